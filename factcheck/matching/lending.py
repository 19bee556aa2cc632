"""What a passage takes up from the text around it: whose name it may lend, and which words of a claim it may not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from factcheck.expressions.clauses import doer_of_gerund
from factcheck.expressions.noun_phrases import end_of_phrase
from factcheck.expressions.predicate import is_passive, is_verb
from factcheck.expressions.statement import Statement
from factcheck.lexicon.first_names import is_first_name
from factcheck.lexicon.persons import is_person
from factcheck.lexicon.places import country_of
from factcheck.matching.anaphora import names_another
from factcheck.matching.kinds import BODIES, KINDS
from factcheck.matching.unnamed import has_pronoun, may_be_called, may_bear, takes_up_object
from factcheck.text.words import LIGHT_WEIGHT, Entry, Word, stem_of

_THEIRS = frozenset("its their his her".split())
_TAKING_IN = frozenset(
    map(
        stem_of,
        "star appear act play feature invest believe result participate engage specialise compete sing perform enrol "
        "trade deal succeed end".split(),
    )
)
"""Verbs that say with "in" what it is that is done."""
_NOMINATIVE = frozenset("he she it they".split())
_TAKING_UP = frozenset("the its their his her this these those such".split())
_DEFINITE = frozenset(("the", "this"))
_AGENT = 4
"""Within how many words behind a verb "by" stands, and behind that a name."""
_OPENING = 6
"""Within how many words of its beginning a sentence says where it is: "In the border town of Rena"."""
_PLACING = frozenset("by in at during of from near inside outside under".split())
_ASKING = frozenset(map(stem_of, "demand urge request ask call seek propose promise want recommend plan".split()))
_LEADING_IN = frozenset(("of", "for", "a", "an", "the", "to", '"'))
_WHEN = frozenset("when while after before as until once".split())
"""Conjunctions that place what happened by something else that did."""


class Lender:
    """Tells, asked in the claim's order, which of the words that a passage lacks the text around it may lend: its
    subject, who is called "him" or "the airline", and what only places the event; but not what is said of it."""

    __slots__ = ("bearers", "body", "claim", "context", "leans", "lent", "passage", "predicate", "skip", "stranger",
                 "tail", "tied")  # fmt: skip

    def __init__(
        self, claim: Statement, passage: Statement, skip: frozenset[int], context: Sequence[Statement]
    ) -> None:
        self.claim = claim
        self.passage = passage
        self.skip = skip
        self.context = context
        light = claim.predicate >= 0 and claim.words[claim.predicate].entry.weight <= LIGHT_WEIGHT
        self.predicate = -1 if light else claim.predicate_start
        self.tied = claim.predicate + 1 if _is(claim.words, claim.predicate + 1, "of") and claim.is_copular else 0
        self.tail = _agent_from(claim.words, claim.predicate)
        self.leans: bool | None = None
        self.stranger: bool | None = None
        self.lent: frozenset[int] | None = None
        self.body: tuple[Entry, ...] | None = None
        self.bearers: list[frozenset[int]] = []

    def lends(self, word: Word, missing: Sequence[Word]) -> bool:
        """Return whether a word of the claim may come from the context. `missing`: those before it that did not."""
        claim, passage, at = self.claim, self.passage, word.index
        if at > claim.predicate >= 0 and not word.entry.capital and is_verb(claim.words, at):
            if not _WHEN.intersection(claim.lowers[claim.predicate + 1 : at]):
                return False  # what was done is said, not taken up
        if self._asks_for_other(at) or self._is_told_of_another_place(word):
            return False
        if (at < claim.predicate_start and _names_doer(claim, passage)) or _owns_something(word, claim, passage):
            return False
        if _is_of_other_owner(word, claim, passage) or _is_of_other_kind(word, claim, passage):
            return False
        if self._is_their_owner(word):
            return True
        lends = self._by_place(word)
        if lends and missing and at > missing[-1].index > claim.predicate >= 0:
            # "On the advice of the office": where nobody speaks of advice, nor is the office spoken of.
            lends = not _hangs_on(claim.words, at, missing[-1].index)
        if not lends and word.entry.capital:
            lends = at > claim.predicate >= 0 and _is_done_to(word, claim, passage, self.context)
            lends = lends or (at not in (self.lent or ()) and (self._is_body(word) or self._is_called_so(word)))
        if not lends and not _is_of_known(claim, at, passage):
            return False
        if _is_of_another(claim, at, passage) or self._is_one_of_both(word):
            return False
        if self.lent is None:
            self.lent = _names_lent(claim, passage)
        return at not in self.lent

    def _asks_for_other(self, at: int) -> bool:
        """Return whether a word belongs to what the claim says was asked or called for, and the passage says what else
        was: "called for a crackdown on graft", "called for peace"."""
        claim, passage = self.claim, self.passage
        if not claim.predicate < at < self._end_of_object():
            return False
        for verb in passage.positions.get(claim.words[claim.predicate].entry.stem, ()):
            behind = verb + 1
            while behind < len(passage.words) and passage.lowers[behind] in _LEADING_IN:
                behind += 1
            word = passage.words[behind].entry if behind < len(passage.words) else None
            if word is not None and word.is_word and word.weight >= 1 and word.stem not in claim.positions:
                return True
        return False

    def _is_told_of_another_place(self, word: Word) -> bool:
        """Return whether a word names where what the claim speaks of is, and the sentence before opens in another
        place: "car thefts in Orsa", "In the town of Rena a farmer complained. Car thefts rose"."""
        claim = self.claim
        if not word.entry.capital or not 0 < word.index < claim.predicate_start or not self.context:
            return False
        before = self.context[0]
        if claim.lowers[word.index - 1] != "in" or word.entry.stem in before.positions or not before.lowers:
            return False
        opening = next((name for name in before.names if name.first <= _OPENING), None)
        return opening is not None and before.lowers[0] == "in" and before.lowers[opening.first - 1] in ("in", "of")

    def _end_of_object(self) -> int:
        """Return where what the claim's verb asks for ends; 0 for a verb of another kind."""
        claim = self.claim
        if claim.predicate < 0 or claim.words[claim.predicate].entry.stem not in _ASKING:
            return 0
        behind = range(claim.predicate + 1, len(claim.words))
        return next((at for at in behind if claim.lowers[at] in _WHEN), len(claim.words))

    def _by_place(self, word: Word) -> bool:
        """Return whether a word stands where the claim names its subject, and the passage leaves it out, or where it
        only places what happened."""
        at = word.index
        lends = self.predicate < 0 or at > self.tail
        if self.predicate < 0 and at < self.claim.predicate_start:
            # A light verb tells nothing of who does it.
            if self.stranger is None:
                start = self.passage.predicate_start
                self.stranger = _names_somebody_else(self.claim, self.passage, start, self.context)
            lends = not self.stranger
        if not lends and at < self.predicate:
            if self.leans is None:
                self.leans = _leans_on_context(self.claim, self.passage, self.skip, self.context)
            return self.leans
        # "He is the director of Cold Rim": whose director, a sentence with a subject of its own must say.
        return lends and not (at > self.tied > 0 and not _takes_up(self.passage))

    def _is_their_owner(self, word: Word) -> bool:
        """Return whether a word is part of the name of whose officer the claim's subject is, and the passage has "its"
        there: "is the bank's director", "its director, Lund". The sentence before must have that name, the passage no
        other but of a place before that "its"."""
        claim, passage = self.claim, self.passage
        name = next((name for name in claim.names if word in name.words), None)
        if name is None or not claim.is_copular or name.first < claim.predicate_start or not self.context:
            return False
        owns = name.words[-1].entry.possessive and name.last <= claim.predicate
        if not (owns or claim.lowers[claim.predicate + 1 : name.first] in (["of"], ["of", "the"])):
            return False
        if any(other.entry.stem not in self.context[0].positions for other in name.words):
            return False
        for at in passage.positions.get(claim.words[claim.predicate].entry.stem, ()):
            its = next(
                (p for p in range(at - 1, max(-1, at - _AGENT), -1) if passage.lowers[p] in ("its", "their")), -1
            )
            before = [n for n in passage.names if n.last <= its and not n.weak]
            if its >= 0 and all(country_of(w.entry.lower, w.entry.key) for n in before for w in n.words):
                return True
        return False

    def _is_one_of_both(self, word: Word) -> bool:
        """Return whether the claim says it of one place, and the passage of two: "in Dravia", "in both countries"."""
        if not word.entry.capital or not word.index or self.claim.lowers[word.index - 1] != "in":
            return False
        return len(_bodies_taken_up(self.claim, self.passage)) > 1

    def _is_body(self, word: Word) -> bool:
        """Return whether a word is part of the name of a body that the passage takes up ("the airline")."""
        if self.body is None:
            self.body = _bodies_taken_up(self.claim, self.passage)
        if len(self.bearers) < len(self.body) and not (self.bearers and word.index in self.bearers[-1]):
            self.bearers.append(_name_of_body(word, self.body[0], self.claim, self.passage, self.context))
        return any(word.index in bearer for bearer in self.bearers)

    def _is_called_so(self, word: Word) -> bool:
        """Return whether a word is part of a name that the text before sets beside a noun, and the passage takes up by
        that noun: "The campaign, Operation Far Tide, is popular", "in the campaign's first years"."""
        name = next((name for name in self.claim.names if word in name.words), None)
        if name is None or any(other.entry.stem in self.passage.positions for other in name.words):
            return False
        stems = {other.entry.stem for other in name.words}
        lowers = self.passage.lowers
        return any(
            not at or lowers[at - 1] in _DEFINITE
            for statement in self.context
            if stems <= statement.positions.keys()
            for noun in _nouns_beside(stems, statement)
            for at in self.passage.positions.get(noun, ())
        )


