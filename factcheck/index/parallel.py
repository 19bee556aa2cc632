"""Verify many claims in several processes, each with the index open: the results come in the claims' order."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from factcheck.errors import FactcheckError
from factcheck.index.interrupts import end_with_parent
from factcheck.records import Claim, ClaimResult, Discrepancy, Settings, SourceDetails

if TYPE_CHECKING:
    from factcheck.judging.outlets import Stated
    from factcheck.library import Library, Progress

_Answer = TypeVar("_Answer")

CHUNK = 25
"""Claims given to a process at a time: enough that handing them over costs nothing, few enough to share the work."""
SOURCES = 100
"""Sources given to a process at a time to be compared with all others."""
WORTH_STARTING = 100
"""Claims from which starting processes saves time."""

_opened: list[Library] = []
"""The index that this process has open, for its whole life."""


class IndexChangedError(Exception):
    """Another run has changed the index since this one opened it."""


class Reopening(NamedTuple):
    """How a process opens the index: `open` returns it with the state it is in, which has to be `state` still."""

    open: Callable[[Path, Sequence[SourceDetails]], tuple[Library, str]]
    folder: Path
    details: tuple[SourceDetails, ...]
    state: str


def verify_in_processes(
    index: Reopening, claims: Sequence[Claim], settings: Settings, jobs: int
) -> Iterator[ClaimResult]:
    """Yield the results of the claims, in their order. Raises FactcheckError where a process has died,
    IndexChangedError where a process finds the index in another state."""
    chunks = [claims[at : at + CHUNK] for at in range(0, len(claims), CHUNK)]
    for results in _map(index, jobs, _verify, [(chunk, settings) for chunk in chunks]):
        yield from results


def compare_in_processes(
    index: Reopening, sources: int, jobs: int, progress: Progress | None
) -> tuple[Discrepancy, ...]:
    """Return what the sources state differently, as `compare_outlets` does. Raises FactcheckError and IndexChangedError
    as `verify_in_processes` does."""
    from factcheck.judging.outlets import in_order, join

    found: Stated = {}
    chunks = [(at, min(at + SOURCES, sources)) for at in range(0, sources, SOURCES)]
    for chunk, some in zip(chunks, _map(index, jobs, _compare, chunks), strict=True):
        join(found, some)
        if progress is not None:
            progress("comparing", chunk[0], sources)
    return in_order(found)


def _map(
    index: Reopening, jobs: int, function: Callable[..., _Answer], chunks: Sequence[tuple[object, ...]]
) -> Iterator[_Answer]:
    """Yield what a function comes to for each of some arguments, in their order, in processes with the index open."""
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    pool = ProcessPoolExecutor(
        max_workers=max(1, min(jobs, len(chunks))),
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_open,
        initargs=(index,),
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


def _open(index: Reopening) -> None:
    """Open the index: what a process does first."""
    import gc

    # Ctrl-C reaches every process of a terminal; the first one ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    end_with_parent()
    gc.set_threshold(50_000, 20, 50)
    library, state = index.open(index.folder, index.details)
    if state == index.state:
        _opened.append(library)


def _library() -> Library:
    if not _opened:
        raise IndexChangedError
    return _opened[0]


def _verify(claims: Sequence[Claim], settings: Settings) -> list[ClaimResult]:
    return [_library().verify_claim(claim, settings) for claim in claims]


def _compare(first: int, last: int) -> Stated:
    from factcheck.judging.outlets import compare_source

    found: Stated = {}
    for number in range(first, last):
        compare_source(_library(), number, found)
    return found
