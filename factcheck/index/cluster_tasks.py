"""What a worker of a cluster does with the part of an archive that lies with it: read it, search it, judge finds.

A part is made when it is first asked for, on whichever worker that is, and kept there on disk. So a task may run
anywhere and be run again: what comes of it is the same.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import threading
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import NamedTuple, TypeVar
from uuid import uuid4

from factcheck.index.shard import Hit, Shard
from factcheck.index.writing import ShardWriter, Written, digest_of_record
from factcheck.judging.assessment import read_claim
from factcheck.judging.copies import Shingled, shingled
from factcheck.judging.verdicts import evidence_of_source
from factcheck.library import reading_of
from factcheck.matching.wanted import Wanted, related_stems
from factcheck.records import Evidence, SourceDetails, SourceProblem
from factcheck.sources.loading import SourceFile, read_file
from factcheck.text.document import Document

FOLDER_VARIABLE = "FACTCHECK_WORKER_FOLDER"
"""Where a worker keeps its parts; without it, in the folder that dask gives it, which goes with the worker."""
_FACTS = "facts.json"


class Part(NamedTuple):
    """Some of the sources: files, or of a file that holds many every so many-th text, from one on. `key` changes with
    the files and with how they are read."""

    key: str
    files: tuple[SourceFile, ...]
    root: str
    outside: bool
    folder: str | None
    first: int = 0
    step: int = 1


class PartFacts(NamedTuple):
    """What a part holds."""

    sentences: int
    written: tuple[Written, ...]
    problems: tuple[tuple[str, SourceProblem], ...]


class Asked(NamedTuple):
    """A claim as it is shipped."""

    text: str
    as_of: date | None


class Search(NamedTuple):
    """What is asked of a part: stems, how many sentences at the most, and the sources looked at, `None` for all."""

    wanted: Wanted
    most: int
    slots: tuple[int, ...] | None = None


class Chosen(NamedTuple):
    """A source to be judged for a claim: which claim, where the source is, what it is called, and its sentences."""

    claim: int
    slot: int
    source: str
    declared: SourceDetails | None
    sentences: tuple[int, ...]


class Quoted(NamedTuple):
    """A source to be searched for a quotation."""

    claim: int
    slot: int
    source: str
    declared: SourceDetails | None
    text: str
    speaker: str | None
    style: str


_OfSource = TypeVar("_OfSource", Chosen, Quoted)

_lock = threading.Lock()
_shards: dict[str, Shard] = {}


def describe(part: Part) -> PartFacts:
    """Return what a part holds. It is read where that has not been done."""
    folder = _made(part)
    return _read_facts(folder)


def vocabulary(part: Part, claims: Sequence[Asked]) -> dict[str, int]:
    """Return the stems in this part that may stand for a word of the claims, and in how many sentences each is."""
    local = _Local(_shard(part))
    stems: dict[str, int] = {}
    seen: set[tuple[str, str]] = set()
    for claim in claims:
        for word in read_claim(claim.text, claim.as_of).statement.words:
            told = (word.entry.stem, word.entry.key)
            if not word.entry.weight or told in seen:
                continue
            seen.add(told)
            for stem, _ in related_stems(word, local):
                frequency = local.frequency(stem)
                if frequency:
                    stems[stem] = frequency
    return stems


def search(part: Part, asked: Sequence[Search]) -> list[list[Hit]]:
    """Return the best sentences of this part for each search."""
    shard = _shard(part)
    return [shard.search(each.wanted, each.most, each.slots) for each in asked]


def frequency(part: Part, stem: str) -> int:
    """Return in how many sentences of this part a stem stands."""
    return _shard(part).frequency(stem)


def beginning_with(part: Part, head: str) -> list[str]:
    """Return the stems of this part that begin with some letters."""
    return _shard(part).beginning_with(head)


def judge(part: Part, claims: Sequence[Asked], chosen: Sequence[Chosen]) -> list[tuple[int, list[Evidence]]]:
    """Return the evidence that these sources have on the claims."""
    shard = _shard(part)
    found: list[tuple[int, list[Evidence]]] = []
    for (slot, name, declared), of_source in _by_source(chosen):
        document = shard.stored(slot).document(name, declared)
        sentences = reading_of(document)
        for each in of_source:
            claim = claims[each.claim]
            reading = read_claim(claim.text, claim.as_of)
            evidence = evidence_of_source(reading, document.source, sentences, each.sentences)
            if evidence:
                found.append((each.claim, evidence))
    return found


def quote(part: Part, quoted: Sequence[Quoted]) -> list[tuple[int, list[Evidence]]]:
    """Return where these sources have the quotations."""
    from factcheck.judging.quotes import locate_quote

    shard = _shard(part)
    found: list[tuple[int, list[Evidence]]] = []
    for (slot, name, declared), of_source in _by_source(quoted):
        document = shard.stored(slot).document(name, declared)
        for each in of_source:
            evidence = locate_quote(each.text, document, each.speaker, style=each.style)
            if evidence is not None:
                found.append((each.claim, [evidence]))
    return found


def documents(part: Part, wanted: Sequence[tuple[int, str, SourceDetails | None]]) -> list[Document]:
    """Return the documents in these slots, under their ids."""
    shard = _shard(part)
    return [shard.stored(slot).document(source, declared) for slot, source, declared in wanted]


def shingles(part: Part, slots: Sequence[int]) -> list[Shingled]:
    """Return the texts in these slots as they are compared with others."""
    shard = _shard(part)
    return [shingled(shard.stored(slot).document("", None)) for slot in slots]


def _by_source(
    asked: Sequence[_OfSource],
) -> Iterator[tuple[tuple[int, str, SourceDetails | None], Iterator[_OfSource]]]:
    """Return what is asked of each source together, so that its text is read once."""
    return groupby(sorted(asked, key=lambda each: each.slot), key=lambda each: (each.slot, each.source, each.declared))


class _Local:
    """The vocabulary of one part."""

    def __init__(self, shard: Shard) -> None:
        self.frequency = shard.frequency
        self.beginning_with = lru_cache(maxsize=None)(lambda head: frozenset(shard.beginning_with(head)))


def _shard(part: Part) -> Shard:
    folder = _made(part)
    with _lock:
        shard = _shards.get(part.key)
        if shard is None:
            shard = _shards[part.key] = Shard(folder)
        return shard


def _folder() -> Path:
    named = os.environ.get(FOLDER_VARIABLE)
    if named:
        return Path(named)
    from distributed import get_worker

    return Path(get_worker().local_directory) / "factcheck"


def _made(part: Part) -> Path:
    """Return the folder of a part, made where it is not there."""
    folder = (Path(part.folder) if part.folder is not None else _folder()) / part.key
    with _lock:
        if not (folder / _FACTS).is_file():
            _make(part, folder)
    return folder


def _make(part: Part, folder: Path) -> None:
    beside = folder.with_name(f"{folder.name}.{uuid4().hex}")
    root = Path(part.root)
    problems: list[tuple[str, SourceProblem]] = []
    with ShardWriter(beside) as writer:
        for file in part.files:
            for position, record in enumerate(read_file(file, root, outside=part.outside)):
                if position % part.step != part.first:
                    continue
                if isinstance(record, SourceProblem):
                    problems.append((file.shown, record))
                else:
                    writer.add_record(file.shown, position, record, digest_of_record(record))
        writer.close()
    _write_facts(beside, PartFacts(writer.sentences, tuple(writer.written), tuple(problems)))
    try:
        beside.rename(folder)
    except OSError:
        # Another worker of this machine was faster.
        shutil.rmtree(beside, ignore_errors=True)


def _write_facts(folder: Path, facts: PartFacts) -> None:
    written = [[value.hex() if isinstance(value, bytes) else value for value in each] for each in facts.written]
    problems = [(file, each.code, each.path, each.message) for file, each in facts.problems]
    text = json.dumps({"sentences": facts.sentences, "written": written, "problems": problems})
    (folder / _FACTS).write_text(text, encoding="utf-8")


def _read_facts(folder: Path) -> PartFacts:
    known: Mapping[str, object] = json.loads((folder / _FACTS).read_text(encoding="utf-8"))
    written, problems, sentences = known["written"], known["problems"], known["sentences"]
    if not (isinstance(written, list) and isinstance(problems, list) and isinstance(sentences, int)):
        raise sqlite3.DatabaseError(f"{folder} is no part of an index")
    bytes_at = [Written._fields.index(name) for name in ("digest", "sketch")]
    for row in written:
        for at in bytes_at:
            row[at] = bytes.fromhex(row[at])
    return PartFacts(
        sentences=sentences,
        written=tuple(Written(*row) for row in written),
        problems=tuple((row[0], SourceProblem(code=row[1], path=row[2], message=row[3])) for row in problems),
    )
