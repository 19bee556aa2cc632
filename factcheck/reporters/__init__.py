"""The table of output formats. A format's module is imported when it is used, and not before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from importlib import import_module

from factcheck.records import Report


class View(str, Enum):
    """Which part of a report a command is about."""

    CLAIMS = "claims"
    DISCREPANCIES = "discrepancies"
    SOURCES = "sources"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportOptions:
    """How a report is to look. Only `view` changes what the machine-readable formats say.

    `width` is in terminal cells. `ascii_only` asks for nothing outside ASCII. `verbose` 1 shows all evidence
    with all reasons; `quiet` leaves the findings and the summary.
    """

    view: View = View.CLAIMS
    color: bool = False
    width: int = 80
    ascii_only: bool = False
    verbose: int = 0
    quiet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
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
    "csv": Format(
        function="factcheck.reporters.csv:render",
        description="one row a claim and piece of evidence, for a spreadsheet",
        media_type="text/csv",
    ),
}


def render(name: str, report: Report, options: ReportOptions) -> Iterator[str]:
    """Return the report in the format called `name`, in pieces to be written one after another.

    Raises KeyError for a name that is not in `FORMATS`.
    """
    return FORMATS[name].renderer()(report, options)
