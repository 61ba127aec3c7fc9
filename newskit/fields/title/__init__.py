"""The article's title: `html`, first of all what is `confirmed`, by blocks and data; `text`, of the lines above a text page's body.

`by_place` knows titles without a mark-up of their own, `type_size` the line in the largest type, `references` what the page's data call the article, `ends` what is
glued to its end; of text pages `text_lines` measures the lines, `page_name` and `no_title` say which are none.
"""
