"""What comes out: tables, flat keys, a line an item, many files under safe names."""

from __future__ import annotations

import csv
import gzip
import io
import os
import subprocess
import sys

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newskit.commands.resume import CUT_EVERY
from newskit.commands.target import Target
from newskit.errors import BadRecord, OutputFailed
from newskit.export import AS_IT_IS, Exporter, Routed
from newskit.export.rows import RowOptions, columns, csv_header
from newskit.output.partial import OutputFile
from newskit.output.split import SplitOutput, room_of, safe_name
from newskit.record import Article, from_line, to_line
from newskit.sources.raw import RawPage
from tests.shell import KILLED_AT_A_NOTE, python, sh, without_root_rights

ARTICLE = Article(
    id="a1",
    url="http://news.example/a",
    title="=标题",
    published_at="2021-06-23T09:05:31+08:00",
    source="青河日报",
    authors=["甲", "乙"],
    dateline={"agency": "", "place": "青河", "date": "2021-06-23"},
    body=["一", "二"],
    headlines=["头条一", "头条二"],
    dropped={"end_mark": 1},
    extra={"mine": [1]},
)


def export(article, options=AS_IT_IS, **how):
    return Exporter(options, **how)(RawPage("x", to_line(article)))


def test_flattened_record_has_dotted_keys():
    record = orjson.loads(export(ARTICLE, RowOptions(("id", "dateline", "authors"), flat=True)))
    assert record == {
        "id": "a1",
        "dateline.agency": "",
        "dateline.place": "青河",
        "dateline.date": "2021-06-23",
        "authors": ["甲", "乙"],
    }


def test_exploded_list_gives_a_line_an_item():
    lines = export(ARTICLE, RowOptions(("id", "headlines"), explode="headlines")).splitlines()
    assert [orjson.loads(line) for line in lines] == [
        {"id": "a1", "headlines": "头条一"},
        {"id": "a1", "headlines": "头条二"},
    ]
    assert export(Article(id="b"), RowOptions(explode="headlines")) == b""


def test_exploded_record_that_would_fill_the_disk_is_refused(monkeypatch):
    """All of a record stands in each of its rows: they grow as the square of the page."""
    monkeypatch.setattr("newskit.export.MAX_ROWS_BYTES", 10_000)
    many = Article(id="b", body=["一句话。"], headlines=["标题"] * 100)
    with pytest.raises(BadRecord, match="rows come to more than 10000 bytes"):
        export(many, RowOptions(explode="headlines"))
    assert len(export(many, RowOptions(("headlines",), explode="headlines")).splitlines()) == 100


def test_exploded_list_has_a_column_though_it_is_no_field(tmp_path):
    options = RowOptions(("id",), explode="headlines", form="csv")
    assert columns(options) == ["id", "headlines"]
    assert export(ARTICLE, options) == "a1,头条一\r\na1,头条二\r\n".encode()


IMAGES = Article(id="p", images=[{"url": "u1", "caption": "c1"}, {"url": "u2", "caption": ""}])


@pytest.mark.parametrize(
    ("fields", "names", "rows"),
    [
        (("id", "images"), ["id", "images.url", "images.caption"], ["p,u1,c1", "p,u2,"]),
        (("images.url", "id"), ["images.url", "id"], ["u1,p", "u2,p"]),
        (("id",), ["id", "images.url", "images.caption"], ["p,u1,c1", "p,u2,"]),
    ],
)
def test_exploded_objects_have_a_column_a_key_in_csv(fields, names, rows):
    options = RowOptions(fields, explode="images", form="csv")
    assert columns(options) == names
    assert export(IMAGES, options).decode().split("\r\n")[:-1] == rows


