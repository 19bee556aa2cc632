"""Bring an index up to what the source files are now: read what is new or changed, and nothing else."""

from __future__ import annotations

import shutil
import sqlite3
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

from factcheck.errors import FactcheckError
from factcheck.index.batches import Batches
from factcheck.index.catalogue import NAME, UNFINISHED, Catalogue, IndexDamagedError, ShardRow, SourceRow
from factcheck.index.interrupts import held_back
from factcheck.index.locking import is_damage, locked
from factcheck.index.shard import Shard, Stored
from factcheck.index.workers import Finished, read_batches
from factcheck.index.writing import ShardWriter
from factcheck.records import SourceProblem
from factcheck.sources.loading import UNREADABLE, SourceFile
from factcheck.text.words import stems_in

SHARDS, BUILDING, PARTS, IGNORED = "shards", "building", "parts", ".gitignore"

READER = 1
"""Number of what reading a text comes to: its sentences and their stems. Raise it when they change: an index that was
made before is then made anew (tests/test_index_reader.py notices)."""

_MOST_SHARDS = 8
"""Shards above which small ones are made into one: each is asked for every claim."""
_SMALL = 50_000
_MOST_DEAD = 0.25
"""Share of a shard's sentences that no longer count from which it is made anew."""
_CLOCK_STEP = 2_000_000_000
"""Nanoseconds within which a file may change again without its time telling."""
_HARDLY_ANY = 1_000_000
"""Bytes free on a disk that is taken for full when writing fails."""
_FEW_FILES, _FEW_BYTES = 200, 2_000_000
"""Files and bytes up to which reading in this process is faster than starting others."""

Progress = Callable[[str, int, int], None]
Note = Callable[[str], None]


class Update(NamedTuple):
    """What bringing an index up to date did: texts read into it, and texts that no longer count."""

    read: int
    dropped: int


def update_index(
    folder: Path,
    root: Path,
    files: Sequence[SourceFile],
    *,
    outside: bool = False,
    jobs: int = 1,
    rehash: bool = False,
    progress: Progress | None = None,
    note: Note = lambda _: None,
) -> Update:
    """Bring the index in `folder` up to `files`. `rehash` reads every file, whatever its time and size say.

    When interrupted it keeps what is whole and goes on from there the next time. Raises FactcheckError where the
    index cannot be written.
    """
    try:
        prepare(folder)
        if not rehash and _is_current(folder, files):
            return Update(0, 0)
        with locked(folder, note):
            try:
                with closing(_open_or_make(folder, note)) as catalogue:
                    return _Updating(folder, root, catalogue, outside, jobs, progress).run(files, rehash=rehash)
            finally:
                # Under the lock: what is being built otherwise is another run's.
                shutil.rmtree(folder / BUILDING, ignore_errors=True)
    except (OSError, sqlite3.DatabaseError, ValueError) as error:
        if is_damage(error):
            raise IndexDamagedError(str(error)) from error
        raise unwritable(folder, error) from error


def clear(folder: Path) -> None:
    """Remove all that an index keeps in its folder, and nothing else that may be there; parts of a cluster, which are
    known by what they were made from, stay."""
    for name in (NAME, f"{NAME}-wal", f"{NAME}-shm", *UNFINISHED):
        (folder / name).unlink(missing_ok=True)
    for name in (SHARDS, BUILDING):
        shutil.rmtree(folder / name, ignore_errors=True)


def version() -> str:
    """Return what has to be the same for an index to be read as it was written."""
    import unicodedata
    from importlib.metadata import version as of

    packages = ("tantivy", "sentencex", "PyStemmer", "charset-normalizer")
    return " ".join([str(READER), unicodedata.unidata_version, *(f"{name} {of(name)}" for name in packages)])


def prepare(folder: Path) -> None:
    """Make the folder of an index, which version control passes over."""
    folder.mkdir(parents=True, exist_ok=True)
    ignored = folder / IGNORED
    if not ignored.exists():
        ignored.write_text("# Made by factcheck; it can be removed at any time.\n*\n", encoding="utf-8")


