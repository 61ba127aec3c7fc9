"""Page to body: which blocks are the article.

* HTML pages: `html`. `measures` adds up what elements hold (`names`: what they are called), `features` makes rows of it for
  `html_forest`, `choose` takes the blocks: with `parts`, `quotes`, `recipes`, `rescue`, `unusual`; without `comments`, `teasers`,
  `next_article`, what `ends` and `leftovers` know, `signed`. `html_trust` says how sure that is. `threads`: all posts of a forum.
  `scripted`, `script_texts`, `literals`: bodies that a script holds.
* No article: `no_body` asks `notices`, `offers`, `service`, `dated`, `timed`; `article_likeness` and `article_forest` where
  it is doubtful.
* Text pages: `text`. `text_lines` measures, `text_guess`, `text_context` and `text_features` make rows for `text_forest`,
  `text_decode` takes the lines, `text_rules`, `text_heads` and `text_brief` see to the rest; `text_confidence`.
* `kind`, `kind_text`; `images`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field


@dataclass(slots=True, eq=False, repr=False)
class Body:
    """The article's blocks, in order, and the paragraphs they make.

    `blocks` are indices into `Page.blocks`; `paragraphs` are their texts, or fewer where hard-wrapped lines
    were joined. `confidence` is the chance, 0 to 1, that this is the article's body and little else. `unlike` is the reason
    for which a page that is no video, no gallery and the like has no body, "" where it has one. `is_no_offer` says that it
    was asked whether the page offers something, and it does not.
    """

    blocks: list[int] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)
    confidence: float = 0.0
    warnings: list[str] = field(default_factory=list)
    unlike: str = ""
    is_no_offer: bool = False

    @property
    def start(self) -> int | None:
        """Index of the first block, None where there is no body."""
        return self.blocks[0] if self.blocks else None

    @property
    def end(self) -> int | None:
        """Index after the last block, None where there is no body."""
        return self.blocks[-1] + 1 if self.blocks else None


def probability(margin: float) -> float:
    """Return the chance that a margin (log odds) stands for."""
    if margin < -700:  # exp would overflow
        return 0.0
    return 1.0 / (1.0 + math.exp(-margin))
