"""Pages of zip archives that workers inflate, and the same bytes for any number of jobs out of any container."""

from __future__ import annotations

import gzip
import io
import json
import random
import zipfile
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newskit.runner import Running, run_pages
from newskit.sources import zip as zips
from newskit.sources.raw import InputEnd, RawPage, ReadOptions
from newskit.sources.read import read_inputs, read_stretches
from newskit.sources.stretch import Packed, taken_apart
from newskit.sources.walk import Input
from newskit.zstd import compress
from tests.archives import json_line, page, tar_of, warc_gz, warc_record, zip_of
from tests.fakes import Obedient
from tests.shell import sh

MEMBERS = {
    "page.html": page(1, 300),
    "long.html": page(2, 9000),
    "bomb.html": b"<p>" + b" " * 300_000,
    "empty.html": b"",
    "blank.html": b" \n",
    "a.png": b"\x89PNG\r\n",
    "a.css": b"p { color: red }",
    ".hidden.html": page(3),
    "packed.html.gz": gzip.compress(page(4), mtime=0),
    "lines.jsonl": b'{"text":"one"}\nno line\n',
    "inner.zip": zip_of({"inner.html": page(5)}),
    "folder/": b"",
}
DAMAGES = ["none", "none", "cut", "byte", "hole", "junk"]


def archive(seed: int, damage: str) -> bytes:
    draw = random.Random(seed)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as file:
        for number in range(draw.randrange(1, 9)):
            name = draw.choice(list(MEMBERS))
            info = zipfile.ZipInfo(f"{number}/{name}")
            info.compress_type = draw.choice([zipfile.ZIP_DEFLATED, zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED, zipfile.ZIP_BZIP2])  # fmt: skip
            file.writestr(info, MEMBERS[name])
    data = bytearray(target.getvalue())
    at = draw.randrange(3, len(data))
    if damage == "cut":
        del data[at:]
    elif damage == "byte":
        data[at] ^= draw.randrange(1, 256)
    elif damage == "hole":
        del data[at : at + draw.randrange(1, 2000)]
    elif damage == "junk":
        data[at:at] = b"junk" * 30
    return bytes(data)


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 99999), st.sampled_from(DAMAGES), st.sampled_from(["auto", "html", "zip"]))
def test_packed_members_are_the_items_of_the_stream_whatever_is_damaged(tmp_path, seed, damage, form):
    (tmp_path / "a.zip").write_bytes(archive(seed, damage))
    given = [Input(f"{tmp_path}/a.zip")]
    options = ReadOptions(input_format=form, max_page_bytes=200_000)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(zips, "PACKED_BYTES", 9000)
        assert list(taken_apart(read_stretches(given, options))) == list(read_inputs(given, options))


def test_small_compressed_members_are_inflated_by_workers(tmp_path):
    (tmp_path / "a.zip").write_bytes(zip_of(MEMBERS | {"die.html": b"die"}))
    items = list(read_stretches([Input(f"{tmp_path}/a.zip")], ReadOptions()))
    packed = [item.name.rpartition("/")[2] for item in items if isinstance(item, Packed)]
    assert packed == ["page.html", "long.html", "bomb.html", "blank.html", "a.css", "die.html"]
    results = list(run_pages(items, Obedient(), "test", Running(jobs=2)))
    assert results[0] == MEMBERS["page.html"] + b"\n"
    assert [getattr(result, "code", "") for result in results].count("crashed") == 1


def test_archive_that_comes_through_a_pipe_gives_its_sizes_behind_and_is_read_here(tmp_path):
    (tmp_path / "a.zip").write_bytes(zip_of({"page.html": page(1)}, seekable=False))
    items = list(read_stretches([Input(f"{tmp_path}/a.zip")], ReadOptions()))
    assert [type(item) for item in items] == [RawPage, InputEnd]


BODIES = [page(number, 40 + number * 7 % 500) for number in range(70)] + [page(99, 20_000)]
RECORDS = [warc_record(number, body) for number, body in enumerate(BODIES)]
NAMED = {f"{number:02}.html": body for number, body in enumerate(BODIES)}
LINES = b"".join(json_line(body) for body in BODIES)
CONTAINERS = {
    "a.warc": b"".join(RECORDS),
    "a.warc.gz": warc_gz(*RECORDS)[0],
    "one.warc.gz": gzip.compress(b"".join(RECORDS)),
    "a.warc.zst": b"".join(map(compress, RECORDS)),
    "a.zip": zip_of(NAMED),
    "pipe.zip": zip_of(NAMED, seekable=False),
    "a.tar": tar_of(NAMED),
    "a.tar.gz": tar_of(NAMED, "w:gz"),
    "a.tar.zst": compress(tar_of(NAMED)),
    "a.jsonl": LINES,
    "a.jsonl.gz": gzip.compress(LINES),
    "a.jsonl.zst": compress(LINES),
}


def test_any_container_gives_the_same_bytes_for_any_number_of_jobs(tmp_path):
    for name, data in CONTAINERS.items():
        (tmp_path / name).write_bytes(data)
    for folder, pack, suffix in (("plain", bytes, ""), ("packed", gzip.compress, ".gz")):
        (tmp_path / folder).mkdir()
        for name, body in NAMED.items():
            (tmp_path / folder / (name + suffix)).write_bytes(pack(body))
    call = f"newskit run -v -r plain packed {' '.join(CONTAINERS)} --duplicates keep"
    alone = sh(f"{call} -o alone", cwd=tmp_path)
    records = map(json.loads, (tmp_path / "alone").read_bytes().splitlines())
    counts = Counter(record["file"].partition("!/")[0] for record in records)
    assert {counts[name] for name in CONTAINERS} == {len(BODIES)}
    for jobs in ("2", "3 --page-timeout 50"):
        again = sh(f"{call} -o again --jobs {jobs}", cwd=tmp_path)
        assert (again.status, again.err.splitlines()[-1]) == (alone.status, alone.err.splitlines()[-1])
        assert (tmp_path / "again").read_bytes() == (tmp_path / "alone").read_bytes()
        (tmp_path / "again").unlink()
