"""Lines that say who wrote, in other languages than Chinese: By Anna Weiß, Von Bo Li und Carl Ek, Redakteur."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newskit.fields.bylines.announced import announced, announced_behind_date, is_lone_label
from newskit.fields.bylines.name_lists import (
    AND_WORDS,
    GLUED_AND,
    PICTURE_WORDS,
    is_house,
    split_people,
    without_asides,
)
from newskit.fields.lines import Line
from newskit.page import Block
from newskit.rules.first_names import begins_with_given_name
from newskit.rules.languages import FIRST_EASTERN, NO_CAPITALS
from newskit.rules.lazy import DIGIT, has_any, lazy
from newskit.rules.media import BYLINE_AGENCIES
from newskit.rules.name_words import is_name_word, name_words
from newskit.rules.writers import KINDS, NOT_NAMES, NOT_WRITTEN, PREPOSITIONS, ROLE_STEMS, ROLES

# What somebody is called, amid their name: Maria “Ning” Santos.
_CALLED = r"[“\"„«‘][^\W\d_][\w.-]{0,19}[”\"“»’]"
_NAME = lazy(
    r"[^\W\d_][^\s\d,;:|/()\[\]{}<>\"“”„!?&]{0,24}"
    rf"(?: (?:[^\W\d_][^\s\d,;:|/()\[\]{{}}<>\"“”„!?&]{{0,24}}|[A-Z]\.|{_CALLED}(?= ))){{0,5}}\.?$"
)
_CUT = lazy(
    r"\s{0,3}(?:[|｜•·—–+]|\s-\s|\s@\w|\((?!(?i:"
    + PICTURE_WORDS
    + r")\b)|\[|,? (?:FOR\b|[Ff]otos?:?|[Pp]hotos?|[Pp]hotograph\w{1,4}|Bild(?:er)?:|Staff|Special to|Reporter|Correspondent"
    r"|Updated|Published|(?:Publi[cs]er|Uppdater|Oppdater|Opdater|Gepubliceer|Actualiza|Atualiza|Publica)[a-z]{1,3}"
    r"|Veröffentlicht|Aktualisiert|Publiée?|Mis à jour|Pubblicat[oa]|Aggiornat[oa]|Опубликовано|Обновлено|Yayınlanma|الاثنين"
    r"|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد|Güncelleme|Stand:|(?:for|of) (?:the |The )?[A-Z]|for the"
    r"|(?:in|at) (?:the )?[A-Z]|aus |on [A-Z]"
    r"|(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.? \d|\d|(?<=\s)(?:[a-zà-ÿ]{1,4}|Le|El|Em|Am|Den|Il)\.? \d)|(?<=[^\W\d_])\d).*$"
)
# Who took pictures, right behind the writer: TEKSTI ANNA WEISS KUVAT BO LI
PICTURED = lazy(r",? (?:[Kk]uvat?|KUVAT?|[Ff]otografi[ae]|FOTOS?|PHOTOS?|BILD(?:ER)?|[Фф]ото|ФОТО):? .*$")
_PLACE = lazy(r",? (?:in|on) [A-Z].*$")
_ROLE_STEM = f"(?i:{'|'.join(ROLE_STEMS)})"
_AND = "(?:und|and|et|y|e|och|og|en|i|и)"
# , envoyée spéciale à Lyon; , political correspondent; , Redakteurin für Finanzen; , a reporter who covers ports.
_TITLE_BEHIND = lazy(
    rf",\s{{1,2}}(?:an? [a-z].{{3,}}$|(?:(?!{_AND} )[a-zß-ÿ][^,;|/]{{3,60}}(?<!\sund)"
    rf"|(?:(?! {_AND} )[^,;|/]){{0,40}}{_ROLE_STEM}[^,;|/]{{0,40}})(?=$|[|(,]))"
)
_CAPITAL = r"[^\W\d_a-zà-öø-ÿ]"
_SMALL = "de|van|von|der|da|di|del|la|bin|al|y|los|do|dos|das|el|ten|ter|zu|della|dello|degli|ibn|ben|bint|’t|'t|den"
_FULL_NAME = lazy(
    rf"{_CAPITAL}[\w.'’-]{{1,19}}(?: (?:{_CAPITAL}[\w.'’-]{{0,19}}|{_SMALL}|{_CALLED}(?= ))){{1,4}}"
)
FULL_NAME_STARTS = rf"{_CAPITAL}[\w.'’-]{{1,19}}\s+(?:{_CAPITAL}|(?:{_SMALL})\b)"
# No name has one of these words.
_NO_PERSON = frozenset(
    "news read share time update updated published posted photo video world local sport sports home staff politics business "
    "nachrichten min follow online daily post times magazine agency press search menu login log sign subscribe comment comments "
    "view views newsletter advertisement anzeige werbung see full bio profile email more mehr alle all contact about über watch "
    "live listen lire leer ver show hide print save tips today breaking exclusive opinion latest related trending getty images "
    "thứ chủ download pdf delivered güncelleme facebook twitter whatsapp telegram linkedin instagram pinterest bluesky reuters associated".split()
)
# İ in small letters has that point.
_WORD_MARKS = str.maketrans({".": " ", "'": " ", "’": " ", "-": " ", "ı": "i", "\u0307": None})
_EASTERN_NAME = lazy(r"[^\W\d_a-zA-Z]{2,12}(?:[ ・·][^\W\d_a-zA-Z]{1,12})?")
_BAR = lazy(r"\s{0,3}[|｜•·]\s{0,3}|\s{1,3}[/–—]\s{1,3}")
_JOINTS = AND_WORDS | frozenset(",;/|·•")
# 取材：栗原 直樹撮影：三好 彩音, each in an element.
_LABEL = lazy(r"[^\s\d:：]{1,16}(?: [^\s\d:：]{1,12})?\s?[:：]")
# venerdì 11 aprile 2025, ma 2 september 2024
_WEEKDAY = lazy(r"(?:[^\W\d_]{2,14}\.?|[\u0e00-\u17ff]{4,16}),? \d{1,2}[. ]")
MAX_ROLE_WORDS = 3
MIN_LABELLED = 3  # words of a label and a name
_THAI_PAIR = lazy("[\u0e01-\u0e3a\u0e40-\u0e4e]{3,14} [\u0e01-\u0e3a\u0e40-\u0e4e]{3,16}")
_THAI_WORDS = tuple("ข่าว อ่าน แชร์ ภาพ วัน นาที เวลา กอง ออนไลน์ ติดตาม ครั้ง ความ การ ที่ และ ใน ของ ไม่".split())
# Initials, where or as what somebody wrote; what a photographer did is told by `split_people`.
_BRACKET = lazy(rf"\s?\((?!(?i:{PICTURE_WORDS})\b)[^()]{{2,60}}\)$")
_OPENINGS = frozenset("@#(\"'“„«»[")  # of what a name is in
MAX_MARK = 2  # characters of what stands before a name: ✍, »
_NO_NAMES = (
    "The ", "Piše ", "Teksti ", "Tekst ", "Text ", "Texte ", "Texto ", "Testo ", "Foto ", "Tłum. ", "Fot. ", "Nuotr. ", "By ",
    "Por ", "Par ", "Door ", "Af ",
    "Av ", "Av: ", "Fotos ", "Photo ", "Photos ", "Bild ", "Bilder ", "Fotografía ", "Fotografia ", "Fotografie ", "Photographie ", "Фото ",
    "Ilustración ", "Illustration ", "Illustrations ",
)  # fmt: skip
_SENTENCE = lazy(r"\w{5}\.(?: |$)")  # Anna Weiß. Berlin.
PARTICLES = frozenset(_SMALL.split("|"))
_BARS = frozenset("|｜•·/–—")
_WHERE = lazy(r"\s\([A-ZÀ-Þ][^()\d:]{2,30}\)(?=[ ,]|$)")  # Anna Weiß (Berlin), Bo Li (Rom)
MAX_INITIALS = 4  # of an agency, behind people: Anna Weiß, TODAY wrote for a programme
# Where what somebody else did begins: Anna Weiß Fotos: Bo Li; Anna Weiß, Edited by: Bo Li
NEXT_LABEL = lazy(
    r"[\s,.|/;·–-]{1,3}(?:[^\s\d:,|/;]{2,20} (?=(?:[Bb]y|von|par|por|di|de|da|av|af)\s?:))?[^\s\d:：＝／,|/;]{2,20}\s?[:：＝／]"
)
OFFICE_BEFORE = lazy(rf"(?:\w{{2,20}} ){{0,3}}?\w{{0,12}}{_ROLE_STEM}\w{{0,12}} (?=[^\W\d_a-zß-ÿ])")
_MOST_PIECES = 1_000  # of a line: for each, all before it is looked at
MAX_NAMES = 90  # characters of the names behind a label
# The end of a lead that names the writer: …, der Wirt hört auf. Von Anna Weiß
_AT_END = lazy(r"[.!?…»“”\"] (?:Von|By|Par|Por|Di|Door|Av|Af)\s(?P<names>[^\W\d_][^.!?:]{4,60})$")
MAX_AT_END = 80  # characters at a lead's end
MAX_FOREIGN_WORDS = 4
# What stands between two names, kept when names are taken apart and put together again.
_BETWEEN = lazy(
    rf"(\s{{0,2}},\s{{1,2}}|\s(?:{'|'.join(map(re.escape, sorted(AND_WORDS, key=len, reverse=True)))})\s)"
)
_WITH = lazy(r"^(?:with|mit|avec|con|com|med|met|og|und|and|et|y|e)\s")


def readable(line: Line) -> str:
    """Return the line with a bar where one element ends and the next begins without a space: By Anna Weiß | May 3, 2024."""
    if line.parted is None:
        pieces = line.pieces
        line.parted = _parted(pieces) if len(pieces) > 1 else line.text
    return line.parted


def _parted(pieces: Sequence[str]) -> str:
    text, before = pieces[0], ""
    for piece in pieces[1:_MOST_PIECES]:
        is_glued = text[-1:].isalnum() and _begins_anew(piece[:1]) and not text.endswith(GLUED_AND)
        if is_role(piece) and " " in text.strip():
            piece = f", {piece.strip()}"  # noqa: PLW2901 - Bo Li, Chief Reporter, set in an element of its own
            is_glued = False
        is_next = is_full_name(before) and _is_another_thing(piece.split(None, 1))
        is_two = _ends_word(text.rstrip()) and (" " in text or text[-1:] >= FIRST_EASTERN)
        is_next = is_next or (is_two and (_WEEKDAY.match(piece) or _LABEL.match(piece)) is not None)
        text += (" " if is_lone_label(text) else " | ") + piece if is_glued or is_next else piece
        before = piece.strip() or before
    return text + "".join(pieces[_MOST_PIECES:])


def _ends_word(text: str) -> bool:
    """Tell whether a text ends in a letter, or in the vowel sign of one, which is none to Python."""
    return text[-1:].isalpha() or "\u0900" <= text[-1:] < "\u1800"


def _is_another_thing(words: list[str]) -> bool:
    """Tell whether what follows a name in an element of its own is no `and` with the next name."""
    return bool(words) and words[0] not in _JOINTS and len(words[0]) > 1 and words[0][0].isalnum()


def without_role(text: str) -> str:
    """Return a text without what it says behind a comma of who somebody is: Anna Weiß, envoyée spéciale à Lyon."""
    return _TITLE_BEHIND.sub("", text).strip()


def _begins_anew(char: str) -> bool:
    """Tell whether a character can begin a part of a line: a capital, a digit, a letter of a script without capitals."""
    return (
        char.isupper()
        or char.isdigit()
        or (char.isalpha() and ("\u0590" <= char < "\u1100" or char >= "\uac00"))
    )


def is_name(text: str) -> bool:
    """Tell whether a text can be a name where a label or a class announces one."""
    is_small = text.islower() and not is_without_capitals(text)
    return not is_small and bool(_NAME.match(text) or _EASTERN_NAME.fullmatch(text))


def is_role(text: str) -> bool:
    """Tell whether a text says what somebody is: Senior Reporter."""
    return ROLES.within(text.lower())


def is_agency(text: str) -> bool:
    """Tell whether a text is the name of an agency."""
    return text in BYLINE_AGENCIES


def is_writer(text: str) -> bool:
    """Tell whether a text is a full name or an agency's, and nothing else."""
    return text in BYLINE_AGENCIES or is_alone(text)


