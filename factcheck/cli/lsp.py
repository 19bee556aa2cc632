"""`factcheck lsp`: the language server that editors start."""

from __future__ import annotations

import click

from factcheck.cli.options import debug_option

_EPILOG = """\b
Examples:
  factcheck lsp
  factcheck lsp --claims claims.toml
"""


@click.command(epilog=_EPILOG)
@click.option("--claims", "claims_file", metavar="FILE", type=click.Path(), help="The claims file to use.")
@click.option(
    "--stdio", is_flag=True, expose_value=False, help="Talk over standard input and output, as it does anyway."
)
@debug_option
def lsp(*, claims_file: str | None) -> int:
    """Serve an editor: findings as you write, the evidence on hover, corrections and citations as actions.

    Editors start this by themselves; docs/editors.md tells how to set them up.
    """
    from factcheck.cli.language_server import serve

    return serve(claims_file)
