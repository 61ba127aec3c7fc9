"""What stands between, before and behind the headlines of a run: marks, numbers, tags, times, menus."""

import pytest

from newskit.headlines import split_run

LINES = [
    "甲市开通三条地铁，市民出行更便利",
    "乙县启动防汛应急响应 转移群众",
    "丙省发布五年规划，明确八项任务",
    "丁地科考队发现恐龙足迹",
]
SPACED = [line.replace("，", " ") for line in LINES]


def headlines(run: str, **options: object) -> list[str]:
    return [run[s.start : s.end] for s in split_run(run, **options) if s.kind == "headline"]


COUNTS = {
    "han": ["一、", "二、", "三、", "四、"],
    "in brackets": ["（一）", "（二）", "（三）", "（四）"],
    "signs": ["⑴", "⑵", "⑶", "⑷"],
    "dingbats": ["❶ ", "❷ ", "❸ ", "❹ "],
    "keycaps": ["1\ufe0f\u20e3", "2\ufe0f\u20e3", "3\ufe0f\u20e3", "4\ufe0f\u20e3"],
    "letters": ["A. ", "B. ", "C. ", "D. "],
    "ranks": ["NO.1 ", "NO.2 ", "NO.3 ", "NO.4 "],
    "places": ["第1名 ", "第2名 ", "第3名 ", "第4名 "],
    "bars": ["01 | ", "02 | ", "03 | ", "04 | "],
    "wide brackets": ["【一】", "【二】", "【三】", "【四】"],
    "angles": ["<1>", "<2>", "<3>", "<4>"],
    "behind a sign": ["1# ", "2# ", "3# ", "4# "],
    "places in words": ["第一名：", "第二名：", "第三名：", "第四名："],
    "items": ["第1条：", "第2条：", "第3条：", "第4条："],
    "zeros": ["001 ", "002 ", "003 ", "004 "],
    "second page": ["11. ", "12. ", "13. ", "14. "],
    "two lists": ["1. ", "2. ", "1. ", "2. "],
}


@pytest.mark.parametrize("numbers", COUNTS.values(), ids=COUNTS)
def test_what_counts_up_before_each_headline_begins_it(numbers):
    assert headlines(" ".join(n + line for n, line in zip(numbers, LINES, strict=True))) == LINES


@pytest.mark.parametrize(
    "run",
    [
        "一、二线城市房价回升 三、四线城市观望 五、六月成交回暖",
        "志愿怎么填：选A. 还是选B. 山里考生这样想",
        "第3名选手退赛，城南球队递补 第4名选手受伤，赛程顺延",
        "大提琴家甲松 & 乙松来访 河谷歌手丙松 & 丁松献唱 青河画家戊松 & 己松办展 山里诗人庚松 & 辛松出书",
        "今晚开奖 🎉 城南彩民中得头奖 乙县启动防汛应急响应",
    ],
)
def test_what_only_looks_like_a_count_or_a_sign_is_text(run):
    assert " ".join(headlines(run)) == run


@pytest.mark.parametrize("mark", [" / ", " // ", " - ", " — ", "；", "; ", "\u200b", "·", "||", " * "])
def test_a_mark_that_is_seldom_a_separator_parts_a_run_that_shows_it(mark):
    assert headlines(mark.join(LINES)) == LINES


@pytest.mark.parametrize("mark", ["- ", "* ", "# "])
def test_a_stroke_before_each_headline_begins_it(mark):
    assert headlines(" ".join(mark + line for line in LINES)) == LINES


@pytest.mark.parametrize("run", ["| {}", "{} |", "> {}", "· {}", "- {}", "{}｜"])
def test_a_mark_at_the_end_of_a_single_headline_is_none_of_it(run):
    assert headlines(run.format(LINES[0])) == LINES[:1]


@pytest.mark.parametrize(
    "whole",
    [
        "甲队 1/4 决赛战平 / 加时再战",
        "甲市日报 - 要闻 - 乙县启动防汛应急响应",
        "专访让·甲松和保罗·乙松，约翰·丙松作陪",
        "早报：甲市开通三条地铁；乙县启动响应；丙省发布规划",
    ],
)
def test_the_same_marks_inside_one_headline_part_nothing(whole):
    assert headlines(whole) == [whole]


