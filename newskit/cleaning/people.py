"""People, source and dateline out of the credit lines and the opening of a body, where parse had none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newskit.cleaning.options import CREDIT_LINE, CREDITS
from newskit.record import Article, DroppedText
from newskit.rules.furniture import FURNITURE

_CREDIT_RULES = frozenset(rule.name for rule in FURNITURE if rule.group == CREDITS) | {CREDIT_LINE}
_OPENING, _CLOSING = 60, 40  # characters of a body in which its reporters' bracket opens, and closes
_TIME = re.compile(r"(\d{4})-(\d\d)")
# A quick look for what parse_dateline could read: the verb of an agency before the first comma, or a bracket.
_MAY_OPEN = re.compile(
    r"[^，。！？；]{0,40}?(?:[电電讯訊]|消息|报道|報道|報導)|[【〔\[(（]|[A-ZÀ-Þ][^()]{0,60}\("
)


def take_credits(article: Article, dropped: Sequence[DroppedText]) -> None:
    """Fill authors, editors and source, where empty, with what the credit lines that were dropped say."""
    wanting = not (article.authors and article.editors and article.source)
    lines = [text for text in dropped if text["rule"] in _CREDIT_RULES] if wanting else []
    if not lines:
        return
    from newskit.fields.credits.grammar import parse_credit_line
    from newskit.fields.credits.loose import reporter_names, role_names

    authors: list[str] = []
    editors: list[str] = []
    for text in reversed(lines):  # lines are dropped from the tail up
        line = text["text"]
        found = parse_credit_line(line)
        authors += (found.authors if found else []) or role_names(line) or reporter_names(line)
        editors += found.editors if found else []
        # With paragraphs above and below it is the source of a picture, of a chart, of the next article.
        is_between = text["whole"] and 0 < text["paragraph"] < len(article.body)
        if found and found.source and not (article.source or is_between):
            article.source = found.source
    article.authors = article.authors or list(dict.fromkeys(authors))
    article.editors = article.editors or list(dict.fromkeys(editors))


def take_dateline(article: Article) -> None:
    """Fill the dateline, where there is none, from the opening of the body; its people where no author is known."""
    if article.dateline or not article.body or not _MAY_OPEN.match(article.body[0]):
        return
    from newskit.fields.credits.dateline import parse_dateline

    time = _TIME.match(article.published_at or "")
    found = parse_dateline(article.body[0], *(map(int, time.groups()) if time else (None, None)))
    if found:
        article.dateline = found[0]
        article.authors = article.authors or found[1]


def take_reporters(article: Article) -> None:
    """Fill authors and editors, where there are none, from a bracket that opens or closes the body: （记者 王丽 编辑 李明）."""
    if (article.authors and article.editors) or not article.body:
        return
    for text in (article.body[0][:_OPENING], article.body[-1][-_CLOSING:]):
        if "记者" not in text and "記者" not in text:
            continue
        from newskit.fields.credits.brackets import bracket_names, brackets, has_role
        from newskit.fields.credits.grammar import parse_credit_line

        for inside, _ in brackets(text):
            if has_role(inside) and (names := bracket_names(inside)):
                found = parse_credit_line(inside)
                article.authors = article.authors or names
                article.editors = article.editors or (found.editors if found else [])
                return
