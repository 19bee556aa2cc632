"""Hold every way to write a value against every other: the stance must be what the values say."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import product
from typing import NamedTuple

import factcheck
from factcheck.records import Stance


class Form(NamedTuple):
    """A way to write a value, and the least and the greatest that it may mean."""

    phrase: str
    low: float
    high: float


class Answer(NamedTuple):
    """What two forms should come to, and what they did."""

    wanted: str
    given: str


def expected(claim: Form, source: Form) -> Stance:
    """Return what the values say: all of the source's among the claim's, none, or some."""
    if claim.low <= source.low and source.high <= claim.high:
        return Stance.SUPPORTS
    return Stance.REFUTES if source.high < claim.low or claim.high < source.low else Stance.NEUTRAL


def wrong_answers(
    claims: Sequence[Form], sources: Sequence[Form], sentence: str, published: date | None = None
) -> dict[tuple[str, str], Answer]:
    """Return, by the phrases of the claim and the source, each answer that is not what the values say."""
    found: dict[tuple[str, str], Answer] = {}
    for claim, source in product(claims, sources):
        evidence = factcheck.assess(sentence.format(claim.phrase), sentence.format(source.phrase), published=published)
        wanted = expected(claim, source)
        if evidence.stance is not wanted:
            found[claim.phrase, source.phrase] = Answer(wanted.value, evidence.stance.value)
    return found


def misleading(answers: dict[tuple[str, str], Answer]) -> dict[tuple[str, str], Answer]:
    """Return the wrong answers that take a side: a neutral one is only silent."""
    return {phrases: answer for phrases, answer in answers.items() if answer.given != "neutral"}
