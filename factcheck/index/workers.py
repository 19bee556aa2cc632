"""Read sources into shards, in this process or in several. Each process fills shards of its own."""

from __future__ import annotations

import queue
import signal
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from uuid import uuid4

from factcheck.index.writing import LARGEST, ShardWriter, Written, digest_of_record
from factcheck.records import SourceProblem
from factcheck.sources.loading import SourceFile, SourceRecord, read_file

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess
    from multiprocessing.queues import Queue

_AHEAD = 3
"""Batches that wait for each process: more would only take memory."""
_PATIENCE_SECONDS = 0.5


class Batch(NamedTuple):
    """What one process reads at a time: files, or texts of one file that have been read already, each with its place
    and digest. `bytes` is how much it is, for the progress."""

    files: tuple[SourceFile, ...] = ()
    file: str = ""
    records: tuple[tuple[int, SourceRecord, bytes], ...] = ()
    bytes: int = 0


class ReadBatch(NamedTuple):
    """A batch was read."""

    bytes: int


class Finished(NamedTuple):
    """A shard is whole. `files` have been read to their end, `problems` are theirs. `stopped` is what ended the
    reading before its time."""

    folder: Path
    sentences: int
    written: tuple[Written, ...]
    files: frozenset[str]
    problems: tuple[tuple[str, SourceProblem], ...]
    stopped: BaseException | None = None


class _Reader:
    """Fills one shard after another in a folder."""

    def __init__(self, folder: Path, root: Path, *, outside: bool) -> None:
        self._folder = folder
        self._root = root
        self._outside = outside
        self._writer: ShardWriter | None = None
        self._files: set[str] = set()
        self._problems: list[tuple[str, SourceProblem]] = []

    def read(self, batch: Batch) -> Finished | None:
        """Read a batch, and return the shard where it is full."""
        if self._writer is None:
            self._writer = ShardWriter(self._folder / uuid4().hex)
        for position, record, digest in batch.records:
            self._writer.add_record(batch.file, position, record, digest)
        for file in batch.files:
            for at, read in enumerate(read_file(file, self._root, outside=self._outside)):
                if isinstance(read, SourceProblem):
                    self._problems.append((file.shown, read))
                else:
                    self._writer.add_record(file.shown, at, read, digest_of_record(read))
            self._files.add(file.shown)
        return self.finish() if self._writer.sentences >= LARGEST else None

    def finish(self, stopped: BaseException | None = None) -> Finished | None:
        """Close the shard and return it, if there is one."""
        writer, self._writer = self._writer, None
        if writer is None:
            return None
        writer.close()
        finished = Finished(
            folder=writer.folder,
            sentences=writer.sentences,
            written=tuple(writer.written),
            files=frozenset(self._files),
            problems=tuple(self._problems),
            stopped=stopped,
        )
        self._files, self._problems = set(), []
        return finished


def read_batches(
    batches: Iterable[Batch], folder: Path, root: Path, *, outside: bool, jobs: int
) -> Iterator[ReadBatch | Finished]:
    """Read batches into shards below `folder`, yielding each shard as soon as it is whole. On Ctrl-C what was read
    becomes whole shards too, the last of which says so; a second one stops at once."""
    if jobs > 1:
        yield from _in_processes(batches, folder, root, outside=outside, jobs=jobs)
        return
    reader = _Reader(folder, root, outside=outside)
    stopped: BaseException | None = None
    try:
        for batch in batches:
            full = reader.read(batch)
            if full is not None:
                yield full
            yield ReadBatch(batch.bytes)
    except KeyboardInterrupt as interrupt:
        stopped = interrupt
    finished = reader.finish(stopped)
    if finished is not None:
        yield finished
    elif stopped is not None:
        raise stopped


def _in_processes(
    batches: Iterable[Batch], folder: Path, root: Path, *, outside: bool, jobs: int
) -> Iterator[ReadBatch | Finished]:
    import multiprocessing

    # Not forked: what else runs in this process (an event loop, threads) is none of theirs.
    context = multiprocessing.get_context("spawn")
    given: Queue[Batch | None] = context.Queue(maxsize=jobs * _AHEAD)
    taken: Queue[ReadBatch | Finished | BaseException | None] = context.Queue()
    processes = [
        context.Process(target=_work, args=(given, taken, folder, root, outside), daemon=True) for _ in range(jobs)
    ]
    for process in processes:
        process.start()
    stopped: BaseException | None = None
    waiting = iter(batches)
    ended = 0
    batch: Batch | None = None
    left = jobs
    try:
        while ended < jobs:
            try:
                while left:
                    if batch is None:
                        batch = next(waiting, None) if stopped is None else None
                    try:
                        given.put_nowait(batch)
                    except queue.Full:
                        break
                    if batch is None:
                        left -= 1
                    batch = None
                message = _next(taken, processes, patient=not left)
                if message is None:
                    continue
                if isinstance(message, _Ended):
                    ended += 1
                elif isinstance(message, BaseException):
                    raise message
                else:
                    yield message
            except KeyboardInterrupt as interrupt:
                if stopped is not None:
                    raise
                stopped, batch = interrupt, None
                _drain(given)
        if stopped is not None:
            raise stopped
    finally:
        for process in processes:
            if process.is_alive():
                process.terminate()
        for process in processes:
            process.join()


class _Ended(NamedTuple):
    """A process has no more to say."""

    process: int


def _drain(given: Queue[Batch | None]) -> None:
    while True:
        try:
            given.get_nowait()
        except queue.Empty:
            return


def _next(
    taken: Queue[ReadBatch | Finished | BaseException | None], processes: Sequence[BaseProcess], *, patient: bool
) -> ReadBatch | Finished | BaseException | _Ended | None:
    """Return what a process has to say, None for nothing yet. Raises OSError where one has died."""
    try:
        return taken.get(timeout=_PATIENCE_SECONDS if patient else 0.02)
    except queue.Empty:
        for process in processes:
            if process.exitcode not in (None, 0):
                raise OSError(f"a process that reads sources has ended with {process.exitcode}") from None
        return None


def _work(
    given: Queue[Batch | None],
    taken: Queue[ReadBatch | Finished | BaseException | _Ended],
    folder: Path,
    root: Path,
    outside: bool,
) -> None:
    """Read batches until there is none: what a process does."""
    import gc

    # Ctrl-C reaches every process of a terminal; the first one tells the others what to do.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # What is read is written and let go of, and holds no circles: looking for garbage would take a tenth of the time.
    gc.set_threshold(200_000, 100, 100)
    reader = _Reader(folder, root, outside=outside)
    try:
        while True:
            batch = given.get()
            finished = reader.read(batch) if batch is not None else reader.finish()
            if finished is not None:
                taken.put(finished)
            if batch is None:
                break
            taken.put(ReadBatch(batch.bytes))
        taken.put(_Ended(0))
    except Exception as error:
        taken.put(_portable(error))


def _portable(error: Exception) -> Exception:
    """Return an error that can be sent to another process and says the same."""
    if isinstance(error, OSError):
        return OSError(error.errno, error.strerror or str(error))
    return OSError(f"{type(error).__name__}: {error}")
