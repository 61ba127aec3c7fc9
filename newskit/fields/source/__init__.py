"""The medium that a page credits: `chinese`, with `accounts` (without a label) and `names` (behind one); `world` for other languages.

Of other languages `sentences` say from where a text is, and `agencies` sign; `may_be_source` says what is none.
"""
