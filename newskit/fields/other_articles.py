"""Whether what stands beside an article speaks of another one, of a picture or of the site: by its place, a headline above it, its time."""

from __future__ import annotations

import re

from newskit.fields.cards import is_linked_headline
from newskit.fields.credits.labels import find_labels
from newskit.fields.lines import Line
from newskit.fields.surroundings import Surroundings, once
from newskit.fields.times.written import Moment
from newskit.page import HEADINGS
from newskit.rules.credits import REPORTERS
from newskit.rules.lazy import has_any, lazy

SITE_WORDS = (
    "许可证", "許可證", "法律顾问", "法律顧問", "公网安备", "ICP备", "ICP证", "主办：", "主办单位：", "本网站",
)  # fmt: skip
MAX_AROUND = 3  # elements around a block
MAX_FOOTER = 16  # blocks of one that is a footer
MIN_PARAGRAPH = 16
REFERENCE = lazy(r"[\[［【(（]\d{1,3}[\]］】)）]")  # [2] 来源：江城日报《滨江大桥通车》
MIN_TEXT_HEADLINE = 10
_SENTENCE_MARKS = "。；）)】》>›»/"  # that end no headline, or part breadcrumbs
MIN_HEADLINE = 8  # characters before a label that make a line another article's
_ADVERTS = ("广告", "推广", "赞助", "廣告", "贊助")
TO_DAY, TO_MINUTE = 3, 5  # parts of a moment: year, month, day, hour, minute
_TITLE_KEY = lazy(r"""\btitle["']?\s{0,3}[:=]\s{0,3}["']([^"'\\]{4,80})["']""", re.IGNORECASE)
SCRIPT_SPAN = 500  # characters of a script around a source in which its article's title stands
MIN_SAME = 6  # characters that two titles begin with


def _is_in_footer(scene: Surroundings, index: int) -> bool:
    """Tell whether a block below the body is the site's own: with its licence, its lawyer or its owner in one small element."""
    end, elements, texts = scene.body.end or 0, scene.page.elements, scene.texts
    if has_any(texts[index], SITE_WORDS):
        return index >= end
    place = scene.page.places[index] if index >= end and scene.page.form == "html" else -1
    for _ in range(MAX_AROUND):
        if place < 0 or elements.starts[place] < end:
            return False
        inside = range(elements.starts[place], elements.ends[place])
        if len(inside) > MAX_FOOTER:
            return False
        if any(has_any(texts[at], SITE_WORDS) for at in inside):
            return True
        place = elements.parents[place]
    return False


def is_below_headline(scene: Surroundings, index: int) -> bool:
    """Tell whether a block is right below another article's headline, a link."""
    return index > 0 and is_linked_headline(scene.page, index - 1)


def is_of_others(scene: Surroundings, index: int) -> bool:
    """Tell whether an editor in a block is the site's, or of another article."""
    return (
        (is_below_headline(scene, index) and index < (scene.title.block or 0))
        or scene.cards.hold(index)
        or _is_in_footer(scene, index)
    )


def is_caption(scene: Surroundings, line: Line) -> bool:
    """Tell whether a source alone on a line stands above one of the body's paragraphs, and below one or a headline: that of a picture, a chart, another article."""
    at, texts, body = line.index, scene.texts, scene.body
    if not body.blocks or not body.blocks[0] < at < body.blocks[-1]:
        return False
    found = line.credits
    if line.moment or found.authors or found.editors:
        return False
    above = texts[at - 1]
    over = scene.lines_at((at - 1,))[0].credits
    is_below_text = _is_paragraph(above) or (
        len(above) >= MIN_TEXT_HEADLINE and not (over.labels or over.moment)
    )
    return is_below_text and _is_paragraph(texts[at + 1])


def _is_paragraph(text: str) -> bool:
    return len(text) >= MIN_PARAGRAPH and text[-1] in "。！？”"


def is_other_headline(scene: Surroundings, line: Line) -> bool:
    """Tell another article, and its source, or an advert: a line after the body that opens with other words than credits, or is right below a headline."""
    parts = line.credits.unlabelled
    above = line.above
    if (
        above is not None
        and len(above.text) >= MIN_HEADLINE
        and len(above.pieces) < 2
        and (is_below_headline(scene, line.index) or above.element.tag in HEADINGS)
    ):
        return True
    if (
        above is not None
        and scene.page.form == "text"
        and len(above.text) >= MIN_TEXT_HEADLINE
        and (line.index - 1 > (scene.body.end or 0) or line.index < (scene.title.block or 0))
        and scene.title.text not in above.text
        and not scene.lines_at((line.index - 1,))[0].moment
        and not (has_any(above.text, _SENTENCE_MARKS) or find_labels(above.text))
    ):
        return True  # where no link tells a headline: words that are neither the body's nor credits
    first = parts[0].strip() if parts else ""
    return line.text.startswith(_ADVERTS) or (len(first) >= MIN_HEADLINE and line.text.startswith(first[:6]))


def is_of_other_article(scene: Surroundings, line: Line) -> bool:
    """Tell whether a line below the body has the time of another article: a clock that is not the page's own, or not on its day."""
    here, own = line.moment, _own_moment(scene)
    if here is None or here.hour is None or line.credits.later:
        return False
    parts = TO_MINUTE if own is not None and own.hour is not None else TO_DAY
    return own is not None and own[:parts] != here[:parts]


@once
def _own_moment(scene: Surroundings) -> Moment | None:
    return next((line.moment for line in scene.head if line.moment), scene.published)


@once
def next_article(scene: Surroundings) -> int | None:
    """Return the block below the body in which another article's credits begin: a label or a reporter, and another day; None for none."""
    own = _own_moment(scene)
    if own is None:
        return None
    for line in scene.tail:
        here = line.moment
        is_of_other_day = here and here.hour is not None and here[:TO_DAY] != own[:TO_DAY]
        if (
            is_of_other_day
            and not line.credits.later
            and (line.credits.labels or has_any(line.text, REPORTERS))
        ):
            return line.index
    return None


def is_in_other_object(scene: Surroundings, script: str, at: int) -> bool:
    """Tell whether the title next to a place in a script is another article's."""
    near = script[max(0, at - SCRIPT_SPAN) : at + SCRIPT_SPAN]
    titles = [found[1] for found in _TITLE_KEY.finditer(near)]
    own = scene.title.text
    return bool(titles and own) and not any(own[:MIN_SAME] in title for title in titles)
