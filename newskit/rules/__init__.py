"""Vocabulary and patterns as data: of credits, dates, languages, media, people, places, furniture.

What `clean` drops: `furniture`, by what the lines say: `furniture_credits`, `_sharing`, `_paths`, `_notices`, `_accounts`
(Chinese), `furniture_languages`, `furniture_reading` (others), `paywall`, `mailing`; a rule is a `furniture_rule`.
What is no body, or ends it: `body_lines`, `text_ends`, `comment_heads`, `read_also`.
Who wrote: labels and roles in `credits` (Chinese, Japanese, Korean) and `writers` (others); names in `surnames`, `given_names`,
`surnames_japanese` and `first_names`, `name_words`; `media`, `places`.
When: `months`, `days`, `zones`, `updated`. Which language: `languages`, `function_words`. How patterns wait to be compiled: `lazy`.
"""
