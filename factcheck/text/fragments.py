"""Links that open a page at the quoted words: text fragments (`#:~:text=`) after the WICG specification.

A browser takes the first match of whole words, whatever their case, and each term must stand in one block of the
page. So a directive is made longer (context, or the first and last words of a long quotation) until its first match
in the text is the quotation and there is no second one. Where that cannot be done there is no link.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from factcheck.records import Span
from factcheck.text.folding import Folded, fold

_LONGEST = 200
"""Characters of a quotation that is written out whole; a longer one is given by its first and last words."""
_MAX_TERM_WORDS = 12
_MAX_CONTEXT_WORDS = 10

# An apostrophe or full stop between letters belongs to a word, as browsers see it.
_TOKEN = re.compile(r"\w+(?:['’.]\w+)*")
_BLANK = r"[^\S\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+"
_LINE_END = re.compile(r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_UNESCAPED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~")


@dataclass(frozen=True, slots=True, kw_only=True)
class Directive:
    """The four terms of a text directive, unescaped; "" for one that is left out."""

    start: str
    end: str = ""
    prefix: str = ""
    suffix: str = ""

    def __str__(self) -> str:
        """Return `text=…` as it stands in a URL."""
        terms = [f"{escape_term(self.prefix)}-"] if self.prefix else []
        terms.append(escape_term(self.start))
        if self.end:
            terms.append(escape_term(self.end))
        if self.suffix:
            terms.append(f"-{escape_term(self.suffix)}")
        return "text=" + ",".join(terms)


def escape_term(term: str) -> str:
    """Return a term percent-encoded. `-`, `,` and `&` have a meaning in a directive, so they are encoded too."""
    raw = " ".join(term.split()).encode("utf-8", "replace")
    return "".join(chr(byte) if byte in _UNESCAPED else f"%{byte:02X}" for byte in raw)


def fragment_link(url: str, text: str, start: int, end: int) -> str | None:
    """Return `url` with a fragment that leads to `text[start:end]`, or None where there is no such link.

    The URL must be http or https. A fragment it has is kept: the directive follows it.
    """
    if not is_web_address(url):
        return None
    directive = text_directive(text, start, end)
    if directive is None:
        return None
    if ":~:" in url:
        return f"{url}&{directive}"
    return f"{url}:~:{directive}" if "#" in url else f"{url}#:~:{directive}"


def is_web_address(url: str) -> bool:
    """Return whether a URL is http or https with a host and nothing in it that could end a link early."""
    return re.fullmatch(r"https?://[^\s/?#<>\"'`\\]+(?:[/?#][^\s<>\"`\\]*)?", url, re.IGNORECASE) is not None


def text_directive(text: str, start: int, end: int) -> Directive | None:
    """Return the shortest of a few directives whose only match in `text` is `[start, end)`, widened to whole words.

    Every line end of `text` counts as the end of a block: no term crosses one.
    """
    page = _page(text)
    tokens = [token for token in page.tokens if token.end > start and token.start < end]
    if not tokens:
        return None
    wanted = Span(tokens[0].start, tokens[-1].end)
    first = page.number_of(tokens[0])
    for directive in _candidates(page, first, first + len(tokens)):
        matches = page.matches(directive)
        if matches == [wanted]:
            return directive
    return None


def find_directive(directive: Directive, text: str) -> list[Span]:
    """Return the first two matches of a directive in `text`, in order: one match means that it is unique."""
    return _page(text).matches(directive)


class _Page:
    """A text as a browser searches it: whole words, any case, typography and accents set aside.

    Setting those aside can only find more matches than a browser does, so that what is unique here is unique there.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded: Folded = fold(text)
        self.tokens = [Span(*found.span()) for found in _TOKEN.finditer(text)]
        self._numbers = {token.start: number for number, token in enumerate(self.tokens)}

    def number_of(self, token: Span) -> int:
        return self._numbers[token.start]

    def one_line(self, start: int, end: int) -> bool:
        return _LINE_END.search(self.text, start, end) is None

    def words(self, first: int, last: int) -> str:
        """Return the text from one token to another (exclusive), as it is written."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]

    def matches(self, directive: Directive) -> list[Span]:
        """Return at most two matches, as spans of the original text, in the order in which a browser tries them."""
        pattern = _term_pattern(directive.start)
        if directive.prefix:
            pattern = rf"{_term_pattern(directive.prefix)}\s*{_named('start', pattern)}"
        else:
            pattern = _named("start", pattern)
        if directive.suffix and not directive.end:
            pattern += rf"(?=\s*{_term_pattern(directive.suffix)})"
        found: list[Span] = []
        # A look-ahead keeps overlapping matches: the next one may begin inside the last.
        for match in re.finditer(f"(?={pattern})", self.folded.text, re.IGNORECASE):
            start, end = match.span("start")
            if directive.end:
                tail = re.compile(_term_pattern(directive.end), re.IGNORECASE).search(self.folded.text, end)
                if tail is None:
                    break
                end = tail.end()
            found.append(self.folded.original(start, end))
            if len(found) == 2:
                break
        return found


@lru_cache(maxsize=4)
def _page(text: str) -> _Page:
    return _Page(text)


def _named(name: str, pattern: str) -> str:
    return f"(?P<{name}>{pattern})"


def _term_pattern(term: str) -> str:
    words = map(re.escape, fold(term).text.split())
    return rf"(?<!\w){_BLANK.join(words)}(?!\w)"


def _candidates(page: _Page, first: int, last: int) -> Iterator[Directive]:
    """Yield directives for the tokens `[first, last)`, the simplest first."""
    start, end = page.tokens[first].start, page.tokens[last - 1].end
    whole = page.words(first, last)
    if page.one_line(start, end) and end - start <= _LONGEST:
        for prefix, suffix in _contexts(page, first, last):
            yield Directive(start=whole, prefix=prefix, suffix=suffix)
        return
    for count in range(3, _MAX_TERM_WORDS + 1, 3):
        heads = _line_tokens(page, range(first, min(last, first + count)))
        tails = _line_tokens(page, range(last - 1, max(first, last - 1 - count), -1))
        if heads[-1] >= tails[-1]:
            return
        head = page.words(heads[0], heads[-1] + 1)
        tail = page.words(tails[-1], tails[0] + 1)
        yield Directive(start=head, end=tail)
        for prefix, _ in _contexts(page, first, last):
            if prefix:
                yield Directive(start=head, end=tail, prefix=prefix)


def _line_tokens(page: _Page, numbers: Sequence[int]) -> list[int]:
    """Return the leading tokens that stand in one line with the first of them."""
    kept = [numbers[0]]
    for number in numbers[1:]:
        low, high = sorted((numbers[0], number))
        if not page.one_line(page.tokens[low].start, page.tokens[high].end):
            break
        kept.append(number)
    return kept


def _contexts(page: _Page, first: int, last: int) -> Iterator[tuple[str, str]]:
    """Yield pairs of prefix and suffix, none at first. Nothing but blanks may part them from the words."""
    yield "", ""
    begin, end = page.tokens[first].start, page.tokens[last - 1].end
    for count in (1, 2, 3, 5, _MAX_CONTEXT_WORDS):
        before = after = ""
        if first:
            numbers = _line_tokens(page, range(first - 1, max(-1, first - 1 - count), -1))
            before = page.text[page.tokens[numbers[-1]].start : begin].rstrip()
        if last < len(page.tokens):
            numbers = _line_tokens(page, range(last, min(len(page.tokens), last + count)))
            after = page.text[end : page.tokens[numbers[-1]].end].lstrip()
        # A mark on the other side of a line end belongs to no term, and would stand in the way.
        before = "" if _LINE_END.search(before) else before
        after = "" if _LINE_END.search(after) else after
        for prefix, suffix in ((before, ""), ("", after), (before, after)):
            if prefix or suffix:
                yield prefix, suffix
