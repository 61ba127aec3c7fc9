"""File names that are no UTF-8, as old zips of Chinese Windows leave them: shown by their bytes' numbers, everywhere."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.archives import json_line, page, read, tar_of, warc_gz, warc_record
from tests.shell import KILLED_AT_A_NOTE, python

BAD = "新闻".encode("gbk")
SHOWN = r"\xd0\xc2\xce\xc5"

pytestmark = pytest.mark.skipif(sys.platform == "darwin", reason="its file system refuses such names")


@pytest.fixture
def folder(tmp_path):
    with open(os.path.join(os.fsencode(tmp_path), BAD + b".html"), "wb") as file:
        file.write(page(1))
    return tmp_path


def newskit(folder, *arguments, feed=b""):
    command = [sys.executable, "-m", "newskit", *arguments]
    return subprocess.run(command, cwd=folder, input=feed, capture_output=True, check=False)


def test_record_of_a_file_with_such_a_name_goes_through_all_commands(folder):
    found = newskit(folder, "parse", BAD + b".html")
    for command in ("clean", "split-headlines", "export"):
        found = newskit(folder, command, feed=found.stdout)
    assert json.loads(found.stdout)["file"] == f"{SHOWN}.html"
    assert (found.returncode, found.stderr) == (0, b"")


@pytest.mark.parametrize("name", ["a.csv", "a.parquet", "a.jsonl.zst", "a/"])
def test_such_names_go_into_every_output(folder, name):
    split = ["--split-by", "host"] if name.endswith("/") else []
    found = newskit(
        folder, "run", BAD + b".html", "-o", name, *split, "--errors", "errors", "--manifest", "manifest"
    )
    assert (found.returncode, found.stderr) == (0, b"")
    assert json.loads((folder / "manifest").read_bytes())["inputs"][0]["name"] == f"{SHOWN}.html"


def test_name_as_it_is_shown_can_be_given_again(folder):
    by_name = newskit(folder, "run", f"{SHOWN}.html")
    assert by_name.stdout == newskit(folder, "run", BAD + b".html").stdout
    data, starts = warc_gz(warc_record(1), warc_record(2))
    with open(os.path.join(os.fsencode(folder), BAD + b".warc.gz"), "wb") as file:
        file.write(data)
    found = newskit(folder, "run", f"{SHOWN}.warc.gz!/{starts[1]}")
    assert json.loads(found.stdout)["file"] == f"{SHOWN}.warc.gz!/{starts[1]}"


def test_output_of_such_a_name_is_written_and_gone_on_with(folder):
    lines = b"".join(json_line(page(number)) for number in range(200))
    (folder / "a.jsonl").write_bytes(lines)
    call = ["run", "a.jsonl", "-o", BAD + b".jsonl"]
    assert python(KILLED_AT_A_NOTE, *call, cwd=folder).status == 9
    found = newskit(folder, *call, "--resume")
    assert (found.returncode, found.stderr) == (0, b"")
    with open(os.path.join(os.fsencode(folder), BAD + b".jsonl"), "rb") as file:
        assert file.read() == newskit(folder, "run", "a.jsonl").stdout


def test_missing_file_of_such_a_name_is_told(folder):
    found = newskit(folder, "run", b"no" + BAD, "--errors", "errors")
    assert found.stderr.decode() == f"newskit run: no{SHOWN}: No such file or directory\n"
    assert json.loads((folder / "errors").read_bytes())["file"] == f"no{SHOWN}"


def test_member_of_such_a_name(folder):
    (folder / "a.tar").write_bytes(tar_of({os.fsdecode(BAD): page(1)}))
    assert [item.name for item in read(folder / "a.tar")] == [f"{folder}/a.tar!/{SHOWN}"]
    assert [item.name for item in read(f"{folder}/a.tar!/{SHOWN}")] == [f"{folder}/a.tar!/{SHOWN}"]
