"""Where an editor counts: lines that end at CR, LF or both, columns in units of the encoding it agreed on."""

from __future__ import annotations

import re
from bisect import bisect_right

_LINE_END = re.compile("\r\n|\r|\n")


class EditorPlaces:
    """Offsets of a text, in code points, as an editor's (line, column) and back. Both count from 0."""

    def __init__(self, text: str, encoding: str = "utf-16") -> None:
        self._text = text
        self._encoding = encoding
        self._starts = [0, *(found.end() for found in _LINE_END.finditer(text))]

    def place(self, offset: int) -> tuple[int, int]:
        """Return the line and the column of an offset; beyond the end, those of the end."""
        offset = min(offset, len(self._text))
        line = bisect_right(self._starts, offset) - 1
        return line, self._units(self._text[self._starts[line] : offset])

    def offset(self, line: int, column: int) -> int:
        """Return the offset of a line and column; beyond a line's end, that of its end."""
        if line >= len(self._starts):
            return len(self._text)
        start = self._starts[line]
        end = self._starts[line + 1] if line + 1 < len(self._starts) else len(self._text)
        content = self._text[start:end].rstrip("\r\n")
        if self._encoding == "utf-32":
            return start + min(column, len(content))
        units = 0
        for at, character in enumerate(content):
            if units >= column:
                return start + at
            units += self._units(character)
        return start + len(content)

    def _units(self, words: str) -> int:
        if self._encoding == "utf-8":
            return len(words.encode("utf-8", "surrogatepass"))
        if self._encoding == "utf-32":
            return len(words)
        return sum(2 if character > "\uffff" else 1 for character in words)