def test_marks_inside_one_headline_a_line_part_nothing():
    lines = [*LINES, "甲市今日开通三条地铁；市民出行更便利；票价不变", "乙县连夜启动响应 / 转移群众两千多人"]
    assert headlines("\n".join(lines)) == lines


def test_dots_in_the_names_of_neighbouring_headlines_part_nothing():
    names = ["让·甲松", "保罗·乙松", "约翰·丙松", "皮埃尔·丁松"]
    run = " ".join(f"大提琴家{name}来山里的学校教音乐" for name in names)
    assert " ".join(found := headlines(run)) == run
    assert all("·" in line for line in found)


def test_separators_of_several_kinds_part_a_run_together():
    a, b, c, d = (line.replace(" ", "，") for line in LINES)
    assert headlines(f"{a} | {b}  {c} · {d}") == [a, b, c, d]
    assert headlines(f"{a}|{b}\u3000{c} • {d} / {a}") == [a, b, c, d, a]


@pytest.mark.parametrize(
    "tags",
    [
        *(["[视频]"], ["NEW"], ["12评论", "7评论"], ["阅读 31"], ["(12)", "(7)"], ["1203"]),
        *(
            ["1.2万", "308"], ["播放31万"], ["评论(3)", "评论(12)"], ["👍12", "👍7"], ["热", "新"],
            ["31人参与"], ["直播中"], ["[3图]", "(图)"],
        ),
    ],
)  # fmt: skip
def test_a_tag_or_a_count_behind_each_headline_ends_it(tags):
    lines = [f"{line} {tags[at % len(tags)]}" for at, line in enumerate(LINES * 2) if " " not in line]
    assert headlines(" ".join(lines)) == lines


@pytest.mark.parametrize("mark", ["- ", "* ", "+ ", "> ", "◎", "🔥 "])
def test_a_mark_before_each_line_is_none_of_it(mark):
    assert headlines("\n".join(mark + line for line in LINES)) == LINES


@pytest.mark.parametrize(
    "form", ["{line}2026-05-1{n}", "1{n}:05{line}", "{line}[05-1{n}]", "<05-1{n}>{line}"]
)
def test_a_time_that_touches_each_headline_is_none_of_it(form):
    assert headlines(" ".join(form.format(line=line, n=n) for n, line in enumerate(LINES))) == LINES


def test_a_tag_behind_some_headlines_ends_these():
    a, _, c, d = LINES
    found = headlines(f"{a} NEW {c} {d} NEW {a} {d} NEW")
    assert found[0] == f"{a} NEW"
    assert f"{d} NEW" in found


def test_a_bracketed_word_before_each_headline_begins_it():
    for form in ("[{}] {}", "［{}］ {}", "#{}#{}", "#{}# {}", "《{}》 {}"):
        words = ["国内", "社会", "财经", "科技"]
        lines = [form.format(word, line) for word, line in zip(words, LINES, strict=True)]
        assert headlines(" ".join(lines)) == lines


@pytest.mark.parametrize(
    "pool",
    [
        [
            "Night bus brings the library to late shift workers",
            "Museum opens its cellar again, a year after the flood",
        ],
        [
            "« Nuit blanche » à Riverton : le pont rouvre « enfin »",
            "Le conseil garde la piscine",
            "« Tempête » : deux écoles fermées",
        ],
        ["서울 시장 선거 결과 발표 내일 오전", "강변 도서관 야간 개방 연장"],
        ["春の新作ドラマ 主演は若手俳優に決定", "古い石橋を初めて点検 市が発表", "漁師が十日ぶりに帰港"],
    ],
)
@pytest.mark.parametrize("form", ["{} | ", "{} / ", "{} - ", "{}\n", "◎{} ", "{} 2026-05-18 "])
def test_separators_part_headlines_of_scripts_with_spaces_inside(pool, form):
    assert headlines("".join(map(form.format, pool * 3)).strip(" |/-")) == pool * 3


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("首页 | 新闻 | 体育 | 财经", "关于我们 | 联系我们 | 广告服务"),
        ("热门推荐", "上一页 1 2 3 4 下一页"),
        ("登录 注册 首页·新闻·体育", "首页 上一页 1 2 下一页 尾页"),
        ("相关阅读", "版权所有 © 2026 青河网 青河市城南路1号"),
        ("首页 新闻 体育", "返回顶部"),
    ],
)
def test_menus_pagers_and_lines_of_the_law_are_no_headlines(before, behind):
    lines = [line for line in LINES if " " not in line]
    run = " ".join([before, *lines, behind])
    assert headlines(run) == lines


