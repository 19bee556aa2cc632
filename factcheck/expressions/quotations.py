"""Find direct quotations: the spans of the quoted words, and who the text says spoke them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.expressions.attribution import Attribution, Attributor
from factcheck.records import Span

_OPENERS = "“„‟«"
_CLOSERS = "”»"
_DOUBLE = _OPENERS + _CLOSERS + '"＂'
_SINGLE_OPENERS = "‘‚‛'"
_SINGLE_CLOSERS = "’'"
_MARK = re.compile("[" + _DOUBLE + "‘‚‛’']")
_BLANK_LINE = re.compile(r"[ \t]*(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)\s*")
_LONG_LINE = 120
"""Characters no text wrapped to a width reaches: such a line is a paragraph."""
_LINE_END = re.compile(r"[ \t\u00a0]*(?:\r\n|\n|\r)\s*")
# Elisions that open with a mark: never the start of a quotation.
_ELISIONS = ("em", "tis", "twas", "til", "till", "cause", "n", "cos", "round", "bout")


class Quotation(NamedTuple):
    """A stretch of quoted words without its marks, inside one paragraph or running over one break.

    `attribution` is who speaks, as the text says it, and `None` where it does not say. `continued` is true
    when it goes on with the quotation of the paragraph before."""

    start: int
    end: int
    paragraph: int
    single: bool = False
    continued: bool = False
    attribution: Attribution | None = None

    @property
    def speaker(self) -> str | None:
        """Return the speaker's name or description, as far as the text says."""
        return self.attribution.speaker if self.attribution else None


def split_paragraphs(text: str) -> tuple[Span, ...]:
    """Return the paragraphs of a text: parted by blank lines, or by every line end where it has no blank
    line.

    Beside blank lines, a line end also parts where a long line closes a sentence and a quotation opens the
    next."""
    blank = "\n\n" in text or "\r\n\r\n" in text or bool(_BLANK_LINE.search(text))
    spans = []
    at = 0
    for found in _LINE_END.finditer(text):
        start, end = found.span()
        if blank and max(text.count("\n", start, end), text.count("\r", start, end)) < 2:
            closes = text[start - 1 : start] in tuple('.!?”"’:')
            long = start - (text.rfind("\n", 0, start) + 1) > _LONG_LINE
            if not (closes and (long or text[end : end + 1] in tuple('“"‘'))):
                continue
        if start > at:
            spans.append(Span(at, start))
        at = end
    if at < len(text):
        spans.append(Span(at, len(text)))
    return tuple(spans)


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of a text in order, with their speakers.

    Offsets are code points in `text`; `text[start:end]` are the words without the marks. Never raises.
    """
    return tuple(iter_quotations(text))


def iter_quotations(text: str, spans: tuple[Quotation, ...] | None = None) -> Iterator[Quotation]:
    """Yield what `find_quotations` returns, each speaker looked for when the quotation is asked for.

    `spans` is what `find_quoted_spans` returns for the text, where that is known.
    """
    if not _MARK.search(text):
        return
    paragraphs = split_paragraphs(text)
    if spans is None:
        spans = find_quoted_spans(text, paragraphs)
    attributor = Attributor(
        text, paragraphs, tuple(Span(q.start, q.end) for q in spans), tuple(q.continued for q in spans)
    )
    for index, quotation in enumerate(spans):
        attribution = attributor.of_quotation(index, quotation.paragraph, continued=quotation.continued)
        yield quotation._replace(attribution=attribution)


def find_quoted_spans(text: str, paragraphs: tuple[Span, ...] | None = None) -> tuple[Quotation, ...]:
    """Return the quotations of a text in order, speakers left out. One that runs on gives one entry a
    paragraph."""
    if not _MARK.search(text):
        return ()
    if paragraphs is None:
        paragraphs = split_paragraphs(text)
    spans: list[Quotation] = []
    carried = ""  # the mark that opened a quotation the paragraph before left open
    for number, paragraph in enumerate(paragraphs):
        carried = _scan_paragraph(text, paragraph, number, carried, spans)
    return tuple(spans)


def _scan_paragraph(text: str, paragraph: Span, number: int, carried: str, spans: list[Quotation]) -> str:
    """Add the quotations of one paragraph to `spans`; return the mark of one it leaves open, or ""."""
    opened = -1
    mark = ""
    continued = False
    marks = [
        (found.start(), found.group())
        for found in _MARK.finditer(text, paragraph.start, paragraph.end)
        if not _is_apostrophe(text, found.start(), paragraph)
    ]
    if carried and marks:
        first, character = marks[0]
        if first == paragraph.start and _same_family(carried, character):
            continued = True
        elif _can_close(text, first, character, carried, paragraph):
            # The break fell inside the quotation: it goes on here and closes without opening again.
            opened, mark, continued = paragraph.start, carried, True
    nested = 0
    for index, (at, character) in enumerate(marks):
        if opened >= 0:
            if mark in '"＂' and (character in _OPENERS or _nests(text, at, character, paragraph)):
                nested += 1
            elif nested and character in '"＂”»':
                nested -= 1
            elif _closes(text, at, character, mark, paragraph, marks[index + 1 : index + 40]):
                _add(text, spans, opened, at, number, mark, continued and opened == _opening(paragraph, opened))
                opened = -1
                continued = False
            continue
        if _opens(text, at, character, paragraph):
            opened, mark = at + 1, character
    if opened >= 0:
        if mark in _SINGLE_OPENERS:
            return ""  # far more often an apostrophe than a quotation left open
        _add(text, spans, opened, paragraph.end, number, mark, continued)
        return mark
    return ""


def _opening(paragraph: Span, opened: int) -> int:
    """Return `opened` if it is where the paragraph's first words can start, else -1."""
    return opened if opened - paragraph.start <= 1 else -1


