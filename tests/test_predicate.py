"""What a sentence says of its subject, found without a parser."""

from __future__ import annotations

import pytest

from factcheck.expressions.predicate import is_passive
from factcheck.expressions.statement import Statement
from factcheck.text.folding import fold
from factcheck.text.words import read_words


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        pytest.param("The ship sank.", "sank", id="irregular-past"),
        pytest.param("Prices fell sharply.", "fell", id="past-with-an-adverb"),
        pytest.param("Meng Hongwei became president of Interpol.", "became", id="became"),
        pytest.param("The bridge was opened by the mayor.", "opened", id="passive"),
        pytest.param("The bridge will be closed on Monday.", "closed", id="future-passive"),
        pytest.param("Prices have been falling.", "falling", id="progressive"),
        pytest.param("They cannot insist.", "insist", id="behind-a-modal"),
        pytest.param("They did not insist.", "insist", id="behind-did-not"),
        pytest.param("Interpol is based in Lyon.", "based", id="based-in"),
        pytest.param("Red notices are requests.", "requests", id="a-complement"),
        pytest.param("The red notice was issued.", "issued", id="red-is-no-verb"),
        pytest.param("The council met on Monday and approved it.", "met", id="the-first-of-two"),
        pytest.param("The officials suspected of crimes were returned.", "returned", id="a-participle-that-describes"),
        pytest.param("The man accused of theft was freed.", "freed", id="a-participle-with-its-object"),
        pytest.param("The mayor who was elected in May opened the bridge.", "opened", id="a-relative-clause"),
        pytest.param("Ana Ruiz sued Tom Vale.", "sued", id="a-short-past"),
        pytest.param("Ana Ruiz said that the dam broke.", "broke", id="what-is-said-to-be-said"),
        pytest.param("Ana Ruiz told reporters that the dam broke.", "broke", id="said-to-somebody"),
        pytest.param("Ana Ruiz said the dam broke.", "broke", id="said-without-that"),
        pytest.param("Ana Ruiz spoke to reporters.", "spoke", id="speaking-is-no-saying"),
        pytest.param("The guard, known as Ito, was freed.", "freed", id="an-insertion-between-commas"),
        pytest.param("The alumni of the school met.", "met", id="an-irregular-plural"),
        pytest.param("The state-owned firm was sold.", "sold", id="a-joined-participle"),
        pytest.param("Early screening decreases deaths.", "decreases", id="a-present-with-nothing-surer"),
        pytest.param("Storms threaten the coast.", "threaten", id="a-present-of-several"),
        pytest.param("Use of these drugs increases the risk.", "increases", id="several-that-only-say-of-what"),
        pytest.param("Red notices bind nobody.", "bind", id="a-noun-like-a-verb-before-one"),
        pytest.param("Price increases of 3 percent hurt them.", "hurt", id="a-surer-verb-behind"),
        pytest.param("The women of the choir met.", "met", id="an-irregular-plural-is-no-past"),
        pytest.param("A loud party", None, id="no-verb"),
        pytest.param("", None, id="empty"),
    ],
)
def test_predicate(text: str, predicate: str | None) -> None:
    folded = fold(text).text
    statement = Statement(folded, 0, len(folded), None)
    at = statement.predicate
    assert (statement.words[at].entry.surface if at >= 0 else None) == predicate


@pytest.mark.parametrize(
    ("text", "passive"),
    [
        pytest.param("The bridge was opened by the mayor.", True, id="was"),
        pytest.param("The bridge has been quietly opened.", True, id="an-adverb-between"),
        pytest.param("A bridge opened in May by Ana Ruiz", True, id="a-date-before-the-doer"),
        pytest.param("The mayor opened the bridge.", False, id="active"),
        pytest.param("The mayor has opened the bridge.", False, id="perfect"),
    ],
)
def test_passive(text: str, passive: bool) -> None:
    words = read_words(text)
    at = next(word.index for word in words if word.entry.lower == "opened")
    assert is_passive(words, at) is passive
