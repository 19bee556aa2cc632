"""The report for people: verdicts, exact quotes with the matched words marked, where outlets disagree."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from factcheck.records import (
    ClaimKind,
    ClaimResult,
    Discrepancy,
    DraftSentence,
    Evidence,
    Finding,
    FindingStatus,
    QuoteStatus,
    Report,
    Severity,
    SourceEntry,
    Stance,
    Verdict,
)
from factcheck.reporters import ReportOptions, View
from factcheck.reporters.canvas import Canvas, cells_of, shortened
from factcheck.reporters.grid import build_grid
from factcheck.reporters.text_grid import put_grid
from factcheck.reporters.wording import (
    QUOTE_WORDS,
    VERDICT_WORDS,
    claims_sentence,
    count,
    disagreement_message,
    drafts_sentence,
    findings_sentence,
    marked_runs,
    outlet_of,
    shown_edits,
    shown_evidence,
    shown_findings,
    shown_reasons,
    uncovered,
    worth_showing,
    written_date,
)

# Each symbol beside what stands for it where only ASCII can be shown.
_VERDICTS = {
    Verdict.SUPPORTED: ("✓", "+", "green"),
    Verdict.REFUTED: ("✗", "x", "red"),
    Verdict.CONFLICTING: ("≠", "!", "yellow"),
    Verdict.NOT_ENOUGH_EVIDENCE: ("?", "?", "cyan"),
}
_STANCES = {
    Stance.SUPPORTS: ("✓", "+", "green"),
    Stance.REFUTES: ("✗", "x", "red"),
    Stance.NEUTRAL: ("~", "~", "cyan"),
}
_SEVERITIES = {
    Severity.ERROR: "bold red",
    Severity.WARNING: "yellow",
    Severity.NOTE: "cyan",
    Severity.NEVER: "bright_black",
}
_DIM = "bright_black"
_MARK = "bold underline"


def render(report: Report, options: ReportOptions) -> Iterator[str]:
    """Yield the report a block at a time, wrapped to `options.width` cells."""
    canvas = Canvas(options)
    page = _Page(canvas, report)
    if not options.quiet:
        if options.view is View.SOURCES:
            yield from page.sources()
        elif options.view is View.DISCREPANCIES:
            yield from page.compared()
        elif options.view is View.DRAFTS:
            yield from page.drafts()
        else:
            yield from page.claims()
    yield from page.findings()
    yield from page.summary()


class _Page:
    """One report on one canvas."""

    def __init__(self, canvas: Canvas, report: Report) -> None:
        self.canvas = canvas
        self.options = canvas.options
        self.report = report
        self.entries = {entry.source.id: entry for entry in report.sources}

    # Claims

    def claims(self) -> Iterator[str]:
        for result in self.report.claims:
            self._claim(result)
            self.canvas.skip()
            yield self.canvas.taken()
        grid = build_grid(self.report)
        if len(grid.rows) > 1 and grid.outlets:
            put_grid(self.canvas, grid, {key: self._symbol(row) for key, row in _VERDICTS.items()})
            self.canvas.skip()
            yield self.canvas.taken()

    def _claim(self, result: ClaimResult) -> None:
        claim, canvas = result.claim, self.canvas
        symbol, color = self._symbol(_VERDICTS[result.verdict])
        word = VERDICT_WORDS[result.verdict].upper()
        head = canvas.text((f" {symbol} {word} ", f"bold reverse {color}"))
        if result.quote_status not in (None, QuoteStatus.VERBATIM):
            head.append_text(canvas.text((f" {QUOTE_WORDS[result.quote_status]}", color)))
        if self.report.claims_file is not None:
            head.append_text(canvas.text(" ", (claim.id, "bold")))
            place = f"{self.report.claims_file}:{claim.place.line}"
            head.append_text(canvas.text((f"  {place}", _DIM)))
        if result.verdict in (Verdict.SUPPORTED, Verdict.REFUTED) and result.origins > 1:
            head.append_text(canvas.text((f"  {count(result.origins, 'origin')}", _DIM)))
        if claim.expect is not None and claim.expect is not result.verdict:
            head.append_text(canvas.text((f"  expected: {VERDICT_WORDS[claim.expect]}", "bold red")))
        elif claim.expect is not None and claim.expect is not Verdict.SUPPORTED:
            head.append_text(canvas.text(("  as expected", _DIM)))
        canvas.put(head, hanging=3)
        canvas.put(self._stated(result), indent=3)

        shown, unsaid = shown_evidence(result, everything=self.options.verbose > 0)
        for evidence in shown:
            self._evidence(evidence)
        if not result.evidence:
            canvas.put(canvas.text(("No source speaks of this.", _DIM)), indent=3)
        if unsaid:
            more = f"{unsaid} more on the subject (-v shows them)" if shown else ""
            canvas.put(canvas.text((more or f"{unsaid} on the subject (-v shows them)", _DIM)), indent=3)
        for discrepancy in result.discrepancies:
            self._discrepancy(discrepancy, indent=3)

    def _stated(self, result: ClaimResult) -> Text:
        claim = result.claim
        if claim.kind is ClaimKind.QUOTATION:
            speaker = f" {self._dash()} {claim.speaker}" if claim.speaker else ""
            return self.canvas.text(("“", "bold"), (claim.text, "bold"), ("”", "bold"), speaker)
        return self.canvas.text((claim.text, "bold"))

    def _evidence(self, evidence: Evidence) -> None:
        canvas = self.canvas
        symbol, color = self._symbol(_STANCES[evidence.stance])
        entry = self.entries.get(evidence.source)
        head = canvas.text((f"{symbol} ", f"bold {color}"))
        if evidence.quote_status is not None:
            head.append_text(canvas.text((f"{QUOTE_WORDS[evidence.quote_status]} in ", color)))
        head.append_text(canvas.text((outlet_of(entry, evidence.source), "bold")))
        if entry is not None and entry.source.published is not None:
            head.append_text(canvas.text(f", {written_date(entry.source.published)}"))
        if evidence.attributed_to:
            head.append_text(canvas.text(f", according to {evidence.attributed_to}"))
        head.append_text(canvas.text((f"  {evidence.path}:{evidence.line}", _DIM)))
        canvas.put(head, indent=3, hanging=2)
        bar = "|" if self.options.ascii_only else "│"
        canvas.put_bar([self._quote(evidence)], indent=5, bar=bar, style=color)
        everything = self.options.verbose > 0
        for reason in shown_reasons(evidence, everything=everything):
            canvas.put(canvas.text(reason), indent=5, hanging=2)
        for edit in shown_edits(evidence):
            canvas.put(canvas.text(edit), indent=5, hanging=2)
        if evidence.out_of_context:
            warning = canvas.text(("out of context: ", "yellow"), evidence.out_of_context)
            canvas.put(warning, indent=5, hanging=2)

    def _statement(self, statement: Evidence) -> None:
        """Write one side of a discrepancy: it supports and refutes nothing, so it has no stance to show."""
        canvas = self.canvas
        entry = self.entries.get(statement.source)
        head = canvas.text((outlet_of(entry, statement.source), "bold"))
        if entry is not None and entry.source.published is not None:
            head.append_text(canvas.text(f", {written_date(entry.source.published)}"))
        head.append_text(canvas.text((f"  {statement.path}:{statement.line}", _DIM)))
        canvas.put(head, indent=2, hanging=2)
        bar = "|" if self.options.ascii_only else "│"
        canvas.put_bar([self._quote(statement)], indent=4, bar=bar, style="yellow")
        if self.options.verbose > 0:
            for reason in shown_reasons(statement, everything=True):
                canvas.put(canvas.text(reason), indent=4, hanging=2)

    def _quote(self, evidence: Evidence) -> Text:
        """Return the exact words, the matched ones marked: cut by the marks first, made visible after."""
        canvas = self.canvas
        line = canvas.text()
        if self.options.verbose > 0 and evidence.prefix:
            line.append_text(canvas.text(("…" + evidence.prefix.lstrip(), _DIM)))
        line.append_text(canvas.text("“"))
        for words, marked in marked_runs(evidence):
            line.append_text(canvas.text((words, _MARK if marked else "")))
        line.append_text(canvas.text("”"))
        if self.options.verbose > 0 and evidence.suffix:
            line.append_text(canvas.text((evidence.suffix.rstrip() + "…", _DIM)))
        return line

    # Drafts

    def drafts(self) -> Iterator[str]:
        for draft in self.report.drafts:
            for sentence in draft.sentences:
                if worth_showing(sentence, everything=self.options.verbose > 0):
                    self._sentence(draft.path, sentence)
                    self.canvas.skip()
                    yield self.canvas.taken()
        if self.options.uncovered:
            canvas = self.canvas
            canvas.put(canvas.text(("Tied to no claim", "bold")))
            for path, sentence in uncovered(self.report):
                line = canvas.text((f"{path}:{sentence.place.line}:{sentence.place.column}", _DIM), ": ")
                line.append_text(canvas.text(" ".join(sentence.text.split())))
                canvas.put(line, indent=2, hanging=4)
            canvas.skip()
            yield canvas.taken()

    def _sentence(self, path: str, sentence: DraftSentence) -> None:
        canvas = self.canvas
        symbol, color = self._symbol(_VERDICTS[sentence.verdict])
        word = VERDICT_WORDS[sentence.verdict].upper()
        head = canvas.text((f" {symbol} {word} ", f"bold reverse {color}"))
        if sentence.quote_status not in (None, QuoteStatus.VERBATIM):
            head.append_text(canvas.text((f" {QUOTE_WORDS[sentence.quote_status]}", color)))
        head.append_text(canvas.text((f" {path}:{sentence.place.line}:{sentence.place.column}", "bold")))
        if sentence.claim is not None:
            head.append_text(canvas.text((f"  claim {sentence.claim}", _DIM)))
        canvas.put(head, hanging=3)
        words = " ".join(sentence.text.split())
        if sentence.kind is ClaimKind.QUOTATION:
            speaker = f" {self._dash()} {sentence.speaker}" if sentence.speaker else ""
            canvas.put(canvas.text(("“", "bold"), (words, "bold"), ("”", "bold"), speaker), indent=3)
        else:
            canvas.put(canvas.text((words, "bold")), indent=3)
        shown, unsaid = shown_evidence(sentence, everything=self.options.verbose > 0)
        for evidence in shown:
            self._evidence(evidence)
        if unsaid:
            canvas.put(canvas.text((f"{unsaid} more on the subject (-v shows them)", _DIM)), indent=3)

    # Discrepancies

    def compared(self) -> Iterator[str]:
        for discrepancy in self.report.discrepancies:
            self._discrepancy(discrepancy, indent=0)
            for statement in discrepancy.statements:
                self._statement(statement)
            self.canvas.skip()
            yield self.canvas.taken()

    def _discrepancy(self, discrepancy: Discrepancy, *, indent: int) -> None:
        canvas = self.canvas
        symbol, color = self._symbol(_VERDICTS[Verdict.CONFLICTING])
        head = canvas.text((f"{symbol} Sources disagree ", f"bold {color}"), f"({discrepancy.kind.value})")
        message = disagreement_message(discrepancy)
        if message:
            head.append_text(canvas.text(f": {message}"))
        canvas.put(head, indent=indent, hanging=2)
        values = [canvas.safe(value.value) for value in discrepancy.values]
        cells = min(max((cells_of(value) for value in values), default=0), max(10, canvas.width // 3))
        for value, words in zip(discrepancy.values, values, strict=True):
            line = canvas.text((words, f"bold {color}"))
            line.append(" " * max(2, cells + 2 - cells_of(words)))
            line.append_text(canvas.text(", ".join(value.outlets or value.sources)))
            canvas.put(line, indent=indent + 2, hanging=cells + 2)

    # Sources

    def sources(self) -> Iterator[str]:
        for entry in self.report.sources:
            self._source(entry)
            self.canvas.skip()
            yield self.canvas.taken()

    def _source(self, entry: SourceEntry) -> None:
        canvas, source = self.canvas, entry.source
        canvas.put(canvas.text((source.id, "bold"), (f"  {source.path}", _DIM)), hanging=2)
        published = written_date(source.published) if source.published else "date unknown"
        outlet = source.outlet or "outlet unknown"
        author = f", by {source.author}" if source.author else ""
        canvas.put(canvas.text(f"{outlet}, {published}{author}"), indent=2, hanging=2)
        if source.title:
            canvas.put(canvas.text("“", source.title, "”"), indent=2, hanging=2)
        if source.origin:
            canvas.put(canvas.text(f"first reported by {source.origin}"), indent=2, hanging=2)
        if entry.syndicated_with:
            copies = ", ".join(entry.syndicated_with)
            canvas.put(canvas.text(f"same reporting as {copies}"), indent=2, hanging=2)
        left_out = len(entry.left_out)
        counted = f"{count(entry.sentences, 'sentence')}, {count(left_out, 'passage')} left out"
        if left_out and self.options.verbose == 0:
            counted += " (-v lists them)"
        if source.language != "en":
            counted += "; not in English: not judged"
        canvas.put(canvas.text((counted, _DIM)), indent=2, hanging=2)
        for problem in entry.problems:
            canvas.put(canvas.text((f"{problem.code} ", "yellow"), problem.message), indent=2, hanging=2)
        if self.options.verbose > 0:
            for each in entry.left_out:
                words = canvas.safe(source.text[each.start : each.end].strip())
                line = canvas.text((f"line {each.line}, {each.reason}: ", _DIM), shortened(words, 200))
                canvas.put(line, indent=4, hanging=2)

    # Findings and the last lines

    def findings(self) -> Iterator[str]:
        findings = shown_findings(self.report, everything=self.options.verbose > 0)
        if self.options.view is View.SOURCES and not self.options.quiet:
            findings = ()  # each problem stands beside its source already
        if not findings:
            return
        canvas = self.canvas
        if not self.options.quiet:
            canvas.put(canvas.text(("Findings", "bold")))
        for finding in findings:
            self._finding(finding)
        if not self.options.quiet:
            canvas.skip()
        yield canvas.taken()

    def _finding(self, finding: Finding) -> None:
        canvas = self.canvas
        counts = finding.status is FindingStatus.NEW
        place = f"{finding.path}:{finding.place.line}"
        if self.options.view is View.DRAFTS:
            place += f":{finding.place.column}"
        line = canvas.text((place, "bold" if counts else _DIM), ": ")
        word = finding.severity.value if counts else finding.status.value
        line.append_text(canvas.text((word, _SEVERITIES[finding.severity] if counts else _DIM), " "))
        line.append_text(canvas.text((f"{finding.code} {finding.name}", _DIM), ": "))
        line.append_text(canvas.text(finding.message))
        if finding.detail:
            line.append_text(canvas.text((f" ({finding.detail})", _DIM)))
        canvas.put(line, indent=0 if self.options.quiet else 2, hanging=4)

    def summary(self) -> Iterator[str]:
        canvas, report = self.canvas, self.report
        if self.options.view is View.DISCREPANCIES:
            found = count(len(report.discrepancies), "discrepancy", "discrepancies")
            canvas.put(canvas.text((found, "bold"), f" ({count(report.summary.sources, 'source')})"))
        elif self.options.view is View.SOURCES:
            origins = count(report.summary.origins, "independent origin")
            canvas.put(canvas.text((count(report.summary.sources, "source"), "bold"), f", {origins}"))
        elif self.options.view is View.DRAFTS:
            canvas.put(canvas.text((drafts_sentence(report), "bold")), hanging=2)
            canvas.put(canvas.text(findings_sentence(report)), hanging=2)
        elif report.claims_file is not None:
            canvas.put(canvas.text((claims_sentence(report.summary), "bold")), hanging=2)
            canvas.put(canvas.text(findings_sentence(report)), hanging=2)
        elif self.options.quiet:
            for result in report.claims:
                symbol, color = self._symbol(_VERDICTS[result.verdict])
                canvas.put(canvas.text((f"{symbol} {VERDICT_WORDS[result.verdict]}", f"bold {color}")))
        yield canvas.taken()

    # Symbols

    def _symbol(self, row: tuple[str, str, str]) -> tuple[str, str]:
        symbol, ascii_symbol, color = row
        return (ascii_symbol if self.options.ascii_only else symbol), color

    def _dash(self) -> str:
        return "--" if self.options.ascii_only else "—"
