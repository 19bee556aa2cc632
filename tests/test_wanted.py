"""What a claim asks of a sentence: whole numbers, rare words before common ones, and no more than can be met."""

from __future__ import annotations

import pytest

from factcheck.matching.wanted import place_of, wanted
from factcheck.text.words import read_words

COUNTS = {"bridg": 400, "toll": 40, "zinc": 1, "reject": 20, "alder": 3, "alderman": 5, "uyghur": 2}


class Counted:
    """A vocabulary with counts."""

    def frequency(self, stem: str) -> int:
        return COUNTS.get(stem, 0)

    def beginning_with(self, head: str) -> list[str]:
        return [stem for stem in COUNTS if stem.startswith(head)]


@pytest.mark.parametrize(
    ("claim", "stems"),
    [
        pytest.param("The toll bridge.", [["toll"], ["bridg"]], id="function-words-ask-nothing"),
        pytest.param("Zinc was turned down.", [["zinc"], ["reject"]], id="a-verb-of-two-words"),
        pytest.param("Alder.", [["alder", "alderman"]], id="a-derived-form-counts-for-less"),
        pytest.param("The Uyghurs.", [["uyghur"]], id="a-stem"),
        pytest.param("The uigyhur.", [], id="three-slips"),
        pytest.param("Volcanoes erupted.", [], id="no-sentence-has-them"),
    ],
)
def test_words_and_their_stems(claim: str, stems: list[list[str]]) -> None:
    asked = wanted(read_words(claim), Counted(), 1_000)
    assert [[stem for stem, _ in word] for word in asked.words] == stems


def test_rare_words_weigh_more_and_all_weights_are_whole() -> None:
    asked = wanted(read_words("The toll bridge for zinc."), Counted(), 1_000)
    weights = [word[0][1] for word in asked.words]
    assert all(isinstance(weight, int) for weight in weights)
    [toll, bridge, zinc] = weights
    assert zinc > toll > bridge
    assert asked.needed == -(-sum(weights) // 3)


def test_of_two_that_share_as_much_the_shorter_comes_first() -> None:
    assert place_of(9_000, 10) < place_of(9_000, 11) < place_of(8_000, 10)
