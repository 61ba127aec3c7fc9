"""Names of people and of media: is this a person, is this a medium, an office, a place."""

from __future__ import annotations

from newskit.rules.credits import AUTHOR, EDITOR, NOBODY, OTHER, ROLES
from newskit.rules.given_names import GIVEN, LANDS, TRANSLITERATED
from newskit.rules.lazy import Words, lazy
from newskit.rules.media import ENDINGS, KNOWN, OPENINGS, is_no_source
from newskit.rules.places import PLACE_ENDING, PLACES
from newskit.rules.surnames import COMMON, COMPOUND, NOT_NAMES, RARER, STEPPE

# 约翰·史密斯, 让-皮埃尔·杜邦, 约翰·R·史密斯
_FOREIGN = lazy(r"[^\W\d_a-zA-Z]{1,8}(?:[·•‧・-](?:[^\W\d_a-zA-Z]{1,8}|[A-Z]\.?)){1,4}$")
_HOUSE_PART = lazy(r"[网报社台刊端号](?:[·•‧・]|$)|新闻|传媒|联盟")  # 江城晚报·江城新闻: no foreign name
_LATIN_NAME = lazy(r"(?![A-Za-z]{1,3}\d+$)[^\W\d_][\w.'’-]{0,19}(?: [^\W\d_][\w.'’-]{0,19}){0,4}\.?$")
_PEN_NAME = lazy(r"[\w·～~]{2,6}$")
# Characters of sentences, which no given name holds.
NO_NAME_CHARS = frozenset(
    "的了是在们我你他她它不也但或及等把被着说这那吗呢吧啊此对很最给到就都又还再没所已只每各该个什号版图摄称"
)
_NO_SOUND_CHARS = NO_NAME_CHARS - {"图"}  # nor a name written by its sound: 娜仁图雅
REPORTED = ("报道", "報道", "報導", "报导")
REPORTS = (*REPORTED, "电", "電", "讯", "訊")  # 北京报道: where somebody writes from
PLACE_ENDS = frozenset("城口港市县州岛江河山湖")  # of towns that a reporter's line ends with: 江城报道
LONG_NAME = 4
_NO_PEN_NAME = lazy(r"文章|最近|更多|全部|主页|专栏|粉丝|作品|获奖|频道|栏目|授权|转载|^共\d")
_NO_NAME_ENDS = frozenset(
    "的了是在和与等后前上下中内外们摄讯訊電电网报社局部院省市县台组团網報縣組團們攝後與內臺"
)
_PARISHES = frozenset("镇乡村鎮鄉")  # 石牌镇 is where somebody writes
_GIVEN_ENDS = frozenset("中和前")  # of these, given names of two characters end in: 李建中, 张永和
NO_NAME_WORDS = Words(
    "簡體 记者 编辑 通讯 报道 本报 新闻 日报 公司 大学 医院 委员 协会 办公 频道 关注 电话 記者 編輯 通訊 報道 報導 新聞 日報 大學 醫院 委員 協會 辦公 頻道".split()
)
# How the names of offices, schools, works and the like end, beside those of media.
_UNIT_ENDS = tuple(
    "之声 报道组 通讯组 中学 小学 学校 幼儿园 大队 支队 中队 总队 派出所 分局 公司 银行 分行 支行 街道 社区 办公室 办事处 党支部 党委 团委 宣传部 党校 医院 卫生院 镇 乡 村 区 县 站 处 科 厂 矿 所 队 馆 室 组 会 旗".split()
)
_UNITS = frozenset(_UNIT_ENDS)
_OFFICE_ENDS = frozenset("处科室股")  # 教务处
WARDS = frozenset("科处庭")  # how departments of two characters end, before their people
ROLE_STARTS = frozenset(role[0] for role in ROLES)
_LABELS = frozenset(AUTHOR + EDITOR + OTHER)
_ENDINGS = tuple(ENDINGS)
MIN_FOREIGN = 3  # characters of 文·图, a label
MAX_PEN_NAME = 8
RARE_NAME = 3  # characters of a name whose surname is not known
MIN_GLUED, MAX_GLUED = 5, 16  # characters of a medium and a person
_DIGITS = "0123456789"  # admin2
HAN_NAME = 3  # characters of a surname and a given name
MAX_TRANSLITERATED = 8