def _add(text: str, spans: list[Quotation], start: int, end: int, number: int, mark: str, continued: bool) -> None:
    """Add the span with outer white space and marks trimmed, unless nothing is left in it."""
    while start < end and (text[start].isspace()):
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if any(c.isalnum() for c in text[start:end]):
        single = mark in _SINGLE_OPENERS
        spans.append(Quotation(start=start, end=end, paragraph=number, single=single, continued=continued))


def _before(text: str, at: int, paragraph: Span) -> str:
    return text[at - 1] if at > paragraph.start else " "


def _after(text: str, at: int, paragraph: Span) -> str:
    return text[at + 1] if at + 1 < paragraph.end else " "


def _is_apostrophe(text: str, at: int, paragraph: Span) -> bool:
    """Return whether a single mark joins letters ("don't") or opens an elision ("'90s", "'em")."""
    if text[at] not in "’'‘":
        return False
    before, after = _before(text, at, paragraph), _after(text, at, paragraph)
    if before.isalnum() and after.isalnum():
        return True
    if before.isalnum() or not after.isalnum():
        return False
    if after.isdigit() and text[at + 2 : at + 4].rstrip("s").isdigit() and text[at + 3 : at + 4] in "s0123456789":
        return True
    word = re.match(r"\w+", text[at + 1 : at + 8])
    return bool(word) and word.group().lower() in _ELISIONS if word else False


def _same_family(one: str, other: str) -> bool:
    """Return whether two marks are of one kind, so that `other` can go on with what `one` opened."""
    if one in _SINGLE_OPENERS:
        return other in _SINGLE_OPENERS
    return other in _DOUBLE


def _can_close(text: str, at: int, character: str, mark: str, paragraph: Span) -> bool:
    if mark in _SINGLE_OPENERS:
        return character in _SINGLE_CLOSERS and not _before(text, at, paragraph).isspace()
    if character in _CLOSERS:
        return True
    return character in '"＂' and not _before(text, at, paragraph).isspace() and at > paragraph.start


def _opens(text: str, at: int, character: str, paragraph: Span) -> bool:
    """Return whether a mark can open a quotation where none is open."""
    before, after = _before(text, at, paragraph), _after(text, at, paragraph)
    if character in _OPENERS:
        return True
    if after.isspace() or before.isalnum():
        return False  # closing, a measure in inches, or a possessive
    if character in '"＂':
        return True
    if character in "‘‚‛":
        return after.isalnum() or after in "“[…."
    return character == "'" and (before.isspace() or before in '([—–-“"') and (after.isalnum() or after in '"[')


def _closes(text: str, at: int, character: str, mark: str, paragraph: Span, later: list[tuple[int, str]]) -> bool:
    """Return whether a mark closes the quotation `mark` opened; marks of another kind inside are nested."""
    before, after = _before(text, at, paragraph), _after(text, at, paragraph)
    if mark in _SINGLE_OPENERS:
        if character not in _SINGLE_CLOSERS or (mark == "‘" and character == "'"):
            return False
        if before.isspace() or after.isalnum():
            return False
        if before in ".,?!…;—–" or not after.isspace():
            return True
        if before == "s":
            # "the workers' rights" inside: a possessive if a better close comes before the next opening.
            for where, other in later:
                if other in "‘‚‛" or (other == "'" and _opens(text, where, other, paragraph)):
                    break
                if other in _SINGLE_CLOSERS and not _before(text, where, paragraph).isspace():
                    return False
        return True
    if mark in "“‟„«":
        return character in _CLOSERS or (character == '"' and not before.isspace() and not after.isalnum())
    if character == "”":
        return True
    return character in '"＂'


def _nests(text: str, at: int, character: str, paragraph: Span) -> bool:
    """Return whether a straight mark inside a quotation can only open another."""
    if character not in '"＂':
        return False
    return _before(text, at, paragraph).isspace() and _after(text, at, paragraph).isalnum()
