"""Run-on lines cut into headlines. `runs` does it: sure boundaries first; what is no headline goes; the model judges the other gaps.

* `parts` finds the sure boundaries, with `separators`, `signs`, `ranks`, times (`stamps`, `shapes`) and `tags`.
* `entries` takes out what is no headline: menus, links to more and names of lists (`menu`), media (`sources`).
* `known` marks the page's own title, and what a `lexicon` has learnt from a crawl.
"""
