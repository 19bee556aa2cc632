"""Globs to files. A pattern never leads out of the project folder unless the user asked for that."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from fnmatch import translate

READABLE = (".txt", ".md", ".markdown", ".text", ".jsonl", ".jsonl.gz")
"""File names read when the claims file names no sources."""


Match = tuple[str, "os.DirEntry[str] | None"]
"""What a pattern matched: the path to open, and the entry of its folder where one was listed."""


def expand(root: str, pattern: str) -> list[str]:
    """Return what `pattern` matches as paths joined to `root` (or absolute ones, for an absolute pattern),
    sorted.

    `*`, `?` and `[...]` match within a name, `**` any folders, and as the last part any files below. As in a
    shell, wildcards match no name that begins with a dot, and `**` does not follow links to folders.
    Directories and broken links are returned too, since the caller has to say that they cannot be read.
    """
    return sorted({path for path, _ in matches(root, pattern)})


def matches(root: str, pattern: str) -> Iterator[Match]:
    """Yield what `pattern` matches as `expand` does, in no order, some perhaps twice."""
    native = pattern.replace("\\", "/") if os.sep == "\\" else pattern
    absolute = os.path.isabs(native)
    parts = [part for part in native.split("/") if part not in ("", ".")]
    start = os.path.splitdrive(root)[0] + os.sep if absolute else root
    return _expand(start, parts)


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


def readable_files(folder: str) -> Iterator[Match]:
    """Yield what lies under `folder` with one of the `READABLE` endings, in no order; hidden names are passed
    over."""
    for entry in _below(folder):
        if entry.name.lower().endswith(READABLE):
            yield entry.path, entry


def _expand(base: str, parts: list[str]) -> Iterator[Match]:
    if not parts:
        yield base, None
        return
    head, rest = parts[0], parts[1:]
    if head == "**":
        while rest and rest[0] == "**":
            rest = rest[1:]
        # The two commonest ends list each folder once.
        if not rest:
            for entry in _below(base):
                if not entry.is_dir(follow_symlinks=False):
                    yield entry.path, entry
        elif len(rest) == 1 and _has_wildcard(rest[0]):
            hidden, named = rest[0].startswith("."), _name_test(rest[0])
            for entry in _below(base, hidden=hidden):
                if named(entry.name):
                    yield entry.path, entry
        else:
            yield from _expand(base, rest)
            for entry in _below(base):
                if entry.is_dir(follow_symlinks=False):
                    yield from _expand(entry.path, rest)
    elif not _has_wildcard(head):
        path = os.path.join(base, head)
        if os.path.lexists(path):
            yield from _expand(path, rest)
    else:
        hidden, named = head.startswith("."), _name_test(head)
        for entry in _entries(base):
            if (hidden or not entry.name.startswith(".")) and named(entry.name):
                if not rest:
                    yield entry.path, entry
                elif entry.is_dir():
                    yield from _expand(entry.path, rest)


def _has_wildcard(part: str) -> bool:
    return any(character in part for character in "*?[")


def _name_test(part: str) -> Callable[[str], object]:
    return re.compile(translate(part)).match


def _entries(folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as found:
            return list(found)
    except OSError:  # not a folder, or not ours to list: it matches nothing
        return []


def _below(folder: str, *, hidden: bool = False) -> Iterator[os.DirEntry[str]]:
    """Yield everything below a folder, links to folders not followed. Hidden names are passed over, or with `hidden`
    given but not entered."""
    folders = [folder]
    while folders:
        for entry in _entries(folders.pop()):
            if entry.name[0] == ".":
                if hidden:
                    yield entry
                continue
            if entry.is_dir(follow_symlinks=False):
                folders.append(entry.path)
            yield entry
