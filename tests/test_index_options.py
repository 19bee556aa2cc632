"""Whether an index is kept, where, and what is said where it cannot be."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ProjectFolder, Ran
from invented import arland, many

from factcheck.index import opening, use

__all__ = ["arland"]

REPORT = ("verify", "--format", "json")


def indexes(folder: Path) -> int:
    return len(list(folder.glob("index-*/catalogue.sqlite")))


def set_in_claims(project: ProjectFolder, line: str) -> None:
    text = (project.path / "claims.toml").read_text("utf-8")
    project.write("claims.toml", text.replace("[factcheck]\n", f"[factcheck]\n{line}\n"))


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FACTCHECK_INDEX", raising=False)
    monkeypatch.delenv("FACTCHECK_INDEX_DIR", raising=False)


def test_a_small_run_keeps_nothing(arland: ProjectFolder) -> None:
    before = sorted(arland.path.rglob("*"))
    assert arland.run(*REPORT) == arland.run(*REPORT, "--index", "never")
    assert sorted(arland.path.rglob("*")) == before


@pytest.mark.parametrize(("size", "kept"), [(1_000, 1), (100_000, 0)], ids=["many", "few"])
def test_an_index_is_kept_by_itself_where_sources_are_many(
    arland: ProjectFolder, monkeypatch: pytest.MonkeyPatch, size: int, kept: int
) -> None:
    monkeypatch.setattr(use, "WORTH_KEEPING", size)
    plain = arland.run(*REPORT, "--index", "never")
    assert indexes(arland.path / ".factcheck") == 0
    assert arland.run(*REPORT) == plain
    assert indexes(arland.path / ".factcheck") == kept


def test_one_that_was_made_is_used_however_little_is_in_it(arland: ProjectFolder) -> None:
    plain = arland.run(*REPORT, "--index", "never")
    assert arland.run("index", "-q").code == 0
    [folder] = (arland.path / ".factcheck").glob("index-*")
    # That it is looked at shows in the note that it is damaged.
    (folder / "catalogue.sqlite").write_bytes(b"no catalogue")
    ran = arland.run(*REPORT)
    assert (ran.code, ran.out) == (plain.code, plain.out)
    assert ran.err.startswith(f"factcheck: the index in {folder} is made anew")
    assert arland.run(*REPORT, "--index", "never") == plain


def test_the_claims_file_may_ask_for_it_and_say_where(arland: ProjectFolder) -> None:
    set_in_claims(arland, 'index = "always"\nindex-dir = "kept/here"')
    assert arland.run(*REPORT, "--index", "never") == arland.run(*REPORT)
    assert indexes(arland.path / "kept/here") == 1
    assert not (arland.path / ".factcheck").exists()


def test_the_environment_may_ask_for_it_and_say_where(
    arland: ProjectFolder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    where = tmp_path_factory.mktemp("elsewhere")
    plain = arland.run(*REPORT)
    env = {"FACTCHECK_INDEX": "always", "FACTCHECK_INDEX_DIR": str(where)}
    assert arland.run(*REPORT, env=env) == plain
    assert indexes(where) == 1
    assert arland.run(*REPORT, "--index", "never", "--index-dir", str(where / "other"), env=env) == plain
    assert not (where / "other").exists()
    assert arland.run(*REPORT, env={"FACTCHECK_INDEX": "sometimes"}).code == 2


@pytest.mark.parametrize("folder", ["/tmp/x", "../x", "a/../../x", "C:/x", "\\\\server\\x"], ids=str)
def test_the_claims_file_cannot_have_it_elsewhere(arland: ProjectFolder, folder: str) -> None:
    set_in_claims(arland, f"index-dir = '{folder}'")
    assert arland.run(*REPORT) == Ran(
        code=2,
        out="",
        err="error: claims.toml:3: index-dir leads out of the project folder\n  name a folder below the claims file\n",
    )


@pytest.mark.parametrize(
    ("part", "options"),
    [
        pytest.param("", ("--index", "always"), id="the-folder"),
        pytest.param("index", ("--index", "always"), id="a-folder-in-it"),
        pytest.param("", ("--engine", "dask"), id="the-folder-for-a-cluster"),
        pytest.param("cluster", ("--engine", "dask"), id="the-cluster's-in-it"),
    ],
)
def test_a_link_does_not_lead_it_elsewhere(
    arland: ProjectFolder, tmp_path_factory: pytest.TempPathFactory, part: str, options: tuple[str, ...]
) -> None:
    where = tmp_path_factory.mktemp("elsewhere")
    link = arland.path / ".factcheck"
    if part:
        link = opening.folder_for(link, arland.path, ("seeds/**/*",), part)
        link.parent.mkdir()
    link.symlink_to(where)
    ran = arland.run(*REPORT, *options)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        f"error: {arland.path / '.factcheck'} is a link that leads out of the project folder: no index is written "
        "there\n  remove the link, or name the folder yourself with --index-dir\n"
    )
    assert list(where.iterdir()) == []


def test_the_command_makes_it_and_removes_it(arland: ProjectFolder) -> None:
    made = arland.run("index")
    (folder,) = (arland.path / ".factcheck").iterdir()
    assert made == Ran(code=0, out=f"12 sources, 27 sentences: 12 read; {folder}\n", err="")
    assert arland.run("index").out == f"12 sources, 27 sentences: 0 read; {folder}\n"
    assert (folder / ".gitignore").read_text() == "# Made by factcheck; it can be removed at any time.\n*\n"
    (arland.path / "seeds/storm-2.md").unlink()
    assert arland.run("index", "-q") == Ran(code=0, out="", err="")
    assert arland.run("index", "--rehash").out == f"11 sources, 24 sentences: 0 read; {folder}\n"
    assert arland.run("index", "--remove") == Ran(code=0, out=f"1 index removed from {folder.parent}\n", err="")
    assert not folder.exists()
    assert arland.run("index", "--remove", "-q") == Ran(code=0, out="", err="")


def test_the_command_says_what_it_does(arland: ProjectFolder) -> None:
    ran = arland.run("index", "--help")
    assert ran.code == 0
    assert "--rehash" in ran.out


def test_where_it_cannot_be_written_auto_goes_without(arland: ProjectFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(use, "WORTH_KEEPING", 1)
    plain = arland.run(*REPORT, "--index", "never")
    base = arland.write(".factcheck", "a file")
    ran = arland.run(*REPORT)
    assert (ran.code, ran.out) == (plain.code, plain.out)
    assert ran.err == (
        f"factcheck: no index is kept, since {base} cannot be written to: all sources are read again each time\n"
    )
    ran = arland.run(*REPORT, "--index", "always")
    assert (ran.code, ran.out) == (2, "")
    folder = opening.folder_for(base, arland.path, ("seeds/**/*",))
    assert ran.err == (
        f"error: the index in {folder} could not be written (Not a directory)\n"
        "  name another place with --index-dir, or go without: --index never\n"
    )


@pytest.fixture
def little(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return a folder with room for hardly anything."""
    folder = tmp_path_factory.mktemp("little")
    options = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(folder)]
    if os.name != "posix" or os.geteuid() != 0 or subprocess.run(options, capture_output=True, check=False).returncode:
        pytest.skip("no small file system can be mounted here")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.mark.parametrize("free", [0, 64, 132, 200], ids="{} kB".format)
def test_a_full_disk_is_told(arland: ProjectFolder, little: Path, free: int) -> None:
    # Texts that keep an index from fitting; the more room there is the later it runs out.
    many(arland, 60, 40)
    plain = arland.run(*REPORT, "--index", "never")
    ballast = little / "ballast"
    with ballast.open("wb") as file:
        file.write(b"x" * ((4096 - free) * 1024))
    ran = arland.run(*REPORT, "--index", "always", "--index-dir", str(little))
    folder = opening.folder_for(little, arland.path, ("seeds/**/*",))
    assert (ran.code, ran.out, ran.err) == (
        2,
        "",
        f"error: the disk is full: the index in {folder} could not be written\n"
        "  free some space, name another place with --index-dir, or go without: --index never\n",
    )
    ballast.unlink()
    assert arland.run(*REPORT, "--index", "always", "--index-dir", str(little)) == plain
