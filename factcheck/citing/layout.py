"""Citations as text to paste: Markdown footnotes, plain text, HTML, reStructuredText. The table of layouts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from factcheck.citing.citations import Citation
from factcheck.citing.pandoc_document import with_addresses, without_mentions
from factcheck.citing.references import JsonObject


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """One row. `pandoc_format` renders a paragraph a citation; `prepare` changes the document before that."""

    pandoc_format: str
    prepare: Callable[[JsonObject], JsonObject]
    lay_out: Callable[[Sequence[Citation], Sequence[str]], Iterator[str]]


def paragraphs(rendered: str) -> list[str]:
    """Return the paragraphs of what pandoc printed with every paragraph on one line."""
    return [line for line in rendered.splitlines() if line.strip()]


def _markdown(citations: Sequence[Citation], lines: Sequence[str]) -> Iterator[str]:
    for number, (citation, line) in enumerate(zip(citations, lines, strict=True)):
        yield f"{chr(10) if number else ''}[^{citation.label}]: {line}\n"


def _text(citations: Sequence[Citation], lines: Sequence[str]) -> Iterator[str]:
    for number, (citation, line) in enumerate(zip(citations, lines, strict=True)):
        yield f"{chr(10) if number else ''}[{citation.label}] {line}\n"


def _html(citations: Sequence[Citation], lines: Sequence[str]) -> Iterator[str]:
    yield '<ol class="citations">\n'
    for citation, line in zip(citations, lines, strict=True):
        yield f'<li id="{citation.label}">{line.removeprefix("<p>").removesuffix("</p>")}</li>\n'
    yield "</ol>\n"


def _rst(citations: Sequence[Citation], lines: Sequence[str]) -> Iterator[str]:
    for number, (citation, line) in enumerate(zip(citations, lines, strict=True)):
        # An escaped blank: what begins a footnote with ".." would be a directive, and could include a file.
        guard = "" if line[0].isalpha() or line[0] in "“‘*" else "\\ "
        yield f"{chr(10) if number else ''}.. [#{citation.label}] {guard}{line}\n"


def _as_is(document: JsonObject) -> JsonObject:
    return document


LAYOUTS: dict[str, Layout] = {
    "markdown": Layout(pandoc_format="gfm-raw_html", prepare=without_mentions, lay_out=_markdown),
    "text": Layout(pandoc_format="plain", prepare=with_addresses, lay_out=_text),
    "html": Layout(pandoc_format="html", prepare=_as_is, lay_out=_html),
    "rst": Layout(pandoc_format="rst", prepare=_as_is, lay_out=_rst),
}