def behind_role(text: str) -> str:
    """Return the name behind what somebody is: Redakteurin Anna Weiß, Staff reporter Bo Li; any other text as it is."""
    words = text.split(" ")
    if words[0].lower() in KINDS and is_full_name(rest := text[len(words[0]) + 1 :]):
        return rest  # Récit Anna Weiß
    if not is_role(" ".join(words[:MAX_ROLE_WORDS])):
        return text
    for many in range(1, min(MAX_ROLE_WORDS, len(words) - 2) + 1):
        if words[many - 1][-1:] in ",|:":
            break
        if is_role(" ".join(words[:many])):
            name = " ".join(words[many:])
            if is_full_name(name) and not is_role(name):
                return name
    return text


def behind_roles(text: str) -> str:
    """Return names without what each one is: Redakteur Max Braun und Reporterin Anna Weiß. Those without stay as they are."""
    return "".join(map(behind_role, _BETWEEN.split(text))) if is_role(text) else text


def before_role(text: str) -> str:
    """Return what stands before what somebody is, two words or three: Анна Вайс корреспондент; any other text as it is."""
    words = text.split()
    for many in (2,) if _names_desk(words) else (3, 2):
        name, role = " ".join(words[:many]), " ".join(words[many:])
        if role and is_role(role) and not is_role(name):
            return name
    return text


