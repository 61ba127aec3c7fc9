"""Text pages: title and body from lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newskit.body.kind_text import page_kind_text
from newskit.body.text.find import find_text_body
from newskit.body.text.lines import is_headline_run, is_menu
from newskit.fields.bylines.head_lines import is_head_line
from newskit.headlines.found.from_lines import headlines_from_lines
from newskit.page.text import read_text
from tests.growth import grows_linearly

HEADLINES = (
    "渡船还要再开五年 镇议会作出决定 “北岸小学”迎来新校长 冬季时刻表公布 末班船提前半小时 港口咖啡馆重开 老板是退休老船长 "
    "自行车免费上船后 船票收入增三成 海湾水质连续三年好转 鲈鱼回来了 老灯塔修缮完工 下月起对外开放 书店深夜营业 读者排队到街角"
)
TITLE = "河湾老渡船再开五年 发动机今秋更换"
CREDIT = "2022-10-12 18:20:07来源:河湾通讯社"
BODY = [
    "河湾通讯社北岸10月12日电 (林一帆 周小舟)河湾镇议会星期二决定,老渡船还要再开五年。船上的发动机已经用了二十三年,今年秋天将更换。",
    "北岸居民此前收集了一千一百个签名。他们说,九年前答应修建的大桥至今只停留在图纸上,绕海湾走公路要花五十分钟。",
    "新发动机的价格约为两百万元,其中一半由地区交通基金承担。镇长说,自从自行车可以免费上船,船票收入增长了三分之一。(完)",
]
SEED_LIKE = "\n".join(
    [HEADLINES, "你当前位置:首页 >河湾民生 >\n", f"{TITLE}\n", f"{CREDIT}\n", "\n\n".join(BODY)]
)
MENU = ["首页", "新闻", "财经", "体育", "娱乐", "更多>>"]
RELATED = [
    "相关推荐",
    "老灯塔修缮完工 下月起对外开放",
    "海湾水质连续三年好转，鲈鱼回来了",
    "冬季时刻表公布 末班船提前半小时",
]
FOOT = ["关于我们", "联系我们", "© 2022 河湾网 版权所有 河ICP备0000001号"]
ENGLISH_TITLE = "Harbour council keeps the old ferry for five more years"
ENGLISH = [
    "The harbour council voted on Tuesday to keep the old ferry running for another five years, although the boat needs a new engine.",
    "Residents of the northern shore had collected eleven hundred signatures. They argued that the bridge exists only on paper, and that the road around the bay takes fifty minutes.",
    "The engine will cost about two million crowns. Half of the sum comes from the regional transport fund, the rest from ticket sales.",
    "“We could not be happier,” said the captain, who has steered the boat since he was nineteen.",
]


def found(lines):
    text = lines if isinstance(lines, str) else "\n".join(lines)
    title, body = find_text_body(read_text(text))
    return title.text, body.paragraphs


def test_a_run_of_headlines_a_breadcrumb_a_title_a_credit_and_a_body():
    page = read_text(SEED_LIKE)
    title, body = find_text_body(page)
    assert (title.text, title.block) == (TITLE, 2)
    assert (body.paragraphs, body.warnings) == (BODY, [])
    assert body.confidence > 0.7
    assert headlines_from_lines(page, title, body) == ([], [HEADLINES])
    assert page_kind_text(page, body) == "article"


def test_menus_and_lists_around_an_article_are_left_out():
    assert found([*MENU, TITLE, CREDIT, *BODY, "责任编辑：高远", *RELATED, *FOOT]) == (TITLE, BODY)


def test_a_hard_wrapped_article_has_whole_paragraphs():
    wrapped = [line for text in BODY for line in [*(text[k : k + 24] for k in range(0, len(text), 24)), ""]]
    assert found([*MENU, "", TITLE, "", CREDIT, "", *wrapped]) == (TITLE, BODY)


def test_adverts_within_the_body_are_left_out():
    lines = [*MENU, TITLE, CREDIT, BODY[0], "广告", "×", BODY[1], "广告", "×", BODY[2], *RELATED, *FOOT]
    assert found(lines) == (TITLE, BODY)


def test_credits_and_prompts_at_the_end_are_left_out():
    lines = [
        "原标题：河湾老渡船再开五年",
        *BODY,
        "责任编辑：高远",
        "扫描二维码关注我们",
        "（来源：河湾晚报）",
    ]
    assert found([*MENU, TITLE, CREDIT, *lines]) == (TITLE, BODY)


@pytest.mark.parametrize(
    "prompt",
    [
        "微信里点“发现”，扫一下二维码便可将本文分享至朋友圈。",
        "請同意我們的隱私權規範，才能啟用聽新聞的功能。\n我同意",
    ],
)
def test_what_a_page_asks_of_its_reader_above_the_text_is_left_out(prompt):
    assert found([*MENU, TITLE, CREDIT, *prompt.split("\n"), *BODY]) == (TITLE, BODY)


def test_english_pages():
    lines = [
        "Home",
        "News",
        "Sport",
        ENGLISH_TITLE,
        "By Anna Lind",
        "October 12, 2022",
        *ENGLISH,
        "Share this",
        "Most read",
    ]
    assert found([*lines, "© 2022 Bay Courier. All rights reserved."]) == (ENGLISH_TITLE, ENGLISH)


@pytest.mark.parametrize(
    "lines",
    [
        [],
        MENU,
        FOOT,
        [HEADLINES],
        [*MENU, *RELATED, "“北岸小学”迎来新校长：孩子们说了什么？", "老船长要退休？他这样回答！", *FOOT],
    ],
)
def test_a_page_without_an_article_has_no_body(lines):
    title, body = find_text_body(read_text("\n".join(lines)))
    assert (title.text, body.blocks, body.paragraphs, body.confidence) == ("", [], [], 0.0)
    assert body.warnings == ["no_body"]


def test_kinds_of_pages_without_a_body():
    lists = ["\n".join([*MENU, *RELATED, *RELATED]), HEADLINES]
    others = ["\n".join(MENU), "\n".join(FOOT), ""]
    kinds = [page_kind_text(page, find_text_body(page)[1]) for page in map(read_text, lists + others)]
    assert kinds == ["list", "list", "other", "other", "other"]


def test_captions_that_count_their_pictures_make_a_gallery_and_scores_do_not():
    captions = ["老戏台", *[f"{n}/4 {text}" for n, text in enumerate(["化妆", "候场", "开唱", "散场"], 1)]]
    scores = ["赛季", *[f"{n}/4 {text}" for n, text in ((2, "主场"), (1, "客场"), (3, "加时"))]]
    apart = [
        "老戏台",
        *(line for n in (1, 2, 3) for line in (f"{n}/3", f"{n}月12日，老戏台前坐满观众。林秋 摄")),
    ]
    bracketed = ["老戏台", *[f"（{n}/3）{n}月12日，老戏台前坐满观众。林秋 摄" for n in (1, 2, 3)]]
    credited = [
        "Parade",
        *(line for n in (1, 2, 3) for line in (f"{n}/3", "Le géant devant la mairie © G. D.")),
    ]
    kinds = []
    for lines in (captions, apart, bracketed, credited, scores):
        page = read_text("\n".join(lines))
        kinds.append(page_kind_text(page, find_text_body(page)[1]))
    assert kinds == ["gallery"] * 4 + ["other"]


@pytest.mark.parametrize("title", ["视频丨老戏台前坐满观众", "【微视频】老戏台前坐满观众"])
def test_a_title_that_says_so_makes_a_video(title):
    page = read_text(
        f"{title}\n2024-05-20 18:26 来源：河湾日报\n老戏台停了十年，昨晚重新开锣，台下坐满了观众。"
    )
    found, body = find_text_body(page)
    assert page_kind_text(page, body, found.text) == "video"


def test_a_line_or_two_below_the_clock_of_a_player_make_a_video():
    lines = [
        "老戏台重新开锣",
        "00:00 / 03:27",
        "河湾视频 2024-05-20 18:26",
        "老戏台停了十年，昨晚重新开锣，台下坐满了观众。",
    ]
    for count, kind in ((1, "video"), (3, "article")):
        page = read_text("\n".join([*lines[:3], *lines[3:] * count, *BODY * (count // 3)]))
        found, body = find_text_body(page)
        assert page_kind_text(page, body, found.text) == kind


def test_an_article_below_editors_and_the_name_of_a_list_is_none_of_the_body():
    brief = "今天早上七时，滨海大道因路面结冰发生七车追尾，两名司机轻伤，已送医。"
    other = [
        "许师傅在服务区睡了四十分钟，又上路了，车上是三十吨瓜。",
        "他已经连续跑了九天，从山东到新疆，再从新疆拉瓜回来。",
    ] * 3
    lines = [
        "滨海大道多车追尾",
        "2023-11-28 09:36 来源：滨海晚报",
        brief,
        "编辑：关悦",
        "相关阅读",
        "一名货车司机的一天",
        *other,
    ]
    assert find_text_body(read_text("\n".join(lines)))[1].paragraphs == [brief]
    lines[3:5] = ["相关阅读"]  # within an article, too
    assert len(find_text_body(read_text("\n".join(lines)))[1].paragraphs) > 1


def test_teasers_each_with_its_time_are_no_article():
    teasers = [
        "The harbour council voted on Tuesday to keep the old ferry for another five years.",
        "Bakers open.",
    ]
    lines = ["Latest headlines"]
    for hours in range(1, 11):
        lines += [
            f"Ferry number {hours} stays in the bay",
            teasers[hours > 1],
            f"{hours} hours ago",
            "Transport",
        ]
    page = read_text("\n".join([*lines, "Load more"]))
    assert find_text_body(page)[1].blocks == []


def test_the_answer_does_not_depend_on_pages_before():
    first = found(SEED_LIKE)
    found([*MENU * 50, ENGLISH_TITLE, *ENGLISH])
    assert found(SEED_LIKE) == first


@pytest.mark.parametrize("line", ["责编", "首页 > ", "(" * 40, "1月1日", "2022-10-", "。", "a. ", "回复 "])
def test_no_line_makes_the_time_run_away(line):
    for unit, few in ((line, 5_000), (f"{line}\n", 1_000)):
        assert grows_linearly(lambda times, unit=unit: find_text_body(read_text(unit * times)), few)


def test_a_body_ends_at_its_end_mark():
    teaser = "河湾镇的老灯塔下月起对外开放，登塔需要预约，每天限三百人。灯塔建于一百年前，去年开始修缮，费用由镇政府承担。"
    for mark in ("责任编辑：高远", "1 2 3 下一页", "【1】【2】【3】", "相关阅读", "推荐阅读："):
        assert found([*MENU, TITLE, CREDIT, *BODY, mark, teaser, "老灯塔开放"]) == (TITLE, BODY), mark


@pytest.mark.parametrize(
    "heading",
    [
        "12个小时的等待",
        "1200米的轨道",
        "12月1日",
        "首页2.0",
        "标签 与价格",
        "相关推荐信",
        "专题的下一页是什么",
    ],
)
def test_a_heading_that_begins_as_an_end_mark_does_ends_no_body(heading):
    paragraphs = [*BODY[:2], *BODY[1:]]
    paragraphs[2] = BODY[1].replace("北岸居民", "南岸居民")
    page = [*MENU, TITLE, CREDIT, *paragraphs[:2], heading, *paragraphs[2:], *FOOT]
    assert [text for text in found(page)[1] if text != heading] == paragraphs


OTHER_ARTICLE = [
    "做了三十年木匠的老谭，去年冬天把铺子搬到了山脚下。新铺子没有招牌，门口只放着一把刨得很光的长凳。",
    "他说自己不会讲故事，只会做凳子。来的人坐一坐，觉得稳，就会问价钱，他便报一个数，从来不还价。",
    "第一年他只卖出去二十六把。第二年有人把凳子的照片发到网上，订单排到了秋天，他反而把价钱降了五十块。",
    "徒弟不明白，老谭指了指墙角的一堆废料说，做得多了，手就熟了，废料少了一半，价钱就该往下走。",
    "今年春天，镇上的小学请他去教孩子们做榫头。他带了一百块松木条，教室里响了整整一个下午的锤子声。",
    "孩子们做的小凳子歪歪扭扭，老谭一把一把试着坐过去，坐塌了两把，大家笑得直不起腰来。",
]


def test_the_first_article_is_the_pages_own_however_long_the_next_one_is():
    brief = (
        "【渡船发动机运抵河湾】据河湾通讯社报道，老渡船的新发动机10月20日运抵镇码头，重量约四吨，安装调试需要三周。"
        "其间渡运改由两艘小船承担，末班船提前一小时，镇议会提醒北岸居民留意码头公告。"
    )
    lines = [
        *[*MENU, "河湾老渡船发动机运抵码头", "河湾通讯社", "2022-10-20 13:09", brief],
        *["以上内容由用户上传并发布，本平台仅提供信息存储服务", "分享至：", "微信扫码分享", "不喜欢", "内容低俗"],
        *["老木匠把铺子搬到山脚下，不讲价的凳子卖疯了", "山里人家", "关注", "2022-06-01 00:48", "来自山脚镇", "原创"],
        *[*OTHER_ARTICLE, "展开阅读全文", "看了又看", *RELATED],
    ]  # fmt: skip
    assert found(lines) == ("河湾老渡船发动机运抵码头", [brief])


def test_a_numbered_list_belongs_to_its_body_as_a_whole():
    intro = "河湾镇政府星期五公布了下月起的渡船新规。新规共有五条，镇长说，居民的意见都已经听取，以下是全文。"
    rules = [
        f"{k}、{text}"
        for k, text in enumerate(("自行车免费", "儿童半价", "宠物须牵绳", "末班八点半", "雾天停航"), 1)
    ]
    assert found([*MENU, TITLE, CREDIT, intro, *rules, *RELATED, *FOOT]) == (TITLE, [intro, *rules])


@pytest.mark.parametrize(
    "paragraph",
    [
        "返回北岸之后，真正的工作才开始，船工们花了三天时间给发动机上油，又花了两天时间试航。",
        "版权保护部门的负责人说，渡船的老照片由镇里的摄影爱好者拍摄，现在全部捐给了博物馆。",
        "扫描仪把船上的每一颗铆钉都量了一遍，工程师根据这些数据画出了新的船底图纸。",
        "相关报道引起了镇议会的注意，议员们在星期三的会上讨论了渡船的去留问题。",
        "此前报道称大桥将在明年动工，镇长对此表示否认，他说设计图纸还没有画完。",
        "推荐阅读角也设在湖边，孩子们放学以后常来这里坐一坐，翻几页书再回家。",
        "延伸阅读区的书架是老船长捐的，上面摆着三百本航海日志和地图册。",
        "声明：我局从未批准过这座大桥，网上流传的图纸都是假的，请居民不要相信。",
        "二维码贴在每一艘船的船头，乘客扫一扫就能买票，老人仍可以用现金。",
        "作者：这本书写了多久？船长说写了十年，其中八年都在河上漂着。",
        "编辑：您为什么要写渡船？作者说因为小时候天天坐船上学，忘不了。",
    ],
)
def test_paragraphs_that_begin_as_service_lines_do_stay(paragraph):
    assert found([*MENU, TITLE, CREDIT, BODY[0], paragraph, *BODY[1:], *FOOT])[1] == [
        BODY[0],
        paragraph,
        *BODY[1:],
    ]


@pytest.mark.parametrize(
    "line",
    [
        "返回首页", "返回搜狐，查看更多", "返回河湾网，查看更多", "扫描下方二维码，关注河湾网",
        "长按下方二维码关注河湾网，每天读一条好新闻。", "声明：本文由入驻作者撰写，不代表本网观点。",
        "作者：林一帆 来源：河湾日报", "版权所有 河湾网",
    ],
)  # fmt: skip
def test_service_lines_within_a_body_go(line):
    assert found([*MENU, TITLE, CREDIT, BODY[0], line, *BODY[1:], *FOOT])[1] == BODY


def test_invitations_in_any_language_and_the_page_s_own_words_go_and_sentences_like_them_stay():
    stays = [
        "Read more than one timetable before you trust the ferry, the old captain tells his passengers.",
        "The museum shows how the © sign came to be painted on the hull. It took a court to do it.",
    ]
    invitation, own = "Les også: Her er den nye broen", "Sign up for the harbour newsletter"
    lines = [*MENU, ENGLISH_TITLE, "By Anna Berg", *ENGLISH[:2], invitation, *stays, *ENGLISH[2:], own, *FOOT]
    assert found(lines)[1] == [*ENGLISH[:2], *stays, *ENGLISH[2:]]


@pytest.mark.parametrize(
    "caption",
    [
        "The captain of the old ferry, who has steered it since he was nineteen, at the wheel. (Photo: Anna Berg)",
        "Image caption The ferry carries bicycles without a charge",
        "Foto: Anna Berg",
        "A mechanic inspects the engine of the old ferry at the yard in Northport. Photograph: Anna Berg/Bay Agency",
    ],
)
def test_captions_that_say_whose_picture_it_is_are_no_body(caption):
    lines = [*MENU, ENGLISH_TITLE, "By Anna Berg", *ENGLISH[:2], caption, *ENGLISH[2:], *FOOT]
    assert found(lines) == (ENGLISH_TITLE, ENGLISH)


def test_a_paragraph_that_names_its_source_stays():
    said = (
        "The engine is loud, the captain told the Bay Agency. “Our source: the men who built it,” he added."
    )
    lines = [*MENU, ENGLISH_TITLE, "By Anna Berg", *ENGLISH[:2], said, *ENGLISH[2:], *FOOT]
    assert found(lines) == (ENGLISH_TITLE, [*ENGLISH[:2], said, *ENGLISH[2:]])


def test_a_dateline_just_above_the_body_opens_it():
    opening = "河湾通讯社北岸10月12日电 题：老渡船为什么还要再开五年"
    lines = [*MENU, TITLE, CREDIT, opening, "河湾通讯社记者林一帆、周小舟", *BODY[1:], *RELATED, *FOOT]
    assert found(lines) == (TITLE, [opening, "河湾通讯社记者林一帆、周小舟", *BODY[1:]])


def test_a_notice_keeps_its_numbered_headings_and_its_signature():
    notice = [
        "各渡口、各沿岸单位：",
        "为做好今冬明春的渡运保障工作，确保居民过河安全，经镇议会同意，现将有关事项通知如下：",
        "一、渡运时间",
        "本季渡运时间为每日六时至二十二时。如遇大风大雾天气，由镇渡运所报镇议会批准后停航或者延后。",
        "二、船舶检修",
        "各渡口应于十月三十一日前完成船舶检修，更换老化的缆绳和救生衣，发现隐患立即处置并上报。",
        "特此通知。",
        "河湾镇渡运管理委员会",
        "2022年10月12日",
    ]
    title = "关于做好今冬明春渡运保障工作的通知"
    lines = [
        *MENU,
        "首页 > 政务公开 > 通知公告",
        title,
        "发布时间：2022-10-12 来源：镇渡运所",
        *notice,
        "【打印】",
        *FOOT,
    ]
    assert found(lines) == (title, notice)


def test_a_run_of_headlines_within_a_body_is_left_out():
    lines = [*MENU, TITLE, CREDIT, BODY[0], HEADLINES, *BODY[1:], *FOOT]
    assert found(lines) == (TITLE, BODY)


@pytest.mark.parametrize(
    "text",
    [
        "나루터의 낡은 배가 어제 새 엔진을 달았다 주민들은 오 분이면 강을 건넌다고 말했다 선장은 다음 달부터 배를 더 자주 띄우겠다고 했다",
        "पुरानी नाव में कल नया इंजन लगाया गया और लोगों ने कहा कि अब नदी पार करने में केवल पाँच मिनट लगेंगे और नाव अधिक बार चलेगी",
        "杭湾市老渡口的摆渡人陈立群要退休了， 作为全镇最老的船工、 渡口培训班的老师、 镇里的名人， 他在两岸都广受尊敬， 谁都认得他。",
    ],
)
def test_spaces_between_words_or_behind_marks_make_no_run_of_headlines(text):
    assert not is_headline_run(text, len(text.encode()), 0)
    assert is_headline_run(HEADLINES, len(HEADLINES.encode()), 0)


@pytest.mark.parametrize(
    "sentence",
    [
        "पुरानी नाव में कल नया इंजन लगाया गया और लोगों ने कहा कि अब नदी पार करने में केवल पाँच मिनट लगेंगे।",
        "เรือข้ามฟากลำเก่าได้เครื่องยนต์ใหม่เมื่อวานนี้ชาวบ้านบอกว่าตอนนี้ข้ามแม่น้ำใช้เวลาเพียงห้านาที",
        "পুরনো নৌকায় গতকাল নতুন ইঞ্জিন লাগানো হয়েছে এবং লোকেরা বলেছেন নদী পার হতে এখন পাঁচ মিনিট লাগে।",
        "Der Gemeinderat hat dem Fährmann Jonas Brandt und der Werft nach langem Streit den Umbau der alten Fähre bewilligt.",
    ],
)
def test_a_long_paragraph_of_any_script_is_no_run_of_headlines(sentence):
    text = " ".join([sentence] * 5)
    assert not is_headline_run(text, len(text.encode()), 4)
    assert not is_menu(text, 4)


def test_a_menu_that_runs_on_is_no_paragraph():
    menu = "Home, News and Sport, Weather, Travel, Culture and Books, Food, Money, Cars, Homes, Jobs, Letters, Puzzles, Sign in. "
    run = f"{menu * 3}More"
    assert is_menu(run, 3)
    assert found([ENGLISH_TITLE, "12 October 2022", *ENGLISH, run]) == (ENGLISH_TITLE, ENGLISH)


def test_a_numbered_ranking_that_runs_on_is_no_paragraph():
    run = " ".join(f"{k}. {text}" for k, text in enumerate(RELATED[1:] * 2, 1))
    assert is_headline_run(run, len(run.encode()), run.count(". "))
    steps = "1. 先把鱼洗净。 2. 锅里放油，烧热。 3. 把鱼放进去，两面煎黄。 4. 加水和盐，煮二十分钟。 5. 撒上葱花。 6. 趁热端上桌。"
    assert not is_headline_run(steps, len(steps.encode()), 12)


def test_names_and_buttons_behind_a_sentence_make_no_run_of_it():
    sentence = (
        "本学期全县已有三十一所小学延长了课间时间，有条件的学校还开放了体育馆、图书角和菜园，孩子们都说好。"
    )
    last = f"{sentence}（本报记者 林秋 通讯员 何佳）责任编辑：周禾 分享到： 0"
    assert not is_headline_run(last, len(last.encode()), 1)
    run = f"孩子们都说好。{HEADLINES}"
    assert is_headline_run(run, len(run.encode()), 1)


def test_a_ranking_below_the_body_is_no_list_of_the_body():
    ranking = ["热门排行", *(f"{k}、{text}" for k, text in enumerate(RELATED[1:] * 2, 1))]
    assert found([*MENU, TITLE, CREDIT, *BODY, *ranking, *FOOT]) == (TITLE, BODY)


PARTS = [
    *BODY,
    *ENGLISH,
    *RELATED,
    *FOOT,
    *MENU,
    TITLE,
    CREDIT,
    HEADLINES,
    "",
    "\u200b",
    "。",
    "1、",
    "…",
    "(",
    "\x00",
    "1 2 下一页",
]


@given(st.lists(st.sampled_from(PARTS) | st.text(max_size=8), max_size=40))
def test_a_body_is_made_of_lines_of_the_page_in_their_order(lines):
    page = read_text("\n".join(lines))
    title, body = find_text_body(page)
    assert body.paragraphs == [page.blocks[i].text for i in body.blocks]
    assert body.blocks == sorted(set(body.blocks))
    assert title.block not in body.blocks
    assert 0 <= body.confidence <= 1
    headlines, runs = headlines_from_lines(page, title, body)
    texts = [block.text for block in page.blocks]
    assert {run for run in runs if run in body.paragraphs} <= {
        text for text in texts if texts.count(text) > 1
    }
    assert all(headlines)


GERMAN = [
    "Der Hafenrat hat am Dienstag beschlossen, die alte Fähre fünf weitere Jahre fahren zu lassen, obwohl das Boot einen neuen Motor braucht.",
    "Die Bewohner des Nordufers hatten elfhundert Unterschriften gesammelt. Sie sagten, dass es die Brücke nur auf dem Papier gebe, und dass die Straße um die Bucht fünfzig Minuten dauere.",
    "Der Motor kostet etwa zwei Millionen. Die Hälfte kommt aus dem regionalen Verkehrsfonds, der Rest aus dem Verkauf der Karten.",
]


@pytest.mark.parametrize(
    "line",
    [
        "11. Februar 2026, 05:00 Uhr",
        "Von Anna Berger | Stand: 11.02.2026, 5:00 Uhr",
        "07 aprile 2026 (modifica il 07 aprile 2026 | 10:12)",
        "5th November 2025 | Anna Berger | 6 min read",
        "úterý 4. března 2026 v 5.00 | Anna Bergerová, redaktorka",
        "Anna Berger 14-05-2026 13:17",
    ],
)
def test_a_line_of_who_wrote_and_when_opens_no_body(line):
    lead = "Der Hafenrat will die alte Fähre behalten. Die Bewohner hatten Unterschriften gesammelt."
    title = "Alte Fähre bleibt fünf weitere Jahre in Betrieb"
    # Whether a lead belongs to the body, sites see either way.
    name, paragraphs = found([title, lead, line, *GERMAN])
    assert (name, [text for text in paragraphs if text != lead]) == (title, GERMAN)


@pytest.mark.parametrize(
    "line",
    [
        "Am 11. Februar 2026 legte die Fähre ab",
        "Von der Brücke bis zum Hafen",
        "Chronik 2026: die Fähre im Februar",
        "Der 11. Februar 2026 in Bildern",
        "Hafen Nord 11. Februar 2026",
        "Die Fähre | Anna Berger",
    ],
)
def test_headings_that_hold_a_date_or_begin_as_by_lines_do_are_no_head_lines(line):
    assert not is_head_line(line)


REMARKS = [
    "I walk home from the late shift at half past twelve, and nobody asked me. Two of us share one torch, and it is mine.",
    "They tried the same thing in 1974 and it lasted nine days. The milkman fell into the ford with the whole float.",
    "Has anyone read the report? Page forty says that the boat could be mended for half of the sum, if somebody only asked.",
    "Best news in years. My grandfather steered that boat, and I learned to swim by falling off it, twice in one summer.",
    "I am not against it, I just want it written down that I said so. The bridge was promised when I still had hair.",
]


@pytest.mark.parametrize(
    ("heading", "answer"),
    [
        ("Comments (31)", "Reply"),
        ("Log in to comment", "Reply"),
        ("5 Kommentare", "Antworten"),
        ("댓글 5", "답글 2"),
    ],
)
def test_comments_longer_than_the_article_are_left_out(heading, answer):
    talk = [text for remark in REMARKS for text in ("stargazer77", remark, answer)]
    lines = [*MENU, ENGLISH_TITLE, "By Anna Berg", "12 October 2022, 5:20 pm", *ENGLISH[:2], heading, *talk]
    assert found(lines) == (ENGLISH_TITLE, ENGLISH[:2])


def test_what_a_newsletter_says_of_itself_is_no_body_and_no_title():
    lines = [
        "View this email in your browser",
        ENGLISH_TITLE,
        *ENGLISH,
        "Forwarded this email? Subscribe here.",
        "You are receiving this because you signed up on our website.",
        "Unsubscribe | Manage preferences",
    ]
    assert found(lines) == (ENGLISH_TITLE, ENGLISH)
    letter = ["发件人: 河湾周报 <a@example.com>", "日期: 2022年10月12日", f"主题: {TITLE}"]
    assert found([*letter, *BODY, "您收到这封邮件是因为您订阅了“河湾周报”。"]) == (TITLE, BODY)


def test_an_article_ends_where_the_next_one_is_set_below_it():
    below = ["下一篇：", "老木匠把铺子搬到山脚下", "2022-10-11 08:15 来源：河湾晚报", *OTHER_ARTICLE]
    assert found([*MENU, TITLE, CREDIT, *BODY[1:], *below]) == (TITLE, BODY[1:])


def test_a_body_that_is_a_long_list_is_taken_whole():
    lead = "河湾镇文旅办今天公布了旅游日当天门票半价的景点，凭身份证在现场购票即可，每人限购两张，名单如下："
    items = [
        text
        for k in range(1, 13)
        for text in (f"{k}、渡口第{k}号码头", f"成人票原价：{k * 5}元", "咨询电话：0000")
    ]
    last = [
        "优惠价格适用于当天开放的时段，具体时间以码头公布的为准，遇到大风大雾天气停航的，不再另行补办。",
        "六十五岁以上的老人和身高一米三以下的儿童免票，现役军人和消防员凭证件免票，其他优惠不能同时享受。",
    ]
    title = "旅游日这些景点门票半价"
    assert found([*MENU, title, CREDIT, lead, *items, *last, *FOOT]) == (title, [lead, *items, *last])


@pytest.mark.parametrize("line", ["- 12 -", "第3页 共12页", "Page 3 of 12", "00:00 / 01:23"])
def test_counters_within_a_body_go(line):
    assert found([*MENU, TITLE, CREDIT, BODY[0], line, *BODY[1:], *FOOT])[1] == BODY


def test_a_body_of_one_headline_is_none():
    lines = [*MENU, *RELATED, "“北岸小学”迎来新校长：孩子们说了什么？", *FOOT]
    assert found(lines) == ("", [])


def test_a_brief_of_one_sentence_right_below_its_credits():
    brief = "船工周小舟昨天说，渡船再开五年。"
    lists = [
        "冬季时刻表公布末班船提前半小时11-24",
        "老灯塔修缮完工下月起对外开放04-26",
        "海湾水质连续三年好转10-07",
    ]
    menu = ["旅游", "科技", "公示公告", "汽车", "图片", "娱乐", "经济", "互动交流", "体育"]
    foot = [
        "免责声明：转载是为了传递更多消息，如作者信息有误，请与我们联系修改或删除。",
        "举报电话：0930-5785433",
    ]
    credit = "发布时间：2022-10-12 18:20 | 来源：河湾晚报"
    lines = [*menu, "北岸小学迎来新校长", credit, brief, "责任编辑：林一帆", "今日推荐", *lists, *foot]
    assert found(lines) == ("北岸小学迎来新校长", [brief])
    others = ["北岸小学迎来新校长", credit.replace("12", "11"), brief]  # a list of articles is no brief
    assert found([*lines, *others]) == ("", [])


@pytest.mark.parametrize("below", [[], ["登录", "写评论"]])
def test_a_brief_closes_with_a_short_sentence(below):
    brief = [
        "河湾时间5月20日，今天镇足球队130比109战胜北岸队，大比分4比3晋级决赛。",
        "球队官方宣布，周小舟第三节遭遇左手骨折，本场比赛不会回归。",
        "周小舟全场出战29分钟，17中6得到17分。",
    ]
    title = "门将左手受伤提前离场"
    lines = [*MENU, title, "2022-10-12 06:48", "发布于：河湾镇", *brief, *below, *RELATED, *FOOT]
    assert found(lines) == (title, brief)


@pytest.mark.parametrize("credit", ["原创：河湾网2022-10-12 12:27:25", "河湾网 林一帆 2022年10月12日 12:27"])
def test_neither_a_title_that_reads_like_a_sentence_nor_its_credits_open_the_body(credit):
    title = "老渡船开了二十三年，船长说：“它还能再开五年”，怎么做到的？"
    assert found([*MENU, title, credit, *BODY]) == (title, BODY)


@pytest.mark.parametrize("turn", [["[1] [2] 下一页"], ["上一页", "2", "下一页"], ["第2页"], ["- 2 -"]])
def test_a_body_goes_on_below_the_turn_of_a_page(turn):
    pages = [
        TITLE,
        CREDIT,
        *BODY,
        *turn,
        *OTHER_ARTICLE[3:],
        *turn,
        BODY[0].replace("河湾", "北岸"),
        "责任编辑：高远",
        *RELATED,
    ]
    assert found(pages) == (TITLE, [*BODY, *OTHER_ARTICLE[3:], BODY[0].replace("河湾", "北岸")])


def test_the_turn_of_a_page_may_be_the_last_line():
    pages = [TITLE, CREDIT, *BODY, "1 2 下一页", *OTHER_ARTICLE[3:], "1 2 下一页"]
    assert found(pages) == (TITLE, [*BODY, *OTHER_ARTICLE[3:]])


def test_a_body_ends_above_the_only_turn_of_a_page():
    assert found([TITLE, CREDIT, *BODY, "[1] [2] 下一页", *RELATED, BODY[1]]) == (TITLE, BODY)


OTHERS = [
    "书店深夜营业 读者排队到街角",
    "海湾水质连续三年好转，鲈鱼回来了",
    "冬季时刻表公布 末班船提前半小时",
]


def test_a_run_of_headlines_that_ask_and_shout_is_no_paragraph():
    run = "谁在说谎？官方回应 渡船停航了？船长：还开 “末班船”提前开出，学生们怎么回家？镇议会：正核查 鲈鱼回来了！海湾水质连续三年好转，渔民出海 书店深夜营业，读者排队到街角"
    assert is_headline_run(run, len(run.encode()), 4)
    verse = "渡船停航了？船长说，还开。 末班船提前了？没有。 鲈鱼回来了！渔民都出海了。 书店夜里也开门，读者排队到街角。 人人都说好。"
    assert not is_headline_run(verse, len(verse.encode()), 9)
    assert found([run, TITLE, CREDIT, *BODY, *FOOT]) == (TITLE, BODY)


OTHERS = "Mayor opens the new market hall Who pays for the dyke? Night buses run again on Fridays Old tram becomes a café"


@pytest.mark.parametrize(
    "heading", ["Related articles", "관련기사", "İlgili haberler", "Leggi anche", "ข่าวที่เกี่ยวข้อง", "相關新聞"]
)
def test_a_run_of_other_headlines_below_their_heading_is_no_body(heading):
    lines = [
        ENGLISH_TITLE,
        "By Anna Berger October 12, 2022 6:20 PM",
        *ENGLISH,
        heading,
        f"{OTHERS} {OTHERS}?",
    ]
    assert find_text_body(read_text("\n".join(lines)))[1].paragraphs == ENGLISH


def test_an_article_goes_on_below_a_heading_of_others():
    lines = [
        ENGLISH_TITLE,
        "By Anna Berger October 12, 2022 6:20 PM",
        ENGLISH[0],
        "Related articles",
        "Old tram becomes a café",
    ]
    assert find_text_body(read_text("\n".join([*lines, *ENGLISH[1:]])))[1].paragraphs[-1] == ENGLISH[-1]


def test_thai_paragraphs_are_prose_though_nothing_marks_their_sentences():
    story = [
        "เรือข้ามฟากลำเก่าจะวิ่งต่อไปอีกห้าปี หลังสภาเมืองลงมติเมื่อวันอังคาร โดยจะเปลี่ยนเครื่องยนต์ใหม่ในฤดูใบไม้ร่วงนี้ด้วยงบสองล้านบาท",
        "ชาวบ้านฝั่งเหนือรวบรวมลายชื่อได้หนึ่งพันหนึ่งร้อยคน พวกเขาบอกว่าสะพานที่เคยสัญญาไว้ยังอยู่แค่ในกระดาษ และการขับรถอ้อมอ่าวใช้เวลาห้าสิบนาที",
    ]
    lines = [
        "หน้าแรก",
        "การเมือง",
        "สภาเมืองเก็บเรือข้ามฟากไว้อีกห้าปี",
        "โดย สมชาย ใจดี 12 ตุลาคม 2565 18:20 น.",
        *story,
        "ติดต่อเรา",
    ]
    title, body = find_text_body(read_text("\n".join(lines)))
    assert (title.text, body.paragraphs) == (lines[2], story)


# Three sentences each of scripts with a full stop of their own: Urdu, Amharic, Burmese, Bengali.
STOPPED = [
    (
        "پرانی کشتی مزید پانچ سال چلے گی",
        "جمعرات 7 مئی 2026",
        [
            "بندرگاہ کی کونسل نے منگل کو فیصلہ کیا کہ پرانی کشتی مزید پانچ سال چلے گی۔ اس کا انجن تئیس سال سے چل رہا ہے اور خزاں میں بدلا جائے گا۔",
            "شمالی کنارے کے مکینوں نے گیارہ سو دستخط جمع کیے۔ ان کا کہنا ہے کہ پل کا وعدہ نو سال سے کاغذ پر ہے۔",
        ],
        "نئے اسکول میں پہلا دن",
    ),
    (
        "አሮጌዋ ጀልባ ለተጨማሪ አምስት ዓመታት ትሠራለች",
        "ሚያዝያ 29 ቀን 2018 ዓ.ም",
        [
            "የወደቡ ምክር ቤት አሮጌዋ ጀልባ ለተጨማሪ አምስት ዓመታት እንድትሠራ ማክሰኞ ዕለት ወሰነ። ሞተሯ ከሃያ ሦስት ዓመታት በኋላ በዚህ መኸር ይቀየራል።",
            "በሰሜናዊው ዳርቻ የሚኖሩ ሰዎች አንድ ሺህ አንድ መቶ ፊርማዎችን አሰባስበዋል። ድልድዩ እስካሁን በወረቀት ላይ ብቻ እንዳለ ይናገራሉ።",
        ],
        "አዲሱ ትምህርት ቤት ተከፈተ",
    ),
    (
        "ကူးတို့သင်္ဘောဟောင်း နောက်ထပ် ငါးနှစ် ပြေးဆွဲမည်",
        "၂၀၂၆ ခုနှစ်၊ မေလ ၇ ရက်",
        [
            "ကူးတို့သင်္ဘောဟောင်းကို နောက်ထပ် ငါးနှစ် ပြေးဆွဲရန် မြို့နယ်ကောင်စီက အင်္ဂါနေ့တွင် ဆုံးဖြတ်လိုက်သည်။ အင်ဂျင်ကို ယခုဆောင်းဦးတွင် လဲလှယ်မည် ဖြစ်သည်။",
            "မြောက်ဘက်ကမ်းနေ ပြည်သူများက လက်မှတ်ပေါင်း ၁၁၀၀ စုဆောင်းခဲ့ကြသည်။ တံတားသည် စာရွက်ပေါ်တွင်သာ ရှိနေသေးသည်ဟု ပြောကြသည်။",
        ],
        "ကျောင်းသစ် ဖွင့်ပွဲ",
    ),
    (
        "পুরোনো খেয়া চলবে আরও পাঁচ বছর",
        "০৭ মে ২০২৬, ০৯:১৫",
        [
            "বন্দর পরিষদ মঙ্গলবার সিদ্ধান্ত নিয়েছে, পুরোনো খেয়া আরও পাঁচ বছর চলবে। তেইশ বছরের ইঞ্জিনটি এ শরতে বদলানো হবে।",
            "উত্তর পাড়ের বাসিন্দারা এগারো শ স্বাক্ষর সংগ্রহ করেছেন। তাঁরা বলছেন, সেতুটি নয় বছর ধরে কাগজেই রয়ে গেছে।",
        ],
        "নতুন স্কুলে প্রথম দিন",
    ),
]


@pytest.mark.parametrize("is_run_on", [False, True])
@pytest.mark.parametrize(("headline", "time", "story", "other"), STOPPED)
def test_sentences_end_with_the_full_stop_of_any_script(headline, time, story, other, is_run_on):
    lines = [" ".join(story)] if is_run_on else story
    page = [other, headline, time, *lines, other, "© 2026"]
    assert found(page) == (headline, lines)


def test_a_text_in_arabic_letters_may_have_no_mark_at_all():
    column = " ".join(STOPPED[0][2]).replace("۔", "") + " "
    column = f"آج {column * 16}".strip()
    lines = [
        "صفحۂ اول",
        "پرانی کشتی مزید پانچ سال چلے گی",
        "جمعرات 7 مئی 2026",
        column,
        "تلاش کیجئے",
    ]
    assert found(lines)[1] == [lines[3]]


def test_a_live_report_is_the_sentences_below_its_clocks_and_what_stands_right_below_each():
    entries = [
        ("13:31", "Warning for the islands", "Forecasters have set a red warning for the islands. It holds until nine, and nobody should go out."),
        ("12:50", "Bridge shut", "The bridge is shut to all lorries since noon. One was blown over, and its driver walked away."),
        ("09:05", "Ferries stay in port", "The company has called off every crossing today. Tickets are good until Friday, it says."),
    ]  # fmt: skip
    lines = [
        "Storm over the coast: live",
        "By Ida Holm",
        "27 January 2023, 06:45",
        "Key events",
        "Bridge shut",
    ]
    body = [text for clock, *texts in entries for text in texts]
    shown = [text for entry in entries for text in (*entry, "Share", "Facebook")]
    assert found([*lines, *shown, "Contact us"])[1] == body


def test_initials_below_a_teaser_between_paragraphs_go_with_it():
    paragraphs = [
        "The council has told the harbour office that the promenade stays shut to cars all summer, from ten in the morning until two.",
        "Landlords are angry. Their speaker, Paco Mena, reckons that a third of their takings will go, and asks for an hour at noon.",
        "There will be six hundred places to park beside the fairground, and a bus every ten minutes until midnight.",
    ]  # fmt: skip
    teaser = ["Related stories", "The beach has its flag back after three years", "E. R."]
    lines = ["Promenade stays shut to cars", "8 May 2024, 13:27", *paragraphs[:2], *teaser, paragraphs[2]]
    assert found(lines)[1] == paragraphs


GLUED = "".join(
    f"{number}{headline}"
    for number, headline in enumerate(
        [
            *HEADLINES.split(),
            "谁在夜里开灯？守塔人的三十年",
            "鲈鱼回来了，渔民却不敢下网",
            "一张船票的十二种用法",
        ]
        * 3
    )
)


def test_a_long_line_without_full_stops_is_a_run_of_headlines():
    assert is_headline_run(GLUED, len(GLUED.encode()), GLUED.count("？"))
    prose = "".join(BODY)
    assert not is_headline_run(prose, len(prose.encode()), prose.count("。"))
    assert found([*MENU, TITLE, CREDIT, *BODY, f"为您推荐{GLUED}", *FOOT]) == (TITLE, BODY)


def test_headlines_behind_bullets_are_a_run():
    run = "· " + HEADLINES.replace(" ", " · ")
    assert is_headline_run(run, len(run.encode()), 0)


BUTTONS = ["赞", "12", "踩", "3", "打赏", "收藏"]
TEASERS = [
    f"{name}沿岸的{what}本周重新开放，管理处说，工程比原计划早了十天，花费也少了一成，附近居民可以免费参观到月底。"
    for name in ("东湾", "西湾", "南湾", "北湾")
    for what in ("旧灯塔", "鱼市场", "船坞", "盐田")
]


@pytest.mark.parametrize(
    "between",
    [
        ["责任编辑：高远", *BUTTONS],
        [*BUTTONS, "热门点击排行榜"],
        [*BUTTONS, "最热文章 老灯塔修缮完工 下月起对外开放，管理处说，参观的人可以登上塔顶，看到整个海湾。"],
    ],
)
def test_a_brief_below_its_credits_is_the_article_however_much_follows_its_end(between):
    assert found([*MENU, TITLE, CREDIT, *BODY[:2], *between, *TEASERS, *FOOT]) == (TITLE, BODY[:2])


def test_credits_may_stand_far_above_the_text_where_no_sentence_stands_between():
    lines = [*MENU, TITLE, CREDIT, *BUTTONS, *BODY[:2], "责任编辑：高远", *BUTTONS, *TEASERS, *FOOT]
    assert found(lines) == (TITLE, BODY[:2])


def test_an_article_goes_on_below_a_list_that_stands_close():
    assert found([*MENU, TITLE, CREDIT, *BODY[:2], "相关新闻", RELATED[1], *TEASERS]) == (
        TITLE,
        [*BODY[:2], *TEASERS],
    )


@pytest.mark.parametrize(
    ("lines", "warnings"),
    [
        (["江城新闻网", "首页 产品 招聘", "关于我们", "本网由江城报业集团主办，是全市唯一的重点新闻网站，每天有四十万人阅读。"], ["no_body:service"]),
        (
            [
                "Startseite", "Politik", "Über uns", "Der Talbote erscheint seit 1953 zweimal in der Woche und wird in allen Orten des Tals gelesen.",
                "Wir freuen uns über Hinweise aus der Leserschaft.", "Impressum",
            ],
            ["no_body:service"],
        ),
        (["江城日报", "2021-05-06 10:20", "订阅", *BODY], []),  # a button above an article
        (["江城日报", "订阅", TITLE, *BODY], []),
    ],
)  # fmt: skip
def test_what_a_site_says_of_itself_below_a_name_as_about_us_is_no_body(lines, warnings):
    page = read_text("\n".join(lines))
    assert find_text_body(page)[1].warnings == warnings


def test_a_posts_tools_beside_the_body_tell_a_thread():
    post = ["河湾论坛", "只看楼主", TITLE, "2022-10-12 18:20", *BODY, "回复"]
    page = read_text("\n".join(post))
    title, body = find_text_body(page)
    assert page_kind_text(page, body, title.text) == "other"


def test_headlines_between_paragraphs_end_no_text_whose_sentences_end_in_quotations():
    quoted = [f"The council told residents on the {side} shore that “the bridge will open before the {when}, and nobody will have to wait for the ferry.”" for side, when in (("north", "autumn"), ("south", "winter"), ("east", "spring"), ("west", "summer"))]  # fmt: skip
    lines = [ENGLISH_TITLE, "By Carl Ek", "12 May 2024, 10:30", *ENGLISH, "Related", "Old lighthouse opens to visitors", *quoted]  # fmt: skip
    assert find_text_body(read_text("\n".join(lines)))[1].paragraphs == [*ENGLISH, *quoted]


@pytest.mark.parametrize("dots", ["...", "…"])
def test_teasers_that_break_off_above_a_title_are_no_text(dots):
    teasers = [f"The {side} shore will have a bridge of its own. Residents have asked for it since the last storm, and the council has now agreed to{dots}" for side in ("northern", "southern", "eastern", "western")]  # fmt: skip
    lines = ["Home", "News", *teasers, ENGLISH_TITLE, "By Carl Ek", "12 May 2024, 10:30", *ENGLISH]
    title, body = find_text_body(read_text("\n".join(lines)))
    assert (title.text, body.paragraphs) == (ENGLISH_TITLE, ENGLISH)


def test_one_headline_of_others_behind_its_label_between_paragraphs_ends_no_text():
    related = "相关阅读：老灯塔修缮完工 下月起对外开放"
    text = [*BODY[:2], BODY[2].removesuffix("(完)")]
    assert found([*MENU, TITLE, CREDIT, *text[:2], related, *text[2:], *FOOT]) == (TITLE, text)
    assert found([*MENU, TITLE, CREDIT, *text, related, *RELATED, *FOOT]) == (TITLE, text)
