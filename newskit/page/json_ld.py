"""JSON-LD scripts to objects, broken ones too: the JSON that editors' systems glue together is often none."""

from __future__ import annotations

from typing import Any

import orjson

from newskit.page.plain import plain_json
from newskit.rules.lazy import lazy

_MAX_OBJECTS = 200
_MAX_DIGITS = 18  # of a number
_VOCABULARY = lazy(r"^(?:schema:|https?://schema\.org/)")  # before a type's name
# Of JSON that is none, see _Lenient.
_START = lazy(r"\{|\[(?=\s{0,200}[{\[])")
_BLANK = lazy(r"(?:\s++|//[^\n]*+|/\*(?:[^*]|\*(?!/)){0,60}+\*/)*+")
_WORD = lazy(r"[\w.+-]++")
_RUN = lazy(r"[^\"\\]++")
# What follows the quote that ends a text: the next key or a bracket. A comma alone may stand in the sentence.
_AFTER_KEY = lazy(r"\s{0,200}:")
_AFTER_VALUE = lazy(r"\s{0,200}(?:[}\]]|,\s{0,200}(?:[\"}\]{\[,]|-?\d|true|false|null|//|$)|$)")
_NAMED = {"true": True, "false": False, "null": None}
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "b": "", "f": ""}
_BLANKS = dict.fromkeys(range(0x20), " ")  # line ends inside texts are the commonest mistake
_MAX_CHARS = 300_000
_MAX_DEPTH = 40
_MAX_PARTS = 20_000  # values of one script
_CODE = 4  # digits of \u00fc


def json_ld_objects(text: str) -> list[dict[str, Any]]:
    """Read a JSON-LD script: its objects, with lists and @graph taken apart.

    >>> json_ld_objects('{"name": "Anna "the pen" Weiß",} {"name": "Bo Li"')
    [{'name': 'Anna "the pen" Weiß'}, {'name': 'Bo Li'}]
    """
    text = text.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
    try:
        found = orjson.loads(text)
    except orjson.JSONDecodeError:
        found = _Lenient(text).values()
    if "\\u00" in text or not (text.isprintable() or _has_line_ends_only(text)):
        try:
            found = plain_json(found)
        except RecursionError:
            return []
    objects: list[dict[str, Any]] = []
    waiting = [found]
    while waiting and len(objects) < _MAX_OBJECTS:
        value = waiting.pop()
        if type(value) is list:
            waiting.extend(reversed(value))
        elif type(value) is dict:
            objects.append(value)
            if type(kind := value.get("@type")) is str and "schema" in kind:
                value["@type"] = _VOCABULARY.sub("", kind)
            if type(value.get("@graph")) in (list, dict):
                waiting.append(value["@graph"])
    return objects


def _has_line_ends_only(text: str) -> bool:
    """Tell whether all that cannot be printed in some JSON are the line ends and tabs between its values."""
    return "\\" not in text and text.replace("\n", "").replace("\r", "").replace("\t", "").isprintable()


class _Lenient:
    """Reads values where JSON has commas too many, quotes in texts, line ends, comments, no end, or another value behind."""

    def __init__(self, text: str) -> None:
        if '"' not in text and "&quot;" in text:
            from html import unescape

            text = unescape(text)
        self.text = text[:_MAX_CHARS]
        self.at = 0
        self.parts = 0
        self.has_codes = "\\u" in self.text

    def values(self) -> list[Any]:
        """All objects and lists that the text holds, one after the other."""
        found: list[Any] = []
        while start := _START.search(self.text, self.at):
            self.at = start.start()
            found.append(self._value(0))
        return [value for value in found if value]

    def _next(self) -> str:
        """The character behind what is blank; "" at the end."""
        blank = _BLANK.match(self.text, self.at)
        self.at = blank.end() if blank else self.at
        return self.text[self.at : self.at + 1]

    def _value(self, depth: int) -> Any:
        self.parts += 1
        char = self._next()
        if char in ("{", "[") and (depth > _MAX_DEPTH or self.parts > _MAX_PARTS):
            self.at = len(self.text)
            return None
        if char == "{":
            return self._object(depth)
        if char == "[":
            return self._list(depth)
        if char == '"':
            return self._text(is_key=False)
        word = _WORD.match(self.text, self.at)
        self.at = word.end() if word else self.at + 1
        if word is None or word[0] in _NAMED:
            return _NAMED[word[0]] if word else None
        is_number = word[0].isdecimal() and word[0].isascii() and len(word[0]) <= _MAX_DIGITS
        return int(word[0]) if is_number else word[0]

    def _object(self, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        self.at += 1
        while (char := self._next()) and char not in "}]":
            if char != '"':
                self.at += 1
                continue
            key = self._text(is_key=True)
            self.at += self._next() == ":"
            if self._next():
                found[key] = self._value(depth + 1)
        self.at += char == "}"
        return found

    def _list(self, depth: int) -> list[Any]:
        found: list[Any] = []
        self.at += 1
        while (char := self._next()) and char not in "]}":
            if char == ",":
                self.at += 1
            else:
                found.append(self._value(depth + 1))
        self.at += char == "]"
        return found

    def _text(self, *, is_key: bool) -> str:
        """A text, `at` on its first quote; a quote that nothing can follow but more of the sentence is one of its own."""
        after = _AFTER_KEY if is_key else _AFTER_VALUE
        text, parts = self.text, []
        at = self.at + 1
        while at < len(text):
            if run := _RUN.match(text, at):
                parts.append(run[0])
                at = run.end()
                continue
            if text[at] == "\\":
                escaped = text[at + 1 : at + 2]
                code = text[at + 2 : at + 6] if escaped == "u" else ""
                is_code = len(code) == _CODE and all(char in "0123456789abcdefABCDEF" for char in code)
                parts.append(chr(int(code, 16)) if is_code else _ESCAPED.get(escaped, escaped))
                at += 2 + _CODE * is_code
                continue
            at += 1
            if after.match(text, at):
                break
            parts.append('"')
        self.at = at
        joined = "".join(parts).translate(_BLANKS)
        return (
            joined.encode("utf-16", "surrogatepass").decode("utf-16", "ignore") if self.has_codes else joined
        )
