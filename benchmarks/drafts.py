"""Time and memory to check 100 drafts of 1,000 words against 300 sources, and again after one draft changed.

    python benchmarks/drafts.py [DRAFTS] [SOURCES]

The texts are invented, from a fixed seed: sentences with a number, a date or a name, and quotations with a speaker.
Three sentences in four of a draft stand in some source, word for word or with another number.
"""

from __future__ import annotations

import random
import resource
import sys
import tempfile
import time
from itertools import accumulate
from pathlib import Path

WORDS_OF_DRAFT, WORDS_OF_SOURCE = 1_000, 800
MAX_SECONDS, MAX_MEGABYTES = 60, 600
"""For 100 drafts and 300 sources on two cores of 2024."""

_MONTHS = "January February March April May June July August September October November December".split()


def name(chance: random.Random) -> str:
    """Return an invented name."""
    return "".join(chance.choices("bdfgklmnprstv", k=1) + chance.choices("aeiou", k=1)).capitalize() + "".join(
        chance.choice("bdklmnrst") + chance.choice("aeiou") for _ in range(2)
    )


_LETTERS = "etaoinshrdlucmfwypvbgk"
_LEXICON = random.Random(1)
_VOCABULARY = ["".join(_LEXICON.choices(_LETTERS, k=_LEXICON.randint(4, 9))) for _ in range(8_000)]
_WEIGHTS = list(accumulate(1 / (rank + 40) for rank in range(len(_VOCABULARY))))
"""The skew of English content words: shared ones are common, telling ones rare."""


def words(count: int, chance: random.Random) -> str:
    """Return invented content words."""
    return " ".join(chance.choices(_VOCABULARY, cum_weights=_WEIGHTS, k=count))


def sentence(chance: random.Random) -> str:
    """Return one invented sentence; four in five can be checked."""
    day, month, year = chance.randint(1, 28), chance.choice(_MONTHS), chance.randint(1900, 2020)
    who = f"{name(chance)} {name(chance)}"
    return chance.choice(
        (
            f"The {words(3, chance)} in {name(chance)} was {words(1, chance)} by the {words(2, chance)} on {day} "
            f"{month} {year}.",
            f"In {year}, {chance.randint(11, 9_800):,} {words(2, chance)} had {words(3, chance)}.",
            f"{who} was {words(2, chance)} of the {words(3, chance)} with {name(chance)}.",
            f"“We have {words(2, chance)} and the {words(4, chance)} for {words(2, chance)},” {who} told the council.",
            f"The {words(3, chance)} was {words(2, chance)}, as the {words(2, chance)} had been.",
        )
    )


def article(size: int, chance: random.Random, pool: list[str]) -> str:
    """Return paragraphs of about `size` words, three sentences in four from the pool."""
    paragraphs: list[str] = []
    count = 0
    while count < size:
        said = [chance.choice(pool) if chance.random() < 0.75 else sentence(chance) for _ in range(3)]
        paragraphs.append(" ".join(said))
        count += len(paragraphs[-1].split())
    return "\n\n".join(paragraphs) + "\n"


def main() -> int:
    """Print the figures and return 1 when a limit is missed."""
    import factcheck

    drafts = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    sources = int(sys.argv[2]) if len(sys.argv) > 2 else 300
    chance = random.Random(4)
    pool = [sentence(chance) for _ in range(6_000)]
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for number in range(sources):
            path = root / "sources" / f"{number:03}.txt"
            path.parent.mkdir(exist_ok=True)
            path.write_text(f"Report {number}\n\n3 May 2021\n\n" + article(WORDS_OF_SOURCE, chance, pool), "utf-8")
        (root / "claims.toml").write_text(
            '[factcheck]\nsources = ["sources/*.txt"]\ndrafts = ["drafts/*.md"]\n', "utf-8"
        )
        for number in range(drafts):
            path = root / "drafts" / f"{number:03}.md"
            path.parent.mkdir(exist_ok=True)
            path.write_text(article(WORDS_OF_DRAFT, chance, pool), "utf-8")
        took: list[float] = []
        for run in ("all", "again, one draft changed"):
            began = time.perf_counter()
            report = factcheck.check(path=root / "claims.toml")
            took.append(time.perf_counter() - began)
            checked = sum(len(draft.sentences) for draft in report.drafts)
            print(f"{run}: {took[-1]:.1f} s for {checked:,} sentences and quotations")
            changed = root / "drafts" / "000.md"
            changed.write_text(changed.read_text("utf-8") + "\n" + sentence(chance) + "\n", "utf-8")
    # Linux counts in kilobytes, macOS in bytes.
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)
    print(f"{megabytes:.0f} MB at most")
    full = drafts == 100 and sources == 300
    return 1 if full and (max(took) > MAX_SECONDS or megabytes > MAX_MEGABYTES) else 0


if __name__ == "__main__":
    sys.exit(main())
