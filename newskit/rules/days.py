"""Words of reports that say on what day, in the languages whose pages we read."""

from __future__ import annotations

from newskit.rules.lazy import lazy
from newskit.rules.months import MONTHS

# Other names of three letters are words, too: 5 out of 10.
_MONTHS = {name for name in MONTHS if len(name) > 3 or name in ("mai", "maj")}
# A day of the month and the word behind it.
_DAY_OF_MONTH = lazy(r"(?<!\d)\d{1,2}(?!\d)(?:\.? (?:de )?([^\W\d_]{3,}))?")
_WORD_BEFORE = lazy(r"[^\W\d_]{3,20} $")
# Words at whose beginning a word begins, one branch for all: what each place of a text where one begins is tried against.
_LATIN = lazy(
    r"\b(?=\w)(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:yester|to)day\b|to(?:night|morrow)\b"
    r"|(?:last|this|next) (?:week|month|year|night|morning|afternoon|evening|weekend|summer|winter|spring|autumn)|overnight\b|"
    r"montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|(?:gestern|heute|morgen|vorgestern)\b"
    r"|(?:vergangene|letzte|nächste|diese)[nrs]? (?:woche|nacht|monat|jahr|wochenende)|"
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|aujourd[’']hui|demain)\b"
    r"|ce(?:tte)? (?:matin|nuit|semaine|soir)\b|(?:semaine|mois|année|an) derni|"
    r"(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|ayer|hoy|mañana|anoche|madrugada)\b|(?:semana|mes|año) pasad|"
    r"(?:lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|ieri|oggi|domani|stanotte|stamattina|scors[oa])\b|"
    r"(?:segunda|terça|quarta|quinta|sexta)-feira|(?:ontem|hoje|amanhã)\b|"
    r"maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|(?:gisteren|vandaag|vanmorgen|vanavond)\b|vorige (?:week|maand)|"
    r"poniedział|wtor|środ|czwart|piąt|sobot|niedziel|(?:wczoraj|dziś|dzisiaj|jutro)\b|ubiegł|"
    r"(?:pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar) (?:günü|sabah|akşam|gece)|(?:dün|bugün|yarın)\b"
    r"|bu (?:sabah|akşam|hafta)\b|geçen (?:hafta|ay|yıl)|"
    r"måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|mandag|tirsdag|lørdag|søndag|igår|i går|i dag|idag|hôm (?:qua|nay)|kemarin|hari ini)"
)
_LETTER = lazy("[a-z]")  # each of these words has one, most lines in other scripts have none
_OTHERS = lazy(  # none begins with a letter or a mark of these
    r"(?=[^\x00-/:-\xff])(?:понедельник|вторник|\bсред[уы]\b|четверг|пятниц|суббот|воскресень|вчера|сегодня|завтра|накануне"
    r"|прошл(?:ой|ом) (?:неделе|месяце|году)|"
    r"понеділ|вівтор|п[’']ятниц|вчора|сьогодні|"
    r"昨[天日晚夜晨]|今[天日晚早晨夜年]|明[天日]|前[天日]|当[天日晚地]时?间?|近[日期]|日前|本[周週月]|[上下][周週]|[周週星]期?[一二三四五六日天]"
    r"|\d\s?[日号號](?![元本])|去年|凌晨|[月日]上午|日下午|"
    r"曜日|きのう|きょう|けさ|あす|先月|来月|先週|午[前後]|어제|오늘|내일|지난(?:달|해|주)|\d일|오[전후] |"
    r"الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد|أمس|اليوم|غد[اً]|دوشنبه|دیروز|امروز|אתמול|היום|χθες|σήμερα|เมื่อวาน"
    r"|วันนี้|कल|आज|सोमवार|मंगलवार|बुधवार|गुरुवार|शुक्रवार|शनिवार|रविवार)"
)


def says_day(text: str) -> bool:
    """Tell whether a line says on what day something was, is or will be.

    >>> says_day("The ferry sank on Monday."), says_day("渡轮昨日沉没"), says_day("We sell ferries.")
    (True, True, False)
    """
    text = text.lower()
    if (_LETTER.search(text) and _LATIN.search(text)) or (not text.isascii() and _OTHERS.search(text)):
        return True
    return any(
        day[1] in _MONTHS or _word_before(text, day.start()) in _MONTHS
        for day in _DAY_OF_MONTH.finditer(text)
    )


def _word_before(text: str, end: int) -> str:
    word = _WORD_BEFORE.search(text, max(0, end - 21), end)
    return word[0][:-1] if word else ""