@pytest.mark.parametrize(
    ("trail", "entries"),
    [
        ("您的位置：首页 > 要闻 > 正文", ["您的位置：首页", "要闻", "正文"]),
        ("首页>>新闻中心>>国内要闻", ["首页", "新闻中心", "国内要闻"]),
        ("甲网首页 » 要闻 »", ["甲网首页", "要闻"]),
    ],
)
def test_a_breadcrumb_before_a_run_is_a_menu(trail, entries):
    a, _, c, _ = LINES
    run = f"{trail} {a} {c}"
    assert [(run[s.start : s.end], s.kind) for s in split_run(run)] == [
        *((entry, "menu") for entry in entries),
        (a, "headline"),
        (c, "headline"),
    ]


@pytest.mark.parametrize(
    "mark", ["·", "· ", "» ", "> ", "★", "☆ ", "▲ ", "※", "☞", "◎", "→ ", "✔", "🔥", "▶️", "~ "]
)
def test_a_mark_before_each_headline_begins_it(mark):
    assert headlines(" ".join(mark + line for line in SPACED)) == SPACED


def test_a_rating_in_stars_parts_nothing():
    assert headlines("影评给出★★★★☆的高分，观众热议") == ["影评给出★★★★☆的高分，观众热议"]


@pytest.mark.parametrize("bar", ["|", "｜"])
def test_bars_without_spaces_part_a_list_whose_pieces_are_headlines(bar):
    lines = [
        "甲市开通三条地铁 市民出行更便利",
        "乙县启动防汛应急响应",
        "丙省发布五年规划 明确八项任务",
        "丁地科考队发现恐龙足迹",
        "戊岛渔民迎来丰收季节",
    ]
    assert headlines(bar.join(lines)) == lines


@pytest.mark.parametrize(
    "lines",
    [
        [
            "短视频 | 河谷里的好风光",
            "青河时评 | 守护一方绿水",
            "丁地科考队发现恐龙足迹",
            "独家 | 记者夜访地下水库",
        ],
        ["丁地科考队发现恐龙足迹", "视频 ｜ 河谷里的好风光", "青河新评论 ｜ 守护绿水青山"],
        ["甲市开通三条地铁 | 要闻", "丁地科考队发现恐龙足迹 | 地理", "戊岛渔民迎来丰收季节 | 图片"],
    ],
    ids=["before", "wide", "after"],
)
def test_labels_with_bars_stay_with_their_headlines_where_spaces_part_the_run(lines):
    assert headlines(" ".join(lines)) == lines


def test_bars_part_headlines_whose_second_halves_are_short():
    lines = ["国足险胜 一比零", "全国秋粮 丰收在望", "河谷飞船 发射成功"]
    assert headlines(" | ".join(lines)) == lines


@pytest.mark.parametrize(
    "times",
    [
        ["6月3日", "6月4日", "12月15日"],
        ["5分钟前", "3小时前", "2天前"],
        ["半小时前", "2周前", "1个月前"],
        ["周三", "周二", "周一"],
        ["（6月3日）", "（6月4日）", "（12月15日）"],
        ["上午9:05", "下午3:10", "下午5:40"],
        ["发布时间：2026-05-18", "发布时间：2026-05-17", "发布时间：2026-05-16"],
        ["[6月3日]", "[6月4日]", "[12月15日]"],
        ["05/18/2026", "05/17/2026", "04/30/2026"],
        ["10时05分", "9时30分", "8时15分"],
        ["今日10:05", "昨日9:30", "昨日8:15"],
        ["2026-05-18 星期一", "2026-05-17 星期日", "2026-05-16 星期六"],
    ],
)
@pytest.mark.parametrize("form", ["{line} {time}", "{time} {line}"])
def test_days_and_ages_between_headlines_part_them(times, form):
    run = " ".join(form.format(line=line, time=time) for line, time in zip(SPACED[:3], times, strict=True))
    assert headlines(run) == SPACED[:3]


