"""The claim-by-outlet grid: what each outlet says to each claim, at a glance."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from factcheck.records import ClaimResult, Report, Stance
from factcheck.reporters.wording import outlet_of


class Cell(str, Enum):
    """What all the sources of one outlet say to one claim."""

    SUPPORTS = "supports"
    REFUTES = "refutes"
    BOTH = "both"
    NEUTRAL = "neutral"
    SILENT = "silent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A claim's cells, one an outlet."""

    result: ClaimResult
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Outlets in the order of their first source, claims in the report's. An unknown outlet is its source."""

    outlets: tuple[str, ...]
    rows: tuple[Row, ...]


def build_grid(report: Report) -> Grid:
    """Return the grid of a report. Sources of one outlet share a column."""
    column_of: dict[str, int] = {}
    outlets: dict[str, int] = {}
    for entry in report.sources:
        outlet = outlet_of(entry, entry.source.id)
        column_of[entry.source.id] = outlets.setdefault(outlet, len(outlets))
    rows = []
    for result in report.claims:
        stances: list[set[Stance]] = [set() for _ in outlets]
        for evidence in result.evidence:
            if evidence.source in column_of:
                stances[column_of[evidence.source]].add(evidence.stance)
        rows.append(Row(result=result, cells=tuple(_cell(each) for each in stances)))
    return Grid(outlets=tuple(outlets), rows=tuple(rows))


def _cell(stances: set[Stance]) -> Cell:
    if {Stance.SUPPORTS, Stance.REFUTES} <= stances:
        return Cell.BOTH
    for stance, cell in (
        (Stance.SUPPORTS, Cell.SUPPORTS),
        (Stance.REFUTES, Cell.REFUTES),
        (Stance.NEUTRAL, Cell.NEUTRAL),
    ):
        if stance in stances:
            return cell
    return Cell.SILENT
