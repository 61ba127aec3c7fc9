"""The manners of the commands, in a real shell with real pipes."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
import time

import pytest

from newskit.commands.grouped import GROUPS
from tests.archives import warc_record
from tests.shell import SAMPLES, sh, without_root_rights

BRIEF = "<h1>城南大桥恢复通车</h1><p>2026-05-28 17:20 来源：青河交通广播</p><p>青河市交通局28日通报，城南大桥维修完毕，恢复双向通车。</p>"


@pytest.fixture
def two_pages(tmp_path):
    (tmp_path / "a.html").write_text(BRIEF)
    (tmp_path / "b.html").write_text(BRIEF.replace("城南", "城北"))
    return tmp_path


def test_four_commands_in_a_pipe_give_the_bytes_of_run():
    files = "$SAMPLES/*.html $SAMPLES/*.txt $SAMPLES/pages.jsonl"
    piped = sh(f"newskit parse {files} | newskit clean | newskit split-headlines | newskit export")
    assert piped == sh(f"newskit run {files}")
    assert (piped.status, piped.err) == (0, "")
    assert len(piped.records) > 5


def test_reader_that_leaves_early_is_no_error(tmp_path):
    many = tmp_path / "many.jsonl"
    many.write_text("".join(
        json.dumps({"text": f"第{n}号公告：城南大桥恢复通车。" * 30}, ensure_ascii=False) + "\n" for n in range(3000)
    ))  # fmt: skip
    for command in (f"newskit parse {many}", f"newskit parse {many} | newskit clean", f"newskit run {many}"):
        done = sh(f"{command} | head -1")
        assert (done.status, done.err) == (0, ""), command
        assert len(done.out.splitlines()) == 1


def test_missing_file_is_status_3_alone_and_1_beside_others(two_pages):
    alone = sh("newskit parse nowhere.html", cwd=two_pages)
    assert (alone.status, alone.out) == (3, "")
    assert alone.err == "newskit parse: nowhere.html: No such file or directory\n"
    beside = sh("newskit parse a.html nowhere.html b.html", cwd=two_pages)
    assert beside.status == 1
    assert [r["file"] for r in beside.records] == ["a.html", "b.html"]
    assert beside.err.splitlines() == [
        "newskit parse: nowhere.html: No such file or directory",
        "newskit parse: 3 in = 2 records + 1 errors + 0 skipped",
    ]


def test_lines_of_text_of_which_nothing_is_left_are_no_records(tmp_path):
    (tmp_path / "lines.txt").write_text("大桥恢复通车。\n\n责任编辑：高远\n扫码下载客户端\n")
    for jobs in ("1", "2"):
        done = sh(f"newskit clean -v -j {jobs} lines.txt", cwd=tmp_path)
        assert (done.status, done.out) == (0, "大桥恢复通车。\n")
        assert done.err == "newskit clean: 4 in = 1 records + 0 errors + 3 skipped\n"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "not a page: 0 bytes"),
        (b" \n\t\n", "not a page: white space only"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not a page: a PNG picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "not a page: a JPEG picture"),
        (b"%PDF-1.7\n", "not a page: a PDF document"),
        (
            b'<?xml version="1.0"?>\n<!-- all news -->\n<rss version="2.0"><channel/></rss>',
            "not a page: a feed (RSS)",
        ),
        (
            b'\xef\xbb\xbf<feed xmlns="http://www.w3.org/2005/Atom"><title>All news</title>',
            "not a page: a feed (Atom)",
        ),
        (b"<?xml version='1.0'?><urlset><url><loc>", "not a page: a sitemap"),
        (bytes(range(256)) * 4, "not a page: binary data"),
    ],
)
def test_what_is_no_page_costs_itself_only(two_pages, content, message):
    (two_pages / "odd").write_bytes(content)
    done = sh("newskit parse a.html odd b.html", cwd=two_pages)
    assert done.status == 1
    assert done.err.splitlines()[0] == f"newskit parse: odd: {message}"
    assert [r["file"] for r in done.records] == ["a.html", "b.html"]


def test_line_that_is_no_json_costs_itself_only(two_pages):
    script = "newskit parse a.html; echo '{title: oops}'; newskit parse b.html"
    lines = sh(script, cwd=two_pages).out.encode()
    for command in ("clean", "split-headlines", "export"):
        done = sh(f"newskit {command}", stdin=lines)
        assert done.status == 1, command
        assert [r["file"] for r in done.records] == ["a.html", "b.html"]
        assert done.err.startswith(f"newskit {command}: standard input!/")
        assert "not JSON" in done.err


def test_files_with_byte_order_marks_are_joined_by_cat(tmp_path):
    """As Windows saves them: the first record of all but the first file was none, behind text it was a line of text."""
    (tmp_path / "a.jsonl").write_bytes(b'\xef\xbb\xbf{"title":"a","body":["x"]}\n')
    (tmp_path / "a.txt").write_bytes("\ufeff大桥恢复通车。\n".encode())
    for command in ("clean", "split-headlines", "export"):
        for names in ("a.jsonl a.jsonl", "a.txt a.jsonl"):
            done = sh(f"cat {names} | newskit {command}", cwd=tmp_path)
            if command == "export" and "txt" in names:
                assert done.err.count("not JSON") == 1, done.err
            assert [line.startswith('{"id":') for line in done.out.splitlines()][-1:] == [True], done
            assert "\ufeff" not in done.out
    assert len(sh("cat a.jsonl a.jsonl | newskit clean", cwd=tmp_path).records) == 2


def test_record_with_a_key_of_the_wrong_type_is_named(two_pages):
    done = sh("""echo '{"title": 5}' | newskit export""", cwd=two_pages)
    assert (done.status, done.out) == (1, "")
    assert done.err == "newskit export: standard input!/0: title: expected text\n"


def test_unreadable_folder_and_dangling_link_cost_themselves_only(two_pages):
    (two_pages / "locked").mkdir(mode=0)
    (two_pages / "link").symlink_to("gone")
    done = sh(f"{without_root_rights()}$(which newskit) parse -r .", cwd=two_pages)
    (two_pages / "locked").chmod(0o700)
    assert done.status == 1
    assert [r["file"] for r in done.records] == ["./a.html", "./b.html"]
    assert done.err.splitlines()[:2] == [
        "newskit parse: ./link: dangling link",
        "newskit parse: ./locked: Permission denied",
    ]


def test_folder_without_r_says_what_to_do(two_pages):
    done = sh("newskit parse .", cwd=two_pages)
    assert done.status == 3
    assert done.err == "newskit parse: .: is a folder (use -r to read what is in it)\n"


def test_full_disk_is_status_4(two_pages):
    for command in ("newskit parse a.html > /dev/full", "newskit parse a.html -o /dev/full"):
        done = sh(command, cwd=two_pages)
        assert done.status == 4, command
        assert done.err.endswith("No space left on device\n")


def test_closed_standard_input_and_output_are_named(two_pages):
    done = sh("newskit parse <&-", cwd=two_pages)
    assert (done.status, done.err) == (3, "newskit parse: standard input: standard input is closed\n")
    done = sh("newskit parse a.html >&-", cwd=two_pages)
    assert (done.status, done.err) == (4, "newskit parse: standard output is closed\n")
    assert sh("newskit parse a.html 2>&-", cwd=two_pages).status == 0


def test_terminal_without_file_gets_short_help():
    script = "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(['newskit', 'parse'])))"
    done = sh(f'{sys.executable} -c "{script}"')
    assert done.status == 2
    assert "Usage: newskit parse" in done.out


def test_usage_errors_are_status_2(two_pages):
    for call in (
        "parse --frob",
        "frob",
        "parse --encoding klingon a.html",
        "export --duplicates some",
        "parse -0 a.html",
    ):
        done = sh(f"newskit {call}", cwd=two_pages)
        assert (done.status, done.out) == (2, ""), call
        assert done.err


def test_output_file_appears_whole_or_not_at_all(two_pages):
    (two_pages / "out.jsonl").write_text("earlier\n")
    assert sh("newskit parse nowhere -o out.jsonl", cwd=two_pages).status == 3
    assert (two_pages / "out.jsonl").read_text() == "earlier\n"
    assert sh("newskit parse a.html -o out.jsonl", cwd=two_pages).status == 0
    assert (two_pages / "out.jsonl").read_text() == sh("newskit parse a.html", cwd=two_pages).out
    assert sh("newskit parse a.html -o gone/out.jsonl", cwd=two_pages).status == 4
    assert sorted(p.name for p in two_pages.iterdir()) == ["a.html", "b.html", "out.jsonl"]


def test_output_to_a_device_or_pipe_does_not_replace_it(two_pages):
    done = sh(
        "mkfifo p; cat p > got & newskit parse a.html -o p; wait; test -p p && wc -l < got", cwd=two_pages
    )
    assert (done.status, done.out.strip()) == (0, "1")


def test_suffix_compresses_and_first_bytes_decompress(two_pages):
    for suffix in ("gz", "zst"):
        once = sh(
            f"newskit parse a.html b.html -o out.jsonl.{suffix}; newskit clean out.jsonl.{suffix}",
            cwd=two_pages,
        )
        assert [r["file"] for r in once.records] == ["a.html", "b.html"]
        first = (two_pages / f"out.jsonl.{suffix}").read_bytes()
        sh(f"newskit parse a.html b.html -o out.jsonl.{suffix}", cwd=two_pages)
        assert (two_pages / f"out.jsonl.{suffix}").read_bytes() == first
    (two_pages / "odd-name").write_bytes(gzip.compress(BRIEF.encode()))
    assert sh("newskit parse odd-name", cwd=two_pages).records[0]["title"] == "城南大桥恢复通车"


def test_truncated_gzip_is_named_and_costs_itself_only(two_pages):
    (two_pages / "cut.gz").write_bytes(gzip.compress(BRIEF.encode() * 50)[:-20])
    done = sh("newskit parse a.html cut.gz b.html", cwd=two_pages)
    assert done.status == 1
    assert "cut.gz: truncated" in done.err
    assert len(done.records) == 2


def test_names_from_a_list_with_newlines_or_nuls(two_pages):
    (two_pages / "odd\nname.html").write_text(BRIEF)
    assert len(sh("printf 'a.html\\nb.html\\n' | newskit parse --files-from -", cwd=two_pages).records) == 2
    marked = "printf '\\xef\\xbb\\xbfa.html\\r\\nb.html\\r\\n' | newskit parse --files-from -"  # as Windows writes it
    assert len(sh(marked, cwd=two_pages).records) == 2
    done = sh("find . -name '*.html' -print0 | sort -z | newskit parse --files-from - -0", cwd=two_pages)
    assert [r["file"] for r in done.records] == ["./a.html", "./b.html", "./odd\nname.html"]


@pytest.mark.parametrize("null", ["", "-0"])
def test_a_list_that_is_none_takes_no_memory(null):
    call = f"(ulimit -v 200000; head -c 150M /dev/zero | tr '\\0' a | newskit parse -q {null} --files-from -)"
    assert sh(call).status == 3


def test_utf16_without_a_mark_is_read_where_the_user_or_the_crawl_says_so(two_pages):
    title = "강변시 남쪽 다리 6월부터 다시 열린다"
    text = f"{title}\n2026-05-18 08:40\n강변시는 28일 남쪽 다리의 보수 공사를 마치고 6월부터 통행을 재개한다고 밝혔다.\n"
    (two_pages / "u.txt").write_bytes(text.encode("utf-16-le"))
    done = sh("newskit parse u.txt a.html", cwd=two_pages)
    assert "newskit parse: u.txt: not a page: binary data" in done.err.splitlines()
    (said,) = sh("newskit parse --encoding UTF-16LE u.txt", cwd=two_pages).records
    assert (said["title"], said["encoding"]["used"]) == (title, "utf-16-le")
    for label, charset in (("utf-16be", "utf-16-be"), ("unicode", "utf-16-le"), ("utf-8", "utf-16-le")):
        http = f"HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset={label}"
        (two_pages / "u.warc").write_bytes(warc_record(1, text.encode(charset), http=http))
        found = sh("newskit parse u.warc", cwd=two_pages).records
        assert [record["title"] for record in found] == [said["title"]] * (label != "utf-8")


@pytest.mark.parametrize("field", ["page.raw", ".page.raw"])
def test_page_in_an_object_of_a_line_is_named_with_a_dot(two_pages, field):
    row = {"id": 7, "page": {"raw": BRIEF, "at": {"url": "https://news.example/1"}, "lang": "zh"}}
    whole = {"page.raw": BRIEF, "page": {"raw": "not this one"}}
    (two_pages / "in.jsonl").write_text("".join(json.dumps(each) + "\n" for each in (row, whole)))
    done = sh(f"newskit parse in.jsonl --html-field {field} --url-field page.at.url", cwd=two_pages)
    first, second = done.records
    assert first["title"] == second["title"] == sh("newskit parse a.html", cwd=two_pages).records[0]["title"]
    assert first["url"] == "https://news.example/1"
    assert (first["page"], second["page"]) == ({"at": {}, "lang": "zh"}, {"raw": "not this one"})
    done = sh("newskit parse in.jsonl --html-field page.row", cwd=two_pages)
    assert "none of the fields page.row holds text" in done.err


def test_files_that_are_open_already_are_written_to_as_they_stand(two_pages):
    """By their names in /dev: a shell that appends to a file finds what was in it, and both may share one."""
    one = sh("newskit parse a.html", cwd=two_pages).out
    for name in ("/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"):
        done = sh(f"echo before > all.jsonl; newskit parse a.html -o {name} >> all.jsonl", cwd=two_pages)
        assert (done.status, (two_pages / "all.jsonl").read_text()) == (0, f"before\n{one}"), name
    told = "newskit parse nowhere a.html -q --errors /dev/stderr -o /dev/fd/3"
    assert sh(f"echo before > said; {told} 3>three 2>>said", cwd=two_pages).status == 1
    assert (two_pages / "three").read_text() == one
    before, error = (two_pages / "said").read_text().splitlines()
    assert (before, json.loads(error)["file"]) == ("before", "nowhere")
    assert sorted(path.name for path in two_pages.iterdir()) == [
        "a.html",
        "all.jsonl",
        "b.html",
        "said",
        "three",
    ]


def test_modules_in_the_working_folder_are_not_run_by_workers_either(two_pages):
    expected = sh("newskit run a.html b.html", cwd=two_pages).out
    for name in ("random", "struct", "selectors", "signal", "gzip", "email", "newskit", "orjson"):
        (two_pages / f"{name}.py").write_text("raise SystemExit('read from the working folder')")
    for jobs in ("", "--jobs 2"):
        done = sh(f"newskit run a.html b.html {jobs}", cwd=two_pages)
        assert (done.status, done.err, done.out) == (0, "", expected)


def test_a_working_folder_that_is_gone_is_said_so(tmp_path):
    done = sh("mkdir gone; cd gone; rmdir ../gone; newskit run $SAMPLES/*.html -o out.jsonl", cwd=tmp_path)
    assert (done.status, done.err) == (4, "newskit run: the working folder is gone\n")


def test_error_lines_go_to_a_file(two_pages):
    done = sh("newskit parse -q a.html nowhere --errors errors.jsonl", cwd=two_pages)
    assert (done.status, done.err) == (1, "")
    error = json.loads((two_pages / "errors.jsonl").read_text())
    assert error == {
        "file": "nowhere", "offset": None, "stage": "read", "code": "unreadable", "message": "No such file or directory",
    }  # fmt: skip


def test_unknown_keys_ride_along_through_every_command():
    row = json.dumps(
        {
            "text": "城南大桥恢复通车。\n青河市交通局28日通报，城南大桥维修完毕。",
            "crawl": {"id": 12345678901234567890123},
        }
    )
    done = sh(
        f"printf '%s\\n' '{row}' | newskit parse | newskit clean | newskit split-headlines | newskit export"
    )
    assert done.out.endswith(',"crawl":{"id":12345678901234567890123}}\n')


def test_names_that_end_in_nul_need_the_option_that_says_so(two_pages):
    done = sh("printf 'a.html\\0b.html\\0' | newskit parse --files-from - -o out.jsonl", cwd=two_pages)
    said = "a NUL byte in a name (-0 goes with names that end in one)"
    assert (done.status, done.err) == (3, f"newskit parse: a.html\\x00b.html\\x00: {said}\n")


def test_every_command_reads_what_any_command_writes(two_pages):
    for first in ("parse a.html", "run a.html"):
        line = sh(f"newskit {first}", cwd=two_pages).out.encode()
        for second in ("parse", "clean", "split-headlines", "export", "run"):
            done = sh(f"newskit {second}", stdin=line)
            assert (done.status, done.err) == (0, ""), (first, second)
            assert done.records[0]["title"] == "城南大桥恢复通车"


def test_text_lines_go_through_clean_and_split_headlines():
    done = sh("echo '暴雨黄色预警发布 今夜到明天别去河边  地铁3号线周末延长运营' | newskit split-headlines")
    assert done.status == 0
    assert done.out.splitlines()[-1] == "地铁3号线周末延长运营"
    done = sh("printf '城南大桥恢复通车。\\n责任编辑：高远\\n' | newskit clean")
    assert (done.status, done.out) == (0, "城南大桥恢复通车。\n")


def test_export_selects_fields_and_drops_copies(two_pages):
    done = sh(
        "newskit parse a.html b.html a.html | newskit export -v --fields title,crawl,file", cwd=two_pages
    )
    assert done.out.splitlines()[0] == '{"title":"城南大桥恢复通车","crawl":null,"file":"a.html"}'
    assert len(done.records) == 2
    assert done.err.endswith("3 in = 2 records + 0 errors + 1 skipped; no record has a field crawl\n")
    assert len(sh("newskit run --duplicates keep a.html a.html", cwd=two_pages).records) == 2


def test_a_misspelt_field_is_said_without_being_asked(two_pages):
    said = "1 in = 1 records + 0 errors + 0 skipped; no record has a field titel\n"
    assert (
        sh("newskit parse a.html | newskit export --fields titel", cwd=two_pages).err
        == f"newskit export: {said}"
    )
    assert sh("newskit run a.html --fields titel", cwd=two_pages).err == f"newskit run: {said}"
    assert sh("newskit run -q a.html --fields titel", cwd=two_pages).err == ""
    assert sh("newskit export --fields titel < /dev/null").err == ""


def test_output_does_not_depend_on_the_locale(two_pages):
    plain = sh("newskit parse a.html", cwd=two_pages)
    ascii_only = sh(
        "newskit parse a.html", cwd=two_pages, LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii"
    )
    assert plain.out == ascii_only.out
    missing = sh(
        "newskit parse 城南.html", cwd=two_pages, LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii"
    )
    assert missing.status == 3


def test_live_pipe_gets_each_record_at_once():
    command = [sys.executable, "-m", "newskit", "parse", "--line-buffered"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        process.stdin.write(json.dumps({"html": BRIEF}).encode() + b"\n")
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["title"] == "城南大桥恢复通车"
        process.stdin.close()
    assert process.returncode == 0


@pytest.mark.parametrize(
    "call", ["clean", "split-headlines", "clean --page-timeout 30", "clean -o /dev/stderr"]
)
def test_live_pipe_gets_each_line_of_text_at_once(call):
    command = [sys.executable, "-m", "newskit", *call.split(), "--line-buffered"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe) as process:
        taken = process.stderr if "-o" in call else process.stdout
        for line in ("城南大桥恢复通车\n", "市民可以通过\n"):
            process.stdin.write(line.encode())
            process.stdin.flush()
            assert taken.readline().decode() == line
        process.stdin.close()
    assert process.returncode == 0


def test_sigterm_and_ctrl_c_have_their_statuses():
    for signal, status in (("TERM", 143), ("INT", 130)):
        with subprocess.Popen(
            [sys.executable, "-m", "newskit", "parse", "--line-buffered"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as process:
            process.stdin.write(json.dumps({"html": BRIEF}).encode() + b"\n")
            process.stdin.flush()
            assert process.stdout.readline()  # it is at work
            subprocess.run(["kill", f"-{signal}", str(process.pid)], check=True)
            process.stdin.close()
            assert process.wait(10) == status
            assert b"Traceback" not in process.stderr.read()


def test_version_loads_neither_parser_nor_rich():
    done = sh("python -X importtime -m newskit --version")
    assert done.out.startswith("newskit ")
    imported = {line.rpartition("|")[2].strip() for line in done.err.splitlines()}
    assert "typer" in imported
    assert not {"selectolax", "rich", "hashlib", "multiprocessing"} & imported


def test_help_of_a_command_with_many_options_has_a_heading_for_each_sort():
    shown = sh("newskit run --help").out
    titles = [line.rstrip(":") for line in shown.splitlines() if line.endswith(":") and line[0] != " "]
    assert titles == ["Arguments", *GROUPS]  # no option is without one
    assert shown.index("--output") < shown.index("--errors") < shown.index("--jobs") < shown.index("--help")
    assert "Options:" in sh("newskit schema --help").out
    of_check = sh("newskit check --help").out  # whose --errors is read, and not written
    assert of_check.index("Inputs:") < of_check.index("--errors FILE") < of_check.index("Output:")


def test_schema_is_what_records_are():
    schema = json.loads(sh("newskit schema").out)
    record = sh("newskit run $SAMPLES/flattened.txt").records[0]
    assert list(record)[: len(schema["required"])] == schema["required"]
    assert SAMPLES.is_dir()


def test_options_of_clean_keep_leave_and_show_what_was_dropped():
    lines = "printf '大桥恢复通车&nbsp;。\\n责任编辑：高远\\n'"
    assert sh(f"{lines} | newskit clean").out == "大桥恢复通车 。\n"
    kept = sh(f"{lines} | newskit clean --keep credits --leave entities")
    assert kept.out == "大桥恢复通车&nbsp;。\n责任编辑：高远\n"
    record = sh("newskit run --keep-dropped $SAMPLES/flattened.txt").records[0]
    assert [(d["rule"], d["text"], d["whole"]) for d in record["dropped_text"]] == [
        ("end_mark", "(完)", False)
    ]
    for wrong in ("--keep nonsense", "--leave nonsense", "--widths wide", "--learned nowhere"):
        assert sh(f"newskit clean {wrong} < /dev/null").status == 2, wrong


def test_what_a_crawl_knows_is_learned_and_used(tmp_path):
    runs = [
        "甲市地铁开通 客流平稳 乙县防汛 转移群众",
        "丙镇丰收 甲市地铁开通 客流平稳",
        "甲市地铁开通 客流平稳 丁村通路",
    ]
    pages = "".join(
        json.dumps({"title": "甲市地铁开通 客流平稳", "headline_runs": [run]}) + "\n" for run in runs
    )
    (tmp_path / "pages.jsonl").write_text(pages)
    plain = sh("newskit split-headlines --learn lexicon.txt pages.jsonl | sha256sum", cwd=tmp_path)
    assert plain.out == sh("newskit split-headlines pages.jsonl | sha256sum", cwd=tmp_path).out
    done = sh(
        "echo '戊州丰收 甲市地铁开通 客流平稳 己县通路' | newskit split-headlines --lexicon lexicon.txt",
        cwd=tmp_path,
    )
    assert "甲市地铁开通 客流平稳" in done.out.splitlines()


def test_furniture_of_a_site_is_learned_and_dropped(tmp_path):
    with (tmp_path / "pages.jsonl").open("w") as pages:
        for number in range(20):
            body = [
                f"{'甲乙丙丁戊己庚辛壬癸'[number % 10]}{'东南西北'[number % 4]}桥今天完成维修，明天恢复通车。"
                * 3,
                "青河在线记得每一条河的名字",
            ]
            pages.write(
                json.dumps({"url": f"https://qinghe.example/{number}", "body": body}, ensure_ascii=False)
                + "\n"
            )
    assert sh("newskit clean --learn lines.json pages.jsonl > /dev/null", cwd=tmp_path).status == 0
    done = sh("newskit clean --learned lines.json pages.jsonl", cwd=tmp_path)
    assert [record["dropped"] for record in done.records] == 20 * [{"learned_furniture": 1}]


def test_spans_and_doubt_are_told():
    record = sh("newskit run --spans --min-confidence 1 $SAMPLES/flattened.txt").records[0]
    assert record["headline_spans"][0]["start"] == 0
    assert any(warning.startswith("headlines_unsplit:") for warning in record["warnings"])


def test_input_that_another_reads_without_waiting_is_read_to_its_end():
    read_end, write_end = os.pipe()
    os.set_blocking(read_end, False)
    done = subprocess.Popen(
        [sys.executable, "-m", "newskit", "clean"], stdin=read_end, stdout=subprocess.PIPE
    )
    os.close(read_end)
    with open(write_end, "wb", buffering=0) as pipe:
        for _ in range(3):
            time.sleep(0.3)
            pipe.write("大桥恢复通车。\n".encode())
    assert done.communicate()[0].decode() == "大桥恢复通车。\n" * 3
