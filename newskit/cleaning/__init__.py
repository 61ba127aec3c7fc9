"""Article to cleaner article: normal form, then furniture out of the body, each drop counted by its rule.

`cleaners` is the list of what is done: `normal_body` repairs title and body (`mojibake`) and brings each text to its normal form
(`normalise`; `folding` does the work where there is some); `furniture` drops what `ruleset` finds by the rules, `credit_lines` what
holds credits only, and what was `learned` of a site goes; `people` takes authors, source and dateline out of the lines that were
dropped. `options`: what opinions differ on.

Names are imported when they are first asked for: a command that only needs the options pays for no pattern.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newskit.cleaning.cleaners import (
        CLEANERS,
        clean,
        clean_text,
        furniture_rule,
        normalised_body,
        restore,
    )
    from newskit.cleaning.learned import LearnedFurniture
    from newskit.cleaning.options import CleanOptions

__all__ = [
    "CLEANERS",
    "CleanOptions",
    "LearnedFurniture",
    "clean",
    "clean_text",
    "furniture_rule",
    "normalised_body",
    "restore",
]

_ROOMS = {"CleanOptions": "options", "LearnedFurniture": "learned"}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module 'newskit.cleaning' has no attribute {name!r}")
    return getattr(import_module(f"newskit.cleaning.{_ROOMS.get(name, 'cleaners')}"), name)
