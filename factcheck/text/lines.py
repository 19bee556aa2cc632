"""Lines of a text with their offsets, and what the end of a line tells."""

from __future__ import annotations

from typing import NamedTuple

_CLOSERS = "\"'”’»)]*_"
_ENDS = ".!?…。！？"


class Line(NamedTuple):
    """A line that is not blank. `start`, `end` bound `text`, which is stripped; `number` is 1-based, counted
    at LF, CRLF and CR. `gap` says that a blank line, or the text's beginning, comes before it."""

    start: int
    end: int
    text: str
    number: int
    gap: bool


def words_in(listed: str) -> frozenset[str]:
    """Return the set of the words of a list written as one string."""
    return frozenset(listed.split())


def phrases_in(listed: str) -> tuple[str, ...]:
    """Return the phrases of a list written as one string with bars between them."""
    return tuple(" ".join(phrase.split()) for phrase in listed.split("|"))


def cut_lines(text: str) -> list[Line]:
    """Return the lines of `text` that are not blank, in order. Linear."""
    lines: list[Line] = []
    at, number, gap = 0, 1, True
    for piece in text.splitlines(keepends=True):
        stripped = piece.strip()
        if stripped:
            start = at + len(piece) - len(piece.lstrip())
            lines.append(Line(start, start + len(stripped), stripped, number, gap))
            gap = False
        else:
            gap = True
        at += len(piece)
        # splitlines also breaks at form feeds and the like, which editors do not count as lines.
        if piece[-1] in "\r\n":
            number += 1
    return lines


def ends_sentence(text: str) -> bool:
    """Say whether a stripped line ends as a sentence does: ., !, ? or an ellipsis, perhaps inside closing
    marks."""
    if text[-1:] in _ENDS and text:
        return True
    return text.rstrip(_CLOSERS)[-1:] in _ENDS and bool(text.rstrip(_CLOSERS))