def is_han(text: str) -> bool:
    """Tell whether a text is Chinese characters and nothing else."""
    return min(text) >= "\u3400" and max(text) <= "\u9fff"


def has_han(text: str) -> bool:
    """Tell by the greatest of its characters whether a text has Chinese or Korean ones."""
    return not text.isascii() and max(text) >= "\u3400"


def is_medium(text: str) -> bool:
    """Tell whether a short text looks like the name of a medium or another body that publishes."""
    if not 2 <= len(text) <= 24:
        return False
    text = text.strip("《》「」 ")
    if text in KNOWN:
        return True
    if "”" in text:
        return False  # “零口供”男子终落法网: a headline
    if not text.endswith(_ENDINGS) and not text.startswith(OPENINGS):
        first, dot, _ = text.replace("•", "·").partition("·")
        return bool(dot) and is_medium(first)  # 江城晚报·江城一点
    return text not in ENDINGS and not is_no_source(text) and not is_place(text)


def is_unit(text: str) -> bool:
    """Tell whether a text looks like the office, school or works somebody writes for: 市气象局, 王府中学, 区委报道组."""
    return len(text) > 2 and (text.endswith(_UNIT_ENDS) or is_medium(text))


def is_place(text: str) -> bool:
    """Tell whether a text is a Chinese province or city: 北京市, 内蒙古自治区, 甘肃."""
    if text in PLACES:
        return True
    if not text.endswith(PLACE_ENDING):
        return False
    return len(text) > 5 or any(
        text.endswith(end) and text.removesuffix(end) in PLACES for end in PLACE_ENDING
    )


def is_person(text: str) -> bool:
    """Tell whether a text reads as a Chinese person's name with no label before it (surname and one or two more)."""
    size = len(text)
    if size < 2:
        return False
    if "·" in text or "•" in text or "‧" in text or "・" in text:
        return (
            size > MIN_FOREIGN
            and bool(_FOREIGN.match(text))
            and not (is_word(text) or _HOUSE_PART.search(text))
        )
    compound = text[:2] in COMPOUND
    if text[:2] in STEPPE and size <= 6 and is_han(text):
        return not (text in NOT_NAMES or is_place(text) or is_word(text)) and _NO_SOUND_CHARS.isdisjoint(
            text[2:]
        )
    if size > 4 or (size == 4 and not compound) or not (compound or text[0] in COMMON or text[0] in RARER):
        return False
    if (compound and (size < 3 or (text[2:] in ENDINGS and size == LONG_NAME))) or (
        size == RARE_NAME and text[-1] in _PARISHES
    ):
        return False
    if not is_han(text) or text in NOT_NAMES or is_place(text):
        return False
    is_other = NO_NAME_WORDS.within(text) if size == 3 and text[-1] in _GIVEN_ENDS else is_word(text)
    return not is_other and NO_NAME_CHARS.isdisjoint(text[1:])


def is_word(text: str) -> bool:
    """Tell what is no name although it begins like one."""
    return text[-1] in _NO_NAME_ENDS or NO_NAME_WORDS.within(text)


