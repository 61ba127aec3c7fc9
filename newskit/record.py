"""The article record: one flat JSON object a line. The contract between all commands."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import Any, TypedDict

from newskit.errors import BadRecord
from newskit.json_lines import dump_line, load_object

SCHEMA_VERSION = 1
KINDS = ("article", "list", "gallery", "video", "other")
# Of a line that is no record yet: what holds its page, and our key for those of its fields that have names of ours.
HTML_FIELDS = ("html", "raw_html", "content_html", "content.rendered")
TEXT_FIELDS = ("text", "content", "raw_text", "content_text", "body")
GIVEN = "given"
_OF_RECORDS = frozenset({"body", "headlines", "headline_runs"})
_DIGEST_CHARS = 64


class Dateline(TypedDict):
    """The opening of an agency report, taken apart: 中新网广州6月22日电. Any part may be empty."""

    agency: str
    place: str
    date: str  # YYYY-MM-DD where the year is known from the page's date, else ""


class Picture(TypedDict):
    """A picture of the article."""

    url: str
    caption: str


class Encoding(TypedDict):
    """How the page's bytes became text: the label it declared, the codec used, how many bytes had to be replaced."""

    declared: str
    used: str
    replaced: int


class HeadlineLink(TypedDict):
    """A headline of a list page with its address, and its time as precise as the page gives it."""

    text: str
    url: str
    published_at: str


class DroppedText(TypedDict):
    """A text that `clean` took out of the body: the rule, and where it stood.

    `paragraph` and `start` are its place in the body as it was before this text was dropped: putting the texts
    back from the last to the first gives the body in its normal form, with nothing dropped (`cleaning.restore`
    does that). `whole` says that the paragraph was nothing else, and went with it.
    """

    rule: str
    paragraph: int
    start: int
    text: str
    whole: bool


@dataclass(slots=True)
class Article:
    """One article, or one page that is none. Keys are written in this order; absent text is "", absent lists []."""

    id: str = ""
    url: str = ""
    file: str = ""
    kind: str = "article"
    lang: str = ""
    title: str = ""
    section: list[str] = field(default_factory=list)
    published_at: str | None = None
    source: str = ""
    authors: list[str] = field(default_factory=list)
    editors: list[str] = field(default_factory=list)
    dateline: Dateline | None = None
    body: list[str] = field(default_factory=list)
    headlines: list[str] = field(default_factory=list)
    headline_runs: list[str] = field(default_factory=list)
    images: list[Picture] = field(default_factory=list)
    confidence: float | None = None
    encoding: Encoding | None = None
    dropped: dict[str, int] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)
    # Written only where asked for or where a page has them.
    dropped_text: list[DroppedText] = field(default_factory=list)
    headline_links: list[HeadlineLink] = field(default_factory=list)
    headline_spans: list[dict[str, Any]] = field(default_factory=list)
    # Keys that are not ours, in the order in which they came.
    extra: dict[str, Any] = field(default_factory=dict)


OPTIONAL = ("dropped_text", "headline_links", "headline_spans")
KEYS = tuple(f.name for f in fields(Article) if f.name not in (*OPTIONAL, "extra"))
_VALUES = attrgetter(*KEYS)

_TEXT = {"type": "string"}
_TEXT_OR_NULL = {"type": ["string", "null"]}
_TEXTS = {"type": "array", "items": _TEXT}
_COUNT = {"type": "integer", "minimum": 0}


