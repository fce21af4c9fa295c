"""Taking pages in: what is known is passed over, what was read is stored, what failed is kept with its reason."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from ofrecord.archive import models
from ofrecord.archive.storing import Stored, page_fingerprint, store
from ofrecord.record import Failure, Page, Record

ASKED_AT_ONCE = 100


@dataclass(slots=True)
class Summary:
    """What a run of `add` did, counted."""

    counts: dict[str, int] = field(default_factory=dict)
    failures: list[Failure] = field(default_factory=list)

    def count(self, what: str) -> None:
        self.counts[what] = self.counts.get(what, 0) + 1

    @property
    def seen(self) -> int:
        """Inputs that were dealt with, failures and known ones among them."""
        return sum(self.counts.values())


def unknown(pages: Iterable[Page | Failure], summary: Summary, *, again: bool = False) -> Iterator[Page]:
    """The pages that were not taken in yet, in order; failures of the sources are kept. `again` lets known pages through."""
    pages = iter(pages)
    while group := list(islice(pages, ASKED_AT_ONCE)):
        prints = {page_fingerprint(page): page for page in group if isinstance(page, Page)}
        known = set() if again else set(
            models.Arrival.objects.filter(fingerprint__in=prints).values_list("fingerprint", flat=True)
        )  # fmt: skip
        for page in group:
            if isinstance(page, Failure):
                fail(page.id, page, summary)
            elif page_fingerprint(page) in known:
                summary.count("known")
            else:
                yield page


def take(pairs: Iterable[tuple[Page | None, Record | Failure]], summary: Summary) -> Iterator[Stored | Failure]:
    """Store what was read, one transaction a page, and keep what failed; gives each as it is done."""
    for page, read in pairs:
        if isinstance(read, Failure):
            fail(page.source if page else read.id, read, summary)
            yield read
        else:
            stored = store(read, page)
            summary.count(stored.outcome)
            yield stored


def fail(source: str, failure: Failure, summary: Summary) -> None:
    """Keep a failure; the same one again changes nothing."""
    summary.count("failed")
    summary.failures.append(failure)
    row, is_new = models.Failure.objects.get_or_create(
        source=source, item=failure.id, defaults={"what": failure.what[:40], "why": failure.why}
    )
    if not is_new and (row.what, row.why) != (failure.what[:40], failure.why):
        row.what, row.why, row.tries = failure.what[:40], failure.why, row.tries + 1
        row.save()
