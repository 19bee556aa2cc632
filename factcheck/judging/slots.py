"""What can have one filler only: where somebody was born, who wrote a book, whose national one is.

A claim that agrees with a passage in all but such a slot, where the passage names another filler, is refuted. Only
predicates that allow a single filler count: a firm has offices in many cities, but is based in one.
"""

from __future__ import annotations

from functools import cache

from factcheck.expressions.names import Name
from factcheck.expressions.statement import Statement
from factcheck.lexicon.kinds import EXCLUSIVE_ATTRIBUTES, EXCLUSIVE_KINDS
from factcheck.lexicon.places import CITIES, NATIONALITIES
from factcheck.matching.alignment import Alignment
from factcheck.records import Reason, ReasonKind, Relation
from factcheck.text.words import GROUP_OF, Word, stem_of

_PLACED = frozenset(stem_of(w) for w in "base headquarter headquartered locate situate bear born die bury grow".split())
_MADE = frozenset(
    stem_of(w)
    for w in "write direct found compose invent discover paint design author kill assassinate create produce develop "
    "publish sing record portray play own narrate win lead head chair album film novel book song single series opera "
    "poem painting symphony".split()
)
_REACH = 9


class SlotDifference:
    """Another filler in the passage: its word indices `[first, last)` and the reason."""

    __slots__ = ("first", "last", "reason", "words")

    def __init__(self, first: int, last: int, words: frozenset[int], reason: Reason) -> None:
        self.first = first
        self.last = last
        self.words = words
        self.reason = reason


def find_slot_difference(claim: Statement, passage: Statement, alignment: Alignment) -> SlotDifference | None:
    """Return the first slot the claim and the passage fill differently, or `None`. `words` are the claim's filler."""
    matched = {match.word.index: match.at for match in alignment.matches if match.at >= 0}
    return (
        _other_place_or_maker(claim, passage, matched)
        or _other_nationality(claim, passage, matched)
        or _other_kind(claim, passage, matched)
        or _other_attribute(claim, passage, matched)
    )


def _other_kind(claim: Statement, passage: Statement, matched: dict[int, int]) -> SlotDifference | None:
    """Find "is a song" against "is an album": two kinds of which a thing can be one only."""
    if not (claim.is_copular and passage.is_copular) or claim.predicate in matched:
        return None
    ours, theirs = claim.words[claim.predicate], passage.words[passage.predicate]
    if ours.entry.stem == theirs.entry.stem or _same_noun(ours, theirs):
        return None
    if not any(ours.entry.stem in ring and theirs.entry.stem in ring for ring in _rings()):
        return None
    if ours.entry.stem in passage.positions or _in_group(ours, passage):
        return None
    reason = Reason(
        kind=ReasonKind.NAME,
        relation=Relation.DISJOINT,
        claim=ours.entry.surface,
        source=theirs.entry.surface,
        message=f"a {ours.entry.surface} in the claim, a {theirs.entry.surface} in the source",
    )
    return SlotDifference(theirs.index, theirs.index + 1, frozenset((ours.index,)), reason)


def _in_group(ours: Word, passage: Statement) -> bool:
    return any(number in passage.groups for number in GROUP_OF.get(ours.entry.stem, ()))


def _other_attribute(claim: Statement, passage: Statement, matched: dict[int, int]) -> SlotDifference | None:
    """Find "a cricket club" against "a football club", "painted red" against "painted green": words of one ring before
    the same noun, or behind the same verb."""
    for ours in claim.words[max(claim.predicate_start, 0) :]:
        ring = _ring_of(ours.entry.stem)
        if not ring or ours.index in matched or ours.entry.stem in passage.positions:
            continue
        for step in (1, -1):
            beside = ours.index + step
            at = matched.get(beside, -1)
            if at < 0 or (step < 0 and beside != claim.predicate):
                continue
            if claim.words[beside].entry.stem != passage.words[at].entry.stem or not 0 <= at - step < len(
                passage.words
            ):
                continue
            theirs = passage.words[at - step]
            if theirs.entry.stem in ring and theirs.entry.stem != ours.entry.stem:
                return _attribute(ours, theirs)
    return None


def _attribute(ours: Word, theirs: Word) -> SlotDifference:
    reason = Reason(
        kind=ReasonKind.ANTONYM,
        relation=Relation.OPPOSITE,
        claim=ours.entry.surface,
        source=theirs.entry.surface,
        message=f"{ours.entry.surface} in the claim, {theirs.entry.surface} in the source: one excludes the other",
    )
    return SlotDifference(theirs.index, theirs.index + 1, frozenset((ours.index,)), reason)


@cache
def _ring_of(stem: str) -> frozenset[str]:
    return next((ring for ring in _attribute_rings() if stem in ring), frozenset())


@cache
def _attribute_rings() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(map(stem_of, row.split())) for row in EXCLUSIVE_ATTRIBUTES)


@cache
def _rings() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(map(stem_of, row.split())) for row in EXCLUSIVE_KINDS)


