"""What the readable formats say and in which words: shared, so that they say the same."""

from __future__ import annotations

from datetime import date

from factcheck.records import (
    ClaimResult,
    Discrepancy,
    DraftSentence,
    Evidence,
    Finding,
    FindingStatus,
    QuoteStatus,
    ReasonKind,
    Relation,
    Report,
    Severity,
    SourceEntry,
    Stance,
    Summary,
    Verdict,
)

VERDICT_WORDS = {
    Verdict.SUPPORTED: "supported",
    Verdict.REFUTED: "refuted",
    Verdict.CONFLICTING: "conflicting",
    Verdict.NOT_ENOUGH_EVIDENCE: "not enough evidence",
}
QUOTE_WORDS = {
    QuoteStatus.VERBATIM: "verbatim",
    QuoteStatus.ALTERED: "altered",
    QuoteStatus.MISATTRIBUTED: "misattributed",
    QuoteStatus.NOT_FOUND: "not found",
}
STANCE_WORDS = {
    Stance.SUPPORTS: "supports",
    Stance.REFUTES: "refutes",
    Stance.NEUTRAL: "neutral",
}

# A claim's neutral evidence decides nothing; the nearest passage shows what was found instead.
_NEAREST_SHOWN = 1
# More than this from one side is for `-v`: a wire story in forty papers says the same forty times.
_SIDE_SHOWN = 5

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def outlet_of(entry: SourceEntry | None, source_id: str) -> str:
    """Return the outlet's name, or the source's id where the outlet is unknown."""
    if entry is not None and entry.source.outlet:
        return entry.source.outlet
    return source_id


