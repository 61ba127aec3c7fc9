"""Title of an HTML page: in which order what it shows and what its metadata say is trusted."""

from __future__ import annotations

from itertools import compress
from math import ceil

from newskit.fields import Title
from newskit.fields.title.by_place import (
    DATED,
    HEADING_SCORES,
    KICKERS,
    MAX_TITLE,
    MIN_CREDITED,
    TITLE_WORDS,
    above_prose,
    before_date,
    has_no_headline,
    in_picture,
    is_no_headline,
    is_site_or_office,
    labelled,
    may_be_title,
    names_owner,
    part_above_date,
    title_parts,
)
from newskit.fields.title.confirmed import (
    article_block,
    confirmed_block,
    confirmed_h1,
    headings,
    joined,
    leads_home,
)
from newskit.fields.title.ends import without_ends
from newskit.fields.title.references import (
    ELLIPSIS,
    MAX_REFERENCE,
    MIN_PLAIN,
    RIGHTS,
    SEPARATOR,
    SEPARATORS,
    References,
    bare,
    is_latin,
    is_owner,
    names_site,
    without_clock,
)
from newskit.fields.title.type_size import headed_prose, set_largest
from newskit.page import Page, words_of
from newskit.page.pairs import letter_pairs
from newskit.rules.languages import FIRST_EASTERN
from newskit.rules.lazy import has_any, lazy

MIN_UNKICKED = 15  # letters of a headline that may stand behind a kicker
MAX_LABEL = 6  # letters of a label before a headline
MIN_OWN = 30  # characters of an h1 that goes before data that say two other things
MIN_TOLD = 0.5  # of its pairs of letters that the data have, too
MAX_SITE_TITLE = 24  # letters of a <title> that may be the site's name
_NEAR_DATE = 6  # blocks after a title within which its date stands
_DAY = lazy(r"(?:(?:19|20)\d\d[-/.])?\d{1,2}[-/.]\d{1,2}(?:\s\d\d?:\d\d(?::\d\d)?)?")
_COLON = lazy(r"：\s?|:\s")
_TOPIC_ENDS = frozenset(":：")


def _only_h1(page: Page, firsts: list[list[int]]) -> Title | None:
    """Return the page's only h1, where it is as long as a headline; one that is a link, which no <title> knows, is another article's."""
    text = joined(page, firsts[0]) if len(firsts) == 1 else ""
    if not MIN_PLAIN <= len(text) <= MAX_TITLE or (page.title and page.link_chars[firsts[0][0]] >= len(text)):
        return None
    return Title(text, firsts[0][0])


def _is_site_heading(title: Title, page: Page, known: References) -> bool:
    """Tell whether a confirmed heading is a later part of the <title>, as a site's name or a blog's is, or its first and ends as sites' names do."""
    if leads_home(title, page) or names_owner(page):
        return True
    if page.title.startswith(title.text):
        return is_site_or_office(title.text)
    first, *others = map(bare, SEPARATOR.split(page.title[:MAX_REFERENCE]))
    folded = known.fold(title.text)
    return folded not in first and any(folded in other for other in others)


def _below_site(title: Title, page: Page, known: References) -> Title:
    """Return the article's own heading where the confirmed h1 only names the site or blog: the longer is the headline."""
    logo = title.block if leads_home(title, page) else None
    found = confirmed_block(page, known, logo)
    if found is None or (
        len(found.text) <= len(title.text) and not (logo is not None and _is_called_title(found, page))
    ):
        return title
    folded = known.fold(found.text)
    is_own = known.only_end_with(folded) or known.begin_with(folded) or logo is not None
    return found if is_own else title


def _is_called_title(title: Title, page: Page) -> bool:
    at = title.block
    return at is not None and not TITLE_WORDS.isdisjoint(page.blocks[at].element.words)


