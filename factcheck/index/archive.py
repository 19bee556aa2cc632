"""Sources in an index on disk, as verifying sees them."""

from __future__ import annotations

import sqlite3
from array import array
from collections import OrderedDict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from factcheck.index.catalogue import Catalogue, IndexDamagedError
from factcheck.index.naming import origins_of, settle_names
from factcheck.index.parallel import (
    SOURCES,
    WORTH_STARTING,
    IndexChangedError,
    Reopening,
    compare_in_processes,
    verify_in_processes,
)
from factcheck.index.shard import Hit, Shard
from factcheck.index.updating import open_shard
from factcheck.judging.assessment import PassageReading
from factcheck.judging.copies import Shingled, shingled
from factcheck.judging.origins import Origins
from factcheck.library import Library, Progress, reading_of
from factcheck.matching.candidates import best_of_each
from factcheck.matching.wanted import Wanted, place_of, wanted
from factcheck.records import Claim, ClaimResult, Discrepancy, Settings, SourceDetails, SourceProblem
from factcheck.sources.loading import by_path, checked
from factcheck.text.document import Document
from factcheck.text.words import Word, read_words

WHOLE = 20_000
"""Sentences up to which every one that has enough of a claim's words is judged, as without an index."""
MOST = 64
"""How many sentences are judged for one claim in a larger index."""
_POOL = 4
"""How many times as many are ranked: those with the highest scores, of one score all or none."""
_QUOTED = (1, 2)
"""The share of a quotation's words that a sentence must have for its source to be searched for the quotation."""
_PIECE = 40
"""Words of a quotation that are looked for at a time: it may run over several sentences."""
_KEPT_CHARACTERS = 4_000_000
"""Characters of the texts that are kept read."""
_GONE = "FROM gone WHERE shard IN (SELECT id FROM shard) AND"
"""The shards come first in the table's order."""
_LAST = chr(0x10FFFF)
"""What stands behind every other letter."""
_LISTED = 1_000
"""Sources up to which a report lists them all, named in it or not."""


