"""Headlines of other articles on text pages: runs, lists, and what is none."""

import pytest

from newskit import parse
from newskit.body import Body
from newskit.fields import Title
from newskit.headlines.found.from_lines import headlines_from_lines
from newskit.headlines.split.runs import split_headlines
from newskit.page.text import read_text
from newskit.record import Article

LIST = [
    "老灯塔修缮完工 下月起对外开放",
    "海湾水质连续三年好转，鲈鱼回来了",
    "“北岸小学”迎来新校长",
    "冬季时刻表公布 末班船提前半小时",
]


def found(lines, title=None, body=None):
    return headlines_from_lines(read_text("\n".join(lines)), title or Title(), body or Body())


def test_a_list_of_one_headline_a_line():
    assert found(["首页", "新闻", "相关推荐", *LIST, "关于我们", "© 2026 河湾网 版权所有"]) == (LIST, [])


def test_ranks_before_and_dates_after_a_headline_are_left_out():
    lines = [f"{k} {text}" if k % 2 else f"· {text}" for k, text in enumerate(LIST)]
    dated = [f"{text} 10-{k + 11}" if k % 2 else f"{text}(2026-10-{k + 11})" for k, text in enumerate(lines)]
    assert found(dated) == (LIST, [])


@pytest.mark.parametrize(
    "date",
    [
        "2026-05-18",
        "06-23",
        "6月3日",
        "（2026年6月3日）",
        " 06-23 09:05",
        " 5月14日 19時20分",
        " 09:05",
        " 5-18",
    ],
)
def test_a_date_that_touches_a_headline_is_left_out(date):
    assert found([text + date for text in LIST]) == (LIST, [])


@pytest.mark.parametrize("end", ["2-1", "1/3", "为3.5", "（4-2）"])
def test_scores_and_shares_at_a_headline_s_end_are_its_own(end):
    assert found([text + end for text in LIST])[0] == [text + end for text in LIST]


def test_ranks_that_touch_their_headlines_are_left_out():
    assert found([f"{rank}{text}" for rank, text in enumerate(LIST, 1)]) == (LIST, [])


def test_a_number_that_counts_nothing_is_the_headlines_own():
    lines = ["3万人徒步穿越旧城区", *LIST[:2], "12岁少年修好百年老钟", "40年老桥今天谢幕告别"]
    assert found(lines) == (lines, [])


def test_a_medium_and_an_age_or_a_count_between_headlines_do_not_part_a_list():
    lines = [part for k, text in enumerate(LIST) for part in (text, "河湾晚报", f"{k + 2}小时前", "收藏")]
    assert found(lines) == (LIST, [])
    assert found([part for text in LIST for part in (text, "河湾晚报", "12")]) == (LIST, [])


def test_a_medium_its_time_and_how_many_spoke_between_headlines_are_no_readers_talk():
    lines = [
        part
        for k, text in enumerate(LIST)
        for part in (text, "河湾视点", f"2026-05-1{k} 21:30:10", f"跟贴 {k}")
    ]
    assert found(["跟贴 1208 参与 9877", "相关推荐", *lines]) == (LIST, [])


SHORT = ["老灯塔修缮工程完工了", "海湾水质连续三年好转", "北岸小学迎来了新校长", "冬季时刻表昨日公布"]


def test_a_programme_has_its_day_in_its_name():
    lines = [f"《河湾早报道》 2026041{k} {text}" for k, text in enumerate(SHORT)]
    assert found([part for line in lines for part in (line, "02:14")]) == (lines, [])


def test_news_speak_of_hiring_and_working_together_and_menus_do_too():
    lines = ["全县春风行动专场招聘会开场", "两地签署新港口合作协议", "渡船公司发表声明回应停航"]
    assert found([*lines, "广告合作请致电河湾网办公室", "河湾网最新招聘信息"]) == (lines, [])


