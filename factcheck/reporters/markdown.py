"""A report for a pull request or a wiki, in which nothing a source says can come alive."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.records import (
    ClaimKind,
    ClaimResult,
    Discrepancy,
    Evidence,
    QuoteStatus,
    Report,
    SourceEntry,
    Verdict,
)
from factcheck.reporters import ReportOptions, View
from factcheck.reporters.fitting import Group, Part, claim_ranks, finding_rank, fitted, verdict_rank
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
_LIVE_IN_HTML = re.compile(_LIVE.pattern.replace(r"\\#", "#"), re.IGNORECASE)
_WORD_JOINER = "\u2060"

_FOLDED_END = "</details>\n\n"


def render(report: Report, options: ReportOptions) -> Iterator[str]:
    """Yield a heading, the claims as a table, the findings, a folded section a claim; or the view's own sections.

    What does not fit into a comment of a pull request is left out, the worst last, with a word on how much it is.
    """
    groups: list[Group]
    if options.view is View.SOURCES:
        groups = [*_sources(report)]
    elif options.view is View.DISCREPANCIES:
        groups = [*_discrepancies(report), _findings(report, options)]
    elif options.view is View.DRAFTS:
        groups = [*_drafts(report, options), _findings(report, options)]
    else:
        groups = [*_claims(report, options)]
    yield from fitted(groups)


def escape(text: str) -> str:
    """Return `text` as one line of Markdown that shows it as it is: no markup, HTML, link or mention."""
    text = _MARKUP.sub(lambda found: "\\" + found[0], visible(text))
    text = _BLOCK_START.sub(
        lambda found: ("" if found[0].isdigit() else "\\") + found[0] + ("\\" if found[0].isdigit() else ""),
        text,
    )
    return _LIVE.sub(lambda found: found[0] + _WORD_JOINER, text)


def inert_html(text: str) -> str:
    """Return `text` as one line for the inside of an HTML element, with no tag, link or mention in it."""
    from html import escape as escape_html

    return escape_html(_LIVE_IN_HTML.sub(lambda found: found[0] + _WORD_JOINER, visible(text)), quote=False)


def _heading(text: str) -> Group:
    return Group(head=text, parts=(), thing="")


def _claims(report: Report, options: ReportOptions) -> Iterator[Group]:
    yield _heading(f"# Fact-check\n\n{claims_sentence(report.summary)}. {findings_sentence(report)}.\n\n")
    shown = not options.quiet
    ranks = claim_ranks(report)
    if report.claims and shown:
        yield _table(report, ranks)
    yield _findings(report, options)
    if report.claims and shown:
        entries = {entry.source.id: entry for entry in report.sources}
        worst_first = sorted(report.claims, key=lambda result: ranks[result.claim.id])
        parts = [
            Part("".join(_section(each, entries, everything=options.verbose > 0)), ranks[each.claim.id])
            for each in worst_first
        ]
        yield Group(head="## Evidence\n\n", parts=parts, thing="claim", things="claims")


def _drafts(report: Report, options: ReportOptions) -> Iterator[Group]:
    yield _heading(f"# Fact-check of drafts\n\n{drafts_sentence(report)}. {findings_sentence(report)}.\n\n")
    if options.quiet:
        return
    entries = {entry.source.id: entry for entry in report.sources}
    everything = options.verbose > 0
    parts = []
    for draft in report.drafts:
        for sentence in draft.sentences:
            if not worth_showing(sentence, everything=everything):
                continue
            text = _folded(
                sentence.verdict,
                sentence.quote_status,
                f"{draft.path} line {sentence.place.line}",
                _in_quotes(sentence.text) if sentence.kind is ClaimKind.QUOTATION else sentence.text,
            )
            for evidence in shown_evidence(sentence, everything=everything)[0]:
                text += "".join(_evidence(evidence, entries, everything=everything))
            parts.append(Part(text + _FOLDED_END, verdict_rank(sentence.verdict)))
    yield Group(head="", parts=parts, thing="sentence", things="sentences")
    if options.uncovered:
        rows = [
            Part(f"- {escape(path)} line {sentence.place.line}: {escape(sentence.text)}\n", len(_VERDICTS))
            for path, sentence in uncovered(report)
        ]
        yield Group(head="## Tied to no claim\n\n", parts=rows, foot="\n", thing="sentence", things="sentences")


def _table(report: Report, ranks: dict[str, int]) -> Group:
    grid = build_grid(report)
    outlets = grid.outlets if len(grid.outlets) <= _MOST_COLUMNS else ()
    heads = ["Verdict", "Claim", *(escape(outlet) for outlet in outlets)]
    rows = []
    for row in grid.rows:
        result = row.result
        verdict = f"{_VERDICTS[result.verdict]} {VERDICT_WORDS[result.verdict]}"
        cells = [_CELLS[cell] for cell in row.cells] if outlets else []
        text = f"| {' | '.join([verdict, _stated(result), *cells])} |\n"
        rows.append(Part(text, ranks[result.claim.id]))
    return Group(
        head=f"| {' | '.join(heads)} |\n|{' --- |' * 2}{' :-: |' * len(outlets)}\n",
        parts=rows,
        foot="\n✓ supports, ✗ refutes, ≠ says both, ~ neutral, · silent\n\n" if outlets else "\n",
        thing="claim",
        things="claims",
    )


def _stated(result: ClaimResult) -> str:
    claim = result.claim
    if claim.kind is ClaimKind.QUOTATION:
        speaker = f" — {escape(claim.speaker)}" if claim.speaker else ""
        return f"“{escape(claim.text)}”{speaker}"
    return escape(claim.text)


def _folded(verdict: Verdict, quote_status: QuoteStatus | None, name: str, words: str) -> str:
    """Return the start of a section that is folded but for its verdict, name and words."""
    said = VERDICT_WORDS[verdict] + (f" ({QUOTE_WORDS[quote_status]})" if quote_status is not None else "")
    return (
        f"<details>\n<summary>{_VERDICTS[verdict]} <b>{said}</b>: {inert_html(words)} "
        f"<code>{inert_html(name)}</code></summary>\n\n"
    )


def _in_quotes(words: str, speaker: str | None = None) -> str:
    return f"“{words}”" + (f" — {speaker}" if speaker else "")


def _section(result: ClaimResult, entries: dict[str, SourceEntry], *, everything: bool) -> Iterator[str]:
    claim = result.claim
    words = _in_quotes(claim.text, claim.speaker) if claim.kind is ClaimKind.QUOTATION else claim.text
    yield _folded(result.verdict, result.quote_status, claim.id, words)
    shown, unsaid = shown_evidence(result, everything=everything)
    for evidence in shown:
        yield from _evidence(evidence, entries, everything=everything)
    if not result.evidence:
        yield "No source speaks of this.\n\n"
    elif unsaid:
        yield f"{count(unsaid, 'passage')} more on the subject.\n\n"
    for discrepancy in result.discrepancies:
        yield from _disagreement(discrepancy)
    yield _FOLDED_END


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


def _discrepancies(report: Report) -> Iterator[Group]:
    found = count(len(report.discrepancies), "discrepancy", "discrepancies")
    yield _heading(f"# Discrepancies\n\n{found} between {count(report.summary.sources, 'source')}.\n\n")
    entries = {entry.source.id: entry for entry in report.sources}
    parts = []
    for discrepancy in report.discrepancies:
        text = "".join(_disagreement(discrepancy))
        for statement in discrepancy.statements:
            head = escape(outlet_of(entries.get(statement.source), statement.source))
            text += f"**{head}**, {escape(statement.path)} line {statement.line}:\n\n> {_quote(statement)}\n\n"
        parts.append(Part(text))
    yield Group(head="", parts=parts, thing="discrepancy", things="discrepancies")


def _sources(report: Report) -> Iterator[Group]:
    sources = count(report.summary.sources, "source")
    yield _heading(f"# Sources\n\n{sources}, {count(report.summary.origins, 'independent origin')}.\n\n")
    rows = []
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
        # A source with problems is the one to look at.
        rows.append(Part(f"| {' | '.join(cells)} |\n", 0 if entry.problems else 1))
    head = "| Source | Outlet | Published | Origin | Sentences | Left out | Problems |\n"
    head += "| --- | --- | --- | --- | --: | --: | --- |\n"
    yield Group(head=head, parts=rows, thing="source", things="sources")


def _findings(report: Report, options: ReportOptions) -> Group:
    rows = []
    for finding in shown_findings(report, everything=options.verbose > 0):
        severity = finding.severity.value
        if finding.status.value != "new":
            severity = f"{severity} ({finding.status.value})"
        message = finding.message + (f" ({finding.detail})" if finding.detail else "")
        place = f"{escape(finding.path)} line {finding.place.line}"
        text = f"| {severity} | {finding.code} {finding.name} | {place} | {escape(message)} |\n"
        rows.append(Part(text, finding_rank(finding)))
    head = "## Findings\n\n| Severity | Finding | Place | Message |\n| --- | --- | --- | --- |\n"
    return Group(head=head, parts=rows, foot="\n", thing="finding", things="findings")
