"""Pages on one line in scripts that part their words: cut around the title, times and menus, and behind sentences."""

from __future__ import annotations

from itertools import pairwise

from newskit.rules.lazy import lazy

TITLE = (8, 90)  # characters of a title that opens a page and stands in it again
MOST_NARROW = 1.6  # bytes a character, at most, of scripts that part their words
LONGEST_WORD = 24  # characters before a date in which the word before it stands

# Words of menus: all with capitals but for the second of a button, or none letters.
_BUTTON = r"(?:Sign|Log|About|Contact) (?:in|up|out|us)"
_CAPITALS = lazy(rf"(?<!\S)(?:(?:{_BUTTON}|[^\W_a-zß-ÿ][^\s.!?]{{0,30}}|[^\w\s]{{1,3}})\s){{6,400}}+")
# Behind a sentence, and before what begins the next; not behind Mr. or an initial.
_SENTENCE = lazy(r"(?<=[^\W\d_]{3}|\d{3}|..[%)”’\"'])[.!?…][\"”’»)]{0,2}\s(?=[\"“«(¿¡]{0,2}[^\W_a-zß-ÿ])")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DATE = rf"(?:\d{{1,2}} {_MONTH},? |{_MONTH} \d{{1,2}}, |\d{{1,2}}[./]\d{{1,2}}[./])(?:19|20)\d\d"
_TIME = lazy(rf"{_DATE}(?:,? (?:at )?\d{{1,2}}:\d\d(?::\d\d)?(?: ?[apAP]\.?[mM]\.?)?(?: [A-Z]{{2,4}})?)?")


def is_spaced(line: str) -> bool:
    """Tell whether a line is of a script that parts its words, by its length in UTF-8."""
    return len(line.encode("utf-8", "replace")) < MOST_NARROW * len(line)


def opening_title(line: str) -> str:
    """Return what a page begins with and has again further on: its title, as <title> has it, before the site's name.

    >>> opening_title("The ferry stays - Bay News Home Sport The ferry stays By Anna Berger")
    'The ferry stays'
    """
    least, most = TITLE
    if line.find(line[:least], least) < 0:
        return ""
    while least + 1 < most:
        middle = (least + most) // 2
        if line.find(line[:middle], middle) >= 0:
            least = middle
        else:
            most = middle
    return line[:least].strip()


def at_sentences(line: str) -> list[str]:
    """Cut a page on one line around its title, its times and what reads like a menu, and behind sentences."""
    line = " ".join(line.split())
    title = opening_title(line)
    cuts = {0, len(line)}
    cuts.update(found.end() for found in _SENTENCE.finditer(line))
    for found in _TIME.finditer(line):
        # In a sentence, a date has a small word before it.
        before = line[max(0, found.start() - LONGEST_WORD) : found.start()].rsplit(" ", 2)[-2:-1]
        if ":" in found[0] or not before or not before[0].islower():
            cuts.update(found.span())
    for found in _CAPITALS.finditer(line):
        # The last of them may begin a sentence.
        cuts.update((found.start(), line.rfind(" ", found.start(), found.end() - 1) + 1))
    at = 0 if title else -1
    while at >= 0:
        cuts.update((at, at + len(title)))
        at = line.find(title, at + len(title))
    return [part for a, b in pairwise(sorted(cuts)) if (part := line[a:b].strip())]
