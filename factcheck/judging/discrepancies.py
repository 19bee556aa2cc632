"""Values that cannot all hold, and which outlet states which."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.records import (
    Discrepancy,
    DiscrepancyValue,
    Evidence,
    QuoteStatus,
    Reason,
    ReasonKind,
    Relation,
    Source,
    Stance,
)

_AGREE = (Relation.EQUAL, Relation.WITHIN)
_DIFFER = (Relation.DISJOINT, Relation.OPPOSITE)


def claim_discrepancies(evidence: Sequence[Evidence], sources: Mapping[str, Source]) -> tuple[Discrepancy, ...]:
    """Return where the sources of a claim's evidence contradict one another, a discrepancy a kind and claim's value."""
    found: list[Discrepancy] = []
    for kind in ReasonKind:
        if kind is ReasonKind.QUOTATION:
            continue
        for expression in _expressions(evidence, kind):
            values = _values(evidence, kind, expression)
            # Two values that both differ from the claim's may well be one: only one that bears it out and one that
            # contradicts it cannot both hold.
            agreeing = any(relation in _AGREE for _, relation, _ in values)
            differing = any(relation in _DIFFER for _, relation, _ in values)
            if agreeing and differing:
                found.append(_discrepancy(kind, values, sources))
    found.extend(_of_wording(evidence, sources))
    return tuple(found)


def _expressions(evidence: Sequence[Evidence], kind: ReasonKind) -> list[str]:
    """Return the claim's expressions of a kind that some source contradicts, in order."""
    return list(dict.fromkeys(r.claim for e in evidence for r in e.reasons if r.kind is kind and r.relation in _DIFFER))


def _values(evidence: Sequence[Evidence], kind: ReasonKind, expression: str) -> list[tuple[str, Relation, str]]:
    values: list[tuple[str, Relation, str]] = []
    for piece in evidence:
        if piece.stance is Stance.NEUTRAL:
            continue
        reason = next((r for r in piece.reasons if r.kind is kind and r.claim == expression), None)
        if reason is not None and reason.relation in (*_AGREE, *_DIFFER):
            values.append((stated_value(reason), reason.relation, piece.source))
        elif piece.stance is Stance.SUPPORTS and kind in (ReasonKind.ANTONYM, ReasonKind.NEGATION):
            values.append((expression or "affirmed", Relation.EQUAL, piece.source))
    return values


def stated_value(reason: Reason) -> str:
    """Return what a source states as a reader needs it: the words, with the value where they alone do not say it."""
    if reason.kind is ReasonKind.DATE and reason.source_value and not any(c.isdigit() for c in reason.source):
        return f"{reason.source} ({reason.source_value})"
    return reason.source or "denied"


def outlet_name(source: Source) -> str:
    """Return who published a source, or its id where that is not known."""
    return source.outlet or source.id


def _discrepancy(
    kind: ReasonKind, values: Sequence[tuple[str, Relation, str]], sources: Mapping[str, Source]
) -> Discrepancy:
    grouped: dict[str, list[str]] = {}
    spelt: dict[str, str] = {}
    for value, _, source in values:
        grouped.setdefault(spelt.setdefault(value.casefold(), value), []).append(source)
    entries = tuple(
        DiscrepancyValue(
            value=value,
            sources=tuple(dict.fromkeys(ids)),
            outlets=tuple(dict.fromkeys(outlet_name(sources[i]) for i in ids if i in sources)),
        )
        for value, ids in grouped.items()
    )
    says = "; ".join(f"{', '.join(entry.outlets)}: {entry.value}" for entry in entries)
    return Discrepancy(kind=kind, message=says, values=entries)


def _of_wording(evidence: Sequence[Evidence], sources: Mapping[str, Source]) -> list[Discrepancy]:
    verbatim = [e for e in evidence if e.quote_status is QuoteStatus.VERBATIM]
    altered = [e for e in evidence if e.quote_status is QuoteStatus.ALTERED]
    if not (verbatim and altered):
        return []
    values = [(" ".join(e.quote.split()), Relation.EQUAL, e.source) for e in (*verbatim, *altered)]
    return [_discrepancy(ReasonKind.QUOTATION, values, sources)]
