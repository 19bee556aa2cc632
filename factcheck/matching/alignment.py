"""Align the words of a claim with those of a passage: same word, same stem, same group, same place, or a typo.

Coverage is always of the *claim*: a short headline cannot cover a long claim, however well its few words match.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from factcheck.expressions.date_expression import DateExpression
from factcheck.expressions.life_dates import BORN, DIED
from factcheck.expressions.predicate import OPERATORS
from factcheck.expressions.statement import Statement
from factcheck.lexicon.first_names import is_first_name
from factcheck.lexicon.function_words import THIRD_PERSON
from factcheck.lexicon.persons import is_person
from factcheck.matching.kinds import BODIES, KINDS
from factcheck.matching.kinship import HEAD, are_derived, may_be_typo
from factcheck.matching.unnamed import has_pronoun, takes_up_object, unnamed_subject
from factcheck.text.words import LIGHT_WEIGHT, NAME_WEIGHT, Word

SAME, PLACE, GROUP, DERIVED, TYPO, CONTEXT = 1.0, 0.95, 0.85, 0.85, 0.8, 0.7
"""What a match counts for, by how it was found."""

_TAKING_UP = frozenset("the its their his her this these those such".split())
_PLACING = frozenset("by in at during of from near inside outside under".split())
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
    words = [word for word in claim.words if word.entry.weight]
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
    predicate = claim.predicate_start
    if claim.predicate >= 0 and claim.words[claim.predicate].entry.weight <= LIGHT_WEIGHT:
        predicate = -1
    tied = claim.predicate + 1 if context and _is(claim.words, claim.predicate + 1, "of") and claim.is_copular else 0
    found: list[tuple[Word, list[int], float]] = []
    missing: list[Word] = []
    total = got = own = 0.0
    extra: list[Match] = []
    passive_tail: int | None = None
    short: dict[int, int] | None = None
    leans: bool | None = None
    stranger: bool | None = None
    lent: frozenset[int] | None = None
    body: int | None = None
    bearers: list[frozenset[int]] = []
    unnamed = unnamed_subject(claim) if orphan else frozenset()
    table = passage.positions
    for word in claim.words:
        entry = word.entry
        if not entry.weight or word.index in skip:
            continue
        weight = NAME_WEIGHT if entry.capital and entry.weight == 1.0 and word.index else entry.weight
        if entry.stem in OPERATORS and _governs(claim.words, word.index):
            # "failed to", "unable to" turn what follows round; they are no part of what happened.
            continue
        total += weight
        same = table.get(entry.stem)
        if same is not None:
            found.append((word, same, SAME))
            got += weight
            own += weight
            continue
        if entry.stem in _OF_LIFE and entry.stem in life_of_subject(claim, passage):
            positions, strength = [passage.life.dates[entry.stem].first], SAME
        else:
            positions, strength = _positions_of(word, passage)
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
        if passive_tail is None:
            passive_tail = _agent_from(claim.words, claim.predicate)
        supplied = predicate < 0 or word.index > passive_tail
        if context and predicate < 0 and word.index < claim.predicate_start:
            # A light verb tells nothing of who does it.
            if stranger is None:
                stranger = _names_somebody_else(claim, passage, passage.predicate_start, context)
            supplied = not stranger
        if context and not supplied and word.index < predicate:
            if leans is None:
                leans = _leans_on_context(claim, passage, skip, context)
            supplied = leans
        elif supplied and word.index > tied > 0 and not _takes_up(passage):
            # "He is the director of Cold Rim": whose director, a sentence with a subject of its own must say.
            supplied = False
        if supplied and missing and word.index > missing[-1].index > claim.predicate >= 0:
            # "On the advice of the office": where nobody speaks of advice, nor is the office spoken of.
            supplied = not _hangs_on(claim.words, word.index, missing[-1].index)
        if context and not supplied and entry.capital and word.index > claim.predicate >= 0:
            supplied = _is_done_to(word, claim, passage, context)
        if context and not supplied and entry.capital and word.index not in (lent or ()):
            if body is None:
                body = _body_taken_up(claim, passage)
            if body and not (bearers and word.index in bearers[-1]) and len(bearers) < body:
                bearers.append(_name_of_body(word, claim, passage, context))
            supplied = any(word.index in bearer for bearer in bearers)
        if context and not supplied and _is_of_known(claim, word.index, passage):
            supplied = True
        if context and supplied and _is_of_another(claim, word.index, passage):
            supplied = False
        if context and supplied and lent is None:
            lent = _names_lent(claim, passage)
        for other in context if supplied and word.index not in (lent or ()) else ():
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
    matches = _choose(found, claim.predicate)
    matches.extend(extra)
    matches.sort(key=lambda match: match.word.index)
    return Alignment(matches, missing, total, got, own)


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


def _is(words: Sequence[Word], at: int, lower: str) -> bool:
    return at < len(words) and words[at].entry.lower == lower


def _takes_up(passage: Statement) -> bool:
    """Return whether a sentence has no subject, a pronoun in its place, or takes a thing up behind it ("the film")."""
    start = max(passage.predicate_start, 0)
    before = passage.words[:start]
    if not any(word.entry.weight for word in before) or any(word.entry.lower in THIRD_PERSON for word in before):
        return True
    behind = passage.words[start:]
    return any(word.entry.lower in ("the", "this") and after.entry.stem in KINDS for word, after in pairwise(behind))


def takes_up_subject(passage: Statement) -> bool:
    """Return whether a sentence has a pronoun, or "the film" and the like, where its subject stands."""
    start = passage.predicate_start
    words = passage.words[: max(start, 0)]
    inverted = passage.words[start + 1 : start + 2] if start >= 0 else []  # "nor did she"
    if any(word.entry.lower in ("he", "she", "it", "they") for word in (*words, *inverted)):
        return True
    comma = max((word.index for word in words if word.entry.lower == ","), default=-1)
    heads = [word for word in words[comma + 1 :] if word.entry.weight]
    return len(heads) == 1 and heads[0].entry.stem in KINDS


def _agent_from(words: Sequence[Word], predicate: int) -> int:
    """Return the index of the first preposition behind the predicate: what follows it only places the event."""
    for at in range(predicate + 1, len(words)):
        if words[at].entry.lower in _PLACING:
            return at
    return len(words)


def _positions_of(word: Word, passage: Statement) -> tuple[list[int], float]:
    entry = word.entry
    table = passage.positions
    same = table.get(entry.stem)
    if same is not None:
        return same, SAME
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


def _leans_on_context(claim: Statement, passage: Statement, skip: frozenset[int], context: Sequence[Statement]) -> bool:
    """Return whether a sentence takes its subject from the text before it: it has none of its own, a pronoun, a word
    for a kind of thing ("the agency"), or one that the claim has too; but not where somebody else is its subject."""
    start = passage.predicate_start
    if start <= 0 or (context and _is_object_before(claim, passage, context[0])):
        return True
    if _names_somebody_else(claim, passage, start, context):
        return False
    values = passage.value_words
    subject = [word for word in passage.words[:start] if word.entry.weight >= 1 and word.index not in values]
    if not subject or any(word.entry.lower in THIRD_PERSON for word in passage.words[:start]):
        return True
    ours = {word.entry.stem for word in claim.words if word.entry.weight and word.index not in skip}
    return any(word.entry.stem in ours or word.entry.stem in KINDS for word in subject)


def _is_object_before(claim: Statement, passage: Statement, before: Statement) -> bool:
    """Return whether "him" or "it" is what the claim's subject was: the first whom the sentence before names."""
    if not takes_up_object(claim, passage):
        return False
    named = _first_named(before)
    return any(word.entry.stem in named for word in claim.words[: max(claim.predicate_start, 0)] if word.entry.weight)


