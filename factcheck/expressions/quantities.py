"""Quantities in a text: an interval, a unit, the words they count, and the expression as written.

A number is read from digits and number words, widened by its hedge ("about", "at least", "nearly") or by its own
rounding, and given a kind: a count of things, a share, a multiple, a measure, money, an age, an ordinal, or a label
("Article 3"), which is compared with nothing. Years and days of the month belong to `dates`.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from factcheck.expressions.quantity import Quantity, QuantityKind
from factcheck.expressions.quantity_reader import BEGINNERS, QuantityReader
from factcheck.text.words import Word, read_words

__all__ = ["Quantity", "QuantityKind", "find_quantities", "find_quantities_in"]


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of a (folded) text in order. Dates in it are read as dates first."""
    from factcheck.expressions.dates import find_dates_in

    words = read_words(text)
    taken = {at for found in find_dates_in(words, None) for at in range(found.first, found.last)}
    return find_quantities_in(words, taken)


def find_quantities_in(words: Sequence[Word], taken: Set[int]) -> tuple[Quantity, ...]:
    """Return the quantities among `words`, passing over the indices in `taken` (those of dates)."""
    found: list[Quantity] = []
    at = 0
    while at < len(words):
        if at in taken or not _may_begin(words[at]):
            at += 1
            continue
        reader = QuantityReader(words, taken, at)
        quantity = reader.read()
        if quantity is None:
            at += 1
            continue
        found.append(quantity)
        at = max(quantity.last, at + 1)
    return tuple(found)


def _may_begin(word: Word) -> bool:
    entry = word.entry
    return entry.is_number or entry.lower in BEGINNERS
