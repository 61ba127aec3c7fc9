"""Other articles' headlines on a text page: run-on lines, and lists of one headline a line."""

from __future__ import annotations

import re
from collections.abc import Collection
from collections.abc import Set as AbstractSet

from newskit.body import Body
from newskit.body.text.teasers import is_time_line, leads_on, says_results
from newskit.fields import Title
from newskit.fields.title.no_title import PHOTOGRAPHED, is_byline
from newskit.headlines.found.beginnings import without_ranks, without_sections
from newskit.headlines.found.cards import DATE_ENDS, without_date
from newskit.headlines.found.run_on import (
    BARS,
    LEAST_CHARS,
    LEAST_WEIGHT,
    LIST,
    MOST_OTHER,
    RUN_CHARS,
    fits,
    is_of_headlines,
    is_run,
    is_run_of_bars,
)
from newskit.page import Page
from newskit.page.words import (
    COMMENT,
    CREDIT,
    FURNITURE,
    NAVIGATION,
    SHARE,
    LineWords,
    lines_matching,
    page_words,
    words_in,
)
from newskit.page.writing import weight_of
from newskit.rules.body_lines import is_footer
from newskit.rules.languages import FIRST_WIDE
from newskit.rules.lazy import has_any, lazy
from newskit.rules.read_also import CHINESE, LISTS, NAMED_LIST, OPENERS

_SURE_RUN_CHARS = 60  # shorter ones with a label in them are credits, or readers' talk
HALF = 12  # the least weight of what a space in a headline parts
_MOST_HALVES = 3  # pieces for each that could be a headline: more are a menu
GAP = 2
BESIDE = 2  # characters between a headline and the bar beside it
_MOST_NAME = 36  # weight of a list's name
FAR = 5  # the same where all between are short, and one has a number: a medium, an age, how many comments
_TEASER_LINES = 2  # of each headline, on a page without a body

