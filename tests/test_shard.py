"""Inputs cut into shards: every page in exactly one of them, in order, and merged the same bytes as in one run."""

from __future__ import annotations

import gzip

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newskit.cluster.parts import Part, Sized, cut, read_parts, sized
from newskit.commands.run_options import shard_of
from newskit.errors import Ended, Failure
from newskit.sources.raw import InputEnd, RawPage, ReadOptions
from newskit.sources.read import read_inputs
from newskit.sources.walk import Input
from tests.shell import sh


def pages(items):
    return [(p.name, p.data, p.offset) if isinstance(p, RawPage) else p for p in items if not is_end(p)]


def is_end(item):
    return isinstance(item, InputEnd)


lines = st.lists(
    st.sampled_from(
        [b'{"text":"one"}', b'{"text":"\xe7\x89\x88"}', b"", b"{broken", b'{"text":"' + b"x" * 70 + b'"}']
    ),
    max_size=12,
)


@given(st.lists(lines, min_size=1, max_size=4), st.integers(1, 7), st.booleans())
def test_every_page_is_in_one_shard_and_in_order(tmp_path_factory, files, shards, ends_in_newline):
    folder = tmp_path_factory.mktemp("lines")
    inputs = []
    for number, content in enumerate(files):
        path = folder / f"{number}.jsonl"
        path.write_bytes(b'{"text":"first"}\n' + b"\n".join(content) + b"\n" * ends_in_newline)
        inputs.append(Input(str(path)))
    parts = cut(sized(inputs), shards)
    assert len(parts) == shards
    read = [page for each in parts for page in pages(read_parts(each, ReadOptions()))]
    assert read == pages(read_inputs(inputs, ReadOptions()))


@given(st.lists(st.integers(0, 50), max_size=30), st.integers(1, 9))
def test_whole_inputs_are_never_cut_and_shares_are_even(sizes, shards):
    inputs = [Sized(Input(str(n)), size, whole=True) for n, size in enumerate(sizes)]
    parts = cut(inputs, shards)
    assert [part for each in parts for part in each] == [Part(Input(str(n))) for n in range(len(sizes))]
    share = [sum(sizes[int(part.given.name)] for part in each) for each in parts]
    assert max(share) <= sum(sizes) / shards + max(sizes, default=0)


def test_what_cannot_be_read_keeps_its_place():
    gone = Failure("b", None, "read", "unreadable", "No such file")
    parts = cut([Sized(Input("a"), 10, whole=True), gone, Sized(Input("c"), 10, whole=True)], 2)
    assert [each for shard in parts for each in shard] == [Part(Input("a")), gone, Part(Input("c"))]


