"""Lines that stand among the paragraphs of bodies and are none: invitations to read on, disclaimers, what the page says of itself.

Each rule is held to labels or to words said to the reader: a paragraph that merely begins with such words, or speaks
of newsletters, stays.
"""

from __future__ import annotations

import re

from newskit.rules.lazy import Words
from newskit.rules.read_also import CHINESE, OPENERS, OPENINGS
from newskit.rules.rule import Rule

_MAX_READ_ALSO_WEIGHT = 250  # UTF-8 bytes, as all weights
FOOTER_WITHIN = 4  # paragraphs at the end of a body of which `is_footer` is to be asked
_MAX_FOOTER_WEIGHT = 350
_MAX_OWN_WEIGHT = 900
_MAX_DISCLAIMER_WEIGHT = 1200
_MIN_LINK_SHARE = 0.5  # of an invitation that has no colon

_MARKS_BEFORE = "【[（(<>▶►▷▼■●◆★*·•→»|-–— \t\u3000"
_BULLETS = rf"(?i)^[{re.escape(_MARKS_BEFORE)}]{{0,4}}"
# Openers of other articles that may be anything else unless a colon or nothing follows.
_MORE_OPENERS = r"more on(?: this(?: story| topic)?)?|don['’]t miss|watch|lesen sie|zum thema"
# Openers that say "also": where no sentence follows, what follows is a headline, with a colon or without.
_ALSO = (
    r"see also|les også|läs (?:också|även)|lue myös|lire aussi|à lire aussi|leggi anche|lee también|te puede interesar|leia também|"
    r"lees ook|baca juga|читайте (?:также|ещё|еще)|czytaj (?:też|także|również)|zobacz (?:też|także|również)|čtěte (?:také|též)"
)

