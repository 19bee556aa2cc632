"""Hostile text made safe to look at: nothing in it can move the cursor, reverse a line or hide a word."""

from __future__ import annotations

import re
from functools import cache

# What the reader of the article does not see either: soft hyphens, zero-width spaces, byte-order marks.
_UNSEEN = "\u00ad\u200b\u2060\ufeff"

# Letters of ordinary typography, for terminals that have only ASCII.
_ASCII_LETTERS = {
    "‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "′": "'", "″": '"',
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "--", "―": "--", "−": "-",
    "…": "...", "•": "*", "·": "*", "\u00a0": " ", "\u2009": " ", "\u202f": " ",
}  # fmt: skip


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    spaces = re.compile(r"[ \t\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
    # Controls, bidirectional marks and overrides, interlinear annotation, lone surrogates, invisible tags.
    unsafe = re.compile(
        f"[{_UNSEEN}\x00-\x1f\x7f-\x9f\u061c\u180e\u200e\u200f\u2028-\u202e\u2061-\u206f"
        "\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
    )
    return spaces, unsafe, re.compile(r"[^\x00-\x7f]")


def visible(text: str, *, ascii_only: bool = False) -> str:
    """Return `text` on one line with every control character spelled out.

    A paragraph break becomes "¶", any other run of white space one space, ESC "␛", a bidirectional override
    "<U+202E>". With `ascii_only`, typography is written in ASCII and what is left as "\\u00e9".
    """
    spaces, unsafe, beyond_ascii = _patterns()
    paragraph = " | " if ascii_only else " ¶ "
    text = spaces.sub(lambda found: paragraph if _breaks(found[0]) else " ", text)
    text = unsafe.sub(lambda found: _spelled(found[0], ascii_only), text)
    if ascii_only and not text.isascii():
        text = beyond_ascii.sub(lambda found: _in_ascii(found[0]), text)
    return text


def spell_controls(text: str) -> str:
    """Return `text` with its lines kept and its other control characters spelled out, for files."""
    unsafe = _patterns()[1]
    return unsafe.sub(lambda found: found[0] if found[0] in "\n\t" else _spelled(found[0], False), text)


def _breaks(space: str) -> bool:
    return space.replace("\r\n", "\n").count("\n") > 1 or "\u2029" in space


def _spelled(character: str, ascii_only: bool) -> str:
    if character in _UNSEEN:
        return ""
    code = ord(character)
    if code < 0x20:
        return f"\\x{code:02x}" if ascii_only else chr(0x2400 + code)
    return f"<U+{code:04X}>"


def _in_ascii(character: str) -> str:
    if character in _ASCII_LETTERS:
        return _ASCII_LETTERS[character]
    return character.encode("ascii", "backslashreplace").decode("ascii")
