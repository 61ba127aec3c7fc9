"""Lines that say who wrote, in other languages than Chinese: By Anna Weiß, Von Bo Li und Carl Ek, Redakteur."""

from __future__ import annotations

import re

from newskit.fields.name_lists import is_house, split_people, without_asides
from newskit.fields.surroundings import Line
from newskit.page import Block
from newskit.rules.lazy import has_any, lazy

# A text that names its writers, told by what it opens with: By Anna Weiß, Von Bo Li, Reporter: Carl Ek.
_BY_WORDS = (
    r"(?:[Ww]ritten |[Rr]eport(?:ed|ing) |[Ss]tory |[Ww]ords |[Pp]osted |[Ss]ubmitted |[Ff]iled |[Ee]xclusive )?[Bb][Yy]|BY|By:|Authors?|Author,|Reporter|"
    r"Von|VON|(?:[Gg]eschrieben|[Vv]erfasst|[Ee]rstellt) von|Autor(?:in|en|es|ka|i|zy)?|Text|"
    r"Par|PAR|(?:[Éé]crit|[Rr]édigé|[Pp]ublié|[Pp]ropos recueillis) par|Texte|Auteur|"
    r"Por|POR|(?:[Ee]scrito|[Pp]ublicado|[Rr]edactado) por|Texto|Di|DI|[Aa] cura di|(?:[Ss]critto|[Pp]ubblicato) da|Testo|Autore|"
    r"De|Door|DOOR|(?:Geschreven|Geplaatst) door|Tekst|Av|AV|Af|AF|Skrevet a[vf]|Skriven av|Journalist|Teksti|Toimittaja|Kirjoittaja|"
    r"[Oo]prac\.|Opracowała?|Napisała?|Redaktor|Napsala?|Szerző|Írta|Scris de|Redactor|Συντάκτης|Συντάκτρια|Γράφει [οη]|Του|Της|"
    r"Yazan|Yazar|Muhabir|Haber:|Автор(?:ы|и|ка)?|Текст|Корреспондент|Аутор(?:и|ка)?|Пише|Пишува|Беседовал[аи]?|Подготовил[аи]?|Записал[аи]?|"
    r"Розмовля(?:в|ла)|Спілкува(?:вся|лася)|Підготува(?:в|ла)|Piš[eu]|Autorica|Avtor(?:ica|ja|ji)?|Napisa(?:o|la?)|Priredi(?:o|la)|Napísala?|Rozmawiała?|"
    r"Autorius|Autorė|Autoriai|Parengė|Autors|Teksts|Egilea|Höfundur|Nga|Imeandikwa na|Mwandishi|"
    r"كتبت?|بقلم|تقرير|إعداد|מאת|نویسنده|تحریر|رپورٹ|लेखक|रिपोर्ट|লেখক|Oleh|Penulis|Laporan|Pewarta|Tác giả|โดย|ผู้เขียน|เรื่อง|文=|文・|文／|取材・文|記者|執筆|著者|筆者"
)
_BY = lazy(rf"^(?:{_BY_WORDS})(?:\s?[:：]\s{{0,3}}|\s{{1,3}})(?P<names>[^\W\d_].{{2,90}})$")
# The first two characters of those words.
_BY_STARTS = frozenset(
    "By BY by Ex ex Wr wr Re re St st Wo wo Po po Su su Fi fi Au Vo VO Ge ge Ve ve Er er Te Pa PA Éc Ré Pu Pr PO Es Di DI Sc De Do DO Av AV Af AF "
    "Sk Jo To Ki Op op Na Sz Ír Συ Γρ Το Τη Ya Mu Ha Ав Ау Те Ко Пи Pi Ro Бе По За Ро Сп Пі Av Eg Hö Ng Im Mw كت بق تق إع מא نو تح رپ ले रि লে Ol Pe La Tá โด ผู เร 文= 文・ 文／ 取材 記者 執筆 著者 筆者 éc ré pu pr es sc".split()
) | {"A ", "a "}
_SMALL_WORDS = tuple(f" {word} " for word in "by von par por di da door av af przez od автор автором".split())
# The same in small letters, where nothing but full names may follow; and what kind of article it is.
_KINDS = (
    r"(?:An?|Eine?|Une?|Una?) [^\W\d_]{4,14}|Kolumne|Kommentar|Gastbeitrag|Gastkommentar|Analyse|Interview|Reportage|Essay|Leitartikel|Glosse|"
    r"Opinion|Comment|Commentary|Analysis|Column|Chronique|Tribune|Análisis|Opinión|Columna|Analisi|Commento|Opinie|Column|Krönika|Kronikk"
)
_SMALL_BY = lazy(
    rf"^(?:(?:{_KINDS}) )?(?:by|von|par|por|di|da|door|av|af)\s?:?\s{{1,3}}(?P<names>[^\W\d_].{{2,90}})$"
)
# Veröffentlicht am 15. Mai 2024 von Anna Weiß, Posted on May 15, 2024 by Anna Weiß
_DATED_BY = lazy(
    r"\d.{0,30}?\s(?:by|von|par|por|da|di|door|av|af|przez|od|автором|автор)\s{1,3}(?P<names>[^\W\d_].{2,60})$"
)
_MOST_DATED = 80
# 16 мая 2024, 12:40 Текст: Марина Белова Фото: …: a label with a colon, anywhere on a line of credits.
_INSIDE = lazy(
    r"[\s|,;/·(](?:Texte?|Texto|Testo|Tekst|Teksti|Autor(?:in|es|a|e)?|Auteurs?|Authors?|Reporter|Haber|Muhabir|Yazan|Penulis|Oleh|Szerző|Írta|Συντάκτης|Piše|"
    r"Автори?|Авторы|Текст|Аутор|Пише|Written by|Words by|By|Por|Par|Von)\s?:\s{0,2}(?P<names>[^\W\d_][^:|(\d]{2,60}?)(?=[\s|,;/·(]{1,3}[^\W\d_]{2,20}\s?:|[|·(]|\s\d|$)"
)
_NAME = lazy(
    r"[^\W\d_][^\s\d,;:|/()\[\]{}<>\"“”„!?&]{0,24}(?: (?:[^\W\d_][^\s\d,;:|/()\[\]{}<>\"“”„!?&]{0,24}|[A-Z]\.)){0,5}\.?$"
)
_CUT = lazy(
    r"\s{0,3}(?:[|｜•·—–+]|\s-\s|\s@\w|\(|\[|,? (?:[Ff]otos?:?|[Pp]hotos?|[Pp]hotograph\w{1,4}|Bild(?:er)?:|Staff|Special to|Reporter|Correspondent|Updated|Published|for the|in [A-Z]|aus |on [A-Z]|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]{0,6}\.? \d|\d)|(?<=[^\W\d_])\d).*$"
)
_PLACE = lazy(r",? (?:in|on) [A-Z].*$")
_ROLE_STEM = (
    r"(?i:redakteur|redaktor|korrespondent|correspond|corrispondent|corresponsal|reporter|volontär|journalist|kolumnist|columnist|editor|writer|director|producer|"
    r"contributor|analyst|redaktør|redactor|periodista|giornalist|inviat|envoyé|rédact|professor|fellow|head of|chief|leiter)"
)
# , envoyée spéciale à Lyon; , political correspondent; , Redakteurin für Finanzen; , a reporter who covers ports.
_TITLE_BEHIND = lazy(
    rf",\s{{1,2}}(?:an? [a-z].{{3,}}$|(?:[a-zß-ÿ][^,;|/]{{3,60}}(?<!\sund)|[^,;|/]{{0,40}}{_ROLE_STEM}[^,;|/]{{0,40}})(?=$|[|(,]))"
)
_ROLE = lazy(_ROLE_STEM)
_FULL_NAME = lazy(
    r"[^\W\d_a-zà-öø-ÿ][\w.'’-]{1,19}(?: (?:[^\W\d_a-zà-öø-ÿ][\w.'’-]{0,19}|de|van|von|der|da|di|del|la|bin|al|y|la|los)){1,4}"
)
_NO_PERSON = lazy(
    r"\b(?:News|Read|Share|Time|Updated?|Published|Posted|Photo|Video|World|Local|Sports?|Home|Staff|Politics|Business|Nachrichten|Min|Follow|Online|Daily|Post|Times|Magazine|Agency|Press|Search|Menu|Login|Log|Sign|Subscribe|Comments?|Views?|Newsletter|Advertisement|Anzeige|Werbung|"
    r"See|Full|Bio|Profile|Email|View|More|Mehr|Alle|All|Contact|About|Über|Watch|Live|Listen|Lire|Leer|Ver|Show|Hide|Print|Save|Tips|Today|Breaking|Exclusive|Opinion|Latest|Related|Trending|Getty|Images|Reuters|Associated)\b",
    re.IGNORECASE,
)
_EASTERN_NAME = lazy(r"[^\W\d_a-zA-Z]{2,12}(?:[ ・·][^\W\d_a-zA-Z]{1,12})?")
_AGENCIES = frozenset(
    "AFP AP dpa DPA SDA sda APA EFE ANSA PTI ANI IANS TASS Reuters REUTERS Belga BELGA ANP NTB TT PAP ČTK MTI CTK epd KNA AAP RIA XINHUA Xinhua Agencias Redacción "
    "Lusa LUSA Ritzau STT Hina HINA STA TASR BNS ELTA LETA Tanjug Agerpres UNI Bernama Antara AGI SID AA İHA DHA".split()
) | {
    "Agência Lusa",
    "Europa Press",
    "Keystone-SDA",
    "Associated Press",
    "The Associated Press",
    "The Canadian Press",
    "PA Media",
    "وكالات",
}
_BAR = lazy(r"\s{0,3}[|｜•·]\s{0,3}|\s{1,3}[/–—]\s{1,3}")
_JOINTS = frozenset("and und et y e og och en i & , ; / | · • ja ve dan".split())


