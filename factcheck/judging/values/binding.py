"""Bind a value to what it is of: the words around it in its own stretch of the sentence.

In "red notices rose ten-fold, and Diffusions five-fold" the second value borrows what it leaves out from the first, and
the two must not be crossed.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.expressions.predicate import is_verb
from factcheck.expressions.quantities import Quantity, QuantityKind
from factcheck.expressions.statement import Statement
from factcheck.text.words import GROUP_OF, LIGHT_WEIGHT, Word, kin_of, stem_of

GENERIC_HEADS = frozenset(
    stem_of(word) for word in "people person other others victim individual passenger resident".split()
)
"""What may be counted as well by a word beside it: 12 people killed, 12 dead."""
_BREAKS = frozenset((",", ";", ":", "\u2014", "(", ")", "but", "while", "whereas", "and", "."))
_REACH = 9
_VALUING = frozenset(("worth", "totalling", "totaling"))
"""Before a sum these only say that it is one."""
_AIMING = frozenset("for against about to".split())
_SUFFERED = tuple(map(stem_of, "kill injure wound hurt arrest detain".split()))
PLACES = frozenset(map(stem_of, "place spot position rank".split()))
"""What an ordinal may rank without saying more: third place is third."""
DIMENSIONS = frozenset(map(stem_of, "high tall long wide deep old thick away apart".split()))
"""What only names the dimension a measure is of."""
_MEMBER = stem_of("member")
_OWN, _BORROWED = 0.3, 0.7
"""What a clipped value's own words count beside those it borrows."""


def words_around(first: int, last: int, statement: Statement, skip: frozenset[int]) -> tuple[str, ...]:
    """Return the stems around the words `[first, last)`, nearest first on either side, up to the next break."""
    words = statement.words
    stems: list[str] = []
    # "Deaths were reported: seven in Orsa": what is counted stands before the colon.
    passed = (",", ":") if last < len(words) and words[last].entry.stop else (",",)
    for at in range(first - 1, max(-1, first - _REACH), -1):
        entry = words[at].entry
        if entry.lower in _BREAKS and (stems or entry.lower not in passed):
            break
        if entry.weight and entry.is_word and at not in skip:
            stems.append(entry.stem)
    count = 0
    for at in range(last, min(len(words), last + _REACH + 1)):
        entry = words[at].entry
        if entry.lower in _BREAKS and (count or (stems and entry.lower != ",")):
            break
        if entry.weight and entry.is_word and at not in skip:
            stems.append(entry.stem)
            count += 1
    return tuple(stems)


def share_of_words(wanted: Sequence[str], given: Sequence[str]) -> float:
    """Return the share of the stems in `wanted` that `given` has, itself or one of its group."""
    if not wanted or not given:
        return 0.0
    found = 0
    for stem in wanted:
        if stem in given or not kin_of(stem).isdisjoint(given):
            found += 1
    return found / len(wanted)


class Frame:
    """What a quantity is said of: the words around it, those it borrows, and what it counts."""

    __slots__ = ("borrowed", "heads", "own", "quantity")

    def __init__(self, quantity: Quantity, statement: Statement) -> None:
        self.quantity = quantity
        first, last = _with_gloss(quantity, statement)
        self.own = words_around(first, last, statement, statement.value_words)
        self.borrowed: tuple[str, ...] = ()
        self.heads = quantity.heads
        before = _lender(quantity, statement)
        if before is not None:
            replaced = _replaced(before, quantity, statement)
            around = words_around(before.first, before.last, statement, statement.value_words)
            self.borrowed = tuple(stem for stem in around if stem not in replaced or stem in self.own)
            if not quantity.heads and not _has_own_verb(quantity, statement):
                self.heads = before.heads
        elif not quantity.heads and quantity.kind is QuantityKind.COUNT:
            self.heads = _counted_before(quantity, statement)

    @property
    def all(self) -> tuple[str, ...]:
        """The words of its own and those it borrows."""
        return self.own + self.borrowed


def _has_own_verb(quantity: Quantity, statement: Statement) -> bool:
    """Return whether a number stands in a clause of its own: "two attacks were launched, killing 13" counts none."""
    words = statement.words
    at = quantity.first - 1
    return at > 1 and words[at].entry.lower.endswith("ing") and words[at - 1].entry.lower == ","


