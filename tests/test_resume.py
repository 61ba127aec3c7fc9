"""A run that is killed, interrupted or out of space goes on with --resume, to the same bytes."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from contextlib import suppress

import pytest

from tests.archives import page, tar_of, warc_gz, warc_record
from tests.shell import python, sh

NEWSKIT = [sys.executable, "-m", "newskit"]
PAGES = 260  # at least
SECONDS = 0.8  # that a run takes at least, so that there is time to kill it on a fast machine
KILLS = int(os.environ.get("KILLS", "3"))  # make faults: 20


@pytest.fixture(scope="module")
def crawl(tmp_path_factory):
    """A folder of a WARC, an archive, files, and what cannot be read: enough to keep this machine busy for a while."""
    folder = tmp_path_factory.mktemp("crawl")
    fill(folder, PAGES)
    started = time.monotonic()
    finished(folder, tmp_path_factory.mktemp("first") / "out.jsonl")
    took = time.monotonic() - started
    if took < SECONDS:
        fill(
            folder, min(20 * PAGES, int(PAGES * SECONDS / max(took - 0.2, 0.05)))
        )  # the start takes some .2 seconds
    return folder


@pytest.fixture(scope="module")
def whole(crawl, tmp_path_factory):
    """What an undisturbed run makes of the folder."""
    out = tmp_path_factory.mktemp("whole") / "out.jsonl"
    assert finished(crawl, out) == (1, "")
    return out.read_bytes()


def fill(folder, pages):
    records = [warc_record(number, page(number, 60)) for number in range(pages // 2)]
    (folder / "a.warc.gz").write_bytes(warc_gz(*records)[0])
    (folder / "b.tar").write_bytes(
        tar_of({f"{n}.html": page(n, 60) for n in range(pages, pages + pages // 2)})[:-12000]
    )
    (folder / "c.png").write_bytes(b"\x89PNG")
    for number in range(60):
        (folder / f"d{number}.html").write_bytes(page(10**6 + number, 60))


def notes_in(folder):
    """Return a run's notes and when they were last written; none and 0 where it has not begun or has just ended."""
    for notes in folder.glob("*.state"):
        with suppress(FileNotFoundError):
            return notes, notes.stat().st_mtime_ns
    return None, 0


def kill_soon(process, folder, within):
    """Kill -9 a run at a moment that `within` seconds leave to chance, sooner or later after its last notes."""
    _, before = notes_in(folder)
    deadline = time.monotonic() + 20
    while process.poll() is None and time.monotonic() < deadline:
        notes, written = notes_in(folder)
        if notes and written != before:
            break
        time.sleep(0.005)
    time.sleep(within)
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=60)
    return process.returncode == -signal.SIGKILL


def start(folder, out, *options):
    command = [*NEWSKIT, "run", "-r", str(folder), "-o", str(out), "-q", *options]
    return subprocess.Popen(command, stderr=subprocess.PIPE)


def finished(folder, out, *options):
    process = start(folder, out, *options)
    _, err = process.communicate(timeout=60)
    return process.returncode, err.decode()


def dies(folder, out, step, *options, calls):
    """Tell whether a run died, as told, at the last of so many calls of a step of its notes: before `forget`, after others."""
    script = (
        "import os; from newskit.commands.resume import ResumableRun; from newskit.cli import main\n"
        f"step, calls = ResumableRun.{step}, []\n"
        "def dying(*given):\n"
        "    calls.append(given)\n"
        f"    last = len(calls) == {calls}\n"
        f"    if not last or {step != 'forget'}: step(*given)\n"
        "    if last: os._exit(9)\n"
        f"ResumableRun.{step} = dying\n"
        "main()"
    )
    call = ["run", "-r", str(folder), "-o", str(out), "-q", *options]
    return python(script, *call).status == 9


