"""Bodies that a script holds: `find` takes one where the page shows none, or its beginning only.

`texts` are what could be a body; `literals` are the values that scripts hold.
"""