def test_rights_in_any_language_and_who_built_the_site_are_no_headlines():
    assert found([*ENGLISH_LIST, "جميع الحقوق محفوظة لصحيفة النهر"]) == (ENGLISH_LIST, [])
    assert found([*LIST, "技术支持：河湾市信息中心"]) == (LIST, [])


def test_names_with_their_addresses_between_are_no_list_of_headlines():
    offices = ["河湾县发展和改革委员会", "河湾县人力资源保障局", "河湾县农业农村水利局"]
    assert found(
        [part for k, name in enumerate(offices) for part in (name, "·", f"www.{k}.gov.example", "·")]
    ) == ([], [])


def test_a_run_on_line_is_kept_whole_with_its_ends():
    run = " ".join(LIST * 2)
    assert found([run, "首页"]) == ([], [run])


def test_ranks_between_headlines_make_no_menu_of_a_run():
    short = ["老灯塔修缮完工", "鲈鱼回来了吗", "书店深夜营业", "末班船提前", "北岸迎来新校长"]
    run = " ".join(f"{rank} {text}" for rank, text in enumerate(short * 2, 1))
    assert found([run, "首页"]) == ([], [run])


def test_of_lines_the_pages_own_title_is_left_out_and_of_a_run_it_is_kept_so_that_nothing_is_lost():
    own = Title(LIST[0])
    assert found([*LIST, "首页"], own) == (LIST[1:], [])
    run = " ".join(LIST * 2)
    article = split_headlines(Article(title=own.text, headline_runs=found([run, "首页"], own)[1]))
    assert " ".join(article.headlines) == run


def test_a_menu_run_on_into_one_line_is_no_run_of_headlines():
    menu = (
        "首页 新闻 财经 体育 娱乐 科技 房产 汽车 教育 健康 旅游 美食 历史 军事 文化 图片 视频 专题 论坛 博客 "
        * 2
    )
    assert found([menu]) == ([], [])


def test_a_paragraph_with_spaces_is_no_run_of_headlines():
    text = (
        "镇长说，船要再开五年。 “我们需要它。” 居民这样说。 大桥还没有动工。 老船长不愿意退休。 他笑了笑。 "
        * 3
    )
    assert found([text]) == ([], [])


def test_the_imprint_is_no_run_of_headlines():
    text = (
        "互联网新闻信息服务许可证10120260001 信息网络传播视听节目许可证0108263 广播电视节目制作经营许可证 "
        * 3
    )
    assert found([text]) == ([], [])


def test_title_and_body_are_not_other_articles():
    page = [LIST[0], *LIST[1:], LIST[0]]
    assert found(page, Title(LIST[0], 0), Body([1], [LIST[1]])) == ([], [])


def test_lines_between_comments_are_no_headlines():
    lines = ["河边的小草", "回复 赞3", LIST[0], "老码头的猫", "回复 赞1", LIST[1], LIST[2], "回复"]
    assert found(lines) == ([], [])


def test_english_headlines_in_a_list():
    lines = [
        "Council delays vote on river path until autumn",
        "Three schools share one orchestra, and one tuba",
        "Old lighthouse opens its doors after nine years",
    ]
    assert found(["Home", "Sports", "More local news", *lines, "Sign up for our newsletter"]) == (lines, [])


ENGLISH_LIST = [
    "Old lighthouse opens to visitors next month after repairs",
    "New school head welcomed on the northern shore",
    "Winter timetable brings the last boat forward by half an hour",
]


