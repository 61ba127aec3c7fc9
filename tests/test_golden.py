"""Every folder in samples/golden is a case: its page must give its record."""

from __future__ import annotations

import sys

import orjson
import pytest

from tests import golden
from tests.golden import GOLDEN, record_of
from tests.shell import SAMPLES

CASES = sorted(folder for folder in GOLDEN.iterdir() if folder.is_dir())


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_page_gives_its_record(folder):
    page = next(folder.glob("input.*"))
    assert record_of(page) == orjson.loads((folder / "expected.jsonl").read_bytes())


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_case_says_why_it_is_there(folder):
    assert len((folder / "why.txt").read_text()) > 30


@pytest.mark.parametrize("name", ["../outside", "a/b", "..", ".hidden", "/tmp", "a/"])
def test_case_is_made_in_its_folder_only(name, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(golden, "GOLDEN", tmp_path / "golden")
    monkeypatch.setattr(sys, "argv", ["golden.py", name, str(SAMPLES / "english.html")])
    assert golden.main() == 2
    assert list(tmp_path.iterdir()) == []
    assert capsys.readouterr().err == f"{name}: is no name of a folder in samples/golden\n"
