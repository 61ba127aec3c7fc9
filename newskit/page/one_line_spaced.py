"""Pages on one line in scripts that part their words: cut around the title, times and menus, and behind sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice, pairwise

from newskit.page.writing import is_spaced, is_unspaced
from newskit.rules.buttons import BUTTONS
from newskit.rules.languages import FIRST_WIDE, FULL_STOPS
from newskit.rules.lazy import has_any, lazy
from newskit.rules.months import MONTHS, PERSIAN_MONTHS, SIGNED_MONTHS
from newskit.rules.read_also import OPENERS
from newskit.rules.section_names import CASED, UNCASED

TITLE = (8, 90)  # characters of a title that opens a page and stands in it again
LONGEST_HALF = 30  # characters of a Chinese title up to its space
SPACED = 60  # characters for each space of a Chinese page whose blocks have spaces between, at most
LONGEST_BY = 70  # characters of a by-line beside a date
MARKS = ("\t", "|", "｜", "\u3000", "  ", " · ", " • ", " / ")
LEAST_MARKS, LEAST_LONG = 8, 60  # marks between the blocks of a page; characters of a paragraph among them
MOST_SMALL = 0.1  # share of paragraphs that begin with a small letter
SAMPLE, SMALL = 400, 0.4  # characters by which a script is known that has small letters; their share
LONGEST_PAGE = 1_000_000  # characters; what is longer is no page
LONGEST_NAME, LEAST_TITLE = 250, 8  # characters of a page's <title>, and of a title in it
# Characters beside the title of a line that holds more than it, half as many Chinese ones; sentences.
LEAST_MORE, LEAST_SENTENCES = 300, 3
BEFORE_YEAR, BEHIND_YEAR = 70, 40  # characters of a time before its year and behind
MOST_HEAD = 600  # characters above the text of a page in which sections are named
LONGEST_WORD = 24  # characters before a date in which the word before it stands

_SMALL, _CAPITAL = "a-zß-öø-ÿα-ώа-яё", r"[^\W_a-zß-öø-ÿα-ώа-яё]"
# Words of menus: all with capitals but for the second of a button, or none letters.
_PLACED = lazy(
    r"(?<!\S)[A-Z][A-Z.'’-]{2,20}(?: [A-Z][A-Z.'’-]+){0,3},?(?: [A-Z][\w.]{1,12}){0,2} [—–]{1,2} (?:[A-Z]\S{0,20} ){0,4}(?=\S)"
)
_BUTTON = r"(?:Sign|Log|About|Contact) (?:in|up|out|us)"
_CAPITALS = lazy(rf"(?<!\S)(?:(?:{_BUTTON}|{_CAPITAL}[^\s.!?,]{{0,30}}|[^\w\s]{{1,3}})\s){{6,400}}+")
# What opens a block wherever it stands, with a capital where a script has some: the name of a list, a picture's credit, a notice.
_LABEL = lazy(
    rf"(?<!\S)(?:(?={_CAPITAL})(?i:(?:{OPENERS})\b|(?:comments?|kommentare|commentaires|comentarios|commenti|reacties|комментарии)\s?(?:\(|\d)|"
    r"(?:image|media) (?:source|caption|credit)\b|copyright\s?(?:©|\(c\)|\d)|all rights reserved|"
    r"share (?:this|on)\b|(?:sign up|subscribe) (?:for|to) (?:our|the)\b|advertisement\b|anzeige\b|publicité\b|publicidad\b"
    r"|реклама\b|follow us\b|leave a (?:reply|comment)\b)|(?<!Copyright )(?<!COPYRIGHT )(?<!저작권자 )[©ⓒ]|저작권자 [©ⓒ]"
    r"|[→»]\s?(?=\d))"
)
# Words for publishing and updating before a time.
_SAID = (
    "Published|Updated|Posted|Stand|Veröffentlicht|Aktualisiert|Publié|Mis à jour|Publicado|Actualizado|Pubblicato|Aggiornato"
    "|Atualizado|Yayınlanma|Güncelleme|Опубликовано|Обновлено|Publicerad|Uppdaterad|Publisert|Oppdatert|Julkaistu|Päivitetty"
    "|(?:기사)?입력|(?:최종)?수정|승인|등록|발행|송고"
)
_SAID_WORDS, _DASHES = tuple(_SAID.split("|")[:-1]), (" - ", " – ")
_SITE = lazy(r"\s[|–—·-]\s|\s?[|｜_]\s?|(?<=[\u4e00-\u9fff”！？])[-—]{1,2}(?=[\u4e00-\u9fff])")
# The first page's name, and sections behind it; what follows begins a title: a capital, then a small letter's word.
_MENU = lazy(
    rf"(?<!\S)(?:Home|Startseite|Accueil|Inicio|Início|Главная|Головна|Anasayfa|Beranda|Hem|Αρχική|Start)"
    rf"(?: {_CAPITAL}\S{{1,20}}){{1,5}} (?={_CAPITAL}\S{{0,20}}(?: [:–-])? [{_SMALL}])"
)
# Names of sections, with or without marks between, before what is no menu: a small letter's word follows soon.
_SECTIONS = lazy(
    rf"(?<!\S)(?:(?:{CASED}|{UNCASED})(?:\s[|>›»/•·])?\s){{1,30}}"
    rf"(?={_CAPITAL}\S{{0,20}}(?: {_CAPITAL}\S{{0,20}})?(?: [:–-])? [{_SMALL}đư]|[\u0590-\uffff])"
)
_SECTION = lazy(f"{CASED}|{UNCASED}")
_MARKS_BEFORE = tuple("|>›»/•·")
_KOREAN_BY = lazy(
    r"(?<=\s)[가-힣]{2,4}\s(?:[가-힣]{2}\s?)?(?:기자|특파원)(?=\s(?:입력|기사입력|승인|등록|20\d\d|가\s))"
)
# Behind a sentence, and before what begins the next; not behind Mr. or an initial.
_SENTENCE = lazy(
    rf"(?:(?<=[^\W\d_]{{3}}|\d{{3}}| [{_SMALL}]{{2}}|..[%)”’\"'])[.!?…]|(?<=[.:]\d\d)\.|(?<=\w)[!?])[\"”’»)]{{0,2}}\s"
    rf"(?=(?:[—–] )?[\"“«(¿¡]{{0,2}}{_CAPITAL}|[\w.]{{1,40}}@\w)"
    rf"|(?<=[{FULL_STOPS}])\s?"
)
_YEAR = r"(?:19|20)\d\d"
_SHORT_YEAR = r"(?<=[./]\d\d[./])\d\d(?=,? \d\d:\d\d)"  # 14.12.22, 08:25
_YEAR_IN_TIME = lazy(rf"(?<!\d){_YEAR}|{_SHORT_YEAR}")
_DATE = (
    rf"(?:\d{{1,2}}(?:\.|st|nd|rd|th)?(?: de)? (?P<month>[^\W\d_]{{3,12}})\.?,?(?: de)? "
    rf"|(?P<first>[^\W\d_]{{3,12}})\.? \d{{1,2}}(?:st|nd|rd|th)?, |\d{{1,2}}[./]\d{{1,2}}[./]){_YEAR}"
)
_CLOCK = (
    r"\d{1,2}(?:[:h]|\.(?=\d\d (?:Uhr|[A-Z]{3,4}\b))|(?<=kl\. \d\d)\.|(?<=klo \d\d)\.)\d\d(?::\d\d)?(?: ?[apAP]\.?[mM]\.?)?"
    r"(?: (?:Uhr|h\b)| [A-Z]{2,4}\b)?"
)
# The day of the week may stand before it, and the clock.
_TIME = lazy(
    rf"(?:(?P<said>{_SAID})(?: (?:on|le|el|em|il|am|at))?:? )?(?:(?P<early>{_CLOCK}),? (?:on )?)?"
    rf"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{{0,6}} |(?:Thứ |Chủ )?[^\W\d_]{{2,12}}, )?"
    rf"(?:{_DATE}|{_YEAR}[-./] ?\d{{1,2}}[-./] ?\d{{1,2}}\b\.?|{_YEAR}\.? (?P<behind>[^\W\d_]{{3,12}}) \d{{1,2}}\."
    rf"|\d{{1,2}}[./]\d\d[./]{_SHORT_YEAR})"
    rf"(?P<clock>,? (?:[-–|·•] |at |um |om |klo |à |às |a las |alle |ore |в |kl\.? )?{_CLOCK}(?: \(GMT[+-]\d{{1,2}}\))?)?"
)
# In digits and months of any script: ۱۶ اردیبهشت ۱۴۰۵ - ۲۱:۳۰, 07 मई 2026, 09:15 AM.
_IN_BRACKET = lazy(r"\([^()]{3,20}\s?$")
_UNCASED_TIME = lazy(
    r"(?:(?:الأحد|الا?[إث]ثنين|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت)\s?[,،]? )?\d{1,2} "
    r"(?P<month>[^\W\d_]{2,12}|[\u0900-\u17ff.]{2,14}) ?[,،]? ?\d{4}(?:[,،]? (?:[-–|·] )?\d{1,2}:\d\d(?: ?[apAP]\.?[mM])?)?"
    r"(?!\d)"
)
_ENDS = ".!?…:”»"
_MARKS_BEHIND = (".", ",", ")")
_NAME = r"[^\W\d_a-zß-ÿа-я][\w.'’-]{1,20}"
_BY = rf"(?:[Bb]y|Von|Par|Por|[Dd]i|Door|Av|Af|Автор:|Text:|Texto:|Haber:|Written by) {_NAME}(?: (?:(?:de|da|van|von|der|di|le|la) )?{_NAME})"
_BEFORE_TIME = lazy(rf"(?<=\s){_BY}(?: {_NAME})?,?\s$")
_BEHIND_TIME = lazy(rf"\s{_BY}(?=\s)")  # of two names: the next word may begin the text
# Whose picture it is: two words behind a label, or what stands in brackets.
_CREDIT = lazy(
    rf"(?=[PpIiFfBbCcФф])(?i:(?:photo(?:graph)?|picture|image|foto|bild|crédit|фото)s?(?: credit)?(?: by)?\s?: )"
    rf"(?:{_CAPITAL}\. ){{0,2}}{_NAME}(?: {_NAME}(?! [{_SMALL}]))?(?:\s?[/|]\s?{_NAME}(?: {_NAME})?)?(?=\s)"
    r"|\((?:Image|Photo|Foto|Picture|Getty|Supplied|File|AP Photo|Credit|Bild|Archiv)[^()]{0,60}\)"
)
_BY_LINE = lazy(
    rf"(?<=\S )(?:BY {_NAME} {_NAME}|(?=[A-ZА-Я]){_BY})(?:,? (?:and|und|et|y|e|en|AND|и) {_NAME} {_NAME})?(?=,?\s)"
)
# A title, who wrote and when on a line of its own: Ferry stays By Anna Berger Staff writer May 5, 2022 at 8:10 a.m.
_HEAD = lazy(
    rf"(?P<title>\S.{{12,140}}?),? (?P<by>{_BY}(?:,? [A-Za-z]{{4,14}}){{0,3}})[ ,|•·–-]{{1,3}}"
    rf"(?P<time>(?:(?:{_SAID}):? )?{_DATE}(?:,? (?:at |um |à |a las |alle )?\d{{1,2}}[:.h]\d\d.{{0,14}})?)$"
)
_BYS = tuple(f" {by} " for by in "By by Von von Par par Por por Di di Door door".split())


def at_credits(line: str) -> list[str]:
    """Cut a line that is a title, a by-line and a date; [] for any other.

    >>> at_credits("The ferry stays for good By Anna Berger, Staff writer May 5, 2022 at 8:10 a.m.")
    ['The ferry stays for good', 'By Anna Berger, Staff writer', 'May 5, 2022 at 8:10 a.m.']
    """
    found = _HEAD.match(line) if has_any(line, _BYS) else None
    month = (found["month"] or found["first"]) if found else None
    is_head = found and (not month or month.lower() in MONTHS)
    return [found["title"], found["by"], found["time"]] if found and is_head else []


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
    first = line.find(" ")
    is_cut = line[0] >= FIRST_WIDE and least < first <= LONGEST_HALF and line[least].isalnum()
    if is_cut and len(line) <= SPACED * line.count(" "):
        return ""  # the text opens with words of the title's first half
    return line[:least].strip()


def at_marks(line: str, marks: tuple[str, ...] = MARKS) -> list[str]:
    """Cut a page on one line where one mark stands between all its blocks: a bar, a tab, a wide gap; or return nothing.

    Two pieces at least are paragraphs.
    """
    for mark in marks:
        if line.count(mark) >= LEAST_MARKS:
            pieces = [piece for part in line.split(mark) if (piece := part.strip())]
            paragraphs = list(filter(_is_paragraph, pieces))
            # Around links the mark stands within sentences.
            is_within = sum([text[0].islower() for text in paragraphs]) > MOST_SMALL * len(paragraphs)
            if len(paragraphs) > 1 and not is_within and max(map(len, pieces)) < len(line) / 2:
                return pieces
    return []


def at_blocks(line: str, title: str = "") -> list[str]:
    """Cut a page on one line without Chinese sentences where its blocks met, as far as that can be told."""
    pieces = at_marks(line)
    is_parted = is_spaced(line) or 2 * sum(map(is_unspaced, line[:SAMPLE])) > min(SAMPLE, len(line))
    if not pieces and len(line) <= LONGEST_PAGE and is_parted:
        pieces = at_sentences(line, title)
    return pieces or [line]


def _is_paragraph(text: str) -> bool:
    return len(text) >= LEAST_LONG or (text[-1] == "。" and 2 * len(text) >= LEAST_LONG)


def page_titles(lines: list[str]) -> list[str]:
    """Return what the page's title may be, longest first: its first line, as <title> has it, and that before the site's name."""
    filled = list(islice((stripped for line in lines if (stripped := line.strip())), 2))
    if len(filled) < 2:
        return [title] if filled and len(title := opening_title(filled[0])) >= LEAST_TITLE else []
    first = filled[0][:LONGEST_NAME]
    places = [len(first), *(found.start() for found in _SITE.finditer(first))]
    return [title for at in sorted(places, reverse=True) if len(title := first[:at].strip()) >= LEAST_TITLE]


def holds_title(line: str, titles: list[str]) -> str:
    """Return which of the page's titles stands in a line that holds sentences, too, and so blocks that were joined."""
    least = LEAST_MORE // 2 if line[:1] >= FIRST_WIDE else LEAST_MORE
    title = next((title for title in titles if len(line) > len(title) + least and title in line), "")
    return title if title and ("。" in line or len(_SENTENCE.findall(line)) >= LEAST_SENTENCES) else ""