def _h1_of_its_own(page: Page, firsts: list[list[int]], known: References) -> Title | None:
    """Return the only h1 as long as a headline that shares letters with the data, where these agree neither with it nor with one another."""
    data = [known.fold(known.without_site(text)) for text in (known.headline, known.graph)]
    if not all(data) or data[0] in data[1] or data[1] in data[0]:
        return None
    long = [blocks for blocks in firsts if len(joined(page, blocks)) >= MIN_OWN]
    text = joined(page, long[0]) if len(long) == 1 else ""
    if not text or len(text) > MAX_TITLE or page.link_chars[long[0][0]] or names_site(page, text):
        return None
    own = letter_pairs(known.fold(text))
    told = letter_pairs("\n".join((*data, known.fold(page.title))))
    return Title(text, long[0][0]) if len(own & told) >= MIN_TOLD * len(own) else None


def _whole(found: Title | None, page: Page, firsts: list[list[int]], known: References) -> Title | None:
    """Return the only h1 above where what was confirmed is but a word or two that a <title> in other words begins with: a tag, who wrote."""
    if found is None or found.block is None:
        return found
    own = known.fold(found.text)
    told = [known.fold(part) for text in known.raw.split("\n") for part in SEPARATOR.split(text)]
    if own in told or not any(part.startswith(own) and 2 * len(own) < len(part) for part in told):
        return found
    only = _only_h1(page, firsts)
    is_headline = only and (only.block or 0) < found.block + _NEAR_DATE and not names_site(page, only.text)
    return only if only and is_headline and not leads_home(only, page) else found


def _from_metadata(known: References) -> Title | None:
    text = known.headline or known.graph
    return Title(known.without_site(text)) if text else None


def _visible(page: Page, known: References) -> Title:
    """Return the title by the order of trust: what a visible block and a reference agree on, then either alone."""
    firsts = headings(page)
    found = confirmed_h1(page, firsts, known)
    if found and (known.only_end_with(known.fold(found.text)) or _is_site_heading(found, page, known)):
        below = _below_site(found, page, known)
        if below is found:  # <title> may say no more than the site's name
            own, whole = known.fold(found.text), known.fold(page.title)
            # A headline is longer than the site's name.
            is_site = own == whole or 2 * len(own) < len(whole) or names_owner(page)
            below = (
                part_above_date(page)
                or (
                    is_site
                    and (set_largest(page) or before_date(page) or above_prose(page) or _shown_part(page))
                )
                or found
            )
        found = below
    found = found or part_above_date(page)
    if not found and max(page.title, default="") < FIRST_EASTERN and names_site(page, page.title):
        found = headed_prose(page)
    is_by_type = not found and _names_no_article(page, known)
    if is_by_type:
        found = set_largest(page)
    found = (
        found
        or labelled(page)
        or _h1_of_its_own(page, firsts, known)
        or _whole(article_block(page, known), page, firsts, known)
        or _from_metadata(known)
    )
    if found:
        return found
    if found := _only_h1(page, firsts):
        return found
    if found := _shown_part(page) or (None if is_by_type else set_largest(page)):
        return found
    if found := before_date(page) or above_prose(page) or in_picture(page):
        return found
    if page.title:
        return _behind_first(page) or Title(known.without_site(page.title[:MAX_REFERENCE]))
    return Title(joined(page, firsts[0]), firsts[0][0]) if firsts else Title()


def _names_no_article(page: Page, known: References) -> bool:
    """Tell whether metadata name the site and no article: what they agree with on the page is the site's name, too."""
    is_eastern = max(page.title, default="") >= FIRST_EASTERN or len(page.title) <= MAX_SITE_TITLE
    return is_eastern and not (known.headline or known.graph or known.twitter) and has_no_headline(page)


def _behind_first(page: Page) -> Title | None:
    """Return the headline of a <title> that begins with the site, and the line that holds it."""
    parts = title_parts(page)
    headlines = [part.strip() for part in parts if not is_no_headline(part)]
    if not headlines or not is_no_headline(parts[0]) or max(page.title) < FIRST_EASTERN:
        return None
    return _shown_part(page) or Title(max(headlines, key=len))


