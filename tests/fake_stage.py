"""A stage that needs no rooms: for tests of what runs stages. A page `fail` fails, `slow` waits for a file."""

from __future__ import annotations

import hashlib
import os
import sys
import time
from dataclasses import dataclass

from newskit.errors import BadInput
from newskit.record import Article, to_line
from newskit.sources.raw import RawPage


@dataclass(frozen=True)
class FakeStage:
    """Page to article line; `pause` seconds a page."""

    pause: float = 0.0

    def __call__(self, raw: RawPage) -> bytes:
        time.sleep(self.pause)
        text = raw.data.decode()
        if text.startswith("fail"):
            raise BadInput("this page fails")
        if text.startswith("wait for "):
            _wait_for(text.split()[2])
        page_id = hashlib.sha256(raw.data).hexdigest()
        return to_line(Article(id=page_id, file=raw.name, title=text.strip(), body=["…"]))


def _wait_for(path: str) -> None:
    """Say who waits in PATH.started; go on when PATH is there."""
    with open(f"{path}.started", "a") as started:
        started.write(f"{os.getpid()}\n")
    for _ in range(600):
        if os.path.exists(path):
            return
        time.sleep(0.05)
    raise BadInput(f"nobody made {path}")


if __name__ == "__main__":
    # Run over a state: STATE OUTPUT PAUSE BATCH INPUT...
    import typer

    from newskit.commands.repeated import RepeatedRun, run_repeatedly
    from newskit.sources.raw import ReadOptions
    from newskit.state.repeat import RepeatOptions

    state, output, pause, batch, *names = sys.argv[1:]
    wanted = RepeatedRun(state, output, None, "", "id", ReadOptions(), RepeatOptions(batch_inputs=int(batch)))
    try:
        run_repeatedly(names, FakeStage(float(pause)), wanted, quiet=False, verbose=False)
    except typer.Exit as left:
        sys.exit(left.exit_code)
