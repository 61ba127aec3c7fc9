"""Where tags add nothing, a page and its flattened text give the same record."""

import html
from itertools import product

import pytest

from newskit.extract import parse

TITLE = "河湾老渡船再开五年 发动机今秋更换"
CREDITS = [
    "2022-10-12 18:20:07来源:河湾通讯社",
    "2022年10月12日18:20 | 来源：河湾晚报",
    "来源：河湾日报 2022-10-12 18:20 作者：林一帆",
]
BODY = [
    "河湾通讯社北岸10月12日电 (记者 林一帆)河湾镇议会星期二决定,老渡船还要再开五年。船上的发动机已经用了二十三年,今年秋天将更换。",
    "北岸居民此前收集了一千一百个签名。他们说,九年前答应修建的大桥至今只停留在图纸上,绕海湾走公路要花五十分钟。",
    "新发动机的价格约为两百万元,其中一半由地区交通基金承担。镇长说,自从自行车可以免费上船,船票收入增长了三分之一。",
    "“我们需要它。”北岸小学的校长说,每天有六十名学生坐船上学,冬天也不例外。",
]
MENU = ["首页", "河湾", "财经", "体育", "图片"]
CRUMB = "当前位置：首页 > 河湾民生 > 正文"
RELATED = [
    "老灯塔修缮完工 下月起对外开放",
    "海湾水质连续三年好转 鲈鱼回来了",
    "冬季时刻表公布 末班船提前半小时",
]
FOOT = ["关于我们 | 联系我们", "© 2022 河湾网 版权所有 河ICP备0000001号"]
FIELDS = (
    "kind", "lang", "title", "published_at", "source", "authors", "editors", "dateline", "section", "body",
)  # fmt: skip


def as_html(credit, editor):
    def items(lines):
        return "<ul>" + "".join(f'<li><a href="/x">{html.escape(line)}</a></li>' for line in lines) + "</ul>"

    body = "".join(f"<p>{html.escape(text)}</p>\n" for text in BODY)
    return (
        f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>{TITLE}</title></head><body>{items(MENU)}"
        f"<div>{html.escape(CRUMB)}</div><h1>{TITLE}</h1><div>{html.escape(credit)}</div><div>{body}</div>"
        f"<div>{editor}</div><h3>相关推荐</h3>{items(RELATED)}<div>{FOOT[0]}</div><div>{FOOT[1]}</div></body></html>"
    )


def as_lines(credit, editor):
    return [*MENU, CRUMB, TITLE, credit, *BODY, editor, "相关推荐", *RELATED, *FOOT]


def as_run_on(credit, editor):
    lists = [" ".join(MENU), CRUMB, TITLE, credit, *BODY, editor, "相关推荐", " ".join(RELATED), *FOOT]
    return "\n\n".join(lists)


def fields(article):
    return {name: getattr(article, name) for name in FIELDS}


@pytest.mark.parametrize(
    ("credit", "editor"), list(product(CREDITS, ["责任编辑：高远", "（责编：高远、孟桥）"]))
)
def test_html_and_text_of_a_page_agree(credit, editor):
    from_html = fields(parse(as_html(credit, editor), form="html"))
    assert from_html["title"] == TITLE
    assert from_html["body"] == BODY
    assert fields(parse("\n".join(as_lines(credit, editor)), form="text")) == from_html
    assert fields(parse(as_run_on(credit, editor), form="text")) == from_html
