"""Words and their entries: what belongs together by form, and what must not."""

from __future__ import annotations

import pytest

from factcheck.text.folding import fold
from factcheck.text.words import Word, entry_of, read_words, stem_of


def read(text: str) -> list[Word]:
    return read_words(fold(text).text)


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        pytest.param("It fell 1.3% to 2,500.", ["It", "fell", "1.3", "%", "to", "2,500", "."], id="numbers-keep-marks"),
        pytest.param("the U.S. envoy", ["the", "U.S.", "envoy"], id="a-dotted-abbreviation"),
        pytest.param("China’s don’t", ["China's", "don't"], id="apostrophes-stay-inside"),
        pytest.param("ten-fold", ["ten", "-", "fold"], id="hyphens-part"),
        pytest.param("“red notices”", ['"', "red", "notices", '"'], id="marks-are-words-of-their-own"),
        pytest.param("12km €5m", ["12", "km", "€", "5", "m"], id="units-part-from-figures"),
        pytest.param("", [], id="empty"),
    ],
)
def test_words(text: str, surfaces: list[str]) -> None:
    assert [word.entry.surface for word in read(text)] == surfaces


def test_offsets_and_indices() -> None:
    assert [(w.index, w.start, w.end) for w in read_words("a toll bridge", 2, 13)] == [(0, 2, 6), (1, 7, 13)]


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        pytest.param("Zoldburg's  tolls\tfell\n(by 3.5%)", "Zoldburg's|tolls|fell|(|by|3.5|%|)", id="signs-odd-spaces"),
        pytest.param(" the U.S.\n\nZoldburg ", "the|U.S.|Zoldburg", id="spaces-at-the-ends"),
        pytest.param("Zoldburg turned down it", "Zoldburg|turned|down|it", id="a-verb-of-two-words"),
    ],
)
def test_words_met_before_are_cut_as_the_first_time(text: str, cut: str) -> None:
    for _ in range(2):
        assert [text[word.start : word.end] for word in read_words(text)] == cut.split("|")


@pytest.mark.parametrize(
    "forms",
    [
        pytest.param("notice notices", id="plural"),
        pytest.param("arrest arrests arrested arresting", id="tenses"),
        pytest.param("rise rose risen rising", id="irregular-rise"),
        pytest.param("fall fell fallen", id="irregular-fall"),
        pytest.param("bring brought", id="irregular-bring"),
        pytest.param("organisation organization organisations", id="british-s"),
        pytest.param("neutralise neutralize", id="british-verb"),
        pytest.param("labour labor", id="british-our"),
        pytest.param("centre center", id="british-re"),
        pytest.param("cancelled canceled", id="british-ll"),
        pytest.param("defence defense", id="british-ce"),
        pytest.param("uygur uyghur uighur", id="transliteration"),
    ],
)
def test_one_stem(forms: str) -> None:
    assert len({stem_of(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("million", "billion", id="scales"),
        pytest.param("safe", "unsafe", id="opposites"),
        pytest.param("public", "republic", id="a-word-inside-a-word"),
        pytest.param("martial", "marital", id="two-letters-swapped"),
        pytest.param("rise", "raise", id="rise-and-raise"),
        pytest.param("iran", "iraq", id="iran-and-iraq"),
    ],
)
def test_two_stems(one: str, other: str) -> None:
    assert stem_of(one) != stem_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("France", "French", id="demonym"),
        pytest.param("China", "Chinese", id="demonym-ese"),
        pytest.param("US", "American", id="another-root"),
        pytest.param("U.S.", "US", id="dots"),
        pytest.param("Britain", "UK", id="short-name"),
    ],
)
def test_one_place(one: str, other: str) -> None:
    assert entry_of(one).key == entry_of(other).key != ""


@pytest.mark.parametrize(
    ("surface", "key"),
    [
        pytest.param("us", "", id="us-the-pronoun"),
        pytest.param("turkey", "", id="turkey-the-bird"),
        pytest.param("Bridge", "", id="no-place"),
    ],
)
def test_no_place(surface: str, key: str) -> None:
    assert entry_of(surface).key == key


