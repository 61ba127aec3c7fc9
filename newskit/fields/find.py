"""All fields of a page beside title and body, HTML or text: language, time, source, people, dateline, section."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from newskit.body import Body
from newskit.fields import Fields, Title
from newskit.fields.lang import SAMPLE_CHARS, find_lang
from newskit.fields.section import find_section
from newskit.fields.surroundings import Surroundings
from newskit.fields.times.published import find_published
from newskit.page import Page
from newskit.record import Dateline

Finder = Callable[[Surroundings], tuple[str, list[str], list[str]]]


def _sample(page: Page, title: Title, body: Body) -> str:
    """Title and the beginning of the body; the page's longest blocks where there is no body."""
    texts = body.paragraphs or sorted(page.texts[:400], key=len, reverse=True)[:12]
    return "\n".join((title.text, *texts))[:SAMPLE_CHARS]


def scene_of(page: Page, title: Title, body: Body) -> Surroundings:
    """Return what stands around title and body, the time of publication known."""
    scene = Surroundings(page, title, body, find_lang(_sample(page, title, body), page.lang))
    scene.published, _ = find_published(scene)
    return scene


def find_fields(page: Page, title: Title, body: Body, *, is_credited: bool = True) -> Fields:
    """Find what a page says of its article beside title and body. Works on an empty body or title too.

    Of a page that is not credited, a list or a notice, only language and section are looked for.
    """
    lang = find_lang(_sample(page, title, body), page.lang)
    if not is_credited:
        return Fields(lang=lang, section=find_section(page, title, body.start))
    scene = Surroundings(page, title, body, lang)
    moment, warnings = find_published(scene)
    scene.published = moment
    zone = warnings[0].partition(":")[2] if warnings and warnings[0].startswith("zone_assumed") else ""
    source, authors, editors = _credits_finder(is_chinese=scene.family == "zh")(scene)
    return Fields(
        lang=lang,
        published_at=moment.text(zone) if moment else None,
        source=source,
        authors=authors,
        editors=editors,
        section=find_section(page, title, body.start),
        dateline=_with_agency(
            next((found[0] for found in map(scene.dateline, body.paragraphs[:2]) if found), None), source
        ),
        warnings=warnings,
    )


def _with_agency(dateline: Dateline | None, source: str) -> Dateline | None:
    """Part the place from the medium before it that no list knows, but the page credits: 江城快讯青河5月20日电."""
    if not dateline or not source or dateline["agency"] or not dateline["place"].startswith(source):
        return dateline
    return Dateline(agency=source, place=dateline["place"].removeprefix(source), date=dateline["date"])


@cache
def _credits_finder(*, is_chinese: bool) -> Finder:
    """Return the finder of source, authors and editors, by the page's language; the other is not even imported."""
    if is_chinese:
        from newskit.fields.credits.choice import find_credits

        return find_credits
    from newskit.fields.bylines.authors import find_authors, find_editors
    from newskit.fields.source.world import find_source, from_writers_house

    def find(scene: Surroundings) -> tuple[str, list[str], list[str]]:
        authors, editors = find_authors(scene), find_editors(scene)
        writers = [name for name in authors if name not in editors] or authors
        # Behind people the medium that they write for is no author: By Li Wei, River Post.
        house = from_writers_house(scene)
        writers = [name for name in writers if name != house] or writers
        return find_source(scene, writers), writers, editors

    return find
