"""How many: "two", "eighteen", "a few", "two and a half", "2 1/2"; and the value of so many units."""

from ofrecord.reading.dates.grammar.words import NUMBERS, VAGUE

COUNTED = "ndywauf"  # letters that an amount is made of


def amount_of(words: tuple[str, ...], letters: str) -> tuple[float | None, bool]:
    """The last amount in these words, and whether it is vague ("several"). (None, False) where there is none."""
    total: float | None = None
    vague = False
    current = ""
    for word, letter in zip(words, letters, strict=True):
        if letter in "ndy":
            total, current = _digits(word), "n"
        elif letter == "w":
            total = _and(total if current == "w" else None, NUMBERS[word]) if current != "n" else (total or 1) * NUMBERS[word]
            current = "w"
        elif letter == "a" and total is None and "u" not in letters:
            total, current = 1.0, "a"
        elif letter == "f":
            total = 0.5 if total is None or (current == "a" and total == 1 and not _after_and(letters)) else total + 0.5
        elif letter == "u" and word in VAGUE:
            total, vague = (2.0, False) if word == "couple" else (None, True)
        elif letter == "c":
            current = "c"
    return (None, True) if vague else (total, False)


def _after_and(letters: str) -> bool:
    return "caf" in letters


def _and(before: float | None, number: int) -> float:
    if before is None:
        return float(number)
    return before * number if number >= 100 else before + number


def _digits(word: str) -> float:
    if "/" in word:
        whole, _, part = word.replace("-", " ").partition(" ")
        above, below = part.split("/")
        return float(whole) + int(above) / max(int(below), 1)
    return float(word.replace(",", ""))


LETTERED = {"S": "T{}S", "MIN": "T{}M", "H": "T{}H"}
DATE_UNITS = {
    "FN": ("W", 2),
    "WD": ("D", 1),
    "ML": ("Y", 1000),
    "CE": ("Y", 100),
    "DE": ("Y", 10),
    "NI": ("D", 1),
    "HY": ("M", 6),
}


def period_value(amount: float | None, unit: str, half: bool = False) -> str:
    """P2D, PT48H, PXM, P2Y6M."""
    if amount is None:
        return f"P{LETTERED.get(unit, '{}' + unit).format('X')}"
    if unit in DATE_UNITS:
        unit, factor = DATE_UNITS[unit]
        amount *= factor
    whole, rest = int(amount), amount - int(amount)
    if rest and (smaller := {"Y": ("M", 12), "DE": ("Y", 10), "H": ("MIN", 60), "MIN": ("S", 60), "D": ("H", 24)}.get(unit)):
        less = f"{round(rest * smaller[1])}"
        small = LETTERED.get(smaller[0], "{}" + smaller[0]).format(less).lstrip("T" if unit in LETTERED and whole else "")
        return (f"P{LETTERED.get(unit, '{}' + unit).format(whole)}" if whole else "P") + small
    return f"P{LETTERED.get(unit, '{}' + unit).format(f'{amount:g}')}"
