"""Authors of Chinese pages: reporters and writers, never photographers, sources or editors for authors."""

from __future__ import annotations

from collections.abc import Callable

from newskit.fields.brackets import CLOSERS, NO_AUTHOR, OPENERS, bare_names, bracket_names, brackets, has_role
from newskit.fields.credits import Credits, read_credits
from newskit.fields.han_lists import names_in
from newskit.fields.labels import cut_at_stop
from newskit.fields.loose import (
    ROLES_IN_BRACKET,
    leading_names,
    loose_medium,
    may_have_role,
    of_writers,
    original_names,
    persons_alone,
    persons_beside,
    reporter_names,
    role_names,
)
from newskit.fields.may_be_source import is_on_platform
from newskit.fields.names import is_labelled_person, is_medium, is_person, is_unit
from newskit.fields.other_articles import next_article
from newskit.fields.people_data import from_author_node, from_json_ld, from_meta
from newskit.fields.people_hant import from_report_line, from_signed_line
from newskit.fields.source_accounts import FORUM
from newskit.fields.surroundings import Line, Surroundings
from newskit.rules.credits import AUTHOR, NAME_MARKS, REPORTER
from newskit.rules.given_names import GIVEN
from newskit.rules.lazy import Words, has_any, lazy

Finder = Callable[[Surroundings], list[str]]

_TEXT_LABELS = tuple(f"文{space}{mark}" for space in ("", " ") for mark in "/／|｜丨:：│︱∣＼▍▏◎●")  # 文/王丽
_LABEL_LINES = Words((
    *_TEXT_LABELS,
    *"执笔 采写 撰文 撰稿 採寫 採訪 采访 文字 文图 图文 文、图 文·图 图、 图/ 图· 实习生 信息员 作者 记者 通讯员 記者 編譯 编译".split(),
))  # fmt: skip
_OPENING_MARK = lazy(
    rf"[\s{NAME_MARKS}\-—]{{0,4}}(?:[^\s，。：:（(]{{0,10}}?\s?)(?P<role>{REPORTER}|通讯员|作者)"
)

RIGHT_BELOW = 3  # lines after the body
MAX_ROLE = 16
_LONE_ROLES = ("报记者", "网记者", "社记者", "刊记者", "通讯员")
_LONE_LABELS = frozenset("作者 记者 撰文 撰稿 采写 文 通讯员".split())


_CELLS, _TERMS = ("td", "dd"), ("dt", "th", "td")
_AUTHOR_LABELS = frozenset(AUTHOR)


def _is_in_list(line: Line, lines: list[Line]) -> bool:
    """Tell whether others of 作者：X stand right beside a line: each is another article's, or a work's."""
    return "作者" in line.text and any(
        "作者" in other.text
        and 0 < abs(other.index - line.index) <= APART
        and set(other.credits.authors) - set(line.credits.authors)
        for other in lines
    )


_LONGEST_LABELLED = 160
# Every label of authors ends with one of these; Author, Reporter in Latin letters.
_OF_LABELS = frozenset([label[-1] for label in AUTHOR] + ["r"])
APART = 2  # lines from one article of a list to the next: a name may stand between them


def _labelled(lines: list[Line]) -> list[str]:
    """Return the people of the first line whose author label names some; a value in the next block counts."""
    for place, line in enumerate(lines):
        if len(line.text) > _LONGEST_LABELLED or _OF_LABELS.isdisjoint(line.text):
            continue
        if line.credits.authors:
            if _is_in_list(line, lines):
                continue
            return line.credits.authors
        # In a table, or a list of terms; 江城晚报记者, with the name on a line of its own.
        label = line.text.replace(" ", "").rstrip(":：")
        is_alone = (
            label in _LONE_LABELS
            or (len(label) <= MAX_ROLE and label.endswith(_LONE_ROLES))
            or (label in _AUTHOR_LABELS and line.block.element.tag in _TERMS)
        )
        if (is_alone or line.credits.open == "author") and place + 1 < len(lines):
            follower = lines[place + 1]
            if len(follower.text) <= 30 and not follower.credits.labels and not follower.credits.moment:
                is_cell = follower.block.element.tag in _CELLS  # a pen name only where nothing else can stand
                names = names_in(follower.text, labelled=is_cell)
                if names:
                    return names
    return []


