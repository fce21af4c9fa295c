"""The reader that programs use: `read_many` can spread its work over processes."""

from collections.abc import Iterable, Iterator
from itertools import chain

from ofrecord.batch.groups import Answer, Input, grouped, read_group
from ofrecord.batch.pool import read_in_processes
from ofrecord.reading import reader
from ofrecord.reading.parse import Engine
from ofrecord.record import from_json


class Reader(reader.Reader):
    """Reads pages, one or many. Load once: `Reader().read(page)`."""

    def __init__(self, model: str | None = None, engine: Engine | None = None) -> None:
        super().__init__(model, engine)
        self._model = model

    def read_many(self, pages: Iterable[Input], processes: int = 1) -> Iterator[Answer]:
        """Pages read in groups, in order; what cannot be read gives a Failure in its place.

        The records are the same with any number of processes. A script that asks for several does so under
        `if __name__ == "__main__":`, because each new process imports it.
        """
        groups = grouped(pages)
        if processes == 1:
            yield from chain.from_iterable(read_group(self, group) for group in groups)
        else:
            for answer in chain.from_iterable(read_in_processes(groups, processes, self._model)):
                yield from_json(answer, check=False) if isinstance(answer, str) else answer
