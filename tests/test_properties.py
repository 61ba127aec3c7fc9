"""What holds for any input, any schedule and any record: sources, runner, export."""

from __future__ import annotations

import csv
import gzip
import io
import random
import tracemalloc

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newskit.commands.target import Target
from newskit.errors import Failure
from newskit.export import DigestSet, Exporter
from newskit.export.rows import CONTROLS, RowOptions, columns, csv_header
from newskit.record import Article, from_line, to_line
from newskit.runner import Running, chunks, run_pages
from newskit.sources.raw import ChunkEnd, InputEnd, RawPage, Skipped
from tests.archives import json_line, read, tar_of, warc_gz, warc_record, zip_of
from tests.fakes import Obedient, scheduled

IN_A_FOLDER = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])

# --- sources -------------------------------------------------------------------------------------------------------

page_bytes = st.binary(min_size=1, max_size=60).map(lambda tail: b"<p>" + tail.hex().encode())


def boxed(members):
    """A container of things, each of which is a page or a container: its bytes, and the pages in it."""
    files, pages = {}, []
    for number, (data, inside) in enumerate(members):
        files[f"第{number}个.bin"] = data
        pages += inside
    return files, pages


def containers(inner):
    members = st.lists(inner, min_size=1, max_size=4).map(boxed)
    return st.one_of(
        members.map(lambda box: (zip_of(box[0]), box[1])),
        members.map(lambda box: (zip_of(box[0], seekable=False), box[1])),
        members.map(lambda box: (tar_of(box[0]), box[1])),
        members.map(lambda box: (tar_of(box[0], "w:gz"), box[1])),
        inner.map(lambda box: (gzip.compress(box[0]), box[1])),
        st.lists(page_bytes, min_size=1, max_size=4).map(
            lambda pages: (b"".join(json_line(p) for p in pages), pages)
        ),
        st.lists(page_bytes, min_size=1, max_size=4).map(
            lambda pages: (warc_gz(*(warc_record(n, p) for n, p in enumerate(pages)))[0], pages)
        ),
    )


nested = st.recursive(page_bytes.map(lambda page: (page, [page])), containers, max_leaves=6)


