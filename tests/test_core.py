"""What a sentence states, less what only says when or who told it."""

from __future__ import annotations

import pytest

from factcheck.expressions.core import cores_of
from factcheck.expressions.statement import Statement


@pytest.mark.parametrize(
    ("text", "stated", "bears"),
    [
        pytest.param("Meanwhile, the girl found the boat.", "the girl found the boat.", False, id="linking"),
        pytest.param("Allegedly, the girl found the boat.", None, False, id="allegedly"),
        pytest.param("Formerly, the girl had a boat.", None, False, id="formerly"),
        pytest.param("On 3 May 2019, the mayor resigned.", "the mayor resigned.", True, id="a-day"),
        pytest.param("In early 2015, sales of boats rose.", "sales of boats rose.", True, id="part-of-a-year"),
        pytest.param("In the harbour, sales of boats rose.", "sales of boats rose.", True, id="a-place"),
        pytest.param("After weeks of delay, the mill closed.", "the mill closed.", True, id="a-phrase"),
        pytest.param("Without the mill, the town would die.", None, False, id="without"),
        pytest.param("In Orsa, Taber and Lorne voters stayed away.", None, False, id="a-list"),
        pytest.param("But the mill closed.", "the mill closed.", False, id="but"),
        pytest.param("It rained in May, and the mill closed.", "the mill closed.", True, id="a-clause-before"),
        pytest.param("The mill, the dam and the port closed.", None, False, id="a-list-of-nouns"),
        pytest.param("According to the ministry, the mill closed.", "the mill closed.", False, id="according-to"),
        pytest.param("According to a rumour, the mill closed.", None, False, id="according-to-a-rumour"),
        pytest.param(
            "Officials said on Monday that the mill had closed.", "the mill had closed.", False, id="said-that"
        ),
        pytest.param("Officials denied on Monday that the mill had closed.", None, False, id="denied-that"),
        pytest.param("Officials wrongly stated that the mill had closed.", None, False, id="wrongly-stated-that"),
        pytest.param("Officials did not say that the mill had closed.", None, False, id="did-not-say-that"),
        pytest.param("The mill closed in May, the gazette reported.", "The mill closed in May", False, id="reported"),
        pytest.param(
            "The mill closed in May, police said on Monday.", "The mill closed in May", False, id="police-said"
        ),
        pytest.param("The mill closed in May, critics claimed.", None, False, id="claimed"),
        pytest.param("The mill, founded in 1970, closed in May.", None, False, id="an-insertion"),
        pytest.param("The court ruled in May, which police said was late.", None, False, id="a-clause"),
        pytest.param(
            "Meanwhile, on 3 May 2019, the mill closed, police said.", "the mill closed", True, id="one-behind-another"
        ),
        pytest.param("Meanwhile, no.", None, False, id="nothing-left"),
        pytest.param(
            "The mill kept the plan but not the report, the gazette reported.",
            "The mill kept the plan but not the report",
            False,
            id="a-negation-before-the-comma",
        ),
        pytest.param("So far the mill has closed.", None, False, id="so-far"),
        pytest.param("So the mill has closed.", "the mill has closed.", False, id="so"),
    ],
)
def test_the_core_of_a_sentence(text: str, stated: str | None, bears: bool) -> None:
    statement = Statement(text, 0, len(text), None)
    found = cores_of(statement)
    words = statement.words
    cores = [(text[words[core.first].start : words[core.last - 1].end], core.bears) for core in found]
    assert cores[-1:] == ([(stated, bears)] if stated is not None else [])


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        pytest.param("Meanwhile, the mill closed, police said.", "the mill closed, police said.", id="behind"),
        pytest.param(
            "Meanwhile, according to police, the mill closed.", "according to police, the mill closed.", id="before"
        ),
        pytest.param("Police said that the mill closed.", None, id="nothing-else"),
    ],
)
def test_the_core_with_who_told_it(text: str, stated: str | None) -> None:
    statement = Statement(text, 0, len(text), None)
    words = statement.words
    found = [text[words[core.first].start : words[core.last - 1].end] for core in cores_of(statement, with_credit=True)]
    assert found[-1:] == ([stated] if stated is not None else [])
    assert any(core.told for core in cores_of(statement))
