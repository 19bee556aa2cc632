"""The whole report as one JSON document, in the shape that docs/report.md fixes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from factcheck.records import (
    ClaimResult,
    Discrepancy,
    DraftEntry,
    DraftSentence,
    Evidence,
    Finding,
    Report,
    Source,
    SourceEntry,
    Summary,
)
from factcheck.reporters import ReportOptions, View
from factcheck.text.selectors import selector_objects

JsonObject = dict[str, object]
Sources = Mapping[str, Source]
"""The sources by id, for the links to their pages."""

# json.dumps leaves these as they are. Escaped, they mean the same to a parser and nothing to a terminal; a
# lone surrogate could not be encoded at all.
_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")

# Scores are similarities: digits beyond these are noise that would differ between machines.
_SCORE_DIGITS = 4


def render(report: Report, options: ReportOptions) -> Iterator[str]:
    """Yield one JSON document that ends in a newline."""
    yield encode(report_object(report, options.view), indent=2) + "\n"


def encode(value: JsonObject, *, indent: int | None = None) -> str:
    """Return `value` as JSON that any terminal and any encoding of Unicode can carry."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def report_object(report: Report, view: View) -> JsonObject:
    """Return the report as plain dicts and lists. `view` adds what `sources` and `compare` are about."""
    sources = sources_of(report)
    document: JsonObject = {
        "schema_version": report.schema_version,
        "tool": {"name": "factcheck", "version": report.tool_version},
        "claims_file": report.claims_file,
        "sources": [source_object(entry, full=view is View.SOURCES) for entry in report.sources],
        "claims": [claim_object(result, sources) for result in report.claims],
    }
    if view is View.DISCREPANCIES:
        document["discrepancies"] = [
            discrepancy_object(discrepancy, sources, statements=True) for discrepancy in report.discrepancies
        ]
    if view is View.DRAFTS:
        document["drafts"] = [draft_object(entry, sources) for entry in report.drafts]
    document["findings"] = [finding_object(finding) for finding in report.findings]
    document["summary"] = _summary_object(report.summary)
    return document


def sources_of(report: Report) -> Sources:
    """Return the report's sources by id."""
    return {entry.source.id: entry.source for entry in report.sources}


def source_object(entry: SourceEntry, *, full: bool) -> JsonObject:
    """Return one source. `full` adds its language, what was left out of it, and its problems."""
    source = entry.source
    described: JsonObject = {
        "id": source.id,
        "path": source.path,
        "outlet": source.outlet,
        "title": source.title,
        "author": source.author,
        "published": source.published.isoformat() if source.published else None,
        "url": source.url,
        "origin": source.origin,
        "accessed": source.accessed.isoformat() if source.accessed else None,
        "archived": source.archived,
        "syndicated_with": list(entry.syndicated_with),
        "sentences": entry.sentences,
    }
    if full:
        described["language"] = source.language
        described["left_out"] = [
            {
                "start": left_out.start,
                "end": left_out.end,
                "line": left_out.line,
                "reason": left_out.reason,
            }
            for left_out in entry.left_out
        ]
        described["problems"] = [
            {"code": problem.code, "path": problem.path, "message": problem.message} for problem in entry.problems
        ]
    return described


def claim_object(result: ClaimResult, sources: Sources) -> JsonObject:
    """Return one claim with its verdict, evidence and discrepancies."""
    claim = result.claim
    return {
        "id": claim.id,
        "kind": claim.kind.value,
        "text": claim.text,
        "line": claim.place.line,
        "verdict": result.verdict.value,
        "quote_status": result.quote_status.value if result.quote_status else None,
        "origins": result.origins,
        "evidence": [evidence_object(evidence, sources) for evidence in result.evidence],
        "discrepancies": [
            discrepancy_object(discrepancy, sources, statements=False) for discrepancy in result.discrepancies
        ],
        "speaker": claim.speaker,
        "expect": claim.expect.value if claim.expect else None,
        "note": claim.note,
        "tags": list(claim.tags),
    }


