"""Stretches of a source cut into styled pieces: a quote in its paragraph, a whole text with its furniture."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from factcheck.records import Evidence, ReasonKind, Relation, SourceEntry

AGREEING = (Relation.EQUAL, Relation.WITHIN)
DIFFERING = (Relation.DISJOINT, Relation.OPPOSITE)

# A paragraph of more characters is shown as its line, and a line of more as the words around the quote.
_LONGEST_PARAGRAPH = 1200
_WORDS_AROUND = 60
# Furniture of more characters than this is folded: menus run to pages.
_LONGEST_FURNITURE = 300
# Lines that are longer were not wrapped by hand: each is a paragraph.
_WIDEST_WRAPPED = 120

_BLANK_LINE = re.compile(r"\r\n?[ \t\f\v]*(?:\r\n?|\n)|\n[ \t\f\v]*(?:\r\n?|\n)")


class Layer(NamedTuple):
    """A range of a text and the style it gives: styles of ranges that overlap add up."""

    start: int
    end: int
    style: str


class Citation(NamedTuple):
    """A quote taken from a source: where it stands, the name of its anchor there, and what leads back from it.

    `label` and `stance` are shown beside the text; "" for a quote that decides nothing.
    """

    start: int
    end: int
    anchor: str
    label: str
    stance: str


class Piece(NamedTuple):
    """Words with one style throughout (names separated by blanks, "" for none) and the quotes that begin there."""

    text: str
    style: str = ""
    anchors: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of a source: its own words, furniture with the reasons it was left out for, or a gap.

    A gap stands for what an excerpt leaves away; it has no pieces. `length` is that of furniture, in characters.
    """

    pieces: tuple[Piece, ...] = ()
    furniture: str = ""
    folded: bool = False
    gap: bool = False
    length: int = 0


