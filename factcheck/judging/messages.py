"""Say in one line why a claim has its verdict: which outlet, which line, which words differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.judging.discrepancies import stated_value
from factcheck.records import (
    ClaimKind,
    ClaimResult,
    Discrepancy,
    Edit,
    Evidence,
    QuoteStatus,
    Reason,
    Relation,
    Settings,
    Stance,
    Verdict,
)

# One line has to stay readable; the report's evidence lists everything.
_NAMED = 3
_EXCERPT = 80

# The relations that make a passage refute a claim. A reason of another kind beside them explains, not
# decides.
_DECIDING = (Relation.DISJOINT, Relation.OPPOSITE)


def claim_messages(result: ClaimResult, settings: Settings, outlets: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield (finding code, message) for what the verdict of one claim gives. `outlets` maps source ids to
    names."""
    claim = result.claim
    is_quotation = claim.kind is ClaimKind.QUOTATION
    if result.verdict is Verdict.CONFLICTING:
        yield "FC202", _conflict(result, outlets)
    elif result.verdict is Verdict.REFUTED:
        if not is_quotation:
            yield "FC201", _sentence(_refutations(result, outlets))
        elif result.quote_status is QuoteStatus.MISATTRIBUTED:
            yield "FC303", _sentence(_misattributions(result, outlets))
        else:
            yield "FC301", _sentence(_alterations(result, outlets))
    elif result.verdict is Verdict.NOT_ENOUGH_EVIDENCE:
        yield ("FC302", _not_found(result)) if is_quotation else ("FC203", _unsupported(result, outlets))
    elif result.verdict is Verdict.SUPPORTED:
        wanted = claim.min_origins if claim.min_origins is not None else settings.min_origins
        if result.origins < wanted:
            origins = "1 independent origin supports" if result.origins == 1 else None
            origins = origins or f"{result.origins} independent origins support"
            yield "FC204", f"{origins} the claim, {wanted} are asked for"
    if is_quotation:
        hidden = [e for e in result.evidence if e.quote_status is QuoteStatus.VERBATIM and e.out_of_context]
        if hidden:
            yield "FC304", _sentence([f"{_who(e, outlets)}: {_line(e.out_of_context)}" for e in hidden])


def _who(evidence: Evidence, outlets: Mapping[str, str]) -> str:
    """Return "Dawn (seeds/dawn.txt:45)"; the source's id stands in for an unknown outlet."""
    name = outlets.get(evidence.source) or evidence.source or evidence.path
    return f"{_line(name)} ({evidence.path}:{evidence.line})"


def _sentence(parts: Sequence[str]) -> str:
    shown = list(parts[:_NAMED])
    if len(parts) > _NAMED:
        shown.append(f"and {len(parts) - _NAMED} more")
    return "; ".join(shown)


def _line(text: str) -> str:
    return " ".join(text.split())


def _excerpt(text: str) -> str:
    line = _line(text)
    return line if len(line) <= _EXCERPT else line[: _EXCERPT - 1].rstrip() + "…"


def _with_stance(result: ClaimResult, stance: Stance) -> list[Evidence]:
    return [evidence for evidence in result.evidence if evidence.stance is stance]


def _refutations(result: ClaimResult, outlets: Mapping[str, str]) -> list[str]:
    parts = []
    for evidence in _with_stance(result, Stance.REFUTES):
        deciding = [reason for reason in evidence.reasons if reason.relation in _DECIDING]
        said = [_difference(reason) for reason in deciding[:_NAMED]]
        said = said or [f"says “{_excerpt(evidence.quote)}”"]
        parts.append(f"{_who(evidence, outlets)} {' and '.join(said)}")
    return parts or ["the sources refute the claim"]


def _difference(reason: Reason) -> str:
    if reason.claim and reason.source:
        return f"says {_excerpt(stated_value(reason))}, the claim {_excerpt(reason.claim)}"
    return f"differs: {_line(reason.message)}" if reason.message else f"differs in {reason.kind.value}"


def _conflict(result: ClaimResult, outlets: Mapping[str, str]) -> str:
    if result.discrepancies:
        return "outlets disagree: " + _sentence([_values(d) for d in result.discrepancies])
    supporting = [_who(e, outlets) for e in _with_stance(result, Stance.SUPPORTS)]
    support = ", ".join(supporting[:_NAMED]) or "a source"
    return f"outlets disagree: {support} bears the claim out; {_sentence(_refutations(result, outlets))}"


def _values(discrepancy: Discrepancy) -> str:
    """Return "2015 (Foreign Policy) against 2014 (South China Morning Post)"."""
    stated = []
    for value in discrepancy.values:
        names = [_line(outlet) for outlet in value.outlets[:_NAMED]]
        if len(value.outlets) > _NAMED:
            names.append(f"{len(value.outlets) - _NAMED} more")
        stated.append(f"{_excerpt(value.value)} ({', '.join(names)})")
    return " against ".join(stated) or _line(discrepancy.message)


def _unsupported(result: ClaimResult, outlets: Mapping[str, str]) -> str:
    claim = result.claim
    message = f"none of its sources ({', '.join(claim.sources)})" if claim.sources else "no source"
    message += " supports the claim"
    near = _with_stance(result, Stance.NEUTRAL)
    return f"{message}; the nearest passage is in {_who(near[0], outlets)}" if near else message


def _not_found(result: ClaimResult) -> str:
    claim = result.claim
    return (
        f"none of its sources ({', '.join(claim.sources)}) has these words"
        if claim.sources
        else ("no source has these words")
    )


def _misattributions(result: ClaimResult, outlets: Mapping[str, str]) -> list[str]:
    parts = []
    for evidence in result.evidence:
        if evidence.quote_status is QuoteStatus.MISATTRIBUTED:
            given = _line(evidence.attributed_to) if evidence.attributed_to else "someone else"
            claimed = f", the claim to {_line(result.claim.speaker)}" if result.claim.speaker else ""
            parts.append(f"{_who(evidence, outlets)} gives these words to {given}{claimed}")
    return parts or ["the source gives these words to someone else"]


def _alterations(result: ClaimResult, outlets: Mapping[str, str]) -> list[str]:
    parts = []
    for evidence in result.evidence:
        if evidence.quote_status is QuoteStatus.ALTERED:
            edits = [_edit(edit) for edit in evidence.edits[:_NAMED]]
            if len(evidence.edits) > _NAMED:
                edits.append(f"{len(evidence.edits) - _NAMED} more differences")
            has = ", ".join(edits) or f"has “{_excerpt(evidence.quote)}”"
            parts.append(f"{_who(evidence, outlets)} {has}")
    return parts or ["the source has other words"]


def _edit(edit: Edit) -> str:
    quote, source = _excerpt(edit.quote), _excerpt(edit.source)
    if edit.kind == "moved":
        return f"has “{source}” in another place or order"
    if edit.kind == "dropped":
        return f"has “{source}”, which the quotation leaves out"
    if edit.kind == "added":
        return f"lacks the quotation's “{quote}”"
    return f"has “{source}” for “{quote}”"
