"""The address that a page gives itself: where nobody else names one, it is the record's, and pictures lie under it."""

from __future__ import annotations

import json

import pytest

import newskit
from tests.shell import sh

TEXT = (
    "<title>Bridge reopens</title><h1>Bridge reopens after three months</h1><p>6 May 2024</p>"
    "<p>The city’s transport office said that the bridge had reopened, and that cars may use it again.</p>"
    '<p><img src="/pictures/bridge.jpg" width=600 height=400></p>'
    "<p>“I walk across it every day,” said Hannah Boyle, who had to get up early for three months.</p>"
)
ADDRESS = "https://news.example/2024/bridge.html"
SAID = {
    "canonical": f'<link rel="canonical" href="{ADDRESS}">',
    "unquoted": f"<link href={ADDRESS} rel=canonical>",
    "upper case": f"<LINK HREF='{ADDRESS}' REL='canonical'/>",
    "beside others": f'<link rel="alternate" href="https://m.example/"><link rel="canonical" data-a="b" href="{ADDRESS}">',
    "after a script": f'<script>var canonical = "x", link = "<link";</script><link rel="canonical" href="{ADDRESS}">',
    "graph": f'<meta property="og:url" content="{ADDRESS}"><link rel="canonical" href="https://syndicated.example/1">',
    "graph is none": f'<meta property="og:url" content="/2024/"><link rel="canonical" href="{ADDRESS}">',
    "no scheme": f'<link rel="canonical" href="{ADDRESS.removeprefix("https:")}">',
    "saved": f'<!-- saved from url=(0037){ADDRESS} --><meta property="og:url" content="https://b.example/">',
    "archived": f"<!--\n Page saved with SingleFile \n url: {ADDRESS} \n saved date: Mon May 06 2024\n-->",
}
NONE = {
    "nothing": "",
    "relative": '<link rel="canonical" href="/2024/bridge.html">',
    "front page": '<link rel="canonical" href="https://news.example/">',
    "another kind": f'<link rel="alternate" href="{ADDRESS}"><p class="canonical">',
    "no web address": '<meta property="og:url" content="file:///home/a/bridge.html">',
    "no host": '<meta property="og:url" content="http://bridge">',
    "blanks": '<meta property="og:url" content="https://news.example/a b">',
    "controls": '<link rel="canonical" href="https://news.example/\x1b[31m">',
    "broken host": '<link rel="canonical" href="https://[news.example/1.html">',
    "cut short": f'<a href="{ADDRESS}" rel="canonical',
}


@pytest.mark.parametrize("said", SAID)
def test_page_tells_its_address(said):
    article = newskit.parse(f"<!doctype html>{SAID[said]}{TEXT}")
    assert (article.url, article.title) == (ADDRESS, "Bridge reopens after three months")
    assert [image["url"] for image in article.images] == ["https://news.example/pictures/bridge.jpg"]
    given = newskit.parse(f"<!doctype html>{SAID[said]}{TEXT}", url="https://given.example/1.html")
    assert given.url == "https://given.example/1.html"


@pytest.mark.parametrize("said", NONE)
def test_what_is_no_address_is_not_taken(said):
    assert newskit.parse(f"<!doctype html>{NONE[said]}{TEXT}").url == ""


def test_front_page_has_the_address_of_its_site():
    links = "".join(
        f"<li><a href=/{n}.html>The bridge reopened on day {n} of the month</a>" for n in range(30)
    )
    article = newskit.parse(
        f'<title>News</title><link rel="canonical" href="https://news.example/"><ul>{links}</ul>'
    )
    assert (article.kind, article.url) == ("list", "https://news.example/")
    assert article.headline_links[0]["url"] == "https://news.example/0.html"


def test_hosts_of_pages_from_files_part_them(tmp_path):
    for host in ("a", "b"):
        page = f'<link rel="canonical" href="https://{host}.example/1.html">{TEXT}'
        (tmp_path / f"{host}.html").write_text(page, encoding="utf-8")
    done = sh(f"newskit run {tmp_path}/a.html {tmp_path}/b.html --split-by host -o {tmp_path}/out/{{}}.jsonl")
    assert done.status == 0
    written = {path.name: json.loads(path.read_bytes())["url"] for path in (tmp_path / "out").iterdir()}
    assert written == {f"{host}.example.jsonl": f"https://{host}.example/1.html" for host in "ab"}
