"""Where a page comes from: whose dollar or pound a bare one is."""

import re

from ofrecord.record import Article

DOMAINS = {
    "ca": "CAN", "au": "AUS", "nz": "NZL", "uk": "GBR", "sg": "SGP", "hk": "HKG", "tw": "TWN", "jm": "JAM", "na": "NAM",
    "mx": "MEX", "ar": "ARG", "cl": "CHL", "co": "COL", "ph": "PHL", "in": "IND", "pk": "PAK", "lk": "LKA", "np": "NPL",
    "ke": "KEN", "ug": "UGA", "tz": "TZA", "eg": "EGY", "lb": "LBN",
}  # fmt: skip
HOST = re.compile(r"^\w+://(?:[^/@]*@)?([^/:?#]+)")


def home_country(article: Article) -> str | None:
    """The country of the dateline, else of the domain that published the page (ISO alpha-3)."""
    if article.dateline is not None and article.dateline.country:
        return article.dateline.country
    host = HOST.match(article.url or "")
    return DOMAINS.get(host.group(1).lower().rsplit(".", 1)[-1]) if host else None
