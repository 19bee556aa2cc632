"""What the evidence dossier shows, worked out from a report: the templates only lay it out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from factcheck.records import (
    Claim,
    ClaimKind,
    ClaimResult,
    Discrepancy,
    DraftSentence,
    Evidence,
    Finding,
    Reason,
    Relation,
    Report,
    Source,
    SourceEntry,
    Stance,
    Verdict,
)
from factcheck.reporters import View
from factcheck.reporters.grid import Cell, Grid, build_grid
from factcheck.reporters.passages import (
    DIFFERING,
    Block,
    Citation,
    Layer,
    Paragraphs,
    Piece,
    cut,
    find_words,
    whole_text,
)
from factcheck.reporters.wording import disagreement_message, outlet_of, shown_edits, written_date
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """One reason as a row: what the claim says, what the source says, and how they stand to each other."""

    kind: str
    claim: str
    source: str
    relation: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Exhibit:
    """One piece of evidence. `anchor` is its place in the dossier; if it is `located`, "at-" and `anchor` are its
    place in the source. A statement of a discrepancy takes no side, and compares nothing with a claim."""

    anchor: str
    evidence: Evidence
    outlet: str
    published: str
    pieces: tuple[Piece, ...]
    comparisons: tuple[Comparison, ...]
    notes: tuple[str, ...]
    located: bool
    takes_side: bool
    link: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A value and who states it; `stance` is "supports", "refutes" or "" where it is nobody's but listed."""

    value: str
    outlets: tuple[str, ...]
    stance: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Values that differ, side by side: the claim's ("" where it is not one of them) and those of the sources."""

    kind: str
    claim: str
    sides: tuple[Side, ...]
    message: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """All there is to say of one claim. `columns` are the numbers of the outlets that speak of it."""

    number: int
    anchor: str
    result: ClaimResult
    words: tuple[Piece, ...]
    columns: tuple[int, ...]
    tags: tuple[int, ...]
    alone: str
    unread: tuple[str, ...]
    differences: tuple[Difference, ...]
    shown: tuple[Exhibit, ...]
    folded: tuple[Exhibit, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GridCell:
    """A cell of the grid: what the outlet says, and the anchor of its foremost evidence ("" where silent)."""

    cell: Cell
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GridRow:
    """A claim's row, with how many outlets support and refute it."""

    card: Card
    cells: tuple[GridCell, ...]
    supports: int
    refutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """One line of the timeline: what a source says to one claim."""

    card: Card
    exhibit: Exhibit
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One source on the timeline. `neutral` counts the claims it is on the subject of and says neither to."""

    source: SourceView
    sayings: tuple[Saying, ...]
    neutral: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """A source with its text. `cited` counts the quotes taken from it; `link` is its URL if that can be followed."""

    anchor: str
    entry: SourceEntry
    outlet: str
    published: str
    link: str
    cited: int
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """One discrepancy between outlets with the statements it comes from."""

    number: int
    difference: Difference
    exhibits: tuple[Exhibit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """Everything the HTML report shows."""

    report: Report
    outlets: tuple[str, ...]
    tally: tuple[tuple[str, int], ...]
    totals: tuple[tuple[int, int], ...]
    tags: tuple[str, ...]
    cards: tuple[Card, ...]
    rows: tuple[GridRow, ...]
    timeline: tuple[Moment, ...]
    sources: tuple[SourceView, ...]
    disagreements: tuple[Disagreement, ...]
    excerpts: int | None


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
            words=_claim_words(result),
            columns=tuple(column for column, cell in enumerate(cells) if cell is not Cell.SILENT),
            tags=tuple(tags.index(tag) for tag in dict.fromkeys(claim.tags)),
            alone=_borne_alone(result, exhibits),
            unread=_unread(shown),
            differences=tuple(_differences(result, exhibits)),
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
            comparisons=tuple(_comparison(reason) for reason in evidence.reasons) if takes_side else (),
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
            difference=_of_discrepancy(discrepancy, {}),
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


def _claim_words(result: ClaimResult) -> tuple[Piece, ...]:
    """Return the claim's words, those that an outlet contradicts styled "differs"."""
    text = result.claim.text
    layers = []
    for evidence in result.evidence:
        if evidence.stance is not Stance.REFUTES:
            continue
        stated = [reason.claim for reason in evidence.reasons if reason.relation in DIFFERING]
        for words in (*stated, *(edit.quote for edit in evidence.edits)):
            span = find_words(text, words, 0, len(text)) if len(words) < len(text) else None
            if span is not None:
                layers.append(Layer(*span, "differs"))
    return cut(text, 0, len(text), layers)


def _borne_alone(result: ClaimResult, exhibits: Sequence[Exhibit]) -> str:
    """Return who is the one source of a supported assertion and whom it attributes it to, or ""."""
    bearing = [each for each in exhibits if each.evidence.stance is Stance.SUPPORTS]
    if result.claim.kind is ClaimKind.QUOTATION or result.origins != 1 or not bearing:
        return ""
    if result.verdict is not Verdict.SUPPORTED or any(not each.evidence.attributed_to for each in bearing):
        return ""
    outlets = ", ".join(dict.fromkeys(each.outlet for each in bearing))
    speakers = ", ".join(dict.fromkeys(each.evidence.attributed_to or "" for each in bearing))
    return f"{outlets}, citing {speakers}"


def _unread(exhibits: Sequence[Exhibit]) -> tuple[str, ...]:
    """Return what could not be compared in the evidence shown, each with the outlets, or ()."""
    outlets: dict[str, list[str]] = {}
    for exhibit in exhibits:
        for reason in exhibit.evidence.reasons:
            if reason.relation is Relation.UNPARSED:
                named = outlets.setdefault(reason.message, [])
                if exhibit.outlet not in named:
                    named.append(exhibit.outlet)
    return tuple(f"{message} ({', '.join(named)})" for message, named in outlets.items())


def _comparison(reason: Reason) -> Comparison:
    message = reason.message
    # The row shows both values already.
    repeated = f"claim {reason.claim}, source {reason.source}: "
    if message.startswith(repeated):
        message = message[len(repeated) :]
    return Comparison(
        kind=reason.kind.value,
        claim=reason.claim,
        source=reason.source,
        relation=reason.relation.value,
        message=message,
    )


def _differences(result: ClaimResult, exhibits: Sequence[Exhibit]) -> Iterable[Difference]:
    """Yield each value of the claim that a source contradicts beside those of all the sources that state one."""
    told: set[str] = set()
    stated: dict[tuple[str, str], dict[tuple[str, str], list[str]]] = {}
    for exhibit in exhibits:
        stance = exhibit.evidence.stance
        if stance is Stance.NEUTRAL:
            continue
        for reason in exhibit.evidence.reasons:
            if reason.claim and reason.source and reason.relation in (*DIFFERING, Relation.EQUAL, Relation.WITHIN):
                differs = reason.relation in DIFFERING
                key = (reason.source, "refutes" if differs else "supports")
                outlets = stated.setdefault((reason.kind.value, reason.claim), {}).setdefault(key, [])
                if exhibit.outlet not in outlets:
                    outlets.append(exhibit.outlet)
    for (kind, claim), values in stated.items():
        if any(stance == "refutes" for _, stance in values):
            told.add(kind)
            sides = [Side(value=v, outlets=tuple(outlets), stance=s) for (v, s), outlets in values.items()]
            yield Difference(kind=kind, claim=claim, sides=tuple(sides))
    stances: dict[str, Stance] = {}
    for exhibit in exhibits:
        if exhibit.evidence.stance is not Stance.NEUTRAL:
            stances.setdefault(exhibit.evidence.source, exhibit.evidence.stance)
    for discrepancy in result.discrepancies:
        if discrepancy.kind.value not in told:
            yield _of_discrepancy(discrepancy, stances)


def _of_discrepancy(discrepancy: Discrepancy, stances: dict[str, Stance]) -> Difference:
    sides = []
    for value in discrepancy.values:
        found = {stances[source].value for source in value.sources if source in stances}
        stance = found.pop() if len(found) == 1 else ""
        sides.append(Side(value=value.value, outlets=value.outlets or value.sources, stance=stance))
    return Difference(
        kind=discrepancy.kind.value, claim="", sides=tuple(sides), message=disagreement_message(discrepancy)
    )


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
