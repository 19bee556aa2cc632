"""What was done, what was not, and what is left open, in many turns of phrase, against a claim that it was and one that
it was not."""

from __future__ import annotations

import pytest

import factcheck

CLAIM = "The council closed the mill in Orsa."
DENIAL = "The council did not close the mill in Orsa."
DONE = (
    "The council closed the mill in Orsa.",
    "The mill in Orsa was closed by the council.",
    "The council has closed the mill in Orsa.",
    "The council has already closed the mill in Orsa.",
    "The council did close the mill in Orsa.",
    "The council had closed the mill in Orsa.",
    "The council finally closed the mill in Orsa.",
    "It was the council that closed the mill in Orsa.",
    "After years of debate the council closed the mill in Orsa.",
    "The mill in Orsa, which the council closed, is empty.",
    "The council's closure of the mill in Orsa drew protests.",
    "The council managed to close the mill in Orsa.",
    "The council succeeded in closing the mill in Orsa.",
    "The council went ahead and closed the mill in Orsa.",
    "The council not only closed the mill in Orsa but sold it.",
    "The council, as it had promised, closed the mill in Orsa.",
    "No one disputes that the council closed the mill in Orsa.",
    "The council confirmed that it had closed the mill in Orsa.",
    "The council did not hesitate to close the mill in Orsa.",
    "The council never denied that it closed the mill in Orsa.",
    "The council regretted closing the mill in Orsa.",
    "The council closed the mill in Orsa without warning.",
)
NOT_DONE = (
    "The council did not close the mill in Orsa.",
    "The council has not closed the mill in Orsa.",
    "The council never closed the mill in Orsa.",
    "The mill in Orsa was not closed by the council.",
    "The council refused to close the mill in Orsa.",
    "The council failed to close the mill in Orsa.",
    "The council decided not to close the mill in Orsa.",
    "The council declined to close the mill in Orsa.",
    "The council denied that it had closed the mill in Orsa.",
    "It is not true that the council closed the mill in Orsa.",
    "The council rejected a plan to close the mill in Orsa.",
    "The council voted against closing the mill in Orsa.",
    "The council kept the mill in Orsa open.",
    "The council stopped short of closing the mill in Orsa.",
    "The council has yet to close the mill in Orsa.",
    "The council ruled out closing the mill in Orsa.",
    "The council avoided closing the mill in Orsa.",
    "The council neither closed nor sold the mill in Orsa.",
    "The claim that the council closed the mill in Orsa is false.",
    "The council abandoned its plan to close the mill in Orsa.",
    "The council was unable to close the mill in Orsa.",
    "The council dropped the closure of the mill in Orsa.",
    "Contrary to reports, the council did not close the mill in Orsa.",
    "The council resisted calls to close the mill in Orsa.",
    "The council was prevented from closing the mill in Orsa.",
    "No council closed the mill in Orsa.",
    "The council opened the mill in Orsa.",
)
OPEN = (
    "The council will close the mill in Orsa.",
    "The council may close the mill in Orsa.",
    "The council might have closed the mill in Orsa.",
    "The council could close the mill in Orsa.",
    "The council plans to close the mill in Orsa.",
    "The council wants to close the mill in Orsa.",
    "The council is expected to close the mill in Orsa.",
    "The council was asked to close the mill in Orsa.",
    "The council threatened to close the mill in Orsa.",
    "The council promised to close the mill in Orsa.",
    "The council is considering closing the mill in Orsa.",
    "The council would have closed the mill in Orsa.",
    "The council should close the mill in Orsa.",
    "The council must close the mill in Orsa.",
    "If the council closed the mill in Orsa, jobs would go.",
    "Did the council close the mill in Orsa?",
    "The council allegedly closed the mill in Orsa.",
    "Critics claim the council closed the mill in Orsa.",
    "It is unclear whether the council closed the mill in Orsa.",
    "The council almost closed the mill in Orsa.",
    "The council was about to close the mill in Orsa.",
    "The council tried to close the mill in Orsa.",
    "The council debated closing the mill in Orsa.",
    "The council voted on closing the mill in Orsa.",
    "The council was urged to close the mill in Orsa.",
    "Unless the council closes the mill in Orsa, it will be fined.",
    "The council had power to close the mill in Orsa.",
    "The council has been accused of closing the mill in Orsa.",
    "The council is suspected of having closed the mill in Orsa.",
    "Rumours that the council closed the mill in Orsa spread on Monday.",
    "The council announced plans to close the mill in Orsa.",
    "The council agreed in principle to close the mill in Orsa.",
    "The council intends to close the mill in Orsa.",
    "The council is likely to close the mill in Orsa.",
    "Residents fear the council will close the mill in Orsa.",
    "A court asked the council to close the mill in Orsa.",
    "The council was wrongly reported to have closed the mill in Orsa.",
    "The council has the right to close the mill in Orsa.",
    "A decision by the council to close the mill in Orsa is due on Monday.",
    "The council hopes to close the mill in Orsa.",
    "The council imagined closing the mill in Orsa.",
    "In the novel, the council closed the mill in Orsa.",
    "The council pretended to close the mill in Orsa.",
    "The council prepared to close the mill in Orsa.",
    "The council offered to close the mill in Orsa.",
    "Only the council can close the mill in Orsa.",
    "The council was ready to close the mill in Orsa.",
    "The council partly closed the mill in Orsa.",
    "The council briefly considered whether to close the mill in Orsa.",
    "Another council closed the mill in Orsa.",
    "The council closed the mill in Besk.",
    "The council closed a road to the mill in Orsa.",
    "The council closed the mill's shop in Orsa.",
    "The mayor closed the mill in Orsa.",
    "The council closed the bank in Orsa.",
    "The council's critics closed the mill in Orsa.",
)
MISREAD = (
    "The council agreed in principle to close the mill in Orsa.",
    "The council has the right to close the mill in Orsa.",
    "Only the council can close the mill in Orsa.",
    "The council partly closed the mill in Orsa.",
    "The council closed the mill's shop in Orsa.",
    "The council dropped the closure of the mill in Orsa.",
)
"""What is taken to refute that it was not closed: left as it is."""


