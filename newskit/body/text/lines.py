"""Lines of a text page, measured: weight, sentence marks, commas, ends, prose. Cheap, for every line of a page."""

from __future__ import annotations

from dataclasses import dataclass, field

from newskit.rules.languages import FIRST_HANGUL, FIRST_WIDE, FULL_STOPS

WIDE_STOPS = ("。", "！", "？", *FULL_STOPS)
ENDS = frozenset("。！？!?.．؟" + FULL_STOPS)
CLOSERS = frozenset("\"'”’」』》】〕»“")
STOPS = (". ", "? ", "! ", *WIDE_STOPS)
PAUSES = (",", ";", "，", "、", "；", "،", "؛", "፣", "၊")
TRAILING = frozenset(":：,，、;；")
NO_END, SENTENCE, TRAILS, CUT = range(4)  # how a line ends; CUT: in dots, as teasers do and some sentences

MIN_PROSE = 60  # weight: twenty Chinese characters, or ten English words
LONG_PROSE = 120
LONG_UNMARKED = 160  # of eighty characters, in scripts without marks
_UNMARKED = ("\u0e00", "\u0eff")
LONGEST_RUN = 4000  # of menus and headlines on one line of a page in Arabic letters
_ARABIC = ("\u0600", "\u06ff")
HEAVIEST = 700  # a line counts for no more: comments that run on into one line must not outweigh an article
MIN_MARKED = 40  # lighter lines are not searched for marks
LEAST_WIDE = 1.8  # bytes a character of a run of headlines: some hold numbers and Latin words
_IN_TIMES = frozenset(":-/月")
_OPENING_MARKS = frozenset("“‘《【「『（")
_CLOSING_MARKS = frozenset("”’）…")
_INNER_MARKS = frozenset("、。")
LONG_SENTENCE = 40  # characters of one without the spaces of headlines
RUN_SPACES, RUN_CHARS = 4, 60  # a run of headlines has a gap at least every so many characters
LONGEST_UNSTOPPED = 300  # characters of Chinese sentences for each full stop; blogs of Japan do without
# Of menus that run on: characters for each stop; words that begin with capitals, of which German sentences have a third.
LEAST_STOPPED, MOST_CAPITALS = 100, 0.55
MOSTLY_WIDE = 2.2  # bytes a character of text that is hardly anything but Chinese, or is Korean


@dataclass(slots=True)
class Lines:
    """Measures of a page's lines, one list each.

    `weight` is the length in UTF-8 bytes, so that a Chinese character counts three times a Latin letter, about as
    much as it says; `prose` is the weight, up to HEAVIEST, of lines that read like sentences, 0 for others.
    """

    texts: list[str]
    weight: list[int] = field(default_factory=list)
    marks: list[int] = field(default_factory=list)
    commas: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    prose: list[int] = field(default_factory=list)

    def only(self, numbers: list[int]) -> Lines:
        """Return the measures of some lines."""
        columns = (self.weight, self.marks, self.commas, self.ends, self.prose)
        texts = [self.texts[i] for i in numbers]
        return Lines(texts, *[[column[i] for i in numbers] for column in columns])


def measure_lines(texts: list[str], weights: list[int]) -> Lines:
    """Measure the lines of a page, whose weights are known. Linear in its length."""
    ends = [NO_END if text[-1].isalnum() else line_end(text) for text in texts]
    lines = Lines(texts, weights, [0] * len(texts), [0] * len(texts), ends, [0] * len(texts))
    # Most pages have the marks of one kind of writing only.
    whole = "\n".join(texts)
    stops = [mark for mark in STOPS if mark in whole]
    pauses = [mark for mark in PAUSES if mark in whole]
    for i in [i for i, weight in enumerate(weights) if weight >= MIN_MARKED]:
        text = texts[i]
        marks = _count(stops, text) + (ends[i] == SENTENCE) - (text[-1] in WIDE_STOPS)
        commas = _count(pauses, text)
        lines.marks[i], lines.commas[i] = marks, commas
        if weights[i] >= LONG_UNMARKED and (
            _UNMARKED[0] <= text[0] <= _UNMARKED[1]
            or (weights[i] >= LONGEST_RUN and _ARABIC[0] <= text[0] <= _ARABIC[1])
        ):
            # Thai and Lao set a space where others set a mark, some writers of Urdu and Arabic nothing else.
            commas += text.count(" ")
            marks += 1
        is_prose = (marks or commas > 1) and _is_prose(weights[i], marks, commas, ends[i])
        if is_prose and not is_headline_run(text, weights[i], marks):
            lines.prose[i] = min(weights[i], HEAVIEST)
    return lines


