"""Join the lines of hard-wrapped paragraphs."""

from __future__ import annotations

from itertools import pairwise

from factcheck.text.lines import Line, ends_sentence
from factcheck.text.markup import bullet_width

_WIDEST = 120
_NARROWEST = 30
"""Widths at which editors and mail programs wrap. Longer lines are paragraphs, shorter ones verse."""


def join_wrapped(text: str, lines: list[Line], reasons: list[str]) -> tuple[list[Line], list[str]]:
    """Return the paragraphs, and their reasons, after joining what was wrapped at a fixed width.

    A block of adjacent lines was wrapped when each line is filled: the next one's first word would not have
    fitted. Some next line must begin in lower case, which separates prose from lists of titles.
    """
    usual = _usual_width(lines, reasons)
    joined: list[Line] = []
    kept: list[str] = []
    at = 0
    while at < len(lines):
        end = _block_end(lines, reasons, at)
        if end - at > 1 and _is_wrapped([line.text for line in lines[at:end]], usual):
            first, last = lines[at], lines[end - 1]
            whole = text[first.start : last.end]
            joined.append(Line(first.start, last.end, " ".join(whole.split()), first.number, first.gap))
            kept.append("")
        else:
            joined.extend(lines[at:end])
            kept.extend(reasons[at:end])
        at = end
    return joined, kept


def _block_end(lines: list[Line], reasons: list[str], at: int) -> int:
    """Return where the lines that may be one paragraph with line `at` end."""
    end = at + 1
    if not reasons[at] and len(lines[at].text) <= _WIDEST:
        while end < len(lines) and not lines[end].gap and not reasons[end] and _may_follow(lines[end].text):
            end += 1
    return end


def _may_follow(line: str) -> bool:
    return len(line) <= _WIDEST and not bullet_width(line)


def _usual_width(lines: list[Line], reasons: list[str]) -> int:
    """Return the width the text is wrapped at: that of its widest wrapped block of three lines, else 0."""
    usual = at = 0
    while at < len(lines):
        end = _block_end(lines, reasons, at)
        if end - at >= 3:
            block = [line.text for line in lines[at:end]]
            if _is_wrapped(block, 0):
                usual = max(usual, *map(len, block))
        at = end
    return usual


def _is_wrapped(block: list[str], usual: int) -> bool:
    widest = max(map(len, block))
    if widest < _NARROWEST:
        return False
    width = max(widest, usual)
    breaks = len(block) - 1
    filled = sum(len(line) + 1 + len(after.split(None, 1)[0]) > width for line, after in pairwise(block))
    if filled < 0.8 * breaks:
        return False
    # In a text known to be wrapped at this width, a filled line is proof enough.
    if width == usual and not ends_sentence(block[0]):
        return True
    return sum(line[0].islower() for line in block[1:]) >= max(1, 0.3 * breaks)