def test_days_inside_headlines_are_theirs():
    run = "甲市开通三条地铁 6月3日 起试运营，市民出行更便利 乙县启动防汛应急响应"
    assert " ".join(headlines(run)) == run


@pytest.mark.parametrize("link", ["更多>>", "更多 >>", "查看更多", "更多>"])
def test_a_link_to_more_is_no_headline(link):
    run = f"甲市开通三条地铁，市民出行更便利 {link}"
    assert [(run[s.start : s.end], s.kind) for s in split_run(run)] == [
        ("甲市开通三条地铁，市民出行更便利", "headline"),
        (link, "menu"),
    ]


def test_links_to_more_of_each_list_part_them_and_are_no_headlines():
    run = "甲市开通三条地铁 更多>> 乙县启动防汛应急响应 丁地科考队发现恐龙足迹 更多 >> 戊岛渔民迎来丰收季节 查看更多"
    assert [run[s.start : s.end] for s in split_run(run) if s.kind == "menu"] == [
        "更多>>",
        "更多 >>",
        "查看更多",
    ]
    assert headlines(run) == [
        "甲市开通三条地铁",
        "乙县启动防汛应急响应",
        "丁地科考队发现恐龙足迹",
        "戊岛渔民迎来丰收季节",
    ]


@pytest.mark.parametrize(
    "times", [["5分钟前", "3小时前", "昨天"], ["2026-05-18", "2026-05-17", "2026-05-16"]]
)
@pytest.mark.parametrize(
    "form", ["{line} {medium} {time}", "{line} {time} {medium}", "{time} {medium} {line}"]
)
def test_media_beside_times_are_no_headlines(times, form):
    lines = ["甲市开通三条地铁 市民出行更便利", "乙县启动防汛应急响应 转移群众", "丁地科考队发现恐龙足迹"]
    media = ["青河日报", "河谷新闻网", "青河晚报"]
    fields = zip(lines, media, times, strict=True)
    run = " ".join(form.format(line=line, medium=medium, time=time) for line, medium, time in fields)
    spans = split_run(run)
    assert headlines(run) == lines
    assert [run[s.start : s.end] for s in spans if s.kind == "source"] == media
    assert spans == sorted(spans, key=lambda span: span.start)


@pytest.mark.parametrize("link", ["[详细]", "详情>>", "[詳細]", "阅读全文>>"])
def test_links_to_the_article_behind_each_headline_are_none(link):
    lines = ["甲市开通三条地铁 市民出行更便利", "乙县启动防汛应急响应", "丁地科考队发现恐龙足迹"]
    run = " ".join(f"{line} {link}" for line in lines)
    assert headlines(run) == lines


@pytest.mark.parametrize("form", ["{n}{line}", "0{n}{line}"])
def test_ranks_that_touch_their_headlines_are_none_of_them(form):
    lines = [
        "甲市开通三条地铁 市民出行更便利",
        "乙县启动防汛应急响应",
        "丁地科考队发现恐龙足迹",
        "“戊岛”渔民丰收",
    ]
    assert headlines(" ".join(form.format(n=n, line=line) for n, line in enumerate(lines, 1))) == lines


def test_numbers_that_count_something_are_no_ranks():
    run = "1名队员入选国家队 2人受伤送医 3月开始播种，农民抢农时 4条地铁同日开通"
    assert " ".join(headlines(run)) == run


def test_menus_in_traditional_characters_are_no_headlines():
    run = "首頁 即時 政治 國際 颱風逼近，北部嚴防豪雨 關於我們 聯絡我們 隱私權政策"
    assert headlines(run) == ["颱風逼近，北部嚴防豪雨"]