def frame_of(quantity: Quantity, statement: Statement) -> Frame:
    """Return the frame of a quantity of the statement, which is asked for it with each quantity it is held against."""
    found = statement.value_frames.get(quantity.first)
    if not isinstance(found, Frame) or found.quantity is not quantity:
        # Two readings of one place: what a part of a whole comes to begins where the part does.
        found = statement.value_frames[quantity.first] = Frame(quantity, statement)
    return found


def _counted_before(quantity: Quantity, statement: Statement) -> tuple[str, ...]:
    """Return what a bare number of a second clause counts: in "65 people are missing and 750 were saved" people too."""
    words = statement.words
    behind = range(quantity.last, min(len(words), quantity.last + 3))
    if words[quantity.first - 1].entry.lower not in ("and", ",", "while", "but") or quantity.first < 2:
        return ()
    if not any(is_verb(words, at) for at in behind):
        return ()
    for other in reversed(statement.quantities):
        if other.first < quantity.first and other.kind is QuantityKind.COUNT:
            ends = any(word.entry.lower in (".", ";") for word in words[other.last : quantity.first])
            return () if ends else other.heads
    return ()


def _replaced(before: Quantity, quantity: Quantity, statement: Statement) -> frozenset[str]:
    """Return the stems of the noun phrase that a clipped second half puts another in the place of: in "fares rose by 5
    percent and *rents* by 2" the rents stand where the fares did. None where it has no noun of its own."""
    words = statement.words
    between = words[before.last : quantity.first]
    joint = _first_break(between)
    own = [word for word in between[joint:] if word.entry.weight and word.index not in statement.value_words]
    if not own or any(word.entry.lower.endswith("ing") or is_verb(words, word.index) for word in own):
        return frozenset()
    for verb in range(before.first - 1, max(0, before.first - _REACH), -1):
        if words[verb].entry.lower in _BREAKS:
            break
        if is_verb(words, verb) and words[verb].entry.weight:
            at = verb - 1
            while at >= 0 and words[at].entry.stop and words[at].entry.lower not in _BREAKS:
                at -= 1
            found: set[str] = set()
            while at >= 0 and words[at].entry.weight:
                found.add(words[at].entry.stem)
                at -= 1
            return frozenset(found)
    return frozenset()


def _with_gloss(quantity: Quantity, statement: Statement) -> tuple[int, int]:
    """Return the words `[first, last)` of a value with the one in brackets that converts it, or that it converts: "29
    million yuan ($4.5 million)" is one sum, and what stands around it is said of both."""
    words = statement.words
    first, last = quantity.first, quantity.last
    if first and words[first - 1].entry.lower == "(":
        closes = last < len(words) and words[last].entry.lower == ")"
        before = next((other for other in statement.quantities if other.last == first - 1), None)
        if closes and before is not None and _converts(before, quantity):
            return before.first, last + 1
    elif last < len(words) and words[last].entry.lower == "(":
        behind = next((other for other in statement.quantities if other.first == last + 1), None)
        if behind is not None and behind.last < len(words) and words[behind.last].entry.lower == ")":
            if _converts(quantity, behind):
                return first, behind.last + 1
    return first, last


def _converts(first: Quantity, second: Quantity) -> bool:
    return first.kind is second.kind and first.kind in (QuantityKind.MONEY, QuantityKind.MEASURE)


def _lender(quantity: Quantity, statement: Statement) -> Quantity | None:
    """Return the value that a clipped second half borrows from: a conjunction and at most three words between."""
    before: Quantity | None = None
    for other in statement.quantities:
        if other.first >= quantity.first:
            break
        if other.kind is quantity.kind and other.unit == quantity.unit:
            before = other
    if before is None:
        return None
    between = statement.words[before.last : quantity.first]
    conjunction = any(word.entry.lower in ("and", "while", "but", ",") for word in between)
    stops = any(word.entry.lower in (".", ";") for word in between)
    own = sum(word.entry.weight > 0 for word in between[_first_break(between) :])
    return before if conjunction and not stops and 0 < own <= 3 else None


def _first_break(words: Sequence[Word]) -> int:
    return next((at for at, word in enumerate(words) if word.entry.lower in ("and", "while", "but", ",")), 0)


