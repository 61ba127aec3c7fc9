"""Lines that are left where an article is missing, and are no body: rights, subscriptions, cookies, who the author is."""

from __future__ import annotations

import re

from newskit.body.blocks.features import SAID_ENDS
from newskit.body.blocks.measures import Measures
from newskit.body.blocks.teasers import MIN_LINK_SHARE
from newskit.body.html.ends import OTHERS, are_linked
from newskit.body.signed import LINES, signing
from newskit.page import HEADINGS
from newskit.rules.comment_heads import heads_comments
from newskit.rules.lazy import Words, lazy

_MAX_WEIGHT, _MAX_LINES = 1200, 20  # of all that is left
_NEAR_HEAD = 4  # blocks up to the heading of comments or other articles
_MIN_SENTENCE = 60  # weight; what is shorter and has no sentence's end says nothing of an event
_MIN_BRIEF = 36  # weight of the shortest sentence that does: 12 Chinese characters
_LONG = 240  # a furniture line of that weight has one of these words
_NOTICE_WORDS = Words((
    "声明", "聲明", "版权", "版權", "转载", "轉載", "订阅", "訂閱", "会员", "會員", "扫", "掃", "关注", "關注", "下载", "下載", "公众号", "客户端", "免责", "侵权",
    "举报", "投稿", "热线", "熱線", "邮箱", "本网", "本站", "责任", "責任", "编辑", "記者", "记者", "copyright", "©", "rights", "subscri", "member", "newsletter",
    "sign ", "cookie", "privacy", "follow", "read ", "click", "http", "www.", "@", "abonn", "suscri", "assin", "registr", "mehr ", "lire ", "leggi",
))  # fmt: skip
_FIELD = "input:not([type=hidden]),button"
_MAX_ASKED, _LEAST_TEXT = 4, 4  # blocks of a box with a form; times its weight, all text's
# What a page says of its reader's browser; what is said of browsers else may be news.
_BROWSER = r"(?:your|ihre?[mn]?|il tuo|tu|votre|this) (?:web ?)?browser"
_NEEDS = r"(?:old\b|does\b|must\b|support|enabl|disabl|updat|upgrad|outdated|javascript|unterstütz|aktualis|aktivier|veraltet|aggiorn|abilit|actualiz|activ)"
# What a page says of itself: kind by kind the words of which one stands in all that the pattern finds, and the pattern.
# Looking for words takes a hundredth of its time, and in most sentences there is none. Wider than body_lines.FOOTER and its
# like, which take lines from the end of an article: asked of what little is left where there may be none.
_OWN = (
    (  # rights, addresses
        Words((
            "©", "ⓒ", "copyright", "rights reserved", "icp", "安备", "版权所有", "版權所有", "断转载", "断転載", "무단", "电话", "電話",
            "传真", "邮编", "邮箱", "地址", "consent", "zustimmung", "genehmigung", "autorisation", "autoriza", "autorizza",
            "разреш", "соглас", "同意", "授权", "授權", "许可", "許可", "accord", "permis", "directeur de la publication", "droits de reproduction",
            "practice", "editorial content",
        )),
        lazy(
            r"©|ⓒ|\bcopyright\b|all rights reserved|ICP\s?[备備证證]|公网安备|公安备|版权所有|版權所有|无断转载|\bdirecteur de la publication\s?:|\btous droits de reproduction|"
            r"\bcomplaint about (?:the|our) editorial content\b|\b(?:adheres?|subject) to the\b.{0,60}\bcode of practice\b|無断転載|무단\s?전재|"
            r"^[^，。；,;]{0,12}(?:电话|電話|传真|邮编|邮箱|地址)\s?[:：]|"
            r"\b(?:may (?:not )?be|no part of|do not)\b.{0,60}\b(?:reproduc|cop(?:y|ied)|publish|republish|redistribut)\w{0,4}\b.{0,80}\bwithout .{0,40}(?:permission|consent)\b|"
            r"\b(?:nutzung|vervielfältigung|verbreitung)\b.{0,80}\b(?:zustimmung|genehmigung)\b|\breproduction\b.{0,60}\binterdite\b.{0,60}\b(?:autorisation|accord)\b|"
            r"\b(?:prohibid|proibid|vietat|não pode)\w{0,2}\b.{0,80}\b(?:sin|sem|senza)\b.{0,40}(?:autoriza|autorizza|permis)|(?:использование|перепечатка|копирование).{0,40}материал.{0,60}(?:разреш|соглас)|"
            r"(?:未经|未經)[^，。]{0,14}(?:授权|授權|许可|許可|同意)[^。]{0,24}(?:不得|禁止|严禁|嚴禁|请勿|請勿|谢绝|謝絕)",
            re.IGNORECASE,
        ),
    ),
    (  # sign-ups, subscriptions, messengers
        Words((
            "inbox", "app", "sign up", "signing up", "chat with us", "follow ", "find us", "join us", "like us", "unlimited", "with one account",
            "subscrib", "member", "support", "abonn", "mit der anmeldung", "inscrivez", "suscríbete", "iscriviti", "assine", "newsletter",
            "réservé", "vorbehalten", "suscriptor", "подписчик", "会員限定", "전용", "会员", "會員", "订户", "訂戶", "付费", "付費", "vip",
            "二维码", "关注", "客户端", "订阅", "訂閱", "correo", "mail", "boîte", "メール", "粉絲", "粉丝", "подписыва", "подпиш", "アプリ", "앱", "aplikac", "whatsapp", "telegram",
        )),
        lazy(
            r"^(?:download|get|try) (?:our|the) (?:\w{1,12} ){0,2}apps?\b|\b(?:your|my) inbox\b|\bsign(?:ing)? up\b.{0,60}\b(?:you agree|newsletter|terms|free)\b|^(?:chat with|follow|find|join|like) us\b|\bfollow .{1,40} on (?:facebook|twitter|instagram|x|youtube|tiktok|linkedin)\b|"
            r"\bunlimited (?:online |digital )?access\b|\bwith one account\b|\bsubscribers? (?:get|receive|enjoy|can)\b|^(?:already|not) (?:a |an )?(?:subscriber|member)|^subscribe\b|^support (?:our|local|independent|quality) journalism|^(?:please )?support us\b|"
            r"\b(?:abonnier(?:e|en sie)|als abonn(?:ee|ent)|mit der anmeldung|inscrivez-vous|abonnez-vous|suscríbete|iscriviti|assine já)\b|\bnewsletter\b.{0,80}(?:\bfree\b|kostenlos|gratuit|gratis|abonn)|"
            r"^this (?:article|story|content|post) is (?:exclusive(?:ly)? |only |available )*(?:for|to) (?:our )?(?:paid |paying )?(?:subscribers|members)\b|^cet article est (?:exclusivement )?réservé (?:à nos|aux) abonnés|^dieser (?:artikel|inhalt|beitrag) ist .{0,30}(?:abonnent|vorbehalten)|"
            r"^(?:contenido|artículo) (?:exclusivo|solo|reservado) para (?:nuestros )?suscriptores|^(?:материал|статья) доступ(?:ен|на) только (?:нашим )?подписчикам|^この記事は(?:有料)?会員限定|^이 기사는 (?:유료 )?(?:구독자|회원) 전용|"
            r"^(?:本文|此文|本内容|本內容|全文)(?:为|為|是|仅限|僅限)(?:会员|會員|订户|訂戶|付费|付費|VIP)|"
            r"(?:订阅|訂閱)[^。]{0,30}(?:邮箱|信箱|郵箱)|\b(?:recib[ae]|recevez|ricevi|receba)\b.{0,60}\b(?:(?:su|tu) correo|boîte (?:mail|de réception)|e-?mail)|メールでお届けし|"
            r"(?:扫描|扫码|长按)[^。]{0,14}二维码|(?:欢迎|敬请|请)关注[^。]{0,40}[。！]?$|(?:下载|打开)[^。]{0,12}客户端|加入[^。，]{0,16}粉[絲丝][团團專专群]|^(?:подписывайтесь|подпишитесь) на |アプリ[^。]{0,30}(?:無料|ダウンロード|通知)|앱[^.]{0,30}(?:다운로드|설치|알림)|"
            r"^(?:pobierz|zainstaluj) (?:naszą )?aplikację|\b(?:our|unser\w{0,2}|notre|nuestro|nostro|nosso|nasz\w{0,3}) (?:whatsapp|telegram)\b",
            re.IGNORECASE,
        ),
    ),
    (  # cookies, terms
        Words((
            "cookie", "privacy", "datenschutz", "on your device", "ihrem gerät", "votre appareil", "su dispositivo", "tu dispositivo",
            "suo dispositivo", "tuo dispositivo", "クッキー",
        )),
        lazy(
            r"^(?:we|this (?:web)?site|our (?:web)?site|wir|diese (?:web)?seite|nous|ce site|(?:este sitio|esta web|nosotros)?|questo sito|(?:本|我们的?)(?:网站|網站|站)|当サイト).{0,24}"
            r"(?:\buses?|verwende[nt]|nutz(?:en|t)|utilis(?:ons|e)|utiliz(?:amos|a|ziamo)|us(?:amos|iamo)|使用|利用|では).{0,24}(?:cookies?|クッキー)|"
            r"\bcookies?\b.{0,200}\b(?:partners?|consent|settings|preferences|device)\b|\b(?:partners?|consent|store information)\b.{0,200}\bcookies?\b|\b(?:privacy|datenschutz)(?: settings| notice| policy|erklärung)\b|"
            r"^(?:we|wir|nous|noi|nosotros)\b.{0,80}\b(?:partners?|partenaires|socios)\b.{0,200}\b(?:on your device|auf ihrem gerät|sur votre appareil|en (?:su|tu) dispositivo|sul (?:suo|tuo) dispositivo)\b",
            re.IGNORECASE,
        ),
    ),
    (  # the author, the reporters
        Words((
            "reporter", "editor", "writer", "journalist", "correspondent", "columnist", "contributor", "producer", "author", "blogger",
            "photographer", "has written", "has covered", "has reported", "has been", "writes", "covers", "reports", "worked at", "lives",
            "ing by", "compiled by", "contributed", "korrespondent", "redakteur", "autor", "记者", "記者", "journaliste", "redactor",
            "periodista", "jornalista", "giornalista", "编辑", "編輯", "评论员", "評論員", "撰稿人", "корреспондент", "журналист", "редактор", "기자",
        )),
        lazy(
            r"^(?:by )?(?:[A-Z][\w.’'-]{1,20} ){1,4}(?:[A-Z][\w.’'-]{1,20},? )?(?:is|was|has been|,? ?an?)(?: (?:an?|the|our))?(?: [\w’'-]{1,20}){0,6} (?:reporter|editor|writer|journalist|correspondent|columnist|contributor|producer|author|blogger|photographer)\b(?!.{0,300}\b(?:died|killed|arrested|said|told|charged)\b)|"
            r"^(?:[A-Z][\w.’'-]{1,20} ){1,4}(?:has (?:written|covered|reported|been (?:writing|covering|reporting))|writes|covers|reports) (?:about|for|on|the)\b|"
            r"^\W{0,2}(?:reporting|writing|editing|additional reporting|with reporting|compiled) by\b|\bcontributed to this (?:report|story)\b|^(?:korrespondent|redakteur|autor)(?:in)? (?:[A-ZÄÖÜ]\S{1,20} ){1,3}ist\b|"
            r"\b(?:he|she) (?:also |currently |previously )?(?:writes|covers|reports|has (?:written|covered|reported)|worked at|lives) (?:about|on|for|in|the)\b|"
            r"^[^\W\d_a-zA-Z]{2,4}\s?[，,：:｜|]\s?[^。，,]{0,16}(?:首席|资深|資深|高级|特约|特約|见习|專職|专职|报|報|网|網|社)(?:文字|摄影|攝影|政经|地方)?(?:记者|記者|编辑|編輯|评论员|評論員|撰稿人)(?:[，,。]|$)|"
            r"^(?:[A-ZÀ-Þ][\w.’'-]{1,20} ){2,4}(?:ist|est|es|è|é) (?:(?:ein|eine|un|une|uno|una|um|uma|als) )?(?:journaliste|redactora?|periodista|jornalista|giornalista|redakteur(?:in)?|reporter(?:in)?)\b|"
            r"^(?:[А-ЯЁ][а-яё-]{1,20} ){1,2}[А-ЯЁ][а-яё-]{1,20}\s?[—–-]\s?(?:[а-яё]{3,20} ){0,2}(?:корреспондент|журналист|редактор)|^[가-힣]{2,4} 기자는 ",
            re.IGNORECASE,
        ),
    ),
    (  # browsers, accounts
        Words(("browser", "explorer", "account", "cuenta", "suscripci", "compte", "konto")),
        lazy(
            rf"\b{_BROWSER}\b.{{0,80}}\b{_NEEDS}|\b{_NEEDS}\w{{0,6}}\b.{{0,80}}\b{_BROWSER}\b|internet explorer|"
            r"\b(?:account|cuenta|suscripción|compte|konto)\b.{0,120}\b(?:device|dispositivo|appareil|gerät)\b|"
            r"\b(?:device|dispositivo|appareil|gerät)\b.{0,120}\b(?:account|cuenta|suscripción|compte|konto)\b",
            re.IGNORECASE,
        ),
    ),
    (  # where on the site the page stands
        Words(("位置",)),
        lazy(r"^\W{0,3}[您你]?(?:现在|目前|当前|現在|目前|當前)?的?(?:所在|所处|所處)?的?位置\s?[:：>》]"),
    ),
    (  # the site
        Words((
            "proud", "committed", "our readers", "lecteurs", "lectores", "unsere leser", "主办", "主管", "创办", "门户", "综合性", "bring",
            "浏览器",
        )),
        lazy(
            r"\b(?:proud|committed) to (?:provide|bring|deliver)\b|\b(?:our readers|nos lecteurs|nuestros lectores|unsere leser(?:innen)?)\b|(?:网|报|网站|客户端|平台)(?:系|是|由)[^。]{0,40}(?:主办|主管|创办|门户|综合性)|\bbrings? (?:you|readers) (?:the )?(?:latest|news)\b|\b(?:建议|请)(?:以|使用)[^。]{0,24}浏览器",
            re.IGNORECASE,
        ),
    ),
)  # fmt: skip


