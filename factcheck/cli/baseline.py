"""`factcheck baseline`: what is found today, so that tomorrow only what is new is told."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli.options import debug_option

_EPILOG = """\b
Examples:
  factcheck baseline
  factcheck verify --baseline factcheck-baseline.json
  factcheck check --baseline factcheck-baseline.json
"""


@click.command(epilog=_EPILOG)
@click.argument("file", required=False, type=click.Path(), metavar="[FILE]")
@click.option("--claims", "claims_file", metavar="FILE", type=click.Path(), help="The claims file to use.")
@click.option("--source", "sources", multiple=True, metavar="GLOB", help="Read these files instead. Repeatable.")
@debug_option
def baseline(*, file: str | None, claims_file: str | None, sources: tuple[str, ...]) -> int:
    """Write the findings that `verify` and `check` have now to FILE, by default factcheck-baseline.json.

    With --baseline FILE these two then fail on new findings only. A finding is known by its words, so it is known
    again when lines move.
    """
    from factcheck.api import open_workspace
    from factcheck.cli.output import write_file
    from factcheck.project.baseline import BASELINE_NAME, write_baseline
    from factcheck.records import Finding

    workspace = open_workspace(claims_file, sources=sources)
    findings: list[Finding] = []
    if workspace.project is not None and workspace.project.claims:
        findings.extend(workspace.verify().findings)
    if workspace.settings.drafts:
        findings.extend(workspace.check(workspace.drafts(), complete=True).findings)
    path = Path(file) if file else workspace.root / BASELINE_NAME
    text = write_baseline(findings)
    write_file(path, [text])
    count = text.count('"fingerprint"')
    click.echo(f"{path.as_posix()}: {count} {'finding' if count == 1 else 'findings'}", err=True)
    return 0