class Archive(Library):
    """The sources of an index. Raises IndexDamagedError where what is on disk cannot be read."""

    def __init__(self, folder: Path, details: Sequence[SourceDetails] = (), *, jobs: int = 1) -> None:
        """`details` are what the claims file declares, `jobs` how many processes may verify claims."""
        self._folder = folder
        self._details = details
        self._jobs = jobs
        self._declared = by_path(details)
        self._shards: dict[int, Shard] = {}
        self._catalogue = self._open_catalogue()
        self._db = self._catalogue.db
        settle_names(self._catalogue, self, self._declared, whole=WHOLE)
        self.state = self._catalogue.fact("named")
        self._size, self.sentences = self._catalogue.count()
        self._numbers = self._number_slots()
        self._check_shards()
        self._documents: OrderedDict[int, tuple[Document, PassageReading]] = OrderedDict()
        self._held = 0
        self._origins: Origins | None = None
        self._outlets = _Outlets(self._db, self._declared)
        self._frequency = lru_cache(maxsize=500_000)(self._count)
        self._beginning = lru_cache(maxsize=20_000)(self._all_beginning_with)

    def _open_catalogue(self) -> Catalogue:
        return Catalogue(self._folder)

    def _number_slots(self) -> dict[int, array[int]]:
        """Return the numbers of the sources in the slots of each shard, -1 for those that no longer count."""
        found = {row.id: array("q") for row in self._catalogue.shards()}
        rows = self._db.execute(
            "SELECT source.shard, source.slot, name.number FROM source JOIN name ON name.source = source.id "
            "ORDER BY source.shard, source.slot"
        )
        for shard_id, slot, number in rows:
            numbers = found[shard_id]
            if slot > len(numbers):
                numbers.extend([-1] * (slot - len(numbers)))
            numbers.append(number)
        return found

    def _check_shards(self) -> None:
        for row in self._catalogue.shards():
            held = self._shard(row.id).sentences
            if held != row.sentences:
                raise IndexDamagedError(f"{row.name} has {held} sentences, not {row.sentences}")

    def _shard(self, shard_id: int) -> Shard:
        shard = self._shards.get(shard_id)
        if shard is None:
            row = self._db.execute("SELECT name FROM shard WHERE id = ?", (shard_id,)).fetchone()
            shard = self._shards[shard_id] = open_shard(self._folder, row[0])
        return shard

    def problems(self, named: Collection[str] = ()) -> list[SourceProblem]:
        """Return what could not be read, and what is missing in the sources a report lists that names these."""
        found = self._catalogue.problems()
        found += filter(None, (checked(document.source) for document in self.listed(named)))
        return sorted(found, key=lambda problem: (problem.path, problem.code))

    @property
    def origins(self) -> Origins:
        if self._origins is None:
            self._origins = origins_of(self._catalogue)
        return self._origins

    @property
    def origin_count(self) -> int:
        return self._size - sum(len(members) - 1 for _, members in self.origins.groups)

    @property
    def outlets(self) -> Mapping[str, str]:
        return self._outlets

    def __len__(self) -> int:
        return self._size

    def document(self, number: int) -> Document:
        return self._read(number)[0]

    def reading(self, number: int) -> PassageReading:
        return self._read(number)[1]

    def _read(self, number: int) -> tuple[Document, PassageReading]:
        known = self._documents.get(number)
        if known is not None:
            self._documents.move_to_end(number)
            return known
        row = self._db.execute(
            "SELECT source.shard, source.slot, name.id FROM name JOIN source ON source.id = name.source "
            "WHERE name.number = ?",
            (number,),
        ).fetchone()
        document = self.document_at(*row)
        known = (document, reading_of(document))
        self._keep(number, known)
        return known

    def _keep(self, number: int, known: tuple[Document, PassageReading]) -> None:
        """Keep a document read, and let go of those that were asked for longest ago."""
        self._documents[number] = known
        self._held += len(known[0].source.text)
        while self._held > _KEPT_CHARACTERS and len(self._documents) > 1:
            _, (oldest, _) = self._documents.popitem(last=False)
            self._held -= len(oldest.source.text)

    def document_at(self, shard: int, slot: int, source_id: str) -> Document:
        """Return the document in a slot of a shard under an id."""
        try:
            stored = self._shard(shard).stored(slot)
        except (sqlite3.DatabaseError, ValueError) as error:
            raise IndexDamagedError(str(error)) from error
        return stored.document(source_id, self._declared.get(stored.source.path))

    def shingles_at(self, places: Sequence[tuple[int, int]]) -> list[Shingled]:
        """Return the texts in some (shard, slot) as they are compared with one another."""
        return [shingled(self.document_at(shard, slot, "")) for shard, slot in places]

    def numbers(self, source_ids: Collection[str]) -> frozenset[int]:
        found = (self._db.execute("SELECT number FROM name WHERE id = ?", (each,)).fetchone() for each in source_ids)
        return frozenset(row[0] for row in found if row is not None)

    def ids(self) -> Iterator[str]:
        yield from (row[0] for row in self._db.execute("SELECT id FROM name ORDER BY number"))

    def frequency(self, stem: str) -> int:
        """Return in how many sentences a stem stands."""
        return self._frequency(stem)

    def _count(self, stem: str) -> int:
        gone = self._db.execute(f"SELECT coalesce(sum(count), 0) {_GONE} stem = ?", (stem,)).fetchone()[0]
        return max(0, sum(shard.frequency(stem) for shard in self._shards.values()) - int(gone))

    def beginning_with(self, head: str) -> frozenset[str]:
        """Return the stems that begin with some letters."""
        return self._beginning(head)

    def _all_beginning_with(self, head: str) -> frozenset[str]:
        found = {stem for shard in self._shards.values() for stem in shard.beginning_with(head)}
        # Stems that only stood in what no longer counts must not crowd out others.
        gone = self._db.execute(f"SELECT DISTINCT stem {_GONE} stem >= ? AND stem < ?", (head, head + _LAST))
        return frozenset(found.difference([stem for (stem,) in gone.fetchall() if not self.frequency(stem)]))

    @property
    def _reopening(self) -> Reopening:
        return Reopening(_opened, self._folder, tuple(self._details), self.state)

    def verify_claims(self, claims: Sequence[Claim], settings: Settings) -> Iterator[ClaimResult]:
        done = 0
        if self._jobs > 1 and len(claims) >= WORTH_STARTING:
            try:
                for result in verify_in_processes(self._reopening, claims, settings, self._jobs):
                    yield result
                    done += 1
            except IndexChangedError:
                # This process still has it as it was.
                pass
        yield from super().verify_claims(claims[done:], settings)

    def compare(self, progress: Progress | None = None) -> tuple[Discrepancy, ...]:
        if self._jobs > 1 and self._size > 2 * SOURCES:
            try:
                return compare_in_processes(self._reopening, self._size, self._jobs, progress)
            except IndexChangedError:
                # This process still has it as it was.
                pass
        return super().compare(progress)

    def candidates(self, words: Sequence[Word], only: frozenset[int] | None = None) -> dict[int, list[int]]:
        return best_of_each(self._search(wanted(words, self, self.sentences), only))

    def _search(self, asked: Wanted, only: frozenset[int] | None = None) -> list[tuple[int, int, int]]:
        """Return (score, source, sentence) of the sentences that have what is asked for: all of them in a small index,
        in a large one the best. Of many with one score none is among the best, unless they are the very best: so it
        does not matter in which shard a sentence is."""
        if not asked.words:
            return []
        most = self._most()
        while True:
            best = self._best(self._hits(asked, most, only), most)
            if best is not None:
                return best
            most *= 8

    def _most(self) -> int:
        """Return how many sentences of a shard are asked for: of a small index all of them, counting or not."""
        if self.sentences > WHOLE:
            return _POOL * MOST + 1
        return max([1, *(row.sentences for row in self._catalogue.shards())])

    def _best(self, hits: Iterable[tuple[int, list[Hit]]], most: int) -> list[tuple[int, int, int]] | None:
        """Return (score, source, sentence) of what is judged, given what the shards have found when asked for `most`;
        `None` where that was not enough to tell."""
        found: list[_Ranked] = []
        cut = 0
        for shard_id, each in hits:
            numbers = self._numbers[shard_id]
            if len(each) >= most:
                # Of the sentences with the last score, and of those below, some may not have been told.
                cut = max(cut, each[-1].score)
            for score, slot, sentence, words in each:
                number = numbers[slot] if slot < len(numbers) else -1
                if number >= 0:
                    found.append(_Ranked(score, place_of(score, words), number, sentence))
        if self.sentences <= WHOLE:
            return [(score, number, sentence) for score, _, number, sentence in found]
        pool = _POOL * MOST
        if cut and sum(each.score >= cut for each in found) <= pool:
            return None
        found = sorted((each for each in found if each.score > cut), key=lambda each: -each.score)
        best = _whole_tiers(found, pool)
        if not best and cut:
            # Not even those with the best score are few enough: the first of them are taken, once all are known.
            return None
        ranked = sorted((each[1:], each.score) for each in best or found)
        return [(score, number, sentence) for (_, number, sentence), score in ranked[:MOST]]

    def _hits(self, asked: Wanted, most: int, only: frozenset[int] | None) -> Iterator[tuple[int, list[Hit]]]:
        slots = self._slots_of(only) if only is not None else None
        for shard_id, shard in self._shards.items():
            if slots is None or shard_id in slots:
                try:
                    yield shard_id, shard.search(asked, most, None if slots is None else slots[shard_id])
                except ValueError as error:
                    raise IndexDamagedError(str(error)) from error

    def _slots_of(self, numbers: Collection[int]) -> dict[int, list[int]]:
        """Return where sources are kept: the slots of each shard."""
        slots: dict[int, list[int]] = {}
        query = "SELECT source.shard, source.slot FROM name JOIN source ON source.id = name.source WHERE number = ?"
        for number in sorted(numbers):
            shard, slot = self._db.execute(query, (number,)).fetchone()
            slots.setdefault(shard, []).append(slot)
        return slots

    def may_quote(self, quotation: str, only: frozenset[int] | None = None) -> Iterable[int]:
        if self.sentences <= WHOLE:
            return range(self._size) if only is None else sorted(only)
        from factcheck.text.folding import fold

        words = read_words(fold(quotation).text)
        found: set[int] = set()
        for start in range(0, max(1, len(words)), _PIECE):
            asked = wanted(words[start : start + _PIECE], self, self.sentences)
            total = sum(stems[0][1] for stems in asked.words)
            asked = asked._replace(needed=max(asked.needed, total * _QUOTED[0] // _QUOTED[1]))
            found.update(number for _, number, _ in self._search(asked, only))
        return sorted(found)

    def ids_at(self, paths: Collection[str]) -> set[str]:
        query = "SELECT name.id FROM source JOIN name ON name.source = source.id WHERE source.shown = ?"
        return {row[0] for path in paths for row in self._db.execute(query, (path,))}

    def listed(self, named: Collection[str]) -> Iterable[Document]:
        numbers: Iterable[int] = range(self._size)
        if self._size > _LISTED:
            numbers = sorted(self.numbers(named))
        return (self.document(number) for number in numbers)

    def close(self) -> None:
        """Let go of the files."""
        for shard in self._shards.values():
            shard.close()
        self._catalogue.close()


class _Ranked(NamedTuple):
    """A sentence found: its score, its place among others (the lowest first), its source and which sentence it is."""

    score: int
    place: int
    number: int
    sentence: int


def _whole_tiers(best: list[_Ranked], most: int) -> list[_Ranked]:
    """Return the sentences with the highest scores, which come first: of those of one score all or none."""
    if len(best) <= most:
        return best
    edge = best[most].score
    return [each for each in best[:most] if each.score > edge]


class _Outlets(Mapping[str, str]):
    """Source id -> outlet, looked up one by one: there may be a million."""

    def __init__(self, db: sqlite3.Connection, declared: Mapping[str, SourceDetails]) -> None:
        self._db = db
        self._declared = declared

    def __getitem__(self, source_id: str) -> str:
        row = self._db.execute(
            "SELECT source.shown, source.outlet FROM name JOIN source ON source.id = name.source WHERE name.id = ?",
            (source_id,),
        ).fetchone()
        if row is None:
            raise KeyError(source_id)
        given = self._declared.get(row[0])
        outlet = given.outlet if given is not None and given.outlet is not None else row[1]
        if not outlet:
            raise KeyError(source_id)
        return str(outlet)

    def __iter__(self) -> Iterator[str]:
        yield from (row[0] for row in self._db.execute("SELECT id FROM name ORDER BY number"))

    def __len__(self) -> int:
        return int(self._db.execute("SELECT count(*) FROM name").fetchone()[0])


def _opened(folder: Path, details: Sequence[SourceDetails]) -> tuple[Library, str]:
    """Return an index with the state it is in: what each of several processes opens."""
    archive = Archive(folder, details)
    return archive, archive.state
