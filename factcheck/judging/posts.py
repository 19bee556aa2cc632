"""Which post somebody holds, and of what nation somebody is: "is a spokesman for the finance ministry" against "foreign
ministry spokesman Lund", "is an Austrian" against "Lund, a German national".

Nobody is minister or spokesman of two bodies at once: where the passage gives the claim's own bearer the claim's own
office, but of another body, the claim is refuted. Of other posts, which one may hold twice, it is only not supported.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.expressions.names import Name
from factcheck.expressions.predicate import BE, is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.comparison import SlotDifference
from factcheck.judging.structure.belonging import OUTFITS
from factcheck.lexicon.function_words import DETERMINERS, TITLES
from factcheck.lexicon.persons import is_person
from factcheck.lexicon.places import NATIONALITIES, country_of, may_be_one_country
from factcheck.records import Reason, ReasonKind, Relation
from factcheck.text.words import GROUP_OF, stem_of

_OF = frozenset("of for at with".split())
_INSIDE = frozenset(("'", '"', "-", "and", "&", "the"))
_STOPS = frozenset((",", ".", ";", ":", "(", ")", "who", "which", "that", "and", "but"))
_RANKS = frozenset("former ex then acting deputy vice assistant honorary interim late designate elect senior".split())
"""What makes another post of the one behind it: both sides must have it or neither."""
_BODIES = frozenset(
    map(stem_of, "ministry department office agency committee commission council board court police army".split())
)
_EXCLUSIVE = frozenset(
    map(
        stem_of,
        "spokesman spokeswoman spokesperson minister secretary ambassador governor mayor coach bishop archbishop "
        "chancellor premier commissioner prosecutor sheriff researcher analyst correspondent reporter".split(),
    )
)
"""Officers of one body at a time; but a lawyer has two clients, who founds one firm founds another, and a director
directs two films."""
_DIRECTOR = stem_of("director")
_PORTFOLIOS = frozenset(map(stem_of, "minister secretary".split()))
_LONGEST = 12
"""Words that an apposition may have."""
_SAYS_LITTLE = frozenset("government state national federal central chief main general new top group company".split())


class _Post(NamedTuple):
    """An office at a word index, and the words that tell whose it is, by their indices."""

    role: int
    whose: frozenset[int]


def find_other_post(claim: Statement, passage: Statement, matched: dict[int, int]) -> SlotDifference | None:
    """Return the body of which the passage makes the claim's subject the same officer, or `None`."""
    holder = _holder(claim)
    if holder is None:
        return None
    return _other_nation(claim, passage, holder) or _other_body(claim, passage, matched, holder)


def serves_another(claim: Statement, passage: Statement, matched: dict[int, int]) -> str:
    """Return the body of which the passage makes the claim's subject an officer, where it is another than the claim's,
    whatever the rank; "" for none."""
    holder = _holder(claim)
    found = _other_body(claim, passage, matched, holder, withholding=True) if holder is not None else None
    return found.reason.source if found is not None else ""


def _holder(claim: Statement) -> Name | None:
    """Return the name of whom a claim says what post he holds: its whole subject."""
    start = claim.predicate_start
    if not claim.is_copular or claim.lowers[start] not in BE:
        return None
    named = [name for name in claim.names if name.last <= start]
    return named[0] if len(named) == 1 and named[0].last == start else None


def _other_body(
    claim: Statement, passage: Statement, matched: dict[int, int], holder: Name, *, withholding: bool = False
) -> SlotDifference | None:
    role = claim.predicate
    if not _is_office(claim, role):
        role = next((at for at in range(claim.predicate_start + 1, len(claim.words)) if _is_office(claim, at)), -1)
    if role < 0:
        return None
    ours = _Post(role, _before(claim, role) | _behind(claim, role))
    for name in _bearers(holder, passage):
        for theirs in _posts(passage, name, claim.words[role].entry.stem):
            found = _difference(claim, passage, ours, theirs, matched, withholding=withholding)
            if found is not None:
                return found
    return None


