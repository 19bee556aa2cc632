"""Which stems may stand for one another: derived forms and slips of the pen, and no others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.matching.kinship import HEAD, are_derived, derived_from, may_be_typo


@pytest.mark.parametrize(
    ("stem", "other", "derived"),
    [
        pytest.param("execut", "execution", True, id="ion"),
        pytest.param("russia", "russian", True, id="n"),
        pytest.param("govern", "government", True, id="ment"),
        pytest.param("interpol", "internat", False, id="only-the-beginning"),
        pytest.param("comp", "compani", False, id="a-head-is-no-word"),
        pytest.param("port", "portabl", True, id="the-whole-word-is-the-head"),
    ],
)
def test_derived_forms(stem: str, other: str, derived: bool) -> None:
    assert are_derived(stem, other) is derived
    assert are_derived(other, stem) is derived


@pytest.mark.parametrize(
    ("stem", "other", "typo"),
    [
        pytest.param("hongwei", "hongwie", True, id="two-letters-swapped"),
        pytest.param("uygur", "uyghur", True, id="a-letter-more"),
        pytest.param("counti", "countri", False, id="two-words-one-letter-apart"),
        pytest.param("safe", "unsaf", False, id="another-beginning"),
        pytest.param("port", "post", False, id="too-short"),
        pytest.param("interpol", "interval", True, id="two-letters-of-a-long-word"),
        pytest.param("harbor", "harass", False, id="two-letters-of-a-short-word"),
    ],
)
def test_slips_of_the_pen(stem: str, other: str, typo: bool) -> None:
    assert may_be_typo(stem, other) is typo


LETTERS = "abeinost"
TAILS = st.one_of(st.text(LETTERS, max_size=6), st.sampled_from("ion tion ment er ist ative ation s n ian".split()))


@given(st.lists(TAILS, min_size=40, max_size=80, unique=True), TAILS)
def test_many_are_sorted_out_as_few_are(tails: list[str], own: str) -> None:
    head = "inte"
    stems = [head + tail for tail in tails]
    stem = head + own
    others = [other for other in stems if other != stem]
    derived = {other for other in others if are_derived(stem, other)}
    for some in (stems, stems[:8]):
        assert set(derived_from(stem, some)) == derived & set(some)
    assert len(head) == HEAD
