"""Taking pages in: what is known is passed over, what was read is stored, what failed is kept with its reason."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from ofrecord.archive import models
from ofrecord.archive.storing import Stored, page_fingerprint, store
from ofrecord.record import Failure, Page, Record


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


def known_prints(pages: Sequence[Page]) -> frozenset[str]:
    """The fingerprints of those pages that were taken in before."""
    prints = [page_fingerprint(page) for page in pages]
    return frozenset(models.Arrival.objects.filter(fingerprint__in=prints).values_list("fingerprint", flat=True))


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
