"""The model that judges gaps: how likely each sequence of parts is one headline.

* `features` reads parts and gaps, with `traditional` characters folded; `scores` adds up the `weights` of what was read.
* `decode` takes the likeliest cut; the list's own `habits` are learnt from a first one, and `choice` is between several.
"""
