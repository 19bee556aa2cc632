"""Drafts are read with exact places, in three formats, and what is no prose stays out."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.drafts.comments import CommentKind, find_comments
from factcheck.drafts.prose import BlockKind, Draft
from factcheck.drafts.reading import DraftFormat, format_of, read_draft
from factcheck.drafts.sentences import find_quoted, find_sentences, is_checkable
from factcheck.drafts.silence import Silence

MARKDOWN = """---
title: 1901
date: 2021-11-20
---

# The *Bridge* opened ##

    code 1902

The bridge has **195** arches [@arches]. See [the *list*](http://example.org/195 "t") of
5&nbsp;items\\* and `code 7`.[^a] 2*3 is six ![alt 9](u). <!-- claim: six -->

> quoted words
> go on

- item one
  continues é 😀 here

```
code 1903
```

| a | b |
|---|---|
| 1 | 2 |

<div>Some <em>html</em> &amp; text</div>

https://example.org/1904 is an address. Undefined[^arches] is a note.

[^a]: See [@other; @more] and <!-- claim: third --> so on in 1905.
"""

BLOCKS = [
    (BlockKind.HEADING, "The Bridge opened"),
    (BlockKind.PARAGRAPH, "The bridge has 195 arches. See the list of 5\xa0items* and . 2*3 is six ."),
    (BlockKind.QUOTE, "quoted words go on"),
    (BlockKind.PARAGRAPH, "item one continues é 😀 here"),
    (BlockKind.PARAGRAPH, "Some html & text"),
    (BlockKind.PARAGRAPH, "is an address. Undefined is a note."),
]


def blocks_of(draft: Draft) -> list[tuple[BlockKind, str]]:
    return [(block.kind, draft.prose[block.start : block.end]) for block in draft.blocks]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_markdown_is_read_with_the_place_of_every_character(newline: str) -> None:
    text = MARKDOWN.replace("\n", newline)
    draft = read_draft("a.md", text)
    assert blocks_of(draft) == BLOCKS
    assert draft.published == date(2021, 11, 20)
    differing = []
    for block in draft.blocks:
        for at in range(block.start, block.end):
            span = draft.original(at, at + 1)
            if text[span.start : span.end] != draft.prose[at]:
                differing.append((draft.prose[at], text[span.start : span.end]))
    assert [pair for pair in differing if pair[1] not in ("\n", "\r")] == [
        ("\xa0", "&nbsp;"),
        ("*", "\\*"),
        ("&", "&amp;"),
    ]
    assert sorted((c.claim, text[c.start : c.end]) for c in draft.citations) == [
        ("arches", "arches"),
        ("more", "more"),
        ("other", "other"),
        ("third", "third"),
    ]
    assert sorted((note.label, text[note.at : note.end]) for note in draft.footnotes) == [
        ("a", "[^a]"),
        ("arches", "[^arches]"),
    ]
    [comment] = draft.comments
    assert (comment.kind, text[comment.start : comment.end]) == (CommentKind.CLAIM, "<!-- claim: six -->")
    assert [(word, text[start:end]) for word, start, end in comment.words] == [("six", "six")]


def test_the_place_of_a_word_is_its_line_and_column() -> None:
    draft = read_draft("a.md", MARKDOWN)
    at = draft.prose.index("195")
    assert draft.place(draft.original(at, at + 3).start) == (10, 18)


HTML = (
    "<!doctype html><html><head><title>1901</title><style>p{}</style></head>\r\n<body><nav>Home 1902</nav>\r\n"
    "<h1>Bridge</h1>\r\n<p>The bridge has <b>195</b>\r\narches &amp; 2 towers.<br>It stands&#33; [@arches]</p>\r\n"
    "<!-- factcheck: ignore FC402 seen -->\r\n<blockquote><p>Quoted</p></blockquote><pre>code 1903</pre>"
    "<script>var a = '1904 <p>';</script><p>The <code>x 7</code>end.</p></body></html>"
)


def test_html_is_read_with_the_place_of_every_character() -> None:
    draft = read_draft("a.html", HTML)
    assert blocks_of(draft) == [
        (BlockKind.HEADING, "Bridge"),
        (BlockKind.PARAGRAPH, "The bridge has 195 arches & 2 towers. It stands!"),
        (BlockKind.QUOTE, "Quoted"),
        (BlockKind.PARAGRAPH, "The end."),
    ]
    for words in ("195", "towers", "Quoted", "end."):
        at = draft.prose.index(words)
        span = draft.original(at, at + len(words))
        assert HTML[span.start : span.end] == words
    [comment] = draft.comments
    assert HTML[comment.start : comment.end] == "<!-- factcheck: ignore FC402 seen -->"


def test_plain_text_keeps_its_offsets_and_its_comments_are_no_prose() -> None:
    text = "Bridge\n\nThe bridge\nhas 195 arches. <!-- claim: arches -->\n\n<!-- factcheck: off -->\n\nNext.\n"
    draft = read_draft("a.txt", text)
    assert [words for _, words in blocks_of(draft)] == ["Bridge", "The bridge has 195 arches.", "Next."]
    assert [comment.kind for comment in draft.comments] == [CommentKind.CLAIM, CommentKind.OFF]
    at = draft.prose.index("195")
    assert draft.place(draft.original(at, at + 3).start) == (4, 5)


@pytest.mark.parametrize(
    ("path", "form"),
    [
        ("a.md", DraftFormat.MARKDOWN),
        ("b/A.MARKDOWN", DraftFormat.MARKDOWN),
        ("a.html", DraftFormat.HTML),
        ("a.txt", DraftFormat.TEXT),
        ("README", DraftFormat.TEXT),
        ("<stdin>", DraftFormat.TEXT),
    ],
)
def test_the_name_tells_the_format(path: str, form: DraftFormat) -> None:
    assert format_of(path) is form


@pytest.mark.parametrize(
    ("comment", "kind", "words", "reason"),
    [
        ("<!-- factcheck: ignore FC402 the writer saw it -->", CommentKind.IGNORE, ["FC402"], "the writer saw it"),
        ("<!--factcheck:ignore FC402, draft-refuted: why-->", CommentKind.IGNORE, ["FC402", "draft-refuted"], "why"),
        ("<!-- factcheck: ignore the lot -->", CommentKind.IGNORE, [], "the lot"),
        ("<!-- factcheck: off -->", CommentKind.OFF, [], ""),
        ("<!-- factcheck: ON -->", CommentKind.ON, [], ""),
        ("<!-- factcheck: stop -->", CommentKind.UNKNOWN, [], "stop"),
        ("<!-- claim: a-1, b -->", CommentKind.CLAIM, ["a-1", "b"], ""),
    ],
    ids=["ignore", "two codes", "no code", "off", "on", "unknown", "claims"],
)
def test_comments_that_speak_to_factcheck(comment: str, kind: CommentKind, words: list[str], reason: str) -> None:
    [found] = find_comments(f"x {comment} y")
    assert (found.kind, [word for word, _, _ in found.words], found.reason) == (kind, words, reason)


@pytest.mark.parametrize("comment", ["<!-- a note -->", "<!-- claims: none -->", "<!-- fact check: off -->"])
def test_other_comments_are_none_of_our_business(comment: str) -> None:
    assert list(find_comments(comment)) == []


# Pairs: what can be checked, beside what only looks like it.
CHECKABLE = [
    ("The bridge opened in 1901.", True, "a date"),
    ("Nine people died.", True, "a number"),
    ("Mayor Ada Finch resigned.", True, "a name"),
    ("Interpol issues red notices to Turkey.", True, "a verb in the present"),
    ("Did the bridge open in 1901?", False, "a question"),
    ("If the bridge had opened in 1901, all would be well.", False, "a hypothesis"),
    ("The bridge could open in 2030.", False, "a possibility"),
    ("I think that Ada Finch resigned too late.", False, "an opinion"),
    ("Ada Finch should have resigned in 1901.", False, "a judgement"),
    ("Ada Finch shouldn’t have resigned in 1901.", False, "a judgement denied"),
    ("The evening was long and cold.", False, "nothing to look up"),
    ("The bridge of 1901", False, "a label"),
    ("The dates are these:", False, "an announcement"),
    ("On May 4, 1901, Ada Finch opened the bridge.", True, "May the month"),
]


@pytest.mark.parametrize(("text", "expected", "why"), CHECKABLE, ids=[why for _, _, why in CHECKABLE])
def test_what_can_be_checked(text: str, expected: bool, why: str) -> None:
    assert is_checkable(text) is expected


def test_a_name_at_the_start_counts_when_the_draft_has_it_elsewhere() -> None:
    assert not is_checkable("Interpol is based there.")
    assert is_checkable("Interpol is based there.", frozenset({"Interpol"}))


def quoted_in(text: str) -> list[tuple[str, str | None]]:
    draft = read_draft("a.md", text)
    return [(draft.prose[each.start : each.end], each.speaker) for each in find_quoted(draft)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We shall never charge a toll,” Ada Finch said.", [("We shall never charge a toll,", "Ada Finch")]),
        ("They called it “the mayor’s day”.", []),
        ("She wrote “The Art of the Bridge”.", []),
        ("> We shall never charge a toll. — Ada Finch", [("We shall never charge a toll.", "Ada Finch")]),
        ("> We shall never charge a toll.\n>\n> — Ada Finch", [("We shall never charge a toll.", "Ada Finch")]),
        ("> Permission is hereby granted to any person obtaining a copy of this text.", []),
        ("> “We shall never charge a toll,” Ada Finch said.", [("We shall never charge a toll,", "Ada Finch")]),
    ],
    ids=["spoken", "a term", "a title", "a block", "signed below", "a licence", "marks in a block"],
)
def test_quotations_are_utterances(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert quoted_in(text) == expected


def test_a_sentence_in_a_block_of_quoted_words_is_not_the_writer_s() -> None:
    draft = read_draft("a.md", "# The bridge opened in 1901.\n\n> The bridge opened in 1901.\n\nIt opened in 1902.\n")
    sentences = find_sentences(draft, find_quoted(draft))
    assert [(draft.prose[s.start : s.end], s.checkable) for s in sentences] == [("It opened in 1902.", True)]


def test_silence_reaches_from_off_to_on_or_the_end() -> None:
    text = "One.\n\n<!-- factcheck: off -->\n\nTwo.\n\n<!-- factcheck: on -->\n\nThree.\n\n"
    text += "<!-- factcheck: off -->\n\nFour.\n"
    silence = Silence(read_draft("a.md", text))
    assert [silence.is_off(text.index(word)) for word in ("One", "Two", "Three", "Four")] == [False, True, False, True]


def test_an_ignore_is_for_the_next_block_or_the_one_it_stands_in() -> None:
    text = "One. <!-- factcheck: ignore FC401 a -->\n\n<!-- factcheck: ignore FC402 b -->\nTwo.\n\nThree.\n"
    silence = Silence(read_draft("a.md", text))
    assert [(each.code, each.block) for each in silence.ignores] == [("FC401", 0), ("FC402", 1)]


MARKUP = st.text(alphabet=list("ab1 .“”\"'*_`[]()<>!&;#-\n\r\t>|^@:~é😀\0"), max_size=120)


@example(text="An <![1 arch", path="a.html")
@given(text=MARKUP, path=st.sampled_from(["a.md", "a.html", "a.txt"]))
def test_any_text_is_read_and_every_place_lies_in_it(text: str, path: str) -> None:
    draft = read_draft(path, text)
    for block in draft.blocks:
        starts = [draft.original(at, at + 1).start for at in range(block.start, block.end)]
        ends = [draft.original(at, at + 1).end for at in range(block.start, block.end)]
        assert starts == sorted(starts)
        assert all(0 <= start <= end <= len(text) for start, end in zip(starts, ends, strict=True))
    find_sentences(draft, find_quoted(draft))
    Silence(draft)


@given(words=st.lists(st.sampled_from(["arches", "1901", "**195**", "[link](u)", "*é*", "`x`", "&amp;"]), min_size=1))
def test_words_of_markdown_are_found_where_they_stand(words: list[str]) -> None:
    text = "\n\n".join((" ".join(words), "> " + " ".join(words), "- " + "\n  ".join(words)))
    draft = read_draft("a.md", text)
    for block in draft.blocks:
        for at in range(block.start, block.end):
            span = draft.original(at, at + 1)
            if draft.prose[at].isalnum():
                assert text[span.start : span.end] == draft.prose[at]
