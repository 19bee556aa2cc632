"""The parts of Markdown that are no prose: front matter, code, tables, pictures, link targets, headings."""

from __future__ import annotations

from factcheck.text.lines import Line

_BULLETS = ("- ", "* ", "• ", "– ", "· ", "▪ ", "● ", "> ", "+ ", "-\t", "*\t", "•\t")
_LONGEST_FRONT_MATTER = 60


def heading_of(line: str) -> str:
    """Return the title of a Markdown heading, or ""."""
    if not line.startswith("#"):
        return ""
    hashes = len(line) - len(line.lstrip("#"))
    return line[hashes:].strip(" #\t") if hashes <= 6 and line[hashes : hashes + 1] in (" ", "\t") else ""


def bullet_width(line: str) -> int:
    """Return how many characters of a stripped line mark it as a list item, a block quotation or a
    heading."""
    if line.startswith("#"):
        title = heading_of(line)
        return line.index(title) if title else 0
    width = 0
    while line.startswith(_BULLETS, width):
        width += 2
        while line[width : width + 1] in (" ", "\t"):
            width += 1
    return width


def mark_markup(lines: list[Line]) -> list[str]:
    """Return for each line why it is markup and not prose ("code", "subheading", ...), or ""."""
    reasons = [""] * len(lines)
    at = _front_matter(lines)
    for passed in range(at):
        reasons[passed] = "metadata"
    fence = ""
    comment = False
    closers = {mark: _longest_closers(lines, mark) for mark in "`~"}
    while at < len(lines):
        text = lines[at].text
        if fence:
            reasons[at] = "code"
            if len(text) >= len(fence) and not text.strip(fence[0]):
                fence = ""
        elif text.startswith(("```", "~~~")) and closers[text[0]][at] >= _fence_length(text):
            fence = text[: _fence_length(text)]
            reasons[at] = "code"
        elif comment or text.startswith("<!--"):
            reasons[at] = "comment"
            comment = "-->" not in text and (comment or _comment_closes(lines, at))
        elif text[0] == "#" and heading_of(text):
            reasons[at] = "subheading"
        elif text[0] == "|" and text.count("|") >= 3:
            reasons[at] = "table"
        elif text.startswith("![") and text.endswith(")"):
            reasons[at] = "picture"
        elif text[0] == "[" and "]: http" in text:
            reasons[at] = "link target"
        elif text[0] in "-=*_~" and len(text) >= 3 and not text.replace(" ", "").strip(text[0]):
            reasons[at] = "rule"
        at += 1
    return reasons


def _front_matter(lines: list[Line]) -> int:
    """Return how many lines of front matter there are, its fences included."""
    if not lines or lines[0].text != "---":
        return 0
    for at in range(1, min(len(lines), _LONGEST_FRONT_MATTER)):
        if lines[at].text in ("---", "..."):
            return at + 1
    return 0


def _fence_length(text: str) -> int:
    return len(text) - len(text.lstrip(text[0]))


def _longest_closers(lines: list[Line], mark: str) -> list[int]:
    """Return for each line the length of the longest fence of `mark` alone on a line below it, or 0.

    A fence that is never closed would swallow the rest of a plain text, so it opens nothing.
    """
    longest = [0] * len(lines)
    found = 0
    for at in range(len(lines) - 1, -1, -1):
        longest[at] = found
        text = lines[at].text
        if text.startswith(mark * 3) and not text.strip(mark):
            found = max(found, len(text))
    return longest


def _comment_closes(lines: list[Line], at: int) -> bool:
    return any("-->" in line.text for line in lines[at + 1 : at + 200])
