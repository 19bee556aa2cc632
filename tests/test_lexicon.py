"""The word lists: no row that the comparisons would misread."""

from __future__ import annotations

from itertools import combinations

import pytest

from factcheck.lexicon.antonyms import PAIRS
from factcheck.lexicon.function_words import STOP_WORDS
from factcheck.lexicon.inflection import IRREGULAR, SPELLINGS
from factcheck.lexicon.phrases import PHRASES
from factcheck.lexicon.places import CITIES, NATIONALITIES, PLACE_KEYS
from factcheck.lexicon.synonyms import GROUPS
from factcheck.text.words import GROUP_OF, stem_of

OPPOSED = {frozenset(map(stem_of, pair.split())): pair for pair in PAIRS.split("|")}


def grouped(one: str, other: str) -> bool:
    return bool(GROUP_OF.get(stem_of(one), frozenset()) & GROUP_OF.get(stem_of(other), frozenset()))


def test_no_group_holds_a_word_and_its_opposite() -> None:
    clashes = [
        (row, OPPOSED[pair])
        for row in GROUPS
        for pair in map(frozenset, combinations({stem_of(word) for word in row.split()}, 2))
        if pair in OPPOSED
    ]
    assert clashes == []


def test_groups_are_lower_case_without_stop_words_or_repetition() -> None:
    rows = [row.split() for row in GROUPS]
    assert [row for row in rows if len({stem_of(word) for word in row}) < 2 or len(set(row)) < len(row)] == []
    assert [word for row in rows for word in row if not (word.isalpha() and word.islower())] == []
    assert {word for row in rows for word in row} & STOP_WORDS == set()
    assert len({frozenset(row) for row in rows}) == len(rows)


def test_group_numbers_are_those_of_the_stems() -> None:
    table: dict[str, set[int]] = {}
    for number, row in enumerate(GROUPS):
        for word in row.split():
            table.setdefault(stem_of(word), set()).add(number)
    assert {stem: frozenset(numbers) for stem, numbers in table.items()} == GROUP_OF


def test_opposites_are_pairs_of_two_stems_once_each() -> None:
    pairs = [pair.split() for pair in PAIRS.split("|")]
    assert [pair for pair in pairs if len(pair) != 2 or len(set(map(stem_of, pair))) != 2] == []
    assert [word for pair in pairs for word in pair if not (word.isalpha() and word.islower())] == []
    assert len(OPPOSED) == len(pairs)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("kill", "injure"),
        ("kill", "murder"),
        ("attack", "defend"),
        ("accuse", "charge"),
        ("accuse", "convict"),
        ("charge", "convict"),
        ("propose", "pass"),
        ("bill", "law"),
        ("nominate", "elect"),
        ("order", "buy"),
        ("win", "lose"),
        ("win", "defeat"),
        ("king", "queen"),
        ("refugee", "migrant"),
        ("cause", "result"),
        ("gun", "weapon"),
        ("income", "revenue"),
    ],
)
def test_kept_apart(one: str, other: str) -> None:
    assert not grouped(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("buy", "acquisition"),
        ("resign", "quit"),
        ("decide", "decision"),
        ("elect", "vote"),
        ("theft", "stole"),
        ("killed", "died"),
        ("wed", "marriage"),
        ("captain", "captaincy"),
        ("firm", "company"),
        ("quake", "earthquake"),
        ("lawyer", "attorney"),
        ("doctor", "physician"),
    ],
)
def test_brought_together(one: str, other: str) -> None:
    assert grouped(one, other) or stem_of(one) == stem_of(other)


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("underwent", "undergo"),
        ("slain", "slay"),
        ("withheld", "withhold"),
        ("oversaw", "oversee"),
        ("thieves", "thief"),
        ("referenda", "referendum"),
        ("sped", "speed"),
    ],
)
def test_irregular(form: str, base: str) -> None:
    assert stem_of(form) == stem_of(base)


def test_forms_are_lower_case_and_spellings_end_at_once() -> None:
    assert [word for word in (*IRREGULAR, *IRREGULAR.values(), *SPELLINGS) if not word.islower()] == []
    assert [word for word, meant in SPELLINGS.items() if SPELLINGS.get(meant, meant) != meant] == []


def test_phrases_are_keyed_by_stems() -> None:
    # "laid off" has the stem "lay", while "lay" itself is read as the past of "lie".
    assert [key for key in PHRASES if key[0] not in (stem_of(key[0]), stem_of("laid"), "carri")] == []


def test_places_are_known() -> None:
    assert [city for city, country in CITIES.items() if country not in PLACE_KEYS] == []
    assert PLACE_KEYS.keys() >= NATIONALITIES
    assert not {"texan", "californian", "ontarian"} & NATIONALITIES
