"""Vocabulary and patterns as data: of credits, dates, languages, media, people, places, furniture.

* What is dropped from bodies: `furniture`, a list of each `furniture_rule` (a `rule`) by what the lines say: `furniture_credits`,
  `furniture_sharing`, `furniture_paths`, `furniture_notices`, `furniture_accounts` (Chinese),
  `furniture_world_prompts` and `furniture_world_notices` (others), `furniture_buttons` (all of them), `paywall`, `mailing`.
* What is no body, or ends it: `body_lines`, `text_ends`, `comment_heads`, `read_also`; what is no headline: `adverts`, `buttons`, `section_names`.
* Who wrote: labels and roles in `credits` (Chinese, Japanese, Korean) and `writers` (others); names in `surnames`, `given_names`,
  `surnames_japanese`, `first_names`, `name_words`; `media`, `places`.
* When: `months`, `days`, `zones`, `updated`. Which language: `languages`, `function_words`.
* How patterns wait to be compiled: `lazy`.
"""
