"""What depends on all sources of an index at once: their ids, their order, and which go back to the same reporting.

It is worked out after a change and kept until the next.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Protocol

from factcheck.index.catalogue import Catalogue
from factcheck.index.locking import is_busy
from factcheck.index.writing import digest_of
from factcheck.judging.copies import Shingled, are_copies, copied_pairs, likely_pairs
from factcheck.judging.origins import Credit, Origins, join_origins, outlet_key
from factcheck.records import SourceDetails
from factcheck.sources.loading import identify, wanted_id

_AT_ONCE = 200
"""Pairs of texts compared, and texts asked for, at a time: as many are held in memory, or come in one answer."""


class Texts(Protocol):
    """The texts of an index."""

    def shingles_at(self, places: Sequence[tuple[int, int]]) -> list[Shingled]:
        """Return the texts in some (shard, slot) as they are compared."""


def settle_names(catalogue: Catalogue, texts: Texts, declared: Mapping[str, SourceDetails], *, whole: int) -> None:
    """See to it that every source has its id, its number and its origin, with what the claims file declares. In an
    index of up to `whole` sentences all texts are compared, as without an index; in a larger one those whose sketches
    agree.

    The catalogue is left in a transaction: whatever other runs change from then on, it stays as it was named.
    """
    db = catalogue.db
    while True:
        db.execute("BEGIN")
        if catalogue.fact("named") == _version(catalogue, declared):
            return
        db.execute("ROLLBACK")
        _begin_writing(db)
        if catalogue.fact("named") != (version := _version(catalogue, declared)):
            _name(catalogue, declared)
            groups = _groups(catalogue, texts, declared, whole=whole)
            db.execute("DELETE FROM origin")
            db.executemany(
                "INSERT INTO origin VALUES (?, ?)", ((member, key) for key, members in groups for member in members)
            )
            catalogue.set_fact("named", version)
        db.execute("COMMIT")


def _begin_writing(db: sqlite3.Connection) -> None:
    """Begin a transaction that writes, however long another run takes for its own."""
    while True:
        try:
            db.execute("BEGIN IMMEDIATE")
            return
        except sqlite3.OperationalError as error:
            if not is_busy(error):
                raise


def origins_of(catalogue: Catalogue) -> Origins:
    """Return the origins that more than one source goes back to; every other source is its own."""
    rows = catalogue.db.execute("SELECT origin, source_id FROM origin ORDER BY origin, source_id")
    return Origins(
        tuple((key, tuple(member for _, member in members)) for key, members in groupby(rows, lambda row: str(row[0])))
    )


def _version(catalogue: Catalogue, declared: Mapping[str, SourceDetails]) -> str:
    """Return what the names were worked out from."""
    stated = json.dumps([(path, d.id, d.outlet, d.origin) for path, d in sorted(declared.items())])
    return f"{catalogue.generation} {digest_of((stated,)).hex()}"


def _name(catalogue: Catalogue, declared: Mapping[str, SourceDetails]) -> None:
    db = catalogue.db
    rows = db.execute(
        "SELECT source.id, source.shown, source.own_id FROM source JOIN file ON file.id = source.file "
        "ORDER BY file.shown, source.position"
    ).fetchall()
    reserved = frozenset(item.id for item in declared.values() if item.id is not None)
    wanted = [(shown, wanted_id(own, declared.get(shown), reserved)) for _, shown, own in rows]
    named = sorted((name, row[0]) for name, row in zip(identify(wanted), rows, strict=True))
    db.execute("DELETE FROM name")
    db.executemany("INSERT INTO name VALUES (?, ?, ?)", ((row, at, name) for at, (name, row) in enumerate(named)))


def _groups(
    catalogue: Catalogue, texts: Texts, declared: Mapping[str, SourceDetails], *, whole: int
) -> list[tuple[str, tuple[str, ...]]]:
    """Return the origins of more than one source: (key, ids)."""
    db = catalogue.db
    pairs: Sequence[tuple[int, int]]
    if catalogue.count()[1] <= whole:
        rows = db.execute(
            "SELECT source.shard, source.slot FROM name JOIN source ON source.id = name.source ORDER BY name.number"
        ).fetchall()
        some = (texts.shingles_at(rows[at : at + _AT_ONCE]) for at in range(0, len(rows), _AT_ONCE))
        pairs = list(copied_pairs([text for each in some for text in each]))
    else:
        pairs = _copies(catalogue, texts)
    credits = dict(_credits(catalogue, declared))
    concerned = sorted({number for pair in pairs for number in pair} | credits.keys())
    ordered = [credits.get(number) or Credit(_id_of(catalogue, number), None, None) for number in concerned]
    place = {number: at for at, number in enumerate(concerned)}
    joined = join_origins(ordered, [(place[one], place[other]) for one, other in pairs])
    return [group for group in joined.groups if len(group[1]) > 1]


def _id_of(catalogue: Catalogue, number: int) -> str:
    return str(catalogue.db.execute("SELECT id FROM name WHERE number = ?", (number,)).fetchone()[0])


def _credits(catalogue: Catalogue, declared: Mapping[str, SourceDetails]) -> Iterator[tuple[int, Credit]]:
    """Yield what an origin may depend on: what the sources state that credit another, and those credited."""
    db = catalogue.db
    origins = {row[0] for row in db.execute("SELECT DISTINCT origin FROM source WHERE origin IS NOT NULL")}
    origins.update(item.origin for item in declared.values() if item.origin is not None)
    keys = {outlet_key(origin) for origin in origins}
    outlets = [
        row[0]
        for row in db.execute("SELECT DISTINCT outlet FROM source WHERE outlet IS NOT NULL")
        if outlet_key(row[0]) in keys
    ]
    db.execute("CREATE TEMP TABLE IF NOT EXISTS credited (name TEXT PRIMARY KEY)")
    db.execute("DELETE FROM credited")
    db.executemany("INSERT OR IGNORE INTO credited VALUES (?)", [(outlet,) for outlet in outlets])
    columns = "SELECT name.number, name.id, source.shown, source.outlet, source.origin FROM source "
    columns += "JOIN name ON name.source = source.id "
    rows = db.execute(
        columns + "WHERE source.origin IS NOT NULL OR source.outlet IN (SELECT name FROM credited)"
    ).fetchall()
    for path in declared:
        rows += db.execute(columns + "WHERE source.shown = ?", (path,)).fetchall()
    seen: set[int] = set()
    for number, source_id, shown, outlet, origin in rows:
        if number in seen:
            continue
        seen.add(number)
        given = declared.get(shown)
        if given is not None:
            outlet = given.outlet if given.outlet is not None else outlet
            origin = given.origin if given.origin is not None else origin
        yield number, Credit(source_id, outlet, origin)


def _copies(catalogue: Catalogue, texts: Texts) -> list[tuple[int, int]]:
    """Return pairs of numbers of sources that are copies. Each pair is compared once, and what came of it is kept."""
    db = catalogue.db
    shared = db.execute(
        "SELECT sketch.number, name.number FROM sketch JOIN name ON name.source = sketch.source WHERE sketch.number IN "
        "(SELECT number FROM sketch GROUP BY number HAVING count(*) > 1) ORDER BY sketch.number, name.number"
    )
    likely = sorted(likely_pairs([row[1] for row in rows] for _, rows in groupby(shared, lambda row: row[0])))
    compared = {
        (one, other): bool(copies) for one, other, copies in db.execute("SELECT first, second, copies FROM compared")
    }
    found: list[tuple[int, int]] = []
    for at in range(0, len(likely), _AT_ONCE):
        pairs = likely[at : at + _AT_ONCE]
        places = {number: _place_of(catalogue, number) for number in sorted({n for pair in pairs for n in pair})}
        known = [compared.get(_sorted(places[one][0], places[other][0])) for one, other in pairs]
        new = [pair for pair, copies in zip(pairs, known, strict=True) if copies is None]
        numbers = sorted({number for pair in new for number in pair})
        shingles = dict(zip(numbers, texts.shingles_at([places[number][1:] for number in numbers]), strict=True))
        rows: list[tuple[int, int, int]] = []
        for pair, copies in zip(pairs, known, strict=True):
            one, other = pair
            if copies is None:
                copies = are_copies(shingles[one], shingles[other])
                rows.append((*_sorted(places[one][0], places[other][0]), int(copies)))
            if copies:
                found.append(pair)
        db.executemany("INSERT OR REPLACE INTO compared VALUES (?, ?, ?)", rows)
    return found


def _sorted(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)


def _place_of(catalogue: Catalogue, number: int) -> tuple[int, int, int]:
    """Return (source, shard, slot) of the source with a number."""
    query = "SELECT source.id, source.shard, source.slot FROM name JOIN source ON source.id = name.source "
    source, shard, slot = catalogue.db.execute(query + "WHERE name.number = ?", (number,)).fetchone()
    return source, shard, slot
