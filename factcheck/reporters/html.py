"""The evidence dossier: one HTML file that needs nothing else and in which nothing a source says can run."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from factcheck.records import Report
from factcheck.reporters import ReportOptions, View
from factcheck.reporters.dossier_builder import build_dossier
from factcheck.reporters.visible import spell_controls
from factcheck.reporters.wording import (
    QUOTE_WORDS,
    STANCE_WORDS,
    VERDICT_WORDS,
    count,
    drafts_sentence,
    findings_sentence,
    shown_findings,
    written_date,
)

if TYPE_CHECKING:
    from jinja2 import Environment

VERDICT_SYMBOLS = {"supported": "✓", "refuted": "✗", "conflicting": "≠", "not_enough_evidence": "?"}
STANCE_SYMBOLS = {"supports": "✓", "refutes": "✗", "both": "≠", "neutral": "~", "silent": "·"}
_CELL_WORDS = {
    "supports": "supports",
    "refutes": "refutes",
    "both": "says both",
    "neutral": "on the subject, neither",
    "silent": "silent",
}
_RELATION_SYMBOLS = {
    "equal": "=",
    "within": "⊂",
    "contains": "⊃",
    "overlaps": "∩",
    "disjoint": "≠",
    "opposite": "≠",
    "different-head": "–",
    "unparsed": "?",
}
_TITLES = {
    View.CLAIMS: "Fact-check",
    View.DISCREPANCIES: "Discrepancies between outlets",
    View.SOURCES: "Sources",
    View.DRAFTS: "Fact-check of drafts",
    View.DRAFTS: "Check of drafts",
}


def render(report: Report, options: ReportOptions) -> Iterator[str]:
    """Yield the dossier: the grid, a card a claim, the timeline, the sources, the findings; or a view's own part.

    With `options.excerpts`, no more of a source is in the file than that many words around each quote.
    """
    environment = _environment()
    style, script = _asset("dossier.css"), _asset("dossier.js")
    policy = (
        "default-src 'none'; "
        f"style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    from markupsafe import Markup

    yield from environment.get_template("dossier.html").generate(
        dossier=build_dossier(report, options.view, excerpts=options.excerpts),
        drafts=options.view is View.DRAFTS,
        thing="sentence" if options.view is View.DRAFTS else "claim",
        things="sentences" if options.view is View.DRAFTS else "claims",
        view="claims" if options.view is View.DRAFTS else options.view.value,
        title=_TITLES[options.view],
        # Our own two files, and the only text of the page that is not escaped. No source can reach them.
        style=Markup(style),
        script=Markup(script),
        policy=Markup(policy),
        findings=shown_findings(report, everything=True),
        findings_sentence=findings_sentence(report),
        held=drafts_sentence(report) if options.view is View.DRAFTS else _held(report),
    )
    yield "\n"


def _held(report: Report) -> str:
    summary = report.summary
    against = f"{count(summary.sources, 'source')}, {count(summary.origins, 'independent origin')}"
    return f"{count(summary.claims, 'claim')} held against {against}"


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("factcheck.reporters", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    environment.globals.update(
        verdict_words={verdict.value: words for verdict, words in VERDICT_WORDS.items()},
        verdict_symbols=VERDICT_SYMBOLS,
        stance_words={stance.value: words for stance, words in STANCE_WORDS.items()},
        stance_symbols=STANCE_SYMBOLS,
        cell_words=_CELL_WORDS,
        relation_symbols=_RELATION_SYMBOLS,
        quote_words={status.value: words for status, words in QUOTE_WORDS.items()},
    )
    environment.filters.update(counted=count, written=written_date)
    return environment


def _shown(value: object) -> object:
    """Return what a template prints: text of others with its control characters spelled out."""
    from markupsafe import Markup

    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    return spell_controls(value.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    "))


@cache
def _asset(name: str) -> str:
    environment = _environment()
    assert environment.loader is not None
    # A browser reads every line end as LF before it compares the hash of the policy.
    return environment.loader.get_source(environment, name)[0].replace("\r\n", "\n")


def _hash(content: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode("utf-8")).digest()).decode("ascii")
