"""Align the words of a claim with those of a passage: same word, same stem, same group, same place, or a typo.

Coverage is always of the *claim*: a short headline cannot cover a long claim, however well its few words match.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from factcheck.expressions.date_expression import DateExpression
from factcheck.expressions.life_dates import BORN, DIED
from factcheck.expressions.predicate import OPERATORS
from factcheck.expressions.statement import Statement
from factcheck.lexicon.places import CAPITALS
from factcheck.matching.anaphora import owner_meant, taken_up_as
from factcheck.matching.kinship import HEAD, are_derived, may_be_typo
from factcheck.matching.lending import Lender
from factcheck.matching.unnamed import unnamed_subject
from factcheck.text.words import NAME_WEIGHT, Word

SAME, PLACE, GROUP, DERIVED, TYPO, CONTEXT = 1.0, 0.95, 0.85, 0.85, 0.8, 0.7
"""What a match counts for, by how it was found."""

_PLACING = frozenset("in at from to near of for around outside into through between towards across over".split())
_OF_LIFE = frozenset((BORN, DIED))


class Match:
    """One word of the claim and where the passage has it. `at` is -1 for a word found only in the context."""

    __slots__ = ("at", "strength", "word")

    def __init__(self, word: Word, at: int, strength: float) -> None:
        self.word = word
        self.at = at
        self.strength = strength


class Alignment:
    """How a claim's words lie in a passage.

    `matches` has the matched words in the claim's order; `missing` the others that carry weight. `coverage` is the
    matched share of the claim's weight, 0 to 1, and `own` the same without what only the context supplies.
    """

    __slots__ = ("_here", "_places", "coverage", "matches", "missing", "own", "total")

    def __init__(self, matches: list[Match], missing: list[Word], total: float, got: float, own: float) -> None:
        self.matches = matches
        self.missing = missing
        self.total = total
        self.coverage = got / total if total else 0.0
        self.own = own / total if total else 0.0
        self._places: dict[int, int] | None = None
        self._here: dict[int, int] | None = None

    @property
    def places(self) -> dict[int, int]:
        """The passage's word index for each of the claim's matched words, -1 where only the context has it."""
        if self._places is None:
            self._places = {match.word.index: match.at for match in self.matches}
        return self._places

    @property
    def here(self) -> dict[int, int]:
        """The same for the words that the passage has itself."""
        if self._here is None:
            self._here = {match.word.index: match.at for match in self.matches if match.at >= 0}
        return self._here

    def supply(self, word: Word, at: int) -> None:
        """Count a word of the claim as matched that the passage says in another way, at the word index `at`."""
        if word not in self.missing:
            return
        self.missing.remove(word)
        self.matches.append(Match(word, at, GROUP))
        self.matches.sort(key=lambda match: match.word.index)
        self._places = self._here = None
        share = weight_of(word) * GROUP / self.total
        self.coverage += share
        self.own += share

    def forgive(self, words: Collection[Word]) -> None:
        """Ask no longer for words that are missing: the first name of somebody who is named by the last."""
        lost = sum(weight_of(word) for word in self.missing if word in words)
        if not 0 < lost < self.total:
            return
        self.missing = [word for word in self.missing if word not in words]
        share = self.total / (self.total - lost)
        self.total -= lost
        self.coverage *= share
        self.own *= share


def weight_of(word: Word) -> float:
    """Return how much of its claim a word carries: names most, light words little, function words nothing."""
    entry = word.entry
    if entry.capital and entry.weight == 1.0 and word.index:
        return NAME_WEIGHT
    return entry.weight


def may_share(claim: Statement, passage: Statement) -> bool:
    """Return whether a passage may have any word of a claim. Where it has none, their values need not be read to know
    that nothing aligns; where it has one, it mostly has it as it stands, which is seen at once."""
    table = passage.positions
    words = claim.weighty
    for word in words:
        if word.entry.stem in table:
            return True
    if any(word.entry.stem in _OF_LIFE or _positions_of(word, passage)[0] for word in words):
        return True
    return any(word.entry.upper for word in passage.words)  # it may abbreviate a name of the claim


def align(
    claim: Statement,
    passage: Statement,
    skip: frozenset[int],
    context: Sequence[Statement] = (),
    *,
    orphan: bool = False,
) -> Alignment:
    """Return the alignment of `claim` with `passage`. The claim's words in `skip` are compared as values elsewhere.

    A word the passage lacks may be supplied by `context` (the headline, the sentence before), at a discount; but not
    what the claim says of its subject, which the passage must say itself. `orphan`: the passage was cut out of
    its text and its subject ("it", "the film") is taken to be the claim's.
    """
    found: list[tuple[Word, list[int], float]] = []
    missing: list[Word] = []
    total = got = own = 0.0
    extra: list[Match] = []
    short: dict[int, int] | None = None
    lender: Lender | None = None
    unnamed = unnamed_subject(claim) if orphan else frozenset()
    table = passage.positions
    for word in claim.weighty:
        if word.index in skip:
            continue
        entry = word.entry
        weight = NAME_WEIGHT if entry.capital and entry.weight == 1.0 and word.index else entry.weight
        if entry.stem in OPERATORS and _governs(claim.words, word.index):
            # "failed to", "unable to" turn what follows round; they are no part of what happened.
            continue
        total += weight
        same = table.get(entry.stem)
        if same is not None and not (entry.capital and _is_other_form(word, same, passage)):
            found.append((word, same, SAME))
            got += weight
            own += weight
            continue
        if entry.stem in _OF_LIFE and entry.stem in life_of_subject(claim, passage):
            positions, strength = [passage.life.dates[entry.stem].first], SAME
        else:
            positions, strength = _positions_of(word, passage)
            if strength == GROUP and len(positions) == 1 and _is_taken(word, positions[0], claim, passage):
                positions = []
        if not positions:
            if short is None:
                short = _abbreviated(claim, passage)
            if word.index in short:
                positions, strength = [short[word.index]], GROUP
        if positions:
            found.append((word, positions, strength))
            got += weight * strength
            own += weight * strength
            continue
        acting = _acting_as(word, claim, passage) if entry.capital else -1
        if acting >= 0:
            found.append((word, [acting], PLACE))
            got += weight * PLACE
            own += weight * PLACE
            continue
        taken = taken_up_as(word, claim, passage, context) if context else -1
        if taken < 0 and context and entry.capital:
            taken = owner_meant(word, claim, passage, context)
        if taken >= 0:
            found.append((word, [taken], PLACE))
            got += weight * CONTEXT
            own += weight * CONTEXT
            continue
        if context and lender is None:
            lender = Lender(claim, passage, skip, context)
        for other in context if lender is not None and lender.lends(word, missing) else ():
            positions, strength = _positions_of(word, other)
            if positions:
                extra.append(Match(word, -1, CONTEXT * strength))
                got += weight * strength * CONTEXT
                break
        else:
            if word.index in unnamed:
                # Nobody else is spoken of: "she" is the claim's own subject.
                extra.append(Match(word, -1, CONTEXT))
                total -= weight
                continue
            missing.append(word)
    matches = _choose(found, claim, passage)
    matches.extend(extra)
    matches.sort(key=lambda match: match.word.index)
    return Alignment(matches, missing, total, got, own)


def _is_taken(word: Word, at: int, claim: Statement, passage: Statement) -> bool:
    """Return whether a noun of the passage, which is another word of the claim, only looks like what the claim's verb
    means: "dismissed them after the *fire*"."""
    if word.index != claim.predicate or claim.is_copular or passage.words[at].entry.stem not in claim.positions:
        return False
    return at > 0 and passage.lowers[at - 1] in ("a", "an", "the")


def _is_other_form(word: Word, places: Sequence[int], passage: Statement) -> bool:
    """Return whether a word of a name is in the passage only another form of its verb or noun: "Norholt Shipping", "the
    ship's upkeep"."""
    if not word.index or not word.entry.lower.endswith("ing"):
        return False
    found = (passage.words[at].entry for at in places)
    return not any(other.capital or other.lower == word.entry.lower for other in found)


