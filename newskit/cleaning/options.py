"""What opinions on clean text differ on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from newskit.cleaning.learned import LearnedFurniture

# Names of rules that are not patterns.
REPEATED_TITLE = "repeated_title"
LEARNED = "learned_furniture"
LIKE_FURNITURE = "like_furniture"
CREDIT_LINE, CREDITS = "credit_line", "credits"  # and its group


def rule_names() -> frozenset[str]:
    """Return all names that `CleanOptions.keep` knows: those of rules and of their groups."""
    from newskit.rules.furniture import FURNITURE

    return frozenset(name for rule in FURNITURE for name in (rule.name, rule.group)) | {
        REPEATED_TITLE,
        LEARNED,
        LIKE_FURNITURE,
        CREDIT_LINE,
    }


@dataclass(frozen=True, slots=True)
class CleanOptions:
    """How to clean. Raises ValueError where `keep` names no rule and no group, or a choice does not exist.

    `keep`: names of rules or groups of rules (`credits`, `share`, `end_mark`, …) whose texts stay in the body.
    `keep_dropped`: write the texts that were dropped, with their places, to `Article.dropped_text`.
    `captions`: "keep" or "drop" lines that are picture captions or credits.
    `widths`: full-width letters and digits become half-width beside Latin ones ("latin"), always ("all"), never ("keep").
    `quotes`: "keep" quotation marks as they are, or make them "straight": " and '.
    `mojibake`: repair text that was decoded by the wrong codec, where that is certain.
    `entities`: decode HTML entities that survived (`&nbsp;`, `&ldquo;`, `&#8220;`).
    `join_lines`: put a paragraph that starts with a comma or ends with an open bracket back together.
    `learned`: lines that stand on most pages of an article's site, which go as well.
    """

    keep: frozenset[str] = frozenset()
    keep_dropped: bool = False
    captions: Literal["keep", "drop"] = "keep"
    widths: Literal["latin", "all", "keep"] = "latin"
    quotes: Literal["keep", "straight"] = "keep"
    mojibake: bool = True
    entities: bool = True
    join_lines: bool = True
    learned: LearnedFurniture | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "keep", frozenset(self.keep))
        if self.keep and (unknown := sorted(self.keep - rule_names())):
            raise ValueError(f"keep: no rule and no group of rules of that name: {', '.join(unknown)}")
        for name, choices in (
            ("captions", ("keep", "drop")),
            ("widths", ("latin", "all", "keep")),
            ("quotes", ("keep", "straight")),
        ):
            if getattr(self, name) not in choices:
                raise ValueError(f"{name}: {getattr(self, name)} is none of {', '.join(choices)}")


DEFAULT = CleanOptions()
