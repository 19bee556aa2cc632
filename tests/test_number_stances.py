"""Every way to write a number against every other: what the numbers say is what the stance must be."""

from __future__ import annotations

from math import inf

import pytest
from grids import Form, misleading, wrong_answers


def one(value: float, *phrases: str) -> tuple[Form, ...]:
    """Return several ways to write one value."""
    return tuple(Form(phrase, value, value) for phrase in phrases)


COUNTS: tuple[Form, ...] = (
    *one(1, "one", "a single"),
    *one(2, "two", "a couple of"),
    *one(12, "12", "twelve", "a dozen", "exactly 12", "just 12", "only twelve"),
    *one(13, "13"),
    *one(21, "21", "twenty-one"),
    *one(24, "two dozen"),
    *one(100, "100", "a hundred"),
    *one(120, "120"),
    *one(600, "600", "six hundred"),
    *one(1_200, "1,200", "twelve hundred"),
    *one(12_000, "12,000", "12 thousand"),
    *one(500_000, "500,000", "half a million"),
    *one(1_500_000, "1.5 million", "one and a half million"),
    Form("more than 12", 13, inf),
    Form("over a dozen", 13, inf),
    Form("at least 12", 12, inf),
    Form("no fewer than 12", 12, inf),
    Form("12 or more", 12, inf),
    Form("at least 15", 15, inf),
    Form("more than a hundred", 101, inf),
    Form("fewer than 12", 1, 11),
    Form("less than a dozen", 1, 11),
    Form("under 15", 1, 14),
    Form("at most 12", 1, 12),
    Form("no more than 12", 1, 12),
    Form("not more than 12", 1, 12),
    Form("12 or fewer", 1, 12),
    Form("between 12 and 15", 12, 15),
    Form("12 to 15", 12, 15),
    Form("12 or 13", 12, 13),
    Form("20 to 30", 20, 30),
    Form("no", 0, 0),
)
"""Fewer than twelve are some: none is told by "no"."""
LOOSE: tuple[Form, ...] = (
    Form("dozens of", 24, inf),
    Form("hundreds of", 200, inf),
    Form("nearly 1,000", 850, 999),
)
SHARES: tuple[Form, ...] = (
    *one(0.5, "0.5 per cent", "half a per cent"),
    *one(12, "12 per cent", "12 percent", "12%", "twelve per cent"),
    *one(12.4, "12.4 per cent"),
    *one(20, "20 per cent", "a fifth", "one in five"),
    *one(25, "25 per cent", "a quarter", "one quarter", "one in four", "one out of every four"),
    *one(33.3, "33.3 per cent", "a third", "one third"),
    *one(50, "50 per cent", "half", "one in two"),
    *one(66.7, "66.7 per cent", "two thirds", "two-thirds"),
    *one(75, "75 per cent", "three quarters", "three out of four"),
    *one(90, "90 per cent", "9 out of 10", "nine in ten"),
    *one(100, "all"),
    Form("more than half", 50.01, 100),
    Form("more than 50 per cent", 50.01, 100),
    Form("less than half", 0.01, 49.99),
    Form("at least 75 per cent", 75, 100),
    Form("under 12 per cent", 0.01, 11.99),
    Form("between 12 and 25 per cent", 12, 25),
)
CHANGES: tuple[Form, ...] = (
    *one(10, "rose by 10 per cent", "rose 10 per cent", "grew by a tenth", "increased by 10%"),
    *one(-10, "fell by 10 per cent", "dropped 10%"),
    *one(25, "rose by 25 per cent", "rose by a quarter"),
    *one(100, "doubled", "rose by 100 per cent"),
    *one(-50, "halved", "fell by half", "fell by 50 per cent"),
    *one(200, "tripled", "trebled", "rose three-fold"),
    *one(900, "increased tenfold", "rose by 900 per cent"),
    Form("rose by more than 10 per cent", 10.01, inf),
    Form("rose by less than 10 per cent", 0.01, 9.99),
)
LENGTHS: tuple[Form, ...] = (
    *one(12, "12 km", "12 kilometres", "twelve kilometers", "12,000 metres"),
    *one(13, "13 km"),
    *one(1.2, "1.2 km", "1,200 metres"),
    *one(19.3, "12 miles"),
    *one(0.012, "12 m", "12 metres"),
    *one(0.000_12, "12 cm"),
    Form("more than 12 km", 12.01, inf),
    Form("less than 12 km", 0, 11.99),
    Form("between 12 and 13 km", 12, 13),
)
MONEY: tuple[Form, ...] = (
    *one(12, "£12m", "£12 million", "12 million pounds", "£12,000,000"),
    *one(13, "£13m"),
    *one(1.2, "£1.2m", "£1,200,000"),
    *one(12_000, "£12bn", "£12 billion"),
    *one(0.012, "£12,000"),
    *one(0.5, "half a million pounds", "£500,000"),
    Form("more than £12m", 12.01, inf),
    Form("under £12m", 0, 11.99),
    Form("between £12m and £13m", 12, 13),
)
TIMES: tuple[Form, ...] = (
    *one(0.0625, "90 minutes", "an hour and a half"),
    *one(3, "three days", "3 days", "72 hours"),
    *one(7, "seven days"),
    *one(14, "two weeks", "a fortnight", "14 days"),
    *one(547, "18 months", "one and a half years"),
    *one(730, "two years", "24 months"),
    *one(3_650, "ten years", "a decade"),
)
RANKS: tuple[Form, ...] = (
    *one(1, "first", "1st"),
    *one(2, "second", "2nd"),
    *one(12, "twelfth", "12th"),
    *one(21, "twenty-first", "21st"),
)


