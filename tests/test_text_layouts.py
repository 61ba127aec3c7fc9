"""Whole pages without tags, in many layouts."""

import pytest

from newskit.cleaning import CleanOptions, clean
from newskit.extract import parse_page
from newskit.sources.raw import RawPage
from tests.read_layouts import TITLE, names_of, read

BODY = [
    "江城市交通局二十二日介绍，新建的滨江大桥全长三千二百米，双向六车道，预计每天有四万辆车通过，将缓解老桥的拥堵。",
    "市民李先生说，过江时间从四十分钟缩短到十分钟，以后上班可以晚一点出门，也不用再赶渡船了。",
    "据了解，大桥通车以后，轮渡保留到月底，之后视客流决定是否停航。两岸的公交线路也将调整，具体方案另行公布。",
]
GERMAN = [
    "Die neue Brücke über die Bucht ist seit Dienstag für den Verkehr frei, die Fahrt dauert nur noch zehn Minuten.",
    "Bisher brauchten Pendler am Morgen mehr als vierzig Minuten für den Weg von einem Ufer zum anderen.",
    "Der Bürgermeister nannte den Bau ein Geschenk an die nächste Generation. Bezahlt wurde er zur Hälfte vom Land.",
]
NEIGHBOURS = "上一篇：沿江公园夜里开放下一篇：四十岁的渡船靠岸"
OTHERS = ["沿江公园夜里开放", "摊主搬进新市场 生意更好了", "江城中学学生走进稻田", "四十岁的渡船靠岸"]


def _layouts():
    found = []
    for line in read("flattened"):
        if line.startswith("["):
            lines, body, title = [], [], TITLE
            shape = line[1:-1]
        elif line.startswith("> "):
            time, source, authors, editors = map(str.strip, line[2:].split("|"))
            found.append(
                pytest.param(
                    "\n".join(lines),
                    (title, body, time, source, names_of(authors), names_of(editors)),
                    id=shape,
                )
            )
        elif line.startswith("=: "):
            title = line[3:]
        elif line.startswith("= "):
            title = line[2:]
            lines.append(title)
        elif line in ("{B}", "{D}"):
            body += BODY if line == "{B}" else GERMAN
            lines += BODY if line == "{B}" else GERMAN
        elif line == "{L}":
            lines += OTHERS
        else:
            body += [line[2:].removesuffix("{N}")] if line.startswith("+ ") else []
            lines.append(line.removeprefix("+ ").replace("{T}", TITLE).replace("{N}", NEIGHBOURS))
    return found


@pytest.mark.parametrize(("page", "fields"), _layouts())
def test_a_page_without_tags(page, fields):
    record = clean(parse_page(RawPage("page.txt", page.encode())), CleanOptions())
    assert (
        record.title, record.body, record.published_at, record.source, record.authors, record.editors
    ) == fields  # fmt: skip


def test_a_medium_that_no_list_knows_is_told_by_the_credits():
    opening = f"江城快讯青河5月6日电 {BODY[0]}"
    page = "\n".join(
        ["江城晚报 > 新闻 > 正文", TITLE, "2021-05-06 10:20:45 来源:江城快讯", opening, *BODY[1:]]
    )
    article = parse_page(RawPage("page.txt", page.encode()))
    assert article.dateline == {"agency": "江城快讯", "place": "青河", "date": "2021-05-06"}
    assert (article.source, article.section) == ("江城快讯", ["新闻"])


def test_a_medium_between_a_title_and_its_time_is_no_part_of_the_title():
    page = "\n".join([f"{TITLE} 江城电视台 2021-05-06 10:20 阅读 1.3万", *BODY])
    article = parse_page(RawPage("page.txt", page.encode()))
    assert (article.title, article.source) == (TITLE, "江城电视台")
