"""What goes into a report of limited length: the worst first, and a word on how much was left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from factcheck.records import ClaimResult, Finding, FindingStatus, Report, Severity, Verdict

COMMENT_LIMIT = 65_536
"""Characters that GitHub takes in a comment, the smallest limit among the sites that show Markdown."""

# A finding that is settled, and a claim without a new finding, come after all that are not.
_SETTLED = 4
_BY_VERDICT = {
    Verdict.REFUTED: 0,
    Verdict.CONFLICTING: 1,
    Verdict.NOT_ENOUGH_EVIDENCE: 2,
    Verdict.SUPPORTED: 3,
}


class Part(NamedTuple):
    """A row or section that is shown whole or not at all. The lower the rank the worse."""

    text: str
    rank: int = 0


class Group(NamedTuple):
    """Parts under one head. `thing` and `things` name a part that was left out: "claim", "claims".

    A group without parts is left out with its head.
    """

    head: str
    parts: Sequence[Part]
    foot: str = ""
    thing: str = "entry"
    things: str = "entries"


def fitted(groups: Iterable[Group], limit: int = COMMENT_LIMIT) -> Iterator[str]:
    """Yield the groups' text, within `limit` characters. Where not all parts fit, the worst of all groups do.

    Parts keep their order. Lengths are counted in UTF-16 units, which no site counts more than.
    """
    groups = [group for group in groups if group.parts or not group.thing]
    kept = _kept(groups, limit)
    for number, group in enumerate(groups):
        yield group.head
        for position, part in enumerate(group.parts):
            if (number, position) in kept:
                yield part.text
        yield group.foot
        left_out = sum((number, position) not in kept for position in range(len(group.parts)))
        if left_out:
            yield _note(left_out, group)


def claim_ranks(report: Report) -> dict[str, int]:
    """Return how bad each claim is, by id: new findings first by severity, then the verdict."""
    worst: dict[str, int] = {}
    for finding in report.findings:
        if finding.claim is not None:
            worst[finding.claim] = min(worst.get(finding.claim, _SETTLED), finding_rank(finding))
    return {result.claim.id: _rank(worst.get(result.claim.id, _SETTLED), result) for result in report.claims}


def finding_rank(finding: Finding) -> int:
    """Return how bad a finding is: new ones by severity, settled ones last."""
    return finding.severity.rank if finding.status is FindingStatus.NEW else _SETTLED


def verdict_rank(verdict: Verdict) -> int:
    """Return how bad a verdict is for whoever wants to publish."""
    return _BY_VERDICT[verdict]


def _rank(worst: int, result: ClaimResult) -> int:
    if worst < Severity.NOTE.rank:
        return worst
    return _SETTLED + _BY_VERDICT[result.verdict]


def _kept(groups: Sequence[Group], limit: int) -> set[tuple[int, int]]:
    sizes = [[_size(part.text) for part in group.parts] for group in groups]
    fixed = sum(_size(group.head) + _size(group.foot) for group in groups)
    everything = {(number, at) for number, group in enumerate(groups) for at in range(len(group.parts))}
    if fixed + sum(map(sum, sizes)) <= limit:
        return everything
    room = limit - fixed - sum(_size(_note(len(group.parts), group)) for group in groups)
    kept = set()
    for number, at in sorted(everything, key=lambda place: (groups[place[0]].parts[place[1]].rank, *place)):
        # One that is too long by itself must not keep all others out.
        if sizes[number][at] <= room:
            room -= sizes[number][at]
            kept.add((number, at))
    return kept


def _note(number: int, group: Group) -> str:
    return f"\n_{number} {group.thing if number == 1 else group.things} left out: this is all a comment can hold._\n\n"


def _size(text: str) -> int:
    return len(text) + sum(character > "\uffff" for character in text)
