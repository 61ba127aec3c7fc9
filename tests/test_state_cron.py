"""The scripts of samples/cron do what their guide says."""

from __future__ import annotations

import shutil

import orjson
import pytest

from tests.shell import SAMPLES, sh

CRON = SAMPLES / "cron"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "inbox").mkdir()
    shutil.copy(SAMPLES / "flattened.txt", tmp_path / "inbox")
    return tmp_path


def test_the_run_script_takes_what_is_new_and_is_silent(folder):
    for name in ("english.html", "portal.html"):
        done = sh(f"sh {CRON}/newskit-run.sh {folder}")
        assert (done.status, done.out, done.err) == (0, "", "")
        shutil.copy(SAMPLES / name, folder / "inbox")
    assert sh(f"sh {CRON}/newskit-run.sh {folder}").status == 0
    (written,) = (folder / "out").glob("news-*.jsonl")
    files = [orjson.loads(line)["file"] for line in written.read_bytes().splitlines()]
    assert files == ["inbox/flattened.txt", "inbox/english.html", "inbox/portal.html"]
    assert len((folder / "log" / "newskit.log").read_text().splitlines()) == 3


def test_the_run_script_cries_where_nothing_can_be_written(folder):
    (folder / "out").write_text("a file in the way")
    done = sh(f"sh {CRON}/newskit-run.sh {folder}")
    assert done.status == 4
    assert done.out.startswith("newskit run ended with status 4:\nnewskit run: ")


def test_the_run_script_is_silent_where_a_signal_stopped_the_run(folder):
    stopped = folder / "newskit"
    stopped.write_text("#!/bin/sh\nexit 143\n")
    stopped.chmod(0o755)
    done = sh(f"PATH={folder}:$PATH sh {CRON}/newskit-run.sh {folder}")
    assert (done.status, done.out, done.err) == (143, "", "")


def test_the_check_script_names_broken_sites_and_parked_pages(folder):
    (folder / "inbox" / "empty.html").write_text("")
    sh(f"cd {folder} && newskit run inbox -o out.jsonl --state state.db --max-tries 1")
    (folder / "out").mkdir()
    for day, source in (("2026-11-21", "青河日报"), ("2026-11-22", "")):
        record = orjson.dumps({"url": "https://a.example/1", "source": source}) + b"\n"
        (folder / "out" / f"news-{day}.jsonl").write_bytes(record * 20)
    done = sh(f"sh {CRON}/newskit-check.sh {folder} 2026-11-22 2026-11-21")
    assert (done.status, done.out.splitlines()) == (
        5,
        [
            "a.example: source 100% → 0% of pages (20 → 20)",
            "newskit: these sites have changed their layout, or have gone",
            f"newskit: 1 pages are parked: newskit state show {folder}/state.db --list failures",
        ],
    )