@pytest.mark.parametrize(
    ("surface", "attribute", "expected"),
    [
        pytest.param("China's", "possessive", True, id="possessive"),
        pytest.param("China's", "lower", "china", id="without-its-tail"),
        pytest.param("police's", "possessive", True, id="possessive-of-a-plural"),
        pytest.param("can't", "negator", True, id="contracted-not"),
        pytest.param("cannot", "negator", True, id="cannot"),
        pytest.param("without", "negator", True, id="without"),
        pytest.param("note", "negator", False, id="note-is-not-not"),
        pytest.param("the", "stop", True, id="stop-word"),
        pytest.param("US", "stop", False, id="a-country-is-no-stop-word"),
        pytest.param("us", "stop", True, id="the-pronoun-is"),
        pytest.param("INTERPOL", "upper", True, id="all-capitals"),
        pytest.param("Interpol", "upper", False, id="one-capital"),
        pytest.param("2,500", "is_number", True, id="number"),
        pytest.param("ten", "is_number", False, id="a-number-word-is-a-word"),
    ],
)
def test_entry(surface: str, attribute: str, expected: object) -> None:
    assert getattr(entry_of(surface), attribute) == expected


@pytest.mark.parametrize(
    ("heavier", "lighter"),
    [
        pytest.param("extradite", "become", id="an-event-over-a-light-verb"),
        pytest.param("become", "the", id="a-light-verb-over-a-function-word"),
        pytest.param("extradite", "rapidly", id="an-event-over-an-adverb"),
        pytest.param("extradite", ",", id="a-word-over-a-sign"),
    ],
)
def test_weights(heavier: str, lighter: str) -> None:
    assert entry_of(heavier).weight > entry_of(lighter).weight


@pytest.mark.parametrize(
    ("phrase", "word"),
    [
        pytest.param("turned down", "rejected", id="turned-down"),
        pytest.param("brought back", "returned", id="brought-back"),
        pytest.param("called off", "cancelled", id="called-off"),
        pytest.param("went missing", "vanished", id="went-missing"),
    ],
)
def test_a_verb_of_two_words_is_one(phrase: str, word: str) -> None:
    verb, particle = read(phrase)
    assert verb.entry.stem == stem_of(word)
    assert particle.entry.weight == 0


def test_a_particle_that_stands_apart_joins_nothing() -> None:
    assert read("turned, down")[0].entry.stem == stem_of("turned")


def test_a_place_of_two_words_is_one() -> None:
    text = "the United States"
    assert [(w.entry.key, text[w.start : w.end]) for w in read(text)] == [
        ("", "the"),
        (entry_of("US").key, "United States"),
    ]


@pytest.mark.parametrize(
    ("carried", "said"),
    [
        pytest.param("She makes an attempt to flee", "She tries to flee", id="the-third-person-of-try"),
        pytest.param("He gives evidence at noon", "He testifies at noon", id="of-testify"),
        pytest.param("They conduct a search of it", "They search it", id="its-preposition-goes"),
        pytest.param("She paid a visit to Orsa", "She visited Orsa", id="the-past"),
        pytest.param("after paying a visit to Orsa", "after visiting Orsa", id="a-gerund"),
        pytest.param("It came into force in May", "It took effect in May", id="another-noun"),
        pytest.param("He gave a long speech to them", "He spoke long to them", id="an-adjective-stays"),
        pytest.param("It has no power to act", "It cannot act", id="no-power"),
        pytest.param("It lacks a treaty", "It has no treaty", id="lacks"),
    ],
)
def test_a_verb_that_carries_a_noun_is_read_as_the_deed(carried: str, said: str) -> None:
    assert [word.entry.stem for word in read(carried)] == [word.entry.stem for word in read(said)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They paid for the visit to Orsa", id="another-verb"),
        pytest.param("They made three offers to it", id="counted"),
        pytest.param("He gave the speech she wrote", id="one-spoken-of"),
        pytest.param("He made a preliminary offer of it", id="told-more-of-the-noun"),
        pytest.param("The power of the council", id="a-power"),
    ],
)
def test_a_noun_that_is_told_of_is_no_deed(text: str) -> None:
    assert [word.entry.lower for word in read(text)] == text.lower().split()