class Paragraphs:
    """Where the paragraphs of one text are. `excerpts` limits them to that many words around a quote."""

    def __init__(self, text: str, excerpts: int | None = None) -> None:
        self.text = text
        self._excerpts = excerpts
        breaks = [found.span() for found in _BLANK_LINE.finditer(text)]
        self._ends = [start for start, _ in breaks]
        self._starts = [end for _, end in breaks]

    def around(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the paragraph, or of as much of it as is shown, that holds text[start:end]."""
        before = bisect_right(self._starts, start)
        after = bisect_left(self._ends, end)
        left = self._starts[before - 1] if before else 0
        right = self._ends[after] if after < len(self._ends) else len(self.text)
        if right - left > _LONGEST_PARAGRAPH:
            left = max(left, self.text.rfind("\n", 0, start) + 1)
            line_end = self.text.find("\n", end)
            right = min(right, line_end if line_end >= 0 else right)
        words = self._excerpts
        if right - left > _LONGEST_PARAGRAPH and words is None:
            words = _WORDS_AROUND
        if words is not None:
            first, last = words_around(self.text, start, end, words)
            left, right = max(left, first), min(right, last)
        while left < start and self.text[left].isspace():
            left += 1
        while right > end and self.text[right - 1].isspace():
            right -= 1
        return left, right

    def quoted(self, evidence: Evidence, differing: Sequence[str] = ()) -> tuple[Piece, ...]:
        """Return the paragraph of a piece of evidence, its quote, marked words and compared values styled.

        Styles: "q" the quote, "w" a matched word, "same" and "differs" the values of the reasons, "gap" an
        ellipsis of ours. `differing` are words to style "differs" in place of what the reasons name.
        """
        text = self.text
        left, right = self.around(evidence.start, evidence.end)
        layers = [Layer(evidence.start, evidence.end, "q")]
        layers += (Layer(start, end, "w") for start, end in _joined(text, ((m.start, m.end) for m in evidence.marks)))
        taken: list[tuple[int, int]] = []
        # Differences first: where two reasons name the same words, what differs is what must be seen.
        values = [("differs", words) for words in differing]
        if not differing:
            values += (("differs", r.source) for r in evidence.reasons if r.relation in DIFFERING)
            # That a whole quotation is the same is told by its status: highlighting all of it would tell nothing.
            agreeing = (r for r in evidence.reasons if r.relation in AGREEING and r.kind is not ReasonKind.QUOTATION)
            values += (("same", reason.source) for reason in agreeing)
        for style, words in values:
            span = find_words(text, words, evidence.start, evidence.end) or find_words(text, words, left, right)
            if span is not None and not any(span[0] < end and start < span[1] for start, end in taken):
                taken.append(span)
                layers.append(Layer(*span, style))
        taken_to = evidence.start
        for edit in evidence.edits:
            span = find_words(text, edit.source, taken_to, evidence.end)
            if span is not None:
                taken_to = span[1]
                if not any(span[0] < end and start < span[1] for start, end in taken):
                    layers.append(Layer(*span, "differs"))
        pieces = cut(text, left, right, layers)
        before = [Piece("… ", "gap")] if self._cuts(left, -1) else []
        after = [Piece(" …", "gap")] if self._cuts(right, 1) else []
        return (*before, *pieces, *after)

    def _cuts(self, at: int, way: int) -> bool:
        """Say whether words of the same line lie on that side of `at`."""
        neighbours = self.text[max(0, at - 2) : at] if way < 0 else self.text[at : at + 2]
        return bool(neighbours.strip()) and "\n" not in neighbours


def words_around(text: str, start: int, end: int, words: int) -> tuple[int, int]:
    """Return the span of text[start:end] with up to `words` words on either side."""
    left, right = start, end
    for _ in range(words):
        at = left
        while at > 0 and text[at - 1].isspace():
            at -= 1
        if at == 0:
            break
        while at > 0 and not text[at - 1].isspace():
            at -= 1
        left = at
    for _ in range(words):
        at = right
        while at < len(text) and text[at].isspace():
            at += 1
        if at == len(text):
            break
        while at < len(text) and not text[at].isspace():
            at += 1
        right = at
    return left, right


def find_words(text: str, words: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where `words` stand as whole words in text[start:end], or None."""
    if not words.strip():
        return None
    at = text.find(words, start, end)
    while at >= 0:
        stop = at + len(words)
        inside_before = at > 0 and text[at - 1].isalnum() and words[0].isalnum()
        inside_after = stop < len(text) and text[stop].isalnum() and words[-1].isalnum()
        if not inside_before and not inside_after:
            return at, stop
        at = text.find(words, at + 1, end)
    return None


def cut(
    text: str, start: int, end: int, layers: Iterable[Layer], citations: Iterable[Citation] = ()
) -> tuple[Piece, ...]:
    """Return text[start:end] in pieces of one style each; what is cited has the style "cited" and its anchors.

    Joined, the pieces are the text.
    """
    citations = [each for each in citations if each.start < end and start < each.end]
    layers = (*layers, *(Layer(each.start, each.end, "cited") for each in citations))
    changes: dict[int, list[tuple[int, str]]] = {}
    for layer in layers:
        first, last = max(layer.start, start), min(layer.end, end)
        if first < last:
            changes.setdefault(first, []).append((1, layer.style))
            changes.setdefault(last, []).append((-1, layer.style))
    named: dict[int, list[Citation]] = {}
    for citation in citations:
        if start <= citation.start:
            named.setdefault(citation.start, []).append(citation)
    bounds = sorted({start, end, *changes, *named})
    depth: dict[str, int] = {}
    pieces = []
    for position, at in enumerate(bounds[:-1]):
        for step, style in changes.get(at, ()):
            depth[style] = depth.get(style, 0) + step
        style = " ".join(name for name, count in sorted(depth.items()) if count > 0)
        pieces.append(Piece(text[at : bounds[position + 1]], style, tuple(named.get(at, ()))))
    return tuple(pieces)


def whole_text(entry: SourceEntry, citations: Sequence[Citation], excerpts: int | None) -> tuple[Block, ...]:
    """Return a source's text in blocks, a paragraph each: what is cited styled and anchored, furniture apart.

    With `excerpts`, nothing stays but that many words around what is cited.
    """
    text = entry.source.text
    if excerpts is not None:
        return _excerpts(text, citations, excerpts)
    blocks: list[Block] = []
    at = 0
    for start, end, reasons in _furniture(text, entry):
        blocks += _blocks(text, at, start, citations)
        folded = end - start > _LONGEST_FURNITURE
        pieces = _trimmed(cut(text, start, end, (), citations))
        blocks.append(Block(pieces=pieces, furniture=reasons, folded=folded, length=end - start))
        at = end
    blocks += _blocks(text, at, len(text), citations)
    return tuple(blocks)


def _blocks(text: str, start: int, end: int, citations: Sequence[Citation]) -> Iterator[Block]:
    """Yield the paragraphs of text[start:end]: cut at blank lines, and after lines too long to be wrapped ones."""
    first = start
    at = start
    while at < end:
        line_end = text.find("\n", at, end)
        line_end = end if line_end < 0 else line_end + 1
        if line_end - at > _WIDEST_WRAPPED or not text[at:line_end].strip() or line_end == end:
            if text[first:line_end].strip():
                pieces = _trimmed(cut(text, first, line_end, (), citations))
                yield Block(pieces=pieces)
            first = line_end
        at = line_end


def _excerpts(text: str, citations: Sequence[Citation], words: int) -> tuple[Block, ...]:
    windows: list[list[int]] = []
    for citation in sorted(citations):
        start, end = words_around(text, citation.start, citation.end, words)
        if windows and start <= windows[-1][1]:
            windows[-1][1] = max(windows[-1][1], end)
        else:
            windows.append([start, end])
    blocks: list[Block] = []
    at = 0
    for start, end in windows:
        if text[at:start].strip():
            blocks.append(Block(gap=True))
        blocks.append(Block(pieces=cut(text, start, end, (), citations)))
        at = end
    if text[at:].strip():
        blocks.append(Block(gap=True))
    return tuple(blocks)


def _furniture(text: str, entry: SourceEntry) -> list[tuple[int, int, str]]:
    """Return the stretches left out, those with only blanks between them as one, and why."""
    merged: list[tuple[int, int, list[str]]] = []
    for each in sorted(entry.left_out, key=lambda left: (left.start, left.end)):
        if merged and not text[merged[-1][1] : each.start].strip():
            start, end, reasons = merged[-1]
            if each.reason not in reasons:
                reasons.append(each.reason)
            merged[-1] = (start, max(end, each.end), reasons)
        else:
            merged.append((each.start, each.end, [each.reason]))
    return [(start, end, ", ".join(reasons)) for start, end, reasons in merged]


def _trimmed(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Return the pieces without the blanks at both ends: blocks stand apart anyway."""
    kept = list(pieces)
    if kept:
        kept[0] = kept[0]._replace(text=kept[0].text.lstrip())
        kept[-1] = kept[-1]._replace(text=kept[-1].text.rstrip())
    return tuple(kept)


def _joined(text: str, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the spans, those with only blanks between them as one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined
