"""Pages that a site makes of itself and not of the news: who it is, how to reach it, terms, subscriptions, apps. Told by their titles."""

from __future__ import annotations

import re

from newskit.body.dated import PAGE_TYPES, says_when, types_of
from newskit.page import Page
from newskit.rules.lazy import Words, lazy

_MAX_TITLE = 60  # characters of a title that can be one
_MOST_SAID = 200  # blocks in which a day is looked for
# What parts the title from the site's name in <title>.
_SITE = lazy(r"\s[-–—|·:»]{1,2}\s|[_|｜]|\s{0,2}[-–—]{1,2}(?=[^\W\d_a-zA-Z])")
_SERVICE = lazy(
    r"\W{0,3}(?:"
    r"[关關][于於](?:我[们們]|本[站网網报報刊]|[网網]站)|(?:[网網]站|本[站网網]|公司|[报報]社|媒体|媒體)(?:[简簡]介|介[绍紹])"
    r"|[联聯][系繫络絡](?:我[们們]|方式|本[站网網])|[隐隱]私(?:[权權]|保[护護]|及\w{2,8})?(?:政策|[声聲]明|[条條]款)?|"
    r"(?:用[户戶]|(?:会员|會員|会員)|注册|服[务務]|使用)(?:服[务務]|使用)?(?:(?:协议|協議)|[条條]款)"
    r"|(?:版[权權]|著作[权權]|免[责責]|法律|[网網]站)(?:[声聲]明|政策)|(?:[网網]站|站[点點])(?:地[图圖]|[导導][航覽览])|"
    r"[广廣]告(?:服[务務]|合作|投放|刊登|刊例|[联聯][系絡络])|(?:[诚誠]聘|加入|人才)(?:英才|我[们們]|招聘)|[帮幫幚]助中心"
    r"|常[见見](?:问题|問題)(?:解答)?|意[见見](?:反[馈饋]|箱)|投稿(?:[须須]知|指南)|友情[链鏈]接|"
    r"(?:(?:订阅|訂閱)|(?:会员|會員|会員))(?:(?:会员|會員|会員)|方案|服[务務]|中心|[须須]知|权益|本刊|本[报報])?"
    r"|.{0,10}(?:客[户戶]端|[Aa][Pp][Pp])下[载載]|下[载載].{0,10}(?:客[户戶]端|[Aa][Pp][Pp])|"
    r"about(?: (?:us|this (?:site|blog|paper)|the (?:paper|site|newspaper|magazine)))?|who we are|(?:meet )?(?:our|the) team"
    r"|contact(?: us| details)?|get in touch|(?:privacy|cookies?|comments?|commenting|corrections|editorial|refund)"
    r"(?: and cookies?)? (?:policy|notice|statement|guidelines|standards)|privacy|"
    r"terms(?: (?:and|&) conditions| of (?:use|service|sale))?|imprint|legal notice|disclaimer|site ?map"
    r"|advertis(?:e|ing)(?: with us)?|careers|work (?:with|for) us"
    r"|(?:digital )?(?:subscribe|subscriptions?|membership)(?: (?:today|now|options|offers))?|become a member|help cent(?:re|er)"
    r"|faqs?|frequently asked questions|(?:our )?newsletters?|"
    r"(?:(?:get|download) )?(?:the|our|mobile) apps?|accessibility(?: statement)?|community guidelines|support (?:us|our journalism)|donate|"
    r"über uns|impressum|datenschutz(?:erklärung|hinweise)?|kontakt|agb|allgemeine geschäftsbedingungen|nutzungsbedingungen"
    r"|mediadaten|karriere|abo(?:nnements?|s|nnieren)?|unsere apps?|barrierefreiheit|"
    r"à propos(?: de nous)?|qui sommes[- ]nous\W{0,2}|mentions légales|nous contacter|contactez[- ]nous"
    r"|politique de confidentialité|données personnelles|conditions générales.{0,30}|plan du site|abonnez[- ]vous"
    r"|notre application|nos applications|recrutement|"
    r"quiénes somos|(?:sobre|acerca de) nosotros|contacto|contáctenos|aviso legal|política de (?:privacidade?|cookies)"
    r"|t[ée]rmin?os (?:y condiciones|de uso)|condiciones de uso|mapa del sitio|suscríbete|suscripci(?:ón|ones)|publicidad"
    r"|nuestra (?:app|aplicación)|"
    r"quem somos|sobre nós|contatos?|fale conosco|assine|chi siamo|contatti|note legali|informativa (?:sulla )?privacy|abbonati"
    r"|abbonamenti|over ons|privacy(?:beleid|verklaring)|algemene voorwaarden|colofon|om oss|om os|personvern|integritetspolicy"
    r"|tietoa meistä|o nás|kontakty|o nas|polityka prywatności|regulamin|hakkımızda|iletişim|"
    r"о (?:нас|проекте|сайте|редакции|компании)|контакты|политика конфиденциальности|пользовательское соглашение"
    r"|реклама(?: на сайте)?|карта сайта|вакансии|наше приложение|"
    r"会社(?:概要|案内|情報)|お問い?合わ?せ|(?:プライバシー|個人情報保護|クッキー)(?:ポリシー|方針)?|利用規約|サイトマップ"
    r"|(?:当サイト|このサイト|著作権|広告掲載)について|採用情報|(?:公式)?アプリ(?:のご?紹介|一覧)?|"
    r"회사 ?소개|문의(?:하기)?|개인정보 ?(?:처리|보호) ?(?:방침|정책)|이용 ?약관|사이트맵|앱 다운로드|광고 ?문의|구독(?: ?안내| ?신청)?"
    r")\W{0,3}$",
    re.IGNORECASE,
)
# One of these stands in each, in lower case.
_WORDS = Words(
    "我们|我們|本站|本网|本網|本报|本報|本刊|网站|網站|公司|报社|報社|媒体|媒體|站点|站點|方式|隐私|隱私|协议|協議|条款|條款|声明|聲明|政策|广告|廣告|英才|招聘|中心|问题|問題|"
    "意见|意見|投稿|友情|订阅|訂閱|会员|會員|会員|下载|下載|about|who we are|team|contact|touch|polic|notice|statement|guidelines"
    "|standards|privacy|terms|imprint|disclaimer|map|advertis|"
    "careers|work |subscri|member|help|faq|frequently|newsletter|app|aplicaci|accessib|support|donate|über uns|impressum"
    "|datenschutz|kontakt|agb|geschäft|nutzung|mediadaten|karriere|abo|"
    "barriere|propos|sommes|mentions|confident|données|conditions|plan du|abonn|recrutement|somos|nosotros|contacto|contáct"
    "|aviso|privacida|condiciones|suscr|publicid|cookies|de uso|"
    "sobre nós|contato|fale conosco|assine|chi siamo|contatti|note legali|abbona|over ons|voorwaarden|colofon|om oss|om os"
    "|personvern|integritet|tietoa|o nás|o nas|polityka|regulamin|"
    "hakkımızda|iletişim|нас|о проекте|о сайте|редакции|компании|контакты|политика|соглашение|реклама|карта|вакансии|приложение"
    "|会社|問合|問い合|プライバシー|個人情報|クッキー|利用規約|サイト|著作権|"
    "広告掲載|採用|アプリ|회사|문의|개인정보|이용|사이트맵|앱 |광고|구독".split("|")
)  # fmt: skip


def is_service(page: Page, title: str) -> bool:
    """Tell whether the page's title, or what <title> has before the site's name, is that of a page on the site itself.

    What calls itself an article in JSON-LD is believed, or says when it was published: systems that make pages and
    articles tell them apart there. Careless ones do not; where both titles are such and no line gives a day, it is no article.
    """
    if not _WORDS.within(f"{title}\n{page.title}".lower()):
        return False
    opening = _SITE.split(page.title, maxsplit=1)[0] if page.title else ""
    found = [text for text in {title, opening} if 0 < len(text) <= _MAX_TITLE]
    like = [text for text in found if _SERVICE.match(text.strip())]
    if not like:
        return False
    if "article:published_time" not in page.meta and types_of(page).isdisjoint(PAGE_TYPES):
        return True
    return title in like and opening in like and not any(map(says_when, page.texts[:_MOST_SAID]))
