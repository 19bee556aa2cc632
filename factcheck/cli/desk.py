"""A project kept open while drafts of it are checked again and again: by `--watch`, and by an editor."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.records import Report
from factcheck.source_paths import is_url, split_record

if TYPE_CHECKING:
    from factcheck.api import Progress, Workspace
    from factcheck.drafts.prose import Draft
    from factcheck.library import LibraryInMemory
    from factcheck.sources.loading import LoadedSources

Stamp = tuple[tuple[str, int, int], ...]

# Nanoseconds by which the clock of a file system may lag behind.
_CLOCK_STEP = 20_000_000


@dataclass(slots=True)
class Desk:
    """A claims file and its sources, read again only when they changed on disk.

    The arguments are those of `api.open_workspace`.
    """

    claims_file: str | os.PathLike[str] | None = None
    sources: Sequence[str] = ()
    today: date | None = None
    progress: Progress | None = None
    _workspace: Workspace | None = field(init=False, default=None)
    _library: LibraryInMemory | None = field(init=False, default=None)
    _read: LoadedSources | None = field(init=False, default=None)
    _stamp: Stamp = field(init=False, default=())

    @property
    def workspace(self) -> Workspace:
        """The project as it is on disk now. Raises FactcheckError."""
        from factcheck.api import open_workspace

        before = self._workspace
        if before is not None and self._stamp == _stamp_of(before):
            return before
        self._workspace = None
        began = time.time_ns()
        now = open_workspace(self.claims_file, sources=self.sources, today=self.today, progress=self.progress)
        self._workspace, self._stamp = now, _stamp_of(now)
        # Saved while it was read, a file may have been read half: it is read again next time.
        if any(began - _CLOCK_STEP <= changed <= time.time_ns() + _CLOCK_STEP for _, changed, _ in self._stamp):
            self._stamp = ()
        return now

    def check(self, drafts: Sequence[Draft], *, complete: bool = False) -> Report:
        """Return the report on these drafts. `complete`: they are all the project has. Raises FactcheckError."""
        from factcheck.drafts.checking import check_drafts
        from factcheck.library import LibraryInMemory
        from factcheck.project.claims_file import check_claim_sources

        workspace = self.workspace
        project = workspace.project
        if project is not None:
            check_claim_sources(project, {source.id for source in workspace.loaded.sources})
        # A changed claim changes no source, and one changed source no other: what was made of them is still good.
        loaded = workspace.loaded
        if self._library is None or self._read != loaded:
            self._library = LibraryInMemory(
                loaded.sources, self.progress, problems=loaded.problems, known=self._library
            )
            self._read = loaded
        return check_drafts(
            drafts,
            project.claims if project else (),
            self._library,
            settings=workspace.settings,
            acceptances=project.acceptances if project else (),
            claims_file=project.path.name if project else None,
            complete=complete,
            progress=self.progress,
        )

    def is_source(self, path: Path) -> bool:
        """Return whether a file is one of the sources, which no draft is."""
        workspace = self.workspace
        shown = workspace.shown_path(str(path))
        return any(split_record(source.path)[0] == shown for source in workspace.loaded.sources)

    def inputs(self) -> tuple[Path, ...]:
        """Return the claims file, the sources, and the folders that a new source would show up in."""
        return tuple(_inputs(self.workspace))


def _inputs(workspace: Workspace) -> Iterable[Path]:
    if workspace.project is not None:
        yield workspace.project.path
    loaded = workspace.loaded
    shown = [*(source.path for source in loaded.sources), *(problem.path for problem in loaded.problems)]
    paths = {split_record(path)[0] for path in shown}
    # What is far away tells nobody that it changed, and is not fetched again and again to find out.
    files = {workspace.root / path for path in paths if not is_url(path)}
    yield from sorted({*files, *(file.parent for file in files)})


def _stamp_of(workspace: Workspace) -> Stamp:
    """Return what changes when one of the inputs does. A folder's time changes with the files in it."""
    found = []
    for path in _inputs(workspace):
        try:
            status = path.stat()
        except OSError:
            found.append((str(path), 0, 0))
        else:
            found.append((str(path), status.st_mtime_ns, 0 if path.is_dir() else status.st_size))
    return tuple(found)
