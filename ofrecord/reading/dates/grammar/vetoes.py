"""What looks like a date and is none: Theresa May, Room 1985, 2,000 people, 51-year-old."""

import re

from ofrecord.reading.dates.grammar.lexer import Words

NAME_MONTHS = {"may", "march", "april", "june", "august", "mar", "jan"}
BEFORE_A_YEAR = re.compile(
    r"(?:\b(?:room|hill|flight|resolution|no|number|page|route|highway|channel|suite|unit|chapter|section|article|act|bill|"
    r"platform|gate|boeing|windows|office|model|line|pier|building|box|psalm|hotel|studio|grid|base|russell|nikkei|stoxx|ftse)\.?\s|[#/$£€.,:-])$",
    re.IGNORECASE,
)
HEDGED_BEFORE = re.compile(
    r"\b(?:more than|less than|fewer than|at least|at most|up to|nearly|almost|roughly|average of|total of|number)\s$",
    re.IGNORECASE,
)
COUNTED_AFTER_YEAR = re.compile(
    r"\s?(?:(?:more|other|american|british|u\.s\.|foreign|armed|new|square|cubic|different|local|young|old)\s)*"
    r"(?:people|persons|men|women|children|troops|soldiers|officers|students|workers|jobs|employees|shares|votes|voters|miles|"
    r"kilometers|kilometres|km|meters|metres|feet|acres|hectares|tons|tonnes|pounds|dollars|euros|homes|houses|cases|deaths|"
    r"members|points|times|refugees|residents|guests|seats|rooms|units|copies|barrels|megawatts|mw|degrees|calories|words|"
    r"delegates|companies|schools|police|patients|dead|wounded|families|civilians|fighters|protesters|prisoners|cars|vehicles|"
    r"tests|doses|beds|hours|minutes|pages|gallons|liters|litres|cattle|sheep|percent|per cent|%|million|billion)\b",
    re.IGNORECASE,
)
AGE_AFTER = re.compile(
    r"\s?[-–]?\s?(?:old|olds)\b|\s(?:of age|younger|(?:or|and) (?:older|younger|over|under))\b", re.IGNORECASE
)
RANGE_AFTER = re.compile(r"\s?[-–—/]\s?(?:1[5-9]\d\d|20\d\d|\d\d)\b(?![-\d])")
RANGE_BEFORE = re.compile(r"\b(?:1[5-9]|20)\d\d\s?[-–—/]\s?$")
NUMBER_GOES_ON = re.compile(r"[%/$]|[.:]\d|-[a-z\d]")
CAPITAL_AFTER = re.compile(r"\s[A-Z][a-z]+")
NAME_BEFORE = re.compile(r"\b[A-Z][A-Za-z]+\s$")
VERB_AFTER = re.compile(r"\s(?:on|for|I|you|he|she|we|they|it|said|says|has|had|will|was|is|and|told)\b")
AGED_BEFORE = re.compile(r"\b(?:his|her|their|my|our|your|its|low|mid|high|upper)[\s-]$", re.IGNORECASE)
MARCH_ON = re.compile(r"\s(?:on|for|against)\s[A-Z]")
IN_JUST_BEFORE = re.compile(r"\b[Ii]n\s$")
LEADS_TO_A_MONTH = re.compile(
    r"\b(?:in|since|by|last|next|this|until|till|during|of|from|for|to|through|before|after|between|and|or|early|late|mid|every|"
    r"each|on|around|about|throughout|as|is|was|the|beginning|starting|ending|ended)[\s-]$",
    re.IGNORECASE,
)


def vetoed(text: str, words: Words, form: str, span: tuple[int, int]) -> bool:
    """Whether this match is no expression of time."""
    first, last = span
    start, end = words.spans[first][0], words.spans[last - 1][1]
    letters = words.letters[first:last]
    if form == "month" and len(letters) == 1:
        return _is_name(text, start, end, words.words[first])
    if form == "year":
        return _is_number(text, start, end, letters)
    if form in ("duration", "span"):
        return bool(AGE_AFTER.match(text, end) or (form == "duration" and _is_loose(text, start, end, letters)))
    if form == "that" and text[start:end].isupper():
        return True
    if form == "that":
        return bool(OF_AN_EVENT.match(text, end)) and not IN_BEFORE.search(text, max(0, start - 8), start)
    if form == "decade":
        return bool(AGED_BEFORE.search(text, max(0, start - 12), start))
    if form == "quarter":
        return text[start:end].lower().endswith("half") and text.startswith(" of", end)
    if form == "thatpart":
        return text.startswith(" of", end)
    if form in ("shift", "deictic") or (form == "part" and letters == "HP"):
        return _is_title(text, start, text[start:end])
    if form == "weekday":
        return bool(PAPER_AFTER.match(text, end) or NAMED_WEEKDAY.search(text, max(0, start - 9), start))
    return form == "season" and letters == "hS" and _is_collapse(text, start, end)


