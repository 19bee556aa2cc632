"""What has changed is read, and nothing else; and it does not show in the answers how an index came to be."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ProjectFolder
from invented import OLD, OTHER_STORM, RECORDS, STORM, Kept, arland, lines, with_index, without, write

from factcheck.index import updating
from factcheck.index.updating import Update
from factcheck.records import Claim, ClaimResult, Settings

__all__ = ["arland"]

REPORT = ("verify", "--format", "json")


def remove(project: ProjectFolder, name: str) -> None:
    (project.path / name).unlink()


def touch(project: ProjectFolder, name: str) -> None:
    os.utime(project.path / name, (OLD + 60, OLD + 60))


def rename(project: ProjectFolder, name: str, other: str) -> None:
    (project.path / name).rename(project.path / other)


MORE = {"text": "Olga Brandt was mayor of Port Elm.", "published": "2019-01-01"}
CHANGED = {**RECORDS[1], "text": "The tax on bread fell to 6 percent in 2018."}
STEPS: dict[str, tuple[Callable[[ProjectFolder], object], Update]] = {
    "nothing": (lambda p: None, Update(0, 0)),
    "a file is added": (lambda p: write(p, "seeds/new.txt", OTHER_STORM), Update(1, 0)),
    "a file is changed": (lambda p: write(p, "seeds/storm.txt", STORM + "More to come.\n"), Update(1, 1)),
    "a file is changed back and forth": (lambda p: write(p, "seeds/storm.txt", STORM, OLD + 9), Update(0, 0)),
    "a file is touched": (lambda p: touch(p, "seeds/storm.txt"), Update(0, 0)),
    "a file is touched, its time in the future": (
        lambda p: os.utime(p.path / "seeds/storm.txt", (OLD + 10**7, OLD + 10**7)),
        Update(0, 0),
    ),
    "a file is from before 1970": (lambda p: write(p, "seeds/old.txt", OTHER_STORM, -90.0), Update(1, 0)),
    "a file is removed": (lambda p: remove(p, "seeds/storm-2.md"), Update(0, 1)),
    "an empty file is removed": (lambda p: remove(p, "seeds/empty.txt"), Update(0, 1)),
    "a file that is no text is removed": (lambda p: remove(p, "seeds/picture.txt"), Update(0, 0)),
    "a file is renamed": (lambda p: rename(p, "seeds/storm-2.md", "seeds/a.md"), Update(1, 1)),
    "a file becomes empty": (lambda p: write(p, "seeds/storm-2.md", ""), Update(1, 1)),
    "a file becomes a picture": (lambda p: write(p, "seeds/storm-2.md", b"\x89PNG\r\n\x1a\n\0\0"), Update(0, 1)),
    "a picture becomes a text": (lambda p: write(p, "seeds/picture.txt", OTHER_STORM), Update(1, 0)),
    "a link gets its file": (lambda p: write(p, "seeds/missing.txt", OTHER_STORM), Update(2, 0)),
    "a record is added": (lambda p: write(p, "seeds/news.jsonl", lines([*RECORDS, MORE])), Update(1, 0)),
    "a record is changed": (
        lambda p: write(p, "seeds/news.jsonl", lines([RECORDS[0], CHANGED, *RECORDS[2:]])),
        Update(1, 1),
    ),
    "the last record is removed": (lambda p: write(p, "seeds/news.jsonl", lines(RECORDS[:4])), Update(0, 1)),
    "the first record is removed": (
        # Every other record stands in another line now; the fourth is declared, and has to be there.
        lambda p: write(p, "seeds/news.jsonl", lines([*RECORDS[1:4], MORE])),
        Update(3, 4),
    ),
    "a record becomes one": (
        lambda p: write(p, "seeds/news.jsonl", lines([*RECORDS[:2], MORE, *RECORDS[3:]])),
        Update(1, 0),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("step", "done"), STEPS.values(), ids=list(STEPS))
def test_only_what_has_changed_is_read(
    arland: ProjectFolder, step: Callable[[ProjectFolder], object], done: Update
) -> None:
    arland.write("claims.toml", (arland.path / "claims.toml").read_text("utf-8").replace('sources = ["copy"', "#"))
    kept = Kept(arland)
    assert kept.update() == Update(12, 0)
    assert kept.update() == Update(0, 0)
    step(arland)
    assert kept.update() == done
    assert kept.update() == Update(0, 0)
    assert_like_memory(kept)


def test_every_step_shows_in_the_report(arland: ProjectFolder) -> None:
    assert with_index(arland, *REPORT) == without(arland, *REPORT)
    write(arland, "seeds/storm.txt", STORM.replace("killed 12", "killed 14"), OLD + 1)
    write(arland, "seeds/news.jsonl", lines([*RECORDS, MORE]))
    remove(arland, "seeds/french.txt")
    assert with_index(arland, *REPORT) == without(arland, *REPORT)
    # Just written: its time does not tell yet, and the next change is of the same size.
    arland.write("seeds/storm.txt", STORM.replace("killed 12", "killed 15"))
    assert with_index(arland, *REPORT) == without(arland, *REPORT)
    arland.write("seeds/storm.txt", STORM.replace("killed 12", "killed 16"))
    assert with_index(arland, *REPORT) == without(arland, *REPORT)
    # What the claims file declares is no part of the index.
    arland.write("claims.toml", (arland.path / "claims.toml").read_text("utf-8").replace("Arland Press", "Gazette"))
    assert with_index(arland, *REPORT) == without(arland, *REPORT)


def test_a_change_of_the_same_size_and_time_is_seen_only_when_asked_for(arland: ProjectFolder) -> None:
    kept = Kept(arland)
    kept.update()
    write(arland, "seeds/storm.txt", STORM.replace("killed 12", "killed 14"))
    assert kept.update() == Update(0, 0)
    assert kept.update(rehash=True) == Update(1, 1)
    assert_like_memory(kept)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="needs permissions that bind")
def test_a_file_that_may_be_read_again_is_read(arland: ProjectFolder) -> None:
    path = arland.path / "seeds/storm.txt"
    path.chmod(0)
    kept = Kept(arland)
    kept.update()
    path.chmod(0o644)
    assert kept.update() == Update(1, 0)


def test_records_with_one_id_keep_their_order(project: ProjectFolder) -> None:
    """The first in the file has the id, whichever was read last, and whatever is wrong with those between."""
    records = [{"text": f"Text {letter}.", "id": letter} for letter in "abcd"]
    write(project, "seeds/r.jsonl", lines([records[0], {"no": 1}, records[2], {**records[3], "id": "c"}]))
    kept = Kept(project)
    kept.update()
    write(project, "seeds/r.jsonl", lines([records[0], {**records[1], "id": "c", "title": 3, "url": 3}, records[2]]))
    assert kept.update() == Update(1, 1)
    assert_like_memory(kept)
    write(project, "seeds/r.jsonl", lines([records[0], {**records[1], "id": "c"}, {**records[2], "title": 3}]))
    assert kept.update() == Update(0, 0)
    assert_like_memory(kept)


@pytest.mark.parametrize(("shards", "dead"), [(8, 0.25), (1, 0.25), (8, 0.0), (0, 0.0)], ids=str)
def test_tidying_changes_no_answer(
    project: ProjectFolder, monkeypatch: pytest.MonkeyPatch, shards: int, dead: float
) -> None:
    monkeypatch.setattr(updating, "_MOST_SHARDS", shards)
    monkeypatch.setattr(updating, "_MOST_DEAD", dead)
    chosen = random.Random(7)
    kept = Kept(project)
    for step in range(12):
        name = f"seeds/{chosen.randrange(6)}.txt"
        if (project.path / name).exists() and chosen.random() < 0.4 and step > 3:
            remove(project, name)
        else:
            killed = chosen.randrange(2, 30)
            write(
                project, name, f"Report {step}. The storm killed {killed} people. Brandtt {killed}.\n" * 2, OLD + step
            )
        kept.update()
        assert_like_memory(kept)
    count = len(list((kept.folder / "shards").iterdir()))
    assert count <= shards + 1
    fresh = Kept(project, "fresh")
    fresh.update()
    one, other = kept.archive(), fresh.archive()
    stems = {stem for letter in "abcdefghijklmnopqrstuvwxyz0123456789" for stem in one.beginning_with(letter)}
    assert {stem: one.frequency(stem) for stem in stems} == {stem: other.frequency(stem) for stem in stems}
    assert all(one.beginning_with(letter) == other.beginning_with(letter) for letter in "abkrst1")
    one.close()
    other.close()


def test_a_file_that_is_gone_when_it_is_read_is_a_problem(arland: ProjectFolder) -> None:
    from factcheck.sources.loading import find_files

    kept = Kept(arland)
    files = find_files(arland.path, ("seeds/**/*",))
    remove(arland, "seeds/storm.txt")
    updating.update_index(kept.folder, arland.path, files)
    archive = kept.archive()
    message = "it could not be read (No such file or directory)"
    assert [p.message for p in archive.problems() if p.path == "seeds/storm.txt"] == [message]
    archive.close()
    assert kept.update() == Update(0, 0)
    assert_like_memory(kept)


NAMES = {
    "long": "x" * 240 + ".txt",
    "not UTF-8": os.fsdecode(b"caf\xe9.txt"),
    "no letter": "#?%20&'\".txt",
    "a record's": "a.jsonl#3",
    "two lines": "a\nb.txt",
}


@pytest.mark.skipif(os.name != "posix", reason="such names are no names elsewhere")
@pytest.mark.parametrize("name", NAMES.values(), ids=list(NAMES))
def test_any_name_of_a_file_will_do(project: ProjectFolder, name: str) -> None:
    write(project, f"seeds/{name}", STORM)
    write(project, "seeds/b.txt", OTHER_STORM)
    kept = Kept(project)
    assert kept.update() == Update(2, 0)
    assert_like_memory(kept)
    os.utime(project.path / "seeds" / name, (OLD + 1, OLD + 1))
    assert kept.update() == Update(0, 0)


@pytest.mark.skipif(os.name != "posix", reason="such names are no names elsewhere")
@pytest.mark.parametrize("name", ["a b#c?%41", "é"], ids=["signs", "letters"])
def test_any_name_of_a_folder_will_do(project: ProjectFolder, name: str) -> None:
    inner = ProjectFolder(project.path / name)
    write(inner, "seeds/a.txt", STORM)
    kept = Kept(inner)
    kept.update()
    assert_like_memory(kept)


def test_sources_without_a_sentence_will_do(project: ProjectFolder) -> None:
    write(project, "seeds/a.txt", "")
    write(project, "seeds/b.txt", b"\0\0\0")
    kept = Kept(project)
    assert kept.update() == Update(1, 0)
    assert_like_memory(kept)
    write(project, "seeds/a.txt", STORM)
    assert kept.update() == Update(1, 1)
    assert_like_memory(kept)
    remove(project, "seeds/a.txt")
    assert kept.update() == Update(0, 1)
    assert_like_memory(kept)


def test_a_folder_of_the_index_among_the_sources_is_not_read(project: ProjectFolder) -> None:
    write(project, "texts/a.txt", STORM)
    # As a run on a cluster keeps its own.
    write(project, "texts/cluster-0123456789ab/lock.sqlite", "")
    write(project, "texts/cluster-0123456789ab/parts/facts.json", STORM)
    project.write(
        "claims.toml",
        '[factcheck]\nsources = ["**/*"]\nindex-dir = "texts"\n\n[[claim]]\nid = "a"\ntext = "A storm killed 12."\n',
    )
    plain = project.run("verify", "--format", "json", "--index", "never")
    assert "cluster-" not in plain.out
    assert project.run("verify", "--format", "json", "--index", "always") == plain
    assert project.run("verify", "--format", "json", "--index", "always") == plain
    assert project.run("verify", "--format", "json", "--index", "never") == plain


WORDS = "A storm killed 12 people on the coast of Arland."


def answers(library: object) -> list[ClaimResult]:
    """Return what a library says of some claims."""
    from factcheck.library import Library

    assert isinstance(library, Library)
    claims = [Claim(id=f"c{at}", text=text) for at, text in enumerate((WORDS, "The tax on bread rose.", "Brandto 14"))]
    return list(library.verify_claims(claims, Settings()))


def assert_like_memory(kept: Kept) -> None:
    """Assert that an index holds what a run without one would read."""
    archive, memory = kept.archive(), kept.memory()
    assert list(archive.ids()) == list(memory.ids())
    for number in range(len(memory)):
        assert archive.document(number) == memory.document(number)
    assert archive.origins.groups == tuple(group for group in memory.origins.groups if len(group[1]) > 1)
    assert archive.problems() == list(memory.problems())
    assert answers(archive) == answers(memory)
    assert archive.sentences == len(memory.index)
    archive.close()
    assert not Path(kept.folder / "building").exists()
