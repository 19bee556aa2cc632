"""Lines of styled text on a terminal of a known width.

Everything is a `rich.text.Text`, never console markup: rich would silently delete "[sic]" from a quotation.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from io import StringIO

from rich.console import Console
from rich.text import Text

from factcheck.reporters import ReportOptions
from factcheck.reporters.visible import visible

# Longer lines than this are hard to read, however wide the terminal.
_WIDEST = 120
# Narrower than this nothing can be laid out; lines then run over.
_NARROWEST = 40


@dataclass(slots=True)
class Canvas:
    """A page that is written from top to bottom and handed over in parts."""

    options: ReportOptions
    width: int = field(init=False)
    _console: Console = field(init=False)
    _buffer: StringIO = field(init=False)
    _page: Text = field(init=False)

    def __post_init__(self) -> None:
        self.width = max(_NARROWEST, min(self.options.width, _WIDEST))
        self._buffer = StringIO()
        self._page = Text()
        self._console = Console(
            file=self._buffer,
            width=self.width,
            color_system="standard" if self.options.color else None,
            force_terminal=self.options.color,
            legacy_windows=False,
            markup=False,
            emoji=False,
            highlight=False,
            # The environment is the caller's business: a reporter is pure.
            _environ={},
        )

    def safe(self, text: str) -> str:
        """Return hostile text as one visible line."""
        return visible(text, ascii_only=self.options.ascii_only)

    def text(self, *parts: str | tuple[str, str]) -> Text:
        """Return a styled line from safe or hostile parts: strings, or pairs of string and style."""
        line = Text()
        for part in parts:
            words, style = (part, "") if isinstance(part, str) else part
            line.append(self.spaced(words), style=style)
        return line

    def spaced(self, words: str) -> str:
        """Return `words` as visible text with the white space at both ends kept."""
        body = words.strip(" ")
        if not body:
            return words
        start = len(words) - len(words.lstrip(" "))
        return words[:start] + self.safe(body) + words[start + len(body) :]

    def put(self, line: Text, *, indent: int = 0, hanging: int = 0) -> None:
        """Write `line` wrapped to the width; lines after the first are `hanging` cells further in."""
        first = True
        for piece in line.wrap(self._console, max(20, self.width - indent - hanging)):
            piece.rstrip()
            self._page.append(" " * (indent if first else indent + hanging))
            self._page.append_text(piece)
            self._page.append("\n")
            first = False

    def put_bar(self, lines: Iterable[Text], *, indent: int, bar: str, style: str) -> None:
        """Write `lines` wrapped, each behind a vertical bar."""
        for line in lines:
            for piece in line.wrap(self._console, max(20, self.width - indent - 2)):
                piece.rstrip()
                self._page.append(" " * indent)
                self._page.append(bar, style=style)
                self._page.append(" ")
                self._page.append_text(piece)
                self._page.append("\n")

    def skip(self) -> None:
        """Write an empty line."""
        self._page.append("\n")

    def taken(self) -> str:
        """Return everything written since the last call, with escape codes where colour is on."""
        self._console.print(self._page, end="", soft_wrap=True)
        written = self._buffer.getvalue()
        self._buffer.seek(0)
        self._buffer.truncate()
        self._page = Text()
        return written


def cells_of(words: str) -> int:
    """Return how many terminal cells `words` take."""
    from rich.cells import cell_len

    return cell_len(words)


def shortened(words: str, cells: int) -> str:
    """Return `words` cut to `cells` terminal cells, with an ellipsis."""
    if cells_of(words) <= cells:
        return words
    from rich.cells import set_cell_size

    return set_cell_size(words, cells - 3).rstrip() + "..."
