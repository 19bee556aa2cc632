"""What a sentence says is not so, and what it does not assert."""

from __future__ import annotations

import pytest

from factcheck.expressions.beginnings import beginnings_of
from factcheck.expressions.polarity import NEGATION, UNSURE, polarity_of
from factcheck.text.folding import fold
from factcheck.text.words import read_words


def bits(text: str, form: str = "approv") -> set[int]:
    """Return the polarity of the words that begin with `form`."""
    words = read_words(fold(text).text)
    flags = polarity_of(words, beginnings_of(words).cues)
    found = {flags[word.index] for word in words if word.entry.lower.startswith(form)}
    assert found
    return found


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        pytest.param("The council approved the contract.", False, id="plain"),
        pytest.param("The council did not approve the contract.", True, id="not"),
        pytest.param("The council didn’t approve the contract.", True, id="contracted"),
        pytest.param("The council cannot approve the contract.", True, id="cannot"),
        pytest.param("The council never approved the contract.", True, id="never"),
        pytest.param("No council approved the contract.", True, id="no"),
        pytest.param("Neither council approved the contract.", True, id="neither"),
        pytest.param("Nobody approved the contract.", True, id="nobody"),
        pytest.param("The council hardly approved the contract.", True, id="hardly"),
        pytest.param("The council failed to approve the contract.", True, id="failed-to"),
        pytest.param("The council refused to approve the contract.", True, id="refused-to"),
        pytest.param("The council stopped short of approving the contract.", True, id="stopped-short"),
        pytest.param("The council rejected the bid to approve the contract.", True, id="rejected-the-bid"),
        # Two negations cancel.
        pytest.param("The council did not fail to approve the contract.", False, id="did-not-fail"),
        # A scope ends with its clause.
        pytest.param("The council was not asked and approved the contract.", True, id="one-auxiliary-for-both"),
        pytest.param("The council was not asked and did not approve the contract.", True, id="each-its-own"),
        pytest.param("The council approved the contract without delay.", False, id="behind-the-verb"),
        pytest.param("The council approved the contract, not the budget.", False, id="of-another-object"),
        pytest.param("The council did not meet, but approved the contract.", False, id="before-a-but"),
        pytest.param("The council did not meet. It approved the contract.", False, id="in-another-sentence"),
        # Words that only look like negations.
        pytest.param("Not only did the council approve the contract but it paid.", False, id="not-only"),
        pytest.param("There is no doubt the council approved the contract.", False, id="no-doubt"),
        pytest.param("The council of Notting approved the contract.", False, id="not-inside-a-name"),
        pytest.param("The council of Ground Zero approved the contract.", False, id="zero-inside-a-name"),
    ],
)
def test_negation(text: str, negated: bool) -> None:
    assert {bool(bit & NEGATION) for bit in bits(text)} == {negated}


@pytest.mark.parametrize(
    ("text", "unsure"),
    [
        pytest.param("The council approved the contract.", False, id="plain"),
        pytest.param("He said that the council approved the contract.", False, id="said"),
        pytest.param("The council approved the contract in May.", False, id="may-the-month"),
        pytest.param("The plan was approved.", False, id="the-plan-itself"),
        pytest.param("The council could lose millions and approved the contract.", False, id="past-behind-a-modal"),
        pytest.param("The council allegedly took bribes and approved it.", True, id="past-behind-a-past"),
        pytest.param("It wrongly reported that the council approved it.", True, id="wrongly-reported"),
        pytest.param("A lawsuit says the council approved it.", True, id="lawsuit-says"),
        pytest.param("He rejected claims that the council approved it.", True, id="rejected-claims"),
        pytest.param("She will try to prove that the council approved it.", True, id="try-to-prove"),
        pytest.param("In May the council approved the contract.", False, id="may-the-month-before"),
        pytest.param("The council may approve the contract.", True, id="may"),
        pytest.param("The council could approve the contract.", True, id="could"),
        pytest.param("The council plans to approve the contract.", True, id="plans"),
        pytest.param("The council is expected to approve the contract.", True, id="expected"),
        pytest.param("The council wants to approve the contract.", True, id="wants"),
        pytest.param("The council allegedly approved the contract.", True, id="allegedly"),
        pytest.param("He claimed that the council approved the contract.", True, id="claimed"),
        pytest.param("He denied that the council approved the contract.", True, id="denied"),
        pytest.param("If the council approves the contract, work begins.", True, id="if"),
        pytest.param("Did the council approve the contract?", True, id="a-question"),
        pytest.param("Did it rain? The council approved the contract.", False, id="behind-a-question"),
        pytest.param("The council died before approving the contract.", True, id="ended-before"),
        pytest.param("The council met before approving the contract.", False, id="met-before"),
        pytest.param("The council regrets the delay in approving the contract.", True, id="delay-in"),
        pytest.param("Delay or not, the council approved the contract.", False, id="delay-elsewhere"),
        pytest.param("It did not say how the council approved the contract.", True, id="asked-not-denied"),
        pytest.param("The council would later approve the contract.", True, id="would"),
        pytest.param("It was the council which would later approve the contract.", False, id="a-past-that-was-to-come"),
        pytest.param("Reports that the council approved the contract spread.", True, id="reports-that"),
        pytest.param("The council reported that it approved the contract.", False, id="reported"),
    ],
)
def test_unasserted(text: str, unsure: bool) -> None:
    assert {bool(bit & UNSURE) for bit in bits(text)} == {unsure}


@pytest.mark.parametrize(
    ("text", "form", "negated"),
    [
        pytest.param("The notice is non-binding on states.", "binding", True, id="non-negates-what-it-joins"),
        pytest.param("The notice is non-binding on states.", "states", False, id="and-nothing-behind"),
        pytest.param("The notice is binding on states.", "binding", False, id="binding"),
    ],
)
def test_prefix(text: str, form: str, negated: bool) -> None:
    assert {bool(bit & NEGATION) for bit in bits(text, form)} == {negated}
