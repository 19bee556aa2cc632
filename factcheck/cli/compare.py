"""`factcheck compare`: where outlets disagree, without claims."""

from __future__ import annotations

import click

from factcheck.cli.options import RunOptions, note, reporting_options

_EPILOG = """\b
Examples:
  factcheck compare
  factcheck compare --source 'wire/*.txt' --source 'local/*.txt' --format csv
"""


@click.command(epilog=_EPILOG)
@reporting_options
def compare(*, options: RunOptions) -> int:
    """Show statements of different outlets about one event whose numbers, dates or words differ.

    No claims are needed. A difference is a question for an editor, not a failure: the exit code is 1 only for
    findings about the sources themselves.
    """
    from factcheck.api import open_workspace
    from factcheck.cli.output import deliver
    from factcheck.cli.progress import ProgressBar
    from factcheck.reporters import View

    with ProgressBar(quiet=options.quiet) as progress:
        workspace = open_workspace(
            sources=options.sources, today=options.today, progress=progress.update, index=options.index_use, note=note
        )
        report = workspace.compare()
    return deliver(report, options, view=View.DISCREPANCIES, fail_on=workspace.settings.fail_on, root=workspace.root)
