"""Divide an archive into parts for the workers of a cluster, so that a changed file changes one part only."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from zlib import crc32

from factcheck.index.cluster_tasks import Part
from factcheck.index.updating import version
from factcheck.index.writing import digest_of
from factcheck.source_paths import is_container
from factcheck.sources.loading import SourceFile

SIZE = 64_000_000
"""Bytes of sources in a part, about: some 500,000 sentences, read in half a minute."""


def parts_of(
    files: Sequence[SourceFile], root: Path, *, outside: bool, workers: int, folder: Path | None
) -> list[Part]:
    """Return the parts of some files, at least one for each worker where there is enough to divide. `folder` is where
    they are kept, where every worker has it."""
    total = sum(max(file.size, 0) for file in files)
    size = min(SIZE, max(1, total // max(1, workers)))
    # A power of two: more files change the number of parts seldom.
    count = 1 << max(0, (total // size - 1)).bit_length() if total > size else 1
    shares: list[list[SourceFile]] = [[] for _ in range(count)]
    parts: list[Part] = []
    for file in files:
        step = -(-file.size // size) if is_container(file.shown) and file.size > size else 1
        if step > 1:
            parts.extend(_part((file,), root, outside, folder, first, step) for first in range(step))
        else:
            shares[crc32(file.shown.encode("utf-8", "surrogatepass")) % count].append(file)
    parts.extend(_part(tuple(share), root, outside, folder) for share in shares if share)
    return parts


def drop_others(folder: Path, parts: Sequence[Part]) -> None:
    """Remove the parts in a folder that were made from files as they no longer are."""
    kept = {part.key for part in parts}
    for path in folder.iterdir():
        if path.name not in kept:
            shutil.rmtree(path, ignore_errors=True)


def _part(
    files: tuple[SourceFile, ...], root: Path, outside: bool, folder: Path | None, first: int = 0, step: int = 1
) -> Part:
    told = [version(), str(root), f"{first} {step} {outside}"]
    told += [f"{file.shown}\0{file.size}\0{file.mtime_ns}" for file in files]
    return Part(
        key=digest_of(told).hex(),
        files=files,
        root=str(root),
        outside=outside,
        folder=str(folder) if folder is not None else None,
        first=first,
        step=step,
    )
