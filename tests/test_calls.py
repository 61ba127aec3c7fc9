"""Calls that cannot be meant: refused in a line, before anything is read or written."""

from __future__ import annotations

import pytest

from tests.shell import sh

PAGE = "<h1>城南大桥恢复通车</h1><p>青河市交通局28日通报，城南大桥维修完毕，恢复双向通车。</p>"


@pytest.fixture
def folder(tmp_path):
    """Make a folder with a page, a link to it, a record and a list of names."""
    (tmp_path / "a.html").write_text(PAGE)
    (tmp_path / "link.html").symlink_to("a.html")
    (tmp_path / "list").write_text("a.html\n")
    (tmp_path / "r.jsonl").write_text('{"title":"城南大桥恢复通车"}\n')
    return tmp_path


def refused(folder, call):
    """Run a call that is refused; return what it says. Nothing in the folder may change."""
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    done = sh(f"newskit {call}", cwd=folder)
    after = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    assert (done.status, done.out) == (2, ""), call
    assert after == before, call
    said, newline, rest = done.err.partition("\n")
    assert (newline, rest) == ("\n", ""), done.err
    return said.partition(": ")[2].rpartition(" (")[0]


@pytest.mark.parametrize(
    ("call", "message"),
    [
        ("parse a.html --errors a.html", "--errors: a.html is an input, too"),
        ("parse a.html -o ./a.html", "-o: ./a.html is an input, too"),
        ("parse link.html -o a.html", "-o: a.html is an input, too"),
        ("parse < a.html -o a.html", "-o: a.html is an input, too"),
        ("parse --files-from list -o list", "-o: list is an input, too"),
        ("run a.html -o a.html", "-o: a.html is an input, too"),
        ("run a.html -o o --manifest a.html", "--manifest: a.html is an input, too"),
        ("run a.html -o o --state a.html", "--state: a.html is an input, too"),
        ("run a.html -o o --learned list --errors list", "--errors: list is an input, too"),
        ("clean r.jsonl --errors r.jsonl", "--errors: r.jsonl is an input, too"),
        ("clean r.jsonl --learn r.jsonl", "--learn: r.jsonl is an input, too"),
        ("split-headlines r.jsonl --errors r.jsonl", "--errors: r.jsonl is an input, too"),
        ("export r.jsonl -o r.jsonl", "-o: r.jsonl is an input, too"),
        ("merge r.jsonl -o r.jsonl", "-o: r.jsonl is an input, too"),
        ("check r.jsonl --against a.html -o a.html", "-o: a.html is an input, too"),
        ("parse a.html -o q --errors q", "--errors: q is what -o writes, too"),
        ("run a.html -o q --errors e --manifest ./q", "--manifest: ./q is what -o writes, too"),
    ],
)
def test_what_is_read_is_not_written(folder, call, message):
    assert refused(folder, call) == message


def test_what_is_learned_may_be_what_is_used(folder):
    for _ in range(2):
        done = sh(
            "newskit clean r.jsonl --learn l -o o && newskit clean r.jsonl --learned l --learn l", cwd=folder
        )
        assert (done.status, done.err) == (0, "")


def test_devices_and_pipes_are_nobodys_own(folder):
    done = sh("newskit parse a.html -o /dev/null --errors /dev/null", cwd=folder)
    assert (done.status, done.err) == (0, "")
    done = sh("newskit parse /dev/stdin -o /dev/stdout < a.html | cat", cwd=folder)
    assert (done.status, len(done.records)) == (0, 1)
