"""From bytes to text: the declared encoding, then UTF-8, then what the bytes look like."""

import codecs
import re

from ofrecord.errors import PageError
from ofrecord.record import Page

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
DECLARED = re.compile(rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?([\w.:-]+)""", re.IGNORECASE)
HEAD = 4096  # bytes in which a page may declare its encoding
SNIFFED = 65_536  # bytes that are looked at where nothing is declared
CUT_AT_MOST = 3  # bytes of a character that a cut page may end in
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffd]")
BINARY_SHARE = 0.05  # control characters in a text; pictures and archives have 10 % and more
UNSEEN = re.compile("[\u00ad\u200b\u200c\u2060\ufeff]")
AS_BROWSERS_DO = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252"}


def decode(page: Page) -> str:
    """The page's content as text. Raises PageError where it is binary."""
    text = page.content if isinstance(page.content, str) else _decoded(page.content, page.encoding)
    sample = text[:SNIFFED]
    if page.kind != "text" and sample and len(CONTROL.findall(sample)) > BINARY_SHARE * len(sample):
        raise PageError(f"{page.source} is not text: it looks like a picture, a document or another binary file.", "binary")
    return text if page.kind == "text" else _readable(text, page.kind)


def _readable(text: str, kind: str) -> str:
    """A page's text without NULs; a scrape's without soft hyphens and the like, which part words that no reader sees parted."""
    text = text.replace("\0", " ")
    return UNSEEN.sub("", text) if kind == "scrape" else text


def _decoded(content: bytes, encoding: str | None) -> str:
    for mark, marked in MARKS:
        if content.startswith(mark):
            return content.decode(marked, "replace")
    for name in (encoding, _declared(content), "utf-8"):
        text = _try(content, name)
        if text is not None:
            return text
    return content.decode(_sniffed(content), "replace")


def _declared(content: bytes) -> str | None:
    found = DECLARED.search(content[:HEAD])
    return found[1].decode("ascii", "replace") if found else None


def _try(content: bytes, name: str | None) -> str | None:
    """The text in this encoding, the last character cut off where it is not whole; None where it does not fit."""
    if not name or (name.lower().startswith("utf-16") and b"\0" not in content):
        return None
    try:
        decoder = codecs.getincrementaldecoder(AS_BROWSERS_DO.get(name.lower(), name))("strict")
        text = decoder.decode(content, final=False)
        return text if len(decoder.getstate()[0]) <= CUT_AT_MOST else None
    except (LookupError, UnicodeError):
        return None


def _sniffed(content: bytes) -> str:
    from resiliparse.parse.encoding import detect_encoding

    name = detect_encoding(content[:SNIFFED]) or "cp1252"
    try:
        codecs.lookup(name)
    except LookupError:
        return "cp1252"
    return AS_BROWSERS_DO.get(name.lower(), name)
