"""A time that a page's layout has cut into lines: 2023, 02/27, 10:12:45."""

from __future__ import annotations

from newskit.fields.lines import Line
from newskit.fields.times import Moment, find_moment
from newskit.rules.lazy import lazy

MOST_PIECES = 4
LONGEST_PIECE = 12  # characters
_PIECE = lazy(r"[\d年月日时時分/.:：\- ]{1,12}$")
_YEAR = lazy(r"(?:19|20)\d\d(?!\d)")


def split_moment(lines: list[Line]) -> Moment | None:
    """Return the first time that follows in pieces, a year first, on lines of nothing else; one with a clock only."""
    for place, line in enumerate(lines):
        if len(line.text) > LONGEST_PIECE or not _YEAR.match(line.text) or not _PIECE.match(line.text):
            continue
        pieces = [line.text]
        for number, following in enumerate(lines[place + 1 : place + MOST_PIECES], line.index + 1):
            if following.index != number or not _PIECE.match(following.text):
                break
            pieces.append(following.text)
        found = find_moment(" ".join(pieces)) if len(pieces) > 1 else None
        if found and found.moment.hour is not None:
            return found.moment
    return None
