"""The word-level differences between a quotation and the source's words, those of mere writing left out."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from factcheck.judging.quote_bearing import edit_of, number_of, same_words, tidied
from factcheck.judging.quote_context import takes_back
from factcheck.lexicon.function_words import MONTHS, NEGATORS
from factcheck.matching.quote_location import Alignment, weight
from factcheck.matching.quote_words import QuoteWords
from factcheck.matching.quoted_text import QuotedText
from factcheck.records import Edit

_JOINS = frozenset(("percent",))
_MAX_BRACKETED = 4
_EDGE_WORDS = 3
"""Words of the source taken for the changed first or last words of a quotation."""


class Comparison(NamedTuple):
    """A quotation against one place of a source. `first`, `last` are the range of words it covers there.

    `coverage` is the share of the quotation's words found in order, `content` the same weighted by what the
    words tell, `telling` the sum of those weights; `strange` counts the words of the source it lacks.
    `hidden` holds the source's words that ellipses and brackets stand for, as (words, brackets) ranges."""

    edits: tuple[Edit, ...]
    first: int
    last: int
    coverage: float
    content: float
    telling: float
    strange: int
    hidden: tuple[tuple[int, int, str], ...]


def compare_words(quote: QuoteWords, text: QuotedText, alignment: Alignment, *, speech: bool, style: str) -> Comparison:
    """Return the differences along an alignment; `speech`: narration between quoted pieces does not count."""
    pairs = alignment.pairs
    gaps = dict(quote.gaps)
    size = len(quote.words)
    edits: list[Edit] = []
    hidden: list[tuple[int, int, str]] = []
    unmatched: list[int] = []
    strange = moved_to = 0
    first, last = pairs[0][1], pairs[-1][1] + 1
    lead, first, forgiven = _edge(quote, text, 0, pairs[0][0], pairs[0][1], ahead=True, style=style)
    if lead is not None:
        # The words that open the quotation may close the passage: "In May we sail" for "We sail in May".
        size_moved = pairs[0][0]
        if lead.kind == "added" and text.stream.words(last, last + size_moved) == list(quote.words[:size_moved]):
            raw = text.stream.raw(last, last + size_moved)
            lead = Edit(kind="moved", quote=lead.quote, source=raw)
            forgiven = True
            moved_to = last + size_moved
        edits.append(lead)
    if not forgiven:
        unmatched.extend(range(pairs[0][0]))
    for (i, j), (i2, j2) in pairwise(pairs):
        if i2 == i + 1 and j2 == j + 1 and i2 not in gaps:
            continue
        gap = next((gaps[g] for g in range(i + 1, i2 + 1) if g in gaps), None)
        if gap is not None and i2 == i + 1:
            if j2 - j - 1 > gap.most:
                mark = "ellipsis" if gap.ellipsis else "words"
                edits.append(_edit("dropped", "", text.stream.raw(j + 1, j2), mark))
            elif gap.ellipsis and takes_back(text, j + 1, j2):
                edits.append(_edit("dropped", "", text.stream.raw(j + 1, j2), "ellipsis"))
            elif j2 > j + 1 or gap.words:
                hidden.append((j + 1, j2, " ".join(gap.words)))
            continue
        if gap is not None:
            unmatched.extend(range(i + 1, i2))
            edits.append(_edit("added", quote.raw(i + 1, i2), ""))
            continue
        edit, lacking = _between(quote, text, i + 1, i2, j + 1, j2, speech=speech, style=style)
        strange += lacking
        if edit is not None:
            edits.append(edit)
            # "We are" for "We're" is an edit in strict, and the same utterance all the same.
            if tidied(list(quote.words[i + 1 : i2])) != tidied(text.stream.words(j + 1, j2)):
                unmatched.extend(range(i + 1, i2))
    tail, last, forgiven = _edge(quote, text, pairs[-1][0] + 1, size, last, ahead=False, style=style)
    if tail is not None:
        edits.append(tail)
    if not forgiven:
        unmatched.extend(range(pairs[-1][0] + 1, size))
    weights = [weight(w) for w in quote.words]
    total = sum(weights)
    missed = sum(weights[k] for k in unmatched)
    return Comparison(
        edits=_moved(edits),
        first=first,
        last=max(last, moved_to),
        coverage=1 - len(unmatched) / size,
        content=1 - missed / total if total else 0.0,
        telling=total - missed,
        strange=strange,
        hidden=tuple(hidden),
    )


def _moved(edits: list[Edit]) -> tuple[Edit, ...]:
    """Return the edits, those brought together that are the same words taken out in one place and put into
    another."""
    taken: set[int] = set()
    joined: list[Edit] = []
    for number, edit in enumerate(edits):
        if number in taken:
            continue
        if edit.kind == "changed" and same_words(edit.quote, edit.source):
            edit = Edit(kind="moved", quote=edit.quote, source=edit.source, bearing=edit.bearing)
        elif edit.kind in ("added", "dropped"):
            for other in range(number + 1, len(edits)):
                following = edits[other]
                gone, come = (edit, following) if edit.kind == "dropped" else (following, edit)
                if (gone.kind, come.kind) != ("dropped", "added") or other in taken:
                    continue
                if same_words(gone.source, come.quote):
                    taken.add(other)
                    edit = Edit(kind="moved", quote=come.quote, source=gone.source, bearing="words")
                    break
        joined.append(edit)
    return tuple(joined)


