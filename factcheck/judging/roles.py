"""Who did what to whom: see that a passage does not turn the claim's parts round."""

from __future__ import annotations

from factcheck.expressions.predicate import is_passive
from factcheck.expressions.statement import Statement
from factcheck.matching.alignment import Alignment


def roles_swapped(claim: Statement, passage: Statement, alignment: Alignment) -> bool:
    """Return whether the claim's subject is the passage's object and the other way round.

    Judged only where a name stands on each side of the main verb in both; passives with "by" are turned back first.
    """
    predicate = claim.predicate
    if predicate < 0 or not claim.names or (is_passive(claim.words, predicate) and not _is_turned(claim, predicate)):
        return False
    matched = {match.word.index: match.at for match in alignment.matches if match.at >= 0}
    verb = matched.get(predicate, -1)
    if verb < 0:
        return False
    before = [matched[w.index] for n in claim.names for w in n.words if w.index < predicate and w.index in matched]
    after = [
        matched[word.index]
        for word in claim.words[predicate + 1 :]
        if word.index in matched and (word.entry.capital or word.entry.weight >= 1)
    ]
    if not before or not after:
        return False
    first, second = before[-1], after[0]
    if _is_turned(claim, predicate) != _is_turned(passage, verb):
        first, second = second, first
    return second < verb < first and verb - second <= 14 and first - verb <= 14


def _is_turned(statement: Statement, verb: int) -> bool:
    """Return whether the verb is a passive with its agent: "was arrested by"."""
    words = statement.words
    return is_passive(words, verb) and any(word.entry.lower == "by" for word in words[verb + 1 : verb + 8])
