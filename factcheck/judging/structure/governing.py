"""Find what a word hangs on: the verb that acts, what stands right before a noun phrase, where an object begins.

Read from the order of words alone, as in `expressions.clauses`; where that does not tell, nothing is returned."""

from __future__ import annotations

from collections.abc import Iterator, Set

from factcheck.expressions.clauses import is_done_to
from factcheck.expressions.noun_phrases import SPECIFIERS, end_of_phrase, is_noun, phrase_start
from factcheck.expressions.predicate import AUXILIARIES, BE, is_participle, is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.structure.linking import Linking, is_content
from factcheck.lexicon.verbs import BASES, THIRDS
from factcheck.matching.kinds import KINDS
from factcheck.text.words import LIGHT_WEIGHT

TIES = frozenset("of at in from for with by near on against about to after before around behind beside among".split())
RELATIVES = frozenset(("who", "which", "that"))
CLAUSES = frozenset("while when after before because although as who which whom where if whose since until".split())
_MEASURES = frozenset(
    "group number bulk series handful lot lots share part parts majority half rest remainder amount quantity tonnes "
    "tons line lines kind kinds form forms progress hundreds thousands millions billions dozens tens city town "
    "village state post title office role job process practice idea plan".split()
)
_TOPICS = frozenset("subject issue question topic matter theme".split())
NEAR = 6
"""Within how many words behind a verb what goes with it is looked for."""
_LED = frozenset("to that in at for why how whether if".split())
_ADVERBS = frozenset("now still also only then just already always often never".split())
_SOMEBODY = frozenset("somebody someone others another nobody everybody everyone".split())
_CLAUSE = 12
"""Within how many words before its verb a clause opens."""
PARTICLES = frozenset("up off out down of only also just even".split())


def acts_here(statement: Statement, at: int) -> bool:
    """Return whether a word is a verb of a clause, in the past or the present, and no auxiliary."""
    words = statement.words
    entry = words[at].entry
    if not at or entry.lower in AUXILIARIES or entry.capital or entry.possessive:
        return False
    if is_verb(words, at):
        return True
    if at == statement.predicate and not statement.is_copular:
        return True
    place = at - 1
    while place > 0 and words[place].entry.lower in _ADVERBS:
        place -= 1
    before = words[place].entry
    if before.lower in BE and (entry.lower.endswith("ing") or is_participle(words, at)):
        return True  # "are searching", "is run by"
    if entry.lower in BASES and before.lower in ("to", "will", "would", "can", "could", "may", "might", "must", "not"):
        return True
    if entry.lower not in THIRDS:
        return False
    following = statement.lowers[at + 1] if at + 1 < len(words) else ""
    opens = following in SPECIFIERS or at + 1 in statement.value_words or following in _LED
    opens = opens or following in _ADVERBS or (at + 1 < len(words) and words[at + 1].entry.capital)
    if following in (".", ",", ";", "") and not RELATIVES.isdisjoint(statement.lowers[max(0, at - NEAR) : at]):
        opens = is_noun(statement, place)  # "a food bank, which the council runs"
    return (before.lower in RELATIVES or before.lower in (",", "and", "but") or is_noun(statement, place)) and opens


def governor_of(statement: Statement, head: int) -> int:
    """Return the word that a noun phrase stands right behind, a verb or a preposition; -1 for none."""
    start = phrase_start(statement, head)
    verb = next((at for at in range(head - 1, start - 1, -1) if acts_here(statement, at)), -1)
    return verb if verb >= 0 else start - 1


def past_particle(statement: Statement, at: int) -> int:
    """Return where the object begins behind a verb, its second word passed over: "took in *a record sum*"."""
    while at < len(statement.words) and statement.lowers[at] in PARTICLES:
        at += 1
    return at


def past_place(statement: Statement, at: int) -> int:
    """Return where the object begins that stands behind a phrase of place or time: "found in Orsa *the van*"."""
    if statement.lower_at(at) not in ("in", "on", "at"):
        return at
    last = end_of_phrase(statement, at + 1)
    return last + 1 if last >= 0 and statement.lower_at(last + 1) in SPECIFIERS else at