def _difference(
    claim: Statement,
    passage: Statement,
    ours: _Post,
    theirs: _Post,
    matched: dict[int, int],
    *,
    withholding: bool,
) -> SlotDifference | None:
    if not withholding and _ranks(claim, ours.whose) != _ranks(passage, theirs.whose):
        return None
    mine = {at for at in ours.whose if at not in matched and not _is_among(claim, at, passage, theirs.whose)}
    other = {at for at in theirs.whose if not _is_among(passage, at, claim, ours.whose)}
    rest = (word.index for word in claim.words if word.entry.weight >= 1 and word.index not in mine)
    if not mine or not other or (not withholding and any(at not in matched for at in rest)):
        return None
    if any(claim.words[at].entry.stem in passage.positions for at in mine):
        return None
    if not (withholding or _is_exclusive(claim, ours, passage, theirs)):
        return None
    if not _exclude(claim, mine, ours, passage, other, theirs):
        return None
    first, last = min(other), max(other) + 1
    written = claim.written(claim.words[min(mine)].start, claim.words[max(mine)].end)
    stated = passage.written(passage.words[first].start, passage.words[last - 1].end)
    office = claim.words[ours.role].entry.surface
    reason = _reason(written, stated, f"{office}: {written} in the claim")
    return SlotDifference(first, last, frozenset(mine), reason, of_bearer=True)


def _is_exclusive(claim: Statement, ours: _Post, passage: Statement, theirs: _Post) -> bool:
    """Return whether nobody holds such a post of two bodies at once."""
    role = claim.words[ours.role].entry.stem
    if role in _EXCLUSIVE:
        return True
    if role != _DIRECTOR:
        return False
    # The director of a museum, or for a country, directs no film.
    stems = [{side.words[at].entry.stem for at in post.whose} for side, post in ((claim, ours), (passage, theirs))]
    return bool((stems[0] & stems[1]) - _RANKS) or bool(stems[0] & OUTFITS and stems[1] & OUTFITS)


def _exclude(claim: Statement, mine: set[int], ours: _Post, passage: Statement, other: set[int], theirs: _Post) -> bool:
    """Return whether words that tell whose an office is are of one kind, and no part of one another: two names, two
    countries, or what two ministries are for."""
    nations = _nations(claim, mine), _nations(passage, other)
    if all(nations):
        return not any(may_be_one_country(one, another) for one in nations[0] for another in nations[1])
    bodies = [
        {side.words[at].entry.stem for at in post.whose} & _BODIES for side, post in ((claim, ours), (passage, theirs))
    ]
    if bodies[0] & bodies[1] and not any(nations):
        return True  # "the Ministry of Finance", "the foreign ministry"
    names = _named(claim, mine), _named(passage, other)
    if names[0] and names[1]:
        return not (any(nations) or _abbreviates(claim, mine, passage, other))
    if names[0] or names[1] or any(nations):
        return False
    lowers = {claim.lowers[at] for at in mine}, {passage.lowers[at] for at in other}
    if not (lowers[0] - _SAYS_LITTLE and lowers[1] - _SAYS_LITTLE):
        return False
    if claim.words[ours.role].entry.stem in _PORTFOLIOS:
        return True
    return all(
        any(side.words[at].entry.stem in _BODIES for at in post.whose)
        for side, post in ((claim, ours), (passage, theirs))
    )


def _nations(statement: Statement, at: set[int]) -> set[str]:
    entries = (statement.words[index].entry for index in at)
    return {country_of(entry.lower, entry.key) for entry in entries if entry.capital} - {""}


def _named(statement: Statement, at: set[int]) -> bool:
    """Return whether all of some words are of names; what begins a sentence may be none."""
    named = {index for name in statement.names if not name.weak for index in range(name.first, name.last)}
    return at <= named


def _abbreviates(claim: Statement, mine: set[int], passage: Statement, other: set[int]) -> bool:
    """Return whether one name may be the short form of the other: "MPS", "Ministry of Public Security"."""
    for one, ours, another, theirs in ((claim, mine, passage, other), (passage, other, claim, mine)):
        initials = "".join(one.lowers[at][0] for at in sorted(ours))
        if any(another.words[at].entry.upper and another.lowers[at][0] == initials[0] for at in theirs):
            return True
    return False


def _ranks(statement: Statement, at: frozenset[int]) -> set[str]:
    return {statement.lowers[index] for index in at} & _RANKS


def _is_among(statement: Statement, at: int, other: Statement, places: frozenset[int]) -> bool:
    """Return whether a word is one of those in the other statement, or of a group with one."""
    entry = statement.words[at].entry
    groups = GROUP_OF.get(entry.stem, frozenset())
    for place in places:
        theirs = other.words[place].entry
        if theirs.stem == entry.stem or (entry.key and entry.key == theirs.key):
            return True
        if not groups.isdisjoint(GROUP_OF.get(theirs.stem, frozenset())):
            return True
    return entry.lower in _RANKS


