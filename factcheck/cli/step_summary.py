"""The summary that GitHub Actions shows below a step."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from factcheck.errors import FactcheckError
from factcheck.records import Report
from factcheck.reporters import ReportOptions, render

# GitHub refuses the whole summary of a step beyond 1024 KiB.
_MOST_BYTES = 1024 * 1024
_CUT = "\n_The rest does not fit in a step's summary._\n"


def add_to_summary(path: Path, report: Report, options: ReportOptions) -> None:
    """Append the report as Markdown to the file GitHub named, within the size it takes.

    Where the whole does not fit, the findings and the summary are written; where these do not, as many of their
    lines as do. Raises FactcheckError when the file cannot be written.
    """
    try:
        # An earlier command of the same step may have written to it.
        room = _MOST_BYTES - (path.stat().st_size if path.exists() else 0)
        with path.open("ab") as file:
            file.write(_fitting(report, options, room))
    except OSError as error:
        raise FactcheckError(
            f"the step's summary cannot be written: {error.strerror or error}",
            place=str(path),
            remedy="leave --github-summary out, or check GITHUB_STEP_SUMMARY",
        ) from None


def _fitting(report: Report, options: ReportOptions, room: int) -> bytes:
    for quiet in (False, True):
        data = _encoded("".join(render("markdown", report, replace(options, quiet=quiet))) + "\n")
        if len(data) <= room:
            return data
    cut = _encoded(_CUT)
    head = data[: max(0, room - len(cut))]
    head = head[: head.rfind(b"\n") + 1]
    return head + cut if head else b""


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "backslashreplace")
