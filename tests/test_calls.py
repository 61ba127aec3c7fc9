"""Calls that cannot be meant: refused in a line, before anything is read or written."""

from __future__ import annotations

import gzip
import os
import sqlite3
from contextlib import closing

import pytest

from newskit.commands.menu import COMMANDS
from newskit.output.locks import Lock
from tests.archives import tar_of, warc_gz, warc_record, zip_of
from tests.shell import sh, without_root_rights

LONG = "x" * 250 + "{}"
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
        ("parse a.html -o ''", "-o needs the name of a file"),
        ("run a.html --errors ''", "--errors needs the name of a file"),
        (
            "run a.html --line-buffered -j 2",
            "--line-buffered does not go with --jobs: workers take many pages at once",
        ),
        ("run a.html -o q --manifest -", "--manifest needs the name of a file"),
        ("run a.html -o q --state -", "--state needs the name of a file"),
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


@pytest.mark.parametrize(
    ("call", "message"),
    [
        ("parse a.html --page-timeout nan", "--page-timeout: nan is no number of seconds to 100000000"),
        ("run a.html --page-timeout inf", "--page-timeout: inf is no number of seconds to 100000000"),
        ("run a.html --page-timeout 1e12", "--page-timeout: 1e+12 is no number of seconds to 100000000"),
        ("run a.html --page-memory 99999999999g", "--page-memory: 99999999999g is no size (512M, 2G)"),
        (
            "run a.html --max-page-bytes 10X",
            "Invalid value for '--max-page-bytes': 10X is no size (512M, 2G)",
        ),
        ("parse a.html --max-page-bytes 0", "Invalid value for '--max-page-bytes': 0 is no bound"),
        (
            f"run a.html --shard {'1' * 5000}/2",
            f"--shard: {'1' * 5000}/2 is not I/N with I from 1 to N, N to 100000",
        ),
        (
            f"run a.html -o o/ --split-by {'1' * 5000}",
            f"--split-by: {'1' * 5000} is none of day, source, host, or a number of records",
        ),
        ("run a.html --shard 1/9999999", "--shard: 1/9999999 is not I/N with I from 1 to N, N to 100000"),
        (
            "run a.html --jobs 99999999999",
            "Invalid value for '--jobs' / '-j': 99999999999 is not in the range 0<=x<=4096",
        ),
        ("run a.html --min-confidence nan", "--min-confidence: nan is no number from 0 to 1"),
        ("split-headlines r.jsonl --min-confidence nan", "--min-confidence: nan is no number from 0 to 1"),
        ("check r.jsonl --against r.jsonl --min-change nan", "--min-change: nan is no number from 0 to 1"),
    ],
)
def test_what_is_no_number_is_refused(folder, call, message):
    assert refused(folder, call) == message


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full")
@pytest.mark.parametrize("call", ["--help", "--version", "schema", "parse a.html"])
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_full_disk_is_told_in_a_line_whatever_is_written(folder, call, unbuffered):
    done = sh(f"newskit {call} > /dev/full", cwd=folder, PYTHONUNBUFFERED=unbuffered)
    assert (done.status, done.err.count("\n")) == (4, 1)
    assert done.err.endswith("No space left on device\n")


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_plain_in_a_pipe_and_can_be_shown_in_every_locale(command):
    done = sh(f"newskit {command} --help", PYTHONIOENCODING="ascii")
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith(f"Usage: newskit {command}".rstrip())
    assert done.out.isascii()
    assert "\x1b" not in done.out


def test_help_that_nobody_can_read_is_no_error(folder):
    done = sh("newskit --help >&-; echo $? >&2", cwd=folder, PYTHONUNBUFFERED="")
    assert done.err == "0\n"


