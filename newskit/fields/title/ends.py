"""What is glued to the end of a title and is none of it: the number of a page, the site's name."""

from __future__ import annotations

import re

from newskit.addresses import is_home
from newskit.fields.title.references import MIN_HEADING, SEPARATOR, SEPARATORS, References, first_of_bare
from newskit.page import Link, Page
from newskit.rules.lazy import has_any, lazy

_BRACKETS = frozenset(")）]】")
_LAST_MARKS = _BRACKETS | frozenset("页頁ジ目지")
# "(2)" may count parts of a series, too: it is a page's number where the page turns to others.
_NUMBER = lazy(r"\s?[(（\[【]\s?(\d{1,2})(?:\s?[/／]\s?\d{1,3})?\s?[)）\]】]$")
_PAGE = lazy(
    r"(?:\s?[-–—|｜_,，·]\s?|\s?(?=[(（\[【])|\s)[(（\[【]?\s?(?:第\s?(\d{1,3})\s?[页頁](?:\s?[/／]?\s?共\s?\d{1,3}\s?[页頁])?|"
    r"(?:page|seite|página|pagina|sivu|strona|страница|sida|side|sayfa|ページ|페이지)\s?(\d{1,3})(?:\s?(?:of|von|de|di|van|sur|av|z|из|/)\s?\d{1,3})?|(\d{1,3})\s?(?:ページ目?|페이지))\s?[)）\]】]?$",
    re.IGNORECASE,
)
_TURN = lazy(
    r"\W{0,3}(?:上一?[页頁]|下一?[页頁]|末[页頁]|尾[页頁]|(?:next|previous|prev) page|(?:nächste|vorherige) seite|page (?:suivante|précédente)|"
    r"página (?:siguiente|anterior|seguinte)|pagina (?:successiva|precedente)|(?:volgende|vorige) pagina|(?:следующая|предыдущая) страница|次の?ページ|前の?ページ|다음 ?페이지|이전 ?페이지)\W{0,3}$",
    re.IGNORECASE,
)
_MAX_SITE = 40  # characters of a site's name


def without_ends(text: str, page: Page, known: References) -> str:
    """Return a title without the number of its page, and without the site's name where the page itself shows it."""
    text = _without_site(text, page, known)
    if text and (text[-1] in _LAST_MARKS or text[-1].isdigit()):
        text = _without_site(_without_number(text, page), page, known)
    return text


def _without_number(text: str, page: Page) -> str:
    found = _PAGE.search(text)
    if found is None:
        found = _NUMBER.search(text)
        if found is None or not _turns(page, int(found[1])):
            return text
    elif text[-1] not in _BRACKETS and not _turns(page, int(found[1] or found[2] or found[3])):
        return text
    head = text[: found.start()].rstrip()
    return head if len(head) >= MIN_HEADING else text


def _turns(page: Page, number: int) -> bool:
    """Tell whether a page has links to those before and after it."""
    beside = (str(number - 1), str(number + 1))
    return number > 1 and any(link.text in beside or _TURN.match(link.text) for link in page.links)


def _without_site(text: str, page: Page, known: References) -> str:
    """Cut off the site's name, where a link to the home page or a notice of rights is called so."""
    places = list(SEPARATOR.finditer(text)) if has_any(text, SEPARATORS) else []
    if not places or not 0 < len(text) - places[-1].end() <= _MAX_SITE:
        return text
    place = places[-1]
    head, tail = text[: place.start()].rstrip(), text[place.end() :].strip()
    name = known.fold(tail)
    if len(head) < MIN_HEADING or not name:
        return text
    if name in known.sites:
        return head
    first = ("", name[0])
    named = [
        row
        for row in page.links.rows
        if 0 < len(row[0]) <= _MAX_SITE and first_of_bare(row[0]) in first and known.fold(row[0]) == name
    ]
    return head if any(is_home(Link(*row).href) for row in named) else text
