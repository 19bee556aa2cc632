"""The Python interface to whole runs: read a claims file and its sources, judge, return the report.

`Workspace` is what the commands use; `verify`, `find`, `compare` and `list_sources` are the same for scripts.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import ClaimsFileError, FactcheckError
from factcheck.records import Claim, ClaimKind, Report, Settings, Severity

if TYPE_CHECKING:
    from factcheck.index.opening import ClusteredSources, IndexedSources
    from factcheck.index.use import IndexUse
    from factcheck.library import Library
    from factcheck.project.claims_file import Project
    from factcheck.project.drafts import DraftFile
    from factcheck.records import ClaimResult
    from factcheck.sources.loading import LoadedSources

Progress = Callable[[str, int, int], None]
Finished = Callable[["ClaimResult", "Library"], None]

FIND_ID = "find"

_QUOTATION_MARKS = (("“", "”"), ('"', '"'), ("«", "»"), ("„", "“"), ("‘", "’"), ("'", "'"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """A claims file, when there is one, with its sources: read into memory, or in an index kept on disk."""

    root: Path
    settings: Settings
    project: Project | None
    sources: LoadedSources | IndexedSources | ClusteredSources
    progress: Progress | None = None

    @property
    def loaded(self) -> LoadedSources:
        """The sources as they were read into memory."""
        if not isinstance(self.sources, tuple):
            raise ValueError("the sources of this workspace are in an index")
        return self.sources

    def ask(self, question: Callable[[Library], Report]) -> Report:
        """Return what a library of the sources answers. Raises FactcheckError."""
        if not isinstance(self.sources, tuple):
            return self.sources.ask(question)
        from factcheck.library import LibraryInMemory

        return question(LibraryInMemory(self.sources.sources, self.progress, problems=self.sources.problems))

    def verify(
        self, claim_ids: Collection[str] = (), *, also: Collection[str] = (), finished: Finished | None = None
    ) -> Report:
        """Return the report on the claims with these ids, or on all. Raises FactcheckError.

        `also` are paths of sources that the report lists in any case; `finished` is called with each result as soon
        as it is there.
        """
        from factcheck.pipeline import verify

        project = self.project
        if project is None:
            raise ValueError("this workspace has no claims file")
        claims = _selected(project.claims, claim_ids)

        def question(library: Library) -> Report:
            _check_claim_sources(project, library)
            return verify(
                claims,
                library,
                settings=self.settings,
                acceptances=project.acceptances,
                claims_file=project.path.name,
                progress=self.progress,
                also=also,
                finished=finished,
            )

        return self.ask(question)

    def find(self, text: str, *, quotation: bool = False, speaker: str | None = None) -> Report:
        """Return the report on one assertion or quotation, as the claim `find`.

        A text wholly inside quotation marks, and any text with a speaker, is a quotation.
        """
        from factcheck.pipeline import verify

        words = unquoted(text)
        if words is None and (quotation or speaker is not None):
            words = text.strip()
        claim = Claim(
            id=FIND_ID,
            text=text.strip() if words is None else words,
            kind=ClaimKind.ASSERTION if words is None else ClaimKind.QUOTATION,
            speaker=speaker,
        )
        return self.ask(lambda library: verify((claim,), library, settings=self.settings, progress=self.progress))

    def compare(self) -> Report:
        """Return the report on what the outlets say differently, without claims."""
        from factcheck.pipeline import compare

        return self.ask(lambda library: compare(library, settings=self.settings, progress=self.progress))

    def check(self, drafts: Sequence[DraftFile], *, complete: bool = False) -> Report:
        """Return the report on these drafts. `complete`: they are all the project has."""
        from factcheck.drafts.checking import check_drafts
        from factcheck.drafts.reading import read_draft

        project = self.project

        def question(library: Library) -> Report:
            if project is not None:
                _check_claim_sources(project, library)
            return check_drafts(
                [read_draft(draft.path, draft.text) for draft in drafts],
                project.claims if project else (),
                library,
                settings=self.settings,
                acceptances=project.acceptances if project else (),
                claims_file=project.path.name if project else None,
                complete=complete,
                progress=self.progress,
            )

        return self.ask(question)

    def drafts(self, paths: Sequence[str | os.PathLike[str]] = ()) -> tuple[DraftFile, ...]:
        """Return the drafts at these paths, relative to the current folder, or without any those the claims file
        names. Raises FactcheckError."""
        from factcheck.project.drafts import find_drafts, read_draft_file

        files = [Path(path) for path in paths]
        if not files:
            name = self.project.name if self.project else ""
            files = list(find_drafts(self.root, self.settings.drafts, claims_file=name))
            if not files:
                raise FactcheckError(
                    "there is no draft to check",
                    place=name,
                    remedy='name one, or set drafts = ["drafts/**/*.md"] in [factcheck] of the claims file',
                )
        found = {draft.path: draft for draft in (read_draft_file(self.root, file) for file in files)}
        return tuple(found[path] for path in sorted(found))

    def shown_path(self, path: str) -> str:
        """Return a path relative to the current folder as reports show it: relative to the project's folder."""
        from factcheck.sources.paths import relative

        return relative(str(self.root), path)

    def list_sources(self) -> Report:
        """Return the report on the sources themselves."""
        from factcheck.pipeline import list_sources

        return list_sources(self.loaded.sources, problems=self.loaded.problems)


