"""Furniture in other languages that leads elsewhere: read-more openers, adverts, share and newsletter prompts."""

from __future__ import annotations

from newskit.rules.furniture_rule import INSIDE, LATIN_BACK, LATIN_FRONT, FurnitureRule
from newskit.rules.read_also import OPENERS, OPENINGS

_MARKS = "(?i)" + LATIN_FRONT
_ADVERT = (
    r"(?:advertisement(?: \d{1,2})?|advertisement[ -–—]{1,4}(?:scroll to continue|story continues below)|advert"
    r"|sponsored(?: content)?|promoted content|anzeige|werbung|publicité|passer la publicité"
    r"|la suite après (?:cette|la) publicité|publicidad|anuncio|pubblicità|publicidade|advertentie|reklama|reklam[ae]?|annons"
    r"|annonse|annonce|mainos|реклама|iklan|विज्ञापन|বিজ্ঞাপন|โฆษณา|quảng cáo|reklamı atla|إعلان|광고|スポンサードリンク)"
)

# Mehr dazu:, Lire notre enquête :, Confira também:, before another headline only.
_COMPOSED = (
    r"(?:(?:further|more|related|earlier|mehr|weitere|lesen|sie|lire|voir|notre|nos|le|te|podría|puede|lee|mira|ver|leggi|guarda"
    r"|leia|veja|confira|lees|bekijk|meer|czytaj|zobacz|więcej|смотрите|еще|ещё|اقرأ|شاهد|baca|simak|lihat|artikel|berita|xem"
    r"|tin) ){1,3}"
    r"(?:reading|coverage|dazu|auch|beiträge|aussi|également|enquête|dossier|reportage|interesar|también|anche|também|mais|ook"
    r"|też|także|również|też|также|المزيد|أيضا|juga|terkait|lainnya|thêm|liên quan)(?=\s?[:：|»])"
)

