"""The language of an article, as BCP 47: from its script and its function words, from `html lang` only in doubt."""

from __future__ import annotations

import re

from newskit.rules.languages import CLAIMS, LETTERS, SCRIPTS, SIMPLIFIED, TRADITIONAL, WORDS

FEW_WORDS = 12  # a score of a few words is no proof against what the page declares
SCRIPT_CHARS = 600  # enough to tell one script from another
SCRIPT_PROBES = 120
SAMPLE_CHARS = 1000  # enough for every language of the tables; more costs time and changes nothing

_OTHER = re.compile("[\u0370-\u1cff]+")
_WORD = re.compile("[^\\W\\d_]+(?:-[^\\W\\d_]+)?")


def _scripts(sample: str) -> tuple[int, int, int, int, int]:
    """Count scripts over characters taken at even distances: eastern in all, kana, hangul, Latin, others."""
    kana = hangul = eastern = latin = other = 0
    part = sample[:SCRIPT_CHARS]
    for char in part[:: len(part) // SCRIPT_PROBES + 1]:
        if char < "\u0250":
            latin += char.isalpha()
        elif char < "\u1d00":
            other += 1
        elif "\u3041" <= char <= "\u9fff":
            eastern += 1
            kana += char <= "\u30fa"
        elif "\uac00" <= char <= "\ud7a3":
            eastern += 1
            hangul += 1
    return eastern, kana, hangul, latin, other


def declared(tag: str) -> str:
    """Return the declared language of a page, lower case, without region: `de` for `de-AT`."""
    return tag.strip().lower().replace("_", "-").split("-")[0][:3]


def chinese_form(text: str, tag: str = "") -> str:
    """Tell simplified from traditional Chinese by the distinct characters that only one of them uses."""
    characters = set(text)
    simplified, traditional = len(characters & SIMPLIFIED), len(characters & TRADITIONAL)
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
    eastern, kana, hangul, latin, other = _scripts(sample)
    if eastern and eastern * 3 >= max(latin, other):  # one of their characters carries about three letters
        if hangul * 2 > eastern:
            return "ko"
        if kana * 12 > eastern:
            return "ja"
        return chinese_form(sample, html_lang)
    if other > latin:
        return _script(sample, html_lang)
    return _latin(sample, html_lang)


def _plain(html_lang: str) -> str:
    known = declared(html_lang)
    if known == "zh":
        return chinese_form("", html_lang)
    return known if len(known) >= 2 and known.isalpha() and known.isascii() else ""


def _script(sample: str, html_lang: str) -> str:
    letters = "".join(_OTHER.findall(sample[:SCRIPT_CHARS]))
    votes: dict[str, int] = {}
    for char in letters[:: len(letters) // 40 + 1]:
        language = next((name for first, last, name in SCRIPTS if first <= char <= last), "")
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


def _latin(sample: str, html_lang: str) -> str:
    scores: dict[str, int] = {}
    for word in _WORD.findall(sample.lower()):
        languages = WORDS.get(word, ())
        # A word of one language alone says more than one of many, a single letter says little.
        worth = 1 if len(word) == 1 else 5 if len(languages) == 1 else 3 if len(languages) == 2 else 2
        for language in languages:
            scores[language] = scores.get(language, 0) + worth
    claimed = declared(html_lang)
    claimed = {"nb": "no", "nn": "no", "bs": "hr", "sr": "hr", "fil": "tl"}.get(claimed, claimed)
    if not scores:
        return claimed if claimed.isalpha() and claimed not in ("zh", "ja", "ko") else ""
    best = max(scores, key=lambda language: scores[language])
    rival = scores.get(claimed, 0)
    if claimed != best and rival and (rival * 5 >= scores[best] * 4 or scores[best] <= FEW_WORDS):
        return claimed
    return best