def open_workspace(
    path: str | os.PathLike[str] | None = None,
    *,
    sources: Sequence[str] = (),
    need_claims: bool = False,
    today: date | None = None,
    progress: Progress | None = None,
    index: IndexUse | None = None,
    note: Callable[[str], None] | None = None,
) -> Workspace:
    """Return the claims file at `path` (or the one found from the current folder upward) with its sources.

    `sources` are globs relative to the current folder that take the place of the file's own. Without
    `need_claims` there need be no claims file: then seeds/, else sources/, is read. `today` is the day that
    acceptances are judged on; without it none has run out. With `index` an index may be kept on disk, as it says and
    the claims file; without it all sources are read into memory. `note` is told what a user should know. Raises
    FactcheckError.
    """
    from factcheck.project.claims_file import find_claims_file, load_project

    here = Path.cwd()
    project: Project | None = None
    if path is not None:
        project = load_project(Path(path), need_claims=need_claims)
    else:
        try:
            found = find_claims_file(here)
        except ClaimsFileError:
            if need_claims:
                raise
        else:
            project = load_project(found, need_claims=need_claims)
    settings = replace(project.settings if project else Settings(), today=today)
    root = project.root if project else here
    return Workspace(
        root=root,
        settings=settings,
        project=project,
        sources=_sources(root, project, settings, sources, progress, index, note or _ignore),
        progress=progress,
    )


def verify(
    path: str | os.PathLike[str] | None = None,
    *,
    sources: Sequence[str] = (),
    claims: Collection[str] = (),
    today: date | None = None,
    progress: Progress | None = None,
) -> Report:
    """Return the report on a claims file, by default the nearest from the current folder upward.

    `sources` are globs that take the place of the file's own, `claims` the ids to verify (all without).
    `progress` is called with what is being done, how much is done and how much there is.
    Raises FactcheckError with the place and the remedy.
    """
    workspace = open_workspace(path, sources=sources, need_claims=True, today=today, progress=progress)
    return workspace.verify(claims)


def find(
    text: str,
    *,
    speaker: str | None = None,
    quotation: bool = False,
    path: str | os.PathLike[str] | None = None,
    sources: Sequence[str] = (),
) -> Report:
    """Return the report on one assertion or quotation. Raises FactcheckError."""
    return open_workspace(path, sources=sources).find(text, quotation=quotation, speaker=speaker)


def check(
    *drafts: str | os.PathLike[str],
    path: str | os.PathLike[str] | None = None,
    sources: Sequence[str] = (),
    today: date | None = None,
    progress: Progress | None = None,
) -> Report:
    """Return the report on article drafts, by default those that the claims file names.

    `path` is the claims file, by default the nearest from the current folder upward; there need be none. Raises
    FactcheckError with the place and the remedy.
    """
    workspace = open_workspace(path, sources=sources, today=today, progress=progress)
    return workspace.check(workspace.drafts(drafts), complete=not drafts)


def compare(path: str | os.PathLike[str] | None = None, *, sources: Sequence[str] = ()) -> Report:
    """Return the report whose `discrepancies` are what the outlets say differently. Raises FactcheckError."""
    return open_workspace(path, sources=sources).compare()