@pytest.mark.parametrize(
    "line",
    [
        "By MARTHA QUILL and TOM ASHDOWN",
        "By Martha Quill | Jan. 9, 2026 4:15 PM EST",
        "Updated 4:15 PM EST, January 9, 2026",
        "Zuletzt aktualisiert am 9. Januar 2026 um 16:15 Uhr",
        "World U.S. Politics Sports Business Opinion Tech",
        "World news 1 day ago By Martha Quill",
        "Nachrichten aus Kiel vor 10 Stunden",
        "Новости порта, 5 часов назад",
        "Foto: Martha Quill und Tom Ashdown (Archiv)",
        "(Martha Quill / River Valley Press)",
        "Martha Quill on the pier Submitted photo",
        "No, the ferry should stay where it is (41%, 1,680 Votes)",
        "In News, Harbour, Tourism - 02 Feb 2026,",
        "Email check failed, please try it again",
    ],
)
def test_by_lines_times_and_menus_are_no_headlines(line):
    authors = ["MARTHA QUILL", "TOM ASHDOWN", "Martha Quill"]
    page = read_text("\n".join([line, *ENGLISH_LIST]))
    assert headlines_from_lines(page, Title(), Body(), authors) == (ENGLISH_LIST, [])


@pytest.mark.parametrize(
    "line",
    [
        "By River and Road the Old Ferry Sails Again",
        "Text Messages Save Lives on the Northern Shore",
        "By Martha Quill's reckoning the ferry pays for itself",
        "World business leaders cross the bay on the old ferry",
        "Harbour council updated its plan on January 9, 2026",
        "Related families run all three boats of the bay",
        "Photographs: the bay before the old ferry",
        "What the old ferry carried a hundred years ago",
        "Share of boats that burn oil falls to 12% in a year",
    ],
)
def test_headlines_that_begin_as_by_lines_and_menus_do_are_headlines(line):
    page = read_text("\n".join([line, *ENGLISH_LIST]))
    assert headlines_from_lines(page, Title(), Body(), ["Martha Quill"]) == ([line, *ENGLISH_LIST], [])


@pytest.mark.parametrize(
    "label", ["Lire aussi : ", "Next: ", "Related: ", "Lesen Sie auch: ", "Leggi anche: "]
)
def test_a_label_that_leads_to_another_article_is_cut_off_its_headline(label):
    assert found([f"{label}{ENGLISH_LIST[0]}", *ENGLISH_LIST[1:]]) == (ENGLISH_LIST, [])


def test_a_list_of_headlines_has_none_of_their_times_and_media():
    lines = [
        part
        for k, text in enumerate([*LIST, *LIST[::-1]])
        for part in (text, "来源：河湾晚报", f"2026-10-{k + 11}")
    ]
    record = parse("\n".join(["河湾新闻网", "首页", "社会新闻", *lines]))
    assert (record.kind, record.published_at, record.source) == ("list", None, "")


@pytest.mark.parametrize(
    "lines",
    [
        ["ঢাকায় যানজট কমাতে নতুন বাস চালু", "ইলিশ ধরায় বাইশ দিনের নিষেধাজ্ঞা", "পেঁয়াজের দাম কেজিতে কমল বিশ টাকা"],
        ["የነዳጅ ዋጋ ማስተካከያ ተደረገ", "የፈተና ውጤት ይፋ ሆነ", "ብሔራዊ ቡድኑ ለዋንጫው ዝግጅት ጀመረ"],
        ["ရွှေဈေး တစ်ကျပ်သား ၅ သိန်းကျော်", "ရန်ကုန်တွင် မိုးသည်းထန်စွာရွာနိုင်", "ဓာတ်ဆီဈေးနှုန်း ပြန်လည်ကျဆင်း"],
        ["ლარი დოლართან გამყარდა დღეს", "პარლამენტმა ბიუჯეტი დაამტკიცა", "მუზეუმში ახალი გამოფენა გაიხსნა"],
    ],
)
def test_headlines_in_letters_of_three_bytes_in_a_list(lines):
    menu = ["মূলপাতা", "বাংলাদেশ", "ዜና", "ስፖርት", "သတင်း", "კულტურა"]
    assert found([*menu, *lines]) == (lines, [])


