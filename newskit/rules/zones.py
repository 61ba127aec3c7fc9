"""Time zones by the letters that pages print beside a clock: the names that mean one offset wherever they stand."""

from __future__ import annotations

# Not here, since only the country or the season tells: IST (India, Ireland, Israel), ET and PT (summer or winter).
ZONES = {
    "EST": "-05:00", "EDT": "-04:00", "PST": "-08:00", "PDT": "-07:00",
    "BST": "+01:00", "WEST": "+01:00", "CET": "+01:00", "MEZ": "+01:00", "CEST": "+02:00", "MESZ": "+02:00", "EET": "+02:00", "EEST": "+03:00", "MSK": "+03:00",
    "WIB": "+07:00", "HKT": "+08:00", "SGT": "+08:00", "JST": "+09:00", "KST": "+09:00", "AEST": "+10:00", "AEDT": "+11:00",
}  # fmt: skip
# Of these, only an American page speaks of America: CST is China's, too, MST Malaysia's, CDT Cuba's.
AMERICAN = {"CST": "-06:00", "CDT": "-05:00", "MST": "-07:00", "MDT": "-06:00"}
INDIAN = {"IST": "+05:30"}  # beside a date in an Indian script


def offset_of(name: str, *, american: bool, beside: str = "") -> str:
    """Return the offset that a name stands for (`-05:00`), "" for a name that has none or several.

    `beside` is what stands before it: 12 मार्च 2026, 07:30 IST is India's.
    """
    if name in INDIAN and any("\u0900" <= char <= "\u0d7f" for char in beside):
        return INDIAN[name]
    return ZONES.get(name) or (AMERICAN.get(name, "") if american else "")
