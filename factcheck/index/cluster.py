"""An archive whose parts lie with the workers of a dask cluster: what is found is the same as on one machine.

The workers search and judge what lies with them; here is only what concerns all of it: ids, origins, how rare a word
is in the whole archive, and which sentences are the best of all.
"""

from __future__ import annotations

import sqlite3
import time
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from factcheck.errors import FactcheckError
from factcheck.index import cluster_tasks as tasks
from factcheck.index.archive import Archive
from factcheck.index.catalogue import Catalogue, IndexDamagedError
from factcheck.index.cluster_tasks import Asked, Chosen, Part, Quoted, Search
from factcheck.index.shard import Hit
from factcheck.index.updating import clear
from factcheck.index.writing import digest_of
from factcheck.judging.assessment import read_claim
from factcheck.judging.copies import Shingled
from factcheck.library import reading_of
from factcheck.matching.candidates import best_of_each
from factcheck.matching.kinship import HEAD
from factcheck.matching.wanted import Wanted, wanted
from factcheck.records import Claim, ClaimKind, ClaimResult, Evidence, Settings, SourceDetails, SourceProblem
from factcheck.text.document import Document

if TYPE_CHECKING:
    from distributed import Client, Future

CLAIMS_AT_ONCE = 1_000
"""Claims that are shipped together: more would only make the answers larger."""
_ATTEMPTS = 5
"""Workers that may be lost over one part before the run gives up: the part may be what kills them."""
_LOOK_SECONDS = 0.5
_WAIT_SECONDS = 60
"""How long to wait for a worker where there is none."""

_Answer = TypeVar("_Answer")


