"""`factcheck check`: article drafts."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.options import RunOptions, baseline_option, note, reporting_options

if TYPE_CHECKING:
    from factcheck.api import Workspace
    from factcheck.project.drafts import DraftFile
    from factcheck.records import Report

_EPILOG = """\b
Examples:
  factcheck check drafts/interpol.md
  factcheck check --uncovered
  factcheck check --annotate drafts/interpol.md
  factcheck check - --stdin-filename drafts/interpol.md < buffer
"""


@click.command(epilog=_EPILOG)
@click.argument("drafts", metavar="[DRAFT]...", nargs=-1, type=click.Path())
@click.option("--claims", "claims_file", metavar="FILE", type=click.Path(), help="The claims file to use.")
@click.option("--stdin-filename", metavar="NAME", help="What standard input is called; its ending tells the format.")
@click.option("--uncovered", is_flag=True, help="List every checkable sentence that is tied to no claim.")
@click.option("--annotate", is_flag=True, help="Write a footnote with the source behind each supported sentence.")
@click.option("--watch", is_flag=True, help="Check again whenever a draft, a source or a claim is saved.")
@baseline_option
@reporting_options
def check(
    *,
    options: RunOptions,
    drafts: tuple[str, ...],
    claims_file: str | None,
    stdin_filename: str | None,
    uncovered: bool,
    annotate: bool,
    watch: bool,
    baseline: str | None,
) -> int:
    """Check article drafts: Markdown, HTML or plain text.

    Quotations are held against the sources word for word; sentences with a number, a date or a name against the
    claims of claims.toml first, then against the sources. Without DRAFT, the drafts that claims.toml names are
    checked; `-` is standard input.
    """
    from factcheck.api import open_workspace
    from factcheck.cli.output import deliver
    from factcheck.cli.progress import ProgressBar
    from factcheck.reporters import View

    if stdin_filename is not None and "-" not in drafts:
        raise click.UsageError("--stdin-filename needs `-`, which stands for standard input.")
    options = replace(options, uncovered=uncovered)
    if watch:
        return _watched(options, drafts, claims_file, baseline, alone=not (annotate or "-" in drafts))
    with ProgressBar(quiet=options.quiet) as progress:
        workspace = open_workspace(
            claims_file,
            sources=options.sources,
            today=options.today,
            progress=progress.update,
            index=options.index_use,
            note=note,
        )
        read = _drafts(workspace, drafts, stdin_filename)
        report = workspace.check(read, complete=not drafts)
    if baseline is not None:
        from factcheck.project.baseline import hold_against

        report = hold_against(report, Path(baseline), workspace.settings, complete=not drafts)
    if annotate and _annotate(read, report):
        return 0
    return deliver(report, options, view=View.DRAFTS, fail_on=workspace.settings.fail_on, root=workspace.root)


def _watched(
    options: RunOptions, drafts: tuple[str, ...], claims_file: str | None, baseline: str | None, *, alone: bool
) -> int:
    from factcheck.cli.desk import Desk
    from factcheck.cli.output import deliver
    from factcheck.cli.watching import watch_drafts
    from factcheck.reporters import View

    if not alone:
        raise click.UsageError("--watch goes neither with --annotate nor with standard input.")

    def show(report: Report, workspace: Workspace, complete: bool) -> None:
        if baseline is not None:
            from factcheck.project.baseline import hold_against

            report = hold_against(report, Path(baseline), workspace.settings, complete=complete)
        deliver(report, options, view=View.DRAFTS, fail_on=workspace.settings.fail_on, root=workspace.root)

    return watch_drafts(Desk(claims_file, options.sources, options.today), drafts, show)


def _drafts(workspace: Workspace, names: tuple[str, ...], stdin_filename: str | None) -> tuple[DraftFile, ...]:
    if "-" not in names:
        return workspace.drafts(names)
    from factcheck.project.drafts import draft_of

    data = sys.stdin.buffer.read()
    others = tuple(name for name in names if name != "-")
    read = {draft.path: draft for draft in (workspace.drafts(others) if others else ())}
    given = draft_of(workspace.shown_path(stdin_filename) if stdin_filename else "<stdin>", data)
    read[given.path] = given
    return tuple(read[path] for path in sorted(read))


def _annotate(drafts: tuple[DraftFile, ...], report: Report) -> bool:
    """Write the citations into the drafts. Return whether standard output was used for one that has no file."""
    from factcheck.cli.output import replace_file
    from factcheck.drafts.annotating import annotate
    from factcheck.drafts.reading import DraftFormat, format_of
    from factcheck.errors import FactcheckError

    sources = {entry.source.id: entry.source for entry in report.sources}
    entries = {entry.path: entry for entry in report.drafts}
    for draft in drafts:
        if format_of(draft.path) is not DraftFormat.MARKDOWN:
            raise FactcheckError("only Markdown has footnotes", place=draft.path, remedy="name Markdown drafts only")
        if not draft.writable:
            remedy = "save it as UTF-8"
            raise FactcheckError("this draft could not be written back as it was", place=draft.path, remedy=remedy)
    used = False
    for draft in drafts:
        text = annotate(draft.text, entries[draft.path], sources)
        if draft.file is None:
            sys.stdout.buffer.write(draft.encoded(text))
            sys.stdout.buffer.flush()
            used = True
        elif text != draft.text:
            replace_file(draft.file, draft.encoded(text))
    return used
