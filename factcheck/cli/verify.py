"""`factcheck verify`: the claims of a claims file."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli.options import RunOptions, baseline_option, note, reporting_options

_EPILOG = """\b
Examples:
  factcheck verify
  factcheck verify claims.toml --claim skynet-100 -v
  factcheck verify --format json --output markdown:report.md --fail-on warning
"""


@click.command(epilog=_EPILOG)
@click.argument("claims_file", metavar="[CLAIMS]", required=False, type=click.Path())
@click.option("--claim", "claim_ids", multiple=True, metavar="ID", help="Verify this claim only. Repeatable.")
@click.option("--locked", is_flag=True, help="Compare with factcheck.lock: do the words relied on still stand?")
@baseline_option
@reporting_options
def verify(
    *, options: RunOptions, claims_file: str | None, claim_ids: tuple[str, ...], baseline: str | None, locked: bool
) -> int:
    """Verify the claims in CLAIMS against the sources.

    CLAIMS is a claims file; without it, the nearest claims.toml from the current folder up to the root of the
    repository. With --format jsonl each claim is printed as soon as it is verified.
    """
    from factcheck.api import open_workspace
    from factcheck.cli.output import deliver
    from factcheck.cli.progress import ProgressBar
    from factcheck.reporters import View

    with ProgressBar(quiet=options.quiet) as progress:
        workspace = open_workspace(
            claims_file,
            sources=options.sources,
            need_claims=True,
            today=options.today,
            progress=progress.update,
            index=options.index_use,
            note=note,
        )
        lock = None
        if locked:
            from factcheck.project.lockfile import read_lock

            lock = read_lock(workspace.root)
        also = {path for path, _ in lock.sources} if lock is not None else ()
        stream = None
        if options.format == "jsonl" and lock is None and baseline is None:
            from factcheck.cli.streaming import stream_of

            stream = stream_of(workspace)
        report = workspace.verify(claim_ids, also=also, finished=stream)
        if lock is not None:
            from factcheck.judging.drift import with_drift

            report = with_drift(report, lock, workspace.settings, whole=not claim_ids)
    if baseline is not None:
        from factcheck.project.baseline import hold_against

        report = hold_against(report, Path(baseline), workspace.settings, complete=not claim_ids)
    return deliver(
        report,
        options,
        view=View.CLAIMS,
        fail_on=workspace.settings.fail_on,
        root=workspace.root,
        printed=stream is not None,
    )
