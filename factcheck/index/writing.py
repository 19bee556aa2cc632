"""Make a shard: read sources, cut them into sentences, and write down what finds them again."""

from __future__ import annotations

import shutil
import sqlite3
from array import array
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

from factcheck.index.shard import POSTINGS, TABLE, TEXTS, key_of, row_of
from factcheck.judging.copies import sketch
from factcheck.source_paths import split_record
from factcheck.sources.loading import SourceRecord, describe, own_id
from factcheck.text.document import Document, read_document
from factcheck.text.words import stems_in

MEMORY = 48_000_000
"""Bytes tantivy may fill before it writes a segment. Two workers at this stay far below half a gigabyte."""
LARGEST = 1_000_000
"""Sentences after which a shard is closed and the next begun: what is lost when a build is killed."""
_ROWS = 500


class Written(NamedTuple):
    """A source that was written to a shard, as the catalogue keeps it."""

    file: str
    shown: str
    position: int
    digest: bytes
    slot: int
    sentences: int
    own_id: str | None
    outlet: str | None
    origin: str | None
    sketch: bytes


class ShardWriter:
    """A shard that is being made in a folder. Closing it makes it whole; leaving it on an error removes it."""

    def __init__(self, folder: Path) -> None:
        import tantivy

        self.folder = folder
        self.written: list[Written] = []
        self.sentences = 0
        self._slots = 0
        (folder / POSTINGS).mkdir(parents=True)
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("stems", tokenizer_name="whitespace", index_option="basic")
        builder.add_unsigned_field("key", fast=True)
        builder.add_unsigned_field("slot", indexed=True)
        index = tantivy.Index(builder.build(), path=str(folder / POSTINGS))
        self._new = tantivy.Document
        self._postings = index.writer(heap_size=MEMORY, num_threads=1)
        self._texts = sqlite3.connect(folder / TEXTS, isolation_level=None)
        # Nothing reads the file before it is whole, and one that is not is thrown away.
        self._texts.executescript(f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; {TABLE}; BEGIN")
        self._rows: list[tuple[int, str, bytes, str, bytes, str, str]] = []

    def add_record(self, file: str, position: int, record: SourceRecord, digest: bytes) -> None:
        """Read a text and add it. `position` is its place among those of the file."""
        source = describe("", record, None)
        document = read_document(source)
        self.written.append(
            Written(
                file=file,
                shown=source.path,
                position=position,
                digest=digest,
                slot=self.add(document),
                sentences=len(document.sentences),
                own_id=own_id(record),
                outlet=source.outlet,
                origin=source.origin,
                sketch=array("q", sketch(document)).tobytes(),
            )
        )

    def add(self, document: Document) -> int:
        """Add a document that has been read, and return its slot."""
        slot = self._slots
        self._slots += 1
        folded = document.folded
        text = folded.text
        same = folded.runs is None
        for number, span in enumerate(document.sentences):
            place = span if same else folded.folded(span.start, span.end)
            entry = self._new()
            stems = stems_in(text, place.start, place.end)
            entry.add_text("stems", " ".join(stems))
            entry.add_unsigned("key", key_of(slot, number, len(stems)))
            entry.add_unsigned("slot", slot)
            self._postings.add_document(entry)
        self.sentences += len(document.sentences)
        self._rows.append(row_of(slot, document))
        if len(self._rows) >= _ROWS:
            self._flush()
        return slot

    def _flush(self) -> None:
        self._texts.executemany("INSERT INTO source VALUES (?, ?, ?, ?, ?, ?, ?)", self._rows)
        self._rows.clear()

    def close(self) -> None:
        """Write what is left. The folder then holds a shard."""
        self._flush()
        self._texts.execute("COMMIT")
        self._texts.close()
        self._postings.commit()
        self._postings.wait_merging_threads()

    def __enter__(self) -> ShardWriter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if kind is not None:
            self._texts.close()
            shutil.rmtree(self.folder, ignore_errors=True)


def digest_of(parts: Iterable[str | bytes | None]) -> bytes:
    """Return 16 bytes that depend on the parts and their order."""
    hashed = blake2b(digest_size=16)
    for part in parts:
        data = b"\x01" if part is None else part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        hashed.update(len(data).to_bytes(8, "little"))
        hashed.update(data)
    return hashed.digest()


def place_of(record: SourceRecord) -> int:
    """Return the place of a text among those of its file: the same whatever becomes of those before it."""
    return split_record(record.shown)[1] or 0


def digest_of_record(record: SourceRecord) -> bytes:
    """Return what tells one version of a record from another: its text and what it states."""
    stated = record.stated
    if stated is None:
        return digest_of((record.text,))
    published = stated.published.isoformat() if stated.published is not None else None
    return digest_of(
        (record.text, stated.id, stated.outlet, stated.title, stated.author, published, stated.url, stated.origin)
    )
