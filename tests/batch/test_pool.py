"""A pool of processes: in order, lazily fed, and a death costs one page."""

import json
from collections.abc import Iterator
from itertools import chain

import pytest

from ofrecord.batch import Group, grouped, read_in_processes
from ofrecord.errors import ModelError
from ofrecord.record import Failure, Page
from tests.batch import dying


def pages(*ids: str) -> list[Page]:
    return [Page(id=key, source="test", content="Ana Belić said the road was open.", kind="text") for key in ids]


def read(groups: Iterator[Group], processes: int = 2, model: str | None = None) -> list[str | Failure]:
    return list(chain.from_iterable(read_in_processes(groups, processes, model, work=dying.work)))


def test_answers_come_in_order() -> None:
    keys = [f"p{number}" for number in range(50)]
    assert read(grouped(pages(*keys), 4)) == [f"read {key}" for key in keys]


def test_a_page_that_kills_its_process_is_named_and_the_others_go_on() -> None:
    answers = read(grouped(pages("a", "b", "dies-1", "c", "d", "e", "dies-2", "f"), 4))
    assert [answer for answer in answers if isinstance(answer, str)] == [f"read {key}" for key in "abcdef"]
    assert [(answer.id, answer.what) for answer in answers if isinstance(answer, Failure)] == [
        ("dies-1", "died"),
        ("dies-2", "died"),
    ]
    assert isinstance(answers[2], Failure)
    assert "exit code 9" in answers[2].why


def test_no_more_is_drawn_than_the_pool_can_hold() -> None:
    drawn = []

    def inputs() -> Iterator[Page]:
        for page in pages(*map(str, range(100))):
            drawn.append(page)
            yield page

    answers = read_in_processes(grouped(inputs(), 2), 2, work=dying.work)
    next(answers)
    assert len(drawn) <= 2 * (2 * 2 + 1)
    answers.close()


def test_a_model_that_is_not_there_is_told_once() -> None:
    with pytest.raises(ModelError, match="no such model"):
        read(grouped(pages("a"), 2), model="none")


def test_a_death_before_the_first_page_is_told() -> None:
    with pytest.raises(ModelError, match="died while it loaded"):
        list(read_in_processes(grouped(pages("a"), 2), 1, work=dying.die_at_once))


def test_the_model_in_use_is_told_before_the_first_answer() -> None:
    told = []
    list(read_in_processes(grouped(pages("a"), 2), 2, told=told.append, work=dying.work))
    assert [ready.is_fallback for ready in told] == [True]


def test_real_workers_answer_in_json() -> None:
    (answers,) = read_in_processes(grouped(pages("a", "b")), 1)
    assert [json.loads(answer)["id"] for answer in answers if isinstance(answer, str)] == ["a", "b"]