def life_of_subject(claim: Statement, passage: Statement) -> Mapping[str, DateExpression]:
    """Return the dates in brackets behind a name in the passage, where it is the name of the claim's subject."""
    bearer = passage.life.bearer
    if not bearer:
        return {}
    subject = _named(claim, claim.words[: max(claim.predicate_start, 0)]) or _named(claim, claim.words)
    # Where the passage has the rest of the subject's name elsewhere, the dates are those of somebody else.
    stranger = any(stem in passage.positions for stem in subject - bearer)
    return passage.life.dates if subject & bearer and not stranger else {}


def _named(claim: Statement, words: Sequence[Word]) -> set[str]:
    """Return the stems of the names among some words of a claim, without what depends on one ("Henry II of France")."""
    named: set[str] = set()
    for word in words:
        if word.entry.capital and word.entry.weight and word.index not in claim.value_words:
            named.add(word.entry.stem)
        elif named and word.entry.lower == "of":
            break
    return named


def _positions_of(word: Word, passage: Statement) -> tuple[list[int], float]:
    entry = word.entry
    table = passage.positions
    same = table.get(entry.stem)
    if same is not None:
        return ([], 0.0) if entry.capital and _is_other_form(word, same, passage) else (same, SAME)
    if entry.key:
        place = table.get("@" + entry.key)
        if place is not None:
            return place, PLACE
    if entry.is_number:
        return [], 0.0
    numbers = entry.groups
    # "States" in a name is not "countries".
    if numbers and not (entry.capital and word.index and not entry.upper):
        groups = passage.groups
        for number in numbers:
            if number in groups:
                return groups[number], GROUP
    stem = entry.stem
    length = len(stem)
    if length < 4:
        if entry.upper:
            return _acronym(entry.lower, passage)
        return [], 0.0
    head = stem[:HEAD]
    typo: list[int] | None = None
    for other in passage.by_initial.get(stem[0], ()):
        if other.startswith(head) and are_derived(stem, other):
            return table[other], DERIVED
        if typo is None and may_be_typo(stem, other):
            typo = table[other]
    if typo is not None:
        return typo, TYPO
    if entry.upper:
        return _acronym(entry.lower, passage)
    return [], 0.0


