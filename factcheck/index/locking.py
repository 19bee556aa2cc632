"""Who may change an index: one run at a time. Reading it takes no lock."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

LOCK = "lock.sqlite"


@contextmanager
def locked(folder: Path, note: Callable[[str], None]) -> Iterator[None]:
    """Keep other runs from changing the index meanwhile. The lock goes with the process, however that ends."""
    lock = sqlite3.connect(folder / LOCK, isolation_level=None, timeout=1)
    told = False
    try:
        while True:
            try:
                lock.execute("BEGIN EXCLUSIVE")
                break
            except sqlite3.OperationalError as error:
                if not is_busy(error):
                    raise
                if not told:
                    note("another run is bringing the index up to date; waiting for it")
                    told = True
            except sqlite3.DatabaseError:
                # There is nothing in it that could be missed. Emptied, not removed: others may hold it by now.
                os.truncate(folder / LOCK, 0)
        yield
    finally:
        lock.close()


def is_busy(error: sqlite3.Error) -> bool:
    """Return whether what failed may go well once another run is done."""
    told = str(error)
    return "locked" in told or "busy" in told


def is_damage(error: Exception) -> bool:
    """Return whether an error says that a file is not what was written, and not that it cannot be written now."""
    if isinstance(error, sqlite3.OperationalError):
        return "no such" in str(error) or "malformed" in str(error) or "has no column" in str(error)
    return isinstance(error, sqlite3.DatabaseError)
