"""Who stands where around a word: subjects, objects and prepositions of verbs and nouns, shared ones too."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ofrecord.reading.events.tree.answers import once

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = ("nsubj", "nsubjpass")
OBJECTS = ("dobj", "obj", "oprd")
RELATIVE = frozenset({"who", "which", "that", "whom"})
OBJECT_CONTROL = frozenset({
    "urge", "ask", "order", "tell", "force", "allow", "permit", "help", "encourage", "advise", "press", "instruct",
    "require", "compel", "persuade", "let", "make", "beg", "implore", "call", "want", "expect", "invite", "direct",
    "warn", "remind", "get", "enable", "lead", "cause", "leave", "authorize", "authorise", "appeal", "request", "prompt",
    "oblige", "provoke", "spur",
})  # fmt: skip
FORCES = frozenset({"police", "army", "militia", "rebel"})
SUFFERED = frozenset(
    {"kill", "wound", "injure", "arrest", "detain"}
)  # "four policemen also killed": whoever stands there suffers it
PREPOSITIONS = ("prep", "agent", "dative")
NEAR = 14  # words back in which an absolute "with" is looked for
FARTHEST = 6  # steps up a chain of verbs when a subject is looked for

CAUSING = frozenset({"prompt", "force", "lead", "cause", "compel", "drive"})  # "prompting the police to open fire": they did
# What people write or decide speaks for them: "passed a law banning the party".
WRITINGS = frozenset({
    "statement", "declaration", "letter", "resolution", "communique", "message", "petition", "note", "report", "law", "bill",
    "decree", "edict", "order", "ruling", "verdict", "motion", "act", "agreement", "deal", "pact", "treaty", "speech",
})  # fmt: skip
HELD = frozenset({"captive", "hostage", "prisoner"})  # "drivers held hostage": they do not hold
ACCUSING = frozenset({"accuse", "suspect"})
INTRANSITIVE = frozenset({"call", "appeal", "agree", "insist", "vow"})  # with "on", "to": no noun before them suffers it
# Verbs of what one will do oneself: "threatened to strike" has its doer before it, also where the form could be a passive.
OWN_DEED = frozenset({
    "threaten", "refuse", "agree", "vow", "pledge", "promise", "offer", "decline", "decide", "try", "fail", "plan", "seek",
    "demand", "attempt", "hope", "manage", "prepare", "want",
})  # fmt: skip


@once
def subject(verb: "Token") -> "Token | None":
    """The doer of a verb: its own subject, its agent in the passive, or one that it shares with the verbs above."""
    if is_passive(verb):
        return agent(verb)
    return _grammatical(verb, FARTHEST)


def agent(verb: "Token") -> "Token | None":
    """The doer after "by"."""
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by" and verb.tag_ == "VBN"):
            doer = next((word for word in child.children if word.dep_ == "pobj"), None)
            if doer is not None:
                return doer
    return None


@once
def undergoer(verb: "Token") -> "Token | None":
    """What a verb acts on: its object, or its subject in the passive."""
    return _grammatical(verb, FARTHEST) if is_passive(verb) else direct_object(verb)


@once
def is_stray(verb: "Token") -> bool:
    """ "A court in Minsk on Friday sentenced the editor": the verb of a sentence that the parser took for an adjective."""
    if verb.dep_ != "amod" or verb.tag_ not in ("VBN", "VBD") or verb.head.i < verb.i:
        return False
    if verb.sent.root.pos_ not in ("NOUN", "PROPN") or _stray_doer(verb) is None:
        return False
    return not any(word.tag_ in ("VBD", "VBZ", "VBP", "MD") and word.i != verb.i for word in verb.sent)


def _stray_doer(verb: "Token") -> "Token | None":
    """The noun that such a sentence begins with."""
    root = verb.sent.root
    if root.i < verb.i:
        return root
    before = [child for child in verb.head.children if child.i < verb.i and child.dep_ in ("nmod", "compound", "nsubj")]
    return before[0] if before else None


@once
def direct_object(verb: "Token") -> "Token | None":
    """The object of a verb; in "the town that rebels took" the town."""
    if is_stray(verb):
        return verb.head if verb.head.dep_ != "compound" else verb.head.head
    for child in verb.children:
        if child.dep_ in OBJECTS and not _is_held_word(child):
            return antecedent(child)
        if child.lower_ == "to" and (counted := _up_to(child)) is not None:
            return counted
        if child.dep_ == "ccomp" and child.lower_ in ("free", "go", "loose"):
            return next((below for below in child.children if below.dep_ in ("dobj", "nsubj")), None)
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    bare = not any(child.tag_ == "WRB" for child in verb.children)  # not "Iraq, where skirmishes have played out"
    if verb.dep_ == "relcl" and subjects and bare and not is_passive(verb):
        return verb.head if not any(one.lower_ in RELATIVE for one in subjects) else _object_of_conjunct(verb)
    return _object_of_conjunct(verb)


def _up_to(word: "Token") -> "Token | None":
    """ "kidnapped up to 16 advisers": what is counted is the object."""
    if word.dep_ != "prep" or word.i == 0 or word.nbor(-1).lower_ != "up":
        return None
    counted = next((child for child in word.children if child.dep_ == "pobj"), None)
    return counted if counted is not None and any(child.dep_ == "nummod" for child in counted.children) else None


def _object_of_conjunct(verb: "Token") -> "Token | None":
    """ "arrested and jailed the editor": the last verb's object serves the first; only where nothing else does."""
    if any(child.dep_ in ("prep", "ccomp", "xcomp") for child in verb.children):
        return None
    later = next(
        (child for child in verb.conjuncts if child.i > verb.i and child.pos_ == "VERB" and child.i - verb.i <= 2), None
    )
    return next((child for child in later.children if child.dep_ in OBJECTS), None) if later is not None else None


