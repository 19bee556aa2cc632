"""Paragraphs cut into sentences: what news texts break, and what must not be cut."""

from __future__ import annotations

import pytest

from factcheck.records import Span
from factcheck.text.sentences import split_sentences


def cut(*paragraphs: str) -> list[str]:
    """Return the sentences of paragraphs that a blank line parts."""
    text = "\n\n".join(paragraphs)
    spans = []
    at = 0
    for paragraph in paragraphs:
        spans.append(Span(at, at + len(paragraph)))
        at += len(paragraph) + 2
    return [text[span.start : span.end] for span in split_sentences(text, spans)]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("The U.S. envoy met Dr. Finch.", id="abbreviations"),
        pytest.param("J. K. Hale of the U.S. Justice Department left.", id="initials"),
        pytest.param("It fell 1.3 percent to 2,500.5 points.", id="decimals"),
        pytest.param("It took 4. 5 hours to mend.", id="a-decimal-set-apart"),
        pytest.param("It met on Nov. 15 in Port Alder.", id="a-short-month"),
        pytest.param("It was signed by Mr. and Mrs. Vale.", id="titles"),
        pytest.param("The firm, Vale Inc., left.", id="a-firm"),
        pytest.param("They met at No. 5 on the quay.", id="a-number-sign"),
        pytest.param("“Will it hold?” she asked.", id="a-question-inside-a-quotation"),
        pytest.param("“We ... cut off escape routes,” he said.", id="an-ellipsis"),
        pytest.param("The toll — a crown — was dropped.", id="dashes"),
        pytest.param("Bridge opens", id="no-full-stop"),
    ],
)
def test_one_sentence(sentence: str) -> None:
    assert cut(sentence) == [sentence]


@pytest.mark.parametrize(
    ("paragraphs", "sentences"),
    [
        pytest.param(["It opened. It closed."], ["It opened.", "It closed."], id="two"),
        pytest.param(["Did it open? It did!"], ["Did it open?", "It did!"], id="other-marks"),
        pytest.param(["  It opened.  \t It closed. "], ["It opened.", "It closed."], id="stripped"),
        pytest.param(
            ["It opened in 1901. In 1902 it closed."], ["It opened in 1901.", "In 1902 it closed."], id="a-year"
        ),
        pytest.param(["It opened.", "It closed."], ["It opened.", "It closed."], id="two-paragraphs"),
        pytest.param(["Bridge opens", "It drew 2,500."], ["Bridge opens", "It drew 2,500."], id="a-headline"),
        pytest.param(
            ["It is protecting public safety", "and civil liberties, he said."],
            ["It is protecting public safety\n\nand civil liberties, he said."],
            id="a-paragraph-broken-in-mid-sentence",
        ),
        pytest.param(
            ["It is protecting public safety.", "and civil liberties, he said."],
            ["It is protecting public safety.", "and civil liberties, he said."],
            id="a-full-stop-is-no-break",
        ),
        pytest.param(["apples", "pears", "plums"], ["apples", "pears", "plums"], id="a-list-in-lower-case"),
        pytest.param(["***", "It opened.", "—"], ["It opened."], id="nothing-but-signs"),
        pytest.param([""], [], id="empty"),
    ],
)
def test_sentences(paragraphs: list[str], sentences: list[str]) -> None:
    assert cut(*paragraphs) == sentences


def test_what_is_left_out_between_paragraphs_parts_them() -> None:
    text = "The bridge is safe\n\nADVERTISEMENT\n\nand open."
    spans = [Span(0, 18), Span(text.index("and"), len(text))]
    assert [text[s.start : s.end] for s in split_sentences(text, spans)] == ["The bridge is safe", "and open."]


def test_half_a_character_is_passed_over() -> None:
    assert cut("It \ud800 opened. It closed.") == ["It \ud800 opened.", "It closed."]


def test_offsets_count_code_points() -> None:
    assert cut("🇫🇷 ça ira. Été 2015.") == ["🇫🇷 ça ira.", "Été 2015."]
