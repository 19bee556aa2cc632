"""Read the sources a project names. One bad source is a problem to report; the run goes on."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from factcheck.errors import FactcheckError
from factcheck.records import Source, SourceDetails, SourceProblem
from factcheck.sources.decoding import decode
from factcheck.sources.metadata import Metadata, read_metadata
from factcheck.sources.paths import expand, is_inside, leads_outside, readable_files, relative
from factcheck.text.language import language_of

UNREADABLE, EMPTY, UNDATED = "FC101", "FC102", "FC103"

LARGEST = 100_000_000
"""Bytes of the largest file read. A text of that size is ten thousand articles; what is larger is a mistake,
and reading it would take a gigabyte of memory."""

DEFAULT_FOLDERS = ("seeds", "sources")

Progress = Callable[[str, int, int], None]


class NoSourcesError(FactcheckError):
    """There is nothing to read. `pattern` is the glob at fault, or `None` where none was given; `line` is the
    line of the claims file that names a missing file, where one does."""

    def __init__(self, message: str, *, pattern: str | None = None, line: int | None = None, remedy: str = "") -> None:
        super().__init__(message, remedy=remedy)
        self.pattern = pattern
        self.line = line


class LoadedSources(NamedTuple):
    """The sources that could be read, sorted by path, and what was wrong with any of them."""

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
    top = str(root)
    if not outside:
        _check_details(top, details)
    paths = _find(top, patterns, outside=outside)
    declared = {os.path.normpath(item.path).replace(os.sep, "/"): item for item in details}
    problems: list[SourceProblem] = []
    read: list[tuple[str, str, SourceDetails | None]] = []
    for done, (shown, path) in enumerate(paths):
        if progress is not None:
            progress("reading sources", done, len(paths))
        text, trouble = _read(top, path, outside=outside)
        if trouble:
            problems.append(SourceProblem(code=UNREADABLE, path=shown, message=trouble))
        else:
            read.append((shown, text, declared.get(shown)))
    ids = _identify([(shown, item.id if item else None) for shown, _, item in read])
    sources = []
    for source_id, (shown, text, item) in zip(ids, read, strict=True):
        source = _describe(source_id, shown, text, item)
        sources.append(source)
        if not text.strip():
            problems.append(SourceProblem(code=EMPTY, path=shown, message="there is no text in it"))
        elif source.published is None:
            message = "no publication date is known, so relative dates in it stay unresolved"
            problems.append(SourceProblem(code=UNDATED, path=shown, message=message))
    if progress is not None:
        progress("reading sources", len(paths), len(paths))
    problems.sort(key=lambda problem: (problem.path, problem.code))
    return LoadedSources(sources=tuple(sources), problems=tuple(problems))


def _check_details(top: str, details: Sequence[SourceDetails]) -> None:
    for item in details:
        if not os.path.lexists(os.path.join(top, item.path)):
            raise NoSourcesError(
                f"the source {item.path!r} does not exist",
                pattern=item.path,
                line=item.line,
                remedy="correct its path, which is relative to the claims file, or remove the entry",
            )


def _find(top: str, patterns: Sequence[str], *, outside: bool) -> list[tuple[str, str]]:
    """Return (path as shown, path to open), sorted by the first, each file once."""
    found: dict[str, str] = {}
    for pattern in patterns:
        if not outside and leads_outside(top, pattern):
            raise NoSourcesError(
                f"the sources pattern {pattern!r} leads out of the project folder",
                pattern=pattern,
                remedy="move the files below the claims file, or name them with --source",
            )
        matches = expand(top, pattern)
        if not matches:
            raise NoSourcesError(
                f"no file matches the sources pattern {pattern!r}",
                pattern=pattern,
                remedy="patterns are relative to the claims file; ** stands for any folders",
            )
        found.update((relative(top, path), path) for path in matches)
    if not patterns:
        for folder in DEFAULT_FOLDERS:
            found = {relative(top, path): path for path in readable_files(os.path.join(top, folder))}
            if found:
                break
        else:
            raise NoSourcesError(
                "there are no sources: no readable file under seeds/ or sources/",
                remedy='put text files there, or name them: sources = ["articles/*.txt"]',
            )
    return sorted(found.items())


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


def _identify(files: Sequence[tuple[str, str | None]]) -> list[str]:
    """Return an id for each (path, declared id), given in path order. Declared ids stand; a stem that is
    taken gets -2, -3 …, after every stem that is free has found its file, so that the order of reading does
    not matter."""
    taken: set[str] = set()
    ids: list[str] = []
    for _, wanted in files:
        ids.append(wanted if wanted is not None and wanted not in taken else "")
        taken.add(ids[-1])
    stems = [wanted if wanted is not None else (PurePosixPath(path).stem or "source") for path, wanted in files]
    for at, stem in enumerate(stems):
        if not ids[at] and stem not in taken:
            ids[at] = stem
            taken.add(stem)
    for at, stem in enumerate(stems):
        number = 2
        while not ids[at]:
            if f"{stem}-{number}" not in taken:
                ids[at] = f"{stem}-{number}"
                taken.add(ids[at])
            number += 1
    return ids


def _describe(source_id: str, path: str, text: str, declared: SourceDetails | None) -> Source:
    found: Metadata = read_metadata(text)
    given = declared if declared is not None else SourceDetails(path=path)
    return Source(
        id=source_id,
        path=path,
        text=text,
        outlet=given.outlet if given.outlet is not None else found.outlet,
        title=given.title if given.title is not None else found.title,
        author=given.author if given.author is not None else found.author,
        published=given.published if given.published is not None else found.published,
        url=given.url if given.url is not None else found.url,
        origin=given.origin if given.origin is not None else found.origin,
        language=language_of(text),
        accessed=given.accessed,
        archived=given.archived,
    )