def _count(marks: list[str], text: str) -> int:
    count = 0
    for mark in marks:
        if mark[0] in text:  # most are not, and that is found out five times as fast as their number
            count += text.count(mark)
    return count


def _is_prose(weight: int, marks: int, commas: int, ends: int) -> bool:
    if weight >= MIN_PROSE and marks and (ends == SENTENCE or marks > 1 or commas > 1):
        return True
    return weight >= LONG_PROSE and marks + commas > 1


def is_headline_run(text: str, weight: int, marks: int) -> bool:
    """Tell whether Chinese or Japanese text has the spaces of headlines that were run together, or is long and lacks full stops."""
    length = len(text)
    if weight < LEAST_WIDE * length or length <= 20:
        return False
    # Hindi and Thai are as wide, and have stops of their own or none.
    if length > LONGEST_UNSTOPPED and weight > MOSTLY_WIDE * length and max(text) >= FIRST_WIDE:
        stops = text.count("。") + text.count(". ")
        if "の" not in text and length > LONGEST_UNSTOPPED * (1 + stops):
            return True
    spaces = text.count(" ")
    if spaces < RUN_SPACES or spaces * RUN_CHARS <= length or (marks - spaces) * 3 >= spaces:
        return False
    gaps = _headline_gaps(text.replace("· ", ""))
    # Headlines ask and shout within (谁在说谎？官方回应); sentences end in full stops.
    if gaps < RUN_SPACES or gaps * RUN_CHARS <= length or text.count("。") * 3 >= gaps:
        return False
    # What stands behind a sentence, names and buttons, makes no run of it.
    sentence = text[: text.rfind("。") + 1]
    return len(sentence) < LONG_SENTENCE or _headline_gaps(sentence) > 0


def is_menu(text: str, marks: int) -> bool:
    """Tell whether a long text is of menus or headlines that run on: hardly any stops, most words begin with capitals."""
    length = len(text)
    if length <= LONGEST_UNSTOPPED or length <= LEAST_STOPPED * marks:
        return False
    words = text.split()
    return sum([word[0].isupper() for word in words]) > MOST_CAPITALS * len(words)


def _headline_gaps(text: str) -> int:
    """Count the spaces between two wide characters, or behind a time or ？ or ！.

    Spaces beside Latin words and numbers are no gaps, but for numbers of items (称赞 12. 海湾); nor are those behind a
    mark of sentences, which some sites set there, nor those of Korean and others that part words by spaces.
    """
    gaps = 0
    at = text.find(" ", 1)
    while 0 < at < len(text) - 1:
        before, after = text[at - 1], text[at + 1]
        is_item = after.isdigit() and ". " in text[at + 2 : at + 5]
        if is_item or FIRST_WIDE <= after < FIRST_HANGUL or after in _OPENING_MARKS:
            if before.isdigit():
                gaps += text[at - 3 : at - 2] in _IN_TIMES
            else:
                gaps += (
                    before in "？！"
                    or (FIRST_WIDE <= before < FIRST_HANGUL and before not in _INNER_MARKS)
                    or before in _CLOSING_MARKS
                )
        at = text.find(" ", at + 1)
    return gaps


def line_end(text: str) -> int:
    """Tell how a line ends, looking behind closing quotes and one closing bracket of a few characters."""
    last = text[-1]
    if last in ")）】]":
        opening = max(
            text.rfind("(", -40), text.rfind("（", -40), text.rfind("【", -40), text.rfind("[", -40)
        )
        inside = text[-2:-1]
        text = text[:opening].rstrip() if opening > 0 and inside not in ENDS else text[:-1]
        last = text[-1:]
    for _ in range(3):
        if last not in CLOSERS or not last:
            break
        text = text[:-1]
        last = text[-1:]
    if last in ENDS:
        return CUT if text.endswith("...") else SENTENCE
    if last in TRAILING:
        return TRAILS
    return CUT if last == "…" else NO_END
