"""`factcheck schema`: for editors that complete and check the claims file."""

from __future__ import annotations

import click

from factcheck.cli.options import debug_option

_EPILOG = """\b
Examples:
  factcheck schema > claims.schema.json
  factcheck schema --report
"""


@click.command(epilog=_EPILOG)
@click.option("--report", "of_report", is_flag=True, help="The schema of the JSON report instead.")
@debug_option
def schema(*, of_report: bool) -> int:
    """Print the JSON Schema of the claims file."""
    import json

    from factcheck.project.schema import claims_schema, report_schema

    described = report_schema() if of_report else claims_schema()
    click.echo(json.dumps(described, indent=2, ensure_ascii=False))
    return 0
