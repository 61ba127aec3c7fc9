"""Authors of pages in other languages than Chinese. `authors` asks the page's data, then what stands on it.

`near` the title, `signatures`, `scripted`; and a model of all candidates: `choice`, `candidates`, `evidence`, `forest`. What lines say:
`author_lines`, `announced`, `written_by`, `line_parts` (with `line_reader`), `may_name`, `head_lines`, `name_lists`, `eastern`.
"""
