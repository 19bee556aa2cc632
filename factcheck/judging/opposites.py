"""Find a word of the passage that says the opposite of one in the claim, about the same thing."""

from __future__ import annotations

from functools import cache

from factcheck.expressions.polarity import NEGATION, NEGATIVE_STEMS
from factcheck.expressions.statement import Statement
from factcheck.lexicon.antonyms import PAIRS
from factcheck.matching.alignment import Alignment
from factcheck.records import Reason, ReasonKind, Relation
from factcheck.text.words import Word, stem_of


class Opposite:
    """A word of the passage opposed to one of the claim; `at` is its index in the passage. `negates`: it is itself what
    negates the words behind it ("rejected"), so that the two are one opposition."""

    __slots__ = ("at", "negates", "reason")

    def __init__(self, at: int, negates: bool, reason: Reason) -> None:
        self.at = at
        self.negates = negates
        self.reason = reason


@cache
def _table() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for pair in PAIRS.split("|"):
        first, second = map(stem_of, pair.split())
        table.setdefault(first, set()).add(second)
        table.setdefault(second, set()).add(first)
    return {stem: frozenset(others) for stem, others in table.items()}


_PREFIXES = ("un", "in", "im", "il", "ir", "non", "dis")


def find_opposite(claim: Statement, passage: Statement, alignment: Alignment) -> Opposite | None:
    """Return the first opposite, or `None`. A claim's word that the passage also has, as near to the words around it,
    has no opposite there."""
    table = _table()
    positions = passage.positions
    matched = {match.word.index: match.at for match in alignment.matches}
    for word in claim.words:
        entry = word.entry
        if not entry.is_word or (entry.capital and word.index):
            continue
        opposed = table.get(entry.stem, frozenset())
        candidates = [at for stem in opposed for at in positions.get(stem, ())]
        if entry.weight:
            candidates.extend(_prefixed(entry.stem, entry.lower, passage))
        if not candidates:
            continue
        centre = _neighbourhood(word, matched)
        if centre is None:
            continue
        at = min(candidates, key=lambda p: (abs(p - centre), p))
        own = matched.get(word.index, -1)
        if own >= 0 and abs(own - centre) <= abs(at - centre):
            continue
        if abs(at - centre) > 8:
            continue
        if (claim.flags[word.index] ^ passage.flags[at]) & NEGATION:
            continue
        stated = passage.words[at].entry.surface
        reason = Reason(
            kind=ReasonKind.ANTONYM,
            relation=Relation.OPPOSITE,
            claim=entry.surface,
            source=stated,
            message=f"{entry.surface} in the claim, {stated} in the source: opposites",
        )
        return Opposite(at, passage.words[at].entry.stem in NEGATIVE_STEMS or entry.stem in NEGATIVE_STEMS, reason)
    return None


def _prefixed(stem: str, lower: str, passage: Statement) -> list[int]:
    """Return where the passage has the word with a negating prefix, or without the claim's ("unsafe", "safe")."""
    found: list[int] = []
    for prefix in _PREFIXES:
        found.extend(passage.positions.get(prefix + stem, ()))
        if lower.startswith(prefix) and len(lower) > len(prefix) + 3:
            found.extend(passage.positions.get(stem_of(lower[len(prefix) :]), ()))
    return found


def _neighbourhood(word: Word, matched: dict[int, int]) -> float | None:
    """Return about where in the passage the words around a word of the claim lie."""
    near = [at for index, at in matched.items() if at >= 0 and index != word.index and abs(index - word.index) <= 4]
    return sum(near) / len(near) if near else None
