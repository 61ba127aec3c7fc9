"""Other articles' headlines: found on pages, and cut out of run-on lines.

Found on HTML pages: `from_links`, with what tells links that are none (`service_links`, `menus`, `page_parts`, `sizes`), what
else a link holds (`cards`, `labels`) and `short_links`; lists have `from_lists`, `link_times`. On text pages: `from_lines`.

Cut out of runs: `split`. `split_parts` settles what surely parts a run, by `split_separators`, `split_signs`, `split_ranks`,
`split_shapes` and `split_stamps` (times), `split_tags`; `split_menu` and `split_sources` take out what is no headline,
`split_known` marks the page's title and what a `lexicon` knows. The other gaps are judged by `split_decode`: `split_scores` and
`split_features` with the weights of `model`, the list's own `split_habits`, and `split_choice` between several cuts.
`traditional` folds characters.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newskit.headlines.split import Span as Span
    from newskit.headlines.split import iter_run as iter_run
    from newskit.headlines.split import split_headlines as split_headlines
    from newskit.headlines.split import split_line as split_line
    from newskit.headlines.split import split_run as split_run

__all__ = ["Span", "iter_run", "split_headlines", "split_line", "split_run"]


def __getattr__(name: str) -> object:
    """Import the splitter when it is first asked for: to find headlines on pages needs none."""
    if name not in __all__:
        raise AttributeError(f"module 'newskit.headlines' has no attribute {name!r}")
    from newskit.headlines import split

    return getattr(split, name)