def _is_current(folder: Path, files: Sequence[SourceFile]) -> bool:
    """Return whether the index is up to these files, as far as can be told without waiting for anybody."""
    try:
        with closing(Catalogue(folder)) as catalogue:
            if catalogue.why_not(version()):
                return False
            if any(file.mtime_ns < 0 for file in files):
                return False
            return catalogue.stamps() == {file.shown: (file.size, file.mtime_ns, 1) for file in files}
    except (sqlite3.DatabaseError, IndexDamagedError):
        return False


def _is_changed(file: SourceFile, known: dict[str, tuple[int, int, int, int]]) -> bool:
    row = known.get(file.shown)
    return row is None or not row[3] or row[1] != file.size or row[2] != file.mtime_ns or file.mtime_ns < 0


def _open_or_make(folder: Path, note: Note) -> Catalogue:
    """Return the catalogue, made anew where it cannot be used."""
    if (folder / NAME).exists():
        catalogue: Catalogue | None = None
        try:
            catalogue = Catalogue(folder)
            why = catalogue.why_not(version())
            if not why and not all((folder / SHARDS / shard.name).is_dir() for shard in catalogue.shards()):
                why = "a part of it is missing"
        except (sqlite3.DatabaseError, IndexDamagedError) as error:
            if isinstance(error, sqlite3.OperationalError) and not is_damage(error):
                raise
            why = f"it is damaged ({error})"
        if catalogue is not None:
            if not why:
                return catalogue
            catalogue.close()
        note(f"the index in {folder} is made anew: {why}")
    clear(folder)
    return Catalogue.make(folder, version())


