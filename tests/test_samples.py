"""The same article in every shape gives the same article fields."""

from __future__ import annotations

from tests.shell import sh

SAME = ("title", "published_at", "source", "dateline", "authors", "lang", "kind", "body", "section")


def test_one_article_in_every_shape_has_the_same_fields():
    records = sh(
        "newskit run $SAMPLES/flattened.txt $SAMPLES/portal.html $SAMPLES/portal-gbk.html $SAMPLES/crawl.warc.wet.gz"
    ).records
    chinese = [{key: record[key] for key in SAME} for record in records if record["lang"] == "zh-Hans"]
    assert len(chinese) == 4
    assert chinese[1:] == [chinese[0]] * 3
    first = chinese[0]
    assert first["title"] == "青河市开出夜间图书巴士 为晚归居民留一盏灯"
    assert first["published_at"] == "2026-05-18T08:40:12+08:00"
    assert first["source"] == "青河日报"
    assert first["section"] == ["社会民生"]
    assert first["dateline"] == {"agency": "中新网", "place": "青河", "date": "2026-05-17"}
    assert first["authors"] == ["林若溪", "周望舒"]
    assert len(first["body"]) == 5
    assert first["body"][0].startswith("中新网青河5月17日电 (林若溪 周望舒)晚上九点半")
    assert first["body"][-1].endswith("增加一辆车。")


def test_end_mark_is_dropped_under_its_rule():
    record = sh("newskit run $SAMPLES/flattened.txt").records[0]
    assert record["dropped"] == {"end_mark": 1}


def test_run_on_line_loses_no_character():
    first = sh("head -1 $SAMPLES/flattened.txt").out.strip()
    record = sh("newskit run $SAMPLES/flattened.txt").records[0]
    assert " ".join(record["headlines"]) == first
    assert record["headline_runs"] == []


def test_json_lines_give_article_list_brief_and_text():
    records = sh("newskit run $SAMPLES/pages.jsonl").records
    assert [(r["kind"], bool(r["body"])) for r in records] == [
        ("article", True), ("list", False), ("article", True), ("article", True),
    ]  # fmt: skip
    assert records[2]["body"] == ["青河市交通局28日通报，城南大桥维修完毕，6月1日零时起恢复双向通车。"]
    assert records[3]["title"] == "Night bus brings the library to Riverton’s late shift"
    assert records[0]["fetched"] == "2026-05-18T02:11:09Z"
