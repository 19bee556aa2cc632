"""One unchanging part of an index: the sentences of some sources, findable by their stems, and the sources' texts.

A shard is a folder with a tantivy index of the sentences and a SQLite file of the sources. Nothing in it changes once
it is made: what is newer stands in another shard, and the catalogue says what no longer counts.
"""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Collection
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck.matching.wanted import Wanted
from factcheck.records import LeftOut, Source, SourceDetails, Span
from factcheck.sources.loading import declare
from factcheck.text.document import Document
from factcheck.text.folding import fold

if TYPE_CHECKING:
    import tantivy

TEXTS, POSTINGS = "texts.sqlite", "postings"

SENTENCE_BITS = 27
"""Bits of a key that number the sentence: a text of the largest size read has no more characters than that."""
_SENTENCE = (1 << SENTENCE_BITS) - 1
WORD_BITS = 7
"""Bits of a key, behind those of the sentence, that hold how many stems it has; a longer one counts as so long."""
_WORDS = (1 << WORD_BITS) - 1

TABLE = """
CREATE TABLE source (
    slot INTEGER PRIMARY KEY, shown TEXT NOT NULL, text BLOB NOT NULL, facts TEXT NOT NULL,
    sentences BLOB NOT NULL, headline TEXT NOT NULL, left_out TEXT NOT NULL
)"""


class Hit(NamedTuple):
    """A sentence found: its score, the source's slot in the shard, which of its sentences it is, and its stems."""

    score: int
    slot: int
    sentence: int
    words: int


def key_of(slot: int, sentence: int, words: int) -> int:
    """Return what a sentence is known by in a shard."""
    return (slot << SENTENCE_BITS | sentence) << WORD_BITS | min(words, _WORDS)


class Stored(NamedTuple):
    """A source as a shard keeps it. `source` has what its text and its record say, and no id; `headline` is the span
    of its title, empty for none."""

    source: Source
    sentences: array[int]
    headline: tuple[int, int]
    left_out: tuple[LeftOut, ...]

    def document(self, source_id: str, declared: SourceDetails | None) -> Document:
        """Return the document of the source with this id, with what the claims file declares of it."""
        source = declare(replace(self.source, id=source_id), declared)
        at = iter(self.sentences)
        return Document(
            source=source,
            folded=fold(source.text),
            sentences=tuple(Span(start, end) for start, end in zip(at, at, strict=True)),
            headline=Span(*self.headline) if self.headline[1] else None,
            left_out=self.left_out,
        )


