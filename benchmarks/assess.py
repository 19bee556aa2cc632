"""Measure how many pairs of a claim and a passage `factcheck.assess` judges a second, on one core.

    python benchmarks/assess.py [PAIRS] [--profile] [FILE ...]

The pairs are invented sentences. In the first rate no two claims and no two passages are alike, so that nothing is
answered from a cache but the words; in the second each claim is held against ten passages, and is read once; in the
third ten claims are held against the same ten passages, as a run over sources does, and each sentence is read once:
that rate is the one to reach, and the exit status says whether it was.
Beside them, in the same run, the naive peer: rapidfuzz's token_set_ratio and the digits in common, which tells what is
about a claim and not what bears it out. `--profile` shows where the time of the first goes. A FILE has pairs written by
people, one JSON object with `claim` and `evidence` a line, as the public sets do: the rate of each is printed last.
"""

from __future__ import annotations

import json
import random
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from rapidfuzz import fuzz

import factcheck

# What issue trackers of newsrooms speak of: thousands of pairs while an editor waits.
LEAST_A_SECOND = 5_000
AGAINST = 10

WHO = (
    "The harbour council", "Mayor Ines Calder", "The Volturnan ministry of transport", "Northgate Bank",
    "The Estuary Bridge Company", "Judge Tomas Hale", "The fisheries agency", "Professor Ruth Amadi",
)  # fmt: skip
DID = ("approved", "rejected", "announced", "closed", "reviewed", "did not approve", "will finance", "cancelled")
WHAT = (
    "the toll on the eastern bridge", "a loan for the new ferry", "its plan for a second tunnel",
    "the sale of the grain terminal", "a report on the flooded quay", "the licences of small trawlers",
)  # fmt: skip
HOW_MUCH = (
    "worth {n} million crowns", "for more than {n} ships", "after {n} complaints", "with {n} per cent of the votes",
    "for nearly {n} residents", "although {n} people objected",
)  # fmt: skip
WHEN = (
    "in {year}", "on 4 March {year}", "in November {year}", "last year", "on Tuesday", "in the spring of {year}",
)  # fmt: skip


def pairs(count: int, each: int = 1, claims: int = 1) -> list[tuple[str, str]]:
    """Return `count` pairs, `claims` claims about one thing with the same `each` passages: half are about another."""
    pick = random.Random(20261122)

    def sentence(who: str, what: str) -> str:
        amount = pick.choice(HOW_MUCH).format(n=pick.randint(2, 9_000))
        day = pick.choice(WHEN).format(year=pick.randint(2004, 2026))
        return f"{who} {pick.choice(DID)} {what} {amount} {day}."

    made: list[tuple[str, str]] = []
    while len(made) < count:
        who, what = pick.choice(WHO), pick.choice(WHAT)
        passages = []
        for _ in range(each):
            same = pick.random() < 0.5
            passages.append(sentence(who if same else pick.choice(WHO), what if same else pick.choice(WHAT)))
        for claim in [sentence(who, what) for _ in range(claims)]:
            made.extend((claim, passage) for passage in passages)
    return made


def pairs_of(path: Path) -> list[tuple[str, str]]:
    """Return the pairs of a file of JSON lines."""
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [(row["claim"], row["evidence"]) for row in rows]


def naive(claim: str, passage: str) -> bool:
    """Return whether a likeness of words and the same figures would call the claim supported."""
    same_figures = set(re.findall(r"\d+", claim)) <= set(re.findall(r"\d+", passage))
    return fuzz.token_set_ratio(claim, passage) >= 80 and same_figures


def seconds(judge: Callable[[str, str], object], given: list[tuple[str, str]]) -> float:
    """Return how long judging all the pairs takes."""
    start = time.perf_counter()
    for claim, passage in given:
        judge(claim, passage)
    return time.perf_counter() - start


def main() -> int:
    """Print the rates and return 1 when the least is not reached."""
    numbers = [argument for argument in sys.argv[1:] if argument.isdigit()]
    count = int(numbers[0]) if numbers else 4_000
    given, repeated, crossed = pairs(count), pairs(count, AGAINST), pairs(count, AGAINST, AGAINST)
    # The first pairs pay for imports and for the words of the language.
    seconds(factcheck.assess, given[:100])
    if "--profile" in sys.argv:
        import cProfile

        cProfile.runctx("seconds(factcheck.assess, given)", globals(), {"given": given}, sort="tottime")
        return 0
    # Taking turns, so that a busy moment of the machine falls on both; the best of three is least disturbed.
    rounds = [
        (*(seconds(factcheck.assess, each) for each in (given, repeated, crossed)), seconds(naive, given))
        for _ in range(3)
    ]
    ours, again, across, theirs = map(min, zip(*rounds, strict=True))
    rate = len(crossed) / across
    print(f"{'pairs':36} {len(given):9,}")
    print(f"{'assess, every claim new':36} {len(given) / ours:9,.0f} a second")
    print(f"{f'assess, {AGAINST} passages a claim':36} {len(repeated) / again:9,.0f} a second")
    print(f"{f'assess, {AGAINST} claims, {AGAINST} passages':36} {rate:9,.0f} a second   least {LEAST_A_SECOND:,}")
    print(f"{'token_set_ratio and digits':36} {len(given) / theirs:9,.0f} a second")
    print(f"{'assess, every claim new, times that':36} {ours / theirs:9.1f}")
    for path in map(Path, (argument for argument in sys.argv[1:] if argument.endswith(".jsonl"))):
        written = pairs_of(path)
        least = min(seconds(factcheck.assess, written) for _ in range(2))
        characters = sum(len(passage) for _, passage in written) // len(written)
        named = f"{path.parent.name}, {characters} characters"
        print(f"{named:36} {len(written) / least:9,.0f} a second")
    return 0 if rate >= LEAST_A_SECOND else 1


if __name__ == "__main__":
    sys.exit(main())