def at_sentences(line: str, title: str = "") -> list[str]:
    """Cut a line of many blocks around the page's title, its times and what reads like a menu, and behind sentences."""
    line = " ".join(line.split())
    title = title or opening_title(line) or _around_time(line)
    # A word comes again in any text.
    title = title if " " in title or is_unspaced(title[-1:]) else ""
    cuts = {0, len(line)}
    cuts.update(found.end() for found in _SENTENCE.finditer(line))
    menus: list[re.Match[str]] = []
    if is_cased(line):
        menus = list(_CAPITALS.finditer(line))
        for found in menus:
            by = _BY_LINE.search(line, *found.span())
            # Else it is the end of a title, and who wrote: Vila Alta Por Marta Silveira.
            if not by or _CAPITALS.match(line, found.start(), by.start()):
                cuts.add(found.start())
            # The last of them may begin a sentence.
            cuts.add(line.rfind(" ", found.start(), found.end() - 1) + 1)
        # Shorter ones begin with the first page's name.
        if not menus and (menu := _MENU.search(line)):
            cuts.add(menu.end())
    else:
        for found in _KOREAN_BY.finditer(line):
            _keep_whole(*found.span(), cuts)
    wholes = [found.span() for found in menus]
    cuts.update(end for end in _sections_end(line) if not any(first < end < last for first, last in wholes))
    cuts.update(found.start() for found in _LABEL.finditer(line))
    for found in chain(BUTTONS.finditer(line), _by_lines(line), _CREDIT.finditer(line)):
        _keep_whole(*found.span(), cuts)
    if opening := _PLACED.search(line):  # where a report opens: HOLLIS CREEK — Every
        _keep_whole(*opening.span(), cuts)
        cuts.discard(opening.end())
    cut_at_times(line, cuts)
    cut_at_title(line, title, cuts)
    return pieces_of(line, cuts)


