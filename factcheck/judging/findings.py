"""Turn verdicts into findings: what a reporter prints, what can fail a run, what somebody has signed off.

The rules, in one place:

- A claim's verdict gives FC201 to FC204, or for a quotation FC301 to FC304. Where the claim's `expect` is met
these have the status `expected`; where it is not, FC205 stands beside them. - An acceptance in force gives
the finding the status `accepted`. Past its last day it no longer does, and FC501 says so. FC501 also says
when an acceptance has no finding left. An acceptance of a draft's finding (FC4xx) is left to whoever reads
drafts. - A finding kind whose level the project sets to `never` is not reported at all. - Only a finding of
status `new` can fail a run.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from factcheck.catalogue import kind_of
from factcheck.judging.messages import claim_messages
from factcheck.judging.related import related_places
from factcheck.records import (
    Acceptance,
    ClaimResult,
    Finding,
    FindingStatus,
    Place,
    Settings,
    Severity,
    SourceProblem,
)

_STALE = "FC501"
_UNEXPECTED = "FC205"
# A source's problem is about the whole file.
_FILE = Place()


def collect_findings(
    results: Sequence[ClaimResult],
    problems: Sequence[SourceProblem],
    settings: Settings,
    acceptances: Sequence[Acceptance],
    claims_path: str,
    *,
    outlets: Mapping[str, str] | None = None,
) -> tuple[Finding, ...]:
    """Return every finding of a run by (path, line, code), each with a fingerprint of its own.

    `claims_path` is the path that claims' findings carry. `outlets` maps source ids to the names in the
    messages; a source that is not in it goes by its id. With `settings.today` unset no acceptance is
    past its date. An acceptance for a claim that is not among `results` is not judged.
    """
    outlets = outlets or {}
    levels = dict(settings.severity)
    by_claim: dict[str, list[Acceptance]] = {}
    for acceptance in acceptances:
        by_claim.setdefault(acceptance.claim, []).append(acceptance)

    found: list[tuple[Finding, str]] = []
    for problem in problems:
        finding = _finding(problem.code, levels, path=problem.path, message=problem.message)
        found.append((finding, problem.code))
    for result in results:
        found += _claim_findings(result, settings, levels, claims_path, outlets, by_claim)
    return _sorted_and_signed(pair for pair in found if pair[0].severity is not Severity.NEVER)


def exit_code(findings: Iterable[Finding], fail_on: Severity) -> int:
    """Return 1 when a new finding is at or above `fail_on`, 0 otherwise."""
    if fail_on is Severity.NEVER:
        return 0
    fails = any(f.status is FindingStatus.NEW and f.severity.rank <= fail_on.rank for f in findings)
    return 1 if fails else 0


def fingerprint(code: str, *content: str) -> str:
    """Return 16 hexadecimal digits that depend on the code and the content, blanks aside, and on nothing
    else.

    Give it the words a finding is about and the file they are in, never a line.
    """
    import hashlib

    parts = (code, *(" ".join(part.split()) for part in content))
    # Unit separators keep ("ab", "c") and ("a", "bc") apart.
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "replace")).hexdigest()[:16]


def in_force(acceptance: Acceptance, today: date | None) -> bool:
    """Return whether an acceptance still counts; the day in `until` is its last."""
    return acceptance.until is None or today is None or today <= acceptance.until


def _claim_findings(
    result: ClaimResult,
    settings: Settings,
    levels: Mapping[str, Severity],
    path: str,
    outlets: Mapping[str, str],
    acceptances: Mapping[str, Sequence[Acceptance]],
) -> list[tuple[Finding, str]]:
    """Return one claim's findings, each with the content its fingerprint is made of."""
    claim = result.claim
    expected = claim.expect is not None and claim.expect is result.verdict
    content = "\x1e".join((claim.kind.value, claim.speaker or "", claim.text))
    found: dict[str, Finding] = {}
    for code, message in claim_messages(result, settings, outlets):
        finding = _finding(code, levels, claim=claim.id, path=path, place=claim.place, message=message)
        finding = replace(finding, related=related_places(code, result.evidence, outlets))
        found[code] = replace(finding, status=FindingStatus.EXPECTED) if expected else finding
    if claim.expect is not None and not expected:
        message = f"expected {_words(claim.expect.value)}, found {_words(result.verdict.value)}"
        place = claim.place
        finding = _finding(_UNEXPECTED, levels, claim=claim.id, path=path, place=place, message=message)
        related = related_places(_UNEXPECTED, result.evidence, outlets)
        found[_UNEXPECTED] = replace(finding, related=related)

    stale: list[tuple[Finding, str]] = []
    for acceptance in acceptances.get(claim.id, ()):
        if acceptance.code[2:3] == "4":
            continue
        matched = found.get(acceptance.code)
        name = f"{acceptance.code} ({kind_of(acceptance.code).name})"
        if matched is None:
            message = f"claim '{claim.id}' has no finding {name} to accept"
        elif not in_force(acceptance, settings.today) and acceptance.until is not None:
            message = f"the acceptance of {name} for claim '{claim.id}' ended on {acceptance.until.isoformat()}"
        else:
            accepted = replace(matched, status=FindingStatus.ACCEPTED, detail=sign_off(acceptance))
            found[acceptance.code] = accepted
            continue
        place = Place(line=acceptance.line, end_line=acceptance.line)
        finding = _finding(_STALE, levels, claim=claim.id, path=path, place=place, message=message)
        stale.append((finding, f"{content}\x1e{acceptance.code}"))
    return [(finding, content) for finding in found.values()] + stale


def _finding(
    code: str,
    levels: Mapping[str, Severity],
    *,
    path: str,
    message: str,
    claim: str | None = None,
    place: Place = _FILE,
) -> Finding:
    kind = kind_of(code)
    return Finding(
        code=code,
        name=kind.name,
        severity=levels.get(code, kind.severity),
        claim=claim,
        path=path,
        place=place,
        message=message,
        fingerprint="",
    )


def sign_off(acceptance: Acceptance) -> str:
    """Return "the desk, until 2027-01-01: the register is lost", as much of it as is known."""
    until = f"until {acceptance.until.isoformat()}" if acceptance.until else ""
    who = ", ".join(part for part in (acceptance.by or "", until) if part)
    reason = " ".join(acceptance.reason.split())
    return f"{who}: {reason}" if who else reason


def _words(value: str) -> str:
    return value.replace("_", " ")


def _sorted_and_signed(found: Iterable[tuple[Finding, str]]) -> tuple[Finding, ...]:
    """Give every finding its fingerprint. Equal content is told apart by a number, in the order of claim ids
    and messages, so that moving claims about changes nothing."""
    seen: dict[str, int] = {}
    signed: list[Finding] = []
    for finding, content in sorted(found, key=lambda pair: (pair[0].path, pair[0].claim or "", pair[0].message)):
        base = fingerprint(finding.code, content, finding.path)
        seen[base] = seen.get(base, 0) + 1
        count = seen[base]
        own = base if count == 1 else fingerprint(finding.code, content, finding.path, str(count))
        signed.append(replace(finding, fingerprint=own))
    return tuple(sorted(signed, key=_order))


def _order(finding: Finding) -> tuple[str, int, str, str, str]:
    return finding.path, finding.place.line, finding.code, finding.claim or "", finding.message
