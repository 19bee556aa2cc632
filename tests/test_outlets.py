"""Outlets held against one another without a claim: what differs about one event, and what only seems to."""

from __future__ import annotations

from datetime import date

import pytest
from conftest import source

from factcheck import pipeline
from factcheck.records import Discrepancy, ReasonKind, Settings, Source


def compared(*sources: Source) -> tuple[Discrepancy, ...]:
    return pipeline.compare(sources, settings=Settings()).discrepancies


def two(one: str, other: str) -> tuple[Discrepancy, ...]:
    return compared(source(one, id="gazette"), source(other, id="herald", outlet="Northern Herald"))


OPENED = "The toll bridge at Port Alder opened on 4 May 1901 before a large crowd."


@pytest.mark.parametrize(
    ("other", "kind", "values"),
    [
        pytest.param(
            "The toll bridge at Port Alder opened in 1902 before a large crowd.",
            ReasonKind.DATE,
            ["4 May 1901", "1902"],
            id="a-date",
        ),
        pytest.param(
            "The toll bridge at Port Alder opened last year before a large crowd.",
            ReasonKind.DATE,
            ["4 May 1901", "last year (2019)"],
            id="a-relative-date",
        ),
    ],
)
def test_one_discrepancy(other: str, kind: ReasonKind, values: list[str]) -> None:
    [found] = two(OPENED, other)
    assert (found.kind, [value.value for value in found.values]) == (kind, values)
    assert [value.outlets for value in found.values] == [("The Gazette",), ("Northern Herald",)]
    assert [value.sources for value in found.values] == [("gazette",), ("herald",)]


def test_both_statements_are_quoted_with_their_places() -> None:
    one = source(f"It rained.\n\n{OPENED}", id="gazette")
    other = source("The toll bridge at Port Alder opened in 1902 before a large crowd.", id="herald", outlet="Herald")
    [found] = compared(one, other)
    first, second = found.statements
    assert (first.source, first.path, first.line, first.column) == ("gazette", "seeds/gazette.txt", 3, 1)
    assert (second.source, second.path, second.line, second.column) == ("herald", "seeds/herald.txt", 1, 1)
    for statement, text in ((first, one.text), (second, other.text)):
        assert text[statement.start : statement.end] == statement.quote
        assert "toll bridge at Port Alder opened" in statement.quote
        [reason] = statement.reasons
        assert reason.kind is ReasonKind.DATE


def test_a_number() -> None:
    [found] = two(
        "Engineers counted 190 cables on the toll bridge at Port Alder.",
        "On the toll bridge at Port Alder engineers counted 156 cables.",
    )
    assert found.kind is ReasonKind.NUMBER
    assert [(value.value, value.outlets) for value in found.values] == [
        ("190", ("The Gazette",)),
        ("156", ("Northern Herald",)),
    ]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(OPENED, id="the-same-words"),
        pytest.param("The toll bridge at Port Alder opened in 1901 before a large crowd.", id="a-coarser-date"),
        pytest.param("The toll bridge at Halden opened in 1902 before the king and queen.", id="another-bridge"),
        pytest.param("The toll bridge at Port Alder was painted in 1902 by two brothers.", id="another-event"),
        pytest.param("The ferry office closed in 1902 for want of passengers.", id="another-thing"),
        pytest.param("May 1902", id="a-bare-date"),
        pytest.param("The council met on the quay in the rain.", id="no-value"),
    ],
)
def test_nothing_to_report(other: str) -> None:
    assert two(OPENED, other) == ()


def test_sources_of_one_origin_are_not_held_against_each_other() -> None:
    one = source(OPENED, id="gazette", origin="The Wire")
    other = source(
        "The toll bridge at Port Alder opened in 1902 before a large crowd.",
        id="herald",
        outlet="Northern Herald",
        origin="The Wire",
    )
    assert compared(one, other) == ()


def test_a_text_that_is_not_english_is_not_compared() -> None:
    one = source(OPENED, id="gazette")
    other = source("The toll bridge at Port Alder opened in 1902 before a large crowd.", id="herald", language="other")
    assert compared(one, other) == ()


def test_each_pair_is_reported_once_in_the_order_of_the_paths() -> None:
    texts = {
        "a": "Engineers counted 190 cables on the toll bridge at Port Alder.",
        "b": "Engineers counted 156 cables on the toll bridge at Port Alder.",
        "c": "Engineers counted 190 cables on the toll bridge at Port Alder this spring.",
    }
    sources = [source(text, id=of, outlet=of.upper(), published=date(2020, 5, 4)) for of, text in texts.items()]
    pairs = [tuple(statement.source for statement in found.statements) for found in compared(*sources)]
    assert pairs == [("a", "b"), ("b", "c")]
    assert compared(*sources) == compared(*sources[::-1])


def test_one_source_has_nothing_to_be_compared_with() -> None:
    assert compared(source(OPENED)) == compared() == ()
