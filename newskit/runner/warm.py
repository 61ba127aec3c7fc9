"""Imported by the process that workers are forked from: what reading a page needs is loaded there, once for all of them."""

from __future__ import annotations

from contextlib import suppress

from newskit.cleaning import CleanOptions
from newskit.stages import RunStage, SplitOptions

with suppress(Exception):  # the first page will meet it, and tell
    RunStage("", CleanOptions(), SplitOptions()).prepare()
