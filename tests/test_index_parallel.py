"""Claims verified in several processes get what they get in one."""

from __future__ import annotations

import multiprocessing
from collections.abc import Sequence

import pytest
from conftest import ProjectFolder
from invented import Kept, many, write

from factcheck.errors import FactcheckError
from factcheck.index import archive as archives
from factcheck.index import parallel
from factcheck.index.archive import Archive
from factcheck.records import Claim, ClaimKind, Settings


@pytest.fixture
def kept(project: ProjectFolder, monkeypatch: pytest.MonkeyPatch) -> Kept:
    """Return an index, and have a few claims be worth two processes."""
    monkeypatch.setattr(archives, "WORTH_STARTING", 2)
    monkeypatch.setattr(parallel, "CHUNK", 2)
    many(project, 20, 6)
    kept = Kept(project)
    kept.update()
    return kept


def claims(count: int = 9) -> Sequence[Claim]:
    texts = ("Officials in Lowmere opened a ferry in 1950.", "9 people of Ashby saw it.", "Norwick sold the railway.")
    kinds = (ClaimKind.ASSERTION, ClaimKind.QUOTATION)
    return [Claim(id=f"c{at}", text=texts[at % 3], kind=kinds[at % 2]) for at in range(count)]


def test_two_processes_say_what_one_says(kept: Kept) -> None:
    one, two = Archive(kept.folder), Archive(kept.folder, jobs=2)
    results = list(two.verify_claims(claims(), Settings()))
    assert results == list(one.verify_claims(claims(), Settings()))
    assert [result.claim.id for result in results] == [claim.id for claim in claims()]
    one.close()
    two.close()


def test_what_another_run_changes_meanwhile_does_not_show(kept: Kept) -> None:
    archive = Archive(kept.folder, jobs=2)
    before = [Archive(kept.folder).verify_claim(claim, Settings()) for claim in claims()]
    write(ProjectFolder(kept.root), "seeds/a.txt", "Officials in Lowmere opened a ferry in 1950.")
    kept.update()
    assert list(archive.verify_claims(claims(), Settings())) == before
    archive.close()


def test_a_process_that_has_died_is_told(kept: Kept) -> None:
    archive = Archive(kept.folder, jobs=2)
    results = archive.verify_claims(claims(600), Settings())
    next(results)
    for process in multiprocessing.active_children():
        process.kill()
    with pytest.raises(FactcheckError) as told:
        list(results)
    assert str(told.value) == (
        "a process that searches the index has died: there may be too little memory\n"
        "  try fewer at a time, such as --jobs 1"
    )
    archive.close()
