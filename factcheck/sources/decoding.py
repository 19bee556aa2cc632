"""Bytes to text. Whatever the bytes, a text comes back; offsets everywhere else are into that text."""

from __future__ import annotations

import codecs
from typing import NamedTuple

# The longer marks first: the mark of UTF-32-LE begins with that of UTF-16-LE.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_BINARY_BEGINNINGS = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1f\x8b\x08", "a gzip archive"),
    (b"\x7fELF", "a program"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"SQLite format 3\x00", "a database"),
)

_SAMPLE = 16_384
"""Bytes looked at to guess an encoding: guessing costs about 5 ms a kilobyte, and more text changes no
guess."""

_BINARY_SHARE = 0.1
"""Share of control characters above which bytes are no text: text has none, binary formats a quarter or
more."""

_CONTROLS = bytes(c for c in range(32) if c not in b"\t\n\r\f\x0b\x08\x1b")


class Decoded(NamedTuple):
    """A decoded text and the encoding it was read as. `binary` says what the bytes are when they are clearly
    no text ("a PDF file"), and is "" otherwise."""

    text: str
    encoding: str
    binary: str = ""


def decode(data: bytes) -> Decoded:
    """Return the text of `data`: byte order mark, strict UTF-8, UTF-16 or UTF-32 by the place of the zero
    bytes, then the encoding charset_normalizer finds, and windows-1252 or latin-1 when nothing else fits.

    Line ends and NUL characters are kept. A byte order mark is not part of the text. Never raises.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return Decoded(text=data[len(mark) :].decode(encoding, "replace"), encoding=encoding)
    for beginning, what in _BINARY_BEGINNINGS:
        if data.startswith(beginning):
            return Decoded(text=data[:_SAMPLE].decode("latin-1"), encoding="latin-1", binary=what)
    wide = _wide_encoding(data[:_SAMPLE])
    if wide:
        return Decoded(text=data.decode(wide, "replace"), encoding=wide)
    binary = "a binary file" if _is_binary(data[:_SAMPLE]) else ""
    try:
        return Decoded(text=data.decode("utf-8"), encoding="utf-8", binary=binary)
    except UnicodeDecodeError as error:
        first_bad = error.start
    if binary:
        return Decoded(text=data[:_SAMPLE].decode("latin-1"), encoding="latin-1", binary=binary)
    damaged = _damaged_utf8(data)
    if damaged is not None:
        return Decoded(text=damaged, encoding="utf-8")
    return _decode_legacy(data, first_bad)


def _wide_encoding(sample: bytes) -> str:
    """Return the UTF-16 or UTF-32 flavour of a sample without a mark, or "": mostly Latin text has zero bytes
    at every second place, or at three places of four."""
    if len(sample) < 8 or 0 not in sample:
        return ""
    quarter = len(sample) // 4
    zeros = [sample[place::4].count(0) / quarter for place in range(4)]
    full, none = 0.7, 0.05
    if min(zeros[1:]) > full and zeros[0] < none:
        return "utf-32-le"
    if min(zeros[:3]) > full and zeros[3] < none:
        return "utf-32-be"
    if min(zeros[1], zeros[3]) > full and max(zeros[0], zeros[2]) < none:
        return "utf-16-le"
    if min(zeros[0], zeros[2]) > full and max(zeros[1], zeros[3]) < none:
        return "utf-16-be"
    return ""


def _is_binary(sample: bytes) -> bool:
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls > _BINARY_SHARE * len(sample)


def _damaged_utf8(data: bytes) -> str | None:
    """Return the text of UTF-8 with a few broken bytes (a cut file, a pasted line), which are shown as
    U+FFFD."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    beyond_ascii = len(text) - len(text.encode("ascii", "ignore"))
    return text if broken * 10 <= beyond_ascii - broken else None


def _decode_legacy(data: bytes, first_bad: int) -> Decoded:
    start = data.rfind(b"\n", 0, first_bad) + 1
    if first_bad - start > _SAMPLE // 2:
        start = first_bad
    sample = data[start : start + _SAMPLE]
    names = [] if _looks_western(sample) else [_guessed(sample)]
    for name in (*names, "cp1252", "latin-1"):
        text = _strictly(data, name) if name else None
        if text is not None:
            return Decoded(text=text, encoding=name)
    return Decoded(text=data.decode("latin-1"), encoding="latin-1")


def _looks_western(sample: bytes) -> bool:
    """Say whether bytes are ASCII with the odd windows-1252 mark or accent: guessers take short texts of that
    kind for anything. A capital accented letter behind a small plain one ("itÕs") speaks against it."""
    beyond = [at for at, byte in enumerate(sample) if byte >= 0x80]
    if len(beyond) > 0.06 * len(sample) + 8 or len(beyond) * 3 > len(sample):
        return False
    return not any(
        sample[at] in b"\x81\x8d\x8f\x90\x9d" or (0xC0 <= sample[at] <= 0xDE and at and 0x61 <= sample[at - 1] <= 0x7A)
        for at in beyond
    )


def _guessed(sample: bytes) -> str:
    # Imported here: only files that are not UTF-8 pay for it.
    from charset_normalizer import from_bytes

    best = from_bytes(sample, steps=5, chunk_size=512).best()
    return best.encoding if best is not None else ""


def _strictly(data: bytes, name: str) -> str | None:
    try:
        text = data.decode(name)
        text.encode("utf-8")  # UTF-7 and its like can yield half a character, which no output can hold.
    except (UnicodeError, LookupError):
        return None
    return text