def _object(**properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _or_null(schema: dict[str, Any]) -> dict[str, Any]:
    return {**schema, "type": [schema["type"], "null"]}


def _list_of(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _said(schema: dict[str, Any], description: str) -> dict[str, Any]:
    return {"description": description, **schema}


# RFC 3339, only as precise as the page.
_TIME = r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$"
_IMAGE = _object(url=_TEXT, caption=_TEXT)
_SPAN = {"type": "object", "properties": {"run": _COUNT, "start": _COUNT, "end": _COUNT}}

PROPERTIES: dict[str, dict[str, Any]] = {
    "id": _said(_TEXT, "SHA-256 of the page's bytes, hexadecimal"),
    "url": _said(_TEXT, "address of the page: as given, else as it gives itself"),
    "file": _said(
        _TEXT, "the input; inside a container CONTAINER!/LOCATOR, a member's name or a byte offset"
    ),
    "kind": _said({"type": "string", "enum": list(KINDS)}, "what kind of page it is"),
    "lang": _said(_TEXT, "BCP 47: zh-Hans, zh-Hant, en, …"),
    "title": _said(_TEXT, "headline of the article"),
    "section": _said(_TEXTS, "breadcrumb, outermost first, without the home page"),
    "published_at": _said(
        {**_TEXT_OR_NULL, "pattern": _TIME},
        "RFC 3339, only as precise as the page; day, minute or second; "
        "without an offset where warnings has zone_unknown",
    ),
    "source": _said(
        _TEXT, "the medium credited by the page (来源); the site's own name only beside the time"
    ),
    "authors": _said(_TEXTS, "reporters and writers"),
    "editors": _said(_TEXTS, "editors and proof-readers"),
    "dateline": _said(
        _or_null(_object(agency=_TEXT, place=_TEXT, date=_TEXT)), "opening of an agency report"
    ),
    "body": _said(_TEXTS, "paragraphs"),
    "headlines": _said(_TEXTS, "headlines of other articles found on the page"),
    "headline_runs": _said(_TEXTS, "run-on lines of headlines that are still to be split"),
    "images": _said(_list_of(_IMAGE), "pictures of the article"),
    "confidence": _said(
        {"type": ["number", "null"], "minimum": 0, "maximum": 1}, "chance that the body is right"
    ),
    "encoding": _said(
        _or_null(_object(declared=_TEXT, used=_TEXT, replaced=_COUNT)), "how bytes became text"
    ),
    "dropped": _said(
        {"type": "object", "additionalProperties": _COUNT}, "texts left out of the body, by rule"
    ),
    "warnings": _said(_TEXTS, "what to know before trusting the record"),
    "dropped_text": _said(
        _list_of(_object(rule=_TEXT, paragraph=_COUNT, start=_COUNT, text=_TEXT, whole={"type": "boolean"})),
        "the texts that were left out (--keep-dropped)",
    ),
    "headline_links": _said(
        _list_of(_object(text=_TEXT, url=_TEXT, published_at=_TEXT)),
        "on list pages: headlines with addresses",
    ),
    "headline_spans": _said(_list_of(_SPAN), "where each headline stood in its run (--spans)"),
}

SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "newskit article",
    "version": SCHEMA_VERSION,
    "type": "object",
    "properties": PROPERTIES,
    "required": list(KEYS),
    "additionalProperties": True,
}

_CHECKS: dict[str, Callable[[Any], bool]] = {
    "string": lambda v: type(v) is str,
    "null": lambda v: v is None,
    "integer": lambda v: type(v) is int,
    "number": lambda v: type(v) in (int, float),
    "boolean": lambda v: type(v) is bool,
    "array": lambda v: type(v) is list,
    "object": lambda v: type(v) is dict,
}
_NAMES: dict[str, str] = {
    "string": "text",
    "array": "a list",
    "object": "an object",
    "integer": "a whole number",
}


def _problem(value: Any, schema: dict[str, Any], where: str) -> str | None:
    """Return what is wrong with a value, or None. Knows the few keywords that PROPERTIES uses."""
    types: list[str] = schema["type"] if type(schema["type"]) is list else [schema["type"]]
    if not any(_CHECKS[name](value) for name in types):
        return f"{where}: expected {' or '.join(_NAMES.get(name, name) for name in types)}"
    if type(value) is str:
        if "enum" in schema and value not in schema["enum"]:
            return f"{where}: expected one of {', '.join(schema['enum'])}"
        if "pattern" in schema and not re.fullmatch(schema["pattern"], value, re.ASCII):
            return f"{where}: not an RFC 3339 time: {value[:40]}"
    elif type(value) is list:
        items = schema.get("items")
        if items is _TEXT:
            if not all(type(item) is str for item in value):
                return f"{where}: expected a list of texts"
        elif items:
            problems = (_problem(item, items, where) for item in value)
            return next((problem for problem in problems if problem), None)
    elif type(value) is dict:
        return _object_problem(value, schema, where)
    elif type(value) in (int, float) and not schema.get("minimum", value) <= value <= schema.get(
        "maximum", value
    ):
        return f"{where}: out of range: {value}"
    return None


def _object_problem(value: dict[str, Any], schema: dict[str, Any], where: str) -> str | None:
    properties = schema.get("properties", {})
    others = schema.get("additionalProperties", True)
    for name in schema.get("required", ()):
        if name not in value:
            return f"{where}: no key {name}"
    for name, item in value.items():
        rule = properties.get(name, others)
        if rule is False:
            return f"{where}: unknown key {name}"
        if rule is not True and (problem := _problem(item, rule, f"{where}.{name}" if where else name)):
            return problem
    return None


def from_dict(found: dict[str, Any]) -> Article:
    """Make an Article of a JSON object. Missing keys get their defaults, unknown keys go to `extra`.

    Raises BadRecord where one of our keys holds something that the schema does not allow.
    """
    article = Article()
    extra = article.extra
    for name, value in found.items():
        schema = PROPERTIES.get(name)
        if schema is None:
            extra[name] = value
            continue
        if problem := _problem(value, schema, name):
            raise BadRecord(problem)
        setattr(article, name, value)
    return article


def from_line(line: bytes) -> Article:
    """Read an article line. Raises BadRecord on a line that is not JSON, not an object, or not a record."""
    found = load_object(line)
    if found and type(found.get("body")) is not list:
        if PROPERTIES.keys().isdisjoint(found):
            raise BadRecord(
                "not a record: this object has none of a record's keys (newskit parse makes them)"
            )
        if field := page_field(found):
            raise BadRecord(f"not a record: a page in the field {field} (newskit parse makes one of it)")
    return from_dict(found)


def is_record(found: Mapping[str, object]) -> bool:
    """Tell whether an object is one of our records: others have an id, a title, a source, too."""
    page_id = found.get("id")
    is_digest = isinstance(page_id, str) and len(page_id) == _DIGEST_CHARS and page_id.isalnum()
    return is_digest or not _OF_RECORDS.isdisjoint(found)


def page_field(found: Mapping[str, object]) -> str:
    """Return the field of a JSON object that holds a raw page, "" where there is none."""
    if not (_OF_RECORDS.isdisjoint(found) or isinstance(found.get("body"), str)):
        return ""
    return next((key for key in (*HTML_FIELDS, *TEXT_FIELDS) if isinstance(found.get(key), str)), "")


def to_dict(article: Article) -> dict[str, Any]:
    """Return the record's keys in their order: the fixed ones, the optional ones that hold something, unknown ones."""
    record: dict[str, Any] = dict(zip(KEYS, _VALUES(article), strict=True))
    for name in OPTIONAL:
        if value := getattr(article, name):
            record[name] = value
    record.update(article.extra)
    return record


def to_line(article: Article) -> bytes:
    """Write an article line, compact UTF-8 with its line end."""
    return dump_line(to_dict(article))
