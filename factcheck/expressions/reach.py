"""What a reader of numbers or dates looks at around its place, so that looking past either end needs no test."""

from __future__ import annotations

from collections.abc import Set

REACH = 64
"""How far past the last word, and before the first, a reader may look: no rule looks a quarter as far."""
_PADDING = [""] * REACH


def padded(lowers: list[str], taken: Set[int] = frozenset()) -> list[str]:
    """Return words in small letters, "" for those in `taken`, with REACH empty ones behind them. An index before
    the first word counts from the end of the list, and finds one of these."""
    lowers = lowers + _PADDING
    for at in taken:
        lowers[at] = ""
    return lowers
