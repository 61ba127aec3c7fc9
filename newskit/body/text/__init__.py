"""Text page to body. `find` has the lines measured, scored and chosen, unless they are an article's text `alone`.

* `lines` measures them; `context`, `guess` and `features` make rows of numbers of them.
* `asked` asks one of two models: `forest_wide` about pages in Chinese and its neighbours, `forest_narrow` about those in
  scripts that part their words, of which `narrow` knows more.
* `teasers` finds the sentences of a list, which are no body.
* `decode` takes the best stretch, with `heads` for where another article begins; `settle` does the rest, with `between` for
  teasers and sections. `confidence` says how sure the body is.
"""
