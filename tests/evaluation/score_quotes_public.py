"""Score quotations on public sets: their words against speeches, one against another outlet, and their speakers.

usage: python -m tests.evaluation.score_quotes_public FOLDER

FOLDER holds any of
  quotes_speeches/dev.jsonl, sources.jsonl   quotations of the press and the transcripts they may be from: the best
                                             status over the transcripts against the label
  quotes_cross_outlet/dev.jsonl              one quotation in two outlets: VARIANT against SAME and SAME_FORMAT
  polnear/quotes_dev.jsonl, corpus_dev.jsonl direct quotations with place and speaker
The sets are for measuring: nothing of them belongs into the project.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from factcheck.expressions.quotations import find_quotations
from factcheck.expressions.speakers import same_speaker
from factcheck.judging.quotes import check_quote, locate_quote
from factcheck.records import QuoteStatus, Source
from factcheck.text.document import read_document

WANTED = {
    "VERBATIM": QuoteStatus.VERBATIM,
    "VERBATIM_FORMAT": QuoteStatus.VERBATIM,
    "ALTERED": QuoteStatus.ALTERED,
    "NOT_FOUND": QuoteStatus.NOT_FOUND,
}
BEST_FIRST = (QuoteStatus.VERBATIM, QuoteStatus.ALTERED, QuoteStatus.MISATTRIBUTED, QuoteStatus.NOT_FOUND)
NEAR = 2
"""Characters by which a span may differ from the labelled one: a mark or a space."""


def read_rows(path: Path) -> list[dict[str, Any]]:
    """Return the rows of a file of JSON lines."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def score_speeches(quotes: Path, transcripts: Path) -> Iterator[str]:
    """Yield the lines on quotations against transcripts; who speaks is not asked, since they do not say."""
    documents = [
        read_document(Source(id=row["doc"], path=row["doc"], text=row["text"])) for row in read_rows(transcripts)
    ]
    counts: Counter[tuple[QuoteStatus, QuoteStatus]] = Counter()
    for row in read_rows(quotes):
        found = [locate_quote(row["quote"], document) for document in documents]
        statuses = [evidence.quote_status for evidence in found if evidence is not None and evidence.quote_status]
        got = min(statuses, key=BEST_FIRST.index, default=QuoteStatus.NOT_FOUND)
        counts[WANTED[row["label"]], got] += 1
    total = sum(counts.values())
    right = sum(number for (want, got), number in counts.items() if want is got)
    yield f"quotes_speeches: n={total} accuracy={right / total:.3f}"
    for status in (QuoteStatus.VERBATIM, QuoteStatus.ALTERED, QuoteStatus.NOT_FOUND):
        said = sum(number for (_, got), number in counts.items() if got is status)
        held = sum(number for (want, _), number in counts.items() if want is status)
        hit = counts[status, status]
        yield f"  {status.value}: precision={hit / max(said, 1):.3f} recall={hit / max(held, 1):.3f} n={held}"
    comfort = sum(
        number
        for (want, got), number in counts.items()
        if got is QuoteStatus.VERBATIM and want is not QuoteStatus.VERBATIM
    )
    yield f"  altered or invented called verbatim: {comfort}"


def score_outlets(path: Path) -> Iterator[str]:
    """Yield the lines on one quotation in two outlets: each is held against the other in quotation marks."""
    hit = said = held = total = 0
    for row in read_rows(path):
        if row["label"] == "PARTIAL_OVERLAP":
            continue
        one, other = row["a"]["quote"], row["b"]["quote"]
        # An outlet may quote less than the other: the shorter of the two is the one to be found.
        short, long = sorted((one, other), key=lambda quote: (len(quote.split()), quote))
        varies = check_quote(short, f"“{long}”").status is not QuoteStatus.VERBATIM
        wanted = row["label"] == "VARIANT"
        total += 1
        said += varies
        held += wanted
        hit += varies and wanted
    f1 = 2 * hit / max(said + held, 1)
    yield f"quotes_cross_outlet: n={total}"
    yield f"  variant: precision={hit / max(said, 1):.3f} recall={hit / max(held, 1):.3f} F1={f1:.3f}"


def score_speakers(quotes: Path, corpus: Path) -> Iterator[str]:
    """Yield the lines on spans and speakers. A pronoun counts as it is stated, and as what it is traced to."""
    found = {row["doc"]: find_quotations(row["text"]) for row in read_rows(corpus)}
    rows = read_rows(quotes)
    exact = right = given = 0
    for row in rows:
        near = [q for q in found[row["doc"]] if q.start < row["end"] and q.end > row["start"]]
        exact += any(abs(q.start - row["start"]) <= NEAR and abs(q.end - row["end"]) <= NEAR for q in near)
        if not row["speaker"]:
            continue
        given += 1
        attribution = near[0].attribution if near else None
        if attribution is not None:
            names = (attribution.stated, attribution.speaker)
            right += any(same_speaker(name, row["speaker"]) for name in names)
    yield f"polnear: n={len(rows)} exact span={exact / len(rows):.3f} speaker={right / max(given, 1):.3f} of {given}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures of the sets that are there."""
    parser = argparse.ArgumentParser(description="Score quotations on public sets.")
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args(arguments).folder
    sets = (
        (score_speeches, ("quotes_speeches/dev.jsonl", "quotes_speeches/sources.jsonl")),
        (score_outlets, ("quotes_cross_outlet/dev.jsonl",)),
        (score_speakers, ("polnear/quotes_dev.jsonl", "polnear/corpus_dev.jsonl")),
    )
    for score, names in sets:
        paths = [folder / name for name in names]
        absent = [str(path) for path in paths if not path.is_file()]
        for line in [f"absent: {', '.join(absent)}"] if absent else score(*paths):
            print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
