"""The options that commands share, and the one record they are turned into."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from factcheck.cli import _note_debug
from factcheck.records import INDEX_MODES, Severity
from factcheck.reporters import FORMATS

if TYPE_CHECKING:
    from factcheck.index.use import IndexUse

Command = Callable[..., int]

_LEVELS = tuple(level.value for level in Severity)


class Destination(NamedTuple):
    """One `--output FORMAT:PATH`."""

    format: str
    path: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class RunOptions:
    """The shared options after checking. `fail_on` is None where it is left to the project."""

    sources: tuple[str, ...]
    format: str
    outputs: tuple[Destination, ...]
    fail_on: Severity | None
    color: bool
    ascii_only: bool
    quiet: bool
    verbose: int
    today: date | None
    github_summary: Path | None = None
    excerpts: int | None = None
    uncovered: bool = False
    index: str | None = None
    index_dir: Path | None = None
    jobs: int | None = None
    engine: str = "local"
    scheduler: str | None = None

    @property
    def index_use(self) -> IndexUse:
        """What these options say of the index."""
        if self.scheduler is not None and self.engine != "dask":
            raise click.UsageError("--scheduler goes with --engine dask.")
        return index_use(self.index, self.index_dir, self.jobs)._replace(engine=self.engine, scheduler=self.scheduler)


def index_use(mode: str | None, folder: Path | None, jobs: int | None, *, rehash: bool = False) -> IndexUse:
    """Return what options say of the index, with one process for each core where they leave it open."""
    from factcheck.index.use import IndexUse

    return IndexUse(mode=mode, folder=folder, jobs=jobs or len(_cores()), rehash=rehash)


def _cores() -> Sequence[int]:
    """Return the cores this process may run on."""
    if hasattr(os, "sched_getaffinity"):
        return sorted(os.sched_getaffinity(0))
    return range(os.cpu_count() or 1)


index_dir_option = click.option(
    "--index-dir",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    envvar="FACTCHECK_INDEX_DIR",
    help="Where to keep the index; by default .factcheck beside the claims file.",
)
index_options = (
    click.option(
        "--index",
        type=click.Choice(INDEX_MODES),
        envvar="FACTCHECK_INDEX",
        metavar="WHEN",
        help="Keep an index of the sources on disk: auto (where it saves time), always or never.",
    ),
    index_dir_option,
    click.option(
        "--engine",
        type=click.Choice(("local", "dask")),
        default="local",
        envvar="FACTCHECK_ENGINE",
        metavar="NAME",
        help="Where to search an archive: local (this machine) or dask (a cluster; extra factcheck-cli[dask]).",
    ),
    click.option(
        "--scheduler",
        metavar="ADDRESS",
        envvar="FACTCHECK_SCHEDULER",
        help="The dask scheduler, such as tcp://host:8786; by default workers of its own, --jobs of them.",
    ),
)


def note(message: str) -> None:
    """Tell the user something that is no part of the report."""
    click.echo(f"factcheck: {message}", err=True)


def reporting_options(command: Command) -> Command:
    """Add the shared options to a command, which gets them as one `options: RunOptions`."""
    formats = ", ".join(FORMATS)
    decorators = (
        click.option(
            "--source",
            "sources",
            multiple=True,
            metavar="GLOB",
            help="Read these files instead of the project's sources. Repeatable.",
        ),
        click.option(
            "--format",
            "format_",
            metavar="NAME",
            default="text",
            callback=_format_name,
            shell_complete=_complete_format,
            help=f"How to print: {formats}.",
        ),
        click.option(
            "--output",
            "outputs",
            multiple=True,
            callback=_destinations,
            metavar="FORMAT:PATH",
            help="Write the report to a file too. Repeatable.",
        ),
        click.option(
            "--fail-on",
            type=click.Choice(_LEVELS),
            metavar="LEVEL",
            help="Exit with 1 on findings of this level or worse: error, warning, note or never.",
        ),
        click.option(
            "--jobs",
            type=click.IntRange(min=1),
            metavar="N",
            help="At most N processes for an archive; by default one for each core.",
        ),
        *index_options,
        click.option(
            "--color",
            type=click.Choice(("auto", "always", "never")),
            default="auto",
            help="When to use colour; auto: on a terminal.",
        ),
        click.option(
            "--today",
            metavar="DATE",
            callback=_day,
            help="The day acceptances are judged on (or set SOURCE_DATE_EPOCH).",
        ),
        click.option(
            "--github-summary",
            is_flag=True,
            callback=_summary_file,
            help="Add the report as Markdown to the step's summary in GitHub Actions.",
        ),
        click.option(
            "--excerpts",
            type=click.IntRange(min=0),
            metavar="N",
            help="In html, keep only N words of a source around each quote.",
        ),
        click.option("-q", "--quiet", is_flag=True, help="Only the findings and the summary."),
        click.option("-v", "--verbose", count=True, help="All evidence with all reasons."),
        debug_option,
    )

    @functools.wraps(command)
    def with_options(
        *,
        sources: tuple[str, ...],
        format_: str,
        outputs: tuple[Destination, ...],
        fail_on: str | None,
        jobs: int | None,
        index: str | None,
        index_dir: Path | None,
        engine: str,
        scheduler: str | None,
        color: str,
        today: date | None,
        github_summary: Path | None,
        excerpts: int | None,
        quiet: bool,
        verbose: int,
        **others: object,
    ) -> int:
        options = RunOptions(
            sources=sources,
            format=format_,
            outputs=outputs,
            fail_on=None if fail_on is None else Severity(fail_on),
            color=_wants_color(color),
            ascii_only=_only_ascii(),
            quiet=quiet,
            verbose=verbose,
            today=today or _day_of_the_build(),
            github_summary=github_summary,
            excerpts=excerpts,
            index=index,
            index_dir=index_dir,
            jobs=jobs,
            engine=engine,
            scheduler=scheduler,
        )
        return command(options=options, **others)

    decorated: Command = with_options
    for decorator in reversed(decorators):
        decorated = decorator(decorated)
    return decorated


baseline_option = click.option(
    "--baseline",
    metavar="FILE",
    type=click.Path(),
    help="Fail on findings only that are not in this baseline.",
)
debug_option = click.option(
    "--debug", is_flag=True, expose_value=False, callback=_note_debug, help="Show tracebacks of errors."
)


def _format_name(ctx: click.Context, param: click.Parameter, value: str) -> str:
    if value in FORMATS:
        return value
    from difflib import get_close_matches

    close = get_close_matches(value.lower(), FORMATS, n=1)
    hint = f" Did you mean {close[0]!r}?" if close else ""
    raise click.BadParameter(
        f"there is no format {value!r}.{hint} There are {', '.join(FORMATS)}.", ctx=ctx, param=param
    )


def _complete_format(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    return [name for name in FORMATS if name.startswith(incomplete)]


def _destinations(ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> tuple[Destination, ...]:
    """Return the destinations, after what can be known to be wrong before any work is done."""
    found: dict[str, Destination] = {}
    for value in values:
        name, colon, path = value.partition(":")
        if not colon or not path:
            raise click.BadParameter(f"{value!r} is not FORMAT:PATH, such as json:report.json.")
        name = _format_name(ctx, param, name)
        if path == "-":
            raise click.BadParameter(f"use --format {name} for standard output.")
        if "\0" in path:
            raise click.BadParameter("a path cannot hold a NUL character.")
        target = Path(path)
        if os.path.isdir(target):
            raise click.BadParameter(f"{path!r} is a folder; name a file in it.")
        if not os.path.isdir(target.parent):
            raise click.BadParameter(f"the folder {str(target.parent)!r} does not exist; make it first.")
        real = os.path.realpath(target)
        if real in found:
            raise click.BadParameter(f"two of them write to {path!r}.")
        found[real] = Destination(format=name, path=target)
    return tuple(found.values())


def _summary_file(ctx: click.Context, param: click.Parameter, wanted: bool) -> Path | None:
    """Return the file that GitHub Actions shows as the step's summary, when asked for."""
    if not wanted:
        return None
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if not path:
        raise click.BadParameter(
            "GITHUB_STEP_SUMMARY is not set: this is no step of GitHub Actions. --output markdown:PATH writes the "
            "same anywhere.",
            ctx=ctx,
            param=param,
        )
    return Path(path)


