"""Notices in place of an article: it is gone, a robot is suspected, readers are to sign in first, and others."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newskit.rules.languages import FULL_STOPS
from newskit.rules.lazy import Words, lazy

MAX_NOTICE = 1000  # weight of all that such a page has to say
_MAX_LINE = 400  # weight of a line that can say it: titles and first lines
_NOTICES = (
    (
        "missing",
        lazy(
            r"^\W{0,3}(?:error|http|fehler|erreur|错误)?\W{0,3}(?:404|410)"
            r"(?:\W{0,3}$|\s?[-–—|:：,，!！_.。(（]|\s?(?:http|not found|nicht gefunden|non trouv|no encontrad|n[aã]o encontrad"
            r"|file|fichier|error|gone|sorry|oops|page|fehler|seite|erreur|p[aá]gina|страница|错误|页面|网页|找不到|没有|未找到|抱歉"
            r"|对不起))|"
            r"\bpage (?:was |is )?(?:not found|missing|unavailable)"
            r"|\b(?:can[’']?t|cannot|can not|could ?n[’o]?t|unable to) find (?:that|this|the|your) (?:page|article|story)|"
            r"\b(?:page|article|story|content) (?:you[’' a-z]{0,40} )?"
            r"(?:(?:could|can)(?:not| not|n[’']t) be found|does(?: not|n[’']t) exist|(?:is|are) no longer available"
            r"|(?:may have|has) been (?:moved|removed|deleted))|\bpage\b.{0,120}\b(?:never existed|no longer exists)\b|"
            r"\bseite (?:wurde )?(?:leider )?nicht gefunden|\bpage (?:introuvable|non trouv[ée]e)"
            r"|\bp[aá]gina no (?:encontrada|existe)|\bp[aá]gina n[aã]o encontrada|\bpagina non trovata|"
            r"\bno results (?:for|found|matching)\b|\breturned no results\b"
            r"|\b(?:gab|ergab|ergaben)\b.{0,40}\bkeine (?:treffer|ergebnisse)\b|\baucun résultat (?:pour|trouvé)"
            r"|\bno hay resultados (?:para|de)\b|\bnenhum resultado (?:para|encontrado)|\bnessun risultato (?:per|trovato)|"
            r"по (?:вашему )?запросу\b.{0,40}ничего не найден|に一致する.{0,20}見つかりません|검색 ?결과가 없"
            r"|(?:没有找到|未找到|找不到)[与和跟].{1,40}(?:相关|匹配|有关|符合)的?"
            r"|(?:沒有找到|查無|找不到).{0,30}(?:相關|符合)的?(?:結果|內容|新聞|資料)|"
            r"\b(?:nie znaleziono (?:takiej )?strony|strona (?:nie istnieje|nie została znaleziona)"
            r"|stránka (?:nebyla nalezena|nenalezena|neexistuje|nebola nájdená)"
            r"|sidan (?:kunde inte hittas|hittades inte|finns inte)"
            r"|siden (?:blev ikke fundet|ble ikke funnet|finnes ikke|findes ikke|kunne ikke findes)|"
            r"sivua ei (?:löyt|ole)|pagina (?:niet gevonden|bestaat niet|kon niet worden gevonden|nu (?:a fost găsit|exist))"
            r"|az? oldal nem található|stranica nije pronađena|halaman (?:yang \w{1,12} \w{1,12} )?tidak (?:di)?temukan"
            r"|sayfa (?:bulunamadı|mevcut değil)|aradığınız sayfa|không tìm thấy trang"
            r"|trang (?:bạn|này) (?:đang )?(?:tìm|yêu cầu))|"
            r"الصفحة (?:غير موجودة|التي (?:تبحث عنها|طلبتها))|لم يتم العثور على الصفحة"
            r"|صفحه(?: مورد نظر)?(?: شما)? (?:یافت|پیدا) نشد|ה(?:דף|עמוד) (?:לא נמצא|שחיפשת)|η σελίδα δεν (?:βρέθηκε|υπάρχει)"
            r"|сторінку не знайдено|сторінка не (?:знайдена|існує)|страницата не (?:е намерена|съществува)|"
            r"ไม่พบหน้า|पृष्ठ नहीं मिला|पेज नहीं मिला|страница (?:не найдена|не существует|удалена)"
            r"|ページ[はが](?:見つかりません|ありません|存在しません)|페이지를 찾을 수 없|"
            r"^\W{0,3}(?:抱歉|对不起|很遗憾|哎呀|sorry)?\W{0,3}(?:[您你](?:所?要?|想要?)?(?:访问|查看|浏览|请求|打开|查找|找)的)?(?:该|此|本|这[篇个条]|指定的|当前)?"
            r"(?:页面|網頁|网页|頁面|文章|内容|內容|帖子|新闻|主题|信息|链接)[^，。！？]{0,8}?"
            r"(?:不存在|找不到了?|[走跑]丢了?|走失了?|移走了?|(?:删除|刪除|下架|下线|移除)了?|失效|过期)(?:[。！，~…或_|-]|$)|"
            r"\d{3}\W{1,3}(?:页面|网页)(?:不存在|找不到|没找到|未找到)|"
            r"^(?:系统)?提示信息(?:\W|$)|^(?:\d{3}|抱歉|对不起)?\W{0,3}(?:找不到|没有找到|未找到)[^，。！？]{0,8}(?:页面|网页|頁面|文章|内容)"
            r"(?:了|信息)?(?:[。！，,~…_|\s-]|$)",
            re.IGNORECASE,
        ),
    ),
    (
        "captcha",
        lazy(
            r"^just a moment\b|^attention required\b|^access denied\W{0,3}$"
            r"|^access denied \| (?:[^\s|]{1,30}(?: [^\s|]{1,30}){0,2}$|.{0,60}\bused cloudflare\b)"
            r"|\baccess to this (?:page|site) (?:has been|is) denied|"
            r"^pardon our interruption|\bunusual traffic from your|^are you (?:a |not a )?(?:human|robot)\b|"
            r"\bverif(?:y|ying) (?:that )?you(?:[’']re| are) (?:a )?human|\bchecking (?:if the site connection is secure|your browser (?:before|\W))|"
            r"^security (?:check|verification)\W{0,3}$|"
            r"^(?:安全|访问|人机|滑[块动]|身份)验证(?:中|中心)?\W{0,3}(?:[-_|]|$)|访问(?:过于|太)频繁"
            r"|(?:完成|进行)(?:下方|以下|安全|人机|滑块)[^，。！？]{0,4}验证|請?完成驗證|系统检测到[^，。！？]{0,10}异常",
            re.IGNORECASE,
        ),
    ),
    (
        "login",
        lazy(
            r"^(?:please )?(?:(?:sign|log) ?in|register|subscribe)(?: or (?:register|subscribe|sign ?up|create an account))?\b"
            r"(?:\W{0,3}$|\W{1,3}[|–-] | now\b| here\b|"
            r" (?:to|for|and) (?:continue|read|view|see|watch|access|unlock|keep|proceed|comment|finish|get|enjoy|save|your|our"
            r"|an account|free|full|unlimited|premium)\b|"
            r" to (?:the|this) (?:site|website|page|article|story|full)\b)|"
            r"^(?:please )?(?:(?:sign|log) ?in|subscribe) to (?:the )?[\w.]{1,20}(?: [\w.]{2,20})?(?:\W{0,3}$| [/|–-] )|"
            r"\byou(?:[’']ve| have) (?:read|reached|used)\b.{0,40}\bfree (?:article|stor)|"
            r"^(?:anmelden|einloggen|login|connexion|se connecter|iniciar sesi[oó]n|accedi|вход|ログイン|로그인)\W{0,3}$|"
            r"^(?:connectez-vous|inicia sesi[oó]n|accedi|faça (?:o )?login|войдите|zaloguj się"
            r"|melde(?:n sie sich| dich) an)\b[^.!?]{0,40}\b(?:pour|para|per|чтобы|aby|um)\b|^ログインして(?:続き|全文)|"
            r"^(?:登录|登錄|登入)[后後以][^，。！？]{0,4}(?:[阅閱][读讀]|查看|浏览|瀏覽)(?:全文|更多|剩余|完整|全部)"
            r"|^(?:用户|会员|账号|帳號)?(?:登录|登錄|登入)(?:\W{0,3}$|\s?[-|_]|\s[–—]\s)"
            r"|^(?:抱歉|对不起)?[，,]?(?:请|請|您需要|您尚未)(?:您)?先?(?:登录|登錄|登入)(?:后|以|才)?|"
            r"^(?:本文|本篇|此文|本内容|本內容|该内容)[^，。]{0,4}(?:会员|會員|付费|付費|订阅|訂閱)[^，。]{0,4}"
            r"(?:专享|專享|专属|專屬|可见|可見|内容|內容|文章|[阅閱][读讀])",
            re.IGNORECASE,
        ),
    ),
    (
        "notice",
        lazy(
            r"\b(?:enable|activate|turn on) javascript\b.{0,40}\b(?:to (?:run|view|continue|use|access)|in your browser)"
            r"|\bjavascript (?:is|must be) (?:disabled|required|enabled)|"
            r"(?:系统|网站|站点|平台)[^，。！？]{0,6}(?:升级)?维护|\b(?:down for|undergoing|under) (?:scheduled )?maintenance\b|"
            r"^(?:wir|we|nous|noi|nosotros)\b.{0,60}\b(?:partners?|partenaires|partner|socios)\b.{0,120}\bcookies?\b|"
            r"\b(?:you (?:will|are about to) be|you are being) (?:automatically )?(?:redirected|forwarded|taken)\b"
            r"|\bredirecting (?:you|to)\b|\bthis (?:page|site|website|blog) has moved\b|"
            r"\b(?:diese|unsere) (?:seite|webseite|website) ist umgezogen\b|\bsie werden\b.{0,60}\bweitergeleitet\b"
            r"|\bvous (?:allez être|serez)\b.{0,30}\bredirigée?s?\b"
            r"|\bserá (?:redirigido|redireccionado) (?:a|al|en|automáticamente)\b|\bsarai reindirizzato\b|"
            r"\bвы будете\b.{0,30}\bперенаправлены\b|(?:ページ|サイト)は移転しました|자동으로 이동(?:하|합|됩)"
            r"|(?:[秒后後]|页面|頁面|網頁|网页|系统)[^。，]{0,8}自[动動](?:跳[转轉]|前往|[转轉]入|[转轉]到)|正在(?:为您)?跳转|"
            r"^\W{0,3}(?:(?:site |scheduled )?(?:under )?maintenance|be right back|(?:we[’']ll be )?back soon"
            r"|wartungs(?:arbeiten|modus)|maintenance en cours|site en maintenance|en mantenimiento|em manutenção"
            r"|in manutenzione|технические работы|(?:ただいま)?メンテナンス(?:中|のお知らせ)|(?:시스템 )?점검 ?중"
            r"|(?:系统|系統|网站|網站)?(?:升级|維護|维护|升級)(?:中|通知|公告)?)\W{0,3}$|"
            r"^welcome to nginx\b|^index of /|^apache2? .{0,30}default page"
            r"|\bdomain (?:name )?(?:is|may be) (?:available )?for sale\b|域名(?:正在|已)?出售|^error establishing a database"
            r"|\b(?:account|website|site) has been suspended\b|"
            r"^\W{0,3}(?:are you (?:over|at least) (?:18|21)|age (?:check|gate|verification)|altersprüfung"
            r"|avez[- ]vous (?:plus de )?18 ans|¿?eres mayor de edad|вам (?:уже )?есть 18|年[龄齡齢](?:确认|確認|验证|驗證)"
            r"|성인 ?인증)|"
            r"^(?:before you continue|bevor sie fortfahren|avant de continuer)\b|^(?:403 )?forbidden\b\W{0,3}$"
            r"|^(?:5\d\d )?(?:bad gateway|service unavailable|internal server error)\b",
            re.IGNORECASE,
        ),
    ),
)

# One of these stands in all that a notice's pattern finds, and in most titles none.
_WORDS = {
    reason: Words(words.split("|"))
    for reason, words in {
        "missing": "404|410|丢|found|missing|unavailable|find|exist|available|moved|deleted|gefunden|introuvable|non trouv|encontrad|"
        "trovata|znalezion|nie istnieje|nenalezen|nalezena|neexistuje|nájden|hittas|hittades|finns inte|fundet|funnet|finnes"
        "|findes|sivua ei|gevonden|bestaat niet|pagina nu|található|pronađena|temukan|sayfa|không tìm|trang |الصفحة|صفحه|לא נמצא"
        "|שחיפשת|σελίδα|сторінк|страницата|ไม่พบหน้า|नहीं मिला|не найдена|не существует|удалена|ません|찾을 수 없|no result"
        "|keine treffer|keine ergebnisse|résultat|resultado|risultato|найден|결과가 없|没有找到|未找到|沒有找到|查無|不存在|找到|找不到"
        "|丢了|走失|移走|删除|刪除|下架|下线|移除|失效|过期|提示信息",
        "captcha": "just a moment|attention|denied|pardon|unusual|human|robot|checking|security|验证|驗證|频繁|异常",
        "login": "sign|log|register|subscribe|free|anmelden|connexion|connecte|inicia|accedi|faça|войдите|zaloguj|melde|вход"
        "|ログイン|로그인|登录|登錄|登入|会员|會員|付费|付費|订阅|訂閱",
        "notice": "javascript|维护|maintenance|cookie|before you|bevor sie|avant de|forbidden|gateway|unavailable|server error|redirect|forwarded|"
        "back|wartung|mantenimiento|manutenção|manutenzione|работы|メンテナンス|점검|升级|升級|維護|are you|age |altersprüfung|avez"
        "|mayor de|вам |年龄|年齡|年齢|인증|"
        "nginx|index of|apache|domain|域名|database|suspended|"
        "be taken|being taken|automatically|has moved|umgezogen|weitergeleitet|redirig|redireccionado|reindirizzato"
        "|перенаправлены|移転しました|자동으로 이동|自动|自動|正在",
    }.items()
}

# From the end of another on: so a search of a long line without an end begins once, not at each of its letters.
_ENDS = ".!?。！？" + FULL_STOPS
_POINT = rf"\.(?=\w)[^{_ENDS}]{{0,2000}}+"  # 3.5, www.example.org
_SENTENCE = lazy(
    rf"(?<![^{_ENDS}])(?:[^{_ENDS}]{{1,2000}}+|{_POINT})(?:{_POINT}){{0,400}}[{_ENDS}](?=\W|$|[^\W\d_a-zA-Z])"
)
_MIN_SENTENCE = 30  # weight
# Words that a notice says to its reader, of the page, the browser or the address.
_TO_READER = lazy(
    r"\b(?:you|your|please|sorry|oops|pages?|site|website|links?|url|browser|cookies?|javascript|server|error|account|"
    r"click|robot|sie|ihre?n?|bitte|seite|vous|votre|désolé|página|pagina|usted)\b|страниц|"
    r"[您请]|页面|网页|網頁|頁面|网站|網站|链接|浏览器|访问|登录|登錄|账号|帐号|验证|客服|首页|ページ|ください|페이지",
    re.IGNORECASE,
)


# What a site says to who reads it, and a report of an event does not. In lower case; one of the first characters
# stands where it begins.
_YOU = lazy(
    r"(?=[ dituvwysви您你敬抱感くご下おい皆세시바드죄감고])(?:\b"
    r"(?:you|your|yours|sorry|ihr|ihnen|ihre[mnrs]?|wir bitten|vous|votre|vos|usted|ustedes|t[uú]s?|te|disculp\w{1,6}|voc[êe]"
    r"|suas?|tuo|tua|вы|вам|вас|ваш\w{0,3}|вами|извин\w{1,8})\b|"
    r"\bsie (?:\w{1,12} )?(?:hier|bitte|sich|uns|jederzeit|können|müssen|sollten|haben|werden)\b|(?<=\w\w[elr]n) sie\b|"
    r"[您你]|敬请|敬請|抱歉|感[谢謝](?:关注|關注|支持)"
    r"|(?:ください|下さい|ございます|おります|いただけます|いただきます|お届けします|お送りしま(?:す|した)|おかけします)(?:。|$)|皆様|お客様"
    r"|(?:세요|시오|바랍니다|드립니다|드렸습니다|죄송합니다|감사합니다)(?:\.|$)|고객님)",
)


def speaks_to_reader(texts: Iterable[str]) -> bool:
    """Tell whether some lines speak to who reads them, and no sentence of any length does not.

    >>> speaks_to_reader(["We have sent you an email. It may take a minute."])
    True
    """
    found = [sentence for text in texts for sentence in _SENTENCE.findall(text)]
    others = [sentence for sentence in found if not _YOU.search(sentence.lower())]
    return len(others) < len(found) and not any(
        len(sentence.encode()) >= _MIN_SENTENCE for sentence in others
    )


def share_to_reader(texts: Iterable[str]) -> float:
    """Return the share of the sentences in some lines that speak to who reads them.

    >>> share_to_reader(["The ferry sails at noon. Bring your dog."])
    0.5
    """
    found = [sentence for text in texts for sentence in _SENTENCE.findall(text)]
    return sum(_YOU.search(sentence.lower()) is not None for sentence in found) / max(1, len(found))


def begins_to_reader(text: str) -> bool:
    """Tell whether the first sentence of a text speaks to who reads it.

    >>> begins_to_reader("Have you seen it? The ferry sails at noon.")
    True
    """
    found = _SENTENCE.search(text)
    return found is not None and _YOU.search(found[0].lower()) is not None


def sentences_of_report(texts: Iterable[str]) -> int:
    """Count the sentences that no notice would say: of some length, and not to the reader about the page.

    >>> sentences_of_report(["The fence fell on a wet Sunday afternoon. Please check the address you typed."])
    1
    """
    return sum(
        len(sentence.encode("utf-8", "replace")) >= _MIN_SENTENCE and not _TO_READER.search(sentence)
        for text in texts
        for sentence in _SENTENCE.findall(text)
    )


def notice(lines: Iterable[str]) -> str:
    """Tell from a page's titles and first lines what notice it is; "" where it is none.

    "missing", "captcha", "login", or "notice": others.

    >>> notice(["该内容已被发布者删除"])
    'missing'
    """
    found = [line for line in lines if line and len(line) <= _MAX_LINE]
    lower = "\n".join(found).lower()
    for reason, pattern in _NOTICES:
        if _WORDS[reason].within(lower) and any(pattern.search(line) for line in found):
            return reason
    return ""
