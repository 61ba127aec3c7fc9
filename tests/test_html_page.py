"""HTML to blocks: boundaries, links, head data, and pages that are out to hurt."""

import json
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newskit.addresses import absolute
from newskit.headlines.found.cards import whole_texts
from newskit.page.depth import MAX_DEPTH, MAX_OPEN_FORMATTING, cap_nesting
from newskit.page.html import read_html
from newskit.page.json_ld import json_ld_objects
from newskit.page.plain import plain
from newskit.page.tags import BLOCK, KIND, NAME
from tests.growth import grows_linearly


def texts(html):
    return [block.text for block in read_html(html).blocks]


def test_br_ends_a_block_and_inline_elements_do_not():
    assert texts("<p>one <b>two</b>, <a href=/x>three</a><br>four<span> five</span></p>six") == [
        "one two, three",
        "four five",
        "six",
    ]


def test_pieces_join_to_the_text():
    block = read_html("<div><span>2021-06-23 </span>\n<i>来源：</i><b>南湖日报</b></div>").blocks[0]
    assert block.pieces == ("2021-06-23 ", "来源：", "南湖日报")
    assert "".join(block.pieces) == block.text


def test_words_are_class_and_id_taken_apart():
    block = read_html('<div class="postInfo_left" id=main-Text><p>x</p></div>').blocks[0]
    assert (block.element.tag, block.element.parent.words) == ("p", ("post", "info", "left", "main", "text"))


def test_words_of_the_inline_element_that_holds_the_block():
    blocks = read_html('<p><span class="caption"> picture </span></p><p>a <span class=k>b</span></p>').blocks
    assert [block.inline_words for block in blocks] == [("caption",), ()]


def test_scripts_styles_and_forms_are_no_text():
    page = read_html("<p>a<script>b</script><style>c</style><noscript><p>d</noscript><svg>e</svg>f</p>")
    assert ([block.text for block in page.blocks], list(page.scripts)) == (["af"], ["b"])


def test_head_data():
    page = read_html(
        """<html lang=zh><head><title> 标题 _ 站 </title><meta property="og:Title" content="标题">
        <meta name="og:title" content="second"><script type="application/ld+json">
        {"@graph": [{"@type": "NewsArticle"}, {"@type": "Person"}]}</script></head>"""
    )
    assert (page.lang, page.title, page.meta) == ("zh", "标题 _ 站", {"og:title": "标题"})
    assert [found.get("@type") for found in page.json_ld] == [None, "NewsArticle", "Person"]


def test_json_ld_with_a_line_end_inside_a_string_is_read():
    page = read_html('<script type="application/ld+json">{"headline": "a\nb"}</script>')
    assert page.json_ld == [{"headline": "a b"}]


def test_json_ld_set_out_in_lines_holds_no_control_characters():
    script = '<script type="application/ld+json">{\n\t"headline": "a\\tb\\u0007\u200b", "name": "c\u00a0d"\n}</script>'
    assert read_html(script).json_ld == [{"headline": "a b", "name": "c\u00a0d"}]


def test_json_ld_that_breaks_off_before_it_says_anything_is_none():
    assert read_html('<script type="application/ld+json">{"headline": </script>').json_ld == []


@pytest.mark.parametrize(
    ("written", "objects"),
    [
        ('{"a": "the "old" wall, rebuilt",}', [{"a": 'the "old" wall, rebuilt'}]),
        ('{"a": ["x", "said "no", and left"], "b": 2}', [{"a": ["x", 'said "no", and left'], "b": 2}]),
        ('{"a": 1, // one\n"b": /* two */ null, "c": true', [{"a": 1, "b": None, "c": True}]),
        ('{"a": "\\u00fc\\ud83d\\ude00 \\x"} {"b": {"c": []}}}', [{"a": "ü😀 x"}, {"b": {"c": []}}]),
        ("window.a = 5; [1, 2]", []),
    ],
)
def test_json_ld_with_mistakes_is_read_as_far_as_it_goes(written, objects):
    assert json_ld_objects(written) == objects


@pytest.mark.parametrize("part", ['" ', "[{", '{"a":', '"a" ', "/*", '{"a\\u00fc":1,', '", '])
def test_broken_json_ld_costs_linear_time(part):
    assert grows_linearly(lambda many: json_ld_objects('{"a":"' + part * many), 8_000)
    assert grows_linearly(lambda many: json_ld_objects('{"a":1 ' + part * many), 8_000)


