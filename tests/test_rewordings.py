"""No stance that a sentence made by rule cannot bear: see `evaluation/rewordings.py`."""

from __future__ import annotations

from collections import Counter

from evaluation import rewordings
from rapidfuzz import fuzz

ROUNDS = 20


def test_no_change_of_a_sentence_is_given_a_stance_it_cannot_bear() -> None:
    given: Counter[tuple[str, str]] = Counter()
    wrong = []
    for made, stance in rewordings.answers(ROUNDS):
        given[made.change, stance] += 1
        if stance not in made.allowed:
            wrong.append((made.change, stance, made.claim, made.passage))
    assert wrong == []
    # Silence would be right everywhere: what only has words put in must mostly be found.
    for change in ("same state", "the same count", "few words, the same"):
        found, missed = given[change, "supports"], given[change, "neutral"]
        assert found > 4 * missed, change
    assert given["another count", "refutes"] > given["another count", "neutral"]


def test_similarity_gives_many_of_them_one() -> None:
    wrong = sum(
        fuzz.token_set_ratio(made.claim, made.passage) > 90 and "supports" not in made.allowed
        for seed in range(ROUNDS)
        for made in rewordings.rewordings(seed)
    )
    assert wrong > 10 * ROUNDS
