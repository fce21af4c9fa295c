"""One article, one address: the canonical form of a web address, and a stand-in where a page has none."""

import hashlib
import re
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit

from ofrecord.record import Article

TRACKING = re.compile(
    r"^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|cmpid|cmp|ito|ns_\w+|ref|ref_src|smid|smtyp|partner|output|src|s?cid|feature)$",
    re.I,
)


def canonical(url: str) -> str:
    """The form under which an address is kept: no scheme's variants, no "www.", no fragment, no tracking, no closing slash."""
    parts = _parts(url.strip())
    if parts is None or parts.scheme not in ("http", "https") or not parts.hostname:
        return url.strip()
    host = parts.hostname.removeprefix("www.")
    try:
        port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    except ValueError:
        port = ""
    asked = [(key, value) for key, value in parse_qsl(parts.query, keep_blank_values=True) if not TRACKING.match(key)]
    query = f"?{urlencode(asked)}" if asked else ""
    return f"https://{host}{port}{parts.path.rstrip('/') or '/'}{query}"


def _parts(url: str) -> SplitResult | None:
    try:
        return urlsplit(url)
    except ValueError:  # "http://[": half a number
        return None


def words_fingerprint(article: Article) -> str:
    """A fingerprint of what was printed: headline and text."""
    return hashlib.sha256(f"{article.headline or ''}\n\n{article.text}".encode("utf-8", "surrogatepass")).hexdigest()


def article_address(article: Article) -> str:
    """The article's canonical address; `text:` and a fingerprint where the page has none."""
    return canonical(article.url) if article.url else f"text:{words_fingerprint(article)}"


def outlet_of(article: Article) -> str | None:
    """Who printed it: the outlet, else the host of the address, else the site's name in small letters."""
    if article.outlet:
        return article.outlet
    parts = _parts(article.url) if article.url else None
    host = parts.hostname if parts else None
    return (host or "").removeprefix("www.") or (article.site or "").casefold() or None
