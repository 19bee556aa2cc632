"""Tests for factcheck.judging.structure: what keeps a passage with all the claim's words from bearing it out."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.records import Stance


@pytest.mark.parametrize(
    ("claim", "passage", "message"),
    [
        pytest.param(
            "The storm injured nine people.",
            "The storm killed five people and the fire injured nine people.",
            "the passage speaks of something else: fire injured",
            id="doer-of-the-next-clause",
        ),
        pytest.param(
            "The thieves took a painting and a clock.",
            "The thieves took a painting and left a clock.",
            "the passage speaks of something else: and left a clock",
            id="and-joins-verbs",
        ),
        pytest.param(
            "The mayor's office was searched.",
            "Detectives searched the office of the mayor's brother.",
            "the passage speaks of something else: mayor's brother",
            id="owner",
        ),
        pytest.param(
            "The deputy failed a test.",
            "The captain was held after failing a test, and his deputy was released.",
            "the passage speaks of something else: captain failing",
            id="doer-of-a-gerund",
        ),
        pytest.param(
            "Deaths fell by 30 percent.",
            "Deaths among men fell by 30 percent.",
            "the passage says it of a part, or under a condition: Deaths among men",
            id="share-of-a-part",
        ),
        pytest.param(
            "It was the worst flood.",
            "It was the worst flood since 1962.",
            "the passage says it of a part, or under a condition: worst flood since 1962.",
            id="since",
        ),
        pytest.param(
            "The firm will leave the country.",
            "The firm will leave the country if the tax is raised.",
            "the passage says it of a part, or under a condition: if the tax is",
            id="condition",
        ),
        pytest.param(
            "The firm bought twelve jets.",
            "The firm agreed to buy twelve jets.",
            "the passage does not state this as fact",
            id="infinitive",
        ),
        pytest.param(
            "The firm sold 40 buses.",
            "The firm sold 40 buses and trams.",
            "the passage says it of several together: buses and trams",
            id="shared-value",
        ),
        pytest.param(
            "Holm knew the mayor.",
            "Holm knew the mayor had resigned.",
            "the passage goes on where the claim stops: mayor had",
            id="cut-short",
        ),
        pytest.param(
            "Netting is legal.",
            "The law on netting was read out.",
            "the passage has the word, but says it of nothing",
            id="noun-for-the-adjective",
        ),
    ],
)
def test_support_is_withheld_for_a_reason(claim: str, passage: str, message: str) -> None:
    found = factcheck.assess(claim, passage)
    assert (found.stance, found.reasons[-1].message) == (Stance.NEUTRAL, message)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        pytest.param("The storm injured nine.", "The storm killed five and injured nine.", id="shared-doer"),
        pytest.param("The thieves took a clock.", "The thieves took a painting and a clock.", id="list"),
        pytest.param("The mayor's office was searched.", "Police searched the office of the mayor.", id="owner"),
        pytest.param("The captain failed a test.", "The captain was held after failing a test.", id="gerund"),
        pytest.param("The team reached the final.", "The team managed to reach the final.", id="infinitive-that-tells"),
        pytest.param("Holm led the ministry.", "Holm was the first woman to lead the ministry.", id="rank"),
        pytest.param("The bank cut rates.", "The bank cut rates after the markets fell.", id="time-is-no-condition"),
        pytest.param("Ida Falk founded it in 1904.", "It was founded in 1904 by Ida Falk.", id="passive"),
        pytest.param("The protest was held in Orsa.", "The protest for jobs was held in Orsa.", id="no-superlative"),
        pytest.param("Volunteers built the school.", "She opened a school that volunteers built.", id="object-before"),
    ],
)
def test_support_is_kept(claim: str, passage: str) -> None:
    assert factcheck.assess(claim, passage).stance is Stance.SUPPORTS
