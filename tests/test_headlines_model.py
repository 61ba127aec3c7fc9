"""The splitter's model: sums over all cuts, limits, weights, and that a run's answer does not hang on anything else."""

import itertools
import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newskit.headlines import split_run
from newskit.headlines.model.choice import Evidence, best_cut, chosen_bonus, cuts_of, traits_of
from newskit.headlines.model.decode import groups_of, marginals
from newskit.headlines.model.features import (
    BUCKETS,
    CUT,
    FREE,
    GAP_FORMS,
    JOIN,
    PAIR_SIZE,
    flags_of,
    gap_forms,
    grams_of,
    spaced_share,
    width_of,
)
from newskit.headlines.model.scores import (
    FIT_CENTRE,
    FIT_MOST,
    FIT_WORTH,
    IMPOSSIBLE,
    SpanNetwork,
    base_scores,
    read_parts,
    second_scores,
)
from newskit.headlines.model.traditional import SIMPLIFIED, TRADITIONAL
from newskit.headlines.model.weights import HIDDEN, TRAITS, load_model, pack, read_model

NUMBERS = st.floats(-5, 5)
TABLES = st.lists(st.lists(NUMBERS, min_size=3, max_size=3), min_size=1, max_size=7).map(
    lambda rows: [row[: len(rows) - at] for at, row in enumerate(rows)]
)


def all_cuts(count):
    for ends in itertools.product([False, True], repeat=count - 1):
        cuts = [0, *(at + 1 for at, is_end in enumerate(ends) if is_end), count]
        yield list(itertools.pairwise(cuts))


def value(cut, scores):
    return sum(scores[a][b - a - 1] if b - a <= len(scores[a]) else -math.inf for a, b in cut)


@given(TABLES, st.floats(-3, 3))
def test_the_best_cut_is_the_best_of_all(scores, bonus):
    scored = [[row[0], *(score + bonus for score in row[1:])] for row in scores]
    best = max(value(cut, scored) for cut in all_cuts(len(scored)))
    assert value(best_cut(scores, bonus), scored) == pytest.approx(best)


@given(TABLES)
def test_cuts_to_choose_from_differ_and_the_plain_one_is_first(scores):
    cuts = cuts_of(scores)
    assert cuts[0] == (0.0, best_cut(scores))
    assert all(cut == best_cut(scores, bonus) for bonus, cut in cuts)
    assert all(cut != cuts[0][1] for _, cut in cuts[1:])


@given(TABLES)
def test_chances_are_shares_of_all_cuts(scores):
    weights = [(cut, math.exp(value(cut, scores))) for cut in all_cuts(len(scores))]
    whole = sum(weight for _, weight in weights)
    for at, row in enumerate(marginals(scores)):
        for size, chance in enumerate(row, 1):
            assert chance == pytest.approx(
                sum(w for cut, w in weights if (at, at + size) in cut) / whole, abs=1e-9
            )


def test_traits_tell_what_a_cut_makes_of_the_run():
    evidence = Evidence(
        [16, 8, 24], [[1.0, 2.0], [1.0], [3.0]], [[0.5, 0.5], [0.5], [1.0]], [[0.25, 0.75], [0.25], [1.0]]
    )
    traits = traits_of([(0, 2), (2, 3)], evidence)
    assert len(traits) == TRAITS == len(load_model().choice)
    chances = math.log(0.7501), math.log(1.0001)
    assert traits[:6] == pytest.approx(
        [sum(chances) / 3, sum(chances) / 2, 0.875, (math.log(0.501) + math.log(1.001)) / 3, 5 / 3, 2 / 3]
    )
    assert traits[8:] == pytest.approx([0.025, ((12.5 + 24.5) / 3 - (12 + 24.5) / 3) / 10])


@pytest.mark.parametrize(("worth", "bonus"), [(9.0, -2.0), (-9.0, 0.0)])
def test_the_cut_that_looks_most_like_a_list_is_taken(worth, bonus):
    scores = [[0.0, 1.5], [0.0], [0.0, 1.7], [0.0]] * 4
    chances = [[0.2, 0.8], [0.2], [0.2, 0.8], [0.2]] * 4
    evidence = Evidence([16] * 16, [[0.0, 0.0]] * 16, chances, chances)
    weights = [0.0] * TRAITS
    weights[5] = worth  # of headlines a part
    assert chosen_bonus(scores, evidence, weights) == bonus


