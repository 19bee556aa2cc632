"""Verify many claims in several processes, each with the index open: the results come in the claims' order."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from factcheck.errors import FactcheckError
from factcheck.index.interrupts import end_with_parent
from factcheck.records import Claim, ClaimResult, Discrepancy, Settings, SourceDetails

if TYPE_CHECKING:
    from factcheck.index.archive import Archive
    from factcheck.judging.outlets import Stated
    from factcheck.library import Progress

_Answer = TypeVar("_Answer")

CHUNK = 25
"""Claims given to a process at a time: enough that handing them over costs nothing, few enough to share the work."""
SOURCES = 100
"""Sources given to a process at a time to be compared with all others."""
WORTH_STARTING = 100
"""Claims from which starting processes saves time."""

_opened: list[Archive] = []
"""The index that this process has open, for its whole life."""


class IndexChangedError(Exception):
    """Another run has changed the index since this one opened it."""


def verify_in_processes(
    folder: Path, details: Sequence[SourceDetails], claims: Sequence[Claim], settings: Settings, jobs: int, state: str
) -> Iterator[ClaimResult]:
    """Yield the results of the claims, in their order, from the index as it was in a `state`. Raises FactcheckError
    where a process has died, IndexChangedError where a process finds the index in another state."""
    chunks = [claims[at : at + CHUNK] for at in range(0, len(claims), CHUNK)]
    for results in _map(folder, details, jobs, _verify, [(chunk, settings, state) for chunk in chunks]):
        yield from results


def compare_in_processes(
    folder: Path, details: Sequence[SourceDetails], sources: int, jobs: int, state: str, progress: Progress | None
) -> tuple[Discrepancy, ...]:
    """Return what the sources state differently, as `compare_outlets` does. Raises FactcheckError and IndexChangedError
    as `verify_in_processes` does."""
    from factcheck.judging.outlets import in_order, join

    found: Stated = {}
    chunks = [(at, min(at + SOURCES, sources), state) for at in range(0, sources, SOURCES)]
    for chunk, some in zip(chunks, _map(folder, details, jobs, _compare, chunks), strict=True):
        join(found, some)
        if progress is not None:
            progress("comparing", chunk[0], sources)
    return in_order(found)


def _map(
    folder: Path,
    details: Sequence[SourceDetails],
    jobs: int,
    function: Callable[..., _Answer],
    chunks: Sequence[tuple[object, ...]],
) -> Iterator[_Answer]:
    """Yield what a function comes to for each of some arguments, in their order, in processes with the index open."""
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    pool = ProcessPoolExecutor(
        max_workers=max(1, min(jobs, len(chunks))),
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_open,
        initargs=(folder, tuple(details)),
    )
    try:
        yield from pool.map(function, *zip(*chunks, strict=True))
    except BrokenProcessPool:
        raise FactcheckError(
            "a process that searches the index has died: there may be too little memory",
            remedy="try fewer at a time, such as --jobs 1",
        ) from None
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _open(folder: Path, details: Sequence[SourceDetails]) -> None:
    """Open the index: what a process does first."""
    import gc

    from factcheck.index.archive import Archive

    # Ctrl-C reaches every process of a terminal; the first one ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    end_with_parent()
    gc.set_threshold(50_000, 20, 50)
    _opened.append(Archive(folder, details))


def _verify(claims: Sequence[Claim], settings: Settings, state: str) -> list[ClaimResult]:
    if _opened[0].state != state:
        raise IndexChangedError
    return [_opened[0].verify_claim(claim, settings) for claim in claims]


def _compare(first: int, last: int, state: str) -> Stated:
    from factcheck.judging.outlets import compare_source

    if _opened[0].state != state:
        raise IndexChangedError

    found: Stated = {}
    for number in range(first, last):
        compare_source(_opened[0], number, found)
    return found
