"""The accuracy gate: score the labelled rows and compare with the pinned floors.

usage: python -m tests.evaluation.gate [--misses] [--phenomenon NAME] [--pin]

Prints a table and exits 1 when a rate is worse than floors.toml allows. `--pin` raises the floors to what was
measured, rounded down to hundredths; it never lowers one.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from math import ceil, floor
from pathlib import Path

import tomli

from .claims import ClaimMiss, ClaimScores, score_by_others, score_claims
from .constructions import read_constructions
from .pairs import HERE, OTHERS, PROSE, UNMENDED, Miss, PairScores, read_pairs, score_pairs
from .scores import FALLING, RATES, Scores

FLOORS = HERE / "floors.toml"
Table = Mapping[str, float]
HEADER = """\
# What factcheck must reach on the labelled rows of this folder. Floors may only rise, and the limits on
# false-alarm and false-comfort may only fall: `python -m tests.evaluation.gate --pin` does so. Making one
# weaker takes a reason in the commit message.
"""


def read_floors(path: Path = FLOORS) -> dict[str, Table]:
    """Return the tables of the floors file: "pairs"; "others", "prose", "unmended" and "constructions" (which others
    wrote); "claims" and "seeds-by-others" (on the seeds); "articles", "temptations", "stories" and "reports" (on
    invented articles); "accuracy" (by phenomenon)."""
    return tomli.loads(path.read_text(encoding="utf-8"))


def score_others() -> dict[str, PairScores]:
    """Return the scores of the sets that others wrote: the pairs, and the constructions."""
    written = {
        "others": read_pairs(OTHERS),
        "prose": read_pairs(PROSE),
        "unmended": read_pairs(UNMENDED),
        "constructions": read_constructions(),
    }
    return {name: score_pairs(rows) for name, rows in written.items()}


def measure(
    pairs: PairScores, others: Mapping[str, PairScores], claims: ClaimScores, by_others: Mapping[str, ClaimScores]
) -> dict[str, Table]:
    """Return what was measured, in the shape of the floors file."""
    return {
        **{
            name: {rate: scores.overall.rate(rate) for rate in RATES}
            for name, scores in {"pairs": pairs, **others}.items()
        },
        **{
            table: {name: right / all_ for name, (right, all_) in scored.tallies.items()}
            for table, scored in {"claims": claims, **by_others}.items()
        },
        "accuracy": {name: scores.rate("accuracy") for name, scores in pairs.phenomena},
    }


def breaches(measured: Mapping[str, Table], floors: Mapping[str, Table]) -> tuple[str, ...]:
    """Return a line for every measured rate that is worse than pinned or not pinned."""
    found: list[str] = []
    for table, rates in measured.items():
        for name, value in rates.items():
            pinned = floors.get(table, {}).get(name)
            if pinned is None:
                found.append(f"{table}.{name} has no floor")
            elif name in FALLING and value > pinned:
                found.append(f"{table}.{name} is {value:.3f}, above {pinned:.2f}")
            elif name not in FALLING and value < pinned:
                found.append(f"{table}.{name} is {value:.3f}, below {pinned:.2f}")
    return tuple(found)


def pin(measured: Mapping[str, Table], floors: Mapping[str, Table]) -> dict[str, dict[str, float]]:
    """Return the floors raised to what was measured."""
    return {
        table: {name: _pinned(name, value, floors.get(table, {}).get(name)) for name, value in rates.items()}
        for table, rates in measured.items()
    }


def _pinned(name: str, value: float, before: float | None) -> float:
    # The tiny shift keeps 0.29 * 100 = 28.999… from losing a hundredth.
    if name in FALLING:
        return min(ceil(value * 100 - 1e-9) / 100, 1.0 if before is None else before)
    return max(floor(value * 100 + 1e-9) / 100, 0.0 if before is None else before)


def render_floors(floors: Mapping[str, Table]) -> str:
    """Return the floors file's text."""
    tables = ("".join(f"{name} = {value:.2f}\n" for name, value in rates.items()) for rates in floors.values())
    return HEADER + "".join(f"\n[{name}]\n{body}" for name, body in zip(floors, tables, strict=True))


