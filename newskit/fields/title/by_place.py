"""Titles by their place: what stands right above the date, alone, as a heading or in an element of class title."""

from __future__ import annotations

from itertools import islice, pairwise

from newskit.fields import Title
from newskit.fields.credits.labels import find_labels
from newskit.fields.credits.loose import NO_MEDIUM
from newskit.fields.people.names import is_person, is_unit
from newskit.fields.title.references import (
    ISSUE_DAY,
    MAX_REFERENCE,
    MIN_PLAIN,
    SEPARATOR,
    SITE_ENDS,
    is_owner,
)
from newskit.page import Page
from newskit.rules.credits import NAME_MARKS
from newskit.rules.languages import FIRST_EASTERN, FIRST_WIDE, FULL_STOPS
from newskit.rules.lazy import has_any, lazy

# And what each is worth as a title.
HEADING_SCORES = {"h1": 1.5, "h2": 0.5, "h3": 0.4, "h4": 0.2, "h5": 0.1, "h6": 0.1}
MAX_TITLE = 300
MAX_PLAIN = 80  # of a line that is a title for nothing but its place before the date
MAX_DATES = 4  # dates before which a title is looked for: the first may be today's, in the page's header
MAX_CREDITS = 8  # short lines between a heading and its text: name, what its bearer is, buttons, counters
MAX_BUTTON = 3  # characters: 打印, [大]
MAX_BYLINES = 4  # lines of credits between a title and its date
MAX_BYLINE = 40  # characters of a name that may stand between a short headline and its text
MIN_CREDITED = 6  # characters of a headline above a time and a source
MIN_SENTENCE = 20  # of one that ends as sentences do
MIN_UNDATED = 10  # characters of one that needs no date below it
MIN_DRAWN = 4  # of one that is a picture
MIN_PART = 2  # characters of a short headline that <title> has
TITLE_WORDS = frozenset(
    "title tit titles headline heading topic caption bt biaoti posttitle articletitle maintitle bigtitle newstitle contenttitle h1 entry "
    "titulo titular titolo titre titel tytul nadpis naslov otsikko baslik judul zagolovok".split()
)
KICKERS = frozenset(
    "kicker overline eyebrow topline roofline catchword dachzeile spitzmarke vignette surtitre antetitulo volanta chapeu occhiello".split()
)
_CRUMBS = lazy(
    r"[>＞›]|^[^«]*»(?![^»]*«)|[|｜][^|｜]*[|｜]|[上下]一[篇页]|首页|位置|^欢迎|欢迎[您你光来进访使登]|今天是|[:：]$"
)
# Of a printed paper: 第06版：要闻, A12版 副刊, 2006年第11期.
_PAGE = lazy(
    r"第\s?[A-Z]?[\d一二三四五六七八九十]{1,3}\s?版|(?:19|20)\d\d\s?年\s?第\s?\d{1,3}\s?期$|[A-Z]?\d{1,3}\s?版(?:[\s:：]|$)"
)
DATED = lazy(
    r"(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}|(?:一九|二[〇○零])..年|\d{1,2}:\d\d|来源|來源|\d[./ ]\s?(?:19|20)\d\d\b|[a-zà-ÿ],? (?:19|20)\d\d\b"
)
_RIGHTS = ("©", "Copyright", "版权所有")
# A line of credits: a time, and where it is from.
_CREDITED = lazy(r"(?:19|20)\d\d.{0,80}[来來稿]源\s?[:：]|[来來稿]源\s?[:：].{0,80}(?:19|20)\d\d")
_LABELLED = lazy(
    r"(?:[标標]|主)\s?[题題]\s?[:：]\s?(?P<title>\S.{1,80}?)(?:\s?[\[【（(][^\[【（(]{0,12}\d[^\[【（(]{0,6}[\]】）)])?$"
)
_COLONS = (":", "：")
_ASCII = "".join(map(chr, range(128)))
_UNTITLED = ("《", "无标题", "無標題", "新建网页", "新闻浏览")
_NAME_MARKS = f"·{NAME_MARKS} "
_REPORT_ENDS = ("摄", "攝", "供图", "供圖", "报道", "報導", "报导", "报道。", "文/图", "图/文")
_HEADINGS = ("h1", "h2", "h3", "h4")
_STRONG = ("b", "strong", "font")
# What ends as names of papers, sites and stations do, and is none.
_NO_NAME_ENDS = tuple(
    "举报 汇报 海报 情报 回报 申报 预报 警报 喜报 捷报 上报 填报 瞒报 谎报 年报 财报 墙报 上网 联网 电网 路网 管网 落网 法网 漏网 触网 出台 上台 下台 登台 舞台 阳台 站台 擂台".split()
)
_SAID = tuple("，：！？；")  # marks of sentences: no name has one
_PROSE_ENDS = frozenset("。！？”")
MIN_NARROW = 80  # characters of a sentence in a script that parts its words
_NARROW_ENDS = frozenset(".!?" + FULL_STOPS)
_NO_STOPS = ("\u0e00", "\u0eff")  # Thai and Lao end their sentences with nothing
_NO_STARTS, _CUT_ENDS = "…，。、；）", ("…", "...")  # of a piece of a text, as lists show them
# A line of credits whose date is of the Republic of China, or whose value is a line of its own.
_CREDIT_STARTS = tuple(
    "發布日 發布時間 發布單位 發佈日 張貼 公告日 上版日 刊登日 发布时间 发布日期 发布单位".split()
)
MAX_LINES = 3  # of a headline, beside the one that it is known by
_ROLE = lazy(
    r"[【（(]?[^，。：:]{0,10}(?:[记記]者|通[讯訊][员員]|[评評][论論][员員]|作者|[编編][辑輯])\s?[：:／/|｜丨\s]"
)


