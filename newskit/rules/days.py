"""Words of reports that say on what day, in the languages whose pages we read."""

from __future__ import annotations

from newskit.rules.lazy import lazy

_MONTHS = (
    r"jan(?:uary|uar|vier|eiro)|enero|gennaio|styczni|ocak|feb(?:ruary|ruar|braio|rero)|février|fevereiro|lut(?:ego|ym)|şubat|march|märz|mars|marzo|março|marca|mart|"
    r"april|avril|abril|aprile|kwietni|nisan|mai|mayo|maggio|maio|maja|mayıs|june|juni|juin|junio|giugno|junho|czerwc|haziran|july|juli|juillet|julio|luglio|julho|lipca|temmuz|"
    r"august|août|agosto|sierpni|ağustos|sept(?:ember|embre|iembre)|settembre|setembro|wrześni|eylül|o[ck]tober|octobre|octubre|ottobre|outubro|październik|ekim|"
    r"november|novembre|noviembre|novembro|listopad|kasım|de[cz]ember|décembre|diciembre|dicembre|dezembro|grudni|aralık"
)
# Words at whose beginning a word begins, one branch for all: what each place of a text is tried against.
_LATIN = lazy(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:yester|to)day\b|to(?:night|morrow)\b|(?:last|this|next) (?:week|month|year|night|morning|afternoon|evening|weekend|summer|winter|spring|autumn)|overnight\b|"
    r"montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|(?:gestern|heute|morgen|vorgestern)\b|(?:vergangene|letzte|nächste|diese)[nrs]? (?:woche|nacht|monat|jahr|wochenende)|"
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|aujourd[’']hui|demain)\b|ce(?:tte)? (?:matin|nuit|semaine|soir)\b|(?:semaine|mois|année|an) derni|"
    r"(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|ayer|hoy|mañana|anoche|madrugada)\b|(?:semana|mes|año) pasad|"
    r"(?:lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|ieri|oggi|domani|stanotte|stamattina|scors[oa])\b|"
    r"(?:segunda|terça|quarta|quinta|sexta)-feira|(?:ontem|hoje|amanhã)\b|"
    r"maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|(?:gisteren|vandaag|vanmorgen|vanavond)\b|vorige (?:week|maand)|"
    r"poniedział|wtor|środ|czwart|piąt|sobot|niedziel|(?:wczoraj|dziś|dzisiaj|jutro)\b|ubiegł|"
    r"(?:pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar) (?:günü|sabah|akşam|gece)|(?:dün|bugün|yarın)\b|bu (?:sabah|akşam|hafta)\b|geçen (?:hafta|ay|yıl)|"
    r"måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|mandag|tirsdag|lørdag|søndag|igår|i går|i dag|idag|hôm (?:qua|nay)|kemarin|hari ini|"
    rf"\d{{1,2}}\.? (?:de )?(?:{_MONTHS})|(?:{_MONTHS}) \d{{1,2}}\b)"
)
_OTHERS = lazy(
    r"понедельник|вторник|\bсред[уы]\b|четверг|пятниц|суббот|воскресень|вчера|сегодня|завтра|накануне|прошл(?:ой|ом) (?:неделе|месяце|году)|"
    r"\d{1,2} (?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня)|понеділ|вівтор|п[’']ятниц|вчора|сьогодні|"
    r"昨[天日晚夜晨]|今[天日晚早晨夜年]|明[天日]|前[天日]|当[天日晚地]时?间?|近[日期]|日前|本[周週月]|[上下][周週]|[周週星]期?[一二三四五六日天]|\d\s?[日号號](?![元本])|去年|凌晨|[月日]上午|日下午|"
    r"曜日|きのう|きょう|けさ|あす|先月|来月|先週|午[前後]|어제|오늘|내일|지난(?:달|해|주)|\d일|오[전후] |"
    r"الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد|أمس|اليوم|غد[اً]|دوشنبه|دیروز|امروز|אתמול|היום|χθες|σήμερα|เมื่อวาน|วันนี้|कल|आज|सोमवार|मंगलवार|बुधवार|गुरुवार|शुक्रवार|शनिवार|रविवार"
)


def says_day(text: str) -> bool:
    """Tell whether a line says on what day something was, is or will be.

    >>> says_day("The ferry sank on Monday."), says_day("渡轮昨日沉没"), says_day("We sell ferries.")
    (True, True, False)
    """
    text = text.lower()
    return _LATIN.search(text) is not None or (not text.isascii() and _OTHERS.search(text) is not None)
