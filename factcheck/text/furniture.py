"""Tell the article from the furniture around it.

Furniture is what a page puts around and between a story: it is not evidence. A line that may be the story's
own is kept: a claim is better found in a caption than lost with a paragraph.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from factcheck.records import LeftOut, Span
from factcheck.text.boilerplate import why_furniture
from factcheck.text.lines import Line, cut_lines, ends_sentence, words_in
from factcheck.text.markup import bullet_width, heading_of, mark_markup
from factcheck.text.mastheads import author_note, has_role, is_name
from factcheck.text.storyend import cut_other_stories
from factcheck.text.titles import is_teaser, is_titlelike, reads_as_sentence
from factcheck.text.wrapping import join_wrapped

_SLOPPY = 0.3
"""Share of paragraphs without a full stop above which one more tells nothing: the text is a transcript, verse
or notes, and a line without a full stop is as likely prose as a title."""

_DECK_WORDS = 7
"""Words from which a line below the headline is its deck, which states something, and not a label."""

_BIO_VERBS = words_in("is was has studies covers writes reports teaches edits leads works serves heads joined")


class Layout(NamedTuple):
    """Where the article is in a text. `body` holds its paragraphs in order, without the headline; the spans
    of `body` and `headline` are disjoint, stripped and in the original text. `left_out` is the furniture, by
    line."""

    body: tuple[Span, ...]
    headline: Span | None
    left_out: tuple[LeftOut, ...]


@lru_cache(maxsize=64)
def lay_out(text: str) -> Layout:
    """Return the layout of a text: each paragraph a span, a hard-wrapped one a single span. Never raises.

    Linear. The last few results are kept: a source is laid out for its title and again for its sentences.
    """
    raw = cut_lines(text)
    markup = mark_markup(raw)
    lines, reasons = join_wrapped(text, raw, markup)
    headline: int | None = None
    punctuated, share = _punctuation(lines, reasons)
    for at, line in enumerate(lines):
        if not reasons[at]:
            reasons[at] = why_furniture(line.text)
    if len(lines) == 1 and reasons[0] not in ("code", "rule"):
        # A text of one line is all there is: it is kept whatever it looks like.
        reasons[0] = ""
    else:
        headline = _first_heading(lines, reasons)
        if punctuated:
            headline = _set_header(lines, reasons, headline)
            cut_other_stories(lines, reasons)
            _set_notes(lines, reasons)
            _set_teasers(lines, reasons, sloppy=share > _SLOPPY, headline=headline)
        _set_repeats(lines, reasons, headline)
    return _assemble(lines, reasons, headline)


def _assemble(lines: list[Line], reasons: list[str], headline: int | None) -> Layout:
    body: list[Span] = []
    left_out: list[LeftOut] = []
    title: Span | None = None
    for at, line in enumerate(lines):
        start = line.start + bullet_width(line.text)
        if at == headline:
            title = Span(start, line.end)
        elif reasons[at]:
            left_out.append(LeftOut(start=line.start, end=line.end, line=line.number, reason=reasons[at]))
        elif start < line.end:
            body.append(Span(start, line.end))
    return Layout(body=tuple(body), headline=title, left_out=tuple(left_out))


def _punctuation(lines: list[Line], reasons: list[str]) -> tuple[bool, float]:
    """Return whether the text ends its sentences, and the share of its longer lines that do not."""
    ended = unended = sloppy = 0
    for line, reason in zip(lines, reasons, strict=True):
        if not reason and len(line.text) > 40:
            if ends_sentence(line.text) or line.text[-1] in ":;,":
                ended += 1
            else:
                unended += 1
                # Titles of other stories never have a full stop: they are no sign of carelessness.
                sloppy += not is_teaser(line.text, lenient=False)
    if not ended:
        # Only short lines: any full stop will do.
        short_ended = sum(ends_sentence(line.text) for line in lines)
        return short_ended > 0 and short_ended * 2 >= len(lines) - 1, 0.0
    return ended >= unended, sloppy / (ended + unended)


def _is_prose(line: Line) -> bool:
    text = line.text
    if len(text) > 200:
        return True
    return text[-1] != "?" and ends_sentence(text) and len(text.split()) >= 3


def _first_heading(lines: list[Line], reasons: list[str]) -> int | None:
    for at, line in enumerate(lines):
        if reasons[at] == "subheading" and heading_of(line.text):
            return at
        if not reasons[at] and _is_prose(line):
            return None
    return None


def _set_header(lines: list[Line], reasons: list[str], headline: int | None) -> int | None:
    """Set reasons for the lines above the first paragraph; return the index of the headline."""
    end = _header_end(lines, reasons)
    counts: dict[str, int] = {}
    if end:
        for line in lines:
            if len(line.text) <= 200:
                counts[line.text] = counts.get(line.text, 0) + 1
    titles = [at for at in range(end) if not reasons[at] and is_titlelike(lines[at].text)]
    titles = [at for at in titles if not reads_as_sentence(lines[at].text) and not _is_list_item(lines[at])]
    if headline is None and titles:
        headline = titles[0]
        repeated = [at for at in titles if counts[lines[at].text] > 1]
        if repeated:
            headline = repeated[0]
        elif len(titles) > 1 and len(lines[titles[0]].text.split()) <= 5 < len(lines[titles[1]].text.split()):
            headline = titles[1]
    named = [
        lines[at].text
        for at in range(end)
        if at != headline and (reasons[at] == "byline" or _stands_as_name(lines, reasons, at))
    ]
    for at in range(end):
        text = lines[at].text
        if reasons[at] or at == headline:
            continue
        if _stands_as_name(lines, reasons, at) or (
            not ends_sentence(text) and has_role(text) and named and len(text) <= 120
        ):
            reasons[at] = "byline"
        elif _is_bio(text, named):
            reasons[at] = "author note"
        elif at in titles and len(text.split()) < _DECK_WORDS and headline is not None:
            reasons[at] = "section label" if at < headline else "subheading"
    return headline


def _header_end(lines: list[Line], reasons: list[str]) -> int:
    """Return the index of the first paragraph; an author's biography above it is not one."""
    named: list[str] = []
    for at, line in enumerate(lines):
        if reasons[at] == "byline" or _stands_as_name(lines, reasons, at):
            named.append(line.text)
        if not reasons[at] and _is_prose(line) and not _is_bio(line.text, named):
            return at
    return 0


