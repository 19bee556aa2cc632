"""With an index and without, every command says the same."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from conftest import ROOT, ProjectFolder
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from invented import Kept, arland, with_index, without, write

from factcheck.records import Claim, ClaimKind, Settings
from factcheck.text.folding import fold
from factcheck.text.words import read_words

__all__ = ["arland"]

COMMANDS = {
    "verify": ("verify", "--format", "json"),
    "verify-text": ("verify", "--format", "text", "-v"),
    "one-claim": ("verify", "--format", "json", "--claim", "storm"),
    "check": ("check", "draft.md", "--format", "json"),
    "find": ("find", "a storm killed 12 people", "--format", "json"),
    "find-a-quotation": ("find", "“never seen such waves”", "--format", "json"),
    "find-nothing": ("find", "...", "--format", "json"),
    "compare": ("compare", "--format", "json"),
    "other-sources": ("verify", "--format", "json", "--source", "seeds/*.txt", "--source", "seeds/*/*"),
}


@pytest.mark.parametrize("command", COMMANDS.values(), ids=list(COMMANDS))
def test_with_an_index_every_command_says_the_same(arland: ProjectFolder, command: tuple[str, ...]) -> None:
    if "--source" in command:
        text = (arland.path / "claims.toml").read_text("utf-8")
        arland.write("claims.toml", text.replace('sources = ["copy", "tax"]', 'sources = ["copy"]'))
    plain = without(arland, *command)
    kept = with_index(arland, *command)
    assert kept == plain
    assert plain.code in (0, 1)
    assert with_index(arland, *command) == plain
    assert len(list(arland.path.glob(".factcheck/index-*/shards/*"))) == 1


@pytest.mark.parametrize("command", [("verify",), ("compare",)], ids=["verify", "compare"])
def test_on_the_seeds_every_command_says_the_same(tmp_path: Path, command: tuple[str, ...]) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    shutil.copy(ROOT / "claims.toml", tmp_path / "claims.toml")
    (tmp_path / ".git").mkdir()
    project = ProjectFolder(tmp_path)
    assert with_index(project, *command, "--format", "json") == without(project, *command, "--format", "json")


# Few words and near ones, so that sentences tie, are copies, or miss by a letter.
WORDS = ("bridge", "bridges", "toll", "opened", "1901", "2,500", "Arland", "people", "peple", "ministry", "minister",
         "said", "not", "killed", "the", "of", "harbour", "harbor", "percent", "7")  # fmt: skip
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(lambda words: " ".join(words).capitalize())
TEXTS = st.lists(st.lists(SENTENCES, min_size=0, max_size=9).map(lambda some: ". ".join(some) + "."), min_size=1,
                 max_size=6)  # fmt: skip


@given(texts=TEXTS, claims=st.lists(SENTENCES, min_size=1, max_size=4), removed=st.integers(0, 5))
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_an_index_finds_what_memory_finds(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], claims: list[str], removed: int
) -> None:
    project = ProjectFolder(tmp_path_factory.mktemp("random"))
    for number, text in enumerate(texts):
        write(project, f"seeds/{number}.txt", text)
    kept = Kept(project)
    kept.update()
    if removed < len(texts) > 1:
        (project.path / f"seeds/{removed}.txt").unlink()
        kept.update()
    archive, memory = kept.archive(), kept.memory()
    assert list(archive.ids()) == list(memory.ids())
    assert archive.origins == type(archive.origins)(tuple(g for g in memory.origins.groups if len(g[1]) > 1))
    assert archive.origin_count == memory.origin_count
    assert archive.problems() == list(memory.problems())
    for text in claims:
        words = read_words(fold(text).text)
        assert archive.candidates(words) == memory.candidates(words)
        assert archive.candidates(words, frozenset((0,))) == memory.candidates(words, frozenset((0,)))
        for kind in ClaimKind:
            claim = Claim(id="it", text=text, kind=kind)
            assert archive.verify_claim(claim, Settings()) == memory.verify_claim(claim, Settings())
    archive.close()
