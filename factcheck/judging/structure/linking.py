"""A claim's words laid over a passage's, for the checks of who did it and of which thing is meant."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.expressions.clauses import is_done_to, subject_of
from factcheck.expressions.statement import Statement
from factcheck.lexicon.places import NATIONALITIES
from factcheck.matching.alignment import Alignment
from factcheck.text.lazy import lazy
from factcheck.text.words import GROUP_OF, LIGHT_WEIGHT, stem_of

CLAUSE = 12
"""Within how many words one clause is looked for."""
VESSELS = frozenset(
    map(stem_of, "vessel ship tanker ferry boat trawler freighter aircraft plane airliner jet train yacht".split())
)
_MODIFIERS = 4
_OF_ADJECTIVES = tuple("ed ing al ous ful ive ic ent ant less able ible ary ern ish".split())
"""What adjectives end in, which say of what kind a thing is rather than which one."""
_JOINS = ("-", '"', "'")


class Linking:
    """A claim and a passage with the claim's words matched in it. `matched` maps the index of each of them to the
    passage's; `taken` has those places, `missing` the indices of those it lacks. `verb` is where the passage has the
    claim's verb, -1 for nowhere; `subject` has the indices of the claim's subject, `doers` where the passage has it."""

    def __init__(self, claim: Statement, passage: Statement, alignment: Alignment) -> None:
        self.claim = claim
        self.passage = passage
        self.matched = alignment.here
        self.missing = tuple(word.index for word in alignment.missing)
        self.taken = frozenset(self.matched.values())
        self.verb = self.matched.get(claim.predicate, -1)

    @lazy
    def subject(self) -> frozenset[int]:
        return frozenset(subject_of(self.claim, self.claim.predicate_start))

    @lazy
    def doers(self) -> frozenset[int]:
        return frozenset(self.places_of(self.subject))

    @lazy
    def is_active(self) -> bool:
        """Whether the passage has the claim's verb, and somebody does on either side what it says."""
        claim = self.claim
        if self.verb < 0 or claim.is_copular:
            return False
        return not is_done_to(claim, claim.predicate) and not is_done_to(self.passage, self.verb)

    @lazy
    def is_mutual(self) -> bool:
        """Whether both sides say of two, with "with", what each has with the other: "has a treaty with Orsa"."""
        verb = self.verb
        return verb >= 0 and self.claim.lower_at(self.claim.predicate + 1) == self.passage.lower_at(verb + 1) == "with"

    def places_of(self, indices: Iterable[int]) -> set[int]:
        """Return where the passage has those of some words of the claim that it has."""
        return {self.matched[at] for at in indices if at in self.matched}

    def is_known(self, at: int) -> bool:
        """Return whether a word of the passage is one of the claim's, or of a group with one."""
        if at in self.taken:
            return True
        entry = self.passage.words[at].entry
        positions = self.claim.positions
        if entry.stem in positions or (entry.key and "@" + entry.key in positions):
            return True
        groups = self.claim.groups
        return any(number in groups for number in GROUP_OF.get(entry.stem, ()))


def is_content(statement: Statement, at: int) -> bool:
    """Return whether there is a word at `at` that tells something of its own, and no value."""
    if not 0 <= at < len(statement.words):
        return False
    entry = statement.words[at].entry
    return entry.is_word and entry.weight > LIGHT_WEIGHT and at not in statement.value_words


def takes_up_vessel(passage: Statement, at: int, named: int) -> bool:
    """Return whether a word for a ship, a plane or a train takes up the name of one: "the tanker Besk leaked after the
    *vessel* struck a reef"."""
    if passage.words[at].entry.stem not in VESSELS:
        return False
    while named > 0 and passage.words[named].entry.capital:
        named -= 1
    return passage.words[named].entry.stem in VESSELS


def tells_apart(link: Linking, at: int) -> bool:
    """Return whether a word for a kind of thing is told apart from others by one before it that the claim does not
    have, so that it takes up nothing: "the fisheries agency", "the Orsa council", but not "the Swedish group", "the
    ailing bank"."""
    words = link.passage.words
    for place in range(at - 1, max(-1, at - _MODIFIERS), -1):
        entry = words[place].entry
        if (
            not is_content(link.passage, place)
            or entry.possessive
            or entry.past
            or entry.lower.endswith(_OF_ADJECTIVES)
        ):
            return False
        if words[place - 1].entry.lower == "-":
            return False  # "the second-tier club"
        if entry.lower in NATIONALITIES or entry.lower.endswith("ly"):
            continue
        return not link.is_known(place)
    return False


def before(statement: Statement, at: int) -> int:
    """Return the index before `at`, a hyphen or a quotation mark passed over."""
    at -= 1
    while at >= 0 and statement.words[at].entry.lower in _JOINS:
        at -= 1
    return at


def after(statement: Statement, at: int) -> int:
    """Return the index behind `at`, a hyphen or a quotation mark passed over."""
    at += 1
    while at < len(statement.words) and statement.words[at].entry.lower in _JOINS:
        at += 1
    return at
