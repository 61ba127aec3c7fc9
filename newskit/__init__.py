"""Raw news pages, HTML or flattened text, to clean article records.

>>> import newskit
>>> article = newskit.parse("<h1>河岸公园周六开放</h1><p>市园林局6月1日说，新建的河岸公园将于本周六免费开放。</p>")
>>> article = newskit.split_headlines(newskit.clean(article))

* `record` is the contract between all commands, its lines are `json_lines`; `errors` what can go wrong; `rules` are vocabulary and patterns.
* Bytes to pages: `sources` find them, `lines` of streams, `decode` makes text of them, `page` blocks of that.
* Pages to records: `body`, `fields` and `headlines` find what is in one, `articles` put it together; `extract` begins with raw pages.
* Records to output: `cleaning`, `export`, `output`.
* What runs: `stages`, on each page or line, by a `runner`; again and again with a `state`; on a `cluster`; as `rows` of data engines.
* The command line: `cli`, `commands`; `check` compares two runs. `training` makes the models.
* What many need: `addresses`, `charsets`, `utf16`, `lost_byte`, `zstd`.
"""

from __future__ import annotations

TYPE_CHECKING = False  # typing takes a while to import, in which Ctrl-C would leave a traceback
if TYPE_CHECKING:
    from newskit import errors as errors
    from newskit.cleaning import clean as clean
    from newskit.extract import parse as parse
    from newskit.headlines import split_headlines as split_headlines
    from newskit.record import Article as Article
    from newskit.rows import records as records

__version__ = "0.1.0"
__all__ = ["Article", "clean", "parse", "records", "split_headlines"]

_ROOMS = {
    "Article": "newskit.record",
    "clean": "newskit.cleaning",
    "parse": "newskit.extract",
    "records": "newskit.rows",
    "split_headlines": "newskit.headlines",
}


def __getattr__(name: str) -> object:
    """Import a function of the library face when it is first asked for: start-up time is part of the product."""
    from importlib import import_module

    if name == "errors":
        return import_module("newskit.errors")
    if name not in _ROOMS:
        raise AttributeError(f"module 'newskit' has no attribute {name!r}")
    return getattr(import_module(_ROOMS[name]), name)