def readable(line: Line) -> str:
    """The line with a bar where one element ends and the next begins without a space: By Anna Weiß | May 3, 2024."""
    pieces = line.block.pieces
    if len(pieces) < 2:
        return line.text
    text = pieces[0]
    for piece in pieces[1:]:
        is_glued = text[-1:].isalnum() and _begins_anew(piece[:1])
        if _ROLE.search(piece) and " " in text.strip():
            piece = f", {piece.strip()}"  # noqa: PLW2901 - Bo Li, Chief Reporter, set in an element of its own
            is_glued = False
        text += (" " if LONE_BY.fullmatch(text) else " | ") + piece if is_glued else piece
    return text


# A label alone on its line, or in an element of its own: what follows it are the names.
LONE_BY = lazy(
    r"(?:[Bb][Yy]|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]v|[Aa]f|Texte?|Autor(?:in|en|es|e)?|Auteurs?|Authors?|Words by|(?:Written|Reported) by|About the [Aa]uthors?|ABOUT THE AUTHOR|Author of the article|Über (?:den|die) Autor(?:in|en)?|Zu[rm] (?:Autor(?:in)?|Person)|"
    r"Sobre (?:el|la|o|a) autora?|À propos de l[’']auteure?|(?:L[’']|Sull[’'])autore|Over de auteur|Om f[oö]rfattaren|O autor(?:ze|ovi|u)|Об авторе|Про автора|Yazar hakkında|"
    r"(?:Ein |Eine )?(?:Kommentar|Kolumne|Analyse|Gastbeitrag|Interview|Reportage) von|Reporter|Journalist|Автор|Авторы|Автори)\s?:?"
)