def test_limit_that_no_page_meets_takes_no_memory(folder):
    """Room for as much as the limit was taken before it was known how much there is."""
    limited = "ulimit -v 900000; newskit parse a.html a.html.gz --max-page-bytes 1000000000000 -j 1"
    (folder / "a.html.gz").write_bytes(gzip.compress((folder / "a.html").read_bytes()))
    done = sh(limited, cwd=folder)
    assert (done.status, done.err, len(done.records)) == (0, "", 2)


@pytest.mark.parametrize("call", ["--help", "--version", "-h", "parse --help", "state --help", "schema"])
def test_reader_of_help_may_leave_early(call):
    # The reader is gone before anything is written.
    done = sh(f"(sleep 0.5; newskit {call}; echo status $? >&2) | true")
    assert done.err == "status 0\n"


@pytest.mark.parametrize(
    ("call", "message"),
    [
        ("parse --xyzzy a.html", "newskit parse: No such option: --xyzzy (newskit parse --help)"),
        ("parse a.html -o", "newskit parse: Option '-o' requires an argument (newskit parse --help)"),
        ("frob", "newskit: No such command 'frob', none of parse, clean, split-headlines, export, run, schema, check, merge, state (newskit --help)"),
        ("runn a.html", "newskit: No such command 'runn', none of parse, clean, split-headlines, export, run, schema, check, merge, state (newskit --help)"),
        ("parse -j x a.html", "newskit parse: Invalid value for '--jobs' / '-j': 'x' is not a whole number (newskit parse --help)"),
        ("check a", "newskit check: Missing option '--against' (newskit check --help)"),
        ("state show", "newskit state show: Missing argument 'STATE' (newskit state show --help)"),
        ("state frob", "newskit state: No such command 'frob', none of show, forget, retry, vacuum (newskit state --help)"),
    ],
)  # fmt: skip
def test_usage_errors_are_one_line(call, message):
    done = sh(f"newskit {call}")
    assert (done.status, done.out, done.err) == (2, "", message + "\n")


def test_the_package_is_the_command():
    by_name, as_module = sh("newskit state frob"), sh("python -m newskit state frob")
    assert as_module == by_name
    assert as_module.status == 2


def test_help_says_all_of_every_command():
    for call in ("--help", "state --help"):
        done = sh(f"newskit {call}")
        assert done.status == 0
        assert "..." not in done.out.partition("Commands:")[2], call


@pytest.mark.parametrize(
    ("call", "message"),
    [
        ("parse a.html -o x.bz2", "-o: x.bz2: .bz2 is not written (.gz and .zst are)"),
        ("clean r.jsonl -o x.csv", "-o: x.csv: .csv is not written (.gz and .zst are)"),
        ("parse a.html -o x --errors e.XZ", "--errors: e.XZ: .xz is not written (.gz and .zst are)"),
        ("export r.jsonl -o x.xlsx", "-o: x.xlsx: .xlsx is not written (.gz, .zst, .csv and .parquet are)"),
        ("run a.html -o x.tsv.gz", "-o: x.tsv.gz: .tsv is not written (.gz, .zst, .csv and .parquet are)"),
        ("merge r.jsonl -o x.zip", "-o: x.zip: .zip is not written (.gz, .zst, .csv and .parquet are)"),
    ],
)
def test_a_name_that_promises_what_is_not_written_is_refused(folder, call, message):
    assert refused(folder, call) == message


@pytest.mark.parametrize("state", ["", " --state s"])
def test_suffixes_are_the_same_in_capitals(folder, state):
    calls = f"newskit run a.html -o x.jsonl.GZ{state} && newskit parse a.html -o x.ZST"
    done = sh(f"{calls} && gzip -t < x.jsonl.GZ && newskit export x.ZST", cwd=folder)
    assert (done.status, len(done.records)) == (0, 1)
    assert (folder / "x.ZST").read_bytes()[:4] == b"\x28\xb5\x2f\xfd"