# Most lines have none of them all, and need not be asked for each.
_ALL_OWN = Words(tuple(dict.fromkeys(word for words, _ in _OWN for word in words.words)))


def are_leftovers(m: Measures, chosen: list[int]) -> bool:
    """Tell whether nothing that was chosen can be an article's, though it is all there is."""
    if len(chosen) > _MAX_LINES or m.weight_of(chosen) > _MAX_WEIGHT:
        return False
    above = range(max(0, m.title_at + 1, chosen[0] - _NEAR_HEAD), chosen[0] + 1)
    heads = [at for at in above if m.tags[m.places[at]] in HEADINGS]
    # A link above an article jumps to its comments.
    if any(heads_comments(m.texts[at]) and m.link_share[at] < MIN_LINK_SHARE for at in heads):
        return True
    if any(OTHERS.match(m.texts[at]) for at in heads) and are_linked(m, chosen):
        return True
    # The longest first: it is the likeliest to be an article's.
    return all(
        is_leftover(m.texts[index], m.weights[index])
        for index in sorted(chosen, key=m.weights.__getitem__, reverse=True)
    )


def without_own(m: Measures, chosen: list[int]) -> list[int]:
    """Leave out of a brief the lines that the page says of itself; longer bodies are left alone.

    How to reach those who sign a notice stands above their name and the day.
    """
    if m.weight_of(chosen) > _MAX_WEIGHT:
        return chosen
    texts = m.texts
    return [
        index
        for index in chosen
        if not says_of_itself(texts[index]) or signing(texts[index + 1 : index + 1 + LINES])
    ]


