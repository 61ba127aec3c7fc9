"""What options that are not given stand for, where that is a number."""

from __future__ import annotations

from newskit.sources.raw import ReadOptions

MAX_PAGE_BYTES = ReadOptions().max_page_bytes
MAX_TRIES = 3
BATCH = 1000
# Half a minute to a minute of work: little lost with a worker, little spent on handing out.
SHARD_BYTES = 64 * 2**20
# Of a page, where any is set or there are several processes.
PAGE_TIMEOUT = 60  # seconds; a thousand times what a large page takes
PAGE_MEMORY = 2**31  # a 64 MB page takes a fifteenfold tree
