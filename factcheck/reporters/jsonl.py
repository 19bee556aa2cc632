"""One JSON object a line: for `grep`, `jq` and anything that reads a stream.

A line is a claim with its findings (`verify`, `find`), a sentence of a draft with its own (`check`), a source with
its problems (`sources`) or a discrepancy (`compare`). There is no header line, so that the count of lines is the
count of things.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.records import SCHEMA_VERSION, ClaimResult, Finding, Report
from factcheck.reporters import ReportOptions, View
from factcheck.reporters.json import (
    JsonObject,
    Sources,
    claim_object,
    discrepancy_object,
    encode,
    finding_object,
    sentence_object,
    source_object,
    sources_of,
)


def render(report: Report, options: ReportOptions) -> Iterator[str]:
    """Yield one line for each claim, sentence, source or discrepancy, each with the schema's version."""
    version = {"schema_version": report.schema_version}
    sources = sources_of(report)
    of_claim: dict[str | None, list[Finding]] = {}
    for finding in report.findings:
        of_claim.setdefault(finding.claim, []).append(finding)
    if options.view is View.SOURCES:
        for entry in report.sources:
            yield encode(version | source_object(entry, full=True)) + "\n"
    elif options.view is View.DISCREPANCIES:
        for discrepancy in report.discrepancies:
            yield encode(version | discrepancy_object(discrepancy, sources, statements=True)) + "\n"
    elif options.view is View.DRAFTS:
        for draft in report.drafts:
            for sentence in draft.sentences:
                own = [f for f in report.findings if f.path == draft.path and f.place == sentence.place]
                line = version | {"path": draft.path} | sentence_object(sentence, sources)
                yield encode(line | {"findings": [finding_object(each) for each in own]}) + "\n"
    else:
        for result in report.claims:
            yield claim_line(result, of_claim.get(result.claim.id, ()), sources)


def claim_line(result: ClaimResult, findings: Sequence[Finding], sources: Sources) -> str:
    """Return the line of one claim, its end included, with its findings by line and code."""
    line: JsonObject = {"schema_version": SCHEMA_VERSION, **claim_object(result, sources)}
    return encode({**line, "findings": [finding_object(each) for each in findings]}) + "\n"
