"""All furniture rules, in the order in which they are tried: the first that matches explains the drop."""

from __future__ import annotations

from newskit.rules.furniture_credits import CAPTIONS, CREDITS
from newskit.rules.furniture_languages import LANGUAGES
from newskit.rules.furniture_rule import FurnitureRule
from newskit.rules.furniture_site import SITE

FURNITURE: tuple[FurnitureRule, ...] = (*CREDITS, *SITE, *LANGUAGES, *CAPTIONS)
