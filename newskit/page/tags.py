"""HTML elements by what they do to text: lists indexed by lexbor's tag id, and their names."""

from __future__ import annotations

from typing import Final

from selectolax.lexbor import LexborHTMLParser

INLINE: Final = 0
LINK: Final = 1
TIME: Final = 2
BLOCK: Final = 3  # what is not below it is no part of a run of text
SKIP: Final = 4
BREAK: Final = 5
META: Final = 6
SCRIPT: Final = 7
TITLE: Final = 8
IMAGE: Final = 9
EMBED: Final = 10
FORM_TEXT: Final = 11
TEMPLATE: Final = 12
TEXT_NODE: Final = 2  # lexbor's ids
COMMENT_NODE: Final = 4

KNOWN_TAGS: Final = 300  # ids of known elements are below this; a custom element's is an address

_BY_KIND = {
    BLOCK: (
        "address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt "
        "fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend "
        "li listing main map marquee menu nav ol optgroup option p pre search section summary table tbody td "
        "tfoot th thead tr ul xmp picture"
    ),
    SKIP: (
        "applet area base canvas datalist head input keygen link math meter noembed noframes noscript param "
        "progress rp rt select source style svg track"
    ),
    LINK: "a",
    BREAK: "br",
    META: "meta",
    SCRIPT: "script",
    TITLE: "title",
    IMAGE: "img",
    TIME: "time abbr",
    EMBED: "audio embed iframe object video",
    FORM_TEXT: "textarea",
    TEMPLATE: "template",
}


KIND = [INLINE] * KNOWN_TAGS
NAME = [""] * KNOWN_TAGS
_tree = LexborHTMLParser("")  # one for all: each costs as much as a hundred elements
for _kind, _names in _BY_KIND.items():
    for _name in _names.split():
        _id = _tree.create_node(_name).tag_id
        KIND[_id] = _kind
        NAME[_id] = _name
KIND[COMMENT_NODE] = SKIP
DIV: Final = NAME.index("div")
