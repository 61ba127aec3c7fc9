"""Text pages: title, body and headlines from lines."""

from newskit.body.text import find_text_body
from newskit.headlines.from_lines import headlines_from_lines
from newskit.page.text import read_text

HEADLINES = (
    "渡船还要再开五年 镇议会作出决定 “北岸小学”迎来新校长 冬季时刻表公布 末班船提前半小时 港口咖啡馆重开 老板是退休老船长 "
    "自行车免费上船后 船票收入增三成 海湾水质连续三年好转 鲈鱼回来了 老灯塔修缮完工 下月起对外开放 书店深夜营业 读者排队到街角"
)
BODY = [
    "河湾通讯社北岸10月12日电 (林一帆 周小舟)河湾镇议会星期二决定,老渡船还要再开五年。船上的发动机已经用了二十三年,今年秋天将更换。",
    "北岸居民此前收集了一千一百个签名。他们说,九年前答应修建的大桥至今只停留在图纸上,绕海湾走公路要花五十分钟。",
    "新发动机的价格约为两百万元,其中一半由地区交通基金承担。镇长说,自从自行车可以免费上船,船票收入增长了三分之一。(完)",
]
PAGE = "\n".join(
    [
        HEADLINES,
        "你当前位置:首页 >河湾民生 >\n",
        "河湾老渡船再开五年 发动机今秋更换\n",
        "2022-10-12 18:20:07来源:河湾通讯社\n",
        "\n\n".join(BODY),
    ]
)


def test_a_run_of_headlines_a_breadcrumb_a_title_a_credit_and_a_body():
    page = read_text(PAGE)
    title, body = find_text_body(page)
    assert (title.text, title.block) == ("河湾老渡船再开五年 发动机今秋更换", 2)
    assert body.paragraphs == BODY
    assert headlines_from_lines(page, title, body) == ([], [HEADLINES])


def test_an_empty_page_has_neither_title_nor_body():
    title, body = find_text_body(read_text(""))
    assert (title.text, body.blocks, body.confidence) == ("", [], 0.0)
