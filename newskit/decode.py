"""Bytes to text: BOM, transport charset, declared charset, strict UTF-8, detector; never raises, counts what it replaced."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from newskit.charsets import codec_named, codec_of
from newskit.record import Encoding
from newskit.rules.lazy import lazy
from newskit.utf16 import LABELS, unmarked_utf16

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# The standard looks at 1,024 bytes; portals put the tag behind a kilobyte of scripts.
_DECLARED_WITHIN = 4096
_DECLARED_LATE = 2**18  # where nothing else tells: as browsers do, who begin anew there
# In lower case: without the flag a search leaps from `<meta` to `<meta`, at a tenth of the cost.
_DECLARED = lazy(rb"<meta\b[^<>]{0,300}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w:.-]{2,40})")
_LONGEST_META = 305  # bytes, up to that word
_DECLARED_XML = lazy(rb"\s{0,99}<\?xml\b[^<>]{0,200}?encoding\s{0,9}=\s{0,9}[\"']([\w:.-]{2,40})")
_DETECT_WITHIN = 16384
_PIECE = 8_192  # bytes: their text stays in the nearest cache
_UTF16 = frozenset(LABELS)
_BETWEEN_TAGS = lazy(rb"[^<>]+")
_HIGH = lazy(rb"[\x80-\xff]+")
_ESCAPED = lazy("[\udc80-\udcff]")
_FOREIGN = lazy("[^\0-\x7f]+")
_MIN_ESCAPED = 4  # characters between escapes: `~{` may be code
_SURROGATE = lazy("[\ud800-\udfff]")
# One byte in fifty broken: beyond that another encoding is the likelier tale.
_BROKEN_SHARE = 0.02
# So many multi-byte characters in valid UTF-8 don't come about by chance in another encoding.
_SURE_OF_UTF8 = 3
_MULTIBYTE_CODECS = frozenset(("utf-8", "gb18030", "big5hkscs", "cp932", "euc_jp", "iso2022_jp", "cp949"))
# GB 2312's level 1 and punctuation make up well over nine tenths of running Chinese.
_COMMON_SHARE = 0.85
_CHINESE = {"gb18030": "big5hkscs", "big5hkscs": "gb18030"}
# First bytes of level 1, from and to.
_COMMON = {"gb18030": ("gb2312", b"\xb0", b"\xd7"), "big5hkscs": ("big5", b"\xa4", b"\xc6")}
_COMMON_LEAD = 0.3  # by how much another reading must be the better
_ODD_SHARE = 0.1  # of runs: so many are of odd length by chance
_UTF8_MARK = codecs.BOM_UTF8
_INNER_MARK = lazy(rb"(?<![\x80-\xff])\xef\xbb\xbf")
# Letters with accents stand alone among those without: on 154 pages in 20 western languages .002 of them at most are in
# runs so long, on pages in Chinese, Japanese, Korean or Russian .5 and more.
_WESTERN = ("cp1252", "iso8859_15")
_LONG_RUN, _LONG_SHARE, _MIN_HIGH = 4, 0.25, 20
# Lead bytes of EUC-KR: of its punctuation, of Hangul.
_LAST_MARKS, _FIRST_SYLLABLES, _LAST_SYLLABLES = 0xA3, 0xB0, 0xC8
_MIN_SYLLABLES, _HANGUL_SHARE = 20, 0.97
_MIN_HIRAGANA, _HIRAGANA_SHARE = 8, 0.2  # of running Japanese a third and more
_MULTIBYTE = lazy(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")

# Two characters of GB 2312 that Python reads otherwise there than in GBK: the dots around a name, and the dash.
_OF_GBK = {ord("\u30fb"): "·", ord("\u2015"): "—"}

# Chinese, Cyrillic or Arabic that was UTF-8 before it was encoded, and what Windows-1252 makes of 80 to 9F.
_TWICE, _MIN_TWICE = lazy(rb"\xc3[\x90-\x99\xa4-\xa9]\xc2[\xa0-\xbf]"), 8
_WINDOWS = {
    ord(char): code for code in range(0x80, 0xA0) if (char := bytes([code]).decode("cp1252", "ignore"))
}


class Decoded(NamedTuple):
    """A page's text, how it was read, and warnings. `utf8` holds the bytes where they were valid UTF-8 as they came.

    Of those the text is made when it is asked for: an HTML page is parsed from its bytes.
    """

    read: str | None  # None where it is still to be made of `utf8`
    encoding: Encoding
    utf8: bytes | None
    warnings: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The whole text."""
        return (self.utf8 or b"").decode() if self.read is None else self.read

    @property
    def opening(self) -> str:
        """The text's first thousand characters and some more."""
        return (self.utf8 or b"")[:4096].decode("utf-8", "ignore") if self.read is None else self.read[:4096]


