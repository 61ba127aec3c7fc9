"""Furniture: what is said where the rest of an article is for those who pay."""

from __future__ import annotations

from newskit.rules.furniture_rule import FurnitureRule

_MARKS = r"(?i)^[\[(【（<>▶►●◆■★→↓👉🔒※*\-—–\s·|]{0,4}"
_END = r"[\])】）<>▶►→↓*\-—–\s·|:.!…»›。！]{0,6}$"
_CHINESE = (
    r"(?:本文|本篇(?:文章)?|此文|以下(?:内容)?|(?:剩余|后续|余下|更多|全部)(?:内容|部分)?|全文)[^。！？，]{0,4}(?:为|是|属于?|仅限|仅供|限|需)"
    r"[^。！？，者在]{0,6}(?:会员|會員|付费|付費|[订訂]阅(?:用户|用戶|者)|[订訂]户|VIP)"
    r"(?:[专專][享属屬]|限定|可[读见]|独享|内容|阅读|解锁|后|才)[^。！？]{0,30}(?:[。！][^。！？]{0,30})?|"
    r"(?:请?(?:开通|成为|加入|购买|升级|充值|[订訂]阅)[^。！？，]{0,12}(?:会员|會員|VIP|[订訂]阅|本刊|本报|本文)?)[^。！？]{0,6}(?:即可|[，,]?(?:可|后)?|才能)"
    r"(?:阅读|查看|解锁|畅读|继续阅读)(?:全文|全部|更多|剩余|完整|本文|余下)[^。！？]{0,16}|"
    r"(?:剩余|还有|余下|尚余)\s?\d{1,3}(?:\.\d)?\s?[%％]\s?的?(?:内容|未读|全文|部分)?[^。！？]{0,10}(?:[订訂]阅|付费|开通|会员|購買|购买|登录|阅读)[^。！？]{0,30}|"
    r"(?:我?已经?是?|我是)(?:会员|會員|[订訂]户|[订訂]阅用户|VIP)\s?[？?，,]?\s?(?:请|立即|点此|点击|去|马上)?\s?登[录入錄][^。]{0,10}|"
    r"(?:VIP|会员|會員|[订訂]户)[专專][享属屬](?:文章|内容)[^。！？]{0,20}"
    r"|(?:此|该|本|以下)?(?:内容|文章|部分)仅[对向限供][^。！？，]{0,8}(?:会员|[订訂]阅(?:用户|者)?|[订訂]户)[^。！？，]{0,8}|"
    r"(?:以上为)?试读(?:内容|部分)?(?:已?结束|到此为止)?[，,]?[^。！？]{0,16}"
)
_ENGLISH = (
    r"(?:this|the)(?: full| rest of (?:this|the))? (?:article|story|content|post|report)(?: is| remains)?"
    r"(?: available| reserved)?(?: only| exclusively)? (?:for|to)"
    r" (?:our |paid |[a-z’' ]{0,30} )?(?:subscribers?|members?)(?: only)?(?:[.!] [^.!?]{0,80})?|"
    r"to (?:read|continue reading|keep reading|unlock|access|see) "
    r"(?:more|on|(?:the )?(?:rest of |full )?(?:this |the |our )?(?:article|story|post|report))[^.!?]{0,20}"
    r"[,:;–—] ?(?:please )?(?:subscribe|sign (?:in|up)|log in|become a|register|join|start your)\b[^.!?]{0,80}|"
    r"subscribe (?:now |today |here )?(?:to|for) (?:keep|continue|read|unlock|unlimited|full)\b[^.!?]{0,80}(?:[.!] [^.!?]{0,60})?|"
    r"(?:already|are you) (?:a |an )?(?:already )?(?:a )?(?:subscriber|member|registered|subscribed)[^.!?]{0,20}\?[^.!?]{0,30}"
    r"|already have an account\?[^.!?]{0,30}|"
    r"you(?:[’']ve| have) (?:only )?(?:\d|one|two|three|no|reached|read|used|run out)\b[^.!?]{0,40}\bfree "
    r"(?:articles?|stor(?:y|ies))\b(?: (?:left|remaining|this|for|per|a)\b[^.!?,]{0,40})?(?:[.!] subscribe\b[^.!?]{0,120})?|"
    r"(?:from|only|just|try|for|subscribe|cancel|pay)\b[^!?]{0,140}\bcancel (?:at )?(?:any ?time|whenever you like)\b[^.!?]{0,20}"
)
_EUROPEAN = (
    r"il vous reste \d{1,3}(?:[.,]\d{1,2})?\s?% de (?:cet|l[’'])\s?article à lire\.?(?: la suite est réservée aux abonnés)?"
    r"|la suite (?:de l[’']article )?est réservée (?:à nos|aux) abonnés|"
    r"(?:cet |l[’'])article est réservé (?:à nos|aux) abonnés[^.!?]{0,40}"
    r"|(?:vous êtes )?déjà abonnée?(?:\(e\)|·e)?\s?\?[^.!?]{0,40}|pour (?:lire|continuer)[^.!?]{0,60}\babonnez-vous[^.!?]{0,60}|"
    r"(?:jetzt |hier )?weiterlesen mit [^.!?]{1,60}(?:abo|plus|digital)\b[^.!?]{0,60}"
    r"|(?:sie sind|du bist|sind sie|bist du|bereits|schon) (?:bereits |schon )?"
    r"(?:\w{1,12}-?abonnent(?:in)?|abonnent(?:in)?|registriert|mitglied)"
    r"[^.!?]{0,20}\?[^.!?]{0,40}|(?:dieser|der ganze|der vollständige) (?:artikel|text|beitrag) ist "
    r"(?:nur|exklusiv) für [^.!?]{0,20}(?:abonnent|mitglied|leser)[^.!?]{0,60}|"
    r"(?:este )?(?:contenido|artículo)(?: es)? (?:exclusivo|solo) para (?:suscriptores|socios)[^.!?]{0,60}"
    r"|¿(?:ya )?(?:eres|es usted) (?:suscriptor|socio)a?\s?\?[^.!?]{0,30}"
    r"|suscríbete para (?:seguir )?(?:leyendo|leer)[^.!?]{0,60}|"
    r"(?:questo )?(?:articolo|contenuto)(?: è)? (?:riservato|esclusivo)(?: solo)? (?:agli|per gli) abbonati[^.!?]{0,60}"
    r"|sei già abbonato\s?\?[^.!?]{0,30}|abbonati per (?:leggere|continuare)[^.!?]{0,60}|"
    r"(?:conteúdo|artigo|matéria)(?: é)? exclusiv[oa] para assinantes[^.!?]{0,60}|já é assinante\s?\?[^.!?]{0,30}"
    r"|assine para (?:ler|continuar)[^.!?]{0,60}|"
    r"(?:dit )?artikel is (?:alleen |exclusief )?(?:toegankelijk )?voor (?:onze )?abonnees[^.!?]{0,60}"
    r"|(?:ben je |bent u )?al abonnee\s?\?[^.!?]{0,40}|"
    r"(?:artikeln|saken|artiklen|artikkelen) är? (?:bara |kun |endast )?(?:för|for) (?:prenumeranter|abonnenter)[^.!?]{0,60}"
    r"|(?:är du|er du) (?:redan|allerede) (?:prenumerant|abonnent)\s?\?[^.!?]{0,30}|"
    r"(?:ten |cały )?(?:artykuł|tekst) (?:jest )?(?:dostępny )?tylko dla (?:prenumeratorów|subskrybentów)[^.!?]{0,60}|"
    r"(?:материал|текст|статья) доступ(?:ен|на) (?:только )?(?:по подписке|подписчикам)[^.!?]{0,60}"
    r"|оформите подписку,? чтобы (?:читать|продолжить)[^.!?]{0,60}"
)
_FAR_EASTERN = (
    r"この[記记]事は[^。]{0,8}(?:(?:有料)?会[員员](?:限定|専用)(?:です|の)?|有料[記记]事です)[^。]{0,30}(?:。残り[^。]{0,20})?"
    r"|有料会[員员]になると[^。]{0,30}お読みいただけます|残り\s?[:：]?\s?\d[\d,]{0,7}\s?(?:文字|字)[^。]{0,30}|続きを読むには[^。]{0,40}"
    r"|(?:すべて|全て)の[記记]事が[読读]み放[題题]|有料会[員员](?:が|なら|は)初回[^。]{0,16}[無无]料|"
    r"이 기사는[^.]{0,10}(?:유료 ?회원|구독자)[^.]{0,40}"
)