def _between(
    quote: QuoteWords, text: QuotedText, i: int, i2: int, j: int, j2: int, *, speech: bool, style: str
) -> tuple[Edit | None, int]:
    """Return the edit between two matched words, or `None`, and how many of the source's words it lacks."""
    positions = list(range(j, j2))
    if speech:
        spoken = [p for p in positions if text.is_spoken(p)]
        if not spoken and positions:
            if text.is_interruption(j, j2):
                positions = []
            elif i == i2:
                # Two quotations run together as one: what stood between is not said to be nothing.
                return _edit("dropped", "", text.stream.raw(j, j2), "splice"), 2
        positions = spoken or positions
    positions = [p for p in positions if not text.is_bracketed(p)] if positions else positions
    words = list(quote.words[i:i2])
    if not positions and (i == i2 or (j < j2 and _can_be_bracketed(words))):
        return None, 0
    # Only one run of words can be compared; a rest on the far side of an interruption is part of it.
    source = [w for p in positions for w in text.stream.words(p, p + 1)]
    raw = text.stream.raw(positions[0], positions[-1] + 1) if positions else ""
    before = text.stream.words(max(0, j - len(source)), j)
    after = text.stream.words(j2, j2 + len(source))
    said = quote.raw(i, i2)
    if _same_writing(words, source, said, raw) or (not words and _is_unspoken(source, raw, before, after)):
        return None, 0
    if style == "tidy" and (
        tidied(words) == tidied(source) or (not words and source in (before, after)) or (not words and not source)
    ):
        return None, 0
    kind = "changed" if words and source else "added" if words else "dropped"
    return _edit(kind, said, raw), max(0, len(source) - len(words))


def _can_be_bracketed(words: list[str]) -> bool:
    """Return whether these words of a quotation can be what the source has a [bracketed] phrase for."""
    return len(words) <= _MAX_BRACKETED and not any(w in NEGATORS or w.endswith("n't") for w in words)


def _edge(
    quote: QuoteWords, text: QuotedText, i: int, i2: int, at: int, *, ahead: bool, style: str
) -> tuple[Edit | None, int, bool]:
    """Return the edit of unmatched words at an end of the quotation, the new end in the source, and whether
    the words are the same but for writing."""
    count = i2 - i
    if count <= 0:
        return None, at, True
    words = list(quote.words[i:i2])
    said = quote.raw(i, i2)
    stream = text.stream
    for size in (count, count + 1, count - 1, count + 2, count - 2):
        if size < 1:
            continue
        low, high = (at - size, at) if ahead else (at, at + size)
        if low < 0 or high > stream.count:
            continue
        source = stream.words(low, high)
        same = _same_writing(words, source, said, stream.raw(low, high))
        alike = same or tidied(words) == tidied(source)
        if alike:
            written = _edit("changed", said, stream.raw(low, high))
            return None if same or style == "tidy" else written, low if ahead else high, True
    if style == "tidy" and not tidied(words):
        return None, at, True
    if count <= _EDGE_WORDS:
        low, high = (at - count, at) if ahead else (at, at + count)
        if low >= 0 and high <= stream.count:
            inner = stream.folded_span(low, high + 1 if ahead and high < stream.count else high)
            outer = stream.folded_span(low - 1 if not ahead and low else low, high)
            crossed = stream.folded_text[min(inner.start, outer.start) : max(inner.end, outer.end)]
            if not any(mark in crossed for mark in '.!?"\n'):
                edit = _edit("changed", said, stream.raw(low, high))
                return edit, low if ahead else high, False
    return _edit("added", said, ""), at, False


def _same_writing(words: list[str], source: list[str], said: str, raw: str) -> bool:
    """Return whether two stretches are the same words written differently: joined, hyphenated, in figures."""
    if not words or not source:
        return not words and not source
    joined = "".join(words)
    if joined == "".join(source):
        return joined in _JOINS or any(c in "-—.'" or c.isdigit() for c in said + raw)
    value = number_of(words)
    return value is not None and value == number_of(source)


def _is_unspoken(source: list[str], raw: str, before: list[str], after: list[str]) -> bool:
    """Return whether words the quotation lacks are a matter of writing: a middle initial, "the 31st" for
    "31"."""
    if len(source) != 1:
        return False
    if len(raw) == 1 and raw.isupper() and raw not in "AI":
        return True
    if source[0] in ("st", "nd", "rd", "th"):
        return before[-1:] != [] and before[-1].isdigit()
    return source[0] == "the" and before[-1:] != [] and before[-1] in MONTHS and after[:1] != [] and after[0].isdigit()


def _edit(kind: str, quote: str, source: str, bearing: str = "") -> Edit:
    """Return an edit with what it bears on, which is read from all its words, and then the source's shortened."""
    edit = edit_of(kind, quote, source, bearing)
    return Edit(kind=edit.kind, quote=edit.quote, source=_shortened(source), bearing=edit.bearing)


def _shortened(raw: str) -> str:
    """Return source words on one line, the middle of a long stretch left out."""
    words = raw.split()
    if len(words) > 24:
        words = [*words[:10], "…", *words[-10:]]
    return " ".join(words)
