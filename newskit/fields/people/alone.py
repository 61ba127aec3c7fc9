"""Authors of Chinese pages whom nothing but their place shows: beside the source or the time, behind a mark, beside a button to follow."""

from __future__ import annotations

from newskit.fields.credits.grammar import Credits
from newskit.fields.credits.loose import ORIGINAL, loose_medium, original_names, persons_alone, persons_beside
from newskit.fields.people.han_lists import names_in
from newskit.fields.people.names import is_labelled_person, is_medium, is_person, is_unit
from newskit.fields.source.accounts import FORUM
from newskit.fields.source.may_be_source import is_on_platform
from newskit.fields.surroundings import Surroundings
from newskit.rules.credits import NAME_MARKS
from newskit.rules.lazy import has_any, lazy

MAX_ALONE = 2  # people on a line with a time, where nothing says what they are
_POSTED = lazy(
    r"(?:由\s?)?(?P<name>[^\s，。：:\d]{2,12}?|[A-Z][\w.]{0,14}(?: [A-Z][\w.]{0,14}){1,2})\s?(?:于\s?|於\s?)?(?:发表|發表|发布|發佈|發布|撰写)[于於]\s?[:：]?\s?(?=\d)"
)  # 江边小满 发表于 2021-05-06
_SENT = lazy(r"发自\s?\S{1,10}")  # where somebody wrote
_FOLLOW = frozenset("关注 +关注 ＋关注 加关注 關注 追蹤 追踪 订阅 訂閱".split())
MAX_CARD = 30  # characters of a name and what its bearer is
BEFORE_BUTTON = 2  # pieces: a name, and what its bearer is


def _only_persons(line: Credits, loose: list[str]) -> list[str]:
    """Return the people of a line with a time and nothing else, or before who edited: 王丽丽 2021-05-06 17:31, 王丽丽 / 编辑 李明."""
    if bool(line.moment) == bool(line.editors):
        return []
    words = [word for part in loose for word in _SENT.sub("", part).split() if not word.isdigit()]
    return words if words and len(words) <= MAX_ALONE and all(map(is_person, words)) else []


def from_source_line(scene: Surroundings) -> list[str]:
    """Return a person without a label beside the source: 来源：中国新闻网 王帆, 江城日报 王帆 2024-05-13."""
    for line in scene.head:
        text = line.text
        if len(text) >= 80:
            continue
        found = line.credits
        loose = found.loose
        posted = _POSTED.match(text) if found.moment else None  # 由 is a label, which leaves nothing loose
        if not (loose or posted):
            continue
        by = next((part[3:] for part in loose if part.startswith(("by ", "By "))), "")
        if posted and not (has_any(text, FORUM) or is_on_platform(scene)):
            by = posted["name"]
        if by and found.moment and (names := names_in(by, labelled=True)):
            return names
        if found.source:
            persons = [
                one for one in persons_alone(loose) if not found.source.startswith(one)
            ]  # 青河晚报(青河)
        else:
            medium = loose_medium(loose) if found.moment else ""
            persons = persons_beside(loose, medium) if medium else _only_persons(found, loose)
        if persons:
            return persons
    return []


def from_original_line(scene: Surroundings) -> list[str]:
    """Return the writer of 原创 阿毛 江城旧事, an article's line in WeChat that was flattened; of HTML only a person."""
    is_text = scene.page.form == "text"
    for line in scene.head[:3]:
        if "原" not in line.text:
            continue
        before = ""
        for text in (line.text,) if is_text else line.pieces:
            author = original_names(text)[0] if text[0] == "原" else ""
            if before in ORIGINAL:
                author = text.strip()  # in an element of its own
            if author and (is_text or is_person(author)):
                return names_in(author, labelled=True)
            before = text.strip()
    return []


def from_pen_name(scene: Surroundings) -> list[str]:
    """Return a pen name behind a mark right below the title (◎江边客), or beside a button to follow whoever writes there."""
    for line in scene.head[:3]:
        marked = line.text.lstrip(f"{NAME_MARKS} ")
        if marked == line.text or len(marked) > MAX_CARD:
            continue
        name, bracket, _ = marked.partition("（")  # ■ 王丽（媒体评论员）
        if is_person(name) if bracket else (line.index not in scene.inside and _is_pen_name(name)):
            return [name]
    if not any(has_any(line.text, _FOLLOW) for line in scene.head[:6]):
        return []
    pieces = [piece.strip() for line in scene.head[:6] for piece in line.pieces]
    button = next((at for at, piece in enumerate(pieces) if piece in _FOLLOW), 0)
    for name in pieces[max(0, button - BEFORE_BUTTON) : button]:
        if _is_pen_name(name):
            return [] if is_on_platform(scene) else [name]
    return []


def _is_pen_name(name: str) -> bool:
    return is_labelled_person(name) and not (name[0].isdigit() or is_medium(name) or is_unit(name))
