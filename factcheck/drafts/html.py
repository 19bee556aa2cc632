"""Read the prose of HTML with the standard library's parser, which tells the offset of everything it finds."""

from __future__ import annotations

import html
from html.parser import HTMLParser

from factcheck.drafts.comments import read_comment
from factcheck.drafts.prose import BlockKind, Prose

_SILENT = frozenset(
    "script style pre code kbd samp head title nav template textarea select svg math noscript table aside footer "
    "button form iframe object".split()
)
_INLINE = frozenset(
    "a abbr b bdi bdo big cite del dfn em font i ins mark q s small span strong sub sup time tt u var wbr img".split()
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())


class _Reader(HTMLParser):
    def __init__(self, prose: Prose, text: str, base: int) -> None:
        super().__init__(convert_charrefs=False)
        self._prose = prose
        self._base = base
        self._raw = text
        self._silent: list[str] = []
        self._open: list[str] = []
        # The parser counts lines at LF only.
        self._line_starts = [0, *(at + 1 for at, c in enumerate(text) if c == "\n")]

    def parse_html_declaration(self, i: int) -> int:
        """Read a declaration; one that is none ("<![1") is a comment to a browser, which the parser of some Python
        versions stops at."""
        place = self.lineno, self.offset
        try:
            return super().parse_html_declaration(i)
        except AssertionError:
            self.lineno, self.offset = place  # it went on to where it stopped
            return self.parse_bogus_comment(i)

    def _at(self) -> int:
        line, column = self.getpos()
        return self._line_starts[line - 1] + column

    def _kind(self) -> BlockKind:
        if "blockquote" in self._open:
            return BlockKind.QUOTE
        return BlockKind.HEADING if _HEADINGS.intersection(self._open) else BlockKind.PARAGRAPH

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._prose.close(self._kind()) if tag not in ("code", "kbd", "samp") else None
            self._silent.append(tag)
            return
        if tag == "br":
            self._prose.put(" ", self._base + self._at(), self._base + self._at() + 1)
        elif tag not in _INLINE:
            self._prose.close(self._kind())
        if tag not in _VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            if tag in self._silent:
                while self._silent.pop() != tag:
                    pass
            return
        if tag not in _INLINE:
            self._prose.close(self._kind())
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._prose.add(data, self._base + self._at())

    def handle_entityref(self, name: str) -> None:
        self._entity(f"&{name}")

    def handle_charref(self, name: str) -> None:
        self._entity(f"&#{name}")

    def _entity(self, written: str) -> None:
        if self._silent:
            return
        at = self._at()
        if self._raw.startswith(";", at + len(written)):
            written += ";"
        for character in html.unescape(written):
            blank = character in "\n\r\t"
            self._prose.put(" " if blank else character, self._base + at, self._base + at + len(written))

    def handle_comment(self, data: str) -> None:
        start = self._base + self._at()
        comment = read_comment(data, start, start + len(data) + 7)
        if comment is not None:
            self._prose.comments.append(comment)


def read_html(prose: Prose, text: str, base: int = 0) -> None:
    """Add the prose of an HTML text that begins at offset `base` of the file. Never raises on any text.

    Scripts, styles, code, tables, forms and navigation are not prose; quotations set off as `<blockquote>` are
    somebody else's words.
    """
    reader = _Reader(prose, text, base)
    reader.feed(text)
    reader.close()
    prose.close(reader._kind())
