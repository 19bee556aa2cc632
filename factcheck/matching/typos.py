"""How many slips of the pen two stems are apart."""

from __future__ import annotations


def edits_between(stem: str, other: str, allowed: int) -> int | None:
    """Return the distance of two stems (optimal string alignment), or `None` where it is over `allowed`.

    Each edit brings in one letter at most and takes out one: counting letters rules nearly every pair out, and keeps
    rapidfuzz from being loaded in a run that has no typo.
    """
    if _letters_lost(stem, other) > allowed or _letters_lost(other, stem) > allowed:
        return None
    from rapidfuzz.distance import OSA

    distance: int = OSA.distance(stem, other, score_cutoff=allowed)
    return distance if distance <= allowed else None


def _letters_lost(stem: str, other: str) -> int:
    lost = 0
    for letter in set(stem):
        fewer = stem.count(letter) - other.count(letter)
        if fewer > 0:
            lost += fewer
    return lost