def _names_desk(words: Sequence[str]) -> bool:
    """Tell whether what somebody writes about stands third, no word of a name: Anna Weiß Parliamentary correspondent."""
    return (
        len(words) > 2
        and words[2][:1].isupper()
        and name_words(words[2]) < 0
        and not any(map(begins_with_given_name, words[1:3]))
        and words[1] not in PARTICLES
    )


def names_beside_date(text: str) -> list[str]:
    """Return the full names and agencies that a line beside the date consists of, but for what somebody is, initials and addresses.

    Anna Weiß, APA; Bo Li (bli); Carl Ek, reporter; Anna Weiß | The Evening Post.
    """
    parts = parts_of(text)
    if len(parts) > 1 and is_alone(parts[0]) and (is_role(parts[1]) or not any(map(is_alone, parts[1:]))):
        return [parts[0]]
    text = without_role(_BRACKET.sub("", text))
    name, _, role = text.rpartition(" ")
    if role[:1].islower() and is_role(role):
        desk = name.split(" ")
        name = " ".join(desk[:2]) if _names_desk(desk) else name
        text = name if is_alone(name) else text  # Anna Weiß toimittaja
    names = split_people([text])
    names = [name for name in names if not is_house(name)] or names  # Anna Weiß and agencies
    return names if all(map(is_writer, names)) else []