def leftovers(folder):
    return sorted(entry.name for entry in folder.iterdir() if "partial" in entry.name)


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("out.jsonl", ()),
        ("out.jsonl.gz", ("--jobs", "2")),
        ("out.csv.zst", ("--explode", "authors", "--fields", "id,title,authors,body")),
        ("out.parquet", ("--jobs", "2")),
    ],
)
def test_killed_run_goes_on_to_the_same_bytes(crawl, tmp_path, name, options):
    if name.endswith("parquet"):
        pytest.importorskip("pyarrow")
    whole, out = tmp_path / f"whole-{name}", tmp_path / name
    extra = ("--errors", str(tmp_path / "errors"), "--manifest", str(tmp_path / "manifest.json"), *options)
    assert finished(crawl, whole, *extra) == (1, "")
    errors = (tmp_path / "errors").read_bytes()
    expected = json.loads((tmp_path / "manifest.json").read_text())
    draw = random.Random(name)
    kills = 0
    for attempt in range(KILLS if name == "out.jsonl" or "KILLS" in os.environ else 1):
        process = start(crawl, out, "--resume", *extra)
        if attempt % 2:
            time.sleep(draw.uniform(0, 0.5))
            process.kill()
            process.communicate(timeout=60)
        else:
            kills += kill_soon(process, tmp_path, draw.uniform(0, 0.2) if attempt else 0.0)
    for _ in range(5):  # a fast machine may have been done before it could be stopped
        kills = kills or kill_soon(start(crawl, out, "--resume", *extra), tmp_path, 0.0)
    assert kills
    assert finished(crawl, out, "--resume", *extra) == (1, "")
    assert out.read_bytes() == whole.read_bytes()
    assert (tmp_path / "errors").read_bytes() == errors
    manifest = json.loads((tmp_path / "manifest.json").read_text())
    assert (manifest["counts"], manifest["inputs"]) == (expected["counts"], expected["inputs"])
    assert leftovers(tmp_path) == []


@pytest.mark.parametrize("name", ["out.jsonl", "out.parquet"])
def test_run_that_dies_when_its_output_has_its_name_goes_on(crawl, tmp_path, name):
    """The notes are still there, and what they tell of must be, too."""
    if name.endswith("parquet"):
        pytest.importorskip("pyarrow")
    out = tmp_path / name
    assert dies(crawl, out, "forget", calls=2)
    written = out.read_bytes()
    assert finished(crawl, out, "--resume") == (1, "")
    assert out.read_bytes() == written
    assert leftovers(tmp_path) == []


@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_interrupted_run_leaves_whole_lines_and_says_how_to_go_on(crawl, whole, tmp_path, sent):
    if signal.getsignal(sent) is signal.SIG_IGN:
        pytest.skip("whoever has started the tests has them ignore this (nohup), and so would the run")
    out = tmp_path / "out.jsonl"
    for _ in range(5):  # on a busy machine the run may be done before it is told to end
        process = start(crawl, out, "--jobs", "2")
        while process.poll() is None and not (tmp_path / "out.jsonl.partial.state").exists():
            time.sleep(0.005)
        process.send_signal(sent)
        _, err = process.communicate(timeout=60)
        if process.returncode != 1:
            break
        out.unlink()
    assert process.returncode == 128 + sent
    assert err.decode().startswith("newskit run: interrupted: ")
    assert err.decode().endswith(f" records are in {out}.partial; the same call with --resume goes on\n")
    partial = (tmp_path / "out.jsonl.partial").read_bytes()
    assert partial
    assert whole.startswith(partial)
    assert partial.endswith(b"\n")
    assert not out.exists()
    assert finished(crawl, out, "--resume")[0] == 1
    assert out.read_bytes() == whole


def test_killed_unordered_run_goes_on_to_the_same_lines(crawl, whole, tmp_path):
    out = tmp_path / "out.jsonl"
    for _ in range(2):
        kill_soon(start(crawl, out, "--resume", "--jobs", "3", "--unordered"), tmp_path, 0.02)
    assert finished(crawl, out, "--resume", "--jobs", "3", "--unordered") == (1, "")
    assert sorted(out.read_bytes().splitlines()) == sorted(whole.splitlines())
    assert leftovers(tmp_path) == []


def test_resume_refuses_other_options(crawl, tmp_path):
    out = tmp_path / "out.jsonl"
    assert dies(crawl, out, "_save", calls=1)
    status, err = finished(crawl, out, "--resume", "--fields", "id")
    assert (status, "other options" in err) == (4, True)
    assert finished(crawl, out, "--resume")[0] == 1


