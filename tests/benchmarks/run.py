"""Run the benchmarks, one after the other: run.py SHARED [NAME]. Ratios, not seconds: machines are noisy."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def main() -> int:
    shared, wanted = sys.argv[1], sys.argv[2:]
    status = 0
    for script in sorted(Path(__file__).parent.glob("bench_*.py")):
        name = script.stem.removeprefix("bench_")
        if wanted and name not in wanted:
            continue
        print(f"== {name}", flush=True)
        status |= subprocess.run([sys.executable, str(script), shared], check=False).returncode
    return status


if __name__ == "__main__":
    sys.exit(main())
