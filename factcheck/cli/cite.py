"""`factcheck cite`: citations for the evidence found."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

import click

from factcheck.cli.options import _day, _day_of_the_build, debug_option

if TYPE_CHECKING:
    from factcheck.citing.citations import Citation
    from factcheck.records import ClaimResult

_EPILOG = """\b
Examples:
  factcheck cite
  factcheck cite skynet-100 --style apa --as html
  factcheck cite --export bibtex > sources.bib
  factcheck cite --export claim-review --review-url https://paper.example/checks

Styles are formatted by pandoc: pip install 'factcheck-cli[cite]'.
"""

_LAYOUTS = ("markdown", "text", "html", "rst")
_EXPORTS = ("csl-json", "bibtex", "biblatex", "ris", "web-annotation", "claim-review")


@click.command(epilog=_EPILOG)
@click.argument("claim_ids", metavar="[CLAIM]...", nargs=-1)
@click.option("--claims", "claims_file", metavar="PATH", type=click.Path(), help="The claims file.")
@click.option(
    "--style",
    metavar="STYLE",
    default="chicago-notes",
    help="chicago-notes, chicago-author-date, apa, mla, a name of the CSL repository, or a .csl file.",
)
@click.option("--as", "layout", type=click.Choice(_LAYOUTS), default="markdown", help="What to paste it into.")
@click.option("--export", type=click.Choice(_EXPORTS), metavar="FORMAT", help=f"Instead: {', '.join(_EXPORTS)}.")
@click.option("--review-url", metavar="URL", help="Where the fact-check is published; for claim-review.")
@click.option("--publisher", metavar="NAME", help="Who publishes the fact-check; for claim-review.")
@click.option("--today", metavar="DATE", callback=_day, help="The day of publication; for claim-review.")
@click.option(
    "--source", "sources", multiple=True, metavar="GLOB", help="Read these files instead of the project's sources."
)
@debug_option
def cite(
    *,
    claim_ids: tuple[str, ...],
    claims_file: str | None,
    style: str,
    layout: str,
    export: str | None,
    review_url: str | None,
    publisher: str | None,
    today: date | None,
    sources: tuple[str, ...],
) -> int:
    """Print citations for the evidence on each CLAIM, or on all claims.

    What supports or refutes a claim is cited, with the quoted words, the day of access and the kept copy where
    claims.toml has them. Labels stay the same as long as claim and source keep their ids.
    """
    from factcheck.api import open_workspace
    from factcheck.citing.citations import citations_of
    from factcheck.cli.output import _write_stdout
    from factcheck.errors import FactcheckError
    from factcheck.text.fragments import is_web_address

    if export == "claim-review" and not is_web_address(review_url or ""):
        raise click.UsageError("claim-review needs --review-url, the web address at which the fact-check stands.")
    workspace = open_workspace(claims_file, sources=sources, need_claims=True)
    try:
        report = workspace.verify(claim_ids)
    except FactcheckError as error:
        if error.place == "--claim":
            error.place = "factcheck cite"
        raise
    citations = citations_of(report)
    cited = {citation.result.claim.id for citation in citations}
    for result in report.claims:
        if result.claim.id not in cited:
            click.echo(f"{result.claim.id}: no evidence to cite", err=True)
    if export is None:
        pieces = _laid_out(citations, style, layout)
    else:
        pieces = _exported(export, citations, report.claims, review_url, publisher, today or _day_of_the_build())
    _write_stdout(pieces, readable=export is None and layout == "text")
    sys.stdout.flush()
    return 0


def _laid_out(citations: Sequence[Citation], style: str, layout: str) -> list[str]:
    from factcheck.citing.exports import references
    from factcheck.citing.layout import LAYOUTS, paragraphs
    from factcheck.citing.pandoc_document import citation_texts, footnotes, to_be_cited
    from factcheck.processors import pandoc

    if not citations:
        return []
    items = references(citations)
    texts = citation_texts(items, pandoc.cite(to_be_cited(items), style))
    late: dict[str, str] = {}
    if any("accessed" in item for item in items):
        # Most styles print the day of access only for what is undated: where it changes nothing, we print it.
        bare = [{key: value for key, value in item.items() if key != "accessed"} for item in items]
        without = citation_texts(items, pandoc.cite(to_be_cited(bare), style))
        for citation in citations:
            accessed = citation.source.accessed
            if accessed is not None and texts[citation.key] == without[citation.key]:
                late[citation.key] = accessed.isoformat()
    row = LAYOUTS[layout]
    document = row.prepare(footnotes(citations, texts, late))
    return list(row.lay_out(citations, paragraphs(pandoc.convert(document, row.pandoc_format))))


def _exported(
    export: str,
    citations: Sequence[Citation],
    results: Sequence[ClaimResult],
    url: str | None,
    publisher: str | None,
    published: date | None,
) -> list[str]:
    from factcheck.citing import exports

    if export in ("bibtex", "biblatex"):
        from factcheck.citing.pandoc_document import with_references
        from factcheck.processors import pandoc

        return [pandoc.convert(with_references(exports.described_references(citations)), export)]
    if export == "ris":
        try:
            import rispy
        except ImportError:
            from factcheck.errors import MissingExtraError

            hint = "pip install 'factcheck-cli[cite]'"
            raise MissingExtraError("rispy is not installed", place="--export ris", remedy=hint) from None

        class Writer(rispy.RisWriter):  # type: ignore[misc]
            """A writer that does not number the entries: the numbers are no RIS."""

            def set_header(self, count: int) -> str:
                return ""

        return [rispy.dumps(exports.ris_entries(citations), implementation=Writer).lstrip("\n")]
    if export == "csl-json":
        return [_json(exports.described_references(citations))]
    if export == "web-annotation":
        from factcheck._version import __version__
        from factcheck.citing.annotations import annotation_page

        return [_json(annotation_page(citations, generator=f"factcheck {__version__}"))]
    from factcheck.citing.reviews import claim_reviews

    return [_json(claim_reviews(results, citations, url=url or "", publisher=publisher, published=published))]


def _json(value: object) -> str:
    from factcheck.reporters.json import encode

    return encode(value, indent=2) + "\n"  # type: ignore[arg-type]
