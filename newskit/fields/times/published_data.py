"""Time of publication as a page's data say it: JSON-LD, meta elements, scripts, its address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newskit.fields.metadata import ld_time
from newskit.fields.surroundings import Surroundings
from newskit.fields.times.machine import moment_of_url, parse_machine_time
from newskit.fields.times.written import Moment, find_moment
from newskit.fields.title.references import ISSUE_DAY, MAX_REFERENCE
from newskit.rules.lazy import lazy

_PUBLISHED = ("article:published_time", "article:published", "og:article:published_time", "og:published_time")
_OTHER_METAS = (
    "datepublished", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "publicationdate", "publishtime", "publish_time",
    "og:time", "og:release_date", "og:pubdate", "release_date", "releasedate", "weibo:article:create_at",
    "weibo:webpage:create_at", "dc.date.issued", "dcterms.created",
    "dc.date", "dcterms.date", "dcterms.issued", "dc.date.created", "parsely-pub-date", "sailthru.date",
    "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "date", "article.published",
    "article_date_original", "originalpublicationdate", "citation_publication_date", "citation_online_date", "bt:pubdate",
    "rnews:datepublished", "last-publish-date", "firstpublishdate",
    "firstcreatetime", "createdate", "created", "article:create_at", "bytedance:published_time", "apub:time",
    "shareaholic:article_published_time", "contentdate", "others-date", "pub_date", "prism.publicationdate", "dateupdate",
)  # fmt: skip
# The value comes first, since it is rare, and is looked for by how it begins, as a search for a literal costs little:
# then what parts it from its name, then the name.
_SCRIPT_STARTS = (lazy(r"20\d\d[-/.年]\d"), lazy(r"19\d\d[-/.年]\d"), lazy(r"1[0-9]{9}"))
_BEFORE_VALUE = lazy(r"""[:=]\s{0,3}(?:new Date\()?["']?\Z""")
_MAX_BEFORE = 14  # characters of that
_SCRIPT_VALUE = lazy(
    r"""[:=]\s{0,3}(?:new Date\()?["']?((?:19|20)\d\d[-/.年]\d[^"'<>;,}]{4,30}|1[0-9]{9}(?:\d{3})?)(?![\w.])"""
)
_SCRIPT_NAME = lazy(
    r"""\b(?:ptime|pubtime|pub_?date|publish_?(?:ed)?_?(?:time|date|at)|ctime|create_?d?_?time|ori_create_time|news_?time|article_?(?:time|date)|post_?(?:time|date)|time|ct)["']?\s{0,3}$""",
    re.IGNORECASE,
)
# What a script writes where it stands: document.write("2008-10-20 9:30:00").
_WRITTEN = lazy(r"""document\.write(?:ln)?\(\s?["']([^"'<>]{0,12}(?:19|20)\d\d[-/.年]\d[^"'<>]{2,24})["']""")
MAX_SCRIPT = 60_000  # characters of one script that are looked at


def from_published_meta(scene: Surroundings) -> Moment | None:
    """Return the Open Graph time of publication."""
    return _first_meta(scene, _PUBLISHED)


def from_other_metas(scene: Surroundings) -> Moment | None:
    """Return the time of any other meta element that names a time of publication."""
    return _first_meta(scene, _OTHER_METAS)


def _first_meta(scene: Surroundings, names: tuple[str, ...]) -> Moment | None:
    meta = scene.page.meta
    for name in names:
        if (value := meta.get(name)) and (moment := parse_machine_time(value)):
            return moment
    return None


def from_json_ld(scene: Surroundings) -> Moment | None:
    """Return the property datePublished of the article object; pubDate, upDate of Baidu's."""
    for key in ("datePublished", "dateCreated", "uploadDate") if scene.article else ():
        if moment := parse_machine_time(ld_time(scene.article, key)):
            return moment
    return None


def from_other_objects(scene: Surroundings) -> Moment | None:
    """Return the time in another object than the article's, which may hold the day alone: the page's, beside it."""
    if not scene.article:
        return None
    times = (parse_machine_time(ld_time(found, "datePublished")) for found in scene.page.json_ld)
    day = parse_machine_time(ld_time(scene.article, "datePublished"))
    return next((one for one in times if one and day and one.hour is not None and one.date == day.date), None)


def from_cambrian(scene: Surroundings) -> Moment | None:
    """Return the property pubDate of the object that Baidu asks Chinese pages for."""
    for found in scene.page.json_ld:
        value = found.get("pubDate")
        if type(value) is str and (moment := parse_machine_time(value)):
            return moment
    return None


def _script_values(text: str) -> Iterator[re.Match[str]]:
    """Yield what a script's text sets to a time: what `_SCRIPT_VALUE` would find, in a tenth of the time."""
    end = 0
    for start in sorted([found.start() for pattern in _SCRIPT_STARTS for found in pattern.finditer(text)]):
        before = _BEFORE_VALUE.search(text, max(end, start - _MAX_BEFORE), start)
        if before and (found := _SCRIPT_VALUE.match(text, before.start())):
            end = found.end()
            yield found


def from_scripts(scene: Surroundings) -> Moment | None:
    """Return a time that a script variable holds, or a script writes: var ct = "1659274471", publishTime: '2022-07-31 21:31'."""
    for script in scene.page.scripts:
        text = script[:MAX_SCRIPT]
        shown = _WRITTEN.search(text) if "document.write" in text else None
        if shown and (written := find_moment(shown[1])):
            return written.moment
        for found in _script_values(text):
            name = text[max(0, found.start() - 30) : found.start()]
            if _SCRIPT_NAME.search(name) and (moment := parse_machine_time(found[1])):
                return moment
    return None


def from_page_title(scene: Surroundings) -> Moment | None:
    """Return the day of a paper's issue in <title>: 江城日报 副刊 2001年6月23日."""
    found = ISSUE_DAY.search(scene.page.title[:MAX_REFERENCE])
    written = find_moment(found[0]) if found and found[0] not in scene.title.text else None
    return written.moment if written else None


def from_url(scene: Surroundings) -> Moment | None:
    """Return the day in the page's address."""
    meta = scene.page.meta
    for url in (scene.page.url, meta.get("og:url", "")):
        if url and (moment := moment_of_url(url)):
            return moment
    return None
