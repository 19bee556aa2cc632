"""Fold a text for matching, and find the way back to the original offsets.

Folding changes typography only: curly marks, dashes, odd spaces, ligatures, accents, invisible characters. Case is
kept, because names depend on it. What is shown to a reader is always the original.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import NamedTuple

from factcheck.records import Span

_NON_ASCII_OR_CONTROL = re.compile(r"[^\x09\x0a\x0d\x20-\x7e]")

_SAME_LENGTH = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4\uff07", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2043\u2212\ufe63\uff0d", "-"),
    # Dashes that part a sentence are kept apart from hyphens that join words.
    **dict.fromkeys("\u2013\u2014\u2015\u2e3a\u2e3b", "\u2014"),
    **dict.fromkeys("\u2022\u25cf\u25aa\u2023\u00b7", "*"),
}
_ELLIPSIS = "..."


@lru_cache(maxsize=4096)
def fold_character(character: str) -> str:
    """Return what one character is folded to: the same, another, several, or "" for one that cannot be seen.

    Soft hyphens, zero-width characters and combining accents vanish; other control characters become a space.
    """
    known = _SAME_LENGTH.get(character)
    if known is not None:
        return known
    if character == "\u2026":
        return _ELLIPSIS
    category = unicodedata.category(character)
    if category in ("Cf", "Mn", "Me"):
        return ""
    if category[0] in "CZ":
        return character if character in "\n\r\t" else " "
    decomposed = unicodedata.normalize("NFKD", character)
    kept = "".join(c for c in decomposed if unicodedata.category(c) not in ("Mn", "Me", "Cf"))
    return " " if kept.isspace() else kept


class Folded(NamedTuple):
    """A folded text with the map back. `starts[i]` is where folded character `i` comes from; `None` stands for
    the identity, the common case. A trailing entry holds the length of the original."""

    text: str
    starts: tuple[int, ...] | None
    original_length: int

    def original(self, start: int, end: int) -> Span:
        """Return the span of the original text that the folded range `[start, end)` came from."""
        if self.starts is None:
            return Span(start, end)
        if start >= end:
            at = self.starts[start]
            return Span(at, at)
        last = self.starts[end - 1]
        # Several folded characters may share one original ("..." from one ellipsis): end after that one; what
        # was folded away right behind it (a combining accent) belongs to it too.
        after = bisect_right(self.starts, last)
        return Span(self.starts[start], self.starts[after] if after < len(self.starts) else self.original_length)

    def folded(self, start: int, end: int) -> Span:
        """Return the folded range that the original range `[start, end)` became (empty if nothing is left)."""
        if self.starts is None:
            return Span(start, end)
        return Span(bisect_left(self.starts, start), bisect_left(self.starts, end))


def fold(text: str) -> Folded:
    """Return `text` folded, with its map. Linear; a text of plain characters costs one regular-expression scan."""
    if not _NON_ASCII_OR_CONTROL.search(text):
        return Folded(text, None, len(text))
    replaced = {c: fold_character(c) for c in set(_NON_ASCII_OR_CONTROL.findall(text))}
    if all(len(r) == 1 for r in replaced.values()):
        return Folded(text.translate({ord(c): r for c, r in replaced.items()}), None, len(text))
    pieces: list[str] = []
    starts: list[int] = []
    at = 0
    for found in _NON_ASCII_OR_CONTROL.finditer(text):
        here = found.start()
        if at < here:
            pieces.append(text[at:here])
            starts.extend(range(at, here))
        replacement = replaced[found.group()]
        pieces.append(replacement)
        starts.extend([here] * len(replacement))
        at = here + 1
    pieces.append(text[at:])
    starts.extend(range(at, len(text) + 1))
    return Folded("".join(pieces), tuple(starts), len(text))