def is_labelled_person(text: str) -> bool:
    """Tell whether a text can be a person after a label (作者：, 责编：): also pen names and Latin names."""
    if is_person(text):
        return True
    is_other = is_place(text) or text.endswith(REPORTS) or is_no_source(text) or text in _LABELS
    if is_other or _NO_PEN_NAME.search(text) or is_nobody(text):
        return False
    if has_han(text):
        if _FOREIGN.match(text):
            return not _HOUSE_PART.search(text)
        if "的" in text[1:-1] and len(text) <= MAX_PEN_NAME and text.isalnum():
            return True  # 老周的小院: no office is called so
        return (
            len(text) <= 10
            and bool(_PEN_NAME.match(text))
            and not (text.endswith(_ENDINGS) or text in KNOWN or (len(text) > 2 and text[-1] in _OFFICE_ENDS))
        )
    return bool(_LATIN_NAME.match(text)) and len(text) <= 40


def is_nobody(text: str) -> bool:
    """Tell what programs and editors write where they know no name, with a number or without: 佚名, admin2."""
    return text.lower().rstrip(_DIGITS) in NOBODY


def has_surname(part: str) -> bool:
    """Tell whether a text begins with a surname that is known."""
    return part[0] in COMMON or part[0] in RARER or part[:2] in COMPOUND


def is_likely(text: str) -> bool:
    """Tell whether what may be a name is written with the characters of names: a given name of two, or a transliterated name.

    Its surname no list has (种翔辉), or it has none (布仁巴雅尔): it does not count alone, but behind a role, or beside people whose names are certain.

    >>> is_likely("种翔辉"), is_likely("获悉"), is_likely("布仁巴雅尔"), is_likely("陈李嘉怡")
    (True, False, True, True)
    """
    if text in NOT_NAMES:
        return False
    if len(text) == HAN_NAME and GIVEN.issuperset(text[1:]):
        return True
    return (
        is_transliterated(text)
        or _has_two_surnames(text)
        or (len(text) < HAN_NAME and (text[0] in COMMON or text[0] in RARER) and text[1:] in GIVEN)
    )


def _has_two_surnames(text: str) -> bool:
    """Tell whether a text can be a name of both parents' surnames and a given name: 陈李嘉怡."""
    return len(text) == HAN_NAME + 1 and COMMON.issuperset(text[:2]) and GIVEN.issuperset(text[2:])


def is_transliterated(text: str) -> bool:
    """Tell whether a text can be a name written by its sound, of three characters or more: 木合塔尔, 其其格."""
    return (
        HAN_NAME <= len(text) <= MAX_TRANSLITERATED
        and TRANSLITERATED.issuperset(text)
        and not text.endswith(LANDS)
        and text not in NOT_NAMES
        and len(set(text)) > len(text) // 2
    )


def may_be_likely(text: str) -> bool:
    """Tell whether a text is likely a name though its surname is not known, where a role stands right before it."""
    return len(text) >= RARE_NAME and may_be_name(text) and is_likely(text)


def may_be_name(text: str) -> bool:
    """Tell whether a text may be a name whose surname is not known, or that has none: 拓玲, 木合塔尔."""
    if len(text) < 2 or not is_han(text) or is_unit(text) or is_place(text):
        return False
    if len(text) > RARE_NAME:
        return is_transliterated(text) or _has_two_surnames(text)
    is_other = text in NOT_NAMES or text.endswith(REPORTS) or NO_NAME_WORDS.within(text)
    if is_other or not NO_NAME_CHARS.isdisjoint(text):
        return False
    if text[-1] not in _NO_NAME_ENDS:
        return True
    if len(text) == RARE_NAME:
        return text[-1] in _GIVEN_ENDS or (has_surname(text) and text[1] in GIVEN)  # 王金团
    return text[-1] in _GIVEN_ENDS and has_surname(text)


def unglued(part: str) -> list[str]:
    """Return a medium and a person that stand glued as two: 江城日报王丽; any other part alone."""
    if MIN_GLUED <= len(part) <= MAX_GLUED and not is_medium(part):
        for size in (4, 3, 2) if part[-LONG_NAME:-2] in COMPOUND else (3, 2):
            if is_medium(part[:-size]) and is_person(part[-size:]) and part[-size:] not in _UNITS:
                return [part[:-size], part[-size:]]
    return [part]
