"""Tell the article from the furniture around it (being built)."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.records import LeftOut, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Where the article is in a text. `body` holds its paragraphs in order, without the headline."""

    body: tuple[Span, ...]
    headline: Span | None
    left_out: tuple[LeftOut, ...]


def lay_out(text: str) -> Layout:
    """Return the layout of a text."""
    spans = []
    at = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            spans.append(Span(at, at + len(line.rstrip())))
        at += len(line)
    return Layout(body=tuple(spans[1:]), headline=spans[0] if spans else None, left_out=())