def test_exploded_objects_have_typed_columns_in_parquet(tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    for flat, expected in (
        (False, [{"id": "p", "images": {"url": "u1", "caption": "c1"}}]),
        (True, [{"id": "p", "images.url": "u1", "images.caption": "c1"}]),
    ):
        target = Target(f"{tmp_path}/a.parquet", fields="id", explode="images", flat=flat)
        output = target.open()
        output.write(target.exporter()(RawPage("x", to_line(IMAGES))))
        output.close()
        assert parquet.read_table(tmp_path / "a.parquet").to_pylist()[:1] == expected


def test_list_that_no_record_has_is_told():
    exporter = Exporter(RowOptions(explode="mine"))
    exporter(RawPage("x", to_line(Article(id="b"))))
    exporter(RawPage("x", to_line(Article(id="c", extra={"mine": "no list"}))))
    assert exporter.notes() == ["no record has a field mine"]
    exporter(RawPage("x", to_line(ARTICLE)))
    assert exporter.notes() == []


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--explode", "title", "-o", "a.jsonl"], "--explode: title is no list"),
        (["-o", "a.parquet.zst"], "Parquet is compressed in itself: a.parquet.zst has one suffix too many"),
        (["-o", "a{}.jsonl"], "-o: a{}.jsonl: {} goes with --split-by"),
        (
            ["--split-by", "²", "-o", "a/"],
            "--split-by: ² is none of day, source, host, or a number of records",
        ),
        (["--state", "s", "-o", "a", "--format", "csv"], "--state does not go with --format"),
    ],
)
def test_outputs_that_cannot_be_are_refused(tmp_path, options, message):
    command = [sys.executable, "-m", "newskit", "run", "x.html", *options]
    found = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (found.returncode, found.stderr) == (2, f"newskit run: {message} (newskit run --help)\n")
    assert list(tmp_path.iterdir()) == []


def test_csv_is_read_back_whole_and_runs_no_formula():
    options = RowOptions(form="csv")
    text = (csv_header(columns(options)) + export(ARTICLE, options)).decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(text))
    assert row["title"] == "'=标题"
    assert row["body"] == "一\n二"
    assert row["dateline.place"] == "青河"
    assert row["dropped"] == '{"end_mark":1}'
    assert row["extra"] == '{"mine":[1]}'
    assert row["published_at"] == "2021-06-23T09:05:31+08:00"


def test_names_in_csv_drive_no_terminal():
    article = Article(file="a.zip!/\x1b[31m\x9b.html", title="x", extra={"mine": "\0\r\n\t\x7f"})
    line = export(article, RowOptions(("file", "mine"), form="csv"))
    assert line == b'a.zip!/\\x1b[31m\\x9b.html,"\\x00\r\n\t\\x7f"\r\n'


def test_wide_signs_are_no_formula_either():
    """A spreadsheet set to Chinese takes them for the narrow ones."""
    lines = (csv_line([begin + "1"]) for begin in "=+-@＝＋－＠")
    assert all(line.startswith("'") for line in lines)
    assert csv_line(["—1"]) == "—1\r\n"


def csv_line(authors):
    article = Article(id="a", authors=authors)
    return export(article, RowOptions(("authors",), form="csv")).decode()


def test_parquet_holds_typed_columns_in_row_groups(tmp_path, monkeypatch):
    parquet = pytest.importorskip("pyarrow.parquet")
    monkeypatch.setattr("newskit.output.parquet._GROUP_ROWS", 2)
    target = Target(f"{tmp_path}/a.parquet")
    output = target.open()
    exporter = target.exporter()
    for number in range(5):
        ARTICLE.id = f"a{number}"
        output.write(exporter(RawPage("x", to_line(ARTICLE))))
    ARTICLE.id = "a1"
    output.close()
    table = parquet.read_table(tmp_path / "a.parquet")
    assert parquet.ParquetFile(tmp_path / "a.parquet").num_row_groups == 3
    row = table.to_pylist()[1]
    assert (row["id"], row["authors"], row["dropped"]) == ("a1", ["甲", "乙"], [("end_mark", 1)])
    assert row["dateline"] == {"agency": "", "place": "青河", "date": "2021-06-23"}
    assert row["extra"] == '{"mine":[1]}'


