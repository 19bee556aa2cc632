"""Names as a text writes them, and how the names of a claim stand to those of a passage."""

from __future__ import annotations

import pytest

from factcheck.expressions.names import find_names
from factcheck.judging.assessment import assess
from factcheck.records import ReasonKind, Relation, Stance
from factcheck.text.folding import fold
from factcheck.text.words import read_words


def names(text: str, *, weak: bool = False) -> list[str]:
    found = find_names(read_words(fold(text).text))
    return [name.text for name in found if name.weak is weak]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("In 2016 Meng Hongwei was elected.", ["Meng Hongwei"], id="two-words"),
        pytest.param("Yesterday Meng Hongwei was elected.", ["Meng Hongwei"], id="behind-the-day"),
        pytest.param("They met President Xi Jinping there.", ["Xi Jinping"], id="a-title-is-no-name"),
        pytest.param("They met Public Security Minister Ada Finch.", ["Ada Finch"], id="an-office-before-its-holder"),
        pytest.param("They met Mr. Guo Wengui.", ["Guo Wengui"], id="mr"),
        pytest.param("The agency hired Jürgen Stock.", ["Jurgen Stock"], id="accents-are-folded"),
        pytest.param("A book by J.K. Hale sold.", ["J.K. Hale"], id="initials"),
        pytest.param("They heard Ludwig van Beethoven.", ["Ludwig Beethoven"], id="a-joining-word-inside"),
        pytest.param("Staff of Human Rights Watch left.", ["Human Rights Watch"], id="a-body"),
        pytest.param("The group IPAC wrote to Karen Andrews.", ["IPAC", "Karen Andrews"], id="an-acronym"),
        pytest.param("They saw the US envoy.", ["US"], id="a-country-in-capitals"),
        pytest.param("They met Meng and Xi.", ["Meng", "Xi"], id="and-parts-names"),
        pytest.param("On Tuesday in May the council met.", [], id="calendar-words-are-no-names"),
        pytest.param("The council met and left.", [], id="none"),
        pytest.param("China Confesses To Abusing Interpol System", [], id="title-case-tells-nothing"),
    ],
)
def test_found(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "weak"),
    [
        pytest.param("Engineers counted cables.", ["Engineers"], id="any-word-opens-with-a-capital"),
        pytest.param("It rained. Engineers counted cables.", ["Engineers"], id="also-in-the-second-sentence"),
        pytest.param("IPAC counted cables.", [], id="an-acronym-is-sure"),
        pytest.param("China counted cables.", [], id="so-is-a-country"),
        pytest.param("Ada Finch counted cables.", [], id="and-two-words"),
    ],
)
def test_weak_names(text: str, weak: list[str]) -> None:
    assert names(text, weak=True) == weak


@pytest.mark.parametrize(
    ("claim", "passage", "stance"),
    [
        pytest.param(
            "Ada Finch opened the toll bridge.", "Ada Finch opened the toll bridge.", Stance.SUPPORTS, id="same"
        ),
        pytest.param(
            "Ada Finch opened the toll bridge.",
            "Mayor Ada Finch opened the toll bridge.",
            Stance.SUPPORTS,
            id="a-title-more",
        ),
        pytest.param(
            "Ada Finch opened the toll bridge.",
            "Ada Finch came by boat. Finch opened the toll bridge.",
            Stance.SUPPORTS,
            id="surname-after-first-mention",
        ),
        pytest.param(
            "Ada Finch opened the toll bridge.",
            "Basil Finch opened the toll bridge.",
            Stance.NEUTRAL,
            id="two-finches-are-two-people",
        ),
        pytest.param(
            "Ada Finch opened the toll bridge.",
            "Ada Finch came by boat. Her cousin Basil Finch opened the toll bridge.",
            Stance.NEUTRAL,
            id="also-where-both-are-named",
        ),
        pytest.param(
            "Ada Finch opened the toll bridge.",
            "The toll bridge was opened by Tom Vale.",
            Stance.NEUTRAL,
            id="somebody-else",
        ),
        pytest.param(
            "The Port Alder Harbour Council sold the ferry.",
            "The Port Alder Harbour Council (PAHC) sold the ferry.",
            Stance.SUPPORTS,
            id="an-acronym-behind",
        ),
        pytest.param(
            "French engineers built the toll bridge.",
            "Engineers from France built the toll bridge.",
            Stance.SUPPORTS,
            id="a-demonym",
        ),
        pytest.param(
            "French engineers built the toll bridge.",
            "Engineers from Spain built the toll bridge.",
            Stance.NEUTRAL,
            id="another-country-is-no-support",
        ),
    ],
)
def test_a_name_in_a_claim(claim: str, passage: str, stance: Stance) -> None:
    found = assess(claim, passage).stance
    # A refutation is right where the parts cannot both hold; what must never happen is comfort.
    assert found is stance or (stance is Stance.NEUTRAL and found is Stance.REFUTES)


def test_the_reason_names_both() -> None:
    found = assess("Ada Finch opened the toll bridge.", "Basil Finch opened the toll bridge.")
    reasons = [(r.kind, r.relation, r.claim, r.source) for r in found.reasons]
    assert reasons == [(ReasonKind.NAME, Relation.DISJOINT, "Ada Finch", "Basil Finch")]
