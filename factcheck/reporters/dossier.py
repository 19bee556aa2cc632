"""The records of the evidence dossier: what its templates lay out, with nothing left to work out."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.records import ClaimResult, Evidence, Finding, Report, SourceEntry
from factcheck.reporters.grid import Cell
from factcheck.reporters.passages import Block, Piece


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
