"""Globs to files. A pattern never leads out of the project folder unless the user asked for that."""

from __future__ import annotations

import os
from collections.abc import Iterator
from fnmatch import fnmatchcase

READABLE = (".txt", ".md", ".markdown", ".text")
"""File names read when the claims file names no sources."""


def expand(root: str, pattern: str) -> list[str]:
    """Return what `pattern` matches as paths joined to `root` (or absolute ones, for an absolute pattern),
    sorted.

    `*`, `?` and `[...]` match within a name, `**` any folders, and as the last part any files below. As in a
    shell, wildcards match no name that begins with a dot, and `**` does not follow links to folders.
    Directories and broken links are returned too, since the caller has to say that they cannot be read.
    """
    native = pattern.replace("\\", "/") if os.sep == "\\" else pattern
    absolute = os.path.isabs(native)
    parts = [part for part in native.split("/") if part not in ("", ".")]
    start = os.path.splitdrive(root)[0] + os.sep if absolute else root
    return sorted(set(_expand(start, parts)))


def is_inside(root: str, path: str) -> bool:
    """Say whether `path`, its links followed, lies in the folder `root`."""
    real_root, real = os.path.realpath(root), os.path.realpath(path)
    return real == real_root or real.startswith(real_root.rstrip(os.sep) + os.sep)


def leads_outside(root: str, pattern: str) -> bool:
    """Say whether a pattern as written points out of the folder `root`: by `..` or from the file system's
    root."""
    joined = os.path.normpath(os.path.join(os.path.abspath(root), pattern))
    top = os.path.abspath(root)
    return joined != top and not joined.startswith(top.rstrip(os.sep) + os.sep)


def relative(root: str, path: str) -> str:
    """Return `path` relative to `root`, with forward slashes; bytes that are no UTF-8 are shown as
    `\\xNN`."""
    try:
        shown = os.path.relpath(path, root)
    except ValueError:  # another drive
        shown = os.path.abspath(path)
    return os.fsencode(shown.replace(os.sep, "/")).decode("utf-8", "backslashreplace")


def readable_files(folder: str) -> list[str]:
    """Return what lies under `folder` with one of the `READABLE` endings, sorted; hidden names are passed
    over."""
    return sorted(path for path in _below(folder, files_only=False) if path.lower().endswith(READABLE))


def _expand(base: str, parts: list[str]) -> Iterator[str]:
    if not parts:
        yield base
        return
    head, rest = parts[0], parts[1:]
    if head == "**":
        while rest and rest[0] == "**":
            rest = rest[1:]
        if not rest:
            yield from _below(base, files_only=True)
            return
        yield from _expand(base, rest)
        for folder in _folders_below(base):
            yield from _expand(folder, rest)
    elif not _has_wildcard(head):
        path = os.path.join(base, head)
        if os.path.lexists(path):
            yield from _expand(path, rest)
    else:
        for entry in _entries(base):
            hidden = entry.name.startswith(".") and not head.startswith(".")
            if not hidden and fnmatchcase(entry.name, head) and (not rest or entry.is_dir()):
                yield from _expand(entry.path, rest)


def _has_wildcard(part: str) -> bool:
    return any(character in part for character in "*?[")


def _entries(folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as found:
            return sorted(found, key=lambda entry: entry.name)
    except OSError:  # not a folder, or not ours to list: it matches nothing
        return []


def _folders_below(folder: str) -> Iterator[str]:
    for entry in _entries(folder):
        if not entry.name.startswith(".") and entry.is_dir(follow_symlinks=False):
            yield entry.path
            yield from _folders_below(entry.path)


def _below(folder: str, *, files_only: bool) -> Iterator[str]:
    for entry in _entries(folder):
        if entry.name.startswith("."):
            continue
        is_folder = entry.is_dir(follow_symlinks=False)
        if not (is_folder and files_only):
            yield entry.path
        if is_folder:
            yield from _below(entry.path, files_only=files_only)
