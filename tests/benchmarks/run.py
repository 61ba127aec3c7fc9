"""Run the benchmarks, one after the other: run.py SHARED [NAME]. Ratios, not seconds: machines are noisy.

What each prints is kept in results/NAME.txt, under the command that made it.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
RESULTS = HERE / "results"
ON_CORPORA = frozenset(("headlines", "html", "peers", "run", "text"))
# Some peers look for a list of domains on the network and wait for minutes where there is none: none for anybody.
OFFLINE = dict.fromkeys(("http_proxy", "https_proxy"), "http://127.0.0.1:9")


def kept(script: Path, name: str, shared: str) -> int:
    """Run one benchmark, show what it prints, and keep that if it ends well; return its exit status."""
    lines = [f"make bench ONLY={name}    # {os.cpu_count()} processors, Python {sys.version.split()[0]}\n"]
    command = [sys.executable, "-u", str(script), shared]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ | OFFLINE) as process:
        assert process.stdout
        for line in process.stdout:
            print(line, end="", flush=True)
            lines.append(line)
    if process.returncode == 0:
        RESULTS.mkdir(exist_ok=True)
        (RESULTS / f"{name}.txt").write_text("".join(lines))
    return process.returncode


def main() -> int:
    shared, wanted = sys.argv[1], sys.argv[2:]
    scripts = {path.stem.removeprefix("bench_"): path for path in sorted(HERE.glob("bench_*.py"))}
    if unknown := set(wanted).difference(scripts):
        print(f"no benchmark {', '.join(unknown)}: there are {', '.join(scripts)}")
        return 2
    status = 0
    for name in wanted or scripts:
        print(f"== {name}", flush=True)
        if name in ON_CORPORA and not (Path(shared) / "corpora").is_dir():
            print(f"skipped: no corpora at {shared}")
        else:
            status |= kept(scripts[name], name, shared)
    return status


if __name__ == "__main__":
    sys.exit(main())
