"""Cut paragraphs into sentences with sentencex, and mend what news texts break.

sentencex (Wikimedia; MIT) gives code-point offsets and was the best and fastest of six segmenters measured
(docs/dependencies.md). Its sentence may hold a whole quotation; that is kept, since the attribution belongs to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import sentencex

from factcheck.records import Span

_ENDS = ".!?…:;"
_CLOSERS = "\"'”’»)]*_ \t\u00a0"

_MOST_GAPS = 3
"""Blank lines one sentence may span: what breaks more often is a list or verse."""
_FEWEST_WORDS = 5
"""Words of a paragraph that can be half a sentence: fewer are an item of a list."""

_DECIMAL = re.compile(r"\d(?: ?- ?| )[a-z]")
_WHOLE = re.compile(r"(?:^|\D)\d\d?\.$")
"""What stands on either side of the point of a number that a cut text sets apart; no year."""
_MAY_ENDS = re.compile(r"\b(?:in|last|next|since|by|until|early|late|mid|from|before|after|\d) May\.(?= [A-Z])")
_NEAR = 4
"""Characters before that point in which it is looked for."""

# Half a character, as a Python string may hold it: sentencex takes only what can be encoded.
_SURROGATE = re.compile("[\ud800-\udfff]")


def split_sentences(text: str, paragraphs: Sequence[Span]) -> tuple[Span, ...]:
    """Return the sentences of `paragraphs` in order, as stripped spans of `text`.

    A paragraph that stops without closing punctuation and whose successor starts in lower case is one broken
    paragraph: its halves are joined, so that a sentence may span a blank line.
    """
    if not text.isascii():
        text = _SURROGATE.sub("\ufffd", text)
    sentences: list[Span] = []
    for joined, gaps in _joined(text, paragraphs):
        block = text[joined.start : joined.end]
        for gap in gaps:
            # sentencex ends a sentence at every blank line.
            at, end = gap.start - joined.start, gap.end - joined.start
            block = block[:at] + " " * (end - at) + block[end:]
        for found in sentencex.get_sentence_boundaries("en", block):
            piece = block[found["start_index"] : found["end_index"]]
            bare = piece.strip()
            # Most sentences begin with a letter: that is seen at once.
            if bare and (bare[0].isalnum() or any(c.isalnum() for c in bare)):
                start = joined.start + found["start_index"] + len(piece) - len(piece.lstrip())
                cut = _MAY_ENDS.search(bare) if " May. " in bare else None
                if cut is not None:
                    # "... opened in May. Ana Holm said": no short form of a month before a name.
                    sentences.append(Span(start, start + cut.end()))
                    start += cut.end() + 1
                    bare = bare[cut.end() + 1 :]
                if bare[0].isdigit() and sentences and _is_cut_number(text, sentences[-1].end, bare):
                    sentences[-1] = Span(sentences[-1].start, start + len(bare))
                else:
                    sentences.append(Span(start, start + len(bare)))
    return tuple(sentences)


def _is_cut_number(text: str, end: int, bare: str) -> bool:
    """Return whether a sentence that begins with a figure is the rest of the number that ends at `end`: "4. 5 hours".
    News begins no sentence with one figure and a small letter."""
    return bool(_DECIMAL.match(bare) and _WHOLE.search(text[max(0, end - _NEAR) : end]))


def _joined(text: str, paragraphs: Sequence[Span]) -> Iterator[tuple[Span, list[Span]]]:
    """Yield the paragraphs, broken ones joined, each with the gaps between its halves."""
    current: Span | None = None
    gaps: list[Span] = []
    for paragraph in paragraphs:
        if current is not None and len(gaps) < _MOST_GAPS and _is_broken(text, current, paragraph):
            gaps.append(Span(current.end, paragraph.start))
            current = Span(current.start, paragraph.end)
            continue
        if current is not None:
            yield current, gaps
        current, gaps = paragraph, []
    if current is not None:
        yield current, gaps


def _is_broken(text: str, before: Span, after: Span) -> bool:
    """Return whether `after` continues the sentence that `before` leaves open."""
    gap = text[before.end : after.start]
    if gap.strip():
        return False
    tail = text[max(before.start, before.end - 40) : before.end].rstrip(_CLOSERS)
    head = text[after.start : after.end].lstrip(" \t\u00a0")
    if not (tail and tail[-1] not in _ENDS and head and head[0].islower()):
        return False
    return len(text[before.start : before.end].split(None, _FEWEST_WORDS)) >= _FEWEST_WORDS
