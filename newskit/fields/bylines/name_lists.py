"""Texts that name people in other languages than Chinese: By Anna Weiß and Bo Li, Carl Ek (Foto)."""

from __future__ import annotations

import re

from newskit.rules.lazy import Words, has_any, lazy

_AND_WORDS = (
    "and|AND|und|UND|et|ET|y|Y|e|och|og|en|i|и|&|＆|和|та|і|й|ja|ve|a|și|és|και|oraz|dan|và|un|ir|և|და|اور|और|एवं|ও|এবং|மற்றும்"
    "|និង|እና|และ|و|with|mit|avec|com|con|med|met"
)
_COMMA = lazy(rf"\s{{0,3}}[,;/|、，；؛،၊]\s{{0,3}}(?:(?:{_AND_WORDS})\s{{1,3}})?")
_AND = lazy(rf"\s{{1,3}}(?:{_AND_WORDS})\s{{1,3}}")
# One of these stands in every text that names several people.
_SEPARATORS = ",;/|、，；؛،၊"
AND_WORDS = frozenset(_AND_WORDS.split("|"))
# What stands behind a comma and is no person, or still the same one: Anna Weiß, Staff Writer; Carl Ek, Jr.
_ROLE = lazy(
    r"(?:[\w.&’'/-]{1,20} ){0,4}(?:writers?|reporters?|correspondents?|contributors?|columnists?|journalists?|editors?)$"
    r"|redakteur(?:in)?$|\w{0,12}redaktion$|journalist[ea]?$|redact(?:eur|rice|ora?|ore)$|rédact(?:eur|rice)$|giornalista$"
    r"|periodista$|jornalista$|verslaggever$|toimittaja$|dziennikarka?z?$|gazeteci$|журналист(?:ка)?$|корреспондент$"
    r"|журналіст(?:ка)?$|кореспондент(?:ка)?$|ph\.?d\.?$|m\.?d\.?$|esq\.?$",
    re.IGNORECASE,
)
_DEGREES = frozenset(
    "BA BS BSc MA MS MSc MBA MPH MPP MFA MPhil DPhil JD LLM RD RDN LD LDN CDN CSSD CPT CSCS NASM RN NP PA-C DO DDS DMD DVM PsyD PharmD EdD "
    "LCSW LMFT LMHC FACP CFA CFP CPA OBE MBE CBE KC QC MP".split()
)
_GENERATION = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv"))
_LEAD = lazy(
    r"^(?:(?:by|von|par|por|di|door|av|af|od|reported by|written by|words by|story by|from|автор|ditulis oleh|מאת|بقلم|โดย)\s{1,3}"
    r"|(?:by|von|par|por|di|door|av|reported by|written by|interview|text|texto|texte|tekst|testo|autor|author|автор|текст"
    r"|reporter|foto|oprac\.?|oleh|penulis|ავტორი)\s?:\s{0,3}"
    r"|oprac\.?\s{1,3})",
    re.IGNORECASE,
)
_LEADS = tuple(
    "by von par por di door av af od reported written words story interview from автор текст text tekst testo autor author "
    "reporter foto oprac oleh penulis מאת بقلم โดย ავტორი".split()
)
_NOBODY = frozenset(
    "no author,admin,administrator,unknown,anonymous,null,none,undefined,author,root,webmaster".split(",")
)
_ADDRESS_PARTS = ("http://", "https://", "www.", "@")
# An address or an account behind a name: Anna Weiß aweiss@post.example, Bo Li (@boli), Bo Li@boli
_ADDRESS = lazy(
    r"(?:[\s<(\[|•·–-]{1,4}(?:e-?mail:?\s?)?[\w.+-]{0,40}@[\w-]{1,30}\.[\w.-]{1,30}|[\s<(\[|•·–-]{0,4}@\w{2,40})[>)\]]?",
    re.IGNORECASE,
)
_NUMBER = lazy(r"\d{3}")
# What a bracket behind a name says of the same person, and of one who wrote nothing.
_ASIDE = lazy(
    r"\s?[(（](?:now|earlier|(?:and )?agencies|texte?|texto|testo|teksti?|tekstas|szöveg|metin|bài|story|words|reporter(?:in)?"
    r"|journalist(?:in)?|writer|author|autor(?:in)?|редактор|корреспондент|автор|журналист|текст|κείμενο|نص|متن|文|글)[)）]",
    re.IGNORECASE,
)
PICTURE_WORDS = (
    "fotos?|photo(?:s|graphy|graphs|graphers?|graphies|graphe)?|pictures?|bild(?:er)?|fotograf(?:in|ia|ie|o)?|fotoğraf"
    "|fotografías?|immagini|graphics?|grafik|video|illustrations?|kuvat?|fotó|zdjęcia|fot|nuotr|ảnh|фото|зображення|снимки"
    "|снимка|φωτογραφίες|φωτογραφία|צילום|تصوير|عکس|تصویر|ছবি|फोटो|ภาพ|写真|사진"
)
_PICTURES = lazy(
    rf"[(（](?:{PICTURE_WORDS})\.?[)）]$|^(?:fotos?|photos?|bild(?:er)?|illustrations?|grafik|фото)\s?:",
    re.IGNORECASE,
)
_EASTERN_ROLE = lazy(
    r"(?<=[가-힣])\s?(?:(?:인턴|수습|선임|전문|객원)?\s?기자|특파원|논설위원|칼럼니스트)$|(?<=[^\W\d_a-zA-Z])\s?(?:記者|編集委員|論説委員)$"
)
_EASTERN_ROLES = ("기자", "특파원", "위원", "니스트", "記者", "委員")
MAX_NAME_WORDS = 7
MAX_TWO = 8  # blanks in two names and the word between
# In Arabic and Hebrew the word for `and` is a letter before the next name.
GLUED_AND = (" و", " ו")
MIN_GLUED = 3  # letters of a name after that letter, and itself
_OTHERS = " by "  # what somebody else did: Anna Weiß; editing by Bo Li
# A paper's own staff, where nobody is named: counts where no person is named elsewhere.
_HOUSE = lazy(
    r"^(?:(?:von |de )?(?:der |die |la )?(?:redaktion|redactie|redaksjonen|redaktionen|redaksi|tim redaksi|redacción|redacao"
    r"|redação|la rédaction|rédaction|redazione|redakcja|redakce|redakcia|szerkesztőség|redacția|redakcija|toimitus|редакция"
    r"|редакція|מערכת|هيئة|فريق|ban biên tập)(?: [^,]{2,30})?"
    r"|(?:the )?(?:(?:online|web|news|digital|editorial|staff|our) )?"
    r"(?:staff|newsroom|desk|editors?|editor[- ]in[- ]chief|team|reporters?|correspondents?|writers?)|webdesk|newsdesk"
    r"|agenc(?:y|ies)(?: report)?|agencias?|agences?|agenturen|agenzie|haber merkezi|super ?(?:admin|user)|site ?admin"
    r"|guest(?: author| post)?|contributor|[^,]{2,36} "
    r"(?:news|online|redaktion|newsroom|desk|staff|team|web|tv|radio|nachrichten|zeitung|verlag|media|gmbh|ag|ltd\.?|inc\.?|llc"
    r"|noticias|notizie|haber(?:leri)?|новости|डेस्क|ब्यूरो)|[^,]{2,20}(?:編集[部局]|取材班|뉴스팀|편집[국부]))$",
    re.IGNORECASE,
)
# One of these stands, in lower case, in every name that it matches.
_HOUSE_WORDS = Words((
    "redak", "redac", "redaç", "rédac", "redaz", "szerk", "toimitus", "редак", "staff", "newsroom", "desk", "editor", "team", "reporter",
    "correspondent", "writer", "agen", "super", "site", "guest", "contributor", " news", " online", " web", " tv", " radio", " nachrichten",
    " zeitung", " verlag", " media", " gmbh", " ag", " ltd", " inc", " llc", " noticias", " notizie", " haber", "haber merkezi",
    " новости", "מערכת", "هيئة", "فريق", "ban biên tập", " डेस्क", " ब्यूरो", "編集", "取材班", "뉴스팀", "편집",
))  # fmt: skip
_MAX_HOUSE = 40
_DOMAIN = lazy(r"[\w-]{2,30}(?:\.[\w-]{2,30}){0,2}\.[a-zA-Z]{2,4}")


