"""Folding for matching, and the way back to the original offsets."""

from __future__ import annotations

import pytest

from factcheck.records import Span
from factcheck.text.folding import fold, fold_character


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        pytest.param("Plain text, 3,500 people.", "Plain text, 3,500 people.", id="plain-text-stays"),
        pytest.param("‘a’ “b” „c‟ «d»", '\'a\' "b" "c" "d"', id="marks"),
        pytest.param("police’s", "police's", id="apostrophe"),
        pytest.param("5′ 11″", "5' 11\"", id="primes"),
        pytest.param("a\u2010b\u2011c \u22124", "a-b-c -4", id="hyphens-and-minus"),
        pytest.param("2014–2016 – and so", "2014—2016 — and so", id="dashes-stay-apart-from-hyphens"),
        pytest.param("a\u00a0b\u2009c\u3000d", "a b c d", id="odd-spaces"),
        pytest.param("a\nb\r\nc\td", "a\nb\r\nc\td", id="line-ends-and-tabs-stay"),
        pytest.param("a\x00b\x1bc", "a b c", id="control-characters-part-words"),
        pytest.param("ex\u00adtra\u200bdition\ufeff", "extradition", id="invisible-ones-do-not"),
        pytest.param("ﬁrst oﬃce", "first office", id="ligatures"),
        pytest.param("Jürgen Mélane São", "Jurgen Melane Sao", id="accents"),
        pytest.param("Ju\u0308rgen", "Jurgen", id="combining-accents"),
        pytest.param("wait … there", "wait ... there", id="ellipsis"),
        pytest.param("• one ▪ two", "* one * two", id="bullets"),
        pytest.param("１００ people", "100 people", id="wide-digits"),
        pytest.param("CAPS and Capitals", "CAPS and Capitals", id="case-is-kept"),
        pytest.param("中国 Россия", "中国 Россия", id="other-scripts-stay"),
        pytest.param("", "", id="empty"),
    ],
)
def test_folded_text(text: str, folded: str) -> None:
    assert fold(text).text == folded


@pytest.mark.parametrize(
    ("text", "found", "original"),
    [
        pytest.param("the “red notice” system", "red notice", "red notice", id="behind-one-for-one"),
        pytest.param("the “red notice” system", '"red notice"', "“red notice”", id="marks-included"),
        pytest.param("the ﬁrst oﬃce of Jürgen", "first office", "ﬁrst oﬃce", id="ligatures"),
        pytest.param("the ﬁrst oﬃce of Jürgen", "of Jurgen", "of Jürgen", id="behind-ligatures"),
        pytest.param("an ex\u00adtradition treaty", "extradition", "ex\u00adtradition", id="a-soft-hyphen-inside"),
        pytest.param("an ex\u00adtradition treaty", "treaty", "treaty", id="behind-a-soft-hyphen"),
        pytest.param("Ju\u0308rgen Stock", "Ju", "Ju\u0308", id="an-accent-belongs-to-its-letter"),
        pytest.param("so … they left", "...", "…", id="one-character-became-three"),
        pytest.param("so … they left", "they", "they", id="behind-an-ellipsis"),
    ],
)
def test_the_way_back(text: str, found: str, original: str) -> None:
    folded = fold(text)
    at = folded.text.index(found)
    span = folded.original(at, at + len(found))
    assert text[span.start : span.end] == original


@pytest.mark.parametrize(
    ("text", "original", "folded"),
    [
        pytest.param("the oﬃce of Jürgen", "Jürgen", "Jurgen", id="behind-a-ligature"),
        pytest.param("an ex\u00adtradition treaty", "treaty", "treaty", id="behind-a-soft-hyphen"),
        pytest.param("the oﬃce", "oﬃce", "office", id="a-ligature-inside"),
        pytest.param("plain", "lai", "lai", id="plain"),
    ],
)
def test_the_way_there(text: str, original: str, folded: str) -> None:
    at = text.index(original)
    result = fold(text)
    place = result.folded(at, at + len(original))
    assert result.text[place.start : place.end] == folded


@pytest.mark.parametrize("text", [pytest.param("office", id="plain"), pytest.param("oﬃce", id="folded")])
def test_an_empty_range_is_empty_on_both_sides(text: str) -> None:
    folded = fold(text)
    assert folded.original(0, 0) == folded.folded(0, 0) == Span(0, 0)
    end = len(folded.text)
    assert folded.original(end, end) == Span(len(text), len(text))
    assert folded.folded(len(text), len(text)) == Span(end, end)


@pytest.mark.parametrize(
    ("character", "folded"),
    [("’", "'"), ("…", "..."), ("é", "e"), ("ﬃ", "ffi"), ("\u0301", ""), ("\u200d", ""), ("\x07", " "), ("a", "a")],
)
def test_one_character(character: str, folded: str) -> None:
    assert fold_character(character) == folded


def test_many_breaks_map_as_one_by_one() -> None:
    text = "…a\u0301\u0301ﬃ\u00ad\u00ad… b…\u0301"
    folded = fold(text)
    assert folded.text == "...affi... b..."
    starts = [0, 0, 0, 1, 4, 4, 4, 7, 7, 7, 8, 9, 10, 10, 10, len(text)]
    assert [folded.original(at, at).start for at in range(len(starts))] == starts
    ends = [1, 1, 1, 4, 7, 7, 7, 8, 8, 8, 9, 10, 12, 12, 12]
    assert [folded.original(at, at + 1).end for at in range(len(ends))] == ends
    places = [next(at for at, start in enumerate(starts) if start >= here) for here in range(len(text) + 1)]
    assert [folded.folded(here, here).start for here in range(len(text) + 1)] == places
