"""Writing an export: the whole archive in one file, in any form that `ofrecord export` knows."""

import hashlib
import shutil
import tempfile
import zipfile
from pathlib import Path

from django.conf import settings
from django.db import connection

from ofrecord.archive.whole.walk import kept_records
from ofrecord.export.forms import FILES, FOLDERS, write
from ofrecord.jobs.models import Job

FORMS = (*FOLDERS, *FILES)


def write_export(job: Job) -> dict[str, object]:
    """Write the file of a job and say what is in it. A folder of tables is one zip file."""
    form = str(job.asked["form"])
    folder = exports_folder()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # among the system's temporary files others may look
    key = f"{job.pk}-{_archive_mark()}"
    if form in FOLDERS:
        made = folder / f"{key}.part"
        shutil.rmtree(made, ignore_errors=True)
        counts = write(form, kept_records(), made)
        target = _zipped(made, folder / f"ofrecord-{key}-{form}.zip")
        shutil.rmtree(made)
    else:
        target = folder / f"ofrecord-{key}-{form}.{FILES[form]}"
        counts = write(form, kept_records(), target)
    return {"file": target.name, "bytes": target.stat().st_size, "rows": counts}


def _archive_mark() -> str:
    """Tells the files of archives apart that share a folder."""
    address = "\n".join(str(connection.settings_dict.get(part, "")) for part in ("HOST", "PORT", "NAME"))
    return hashlib.sha256(address.encode()).hexdigest()[:8]


def exports_folder() -> Path:
    """Where exports wait to be fetched: where the settings say, else among the system's temporary files."""
    return Path(getattr(settings, "OFRECORD_EXPORTS", None) or Path(tempfile.gettempdir()) / "ofrecord-exports")


def file_of(job: Job) -> Path | None:
    """The file of an export that is done; None where there is none, or it was tidied away."""
    name = job.result.get("file")
    path = exports_folder() / Path(str(name)).name if name else None
    return path if path and path.is_file() else None


def _zipped(made: Path, target: Path) -> Path:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in sorted(made.rglob("*")):
            packed.write(path, path.relative_to(made))
    return target
