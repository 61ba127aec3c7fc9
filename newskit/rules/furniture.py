"""All furniture rules, in the order in which they are tried: the first that matches explains the drop."""

from __future__ import annotations

from newskit.rules.furniture_accounts import ACCOUNTS
from newskit.rules.furniture_buttons import BUTTONS
from newskit.rules.furniture_credits import CAPTIONS, CREDITS
from newskit.rules.furniture_notices import NOTICES
from newskit.rules.furniture_paths import PATHS
from newskit.rules.furniture_rule import FurnitureRule
from newskit.rules.furniture_sharing import SHARING
from newskit.rules.furniture_world_notices import WORLD_NOTICES
from newskit.rules.furniture_world_prompts import WORLD_PROMPTS
from newskit.rules.mailing import MAILING
from newskit.rules.paywall import PAYWALL

FURNITURE: tuple[FurnitureRule, ...] = (
    *CREDITS, *SHARING, *PATHS, *NOTICES, *ACCOUNTS, *WORLD_PROMPTS, *WORLD_NOTICES, *BUTTONS, PAYWALL, MAILING,
    *CAPTIONS,
)  # fmt: skip
