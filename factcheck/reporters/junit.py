"""JUnit XML: for the test views of GitLab, Jenkins, Azure and the like.

A claim is a test case, and so is a source; in a draft every finding is one. A test case fails when a new finding
about it is at or above the level that fails the run, so that the build server's count agrees with the exit code.
Whatever else there is to say stands in the test case's output.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from xml.etree import ElementTree

from factcheck.records import Finding, FindingStatus, Report, Severity
from factcheck.reporters import ReportOptions
from factcheck.reporters.places import from_root
from factcheck.reporters.visible import spell_controls, visible
from factcheck.reporters.wording import VERDICT_WORDS
from factcheck.source_paths import split_record

# What XML 1.0 cannot hold even as an entity and what `spell_controls` leaves.
_NOT_XML = re.compile("[\ufffe\uffff]")
# A claim's words are part of its test case's name: enough of them to know it by.
_NAME_SHOWN = 100


@dataclass(slots=True)
class _Case:
    """One test case: what it is called, the file it is about, its findings, its output."""

    name: str
    path: str
    line: int
    findings: list[Finding] = field(default_factory=list)
    output: list[str] = field(default_factory=list)


def render(report: Report, options: ReportOptions) -> Iterator[str]:
    """Yield one XML document with a suite for the claims file, one for the sources, and one for each draft."""
    suites = [(name, cases) for name, cases in _suites(report) if cases]
    root = ElementTree.Element("testsuites", name="factcheck")
    for name, cases in suites:
        suite = ElementTree.SubElement(root, "testsuite", name=_attribute(name))
        failures = 0
        for case in cases:
            failures += _add_case(suite, case, options)
        suite.set("tests", str(len(cases)))
        suite.set("failures", str(failures))
        suite.set("errors", "0")
        suite.set("skipped", "0")
    root.set("tests", str(sum(len(cases) for _, cases in suites)))
    root.set("failures", str(sum(int(suite.get("failures", "0")) for suite in root)))
    root.set("errors", "0")
    ElementTree.indent(root)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield ElementTree.tostring(root, encoding="unicode") + "\n"


def _suites(report: Report) -> Iterator[tuple[str, list[_Case]]]:
    claims_path = report.claims_file or ""
    claims = {
        result.claim.id: _Case(
            name=f"{result.claim.id}: {_shortened(result.claim.text)}",
            path=claims_path,
            line=result.claim.place.line,
            output=[f"verdict: {VERDICT_WORDS[result.verdict]}"],
        )
        for result in report.claims
    }
    sources = {
        entry.source.path: _Case(name=entry.source.id, path=entry.source.path, line=1) for entry in report.sources
    }
    drafts: dict[str, list[_Case]] = {draft.path: [] for draft in report.drafts}
    for finding in report.findings:
        if finding.path in drafts or (finding.claim not in claims and finding.code[2] in "45"):
            name = f"{finding.place.line}: {finding.code} {finding.name}"
            case = _Case(name=name, path=finding.path, line=finding.place.line, findings=[finding])
            drafts.setdefault(finding.path, []).append(case)
        elif finding.claim in claims:
            claims[finding.claim].findings.append(finding)
        else:
            # A source that could not be read is not among the sources.
            case = _Case(name=finding.path, path=finding.path, line=finding.place.line)
            sources.setdefault(finding.path, case).findings.append(finding)
    yield "claims", list(claims.values())
    yield "sources", list(sources.values())
    for path, cases in drafts.items():
        yield path, cases or [_Case(name="no findings", path=path, line=1)]


def _add_case(suite: ElementTree.Element, case: _Case, options: ReportOptions) -> int:
    """Add a test case to its suite and return 1 if it fails, 0 otherwise."""
    path = from_root(case.path, options.folder) if case.path else ""
    element = ElementTree.SubElement(
        suite, "testcase", name=_attribute(case.name), classname=_attribute(path or "factcheck")
    )
    if path:
        file, number = split_record(path)
        element.set("file", _attribute(file))
        element.set("line", str(case.line if number is None else number))
    failing = [each for each in case.findings if _fails(each, options.fail_on)]
    silent = [each for each in case.findings if each not in failing]
    if failing:
        worst = min(failing, key=lambda each: each.severity.rank)
        first = f"{worst.code} {worst.name}: {worst.message}"
        failure = ElementTree.SubElement(element, "failure", type=worst.code, message=_attribute(first))
        failure.text = _text(_told(failing, options))
    output = [*case.output, *_told(silent, options)]
    if output:
        ElementTree.SubElement(element, "system-out").text = _text(output)
    return 1 if failing else 0


def _fails(finding: Finding, level: Severity) -> bool:
    if level is Severity.NEVER:
        return False
    return finding.status is FindingStatus.NEW and finding.severity.rank <= level.rank


def _told(findings: Sequence[Finding], options: ReportOptions) -> Iterator[str]:
    for finding in findings:
        place = ""
        if finding.path:
            place = f"{from_root(finding.path, options.folder)}:{finding.place.line}:{finding.place.column}: "
        status = "" if finding.status is FindingStatus.NEW else f" ({finding.status.value})"
        detail = f" ({finding.detail})" if finding.detail else ""
        yield f"{place}{finding.severity.value}{status} {finding.code} {finding.name}: {finding.message}{detail}"
        for related in finding.related:
            where = f"{from_root(related.path, options.folder)}:{related.place.line}"
            yield f"  {where}: {related.message}: “{visible(related.quote)}”"


def _text(lines: Iterable[str]) -> str:
    return _NOT_XML.sub("�", spell_controls("\n".join(lines)))


def _attribute(text: str) -> str:
    return _NOT_XML.sub("�", visible(text))


def _shortened(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _NAME_SHOWN else words[: _NAME_SHOWN - 1].rstrip() + "…"
