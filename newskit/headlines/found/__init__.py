"""Headlines of other articles, found on a page.

* HTML pages: `from_links`, and `from_lists` where the page has no text of its own, with the times of `link_times`.
* What tells links that are none: `service_links`, `menus`, and `page_parts`, where on the page they stand. `sizes` says how long
  a headline is at least, `short_links` which are one though shorter.
* What else a link holds: `cards`, `labels`.
* Text pages: `from_lines`; `run_on` tells lines that hold several, and what could be one, `beginnings` what stands before one.
"""
