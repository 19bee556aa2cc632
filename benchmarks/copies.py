"""Find copies among articles, beside MinHash from a library (rensa, extra `bench`), in the same run.

    python benchmarks/copies.py [ARTICLES] [FOLDER]

A copy is made of every fourth invented article, or of every fourth text file of a folder: whole, with words changed,
with paragraphs dropped, cut in half, or three paragraphs of it. Printed are the pairs found of those that comparing two
texts in full calls copies, the pairs of others that have to be compared, and the articles a second.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import corpus

from factcheck.judging.copies import are_copies, likely_pairs, shingled, sketch
from factcheck.records import Source
from factcheck.text.document import Document, read_document

Edit = Callable[[list[str], random.Random], list[str]]

EDITS: dict[str, Edit] = {
    "whole": lambda paragraphs, chance: paragraphs,
    "5 % of the words": lambda paragraphs, chance: [_changed(each, chance, 0.05) for each in paragraphs],
    "8 % of the words": lambda paragraphs, chance: [_changed(each, chance, 0.08) for each in paragraphs],
    "a third dropped": lambda paragraphs, chance: [each for each in paragraphs if chance.random() > 0.33] or paragraphs,
    "half of it": lambda paragraphs, chance: paragraphs[: max(1, len(paragraphs) // 2)],
    "three paragraphs": lambda paragraphs, chance: paragraphs[:3],
}


def main() -> None:
    """Make the articles and their copies, and print what each way finds."""
    if len(sys.argv) > 2:
        texts = [path.read_text(encoding="utf-8") for path in sorted(Path(sys.argv[2]).glob("*.txt"))]
    else:
        texts = [corpus.article(number).text for number in range(int((sys.argv[1:] or ["2000"])[0]))]
    chance = random.Random(5)
    print(f"{len(texts):,} articles of {sum(map(len, texts)) // len(texts):,} characters\n")
    print("| copies made by | pairs | found | rensa found | others to compare | rensa's others |")
    print("|---|---|---|---|---|---|")
    ours_time = theirs_time = 0.0
    for name, edit in EDITS.items():
        copies = ["\n\n".join(edit(text.split("\n\n"), chance)) for text in texts[::4]]
        documents = [_read(text) for text in (*texts, *copies)]
        words = [document.folded.text.lower().split() for document in documents]
        wanted = {
            (at * 4, len(texts) + at)
            for at in range(len(copies))
            if are_copies(shingled(documents[at * 4]), shingled(documents[len(texts) + at]))
        }
        began = time.perf_counter()
        ours = _ours(documents)
        ours_time += time.perf_counter() - began
        began = time.perf_counter()
        theirs = _rensa(words)
        theirs_time += time.perf_counter() - began
        print(
            f"| {name} | {len(wanted)} | {len(wanted & ours)} | {len(wanted & theirs)} | {len(ours - wanted)} "
            f"| {len(theirs - wanted)} |"
        )
    total = len(EDITS) * len(texts) * 1.25
    print(f"\n{total / ours_time:,.0f} articles a second, rensa {total / theirs_time:,.0f}")


def _changed(paragraph: str, chance: random.Random, share: float) -> str:
    return " ".join("changed" if chance.random() < share else word for word in paragraph.split(" "))


def _read(text: str) -> Document:
    return read_document(Source(id="", path="", text=text))


def _ours(documents: Sequence[Document]) -> set[tuple[int, int]]:
    holders: dict[int, list[int]] = {}
    for at, document in enumerate(documents):
        for number in sketch(document):
            holders.setdefault(number, []).append(at)
    return likely_pairs(holders.values())


def _rensa(texts: Sequence[list[str]]) -> set[tuple[int, int]]:
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=0.5, num_perm=128, num_bands=32)
    found: set[tuple[int, int]] = set()
    for at, words in enumerate(texts):
        minhash = RMinHash(num_perm=128, seed=42)
        minhash.update([" ".join(words[place : place + 5]) for place in range(max(1, len(words) - 4))])
        found.update((other, at) for other in index.query(minhash))
        index.insert(at, minhash)
    return found


if __name__ == "__main__":
    main()
