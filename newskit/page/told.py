"""What is told of a page beside it, by its input or before its text: its title, and what meta elements would say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from newskit.page import Page


class Told(NamedTuple):
    """A title, and one value or more by the names of meta elements: `publication_date`, `author`, `source`."""

    title: str
    said: Mapping[str, list[str]]

    def to(self, page: Page) -> Page:
        """Return the page with what is told of it among its metadata. What it says itself stays."""
        for name, values in self.said.items():
            if name not in page.meta:
                page.meta[name], page.repeated[name] = values[0], values[1:]
        return page

    def or_else(self, other: Told) -> Told:
        """Return this, with what only the other tells."""
        return Told(self.title or other.title, {**other.said, **self.said})


NOTHING_TOLD = Told("", {})
