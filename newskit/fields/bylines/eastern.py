"""Reporters on Japanese and Korean pages: 김하늘 기자, the bracket that closes a report."""

from __future__ import annotations

from newskit.fields.bylines.name_lists import split_people
from newskit.rules.lazy import lazy

MAX_SIGNED = 40  # characters at the end of a paragraph that its reporters' bracket stands in

KOREAN_NAME = "[김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모][가-힣]{2}"
_KOREAN_NAME = lazy(KOREAN_NAME)
_KOREAN_REPORTER = lazy(
    r"(?:^|[\s(\[=/])([가-힣]{2,4}(?:[·,]\s?[가-힣]{2,4}){0,3})\s?(?:인턴|수습|선임|전문|객원)?\s?(?:기자|특파원|논설위원|칼럼니스트)(?:$|[\s()\]=/|·,.])"
)
_BARS = lazy(r"\s[/|]\s")  # 취재 이서준 / 편집 박도윤
_KOREAN_LABEL = lazy(
    r"(?:글|취재|기자)(?:[·,]?\s?사진)?\s?[:=|/]?\s?([가-힣]{3}(?:[·,]\s?[가-힣]{3}){0,3})(?:\s?[·|,]?\s?기자)?$"
)
_JAPANESE_REPORTER = lazy(r"[【(（\[]([^\W\d_a-zA-Z]{2,5}(?:[、・,][^\W\d_a-zA-Z]{2,5}){0,4})記者[】)）\]]$")
# （高瀬真由）, 【高瀬真由、岸田光】 behind the last sentence; what else stands so is a note: （敬称略）, （共同）, （おわり）.
_SPACED = r"[\u4e00-\u9fff々]{1,3}[ \u3000][\u3041-\u3096\u4e00-\u9fff々]{1,4}"
_SIGNED = rf"(?:{_SPACED}|[^\W\d_a-zA-Z]{{3,6}})"
_JAPANESE_SIGNATURE = lazy(
    rf"(?:^|。\s?)[【(（](?:(?:記者|文)[・＝=])?({_SIGNED}(?:[、・,＝=]{_SIGNED}){{0,4}})[】)）]$"
)
# 高瀬真由：夕凪放送 記者
_JAPANESE_ROLE = lazy(
    rf"({_SIGNED}(?:[、・]{_SIGNED}){{0,4}})\s?[：:／]\s?[^：:。]{{0,20}}(?:記者|編集委員|ライター|特派員)$"
)
_SPACED_NAME = lazy(_SPACED)
_JAPANESE_NAME = lazy(r"[^\W\d_a-zA-Z]{3,6}")
_NO_NAME = frozenset("新聞更公配信時日月年朝夕刊紙面報道料会員限定無分前読撮影")
_NO_SIGNATURE = frozenset("略写続終完回社者編部局所付参照注版訳取提供共同")
_PLACE_ENDS = frozenset("市県区町都府でを")  # and particles behind one
_FIRST_KANJI = "\u4e00"
_JOINTS = lazy("[、・,＝=]")
MAX_WHOLE = 6  # characters of a name without a blank


def is_korean_name(text: str) -> bool:
    """Tell whether a text is a surname that Koreans have, two syllables, and nothing else."""
    return _KOREAN_NAME.fullmatch(text) is not None


def is_japanese_name(text: str) -> bool:
    """Tell whether a text beside the date can be a full name: a few Chinese characters, none of those that houses and notes have."""
    return (
        _JAPANESE_NAME.fullmatch(text) is not None
        and text[0] >= _FIRST_KANJI
        and text[-1] not in _PLACE_ENDS
        and _NO_SIGNATURE.isdisjoint(text)
        and _NO_NAME.isdisjoint(text)
    )


def japanese_names(text: str, *, is_linked: bool) -> list[str]:
    """Return the names that a line consists of: 高瀬 真由, or such as begin with a surname of many: 佐藤拓海、岸田光; several links, any."""
    names = _JOINTS.split(text.partition(" / ")[0])
    is_one = is_japanese_name if is_linked and len(names) > 1 else _is_whole_name
    return names if all(map(is_one, names)) else []


def _is_whole_name(text: str) -> bool:
    if not _NO_NAME.isdisjoint(text):
        return False
    if _SPACED_NAME.fullmatch(text):
        return True
    from newskit.rules.surnames_japanese import SURNAMES

    return (
        3 <= len(text) <= MAX_WHOLE
        and text.isalpha()
        and text[0] >= _FIRST_KANJI
        and (text[:2] in SURNAMES or text[:3] in SURNAMES)
    )


def korean_reporters(text: str) -> list[str]:
    """Return the names before 기자 and the like in a line, or behind 글, 취재 at its start."""
    for part in _BARS.split(text):
        if labelled := _KOREAN_LABEL.match(part):
            names = split_people([labelled[1].replace("·", ",")])
            return names if all(map(is_korean_name, names)) else []
    found = _KOREAN_REPORTER.findall(text)
    return split_people(["·".join(found).replace("·", ",")]) if found else []


def japanese_signature(text: str) -> list[str]:
    """Return the reporters in the bracket that closes a report's last paragraph, or on a line with what they are."""
    found = _JAPANESE_ROLE.match(text)
    text = text[-MAX_SIGNED:]
    found = found or _JAPANESE_REPORTER.search(text)
    if found is None:
        found = _JAPANESE_SIGNATURE.search(text)
        if found is None or not _NO_SIGNATURE.isdisjoint(found[1]) or found[1][0] < _FIRST_KANJI:
            return []
    return _JOINTS.split(found[1])
