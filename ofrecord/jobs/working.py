"""Doing jobs, one after another, until ended."""

import logging
import time
from datetime import timedelta

from django.db import DatabaseError, connection
from django.db.models import Q
from django.utils import timezone

from ofrecord.errors import OfRecordError
from ofrecord.jobs.models import Job
from ofrecord.jobs.writing import file_of

IDLE = 1.0  # seconds between two looks at the table
LOST = timedelta(hours=1)  # a job that has run for longer was cut off with its process
MOST_TRIES = 2
KEPT = timedelta(days=7)  # then a job goes, and its file with it
LOG = logging.getLogger(__name__)


def work() -> None:
    """Do what waits; look again every second."""
    while True:
        try:
            busy = work_once()
        except DatabaseError as fault:
            LOG.warning("jobs: %s", fault)
            connection.close()
            busy = False
        if not busy:
            time.sleep(IDLE)


def work_once() -> bool:
    """Do one job, if there is one."""
    job = claim()
    if job is None:
        return False
    try:
        job.result, job.state = do(job), "done"
    except OfRecordError as fault:
        job.trouble, job.state = str(fault), "failed"
    except Exception as fault:  # a fault of ours must not end the process; it is told
        LOG.exception("job %s", job.pk)
        job.trouble, job.state = f"A fault of ofrecord ({type(fault).__name__}). Please report it.", "failed"
    job.given, job.ended = None, timezone.now()
    _end(job)
    tidy()
    return True


def _end(job: Job) -> None:
    """Keep what came of a job; one that was let go meanwhile stays gone, and its file goes too."""
    kept = {name: getattr(job, name) for name in ("state", "result", "trouble", "given", "ended")}
    if not Job.objects.filter(pk=job.pk).update(**kept):
        _unlink(job)


def do(job: Job) -> dict[str, object]:
    """What comes of a job."""
    if job.kind == "export":
        from ofrecord.jobs.writing import write_export

        return write_export(job)
    from ofrecord.jobs.reading import read_upload  # loads the language engine

    return read_upload(job)


def claim() -> Job | None:
    """The oldest job that waits, or was lost, taken by this process alone."""
    now = timezone.now()
    free = Q(state="waiting") | Q(state="running", begun__lt=now - LOST)
    for job in Job.objects.filter(free).order_by("pk")[:5]:
        if job.tries >= MOST_TRIES:
            Job.objects.filter(pk=job.pk).update(state="failed", trouble="It was cut off twice.", given=None, ended=now)
        elif Job.objects.filter(free, pk=job.pk, tries=job.tries).update(state="running", begun=now, tries=job.tries + 1):
            return Job.objects.get(pk=job.pk)
    return None


def tidy() -> None:
    """Take away jobs that ended long ago, with their files."""
    for job in Job.objects.filter(ended__lt=timezone.now() - KEPT):
        drop(job)


def drop(job: Job) -> None:
    """Take one job away, with its file."""
    _unlink(job)
    job.delete()


def _unlink(job: Job) -> None:
    if path := file_of(job):
        path.unlink(missing_ok=True)
