"""Quote selectors: exact words with a little context, after the W3C Web Annotation model (TextQuoteSelector)."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

CONTEXT = 32
"""Characters of prefix and suffix, the length the Hypothesis client uses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Selector:
    """Words of a text with where they stood: a TextQuoteSelector and a TextPositionSelector in one.

    `start`, `end` are code-point offsets in the text the words were taken from.
    """

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int


def context_of(text: str, start: int, end: int) -> tuple[str, str]:
    """Return up to 32 characters of `text` before `start` and after `end`."""
    return text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]


def selector_of(text: str, start: int, end: int) -> Selector:
    """Return the selector of `text[start:end]`."""
    prefix, suffix = context_of(text, start, end)
    return Selector(exact=text[start:end], prefix=prefix, suffix=suffix, start=start, end=end)


def selector_objects(*, exact: str, prefix: str, suffix: str, start: int, end: int) -> list[dict[str, object]]:
    """Return the two selectors of the Web Annotation model as JSON objects."""
    return [
        {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix},
        {"type": "TextPositionSelector", "start": start, "end": end},
    ]


class LineIndex:
    """Line and column of offsets in one text, both 1-based. Lines end at LF, CRLF or a lone CR, as editors count."""

    __slots__ = ("_starts",)

    def __init__(self, text: str) -> None:
        starts = [0]
        at = text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = text.find("\n", at + 1)
        if "\r" in text:
            at = text.find("\r")
            while at >= 0:
                if text[at + 1 : at + 2] != "\n":
                    starts.append(at + 1)
                at = text.find("\r", at + 1)
            starts.sort()
        self._starts = starts

    def place(self, offset: int) -> tuple[int, int]:
        """Return the 1-based (line, column) of a code-point offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