def _acting_as(word: Word, claim: Statement, passage: Statement) -> int:
    """Return where the passage has the capital for a country that acts in the claim, or the country for its capital:
    "China has pursued", "Beijing has pursued"; -1 for nowhere."""
    entry = word.entry
    country = CAPITALS.get(entry.lower, entry.key)
    if not country or word.index > claim.predicate_start or claim.lower_at(word.index - 1) in _PLACING:
        return -1
    for other in passage.words:
        if not other.entry.capital or passage.lower_at(other.index - 1) in _PLACING:
            continue
        if other.entry.lower in CAPITALS if entry.key else other.entry.key:
            if CAPITALS.get(other.entry.lower, other.entry.key) == country and other.index < passage.predicate_start:
                return other.index
    return -1


def _governs(words: Sequence[Word], at: int) -> bool:
    return at + 1 < len(words) and words[at + 1].entry.lower in ("to", "of", "from")


def _abbreviated(claim: Statement, passage: Statement) -> dict[int, int]:
    """Return where the passage abbreviates names of the claim: "WHO" for each word of World Health Organization."""
    found: dict[int, int] = {}
    abbreviations = {word.entry.stem: word.index for word in reversed(passage.words) if word.entry.upper}
    # Most passages have none, and then the claim's names need not be read.
    for name in claim.names if abbreviations else ():
        initials = "".join(word.entry.lower[0] for word in name.words)
        if len(name.words) > 1 and initials in abbreviations:
            found.update((word.index, abbreviations[initials]) for word in name.words)
    return found


def _acronym(lower: str, passage: Statement) -> tuple[list[int], float]:
    """Find the capitalised words an acronym abbreviates: "MPS" in "Ministry of Public Security"."""
    letters = lower
    words = [word for word in passage.words if word.entry.capital]
    initials = "".join(word.entry.lower[0] for word in words)
    at = initials.find(letters) if len(letters) >= 2 else -1
    if at < 0:
        return [], 0.0
    run = words[at : at + len(letters)]
    if run[-1].index - run[0].index > 2 * len(letters):
        return [], 0.0
    return [run[0].index], GROUP


def _choose(found: list[tuple[Word, list[int], float]], claim: Statement, passage: Statement) -> list[Match]:
    """Choose one position a word, so that neighbours in the claim lie close together in the passage: a verb close to
    its object, where it stands twice behind its subject, and what is counted behind a number."""
    predicate = claim.predicate
    fixed: list[int] = [positions[0] if len(positions) == 1 else -1 for _, positions, _ in found]
    matches: list[Match] = []
    previous = -1
    for number, (word, positions, strength) in enumerate(found):
        at = fixed[number]
        if at < 0:
            if word.index - 1 in claim.value_words:
                positions = [p for p in positions if p - 1 in passage.value_words] or positions
            following = next((f for f in fixed[number + 1 : number + 4] if f >= 0), -1)
            verb = word.index == predicate
            at = min(positions, key=lambda p: (_distance(p, previous) + _distance(p, following), -p if verb else p))
        previous = at
        matches.append(Match(word, at, strength))
    return matches


def _distance(position: int, neighbour: int) -> int:
    return 0 if neighbour < 0 else abs(position - neighbour)
