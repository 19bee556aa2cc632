"""Whether what a passage denies, opposes or counts otherwise bears on what the claim says: is of the same thing, in the
same clause, and not of the rest of them."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.expressions.clauses import object_of, only_describes
from factcheck.expressions.noun_phrases import phrase_start
from factcheck.expressions.polarity import NEGATION
from factcheck.expressions.predicate import is_verb
from factcheck.expressions.quantity import QuantityKind
from factcheck.judging.comparing import Comparing
from factcheck.judging.comparison import Comparison, Outcome
from factcheck.judging.opposites import Opposite
from factcheck.judging.structure.apart import clause_of
from factcheck.judging.structure.governing import past_particle
from factcheck.judging.structure.linking import is_content
from factcheck.records import ReasonKind

_NONE = frozenset("none no neither few".split())


def denies_other_kind(seen: Comparing, predicate: int | None) -> bool:
    """Return whether it is another kind of what the claim says its subject is that the passage denies: "the largest
    house", "not an ordinary house"."""
    claim, passage = seen.claim, seen.passage
    if predicate is None or predicate < 1 or not claim.is_copular or any(word.entry.negator for word in claim.words):
        return False
    ours = range(phrase_start(claim, claim.predicate), claim.predicate)
    theirs = range(phrase_start(passage, predicate), predicate)
    lost = any(is_content(claim, at) and at not in seen.matched and not claim.lowers[at].endswith("ly") for at in ours)
    return lost and any(is_content(passage, at) and not seen.link.is_known(at) for at in theirs)


def opposes_another(seen: Comparing, opposite: Opposite) -> bool:
    """Return whether the passage says the opposite of something else, and has what the claim says it of behind another
    verb: "accepted his resignation", "rejected the ceasefire, and Holm offered his resignation"."""
    claim, passage = seen.claim, seen.passage
    if opposite.ours != claim.predicate or claim.is_copular or not is_verb(passage.words, opposite.at):
        return False
    ours = {seen.matched.get(at, -1) for at in object_of(claim, claim.predicate)}
    theirs = object_of(passage, past_particle(passage, opposite.at + 1) - 1)
    if not ours or not theirs or min(ours) <= max(theirs) or any(map(seen.link.is_known, theirs)):
        return False
    return any(is_verb(passage.words, at) for at in range(max(theirs) + 1, min(ours)))


def stands_in_other_clause(seen: Comparing, value: Comparison, said: int) -> bool:
    """Return whether a figure is of another verb in a clause of its own, while the passage has the claim's at `said`:
    "nine died", "displaced 15,000 people, but caused fewer than ten deaths"."""
    passage = seen.passage
    if said < 0 or value.first < 0 or value.says:
        return False
    first, last = clause_of(passage, value.first)
    if first <= said < last or passage.lowers[last : last + 1] in (["when"], ["where"]):
        return False  # "pulled out 70 tonnes of dead fish, when they died"
    own = [at for at in range(first, last) if is_verb(passage.words, at) and is_content(passage, at)]
    near = next((at for at in reversed(own) if at < value.first), next(iter(own), -1))
    return near >= 0 and not seen.link.is_known(near)


def counts_the_rest(seen: Comparing, differing: Sequence[Comparison]) -> bool:
    """Return whether one side counts those who did and the other those who did not: "ten of the twelve make no profit",
    "two of the twelve make a profit"."""
    claim, passage = seen.claim, seen.passage
    at = seen.matched.get(claim.predicate, -1)
    if at < 0:
        first = differing[0].first
        at = next((place for place in range(first, len(passage.words)) if is_verb(passage.words, place)), first)
    if claim.predicate < 0 or at < 0 or not (claim.flags[claim.predicate] ^ passage.flags[at]) & NEGATION:
        return False
    wholes = {value.reason.claim_value for value in seen.numbers if value.outcome is Outcome.AGREES}
    return bool(wholes) and all(value.reason.kind is ReasonKind.NUMBER for value in differing)


def denies_what_else_they_did(seen: Comparing, predicate: int | None) -> bool:
    """Return whether the claim's verb only tells in the passage of whom something else is denied: "none of those
    *detained* has been charged"."""
    if predicate is None or predicate < 2:
        return False
    passage = seen.passage
    if not only_describes(passage, predicate):
        return False
    opening = phrase_start(passage, predicate - 1)
    before = passage.lowers[max(0, opening - 2) : opening + 1]
    if _NONE.isdisjoint(before):
        return False
    return any(is_verb(passage.words, at) for at in range(predicate + 1, len(passage.words)))


def is_of_a_while(seen: Comparing) -> bool:
    """Return whether the claim denies it for a length of time only: "had not erupted for 80 years"."""
    claim = seen.claim
    if not any(word.entry.negator for word in claim.words[: claim.predicate + 1]):
        return False
    lengths = (q for q in claim.quantities if q.first > claim.predicate and q.kind is QuantityKind.MEASURE)
    return any(claim.lowers[q.first - 1] in ("for", "in") and q.unit == "duration" for q in lengths)