def test_links_with_the_blocks_they_cover():
    page = read_html("<p>see <a href=/a>one</a></p><a href=/b><h3>two</h3><p>three</p></a><a href=/c></a>")
    assert [(link.text, link.href, link.block, link.end) for link in page.links] == [
        ("one", "/a", 0, 1),
        ("two three", "/b", 1, 3),
    ]
    assert [block.link_chars for block in page.blocks] == [3, 3, 5]


def test_a_link_that_begins_with_a_picture_has_its_own_text_alone():
    cards = "".join(f"<a href=/{n}><figure><img src=/{n}.jpg></figure><b>Card {n}</b></a>" for n in "ab")
    page = read_html(f"<div>{cards}</div><div>\xa0<a href=/c><div>Card c</div><div>Teaser</div></a></div>")
    assert [(link.text, link.block, link.end) for link in page.links] == [
        ("Card a", 0, 1), ("Card b", 1, 2), ("Card c Teaser", 2, 4),
    ]  # fmt: skip


def test_an_anchor_without_an_address_is_no_link():
    page = read_html("<a>one</a><a href=''>two</a><p>three <a name=x href=/c>four</a></p>")
    assert [(link.text, link.href) for link in page.links] == [("four", "/c")]
    assert ([link.block for link in page.links], page.blocks[1].link_chars) == ([1], 4)


def test_a_link_of_one_text_is_the_same_opened_or_not():
    for inner in ("two", "two<!-- -->", "<b>two</b>", "<b>t</b>wo"):
        page = read_html(f"<p>one <a href=/b> {inner} </a>three</p>")
        assert [(link.text, link.block, link.end) for link in page.links] == [("two", 0, 1)]
        assert (page.blocks[0].text, "".join(page.blocks[0].pieces)) == ("one two three", "one two three")


def test_white_space_alone_in_an_inline_element_parts_words():
    assert texts("<p>one<span> </span>two<a href=/x>\n</a>three<b></b>four</p><p><i> </i></p>") == [
        "one two threefour"
    ]


def test_text_after_the_end_of_the_document_is_read():
    assert texts("<body><p>one</p></body></html><p>two</p>") == ["one", "two"]


@pytest.mark.parametrize("html", ["", b"", "<frameset><frame src=a></frameset>", "\x00", "<!--"])
def test_a_page_of_nothing_has_no_blocks(html):
    assert list(read_html(html).blocks) == []


def test_no_control_characters_and_no_terminal_escapes():
    page = read_html(
        "<title>a&#27;[31mred&#27;[0m&#27;]0;evil&#7;b</title><p>x\x1b[2J\x07y\u202ez\ufeff\x9b1mw</p>"
        '<script type="application/ld+json">{"headline": "\\u001b[1mh\\u0000"}</script>'
    )
    assert (page.title, page.blocks[0].text, page.json_ld) == ("aredb", "xyzw", [{"headline": "h"}])


def test_links_hold_no_control_characters():
    page = read_html("<a href='/a\x1b[1m\nb'>x\x1b[31m\n y\x07</a>")
    assert [(link.text, link.href) for link in page.links] == [("x y", "/a b")]


def test_texts_of_elements_and_titles_of_links_hold_no_control_characters():
    page = read_html(
        "<div><i class=source>\x1b[1m青河\u202e日报</i></div><a href=/1 title='大桥恢复\x9b1m通车，公交\x07恢复'>大桥恢复通车…</a>"
    )
    said = page.blocks[0].element.named(frozenset(["source"]))
    assert (said, whole_texts([link.text for link in page.links], page.links.rows)[0]) == (
        ["青河日报"],
        "大桥恢复通车，公交恢复",
    )


def test_a_lone_surrogate_is_left_out():
    assert texts("<p>a\ud800b</p>") == ["ab"]


def test_deep_nesting_keeps_the_text_and_warns():
    page = read_html("<div>" * 20_000 + "deep" + "</div>" * 20_000 + "<p>after</p>")
    assert ([block.text for block in page.blocks], page.warnings) == (["deep", "after"], ["nesting_capped"])


def test_inline_nesting_keeps_the_text():
    assert texts("<x-y>" * 5_000 + "deep") == ["deep"]


