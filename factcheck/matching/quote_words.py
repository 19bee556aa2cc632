"""The words of a quotation and of a source as they are compared: folded, lower case, marks left out.

What is a matter of writing, not of words, is brought together here: "2,500" and "2500", "per cent" signs,
"U.S." and "US", "Sen." and "Senator", "two" and "2"."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from factcheck.records import LeftOut, Span
from factcheck.text.folding import Folded, fold

MAX_HIDDEN = 300
"""Words an ellipsis may stand for. Beyond that the two halves are from different parts of a text."""
MAX_REPLACED = 8
"""Words of the source a [bracketed] word or phrase may stand for."""

# The same spoken word written differently. Only forms with one reading.
_SAME = {
    "%": "percent", "&": "and", "sen": "senator", "rep": "representative", "gov": "governor", "dr": "doctor",
    "mr": "mister", "okay": "ok", "vs": "versus", "jan": "january", "feb": "february", "apr": "april",
    "aug": "august", "sept": "september", "sep": "september", "oct": "october", "nov": "november",
    "dec": "december", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
    "eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen":
    "14", "fifteen": "15", "sixteen": "16", "seventeen": "17", "eighteen": "18", "nineteen": "19", "twenty":
    "20", "thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80",
    "ninety": "90", "one": "1",
}  # fmt: skip

SPELT_OTHERWISE = frozenset(_SAME.values())
"""Compared forms that a text may have without having the word."""


@cache
def _word_pattern() -> re.Pattern[str]:
    return re.compile(r"\d+(?:[.,]\d+)*|(?:[^\W\d_]\.){2,}|[^\W_]+(?:'[^\W_]+)*|[%$£€¥&]")


@cache
def _mark_pattern() -> re.Pattern[str]:
    return re.compile(r"\[[^\[\]]*\]|\(\s*\.\.\.\s*\)|\.{3,}|\.(?: \.){2,}")


class _Canonical(dict[str, str]):
    """Written form to compared form, worked out once a form."""

    def __missing__(self, word: str) -> str:
        form = _SAME.get(word, word)
        if form is word:
            if "," in word:
                form = word.replace(",", "")
            elif "." in word and not word[0].isdigit():
                form = word.replace(".", "")
        self[word] = form
        return form


def lower(text: str) -> str:
    """Return `text` in lower case at the same length."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def compared_words(text: str) -> tuple[str, ...]:
    """Return the words of a short text in the form they are compared in."""
    canonical = _Canonical()
    return tuple(canonical[word] for word in _word_pattern().findall(lower(text)))


class Gap(NamedTuple):
    """A place in a quotation that stands for words of the source: an ellipsis, or a bracketed replacement."""

    ellipsis: bool
    words: tuple[str, ...] = ()

    @property
    def most(self) -> int:
        """Return how many words of the source it may stand for."""
        return MAX_HIDDEN if self.ellipsis else MAX_REPLACED


class QuoteWords(NamedTuple):
    """A quotation cut into words. `gaps` pairs the index of the word after a gap with the gap, in order;
    `text` is the folded quotation, and `spans` are the words in it."""

    words: tuple[str, ...]
    spans: tuple[Span, ...]
    gaps: tuple[tuple[int, Gap], ...]
    text: str

    def raw(self, first: int, last: int) -> str:
        """Return the words `[first, last)` as written."""
        return self.text[self.spans[first].start : self.spans[last - 1].end] if first < last else ""

    def segments(self) -> tuple[tuple[int, int], ...]:
        """Return the runs of words between gaps, as index ranges; never an empty one."""
        cuts = [0, *(index for index, _ in self.gaps), len(self.words)]
        return tuple((a, b) for a, b in pairwise(cuts) if a < b)


@lru_cache(maxsize=512)
def read_quote(quote: str) -> QuoteWords:
    """Return the words of a quotation with its ellipses and brackets as gaps.

    "[T]he" is "The", "[sic]" nothing, "[...]" and "..." an ellipsis, "[the city]" may stand for any few
    words."""
    text = _without_attribution(fold(quote).text)
    lowered = lower(text)
    pieces: list[str] = []  # the same length as `text`, so that offsets hold
    gaps: list[tuple[int, Gap]] = []  # by offset first
    at = 0
    for found in _mark_pattern().finditer(text):
        start, end = found.span()
        if start < at:
            continue
        inner = found.group()[1:-1].strip()
        if found.group()[0] != "[" or not any(c.isalnum() for c in inner):
            pieces.append(lowered[at:start] + " " * (end - start))
            gaps.append((start, Gap(ellipsis=True)))
            at = end
        elif inner.lower() in ("sic", "emphasis added", "emphasis mine"):
            pieces.append(lowered[at:start] + " " * (end - start))
            at = end
        elif inner.isalpha() and (start == 0 or not text[start - 1].isalnum()) and text[end : end + 1].isalnum():
            # "[T]he": the letter keeps its place right before the rest.
            letter = lowered[start + 1 : end - 1].strip()
            pieces.append(lowered[at:start] + " " * (end - start - len(letter)) + letter)
            at = end
        else:
            glued = start
            while glued > at and text[glued - 1].isalnum():
                glued -= 1
            pieces.append(lowered[at:glued] + " " * (end - glued))
            gaps.append((glued, Gap(ellipsis=False, words=tuple(_word_pattern().findall(lower(inner))))))
            at = end
    pieces.append(lowered[at:])
    canonical = _Canonical()
    matches = list(_word_pattern().finditer("".join(pieces)))
    starts = [m.start() for m in matches]
    placed = tuple((bisect_right(starts, offset), gap) for offset, gap in gaps)
    return QuoteWords(
        words=tuple(canonical[m.group()] for m in matches),
        spans=tuple(Span(m.start(), m.end()) for m in matches),
        gaps=placed,
        text=text,
    )


