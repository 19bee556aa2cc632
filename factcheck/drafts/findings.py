"""What the check of a draft reports: FC301 to FC304, FC401 to FC404, and FC501 for what is ignored in vain."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from factcheck.catalogue import kind_of
from factcheck.drafts.prose import Draft
from factcheck.drafts.silence import Ignore, Silence
from factcheck.judging.findings import fingerprint, in_force, sign_off
from factcheck.judging.messages import claim_messages
from factcheck.judging.related import related_places
from factcheck.records import (
    Acceptance,
    Claim,
    ClaimKind,
    ClaimResult,
    DraftSentence,
    Finding,
    FindingStatus,
    Place,
    Settings,
    Severity,
    Verdict,
)

_STALE = "FC501"
_SENTENCE_CODES = {"FC201": "FC401", "FC202": "FC404", "FC203": "FC402"}
# What a claim's `expect` signs off for the sentences that say it. That a claim is known to be false excuses no draft.
_EXPECTED = {"FC402": Verdict.NOT_ENOUGH_EVIDENCE, "FC404": Verdict.CONFLICTING}


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A sentence or quotation with its result. `cited`: the writer named the claim, rather than restating it."""

    sentence: DraftSentence
    result: ClaimResult
    claim: Claim | None
    block: int
    at: int
    cited: bool = False
    differs: str = ""


