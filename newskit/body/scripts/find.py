"""Bodies of pages that show none, or its beginning only, and hold it in a script."""

from __future__ import annotations

from newskit.body import Body, weight_of
from newskit.body.html.find import find_html_body
from newskit.body.no_article.why import is_section_name
from newskit.body.scripts.literals import sentences_in
from newskit.body.scripts.texts import MIN_SENTENCES, MIN_WEIGHT, Candidate, agreement, candidates
from newskit.fields import Title
from newskit.fields.title.references import bare
from newskit.page import Page
from newskit.page.frame import framed
from newskit.page.html import MIN_SHOWN, read_html

_MIN_GAIN = 1.5  # how much heavier than the visible body that stands in it
_MIN_GAIN_OVER_OTHER = 4  # than a visible text that does not: a notice, a teaser of something else
_MAX_OTHER = 800
_MIN_GAIN_OVER_ALL = 2  # than any other text, of an article that nothing on the page speaks of
_MIN_SENTENCES_OF_ALL, _MIN_WEIGHT_OF_ALL = 1, 60  # of a script and of a text, where nothing is visible
_MIN_SHOWN = 0.6  # of the visible body that stands in a text which is the whole of it
_MIN_AGREEMENT, _MIN_AGREEMENT_OF_OTHER = 0.4, 1.0
_OPENING = 24  # letters of a paragraph that tell whether it stands in a text
_MAX_HTML = 400_000
_MIN_CHOSEN = 0.6  # of a text, that the body model chose: where it chose less, all of it is taken
# Of 98 training pages that hold a text, 80 gave .9 of their body by it alone; the others are mostly excerpts.
_CONFIDENCE, _CONFIDENCE_OF_SHORT = 0.8, 0.3
_SHORT = 1000


def scripted_body(page: Page, title: Title, body: Body) -> tuple[Title, Body]:
    """Return title and body as the scripts have them where the page shows less, and otherwise as they are.

    A text in a script is the body where nothing is visible and it agrees with the page's title or description; where
    what is visible is a part of it; or where little is visible that is something else, and both title and description
    or the title right beside it agree. Warning: `body_from_script`.
    """
    visible = weight_of(body.paragraphs)
    least = max(MIN_WEIGHT, visible * _MIN_GAIN) if body.paragraphs else _MIN_WEIGHT_OF_ALL
    sentences = sum(map(sentences_in, body.paragraphs))
    enough = max(MIN_SENTENCES, int(sentences * _MIN_GAIN)) if body.paragraphs else _MIN_SENTENCES_OF_ALL
    found = candidates(page, enough, least, title.text)
    if not found:
        return title, body
    shown = [bare(text)[:_OPENING] for text in body.paragraphs]
    best: Candidate | None = None
    most = 0.0
    for candidate in found:
        agreed = agreement(candidate, page, title)
        if len(candidate.html) <= _MAX_HTML and _is_better(candidate, agreed, visible, shown):
            worth = candidate.weight * (0.2 + agreed)
            if worth > most * 1.1:  # the first, heaviest, of about equals
                best, most = candidate, worth
    # The page's own title may be the site's, or say that there is news.
    is_titled = best is not None and (
        page.title != title.text or any(title.text in one for one in best.titles)
    )
    only = None if body.paragraphs or is_titled else _only_article(page, title, found)
    if only is not None:
        best, title = only, Title(only.titles[-1])
    if best is None:
        return title, body
    own = _read(best, title)
    paragraphs = own[1].paragraphs
    weight = weight_of(paragraphs)
    if weight < least:
        return title, body
    if not title.text and best.titles:
        title = Title(best.titles[-1], title.block)
    elif title.block is None and best.is_addressed and best.titles and not body.paragraphs:
        title = Title(best.titles[-1])  # <title> may be written for searching
    elif title.block is None:  # the head's, with the site's name
        title = Title(next((text for text in best.titles if title.text.startswith(text)), title.text))
    kept = body.blocks if _share_in(shown, best.letters) >= _MIN_SHOWN else []
    confidence = _CONFIDENCE if weight >= _SHORT else _CONFIDENCE_OF_SHORT
    return title, Body(kept, paragraphs, confidence, ["body_from_script"], read=None if kept else own)


def _is_better(candidate: Candidate, agreed: float, visible: int, shown: list[str]) -> bool:
    if not shown:
        return agreed >= (_MIN_AGREEMENT if candidate.weight >= MIN_WEIGHT else _MIN_AGREEMENT_OF_OTHER)
    if _share_in(shown, candidate.letters) >= _MIN_SHOWN:
        return True
    is_other = visible <= _MAX_OTHER and candidate.weight >= visible * _MIN_GAIN_OVER_OTHER
    return is_other and agreed >= _MIN_AGREEMENT_OF_OTHER


def _only_article(page: Page, title: Title, found: list[Candidate]) -> Candidate | None:
    """Return the text with a title beside it on a page that shows nothing and has no headline, where all others are far shorter."""
    if sum(map(len, page.texts)) >= MIN_SHOWN or not is_section_name(title.text):
        return None
    if found[0].weight < MIN_WEIGHT:
        return None
    others = (other.weight for other in found if other.letters != found[0].letters)
    if max(others, default=0) * _MIN_GAIN_OVER_ALL >= found[0].weight:
        return None
    return next((one for one in found if one.titles and one.letters == found[0].letters), None)


def _share_in(shown: list[str], letters: str) -> float:
    """Return the share of paragraphs whose beginnings stand in a text."""
    return sum(opening in letters for opening in shown) / len(shown) if shown else 0.0


def _read(candidate: Candidate, title: Title) -> tuple[Page, Body]:
    """Return a text as a page of its own, and what the body model takes of it: all of it where it took little."""
    heading = title.text or (candidate.titles or [""])[-1]
    page = read_html(framed(candidate.html, heading))
    body = find_html_body(page, Title(heading, 0 if heading else None))
    if sum(map(len, body.paragraphs)) < _MIN_CHOSEN * len(candidate.letters):
        tags = ((at, block.element.tag) for at, block in enumerate(page.blocks))
        body.blocks = [at for at, tag in tags if tag not in ("h1", "figcaption", "aside", "nav", "footer")]
        body.paragraphs = [page.texts[at] for at in body.blocks]
    return page, body
