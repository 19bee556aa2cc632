"""Find the words of a selector again in a text that was edited since.

Exact words first, told apart by their context; then words that differ a little, in a place whose context agrees.
Where two places are as good, there is no answer: a wrong place is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from factcheck.records import Span
from factcheck.text.folding import Folded, fold
from factcheck.text.selectors import Selector, context_of

_MAX_PLACES = 200
"""Places of the exact words looked at. Words that stand in more are no quotation."""
_TELLING = 24
"""Characters from which exact words are their own proof; shorter ones ("1902") need some of their context."""
_MIN_CONTEXT = 0.5
_MIN_LEAD = 0.1
"""How much better than the second the best place must be."""
_MIN_LIKENESS = 0.6
_MIN_NEAR = 0.75
"""Likeness of the words alone, and of words with their context, for a place where the words were changed."""

_WORD = re.compile(r"\w+")


def find_selector(selector: Selector, text: str) -> Span | None:
    """Return where the selector's words stand in `text` now, or None where that is nowhere or cannot be told.

    `text[span.start:span.end]` equals `selector.exact` unless the words themselves were edited: then it is the
    nearest wording, whole words, in a place whose context agrees. Never raises.
    """
    if not selector.exact.strip():
        return None
    if _untouched(selector, text):
        return Span(selector.start, selector.end)
    places = list(islice(_occurrences(selector.exact, text), _MAX_PLACES + 1))
    if not places:
        places = list(islice(_folded_occurrences(selector.exact, text), _MAX_PLACES + 1))
    if places:
        return _best(selector, text, places)
    return _nearest(selector, text)


def same_words(one: str, other: str) -> bool:
    """Return whether two texts differ in nothing but typography, blanks and line breaks."""
    return _plain(one) == _plain(other)


def _untouched(selector: Selector, text: str) -> bool:
    start, end = selector.start, selector.end
    return (
        0 <= start <= end <= len(text)
        and text[start:end] == selector.exact
        and context_of(text, start, end) == (selector.prefix, selector.suffix)
    )


def _occurrences(exact: str, text: str) -> Iterator[Span]:
    at = text.find(exact)
    while at >= 0:
        yield Span(at, at + len(exact))
        at = text.find(exact, at + 1)


def _folded_occurrences(exact: str, text: str) -> Iterator[Span]:
    """Yield the places of the words in another typography: other quotation marks, dashes, blanks, line breaks."""
    folded = fold(text)
    words = fold(exact).text.split()
    if not words:
        return
    for found in re.finditer(r"\s+".join(map(re.escape, words)), folded.text):
        yield folded.original(*found.span())


def _best(selector: Selector, text: str, places: list[Span]) -> Span | None:
    if len(places) > _MAX_PLACES:
        return None
    scored = sorted((-_context_likeness(selector, text, place), place.start, place) for place in places)
    best = -scored[0][0]
    if len(places) == 1:
        telling = len(selector.exact) >= _TELLING or not (selector.prefix.strip() or selector.suffix.strip())
        return scored[0][2] if telling or best >= _MIN_CONTEXT else None
    if best < _MIN_CONTEXT or best + scored[1][0] < _MIN_LEAD:
        return None
    return scored[0][2]


def _context_likeness(selector: Selector, text: str, place: Span) -> float:
    """Return 0 to 1: how like the context is, the better side counting most, for an edit often spares one side."""
    from rapidfuzz.distance import Levenshtein

    prefix, suffix = context_of(text, place.start, place.end)
    sides = []
    for known, found in ((selector.prefix, prefix), (selector.suffix, suffix)):
        if known.strip():
            sides.append(Levenshtein.normalized_similarity(_plain(known), _plain(found)))
    if not sides:
        return 0.0
    return 0.7 * max(sides) + 0.3 * min(sides)


def _nearest(selector: Selector, text: str) -> Span | None:
    """Return the place of the nearest wording, if its words and its context are like enough and no other is."""
    folded = fold(text)
    known = fold(selector.prefix + selector.exact + selector.suffix).text
    first = _window(known, folded.text)
    if first is None:
        return None
    score, low, high = first
    # The same search with the place blanked out: a second place as good makes the first one a guess.
    blanked = f"{folded.text[:low]}{' ' * (high - low)}{folded.text[high:]}"
    second = _window(known, blanked)
    if second is not None and score - second[0] < _MIN_LEAD:
        return None
    return _words_within(selector, text, folded, low, high)


def _window(known: str, text: str) -> tuple[float, int, int] | None:
    from rapidfuzz import fuzz

    # `partial_ratio` looks for the shorter of the two in the longer: a text shorter than the words is its own
    # window.
    if len(text) <= len(known):
        score = fuzz.ratio(known, text) / 100
        return (score, 0, len(text)) if score >= _MIN_NEAR else None
    found = fuzz.partial_ratio_alignment(known, text, score_cutoff=100 * _MIN_NEAR)
    return None if found is None else (found.score / 100, found.dest_start, found.dest_end)


def _words_within(selector: Selector, text: str, folded: Folded, low: int, high: int) -> Span | None:
    """Return the part of the folded window that stands for the words without their context, on word boundaries."""
    from rapidfuzz.distance import Levenshtein

    exact = fold(selector.exact).text
    margin = 8
    low, high = max(0, low - margin), min(len(folded.text), high + margin)
    window = folded.text[low:high]
    known = fold(selector.prefix).text + exact + fold(selector.suffix).text
    begin = len(fold(selector.prefix).text)
    steps = [
        (step.tag, step.src_start, step.src_end, step.dest_start, step.dest_end)
        for step in Levenshtein.opcodes(known, window)
    ]
    start, end = _carried(steps, begin, begin + len(exact))
    start, end = _on_words(window, start, end)
    if start >= end or Levenshtein.normalized_similarity(exact, window[start:end]) < _MIN_LIKENESS:
        return None
    span = folded.original(low + start, low + end)
    return span if text[span.start : span.end].strip() else None


def _carried(opcodes: Iterable[tuple[str, int, int, int, int]], start: int, end: int) -> tuple[int, int]:
    """Return where the range `[start, end)` of the one text went in the other."""
    new_start = new_end = -1
    for tag, a, b, c, d in opcodes:
        if new_start < 0 and a <= start < b:
            new_start = c + (start - a if tag == "equal" else 0)
        if a < end <= b:
            new_end = c + (end - a) if tag == "equal" else d
    return max(new_start, 0), new_end


def _on_words(text: str, start: int, end: int) -> tuple[int, int]:
    for found in _WORD.finditer(text):
        if found.start() < start < found.end():
            start = found.start()
        if found.start() < end < found.end():
            end = found.end()
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _plain(text: str) -> str:
    return " ".join(fold(text).text.split())
