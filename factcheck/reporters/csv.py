"""Rows for a spreadsheet: RFC 4180, and no cell that a spreadsheet would run as a formula."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from factcheck.records import ClaimResult, Discrepancy, DraftSentence, Evidence, Report, SourceEntry
from factcheck.reporters import ReportOptions, View
from factcheck.reporters.visible import spell_controls

_CLAIM_COLUMNS = (
    "claim", "kind", "text", "line", "verdict", "quote_status", "origins",
    "source", "outlet", "published", "path", "source_line", "source_column", "start", "end",
    "stance", "score", "evidence_quote_status", "attributed_to", "quote", "reasons",
)  # fmt: skip
_DRAFT_COLUMNS = (
    "draft", "line", "column", "start", "end", "kind", "text", "claim", "verdict", "quote_status",
    "source", "outlet", "published", "path", "source_line", "source_column", "source_start", "source_end",
    "stance", "score", "evidence_quote_status", "attributed_to", "quote", "reasons",
)  # fmt: skip
_SOURCE_COLUMNS = (
    "id", "path", "outlet", "title", "author", "published", "url", "origin", "syndicated_with",
    "language", "sentences", "left_out", "problems",
)  # fmt: skip
_DISCREPANCY_COLUMNS = ("discrepancy", "kind", "message", "value", "sources", "outlets", "places", "quotes")

# What a spreadsheet may take for the start of a formula, in both widths.
_FORMULA_STARTS = "=+-@\uff1d\uff0b\uff0d\uff20"


def render(report: Report, options: ReportOptions) -> Iterator[str]:
    """Yield a header line, then a line for each claim and piece of evidence.

    A claim without evidence has one line. With the views of `sources` and `compare`: a line a source, a line
    a discrepancy's value, a line a draft's sentence and piece of evidence.
    """
    if options.view is View.SOURCES:
        yield _line(_SOURCE_COLUMNS)
        yield from (_line(_source_row(entry)) for entry in report.sources)
    elif options.view is View.DISCREPANCIES:
        yield _line(_DISCREPANCY_COLUMNS)
        for number, discrepancy in enumerate(report.discrepancies, start=1):
            yield from (_line(row) for row in _discrepancy_rows(number, discrepancy))
    elif options.view is View.DRAFTS:
        entries = {entry.source.id: entry for entry in report.sources}
        yield _line(_DRAFT_COLUMNS)
        for draft in report.drafts:
            for sentence in draft.sentences:
                for evidence in sentence.evidence or (None,):
                    yield _line((*_sentence_cells(draft.path, sentence), *_evidence_cells(evidence, entries)))
    else:
        entries = {entry.source.id: entry for entry in report.sources}
        yield _line(_CLAIM_COLUMNS)
        for result in report.claims:
            for evidence in result.evidence or (None,):
                yield _line((*_claim_cells(result), *_evidence_cells(evidence, entries)))


def safe_cell(value: str | int | float | None) -> str:
    """Return one cell. Text that a spreadsheet would run gets a leading apostrophe; lines are kept."""
    if not isinstance(value, str):
        return "" if value is None else str(value)
    runs = value[:1] in ("\t", "\r") or value.lstrip()[:1] in tuple(_FORMULA_STARTS)
    text = spell_controls(value.replace("\r\n", "\n"))
    return f"'{text}" if runs or text.lstrip()[:1] in tuple(_FORMULA_STARTS) else text


def _line(cells: Iterable[str | int | float | None]) -> str:
    buffer = StringIO()
    csv.writer(buffer).writerow([safe_cell(cell) for cell in cells])
    return buffer.getvalue()


def _claim_cells(result: ClaimResult) -> tuple[str | int | None, ...]:
    claim = result.claim
    status = result.quote_status.value if result.quote_status else None
    return (
        claim.id, claim.kind.value, claim.text, claim.place.line,
        result.verdict.value, status, result.origins,
    )  # fmt: skip


def _sentence_cells(path: str, sentence: DraftSentence) -> tuple[str | int | None, ...]:
    status = sentence.quote_status.value if sentence.quote_status else None
    return (
        path, sentence.place.line, sentence.place.column, sentence.start, sentence.end, sentence.kind.value,
        sentence.text, sentence.claim, sentence.verdict.value, status,
    )  # fmt: skip


def _evidence_cells(evidence: Evidence | None, entries: dict[str, SourceEntry]) -> tuple[str | int | float | None, ...]:
    if evidence is None:
        return (None,) * 14
    entry = entries.get(evidence.source)
    source = entry.source if entry else None
    return (
        evidence.source,
        source.outlet if source else None,
        source.published.isoformat() if source and source.published else None,
        evidence.path,
        evidence.line,
        evidence.column,
        evidence.start,
        evidence.end,
        evidence.stance.value,
        round(evidence.score, 4),
        evidence.quote_status.value if evidence.quote_status else None,
        evidence.attributed_to,
        evidence.quote,
        "; ".join(reason.message for reason in evidence.reasons),
    )


def _source_row(entry: SourceEntry) -> tuple[str | int | None, ...]:
    source = entry.source
    return (
        source.id, source.path, source.outlet, source.title, source.author,
        source.published.isoformat() if source.published else None,
        source.url, source.origin, "; ".join(entry.syndicated_with), source.language, entry.sentences,
        len(entry.left_out), "; ".join(f"{problem.code} {problem.message}" for problem in entry.problems),
    )  # fmt: skip


def _discrepancy_rows(number: int, discrepancy: Discrepancy) -> Iterator[tuple[str | int | None, ...]]:
    for value in discrepancy.values:
        statements = [each for each in discrepancy.statements if each.source in value.sources]
        yield (
            number,
            discrepancy.kind.value,
            discrepancy.message,
            value.value,
            "; ".join(value.sources),
            "; ".join(value.outlets),
            "; ".join(f"{statement.path}:{statement.line}" for statement in statements),
            "\n".join(statement.quote for statement in statements),
        )