def from_head_label(scene: Surroundings) -> list[str]:
    """作者：, 记者：, 文/ between the title and the body."""
    return _labelled(scene.head)


def from_body_label(scene: Surroundings) -> list[str]:
    """【文/…】, 采写：, 执笔/ on a line of its own at either end of the body, or right below it."""
    lines = [
        line for line in (*scene.opening, *scene.closing, *scene.tail[:RIGHT_BELOW]) if len(line.text) <= 100
    ]
    return _labelled([line for line in lines if _LABEL_LINES.within(line.text[:12])])


def from_opening_bracket(scene: Surroundings) -> list[str]:
    """（记者 X 通讯员 Y） in the first three blocks of the body, or on a line of the head."""
    for line in dict.fromkeys((*scene.head, *scene.opening)):
        text = line.text[:260]
        for inside, _ in brackets(text):
            if has_role(inside) and (names := bracket_names(inside)):
                return names
    return []


def from_dateline(scene: Surroundings) -> list[str]:
    """The bracket after 电 or 讯: 新华社北京5月19日电（刘艺、杨吉）, 东方网记者曹磊5月13日报道."""
    for line in scene.opening[:2]:
        found = scene.dateline(line.text)
        if found and found[1]:
            return found[1]
    return []


MIN_OPENING = 14  # characters of a first paragraph that has reporters before it


_LONG_HOUSE = lazy(
    rf"(?:《[^《》]{{2,12}}》[、，\s]?[^，。：:\s]{{0,10}}|【[^【】]{{2,14}}[讯訊]】)\s?(?={REPORTER})"
)


def _is_own(scene: Surroundings, line: Line) -> bool:
    """Tell whether a line stands above the next article."""
    end = next_article(scene)
    return end is None or line.index < end


def from_role_line(scene: Surroundings) -> list[str]:
    """本报记者 X Y on a line of its own near title or body; □ 本报记者 X glued to the first paragraph."""
    for line in scene.near:
        if len(line.text) > 100 or not may_have_role(line.text):
            continue
        for part in (cut_at_stop(line.text).rstrip(" |｜"), *line.credits.loose):
            if (
                not NO_AUTHOR.within(of_writers(part))
                and (names := role_names(part))
                and _is_own(scene, line)
            ):
                return names
    for line in (*scene.head[-2:], *scene.opening[:2]):
        start = line.text[:60]
        if (
            len(line.text) > MIN_OPENING
            and start[0] not in "据據"
            and ROLES_IN_BRACKET.within(start)
            and (found := _OPENING_MARK.match(start))
            and (names := leading_names(line.text[found.start("role") : found.end() + 60]))
        ):
            return names
        # 《江城航空报》、江城航空网 记者某某 通讯员某某 报道：
        house = _LONG_HOUSE.match(start) if start[0] in "《【" and "者" in start else None
        if house and (names := leading_names(line.text[house.end() : house.end() + 60])):
            return names
    return []


_SENTENCE_ENDS = "。！？”"


def from_photo_report(scene: Surroundings) -> list[str]:
    """X 摄影报道, X 文/图, X 报道 on a line of its own near title or body, no role before the name; behind the last sentence."""
    for line in scene.near:
        for part in (line.text, *line.credits.loose) if line.moment else (line.text,):
            if (names := reporter_names(part)) and _is_own(scene, line):
                return names
    for line in (*scene.closing[-1:], *scene.tail[:2]):
        last = line.text[max(map(line.text.rfind, _SENTENCE_ENDS)) + 1 :]
        if last != line.text and (names := reporter_names(last) or role_names(last)):
            return names
    return []


def from_above_label(scene: Surroundings) -> list[str]:
    """作者：X above the title, where the time stands there, too."""
    lines = scene.above[-4:]
    if any(line.moment for line in lines) and not any(line.moment for line in scene.head):
        return _labelled(lines)
    return []


def from_tail_label(scene: Surroundings) -> list[str]:
    """作者：X below the body, above the next article."""
    lines = [line for line in (*scene.closing, *scene.tail) if len(line.text) <= 120]
    names = _labelled(lines)
    end = next_article(scene) if names else None
    return names if end is None else _labelled([line for line in lines if line.index < end])