def test_a_run_is_cut_as_the_worth_of_traits_says():
    run = (
        "甲市开通三条地铁 市民出行更便利 乙县启动防汛应急响应 转移群众一千人 丙省发布五年规划 丁地科考队发现恐龙足迹 "
        "老旧小区加装电梯 三年完成一千二百部 戊市夜市延长到凌晨一点 摊主盼着好天气 己县茶农采摘春茶 跨河大桥夜间限行两周"
    )
    texts = run.split()
    many, few = (
        groups_of(
            texts, [FREE] * (len(texts) - 1), replace(load_model(), choice=(*[0.0] * 5, worth, *[0.0] * 4))
        )
        for worth in (99.0, -99.0)
    )
    assert len(many) > len(few)


def test_what_is_known_is_kept():
    texts = ["甲市开通三条地铁", "市民出行更便利", "乙县启动响应", "转移群众", "丙省发布规划", "丁地科考"]
    known = [JOIN, JOIN, CUT, CUT, FREE]
    groups = [(first, last) for first, last, _ in groups_of(texts, known)]
    assert groups[:2] == [(0, 3), (3, 4)]
    assert [first for first, _ in groups[1:]] == [last for _, last in groups[:-1]]


def test_a_line_longer_than_a_window_is_cut_to_its_end():
    texts = ["甲市开通三条地铁", "市民出行更便利", "乙县启动防汛应急响应"] * 700
    groups = groups_of(texts, [FREE] * (len(texts) - 1))
    assert [group[0] for group in groups] == [0, *(group[1] for group in groups[:-1])]
    assert groups[-1][1] == len(texts)


def test_a_run_gives_the_same_whatever_was_split_before():
    run = "甲市开通三条地铁 市民出行更便利 乙县启动防汛应急响应 转移群众一千人 丙省发布五年规划"
    first = split_run(run)
    split_run("Other text · in between\n丁地科考队 发现恐龙足迹 首次公布")
    assert split_run(run) == first


def test_weights_are_whole_and_small():
    from importlib.resources import files

    data = files("newskit.headlines.model").joinpath("weights.bin").read_bytes()
    assert len(data) < 2_000_000
    assert len(load_model().roles) * 4 < len(data)
    with pytest.raises(ValueError, match="not the weights"):
        read_model(data[:-1])


def test_lanes_add_up_each_for_itself():
    total = pack([1.5, -2.0, 0.25]) + 3 * pack([-1.0, 1.0, 0.5])
    lanes = [(total >> 32 * at & 0xFFFFFFFF) / 65536 for at in range(3)]
    assert [lane - 65536 * (lane > 32768) for lane in lanes] == pytest.approx([-1.5, 1.0, 1.75], abs=1e-4)


def test_form_is_read_off_a_part():
    assert width_of("A股甲") == 5
    assert grams_of("甲１") == grams_of("甲9")
    assert grams_of("甲乙") != grams_of("乙甲")
    assert [bit for bit in range(18) if flags_of("【快讯】“甲：乙，丙？") >> bit & 1] == [0, 3, 5, 7, 11]


@given(st.text("甲乙丙龘😀、：", min_size=1, max_size=40))
def test_characters_hashed_at_once_are_those_hashed_one_by_one(text):
    read = text if len(text) <= 30 else text[:20] + text[-10:]
    codes = [ord(c) if c != "：" else ord(":") for c in read]
    single = [(x * 0x9E3779B1 >> 9) % BUCKETS for x in codes]
    codes = [2, *codes, 3]
    pairs = [((x * 0x85EBCA6B ^ y * 0xC2B2AE35) >> 7) % BUCKETS for x, y in itertools.pairwise(codes)]
    head = ((codes[1] * 0x27D4EB2F ^ codes[2] * 0x165667B1) >> 7) % BUCKETS
    tail = ((codes[-3] * 0x9E3779B1 ^ codes[-2] * 0x85EBCA77) >> 8) % BUCKETS
    assert list(grams_of(text)) == [*single, *pairs, head, tail]


def test_traditional_characters_count_as_their_simplified_twins():
    assert grams_of("滬市開通三條地鐵") == grams_of("沪市开通三条地铁")
    assert len(TRADITIONAL) == len(SIMPLIFIED) == len(set(TRADITIONAL))


