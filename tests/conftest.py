from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from hypothesis import settings

# No deadline: machines are noisy. The same examples on every run: a failure can be shown again.
settings.register_profile("newskit", deadline=None, derandomize=True, max_examples=100)
settings.load_profile("newskit")


# Commands that tests start are those of this tree, wherever they are started and whatever is installed.
os.environ["PYTHONPATH"] = str(Path(__file__).parent.parent)
# Some environments forbid Python to keep what it has compiled: each of hundreds of starts would compile it all again.
# Calls that may write little (`ulimit -f`) forbid it themselves: they would leave compiled files cut short.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
# A shell has what it starts in the background ignore Ctrl-C; what tests start is to take it.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
# So does nohup with a closed terminal; a handler is not handed on to what is started, and keeps the tests as they are.
if signal.getsignal(signal.SIGHUP) is signal.SIG_IGN:
    signal.signal(signal.SIGHUP, lambda *_: None)


@pytest.fixture
def page(tmp_path):
    """Write a small page and return its path."""

    def write(name="page.html", text=None):
        path = tmp_path / name
        path.write_text(
            text
            or "<html><title>t</title><body><p>青河市交通局28日通报，城南大桥恢复通车。</p></body></html>"
        )
        return path

    return write
