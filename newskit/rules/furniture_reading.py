"""Furniture of other languages: where to read, hear or tell more, where it stood first, whom it is for."""

from __future__ import annotations

from newskit.rules.furniture_rule import EDGES, LATIN_BACK, LATIN_FRONT, TAIL, FurnitureRule

_OUTLET = r"(?:[A-ZÀ-Ý\d][\w'’&.\-]{0,24}|the|of|and|for|und|der|die|das|im|de|la|le|les|des|du|el|y|&)(?: (?:[A-ZÀ-Ý\d][\w'’&.\-]{0,24}|of|and|for|und|der|die|das|de|la|le|les|des|du|el|y|&)){0,7}"

READING = (
    FurnitureRule(
        name="tip_prompt", group="hotline", opens=True, place=EDGES, max_chars=160,
        cues="have a|got a|do you have|know something|send |email us|contact the|hinweise",
        pattern=(
            r"(?i)" + LATIN_FRONT
            + r"(?:(?:have|got|do you have) (?:a |any |an )?(?:news )?(?:tips?|story|stories|information|idea|question|correction|comment)s?(?: (?:for us|to share|about this story|on this story|you think we should (?:know|cover)))?\?.{0,40}(?:e-?mail|get in touch|contact|write to|let us know|send|call|reach)\b.{0,80})[\s.)\]]{0,3}$"
        ),
        hits=("Have a tip? Email tips@example.com", "Got a story? Get in touch: desk@example.com"),
        misses=(
            "Have a question? Ask the ferryman, he knows.", "Got a story? Everybody in the village has one.",
        ),
    ),
    FurnitureRule(
        name="first_published", group="credits", opens=True, place=EDGES, max_chars=160,
        cues="this article|this story|this post|this piece|this interview|originally published|first published|republished|dieser artikel|dieser text|dieser beitrag|der artikel|zuerst",
        pattern=(
            LATIN_FRONT
            + r"(?:(?:This|THIS) (?:article|story|post|piece|interview) (?:was |is |has been |is being )?(?:(?:originally |first |also )?(?:published|appeared|posted)|republished) (?:by|on|in|at|from) "
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
        cues="click here|read the|read original|tap to|tap for|listen|get our|get the latest|skip ad|advertisement -|our standards|last modified|edited by|hier geht|続きを読む|関連記事|関连记事|写真を拡大|画像を拡大|この記事を|この记事を",
        pattern=(
            r"(?i)"
            + LATIN_FRONT
            + r"(?:click here to (?:read|view|watch|listen|subscribe|see|sign up)(?: (?:more|the (?:full|original|rest|video|gallery)[^.!?]{0,30}|our [^.!?]{0,40}))?|read (?:the )?(?:full|original|whole|complete) (?:story|article|report|interview|statement|text)(?: here| on [^.!?,]{2,30})?|tap (?:to|for) (?:read|listen|expand|more|enlarge)(?: more)?"
            r"|listen(?: to this (?:article|story|page))?(?:\s?[(·|]?\s?\d{1,2} ?(?:min(?:ute)?s?)\)?)|listen to this (?:article|story|page)|get our (?:free |daily |weekly )?newsletter[^.!?]{0,60}|get the latest [^.!?]{0,30} (?:in|to) your inbox[^.!?]{0,30}|skip (?:ad|advert|advertisement)s?|advertisement\s?[-–—]{1,2}\s?(?:continue reading|scroll)[^.!?]{0,20}"
            r"|our standards\s?:\s?the [^.!?,]{2,50} principles|last modified on [^.!?]{0,8}\d{1,2} [a-z]{3,9} \d{4}[\d\s.:a-z]{0,16}|hier geht(?:['’]s| es) (?:zu[rm]?|weiter|direkt zu[rm]?)\b[^.!?,]{0,40}"
            r"|続きを読む|関[連连][記记]事(?:一覧)?|(?:写真|画像)を(?:拡大|もっと見る)(?:する)?|この[記记]事を(?:シェア|保存|印刷)(?:する)?)"
            + LATIN_BACK
        ),
        hits=(
            "Click here to read more", "Read the full story here.", "Read original article", "Tap to read",
            "Listen to this article", "Listen 4 min", "Get our newsletter in your inbox every morning.",
            "Skip advertisement", "Advertisement - Continue Reading Below",
            "Our standards: The Tidewater Trust Principles.", "Last modified on Sun 3 May 2026 10.02 BST",
            "Hier geht es zur Bildergalerie", "続きを読む", "写真を拡大", "この記事をシェア",
        ),
        misses=(
            "Read the full text of the treaty aloud, the judge told the clerk.", "Listen",
            "Listen to this page being turned, the binder says.",
            "Click here, click there, and the whole allowance is gone.",
            "Hier geht es um mehr als einen Zaun, sagt der Richter.",
            "関連記事を集めた切り抜き帳は、押し入れの奥で見つかった。",
            "続きを読むのが怖くて、彼女は本を閉じた。", "Our standards: we had none, the old editor said.",
        ),
    ),
    FurnitureRule(
        name="agency_material", group="credits", opens=True, place=TAIL, max_chars=70,
        cues="mit material|mit agentur|mit inform|avec |con información|con informazioni|com informações|edited by",
        pattern=(
            r"^[(\[\s]{0,2}(?:[Mm]it (?:Material|Informationen|Agenturmaterial)(?: (?:von|der|des) [\w/., \-]{2,40})?|Avec (?:les? agences?|[A-Z]{2,8}|Reuters|Bloomberg)(?: et [\w ]{2,20})?|(?:Con|Com) (?:información|informaciones|informações) d[eo]l? [A-Z][\w/., \-]{2,40}|Con informazioni (?:di|da) [\w/., \-]{2,40}|Edited by "
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
        cues="article content|try refreshing|tap here|zur startseite|drucken|anhören|merken|play video|back to|media playback|to view this|sign in|log in|have an account|already a|support local|support our|author of|link|facebook|twitter|whatsapp|linkedin|pinterest|reddit|tumblr|flipboard|telegram|email|e-mail|print|pocket|messenger|x |1|2|3|4|5|6|7|8|9|•",
        pattern=r"(?i)"
        + LATIN_FRONT
        + r"(?:article content(?: continued)?|try refreshing your browser, or|tap here to see other videos from our team|zur startseite|drucken|anhören|merken|play video|back to (?:gallery|top|home)|media playback is unsupported on your device|to view this video please enable javascript.{0,90}|(?:sign|log) in or create an account|have an account\?|already a (?:subscriber|member)\?(?: (?:sign|log) in)?|support (?:local|our) journalism|author of the article|\d{1,2} min(?:ute)?s? read"
        r"|(?:(?:facebook|twitter|x|whatsapp|linkedin|pinterest|reddit|tumblr|flipboard|telegram|e-?mail|print|pocket|messenger|copy link)[\s|,/·•]{0,3}){2,12}+)"
        + LATIN_BACK,
        hits=(
            "Article content", "Try refreshing your browser, or", "Facebook Twitter WhatsApp Email",
            "Pinterest Reddit Flipboard", "5 min read", "Zur Startseite", "Already a subscriber? Log in",
        ),
        misses=(
            "Article content must be original, the editor said.", "Facebook",
            "Twitter, Facebook and Reddit fell on Monday.", "Five minutes is all it took to read.",
            "5 minutes of reading a day",
        ),
    ),
)  # fmt: skip
