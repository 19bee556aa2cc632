"""Read the prose of Markdown. markdown-it-py says what is a block and what is markup; we keep the offsets.

The parser gives lines for blocks and no places inside them. It is run with an inline parser that notes what each of
its rules consumes, so that every character of prose has its exact place in the file.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.drafts.comments import CommentKind, find_comments
from factcheck.drafts.html import read_html
from factcheck.drafts.prose import BlockKind, Footnote, Prose

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token
    from markdown_it.utils import EnvType

_LINE_END = re.compile(r"\r\n|\n|\r")
_NAMED = re.compile(r"@([A-Za-z0-9_-]+)")
_PLUS_FRONT_MATTER = re.compile(r"\A\+\+\+[ \t]*\r?\n.*?^\+\+\+[ \t]*$", re.DOTALL | re.MULTILINE)
_EMPHASIS = "emphasis"


class _Taken(NamedTuple):
    """What one inline rule consumed: a range of the block's content, and the first token it made."""

    rule: str
    start: int
    end: int
    tokens: tuple[Token, ...]


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt
    from markdown_it.parser_inline import ParserInline
    from mdit_py_plugins.footnote import footnote_plugin
    from mdit_py_plugins.front_matter import front_matter_plugin

    class NotingParser(ParserInline):
        """The inline parser, which leaves in `env["taken"]` what each rule consumed of a content, innermost first."""

        def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
            env.setdefault("taken", {})[src] = []
            return super().parse(src, md, env, tokens)

        def tokenize(self, state: StateInline) -> None:
            rules = list(zip(self.ruler.get_active_rules(), self.ruler.getRules(""), strict=True))
            end = state.posMax
            nesting = state.md.options["maxNesting"]
            noted: list[_Taken] = state.env.setdefault("taken", {}).setdefault(state.src, [])
            while state.pos < end:
                done = False
                start, made = state.pos, len(state.tokens)
                if state.level < nesting:
                    for name, rule in rules:
                        if rule(state, False):
                            noted.append(_Taken(name, start, state.pos, tuple(state.tokens[made:])))
                            done = True
                            break
                if done:
                    if state.pos >= end:
                        break
                    continue
                noted.append(_Taken("text", start, start + 1, ()))
                state.pending += state.src[state.pos]
                state.pos += 1
            if state.pending:
                state.pushPending()

    md = MarkdownIt("commonmark")
    md.inline = NotingParser()
    md.configure("commonmark").enable("table").use(footnote_plugin).use(front_matter_plugin)
    return md


def read_markdown(prose: Prose, text: str) -> str:
    """Add the prose of a Markdown text and return its front matter ("" for none). Never raises on any text.

    Code, tables, front matter and the targets of links are not prose. The text of a footnote is a citation: only the
    claims it names are read.
    """
    plus = _PLUS_FRONT_MATTER.match(text)
    starts = [0, *(found.end() for found in _LINE_END.finditer(text))]
    body = text
    if plus is not None:
        # The same number of lines, so that places stay.
        body = "\n" * text.count("\n", 0, plus.end()) + text[plus.end() :]
    env: dict[str, dict[str, list[_Taken]]] = {}
    front_matter = plus[0] if plus else ""
    open_blocks: list[str] = []
    label = ""
    for token in _parser().parse(body, env):
        if token.type == "front_matter":
            front_matter = token.content
        elif token.type == "footnote_open":
            label = str(token.meta.get("label", ""))
            open_blocks.append("footnote")
        elif token.nesting == 1:
            open_blocks.append(token.type.removesuffix("_open"))
        elif token.nesting == -1 and open_blocks:
            open_blocks.pop()
        elif token.type == "html_block" and token.map and "footnote" not in open_blocks:
            first, last = token.map
            start, end = starts[first], starts[last] if last < len(starts) else len(text)
            read_html(prose, text[start:end], start)
        elif token.type == "inline" and token.map and "table" not in open_blocks:
            content, places = _placed(token, text, starts)
            if "footnote" in open_blocks:
                _define(prose, label, text, places)
                continue
            _add_inline(prose, content, places, env.get("taken", {}).get(token.content, ()))
            kind = BlockKind.QUOTE if "blockquote" in open_blocks else BlockKind.PARAGRAPH
            prose.close(BlockKind.HEADING if "heading" in open_blocks else kind)
    return front_matter


