"""Which passages a finding rests on, as places a reader can open."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from factcheck.records import Evidence, Place, RelatedPlace, Stance

# What decided a finding: a refutation by the passages that refute, a disagreement by both sides, and so on. A code
# that is not here is about what no source says.
_REFUTING = ("FC201", "FC301", "FC303", "FC401")
_BOTH_SIDES = ("FC202", "FC205", "FC404")
_SUPPORTING = ("FC204",)
_CUT = ("FC304",)

# A wire story in forty papers says the same forty times; build servers show about this many.
_MOST = 10

_LINE_END = re.compile("\r\n|\r|\n")

_WORDS = {Stance.SUPPORTS: "supports it", Stance.REFUTES: "refutes it", Stance.NEUTRAL: "is on the subject"}


def related_places(code: str, evidence: Sequence[Evidence], outlets: Mapping[str, str]) -> tuple[RelatedPlace, ...]:
    """Return the passages that decided a finding of this code, at most ten, in the order of `evidence`.

    Of a disagreement the refuting passages come first. `outlets` maps source ids to names; a source that is not
    in it goes by its id.
    """
    refuting = [each for each in evidence if each.stance is Stance.REFUTES]
    supporting = [each for each in evidence if each.stance is Stance.SUPPORTS]
    if code in _REFUTING:
        chosen = refuting
    elif code in _BOTH_SIDES:
        # The first of each side must not be lost to a long list of the other.
        chosen = refuting[: _MOST // 2] + supporting[: _MOST // 2]
    elif code in _SUPPORTING:
        chosen = supporting
    elif code in _CUT:
        chosen = [each for each in evidence if each.out_of_context]
    else:
        chosen = []
    words = "has the words around the cut" if code in _CUT else ""
    return tuple(_related(each, outlets, words or _WORDS[each.stance]) for each in chosen[:_MOST])


def _related(evidence: Evidence, outlets: Mapping[str, str], words: str) -> RelatedPlace:
    lines = _LINE_END.split(evidence.quote)
    end_column = len(lines[-1]) + (evidence.column if len(lines) == 1 else 1)
    who = outlets.get(evidence.source) or evidence.source or evidence.path
    return RelatedPlace(
        source=evidence.source,
        path=evidence.path,
        place=Place(
            line=evidence.line,
            column=evidence.column,
            end_line=evidence.line + len(lines) - 1,
            end_column=end_column,
        ),
        start=evidence.start,
        end=evidence.end,
        quote=evidence.quote,
        message=f"{who} {words}",
    )
