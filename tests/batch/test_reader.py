"""The reader of the package's front page."""

import ofrecord
from ofrecord.reading.parse import Engine
from ofrecord.record import Failure, Page

TEXTS = {key: f"Ana Belić said {key} trucks had left Nairobi." for key in ("12", "14", "40")}
PAGES = [Page(id=key, source="test", content=text, kind="text") for key, text in TEXTS.items()]


def test_the_records_are_the_same_with_any_number_of_processes(engine: Engine) -> None:
    reader = ofrecord.Reader(engine=engine)
    pages = [*PAGES, Page(id="none", source="test", content="", kind="text")]
    one, two = list(reader.read_many(pages)), list(reader.read_many(pages, processes=2))
    assert one == two
    assert isinstance(one[-1], Failure)
