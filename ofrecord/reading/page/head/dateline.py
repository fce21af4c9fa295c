"""Datelines: the place, and often the day and the agency, printed at the head of a story."""

import datetime as dt
import re

from ofrecord.record import Dateline

DASH = r"(?:—|–|--|―|-(?=\s)|−|_(?=\s|$))"
WORD = r"(?:[A-Z][A-Z.'’-]*[A-Z.]|[A-Z]\.)"
CAPITALS = rf"(?:{WORD}(?:(?:\s|-){WORD}){{0,3}})"
TITLE = r"(?:[A-Z][\w.'’-]+(?:(?:\s|-)(?:[A-Z][\w.'’-]+|de|la|of|and|do|del)){0,3})"
MONTH = (
    r"(?:(?i:Jan(?:uary|vier)?|Feb(?:ruary)?|février|Mar(?:ch|s)?|Apr(?:il)?|avril|May|mai|June?|juin|July?|juillet|Aug(?:ust)?|août|"
    r"Sept?(?:ember|embre)?|Oct(?:ober|obre)?|Nov(?:ember|embre)?|Dec(?:ember)?|décembre))\.?"
)
DATE = rf"(?P<date>{MONTH}\s\d{{1,2}}(?:,?\s\d{{4}})?|\d{{1,2}}\s{MONTH}(?:\s\d{{4}})?|\d{{1,2}}/\d{{1,2}})"
AGENCY = r"\(\s?(?P<agency>[A-Z][\w .&/’'-]{1,40})\s?\)"
REGION = r"(?:[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,2})"
FORMS = (
    # WASHINGTON — ; KASESE, Uganda, May 7 (Agency) — ; BERLIN (AP) — ; PARIS, March 12 (Agency) -
    rf"(?P<place>{CAPITALS})(?:,\s(?P<region>(?!{MONTH}\s\d){REGION}))?(?:/{CAPITALS}(?:,\s{REGION})?)?(?:,?\s{DATE})?,?(?:\s?{AGENCY})?,?\s?{DASH}",
    # WASHINGTON (AP) The … ; LONDON (Reuters)
    rf"(?P<place>{CAPITALS})(?:,\s(?P<region>(?!{MONTH}\s\d){REGION}))?(?:,?\s{DATE})?,?\s{AGENCY}\s?[.:]?(?=\s[A-Z“\"])",
    # Washington, May 7 (Agency) — ; Nairobi – ; New Delhi:
    rf"(?P<place>{TITLE})(?:,\s(?P<region>(?!{MONTH}\s\d){REGION}))?(?:,?\s{DATE})?,?(?:\s?{AGENCY})?,?\s(?:—|–|--|―)(?=\s*[A-Z“\"‘0-9]|$)",
    rf"(?P<place>{TITLE})(?:,\s(?P<region>(?!{MONTH}\s\d){REGION}))?,?\s{DATE},?(?:\s?{AGENCY})?,?\s?(?:{DASH}|:|\.(?=\s[A-Z])|(?=$))",
    rf"(?P<place>{CAPITALS}):(?=\s[A-Z“\"])",
    # Mumbai: The bank … ; a city, and a sentence behind it
    rf"(?P<place>{TITLE})(?:,\s(?P<region>{REGION}))?:(?=\s[A-Z“\"‘0-9].*[.!?][”\"’)]*\s*$)",
    # (AP) — ; (Reuters) -
    rf"(?P<place>){AGENCY}\s?{DASH}?(?=\s)",
)
DATELINES = tuple(re.compile(form) for form in FORMS)
TITLED = (2, 3, 4)  # the forms whose place must be known or vouched for
CITY = 5  # the form that takes known cities only
LONGEST = 100  # characters
LONGEST_LINE = 2000
ACRONYM = 4  # letters; longer capitals are rarely an acronym
MONTHS = {"jan": 1, "feb": 2, "fév": 2, "mar": 3, "apr": 4, "avr": 4, "may": 5, "mai": 5, "jun": 6, "jui": 7,
          "jul": 7, "aug": 8, "aoû": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12, "déc": 12}  # fmt: skip
HALF_YEAR = 183  # days; a dateline's day is the one nearest to the publication
NO_PLACES = frozenset(
    """BREAKING UPDATE UPDATED EXCLUSIVE WATCH LIVE VIDEO OPINION ANALYSIS NOTE EDITOR READ MORE NEW FACT
    CHECK CORRECTION RELATED PHOTO PHOTOS Q A I""".split()  # noqa: SIM905 - a list of words reads best as words
)


def find_dateline(text: str, published: str | None) -> Dateline | None:
    """The dateline that a text opens with; `text` of it is the exact printed prefix, with its dash."""
    line = text[:LONGEST_LINE].split("\n", maxsplit=1)[0]
    for number, form in enumerate(DATELINES):
        match = form.match(line if number == CITY else line[:LONGEST])
        if match and (_is_city(match) if number == CITY else _is_place(match["place"], number in TITLED, _is_vouched(match))):
            parts = match.groupdict()
            place = re.sub(r"\s+", " ", parts["place"]).strip() or None
            return Dateline(
                text=match[0],
                place=_spelled(place),
                country=_country(place, parts.get("region")),
                date=_day(parts.get("date"), published),
            )
    return None


def _is_city(match: re.Match[str]) -> bool:
    """A known place that is no country: "Iran: We will answer." is a speaker and his words."""
    from ofrecord.reading.world import is_country

    return _country(match["place"], match["region"]) is not None and not is_country(match["place"])


def _is_vouched(match: re.Match[str]) -> bool:
    """Whether a region, a day or an agency stands behind the place."""
    parts = match.groupdict()
    return bool(parts.get("region") or parts.get("date") or parts.get("agency"))


def _is_place(words: str, titled: bool, vouched: bool) -> bool:
    """Words that may be a place: no label such as UPDATE; a short or small-lettered one must be known or vouched for."""
    if words.rstrip(".").split(" ")[0] in NO_PLACES:
        return False
    return vouched or _country(words, None) is not None or (not titled and len(words) > ACRONYM)


def _spelled(place: str | None) -> str | None:
    """A place in capitals as names are written; an acronym stays."""
    if place and place.isupper() and re.search(r"[^\W\d_]{4}", place):
        return " ".join("-".join(part.capitalize() for part in word.split("-")) for word in place.split())
    return place


def _day(date: str | None, published: str | None) -> str | None:
    """The day printed, with the year that brings it nearest to the publication where none is printed."""
    if not date or "/" in date:
        return None
    numbers = [int(number) for number in re.findall(r"\d+", date)]
    word = re.search(r"[^\W\d_]+", date)
    month = MONTHS.get(word[0][:3].lower()) if word else None
    if word and word[0].lower() == "juin":
        month = 6
    year = numbers[1] if len(numbers) > 1 else None
    return _nearest(month, numbers[0], year, published) if month else None


def _nearest(month: int, day: int, year: int | None, published: str | None) -> str | None:
    try:
        if year:
            return dt.date(year, month, day).isoformat()
        if not published:
            return None
        printed = dt.date.fromisoformat(published[:10])
        near = [dt.date(printed.year + shift, month, day) for shift in (-1, 0, 1)]
    except ValueError:
        return None
    best = min(near, key=lambda moment: abs((moment - printed).days))
    return best.isoformat() if abs((best - printed).days) <= HALF_YEAR else None


def _country(place: str | None, region: str | None) -> str | None:
    from ofrecord.reading.page.head.places import country_of_place

    return country_of_place(place, region)
