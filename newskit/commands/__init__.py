"""One file a command: its options, then one call. And what commands share.

* Commands: `parse`, `clean`, `split_headlines`, `export`, `run`, `check`, `merge`, `state`, `schema`. `menu` lists them for Typer, `grouped`
  sorts their help; `direct` calls the commonest ones without Typer.
* Options: `options` that commands share, their `defaults`, `sizes` as people write them; `stage_options` of clean, split-headlines
  and run, `run_options` of run alone; `outputs` refuses calls that would overwrite an input.
* What commands do around their work: `messages` (on standard error), `session` (outputs, counts, exit status), `progress`, `working` (processes and limits);
  `pages` (in), `target` (out); `on_lines` and `learning`, of clean and split-headlines.
* What `run` does: `whole`, or `repeated` (with a state), or `sharded`; `resume` and `places` go on with a killed run; `manifest`.
"""
