"""What a text says about itself: outlet, title, author, date, address, and who reported it first.

Pure text in, record out. What the text does not state stays `None`: a guess is worse than a gap.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from factcheck.text.furniture import lay_out
from factcheck.text.lines import Line, cut_lines, ends_sentence
from factcheck.text.mastheads import (
    author_note,
    byline,
    closing_wire,
    credit,
    dateline_wire,
    has_role,
    is_name,
    outlet_line,
    tidy_name,
    wire_name,
)
from factcheck.text.written_dates import MastheadDate, dateline_date, masthead_dates

_TOP_LINES = 15
_END_LINES = 40
"""Lines looked at from either end: further in, a date or a name belongs to the story."""

_SIGN_OFF_LINES = 5
"""Lines at the end in which an agency may sign a story off."""

_EDGE = 24_000
"""Characters cut from either end of a long text before its lines are counted."""

_KEYS = {
    "title": "title", "headline": "title", "date": "published", "published": "published", "pubdate":
    "published", "publication date": "published", "author": "author", "authors": "author", "byline": "author",
    "url": "url", "link": "url", "permalink": "url", "canonical": "url", "outlet": "outlet", "publication":
    "outlet", "publisher": "outlet", "newspaper": "outlet", "site": "outlet", "site_name": "outlet", "source":
    "source", "origin": "origin",
}  # fmt: skip


class Metadata(NamedTuple):
    """What a text states about itself; `None` where it does not."""

    outlet: str | None = None
    title: str | None = None
    author: str | None = None
    published: date | None = None
    url: str | None = None
    origin: str | None = None


def read_metadata(text: str) -> Metadata:
    """Return what `text` says about itself near its beginning and its end. Never raises."""
    top_text, end_text = text[:_EDGE], text[-_EDGE:] if len(text) > _EDGE else text
    top = cut_lines(top_text)
    end = top if len(text) <= _EDGE else cut_lines(end_text)
    keyed = _keyed(top)
    tail = end[-_END_LINES:]
    if len(text) <= _EDGE:
        tail = end[max(_TOP_LINES, len(end) - _END_LINES) :]
    # A short text has one edge: the lines after its first few are looked at as its end.
    head = top[:_TOP_LINES]
    head_note = _first_note(head)
    tail_note = _first_note(tail)
    note = tail_note or head_note
    line_byline = next((signed for line in (*head, *tail) if (signed := byline(line.text))), None)
    author = line_byline.author if line_byline else None
    opening = _opening(top)
    origin = _origin(head, tail, opening, end[-_SIGN_OFF_LINES:])
    if origin is None and line_byline is not None:
        origin = line_byline.outlet
    if origin is None and note is not None:
        origin = note[1]
    found = Metadata(
        outlet=next((name for line in (*tail, *head) if (name := outlet_line(line.text))), None),
        title=_title(top_text),
        author=author or (note[0] if note else None) or _standing_name(head),
        published=_published(head, tail, opening),
        origin=origin,
    )
    if found.outlet and wire_name(found.outlet) and found.origin is None:
        # A copyright line of an agency says who reported the story, not who printed it.
        found = found._replace(outlet=None, origin=found.outlet)
    return _override(found, keyed)


def _title(top_text: str) -> str | None:
    headline = lay_out(top_text).headline
    return " ".join(top_text[headline.start : headline.end].split()) if headline else None


def _keyed(top: Sequence[Line]) -> dict[str, str]:
    """Return `key: value` lines of front matter, or of the first lines of a plain text, under our own
    names."""
    if not top:
        return {}
    fenced = top[0].text == "---"
    found: dict[str, str] = {}
    for line in top[1 if fenced else 0 : 40 if fenced else _TOP_LINES]:
        if fenced and line.text in ("---", "..."):
            break
        key, colon, value = line.text.partition(":")
        name = _KEYS.get(key.strip().lower())
        value = value.strip().strip("\"'").strip()
        if not colon or name is None or not value or len(value) > 300:
            continue
        if name == "source":
            name = "url" if value.startswith(("http://", "https://")) else "outlet" if fenced else "origin"
        if name == "url" and not value.startswith(("http://", "https://")):
            continue
        found.setdefault(name, value)
    return found


def _override(found: Metadata, keyed: dict[str, str]) -> Metadata:
    if not keyed:
        return found
    published = found.published
    if "published" in keyed:
        dates = masthead_dates(keyed["published"])
        published = dates[0].day if dates else published
    author = keyed.get("author", "").strip("[]").replace('"', "") or None
    return found._replace(
        outlet=keyed.get("outlet", found.outlet),
        title=keyed.get("title", found.title),
        author=author or found.author,
        published=published,
        url=keyed.get("url", found.url),
        origin=(wire_name(keyed["origin"]) or keyed["origin"]) if "origin" in keyed else found.origin,
    )


def _first_note(lines: Sequence[Line]) -> tuple[str, str | None] | None:
    return next((note for line in lines if (note := author_note(line.text))), None)


def _standing_name(head: Sequence[Line]) -> str | None:
    """Return a name that stands on a line of its own beside the date and above an occupation."""
    for at in range(1, len(head) - 1):
        line = head[at].text
        if len(line) <= 60 and is_name(line) and masthead_dates(head[at - 1].text) and has_role(head[at + 1].text):
            return tidy_name(line.split(",")[0])
    return None


def _origin(head: Sequence[Line], tail: Sequence[Line], opening: str | None, last: Sequence[Line]) -> str | None:
    for line in (*tail, *head):
        name = credit(line.text)
        if name:
            return name
    for line in head:
        wire = wire_name(line.text) if len(line.text) <= 40 else None
        if wire:
            return wire
    if opening and (wire := dateline_wire(opening)):
        return wire
    return next((wire for line in reversed(last) if (wire := closing_wire(line.text))), None)


def _opening(top: Sequence[Line]) -> str | None:
    """Return the line in which the story begins: the first that is as long as prose and ends as it does."""
    return next((line.text for line in top if len(line.text) > 80 and ends_sentence(line.text)), None)


def _published(head: Sequence[Line], tail: Sequence[Line], opening: str | None) -> date | None:
    """Return the day the text was written or published.

    In order: the first publication elsewhere; the date in the author's note at the end, which is when the
    author wrote (a later "Posted on" is when somebody copied it); a labelled publication date at the top; any
    date there; a labelled one at the end, where other stories may be dated too; the posting date. The date of
    an update is none of them.
    """
    top = [dated for line in head for dated in masthead_dates(line.text)]
    end = [(at, dated) for at, line in enumerate(tail) for dated in masthead_dates(line.text)]
    dated_alone = any(dated.alone for _, dated in end)
    notes = [at for at, line in enumerate(tail) if author_note(line.text) or byline(line.text)] if dated_alone else []
    beside_note = [dated for at, dated in end if dated.alone and any(abs(at - note) <= 3 for note in notes)]
    everywhere = [*top, *(dated for _, dated in end)]
    last = [dated for at, dated in end if dated.alone and at == len(tail) - 1 and len(end) == 1]
    ranked: list[list[MastheadDate]] = [
        [dated for dated in everywhere if dated.label == "original"],
        [dated for dated in beside_note if dated.label in ("", "published")],
        [dated for dated in top if dated.label == "published"],
        [dated for dated in top if dated.label == ""],
        [MastheadDate(day, "", True) for day in [opening and dateline_date(opening)] if day],
        [dated for _, dated in end if dated.label == "published"],
        [dated for dated in everywhere if dated.label == "posted"],
        [dated for dated in last if dated.label == ""],
    ]
    for dates in ranked:
        if dates:
            # One that cannot be read is not passed over for a worse kind: the text has said when, unclearly.
            return dates[0].day
    return None