@pytest.mark.parametrize(
    ("forms", "sentence"),
    [
        pytest.param(COUNTS, "The storm damaged {} houses in Orsa.", id="counts"),
        pytest.param(SHARES, "In Orsa {} of the houses were damaged.", id="shares"),
        pytest.param(SHARES, "The party won {} of the votes in May.", id="votes"),
        pytest.param(CHANGES, "The price of bread in Orsa {}.", id="changes"),
        pytest.param(LENGTHS, "The tunnel in Orsa is {} long.", id="lengths"),
        pytest.param(MONEY, "The council spent {} on the bridge.", id="money"),
        pytest.param(TIMES, "The siege of Orsa lasted {}.", id="times"),
        pytest.param(RANKS, "Ito finished {} in the race in Orsa.", id="places"),
        pytest.param(RANKS[2:], "Orsa is the {} largest city in Dravia.", id="ranks"),
    ],
)
def test_numbers_never_mislead(forms: tuple[Form, ...], sentence: str) -> None:
    assert misleading(wrong_answers(forms, forms, sentence)) == {}


@pytest.mark.parametrize(
    ("claims", "sources"), [pytest.param(COUNTS, LOOSE, id="sources"), pytest.param(LOOSE, COUNTS, id="claims")]
)
def test_vague_numbers_never_mislead(claims: tuple[Form, ...], sources: tuple[Form, ...]) -> None:
    assert misleading(wrong_answers(claims, sources, "The storm damaged {} houses in Orsa.")) == {}


@pytest.mark.parametrize(
    ("forms", "sentence", "least"),
    [
        pytest.param(COUNTS, "The storm damaged {} houses in Orsa.", 0.9, id="counts"),
        pytest.param(LENGTHS, "The tunnel in Orsa is {} long.", 0.95, id="lengths"),
        pytest.param(MONEY, "The council spent {} on the bridge.", 0.9, id="money"),
        pytest.param(SHARES, "In Orsa {} of the houses were damaged.", 0.9, id="shares"),
    ],
)
def test_numbers_are_seldom_left_open(forms: tuple[Form, ...], sentence: str, least: float) -> None:
    answers = wrong_answers(forms, forms, sentence)
    assert 1 - len(answers) / len(forms) ** 2 >= least