@pytest.mark.parametrize(
    ("call", "message"),
    [
        ("--shard 1/2 --duplicates body", "--shard does not go with --duplicates"),
        ("--shard 1/2 --flatten", "--shard does not go with --flatten"),
        ("--shard 1/2 --explode authors", "--shard does not go with --explode"),
        ("--shard 1/2 --format csv", "--shard does not go with --format"),
        ("--shard 1/2 -o x.csv", "--shard writes JSON Lines: x.csv is for newskit merge to write"),
        ("--cluster c:1 -j 2", "--cluster does not go with --jobs"),
        ("--cluster c:1 --page-timeout 0", "--cluster does not go with --page-timeout"),
        ("--cluster c:1 --page-memory 1G", "--cluster does not go with --page-memory"),
        ("--cluster c:1 --quarantine q", "--cluster does not go with --quarantine"),
        ("--cluster c:1 --unordered", "--cluster does not go with --unordered"),
        ("--cluster c:1 --duplicates body", "--cluster does not go with --duplicates"),
        ("--cluster c:1 --line-buffered", "--cluster does not go with --line-buffered"),
        ("--state s --line-buffered", "--state does not go with --line-buffered"),
        ("--max-tries 2", "--max-tries needs --state"),
        ("--batch 2", "--batch needs --state"),
        ("--shard-bytes 2", "--shard-bytes needs --cluster"),
        ("r.jsonl --url http://a.example/", "--url is the address of one page: name one input"),
        ("-r --url http://a.example/", "--url is the address of one page: name one input"),
        ("--fields ''", "--fields names no field"),
        ("--fields \udcff --format parquet -o o", r"--fields: \xff is not UTF-8"),
        ("--url \udcff", r"--url: \xff is not UTF-8"),
        (f"--split-by day -o {LONG}", f"-o: {LONG}: too long a name, {{}} has no room in it"),
        ("--fields , --state s -o o", "--fields names no field"),
        ("-o 'x-{day}.jsonl'", "-o: x-{day}.jsonl: {day} stands for nothing here"),
        ("--date 2026-05-01 -o x", "--date goes with {date} in -o or --errors"),
        ("-0", "-0 goes with --files-from"),
        ("--quarantine list", "--quarantine: list is no folder"),
        ("--quarantine list/kept/", "--quarantine: list is no folder"),
        ("--widths x", "--widths: x is none of latin, all, keep"),
        ("--learned /dev/zero", "--learned: /dev/zero: is no regular file"),
        ("--lexicon /dev/stdin", "--lexicon: /dev/stdin: is no regular file"),
        (
            "-o x --state s --since 9999-12-31T23:59-23:00",
            "--since: 9999-12-31T23:59-23:00 is no date (YYYY-MM-DD, or YYYY-MM-DDTHH:MM)",
        ),
        ("-o x --manifest 'm-{date}'", "--manifest: m-{date}: {date} stands for nothing here"),
    ],
)
def test_an_option_that_would_do_nothing_is_refused(folder, call, message):
    assert refused(folder, f"run a.html {call}") == message


def test_a_quarantine_that_cannot_be_made_is_told_before_the_first_page(folder):
    (folder / "locked").mkdir(mode=0o555)
    done = sh(f"{without_root_rights()}$(which newskit) run a.html --quarantine locked/kept/here", cwd=folder)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("newskit run: --quarantine: locked is not ours to write in (")


def test_a_quarantine_that_is_not_there_is_made_with_the_first_page(folder):
    assert sh("newskit run -q a.html --quarantine kept/here", cwd=folder).status == 0
    assert not (folder / "kept").exists()