class _Updating:
    """One run of bringing an index up to date, under its lock."""

    def __init__(
        self, folder: Path, root: Path, catalogue: Catalogue, outside: bool, jobs: int, progress: Progress | None
    ) -> None:
        self.folder = folder
        self.root = root
        self.catalogue = catalogue
        self.outside = outside
        self.jobs = jobs
        self.progress = progress
        self.began = time.time_ns()
        self.read = 0
        self.dropped = 0
        self._known: dict[str, tuple[int, int, int, int]] = {}
        shutil.rmtree(folder / BUILDING, ignore_errors=True)
        named = {shard.name for shard in catalogue.shards()}
        (folder / SHARDS).mkdir(exist_ok=True)
        for left in (folder / SHARDS).iterdir():
            if left.name not in named:
                shutil.rmtree(left, ignore_errors=True)

    def run(self, files: Sequence[SourceFile], *, rehash: bool) -> Update:
        known = self._known = self.catalogue.files()
        present = {file.shown for file in files}
        for shown in known.keys() - present:
            self._drop_file(known[shown][0])
        changed = [file for file in files if rehash or _is_changed(file, known)]
        if changed:
            self._read(changed, known)
        self._tidy()
        return Update(self.read, self.dropped)

    def _drop_file(self, file: int) -> None:
        db = self.catalogue.db
        db.execute("BEGIN")
        self._drop(self.catalogue.sources_of(file))
        self.catalogue.drop_file(file)
        self.catalogue.changed()
        db.execute("COMMIT")

    def _drop(self, sources: Sequence[SourceRow]) -> None:
        """Have sources count no longer, inside a transaction."""
        counts: dict[int, Counter[str]] = {}
        opened: dict[int, Shard] = {}
        names = {shard.id: shard.name for shard in self.catalogue.shards()}
        for each in sources:
            shard = opened.get(each.shard)
            if shard is None:
                shard = opened[each.shard] = open_shard(self.folder, names[each.shard])
            counts.setdefault(each.shard, Counter()).update(stems_of(stored_in(shard, each.slot)))
        for shard in opened.values():
            shard.close()
        self.catalogue.drop_sources(sources, {shard: dict(found) for shard, found in counts.items()})
        self.dropped += len(sources)

    def _read(self, files: Sequence[SourceFile], known: dict[str, tuple[int, int, int, int]]) -> None:
        total = sum(max(file.size, 0) for file in files)
        few = len(files) <= _FEW_FILES and total <= _FEW_BYTES
        jobs = 1 if few else self.jobs
        by_name = {file.shown: file for file in files}
        done = 0
        batches = Batches(files, known, self.catalogue.sources_of, self.root, outside=self.outside)
        building = self.folder / BUILDING
        with (
            held_back() as stopped,
            closing(read_batches(batches, building, self.root, stopped, outside=self.outside, jobs=jobs)) as messages,
        ):
            for message in messages:
                if isinstance(message, Finished):
                    self._commit(message, by_name)
                else:
                    done += message.bytes
                    if self.progress is not None:
                        self.progress("indexing", min(done, total), total)
            if stopped():
                raise KeyboardInterrupt
            self._settle(files, batches)

    def _commit(self, finished: Finished, files: dict[str, SourceFile]) -> None:
        """Take a shard that is whole into the index."""
        db = self.catalogue.db
        name = uuid4().hex
        if finished.written:
            finished.folder.rename(self.folder / SHARDS / name)
        else:
            shutil.rmtree(finished.folder, ignore_errors=True)
        db.execute("BEGIN IMMEDIATE")
        ids: dict[str, int] = {}
        read = {each.file for each in finished.written}
        for shown in {*read, *finished.files}:
            file = files[shown]
            time_of = self._time(file, unreadable=shown not in read)
            ids[shown] = self.catalogue.add_file(shown, file.size, time_of, whole=shown in finished.files)
        if finished.written:
            before = self._earlier(finished, {shown: at for shown, at in ids.items() if shown in self._known})
            if before:
                self._drop(before)
            shard = self.catalogue.add_shard(name, finished.sentences)
            self.catalogue.add_sources(shard, finished.written, ids)
        problems = by_file(finished.problems)
        for shown in finished.files:
            self.catalogue.set_problems(ids[shown], problems.get(shown, ()))
        if finished.written:
            self.catalogue.changed()
        db.execute("COMMIT")
        self.read += len(finished.written)

    def _earlier(self, finished: Finished, files: dict[str, int]) -> list[SourceRow]:
        """Return the earlier versions of what was written."""
        again = {(each.file, each.shown) for each in finished.written}
        return [
            row
            for shown, file in files.items()
            for row in self.catalogue.sources_of(file)
            if (shown, row.shown) in again
        ]

    def _time(self, file: SourceFile, *, unreadable: bool) -> int:
        """Return the time of a file's last change, or one that no file has, where it may change again unnoticed: what
        could not be read may be readable the next time, though nothing has been written to it."""
        return file.mtime_ns if file.mtime_ns < self.began - _CLOCK_STEP and not unreadable else -1

    def _settle(self, files: Sequence[SourceFile], batches: Batches) -> None:
        """Note what is known only once all was read: files that hold what they held, records that went, and files of
        many sources that are in whole."""
        db = self.catalogue.db
        db.execute("BEGIN IMMEDIATE")
        for file in files:
            seen = batches.seen.get(file.shown)
            if seen is None:
                continue
            problems = batches.problems.get(file.shown, ())
            unreadable = not seen and any(problem.code == UNREADABLE for problem in problems)
            at = self.catalogue.add_file(file.shown, file.size, self._time(file, unreadable=unreadable), whole=True)
            left = [row for row in self.catalogue.sources_of(at) if row.shown not in seen]
            if left:
                self._drop(left)
                self.catalogue.changed()
            self.catalogue.set_problems(at, problems)
        db.execute("COMMIT")

    def _tidy(self) -> None:
        """Make shards anew that hold too much that no longer counts, or that are small and many."""
        shards = self.catalogue.shards()
        worn = [each for each in shards if each.dead > _MOST_DEAD * each.sentences]
        if len(shards) - len(worn) > _MOST_SHARDS:
            worn += [each for each in shards if each not in worn and each.sentences < _SMALL]
        if worn:
            self._rewrite(worn)

    def _rewrite(self, shards: Sequence[ShardRow]) -> None:
        db = self.catalogue.db
        rows = [
            (shard, SourceRow(*row))
            for shard in shards
            for row in db.execute(
                "SELECT id, shown, shard, slot, digest, sentences FROM source WHERE shard = ? ORDER BY slot",
                (shard.id,),
            )
        ]
        moved: list[tuple[int, int]] = []
        name = uuid4().hex
        folder = self.folder / BUILDING / name
        if rows:
            opened = {shard.id: open_shard(self.folder, shard.name) for shard in shards}
            with ShardWriter(folder) as writer:
                for number, (shard, row) in enumerate(rows):
                    if self.progress is not None:
                        self.progress("tidying the index", number, len(rows))
                    stored = stored_in(opened[shard.id], row.slot)
                    moved.append((writer.add(stored.document("", None)), row.id))
                writer.close()
            for shard_read in opened.values():
                shard_read.close()
            folder.rename(self.folder / SHARDS / name)
        db.execute("BEGIN IMMEDIATE")
        if rows:
            new = self.catalogue.add_shard(name, writer.sentences)
            db.executemany("UPDATE source SET shard = ?, slot = ? WHERE id = ?", [(new, *each) for each in moved])
        for shard in shards:
            self.catalogue.drop_shard(shard.id)
        self.catalogue.changed()
        db.execute("COMMIT")
        for shard in shards:
            shutil.rmtree(self.folder / SHARDS / shard.name, ignore_errors=True)


