"""What is damaged or not ours is made anew, with one note; the report is as it would be without an index."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from conftest import ProjectFolder, Ran
from invented import arland

from factcheck.index.locking import locked

__all__ = ["arland"]

REPORT = ("verify", "--format", "json")


def folder_of(project: ProjectFolder) -> Path:
    (folder,) = (project.path / ".factcheck").iterdir()
    return folder


def cut(path: Path, to: float = 0.5) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * to)])


def shard_file(folder: Path, pattern: str) -> Path:
    return min((folder / "shards").glob(f"*/{pattern}"))


def foreign_database(folder: Path) -> None:
    (folder / "catalogue.sqlite").unlink()
    with sqlite3.connect(folder / "catalogue.sqlite") as db:
        db.execute("CREATE TABLE fact (something TEXT)")
    db.close()


def change(folder: Path, statement: str) -> None:
    db = sqlite3.connect(folder / "catalogue.sqlite")
    with db:
        db.execute(statement)
    db.close()


def garble(path: Path) -> None:
    """Overwrite the second half, the size kept."""
    data = path.read_bytes()
    half = len(data) // 2
    path.write_bytes(data[:half] + b"\xa5" * (len(data) - half))


def _harm(pattern: str, harm: Callable[[Path], object], folder: Path) -> None:
    harm(shard_file(folder, pattern))


DAMAGES: dict[str, Callable[[Path], object]] = {
    "catalogue of garbage": lambda f: (f / "catalogue.sqlite").write_bytes(b"garbage" * 1000),
    "catalogue empty": lambda f: (f / "catalogue.sqlite").write_bytes(b""),
    "catalogue cut": lambda f: cut(f / "catalogue.sqlite"),
    "catalogue garbled": lambda f: garble(f / "catalogue.sqlite"),
    "catalogue of somebody else": foreign_database,
    "catalogue without a table": lambda f: change(f, "DROP TABLE source"),
    "catalogue of another format": lambda f: change(f, "UPDATE fact SET value = '0' WHERE name = 'format'"),
    "another reader": lambda f: change(f, "UPDATE fact SET value = '0' WHERE name = 'version'"),
    "texts cut": lambda f: cut(shard_file(f, "texts.sqlite")),
    "texts empty": lambda f: shard_file(f, "texts.sqlite").write_bytes(b""),
    "texts of garbage": lambda f: shard_file(f, "texts.sqlite").write_bytes(b"garbage" * 1000),
    "texts garbled": lambda f: garble(shard_file(f, "texts.sqlite")),
    "texts missing": lambda f: shard_file(f, "texts.sqlite").unlink(),
    "postings missing": lambda f: shutil.rmtree(shard_file(f, "postings")),
    "postings' list cut": lambda f: cut(shard_file(f, "postings/meta.json")),
    "postings' list of garbage": lambda f: shard_file(f, "postings/meta.json").write_text("{}"),
    "shard missing": lambda f: shutil.rmtree(shard_file(f, "postings").parent),
    "lock of garbage": lambda f: (f / "lock.sqlite").write_bytes(b"garbage" * 1000),
}
for _kind in ("term", "idx", "fast"):
    DAMAGES[f"postings' {_kind} cut"] = partial(_harm, f"postings/*.{_kind}", cut)
    DAMAGES[f"postings' {_kind} empty"] = partial(_harm, f"postings/*.{_kind}", partial(cut, to=0))
    DAMAGES[f"postings' {_kind} missing"] = partial(_harm, f"postings/*.{_kind}", Path.unlink)
SILENT = {"lock of garbage"}
"""Nothing is lost that has to be made anew."""


@pytest.mark.parametrize(("name", "damage"), DAMAGES.items(), ids=list(DAMAGES))
def test_what_is_damaged_is_made_anew(arland: ProjectFolder, name: str, damage: Callable[[Path], object]) -> None:
    plain = arland.run(*REPORT, "--index", "never")
    assert arland.run(*REPORT, "--index", "always") == plain
    folder = folder_of(arland)
    (folder / "mine.txt").write_text("mine")
    damage(folder)
    if name in SILENT:
        # Have something to do that needs the lock.
        arland.write("seeds/new.txt", "A storm killed 12 people on the coast of Arland.")
        plain = arland.run(*REPORT, "--index", "never")
    after = arland.run(*REPORT, "--index", "always")
    assert (after.code, after.out) == (plain.code, plain.out)
    told = [line for line in after.err.splitlines() if line]
    assert len(told) == (name not in SILENT), told
    assert all(line.startswith(f"factcheck: the index in {folder} is made anew: ") for line in told)
    assert arland.run(*REPORT, "--index", "always") == plain
    assert (folder / "mine.txt").read_text() == "mine"


@pytest.mark.parametrize("damage", ["texts cut", "catalogue garbled", "postings' idx cut"])
def test_damage_met_while_updating_is_mended_too(arland: ProjectFolder, damage: str) -> None:
    arland.run(*REPORT, "--index", "always")
    folder = folder_of(arland)
    DAMAGES[damage](folder)
    (arland.path / "seeds/storm-2.txt").unlink()
    ran = arland.run("index")
    told = "11 sources, 25 sentences: 11 read"
    lines = ran.err.splitlines()
    assert (ran.code, ran.out) == (0, f"{told}; {folder}\n")
    assert [line.startswith(f"factcheck: the index in {folder} is made anew: ") for line in lines] == [True]
    assert arland.run(*REPORT, "--index", "always") == arland.run(*REPORT, "--index", "never")


def test_a_catalogue_that_was_removed_is_no_damage(arland: ProjectFolder) -> None:
    plain = arland.run(*REPORT, "--index", "never")
    arland.run(*REPORT, "--index", "always")
    (folder_of(arland) / "catalogue.sqlite").unlink()
    assert arland.run(*REPORT, "--index", "always") == plain
    assert len(list((folder_of(arland) / "shards").iterdir())) == 1


def test_a_lock_of_garbage_is_a_lock_again(tmp_path: Path) -> None:
    (tmp_path / "lock.sqlite").write_bytes(b"garbage" * 1000)
    with (
        locked(tmp_path, print),
        closing(sqlite3.connect(tmp_path / "lock.sqlite", timeout=0)) as other,
        pytest.raises(sqlite3.OperationalError, match="locked"),
    ):
        other.execute("BEGIN EXCLUSIVE")


def test_only_our_indexes_are_removed(arland: ProjectFolder) -> None:
    arland.run(*REPORT, "--index", "always")
    arland.run("find", "storm", "--source", "seeds/*.txt", "--index", "always")
    base = arland.path / ".factcheck"
    ours = sorted(base.iterdir())
    assert len(ours) == 2
    mine = arland.write(".factcheck/index-photos/shards/a.jpg", "mine")
    other = arland.write(".factcheck/index-0123456789ab/shards/b.txt", "mine")
    inside = arland.write(f".factcheck/{ours[0].name}/mine.txt", "mine")
    (arland.path / "elsewhere").mkdir()
    kept = arland.write("elsewhere/shards/a.txt", "mine")
    arland.write("elsewhere/lock.sqlite", "")
    (base / "index-ba9876543210").symlink_to("../elsewhere")
    assert arland.run("index", "--remove") == Ran(code=0, out=f"2 indexes removed from {base}\n", err="")
    assert [path.read_text() for path in (mine, other, inside, kept)] == ["mine"] * 4
    assert sorted(path.name for path in ours[0].iterdir()) == ["mine.txt"]
    assert not ours[1].exists()