def without_role(text: str) -> str:
    """Return a text without what it says behind a comma of who somebody is: Anna Weiß, envoyée spéciale à Lyon."""
    return _TITLE_BEHIND.sub("", text).strip()


def _begins_anew(char: str) -> bool:
    """Tell whether a character can begin a part of a line: a capital, a digit, a letter of a script without capitals."""
    return char.isupper() or char.isdigit() or ("\u0590" <= char < "\u1100" and char.isalpha())


def is_name(text: str) -> bool:
    """Tell whether a text can be a name where a label or a class announces one."""
    return not text.islower() and bool(_NAME.match(text) or _EASTERN_NAME.fullmatch(text))


def is_writer(text: str) -> bool:
    """Tell whether a text is a full name or an agency's, and nothing else."""
    return text in _AGENCIES or is_alone(text)


def names_beside_date(text: str) -> list[str]:
    """The full names and agencies that a line beside the date consists of, but for what somebody is, initials and addresses.

    Anna Weiß, APA; Bo Li (bli); Carl Ek, reporter; Anna Weiß | The Evening Post.
    """
    parts = parts_of(text)
    if len(parts) > 1 and is_alone(parts[0]) and not any(map(is_alone, parts[1:])):
        return [parts[0]]
    names = split_people([_INITIALS.sub("", without_role(text))])
    return names if all(map(is_writer, names)) else []


