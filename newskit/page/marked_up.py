"""Marks that tools leave in the text that they make of pages: Markdown's, and the numbers of links of lynx."""

from __future__ import annotations

from itertools import islice

from newskit.rules.lazy import lazy

# Links of Markdown, or addresses of a list of references, that show that a page has such marks.
LEAST_LINKS = 3
FENCE = "```"  # around code
LONGEST_LIST = 20_000  # characters of such a list that are looked at

# What a link leads to: an address, with its brackets, and a title; data of a picture may be long.
_TARGET = r"\((?:[^()\n]|\([^()\n]{0,300}\)){0,20000}\)"
_A_TARGET = lazy(r"\]\(\s?<?(?:[a-z]{2,12}:|/|#|\?|\.|[\w%-]{1,200}\.[a-z]{2,5}[)\s])")
_IMAGE = lazy(rf"!\[[^\[\]]{{0,600}}\]{_TARGET}")
# Its text may go on over lines, where it holds blocks.
_LINK = lazy(rf"\[([^\[\]]{{0,1500}}(?:\[[^\[\]]{{0,200}}\][^\[\](]{{0,300}}){{0,3}})\]{_TARGET}")
_HEADED = lazy(r"(?:^|\n[ \t\r]{0,9}\n)#{1,4} [^\n]{2,300}\n[ \t\r]{0,9}\n")
_HEADING = lazy(r"#{1,6}\s(.{0,600}?)\s?#{0,6}$")
_STRONG = lazy(r"(\*\*|__)(?=\S)([^*]{1,600}?)(?<=\S)\1")
_LIGHT = lazy(r"(?<![\w*])([*_])(?=[^\s*_])([^*_]{1,600}?)(?<=[^\s*_])\1(?![\w*])")
_RULE = lazy(r"(?:[-*_]\s?){3,80}$|={3,80}$")
_OPENING = lazy(r"(?:>\s?){1,4}|[*+-]\s(?=\S)")
_ESCAPED = lazy(r"\\([-\\`*_{}\[\]()#+.!|<>~])")
# A line of the list of addresses that lynx sets below a page, and what may stand between its heading and the first.
_ADDRESS = lazy(r"\d{1,5}\. (?:https?|ftp|file|mailto|javascript):")
_OF_LINKS = ("", "Visible links", "Hidden links")
_NUMBERED, _BESIDE = lazy(r"(?<!\S)\[(\d{1,3})\](?=\S)"), lazy(r"(?<!\S)\[1\]\S[^\n]{0,60}\s\[2\]\S")
_NUMBER = lazy(r"#?\[\d{1,3}\](?:alternate\b)?")


def without_references(text: str) -> str:
    r"""Return a page that lynx has made a text of without the numbers of its links and the list of their addresses.

    >>> without_references("[1]Home\nNews of the [2]day.\nReferences\n1. http://a/\n2. http://b/\n3. mailto:c\n")
    'Home\nNews of the day.\n'
    """
    at = text.rfind("References")
    start = text.rfind("\n", 0, at) + 1
    if at < 0 or text[start:at].strip():
        # The list may have been cut off: the links of a menu are numbered side by side, from one on.
        numbers = [int(found[1]) for found in _NUMBERED.finditer(text)] if _BESIDE.search(text) else []
        return _NUMBER.sub("", text) if numbers and numbers == [*range(1, len(numbers) + 1)] else text
    heading, *below = text[at : at + LONGEST_LIST].split("\n", LEAST_LINKS + len(_OF_LINKS) + 2)
    addresses = [line for line in map(str.strip, below[:-1]) if line.rstrip(":") not in _OF_LINKS]
    if heading.strip() != "References" or len(addresses) < LEAST_LINKS:
        return text
    return _NUMBER.sub("", text[:start]) if all(map(_ADDRESS.match, addresses[:LEAST_LINKS])) else text


def with_fenced_joined(text: str) -> str:
    r"""Return a text of Markdown with the code between two fences in one line, as a record of HTML has it.

    >>> with_fenced_joined("Keep a timer.\n```js\nlet timer;\n  stop(timer);\n```\nThat is all.")
    'Keep a timer.\nlet timer; stop(timer);\nThat is all.'
    """
    lines: list[str] = []
    opened = -1  # where the fence stands that is still to be closed
    for line in text.split("\n"):
        if opened >= 0 and line.strip() == FENCE:
            lines[opened:] = [" ".join(" ".join(lines[opened + 1 :]).split())]
            opened = -1
            continue
        if opened < 0 and line.lstrip().startswith(FENCE) and line.count("`") == len(FENCE):
            opened = len(lines)
        lines.append(line)
    return "\n".join(lines)


def is_markdown(text: str) -> bool:
    """Tell whether a page has links as Markdown writes them, or a heading with blank lines around it."""
    if "# " in text and _HEADED.search(text):
        return True
    if text.count("](") < LEAST_LINKS:
        return False
    return len(list(islice(_A_TARGET.finditer(text), LEAST_LINKS))) == LEAST_LINKS


def without_links(text: str) -> str:
    r"""Return a page of Markdown without its pictures, and with the texts of its links for these.

    >>> without_links("[![A ferry](data:image/gif;base64,R0l) The old ferry\n\nsails](/ferry 'Now') again.")
    ' The old ferry\n\nsails again.'
    """
    return _LINK.sub(r"\1", _IMAGE.sub("", text))


def heading_of(lines: list[str], read: list[str]) -> int | None:
    """Return the number of the one line that is a heading of the first level, by a mark before it or a rule below.

    `read` are the lines without their marks.

    >>> heading_of(["[Home](/)", "The ferry stays", "======"], ["Home", "The ferry stays", ""])
    1
    """
    found = [at for at, line in enumerate(lines) if line.startswith("# ") and read[at]]
    found += [
        at for at, line in enumerate(lines[1:]) if line.startswith("===") and not line.strip("=") and read[at]
    ]
    return found[0] if len(found) == 1 else None


def without_markdown(line: str) -> str:
    """Return a line, or a paragraph, of Markdown as it reads; "" where it is a rule.

    >>> without_markdown("## The **old** ferry _sails_")
    'The old ferry sails'
    """
    line = line.strip()
    opening = _OPENING.match(line)
    if _RULE.match(line):
        return ""
    if opening:
        line = line[opening.end() :]
    if line.startswith("#") and (heading := _HEADING.match(line)):
        line = heading[1]
    if "*" in line or "_" in line:
        line = _LIGHT.sub(r"\2", _STRONG.sub(r"\2", line))
    if "\\" in line:
        line = _ESCAPED.sub(r"\1", line)
    return line.strip()