_NOT_HEADLINES = CREDIT | FURNITURE | SHARE | COMMENT | NAVIGATION
_RANKS = frozenset("-·•●■▪◆►▶→#*")
_LEADING = lazy(
    r"(?:[-·•●■▪◆►▶→#*]|\d{1,2}[:：]\d\d(?:[:：]\d\d)?(?:\s?[AaPp][Mm]\b)?(?!\d)|\d{1,2}(?:[./、\s]|[:：](?!\d)|位\s)|0\d(?=\D))\s{0,3}"
)
_ISSUE = lazy(r"(?<!\d)20[0-4]\d[01]\d[0-3]\d(?!\d)")  # of a programme: 《早间报道》 20260412
_COUNTS = lazy(r"^\D{0,4}\d[^./]*$")  # 12, 3小时前, [06-23 09:05]; no address
_OF_REPORTERS = lazy(
    r"记者\w{2}\s?[：:｜|]\s?[^\s、]{8}"
)  # 记者调查：, before what they saw; behind 记者： stand names
# A headline quotes: 猫入编派出所 网友：编制到手.
_TALK = lazy("回复|评论|跟帖|跟贴|(?<![\\s！？])网友|Reply|Comment|reply|comment")
_COUNT_OF_TALK = lazy(
    r"跟[帖贴]\s?\d{1,9}(?:\s?参与\s?\d{1,9})?|\d{1,9}\s?(?:跟[帖贴]|评论)"
)  # beside a headline
_TALK_CHARS = 20  # longer lines merely speak of talk
_NEWS_WORDS = lazy("(?<!广告)合作(?!伙伴|[单單]位)|招聘(?!信息)|[声聲]明(?![:：])")
# A picture's description, and who took it: 游客在栈道上漫步。林秋 摄.
_CAPTION = lazy(r"。|[\s：:／/]\w{1,2}$|[）)]$")
_LEAST_NEWS = 11  # characters of a headline that has one of these
_SENTENCE = frozenset("。.；;，,：:")
_LABEL_ENDS = (":", "：", "/", "／", "|", "｜", " ")
# The last begins with a class, so that a search leaps from one character of it to the next.
_ADDRESS = lazy(
    r"点[个個亮]?\W?(?:在看|赞)|滑动看下一[个篇]$|预览时标签|無断(?=[転複])|무단\s?전재"
    r"|[hw@\d电邮热扫主承地技屏](?:(?<=h)ttps?:|(?<=w)ww\.|(?<=@)\w|(?<=\d)\d{6}|(?<=电)话|(?<=邮)箱|(?<=热)线|(?<=扫)一扫"
    r"|(?<=地)址[:：]|(?<=[主承])办(?:单位)?[:：]|(?<=技)术支持[:：]|(?<=屏)蔽[:：])"
)
# The vowel signs of Hindi to Khmer are no letters to a pattern.
_LETTERS = lazy(r"[^\W\d_]+|[\u0900-\u109f\u1780-\u17ff]+")
_SITE_BEHIND = lazy(r"\s?[-_|–—｜]")  # what parts a title from it in <title>
# What leads from an article to another: Lire aussi : Les cafés du port rouvrent.
_READ_ALSO = lazy(
    rf"(?i)(?:{OPENERS}|{CHINESE}|[上下]一?[篇条條则則]|next|prev(?:ious)?)\s?[:：|｜]\s{{0,3}}|[上下]一[篇條条則则]\s{{1,3}}(?=\S)"
)
# The name of a list before what is in it: 相关阅读 大桥通车 夜市开街.
_NAMED = lazy(
    rf"[\W_]{{0,3}}(?:{CHINESE}|{LISTS}|あわせて読みたい|合わせて読みたい)(?:\W{{0,3}}[:：|｜>》】\]]|\s)\s{{0,3}}(?=\S)"
)
_TURNS = frozenset("上下")
_LABEL_MARKS = tuple(":：|｜")
# Words of menus: a line of nothing but such words, in capitals, is one.
_SECTIONS = frozenset(
    "news world us u.s. uk politics sports sport business opinion tech technology science health arts culture entertainment style travel "
    "food video videos money markets local weather home live more lifestyle education environment climate magazine photos podcasts books "
    "music movies tv games jobs cars real estate national international europe asia africa americas australia election elections obituaries "
    "economy finance search menu login subscribe newsletters shop".split()
)
# Of other languages than Chinese: who took a picture, how long ago something was, what a vote came to, a day and its comma.
_NO_HEADLINE = lazy(
    r"^\(.{3,80}\)$|^(?:fotos?|photos?|bild(?:rechte|er)?|image|picture|credits?|фото)\s?[:/©]|\b(?:submitted|courtesy|file) photo$|"
    r"^(?:medically )?(?:reviewed|written) by\b|\b\d{1,2} (?:min(?:ute)?s?|hours?|days?|weeks?|months?) ago\b"
    r"|vor \d{1,2} (?:minuten|stunden|tagen|wochen)|\bhace \d|\bil y a \d|"
    r"\d (?:минут|час|дн[яе])\w{0,4} назад|\(\d{1,3} ?%|\d,$|\be-?mail (?:address|check)\b",
    re.IGNORECASE,
)
_TRAIL = (" > ", ">>", " › ")  # of sections
_PLACE_WORDS = ("首页", "首頁", "ホーム", "位置", "频道", "正文", ">")
_NAMES = lazy(
    r"(?:(?:更多|相关|推荐|热门|精彩|最新)(?:视频|图集|组图|图片)|(?:视频|图集|图片)推荐|接下来播放)|最新推荐|(?:作者)?最新文章|精彩(?:图集|视频)"
    r"|[^\W\d_]{1,8}の(?:最新|関連)(?:ニュース|記事)|[您你](?:可能)?[还也]?(?:可能)?感[兴興]趣\W{0,3}|阅读下一篇\W{0,2}"
    r"|(?:アクセス|人気記事|記事)ランキング|人気(?:の)?記事|많이 본 (?:기사|뉴스)"
)
LEAST_SECTIONS = 0.7  # share of such words


