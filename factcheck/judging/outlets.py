"""Compare outlets with one another, no claims needed: statements about one event whose values cannot all hold.

Every sentence that states a number or a date is cut down to the clause around it and held against the sentences of
other origins as a claim would be. A pair counts only where enough names and words tie the two to one event.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.expressions.statement import Statement
from factcheck.judging.assessment import PassageReading, evidence_at
from factcheck.judging.discrepancies import outlet_name, stated_value
from factcheck.judging.origins import Origins
from factcheck.judging.stance import Judgement, judge
from factcheck.matching.candidates import SentenceIndex
from factcheck.records import (
    Discrepancy,
    DiscrepancyValue,
    Evidence,
    Reason,
    ReasonKind,
    Relation,
    Source,
    Stance,
)
from factcheck.text.document import Document

TIED = 0.58
"""How much of a clause another outlet's sentence must share before their values are compared."""
LEAST_WORDS = 4
"""Clauses with fewer content words than this could be about anything."""
_COMPARED = (ReasonKind.NUMBER, ReasonKind.DATE)


def compare_outlets(
    documents: Sequence[Document], readings: Sequence[PassageReading], index: SentenceIndex, origins: Origins
) -> tuple[Discrepancy, ...]:
    """Return the discrepancies between sources of different origins, each pair of statements once, by place."""
    found: dict[tuple[str, int, str, int, str], tuple[float, Discrepancy]] = {}
    for number, reading in enumerate(readings):
        source = documents[number].source
        for at in range(len(reading)):
            sentence = reading.statement(at, at + 1)
            if not (sentence.quantities or sentence.dates):
                continue
            for clause in _clauses(sentence):
                for other, sentences in index.candidates(clause.words).items():
                    theirs = documents[other].source
                    if origins.of(theirs.id) == origins.of(source.id):
                        continue
                    for candidate in sentences:
                        passage = readings[other].statement(candidate, candidate + 1)
                        judgement = judge(clause, passage, readings[other].context(candidate))
                        if judgement is None or judgement.stance is not Stance.REFUTES:
                            continue
                        if judgement.alignment.own < TIED and not _is_anchored(judgement):
                            continue
                        for reason in judgement.reasons:
                            if reason.kind in _COMPARED and reason.relation is Relation.DISJOINT:
                                ours = _evidence(source, reading, clause, None, reason)
                                there = _evidence(theirs, readings[other], passage, judgement, reason)
                                _keep(found, _pair(source, theirs, ours, there, reason), judgement.score)
    ordered = sorted(found.items(), key=lambda item: item[0])
    return tuple(discrepancy for _, (_, discrepancy) in ordered)


def _is_anchored(judgement: Judgement) -> bool:
    """Return whether an equal value of three digits or a date ties the two statements to one event."""
    return any(
        reason.kind in _COMPARED and reason.relation is Relation.EQUAL and len(reason.claim) > 2
        for reason in judgement.reasons
    )


def _clauses(sentence: Statement) -> list[Statement]:
    """Return the stretches of a sentence around its values: from a break to the next, a leading date kept with it."""
    words = sentence.words
    values = [(q.first, q.last) for q in sentence.quantities] + [(d.first, d.last) for d in sentence.dates]
    clauses: list[Statement] = []
    seen: set[tuple[int, int]] = set()
    for first, last in sorted(values):
        start, end = first, last
        while start > 0 and (words[start - 1].entry.lower not in (",", ";", "\u2014", "(", ".") or start - 1 < 5):
            start -= 1
        content = 0
        while end < len(words):
            lower = words[end].entry.lower
            content = sum(word.entry.weight > 0 for word in words[start:end])
            if lower in (",", ";", "\u2014", "(", ")", ".") and content >= LEAST_WORDS:
                break
            if lower in ("which", "who", "while", "but", "although") and content >= LEAST_WORDS:
                break
            end += 1
        if content < LEAST_WORDS or (start, end) in seen:
            continue
        seen.add((start, end))
        clause = Statement(sentence.text, words[start].start, words[end - 1].end, sentence.published, sentence.before)
        if clause.predicate >= 0:
            # Without a verb it is a label or a time, and says nothing that another outlet could deny.
            clauses.append(clause)
    return clauses


def _evidence(
    source: Source, reading: PassageReading, statement: Statement, judgement: Judgement | None, reason: Reason
) -> Evidence:
    span = reading.folded.original(statement.words[0].start, statement.words[-1].end)
    judged = (statement, judgement) if judgement is not None else None
    found = evidence_at(reading, span, Stance.REFUTES, judgement.score if judgement else 1.0, judged)
    return replace(found, source=source.id, path=source.path, reasons=(reason,))


def _pair(source: Source, other: Source, ours: Evidence, theirs: Evidence, reason: Reason) -> Discrepancy:
    turned = replace(
        reason,
        claim=reason.source,
        source=reason.claim,
        claim_value=reason.source_value,
        source_value=reason.claim_value,
    )
    message = (
        f"{outlet_name(source)} says {stated_value(turned)}, {outlet_name(other)} {stated_value(reason)}: "
        "both cannot hold of one event"
    )
    ours, theirs = (replace(side, reasons=(replace(reason, message=message),)) for side in (ours, theirs))
    sides = [(source, ours, stated_value(turned)), (other, theirs, stated_value(reason))]
    sides.sort(key=lambda side: (side[0].path, side[1].start))
    values = tuple(
        DiscrepancyValue(value=value, sources=(side.id,), outlets=(outlet_name(side),)) for side, _, value in sides
    )
    says = "; ".join(f"{outlet_name(side)}: {value}" for side, _, value in sides)
    return Discrepancy(
        kind=reason.kind, message=says, values=values, statements=tuple(evidence for _, evidence, _ in sides)
    )


def _keep(
    found: dict[tuple[str, int, str, int, str], tuple[float, Discrepancy]],
    discrepancy: Discrepancy,
    score: float,
) -> None:
    """Keep the surer of two findings on one pair of sentences: each pair is met from both sides."""
    first, second = discrepancy.statements
    key = (first.path, first.line, second.path, second.line, discrepancy.kind.value)
    if key not in found or score > found[key][0]:
        found[key] = (score, discrepancy)
