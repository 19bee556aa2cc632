"""The whole flow on one screen: claims and sources in, a report out. No files, no clock, no terminal."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from factcheck._version import __version__
from factcheck.judging.assessment import PassageReading, read_claim
from factcheck.judging.discrepancies import claim_discrepancies
from factcheck.judging.findings import collect_findings
from factcheck.judging.origins import Origins, group_origins
from factcheck.judging.verdicts import evidence_of_source, weigh
from factcheck.matching.candidates import SentenceIndex
from factcheck.records import (
    Acceptance,
    Claim,
    ClaimKind,
    ClaimResult,
    Discrepancy,
    DraftEntry,
    Evidence,
    Finding,
    Report,
    Settings,
    Source,
    SourceEntry,
    SourceProblem,
    Summary,
    Verdict,
)
from factcheck.text.document import Document, read_document
from factcheck.text.words import stems_in

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how much is done, and how much there is."""

class Library:
    """The sources, read: their documents, their origins, and the index of their sentences, made when first asked."""

    def __init__(
        self, sources: Sequence[Source], progress: Progress | None = None, *, known: Library | None = None
    ) -> None:
        """`known` is an earlier library: its documents are taken over for the sources that are still the same."""
        self._progress = progress
        self.documents: list[Document] = []
        read = {document.source: document for document in known.documents} if known is not None else {}
        for number, source in enumerate(sorted(sources, key=lambda source: source.id)):
            self._tell("reading sources", number, len(sources))
            self.documents.append(read.get(source) or read_document(source))
        self.sources = {document.source.id: document.source for document in self.documents}
        self._tell("looking for copies", 0, len(sources))
        self.origins: Origins = group_origins(self.documents)
        self._readings: list[PassageReading] | None = None
        self._index: SentenceIndex | None = None

    def _tell(self, what: str, done: int, total: int) -> None:
        if self._progress is not None:
            self._progress(what, done, total)

    @property
    def readings(self) -> list[PassageReading]:
        """The documents as passages to judge, in the order of `documents`."""
        if self._readings is None:
            self._readings = [
                PassageReading(d.source.text, d.folded, d.sentences, d.source.published, d.headline)
                for d in self.documents
            ]
        return self._readings

    @property
    def index(self) -> SentenceIndex:
        """The index over every sentence of every document."""
        if self._index is None:
            self._index = SentenceIndex()
            for number, document in enumerate(self.documents):
                self._tell("indexing", number, len(self.documents))
                for at, span in enumerate(document.sentences):
                    place = document.folded.folded(span.start, span.end)
                    self._index.add(number, at, stems_in(document.folded.text, place.start, place.end))
        return self._index

    def verify_claim(self, claim: Claim, settings: Settings) -> ClaimResult:
        """Return the result of one claim against the sources it may draw on."""
        find = self._find_quotation if claim.kind is ClaimKind.QUOTATION else self._find_assertion
        evidence = find(claim, settings)
        return weigh(claim, evidence, claim_discrepancies(evidence, self.sources), self.origins)

    def _find_assertion(self, claim: Claim, settings: Settings) -> list[Evidence]:
        reading = read_claim(claim.text, claim.as_of or settings.as_of)
        evidence: list[Evidence] = []
        for number, sentences in self.index.candidates(reading.statement.words).items():
            source = self.documents[number].source
            if not claim.sources or source.id in claim.sources:
                evidence.extend(evidence_of_source(reading, source, self.readings[number], sentences))
        return evidence

    def _find_quotation(self, claim: Claim, settings: Settings) -> list[Evidence]:
        from factcheck.judging.quotes import locate_quote

        evidence: list[Evidence] = []
        for document in self.documents:
            if claim.sources and document.source.id not in claim.sources:
                continue
            found = locate_quote(claim.text, document, claim.speaker, style=settings.quote_style)
            if found is not None:
                evidence.append(found)
        return evidence

    def entries(self, problems: Sequence[SourceProblem]) -> tuple[SourceEntry, ...]:
        """Return the sources as a report lists them, by id."""
        return tuple(
            SourceEntry(
                source=document.source,
                syndicated_with=self.origins.syndicated_with(document.source.id),
                sentences=len(document.sentences),
                left_out=document.left_out,
                problems=tuple(problem for problem in problems if problem.path == document.source.path),
            )
            for document in self.documents
        )


def verify(
    claims: Sequence[Claim],
    sources: Sequence[Source],
    *,
    settings: Settings,
    problems: Sequence[SourceProblem] = (),
    acceptances: Sequence[Acceptance] = (),
    claims_file: str | None = None,
    progress: Progress | None = None,
) -> Report:
    """Return the report on `claims` against `sources`. The order of `sources` changes nothing."""
    library = Library(sources, progress)
    results: list[ClaimResult] = []
    for number, claim in enumerate(claims):
        if progress is not None:
            progress("verifying", number, len(claims))
        results.append(library.verify_claim(claim, settings))
    findings = collect_findings(results, problems, settings, acceptances, claims_file or "", sources=sources)
    return make_report(library, results, problems, claims_file=claims_file, findings=findings)


def compare(
    sources: Sequence[Source],
    *,
    settings: Settings,
    problems: Sequence[SourceProblem] = (),
    progress: Progress | None = None,
) -> Report:
    """Return the report whose `discrepancies` are what different outlets state differently about one event."""
    from factcheck.judging.outlets import compare_outlets

    library = Library(sources, progress)
    found = compare_outlets(library.documents, library.readings, library.index, library.origins)
    findings = collect_findings((), problems, settings, (), "")
    return make_report(library, (), problems, findings=findings, discrepancies=found)


def list_sources(
    sources: Sequence[Source],
    *,
    problems: Sequence[SourceProblem] = (),
    settings: Settings | None = None,
    progress: Progress | None = None,
) -> Report:
    """Return the report that lists the sources, what was left out of them and what is wrong with them."""
    library = Library(sources, progress)
    findings = collect_findings((), problems, settings or Settings(), (), "")
    return make_report(library, (), problems, findings=findings)


def make_report(
    library: Library,
    results: Sequence[ClaimResult],
    problems: Sequence[SourceProblem],
    *,
    findings: Sequence[Finding],
    claims_file: str | None = None,
    discrepancies: Sequence[Discrepancy] = (),
    drafts: Sequence[DraftEntry] = (),
) -> Report:
    """Return the report on what was found, with its counts."""

    def count(verdict: Verdict) -> int:
        return sum(result.verdict is verdict for result in results)

    summary = Summary(
        claims=len(results),
        supported=count(Verdict.SUPPORTED),
        refuted=count(Verdict.REFUTED),
        conflicting=count(Verdict.CONFLICTING),
        not_enough_evidence=count(Verdict.NOT_ENOUGH_EVIDENCE),
        sources=len(library.documents),
        origins=len({library.origins.of(source_id) for source_id in library.sources}),
    )
    return Report(
        tool_version=__version__,
        claims_file=claims_file,
        sources=library.entries(problems),
        claims=tuple(results),
        findings=tuple(findings),
        summary=summary,
        discrepancies=tuple(discrepancies),
        drafts=tuple(drafts),
    )
