"""Show records for people: python samples/show.py out/news.jsonl."""

from __future__ import annotations

import sys
from pathlib import Path

import orjson


def counted(things: list[str], name: str) -> str:
    """Return how many things there are, in words: 1 paragraph, 3 paragraphs."""
    return f"{len(things)} {name}{'' if len(things) == 1 else 's'}"


def main() -> None:
    """Print what came out, a few lines a record."""
    path = Path(sys.argv[1])
    records = [orjson.loads(line) for line in path.read_bytes().splitlines()]
    print(f"{len(records)} records in {path}")
    for record in records:
        print(f"\n{record['file']}  [{record['kind']}, {record['lang']}]")
        print(f"  {record['title']}")
        people = "、".join(record["authors"])
        print(
            f"  {record['published_at'] or 'no time'} · {record['source'] or 'no source'} · {people or 'nobody'}"
        )
        print(
            f"  {counted(record['body'], 'paragraph')}, {counted(record['headlines'], 'headline')} of other articles"
        )


if __name__ == "__main__":
    main()
