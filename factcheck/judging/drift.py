"""What a project relied on when it was locked, and whether it still stands in the sources as they are now."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from factcheck.catalogue import kind_of
from factcheck.judging.findings import fingerprint
from factcheck.records import Claim, Finding, Place, Report, Settings, Severity, Source, Stance
from factcheck.text.refinding import find_selector, same_words
from factcheck.text.selectors import LineIndex, Selector

LOCK_NAME = "factcheck.lock"

_CHANGED, _LOST, _STALE = "FC601", "FC602", "FC603"
# Words shown in a message: enough to know the place again.
_SHOWN = 160
# A fingerprint never depends on a line.
_LINE = re.compile(r", line \d+$")


@dataclass(frozen=True, slots=True, kw_only=True)
class LockedEvidence:
    """Words of one source that a claim relied on, with what they said to it."""

    path: str
    stance: Stance
    selector: Selector


@dataclass(frozen=True, slots=True, kw_only=True)
class LockedClaim:
    """A claim as it was: `words` is a digest of what it states."""

    id: str
    words: str
    evidence: tuple[LockedEvidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """Everything relied on: the claims by id, and the digest of each relied-on source's text by path."""

    claims: tuple[LockedClaim, ...]
    sources: tuple[tuple[str, str], ...]


def lock_of(report: Report) -> Lock:
    """Return the lock of what supports or refutes the claims of a report."""
    texts = {entry.source.path: entry.source for entry in report.sources}
    claims = []
    for result in sorted(report.claims, key=lambda result: result.claim.id):
        relied = [evidence for evidence in result.evidence if evidence.stance is not Stance.NEUTRAL]
        locked = [
            LockedEvidence(
                path=evidence.path,
                stance=evidence.stance,
                selector=Selector(
                    exact=evidence.quote,
                    prefix=evidence.prefix,
                    suffix=evidence.suffix,
                    start=evidence.start,
                    end=evidence.end,
                ),
            )
            for evidence in relied
        ]
        locked.sort(key=lambda each: (each.path, each.selector.start, each.stance.value))
        claims.append(LockedClaim(id=result.claim.id, words=words_digest(result.claim), evidence=tuple(locked)))
    paths = sorted({evidence.path for claim in claims for evidence in claim.evidence})
    return Lock(claims=tuple(claims), sources=tuple((path, text_digest(texts[path].text)) for path in paths))


