"""Start-up, as ratios to importing typer and orjson in the same run; memory of clean and export over a long stream."""

from __future__ import annotations

import json
import os
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROUNDS = 15
RECORDS = 200_000
BIN = Path(sys.executable).parent
SAMPLES = Path(__file__).parents[2] / "samples"
CALLS = {
    "import typer, orjson": ([sys.executable, "-c", "import typer, orjson"], 1.0),
    "newskit --version": ([str(BIN / "newskit"), "--version"], 1.5),
    "newskit clean < /dev/null": ([str(BIN / "newskit"), "clean"], 1.1),
    **{
        f"newskit parse {name}": ([str(BIN / "newskit"), "parse", str(SAMPLES / name)], 1.7)
        for name in ("portal.html", "flattened.txt", "english.html")
    },
    # With an option that Typer is asked about: see newskit/commands/direct.py.
    "newskit parse -j 1 portal.html": (
        [str(BIN / "newskit"), "parse", "-j", "1", str(SAMPLES / "portal.html")],
        2.0,
    ),
}
PIPE = "newskit parse $0 | newskit clean | newskit split-headlines | newskit export"


def seconds(command: list[str]) -> float:
    # As installed: with compiled modules kept, whatever this session says.
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True, env=env)
    return time.perf_counter() - start


def start_up() -> None:
    times: dict[str, list[float]] = {name: [] for name in CALLS}
    for _ in range(ROUNDS):  # interleaved, so that a busy moment hits all
        for name, (command, _limit) in CALLS.items():
            times[name].append(seconds(command))
    base = statistics.median(times["import typer, orjson"])
    for name, (_, limit) in CALLS.items():
        print(f"{name:28} {statistics.median(times[name]) / base:5.2f}  (at most {limit})")
    shell = ["bash", "-c", f"PATH={BIN}:$PATH; {PIPE}", str(SAMPLES / "flattened.txt")]
    print(
        f"four commands in a pipe      {statistics.median(seconds(shell) for _ in range(5)):5.2f} s (at most 0.6)"
    )


def peak_memory(command: str) -> None:
    """Feed a command a long stream of different records; print the most memory it held."""
    body = ["青河市交通局28日通报，城南大桥维修完毕，恢复双向通车。" * 4] * 8
    with subprocess.Popen(
        [str(BIN / "newskit"), command], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL
    ) as process:
        assert process.stdin
        for number in range(RECORDS):
            record = {"id": f"{number:064x}", "title": f"第{number}号公告", "body": body}
            process.stdin.write(json.dumps(record, ensure_ascii=False).encode() + b"\n")
        process.stdin.close()
        process.wait()
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"newskit {command}: {RECORDS} records, peak {peak:.0f} MiB (at most 60)")


if __name__ == "__main__":
    # Memory first: RUSAGE_CHILDREN keeps the largest child there ever was.
    peak_memory("clean")
    peak_memory("export")
    start_up()
