"""What a page's JSON-LD and meta elements say: the article object, names of the site, people."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from newskit.page import Page

ARTICLE_TYPES = frozenset(
    "Article NewsArticle BlogPosting ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle LiveBlogPosting BackgroundNewsArticle "
    "ReviewNewsArticle AskPublicNewsArticle ScholarlyArticle TechArticle Report SocialMediaPosting AdvertiserContentArticle Review".split()
)
_BODIES = ("Organization", "NewsMediaOrganization", "Corporation")
_LOOSER_TYPES = frozenset(
    "WebPage ItemPage VideoObject Recipe ImageGallery CreativeWork MedicalWebPage DiscussionForumPosting".split()
)
MAX_ARTICLES = 22
MORE_THAN_ALL = 4  # what one with headline, date and author is worth, and one more


def _types(found: dict[str, Any]) -> list[str]:
    kind = found.get("@type")
    return [kind] if type(kind) is str else [k for k in kind if type(k) is str] if type(kind) is list else []


def _articles(page: Page) -> Iterator[dict[str, Any]]:
    looser: list[dict[str, Any]] = []
    for found in page.json_ld:
        types = _types(found)
        if any(kind in ARTICLE_TYPES for kind in types):
            yield found
        elif any(kind in _LOOSER_TYPES for kind in types) or (
            "headline" in found and "datePublished" in found
        ):
            looser.append(found)
            main = found.get("mainEntity")
            if type(main) is dict and any(kind in ARTICLE_TYPES for kind in _types(main)):
                yield main
    yield from looser


def ld_article(page: Page) -> dict[str, Any]:
    """Return the page's article object, {} where there is none.

    Of several, one with the page's own headline goes before other articles', one with headline and date before one without.
    """
    best: dict[str, Any] = {}
    if not page.json_ld:
        return best
    most = -1
    found = list(islice(_articles(page), MAX_ARTICLES))
    for article in found:
        worth = ("headline" in article) + ("datePublished" in article) + ("author" in article)
        if len(found) > 1 and _is_own(ld_headline(article), page):
            worth += MORE_THAN_ALL
        if worth > most:
            best, most = article, worth
    return best


def _is_own(headline: str, page: Page) -> bool:
    """Tell whether an article object's headline is that of the page's <title> or og:title."""
    headline = " ".join(headline.split())
    return headline != "" and (headline in page.title or headline == page.meta.get("og:title"))


def ld_headline(article: dict[str, Any]) -> str:
    """Return the headline that an article object has, "" for none; of a script nothing is unescaped by the parser."""
    headline = article.get("headline")
    if type(headline) is not str or "&" not in headline:
        return headline if type(headline) is str else ""
    from html import unescape

    return unescape(headline)


def names_of(value: Any) -> list[str]:
    """Return the names in an author or publisher: texts, objects with a name, lists of both."""
    waiting = [value]
    names: list[str] = []
    while waiting and len(names) < 40:
        here = waiting.pop(0)
        if type(here) is list:
            waiting = [*here[:40], *waiting]
        elif type(here) is dict:
            waiting.insert(0, _named(here))
        elif type(here) is str and here.strip():
            names.append(" ".join(here.split()))
    return names


def _named(found: dict[str, Any]) -> Any:
    """What an object holds of names: its own, one in parts, or the values of what is a list in other clothes."""
    for key in ("name", "@value", "@list", "fields"):
        if value := found.get(key):
            return value
    if "familyName" in found:
        return " ".join(part for key in ("givenName", "familyName") if type(part := found.get(key)) is str)
    return list(found.values()) if all(map(str.isdecimal, found)) else None


def ld_time(article: dict[str, Any], key: str) -> str:
    """Return a time that an article object has, as it is written; numbers are seconds, or thousandths, since 1970."""
    value = article.get(key)
    for _ in range(2):
        if type(value) is list and value:
            value = value[0]
        elif type(value) is dict:
            value = value.get("@value")
    return value if type(value) is str else str(value) if type(value) is int else ""


def ld_authors(article: dict[str, Any]) -> list[str]:
    """Return the names of the authors that an article object has."""
    return names_of(article.get("author")) or names_of(article.get("creator"))


def ld_referred_authors(article: dict[str, Any], page: Page) -> list[str]:
    """Return the names of authors that an article object only refers to (@id): often who put the page in."""
    value = article.get("author")
    wanted = [one.get("@id") for one in (value if type(value) is list else [value]) if type(one) is dict]
    return [
        name
        for found in page.json_ld
        if "@id" in found and found["@id"] in wanted[:20]
        for name in names_of(found.get("name"))
    ]


def ld_author_body(article: dict[str, Any]) -> str:
    """Return the name of the first author that is an agency, a paper or another body by the data's own word."""
    author = article.get("author")
    for value in author if type(author) is list else [author]:
        if type(value) is dict and value.get("@type") in _BODIES:
            return next(iter(names_of(value)), "")
    return ""


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
