"""Hold the names of a claim against those of a passage. Two Mengs are two people; a surname is its bearer."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.expressions.names import Name
from factcheck.expressions.predicate import is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.structure.belonging import OUTFITS
from factcheck.lexicon.first_names import may_be_one_first_name
from factcheck.lexicon.places import SETS_APART
from factcheck.matching.alignment import Alignment
from factcheck.records import Reason, ReasonKind, Relation
from factcheck.text.words import Word

_ADJECTIVES = ("al", "ic", "ive", "ous", "ed")
_PLACING = frozenset("in at from to near into".split())


class NameFinding:
    """Whether one name of the claim is in the passage. `conflicts`: the passage has another bearer of part of it, at
    the word indices `at`."""

    __slots__ = ("at", "conflicts", "holds", "name", "reason")

    def __init__(
        self, name: Name, holds: bool, conflicts: bool, reason: Reason | None, at: tuple[int, ...] = ()
    ) -> None:
        self.at = at
        self.name = name
        self.holds = holds
        self.conflicts = conflicts
        self.reason = reason


def compare_names(
    claim: Statement,
    passage: Statement,
    alignment: Alignment,
    skip: frozenset[int],
    context: Sequence[Statement] = (),
) -> list[NameFinding]:
    """Return one finding for each name of the claim."""
    matched = alignment.places
    findings: list[NameFinding] = []
    for name in claim.names:
        words = [word for word in name.words if word.index not in skip and (word.entry.weight or word.entry.upper)]
        if not words:
            continue
        if _is_other_title(name, claim, passage):
            findings.append(NameFinding(name, False, False, _absent(name, words)))
            continue
        here = [word for word in words if _is_named(word, name, matched.get(word.index, -1), claim, passage)]
        if len(here) == len(words) and (len(words) == 1 or _together(here, matched, passage)):
            inside = len(words) == 1 and _only_inside(words[0], claim, passage)
            findings.append(NameFinding(name, not inside, False, _absent(name, words) if inside else None))
            continue
        if name.weak:
            # The first word of a sentence may be no name; as a word it is missing all the same.
            continue
        # Part of the name, or none of it: the context must have it whole, and nobody else may bear that part here.
        other = _other_bearer(name, passage)
        if other is not None and any(n is not name and _is_in(other, n) for n in claim.names):
            other = None  # both of the claim's own: "the Air Accident Bureau" and "Air Lindara"
        whole_before = any(_has_whole(words, statement) for statement in context) or not context
        if other is None and (not here or not whole_before):
            other = _other_bearer(name, *context)
            known = {word.entry.stem for word in here}
            if other is not None and here and known.isdisjoint(word.entry.stem for word in other.words):
                other = None  # "Jon Karo. His brother Leo", but "Meng" is whom the text before calls so
        if other is not None and not (whole_before and not here):
            message = f"{name.text} in the claim, {other.text} in the source: not the same name"
            reason = Reason(
                kind=ReasonKind.NAME,
                relation=Relation.DISJOINT,
                claim=name.text,
                source=other.text,
                message=message,
            )
            at = tuple(range(other.first, other.last)) if other in passage.names else ()
            findings.append(NameFinding(name, False, True, reason, at))
            continue
        supplied = all(word.index in matched for word in words)
        enough = bool(here) and len(words) - len(here) <= len(here) and not _tells_apart(words, here)
        if enough and all(word.entry.stem in OUTFITS for word in here) and not whole_before:
            enough = False  # "the Lorne Prize", "the Orsk Prize"
        holds = (supplied and whole_before) or enough
        findings.append(NameFinding(name, holds, False, None if holds else _absent(name, words)))
    return findings


def _is_other_title(name: Name, claim: Statement, passage: Statement) -> bool:
    """Return whether a name is a title in quotation marks that the passage does not have as it is written: "Blue
    Permit", "blue permits"."""
    if len(name.words) < 2 or not claim.lower_at(name.first - 1) == claim.lower_at(name.last) == '"':
        return False
    return any(word.entry.lower not in passage.lowers for word in name.words)


def _is_named(word: Word, name: Name, at: int, claim: Statement, passage: Statement) -> bool:
    """Return whether the passage has a word of a name as one: not "international" for Amnesty International."""
    if at < 0:
        return False
    entry = passage.words[at].entry
    if len(name.words) < 2 or entry.capital or word is not name.words[-1]:
        return True
    if at + 1 >= len(passage.words):
        return True
    behind = passage.words[at + 1].entry
    tells_more = behind.is_word and behind.weight >= 1 and not is_verb(passage.words, at + 1)
    return not (tells_more and entry.lower.endswith(_ADJECTIVES))


