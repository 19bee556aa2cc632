"""The prose of a draft: its words without markup, and the way back to the exact place of each in the file."""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass
from datetime import date
from enum import Enum

from factcheck.drafts.comments import Comment
from factcheck.records import Span
from factcheck.text.selectors import LineIndex

_CITATION = re.compile(r"[ \t]*\[(@[A-Za-z0-9_-]+(?:\s*;\s*@[A-Za-z0-9_-]+)*)\]")
_FOOTNOTE = re.compile(r"\[\^([^\]\s]+)\]")
_ADDRESS = re.compile(r"\b(?:https?://|www\.)[^\s<>\"”]+")


class BlockKind(str, Enum):
    """What a block of a draft is: running text, a heading, or words set off as somebody else's."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One paragraph, heading or list item: a half-open range of `Draft.prose`."""

    start: int
    end: int
    kind: BlockKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A claim the draft names. `start`, `end` are the place of the name in the file; `at` is the place of the sentence
    that it stands behind (the same, unless the name is in a footnote)."""

    claim: str
    start: int
    end: int
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnote:
    """A reference `[^label]` at offset `at` of the file."""

    label: str
    at: int
    end: int


class Prose:
    """What a reader of one format fills: characters with the place each came from, closed block by block."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._starts = array("L")
        self._ends = array("L")
        self._block = 0
        self.blocks: list[Block] = []
        self.citations: list[Citation] = []
        self.footnotes: list[Footnote] = []
        self.comments: list[Comment] = []
        self.definitions: dict[str, list[tuple[str, int, int]]] = {}

    def add(self, text: str, start: int) -> None:
        """Add characters that stand in the file as they are, from offset `start` on. Line ends become blanks."""
        for at, character in enumerate(text, start):
            self.put(" " if character in "\n\r\t" else character, at, at + 1)

    def put(self, character: str, start: int, end: int) -> None:
        """Add one character that the file writes as `[start, end)`. Blanks run together."""
        if character == " " and (len(self._text) == self._block or self._text[-1] == " "):
            return
        self._text.append(character)
        self._starts.append(start)
        self._ends.append(end)

    def close(self, kind: BlockKind) -> None:
        """End the block that was being added to; an empty one leaves nothing."""
        self._take_out_citations()
        while len(self._text) > self._block and self._text[-1] == " ":
            self._cut(len(self._text) - 1, len(self._text))
        if len(self._text) > self._block and self._text[self._block] == " ":
            self._cut(self._block, self._block + 1)  # at most one: blanks run together, but for a cut between two
        if len(self._text) > self._block:
            self.blocks.append(Block(start=self._block, end=len(self._text), kind=kind))
            last = self._ends[-1]
            for _ in range(2):
                self._text.append("\n")
                self._starts.append(last)
                self._ends.append(last)
        self._block = len(self._text)

    def _cut(self, start: int, end: int) -> None:
        del self._text[start:end]
        del self._starts[start:end]
        del self._ends[start:end]

    def _take_out(self, cuts: list[tuple[int, int]]) -> None:
        """Take these ranges, counted from the open block's start, out of it. Linear."""
        kept: list[int] = []
        at = self._block
        for start, end in cuts:
            kept.extend(range(at, self._block + start))
            at = max(at, self._block + end)
        kept.extend(range(at, len(self._text)))
        text = [self._text[index] for index in kept]
        starts = array("L", (self._starts[index] for index in kept))
        ends = array("L", (self._ends[index] for index in kept))
        self._text[self._block :] = text
        self._starts[self._block :] = starts
        self._ends[self._block :] = ends

    def _take_out_citations(self) -> None:
        """Take names of claims, footnote marks and bare addresses out of the open block."""
        if len(self._text) == self._block:
            return
        text = "".join(c if len(c) == 1 else "\ufffd" for c in self._text[self._block :])
        if "[" not in text and "://" not in text and "www." not in text:
            return
        cuts: list[tuple[int, int]] = []
        for found in _CITATION.finditer(text):
            for name in re.finditer(r"@([A-Za-z0-9_-]+)", found[1]):
                first = self._block + found.start(1) + name.start(1)
                last = self._block + found.start(1) + name.end(1) - 1
                start, end = self._starts[first], self._ends[last]
                self.citations.append(Citation(claim=name[1], start=start, end=end, at=start))
            cuts.append(found.span())
        for found in _FOOTNOTE.finditer(text):
            start, end = self._starts[self._block + found.start()], self._ends[self._block + found.end() - 1]
            self.footnotes.append(Footnote(label=found[1], at=start, end=end))
            cuts.append(found.span())
        cuts.extend(found.span() for found in _ADDRESS.finditer(text))
        self._take_out(sorted(cuts))

    def draft(self, path: str, text: str, published: date | None) -> Draft:
        """Return the finished draft."""
        return Draft(path, text, published, self, "".join(self._text), self._starts, self._ends)


class Draft:
    """An article draft. `text` is the file as decoded, `prose` its words; `blocks` are ranges of `prose`, everything
    else has offsets in `text`."""

    __slots__ = (
        "_ends", "_lines", "_starts", "blocks", "citations", "comments", "footnotes", "path", "prose", "published",
        "text",
    )  # fmt: skip

    def __init__(
        self,
        path: str,
        text: str,
        published: date | None,
        read: Prose,
        prose: str,
        starts: array[int],
        ends: array[int],
    ) -> None:
        self.path = path
        self.text = text
        self.published = published
        self.prose = prose
        self.blocks = tuple(read.blocks)
        self.footnotes = tuple(read.footnotes)
        named = [
            Citation(claim=claim, start=start, end=end, at=note.at)
            for note in read.footnotes
            for claim, start, end in read.definitions.get(note.label, ())
        ]
        self.citations = tuple(sorted([*read.citations, *named], key=lambda c: (c.start, c.at)))
        self.comments = tuple(sorted(read.comments, key=lambda comment: comment.start))
        self._starts = starts
        self._ends = ends
        self._lines = LineIndex(text)

    def original(self, start: int, end: int) -> Span:
        """Return the span of the file that the range `[start, end)` of the prose stands for."""
        if start >= end:
            at = self._starts[start] if start < len(self._starts) else len(self.text)
            return Span(at, at)
        return Span(self._starts[start], self._ends[end - 1])

    def place(self, offset: int) -> tuple[int, int]:
        """Return the 1-based line and column of an offset of the file."""
        return self._lines.place(offset)