@IN_A_FOLDER
@given(nested)
def test_pages_in_any_nest_of_containers_come_out_in_order_and_are_found_again_by_name(tmp_path, box):
    data, pages = box
    (tmp_path / "box").write_bytes(data)
    items = read(tmp_path / "box")
    if any(isinstance(item, Failure) for item in items):  # nested or compressed too often
        assert all("more than 3" in item.message for item in items if isinstance(item, Failure))
        return
    assert [item.data for item in items] == pages
    for item in items[:: max(1, len(items) // 3)]:
        if "!/" in item.name and items.count(item) == 1:
            assert [again.data for again in read(item.name)] == [item.data]


@IN_A_FOLDER
@given(nested, st.floats(0, 1), st.binary(max_size=6))
def test_container_damaged_anywhere_yields_items_and_never_raises(tmp_path, box, place, noise):
    data = bytearray(box[0])
    at = int(len(data) * place)
    data[at : at + len(noise)] = noise
    (tmp_path / "box").write_bytes(data)
    for item in read(tmp_path / "box", max_page_bytes=2**20):
        assert isinstance(item, RawPage | Failure | Skipped)


@IN_A_FOLDER
@given(
    st.binary(max_size=300),
    st.sampled_from(["auto", "html", "text", "jsonl", "warc", "wet", "mht", "zip", "tar"]),
)
def test_any_bytes_in_any_format_never_raise(tmp_path, data, input_format):
    (tmp_path / "any").write_bytes(data)
    items = read(tmp_path / "any", input_format=input_format)
    assert len(items) <= len(data) + 1


# --- runner --------------------------------------------------------------------------------------------------------


any_items = st.lists(
    st.one_of(
        st.binary(min_size=4, max_size=8),
        st.just(b"die"),
        st.integers(1, 3 * 2**17).map(bytes),
        st.just(InputEnd("x", "", 0)),
        st.just(Skipped("x", "why")),
        st.just(Failure("x", None, "read", "unreadable", "gone")),
    ).map(lambda each: RawPage("p", each) if isinstance(each, bytes) else each),
    max_size=60,
)


def expected(item):
    if isinstance(item, RawPage):
        return "crashed" if item.data == b"die" else item.data
    return item


@given(any_items, st.integers(1, 4), st.randoms(use_true_random=False), st.booleans())
def test_any_schedule_gives_every_result_once_and_in_order(items, workers, draw, ordered):
    results = scheduled(items, workers, draw, ordered=ordered)
    out = [result for result in results if not isinstance(result, ChunkEnd)]
    shown = ["crashed" if getattr(result, "code", "") == "crashed" else result for result in out]
    if ordered:
        assert shown == [expected(item) for item in items]
        return
    assert sorted(map(repr, shown)) == sorted(repr(expected(item)) for item in items)
    at = 0
    for result in results:  # the items of a chunk come together, and its end says which they were
        if isinstance(result, ChunkEnd):
            want = [expected(item) for item in items[result.first : result.first + result.count]]
            assert shown[at : at + result.count] == want
            at += result.count


@settings(max_examples=6)
@given(st.lists(st.binary(min_size=5, max_size=5000), max_size=80), st.integers(1, 3), st.integers(8, 20))
def test_any_split_over_any_number_of_jobs_gives_the_same_bytes(texts, jobs, bits):
    pages = [RawPage(str(number), b"#" + text) for number, text in enumerate(texts)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(chunks, "CHUNK_BYTES", 2**bits)
        assert list(run_pages(pages, Obedient(), "test", Running(jobs))) == [
            page.data + b"\n" for page in pages
        ]


# --- export --------------------------------------------------------------------------------------------------------

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
lists = st.lists(words, max_size=3)
articles = st.builds(
    Article,
    id=st.text("0123456789abcdef", max_size=64),
    url=words,
    title=words,
    source=words,
    authors=lists,
    body=lists,
    headlines=lists,
    published_at=st.sampled_from([None, "2021-06-23", "2021-06-23T09:05:31+08:00"]),
    dateline=st.one_of(
        st.none(), st.fixed_dictionaries({"agency": words, "place": words, "date": st.just("")})
    ),
    dropped=st.dictionaries(words, st.integers(0, 9), max_size=2),
    extra=st.dictionaries(
        words.map(lambda word: "x-" + word), st.one_of(words, st.integers(), lists), max_size=2
    ),
)


@given(articles)
def test_record_is_the_same_when_exported_and_read_again(article):
    line = to_line(article)
    assert Exporter(duplicates="keep")(RawPage("x", line)) == line
    assert from_line(line) == article


@given(articles, st.sampled_from(["id", "body", "keep"]))
def test_line_of_the_same_run_is_exported_as_any_other(article, duplicates):
    line = to_line(article)
    fast, slow = Exporter(duplicates=duplicates), Exporter(duplicates=duplicates)
    for _ in range(2):
        one, other = fast.line(line), slow(RawPage("", line))
        assert one == other
    assert fast.written == slow.written


@given(st.lists(articles, max_size=5))
def test_csv_gives_back_every_text(found):
    options = RowOptions(("id", "title", "source", "authors", "dateline"), form="csv")
    exporter = Exporter(options, duplicates="keep")
    data = csv_header(columns(options)) + b"".join(exporter(RawPage("x", to_line(each))) for each in found)
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert [row["title"].removeprefix("'") for row in rows] == [
        each.title.translate(CONTROLS).removeprefix("'") for each in found
    ]
    assert [row["dateline.place"].removeprefix("'") for row in rows] == [
        each.dateline["place"].translate(CONTROLS).removeprefix("'") if each.dateline else ""
        for each in found
    ]
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]


@given(articles, st.sampled_from(["authors", "body", "headlines"]))
def test_exploded_lines_hold_every_item_once(article, name):
    lines = Exporter(RowOptions(explode=name), duplicates="keep")(RawPage("x", to_line(article))).splitlines()
    assert [orjson.loads(line)[name] for line in lines] == getattr(article, name)


@settings(max_examples=25)
@given(st.lists(articles, max_size=8), st.sampled_from(["day", "source", "host", "3"]))
def test_split_files_hold_every_line_once_and_each_its_own(tmp_path_factory, found, by):
    folder = tmp_path_factory.mktemp("split")
    target = Target(f"{folder}/{{}}.jsonl", duplicates="keep", split_by=by)
    output, exporter = target.open(), target.exporter()
    for each in found:
        output.write(exporter(RawPage("x", to_line(each))))
    output.close()
    parts = [path.read_bytes().splitlines(keepends=True) for path in sorted(folder.iterdir())]
    assert sorted(line for part in parts for line in part) == sorted(map(to_line, found))
    if by == "source":
        assert all(len({from_line(line).source for line in part}) == 1 for part in parts)


@settings(max_examples=15)
@given(st.lists(articles, min_size=1, max_size=6))
def test_parquet_gives_back_every_record(tmp_path_factory, found):
    parquet = pytest.importorskip("pyarrow.parquet")
    path = tmp_path_factory.mktemp("table") / "a.parquet"
    direct, resumable = path.with_suffix(".direct.parquet"), path
    for name, how in ((direct, False), (resumable, True)):
        target = Target(str(name), duplicates="keep")
        output, exporter = target.open(resumable=how), target.exporter()
        for each in found:
            output.write(exporter(RawPage("x", to_line(each))))
        output.close()
    assert direct.read_bytes() == resumable.read_bytes()
    rows = parquet.read_table(path).to_pylist()
    keys = ("id", "url", "title", "source", "authors", "body", "published_at", "dateline")
    assert [[row[key] for key in keys] for row in rows] == [
        [getattr(each, key) for key in keys] for each in found
    ]
    assert [orjson.loads(row["extra"] or "{}") for row in rows] == [each.extra for each in found]


def test_digest_set_takes_little_and_never_twice_that_to_grow():
    known, draw = DigestSet(), random.Random(1)
    tracemalloc.start()
    for count in (200_000, 100_000):
        for _ in range(count):
            known.add(draw.getrandbits(64))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 300_000 * 12


@given(st.lists(st.integers(0, 2**64 - 1), max_size=3000), st.randoms(use_true_random=False))
def test_digest_set_is_a_set(digests, draw):
    digests += draw.sample(digests, len(digests) // 2)
    known, plain = DigestSet(), set()
    for digest in digests:
        assert known.add(digest) == (digest not in plain)
        plain.add(digest)