@pytest.mark.parametrize("form", ["{n} ", "TOP{n} ", "TOP {n} ", "第{n}名 ", "第{n}篇 ", "{n}. "])
def test_ranks_that_count_down_are_none_of_their_headlines(form):
    assert headlines(" ".join(form.format(n=4 - n) + line for n, line in enumerate(LINES))) == LINES


@pytest.mark.parametrize("numbers", ["1. 2. 3. 4.", "①②③④", "（1） （2） （3） （4）"])
def test_ranks_that_touch_both_headlines_part_them(numbers):
    ranks = numbers.split() if " " in numbers else numbers
    assert headlines("".join(n + line for n, line in zip(ranks, LINES, strict=True))) == LINES


def test_ranks_may_stand_behind_the_name_of_their_list():
    run = "青河热搜榜 " + " ".join(f"{n} {line}" for n, line in enumerate(LINES * 2, 1))
    assert headlines(run) == ["青河热搜榜", *LINES, *LINES]
    assert headlines(f"首页 新闻 财经 体育 {run}") == ["青河热搜榜", *LINES, *LINES]


@pytest.mark.parametrize(
    "times",
    [
        *(["05.18", "05.17", "4.30"], ["[05.18]", "[05.17]", "[04.30]"], ["5/18(月) 10:05", "5/17(日) 9:30"]),
        *(
            ["18 2026-05", "17 2026-05"],
            ["MAY 18", "APR 30"],
            ["2026年5月18日 上午10:05", "2026年5月17日 下午3:30"],
        ),
        *(
            ["3 hours ago", "1 day ago"],
            ["3시간 전", "2일 전"],
            ["3時間前", "20分前"],
            ["오전 10:05", "오후 3:30"],
        ),
        *(["Mon, May 18", "Tue, Apr 30"], ["1:05 PM", "11:30 AM"], ["5月18日 週一", "5月17日 週日"]),
    ],
    ids=str,
)
@pytest.mark.parametrize("form", ["{line} {time}", "{time} {line}"])
def test_times_of_any_form_at_the_same_end_of_each_headline_part_them(times, form):
    pools = [
        LINES,
        [
            "Night bus brings the library to late shifts",
            "Museum opens its cellar again",
            "Old bridge to close",
        ],
    ]
    for pool in pools:
        run = " ".join(form.format(line=line, time=times[at % len(times)]) for at, line in enumerate(pool))
        assert headlines(run) == pool


@pytest.mark.parametrize("form", ["{line}05-1{n}", "5-1{n}{line}", "{line}(5月1{n}日)"])
def test_times_that_touch_their_headlines_are_none_of_them(form):
    glue = "" if form.endswith(")") else " "
    assert headlines(glue.join(form.format(line=line, n=n) for n, line in enumerate(LINES))) == LINES


@pytest.mark.parametrize(
    "form",
    [
        "[05-1{n}]{line}",
        "{line}（05-1{n}）",
        "2026-05-1{n}{line}",
        "{line}2026-05-1{n}",
        "{line}2026年5月1{n}日",
    ],
)
def test_times_that_touch_headlines_at_both_sides_part_them(form):
    assert headlines("".join(form.format(line=line, n=n) for n, line in enumerate(LINES))) == LINES


def test_what_counts_readers_behind_a_time_is_no_headline():
    run = " ".join(f"{line} 2026-05-1{n} 阅读：{n}31" for n, line in enumerate(LINES))
    assert headlines(run) == LINES
    assert {run[s.start : s.end] for s in split_run(run) if s.kind == "menu"} == {
        f"阅读：{n}31" for n in range(4)
    }


@pytest.mark.parametrize("form", ["{label} 10:0{n} {line}", "10:0{n} {label} {line}"])
def test_sections_beside_times_are_no_headlines(form):
    labels = ["国际", "社会", "財經", "政治"]
    run = " ".join(form.format(label=labels[n], n=n, line=line) for n, line in enumerate(LINES))
    assert headlines(run) == LINES


@pytest.mark.parametrize("form", ["{line} {medium}", "{line} 来源：{medium}", "{line} 3小时前 · {medium}"])
def test_media_behind_all_headlines_are_none(form):
    media = ["青河日报", "河谷新闻网", "青河晚报", "新华社"]
    run = " ".join(form.format(line=line, medium=medium) for line, medium in zip(LINES, media, strict=True))
    assert headlines(run) == LINES