def _bearers(holder: Name, passage: Statement) -> Iterator[Name]:
    """Yield the names in the passage that are the holder's, whole or only the last."""
    ours = [word.entry.stem for word in holder.words]
    for name in passage.names:
        theirs = [word.entry.stem for word in name.words]
        if theirs[-1] == ours[-1] and (len(theirs) == 1 or theirs[0] == ours[0]):
            yield name
        elif len(theirs) > len(ours) and theirs[-len(ours) :] == ours:
            yield name  # "China director Ann Lee"


def _posts(passage: Statement, name: Name, role: str) -> Iterator[_Post]:
    """Yield the posts that a passage gives a name: "finance minister Lund", "Lund, the minister of finance", "the
    minister of finance, Lund", "Lund is the minister of finance"."""
    words = passage.words
    first = name.words[0].index
    while words[first - 1].entry.capital and first > name.first:
        first -= 1
    at = first - 1
    if at >= 0 and words[at].entry.stem == role:
        yield _Post(at, _before(passage, at))
    if at > 0 and words[at].entry.lower == ",":
        start = next((p for p in range(at - 1, max(-1, at - _LONGEST), -1) if words[p].entry.lower in _STOPS), -1)
        yield from _posts_in(passage, range(start + 1, at), role)
    last = name.last
    if last < len(words) and words[last].entry.lower in (",", "("):
        end = next((p for p in range(last + 1, len(words)) if words[p].entry.lower in _STOPS), len(words))
        yield from _posts_in(passage, range(last + 1, min(end, last + _LONGEST)), role)
    if passage.is_copular and name.last == passage.predicate_start:
        yield from _posts_in(passage, range(passage.predicate_start + 1, len(words)), role)


def _posts_in(passage: Statement, phrase: range, role: str) -> Iterator[_Post]:
    at = next((p for p in phrase if passage.words[p].entry.stem == role), -1)
    if at >= 0 and not any(is_verb(passage.words, p) for p in range(phrase.start, at)):
        yield _Post(at, _before(passage, at) | _behind(passage, at))


def _before(statement: Statement, role: int) -> frozenset[int]:
    """Return the words before an office that belong to it."""
    found = set()
    for at in range(role - 1, -1, -1):
        entry = statement.words[at].entry
        if entry.lower in ("-", "'", '"'):
            continue
        if not entry.is_word or entry.stop or entry.lower in DETERMINERS or is_verb(statement.words, at):
            break
        found.add(at)
    return frozenset(found)


def _behind(statement: Statement, role: int) -> frozenset[int]:
    """Return the words of whose office it is, behind "of" or "for"."""
    at = role + 1
    if statement.lower_at(at) not in _OF:
        return frozenset()
    found = set()
    for place in range(at + 1, len(statement.words)):
        entry = statement.words[place].entry
        if entry.lower in _INSIDE or (entry.lower == "of" and statement.words[place - 1].entry.weight):
            continue
        if not entry.is_word or entry.stop or is_verb(statement.words, place):
            break
        found.add(place)
    return frozenset(found)


def _is_office(statement: Statement, at: int) -> bool:
    entry = statement.words[at].entry
    if at in statement.value_words or entry.capital:
        return False
    return entry.lower in TITLES or is_person(entry.lower)


def _other_nation(claim: Statement, passage: Statement, holder: Name) -> SlotDifference | None:
    """Find "is an Austrian" against "Lund, a German national"."""
    ours = claim.words[claim.predicate]
    if ours.entry.lower not in NATIONALITIES or not ours.entry.key or claim.predicate < claim.predicate_start:
        return None
    if claim.predicate + 1 < len(claim.words) and claim.words[claim.predicate + 1].entry.is_word:
        return None
    for name in _bearers(holder, passage):
        at = name.last
        if passage.lower_at(at) != "," or passage.lower_at(at + 1) not in ("a", "an"):
            continue
        if passage.lower_at(at + 2) not in NATIONALITIES or not is_person(passage.lower_at(at + 3)):
            continue
        theirs = passage.words[at + 2]
        if ours.entry.key in {word.entry.key for word in passage.words}:
            continue  # "a German national born in Austria"
        if not may_be_one_country(ours.entry.key, theirs.entry.key):
            message = f"{ours.entry.surface} in the claim"
            reason = _reason(ours.entry.surface, theirs.entry.surface, message, ReasonKind.PLACE)
            return SlotDifference(theirs.index, theirs.index + 1, frozenset((ours.index,)), reason, of_bearer=True)
    return None


def _reason(ours: str, theirs: str, message: str, kind: ReasonKind = ReasonKind.NAME) -> Reason:
    return Reason(
        kind=kind, relation=Relation.DISJOINT, claim=ours, source=theirs, message=f"{message}, {theirs} in the source"
    )
