"""What a claim's card says of its evidence: values that differ, what could not be compared, who bears it alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.records import ClaimKind, ClaimResult, Discrepancy, Reason, Relation, Stance, Verdict
from factcheck.reporters.dossier import Comparison, Difference, Exhibit, Side
from factcheck.reporters.passages import AGREEING, DIFFERING, Layer, Piece, cut, find_words
from factcheck.reporters.wording import disagreement_message


def claim_words(result: ClaimResult) -> tuple[Piece, ...]:
    """Return the claim's words, those that an outlet contradicts styled "differs"."""
    text = result.claim.text
    layers = []
    for evidence in result.evidence:
        if evidence.stance is not Stance.REFUTES:
            continue
        stated = [reason.claim for reason in evidence.reasons if reason.relation in DIFFERING]
        for words in (*stated, *(edit.quote for edit in evidence.edits)):
            span = find_words(text, words, 0, len(text)) if len(words) < len(text) else None
            if span is not None:
                layers.append(Layer(*span, "differs"))
    return cut(text, 0, len(text), layers)


def borne_alone(result: ClaimResult, exhibits: Sequence[Exhibit]) -> str:
    """Return who is the one source of a supported assertion and whom it attributes it to, or ""."""
    bearing = [each for each in exhibits if each.evidence.stance is Stance.SUPPORTS]
    if result.claim.kind is ClaimKind.QUOTATION or result.origins != 1 or not bearing:
        return ""
    if result.verdict is not Verdict.SUPPORTED or any(not each.evidence.attributed_to for each in bearing):
        return ""
    outlets = ", ".join(dict.fromkeys(each.outlet for each in bearing))
    speakers = ", ".join(dict.fromkeys(each.evidence.attributed_to or "" for each in bearing))
    return f"{outlets}, citing {speakers}"


def unread(exhibits: Sequence[Exhibit]) -> tuple[str, ...]:
    """Return what could not be compared in the evidence shown, each with the outlets, or ()."""
    outlets: dict[str, list[str]] = {}
    for exhibit in exhibits:
        for reason in exhibit.evidence.reasons:
            if reason.relation is Relation.UNPARSED:
                named = outlets.setdefault(reason.message, [])
                if exhibit.outlet not in named:
                    named.append(exhibit.outlet)
    return tuple(f"{message} ({', '.join(named)})" for message, named in outlets.items())


def comparison(reason: Reason) -> Comparison:
    message = reason.message
    # The row shows both values already.
    repeated = f"claim {reason.claim}, source {reason.source}: "
    if message.startswith(repeated):
        message = message[len(repeated) :]
    return Comparison(
        kind=reason.kind.value,
        claim=reason.claim,
        source=reason.source,
        relation=reason.relation.value,
        message=message,
    )


def differences(result: ClaimResult, exhibits: Sequence[Exhibit]) -> Iterable[Difference]:
    """Yield each value of the claim that a source contradicts beside those of all the sources that state one."""
    told: set[str] = set()
    stated: dict[tuple[str, str], dict[tuple[str, str], list[str]]] = {}
    for exhibit in exhibits:
        stance = exhibit.evidence.stance
        if stance is Stance.NEUTRAL:
            continue
        for reason in exhibit.evidence.reasons:
            if reason.claim and reason.source and reason.relation in (*DIFFERING, *AGREEING):
                differs = reason.relation in DIFFERING
                key = (reason.source, "refutes" if differs else "supports")
                outlets = stated.setdefault((reason.kind.value, reason.claim), {}).setdefault(key, [])
                if exhibit.outlet not in outlets:
                    outlets.append(exhibit.outlet)
    for (kind, claim), values in stated.items():
        if any(stance == "refutes" for _, stance in values):
            told.add(kind)
            sides = [Side(value=v, outlets=tuple(outlets), stance=s) for (v, s), outlets in values.items()]
            yield Difference(kind=kind, claim=claim, sides=tuple(sides))
    stances: dict[str, Stance] = {}
    for exhibit in exhibits:
        if exhibit.evidence.stance is not Stance.NEUTRAL:
            stances.setdefault(exhibit.evidence.source, exhibit.evidence.stance)
    for discrepancy in result.discrepancies:
        if discrepancy.kind.value not in told:
            yield of_discrepancy(discrepancy, stances)


def of_discrepancy(discrepancy: Discrepancy, stances: dict[str, Stance]) -> Difference:
    sides = []
    for value in discrepancy.values:
        found = {stances[source].value for source in value.sources if source in stances}
        stance = found.pop() if len(found) == 1 else ""
        sides.append(Side(value=value.value, outlets=value.outlets or value.sources, stance=stance))
    return Difference(
        kind=discrepancy.kind.value, claim="", sides=tuple(sides), message=disagreement_message(discrepancy)
    )
