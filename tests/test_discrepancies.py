"""Values that cannot all hold, and which outlet states which."""

from __future__ import annotations

import pytest
from conftest import evidence, reason, source

from factcheck.judging.discrepancies import claim_discrepancies, outlet_name, stated_value
from factcheck.records import (
    DiscrepancyValue,
    Evidence,
    QuoteStatus,
    Reason,
    ReasonKind,
    Relation,
    Stance,
)

TEXT = "The toll bridge opened."
SOURCES = {
    "gazette": source(TEXT, id="gazette", outlet="The Gazette"),
    "herald": source(TEXT, id="herald", outlet="Northern Herald"),
    "leaflet": source(TEXT, id="leaflet", outlet=None),
}
DATE, NUMBER = ReasonKind.DATE, ReasonKind.NUMBER
STANCES = {
    Relation.EQUAL: Stance.SUPPORTS,
    Relation.WITHIN: Stance.SUPPORTS,
    Relation.DISJOINT: Stance.REFUTES,
    Relation.OPPOSITE: Stance.REFUTES,
}


def says(of: str, relation: Relation, value: str, kind: ReasonKind = DATE, claim: str = "1901") -> Evidence:
    stance = STANCES.get(relation, Stance.NEUTRAL)
    return evidence(SOURCES[of], TEXT, stance, reasons=(reason(kind, relation, claim=claim, source=value),))


def values(*pieces: Evidence) -> list[tuple[ReasonKind, tuple[DiscrepancyValue, ...]]]:
    return [(found.kind, found.values) for found in claim_discrepancies(pieces, SOURCES)]


def stated(value: str, *ids: str) -> DiscrepancyValue:
    return DiscrepancyValue(value=value, sources=ids, outlets=tuple(outlet_name(SOURCES[of]) for of in ids))


def test_one_bears_the_claim_out_and_one_contradicts_it() -> None:
    pieces = says("gazette", Relation.WITHIN, "4 May 1901"), says("herald", Relation.DISJOINT, "1902")
    assert values(*pieces) == [(DATE, (stated("4 May 1901", "gazette"), stated("1902", "herald")))]


def test_sources_that_state_one_value_stand_together() -> None:
    pieces = (
        says("gazette", Relation.EQUAL, "1901"),
        says("leaflet", Relation.EQUAL, "1901"),
        says("herald", Relation.DISJOINT, "1902"),
    )
    [(_, found)] = values(*pieces)
    assert found == (stated("1901", "gazette", "leaflet"), stated("1902", "herald"))
    assert found[0].outlets == ("The Gazette", "leaflet")


@pytest.mark.parametrize(
    "pieces",
    [
        pytest.param((), id="no-evidence"),
        pytest.param((says("gazette", Relation.EQUAL, "1901"),), id="one-source"),
        pytest.param(
            (says("gazette", Relation.EQUAL, "1901"), says("herald", Relation.WITHIN, "May 1901")), id="two-that-agree"
        ),
        pytest.param(
            (says("gazette", Relation.DISJOINT, "1902"), says("herald", Relation.DISJOINT, "1902")),
            id="two-that-contradict-the-claim-may-agree-with-each-other",
        ),
        pytest.param(
            (says("gazette", Relation.EQUAL, "1901"), says("herald", Relation.CONTAINS, "the 1900s")),
            id="a-coarser-value-is-no-contradiction",
        ),
    ],
)
def test_no_discrepancy(pieces: tuple[Evidence, ...]) -> None:
    assert values(*pieces) == []


def test_each_value_of_the_claim_has_a_discrepancy_of_its_own() -> None:
    pieces = (
        says("gazette", Relation.EQUAL, "1901"),
        says("herald", Relation.DISJOINT, "1902"),
        says("gazette", Relation.EQUAL, "190", NUMBER, "190"),
        says("herald", Relation.DISJOINT, "156", NUMBER, "190"),
    )
    found = {kind: [entry.value for entry in entries] for kind, entries in values(*pieces)}
    assert found == {NUMBER: ["190", "156"], DATE: ["1901", "1902"]}


def test_a_quotation_in_two_wordings_is_a_discrepancy() -> None:
    one, other = source("never a toll again", id="one"), source("never a\nfare again", id="two", outlet="Herald")
    pieces = (
        evidence(one, "never a toll again", quote_status=QuoteStatus.VERBATIM),
        evidence(other, "never a\nfare again", Stance.REFUTES, quote_status=QuoteStatus.ALTERED),
    )
    [found] = claim_discrepancies(pieces, {"one": one, "two": other})
    assert found.kind is ReasonKind.QUOTATION
    assert [(entry.value, entry.outlets) for entry in found.values] == [
        ("never a toll again", ("The Gazette",)),
        ("never a fare again", ("Herald",)),
    ]


@pytest.mark.parametrize(
    ("given", "value"),
    [
        pytest.param(reason(DATE, source="1902"), "1902", id="an-absolute-date-as-written"),
        pytest.param(
            Reason(
                kind=DATE, relation=Relation.DISJOINT, claim="", source="last year", message="", source_value="2019"
            ),
            "last year (2019)",
            id="a-relative-date-with-what-it-means",
        ),
        pytest.param(reason(NUMBER, source="at least 2,500"), "at least 2,500", id="a-hedge-is-kept"),
        pytest.param(reason(ReasonKind.NEGATION, Relation.OPPOSITE, source=""), "denied", id="a-denial-has-no-words"),
    ],
)
def test_stated_value(given: Reason, value: str) -> None:
    assert stated_value(given) == value


def test_the_message_names_the_outlets() -> None:
    pieces = says("gazette", Relation.EQUAL, "1901"), says("herald", Relation.DISJOINT, "1902")
    [found] = claim_discrepancies(pieces, SOURCES)
    assert [name in found.message for name in ("The Gazette", "Northern Herald", "1901", "1902")] == [True] * 4
