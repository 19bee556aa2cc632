"""`factcheck sources`: what was read, and what is known about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factcheck.cli.options import RunOptions, reporting_options

if TYPE_CHECKING:
    from factcheck.api import Workspace

_EPILOG = """\b
Examples:
  factcheck sources
  factcheck sources -v
  factcheck sources --format json
  factcheck sources --lock
"""


@click.command(epilog=_EPILOG)
@click.option("--lock", is_flag=True, help="Record what the claims rely on in factcheck.lock, beside the claims file.")
@reporting_options
def sources(*, options: RunOptions, lock: bool) -> int:
    """List the sources with outlet, date, origin, sentences and problems.

    With -v also the lines that were left out as not part of the article, each with the reason. With --lock a digest
    of each source that a claim relies on, and the words themselves, are recorded; `factcheck verify --locked`
    compares with them.
    """
    from factcheck.api import open_workspace
    from factcheck.cli.output import deliver
    from factcheck.cli.progress import ProgressBar
    from factcheck.reporters import View

    with ProgressBar(quiet=options.quiet) as progress:
        workspace = open_workspace(
            sources=options.sources, need_claims=lock, today=options.today, progress=progress.update
        )
        if lock:
            _write_lock(workspace)
        report = workspace.list_sources()
    return deliver(report, options, view=View.SOURCES, fail_on=workspace.settings.fail_on, root=workspace.root)


def _write_lock(workspace: Workspace) -> None:
    from factcheck.cli.output import write_file
    from factcheck.judging.drift import LOCK_NAME, count_of, lock_of
    from factcheck.project.lockfile import lock_text
    from factcheck.reporters.wording import count

    made = lock_of(workspace.verify())
    write_file(workspace.root / LOCK_NAME, lock_text(made))
    evidence, sources = count_of(made)
    words = "piece" if evidence == 1 else "pieces"
    click.echo(f"wrote {LOCK_NAME}: {evidence} {words} of evidence in {count(sources, 'source')}", err=True)