def _sections_end(line: str) -> list[int]:
    """Return where the names of sections end that open a line or stand side by side or behind a mark, above the text."""
    return [
        found.end()
        for found in _SECTIONS.finditer(line, 0, MOST_HEAD)
        if not found.start()
        or line[: found.start()].rstrip().endswith(_MARKS_BEFORE)
        or len(_SECTION.findall(found[0])) > 1
    ]


def _around_time(line: str) -> str:
    """Return what stands both before the first time of a line and behind it: the title, in a path or a list and above the text."""
    time = next(_times(line), None)
    if time is None:
        return ""
    before, behind = line[: time.start()].rstrip(), line[time.end() :].lstrip()
    first = max(0, len(before) - TITLE[1])
    starts = [at + 1 for at in range(first, len(before) - 2 * LEAST_TITLE) if before[at] == " "]
    return next((before[at:] for at in starts if behind.startswith(before[at:])), "")


def _by_lines(line: str) -> Iterator[re.Match[str]]:
    """Yield the by-lines of a line: behind a sentence, By may be the first word of the next."""
    for found in _BY_LINE.finditer(line):
        start, end = found.span()
        if line[start - 2] not in _ENDS or line[end + 1 : end + 2].isupper():
            yield found


def _times(line: str) -> Iterator[re.Match[str]]:
    """Yield the times of a line, each looked for around its year."""
    end = 0
    for year in _YEAR_IN_TIME.finditer(line):
        if year.start() >= end:
            first = max(end, year.start() - BEFORE_YEAR)
            if first > end:  # not within a word or a number, if a space is near
                first = max(first, line.find(" ", first, year.start()))
            if found := _TIME.search(line, first, year.end() + BEHIND_YEAR):
                end = found.end()
                yield found