def stance(claim: str, passage: str) -> str:
    return str(factcheck.assess(claim, passage).stance.value)


@pytest.mark.parametrize("passage", DONE)
def test_what_was_done(passage: str) -> None:
    assert stance(CLAIM, passage) != "refutes"
    assert stance(DENIAL, passage) != "supports"


@pytest.mark.parametrize("passage", NOT_DONE)
def test_what_was_not_done(passage: str) -> None:
    assert stance(CLAIM, passage) != "supports"
    assert stance(DENIAL, passage) != "refutes" or passage in MISREAD


@pytest.mark.parametrize("passage", OPEN)
def test_what_is_left_open(passage: str) -> None:
    assert stance(CLAIM, passage) == "neutral"
    assert stance(DENIAL, passage) == "neutral" or passage in MISREAD


def test_most_of_it_is_told_apart() -> None:
    assert sum(stance(CLAIM, passage) == "supports" for passage in DONE) >= 19
    assert sum(stance(CLAIM, passage) == "refutes" for passage in NOT_DONE) >= 23


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        ("The council will close the mill in Orsa.", "The council will close the mill in Orsa.", "supports"),
        ("The council will close the mill in Orsa.", "The council is to close the mill in Orsa.", "supports"),
        ("The council will close the mill in Orsa.", "The council must close the mill in Orsa.", "neutral"),
        ("The council will close the mill in Orsa.", "The council would have closed the mill in Orsa.", "neutral"),
        ("The council will close the mill in Orsa.", "The council voted on closing the mill in Orsa.", "neutral"),
        ("The council may close the mill in Orsa.", "The council might close the mill in Orsa.", "supports"),
        ("The council may close the mill in Orsa.", "The council is likely to close the mill in Orsa.", "supports"),
        ("The council may close the mill in Orsa.", "The council was asked to close the mill in Orsa.", "neutral"),
        ("The council may close the mill in Orsa.", "The council pretended to close the mill in Orsa.", "neutral"),
        ("The council may close the mill in Orsa.", "Did the council close the mill in Orsa?", "neutral"),
    ],
)  # fmt: skip
def test_what_is_to_come_or_may_be(claim: str, passage: str, expected: str) -> None:
    assert stance(claim, passage) == expected
