"""Say where the tables, keys and values of a TOML text stand.

The TOML parser gives values without places, and an error or a finding without a line is no use to a writer.
This scanner reads a text that the parser has *already accepted*, so it need not judge it; on any other text
it stops where it loses the thread and never raises.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from factcheck.records import Place

TomlPath = tuple[str | int, ...]
"""Keys and list indices from the root: `("claim", 0, "text")`."""

# Deeper values get no place of their own; no key of a claims file is that deep.
_DEPTH = 6

_BLANK = r"[ \t\r\n]*(?:\#[^\n]*[ \t\r\n]*)*"
_KEY = r'[A-Za-z0-9_-]+|"[^"\\\n]*(?:\\.[^"\\\n]*)*"|\'[^\'\n]*\''
# In this order: three quotation marks would otherwise read as an empty string. A closing run may be up to
# five long, because a multi-line string may end in one or two quotation marks of its own. The loops are
# unrolled, so that a text of any size is read in linear time.
_STRING = (
    r'"""[^"\\]*(?:(?:\\.|"(?!""))[^"\\]*)*"{3,5}'
    r"|'''[^']*(?:'(?!'')[^']*)*'{3,5}"
    r'|"[^"\\\n]*(?:\\.[^"\\\n]*)*"'
    r"|'[^'\n]*'"
)


class TomlPlaces:
    """The places of one TOML text. Look up with a path; headers, keys with their values, and list items have
    one.

    The place of a table is its header line; of a key, from the key to the end of its value; of a list item,
    the item. Lines and columns are 1-based and count code points, end columns are exclusive.
    """

    def __init__(self, text: str) -> None:
        """Scan `text`, whose line ends are LF or CRLF."""
        self._text = text
        self._line_starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self._spans: dict[TomlPath, tuple[int, int]] = {}
        self._array_lengths: dict[TomlPath, int] = {}
        _Scanner(text, self._spans, self._array_lengths).run()

    def of(self, *path: str | int) -> Place:
        """Return the place of `path`, or of the nearest part of it that has one; the file's start as a last
        resort."""
        for length in range(len(path), 0, -1):
            span = self._spans.get(path[:length])
            if span is not None:
                return self._place(*span)
        return Place()

    def line(self, *path: str | int) -> int:
        """Return the line where `path` begins."""
        return self.of(*path).line

    def _place(self, start: int, end: int) -> Place:
        line, column = self._position(start)
        end_line, end_column = self._position(end)
        return Place(line=line, column=column, end_line=end_line, end_column=end_column)

    def _position(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1


class _Scanner:
    """One pass over a text, filling `spans` as it goes."""

    def __init__(self, text: str, spans: dict[TomlPath, tuple[int, int]], array_lengths: dict[TomlPath, int]) -> None:
        self.text = text
        self.spans = spans
        self.array_lengths = array_lengths
        self.at = 0

    def run(self) -> None:
        table: TomlPath = ()
        while True:
            self._skip_blank()
            start = self.at
            if start >= len(self.text):
                return
            if self.text[start] == "[":
                table = self._header()
            elif not self._assignment(table):
                return
            if self.at == start:
                return

    def _skip_blank(self) -> None:
        match = _pattern(_BLANK).match(self.text, self.at)
        self.at = match.end() if match else self.at

    def _header(self) -> TomlPath:
        start = self.at
        is_array = self.text.startswith("[[", start)
        self.at += 2 if is_array else 1
        keys = self._keys()
        while self.text.startswith("]", self.at):
            self.at += 1
        path: TomlPath = ()
        for position, key in enumerate(keys):
            path = (*path, key)
            if is_array and position == len(keys) - 1:
                index = self.array_lengths.get(path, 0)
                self.array_lengths[path] = index + 1
                # The list as a whole is where its first element stands.
                self.spans.setdefault(path, (start, self.at))
                path = (*path, index)
            elif path in self.array_lengths:
                path = (*path, self.array_lengths[path] - 1)
        if path:
            self.spans[path] = (start, self.at)
        return path

    def _keys(self) -> list[str]:
        """Read a dotted key and leave the position behind it and any blanks."""
        keys: list[str] = []
        while True:
            self._skip_blank()
            match = _pattern(_KEY).match(self.text, self.at)
            if match is None:
                return keys
            keys.append(_unquoted(match.group()))
            self.at = match.end()
            self._skip_blank()
            if not self.text.startswith(".", self.at):
                return keys
            self.at += 1

    def _assignment(self, table: TomlPath) -> bool:
        """Read `key = value` at the position into `spans`; return whether there was one."""
        start = self.at
        keys = self._keys()
        if not keys or not self.text.startswith("=", self.at):
            return False
        self.at += 1
        path = (*table, *keys)
        self._value(path)
        for length in range(len(table) + 1, len(path)):
            self.spans.setdefault(path[:length], (start, self.at))
        self.spans[path] = (start, self.at)
        return True

    def _value(self, path: TomlPath) -> None:
        self._skip_blank()
        string = _pattern(_STRING).match(self.text, self.at)
        if string is not None:
            self.at = string.end()
        elif self.text.startswith("[", self.at):
            self._array(path) if len(path) < _DEPTH else self._skip_brackets()
        elif self.text.startswith("{", self.at):
            self._inline_table(path) if len(path) < _DEPTH else self._skip_brackets()
        else:
            # A number, a truth value, or a date, which may have a blank before its time of day.
            match = _pattern(r"[^,\]}#\n]*").match(self.text, self.at)
            if match is not None:
                self.at += len(match.group().rstrip())

    def _array(self, path: TomlPath) -> None:
        self.at += 1
        index = 0
        while True:
            self._skip_blank()
            start = self.at
            if start >= len(self.text):
                return
            if self.text[start] in "],":
                self.at += 1
                if self.text[start] == "]":
                    return
                continue
            self._value((*path, index))
            if self.at == start:
                return
            item: TomlPath = (*path, index)
            self.spans[item] = (start, self.at)
            index += 1

    def _inline_table(self, path: TomlPath) -> None:
        self.at += 1
        while True:
            self._skip_blank()
            if self.text.startswith("}", self.at):
                self.at += 1
                return
            if self.text.startswith(",", self.at):
                self.at += 1
            elif not self._assignment(path):
                return

    def _skip_brackets(self) -> None:
        """Move behind a bracketed value without recursion, so that no nesting is too deep."""
        depth = 0
        step = _pattern(_STRING + r"|\#[^\n]*|[\[\]{}]|[^\[\]{}\"'\#]+|.")
        while match := step.match(self.text, self.at):
            self.at = match.end()
            token = match.group()
            depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(token, 0)
            if depth == 0:
                return


@cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.DOTALL)


def _unquoted(key: str) -> str:
    if key[0] == "'":
        return key[1:-1]
    if key[0] != '"':
        return key
    if "\\" not in key:
        return key[1:-1]
    import tomli

    return next(iter(tomli.loads(f"{key} = 0")))
