"""Every console block in the README prints what it says, every Python block runs, every example in a docstring holds."""

from __future__ import annotations

import doctest
import re
import shutil
from importlib import import_module

import orjson
import pytest

from tests.shell import ROOT, SAMPLES, sh

README = (ROOT / "README.md").read_text()
GOLDEN = sorted((ROOT / "samples" / "golden").glob("*/expected.jsonl"))
WARNINGS = "\n".join(
    re.findall(r"^(\|[^|]+\|)", README.partition("| warning |")[2].partition("\n\n")[0], re.MULTILINE)
)
CONSOLE = re.findall(r"```console\n(.*?)```", README, re.DOTALL)
EXAMPLES = [
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    for path in sorted((ROOT / "newskit").rglob("*.py"))
    if ">>>" in path.read_text() and path.parent.name != "training"
]
PAGES = [
    ROOT / "README.md",
    *sorted((ROOT / "tests").rglob("*.md")),
    *sorted((ROOT / "samples").glob("c*/*.md")),
]
PYTHON = re.findall(r"```python\n(.*?)```", README, re.DOTALL)


def calls(block):
    """Yield each command of a console block with the output that stands below it."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, output = part.partition("\n")
        while command.endswith("\\"):
            line, _, output = output.partition("\n")
            command = command[:-1] + line.strip()
        yield command, output


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """A folder with samples/ in it, as the README's reader has."""
    folder = tmp_path_factory.mktemp("reader")
    shutil.copytree(SAMPLES, folder / "samples")
    return folder


def test_readme_shows_the_tour():
    assert len(CONSOLE) >= 3
    assert PYTHON


@pytest.mark.parametrize(
    ("command", "output"),
    [pytest.param(*call, id=call[0][:40]) for block in CONSOLE for call in calls(block)],
)
def test_console_block_prints_what_it_says(place, command, output):
    done = sh(command, cwd=place)
    assert done.out + done.err == output


@pytest.mark.parametrize("block", PYTHON)
def test_python_block_runs(block, place, monkeypatch):
    monkeypatch.chdir(place)
    exec(compile(block, "README.md", "exec"), {})


def test_readme_has_every_warning_and_the_code_every_one_of_its():
    told = {code.partition(":")[0] for code in re.findall(r"`(\w+(?::[\w+:-]+)?)`", WARNINGS)}
    code = "".join(path.read_text() for path in (ROOT / "newskit").rglob("*.py"))
    assert all(f'"{name}' in code for name in told)
    records = map(orjson.loads, b"".join(path.read_bytes() for path in GOLDEN).splitlines())
    seen = {warning.partition(":")[0] for record in records for warning in record.get("warnings", ())}
    assert seen
    assert seen <= told


@pytest.mark.parametrize("module", EXAMPLES)
def test_examples_in_docstrings_hold(module):
    done = doctest.testmod(import_module(module))
    assert done.attempted
    assert done.failed == 0


PACKAGES = sorted(path.parent.relative_to(ROOT) for path in (ROOT / "newskit").glob("**/__init__.py"))
MODULES = {path.stem for path in (ROOT / "newskit").glob("*/**/[!_]*.py")}


@pytest.mark.parametrize("package", PACKAGES, ids=str)
def test_a_package_says_what_stands_in_each_of_its_modules(package):
    told = set(re.findall(r"`(\w+)`", import_module(".".join(package.parts)).__doc__))
    modules = {path.stem for path in (ROOT / package).glob("[!_]*.py")}
    rooms = {path.parent.name for path in (ROOT / package).glob("*/__init__.py")}
    assert (modules | rooms) - told == set()
    assert not told.intersection(MODULES) - modules - rooms


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_what_a_page_of_the_documents_links_to_is_there(page):
    found = re.findall(r"\]\(([^)#:\s]+)", page.read_text())
    assert [link for link in found if not (page.parent / link).exists()] == []
