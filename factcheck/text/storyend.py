"""Where the story ends and a page's list of other stories begins."""

from __future__ import annotations

from factcheck.text.boilerplate import END_REASONS
from factcheck.text.lines import Line, ends_sentence
from factcheck.text.titles import is_titlelike
from factcheck.text.written_dates import masthead_dates

_FEWEST_PARAGRAPHS = 2
"""Paragraphs a story has before its end is looked for: a "Published in" at the top ends nothing."""

_STORY_RUN = 3
"""Paragraphs without a title between them that are a story and no list of teasers."""

AFTER_THE_END = "other stories"


def cut_other_stories(lines: list[Line], reasons: list[str]) -> None:
    """Leave out what follows the story's end: teasers of other stories, comments of readers.

    The end is a print credit or comment form with little behind it, a label such as "Related" with only
    teasers behind it, or, with no label, the first of two or more titles that each have a date below.
    Where three paragraphs in a row follow, the story goes on.
    """
    end = _story_end(lines, reasons)
    for at in range(end, len(lines)):
        if not reasons[at]:
            reasons[at] = AFTER_THE_END


def _story_end(lines: list[Line], reasons: list[str]) -> int:
    prose = [not reason and ends_sentence(line.text) for line, reason in zip(lines, reasons, strict=True)]
    sizes = [len(line.text) if counts else 0 for line, counts in zip(lines, prose, strict=True)]
    titles = [not reason and is_titlelike(line.text) for line, reason in zip(lines, reasons, strict=True)]
    total, titles_after, prose_after = sum(sizes), sum(titles), sum(prose)
    teasers = _dated_teasers(lines, reasons, titles)
    resumed = _last_run(prose, titles)
    before = paragraphs = 0
    for at in range(len(lines)):
        if paragraphs >= _FEWEST_PARAGRAPHS:
            listed = at > resumed and len(teasers) >= 2 and teasers[-2] >= at
            if listed and (at == teasers[0] or reasons[at] in END_REASONS):
                return at
            if reasons[at] in ("comments", "publication line"):
                if (total - before) * 2 <= before:
                    return at
            elif reasons[at] in END_REASONS and at > resumed and 0 < prose_after <= titles_after:
                # Every paragraph behind a label has a title, or the story goes on below the label.
                return at
        titles_after -= titles[at]
        if prose[at]:
            paragraphs += 1
            prose_after -= 1
            before += sizes[at]
    return len(lines)


def _last_run(prose: list[bool], titles: list[bool]) -> int:
    """Return the place of the last of three paragraphs in a row, or -1."""
    run, last = 0, -1
    for at, counts in enumerate(prose):
        if counts and not titles[at]:
            run += 1
            if run >= _STORY_RUN:
                last = at
        elif titles[at]:
            run = 0
    return last


def _dated_teasers(lines: list[Line], reasons: list[str], titles: list[bool]) -> list[int]:
    """Return the places of titles with nothing but a date on the next line."""
    return [
        at
        for at in range(len(lines) - 1)
        if titles[at] and reasons[at + 1] == "date" and any(dated.alone for dated in masthead_dates(lines[at + 1].text))
    ]
