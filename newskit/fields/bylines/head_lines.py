"""Lines that say who wrote or when, and nothing else: Von Anna Berger | Stand: 11.02.2026, 5:00 Uhr."""

from __future__ import annotations

import re
from collections.abc import Collection

from newskit.fields.bylines.written_by import (
    by_names,
    is_alone,
    is_full_name,
    is_writer,
    names_beside_date,
    parts_of,
)
from newskit.fields.times.written import find_moment
from newskit.rules.first_names import begins_with_given_name
from newskit.rules.languages import FIRST_EASTERN, NO_CAPITALS
from newskit.rules.lazy import lazy
from newskit.rules.name_words import FIRST_UNLISTED, name_words

MAX_CHARS = 120  # of such a line; longer ones are sentences
MAX_NUMBERED = 16  # of 14:25, 6 min read
MAX_READING = 32  # of Temps de lecture 6 min.
_READING = lazy(r"\d\s?(?:min|мин|dk|хв|λεπτ|mnt|phút|นาที|分|분|minut)", re.IGNORECASE)
MAX_MOMENTS = 2  # of publication and of an update
# What stands beside a time: words for publishing and updating, prepositions, hours, zones.
_BESIDE = frozenset(
    "published updated posted last modified on at first pm am edt est cet gmt utc ist uhr h hrs "
    "stand veröffentlicht aktualisiert erstellt zuletzt geändert vom um den publié mis mise jour le à et modifié "
    "publicado actualizado modificado a las el hs pubblicato aggiornato modifica modificato il alle ore "
    "atualizado em às gepubliceerd bijgewerkt op om uur publicerad uppdaterad kl publisert oppdatert опубликовано обновлено в "
    "opublikowano aktualizacja godz publikováno vydáno aktualizováno zverejnené aktualizované प्रकाशित अपडेट अपडेटेड पर publiceret opdateret julkaistu päivitetty klo "
    "avaldatud uuendatud kell publicēts atjaunots plkst paskelbta atnaujinta megjelent frissítve publicat actualizat ora objavljeno ažurirano u објављено ажурирано у "
    "опубліковано оновлено публикувана обновена г δημοσίευση ενημέρωση στις yayınlanma güncelleme terbit diperbarui wib diterbitkan dikemaskini inilathala xuất bản cập nhật "
    "פורסם עודכן نشر نُشر آخر تحديث الساعة تاریخ انتشار به‌روزرسانی شائع شدہ اپ ڈیٹ প্রকাশ আপডেট เผยแพร่ ปรับปรุง เวลา น გამოქვეყნდა განახლდა".split()
)
_WORD = lazy(r"[^\s\d.,:;|/()\[\]–—-]{1,20}")
_TIME_ENDS = frozenset("0123456789.")
MAX_BESIDE = 8  # words beside the times
_ZONE_CHARS = 4  # of an abbreviation in capitals that no list holds: AKDT


def is_head_line(text: str, authors: Collection[str] | None = None) -> bool:
    """Tell whether a line is made of by-lines and times alone.

    `authors` are the page's, where they are known: then a by-line must name none but them, so that no headline that
    begins with By or De is one.
    """
    if len(text) > MAX_CHARS:
        return False
    if _is_part(text, authors):
        return True
    parts = parts_of(text)
    others = [part for part in parts if not _is_part(part, authors)]
    if not others:
        return len(parts) > 1
    # Beside a time a name needs no label: 5 May 2024 | Anna Weiß, reporter | 6 min read
    return any(map(find_moment, parts)) and all(_is_beside_time(part, authors) for part in others)


def _is_beside_time(text: str, authors: Collection[str] | None) -> bool:
    """Tell whether a part of a line with a time is a clock, how long it takes to read, or names."""
    if text[:1].isdigit():
        return len(text) <= MAX_NUMBERED and find_moment(text) is None
    if len(text) <= MAX_READING and _READING.search(text):
        return True
    names = names_beside_date(text)
    return bool(names) and (authors is None or set(names) <= set(authors))


def _is_part(text: str, authors: Collection[str] | None) -> bool:
    names = by_names(text)
    if names and (all(map(is_alone, names)) or _is_before_time(text)):
        return authors is None or set(names) <= set(authors)
    return _is_time(text)


def _is_before_time(text: str) -> bool:
    """Tell whether a by-line in a script without capitals, where nothing shows that it is names alone, has a time behind it."""
    return text[0] >= NO_CAPITALS and text[-1] in _TIME_ENDS and find_moment(text) is not None


def _is_time(text: str) -> bool:
    """Tell whether a text is a time, or two, with nothing beside but words that such lines have."""
    beside, rest = "", text
    for _ in range(MAX_MOMENTS):
        written = find_moment(rest)
        if written is None:
            break
        beside, rest = f"{beside} {rest[: written.start]}", rest[written.end :]
    if not beside:
        return False
    words = _WORD.findall(f"{beside} {rest}")
    others = [
        word
        for word in words
        if word.lower() not in _BESIDE
        and not (word.isupper() and word.isascii() and len(word) <= _ZONE_CHARS)
    ]
    is_weekday = len(others) == 1 and beside.strip(" ,").endswith(others[0])
    return len(words) <= MAX_BESIDE and (not others or is_weekday or _is_known_name(" ".join(others)))


def _is_known_name(text: str) -> bool:
    """Tell whether a text is a full name, and of words of names: what stands before a time without a mark between."""
    is_known = name_words(text) > 0 or begins_with_given_name(text)
    return is_full_name(text) and (is_known or FIRST_UNLISTED <= text < FIRST_EASTERN)  # Thai to Ethiopic


def agency_beside(text: str) -> str:
    """Return the agency that is all a line has beside its time: (sda) 22.07.2025, 21.30 Uhr; "" for none."""
    written = find_moment(text)
    if written is None:
        return ""
    words = _WORD.findall(f"{text[: written.start]} {text[written.end :]}")
    others = [word for word in words if word.lower() not in _BESIDE]
    return others[0] if len(others) == 1 and is_writer(others[0]) else ""