def list_sources(path: str | os.PathLike[str] | None = None, *, sources: Sequence[str] = ()) -> Report:
    """Return the report whose `sources` are described in full. Raises FactcheckError."""
    return open_workspace(path, sources=sources).list_sources()


def fails(report: Report, fail_on: Severity) -> bool:
    """Return whether a finding of the report is new and at or above `fail_on`."""
    from factcheck.judging.findings import exit_code

    return exit_code(report.findings, fail_on) == 1


def unquoted(text: str) -> str | None:
    """Return the words inside the quotation marks that enclose the whole text, or None.

    `“A” and “B”` is not one quotation.
    """
    text = text.strip()
    for opening, closing in _QUOTATION_MARKS:
        if len(text) > 2 and text.startswith(opening) and text.endswith(closing):
            words = text[1:-1]
            if opening not in words and (closing not in words or closing == "’") and words.strip():
                return words.strip()
    return None


def _sources(
    root: Path,
    project: Project | None,
    settings: Settings,
    patterns: Sequence[str],
    progress: Progress | None,
    index: IndexUse | None,
    note: Callable[[str], None],
) -> LoadedSources | IndexedSources | ClusteredSources:
    from factcheck.sources.loading import NoSourcesError, check_details, find_files, load_files

    details = project.details if project else ()
    outside = bool(patterns)
    given = [_from_here(root, pattern) for pattern in patterns]
    try:
        if not outside:
            check_details(root, details)
        files = find_files(root, given or settings.sources, outside=outside)
        if index is not None:
            from factcheck.index.use import is_wanted

            base = index.folder if index.folder is not None else root / settings.index_dir
            if is_wanted(index, settings.index, files, base):
                from factcheck.index.opening import choose

                named = (*given, "") if given else settings.sources
                kept = choose(
                    index, settings, root, files, details, named, outside=outside, progress=progress, note=note
                )
                if kept is not None:
                    return kept
        return load_files(root, files, details, outside=outside, progress=progress)
    except NoSourcesError as error:
        if patterns:
            from factcheck.source_paths import is_url

            written = dict(zip(given, patterns, strict=True)).get(error.pattern or "", "")
            if is_url(written):
                raise FactcheckError(error.message, place="--source", remedy=error.remedy) from None
            raise FactcheckError(
                f"no file matches {written!r}" if written else error.message,
                place="--source",
                remedy="globs are relative to the current folder; quote them, so that the shell leaves them",
            ) from None
        if project is None:
            raise FactcheckError(error.message, remedy=_NO_SOURCES) from None
        raise ClaimsFileError(error.message, place=_place(project, error), remedy=error.remedy) from None


_NO_SOURCES = "put text files there, or name them with --source 'articles/*.txt'"


def _ignore(_: str) -> None:
    pass


def _check_claim_sources(project: Project, library: Library) -> None:
    """Raise ClaimsFileError where a claim names a source that there is not."""
    named = {source for claim in project.claims for source in claim.sources}
    if len(library.numbers(named)) < len(named):
        from factcheck.project.claims_file import check_claim_sources

        check_claim_sources(project, set(library.ids()))


def _place(project: Project, error: object) -> str:
    from factcheck.project.claims_file import place_of_source_pattern
    from factcheck.sources.loading import NoSourcesError

    assert isinstance(error, NoSourcesError)
    if error.line is not None:
        return f"{project.name}:{error.line}"
    if error.pattern is not None:
        return place_of_source_pattern(project, error.pattern)
    return f"{project.name}:1"


def _from_here(root: Path, pattern: str) -> str:
    """Return a glob of the command line, relative to the current folder, as one relative to `root`."""
    from factcheck.source_paths import is_url

    here = Path.cwd()
    if is_url(pattern) or os.path.isabs(pattern) or here == root.absolute():
        return pattern
    import glob

    return os.path.join(glob.escape(str(here)), pattern)


def _selected(claims: tuple[Claim, ...], ids: Collection[str]) -> tuple[Claim, ...]:
    known = [claim.id for claim in claims]
    for wanted in ids:
        if wanted not in known:
            from factcheck.project.problems import nearest

            close = nearest(wanted, known)
            raise FactcheckError(
                f"there is no claim with the id {wanted!r}",
                place="--claim",
                remedy=f"did you mean {close!r}?" if close else "the ids stand in the claims file",
            )
    return tuple(claim for claim in claims if not ids or claim.id in ids)
