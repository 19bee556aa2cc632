"""The claim-by-outlet grid on a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rich.text import Text

from factcheck.records import Verdict
from factcheck.reporters.canvas import Canvas, cells_of, shortened
from factcheck.reporters.grid import Cell, Grid

# Each symbol beside what stands for it where only ASCII can be shown, and its colour.
_CELLS = {
    Cell.SUPPORTS: ("✓", "+", "green"),
    Cell.REFUTES: ("✗", "x", "red"),
    Cell.BOTH: ("≠", "!", "yellow"),
    Cell.NEUTRAL: ("~", "~", "cyan"),
    Cell.SILENT: ("·", ".", "bright_black"),
}
_CELL_WORDS = {
    Cell.SUPPORTS: "supports",
    Cell.REFUTES: "refutes",
    Cell.BOTH: "says both",
    Cell.NEUTRAL: "on the subject, neither",
    Cell.SILENT: "silent",
}
_DIM = "bright_black"

# An outlet's name as a column's head may take this many cells before the columns are numbered instead.
_HEAD_CELLS = 14
# A claim's id in the grid is cut to this many cells.
_ID_CELLS = 32


def put_grid(canvas: Canvas, grid: Grid, verdicts: Mapping[Verdict, tuple[str, str]]) -> None:
    """Write the grid, in blocks of columns that fit the width. `verdicts` gives their symbols and colours."""
    canvas.put(canvas.text(("Claims by outlet", "bold")))
    names = [canvas.safe(outlet) for outlet in grid.outlets]
    ids = [shortened(canvas.safe(row.result.claim.id), _ID_CELLS) for row in grid.rows]
    label = max(cells_of(each) for each in ids) + 2
    room = canvas.width - 2 - label - 2
    named = all(cells_of(name) <= _HEAD_CELLS for name in names)
    named = named and sum(cells_of(name) + 2 for name in names) <= room
    heads = names if named else [str(number) for number in range(1, len(names) + 1)]
    widths = [max(cells_of(head), 1) + 2 for head in heads]
    used: set[Cell] = set()
    for block in _blocks(widths, room):
        head_line = Text(" " * (2 + label + 2))
        for column in block:
            head_line.append(_centred(heads[column], widths[column]), style="bold")
        canvas.put(head_line)
        for row, claim_id in zip(grid.rows, ids, strict=True):
            symbol, color = verdicts[row.result.verdict]
            line = Text("  ")
            line.append(f"{symbol} ", style=f"bold {color}")
            line.append(claim_id + " " * (label - cells_of(claim_id)))
            for column in block:
                used.add(row.cells[column])
                symbol, color = _symbol(canvas, row.cells[column])
                line.append(_centred(symbol, widths[column]), style=color)
            canvas.put(line)
    if not named:
        for head, name in zip(heads, names, strict=True):
            canvas.put(canvas.text((f"{head}  ", "bold"), name), indent=2, hanging=2)
    legend = Text()
    for cell in Cell:
        if cell in used:
            symbol, color = _symbol(canvas, cell)
            legend.append(symbol, style=color)
            legend.append(f" {_CELL_WORDS[cell]}   ", style=_DIM)
    canvas.put(legend, indent=2)


def _symbol(canvas: Canvas, cell: Cell) -> tuple[str, str]:
    symbol, ascii_symbol, color = _CELLS[cell]
    return (ascii_symbol if canvas.options.ascii_only else symbol), color


def _centred(words: str, cells: int) -> str:
    """Return `words` in the middle of `cells` terminal cells."""
    blank = max(0, cells - cells_of(words))
    left = (blank + 1) // 2
    return " " * left + words + " " * (blank - left)


def _blocks(widths: list[int], room: int) -> Iterator[list[int]]:
    """Yield the columns in runs that fit in `room` cells, at least one a run."""
    block: list[int] = []
    taken = 0
    for column, width in enumerate(widths):
        if block and taken + width > room:
            yield block
            block, taken = [], 0
        block.append(column)
        taken += width
    if block:
        yield block
