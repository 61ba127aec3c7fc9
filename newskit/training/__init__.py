"""How the models in newskit are made: from SHARED/corpora and SHARED/headlines, on machines that have both. Run by `make train`.

* Bodies: `html_bodies`, and `articles`, which tells pages that are none; on `samples` of the corpora (`labels`) and `variants` of them in
  `old_markup`, shorter, without a body, and on `pages` that are drawn. `text_bodies` on `text_corpus` and `text_variants`.
* Fields: `text_titles` (and `title_variants`); `authors` on `author_pages` that are drawn (and what is `author_around`), `credits` on
  `credit_pages`; `name_words`.
* Cleaning: `furniture_lines`.
* `headlines`, with `headline_lists`, `headline_network`, `headline_pairs`, `headline_choice`, `headline_scores`.
* `corpora` reads pages with what is known of them; `trees` writes forests as modules of conditions.
"""
