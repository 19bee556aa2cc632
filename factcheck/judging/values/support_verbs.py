"""See that a verb and its noun say together what one verb says: "underwent a renovation", "was renovated"."""

from __future__ import annotations

from factcheck.expressions.predicate import is_passive, is_verb
from factcheck.expressions.statement import Statement
from factcheck.matching.alignment import Alignment
from factcheck.text.words import LIGHT_WEIGHT, stem_of

_UNDERGOING = frozenset(map(stem_of, "win get receive gain earn suffer sustain undergo meet".split()))
_DOING = frozenset(map(stem_of, "take make give hold pay issue launch conduct stage deliver carry".split()))
"""Verbs that leave it to their noun to say what happens: to their subject, or by it."""
_GIVING = tuple(map(stem_of, "award give grant hand present".split()))
_REACH = 6
"""How far behind its verb the noun is looked for."""
_PASSED = frozenset("a an the its his her their another more some".split())


def said_by_noun(claim: Statement, passage: Statement, alignment: Alignment) -> int:
    """Return where the passage says what the claim's main verb, which it lacks, says with its noun; -1 for nowhere."""
    verb = claim.predicate
    if verb < 0 or claim.words[verb] not in alignment.missing or is_passive(claim.words, verb):
        return -1
    stem = claim.words[verb].entry.stem
    side = next((side for side in (_UNDERGOING, _DOING) if stem in side), None)
    if side is None:
        return -1
    places = alignment.here
    if side is _UNDERGOING:
        given = _given(claim, passage, places)
        if given >= 0:
            return given
    for index in range(verb + 1, min(len(claim.words), verb + _REACH)):
        entry = claim.words[index].entry
        if index in claim.value_words or entry.lower in _PASSED or entry.lower == "-":
            continue
        if entry.weight <= LIGHT_WEIGHT or not entry.is_word:
            return -1
        at = places.get(index, -1)
        if at < 0 or (index + 1 in places and places[index + 1] == at + 1):
            # A word before the noun: "took early retirement".
            continue
        if is_verb(passage.words, at):
            # "Made an arrest" is no "was arrested".
            return at if is_passive(passage.words, at) is (side is _UNDERGOING) else -1
        return _supported(passage, at, side)
    return -1


def _given(claim: Statement, passage: Statement, places: dict[int, int]) -> int:
    """Return where the passage says that the claim's subject "was awarded" what the claim says it won; -1 for
    nowhere."""
    behind = [places[at] for at in places if at > claim.predicate]
    subject = [places[at] for at in places if at < claim.predicate_start]
    for stem in _GIVING:
        for at in passage.positions.get(stem, ()):
            if is_passive(passage.words, at) and behind and min(behind) > at and subject and max(subject) < at:
                return at
    return -1


def is_given(claim: Statement, passage: Statement, at: int) -> bool:
    """Return whether `at` is a verb of giving in the passive, and the claim's that of getting: "won", "was awarded"."""
    won = claim.words[claim.predicate].entry.stem in _UNDERGOING
    return won and passage.words[at].entry.stem in _GIVING and is_passive(passage.words, at)


def noun_turned(claim: Statement, passage: Statement, alignment: Alignment) -> bool:
    """Return whether the claim's subject does what a noun says, and the passage's has it done to it: "the guard made an
    arrest", "the guard was arrested"."""
    words = claim.words
    start = claim.predicate_start
    near = range(start, min(start + 2, len(words))) if start >= 0 else ()
    verb = next((at for at in near if words[at].entry.stem in _DOING), -1)
    if verb <= 0 or is_passive(words, verb):
        return False
    places = alignment.here
    noun = next((i for i in range(verb + 1, min(len(words), verb + _REACH)) if words[i].entry.weight >= 1), -1)
    at = places.get(noun, -1)
    if at < 0 or not (is_verb(passage.words, at) and is_passive(passage.words, at)):
        return False
    return any(places.get(index, len(passage.words)) < at for index in range(verb) if words[index].entry.weight >= 1)


def _supported(passage: Statement, noun: int, side: frozenset[str]) -> int:
    """Return the index of a verb of `side` that leaves it to this noun to say what happens, -1 where none is before
    it."""
    for at in range(noun - 1, max(-1, noun - _REACH), -1):
        entry = passage.words[at].entry
        if entry.stem in side and is_verb(passage.words, at):
            return -1 if is_passive(passage.words, at) else at
        if not (at in passage.value_words or entry.lower in _PASSED or entry.weight):
            return -1
    return -1
