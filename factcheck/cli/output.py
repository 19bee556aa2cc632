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


def deliver(report: Report, options: RunOptions, *, view: View, fail_on: Severity) -> int:
    """Write the report where the options say and return the exit code.

    Files come first, so that they are there even when the reader of standard output goes away.
    """
    from factcheck.api import fails

    for output in options.outputs:
        plain = ReportOptions(view=view, width=_FILE_WIDTH, verbose=options.verbose)
        write_file(output.path, render(output.format, report, plain))
    _write_stdout(
        render(
            options.format,
            report,
            ReportOptions(
                view=view,
                color=options.color,
                width=_terminal_width(),
                ascii_only=options.ascii_only,
                verbose=options.verbose,
                quiet=options.quiet,
            ),
        ),
        readable=options.format == "text",
    )
    level = options.fail_on if options.fail_on is not None else fail_on
    return 1 if fails(report, level) else 0


def write_file(path: Path, pieces: Iterable[str]) -> None:
    """Write a file as UTF-8 so that at no time a half-written one stands under its name.

    A link is followed; a device or pipe is written to as it is. Raises FactcheckError with the path.
    """
    data = "".join(pieces).encode("utf-8", "backslashreplace")
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
