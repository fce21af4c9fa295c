"""Signs around a name that tell what it is: "X, a fisherman," is a person, "X, a firm in Riga," a body, "in X," a place."""

from ofrecord.reading.names.words import Words
from ofrecord.reading.world.roles import RoleWord, find_role

RELATIVES = frozenset({"who", "whom"})  # "whose" is said of companies too
DETERMINERS = frozenset({"a", "an", "the", "his", "her", "their", "another", "one"})
MOST = 7  # tokens of a description, up to its noun
NEAR = 6  # tokens up to "its"
MOST_YEARS = 3  # digits of an age
INSIDE = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "NUM", "ADV"})
EITHER = frozenset(  # what a company may be too
    {
        "adviser", "agency", "ally", "automaker", "broadcaster", "broker", "carmaker", "contractor", "critic", "developer",
        "distributor", "donor", "employer", "grower", "insurer", "investor", "leader", "lender", "maker", "manufacturer",
        "member", "monitor", "observer", "operator", "opponent", "owner", "partner", "producer", "publisher", "regulator",
        "retailer", "rival", "seller", "shareholder", "source", "supplier", "supporter", "trader", "trustee", "utility",
        "vendor", "watchdog",
    }
)  # fmt: skip
FIRMS = frozenset(
    {
        "automaker", "broadcaster", "carmaker", "distributor", "insurer", "lender", "maker", "manufacturer", "operator",
        "platform", "provider", "publisher", "retailer", "startup", "supplier", "utility", "website", "wholesaler",
    }
)  # fmt: skip
TRUSTED = frozenset(
    {"invest", "trust", "believe", "interest", "stake", "share", "confidence", "faith", "interested", "position"}
)
BESIDE = frozenset({"near", "outside", "around", "towards", "toward", "in", "at"})


def has_age(words: Words, last: int) -> bool:
    """Whether an age follows: ", 45," or "(45)"."""
    if last + 2 >= len(words) or words.texts[last] not in (",", "("):
        return False
    years = words.texts[last + 1]
    return years.isdigit() and len(years) < MOST_YEARS and words.texts[last + 2] in (",", ")", ".", ";")


def is_somebody(words: Words, first: int, last: int) -> bool:
    """Whether the words around a name say that it is a person's: an age, "who", a description, a relative's noun before it."""
    if last < len(words) and words.texts[last] == ",":
        after = words.lower[last + 1] if last + 1 < len(words) else ""
        if after in RELATIVES or has_age(words, last):
            return True
        role = _described(words, last + 1)
        if role is not None and role.kind in ("person", "office") and role.word.split()[-1] not in EITHER:
            return True
    return _is_named_after(words, first, last) or _tells_of_its_own(words, last)


def is_something(words: Words, last: int) -> bool:
    """Whether ", a firm," or the like follows, or what is its own: "Kitagawa Seiki said that its president"."""
    token = words.doc[last - 1]
    if token.dep_ == "nsubj" and token.head.i == last and "its" in words.lower[last + 1 : last + NEAR]:
        before = words.doc[last + 1 : last + 1 + words.lower[last + 1 : last + NEAR].index("its")]
        return all(word.pos_ in ("ADP", "SCONJ", "PROPN", "NUM") for word in before)
    if last >= len(words) or words.texts[last] != ",":
        return False
    role = _described(words, last + 1)
    return role is not None and (role.kind == "body" or role.word in FIRMS) and words.lower[last + 1] in ("a", "an")


def is_somewhere(words: Words, first: int, last: int) -> bool:
    """Whether a lone name stands where a place does: "a candidate from X", "outside X,", "towards the X"."""
    place = first - 2 if first > 1 and words.lower[first - 1] == "the" else first - 1
    if place < 0 or (last < len(words) and (words.texts[last].startswith(("'", "’")) or words.texts[last][:1].isupper())):
        return False
    if words.lower[place] == "from" and place > 0:
        role = find_role(words.texts[place - 1])
        return role is not None and role.kind in ("person", "office")
    if words.lower[place] == "in" and words.doc[place].head.lemma_ in TRUSTED:
        return False
    return words.lower[place] in BESIDE and words.doc[place].pos_ == "ADP" and words.doc[last - 1].head.i == place


def _described(words: Words, first: int) -> RoleWord | None:
    """The noun of the description that opens here with an article, up to the next mark or preposition."""
    if first >= len(words) or words.lower[first] not in DETERMINERS:
        return None
    last = first + 1
    while last < min(len(words), first + MOST) and (words.doc[last].pos_ in INSIDE or words.texts[last] in ("-", "’s", "'s")):
        last += 1
    role = find_role(words.text(first + 1, last)) if last > first + 1 else None
    return role if role is not None and not role.plural else None


def _is_named_after(words: Words, first: int, last: int) -> bool:
    """ "Ortega’s mother, Rosa, wept", "a soldier named Sami": the noun for a person before names who follows."""
    if first and words.lower[first - 1] == "named" and words.doc[first - 1].dep_ == "acl":
        owner = find_role(words.doc[first - 1].head.text)
        return owner is not None and owner.kind in ("person", "office") and not owner.plural
    if first < 2 or words.texts[first - 1] != "," or words.doc[first - 2].pos_ != "NOUN":
        return False
    if last < len(words) and words.texts[last] not in (",", ".", ";"):
        return False
    role = find_role(words.texts[first - 2])
    return role is not None and role.kind == "person" and not role.plural and role.word not in EITHER


def _tells_of_its_own(words: Words, last: int) -> bool:
    """ "X said his client": what is the speaker’s own tells a person."""
    token = words.doc[last - 1]
    if token.dep_ != "nsubj" or token.head.i != last or last + 1 >= len(words):
        return False
    return words.lower[last + 1] in ("his", "her") and words.doc[last].pos_ == "VERB"
