"""Find and read the drafts: those named, else those the claims file's patterns match."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import FactcheckError
from factcheck.sources.decoding import decode
from factcheck.sources.paths import expand, leads_outside, relative

LARGEST = 5_000_000
"""Bytes; a draft beyond this is no article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftFile:
    """A draft as read. `path` is relative to the project's folder; `file` is where it lies, `None` for standard
    input. `text` encoded as `encoding` behind `mark` gives `data` again where `writable`."""

    path: str
    file: Path | None
    text: str
    encoding: str
    mark: bytes
    writable: bool

    def encoded(self, text: str) -> bytes:
        """Return `text` as the bytes to write in this draft's place."""
        return self.mark + text.encode(self.encoding)


def find_drafts(root: Path, patterns: Sequence[str], *, claims_file: str) -> tuple[Path, ...]:
    """Return the files that the patterns of the claims file match, each once, by path. Raises FactcheckError."""
    found: dict[str, Path] = {}
    for pattern in patterns:
        if leads_outside(str(root), pattern):
            raise FactcheckError(
                f"the drafts pattern {pattern!r} leads out of the project folder",
                place=claims_file,
                remedy="move the drafts below the claims file, or name them: factcheck check DRAFT",
            )
        for path in expand(str(root), pattern):
            if os.path.isfile(path):
                found[relative(str(root), path)] = Path(path)
    return tuple(found[shown] for shown in sorted(found))


def read_draft_file(root: Path, file: Path) -> DraftFile:
    """Return the draft in a file. Raises FactcheckError with its path."""
    name = file.as_posix()
    try:
        if file.is_dir():
            raise FactcheckError("this is a folder", place=name, remedy="name the drafts in it")
        if file.is_file() and file.stat().st_size > LARGEST:
            raise FactcheckError("this is too large for a draft", place=name, remedy="split it")
        data = file.read_bytes()
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or "not a path"
        raise FactcheckError(f"the draft cannot be read: {reason}", place=name, remedy="check its name") from None
    return draft_of(relative(str(root), str(file)), data, file=file)


def draft_of(path: str, data: bytes, *, file: Path | None = None) -> DraftFile:
    """Return the draft that these bytes are. Raises FactcheckError for what is clearly no text."""
    decoded = decode(data)
    if decoded.binary:
        raise FactcheckError(f"this is {decoded.binary}, not text", place=path, remedy="check text, Markdown or HTML")
    bare = decoded.text.encode(decoded.encoding, "replace")
    mark = data[: len(data) - len(bare)] if data.endswith(bare) else b""
    return DraftFile(
        path=path,
        file=file,
        text=decoded.text,
        encoding=decoded.encoding,
        mark=mark,
        writable=mark + bare == data,
    )
