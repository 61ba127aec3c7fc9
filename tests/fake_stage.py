"""A stage that needs no rooms: for tests of what runs stages. A page `fail` fails, `kill` kills its worker, `wait for` waits for a file."""

from __future__ import annotations

import hashlib
import os
import signal
import sys
import time
from dataclasses import dataclass
from pathlib import Path

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
        if text.startswith("kill"):
            time.sleep(0.5)  # until the next page is on its way
            os.kill(os.getpid(), signal.SIGKILL)
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


def wait_for(started: Path) -> int:
    """Wait in a test until a page waits; return the number of the process that does."""
    for _ in range(600):
        if started.exists() and started.read_text().endswith("\n"):
            return int(started.read_text().split()[-1])
        time.sleep(0.05)
    raise AssertionError(f"{started} never came")


def repeat(state: str, output: str, pause: str, batch: str, *names: str) -> None:
    """Run over a state."""
    from newskit.commands.repeated import RepeatedRun, run_repeatedly
    from newskit.commands.target import Target
    from newskit.runner import Running
    from newskit.sources.raw import ReadOptions
    from newskit.state.repeat import RepeatOptions

    options = RepeatOptions(None, max_tries=3, batch_inputs=int(batch))
    running = Running(jobs=int(os.environ.get("JOBS", "1")))
    wanted = RepeatedRun(state, Target(output), None, ReadOptions(), options, running)
    from tests.fake_stage import FakeStage as Stage

    run_repeatedly(names, Stage(float(pause)), wanted, quiet=False, verbose=False)


def cluster(address: str, output: str, shard_bytes: str, *names: str) -> None:
    """Run on a cluster."""
    from newskit.commands.sharded import ClusterRun, run_on_cluster
    from newskit.sources.raw import ReadOptions

    wanted = ClusterRun(address, output, None, ReadOptions(), int(shard_bytes), recursive=True)
    run_on_cluster(names, STAGE, wanted, quiet=False, verbose=True)


if __name__ == "__main__":
    from newskit.errors import Ended
    from tests.fake_stage import FakeStage as Stage  # by the name that a worker can import

    STAGE = Stage()
    try:
        {"repeat": repeat, "cluster": cluster}[sys.argv[1]](*sys.argv[2:])
    except Ended as left:
        sys.exit(left.status)
