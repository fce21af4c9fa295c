"""Time, authors, site and address of an HTML page, in the order JSON-LD, meta tags, time tags, text, htmldate."""

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from ofrecord.reading.page.head.byline import byline_names, is_byline
from ofrecord.reading.page.head.stamp import find_stamp, iso_moment
from ofrecord.reading.page.html.about.jsonld import Object, kinds_of, words_of
from ofrecord.reading.page.html.about.tags import first, names_of, time_tags
from ofrecord.reading.page.html.blocks import Blocks

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

Tags = dict[str, list[str]]
EPOCH = re.compile(r"1[0-9]{9}(?:[0-9]{3})?")
BARE_YEAR = "-01-01"  # how a year alone is guessed, which mostly stands in a note on copyright
NEAR_HEAD = 12  # blocks before and after the story's first paragraph in which its stamp may stand


@dataclass(frozen=True, slots=True)
class Sources:
    """The places where a page speaks of itself."""

    tree: "Element"
    tags: Tags
    object: Object
    found: Blocks
    first_kept: int


def find_published(sources: Sources) -> str | None:
    """The moment of publication, as exact as the page has it; one with a zone wins over the same day without."""
    printed = [words_of(sources.object.get("datePublished")), *(first(sources.tags, name) for name in names_of("published"))]
    known = [moment for words in printed if words and (moment := as_moment(words))]
    known += [moment for words in time_tags(sources.tree)[:3] if (moment := as_moment(words))] if not _has_zone(known) else []
    known = known or _stamps(sources)
    if known:
        return next((moment for moment in known if _is_exact(moment) and _same_day(moment, known[0])), known[0])
    return _guessed_day(sources.tree)


def find_modified(sources: Sources) -> str | None:
    """The moment of the last change that the page names."""
    printed = [words_of(sources.object.get("dateModified")), *(first(sources.tags, name) for name in names_of("modified"))]
    return next((moment for words in printed if words and (moment := as_moment(words))), None)


def as_moment(words: str) -> str | None:
    """Any way of writing a moment in a page's head as ISO 8601; None where it cannot be told."""
    moment = iso_moment(words)
    if moment:
        return moment
    if EPOCH.fullmatch(words):
        return dt.datetime.fromtimestamp(int(words[:10]), dt.UTC).isoformat()
    stamp = find_stamp(words)
    return stamp.value if stamp else None


def _is_exact(moment: str) -> bool:
    return len(moment) > len("2020-08-20T17:40:52")


def _has_zone(moments: list[str]) -> bool:
    return any(map(_is_exact, moments))


def _same_day(one: str, other: str) -> bool:
    days = [dt.date.fromisoformat(moment[:10]) for moment in (one, other)]
    return abs((days[0] - days[1]).days) <= 1


def _stamps(sources: Sources) -> list[str]:
    """Stamps printed near the head of the story."""
    near = sources.found.blocks[max(0, sources.first_kept - NEAR_HEAD) : sources.first_kept + NEAR_HEAD]
    found = [(block, stamp) for block in near if len(block.text) <= 160 and (stamp := find_stamp(block.text))]
    return [
        stamp.value for block, stamp in found if not re.search(r"updated|modified", block.text[: stamp.start], re.IGNORECASE)
    ] or [stamp.value for _, stamp in found]


def _guessed_day(tree: "Element") -> str | None:
    import htmldate

    try:
        day = htmldate.find_date(tree, original_date=True, max_date="2100-01-01")
    except (ValueError, TypeError, AttributeError):
        return None
    return None if day and day.endswith(BARE_YEAR) else day


# ---------------------------------------------------------------- people, site, address


def find_authors(sources: Sources, site: str | None) -> tuple[str, ...]:
    """The people who sign the article."""
    listed = sources.object.get("author") or sources.object.get("creator")
    names = _people(listed if isinstance(listed, list) else [listed], site)
    for tag in names_of("author") if not names else ():
        names = names or _full([content for content in sources.tags.get(tag, []) if not content.startswith("http")], site)
    return names or _full(_signed(sources) or _printed_bylines(sources), site)


