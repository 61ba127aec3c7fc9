"""Make a golden case: golden.py NAME FILE writes samples/golden/NAME with the page, its record, and why it is there."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import newskit
from newskit.errors import BadInput
from newskit.record import to_line

GOLDEN = Path(__file__).parent.parent / "samples" / "golden"
# What a case must give. The page's digest and what is not decided by rules stay out.
LEFT_OUT = ("id", "confidence", "file")


def record_of(page: Path) -> dict[str, object]:
    """Return the finished record of a case's page, without the keys that a case does not fix."""
    import orjson

    article = newskit.split_headlines(newskit.clean(newskit.parse(page.read_bytes())))
    record: dict[str, object] = orjson.loads(to_line(article))
    return {key: value for key, value in record.items() if key not in LEFT_OUT}


def main() -> int:
    if len(sys.argv) != 3 or not all(sys.argv[1:]):
        print("usage: make case NAME=flash-news FILE=page.html", file=sys.stderr)
        return 2
    name, page = sys.argv[1], Path(sys.argv[2])
    if Path(name).name != name or name.startswith("."):
        print(f"{name}: is no name of a folder in samples/golden", file=sys.stderr)
        return 2
    folder = GOLDEN / name
    try:
        record = record_of(page)
    except (OSError, BadInput) as problem:
        print(f"{page}: {problem}", file=sys.stderr)
        return 3
    import orjson

    folder.mkdir(parents=True, exist_ok=True)
    copy = folder / f"input{page.suffix}"
    if page.resolve() != copy.resolve():
        shutil.copyfile(page, copy)
    (folder / "expected.jsonl").write_bytes(orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE))
    why = folder / "why.txt"
    if not why.exists():
        why.write_text("Say here in a sentence what this page shows.\n")
    print(f"{folder}: read expected.jsonl and correct it by hand where it is wrong; say why in why.txt")
    return 0


if __name__ == "__main__":
    sys.exit(main())
