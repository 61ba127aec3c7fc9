"""Rows of buttons that pages have beside an article, to share, print, follow or comment."""

from __future__ import annotations

from newskit.rules.lazy import lazy

# Several of them, which no sentence has side by side.
BUTTONS = lazy(
    r"(?<!\S)(?:(?:(?:Share|Post)(?: (?:this article|on|via|to|in|by))?|Tweet|Facebook|X|\(formerly Twitter\)|Twitter|WhatsApp"
    r"|Whatsapp|LinkedIn|Linkedin|Pinterest|Reddit|Telegram|Messenger|Threads|Bluesky|Flipboard|Tumblr|E-?[Mm]ail|Print|Save"
    r"|Bookmark|Comments?|Copy [Ll]ink|Link copied|Follow|Listen|"
    r"Teilen|Merken|Drucken|Kommentare|Partager|Imprimer|Compartir|Guardar|Imprimir|Condividi|Stampa|Deel|Delen|Print|Udostępnij"
    r"|Skomentuj|Поделиться|ВКонтакте|Одноклассники|Paylaş|Tweetle|Bagikan|BAGIKAN|Chia sẻ|댓글|기사공유하기|페이스북|트위터"
    r"|카카오(?:톡|스토리)|네이버\s?블로그|밴드|인쇄|스크랩|URL\s?복사|شارك|فيسبوك|تويتر|واتساب)(?:\s(?:\(\s?)?\d{1,5}(?:\s?\))?)?"
    r"(?:\s|$)){2,20}"
)
