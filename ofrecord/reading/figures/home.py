"""Where a page comes from: whose dollar or pound a bare one is."""

import re
from collections import Counter
from collections.abc import Sequence

from ofrecord.record import Article, Name

DOMAINS = {
    "ca": "CAN", "au": "AUS", "nz": "NZL", "uk": "GBR", "sg": "SGP", "hk": "HKG", "tw": "TWN", "jm": "JAM", "na": "NAM",
    "mx": "MEX", "ar": "ARG", "cl": "CHL", "co": "COL", "ph": "PHL", "in": "IND", "pk": "PAK", "lk": "LKA", "np": "NPL",
    "ke": "KEN", "ug": "UGA", "tz": "TZA", "eg": "EGY", "lb": "LBN",
}  # fmt: skip
DOLLARS = ("AUS", "CAN", "NZL", "HKG", "SGP")
HOST = re.compile(r"^\w+://(?:[^/@]*@)?([^/:?#]+)")


def home_country(article: Article) -> str | None:
    """The country of the dateline, else of the domain that published the page (ISO alpha-3)."""
    if article.dateline is not None and article.dateline.country:
        return article.dateline.country
    host = HOST.match(article.url or "")
    return DOMAINS.get(host.group(1).lower().rsplit(".", 1)[-1]) if host else None


def named_country(names: Sequence[Name]) -> str | None:
    """The country that the page names most: whose rupee or "Sh" it is where the page does not say where it comes from."""
    counts: Counter[str] = Counter()
    for name in names:
        if name.country is not None:
            counts[name.country] += len(name.mentions)
    most = counts.most_common(2)
    return most[0][0] if most and (len(most) == 1 or most[0][1] > most[1][1]) else None


def dollar_country(article: Article, names: Sequence[Name]) -> str | None:
    """The country with dollars of its own that a page of no known address tells of most, where it never names America."""
    if article.url is not None or any(name.country == "USA" for name in names):
        return None
    most = named_country(names)
    return most if most in DOLLARS else None