def test_a_tag_of_many_attributes_keeps_the_text_and_warns():
    page = read_html("<p>before</p><div " + " ".join(f"a{i}=1" for i in range(50_000)) + ">inside</div>")
    assert ([block.text for block in page.blocks], page.warnings) == (
        ["before", "inside"],
        ["attributes_capped"],
    )


def test_a_long_attribute_is_kept():
    page = b"<div data-x='" + b'{"a": "b c"} ' * 3_000 + b"'>x</div>"
    assert cap_nesting(page) == (page, [])


@pytest.mark.parametrize("name", ["div", "script", "style"])
def test_many_attributes_behind_a_quoted_bracket_are_capped(name):
    page = f"<{name} x='>' ".encode() + b" ".join(b"a%d" % i for i in range(50_000)) + b">x"
    assert cap_nesting(page) == (f"<{name}>x".encode(), ["attributes_capped"])


@pytest.mark.parametrize("quoted", ["<script>", "<i>", "it's <b><style>"])
@pytest.mark.parametrize("quote", ['="', '= "'])
def test_many_attributes_behind_a_quoted_tag_are_capped(quoted, quote):
    attributes = " ".join(f"a{i}" for i in range(10_000))
    page = f'<b id="x">y</b><p title{quote}{quoted}" {attributes}>x'.encode()
    assert cap_nesting(page) == (b'<b id="x">y</b><p>x', ["attributes_capped"])


@pytest.mark.parametrize("before", ["", "a/", '="', "='", 'b/="', 'x=""="', 'x=y=" ', "x = =' "])
@pytest.mark.parametrize("between", [" ", "/", ' ="', "/= "])
def test_many_attributes_are_capped_however_they_are_parted(before, between):
    """A sign without a name before it begins a name, in which a quote opens nothing; and so does a stroke."""
    attributes = before + between.join(f"a{i}" for i in range(10_000)) + " \" ' z"
    assert cap_nesting(f"<p {attributes}>x".encode()) == (b"<p>x", ["attributes_capped"])


@pytest.mark.parametrize("value", ["x='{}'", 'x="{}"', "x = '{}'", "y/x='{}'", "=x='{}'", "y=1/ x='{}'"])
def test_a_long_value_is_one_attribute_however_it_is_given(value):
    page = f"<p {value.format('a=1 b/2 ' * 5_000)} z>x".encode()
    assert cap_nesting(page) == (page, [])


def test_a_long_drawing_is_kept_and_many_attributes_after_it_are_capped():
    drawing = b'<svg><path d="' + b"M1.5 2.25 L3 4 " * 2_000 + b'"/></svg>'
    tag = b"<p " + b" ".join(b"a%d=1" % i for i in range(10_000)) + b">x"
    assert cap_nesting(drawing + tag) == (drawing + b"<p>x", ["attributes_capped"])


def test_a_comparison_in_a_script_is_no_tag():
    script = b"for(i=0;i<a.length;i++){" + b"x = y + z; " * 3_000 + b"}"
    page = b"<script>" + script + b"</script><p>text</p>"
    assert cap_nesting(page + b"<p " + b"a=1 " * 4_000 + b">")[0].startswith(page)


def test_unclosed_formatting_does_not_multiply():
    html = "<p>" + "".join(f"<b id={i}>" for i in range(1600)) + "x</p>" + "<p>y</p>" * 1600
    assert len(read_html(html).elements) < 5_000


@pytest.mark.parametrize(
    "unit",
    [
        "<div>", "<ul><li>", "<a><b>", "<b id=1><p>x", "<br>x", "<p>x", "<", "<a ", '<a ="', "<a x='\"", "<a/=/b", '<a "', "<html a=b>",
        "<script>", "<x-y></q>", "<ins><hr>", "<x!></div>", "<svg><td></q>", "<svg><desc><g/></q>", "<rb>",
        "<rp>", "<x-a><template shadowrootmode=open><slot name=a></slot></template><b slot=a>", "<noscript>",
    ],
)  # fmt: skip
def test_time_is_linear_in_size(unit):
    """Both sizes are long enough to be looked at for hostile markup, which short pages are not."""
    assert grows_linearly(lambda times: read_html(unit * times), 12_000)