def declared_charset(data: bytes, within: int = _DECLARED_WITHIN) -> str:
    """Return the charset label that a page declares in a meta tag or an XML declaration, else ""."""
    head = data[:within]
    lower = head.lower()
    # From a tag before the first one that has it: there may be many others above.
    found = _DECLARED_XML.match(lower) or _DECLARED.search(
        lower, max(0, lower.find(b"charset") - _LONGEST_META)
    )
    return head[found.start(1) : found.end(1)].decode("ascii", "replace") if found else ""


def decode(data: bytes, *, charset: str = "", encoding: str = "") -> Decoded:
    """Turn a page's bytes into text. Never raises; a bad byte costs one character.

    `charset` is the transport's label (HTTP, WARC), `encoding` the user's own word, which beats all others.
    """
    for bom, codec in _BOMS:
        if data.startswith(bom) and not encoding:
            body = data[len(bom) :]
            found = _read(body, codec, declared=charset or declared_charset(body[:_DECLARED_WITHIN]))
            if codec == "utf-8" and not _is_right(found, body):
                data = body  # an editor's mark before what a program wrote
                break
            said = codec_of(found.encoding["declared"]) or codec
            # The label `utf-16` leaves the order of bytes to the mark.
            if said == codec or {said, codec} <= _UTF16:
                return found
            return found._replace(warnings=_mismatch(found.encoding["declared"]))
    if not encoding and (codec := unmarked_utf16(data)):
        return _read(data, codec, declared=charset)
    known = charset if codec_of(charset) else ""  # servers send labels that nobody knows
    declared = encoding or known or declared_charset(data) or charset
    codec = (codec_named(encoding) if encoding else codec_of(declared)) or ""
    if not encoding:
        if _is_as_labelled(data, codec, by_transport=bool(known)):
            return _read(data, codec or "utf-8", declared=declared)
        if _is_utf8(data) and (codec in ("", "utf-8") or _is_surely_utf8(data)):
            is_ascii = data.isascii()
            if is_ascii and (escaped := _escaped_codec(data)):
                return _read(data, escaped, declared=declared)._replace(
                    warnings=_mismatch(declared) if declared else ()
                )
            used = codec if is_ascii and codec and codec not in _UTF16 else "utf-8"
            if meant := _encoded_once(data):
                return Decoded(None, _encoding(declared, used, 0), meant, ("mojibake_repaired",))
            mismatch = not is_ascii and declared and codec != "utf-8"
            return Decoded(None, _encoding(declared, used, 0), data, _mismatch(declared) if mismatch else ())
        if not declared:
            declared = declared_charset(data, _DECLARED_LATE)
            codec = codec_of(declared) or ""
    if codec in _WESTERN and not encoding and _is_not_western(data):
        # Who says so has not looked: a server's default. The page may know better.
        for look in (_declared_codec, _detect):
            other = look(data)
            if other is None or other in _WESTERN:
                continue
            found = _read(data, other, declared=declared)
            if _is_right(found, data):
                return Decoded(found.read, found.encoding, found.utf8, _mismatch(declared))
    if codec and (encoding or not codec.startswith("utf-16")):
        if not encoding and (other := _other_chinese(data, codec)):
            return _read(data, other, declared=declared)._replace(warnings=_mismatch(declared))
        found = _read(data, codec, declared=declared)
        if encoding or _is_right(found, data):
            return found
        better = _read(data, _detect(data) or codec, declared=declared)
        if better.encoding["replaced"] < found.encoding["replaced"]:
            return Decoded(better.read, better.encoding, better.utf8, _mismatch(declared))
        return found
    return _read(data, _detect(data) or "utf-8", declared=declared)


def _declared_codec(data: bytes) -> str | None:
    return codec_of(declared_charset(data))


def _is_as_labelled(data: bytes, codec: str, *, by_transport: bool) -> bool:
    """Tell whether bytes that may be valid UTF-8, too, are in the encoding that their label says.

    ISO-2022-JP and HZ are ASCII with escapes. UTF-16 without a byte order mark has NULs, or is no UTF-8; only the transport
    can say that it is: who can read it in a meta tag reads no UTF-16.
    """
    if codec == "iso2022_jp":
        return b"\x1b$" in data or b"\x1b(" in data
    if codec == "hz":
        return b"~{" in data
    return by_transport and codec in _UTF16 and (b"\0" in data or not _is_utf8(data))


