"""Every folder in samples/golden is a case: its page must give its record."""

from __future__ import annotations

import orjson
import pytest

from tests.golden import GOLDEN, record_of

CASES = sorted(folder for folder in GOLDEN.iterdir() if folder.is_dir())


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_page_gives_its_record(folder):
    page = next(folder.glob("input.*"))
    assert record_of(page) == orjson.loads((folder / "expected.jsonl").read_bytes())


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_case_says_why_it_is_there(folder):
    assert len((folder / "why.txt").read_text()) > 30
