"""Read the sources a project names. One bad source is a problem to report; the run goes on.

The steps by themselves, for whoever keeps what was read: `find_files`, `read_file`, `identify`, `describe`, `checked`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple, TypeVar

from factcheck.records import Source, SourceDetails, SourceProblem
from factcheck.source_paths import default_id, is_url, split_record
from factcheck.sources.finding import DEFAULT_FOLDERS, NoSourcesError, SourceFile, find_files
from factcheck.sources.metadata import read_metadata
from factcheck.sources.reading import read_file
from factcheck.sources.record import LARGEST, UNREADABLE, SourceRecord
from factcheck.text.language import language_of

__all__ = [
    "DEFAULT_FOLDERS",
    "EMPTY",
    "LARGEST",
    "UNDATED",
    "UNREADABLE",
    "LoadedSources",
    "NoSourcesError",
    "SourceFile",
    "SourceRecord",
    "checked",
    "declare",
    "describe",
    "find_files",
    "identify",
    "load_sources",
    "own_id",
    "read_file",
    "wanted_id",
]

EMPTY, UNDATED = "FC102", "FC103"

_Value = TypeVar("_Value")

Progress = Callable[[str, int, int], None]


class LoadedSources(NamedTuple):
    """The sources that could be read, by the path of their file and their order in it, and what was wrong with
    any of them."""

    sources: tuple[Source, ...]
    problems: tuple[SourceProblem, ...]


def load_sources(
    root: Path,
    patterns: Sequence[str],
    details: Sequence[SourceDetails],
    *,
    outside: bool = False,
    progress: Progress | None = None,
) -> LoadedSources:
    """Return the sources that `patterns` match below `root`, or all of seeds/, else sources/, without
    patterns.

    `details` override what a text says about itself. `outside` allows patterns and links that lead out of
    `root`: for patterns the user gave on the command line. Raises NoSourcesError for a pattern that matches
    nothing or leads outside, for details of a file that does not exist, and when there is no file at all.
    """
    if not outside:
        check_details(root, details)
    return load_files(root, find_files(root, patterns, outside=outside), details, outside=outside, progress=progress)


def load_files(
    root: Path,
    files: Sequence[SourceFile],
    details: Sequence[SourceDetails],
    *,
    outside: bool = False,
    progress: Progress | None = None,
) -> LoadedSources:
    """Return the sources in files that have been found, as `load_sources` does."""
    declared = by_path(details)
    problems: list[SourceProblem] = []
    records: list[SourceRecord] = []
    for done, file in enumerate(files):
        if progress is not None:
            progress("reading sources", done, len(files))
        for read in read_file(file, root, outside=outside):
            if isinstance(read, SourceProblem):
                problems.append(read)
            else:
                records.append(read)
    reserved = frozenset(item.id for item in details if item.id is not None)
    wanted = [(record.shown, wanted_id(own_id(record), declared.get(record.shown), reserved)) for record in records]
    sources = []
    for source_id, record in zip(identify(wanted), records, strict=True):
        source = describe(source_id, record, declared.get(record.shown))
        sources.append(source)
        problem = checked(source)
        if problem is not None:
            problems.append(problem)
    if progress is not None:
        progress("reading sources", len(files), len(files))
    problems.sort(key=lambda problem: (problem.path, problem.code))
    return LoadedSources(sources=tuple(sources), problems=tuple(problems))


def by_path(details: Sequence[SourceDetails]) -> dict[str, SourceDetails]:
    """Return what the claims file declares by the path that reports show."""
    return {_spelled(item.path): item for item in details}


def check_details(root: Path, details: Sequence[SourceDetails]) -> None:
    """Raise NoSourcesError where the claims file describes a file that does not exist."""
    top = str(root)
    for item in details:
        file, _ = split_record(item.path)
        if not is_url(file) and not os.path.lexists(os.path.join(top, file)):
            raise NoSourcesError(
                f"the source {item.path!r} does not exist",
                pattern=item.path,
                line=item.line,
                remedy="correct its path, which is relative to the claims file, or remove the entry",
            )


def _spelled(path: str) -> str:
    return path if is_url(path) else os.path.normpath(path).replace(os.sep, "/")


def own_id(record: SourceRecord) -> str | None:
    """Return the id that a record states; `None` for none."""
    return record.stated.id if record.stated is not None else None


def wanted_id(own: str | None, declared: SourceDetails | None, reserved: frozenset[str]) -> str | None:
    """Return the id that a source asks for: the declared one, else its record's own unless it is `reserved`, which
    are all that the claims file declares; `None` for neither."""
    if declared is not None and declared.id is not None:
        return declared.id
    return own if own not in reserved else None


def identify(entries: Sequence[tuple[str, str | None]]) -> list[str]:
    """Return an id for each (path, wanted id), given in path order. The first to want an id has it; a stem that is
    taken gets -2, -3 …, after every stem that is free has found its file, so that the order of reading does
    not matter."""
    taken: set[str] = set()
    ids: list[str] = []
    for _, wanted in entries:
        got = wanted if wanted is not None and wanted not in taken else ""
        ids.append(got)
        taken.add(got)
    left = [at for at, got in enumerate(ids) if not got]
    stems = [default_id(entries[at][0]) for at in left]
    for at, stem in zip(left, stems, strict=True):
        if stem not in taken:
            ids[at] = stem
            taken.add(stem)
    # Numbers only ever get taken, so the search for a free one goes on where it last stopped.
    numbers: dict[str, int] = {}
    for at, stem in zip(left, stems, strict=True):
        if ids[at]:
            continue
        number = numbers.get(stem, 2)
        while f"{stem}-{number}" in taken:
            number += 1
        ids[at] = f"{stem}-{number}"
        taken.add(ids[at])
        numbers[stem] = number + 1
    return ids


def describe(source_id: str, record: SourceRecord, declared: SourceDetails | None) -> Source:
    """Return the source that a record is: what is declared of it, else what it states, else what its text says."""
    found = read_metadata(record.text)
    stated = record.stated if record.stated is not None else SourceDetails(path=record.shown)
    source = Source(
        id=source_id,
        path=record.shown,
        text=record.text,
        outlet=_first(stated.outlet, found.outlet),
        title=_first(stated.title, found.title),
        author=_first(stated.author, found.author),
        published=_first(stated.published, found.published),
        url=_first(stated.url, found.url),
        origin=_first(stated.origin, found.origin),
        language=language_of(record.text),
    )
    return declare(source, declared)


def declare(source: Source, declared: SourceDetails | None) -> Source:
    """Return a source with what the claims file declares of it in place of what it says itself."""
    if declared is None:
        return source
    return replace(
        source,
        outlet=_first(declared.outlet, source.outlet),
        title=_first(declared.title, source.title),
        author=_first(declared.author, source.author),
        published=_first(declared.published, source.published),
        url=_first(declared.url, source.url),
        origin=_first(declared.origin, source.origin),
        accessed=declared.accessed,
        archived=declared.archived,
    )


def _first(*values: _Value | None) -> _Value | None:
    return next((value for value in values if value is not None), None)


def checked(source: Source) -> SourceProblem | None:
    """Return what is wrong with a source that could be read: no text in it, or no date known."""
    if not source.text.strip():
        return SourceProblem(code=EMPTY, path=source.path, message="there is no text in it")
    if source.published is None:
        message = "no publication date is known, so relative dates in it stay unresolved"
        return SourceProblem(code=UNDATED, path=source.path, message=message)
    return None
