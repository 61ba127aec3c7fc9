"""Stages and workers for tests of the runner: they do as the page's bytes say."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections import deque
from concurrent.futures import Future
from dataclasses import dataclass
from typing import ClassVar

from newskit.commands.places import Places
from newskit.errors import BadInput
from newskit.output.held import raise_on
from newskit.runner import Running, pool
from newskit.sources.raw import RawPage


@dataclass(frozen=True)
class Obedient:
    """Repeats a page's bytes, unless they say `hang`, `die`, `segfault`, `grow`, `long`, `raise`, `bad` or `unsendable`."""

    slow: float = 0

    def __call__(self, page: RawPage) -> object:
        time.sleep(self.slow)
        match page.data.partition(b" ")[0]:
            case b"hang":
                time.sleep(60)
            case b"die":
                os._exit(3)
            case b"segfault":
                os.kill(os.getpid(), signal.SIGSEGV)
            case b"grow":
                return len(bytes(2**31))
            case b"raise":
                raise ValueError("oh")
            case b"bad":
                raise BadInput("not a page")
            case b"unsendable":
                return lambda: None
            case b"long":
                return page.data * 2**20
            case b"pid":
                return os.getpid()
        return page.data + b"\n"


@dataclass(frozen=True)
class SlowToStart(Obedient):
    """Takes a while before the first page, as a stage does that has modules and files to load."""

    ready: ClassVar[list[bool]] = []  # of this process

    def prepare(self) -> None:
        time.sleep(0.8)
        self.ready.append(True)
        raise OSError("a file is gone, as the first page will say")

    def __call__(self, page: RawPage) -> object:
        time.sleep(0 if self.ready else 0.8)
        return super().__call__(page)


class Imported:
    """Tells whether the module that a page names has been imported where it is worked on."""

    reads_pages = True

    def __call__(self, page: RawPage) -> bool:
        return page.data.decode() in sys.modules


@dataclass(frozen=True)
class SignalledInAClass:
    """Is told to end while a class is made, and goes on with what Python makes of that."""

    def __call__(self, page: RawPage) -> bytes:
        class Named:
            def __set_name__(self, owner: type, name: str) -> None:
                os.kill(os.getpid(), signal.SIGTERM)
                time.sleep(0.1)

        try:
            type("Made", (), {"name": Named()})
        except RuntimeError as problem:
            raise ValueError("a fault on this page") from problem
        return page.data


def interrupt_with_a_lock_in_hand(results):
    """Go on with results until Ctrl-C comes, at the worst moment: when this thread has just taken a lock of Python's; say so."""

    def at_the_worst_moment(frame, event, _arg):
        if event == "return" and frame.f_code is threading.Condition.__enter__.__code__:
            signal.raise_signal(signal.SIGINT)

    raise_on(signal.SIGINT, KeyboardInterrupt)
    sys.setprofile(at_the_worst_moment)
    try:
        for _ in results:
            pass
    except KeyboardInterrupt:
        sys.setprofile(None)
        print("interrupted")
    results.close()


class FakeWorker:
    """A worker that is done whenever the draw says so, and dies of pages that say `die`."""

    def __init__(self, draw, given):
        self._draw = draw
        self._given = given
        self.tasks = deque()

    def give(self, task, work, stage, tell):
        future = Future()
        future.set_result(None)
        tell(future)
        self._tell = tell
        self._given.append(len(task.pages))
        self.tasks.append((future, task))

    def collect(self):
        found = self._collected()
        if self.tasks:
            self._tell(None)
        return found

    def _collected(self):
        while self.tasks and self._draw.random() < 0.6:
            _, task = self.tasks[0]
            stretch = None if task.places else task.chunk.stretch
            found = stretch.take_apart() if stretch else None
            items = found.items if found else task.pages
            if any(isinstance(item, RawPage) and item.data == b"die" for item in items):
                tasks = [task for _, task in self.tasks]
                self.tasks.clear()
                return tasks, pool.Death("crashed", "its worker died")
            self.tasks.popleft()
            results = [item.data if isinstance(item, RawPage) else item for item in items]
            task.take((found.made, results) if found else None if stretch else results)
        return [], None


def scheduled(items, workers, draw, *, ordered):
    """What comes out of a scheduler with so many fake workers."""
    given = []
    fakes = [FakeWorker(draw, given) for _ in range(workers)]
    return pool.Scheduler(fakes, None, "test", Running(workers, ordered)).run(items)


def places_after(state: tuple[int, int, list[list[int]]] | None, inputs: int) -> tuple[int, Places]:
    """Return how many of so many inputs are done, and what follows the others, where a run was interrupted in a state."""
    places = Places()
    done = 0
    if state:
        done, pages, ahead = state
        places.go_on(pages, ahead)
    for number in range(done, inputs):
        places.begin_input(number + 1)
    return done, places
