"""Page to body: which blocks are the article.

* HTML pages: `blocks` measures each block, `html` chooses, `scripts` looks for bodies that only a script holds.
* Text pages: `text`.
* Pages that have none: `no_article`.
* `dated`: whether a page is one article or holds many, by its times. `signed`: lines that say who speaks.
* `live_clocks`: live reports, by the clocks above their entries.
* `kind`, `kind_text`: what kind of page it is. `pictures`: the article's.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from newskit.page import Page


@dataclass(slots=True, eq=False, repr=False)
class Body:
    """The article's blocks, in order, and the paragraphs they make.

    `blocks` are indices into `Page.blocks`; `paragraphs` are their texts, or fewer where hard-wrapped lines
    were joined. `confidence` is the chance, 0 to 1, that this is the article's body and little else. `unlike` is set
    where the text is hardly an article's: the reason to leave it out, unless the page turns out to be a video, a gallery
    or the like, whose text may be so. `is_no_offer` says that the page was found to offer nothing: it need not be asked again. `read` is the page of
    its own that a script's text was read as, and the body on it, where the page shows none of it.
    """

    blocks: list[int] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)
    confidence: float = 0.0
    warnings: list[str] = field(default_factory=list)
    unlike: str = ""
    is_no_offer: bool = False
    read: tuple[Page, Body] | None = None

    @property
    def start(self) -> int | None:
        """Index of the first block, None where there is no body."""
        return self.blocks[0] if self.blocks else None

    @property
    def end(self) -> int | None:
        """Index after the last block, None where there is no body."""
        return self.blocks[-1] + 1 if self.blocks else None


def weight_of(paragraphs: list[str]) -> int:
    """Return the length of some paragraphs in UTF-8 bytes."""
    return sum(len(text.encode("utf-8", "replace")) for text in paragraphs)


def probability(margin: float) -> float:
    """Return the chance that a margin (log odds) stands for."""
    if margin < -700:  # exp would overflow
        return 0.0
    return 1.0 / (1.0 + math.exp(-margin))


def probabilities(margins: list[float]) -> list[float]:
    """Return the chances that a forest's margins, which are small, stand for: a call for each would take as long again."""
    return [1.0 / (1.0 + math.exp(-margin)) for margin in margins]