def test_a_list_below_its_name_may_be_short():
    assert found(["版权所有", "延伸阅读", *LIST[:2]]) == (LIST[:2], [])
    assert found(["版权所有", "上一篇：" + LIST[0]]) == ([LIST[0]], [])
    assert found(["版权所有", "上一篇：", LIST[0], "下一篇：没有了"]) == ([LIST[0]], [])
    assert found(["版权所有", "热门评论", "说得好，给老灯塔点个赞吧"]) == ([], [])
    assert found(["相关新闻", *LIST[:2], "评论(362)", "回复"]) == (LIST[:2], [])


@pytest.mark.parametrize("bar", ["|", "｜", " | ", " · ", "·"])
def test_headlines_between_bars_are_a_run(bar):
    assert found(["首页", bar.join(LIST), "城市 | 社会 | 健康 | 教育 | 评论"]) == ([], [bar.join(LIST)])


def test_a_run_between_bars_in_letters_is_one_and_a_row_of_links_is_none():
    run = "Ferry to resume on Monday morning | School choir reaches the final | Roadworks last until June"
    assert found([run]) == ([], [run])
    menu = "行情中心 指数|期指|期权|个股|板块|排行|新股|基金|港股|美股|期货|外汇 快讯 数据中心 股票 主题 互动 论坛"
    assert found([menu]) == ([], [])
    assert found(["About our newsroom | Terms of our service | Copyright of all pictures"]) == ([], [])


def test_the_label_of_a_run_is_no_part_of_it():
    run = " | ".join(LIST)
    assert found([f"相关新闻：{run}", "版权所有"]) == ([], [run])


def test_a_run_of_short_headlines_is_one_and_a_line_of_credits_is_none():
    run = "灯塔修缮工程完工 下月起对外开放 鲈鱼游回海湾 海湾水质三年好转 小学迎来新校长 末班船提前半小时"
    assert found([run]) == ([], [run])
    assert found(["发布日期：2026-05-18 15:00 来源：市政府办公室 编辑：林秋语 【字体：大 中 小】"])[1] == []


def test_a_headline_may_quote_readers_and_speak_of_satellites():
    lines = ["流浪猫当上保安 网友：编制到手", "卫星导航用户突破二十亿", "老灯塔修缮工程完工"]
    assert found(lines) == (lines, [])
    assert found([*LIST, "评论 566", "发表评论"]) == (LIST, [])
    assert found(["评论 566", *LIST, "回复"]) == ([], [])


def test_a_date_with_its_zone_is_left_out():
    assert found([f"{text} 2026-05-18 HKT 08:4{k}" for k, text in enumerate(LIST)]) == (LIST, [])


@pytest.mark.parametrize(
    "name",
    [
        "最新推荐",
        "作者最新文章",
        "社会の最新ニュース",
        "你可能感兴趣",
        "阅读下一篇：",
        "Read more",
        "Lire aussi",
        "Auch interessant",
    ],
)
def test_what_names_a_list_in_any_language(name):
    lines = ["Ferry to resume on Monday morning", "School choir reaches the final"]
    assert found([name, *lines]) == (lines, [])


def test_a_list_counts_from_its_name_on_and_credits_are_no_part_of_it():
    report = "古桥测绘规范今日发布"
    assert found(["版权所有", "责任编辑：欧阳林秋", "相关新闻", LIST[0]]) == ([LIST[0]], [])
    assert found(["版权所有", "上一篇：", report, "新华社记者林秋何佳摄"]) == ([report], [])


def test_headlines_of_a_page_on_one_line_are_judged_by_the_splitter():
    text = (
        "海湾的老灯塔昨日修缮完工，下月起对外开放，市民可免费登塔参观，每天限三百人，需提前一天在网上预约。"
        * 3
    )
    title = "海湾夜市明晚开街 首批摊位九十个"
    page = f"{title}_海湾网 首页 新闻 {title} 2024-05-20 18:26 来源：海湾日报 {text} 相关新闻 {' '.join(LIST)} 关于我们"
    article = parse(page)
    assert article.headline_runs == [" ".join(LIST)]
    assert not {title, f"{title}_海湾网"}.intersection(split_headlines(article).headlines)


