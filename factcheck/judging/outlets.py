"""Compare outlets with one another, no claims needed: statements about one event whose values cannot all hold.

Every sentence that states a number or a date is cut down to the clause around it and held against the sentences of
other origins as a claim would be. A pair counts only where the same verb and most of the words, or the same count of
the same things, tie the two to one event.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from factcheck.expressions.statement import Statement
from factcheck.judging.assessment import PassageReading, evidence_at
from factcheck.judging.discrepancies import outlet_name, stated_value
from factcheck.judging.origins import Origins
from factcheck.judging.stance import Judgement, judge
from factcheck.lexicon.function_words import SAYING
from factcheck.matching.alignment import SAME, align
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
from factcheck.text.words import LIGHT_WEIGHT, Word, stem_of

TIED = 0.66
"""How much of a clause another outlet's sentence must have, and half as much the other way round."""
LEAST_WORDS = 4
"""Clauses with fewer content words than this could be about anything."""
_COMPARED = (ReasonKind.NUMBER, ReasonKind.DATE)
_SAYING_STEMS = frozenset(stem_of(word) for word in SAYING)


class Compared(Protocol):
    """What comparing asks of a library of sources."""

    @property
    def origins(self) -> Origins: ...
    def __len__(self) -> int: ...
    def document(self, number: int) -> Document: ...
    def reading(self, number: int) -> PassageReading: ...
    def candidates(self, words: Sequence[Word], only: frozenset[int] | None = None) -> dict[int, list[int]]: ...


Stated = dict[tuple[str, int, str, int, str], tuple[float, Discrepancy]]
"""What has been found, by the places of the two statements and the kind of what differs, with how sure it is."""


def compare_outlets(
    library: Compared, progress: Callable[[str, int, int], None] | None = None
) -> tuple[Discrepancy, ...]:
    """Return the discrepancies between sources of different origins, each pair of statements once, by place."""
    found: Stated = {}
    for number in range(len(library)):
        if progress is not None:
            progress("comparing", number, len(library))
        compare_source(library, number, found)
    return in_order(found)


def in_order(found: Stated) -> tuple[Discrepancy, ...]:
    """Return what has been found, by place."""
    return tuple(discrepancy for _, (_, discrepancy) in sorted(found.items(), key=lambda item: item[0]))


def compare_source(library: Compared, number: int, found: Stated) -> None:
    """Add to `found` where one source contradicts others of different origins."""
    origins = library.origins
    source = library.document(number).source
    reading = library.reading(number)
    for at in range(len(reading)):
        sentence = reading.statement(at, at + 1)
        if not (sentence.quantities or sentence.dates):
            continue
        for clause in _clauses(sentence):
            for other, sentences in library.candidates(clause.words).items():
                theirs = library.document(other).source
                if origins.of(theirs.id) == origins.of(source.id):
                    continue
                their_reading = library.reading(other)
                for candidate in sentences:
                    passage = their_reading.statement(candidate, candidate + 1)
                    judgement = judge(clause, passage, their_reading.context(candidate))
                    if judgement is None or judgement.stance is not Stance.REFUTES:
                        continue
                    for reason in judgement.reasons:
                        if _is_of_one_event(reason, judgement, clause, sentence, passage):
                            ours = _evidence(source, reading, clause, None, reason)
                            there = _evidence(theirs, their_reading, passage, judgement, reason)
                            _keep(found, _pair(source, theirs, ours, there, reason), judgement.score)


def _is_of_one_event(
    reason: Reason, judgement: Judgement, clause: Statement, sentence: Statement, passage: Statement
) -> bool:
    """Return whether two different values are surely said of one event: either the same count of the same things stands
    in both clauses, or each clause says most of what the other does, with the same verb."""
    if reason.kind not in _COMPARED or reason.relation is not Relation.DISJOINT:
        return False
    if _figures(reason.claim) == _figures(reason.source) != "":
        # "by June 28" and "after June 28" name one day.
        return False
    answer = _clause_with(reason.source, passage)
    if answer is None:
        return False
    if reason.kind is ReasonKind.DATE and _same_count(judgement, answer, passage):
        return True
    verb = clause.words[clause.predicate]
    if verb.entry.stem in _SAYING_STEMS or verb.entry.weight <= LIGHT_WEIGHT:
        return False
    place = next((m.at for m in judgement.alignment.matches if m.word.index == verb.index and m.strength >= SAME), -1)
    if place < 0 or not answer.start <= passage.words[place].start < answer.end:
        return False
    back = align(answer, sentence, answer.value_words)
    return judgement.alignment.own >= TIED and back.own >= TIED / 2


def _figures(expression: str) -> str:
    return "".join(character for character in expression if character.isdigit())


def _same_count(judgement: Judgement, answer: Statement, passage: Statement) -> bool:
    """Return whether a count of two figures or more is the same in both, and stands in the clause that answers."""
    return any(
        reason.kind is ReasonKind.NUMBER
        and reason.relation is Relation.EQUAL
        and len(_figures(reason.source)) > 1
        and reason.source in passage.text[answer.start : answer.end]
        for reason in judgement.reasons
    )


def _clause_with(expression: str, passage: Statement) -> Statement | None:
    """Return the clause of a passage in which a value stands."""
    return next((c for c in _clauses(passage) if expression in passage.text[c.start : c.end]), None)


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


def _keep(found: Stated, discrepancy: Discrepancy, score: float) -> None:
    """Add a discrepancy that has been found."""
    first, second = discrepancy.statements
    join(found, {(first.path, first.line, second.path, second.line, discrepancy.kind.value): (score, discrepancy)})


def join(found: Stated, more: Stated) -> None:
    """Add to `found` what has been found later, keeping the surer of two on one pair of sentences: each pair is met
    from both sides."""
    for key, (score, discrepancy) in more.items():
        if key not in found or score > found[key][0]:
            found[key] = (score, discrepancy)