def written_date(day: date) -> str:
    """Return the date as "24 September 2017", whatever the locale."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def count(number: int, thing: str, things: str = "") -> str:
    """Return "1 claim", "2 claims"; `things` is for a plural that takes more than an s."""
    return f"{number} {thing}" if number == 1 else f"{number} {things or thing + 's'}"


def marked_runs(evidence: Evidence) -> tuple[tuple[str, bool], ...]:
    """Return the quote in pieces, each with whether it is marked; marks with only blanks between are one.

    Joined, the pieces are the quote. A mark outside the quote, or over another, is left out.
    """
    quote = evidence.quote
    spans: list[tuple[int, int]] = []
    for mark in evidence.marks:
        start, end = mark.start - evidence.start, mark.end - evidence.start
        last = spans[-1][1] if spans else 0
        if last <= start < end <= len(quote):
            if spans and not quote[last:start].strip():
                start = spans.pop()[0]
            spans.append((start, end))
    runs: list[tuple[str, bool]] = []
    cursor = 0
    for start, end in spans:
        runs += [(quote[cursor:start], False), (quote[start:end], True)]
        cursor = end
    runs.append((quote[cursor:], False))
    return tuple(run for run in runs if run[0])


def disagreement_message(discrepancy: Discrepancy) -> str:
    """Return the message, or "" where it only lists the values, which stand below it anyway."""
    message = discrepancy.message
    listed = all(
        value.value in message and any(who in message for who in (*value.outlets, *value.sources))
        for value in discrepancy.values
    )
    return "" if listed else message


def shown_edits(evidence: Evidence) -> tuple[str, ...]:
    """Return the word-level differences of a quotation, unless the reasons tell them already."""
    if any(reason.kind is ReasonKind.QUOTATION for reason in evidence.reasons):
        return ()
    return tuple(_edit_words(edit.kind, edit.quote, edit.source) for edit in evidence.edits)


def _edit_words(kind: str, quote: str, source: str) -> str:
    if kind == "moved":
        return f"the quotation has “{quote}” in another place or order"
    if kind == "dropped":
        return f"the quotation drops “{source}”"
    if kind == "added":
        return f"the quotation adds “{quote}”"
    return f"the quotation has “{quote}”, the source “{source}”"


def shown_evidence(result: ClaimResult | DraftSentence, *, everything: bool) -> tuple[tuple[Evidence, ...], int]:
    """Return the evidence that decides the verdict and how much is left unsaid, or all of it and 0."""
    if everything:
        return result.evidence, 0
    decided = result.verdict is not Verdict.NOT_ENOUGH_EVIDENCE
    limits = {
        Stance.SUPPORTS: _SIDE_SHOWN,
        Stance.REFUTES: _SIDE_SHOWN,
        Stance.NEUTRAL: 0 if decided else _NEAREST_SHOWN,
    }
    shown: list[Evidence] = []
    for evidence in result.evidence:
        if limits[evidence.stance] > 0:
            limits[evidence.stance] -= 1
            shown.append(evidence)
    return tuple(shown), len(result.evidence) - len(shown)


def shown_reasons(evidence: Evidence, *, everything: bool) -> tuple[str, ...]:
    """Return what to say of why: all reasons, or those that made the stance."""
    reasons = evidence.reasons
    if not everything:
        agreeing = (Relation.EQUAL, Relation.WITHIN)
        telling = [each for each in reasons if each.relation not in agreeing]
        if evidence.stance is Stance.SUPPORTS:
            telling = [each for each in reasons if each.relation in agreeing]
        reasons = tuple(telling) or reasons
        if evidence.quote_status is QuoteStatus.VERBATIM:
            # That the words and the speaker are the same is what "verbatim" says.
            reasons = tuple(each for each in reasons if each.relation not in agreeing)
    lines = []
    for reason in reasons:
        line = f"{reason.kind.value}: {reason.message}"
        if everything:
            line += f" ({reason.relation.value})"
        if line not in lines:
            lines.append(line)
    return tuple(lines)


def shown_findings(report: Report, *, everything: bool) -> tuple[Finding, ...]:
    """Return the findings to list: those the writer expects are told only when asked for everything.

    `find` needs no claims file, and its one verdict already says what a finding about it would.
    """
    findings = report.findings
    if report.claims_file is None:
        findings = tuple(each for each in findings if each.claim is None)
    if not everything:
        findings = tuple(each for each in findings if each.status is not FindingStatus.EXPECTED)
    return findings


def drafts_sentence(report: Report) -> str:
    """Return the count of what was checked in the drafts, by verdict, and of what it was held against."""
    verdicts = [sentence.verdict for draft in report.drafts for sentence in draft.sentences]
    parts = ", ".join(
        f"{verdicts.count(verdict)} {VERDICT_WORDS[verdict]}" for verdict in Verdict if verdict in verdicts
    )
    summary = report.summary
    against = f"{count(summary.sources, 'source')}, {count(summary.origins, 'independent origin')}"
    drafts = count(len(report.drafts), "draft")
    if not verdicts:
        return f"Nothing to check in {drafts} ({against})"
    return f"{count(len(verdicts), 'sentence')} in {drafts}: {parts} ({against})"


def worth_showing(sentence: DraftSentence, *, everything: bool) -> bool:
    """Return whether a draft's sentence needs an editor's eye: the sources contradict it, or do not have its words."""
    return everything or sentence.verdict in (Verdict.REFUTED, Verdict.CONFLICTING)


def uncovered(report: Report) -> tuple[tuple[str, DraftSentence], ...]:
    """Return the checkable sentences that are tied to no claim, each with its draft's path."""
    return tuple((d.path, each) for d in report.drafts for each in d.sentences if each.claim is None)


def claims_sentence(summary: Summary) -> str:
    """Return the count of claims by verdict, and of what they were judged against."""
    verdicts = (
        (summary.supported, "supported"),
        (summary.refuted, "refuted"),
        (summary.conflicting, "conflicting"),
        (summary.not_enough_evidence, "without enough evidence"),
    )
    parts = ", ".join(f"{number} {word}" for number, word in verdicts if number)
    against = f"{count(summary.sources, 'source')}, {count(summary.origins, 'independent origin')}"
    return f"{count(summary.claims, 'claim')}: {parts} ({against})" if parts else f"No claims ({against})"


def findings_sentence(report: Report) -> str:
    """Return the count of findings that can fail a run, by severity, and of those that cannot, by status."""
    new = [each for each in report.findings if each.status is FindingStatus.NEW]
    parts = []
    for severity in (Severity.ERROR, Severity.WARNING, Severity.NOTE):
        number = sum(each.severity is severity for each in new)
        if number:
            parts.append(count(number, severity.value))
    silent = sum(each.severity is Severity.NEVER for each in new)
    if silent:
        parts.append(f"{silent} switched off")
    for status in (FindingStatus.ACCEPTED, FindingStatus.BASELINE, FindingStatus.EXPECTED):
        number = sum(each.status is status for each in report.findings)
        if number:
            parts.append(f"{number} {'in the baseline' if status is FindingStatus.BASELINE else status.value}")
    return f"Findings: {', '.join(parts)}" if parts else "No findings"
