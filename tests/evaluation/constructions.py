"""The constructions: claims held against what plain grammar makes of them, to see which turns of speech are misread.

A row of `constructions/*.txt` is a claim, a passage with (nearly) all its words, and whether the passage supports it
(s), refutes it (r) or does neither (-). Both have places for names and numbers, so that no answer hangs on one name.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

from .pairs import HERE, Pair
from .scores import NEUTRAL, REFUTES, SUPPORTS

FOLDER = HERE / "constructions"
PERSONS = (
    "Ines Calder", "Tomas Hale", "Olaf Brenn", "Marta Voss", "Jonas Lind", "Ada Pruitt", "Piet Landry", "Rosa Quell",
)  # fmt: skip
BODIES = (
    "the Harlow mill", "the Orsa council", "Northgate Bank", "the Tarn museum", "Castor Airlines",
    "the fisheries agency", "Volta Motors",
)  # fmt: skip
TOWNS = ("Marn", "Besk", "Tarnfield", "Lorne", "Orsk")
NUMBERS = tuple(map(str, range(12, 91)))
YEARS = range(1985, 2020)
_STANCES = {"s": SUPPORTS, "r": REFUTES, "-": NEUTRAL}


def read_constructions(draw: int = 0) -> Iterator[Pair]:
    """Yield the rows of all files as pairs, their places filled with the words that `draw` stands for: persons for p, q
    and x, bodies for b and c, towns for t and u, numbers for n and m, an earlier year for y and a later one for z.

    Raises ValueError with the file and the line for a row that has no mark or no claim.
    """
    for path in sorted(FOLDER.glob("*.txt")):
        words = _words(random.Random(draw))
        claim = ""
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            mark, _, text = line.partition(" ")
            if mark == "=":
                claim = text
            elif line and mark != "#":
                if mark not in _STANCES or not claim:
                    raise ValueError(f"{path.name}:{number}: a row begins with s, r or -, behind a claim")
                yield Pair(
                    id=f"construction-{path.stem}-{number:03}",
                    phenomenon=path.stem,
                    claim=_filled(claim, words),
                    passage=_filled(text, words),
                    stance=_STANCES[mark],
                )


def _words(draw: random.Random) -> dict[str, str]:
    words: dict[str, str] = {}
    for places, table in (("pqx", PERSONS), ("bc", BODIES), ("tu", TOWNS), ("nm", NUMBERS)):
        words.update(zip(places, draw.sample(table, len(places)), strict=True))
    earlier, later = sorted(draw.sample(YEARS, 2))
    return {**words, "y": str(earlier), "z": str(later)}


def _filled(form: str, words: dict[str, str]) -> str:
    written = form.format(**words)
    return written[0].upper() + written[1:]
