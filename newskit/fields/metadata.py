"""What a page's JSON-LD and meta elements say: the article object, names of the site, people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newskit.page import Page

_ARTICLE_TYPES = frozenset(
    "Article NewsArticle BlogPosting ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle LiveBlogPosting BackgroundNewsArticle "
    "ReviewNewsArticle AskPublicNewsArticle ScholarlyArticle TechArticle Report SocialMediaPosting AdvertiserContentArticle Review".split()
)
_LOOSER_TYPES = frozenset(
    "WebPage ItemPage VideoObject Recipe ImageGallery CreativeWork MedicalWebPage DiscussionForumPosting".split()
)


def _types(found: dict[str, Any]) -> list[str]:
    kind = found.get("@type")
    return [kind] if type(kind) is str else [k for k in kind if type(k) is str] if type(kind) is list else []


def _articles(page: Page) -> Iterator[dict[str, Any]]:
    looser: list[dict[str, Any]] = []
    for found in page.json_ld:
        types = _types(found)
        if any(kind in _ARTICLE_TYPES for kind in types):
            yield found
        elif any(kind in _LOOSER_TYPES for kind in types):
            looser.append(found)
            main = found.get("mainEntity")
            if type(main) is dict and any(kind in _ARTICLE_TYPES for kind in _types(main)):
                yield main
    yield from looser


def ld_article(page: Page) -> dict[str, Any]:
    """Return the page's article object; one with headline and date rather than one without, {} where there is none."""
    best: dict[str, Any] = {}
    most = -1
    for place, found in enumerate(_articles(page)):
        worth = ("headline" in found) + ("datePublished" in found) + ("author" in found)
        if worth > most:
            best, most = found, worth
        if place > 20:
            break
    return best


def names_of(value: Any) -> list[str]:
    """Return the names in an author or publisher: texts, objects with a name, lists of both."""
    waiting = [value]
    names: list[str] = []
    while waiting and len(names) < 40:
        here = waiting.pop(0)
        if type(here) is list:
            waiting = [*here[:40], *waiting]
        elif type(here) is dict:
            waiting.insert(0, here.get("name"))
        elif type(here) is str and here.strip():
            names.append(" ".join(here.split()))
    return names


def ld_site_names(page: Page) -> list[str]:
    """Return the names under which the site goes: og:site_name, application-name, the publisher."""
    meta = page.meta
    names = [
        meta[key]
        for key in ("og:site_name", "application-name", "al:ios:app_name", "apple-mobile-web-app-title")
        if key in meta
    ]
    for found in page.json_ld:
        if "publisher" in found:
            names += names_of(found["publisher"])
        if any(kind in ("WebSite", "Organization", "NewsMediaOrganization") for kind in _types(found)):
            names += names_of(found.get("name"))
    return names