def _escaped_codec(data: bytes) -> str | None:
    """Return the codec of ASCII bytes with Japanese or Chinese between escapes, if all of it can be read; else None."""
    codec = "iso2022_jp" if b"\x1b$" in data else "hz" if b"~{" in data and b"~}" in data else ""
    if not codec:
        return None
    try:
        foreign = "".join(_FOREIGN.findall(data.decode(codec)))
    except UnicodeDecodeError:
        return None
    is_sure = codec != "hz" or _is_common_chinese(foreign.encode("gb18030"))
    return codec if is_sure and len(foreign) >= _MIN_ESCAPED else None


def _is_right(found: Decoded, data: bytes) -> bool:
    """Tell whether so little had to be replaced that the encoding is the right one."""
    replaced = found.encoding["replaced"]
    return replaced <= 1 or replaced <= _high_bytes(data)[0] * _BROKEN_SHARE + 1


def _is_not_western(data: bytes) -> bool:
    """Tell whether bytes cannot be text in a western encoding: letters of others stand together, and UTF-8 shows."""
    sample = data[: 8 * _DETECT_WITHIN]
    high, in_runs = _high_bytes(sample)
    return high >= _MIN_HIGH and (in_runs >= _LONG_SHARE * high or _is_mostly_utf8(sample, high))


def _is_mostly_utf8(sample: bytes, high: int) -> bool:
    """Tell whether most of its bytes beyond ASCII, so many, are parts of UTF-8, the others broken."""
    return 2 * sum(map(len, _MULTIBYTE.findall(sample))) > high


def _high_bytes(data: bytes) -> tuple[int, int]:
    """Return how many bytes are beyond ASCII, and how many of those are in long runs."""
    runs = [len(run) for run in _HIGH.findall(data)]
    return sum(runs), sum(run for run in runs if run >= _LONG_RUN)


def _encoding(declared: str, used: str, replaced: int) -> Encoding:
    return {"declared": declared.strip().lower(), "used": used, "replaced": replaced}


def _mismatch(declared: str) -> tuple[str, ...]:
    return (f"charset_mismatch:{declared.strip().lower()}",)


def _is_utf8(data: bytes) -> bool:
    """Tell whether bytes are valid UTF-8, by pieces: a text of the page's size takes a third longer to make."""
    if data.isascii():
        return True
    view, size, at = memoryview(data), len(data), 0
    try:
        while at < size:
            at += codecs.utf_8_decode(view[at : at + _PIECE], "strict", at + _PIECE >= size)[1]
    except UnicodeDecodeError:
        return False
    return True


def _is_surely_utf8(data: bytes) -> bool:
    if data.isascii():
        return True
    distinct: set[bytes] = set()
    for found in _MULTIBYTE.finditer(data):
        distinct.add(found[0])
        if len(distinct) >= _SURE_OF_UTF8:
            return True
    return False


def _encoded_once(data: bytes) -> bytes | None:
    """Return as it was meant what was UTF-8, was read as Windows-1252 and encoded again, if all of it can be taken back; else None."""
    if len(_TWICE.findall(data)) < _MIN_TWICE:
        return None
    try:
        meant = data.decode().translate(_WINDOWS).encode("latin-1")
    except UnicodeEncodeError:
        return None
    return meant if _is_utf8(meant) else None


def _read(data: bytes, codec: str, *, declared: str) -> Decoded:
    """Decode with one codec, a replacement character for every byte that it cannot read."""
    if codec in _MULTIBYTE_CODECS and codec != "utf-8" and _UTF8_MARK in data:
        data = _INNER_MARK.sub(b"", data)  # of files that were put into the page
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        pass
    else:
        if codec == "hz":
            text = text.translate(_OF_GBK)
        return Decoded(text, _encoding(declared, codec, 0), data if codec == "utf-8" else None)
    if codec == "gb18030":
        from newskit.lost_byte import with_loss_marked

        data = with_loss_marked(data)
    try:
        escaped = data.decode(codec, "surrogateescape")
        text = _ESCAPED.sub("\ufffd", escaped)
    except UnicodeDecodeError:  # UTF-16 and stateful codecs cannot escape
        text = data.decode(codec, "replace")
    replaced = text.count("\ufffd")
    text = _SURROGATE.sub("\ufffd", text)
    return Decoded(text, _encoding(declared, codec, replaced), None)