def behind_label(name: str) -> str:
    """Return the name behind a word that no list of labels has, and that no name begins with: Reportaj de Ioana Popa, Zapsala Eva Malá."""
    words = name.split(" ")
    if len(words) < MIN_LABELLED or name[:1] >= NO_CAPITALS or words[0].endswith((".", ":")):
        return name
    many = 2 if words[1] in PREPOSITIONS else 1
    rest = " ".join(words[many:])
    if len(words) - many < 2 or not begins_with_given_name(rest) or begins_with_given_name(name):
        return name
    is_known = many > 1 or name_words(rest) > 1
    return rest if is_known and words[0].lower() not in NOT_WRITTEN and not is_name_word(words[0]) else name


def is_thai_pair(text: str) -> bool:
    """Tell whether a text is two Thai words that can be a name."""
    return _THAI_PAIR.fullmatch(text) is not None and not has_any(text, _THAI_WORDS)


def without_mark(text: str) -> str:
    """Drop the picture or the mark that stands before a name: ✍ Anna Weiß, » Bo Li."""
    if text[:1].isalnum() or text[:1] in _OPENINGS:
        return text
    first, _, rest = text.partition(" ")
    return rest if rest and len(first) <= MAX_MARK and not any(map(str.isalnum, first)) else text


def linked_names(text: str) -> list[str]:
    """Return the names of a link to a page about somebody: full ones, an agency's, or such of a script without capitals."""
    names = split_people([text])
    return names if all(is_writer(name) or is_foreign(name) for name in names) else []