def headlines_from_lines(
    page: Page, title: Title, body: Body, authors: Collection[str] = ()
) -> tuple[list[str], list[str]]:
    """Return the headlines that stand on a line each, and the run-on lines that hold several.

    A line is taken for a headline only in a list of its like, and only outside title and body. Ranks and bullets
    before it and dates after it are left out, as are by-lines of the page's `authors`, times, and labels that lead to
    others (Lire aussi :); run-on lines are kept as they are, for `split-headlines` to cut.
    """
    words = page_words(page)
    texts = words.texts
    taken = {*body.blocks, title.block}
    runs: dict[int, str] = {}
    for i, text in enumerate(texts):
        if i in taken:
            continue
        whole = page.gaps.get(text, text)
        label = _NAMED.match(whole) or _READ_ALSO.match(whole)
        run = whole[label.end() :] if label else whole
        if not i and title.text and text.startswith(title.text) and _SITE_BEHIND.match(text, len(title.text)):
            continue  # the page's <title>
        is_one = whole is not text or is_run_of_bars(text) or (len(text) >= RUN_CHARS and is_run(text))
        # Behind the name of a list any Chinese text of headlines' size is of it; 上一篇 leads to one.
        is_named = (
            label
            and text[0] not in _TURNS
            and max(run, default="") >= FIRST_WIDE
            and run[-1] not in _SENTENCE
            and is_of_headlines(run)
        )
        if (is_one or is_named) and (len(text) >= _SURE_RUN_CHARS or not words.kinds[i] & _NOT_HEADLINES):
            runs[i] = run
    said = [text if len(text) < _TALK_CHARS and not _COUNT_OF_TALK.fullmatch(text) else "" for text in texts]
    talk = lines_matching(_TALK, said) - taken
    own = _bare(title.text)
    found: list[tuple[int, str]] = []
    # What stands within a headline of Hong Kong or Taiwan, \u3000, is a space in its line.
    joined = f"{page.joined} ".replace("\u3000", " ").replace("\t", " ") if page.joined else ""
    likely = _likely(words, taken.union(runs, talk), HALF if joined else LEAST_WEIGHT)
    teasers = 0 if body.blocks else _TEASER_LINES
    for i, text in _in_lists(likely, words, talk, joined, teasers=teasers):
        service = _said(words.kinds[i] if text == texts[i] else words_in(text), text)
        if service & (FURNITURE if text.isascii() or _may_speak_of(service, text) else _NOT_HEADLINES):
            continue
        if words.weights[i] <= _MOST_NAME and _is_name_of_list(texts[i]):
            continue
        if text[0] < FIRST_WIDE and (
            _is_menu(text) or _is_head_line(text, authors) or _NO_HEADLINE.search(texts[i])
        ):
            continue
        if (text[0] in _TURNS or has_any(text, _LABEL_MARKS)) and (label := _READ_ALSO.match(text)):
            text = text[label.end() :]  # noqa: PLW2901
        bare, plain = _bare(text), _ISSUE.sub("", text) if "20" in text else text
        if (
            2 * len(bare) > len(plain)
            and not has_any(text, _TRAIL)
            and bare not in own
            and not (own and own in bare)
            and not _ADDRESS.search(plain)
            and not says_results(text)
            and not is_footer(text, words.weights[i])
        ):
            found.append((i, text))
    found = _in_lists(found, words, talk, joined, teasers=teasers, apart_from_talk=True)
    if joined:
        found, more = _joined_again(found, page.joined, words)
        runs |= more
    headlines = without_sections(without_ranks([headline for _, headline in found]))
    return list(dict.fromkeys(headlines)), [runs[i] for i in sorted(runs)]


def _said(kinds: int, text: str) -> int:
    """Return the kinds of a line's service words less those that news have, too: 两国签署合作协议 is no furniture, 广告合作 is."""
    if not kinds & FURNITURE or len(text) < _LEAST_NEWS or " " in text or not _NEWS_WORDS.search(text):
        return kinds
    return words_in(_NEWS_WORDS.sub("", text))