def _nouns_beside(stems: Set[str], statement: Statement) -> Iterator[str]:
    """Yield the stem of each noun between commas that a statement sets beside a name: "the campaign, Far Tide,", "Far
    Tide, the campaign,"."""
    words, lowers = statement.words, statement.lowers
    for name in statement.names:
        if not {word.entry.stem for word in name.words} >= stems:
            continue
        before = name.first - 2
        closed = statement.lower_at(name.last) in (",", ".")
        if before > 0 and closed and lowers[before + 1] == "," and lowers[before - 1] in _DEFINITE:
            yield words[before].entry.stem
        if statement.lower_at(name.last) == "," and statement.lower_at(name.last + 1) in ("the", "a", "an"):
            last = end_of_phrase(statement, name.last + 1)
            if last > 0 and statement.lower_at(last + 1) in (",", "."):
                yield words[last].entry.stem


def _owns_something(word: Word, claim: Statement, passage: Statement) -> bool:
    """Return whether a word is an owner in the claim, and the passage has what is owned as anybody's, or somebody
    else's: "Voss's car", "a car", "Lund's car"."""
    name = next((name for name in claim.names if word in name.words and name.words[-1].entry.possessive), None)
    if name is None or name.last >= len(claim.words):
        return False
    own = claim.lowers[name.last] == "own"
    owned = min(name.last + own, len(claim.words) - 1)
    places = passage.positions.get(claim.words[owned].entry.stem, ())
    if own and not any(_THEIRS.intersection(passage.lowers[max(0, at - 2) : at]) for at in places):
        return True  # "China's own use", "the use"
    return bool(places) and all(at > 0 and _is_of_somebody(claim, passage, at - 1) for at in places)


