"""Whether a run keeps an index, where, and how it is opened: up to date, and made anew where it is damaged."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from factcheck.errors import FactcheckError
from factcheck.index.use import IndexUse, pays
from factcheck.records import Settings, SourceDetails
from factcheck.sources.finding import SourceFile
from factcheck.sources.paths import is_inside

if TYPE_CHECKING:
    from factcheck.index.archive import Archive
    from factcheck.index.updating import Note, Progress, Update
    from factcheck.library import Library

_OURS = re.compile(r"(index|cluster)-[0-9a-f]{12}")

_Result = TypeVar("_Result")


def choose(
    use: IndexUse,
    settings: Settings,
    root: Path,
    files: Sequence[SourceFile],
    details: Sequence[SourceDetails],
    patterns: Sequence[str],
    *,
    outside: bool,
    progress: Progress | None,
    note: Note,
) -> IndexedSources | ClusteredSources | None:
    """Return the sources in an index or on a cluster, where one is wanted; `None` where none can be kept, and need
    not. Raises FactcheckError."""
    mode = use.mode or settings.index
    base = use.folder if use.folder is not None else root / settings.index_dir
    if use.engine == "dask":
        check_installed()
        folder = folder_for(base, root, patterns, "cluster").absolute()
        _refuse_link(use, root, base, folder)
        return ClusteredSources(
            folder=folder,
            note=note,
            scheduler=use.scheduler,
            jobs=use.jobs,
            root=root.absolute(),
            files=files,
            details=details,
            outside=outside,
        )
    folder = folder_for(base, root, patterns)
    if mode == "auto" and not pays(files) and not folder.is_dir():
        return None
    check_installed()
    _refuse_link(use, root, base, folder)
    if mode == "auto" and not _can_write(folder):
        note(f"no index is kept, since {base} cannot be written to: all sources are read again each time")
        return None
    return IndexedSources(
        folder=folder,
        root=root,
        files=files,
        details=details,
        outside=outside,
        jobs=use.jobs,
        rehash=use.rehash,
        progress=progress,
        note=note,
    )


def _refuse_link(use: IndexUse, root: Path, base: Path, folder: Path) -> None:
    if use.folder is None and not is_inside(str(root), str(folder)):
        raise FactcheckError(
            f"{base} is a link that leads out of the project folder: no index is written there",
            remedy="remove the link, or name the folder yourself with --index-dir",
        )


def _can_write(folder: Path) -> bool:
    try:
        str(folder).encode()
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, UnicodeEncodeError):
        # What searches an index takes no path that is not UTF-8.
        return False
    return os.access(folder, os.W_OK)


def folder_for(base: Path, root: Path, patterns: Sequence[str], kind: str = "index") -> Path:
    """Return the folder of the index of these sources below `base`: each choice of sources has its own."""
    told = "\0".join((str(root.absolute()), *patterns)).encode("utf-8", "surrogatepass")
    return base / f"{kind}-{blake2b(told, digest_size=6).hexdigest()}"


def check_installed() -> None:
    """Raise FactcheckError where what searches an index is not installed."""
    try:
        import tantivy  # noqa: F401
    except ImportError:
        raise FactcheckError(
            "the package tantivy, which searches an index, is not installed",
            remedy="pip install tantivy, or go without an index: --index never",
        ) from None


@dataclass(slots=True, kw_only=True)
class IndexedSources:
    """The sources of a run that keeps an index. `outside` is as in `find_files`."""

    folder: Path
    root: Path
    files: Sequence[SourceFile]
    details: Sequence[SourceDetails]
    outside: bool
    jobs: int
    rehash: bool
    progress: Progress | None
    note: Note
    _archive: Archive | None = field(default=None, init=False)
    _updated: Update | None = field(default=None, init=False)

    def update(self) -> Update:
        """Bring the index up to date, once, and return what that took. Raises FactcheckError, IndexDamagedError."""
        from factcheck.index.updating import update_index

        if self._updated is None:
            self._updated = update_index(
                self.folder,
                self.root,
                self.files,
                outside=self.outside,
                jobs=self.jobs,
                rehash=self.rehash,
                progress=self.progress,
                note=self.note,
            )
        return self._updated

    def ask(self, question: Callable[[Library], _Result]) -> _Result:
        """Return what a library of these sources answers. A damaged index is made anew, with a note, and asked again.
        Where another run has just done so, its index is asked. Raises FactcheckError."""
        import sqlite3

        from factcheck.index.catalogue import IndexDamagedError
        from factcheck.index.locking import is_damage, locked
        from factcheck.index.updating import clear, unwritable

        for attempt in (1, 2, 3):
            made = self._made()
            try:
                library = self.library()
                made = self._made()
                return question(library)
            except (IndexDamagedError, sqlite3.DatabaseError, ValueError, OSError) as error:
                damaged = isinstance(error, IndexDamagedError) or is_damage(error)
                # Another run may have made it anew beneath this one: whatever was read is void. Compared before the
                # catalogue is closed, as a file that is held gives its number to no other.
                remade = attempt == 1 and self._made() != made
                if not remade and (not damaged or attempt == 3):
                    self.close()
                    if damaged:
                        raise FactcheckError(
                            f"the index in {self.folder} cannot be read ({error})",
                            remedy="remove the folder, or go without an index: --index never",
                        ) from error
                    if isinstance(error, sqlite3.DatabaseError):
                        raise unwritable(self.folder, error) from error
                    raise
                with locked(self.folder, self.note):
                    remade = attempt == 1 and self._made() != made
                    self.close()
                    if not remade:
                        self.note(f"the index in {self.folder} is made anew: it is damaged ({error})")
                        clear(self.folder)
        raise AssertionError

    def _made(self) -> tuple[int, int] | None:
        """Return what tells the files of this index from those made in their place; `None` where there are none."""
        from factcheck.index.catalogue import NAME

        try:
            found = (self.folder / NAME).stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino

    def library(self) -> Archive:
        """Return the archive, brought up to date once."""
        from factcheck.index.archive import Archive

        self.update()
        if self._archive is None:
            self._archive = Archive(self.folder, self.details, jobs=self.jobs)
        return self._archive

    def close(self) -> None:
        """Let go of the index."""
        if self._archive is not None:
            self._archive.close()
        self._archive = None
        self._updated = None


@dataclass(slots=True, kw_only=True)
class ClusteredSources:
    """The sources of a run on a cluster. `folder` is where what is known of all of them is kept, and the parts too
    where the workers are ours; those of another scheduler have their own place for parts."""

    folder: Path
    note: Note
    scheduler: str | None
    jobs: int
    root: Path
    files: Sequence[SourceFile]
    details: Sequence[SourceDetails]
    outside: bool

    def ask(self, question: Callable[[Library], _Result]) -> _Result:
        """Return what a library of these sources answers. Raises FactcheckError."""
        from factcheck.index.cluster import ClusterArchive, connect
        from factcheck.index.locking import locked
        from factcheck.index.parts import drop_others, parts_of
        from factcheck.index.updating import PARTS, prepare

        cluster = connect(self.scheduler, self.jobs)
        try:
            workers = len(cluster.workers()) or self.jobs
            kept = self.folder / PARTS if self.scheduler is None else None
            parts = parts_of(self.files, self.root, outside=self.outside, workers=workers, folder=kept)
            prepare(self.folder)
            with locked(self.folder, self.note):
                archive = ClusterArchive(cluster, parts, self.folder, self.details)
                if kept is not None:
                    drop_others(kept, parts)
            return question(archive)
        finally:
            cluster.close()


def remove_all(base: Path, note: Note) -> int:
    """Remove all indexes below a folder and return how many there were. Nothing else in it is touched."""
    from factcheck.index.locking import LOCK, locked
    from factcheck.index.updating import IGNORED, PARTS, clear

    count = 0
    for folder in sorted(base.glob("*-*")):
        # A link leads to what somebody else keeps.
        if not _OURS.fullmatch(folder.name) or folder.is_symlink() or not (folder / LOCK).is_file():
            continue
        with locked(folder, note):
            clear(folder)
            shutil.rmtree(folder / PARTS, ignore_errors=True)
        for name in (LOCK, IGNORED):
            (folder / name).unlink(missing_ok=True)
        if not any(folder.iterdir()):
            folder.rmdir()
        count += 1
    return count
