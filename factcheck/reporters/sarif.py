"""SARIF 2.1.0: for code scanning on GitHub and GitLab, and for the viewers of editors.

Every kind of finding is a rule, so that a rule's number is the same in every file. What has been signed off is a
suppressed result. The passages a finding rests on are its related locations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.catalogue import KINDS, FindingKind
from factcheck.records import Finding, FindingStatus, Place, RelatedPlace, Report, Severity
from factcheck.reporters import ReportOptions
from factcheck.reporters.json import JsonObject, encode
from factcheck.reporters.places import as_uri, from_root, in_file
from factcheck.reporters.visible import spell_controls, visible
from factcheck.source_paths import is_url

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"
# A new way of making fingerprints takes a new number: servers compare those of one name.
_FINGERPRINT = "factcheckFinding/v1"

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note", Severity.NEVER: "none"}
# Whoever shows a message makes a link of [words](target), wherever they came from.
_LINK = re.compile(r"\[(?=[^\]]*\]\()")

_RULE_NUMBERS = {kind.code: number for number, kind in enumerate(KINDS)}


def render(report: Report, options: ReportOptions) -> Iterator[str]:
    """Yield one SARIF log with one run. Columns count code points; paths are relative to the repository's root."""
    log: JsonObject = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "factcheck",
                        "semanticVersion": report.tool_version,
                        "rules": [_rule(kind) for kind in KINDS],
                    }
                },
                # Two files of one commit are two runs only when their ids differ.
                "automationDetails": {"id": f"factcheck/{_subject(report)}/"},
                "columnKind": "unicodeCodePoints",
                "originalUriBaseIds": {_ROOT: {"description": {"text": "The root of the repository."}}},
                "results": [_result(finding, options.folder) for finding in report.findings],
            }
        ],
    }
    yield encode(log, indent=2) + "\n"


def _subject(report: Report) -> str:
    if report.drafts:
        return "drafts"
    return "claims" if report.claims else "sources"


def _rule(kind: FindingKind) -> JsonObject:
    text = f"{kind.explanation}\n\nFor example: {kind.example}\n\nTo mend it: {kind.remedy}"
    markdown = f"{kind.explanation}\n\n**For example:** {kind.example}\n\n**To mend it:** {kind.remedy}"
    return {
        "id": kind.code,
        "name": "".join(part.capitalize() for part in kind.name.split("-")),
        "shortDescription": {"text": _sentence(kind.meaning)},
        "fullDescription": {"text": kind.explanation},
        "help": {"text": text, "markdown": markdown},
        "defaultConfiguration": {"level": _LEVELS[kind.severity]},
        "properties": {"tags": ["fact-check"]},
    }


def _result(finding: Finding, folder: str) -> JsonObject:
    result: JsonObject = {
        "ruleId": finding.code,
        "ruleIndex": _RULE_NUMBERS[finding.code],
        "level": _LEVELS[finding.severity],
        "message": {"text": _message(finding.message)},
        "locations": [_location(finding, folder)],
        "partialFingerprints": {_FINGERPRINT: finding.fingerprint},
    }
    if finding.related:
        result["relatedLocations"] = [
            _related(number, place, folder) for number, place in enumerate(finding.related, start=1)
        ]
    if finding.status is not FindingStatus.NEW:
        justification = ": ".join(part for part in (finding.status.value, finding.detail) if part)
        # The words are the writer's: in a comment of the draft, in the claims file, in a baseline beside them.
        result["suppressions"] = [
            {"kind": "external", "status": "accepted", "justification": spell_controls(justification)}
        ]
    return result


def _location(finding: Finding, folder: str) -> JsonObject:
    location: JsonObject = {}
    # What is asked on the command line stands in no file.
    if finding.path:
        location["physicalLocation"] = _physical(finding.path, finding.place, folder)
    if finding.claim is not None:
        location["logicalLocations"] = [{"name": finding.claim, "kind": "claim"}]
    return location


def _related(number: int, place: RelatedPlace, folder: str) -> JsonObject:
    physical = _physical(place.path, place.place, folder)
    region = physical["region"]
    assert isinstance(region, dict)
    region["snippet"] = {"text": place.quote}
    return {
        "id": number,
        "physicalLocation": physical,
        "message": {"text": _message(f"{place.message}: “{place.quote}”")},
    }


def _physical(path: str, place: Place, folder: str) -> JsonObject:
    path, place = in_file(path, place)
    uri = as_uri(from_root(path, folder))
    artifact = {"uri": uri} if uri.startswith("file:") or is_url(path) else {"uri": uri, "uriBaseId": _ROOT}
    region: JsonObject = {"startLine": place.line, "startColumn": place.column}
    # A source's problem is about the whole file: its place is empty, and an empty end would mean "before".
    if (place.end_line, place.end_column) > (place.line, place.column):
        region["endLine"] = place.end_line
        region["endColumn"] = place.end_column
    return {"artifactLocation": artifact, "region": region}


def _message(text: str) -> str:
    """Return hostile text as a SARIF message: no placeholder, no link."""
    text = visible(text).replace("{", "{{").replace("}", "}}")
    return _LINK.sub(r"\\[", text)


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."
