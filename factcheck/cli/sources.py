"""`factcheck sources`: what was read, and what is known about it."""

from __future__ import annotations

import click

from factcheck.cli.options import RunOptions, reporting_options

_EPILOG = """\b
Examples:
  factcheck sources
  factcheck sources -v
  factcheck sources --format json
"""


@click.command(epilog=_EPILOG)
@reporting_options
def sources(*, options: RunOptions) -> int:
    """List the sources with outlet, date, origin, sentences and problems.

    With -v also the lines that were left out as not part of the article, each with the reason.
    """
    from factcheck.api import open_workspace
    from factcheck.cli.output import deliver
    from factcheck.cli.progress import ProgressBar
    from factcheck.reporters import View

    with ProgressBar(quiet=options.quiet) as progress:
        workspace = open_workspace(sources=options.sources, today=options.today, progress=progress.update)
        report = workspace.list_sources()
    return deliver(report, options, view=View.SOURCES, fail_on=workspace.settings.fail_on, root=workspace.root)
