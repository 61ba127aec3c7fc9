"""Flattened list pages: teasers, by-lines and times between the headlines."""

import pytest

import newskit
from tests.test_list_pages import ITEMS, NAMES

TEASERS = (
    "昨天下午，茶馆的老主顾们坐满了临河的八张桌子，说书人讲到天黑才停。",
    "孩子们轮流凑到望远镜前，看见了土星的光环，欢呼声传遍了操场。",
    "从本周五起，末班车的时间推迟到凌晨一点，票价仍然不变。",
    "灯光一亮，生锈的龙门吊成了最受欢迎的背景，周末排起长队。",
    "店主说，暑期的订单已经排到八月底，村里又有三户准备开店。",
)


@pytest.mark.parametrize("row", ["{t}\n{s}\n2026-05-1{n} 09:05", "{t}\n青河日报\n2026-05-1{n}\n{s}\n详情"])
def test_teasers_and_times_do_not_part_a_flattened_list(row):
    lines = "\n".join(row.format(t=ITEMS[n][1], s=TEASERS[n], n=n) for n in range(5))
    record = newskit.parse(f"青河网 > 新闻 > 本地\n{lines}\n青河网 版权所有\n")
    assert (record.kind, record.body, record.headlines) == ("list", [], [text for _, text in ITEMS])


def test_sentences_with_a_headline_and_a_time_between_are_no_body():
    names = ("La presa abrirá compuertas este fin de semana", "Un vecino restaura el reloj de la torre", "El equipo sube a segunda división al fin", "Los apicultores alertan de una mala cosecha")  # fmt: skip
    said = ("La decisión llega tras varias semanas de lluvia y preocupa a los pueblos.", "Tardó ocho meses y usó piezas de dos relojes viejos que encontró en un desván.", "Las jugadoras celebraron el ascenso en la plaza mayor hasta la madrugada.", "Las heladas tardías dejaron sin flor a la mayoría de los almendros.")  # fmt: skip
    entry = "{}\n{}\nPor Luz Vega\n{} de mayo de 2026\nLeer más"
    lines = [
        entry.format(name, text, 18 - at) for at, (name, text) in enumerate(zip(names, said, strict=True))
    ]
    record = newskit.parse(
        "\n".join(["Inicio", "Local", "Deportes", "Noticias locales", *lines, "Aviso legal"])
    )
    found = (record.kind, record.body, record.authors, record.published_at, record.headlines)
    assert found == ("list", [], [], None, list(names))


def test_headlines_in_korean_hold_more_spaces_than_chinese_ones():
    names = [
        "폭우로 끊긴 다리 한 달 만에 임시 개통",
        "동네 목욕탕이 도서관으로 변신했다",
        "시의회 예산안 진통 끝에 통과",
    ]
    lines = [line for at, name in enumerate(names) for line in (name, "김하늘 기자", f"2026.05.1{at} 10:20")]
    assert (
        newskit.parse("\n".join(["홈", "정치", "사회", *lines, "더보기", "개인정보처리방침"])).headlines
        == names
    )


def test_what_a_reporter_saw_is_a_headline():
    lines = [*[text for _, text in ITEMS[:2]], "记者蹲点：凌晨的急诊室里发生了什么", ITEMS[2][1]]
    assert newskit.parse("\n".join(lines)).headlines == lines


@pytest.mark.parametrize(
    "said", ["搜索“夜市”，共找到相关结果约 1286 条", "Search results for “ferry”", "检索结果：共 12 条"]
)
def test_results_of_a_search_are_a_list(said):
    lines = [
        line
        for n, name in enumerate(NAMES[:3])
        for line in (name, TEASERS[n], f"来源：青河日报 时间：2026-02-1{n}")
    ]
    record = newskit.parse(
        "\n".join(["搜索结果_青河政务", said, "按时间", *lines, "上一页", "1", "2", "下一页"])
    )
    assert (record.kind, record.body, record.headlines) == ("list", [], list(NAMES[:3]))


def test_a_list_of_teasers_with_what_leads_to_each_and_its_day_below_is_no_article():
    lines = [line for n in range(5) for line in (NAMES[n], TEASERS[n], "阅读全文", f"04-1{n}")]
    record = newskit.parse(
        "\n".join(
            ["青河在线", "首页", "旅游", ">", "行走青河", *lines, "1", "2", "下一页", "青河在线 版权所有"]
        )
    )
    assert (record.kind, record.body, record.headlines) == ("list", [], list(NAMES))


@pytest.mark.parametrize("lead", ["查看详情", "阅读全文 | 阅读 1023", "阅读全文：https://a.example/1"])
def test_a_list_of_teasers_with_what_leads_to_each_and_no_day_is_no_article(lead):
    lines = [line for n in range(5) for line in (NAMES[n], TEASERS[n], lead)]
    record = newskit.parse("\n".join(["青河在线", "首页", "旅游", *lines, "1", "2", "下一页"]))
    assert (record.kind, record.body, record.headlines) == ("list", [], list(NAMES))
