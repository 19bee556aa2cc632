"""Quoted spans and their speakers, on invented text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.expressions.quotations import find_quotations
from factcheck.expressions.saying import How
from factcheck.expressions.speakers import same_speaker


def spans(text: str) -> list[str]:
    return [text[q.start : q.end] for q in find_quotations(text)]


def speakers(text: str) -> list[str | None]:
    return [q.speaker for q in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('"We will win," she said.', ["We will win,"], id="straight"),
        pytest.param("“We will win,” she said.", ["We will win,"], id="curly"),
        pytest.param("«We will win», she said.", ["We will win"], id="guillemets"),
        pytest.param("‘We will win,’ she said.", ["We will win,"], id="british"),
        pytest.param("'We will win,' she said.", ["We will win,"], id="straight-single"),
        pytest.param("“She said ‘never’ to me.”", ["She said ‘never’ to me."], id="nested-single"),
        pytest.param('"She said “never” to me."', ["She said “never” to me."], id="nested-other-kind"),
        pytest.param("‘The dockers’ union agrees.’", ["The dockers’ union agrees."], id="possessive-inside"),
        pytest.param("The dockers' union won't strike in the '90s.", [], id="apostrophes-are-no-marks"),
        pytest.param("The mast is 5' 11\" tall.", [], id="inches-are-no-marks"),
        pytest.param("No quotation here.", [], id="none"),
        pytest.param("“”", [], id="empty-marks"),
        pytest.param("“One.\n\n“Two,” she said.", ["One.", "Two,"], id="each-paragraph-opens"),
        pytest.param("“One\n\ntwo,” she said.", ["One", "two,"], id="break-in-the-middle"),
        pytest.param("“Left open.\n\nPlain text.", ["Left open."], id="unclosed-ends-with-its-paragraph"),
        pytest.param("“One,” she said, “and two.”", ["One,", "and two."], id="interrupted"),
    ],
)
def test_spans(text: str, expected: list[str]) -> None:
    assert spans(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“We won,” said Ana Ruiz.", ["Ana Ruiz"], id="said-x"),
        pytest.param("“We won,” Ana Ruiz said.", ["Ana Ruiz"], id="x-said"),
        pytest.param("“We won,” Mayor Ana Ruiz said.", ["Ana Ruiz"], id="title"),
        pytest.param("“We won,” Ana Ruiz, the mayor, warned.", ["Ana Ruiz"], id="apposition"),
        pytest.param("“We won,” said Ana Ruiz, mayor of Port Alder.", ["Ana Ruiz"], id="said-x-role"),
        pytest.param("“We won,” said Port Watch's director Ana Ruiz.", ["Ana Ruiz"], id="body-before-name"),
        pytest.param("“We won,” Ana Ruiz (D-Alder) said.", ["Ana Ruiz"], id="brackets-skipped"),
        pytest.param("According to Ana Ruiz, “we won”.", ["Ana Ruiz"], id="according-to-before"),
        pytest.param("“We won,” according to Ana Ruiz.", ["Ana Ruiz"], id="according-to-after"),
        pytest.param("Ana Ruiz told reporters that “we won”.", ["Ana Ruiz"], id="told"),
        pytest.param("Ana Ruiz wrote: “We won.”", ["Ana Ruiz"], id="colon"),
        pytest.param("Ana Ruiz continued:\n\n“We won.”", ["Ana Ruiz"], id="colon-before-the-paragraph"),
        pytest.param("“We won,” Ana Ruiz said. “We did.”", ["Ana Ruiz", "Ana Ruiz"], id="continued"),
        pytest.param("“One.\n\n“Two,” said Ana Ruiz.", ["Ana Ruiz", "Ana Ruiz"], id="named-behind-the-last-paragraph"),
        pytest.param("Ana Ruiz leads the port.\n\n“Ships wait,” Ruiz said.", ["Ana Ruiz"], id="surname-completed"),
        pytest.param("Ana Ruiz came late. “We won,” she said.", ["Ana Ruiz"], id="she-to-subject"),
        pytest.param("Mr Ben Cole met Ms Ana Ruiz. “We won,” she said.", ["Ana Ruiz"], id="she-is-not-the-mister"),
        pytest.param("Port Watch objected. “It fails,” it said.", ["Port Watch"], id="it-to-body"),
        pytest.param("“We won,” she said.", ["she"], id="nobody-to-trace"),
        pytest.param("“We won,” said one diplomat, who declined to be named.", ["one diplomat"], id="description"),
        pytest.param("“We won,” the spokesman said.", ["the spokesman"], id="spokesman"),
        pytest.param("“We won,” said a spokesman for Port Watch.", ["a spokesman for Port Watch"], id="for-a-body"),
        pytest.param("The ship is late. “We won.”", [None], id="silent"),
        pytest.param("On Friday, Ana Ruiz spoke of “mud”.", ["Ana Ruiz"], id="weekday-is-no-speaker"),
        pytest.param("Mayor Caves To Dockers\n\n“We won.”", [None], id="headline-is-no-speaker"),
        pytest.param("Dear Sasha\n\n“We won,” she said.", ["she"], id="address-is-no-speaker"),
        pytest.param("It rained in Washington. “We won,” he said.", ["he"], id="place-is-no-speaker"),
        pytest.param(
            "“The mill” — a works Ruiz mentioned in May — “is old,” Ben Cole said.",
            ["Ben Cole", "Ben Cole"],
            id="insertion-in-dashes",
        ),
        pytest.param("“We won” — Ben Cole said — “and soon.”", ["Ben Cole", "Ben Cole"], id="attribution-in-dashes"),
        pytest.param("“We won.” Ana Ruiz went home.", [None], id="next-sentence-is-no-attribution"),
    ],
)
def test_speakers(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


def test_how_the_speaker_is_given() -> None:
    text = "“We won,” said Ana Ruiz. “We did.”\n\n“It rained,” she said.\n\n“No,” said one diplomat."
    hows = [q.attribution.how for q in find_quotations(text) if q.attribution]
    assert hows == [How.NAMED, How.CONTINUED, How.PRONOUN, How.DESCRIBED]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param("Ruiz", "Ana Ruiz", True, id="surname"),
        pytest.param("Mayor Ana Ruiz", "Ana Ruiz", True, id="title"),
        pytest.param("Ana M. Ruiz", "Ana Ruiz", True, id="initial"),
        pytest.param("Bill Cole", "William Cole", True, id="short-form"),
        pytest.param("Ana Ruiz", "Ben Ruiz", False, id="another-of-the-name"),
        pytest.param("Meng Hongwei", "Meng Wanzhou", False, id="family-name-first"),
        pytest.param("Meng", "Meng Wanzhou", True, id="family-name-alone"),
        pytest.param("PHW", "Port Harbour Watch", True, id="acronym"),
        pytest.param("Ana Ruiz", "Ben Cole", False, id="other"),
    ],
)
def test_same_speaker(one: str, other: str, same: bool) -> None:
    assert same_speaker(one, other) is same
    assert same_speaker(other, one) is same


_PIECES = st.lists(
    st.sampled_from(["“", "”", '"', "'", "‘", "’", "\n\n", "\n", " ", "said ", "Ana Ruiz ", "we", ".", ",", "é"])
)


@given(_PIECES.map("".join))
def test_no_text_crashes_us(text: str) -> None:
    last = 0
    for quotation in find_quotations(text):
        assert last <= quotation.start < quotation.end <= len(text)
        assert any(c.isalnum() for c in text[quotation.start : quotation.end])
        last = quotation.start
