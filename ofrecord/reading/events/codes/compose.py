"""Codes under codes: an agreement to withdraw, a demand for military aid, a threat to arrest."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from ofrecord.reading.events.grammar import SUBJECTS
from ofrecord.reading.events.lexicon import COOPERATION, Entry, composed
from ofrecord.reading.events.triggers import Trigger

if TYPE_CHECKING:
    from spacy.tokens import Token

AID_SENSES = {"aid-military": "072", "aid-humanitarian": "073", "aid-economic": "071", "aid-peacekeepers": "074"}
ROOT_OF_TYPE = {"AGREE": "03", "THREATEN": "13", "REJECT": "12", "REQUEST": "10"}
DENYING = frozenset({"deny"})  # what is denied was no act asked or offered


def refined(entry: Entry, care: Trigger) -> Entry:
    """The finer code and mode that the act in one's care gives; promised conflict is a threat, agreed blame is none."""
    if (
        entry.type == "AGREE"
        and care.entry.type in ("ASSAULT", "COERCE", "SANCTION", "PROTEST", "MOBILIZE")
        and not _is_end(care)
    ):
        if entry.lemma in ("vow", "pledge", "promise", "undertake"):
            return recast(replace(entry, type="THREATEN", cameo=care.entry.cameo), "THREATEN")
        return entry
    root = (entry.cameo or "")[:2]
    mode, code = compose(root, care.entry.cameo)
    if code is None or entry.lemma in DENYING:
        return entry
    return replace(entry, mode=mode or entry.mode, cameo=code)


def _is_end(care: Trigger) -> bool:
    return care.entry.type in COOPERATION


def finer(entry: Entry, token: "Token") -> Entry:
    """The finer code that the words under a generic one give: "asked Portugal for military aid" is 0232."""
    code, table = entry.cameo or "", composed()
    if entry.lemma in DENYING:
        return entry
    below = frozenset(_lemmas_below(token))
    if entry.type == "ACCUSE" and code in ("112", "090"):
        kinds = table["accused" if code == "112" else "investigated"]
        return replace(entry, cameo=next((fine for fine, words in kinds.items() if not below.isdisjoint(words.split())), code))
    if entry.type == "AID" and code == "070":
        sense = next((sense for sense in AID_SENSES if not below.isdisjoint(table["words"][sense].split())), None)
        return replace(entry, cameo=AID_SENSES.get(sense or "", code))
    sense = next((sense for sense, words in table["words"].items() if not below.isdisjoint(words.split())), None)
    if entry.type == "PROTEST" and len(code) == len("141"):
        return replace(entry, cameo=code + table["protest"].get(sense, ""))
    if sense is None or code not in ("020", "030", "100", "120", "023", "033", "103", "122"):
        return entry
    mode, fine = table[code[:2]].get(sense, (None, None))
    if fine is None or (code[2] != "0" and not fine.startswith(code)):
        return entry
    return replace(entry, mode=mode or entry.mode, cameo=fine)


def _lemmas_below(token: "Token") -> "Iterator[str]":
    """The lemmas that a word governs, its subject left out."""
    for child in token.children:
        if child.dep_ not in SUBJECTS and child.dep_ not in ("advcl", "parataxis"):
            yield from (word.lemma_.lower() for word in child.subtree)


def compose(root: str, lower: str | None) -> tuple[str | None, str | None]:
    """Mode and code of a governing root over an act's code: 03 over 040 (meet) is 036."""
    table = composed()
    if root not in table or not lower:
        return None, None
    senses = table["sense"]
    for length in range(len(lower), 1, -1):
        sense = senses.get(lower[:length])
        if sense and sense in table[root]:
            mode, code = table[root][sense]
            return mode or None, code
    return None, None


def recast(entry: Entry, kind: str) -> Entry:
    """The entry as another type, with the mode and code that its own act gives under it."""
    root = ROOT_OF_TYPE[kind]
    mode, code = compose(root, entry.cameo)
    return replace(entry, type=kind, mode=mode, cameo=code or f"{root}0")