def _body_taken_up(claim: Statement, passage: Statement) -> int:
    """Return how many bodies the passage speaks of that the claim does not call so: one for "the airline", two for "the
    two countries"."""
    for index, word in enumerate(passage.words):
        entry = word.entry
        if entry.stem in BODIES and index and not (entry.capital or entry.possessive or entry.stem in claim.positions):
            near = passage.lowers[max(0, index - 2) : index]
            if "two" in near or "both" in near:
                return 2
            if "the" in near:
                return 1
    return 0


def _name_of_body(word: Word, claim: Statement, passage: Statement, context: Sequence[Statement]) -> frozenset[int]:
    """Return the indices of the claim's name that a word is part of, where the passage has none of it, the text before
    has it whole and gives it to no person; nothing for any other word."""
    name = next((name for name in claim.names if word in name.words), None)
    if name is None or any(other.entry.stem in passage.positions for other in name.words):
        return frozenset()
    stems = {other.entry.stem for other in name.words}
    given = [s for s in context if stems <= s.positions.keys()]
    if not given or any(_is_given_to_person(stems, statement) for statement in given):
        return frozenset()
    return frozenset(other.index for other in name.words)


def _is_given_to_person(stems: set[str], statement: Statement) -> bool:
    """Return whether a name stands beside a word for a person: "the spokesman, Ito", "Ito, a shepherd", "Ito, who"."""
    words = statement.words
    for name in statement.names:
        if not stems & {word.entry.stem for word in name.words}:
            continue
        near = (*words[max(0, name.first - 2) : name.first], *words[name.last : name.last + 5])
        if any(word.entry.lower in ("who", "mr", "mrs", "ms", "dr") or is_person(word.entry.lower) for word in near):
            return True
        if is_first_name(name.words[0].entry.lower):
            return True
    return False


def _first_named(statement: Statement) -> set[str]:
    """Return the words of the first name of a sentence that stands where its subject does; the place before a dispatch
    ("LYON (AP) —") is none."""
    start = max(statement.predicate_start, 0)
    first = next((name for name in statement.names if not all(word.entry.upper for word in name.words)), None)
    return {word.entry.stem for word in first.words} if first is not None and first.first <= start else set()


