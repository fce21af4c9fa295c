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
    "slash": "s", "comma": ",", "hyphen": "-", "poss": "'", "way": "[LNHJ]", "before_clock": "[xigcBbDK,]", "other": "R",
}  # fmt: skip

PIECES = {
    "NUM": "(?: a? vague{1,3} of? the? | int and a half | int word? | a? word (?:hyphen? word)* (?:and a half)? | half a | a half | a )",
    "HEDGE": "(?: more{1,3} about? | more and | about{1,2} )",
    "EDGE": "(?: the? edge of | the? early hyphen? )",
    "CLOCK": "(?: (?:clock|small|word) meridiem | (?:small|word) oclock | clock )",
    "DAYNUM": "(?: small | nth )",
    "MONTHDAY": "(?: month the? DAYNUM (?:comma? (?:year|short))? | the? DAYNUM of? month (?:comma? (?:year|short))? )",
    "DAY": "(?: weekday comma? MONTHDAY | MONTHDAY | way? weekday | deictic | way part )",
    "WAYUNIT": "(?: the? way fiscal? unit )",
    "YEARISH": "(?: (?:fiscal unit?)? year | short | WAYUNIT | the fiscal? unit )",
    "RANKED": "(?: fiscal? rank hyphen? fiscal? (?:unit|half) )",
}  # fmt: skip

# (form, pattern): the form names the builder in `build.py`
FORMS = (
    ("stamp", "iso | slash"),
    ("clock", "about? (?:CLOCK zone* | noon) (?: comma? in? DAY) | about? (?:CLOCK zone* | noon)"
              "(?: comma? in? (?:the)? (?:part of))? DAY"),
    ("clock", "DAY comma? (?:more|in|about)? (?:CLOCK zone* | noon)"),
    ("clock", "about? CLOCK zone+ | about? (?:clock|small|word) meridiem | about? (?:small|word) oclock"
              " | (?<=before_clock) clock | noon"),
    ("part", "EDGE? (?:way? weekday | deictic) EDGE? part | the part of the? DAY | MONTHDAY part | early? way EDGE? part"
             " | early deictic"),
    ("date", "EDGE? weekday comma? MONTHDAY | EDGE? MONTHDAY"),
    ("month", "EDGE? the? month (?:comma|of)? (?:year|short) | EDGE? month (?:of|in)? the? way unit"),
    ("season", "EDGE? the? season of? (?:year|short|WAYUNIT) | EDGE? the? way early? season | EDGE the? season | the season of (?:year|WAYUNIT)"),
    ("same", "the? (?:that|like) like? fiscal? rank? (?:unit|month) (?: of | in | and)?"
             "(?: a? unit hyphen? (?:ago|early) | the? last unit | year )"),
    ("yearago", "(?: the | a )? like? unit hyphen (?:ago|early|before) (?: fiscal? rank hyphen? unit | such? word units | unit | month )?"
                " | the? (?:like) fiscal? rank? unit"),
    ("quarter", "EDGE? the? way unit poss RANKED | EDGE? year poss? RANKED | EDGE? the? RANKED (?:of|in|comma)? YEARISH"),
    ("quarter", "EDGE? the? RANKED | the? (?:latest) fiscal? unit | EDGE? the? last half of YEARISH | EDGE? the? last half of the? decade"),
    ("firstmonths", "the? (?:last|latest|rank)? word fiscal? units of (?: YEARISH )"),
    ("fiscal", "EDGE? the? fiscal unit? (?:year|short) | EDGE? the? way? fiscal unit"),
    ("yearend", "unit hyphen edge | way unit poss edge"),
    ("count", "HEDGE? NUM such{0,2} anyunit (?:and a half)? (?:ago|hence|early|before) | HEDGE? NUM such? anyunit from deictic"),
    ("span", "HEDGE? the? (?:last|next|rank|latest|this) HEDGE? NUM such{0,2} hyphen? anyunit | the? (?:last|next|latest) such? units"),
    ("decade", "EDGE? the? decade"),
    ("century", "EDGE? the? nth hyphen? unit"),
    ("weekof", "the unit of (?:DAY)"),
    ("edgeunit", "the? edge of the? (?:way? fiscal? unit | year | month)"),
    ("shift", "EDGE? the? way fiscal? unit"),
    ("shiftday", "EDGE? the? way (?:weekday|month) | weekday way unit"),
    ("early_in", "early in the unit"),
    ("set", "(?: NUM? times) (?:each|a|the) anyunit | each NUM? such? (?:anyunit|weekday|month|season|part)"),
    ("weekdays", "weekdays part?"),
    ("aweekday", "a weekday (?:in month)?"),
    ("duration", "HEDGE? the? NUM (?:(?:hyphen|and) NUM)? such{0,2} hyphen? such? hyphen? anyunit (?:and a half)?"
                 " | HEDGE? units | half a? unit"),
    ("that", "the unit"),
    ("weekday", "EDGE? weekday"),
    ("month", "EDGE? month"),
    ("deictic", "deictic"),
    ("year", "EDGE? (?:year|short)"),
)  # fmt: skip


def _letters(pattern: str) -> str:
    """A pattern of the table as a regular expression over letters."""
    for _ in range(3):
        pattern = re.sub(r"[A-Z]{3,}", lambda piece: PIECES[piece[0]], pattern)
    named = re.sub(r"[a-z_]+", lambda name: NAMES[name[0]], pattern)
    return named.replace(" ", "")


MASTER = re.compile("|".join(f"(?P<f{number}>{_letters(pattern)})" for number, (_, pattern) in enumerate(FORMS)))