def _is_name(text: str, start: int, end: int, word: str) -> bool:
    """ "Theresa May", "April Ryan said", "March on Washington", "May I": a month stands after a preposition or by itself."""
    if word == "march" and MARCH_ON.match(text, end) and not IN_JUST_BEFORE.search(text, max(0, start - 4), start):
        return True
    if word.rstrip(".") not in NAME_MONTHS or LEADS_TO_A_MONTH.search(text, max(0, start - 12), start):
        return False
    before, after = text[max(0, start - 20) : start], text[end : end + 30]
    opens = word == "may" and bool(after) and (not before.strip() or before.rstrip()[-1:] in '.!?“"')
    return opens or any((NAME_BEFORE.search(before), CAPITAL_AFTER.match(after), VERB_AFTER.match(after)))


def _is_number(text: str, start: int, end: int, letters: str) -> bool:
    """A bare number of four digits counts things, or numbers a room."""
    if letters == "z" or "E" in letters or "K" in letters:
        return False
    if text[start:end] < EARLIEST and not IN_A_YEAR.search(text, max(0, start - 12), start):
        return True  # "Rescue 1122"
    if RANGE_AFTER.match(text, end) or RANGE_BEFORE.search(text, max(0, start - 6), start):
        return False
    if NUMBER_GOES_ON.match(text, end):
        return True
    if HEDGED_BEFORE.search(text, max(0, start - 14), start):
        return True
    return bool(BEFORE_A_YEAR.search(text, max(0, start - 14), start) or COUNTED_AFTER_YEAR.match(text, end))


EARLIEST = "1500"
IN_A_YEAR = re.compile(
    r"\b(?:in|of|since|by|from|until|till|to|and|year|ad|after|before|around|about|circa|c\.)\s$|[(–-]$", re.I
)
PAPER_AFTER = re.compile(
    r"\s(?:Times|Mirror|Mail|Telegraph|Express|Herald|Independent|Post|Night|Star|Tribune|World|Business)\b"
)
NAMED_WEEKDAY = re.compile(r"\b(?:Black|Bloody|Cyber|Super|Fox News|Giving|Casual|Freaky)\s$")
SEASONAL = re.compile(
    r"\b(?:in|during|by|since|until|over|through|throughout|for|this|late|early|into|before)\s$", re.IGNORECASE
)


OF_AN_EVENT = re.compile(r"\s(?:before|after|when|that|since|following)\b")
IN_BEFORE = re.compile(r"\b(?:in|for|during|of|by|all)\s$", re.IGNORECASE)
LOOSE_BEFORE = re.compile(
    r"\b(?:early|earliest|morning|evening|business|office|opening|visiting|working|rush|these|those|all|most)\s$", re.I
)
DAYS_OFF = re.compile(r"\s(?:off|out)\b|\slike\b")
DAY_OF = re.compile(r"\s(?:of\s)?(?:national\s)?(?:mourning|action|prayer|reckoning|silence|remembrance)\b")


def _is_loose(text: str, start: int, end: int, letters: str) -> bool:
    """ "early days", "morning hours", "days off", "$12-an-hour": no stretch of time."""
    bare = letters in ("V", "jV") and (LOOSE_BEFORE.search(text, max(0, start - 10), start) or DAYS_OFF.match(text, end))
    marked = letters == "aU" and DAY_OF.match(text, end)
    return bool(bare or marked) or text[max(0, start - 1) : start] == "-"


def _is_title(text: str, start: int, words: str) -> bool:
    """ "This Week", "USA Today": names of programmes and papers."""
    parts = words.split()
    if not parts[-1][0].isupper() or words.isupper():
        return False
    return len(parts) > 1 or bool(NAME_BEFORE.search(text, max(0, start - 20), start))


def _is_collapse(text: str, start: int, end: int) -> bool:
    """ "the fall of the town" is no season, "the spring" may be a well."""
    falls = text[start:end].lower().endswith("fall")
    return (falls and text.startswith(" of", end)) or not SEASONAL.search(text, max(0, start - 12), start)