def text_digest(text: str) -> str:
    """Return the SHA-256 of a source's text, in hexadecimal. Another encoding of the same text changes nothing."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def words_digest(claim: Claim) -> str:
    """Return a digest of what a claim states; blanks do not count."""
    return fingerprint("", claim.kind.value, claim.speaker or "", claim.text)


def with_drift(report: Report, lock: Lock, settings: Settings, *, whole: bool) -> Report:
    """Return the report with a finding for everything that is not as it was locked.

    `whole` says that every claim of the claims file is in the report, so that what the lock has beyond it is stale.
    """
    levels = dict(settings.severity)
    found = [
        replace(finding, severity=levels.get(finding.code, finding.severity))
        for finding in _drift(report, lock, whole=whole)
    ]
    kept = [finding for finding in found if finding.severity is not Severity.NEVER]
    findings = sorted((*report.findings, *kept), key=_order)
    return replace(report, findings=tuple(findings))


def _drift(report: Report, lock: Lock, *, whole: bool) -> Iterator[Finding]:
    claims_path = report.claims_file or ""
    locked = {claim.id: claim for claim in lock.claims}
    now = _Sources((entry.source for entry in report.sources), lock)
    standing: dict[str, list[str]] = {}
    for result in report.claims:
        claim = result.claim
        before = locked.pop(claim.id, None)
        if before is None:
            yield _finding(_STALE, claims_path, f"{LOCK_NAME} does not have claim '{claim.id}'", claim)
            continue
        if before.words != words_digest(claim):
            message = f"the words of claim '{claim.id}' changed since it was locked"
            yield _finding(_STALE, claims_path, message, claim)
        for evidence in before.evidence:
            message = now.what_became_of(evidence)
            if message:
                yield _finding(_LOST, claims_path, f"claim '{claim.id}': {message}", claim)
            elif now.changed(evidence.path):
                standing.setdefault(evidence.path, []).append(claim.id)
        known = {(now.path_of(evidence.path), evidence.stance) for evidence in before.evidence}
        for new in result.evidence:
            if new.stance is not Stance.NEUTRAL and (new.path, new.stance) not in known:
                message = f"claim '{claim.id}': {new.path} now {new.stance.value} it, and was not locked for that"
                yield _finding(_STALE, claims_path, message, claim)
    for path, ids in sorted(standing.items()):
        claims = ", ".join(f"'{each}'" for each in dict.fromkeys(ids))
        noun = "claim" if len(set(ids)) == 1 else "claims"
        there = "" if now.path_of(path) == path else f" and is {now.path_of(path)} now"
        message = f"{path} changed since it was locked{there}; the words relied on still stand ({noun} {claims})"
        yield _finding(_CHANGED, now.path_of(path), message)
    if whole:
        for claim_id in sorted(locked):
            message = f"{LOCK_NAME} has a claim '{claim_id}' that the claims file has not"
            yield _finding(_STALE, LOCK_NAME, message)


class _Sources:
    """The sources as they are now, looked up by what the lock knows of them."""

    def __init__(self, sources: Iterable[Source], lock: Lock) -> None:
        self._sources = {source.path: source for source in sources}
        self._digests = dict(lock.sources)
        self._moved: dict[str, str] = {}
        self._changed: dict[str, bool] = {}
        missing = [path for path, _ in lock.sources if path not in self._sources]
        if missing:
            by_digest = {text_digest(source.text): path for path, source in sorted(self._sources.items(), reverse=True)}
            self._moved = {path: by_digest.get(self._digests[path], path) for path in missing}

    def path_of(self, path: str) -> str:
        """Return where a locked source is now: elsewhere, when a file there has the very same text."""
        return self._moved.get(path, path)

    def changed(self, path: str) -> bool:
        """Return whether a source that is there has another text, or another path, than when it was locked."""
        if path not in self._changed:
            source = self._sources.get(path)
            self._changed[path] = source is None or text_digest(source.text) != self._digests.get(path)
        return self._changed[path]

    def what_became_of(self, evidence: LockedEvidence) -> str:
        """Return what happened to locked words, or "" where they still stand."""
        source = self._sources.get(self.path_of(evidence.path))
        words = _shown(evidence.selector.exact)
        if source is None:
            return f"{evidence.path} is gone, and with it {words}"
        if not self.changed(evidence.path):
            return ""
        span = find_selector(evidence.selector, source.text)
        if span is None:
            return f"{evidence.path} changed, and {words} no longer stands in it"
        found = source.text[span.start : span.end]
        if same_words(found, evidence.selector.exact):
            return ""
        line, _ = LineIndex(source.text).place(span.start)
        return f"{evidence.path} changed: {words} is now {_shown(found)}, line {line}"


def _finding(code: str, path: str, message: str, claim: Claim | None = None) -> Finding:
    kind = kind_of(code)
    return Finding(
        code=code,
        name=kind.name,
        severity=kind.severity,
        claim=claim.id if claim else None,
        path=path,
        place=claim.place if claim else Place(),
        message=message,
        fingerprint=fingerprint(code, claim.id if claim else "", _LINE.sub("", message), path),
    )


def _shown(words: str) -> str:
    flat = " ".join(words.split())
    return f"“{flat if len(flat) <= _SHOWN else flat[: _SHOWN - 1].rstrip() + '…'}”"


def _order(finding: Finding) -> tuple[str, int, str, str, str]:
    return finding.path, finding.place.line, finding.code, finding.claim or "", finding.message


def count_of(lock: Lock) -> tuple[int, int]:
    """Return how many pieces of evidence and how many sources a lock holds."""
    evidence: Sequence[LockedEvidence] = [each for claim in lock.claims for each in claim.evidence]
    return len(evidence), len(lock.sources)