def _day(ctx: click.Context, param: click.Parameter, value: str | None) -> date | None:
    if value is None:
        return None
    try:
        # Python 3.11 reads more spellings than 3.10; this one is read by all.
        if len(value) == 10:
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise click.BadParameter(f"{value!r} is not a day of the calendar written as 2027-01-31.")


def _wants_color(choice: str) -> bool:
    """Return whether to colour standard output: the option first, then the environment, then the terminal."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") != "0":
        return True
    return os.environ.get("TERM") != "dumb" and sys.stdout.isatty()


def _only_ascii() -> bool:
    """Return whether standard output can show ASCII at most: by its encoding, or by a locale set to C."""
    encoding = (sys.stdout.encoding or "ascii").lower().replace("_", "-")
    if not encoding.startswith("utf"):
        return True
    # Python writes UTF-8 under the C locale, but a terminal that was set up so may show nothing of it.
    named = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_CTYPE", "LANG"))), "")
    return named in ("C", "POSIX")


def _day_of_the_build() -> date | None:
    """Return the day in SOURCE_DATE_EPOCH, if any: reproducible builds say so what "now" is."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    if not seconds:
        return None
    from datetime import datetime, timezone

    try:
        return datetime.fromtimestamp(int(seconds), timezone.utc).date()
    except (ValueError, OverflowError, OSError):
        raise click.UsageError(f"SOURCE_DATE_EPOCH is {seconds!r}, not a number of seconds since 1970.") from None
