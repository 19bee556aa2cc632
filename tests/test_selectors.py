"""Selectors and text fragments: found again after an edit, escaped, word-bounded, unique."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.records import Span
from factcheck.text.fragments import (
    Directive,
    escape_term,
    find_directive,
    fragment_link,
    is_web_address,
    text_directive,
)
from factcheck.text.refinding import find_selector, same_words
from factcheck.text.selectors import Selector, context_of, selector_of

STORY = (
    "Bridge opens\n\nThe toll bridge opened on 4 May 1901, and 2,500 people came to see it.\n\n"
    "“We shall never charge a toll again,” Mayor Ada Finch told the crowd. The crowd cheered for an hour.\n\n"
    "The crowd cheered again on 4 May 1951, when the bridge was fifty.\n"
)


def selector(words: str, text: str = STORY) -> Selector:
    start = text.index(words)
    return selector_of(text, start, start + len(words))


def found(words: str, edited: str) -> str | None:
    span = find_selector(selector(words), edited)
    return None if span is None else edited[span.start : span.end]


@pytest.mark.parametrize(
    ("words", "edited", "expected"),
    [
        pytest.param("2,500 people came", STORY, "2,500 people came", id="untouched"),
        pytest.param("2,500 people came", "Correction.\n\n" + STORY, "2,500 people came", id="moved"),
        pytest.param(
            "We shall never charge a toll again",
            STORY.replace("“", '"').replace("never charge", "never\ncharge"),
            "We shall never\ncharge a toll again",
            id="other-typography-and-line-breaks",
        ),
        pytest.param(
            "We shall never charge a toll again",
            STORY.replace("never charge", "not charge"),
            "We shall not charge a toll again",
            id="one-word-changed",
        ),
        pytest.param("and 2,500 people came", STORY.replace("2,500", "2,600"), "and 2,600 people came", id="a-number"),
        pytest.param(
            "2,500 people came to see it",
            STORY.replace("came to see it", "came, some on foot, to see it"),
            "2,500 people came, some on foot, to see it",
            id="words-put-in",
        ),
        pytest.param("4 May 1951", STORY.replace("The toll bridge", "It"), "4 May 1951", id="right-one-of-two-dates"),
        pytest.param(
            "2,500 people came to see it", STORY.replace("and 2,500 people came to see it", "and"), None, id="gone"
        ),
        pytest.param("1951", STORY.replace("1951", "1952") + "Opened in 1951", None, id="short-words-elsewhere"),
        pytest.param("We shall never charge a toll again", "A different article about cheese.", None, id="other-text"),
        pytest.param("We shall never charge a toll again", "", None, id="emptied"),
        pytest.param(
            "2,500 people came to see it",
            STORY.split("\n\n")[1].replace("2,500", "2,600") * 2,
            None,
            id="two-edited-copies-are-ambiguous",
        ),
        pytest.param("2,500 people came to see it", "X. " + STORY * 2, None, id="two-copies-are-ambiguous"),
    ],
)
def test_find_selector(words: str, edited: str, expected: str | None) -> None:
    assert found(words, edited) == expected


def test_the_same_words_at_the_old_place_win_over_a_copy() -> None:
    doubled = STORY + STORY
    first = find_selector(selector("2,500 people came"), doubled)
    assert first == Span(STORY.index("2,500"), STORY.index("2,500") + len("2,500 people came"))


@given(st.text(max_size=200), st.data())
def test_untouched_text_gives_the_span_back(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    made = selector_of(text, start, end)
    assert (made.prefix, made.suffix) == context_of(text, start, end)
    assert find_selector(made, text) == (Span(start, end) if text[start:end].strip() else None)


@given(st.text(max_size=60), st.text(max_size=20), st.text(max_size=20), st.text(max_size=120))
def test_any_selector_in_any_text_is_a_span_of_it_or_nothing(exact: str, before: str, after: str, text: str) -> None:
    span = find_selector(Selector(exact=exact, prefix=before, suffix=after, start=0, end=len(exact)), text)
    assert span is None or 0 <= span.start < span.end <= len(text)


@given(st.integers(0, len(STORY) - 30), st.integers(25, 60), st.text(max_size=40))
def test_words_survive_what_is_put_before_them(start: int, length: int, before: str) -> None:
    made = selector_of(STORY, start, min(len(STORY), start + length))
    edited = before + "\n\n" + STORY
    span = find_selector(made, edited)
    assert span is not None
    assert edited[span.start : span.end] == made.exact


def test_same_words() -> None:
    assert same_words("“never  charge”", '"never\ncharge"')
    assert not same_words("2,500", "2,600")


# Text fragments


@pytest.mark.parametrize(
    ("term", "escaped"),
    [
        pytest.param("well-known, A&B", "well%2Dknown%2C%20A%26B", id="what-a-directive-gives-a-meaning"),
        pytest.param("100% #1 + é", "100%25%20%231%20%2B%20%C3%A9", id="what-a-url-gives-a-meaning"),
        pytest.param("a\n b", "a%20b", id="blanks-are-one"),
        pytest.param("<script>'\"", "%3Cscript%3E%27%22", id="what-html-gives-a-meaning"),
        pytest.param("\ud800", "%3F", id="a-lone-surrogate"),
    ],
)
def test_escape_term(term: str, escaped: str) -> None:
    assert escape_term(term) == escaped


def directive(words: str, text: str = STORY) -> str | None:
    start = text.index(words)
    made = text_directive(text, start, start + len(words))
    return None if made is None else str(made)


LONG = "“I will begin with the toll, and I will end with it. " + "We have talked of it all year. " * 8 + "No more.”"


@pytest.mark.parametrize(
    ("words", "text", "expected"),
    [
        pytest.param("2,500 people", STORY, "text=2%2C500%20people", id="unique"),
        pytest.param("500 peop", STORY, "text=500%20people", id="widened-to-whole-words"),
        pytest.param("The crowd cheered", STORY, "text=crowd.-,The%20crowd%20cheered", id="prefix"),
        pytest.param("one", "one two. one three.", "text=one,-two", id="suffix-where-nothing-is-before"),
        pytest.param("it", "It is. It\n\n“it” ran", None, id="a-mark-across-a-line-end-is-no-context"),
        pytest.param("NEVER", "never. Never say NEVER here", "text=say-,NEVER", id="case-does-not-tell-apart"),
        pytest.param("a cat", "concat. A catalogue, a cat", "text=a%20cat", id="inside-a-word-is-no-match"),
        pytest.param("a b", "a b\n\na b", "text=a%20b,-a", id="context-in-the-next-block"),
        pytest.param("a b", "a b " * 40, None, id="many-that-cannot-be-told-apart"),
        pytest.param("…", "one … two", None, id="no-word"),
        pytest.param("opens\n\nThe toll", STORY, "text=opens,The%20toll", id="across-a-line-end"),
        pytest.param(LONG, f"He said {LONG} Then he left.", "text=I%20will%20begin,year.%20No%20more", id="long"),
    ],
)
def test_text_directive(words: str, text: str, expected: str | None) -> None:
    assert directive(words, text) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://x.example/a", "https://x.example/a#:~:text=2%2C500%20people"),
        ("https://x.example/a#top", "https://x.example/a#top:~:text=2%2C500%20people"),
        ("https://x.example/a#:~:text=b", "https://x.example/a#:~:text=b&text=2%2C500%20people"),
        ("javascript:alert(1)", None),
        ("https://x.example/ onload=1", None),
        ("file:///etc/passwd", None),
    ],
)
def test_fragment_link(url: str, expected: str | None) -> None:
    start = STORY.index("2,500 people")
    assert fragment_link(url, STORY, start, start + 12) == expected


def test_web_addresses() -> None:
    good = ["http://a.example", "https://a.example:8/b?c=d&e#f", "HTTPS://a.example/ü"]
    bad = [
        "",
        "a.example",
        "https://",
        "https:///b",
        "data:text/html,x",
        'https://a.example/"><b>',
        "https://a\n.example",
    ]
    assert [url for url in good if not is_web_address(url)] == []
    assert [url for url in bad if is_web_address(url)] == []


WORDS = st.lists(st.sampled_from(["the", "toll", "a-b", "R&D,", "Bridge", "é", "“no”", "\n", "100%"]), max_size=40)


@given(WORDS, st.data())
def test_a_directive_is_unique_covers_the_words_and_survives_the_url(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    made = text_directive(text, start, end)
    assume(made is not None)
    assert made is not None
    (only,) = find_directive(made, text)
    covered = text[start:end].strip("“”,%& \n-")
    assert covered in text[only.start : only.end] or only.start <= start <= end <= only.end + 2
    assert only.start == 0 or not (text[only.start - 1].isalnum() and text[only.start].isalnum())
    raw = str(made)
    assert set(raw) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~%-,=")
    parsed = parse(raw)
    assert find_directive(parsed, text) == [only]


def parse(raw: str) -> Directive:
    """Return the directive a browser reads: terms parted by commas, the hyphen that marks prefix and suffix."""
    terms = raw.removeprefix("text=").split(",")
    prefix = unquote(terms.pop(0)[:-1]) if terms[0].endswith("-") else ""
    suffix = unquote(terms.pop()[1:]) if terms[-1].startswith("-") else ""
    return Directive(
        start=unquote(terms[0]), end=unquote(terms[1]) if len(terms) > 1 else "", prefix=prefix, suffix=suffix
    )