def _detect(data: bytes) -> str | None:
    """Guess the codec from a sample of the page's non-ASCII text, None where there is no telling."""
    from cchardet import detect  # 24 of 24 CJK samples with a bad byte, where charset-normalizer has none

    sample = _foreign_sample(data)
    if not sample:
        return None
    guess = codec_of(detect(sample).get("encoding") or "")
    if guess != "utf-8" and _is_hangul(sample):
        return "cp949"
    if _is_shift_jis(sample):
        return "cp932"
    if guess not in _MULTIBYTE_CODECS and _is_common_chinese(sample):
        return "gb18030"
    high, in_runs = _high_bytes(sample)
    if in_runs < _LONG_SHARE * high:
        if _is_mostly_utf8(sample, high):
            return "utf-8"
        return "cp1252" if guess is None or guess in _MULTIBYTE_CODECS else guess
    candidates = [codec for codec in (guess, "utf-8", "gb18030") if codec]
    # The guess comes first and wins ties: fewest bytes that it cannot read.
    return min(candidates, key=lambda codec: _read(sample, codec, declared="").encoding["replaced"])


def _foreign_sample(data: bytes) -> bytes:
    """Return the beginning of what is not ASCII between the page's tags."""
    texts = _BETWEEN_TAGS.findall(data[: 8 * _DETECT_WITHIN])
    return b" ".join(text for text in texts if not text.isascii())[:_DETECT_WITHIN]


def _other_chinese(data: bytes, codec: str) -> str | None:
    """Return Big5 where a page says GB 2312 and is not, and the reverse: each reads most pairs of the other, as rare characters.

    Both bytes of GB 2312 are beyond ASCII, so that a run of them is even; in Big5 two second bytes in five are ASCII.
    """
    if codec not in _CHINESE:
        return None
    runs = [len(run) for run in _HIGH.findall(data[: 2 * _DETECT_WITHIN])]
    is_odd = sum([size & 1 for size in runs]) > _ODD_SHARE * len(runs)
    if sum(runs) < _MIN_HIGH or is_odd != (codec == "gb18030"):
        return None
    sample, other = _foreign_sample(data), _CHINESE[codec]
    return other if _common_share(sample, other) > _common_share(sample, codec) + _COMMON_LEAD else None


def _is_hangul(sample: bytes) -> bool:
    """Tell whether bytes read as Korean: its syllables fill the first rows of what are Hanzi in GB 2312.

    There Hanzi are in the order of Pinyin, and a third of running Chinese begins with s to z, behind those rows.
    """
    leads = [lead for run in _HIGH.findall(sample) for lead in run[::2] if lead > _LAST_MARKS]
    syllables = sum(_FIRST_SYLLABLES <= lead <= _LAST_SYLLABLES for lead in leads)
    return len(leads) >= _MIN_SYLLABLES and syllables >= _HANGUL_SHARE * len(leads)


def _is_shift_jis(sample: bytes) -> bool:
    """Tell whether bytes read as Japanese in Shift_JIS: by Hiragana, which no other language has.

    Letters that vendors have added, as of 髙橋 and ㈱, look to a detector like errors, or like Russian.
    """
    foreign = [char for char in sample.decode("cp932", "replace") if char > "\x7f"]
    syllables = sum("ぁ" <= char <= "ん" for char in foreign)
    is_read = foreign.count("\ufffd") <= _BROKEN_SHARE * len(foreign)
    return is_read and syllables >= max(_MIN_HIRAGANA, _HIRAGANA_SHARE * len(foreign))


def _is_common_chinese(sample: bytes) -> bool:
    """Tell whether bytes read as everyday Chinese in GB 2312: single-byte encodings have no errors to betray them."""
    return _common_share(sample, "gb18030") >= _COMMON_SHARE


def _common_share(sample: bytes, codec: str) -> float:
    """Return which share of what is not ASCII are everyday characters and punctuation, if a Chinese encoding reads it."""
    foreign = [char for char in sample.decode(codec, "replace") if char > "\x7f"]
    charset, first, last = _COMMON[codec]
    leads = [char.encode(charset, "ignore")[:1] for char in foreign]
    common = sum(first <= lead <= last or b"\xa1" <= lead <= b"\xa3" for lead in leads)
    return common / (len(foreign) or 1)
