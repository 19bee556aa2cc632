"""One file to the texts in it. What cannot be read is a problem with its place; the rest is read."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from factcheck.records import SourceDetails, SourceProblem
from factcheck.sources.decoding import decode
from factcheck.sources.finding import SourceFile
from factcheck.sources.paths import is_inside

UNREADABLE = "FC101"

LARGEST = 100_000_000
"""Bytes of the largest text read. A text of that size is ten thousand articles; what is larger is a mistake,
and reading it would take a gigabyte of memory."""


class SourceRecord(NamedTuple):
    """One text of a file, before ids are given: "a.txt", or "news.jsonl#17" for line 17 of a file of many.

    `stated` is what a record says of itself, with `shown` as its path; `None` for a plain text.
    """

    shown: str
    text: str
    stated: SourceDetails | None


def read_file(file: SourceFile, root: Path, *, outside: bool = False) -> Iterator[SourceRecord | SourceProblem]:
    """Yield the texts of a file in its order, and what could not be read, each as soon as it is read.

    `outside` allows a link that leads out of `root`.
    """
    text, trouble = _read(str(root), file.path, outside=outside)
    if trouble:
        yield SourceProblem(code=UNREADABLE, path=file.shown, message=trouble)
    else:
        yield SourceRecord(file.shown, text, None)


def _read(top: str, path: str, *, outside: bool) -> tuple[str, str]:
    """Return (text, ""), or ("", what is wrong)."""
    try:
        if not outside and not is_inside(top, path):
            return "", "it is a link that leads out of the project folder"
        status = os.stat(path)
        if stat.S_ISDIR(status.st_mode):
            return "", "it is a directory; to read what is in it, end the pattern with /*.txt or /**"
        if not stat.S_ISREG(status.st_mode):
            return "", "it is not a regular file"
        if status.st_size > LARGEST:
            return "", f"it is larger than {LARGEST // 1_000_000} MB; split it"
        with open(path, "rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        if os.path.islink(path):
            return "", f"it is a link that leads nowhere ({error.strerror or 'broken link'})"
        return "", f"it could not be read ({error.strerror or type(error).__name__})"
    if len(data) > LARGEST:
        return "", f"it is larger than {LARGEST // 1_000_000} MB; split it"
    decoded = decode(data)
    if decoded.binary:
        return "", f"it is {decoded.binary}, not text"
    return decoded.text, ""