READ_ALSO = Rule(
    name="read_also",
    pattern=(
        rf"{_BULLETS}(?:(?:{OPENERS}|{_MORE_OPENERS})\s?(?:[:：|｜»>]|\W{{0,3}}$)|(?:{_ALSO})\s[^.!?…]{{4,160}}$|"
        rf"mehr zum thema (?:finden|lesen|gibt)[^.!?]{{0,80}}\W{{0,2}}$"
        rf"|(?:{CHINESE})(?:\s?(?:[:：|｜丨>》】\]）)]|\W{{0,3}}$)|\s[^。！？；]{{4,80}}$)"
        rf"|☞[^.!?。！？]{{2,80}}(?:[\w.]{{1,40}}@[\w.]{{3,40}})?$)"
    ),
    hits=(
        "Read more: The ferry that never sailed", "READ ALSO | How the dyke was mended",
        "Related: Five bakeries that open at night", "Related stories", "Lo más leído", "Самое читаемое",
        "» Don’t miss: the last summer of the tram", "Watch: Crane lifts the new bridge into place.",
        "Lesen Sie hier: Wie die Fähre zu ihrem Namen kam",
        "Mehr zum Thema finden Sie auch in unserem Hafen-Check:", "Auch interessant",
        "Lire aussi Les cafés de nuit ferment un à un", "Les også: Her er den nye broen",
        "Читайте также: Мост откроют весной", "相关新闻：", "【相关阅读】夜市搬家记",
        "推荐阅读 湖边的书店又开了", "此前报道：夜市搬家，摊主们怎么说", "☞青河通讯 desk@example.com",
        "関連記事",
    ),
    misses=(
        "Related to the mayor by marriage, she has never set foot in the town hall.",
        "More on her mind than bread, the baker closed early that day.",
        "Watch makers from the valley met for the last time.", "Lo más leído en la cárcel es la poesía.",
        "Read more and you will forget the time, she tells the children.",
        "Don’t miss the point, he said: the dyke holds.", "Zum Thema Wohnen sagte er nichts.",
        "Читайте, знакомьтесь и голосуйте за лучшего участника!",
        "Lire aussi est un plaisir, dit la libraire.", "此前报道称，这座桥要到明年春天才能修好。",
        "相关新闻发布会上，负责人回答了记者的提问。", "推荐阅读角也设在湖边，孩子们放学就来。",
        "相关报道见报以后，来修伞的人排起了长队。",
    ),
)  # fmt: skip
_INVITATION = Rule(
    name="invitation",  # what makes one of these words an invitation is the link that follows
    pattern=rf"{_BULLETS}(?:(?:{OPENERS}|{_MORE_OPENERS}|{_ALSO})\b|{CHINESE}|☞)",
    hits=(
        "Read more about the ferry that never sailed", "Lees ook het verhaal van de bakker.",
        "相关阅读夜市搬家记",
    ),
    misses=("She read more than anyone.", "这是一则相关新闻"),
)  # fmt: skip
_DISCLAIMER = Rule(
    name="disclaimer",
    pattern=(
        r"^[【\[（(※*\s]{0,3}(?:(?:免责|平台|广告)声明\s?(?:[:：】\]）)]|$)|"
        r"(?:特别声明|版权声明|郑重声明|重要声明|[^\s，。：:]{0,8}声明)\s?[】\]）)]?\s?[:：】\]]"
        r"(?=.{0,300}(?:转载|本文|本网|本站|本平台|本号|仅供参考|侵权|不代表|版权[归属所]|投资建议|存储))|"
        r"(?i:(?:notice|disclaimer|statement)\s?[:：]\s?the (?:above )?(?:content|article).{0,120}"
        r"(?:upload|post)ed.{0,60}\busers?\b.{0,160}(?:storage|platform)))"
    ),
    hits=(
        "免责声明：栏目里的文字由用户上传，版权归上传的人。", "【免责声明】以上内容仅供读者参考",
        "特别声明：以上内容由青河号用户上传，本平台只代为存储。", "青河财经声明：文章内容仅供参考，不构成投资建议。", "声明：转载此文是出于传递更多信息之目的。",
        "Notice: The content above (pictures and videos included) was uploaded by a user of Tidewater, a social platform that only stores it.",
        "免责声明",
    ),
    misses=(
        "声明：我局从未委托任何人上门收取费用，请市民提高警惕。", "郑重声明：本店只此一家，别无分号。",
        "免责声明并不能让平台逃脱责任，法官在判决书里写道。", "声明发表以后，双方都没有再说话。",
        "Notice: The content of the crates is posted on the door, and the storage costs a crown a day.",
    ),
)  # fmt: skip
FOOTER = Rule(
    name="footer",
    pattern=(
        r"(?i)\ball rights reserved(?:\W{0,3}$|\. )|^\W{0,3}"
        r"(?:alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados"
        r"|tutti i diritti riservati|"
        r"riproduzione riservata|alle rechten voorbehouden|все права защищены|wszelkie prawa zastrzeżone|tüm hakları saklıdır"
        r"|جميع الحقوق محفوظة|無断転載|무단 ?전재)|^\W{0,3}©|©\s?(?:copyright\s)?(?:19|20)\d\d|©[^.!?。！？]{0,60}$|"
        r"(?:^\W{0,3}|[.!?:] |\bplease )(?:click here\b(?: (?:to|for)\b|\W{0,3}$)|(?:sign up|subscribe)(?: (?:here|now|today)\b|\W{0,3}$|"
        r" (?:to|for)\b.{0,60}\b(?:newsletter|updates?|alerts?|inbox|e-?mails?|digest|briefing|podcast|channel|free|daily|weekly)\b))|"
        r"\b(?:sign up|subscribe) (?:to|for) our\b|"
        r"\bfollow (?:us|him|her|them|me) (?:(?:on )?@"
        r"|(?:on|at) (?:twitter|x\b|facebook|instagram|linkedin|youtube|tiktok|telegram|whatsapp|threads|bluesky|social))|"
        r"(?:^\W{0,3}|[.!?] )follow @\w|"
        r"^\W{0,3}(?:(?:our|the|unser|zum) )?newsletters?(?:\s?[:：|]|\W{0,3}$)|newsletter (?:informiert|liefert|bringt) (?:sie|dich|ihnen|dir)\b|"
        r"\b(?:abonnieren sie|abonniere|melden sie sich|inscrivez-vous|abonnez-vous|iscriviti|suscr[ií]bete|assine|inscreva-se|prenumerera|"
        r"tilmeld dig|schrijf je in|meld je aan)\b.{0,80}newsletter|"
        r"\b(?:contains?|includes?|enthält|sind|we|our|wir)\b.{0,120}\baffiliate[- ](?:links?|commissions?|partners?)"
        r"|\baffiliate[- ]links?\b.{0,60}\b(?:we|our|wir)\b|"
        r"(?:未经|非经|未經|非經)[^。，！？]{0,12}(?:授权|许可|允许|同意|授權|許可|允許)[，,]?\s?[^。，]{0,8}"
        r"(?:不得|请勿|請勿|禁止|严禁|嚴禁|谢绝|謝絕|勿)[^。，]{0,12}(?:转载|转发|摘编|复制|镜像|翻印|轉載|轉發|複製|重製)|"
        r"(?:请勿|谢绝|禁止|严禁)转载[^。，]{0,8}[。！]?$|不代表本(?:网|站|平台|报|刊|社|号)[^。，]{0,6}(?:观点|立场|意见|赞同)"
    ),
    hits=(
        "Tous droits réservés. La rive, 12 quai du Bac.", "© 2024 The Tidewater Post. All rights reserved.",
        "Foto: © Anna Berg", "Sign up for the Tidewater newsletter", "Subscribe now",
        "Please bookmark this page and sign up for our daily newsletter here.",
        "Click here to read the harbour master's report.",
        "Follow @tidewater for the latest. Prices may change.",
        "Her book is out now. Follow her on Twitter @quillmartha.",
        "Unser Newsletter informiert Sie jeden Morgen über das Wichtigste.",
        "Inscrivez-vous à la newsletter du port", "This story contains affiliate links.",
        "We may earn something when you buy through our affiliate links.",
        "青河健康网(www.example.com)专稿，未经书面授权请勿转载。", "本站文字及圖片，非經授權，不得轉載。", "未经许可，不得转载",
        "以上内容不代表本网观点",
    ),
    misses=(
        "She started a newsletter in 2019 and now has more readers than the paper.",
        "Neighbours sign up for a turn at the oven on a sheet by the door.",
        "Sign up for the pottery class by Friday, the centre says.",
        "Subscribe to this idea, she says, and the rest will follow.",
        "The station, an affiliate of the national network, went off the air at noon.",
        "The museum shows how the © sign came into the world. It took a court to do it.",
        "The guide said: “Follow us to the lighthouse.”",
        "“All rights reserved is what they wrote on every page,” he said.",
        "The button that says click here is the oldest on the site.",
        "夜里十点以后，未经许可的夜市摊点都要收起来。", "未经授权不得使用他人肖像，这是法律的明文规定。",
        "法官认为，严禁转载的字样并不改变文章的性质。",
    ),
)  # fmt: skip
# One of these stands in all that FOOTER matches: looking for them takes a hundredth of the pattern's time.
_FOOTER_WORDS = Words((
    "©", "reserved", "click here", "sign up", "subscribe", "follow ", "newsletter", "affiliate", "未经", "非经", "未經", "非經", "转载", "不代表",
    "vorbehalten", "réservés", "reservados", "riservat", "voorbehouden", "защищены", "zastrzeżone", "saklıdır", "محفوظة", "無断転載", "무단",
))  # fmt: skip
_ADDRESS = Rule(
    name="address",
    pattern=(
        r"(?i)^(?:e-?mail|contact|write to|reach|get in touch|got an?|do you (?:have|know))\b.{0,250}[a-z0-9.]@[a-z0-9]|"
        r"[.!?] (?:you can )?(?:e-?mail|contact|reach|follow) (?:him|her|them|me) (?:(?:at|on|via) )?.{0,40}@[a-z0-9]|"
        r"^(?:[^.!?,。！？，]|\.(?=\S)){0,100}[a-z0-9.]@[a-z0-9.\-]{2,40}[a-z0-9][)）\]】]?$"
    ),
    hits=(
        "Write to Martha Quill at quill@example.com",
        "Email Tom Ashdown at tom@example.com or call the desk. Thank you.",
        "Get in touch with our news team by emailing us at desk@example.com.",
        "Nell Harrow covers schools. Reach her at nell@example.com or follow @nellharrow.",
        "青河通讯 林夏 desk@example.com",
    ),
    misses=(
        "Volunteers can write to bridge@example.org, and Mrs. Quill answers every letter herself.",
        "Anybody who wants to help can write to bridge@example.org.",
        "Letters to the keeper went to lamp@example.org. None came back.",
        "“Reach me at lamp@example.org,” the keeper told the children, and they did.",
        "愿意来帮忙的人，可以写信到 desk@example.com，老严每天都会看。",
    ),
)  # fmt: skip
_WRITERS = r"(?:reporter|editor|writer|journalist|correspondent|columnist|contributor)"
_OF_ITSELF = Rule(
    name="of_itself",  # who else worked on it, who wrote it, what readers are asked to do
    pattern=(
        r"(?i)^(?:\W{0,2}(?:additional |with )?(?:reporting|writing|editing|research) by\s|"
        r"(?:follow|find|join) .{1,40} on (?:facebook|twitter|instagram|x|youtube|tiktok|linkedin|bluesky)\b"
        r"|reach (?:the )?(?:reporters?|writers?|authors?|him|her|them) (?:at|on)\s|"
        r"(?:for|read|check out|find) more\b.{0,100}\b(?:visit|check|see|follow|sign(?:ing)? up)\b"
        r"|(?:please )?support (?:us|our (?:work|journalism|reporting))\b|"
        r"(?:please |bitte )?(?:note|keep in mind|beachten sie|achten sie darauf)?.{0,20}\b"
        r"(?:your comments?|ihre kommentare?|vos commentaires|(?:sus|tus) comentarios)\b|"
        r"(?:comments|kommentare|les commentaires|los comentarios) (?:are|will be|werden|sind|sont|est[aá]n|ser[aá]n)\s.{0,80}"
        r"(?:moderat|review|clos|geprüft|freigeschaltet|geschlossen|modér|fermés|moderad|cerrad)|"
        rf"ad ?block(?:er)? users?\b|(?-i:(?:[A-Z][\w.’'-]{{1,20}} ){{2,4}}is) (?:an?|the|our) (?:[\w’'-]{{1,20}} ){{0,5}}{_WRITERS}\b|"
        r"(?:(?:korrespondent|redakteur|reporter|autor)(?:in)?(?-i: [A-ZÄÖÜ]\S{1,20}){2,3} "
        r"|(?-i:(?:[A-ZÄÖÜ]\S{1,20} ){2,3}))ist .{0,40}(?:korrespondent|redakteur|reporter|autor|zuständig))|"
        r"\bcontributed to this (?:report|story|article)\b[^.]{0,40}\W{0,2}$"
        r"|[请請][^。，！？]{0,12}(?:关闭|停用|暂停|關閉|暫停)[^。，！？]{0,12}"
        r"(?:广告(?:拦截|屏蔽|过滤)|廣告(?:攔截|阻擋|封鎖))[^。，！？]{0,6}[。！]?$"
        r"|(?:著作权|版权|版權)均?[归歸属屬][^。，]{2,30}[。，；][^。]{0,20}(?:未经|未經|非经|非經)"
        r"|^for (?:further|more) information[^.]{0,60}\bcontact\b"
        r"|\b(?:unterstützen sie|unterstütze|soutenez|apoya|sostieni) (?:uns|unsere|nous|notre|nuestr|il nostro|la nostra)\b"
    ),
    hits=(
        "(Reporting by Nell Harrow; editing by Tom Ashdown)", "Additional reporting by Martha Quill",
        "Tidewater Wire writers Nell Harrow and Tom Ashdown contributed to this report.",
        "Follow Tidewater Sport on Instagram and YouTube.", "Reach the reporters on Twitter at @nellharrow",
        "For more stories like this, check our news page.",
        "Check out more of our travel stories by signing up to the Friday letter",
        "Please support our work with a small gift.",
        "Bitte achten Sie darauf, dass Ihre Kommentare beim Thema bleiben.",
        "Kommentare werden vor der Veröffentlichung geprüft.", "Comments are reviewed before they appear.",
        "Hat Ihnen der Text gefallen? Dann unterstützen Sie uns mit einer Spende.",
        "Ad block users: some parts of this page may not work.", "此内容为青河财经原创，著作权归青河财经所有。未经青河财经书面授权，不得以任何方式加以使用，包括摘编。",
        "For further information contact the harbour office on 01234 567890.", "部分内容没有显示，请关闭阅读模式或停用广告拦截功能。",
        "Nell Harrow is a senior features writer for the Tidewater Post.",
        "Korrespondentin Anna Berg ist bei der Hafenpost für Fähren zuständig.",
    ),
    misses=(
        "She contributed to this report in the only way she could: by saying nothing to anyone about it for years.",
        "The editing by hand took eleven weeks.",
        "Follow the river on foot and you reach the lighthouse by noon.",
        "For more than forty years the ferry had no captain, and nobody seemed to mind.",
        "Comments are cheap, the mayor said.", "Kommentare sind frei, die Tatsachen sind heilig.",
        "The keeper is a writer now, and a good one.", "Support our boys, read the banner on the bridge.",
        "The town hall is the oldest building that an editor could wish for.", "法院认定，这张照片的版权归摄影师所有。",
        "For more information than that, she says, ask the river.", "他写道，请先停用广告拦截插件的网站越来越多。",
    ),
)  # fmt: skip
# What all that READ_ALSO and _INVITATION match begins with, behind such marks.
_OPENINGS = tuple(
    f"{OPENINGS}|watch|zum thema|相关|相關|延伸|推荐|推薦|更多|往期|热门|此前|早前|関連|☞".split("|")
)
_BY_LETTER: dict[str, tuple[str, ...]] = {}
for _word in _OPENINGS:
    _BY_LETTER[_word[0]] = (*_BY_LETTER.get(_word[0], ()), _word)
