"""Persons by title: a title and the capitals after it, "Gen. Walter F. Brandt Jr."."""

from collections.abc import Iterator

from ofrecord.reading.names.draft import Spot
from ofrecord.reading.names.spot.companies import company_words, last_words
from ofrecord.reading.names.titles import title_at
from ofrecord.reading.names.words import MARKS, Words, is_capital
from ofrecord.reading.world.bodies import bodies
from ofrecord.reading.world.first_names import is_first_name
from ofrecord.reading.world.gazetteer import countries, nationalities, places
from ofrecord.reading.world.roles import role_words

PARTICLES = frozenset(
    "al el bin ibn ben binti bint abu van von der den de del della di da do dos das du la le ten ter zu af av y e ul ur".split()  # noqa: SIM905
)
SUFFIXES = frozenset({"Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"})
LETTERS = frozenset(  # after a name: degrees, honours, offices
    "QC KC SC SAN PhD Ph.D. MD M.D. MBE OBE CBE KBE MP MSP MEP TD JP RN Esq Esq.".split()  # noqa: SIM905
)
HIGH_PARTICLES = frozenset("Ag Ould Bin Al El Van Von De Di Da Le La Du Mac Nic Abu".split())  # noqa: SIM905
OPENING, CLOSING = frozenset(["“", '"', "‘", "'", "("]), frozenset(["”", '"', "’", "'", ")"])
NICKNAME = 3  # words of a nickname within a name
DAYS = frozenset(f"{day}day" for day in ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun")) | frozenset(
    "January February March September October November December".split()  # noqa: SIM905
)
HYPHENS = frozenset({"-", "‐", "‑", "–"})
NO_PERSON = frozenset({"FAC", "LOC", "EVENT", "LAW", "DATE"})
CROWNS = frozenset({"Universe", "World", "Earth", "International", "Teen"})  # after "Miss"
MOST = 7  # tokens of a name, hyphens counted


def name_end(words: Words, first: int) -> int:
    """Where a person's name that opens at token `first` ends; `first` itself where there is none."""
    last, index = first, first
    while index < len(words) and index - first < MOST:
        word = words.texts[index]
        if (
            word in HYPHENS
            and index > first
            and words.touches(index)
            and words.touches(index + 1 if index + 1 < len(words) else index)
        ):
            index += 1
            continue
        if word in PARTICLES or word.lower() in ("al", "el"):
            index += 1
            continue
        if not (is_capital(word) or (index > first and words.texts[index - 1] in HYPHENS and word[:1].isalpha())):
            break
        if word in MARKS or word in DAYS or word in LETTERS or not word[0].isalpha():
            break
        index += 1
        last = index
        if word in SUFFIXES:
            break
    return last


def name_start(words: Words, first: int) -> int:
    """Where a name opens whose found part starts at token `first`: particles and what hangs by a hyphen belong to it."""
    while first > 0:
        before = words.texts[first - 1]
        if (
            before in HYPHENS
            and first > 1
            and words.touches(first)
            and words.touches(first - 1)
            and words.texts[first - 2].isalpha()
        ):
            first -= 2
        elif (
            before in PARTICLES
            and first > 1
            and (is_capital(words.texts[first - 2]) or before in ("al", "el"))
            and before not in ("e", "y")
        ) or _opens_high(words, first):
            first -= 1
        else:
            break
    return first


def _opens_high(words: Words, first: int) -> bool:
    """ "Ag Attaher", "Van der Linden": a particle in capitals that opens a surname."""
    opens = first == 1 or not is_capital(words.texts[first - 2])
    follows = is_capital(words.texts[first]) or words.texts[first] in PARTICLES
    return words.texts[first - 1] in HIGH_PARTICLES and opens and follows


def nicknamed_spots(words: Words) -> Iterator[Spot]:
    """Names with a nickname inside: "Sipho “Bra Spokes” Dlamini"."""
    for index in range(1, len(words) - 2):
        if words.texts[index] not in OPENING or not words.touches(index + 1) or words.touches(index):
            continue
        close = _nickname_end(words, index + 1)
        first, last = index - 1, name_end(words, close + 1) if close else 0
        if not close or last <= close + 1 or not _is_name_word(words.texts[first]) or not _is_name_word(words.texts[close + 1]):
            continue
        text, titled = words.text(first, last), title_start(words, first)
        yield Spot(at=words.paragraph.index, first=first, last=last, kind="person", text=text, titled=titled, sure=True)


def _nickname_end(words: Words, first: int) -> int:
    """The closing mark of a nickname that opens here, 0 where there is none."""
    for index in range(first, min(first + NICKNAME + 1, len(words) - 1)):
        if words.texts[index] in CLOSING:
            return index if index > first and not words.touches(index + 1) else 0
        if not (is_capital(words.texts[index]) and words.texts[index].isalpha()):
            return 0
    return 0