def test_a_space_in_a_headline_between_times_on_one_line_is_its_own():
    lines = [
        "中考体育今天开考 天气凉爽成绩喜人",
        "鲈鱼三年后游回了海湾",
        "河湾小学迎来新校长",
        "课间十五分钟 操场重新热闹起来",
    ]
    text = "校园动态 " + " ".join(
        f"{line} 2026-04-1{k}" for k, line in enumerate(["河湾图书漂流活动开始了", *lines])
    )
    pager = (
        "首页 上一页 1 2 3 下一页 尾页 关于我们 广告合作 版权声明 Copyright 2026 河湾网 All rights reserved"
    )
    article = split_headlines(parse(f"教育频道_河湾网 首页 新闻 教育 健康 房产 汽车 {text} {pager}"))
    assert set(lines) <= set(article.headlines)


def test_names_of_lists_within_a_run_are_no_headlines():
    run = f"相关报道 {LIST[0]} {LIST[2]} 点击排行 评论排行 {LIST[1]} {LIST[3]}"
    heads = split_headlines(Article(headline_runs=[run])).headlines
    assert not {"相关报道", "点击排行", "评论排行"}.intersection(" ".join(heads).split())
    assert {LIST[1], LIST[2]} <= set(heads)


@pytest.mark.parametrize("gap", ["  ", "\t", "\u3000", "    "])
def test_wide_gaps_part_headlines_and_spaces_do_not(gap):
    run = gap.join(LIST)
    assert found(["首页", run, "版权所有"])[1] == [run]
    assert split_headlines(Article(headline_runs=[run])).headlines == LIST
    words = "  ".join(["Ferry to resume on Monday morning", "School choir reaches the final"] * 2)
    assert found([words, "About us"])[1] == [words]


@pytest.mark.parametrize("mark", [" ", "：", " | "])
def test_what_stands_behind_the_name_of_a_list_is_of_it(mark):
    assert found(["版权所有", f"延伸阅读{mark}{LIST[0]} {LIST[2]}"]) == ([], [f"{LIST[0]} {LIST[2]}"])
    assert found(["版权所有", f"相关新闻：{LIST[0]}", LIST[1]]) == ([LIST[1]], [LIST[0]])
    assert found(["版权所有", "延伸阅读："]) == ([], [])
    assert found(["相关新闻报道了这件事，很多人前来观看。"]) == ([], [])


@pytest.mark.parametrize("mark", ["：", " "])
def test_the_article_before_and_the_one_after_may_stand_on_one_line(mark):
    line = f"上一篇{mark}{LIST[1]}  下一篇{mark}{LIST[2]}"
    assert found(["版权所有", line]) == (LIST[1:3], [])


def test_a_label_before_the_first_of_two_headlines_names_their_list():
    lines = ["Leggi anche: La vendemmia anticipata di settembre", "Il treno storico torna a novembre"]
    assert found(["Leggi anche:", lines[1]]) == (lines[1:], [])
    assert found(["Il sindaco", *lines]) == ([lines[0].partition(": ")[2], lines[1]], [])


@pytest.mark.parametrize("line", ["喜欢就点个“在看”", "강변일보 무단 전재 및 재배포 금지"])
def test_what_asks_the_reader_and_who_keeps_rights_are_no_headlines(line):
    assert found([*LIST, line]) == (LIST, [])


@pytest.mark.parametrize("clock", ["20:31 ", "08:05", "9:12:44 ", "8:05 PM "])
def test_a_clock_before_a_headline_is_left_out(clock):
    assert found([clock + text for text in LIST]) == (LIST, [])


