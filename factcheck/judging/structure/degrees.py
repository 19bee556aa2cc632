"""More or less of it: "less likely" against "more likely". The words for degrees weigh nothing, and turn a statement
round."""

from __future__ import annotations

from factcheck.expressions.polarity import NEGATION
from factcheck.expressions.statement import Statement
from factcheck.judging.structure.linking import Linking
from factcheck.judging.values.restating import FALLING, RISING

_MORE, _LESS = frozenset(("more", "most", "increasingly")), frozenset(("less", "fewer", "least", "fewest"))
_DEGREES = _MORE | _LESS
_RISEN = _MORE | frozenset("up extra additional further another greater higher larger bigger better above over".split())
_LOWERED = _LESS | frozenset("down lower smaller under below without no not".split())
_NEAR = 2
"""Within how many words before another one its degree stands."""


def turned_degree(claim: Statement, passage: Statement, matched: dict[int, int]) -> tuple[int, int] | None:
    """Return the indices of "more" and "less" that stand before one and the same word of both sides, the claim's and
    the passage's, neither denied; `None` where there are none."""
    if _DEGREES.isdisjoint(claim.lowers) or _DEGREES.isdisjoint(passage.lowers):
        return None
    for index, at in matched.items():
        if at < 1 or not index:
            continue
        ours, theirs = _before_than(claim, index), _before_than(passage, at)
        if ours >= 0 <= theirs and (claim.lowers[ours] in _LESS) != (passage.lowers[theirs] in _LESS):
            return ours, theirs
        ours, theirs = _degree_before(claim, index), _degree_before(passage, at)
        if ours < 0 or theirs < 0 or (claim.flags[index] ^ passage.flags[at]) & NEGATION:
            continue
        if (claim.lowers[ours] in _LESS) != (passage.lowers[theirs] in _LESS):
            return ours, theirs
    return None


def _is_free(statement: Statement, at: int) -> bool:
    """Return whether a "more" or "less" is of a thing, not of a figure ("less than 30") and not "no more"."""
    before = statement.lowers[at - 1] if at else ""
    return at not in statement.value_words and before not in ("no", "not", "any", "once", "or", "at")


def _goes_up(claim: Statement) -> bool:
    """Return whether a claim says that there is more of something than there was: "had more bad days on the pill"."""
    at = claim.lowers.index("more") if "more" in claim.lowers else -1
    return at >= 0 and _is_free(claim, at) and at + 1 < len(claim.words) and claim.words[at + 1].entry.weight > 0


def _degree_before(statement: Statement, at: int) -> int:
    """Return where a "more" or "less" stands right before a word, an adverb passed over; -1 for nowhere."""
    for place in range(at - 1, max(-1, at - _NEAR - 1), -1):
        lower = statement.lowers[place]
        if lower in _DEGREES:
            return -1 if place in statement.value_words else place
        if not lower.endswith("ly"):
            break
    return -1


def _before_than(statement: Statement, at: int) -> int:
    """Return where the "more" or "less" of "less than planned" stands, with the word behind "than"; -1 for nowhere."""
    place = at - 1 - (at > 1 and statement.lowers[at - 1] in ("the", "was", "were", "had", "been"))
    if place < 1 or statement.lowers[place] != "than" or statement.lowers[place - 1] not in _DEGREES:
        return -1
    return place - 1


def not_so_much_less(link: Linking) -> str:
    """Find "less likely" against "likely", "more likely": the passage does not say that it is less."""
    claim, passage = link.claim, link.passage
    if _goes_up(claim) and _RISEN.isdisjoint(passage.lowers) and RISING.isdisjoint(passage.positions):
        return "more"
    if _LESS.isdisjoint(claim.lowers):
        return ""
    if _LOWERED.isdisjoint(passage.lowers) and FALLING.isdisjoint(passage.positions):
        return next((w.entry.surface for w in claim.words if w.entry.lower in _LESS and _is_free(claim, w.index)), "")
    for index, at in link.matched.items():
        ours = _degree_before(claim, index)
        if ours < 0 or claim.lowers[ours] not in _LESS:
            continue
        theirs = _degree_before(passage, at)
        if theirs < 0 or passage.lowers[theirs] not in _LESS:
            return passage.written(passage.words[theirs if theirs >= 0 else at].start, passage.words[at].end)
    return ""
