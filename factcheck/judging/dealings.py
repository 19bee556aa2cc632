"""See that a price is told in another way: "paid 5 million for the mill" is "bought the mill for 5 million", and "a 5
million contract" a contract worth as much."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.expressions.clauses import subject_of
from factcheck.expressions.predicate import is_verb
from factcheck.expressions.quantities import Quantity, QuantityKind
from factcheck.expressions.statement import Statement
from factcheck.matching.alignment import Alignment
from factcheck.text.words import stem_of

_PAYING = tuple(map(stem_of, "pay spend".split()))
_BUYING = tuple(map(stem_of, "buy acquire purchase".split()))
_WORTH = frozenset(map(stem_of, "worth value cost".split()))
_NEAR = 4
"""How many words may stand between a verb of paying and the sum, or a sum and its noun."""


def said_by_price(claim: Statement, passage: Statement, alignment: Alignment) -> tuple[int, int]:
    """Return the claim's word for what is paid, which the passage lacks, and where the passage says it in another way;
    twice -1 for none."""
    verb = claim.predicate
    if verb < 0 or claim.words[verb] not in alignment.missing:
        return -1, -1
    stem = claim.words[verb].entry.stem
    if stem in _WORTH:
        return verb, _priced(claim, passage, alignment)
    if stem in _PAYING and any(_is_paid(sum_, verb, claim) for sum_ in _sums(claim)):
        return verb, _verb_of_deal(claim, passage, alignment, _BUYING, _is_price)
    if stem in _BUYING and any(_is_price(sum_, verb, claim) for sum_ in _sums(claim)):
        return verb, _verb_of_deal(claim, passage, alignment, _PAYING, _is_paid)
    return -1, -1


def _sums(statement: Statement) -> list[Quantity]:
    return [quantity for quantity in statement.quantities if quantity.kind is QuantityKind.MONEY]


def _is_paid(sum_: Quantity, verb: int, statement: Statement) -> bool:
    """Return whether a verb is said of a sum that is given for something: "paid 5 million for"."""
    behind = statement.lowers[sum_.last : sum_.last + _NEAR]
    return verb < sum_.first <= verb + _NEAR and "for" in behind


def _is_price(sum_: Quantity, verb: int, statement: Statement) -> bool:
    """Return whether something is got for a sum: "bought the mill for 5 million"."""
    return verb < sum_.first and statement.lowers[sum_.first - 1] == "for"


def _verb_of_deal(
    claim: Statement,
    passage: Statement,
    alignment: Alignment,
    verbs: tuple[str, ...],
    told: Callable[[Quantity, int, Statement], bool],
) -> int:
    """Return where the claim's subject does the other half of the deal in the passage; -1 for nowhere."""
    subject = {at for index, at in alignment.here.items() if index < claim.predicate_start}
    for stem in verbs:
        for at in passage.positions.get(stem, ()):
            if is_verb(passage.words, at) and subject & subject_of(passage, at):
                if any(told(sum_, at, passage) for sum_ in _sums(passage)):
                    return at
    return -1


def _priced(claim: Statement, passage: Statement, alignment: Alignment) -> int:
    """Return where the passage has the claim's subject with a sum right before it ("the $310 million contract")."""
    subject = [at for index, at in alignment.here.items() if index < claim.predicate_start]
    for sum_ in _sums(passage):
        for at in range(sum_.last, sum_.last + 2):
            if at in subject and all(place not in passage.value_words for place in range(sum_.last, at)):
                return at
    return -1
