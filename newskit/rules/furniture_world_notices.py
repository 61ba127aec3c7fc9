"""Furniture in other languages about the article: rights, credits, page numbers, comments, hotlines, where to hear it."""

from __future__ import annotations

from newskit.rules.furniture_rule import EDGES, LATIN_BACK, LATIN_FRONT, TAIL, FurnitureRule

_MARKS = "(?i)" + LATIN_FRONT
# What follows a notice of rights: nothing, a mark, who has them; a sentence about rights goes on in small letters.
_CLOSED = r"(?=\W{0,6}$|\s?[.;:|©–—(/·-]|,?\s(?:to |by |par |von |a |para |por )?(?-i:[A-ZÀ-ÝА-Я\d©]))"
_OUTLET = (
    r"(?:[A-ZÀ-Ý\d][\w'’&.\-]{0,24}|the|of|and|for|und|der|die|das|im|de|la|le|les|des|du|el|y|&)"
    r"(?: (?:[A-ZÀ-Ý\d][\w'’&.\-]{0,24}|of|and|for|und|der|die|das|de|la|le|les|des|du|el|y|&)){0,7}"
)

WORLD_NOTICES = (
    FurnitureRule(
        name="rights_notice", group="copyright", opens=True, max_chars=240,
        cues="©|copyright|(c)|c)|this|tous|alle|todos|tutti|wszelkie|все|all rights",
        pattern=_MARKS
        + rf"(?:all rights reserved{_CLOSED}.{{0,120}}|copyright\s.{{0,8}}(?:19|20)\d\d"
            rf"(?!:\s|\s(?!by\b|the\b|all\b|von\b|bei\b)(?-i:[a-z])).{{0,140}}|"
        r"(?:copyright )?(?:©|\(c\))\s?(?:copyright\s)?(?:(?:19|20)\d\d\b.{0,140}|.{1,60}[,|]?\s(?:19|20)\d\d(?:[,.].{0,100})?)"
        r"|this (?:material|article|content) may not be (?:published|republished|reproduced|redistributed|copied)"
        r"(?=\W{0,3}$|[,;]|\s(?:or|and|without|in any|in whole|in part|elsewhere)\b).{0,120}|"
        rf"(?:tous droits réservés|alle rechte vorbehalten|todos los derechos reservados|tutti i diritti riservati"
        rf"|todos os direitos reservados|wszelkie prawa zastrzeżone|все права защищены){_CLOSED}.{{0,80}}|"
        r"copyright ©.{1,160})[\s.)\]]{0,3}$",
        hits=(
            "© 2024 The Example Times. All rights reserved.", "Copyright 2023 Example Press",
            "This material may not be published, broadcast, rewritten or redistributed.",
            "Alle Rechte vorbehalten", "Tous droits réservés.",
            "Copyright © 예시일보. 무단전재 및 재배포 금지.",
        ),
        misses=(
            "Copyright law protects the painter's heirs, the court said.",
            "The rights reserved to the states are listed there.", "© Anna Beispiel", "Copyright 2026: what the new law means for painters",
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
        r"[^。]{0,60}无断(?:転|转|复|使用|コピー)[^。と、]{0,50}|.{0,60}무단\s?전재.{0,50})[\s.)\]。]{0,3}$",
        hits=(
            "The Example Times, all rights reserved", "記事の無断転載を禁じます",
            "예시일보 무단전재 및 재배포 금지",
        ),
        misses=(
            "She kept all rights reserved to her in the will. They never met again.",
            "無断転載を禁じますと書かれた紙が、どの家の塀にも貼られていた。", "無断欠勤が続いた。", "無断転載が相次ぎ、出版社は提訴に踏み切った。",
            "무단횡단은 위험하다",
        ),
    ),
    FurnitureRule(
        name="contributors", group="credits", max_chars=80,
        cues="contributed to this|有贡献",
        pattern=_MARKS +
            r"(?:[A-Z][^.;:]{2,90} contributed to this (?:report|story|article)"
            r"|[（(]?[^。，：]{4,40}对(?:本|此|这篇)(?:文|报道|稿件?)[亦也均]?有贡献)[\s.)）\]。]{0,3}$",
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
        cues="reporter|penulis|editor|redaktur|redaktor|autor|автор|редактор|reporting|additional|writing|editing|compiled|with"
            "|source|quelle|fuente|fonte|bron|источник",
        pattern=_MARKS
        + r"(?:\(?\s?(?:with )?(?:additional )?(?:(?-i:[Rr]eporting|[Ww]riting|[Ee]diting) (?-i:by) (?-i:[A-ZÀ-Ý])"
            r"(?![^.]{0,120}\s(?:led|was|were|is|are|has|have|had|takes?|took|made|makes?|said|says?|shows?|showed|found|can"
            r"|could|will|would)\s)|(?:reporting|writing|editing) (?:by|from) (?=our|the|staff|agencies|wire))[^.]{2,180}"
            r"(?:;[^.]{2,100})?|compiled by [A-Z][^.]{2,60}|(?:"
            r"(?:reporter|penulis|editor|redaktur|redaktor|autor|автор|редактор|redaktör)\s?: ?"
            r"(?-i:[A-ZÀ-ÝА-Я][\w'’.-]{0,20}(?: [A-ZÀ-ÝА-Я][\w'’.-]{0,20}){1,3})[\s|,;/–-]{0,3}){1,3}"
            r"|\(?with (?:inputs|files|agency inputs) from [^.]{2,80}"
            r"|\(?(?:source|quelle|fuente|fonte|bron|источник)\s?: ?"
            r"(?:[^.!?,]{2,40}(?:\.[^\s.]{1,8}){0,2}(?=[\s)\]]{0,3}$)|(?:[^\s.!?,]{1,30} ){0,2}[^\s.!?,]{1,30}(?:\.[^\s.]{1,8}){0,2}\."
            rf"|(?-i:{_OUTLET})\.))[\s.)\]]{{0,3}}$",
        hits=(
            "(Reporting by Anna Example and Ben Sample; Editing by Carl Test)",
            "Additional reporting by Anna Example", "Quelle: Beispiel-Agentur", "Source: The Example Times.", "Quelle: beispiel.de",
            "Fuente: Instituto Nacional de Ejemplos", "(With inputs from agencies)",
        ),
        misses=(
            "Reporting by the newspaper led to the mayor's resignation. He denies it.",
            "Source: the word comes from Latin, by way of Old French.",
            "Quelle: So heißt der Brunnen im Dorf seit 1890.", "Источник: так называют колодец в центре села.",
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
        + r"(?:(?:continue(?:d)? (?:on|to) (?:page \d{1,3}|(?:the )?next page)|(?:next|previous) page"
            r"|page \d{1,3} (?:of|/) \d{1,3}|(?:weiterlesen auf|fortsetzung auf|nächste|vorherige) seite(?: \d{1,3})?"
            r"|seite \d{1,3} von \d{1,3}|page suivante|página siguiente|pagina successiva|próxima página|volgende pagina"
            r"|следующая страница))"
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
        + r"(?:(?:\d{1,6}|no|leave a|post a|add a|write a|view|show|read|see all|all) comments?(?: \(\d{1,6}\))?"
            r"|comments? \(\d{1,6}\)|leave a reply|join the (?:discussion|conversation)"
            r"|(?:\d{1,6} |zu den |alle |keine )?kommentare?(?: \(\d{1,6}\)| anzeigen| lesen| schreiben)?"
            r"|(?:\d{1,6} )?commentaires?(?: \(\d{1,6}\))|laisser un commentaire|(?:\d{1,6} )comentarios?"
            r"|\d{1,6} комментари\w{1,3}|view comments)"
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
        + r"(?:(?:this|the) (?:article|story|post|piece) (?:was )?"
            r"(?:first appeared|originally (?:published|appeared)|first published) (?:on|in|at|by) [^.!?]{2,100}"
            r"|the post .{2,160} (?:first appeared|appeared first) on .{2,60}"
            r"|\(?(?:this|except for the headline, this) story has not been edited by [^.!?]{2,60}"
            r"(?:and is [^.!?]{2,80})?)[\s.)\]]{0,3}$",
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
    FurnitureRule(
        name="tip_prompt", group="hotline", opens=True, place=EDGES, max_chars=160,
        cues="have a|got a|do you have|know something|send |email us|contact the|hinweise|нашли|заметили|увидели|знайшли",
        pattern=(
            _MARKS
            + r"(?:(?:have|got|do you have) (?:a |any |an )?(?:news )?"
                r"(?:tips?|story|stories|information|idea|question|correction|comment)s?"
                r"(?: (?:for us|to share|about this story|on this story|you think we should (?:know|cover)))?\?.{0,40}"
                r"(?:e-?mail|get in touch|contact|write to|let us know|send|call|reach)\b.{0,80}"
                r"|(?:нашли|заметили|увидели|знайшли) "
                r"(?:опечатку|ошибку|помилку)\b[^.!?]{0,20}[?!.,]?[^.!?]{0,60}ctrl.{0,30})[\s.)\]]{0,3}$"
        ),
        hits=("Have a tip? Email tips@example.com", "Got a story? Get in touch: desk@example.com",
            "Нашли опечатку? Выделите текст и нажмите Ctrl+Enter."),
        misses=(
            "Have a question? Ask the ferryman, he knows.", "Got a story? Everybody in the village has one.",
            "Нашли ошибку в чертежах моста, сообщил мэр.",
        ),
    ),
    FurnitureRule(
        name="first_published", group="credits", opens=True, place=EDGES, max_chars=160,
        cues="this article|this story|this post|this piece|this interview|originally published|first published|republished"
            "|dieser artikel|dieser text|dieser beitrag|der artikel|zuerst",
        pattern=(
            LATIN_FRONT
            + r"(?:(?:This|THIS) (?:article|story|post|piece|interview) (?:was |is |has been |is being )?"
                r"(?:(?:originally |first |also )?(?:published|appeared|posted)|republished) (?:by|on|in|at|from) "
            + _OUTLET
            + r"(?:[,.]? (?:and )?(?:under|is republished|Read the original)[^.!?]{0,60})?|(?:Originally|First) published (?:by|on|in|at) "
            + _OUTLET
            + r"|(?:Dieser|Der) (?:Artikel|Text|Beitrag) (?:erschien|ist) (?:zuerst|zunächst|ursprünglich) (?:in|im|bei|auf|am) "
            + _OUTLET + r"(?: erschienen)?)" + LATIN_BACK
        ),
        hits=(
            "This article was originally published on The Tidewater Post. Read the original article.",
            "Originally published in Harbour Monthly", "Dieser Artikel erschien zuerst im Hafenblatt.",
        ),
        misses=(
            "This article was first published in a form that nobody could read.",
            "This story was published on a Monday, and by Tuesday the mayor had gone.",
            "First published poems are seldom the best, she says.", "Dieser Text ist im Kloster entstanden.",
        ),
    ),
    FurnitureRule(
        name="reading_prompt", group="read_more", opens=True, max_chars=120,
        cues="click |read the|read original|tap |listen|get our|get the latest|skip ad|advertisement -|our standards"
            "|last modified|edited by|hier geht|über dieses thema|dieses thema im|続きを読む|関連記事|関连记事|写真を拡大|画像を拡大"
            "|この記事を|この记事を",
        pattern=(
            r"(?i)"
            + LATIN_FRONT
            + r"(?:click here to (?:read|view|watch|listen|subscribe|see|sign up)"
                r"(?: (?:more|the (?:full|original|rest|video|gallery)[^.!?]{0,30}|our [^.!?]{0,40}))?"
                r"|read (?:the )?(?:full|original|whole|complete) (?:story|article|report|interview|statement|text)"
                r"(?: here| on [^.!?,]{2,30})?|(?:tap|click)(?: on)?(?: (?:the |any )?(?:image|photo|picture|map|chart)s?)? "
                r"(?:to|for) (?:read|listen|expand|more|enlarge|zoom)(?: more)?"
            r"|listen(?: to this (?:article|story|page))?(?:\s?[(·|]?\s?\d{1,2} ?(?:min(?:ute)?s?)\)?)"
            r"|listen to this (?:article|story|page)|get our (?:free |daily |weekly )?newsletter[^.!?]{0,60}"
            r"|get the latest [^.!?]{0,30} (?:in|to) your inbox[^.!?]{0,30}|skip (?:ad|advert|advertisement)s?"
            r"|advertisement\s?[-–—]{1,2}\s?(?:continue reading|scroll)[^.!?]{0,20}"
            r"|our standards\s?:\s?the [^.!?,]{2,50} principles"
            r"|last modified on [^.!?]{0,8}\d{1,2} [a-z]{3,9} \d{4}[\d\s.:a-z]{0,16}"
            r"|über dieses thema bericht(?:en wir|e?te?n?) .{4,100}"
            r"|dieses thema im (?:programm|fernsehen|radio|hörfunk)\s?:.{4,100}"
            r"|hier geht(?:['’]s| es) (?:zu[rm]?|weiter|direkt zu[rm]?)\b[^.!?,]{0,40}"
            r"|続きを読む|関[連连][記记]事(?:一覧)?|(?:写真|画像)を(?:拡大|もっと見る)(?:する)?|この[記记]事を(?:シェア|保存|印刷)(?:する)?)"
            + LATIN_BACK
        ),
        hits=(
            "Click here to read more", "Read the full story here.", "Read original article", "Tap to read",
            "Listen to this article", "Listen 4 min", "Get our newsletter in your inbox every morning.",
            "Skip advertisement", "Advertisement - Continue Reading Below",
            "Our standards: The Tidewater Trust Principles.", "Last modified on Sun 3 May 2026 10.02 BST",
            "Hier geht es zur Bildergalerie", "Über dieses Thema berichtete die Hafenschau am 12. Mai 2023 um 20:00 Uhr.",
            "Dieses Thema im Programm: Hafenradio 1 | 16.11.2022 | 08:00 Uhr", "続きを読む", "写真を拡大", "この記事をシェア",
        ),
        misses=(
            "Read the full text of the treaty aloud, the judge told the clerk.", "Listen",
            "Listen to this page being turned, the binder says.",
            "Click here, click there, and the whole allowance is gone.",
            "Hier geht es um mehr als einen Zaun, sagt der Richter.",
            "Über dieses Thema sprach er nie.", "Dieses Thema im Programm zu finden, dauerte Jahre.",
            "関連記事を集めた切り抜き帳は、押し入れの奥で見つかった。",
            "続きを読むのが怖くて、彼女は本を閉じた。", "Our standards: we had none, the old editor said.",
        ),
    ),
    FurnitureRule(
        name="agency_material", group="credits", opens=True, place=TAIL, max_chars=70,
        cues="mit material|mit agentur|mit inform|avec |con información|con informazioni|com informações|edited by",
        pattern=(
            r"^[(\[\s]{0,2}(?:[Mm]it (?:Material|Informationen|Agenturmaterial)(?: (?:von|der|des) [\w/., \-]{2,40})?"
            r"|Avec (?:les? agences?|[A-Z]{2,8}|Reuters|Bloomberg)(?: et [\w ]{2,20})?"
            r"|(?:Con|Com) (?:información|informaciones|informações) d[eo]l? [A-Z][\w/., \-]{2,40}"
            r"|Con informazioni (?:di|da) [\w/., \-]{2,40}|Edited by "
            r"[A-Z][\w'’.\-]{1,20}(?: [A-Z][\w'’.\-]{0,20}){1,3})[\s.)\]]{0,3}$"
        ),
        hits=(
            "Mit Material von dpa", "Mit Agenturmaterial", "Avec AFP", "Con información de EFE",
            "Edited by Anna Berg",
        ),
        misses=(
            "Mit Material von der Halde bauten sie den Damm, der bis heute hält.", "Avec lui, tout change.",
            "Con información de primera mano, la alcaldesa respondió.",
            "Edited by hand, the film took nine years.",
        ),
    ),
    FurnitureRule(
        name="page_controls", group="share", opens=True, max_chars=140,
        cues="article content|try refreshing|tap here|zur startseite|drucken|anhören|artikel |écouter |escucha|ascolta|ouvir "
            "|beluister|luister |lyssna |lyt|слушать|послушать|merken|play video|back to|media playback|to view this|sign in"
            "|log in|have an account|already a|support local|support our|author of|link|facebook|twitter|whatsapp|linkedin"
            "|pinterest|reddit|tumblr|flipboard|telegram|email|e-mail|print|pocket|messenger|x |1|2|3|4|5|6|7|8|9|•",
        pattern=r"(?i)"
        + LATIN_FRONT
        + r"(?:article content(?: continued)?|try refreshing your browser, or|tap here to see other videos from our team"
            r"|zur startseite|drucken|(?:(?:artikel )?anhören|artikel vorlesen(?: lassen)?"
            r"|(?:écouter|escuchar?|ascolta|ouvir|(?:be)?luister(?: naar)?|lyssna på|lytt? til|(?:по)?слушать) "
            r"(?:cet |l[’']|el |este |questo |o |dit )?"
            r"(?:article|artículo|articolo|artigo|artikel(?:n|en)?|saken|статью|новость))"
            r"(?:\s?[(·|–—-]?\s?\d{1,2}\s?(?:min\.?|minut\w{1,3}|мин\w{0,4})\)?)?|merken|play video|back to (?:gallery|top|home)"
            r"|media playback is unsupported on your device|to view this video please enable javascript.{0,90}"
            r"|(?:sign|log) in or create an account|have an account\?|already a (?:subscriber|member)\?(?: (?:sign|log) in)?"
            r"|support (?:local|our) journalism|author of the article|\d{1,2} min(?:ute)?s? read"
        r"|(?:(?:facebook|twitter|x|whatsapp|linkedin|pinterest|reddit|tumblr|flipboard|telegram|e-?mail|print|pocket|messenger"
        r"|copy link)[\s|,/·•]{0,3}){2,12}+)"
        + LATIN_BACK,
        hits=(
            "Article content", "Try refreshing your browser, or", "Facebook Twitter WhatsApp Email",
            "Pinterest Reddit Flipboard", "5 min read", "Zur Startseite", "Already a subscriber? Log in",
            "Artikel anhören (4 Minuten)", "Écouter l’article", "Escucha este artículo · 3 min",
            "Ascolta l’articolo", "Luister naar dit artikel", "Слушать новость",
        ),
        misses=(
            "Article content must be original, the editor said.", "Facebook",
            "Twitter, Facebook and Reddit fell on Monday.", "Five minutes is all it took to read.",
            "5 minutes of reading a day", "Artikel anhören wollte keiner mehr, sagt sie.", "Écouter l’article premier",
        ),
    ),
)  # fmt: skip
