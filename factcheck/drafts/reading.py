"""Read a draft: which format it is in, its prose, and the day that its relative dates refer to."""

from __future__ import annotations

import re
from datetime import date
from enum import Enum

from factcheck.drafts.comments import COMMENT, find_comments
from factcheck.drafts.prose import BlockKind, Draft, Prose

_DATE_KEY = re.compile(
    r"^[ \t]*(?:date|published|publishDate)[ \t]*[:=][ \t]*[\"']?(\d{4}-\d{2}-\d{2})", re.MULTILINE | re.IGNORECASE
)


class DraftFormat(str, Enum):
    """The formats a draft may be in."""

    MARKDOWN = "markdown"
    HTML = "html"
    TEXT = "text"


_ENDINGS = {
    **dict.fromkeys(("md", "markdown", "mdown", "mkd", "mdx", "qmd", "rmd"), DraftFormat.MARKDOWN),
    **dict.fromkeys(("html", "htm", "xhtml"), DraftFormat.HTML),
}


def format_of(path: str) -> DraftFormat:
    """Return the format a file's name tells; plain text for a name that tells none."""
    _, dot, ending = path.rpartition(".")
    return _ENDINGS.get(ending.lower(), DraftFormat.TEXT) if dot else DraftFormat.TEXT


def read_draft(path: str, text: str) -> Draft:
    """Return the draft at `path`, whose name decides the format. Never raises on any text."""
    prose = Prose()
    published: date | None = None
    form = format_of(path)
    if form is DraftFormat.MARKDOWN:
        from factcheck.drafts.markdown import read_markdown

        published = _day_in(read_markdown(prose, text))
    elif form is DraftFormat.HTML:
        from factcheck.drafts.html import read_html

        read_html(prose, text)
    else:
        _read_text(prose, text)
    return prose.draft(path, text, published)


def _day_in(front_matter: str) -> date | None:
    found = _DATE_KEY.search(front_matter)
    try:
        return date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None


def _read_text(prose: Prose, text: str) -> None:
    from factcheck.expressions.quotations import split_paragraphs

    prose.comments.extend(find_comments(text))
    # Blanked, not cut: the offsets stay.
    shown = COMMENT.sub(lambda found: re.sub(r"[^\r\n]", " ", found[0]), text)
    for paragraph in split_paragraphs(shown):
        prose.add(shown[paragraph.start : paragraph.end], paragraph.start)
        prose.close(BlockKind.PARAGRAPH)
