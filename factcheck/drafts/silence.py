"""Where a draft asks factcheck to be silent: between `off` and `on`, and in the block after an `ignore`."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.catalogue import KINDS
from factcheck.drafts.comments import Comment, CommentKind
from factcheck.drafts.prose import Draft

_CODES = {key.lower(): kind.code for kind in KINDS for key in (kind.code, kind.name)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ignore:
    """One code that one comment ignores in one block (-1 where no block follows). `code` is "" for an unknown one."""

    comment: Comment
    written: str
    code: str
    block: int


class Silence:
    """The comments of a draft, resolved to places."""

    def __init__(self, draft: Draft) -> None:
        self.claims = tuple(c for c in draft.comments if c.kind is CommentKind.CLAIM)
        self.unknown = tuple(c for c in draft.comments if c.kind is CommentKind.UNKNOWN)
        self._off: list[tuple[int, int]] = []
        off: int | None = None
        for comment in draft.comments:
            if comment.kind is CommentKind.OFF and off is None:
                off = comment.start
            elif comment.kind is CommentKind.ON and off is not None:
                self._off.append((off, comment.end))
                off = None
        if off is not None:
            self._off.append((off, len(draft.text)))
        self.ignores: list[Ignore] = []
        for comment in draft.comments:
            if comment.kind is CommentKind.IGNORE and not self.is_off(comment.start):
                block = _block_of(draft, comment)
                written = comment.words or (("", comment.start, comment.end),)
                self.ignores.extend(
                    Ignore(comment=comment, written=word, code=_CODES.get(word.lower(), ""), block=block)
                    for word, _, _ in written
                )

    def is_off(self, offset: int) -> bool:
        """Return whether checking is switched off at an offset of the file."""
        return any(start <= offset < end for start, end in self._off)

    def ignoring(self, code: str, block: int) -> Ignore | None:
        """Return the comment that ignores this code in this block, if any."""
        return next((each for each in self.ignores if each.code == code and each.block == block), None)


def _block_of(draft: Draft, comment: Comment) -> int:
    """Return the block a comment stands in, else the next one."""
    for number, block in enumerate(draft.blocks):
        span = draft.original(block.start, block.end)
        if comment.start < span.end:
            return number
        gap = draft.text[span.end : comment.start]
        if "\n" not in gap and "\r" not in gap:
            return number  # behind the last word of the block, and still inside of it
    return -1
