"""Read sources into shards, in this process or in several. Each process fills shards of its own."""

from __future__ import annotations

import queue
import signal
from collections.abc import Callable, Generator, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from uuid import uuid4

from factcheck.index.interrupts import end_with_parent, not_handed_on
from factcheck.index.writing import LARGEST, ShardWriter, Written, digest_of_record, place_of
from factcheck.records import SourceProblem
from factcheck.sources.loading import SourceFile, SourceRecord, read_file

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess
    from multiprocessing.queues import Queue

_AHEAD = 3
"""Batches that wait for each process: more would only take memory."""
_PATIENCE_SECONDS = 0.1


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
    """A shard is whole. `files` have been read to their end, `problems` are theirs."""

    folder: Path
    sentences: int
    written: tuple[Written, ...]
    files: frozenset[str]
    problems: tuple[tuple[str, SourceProblem], ...]


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
        if not batch.records and not batch.files:
            return None
        if self._writer is None:
            self._writer = ShardWriter(self._folder / uuid4().hex)
        for position, record, digest in batch.records:
            self._writer.add_record(batch.file, position, record, digest)
        for file in batch.files:
            for read in read_file(file, self._root, outside=self._outside):
                if isinstance(read, SourceProblem):
                    self._problems.append((file.shown, read))
                else:
                    self._writer.add_record(file.shown, place_of(read), read, digest_of_record(read))
            self._files.add(file.shown)
        return self.finish() if self._writer.sentences >= LARGEST else None

    def finish(self) -> Finished | None:
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
        )
        self._files, self._problems = set(), []
        return finished


def read_batches(
    batches: Iterable[Batch], folder: Path, root: Path, stopped: Callable[[], bool], *, outside: bool, jobs: int
) -> Generator[ReadBatch | Finished, None, None]:
    """Read batches into shards below `folder`, yielding each shard as soon as it is whole. Once `stopped` says so no
    further batch is begun, and what was read becomes whole shards too."""
    if jobs > 1:
        yield from _in_processes(batches, folder, root, stopped, outside=outside, jobs=jobs)
        return
    reader = _Reader(folder, root, outside=outside)
    for batch in batches:
        full = reader.read(batch)
        if full is not None:
            yield full
        yield ReadBatch(batch.bytes)
        if stopped():
            break
    finished = reader.finish()
    if finished is not None:
        yield finished


def _in_processes(
    batches: Iterable[Batch], folder: Path, root: Path, stopped: Callable[[], bool], *, outside: bool, jobs: int
) -> Generator[ReadBatch | Finished, None, None]:
    import multiprocessing

    # Not forked: what else runs in this process (an event loop, threads) is none of theirs.
    context = multiprocessing.get_context("spawn")
    given: Queue[Batch | None] = context.Queue(maxsize=jobs * _AHEAD)
    taken: Queue[ReadBatch | Finished | BaseException | None] = context.Queue()
    processes = [
        context.Process(target=_work, args=(given, taken, folder, root, outside), daemon=True) for _ in range(jobs)
    ]
    waiting = iter(batches)
    ended = 0
    batch: Batch | None = None
    left = jobs
    stopping = False
    try:
        with not_handed_on():
            for process in processes:
                process.start()
        while ended < jobs:
            if not stopping and stopped():
                stopping, batch = True, None
                left += _drain(given)
            while left:
                if batch is None and not stopping:
                    batch = next(waiting, None)
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
    finally:
        # What waits for a process that has ended will never be taken, and is not waited for.
        given.cancel_join_thread()
        for process in processes:
            if process.is_alive():
                process.terminate()
        for process in processes:
            if process.pid is not None:
                process.join()
        _drain(given)
        # Whoever holds on to an error holds on to this: the queues' semaphores would be told to have leaked.
        del given, taken


class _Ended(NamedTuple):
    """A process has no more to say."""

    process: int


def _drain(given: Queue[Batch | None]) -> int:
    """Take back what nobody has begun, and return how many of them were words to end."""
    ends = 0
    while True:
        try:
            ends += given.get_nowait() is None
        except queue.Empty:
            return ends


def _next(
    taken: Queue[ReadBatch | Finished | BaseException | None], processes: Sequence[BaseProcess], *, patient: bool
) -> ReadBatch | Finished | BaseException | _Ended | None:
    """Return what a process has to say, None for nothing yet, an OSError where one has died."""
    try:
        return taken.get(timeout=_PATIENCE_SECONDS if patient else 0.02)
    except queue.Empty:
        for process in processes:
            if process.exitcode not in (None, 0):
                return OSError(f"a process that reads sources has ended with {process.exitcode}")
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
    end_with_parent()
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
