"""What labels an advert among headlines, in many languages: a word or two that stand by themselves beside one."""

from __future__ import annotations

_LABELS = frozenset(
    "ad|advert|advertisement|advertorial|sponsored|sponsored content|promoted|paid content|paid post|partner content|anzeige|werbung|gesponsert|"
    "publicité|sponsorisé|contenu sponsorisé|contenu partenaire|publicidad|patrocinado|contenido patrocinado|anuncio|pubblicità|"
    "sponsorizzato|contenuto sponsorizzato|publicidade|conteúdo patrocinado|advertentie|gesponsord|reklama|reklam|annons|annonse|annonce|"
    "mainos|sponzorováno|artykuł sponsorowany|реклама|διαφήμιση|iklan|quảng cáo|โฆษณา|विज्ञापन|إعلان|آگهی|פרסומת|광고|広告|pr|スポンサード|"
    "广告|推广|赞助|赞助内容|廣告|推廣|贊助|贊助內容|廣編特輯".split("|")
)
MAX_LABEL = 30  # characters
_AROUND = " []()【】（）［］·|-–—:："


def labels_advert(text: str) -> bool:
    """Tell whether a line, or a part of one, says of what is beside it that it is an advert.

    >>> labels_advert("[广告]"), labels_advert("Sponsored"), labels_advert("Advertisers leave the town")
    (True, True, False)
    """
    return text.strip(_AROUND).lower() in _LABELS