def _may_speak_of(service: int, text: str) -> bool:
    """Tell whether a headline may have a service word in it: an English one share or by, a Chinese one 记者, 发布 or 导航."""
    if service == COMMENT:
        return "网友" in text and not _TALK.search(text)
    return service == CREDIT or (service == NAVIGATION and not has_any(text, _PLACE_WORDS))


def _is_name_of_list(text: str) -> bool:
    """Tell whether a line names a list of other articles: 相关阅读, Lire aussi."""
    return (
        NAMED_LIST.fullmatch(text) is not None
        or _NAMES.fullmatch(text) is not None
        or _READ_ALSO.fullmatch(f"{text}:") is not None
    )


def _joined_again(
    found: list[tuple[int, str]], joined: str, words: LineWords
) -> tuple[list[tuple[int, str]], dict[int, str]]:
    """Join again what was cut at single spaces: whether these part headlines or stand within one, `split-headlines` judges."""
    groups: list[list[tuple[int, str]]] = []
    for i, text in found:
        last, before = groups[-1][-1] if groups else (i, "")
        if i == last + 1 and max(text) >= FIRST_WIDE and f"{before} {text}" in joined:
            groups[-1].append((i, text))
        else:
            groups.append([(i, text)])
    alone: list[tuple[int, str]] = []
    runs: dict[int, str] = {}
    for group in groups:
        whole = [pair for pair in group if weight_of(pair[1]) >= LEAST_WEIGHT]
        first = group[0][1]
        if not whole and _is_ranked(group, words):
            alone.append((group[0][0], " ".join(text for _, text in group)))
            continue
        is_many = len(group) > 1 or (
            not _is_beside_time(words, group[0][0])
            and " " in first
            and max(first) >= FIRST_WIDE
            and first in joined
            and not _is_between_bars(first, joined)
        )
        if is_many and _MOST_HALVES * len(whole) >= len(group):
            runs[group[0][0]] = " ".join(text for _, text in group)
        else:
            alone += whole
    return alone, runs


def _is_between_bars(text: str, joined: str) -> bool:
    """Tell whether bars part a text from all others of its line: a space within it is its own."""
    at = joined.find(text)
    behind = joined[at + len(text) :][:BESIDE]
    return has_any(joined[max(0, at - BESIDE) : at], BARS) and has_any(behind, BARS)


def _is_ranked(group: list[tuple[int, str]], words: LineWords) -> bool:
    """Tell whether the two halves of a headline stand below its rank in a list: 2, then 油价下调, then 一箱省九元."""
    above = words.texts[group[0][0] - 1] if group[0][0] else ""
    return len(group) == 2 and above.isdecimal() and len(above) < 3


def _is_beside_time(words: LineWords, i: int) -> bool:
    """Tell whether a line with one space in it has a time below it, as the others of its list."""
    return words.texts[i].count(" ") == 1 and i + 1 < len(words.texts) and is_time_line(words, i + 1)


def _is_head_line(text: str, authors: Collection[str]) -> bool:
    from newskit.fields.bylines.head_lines import is_head_line  # not for Chinese pages

    return is_head_line(text, authors)


def _is_menu(text: str) -> bool:
    words = text.split()
    return sum(word.lower() in _SECTIONS for word in words) >= LEAST_SECTIONS * len(words)


def _likely(words: LineWords, others: AbstractSet[int | None], least: int) -> list[tuple[int, str]]:
    """Return the lines that could hold a headline by their size, their spaces and their words, each with that.

    `others` are the numbers of lines that cannot. Of `least` weight are halves, too, where headlines were cut at spaces.
    """
    found: list[tuple[int, str]] = []
    for i, (text, weight, kinds) in enumerate(zip(words.texts, words.weights, words.kinds, strict=True)):
        if weight < least or text[-1] in _SENTENCE or i in others or (kinds & CREDIT and _is_credit(text)):
            continue
        if text.endswith(PHOTOGRAPHED) and _CAPTION.search(text):
            continue
        if weight < LEAST_WEIGHT:
            if not kinds and text.isalpha() and not NAMED_LIST.fullmatch(text):
                found.append((i, text))
            continue
        if not LEAST_CHARS <= len(text) <= MOST_OTHER:
            continue
        if text[0] in _RANKS or text[-1] in DATE_ENDS or text[0].isdecimal():
            headline = _without_rank_and_date(text)
            if fits(headline, weight_of(headline)):
                found.append((i, headline))
        elif not _said(kinds, text) & FURNITURE and fits(text, weight):
            found.append((i, text))
    return found