class ClusterArchive(Archive):
    """The sources of an archive on a cluster. Raises FactcheckError where the cluster fails."""

    def __init__(
        self, cluster: Cluster, parts: Sequence[Part], folder: Path, details: Sequence[SourceDetails] = ()
    ) -> None:
        """`folder` is where the catalogue of all parts is kept from one run to the next."""
        self._cluster = cluster
        self._parts = dict(enumerate(parts, 1))
        super().__init__(folder, details)

    def _open_catalogue(self) -> Catalogue:
        version = digest_of(part.key for part in self._parts.values()).hex()
        try:
            catalogue = Catalogue(self._folder)
            if not catalogue.why_not(version) and catalogue.fact("filled"):
                return catalogue
            catalogue.close()
        except (sqlite3.DatabaseError, IndexDamagedError):
            pass
        clear(self._folder)
        catalogue = Catalogue.make(self._folder, version)
        self._fill(catalogue)
        return catalogue

    def _fill(self, catalogue: Catalogue) -> None:
        """Note what is in the parts, which are made where they are not there."""
        facts = self._cluster.run({at: (tasks.describe, part, ()) for at, part in self._parts.items()})
        problems: dict[int, list[SourceProblem]] = {}
        catalogue.db.execute("BEGIN")
        for at in self._parts:
            found = facts[at]
            named = {each.file for each in found.written} | {file for file, _ in found.problems}
            files = {file: catalogue.add_file(file, 0, 0, whole=True) for file in sorted(named)}
            catalogue.add_shard(str(at), found.sentences)
            catalogue.add_sources(at, found.written, files)
            for file, problem in found.problems:
                problems.setdefault(files[file], []).append(problem)
        for number, each in problems.items():
            catalogue.set_problems(number, each)
        catalogue.set_fact("filled", "yes")
        catalogue.db.execute("COMMIT")

    def _check_shards(self) -> None:
        """The parts were made for this run, or by an earlier one from the same files."""

    def document_at(self, shard: int, slot: int, source_id: str) -> Document:
        row = self._db.execute("SELECT shown FROM source WHERE shard = ? AND slot = ?", (shard, slot)).fetchone()
        wanted = ((slot, source_id, self._declared.get(row[0])),)
        documents = self._cluster.run({shard: (tasks.documents, self._parts[shard], (wanted,))})[shard]
        return documents[0]

    def _count(self, stem: str) -> int:
        found = self._cluster.run({at: (tasks.frequency, part, (stem,)) for at, part in self._parts.items()})
        return sum(found.values())

    def _all_beginning_with(self, head: str) -> frozenset[str]:
        found = self._cluster.run({at: (tasks.beginning_with, part, (head,)) for at, part in self._parts.items()})
        return frozenset(stem for stems in found.values() for stem in stems)

    def _hits(self, asked: Wanted, most: int, only: frozenset[int] | None) -> Iterator[tuple[int, list[Hit]]]:
        slots = self._slots_of(only) if only is not None else None
        found = self._cluster.run(
            {
                at: (tasks.search, part, ((Search(asked, most, None if slots is None else tuple(slots[at])),),))
                for at, part in self._parts.items()
                if slots is None or at in slots
            }
        )
        yield from ((at, hits) for at, [hits] in sorted(found.items()))

    def shingles_at(self, places: Sequence[tuple[int, int]]) -> list[Shingled]:
        slots: dict[int, list[int]] = {}
        for shard, slot in places:
            slots.setdefault(shard, []).append(slot)
        found = self._cluster.run({at: (tasks.shingles, self._parts[at], (each,)) for at, each in slots.items()})
        texts = {(at, slot): text for at in slots for slot, text in zip(slots[at], found[at], strict=True)}
        return [texts[place] for place in places]

    def verify_claims(self, claims: Sequence[Claim], settings: Settings) -> Iterator[ClaimResult]:
        for at in range(0, len(claims), CLAIMS_AT_ONCE):
            some = claims[at : at + CLAIMS_AT_ONCE]
            evidence = self._evidence(some, settings)
            self._fetch({each.source for found in evidence for each in found})
            for claim, found in zip(some, evidence, strict=True):
                yield self.weighed(claim, found)

    def _evidence(self, claims: Sequence[Claim], settings: Settings) -> list[list[Evidence]]:
        """Return the evidence on each claim."""
        asked = [Asked(claim.text, claim.as_of or settings.as_of) for claim in claims]
        shipped = self._cluster.ship(asked)
        chosen: dict[int, list[Chosen]] = {}
        quoted: dict[int, list[Quoted]] = {}
        assertions = [at for at, claim in enumerate(claims) if claim.kind is ClaimKind.ASSERTION]
        for at, sentences in self._found(claims, asked, assertions, shipped):
            for shard, slot, source, declared, each in self._places(sentences):
                chosen.setdefault(shard, []).append(Chosen(at, slot, source, declared, each))
        for at, claim in enumerate(claims):
            if claim.kind is ClaimKind.QUOTATION:
                only = self.numbers(claim.sources) if claim.sources else None
                numbers: dict[int, list[int]] = {number: [] for number in self.may_quote(claim.text, only)}
                for shard, slot, source, declared, _ in self._places(numbers):
                    quoted.setdefault(shard, []).append(
                        Quoted(at, slot, source, declared, claim.text, claim.speaker, settings.quote_style)
                    )
        found: list[list[Evidence]] = [[] for _ in claims]
        judged = self._cluster.run({at: (tasks.judge, self._parts[at], (shipped, each)) for at, each in chosen.items()})
        located = self._cluster.run({at: (tasks.quote, self._parts[at], (each,)) for at, each in quoted.items()})
        for answers in (judged, located):
            for at in sorted(answers):
                for claim_at, pieces in answers[at]:
                    found[claim_at].extend(pieces)
        for pieces in found:
            # In the order in which one machine goes through the sources.
            pieces.sort(key=lambda evidence: evidence.source)
        return found

    def _found(
        self, claims: Sequence[Claim], asked: Sequence[Asked], assertions: Sequence[int], shipped: object
    ) -> Iterator[tuple[int, dict[int, list[int]]]]:
        """Yield each assertion with the sentences that are judged for it."""
        counts: Counter[str] = Counter()
        words = self._cluster.run({at: (tasks.vocabulary, part, (shipped,)) for at, part in self._parts.items()})
        for each in words.values():
            counts.update(each)
        known = _Known(counts)
        open_claims: dict[int, tuple[Wanted, int]] = {}
        for at in assertions:
            statement = read_claim(asked[at].text, asked[at].as_of).statement
            wants = wanted(statement.words, known, self.sentences)
            if claims[at].sources:
                yield at, best_of_each(self._search(wants, self.numbers(claims[at].sources)))
            elif wants.words:
                open_claims[at] = (wants, self._most())
        while open_claims:
            batch = [Search(wants, most) for wants, most in open_claims.values()]
            answers = self._cluster.run({part: (tasks.search, each, (batch,)) for part, each in self._parts.items()})
            for place, (at, (wants, most)) in enumerate(list(open_claims.items())):
                best = self._best([(part, answers[part][place]) for part in sorted(answers)], most)
                if best is None:
                    open_claims[at] = (wants, most * 8)
                else:
                    del open_claims[at]
                    yield at, best_of_each(best)

    def _places(
        self, sentences: Mapping[int, Sequence[int]]
    ) -> Iterator[tuple[int, int, str, SourceDetails | None, tuple[int, ...]]]:
        """Yield (part, slot, id, what is declared, sentences) of sources."""
        query = (
            "SELECT source.shard, source.slot, name.id, source.shown FROM name "
            "JOIN source ON source.id = name.source WHERE name.number = ?"
        )
        for number, each in sentences.items():
            shard, slot, source, shown = self._db.execute(query, (number,)).fetchone()
            yield shard, slot, source, self._declared.get(shown), tuple(each)

    def _fetch(self, source_ids: Collection[str]) -> None:
        """Have the documents of sources at hand, all at once."""
        numbers = [number for number in sorted(self.numbers(source_ids)) if number not in self._documents]
        wants: dict[int, list[tuple[int, str, SourceDetails | None]]] = {}
        order: dict[int, list[int]] = {}
        for number, (shard, slot, source, declared, _) in zip(
            numbers, self._places(dict.fromkeys(numbers, ())), strict=True
        ):
            wants.setdefault(shard, []).append((slot, source, declared))
            order.setdefault(shard, []).append(number)
        found = self._cluster.run({at: (tasks.documents, self._parts[at], (each,)) for at, each in wants.items()})
        for shard, documents in sorted(found.items()):
            for number, document in zip(order[shard], documents, strict=True):
                self._keep(number, (document, reading_of(document)))


