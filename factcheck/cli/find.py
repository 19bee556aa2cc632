"""`factcheck find`: one assertion or quotation, with nothing to set up."""

from __future__ import annotations

import sys

import click

from factcheck.cli.options import RunOptions, note, reporting_options

_EPILOG = """\b
Examples:
  factcheck find "Interpol has 192 member countries"
  factcheck find --quote "We must build a new order" --speaker "Li Shulei"
  pbpaste | factcheck find - --source 'articles/*.txt'
"""


@click.command(epilog=_EPILOG)
@click.argument("text")
@click.option("--quote", is_flag=True, help="TEXT is a quotation: check it word for word.")
@click.option("--speaker", metavar="NAME", help="Who said it; TEXT is then a quotation.")
@reporting_options
def find(*, options: RunOptions, text: str, quote: bool, speaker: str | None) -> int:
    """Look TEXT, one assertion or quotation, up in the sources; `-` reads it from standard input.

    A TEXT wholly inside quotation marks is a quotation. The sources and what is known about them come from
    claims.toml where there is one; else everything readable in seeds/, else sources/, is read. The exit code
    is 0 whatever is found, unless --fail-on is given.
    """
    from factcheck.api import open_workspace
    from factcheck.cli.output import deliver
    from factcheck.cli.progress import ProgressBar
    from factcheck.records import Severity
    from factcheck.reporters import View

    if text == "-":
        text = sys.stdin.buffer.read().decode("utf-8", "replace").removeprefix("\ufeff")
    if not text.strip():
        raise click.UsageError("there is nothing to look up: TEXT is empty.")
    with ProgressBar(quiet=options.quiet) as progress:
        workspace = open_workspace(
            sources=options.sources, today=options.today, progress=progress.update, index=options.index_use, note=note
        )
        report = workspace.find(text, quotation=quote, speaker=speaker)
    return deliver(report, options, view=View.CLAIMS, fail_on=Severity.NEVER, root=workspace.root)
