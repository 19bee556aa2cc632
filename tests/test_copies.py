"""Which texts are worth comparing, and which are copies."""

from __future__ import annotations

import random

import pytest
from conftest import source

from factcheck.judging.copies import are_copies, copied_pairs, likely_pairs, shingled, sketch
from factcheck.text.document import Document, read_document

THINGS = (
    "harbours settlements magistrates restorations lighthouses expeditions warehouses commissions ferryboats "
    "earthquakes parliaments newspapers inspectors regulations"
).split()


def article(seed: int, sentences: int = 24) -> list[str]:
    """Return the sentences of an invented article."""
    chance = random.Random(seed)
    return [
        f"The {chance.choice(THINGS)} of {chance.choice(THINGS)} {chance.randint(2, 99)} were {chance.choice(THINGS)} "
        f"before the {chance.choice(THINGS)} came to {chance.choice(THINGS)} again in ward {chance.randint(100, 999)}."
        for _ in range(sentences)
    ]


def document(sentences: list[str]) -> Document:
    return read_document(source("\n\n".join(sentences)))


def shared(first: Document, second: Document) -> int:
    return len(set(sketch(first)) & set(sketch(second)))


@pytest.mark.parametrize(
    ("copy", "is_copy"),
    [
        pytest.param(article(1), True, id="whole"),
        pytest.param(article(1)[:10], True, id="the-first-part"),
        pytest.param(article(1)[::2], True, id="every-second-sentence"),
        pytest.param([each.upper() for each in article(1)], True, id="in-capitals"),
        pytest.param(article(2), False, id="another-article"),
        pytest.param([*article(2), *article(1)[:1]], False, id="one-sentence-quoted"),
    ],
)
def test_a_copy_shares_its_sketch(copy: list[str], is_copy: bool) -> None:
    first, second = document(article(1)), document(copy)
    assert are_copies(shingled(first), shingled(second)) is is_copy
    assert not is_copy or shared(first, second) >= 2
    assert set(copied_pairs([shingled(first), shingled(second)])) == ({(0, 1)} if is_copy else set())


def test_a_text_of_a_few_words_is_a_copy_of_the_same_words_only() -> None:
    first, same, other = (document([text]) for text in ("Rain fell.", "RAIN fell.", "Snow fell."))
    assert shared(first, same) == 2
    assert shared(first, other) == 0
    assert sketch(document([""])) == []


def test_one_shared_phrase_is_no_reason_to_compare() -> None:
    assert likely_pairs([[0, 1], [1, 2], [1, 2], [3]]) == {(1, 2)}


def test_what_very_many_share_is_compared_with_neighbours_only() -> None:
    everybody = list(range(200))
    pairs = likely_pairs([everybody, everybody])
    assert len(pairs) < 200 * 5
    # Neighbours chain all of them.
    assert {(at, at + 1) for at in range(199)} <= pairs
