"""HTML page to body. `find` asks the model how likely each block is; `choose` takes blocks by these chances.

* It adds `parts`, `entries`, `lists_and_tables` and the rest of a container (`rescue`), takes the entries of a `live` report, prefers `briefs`
  where the title speaks for them, and falls back on `verse_and_captions`.
* It leaves out the `next_article`, a `river` of others, what `ends` an article, `captions`, and `leftovers`.
* `threads`: the posts of a forum. `trust` says how sure the body is.
"""
