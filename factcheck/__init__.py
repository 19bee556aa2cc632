"""Check the claims of an article against its sources.

`import factcheck` costs nothing but this module: every name below is looked up on first use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck._version import __version__

if TYPE_CHECKING:
    from factcheck.api import check, compare, find, list_sources, verify
    from factcheck.errors import ClaimsFileError, FactcheckError, MissingExtraError
    from factcheck.judging.assessment import assess
    from factcheck.judging.quotes import check_quote
    from factcheck.records import (
        Claim,
        ClaimKind,
        ClaimResult,
        Discrepancy,
        DiscrepancyValue,
        DraftEntry,
        DraftSentence,
        Edit,
        Evidence,
        Finding,
        FindingStatus,
        LeftOut,
        Place,
        QuoteCheck,
        QuoteStatus,
        Reason,
        ReasonKind,
        Relation,
        Report,
        Settings,
        Severity,
        Source,
        SourceEntry,
        SourceProblem,
        Span,
        Stance,
        Summary,
        Verdict,
    )

__all__ = [
    "Claim",
    "ClaimKind",
    "ClaimResult",
    "ClaimsFileError",
    "Discrepancy",
    "DiscrepancyValue",
    "DraftEntry",
    "DraftSentence",
    "Edit",
    "Evidence",
    "FactcheckError",
    "Finding",
    "FindingStatus",
    "LeftOut",
    "MissingExtraError",
    "Place",
    "QuoteCheck",
    "QuoteStatus",
    "Reason",
    "ReasonKind",
    "Relation",
    "Report",
    "Settings",
    "Severity",
    "Source",
    "SourceEntry",
    "SourceProblem",
    "Span",
    "Stance",
    "Summary",
    "Verdict",
    "__version__",
    "assess",
    "check",
    "check_quote",
    "compare",
    "find",
    "list_sources",
    "verify",
]

_ELSEWHERE = {
    "verify": "factcheck.api",
    "check": "factcheck.api",
    "find": "factcheck.api",
    "compare": "factcheck.api",
    "list_sources": "factcheck.api",
    "assess": "factcheck.judging.assessment",
    "check_quote": "factcheck.judging.quotes",
    "FactcheckError": "factcheck.errors",
    "ClaimsFileError": "factcheck.errors",
    "MissingExtraError": "factcheck.errors",
}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module 'factcheck' has no attribute {name!r}")
    from importlib import import_module

    value: object = getattr(import_module(_ELSEWHERE.get(name, "factcheck.records")), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