def is_alone(text: str) -> bool:
    """Tell whether a text is a full name and nothing else."""
    if len(text) > 40 or not _FULL_NAME.fullmatch(text) or text.startswith(_NO_NAMES):
        return False
    words = text.lower().translate(_WORD_MARKS).split()
    if not _NO_PERSON.isdisjoint(words) or ("." in text and _SENTENCE.search(text)):
        return False
    return text.isascii() or not any(is_small(word[0]) and word not in PARTICLES for word in text.split())


def parts_of(text: str) -> list[str]:
    """Return the parts of a line between bars, dots and lone dashes."""
    if _BARS.isdisjoint(text):
        return [text]
    return [part for part in _BAR.split(text) if part]


def line_names(text: str) -> list[str]:
    """Return the names of a by-line; [] where it names nobody.

    What follows a full name in small letters says who that is (inviata a Roma), a single word where (Kochi).
    """
    parts = parts_of(text)
    if len(parts) > 1 and all(map(is_alone, parts)):
        return parts
    if is_house(text):
        return [parts[0] if DIGIT.search(text) else text]  # redactie | wo 15 okt 2025
    if has_any(text, ":：＝／"):
        text = NEXT_LABEL.split(text, maxsplit=1)[0]
    text = _PLACE.sub("", _WHERE.sub("", without_asides(text)) if ")," in text else without_asides(text))
    names = split_people([_CUT.sub("", _TITLE_BEHIND.sub("", PICTURED.sub("", text)))])
    names = [name for name in names if NOT_NAMES.isdisjoint(name.split())] or names  # خبرنگار اجتماعی, 記者
    if len(names) > 1 and " " in names[0]:
        names = [
            name
            for name in names
            if (" " in name and not is_small(name[0]))
            or (name.isupper() and (len(name) <= MAX_INITIALS or names[0].isupper()))
            or name in BYLINE_AGENCIES
            or name[0] >= FIRST_EASTERN
        ]
    return names if names and all(name in BYLINE_AGENCIES or is_name(name) for name in names) else []


def by_names(text: str) -> list[str]:
    """Return the names behind By, Von, Автор, in small letters too where all of them are full names."""
    found = announced(text) or announced_behind_date(text)
    if found is None or len(found.names) < 3 or not found.names[0].isalpha() or is_lone_label(text):
        return []
    written, is_loose = found.names[:MAX_NAMES], found.is_loose
    if is_small(written[0]) and (office := OFFICE_BEFORE.match(written)):
        written, is_loose = written[office.end() :], True  # von unserer Redakteurin Anna Weiß
    names = line_names(behind_roles(written))
    if names and is_small(names[0][0]) and names[0].partition(" ")[0] not in PARTICLES:
        return []  # von unserer Mitarbeiterin
    return names if not is_loose or all(map(is_full_name, names)) else []


def closing_names(text: str) -> list[str]:
    """Return the full names behind By at the end of a lead."""
    found = _AT_END.search(text[-MAX_AT_END:])
    names = line_names(found["names"]) if found else []
    return names if all(map(is_alone, names)) else []


def is_small(char: str) -> bool:
    """Tell a small letter; Georgian ones, which Python calls so, have no capitals beside them."""
    return char.islower() and char < NO_CAPITALS


def is_without_capitals(text: str) -> bool:
    """Tell whether a text begins in a script where a name looks like any other words."""
    return text[:1] >= NO_CAPITALS


def is_full_name(text: str) -> bool:
    """Tell whether a text is a full name, in letters with capitals or without."""
    return is_alone(text) or is_foreign(text)


def is_foreign(text: str) -> bool:
    """Tell whether a text can be a full name in a script without capitals."""
    return text[:1] >= NO_CAPITALS and 1 <= text.count(" ") < MAX_FOREIGN_WORDS and is_name(text)


def piece_names(block: Block) -> list[str]:
    """Return the names that a block begins with, each in a piece of its own; an agency may follow behind a word: with AAP."""
    names: list[str] = []
    pieces = [piece.strip(" ,·|•/&+0123456789") for piece in block.pieces]
    for piece in pieces if len(pieces) > 1 else ():
        if not piece or piece in _JOINTS or is_lone_label(piece) or (names and is_role(piece)):
            continue
        name = _WITH.sub("", piece) if names else piece
        if name not in BYLINE_AGENCIES and (name != piece or not is_alone(name) or is_role(name)):
            break
        names.append(name)
    return list(dict.fromkeys(names))
