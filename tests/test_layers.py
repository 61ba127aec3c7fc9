"""A room imports only from rooms before it; nothing but the page reader knows the parser."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "newskit"
# Floors from the ground up. Rooms of one floor don't know each other.
FLOORS = (
    ("errors", "addresses", "utf16", "lost_byte"),
    ("charsets", "json_lines", "zstd", "rules"),
    ("record",),
    ("sources", "decode"),
    ("page", "output"),
    ("body.__init__", "fields.__init__"),
    ("fields",),
    ("body",),
    ("cleaning", "headlines", "export"),
    ("articles",),
    ("extract", "lines"),
    ("stages",),
    ("runner", "check", "state"),
    ("cluster", "rows"),
    ("commands",),
    ("cli",),
    ("__main__",),
)


def floor_of(module):
    """Return the floor of newskit.x.y: the one of its longest name in FLOORS."""
    for floor, rooms in enumerate(FLOORS):
        if module in rooms:
            return floor
    return next(floor for floor, rooms in enumerate(FLOORS) if module.partition(".")[0] in rooms)


@cache
def imports(path):
    found = []
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and node.module:
            found.append(node.module)
        elif isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
    return found


def modules():
    for path in sorted(PACKAGE.rglob("*.py")):
        name = ".".join(path.relative_to(PACKAGE).with_suffix("").parts)
        if name != "__init__" and not name.startswith("training"):
            yield name, path


def target(module):
    """Return the room that `from newskit.x import` names: the package's own file where x is a package."""
    name = module.removeprefix("newskit").removeprefix(".")
    package = f"{name}.__init__"
    return package if any(package in rooms for rooms in FLOORS) else name


def test_imports_go_down_the_floors():
    upward = []
    for name, path in modules():
        for imported in imports(path):
            room = target(imported) if imported.startswith("newskit.") else ""
            same = room.partition(".")[0] == name.partition(".")[0]
            if room and not same and floor_of(room) >= floor_of(name):
                upward.append(f"{name} imports {imported}")
    assert upward == []


def test_only_the_page_reader_knows_the_parser():
    knowing = {name for name, path in modules() if any(i.startswith("selectolax") for i in imports(path))}
    assert {name.partition(".")[0] for name in knowing} == {"page"}


def test_no_module_knows_the_network():
    for name, path in modules():
        assert not {"socket", "urllib.request", "http.client", "requests"} & set(imports(path)), name
