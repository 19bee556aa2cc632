"""What the user says of the index, and whether it is worth its room: all that a small run asks of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from factcheck.source_paths import is_container
from factcheck.sources.finding import SourceFile

WORTH_KEEPING = 5_000_000
"""Bytes of sources from which an index is kept without being asked for: reading so much takes three seconds."""
_PACKED = 4
"""How much larger a packed file is when it is unpacked, about."""


class IndexUse(NamedTuple):
    """What the user says of the index: one of `INDEX_MODES`, the folder (`None`: beside the claims file), how many
    processes may read sources, whether to look at every file whatever its time and size say, and the engine: "local",
    or "dask" with the address of its scheduler (`None`: workers of our own)."""

    mode: str | None = None
    folder: Path | None = None
    jobs: int = 1
    rehash: bool = False
    engine: str = "local"
    scheduler: str | None = None


def pays(files: Sequence[SourceFile]) -> bool:
    """Return whether so much is to be read that an index is worth its room."""
    size = 0
    for file in files:
        if file.remote and is_container(file.shown):
            return True
        packed = file.shown.endswith((".gz", ".zst", ".parquet"))
        size += max(file.size, 0) * (_PACKED if packed else 1)
    return size >= WORTH_KEEPING


def is_wanted(use: IndexUse, configured: str, files: Sequence[SourceFile], base: Path) -> bool:
    """Return whether an index may be kept, or a cluster asked, for these files. `configured` is what the claims file
    says of it, `base` where indexes are kept: one that has been made is used, however little is in it."""
    mode = use.mode or configured
    return use.engine != "local" or mode == "always" or (mode == "auto" and (pays(files) or base.is_dir()))