def _placed(token: Token, text: str, starts: Sequence[int]) -> tuple[str, list[int]]:
    """Return a block's content and the offset in the file of each of its characters, one more for its end."""
    assert token.map is not None
    places: list[int] = []
    at = starts[token.map[0]]
    for number, line in enumerate(token.content.split("\n")):
        index = min(token.map[0] + number, len(starts) - 1)
        start = starts[index]
        end = starts[index + 1] if index + 1 < len(starts) else len(text)
        raw = text[start:end].replace("\0", "\ufffd").rstrip("\r\n")
        stripped = line.strip()
        # What stands before the content is indentation and the marks of lists and quotations.
        if raw.rstrip().endswith(stripped):
            found = len(raw.rstrip()) - len(stripped)
        else:
            found = max(raw.find(stripped), 0)
        lead = len(line) - len(line.lstrip()) if stripped else 0
        first = start + found - lead
        if number:
            places.append(max(start - 1, 0))
        places.extend(min(max(first + offset, start), end) for offset in range(len(line)))
        at = min(first + len(line), end)
    places.append(at)
    return token.content, places


def _define(prose: Prose, label: str, text: str, places: Sequence[int]) -> None:
    """Note the claims that the text of a footnote names."""
    if not places:
        return
    start, end = places[0], places[-1]
    named = prose.definitions.setdefault(label, [])
    for comment in find_comments(text, start, end):
        if comment.kind is CommentKind.CLAIM:
            named.extend(comment.words)
    for found in re.finditer(r"\[@[A-Za-z0-9_-]+(?:\s*;\s*@[A-Za-z0-9_-]+)*\]", text[start:end]):
        for each in _NAMED.finditer(found[0]):
            at = start + found.start() + each.start(1)
            named.append((each[1], at, at + len(each[1])))


def _add_inline(prose: Prose, content: str, places: Sequence[int], taken: Sequence[_Taken]) -> None:
    """Add the characters of a block that are prose, in order."""
    kinds: list[str] = [""] * len(content)
    written: dict[int, tuple[str, int]] = {}
    for rule, start, end, tokens in taken:
        if rule == "text" or rule == "newline":
            kind = "text"
        elif rule in ("escape", "entity"):
            kind = "written"
            shown = content[start + 1 : end] if rule == "escape" else html.unescape(content[start:end])
            written[start] = (" " if shown == "\n" else shown, end)
        elif rule == _EMPHASIS:
            # One token a mark, after the words before them; a star that emphasises nothing stays text, and is a star.
            marks = tokens[start - end :]
            kind = "text" if all(mark.type == "text" and mark.content for mark in marks) else "markup"
        else:
            kind = "markup"
            if rule == "html_inline":
                for comment in find_comments(content, start, end):
                    _keep_comment(prose, content, places, comment.start)
            elif rule == "footnote_ref":
                note = Footnote(label=content[start + 2 : end - 1], at=places[start], end=places[end - 1] + 1)
                prose.footnotes.append(note)
        for at in range(start, end):
            if not kinds[at]:
                kinds[at] = kind
    for at, kind in enumerate(kinds):
        if kind == "text":
            character = content[at]
            prose.put(" " if character in "\n\t" else character, places[at], places[at] + 1)
        elif kind == "written" and at in written:
            shown, end = written[at]
            for character in shown:
                prose.put(character, places[at], places[end - 1] + 1)


def _keep_comment(prose: Prose, content: str, places: Sequence[int], start: int) -> None:
    comment = next(find_comments(content, start), None)
    if comment is None:
        return
    words = tuple((word, places[first], places[last - 1] + 1) for word, first, last in comment.words)
    prose.comments.append(replace(comment, start=places[comment.start], end=places[comment.end - 1] + 1, words=words))
