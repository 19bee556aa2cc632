"""`factcheck check --watch`: check again whenever a file that matters is saved."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import FactcheckError, MissingExtraError
from factcheck.records import Report

if TYPE_CHECKING:
    from factcheck.api import Workspace
    from factcheck.cli.desk import Desk

Show = Callable[[Report, "Workspace", bool], object]
"""Called with a report, its project, and whether it is on all the project's drafts."""

Stamps = dict[Path, tuple[int, int]]

# Editors save in several steps: a new file, a rename, a change of its mode.
_SETTLE_MS = 100
# What was saved just before a watch stood is found by looking; so is what some network drives never tell.
_LOOK_MS = 1000


def watch_drafts(desk: Desk, names: Sequence[str], show: Show) -> int:
    """Check the drafts called `names`, or all the project's, and again what was saved; return 130 once interrupted.

    A saved draft is read and checked alone. After a change of the claims file or of a source all are checked, but
    only what changed is read. A FactcheckError of a later run is told on stderr and the watch goes on: half-saved
    work is no reason to stop. Raises MissingExtraError where watchfiles is not installed, and whatever
    FactcheckError the first run gives.
    """
    watch = _Watch(desk, names, show)
    try:
        for _ in saves(watch.folders):
            watch.look()
    except KeyboardInterrupt:
        pass
    return 130


def saves(folders: Callable[[], Collection[Path]]) -> Iterator[None]:
    """Yield when something was saved in one of `folders()`, which are asked for anew each time, and once a second
    besides. Raises MissingExtraError, and KeyboardInterrupt when interrupted.
    """
    try:
        from watchfiles import watch
    except ImportError:
        remedy = "pip install 'factcheck-cli[watch]'"
        raise MissingExtraError("--watch needs the package watchfiles", remedy=remedy) from None

    while True:
        watched = set(folders())
        # Not recursively: a project may be a whole home folder.
        for _ in watch(
            *watched,
            watch_filter=None,
            step=_SETTLE_MS,
            rust_timeout=_LOOK_MS,
            yield_on_timeout=True,
            recursive=False,
        ):
            yield
            if set(folders()) != watched:
                break


class _Watch:
    """What was read, and when it was saved."""

    def __init__(self, desk: Desk, names: Sequence[str], show: Show) -> None:
        self._desk = desk
        self._names = tuple(Path(name) for name in names)
        self._show = show
        self._told = ""
        self._workspace = desk.workspace
        self._stamps = _stamps(self._files())
        self._check(self._stamps, everything=True)

    def folders(self) -> set[Path]:
        """Return the folders in which a save may matter."""
        try:
            inputs = self._desk.inputs()
        except FactcheckError:
            # The last project that could be read tells where its files are.
            inputs = (self._workspace.root,)
        found = {path if path.is_dir() else path.parent for path in (*inputs, *self._stamps)}
        return {folder.absolute() for folder in found if folder.is_dir()}

    def look(self) -> None:
        """Check what changed since the last look."""
        try:
            before, self._workspace = self._workspace, self._desk.workspace
            known, self._stamps = self._stamps, _stamps(self._files())
            same = (before.project, before.loaded) == (self._workspace.project, self._workspace.loaded)
            changed = [path for path, stamp in self._stamps.items() if known.get(path) != stamp]
            if changed or not same:
                self._check(changed if same else self._stamps, everything=not same)
        except FactcheckError as error:
            # It stays an error until somebody mends it; once said is enough.
            if str(error) != self._told:
                _tell(error)
            self._told = str(error)
        else:
            self._told = ""

    def _files(self) -> tuple[Path, ...]:
        from factcheck.project.drafts import find_drafts

        workspace = self._workspace
        name = workspace.project.name if workspace.project else ""
        return self._names or find_drafts(workspace.root, workspace.settings.drafts, claims_file=name)

    def _check(self, files: Iterable[Path], *, everything: bool) -> None:
        from factcheck.drafts.reading import read_draft

        # Without a name or a pattern there is no draft, which `drafts` says better.
        drafts = self._workspace.drafts(tuple(files))
        complete = everything and not self._names
        report = self._desk.check([read_draft(draft.path, draft.text) for draft in drafts], complete=complete)
        self._show(report, self._workspace, complete)
        sys.stdout.flush()


def _stamps(files: Iterable[Path]) -> Stamps:
    found: Stamps = {}
    for path in files:
        try:
            status = path.stat()
        except OSError:
            # It is on its way, or gone: reading it says so.
            found[path] = (0, 0)
        else:
            found[path] = (status.st_mtime_ns, status.st_size)
    return found


def _tell(error: FactcheckError) -> None:
    from factcheck.reporters.visible import spell_controls

    print(spell_controls(f"error: {error}"), file=sys.stderr, flush=True)
