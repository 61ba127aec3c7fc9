"""Names that only look like names: a surname that no list has (种翔辉), peoples without surnames (布仁巴雅尔).

None of these counts alone; they count behind a role, or beside people whose names are certain.
"""

from __future__ import annotations

from newskit.rules.given_names import GIVEN, LANDS, TRANSLITERATED
from newskit.rules.surnames import COMMON, NOT_NAMES, RARER

HAN_NAME = 3  # characters of a surname and a given name
MAX_TRANSLITERATED = 8


def is_likely(text: str) -> bool:
    """Tell whether what may be a name is written with the characters of names: a given name of two, or a transliterated name.

    >>> is_likely("种翔辉"), is_likely("获悉"), is_likely("布仁巴雅尔"), is_likely("陈李嘉怡")
    (True, False, True, True)
    """
    if text in NOT_NAMES:
        return False
    if len(text) == HAN_NAME and GIVEN.issuperset(text[1:]):
        return True
    return (
        is_transliterated(text)
        or has_two_surnames(text)
        or (len(text) < HAN_NAME and (text[0] in COMMON or text[0] in RARER) and text[1:] in GIVEN)
    )


def has_two_surnames(text: str) -> bool:
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
