"""Which sources go back to the same reporting. Corroboration counts origins, so a copy must never count
twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from factcheck.judging.copies import copied_pairs, shingled
from factcheck.text.document import Document


class Origins:
    """The sources of one run, grouped by origin. `groups` pairs each key with its source ids, both sorted."""

    __slots__ = ("_group_of", "groups")

    def __init__(self, groups: tuple[tuple[str, tuple[str, ...]], ...]) -> None:
        self.groups = groups
        self._group_of = {member: group for group in groups for member in group[1]}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Origins) and self.groups == other.groups

    def __hash__(self) -> int:
        return hash(self.groups)

    def __repr__(self) -> str:
        return f"Origins({self.groups!r})"

    def of(self, source_id: str) -> str:
        """Return the key of a source's origin; equal keys are one origin. An id not in the run is its own."""
        return self._group_of.get(source_id, (source_id, ()))[0]

    def syndicated_with(self, source_id: str) -> tuple[str, ...]:
        """Return the ids of the other sources of the same origin, sorted."""
        return tuple(member for member in self._group_of.get(source_id, ("", ()))[1] if member != source_id)


class Credit(NamedTuple):
    """What a source says of where it comes from."""

    source: str
    outlet: str | None
    origin: str | None


def group_origins(documents: Sequence[Document]) -> Origins:
    """Return the sources grouped by origin: near-duplicate bodies, the same origin stated, or an origin that
    is another source's outlet. A key is the first id of its group, whatever order the documents come in.

    Two articles of one outlet are not one origin by that alone: an outlet reports more than once.
    """
    ordered = sorted(documents, key=lambda document: document.source.id)
    credits = [Credit(d.source.id, d.source.outlet, d.source.origin) for d in ordered]
    return join_origins(credits, copied_pairs([shingled(document) for document in ordered]))


def join_origins(credits: Sequence[Credit], copies: Iterable[tuple[int, int]]) -> Origins:
    """Return sources, in the order of their ids, grouped by what they state and by which are copies of which: `copies`
    are pairs of places in `credits`."""
    parents = list(range(len(credits)))
    _join_stated(credits, parents)
    for first, second in copies:
        _join(parents, first, second)
    members: dict[int, list[str]] = {}
    for at, credit in enumerate(credits):
        members.setdefault(_root(parents, at), []).append(credit.source)
    return Origins(tuple(sorted((ids[0], tuple(ids)) for ids in members.values())))


def outlet_key(name: str) -> str:
    """Return an outlet's name as compared: lower case, without "The", punctuation and an address's ending."""
    words = "".join(c if c.isalnum() else " " for c in name.casefold().replace("'", "").replace("’", "")).split()
    if len(words) > 1 and words[-1] in ("com", "org", "net"):
        words.pop()
    if len(words) > 1 and words[0] == "the":
        words.pop(0)
    return _AGENCIES.get(" ".join(words), " ".join(words))


_AGENCIES = {
    "ap": "associated press",
    "ap news": "associated press",
    "thomson reuters": "reuters",
    "reuters news agency": "reuters",
    "afp": "agence france presse",
    "agence france presse afp": "agence france presse",
    "associated press ap": "associated press",
    "pti": "press trust of india",
    "xinhua news agency": "xinhua",
    "scmp": "south china morning post",
    "nyt": "new york times",
}


def _join_stated(credits: Sequence[Credit], parents: list[int]) -> None:
    """Join sources that state one origin, and with them the sources of the outlet that is that origin."""
    stated: dict[str, int] = {}
    for at, credit in enumerate(credits):
        key = outlet_key(credit.origin) if credit.origin else ""
        if not key:
            continue
        if key in stated:
            _join(parents, stated[key], at)
        else:
            stated[key] = at
    for at, credit in enumerate(credits):
        key = outlet_key(credit.outlet) if credit.outlet else ""
        # An outlet that itself copied elsewhere is placed by that credit.
        own = not credit.origin or outlet_key(credit.origin) == key
        if key and key in stated and own:
            _join(parents, stated[key], at)


def _root(parents: list[int], at: int) -> int:
    while parents[at] != at:
        parents[at] = parents[parents[at]]
        at = parents[at]
    return at


def _join(parents: list[int], first: int, second: int) -> None:
    one, other = _root(parents, first), _root(parents, second)
    parents[max(one, other)] = min(one, other)
