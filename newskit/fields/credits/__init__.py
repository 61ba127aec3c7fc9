"""Lines of credits on Chinese pages: the `grammar` of labels, times, media and people, and a model of the parts of lines.

The grammar reads lines by `labels`, in one `spelling`, with `brackets`, what is `loose` between, and `dateline`. `choice` asks the
finders of source, authors and editors and, where these name nobody or are not sure, a model of the lines' `parts` and their
`evidence`: `forest_source`, `forest_author`, `forest_editor`.
"""
