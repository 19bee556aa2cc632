"""What an editor can do about a sentence of a draft: cite it, accept a finding, take the source's words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from factcheck.records import (
    DraftEntry,
    DraftSentence,
    Evidence,
    Finding,
    FindingStatus,
    QuoteStatus,
    ReasonKind,
    Relation,
    Source,
    Stance,
    Verdict,
)

REASON = "say why"
"""What stands in the place of a reason until the writer gives one."""

_NUMBERS = (ReasonKind.NUMBER, ReasonKind.DATE)
# A comment before one of these would take it out of its list, quotation or table.
_NESTED = re.compile(r"[ \t]*(?:[-*+>|:]|\d+[.)])[ \t]?")
# A number's own digits, signs and separators: "190" is not in "1,190" nor in "190.5".
_INSIDE = r"(?<![\w.,$€£%-]){}(?![\w%]|[.,]\d)"


@dataclass(frozen=True, slots=True, kw_only=True)
class TextChange:
    """Replace `[start, end)` of the draft, code points, by `text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One thing to do. `finding` is the one it mends; an action without one is only an offer."""

    title: str
    changes: tuple[TextChange, ...]
    finding: Finding | None = None
    preferred: bool = False


def sentence_actions(
    text: str, path: str, sentence: DraftSentence, findings: tuple[Finding, ...], sources: Mapping[str, Source]
) -> Iterator[Action]:
    """Yield what can be done about a sentence, the most useful first. `findings` are those at its place."""
    new = [each for each in findings if each.status is FindingStatus.NEW]
    yield from _corrections(text, sentence, new)
    yield from _citation(text, path, sentence, sources)
    for finding in new:
        yield from _acceptance(text, sentence.start, finding)


def finding_actions(text: str, start: int, finding: Finding) -> Iterator[Action]:
    """Yield what can be done about a finding that is about no sentence."""
    if finding.status is FindingStatus.NEW:
        yield from _acceptance(text, start, finding)


def _corrections(text: str, sentence: DraftSentence, findings: list[Finding]) -> Iterator[Action]:
    finding = next((each for each in findings if each.code in ("FC401", "FC404", "FC301")), None)
    offered: set[tuple[TextChange, ...]] = set()
    for evidence in sentence.evidence:
        if finding is None or evidence.stance is not Stance.REFUTES:
            continue
        for what, wrong, right in _differences(evidence):
            places = list(re.finditer(_INSIDE.format(re.escape(wrong)), sentence.text)) if wrong and right else []
            # Twice in the sentence, it may be right once.
            if len(places) != 1:
                continue
            start = sentence.start + places[0].start()
            change = TextChange(start=start, end=start + len(wrong), text=right)
            if (change,) not in offered:
                offered.add((change,))
                title = f"Use the source's {what}: “{_line(right)}” ({_line(evidence.source)})"
                # Where outlets disagree, it is not for us to prefer one.
                preferred = finding.code != "FC404" and len(offered) == 1
                yield Action(title=title, changes=(change,), finding=finding, preferred=preferred)


def _differences(evidence: Evidence) -> Iterator[tuple[str, str, str]]:
    if evidence.quote_status is QuoteStatus.ALTERED:
        for edit in evidence.edits:
            if edit.kind == "changed":
                yield "words", edit.quote, edit.source
        return
    for reason in evidence.reasons:
        if reason.relation is Relation.DISJOINT and reason.kind in _NUMBERS:
            yield "number" if reason.kind is ReasonKind.NUMBER else "date", reason.claim, reason.source


def _citation(text: str, path: str, sentence: DraftSentence, sources: Mapping[str, Source]) -> Iterator[Action]:
    from factcheck.drafts.annotating import LABEL, annotate
    from factcheck.drafts.reading import DraftFormat, format_of

    if sentence.verdict is not Verdict.SUPPORTED or format_of(path) is not DraftFormat.MARKDOWN:
        return
    cited = annotate(text, DraftEntry(path=path, sentences=(sentence,)), sources)
    if cited == text:
        return
    # `annotate` puts in a mark and adds a note at the end; as two insertions the cursor stays where it is.
    number = 1 + max((int(found[1]) for found in re.finditer(rf"\[\^{LABEL}(\d+)\]", text)), default=0)
    mark = f"[^{LABEL}{number}]"
    at = cited.index(mark)
    note = cited[len(text) + len(mark) :]
    assert text[:at] + mark + text[at:] + note == cited
    yield Action(
        title=f"Insert citation {mark}",
        changes=(TextChange(start=at, end=at, text=mark), TextChange(start=len(text), end=len(text), text=note)),
    )


def _acceptance(text: str, start: int, finding: Finding) -> Iterator[Action]:
    # FC403 is a slip of the pen and FC501 about a comment: nobody accepts these.
    if finding.code in ("FC403", "FC501"):
        return
    lines = text[:start].split("\n")
    at = start - len(lines[-1])
    # A comment counts for the block after it, and a block begins behind an empty line.
    for line in reversed(lines[:-1]):
        if not line.strip():
            break
        at -= len(line) + 1
    if _NESTED.match(text, at):
        return
    end = "\r\n" if "\r\n" in text else "\n"
    comment = f"<!-- factcheck: ignore {finding.code} {REASON} -->{end}"
    change = TextChange(start=at, end=at, text=comment)
    yield Action(title=f"Accept {finding.code} here, with a reason", changes=(change,), finding=finding)


def _line(words: str) -> str:
    from factcheck.reporters.visible import visible

    return visible(words)