def _people(listed: list[Any], site: str | None) -> tuple[str, ...]:
    entries = [entry for entry in listed if entry and not (isinstance(entry, dict) and _is_body(entry))]
    named = [(name, isinstance(entry, dict) and "Person" in kinds_of(entry)) for entry in entries for name in _names(entry)]
    found = [_cleaned([name], None if is_person else site) for name, is_person in named if isinstance(name, str)]
    return tuple(dict.fromkeys(name for names in found for name in names))


def _is_body(entry: Object) -> bool:
    """Whether an author is an organisation of any kind."""
    return any(kind.endswith("Organization") for kind in kinds_of(entry))


def _names(entry: Any) -> list[Any]:
    name = entry.get("name") if isinstance(entry, dict) else entry
    return [words_of(part) for part in name] if isinstance(name, list) else [words_of(name)]


def _cleaned(words: list[str], site: str | None) -> tuple[str, ...]:
    """The people among these words; a name that is the site's own is none."""
    names = [name for piece in words for name in byline_names(piece)]
    own = (site or "").casefold()
    return tuple(dict.fromkeys(name for name in names if name.casefold() != own))


def _full(words: list[str], site: str | None) -> tuple[str, ...]:
    """The people among these words who have more than one name: a single word in a tag is mostly the outlet."""
    return tuple(name for name in _cleaned(words, site) if " " in name)


def _signed(sources: Sources) -> list[str]:
    """What stands in elements that are marked as the author's name."""
    marked = [
        " ".join("".join(element.itertext()).split())
        for element in sources.tree.iter("a", "span", "div", "p", "address", "h3", "h4", "li")
        if "author" in (element.get("rel") or "").split()
        or element.get("itemprop") == "author"
        or _is_byline_class(element.get("class") or "")
    ]
    return [words for words in marked if 3 < len(words) < 120][:1]


def _printed_bylines(sources: Sources) -> list[str]:
    """Lines like "By Jana Whitfield" near the head of the story."""
    near = sources.found.blocks[max(0, sources.first_kept - NEAR_HEAD) : sources.first_kept + NEAR_HEAD]
    return [block.text for block in near if is_byline(block.text)][:1]


def _is_byline_class(names: str) -> bool:
    return bool(
        re.search(
            r"(?:^|[\s_-])(?:byline|author-name|author__name|article-author|entry-author|post-author|author)(?:$|\s)",
            names,
            re.IGNORECASE,
        )
    )


def find_site(sources: Sources) -> str | None:
    """The name of the site."""
    return (
        first(sources.tags, "og:site_name")
        or words_of(sources.object.get("publisher"))
        or first(sources.tags, *names_of("site"))
    )


def find_url(sources: Sources) -> str | None:
    """The address that the page gives itself."""
    page = sources.object.get("mainEntityOfPage")
    own = [
        first(sources.tags, "canonical"),
        first(sources.tags, "og:url"),
        words_of(sources.object.get("url")),
        page if isinstance(page, str) else None,
    ]
    return next((url for url in own if url and url.startswith(("http://", "https://"))), None)


def outlet_of(url: str | None, site: str | None) -> str | None:
    """The outlet's slug: the host of its address without www. and the like, else its site's name ("valley-courier")."""
    host = (urlsplit(url).hostname or "") if url and _is_whole(url) else ""
    slug = re.sub(r"[^a-z0-9]+", "-", (site or "").casefold()).strip("-")
    return re.sub(r"^(?:www\d?|m|amp|mobile|edition|news)\.(?=.+\..+)", "", host) or slug or None


def _is_whole(url: str) -> bool:
    try:
        return bool(urlsplit(url).hostname)
    except ValueError:
        return False
