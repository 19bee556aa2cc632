"""The passages a finding points at: those that decided it, and no others."""

from __future__ import annotations

import pytest
from conftest import evidence, source

from factcheck.judging.related import related_places
from factcheck.records import Evidence, Place, Stance

TEXT = "First line.\nThe bridge opened\nin 1901. It was red."
ONE = source(TEXT, id="one", outlet="The Gazette")


def pieces(supporting: int, refuting: int) -> list[Evidence]:
    found = [evidence(source(TEXT, id=f"s{n}"), "opened", Stance.SUPPORTS) for n in range(supporting)]
    found += [evidence(source(TEXT, id=f"r{n}"), "opened", Stance.REFUTES) for n in range(refuting)]
    return [*found, evidence(source(TEXT, id="neutral"), "red", Stance.NEUTRAL)]


@pytest.mark.parametrize(
    ("code", "sources"),
    [
        pytest.param("FC201", ["r0", "r1"], id="refuted: who refutes"),
        pytest.param("FC401", ["r0", "r1"], id="a draft's sentence refuted: who refutes"),
        pytest.param("FC202", ["r0", "r1", "s0", "s1"], id="conflicting: both sides"),
        pytest.param("FC204", ["s0", "s1"], id="under-corroborated: who supports"),
        pytest.param("FC203", [], id="no evidence: nobody"),
        pytest.param("FC302", [], id="no such quotation: nobody"),
        pytest.param("FC403", [], id="an unknown id is about no source"),
    ],
)
def test_the_passages_are_those_that_decided(code: str, sources: list[str]) -> None:
    assert [place.source for place in related_places(code, pieces(2, 2), {})] == sources


def test_a_cut_points_at_the_words_around_it() -> None:
    whole = evidence(ONE, "opened", out_of_context="“never” is left out")
    (place,) = related_places("FC304", [evidence(ONE, "red"), whole], {"one": "The Gazette"})
    assert (place.quote, place.message) == ("opened", "The Gazette has the words around the cut")


def test_both_sides_of_a_long_disagreement_are_shown() -> None:
    found = [place.source for place in related_places("FC202", pieces(40, 40), {})]
    assert found == [f"r{n}" for n in range(5)] + [f"s{n}" for n in range(5)]


def test_a_place_spans_the_lines_of_its_words() -> None:
    (place,) = related_places("FC204", [evidence(ONE, "bridge opened\nin 1901")], {"one": "The Gazette"})
    assert place.place == Place(line=2, column=5, end_line=3, end_column=8)
    assert TEXT[place.start : place.end] == place.quote
    assert place.message == "The Gazette supports it"