def part_above_date(page: Page) -> Title | None:
    """Return a part of the <title>, however short, that stands alone above a date: 寻路 of 寻路-江城日报. An office's name is the site's."""
    title, texts = page.title, page.texts
    parts = [part.strip() for part in SEPARATOR.split(title[:MAX_REFERENCE])]
    wanted = {part for part in parts if len(part) < MIN_UNDATED}
    if wanted.isdisjoint(texts):
        return None
    for index, text in enumerate(texts[:-1]):
        if (
            text not in wanted
            or page.link_chars[index]
            or is_unit(text)
            or max(text) < FIRST_EASTERN
            or _PAGE.search(text)
        ):
            continue
        below = texts[index + 1]
        is_dated = DATED.search(below) or below.startswith(_CREDIT_STARTS)
        is_first = text == parts[0] and page.blocks[index].element.tag == "h1"
        is_alone = is_first and page.elements.tags.count("h1") == 1
        if len(text) >= MIN_PART and (is_dated or is_alone):
            return Title(text, index)
    return None


def labelled(page: Page) -> Title | None:
    """Return the line that says of itself that it is the title: 标  题: 水乡的桥; or what stands behind a section's link, right above the date."""
    if has_no_headline(page):
        for at, text in enumerate(page.texts[:-1]):
            size = page.link_chars[at]
            title = text[size:].lstrip()
            if (
                size
                and title[:1] in _COLONS
                and len(title) > MIN_UNDATED
                and DATED.search(page.texts[at + 1])
            ):
                return Title(title[1:].strip(), at)
    starts = (at for at, text in enumerate(page.texts) if text[0] in "标標主" and not page.link_chars[at])
    for at in starts if has_no_headline(page) else ():
        if found := _LABELLED.match(page.texts[at]):
            return Title(found["title"], at)
    return None


def above_prose(page: Page) -> Title | None:
    """Return the line set apart right above the first paragraph, a name between them or none, where <title> is but the site's name or nobody's."""
    if not has_no_headline(page):
        return None
    first = first_text(page)
    for at in range(first - 1, max(-1, first - MAX_CREDITS), -1):
        if _is_byline(page, at):
            continue
        if _may_head(page, at) or (is_prose(page, first) and _is_plain_title(page, at, MIN_UNDATED)):
            above = page.blocks[at - 1] if at else None
            is_heading = above and above.element.tag in _HEADINGS and not is_site_or_office(above.text)
            if above and is_heading and _may_head(page, at - 1):
                return whole_line(page, at - (above.element.tag < page.blocks[at].element.tag))  # no subtitle
            return whole_line(page, at)
    return None


