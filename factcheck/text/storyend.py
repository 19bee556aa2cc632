"""Where the story ends and a page's list of other stories begins."""

from __future__ import annotations

from factcheck.text.boilerplate import END_REASONS
from factcheck.text.lines import Line, ends_sentence
from factcheck.text.titles import is_titlelike
from factcheck.text.written_dates import masthead_dates

_FEWEST_PARAGRAPHS = 2
"""Paragraphs a story has before its end is looked for: a "Published in" at the top ends nothing."""

AFTER_THE_END = "other stories"


def cut_other_stories(lines: list[Line], reasons: list[str]) -> None:
    """Leave out what follows the story's end: teasers of other stories, comments of readers.

    The end is a print credit or comment form with little behind it, a label such as "Related" or "Opinion"
    with nothing but teasers behind it, or, with no label, the first of two or more titles each with a date
    below it.
    """
    end = _story_end(lines, reasons)
    for at in range(end, len(lines)):
        if not reasons[at]:
            reasons[at] = AFTER_THE_END


def _story_end(lines: list[Line], reasons: list[str]) -> int:
    prose = [not reason and ends_sentence(line.text) for line, reason in zip(lines, reasons, strict=True)]
    sizes = [len(line.text) if counts else 0 for line, counts in zip(lines, prose, strict=True)]
    total = sum(sizes)
    before = paragraphs = 0
    teasers = _dated_teasers(lines, reasons)
    titles_after = sum(
        not reason and is_titlelike(line.text) for line, reason in zip(lines, reasons, strict=True)
    )
    prose_after = sum(prose)
    for at in range(len(lines)):
        if paragraphs >= _FEWEST_PARAGRAPHS:
            after = total - before
            if len(teasers) >= 2 and teasers[0] == at:
                return at
            if reasons[at] in END_REASONS:
                strong = reasons[at] in ("comments", "publication line")
                listed = sum(teaser > at for teaser in teasers) >= 2
                # Behind a label every paragraph must have a title above it, or the story goes on below the
                # label.
                if (
                    listed
                    or (strong and after * 2 <= before)
                    or (not strong and 0 < prose_after <= titles_after)
                ):
                    return at
        if not reasons[at] and is_titlelike(lines[at].text):
            titles_after -= 1
        if prose[at]:
            paragraphs += 1
            prose_after -= 1
            before += sizes[at]
    return len(lines)


def _dated_teasers(lines: list[Line], reasons: list[str]) -> list[int]:
    """Return the places of titles with nothing but a date on the next line."""
    return [
        at
        for at in range(len(lines) - 1)
        if reasons[at + 1] == "date"
        and not reasons[at]
        and is_titlelike(lines[at].text)
        and any(dated.alone for dated in masthead_dates(lines[at + 1].text))
    ]
