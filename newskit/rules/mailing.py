"""What a newsletter says of itself: where to see it, why it came, how to leave it. In eight languages."""

from __future__ import annotations

from newskit.rules.furniture_rule import MARKS, TO_TRADITIONAL, FurnitureRule

LONGEST = 200  # characters of such a line


def _forms_of(char: str) -> set[str]:
    return {char, char.upper(), char.translate(TO_TRADITIONAL)}


_MAIL_ZH = r"(?:这封|此封|本|该|此)?(?:邮件|来信|电子报|简报|邮件通讯)"
_MAIL_EN = r"(?:e-?mails?|newsletters?|messages?|mailings?|letters?)"

MAILING = FurnitureRule(
    name="mailing", group="promotion", opens=True, max_chars=LONGEST,
    cues=(
        "如果|若|您收到|你收到|您之所以|看不到|无法|退订|取消订阅|view|read it|read this|open|see it|see this|having|trouble|problems"
        "|can't|can’t|was |this |forwarded|you |you'|you’|"
        "unsubscribe|to unsubscribe|manage|update|change|newsletter|e-mail|email|mail|im browser|online|sie |vom |vous |você "
        "|recebe|cancelar |ricev|hai |voir|lire|afficher|se dés|recib|ver |"
        "darse|вы |отписаться|このメール|メールの|配信"
    ),
    pattern=(
        rf"(?i)^[\W_]{{0,4}}(?:(?:如果|若)?(?:您|你)?"
        rf"(?:看不到|无法(?:正常)?(?:显示|查看|浏览|阅读)|不能正常(?:显示|查看|浏览))[^。！？]{{0,24}}(?:点击|点此|点这里)[^。！？]{{0,24}}"
        rf"|(?:您|你)(?:之所以)?(?:会)?收到{_MAIL_ZH}[^。！？]{{0,8}}(?:是)?因为[^。！？]{{0,60}}"
        rf"|(?:如果|若)(?:您|你)?(?:不想|不愿意?|不希望|无意)(?:再|继续){{1,2}}(?:收到|接收|订阅)[^。！？]{{0,60}}"
        r"|(?:退订|取消订阅)(?:\s?[|｜/][^。！？]{0,60})?"
        rf"|(?:view|read|open|see) (?:it|(?:this|the) {_MAIL_EN}) (?:in|on) (?:your|a|the) (?:web )?(?:browser|website|app)\W{{0,3}}"
        rf"|(?:(?:having )?(?:trouble|problems|difficulty) (?:viewing|reading)|can['’]t (?:see|read)) this {_MAIL_EN}\?.{{0,80}}"
        rf"|(?:was )?(?:this )?{_MAIL_EN} (?:was )?forwarded to you\b.{{0,80}}|forwarded this {_MAIL_EN}\?.{{0,80}}"
        rf"|was this forwarded to you\?.{{0,160}}"
        rf"|you(?:['’]re| are| have)? receiv(?:ing|ed) this(?: {_MAIL_EN})? because (?:you|of your|your e-?mail).{{0,120}}"
        rf"|you(?:['’]re| are) receiving this (?:e-?mail|newsletter|mailing)\b.{{0,120}}|this {_MAIL_EN} was sent to \S{{3,60}}.{{0,80}}"
        r"|(?:to )?unsubscribe(?:(?: (?:from|here|at any time|instantly|me)\b|\s?[|·,]).{0,100})?\W{0,3}"
        r"|(?:manage|update|change) (?:your )?(?:e-?mail )?(?:preferences|subscriptions?)(?:\s?[|·].{0,80})?\W{0,3}"
        r"|(?:newsletter|e-?mail|mail|(?:im|online-?version im)) (?:online|im browser) (?:ansehen|anzeigen|öffnen|lesen)\W{0,3}"
        r"|sie (?:erhalten|bekommen) diese[ns]? (?:e-?mail|newsletter|nachricht),? weil.{0,120}"
        r"|(?:vom )?newsletter (?:abbestellen|abmelden)\W{0,3}"
        r"|vous (?:recevez|avez reçu) (?:cet?t?e?) (?:e-?mail|courriel|message|lettre|newsletter)[^.!?]{0,20} "
        r"(?:car|parce).{0,120}|(?:voir|lire|afficher) (?:cet e-?mail|ce message|cette lettre|la version)? ?"
        r"(?:dans (?:votre|le) navigateur|en ligne)\W{0,3}|se dés(?:abonner|inscrire)\W{0,3}"
        r"|recib(?:e|es|iste|ió) este (?:correo|mensaje|boletín)[^.!?]{0,20} porque.{0,120}"
        r"|ver (?:este correo |este mensaje )?en (?:el|su|tu) navegador\W{0,3}|darse de baja\W{0,3}"
        r"|(?:você )?receb(?:eu|e) (?:este|esta) (?:e-?mail|mensagem|boletim)[^.!?]{0,20} (?:porque|pois).{0,120}"
        r"|ver no navegador\W{0,3}|cancelar (?:a )?(?:inscrição|assinatura)\W{0,3}"
        r"|(?:ricevi|hai ricevuto) quest[ao] (?:e-?mail|messaggio|newsletter)[^.!?]{0,20} perché.{0,120}"
        r"|вы получили это (?:письмо|сообщение),? (?:так как|потому что|поскольку).{0,120}|отписаться(?: от рассылки)?\W{0,3}"
        r"|このメールは.{2,60}(?:お送り|配信)して(?:い|お)ます。?|(?:メールの)?配信(?:停止|解除)(?:は|を).{0,30})[\W_]{0,4}$"
    ),
    hits=(
        "如果您看不到图片，请点击这里在浏览器中打开", "您收到这封邮件是因为您订阅了“周末读物”。",
        "若不想再收到此类邮件，请点此退订", "退订 | 更改邮箱 | 转给朋友", "View this email in your browser",
        "Having trouble reading this newsletter? Open it online.", "Forwarded this email? Sign up here.",
        "Was this forwarded to you? Sign up, it costs nothing.",
        "You are receiving this because you signed up on our website.",
        "You received this email because you are a friend of the museum.", "Unsubscribe | Manage preferences",
        "Unsubscribe from this list", "Manage your preferences", "Newsletter im Browser ansehen",
        "Sie erhalten diese E-Mail, weil Sie den Hafenbrief abonniert haben.",
        "Vous recevez ce message car vous êtes inscrit à la lettre du port.", "Se désabonner",
        "Recibe este boletín porque se suscribió en nuestra página.",
        "Você recebeu este e-mail porque se inscreveu na nossa página.", "Hai ricevuto questa email perché sei iscritto.",
        "Вы получили это письмо, потому что подписались на рассылку.",
        "このメールは会員の皆さまにお送りしています。",
    ),
    misses=(
        "退订潮来得比预想的快，三天里有两成旅客取消了行程。", "您收到这封邮件时，我已经在路上了。",
        "如果看不到月亮，就请点一盏灯，老人对孩子们说。", "取消订阅的读者越来越多，报社决定改版。",
        "You are receiving this letter from the mayor in person, the clerk told her.",
        "Unsubscribe rates rose to nine per cent, the publisher said.",
        "View this in the light of what came later, and the letter reads differently.",
        "Sie erhalten diese Woche Post vom Rathaus.", "Você recebeu esta carta do prefeito, disse a secretária.",
        "Manage your preferences well, the banker tells his heirs, and they will manage you.",
    ),
)  # fmt: skip


# What such lines begin with.
_FIRST = frozenset(char for cue in MAILING.cue_words for form in _forms_of(cue[0]) for char in form)


def is_mailing(text: str) -> bool:
    """Tell whether a line is what a newsletter says of itself."""
    return len(text) < LONGEST and text.lstrip(MARKS)[:1] in _FIRST and MAILING.find(text) is not None
