"""Bring an index up to what the source files are now: read what is new or changed, and nothing else."""

from __future__ import annotations

import shutil
import sqlite3
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

from factcheck.errors import FactcheckError
from factcheck.index.catalogue import NAME, Catalogue, IndexDamagedError, ShardRow, SourceRow
from factcheck.index.shard import Shard, Stored
from factcheck.index.workers import Batch, Finished, read_batches
from factcheck.index.writing import ShardWriter, digest_of_record
from factcheck.records import SourceProblem
from factcheck.source_paths import is_container
from factcheck.sources.loading import SourceFile, SourceRecord, read_file
from factcheck.text.words import stems_in

SHARDS, BUILDING, LOCK = "shards", "building", "lock.sqlite"

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
_FEW_FILES, _FEW_BYTES = 200, 2_000_000
"""Files and bytes up to which reading in this process is faster than starting others."""

Progress = Callable[[str, int, int], None]
Note = Callable[[str], None]


class Update(NamedTuple):
    """What bringing an index up to date did: texts read into it, and texts that no longer count."""

    read: int
    dropped: int


@contextmanager
def locked(folder: Path, note: Note) -> Iterator[None]:
    """Keep other runs from changing the index meanwhile. The lock goes with the process, however that ends."""
    lock = sqlite3.connect(folder / LOCK, isolation_level=None, timeout=1)
    told = False
    try:
        while True:
            try:
                lock.execute("BEGIN EXCLUSIVE")
                break
            except sqlite3.OperationalError as error:
                if "locked" not in str(error) and "busy" not in str(error):
                    raise
                if not told:
                    note("another run is bringing the index up to date; waiting for it")
                    told = True
        yield
    finally:
        lock.close()


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
            catalogue = _open_or_make(folder, note)
            try:
                return _Updating(folder, root, catalogue, outside, jobs, progress).run(files, rehash=rehash)
            finally:
                catalogue.close()
    except (OSError, sqlite3.OperationalError, ValueError) as error:
        shutil.rmtree(folder / BUILDING, ignore_errors=True)
        raise _unwritable(folder, error) from error


def clear(folder: Path) -> None:
    """Remove all that an index keeps in its folder, and nothing else that may be there."""
    for name in (NAME, f"{NAME}-wal", f"{NAME}-shm"):
        (folder / name).unlink(missing_ok=True)
    for name in (SHARDS, BUILDING):
        shutil.rmtree(folder / name, ignore_errors=True)


def version() -> str:
    """Return what has to be the same for an index to be read as it was written."""
    import unicodedata
    from importlib.metadata import version as of

    packages = ("tantivy", "sentencex", "PyStemmer")
    return " ".join([str(READER), unicodedata.unidata_version, *(f"{name} {of(name)}" for name in packages)])


def prepare(folder: Path) -> None:
    """Make the folder of an index, which version control passes over."""
    folder.mkdir(parents=True, exist_ok=True)
    ignored = folder / ".gitignore"
    if not ignored.exists():
        ignored.write_text("# Made by factcheck; it can be removed at any time.\n*\n", encoding="utf-8")


def _is_current(folder: Path, files: Sequence[SourceFile]) -> bool:
    """Return whether the index is up to these files, as far as can be told without waiting for anybody."""
    if not (folder / NAME).is_file():
        return False
    catalogue = Catalogue(folder)
    try:
        if catalogue.why_not(version()):
            return False
        known = catalogue.files()
        return len(known) == len(files) and not any(_is_changed(file, known) for file in files)
    except sqlite3.DatabaseError:
        return False
    finally:
        catalogue.close()


def _is_changed(file: SourceFile, known: dict[str, tuple[int, int, int, int]]) -> bool:
    row = known.get(file.shown)
    return row is None or not row[3] or row[1] != file.size or row[2] != file.mtime_ns or file.mtime_ns < 0


