"""Which sentences are judged for a claim: those that share its rare words, whatever stands around them."""

from __future__ import annotations

import pytest

from factcheck.expressions.statement import Statement
from factcheck.matching.candidates import PER_SOURCE, SentenceIndex
from factcheck.text.folding import fold
from factcheck.text.words import stems_in


def statement(text: str) -> Statement:
    folded = fold(text).text
    return Statement(folded, 0, len(folded), None)


def index_of(*sources: list[str]) -> SentenceIndex:
    index = SentenceIndex()
    for number, sentences in enumerate(sources):
        for at, sentence in enumerate(sentences):
            text = fold(sentence).text
            index.add(number, at, stems_in(text, 0, len(text)))
    return index


GAZETTE = [
    "The toll bridge at Port Alder opened on Monday.",
    "The harbour council rejected the ferry contract.",
    "It rained all morning on the quay.",
    "Interpol issued red notices against Uygur activists.",
]
HERALD = [
    "Ferries stayed in the harbour.",
    "Engineers found 190 cables on the toll bridge.",
    "Rain fell on the quay of Port Alder.",
]


@pytest.mark.parametrize(
    ("claim", "found"),
    [
        pytest.param("The toll bridge opened at Port Alder.", {0: [0], 1: [1]}, id="both-sources"),
        pytest.param("The council turned down the ferry contract.", {0: [1]}, id="another-verb"),
        pytest.param("Uyghur activists got red notices from Interpol.", {0: [3]}, id="transliteration"),
        pytest.param("The toll brigde at Port Alder has opened.", {0: [0]}, id="a-typo"),
        pytest.param("A volcano erupted in Iceland.", {}, id="no-source-is-on-it"),
        pytest.param("", {}, id="an-empty-claim"),
        pytest.param("It is the one that was.", {}, id="function-words-find-nothing"),
    ],
)
def test_candidates(claim: str, found: dict[int, list[int]]) -> None:
    candidates = index_of(GAZETTE, HERALD).candidates(statement(claim).words)
    # What else is judged costs time, not truth: the sentences that bear on the claim must be there.
    assert {
        source: [at for at in sentences if at in candidates.get(source, [])] for source, sentences in found.items()
    } == (found)
    assert bool(candidates) is bool(found)


def test_sentences_come_in_the_order_of_the_source() -> None:
    index = index_of(["Toll bridge.", "The toll bridge opened at Port Alder.", "The bridge at Port Alder."])
    [sentences] = index.candidates(statement("The toll bridge at Port Alder opened.").words).values()
    assert sentences == sorted(sentences)
    assert 1 in sentences


def test_a_long_source_gives_its_best_and_no_more() -> None:
    weak = ["The bridge was painted again."] * 40
    index = index_of([*weak, "The toll bridge at Port Alder opened.", *weak])
    [sentences] = index.candidates(statement("The toll bridge at Port Alder opened.").words).values()
    assert 40 in sentences
    assert len(sentences) <= PER_SOURCE


def test_rare_words_count_for_more_than_common_ones() -> None:
    common = [f"The council met and spoke of matter {number}." for number in range(30)]
    index = index_of(["The council met and spoke.", "Dockers unloaded zinc."], common)
    found = index.candidates(statement("The council spoke of zinc that dockers unloaded.").words)
    assert 1 in found[0]
    assert 1 not in found


def test_an_empty_index_finds_nothing() -> None:
    assert SentenceIndex().candidates(statement("The toll bridge opened.").words) == {}