class Shard:
    """A shard opened for reading. Raises sqlite3.Error, OSError or ValueError where it is damaged."""

    def __init__(self, folder: Path) -> None:
        import tantivy

        self.folder = folder
        self._texts = open_read_only(folder / TEXTS)
        index = tantivy.Index.open(str(folder / POSTINGS))
        self._schema = index.schema
        self._searcher: tantivy.Searcher = index.searcher()
        self._frequency = lru_cache(maxsize=200_000)(self._count)

    @property
    def sentences(self) -> int:
        """How many sentences are in it, those that no longer count among them."""
        return int(self._searcher.num_docs)

    def close(self) -> None:
        """Let go of the files."""
        self._texts.close()

    def frequency(self, stem: str) -> int:
        """Return in how many sentences a stem stands."""
        return self._frequency(stem)

    def _count(self, stem: str) -> int:
        return int(self._searcher.doc_freq("stems", stem))

    def beginning_with(self, head: str) -> list[str]:
        """Return the stems that begin with some letters."""
        return [stem for stem, _ in self._searcher.terms_with_prefix("stems", head)]

    def search(self, asked: Wanted, most: int, slots: Collection[int] | None = None) -> list[Hit]:
        """Return the sentences with the score that is asked for, the best first, `most` at the most; of sentences with
        one score any may be among the last. `slots` are the sources that are looked at."""
        query = self._query(asked, slots)
        if query is None:
            return []
        found = self._searcher.search(query, most, count=False).hits
        keys = self._searcher.fast_field_values("key", [address for _, address in found])
        return [
            Hit(round(score), key >> SENTENCE_BITS + WORD_BITS, key >> WORD_BITS & _SENTENCE, key & _WORDS)
            for (score, _), key in zip(found, keys, strict=True)
            if score >= asked.needed and isinstance(key, int)
        ]

    def _query(self, asked: Wanted, slots: Collection[int] | None) -> tantivy.Query | None:
        """Return the query. A sentence that has none of the heaviest words cannot reach the score that is needed: only
        those with one of them are looked at, and what they have of the others is added."""
        import tantivy

        query, occur = tantivy.Query, tantivy.Occur
        words = sorted((word for word in asked.words), key=lambda stems: -stems[0][1])
        left = sum(stems[0][1] for stems in words)
        must: list[tantivy.Query] = []
        may: list[tantivy.Query] = []
        for stems in words:
            parts = [
                query.const_score_query(query.term_query(self._schema, "stems", stem, "basic"), weight)
                for stem, weight in stems
                if self.frequency(stem)
            ]
            heavy = left >= asked.needed
            left -= stems[0][1]
            if parts:
                (must if heavy else may).append(parts[0] if len(parts) == 1 else query.disjunction_max_query(parts))
        if not must:
            return None
        clauses = [(occur.Must, query.boolean_query([(occur.Should, part) for part in must]))]
        clauses.extend((occur.Should, part) for part in may)
        if slots is not None:
            kept = query.term_set_query(self._schema, "slot", sorted(slots))
            clauses.append((occur.Must, query.const_score_query(kept, 0.0)))
        return query.boolean_query(clauses)

    def stored(self, slot: int) -> Stored:
        """Return the source in a slot."""
        row = self._texts.execute(
            "SELECT shown, text, facts, sentences, headline, left_out FROM source WHERE slot = ?", (slot,)
        ).fetchone()
        if row is None:
            raise sqlite3.DatabaseError(f"there is no source {slot} in {self.folder.name}")
        return read_row(*row)


def read_row(shown: str, text: bytes, facts: str, sentences: bytes, headline: str, left_out: str) -> Stored:
    """Return the source that a row of the table holds."""
    spans = array("I")
    spans.frombytes(sentences)
    known = json.loads(facts)
    published = known.pop("published", None)
    first, _, last = headline.partition(" ")
    return Stored(
        source=Source(
            id="",
            path=shown,
            text=text.decode("utf-8", "surrogatepass"),
            published=date.fromisoformat(published) if published else None,
            **known,
        ),
        sentences=spans,
        headline=(int(first), int(last)),
        left_out=tuple(LeftOut(start=s, end=e, line=n, reason=why) for s, e, n, why in json.loads(left_out)),
    )


def row_of(slot: int, document: Document) -> tuple[int, str, bytes, str, bytes, str, str]:
    """Return the row of the table that holds a document."""
    source = document.source
    facts = {
        name: value
        for name in ("outlet", "title", "author", "url", "origin", "language")
        if (value := getattr(source, name)) is not None
    }
    if source.published is not None:
        facts["published"] = source.published.isoformat()
    spans = array("I")
    for span in document.sentences:
        spans.append(span.start)
        spans.append(span.end)
    headline = document.headline
    return (
        slot,
        source.path,
        source.text.encode("utf-8", "surrogatepass"),
        json.dumps(facts),
        spans.tobytes(),
        f"{headline.start} {headline.end}" if headline is not None else "0 0",
        json.dumps([(left.start, left.end, left.line, left.reason) for left in document.left_out]),
    )


def open_read_only(path: Path) -> sqlite3.Connection:
    """Return a connection to a database that nobody writes to."""
    if not path.is_file():
        raise sqlite3.DatabaseError(f"{path.name} is missing")
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    connection.execute("PRAGMA mmap_size = 1073741824")
    return connection
