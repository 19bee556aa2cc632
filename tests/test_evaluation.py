"""The accuracy gate, and the hygiene of the labelled rows it stands on."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest
import tomli
from evaluation import claims, constructions, gate, pairs, score_expressions
from evaluation.scores import FALLING, RATES, STANCES, Scores

PAIRS = pairs.read_pairs()
BY_OTHERS = pairs.read_pairs(pairs.OTHERS)
PROSE = pairs.read_pairs(pairs.PROSE)
UNMENDED = pairs.read_pairs(pairs.UNMENDED)
CONSTRUCTIONS = tuple(constructions.read_constructions())
CLAIMS = claims.read_rows()
SUBJECTS = [folder for folders in claims.subjects().values() for folder in folders]
SEEDS_BY_OTHERS = claims.read_rows(claims.BY_OTHERS)
ON_ARTICLES = [row for folder in SUBJECTS for row in claims.read_rows(folder / "claims.jsonl")]
VERDICTS = {"supported", "refuted", "conflicting", "not_enough_evidence"}
QUOTE_STATUSES = {"verbatim", "altered", "misattributed", "not_found"}


@pytest.fixture(scope="module")
def articles() -> dict[str, str]:
    """The seed articles by the first characters of their file names, as `claims.plain` leaves them."""
    return {
        path.name[: claims.KEY]: claims.plain(path.read_text(encoding="utf-8")) for path in claims.SEEDS.glob("*.txt")
    }


def test_the_engine_reaches_the_pinned_floors() -> None:
    scored = pairs.score_pairs(PAIRS), gate.score_others(), claims.score_claims(CLAIMS), claims.score_by_others()
    measured = gate.measure(*scored)
    assert gate.breaches(measured, gate.read_floors()) == ()


def test_floors_are_pinned_for_what_exists_and_nothing_else() -> None:
    floors = gate.read_floors()
    assert all(set(floors[name]) == set(RATES) for name in ("pairs", "others", "prose", "unmended", "constructions"))
    assert set(floors["accuracy"]) == {pair.phenomenon for pair in PAIRS}


def test_there_are_enough_pairs_of_each_stance() -> None:
    for rows in (PAIRS, BY_OTHERS, PROSE, CONSTRUCTIONS):
        counts = {stance: sum(pair.stance == stance for pair in rows) for stance in STANCES}
        assert len(rows) >= 400
        assert min(counts.values()) >= len(rows) // 5


def test_ids_are_unique() -> None:
    for ids in (
        [pair.id for pair in (*PAIRS, *BY_OTHERS, *PROSE, *UNMENDED, *CONSTRUCTIONS)],
        [row["id"] for row in (*CLAIMS, *SEEDS_BY_OTHERS)],
        [row["id"] for row in ON_ARTICLES],
    ):
        assert sorted(ids) == sorted(set(ids))


def test_no_pair_stands_twice() -> None:
    rows = [(pair.claim, pair.passage, pair.published) for pair in (*PAIRS, *BY_OTHERS, *PROSE, *UNMENDED)]
    assert len(rows) == len(set(rows))


def test_labels_are_known_and_allowed_stances_differ_from_them() -> None:
    assert {pair.stance for pair in (*PAIRS, *BY_OTHERS, *PROSE, *UNMENDED)} <= set(STANCES)
    assert [pair.id for pair in PAIRS if not set(pair.allow) <= set(STANCES) - {pair.stance}] == []


def test_every_phenomenon_has_rows_that_fire_and_rows_that_must_not() -> None:
    stances = defaultdict(set)
    for pair in PAIRS:
        stances[pair.phenomenon].add(pair.stance)
    assert [name for name, found in stances.items() if len(found) < 2] == []


def test_texts_are_trimmed_single_lines() -> None:
    texts = [
        text for pair in (*PAIRS, *BY_OTHERS, *PROSE, *UNMENDED, *CONSTRUCTIONS) for text in (pair.claim, pair.passage)
    ]
    assert [text for text in texts if text != text.strip() or "\n" in text or not text] == []


def test_seed_rows_have_known_verdicts_stances_and_statuses() -> None:
    assertions = [row for row in CLAIMS if "text" in row]
    assert {row["verdict"] for row in assertions} == VERDICTS
    assert {stance for row in assertions for stance in row["stances"].values()} == {"supports", "refutes"}
    assert {row["status"] for row in CLAIMS if "quote" in row} == QUOTE_STATUSES


def test_verdicts_follow_from_stances() -> None:
    verdict_of = {
        frozenset(): "not_enough_evidence",
        frozenset({"supports"}): "supported",
        frozenset({"refutes"}): "refuted",
        frozenset({"supports", "refutes"}): "conflicting",
    }
    rows = [row for row in (*CLAIMS, *SEEDS_BY_OTHERS, *ON_ARTICLES) if "text" in row]
    wrong = [
        row["id"]
        for row in rows
        if row["verdict"] != verdict_of[frozenset(row["stances"].values())] or set(row["quotes"]) != set(row["stances"])
    ]
    assert rows
    assert wrong == []


def test_quoted_words_stand_in_the_seed_articles(articles: dict[str, str]) -> None:
    missing = [
        (row["id"], key)
        for row in (*CLAIMS, *SEEDS_BY_OTHERS)
        for key, words in row.get("quotes", {}).items()
        if claims.plain(words) not in articles[key]
    ]
    assert missing == []


@pytest.mark.parametrize("folder", SUBJECTS, ids=lambda folder: folder.name)
def test_quoted_words_stand_in_the_invented_articles(folder: Path) -> None:
    texts = {path.name[: claims.KEY]: claims.plain(path.read_text(encoding="utf-8")) for path in folder.glob("*.txt")}
    missing = [
        (row["id"], key)
        for row in claims.read_rows(folder / "claims.jsonl")
        for key, words in row.get("quotes", {}).items()
        if claims.plain(words) not in texts[key]
    ]
    assert missing == []


def test_sources_describe_the_seed_articles() -> None:
    declared = tomli.loads((pairs.HERE / "sources.toml").read_text(encoding="utf-8"))["source"]
    assert sorted(Path(source["path"]).name for source in declared) == sorted(
        path.name for path in claims.SEEDS.glob("*.txt")
    )


SCORES_OF = {
    "right answers": (
        lambda pair: pair.stance,
        {rate: 0.0 if rate in FALLING else 1.0 for rate in RATES},
    ),
    "never an answer": (
        lambda pair: "neutral",
        {"supports-precision": 1.0, "supports-recall": 0.0, "false-alarm": 0.0, "false-comfort": 0.0},
    ),
    "comfort for all": (lambda pair: "supports", {"supports-recall": 1.0, "false-comfort": 1.0}),
    "alarm for all": (lambda pair: "refutes", {"refutes-recall": 1.0, "false-comfort": 0.0}),
}


@pytest.mark.parametrize(("ask", "expected"), SCORES_OF.values(), ids=SCORES_OF)
def test_rates_of_answers_known_beforehand(ask: pairs.Ask, expected: dict[str, float]) -> None:
    scores = pairs.score_pairs(PAIRS, ask).overall
    assert {rate: scores.rate(rate) for rate in expected} == expected


def test_rates_of_a_hand_counted_table() -> None:
    scores = Scores()
    for label, answer in [
        ("supports", "supports"),
        ("supports", "refutes"),
        ("refutes", "refutes"),
        ("neutral", "supports"),
        ("unsupported", "supports"),
    ]:
        scores.add(label, answer)
    assert {rate: round(scores.rate(rate), 3) for rate in RATES} == {
        "accuracy": 0.5,
        "macro-f1": 0.389,
        "supports-precision": 0.5,
        "supports-recall": 0.5,
        "refutes-precision": 0.5,
        "refutes-recall": 1.0,
        "false-alarm": 0.5,
        "false-comfort": 0.667,
    }


def test_an_allowed_answer_counts_as_right() -> None:
    scores = Scores()
    assert scores.add("refutes", "neutral", ("neutral",))
    assert not scores.add("refutes", "supports", ("neutral",))


def test_a_breach_names_what_fell_what_rose_and_what_is_not_pinned() -> None:
    measured = {
        "pairs": {"accuracy": 0.805, "false-alarm": 0.051, "macro-f1": 0.7},
        "accuracy": {"names": 0.5},
    }
    floors = {"pairs": {"accuracy": 0.81, "false-alarm": 0.05, "macro-f1": 0.7}}
    assert gate.breaches(measured, floors) == (
        "pairs.accuracy is 0.805, below 0.81",
        "pairs.false-alarm is 0.051, above 0.05",
        "accuracy.names has no floor",
    )


def test_pinning_only_ever_tightens() -> None:
    measured = {"pairs": {"accuracy": 0.299, "macro-f1": 0.876, "false-alarm": 0.031, "false-comfort": 0.2}}
    floors = {"pairs": {"accuracy": 0.31, "macro-f1": 0.5, "false-alarm": 0.9, "false-comfort": 0.1}}
    pinned = gate.pin(measured, floors)
    assert pinned == {"pairs": {"accuracy": 0.31, "macro-f1": 0.87, "false-alarm": 0.04, "false-comfort": 0.1}}
    assert tomli.loads(gate.render_floors(pinned)) == pinned


TIMEX_DAYS = {
    "day": ("2016-02-29", "2016-02-29", "2016-02-29"),
    "month": ("2016-02", "2016-02-01", "2016-02-29"),
    "year": ("1999", "1999-01-01", "1999-12-31"),
    "decade": ("199", "1990-01-01", "1999-12-31"),
    "quarter": ("1989-Q3", "1989-07-01", "1989-09-30"),
    "half": ("1989-H2", "1989-07-01", "1989-12-31"),
    "winter runs into the next year": ("1994-WI", "1994-12-01", "1995-02-28"),
    "first ISO week may begin in the old year": ("1998-W01", "1997-12-29", "1998-01-04"),
    "weekend": ("1990-W32-WE", "1990-08-11", "1990-08-12"),
}


@pytest.mark.parametrize(("value", "first", "last"), TIMEX_DAYS.values(), ids=TIMEX_DAYS)
def test_days_of_a_labelled_date(value: str, first: str, last: str) -> None:
    expected = date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal()
    assert score_expressions.timex_days(value) == expected


@pytest.mark.parametrize("value", ["PRESENT_REF", "XXXX-12", "1998-QX", "P3D", "1998-08-07T10:35", ""])
def test_what_is_no_day_of_the_calendar_is_not_asked_for(value: str) -> None:
    assert score_expressions.timex_days(value) is None
