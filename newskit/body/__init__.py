"""Page to body: which blocks are the article.

* HTML pages: `html`. `measures` adds up what elements hold, `class_names` reads what they are called; `features` makes rows of
  numbers of that for the model `html_forest`. `choose` takes blocks by the model's chances. It adds `parts` and
  `lists_and_tables` and the rest of a container (`rescue`), takes the entries of a `live` report, prefers `briefs` where the title speaks for them, and falls back on
  `verse_and_captions`; it leaves out `comments`, `teasers`, the `next_article`, a `river` of others, what `ends` an article, `leftovers` and lines that are `signed`.
  `html_trust` says how sure the body is. `threads`: the posts of a forum. `scripted`: bodies that a script holds, found by
  `script_texts` in `literals`.
* Pages without an article: `no_body` says why, by `notices`, `offers`, `service`, `dated`; `article_likeness` with the model
  `article_forest` decides where it is doubtful.
* Text pages: `text`. `text_lines` measures lines; `text_context`, `text_guess` and `text_features` make rows of them.
  `text_asked` asks one of two models, `text_forest_wide` about pages in Chinese and its neighbours, `text_forest_narrow` about
  those in scripts that part their words, of which `text_narrow` knows more; `text_decode` takes the best stretch, with
  `text_heads` for where another article begins; `text_rules` does the rest, with `text_between` for teasers and sections. `text_confidence` says how sure the body is.
* `kind`, `kind_text`: what kind of page it is. `images`: the article's pictures.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field


@dataclass(slots=True, eq=False, repr=False)
class Body:
    """The article's blocks, in order, and the paragraphs they make.

    `blocks` are indices into `Page.blocks`; `paragraphs` are their texts, or fewer where hard-wrapped lines
    were joined. `confidence` is the chance, 0 to 1, that this is the article's body and little else. `unlike` is set
    where the text is hardly an article's: the reason to leave it out, unless the page turns out to be a video, a gallery
    or the like, whose text may be so. `is_no_offer` says that the page was found to offer nothing: it need not be asked again.
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