def _tells_apart(words: Sequence[Word], here: Sequence[Word]) -> bool:
    """Return whether a word that is missing makes another place of the one behind it: North Dravia is not Dravia, nor
    is New Rena Rena."""
    return any(
        word not in here and word.entry.lower in SETS_APART and behind in here for word, behind in pairwise(words)
    )


def _only_inside(word: Word, claim: Statement, passage: Statement) -> bool:
    """Return whether the place that a claim names behind "in" or "from" is in the passage only the last word of another
    name, which stands behind no such word: "in Canada", "booked by Air Canada"."""
    if not word.index or claim.words[word.index - 1].entry.lower not in _PLACING:
        return False
    places = passage.positions.get(word.entry.stem, ())
    return bool(places) and all(
        _ends_another(at, claim, passage) or _opens_another(at, claim, passage) for at in places
    )


def _opens_another(at: int, claim: Statement, passage: Statement) -> bool:
    """Return whether a place is only the first word of a thing's name: "in Paris Street", "at the Lorne Hotel"."""
    name = next((name for name in passage.names if name.first <= at < name.last), None)
    if name is None or at != name.words[0].index or len(name.words) < 2:
        return False
    last = name.words[-1].entry
    return last.stem in OUTFITS and last.stem not in claim.positions


def _ends_another(at: int, claim: Statement, passage: Statement) -> bool:
    words = passage.words
    name = next((name for name in passage.names if name.first <= at < name.last), None)
    if name is None or at != name.words[-1].index or len(name.words) < 2 or not name.first:
        return False
    if words[name.first - 1].entry.lower in _PLACING or words[at - 1].entry.lower in SETS_APART:
        return False
    before = words[at - 1].entry
    return before.capital and not before.key and before.stem not in claim.positions


def _absent(name: Name, words: Sequence[Word]) -> Reason:
    return Reason(
        kind=ReasonKind.PLACE if any(word.entry.key for word in words) else ReasonKind.NAME,
        relation=Relation.UNPARSED,
        claim=name.text,
        source="",
        message=f"the passage does not name {name.text}",
    )


def _together(words: Sequence[Word], matched: dict[int, int], passage: Statement) -> bool:
    """Return whether the parts of a name stand close enough in the passage to be one name, and not "Ana Weiss resigned,
    and Ben Roth": with another name's word beside each part, and a verb between."""
    places = sorted(matched[word.index] for word in words)
    if places[-1] - places[0] > 2 * len(words) + 2:
        return False
    between = [at for at in range(places[0] + 1, places[-1]) if at not in places]
    if not any(passage.words[at].entry.capital and passage.words[at].entry.weight for at in between):
        return True
    if any(all(word.entry.stem in {w.entry.stem for w in name.words} for word in words) for name in passage.names):
        return True
    return not any(is_verb(passage.words, at) for at in between)


def _has_whole(words: Sequence[Word], statement: Statement) -> bool:
    positions = statement.positions
    return all(word.entry.stem in positions or ("@" + word.entry.key) in positions for word in words)


def _is_in(name: Name, other: Name) -> bool:
    return {word.entry.stem for word in name.words} <= {word.entry.stem for word in other.words}


def _is_short_for(name: Name, other: Name) -> bool:
    """Return whether the first names are one in a short and a long form, and the last the same: Tim and Timothy."""
    if name.words[-1].entry.stem != other.words[-1].entry.stem:
        return False
    return may_be_one_first_name(name.words[0].entry.lower, other.words[0].entry.lower)


def _other_bearer(name: Name, *statements: Statement) -> Name | None:
    """Return a name that shares a word with the claim's but goes on differently."""
    ours = {word.entry.stem for word in name.words}
    for statement in statements:
        for other in statement.names:
            theirs = {word.entry.stem for word in other.words}
            shared = theirs & ours
            if not shared or not theirs - ours or not ours - theirs or _is_short_for(name, other):
                continue
            if shared <= OUTFITS and not any(word.entry.stem in shared for word in other.words[:-1]):
                continue  # two buildings, two universities
            return other
    return None
