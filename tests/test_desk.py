"""A project kept open: read again when it changed on disk, and only what changed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from conftest import ProjectFolder

from factcheck import library
from factcheck.cli.desk import Desk
from factcheck.drafts.reading import read_draft
from factcheck.records import Source
from factcheck.text.document import Document, read_document

DRAFT = read_draft("drafts/a.md", "The toll bridge opened in 1905.\n")


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the paths of the sources that are taken apart, in order."""
    paths: list[str] = []

    def noting(source: Source) -> Document:
        paths.append(source.path)
        return read_document(source)

    monkeypatch.setattr(library, "read_document", noting)
    return paths


def saved(project: ProjectFolder, name: str, text: str) -> None:
    """Write a file as if some time ago, each time another."""
    path = project.write(name, text)
    saved.seconds += 10  # type: ignore[attr-defined]
    os.utime(path, (saved.seconds, saved.seconds))  # type: ignore[attr-defined]
    os.utime(path.parent, (saved.seconds, saved.seconds))  # type: ignore[attr-defined]


saved.seconds = 1_600_000_000  # type: ignore[attr-defined]


@pytest.fixture
def desk(project: ProjectFolder) -> Desk:
    saved(project, "seeds/a.txt", "The toll bridge opened on 4 May 1901.\n")
    saved(project, "seeds/b.txt", "A fair was held on 5 May 1901.\n")
    saved(project, "claims.toml", '[[claim]]\ntext = "A fair was held in 1901."\n')
    return Desk(project.path / "claims.toml")


def codes(desk: Desk) -> list[str]:
    return [each.code for each in desk.check([DRAFT]).findings if each.path == DRAFT.path]


def test_what_did_not_change_is_read_once(desk: Desk, read: list[str]) -> None:
    first = desk.workspace
    assert [codes(desk), codes(desk)] == [["FC401"], ["FC401"]]
    assert desk.workspace is first
    assert read == ["seeds/a.txt", "seeds/b.txt"]


def test_of_the_sources_only_the_changed_one_is_taken_apart_again(
    project: ProjectFolder, desk: Desk, read: list[str]
) -> None:
    assert codes(desk) == ["FC401"]
    saved(project, "seeds/a.txt", "The toll bridge opened on 4 May 1905.\n")
    assert codes(desk) == []
    assert read == ["seeds/a.txt", "seeds/b.txt", "seeds/a.txt"]


def test_a_changed_claims_file_leaves_the_sources_alone(project: ProjectFolder, desk: Desk, read: list[str]) -> None:
    assert codes(desk) == ["FC401"]
    saved(project, "claims.toml", '[factcheck.severity]\ndraft-refuted = "never"\n')
    assert codes(desk) == []
    assert read == ["seeds/a.txt", "seeds/b.txt"]


def test_a_new_source_is_seen(project: ProjectFolder, desk: Desk) -> None:
    assert codes(desk) == ["FC401"]
    saved(project, "seeds/c.txt", "The toll bridge opened on 4 May 1905.\n")
    assert codes(desk) == ["FC404"]


def test_what_is_saved_while_it_is_read_is_read_again(project: ProjectFolder, desk: Desk) -> None:
    first = desk.workspace
    Path(project.path, "claims.toml").touch()
    second = desk.workspace
    assert second is not first
    # Just saved, it may have been read half.
    assert desk.workspace is not second


def test_a_source_is_known_by_its_path(project: ProjectFolder, desk: Desk) -> None:
    paths = [project.path / name for name in ("seeds/a.txt", "drafts/a.md", "claims.toml")]
    assert [desk.is_source(path) for path in paths] == [True, False, False]
