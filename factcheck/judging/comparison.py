"""What holding one value of a claim against a passage can come to."""

from __future__ import annotations

from enum import Enum

from factcheck.records import Reason, Relation


class Outcome(Enum):
    """What comparing one value of the claim came to.

    AGREES and DIFFERS are what a stance can rest on; OPEN means both sides state a value but neither settles it (the
    source is coarser, or speaks of a part); ABSENT means the passage states none.
    """

    AGREES = 1
    DIFFERS = 2
    OPEN = 3
    ABSENT = 4


class Comparison:
    """One value of the claim held against the passage.

    `first`, `last` are the passage's word indices of the value compared, last exclusive, both -1 when there is none;
    `binding` is 0 to 1, how surely both values are of the same thing. `says`: the claim's words that the passage's
    value says in another way ("is a 1994 film": it came out; "(4 May 1906 – 1 June 1971)": born; "six boys and five
    girls": children). `of_nothing`: the claim counts zero, and the passage none. `earlier`: the claim is of the time up
    to a day, the passage of a day before it. `near`: the claim gives a bound, and the passage a value close to it that
    it shuts out. `parts`: how many parts were added up. `ties`: equal values tie two
    reports to one event; "the first" does not.
    """

    __slots__ = (
        "binding",
        "earlier",
        "first",
        "last",
        "near",
        "of_nothing",
        "outcome",
        "parts",
        "reason",
        "says",
        "ties",
    )

    def __init__(self, outcome: Outcome, reason: Reason, first: int, last: int, binding: float) -> None:
        self.outcome = outcome
        self.reason = reason
        self.first = first
        self.last = last
        self.binding = binding
        self.says: tuple[int, ...] = ()
        self.of_nothing = False
        self.earlier = False
        self.near = False
        self.parts = 0
        self.ties = True


class SlotDifference:
    """Another filler in the passage: its word indices `[first, last)` and the reason. `words` are those of the claim's
    filler, `says` those that the passage says in another way at the word index `at` ("wrote" by "the author of").
    `of_bearer`: it was found with the very name of whom the claim speaks."""

    __slots__ = ("at", "first", "last", "of_bearer", "reason", "says", "words")

    def __init__(
        self,
        first: int,
        last: int,
        words: frozenset[int],
        reason: Reason,
        *,
        says: tuple[int, ...] = (),
        at: int = -1,
        of_bearer: bool = False,
    ) -> None:
        self.says = says
        self.of_bearer = of_bearer
        self.at = at
        self.first = first
        self.last = last
        self.words = words
        self.reason = reason


def outcome_of(relation: Relation) -> Outcome:
    """Return the outcome a relation between two values of the same thing comes to."""
    if relation in (Relation.EQUAL, Relation.WITHIN):
        return Outcome.AGREES
    return Outcome.DIFFERS if relation is Relation.DISJOINT else Outcome.OPEN


SAYS = {
    Relation.EQUAL: "the same",
    Relation.WITHIN: "within the claim's",
    Relation.CONTAINS: "less exact than the claim's",
    Relation.OVERLAPS: "neither the same nor excluded",
    Relation.DISJOINT: "cannot be the same",
    Relation.DIFFERENT_HEAD: "is of something else, or a part of it",
    Relation.UNPARSED: "cannot be resolved",
}
"""How a relation of values is put to a reader."""
