"""In a large index only the best sentences are judged: the same ones, wherever they are kept."""

from __future__ import annotations

import random

import pytest
from conftest import ProjectFolder
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from invented import OLD, Kept, write

from factcheck.index import archive as archives
from factcheck.index import updating
from factcheck.records import Claim, ClaimKind, Settings
from factcheck.text.folding import fold
from factcheck.text.words import read_words

WORDS = ("bridge", "toll", "opened", "1901", "Arland", "people", "ministry", "killed", "harbour", "ferry")
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(lambda words: " ".join(words).capitalize())
TEXTS = st.lists(st.lists(SENTENCES, min_size=1, max_size=6).map(". ".join), min_size=2, max_size=8)


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a few sentences be many, and keep those that no longer count."""
    monkeypatch.setattr(updating, "_MOST_DEAD", 1.0)
    monkeypatch.setattr(archives, "WHOLE", 3)
    monkeypatch.setattr(archives, "MOST", 4)


def found(kept: Kept, claims: list[str]) -> list[object]:
    archive = kept.archive()
    try:
        return [
            (archive.candidates(words), archive.candidates(words, frozenset((0, 1))), list(archive.may_quote(text)))
            for text in claims
            for words in [read_words(fold(text).text)]
        ]
    finally:
        archive.close()


@given(texts=TEXTS, claims=st.lists(SENTENCES, min_size=1, max_size=4), seed=st.integers(0, 9))
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_it_does_not_matter_how_sentences_are_spread(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], claims: list[str], seed: int
) -> None:
    project = ProjectFolder(tmp_path_factory.mktemp("spread"))
    by_steps = Kept(project, "steps")
    chosen = random.Random(seed)
    # What is changed or removed on the way leaves dead sentences, which are among the best.
    for number, text in enumerate(texts):
        write(project, f"seeds/{number}.txt", f"{claims[0]}. {text}", OLD - 9)
        write(project, "seeds/gone.txt", f"{claims[0]}. " * 6, OLD - number)
        if chosen.random() < 0.6:
            by_steps.update()
    by_steps.update()
    for number, text in enumerate(texts):
        write(project, f"seeds/{number}.txt", text)
    (project.path / "seeds/gone.txt").unlink()
    by_steps.update()
    at_once = Kept(project, "once")
    at_once.update()
    assert found(by_steps, claims) == found(at_once, claims)


def test_two_processes_find_the_same(project: ProjectFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = random.Random(3)
    for number in range(30):
        write(project, f"seeds/{number}.txt", ". ".join(" ".join(chosen.choices(WORDS, k=4)) for _ in range(5)))
    one, two = Kept(project, "one"), Kept(project, "two")
    one.update()
    monkeypatch.setattr(updating, "_FEW_FILES", 0)
    two.update(jobs=2)
    claims = [" ".join(chosen.choices(WORDS, k=4)) for _ in range(20)]
    assert found(one, claims) == found(two, claims)


def test_the_best_sentences_are_judged(project: ProjectFolder) -> None:
    """In memory more are, and of those the best are these."""
    write(project, "seeds/a.txt", "The bridge opened. The toll rose. The bridge toll rose in Arland.")
    write(project, "seeds/b.txt", "The bridge toll rose in Arland in 1901. The ferry to Arland sank. The toll fell.")
    write(project, "seeds/c.txt", "A bridge. A toll. Arland. In 1901. The bridge toll in Arland. The toll rose in May.")
    kept = Kept(project)
    kept.update()
    archive, memory = kept.archive(), kept.memory()
    words = read_words(fold("the bridge toll rose in arland in 1901").text)
    assert memory.candidates(words) == {0: [1, 2], 1: [0], 2: [4, 5]}
    assert archive.candidates(words) == {0: [1, 2], 1: [0], 2: [4]}
    archive.close()


def test_when_too_many_are_the_best_some_of_them_are_judged(project: ProjectFolder) -> None:
    for number in range(9):
        write(project, f"seeds/{number}.txt", f"The ferry sank. Number {number}.")
    kept = Kept(project)
    kept.update()
    archive = kept.archive()
    assert archive.candidates(read_words("the ferry sank")) == {0: [0], 1: [0], 2: [0], 3: [0]}
    assert archive.candidates(read_words("the ferry sank"), frozenset((5, 7))) == {5: [0], 7: [0]}
    archive.close()


def test_what_no_longer_counts_takes_no_place(project: ProjectFolder) -> None:
    write(project, "seeds/a.txt", "The ferry sank off Arland in 1901.")
    write(project, "seeds/b.txt", "The ferry sank. The toll rose.")
    write(project, "seeds/gone.txt", "The ferry sank off Arland. " * 6)
    write(project, "seeds/more.txt", "Nobody voted. It rained. Trains were late. Shops were shut. Schools too.")
    kept = Kept(project)
    kept.update()
    (project.path / "seeds/gone.txt").unlink()
    kept.update()
    archive = kept.archive()
    assert archive.candidates(read_words("the ferry sank off arland in 1901")) == {0: [0], 1: [0]}
    archive.close()


def test_a_claim_draws_on_the_sources_it_names(project: ProjectFolder) -> None:
    for number in range(9):
        write(project, f"seeds/{number}.txt", f"The ferry sank in 190{number}.")
    kept = Kept(project)
    kept.update()
    archive = kept.archive()
    claim = Claim(id="it", text="The ferry sank in 1901.", sources=("7",))
    assert [each.source for each in archive.verify_claim(claim, Settings()).evidence] == ["7"]
    assert archive.verify_claim(claim, Settings()) == kept.memory().verify_claim(claim, Settings())
    archive.close()


@pytest.mark.parametrize(
    "quotation",
    ["We shall never charge a toll again", "charge a toll", "We shall always charge a toll again",
     "We shall never charge a toll again, whatever the ministry says. That is a promise to you and your children"],
    ids=["whole", "part", "altered", "two sentences"],
)  # fmt: skip
def test_a_quotation_is_found(project: ProjectFolder, quotation: str) -> None:
    for number in range(9):
        write(project, f"seeds/{number}.txt", f"The ferry sank. The toll rose again. We never said {number}.")
    said = (
        "“We shall never charge a toll again, whatever the ministry says. That is a promise to you and your children.”"
    )
    write(project, "seeds/said.txt", f"The mayor spoke. {said} The crowd cheered. Nobody paid.")
    kept = Kept(project)
    kept.update()
    archive = kept.archive()
    claim = Claim(id="it", text=quotation, kind=ClaimKind.QUOTATION)
    result = archive.verify_claim(claim, Settings())
    assert [each.source for each in result.evidence] == ["said"]
    assert result == kept.memory().verify_claim(claim, Settings())
    archive.close()
