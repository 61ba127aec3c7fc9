"""Lines that say who wrote or when, and nothing else: Von Anna Berger | Stand: 11.02.2026, 5:00 Uhr."""

from __future__ import annotations

from collections.abc import Collection

from newskit.fields.times import find_moment
from newskit.fields.written_by import by_names, is_alone, is_writer, parts_of
from newskit.rules.languages import NO_CAPITALS
from newskit.rules.lazy import lazy

MAX_CHARS = 120  # of such a line; longer ones are sentences
MAX_MOMENTS = 2  # of publication and of an update
# What stands beside a time: words for publishing and updating, prepositions, hours, zones.
_BESIDE = frozenset(
    "published updated posted last modified on at first pm am edt est cet gmt utc ist uhr h hrs "
    "stand veröffentlicht aktualisiert erstellt zuletzt geändert vom am um den publié mis mise jour le à et modifié "
    "publicado actualizado modificado a las el hs pubblicato aggiornato modifica modificato il alle ore "
    "atualizado em às gepubliceerd bijgewerkt op om uur publicerad uppdaterad den kl publisert oppdatert опубликовано обновлено в "
    "opublikowano aktualizacja godz publikováno vydáno aktualizováno zverejnené aktualizované प्रकाशित अपडेट अपडेटेड पर publiceret opdateret oppdatert julkaistu päivitetty klo "
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
    return _is_part(text, authors) or (
        len(parts := parts_of(text)) > 1 and all(_is_part(part, authors) for part in parts)
    )


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
    return len(words) <= MAX_BESIDE and all(
        word.lower() in _BESIDE or (word.isupper() and word.isascii() and len(word) <= _ZONE_CHARS)
        for word in words
    )


def agency_beside(text: str) -> str:
    """The agency that is all a line has beside its time: (sda) 22.07.2025, 21.30 Uhr; "" for none."""
    written = find_moment(text)
    if written is None:
        return ""
    words = _WORD.findall(f"{text[: written.start]} {text[written.end :]}")
    others = [word for word in words if word.lower() not in _BESIDE]
    return others[0] if len(others) == 1 and is_writer(others[0]) else ""
