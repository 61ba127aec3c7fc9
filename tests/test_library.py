"""The library face gives what the command line gives."""

from __future__ import annotations

import newskit
from newskit.record import to_dict
from tests.shell import SAMPLES, sh


def test_library_and_command_line_agree():
    for name in ("flattened.txt", "portal.html", "portal-gbk.html", "english.html"):
        article = newskit.parse((SAMPLES / name).read_bytes())
        article = newskit.split_headlines(newskit.clean(article))
        record = sh(f"newskit run $SAMPLES/{name}").records[0]
        assert {**to_dict(article), "file": record["file"]} == record


def test_text_that_is_already_decoded_needs_no_label():
    page = (SAMPLES / "portal-gbk.html").read_bytes()
    assert newskit.parse(page.decode("gb18030")).title == newskit.parse(page).title


def test_what_a_call_was_given_is_not_changed():
    article = newskit.parse((SAMPLES / "flattened.txt").read_bytes())
    before = to_dict(article)
    kept = {key: list(value) if isinstance(value, list) else value for key, value in before.items()}
    newskit.split_headlines(newskit.clean(article))
    assert to_dict(article) == kept
