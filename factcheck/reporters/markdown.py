"""A report for a pull request or a wiki, in which nothing a source says can come alive."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.records import (
    ClaimKind,
    ClaimResult,
    Discrepancy,
    Evidence,
    Report,
    SourceEntry,
    Verdict,
)
from factcheck.reporters import ReportOptions, View
from factcheck.reporters.grid import Cell, build_grid
from factcheck.reporters.visible import visible
from factcheck.reporters.wording import (
    QUOTE_WORDS,
    STANCE_WORDS,
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

_VERDICTS = {
    Verdict.SUPPORTED: "✅",
    Verdict.REFUTED: "❌",
    Verdict.CONFLICTING: "⚠️",
    Verdict.NOT_ENOUGH_EVIDENCE: "❔",
}
_CELLS = {
    Cell.SUPPORTS: "✓",
    Cell.REFUTES: "✗",
    Cell.BOTH: "≠",
    Cell.NEUTRAL: "~",
    Cell.SILENT: "·",
}

# With more outlets than this a table no longer fits a page; the claims' sections say the same.
_MOST_COLUMNS = 10

# Characters that Markdown, its tables, its HTML or its formulas give a meaning to, wherever they stand.
_MARKUP = re.compile(r"[\\`*_\[\]<>|~&$#^]")
# What only means something at the start of a block.
_BLOCK_START = re.compile(r"^(?:[-+=:]|\d+(?=[.)]))")
# Mentions, bare addresses, references and emoji names: these are found in the *finished* text by the site
# that shows it, where no backslash is left. A word joiner has no width and splits them.
_LIVE = re.compile(
    r"@(?=\w)|(?<=\w)(?=://)|(?<=www)(?=\.)|(?<=\bmailto)(?=:)|(?<=\bGH)(?=-\d)|\\#(?=\d)"
    r"|:(?=[\w+-]+:)|!(?=\d)",
    re.IGNORECASE,
)
_WORD_JOINER = "\u2060"


def render(report: Report, options: ReportOptions) -> Iterator[str]:
    """Yield a heading, the claims as a table, a section a claim, the findings; or the view's own sections."""
    if options.view is View.SOURCES:
        yield from _sources(report)
    elif options.view is View.DISCREPANCIES:
        yield from _discrepancies(report)
    elif options.view is View.DRAFTS:
        yield from _drafts(report, options)
    else:
        yield from _claims(report, options)
    if options.view is not View.SOURCES:
        yield from _findings(report, options)


def escape(text: str) -> str:
    """Return `text` as one line of Markdown that shows it as it is: no markup, HTML, link or mention."""
    text = _MARKUP.sub(lambda found: "\\" + found[0], visible(text))
    text = _BLOCK_START.sub(
        lambda found: ("" if found[0].isdigit() else "\\") + found[0] + ("\\" if found[0].isdigit() else ""),
        text,
    )
    return _LIVE.sub(lambda found: found[0] + _WORD_JOINER, text)


def _claims(report: Report, options: ReportOptions) -> Iterator[str]:
    yield f"# Fact-check\n\n{claims_sentence(report.summary)}. {findings_sentence(report)}.\n\n"
    if report.claims and not options.quiet:
        yield from _table(report)
        entries = {entry.source.id: entry for entry in report.sources}
        for result in report.claims:
            yield from _section(result, entries, everything=options.verbose > 0)


def _drafts(report: Report, options: ReportOptions) -> Iterator[str]:
    yield f"# Fact-check of drafts\n\n{drafts_sentence(report)}. {findings_sentence(report)}.\n\n"
    if options.quiet:
        return
    entries = {entry.source.id: entry for entry in report.sources}
    for draft in report.drafts:
        for sentence in draft.sentences:
            if not worth_showing(sentence, everything=options.verbose > 0):
                continue
            verdict = f"{_VERDICTS[sentence.verdict]} {VERDICT_WORDS[sentence.verdict]}"
            if sentence.quote_status is not None:
                verdict += f" ({QUOTE_WORDS[sentence.quote_status]})"
            words = escape(sentence.text)
            yield f"## {escape(draft.path)} line {sentence.place.line}: {verdict}\n\n"
            yield f"“{words}”\n\n" if sentence.kind is ClaimKind.QUOTATION else f"{words}\n\n"
            for evidence in shown_evidence(sentence, everything=options.verbose > 0)[0]:
                yield from _evidence(evidence, entries, everything=options.verbose > 0)
    if options.uncovered:
        yield "## Tied to no claim\n\n"
        for path, sentence in uncovered(report):
            yield f"- {escape(path)} line {sentence.place.line}: {escape(sentence.text)}\n"
        yield "\n"


def _table(report: Report) -> Iterator[str]:
    grid = build_grid(report)
    outlets = grid.outlets if len(grid.outlets) <= _MOST_COLUMNS else ()
    heads = ["Verdict", "Claim", *(escape(outlet) for outlet in outlets)]
    yield f"| {' | '.join(heads)} |\n|{' --- |' * 2}{' :-: |' * len(outlets)}\n"
    for row in grid.rows:
        result = row.result
        verdict = f"{_VERDICTS[result.verdict]} {VERDICT_WORDS[result.verdict]}"
        cells = [_CELLS[cell] for cell in row.cells] if outlets else []
        yield f"| {' | '.join([verdict, _stated(result), *cells])} |\n"
    yield "\n✓ supports, ✗ refutes, ≠ says both, ~ neutral, · silent\n\n" if outlets else "\n"


