"""Words of the claim that a value of the passage says in its own way: what doubled, rose; who came second, finished so;
a 212-page report runs to 212 pages."""

from __future__ import annotations

from factcheck.expressions.quantities import Quantity, QuantityKind
from factcheck.expressions.statement import Statement
from factcheck.judging.values.binding import PLACES
from factcheck.lexicon.numerals import MULTIPLIERS
from factcheck.text.words import stem_of

RISING = frozenset(stem_of(w) for w in "rise increase grow climb soar jump surge expand gain up more higher".split())
FALLING = frozenset(stem_of(w) for w in "fall decrease drop decline shrink reduce cut halve lower down less".split())
_UPWARD = frozenset(map(stem_of, "rise increase grow climb soar jump surge gain".split()))
_DOWNWARD = frozenset(map(stem_of, "fall decrease drop decline shrink plunge slump sink".split()))
_EXTENTS = frozenset(map(stem_of, "high tall long".split()))
"""What a measure before its noun says without a word for it: a 3,412-metre mountain, a 300-metre bridge."""
_COST = stem_of("cost")
_SELLING = frozenset(map(stem_of, "sell price retail auction".split()))
_FINISHING = frozenset(map(stem_of, "finish come place rank end".split()))
_LEVELS = frozenset(map(stem_of, "stand reach hit total number be".split()))
"""Verbs that say how high something is ..."""
_ARRIVING = frozenset(map(stem_of, "reach hit rise climb grow increase fall drop decline stand total number".split()))
"""... and those that say how it came to be so high, with "to" or by themselves."""
_MEASURING = frozenset(map(stem_of, "run weigh last take stand measure number total cost have be".split()))


def restated(
    quantity: Quantity, claim: Statement, other: Quantity, passage: Statement, *, agrees: bool
) -> tuple[int, ...]:
    """Return the indices of the claim's words that the passage's value `other` says too: its verb, or none.

    `agrees`: both values are the same; what only an equal value says ("rose to 310": it stands there) is asked then.
    """
    if quantity.kind is QuantityKind.ORDINAL and quantity.last < len(claim.words):
        if claim.words[quantity.last].entry.stem in PLACES:
            return (quantity.last,)
    if quantity.kind is QuantityKind.MEASURE and quantity.last < len(claim.words):
        if claim.words[quantity.last].entry.stem in _EXTENTS and _describes_subject(other, claim, passage):
            return (quantity.last,)
    verb = claim.predicate
    if verb < 0 or verb in claim.value_words:
        return ()
    stem = claim.words[verb].entry.stem
    if other.kind is QuantityKind.MULTIPLE:
        said = passage.words[other.number_at].entry.lower
        if said in MULTIPLIERS and said not in ("twice", "thrice"):
            turn = RISING if other.interval.centre > 1 else FALLING
            return (verb,) if stem in (turn if agrees else RISING | FALLING) else ()
        return ()
    near = verb < quantity.first and all(
        claim.words[at].entry.lower in ("to", "at", "of", "in", "the", "a") for at in range(verb + 1, quantity.first)
    )
    if not near:
        return ()
    if quantity.kind is QuantityKind.ORDINAL:
        return (verb,) if stem in _FINISHING and _verb_before(other, passage) in _FINISHING else ()
    if agrees and other.first and quantity.kind is QuantityKind.SHARE:
        before = passage.words[other.first - 1].entry.lower
        if (before == "up" and stem in _UPWARD) or (before == "down" and stem in _DOWNWARD):
            return (verb,)  # "posted revenue of 4 billion, up 12 percent"
    if agrees and stem in _LEVELS and _verb_before(other, passage) in _ARRIVING:
        return (verb,)
    if quantity.kind is QuantityKind.MONEY and stem == _COST and _verb_before(other, passage) in _SELLING:
        return (verb,)
    if stem in _MEASURING and _describes_subject(other, claim, passage):
        return (verb,)
    return ()


def turns_round(quantity: Quantity, claim: Statement, other: Quantity, passage: Statement) -> bool:
    """Return whether equal values were come to the other way round: "rose to 80", "fell to 80"."""
    ours, theirs = _verb_before(quantity, claim), _verb_before(other, passage)
    return (ours in _UPWARD and theirs in _DOWNWARD) or (ours in _DOWNWARD and theirs in _UPWARD)


def _verb_before(quantity: Quantity, statement: Statement) -> str:
    """Return the stem of the word that leads to a value, "to", "by", "for" and "at" passed over."""
    at = quantity.first - 1
    while at > 0 and statement.words[at].entry.lower in ("to", "at", "by", "for", "the", "a"):
        at -= 1
    return statement.words[at].entry.stem if at >= 0 else ""


def _describes_subject(other: Quantity, claim: Statement, passage: Statement) -> bool:
    """Return whether a value stands before the claim's subject and describes it: "the 212-page report"."""
    joined = any(word.entry.lower == "-" for word in passage.words[other.number_at : other.last + 1])
    subject = {word.entry.stem for word in claim.words[: max(claim.predicate_start, 0)]}
    return joined and bool(subject.intersection(other.heads[-2:]))
