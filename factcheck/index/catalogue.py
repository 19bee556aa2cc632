"""What an index holds: its shards, the files they were made from, and which sources in them still count.

One SQLite file. A change to it is one transaction, made once the shard it speaks of is whole: whoever is killed before
leaves what stood. A shard that it does not name is rubbish, whatever is in it.
"""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from factcheck.index.writing import Written
from factcheck.records import SourceProblem

NAME = "catalogue.sqlite"
UNFINISHED = ("catalogue.new", "catalogue.new-wal", "catalogue.new-shm", "catalogue.new-journal")
"""A catalogue until it has its tables."""

FORMAT = 5
"""Number of the tables below and of what shards hold. Another number is another index, which is made anew."""

_TABLES = """
CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE shard (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, sentences INTEGER NOT NULL, dead INTEGER NOT NULL
);
CREATE TABLE file (
    id INTEGER PRIMARY KEY, shown TEXT NOT NULL UNIQUE, size INTEGER NOT NULL, mtime INTEGER NOT NULL,
    whole INTEGER NOT NULL
);
CREATE TABLE source (
    id INTEGER PRIMARY KEY, file INTEGER NOT NULL, position INTEGER NOT NULL, shown TEXT NOT NULL,
    shard INTEGER NOT NULL, slot INTEGER NOT NULL, digest BLOB NOT NULL, sentences INTEGER NOT NULL, own_id TEXT,
    outlet TEXT, origin TEXT
);
CREATE INDEX source_of_file ON source (file);
CREATE INDEX source_of_shard ON source (shard, slot);
CREATE INDEX source_at ON source (shown);
CREATE TABLE problem (file INTEGER NOT NULL, code TEXT NOT NULL, path TEXT NOT NULL, message TEXT NOT NULL);
CREATE INDEX problem_of_file ON problem (file);
CREATE TABLE sketch (number INTEGER NOT NULL, source INTEGER NOT NULL, PRIMARY KEY (number, source)) WITHOUT ROWID;
CREATE TABLE gone (shard INTEGER NOT NULL, stem TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (shard, stem))
    WITHOUT ROWID;
CREATE TABLE compared (
    first INTEGER NOT NULL, second INTEGER NOT NULL, copies INTEGER NOT NULL, PRIMARY KEY (first, second)
) WITHOUT ROWID;
CREATE TABLE name (source INTEGER PRIMARY KEY, number INTEGER NOT NULL UNIQUE, id TEXT NOT NULL UNIQUE);
CREATE TABLE origin (source_id TEXT PRIMARY KEY, origin TEXT NOT NULL) WITHOUT ROWID;
"""


class IndexDamagedError(Exception):
    """What is on disk is no index of ours, or not a whole one: it has to be made anew."""


class SourceRow(NamedTuple):
    """A source that counts, and where it is kept."""

    id: int
    shown: str
    shard: int
    slot: int
    digest: bytes
    sentences: int


class ShardRow(NamedTuple):
    """A shard: the folder it is in, its sentences, and how many of them no longer count."""

    id: int
    name: str
    sentences: int
    dead: int


