"""Furniture in other languages: read-more openers, adverts, share and newsletter prompts, notices, credits."""

from __future__ import annotations

from newskit.rules.furniture_rule import EDGES, LATIN_BACK, LATIN_FRONT, TAIL, FurnitureRule
from newskit.rules.read_also import OPENERS, OPENINGS

_MARKS = "(?i)" + LATIN_FRONT
# What follows a notice of rights: nothing, a mark, who has them; a sentence about rights goes on in small letters.
_CLOSED = r"(?=\W{0,6}$|\s?[.;:|©–—(/·-]|,?\s(?:to |by |par |von |a |para |por )?(?-i:[A-ZÀ-ÝА-Я\d©]))"

_ADVERT = r"(?:advertisement(?: \d{1,2})?|advertisement[ -–—]{1,4}(?:scroll to continue|story continues below)|advert|sponsored(?: content)?|promoted content|anzeige|werbung|publicité|passer la publicité|publicidad|anuncio|pubblicità|publicidade|advertentie|reklama|reklam[ae]?|annons|annonse|annonce|mainos|реклама|iklan|reklamı atla|إعلان|광고|スポンサードリンク)"

LANGUAGES = (
    FurnitureRule(
        name="read_also", group="related", opens=True, max_chars=220,
        cues=OPENINGS,
        pattern=_MARKS + OPENERS + r"(?:\s?[:：|»>–—]{1,2}\s?.{0,180}|[\])<>▶►→↓👈*\-—–\s·|.!…»›]{0,6})$",
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
        cues="adver|spons|promo|anzeige|werbung|publi|passer|anun|pubbl|rekla|annon|mainos|реклама|iklan|إعلان|광고|スポ",
        pattern=_MARKS + _ADVERT + LATIN_BACK,
        hits=(
            "Advertisement", "Advertisement 2", "ANZEIGE", "- Publicité -", "Publicidad", "Реклама",
            "Advertisement - scroll to continue",
        ),
        misses=(
            "Advertisement spending fell by a tenth", "Werbung für Tabak ist seit 2020 verboten.",
            "The advertisement", "Publicité mensongère",
        ),
    ),
    FurnitureRule(
        name="continues_below", group="promotion", opens=True, max_chars=140,
        cues="story|article|text|this adv|scroll|your browser|we apolog|please enable",
        pattern=_MARKS
        + r"(?:(?:story|article|text) continues (?:below|after)(?: (?:this )?(?:advertisement|ad|video|photo|gallery))?|this advertisement has not loaded yet.{0,60}|scroll (?:down )?to continue(?: reading)?|your browser does not support.{0,40}|we apologi[sz]e, but this video has failed to load|please enable javascript.{0,60})"
        + LATIN_BACK,
        hits=(
            "Story continues below", "Article continues after advertisement",
            "This advertisement has not loaded yet, but your article continues below.",
            "Your browser does not support the video tag.",
        ),
        misses=(
            "The story continues below the surface of the lake.",
            "Scroll down to continue, the guide told the class, and they did.",
        ),
    ),
    FurnitureRule(
        name="social_prompt", group="share", opens=True, max_chars=140,
        cues="share|follow|like|join|find us|tweet|email this|print|copy|link|artikel|teilen|partager|compart|condivi|deel|udost|подел|paylaş|bagikan|suivez|síguenos|folgen",
        pattern=_MARKS
        + r"(?:share(?: (?:this|on|via|by|the)(?: (?:article|story|post|page|news|facebook|twitter|x|whatsapp|email|e-mail|linkedin)){0,2})?|(?:follow|like|join|find) us (?:on|at|via) .{1,80}|follow @?[\w ]{2,40} on (?:twitter|facebook|instagram|x|whatsapp|telegram|google news)(?: (?:and|for|to).{0,60})?|tweet this|email this(?: article)?|print this(?: page| article)?|copy link|link copied|link kopiert|(?:artikel )?teilen(?: auf .{1,20})?|partager(?: sur .{1,20}| l[’']article)?|compartir(?: en .{1,20})?|condividi(?: su .{1,20})?|deel (?:dit artikel|op .{1,20})|udostępnij(?: .{1,20})?|поделиться(?: .{1,20})?|paylaş|bagikan|suivez[- ]nous sur .{1,60}|síguenos en .{1,60}|folgen sie uns (?:auf|bei) .{1,60}|join our (?:whatsapp|telegram) .{1,60}|share your (?:thoughts|views) .{0,60})"
        + LATIN_BACK,
        hits=(
            "Share this article", "Follow us on Twitter and Facebook", "Teilen", "Partager sur Facebook",
            "Join our WhatsApp channel", "Share", "Copy link", "Síguenos en Instagram",
        ),
        misses=(
            "Share prices fell on Monday.", "Follow us through the old town, said the guide.",
            "Join our team", "Share of voters who agree", "Teilen ist schwer",
        ),
    ),
    FurnitureRule(
        name="newsletter_prompt", group="promotion", opens=True, max_chars=200,
        cues="newsletter|sign up|register|subscribe|get |to get|for |download|thanks for|create|this story|jetzt|abonn|inscri|suscr",
        pattern=_MARKS
        + r"(?:newsletters?|(?:sign up|register|subscribe)(?: here| now| today)?|(?:sign up|subscribe|register) (?:now |here |today )?(?:to|for|and)(?: get| receive)? (?:our|the|your)\b[^.!?]{0,60}\b(?:newsletters?|inbox|emails?|updates|channel|briefing)\b[^.!?]{0,60}|get (?:our|the|your)\b[^.!?]{0,80}\b(?:in|to) your inbox|(?:to get|for) [^.!?]{1,60}, (?:sign up|subscribe)[^.!?]{0,60}|download (?:our|the) (?:free )?[^.!?]{0,30}\bapps?\b[^.!?]{0,60}|thanks for signing up|subscribe now to read[^.!?]{0,80}|create an account or sign in[^.!?]{0,80}|this story is available exclusively to[^.!?]{0,60}|(?:jetzt )?(?:newsletter )?abonnieren|abonnieren sie (?:unseren|den)[^.!?]{0,60}newsletter[^.!?]{0,40}|abonnez-vous[^.!?]{0,80}|inscrivez-vous à[^.!?]{0,40}newsletter[^.!?]{0,40}|suscríbete[^.!?]{0,60})"
        + LATIN_BACK,
        hits=(
            "Newsletter", "Sign up for our daily newsletter",
            "Subscribe to our newsletter for the latest news.",
            "Get the morning briefing delivered to your inbox", "Download our free app for breaking news",
            "Abonnez-vous à notre lettre", "Suscríbete",
        ),
        misses=(
            "Subscribe numbers are up, the firm said.", "Sign up for the draft was slow in the north.",
            "He writes a newsletter about trains.", "Download speeds vary across the county",
            "An undisclosed number of customers signed up for the free trial.",
        ),
    ),
    FurnitureRule(
        name="rights_notice", group="copyright", opens=True, max_chars=240,
        cues="©|copyright|(c)|c)|this|tous|alle|todos|tutti|wszelkie|все|all rights",
        pattern=_MARKS
        + rf"(?:all rights reserved{_CLOSED}.{{0,120}}|copyright\s.{{0,8}}(?:19|20)\d\d(?!\s(?!by\b|the\b|all\b|von\b|bei\b)(?-i:[a-z])).{{0,140}}|"
        r"(?:copyright )?(?:©|\(c\))\s?(?:copyright\s)?(?:(?:19|20)\d\d\b.{0,140}|.{1,60}[,|]?\s(?:19|20)\d\d(?:[,.].{0,100})?)|this (?:material|article|content) may not be (?:published|republished|reproduced|redistributed|copied)(?=\W{0,3}$|[,;]|\s(?:or|and|without|in any|in whole|in part|elsewhere)\b).{0,120}|"
        rf"(?:tous droits réservés|alle rechte vorbehalten|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|wszelkie prawa zastrzeżone|все права защищены){_CLOSED}.{{0,80}}|"
        r"copyright ©.{1,160})[\s.)\]]{0,3}$",
        hits=(
            "© 2024 The Example Times. All rights reserved.", "Copyright 2023 Example Press",
            "This material may not be published, broadcast, rewritten or redistributed.",
            "Alle Rechte vorbehalten", "Tous droits réservés.",
            "Copyright © 예시일보. 무단전재 및 재배포 금지.",
        ),
        misses=(
            "Copyright law protects the painter's heirs, the court said.",
            "The rights reserved to the states are listed there.", "© Anna Beispiel",
            "Alle Rechte liegen beim Autor.",
            "All rights reserved for members were quietly extended to guests last year.",
            "Copyright 2026 is the title of her new show at the town gallery, which opens on Friday.",
            "This article may not be copied into the Bible, the priest joked, but it comes close.",
            "Alle Rechte vorbehalten hatte sich der Graf, und die Bauern zahlten.",
            "Tous droits réservés par le seigneur furent abolis une nuit d'août.",
            "Todos los derechos reservados a los vecinos figuran en una carta de 1492.",
        ),
    ),
    FurnitureRule(
        name="rights_reserved", group="copyright", max_chars=80,
        cues="rights reserved|无断|無断|무단",
        pattern=_MARKS + rf"(?:[^.!?]{{0,80}}\ball rights reserved{_CLOSED}.{{0,40}}|"
        r"[^。]{0,60}无断(?:転|转|複|使用|コピー)[^。と]{0,50}|.{0,60}무단\s?전재.{0,50})[\s.)\]。]{0,3}$",
        hits=(
            "The Example Times, all rights reserved", "記事の無断転載を禁じます",
            "예시일보 무단전재 및 재배포 금지",
        ),
        misses=(
            "She kept all rights reserved to her in the will. They never met again.",
            "無断転載を禁じますと書かれた紙が、どの家の塀にも貼られていた。", "無断欠勤が続いた。",
            "무단횡단은 위험하다",
        ),
    ),
    FurnitureRule(
        name="contributors", group="credits", max_chars=80,
        cues="contributed to this",
        pattern=_MARKS + r"[A-Z][^.;:]{2,90} contributed to this (?:report|story|article)[\s.)\]]{0,3}$",
        hits=(
            "Anna Example contributed to this report.", "Ben Sample and Carl Test contributed to this story.",
        ),
        misses=(
            "The rain contributed to this report's delay.",
            "What contributed to this story is unknown; he would not say.",
        ),
    ),
    FurnitureRule(
        name="agency_credit", group="credits", opens=True, place=EDGES, max_chars=240,
        cues="reporting|additional|writing|editing|compiled|with|source|quelle|fuente|fonte|bron|источник",
        pattern=_MARKS
        + r"(?:\(?\s?(?:additional )?(?:(?-i:[Rr]eporting|[Ww]riting|[Ee]diting) (?-i:by) (?-i:[A-ZÀ-Ý])(?![^.]{0,120}\s(?:led|was|were|is|are|has|have|had|takes?|took|made|makes?|said|says?|shows?|showed|found|can|could|will|would)\s)|(?:reporting|writing|editing) by (?=our|the|staff|agencies|wire))[^.]{2,180}(?:;[^.]{2,100})?|compiled by [A-Z][^.]{2,60}|\(?with (?:inputs|files|agency inputs) from [^.]{2,80}|\(?(?:source|quelle|fuente|fonte|bron|источник)\s?: ?[^.!?,]{2,40}(?:\.[^\s.]{1,8}){0,2})[\s.)\]]{0,3}$",
        hits=(
            "(Reporting by Anna Example and Ben Sample; Editing by Carl Test)",
            "Additional reporting by Anna Example", "Quelle: Beispiel-Agentur", "(With inputs from agencies)",
        ),
        misses=(
            "Reporting by the newspaper led to the mayor's resignation. He denies it.",
            "Source: the word comes from Latin, by way of Old French.",
            "She contributed to this report's findings, he said.",
            "Editing by hand takes years. Few still do it.",
            "Editing by candlelight ruined his eyes, the poet complained in 1911.",
            "Reporting by neighbours led the police to the barn.",
        ),
    ),
    FurnitureRule(
        name="page_number", group="paging", opens=True, max_chars=60,
        cues="continue|next|previous|page|weiterlesen|fortsetzung|nächste|vorherige|seite|página|pagina|próxima|volgende|следующая",
        pattern=_MARKS
        + r"(?:(?:continue(?:d)? (?:on|to) (?:page \d{1,3}|(?:the )?next page)|(?:next|previous) page|page \d{1,3} (?:of|/) \d{1,3}|(?:weiterlesen auf|fortsetzung auf|nächste|vorherige) seite(?: \d{1,3})?|seite \d{1,3} von \d{1,3}|page suivante|página siguiente|pagina successiva|próxima página|volgende pagina|следующая страница))"
        + LATIN_BACK,
        hits=(
            "Continue on page 2", "Next page »", "Page 1 of 3", "Seite 1 von 3", "Weiterlesen auf Seite 2",
            "Page suivante",
        ),
        misses=(
            "Page 1 of 3 was missing from the file, the clerk said.", "Next page turners for the summer",
            "Page 12",
        ),
    ),
    FurnitureRule(
        name="comment_prompt", group="comments", max_chars=80,
        cues="comment|kommentar|discussion|conversation|reagier|commenta|комментар|reply",
        pattern=_MARKS
        + r"(?:(?:\d{1,6}|no|leave a|post a|add a|write a|view|show|read|see all|all) comments?(?: \(\d{1,6}\))?|comments? \(\d{1,6}\)|leave a reply|join the (?:discussion|conversation)|(?:\d{1,6} |zu den |alle |keine )?kommentare?(?: \(\d{1,6}\)| anzeigen| lesen| schreiben)?|(?:\d{1,6} )?commentaires?(?: \(\d{1,6}\))|laisser un commentaire|(?:\d{1,6} )comentarios?|\d{1,6} комментари\w{1,3}|view comments)"
        + LATIN_BACK,
        hits=(
            "0 Comments", "Leave a comment", "Join the conversation", "12 Kommentare", "Comments (14)",
            "Leave a Reply", "Kommentare lesen",
        ),
        misses=(
            "No comments were made at the meeting.", "Comment is free", "Kommentare gab es keine.",
            "Read comments made by the judge",
        ),
    ),
    FurnitureRule(
        name="translation_notice", group="disclaimer", opens=True, place=TAIL, max_chars=240,
        cues="this article|this story|this post|this piece|the article|the story|the post|the piece|except for the headline",
        pattern=_MARKS
        + r"(?:(?:this|the) (?:article|story|post|piece) (?:was )?(?:first appeared|originally (?:published|appeared)|first published) (?:on|in|at|by) [^.!?]{2,100}|the post .{2,160} (?:first appeared|appeared first) on .{2,60}|\(?(?:this|except for the headline, this) story has not been edited by [^.!?]{2,60}(?:and is [^.!?]{2,80})?)[\s.)\]]{0,3}$",
        hits=(
            "This article was originally published on Example News.",
            "The post The village that moved appeared first on Example.",
            "This story has not been edited by our staff and is auto-generated from a syndicated feed.",
        ),
        misses=(
            "This article was originally published in 1905, when the town had no railway. It caused a stir.",
            "The article first appeared to be a hoax.",
        ),
    ),
)  # fmt: skip