def without_forms(m: Measures, chosen: list[int]) -> list[int]:
    """Leave out what stands in a small box with a form of its own amid a longer text: letters by mail, polls."""
    nodes = m.page.elements.nodes
    asked: dict[int, bool] = {}
    found: set[int] = set()
    for index in chosen:
        place = m.places[index]
        for box in (place, m.parents[place]):
            # A form ends the paragraph that it opens in.
            if box > 0 and m.tags[box] != "p" and m.ends[box] - m.starts[box] <= _MAX_ASKED:
                if box not in asked:
                    forms = nodes[box].css("form")
                    asked[box] = any(form.css_first(_FIELD) is not None for form in forms)
                if asked[box]:
                    found.add(index)
    if not found or _LEAST_TEXT * m.weight_of(found) > m.weight_of(chosen):
        return chosen
    return [index for index in chosen if index not in found]


def says_of_itself(text: str) -> bool:
    """Tell whether a line speaks of the page's rights, its readers' accounts or its authors."""
    lower = text.lower()
    return _ALL_OWN.within(lower) and any(
        words.within(lower) and pattern.search(text) for words, pattern in _OWN
    )


def is_leftover(text: str, weight: int) -> bool:
    """Tell whether a line is none of an article's: too short to say anything, or furniture."""
    is_sentence = text[-1] in SAID_ENDS or "。" in text
    if weight < (_MIN_BRIEF if is_sentence else _MIN_SENTENCE):
        return True
    if says_of_itself(text):
        return True
    lower = text.lower()
    if weight >= _LONG and not _NOTICE_WORDS.within(lower):
        return False
    from newskit.rules.furniture import FURNITURE  # the rules of cleaning: few pages come so far
    from newskit.rules.furniture_rule import LINE, simplified

    simple = simplified(text)
    lower = simple.lower()
    # Who took the picture stands behind the one sentence of a photo report, too.
    without = "captions" if "。" in text else ""
    return any(
        rule.span == LINE and rule.group != without and rule.find_simplified(simple, lower) is not None
        for rule in FURNITURE
    )
