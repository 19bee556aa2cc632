"""What something is said to be: "is a song" against "is an album", "is French" against "a German painter".

Only words that exclude each other count: kinds and describing words of the lists in `lexicon/kinds.py`, nationalities,
countries. An occupation excludes none: a painter may drive races.
"""

from __future__ import annotations

from collections.abc import Set
from functools import cache

from factcheck.expressions.polarity import NEGATION
from factcheck.expressions.predicate import BE, is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.categories import find_other_kind, kind_of, nouns_said
from factcheck.judging.comparison import SlotDifference
from factcheck.judging.locations import find_other_country
from factcheck.judging.structure.parties import find_other_party
from factcheck.lexicon.function_words import DETERMINERS
from factcheck.lexicon.kinds import EXCLUSIVE_ATTRIBUTES
from factcheck.lexicon.persons import is_person
from factcheck.lexicon.places import NATIONALITIES, may_be_one_country
from factcheck.matching.kinds import KINDS
from factcheck.matching.lending import takes_up_subject
from factcheck.records import Reason, ReasonKind, Relation
from factcheck.text.words import GROUP_OF, LIGHT_WEIGHT, Word, stem_of

ONLY = frozenset("only solely exclusively merely".split())
_DESCRIBING = frozenset(stem_of(word) for row in EXCLUSIVE_ATTRIBUTES for word in row.split())
_COORDINATES = frozenset((",", "and"))
_ANYTHING = frozenset(
    map(
        stem_of,
        "person people man woman human being individual figure character member one part example kind type form sort "
        "thing place name term native resident citizen work piece product title".split(),
    )
)
"""Nouns so wide that they exclude nothing: who is only a potter is a person too."""


_COUNTERPARTS = frozenset(("counterpart", "counterparts"))
_TIES = frozenset("of by in at from for to with on about near".split())


def find_complement_difference(claim: Statement, passage: Statement, matched: dict[int, int]) -> SlotDifference | None:
    """Return the first difference in what the subject is said to be, or `None`."""
    if claim.predicate < 0:
        return None
    found = (
        _other_nationality(claim, passage, matched)
        or _other_attribute(claim, passage, matched)
        or find_other_party(claim, passage, matched)
    )
    if (
        found is None
        and claim.words[claim.predicate_start].entry.lower in BE
        and _is_of_subject(claim, passage, matched)
    ):
        found = (
            find_other_kind(claim, passage)
            or _other_nation(claim, passage)
            or find_other_country(claim, passage, matched)
            or _not_only(claim, passage, matched)
        )
    # "Is not a hotel" and "is a bank" go together.
    return None if found is not None and claim.flags[claim.predicate] & NEGATION else found


def _difference(
    kind: ReasonKind, ours: Word, theirs: Word, message: str, relation: Relation = Relation.DISJOINT
) -> SlotDifference:
    reason = Reason(
        kind=kind,
        relation=relation,
        claim=ours.entry.surface,
        source=theirs.entry.surface,
        message=message,
    )
    return SlotDifference(theirs.index, theirs.index + 1, frozenset((ours.index,)), reason)


def _is_of_subject(claim: Statement, passage: Statement, matched: dict[int, int]) -> bool:
    """Return whether both say what one and the same thing is, the passage perhaps as "it": not "is a song by Klara
    Holm", nor "Klara Holm's book is", "the capital of Rena is", "the Rena bridge is"."""
    if not (claim.is_copular and passage.is_copular):
        return False
    if takes_up_subject(passage):
        return True
    ours = {matched[at] for at in range(claim.predicate_start) if at in matched}
    return any(at < passage.predicate_start and _is_spoken_of(passage, at, ours) for at in ours)


def _is_spoken_of(passage: Statement, at: int, known: Set[int]) -> bool:
    """Return whether a word before the verb is what is spoken of, or of its name: it owns nothing else, tells nothing
    else apart, and stands behind no preposition that ties it to another noun."""
    words = passage.words
    last = at
    while _is_named(passage, last + 1):
        last += 1
    head = words[last].entry
    if any(words[place].entry.possessive for place in range(at, last + 1)):
        return False
    if last > at and last not in known and (head.surface[0].islower() or kind_of(head.lower)):
        return False  # "the Rena bridge", "Brandt Stadium"
    first = at
    while first > 0 and (_is_named(passage, first - 1) or words[first - 1].entry.lower in DETERMINERS):
        first -= 1
    if first < 2 or words[first - 1].entry.lower not in _TIES:
        return True
    before = words[first - 2]
    # "In 2009 Rena was", "the city of Rena".
    return not before.entry.weight or before.entry.stem in KINDS or before.index in passage.value_words


def _is_named(passage: Statement, at: int) -> bool:
    """Return whether a word that is part of a noun phrase stands here."""
    if not 0 <= at < passage.predicate_start or at in passage.value_words:
        return False
    entry = passage.words[at].entry
    return entry.is_word and entry.weight > LIGHT_WEIGHT and not is_verb(passage.words, at)


def _other_attribute(claim: Statement, passage: Statement, matched: dict[int, int]) -> SlotDifference | None:
    """Find "a cricket club" against "a football club", "painted red" against "painted green": words of one ring before
    the same noun, or behind the same verb."""
    for ours in claim.words[max(claim.predicate_start, 0) :]:
        stem = ours.entry.stem
        if stem not in _DESCRIBING or ours.index in matched or stem in passage.positions:
            continue
        ring = _ring_of(stem)
        for step in (1, -1):
            beside = ours.index + step
            at = matched.get(beside, -1)
            if not 0 <= at - step < len(passage.words) or at < 0 or (step < 0 and beside != claim.predicate):
                continue
            theirs = passage.words[at - step]
            if claim.words[beside].entry.stem != passage.words[at].entry.stem or theirs.entry.stem == stem:
                continue
            if theirs.entry.stem in ring:
                message = (
                    f"{ours.entry.surface} in the claim, {theirs.entry.surface} in the source: one excludes the other"
                )
                return _difference(ReasonKind.ANTONYM, ours, theirs, message, Relation.OPPOSITE)
    return None


