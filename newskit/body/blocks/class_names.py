"""Class names, ids and tags to flags: what a part of a page is called, where names can be trusted at all."""

from __future__ import annotations

import re
from functools import lru_cache

from newskit.page import words_of

HARD, SOFT, CONSENT, CAPTION, BODY_NAME = 1, 2, 4, 8, 16
NEGATIVE = HARD | SOFT | CONSENT

HARD_TAGS = frozenset(("nav", "footer", "aside", "form", "figcaption"))
_HARD_WORDS = (
    "comment comments commentlist disqus reply respond related recommend recommendations recirc footer "
    "outbrain taboola trending popular breadcrumb breadcrumbs"
)
# Some pages hold their whole article in one of these: Measures takes them at their word only where they hold little.
_SOFT_WORDS = (
    "sidebar nav navigation menu modal popup promo carousel newsletter recommended "
    "factbox infobox faktaboks faktaruta faktabox faktenbox faktenkasten"
)
_BOX_FIRST = frozenset(("fact", "facts", "info", "fakta", "fakten"))  # fact-box, InfoBox
_CONSENT_WORDS = (
    "onetrust optanon cookie cookies consent gdpr didomi usercentrics cookiebot truste cmp ccpa klaro iubenda"
)
_CAPTION_WORDS = "caption captions credit credits copyright photographer"
_BODY_FIRST = frozenset(("article", "entry", "post", "story", "news", "main", "rich"))
_BODY_SECOND = frozenset(("body", "content", "text"))
_BODY_WORDS = "paragraph paragraphs prose standfirst crosshead speakable"

# What tells one of a kind from the next: card12; of builders, whose every box has its own, elementor-element-3fa91c7.
_NUMBERS = re.compile(r"(?<=[-_])(?=[a-f]{0,9}[0-9])[0-9a-f]{6,10}(?!\S)|[0-9]+")
_FLAG_OF = {
    **dict.fromkeys(_BODY_WORDS.split(), BODY_NAME),
    **{first + second: BODY_NAME for first in _BODY_FIRST for second in _BODY_SECOND},
    **dict.fromkeys(_CAPTION_WORDS.split(), CAPTION),
    **dict.fromkeys(_CONSENT_WORDS.split(), CONSENT),
    **dict.fromkeys(_SOFT_WORDS.split(), SOFT),
    **dict.fromkeys(_HARD_WORDS.split(), HARD),
}

_KNOWN = frozenset(_FLAG_OF) | _BODY_SECOND | {"box"}


# A page repeats its names, and a site's pages theirs: most of reading them is saved.
@lru_cache(maxsize=4096)
def read_name(class_name: str | None, *others: str | None) -> tuple[int, str]:
    """Return what a class name, an id and others say together, and the class without the numbers that tell one of a kind from the next.

    >>> read_name("card12", "comment-7") == (HARD, "card")
    True
    >>> read_name("widget box-3fa91c7")[1] == read_name("widget box-90b2e4f")[1] != read_name("widget box-deface")[1]
    True
    """
    return flags_of(" ".join(filter(None, (class_name, *others)))), _NUMBERS.sub("", class_name or "")


def flags_of(name: str) -> int:
    """Return the flags of all words in a class name, an id or a property.

    >>> flags_of("moreRelated side-bar") == HARD
    True
    """
    words = name.replace("-", " ").replace("_", " ").split()
    if not (name.islower() and "".join(words).isalpha()):  # the short way is for the plain majority
        words = list(words_of(name))
    if _KNOWN.isdisjoint(words):
        return 0
    flags = 0
    last = ""
    for word in words:
        if word in _FLAG_OF:
            flags |= _FLAG_OF[word]
        elif word in _BODY_SECOND and last in _BODY_FIRST:
            flags |= BODY_NAME
        elif word == "box" and last in _BOX_FIRST:
            flags |= SOFT
        last = word
    return flags
