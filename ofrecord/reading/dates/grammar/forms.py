"""The table of forms: which sequences of words are dates. One line a form, tried from top to bottom at each word."""

import re

# name in the table → letter of the alphabet (`words.py`, `lexer.py`) or class of letters
NAMES = {
    "the": "h", "a": "a", "of": "o", "in": "i", "and": "c", "last": "L", "next": "N", "this": "H", "that": "J",
    "latest": "X", "early": "E", "ago": "G", "before": "b", "hence": "C", "fiscal": "F", "ended": "D", "like": "Y",
    "each": "v", "times": "p", "about": "g", "more": "x", "such": "j", "edge": "K", "half": "f", "oclock": "O", "from": "B",
    "vague": "u", "word": "w", "nth": "[rt]", "rank": "r", "decade": "[el]", "digits": "[dn]", "deictic": "T", "part": "P",
    "noon": "q", "unit": "U", "units": "V", "anyunit": "[UV]", "zone": "Z", "season": "S", "weekday": "W", "weekdays": "Q",
    "month": "M", "small": "d", "int": "[ndy]", "year": "y", "short": "z", "clock": "k", "meridiem": "m", "iso": "I",
    "slash": "s", "comma": ",", "hyphen": "-", "poss": "'", "way": "[LNHJ]", "before_clock": "[xigcBbDK,]",
    "over": "R", "era": "A", "now": "1",
}  # fmt: skip

PIECES = {
    "NUM": "(?: a? vague{1,3} of? the? | int and a half | digits word? | year | a? word (?:hyphen? word){0,6} (?:and a half)?"
    " | half a | a half | a )",
    "HEDGE": "(?: more{2,3} about? | more and | about{1,2} )",
    "EDGE": "(?: the? edge of | the? early hyphen? )",
    "CLOCK": "(?: (?:clock|small|word) meridiem | (?:small|word) oclock | clock )",
    "ZONES": "zone{0,2}",
    "DAYNUM": "(?: small | nth )",
    "YEAR": "(?: year | short )",
    "MONTHDAY": "(?: month the? DAYNUM (?:comma? YEAR)? | (?: the? nth | small ) of? month (?:comma? YEAR)? )",
    "DAY": "(?: weekday comma? MONTHDAY | MONTHDAY | weekday part | way? weekday | deictic | way part )",
    "WAYUNIT": "(?: the? way fiscal? unit )",
    "YEARISH": "(?: (?:fiscal unit?)? year | short | WAYUNIT | the fiscal? unit )",
    "RANKED": "(?: fiscal? rank hyphen? fiscal? (?:unit|half) )",
    "SPOKEN": "(?: word word (?:hyphen? word)? )",
    "EARLIER": "(?:ago|early)",
}