def _is_credit(text: str) -> bool:
    """Tell whether a line with a word of credits in it is one, and no headline that speaks of 记者 or 发布."""
    if text[0] in _TURNS and (label := _READ_ALSO.match(text)):
        text = text[label.end() :]
    return bool(text) and (
        max(text) >= FIRST_WIDE
        and not _OF_REPORTERS.match(text)
        and (has_any(text, _LABEL_ENDS) or text.endswith(PHOTOGRAPHED) or is_byline(text))
    )


def _without_rank_and_date(text: str) -> str:
    if (text[0] in _RANKS or text[0].isdecimal()) and (rank := _LEADING.match(text)):
        text = text[rank.end() :]
    return without_date(text).strip()


def _in_lists(
    likely: list[tuple[int, str]],
    words: LineWords,
    talk: AbstractSet[int],
    joined: str,
    *,
    teasers: int,
    apart_from_talk: bool = False,
) -> list[tuple[int, str]]:
    """Return the lines that stand in a list of their like, or below its name, and, if asked, not between readers' comments (`talk`).

    Each may have so many lines of `teasers` below it.
    Of lines that were cut (`joined`) only what spaces parted on both sides counts by a name: others may be several headlines.
    """
    found: list[tuple[int, str]] = []
    first = 0
    for place in range(1, len(likely) + 1):
        if place < len(likely) and _are_near(likely[place - 1][0], likely[place][0], words, talk, teasers):
            continue
        near = range(likely[first][0] - GAP, likely[place - 1][0] + GAP + 1)
        is_of_talk = not talk.isdisjoint(near) and min(talk) < likely[place - 1][0]  # readers talk above, too
        count = sum(words.weights[i] >= LEAST_WEIGHT for i, _ in likely[first:place])
        if count < LIST or (apart_from_talk and is_of_talk):
            # What is not enough for a list counts from its name on.
            while first < place and not _is_named(likely[first:place], words, joined):
                first += 1
        found += likely[first:place]
        first = place
    return found


def _is_named(likely: list[tuple[int, str]], words: LineWords, joined: str) -> bool:
    """Tell whether some lines, however few, stand below their name, 相关阅读, or have it before them: 上一篇：大桥通车."""
    first = likely[0][0]
    if _READ_ALSO.match(words.texts[first]):
        return not joined or words.texts[first][0] >= FIRST_WIDE  # on one line several may follow in letters
    return any(
        (0 < words.weights[at] <= _MOST_NAME and _is_name_of_list(words.texts[at]))
        or (
            (label := _READ_ALSO.match(text := words.texts[at]))
            and (text[0] >= FIRST_WIDE or label[0] == text)
        )
        for at in range(max(0, first - GAP), first)
    ) and (not joined or all(f" {text} " in joined for _, text in likely))


def _are_near(before: int, after: int, words: LineWords, talk: AbstractSet[int], teasers: int) -> bool:
    """Tell whether two lines are neighbours in a list: what stands between is little, or says when or how many."""
    apart = after - before
    if apart <= GAP:
        return True
    if apart > FAR:
        return False
    between = range(before + 1, after)
    if sum(words.weights[i] >= LEAST_WEIGHT and not is_time_line(words, i) for i in between) > teasers:
        return False
    return any(
        _COUNTS.search(words.texts[i]) or is_time_line(words, i) or leads_on(words.texts[i]) for i in between
    ) and talk.isdisjoint(range(before - GAP, after + GAP + 1))


def _bare(text: str) -> str:
    return "".join(_LETTERS.findall(text))
