"""Rank passages for claims by the weights of this project, beside BM25 (bm25s, extra `bench`) in the same run.

    python -m tests.evaluation.retrieval DATA

Sentences are ranked as an index ranks them (`matching.wanted`). Whole abstracts, which no command of ours ranks, are
ranked by what their words count for together, those said again a little more, and by their best sentence.
"""

from __future__ import annotations

import ast
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from math import log2
from pathlib import Path
from typing import Any

from factcheck.judging.assessment import read_claim
from factcheck.matching.kinship import HEAD
from factcheck.matching.wanted import place_of, wanted
from factcheck.text.folding import fold
from factcheck.text.words import stems_in

Rank = Callable[[str, int], list[int]]


class Ranking:
    """Texts of one sentence or several, ranked for claims."""

    def __init__(self, texts: Sequence[Sequence[str]]) -> None:
        self._postings: dict[str, list[int]] = {}
        self._homes: list[int] = []
        self._sizes: list[int] = []
        self._beginning: dict[str, list[str]] = {}
        for home, sentences in enumerate(texts):
            for sentence in sentences:
                folded = fold(sentence).text
                stems = stems_in(folded, 0, len(folded))
                for stem in stems:
                    self._postings.setdefault(stem, []).append(len(self._homes))
                self._homes.append(home)
                self._sizes.append(len(stems))
        for stem in self._postings:
            for length in (1, HEAD):
                if len(stem) >= length:
                    self._beginning.setdefault(stem[:length], []).append(stem)

    def frequency(self, stem: str) -> int:
        """Return in how many sentences a stem stands."""
        return len(self._postings.get(stem, ()))

    def beginning_with(self, head: str) -> Sequence[str]:
        """Return the stems that begin with some letters."""
        return self._beginning.get(head, ())

    def _reached(self, claim: str) -> Iterator[dict[int, int]]:
        """Yield, for each word of a claim, what it counts for in the sentences that have it."""
        for stems in wanted(read_claim(claim).statement.words, self, len(self._homes)).words:
            reached: dict[int, int] = {}
            for stem, weight in stems:
                for sentence in self._postings[stem]:
                    reached.setdefault(sentence, weight)
            yield reached

    def sentences(self, claim: str, most: int) -> list[int]:
        """Return the best sentences, the best first."""
        scores: Counter[int] = Counter()
        for reached in self._reached(claim):
            scores.update(reached)
        return sorted(scores, key=lambda at: (place_of(scores[at], self._sizes[at]), at))[:most]

    def texts(self, claim: str, most: int) -> list[int]:
        """Return the best texts, the best first."""
        scores: Counter[int] = Counter()
        sentences: Counter[int] = Counter()
        for reached in self._reached(claim):
            sentences.update(reached)
            best: dict[int, int] = {}
            times: Counter[int] = Counter()
            for at, weight in reached.items():
                home = self._homes[at]
                best[home] = max(weight, best.get(home, 0))
                times[home] += 1
            for home, weight in best.items():
                scores[home] += round(weight * (2 - 1 / times[home]))
        top: dict[int, int] = {}
        for at, score in sentences.items():
            top[self._homes[at]] = max(score, top.get(self._homes[at], 0))
        return sorted(scores, key=lambda home: (-scores[home] - top[home], home))[:most]


def bm25(texts: Sequence[str]) -> Rank:
    """Return BM25 with its usual settings, stop words left out and words stemmed."""
    import bm25s
    import Stemmer

    stemmer = Stemmer.Stemmer("english")
    options: dict[str, Any] = {"stopwords": "en", "stemmer": stemmer, "show_progress": False}
    index = bm25s.BM25()
    index.index(bm25s.tokenize(list(texts), **options), show_progress=False)

    def rank(claim: str, most: int) -> list[int]:
        tokens = bm25s.tokenize([claim], return_ids=False, **options)
        found, _ = index.retrieve(tokens, k=min(most, len(texts)), show_progress=False)
        return [int(at) for at in found[0]]

    return rank


def scifact(data: Path) -> Iterator[tuple[str, float, float]]:
    """Yield nDCG@10 of abstracts, ours and BM25's."""
    rows = _rows(data / "scifact" / "corpus.jsonl")
    names = [row["doc"] for row in rows]
    texts = [[row["title"], *row["sents"]] for row in rows]
    claims = [
        (row["claim"], {each["doc"] for each in row["relevant"]})
        for row in _rows(data / "scifact" / "claims_dev.jsonl")
        if row["relevant"]
    ]

    def measure(rank: Rank) -> float:
        total = 0.0
        for claim, right in claims:
            found = [names[at] for at in rank(claim, 10)]
            gain = sum(1 / log2(place + 2) for place, name in enumerate(found) if name in right)
            total += gain / sum(1 / log2(place + 2) for place in range(min(10, len(right))))
        return total / len(claims)

    yield "scifact nDCG@10", measure(Ranking(texts).texts), measure(bm25(["\n".join(text) for text in texts]))


def climate_fever(data: Path) -> Iterator[tuple[str, float, float]]:
    """Yield recall at 10 of sentences, ours and BM25's."""
    rows = _rows(data / "climate_fever" / "corpus.jsonl")
    names = [row["id"] for row in rows]
    claims = [
        (row["claim"], {each["id"] for each in row["evidence"]}) for row in _rows(data / "climate_fever" / "dev.jsonl")
    ]

    def measure(rank: Rank) -> float:
        return sum(len({names[at] for at in rank(claim, 10)} & right) / len(right) for claim, right in claims) / len(
            claims
        )

    texts = [row["text"] for row in rows]
    yield "climate_fever R@10", measure(Ranking([[text] for text in texts]).sentences), measure(bm25(texts))


def wice(data: Path) -> Iterator[tuple[str, float, float]]:
    """Yield how often the first sentence is a right one, ours and BM25's."""
    ours = theirs = count = 0
    for row in _rows(data / "wice" / "dev.jsonl"):
        sets = row["meta"].get("supporting_sets")
        right = {sentence for each in (ast.literal_eval(sets) if isinstance(sets, str) else sets) for sentence in each}
        if not right:
            continue
        texts = [text for text in row["evidence"][0]["text"].split("\n") if text.strip()]
        count += 1
        ours += any(texts[at] in right for at in Ranking([[text] for text in texts]).sentences(row["claim"], 1))
        theirs += any(texts[at] in right for at in bm25(texts)(row["claim"], 1))
    yield "wice hit@1", ours / count, theirs / count


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def main(arguments: Sequence[str]) -> None:
    """Print the table."""
    data = Path(arguments[0])
    print("| set | ours | BM25 |\n|---|---|---|")
    for measure in (scifact, climate_fever, wice):
        for name, ours, theirs in measure(data):
            print(f"| {name} | {ours:.3f} | {theirs:.3f} |")


if __name__ == "__main__":
    main(sys.argv[1:])
