"""Links that lead to the site's own services, and to other sites: told by their words and addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newskit.addresses import is_home
from newskit.headlines.found.menus import count_cjk
from newskit.rules.lazy import lazy, lines_with

# Parts of addresses that lead to the site's own services and lists: orders, accounts, offers, tags, results of a search.
_SERVICE_PARTS = frozenset(
    "newsletter newsletters subscribe subscription subscriptions subscriber abo abos abonnement abonnements "
    "abonnieren abonnemang abbonamento abbonamenti suscripcion suscripciones suscribete assinatura assinaturas assine "
    "prenumerata predplatne register registration registrieren registro registrazione signup sign-up signin sign-in "
    "login log-in logon anmelden anmeldung account accounts konto tag tags hashtag author authors autor autoren "
    "autores auteur category categories kategorie topic topics thema themen temas coupon coupons gutschein gutscheine "
    "cupon cupones voucher vouchers vouchercodes promotion promotions descuentos codici-sconto rabatt rabatte jobs "
    "careers stellenmarkt stellenangebote shop store tienda boutique contact kontakt contacto contatti impressum faq "
    "faqs hilfe advertise advertising werbung publicidad anzeigen mediadaten search suche buscar recherche ranking "
    "rankings privacy datenschutz terms agb donate spenden app apps epaper e-paper podcasts rss feed".split()
)
_MIN_SLUG, _NUMBER = 4, lazy(r"\d{3}")  # words of an article's address, digits of its number
MAX_SLASHES = 3
NO_PAGE_STARTS = frozenset("#jJmMtTsSdDwW")
NO_PAGE = lazy(r"\s?(?:#(?!!?/\w)|javascript:|mailto:|tel:|sms:|data:|whatsapp:|weixin:)", re.IGNORECASE)
_SHARE = lazy(
    r"//(?:[\w.-]{1,40}\.)?(?:facebook\.com/sharer|twitter\.com/(?:intent|share)|x\.com/intent|"
    r"service\.weibo\.com/share|linkedin\.com/share|pinterest\.[a-z]{2,3}/pin/create|reddit\.com/submit|"
    r"beian\.|t\.me/share|api\.whatsapp\.com/send)|[?&]share=[a-z]{1,12}\b",
    re.IGNORECASE,
)
# A search: /s?q=bridge; what has more in its address may be one of its results.
_SEARCH = lazy(
    r"\?(?:q|query|wd|kw|keywords?|search(?:word)?)=[^&]{1,200}$|/\?s=[^&\d][^&]{0,200}$", re.IGNORECASE
)
# Words of links that lead to the site's own services. They are short: longer texts are not looked at.
MAX_SERVICE = 60
_SERVICE_CJK = lazy(
    r"ICP[备证]|公网安备|许可证\s?(?:[号编:：（(\d]|\S{0,4}\s?[\[〔A-Z])|(?:信息服务|业务经营|传播视听节目|制作经营|出版)许可证$"
    r"|举报(?:电话|邮箱|中心|专区)|违法和?不良信息|版权(?:所有|声明)|免责声明|隐私(?:政策|权(?:政策|保护|声明|说明))|私[隱隐][）)]?政策"
    r"|个人信息保护(?:政策|声明|指引)|广告刊登|廣告刊登|无障碍(?:阅读|浏览|网页)|無障礙網頁|用户(?:协议|管理)"
    r"|(?:网站|信息|内容|评论|账号|服务)管理制度|服务条款|"
    r"^(?:关于|联系|加入)(?:我们|本)|网站地图|(?:查看|加载|阅读|点击)(?:更多|全文|详情|查看|进入)|下载(?:客户端|APP)|客户端下载$"
    r"|扫(?:码|一扫|描二维码)|关注.{2,14}公众号|^打开.{2,14}(?:客户端|APP)|^跳[过過到至].{0,6}(?:内容|內容|导航|導覽)|点击这里$|设为首页"
    r"|自律公约$|意见反馈$|留言板$|^未经授权|^返回.{1,10}(?:首页|频道)$|"
    r"^ログイン|ログイン$|会員(?:に?登録|設定|情報(?:の?(?:変更|確認|照会)|$))|よくある(?:ご?質問)|お問い?合わ?せ"
    r"|プライバシー(?:ポリシー|保護|について)|個人情報(?:の?取り?扱|保護方針)|利用規約|無料(?:で)?(?:体験|登録)(?:する)?$|著作権(?:について|・)|"
    r"^[【\[(（](?:广告|廣告|推广|広告)[】\])）]|^第[\dA-Z一二三四五六七八九十]{1,4}版[：: ]|[次前]の\d{1,3}件|広告掲載|続きを読む|もっと見る"
    r"|一覧(?:を見る|[へに]戻る|へ$)|パスワード(?:の?変更|を忘れ)|"
    r"개인정보 ?(?:처리|취급|보호) ?(?:방침|정책)|이용 ?약관|청소년 ?보호 ?(?:정책|책임)|고충 ?처리|로그인(?:하기)?$|회원 ?가입(?:하기)?$"
    r"|더 ?보기$|기사 더 (?:읽기|보기)$|전체 ?기사|구독 ?신청"
)
_SERVICE_LATIN = lazy(
    r"privacy (?:policy|notice)|cookie (?:policy|settings|preferences)|^terms\b"
    r"|terms (?:of (?:use|service|sale)|and conditions|& conditions)|all rights reserved|^\W{0,4}copyright"
    r"|(?:©|\(c\)|image) copyright|"
    r"do not sell|(?:^|[.?!|/]\s?|\b(?:or|please) )(?:log|sign) ?(?:in|up)\b|subscribe (?:to|now)"
    r"|^(?:\w{2,9} ){0,2}subscriptions?\b|subscriptions?$|advertis(?:e|ing) with|^about (?:us|the)\b|about us$|"
    r"contact us|^accessibility|accessibility (?:statement|help|links|tools|menu)|skip to|back to top|click here|^tap here"
    r"|^hier geht|(?:lesen|finden|erfahren) sie hier\b|^klick(?:en)?,? um |read more|see all|view all|show more|newsletters?\b"
    r"|opens? (?:in )?(?:a )?new (?:window|tab)|öffnet (?:in|im)|"
    r"^(?:tweet|email) |^(?:follow|share) (?:us|me|on|this|via|by|to|with|it|the (?:article|story|page))\b|^follow .{2,40} on\b"
    r"|^(?:more|all (?:posts|articles)|view all posts) (?:by|from)\b|impressum|^datenschutz|datenschutz(?:erkl|hinw|einst|best)"
    r"|mentions légales|^política de|política de (?:privacidad|cookies|uso|privacidade|protecc?i?ón|datos)|^informativa|"
    r"^(?:se connecter|s[’']abonner|nous contacter|gérer (?:mes|vos|les) |voir tou(?:s|tes) |ver tod[ao]s |vedi tutt|zum inhalt|hilfe und kontakt|"
    r"(?:hier |jetzt )?(?:abonnieren|anmelden|einloggen|inloggen|abbonati|accedi)\b|les mer om|læs mere om|läs mer om|zobrazit další|zobacz wi)|"
    r"^alle? .{1,20} an(?:zeigen|sehen)$|termos e condições|condiciones de uso|conditions générales|gizlilik|"
    r"^[^\W\d_]{3,10}\.? 20\d\d \(\d{1,4}\b[^()]{0,20}\)$"
    r"|^(?:[^\W\d_]{2,9},? )?(?:[^\W\d_]{3,9}\.? \d\d?,|\d\d?\.? [^\W\d_]{3,9}) 20\d\d\b.{0,4}(?:[012]?\d:\d\d.{0,6})?$"
    r"|lettre d.information|infolettre|"
    r"\d\s?[€$£]?\s?(?:/|per|par|pro)\s?(?:mois|month|monat|week|woche|maand)\b"
)
_LAST_LATIN = "\u024f"
_SERVICE_OTHER = lazy(
    r"олитик[аи] конфиденциальности|ользовательское соглашение|еклама на сайте|^Показать (?:все|ещё)|^Читать (?:далее|полностью)|"
    r"سياسة الخصوصية|استخدام الموقع|^(?:اتصل بنا|من نحن|عرض جميع|اقرأ المزيد|تسجيل الدخول)|حریم خصوصی|^(?:تماس با ما|ادامه مطلب|مشاهده همه)|"
    r"תנאי שימוש|מדיניות.{0,4}פרטיות|^(?:צור קשר|קרא עוד|לכל הכתבות)|นโยบายความเป็นส่วนตัว|เงื่อนไขการใช้|^(?:ติดต่อเรา|ดูเพิ่มเติม|ดูข่าวทั้งหมด)|"
    r"गोपनीयता नीति|नियम और शर्तें|^(?:और पढ़ें|सभी खबरें)"
)
# One of these stands, in lower case, in every text that one of the three finds; of öffnet and política, what is ASCII.
CJK_PARTS = (
    "ICP", "公网安备", "许可证", "举报", "违法", "版权", "免责声明", "隐私", "用户", "管理制度", "服务条款", "关于", "联系", "加入",
    "公众号", "打开", "跳", "私隱", "私隐", "个人信息", "无障碍", "無障礙", "网站地图", "查看", "加载", "阅读", "点击", "下载", "扫", "设为首页",
    "公约", "反馈", "留言板", "未经授权", "返回", "ログイン", "会員", "よくある", "お問",
    "プライバシー", "無料", "個人情報", "利用規約", "著作権", "広告掲載", "广告", "廣告", "推广", "広告", "版：", "版:", "版 ", "次の", "前の",
    "続きを", "もっと見", "一覧", "パスワード", "개인정보", "약관", "청소년", "고충", "로그인", "가입", "보기", "기사", "구독", "конфиденц",
    "соглашение", "еклама на", "Показать", "Читать", "سياسة", "الموقع", "اتصل", "من نحن", "عرض", "اقرأ", "تسجيل",
    "حریم", "تماس", "ادامه", "مشاهده", "שימוש", "פרטיות", "צור קשר", "קרא עוד", "לכל", "นโยบาย", "เงื่อนไข", "ติดต่อ", "ดูเพิ่ม",
    "ดูข่าว", "गोपनीयता", "नियम", "और पढ़ें", "सभी",
)  # fmt: skip
_CJK_PART = lazy("|".join(CJK_PARTS))  # each is looked for in a fifth of the time
LATIN_PARTS = (
    "privacy", "cookie", "terms", "reserved", "copyright", "not sell", "log", "sign", "subscri", "advertis",
    "about ", "contact", "accessibility", "skip to", "to top", "click here", "tap here", "hier geht", "sie hier", "klick",
    "read more", "see all", "view all",
    "show more", "newsletter", "in new", "n a new", "open new", "opens new", "opens a new", "ffnet", "follow ", "share ",
    "tweet ", "email ", "impressum",
    "datenschutz", "mentions l", "tica de", "informativa", "se connecter", "abonn", "rer ", "voir tou", "ver tod",
    "vedi tutt", "zum inhalt", "hilfe und", "anmelden", "abbonati", "accedi", "mere om", "mer om", "zob", "zeigen", "ansehen",
    "termos e", "condiciones", "conditions g", "gizlilik", " (", "lettre", "more by", "more from", "all posts", "all articles",
    " 20", "mois", "month", "monat", "week", "woche", "maand",
)  # fmt: skip


def is_outside(address: str) -> bool:
    """Tell whether an address is of a site's front page, or shares a page: one with more than MAX_SLASHES, or without a question mark, hardly is."""
    return is_home(address) or ("?" in address and "//" in address and _SHARE.search(address) is not None)


