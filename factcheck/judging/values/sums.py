"""Hold a whole that the claim gives against the parts a passage lists: "four in Hong Kong and one in Thailand"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from factcheck.expressions.intervals import exactly, relate
from factcheck.expressions.predicate import is_verb
from factcheck.expressions.quantities import Quantity, QuantityKind
from factcheck.expressions.statement import Statement
from factcheck.judging.comparison import Comparison, Outcome, outcome_of
from factcheck.judging.values.binding import GENERIC_HEADS, is_generic, share_of_words
from factcheck.lexicon.persons import is_person
from factcheck.records import Reason, ReasonKind, Relation
from factcheck.text.words import stem_of

LONGEST_GAP = 12
"""How many words may stand between two parts of one list."""
_JOINTS = frozenset(("and", ",", "plus"))
_OWN_CLAUSE = frozenset("have has had are were was is will remain remained".split())
_ENDS_LIST = frozenset((".", ";", "but", "while", "including", "remain", "remained", "who", "which", "(", ")"))
_STATES = frozenset(map(stem_of, "injured wounded hurt missing dead killed ill sick arrested detained".split()))
"""What sets some people apart from others: the dead and the injured are no parts of the dead."""
_CONSISTS = frozenset(map(stem_of, "comprise comprised consist compose composed".split()))
_CHILDREN = frozenset(map(stem_of, "boy girl son daughter baby infant toddler teenager schoolboy schoolgirl".split()))
_CHILD, _MEMBER, _TIME = stem_of("child"), stem_of("member"), stem_of("time")
_OF_OBJECT = frozenset("the a an its their his her and ,".split())
_BESIDE = (("as", "well", "as"), ("along", "with"), ("in", "addition", "to"), ("and",), ("plus",), ("besides",))
_ONESELF = frozenset(("himself", "herself", "themselves"))


class Listing:
    """The parts of one whole. `beside` is the index of one more that no number counts ("and the gunman"), -1 for none;
    `complete` says that there are no others ("made up of four engineers and three diplomats"); `says` are the claim's
    words that the parts say in their own way; `elided` that the later parts leave out what they count, so that nothing
    else can be meant; `shared` that all of them share the noun of the last."""

    __slots__ = ("beside", "complete", "elided", "parts", "says", "shared")

    def __init__(self, parts: Sequence[Quantity], passage: Statement) -> None:
        self.parts = list(parts)
        self.beside = -1
        self.says: tuple[int, ...] = ()
        self.elided = True
        self.shared = False
        first = parts[0].first
        self.complete = any(word.entry.stem in _CONSISTS for word in passage.words[max(0, first - 3) : first])

    @property
    def total(self) -> float:
        """The sum of the parts."""
        return sum(part.interval.low for part in self.parts) + (self.beside >= 0)

    def adds(self) -> bool:
        """Return whether there is more than one part."""
        return len(self.parts) > 1 or self.beside >= 0


def list_parts(wanted: Quantity, first: Quantity, passage: Statement) -> Listing:
    """Return the counts a passage lists from `first` on as parts of one, `first` alone where it lists none."""
    if first.interval.low != first.interval.high:
        return Listing([first], passage)
    generic = is_generic(wanted.heads)
    shared = _clipped_before(wanted, first, passage)
    parts = [*(shared or _earlier(wanted, first, passage)), first]
    clipped = True
    for other in passage.quantities:
        if other.start <= first.start or other.kind is not QuantityKind.COUNT or other.whole:
            continue
        if not _goes_on(parts, other, passage):
            break
        follows = passage.words[other.last].entry if other.last < len(passage.words) else None
        if follows is not None and follows.lower in _OWN_CLAUSE:
            break
        if other.heads and other.heads[0] in _STATES and other.heads[0] not in wanted.heads:
            break
        if _TIME in first.heads and _has_another_object(passage, parts[-1], other):
            break
        elided = _is_elided(other, passage)
        same = share_of_words(other.heads, first.heads) or set(other.heads) & GENERIC_HEADS
        if not (elided or same or (generic and _counts_persons(other, passage))):
            continue
        if other.interval.low != other.interval.high or other.part:
            break
        clipped = (
            clipped and elided and not any(is_verb(passage.words, at) for at in range(parts[-1].last, other.first))
        )
        parts.append(other)
    listing = Listing(parts, passage)
    listing.elided = clipped
    listing.shared = bool(shared)
    if generic and len(parts) == 1:
        listing.beside = beside(first, passage)
    return listing


def none_of(wanted: Quantity, passage: Statement) -> Quantity | None:
    """Return the count of "no deaths", or of "none of the three deaths", where the claim counts deaths."""
    words = passage.words
    for head in wanted.heads[-1:]:
        for at in passage.positions.get(head, ()):
            first = at - 1
            while first > 0 and first in passage.value_words:
                first -= 1
            if first > 1 and passage.lowers[first - 2 : first + 1] == ["none", "of", "the"]:
                first -= 2
            if first >= 0 and (
                words[first].entry.lower == "none" or (first == at - 1 and words[first].entry.lower == "no")
            ):
                before = words[first]
                return Quantity(
                    kind=QuantityKind.COUNT,
                    interval=exactly(0),
                    unit="",
                    start=before.start,
                    end=words[at].end,
                    first=first,
                    last=at,
                    number_at=first,
                    part=words[first].entry.lower == "none",
                    heads=(head,),
                )
    return None


def shares_stated(passage: Statement) -> list[Quantity]:
    """Return the shares that "four of the twelve members" and the like come to."""
    found: list[Quantity] = []
    for part, whole in pairwise(passage.quantities):
        if not (whole.whole and part.kind is whole.kind is QuantityKind.COUNT and whole.first - part.last <= 3):
            continue
        counts, of = part.interval, whole.interval.low
        if of == whole.interval.high and 0 <= counts.low <= of:
            found.append(
                replace(
                    part,
                    kind=QuantityKind.SHARE,
                    interval=counts.times(1 / of) if of else counts,
                    end=whole.end,
                    last=whole.last,
                    heads=whole.heads,
                    part=False,
                )
            )
    return found


def list_unnamed(wanted: Quantity, claim: Statement, passage: Statement) -> Listing | None:
    """Return the parts of a whole that the passage has no word for: boys and girls for children, engineers and
    diplomats for members of what is made up of them."""
    head = wanted.heads[-1] if wanted.heads else ""
    if head not in (_CHILD, _MEMBER):
        return None
    counts = [other for other in passage.quantities if other.kind is QuantityKind.COUNT and not other.part]
    for first in counts:
        parts = [first]
        for other in counts:
            if other.start > first.start and _goes_on(parts, other, passage):
                parts.append(other)
        listing = Listing(parts, passage)
        if len(parts) < 2 or any(part.interval.low != part.interval.high for part in parts):
            continue
        if all(part.heads for part in parts) and (
            listing.complete if head == _MEMBER else all(part.heads[-1] in _CHILDREN for part in parts)
        ):
            listing.says = tuple(
                word.index for word in claim.words[wanted.last : wanted.last + 4] if word.entry.stem == head
            )
            return listing
    return None


def _goes_on(parts: Sequence[Quantity], other: Quantity, passage: Statement) -> bool:
    """Return whether a count stands in the same list as the parts before it."""
    gap = range(parts[-1].last, other.first)
    between = [passage.words[at].entry.lower for at in gap]
    joint = max((at for at in gap if passage.words[at].entry.lower in _JOINTS), default=gap.start)
    if any(is_verb(passage.words, at) for at in gap if at > joint or (at > parts[0].last + 1 and "," in between)):
        return False
    return len(between) <= LONGEST_GAP and bool(_JOINTS & set(between)) and not _ENDS_LIST & set(between)


def _has_another_object(passage: Statement, part: Quantity, other: Quantity) -> bool:
    """Return whether between "five times" and "twice" something else is named that it was done to ("and the shield
    twice"), rather than where or when."""
    words = passage.words
    return any(
        words[at].entry.weight > 0 and at not in passage.value_words and words[at - 1].entry.lower in _OF_OBJECT
        for at in range(part.last + 1, other.first)
    )


def _is_elided(part: Quantity, passage: Statement) -> bool:
    """Return whether a part leaves out what it counts: "five in Orsa". What sets it apart must stand behind it, or it
    is of another list ("aged 15 and 11")."""
    follows = passage.words[part.last].entry if part.last < len(passage.words) else None
    return follows is not None and follows.stop and follows.lower not in _JOINTS


def _earlier(wanted: Quantity, first: Quantity, passage: Statement) -> list[Quantity]:
    """Return the parts listed before the one that stands nearest the verb: "seven in Orsa and two in Ulmen died"."""
    found: list[Quantity] = []
    generic = is_generic(wanted.heads)
    following = first
    for other in reversed(passage.quantities):
        if other.start >= following.start or other.whole:
            continue
        if other.kind is not QuantityKind.COUNT or other.interval.low != other.interval.high or other.part:
            break
        counts = _is_elided(other, passage) or share_of_words(wanted.heads, other.heads)
        listed = counts and _is_elided(following, passage)
        persons = generic and _counts_persons(other, passage) and _counts_persons(following, passage)
        if not ((listed or persons) and _goes_on([other], following, passage)):
            break
        found.append(other)
        following = other
    return found[::-1]


def _clipped_before(wanted: Quantity, last: Quantity, passage: Statement) -> list[Quantity]:
    """Return the counts before `last` that share its noun: "one gold, two silver and three bronze medals"."""
    found: list[Quantity] = []
    if len(last.heads) < 2 or not wanted.heads or last.heads[-1] != wanted.heads[-1]:
        return found
    following = last
    for other in reversed(passage.quantities):
        if other.start >= following.start:
            continue
        gap = passage.words[other.last : following.first]
        described = gap[0].entry if gap else None
        if other.kind is not QuantityKind.COUNT or described is None or not 2 <= len(gap) <= 3 or other.part:
            break
        if not described.weight or described.stem in _STATES or any(w.entry.lower not in _JOINTS for w in gap[1:]):
            break
        if other.interval.low != other.interval.high or (other.interval.low > 1 and _is_plural(described.lower)):
            # "Two lorries and three motor boats": a noun of its own.
            break
        found.append(other)
        following = other
    if any(part.interval.low > 1 for part in (*found, last)):
        return found[::-1]
    # "One car and one fire engine": only more than one shows that a word is no noun.
    return []


def _is_plural(lower: str) -> bool:
    return lower.endswith("s") or is_person(lower) or lower in ("sheep", "fish", "cattle", "aircraft", "deer")


def _counts_persons(part: Quantity, passage: Statement) -> bool:
    """Return whether what a part counts are people."""
    if not part.heads:
        return False
    for word in passage.words[part.last : part.last + 5]:
        if word.entry.stem == part.heads[-1]:
            return is_person(word.entry.lower) or bool(word.entry.key)
    return False


def beside(part: Quantity, statement: Statement) -> int:
    """Return the index of one more person named behind a count, -1 for none: "eight people as well as the gunman"."""
    words = statement.words
    at = part.last + len(part.heads)
    lowers = tuple(word.entry.lower for word in words[at : at + 3])
    joint = next((joint for joint in _BESIDE if lowers[: len(joint)] == joint), ())
    at += len(joint)
    if not joint or at >= len(words):
        return -1
    if words[at].entry.lower in _ONESELF:
        return at
    if words[at].entry.lower not in ("the", "a", "an", "their", "its", "his", "her") or at + 1 >= len(words):
        return -1
    person = words[at + 1].entry
    after = words[at + 2].entry.lower if at + 2 < len(words) else "."
    # "Killed eight people and the gunman fled": the next clause, unless the count itself is its subject.
    closed = joint != ("and",) or after in (".", ",", "at", "in", "on", "of") or part.first <= 1
    return at + 1 if closed and is_person(person.lower) and not person.lower.endswith("s") else -1


def is_of_one_part(claim: Statement, listing: Listing, passage: Statement) -> bool:
    """Return whether the claim names what sets one part apart ("in Hong Kong") and so does not mean their sum."""
    parts = listing.parts
    if listing.shared:
        return False
    wanted = {word.entry.stem for name in claim.names for word in name.words}
    held: list[bool] = []
    for number, part in enumerate(parts):
        end = parts[number + 1].first if number + 1 < len(parts) else part.last + 6
        words = passage.words[part.last : end]
        segment = {word.entry.stem for word in words if word.entry.capital}
        held.append(bool(segment & wanted) or any(word.entry.lower in ("it", "its", "there") for word in words))
    return any(held) and not all(held)


def against_sum(
    quantity: Quantity, claim: Statement, listing: Listing, passage: Statement, binding: float
) -> Comparison:
    """Return the comparison with what the parts come to. Another sum leaves the claim open, since there may be more
    parts or one may be taken from another, unless the passage says that these are all, or already comes to more."""
    parts = listing.parts
    total = exactly(listing.total)
    written = claim.written(quantity.start, quantity.end)
    stated = " + ".join(passage.written(part.start, part.end) for part in parts)
    if listing.beside >= 0:
        stated += f" + {passage.words[listing.beside].entry.surface}"
    relation = relate(quantity.interval, total)
    outcome = outcome_of(relation)
    if (
        outcome is Outcome.DIFFERS
        and not listing.complete
        and not (listing.elided and quantity.interval.high < total.low)
    ):
        relation, outcome = Relation.DIFFERENT_HEAD, Outcome.OPEN
    message = f"claim {written}; the passage lists the parts: {stated} = {total}"
    reason = Reason(
        kind=ReasonKind.NUMBER,
        relation=relation,
        claim=written,
        source=stated,
        message=message,
        claim_value=str(quantity.interval),
        source_value=str(total),
    )
    found = Comparison(outcome, reason, parts[0].first, parts[-1].last, binding)
    found.parts = len(parts) + (listing.beside >= 0)
    found.says = listing.says
    return found
