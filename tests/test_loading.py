"""From patterns to sources; one bad file is a problem, not an end."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from factcheck.records import Source, SourceDetails, SourceProblem
from factcheck.sources import record
from factcheck.sources.loading import LoadedSources, NoSourcesError, load_sources

STORY = "Bridge closed\n\nMay 3, 2019\n\nThe harbour bridge was closed to lorries on Monday.\n"


def write(root: Path, name: str, text: str | bytes = STORY) -> Path:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def paths(loaded: LoadedSources) -> list[str]:
    return [source.path for source in loaded.sources]


def test_a_source_in_full(tmp_path: Path) -> None:
    write(tmp_path, "seeds/a.txt")
    assert load_sources(tmp_path, [], []) == LoadedSources(
        sources=(Source(id="a", path="seeds/a.txt", text=STORY, title="Bridge closed", published=date(2019, 5, 3)),),
        problems=(),
    )


@pytest.mark.parametrize(
    ("patterns", "expected"),
    [
        pytest.param(["in/*.txt"], ["in/a.txt", "in/b.txt"], id="star"),
        pytest.param(["in/?.txt", "in/a.*"], ["in/a.txt", "in/b.txt"], id="each-file-once"),
        pytest.param(["**/*.md"], ["in/deep/c.md", "top.md"], id="any-folders"),
        pytest.param(["in/**"], ["in/a.txt", "in/b.txt", "in/deep/c.md"], id="all-below"),
        pytest.param(["./in/../top.md"], ["top.md"], id="dots-that-stay-inside"),
        pytest.param(["in/[a]*"], ["in/a.txt"], id="set"),
        pytest.param(["in/.h.txt"], ["in/.h.txt"], id="hidden-when-named"),
    ],
)
def test_patterns(tmp_path: Path, patterns: list[str], expected: list[str]) -> None:
    for name in ("in/a.txt", "in/b.txt", "in/.h.txt", "in/deep/c.md", "top.md", ".git/x.md"):
        write(tmp_path, name)
    assert paths(load_sources(tmp_path, patterns, [])) == expected


def test_without_patterns_seeds_come_before_sources(tmp_path: Path) -> None:
    for name in ("sources/s.txt", "other/o.txt"):
        write(tmp_path, name)
    assert paths(load_sources(tmp_path, [], [])) == ["sources/s.txt"]
    for name in ("seeds/deep/b.markdown", "seeds/a.text", "seeds/picture.png"):
        write(tmp_path, name)
    assert paths(load_sources(tmp_path, [], [])) == ["seeds/a.text", "seeds/deep/b.markdown"]


@pytest.mark.parametrize("pattern", ["none/*.txt", "../out/x.txt", "/etc/host*"])
def test_a_pattern_without_a_match_or_leading_outside_is_an_error(tmp_path: Path, pattern: str) -> None:
    root = tmp_path / "project"
    write(root, "in/a.txt")
    write(tmp_path, "out/x.txt")
    with pytest.raises(NoSourcesError) as caught:
        load_sources(root, ["in/*.txt", pattern], [])
    assert caught.value.pattern == pattern


def test_the_user_may_name_files_outside(tmp_path: Path) -> None:
    root = tmp_path / "project"
    root.mkdir()
    out = write(tmp_path, "out/x.txt")
    assert paths(load_sources(root, ["../out/x.txt"], [], outside=True)) == ["../out/x.txt"]
    assert paths(load_sources(root, [str(out)], [], outside=True)) == ["../out/x.txt"]


def test_nothing_at_all_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(NoSourcesError) as caught:
        load_sources(tmp_path, [], [])
    assert caught.value.pattern is None


def test_details_of_a_file_that_does_not_exist_are_an_error(tmp_path: Path) -> None:
    write(tmp_path, "seeds/a.txt")
    with pytest.raises(NoSourcesError) as caught:
        load_sources(tmp_path, [], [SourceDetails(path="seeds/b.txt", line=7)])
    assert (caught.value.pattern, caught.value.line) == ("seeds/b.txt", 7)


def test_bad_files_are_problems_and_the_rest_is_read(tmp_path: Path) -> None:
    root = tmp_path / "project"
    write(root, "in/good.txt")
    write(root, "in/blank.txt", " \n\t\n")
    write(root, "in/undated.txt", "The bridge was closed.")
    write(root, "in/pdf.txt", b"%PDF-1.4 x")
    (root / "in/folder.txt").mkdir()
    (root / "in/dangling.txt").symlink_to("nowhere")
    (root / "in/loop.txt").symlink_to("loop.txt")
    (root / "in/away.txt").symlink_to(write(tmp_path, "secret.txt"))
    os.mkfifo(root / "in/pipe.txt")
    loaded = load_sources(root, ["in/*.txt"], [])
    assert paths(loaded) == ["in/blank.txt", "in/good.txt", "in/undated.txt"]
    assert [(p.code, p.path) for p in loaded.problems] == [
        ("FC101", "in/away.txt"),
        ("FC102", "in/blank.txt"),
        ("FC101", "in/dangling.txt"),
        ("FC101", "in/folder.txt"),
        ("FC101", "in/loop.txt"),
        ("FC101", "in/pdf.txt"),
        ("FC101", "in/pipe.txt"),
        ("FC103", "in/undated.txt"),
    ]
    assert loaded.problems[0] == SourceProblem(
        code="FC101", path="in/away.txt", message="it is a link that leads out of the project folder"
    )
    assert "in/away.txt" in paths(load_sources(root, ["in/*.txt"], [], outside=True))


def test_a_loop_of_folders_ends(tmp_path: Path) -> None:
    write(tmp_path, "in/a.txt")
    (tmp_path / "in/again").symlink_to(tmp_path / "in")
    assert paths(load_sources(tmp_path, ["**/*.txt"], [])) == ["in/a.txt"]


def test_a_file_over_the_limit_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(record, "LARGEST", 10)
    write(tmp_path, "seeds/a.txt", "x" * 11)
    write(tmp_path, "seeds/b.txt", "x" * 10)
    loaded = load_sources(tmp_path, [], [])
    assert (paths(loaded), [p.path for p in loaded.problems if p.code == "FC101"]) == (
        ["seeds/b.txt"],
        ["seeds/a.txt"],
    )


def test_ids(tmp_path: Path) -> None:
    for name in ("seeds/a/x.txt", "seeds/b/x.txt", "seeds/c/x-2.txt", "seeds/d/x.md", "seeds/e/y.txt"):
        write(tmp_path, name)
    declared = [SourceDetails(path="seeds/e/y.txt", id="x")]
    loaded = load_sources(tmp_path, [], declared)
    # The declared id stands, a free stem stays, and the rest are numbered by path around both.
    assert [(source.path, source.id) for source in loaded.sources] == [
        ("seeds/a/x.txt", "x-3"),
        ("seeds/b/x.txt", "x-4"),
        ("seeds/c/x-2.txt", "x-2"),
        ("seeds/d/x.md", "x-5"),
        ("seeds/e/y.txt", "x"),
    ]
    reversed_order = ["seeds/e/*", "seeds/d/*", "seeds/c/*", "seeds/b/*", "seeds/a/*"]
    assert load_sources(tmp_path, reversed_order, declared) == loaded


def test_declared_details_override_the_text(tmp_path: Path) -> None:
    write(tmp_path, "seeds/a.txt")
    details = SourceDetails(
        path="./seeds/a.txt",
        id="gazette",
        outlet="The Gazette",
        title="T",
        author="A",
        published=date(2000, 1, 2),
        url="https://example.org/",
        origin="Reuters",
    )
    assert load_sources(tmp_path, [], [details]).sources == (
        Source(
            id="gazette",
            path="seeds/a.txt",
            text=STORY,
            outlet="The Gazette",
            title="T",
            author="A",
            published=date(2000, 1, 2),
            url="https://example.org/",
            origin="Reuters",
        ),
    )


def test_progress_is_told(tmp_path: Path) -> None:
    write(tmp_path, "seeds/a.txt")
    told: list[tuple[str, int, int]] = []
    load_sources(tmp_path, [], [], progress=lambda what, done, total: told.append((what, done, total)))
    assert told == [("reading sources", 0, 1), ("reading sources", 1, 1)]


def test_a_name_that_is_no_utf8(tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path / "seeds")
    os.mkdir(folder)
    with open(os.path.join(folder, b"a\xff.txt"), "w") as file:
        file.write(STORY)
    assert paths(load_sources(tmp_path, [], [])) == ["seeds/a\\xff.txt"]