def _stated(result: ClaimResult) -> str:
    claim = result.claim
    if claim.kind is ClaimKind.QUOTATION:
        speaker = f" — {escape(claim.speaker)}" if claim.speaker else ""
        return f"“{escape(claim.text)}”{speaker}"
    return escape(claim.text)


def _section(result: ClaimResult, entries: dict[str, SourceEntry], *, everything: bool) -> Iterator[str]:
    verdict = f"{_VERDICTS[result.verdict]} {VERDICT_WORDS[result.verdict]}"
    if result.quote_status is not None:
        verdict += f" ({QUOTE_WORDS[result.quote_status]})"
    yield f"## {escape(result.claim.id)}: {verdict}\n\n{_stated(result)}\n\n"
    shown, unsaid = shown_evidence(result, everything=everything)
    for evidence in shown:
        yield from _evidence(evidence, entries, everything=everything)
    if not result.evidence:
        yield "No source speaks of this.\n\n"
    elif unsaid:
        yield f"{count(unsaid, 'passage')} more on the subject.\n\n"
    for discrepancy in result.discrepancies:
        yield from _disagreement(discrepancy)


def _evidence(evidence: Evidence, entries: dict[str, SourceEntry], *, everything: bool) -> Iterator[str]:
    entry = entries.get(evidence.source)
    head = f"**{escape(outlet_of(entry, evidence.source))}**"
    if entry is not None and entry.source.published is not None:
        head += f", {written_date(entry.source.published)}"
    stance = STANCE_WORDS[evidence.stance]
    if evidence.quote_status is not None:
        stance = f"{QUOTE_WORDS[evidence.quote_status]}, {stance}"
    if evidence.attributed_to:
        stance += f", according to {escape(evidence.attributed_to)}"
    yield f"{head} ({stance}), {escape(evidence.path)} line {evidence.line}:\n\n> {_quote(evidence)}\n\n"
    notes = [escape(each) for each in shown_reasons(evidence, everything=everything)]
    notes += [escape(edit) for edit in shown_edits(evidence)]
    if evidence.out_of_context:
        notes.append(f"out of context: {escape(evidence.out_of_context)}")
    if notes:
        yield "".join(f"- {note}\n" for note in notes) + "\n"


def _quote(evidence: Evidence) -> str:
    """Return the exact words, escaped, the matched ones in bold."""
    parts = []
    for words, marked in marked_runs(evidence):
        # Two stars only make bold when no space stands inside them.
        bold = marked and words == words.strip()
        parts.append(f"**{escape(words)}**" if bold else _inside(words))
    return f"“{''.join(parts)}”"


def _inside(text: str) -> str:
    """Return a stretch of a line, escaped, with the spaces at its ends kept."""
    body = text.strip()
    if not body:
        return " " if text else ""
    before = " " if text[0].isspace() else ""
    after = " " if text[-1].isspace() else ""
    return before + escape(body) + after


def _disagreement(discrepancy: Discrepancy) -> Iterator[str]:
    message = disagreement_message(discrepancy)
    message = f": {escape(message)}" if message else ""
    yield f"Sources disagree ({discrepancy.kind.value}){message}\n\n"
    yield "| Value | Who says so |\n| --- | --- |\n"
    for value in discrepancy.values:
        yield f"| {escape(value.value)} | {escape(', '.join(value.outlets or value.sources))} |\n"
    yield "\n"


def _discrepancies(report: Report) -> Iterator[str]:
    found = count(len(report.discrepancies), "discrepancy", "discrepancies")
    yield f"# Discrepancies\n\n{found} between {count(report.summary.sources, 'source')}.\n\n"
    entries = {entry.source.id: entry for entry in report.sources}
    for discrepancy in report.discrepancies:
        yield from _disagreement(discrepancy)
        for statement in discrepancy.statements:
            head = escape(outlet_of(entries.get(statement.source), statement.source))
            yield f"**{head}**, {escape(statement.path)} line {statement.line}:\n\n> {_quote(statement)}\n\n"


def _sources(report: Report) -> Iterator[str]:
    yield f"# Sources\n\n{count(report.summary.sources, 'source')}, "
    yield f"{count(report.summary.origins, 'independent origin')}.\n\n"
    yield "| Source | Outlet | Published | Origin | Sentences | Left out | Problems |\n"
    yield "| --- | --- | --- | --- | --: | --: | --- |\n"
    for entry in report.sources:
        source = entry.source
        cells = (
            escape(source.id),
            escape(source.outlet or "unknown"),
            written_date(source.published) if source.published else "unknown",
            escape(source.origin or ", ".join(f"as {each}" for each in entry.syndicated_with)),
            str(entry.sentences),
            str(len(entry.left_out)),
            escape("; ".join(f"{problem.code} {problem.message}" for problem in entry.problems)),
        )
        yield f"| {' | '.join(cells)} |\n"


def _findings(report: Report, options: ReportOptions) -> Iterator[str]:
    findings = shown_findings(report, everything=options.verbose > 0)
    if not findings:
        return
    yield "## Findings\n\n| Severity | Finding | Place | Message |\n| --- | --- | --- | --- |\n"
    for finding in findings:
        severity = finding.severity.value
        if finding.status.value != "new":
            severity = f"{severity} ({finding.status.value})"
        message = finding.message + (f" ({finding.detail})" if finding.detail else "")
        place = f"{escape(finding.path)} line {finding.place.line}"
        yield f"| {severity} | {finding.code} {finding.name} | {place} | {escape(message)} |\n"