@pytest.mark.parametrize("blocks", [0, 1])
def test_full_disk_is_told_in_the_systems_words_for_parquet_too(tmp_path, blocks):
    """The file's first bytes are written when it is opened: where there is no room for them, it stayed."""
    pytest.importorskip("pyarrow")
    (tmp_path / "in.jsonl").write_bytes(to_line(ARTICLE))
    done = sh(
        f"ulimit -f {blocks}; trap '' XFSZ; exec newskit export in.jsonl -o r.parquet",
        cwd=tmp_path,
        PYTHONDONTWRITEBYTECODE="1",
    )
    assert (done.status, done.err) == (4, "newskit export: r.parquet: File too large\n")
    assert [path.name for path in tmp_path.iterdir()] == ["in.jsonl"]


def test_parquet_that_another_run_is_writing_is_told_by_its_name(tmp_path):
    pytest.importorskip("pyarrow")
    named = f"{tmp_path}/a.parquet"
    first = Target(named).open(resumable=True)
    with pytest.raises(OutputFailed, match=r"/a\.parquet: another run is writing it"):
        Target(named).open(resumable=True)
    first.leave()
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("command", ["run", "export"])
def test_parquet_takes_no_place_of_a_pipe_or_a_device(tmp_path, command):
    pytest.importorskip("pyarrow")
    (tmp_path / "in.jsonl").write_bytes(to_line(ARTICLE))
    done = sh(f"mkfifo r.parquet; newskit {command} in.jsonl -o r.parquet; test -p r.parquet", cwd=tmp_path)
    said = "r.parquet: is no regular file, and Parquet needs one\n"
    assert (done.status, done.err) == (0, f"newskit {command}: {said}")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.jsonl", "r.parquet"]
    done = sh(f"newskit {command} in.jsonl -o . --format parquet", cwd=tmp_path)
    assert (done.status, done.err) == (4, f"newskit {command}: .: is a folder (name a file in it)\n")


@pytest.mark.parametrize(("suffix", "begins"), [(".gz", b"\x1f\x8b"), (".zst", b"\x28\xb5\x2f\xfd")])
def test_suffix_of_a_pipe_chooses_compression_too(tmp_path, suffix, begins):
    (tmp_path / "in.jsonl").write_bytes(to_line(ARTICLE))
    script = f"mkfifo r{suffix}; cat r{suffix} > got & newskit export in.jsonl -o r{suffix} && wait $!"
    done = sh(f"{script} && newskit export got", cwd=tmp_path)
    assert (done.status, done.err, done.records[0]["id"]) == (0, "", "a1")
    assert (tmp_path / "got").read_bytes().startswith(begins)


