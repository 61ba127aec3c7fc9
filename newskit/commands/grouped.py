"""Help with a heading over each group of options: `run` has fifty."""

from __future__ import annotations

from typing import Any

from typer.core import TyperCommand

# In the order shown, by the names of the commands' parameters. Options of no group come first.
GROUPS = {
    "Inputs": "recursive files_from null input_format encoding url html_field text_field url_field title_field max_page_bytes",
    "Output": "output errors manifest resume date split_by form unordered line_buffered",
    "Records": "fields duplicates flatten explode",
    "Cleaning": "keep leave captions widths quotes keep_dropped",
    "Headlines": "min_confidence spans",
    "What a crawl has taught": "learn learned lexicon",
    "Processes and their bounds": "jobs page_timeout page_memory quarantine",
    "Runs that go on from earlier ones": "state since max_tries batch",
    "Shards, for many machines": "shard cluster shard_bytes",
    "Messages": "quiet verbose help",
}
_TITLES = {name: title for title, names in GROUPS.items() for name in names.split()}
_ORDER = {name: place for place, name in enumerate([*GROUPS, *_TITLES])}
_FEW = 8  # options that need no headings


class GroupedCommand(TyperCommand):
    """A command whose help shows its options in groups, in boxes or plain."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Return the parameters by group, each option with its heading: the one that its command gives it, or the usual one."""
        params: list[Any] = super().get_params(ctx)
        if len(params) <= _FEW:
            return params
        for param in params:
            if title := getattr(param, "rich_help_panel", None) or _TITLES.get(param.name):
                param.rich_help_panel = title
        return sorted(params, key=_place)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the help of arguments and options without boxes."""
        sections: dict[str, list[Any]] = {}
        for param in self.get_params(ctx):
            if record := param.get_help_record(ctx):
                plain = "Arguments" if param.param_type_name == "argument" else "Options"
                sections.setdefault(getattr(param, "rich_help_panel", None) or plain, []).append(record)
        for title, records in sections.items():
            with formatter.section(title):
                formatter.write_dl(records)


def _place(param: Any) -> tuple[int, int]:
    group = getattr(param, "rich_help_panel", None)
    return _ORDER.get(str(group), -1), _ORDER.get(str(param.name), -1)