def test_a_list_of_media_is_no_list_of_headlines_with_media():
    run = "河谷省人民政府 青河市水务局 青河广播电视台 河谷日报社 青河市教育局 河谷大学"
    assert " ".join(headlines(run)) == run


@pytest.mark.parametrize("more", ["", " 更多", " 更多>>"])
def test_names_of_lists_are_no_headlines(more):
    names = ["要闻", "国际新闻", "财经"]
    a, _, c, d = LINES
    run = " ".join(f"{name} {a} {c} {d}{more}" for name in names)
    assert headlines(run) == [a, c, d] * 3


def test_a_pager_behind_a_headline_that_ends_in_a_letter_or_a_word_is_none_of_it():
    a, _, c, d = LINES
    assert headlines(f"{a} {c} {d} 1 2 3 下一页 末页 共12页") == [a, c, d]


def test_a_menu_may_stand_above_a_breadcrumb():
    a, _, c, _ = LINES
    assert headlines(f"首页 要闻 国内 您的位置：首页 > 要闻 {a} {c}") == [a, c]


@pytest.mark.parametrize("tag", ["[视频]", "(图)"])
def test_tags_that_touch_headlines_at_both_sides_end_them(tag):
    assert headlines("".join(line + tag for line in LINES)) == [line + tag for line in LINES]


def test_bars_between_pairs_part_some_headlines():
    run = "甲市开通三条地铁线路 | 乙县启动防汛应急响应转移群众 丙省发布五年规划明确八项任务 | 丁地科考队员发现多枚恐龙足迹 戊岛渔民迎来丰收季节抢收 | 己镇果农网上卖橙子"
    assert headlines(run) == run.replace(" | ", " ").split()


def test_a_name_of_a_list_before_a_bar_is_the_label_of_its_headline():
    run = "短视频 | 一只猫的消防站生活 短视频 | 大坝泄洪 水雾如烟 短视频 | 三分钟学会做糖画"
    assert headlines(run) == [
        "短视频 | 一只猫的消防站生活",
        "短视频 | 大坝泄洪 水雾如烟",
        "短视频 | 三分钟学会做糖画",
    ]


@pytest.mark.parametrize("score", ["3-0", "2-1", "0-10"])
def test_a_score_at_the_end_is_no_day(score):
    run = f"金价下跌引发关注 | 北方多地遭遇洪水 | 国足友谊赛告捷 {score}"
    assert headlines(run)[-1] == f"国足友谊赛告捷 {score}"


def test_bars_part_headlines_in_vietnamese_letters():
    run = "Giá xăng giảm lần thứ ba | Bão lớn đổ bộ | Cụ bà học chữ"
    assert headlines(run) == run.split(" | ")


@pytest.mark.parametrize("form", ["{line}（图）", "{word} | {line}", "{word}｜{line}"])
def test_a_tag_that_touches_each_headline_and_a_label_with_a_bar_settle_the_spaces_inside(form):
    lines = [
        form.format(word=w, line=line) for w, line in zip("国内 社会 财经 科技".split(), SPACED, strict=True)
    ]
    assert headlines(" ".join(lines)) == lines


def test_a_tag_behind_some_headlines_that_touches_them_settles_nothing():
    run = "甲市开通三条地铁 出行更便利 乙县启动应急响应 转移群众(图) 丙省发布规划 任务明确(图) 丁地发现恐龙足迹(图) 戊市修桥 明年通车(图)"
    assert headlines(run)[0] == "甲市开通三条地铁 出行更便利"


def test_words_of_other_languages_in_brackets_and_hours_with_their_word_part_headlines():
    lines = [
        "Night bus brings the library to late shift workers",
        "Museum opens its cellar again, a year after the flood",
    ] * 2
    tagged = [
        f"[{word}] {line}" for word, line in zip(["Sport", "World", "Local", "Arts"], lines, strict=True)
    ]
    assert headlines(" ".join(tagged)) == tagged
    assert headlines(" ".join(f"1{n}:05 Uhr {line}" for n, line in enumerate(lines))) == lines
