"""A run that dies at any step at all is gone on with; inputs that changed in between are noticed."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newskit.commands import resume
from newskit.commands.places import Places
from newskit.commands.target import Target
from newskit.commands.whole import WholeRun, run_whole
from newskit.errors import Ended, OutputFailed
from newskit.runner import Running
from newskit.sources.raw import InputEnd, RawPage, ReadOptions
from tests.fake_stage import FakeStage
from tests.fakes import places_after

DIED = 9


@pytest.fixture
def inputs(tmp_path):
    """Two files of lines, one that is missing, one page that fails."""
    for name, count in (("a.jsonl", 9), ("c.jsonl", 14)):
        lines = [f'{{"text":"{name} 第{number}页"}}\n' for number in range(count)]
        (tmp_path / name).write_text("".join(lines) + '{"text":"fail"}\nno json\n')
    return [str(tmp_path / name) for name in ("a.jsonl", "b.jsonl", "c.jsonl")]


def whole_run(folder, output, *, wanted):
    split_by = "4" if output.endswith("/") else ""
    manifest = str(folder / "manifest.json")
    target = Target(str(folder / output) + ("/" if split_by else ""), split_by=split_by)
    return WholeRun(target, str(folder / "errors"), ReadOptions(), Running(), False, "", wanted, manifest)


def run(inputs, whole):
    """Run in this process; return the exit status."""
    try:
        run_whole(inputs, FakeStage(), whole, quiet=True, verbose=False, line_buffered=False)
    except Ended as left:
        return left.status
    return 0


def in_child(act):
    """Do something in a child process; return its exit status."""
    child = os.fork()
    if child == 0:
        with contextlib.suppress(BaseException):
            os._exit(act())
        os._exit(99)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def dying_run(inputs, whole, step):
    """Run in a child that dies at that step which leaves a trace on the disk."""

    def act():
        left = step
        set_cuts()

        def dying(call):
            def counted(*arguments, **options):
                nonlocal left
                left -= 1
                if left == 0:
                    os._exit(DIED)
                return call(*arguments, **options)

            return counted

        os.fsync = lambda descriptor: None  # the machine goes on, only the process dies
        for name in ("replace", "unlink", "truncate", "write"):
            setattr(os, name, dying(getattr(os, name)))
        return run(inputs, whole)

    return in_child(act)


def files_of(folder: Path):
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "manifest.json"
    }


@pytest.mark.parametrize("output", ["out.jsonl", "out.jsonl.zst", "out/"])
def test_run_that_dies_at_any_step_is_gone_on_with(inputs, tmp_path, output):
    expected = tmp_path / "expected"
    expected.mkdir()
    resume_run = whole_run(expected, output, wanted=False)
    assert run(inputs, resume_run) == 1  # what is imported here, the children need not import
    assert in_child(lambda: set_cuts() or run(inputs, resume_run)) == 1
    step, status = -1, DIED
    while status == DIED:
        step += 2 if output == "out.jsonl" else 5
        folder = tmp_path / f"step-{step}"
        folder.mkdir()
        status = dying_run(inputs, whole_run(folder, output, wanted=False), step)
        if status == DIED:
            assert (
                in_child(lambda at=folder: set_cuts() or run(inputs, whole_run(at, output, wanted=True))) == 1
            )
        assert files_of(folder) == files_of(expected), step
    assert step > 30


def set_cuts():
    resume.CUT_EVERY, resume._SAVE_AFTER, resume._SAVE_SHARE = 3, 0, 0


def interrupted(inputs, folder):
    """A run that died in its last input; return how to go on."""
    step = 20
    while True:
        assert dying_run(inputs, whole_run(folder, "out.jsonl", wanted=False), step) == DIED
        if b'"pages":0,' not in (folder / "out.jsonl.partial.state").read_bytes():
            return whole_run(folder, "out.jsonl", wanted=True)
        step += 1


def append(path):
    with path.open("a") as file:
        file.write('{"text":"one more"}\n')


def change_in_place(path):
    data = path.read_bytes().replace("第1页".encode(), "第X页".encode())
    path.write_bytes(data)
    os.utime(path, ns=(1, 1))


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("a.jsonl", append),
        ("a.jsonl", Path.unlink),
        ("a.jsonl", change_in_place),
        ("b.jsonl", append),
        ("c.jsonl", append),
        ("c.jsonl", Path.unlink),
        ("c.jsonl", lambda path: path.write_text('{"text":"short"}\n')),
    ],
)
def test_input_that_changed_or_vanished_is_noticed_and_nothing_is_lost(inputs, tmp_path, capfd, name, change):
    going_on = interrupted(inputs, tmp_path)
    before = files_of(tmp_path)
    path = tmp_path / name
    stamp = path.stat() if path.exists() else None
    change(path)
    assert in_child(lambda: run(inputs, going_on)) == 4
    assert capfd.readouterr().err == (
        f"newskit run: --resume: {path} has changed since, or the interrupted run had another input there; "
        "start over without it\n"
    )
    if stamp:
        path.write_bytes(before[name])
        os.utime(path, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    else:
        path.unlink()
    assert files_of(tmp_path) == before
    assert in_child(lambda: run(inputs, going_on)) == 1
    assert len((tmp_path / "out.jsonl").read_bytes().splitlines()) == 23


def test_inputs_that_are_gone_from_the_list_are_noticed(inputs, tmp_path):
    going_on = interrupted(inputs, tmp_path)
    for fewer in (inputs[:1], inputs[:2], inputs[1:]):
        assert in_child(lambda names=fewer: run(names, going_on)) == 4
    assert in_child(lambda: run([*inputs, inputs[0]], going_on)) == 1


def test_standard_input_that_is_shorter_than_before_is_noticed():
    places = Places()
    places.go_on(3, [])
    with pytest.raises(OutputFailed, match="- holds fewer pages than before"):
        list(places.left_of([RawPage("a", b"x"), InputEnd("-", "", 1)]))


@given(st.lists(st.integers(0, 5), max_size=8), st.integers(0, 99), st.randoms(use_true_random=False))
def test_items_done_in_any_order_are_done_once_after_an_interruption(sizes, stop, draw):
    """Items are given out ahead, done in chunks in any order, and everything is dropped at some point."""
    items = []
    for number, size in enumerate(sizes):
        items += [RawPage(f"{number}-{at}", b"x") for at in range(size)]
        items.append(InputEnd(str(number), "", size))
    done: list[object] = []
    state = None
    for may_stop in (True, False):
        inputs_done, places = places_after(state, len(sizes))
        start = (
            len(items)
            if inputs_done == len(sizes)
            else items.index(InputEnd(str(inputs_done), "", sizes[inputs_done])) - sizes[inputs_done]
        )
        given = list(places.left_of(items[start:]))
        chunks = [(at, min(3, len(given) - at)) for at in range(0, len(given), 3)]
        draw.shuffle(chunks)
        for at, count in chunks[: stop % (len(chunks) + 1)] if may_stop else chunks:
            for item in given[at : at + count]:
                places.came(item)
            inputs_done += len(places.chunk_done(at, count))
            done += given[at : at + count]
        state = (inputs_done, places.pages, places.ahead)
    assert sorted(map(repr, done)) == sorted(map(repr, items))
    assert state == (len(sizes), 0, [])


def test_finished_run_leaves_no_notes(inputs, tmp_path):
    assert run(inputs, whole_run(tmp_path, "out.jsonl", wanted=False)) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "a.jsonl", "c.jsonl", "errors", "manifest.json", "out.jsonl",
    ]  # fmt: skip
