"""What can go wrong, by name, and the exit statuses that tell it to a shell."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import IntEnum
from typing import Any


class ExitStatus(IntEnum):
    """How a command ended. The numbers are part of the contract; 0 to 5 are ours, the others those of signals."""

    OK = 0
    SOME_FAILED = 1  # finished, but some inputs failed
    USAGE = 2
    NO_INPUT = 3  # nothing that was named could be read
    OUTPUT_FAILED = 4  # it could not be written, or another run is writing it
    GATE = 5  # a quality gate was not met
    HUNG_UP = 129
    INTERRUPTED = 130
    TERMINATED = 143


class Ended(Exception):
    """A command has said what there was to say, and ends with a status."""

    def __init__(self, status: ExitStatus) -> None:
        super().__init__(status)
        self.status = status


class NewskitError(Exception):
    """The base of all that newskit raises; `code` is the error's stable name in error lines."""

    code = "error"


class BadInput(NewskitError):
    """A page or a line that cannot be read: empty, not a page, cut off. It costs itself only."""

    code = "bad_input"
    offset: int | None = None  # the byte at which it broke, where that is all there is to tell the place by
    behind: Any = None  # the stream that goes on behind a broken beginning
    is_behind = False  # all before that place is whole


class EmptyInput(BadInput):
    """An input of no bytes: what fed it has failed, as a rule."""

    code = "empty"


class BadRecord(BadInput):
    """A line that should be an article record and is not."""

    code = "bad_record"


class UnreadableInput(NewskitError):
    """A file or folder that is missing, forbidden or broken."""

    code = "unreadable"


class OutputFailed(NewskitError):
    """The output could not be written: disk full, no such folder, a file in the way."""

    code = "output_failed"


class BadCall(NewskitError):
    """A call that cannot be, as shows only when its inputs are found."""

    code = "bad_call"


class StateBusy(NewskitError):
    """Another run is still going on the same state."""

    code = "busy"


@dataclass
class Failure:
    """One input that gave no record: a line of `--errors FILE`, and a message on standard error."""

    file: str
    offset: int | None
    stage: str
    code: str
    message: str

    def as_dict(self) -> dict[str, str | int | None]:
        """Return the keys of the error line, in their order."""
        return asdict(self)


class Behind(Failure):
    """What is broken behind a page that is whole. It comes right before what came of the page, and is no item beside it."""
