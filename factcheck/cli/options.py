"""The options that commands share, and the one record they are turned into."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from factcheck.cli import _note_debug
from factcheck.records import Severity
from factcheck.reporters import FORMATS

Command = Callable[..., int]

_LEVELS = tuple(level.value for level in Severity)


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """One `--output FORMAT:PATH`."""

    format: str
    path: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class RunOptions:
    """The shared options after checking. `fail_on` is None where the command line leaves it to the project."""

    sources: tuple[str, ...]
    format: str
    outputs: tuple[Destination, ...]
    fail_on: Severity | None
    color: bool
    ascii_only: bool
    quiet: bool
    verbose: int
    today: date | None


class FormatName(click.ParamType):
    """The name of an output format; a slip of the pen gets the nearest one."""

    name = "name"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        return _known_format(value, param, ctx)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[click.shell_completion.CompletionItem]:
        from click.shell_completion import CompletionItem

        return [
            CompletionItem(name, help=row.description)
            for name, row in FORMATS.items()
            if name.startswith(incomplete)
        ]


class DestinationType(click.ParamType):
    """FORMAT:PATH, where the path's folder exists and the path is not a folder."""

    name = "format:path"

    def convert(
        self, value: str | Destination, param: click.Parameter | None, ctx: click.Context | None
    ) -> Destination:
        if isinstance(value, Destination):
            return value
        name, colon, path = value.partition(":")
        if not colon or not path:
            self.fail(f"{value!r} is not FORMAT:PATH, such as json:report.json.", param, ctx)
        name = _known_format(name, param, ctx)
        if path == "-":
            self.fail(f"use --format {name} for standard output.", param, ctx)
        if "\0" in path:
            self.fail("a path cannot hold a NUL character.", param, ctx)
        target = Path(path)
        if target.is_dir():
            self.fail(f"{path!r} is a folder; name a file in it.", param, ctx)
        if not target.parent.is_dir():
            self.fail(f"the folder {str(target.parent)!r} does not exist; make it first.", param, ctx)
        return Destination(format=name, path=target)


class Day(click.ParamType):
    """A day as YYYY-MM-DD."""

    name = "date"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            # Python 3.11 reads more spellings than 3.10; this one is read by all.
            if len(value) == 10:
                return date.fromisoformat(value)
        except ValueError:
            pass
        self.fail(f"{value!r} is not a day of the calendar written as 2027-01-31.", param, ctx)


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
            "--format", "format_", type=FormatName(), default="text", help=f"How to print: {formats}."
        ),
        click.option(
            "--output",
            "outputs",
            type=DestinationType(),
            multiple=True,
            metavar="FORMAT:PATH",
            help="Write the report to a file too. Repeatable.",
        ),
        click.option(
            "--fail-on",
            type=click.Choice(_LEVELS),
            help="Exit with 1 on findings of this level or worse.",
        ),
        click.option(
            "--jobs",
            type=click.IntRange(min=1),
            metavar="N",
            help="At most N processes; this version never uses more than one.",
        ),
        click.option(
            "--color",
            type=click.Choice(("auto", "always", "never")),
            default="auto",
            help="When to use colour; auto: on a terminal.",
        ),
        click.option(
            "--today",
            type=Day(),
            metavar="DATE",
            help="The day acceptances are judged on (or set SOURCE_DATE_EPOCH).",
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
        color: str,
        today: date | None,
        quiet: bool,
        verbose: int,
        **others: object,
    ) -> int:
        _check_destinations(outputs)
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
        )
        return command(options=options, **others)

    decorated: Command = with_options
    for decorator in reversed(decorators):
        decorated = decorator(decorated)
    return decorated


debug_option = click.option(
    "--debug", is_flag=True, expose_value=False, callback=_note_debug, help="Show tracebacks of errors."
)


def _known_format(value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
    if value in FORMATS:
        return value
    from difflib import get_close_matches

    close = get_close_matches(value.lower(), FORMATS, n=1)
    hint = f" Did you mean {close[0]!r}?" if close else ""
    raise click.BadParameter(
        f"there is no format {value!r}.{hint} There are {', '.join(FORMATS)}.", ctx=ctx, param=param
    )


def _check_destinations(outputs: Sequence[Destination]) -> None:
    seen: set[str] = set()
    for output in outputs:
        path = os.path.realpath(output.path)
        if path in seen:
            raise click.UsageError(f"two --output options write to {str(output.path)!r}.")
        seen.add(path)


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
        raise click.UsageError(
            f"SOURCE_DATE_EPOCH is {seconds!r}, not a number of seconds since 1970."
        ) from None
