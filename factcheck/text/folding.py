"""Fold a text for matching, and find the way back to the original offsets.

Folding changes typography only: curly marks, dashes, odd spaces, ligatures, accents, invisible characters. Case is
kept, because names depend on it. What is shown to a reader is always the original.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import lru_cache
from operator import itemgetter
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

_FEW = 24
"""Different characters that are sooner replaced one after the other: a text in English has five."""

_by_folded = itemgetter(0)
_by_original = itemgetter(1)


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


class _Run(NamedTuple):
    """Folded characters from `folded` on that come from `original` on one by one, or with `one` all from that one."""

    folded: int
    original: int
    one: bool


class Folded(NamedTuple):
    """A folded text with the map back. `runs` are the stretches in which the map goes straight on, by their places in
    both texts; `None` stands for the identity, the common case."""

    text: str
    runs: tuple[_Run, ...] | None
    original_length: int

    def original(self, start: int, end: int) -> Span:
        """Return the span of the original text that the folded range `[start, end)` came from."""
        if self.runs is None:
            return Span(start, end)
        if start >= end:
            at = self._start(self._run(start), start)
            return Span(at, at)
        # Several folded characters may share one original ("..." from one ellipsis): end after that one; what
        # was folded away right behind it (a combining accent) belongs to it too.
        last = self._run(end - 1)
        after = self.runs[last + 1].folded if self.runs[last].one else end
        return Span(
            self._start(self._run(start), start), min(self._start(self._run(after), after), self.original_length)
        )

    def folded(self, start: int, end: int) -> Span:
        """Return the folded range that the original range `[start, end)` became (empty if nothing is left)."""
        if self.runs is None:
            return Span(start, end)
        return Span(self._place(start), self._place(end))

    def _run(self, at: int) -> int:
        """Return the number of the run that the folded character `at` is in."""
        assert self.runs is not None
        return max(bisect_right(self.runs, at, key=_by_folded) - 1, 0)

    def _start(self, number: int, at: int) -> int:
        """Return where the folded character `at`, which is in this run, comes from."""
        assert self.runs is not None
        run = self.runs[number]
        return run.original if run.one else run.original + at - run.folded

    def _place(self, at: int) -> int:
        """Return the first folded character that comes from the original one `at` or from one behind it."""
        assert self.runs is not None
        number = max(bisect_right(self.runs, at, key=_by_original) - 1, 0)
        run = self.runs[number]
        place = run.folded if run.one else run.folded + at - run.original
        # Between a run and the next a character may have vanished.
        return min(place, self.runs[number + 1].folded) if number + 1 < len(self.runs) else place


def fold(text: str) -> Folded:
    """Return `text` folded, with its map. Linear; a text of plain characters costs one regular-expression scan."""
    # A line of ASCII that can be printed has none of them: that is seen sooner than by the expression.
    if (text.isascii() and text.isprintable()) or not _NON_ASCII_OR_CONTROL.search(text):
        return Folded(text, None, len(text))
    replaced = {c: fold_character(c) for c in set(_NON_ASCII_OR_CONTROL.findall(text))}
    lengths = {c: len(r) for c, r in replaced.items() if len(r) != 1}
    folded = _replace(text, replaced)
    if not lengths:
        return Folded(folded, None, len(text))
    runs = [_Run(0, 0, False)]
    longer = 0
    for found in _NON_ASCII_OR_CONTROL.finditer(text):
        length = lengths.get(found.group())
        if length is None:
            continue
        here = found.start()
        if length:
            runs.append(_Run(here + longer, here, True))
        longer += length - 1
        runs.append(_Run(here + 1 + longer, here + 1, False))
    return Folded(folded, tuple(runs), len(text))


def _replace(text: str, replaced: dict[str, str]) -> str:
    changed = {c: r for c, r in replaced.items() if c != r}
    # One after the other is ten times faster than all at once, where none makes what another replaces.
    if len(changed) <= _FEW and not any(c in changed for r in changed.values() for c in r):
        for character, replacement in changed.items():
            text = text.replace(character, replacement)
        return text
    return text.translate({ord(c): r for c, r in changed.items()})