@once
def is_passive(verb: "Token") -> bool:
    """ "was arrested", "the men arrested by police", "wounded in the attack"."""
    if verb.lemma_ == "die" or any(child.dep_ in ("nsubjpass", "auxpass") or _is_agent(child) for child in verb.children):
        return True
    if _is_shot_dead(verb) or _is_held(verb):
        return True
    if is_stray(verb):
        return False
    if verb.tag_ != "VBN" and not (verb.tag_ == "VBD" and verb.lemma_ in SUFFERED and verb.dep_ in ("ROOT", "conj")):
        return False
    if verb.lemma_ in SUFFERED and not any(child.dep_ in OBJECTS for child in verb.children):
        return True
    if verb.dep_ == "acl" and verb.lemma_ in INTRANSITIVE and any(child.dep_ == "prep" for child in verb.children):
        return False
    if verb.dep_ in ("acl", "advcl", "amod", "oprd"):
        return not any(child.dep_ in OBJECTS and not _is_held_word(child) for child in verb.children)
    if verb.lemma_ in OWN_DEED and any(child.dep_ == "xcomp" for child in verb.children):
        return False  # "was not consulted and threatened to strike"
    if verb.dep_ == "conj" and not any(child.dep_ in (*SUBJECTS, "aux") for child in verb.children):
        return verb.head.tag_ == "VBN" and is_passive(verb.head) and not any(child.dep_ in OBJECTS for child in verb.children)
    return verb.dep_ == "ROOT" and not any(child.dep_ in ("aux", "nsubj", *OBJECTS) for child in verb.children)


def _is_agent(word: "Token") -> bool:
    """ "by police"; "by March" is none."""
    return word.dep_ == "agent" and not any(child.ent_type_ in ("DATE", "TIME") for child in word.children)


def _is_shot_dead(verb: "Token") -> bool:
    """Headlines: "second gunman shot dead"."""
    if verb.lemma_ != "shoot" or any(child.dep_ in OBJECTS for child in verb.children):
        return False
    return any(child.lower_ == "dead" for child in verb.children)


def _is_held(verb: "Token") -> bool:
    """ "drivers held hostage"."""
    if verb.lemma_ not in ("hold", "take", "keep") or verb.tag_ not in ("VBN", "VBD"):
        return False
    below = [child for child in verb.children if child.dep_ in OBJECTS or _is_held_word(child)]
    return bool(below) and all(_is_held_word(child) for child in below)


def _is_held_word(word: "Token") -> bool:
    return word.lower_ in HELD and not list(word.children)


