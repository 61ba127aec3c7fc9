"""Lines of pages whose tool put nothing between their blocks: cut where a capital follows a small letter or a stop.

So does the text of a page's nodes, one behind the other, in most libraries that read HTML.
"""

from __future__ import annotations

from newskit.page.one_line_spaced import LONGEST_PAGE, cut_at_times, cut_at_title, is_cased, pieces_of
from newskit.page.writing import is_spaced
from newskit.rules.languages import FULL_STOPS
from newskit.rules.lazy import lazy
from newskit.rules.media import CAMEL_CASE

LEAST_JOINTS, LEAST_STOPS = 8, 2  # in a line; those behind a stop, which no brand has
ENOUGH_STOPS = 4  # of a line in a script without capitals
MOST_TIMED = 120  # characters of a piece that may have a time in it
LEAST_LINE = 12  # characters of a line of such a page that may be two
LONGEST_HALF = 15  # characters of a name before the capital inside it: Pricewaterhouse

_STOPS = ".!?…؟" + FULL_STOPS
_BEFORE, _BEHIND = lazy(r"[^\W\d_]{1,15}$"), lazy(r"\w{1,12}")
_NAMES_BEGIN = frozenset(("Mac", "Fitz"))
_BOTH = "Innen"  # women and men, in German: LehrerInnen
_SMALL = "a-zß-öø-ÿā-žơưạ-ỹа-яёєіїґά-ώ"
# Of extended Latin capitals stand between small letters.
_CAPITAL = "A-ZÀ-ÖØ-ÞА-ЯЁЄІЇҐΑ-ΩΆ-ΏĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĻŁŃŅŇŌŐŒŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚƠƯẠẢẤẦẬẮẶẸẾỀỆỊỌỐỒỘỚỜỢỤỦỨỪỰỲỶ"
_JOINT = lazy(
    rf"(?<=[{_SMALL}][{_SMALL}»”)])(?=[«“¿¡]?[{_CAPITAL}])|(?<=\d)(?=[{_CAPITAL}][{_SMALL}])"
    rf"|(?<=[.!?…])(?<![A-Z]\.(?=[A-Z]{{2}}))(?=[\"“«¿¡]?[{_CAPITAL}][\w’' ]|[—–] ?[{_CAPITAL}]|__)"
    rf"|(?<=[.!?…][”»)])(?=[«“¿¡]?[{_CAPITAL}])|(?<=\d [apAP][mM])(?=[A-Z])|(?<=[ap]m [A-Z]T)(?=[A-Z])|(?<=[apAP][mM] [A-Z][SD]T)(?=[A-Z])"
    rf"|(?<=:\d\d [A-Z]{{3}})(?=[{_CAPITAL}][{_SMALL}])"
    rf"|(?<=__)(?=[{_CAPITAL}])|(?<=[{_CAPITAL}]{{4}})(?=[{_CAPITAL}][a-zа-яё]{{2}})"
)
# In scripts without capitals: a letter behind a stop, a bracket, a letter that words only end in, one of another script.
_UNCASED_JOINT = lazy(
    rf"(?<=[{FULL_STOPS}؟])(?=[^\W\d_])|(?<=[\u0590-\u06ff\u0900-\u0dff\uac00-\ud7a3][.!?])(?=[\u0590-\u06ff\u0900-\u0dff\uac00-\ud7a3“\"])"
    r"|(?<=[.!?][”\"])(?=[\uac00-\ud7a3][\uac00-\ud7a3 ]{3})|(?<=\))(?=[\u05d0-\u06ff\u0904-\u0939])|(?<=[ةىךםןףץ])(?=[\u05d0-\u064a])"
    r"|(?<=[\u0900-\u0dff])(?=[A-Z])|(?<=[A-Za-z])(?=[\u0900-\u0dff])"
)
# A stop that no space follows: what few lines have, and all that are cut.
_MET = lazy(rf"[{_STOPS}](?<![A-Z]\.(?=[A-Z]{{2}}))[\"“”«»)¿¡]{{0,2}}[^\W\d_a-zß-öø-ÿа-яё]")


def is_glued(line: str) -> bool:
    """Tell whether blocks met in a line with nothing between: stops have no space behind them, small letters capitals."""
    if len(_MET.findall(line)) < LEAST_STOPS or not is_spaced(line):
        return False
    joints = _joints(line)
    stops = sum(line[at - 1] in _STOPS for at in joints)
    return stops >= (LEAST_STOPS if len(joints) >= LEAST_JOINTS else ENOUGH_STOPS)


def is_glued_to_title(line: str, titles: list[str]) -> bool:
    """Tell whether a line begins with one of the page's titles, and another block with nothing between."""
    return any(_JOINT.match(line, len(title)) for title in titles if line.startswith(title))


def unglued(lines: list[str], titles: list[str]) -> list[str]:
    """Return the lines of such a page, each cut where its blocks met: around what may be the page's title, its times, at joints."""
    return [
        part
        for line in lines
        for piece in _at_title(line, titles)
        for part in (_at_joints(piece) if LEAST_LINE <= len(piece) <= LONGEST_PAGE else [piece])
    ]


def _at_title(line: str, titles: list[str]) -> list[str]:
    """Cut a line around the first of these titles that is a part of it."""
    title = next((title for title in titles if len(line) > len(title) and title in line), "")
    cuts = {0, len(line)}
    cut_at_title(line, title, cuts)
    return pieces_of(line, cuts) if title else [line]


def _at_joints(line: str) -> list[str]:
    is_small = any(map(str.islower, line))
    found: list[str] = []
    for piece in pieces_of(line, {0, *_joints(line), len(line)}):
        # In a paragraph a time is what it tells of; without capitals more than one may be left in a piece.
        cuts = {0, len(piece)}
        if len(piece) < MOST_TIMED or not is_small:
            cut_at_times(piece, cuts)
        found += pieces_of(piece, cuts)
    return found


def _joints(line: str) -> list[int]:
    closing = "“" if "„" in line else ""  # „Brücke“
    places = [found.start() for found in _JOINT.finditer(line)]
    if not is_cased(line):
        places = sorted({*places, *[found.start() for found in _UNCASED_JOINT.finditer(line)]})
    return [at for at in places if line[at] != closing and not _is_in_name(line, at)]


def _is_in_name(line: str, at: int) -> bool:
    """Tell whether a capital stands within a word that is written so: (YouTube), MacDougall."""
    before, behind = _BEFORE.search(line, max(0, at - LONGEST_HALF), at), _BEHIND.match(line, at)
    if before is None or behind is None:
        return False
    return before[0] in _NAMES_BEGIN or behind[0] == _BOTH or before[0] + behind[0] in CAMEL_CASE