def _is_of_other_owner(word: Word, claim: Statement, passage: Statement) -> bool:
    """Return whether a word is an owner in the claim, and the passage has somebody else shortly before what is owned,
    who may own it: "China's use", "Interpol's growth, which has seen the use"."""
    name = next((name for name in claim.names if word in name.words and name.words[-1].entry.possessive), None)
    if name is None or name.last >= len(claim.words):
        return False
    stems = {other.entry.stem for other in claim.words}
    for at in passage.positions.get(claim.words[name.last].entry.stem, ()):
        if _THEIRS.intersection(passage.lowers[max(0, at - 2) : at]):
            return False
        before = [n for n in passage.names if n.last <= at and n.words[-1].entry.possessive]
        if before and not stems & {other.entry.stem for other in before[-1].words}:
            return True
    return False


def _is_of_somebody(claim: Statement, passage: Statement, at: int) -> bool:
    """Return whether the word before a noun makes it anybody's, or somebody's whom the claim does not name."""
    entry = passage.words[at].entry
    if entry.lower in ("his", "her"):
        return names_another(claim, passage, at)
    return entry.possessive or entry.lower in ("a", "an")


def _names_doer(claim: Statement, passage: Statement) -> bool:
    """Return whether the passage says by whom the claim's deed was done, and it is nobody of the claim: "rejected by
    the council"."""
    if is_passive(claim.words, claim.predicate):
        return False
    for at in passage.positions.get(claim.words[claim.predicate].entry.stem, ()):
        by = next((i for i in range(at + 1, at + _AGENT) if passage.lowers[i : i + 1] == ["by"]), -1)
        if by < 0 or not is_passive(passage.words, at):
            continue
        named = [word for word in passage.words[by + 1 : by + _AGENT] if word.entry.weight >= 1]
        if named and named[0].entry.capital and named[0].entry.stem not in claim.positions:
            return True
    return False


