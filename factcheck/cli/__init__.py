"""The command line: a table of commands, imported when they are run, and the one handler of errors."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from errno import EFBIG, ENOSPC
from typing import NamedTuple

import click

from factcheck._version import __version__


class _Entry(NamedTuple):
    """Where a command is, and what the list of commands says of it: that list imports none of them."""

    module: str
    function: str
    help: str


COMMANDS = {
    "verify": _Entry("factcheck.cli.verify", "verify", "Verify the claims of a claims file."),
    "check": _Entry("factcheck.cli.check", "check", "Check article drafts against the claims and the sources."),
    "find": _Entry("factcheck.cli.find", "find", "Look one assertion or quotation up in the sources."),
    "compare": _Entry("factcheck.cli.compare", "compare", "Show where outlets disagree; no claims needed."),
    "cite": _Entry("factcheck.cli.cite", "cite", "Print citations for the evidence found."),
    "sources": _Entry("factcheck.cli.sources", "sources", "List and check the sources."),
    "index": _Entry("factcheck.cli.index", "index", "Bring the index of a large archive up to date, or remove it."),
    "init": _Entry("factcheck.cli.init", "init", "Write a commented claims file for the sources found."),
    "add": _Entry("factcheck.cli.add", "add", "Add a claim to the claims file."),
    "accept": _Entry("factcheck.cli.accept", "accept", "Sign a finding off, with a reason."),
    "baseline": _Entry("factcheck.cli.baseline", "baseline", "Write down the present findings, to see only new ones."),
    "explain": _Entry("factcheck.cli.explain", "explain", "Explain a finding and how to mend it."),
    "lsp": _Entry("factcheck.cli.lsp", "lsp", "Serve an editor: findings, evidence and corrections."),
    "schema": _Entry("factcheck.cli.schema", "schema", "Print the JSON Schema of the claims file."),
}

_EPILOG = """\b
Examples:
  factcheck verify
  factcheck find "Interpol has 192 member countries" --source 'seeds/*.txt'
  factcheck compare --format json

Exit codes: 0 nothing found, 1 findings, 2 wrong use, 3 our bug, 130 interrupted.
"""


class RunState:
    """What the error handler needs to know of the options: filled in while they are parsed."""

    debug: bool = False


class _LazyGroup(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        entry = COMMANDS.get(cmd_name)
        if entry is None:
            return None
        from importlib import import_module

        command = getattr(import_module(entry.module), entry.function)
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name not in COMMANDS and not name.startswith("-") and not ctx.resilient_parsing:
            from difflib import get_close_matches

            close = get_close_matches(name.lower(), COMMANDS, n=1)
            hint = f" Did you mean {close[0]!r}?" if close else ""
            raise click.UsageError(f"There is no command {name!r}.{hint}", ctx=ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.help) for name, entry in COMMANDS.items()])


def _note_debug(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value and isinstance(ctx.obj, RunState):
        ctx.obj.debug = True


@click.command(
    cls=_LazyGroup,
    epilog=_EPILOG,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option("--debug", is_flag=True, expose_value=False, callback=_note_debug, help="Show tracebacks of errors.")
@click.version_option(__version__, prog_name="factcheck", message="%(prog)s %(version)s")
def cli() -> None:
    """Check the claims of an article against its sources.

    Every claim gets a verdict, and every verdict the exact words, the outlet and the line it rests on.
    """


def main(args: Sequence[str] | None = None) -> None:
    """Run the command line and exit with its code."""
    sys.exit(run(args))


def run(args: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code. Every error that gets here is told on stderr."""
    state = RunState()
    try:
        code = cli.main(args, prog_name="factcheck", standalone_mode=False, obj=state)
        sys.stdout.flush()
    except click.ClickException as error:
        if state.debug:
            _print_traceback()
        error.show(sys.stderr)
        return 2
    except (click.Abort, KeyboardInterrupt):
        return 130
    except BrokenPipeError:
        return close_broken_pipe()
    except Exception as error:
        if isinstance(error.__context__, KeyboardInterrupt):
            # Modules written in C turn an interrupt of their import into an ImportError.
            return 130
        return _told(error, state)
    return code if isinstance(code, int) else 0


def close_broken_pipe() -> int:
    """Return 0 after the reader of our output went away, and keep the interpreter from saying so at exit."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _told(error: Exception, state: RunState) -> int:
    from factcheck.errors import FactcheckError

    if state.debug:
        _print_traceback()
    if isinstance(error, FactcheckError):
        click.echo(_safe(f"error: {error}"), err=True)
        return 2
    if isinstance(error, OSError) and error.errno in (ENOSPC, EFBIG):
        click.echo(f"error: the report cannot be written: {error.strerror}", err=True)
        click.echo("  make room, or write it elsewhere", err=True)
        return 2
    what = f"{type(error).__name__}: {error}"
    click.echo(_safe(f"This is a bug in factcheck {__version__}: {what}"), err=True)
    if not state.debug:
        click.echo("  please report it with what `factcheck --debug ...` prints", err=True)
    return 3


def _print_traceback() -> None:
    import traceback

    click.echo(_safe(traceback.format_exc()), err=True)


def _safe(message: str) -> str:
    """Return a message that may quote a file name or a claims file as visible text, its lines kept."""
    from factcheck.reporters.visible import spell_controls

    return spell_controls(message)
