"""A source as it is matched: folded, cut into sentences, its furniture set aside."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.records import LeftOut, Source, Span
from factcheck.text.folding import Folded, fold
from factcheck.text.furniture import Layout, lay_out
from factcheck.text.sentences import split_sentences


class Document(NamedTuple):
    """A source with everything matching needs. Sentences are spans of the original text, in order.

    `headline` is the span of the article's own title when the text shows one, else `None`.
    """

    source: Source
    folded: Folded
    sentences: tuple[Span, ...]
    headline: Span | None
    left_out: tuple[LeftOut, ...]


def read_document(source: Source) -> Document:
    """Return the document of a source. A text that is not English keeps no sentence: it cannot be judged."""
    layout: Layout = lay_out(source.text)
    sentences: tuple[Span, ...] = ()
    if source.language == "en":
        sentences = split_sentences(source.text, layout.body)
    return Document(
        source=source,
        folded=fold(source.text),
        sentences=sentences,
        headline=layout.headline,
        left_out=layout.left_out,
    )