def _takes_up(passage: Statement) -> bool:
    """Return whether a sentence has no subject, a pronoun in its place, or takes a thing up behind it ("the film")."""
    start = max(passage.predicate_start, 0)
    before = passage.words[:start]
    if not any(word.entry.weight for word in before) or any(word.entry.lower in _NOMINATIVE for word in before):
        return True
    named = any(name.last <= start and not name.weak for name in passage.names)
    if not named and any(word.entry.lower in _THEIRS for word in before):
        return True  # but "Holt Bank said its director" is of Holt Bank's
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


def _leans_on_context(claim: Statement, passage: Statement, skip: frozenset[int], context: Sequence[Statement]) -> bool:
    """Return whether a sentence takes its subject from the text before it: it has none of its own, a pronoun, a word
    for a kind of thing ("the agency"), or one that the claim has too; but not where somebody else is its subject."""
    start = passage.predicate_start
    if _is_done_by_its_own(claim, passage):
        return False
    if start <= 0 or (context and _is_object_before(claim, passage, context[0])):
        return True
    if _names_somebody_else(claim, passage, start, context):
        return False
    values = passage.value_words
    subject = [word for word in passage.words[:start] if word.entry.weight >= 1 and word.index not in values]
    of = next((word.index for word in passage.words[:start] if word.entry.lower == "of"), start)
    if subject and subject[0].entry.stem == claim.words[claim.predicate].entry.stem:
        subject = [word for word in subject if word.index < of]  # "Charges of fraud are rarely made"
    if not subject or any(word.entry.lower in _NOMINATIVE for word in passage.words[:start]):
        return True  # but "its nine members voted" is of the members
    # "Charges are rarely made": of whom it is said that he was charged, that is no word.
    verb = claim.predicate if not claim.is_copular else -1
    ours = {word.entry.stem for word in claim.words if word.entry.weight and word.index not in skip | {verb}}
    if any(word.entry.stem in ours for word in subject):
        return True
    kinds = [word.entry for word in subject if word.entry.stem in KINDS and may_be_called(claim, word.entry)]
    if not kinds or any(is_person(entry.lower) for entry in kinds):
        return bool(kinds)
    if not _NOMINATIVE.isdisjoint(passage.lowers):
        return True  # "the court found that he took bribes"
    if ("year", "-", "old") in zip(passage.lowers, passage.lowers[1:], passage.lowers[2:], strict=False):
        return True  # "the 33-year-old, who rides for a team"
    # No report is whom the text before calls a police officer.
    named = [name for name in claim.names if name.last <= max(claim.predicate_start, 0)]
    stems = {word.entry.stem for word in named[0].words} if named else set()
    return not stems or not any(_is_given_to_person(stems, statement) for statement in context)


def _is_done_by_its_own(claim: Statement, passage: Statement) -> bool:
    """Return whether the claim's verb is a gerund in the passage whose doer is a noun that the claim does not have:
    "these operations force their return by *sending* agents"."""
    if claim.predicate < 0 or claim.is_copular:
        return False
    for at in passage.positions.get(claim.words[claim.predicate].entry.stem, ()):
        if not at or not passage.lowers[at].endswith("ing") or passage.lowers[at - 1] not in ("by", "after", "for"):
            continue
        doer = [passage.words[place].entry for place in doer_of_gerund(passage, at)]
        plain = [entry for entry in doer if entry.weight >= 1 and entry.stem not in KINDS and entry.is_word]
        if plain and not any(entry.stem in claim.positions for entry in plain):
            return True
    return False