def _open_or_make(folder: Path, note: Note) -> Catalogue:
    """Return the catalogue, made anew where it cannot be used."""
    fresh = not (folder / NAME).exists()
    catalogue: Catalogue | None = None
    try:
        catalogue = Catalogue(folder)
        why = "" if fresh else catalogue.why_not(version())
        if not why and not fresh:
            for shard in catalogue.shards():
                if not (folder / SHARDS / shard.name).is_dir():
                    why = "a part of it is missing"
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError) and "full" in str(error):
            raise
        why = f"it is damaged ({error})"
    if why:
        note(f"the index in {folder} is made anew: {why}")
        fresh = True
        if catalogue is not None:
            catalogue.close()
        clear(folder)
        catalogue = Catalogue(folder)
    assert catalogue is not None
    if fresh:
        catalogue.create(version())
    return catalogue


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
            counts.setdefault(each.shard, Counter()).update(stems_of(shard.stored(each.slot)))
        for shard in opened.values():
            shard.close()
        self.catalogue.drop_sources(sources, {shard: dict(found) for shard, found in counts.items()})
        self.dropped += len(sources)

    def _read(self, files: Sequence[SourceFile], known: dict[str, tuple[int, int, int, int]]) -> None:
        sizes = {file.shown: max(file.size, 0) for file in files}
        few = len(files) <= _FEW_FILES and sum(sizes.values()) <= _FEW_BYTES
        by_name = {file.shown: file for file in files}
        done = 0
        total = sum(sizes.values())
        stopped: BaseException | None = None
        batches = _Batches(self, files, known)
        for message in read_batches(
            batches, self.folder / BUILDING, self.root, outside=self.outside, jobs=1 if few else self.jobs
        ):
            if isinstance(message, Finished):
                stopped = stopped or message.stopped
                self._commit(message, by_name)
            else:
                done += message.bytes
                if self.progress is not None:
                    self.progress("indexing", min(done, total), total)
        if stopped is not None:
            raise stopped
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
        for shown in {*(each.file for each in finished.written), *finished.files}:
            file = files[shown]
            ids[shown] = self.catalogue.add_file(shown, file.size, self._time(file), whole=shown in finished.files)
        if finished.written:
            before = self._earlier(finished, {shown: at for shown, at in ids.items() if shown in self._known})
            if before:
                self._drop(before)
            shard = self.catalogue.add_shard(name, finished.sentences)
            self.catalogue.add_sources(shard, finished.written, ids)
        problems: dict[str, list[SourceProblem]] = {shown: [] for shown in finished.files}
        for shown, problem in finished.problems:
            problems.setdefault(shown, []).append(problem)
        for shown, found in problems.items():
            if shown in finished.files:
                self.catalogue.set_problems(ids[shown], found)
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

    def _time(self, file: SourceFile) -> int:
        """Return the time of a file's last change, or one that no file has, where it may change again unnoticed."""
        return file.mtime_ns if file.mtime_ns < self.began - _CLOCK_STEP else -1

    def _settle(self, files: Sequence[SourceFile], batches: _Batches) -> None:
        """Note what is known only once all was read: files that hold what they held, records that went, and files of
        many sources that are in whole."""
        db = self.catalogue.db
        db.execute("BEGIN IMMEDIATE")
        for file in files:
            seen = batches.seen.get(file.shown)
            if seen is None:
                continue
            at = self.catalogue.add_file(file.shown, file.size, self._time(file), whole=True)
            left = [row for row in self.catalogue.sources_of(at) if row.shown not in seen]
            if left:
                self._drop(left)
                self.catalogue.changed()
            self.catalogue.set_problems(at, batches.problems.get(file.shown, ()))
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
                    stored = opened[shard.id].stored(row.slot)
                    writer.add("", 0, row.digest, None, stored.document("", None))
                    moved.append((len(moved), row.id))
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


class _Batches:
    """What is to be read, in portions for those who read it: names of files, or texts of a file that holds many.

    Of a file that was read before only the texts that are new or changed are passed on.
    """

    def __init__(
        self, updating: _Updating, files: Sequence[SourceFile], known: dict[str, tuple[int, int, int, int]]
    ) -> None:
        self._updating = updating
        self._files = files
        self._known = known
        self.seen: dict[str, set[str]] = {}
        self.problems: dict[str, list[SourceProblem]] = {}

    def __iter__(self) -> Iterator[Batch]:
        waiting: list[SourceFile] = []
        size = 0
        for file in self._files:
            if file.shown in self._known or is_container(file.shown):
                yield from self._of_one(file)
                continue
            waiting.append(file)
            size += max(file.size, 0)
            if len(waiting) >= 256 or size >= 1_000_000:
                yield Batch(files=tuple(waiting), bytes=size)
                waiting, size = [], 0
        if waiting:
            yield Batch(files=tuple(waiting), bytes=size)

    def _of_one(self, file: SourceFile) -> Iterator[Batch]:
        row = self._known.get(file.shown)
        before = {each.shown: each for each in self._updating.catalogue.sources_of(row[0])} if row else {}
        seen = self.seen.setdefault(file.shown, set())
        records: list[tuple[int, SourceRecord, bytes]] = []
        size = 0
        for position, record in enumerate(read_file(file, self._updating.root, outside=self._updating.outside)):
            if isinstance(record, SourceProblem):
                self.problems.setdefault(file.shown, []).append(record)
                continue
            seen.add(record.shown)
            digest = digest_of_record(record)
            old = before.get(record.shown)
            size += len(record.text)
            if old is None or old.digest != digest:
                records.append((position, record, digest))
            if size >= 1_000_000:
                yield Batch(file=file.shown, records=tuple(records), bytes=size)
                records, size = [], 0
        if records or size:
            yield Batch(file=file.shown, records=tuple(records), bytes=size)


def open_shard(folder: Path, name: str) -> Shard:
    """Return a shard of an index. Raises IndexDamagedError."""
    try:
        return Shard(folder / SHARDS / name)
    except (sqlite3.DatabaseError, OSError, ValueError) as error:
        raise IndexDamagedError(str(error)) from error


def stems_of(stored: Stored) -> Counter[str]:
    """Return in how many sentences of a source each stem stands."""
    document = stored.document("", None)
    counts: Counter[str] = Counter()
    for span in document.sentences:
        place = document.folded.folded(span.start, span.end)
        counts.update(stems_in(document.folded.text, place.start, place.end))
    return counts


def _unwritable(folder: Path, error: Exception) -> FactcheckError:
    import errno

    number = getattr(error, "errno", None)
    told = str(error)
    full = number in (errno.ENOSPC, errno.EDQUOT) or "No space left" in told or "is full" in told
    if full:
        return FactcheckError(
            f"the disk is full: the index in {folder} could not be written",
            remedy="free some space, name another place with --index-dir, or go without: --index never",
        )
    return FactcheckError(
        f"the index in {folder} could not be written ({getattr(error, 'strerror', None) or told})",
        remedy="name another place with --index-dir, or go without: --index never",
    )
