"""The baseline: findings that were there when a project took factcheck up. They are listed, and never fail.

A finding is known again by its fingerprint, which depends on its words and its file and on no line. A fingerprint
with no finding left is stale (FC501), so that a baseline only ever shrinks.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from factcheck.catalogue import kind_of
from factcheck.errors import FactcheckError
from factcheck.judging.findings import fingerprint
from factcheck.records import Finding, FindingStatus, Place, Report, Settings, Severity

VERSION = 1
BASELINE_NAME = "factcheck-baseline.json"
_STALE = "FC501"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One known finding. `line` is where the entry stands in the baseline."""

    fingerprint: str
    code: str
    path: str
    message: str
    line: int = 1


def write_baseline(findings: Iterable[Finding]) -> str:
    """Return the text of a baseline that holds every finding that could fail a run, sorted by place and content."""
    rows = {
        finding.fingerprint: (finding.path, finding.code, finding.message, finding.fingerprint)
        for finding in findings
        if finding.status in (FindingStatus.NEW, FindingStatus.BASELINE) and finding.code != _STALE
    }
    lines = [
        json.dumps({"fingerprint": own, "code": code, "path": path, "message": message}, ensure_ascii=True)
        for path, code, message, own in sorted(rows.values())
    ]
    # A line a finding, so that a version control system shows which went.
    body = "\n" + ",\n".join(f"  {line}" for line in lines) + "\n" if lines else ""
    return f'{{"version": {VERSION}, "findings": [{body}]}}\n'


def read_baseline(path: Path) -> tuple[Entry, ...]:
    """Return the entries of a baseline in order. Raises FactcheckError with the file and the remedy."""
    name, remedy = path.as_posix(), "write it anew with `factcheck baseline`"
    try:
        text = path.read_text("utf-8")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not UTF-8"
        raise FactcheckError(f"the baseline cannot be read: {reason}", place=name, remedy=remedy) from None
    try:
        document = json.loads(text)
    except (ValueError, RecursionError):
        raise FactcheckError("this is not JSON", place=name, remedy=remedy) from None
    if not isinstance(document, dict) or document.get("version") != VERSION:
        raise FactcheckError("this is no baseline that this version reads", place=name, remedy=remedy)
    rows = document.get("findings")
    if not isinstance(rows, list):
        raise FactcheckError("this baseline has no list of findings", place=name, remedy=remedy)
    return tuple(_entry(row, text, name, remedy) for row in rows)


def hold_against(report: Report, path: Path, settings: Settings, *, complete: bool = True) -> Report:
    """Return the report with the findings of the baseline marked, and FC501 for each entry that is stale.

    An entry is judged only by a run that would have found it: entries about claims by `verify`, about drafts by
    `check` of that draft. `complete` says that all claims, or all drafts, were looked at.
    """
    entries = read_baseline(path)
    known = {entry.fingerprint for entry in entries}
    present = {finding.fingerprint for finding in report.findings}
    findings = [
        replace(finding, status=FindingStatus.BASELINE)
        if finding.fingerprint in known and finding.status is FindingStatus.NEW
        else finding
        for finding in report.findings
    ]
    looked_at = {entry.source.path for entry in report.sources}
    looked_at |= {problem.path for entry in report.sources for problem in entry.problems}
    looked_at |= {draft.path for draft in report.drafts}
    if not report.drafts and report.claims_file is not None and complete:
        looked_at.add(report.claims_file)
    levels: Mapping[str, Severity] = dict(settings.severity)
    kind = kind_of(_STALE)
    severity = levels.get(_STALE, kind.severity)
    for entry in entries:
        judged = entry.path in looked_at or entry.code.startswith("FC1")
        if entry.fingerprint in present or not judged or severity is Severity.NEVER:
            continue
        findings.append(
            Finding(
                code=_STALE,
                name=kind.name,
                severity=severity,
                claim=None,
                path=path.as_posix(),
                place=Place(line=entry.line, end_line=entry.line),
                message=f"the baseline's {entry.code} in {entry.path} is no longer found: {entry.message}",
                fingerprint=fingerprint(_STALE, entry.fingerprint, path.name),
            )
        )
    findings.sort(key=lambda f: (f.path, f.place.line, f.place.column, f.code, f.claim or "", f.message))
    return replace(report, findings=tuple(findings))


def _entry(row: object, text: str, name: str, remedy: str) -> Entry:
    if not isinstance(row, dict) or not all(isinstance(row.get(k), str) for k in ("fingerprint", "code", "path")):
        raise FactcheckError("an entry has no fingerprint, code or path", place=name, remedy=remedy)
    own: str = row["fingerprint"]
    at = text.find(f'"{own}"')
    message = row.get("message")
    return Entry(
        fingerprint=own,
        code=row["code"],
        path=row["path"],
        message=message if isinstance(message, str) else "",
        line=text.count("\n", 0, max(at, 0)) + 1,
    )
