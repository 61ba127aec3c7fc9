"""Inputs to raw pages.

`walk` makes inputs of the names that were given (`remote`: addresses), `stream` opens one (`inflate`: compression), `sniff`
tells what it is, and `read` has the list of readers, one a format: `single` (a page), `jsonl`, `mht`, `warc` (with `http`), `tar`,
`zip` (with `zip_member`). `stretch` cuts containers for worker processes. `raw`: what readers yield, and the options of reading.
"""
