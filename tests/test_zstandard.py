"""Zstandard files that begin with a frame to pass over, and WARC files that are compressed with a dictionary of their own."""

from __future__ import annotations

import sys

import pytest

from tests.archives import page, read, warc_record

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

pytest.importorskip("fastwarc")


def with_dictionary(pack: bool, records: list[bytes]) -> bytes:
    """A .warc.zst of a frame a record, all compressed with the dictionary in the frame before them."""
    dictionary = zstd.train_dict([warc_record(number) for number in range(200)], 4000)
    content = zstd.compress(dictionary.dict_content) if pack else dictionary.dict_content
    first = b"\x5d\x2a\x4d\x18" + len(content).to_bytes(4, "little") + content
    return first + b"".join(zstd.compress(record, zstd_dict=dictionary) for record in records)


@pytest.mark.parametrize("pack", [False, True])
def test_warc_with_a_dictionary_of_its_own_is_read(tmp_path, pack):
    path = tmp_path / "a.warc.zst"
    path.write_bytes(with_dictionary(pack, [warc_record(number) for number in range(3)]))
    found = read(path)
    assert [item.data for item in found] == [page(number) for number in range(3)]
    (again,) = read(found[1].name)
    assert again == found[1]
    path.write_bytes(path.read_bytes()[:-9])
    assert [getattr(item, "message", "")[:9] for item in read(path)] == ["", "", "truncated"]


def test_damaged_dictionary_is_an_error_and_not_more(tmp_path):
    data = bytearray(with_dictionary(False, [warc_record(1)]))
    data[8:3000] = bytes(2992)
    (tmp_path / "a.warc.zst").write_bytes(data)
    (found,) = read(tmp_path / "a.warc.zst")
    assert (found.code, found.message[:24]) == ("bad_input", "broken compressed data b")


def test_zstandard_file_may_begin_with_a_frame_to_pass_over(tmp_path):
    (tmp_path / "a.zst").write_bytes(b"\x50\x2a\x4d\x18\x04\0\0\0size" + zstd.compress(page(1)))
    assert [item.data for item in read(tmp_path / "a.zst")] == [page(1)]
