"""Run a script in a real shell, with newskit on its PATH."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import orjson

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "samples"


@dataclass(frozen=True)
class Done:
    """How a script ended."""

    status: int
    out: str
    err: str

    @property
    def records(self) -> list[dict]:
        return [orjson.loads(line) for line in self.out.splitlines()]


def sh(script: str, *, cwd: Path | str | None = None, stdin: bytes = b"", **env: str) -> Done:
    """Run a script under `bash -o pipefail`."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", script],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        timeout=120,
        check=False,
        env={**os.environ, "PATH": path, "SAMPLES": str(SAMPLES), **env},
    )
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())


def python(script: str, *words: str | bytes, cwd: Path | str = ROOT) -> Done:
    """Run a Python script with these words, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", script, *words], cwd=cwd, capture_output=True, timeout=60, check=False
    )
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())


# Does what newskit is called for, and dies with status 9 where it first notes how far it has come.
KILLED_AT_A_NOTE = """
import os, newskit.commands.resume as resume
from newskit.cli import main
resume._SAVE_AFTER = 0
save = resume.ResumableRun._save
resume.ResumableRun._save = lambda *given: (save(*given), os._exit(9))
main()
"""


def without_root_rights() -> str:
    """Return the prefix that takes root's right to read everything from a command; "" for other users."""
    if os.geteuid() != 0:
        return ""
    setpriv = shutil.which("setpriv")
    assert setpriv, "running as root without setpriv: cannot test unreadable files"
    return f"{setpriv} --bounding-set=-dac_override,-dac_read_search "