_INITIALS = lazy(r"\s?\([a-zà-ÿ/]{2,7}\)$")


def linked_names(text: str) -> list[str]:
    """The names of a link to a page about somebody: full ones, an agency's, or such of a script without capitals."""
    names = split_people([text])
    return names if all(is_writer(name) or _is_foreign(name) for name in names) else []


def is_alone(text: str) -> bool:
    """Tell whether a text is a full name and nothing else."""
    if len(text) > 40 or not _FULL_NAME.fullmatch(text) or _NO_PERSON.search(text):
        return False
    return text.isascii() or not any(word[0].islower() and word not in _PARTICLES for word in text.split())


_PARTICLES = frozenset("de van von der da di del la bin al y los".split())


_BARS = frozenset("|｜•·/–—")


def parts_of(text: str) -> list[str]:
    """The parts of a line between bars, dots and lone dashes."""
    if _BARS.isdisjoint(text):
        return [text]
    return [part for part in _BAR.split(text) if part]


def line_names(text: str) -> list[str]:
    """The names of a by-line; [] where it names nobody.

    What follows a full name in small letters says who that is (inviata a Roma), a single word where (Kochi).
    """
    parts = parts_of(text)
    if len(parts) > 1 and all(map(is_alone, parts)):
        return parts
    if is_house(text):
        return [text]
    text = _PLACE.sub("", without_asides(text))
    names = split_people([_CUT.sub("", _TITLE_BEHIND.sub("", text))])
    if len(names) > 1 and " " in names[0]:
        names = [name for name in names if " " in name or name.isupper() or name in _AGENCIES]
    return names if names and all(name in _AGENCIES or is_name(name) for name in names) else []


def by_names(text: str) -> list[str]:
    """The names behind By, Von, Автор, in small letters too where all of them are full names."""
    if text[:2] in _BY_STARTS and (found := _BY.match(text[:90] if ", a" in text else text)):
        return line_names(found["names"])
    if not has_any(f" {text}", _SMALL_WORDS):
        return []
    if found := _SMALL_BY.match(text) or (_DATED_BY.search(text) if len(text) < _MOST_DATED else None):
        names = line_names(found["names"])
        if all(map(is_alone, names)):
            return names
    return []


# The end of a lead that names the writer: …, der Wirt hört auf. Von Anna Weiß
_AT_END = lazy(r"[.!?…»“”\"] (?:Von|By|Par|Por|Di|Door|Av|Af)\s(?P<names>[^\W\d_][^.!?:]{4,60})$")


def closing_names(text: str) -> list[str]:
    """The full names behind By at the end of a lead."""
    found = _AT_END.search(text[-MAX_AT_END:])
    names = line_names(found["names"]) if found else []
    return names if all(map(is_alone, names)) else []


MAX_AT_END = 80  # characters at a lead's end


def inner_names(text: str) -> list[str]:
    """The names behind a label with a colon, where a line says other things before it."""
    found = _INSIDE.search(text) if ":" in text else None
    return line_names(found["names"]) if found else []


def _is_foreign(text: str) -> bool:
    """Tell whether a text can be a full name in a script without capitals."""
    return text[:1] >= _NO_CAPITALS and " " in text and is_name(text)


_NO_CAPITALS = "\u0590"


def piece_names(block: Block) -> list[str]:
    """The names that a block begins with, each in a piece of its own; an agency may follow behind a word: with AAP."""
    names: list[str] = []
    pieces = [piece.strip(" ,·|•/&+0123456789") for piece in block.pieces]
    for piece in pieces if len(pieces) > 1 else ():
        if not piece or piece in _JOINTS or LONE_BY.fullmatch(piece):
            continue
        name = _WITH.sub("", piece) if names else piece
        if name not in _AGENCIES and (name != piece or not is_alone(name) or _ROLE.search(name)):
            break
        names.append(name)
    return list(dict.fromkeys(names))


_WITH = lazy(r"^(?:with|mit|avec|con|com|med|met|og|und|and|et|y|e)\s")


def element_names(block: Block) -> list[str]:
    """The names of a block in an element for authors: in pieces of their own, or the line's; an agency alone, too."""
    if names := piece_names(block):
        return names
    if block.text in _AGENCIES or is_house(block.text):
        return [block.text]
    names = [name for name in line_names(block.text) if not _ROLE.search(name)]
    return names if names and all(is_alone(name) or _is_foreign(name) for name in names) else []
