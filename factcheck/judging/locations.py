"""Where a place lies: "is a town in Germany" against "is a town in Denmark", "is in Europe" against "in North Africa".

Only places are compared: who is a minister of Germany may be in Ireland, a town cannot.
"""

from __future__ import annotations

from factcheck.expressions.statement import Statement
from factcheck.judging.comparison import SlotDifference
from factcheck.lexicon.places import country_of, may_be_one_country
from factcheck.records import Reason, ReasonKind, Relation
from factcheck.text.words import Word, stem_of

_PLACES = frozenset(
    map(
        stem_of,
        "city town village state province region county district river mountain lake island building theatre arena "
        "stadium museum palace castle church cathedral temple university bridge port airport peninsula volcano valley "
        "amphitheatre park capital suburb municipality settlement resort country nation school hospital hotel "
        "monastery abbey desert forest harbour canal dam railway".split(),
    )
)
_INSIDE = frozenset("in of within on at".split())
_ENDS = frozenset("who which that whose and but with after before by when where while as is was are were has".split())
_DIRECTIONS = frozenset("north south east west northern southern eastern western central great modern".split())
_PARTS = frozenset(
    "north south east west northeast northwest southeast southwest centre center middle heart part parts region".split()
)
_REACH = 14


def find_other_country(claim: Statement, passage: Statement, matched: dict[int, int]) -> SlotDifference | None:
    """Return the difference where both say in which country or continent the subject lies, and these share nothing."""
    start = claim.predicate_start
    if not any(0 <= matched.get(at, -1) < passage.predicate_start for at in range(start)):
        return None
    if passage.words[passage.predicate].entry.stem not in _PLACES:
        return None
    ours = _places_of(claim, bare=True)
    theirs = _places_of(passage, bare=False)
    if len(ours) != 1 or not theirs:
        return None
    at = matched.get(ours[0].index, -1)
    if ours[0].index in matched and not (at >= 0 and _is_language(passage, ours[0], at)):
        return None
    nation = _country(claim, ours[0])
    if any(may_be_one_country(nation, _country(passage, word)) for word in theirs):
        return None
    place = theirs[0]
    reason = Reason(
        kind=ReasonKind.PLACE,
        relation=Relation.DISJOINT,
        claim=ours[0].entry.surface,
        source=place.entry.surface,
        message=f"in {ours[0].entry.surface} in the claim, {place.entry.surface} in the source",
    )
    return SlotDifference(place.index, place.index + 1, frozenset((ours[0].index,)), reason)


def _is_language(passage: Statement, ours: Word, at: int) -> bool:
    """Return whether a word of a country only says in which language a name before the verb is: "(Chinese: Ors)"."""
    entry = passage.words[at].entry
    if at >= passage.predicate_start or entry.lower == ours.entry.lower or not entry.capital:
        return False
    return not (passage.words[at + 1].entry.is_word and passage.words[at + 1].entry.weight)


def _country(statement: Statement, word: Word) -> str:
    """Return the key of the country that a word stands for, "" for none: "New Mexico" is not Mexico."""
    before = statement.words[word.index - 1].entry if word.index else word.entry
    if word.index and before.capital and before.weight and before.lower not in _DIRECTIONS and not before.key:
        return ""
    return country_of(word.entry.lower, word.entry.key)


def _places_of(statement: Statement, *, bare: bool) -> list[Word]:
    """Return the words for countries that say where a thing lies: adjectives before the noun for it ("a German town"),
    and names behind it and "in" or "of". `bare`: the sentence may give the place alone ("is in Germany")."""
    words, start, head = statement.words, statement.predicate_start, statement.predicate
    alone = bare and bool(_country(statement, words[head]))
    if not alone and words[head].entry.stem not in _PLACES:
        return []
    found = [] if alone else [word for word in words[start:head] if word.entry.key and word.entry.capital]
    inside = False
    for at in range(start + 1 if alone else head + 1, min(len(words), head + _REACH)):
        entry = words[at].entry
        if entry.lower in _INSIDE:
            inside = True
        elif entry.lower in _ENDS or entry.lower in (";", ".", "("):
            break
        elif inside and entry.capital and _country(statement, words[at]):
            found.append(words[at])
    return found


def is_part_of(statement: Statement, of: int) -> bool:
    """Return whether the "of" at an index only says which part of a place is meant: "in the west *of* Kenya"."""
    words = statement.words
    at = of - 1
    if at < 1 or words[at].entry.lower not in _PARTS:
        return False
    while at > 0 and (words[at].entry.weight or words[at].entry.lower in ("the", "-")):
        at -= 1
    return words[at].entry.lower in _INSIDE
