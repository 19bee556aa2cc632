"""The minimal pairs: a claim, a passage, and the stance an editor gives the passage."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from .scores import Scores

HERE = Path(__file__).parent
OTHERS = HERE / "others.jsonl"
"""Pairs written by others than those who wrote the rules, to find out where these are fooled."""
PROSE = HERE / "prose.jsonl"
UNMENDED = HERE / "unmended.jsonl"
"""The like on long sentences of news, most invented, some of the seeds, with three or four claims to a passage."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One row of pairs.jsonl. `allow` holds other stances a careful editor could give."""

    id: str
    phenomenon: str
    claim: str
    passage: str
    stance: str
    published: date | None = None
    allow: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """A pair that was answered wrongly."""

    pair: Pair
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PairScores:
    """The scores of all pairs, those of each phenomenon in the file's order, and the misses."""

    overall: Scores
    phenomena: tuple[tuple[str, Scores], ...]
    misses: tuple[Miss, ...]


Ask = Callable[[Pair], str]
"""What answers a pair with a stance."""


def read_pairs(path: Path = HERE / "pairs.jsonl") -> tuple[Pair, ...]:
    """Return the pairs of a file in its order."""
    return tuple(_pair(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines())


def _pair(row: dict[str, object]) -> Pair:
    published, allow = row.pop("published", None), row.pop("allow", [])
    if not isinstance(allow, list):
        raise ValueError(f"{row['id']}: allow is a list of stances")
    return Pair(
        **{key: str(value) for key, value in row.items()},
        published=date.fromisoformat(str(published)) if published else None,
        allow=tuple(allow),
    )


def ask_engine(pair: Pair) -> str:
    """Return the stance factcheck gives the pair's passage."""
    import factcheck

    return str(factcheck.assess(pair.claim, pair.passage, published=pair.published).stance.value)


def score_pairs(pairs: Iterable[Pair], ask: Ask = ask_engine) -> PairScores:
    """Return the scores of the answers `ask` gives."""
    overall, phenomena, misses = Scores(), dict[str, Scores](), list[Miss]()
    for pair in pairs:
        answer = ask(pair)
        phenomena.setdefault(pair.phenomenon, Scores()).add(pair.stance, answer, pair.allow)
        if not overall.add(pair.stance, answer, pair.allow):
            misses.append(Miss(pair=pair, answer=answer))
    return PairScores(overall=overall, phenomena=tuple(phenomena.items()), misses=tuple(misses))