def test_parquet_without_the_extra_names_it(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(OutputFailed, match=r"pip install 'newskit\[parquet\]'"):
        Target(f"{tmp_path}/a.parquet").open()


@pytest.mark.parametrize(
    ("split_by", "key"),
    [("day", "2021-06-23"), ("source", "青河日报"), ("host", "news.example"), ("2", "000001")],
)
def test_lines_are_routed_by_their_key(split_by, key):
    assert export(ARTICLE, split_by=split_by).key == key


@pytest.mark.parametrize(
    ("split_by", "key"), [("day", "undated"), ("source", "no-source"), ("host", "no-host")]
)
def test_records_without_a_key_have_a_file_of_their_own(split_by, key):
    assert export(Article(id="b", url="http://[bad"), split_by=split_by).key == key


def test_split_files_appear_whole_with_their_header(tmp_path):
    target = Target(f"{tmp_path}/out/{{}}.csv.gz", fields="id,source", split_by="source")
    output, exporter = target.open(), target.exporter()
    for number, source in enumerate(["甲报", "乙报", "甲报", "../etc"]):
        output.write(exporter(RawPage("x", to_line(Article(id=str(number), source=source)))))
    assert not list(tmp_path.glob("out/*.gz"))
    output.close()
    found = {
        file.name: gzip.decompress(file.read_bytes()).decode("utf-8-sig") for file in tmp_path.glob("out/*")
    }
    assert found == {
        "甲报.csv.gz": "id,source\r\n0,甲报\r\n2,甲报\r\n",
        "乙报.csv.gz": "id,source\r\n1,乙报\r\n",
        f"{safe_name('../etc')}.csv.gz": "id,source\r\n3,../etc\r\n",
    }


@given(st.text("-.a") | st.text())
def test_safe_names_stay_in_their_folder(key):
    name = safe_name(key)
    assert name
    assert not set(name) & set('/\\\0:*?"<>|\n')
    assert not name.startswith((".", "-"))
    assert len(name.encode()) < 100


@pytest.mark.parametrize("pattern", ["{}", "{}.csv.gz", "x" * 200 + "{}", "甲" * 40 + "{}-{}"])
def test_a_long_key_has_the_room_that_its_pattern_leaves(pattern):
    """The names were longer than a file system takes, which was told when some of the files had theirs already."""
    names = {pattern.replace("{}", safe_name("青" * length, room_of(pattern))) for length in (100, 200)}
    assert len(names) == 2
    assert max(len(name.encode()) for name in names) <= 255


@given(st.text(), st.text())
def test_two_keys_never_share_a_name(one, other):
    assert (safe_name(one) == safe_name(other)) == (one == other)


@pytest.mark.parametrize(
    ("call", "status"),
    [
        ("run a.html -o new/", 4),
        ("run a.html -o a --errors new/", 4),
        ("parse a.html -o new/", 4),
        ("run a.html --state s -o new/", 2),
    ],
)
def test_name_that_ends_as_a_folders_is_no_file(tmp_path, call, status):
    (tmp_path / "a.html").write_text("<h1>Bridge")
    done = sh(f"newskit {call}", cwd=tmp_path)
    assert (done.status, "is a folder (name a file in it)" in done.err) == (status, True)
    assert not (tmp_path / "new").exists()


def test_discarded_split_leaves_nothing(tmp_path):
    output = SplitOutput(f"{tmp_path}/{{}}.jsonl")
    line = export(ARTICLE, split_by="day")
    output.write(line)
    output.cut()
    output.discard()
    assert list(tmp_path.iterdir()) == []


def test_files_of_a_killed_run_that_nothing_tells_of_go_when_it_starts_over(tmp_path):
    for pattern in ("{}.jsonl", "other-{}.csv"):
        killed = SplitOutput(f"{tmp_path}/{pattern}")
        killed.write(export(ARTICLE, split_by="day"))
        killed.cut()
        killed.leave()
    output = SplitOutput(f"{tmp_path}/{{}}.jsonl")
    output.clear({})
    output.close()
    assert [entry.name for entry in tmp_path.iterdir()] == ["other-2021-06-23.csv.partial"]


@given(st.text(), st.lists(st.text()), st.dictionaries(st.text(), st.integers(0, 2**53)))
def test_any_text_survives_export(title, body, dropped):
    article = Article(id="x", title=title, body=body, dropped=dropped)
    assert from_line(export(article)) == article


@pytest.mark.parametrize("how", ["--flatten", "--format csv", "--flatten --format csv"])
def test_fields_may_be_named_as_they_are_when_laid_flat(tmp_path, how):
    (tmp_path / "r.jsonl").write_bytes(to_line(ARTICLE))
    done = sh(f"newskit export r.jsonl {how} --fields title,dateline.place,dropped.end_mark", cwd=tmp_path)
    assert done.err == ""
    if "csv" in how:
        rows = list(csv.DictReader(io.StringIO(done.out.removeprefix("\ufeff"))))
        assert rows == [{"title": "'=标题", "dateline.place": "青河", "dropped.end_mark": "1"}]
    else:
        assert done.records == [{"title": "=标题", "dateline.place": "青河", "dropped.end_mark": 1}]


@pytest.mark.parametrize("name", ["r.csv", "r.parquet"])
def test_object_that_is_not_ours_is_one_column_and_our_own_names_stay_ours(tmp_path, name):
    others = {"editor": {"desk": "夜班", "rank": 2}, "dateline.place": "别处"}
    record = orjson.loads(to_line(ARTICLE)) | others
    (tmp_path / "in.jsonl").write_bytes(orjson.dumps(record))
    done = sh(f"newskit export in.jsonl -o {name} --flatten --fields editor,dateline.place", cwd=tmp_path)
    assert (done.status, done.err) == (0, "")
    if name.endswith("csv"):
        (row,) = csv.DictReader((tmp_path / name).read_text("utf-8-sig").splitlines())
    else:
        (row,) = pytest.importorskip("pyarrow.parquet").read_table(tmp_path / name).to_pylist()
    assert row == {"editor": '{"desk":"夜班","rank":2}', "dateline.place": "青河"}


def test_a_flat_field_needs_flat_records(tmp_path):
    (tmp_path / "r.jsonl").write_bytes(to_line(ARTICLE))
    done = sh("newskit export r.jsonl --fields dateline.place,dateline.plaice --flatten", cwd=tmp_path)
    assert done.records == [{"dateline.place": "青河", "dateline.plaice": None}]
    assert done.err.endswith("; no record has a field dateline.plaice\n")
    done = sh("newskit export r.jsonl --fields dateline.place", cwd=tmp_path)
    assert done.err.endswith("; no record has a field dateline.place (--flatten makes it one)\n")


def test_a_field_named_twice_is_one_column(tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    (tmp_path / "in.jsonl").write_bytes(to_line(ARTICLE))
    call = "newskit export in.jsonl --flatten --fields id,dateline,id,dateline.place,title"
    named = ["id", "dateline.agency", "dateline.place", "dateline.date", "title"]
    assert sh(f"{call} -o r.parquet", cwd=tmp_path).status == 0
    assert parquet.read_table(tmp_path / "r.parquet").column_names == named
    assert sh(f"{call} --format csv", cwd=tmp_path).out.splitlines()[0] == "\ufeff" + ",".join(named)


def test_parquet_has_columns_for_flat_fields(tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    (tmp_path / "r.jsonl").write_bytes(to_line(ARTICLE))
    fields = "dateline.place,dropped.end_mark"
    done = sh(f"newskit export r.jsonl -o r.parquet --flatten --fields {fields}", cwd=tmp_path)
    assert (done.status, done.err) == (0, "")
    (row,) = parquet.read_table(tmp_path / "r.parquet").to_pylist()
    assert row == {"dateline.place": "青河", "dropped.end_mark": 1}
    sh("newskit export r.jsonl -o all.parquet --flatten", cwd=tmp_path)
    (row,) = parquet.read_table(tmp_path / "all.parquet").to_pylist()
    assert (row["dateline.place"], row["dropped"]) == ("青河", [("end_mark", 1)])


def test_numbered_files_of_a_longer_run_before_are_told(tmp_path):
    def written(count):
        output = SplitOutput(f"{tmp_path}/part-{{}}.jsonl")
        for number in range(1, count + 1):
            line = Routed(b"{}\n")
            line.key = f"{number:06}"
            output.write(line)
        output.close()
        return output.notes()

    (tmp_path / "part-of-another.jsonl").write_text("")
    assert [written(4), written(4), written(2)] == [
        [], [], ["of an earlier run: part-000003.jsonl, 2 in all"],
    ]  # fmt: skip


def test_days_of_earlier_runs_are_not(tmp_path):
    (tmp_path / "2026-05-17.jsonl").write_text("")
    output = SplitOutput(f"{tmp_path}/{{}}.jsonl")
    line = Routed(b"{}\n")
    line.key = "2026-05-18"
    output.write(line)
    output.close()
    assert output.notes() == []


@pytest.mark.parametrize("suffix", [".jsonl", ".jsonl.gz", ".csv.zst", ".parquet"])
def test_name_as_long_as_a_name_can_be_is_written_and_gone_on_with(tmp_path, suffix):
    if suffix == ".parquet":
        pytest.importorskip("pyarrow")
    name = "n" * (255 - len(suffix)) + suffix
    pages = [{"text": f"Bridge {at} opens."} for at in range(CUT_EVERY + 9)]
    (tmp_path / "in.jsonl").write_bytes(b"".join(orjson.dumps(page) + b"\n" for page in pages))
    assert sh(f"newskit run -q in.jsonl -o short{suffix}", cwd=tmp_path).status == 0
    assert python(KILLED_AT_A_NOTE, "run", "-q", "in.jsonl", "-o", name, cwd=tmp_path).status == 9
    assert not (tmp_path / name).exists()
    assert list(tmp_path.glob(".newskit-*.partial.state"))
    assert sh(f"newskit run -q in.jsonl -o {name} --resume", cwd=tmp_path).status == 0
    assert (tmp_path / name).read_bytes() == (tmp_path / f"short{suffix}").read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(["in.jsonl", name, f"short{suffix}"])


def test_interruption_before_the_first_record_leaves_what_an_earlier_run_has_left(tmp_path):
    partial = tmp_path / "out.csv.partial"
    partial.write_bytes(b"id\r\n1\r\n")
    output = OutputFile(str(tmp_path / "out.csv"), b"id\r\n")
    assert (output.keep(), partial.read_bytes()) == ("", b"id\r\n1\r\n")


def test_files_of_thousands_of_hosts_share_one_bound_of_memory(tmp_path, monkeypatch):
    monkeypatch.setattr("newskit.output.split._MOST_WAITING", 1000)
    output = SplitOutput(f"{tmp_path}/{{}}.jsonl")
    for number in range(60):
        line = Routed(b"x" * 99 + b"\n")
        line.key = str(number % 30)
        output.write(line)
        assert sum(len(part._waiting) for part in output._parts.values()) < 1000
    output.close()
    assert {path.stat().st_size for path in tmp_path.glob("*.jsonl")} == {200}


def test_parquet_files_are_on_the_disk_before_they_have_their_name(tmp_path, monkeypatch):
    pytest.importorskip("pyarrow")
    steps = []
    fsync, replace = os.fsync, os.replace
    monkeypatch.setattr(os, "fsync", lambda number: (steps.append("fsync"), fsync(number)))
    monkeypatch.setattr(os, "replace", lambda *names: (steps.append("replace"), replace(*names)))
    path = tmp_path / "o.parquet"
    path.touch()
    path.chmod(0o600)
    output = Target(str(path)).open()
    output.write(to_line(ARTICLE))
    output.close()
    assert steps[:2] == ["fsync", "replace"]
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("suffix", [".jsonl", ".jsonl.gz", ".csv", ".parquet"])
def test_file_that_may_not_be_written_stays(tmp_path, suffix):
    """As with a shell's >, sort -o and curl -o; a rename took its place."""
    (tmp_path / f"o{suffix}").write_bytes(b"mine")
    (tmp_path / f"o{suffix}").chmod(0o444)
    call = f"{without_root_rights()}newskit export"
    done = sh(f"{call} -o o{suffix}", cwd=tmp_path, stdin=to_line(ARTICLE))
    said = f"o{suffix}: Permission denied (it is read-only: chmod u+w, or remove it)"
    assert (done.status, done.err) == (4, f"newskit export: {said}\n")
    assert (tmp_path / f"o{suffix}").read_bytes() == b"mine"
    assert [path.name for path in tmp_path.iterdir()] == [f"o{suffix}"]


def test_file_that_may_not_be_written_stays_among_those_of_a_split(tmp_path):
    call = f"{without_root_rights()}newskit export --split-by 9 -o 'p-{{}}.jsonl'"
    assert sh(call, cwd=tmp_path, stdin=to_line(ARTICLE)).status == 0
    (first,) = tmp_path.glob("p-*")
    first.chmod(0o444)
    done = sh(call, cwd=tmp_path, stdin=to_line(ARTICLE))
    assert done.status == 4
    assert done.err.startswith(f"newskit export: {first.name}: Permission denied (it is read-only")
    assert [path.name for path in tmp_path.glob("p-*")] == [first.name]


def test_folder_that_may_not_be_listed_takes_an_output(tmp_path):
    (tmp_path / "drop").mkdir(0o300)
    call = f"{without_root_rights()}newskit export -o drop/o.jsonl"
    done = sh(call, cwd=tmp_path, stdin=to_line(ARTICLE))
    assert (done.status, done.err) == (0, "")
