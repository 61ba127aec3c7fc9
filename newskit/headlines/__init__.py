"""Other articles' headlines: found on pages, and cut out of run-on lines."""

from newskit.headlines.split import Span, split_headlines, split_run

__all__ = ["Span", "split_headlines", "split_run"]
