"""What begins as furniture stays, and furniture goes: at the head, in the middle and at the tail of a body."""

import pytest

from newskit.cleaning import CleanOptions, clean
from newskit.record import Article
from tests.furniture_likes import FURNITURE, TRUE

CHINESE = [
    "河边的旧仓库改成了书店，开张那天来了两百多人，队伍排到桥头。",
    "店主说，书不多，可是每一本都是自己读过的，卖不完就留着。",
    "到了晚上，书店的灯是整条街上唯一亮着的，赶夜路的人都往那里看。",
    "第二年春天，对岸也开了一家，两家隔着河比谁关门更晚。",
    "如今这条街有了七盏灯，冬天的夜里也不觉得黑。",
    "老人们说，从前这里连狗都不来，现在要靠抢才有座位。",
    "店里没有收银台，只有一个铁盒子，钱自己放进去，自己找零。",
    "一年下来，铁盒子里多出了三百块，没有人知道是谁放的。",
]
ENGLISH = [
    "The warehouse on the river has become a bookshop, and two hundred people came to the opening.",
    "The owner says she has few books but has read each of them twice.",
    "At night its lamp is the only one in the street, and people walk towards it.",
    "The following spring another shop opened on the far bank, and the two compete in closing late.",
    "There are seven lamps in the street now, and even the winter nights seem short.",
    "Old people say that even dogs used to avoid the place.",
    "There is no till, only an iron box, and customers find their own change.",
    "At the end of the year there were three hundred crowns too many in it.",
]


def dropped(line, place):
    context = CHINESE if any(char >= "\u2e80" for char in line) else ENGLISH
    article = Article(title="A shop by the river", body=[*context[:place], line, *context[place:]])
    return [text["text"] for text in clean(article, CleanOptions(keep_dropped=True)).dropped_text]


@pytest.mark.parametrize("place", [0, 4, 8])
def test_sentences_that_begin_as_furniture_does_stay(place):
    assert [line for line in TRUE.splitlines() if dropped(line, place)] == []


def test_furniture_below_a_body_goes():
    lines = FURNITURE.splitlines()
    assert len([line for line in lines if not dropped(line, 8)]) <= 0.02 * len(lines)
