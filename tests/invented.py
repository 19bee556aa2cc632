"""Invented archives: projects with every kind of source, texts in any number, and an index of them to ask."""

from __future__ import annotations

import json
import os
import random
from collections.abc import Callable, Sequence
from pathlib import Path
from time import monotonic, sleep, time
from typing import Any

import pytest
from conftest import ARTICLE, ProjectFolder, Ran
from conftest import CLAIMS as BRIDGE

from factcheck.index.archive import Archive
from factcheck.index.opening import IndexedSources
from factcheck.index.updating import Update, update_index
from factcheck.library import LibraryInMemory
from factcheck.sources.loading import find_files, load_files

OLD = time() - 3_600
"""When invented files were last changed: long enough ago that their time tells."""

STORM = (
    "Storm hits the coast\n\nBy Rosa Lind\n12 March 2019\n\nA storm hit the coast of Arland on Monday and killed 12 "
    "people, the ministry said. Some 3,500 houses lost their roofs. “We have never seen such waves,” said Mayor Olga "
    "Brandt. The harbour of Port Elm stays closed until Friday. Fishermen had been warned two days before. "
    "Trains between Port Elm and Upper Arland did not run. The army sent 200 soldiers to clear the roads.\n"
)
OTHER_STORM = (
    "The Herald\n14 March 2019\n\nNearly 20 people died when a storm struck Arland's coast, officials said. Roofs of "
    "3,500 houses were torn off. The harbour at Port Elm was open again on Wednesday.\n"
)
FRENCH = "Le 12 mars 2019, une tempête a frappé la côte. Douze personnes sont mortes, selon le ministère.\n"
RECORDS = (
    {"text": "The tax on bread rose to 7 percent in 2018.", "published": "2018-05-01", "outlet": "Ledger", "id": "tax"},
    {"text": "The tax on bread fell to 5 percent in 2018, the Ledger said.", "outlet": "Post", "title": 3},
    {"nothing": True},
    {"text": "A ferry with 90 passengers sank off Port Elm on 2 May 2017.", "published": "2017-05-03", "author": 5},
    {"text": "The ferry that sank off Port Elm carried 90 passengers.", "origin": "Ledger", "id": "tax"},
)
DRAFT = "# Storm\n\nA storm killed 12 people in Arland. “We have never seen such waves,” said Olga Brandt.\n"
CLAIMS = f"""
[factcheck]
sources = ["seeds/**/*"]
{BRIDGE}
[[source]]
path = "seeds/deep/storm-copy.txt"
id = "copy"
origin = "Arland Press"

[[source]]
path = "seeds/news.jsonl#4"
outlet = "Arland Press"

[[claim]]
id = "storm"
text = "A storm killed 12 people on the coast of Arland."

[[claim]]
id = "storm-of-copy"
text = "A storm killed 12 people on the coast of Arland."
sources = ["copy", "tax"]

[[claim]]
id = "waves"
quote = "We have never seen such waves"
speaker = "Olga Brandt"

[[claim]]
id = "waves-altered"
quote = "We have always seen such waves"

[[claim]]
id = "bread"
text = "The tax on bread was 7 percent in 2018."

[[claim]]
id = "ferry"
text = "A ferry with 90 passengrs sank off Port Elm in May 2017."

[[claim]]
id = "nobody"
text = "Zebras vote on Saturdays."
"""


def write(project: ProjectFolder, name: str, content: str | bytes, at: float = OLD) -> Path:
    """Write a file whose last change was some time ago."""
    path = project.write(name, content)
    os.utime(path, (at, at))
    return path


def lines(records: Sequence[object]) -> str:
    """Return records as JSON Lines."""
    return "".join(json.dumps(record) + "\n" for record in records)


@pytest.fixture
def arland(project: ProjectFolder) -> ProjectFolder:
    """Return a project with every kind of source and of claim."""
    write(project, "seeds/gazette.txt", ARTICLE)
    write(project, "seeds/storm.txt", STORM)
    write(project, "seeds/deep/storm-copy.txt", STORM.replace("Rosa Lind", "Staff").replace("Friday", "Sunday"))
    write(project, "seeds/storm-2.md", OTHER_STORM)
    write(project, "seeds/storm-2.txt", "By our own reporter. The storm took 12 lives.\n")
    write(project, "seeds/french.txt", FRENCH)
    write(project, "seeds/empty.txt", "")
    write(project, "seeds/blank.txt", " \n\n")
    write(project, "seeds/picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    write(project, "seeds/news.jsonl", lines(RECORDS))
    (project.path / "seeds/nowhere.txt").symlink_to("missing.txt")
    project.write("claims.toml", CLAIMS)
    project.write("draft.md", DRAFT)
    return project


def without(project: ProjectFolder, *args: str) -> Ran:
    """Run a command without an index."""
    return project.run(*args, "--index", "never")


def with_index(project: ProjectFolder, *args: str) -> Ran:
    """Run a command with an index."""
    return project.run(*args, "--index", "always")


class Kept:
    """An index of all that lies below seeds/ of a project, in this process."""

    def __init__(self, project: ProjectFolder, name: str = "kept") -> None:
        self.root = project.path
        self.folder = project.path / name
        self.notes: list[str] = []

    def update(self, **options: Any) -> Update:
        """Bring it up to date."""
        files = find_files(self.root, ("seeds/**/*",)) if any((self.root / "seeds").rglob("*")) else []
        return update_index(self.folder, self.root, files, note=self.notes.append, **options)

    def archive(self) -> Archive:
        """Open it."""
        return Archive(self.folder)

    def sources(self) -> IndexedSources:
        """Return it as a run asks it."""
        return IndexedSources(
            folder=self.folder,
            root=self.root,
            files=find_files(self.root, ("seeds/**/*",)),
            details=(),
            outside=False,
            jobs=1,
            rehash=False,
            progress=None,
            note=self.notes.append,
        )

    def memory(self) -> LibraryInMemory:
        """Return the same sources without an index."""
        loaded = load_files(self.root, find_files(self.root, ("seeds/**/*",)), ())
        return LibraryInMemory(loaded.sources, problems=loaded.problems)


NAMES = ("Arland", "Port Elm", "Upper Arland", "Lowmere", "Ashby", "Norwick")
VERBS = ("opened", "closed", "flooded", "rebuilt", "sold", "praised", "fined", "inspected")
THINGS = ("the harbour", "a ferry", "the toll bridge", "two schools", "the bread tax", "a warehouse", "the railway")


def many(project: ProjectFolder, count: int, sentences: int = 40, *, seed: int = 5) -> None:
    """Write so many files below seeds/, of so many sentences."""
    chosen = random.Random(seed)
    for number in range(count):
        text = " ".join(
            f"Officials in {chosen.choice(NAMES)} {chosen.choice(VERBS)} {chosen.choice(THINGS)} in "
            f"{chosen.randrange(1900, 2020)}, and {chosen.randrange(2, 9999)} people of {chosen.choice(NAMES)} saw it."
            for _ in range(sentences)
        )
        write(project, f"seeds/many/{number:05}.txt", f"{text}\n")


def until(condition: Callable[[], object], what: str = "it", seconds: float = 60) -> None:
    """Wait for a state. It is an error if it does not come about."""
    deadline = monotonic() + seconds
    while not condition():
        assert monotonic() < deadline, f"{what} did not come about in time"
        sleep(0.005)