@pytest.mark.parametrize(
    "caption", ["游客在红叶林中的栈道上漫步。林秋 摄", "夜幕下的老灯塔和码头（林秋 摄）"]
)
def test_what_tells_who_took_a_picture_is_no_headline(caption):
    assert found([caption, *LIST, "天文爱好者在北岸开机拍摄"]) == ([*LIST, "天文爱好者在北岸开机拍摄"], [])


def test_the_article_before_may_speak_of_what_credits_do():
    headline = "学校召开教学审核评估动员会"
    assert found(["版权所有", f"上一条：{headline}", f"下一条：{LIST[1]}"]) == ([headline, LIST[1]], [])


@pytest.mark.parametrize("name", ["Lo más visto", "Самое читаемое", "Meest gelezen"])
def test_what_most_have_read_is_the_name_of_a_list(name):
    lines = ["La nevada deja sin luz a once municipios", "El puente reabre antes del verano"]
    assert found(["El alcalde", name, *lines])[0] == lines


def test_below_their_name_headlines_that_tabs_parted_count():
    text = "O barco ainda está no mar quando o peixe é vendido, e os compradores já esperam no cais da vila. "
    nodes = [
        *"Início Cidades Economia Esportes Cultura Opinião".split(),
        "Pescadores vendem direto",
        "30/03/2026 09h15",
        *[text] * 3,
        "Veja também",
    ]
    lines = ["Farol abandonado vira pousada", "Chuva adia regata para domingo"]
    assert parse("\t".join([*nodes, *lines]) + "\n").headlines == lines


def test_the_halves_of_a_headline_below_its_rank_on_one_line_are_joined():
    text = "河湾镇议会星期二决定，老渡船还要再开五年。船上的发动机已经用了二十三年，今年秋天将更换。"
    page = f"老渡船再开五年_河湾网 首页 新闻 老渡船再开五年 2026-04-02 07:55 {text} {text} 热点排行 1 首套房贷利率再降十个基点 2 油价今晚下调 一箱省九元"
    assert "油价今晚下调 一箱省九元" in parse(f"{page}\n").headlines


def test_the_title_of_a_page_with_its_site_is_no_run_of_headlines():
    title = "河湾镇第三人民医院成功实施首例机器人辅助脊柱侧弯矫形手术"
    line = f"{title} - 新闻动态 - 河湾镇第三人民医院"
    assert found([line, "首页", title], Title(title, 2)) == ([], [])


def test_a_space_within_a_headline_between_bars_is_its_own():
    head = ["首页", "社会", "大桥今天建成通车", "2026-05-18 08:40", "来源：青河日报"]
    text = ["昨日，大桥建成通车，两岸市民前往参观，老桥的拥堵将得到缓解。"] * 6
    page = " | ".join([*head, *text, "责任编辑：高远", "相关文章", *LIST, "关于我们"])
    article = split_headlines(parse(page.encode()))
    assert [text for text in article.headlines if text in LIST] == LIST


def test_sections_in_brackets_before_the_headlines_of_a_list_are_left_out():
    lines = [f"[{'社会' if k % 2 else '国内'}] {text} 5-20 12:{k}0" for k, text in enumerate(LIST[1:])]
    assert found(["滚动新闻", *lines]) == (LIST[1:], [])


@pytest.mark.parametrize("below", ["12评论", "3 评论"])
def test_how_many_spoke_below_a_headline_is_no_readers_talk(below):
    assert found(["推荐阅读", *(line for text in LIST for line in (text, below))]) == (LIST, [])


def test_stars_and_places_in_a_ranking_before_headlines_are_left_out():
    assert found(["相关链接", *(f"* {text}" for text in LIST)]) == (LIST, [])
    japanese = ["古い防波堤の修理を来月から開始", "港の朝市に過去最多の人出", "駅前の花壇を市民が植え替え"]
    assert found(["ランキング", *(f"{k}位 {text}" for k, text in enumerate(japanese, 1))])[0] == japanese
