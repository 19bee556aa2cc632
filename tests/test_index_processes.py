"""Runs at once, runs that are killed, and runs that are told to stop: the index stays usable."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryFile
from time import sleep

import pytest
from conftest import ProjectFolder, Ran
from invented import Kept, arland, many, until, write

from factcheck.index.archive import Archive
from factcheck.index.opening import folder_for
from factcheck.index.updating import Update, clear
from factcheck.library import Library

__all__ = ["arland"]

pytestmark = pytest.mark.skipif(not Path("/proc/self").exists(), reason="looks at processes in /proc")

MANY = 700
REPORT = ("verify", "--format", "json")


class Running:
    """A command that runs in a process group of its own, as at a terminal."""

    def __init__(self, project: ProjectFolder, *args: str) -> None:
        plain = {key: os.environ[key] for key in ("PATH", "HOME") if key in os.environ}
        # Files: a pipe that nobody empties would stop it.
        self.out, self.err = TemporaryFile(), TemporaryFile()  # noqa: SIM115
        self.process = subprocess.Popen(
            [sys.executable, "-m", "factcheck", *args],
            cwd=project.path,
            stdout=self.out,
            stderr=self.err,
            env={**plain, "PYTHONUTF8": "1"},
            start_new_session=True,
        )

    def send(self, number: int) -> None:
        os.killpg(self.process.pid, number)

    def workers(self) -> list[int]:
        """Return the processes that read for it."""
        try:
            children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
            return [int(pid) for pid in children if b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()]
        except OSError:
            return []

    def result(self) -> Ran:
        self.process.wait(timeout=60)
        for stream in (self.out, self.err):
            stream.seek(0)
        with self.out, self.err:
            out, err = self.out.read(), self.err.read()
        return Ran(code=self.process.returncode, out=out.decode(), err=err.decode())


def is_over(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


@pytest.fixture
def growing(arland: ProjectFolder) -> tuple[ProjectFolder, Path, Ran]:
    """Return a project with an index and what it says, after so many sources were added that reading takes a while."""
    text = (arland.path / "claims.toml").read_text("utf-8")
    arland.write(
        "claims.toml", text.replace('id = "nobody"\ntext = "Zebras vote on Saturdays."', 'id = "z"\ntext = "Z."')
    )
    before = arland.run(*REPORT, "--index", "always")
    (folder,) = (arland.path / ".factcheck").iterdir()
    many(arland, MANY, 8)
    return arland, folder, before


def being_built(folder: Path) -> bool:
    return len(list(folder.glob("building/*/texts.sqlite"))) == 2


def count(folder: Path) -> int:
    archive = Archive(folder)
    archive.close()
    return len(archive)


def complete(project: ProjectFolder, folder: Path, kept: int) -> None:
    """Assert that the next run reads the rest and only that, and leaves nothing lying about."""
    ran = project.run("index", "-q")
    assert ran == Ran(code=0, out="", err="")
    assert count(folder) == MANY + 12
    assert not (folder / "building").exists()
    assert Kept(project, str(folder)).update() == Update(0, 0)
    assert kept < MANY + 12


def test_killed_in_the_middle_the_earlier_index_answers(growing: tuple[ProjectFolder, Path, Ran]) -> None:
    project, folder, _ = growing
    before = Archive(folder)
    running = Running(project, "index", "--jobs", "2")
    until(lambda: being_built(folder))
    running.send(signal.SIGKILL)
    assert running.result().code == -signal.SIGKILL
    assert list((folder / "building").iterdir())
    after = Archive(folder)
    assert list(after.ids()) == list(before.ids())
    assert [after.document(at) for at in range(len(after))] == [before.document(at) for at in range(len(before))]
    assert after.origins == before.origins
    complete(project, folder, len(after))


def test_told_to_stop_it_keeps_what_it_has_read(growing: tuple[ProjectFolder, Path, Ran]) -> None:
    project, folder, _ = growing
    running = Running(project, "index", "--jobs", "2")
    until(lambda: being_built(folder))
    running.send(signal.SIGINT)
    assert running.result() == Ran(code=130, out="", err="\n")
    assert not (folder / "building").exists()
    kept = count(folder)
    assert 12 < kept < MANY + 12
    rest = project.run("index")
    assert rest.out == f"712 sources, 5627 sentences: {MANY + 12 - kept:,} read; {folder}\n"
    complete(project, folder, kept)


def test_told_to_stop_a_single_process_keeps_what_it_has_read(growing: tuple[ProjectFolder, Path, Ran]) -> None:
    project, folder, _ = growing
    running = Running(project, "verify", "--index", "always", "--jobs", "1")
    until(lambda: list(folder.glob("building/*/texts.sqlite")))
    running.send(signal.SIGINT)
    assert running.result() == Ran(code=130, out="", err="\n")
    kept = count(folder)
    assert 12 < kept < MANY + 12
    complete(project, folder, kept)


def test_a_reader_killed_alone_is_told(growing: tuple[ProjectFolder, Path, Ran]) -> None:
    project, folder, _ = growing
    running = Running(project, "index", "--jobs", "2")
    until(lambda: being_built(folder) and len(running.workers()) == 2)
    others = running.workers()
    os.kill(others[0], signal.SIGKILL)
    ran = running.result()
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        f"error: the index in {folder} could not be written (a process that reads sources has ended with -9)\n"
        "  name another place with --index-dir, or go without: --index never\n"
    )
    assert all(is_over(pid) for pid in others)
    complete(project, folder, count(folder))


def test_readers_do_not_outlive_the_process_they_read_for(growing: tuple[ProjectFolder, Path, Ran]) -> None:
    project, folder, _ = growing
    running = Running(project, "index", "--jobs", "2")
    until(lambda: being_built(folder) and len(running.workers()) == 2)
    others = running.workers()
    running.process.kill()
    running.process.wait()
    until(lambda: all(is_over(pid) for pid in others))
    running.result()
    complete(project, folder, count(folder))


def test_one_may_read_while_another_builds(growing: tuple[ProjectFolder, Path, Ran]) -> None:
    project, folder, before = growing
    reading = Archive(folder)
    ids = list(reading.ids())
    running = Running(project, *REPORT, "--index", "always", "--jobs", "2")
    until(lambda: being_built(folder))
    # One that wants all of it waits, and says so when it has waited for a while.
    waiting = Running(project, *REPORT, "--index", "always")
    while running.process.poll() is None:
        assert list(reading.ids()) == ids
        assert [reading.document(at).source.id for at in range(len(reading))] == ids
        assert count(folder) in range(12, MANY + 13)
        sleep(0.05)
    built, waited = running.result(), waiting.result()
    assert built.err == ""
    assert waited.err in ("", "factcheck: another run is bringing the index up to date; waiting for it\n")
    assert (waited.code, waited.out) == (built.code, built.out)
    assert (built.code, before.code) == (1, 1)


@pytest.mark.parametrize("attempt", range(3))
def test_two_runs_at_once_say_the_same(arland: ProjectFolder, attempt: int) -> None:
    plain = arland.run(*REPORT, "--index", "never")
    runs = [Running(arland, *REPORT, "--index", "always") for _ in range(2)]
    told = "factcheck: another run is bringing the index up to date; waiting for it\n"
    for ran in [running.result() for running in runs]:
        assert (ran.code, ran.out) == (plain.code, plain.out)
        assert ran.err in ("", told)
    assert arland.run(*REPORT, "--index", "always") == plain


def test_two_runs_that_find_it_damaged_say_the_same(arland: ProjectFolder) -> None:
    plain = arland.run(*REPORT, "--index", "always")
    (folder,) = (arland.path / ".factcheck").iterdir()
    for path in folder.glob("shards/*/texts.sqlite"):
        path.write_bytes(b"garbage")
    runs = [Running(arland, *REPORT, "--index", "always") for _ in range(2)]
    assert [(ran.code, ran.out) for ran in [running.result() for running in runs]] == [(plain.code, plain.out)] * 2
    assert arland.run(*REPORT, "--index", "always") == plain


def test_what_another_run_made_anew_beneath_a_question_is_asked_again(arland: ProjectFolder) -> None:
    kept = Kept(arland)
    kept.update()
    asked: list[int] = []

    def question(library: Library) -> int:
        asked.append(len(library))
        if len(asked) == 1:
            clear(kept.folder)
            kept.update()
            raise ValueError("half of it is of the other run")
        return len(library)

    assert kept.sources().ask(question) == asked[0]
    assert len(asked) == 2
    assert not any("made anew" in note for note in kept.notes)


def test_an_error_that_no_other_run_has_caused_is_told_at_once(arland: ProjectFolder) -> None:
    kept = Kept(arland)
    asked: list[int] = []

    def question(library: Library) -> int:
        asked.append(len(library))
        raise ValueError("a bug of ours")

    with pytest.raises(ValueError, match="a bug of ours"):
        kept.sources().ask(question)
    assert len(asked) == 1


def test_what_is_read_stays_as_it_was(arland: ProjectFolder) -> None:
    """Another run may change the index in the middle of this one."""
    kept = Kept(arland)
    kept.update()
    archive = kept.archive()
    before = [archive.document(at) for at in range(len(archive))]
    write(arland, "seeds/a-new-one.txt", "A storm killed 12 people.")
    (arland.path / "seeds/storm.txt").unlink()
    assert kept.update() == Update(1, 1)
    kept.archive().close()
    assert [archive.document(at) for at in range(len(archive))] == before
    assert list(archive.ids()) == [document.source.id for document in before]
    archive.close()


def test_each_choice_of_sources_has_its_own_folder(tmp_path: Path) -> None:
    folders = {folder_for(tmp_path, root, some) for root in (tmp_path, tmp_path / "a") for some in ((), ("a",), ("b",))}
    assert len(folders) == 6
