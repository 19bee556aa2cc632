"""The whole flow on one screen: claims and sources in, a report out. No files, no clock, no terminal."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from factcheck._version import __version__
from factcheck.judging.findings import collect_findings
from factcheck.library import Library, LibraryInMemory, Progress
from factcheck.records import (
    Acceptance,
    Claim,
    ClaimResult,
    Discrepancy,
    DraftEntry,
    Finding,
    Report,
    Settings,
    Source,
    SourceProblem,
    Summary,
    Verdict,
)


def library_of(
    sources: Sequence[Source] | Library, progress: Progress | None = None, problems: Sequence[SourceProblem] = ()
) -> Library:
    """Return sources as a library: held in memory, where they are none yet."""
    return sources if isinstance(sources, Library) else LibraryInMemory(sources, progress, problems=problems)


def verify(
    claims: Sequence[Claim],
    sources: Sequence[Source] | Library,
    *,
    settings: Settings,
    problems: Sequence[SourceProblem] = (),
    acceptances: Sequence[Acceptance] = (),
    claims_file: str | None = None,
    progress: Progress | None = None,
    also: Collection[str] = (),
    finished: Callable[[ClaimResult, Library], None] | None = None,
) -> Report:
    """Return the report on `claims` against `sources`. The order of `sources` changes nothing.

    `also` are paths of sources that the report lists, named in it or not. `finished` is called with each result as
    soon as it and those before it are there.
    """
    library = library_of(sources, progress, problems)
    results: list[ClaimResult] = []
    for result in library.verify_claims(claims, settings):
        if progress is not None:
            progress("verifying", len(results), len(claims))
        results.append(result)
        if finished is not None:
            finished(result, library)
    named = {each.source for result in results for each in result.evidence} | library.ids_at(also)
    problems = library.problems(named)
    findings = collect_findings(results, problems, settings, acceptances, claims_file or "", outlets=library.outlets)
    return make_report(library, results, named, problems, claims_file=claims_file, findings=findings)


def compare(
    sources: Sequence[Source] | Library,
    *,
    settings: Settings,
    problems: Sequence[SourceProblem] = (),
    progress: Progress | None = None,
) -> Report:
    """Return the report whose `discrepancies` are what different outlets state differently about one event."""
    library = library_of(sources, progress, problems)
    found = library.compare(progress)
    named = {each.source for discrepancy in found for each in discrepancy.statements}
    problems = library.problems(named)
    findings = collect_findings((), problems, settings, (), "")
    return make_report(library, (), named, problems, findings=findings, discrepancies=found)


def list_sources(
    sources: Sequence[Source],
    *,
    problems: Sequence[SourceProblem] = (),
    settings: Settings | None = None,
    progress: Progress | None = None,
) -> Report:
    """Return the report that lists the sources, what was left out of them and what is wrong with them."""
    library = LibraryInMemory(sources, progress)
    findings = collect_findings((), problems, settings or Settings(), (), "")
    return make_report(library, (), (), problems, findings=findings)


def make_report(
    library: Library,
    results: Sequence[ClaimResult],
    named: Collection[str],
    problems: Sequence[SourceProblem],
    *,
    findings: Sequence[Finding],
    claims_file: str | None = None,
    discrepancies: Sequence[Discrepancy] = (),
    drafts: Sequence[DraftEntry] = (),
) -> Report:
    """Return the report on what was found, with its counts. `named` are the ids of the sources it speaks of."""

    def count(verdict: Verdict) -> int:
        return sum(result.verdict is verdict for result in results)

    summary = Summary(
        claims=len(results),
        supported=count(Verdict.SUPPORTED),
        refuted=count(Verdict.REFUTED),
        conflicting=count(Verdict.CONFLICTING),
        not_enough_evidence=count(Verdict.NOT_ENOUGH_EVIDENCE),
        sources=len(library),
        origins=library.origin_count,
    )
    return Report(
        tool_version=__version__,
        claims_file=claims_file,
        sources=library.entries(named, problems),
        claims=tuple(results),
        findings=tuple(findings),
        summary=summary,
        discrepancies=tuple(discrepancies),
        drafts=tuple(drafts),
    )
