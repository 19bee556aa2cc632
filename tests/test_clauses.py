"""Tests for factcheck.expressions.clauses: who does what a verb says, and whom it is done to."""

from __future__ import annotations

import pytest

from factcheck.expressions.clauses import agent_of, antecedent_of, doer_of_gerund, is_done_to, object_of, subject_of
from factcheck.expressions.statement import Statement


def read(text: str, verb: str) -> tuple[Statement, int]:
    """Return the statement and the index of the first word written so."""
    statement = Statement(text, 0, len(text), None)
    return statement, next(word.index for word in statement.words if word.entry.surface == verb)


def surfaces(statement: Statement, found: set[int]) -> list[str]:
    return [statement.words[at].entry.surface for at in sorted(found)]


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        pytest.param("The clerk resigned.", "resigned", ["clerk"], id="noun-before"),
        pytest.param("The mayor's clerk resigned.", "resigned", ["clerk"], id="not-the-possessor"),
        pytest.param("The clerk of the mayor resigned.", "resigned", ["clerk"], id="not-behind-of"),
        pytest.param("A ramp leading to the bridge collapsed.", "collapsed", ["ramp"], id="not-behind-a-participle"),
        pytest.param("A group of miners died.", "died", ["group", "miners"], id="a-kind-word-and-its-members"),
        pytest.param("The mill and the city paid.", "paid", ["mill", "city"], id="both-of-a-list"),
        pytest.param("Ito, the mayor, resigned.", "resigned", ["Ito", "mayor"], id="apposition"),
        pytest.param("Ito, who owned a dog, resigned.", "resigned", ["Ito"], id="insertion-passed-over"),
        pytest.param("A man who owned a dog resigned.", "resigned", ["man"], id="relative-passed-over"),
        pytest.param(
            "A farmer who stayed to save his cattle drowned.", "drowned", ["farmer"], id="purpose-passed-over"
        ),
        pytest.param("He met a man who resigned.", "resigned", ["man"], id="of-the-noun-described"),
        pytest.param("The fire killed five and injured nine.", "injured", ["fire"], id="shared-subject"),
        pytest.param("The fire killed five and the smoke injured nine.", "injured", ["smoke"], id="own-subject"),
        pytest.param("Cold Rim is a band formed in 2004.", "formed", ["Cold", "Rim", "band"], id="what-it-is"),
        pytest.param("The mayor said the clerk resigned.", "resigned", ["clerk"], id="clause-that-is-said"),
        pytest.param("She resigned.", "resigned", [], id="pronoun-tells-nothing"),
        pytest.param("Accused of killing her and her sister, he fled.", "fled", [], id="list-without-beginning"),
    ],
)
def test_subject_of(text: str, verb: str, expected: list[str]) -> None:
    statement, at = read(text, verb)
    assert surfaces(statement, subject_of(statement, at)) == expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        pytest.param("He met the mayor.", "met", ["mayor"], id="noun-behind"),
        pytest.param("He met the mayor's clerk.", "met", ["clerk"], id="not-the-possessor"),
        pytest.param("He met the mayor and the clerk.", "met", ["mayor", "clerk"], id="list"),
        pytest.param("He met the mayor and left.", "met", ["mayor"], id="not-the-next-verb"),
        pytest.param("It killed a man, and two women were hurt.", "killed", ["man"], id="not-the-next-clause"),
        pytest.param("It sold 40 buses.", "sold", ["40", "buses"], id="with-its-number"),
        pytest.param("He said that the mayor left.", "said", [], id="a-clause-is-no-object"),
        pytest.param("It owned a large but hidden stake.", "owned", ["stake"], id="two-adjectives"),
        pytest.param("It owned a mine but sold the mill.", "owned", [], id="end-cannot-be-told"),
    ],
)
def test_object_of(text: str, verb: str, expected: list[str]) -> None:
    statement, at = read(text, verb)
    assert surfaces(statement, object_of(statement, at)) == expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        pytest.param("The dam was opened.", "opened", True, id="passive"),
        pytest.param("The dam opened by Ito leaks.", "opened", True, id="agent-behind"),
        pytest.param("It is a dam opened in 1990.", "opened", True, id="describes"),
        pytest.param("A ferry owned by the bank caught fire.", "caught", False, id="main-verb-behind-a-description"),
        pytest.param("The dam opened in 1990.", "opened", False, id="active"),
        pytest.param("Exports fell by 12 percent.", "fell", False, id="by-a-value"),
        pytest.param("The mayor said Ito opened it.", "opened", False, id="said"),
    ],
)
def test_is_done_to(text: str, verb: str, expected: bool) -> None:
    statement, at = read(text, verb)
    assert is_done_to(statement, at) is expected


def test_agents_gerunds_and_what_a_clause_describes() -> None:
    statement, at = read("The dam was opened on Monday by the mayor.", "opened")
    assert surfaces(statement, agent_of(statement, at)[1]) == ["mayor"]
    statement, at = read("The captain was held after failing a test.", "failing")
    assert surfaces(statement, doer_of_gerund(statement, at)) == ["captain"]
    statement, at = read("The court fined the bank for hiding losses.", "hiding")
    assert surfaces(statement, doer_of_gerund(statement, at)) == ["bank"]
    statement, at = read("She opened a school that volunteers built.", "built")
    assert surfaces(statement, antecedent_of(statement, subject_of(statement, at))) == ["school"]
