"""Defaults of the options that take numbers."""

from __future__ import annotations

from newskit.sources.raw import ReadOptions

MAX_PAGE_BYTES = ReadOptions().max_page_bytes
MAX_TRIES = 3
BATCH = 1000
# Half a minute to a minute of work: little is lost with a worker, and little spent on scheduling.
SHARD_BYTES = 64 * 2**20
# Bounds of a page, where one of them is set or several processes work.
PAGE_TIMEOUT = 60  # seconds; a thousand times what a large page takes
PAGE_MEMORY = 2**31  # a 64 MB page takes a fifteenfold tree
