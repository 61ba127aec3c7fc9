"""Class names, ids and tags to flags: what a part of a page is called, where names can be trusted at all."""

from __future__ import annotations

import re

HARD, SOFT, CONSENT, CAPTION, BODY_NAME = 1, 2, 4, 8, 16
NEGATIVE = HARD | SOFT | CONSENT

HARD_TAGS = frozenset(("nav", "footer", "aside", "form", "figcaption"))
_HARD_WORDS = (
    "comment comments commentlist disqus reply respond related recommend recommendations recirc footer "
    "outbrain taboola trending popular breadcrumb breadcrumbs"
)
# Some pages hold their whole article in one of these: Measures takes them at their word only where they hold little.
_SOFT_WORDS = "sidebar nav navigation menu modal popup promo carousel newsletter recommended"
_CONSENT_WORDS = (
    "onetrust optanon cookie cookies consent gdpr didomi usercentrics cookiebot truste cmp ccpa klaro iubenda"
)
_CAPTION_WORDS = "caption captions credit credits copyright photographer"
_BODY_NAMES = (
    "(?i:(?:article|entry|post|story|news|main|rich)[-_]?(?:body|content|text)|paragraph|prose|standfirst|crosshead|"
    "speakable)"
)


def _any_word(words: str) -> str:
    """Make a pattern that finds any of these words in a class name: `related`, `related-news`, `moreRelated`."""
    names = words.split()
    lower = "|".join(f"[{name[0].upper()}{name[0]}]{name[1:]}" for name in names)
    inner = "|".join(name.capitalize() for name in names)
    return rf"(?:(?<![A-Za-z])(?:{lower})|(?<=[a-z])(?:{inner}))(?![a-z])"


_WORDS = re.compile(
    f"({_any_word(_HARD_WORDS)})|({_any_word(_SOFT_WORDS)})|({_any_word(_CONSENT_WORDS)})|"
    f"({_any_word(_CAPTION_WORDS)})|({_BODY_NAMES})"
)
_FLAGS = (0, HARD, SOFT, CONSENT, CAPTION, BODY_NAME)


def flags_of(name: str) -> int:
    """Return the flags of all words in a class name, an id or a property.

    >>> flags_of("moreRelated side-bar") == HARD
    True
    """
    flags = 0
    for found in _WORDS.finditer(name):
        flags |= _FLAGS[found.lastindex or 0]
    return flags