def from_closing_bracket(scene: Surroundings) -> list[str]:
    """（本报记者 X）, （作者：X）, （张巨峰） at the very end of the body."""
    lines = [*scene.closing[-2:], *scene.tail[:2]]
    for line in reversed(lines):
        text = line.text
        if (
            text[0] in OPENERS
            and text[-1] not in CLOSERS
            and line.credits.editors
            and line.credits.unlabelled
        ):
            text = line.credits.unlabelled[0]  # （王丽） 编辑：李明
        text = text[-120:].rstrip(" 。\t")
        if text[-1:] not in CLOSERS:
            continue
        begin = len(text)
        for inside, end in reversed(list(brackets(text))[-2:]):
            if text[end:begin].strip(" 。\t"):
                break
            before = text[: end - len(inside) - 2].strip(_NAME_EDGES)
            if (
                before
                and len(before) <= MAX_SIGNED
                and not has_role(inside)
                and before[-1] not in _SENTENCE_ENDS
            ):
                # □王丽（江城）: where or for whom somebody writes.
                return [before] if is_person(before) else []
            names = (bracket_names(inside) if has_role(inside) else []) or bare_names(inside)
            if not names and ("：" in inside or ":" in inside):
                names = read_credits(inside).authors  # 责任编辑：李明 记者：王丽
            if names:
                return names
            begin = end - len(inside) - 2
    return []


MAX_SIGNED = 8  # characters before the bracket of such a line
_NAME_EDGES = f" \t\x1f\u3000{NAME_MARKS}—-"
_BIOGRAPHY = lazy(
    r"[【\[]?(?:本文)?作者(?:简介|介绍)\s{0,2}[】\]：:丨|｜]{0,2}\s{0,2}((?:[^\W\d_a-zA-Z]|·){2,12}?)(?:[，,。]|系|\s|$)"
)


_SIGNED_END = lazy(r"[》”】][，,、\s]\s?(?:原)?作者\s?((?:[^\W\d_a-zA-Z]|[·、]){2,16})[）)】。]{0,2}$")
MAX_SIGNED_END = 24  # characters of a line's end that such a signature takes
_AND_WHAT = lazy(r"[（(]([^\W\d_a-zA-Z]{2,4})[，,]\s?(?:本文)?作者(?:系|为|是|单位)")
_ABOUT = frozenset(
    "关于作者 作者简介 作者介绍 本文作者 關於作者 作者簡介 作者介紹".split()
)  # above who that is
_REPORTER_ENDS = ("记者", "記者")
_BY_WHOM_STARTS = ("本文由", "文章由", "作品由")
_BIOGRAPHY_STARTS = ("作者简介", "作者", "本文作者", "【作者", "[作者")


def from_biography(scene: Surroundings) -> list[str]:
    """作者简介：王丽，江城大学教授 below the text, where nothing else names the author; 作者简介 below who stands beside the time, too."""
    for line in (*scene.head[:6], *scene.closing, *scene.tail[:8]):
        by = _BY_WHOM.search(line.text) if has_any(line.text, _BY_WHOM_STARTS) else None
        if by and is_labelled_person(by["name"]) and not is_medium(by["name"]):
            return [by["name"]]
    for line in (*scene.closing, *scene.tail[:8]):
        text = line.text
        if (
            text.endswith(_REPORTER_ENDS)
            and len(text) <= MAX_ROLE
            and line.above
            and is_person(line.above.text)
        ):
            return [line.above.text]  # a card: 王丽, then 江城日报记者
        if text.startswith(_BIOGRAPHY_STARTS[0]) and line.above and _is_beside_time(scene, line.above.text):
            return [line.above.text]
        if text in _ABOUT and line.index + 1 < len(scene.texts):
            name = scene.texts[line.index + 1]
            if is_labelled_person(name) and not is_medium(name):
                return [name]
        found = _BIOGRAPHY.match(text) if text.startswith(_BIOGRAPHY_STARTS) else None
        end = text[-MAX_SIGNED_END:]  # （摘自《江城日报》，作者王丽）
        if "作者" in end and (signed := _SIGNED_END.search(end)):
            return names_in(signed[1], labelled=True)
        if found and is_labelled_person(found[1]):
            return [found[1]]
        if "作者" in end and (found := _AND_WHAT.search(text[-MAX_WHAT_THEY_ARE:])) and is_person(found[1]):
            return [found[1]]  # （王丽，作者系江城大学教授）
        # （作者为江城大学教授）: who that is stands alone between title and text.
        if _AUTHOR_IS.within(text[-MAX_WHAT_THEY_ARE:]):
            last = text.rstrip("）)】。 ").rpartition(" ")[2]
            if is_person(last):
                return [last]  # （作者系江城作协会员 王丽）
            for first in (*scene.head, *scene.opening[:1]):
                if is_person(first.text.replace(" ", "")) and len(first.text) <= MAX_SIGNED:
                    return [first.text.replace(" ", "")]
    return []