def _other_place_or_maker(claim: Statement, passage: Statement, matched: dict[int, int]) -> SlotDifference | None:
    for name in claim.names:
        if any(word.index in matched for word in name.words) or not name.first:
            continue
        preposition = claim.words[name.first - 1].entry.lower
        if preposition == "from" and name.first > 1 and claim.words[name.first - 2].entry.lower in ("is", "was", "are"):
            found = _other_home(name, passage, matched)
            if found is not None:
                return found
        if preposition not in ("in", "by", "at"):
            continue
        verb = _predicate_before(claim, name.first - 1, _PLACED if preposition != "by" else _MADE)
        if verb is None or verb.index not in matched:
            continue
        at = matched[verb.index]
        filler = _filler(passage, at, preposition)
        if filler is None or _may_be_one(name, filler, passage):
            continue
        if any(place in matched.values() for place in range(filler.first, filler.last)):
            continue
        kind = ReasonKind.PLACE if preposition != "by" else ReasonKind.NAME
        reason = Reason(
            kind=kind,
            relation=Relation.DISJOINT,
            claim=name.text,
            source=filler.text,
            message=f"{verb.entry.surface} {preposition} {name.text} in the claim, {filler.text} in the source",
        )
        return SlotDifference(filler.first, filler.last, frozenset(word.index for word in name.words), reason)
    return None


def _other_home(name: Name, passage: Statement, matched: dict[int, int]) -> SlotDifference | None:
    """Find "is from San Diego" against "a producer from Fort Erie"."""
    words = passage.words
    for other in passage.names:
        if not other.first or words[other.first - 1].entry.lower != "from" or _may_be_one(name, other, passage):
            continue
        if any(place in matched.values() for place in range(other.first, other.last)):
            continue
        reason = Reason(
            kind=ReasonKind.PLACE,
            relation=Relation.DISJOINT,
            claim=name.text,
            source=other.text,
            message=f"from {name.text} in the claim, from {other.text} in the source",
        )
        return SlotDifference(other.first, other.last, frozenset(word.index for word in name.words), reason)
    return None


def _predicate_before(claim: Statement, at: int, predicates: frozenset[str]) -> Word | None:
    for index in range(at - 1, max(-1, at - 4), -1):
        if claim.words[index].entry.stem in predicates:
            return claim.words[index]
    return None


def _filler(passage: Statement, verb: int, preposition: str) -> Name | None:
    """Return the name the passage puts into the slot: behind the verb and the same preposition."""
    words = passage.words
    for at in range(verb + 1, min(len(words), verb + _REACH)):
        lower = words[at].entry.lower
        if lower in (".", ";", "but", "and", "who", "which"):
            return None
        if lower == preposition:
            return next((n for n in passage.names if at < n.first <= at + 5), None)
    return None


def _may_be_one(name: Name, filler: Name, passage: Statement) -> bool:
    """Return whether two place names may be one place, one inside the other: "Lyon" and "the French city of Lyon"."""
    ours = {_country(word) for word in name.words} - {""}
    near = passage.words[max(0, filler.first - 4) : filler.last + 4]
    theirs = {_country(word) for word in near} - {""}
    city = any(word.entry.lower in CITIES for word in name.words)
    if ours & theirs:
        # A country and a city in it may be one; two cities of one country are not.
        return not (city and not any(word.entry.key for word in filler.words))
    return len(name.words) == 1 and len(filler.words) == 1 and not ours and not theirs and _near_same(name, filler)


def _near_same(name: Name, filler: Name) -> bool:
    return name.words[0].entry.lower[:4] == filler.words[0].entry.lower[:4]


def _country(word: Word) -> str:
    return word.entry.key or CITIES.get(word.entry.lower, "")


def _other_nationality(claim: Statement, passage: Statement, matched: dict[int, int]) -> SlotDifference | None:
    """Find "a French national" against "a German national": one noun under two nationalities."""
    for word in claim.words[:-1]:
        if word.entry.lower not in NATIONALITIES or not word.entry.capital:
            continue
        noun = _noun_behind(claim, word.index)
        at = matched.get(noun, -1)
        if noun < 0 or at < 1 or not _same_noun(claim.words[noun], passage.words[at]):
            continue
        other = _nationalities_before(passage, at)
        ours = {w.entry.key for w in _nationalities_before(claim, noun)}
        if other and not ours & {w.entry.key for w in other}:
            written = f"{word.entry.surface} {claim.words[noun].entry.surface}"
            stated = f"{other[0].entry.surface} {passage.words[at].entry.surface}"
            reason = Reason(
                kind=ReasonKind.PLACE,
                relation=Relation.DISJOINT,
                claim=written,
                source=stated,
                message=f"{written} in the claim, {stated} in the source",
            )
            return SlotDifference(other[0].index, at + 1, frozenset((word.index,)), reason)
    return None


def _noun_behind(statement: Statement, at: int) -> int:
    """Return the last word of the noun phrase that a nationality opens: "a German retired police *officer*"."""
    head = -1
    for index in range(at + 1, min(len(statement.words), at + 6)):
        entry = statement.words[index].entry
        if entry.lower == "-" or entry.lower in NATIONALITIES:
            continue
        if not entry.is_word or entry.stop or entry.capital:
            break
        head = index
    return head


def _nationalities_before(statement: Statement, noun: int) -> list[Word]:
    """Return the nationalities in the noun phrase that ends at `noun`, nearest first."""
    found: list[Word] = []
    for index in range(noun - 1, max(-1, noun - 7), -1):
        word = statement.words[index]
        if word.entry.lower in NATIONALITIES and word.entry.capital:
            found.append(word)
        elif word.entry.stop or not (word.entry.is_word or word.entry.is_number or word.entry.lower in "-\u2014"):
            break
    return found


def _same_noun(ours: Word, theirs: Word) -> bool:
    if ours.entry.stem == theirs.entry.stem:
        return True
    return bool(GROUP_OF.get(ours.entry.stem, frozenset()) & GROUP_OF.get(theirs.entry.stem, frozenset()))
