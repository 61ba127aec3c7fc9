"""The language of an article, as BCP 47: from its script and its function words, from `html lang` only in doubt."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from newskit.rules.languages import CLAIMS, LETTERS, SCRIPTS, SIMPLIFIED, TRADITIONAL
from newskit.rules.lazy import lazy

FIRST_CHARS = 64, 200  # most Chinese pages are told by their title, nearly all by their first sentences
CLEAR_MARGIN = 3  # characters of one form more than of the other
LATIN_CHARS = 200, 400
CLEAR_SCORE = 30  # about eight function words
FEW_WORDS = 12  # a score of a few words is no proof against what the page declares
SCRIPT_CHARS = 160  # enough to tell one script from another
SAMPLE_CHARS = 800  # enough for every language of the tables; more costs time and changes nothing

_WORD = lazy("[^\\W\\d_]+(?:-[^\\W\\d_]+)?")
_BY_FIRST = sorted(SCRIPTS)
_FIRSTS = [first for first, _, _ in _BY_FIRST]
# What the first byte of a UTF-16 unit says: Chinese characters, kana and marks of the East, hangul, other scripts.
_SCRIPT_OF = bytes(
    ord("h" if 0xAC <= high <= 0xD7 else "c" if 0x31 <= high < 0xD8 else "k" if high == 0x30 else "o" if 3 <= high <= 0x1C else "l")
    for high in range(256)
)  # fmt: skip
_CZECH = frozenset("ěřů")  # one of them stands in nearly every sentence


def _between(characters: list[str], first: str, end: str) -> int:
    """Count the characters from `first` up to `end`, without it, among sorted ones."""
    return bisect_left(characters, end) - bisect_left(characters, first)


def declared(tag: str) -> str:
    """Return the declared language of a page, lower case, without region: `de` for `de-AT`."""
    return tag.strip().lower().replace("_", "-").split("-")[0][:3]


def _chinese_form(text: str, tag: str) -> str:
    """Tell simplified from traditional Chinese by the characters that only one of them uses."""
    simplified = traditional = 0
    first, second = FIRST_CHARS
    for part in (text[:first], text[first:second], text[second:]):
        characters = set(part)
        simplified += len(characters & SIMPLIFIED)
        traditional += len(characters & TRADITIONAL)
        if abs(simplified - traditional) > CLEAR_MARGIN:
            break
    if simplified == traditional:
        tag = tag.lower()
        return "zh-Hant" if any(part in tag for part in ("hant", "tw", "hk", "mo")) else "zh-Hans"
    return "zh-Hant" if traditional > simplified else "zh-Hans"


def find_lang(text: str, html_lang: str = "") -> str:
    """Return the language of a text as BCP 47 (`zh-Hans`, `zh-Hant`, `ja`, `en`, …), "" where there is no text.

    `html_lang` is what the page declares; it decides only where the text leaves several languages open.

    >>> find_lang("The mayor said that the bridge will be closed for a week.")
    'en'
    """
    sample = text[:SAMPLE_CHARS]
    if not sample or sample.isspace():
        return _plain(html_lang)
    if sample.isascii():
        return _latin(sample, html_lang)
    beginning = sample[:SCRIPT_CHARS]
    scripts = beginning.encode("utf-16-be", "surrogatepass")[::2].translate(_SCRIPT_OF)
    if not (b"o" in scripts or b"h" in scripts):  # most pages are told apart without a look at each character
        chinese, kana_or_marks = scripts.count(b"c"), scripts.count(b"k")
        if not chinese and not kana_or_marks:
            return _latin(sample, html_lang)
        if chinese * 4 >= len(beginning) and kana_or_marks * 12 <= chinese:
            return _chinese_form(sample, html_lang)
    start = sorted(beginning)
    eastern, other = _between(start, "\u3041", "\ud7a4"), _between(start, "\u0370", "\u1d00")
    if eastern * 4 >= len(start) - other and eastern * 3 > other:  # one of them carries about three letters
        kana, hangul = _between(start, "\u3041", "\u3100"), _between(start, "\uac00", "\ud7a4")
        if hangul * 2 > eastern:
            return "ko"
        if kana * 12 > eastern:
            return "ja"
        return _chinese_form(sample, html_lang)
    if other > _between(start, "A", "\u0250"):
        return _script(sample, html_lang)
    return _latin(sample, html_lang) or (_script(sample, html_lang) if other else "")


def _plain(html_lang: str) -> str:
    known = declared(html_lang)
    if known == "zh":
        return _chinese_form("", html_lang)
    return known if len(known) >= 2 and known.isalpha() and known.isascii() else ""


def _script(sample: str, html_lang: str) -> str:
    letters = [char for char in sample[:SCRIPT_CHARS] if "\u0370" <= char < "\u1d00"]
    votes: dict[str, int] = {}
    for char in letters[:: len(letters) // 40 + 1]:
        _, last, language = _BY_FIRST[max(0, bisect_right(_FIRSTS, char) - 1)]
        language = language if char <= last else ""
        votes[language] = votes.get(language, 0) + 1
    best = max(votes, key=lambda language: votes[language])
    claimed = declared(html_lang)
    if claimed in CLAIMS.get(best, ()):
        return claimed
    characters = set(sample)
    for language, own in LETTERS.get(best, ()):
        if len(characters.intersection(own)) >= min(2, len(own)):
            return language
    if best == "ru" and "і" in characters and "ы" not in characters:
        return "uk"
    if best == "ru" and "ъ" in characters and not characters & set("ыэё"):
        return "bg"
    return best or _plain(html_lang)


def _worth(languages: tuple[str, ...]) -> int:
    """What a word or letter says for each language that has it."""
    return 5 if len(languages) == 1 else 3 if len(languages) == 2 else 2


def _count_words(text: str, known: dict[str, tuple[str, ...]], scores: dict[str, int]) -> None:
    """Add what the function words of a text say: one language's alone more than many's, a lone letter little."""
    # The few with an apostrophe or a mark need the pattern.
    likely = [word for word in text.lower().split() if word in known or not word.isalpha()]
    for written in likely:
        for word in (written,) if written in known else _WORD.findall(written):
            if languages := known.get(word):
                worth = 1 if len(word) == 1 else _worth(languages)
                for language in languages:
                    scores[language] = scores.get(language, 0) + worth


def _latin(sample: str, html_lang: str) -> str:
    from newskit.rules.function_words import MARKS, WORDS  # tables that Chinese pages have no use for

    scores: dict[str, int] = {}
    few, more = [at if (at := sample.find(" ", chars)) >= 0 else len(sample) for chars in LATIN_CHARS]
    if not sample.isascii():
        if sample.count("ə") > CLEAR_MARGIN:
            return "az"
        for char in sorted(MARKS.keys() & set(sample[:more].lower())):  # of two alike the first is taken
            for language in MARKS[char]:
                scores[language] = scores.get(language, 0) + _worth(MARKS[char])
    for part in (sample[:few], sample[few:more], sample[more:]):
        _count_words(part, WORDS, scores)
        first, second, *_ = (*sorted(scores.values(), reverse=True), 0, 0)
        if first >= CLEAR_SCORE and first > 2 * second:
            break
    own = claimed = declared(html_lang)
    claimed = {"nb": "no", "nn": "no", "bs": "hr", "sr": "hr", "fil": "tl"}.get(claimed, claimed)
    if not scores:
        return claimed if claimed.isalpha() and claimed not in ("zh", "ja", "ko") else ""
    best = max(scores, key=lambda language: scores[language])
    if best == "cs" and "sk" in scores and _CZECH.isdisjoint(sample):
        best = "sk"
    rival = scores.get(claimed, 0)
    if claimed != best and rival and (rival * 5 >= scores[best] * 4 or scores[best] <= FEW_WORDS):
        best = claimed
    return own if best == "hr" and own in ("sr", "bs") else best