def _is_junk(text: str) -> bool:
    """Tell what is nobody's name: an address, a number, what a program writes where it knows none."""
    return (
        text.lower() in _NOBODY
        or has_any(text, _ADDRESS_PARTS)
        or not any(map(str.isalnum, text))
        or _NUMBER.search(text) is not None
    )


def _parts(value: str) -> list[str]:
    """Split at commas, bars and words for `and`; most texts name one person, and need no pattern."""
    if "&" in value:
        from html import unescape

        value = unescape(value)
    value = value[:300]
    parts = _COMMA.split(value) if has_any(value, _SEPARATORS) else [value]
    if not AND_WORDS.isdisjoint(value.split()):
        # In a long part it joins what somebody is: professor of law and politics at …
        parts = [one for part in parts for one in (_AND.split(part) if part.count(" ") < MAX_TWO else [part])]
    return [one for part in parts for one in split_glued(part)] if has_any(value, GLUED_AND) else parts


def split_glued(part: str) -> list[str]:
    """Split two full names of which the second begins with `and`: سلمى الحداد ويوسف المنصوري."""
    words = part.split()
    for at in range(2, len(words) - 1):
        if words[at].startswith(("و", "ו")) and len(words[at]) > MIN_GLUED:
            return [" ".join(words[:at]), " ".join([words[at][1:], *words[at + 1 :]])]
    return [part]


