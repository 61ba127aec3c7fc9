"""What a rule is: a name, a pattern, texts that it must hit and texts that it must miss."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, eq=False, repr=False)  # what is not needed costs half a millisecond a start
class Rule:
    r"""A pattern with its proof.

    `pattern` is searched for (write `^` and `$` where a whole line is meant), every repeat in it bounded.
    `hits` are texts it must match, `misses` texts it must leave alone, the nearest ones first: a sentence that
    merely talks about editors, not an unrelated one. `tests/test_rules.py` holds every rule to both.

    Example: `Rule("year", r"\b(?:19|20)\d\d\b", hits=("in 2021",), misses=("in 20214",))`.
    """

    name: str
    pattern: str
    hits: tuple[str, ...]
    misses: tuple[str, ...]

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The compiled pattern. Compiled when first asked for: most runs meet few of the rules."""
        return re.compile(self.pattern)

    def find(self, text: str) -> re.Match[str] | None:
        """Return the first match in a text, None where the rule does not apply."""
        return self.regex.search(text)
