"""Headlines cut out of run-on lines. `runs` has a run's parts taken, what is known of them marked, and the rest judged by the model.

* `parts` settles what surely parts a run: `separators`, `signs`, `ranks`, times (`stamps`, `shapes`) and `tags`.
* `menu` and `sources` take out what is no headline.
* `known` marks the page's own title, and what a `lexicon` has learnt from a crawl.
"""
