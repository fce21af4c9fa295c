"""The story among the lines: the best path through head, story, breaks and tail (Viterbi over four states)."""

from collections.abc import Sequence

HEAD, STORY, BREAK, TAIL = range(4)
NO_WAY = -1e9
# What a step from one state to the next costs: a break inside a story must be worth more than one short line.
STEPS = {
    (HEAD, HEAD): 0.0,
    (HEAD, STORY): 0.0,
    (STORY, STORY): 0.0,
    (STORY, BREAK): -4.0,
    (BREAK, BREAK): -0.1,
    (BREAK, STORY): -1.0,
    (STORY, TAIL): 0.0,
    (TAIL, TAIL): 0.0,
}


def best_path(weights: Sequence[float]) -> list[int]:
    """The state of each line, given its weight as a line of the story."""
    scores: list[float] = [0.0, NO_WAY, NO_WAY, NO_WAY]
    back: list[list[int]] = []
    for weight in weights:
        choice = [_best_before(now, scores) for now in range(4)]
        gains = (0.0, weight, 0.0, 0.0)
        scores = [scores[choice[now]] + STEPS.get((choice[now], now), NO_WAY) + gains[now] for now in range(4)]
        back.append(choice)
    return _traced(scores, back)


def without_sure_breaks(path: Sequence[int], is_out: Sequence[bool]) -> list[int]:
    """The path, with breaks taken back in which nothing is known for furniture: lists and tables of the story, where teasers
    come with a heading, a stamp or a button of theirs.
    """
    states, start = list(path), 0
    for number, state in enumerate([*path, TAIL]):
        if state == BREAK:
            continue
        if start < number and not any(is_out[start:number]):
            states[start:number] = [STORY] * (number - start)
        start = number + 1
    return states


def _best_before(now: int, scores: Sequence[float]) -> int:
    return max(range(4), key=lambda before: scores[before] + STEPS.get((before, now), NO_WAY))


def _traced(scores: list[float], back: list[list[int]]) -> list[int]:
    state = max((STORY, TAIL, HEAD), key=lambda end: scores[end])
    path = []
    for choice in reversed(back):
        path.append(state)
        state = choice[state]
    return path[::-1]
