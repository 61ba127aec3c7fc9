"""--learn FILE: what clean and split-headlines learn from the articles that pass through them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeVar

from newskit.commands.stage_options import check_readable
from newskit.errors import BadRecord, OutputFailed
from newskit.record import Article, from_line
from newskit.sources.raw import RawPage
from newskit.sources.walk import stamp

Item = TypeVar("Item")


@dataclass
class Learner:
    """Adds what articles teach to what FILE held when it had this `stamp`; `make` reads FILE again."""

    path: str
    stamp: tuple[int, int]
    make: Callable[[str], Learner]
    learn: Callable[[Article], None]
    dumps: Callable[[], str]


def furniture(path: str) -> Learner:
    """Return the learner of `clean --learn FILE`, which counts lines."""
    from newskit.cleaning.learned import LearnedFurniture

    before = stamp(path)
    known = LearnedFurniture.load(path) if os.path.exists(path) else LearnedFurniture()
    return Learner(path, before, furniture, known.learn, known.dumps)


def titles(path: str) -> Learner:
    """Return the learner of `split-headlines --learn FILE`, which collects headlines."""
    from newskit.headlines.split.lexicon import Lexicon

    before = stamp(path)
    known = Lexicon.load(path) if os.path.exists(path) else Lexicon()
    return Learner(path, before, titles, lambda article: known.learn([article]), known.dumps)


def learner(command: str, make: Callable[[str], Learner], path: str) -> Learner | None:
    """Return the learner of --learn, None where it is not given. Raises a usage error."""
    return check_readable(command, "--learn", path, make) if path else None


def learning(pages: Iterable[Item], to: Learner | None) -> Iterator[Item]:
    """Pass all pages on; the learner sees the article lines, and is saved at the end. Raises OutputFailed.

    Lines that are no records are refused elsewhere. FILE is locked: of two learners at a time, each would save only
    what it has learned itself.
    """
    if not to:
        yield from pages
        return
    from newskit.output.partial import OutputFile

    try:
        saved = OutputFile(to.path)
    except OutputFailed as problem:
        raise OutputFailed(f"--learn: {problem}") from problem
    try:
        if stamp(to.path) != to.stamp:  # another run has learned since it was read
            to = to.make(to.path)
        for page in pages:
            if isinstance(page, RawPage) and page.form == "article":
                with suppress(BadRecord):
                    to.learn(from_line(page.data))
            yield page
        saved.write(to.dumps().encode())
        saved.close()
    except OutputFailed as problem:
        saved.discard()
        raise OutputFailed(f"--learn: {problem}") from problem
    except BaseException:
        saved.discard()
        raise