def _is_object_before(claim: Statement, passage: Statement, before: Statement) -> bool:
    """Return whether "him" or "it" is what the claim's subject was: the first whom the sentence before names."""
    if not takes_up_object(claim, passage):
        return False
    named = _first_named(before)
    return any(word.entry.stem in named for word in claim.words[: max(claim.predicate_start, 0)] if word.entry.weight)


def _bodies_taken_up(claim: Statement, passage: Statement) -> tuple[Entry, ...]:
    """Return the noun, once for each body, by which the passage speaks of what the claim does not call so: "the
    airline", "the two countries"."""
    for index, word in enumerate(passage.words):
        entry = word.entry
        if entry.stem in BODIES and index and not (entry.capital or entry.possessive or entry.stem in claim.positions):
            near = passage.lowers[max(0, index - 2) : index]
            if "two" in near or "both" in near:
                return entry, entry
            if "the" in near:
                return (entry,)
    return ()


def _name_of_body(
    word: Word, noun: Entry, claim: Statement, passage: Statement, context: Sequence[Statement]
) -> frozenset[int]:
    """Return the indices of the claim's name that a word is part of, where the passage has none of it, the text before
    has it whole and gives it to no person; nothing for any other word. `noun`: what the passage calls it."""
    name = next((name for name in claim.names if word in name.words), None)
    if name is None or any(other.entry.stem in passage.positions for other in name.words):
        return frozenset()
    if not may_bear(noun, [other.entry for other in name.words]):
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
        before, behind = words[max(0, name.first - 2) : name.first], words[name.last : name.last + 5]
        if not behind or behind[0].entry.lower not in (",", "who", "is", "was"):
            behind = []  # "Kestrix admits hackers copied details"
        elif not name.words[-1].entry.possessive:
            # "Kestrix, the maker of", but not "the maker of Lusevax", "Lusevax's maker".
            behind = [word for word in behind if word.entry.stem not in BODIES]
        if any(_tells_person(word.entry) for word in (*before, *behind)):
            return True
        if is_first_name(name.words[0].entry.lower):
            return True
    return False


def _tells_person(entry: Entry) -> bool:
    return entry.lower in ("who", "mr", "mrs", "ms", "dr") or is_person(entry.lower)


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


def _is_of_other_kind(word: Word, claim: Statement, passage: Statement) -> bool:
    """Return whether a word is part of a name whose first word before "of" the passage has as that of another: "the
    Ministry of Public Security", "the foreign ministry"."""
    if not word.entry.capital:
        return False
    words = claim.words
    at = word.index
    while at > 0 and words[at - 1].entry.capital:
        at -= 1
    if at < 2 or words[at - 1].entry.lower != "of" or not words[at - 2].entry.capital:
        return False
    places = passage.positions.get(words[at - 2].entry.stem, ())
    return bool(places) and all(_is_told_apart(claim, passage, place) for place in places)


def _is_told_apart(claim: Statement, passage: Statement, at: int) -> bool:
    """Return whether a word that the claim does not have stands before a noun and makes it one of several."""
    if not at:
        return False
    entry = passage.words[at - 1].entry
    return entry.is_word and entry.weight >= 1 and not entry.key and entry.stem not in claim.positions


def _hangs_on(words: Sequence[Word], at: int, governor: int) -> bool:
    """Return whether no word that tells anything stands between two of one claim."""
    return not any(word.entry.weight for word in words[governor + 1 : at])


def _is(words: Sequence[Word], at: int, lower: str) -> bool:
    return at < len(words) and words[at].entry.lower == lower


def _agent_from(words: Sequence[Word], predicate: int) -> int:
    """Return the index of the first preposition behind the predicate: what follows it only places the event."""
    for at in range(predicate + 1, len(words)):
        if words[at].entry.lower == "in" and words[predicate].entry.stem in _TAKING_IN:
            continue  # "stars in the film" says in what
        if words[at].entry.lower in _PLACING:
            return at
    return len(words)
