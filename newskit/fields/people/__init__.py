"""Authors and editors of Chinese pages. `authors` asks the finders in order: first answer wins.

`labelled`, `by_role`, `in_brackets` (with `report_lines`), `alone`, `biographies`, `data`; `editors`. What a
name is: `names`, `han_lists`.
"""