def _ring_of(stem: str) -> frozenset[str]:
    return next(ring for ring in _stems(EXCLUSIVE_ATTRIBUTES) if stem in ring)


@cache
def _stems(rows: tuple[str, ...]) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(map(stem_of, row.split())) for row in rows)


def _other_nation(claim: Statement, passage: Statement) -> SlotDifference | None:
    """Find "is German" against "is a Mexican director"."""
    ours = claim.words[claim.predicate]
    if ours.entry.lower not in NATIONALITIES or not ours.entry.capital or ours.entry.stem in passage.positions:
        return None
    complement = passage.words[passage.predicate_start : passage.predicate + 1]
    theirs = [word for word in complement if word.entry.capital and word.entry.lower in NATIONALITIES]
    if not theirs or any(may_be_one_country(ours.entry.key, word.entry.key) for word in theirs):
        return None
    message = f"{ours.entry.surface} in the claim, {theirs[0].entry.surface} in the source"
    return _difference(ReasonKind.PLACE, ours, theirs[0], message)


def _not_only(claim: Statement, passage: Statement, matched: dict[int, int]) -> SlotDifference | None:
    """Find "is only a potter" against "is a potter and painter", or against "is a painter"."""
    # "The only potter" is another matter than "only a potter".
    only = claim.words[claim.predicate_start + 1]
    if only.entry.lower not in ONLY:
        return None
    head, at = claim.words[claim.predicate], matched.get(claim.predicate, -1)
    theirs = passage.words[passage.predicate]
    other: Word | None = None
    if 0 <= at <= max((noun.index for noun in nouns_said(passage)), default=theirs.index) or at > theirs.index:
        other = _listed_beside(passage, at)
    elif claim.words[only.index + 1].entry.lower not in ("a", "an"):
        # "Is only available online" says nothing of what it is.
        return None
    elif theirs.index not in matched.values() and theirs.entry.stem not in _ANYTHING:
        other = theirs
    if other is None or _same_noun(head, other):
        return None
    message = f"{only.entry.surface} a {head.entry.surface} in the claim, {other.entry.surface} too in the source"
    found = _difference(ReasonKind.NEGATION, only, other, message)
    said = frozenset(range(only.index, claim.predicate + 1))
    return SlotDifference(found.first, found.last, said, found.reason)


def _listed_beside(passage: Statement, at: int) -> Word | None:
    """Return the noun that the passage lists beside the one at `at`: "a potter and *painter*"."""
    words = passage.words
    for joint, noun in ((at + 1, at + 2), (at - 1, at - 2)):
        if joint < passage.predicate_start or max(joint, noun) >= len(words):
            continue
        entry = words[noun].entry
        if words[joint].entry.lower in _COORDINATES and entry.is_word and entry.weight >= 1 and not entry.capital:
            return words[noun]
    return None


def _other_nationality(claim: Statement, passage: Statement, matched: dict[int, int]) -> SlotDifference | None:
    """Find "a French national" against "a German national": one noun under two nationalities."""
    for word in claim.words[:-1]:
        if not word.entry.capital or word.entry.lower not in NATIONALITIES:
            continue
        noun = _noun_behind(claim, word.index)
        at = matched.get(noun, -1)
        if noun < 0 or _is_of_many(claim, word.index, noun) or _has_another(passage, word, at):
            continue
        if at < 1 or not _same_noun(claim.words[noun], passage.words[at]):
            continue
        other = _nationalities_before(passage, at) or _nationalities_of_list(passage, at)
        ours = {w.entry.key for w in _nationalities_before(claim, noun)}
        if other and not any(may_be_one_country(one, two.entry.key) for one in ours for two in other):
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


def _has_another(passage: Statement, nationality: Word, at: int) -> bool:
    """Return whether somebody of the claim's nationality is spoken of too: "met the Georgian minister and spoke
    to his Armenian counterpart"."""
    others = (place + 1 for place in passage.positions.get(nationality.entry.stem, ()) if place + 1 != at)
    return any(passage.lower_at(behind) in _COUNTERPARTS or is_person(passage.lower_at(behind)) for behind in others)


def _is_of_many(claim: Statement, at: int, noun: int) -> bool:
    """Return whether what is said is said of some among many ("31 percent of the samples from *Swedish patients*"):
    what is so of others may be so of them."""
    return claim.words[noun].entry.lower.endswith("s") and at > 0 and claim.lowers[at - 1] in ("from", "among", "of")


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


def _nationalities_of_list(statement: Statement, noun: int) -> list[Word]:
    """Return the nationalities before the first of the nouns that say what somebody is: "is a French painter and
    *potter*"."""
    head = statement.predicate
    if not statement.is_copular or not head < noun:
        return []
    if any(word.entry.lower not in _COORDINATES and word.entry.stop for word in statement.words[head + 1 : noun]):
        return []
    return _nationalities_before(statement, head)


def _same_noun(ours: Word, theirs: Word) -> bool:
    if ours.entry.stem == theirs.entry.stem:
        return True
    return bool(GROUP_OF.get(ours.entry.stem, frozenset()) & GROUP_OF.get(theirs.entry.stem, frozenset()))