def _stands_as_name(lines: list[Line], reasons: list[str], at: int) -> bool:
    """Say whether a line is a name next to a date or a byline: without one it may be any two capitalised
    words."""
    if not at or reasons[at] or len(lines[at].text) > 60 or not is_name(lines[at].text):
        return False
    beside = (reasons[at - 1], reasons[at + 1] if at + 1 < len(lines) else "")
    return any(reason in ("date", "byline", "reading time") for reason in beside)


def _is_bio(text: str, named: list[str]) -> bool:
    words = text.split(None, 4)
    if len(text) > 400 or len(words) < 4:
        return False
    for name in named:
        parts = {part.strip(",.").lower() for part in name.split()} - {"by"}
        if words[0].strip(",").lower() in parts:
            after = [word for word in words[1:4] if word.strip(",").lower() not in parts]
            if after and after[0] in _BIO_VERBS:
                return True
    return False


def _is_list_item(line: Line) -> bool:
    return bullet_width(line.text) > 0 or (line.text[:1].isdigit() and line.text.lstrip("0123456789")[:1] in ".)")


def _set_notes(lines: list[Line], reasons: list[str]) -> None:
    """Leave out the author's note and the credit block behind the last paragraphs."""
    named = [line.text for line, reason in zip(lines, reasons, strict=True) if reason == "byline"]
    notes = 0
    for at in range(len(lines) - 1, max(-1, len(lines) - 40), -1):
        if reasons[at]:
            continue
        text = lines[at].text
        noted = author_note(text) is not None or _is_bio(text, named)
        if noted and len(text) <= 500 and _in_note_place(lines, reasons, at):
            reasons[at] = "author note"
            notes = at
    if notes:
        for at in range(notes + 1, len(lines)):
            text = lines[at].text
            listed = text.startswith(("- ", "– ", "— ")) and len(text) < 60 and not ends_sentence(text)
            if not reasons[at] and listed:
                reasons[at] = "author note"


def _in_note_place(lines: list[Line], reasons: list[str], at: int) -> bool:
    """Say whether only furniture, titles and other notes follow, and the author is not the story's
    subject."""
    return all(reasons[after] or is_titlelike(lines[after].text) for after in range(at + 1, len(lines)))


def _set_teasers(lines: list[Line], reasons: list[str], *, sloppy: bool, headline: int | None) -> None:
    """Leave out titles of other stories and subheadings that stand between the paragraphs."""
    if sloppy:
        return
    open_lines = [at for at in range(len(lines)) if not reasons[at] and at != headline]
    paragraphs = [at for at in open_lines if _is_prose(lines[at])]
    if not paragraphs:
        return
    places = [place for place, at in enumerate(open_lines) if at > paragraphs[0] and is_titlelike(lines[at].text)]
    isolated = [place for place in places if _stands_alone(lines, open_lines, place)]
    sure = [place for place in isolated if is_teaser(lines[open_lines[place]].text, lenient=False)]
    for place in isolated:
        at = open_lines[place]
        words = len(lines[at].text.split())
        if place in sure or (len(sure) >= 2 and is_teaser(lines[at].text, lenient=True)):
            reasons[at] = "title of another story"
        elif words <= 6 and not ends_sentence(lines[at].text) and _is_label(lines[at].text):
            reasons[at] = "subheading"


def _is_label(text: str) -> bool:
    return not any(map(str.isdigit, text)) and not reads_as_sentence(text) and text[-1] not in "\"'”’:;,"


def _stands_alone(lines: list[Line], open_lines: list[int], place: int) -> bool:
    """Say whether a title-like line is neither a list's item nor the first or last part of a sentence."""
    at = open_lines[place]
    if _is_list_item(lines[at]) or lines[at].text[-1] in ":;,":
        return False
    before = lines[open_lines[place - 1]].text if place else ""
    after = lines[open_lines[place + 1]].text if place + 1 < len(open_lines) else ""
    if before and not ends_sentence(before) and not is_titlelike(before):
        return False
    if after[:1].islower():
        return False
    # Three short lines in a row are a list, verse or a table; one or two between paragraphs are not.
    run = 1
    for step in (-1, 1):
        beside = place + step
        while 0 <= beside < len(open_lines) and is_titlelike(lines[open_lines[beside]].text):
            if ends_sentence(lines[open_lines[beside]].text):
                break
            run += 1
            beside += step
            if run >= 3:
                return False
        if 0 <= beside < len(open_lines) and step < 0 and lines[open_lines[beside]].text.endswith(":"):
            return False
    return True


def _set_repeats(lines: list[Line], reasons: list[str], headline: int | None) -> None:
    if headline is None:
        return
    title = lines[headline].text.lstrip("# ")
    for at, line in enumerate(lines):
        if at != headline and (not reasons[at] or reasons[at] == "section label") and line.text == title:
            reasons[at] = "repeated headline"
