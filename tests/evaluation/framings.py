"""Labelled pairs with their passage put behind "meanwhile", a date or whoever said so: what a passage does not bear out
by itself it does not bear out in such a frame either.

    python -m tests.evaluation.framings        # every row
    python -m tests.evaluation.framings 10     # every tenth
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import factcheck

from . import pairs
from .constructions import read_constructions
from .pairs import Pair

_OPENERS = frozenset(
    "the a an in on at its his her their some all most many no none nobody after when while two if unless although "
    "though because".split()
)


def _as_told(passage: str) -> str:
    """Return a passage as it stands behind other words: a name keeps its capital."""
    first = passage.split(" ", 1)[0]
    return passage[0].lower() + passage[1:] if first.lower() in _OPENERS else passage


def _ended(passage: str) -> str:
    return passage.removesuffix(".")


FRAMES: dict[str, Callable[[str], str]] = {
    "meanwhile": lambda passage: f"Meanwhile, {_as_told(passage)}",
    "according to": lambda passage: f"According to the gazette, {_as_told(passage)}",
    "said that": lambda passage: f"A spokesman said on Monday that {_as_told(passage)}",
    "on a day": lambda passage: f"On 3 May 2019, {_as_told(passage)}",
    "reported": lambda passage: f"{_ended(passage)}, the gazette reported.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Framed:
    """A labelled pair with its passage in a frame, and the stances it was given without and with that."""

    pair: Pair
    frame: str
    passage: str
    plain: str
    framed: str

    @property
    def is_wrong(self) -> bool:
        """Whether only the frame made a support of it."""
        return self.framed == "supports" and "supports" not in (self.plain, self.pair.stance, *self.pair.allow)


def may_be_framed(passage: str) -> bool:
    """Return whether a passage is one sentence that begins with a name or a word that frames can stand before."""
    words = passage.split(" ", 2)
    named = len(words) > 1 and words[0][:1].isupper() and words[1][:1].isupper()
    return ". " not in passage and (named or words[0].lower() in _OPENERS)


def rows(step: int = 1) -> Sequence[Pair]:
    """Return every `step`-th labelled pair, of all sets, that may be framed."""
    written = (*pairs.read_pairs(), *pairs.read_pairs(pairs.OTHERS), *read_constructions())
    return [pair for pair in written if may_be_framed(pair.passage)][::step]


def answers(framed: Sequence[Pair]) -> Iterator[Framed]:
    """Yield each pair in each frame with the stances that `factcheck.assess` gives."""
    for pair in framed:
        plain = str(factcheck.assess(pair.claim, pair.passage, published=pair.published).stance.value)
        for name, frame in FRAMES.items():
            passage = frame(pair.passage)
            stance = str(factcheck.assess(pair.claim, passage, published=pair.published).stance.value)
            yield Framed(pair=pair, frame=name, passage=passage, plain=plain, framed=stance)


def main() -> int:
    """Print how many supports each frame makes and loses; return 1 where one is made too often."""
    tried: Counter[str] = Counter()
    lost: Counter[str] = Counter()
    wrong: list[Framed] = []
    for each in answers(rows(int(sys.argv[1]) if len(sys.argv) > 1 else 1)):
        tried[each.frame] += 1
        lost[each.frame] += each.plain == "supports" == each.pair.stance != each.framed
        if each.is_wrong:
            wrong.append(each)
    made = Counter(each.frame for each in wrong)
    print(f"{'frame':14} {'pairs':>8} {'made':>8} {'lost':>8}")
    for name in FRAMES:
        print(f"{name:14} {tried[name]:8} {made[name]:8} {lost[name]:8}")
    for each in wrong:
        print(f"wrong: {each.pair.id}\n  {each.pair.claim}\n  {each.passage}")
    return 1 if len(wrong) * 500 > tried.total() else 0


if __name__ == "__main__":
    sys.exit(main())
