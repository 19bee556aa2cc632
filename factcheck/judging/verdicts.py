"""Weigh the evidence of all sources into one verdict a claim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.judging.assessment import ClaimReading, PassageReading, assess_sentences
from factcheck.judging.origins import Origins
from factcheck.records import (
    Claim,
    ClaimKind,
    ClaimResult,
    Discrepancy,
    Evidence,
    QuoteStatus,
    Source,
    Stance,
    Verdict,
)

BOTH = 0.85
"""From this score on a refuting passage stands beside a supporting one of the same source."""
WORTH_SHOWING = 0.6
"""A neutral passage below this score is not worth an editor's time."""
_STANCES = (Stance.SUPPORTS, Stance.REFUTES, Stance.NEUTRAL)


def evidence_of_source(
    claim: ClaimReading, source: Source, text: PassageReading, candidates: Sequence[int]
) -> list[Evidence]:
    """Return what one source says to a claim: at most one piece of evidence a stance."""
    found = assess_sentences(claim, text, candidates)
    best: dict[Stance, Evidence] = {}
    for evidence in sorted(found, key=lambda e: (-e.score, e.end - e.start, e.start)):
        best.setdefault(evidence.stance, evidence)
    supports, refutes = best.get(Stance.SUPPORTS), best.get(Stance.REFUTES)
    if supports is not None and refutes is not None:
        if refutes.score > supports.score + 0.05:
            del best[Stance.SUPPORTS]
        elif refutes.score < BOTH or refutes.score < supports.score - 0.05:
            del best[Stance.REFUTES]
    neutral = best.get(Stance.NEUTRAL)
    if neutral is not None and (len(best) > 1 or neutral.score < WORTH_SHOWING):
        del best[Stance.NEUTRAL]
    return [replace(evidence, source=source.id, path=source.path) for evidence in best.values()]


def weigh(
    claim: Claim, evidence: Sequence[Evidence], discrepancies: Sequence[Discrepancy], origins: Origins
) -> ClaimResult:
    """Return the claim's result: the verdict, the independent origins behind it, its evidence in order."""
    ordered = sorted(evidence, key=lambda e: (_STANCES.index(e.stance), -e.score, e.path, e.start))
    supports = [e for e in ordered if e.stance is Stance.SUPPORTS]
    refutes = [e for e in ordered if e.stance is Stance.REFUTES]
    status: QuoteStatus | None = None
    if claim.kind is ClaimKind.QUOTATION:
        status = _quote_status(ordered)
        if status is QuoteStatus.VERBATIM:
            # Another outlet's different wording is a discrepancy, not a conflict (docs/report.md).
            verdict = Verdict.SUPPORTED
        else:
            verdict = Verdict.REFUTED if refutes else Verdict.NOT_ENOUGH_EVIDENCE
    elif supports and refutes:
        verdict = Verdict.CONFLICTING
    elif supports:
        verdict = Verdict.SUPPORTED
    else:
        verdict = Verdict.REFUTED if refutes else Verdict.NOT_ENOUGH_EVIDENCE
    behind = refutes if verdict is Verdict.REFUTED else supports
    return ClaimResult(
        claim=claim,
        verdict=verdict,
        quote_status=status,
        origins=len({origins.of(e.source) for e in behind}),
        evidence=tuple(ordered),
        discrepancies=tuple(discrepancies),
    )


def _quote_status(evidence: Sequence[Evidence]) -> QuoteStatus:
    order = (QuoteStatus.VERBATIM, QuoteStatus.ALTERED, QuoteStatus.MISATTRIBUTED)
    found = {e.quote_status for e in evidence}
    return next((status for status in order if status in found), QuoteStatus.NOT_FOUND)