def _grammatical(verb: "Token", steps: int) -> "Token | None":
    for child in verb.children:
        if child.dep_ in SUBJECTS:
            return antecedent(child)
    if steps == 0:
        return None
    if verb.dep_ == "amod" and is_stray(verb):
        return _stray_doer(verb)
    if verb.dep_ == "acl":
        if any(child.tag_ == "TO" for child in verb.children) or (verb.tag_ == "VBG" and verb.head.lemma_ in WRITINGS):
            return _holder(verb.head)
        return verb.head
    if verb.dep_ == "conj":
        first = clause(verb.head.head) if is_out_of_tense(verb) else verb.head
        return _grammatical(first, steps - 1) if first.pos_ in ("VERB", "AUX") else None
    if verb.dep_ == "xcomp":
        return _controller(verb, steps)
    if verb.dep_ in ("acomp", "attr") and verb.head.pos_ in ("AUX", "VERB"):
        return _grammatical(verb.head, steps - 1)
    if verb.dep_ == "advcl" and verb.head.lemma_ in CAUSING:
        driven = next((child for child in verb.head.children if child.dep_ in OBJECTS and child.i < verb.i), None)
        return antecedent(driven) if driven is not None else _surface(verb.head, steps - 1)
    if verb.dep_ == "advcl":
        return _absolute(verb) or _surface(verb.head, steps - 1)
    if verb.dep_ == "pcomp":
        return _of_gerund(verb, steps)
    return None


def is_out_of_tense(verb: "Token") -> bool:
    """ "urged Japan to withdraw and warned", "said he is hiding and called": the past goes with the upper verb."""
    head = verb.head
    if (
        verb.dep_ == "conj" and verb.tag_ == "VBD" and head.dep_ == "relcl"
    ):  # "removed men who had blocked it and arrested three"
        return head.tag_ == "VBN" and any(child.lower_ == "had" for child in head.children) and clause(head.head).tag_ == "VBD"
    if verb.dep_ != "conj" or verb.tag_ != "VBD" or head.dep_ not in ("xcomp", "ccomp") or head.head.tag_ != "VBD":
        return False
    return head.tag_ in ("VB", "VBZ", "VBP", "VBG") and not any(child.lower_ in ("was", "were") for child in head.children)


def _absolute(verb: "Token") -> "Token | None":
    """ "with two persons being killed in the firing"."""
    if not any(child.lower_ == "being" and child.dep_ == "auxpass" for child in verb.children):
        return None
    near = (verb.doc[place] for place in range(verb.i - 1, max(-1, verb.i - NEAR), -1))
    joining = next((word for word in near if word.lower_ == "with" and word.dep_ == "prep"), None)
    return next((child for child in joining.children if child.dep_ == "pobj"), None) if joining is not None else None


def _surface(verb: "Token", steps: int) -> "Token | None":
    return _grammatical(verb, steps) if verb.pos_ in ("VERB", "AUX") else None


def _controller(verb: "Token", steps: int) -> "Token | None":
    head = verb.head
    if head.lemma_ in OBJECT_CONTROL:
        told = next((child for child in head.children if child.dep_ in (*OBJECTS, "dative") and child.i < verb.i), None)
        if told is not None:
            return antecedent(told)
        asked = next(
            (child for child in head.children if child.dep_ == "prep" and child.lower_ in ("on", "upon", "to", "for")), None
        )
        if asked is not None:
            return next((child for child in asked.children if child.dep_ == "pobj"), None)
    return _grammatical(head, steps - 1)


def _of_gerund(verb: "Token", steps: int) -> "Token | None":
    """ "accused Iran of attacking": the accused; "by blocking the road": the doer of the verb above."""
    preposition = verb.head
    above = preposition.head if preposition.dep_ != "conj" else preposition.head.head
    if above.pos_ == "ADJ" and above.dep_ == "acomp":  # "is guilty of violating"
        return _surface(above.head, steps - 1)
    if is_alleged(verb) and above.dep_ in OBJECTS:
        return antecedent(above)
    if above.pos_ not in ("VERB", "AUX"):
        return _holder(above)
    if preposition.lower_ in ("in", "during", "amid") and is_passive(above) and direct_object(verb) is None:
        return None  # "were killed in shelling": others shelled
    if preposition.lower_ in ("of", "for", "from"):
        accused = next((child for child in above.children if child.dep_ in OBJECTS), None)
        if accused is not None:
            return antecedent(accused)
    return _grammatical(above, steps - 1)