def _shown_part(page: Page) -> Title | None:
    """Return the longest part of the <title> that is no site's name, where a line holds it: 主题：老车站要拆了, 老车站要拆了 (2006-05-06)."""
    parts = (part for part in title_parts(page) if not (is_no_headline(part) or is_owner(page, part)))
    part = max(parts, key=len, default="").strip()
    shown = (at for at, text in enumerate(page.texts) if part in text and len(text) <= MAX_TITLE)
    at = next(shown, None) if part else None
    if at is None:
        return None
    rest = page.texts[at].removeprefix(part)
    is_longer = rest[:1].isspace() and len(rest) >= MIN_CREDITED and may_be_title(page, at, MIN_PLAIN)
    return Title(page.texts[at] if is_longer else part, at)


def _in_own_script(title: Title, page: Page) -> Title:
    """Return the only h1, where that is in the letters of the page's text, and the metadata transliterate or translate it."""
    if title.block is not None or not title.text or not is_latin(title.text):
        return title
    only = _only_h1(page, headings(page))
    if not only or is_latin(only.text):
        return title
    return title if is_latin(max(page.texts, key=len)[:MAX_TITLE]) else only


def _without_day(title: Title, page: Page) -> Title:
    """Cut off the day in an element of its own at a heading's end: <h1>寻路<small>2021-03-21</small></h1>."""
    pieces = page.blocks[title.block].pieces if title.block is not None and title.text[-1:].isdigit() else ()
    last = pieces[-1].strip() if len(pieces) > 1 else ""
    is_day = last[:1].isdigit() and _DAY.fullmatch(last)
    return Title(title.text.removesuffix(last).rstrip(), title.block) if is_day else title


def _without_label(title: Title, page: Page) -> Title:
    """Cut off a label in an element of its own at a heading's beginning, behind which <title> has a mark: <h1><i>民生提醒</i>梅雨季来了</h1>."""
    if title.block is None or page.title[:2] != title.text[:2] or max(title.text, default="") < FIRST_EASTERN:
        return title
    label, *others = map(str.strip, page.blocks[title.block].pieces)
    is_label = others and len(label) <= MAX_LABEL and page.title.startswith(label)
    rest = title.text.removeprefix(label).lstrip()
    is_parted = is_label and page.title[len(label) :].lstrip()[:1] in SEPARATORS
    return (
        Title(rest, title.block)
        if is_parted and len(rest) >= MIN_PLAIN and rest[0] not in SEPARATORS
        else title
    )


def _without_kicker(title: Title, page: Page, known: References) -> Title:
    """Cut off what a heading holds before its headline in an element called a kicker, unless the data have the two as one."""
    if title.block is None or page.blocks[title.block].element.tag != "h1":
        return title
    first = page.blocks[title.block].element.node.first_child
    while first is not None and first.is_text_node and not first.text().strip():
        first = first.next
    name = first.attributes.get("class") if first is not None and first.is_element_node else None
    if not name or KICKERS.isdisjoint(words_of(name)):
        return title
    kicker = " ".join(first.text().split())
    rest = title.text.removeprefix(kicker).lstrip(" |·•–—-")
    own = known.fold(title.text)
    is_told = any(own in known.fold(told) for told in (known.headline, known.graph, known.twitter))
    is_topic = not kicker or kicker[-1] in _TOPIC_ENDS or rest[:1] in _TOPIC_ENDS
    if is_topic or is_told or len(rest) == len(title.text) or len(rest) < MIN_PLAIN:
        return title
    return Title(rest, title.block)


def _is_cut_at_quote(text: str, whole: str) -> bool:
    """Tell whether a text ends where the whole has a quotation mark: an attribute that was not escaped ends there."""
    text = text.rstrip()
    return whole.startswith(text) and whole[len(text) :].lstrip()[:1] == '"'


