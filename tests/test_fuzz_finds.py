"""What `make fuzz` has found, each as a page of our own writing that does the same."""

from __future__ import annotations

import pytest

from newskit.extract import parse_page
from newskit.sources.raw import RawPage
from tests.growth import grows_linearly

WINDOW = 8192  # of the look for long tags, taken in steps of half of it


def long_script_before_a_bad_byte(size: int) -> bytes:
    """The look for text with foreign bytes in it went back and forth over each stretch without any: 25 s for 68 KB."""
    return b"<meta charset=utf-8><script>" + b"var a = 1; " * size + b"</script><p>\xff\xfe\xff\xfe"


def end_of_script_where_a_window_begins(size: int) -> bytes:
    """The look for long tags went on behind a script, at its end tag, where it stood already: for ever."""
    head = b"<p>text</p><script>"
    head += b"a" * (2 * WINDOW - len(head))
    return head + b"</script" + b" a=1" * size


def tables_in_cells(size: int) -> bytes:
    """Text that belongs before its table has the parser look through all that is open: 12 s for 60,000."""
    return b"<table>text<td>text" * size


def many_links_in_one_block(size: int) -> bytes:
    """For each of them the whole block was searched for a time: 7.5 s for 2,000; or copied without it: 23 s for 64,000."""
    return "".join(f"<a href=/{n}.html>第{n}届青年合唱节落幕</a> " for n in range(size)).encode()


@pytest.mark.parametrize(
    ("make", "few"),
    [
        (long_script_before_a_bad_byte, 6_000),
        (end_of_script_where_a_window_begins, 2 * WINDOW),
        (tables_in_cells, 12_000),
        (many_links_in_one_block, 12_000),
    ],
)
def test_page_that_took_for_ever_takes_linear_time(make, few):
    pages = {size: make(size) for size in (few, 4 * few)}
    assert grows_linearly(lambda size: parse_page(RawPage("x", pages[size])), few)


@pytest.mark.parametrize("address", ["https://www.qinghe：作者.example/a", "https://[qinghe/a", "http://a]b"])
def test_address_that_is_none_is_no_fault_of_ours(address):
    html = f'<meta property="og:url" content="{address}"><h1>大桥通车</h1><p>作者：林晓</p><p>大桥今天恢复双向通车。</p>'
    for url in ("", address):
        assert parse_page(RawPage("x", html.encode(), url)).authors == ["林晓"]


def test_names_are_inherited_through_any_depth():
    """Each element asked the one around it, two calls a level: Python gave up just where pages are cut anyway."""
    for depth in range(480, 530, 7):
        parse_page(RawPage("x", b"<ul>" * depth + "大桥今天恢复双向通车。".encode()))
