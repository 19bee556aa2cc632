"""`factcheck index`: the index of the sources on disk."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli.options import debug_option, index_dir_option, index_use, note

_EPILOG = """\b
Examples:
  factcheck index
  factcheck index --source 'archive/**/*.jsonl.gz'
  factcheck index --rehash
  factcheck index --remove
"""


@click.command(epilog=_EPILOG)
@click.option("--claims", "claims_file", metavar="FILE", type=click.Path(), help="The claims file to use.")
@click.option(
    "--source", "sources", multiple=True, metavar="GLOB", help="Read these files instead of the project's. Repeatable."
)
@click.option("--rehash", is_flag=True, help="Read every file again, whatever its time and size say.")
@click.option("--remove", is_flag=True, help="Remove the indexes kept in the folder, of these and of other sources.")
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="At most N processes; by default one for a core.")
@index_dir_option
@click.option("-q", "--quiet", is_flag=True, help="No progress and no summary.")
@debug_option
def index(
    *,
    claims_file: str | None,
    sources: tuple[str, ...],
    rehash: bool,
    remove: bool,
    jobs: int | None,
    index_dir: Path | None,
    quiet: bool,
) -> int:
    """Make an index of the sources, or bring it up to date.

    Other commands do so by themselves where the sources are many. Only files whose size or time have changed are read.
    What Ctrl-C interrupts goes on from there the next time. An index can be removed at any time: nothing is lost but
    the time to make it.
    """
    from factcheck.api import open_workspace
    from factcheck.cli.progress import ProgressBar
    from factcheck.index.opening import IndexedSources, remove_all
    from factcheck.reporters.wording import count

    with ProgressBar(quiet=quiet) as progress:
        workspace = open_workspace(
            claims_file,
            sources=sources,
            progress=progress.update,
            index=index_use("always", index_dir, jobs, rehash=rehash),
            note=note,
        )
        kept = workspace.sources
        assert isinstance(kept, IndexedSources)
        if remove:
            removed = remove_all(kept.folder.parent, note)
            if not quiet:
                click.echo(f"{count(removed, 'index', 'indexes')} removed from {kept.folder.parent}")
            return 0
        kept.ask(len)
        done, library = kept.update(), kept.library()
    if not quiet:
        gone = f", {done.dropped:,} dropped" if done.dropped else ""
        sentences = count(library.sentences, "sentence")
        click.echo(f"{count(len(library), 'source')}, {sentences}: {done.read:,} read{gone}; {kept.folder}")
    return 0
