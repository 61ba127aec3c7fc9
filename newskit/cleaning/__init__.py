"""Article to cleaner article: normal form, then furniture out of the body, each drop counted by its rule.

* `cleaners` is the list of what is done, in order.
* `normal_body` repairs title and body (`mojibake`) and brings each text to its normal form (`normalise`, with `folding`).
* `furniture` drops what the rules of a `ruleset` find, `credit_lines` what holds credits only, `learned` what comes back on a site,
  `line_model` what no rule foresaw and is worded like furniture.
* `people` fills authors, editors, source and dateline from the lines that were dropped and from the opening.
* `options` are the choices on which opinions differ.

Names are imported when they are first asked for: a command that only needs the options compiles no pattern.
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
