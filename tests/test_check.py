"""newskit check: a site that broke is found, chance is not."""

from __future__ import annotations

import random

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newskit.check import Limits, all_pages, chance, figures, findings, folder_of, host_or_folder
from tests.shell import sh


def record(host="a.example", title="t", time="2026-11-23", source="s", chars=500, **other):
    return {
        "url": f"https://{host}/1",
        "title": title,
        "published_at": time,
        "source": source,
        "body": ["字" * chars] if chars else [],
        **other,
    }


def worse(before, now, by=host_or_folder, **limits):
    return [str(f) for f in findings(figures(before, [], by), figures(now, [], by), Limits(**limits))]


def lost_times(hosts, pages):
    """So many pages of each host, of which b.example says no time any more."""
    return [
        record(f"{host}.example", time=None if host == "b" else "2026-11-23")
        for host in hosts
        for _ in range(pages)
    ]


def test_same_figures_are_no_finding():
    pages = [record() for _ in range(50)]
    assert worse(pages, pages) == []


def test_a_site_that_lost_its_time_is_found_among_those_that_did_not():
    before = [record(f"{host}.example") for host in "abc" for _ in range(40)]
    assert worse(before, lost_times("abc", 30)) == ["b.example: time 100% → 0% of pages (40 → 30)"]


def test_the_whole_would_have_hidden_it():
    before = [record(f"{host}.example") for host in "abcdefghij" for _ in range(10)]
    now = lost_times("abcdefghij", 10)
    assert worse(before, now, all_pages) == []
    assert worse(before, now) == ["b.example: time 100% → 0% of pages (10 → 10)"]


def test_bodies_cut_to_their_teasers_are_found():
    before = [record(chars=400 + 10 * n) for n in range(30)]
    now = [record(chars=80) for n in range(30)]
    assert worse(before, now) == ["a.example: short bodies 0% → 100% of pages (30 → 30)"]


def test_bodies_that_swallow_the_comments_are_found():
    before = [record(chars=400 + 10 * n) for n in range(30)]
    now = [record(chars=4000 if n % 2 else 500) for n in range(30)]
    assert worse(before, now) == ["a.example: long bodies 0% → 50% of pages (30 → 30)"]


def test_a_site_with_no_page_left_is_found_where_it_had_many():
    assert worse([record() for _ in range(20)], []) == ["a.example: no pages any more (20 → 0)"]
    assert worse([record() for _ in range(19)], []) == []


def test_a_site_of_few_pages_is_left_alone():
    assert worse([record() for _ in range(4)], [record(title="") for _ in range(4)]) == []
    assert worse([record() for _ in range(5)], [record(title="") for _ in range(5)]) != []


def test_keys_that_a_run_left_out_are_not_missed():
    assert worse([record() for _ in range(20)], [{"url": "https://a.example/1"} for _ in range(20)]) == []


def test_errors_count_for_their_folder():
    lines = [{"file": f"inbox/a.example/{n}.html"} for n in range(10)]
    before = figures(lines, [], folder_of)
    now = figures(lines[:5], [{**line, "code": "bad_input"} for line in lines[5:]], folder_of)
    assert [str(f) for f in findings(before, now, Limits(min_pages=10))] == []  # five of ten: chance 1 in 61
    assert [str(f) for f in findings(figures(lines * 4, [], folder_of), now, Limits())] == [
        "inbox/a.example: errors 0% → 50% of pages (40 → 10)"
    ]


def test_chance_is_rarely_taken_for_a_change():
    dice = random.Random(11)
    alarms = 0
    for _ in range(2000):
        sizes = dice.randint(5, 40), dice.randint(5, 40)
        share = dice.choice((0.5, 0.8, 0.95))
        runs = [[record(title="t" if dice.random() < share else "") for _ in range(size)] for size in sizes]
        alarms += bool(worse(*runs))
    assert alarms <= 10  # MAX_CHANCE of 2000


@given(st.integers(1, 2000), st.integers(1, 2000), st.data())
def test_chance_is_a_probability(n_before, n_now, data):
    before = data.draw(st.integers(0, n_before)), n_before
    now = data.draw(st.integers(0, n_now)), n_now
    assert 0 < chance(before, now) <= 1


def lines(path, records):
    path.write_bytes(b"".join(orjson.dumps(r) + b"\n" for r in records))


@pytest.mark.parametrize(("broken", "status"), [(False, 0), (True, 5)])
def test_exit_status_tells(tmp_path, broken, status):
    lines(tmp_path / "last.jsonl", [record() for _ in range(20)])
    lines(tmp_path / "today.jsonl", [record(source="" if broken else "s") for _ in range(20)])
    done = sh("newskit check today.jsonl --against last.jsonl --by host", cwd=tmp_path)
    out = "a.example: source 100% → 0% of pages (20 → 20)\n" if broken else ""
    assert (done.status, done.out, done.err) == (status, out, "")


