"""Calls made without Typer: what they take is what Typer would make of the same words."""

from __future__ import annotations

import pytest
import typer

from newskit.commands import direct, menu
from tests.shell import sh


@pytest.fixture(scope="module")
def typed():
    """Return the options of each command as Typer has them: word to name, whether it is a flag, whether it repeats."""
    menu.add_commands(direct.COMMANDS)
    commands = typer.main.get_command(menu.app).commands
    return {
        name: {
            word: (param.name, param.is_flag, param.multiple)
            for param in command.params
            if param.name != "files"
            for word in (*param.opts, *param.secondary_opts)
        }
        for name, command in commands.items()
    }


@pytest.mark.parametrize("command", direct.COMMANDS)
def test_words_mean_what_they_mean_to_typer(typed, command):
    for words, is_flag in ((direct.FLAGS, True), (direct.TEXTS, False)):
        for word, name in words.items():
            call = direct.direct_call([command, word] if is_flag else [command, word, "x"])
            if call is None:
                assert word not in typed[command], word
                continue
            assert typed[command][word] == (name, is_flag, False), word
            assert call.keywords == {name: True if is_flag else "x"}


def test_files_and_options_stand_in_any_order():
    call = direct.direct_call("parse a.html -o out -q - b.html".split())
    assert (call.args, call.keywords) == ((["a.html", "-", "b.html"],), {"output": "out", "quiet": True})
    assert direct.direct_call(["clean"]).args == (None,)


@pytest.mark.parametrize(
    "call",
    [
        "", "--version", "schema", "parse --help", "parse -- -odd", "parse --output=x", "parse -qv a.html",
        "parse -o", "parse -o -q", "parse -q -q", "parse --jobs 2 a.html", "clean --url x", "nonsense",
    ],
)  # fmt: skip
def test_all_else_is_for_typer(call):
    assert direct.direct_call(call.split()) is None


@pytest.mark.parametrize("command", direct.COMMANDS)
def test_such_calls_load_neither_typer_nor_what_starts_workers(command):
    done = sh(f"python -X importtime -m newskit {command} $SAMPLES/flattened.txt -o /dev/null")
    imported = {line.rpartition("|")[2].strip() for line in done.err.splitlines() if "|" in line}
    assert "newskit.commands.session" in imported
    assert not {"typer", "rich", "multiprocessing", "concurrent.futures"} & imported
