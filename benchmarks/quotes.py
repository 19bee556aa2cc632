"""Time to locate a quotation in a text, beside rapidfuzz's partial_ratio_alignment, edlib and fuzzysearch over it.

    python benchmarks/quotes.py [ROUNDS]

The text is invented: sentences drawn from a vocabulary with the skew of English, from a fixed seed.
Quotations of 50 to 2,000 characters are cut from it and up to 10 % of their words replaced, dropped or
doubled. A span is right when it covers at least 80 % of the words quoted and at most 20 % more. The text is
prepared once a size, and that time is shown apart; the others have nothing to prepare. edlib and fuzzysearch
come with the extra "bench"; without them a line says so. edlib is asked for at most a third of the characters changed,
fuzzysearch for an eighth. A dash stands where one of them would take longer than the patience below.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections.abc import Callable
from importlib.util import find_spec
from typing import Any

from factcheck.judging.quotes import locate_quote
from factcheck.records import Source, Span
from factcheck.text.document import Document
from factcheck.text.folding import fold

SIZES = (5_000, 100_000, 5_000_000)
LENGTHS = (50, 200, 1_000, 2_000)
EDITS = (0.0, 0.05, 0.1)
MIN_RIGHT = 0.99
MIN_RATIO = 10
SLOW_TEXT = 1_000_000
"""Characters from which the others get one round: they take seconds each."""
PATIENCE = 10.0
"""Seconds beyond which one of the others is not asked, as far as a smaller text or a shorter quotation tells."""

Finder = Callable[[str, str], "tuple[int, int] | None"]


def invented_text(size: int, chance: random.Random) -> str:
    """Return about `size` characters of sentences in paragraphs."""
    letters = "etaoinshrdlucmfwypvbgk"
    words = ["".join(chance.choices(letters, k=chance.randint(2, 9))) for _ in range(8_000)]
    weights = [1 / (rank + 3) for rank in range(len(words))]
    pieces: list[str] = []
    length = 0
    while length < size:
        sentence = " ".join(chance.choices(words, weights, k=chance.randint(6, 28))).capitalize()
        pieces.append(sentence + (".\n\n" if chance.random() < 0.2 else ". "))
        length += len(pieces[-1])
    return "".join(pieces)[:size]


def cut_quotation(text: str, length: int, share: float, chance: random.Random) -> tuple[str, int, int]:
    """Return a quotation with a share of its words edited, and the span it was cut from."""
    start = text.find(" ", chance.randrange(max(1, len(text) - length - 20))) + 1
    end = text.find(" ", start + length - 8)
    end = len(text) if end < 0 else end
    words = text[start:end].split()
    edited: list[str] = []
    for word in words:
        roll = chance.random()
        if roll >= share:
            edited.append(word)
        elif roll < share / 3:
            edited.append("zzz" + word)
        elif roll < 2 * share / 3:
            edited.extend((word, "qqq"))
    return " ".join(edited), start, end


def is_right(found: tuple[int, int] | None, start: int, end: int) -> bool:
    """Return whether a span found is the one the quotation was cut from."""
    if found is None:
        return False
    shared = min(found[1], end) - max(found[0], start)
    return shared >= 0.8 * (end - start) and found[1] - found[0] <= 1.2 * (end - start)


def _rapidfuzz(quote: str, text: str) -> tuple[int, int] | None:
    from rapidfuzz.fuzz import partial_ratio_alignment

    found = partial_ratio_alignment(quote, text)
    return (found.dest_start, found.dest_end) if found else None


def _edlib(quote: str, text: str) -> tuple[int, int] | None:
    import edlib

    places = edlib.align(quote, text, mode="HW", task="locations", k=len(quote) // 3)["locations"]
    return (places[0][0], places[0][1] + 1) if places else None


def _fuzzysearch(quote: str, text: str) -> tuple[int, int] | None:
    import fuzzysearch

    found = min(fuzzysearch.find_near_matches(quote, text, max_l_dist=len(quote) // 8), key=_distance, default=None)
    return (found.start, found.end) if found else None


def _distance(match: Any) -> int:
    return int(match.dist)


def others() -> dict[str, Finder]:
    """Return what can be compared with, by name; a line says what is absent."""
    finders: dict[str, Finder] = {"rapidfuzz": _rapidfuzz}
    for name, finder in (("edlib", _edlib), ("fuzzysearch", _fuzzysearch)):
        if find_spec(name) is None:
            print(f'{name} is absent: python -m pip install "factcheck-cli[bench]"', file=sys.stderr)
        else:
            finders[name] = finder
    return finders


def _worst(took: dict[int, float], length: int) -> float:
    """Return the most seconds a character of text that a quotation of at most this length took."""
    return max((seconds for known, seconds in took.items() if known <= length), default=0)


def main() -> int:
    """Print the table and return 1 when a limit is missed."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    missed: list[str] = []
    total = right = 0
    finders = others()
    names = "".join(f"{name + ' ms':>15} right" for name in finders)
    print(f"      text  quote edits   ours ms  right{names}       x")
    took: dict[int, float] = {}  # seconds a character of text, at the worst so far
    for size in SIZES:
        chance = random.Random(size)
        text = invented_text(size, chance)
        source = Source(id="text", path="text.txt", text=text)
        began = time.perf_counter()
        document = Document(
            source=source,
            folded=fold(text),
            sentences=(Span(0, len(text)),),
            headline=None,
            left_out=(),
        )
        # One inexact quotation, so that the index is there too.
        locate_quote(cut_quotation(text, 200, 0.3, chance)[0], document)
        prepared = time.perf_counter() - began
        for length in LENGTHS:
            for share in EDITS:
                ours: list[float] = []
                theirs: dict[str, list[float]] = {name: [] for name in finders}
                their_hits = dict.fromkeys(finders, 0)
                hits = 0
                for number in range(rounds):
                    quote, start, end = cut_quotation(text, length, share, chance)
                    began = time.perf_counter()
                    evidence = locate_quote(quote, document)
                    ours.append(time.perf_counter() - began)
                    hits += is_right((evidence.start, evidence.end) if evidence else None, start, end)
                    for name, find in finders.items():
                        slow = number and (size >= SLOW_TEXT or max(theirs[name], default=0) > PATIENCE)
                        if slow or (name == "fuzzysearch" and _worst(took, length) * size > PATIENCE):
                            continue
                        began = time.perf_counter()
                        place = find(quote, text)
                        theirs[name].append(time.perf_counter() - began)
                        their_hits[name] += is_right(place, start, end)
                        if name == "fuzzysearch":
                            took[length] = max(took.get(length, 0), theirs[name][-1] / size)
                total += rounds
                right += hits
                mine = statistics.median(ours) * 1e3
                medians = {name: statistics.median(times) * 1e3 for name, times in theirs.items() if times}
                other = min(medians.values())
                columns = "".join(
                    f"{medians[name]:>15.2f} {their_hits[name] / len(theirs[name]):>5.0%}"
                    if name in medians
                    else f"{'-':>15} {'-':>5}"
                    for name in finders
                )
                print(
                    f"{size:>10,} {length:>6,} {share:>5.0%} {mine:>9.2f} {hits / rounds:>6.0%}{columns} "
                    f"{other / mine:>7.1f}",
                    flush=True,
                )
                if size >= SLOW_TEXT and other < MIN_RATIO * mine:
                    missed.append(f"{size:,}/{length}/{share:.0%}: only {other / mine:.1f} times faster")
        print(f"{size:>10,} prepared once in {prepared * 1e3:.0f} ms")
    print(f"right span: {right / total:.1%} of {total}")
    if right < MIN_RIGHT * total:
        missed.append(f"right span in {right / total:.1%}, wanted {MIN_RIGHT:.0%}")
    for line in missed:
        print(f"missed: {line}", file=sys.stderr)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
