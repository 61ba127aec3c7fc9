"""newskit schema: the JSON Schema of an article line."""

from __future__ import annotations


def schema() -> None:
    """Print the JSON Schema of an article line."""
    import orjson

    from newskit.commands.session import session
    from newskit.record import SCHEMA

    with session("schema") as work:
        work.output.write(orjson.dumps(SCHEMA, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
