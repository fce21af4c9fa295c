"""The closed words of time, and the letter of the grammar's alphabet that stands for each."""

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ), 1)
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thu thur", "friday fri", "saturday sat",
            "sunday sun",
        ), 1)
    for name in names.split()
}  # fmt: skip
PLURAL_WEEKDAYS = {f"{name}s": number for name, number in WEEKDAYS.items() if name.endswith("day")}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
UNITS = {
    "second": "S", "minute": "MIN", "hour": "H", "day": "D", "night": "NI", "week": "W", "fortnight": "FN", "weekend": "WE",
    "month": "M", "quarter": "Q", "semester": "HY", "year": "Y", "decade": "DE", "century": "CE", "millennium": "ML",
    "weekday": "WD", "half": "HY", "period": "PE", "morning": "MO", "min": "MIN", "mins": "MIN", "hr": "H", "hrs": "H",
    "sec": "S", "secs": "S", "yr": "Y", "yrs": "Y",
}  # fmt: skip
PLURALS = {
    "seconds": "S", "minutes": "MIN", "hours": "H", "days": "D", "nights": "NI", "weeks": "W", "fortnights": "FN",
    "weekends": "WE", "months": "M", "quarters": "Q", "semesters": "HY", "years": "Y", "decades": "DE", "centuries": "CE",
    "millennia": "ML",
}  # fmt: skip
PARTS = {
    "morning": "MO", "mornings": "MO", "noon": "12:00", "midday": "MI", "afternoon": "AF", "afternoons": "AF",
    "evening": "EV", "evenings": "EV", "night": "NI", "nights": "NI", "midnight": "24:00", "dawn": "MO", "dusk": "EV",
    "sunset": "EV", "sunrise": "MO", "overnight": "NI",
    "lunchtime": "MI", "midmorning": "MO", "midafternoon": "AF",
}  # fmt: skip
DEICTICS = {"today": 0, "tonight": 0, "tomorrow": 1, "yesterday": -1}
SMALL = {
    name: number
    for number, name in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
TENS = {
    name: 10 * number
    for number, name in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
NUMBERS = {**SMALL, **TENS, "dozen": 12, "hundred": 100, "thousand": 1000}
ORDINALS = {
    name: number
    for number, name in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
        ],
        1,
    )
} | {"final": -1, "1st": 1, "2nd": 2, "3rd": 3, "opening": 1, "closing": -1}
DECADES = {f"{name[:-1]}ies": number for name, number in TENS.items() if number >= 20}
VAGUE = {"few", "several", "many", "some", "couple", "dozens", "hundreds", "thousands", "numerous", "scores"}
ZONES = [
    "gmt", "utc", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "et", "pt", "bst", "cet", "cest", "ist", "jst", "hst",
    "akst", "aest", "aedt", "sast", "eat", "wat", "msk", "eet", "eest",
]  # fmt: skip

# letter of the alphabet → the words it stands for, in lower case. Words with capitals only stand in CAPITAL.
LETTERS: dict[str, tuple[str, ...]] = {
    "h": ("the",),
    "a": ("a", "an"),
    "o": ("of",),
    "i": ("in", "during", "for", "on", "at"),
    "c": ("and", "or", "to", "through", "until", "till"),
    "L": ("last", "past", "previous", "preceding", "prior"),
    "N": ("next", "coming", "upcoming", "following", "ensuing", "succeeding"),
    "H": ("this", "current", "these"),
    "J": ("that", "those", "same"),
    "X": ("latest", "recent"),
    "E": ("early", "late", "mid", "later", "earlier"),
    "G": ("ago",),
    "b": ("before", "after"),
    "C": ("hence",),
    "F": ("fiscal",),
    "D": ("ended", "ending"),
    "Y": ("corresponding", "comparable"),
    "v": ("each", "every"),
    "p": ("once", "twice", "times"),
    "R": ("over",),
    "g": ("about", "around", "some", "roughly", "approximately", "nearly", "almost", "exactly"),
    "x": ("more", "less", "fewer", "at", "than", "least", "most", "up"),
    "j": ("straight", "consecutive", "trading", "business", "working", "successive", "full", "whole", "entire", "calendar",
          "additional", "further", "solid", "long", "short", "such", "other", "more", "extra", "back"),
    "K": ("end", "beginning", "start", "middle", "close", "turn", "outset", "remainder", "rest"),
    "f": ("half",),
    "O": ("o'clock",),
    "B": ("from",),
    "A": ("bc", "bce"),
    "1": ("now",),
    "w": tuple(NUMBERS),
    "u": tuple(VAGUE),
    "r": tuple(ORDINALS),
    "l": tuple(DECADES),
    "T": tuple(DEICTICS),
    "P": tuple(PARTS),
    "U": tuple(UNITS),
    "V": tuple(PLURALS),
    "Z": (*ZONES, "eastern", "pacific", "central", "mountain", "local", "time"),
    "S": tuple(SEASONS),
    "W": tuple(WEEKDAYS),
    "Q": tuple(PLURAL_WEEKDAYS),
    "M": tuple(MONTHS),
}  # fmt: skip
CAPITAL = set(WEEKDAYS) | set(MONTHS) | set(PLURAL_WEEKDAYS) | {"et", "pt", "ist", "eat"}
LETTER = {word: letter for letter, words in reversed(LETTERS.items()) for word in words}
LETTER |= {"second": "r", "half": "f", "more": "x", "at": "x", "some": "g"}
