"""What of the source files has to be read, in portions for those who read it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from factcheck.index.catalogue import SourceRow
from factcheck.index.workers import Batch
from factcheck.index.writing import digest_of_record, place_of
from factcheck.records import SourceProblem
from factcheck.source_paths import is_container
from factcheck.sources.loading import SourceFile, SourceRecord, read_file


class Batches:
    """What is to be read: names of files, or texts of a file that holds many.

    Of a file that was read before only the texts that are new or changed are passed on.
    """

    def __init__(
        self,
        files: Sequence[SourceFile],
        known: Mapping[str, tuple[int, int, int, int]],
        sources_of: Callable[[int], Sequence[SourceRow]],
        root: Path,
        *,
        outside: bool,
    ) -> None:
        self._files = files
        self._known = known
        self._sources_of = sources_of
        self._root = root
        self._outside = outside
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
        before = {each.shown: each for each in self._sources_of(row[0])} if row else {}
        seen = self.seen.setdefault(file.shown, set())
        records: list[tuple[int, SourceRecord, bytes]] = []
        size = 0
        for record in read_file(file, self._root, outside=self._outside):
            if isinstance(record, SourceProblem):
                self.problems.setdefault(file.shown, []).append(record)
                continue
            seen.add(record.shown)
            digest = digest_of_record(record)
            old = before.get(record.shown)
            size += len(record.text)
            if old is None or old.digest != digest:
                records.append((place_of(record), record, digest))
            if size >= 1_000_000:
                yield Batch(file=file.shown, records=tuple(records), bytes=size)
                records, size = [], 0
        if records or size:
            yield Batch(file=file.shown, records=tuple(records), bytes=size)