@pytest.mark.parametrize("notes", ["{", "[]", '{"call":', '{"call":"0","pages":3}'])
def test_resume_says_what_to_do_where_its_notes_are_broken(crawl, tmp_path, notes):
    (tmp_path / "o.jsonl.partial.state").write_text(notes)
    done = sh(f"newskit run -r {crawl} -o o.jsonl --resume", cwd=tmp_path)
    said = f"--resume: {tmp_path}/o.jsonl.partial.state: is broken; start over without it"
    assert (done.status, done.err) == (4, f"newskit run: {said}\n")
    assert sh(f"newskit run -q -r {crawl} -o o.jsonl", cwd=tmp_path).status == 1


def test_resume_refuses_a_lexicon_that_has_changed(crawl, tmp_path):
    out, lexicon = tmp_path / "out.jsonl", tmp_path / "lexicon"
    lexicon.write_text("newskit-lexicon\t1\t9\n")
    assert dies(crawl, out, "_save", "--lexicon", str(lexicon), calls=1)
    lexicon.write_text("newskit-lexicon\t1\t9\nT\ttitle\n")
    status, err = finished(crawl, out, "--resume", "--lexicon", str(lexicon))
    assert (status, "other options" in err) == (4, True)


def test_resume_without_an_interrupted_run_is_a_run(crawl, whole, tmp_path):
    finished(crawl, tmp_path / "out.jsonl", "--resume")
    assert (tmp_path / "out.jsonl").read_bytes() == whole


def test_two_runs_cannot_write_one_file(crawl, tmp_path):
    out = tmp_path / "out.jsonl"
    process = start(crawl, out)
    while process.poll() is None and not (tmp_path / "out.jsonl.partial").exists():
        time.sleep(0.02)
    status, err = finished(crawl, out)
    assert (status, "another run is writing it" in err) == (4, True)
    process.communicate(timeout=60)
    assert process.returncode == 1


def killed_split(crawl, out):
    kill_soon(start(crawl, f"{out}/{{}}.jsonl.gz", "--split-by", "40"), out, 0)


def test_split_run_that_starts_over_leaves_nothing_of_the_killed_one(crawl, tmp_path):
    out = tmp_path / "out"
    killed_split(crawl, out)
    assert len(leftovers(out)) > 3
    assert finished(crawl / "d1.html", f"{out}/{{}}.jsonl.gz", "--split-by", "40")[0] == 0
    assert [entry.name for entry in out.iterdir()] == ["000001.jsonl.gz"]


def test_split_run_that_is_killed_goes_on_to_the_same_files(crawl, tmp_path):
    whole, out = tmp_path / "whole", tmp_path / "out"
    finished(crawl, f"{whole}/{{}}.jsonl.gz", "--split-by", "40")
    killed_split(crawl, out)
    assert finished(crawl, f"{out}/{{}}.jsonl.gz", "--split-by", "40", "--resume")[0] == 1
    found = {entry.name: entry.read_bytes() for entry in out.iterdir()}
    assert found == {entry.name: entry.read_bytes() for entry in whole.iterdir()}
    assert len(found) > 6


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full")
def test_full_disk_is_status_4_and_the_run_can_go_on(crawl, whole, tmp_path):
    out = tmp_path / "out.jsonl"
    limited = f"ulimit -f 100; trap '' XFSZ; exec env PYTHONDONTWRITEBYTECODE=1 {' '.join(NEWSKIT)} run -q -r {crawl} -o {out}"
    done = subprocess.run(["bash", "-c", limited], stderr=subprocess.PIPE, timeout=60, check=False)
    assert done.returncode == 4
    assert done.stderr.decode().splitlines() == [
        f"newskit run: {out}: File too large",
        "newskit run: what is written is kept; the same call with --resume goes on",
    ]
    assert not out.exists()
    assert finished(crawl, out, "--resume")[0] == 1
    assert out.read_bytes() == whole


def test_call_that_fails_late_keeps_what_can_be_gone_on_with(crawl, tmp_path):
    whole = tmp_path / "whole.jsonl"
    call = "newskit run --files-from - -q -o"
    names = sh(f"find {crawl} -type f | sort", cwd=tmp_path).out.encode()
    sh(f"{call} {whole}", cwd=tmp_path, stdin=names)
    done = sh(f"{call} o.jsonl", cwd=tmp_path, stdin=names + b"-\n")
    assert done.status == 2
    assert "the same call with --resume goes on" in done.err
    sh(f"{call} o.jsonl --resume", cwd=tmp_path, stdin=names)
    assert (tmp_path / "o.jsonl").read_bytes() == whole.read_bytes()
    assert not list(tmp_path.glob("*.partial*"))