class _Known:
    """The stems that the parts have told of, counted over all of them."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        self._counts = counts
        self._beginning: dict[str, list[str]] = {}
        for stem in counts:
            self._beginning.setdefault(stem[:1], []).append(stem)
            if len(stem) >= HEAD:
                self._beginning.setdefault(stem[:HEAD], []).append(stem)

    def frequency(self, stem: str) -> int:
        """Return in how many sentences of the archive a stem stands."""
        return self._counts.get(stem, 0)

    def beginning_with(self, head: str) -> Sequence[str]:
        """Return the stems that begin with one letter, or with as many as two kindred stems share."""
        return self._beginning.get(head, ())


class Cluster:
    """A dask cluster, and which of its workers has which part."""

    def __init__(self, client: Client, close: Callable[[], None]) -> None:
        self._client = client
        self._close = close
        self._homes: dict[str, str] = {}

    def workers(self) -> list[str]:
        """Return the addresses of the workers there are."""
        return sorted(self._client.scheduler_info(n_workers=-1)["workers"])

    def ship(self, what: object) -> object:
        """Send something to every worker once, and return what stands for it in a task."""
        return _Shipped(what)

    def run(self, wanted: Mapping[int, tuple[Callable[..., _Answer], Part, tuple[Any, ...]]]) -> dict[int, _Answer]:
        """Return what the tasks come to, each run where its part lies. A lost worker's tasks go to another."""
        from distributed import wait

        answers: dict[int, _Answer] = {}
        attempts: Counter[int] = Counter()
        running: dict[Future[Any], tuple[int, str]] = {}
        left = dict(wanted)
        shipped: dict[int, Any] = {}
        try:
            while left or running:
                alive = set(self._alive())
                for future, (at, home) in list(running.items()):
                    if home not in alive or future.status in ("cancelled", "lost"):
                        del running[future]
                        future.cancel()
                        left[at] = wanted[at]
                        attempts[at] += 1
                        shipped.clear()
                        if attempts[at] >= _ATTEMPTS:
                            raise FactcheckError(
                                f"{_ATTEMPTS} workers have been lost over one part of the archive",
                                remedy="give the workers more memory, or read the sources in smaller files",
                            )
                for at, (function, part, arguments) in left.items():
                    home = self._home(part, alive)
                    given = [self._sent(argument, shipped) for argument in arguments]
                    future = self._client.submit(
                        function, part, *given, workers=[home], allow_other_workers=False, pure=False
                    )
                    running[future] = (at, home)
                left = {}
                try:
                    wait(list(running), timeout=_LOOK_SECONDS, return_when="FIRST_COMPLETED")
                except TimeoutError:
                    continue
                for future in [each for each in running if each.status in ("finished", "error")]:
                    at, _ = running.pop(future)
                    if future.status == "error":
                        self._fail_or_retry(future, at, attempts)
                        left[at] = wanted[at]
                        shipped.clear()
                    else:
                        answers[at] = future.result()
        finally:
            for future in running:
                future.cancel()
        return answers

    def _sent(self, argument: object, shipped: dict[int, Any]) -> object:
        if not isinstance(argument, _Shipped):
            return argument
        if id(argument) not in shipped:
            shipped[id(argument)] = self._client.scatter(argument.what, broadcast=True, hash=False)
        return shipped[id(argument)]

    def _fail_or_retry(self, future: Future[Any], at: int, attempts: Counter[int]) -> None:
        from distributed import CancelledError, KilledWorker

        error = future.exception()
        attempts[at] += 1
        if isinstance(error, FactcheckError):
            raise error
        if not isinstance(error, KilledWorker | CancelledError | OSError) or attempts[at] >= _ATTEMPTS:
            raise FactcheckError(
                f"a worker has failed: {type(error).__name__}: {error}",
                remedy="the workers need this version of factcheck, and the sources under the same paths",
            ) from error

    def _alive(self) -> list[str]:
        """Return the workers, after waiting for one where there is none."""
        until = time.monotonic() + _WAIT_SECONDS
        while not (found := self.workers()):
            if time.monotonic() > until:
                raise FactcheckError("the cluster has no worker", remedy="start one: dask worker ADDRESS --nthreads 1")
            time.sleep(_LOOK_SECONDS)
        return found

    def _home(self, part: Part, alive: Iterable[str]) -> str:
        """Return the worker that has a part, or that is to have it: the one with the fewest."""
        home = self._homes.get(part.key)
        addresses = sorted(alive)
        if home not in addresses:
            load = Counter(self._homes.values())
            home = min(addresses, key=lambda address: (load[address], address))
            self._homes[part.key] = home
        return home

    def close(self) -> None:
        """Leave the cluster, and end it where it is ours."""
        self._close()


class _Shipped:
    """Something that goes to every worker once."""

    def __init__(self, what: object) -> None:
        self.what = what


def connect(scheduler: str | None, jobs: int) -> Cluster:
    """Return the cluster at an address, or one of our own with so many workers. Raises FactcheckError."""
    try:
        from distributed import Client, LocalCluster
    except ImportError:
        raise FactcheckError(
            "the package distributed, which --engine dask needs, is not installed",
            remedy="pip install 'factcheck-cli[dask]'",
        ) from None
    import logging

    # A lost worker is no news to the user: its work is done again.
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    if scheduler is not None:
        try:
            client = Client(scheduler, timeout=5)
        except (OSError, ValueError) as error:
            raise FactcheckError(
                f"there is no dask scheduler at {scheduler!r} ({error})", remedy="give its address: tcp://HOST:8786"
            ) from None
        return Cluster(client, client.close)
    local = LocalCluster(n_workers=jobs, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50)
    client = Client(local)

    def close() -> None:
        client.close()
        local.close()

    return Cluster(client, close)
