"""A text prepared for quotations: all its words, and apart from them the words inside quotation marks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from factcheck.expressions.attribution import Attribution, Attributor
from factcheck.expressions.quotations import (
    Quotation,
    find_quoted_spans,
    iter_quotations,
    split_paragraphs,
)
from factcheck.expressions.saying import CUES, How
from factcheck.matching.quote_words import WordSequence, WordStream
from factcheck.records import LeftOut, Span
from factcheck.text.folding import Folded

_LONG_TEXT = 300_000
_REACH = 20_000
"""In a long text the speaker is read from this many characters around a quotation, not from all of it."""
_MAX_INTERRUPTION = 25
"""Words of narration that can part two pieces of one quotation ("he told the crowd, his voice breaking")."""


class QuotedText:
    """The words of a text, the words in quotation marks as a sequence of their own, and the speakers."""

    __slots__ = (
        "_attributed",
        "_attributed_in",
        "_attributor",
        "_in_brackets",
        "_spans",
        "_speech",
        "_unattributed",
        "stream",
    )

    def __init__(self, text: str, folded: Folded | None = None, left_out: tuple[LeftOut, ...] = ()) -> None:
        self.stream = WordStream(text, folded, left_out)
        self._spans: tuple[Quotation, ...] | None = None
        self._speech: tuple[WordSequence, list[int], bytearray] | None = None
        self._attributed_in = -1, -1
        self._attributed: list[Quotation] = []
        self._unattributed: Iterator[Quotation] = iter(())
        self._attributor: Attributor | None = None
        self._in_brackets: bytearray | None = None

    @property
    def quoted(self) -> tuple[Quotation, ...]:
        """Return the spans inside quotation marks, in order, speakers not looked for."""
        if self._spans is None:
            self._spans = find_quoted_spans(self.stream.original)
        return self._spans

    def _spoken(self) -> tuple[WordSequence, list[int], bytearray]:
        if self._speech is None:
            flags = bytearray(self.stream.count)
            places: list[int] = []
            for quotation in self.quoted:
                first, last = self.stream.range_of(Span(quotation.start, quotation.end))
                first = max(first, places[-1] + 1 if places else 0)
                places.extend(range(first, last))
                for position in range(first, last):
                    flags[position] = 1
            words = self.stream.joined.split()
            self._speech = WordSequence([words[p] for p in places]), places, flags
        return self._speech

    @property
    def speech(self) -> WordSequence:
        """Return the words inside quotation marks alone: “A,” he said, “B” is the sequence A B."""
        return self._spoken()[0]

    @property
    def speech_places(self) -> list[int]:
        """Return for each word of `speech` its index in the whole stream."""
        return self._spoken()[1]

    def is_spoken(self, position: int) -> bool:
        """Return whether a word of the stream stands inside quotation marks."""
        return bool(self.quoted) and bool(self._spoken()[2][position])

    def is_bracketed(self, position: int) -> bool:
        """Return whether a word of the stream stands in [brackets]: the outlet's word, not the speaker's."""
        if "[" not in self.stream.folded_text:
            return False
        if self._in_brackets is None:
            flags = bytearray(self.stream.count)
            text = self.stream.folded_text
            at = text.find("[")
            while at >= 0:
                close = text.find("]", at, at + 120)
                if close > 0:
                    first, last = self.stream.folded_range(at, close)
                    for position_in in range(first, last):
                        flags[position_in] = 1
                at = text.find("[", at + 1)
            self._in_brackets = flags
        return bool(self._in_brackets[position])

    def is_interruption(self, first: int, last: int) -> bool:
        """Return whether the narration in the words `[first, last)` only says who speaks between two
        pieces."""
        if last - first > _MAX_INTERRUPTION:
            return False
        words = self.stream.words(first, last)
        if not any(word in CUES or word == "according" for word in words):
            return False
        start = self.stream.folded_span(first - 1, first).end if first else 0
        end = self.stream.folded_span(last, last + 1).start if last < self.stream.count else 0
        between = self.stream.folded_text[start:end]
        inner = between.strip(' "\n\r\t').rstrip(".!?")
        return not any(f"{mark} " in inner or f"{mark}\n" in inner for mark in ".!?")

    def attribution(self, start: int, end: int) -> Attribution | None:
        """Return who the text gives the span `[start, end)` of the original to, or `None`."""
        text = self.stream.original
        offset = 0
        if len(text) > _LONG_TEXT:
            offset = max(0, start - _REACH)
            if offset:
                offset = max(offset, text.find("\n", offset, start) + 1)
            text = text[offset : end + _REACH]
        if self._attributed_in != (offset, len(text)):
            self._attributed_in = offset, len(text)
            self._unattributed = iter_quotations(text, self.quoted if text is self.stream.original else None)
            self._attributed = []
            self._attributor = None
        quotations = self._attributed
        # Speakers are traced from the text's beginning, but no further than is asked for.
        while not quotations or quotations[-1].start < end - offset:
            following = next(self._unattributed, None)
            if following is None:
                break
            quotations.append(following)
        starts = [q.start for q in quotations]
        at = bisect_right(starts, start - offset) - 1
        # The words may start a little before the marks do; any quotation that overlaps them will tell.
        for quotation in quotations[max(0, at) : at + 4]:
            if quotation.start < end - offset and quotation.end > start - offset and quotation.attribution:
                return quotation.attribution
        if at >= 0 and quotations[at].end > start - offset:
            return None
        if self._attributor is None:
            self._attributor = Attributor(text, split_paragraphs(text), ())
        found = self._attributor.of_prose(start - offset, end - offset)
        return found if found is not None and found.how is not How.SUBJECT else None
