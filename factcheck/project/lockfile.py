"""Read and write `factcheck.lock`, the record of what a project relies on. JSON, sorted, the same bytes every time."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from factcheck.errors import FactcheckError
from factcheck.judging.drift import LOCK_NAME, Lock, LockedClaim, LockedEvidence
from factcheck.records import Stance
from factcheck.text.selectors import Selector

VERSION = 1

_RENEW = "write it again with `factcheck sources --lock`"
# Read as JSON these mean the same escaped; in an editor or a terminal they could hide or turn what stands there.
_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def lock_text(lock: Lock) -> Iterator[str]:
    """Yield the text of a lock file."""
    document = {
        "version": VERSION,
        "sources": {path: {"sha256": digest} for path, digest in lock.sources},
        "claims": {
            claim.id: {"words": claim.words, "evidence": [_evidence(each) for each in claim.evidence]}
            for claim in lock.claims
        },
    }
    text = json.dumps(document, ensure_ascii=False, indent=2, sort_keys=True)
    yield _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"


def _evidence(evidence: LockedEvidence) -> dict[str, object]:
    selector = evidence.selector
    return {
        "source": evidence.path,
        "stance": evidence.stance.value,
        "exact": selector.exact,
        "prefix": selector.prefix,
        "suffix": selector.suffix,
        "start": selector.start,
        "end": selector.end,
    }


def read_lock(folder: Path) -> Lock:
    """Return the lock in a folder. Raises FactcheckError where there is none or it cannot be read."""
    try:
        document = json.loads((folder / LOCK_NAME).read_text("utf-8"))
    except FileNotFoundError:
        raise FactcheckError("there is no lock file", place=LOCK_NAME, remedy=_RENEW.replace(" again", "")) from None
    except OSError as error:
        raise FactcheckError(f"it cannot be read: {error.strerror or error}", place=LOCK_NAME) from None
    except (ValueError, RecursionError):
        raise FactcheckError("this is no lock file: it is not JSON", place=LOCK_NAME, remedy=_RENEW) from None
    version = document.get("version") if isinstance(document, dict) else None
    if isinstance(version, int) and version > VERSION:
        raise FactcheckError("a later version of factcheck wrote this", place=LOCK_NAME, remedy="update factcheck")
    try:
        return _lock(document)
    except (KeyError, TypeError, ValueError, AttributeError):
        raise FactcheckError("this lock file is damaged", place=LOCK_NAME, remedy=_RENEW) from None


def _lock(document: dict[str, dict[str, dict[str, object]]]) -> Lock:
    claims = []
    for claim_id, claim in document["claims"].items():
        entries = claim["evidence"]
        if not isinstance(entries, list):
            raise TypeError
        evidence = tuple(_read_evidence(entry) for entry in entries)
        claims.append(LockedClaim(id=claim_id, words=_text(claim["words"]), evidence=evidence))
    sources = tuple((path, _text(source["sha256"])) for path, source in sorted(document["sources"].items()))
    return Lock(claims=tuple(claims), sources=sources)


def _read_evidence(entry: dict[str, object]) -> LockedEvidence:
    start, end = entry["start"], entry["end"]
    if not isinstance(start, int) or not isinstance(end, int):
        raise TypeError
    selector = Selector(
        exact=_text(entry["exact"]), prefix=_text(entry["prefix"]), suffix=_text(entry["suffix"]), start=start, end=end
    )
    return LockedEvidence(path=_text(entry["source"]), stance=Stance(entry["stance"]), selector=selector)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value
