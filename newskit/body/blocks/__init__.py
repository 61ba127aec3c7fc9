"""Blocks of HTML pages in numbers, and how likely the model takes each for the article's.

`measures` adds up what elements hold, with `comments` and `teasers`; `class_names` reads what they are called; `features` makes
rows of numbers of that for the model `forest`.
"""