_BEGINNINGS = frozenset(_MARKS_BEFORE) | frozenset(_BY_LETTER) | frozenset(map(str.upper, _BY_LETTER)) | {"İ"}
_OPENING = 24  # characters: four bullets and the longest of these
RULES = (READ_ALSO, _INVITATION, _DISCLAIMER, FOOTER, _OF_ITSELF, _ADDRESS)


def is_read_also(text: str, weight: int, link_share: float) -> bool:
    """Tell whether a paragraph invites to read another article: a label, or an invitation that is mostly a link."""
    if weight >= _MAX_READ_ALSO_WEIGHT or text[0] not in _BEGINNINGS:
        return False
    opening = text[:_OPENING].lstrip(_MARKS_BEFORE).lower().replace("i\u0307", "i")
    if not opening.startswith(_BY_LETTER.get(opening[:1], ())):
        return False
    return bool(READ_ALSO.find(text) or (link_share >= _MIN_LINK_SHARE and _INVITATION.find(text)))


def is_disclaimer(text: str, weight: int) -> bool:
    """Tell whether a paragraph says what the site does not answer for."""
    return (
        weight < _MAX_DISCLAIMER_WEIGHT
        and ("声明" in text or "upload" in text)
        and _DISCLAIMER.find(text) is not None
    )