def _without_attribution(folded: str) -> str:
    """Blank what stands between the pieces of a quotation given with its marks: “A,” she said, “B.”"""
    stripped = folded.strip()
    if stripped.count('"') < 4 or stripped[0] != '"' or stripped.count('"') % 2:
        return folded
    parts = folded.split('"')
    return '"'.join(part if index % 2 else " " * len(part) for index, part in enumerate(parts))


class WordSequence:
    """A run of words: found by sequence in one scan, by word through an index made on demand.

    `joined` holds the compared forms parted and framed by single spaces.
    """

    __slots__ = ("_index", "_offsets", "count", "joined")

    def __init__(self, words: Sequence[str]) -> None:
        self.count = len(words)
        self.joined = f" {' '.join(words)} "
        self._offsets: array[int] | None = None
        self._index: dict[str, list[int]] | None = None

    def _measured(self) -> array[int]:
        if self._offsets is None:
            # A word starts one past each space: the running sum of lengths plus one.
            self._offsets = array("L", accumulate((len(w) + 1 for w in self.joined.split()), initial=1))
        return self._offsets

    def word_at(self, offset: int) -> int:
        """Return the index of the word that starts at `offset` of `joined`."""
        return bisect_right(self._measured(), offset) - 1

    def words(self, first: int, last: int) -> list[str]:
        """Return the compared forms of the words `[first, last)`."""
        first, last = max(0, first), min(self.count, last)
        if first >= last:
            return []
        offsets = self._measured()
        return self.joined[offsets[first] : offsets[last] - 1].split(" ")

    def __contains__(self, word: str) -> bool:
        return f" {word} " in self.joined if self._index is None else word in self._index

    def occurrences(self, words: Sequence[str]) -> Iterator[int]:
        """Yield the indexes at which a sequence of words stands, in order: by a scan, or by its rarest word
        once there is an index."""
        needle = f" {' '.join(words)} "
        if self._index is None:
            at = self.joined.find(needle)
            while at >= 0:
                yield self.word_at(at + 1)
                at = self.joined.find(needle, at + 1)
            return
        nowhere: list[int] = []
        places = [(len(self._index.get(word, nowhere)), k) for k, word in enumerate(words)]
        rare = min(places)[1]
        offsets = self._measured()
        for position in self._index.get(words[rare], nowhere):
            first = position - rare
            if first >= 0 and self.joined.startswith(needle, offsets[first] - 1):
                yield first

    def offset_of(self, position: int) -> int:
        """Return where the word at `position` starts in `joined`."""
        return self._measured()[position]

    @property
    def index(self) -> dict[str, list[int]]:
        """Return the positions of each word."""
        if self._index is None:
            index: dict[str, list[int]] = {}
            for position, word in enumerate(self.joined.split()):
                if word in index:
                    index[word].append(position)
                else:
                    index[word] = [position]
            self._index = index
        return self._index


class WordStream(WordSequence):
    """The words of one text, prepared once, with their places in it. What was left out of the text has
    none."""

    __slots__ = ("_folded", "_starts", "folded_text", "original")

    def __init__(self, original: str, folded: Folded | None = None, left_out: tuple[LeftOut, ...] = ()) -> None:
        self.original = original
        self._folded = folded if folded is not None else fold(original)
        text = self._folded.text
        for gap in left_out:
            span = self._folded.folded(gap.start, gap.end)
            text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
        self.folded_text = text
        canonical = _Canonical()
        words: list[str] = []
        self._starts = array("L")
        for found in _word_pattern().finditer(lower(text)):
            words.append(canonical[found[0]])
            self._starts.append(found.start())
        super().__init__(words)

    def folded_span(self, first: int, last: int) -> Span:
        """Return where the words `[first, last)` stand in the folded text."""
        starts = self._starts
        start = starts[last - 1]
        # The last word alone is measured: the ends of all would have to be kept for a few that are asked for.
        word = _word_pattern().match(lower(self.folded_text[start : starts[last] if last < self.count else None]))
        assert word is not None
        return Span(starts[first], start + word.end())

    def span(self, first: int, last: int) -> Span:
        """Return where the words `[first, last)` stand in the original text."""
        folded = self.folded_span(first, last)
        return self._folded.original(folded.start, folded.end)

    def raw(self, first: int, last: int) -> str:
        """Return the words `[first, last)` and what stands between them, folded, in their own case."""
        if first >= last:
            return ""
        span = self.folded_span(first, last)
        return self.folded_text[span.start : span.end]

    def range_of(self, span: Span) -> tuple[int, int]:
        """Return the range of words that start inside a span of the original text."""
        folded = self._folded.folded(span.start, span.end)
        return self.folded_range(folded.start, folded.end)

    def folded_range(self, start: int, end: int) -> tuple[int, int]:
        """Return the range of words that start inside a range of the folded text."""
        return bisect_left(self._starts, start), bisect_left(self._starts, end)