@pytest.mark.parametrize(
    ("call", "message"),
    [
        ("parse a.html a.html --url http://a.example/", "--url is the address of one page: name one input"),
        ("parse a.html -o 'pa-{date}.jsonl'", "-o: pa-{date}.jsonl: {date} stands for nothing here"),
        ("export r.jsonl --fields ''", "--fields names no field"),
        (
            "export r.jsonl --split-by day -o 'o/{}/r.jsonl'",
            "-o: o/{}/r.jsonl: {} goes into a file's name, not a folder's",
        ),
        ("export r.jsonl -o '{date}.jsonl'", "-o: {date}.jsonl: {date} stands for nothing here"),
        ("merge r.jsonl --fields ' '", "--fields names no field"),
        ("merge r.jsonl --list", "--list goes with the folder given to run --cluster"),
        ("clean r.jsonl --learn /dev/full", "--learn: /dev/full: is no regular file"),
    ],
)
def test_so_it_is_elsewhere(folder, call, message):
    assert refused(folder, call) == message


@pytest.mark.parametrize(
    ("command", "start"),
    [
        ("clean", "<!DOCTYPE html>\n"),
        ("split-headlines", " \n<HTML lang=zh>\n"),
        ("export", '<?xml version="1.0"?>\n<html>'),
        ("merge", "<!DOCTYPE html>\n"),
        ("check r.jsonl --against", "<!DOCTYPE html>\n"),
    ],
)
def test_a_raw_page_among_lines_is_told_once(folder, command, start):
    (folder / "p.html").write_text(start + PAGE.replace("><", ">\n<"))
    done = sh(f"newskit {command} p.html -q || newskit {command} p.html", cwd=folder)
    assert (done.status, done.out) == (1, "")
    said = f"newskit {command.split()[0]}: p.html: looks like a raw page: newskit parse takes those"
    assert done.err.splitlines()[0] == said
    assert len(done.err.splitlines()) < 3


def test_text_with_marks_in_it_is_text(folder):
    done = sh("printf '<大桥>恢复通车。\\n<b>市民</b>可以通过。\\n' | newskit clean", cwd=folder)
    assert (done.status, len(done.out.splitlines())) == (0, 2)


@pytest.mark.parametrize("command", ["clean", "run"])
def test_the_list_of_rules_is_data(command):
    done = sh(f"newskit {command} --keep list")
    assert (done.status, done.err) == (0, "")
    assert "end_mark" in done.out.splitlines()
    assert done.out.splitlines() == sorted(done.out.splitlines())


@pytest.mark.parametrize(
    ("command", "data", "said"),
    [
        ("export", b"\x7fELF\x02\x01\x01" + b"\0" * 99, "a program"),
        ("clean", bytes(range(32)) * 20, "binary data"),
        (
            "split-headlines",
            b'{\n  "title": "a",\n  "body": []\n}\n',
            "JSON over several lines (jq -c . makes JSON Lines of it)",
        ),
        ("clean", b'[\n  {\n    "title": "a"\n  }\n]\n', "a JSON list (jq -c '.[]' makes JSON Lines of it)"),
    ],
)
def test_what_has_no_lines_is_one_error(command, data, said):
    done = sh(f"newskit {command}", stdin=data)
    assert done.err == f"newskit {command}: standard input: neither records nor lines of text: {said}\n"
    assert (done.status, done.out) == (1, "")


_MHTML = (
    b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\n\r\n<p>a\r\n--b--\r\n'
)


@pytest.mark.parametrize(
    ("command", "data", "kind"),
    [
        ("clean", warc_record(1), "a WARC"),
        ("export", warc_gz(warc_record(1))[0], "a WARC"),
        ("split-headlines", zip_of({"a.html": b"<p>a"}), "a zip archive"),
        ("export", tar_of({"a.html": b"<p>a"}), "a tar archive"),
        ("split-headlines", _MHTML, "MHTML"),
        ("clean", b'{"url": "http://a.example/", "html": "<p>a"}\n', "JSON Lines"),
    ],
    ids=["warc", "warc.gz", "zip", "tar", "mht", "jsonl"],
)
def test_a_container_of_pages_is_no_lines_of_text(command, data, kind):
    done = sh(f"newskit {command}", stdin=data)
    said = f"standard input: looks like {kind} of raw pages: newskit parse takes those"
    assert (done.status, done.out, done.err) == (1, "", f"newskit {command}: {said}\n")


@pytest.mark.parametrize("command", ["clean", "split-headlines"])
@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-16le", "utf-16be", "big5hkscs"])
def test_text_lines_in_another_encoding_are_refused_not_replaced(command, encoding):
    done = sh(f"newskit {command}", stdin=("城南大橋恢復通車 市民可以通過\n" * 9).encode(encoding))
    assert (done.status, done.out) == (1, "")
    assert done.err.endswith(f"lines of text that are not UTF-8 (iconv -f {encoding} -t utf-8 first?)\n")


def test_one_bad_byte_among_text_lines_costs_a_character():
    done = sh("newskit clean", stdin="大桥恢复通车。".encode() + b"\x80\n" + "市民�通过。\n".encode())
    assert (done.status, done.out) == (0, "大桥恢复通车。�\n市民�通过。\n")


@pytest.mark.parametrize("command", ["parse", "run"])
def test_nothing_on_standard_input_leaves_what_an_earlier_run_has_written(folder, command):
    (folder / "out.jsonl").write_text("earlier\n")
    done = sh(f"newskit {command} -o out.jsonl", cwd=folder)
    assert (done.status, done.err) == (3, f"newskit {command}: standard input: not a page: 0 bytes\n")
    assert (folder / "out.jsonl").read_text() == "earlier\n"


def test_manifest_goes_to_a_pipe_as_outputs_do(folder):
    done = sh("newskit run a.html -o out.jsonl --manifest /dev/fd/3 3>&1", cwd=folder)
    assert (done.status, done.err) == (0, "")
    assert '"outputs":[{"name":"out.jsonl"' in done.out


@pytest.mark.parametrize(
    ("call", "status"),
    [("run r.jsonl -o o.jsonl --state list", 4), ("state retry list", 3), ("state show list", 3)],
)
def test_what_is_no_state_gets_no_lock_beside_it(folder, call, status):
    done = sh(f"newskit {call}", cwd=folder)
    assert (done.status, done.err.partition(": ")[2]) == (status, "list: is no newskit state\n")
    assert not (folder / "list-lock").exists()


@pytest.mark.parametrize("call", ["printf '%s\\n' a.html - list | newskit parse", "newskit parse - < list"])
def test_standard_input_is_either_a_list_or_a_page(folder, call):
    done = sh(f"{call} --files-from - -o o.jsonl", cwd=folder)
    said = "--files-from -: standard input is the list, and no page"
    assert (done.status, done.out, done.err) == (2, "", f"newskit parse: {said}\n")
    assert not (folder / "o.jsonl").exists()


def test_a_pipe_is_no_state(folder):
    done = sh("mkfifo s; timeout 20 newskit run a.html -o o.jsonl --state s", cwd=folder)
    assert (done.status, done.err) == (4, "newskit run: s: is no newskit state\n")


def test_another_database_stays_as_it_is(folder):
    with closing(sqlite3.connect(folder / "other.db")) as database:
        database.execute("CREATE TABLE theirs (a)")
    before = (folder / "other.db").read_bytes()
    done = sh("newskit run r.jsonl -o o.jsonl --state other.db", cwd=folder)
    assert (done.status, done.err) == (4, "newskit run: other.db: no newskit state of version 1\n")
    assert sh("newskit state show other.db", cwd=folder).status == 3
    assert (folder / "other.db").read_bytes() == before


@pytest.mark.parametrize("command", ["clean", "split-headlines"])
def test_two_do_not_learn_into_one_file_at_once(folder, command):
    lock = Lock(str(folder / "known.partial"), "known")
    done = sh(f"newskit {command} --learn known r.jsonl", cwd=folder)
    lock.release()
    assert (done.status, done.out) == (4, "")
    assert done.err == f"newskit {command}: --learn: known: another run is writing it\n"
    assert sh(f"newskit {command} --learn known r.jsonl", cwd=folder).status == 0
    assert not (folder / "known.partial").exists()
