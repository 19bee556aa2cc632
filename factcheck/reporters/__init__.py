"""The table of output formats. A format's module is imported when it is used, and not before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from importlib import import_module
from typing import NamedTuple

from factcheck.records import Report, Severity


class View(str, Enum):
    """Which part of a report a command is about."""

    CLAIMS = "claims"
    DISCREPANCIES = "discrepancies"
    SOURCES = "sources"
    DRAFTS = "drafts"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportOptions:
    """How a report is to look. Only `view` changes what the machine-readable formats say.

    `width` is in terminal cells. `ascii_only` asks for nothing outside ASCII. `verbose` 1 shows all evidence
    with all reasons; `quiet` leaves the findings and the summary. `uncovered` lists a
    draft's sentences that are tied to no claim. For build servers: `fail_on` is the level from
    which a finding is a failure, `folder` the folder that the report's paths are relative to, itself relative to
    the repository's root ("" for the root). `excerpts` keeps only that many words around each quote in a format
    that shows sources whole.
    """

    view: View = View.CLAIMS
    color: bool = False
    width: int = 80
    ascii_only: bool = False
    verbose: int = 0
    quiet: bool = False
    uncovered: bool = False
    fail_on: Severity = Severity.ERROR
    folder: str = ""
    excerpts: int | None = None


class Format(NamedTuple):
    """One row of the table. `function` is "module:function", the renderer's address."""

    function: str
    description: str
    media_type: str

    def renderer(self) -> Callable[[Report, ReportOptions], Iterator[str]]:
        """Return the format's `render`, importing its module now."""
        module, _, name = self.function.partition(":")
        render: Callable[[Report, ReportOptions], Iterator[str]] = getattr(import_module(module), name)
        return render


FORMATS: dict[str, Format] = {
    "text": Format(
        function="factcheck.reporters.text:render",
        description="for people, in a terminal",
        media_type="text/plain",
    ),
    "json": Format(
        function="factcheck.reporters.json:render",
        description="the whole report as one JSON document",
        media_type="application/json",
    ),
    "jsonl": Format(
        function="factcheck.reporters.jsonl:render",
        description="one JSON object a line, a line a claim",
        media_type="application/jsonl",
    ),
    "markdown": Format(
        function="factcheck.reporters.markdown:render",
        description="for a pull request or a wiki",
        media_type="text/markdown",
    ),
    "html": Format(
        function="factcheck.reporters.html:render",
        description="the evidence dossier: one page with every quote in its source",
        media_type="text/html",
    ),
    "csv": Format(
        function="factcheck.reporters.csv:render",
        description="one row a claim and piece of evidence, for a spreadsheet",
        media_type="text/csv",
    ),
    "sarif": Format(
        function="factcheck.reporters.sarif:render",
        description="for code scanning and editors: SARIF 2.1.0",
        media_type="application/sarif+json",
    ),
    "junit": Format(
        function="factcheck.reporters.junit:render",
        description="for build servers: a test case a claim, as JUnit XML",
        media_type="application/xml",
    ),
    "github": Format(
        function="factcheck.reporters.github:render",
        description="annotations in a run of GitHub Actions",
        media_type="text/plain",
    ),
}


def render(name: str, report: Report, options: ReportOptions) -> Iterator[str]:
    """Return the report in the format called `name`, in pieces to be written one after another.

    Raises KeyError for a name that is not in `FORMATS`.
    """
    return FORMATS[name].renderer()(report, options)