def _majority(visible: Title, known: References) -> Title:
    """Let headline, og:title and twitter:title outvote the visible answer where they agree against it."""
    votes: dict[str, int] = {}
    texts: dict[str, str] = {}
    cuts: dict[str, tuple[str, str]] = {"": ("", "")}  # a text without the site's name, and that folded
    for text in (known.headline, known.graph, known.twitter, *known.counted):
        if text not in cuts:
            cut = known.without_site(text)
            cuts[text] = (cut, known.fold(cut))
        if text and not (known.stems and ELLIPSIS.search(text)):
            cut, folded = cuts[text]
            votes[folded] = votes.get(folded, 0) + 1
            texts.setdefault(folded, cut)
    own = known.fold(visible.text)
    graph, kicked = cuts[known.graph]
    if len(kicked) >= MIN_UNKICKED and own != kicked and own.endswith(kicked) and max(graph) < FIRST_EASTERN:
        return Title(graph, visible.block)  # the heading holds a kicker before the headline
    votes[own] = votes.get(own, 0) + 1
    best = max(votes, key=lambda folded: votes[folded])
    if votes[best] > votes[own] and not _is_cut_at_quote(texts[best], visible.text):
        return Title(texts[best])
    return visible


def _alike(texts: list[str], text: str, least: float) -> list[int]:
    """Return the texts of about a title's length that have some of its characters together: only those are folded."""
    sizes = range(ceil(least), int(len(text) * 1.6 + 12) + 1)
    start, middle, end = text[:2], text[3:5], text[-2:]
    return [
        index
        for index in compress(range(len(texts)), map(sizes.__contains__, map(len, texts)))
        if (here := texts[index])[1:3] in text
        or here[4:6] in text
        or start in here
        or middle in here
        or end in here
    ]


def _place(page: Page, text: str, known: References) -> int | None:
    """Return the block that is the title best: equal, a heading, a date soon after; not a link, a list item, a breadcrumb."""
    folded = known.fold(text)
    if not folded:
        return None
    best, found = 0.0, None
    texts, link_chars = page.texts, page.link_chars
    for index in _alike(texts, text, len(folded) * 0.5):
        here = known.fold(texts[index])
        if here == folded:
            score = 3.0
        elif has_any(texts[index], RIGHTS):
            continue  # 江海日报社版权所有
        elif folded in here or (len(here) > 3 and here in folded):
            score = 2.0 * min(len(here), len(folded)) / max(len(here), len(folded))
        else:
            continue
        element = page.blocks[index].element
        score += HEADING_SCORES.get(element.tag, 0.0)
        following = texts[index + 1 : index + 1 + _NEAR_DATE]
        score += 0.8 * any(len(text) < 200 and DATED.search(text) for text in following)
        score -= 1.0 * (link_chars[index] * 2 > len(texts[index])) + 0.7 * (element.tag == "li")
        if score > best:
            best, found = score, index
    return found


def find_title(page: Page) -> Title:
    """Find the title of an HTML page, and the block it stands in.

    A visible block that the metadata confirm wins over either alone; headline, og:title and twitter:title
    outvote it where two of them agree on something else.
    """
    known = References(page)
    title = _in_own_script(_majority(_visible(page, known), known), page)
    title = _without_kicker(_without_label(_without_day(title, page), page), page, known)
    text = without_clock(without_ends(" ".join(title.text.split())[:MAX_TITLE], page, known))
    at = title.block
    if at is not None and not page.link_chars[at] and page.blocks[at].element.tag == "h1":
        return Title(text, at)  # no better place for it on the page
    if at is not None and page.texts[at] in text and page.texts[at] != text:
        return Title(text, at)  # the last of its lines
    place = _place(page, text, known)
    if place is None and at is not None and text and text in page.texts[at]:
        place = at  # 主题：候车室的长椅 [此帖共被阅读 218 次]
    return (_behind_site(page, text) if place is None else None) or Title(text, place)


def _behind_site(page: Page, text: str) -> Title | None:
    """Return the headline behind the site's name, where a line begins with it: 北央日報：廃線の駅舎、映画館に, and 廃線の駅舎、映画館に（2008/05/17）."""
    rest = _COLON.split(text, 1)[-1]
    if len(rest) < MIN_PLAIN or len(rest) == len(text):
        return None
    found = (at for at, line in enumerate(page.texts) if line.startswith(rest) and len(line) <= MAX_TITLE)
    at = next(found, None)
    return None if at is None else Title(rest, at)