def lead_to_services(addresses: list[str], own: str) -> list[bool]:
    """Tell which addresses are of services, by parts that the page's own address has not.

    >>> lead_to_services(["/abo/probe", "/2026/1.html", "/tags/bridge", "/jobs/why-nobody-wants-ferries"], "/news/2.html")
    [True, False, True, False]
    >>> lead_to_services(["/s?q=bridge", "/read?id=1&q=bridge"], "/s?q=ferry")
    [True, False]
    """
    parts = _SERVICE_PARTS.difference(_parts(own))
    return [
        (
            not parts.isdisjoint(_parts(address))
            and not (_is_articles(address) and _host(address) not in parts)
        )
        or ("?" in address and _SEARCH.search(address) is not None)
        for address in addresses
    ]


def _host(address: str) -> str:
    """Return the first part of a host: jobs of https://jobs.example/1.html."""
    return address.partition("//")[2].lower().partition(".")[0]


def _parts(address: str) -> list[str]:
    return address.partition("?")[0].lower().replace(".", "/").split("/")


def _is_articles(address: str) -> bool:
    """Tell whether an address ends as those of articles do: in a number or several words."""
    last = address.partition("?")[0].rstrip("/").rpartition("/")[2]
    return last.replace("_", "-").count("-") >= _MIN_SLUG - 1 or _NUMBER.search(last) is not None


def suspects(texts: list[str], latin: list[int]) -> set[int]:
    """Return the numbers of the texts with words that links to services have; `latin`: of those that have no Chinese."""
    found: set[int] = set()
    if latin:
        whole = "\n".join([texts[number] for number in latin]).encode("ascii", "ignore").decode().lower()
        found = {latin[line] for line in lines_with(LATIN_PARTS, whole)}
    whole = "\n".join(texts)
    if not whole.isascii():
        found.update(_lines_at(whole, [match.start() for match in _CJK_PART.finditer(whole)]))
    return found


def _lines_at(whole: str, places: Iterable[int]) -> Iterator[int]:
    """Yield the numbers of the lines at some places, which go up."""
    line = last = 0
    for at in places:
        line += whole.count("\n", last, at)
        last = at
        yield line


def names_service(text: str, lower: str) -> bool:
    """Tell whether a short text names a service."""
    is_cjk = not text.isascii() and count_cjk(text) > 0
    if is_cjk:
        return _SERVICE_CJK.search(text) is not None
    return _SERVICE_LATIN.search(lower) is not None or (
        max(text) > _LAST_LATIN and _SERVICE_OTHER.search(text) is not None
    )
