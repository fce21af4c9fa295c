"""Taking pages in: what is known is passed over, what was read is stored, what failed is kept with its reason."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from django.db import transaction

from ofrecord.archive import models
from ofrecord.archive.storing import Stored, page_fingerprint, store_all
from ofrecord.record import Failure, Page, Record

TOGETHER = 16  # pages stored in one transaction: as many as are read together, and a fraction of a second of writing


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
    """Store what was read, some pages in one transaction, and keep what failed; gives each as it is done."""
    pairs = iter(pairs)
    while group := list(islice(pairs, TOGETHER)):
        with transaction.atomic():
            stored = iter(store_all((read, page) for page, read in group if isinstance(read, Record)))
            for page, read in group:
                if isinstance(read, Failure):
                    keep_failure(page.source if page else read.id, read)
        for _, read in group:
            yield told(read, summary) if isinstance(read, Failure) else _counted(next(stored), summary)


def _counted(stored: Stored, summary: Summary) -> Stored:
    summary.count(stored.outcome)
    return stored


def told(failure: Failure, summary: Summary) -> Failure:
    """Count a failure that was kept."""
    summary.count("failed")
    summary.failures.append(failure)
    return failure


def fail(source: str, failure: Failure, summary: Summary) -> None:
    """Keep a failure and count it."""
    keep_failure(source, failure)
    told(failure, summary)


def keep_failure(source: str, failure: Failure) -> None:
    """Keep a failure; the same one again changes nothing."""
    row, is_new = models.Failure.objects.get_or_create(
        source=source, item=failure.id, defaults={"what": failure.what[:40], "why": failure.why}
    )
    if not is_new and (row.what, row.why) != (failure.what[:40], failure.why):
        row.what, row.why, row.tries = failure.what[:40], failure.why, row.tries + 1
        row.save()
