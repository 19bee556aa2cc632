"""Write any text as a TOML string."""

from __future__ import annotations

# Characters that TOML allows bare but that nobody can see: they are written as escapes, so that what stands
# in the file is what a reader sees there.
_INVISIBLE = frozenset("\u00ad\u061c\u180e\ufeff") | frozenset(
    chr(code)
    for first, last in ((0x7F, 0x9F), (0x200B, 0x200F), (0x2028, 0x202E), (0x2060, 0x206F))
    for code in range(first, last + 1)
)
_SHORT = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def toml_string(text: str) -> str:
    """Return `text` as a one-line basic TOML string with its quotation marks.

    Reads back as `text`, except that lone surrogates, which TOML has no way to write, become U+FFFD.
    """
    return '"' + "".join(_SHORT.get(c) or _escaped(c) for c in text) + '"'


def comment_text(text: str) -> str:
    """Return `text` fit for a TOML comment: on one line, with everything that cannot be seen as an escape."""
    return "".join(_SHORT[c] if c in "\n\r\t" else _escaped(c) for c in text)


def _escaped(character: str) -> str:
    if "\ud800" <= character <= "\udfff":
        return "\ufffd"
    if character < " " or character in _INVISIBLE:
        return f"\\u{ord(character):04X}"
    return character
