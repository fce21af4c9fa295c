"""Whether all parties of an act do the same: talk, agree, sign, fight each other."""

from ofrecord.reading.events.frames import Act
from ofrecord.reading.events.grammar import after

MUTUAL_NOUNS = frozenset(
    [
        "clash",
        "fighting",
        "battle",
        "skirmish",
        "gunfight",
        "firefight",
        "shootout",
        "hostility",
        "war",
        "encounter",
        "crossfire",
        "bloodshed",
    ]
)
MUTUAL_VERBS = frozenset(["clash", "skirmish", "exchange", "trade"])


def is_mutual(act: Act) -> bool:
    """Whether all parties do the same: talk, agree, sign, fight each other."""
    token, entry = act.trigger.token, act.entry
    if entry.type == "CONSULT":
        return entry.mode not in ("visit", "third-party")
    if entry.type == "AGREE":
        return act.trigger.entry.lemma in (
            "agree",
            "reach",
            "strike",
            "clinch",
            "settle",
            "agreement",
            "accord",
            "deal",
            "pact",
            "consensus",
            "compromise",
        )
    if entry.type == "REJECT":  # "failed to reach agreement"
        return act.trigger.entry.type == "AGREE" and act.trigger.entry.cameo == "037" and act.trigger.entry.lemma != "settle"
    if entry.type == "SUPPORT":
        return entry.cameo in ("057", "050") and not any(True for _ in after(token, "to"))
    if entry.type == "ASSAULT":
        if act.trigger.is_noun and entry.lemma == "war":  # a war "against" someone is his who wages it
            return next(after(token, "between"), None) is not None or next(after(token, "with"), None) is not None
        return entry.lemma in (MUTUAL_NOUNS if act.trigger.is_noun else MUTUAL_VERBS)
    return entry.lemma in ("swap", "exchange")