# (form, pattern): the form names the builder in `build.py`
FORMS = (
    ("stamp", "iso | slash"),
    ("clock", "about? (?:CLOCK ZONES | int zone{1,2} | noon) comma? in? (?:the? part of)? DAY"),
    ("clock", "about? (?:small|word) oclock in the part"),
    ("clock", "DAY comma? (?:more|in|about)? (?:CLOCK ZONES | noon)"),
    ("clock", "about? (?:CLOCK|int) zone{1,2} | about? (?:clock|small|word) meridiem | about? (?:small|word) oclock"
              " | (?<=before_clock) clock | noon"),
    ("nthday", "the rank weekday (?:of|in) (?: each unit | month (?:comma? YEAR)? )"),
    ("beyond", "the? unit before deictic"),
    ("earlyhours", "the? early part? units of DAY"),
    ("beforelast", "the? (?:weekday|unit) before last"),
    ("part", "EDGE? (?:way? weekday | deictic) EDGE? part | the part of the? DAY | MONTHDAY part"
             " | early? hyphen? part deictic | early? the? way EDGE? part"
             " | early deictic"),
    ("era", "EDGE? (?:season of?)? int era | the? nth hyphen? unit era"),
    ("date", "EDGE? way{0,2} weekday comma? MONTHDAY | EDGE? MONTHDAY (?:of|in)? the? way unit | EDGE? MONTHDAY"),
    ("month", "EDGE? month (?:comma|of)? YEAR | EDGE? month (?:of|in)? the? way unit"),
    ("spokenmonth", "month SPOKEN"),
    ("season", "EDGE? the? season of? (?:YEAR|SPOKEN|WAYUNIT) | EDGE? the? way{1,2} early? season | EDGE the? season"
               " | the season of WAYUNIT | the season"),
    ("monthweek", "the? (?:last|rank) unit (?:of|in) month (?:comma? YEAR)?"),
    ("same", "the? (?:that|like) like? fiscal? rank? (?:unit|month) (?: of | in | and)?"
             "(?: a? unit hyphen? EARLIER | the? last unit | year ) | the unit a unit EARLIER"
             " | the? year (?:unit|fiscal unit)"),
    ("yearago", "(?: the | a )? like? unit hyphen (?:EARLIER|before)"
                " (?: fiscal? rank hyphen? unit | such? word units | unit | month )?"),
    ("quarter", "EDGE? the? way unit poss RANKED | EDGE? the? year poss? RANKED | EDGE? the? RANKED (?:of|in|comma)? YEARISH"
                " | the? like fiscal? rank unit"),
    ("quarter", "EDGE? the? RANKED | the? more? latest fiscal? unit | EDGE? the? last half of YEARISH"),
    ("fiscal", "EDGE? the? fiscal unit? YEAR | EDGE? the? way? fiscal unit"),
    ("yearend", "unit hyphen edge | way? unit poss? edge"),
    ("count", "HEDGE? NUM (?:such|more){0,2} anyunit (?:and a half)? (?:ago|hence|early)"
              " | HEDGE? NUM such? anyunit from (?:deictic|now)"),
    ("span", "HEDGE? the? (?:last|next|rank|latest|this){1,2} NUM (?:(?:hyphen|and) NUM)? such{0,2} hyphen? anyunit"
             " | the? (?:last|next|latest) such? units (?:and units)?"),
    ("decade", "EDGE? the? (?:last half of the?)? decade"),
    ("century", "EDGE? the? nth hyphen? unit"),
    ("weekof", "the unit of DAY"),
    ("edgeunit", "the? edge of the? way? fiscal? unit"),
    ("shift", "EDGE? the? way fiscal? unit"),
    ("shiftday", "EDGE? the? way{1,2} (?:weekday|month) | weekday (?:of|in)? the? way unit"),
    ("set", "(?: NUM? times) (?:each|a|the) anyunit | each NUM? such? (?:anyunit|weekday|month|season|part)"),
    ("weekdays", "weekdays part?"),
    ("aweekday", "a weekday (?=[in comma \\.])"),
    ("theyear", "the unit (?:year | SPOKEN)"),
    ("duration", "HEDGE? the? NUM (?:(?:hyphen|and) NUM)? (?:such|more){0,2} hyphen? such? hyphen? anyunit"
                 " (?:hyphen? unit | and a half)?"
                 " | over a such? hyphen? unit | HEDGE? units (?:and units)? | half a? unit"),
    ("thatpart", "the part"),
    ("that", "the such? unit"),
    ("weekday", "EDGE? weekday"),
    ("month", "EDGE? month"),
    ("deictic", "deictic"),
    ("year", "EDGE? YEAR"),
    ("spoken", "SPOKEN"),
)  # fmt: skip


def _letters(pattern: str) -> str:
    """A pattern of the table as a regular expression over letters."""
    for _ in range(4):
        pattern = re.sub(r"[A-Z]{3,}", lambda piece: PIECES[piece[0]], pattern)
    named = re.sub(r"[a-z_]+", lambda name: NAMES[name[0]], pattern)
    return named.replace(" ", "")


SINGLE = tuple(re.compile(_letters(pattern)) for _, pattern in FORMS)
MASTER = re.compile("|".join(f"(?P<f{number}>{_letters(pattern)})" for number, (_, pattern) in enumerate(FORMS)))
