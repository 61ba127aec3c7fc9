"""What is found in a folder: all of it counts, and what a run writes itself is no input of its own."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys

import pytest

from newskit.commands.outputs import Written
from newskit.errors import BadCall, Failure
from newskit.sources.raw import Skipped
from newskit.sources.walk import Input, find_inputs
from tests.archives import page, zip_of
from tests.shell import KILLED_AT_A_NOTE, python, sh

SUM = re.compile(r"\d+ in = .*")


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "in").mkdir()
    for name in "ab":
        (tmp_path / "in" / f"{name}.html").write_bytes(page(ord(name)))
    return tmp_path / "in"


def test_all_that_is_in_a_folder_is_counted(folder):
    (folder / ".DS_Store").write_bytes(b"\0")
    (folder / ".git").mkdir()
    (folder / ".git" / "config").write_text("x")
    (folder / "__MACOSX").mkdir()
    os.mkfifo(folder / "pipe")
    (folder / "again").symlink_to("a.html")
    (folder / "deeper").mkdir()
    (folder / "deeper" / "round").symlink_to("..")
    (folder / "gone").symlink_to("nowhere")
    done = sh("newskit parse -v -r .", cwd=folder)
    assert done.err.splitlines() == [
        "newskit parse: ./.DS_Store: skipped: a hidden file",
        "newskit parse: ./.git: skipped: a hidden folder",
        "newskit parse: ./__MACOSX: skipped: a hidden folder",
        "newskit parse: ./deeper/round: skipped: a link to a folder",
        "newskit parse: ./gone: dangling link",
        "newskit parse: ./pipe: skipped: a pipe, a socket or a device",
        "newskit parse: 9 in = 3 records + 1 errors + 5 skipped",
    ]
    assert done.status == 1


@pytest.mark.parametrize(
    ("options", "outputs"),
    [
        ("-o out.jsonl", 1),
        ("-o out.jsonl --errors bad --manifest m.json", 3),
        ("-o deep/out.csv.gz --jobs 2", 1),
        ("-o out.parquet", 1),
        ("-o 'deep/{}.jsonl' --split-by 1", 2),
        ("-o deep/ --split-by day", 1),
        ("-o link.jsonl", 2),
    ],
)
def test_run_into_its_own_folder_gives_the_same_the_second_time(folder, options, outputs):
    if "parquet" in options:
        pytest.importorskip("pyarrow")
    (folder / "deep").mkdir()
    if "link" in options:
        (folder / "link.jsonl").symlink_to("deep/real.jsonl")
        (folder / "deep" / "real.jsonl").touch()
    found = []
    for _ in range(2):
        done = sh(f"newskit run -v -r . {options} --duplicates keep", cwd=folder)
        assert done.status == 0
        written = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix != ".html"]
        found.append({path: path.read_bytes() for path in written if path.name != "m.json"})
    assert found[0] == found[1]
    assert SUM.search(done.err)[0] == f"{2 + outputs} in = 2 records + 0 errors + {outputs} skipped"
    assert done.err.count("skipped: what this run writes") == outputs


def test_manifest_names_what_was_skipped_and_why(folder):
    (folder / ".b").touch()
    (folder / "c.html").touch()
    sh("newskit run -r . -o out.jsonl --manifest m.json", cwd=folder)
    manifest = json.loads((folder / "m.json").read_bytes())
    found = {each["name"]: each.get("skipped", each["size"]) for each in manifest["inputs"]}
    assert found == {"./.b": "a hidden file", "./a.html": 943, "./b.html": 943, "./c.html": 0}
    assert manifest["counts"] == {"in": 4, "records": 2, "errors": 1, "skipped": 1}


def test_repeated_run_leaves_its_state_and_outputs_alone(folder):
    call = "newskit run --state seen.db . -o out.jsonl --errors bad"
    for said in (
        "2 in = 2 records + 0 errors + 0 skipped; 2 new,",
        "1 in = 0 records + 0 errors + 1 skipped; 0 new, 0 changed, 0 retried inputs, 2 unchanged",
    ):
        done = sh(call, cwd=folder)
        assert done.status == 0
        assert said in done.err
    assert (folder / "out.jsonl").read_bytes().count(b"\n") == 2


def test_output_that_a_list_names_is_refused_and_left_as_it_is(folder):
    (folder / "out.jsonl").write_text('{"html":"<p>no copy of this is anywhere</p>"}\n')
    before = (folder / "out.jsonl").read_bytes()
    done = sh("ls | newskit run --files-from - -o out.jsonl", cwd=folder)
    assert (done.status, done.err) == (2, "newskit run: out.jsonl is an input, and what -o writes\n")
    assert (folder / "out.jsonl").read_bytes() == before
    assert sorted(path.name for path in folder.iterdir()) == ["a.html", "b.html", "out.jsonl"]


def test_killed_run_into_its_own_folder_goes_on(folder):
    for number in range(1000, 1300):
        (folder / f"{number}.html").write_bytes(page(number))
    call = ["run", "-r", str(folder), "-o", f"{folder}/out.jsonl", "--errors", f"{folder}/bad"]
    assert python(KILLED_AT_A_NOTE, *call).status == 9
    assert (folder / "out.jsonl.partial.state").exists()
    subprocess.run([sys.executable, "-m", "newskit", *call, "--resume"], check=True)
    assert (folder / "out.jsonl").read_bytes().count(b"\n") == 302


def test_what_stands_in_a_folder_of_the_run_or_beside_its_files_is_passed_over(folder):
    for name in (
        "o.jsonl.partial",
        "o.jsonl.partial.seen",
        "o.jsonl.rows.zst.partial",
        "o.jsonl.gz",
        "o.jsonlx",
    ):
        (folder / name).touch()
    (folder / "kept").mkdir()
    (folder / "kept" / "x.page").touch()
    (folder / "kept2").mkdir()
    (folder / "kept2" / "o.jsonl").touch()
    written = Written([f"{folder}/kept"], output=f"{folder}/o.jsonl", errors=None)
    found = written.left_out(find_inputs([str(folder)], recursive=True))
    assert [os.path.relpath(given.name, folder) for given in found] == [
        "a.html", "b.html", "kept2/o.jsonl", "o.jsonl.gz", "o.jsonlx",
    ]  # fmt: skip
    others = [Failure("o", None, "", "", ""), Skipped("b", "x"), Input("-"), Input("s3://b/o.jsonl")]
    assert list(written.left_out(others)) == others
    with pytest.raises(BadCall):
        list(written.left_out([Input(f"{folder}/o.jsonl.partial")]))


@pytest.mark.parametrize("options", ["-r", "--state seen.db"])
def test_what_runs_of_other_days_have_written_is_no_input(folder, options):
    call = f"newskit run -v . {options} --duplicates keep -o news-{{date}}.jsonl --errors bad-{{date}} --date 2026-05-0"
    for day in (1, 2):
        done = sh(call + str(day), cwd=folder)
        assert done.status == 0
    assert "./news-2026-05-01.jsonl: skipped: what this run writes" in done.err
    assert ("./bad-2026-05-01: skipped" in done.err) == (folder / "bad-2026-05-01").exists()
    found = [(folder / f"news-2026-05-0{day}.jsonl") for day in (1, 2)]
    if "-r" in options:
        assert found[0].read_bytes() == found[1].read_bytes()
    else:
        assert not found[1].exists()
    named = sh(
        f"newskit run news-2026-05-01.jsonl {options} -o news-{{date}}.jsonl --date 2026-05-03", cwd=folder
    )
    assert (named.status, "2 records" in named.err) == (0, "--state" in options)
    listed = "ls news-2026-05-01.jsonl | newskit run --files-from - -o news-{date}.jsonl --date 2026-05-01"
    assert (
        sh(listed, cwd=folder).err == "newskit run: news-2026-05-01.jsonl is an input, and what -o writes\n"
    )


@pytest.mark.parametrize(
    "call", ["run -r empty -o out.jsonl", "parse -r empty", "run a.zip -o out.csv", "run --files-from none"]
)
def test_no_page_at_all_is_said_and_leaves_what_is_there(folder, call):
    (folder / "empty").mkdir()
    (folder / "none").touch()
    (folder / "a.zip").write_bytes(zip_of({}))
    (folder / "out.jsonl").write_text("of yesterday")
    done = sh(f"newskit {call}", cwd=folder)
    assert (done.status, done.out, done.err) == (
        3,
        "",
        f"newskit {call.split()[0]}: no page in what was named\n",
    )
    assert (folder / "out.jsonl").read_text() == "of yesterday"
    assert not list(folder.glob("*.partial"))
    assert sh(f"newskit {call} -q", cwd=folder).err == ""


def test_manifest_knows_inputs_to_their_ends_and_what_really_came_out(folder):
    (folder / "c.html").write_bytes(b"<p>" + b"x" * 300_000)
    (folder / "d.png").write_bytes(b"\x89PNG" + b"x" * 300_000)
    sh("newskit run a.html c.html d.png -o out.jsonl --manifest m.json --max-page-bytes 9K", cwd=folder)
    sizes = {each["name"]: each["size"] for each in json.loads((folder / "m.json").read_bytes())["inputs"]}
    assert sizes == {"a.html": 943, "c.html": 300_003, "d.png": 300_004}
    assert sh("newskit run gone -o out.jsonl --manifest m.json", cwd=folder).status == 3
    assert json.loads((folder / "m.json").read_bytes())["outputs"] == []
    assert (folder / "out.jsonl").exists()


@pytest.mark.parametrize("command", ["run", "run -j 2", "parse"])
def test_what_the_shell_has_it_write_is_no_input_found(folder, command):
    """Both lie there empty when the run begins; a long one would read what it writes."""
    done = sh(f"newskit {command} -v -r . > 0.jsonl 2> b.log; echo $?; cat b.log", cwd=folder)
    assert done.out.splitlines() == [
        "0",
        f"newskit {command.split()[0]}: ./0.jsonl: skipped: what this run writes",
        f"newskit {command.split()[0]}: ./b.log: skipped: what this run writes",
        f"newskit {command.split()[0]}: 4 in = 2 records + 0 errors + 2 skipped",
    ]


@pytest.mark.parametrize(
    "call",
    [
        "clean a.jsonl >> a.jsonl",
        "clean < a.jsonl >> a.jsonl",
        "export b.jsonl a.jsonl >> a.jsonl",
        "run a.jsonl 1<> a.jsonl",
    ],
)
def test_file_that_standard_output_goes_to_is_no_input(folder, call):
    """What was read had no end: each line that was written was read again."""
    line = sh("newskit run a.html", cwd=folder).out
    for name in "ab":
        (folder / f"{name}.jsonl").write_text(line * 200)
    done = sh(f"timeout 20 newskit {call}", cwd=folder)
    name = "-" if "<" in call.split()[1] else "a.jsonl"
    command = call.split()[0]
    message = f"standard output: {name} is an input, too (newskit {command} --help)"
    assert (done.status, done.err) == (2, f"newskit {command}: {message}\n")
    assert (folder / "a.jsonl").read_text() == line * 200


def test_named_stream_may_be_what_the_shell_redirects(folder):
    done = sh("newskit run a.html -o /dev/stdout --errors /dev/stderr > out 2> err; cat out err", cwd=folder)
    assert (done.status, len(done.records)) == (0, 1)
