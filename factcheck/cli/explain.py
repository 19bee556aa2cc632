"""`factcheck explain`: what a finding means."""

from __future__ import annotations

import click

from factcheck.cli.options import debug_option

_EPILOG = """\b
Examples:
  factcheck explain FC202
  factcheck explain altered-quote
"""


@click.command(epilog=_EPILOG)
@click.argument("code")
@debug_option
def explain(*, code: str) -> int:
    """Explain the finding CODE, a code such as FC202 or a name such as conflicting, and how to mend it."""
    from factcheck.catalogue import UnknownFindingKindError, lookup

    try:
        kind = lookup(code)
    except UnknownFindingKindError as error:
        hint = f" Did you mean {error.nearest!r}?" if error.nearest else ""
        raise click.UsageError(f"{error}.{hint}") from None
    click.echo(f"{kind.code} {kind.name} ({kind.severity.value}): {kind.meaning}\n")
    for label, paragraph in (("", kind.explanation), ("Example: ", kind.example), ("Remedy: ", kind.remedy)):
        click.echo(click.wrap_text(label + paragraph, 79) + "\n")
    return 0