def is_alleged(verb: "Token") -> bool:
    """ "accused the army of killing thirty villagers": a deed that someone is accused of."""
    if verb.dep_ == "conj":
        return is_alleged(verb.head)
    if verb.dep_ != "pcomp" or verb.head.lower_ != "of":
        return False
    above = verb.head.head if verb.head.dep_ != "conj" else verb.head.head.head
    return above.lemma_ in ACCUSING or (above.dep_ in OBJECTS and above.head.lemma_ in ACCUSING)


def _holder(noun: "Token") -> "Token | None":
    """Whose plan, decision or threat it is: its possessor, or the subject of the verb over it."""
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    if owner is not None:
        return owner
    made = next((child for child in noun.children if child.dep_ == "prep" and child.lower_ in ("by", "of")), None)
    if made is not None:
        return next((child for child in made.children if child.dep_ == "pobj"), None)
    if noun.dep_ in OBJECTS and noun.head.pos_ == "VERB":
        return subject(noun.head)
    return None


def is_forces_deed(token: "Token") -> bool:
    """ "injured in police firing", "a probe into the army shelling": the parser may take the noun for a clause."""
    if token.tag_ != "VBG" or token.dep_ != "acl" or token.i == 0 or any(child.dep_ in OBJECTS for child in token.children):
        return False
    return token.nbor(-1).lemma_ in FORCES and token.nbor(-1).dep_ == "pobj"


def seat(token: "Token") -> "Token":
    """The word by which a noun of an event hangs in its sentence: of "police firing", parted by the parser, "police"."""
    return token.nbor(-1) if is_forces_deed(token) else token


def responsible(noun: "Token") -> "Token | None":
    """ "the militia is responsible for the killings", "was behind the attack", "is guilty of torture"."""
    first = noun
    while first.dep_ == "conj" and first.head.i != first.i:
        first = first.head
    above = first.head.head
    if first.dep_ != "pobj":
        return None
    if (
        first.head.lower_ in ("for", "of")
        and above.lemma_ in ("responsible", "guilty", "accountable")
        and above.dep_ == "acomp"
    ):
        return subject(above.head)
    return subject(above) if first.head.lower_ == "behind" and above.lemma_ == "be" else None


def antecedent(word: "Token") -> "Token":
    """The noun that a relative pronoun stands for; other words stand for themselves."""
    if word.lower_ not in RELATIVE or word.tag_ not in ("WP", "WDT", "IN", "WP$"):
        return word
    clause = word.head
    while clause.dep_ in ("conj", "xcomp", "aux", "auxpass") and clause.head.i != clause.i:
        clause = clause.head
    return clause.head if clause.dep_ == "relcl" else word


def after(word: "Token", *prepositions: str) -> "Iterator[Token]":
    """What stands after one of these prepositions of a word, also of prepositions chained under it."""
    for child in word.children:
        if child.dep_ in PREPOSITIONS and child.lower_ in prepositions:
            yield from (noun for noun in child.children if noun.dep_ in ("pobj", "pcomp"))
            for chained in child.children:  # "out of the treaty"
                if chained.dep_ == "prep" and chained.lower_ == "of":
                    yield from (noun for noun in chained.children if noun.dep_ == "pobj")


def conjuncts(word: "Token") -> "list[Token]":
    """A word and the words coordinated with it: "Israel and Lebanon"."""
    found, queue = [word], [word]
    while queue:
        for child in queue.pop().children:
            if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "PRON", "NUM", "ADJ"):
                found.append(child)
                queue.append(child)
    return sorted(found)


def complements(word: "Token") -> "Iterator[Token]":
    """The verbs and nouns that a governing word has in its care: clauses under it, objects, and objects of prepositions."""
    for child in word.children:
        if child.dep_ in ("xcomp", "ccomp", *OBJECTS):
            yield from _with_conjuncts(child)
        elif child.dep_ in ("prep", "agent"):
            for below in child.children:
                if below.dep_ in ("pobj", "pcomp"):
                    yield from _with_conjuncts(below)
        elif child.dep_ in ("acl", "nsubjpass"):
            yield child


def _with_conjuncts(word: "Token") -> "Iterator[Token]":
    yield word
    yield from (child for child in word.conjuncts if child.i > word.i and child.head.i >= word.i)


def clause(word: "Token") -> "Token":
    """The verb of the clause that a word stands in."""
    verb, steps = word, 0
    while verb.pos_ not in ("VERB", "AUX") and verb.head.i != verb.i and steps < 20:
        verb, steps = verb.head, steps + 1
    return verb