def test_compressed_lines_stay_whole(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(gzip.compress(b'{"text":"one"}\n' * 50))
    assert cut(sized([Input(str(path))]), 3)[0] == [Part(Input(str(path)))]


@pytest.fixture
def crawl(tmp_path):
    """Write pages of several kinds, with copies among them and one that is none."""
    write_crawl(tmp_path / "crawl")
    return tmp_path


def write_crawl(folder):
    folder.mkdir()
    story = "青河市第{n}号公告\n\n青河市交通局5月{d}日通报，第{n}号桥恢复通车，市民可以步行或者骑车通过，公交线路同时恢复。\n"
    for n in range(6):
        (folder / f"{n}.txt").write_text(story.format(n=n, d=n + 1) * 3)
    (folder / "6.txt").write_text(story.format(n=2, d=3) * 3)
    (folder / "7.txt").write_text("  \n")
    with (folder / "many.jsonl").open("wb") as many:
        for n in range(40):
            text = story.format(n=n % 30, d=1) * 2
            many.write(orjson.dumps({"text": text, "url": f"https://a.example/{n}"}) + b"\n")


@pytest.fixture(scope="module")
def in_two(tmp_path_factory):
    """A crawl, and what came of it in two shards."""
    folder = tmp_path_factory.mktemp("in-two")
    write_crawl(folder / "crawl")
    sh("for i in 1 2; do newskit run -q -r crawl --shard $i/2 -o part-{shard}.jsonl; done", cwd=folder)
    return folder


def test_shards_may_be_written_beside_their_inputs(crawl):
    """Each cuts the same inputs, whatever the others have written by then."""
    one = sh("newskit run -v -r . -o ../one.jsonl", cwd=crawl / "crawl")
    shards = sh(
        "for i in 3 1 2; do newskit run -r . --shard $i/3 -o part-{shard}.jsonl --errors e-{shard} || s=$?; done\n"
        "newskit merge part-*.jsonl -v -o ../merged.jsonl; exit $s",
        cwd=crawl / "crawl",
    )
    assert shards.status == one.status
    assert (crawl / "merged.jsonl").read_bytes() == (crawl / "one.jsonl").read_bytes()
    assert shards.err.splitlines()[-1].endswith(" + 11 skipped")
    assert one.err.splitlines()[-1].endswith(" + 11 skipped")


def test_merged_shards_are_the_bytes_of_one_run(crawl):
    one = sh("newskit run -r crawl no-such-file -o one.jsonl --errors one-errors.jsonl", cwd=crawl)
    shards = sh(
        "for i in 3 1 2; do newskit run -r crawl no-such-file --shard $i/3 -o part-{shard}.jsonl.zst || s=$?; done\n"
        "newskit merge part-*.zst -v -o merged.jsonl; exit $s",
        cwd=crawl,
    )
    assert (one.status, shards.status) == (1, 1)
    assert (crawl / "merged.jsonl").read_bytes() == (crawl / "one.jsonl").read_bytes()
    assert len((crawl / "one.jsonl").read_bytes().splitlines()) == 36
    assert shards.err.splitlines()[-1] == "newskit merge: 47 in = 36 records + 0 errors + 11 skipped"


def test_merge_takes_the_error_lines_of_shards_too(crawl):
    """Then it ends and adds up as one run does."""
    one = sh("newskit run -r crawl no-such-file -o one.jsonl --errors one-errors.jsonl", cwd=crawl)
    merged = sh(
        "for i in 1 2 3 4; do newskit run -q -r crawl no-such-file --shard $i/4 -o part-{shard}.jsonl.gz --errors bad-{shard}; done\n"
        "newskit merge bad-* part-*.gz -o merged.jsonl --errors errors.jsonl",
        cwd=crawl,
    )
    assert [path.stat().st_size for path in sorted(crawl.glob("bad-*"))].count(0) == 2
    for name in ("one.jsonl", "merged.jsonl"), ("one-errors.jsonl", "errors.jsonl"):
        assert (crawl / name[0]).read_bytes() == (crawl / name[1]).read_bytes()
    assert merged.status == one.status == 1
    assert merged.err.splitlines()[-1] == "newskit merge: 49 in = 36 records + 2 errors + 11 skipped"
    alone = sh("newskit merge part-*-of-0004.jsonl.gz bad-000[12]-*", cwd=crawl)
    assert len(alone.records) == 36
    refused = sh("newskit merge part-000[134]* bad-*", cwd=crawl)
    assert (
        refused.err == "newskit merge: of 4 shards these are missing: 2 (merge --partial does without them)\n"
    )
    twice = sh("newskit merge part-* ./part-0001*", cwd=crawl).err
    name = "part-0001-of-0004.jsonl.gz"
    assert twice == f"newskit merge: shard 1 is named twice: {name}, ./{name}\n"


def test_fields_and_duplicates_are_for_merge_to_decide(in_two):
    refused = sh("newskit run crawl/0.txt --shard 1/2 --fields title", cwd=in_two)
    assert (refused.status, refused.out) == (2, "")
    one = sh("newskit run -r crawl --fields title,id --duplicates body -q", cwd=in_two)
    merged = sh("newskit merge part-*.jsonl --fields title,id --duplicates body", cwd=in_two)
    assert merged.out == one.out
    assert merged.out


def test_merge_checks_the_lines_of_shards(in_two):
    made = sh(
        "head -c -40 part-0001-of-0002.jsonl > cut-0001-of-0002.jsonl; cp part-0002* cut-0002-of-0002.jsonl\n"
        "newskit merge -v cut-*.jsonl; s=$?; rm cut-*; exit $s",
        cwd=in_two,
    )
    assert (made.status, len(made.records)) == (1, 35)
    assert "newskit merge: cut-0001-of-0002.jsonl" in made.err
    assert " = 35 records + 1 errors + " in made.err


def test_merge_writes_every_form_that_run_writes(in_two):
    one = sh("newskit run -q -r crawl --format csv --flatten", cwd=in_two)
    merged = sh("newskit merge part-*.jsonl --format csv --flatten", cwd=in_two)
    assert merged.out == one.out
    assert len(merged.out.splitlines()) > 30


@pytest.mark.parametrize("shard", ["0/3", "4/3", "1", "a/b", "-1/3", "1/0"])
def test_shards_count_from_one(shard, capsys):
    with pytest.raises(Ended):
        shard_of(shard)
    assert f"--shard: {shard} is not I/N with I from 1 to N" in capsys.readouterr().err


def test_a_missing_shard_is_noticed(crawl):
    sh("for i in 1 3; do newskit run -q crawl/many.jsonl --shard $i/3 -o part-{shard}.jsonl; done", cwd=crawl)
    refused = sh("newskit merge part-*.jsonl -o merged.jsonl", cwd=crawl)
    assert (refused.status, refused.err) == (
        3,
        "newskit merge: of 3 shards these are missing: 2 (merge --partial does without them)\n",
    )
    assert not (crawl / "merged.jsonl").exists()
    named = sh("newskit merge part-000{1,2,3}-of-0003.jsonl -o merged.jsonl", cwd=crawl)
    assert (named.status, named.err) == (refused.status, refused.err)
    partial = sh("newskit merge --partial part-*.jsonl", cwd=crawl)
    assert partial.status == 0
    assert partial.err.endswith(" skipped; of 3 shards these are missing: 2\n")


def test_shards_that_come_through_pipes_are_read_once(tmp_path):
    lines = b"".join(b'{"id":"%d","title":"%d"}\n' % (n, n) for n in range(3))
    (tmp_path / "a.jsonl").write_bytes(lines)
    assert sh("newskit merge <(cat a.jsonl)", cwd=tmp_path).out.count("\n") == 3
    assert sh("newskit merge -", cwd=tmp_path, stdin=lines).out.count("\n") == 3
