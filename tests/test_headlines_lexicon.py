"""What a crawl knows: whole headlines, neighbours on other pages, a bounded file."""

import pytest

from newskit.errors import BadInput
from newskit.headlines import split_run
from newskit.headlines.split.lexicon import Lexicon
from newskit.record import Article

LINES = [
    "甲市开通三条地铁 市民出行更便利",
    "乙县启动应急响应",
    "转移群众一千人",
    "丙省发布规划 明确任务",
    "丁地科考",
]


def crawl(*orders):
    return [Article(headline_runs=[" ".join(LINES[at] for at in order)]) for order in orders]


def headlines(run, lexicon):
    return [run[s.start : s.end] for s in split_run(run, lexicon=lexicon)]


def test_parts_that_part_and_parts_that_stay_together_are_learnt():
    lexicon = Lexicon()
    lexicon.learn(crawl([0, 1, 2, 3, 4], [3, 2, 0, 4, 1], [2, 4, 3, 1, 0]))
    assert headlines(" ".join(LINES), lexicon) == LINES


def test_a_title_seen_as_an_article_is_a_whole_headline():
    lexicon = Lexicon()
    lexicon.learn([Article(title="转移群众一千人 丙省发布规划")])
    assert "转移群众一千人 丙省发布规划" in headlines(" ".join(LINES), lexicon)


def test_a_lexicon_comes_back_as_it_was(tmp_path):
    lexicon = Lexicon()
    lexicon.learn([*crawl([0, 1], [1, 0]), Article(title="甲 乙", headlines=["丙"])])
    (tmp_path / "a").write_text(lexicon.dumps(), encoding="utf-8")
    again = Lexicon.load(tmp_path / "a")
    assert (again.titles, again.parts, again.dumps()) == (lexicon.titles, lexicon.parts, lexicon.dumps())


def test_files_joined_are_one_lexicon(tmp_path):
    apart = [crawl([0, 1, 2, 3, 4], [3, 2, 0, 4, 1]), [*crawl([2, 4, 3, 1, 0]), Article(title="甲 乙")]]
    files = []
    for articles in apart:
        lexicon = Lexicon()
        lexicon.learn(articles)
        files.append(lexicon.dumps())
    whole = Lexicon()
    whole.learn([article for articles in apart for article in articles])
    (tmp_path / "a").write_text("".join(files), encoding="utf-8")
    assert Lexicon.load(tmp_path / "a").dumps() == whole.dumps()


def test_the_order_of_pages_does_not_matter():
    pages = [
        *crawl([0, 1, 2, 3, 4], [3, 2, 0, 4, 1], [2, 4, 3, 1, 0], [4, 0, 1, 3, 2]),
        *(Article(title=f"标题{n}", headline_runs=[f"甲{n} 乙{n % 7} 丙{n % 5}"]) for n in range(40)),
    ]
    whole = Lexicon(limit=9)
    whole.learn(pages)
    mixed = Lexicon(limit=9)
    mixed.learn([*reversed(pages[1::2]), *pages[::2]])
    assert whole.dumps() == mixed.dumps()
    assert (len(whole.titles), len(whole.parts)) == (9, 9)


@pytest.mark.parametrize(
    "text",
    [
        "",
        f"newskit-lexicon\t1\t{'9' * 5000}\n",
        "newskit-lexicon\t1\tx\n",
        "newskit-lexicon\t1\t9\nP\ta\n",
        "T\ta\n",
    ],
)
def test_another_file_is_refused_by_name(tmp_path, text):
    (tmp_path / "a").write_text(text, encoding="utf-8")
    with pytest.raises(BadInput, match="not a lexicon"):
        Lexicon.load(tmp_path / "a")


def test_a_file_cut_within_a_line_is_refused(tmp_path):
    """Half a headline was taken for a whole one."""
    (tmp_path / "a").write_text("newskit-lexicon\t1\t9\nT\t城南大桥恢复通车\nT\t城南", encoding="utf-8")
    with pytest.raises(BadInput, match="cut off in line 3"):
        Lexicon.load(tmp_path / "a")


def test_without_evidence_a_lexicon_changes_nothing():
    run = " ".join(LINES)
    empty = Lexicon()
    assert headlines(run, empty) == [run[s.start : s.end] for s in split_run(run)]