class Catalogue:
    """The catalogue of an index, opened. Raises sqlite3.Error where the file is damaged, IndexDamagedError where there
    is none."""

    def __init__(self, folder: Path) -> None:
        path = folder / NAME
        if not path.is_file():
            raise IndexDamagedError(f"{NAME} is missing")
        # It is never made by opening it: whoever looks meanwhile must find a whole one or none.
        uri = f"{path.absolute().as_uri()}?mode=rw"
        self.db = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=60)
        self.db.execute("PRAGMA synchronous = NORMAL")
        self.db.execute("PRAGMA cache_size = -16000")

    def close(self) -> None:
        """Let go of the file."""
        self.db.close()

    @classmethod
    def make(cls, folder: Path, version: str) -> Catalogue:
        """Make the empty catalogue of what this version of the reader makes, under the lock of the index."""
        for left in UNFINISHED:
            (folder / left).unlink(missing_ok=True)
        path = folder / UNFINISHED[0]
        db = sqlite3.connect(path, isolation_level=None)
        try:
            db.executescript(f"BEGIN; {_TABLES}")
            db.executemany("INSERT INTO fact VALUES (?, ?)", [("format", str(FORMAT)), ("version", version)])
            db.execute("COMMIT")
            # Last, and with nothing in the log yet, which does not go with the file where it is moved.
            db.execute("PRAGMA journal_mode = WAL")
        finally:
            db.close()
        path.replace(folder / NAME)
        return cls(folder)

    def why_not(self, version: str) -> str:
        """Return why this index cannot be used by this version of the reader, "" where it can."""
        tables = {name for (name,) in self.db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if "fact" not in tables:
            return "it is no index of factcheck"
        if self.fact("format") != str(FORMAT):
            return "it was made by another version of factcheck"
        if self.fact("version") != version:
            return "it was made by another version of factcheck, which reads texts otherwise"
        return ""

    def fact(self, name: str) -> str:
        """Return something kept under a name, "" for nothing."""
        row = self.db.execute("SELECT value FROM fact WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row else ""

    def set_fact(self, name: str, value: str) -> None:
        """Keep something under a name."""
        self.db.execute("INSERT OR REPLACE INTO fact VALUES (?, ?)", (name, value))

    @property
    def generation(self) -> int:
        """A number that grows with every change of what is in the index."""
        return int(self.fact("generation") or 0)

    def changed(self) -> None:
        """Count a change, inside the transaction that makes it."""
        self.set_fact("generation", str(self.generation + 1))

    def shards(self) -> list[ShardRow]:
        """Return the shards, in the order they were made."""
        return [ShardRow(*row) for row in self.db.execute("SELECT id, name, sentences, dead FROM shard ORDER BY id")]

    def files(self) -> dict[str, tuple[int, int, int, int]]:
        """Return (id, size, time of the last change, whether all of its sources are in) of each file, by the path
        shown. Plain tuples: there may be a million."""
        rows = self.db.execute("SELECT shown, id, size, mtime, whole FROM file")
        return {row[0]: row[1:] for row in rows}

    def stamps(self) -> dict[str, tuple[int, int, int]]:
        """Return (size, time of the last change, whether all of its sources are in) of each file, by the path shown."""
        return {row[0]: row[1:] for row in self.db.execute("SELECT shown, size, mtime, whole FROM file")}

    def sources_of(self, file: int) -> list[SourceRow]:
        """Return the sources of a file."""
        rows = self.db.execute(
            "SELECT id, shown, shard, slot, digest, sentences FROM source WHERE file = ? ORDER BY position", (file,)
        )
        return [SourceRow(*row) for row in rows]

    def count(self) -> tuple[int, int]:
        """Return how many sources and how many sentences count."""
        sources, sentences = self.db.execute("SELECT count(*), coalesce(sum(sentences), 0) FROM source").fetchone()
        return int(sources), int(sentences)

    def problems(self) -> list[SourceProblem]:
        """Return what could not be read."""
        rows = self.db.execute("SELECT code, path, message FROM problem ORDER BY path, code, rowid")
        return [SourceProblem(code=code, path=path, message=message) for code, path, message in rows]

    def add_shard(self, name: str, sentences: int) -> int:
        """Add a shard and return its id."""
        added = self.db.execute("INSERT INTO shard (name, sentences, dead) VALUES (?, ?, 0)", (name, sentences))
        assert added.lastrowid is not None
        return added.lastrowid

    def add_file(self, shown: str, size: int, mtime: int, *, whole: bool) -> int:
        """Add a file or what is new of it, and return its id."""
        row = self.db.execute(
            "INSERT INTO file (shown, size, mtime, whole) VALUES (?, ?, ?, ?) ON CONFLICT (shown) DO UPDATE "
            "SET size = excluded.size, mtime = excluded.mtime, whole = excluded.whole RETURNING id",
            (shown, size, mtime, int(whole)),
        ).fetchone()
        return int(row[0])

    def add_sources(self, shard: int, written: Sequence[Written], files: dict[str, int]) -> None:
        """Add the sources of a new shard. `files` has the ids of their files."""
        first = int(self.db.execute("SELECT coalesce(max(id), 0) + 1 FROM source").fetchone()[0])
        first = max(first, int(self.fact("next-source") or 1))
        self.set_fact("next-source", str(first + len(written)))
        self.db.executemany(
            "INSERT INTO source VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (
                    first + at, files[each.file], each.position, each.shown, shard, each.slot, each.digest,
                    each.sentences, each.own_id, each.outlet, each.origin,
                )
                for at, each in enumerate(written)
            ),
        )  # fmt: skip

        def numbers() -> Iterator[tuple[int, int]]:
            for at, each in enumerate(written):
                for number in array("q", each.sketch):
                    yield number, first + at

        # In the order of the table: it is written twice as fast.
        self.db.executemany("INSERT OR IGNORE INTO sketch VALUES (?, ?)", sorted(numbers()))

    def set_problems(self, file: int, problems: Iterable[SourceProblem]) -> None:
        """Keep what could not be read of a file, in place of what was kept before."""
        self.db.execute("DELETE FROM problem WHERE file = ?", (file,))
        self.db.executemany(
            "INSERT INTO problem VALUES (?, ?, ?, ?)",
            [(file, each.code, each.path, each.message) for each in problems],
        )

    def drop_sources(self, sources: Sequence[SourceRow], stems: dict[int, dict[str, int]]) -> None:
        """Have sources count no longer. `stems` has, for each shard, in how many of their sentences a stem stands."""
        for each in sources:
            self.db.execute("DELETE FROM source WHERE id = ?", (each.id,))
            self.db.execute("UPDATE shard SET dead = dead + ? WHERE id = ?", (each.sentences, each.shard))
            self.db.execute("DELETE FROM compared WHERE first = ? OR second = ?", (each.id, each.id))
        if sources:
            self._drop_sketches({each.id for each in sources})
        for shard, counts in stems.items():
            self.db.executemany(
                "INSERT INTO gone VALUES (?, ?, ?) ON CONFLICT (shard, stem) "
                "DO UPDATE SET count = count + excluded.count",
                [(shard, stem, count) for stem, count in counts.items()],
            )

    def _drop_sketches(self, sources: set[int]) -> None:
        self.db.execute("CREATE TEMP TABLE IF NOT EXISTS dropped (id INTEGER PRIMARY KEY)")
        self.db.execute("DELETE FROM dropped")
        self.db.executemany("INSERT INTO dropped VALUES (?)", [(each,) for each in sources])
        self.db.execute("DELETE FROM sketch WHERE source IN (SELECT id FROM dropped)")

    def drop_file(self, file: int) -> None:
        """Forget a file, whose sources have been dropped."""
        self.db.execute("DELETE FROM problem WHERE file = ?", (file,))
        self.db.execute("DELETE FROM file WHERE id = ?", (file,))

    def drop_shard(self, shard: int) -> None:
        """Forget a shard, none of whose sources count."""
        self.db.execute("DELETE FROM gone WHERE shard = ?", (shard,))
        self.db.execute("DELETE FROM shard WHERE id = ?", (shard,))
