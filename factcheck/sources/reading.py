"""One file to the texts in it. What cannot be read is a problem with its place; the rest is read."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from factcheck.records import SourceProblem
from factcheck.source_paths import is_container
from factcheck.sources import record
from factcheck.sources.decoding import decode
from factcheck.sources.finding import SourceFile
from factcheck.sources.paths import is_inside
from factcheck.sources.record import UNREADABLE, SourceRecord


def read_file(file: SourceFile, root: Path, *, outside: bool = False) -> Iterator[SourceRecord | SourceProblem]:
    """Yield the texts of a file in its order, and what could not be read, each as soon as it is read.

    A record of a file of many may have both: a problem for each field that is not used, then the record. `outside`
    allows a link that leads out of `root`. Raises MissingExtraError where a package is missing that reads the file.
    """
    try:
        trouble = "" if file.remote else _trouble(str(root), file.path, outside=outside)
        if not trouble:
            with _open(file) as opened:
                reader = None
                if is_container(file.name):
                    from factcheck.sources.containers import reader_of

                    reader = reader_of(file.name)
                if reader is not None:
                    yield from reader(opened, file.shown)
                    return
                data = opened.read(record.LARGEST + 1)
            text, trouble = _text_of(data)
    except OSError as error:
        trouble = f"it could not be read ({error.strerror or type(error).__name__})"
        if not file.remote and os.path.islink(file.path):
            trouble = f"it is a link that leads nowhere ({error.strerror or 'broken link'})"
    if trouble:
        yield SourceProblem(code=UNREADABLE, path=file.shown, message=trouble)
    else:
        yield SourceRecord(file.shown, text, None)


def _open(file: SourceFile) -> IO[bytes]:
    if not file.remote:
        return open(file.path, "rb")
    from factcheck.sources.remote import open_url

    return open_url(file.path)


def _trouble(top: str, path: str, *, outside: bool) -> str:
    """Return why a file is not to be opened, or ""."""
    if not outside and not is_inside(top, path):
        return "it is a link that leads out of the project folder"
    status = os.stat(path)
    if stat.S_ISDIR(status.st_mode):
        return "it is a directory; to read what is in it, end the pattern with /*.txt or /**"
    if not stat.S_ISREG(status.st_mode):
        return "it is not a regular file"
    if status.st_size > record.LARGEST and not is_container(path):
        return _too_large()
    return ""


def _text_of(data: bytes) -> tuple[str, str]:
    """Return (text, ""), or ("", what is wrong)."""
    if len(data) > record.LARGEST:
        return "", _too_large()
    decoded = decode(data)
    if decoded.binary:
        return "", f"it is {decoded.binary}, not text"
    return decoded.text, ""


def _too_large() -> str:
    return f"it is larger than {record.LARGEST // 1_000_000} MB; split it"