def bind(quantity: Quantity, claim: Statement, other: Quantity, passage: Statement) -> float:
    """Return how surely two quantities are of the same thing, 0 (not comparable) to 1."""
    if _is_of_another_name(other, passage, claim):
        return 0.0
    ours, theirs = frame_of(quantity, claim), frame_of(other, passage)
    own, whole = ours.own, ours.all
    if is_generic(ours.heads):
        # People are counted everywhere: what is said of them tells one count from another.
        own, whole = (tuple(stem for stem in stems if stem not in GENERIC_HEADS) for stems in (own, whole))
    shared = share_of_words(own, theirs.own)
    if ours.borrowed or theirs.borrowed:
        shared = _BORROWED * share_of_words(whole, theirs.all) + _OWN * shared
    if quantity.kind in (QuantityKind.MULTIPLE, QuantityKind.SHARE) or not (ours.heads or theirs.heads):
        if quantity.kind is other.kind is QuantityKind.MULTIPLE and not _same_grows(ours, theirs):
            return 0.0
        wanted = (*ours.heads, *(stem for stem in ours.own if stem not in ours.heads))
        if ours.heads:
            shared = max(shared, share_of_words(wanted, (*theirs.heads, *theirs.all)))
        return 0.2 + 0.8 * shared if shared or not wanted else 0.1
    if other.whole and not quantity.whole:
        return 0.2
    heads = share_of_words(ours.heads, theirs.heads)
    if 0 < heads < 1 and quantity.kind is QuantityKind.COUNT and not share_of_words(ours.heads[-1:], theirs.heads):
        # What only describes the things counted ("three Orsa nurses") ties less than what they are.
        heads *= 0.5
        if _are_others(quantity, claim, other, passage):
            return 0.0
    if heads and quantity.kind is QuantityKind.COUNT and _only_describes(quantity, claim, other, passage):
        return 0.0
    if quantity.kind is QuantityKind.ORDINAL:
        # "In third place": third.
        mine, others = (tuple(stem for stem in frame.heads if stem not in PLACES) for frame in (ours, theirs))
        if bool(mine) is not bool(others):
            # "the quake was the third", "the third quake"
            heads = share_of_words(mine or others, theirs.own if mine else ours.own)
        return 0.4 + 0.3 * heads + 0.3 * shared if heads >= 0.5 or not (mine or others) else 0.0
    if heads:
        # "two of them" is told from the five they are two of by being a part.
        return 0.5 + 0.2 * heads + 0.3 * shared - (0.1 if quantity.part != other.part else 0.0)
    if quantity.kind in (QuantityKind.MEASURE, QuantityKind.MONEY, QuantityKind.AGE):
        plain = not (DIMENSIONS.intersection(ours.heads) or DIMENSIONS.intersection(theirs.heads))
        if plain and ours.heads and theirs.heads and not share_of_words(ours.heads, theirs.all) and shared < 0.5:
            return 0.0
        return 0.3 + 0.5 * shared
    if not ours.heads and theirs.heads and theirs.heads[-1] in claim.positions:
        if share_of_words(act_of(quantity, claim), _SUFFERED):
            # "Bombers kill 35": whoever the claim names besides is not counted.
            return 0.0
    generic = is_generic(ours.heads) or is_generic(theirs.heads)
    # "killed 12", "12 dead": what one side counts, the other says of them.
    ours_counted, theirs_counted = _as_nouns(ours.heads, passage), _as_nouns(theirs.heads, claim)
    crossed = max(share_of_words(ours_counted, theirs.all), share_of_words(theirs_counted, ours.all))
    if crossed and not generic and (_is_aim(theirs.heads, claim) or _is_aim(ours.heads, passage)):
        # "900 families applied for flats" counts no flats.
        return 0.0
    if crossed and (generic or crossed >= 0.5):
        return 0.3 + 0.3 * crossed + 0.2 * shared
    if generic and shared:
        same_act = share_of_words(act_of(quantity, claim), act_of(other, passage))
        return 0.45 + 0.2 * shared if same_act else 0.25 + 0.4 * shared
    return 0.0


def _as_nouns(heads: tuple[str, ...], statement: Statement) -> tuple[str, ...]:
    """Return the heads but for those that a statement has only in a name: "ships", "Lorne Shipping"."""
    words, positions = statement.words, statement.positions
    for head in heads:
        places = positions.get(head)
        if places and words[places[0]].entry.capital and all(words[at].entry.capital and at for at in places):
            return tuple(other for other in heads if other != head)
    return heads


