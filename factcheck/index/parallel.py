"""Verify many claims in several processes, each with the index open: the results come in the claims' order."""

from __future__ import annotations

import signal
from collections.abc import Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import FactcheckError
from factcheck.index.interrupts import end_with_parent
from factcheck.records import Claim, ClaimResult, Settings, SourceDetails

if TYPE_CHECKING:
    from factcheck.index.archive import Archive

CHUNK = 25
"""Claims given to a process at a time: enough that handing them over costs nothing, few enough to share the work."""
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
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    chunks = [claims[at : at + CHUNK] for at in range(0, len(claims), CHUNK)]
    pool = ProcessPoolExecutor(
        max_workers=min(jobs, len(chunks)),
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_open,
        initargs=(folder, tuple(details)),
    )
    try:
        for results in pool.map(_verify, chunks, [settings] * len(chunks), [state] * len(chunks)):
            yield from results
    except BrokenProcessPool:
        raise FactcheckError(
            "a process that verifies claims has died: there may be too little memory",
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