def in_picture(page: Page) -> Title | None:
    """Return the words of a picture without a link above the first paragraph, where <title> is but the site's name: old pages draw their headlines."""
    first = first_text(page)
    best = None
    for image in page.images:
        said = (image.node.attributes.get("alt") or "").strip()
        if image.block > first:
            break
        is_name = is_site_or_office(said) or said in page.title
        if len(said) >= MIN_DRAWN and min(said) >= FIRST_WIDE and not is_name:
            best = Title(said, max(0, image.block - 1))
    is_short = any(len(part) < MIN_PLAIN and not is_site_or_office(part) for part in title_parts(page))
    return best if has_no_headline(page) and not is_short else None


def has_no_headline(page: Page) -> bool:
    """Tell whether no part of the <title> is a headline, but each a site's name, by its words or because the page belongs to it."""
    return all(is_no_headline(part.strip()) or is_owner(page, part) for part in title_parts(page))


def names_owner(page: Page) -> bool:
    """Tell whether <title> says only whose page it is."""
    return all(is_site_or_office(part.strip()) or is_owner(page, part) for part in title_parts(page))


def title_parts(page: Page) -> list[str]:
    """Return the parts of the <title>: headline, section, site."""
    return SEPARATOR.split(page.title[:MAX_REFERENCE])


def is_no_headline(part: str) -> bool:
    """Tell what <title> has where it has no headline: a site's name, a column's, an issue's day or page, an editor's words."""
    part = part.rstrip(_ASCII) or part  # 金門華報 Golden Gate Chinese Daily
    if len(part) < MIN_PLAIN or part.startswith(_UNTITLED) or part.isascii():
        return True
    name, *pages = part.split()
    return (
        all(map(is_site_or_office, part.split("：")))  # 江城日报：新闻
        or (len(pages) > 0 and pages[-1].endswith("版") and is_site_or_office(name))  # 江城日报 副刊版
        or part.endswith("文件")
        or _PAGE.search(part) is not None
        or ISSUE_DAY.search(part) is not None
    )


def is_site_or_office(text: str) -> bool:
    """Tell whether a text ends as names of sites and offices do, and is no headline: 渡口要改，先建游客中心, 船票怎么申报."""
    is_name = text.endswith(SITE_ENDS) or is_unit(text)
    return is_name and not text.endswith(_NO_NAME_ENDS) and not has_any(text, _SAID)


def is_prose(page: Page, at: int) -> bool:
    """Tell a line that ends as sentences do, and is not all of it what somebody said, as a headline's first line may be."""
    text = page.texts[at]
    is_long = len(text) >= MIN_SENTENCE and text[-1] in _PROSE_ENDS and not page.link_chars[at]
    return is_long and (text[-1] != "”" or text[0] != "“" or text[-2] in _PROSE_ENDS)


def is_text(page: Page, at: int) -> bool:
    """Tell whether a line is of the article's text; in scripts that part their words a longer one."""
    text = page.texts[at]
    is_ended = text[-1] in _NARROW_ENDS or _NO_STOPS[0] <= text[0] <= _NO_STOPS[1]
    return (len(text) >= MIN_NARROW and is_ended and not page.link_chars[at]) or is_prose(page, at)


def first_text(page: Page) -> int:
    """Return where the first line of text stands, 0 where there is none."""
    return next((at for at in range(len(page.texts)) if is_text(page, at)), 0)


def _may_head(page: Page, at: int) -> bool:
    """Tell whether a line is set apart as titles are, centred, in bold or in a font of its own."""
    block = page.blocks[at]
    if not may_be_title(page, at, MIN_PART):
        return False
    if max(block.text) < FIRST_EASTERN:
        return block.element.tag in _HEADINGS
    return (
        (block.inline is not None and block.inline.tag in _STRONG)
        or block.element.is_centred
        or block.element.tag in _HEADINGS
        or not TITLE_WORDS.isdisjoint(block.element.words)
    )