WORLD_PROMPTS = (
    FurnitureRule(
        name="read_also", group="related", opens=True, max_chars=220,
        cues=f"{OPENINGS}|further|earlier|weitere|mira|confira|guarda|artikel|berita|lihat|tin |le pu|شاهد|関连|i̇lgi|İlg",
        pattern=_MARKS + rf"【?(?:{OPENERS}|関[連连](?:[记記]事|(?=\s?[:：]))|{_COMPOSED})" + r"(?:\s?[:：|»>–—\]】]{1,2}\s?.{0,180}|[\])<>▶►→↓👈*\-—–\s·|.!…»›]{0,6})$",
        hits=(
            "Read more: The village that moved uphill", "READ ALSO", "Related articles",
            "Lesen Sie auch: Das Dorf am Hang", "Mehr zum Thema", "À lire aussi : Le village perché",
            "Lee también", "Te puede interesar: El pueblo de la colina", "Leggi anche", "Leia mais:",
            "Lees ook", "Baca juga: Desa di atas bukit", "Читайте также: Деревня на холме", "Les også:",
            "Läs också: Byn på kullen", "Lue myös: Kylä mäellä", "Czytaj też: Wieś na wzgórzu",
            "Most Popular",
        ),
        misses=(
            "Read more books this year, the teacher told her pupils.",
            "Related to this is the question of who pays for the bridge.",
            "Mehr zum Thema Rente sagte der Minister am Montag in Berlin.",
            "See also how the light falls on the northern wall.",
            "Lire aussi bien que lui demande des années.",
            "Most popular among the visitors was the small red tram.",
        ),
    ),
    FurnitureRule(
        name="advert_label", group="promotion", opens=True, max_chars=60,
        cues="adver|spons|promo|anzeige|werbung|publi|passer|la suite|anun|pubbl|rekla|annon|mainos|реклама|iklan|विज्ञ|বিজ্ঞ"
            "|โฆษณา|quảng|إعلان|광고|スポ",
        pattern=_MARKS + _ADVERT + LATIN_BACK,
        hits=(
            "Advertisement", "Advertisement 2", "ANZEIGE", "- Publicité -", "La suite après cette publicité", "Publicidad", "Реклама",
            "Advertisement - scroll to continue", "विज्ञापन",
        ),
        misses=(
            "Advertisement spending fell by a tenth", "Werbung für Tabak ist seit 2020 verboten.",
            "The advertisement", "Publicité mensongère", "विज्ञापन पर खर्च बढ़ा",
        ),
    ),
    FurnitureRule(
        name="continues_below", group="promotion", opens=True, max_chars=140,
        cues="story|article|text|this adv|scroll|dalsza|your browser|we apolog|please enable",
        pattern=_MARKS
        + r"(?:(?:story|article|text) continues (?:below|after)(?: (?:this )?(?:advertisement|ad|video|photo|gallery))?"
            r"|this advertisement has not loaded yet.{0,60}|scroll (?:down )?to continue(?: reading| with content)?"
            r"|dalsza część (?:tekstu|artykułu) (?:znajduje się )?pod .{4,40}|your browser does not support.{0,40}"
            r"|we apologi[sz]e, but this video has failed to load|please enable javascript.{0,60})"
        + LATIN_BACK,
        hits=(
            "Story continues below", "Article continues after advertisement",
            "This advertisement has not loaded yet, but your article continues below.",
            "Your browser does not support the video tag.", "SCROLL TO CONTINUE WITH CONTENT",
            "Dalsza część artykułu pod materiałem wideo",
        ),
        misses=(
            "The story continues below the surface of the lake.",
            "Scroll down to continue, the guide told the class, and they did.",
            "Dalsza część miasta leży pod wodą.",
        ),
    ),
    FurnitureRule(
        name="social_prompt", group="share", opens=True, max_chars=140,
        cues="share|kindly|please share|what do you think|let us know|clique aqui|follow|like|join|find us|tweet|email this"
            "|print|copy|link|artikel|teilen|partager|compart|condivi|deel|udost|подел|paylaş|bagikan|suivez|síguenos|folgen"
            "|подпи|제보는",
        pattern=_MARKS
        + r"(?:(?:kindly |please )?share(?: (?:this|on|via|by|the)"
            r"(?: (?:article|story|post|page|news|facebook|twitter|x|whatsapp|email|e-mail|linkedin)){0,2})?"
            r"|(?:follow|like|join|find) us (?:on|at|via) .{1,80}"
            r"|follow @?[\w ]{2,40} on (?:twitter|facebook|instagram|x|whatsapp|telegram|google news)(?: (?:and|for|to).{0,60})?"
            r"|tweet this|email this(?: article)?|print this(?: page| article)?|copy link|link copied|link kopiert"
            r"|(?:artikel )?teilen(?: auf .{1,20})?|partager(?: sur .{1,20}| l[’']article)?|compartir(?: en .{1,20})?"
            r"|condividi(?: su .{1,20})?|deel (?:dit artikel|op .{1,20})|udostępnij(?: .{1,20})?|поделиться(?: .{1,20})?|paylaş"
            r"|bagikan|suivez[- ]nous sur .{1,60}|síguenos en .{1,60}|folgen sie uns (?:auf|bei) .{1,60}"
            r"|join our (?:whatsapp|telegram) .{1,60}|share your (?:thoughts|views) .{0,60}"
            r"|(?:what do you think\? )?let us know (?:what you think )?in the comments(?: section)?(?: below)?"
            r"|(?:подпишитесь|подписывайтесь) на (?:наш\w{0,2} )?(?:канал|телеграм|telegram|дзен|сообществ)[^.!?]{0,100}"
            r"|제보는 카카오톡 [^.!?]{2,40}|clique aqui (?:para|e) (?:seguir|receb|entr|particip)[^.!?]{4,80}"
            r"(?:whatsapp|telegram))"
        + LATIN_BACK,
        hits=(
            "Share this article", "Follow us on Twitter and Facebook", "Teilen", "Partager sur Facebook",
            "Join our WhatsApp channel", "Share", "Kindly share this story:", "What do you think? Let us know in the comments below",
            "Clique aqui para seguir o canal da Gazeta do Porto no WhatsApp", "Copy link", "Síguenos en Instagram",
            "Подпишитесь на наш канал, чтобы первыми узнавать о главном.", "Подписывайтесь на наши каналы",
            "제보는 카카오톡 강변톡으로 보내 주세요",
        ),
        misses=(
            "Share prices fell on Monday.", "Follow us through the old town, said the guide.",
            "Join our team", "Share of voters who agree", "Please share what you have",
            "Let us know in the comments we mark, the teacher wrote.", "Teilen ist schwer", "Подпишитесь на районную газету, просил почтальон.",
        ),
    ),
    FurnitureRule(
        name="embed_consent", group="promotion", opens=True, max_chars=300,
        cues="an dieser stelle|wir benötigen|mit ihrer|om deze inhoud|pour |to view|to see|we need|para ver",
        pattern=_MARKS
        + r"(?:an dieser stelle (?:finden sie|befindet sich|steht|wird) (?:ein )?(?:einen )?"
            r"(?:von der redaktion empfohlene[nr] )?externe[nr]? inhalt.{0,220}"
            r"|(?:wir benötigen|mit) ihrer? (?:zustimmung|einwilligung)\b[^.!?]{0,60}\binhalte?\b.{0,20}\b"
            r"(?:zu laden|anzuzeigen|geladen|angezeigt)\b.{0,120}"
            r"|om deze inhoud te (?:tonen|bekijken|laten zien)\b.{0,20}\b(?:moet|vragen|hebben)\b.{0,120}"
            r"|pour (?:afficher|voir|visualiser) ce contenu\b.{0,40}\bcookies?\b.{0,100}"
            r"|(?:to (?:view|see) this content\b.{0,40}\b(?:cookies?|consent)\b"
            r"|we need your (?:consent|permission) to load this content).{0,100}"
            r"|para ver este contenido\b.{0,40}\bcookies?\b.{0,80})"
        + LATIN_BACK,
        hits=(
            "An dieser Stelle finden Sie einen externen Inhalt von Kanal 9. Mit Ihrer Zustimmung wird er geladen.",
            "Wir benötigen Ihre Zustimmung, um diesen Inhalt zu laden.", "Om deze inhoud te tonen moet je toestemming geven voor cookies.",
            "Pour afficher ce contenu, vous devez accepter les cookies.", "To view this content you need to accept cookies",
            "Para ver este contenido debes aceptar las cookies",
        ),
        misses=(
            "An dieser Stelle finden Sie einen Gedenkstein.", "To view this content in the archive takes a day, she says.",
            "Mit Ihrer Zustimmung wurde der Park umbenannt.", "Om deze inhoud te begrijpen las hij het boek drie keer.",
        ),
    ),
    FurnitureRule(
        name="newsletter_prompt", group="promotion", opens=True, max_chars=200,
        cues="newsletter|privacy notice|the best of|sign up|register|subscribe|get |to get|for |download|thanks for|create"
            "|or sign|don't miss out|don’t miss out|this story|jetzt|abonn|inscri|suscr",
        pattern=_MARKS
        + r"(?:newsletters?|privacy notice: newsletters may contain .{10,120}|the best of [^.!?]{2,60} in your inbox[^.!?]{0,30}"
            r"|(?:sign up|register|subscribe)(?: here| now| today)?"
            r"|(?:sign up|subscribe|register) (?:now |here |today )?(?:to|for|and)(?: get| receive)? "
            r"(?:our|the|your)\b[^.!?]{0,60}\b(?:newsletters?|inbox|emails?|updates|channel|briefing)\b[^.!?]{0,60}"
            r"|get (?:our|the|your)\b[^.!?]{0,80}\b(?:in|to) your inbox"
            r"|(?:to get|for) [^.!?]{1,60}, (?:sign up|subscribe)[^.!?]{0,60}"
            r"|download (?:our|the) (?:free )?[^.!?]{0,30}\bapps?\b[^.!?]{0,60}|thanks for signing up"
            r"|subscribe now to read[^.!?]{0,80}|create an account or sign in[^.!?]{0,80}"
            r"|create (?:a|an|your) (?:free )?account to (?:read|continue|keep)(?: reading)?(?: this (?:article|story))?"
            r"|or sign ?up to (?:continue|keep) reading|don[’']t miss out\. subscribe(?: now| today)?"
            r"|this story is available exclusively to[^.!?]{0,60}|(?:jetzt )?(?:newsletter )?abonnieren"
            r"|abonnieren sie (?:unseren|den)[^.!?]{0,60}newsletter[^.!?]{0,40}"
            r"|abonnez-vous[^.!?,]{0,80}(?:, (?:sans|et|pour|dès|à|avec|c[’']est) [^.!?]{0,60})?"
            r"|inscrivez-vous à[^.!?]{0,40}newsletter[^.!?]{0,40}"
            r"|suscríbete[^.!?,]{0,60}(?:, (?:sin|y|para|por|desde|es) [^.!?]{0,40})?)"
        + LATIN_BACK,
        hits=(
            "Newsletter", "Sign up for our daily newsletter",
            "Subscribe to our newsletter for the latest news.",
            "Get the morning briefing delivered to your inbox", "Download our free app for breaking news",
            "Abonnez-vous à notre lettre", "Abonnez-vous dès 1 €, sans engagement", "Suscríbete", "Create a free account to read this article",
            "or sign up to continue reading", "The best of Tidewater Opinion in your inbox every Friday",
            "Privacy Notice: Newsletters may contain info about charities and content funded by outside parties.",
        ),
        misses=(
            "Subscribe numbers are up, the firm said.", "Sign up for the draft was slow in the north.",
            "He writes a newsletter about trains.", "Create a free account to read the meter, the town says, and pay less.",
            "The best of the apples went to market.", "Download speeds vary across the county",
            "An undisclosed number of customers signed up for the free trial.",
            "Abonnez-vous à la vie, lançait le chanteur à son public.",
            "Suscríbete al cambio, decía el cartel de la huelga.",
        ),
    ),
    FurnitureRule(
        name="reader_supported", group="promotion", span=INSIDE,
        cues="-supported publication|-supported newsletter",
        pattern=r"^[^.!?]{2,80} is (?:a|an entirely) (?:reader|listener|community)-supported (?:publication|newsletter)\. "
            r"(?:To |Please |If you |Consider |Become |Subscribe ).{0,200}$",
        hits=(
            ("The Ferry Letter is a reader-supported publication. To receive new posts and support my work, consider becoming a "
            "free or paid subscriber."),
        ),
        misses=(
            "The Bell is a reader-supported publication. It has eleven staff, and all of them cycle to work.",
            "He runs a reader-supported publication. To make a living from it takes two thousand of them.",
        ),
    ),
)  # fmt: skip