@given(
    st.lists(
        st.sampled_from(["<p>", "</p>", "<b>", "</div>", "<div>", "<a href=x>", "</a>", "<br>", "文 ", "t\n"])
    )
)
def test_no_letter_is_lost_or_doubled(parts):
    page = read_html("<body>" + "".join(parts))
    read = "".join(block.text for block in page.blocks)
    assert read.count("t") == parts.count("t\n")
    assert read.count("文") == parts.count("文 ")
    assert all("".join(block.pieces) == block.text for block in page.blocks)


@given(st.text())
def test_any_text_is_read(text):
    page = read_html(text)
    json.dumps([block.text for block in page.blocks])
    assert all(block.text == " ".join(block.text.split()) != "" for block in page.blocks)


def test_custom_elements_are_boxes_among_boxes_and_words_in_a_line():
    page = read_html(
        "<x-story><x-head>The tide</x-head><x-p>It <x-note>slowly</x-note> rose.</x-p><x-p>It fell.</x-p></x-story>"
        "<p><x-name>Ann</x-name> <x-name>Dunne</x-name></p>"
    )
    assert page.texts == ["The tide", "It slowly rose.", "It fell.", "Ann Dunne"]


def test_a_declared_shadow_tree_is_text_and_its_slots_are_filled():
    page = read_html(
        "<x-story><template shadowrootmode=open><style>p{}</style><header><slot name=head>Untitled</slot></header><p>It rose.</p>"
        "<template>a pattern</template><x-ad><template shadowroot=open><i>Advert</i></template></x-ad><slot></slot></template>"
        "<h1 slot=head>The tide</h1><p>It fell.</p><b slot=none>Kept</b></x-story><template>a pattern</template>"
    )
    assert page.texts == ["The tide", "Untitled", "It rose.", "Advert", "It fell.", "Kept"]
    assert page.blocks[0].element.tag == "h1"


def test_a_slot_may_be_filled_with_an_element_whose_own_slots_are():
    inner = "<x-in slot=a><template shadowrootmode=open><i><slot name=b></slot></i></template><b slot=b>high</b></x-in>"
    html = (
        f"<x-out><template shadowrootmode=open><p>The <slot name=a></slot> tide</p></template>{inner}</x-out>"
    )
    assert read_html(html).texts == ["The high tide"]


def test_a_shadow_tree_in_a_paragraph_does_not_end_it():
    page = read_html(
        "<p>The <x-word><template shadowrootmode=open><b>high</b></template></x-word> tide</p><template shadowrootmode=open"
    )
    assert page.texts == ["The high tide"]


def test_what_is_shown_without_scripts_is_text_where_nothing_else_is():
    rose, fell = ("It rose again. " * 20).strip(), ("It fell. " * 20).strip()
    alone = f"<noscript><img src=a></noscript><noscript><h1>The tide</h1><p>{rose}</p></noscript>"
    assert read_html(f"<div id=app></div>{alone}").texts == ["The tide", rose]
    assert read_html(f"<p>{fell}</p>{alone}").texts == [fell]
    assert read_html("<noscript><p>Please enable scripts.</p></noscript>").texts == []


@pytest.mark.parametrize(
    "opening", ["<template id=t>", "<script type=text/html>", '<script id="t" type="text/x-template">']
)
def test_what_a_script_will_show_is_text_where_nothing_else_is(opening):
    inside = f"<h1>The tide</h1><p>{'It rose again. ' * 20}</p>"
    closing = f"</{opening[1:].split()[0]}>"
    assert read_html(opening + inside + closing).texts[0] == "The tide"
    assert read_html(opening + inside.replace("tide", "{{tide}}") + closing).texts == []
    assert read_html(opening + inside).texts == []


def test_what_a_frame_is_given_to_show_is_text_where_nothing_else_is():
    frame = '<iframe srcdoc="&lt;p&gt;It rose.&lt;/p&gt;"></iframe>'
    assert read_html(f"<div>The tide</div>{frame}").texts == ["The tide", "It rose."]
    assert read_html(f"<p>{'It fell. ' * 20}</p>{frame}").texts == [("It fell. " * 20).strip()]


