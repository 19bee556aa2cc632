"""The sources of a run as verifying sees them, whether they are in memory or in an index on disk.

Sources are numbered in the order of their ids, so that no number depends on where they are kept.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from factcheck.judging.assessment import ClaimReading, PassageReading, read_claim
from factcheck.judging.discrepancies import claim_discrepancies
from factcheck.judging.origins import Origins, group_origins
from factcheck.judging.verdicts import evidence_of_source, weigh
from factcheck.matching.candidates import SentenceIndex
from factcheck.records import (
    Claim,
    ClaimKind,
    ClaimResult,
    Discrepancy,
    Evidence,
    Settings,
    Source,
    SourceEntry,
    SourceProblem,
)
from factcheck.text.document import Document, read_document
from factcheck.text.words import Word, stems_in

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how much is done, and how much there is."""


class Library(ABC):
    """The sources, read: their documents, their origins, and which of their sentences bear on a claim."""

    @property
    @abstractmethod
    def origins(self) -> Origins:
        """Which sources go back to the same reporting."""

    @property
    @abstractmethod
    def outlets(self) -> Mapping[str, str]:
        """Source id -> outlet, for the sources whose outlet is known."""

    @abstractmethod
    def __len__(self) -> int:
        """Return how many sources there are."""

    @abstractmethod
    def document(self, number: int) -> Document:
        """Return the document of the source with this number."""

    @abstractmethod
    def reading(self, number: int) -> PassageReading:
        """Return the same document as a passage to judge."""

    @abstractmethod
    def numbers(self, source_ids: Collection[str]) -> frozenset[int]:
        """Return the numbers of the sources with these ids; an id that none has is left out."""

    @abstractmethod
    def ids(self) -> Iterable[str]:
        """Return the ids of all sources, in order."""

    @abstractmethod
    def ids_at(self, paths: Collection[str]) -> set[str]:
        """Return the ids of the sources with these paths."""

    @abstractmethod
    def problems(self, named: Collection[str] = ()) -> Sequence[SourceProblem]:
        """Return what is wrong with the sources that a report lists which names these, by path and code."""

    @abstractmethod
    def candidates(self, words: Sequence[Word], only: frozenset[int] | None = None) -> dict[int, list[int]]:
        """Return, for each source that has any, the sentences worth judging for a claim of these words, in order.
        `only` are the numbers of the sources that may be drawn on."""

    @abstractmethod
    def may_quote(self, quotation: str, only: frozenset[int] | None = None) -> Iterable[int]:
        """Return the numbers of the sources that may have a quotation, in order."""

    @abstractmethod
    def listed(self, named: Collection[str]) -> Iterable[Document]:
        """Return the documents that a report lists which names the sources with these ids, by id."""

    def verify_claim(self, claim: Claim, settings: Settings) -> ClaimResult:
        """Return the result of one claim against the sources it may draw on."""
        only = self.numbers(claim.sources) if claim.sources else None
        find = self._find_quotation if claim.kind is ClaimKind.QUOTATION else self._find_assertion
        return self.weighed(claim, find(claim, settings, only))

    def verify_claims(self, claims: Sequence[Claim], settings: Settings) -> Iterator[ClaimResult]:
        """Yield the results of many claims, in their order."""
        for claim in claims:
            yield self.verify_claim(claim, settings)

    def compare(self, progress: Progress | None = None) -> tuple[Discrepancy, ...]:
        """Return what sources of different origins state differently about one event, by place."""
        from factcheck.judging.outlets import compare_outlets

        return compare_outlets(self, progress)

    @property
    def origin_count(self) -> int:
        """How many independent origins the sources have."""
        return len(self.origins.groups)

    def weighed(self, claim: Claim, evidence: Sequence[Evidence]) -> ClaimResult:
        """Return the result of a claim that this evidence was found for."""
        sources = {source.id: source for source in self._sources({each.source for each in evidence})}
        return weigh(claim, evidence, claim_discrepancies(evidence, sources), self.origins)

    def _sources(self, source_ids: Collection[str]) -> Iterable[Source]:
        return [self.document(number).source for number in sorted(self.numbers(source_ids))]

    def _find_assertion(self, claim: Claim, settings: Settings, only: frozenset[int] | None) -> list[Evidence]:
        reading: ClaimReading = read_claim(claim.text, claim.as_of or settings.as_of)
        evidence: list[Evidence] = []
        for number, sentences in self.candidates(reading.statement.words, only).items():
            passage = self.reading(number)
            evidence.extend(evidence_of_source(reading, self.document(number).source, passage, sentences))
        return evidence

    def _find_quotation(self, claim: Claim, settings: Settings, only: frozenset[int] | None) -> list[Evidence]:
        from factcheck.judging.quotes import locate_quote

        evidence: list[Evidence] = []
        for number in self.may_quote(claim.text, only):
            found = locate_quote(claim.text, self.document(number), claim.speaker, style=settings.quote_style)
            if found is not None:
                evidence.append(found)
        return evidence

    def entries(self, named: Collection[str], problems: Sequence[SourceProblem]) -> tuple[SourceEntry, ...]:
        """Return the sources as a report lists them that names these, by id."""
        of_path: dict[str, list[SourceProblem]] = {}
        for problem in problems:
            of_path.setdefault(problem.path, []).append(problem)
        return tuple(
            SourceEntry(
                source=document.source,
                syndicated_with=self.origins.syndicated_with(document.source.id),
                sentences=len(document.sentences),
                left_out=document.left_out,
                problems=tuple(of_path.get(document.source.path, ())),
            )
            for document in self.listed(named)
        )


