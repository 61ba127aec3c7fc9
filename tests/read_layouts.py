r"""Articles of our own in many layouts, and lines of credits: the tables in tests/layouts, as the tests take them.

A layout is a `[shape]`, the markup between menu and footer, `title:` and `head:` where these are not the usual ones, and
`time | source | authors | editors`, names parted by a semicolon. Other tables have a row a line, its cells parted by
` ~ `. `\u3000` and `\n` stand for these characters.
"""

from pathlib import Path

TITLE = "滨江大桥今日通车 首日车流平稳"
PROSE = "江城市交通局二十二日介绍，新建的滨江大桥全长三千二百米，双向六车道，预计每天有四万辆车通过，将缓解老桥的拥堵。市民李先生说，过江时间从四十分钟缩短到十分钟。"
BODY = "".join(f"<p>{PROSE}</p>" for _ in range(4))
HEAD = "<h1>{TITLE}</h1><p>2021-05-06 10:20 来源：江城日报</p>"


def read(name):
    """Return the lines of a table that say something."""
    text = Path(__file__).with_name("layouts").joinpath(f"{name}.txt").read_text(encoding="utf-8")
    text = text.replace("\\u3000", "\u3000").replace("{HEAD}", HEAD)
    return [line.replace("\\n", "\n") for line in text.split("\n") if line and not line.startswith("#")]


def read_layouts(name):
    """Return shape, markup, <title> and more of the head ("" for the usual), and the fields of each layout."""
    found = []
    for line in read(name):
        if line.startswith("[") and line.endswith("]"):
            found.append([line[1:-1], "", "", "", ()])
        elif line.startswith("<"):
            found[-1][1] = line
        elif line.startswith(("title: ", "head: ")):
            found[-1][2 if line.startswith("title") else 3] = line.partition(" ")[2]
        else:
            published_at, source, *people = map(str.strip, line.split("|"))
            found[-1][4] = (published_at or None, source, *map(names_of, people))
    return [tuple(row) for row in found]


def read_rows(name, cells):
    """Return the rows of a table, each with so many cells."""
    rows = [line.split(" ~ ") for line in read(name)]
    return [(*map(str.strip, row), *[""] * (cells - len(row))) for row in rows]


def names_of(cell):
    return [name for name in map(str.strip, cell.split(";")) if name]


# By language.
TITLES = {lang: title for lang, title, _ in read_rows("texts", 3)}
PROSES = {lang: prose for lang, _, prose in read_rows("texts", 3)}
