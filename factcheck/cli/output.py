"""Where a report goes: standard output, files, and the exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from factcheck.cli import close_broken_pipe
from factcheck.cli.options import RunOptions
from factcheck.errors import FactcheckError
from factcheck.records import Report, Severity
from factcheck.reporters import ReportOptions, View, render

# What a text report in a file is wrapped to: files have no width of their own.
_FILE_WIDTH = 100
_PIPE_WIDTH = 80


def deliver(
    report: Report,
    options: RunOptions,
    *,
    view: View,
    fail_on: Severity,
    root: Path | None = None,
    printed: bool = False,
) -> int:
    """Write the report where the options say and return the exit code.

    Files come first, so that they are there even when the reader of standard output goes away. `root` is the folder
    that the report's paths are relative to, the current one without. `printed` says that standard output has it.
    """
    from factcheck.api import fails

    level = options.fail_on if options.fail_on is not None else fail_on
    folder = _folder_in_repository(root or Path.cwd())
    plain = ReportOptions(
        view=view,
        width=_FILE_WIDTH,
        verbose=options.verbose,
        fail_on=level,
        folder=folder,
        excerpts=options.excerpts,
        uncovered=options.uncovered,
    )
    for output in options.outputs:
        write_file(output.path, render(output.format, report, plain))
    if options.github_summary is not None:
        from factcheck.cli.step_summary import add_to_summary

        add_to_summary(options.github_summary, report, plain)
    if printed:
        return 1 if fails(report, level) else 0
    _write_stdout(
        render(
            options.format,
            report,
            ReportOptions(
                view=view,
                color=options.color,
                width=_terminal_width() if options.format == "text" else _PIPE_WIDTH,
                ascii_only=options.ascii_only,
                verbose=options.verbose,
                quiet=options.quiet,
                fail_on=level,
                folder=folder,
                excerpts=options.excerpts,
                uncovered=options.uncovered,
            ),
        ),
        readable=options.format == "text",
    )
    return 1 if fails(report, level) else 0


def _folder_in_repository(root: Path) -> str:
    """Return `root` relative to the top of the repository it is in, with forward slashes; "" for the top itself.

    Outside a repository the current folder is taken for the top: build servers start there.
    """
    here = root.absolute()
    top = next((folder for folder in (here, *here.parents) if (folder / ".git").exists()), Path.cwd())
    relative = os.path.relpath(here, top).replace(os.sep, "/")
    return "" if relative == "." else relative


def write_file(path: Path, pieces: Iterable[str]) -> None:
    """Write a file as UTF-8 so that at no time a half-written one stands under its name.

    A link is followed; a device or pipe is written to as it is. Raises FactcheckError with the path.
    """
    replace_file(path, "".join(pieces).encode("utf-8", "backslashreplace"))


def replace_file(path: Path, data: bytes) -> None:
    """Write these bytes to a file as `write_file` writes text."""
    target = os.path.realpath(path)
    try:
        if os.path.exists(target) and not os.path.isfile(target):
            with open(target, "wb") as device:
                device.write(data)
            return
        _replace(target, data)
    except OSError as error:
        raise FactcheckError(
            f"this file cannot be written: {error.strerror or error}",
            place=str(path),
            remedy="check the folder's permissions and the space left, or name another path",
        ) from None


def _replace(target: str, data: bytes) -> None:
    folder, name = os.path.split(target)
    # The name is cut: with our additions it must stay within what file systems take.
    beside = os.path.join(folder, f".{name[:100]}.{os.getpid()}.tmp")
    mode = os.stat(target).st_mode & 0o777 if os.path.exists(target) else None
    with open(beside, "xb") as file:
        try:
            file.write(data)
            file.flush()
            if mode is not None:
                os.chmod(beside, mode)
            os.replace(beside, target)
        except BaseException:
            os.unlink(beside)
            raise


def _write_stdout(pieces: Iterable[str], *, readable: bool) -> None:
    """Write to standard output: a text in the terminal's encoding, any other format in UTF-8 everywhere."""
    encoding = (sys.stdout.encoding or "ascii") if readable else "utf-8"
    try:
        sys.stdout.flush()
        for piece in pieces:
            sys.stdout.buffer.write(piece.encode(encoding, "backslashreplace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        close_broken_pipe()


def _terminal_width() -> int:
    import shutil

    return shutil.get_terminal_size((_PIPE_WIDTH, 24)).columns
