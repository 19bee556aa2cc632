"""`factcheck init`: a first claims file."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli.options import debug_option
from factcheck.errors import FactcheckError

_EPILOG = """\b
Examples:
  factcheck init
  factcheck init --source 'articles/*.txt'
"""

# What `factcheck schema >` of the documentation writes: named in the first line when it is there.
_SCHEMA_NAME = "claims.schema.json"


@click.command(epilog=_EPILOG)
@click.option("--source", "globs", multiple=True, metavar="GLOB", help="Describe these files. Repeatable.")
@click.option("--force", is_flag=True, help="Overwrite a claims.toml that is there.")
@debug_option
def init(*, globs: tuple[str, ...], force: bool) -> int:
    """Write a commented claims.toml for the sources found here.

    What each text says about its outlet, date and author is filled in; the rest is left for you.
    """
    from factcheck.cli.output import write_file
    from factcheck.project.claims_file import CLAIMS_FILE_NAME
    from factcheck.project.template import claims_template
    from factcheck.reporters.wording import count
    from factcheck.sources.loading import NoSourcesError, load_sources

    target = Path(CLAIMS_FILE_NAME)
    if target.exists() and not force:
        raise FactcheckError("there is a claims file already", place=CLAIMS_FILE_NAME, remedy="--force overwrites it")
    try:
        loaded = load_sources(Path.cwd(), globs, (), outside=True)
    except NoSourcesError as error:
        raise FactcheckError(
            error.message, remedy="put text files there, or name them with --source 'articles/*.txt'"
        ) from None
    schema = _SCHEMA_NAME if Path(_SCHEMA_NAME).is_file() else None
    write_file(target, [claims_template(loaded.sources, schema=schema)])
    click.echo(f"wrote {CLAIMS_FILE_NAME} with {count(len(loaded.sources), 'source')}", err=True)
    for problem in loaded.problems:
        click.echo(f"  {problem.path}: {problem.message}", err=True)
    for source in loaded.sources:
        if source.language != "en":
            click.echo(f"  {source.path}: not in English, so it will not be judged", err=True)
    return 0