def at_said_time(line: str) -> list[str]:
    """Cut credits that met other blocks around the one time that says of itself what it is, or has a dash before its clock; or return nothing.

    >>> at_said_time("Author: Anna Berger Published Jun 04, 2026 2 minute read Join the talk")
    ['Author: Anna Berger', 'Published Jun 04, 2026', '2 minute read Join the talk']
    """
    if not has_any(line, _SAID_WORDS) and not has_any(line, _DASHES):
        return []
    times = list(_times(line))
    if len(times) != 1:
        return []
    time = times[0]
    month = time["month"] or time["first"] or time["behind"]
    is_said = time["said"] or (time["clock"] or "").lstrip(",").startswith(_DASHES)
    if (
        not is_said
        or (month and month.lower() not in MONTHS)
        or line[time.end() : time.end() + 1] in _MARKS_BEHIND
    ):
        return []
    return pieces_of(line, {0, *time.span(), len(line)})


def is_cased(line: str) -> bool:
    """Tell whether a line is of a script that has small letters."""
    sample = line[:: len(line) // SAMPLE + 1]
    return sum(map(str.islower, sample)) > SMALL * len(sample)


def pieces_of(line: str, cuts: set[int]) -> list[str]:
    """Return what stands between the places at which a line is cut."""
    return [part for a, b in pairwise(sorted(cuts)) if (part := line[a:b].strip())]


def _keep_whole(start: int, end: int, cuts: set[int]) -> None:
    """Put cuts around a part of a line, and take out those within."""
    cuts.difference_update(range(start + 1, end))
    cuts.update((start, end))


def cut_at_title(line: str, title: str, cuts: set[int]) -> None:
    """Put cuts around a title wherever it stands; where there is none, nowhere."""
    at = line.find(title) if title else -1
    while at >= 0:
        _keep_whole(at, at + len(title), cuts)
        at = line.find(title, at + len(title))


def cut_at_times(line: str, cuts: set[int]) -> None:
    """Put cuts around the page's times and the by-lines beside them, and take out those within."""
    for found in _times(line):
        month = found["month"] or found["first"] or found["behind"]
        if month and month.lower() not in MONTHS:
            continue
        # In a sentence, a date has a small word before it, or a mark behind.
        before = line[max(0, found.start() - LONGEST_WORD) : found.start()].rsplit(" ", 2)[-2:-1]
        is_inside = line[found.end() : found.end() + 1] in _MARKS_BEHIND or (before and before[0].islower())
        if found["said"] or found["clock"] or found["early"] or not is_inside:
            start, end = found.span()
            opening = _IN_BRACKET.search(line, max(0, start - LONGEST_WORD), start)
            if opening and line[end : end + 1] == ")":  # (обновлено: 13:48 05.03.2026)
                start, end = opening.start(), end + 1
            _keep_whole(start, end, cuts)
            if by := _BEFORE_TIME.search(line, max(0, start - LONGEST_BY), start):
                cuts.add(by.start())
            if by := _BEHIND_TIME.match(line, end):
                cuts.add(by.end())
    if not is_cased(line):
        for found in _UNCASED_TIME.finditer(line):
            if any(found["month"] in months for months in (MONTHS, SIGNED_MONTHS, PERSIAN_MONTHS)):
                cuts.update(found.span())
