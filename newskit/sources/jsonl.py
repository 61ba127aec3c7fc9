"""JSON Lines with a page a line, in a field of HTML or of text; article lines pass through."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, cast

from newskit.errors import BadInput, BadRecord, Failure
from newskit.json_lines import load_object
from newskit.record import GIVEN, PROPERTIES, is_record
from newskit.sources.raw import Item, RawPage, ReadOptions, Skipped
from newskit.sources.stream import Stream

if TYPE_CHECKING:
    from newskit.sources.stretch import Found, Stretch

# What a line says in these fields counts as what a page's meta element of the name does. `date` and `time` are not
# among them: as often as not they say when a page was fetched.
_SAID = {
    "publication_date": tuple(
        "date_published datePublished published_at publishedAt published published_date date_publish publish_date "
        "publish_time publishTime pub_date pubDate pub_time pubtime pubdate".split()
    ),
    "author": ("authors", "author", "byline"),
    "source": ("source",),
}
_MOST_SAID = 40


def read_jsonl(stream: Stream, options: ReadOptions) -> Iterator[Item]:
    """Yield a page a line, named by its line's byte offset. A line that is none is a Failure; blank lines are passed over.

    So is what breaks off within a line; what the stream gives behind the break is read on.
    """
    broken_at = -1
    is_blank = False
    while True:
        try:
            if is_blank:
                stream.skip_blank_lines()
            offset = stream.position
            line = stream.readline(options.max_page_bytes + 1)
        except BadInput as problem:
            offset = stream.position
            yield Failure(stream.name, offset, "read", problem.code, str(problem))
            if offset == broken_at:  # a second time: that stream does not go on
                return
            broken_at = offset
            continue
        if not line:
            return
        too_long = len(line) > options.max_page_bytes
        while too_long and not line.endswith(b"\n") and (line := stream.readline(2**20)):
            pass
        if too_long:
            message = f"line longer than --max-page-bytes {options.max_page_bytes}"
            yield Failure(f"{stream.name}!/{offset}", offset, "read", BadRecord.code, message)
            continue
        is_blank = not line.strip(b" \t\r\n\xef\xbb\xbf")
        if not is_blank:
            yield _page(line.removeprefix(b"\xef\xbb\xbf"), offset, f"{stream.name}!/{offset}", options)


def read_on(stream: Stream, options: ReadOptions, _made: int) -> Iterator[Item]:
    """Read on from where a line begins."""
    return read_jsonl(stream, options)


def take_apart(stretch: Stretch) -> Found:
    """Return the pages of a stretch of whole lines."""
    import io

    from newskit.sources.stretch import Found

    stream = Stream(stretch.name, cast("io.RawIOBase", io.BytesIO(stretch.data)))
    stream.position = stretch.offset
    return Found(list(read_jsonl(stream, stretch.options)), len(stretch.data))


def _page(line: bytes, offset: int, name: str, options: ReadOptions) -> Item:
    try:
        found = load_object(line)
        if _is_action(found):
            return Skipped(name, "an action of a bulk request")
        return page_of(found, line, offset, name, options)
    except BadRecord as problem:
        return Failure(name, offset, "read", problem.code, str(problem))


def _is_action(found: dict[str, Any]) -> bool:
    """Tell whether a line says what Elasticsearch is to do with the next one."""
    return len(found) == 1 and isinstance(found.get("index", found.get("create")), dict)


def page_of(
    found: dict[str, Any], line: bytes, offset: int | None, name: str, options: ReadOptions
) -> RawPage:
    """Make a page of a JSON object. Raises BadRecord where it holds neither HTML nor text nor an article."""
    url, title = _first(found, options.url_fields), _first(found, options.title_fields)
    # Fields of texts hold HTML often enough: its tags tell.
    for form, keys in (("html", options.html_fields), ("", options.text_fields)):
        for key in keys:
            if isinstance(text := _text(value_of(found, key), key), str) and text.strip():
                for used in (*options.html_fields, *options.text_fields, *options.url_fields):
                    found = _without(found, used)
                page = RawPage(
                    name, text.encode("utf-8", "replace"), url, "utf-8", form, offset, decoded=True
                )
                page.title = title
                page.said = _said(found)
                page.extra = _beside(found)
                return page
    if is_record(found):
        return RawPage(name, line, form="article", offset=offset)
    raise BadRecord(_no_page(found, options))


def _no_page(found: dict[str, Any], options: ReadOptions) -> str:
    """Say that an object holds no page, and where one is, if in an object within: dumps have that, and answers of interfaces."""
    ways = (("--html-field", options.html_fields), ("--text-field", options.text_fields))
    message = f"no page in this object: none of the fields {', '.join(ways[0][1] + ways[1][1])} holds text"
    for option, keys in ways:
        for outer, held in found.items():
            if isinstance(held, dict) and (inner := next((key for key in keys if _first(held, (key,))), "")):
                return f"{message}, but {outer}.{inner} does ({option} names it)"
    return f"{message} (--html-field names another)"


def _said(found: dict[str, Any]) -> dict[str, list[str]]:
    """Return what a line says of when and by whom, in the fields that feeds, interfaces and crawlers have for it.

    >>> _said({"date_published": 1714979289, "authors": [{"name": "Anna Weiß"}, "Jo Harrow"], "author": "desk"})
    {'publication_date': ['1714979289'], 'author': ['Anna Weiß', 'Jo Harrow']}
    """
    said = {}
    for name, fields in _SAID.items():
        values = next((found[key] for key in fields if found.get(key)), None)
        if texts := _texts(values):
            said[name] = texts
    return said


def _texts(value: Any) -> list[str]:
    """Return the texts and numbers of a field: one, a list of them, objects that have a name, or MongoDB's date."""
    values = value if isinstance(value, list) else [value]
    named = [
        one.get("name") or one.get("$date") if isinstance(one, dict) else one for one in values[:_MOST_SAID]
    ]
    return [str(one) for one in named if type(one) in (str, int)]


def _first(found: dict[str, Any], names: tuple[str, ...]) -> str:
    """Return the first of these fields that is text, "" where none is."""
    return next((text for name in names if isinstance(text := value_of(found, name), str)), "")


def _text(value: Any, name: str) -> Any:
    """Return a list of paragraphs as a text, one a line; anything else, and the body of a record, as it is."""
    if isinstance(value, list) and name != "body" and all(isinstance(part, str) for part in value):
        return "\n".join(value)
    return value


def value_of(found: Mapping[str, Any], name: str) -> Any:
    """Return the value of a field, `a.b` for one in an object, if no field has that name itself; None for none.

    >>> value_of({"data": {"html": "<p>"}}, "data.html"), value_of({"data.html": "<h1>"}, "data.html")
    ('<p>', '<h1>')
    """
    if name in found:
        return found[name]
    outer, _, inner = name.partition(".")
    return value_of(found[outer], inner) if inner and isinstance(found.get(outer), dict) else None


def _without(found: dict[str, Any], name: str) -> dict[str, Any]:
    """Return the fields without the one that `value_of` finds."""
    if name in found:
        return {key: value for key, value in found.items() if key != name}
    outer, _, inner = name.partition(".")
    if not inner or not isinstance(found.get(outer), dict):
        return found
    return {**found, outer: _without(found[outer], inner)}


def _beside(found: dict[str, Any]) -> dict[str, Any]:
    """Return what rides along in the page's record: those that have a name of ours within `given`."""
    extra = {key: value for key, value in found.items() if key not in PROPERTIES and key != GIVEN}
    given = {key: value for key, value in found.items() if key not in extra}
    return {**extra, GIVEN: given} if given else extra
