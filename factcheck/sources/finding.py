"""Patterns to the files they match, with what tells later whether a file has changed. Nothing is opened here."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from factcheck.errors import FactcheckError
from factcheck.source_paths import is_url
from factcheck.sources.paths import Match, leads_outside, matches, readable_files, relative

DEFAULT_FOLDERS = ("seeds", "sources")

_INDEX = re.compile(r"(.*[/\\](?:index|cluster)-[0-9a-f]{12})[/\\]", re.DOTALL)
"""What the path of a folder begins with in which an index is kept."""


class NoSourcesError(FactcheckError):
    """There is nothing to read. `pattern` is the glob at fault, or `None` where none was given; `line` is the
    line of the claims file that names a missing file, where one does."""

    def __init__(self, message: str, *, pattern: str | None = None, line: int | None = None, remedy: str = "") -> None:
        super().__init__(message, remedy=remedy)
        self.pattern = pattern
        self.line = line


class SourceFile(NamedTuple):
    """One file that a pattern matched: the path as reports show it, and the path or URL to open.

    `size` in bytes and `mtime_ns` are those of the file a link leads to; -1 where they are not known, as for a
    remote file or a link that leads nowhere.
    """

    shown: str
    path: str
    remote: bool
    size: int = -1
    mtime_ns: int = -1

    @property
    def name(self) -> str:
        """The path as its ending tells the format: of a URL without the query."""
        if not self.remote:
            return self.path
        from factcheck.sources.remote import shown_url

        return shown_url(self.path)


def find_files(root: Path, patterns: Sequence[str], *, outside: bool = False) -> list[SourceFile]:
    """Return the files that `patterns` match below `root`, or all readable ones of seeds/, else sources/, without
    patterns: each once, sorted by the path shown.

    Directories and broken links are returned too: reading them says what is wrong. `outside` allows patterns that
    lead out of `root`, and URLs; a URL without wildcards is not looked for here. Raises NoSourcesError for a pattern
    that matches nothing or leads outside, and when there is no file at all; MissingExtraError where a package is
    missing that opens a URL.
    """
    top = str(root)
    found: dict[str, SourceFile] = {}
    urls: list[str] = []
    for pattern in patterns:
        if is_url(pattern):
            urls += _urls(pattern, outside=outside)
            continue
        if not outside and leads_outside(top, pattern):
            raise NoSourcesError(
                f"the sources pattern {pattern!r} leads out of the project folder",
                pattern=pattern,
                remedy="move the files below the claims file, or name them with --source",
            )
        matched = _files(top, matches(top, pattern))
        if not matched:
            raise NoSourcesError(
                f"no file matches the sources pattern {pattern!r}",
                pattern=pattern,
                remedy="patterns are relative to the claims file; ** stands for any folders",
            )
        found.update(matched)
    if not patterns:
        for folder in DEFAULT_FOLDERS:
            found = _files(top, readable_files(os.path.join(top, folder)))
            if found:
                break
        else:
            raise NoSourcesError(
                "there are no sources: no readable file under seeds/ or sources/",
                remedy='put text files there, or name them: sources = ["articles/*.txt"]',
            )
    if urls:
        from factcheck.sources.remote import distinct

        found.update((shown, SourceFile(shown, url, True)) for shown, url in distinct(urls))
    return [found[shown] for shown in sorted(found)]


def _urls(pattern: str, *, outside: bool) -> list[str]:
    from factcheck.sources.remote import expand_url, shown_url

    shown = shown_url(pattern)
    if not outside:
        raise NoSourcesError(
            f"the sources pattern {shown!r} is a URL, and a claims file fetches nothing",
            pattern=pattern,
            remedy="name it with --source, or keep a copy below the claims file",
        )
    try:
        found = expand_url(pattern)
    except OSError as error:
        raise NoSourcesError(
            f"{shown!r} cannot be opened: {error.strerror}",
            pattern=pattern,
            remedy="check the address, and that it can be reached from here",
        ) from None
    if not found:
        raise NoSourcesError(
            f"no file matches {shown!r}",
            pattern=pattern,
            remedy="* stands for any name in a folder, ** for any folders; not every server lists its files",
        )
    return found


def _files(top: str, found: Iterable[Match]) -> dict[str, SourceFile]:
    """Return the files by the path shown."""
    files: dict[str, SourceFile] = {}
    # Finding the way from one folder to another costs more than all the rest, so it is done once a folder.
    shown_folders: dict[str, str | None] = {}
    for path, entry in found:
        if entry is None:
            shown = relative(top, path)
        else:
            name = entry.name
            folder = path[: -len(name)]
            try:
                beginning = shown_folders[folder]
            except KeyError:
                beginning = shown_folders[folder] = None if _is_of_index(folder) else _beginning(top, folder)
            if beginning is None or (name.startswith(("index-", "cluster-")) and _is_of_index(path + os.sep)):
                continue
            shown = beginning + name if name.isascii() else relative(top, path)
        try:
            status = os.stat(path) if entry is None else entry.stat()
        except OSError:  # a link that leads nowhere, or a file that has just gone
            files[shown] = SourceFile(shown, path, False)
        else:
            files[shown] = SourceFile(shown, path, False, status.st_size, status.st_mtime_ns)
    return files


def _is_of_index(folder: str) -> bool:
    """Return whether what a folder holds was made from sources, and is none."""
    found = _INDEX.match(folder)
    return found is not None and os.path.isfile(os.path.join(found[1], "lock.sqlite"))


def _beginning(top: str, folder: str) -> str:
    """Return what the paths shown of the files in a folder begin with."""
    shown = relative(top, folder)
    return "" if shown == "." else f"{shown}/"