def draft_object(entry: DraftEntry, sources: Sources) -> JsonObject:
    """Return one draft with its checkable sentences and quotations."""
    return {"path": entry.path, "sentences": [sentence_object(sentence, sources) for sentence in entry.sentences]}


def sentence_object(sentence: DraftSentence, sources: Sources) -> JsonObject:
    """Return one sentence of a draft. `kind` is quotation for quoted words, whose `speaker` is who the draft names."""
    return {
        "start": sentence.start,
        "end": sentence.end,
        "line": sentence.place.line,
        "column": sentence.place.column,
        "end_line": sentence.place.end_line,
        "end_column": sentence.place.end_column,
        "kind": sentence.kind.value,
        "text": sentence.text,
        "speaker": sentence.speaker,
        "claim": sentence.claim,
        "verdict": sentence.verdict.value,
        "quote_status": sentence.quote_status.value if sentence.quote_status else None,
        "evidence": [evidence_object(evidence, sources) for evidence in sentence.evidence],
    }


def evidence_object(evidence: Evidence, sources: Sources) -> JsonObject:
    """Return one piece of evidence.

    `marks` are the matched words as [start, end] offsets in the source, `selectors` the place of the words as the
    Web Annotation model writes it. `link` opens the source's page at the words; it is null where the source has no
    web address, or its words cannot be told apart in it.
    """
    return {
        "source": evidence.source,
        "path": evidence.path,
        "stance": evidence.stance.value,
        "score": round(evidence.score, _SCORE_DIGITS),
        "quote_status": evidence.quote_status.value if evidence.quote_status else None,
        "attributed_to": evidence.attributed_to,
        "quote": evidence.quote,
        "prefix": evidence.prefix,
        "suffix": evidence.suffix,
        "start": evidence.start,
        "end": evidence.end,
        "line": evidence.line,
        "column": evidence.column,
        "reasons": [
            {
                "kind": reason.kind.value,
                "relation": reason.relation.value,
                "claim": reason.claim,
                "source": reason.source,
                "message": reason.message,
            }
            for reason in evidence.reasons
        ],
        "marks": [[span.start, span.end] for span in evidence.marks],
        "edits": [
            {"kind": edit.kind, "bearing": edit.bearing, "quote": edit.quote, "source": edit.source}
            for edit in evidence.edits
        ],
        "out_of_context": evidence.out_of_context or None,
        "selectors": selector_objects(
            exact=evidence.quote,
            prefix=evidence.prefix,
            suffix=evidence.suffix,
            start=evidence.start,
            end=evidence.end,
        ),
        "link": _link(evidence, sources.get(evidence.source)),
    }


def _link(evidence: Evidence, source: Source | None) -> str | None:
    if source is None or not source.url:
        return None
    from factcheck.text.fragments import fragment_link

    return fragment_link(source.url, source.text, evidence.start, evidence.end)


def discrepancy_object(discrepancy: Discrepancy, sources: Sources, *, statements: bool) -> JsonObject:
    """Return one discrepancy. `statements` adds the passages, as evidence entries."""
    described: JsonObject = {
        "kind": discrepancy.kind.value,
        "message": discrepancy.message,
        "values": [
            {"value": value.value, "sources": list(value.sources), "outlets": list(value.outlets)}
            for value in discrepancy.values
        ],
    }
    if statements:
        described["statements"] = [evidence_object(statement, sources) for statement in discrepancy.statements]
    return described


def finding_object(finding: Finding) -> JsonObject:
    """Return one finding. `detail` says who accepted it and until when, and is null otherwise."""
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "claim": finding.claim,
        "path": finding.path,
        "line": finding.place.line,
        "column": finding.place.column,
        "end_line": finding.place.end_line,
        "end_column": finding.place.end_column,
        "message": finding.message,
        "fingerprint": finding.fingerprint,
        "status": finding.status.value,
        "detail": finding.detail or None,
    }


def _summary_object(summary: Summary) -> JsonObject:
    return {
        "claims": summary.claims,
        "supported": summary.supported,
        "refuted": summary.refuted,
        "conflicting": summary.conflicting,
        "not_enough_evidence": summary.not_enough_evidence,
        "sources": summary.sources,
        "origins": summary.origins,
    }