def test_a_broken_line_does_not_hide_a_broken_site(tmp_path):
    lines(tmp_path / "last.jsonl", [record() for _ in range(20)])
    lines(tmp_path / "today.jsonl", [record(source="") for _ in range(20)])
    with (tmp_path / "today.jsonl").open("a") as today:
        today.write("{broken\n")
    assert sh("newskit check today.jsonl --against last.jsonl", cwd=tmp_path).status == 5


def test_names_that_pages_made_up_stay_in_their_line(tmp_path):
    pages = [{"file": "fo\no\x1b[1m/a", "title": "t"}] * 30
    (tmp_path / "last").write_bytes(b"".join(orjson.dumps(page) + b"\n" for page in pages))
    done = sh("newskit check --by folder --against last < /dev/null", cwd=tmp_path)
    assert (done.status, done.out) == (5, "fo\\no\\x1b[1m: no pages any more (30 → 0)\n")


@pytest.mark.parametrize("body", [5, [1, None, "字"], True, {"a": 1}])
def test_a_body_that_is_none_of_ours_breaks_nothing(tmp_path, body):
    (tmp_path / "run").write_bytes(orjson.dumps({"body": body}) + b"\n")
    done = sh("newskit check run --against run", cwd=tmp_path)
    assert (done.status, done.out, done.err) == (0, "", "")


def test_no_last_run_is_an_error(tmp_path):
    lines(tmp_path / "today.jsonl", [record()])
    for call in ("today.jsonl --against last.jsonl", "last.jsonl --against today.jsonl"):
        done = sh(f"newskit check {call} -o found", cwd=tmp_path)
        assert (done.status, done.out) == (3, ""), call
        assert done.err == "newskit check: last.jsonl: No such file or directory\n"
    assert not (tmp_path / "found").exists()


def test_a_run_without_error_lines_is_none(tmp_path):
    lines(tmp_path / "last.jsonl", [record() for _ in range(20)])
    lines(tmp_path / "today.jsonl", [record(source="") for _ in range(20)])
    done = sh("newskit check today.jsonl --against last.jsonl --errors none.jsonl", cwd=tmp_path)
    assert done.status == 5


OLD_LAYOUT = """<html><head><title>{title}_河岸新闻网</title></head><body><div class="nav"><a href="/">首页</a></div>
<h1>{title}</h1><div class="info">2026-11-{day:02} 09:30 来源：河岸日报</div><div class="content">{body}</div></body></html>"""
NEW_LAYOUT = """<html><head><title>{title}_河岸新闻网</title></head><body><div id="app"></div>
<div class="nav"><a href="/">首页</a></div><h1>{title}</h1><p>请在客户端阅读全文。</p>
<script>window.__STORY__ = "{title}";</script></body></html>"""


def stories(path, layout):
    """Write a day of a site: twelve stories in one layout, as a crawler would."""
    body = "".join(
        f"<p>河岸市第{n}批桥梁检修本周完成，施工单位介绍，全部{n + 30}座桥梁已经恢复通行，行人和车辆可以正常通过。</p>"
        for n in range(6)
    )
    with path.open("wb") as pages:
        for day in range(1, 13):
            html = layout.format(title=f"河岸市完成第{day}批桥梁检修", day=day, body=body)
            pages.write(orjson.dumps({"url": f"https://news.hean.example/{day}", "html": html}) + b"\n")


def test_a_changed_layout_is_found(tmp_path):
    stories(tmp_path / "monday.jsonl", OLD_LAYOUT)
    stories(tmp_path / "tuesday.jsonl", OLD_LAYOUT)
    stories(tmp_path / "wednesday.jsonl", NEW_LAYOUT)
    for day in ("monday", "tuesday", "wednesday"):
        assert sh(f"newskit run {day}.jsonl -o {day}.out.jsonl", cwd=tmp_path).status == 0
    same = sh("newskit check tuesday.out.jsonl --against monday.out.jsonl --by host", cwd=tmp_path)
    assert (same.status, same.out) == (0, "")
    broken = sh("newskit check wednesday.out.jsonl --against tuesday.out.jsonl --by host", cwd=tmp_path)
    assert broken.status == 5
    assert "news.hean.example: time 100% → 0% of pages (12 → 12)" in broken.out.splitlines()
    assert "news.hean.example: source 100% → 0% of pages (12 → 12)" in broken.out.splitlines()


def test_standard_input_is_read_once():
    done = sh("newskit check - --against -", stdin=b"{}")
    assert (done.status, done.err) == (
        2,
        "newskit check: standard input is there only once (newskit check --help)\n",
    )
