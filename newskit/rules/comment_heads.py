"""Headings of what readers have said below an article, in the languages whose pages we read."""

from __future__ import annotations

from newskit.rules.rule import Rule

_CHINESE = (
    r"(?:最新|网友|網友|热门|熱門|精彩|精选|精選|全部|用户|读者|我要|发表)?(?:评论|評論|跟帖|跟贴|留言)(?:区|區|列表)?|"
    r"(?:已有|共有?)\s?\d{1,6}\s?[条條位][^，。]{0,4}(?:评论|評論|留言|参与)"
)
_ENGLISH = (
    r"(?:(?:all|view|read|show|latest|reader|recent) )?(?:\d{1,6} )?comments?|(?:leave|post|add|write) (?:a |your )?(?:comment|reply)|"
    r"(?:please )?(?:log|sign) in to (?:(?:post|leave|add|write) a )?(?:comment|reply)|join the (?:discussion|conversation)|"
    r"responses|replies|discussion about this post|\d{1,6} (?:responses?|replies|thoughts|reactions?|reacties|réactions)\b.{0,80}"
)
_OTHERS = (
    r"(?:\d{1,6} |alle )?(?:leser)?kommentare?(?: lesen| anzeigen)?|schreiben sie (?:einen|ihren) kommentar|"
    r"(?:\d{1,6} |tous les |vos )?commentaires?|laisser un commentaire|vos réactions|(?:\d{1,6} |todos los )?comentarios?|dejar? un comentario|"
    r"(?:\d{1,6} )?(?:commenti|comentários?|reacties|kommentarer|комментари\w{1,3}|komentarzy?e?|komentáře?|yorum(?:lar)?"
    r"|kommentit|hozzászólások|σχόλια|bình luận|komentar)|コメント(?:一覧)?|댓글|التعليقات"
)
COMMENT_HEAD = Rule(
    name="comment_head",
    pattern=(
        rf"(?i)^\W{{0,3}}(?:{_CHINESE}|{_ENGLISH}|{_OTHERS})"
        r"\W{0,3}(?:[(（]?共?\s?\d{1,6}\s?[条條則则件개]?[)）]?\s?[条條件]?)?\W{0,3}$"
    ),
    hits=(
        *(
            "Comments (31)",
            "12 Comments",
            "Log in to comment",
            "Please log in to leave a comment",
            "Leave a Reply",
        ),
        *(
            "3 thoughts on “The ferry”",
            "23 Kommentare",
            "Commentaires (4)",
            "Vos réactions",
            "Comentarios",
            "4 reacties",
        ),
        *(
            "コメント 5件", "댓글 12", "Komentarze (3)", "Yorumlar", "全部评论（48条）", "留言",
            "热门评论（共12条）", "已有 48 条评论",
        ),
    ),
    misses=(
        *("Comments were cool at first", "12 comments that moved the judges", "Kommentare aus dem Rathaus"),
        *("Leave a comment in the book by the door", "评论家的留言", "全部评论员都到场", "留言簿"),
    ),
)  # fmt: skip

# One of these stands, in lower case, in every heading that the rule finds.
COMMENT_WORDS = (
    "评论", "評論", "跟帖", "跟贴", "留言", "参与", "comment", "komment", "komentá", "komentar", "yorum", "hozzász", "σχόλια",
    "bình luận", "comentari", "comentári", "комментари", "コメント", "댓글", "التعليقات",
    "repl", "respon", "reacti", "réaction", "thoughts", "discussion", "conversation",
)  # fmt: skip


def heads_comments(text: str) -> bool:
    """Tell whether a short line heads what readers have said: Comments (31), Please log in to comment, 全部评论."""
    return COMMENT_HEAD.find(text) is not None
