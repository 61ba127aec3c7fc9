"""What tools leave of mark-up in a text: entities, line ends written out (<br>, a backslash and n), scripts and styles."""

from __future__ import annotations

from html import unescape

from newskit.rules.languages import FIRST_WIDE
from newskit.rules.lazy import has_any, lazy

LEAST_ENTITIES = 3  # of blanks and quotation marks, that nobody writes about so often
LEAST_ENDS = 5  # written ends of lines
LEAST_SIGNS = 2  # of a page's own scripts and styles
LEAST_KEYS, A_KEY = 5, 60  # of an object in a line, "title":, and characters to each
FAR = 3  # lines of code between which what is no Chinese, and no sentence, is code, too
LEAST_BLANKS = 5  # of a sentence
MOST_TEXT = 0.25  # share of wide characters in a line of code
LEAST_MARKS = 0.08  # share of the marks of code in it

_TYPOGRAPHIC = ("nbsp;", "ensp;", "emsp;", "quo;", "quot;", "middot;", "mdash;", "hellip;", "&#")
_A_SLIP = lazy(
    r"&(?:amp;)?(?:nbsp|ensp|emsp|[lr][ds]quo|quot|middot|[mn]dash|hellip|#\d{2,6}|#[xX][0-9a-fA-F]{2,5});"
)
_AGAIN = lazy(r"&amp;(?=(?:[a-zA-Z]{2,8}|#\d{2,6}|#[xX][0-9a-fA-F]{2,5});)")
_BREAK = lazy(r"(?i)\s?<br\s?/?>\s?")
_END_BREAK = lazy(
    r"(?i)(?:(?<=[。！？…”」.!?\"])|(?<=[。！？…”」.!?\"]\s)|(?<=>)|(?<=>\s))<br\s?/?>"
)  # behind a sentence, or another
_MARKS = lazy(r"[{}();=<>&|\[\]\"':,]")
_COMMENTS = ("//", "/*", "*/")
_STARTS = lazy(
    r"(?:var|let|const|function|return|if|else|for|window\.|document\.|import|try|catch|new|this\.|eval|jQuery|console\.)\b"
)
_OF_PAGES = (
    "document. window. location.href createElement getElementById addEventListener function( display:none @media .push( "
    "$( !important jQuery schema.org"
).split()


def without_entities(text: str) -> str:
    r"""Return a text with its entities decoded, where it is full of them: a tool dropped the tags alone.

    >>> without_entities("新华网&nbsp;&nbsp;&nbsp;2026年&amp;ldquo;")
    '新华网\xa0\xa0\xa02026年“'
    """
    if not has_any(text, _TYPOGRAPHIC) or sum(1 for _ in _A_SLIP.finditer(text)) < LEAST_ENTITIES:
        return text
    return unescape(_AGAIN.sub("&", text))


def with_ends(text: str) -> str:
    r"""Return a text with ends of lines for those that are written out: <br>, or a backslash and n.

    >>> with_ends(r"a\nb\nc\nd\ne\nf").count("\n")
    5
    """
    if "<" in text and (
        (breaks := len(_BREAK.findall(text))) >= LEAST_ENDS or 0 < breaks == len(_END_BREAK.findall(text))
    ):
        text = _BREAK.sub("\n", text)
    written = text.count("\\n")
    if written >= LEAST_ENDS and written > text.count("\n"):
        text = text.replace("\\r", "").replace("\\n", "\n").replace("\\t", " ")
    return text


def without_code(text: str) -> str:
    r"""Return a page's text with those lines empty that are of scripts or styles, where a tool has left these.

    >>> without_code("大桥通车\nvar a = {\nb: document.title,\n};\n.c{display:none}\n昨日，大桥通车。")
    '大桥通车\n\n\n\n\n昨日，大桥通车。'
    """
    if not _has_signs(text):
        return text  # what an article shows of a program is none of a page's own
    lines = text.split("\n")
    code = [at for at, line in enumerate(lines) if line and is_code(line)]
    if not _has_signs("\n".join([lines[at] for at in code])):
        return text
    found = list(lines)
    before = -1
    for at in code:
        if before >= 0 and at - before <= FAR:
            opening = lines[before].lstrip()
            is_comment = opening.startswith("/*") and "*/" not in opening
            for between in range(before + 1, at):
                if found[between].isascii() and (is_comment or not _is_sentence(found[between])):
                    found[between] = ""
        found[at] = ""
        before = at
    return "\n".join(found)


def _has_signs(text: str) -> bool:
    return sum([sign in text for sign in _OF_PAGES]) >= LEAST_SIGNS


def _is_sentence(line: str) -> bool:
    """Tell whether a line of ASCII between two of code is what an article says of them."""
    bare = line.strip()
    return (
        bare[:1].isalpha()
        and bare[-1] in ".!?:"
        and bare.count(" ") >= LEAST_BLANKS
        and len(_MARKS.findall(bare)) < LEAST_MARKS * len(bare)
    )


def is_code(line: str) -> bool:
    """Tell whether a line reads like one of a script or a style sheet."""
    bare = line.strip()
    if not bare:
        return False
    if LEAST_KEYS <= bare.count('":') > len(bare) / A_KEY:
        return True
    wide = sum([char >= FIRST_WIDE for char in bare])
    if wide > MOST_TEXT * len(bare):
        return bare.startswith(_COMMENTS) or (bare[0] in "\"'" and bare[-1] in ",;" and ":" in bare)
    if bare[-1] in "{};" or bare[0] in "{}" or bare.startswith(_COMMENTS):
        return True
    if bare[0] in ".#@" and (bare[-1] in ",/" or "{" in bare):
        return True
    if bare[-1] not in ",([)" and bare[0] not in "\"'$(*" and _STARTS.match(bare) is None:
        return False
    return len(_MARKS.findall(bare)) > LEAST_MARKS * len(bare)