# One of these stands in all that _OF_ITSELF matches.
_OWN_WORDS = Words((
    "ing by ", "research by", "contributed", "follow ", "find ", "join ", "reach ", "more", "support", "comment", "kommentar", "comentario",
    "unterstütz", "soutenez", "apoya", "sostieni", "ad block", "adblock", "information", "著作权", "版权", "版權", "广告", "廣告",
    " is a", " is the ", " is our ", " ist ",
))  # fmt: skip


# One of these stands in what is said of those who pay; its pattern takes 6 ms to compile.
_PAYING_WORDS = Words((
    "会员", "會員", "vip", "付费", "付費", "余", "还有", "阅读", "查看", "解锁", "畅读", "订", "訂", "登录", "登入", "登錄", "试读", "購買",
    "购买", "subscri", "member", "sign in", "sign up", "log in",
    "register", "account", "join", "free article", "free stor", "cancel", "become a", "start your", "vous reste", "abonn", "abo",
    "weiterlesen", "digital", "registrier", "mitglied", "leser",
    "suscri", "suscrí", "socio", "abbonat", "assina", "assine", "prenumer", "subskr", "подпис", "会員", "有料", "放題", "放题",
    "残り", "続き", "구독", "회원",
))  # fmt: skip


def is_footer(text: str, weight: int) -> bool:
    """Tell whether a last paragraph is the page's: rights, sign-ups, where to follow or to write to, who wrote it."""
    if weight >= _MAX_OWN_WEIGHT:
        return False
    lower = text.lower()
    if _OWN_WORDS.within(lower) and _OF_ITSELF.find(text):
        return True
    if weight >= _MAX_FOOTER_WEIGHT:
        return False
    if _FOOTER_WORDS.within(lower) and FOOTER.find(text):
        return True
    if "@" in text and _ADDRESS.find(text):
        return True
    if not _PAYING_WORDS.within(lower):
        return False
    from newskit.rules.paywall import PAYWALL

    return PAYWALL.find(text) is not None