_BY_WHOM = lazy(
    r"(?:^|[\s\x1f])(?:本文|文章|作品)由\s?@?\s?(?P<name>[^\s，。：:@]{2,16}?)\s?(?:原创|撰写|投稿|首发|授权|供稿|发布|创作)"
)


def _is_beside_time(scene: Surroundings, name: str) -> bool:
    return is_labelled_person(name) and any(line.moment and name in line.credits.loose for line in scene.head)


_AUTHOR_IS = Words(
    [
        f"{opener}{who}{word}"
        for opener in "（(【"
        for who in ("作者", "本文作者")
        for word in ("为", "系", "是", "单位")
    ]
)
MAX_WHAT_THEY_ARE = 60  # characters of a bracket that says what the author is


def _is_surely_person(text: str) -> bool:
    """Tell a name of three characters, the last two of which names have."""
    return len(text) == FULL_NAME and is_person(text) and GIVEN.issuperset(text[1:])


FULL_NAME = 3  # characters
MAX_ALONE = 2  # people on a line with a time, where nothing says what they are


def _only_persons(line: Credits, loose: list[str]) -> list[str]:
    """The people of a line with a time and nothing else: 王丽丽 2021-05-06 17:31."""
    if not line.moment or line.editors:
        return []
    words = [
        word for part in loose for word in part.split() if not (word.isdigit() or word.startswith("发自"))
    ]
    if len(words) > 1 and is_unit(words[0]):
        del words[0]  # 县总工会 王丽
    return words if words and len(words) <= MAX_ALONE and all(map(is_person, words)) else []


_POSTED = lazy(
    r"(?:由\s?)?(?P<name>[^\s，。：:\d]{2,12}?|[A-Z][\w.]{0,14}(?: [A-Z][\w.]{0,14}){1,2})\s?(?:于\s?|於\s?)?(?:发表|發表|发布|發佈|發布|撰写)[于於]\s?[:：]?\s?(?=\d)"
)  # 江边小满 发表于 2021-05-06


def from_source_line(scene: Surroundings) -> list[str]:
    """A person without a label beside the source: 来源：中国新闻网 王帆, 江城日报 王帆 2024-05-13."""
    for line in scene.head:
        text = line.text
        if len(text) >= 80:
            continue
        found = line.credits
        loose = found.loose
        if not loose:
            continue
        by = next((part[3:] for part in loose if part.startswith(("by ", "By "))), "")
        if (posted := _POSTED.match(text)) and not (has_any(text, FORUM) or is_on_platform(scene)):
            by = posted["name"]
        if by and found.moment and (names := names_in(by, labelled=True)):
            return names
        if found.source:
            persons = persons_alone(loose)
        else:
            medium = loose_medium(loose) if found.moment else ""
            persons = persons_beside(loose, medium) if medium else _only_persons(found, loose)
            if not persons and found.moment and len(loose) == MAX_ALONE and _is_surely_person(loose[0]):
                persons = loose[:1]  # 王丽丽 江边茶话 2021-05-06
        if persons:
            return persons
    return []


def from_original_line(scene: Surroundings) -> list[str]:
    """The writer of 原创 阿毛 江城旧事, an article's line in WeChat that was flattened; of HTML only a person."""
    is_text = scene.page.form == "text"
    for line in scene.head[:3]:
        if "原" not in line.text:
            continue
        for text in (line.text,) if is_text else line.block.pieces:
            author = original_names(text)[0] if text[0] == "原" else ""
            if author and (is_text or is_person(author)):
                return names_in(author, labelled=True)
    return []


_FOLLOW = frozenset("关注 +关注 ＋关注 加关注 關注 追蹤 追踪 订阅 訂閱".split())


