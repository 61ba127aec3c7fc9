"""Titles with a space of their own on Chinese pages that a tool has joined to one line with spaces."""

import pytest

from newskit.extract import parse
from tests.test_text_layouts import BODY, OTHERS

STORY = f"{' '.join(BODY)} 相关阅读 {' '.join(OTHERS)}"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("江城新闻 > 民生 市民：过江只要十分钟 滨江大桥通车 {}", "市民：过江只要十分钟 滨江大桥通车"),
        (
            "江城新聞網 / 生活 / 交通 滨江大桥通车后 市民過江只要十分鐘 {}",
            "滨江大桥通车后 市民過江只要十分鐘",
        ),
        ("首页|时事|两岸|观点 滨江大桥今日通车 市民点赞 {}", "滨江大桥今日通车 市民点赞"),
        (
            "扫码打开 手机江城网 精彩内容随时看 滨江大桥今日双向通车 市民过江十分钟 {}",
            "滨江大桥今日双向通车 市民过江十分钟",
        ),
        (
            "2021年5月6日 星期四 今日视点 双向六车道 新建的滨江大桥为什么能缓解老桥的拥堵？ {}",
            "双向六车道 新建的滨江大桥为什么能缓解老桥的拥堵？",
        ),
        ("首页 大桥动态 工程概况 项目党建 大桥动态 NEWS 滨江大桥今日通车 {}", "滨江大桥今日通车"),
        ("江城网 > 社会 > 滨江大桥今日通车 市民：过江只要十分钟 {}", "滨江大桥今日通车 市民：过江只要十分钟"),
        (
            "江城网首页 > 社会 滨江大桥今日双向通车 市民过江十分钟 http://www.jiangcheng.example {}",
            "滨江大桥今日双向通车 市民过江十分钟",
        ),
        # No halves: a button, a row with a day of its own.
        ("江城网 收藏 分享 滨江大桥今日通车 播报文章 {}", "滨江大桥今日通车"),
        ("政务公开 > 通知公告 关于滨江大桥通车的通告 日期:2021-05-06 00:00 {}", "关于滨江大桥通车的通告"),
    ],
)
def test_the_halves_of_a_title_are_joined_again(head, title):
    assert parse(f"{head.format('2021-05-06 10:20 来源：江城日报')} {STORY}").title == title


def test_a_brief_on_one_line_is_cut_at_its_spaces():
    page = f"滨江大桥今日通车 发布时间：2021-05-06 10:20:00 浏览次数：次 编辑：李小山 {BODY[0]}"
    record = parse(page)
    assert (record.title, record.editors, record.body) == ("滨江大桥今日通车", ["李小山"], [BODY[0]])


def test_a_text_that_opens_with_a_day_is_none_of_the_credits_before_it():
    record = parse(
        f"滨江大桥今日通车 2021-05-06 10:20 (点击： 418) 5月6日下午，{BODY[0]} {' '.join(BODY[1:])}"
    )
    assert (record.published_at, record.body[0]) == ("2021-05-06T10:20+08:00", f"5月6日下午，{BODY[0]}")


def test_the_title_is_cut_in_two_where_the_text_opens_with_words_of_its_first_half():
    title = "新建的滨江大桥路面双向通车 市民过江只要十分钟"
    page = f"{title} 江城融媒 2021-05-06 10:20 关注 新建的滨江大桥路面昨天铺好。{STORY}"
    assert parse(page).title == title


ENGLISH = (
    "The harbour council has voted to keep the old ferry running through the winter, its chairwoman said on Friday. "
    "About four hundred people cross the bay on it each morning, and most of them have no other way to work. "
    "The boat will be repaired in March, when the schools are closed and fewer people travel."
)
KOREAN = (
    "십 년 전 문을 닫은 산골 초등학교가 마을 도서관으로 다시 태어났다. 군은 14일 옛 송천초등학교에서 개관식을 열었다. "
    "도서관은 책 1만2천 권과 아이들을 위한 놀이방을 갖췄다. 이 학교를 졸업한 할머니는 손주 손을 잡고 다시 올 줄은 몰랐다고 말했다."
)
VIETNAMESE = (
    "Sau nhiều năm đi bè qua suối, người dân trong xóm đã góp tiền và công để làm một cây cầu treo dài ba mươi mét. "
    "Mỗi nhà góp ba triệu đồng, phần còn lại do một nhóm thiện nguyện hỗ trợ. Cây cầu được khánh thành sáng thứ ba."
)


@pytest.mark.parametrize(
    ("page", "title", "authors"),
    [
        (
            f"Lokales Old ferry stays afloat until spring By Anna Berger 11.06.2021, 15:48 Uhr {ENGLISH}",
            "Old ferry stays afloat until spring",
            ["Anna Berger"],
        ),
        (
            f"Portada > Sociedad Old ferry stays afloat until spring Por Rosa Quintana 30 de marzo de 2023 • 12:15 {ENGLISH}",
            "Old ferry stays afloat until spring",
            ["Rosa Quintana"],
        ),
        (
            f"Início › Notícias › Cidades Old ferry stays afloat in Vila Alta Por Marta Silveira 19/05/2021 16h50 Atualizado 19/05/2021 18h02 {ENGLISH}",
            "Old ferry stays afloat in Vila Alta",
            ["Marta Silveira"],
        ),
        (
            f"Bay News » Old ferry stays afloat until spring 03.02.2020 09:15 Old ferry stays afloat until spring {ENGLISH}",
            "Old ferry stays afloat until spring",
            [],
        ),
        (
            f"뉴스 사회 지역 문화 폐교가 마을 도서관으로 다시 태어났다 박지은 기자 입력 2022.10.14 10:02 수정 2022.10.14 11:20 {KOREAN}",
            "폐교가 마을 도서관으로 다시 태어났다",
            ["박지은"],
        ),
        (
            f"지역신문 > 뉴스 > 경제 산골학교 도서관 만든 마을 어르신 이수진 기자 승인 2023.04.27 댓글 0 기사공유하기 페이스북 트위터 카카오스토리 {KOREAN}",
            "산골학교 도서관 만든 마을 어르신",
            ["이수진"],
        ),
        (
            f"Trang chủ Đời sống Người dân xóm núi góp tiền làm cầu treo Thứ ba, 27/02/2024, 17:44 (GMT+7) {VIETNAMESE}",
            "Người dân xóm núi góp tiền làm cầu treo",
            [],
        ),
    ],
)
def test_sections_before_a_title_are_cut_off(page, title, authors):
    record = parse(page)
    assert (record.title, record.authors) == (title, authors)


@pytest.mark.parametrize("space", ["", " "])
def test_what_met_the_opening_of_a_report_is_parted_from_it(space):
    opened = f"大桥恢复中新网青河5月6日电 {BODY[0]}"
    record = parse(f"滨江大桥今日通车 2021-05-06 10:20 来源：江城日报 {opened}{space}{BODY[1]}")
    assert record.dateline == {"agency": "中新网", "place": "青河", "date": "2021-05-06"}

    record = parse(f"滨江大桥今日通车 2021-05-06 10:20 記者林小明／綜合報導{space}{BODY[0]}{space}{BODY[1]}")
    assert (record.authors, record.dateline, record.body[0][:6]) == (["林小明"], None, BODY[0][:6])
