"""Hold the names of a claim against those of a passage. Two Mengs are two people; a surname is its bearer."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.expressions.names import Name
from factcheck.expressions.statement import Statement
from factcheck.matching.alignment import Alignment
from factcheck.records import Reason, ReasonKind, Relation


class NameFinding:
    """Whether one name of the claim is in the passage. `conflicts`: the passage has another bearer of part of it."""

    __slots__ = ("conflicts", "holds", "name", "reason")

    def __init__(self, name: Name, holds: bool, conflicts: bool, reason: Reason | None) -> None:
        self.name = name
        self.holds = holds
        self.conflicts = conflicts
        self.reason = reason


def compare_names(
    claim: Statement,
    passage: Statement,
    alignment: Alignment,
    skip: frozenset[int],
    context: Sequence[Statement] = (),
) -> list[NameFinding]:
    """Return one finding for each name of the claim."""
    matched = {match.word.index: match.at for match in alignment.matches}
    findings: list[NameFinding] = []
    for name in claim.names:
        words = [word for word in name.words if word.index not in skip and (word.entry.weight or word.entry.upper)]
        if not words:
            continue
        missing = [word for word in words if word.index not in matched]
        if not missing:
            findings.append(NameFinding(name, True, False, None))
            continue
        if name.weak:
            # The first word of a sentence may be no name; as a word it is missing all the same.
            continue
        present = [word for word in words if word.index in matched]
        other = _other_bearer(name, present, matched, passage, context)
        if other is not None:
            message = f"{name.text} in the claim, {other} in the source: not the same name"
            reason = Reason(
                kind=ReasonKind.NAME, relation=Relation.DISJOINT, claim=name.text, source=other, message=message
            )
            findings.append(NameFinding(name, False, True, reason))
            continue
        # "Guo" for "Guo Wengui": part of the name, and nobody else bears that part here.
        holds = bool(present) and len(missing) <= len(present)
        reason = None
        if not holds:
            kind = ReasonKind.PLACE if any(word.entry.key for word in words) else ReasonKind.NAME
            reason = Reason(
                kind=kind,
                relation=Relation.UNPARSED,
                claim=name.text,
                source="",
                message=f"the passage does not name {name.text}",
            )
        findings.append(NameFinding(name, holds, False, reason))
    return findings


def _other_bearer(
    name: Name,
    present: Sequence[object],
    matched: dict[int, int],
    passage: Statement,
    context: Sequence[Statement],
) -> str | None:
    """Return the passage's name that shares a word with the claim's but goes on differently."""
    ours = {word.entry.stem for word in name.words}
    for statement in (passage, *context):
        for other in statement.names:
            theirs = {word.entry.stem for word in other.words}
            if theirs & ours and theirs - ours and len(other.words) > 1:
                return other.text
    return None
