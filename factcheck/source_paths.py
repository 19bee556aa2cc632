"""How reports name a source: a file ("seeds/a.txt"), one record of a file ("news.jsonl#17"), or a URL."""

from __future__ import annotations

import re

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

_RECORD = re.compile(
    r"(\.jsonl|\.ndjson|\.jsonl\.gz|\.ndjson\.gz|\.jsonl\.zst|\.ndjson\.zst|\.parquet)#([1-9][0-9]*)$", re.I
)
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
    found = _RECORD.search(path) if "#" in path else None
    if found is None:
        return path, None
    return path[: found.end(1)], int(found[2])


def default_id(path: str) -> str:
    """Return the id of a source that declares none: the file's stem, of a record with its number behind it."""
    file, number = split_record(path)
    name = file.rpartition("/")[2]
    if number is not None:
        suffix = max((each for each in CONTAINER_SUFFIXES if name.lower().endswith(each)), key=len)
        return f"{name[: -len(suffix)] or 'source'}-{number}"
    dot = name.rfind(".")
    return (name[:dot] if 0 < dot < len(name) - 1 else name) or "source"
