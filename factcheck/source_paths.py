"""How reports name a source: a file ("seeds/a.txt"), one record of a file ("news.jsonl#17"), or a URL."""

from __future__ import annotations

import re
from functools import lru_cache

CONTAINER_SUFFIXES = (
    ".jsonl",
    ".jsonl.gz",
    ".jsonl.zst",
    ".ndjson",
    ".ndjson.gz",
    ".ndjson.zst",
    ".parquet",
)
"""Endings of the names of files that hold many sources, one record each."""

# Two letters at least: one is a drive of Windows.
_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")


def is_container(path: str) -> bool:
    """Return whether a file of this name holds many sources."""
    return path.lower().endswith(CONTAINER_SUFFIXES)


def is_url(path: str) -> bool:
    """Return whether a path or pattern is an address with a scheme, such as s3://bucket/a.txt."""
    return _URL.match(path) is not None


def record_path(file: str, number: int) -> str:
    """Return the path of the record that stands in line (of a Parquet file, row) `number` of a file, from 1."""
    return f"{file}#{number}"


def split_record(path: str) -> tuple[str, int | None]:
    """Return the file that a source's path names, and the number of the record in it; `None` for a whole file."""
    file, _, number = path.rpartition("#")
    # Eighteen digits: a longer number is no line of any file.
    if file and len(number) <= 18 and number.isascii() and number.isdecimal() and number[0] != "0":
        if is_container(file):
            return file, int(number)
    return path, None


def default_id(path: str) -> str:
    """Return the id of a source that declares none: the file's stem, of a record with its number behind it."""
    file, number = split_record(path)
    if number is not None:
        return f"{_stem_of_container(file)}-{number}"
    name = file.rpartition("/")[2]
    dot = name.rfind(".")
    return (name[:dot] if 0 < dot < len(name) - 1 else name) or "source"


@lru_cache(maxsize=64)
def _stem_of_container(file: str) -> str:
    name = file.rpartition("/")[2]
    suffix = next(each for each in CONTAINER_SUFFIXES if name.lower().endswith(each))
    return name[: -len(suffix)] or "source"
