"""Other articles' headlines: `found` on pages, and `split` out of run-on lines, with a `model` for what is in doubt."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newskit.headlines.split.runs import Span as Span
    from newskit.headlines.split.runs import iter_run as iter_run
    from newskit.headlines.split.runs import split_headlines as split_headlines
    from newskit.headlines.split.runs import split_line as split_line
    from newskit.headlines.split.runs import split_run as split_run

__all__ = ["Span", "iter_run", "split_headlines", "split_line", "split_run"]


def __getattr__(name: str) -> object:
    """Import the splitter when it is first asked for: to find headlines on pages needs none."""
    if name not in __all__:
        raise AttributeError(f"module 'newskit.headlines' has no attribute {name!r}")
    from newskit.headlines.split import runs

    return getattr(runs, name)