PAYWALL = FurnitureRule(
    name="paywall", group="promotion", opens=True, max_chars=240,
    cues=(
        "vip|会员专|订户专|本文|本篇|此文|此内|该内|内容仅|文章仅|以下|剩余|后续|余下|更多|全部|全文|请|开通|成为|加入|购买|升级|充值|订|訂|还有|尚余"
        "|我|已|以上|试读|this |the |to |subscri|already|are you|you|from |only |just |try |for |cancel|"
        "pay |il vous|la suite|cet |l’|l'|vous|déjà|pour |jetzt|hier|weiter|sie |du |sind |bist|bereits|schon|dieser|der |este "
        "|contenido|artículo|¿|suscr|"
        "questo|articolo|contenuto|sei |abbonati|conteúdo|artigo|matéria|já |assine|dit |artikel|ben |bent |al |saken|artiklen"
        "|artikkelen|är |er |ten |cały|"
        "artykuł|tekst|материал|текст|статья|оформите|この|有料会|すべて|全て|残り|続き|이 "
    ),
    pattern=f"{_MARKS}(?:{_CHINESE}|{_ENGLISH}|{_EUROPEAN}|{_FAR_EASTERN}){_END}",
    hits=(
        "本文为会员专享内容，开通会员即可阅读全文。", "以下内容仅限订阅用户阅读", "开通会员，阅读全文",
        "剩余 78% 的内容，订阅后可继续阅读", "已是会员？立即登录", "试读已结束",
        "This article is for subscribers only.",
        "This story is available exclusively to Tidewater Post subscribers. Become a reader today",
        "To read the rest of this story, become a member of The Tidewater Post for £1 a week.",
        "Subscribe now to keep reading.", "Are you already a subscriber? Sign in",
        "You have one free article left this month. Subscribe for unlimited access to all our reporting",
        "From £1 a week for six months. Cancel any time.",
        "Il vous reste 57,09 % de cet article à lire. La suite est réservée aux abonnés.",
        "Vous êtes déjà abonné ? Connectez-vous", "Jetzt weiterlesen mit dem Probeabo",
        "Sie sind bereits Abonnent? Hier anmelden", "Contenido exclusivo para suscriptores",
        "Articolo riservato agli abbonati", "Já é assinante? Entre", "Al abonnee? Log in",
        "Материал доступен только по подписке", "この記事は有料会員限定です", "この記事は有料記事です。",
        "有料会員になると続きをお読みいただけます。", "残り 1234文字", "すべての記事が読み放題", "有料会員が初回1カ月無料",
        "이 기사는 유료회원 전용입니다",
    ),
    misses=(
        "本文采访的会员都不愿透露姓名。", "以下内容为记者在会员店里看到的情形，价格都贴在货架上。",
        "成为会员的人越来越多，店里的停车场却没有变大。", "剩余78%的居民要等到明年春天才能搬进新房。",
        "已是会员的人可以先进场。", "This article of faith is for members of the guild, the priest said.",
        "The story is for children, and for members of the club who never grew up.",
        "To read the rest of the letter, she put on her glasses.",
        "You have two free stories to tell, he said.",
        "From the harbour the members walked home, and nobody wanted to cancel.",
        "Il vous reste un article à lire, dit le juge.",
        "Schon Abonnenten der ersten Stunde kannten das Blatt.",
        "La suite est connue : le pont s’est écroulé.", "残りの文字は読めなかった。", "すべての記事が読み放題とは限らない。", "この記事は有料老人ホームを取り上げた。",
    ),
)  # fmt: skip