class DraftFindings:
    """Collects the findings of one run, draft by draft."""

    def __init__(
        self, settings: Settings, outlets: Mapping[str, str], acceptances: Sequence[Acceptance], claims_file: str
    ) -> None:
        self._settings = settings
        self._outlets = outlets
        self._levels: Mapping[str, Severity] = dict(settings.severity)
        self._acceptances = [each for each in acceptances if each.code[2:3] == "4"]
        self._claims_file = claims_file
        self._matched: set[Acceptance] = set()
        self._found: list[tuple[Finding, str]] = []

    def add(
        self, draft: Draft, judged: Sequence[Judged], unknown: Sequence[tuple[str, int, int]], silence: Silence
    ) -> None:
        """Add the findings of one draft."""
        used: set[int] = set()
        for each in judged:
            for code, message in self._messages(each):
                finding = self._finding(code, draft.path, each.sentence.place, message, each.claim)
                finding = replace(finding, related=related_places(code, each.sentence.evidence, self._outlets))
                if each.claim is not None and each.claim.expect is _EXPECTED.get(code, each.claim):
                    finding = replace(finding, status=FindingStatus.EXPECTED)
                finding = self._accepted(finding)
                self._keep(_ignored(finding, silence, each.block, used), each.sentence.text)
        for name, start, end in unknown:
            message = f"there is no claim with the id '{name}'"
            finding = self._finding("FC403", draft.path, _place(draft, start, end), message, None)
            self._keep(_ignored(finding, silence, _block_at(draft, start), used), name)
        self._vain(draft, silence, used)

    def finish(self, *, complete: bool) -> tuple[Finding, ...]:
        """Return every finding, each with a fingerprint of its own. `complete`: all the project's drafts were read."""
        for acceptance in self._acceptances:
            name = f"{acceptance.code} ({kind_of(acceptance.code).name})"
            if not in_force(acceptance, self._settings.today) and acceptance.until is not None:
                until = acceptance.until.isoformat()
                message = f"the acceptance of {name} for claim '{acceptance.claim}' ended on {until}"
            elif complete and acceptance not in self._matched:
                message = f"no draft has a finding {name} on claim '{acceptance.claim}' to accept"
            else:
                continue
            place = Place(line=acceptance.line, end_line=acceptance.line)
            finding = self._finding(_STALE, self._claims_file, place, message, None)
            self._keep(replace(finding, claim=acceptance.claim), f"{acceptance.claim}\x1e{acceptance.code}")
        seen: dict[str, int] = {}
        signed: list[Finding] = []
        for finding, content in self._found:
            base = fingerprint(finding.code, content, finding.path)
            seen[base] = seen.get(base, 0) + 1
            own = base if seen[base] == 1 else fingerprint(finding.code, content, finding.path, str(seen[base]))
            signed.append(replace(finding, fingerprint=own))
        return tuple(signed)

    def _messages(self, judged: Judged) -> list[tuple[str, str]]:
        if judged.differs and judged.claim is not None:
            return [("FC401", f"the sentence cites claim '{judged.claim.id}' but {judged.differs}")]
        told = claim_messages(judged.result, replace(self._settings, min_origins=1), self._outlets)
        if judged.sentence.kind is ClaimKind.QUOTATION:
            return [(code, message.replace("the claim", "the draft")) for code, message in told]
        if judged.result.claim.kind is ClaimKind.QUOTATION:
            # The sentence cites a claim that is a quotation.
            return [(code, f"of claim '{judged.result.claim.id}': {message}") for code, message in told]
        return [
            (_SENTENCE_CODES[code], message.replace("the claim", "the sentence"))
            for code, message in told
            if code in _SENTENCE_CODES
        ]

    def _finding(self, code: str, path: str, place: Place, message: str, claim: Claim | None) -> Finding:
        kind = kind_of(code)
        return Finding(
            code=code,
            name=kind.name,
            severity=self._levels.get(code, kind.severity),
            claim=claim.id if claim else None,
            path=path,
            place=place,
            message=message,
            fingerprint="",
        )

    def _accepted(self, finding: Finding) -> Finding:
        for acceptance in self._acceptances:
            if acceptance.claim == finding.claim and acceptance.code == finding.code:
                self._matched.add(acceptance)
                if in_force(acceptance, self._settings.today):
                    return replace(finding, status=FindingStatus.ACCEPTED, detail=sign_off(acceptance))
        return finding

    def _vain(self, draft: Draft, silence: Silence, used: set[int]) -> None:
        """Report the comments that ignore nothing, or say what factcheck does not know."""
        for number, ignore in enumerate(silence.ignores):
            if number in used:
                continue
            if not ignore.written:
                message = "this comment names no finding to ignore, such as FC402"
            elif not ignore.code:
                message = f"this comment ignores '{ignore.written}', and no finding is called that"
            else:
                message = f"the next block has no finding {ignore.code} ({kind_of(ignore.code).name}) to ignore"
            place = _place(draft, ignore.comment.start, ignore.comment.end)
            self._keep(self._finding(_STALE, draft.path, place, message, None), f"{ignore.written}\x1e{message}")
        for comment in silence.unknown:
            message = f"factcheck does not know '{comment.reason}' in a comment: ignore, off and on are known"
            place = _place(draft, comment.start, comment.end)
            self._keep(self._finding(_STALE, draft.path, place, message, None), message)

    def _keep(self, finding: Finding, content: str) -> None:
        if finding.severity is not Severity.NEVER:
            self._found.append((finding, content))


def _ignored(finding: Finding, silence: Silence, block: int, used: set[int]) -> Finding:
    ignore = silence.ignoring(finding.code, block)
    if ignore is None:
        return finding
    used.update(_numbers(silence, ignore))
    detail = f"ignored in the draft: {ignore.comment.reason}" if ignore.comment.reason else "ignored in the draft"
    return replace(finding, status=FindingStatus.ACCEPTED, detail=detail)


def _numbers(silence: Silence, ignore: Ignore) -> list[int]:
    return [at for at, each in enumerate(silence.ignores) if each.code == ignore.code and each.block == ignore.block]


def _place(draft: Draft, start: int, end: int) -> Place:
    line, column = draft.place(start)
    end_line, end_column = draft.place(end)
    return Place(line=line, column=column, end_line=end_line, end_column=end_column)


def _block_at(draft: Draft, offset: int) -> int:
    """Return the block an offset lies in or behind."""
    found = -1
    for number, block in enumerate(draft.blocks):
        if draft.original(block.start, block.end).start <= offset:
            found = number
    return found
