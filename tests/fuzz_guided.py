"""The checks of tests/fuzz.py with atheris, where that is installed: pages that reach new code are mutated further.

`make fuzz` comes here by itself after `.venv/bin/pip install atheris`. libFuzzer's own bounds hold for time and memory;
it stops at the first page that breaks a check, which is kept in tests/fuzz-finds.
"""

from __future__ import annotations

import hashlib
import random
import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["newskit"]):
    from newskit.sources.raw import RawPage
    from tests.fuzz import FINDS, MAX_SEED_BYTES, MEMORY, SECONDS, Checked, arguments, seeds
    from tests.mutations import mutated

    # Each stage imports what it needs when it is first called.
    for page in (
        b"<h1>News</h1><ul><li><a href=/>A b c d e</a></ul><p>Text, and more of it.",
        "大桥通车\n\n大桥今天通车。".encode(),
    ):
        Checked().stage(RawPage("first", page))

_OURS = 0.5  # the share of mutations that know markup; the others know what reached new code


class Target:
    """Checks one page after the other, and keeps the one that breaks a check."""

    def __init__(self, pages: list[bytes]) -> None:
        self._check = Checked()
        self._pages = pages

    def __call__(self, data: bytes) -> None:
        try:
            self._check(RawPage("fuzz", data))
        except Exception:
            (FINDS / f"{hashlib.sha256(data).hexdigest()[:16]}.page").write_bytes(data)
            raise

    def mutate(self, data: bytes, max_size: int, seed: int) -> bytes:
        """Return another page: this one with others of the corpora mixed in, or with changes that libFuzzer makes."""
        draw = random.Random(seed)
        if draw.random() > _OURS:
            return bytes(atheris.Mutate(data, max_size))
        return mutated(draw, [data, draw.choice(self._pages)])[:max_size]


def main() -> None:
    given = arguments().parse_args()
    pages = seeds(given.shared)
    target = Target(pages)
    FINDS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as corpus:
        for page in [*pages, *(path.read_bytes() for path in FINDS.glob("*.page"))]:
            Path(corpus, hashlib.sha256(page).hexdigest()[:16]).write_bytes(page)
        bounds = [
            f"-timeout={SECONDS:.0f}",
            f"-rss_limit_mb={MEMORY >> 20}",
            f"-max_len={4 * MAX_SEED_BYTES}",
        ]
        run = [
            f"-runs={given.pages}",
            f"-seed={given.seed}",
            f"-artifact_prefix={FINDS}/",
            "-print_final_stats=1",
        ]
        atheris.Setup([sys.argv[0], *bounds, *run, corpus], target, custom_mutator=target.mutate)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
