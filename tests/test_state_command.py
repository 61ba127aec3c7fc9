"""newskit state: show, forget, retry, vacuum, in a real shell."""

from __future__ import annotations

import os

import orjson
import pytest

from tests.archives import page, zip_of
from tests.shell import sh
from tests.test_state import Cron


@pytest.fixture
def cron(tmp_path):
    cron = Cron(tmp_path)
    (cron.inbox / "site").mkdir()
    cron.put("a", "one")
    cron.put("site/b", "two")
    cron.put("site/c", "fail")
    assert cron.run(max_tries=1) == 1
    return cron


def test_show_counts(cron):
    shown = sh("newskit state show state.db", cwd=cron.state.parent)
    lines = shown.out.splitlines()
    assert [line.split() for line in lines[:6]] == [
        ["inputs", "3"],
        ["records", "2"],
        ["waiting", "0"],
        ["parked", "1"],
        ["outputs", "1"],
        ["runs", "1"],
    ]
    last = orjson.loads(lines[6].removeprefix("last run"))
    assert (last["new"], last["records"], last["failed"], last["parked"]) == (3, 2, 1, 1)


def test_show_lists_failures_as_json_lines(cron):
    (failure,) = sh("newskit state show state.db --list failures", cwd=cron.state.parent).records
    page = str(cron.inbox / "site" / "c")
    assert failure == {
        "input": page,
        "page": page,
        "offset": None,
        "stage": "run",
        "code": "bad_input",
        "message": "this page fails",
        "tries": 1,
        "parked": 1,
    }


def test_forgotten_inputs_are_taken_and_written_anew(cron):
    assert sh("newskit state forget state.db inbox/site", cwd=cron.state.parent).out == "2 inputs forgotten\n"
    assert cron.run() == 1
    assert cron.titles() == ["one", "two", "two"]


def test_retry_unparks(cron):
    assert cron.run(max_tries=1) == 0
    assert sh("newskit state retry state.db", cwd=cron.state.parent).out == "1 pages to retry\n"
    assert cron.run(max_tries=1) == 1
    assert cron.counts()["parked"] == 1


def test_vacuum_forgets_inputs_that_are_gone_but_not_their_records(cron):
    text = (cron.inbox / "a").read_text()
    (cron.inbox / "a").unlink()
    shown = sh("newskit state vacuum state.db --gone", cwd=cron.state.parent)
    assert shown.out.startswith("1 inputs forgotten, ")
    cron.put("a", text)
    cron.run()
    assert cron.titles() == ["one", "two"]


def test_a_state_that_is_not_there_is_no_input(tmp_path):
    shown = sh("newskit state show no.db", cwd=tmp_path)
    assert (shown.status, shown.err) == (3, "newskit state show: no.db: no such state\n")
    empty = sh(
        ": > empty; newskit state show empty; wc -c < empty", cwd=tmp_path
    )  # to look at it makes none of it
    assert (empty.out, empty.err) == ("0\n", "newskit state show: empty: is no newskit state\n")
    assert not (tmp_path / "no.db").exists()


def test_since_without_a_state_is_refused(tmp_path):
    refused = sh("newskit run --since 2026-11-01 x", cwd=tmp_path)
    assert (refused.status, refused.err) == (
        2,
        "newskit run: --since needs --state (newskit run --help)\n",
    )


def test_an_unchanged_input_is_one_that_can_be_read(tmp_path):
    (tmp_path / "a.html").write_text("<p>城南大桥恢复通车，青河市交通局28日通报。</p>")
    for call, status in (
        ("a.html gone", 1),
        ("a.html gone", 1),
        ("a.html gone --since 2999-01-01", 1),
        ("gone", 3),
    ):
        done = sh(f"newskit run {call} --state s.db -o out.jsonl", cwd=tmp_path)
        assert done.status == status, call
        assert "newskit run: gone: No such file or directory" in done.err


def test_forget_wants_to_know_what(cron):
    assert sh("newskit state forget state.db", cwd=cron.state.parent).status == 2


def test_state_that_is_damaged_is_told_in_a_line(cron):
    data = bytearray(cron.state.read_bytes())
    data[4096:] = bytes(len(data) - 4096)
    cron.state.write_bytes(data)
    for call in ("show state.db", "show state.db --list inputs", "retry state.db", "vacuum state.db --gone"):
        done = sh(f"newskit state {call}", cwd=cron.state.parent)
        assert done.status == 4
        assert done.err.startswith(
            f"newskit state {call.split()[0]}: state.db: database disk image is malformed"
        )
        assert done.err.count("\n") == 1


def test_page_of_an_archive_is_not_the_archive(tmp_path):
    (tmp_path / "a.zip").write_bytes(zip_of({f"{n}.html": page(n) for n in range(3)}))
    run = "newskit run --state s.db -o o.jsonl -q"
    for given in ("'a.zip!/1.html'", "'a.zip!/1.html'", "a.zip"):
        assert sh(f"{run} {given}", cwd=tmp_path).status == 0
    files = [orjson.loads(line)["file"] for line in (tmp_path / "o.jsonl").read_bytes().splitlines()]
    assert files == ["a.zip!/1.html", "a.zip!/0.html", "a.zip!/2.html"]
    assert sh("newskit state vacuum s.db --gone", cwd=tmp_path).out.startswith("0 inputs forgotten")
    assert sh("newskit state forget s.db a.zip", cwd=tmp_path).out == "2 inputs forgotten\n"


def test_names_that_are_no_utf8_are_retried_and_not_gone(tmp_path):
    (tmp_path / "in").mkdir()
    with open(os.fsencode(tmp_path / "in") + b"/\xff.html", "wb"):
        pass
    for _ in range(2):
        assert sh("newskit run --state s.db -o o.jsonl -q in", cwd=tmp_path).status == 3
    (failure,) = sh("newskit state show s.db --list failures", cwd=tmp_path).records
    assert (failure["page"], failure["tries"]) == ("in/\\xff.html", 2)
    assert sh("newskit state vacuum s.db --gone", cwd=tmp_path).out.startswith("0 inputs forgotten")


def test_pipes_are_no_inputs_of_a_run_with_a_state(tmp_path):
    done = sh("newskit run --state s.db -o o.jsonl <(echo '<p>Bridge')", cwd=tmp_path)
    assert (done.status, done.err.splitlines()[0].partition(": ")[2].partition(": ")[2]) == (
        3,
        "is no regular file, and --state takes no others",
    )