def _is_done_to(word: Word, claim: Statement, passage: Statement, context: Sequence[Statement]) -> bool:
    """Return whether the claim's verb is done to a pronoun in the passage, and a word is part of the name it stands
    for: "granted Ito asylum", "granted her asylum"."""
    between = claim.words[claim.predicate + 1 : word.index]
    before = context[1] if len(context) > 1 and not context[0].names else context[0]
    if not all(other.entry.capital for other in between) or word.entry.stem not in _first_named(before):
        return False
    return any(has_pronoun(passage, at) for at in passage.positions.get(claim.words[claim.predicate].entry.stem, ()))


def _names_somebody_else(claim: Statement, passage: Statement, start: int, context: Sequence[Statement]) -> bool:
    """Return whether a sentence begins with a name that is none of the claim's: "Lund, who took office, called". That
    of a single word is one where the text before has it as a name."""
    first = passage.names[0] if passage.names else None
    if first is None or first.last > start or (first.first and not _is_introduced(passage.words, first.first)):
        return False
    stems = {word.entry.stem for word in first.words}
    if stems & {word.entry.stem for word in claim.words} or first.words[-1].entry.possessive:
        return False
    known = {word.entry.stem for other in context for name in other.names if not name.weak for word in name.words}
    return not first.weak or bool(stems & known)


def _is_introduced(words: Sequence[Word], at: int) -> bool:
    """Return whether before a name a sentence says no more than what bears it: "The brewery Cruz Blanca"."""
    return (
        at > 1
        and words[0].entry.lower == "the"
        and all(word.entry.weight and word.entry.is_word for word in words[1:at])
    )


def _names_lent(claim: Statement, passage: Statement) -> frozenset[int]:
    """Return the indices of the claim's names that its context may not supply: where a passage names somebody of its
    own, one name of the claim at most is what it takes up."""
    if len(claim.names) < 2:
        return frozenset()
    stems = {word.entry.stem for word in claim.words}
    stranger = any(
        len(name.words) > 1 and not any(word.entry.stem in stems for word in name.words) for name in passage.names
    )
    if not stranger:
        return frozenset()
    absent = [name for name in claim.names if not any(word.entry.stem in passage.positions for word in name.words)]
    return frozenset(word.index for name in absent[1:] for word in name.words)


def _is_of_known(claim: Statement, at: int, passage: Statement) -> bool:
    """Return whether a word only tells more of a noun that the passage takes up: "the vaccine doses" of "the doses"."""
    words = claim.words
    head = at + 1
    named = words[at].entry.capital
    while named and head + 1 < len(words) and words[head + 1].entry.capital:
        head += 1
    if head >= len(words) or words[head].entry.capital is not named or not words[head].entry.weight:
        return False
    for place in passage.positions.get(words[head].entry.stem, ()):
        if not (named and passage.words[place].entry.capital) and passage.lowers[place - 1] in _TAKING_UP:
            return True
        if not place and not named:
            return True
    return False


def _is_of_another(claim: Statement, at: int, passage: Statement) -> bool:
    """Return whether a word tells more of a noun that the passage has only with another word before it: an extradition
    treaty, "a police treaty"."""
    words = claim.words
    if at + 1 >= len(words) or words[at].entry.capital or words[at + 1].entry.capital or not words[at + 1].entry.weight:
        return False
    places = passage.positions.get(words[at + 1].entry.stem, ())
    return bool(places) and all(place and _tells_more(claim, passage, place - 1) for place in places)


def _tells_more(claim: Statement, passage: Statement, at: int) -> bool:
    """Return whether a word before a noun, which the claim does not have, makes it one of several."""
    entry = passage.words[at].entry
    if entry.weight < 1 or not entry.is_word or entry.capital or entry.stem in claim.positions or entry.past:
        return False
    return at > 0 and passage.lowers[at - 1] in ("a", "an", "another")


def _hangs_on(words: Sequence[Word], at: int, governor: int) -> bool:
    """Return whether no word that tells anything stands between two of one claim."""
    return not any(word.entry.weight for word in words[governor + 1 : at])


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


def _choose(found: list[tuple[Word, list[int], float]], predicate: int) -> list[Match]:
    """Choose one position a word, so that neighbours in the claim lie close together in the passage: a verb close to
    its object, where it stands twice behind its subject."""
    fixed: list[int] = [positions[0] if len(positions) == 1 else -1 for _, positions, _ in found]
    matches: list[Match] = []
    previous = -1
    for number, (word, positions, strength) in enumerate(found):
        at = fixed[number]
        if at < 0:
            following = next((f for f in fixed[number + 1 : number + 4] if f >= 0), -1)
            verb = word.index == predicate
            at = min(positions, key=lambda p: (_distance(p, previous) + _distance(p, following), -p if verb else p))
        previous = at
        matches.append(Match(word, at, strength))
    return matches


def _distance(position: int, neighbour: int) -> int:
    return 0 if neighbour < 0 else abs(position - neighbour)