def before_date(page: Page) -> Title | None:
    """Return the heading, or block of class title, that stands within 8 blocks before one of the first dates or source labels.

    Where <title> is but the site's name, the plain line right before a date will do.
    """
    dated = (
        i
        for i, text in enumerate(page.texts)
        if len(text) < 160 and DATED.search(text) and not has_any(text, _RIGHTS)
    )
    firsts = list(islice(dated, MAX_DATES))
    parts = SEPARATOR.split(page.title[:MAX_REFERENCE])
    for first in firsts:
        for index in range(first - 1, max(-1, first - 9), -1):
            block = page.blocks[index]
            is_short = len(block.text) < MIN_PLAIN - 2 and block.text != parts[0]
            if block.link_chars or is_short or len(block.text) > MAX_TITLE or _PAGE.match(block.text):
                continue
            if block.element.tag in HEADING_SCORES or not TITLE_WORDS.isdisjoint(block.element.words):
                return whole_line(page, index)
        above = _above_bylines(page, first - 1)
        if _CREDITED.search(page.texts[first]) and _is_plain_title(page, above, MIN_CREDITED):
            return Title(page.texts[above], above)
    if not has_no_headline(page) or _are_of_list(page, firsts):
        return None
    for first in firsts:
        above = _above_bylines(page, first - 1)
        if above > 0 and len(page.texts[above]) < MIN_PLAIN and not page.link_chars[above]:
            above -= 1  # 青河交警: whose account it is
        if _is_plain_title(page, above):
            return Title(page.texts[above], above)
    return None


def _are_of_list(page: Page, dated: list[int]) -> bool:
    """Tell dates set alike with a link as long as a headline before each: of a list's entries, whose openings are no titles."""
    alike = {(page.blocks[at].element.tag, page.blocks[at].element.attributes.get("class")) for at in dated}
    return (
        len(dated) == MAX_DATES
        and len(alike) == 1
        and all(
            any(page.link_chars[at] >= MIN_PLAIN for at in range(before + 1, after + 1))
            for before, after in pairwise((-1, *dated))
        )
    )


def whole_line(page: Page, at: int) -> Title:
    """Return a line with those right above and below that <br> cut off it in an inline element, no subtitle behind its dash; its place is the last one's."""
    first = last = at
    while _goes_on(page, at, first - 1) and last - first < MAX_LINES:
        first -= 1
    while _goes_on(page, at, last + 1) and last - first < MAX_LINES:
        last += 1
    return Title(" ".join(page.texts[first : last + 1]), last)


def _goes_on(page: Page, at: int, beside: int) -> bool:
    """Tell whether a headline goes on in a line beside it."""
    if not 0 <= beside < len(page.texts) or page.texts[beside].startswith(("—", "－", "-")):
        return False
    mine, other = page.inlines[at], page.inlines[beside]
    is_one = bool(mine and other and mine.mem_id == other.mem_id)
    is_heading = page.places[at] == page.places[beside] and page.blocks[at].element.tag in _HEADINGS
    return (is_one or is_heading) and may_be_title(page, beside, MIN_PART)


def _above_bylines(page: Page, at: int) -> int:
    """Return the first block from one upwards that is no by-line, subtitle or row of buttons."""
    for above in range(at, max(-1, at - MAX_BYLINES), -1):
        if not _is_byline(page, above):
            return above
    return at


def _is_byline(page: Page, at: int) -> bool:
    """Tell whether a line only says who wrote or reported, or is a subtitle or a row of buttons."""
    text = page.texts[at]
    if len(text) > MAX_BYLINE or page.link_chars[at]:
        return False
    if text.startswith("——") or (text.count(" ") > 1 and max(map(len, text.split())) <= MAX_BUTTON):
        return True
    says_who = _ROLE.match(text) or text.rstrip("】）)").endswith(_REPORT_ENDS) or find_labels(text)
    return bool(says_who) or text.isupper() or is_person(text.strip(_NAME_MARKS))


def _is_plain_title(page: Page, at: int, least: int = MIN_PLAIN) -> bool:
    """Tell whether the line right above a date can be a title for nothing but its place."""
    text = page.texts[at]
    return (
        may_be_title(page, at, least)
        and "。" not in text
        and not (len(text) < MIN_PLAIN and text in page.title)
    )


def may_be_title(page: Page, at: int, least: int, most: int = MAX_PLAIN) -> bool:
    """Tell a line of a title's length that is no link, section, site, step of a trail, time or sentence."""
    text = page.texts[at] if at >= 0 else ""
    if (
        not least <= len(text) <= most
        or not any(map(str.isalpha, text))
        or page.link_chars[at]
        or text in NO_MEDIUM
    ):
        return False
    is_site = (len(text) < MIN_PLAIN and is_unit(text)) or text.endswith("文件")  # 中共江城县委文件
    is_piece = text[0] in _NO_STARTS or (len(text) >= MIN_SENTENCE and text.endswith(_CUT_ENDS))
    return not (is_site or is_piece or text[-1] in "。：:" or _CRUMBS.search(text) or DATED.search(text))
