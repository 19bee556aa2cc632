"""Work out from a report what the evidence dossier shows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from factcheck.records import (
    Claim,
    ClaimResult,
    Discrepancy,
    DraftSentence,
    Evidence,
    Finding,
    Report,
    Source,
    SourceEntry,
    Stance,
    Verdict,
)
from factcheck.reporters import View
from factcheck.reporters.differing import borne_alone, claim_words, comparison, differences, of_discrepancy, unread
from factcheck.reporters.dossier import (
    Card,
    Disagreement,
    Dossier,
    Exhibit,
    GridCell,
    GridRow,
    Moment,
    Saying,
    SourceView,
)
from factcheck.reporters.grid import Cell, Grid, build_grid
from factcheck.reporters.passages import DIFFERING, Citation, Paragraphs, Piece, whole_text
from factcheck.reporters.wording import outlet_of, shown_edits, written_date
from factcheck.text.fragments import fragment_link, is_web_address

# A wire story in forty papers says the same forty times: what is beyond this on one side is folded.
_SIDE_SHOWN = 6
# Neutral evidence decides nothing: the nearest passages are shown where nothing decides.
_NEAREST_SHOWN = 2
# Words of context that the address of a quote may hold.
_LINK_CONTEXT = 10
# A timeline's line stays a line.
_SAID_LENGTH = 180

_SAFE_ID = re.compile(r"[A-Za-z0-9_-]+\Z")


def build_dossier(report: Report, view: View = View.CLAIMS, *, excerpts: int | None = None) -> Dossier:
    """Return what the dossier shows of a report. `excerpts` keeps only that many words around each quote.

    What was checked in drafts is shown as claims are, each under its draft's path and line. What the view does not
    show is not there: no source has a mark of it.
    """
    if view is not View.DISCREPANCIES:
        report = replace(report, discrepancies=())
    if view in (View.DISCREPANCIES, View.SOURCES):
        report = replace(report, claims=())
    if view is View.DRAFTS:
        drafted = tuple(_drafted(draft.path, each) for draft in report.drafts for each in draft.sentences)
        report = replace(report, claims=drafted)
    return _Builder(report, excerpts, drafts=view is View.DRAFTS).dossier()


def _drafted(path: str, sentence: DraftSentence) -> ClaimResult:
    return ClaimResult(
        claim=Claim(
            id=f"{path}:{sentence.place.line}",
            text=sentence.text,
            kind=sentence.kind,
            place=sentence.place,
            speaker=sentence.speaker,
            note=f"claim {sentence.claim}" if sentence.claim else None,
        ),
        verdict=sentence.verdict,
        quote_status=sentence.quote_status,
        origins=0,
        evidence=sentence.evidence,
        discrepancies=(),
    )


class _Builder:
    def __init__(self, report: Report, excerpts: int | None, *, drafts: bool) -> None:
        self._report = report
        self._drafts = drafts
        self._excerpts = excerpts
        self._entries = {entry.source.id: entry for entry in report.sources}
        self._paragraphs: dict[str, Paragraphs] = {}
        self._cited: dict[str, list[Citation]] = {}

    def dossier(self) -> Dossier:
        report = self._report
        grid = build_grid(report)
        tags = tuple(sorted({tag for result in report.claims for tag in result.claim.tags}))
        cards = tuple(
            self._card(number, result, cells.cells, tags)
            for number, (result, cells) in enumerate(zip(report.claims, grid.rows, strict=True), 1)
        )
        disagreements = tuple(self._disagreement(number, each) for number, each in enumerate(report.discrepancies, 1))
        sources = tuple(self._source(number, entry) for number, entry in enumerate(report.sources, 1))
        return Dossier(
            report=report,
            outlets=grid.outlets,
            tally=tuple((verdict.value, sum(each.verdict is verdict for each in report.claims)) for verdict in Verdict),
            totals=tuple(
                (
                    sum(row.cells[column] in (Cell.SUPPORTS, Cell.BOTH) for row in grid.rows),
                    sum(row.cells[column] in (Cell.REFUTES, Cell.BOTH) for row in grid.rows),
                )
                for column in range(len(grid.outlets))
            ),
            tags=tags,
            cards=cards,
            rows=tuple(self._row(card, grid) for card in cards),
            timeline=_timeline(cards, sources),
            sources=sources,
            disagreements=disagreements,
            excerpts=self._excerpts,
        )

    def _card(self, number: int, result: ClaimResult, cells: Sequence[Cell], tags: Sequence[str]) -> Card:
        exhibits = [
            self._exhibit(f"e{number}-{at}", each, result.claim.id) for at, each in enumerate(result.evidence, 1)
        ]
        shown, folded = _folded(result, exhibits)
        claim = result.claim
        return Card(
            number=number,
            anchor=f"claim-{claim.id}" if _SAFE_ID.match(claim.id) else f"claim-number-{number}",
            result=result,
            words=claim_words(result),
            columns=tuple(column for column, cell in enumerate(cells) if cell is not Cell.SILENT),
            tags=tuple(tags.index(tag) for tag in dict.fromkeys(claim.tags)),
            alone=borne_alone(result, exhibits),
            unread=unread(shown),
            differences=tuple(differences(result, exhibits)),
            shown=tuple(shown),
            folded=tuple(folded),
            findings=tuple(each for each in self._report.findings if self._is_about(each, claim)),
        )

    def _exhibit(
        self, anchor: str, evidence: Evidence, label: str, *, takes_side: bool = True, differing: Sequence[str] = ()
    ) -> Exhibit:
        entry = self._entries.get(evidence.source)
        pieces: tuple[Piece, ...] = (Piece(evidence.quote, "q"),)
        # A span that is not the source's own would show other words than the quote.
        located = entry is not None and entry.source.text[evidence.start : evidence.end] == evidence.quote
        if entry is not None and located:
            decides = evidence.stance is not Stance.NEUTRAL
            self._cited.setdefault(evidence.source, []).append(
                Citation(
                    start=evidence.start,
                    end=evidence.end,
                    anchor=anchor,
                    label=label if decides else "",
                    stance=evidence.stance.value if decides and takes_side else "",
                )
            )
            if evidence.source not in self._paragraphs:
                self._paragraphs[evidence.source] = Paragraphs(entry.source.text, self._excerpts)
            pieces = self._paragraphs[evidence.source].quoted(evidence, differing)
        notes = list(shown_edits(evidence))
        if evidence.out_of_context:
            notes.append(f"out of context: {evidence.out_of_context}")
        published = entry.source.published if entry is not None else None
        return Exhibit(
            anchor=anchor,
            evidence=evidence,
            outlet=outlet_of(entry, evidence.source),
            published=written_date(published) if published is not None else "",
            pieces=pieces,
            comparisons=tuple(comparison(reason) for reason in evidence.reasons) if takes_side else (),
            notes=tuple(notes),
            located=located,
            takes_side=takes_side,
            link=self._link(entry.source, evidence) if entry is not None and located else "",
        )

    def _link(self, source: Source, evidence: Evidence) -> str:
        """Return an address that opens the published page at the quoted words, or ""."""
        if not source.url or evidence.stance is Stance.NEUTRAL:
            return ""
        # The address of the words may hold some of those around them.
        if self._excerpts is not None and self._excerpts < _LINK_CONTEXT:
            return source.url if is_web_address(source.url) else ""
        return fragment_link(source.url, source.text, evidence.start, evidence.end) or ""

    def _is_about(self, finding: Finding, claim: Claim) -> bool:
        if self._drafts:
            return f"{finding.path}:{finding.place.line}" == claim.id
        # `find` needs no claims file, and its one verdict already says what a finding about it would.
        return self._report.claims_file is not None and finding.claim == claim.id

    def _row(self, card: Card, grid: Grid) -> GridRow:
        foremost: dict[str, str] = {}
        for exhibit in (*card.shown, *card.folded):
            foremost.setdefault(exhibit.outlet, exhibit.anchor)
        cells = grid.rows[card.number - 1].cells
        return GridRow(
            card=card,
            cells=tuple(
                GridCell(cell=cell, anchor=foremost.get(outlet, ""))
                for cell, outlet in zip(cells, grid.outlets, strict=True)
            ),
            supports=sum(cell in (Cell.SUPPORTS, Cell.BOTH) for cell in cells),
            refutes=sum(cell in (Cell.REFUTES, Cell.BOTH) for cell in cells),
        )

    def _source(self, number: int, entry: SourceEntry) -> SourceView:
        source = entry.source
        cited = self._cited.get(source.id, [])
        url = source.url or ""
        return SourceView(
            anchor=f"source-{number}",
            entry=entry,
            outlet=outlet_of(entry, source.id),
            published=written_date(source.published) if source.published is not None else "",
            # Nothing but a web address is made a link: "javascript:" and "data:" could run.
            link=url if is_web_address(url) else "",
            cited=len(cited),
            blocks=whole_text(entry, cited, self._excerpts),
        )

    def _disagreement(self, number: int, discrepancy: Discrepancy) -> Disagreement:
        reasons = [reason for statement in discrepancy.statements for reason in statement.reasons]
        told = [reason for reason in reasons if reason.relation in DIFFERING]
        values = tuple(dict.fromkeys(words for reason in told for words in (reason.source, reason.claim) if words))
        return Disagreement(
            number=number,
            difference=of_discrepancy(discrepancy, {}),
            exhibits=tuple(
                self._exhibit(f"d{number}-{at}", each, f"discrepancy {number}", takes_side=False, differing=values)
                for at, each in enumerate(discrepancy.statements, 1)
            ),
        )


def _folded(result: ClaimResult, exhibits: Sequence[Exhibit]) -> tuple[list[Exhibit], list[Exhibit]]:
    """Return the evidence to show in full and the rest, both in order."""
    undecided = result.verdict is Verdict.NOT_ENOUGH_EVIDENCE
    left = {
        Stance.SUPPORTS: _SIDE_SHOWN,
        Stance.REFUTES: _SIDE_SHOWN,
        Stance.NEUTRAL: _NEAREST_SHOWN if undecided else 0,
    }
    shown: list[Exhibit] = []
    rest: list[Exhibit] = []
    for exhibit in exhibits:
        stance = exhibit.evidence.stance
        (shown if left[stance] > 0 else rest).append(exhibit)
        left[stance] -= 1
    return shown, rest


def _timeline(cards: Sequence[Card], sources: Sequence[SourceView]) -> tuple[Moment, ...]:
    """Return the sources that say anything, by the day they were published and then by id, the undated last."""
    sayings: dict[str, list[Saying]] = {}
    neutral: dict[str, int] = {}
    for card in cards:
        for exhibit in (*card.shown, *card.folded):
            evidence = exhibit.evidence
            if evidence.stance is Stance.NEUTRAL:
                neutral[evidence.source] = neutral.get(evidence.source, 0) + 1
            else:
                said = Saying(card=card, exhibit=exhibit, words=_shortened(evidence.quote))
                sayings.setdefault(evidence.source, []).append(said)

    def when(view: SourceView) -> tuple[bool, str, str]:
        published = view.entry.source.published
        return published is None, published.isoformat() if published else "", view.entry.source.id

    return tuple(
        Moment(
            source=view,
            sayings=tuple(sayings.get(view.entry.source.id, ())),
            neutral=neutral.get(view.entry.source.id, 0),
        )
        for view in sorted(sources, key=when)
        if view.entry.source.id in sayings or view.entry.source.id in neutral
    )


def _shortened(quote: str) -> str:
    line = " ".join(quote.split())
    if len(line) <= _SAID_LENGTH:
        return line
    return line[:_SAID_LENGTH].rsplit(" ", 1)[0] + " …"
