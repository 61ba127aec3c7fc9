"""Body F1 of newskit and of the peers that are installed, on the same pages in the same run; speed beside it.

newskit's models were trained on these pages: what they reach on sites left out stands in body/blocks/forest.scores.txt,
and is what to compare. The peers' thresholds were tuned by their authors, elsewhere.
"""

from __future__ import annotations

import gzip
import importlib
import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

CORPORA = (("gne", ""), ("magic", "zh"), ("magic", "xx"), ("aeb", ""), ("fundus", ""))
Extract = Callable[[bytes], str]


def text_of(page: bytes) -> str:
    """Decode as newskit does, so that encodings don't decide: the peers get text."""
    from newskit.decode import decode

    return decode(page).text


def ours(page: bytes) -> str:
    import newskit

    return "\n".join(newskit.clean(newskit.parse(page)).body)


def peers() -> Iterator[tuple[str, Extract]]:
    """Yield the extractors at hand; one that is not installed is left out, and said to be."""
    yield "newskit", ours
    for name, module in (
        ("trafilatura", "trafilatura"),
        ("newspaper4k", "newspaper"),
        ("readability-lxml", "readability"),
        ("resiliparse", "resiliparse.extract.html2text"),
        ("GNE", "gne"),
    ):
        try:
            found = importlib.import_module(module)
        except ImportError:
            print(f"{name}: not installed")
            continue
        yield name, _adapters(found)[name]


def _adapters(module: object) -> dict[str, Extract]:
    m: Any = module

    def newspaper(page: bytes) -> str:
        text = text_of(page)
        language = "zh" if len(re.findall("[一-龥]", text)) > len(text) / 50 else "en"
        article = m.Article("https://site.example/", language=language, fetch_images=False)
        article.download(input_html=text)
        article.parse()
        return article.text

    def readability(page: bytes) -> str:
        import lxml.html

        return lxml.html.fromstring(m.Document(text_of(page)).summary()).text_content()

    return {
        "trafilatura": lambda page: m.extract(text_of(page)) or "",
        "newspaper4k": newspaper,
        "readability-lxml": readability,
        "resiliparse": lambda page: m.extract_plain_text(text_of(page), main_content=True),
        "GNE": lambda page: m.GeneralNewsExtractor().extract(text_of(page))["content"],
    }


def main() -> int:
    shared = Path(sys.argv[1])
    if not (shared / "corpora").is_dir():
        print(f"skipped: no corpora at {shared}")
        return 0
    print(f"{'':17} gne   mzh   mxx   aeb   fundus  seconds for all pages")
    for name, extract in peers():
        scores, seconds = [], 0.0
        for corpus, lang in CORPORA:
            folder = shared / "corpora" / corpus
            with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as lines:
                for path in sorted((folder / "pages").iterdir()):
                    page = gzip.decompress(path.read_bytes())
                    start = time.thread_time()
                    try:
                        body = extract(page)
                    except Exception:  # noqa: BLE001 - a peer that fails on a page has no body of it
                        body = ""
                    seconds += time.thread_time() - start
                    lines.write(json.dumps({"file": path.name, "body": body}) + "\n")
                lines.flush()
                command = [sys.executable, str(shared / "tools/score.py"), str(folder), lines.name]
                printed = subprocess.run(
                    [*command, *(["--lang", lang] if lang else [])],
                    capture_output=True,
                    text=True,
                    check=True,
                ).stdout.split()
            scores.append(next(word for word in printed if word.startswith("F1=")).removeprefix("F1="))
        print(f"{name:17}", " ".join(scores), f"{seconds:7.1f} s", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