@pytest.mark.parametrize(
    ("left", "right", "bits"),
    [
        ("甲市开通地铁", "乙县发布规划了", []),
        ("新款Phone", "今日上市", [0]),
        ("今日上市", "Phone新款发布", [1]),
        ("销量增长30", "创下新高", [2]),
        ("创下新高", "30家店开张", [3]),
        ("新款Phone", "12款配件", [4]),
        ("以学正风", "为民办事", [5]),
        ("甲市开通十条地铁线路", "乙县发布五年发展规划", [6]),
        ("乙称击退进攻", "乙方谈判代表到场", [7]),
        ("甲市开通地铁", "乙县修地铁", [8]),
        ("甲市开通地铁", "甲市发布规划了", [9]),
    ],
)
def test_the_form_of_a_gap_is_read_off_its_two_sides(left, right, bits):
    (form,) = gap_forms([left, right], [width_of(left), width_of(right)])
    assert [bit for bit in range(GAP_FORMS) if form >> bit & 1] == bits


def test_spaces_where_scripts_meet_are_a_habit_of_the_page():
    spaced = "我用 3 天读完了 5 本书 这家店卖出 200 台 Phone 手机"
    assert spaced_share(spaced.split("  ")) > 0.8
    assert spaced_share([spaced.replace(" ", "")]) == 0


def vectors_of(text, model):
    """Return what goes before and what follows, number by number."""
    grams = grams_of(text)
    values = [
        sum((found[gram] >> 16 * lane & 0xFFFF) - 128 for gram in grams) * model.pair_unit / len(grams) ** 0.5
        for found in model.pairs
        for lane in range(4)
    ]
    return values[:PAIR_SIZE], values[PAIR_SIZE:]


def test_a_part_goes_on_from_the_one_before_by_the_product_of_their_vectors():
    model = load_model()
    texts = ["甲市开通三条地铁", "市民出行更便利", "乙县启动防汛应急响应"]
    vectors = [vectors_of(text, model) for text in texts]
    fits = [
        sum(x * y for x, y in zip(before, after, strict=True))
        for (before, _), (_, after) in itertools.pairwise(vectors)
    ]
    wanted = [FIT_WORTH * min(max(fit - FIT_CENTRE, -FIT_MOST), FIT_MOST) for fit in fits]
    assert read_parts(texts, model).fits == pytest.approx([0.0, *wanted])


def test_how_parts_go_on_counts_at_each_gap_inside_a_span():
    parts = read_parts(["甲市开通三条地铁", "市民出行更便利", "乙县启动响应"], load_model())
    with_fits = base_scores(replace(parts, fits=[0.0, 2.0, 5.0]), [3, 2, 1])
    without = base_scores(replace(parts, fits=[0.0] * 3), [3, 2, 1])
    gains = [x - y for rows in zip(with_fits, without, strict=True) for x, y in zip(*rows, strict=True)]
    assert gains == pytest.approx([0.0, 2.0, 7.0, 0.0, 5.0, 0.0])


def test_what_the_first_pass_does_not_believe_in_is_not_scored_again():
    model = load_model()
    parts = read_parts(["甲市开通三条地铁", "市民出行更便利", "乙县启动防汛应急响应"], model)
    base = [[0.0, 0.0], [0.0], [0.0]]
    scores = second_scores(parts, base, [[1.0, 0.0], [1.0], [1.0]], model)
    assert scores[0][1] == IMPOSSIBLE
    assert scores[2] == [0.0]


@given(st.lists(st.floats(-9, 9), min_size=HIDDEN, max_size=HIDDEN))
def test_a_negative_unit_adds_nothing_to_a_score(values):
    layer = load_model().second
    network = SpanNetwork(read_parts(["甲市开通三条地铁", "市民出行更便利"], load_model()), layer)
    answer = sum(max(x, 0.0) * weight for x, weight in zip(values, layer.out, strict=True))
    assert network.score(pack(values), 2) == pytest.approx(answer + layer.by_parts[1], abs=1e-2)


@pytest.mark.parametrize("mark", [*"“”「」『』（）(【】[]《》〈〉？！?!…：:，,|｜丨、.", '"'])
def test_a_part_with_a_mark_has_a_flag(mark):
    assert flags_of("甲市开通") == flags_of("甲1市a开") == 0
    assert flags_of(f"{mark}甲市{mark}开通{mark}")


@pytest.mark.xfail(strict=True, reason="where two headlines would make one so wide, 1 in 60 times they do")
def test_a_headline_far_wider_than_all_others_stays_whole():
    wide = "市一中食堂四十名学生腹泻送医 其中三人仍在住院治疗"
    before = (
        "老旧小区加装电梯 三年完成一千二百部 夜市延长到凌晨一点 摊主盼着好天气 小学生写给消防员的三十封信"
    )
    run = f"{before} {wide} 全省中考今起三天 考点周边车辆禁鸣 青河大学招生办：今年不设新校区门槛"
    assert wide in [run[span.start : span.end] for span in split_run(run)]