def test_what_elements_are_handed_is_a_script_of_the_page_and_their_times_are_its_times():
    said = "<p>It rose.</p>" * 9
    page = read_html(
        f'<x-story title="The tide" text="{said}"></x-story><x-ad id=a></x-ad><x-time datetime=2024-05-15></x-time>'
    )
    assert list(page.scripts) == [json.dumps({"title": "The tide", "text": said})]
    assert page.times == [("2024-05-15", 0)]
    state = json.dumps({"title": "The tide", "text": said}).replace('"', "&quot;")
    assert len(list(read_html(f'<div id=app data-page="{state}"></div>').scripts)) == 1


def test_many_parts_of_drawings_and_comparisons_in_scripts_are_left_alone():
    drawing = b"<svg><g><path d='M1 2'/><circle r=1></circle></g></svg>" * 2_000 + b"<svg><g><path d='M1 2'>"
    script = b"<script>" + b"for(i=0;i<n.length;i++){}" * 300 + b"</script>"
    page = (
        drawing + b"<table>" + b"<tr><td><p>text<br><img src=a>" * 2_000 + b"</table>" + script + b"<x-y>text"
    )
    assert cap_nesting(page) == (page, [])


@pytest.mark.parametrize("inner", ["", "<li>", "<p>"])
def test_no_block_element_nests_without_bound(inner):
    """Who looks up from each block to what is around it takes the square of the depth: 5 s for 20,000 <legend>."""
    deep = []
    for name in sorted(name for name, kind in zip(NAME, KIND, strict=True) if kind == BLOCK):
        elements = read_html(f"<{name}>{inner}x" * 9_500).elements
        depths = [0]
        for parent in elements.parents[1:]:
            depths.append(depths[parent] + 1)
        if max(depths) > 3 * MAX_DEPTH:
            deep.append(name)
    assert deep == []


@pytest.mark.parametrize("names", [("b",), ("b", "i", "font", "u")])
def test_formatting_left_open_is_capped_whatever_its_names(names):
    """Each was opened again in every paragraph: 24 of each of 14 names took 1.6 GB for a page of 150 KB."""
    left_open = "".join(f"<{name} id={number}>" for number in range(500) for name in names)
    data, warnings = cap_nesting(f"<p>{left_open}{'<p>text' * 900}".encode())
    assert warnings == ["nesting_capped"]
    assert sum(data.count(f"<{name} ".encode()) for name in names) == MAX_OPEN_FORMATTING


def test_prose_that_is_set_as_it_was_typed_has_the_paragraphs_that_empty_lines_part():
    typed = "<pre>\nRIVERTON, March 3\n\n     The ferry is back.\nIt is slow.\n \n     It costs\nfifty cents.\n</pre>"
    assert texts(typed) == ["RIVERTON, March 3", "The ferry is back. It is slow.", "It costs fifty cents."]
    assert texts("<pre>if x:\n\n    go(x)\n\n# The end.</pre>") == ["if x: go(x) # The end."]


def test_a_text_that_keeps_the_empty_lines_it_was_typed_with_has_its_paragraphs():
    first = "The ferry is back after ten years, and it is as slow as ever. " * 4
    typed = (
        f"<div class=c1>{first}\n\nThe fare\n\n It costs <b>fifty</b>\ncents.\n \nIt runs until ten.\n</div>"
    )
    assert texts(typed) == [first.strip(), "The fare", "It costs fifty cents.", "It runs until ten."]
    wrapped = f"<p>{first.replace('. ', chr(10) * 2)}</p>"
    assert texts(wrapped) == [first.strip().replace(". ", " ").rstrip(".")]


@pytest.mark.parametrize("base", ["https://x.example/a/b.html", "http://x.example", "https://x.example?q=/", "https:", "HTTP://X.example:80/a", "//x/"])  # fmt: skip
def test_an_address_means_what_the_standard_says(base):
    paths = (
        "", "/", "/n/1.html?p=2", "/n/../1", "//y.example/1", "///1", "https://y.example/1", "https:///1",
        "http:1", "?", "/1?", "/1#", "#c", "/1;", "a b",
    )  # fmt: skip
    assert [absolute(base, path) for path in paths] == [urljoin(base, path) for path in paths]


def test_plain_leaves_out_each_character_that_a_terminal_would_act_on():
    acting = [chr(code) for code in range(0x110000) if plain(f"a{chr(code)}b") != f"a{chr(code)}b"]
    controls = [*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000)]
    marks = [0x200B, *range(0x2028, 0x202F), *range(0x2066, 0x206A), 0xFEFF]
    assert acting == [chr(code) for code in sorted(controls + marks)]