def is_other_verb(link: Linking, at: int) -> bool:
    return acts_here(link.passage, at) and not link.is_known(at)


def is_measured(passage: Statement, head: int, place: int) -> bool:
    """Return whether the noun right behind a verb only says how much, or which, of what stands behind "of"."""
    entry = passage.words[head].entry
    tie = passage.lowers[head + 1] if head + 1 < len(passage.words) else ""
    if tie != "of" or place < head:
        return False
    light = entry.weight <= LIGHT_WEIGHT and entry.lower not in _TOPICS
    return entry.lower in _MEASURES or entry.stem in KINDS or light


def tied_phrases(link: Linking, ties: Set[str], first: int) -> Iterator[tuple[int, int, int]]:
    """Yield each of some prepositions from a word of the claim on, with the last word of the noun phrase right behind
    it, and where the passage has that word."""
    claim = link.claim
    for tie in range(first, len(claim.words) - 1):
        if claim.lowers[tie] in ties and tie not in claim.value_words:
            head = end_of_phrase(claim, tie + 1)
            place = link.matched.get(head, -1)
            if place >= 0 and head not in claim.value_words:
                yield tie, head, place


def takes_up(passage: Statement, head: int) -> bool:
    """Return whether "the company" stands there: it may be another word for what is named before."""
    first = phrase_start(passage, head)
    return passage.words[head].entry.stem in KINDS and passage.lowers[first] in ("the", "this", "that")


def head_of_part(passage: Statement, head: int) -> int:
    """Return the noun that a part or a number is said to be of: "part of the *furniture*"."""
    if head >= 0 and passage.lowers[head] in _MEASURES and passage.lower_at(head + 1) == "of":
        return max(head, end_of_phrase(passage, head + 2))
    return head


def is_when(passage: Statement, at: int) -> bool:
    return any(date.first <= at < date.last for date in passage.dates)


def crosses(passage: Statement, first: int, last: int) -> bool:
    """Return whether a clause ends between two words: a verb, or what opens another clause, stands between them."""
    for at in range(first + 1, last):
        if passage.lowers[at] in CLAUSES:
            return True
        if acts_here(passage, at) and (not is_done_to(passage, at) or passage.lowers[at - 1] in AUXILIARIES):
            return True
    return False


def first_verb(claim: Statement) -> int:
    """Return the first word behind a claim's first that has the form of a verb in the past; -1 for none."""
    return next((at for at in range(1, len(claim.words)) if claim.words[at].entry.past), -1)


def subject_of_clause(passage: Statement, verb: int) -> tuple[int, int]:
    """Return the first and the last word of the noun phrase that a clause opens with whose only verb this is: "when
    *the two riders* ahead of him crashed"; -1 for both where there is none."""
    for at in range(verb - 1, max(0, verb - _CLAUSE), -1):
        lower = passage.lowers[at]
        if lower in (",", ";", "."):
            return -1, -1
        if lower in CLAUSES or lower in ("and", "but", "that"):
            last = end_of_phrase(passage, at + 1)
            if lower == "and" and is_noun(passage, at - 1):
                return -1, -1  # "the university and its library closed"
            if passage.lowers[at + 1] in _SOMEBODY:
                return at + 1, at + 1
            named = 0 <= last < verb and (is_content(passage, last) or last in passage.value_words)
            return (at + 1, last) if named and lower != "who" else (-1, -1)
        if acts_here(passage, at) and not (is_participle(passage.words, at) and is_noun(passage, at - 1)):
            return -1, -1
    return -1, -1


def led_to(statement: Statement, verb: int) -> int:
    """Return the verb that another leads to: "decided on Sunday to *leave*"; -1 for none."""
    for at in range(verb + 1, min(len(statement.words) - 1, verb + NEAR + NEAR)):
        if statement.lowers[at] == "to" and statement.lowers[at + 1] in BASES:
            return at + 1
        if statement.lowers[at] in RELATIVES or statement.lowers[at] in (".", ";"):
            break
    return -1