def without_asides(text: str) -> str:
    """Drop the brackets that say what or when somebody wrote: Anna Weiß (Text), Bo Li (earlier)."""
    return _ASIDE.sub("", text) if "(" in text or "（" in text else text


def _person(part: str) -> str:
    """Return the name in one part of a list, without what leads to it and what stands behind it; "" for a photographer."""
    name = part.strip(' \t"“”*:')
    if name[-1:] in ")）" or ":" in name:
        if _PICTURES.search(name):
            return ""
        name = without_asides(name)
    if name.lower().startswith(_LEADS):
        name = _LEAD.sub("", name).strip()
    most, _, last = name.rpartition(" ")
    if most and last in AND_WORDS:
        name = most  # Anna Weiß og /ritzau/
    if name.endswith(_EASTERN_ROLES):
        name = _EASTERN_ROLE.sub("", name)
    return name


def without_longer(names: list[str]) -> list[str]:
    """Return names without those that end with another of them: of Artikel von Anna Weiß and Anna Weiß the second alone."""
    return [name for name in names if not any(name.endswith(f" {other}") for other in names)]


def split_people(values: list[str]) -> list[str]:
    """Split texts that name several people: `Anna Weiß und Bo Li, Carl Ek` is three."""
    names: list[str] = []
    for written in values:
        value = _ADDRESS.sub("", written) if "@" in written else written
        if _is_junk(value):
            continue
        for part in _parts(value):
            name = _person(part)
            is_aside = names and (name in _DEGREES or _ROLE.match(name) or _OTHERS in name)
            if names and name.lower() in _GENERATION:
                names[-1] += f", {name}"
            elif name and len(name) <= 80 and not (is_aside or _is_junk(name)):
                names.append(name)
    short = [name for name in names if name.count(" ") < MAX_NAME_WORDS]  # the rest says what somebody is
    return list(dict.fromkeys(short or names))


def is_house(name: str) -> bool:
    """Tell whether a name stands for a paper or its staff: Redaktion, Staff Writer, Web Desk, post.example.com."""
    if len(name) > _MAX_HOUSE:
        return False
    if _HOUSE_WORDS.within(name.lower()) and _HOUSE.match(name):
        return True
    return "." in name and _DOMAIN.fullmatch(name) is not None