def _is_of_another_name(quantity: Quantity, passage: Statement, claim: Statement) -> bool:
    """Return whether a number stands right behind a name that the claim does not have, the verb left out: "owned 300
    ships, and Lorne Shipping 12"."""
    at = quantity.first - 1
    words = passage.words
    if at < 1 or quantity.kind is not QuantityKind.COUNT or not words[at].entry.capital or quantity.heads:
        return False
    while at > 0 and words[at].entry.capital:
        if words[at].entry.lower in claim.lowers:
            return False
        at -= 1
    return words[at].entry.lower in ("and", "while", ",", ";")


def _are_others(quantity: Quantity, claim: Statement, other: Quantity, passage: Statement) -> bool:
    """Return whether each side counts what the other does not speak of: pig farms, pig markets."""
    ours, theirs = _thing_counted(quantity, claim), _thing_counted(other, passage)
    if not ours or not theirs or is_generic((ours,)) or is_generic((theirs,)):
        return False
    return not speaks_of(passage, ours) and not speaks_of(claim, theirs)


def _thing_counted(quantity: Quantity, statement: Statement) -> str:
    """Return the stem of the last word of what is counted, where that is a plural."""
    for word in statement.words[quantity.last : quantity.last + 8] if quantity.heads else ():
        if word.entry.stem == quantity.heads[-1]:
            return word.entry.stem if word.entry.lower.endswith("s") else ""
    return ""


def speaks_of(statement: Statement, stem: str) -> bool:
    """Return whether a statement has a word, or one of its group."""
    return stem in statement.positions or any(number in statement.groups for number in GROUP_OF.get(stem, ()))


def _same_grows(ours: Frame, theirs: Frame) -> bool:
    """Return whether what one side says to grow ("tripled its spending") is spoken of around the other's value."""
    for heads, other in ((ours.heads, theirs), (theirs.heads, ours)):
        if heads and not share_of_words(heads, (*other.heads, *other.all)):
            return False
    return True


def _is_aim(heads: Sequence[str], statement: Statement) -> bool:
    """Return whether what is counted elsewhere is here what something is for or against: "applied for the flats"."""
    words = statement.words
    for head in heads[-1:]:
        for at in statement.positions.get(head, ()):
            before = at - 2 if at > 1 and words[at - 1].entry.lower in ("the", "a", "an", "its", "their") else at - 1
            if before >= 0 and words[before].entry.lower in _AIMING:
                return True
    return False


def act_of(quantity: Quantity, statement: Statement) -> tuple[str, ...]:
    """Return the stem of the verb right behind what is counted, or right before the number: "two people died",
    "killing ten"."""
    words = statement.words
    behind = quantity.last + len(quantity.heads)
    for at in range(behind, min(len(words), behind + 3)):
        entry = words[at].entry
        if is_verb(words, at) and not entry.stop:
            return (entry.stem,)
        if entry.weight > LIGHT_WEIGHT or entry.lower in _BREAKS:
            break
    before = words[quantity.first - 1].entry if quantity.first else None
    if before is not None and before.is_word and not before.stop and before.lower not in _VALUING:
        return (before.stem,)
    return ()


def _only_describes(quantity: Quantity, claim: Statement, other: Quantity, passage: Statement) -> bool:
    """Return whether what the claim counts only describes what the passage counts: hospitals, hospital beds."""
    if not quantity.heads or len(other.heads) < 2 or quantity.heads[-1] not in other.heads[:-1]:
        return False
    if any(word.entry.lower == "-" for word in passage.words[other.number_at : other.last + 1]):
        # "A 40-bed hospital" has 40 beds.
        return False
    counted = [w.entry for w in claim.words[quantity.last : quantity.last + 6] if w.entry.stem == quantity.heads[-1]]
    here = [w.entry for w in passage.words[other.last : other.last + 6]]
    described = [entry for entry in here if entry.stem == quantity.heads[-1]]
    later = [entry for entry in here if entry.stem == other.heads[-1]]
    if not (counted and described and later):
        return False
    if described[0].stem == _MEMBER or not _is_plural_of(counted[0].lower, described[0].lower):
        # "Member states" are members, and "Democratic members" Democrats.
        return False
    return later[0].lower.endswith("s")


def _is_plural_of(plural: str, lower: str) -> bool:
    return plural in (lower + "s", lower + "es", lower[:-1] + "ies")


def is_generic(heads: Sequence[str]) -> bool:
    """Return whether what is counted is people, whatever word counts them, or nothing is named."""
    return set(heads[:1]) <= GENERIC_HEADS