def render(
    pairs: PairScores,
    others: Mapping[str, PairScores],
    claims: ClaimScores,
    by_others: Mapping[str, ClaimScores],
    floors: Mapping[str, Table],
) -> Iterator[str]:
    """Yield the lines of the table."""
    yield f"{'phenomenon':24}{'rows':>5}{'right':>7}{'accuracy':>10}{'floor':>7}{'alarms':>8}{'comfort':>9}"
    accuracy = floors.get("accuracy", {})
    for name, scores in pairs.phenomena:
        yield _row(name, scores, accuracy.get(name, 0.0))
    yield _row("all pairs", pairs.overall, floors.get("pairs", {}).get("accuracy", 0.0))
    yield from _rates(pairs, floors.get("pairs", {}))
    for table, written in others.items():
        yield ""
        for name, scores in written.phenomena:
            yield _row(f"{table}: {name}", scores, 0.0)
        yield _row(f"all {table}", written.overall, floors.get(table, {}).get("accuracy", 0.0))
        yield from _rates(written, floors.get(table, {}))
    yield ""
    for where, scored in {"seeds": claims, **by_others}.items():
        for name, (right, all_) in scored.tallies.items():
            yield f"{where + ': ' + name:38}{right:>4} of {all_:>3}  {right / all_:.3f}"


def _rates(pairs: PairScores, pinned: Table) -> Iterator[str]:
    yield ""
    for rate in RATES:
        floor_ = pinned.get(rate)
        yield f"{rate:24}{pairs.overall.rate(rate):.3f}  pinned {'-' if floor_ is None else f'{floor_:.2f}'}"


def _row(name: str, scores: Scores, pinned: float) -> str:
    alarms = scores.cells["supports", "refutes"]
    comfort = scores.cells["refutes", "supports"] + scores.cells["neutral", "supports"]
    return (
        f"{name:24}{scores.rows:>5}{scores.right:>7}{scores.rate('accuracy'):>10.3f}{pinned:>7.2f}"
        f"{alarms:>8}{comfort:>9}"
    )


def _render_misses(misses: Sequence[Miss], claim_misses: Sequence[ClaimMiss]) -> Iterator[str]:
    for miss in misses:
        pair = miss.pair
        yield f"\n{pair.id}: want {pair.stance}, got {miss.answer}"
        yield f"  claim:   {pair.claim}"
        yield f"  passage: {pair.passage}" + (f" [{pair.published}]" if pair.published else "")
    for missed in claim_misses:
        yield f"\n{missed.id}: {missed.what}: want {missed.want}, got {missed.got}\n  {missed.text}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table and return 1 when a floor is not reached."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true", help="print every row answered wrongly")
    parser.add_argument("--phenomenon", help="only the pairs whose phenomenon begins so; floors are not checked")
    parser.add_argument("--pin", action="store_true", help="raise the floors to what was measured")
    options = parser.parse_args(arguments)
    wanted = options.phenomenon or ""
    pairs = score_pairs(pair for pair in read_pairs() if pair.phenomenon.startswith(wanted))
    others = {} if wanted else score_others()
    claims = score_claims() if not wanted else ClaimScores()
    by_others = score_by_others() if not wanted else {}
    floors = read_floors()
    print("\n".join(render(pairs, others, claims, by_others, floors)))
    if options.misses:
        print(
            "\n".join(
                _render_misses(
                    [miss for scored in (pairs, *others.values()) for miss in scored.misses],
                    [miss for scored in (claims, *by_others.values()) for miss in scored.misses],
                )
            )
        )
    if wanted:
        return 0
    measured = measure(pairs, others, claims, by_others)
    if options.pin:
        FLOORS.write_text(render_floors(pin(measured, floors)), encoding="utf-8")
        floors = read_floors()
    worse = breaches(measured, floors)
    print("".join(f"\n{line}" for line in worse), file=sys.stderr, end="\n" if worse else "")
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
