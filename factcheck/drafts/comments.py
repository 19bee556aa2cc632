"""Comments in a draft that speak to factcheck.

<!-- factcheck: ignore FC402 the writer's own call -->   the findings of these codes in the next block
<!-- factcheck: off --> … <!-- factcheck: on -->          nothing in between is checked
<!-- claim: some-id -->                                   the sentence before (or the block after) is this claim
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
_ORDER = re.compile(r"\s*factcheck\s*:\s*(?P<word>\S+)\s*(?P<rest>.*)", re.DOTALL | re.IGNORECASE)
_CLAIM = re.compile(r"\s*claim\s*:\s*(?P<ids>[A-Za-z0-9_-]+(?:\s*,\s*[A-Za-z0-9_-]+)*)\s*$", re.IGNORECASE)
_CODES = re.compile(r"\s*,?\s*(FC\d+|[a-z]+(?:-[a-z]+)+|refuted|conflicting)(?=[\s,:]|$)", re.IGNORECASE)


class CommentKind(str, Enum):
    """What a comment asks for. UNKNOWN: it speaks to factcheck in words that factcheck does not know."""

    IGNORE = "ignore"
    OFF = "off"
    ON = "on"
    CLAIM = "claim"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """One comment. `start`, `end` bound it in the file; `words` are the codes of an ignore, the ids of a claim."""

    kind: CommentKind
    start: int
    end: int
    words: tuple[tuple[str, int, int], ...] = ()
    reason: str = ""


def read_comment(inside: str, start: int, end: int) -> Comment | None:
    """Return what a comment says to factcheck, or `None` where it does not speak to it. `inside` begins four
    characters behind `start`."""
    order = _ORDER.fullmatch(inside)
    base = start + 4
    if order is None:
        claim = _CLAIM.fullmatch(inside)
        if claim is None:
            return None
        ids = tuple(
            (each[0], base + claim.start("ids") + each.start(), base + claim.start("ids") + each.end())
            for each in re.finditer(r"[A-Za-z0-9_-]+", claim["ids"])
        )
        return Comment(kind=CommentKind.CLAIM, start=start, end=end, words=ids)
    word, rest = order["word"].lower(), order["rest"].rstrip()
    if word in ("off", "on"):
        return Comment(kind=CommentKind(word), start=start, end=end, reason=rest)
    if word != "ignore":
        return Comment(kind=CommentKind.UNKNOWN, start=start, end=end, reason=order["word"])
    codes: list[tuple[str, int, int]] = []
    at = 0
    while found := _CODES.match(rest, at):
        where = base + order.start("rest")
        codes.append((found[1], where + found.start(1), where + found.end(1)))
        at = found.end()
    reason = rest[at:].strip(" \t\r\n,:;-–—")
    return Comment(kind=CommentKind.IGNORE, start=start, end=end, words=tuple(codes), reason=" ".join(reason.split()))


def find_comments(text: str, start: int = 0, end: int | None = None) -> Iterator[Comment]:
    """Yield the comments to factcheck in a range of a text."""
    for found in COMMENT.finditer(text, start, len(text) if end is None else end):
        comment = read_comment(found[1], found.start(), found.end())
        if comment is not None:
            yield comment