def _is_name_word(word: str) -> bool:
    plain = word.replace("-", "").replace("’", "").replace("'", "")
    shaped = is_capital(word) and plain.isalpha() and not plain.isupper()
    return shaped and word.lower() not in role_words() and word not in nationalities()


def with_suffix(words: Words, last: int) -> int:
    """The end of a name with its "Jr." or "III", after a comma or not."""
    if last < len(words) and words.texts[last] in SUFFIXES:
        return last + 1
    if last + 1 < len(words) and words.texts[last] == "," and words.texts[last + 1] in ("Jr.", "Jr", "Sr.", "Sr"):
        return last + 2
    return last


def with_letters(words: Words, last: int) -> int:
    """The end of a mention with the letters after the name: "Nicola Preece QC"."""
    return last + 1 if last < len(words) and words.texts[last] in LETTERS else last


def titled_spots(words: Words) -> Iterator[Spot]:
    """Persons who bear a title of the list, or an office in capitals ("President Trump")."""
    index, size = 0, len(words)
    while index < size:
        inside = index > 0 and words.texts[index - 1] in HYPHENS and words.touches(index)  # "Commander-in-Chief Forum"
        if inside or not is_capital(words.texts[index]) or not (length := _title_length(words, index)):
            index += 1
            continue
        opened, index = index, index + length
        while index < size and (length := _title_length(words, index)):
            index += length
        last = name_end(words, index) if index < size else index
        if is_crown(words, index, last):
            continue
        if last > index and words.texts[index] not in SUFFIXES and not _is_body(words, opened, index, last):
            text = words.text(index, last)
            last = with_letters(words, last)
            yield Spot(at=words.paragraph.index, first=index, last=last, kind="person", text=text, titled=opened, sure=True)
            index = last


def _title_length(words: Words, index: int) -> int:
    """Tokens of the title or capitalised office that opens at this token."""
    found = title_at(words.texts, index)
    if found:
        return found[1] + _pageant(words, index)
    if not is_capital(words.texts[index]):
        return 0
    for size in (3, 2, 1):
        if index + size >= len(words):
            continue
        text = words.text(index, index + size)
        role = None if is_first_name(text) else role_words().get(text.lower())
        capitals = all(is_capital(word) or word in HYPHENS for word in words.texts[index : index + size])
        if role and role.kind == "office" and not role.plural and capitals:
            return size
    return 0


def _pageant(words: Words, index: int) -> int:
    """One, where "Miss" has a word of its own before a first name and a surname: "Miss Harbour Ann Weber"."""
    if words.texts[index] != "Miss" or index + 3 >= len(words) or is_first_name(words.texts[index + 1]):
        return 0
    named = is_first_name(words.texts[index + 2]) and all(map(is_capital, words.texts[index + 1 : index + 4]))
    return 1 if named else 0


def is_crown(words: Words, first: int, last: int) -> bool:
    """ "Miss Universe", "Miss Peru": a title by itself, no person of that surname."""
    crown = last == first + 1 and first > 0 and words.texts[first - 1] == "Miss"
    return crown and (words.texts[first] in CROWNS or words.texts[first] in countries())


def _is_body(words: Words, opened: int, first: int, last: int) -> bool:
    """ "Justice Department", "King County Council": what looks like a title is part of a body's name."""
    if words.texts[first - 1].endswith("."):
        return False
    if any(word.lower() in role_words() or word in company_words() for word in words.texts[first:last]):
        return True
    if words.texts[last - 1] in last_words():
        return True
    text = words.text(opened, last)
    return (
        text in bodies()
        or text in places()
        or words.text(first, last) in countries()
        or words.doc[first].ent_type_ in NO_PERSON
    )


def title_start(words: Words, first: int) -> int:
    """Where the title right before a name opens: "Prime Minister", "Sen.", "President-elect"; `first` if there is none."""
    opened = first
    while opened > 0:
        size = _title_size(words, opened) or _bracketed(words, opened)
        if not size:
            break
        opened -= size
    return opened


def _bracketed(words: Words, end: int) -> int:
    """Tokens of a branch in brackets with the title before it: "SSP (Operations)", "Commissioner of Police (Central)"."""
    if words.texts[end - 1] != ")":
        return 0
    start = next((index for index in range(end - 2, max(0, end - 2 - NICKNAME), -1) if words.texts[index] == "("), 0)
    size = _title_size(words, start) if start else 0
    return end - start + size if size else 0


def _title_size(words: Words, end: int) -> int:
    """Tokens of the capitalised title that ends at token `end`."""
    for size in (6, 5, 4, 3, 2, 1):
        if size > end or not is_capital(words.texts[end - size]):
            continue
        text = words.text(end - size, end)
        found = title_at(words.texts, end - size)
        if found and found[1] == size:
            return size
        role = None if is_first_name(text) else role_words().get(text.lower())  # "Dean" is a name here
        if role and not role.plural and role.kind in ("office", "person") and text not in nationalities():
            return size
    return 0