def by_file(problems: Iterable[tuple[str, SourceProblem]]) -> dict[str, list[SourceProblem]]:
    """Return problems by the path of their file."""
    found: dict[str, list[SourceProblem]] = {}
    for shown, problem in problems:
        found.setdefault(shown, []).append(problem)
    return found


def open_shard(folder: Path, name: str) -> Shard:
    """Return a shard of an index. Raises IndexDamagedError."""
    try:
        return Shard(folder / SHARDS / name)
    except (sqlite3.DatabaseError, OSError, ValueError) as error:
        raise IndexDamagedError(str(error)) from error


def stored_in(shard: Shard, slot: int) -> Stored:
    """Return a source of a shard. Raises IndexDamagedError."""
    try:
        return shard.stored(slot)
    except (sqlite3.DatabaseError, ValueError) as error:
        raise IndexDamagedError(str(error)) from error


def stems_of(stored: Stored) -> Counter[str]:
    """Return in how many sentences of a source each stem stands."""
    document = stored.document("", None)
    counts: Counter[str] = Counter()
    for span in document.sentences:
        place = document.folded.folded(span.start, span.end)
        counts.update(stems_in(document.folded.text, place.start, place.end))
    return counts


def unwritable(folder: Path, error: Exception) -> FactcheckError:
    """Return what to tell the user where the index could not be written."""
    import errno

    number = getattr(error, "errno", None)
    told = str(error)
    full = number in (errno.ENOSPC, errno.EDQUOT) or "No space left" in told or "is full" in told
    if not full and ("disk I/O error" in told or "io::Error" in told):
        # Sometimes SQLite and tantivy say no more where they find no room.
        with suppress(OSError):
            full = shutil.disk_usage(folder).free < _HARDLY_ANY
    if full:
        return FactcheckError(
            f"the disk is full: the index in {folder} could not be written",
            remedy="free some space, name another place with --index-dir, or go without: --index never",
        )
    return FactcheckError(
        f"the index in {folder} could not be written ({getattr(error, 'strerror', None) or told})",
        remedy="name another place with --index-dir, or go without: --index never",
    )