def from_pen_name(scene: Surroundings) -> list[str]:
    """A pen name behind a mark right below the title (◎江边客), or beside a button to follow whoever writes there."""
    for line in scene.head[:3]:
        marked = line.text.lstrip(f"{NAME_MARKS} ")
        if marked == line.text or len(marked) > MAX_CARD:
            continue
        name, bracket, _ = marked.partition("（")  # ■ 王丽（媒体评论员）
        if is_person(name) if bracket else (line.index not in scene.inside and _is_pen_name(name)):
            return [name]
    if not any(has_any(line.text, _FOLLOW) for line in scene.head[:6]):
        return []
    pieces = [piece.strip() for line in scene.head[:6] for piece in line.block.pieces]
    button = next((at for at, piece in enumerate(pieces) if piece in _FOLLOW), 0)
    for name in pieces[max(0, button - BEFORE_BUTTON) : button]:
        if _is_pen_name(name):
            return [] if is_on_platform(scene) else [name]
    return []


def _is_pen_name(name: str) -> bool:
    return is_labelled_person(name) and not (name[0].isdigit() or is_medium(name) or is_unit(name))


MAX_CARD = 30  # characters of a name and what its bearer is
BEFORE_BUTTON = 2  # pieces: a name, and what its bearer is


CHINESE: tuple[Finder, ...] = (
    from_head_label, from_body_label, from_report_line, from_opening_bracket, from_dateline, from_role_line, from_photo_report, from_original_line, from_closing_bracket,
    from_tail_label, from_source_line, from_biography, from_above_label, from_signed_line, from_json_ld, from_meta, from_author_node, from_pen_name,
)  # fmt: skip


_MAY_BE_SHORT = (from_head_label, from_role_line, from_body_label)
_WEAK = (
    from_tail_label,
    from_source_line,
    from_signed_line,
    from_json_ld,
    from_meta,
    from_author_node,
    from_pen_name,
)


def named_authors(scene: Surroundings) -> tuple[list[str], bool]:
    """Return the reporters and writers that a page names, and whether they are sure."""
    for finder in CHINESE:
        if names := finder(scene):
            break
    else:
        return [], False
    is_sure = finder not in _WEAK
    if len(names) == 1 and finder in _MAY_BE_SHORT and not any("作者" in line.text for line in scene.head):
        # The report's own bracket may name who wrote with them: 记者 王丽, then （记者 王丽 通讯员 李明）.
        more = from_opening_bracket(scene) or from_dateline(scene)
        if names[0] in more:
            return more, True
    if len(names) > 1 and not is_person(names[0]) and is_person(names[1]):
        # 文｜赤金 王丽: the house goes under a part of the site's name.
        names = names[any(site.startswith(names[0]) for site in scene.sites) :]
    return list(dict.fromkeys((*names, *_with_them(scene, names)))), is_sure


MAX_HELPERS = 8  # lines that name one or more of these
MAX_WITH_THEM = 40  # characters of a line that names who helped
MAX_BEFORE_HELPERS = 10  # of □ 本报通讯员
_HELPERS = ("通讯员", "通訊員", "实习生", "实习记者", "见习记者", "实习", "文字：", "整理", "撰文")


def _with_them(scene: Surroundings, names: list[str]) -> list[str]:
    """The people of the lines right below that name others who wrote: 记者：王丽, then 实习生：陈晨, then 通讯员：李明."""
    for line in dict.fromkeys((*scene.head, *scene.opening, *scene.closing, *scene.tail)):
        if len(line.text) > MAX_WITH_THEM or names[-1] not in line.text.replace(" ", ""):
            continue
        found: list[str] = []
        for at, text in enumerate(scene.texts[line.index + 1 : line.index + 1 + MAX_HELPERS], line.index + 1):
            if len(text) > MAX_WITH_THEM or not has_any(text[:MAX_BEFORE_HELPERS], _HELPERS):
                break
            said = scene.lines_at((at,))[0].credits
            if said.open == "author" or text in _AUTHOR_LABELS:  # <dt>文字：</dt><dd>王丽</dd>
                found += names_in("".join(scene.texts[at + 1 : at + 2]), labelled=False)
                break
            found += said.authors or role_names(text)
        if found:
            return [name for name in dict.fromkeys(found) if name not in names]
    return []
