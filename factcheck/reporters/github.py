"""Annotations in a run of GitHub Actions: workflow commands, one a line.

The runner reads commands line by line out of whatever a step prints. Source text could hold one, so every line here
is one of ours from its first character on, and nothing inside it can end it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.records import Finding, FindingStatus, Report, Severity
from factcheck.reporters import ReportOptions
from factcheck.reporters.places import from_root, in_file
from factcheck.reporters.visible import visible
from factcheck.reporters.wording import count
from factcheck.source_paths import is_url

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
# GitHub shows this many annotations of each kind a step and drops the rest without a word.
_MOST = 10
# A quotation may be a paragraph; an annotation is a few lines.
_QUOTE_SHOWN = 300

_CONTROLS = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def render(report: Report, options: ReportOptions) -> Iterator[str]:
    """Yield an annotation for each new finding, the worst first, at most ten of each kind.

    Where some are left out, the last notice says how many.
    """
    new = [each for each in report.findings if each.status is FindingStatus.NEW and each.severity in _COMMANDS]
    left_out: dict[str, int] = {}
    # A notice is kept for saying what was left out, if anything is.
    overflows = any(sum(each.severity is severity for each in new) > _MOST for severity in _COMMANDS)
    for severity, command in _COMMANDS.items():
        of_kind = [each for each in new if each.severity is severity]
        most = _MOST - 1 if overflows and command == "notice" else _MOST
        for finding in of_kind[:most]:
            yield _annotation(command, finding, options.folder)
        if len(of_kind) > most:
            left_out[severity.value] = len(of_kind) - most
    if left_out:
        more = ", ".join(count(number, severity) for severity, number in left_out.items())
        yield f"::notice title=factcheck::{_data(f'Not shown here: {more}. The report has all of them.')}\n"


def _annotation(command: str, finding: Finding, folder: str) -> str:
    # What is asked on the command line stands in no file, and what is read from a URL in none of the repository.
    properties = _place_properties(finding, folder) if finding.path and not is_url(finding.path) else {}
    properties["title"] = f"{finding.code} {finding.name}"
    written = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    lines = [visible(finding.message)]
    if is_url(finding.path):
        lines.insert(0, f"{visible(finding.path)}:")
    for related in finding.related[:1]:
        quote = visible(related.quote)
        quote = quote if len(quote) <= _QUOTE_SHOWN else quote[: _QUOTE_SHOWN - 1].rstrip() + "…"
        lines.append(f"{visible(from_root(related.path, folder))}:{related.place.line}: “{quote}”")
    return f"::{command} {written}::{_data(chr(10).join(lines))}\n"


def _place_properties(finding: Finding, folder: str) -> dict[str, str]:
    path, place = in_file(finding.path, finding.place)
    properties = {"file": from_root(path, folder), "line": str(place.line)}
    # GitHub takes columns only where a finding stays on one line.
    if place.end_line == place.line and place.end_column > place.column:
        # Its last column belongs to the range; ours does not.
        properties |= {"col": str(place.column), "endColumn": str(place.end_column - 1)}
    elif place.end_line > place.line:
        properties["endLine"] = str(place.end_line)
    return properties


def _data(text: str) -> str:
    """Return text as the runner reads it back: a percent sign first, or it would undo the others."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    # A path is not made visible, for the runner must find the file; but no log should get its control characters.
    return _data(_CONTROLS.sub("�", text)).replace(":", "%3A").replace(",", "%2C")
