"""`factcheck add`: one more claim in the claims file."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.options import debug_option

if TYPE_CHECKING:
    from factcheck.project.claims_file import Project
    from factcheck.records import Claim

_EPILOG = """\b
Examples:
  factcheck add "Interpol has 190 member countries." --id member-countries
  factcheck add "We shall never charge a toll again" --quote --speaker "Ada Finch"
  factcheck add --from-draft drafts/interpol.md:12
"""


@click.command(epilog=_EPILOG)
@click.argument("text", required=False)
@click.option("--from-draft", metavar="FILE:LINE", help="Add what the draft states in this line.")
@click.option("--id", "claim_id", metavar="ID", help="What the claim is called; else made from its words.")
@click.option("--quote", is_flag=True, help="TEXT is a quotation.")
@click.option("--speaker", metavar="NAME", help="Who said it; TEXT is then a quotation.")
@click.option("--claims", "claims_file", metavar="FILE", type=click.Path(), help="The claims file to edit.")
@debug_option
def add(
    *,
    text: str | None,
    from_draft: str | None,
    claim_id: str | None,
    quote: bool,
    speaker: str | None,
    claims_file: str | None,
) -> int:
    """Add TEXT, one assertion or quotation, to the claims file, which keeps its comments and its order.

    A TEXT wholly inside quotation marks is a quotation. The id of each claim added is printed.
    """
    from factcheck.project.changes import open_for_change
    from factcheck.project.editing import with_claim

    if (text is None) == (from_draft is None):
        raise click.UsageError("Give TEXT, or --from-draft FILE:LINE.")
    change = open_for_change(Path(claims_file) if claims_file else None)
    comment = ""
    if from_draft is not None:
        claims, comment = _of_draft(change.project, from_draft, claim_id)
    else:
        assert text is not None
        claims = (_claim(text, claim_id, quote=quote, speaker=speaker),)
    written = change.text
    for claim in claims:
        _check_new(claim, change.project)
        written = with_claim(written, claim, comment=comment)
    change.save(written)
    for claim in claims:
        click.echo(claim.id)
    return 0


def _claim(text: str, claim_id: str | None, *, quote: bool, speaker: str | None) -> Claim:
    from factcheck.api import unquoted
    from factcheck.project.entries import derived_id
    from factcheck.records import Claim, ClaimKind

    words = unquoted(text)
    if words is None and (quote or speaker is not None):
        words = text
    kind = ClaimKind.ASSERTION if words is None else ClaimKind.QUOTATION
    shown = " ".join((text if words is None else words).split())
    if not any(character.isalnum() for character in shown):
        raise click.UsageError("TEXT has no word in it.")
    return Claim(id=claim_id or derived_id(shown, speaker), text=shown, kind=kind, speaker=speaker)


def _check_new(claim: Claim, project: Project) -> None:
    from factcheck.errors import FactcheckError

    for known in project.claims:
        if (known.kind, known.text, known.speaker) == (claim.kind, claim.text, claim.speaker):
            place = f"{project.name}:{known.place.line}"
            raise FactcheckError(f"this claim is there already, as '{known.id}'", place=place)
        if known.id == claim.id:
            place = f"{project.name}:{known.place.line}"
            raise FactcheckError(f"the id {claim.id!r} is taken", place=place, remedy="choose another with --id")


def _of_draft(project: Project, where: str, claim_id: str | None) -> tuple[tuple[Claim, ...], str]:
    """Return what a draft states in a line, and the place for a comment."""
    from factcheck.drafts.reading import read_draft
    from factcheck.drafts.sentences import find_quoted, find_sentences
    from factcheck.errors import FactcheckError
    from factcheck.project.drafts import read_draft_file
    from factcheck.project.entries import derived_id
    from factcheck.project.toml_strings import comment_text
    from factcheck.records import Claim, ClaimKind

    found = re.fullmatch(r"(.+):(\d+)(?::\d+)?", where)
    if found is None:
        raise click.UsageError(f"--from-draft: {where!r} is not FILE:LINE, such as drafts/interpol.md:12.")
    line = int(found[2])
    file = read_draft_file(project.root, Path(found[1]))
    draft = read_draft(file.path, file.text)
    quoted = find_quoted(draft)
    stated: list[tuple[int, Claim]] = []
    for each in quoted:
        span = draft.original(each.start, each.end)
        if draft.place(span.start)[0] <= line <= draft.place(span.end)[0]:
            words = draft.prose[each.start : each.end].rstrip(" ,")
            own = derived_id(words, each.speaker)
            stated.append((each.start, Claim(id=own, text=words, kind=ClaimKind.QUOTATION, speaker=each.speaker)))
    for sentence in find_sentences(draft, quoted):
        span = draft.original(sentence.start, sentence.end)
        if sentence.checkable and draft.place(span.start)[0] <= line <= draft.place(span.end)[0]:
            words = draft.prose[sentence.start : sentence.end]
            as_of = draft.published if draft.published != project.settings.as_of else None
            stated.append((sentence.start, Claim(id=derived_id(words), text=words, as_of=as_of)))
    if not stated:
        remedy = "`factcheck check --uncovered` lists what can be checked, with its line"
        raise FactcheckError("there is nothing checkable in this line", place=where, remedy=remedy)
    claims = [claim for _, claim in sorted(stated, key=lambda pair: pair[0])]
    if claim_id is not None:
        if len(claims) > 1:
            raise click.UsageError("--id: the draft states more than one thing in this line.")
        from dataclasses import replace

        claims = [replace(claims[0], id=claim_id)]
    return tuple(claims), comment_text(f"{file.path}:{line}")
