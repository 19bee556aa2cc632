"""`factcheck accept`: sign a finding off."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli.options import debug_option

_EPILOG = """\b
Examples:
  factcheck accept skynet-100 FC202 --reason "SCMP dates the list, FP the publication" --by desk
  factcheck accept bridge-toll FC204 --reason "second source asked for" --by ana --until 2027-01-01
"""


@click.command(epilog=_EPILOG)
@click.argument("claim")
@click.argument("code")
@click.option("--reason", required=True, metavar="TEXT", help="Why the finding is all right.")
@click.option("--by", metavar="NAME", help="Who signs it off.")
@click.option("--until", metavar="DATE", help="The last day it counts, such as 2027-01-31.")
@click.option("--claims", "claims_file", metavar="FILE", type=click.Path(), help="The claims file to edit.")
@debug_option
def accept(*, claim: str, code: str, reason: str, by: str | None, until: str | None, claims_file: str | None) -> int:
    """Sign off the finding CODE of CLAIM in the claims file, which keeps its comments and its order.

    The finding is still listed, with the reason, and no longer fails a run. A sign-off that is there already is
    renewed.
    """
    from factcheck.catalogue import UnknownFindingKindError, lookup
    from factcheck.errors import FactcheckError
    from factcheck.project.changes import open_for_change
    from factcheck.project.editing import day, with_acceptance
    from factcheck.project.problems import nearest
    from factcheck.records import Acceptance

    try:
        kind = lookup(code)
    except UnknownFindingKindError as error:
        remedy = f"did you mean {error.nearest!r}?" if error.nearest else "`factcheck explain` knows the codes"
        raise FactcheckError(f"no finding is called {code!r}", place="CODE", remedy=remedy) from None
    if not kind.about_claim:
        remedy = "set its level in [factcheck.severity] of the claims file instead"
        raise FactcheckError(f"{kind.code} ({kind.name}) is not about a claim", place="CODE", remedy=remedy)
    if not reason.strip():
        raise FactcheckError("the reason is empty", place="--reason", remedy="say why the finding is all right")
    try:
        last = day(until) if until is not None else None
    except ValueError:
        remedy = "write a day of the calendar as year, month and day: 2027-01-31"
        raise FactcheckError(f"{until!r} is not a day", place="--until", remedy=remedy) from None
    change = open_for_change(Path(claims_file) if claims_file else None)
    known = [each.id for each in change.project.claims]
    if claim not in known:
        close = nearest(claim, known)
        remedy = f"did you mean {close!r}?" if close else "the ids stand in the claims file"
        raise FactcheckError(f"there is no claim with the id {claim!r}", place="CLAIM", remedy=remedy)
    signed = Acceptance(
        claim=claim,
        code=kind.code,
        reason=" ".join(reason.split()),
        by=" ".join(by.split()) if by and by.strip() else None,
        until=last,
    )
    change.save(with_acceptance(change.text, signed, change.project.acceptances))
    click.echo(f"{change.project.name}: {kind.code} ({kind.name}) of claim '{claim}' is accepted", err=True)
    return 0