class LibraryInMemory(Library):
    """Sources that are all held in memory, for runs that keep nothing on disk."""

    def __init__(
        self,
        sources: Sequence[Source],
        progress: Progress | None = None,
        *,
        problems: Sequence[SourceProblem] = (),
        known: LibraryInMemory | None = None,
    ) -> None:
        """`known` is an earlier library: its documents are taken over for the sources that are still the same."""
        self._progress = progress
        self._problems = problems
        self.documents: list[Document] = []
        read = {document.source: document for document in known.documents} if known is not None else {}
        for number, source in enumerate(sorted(sources, key=lambda source: source.id)):
            self._tell("reading sources", number, len(sources))
            self.documents.append(read.get(source) or read_document(source))
        self._numbers = {document.source.id: number for number, document in enumerate(self.documents)}
        self._outlets = {d.source.id: d.source.outlet for d in self.documents if d.source.outlet}
        self._tell("looking for copies", 0, len(sources))
        self._origins = group_origins(self.documents)
        self._readings: list[PassageReading | None] = [None] * len(self.documents)
        self._index: SentenceIndex | None = None

    def _tell(self, what: str, done: int, total: int) -> None:
        if self._progress is not None:
            self._progress(what, done, total)

    @property
    def origins(self) -> Origins:
        return self._origins

    @property
    def outlets(self) -> Mapping[str, str]:
        return self._outlets

    def __len__(self) -> int:
        return len(self.documents)

    def document(self, number: int) -> Document:
        return self.documents[number]

    def reading(self, number: int) -> PassageReading:
        reading = self._readings[number]
        if reading is None:
            self._readings[number] = reading = reading_of(self.documents[number])
        return reading

    def numbers(self, source_ids: Collection[str]) -> frozenset[int]:
        return frozenset(self._numbers[each] for each in source_ids if each in self._numbers)

    def ids(self) -> Iterable[str]:
        return self._numbers

    def ids_at(self, paths: Collection[str]) -> set[str]:
        return {document.source.id for document in self.documents if document.source.path in paths}

    def problems(self, named: Collection[str] = ()) -> Sequence[SourceProblem]:
        return self._problems

    def candidates(self, words: Sequence[Word], only: frozenset[int] | None = None) -> dict[int, list[int]]:
        found = self.index.candidates(words)
        return found if only is None else {number: at for number, at in found.items() if number in only}

    def may_quote(self, quotation: str, only: frozenset[int] | None = None) -> Iterable[int]:
        return range(len(self.documents)) if only is None else sorted(only)

    def listed(self, named: Collection[str]) -> Iterable[Document]:
        return self.documents

    @property
    def index(self) -> SentenceIndex:
        """The index over every sentence of every document, made when first asked for."""
        if self._index is None:
            self._index = SentenceIndex()
            for number, document in enumerate(self.documents):
                self._tell("indexing", number, len(self.documents))
                for at, span in enumerate(document.sentences):
                    place = document.folded.folded(span.start, span.end)
                    self._index.add(number, at, stems_in(document.folded.text, place.start, place.end))
        return self._index


def reading_of(document: Document) -> PassageReading:
    """Return a document as a passage to judge."""
    source = document.source
    return PassageReading(source.text, document.folded, document.sentences, source.published, document.headline)
