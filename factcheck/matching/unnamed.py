"""The subject of a passage that was cut out of its text: "it", "she", "the film", with nothing before to say who.

Whoever holds one such passage against a claim takes it to speak of the claim's subject, and so does `assess`. The
sentences of an article are never read this way: what stands before them is there to be read.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.expressions.core import credit_start
from factcheck.expressions.names import Name
from factcheck.expressions.predicate import AUXILIARIES, is_passive, is_verb
from factcheck.expressions.statement import Statement
from factcheck.lexicon.function_words import DETERMINERS, SAYING, THIRD_PERSON, TITLES
from factcheck.lexicon.numerals import CARDINALS
from factcheck.lexicon.persons import is_person
from factcheck.lexicon.verbs import THIRDS
from factcheck.matching.kinds import BODIES, KINDS, OUTFITS
from factcheck.text.words import Entry, Word, stem_of

_DEFINITE = frozenset(("the", "this"))
_WORKS = frozenset(
    map(stem_of, "film movie album song single novel book game series show episode season play video musical".split())
)
_ANY_BODY = frozenset(map(stem_of, "company firm group body organisation institution agency operator".split()))
"""Words for whatever has a name as a body."""
_PUBLIC = frozenset(map(stem_of, "authority council ministry department court tribunal parliament commission".split()))
"""Words that the name of such a body hardly ever goes without."""
_OF_BODIES = BODIES - {stem_of("operator")}
"""Words of the names of bodies; an operation, which has the stem of an operator, is none."""
_BEFORE_OBJECT = frozenset("in on at from for by of with under at during".split())
_LEADING_IN = frozenset("in on at for from with during after before since until under upon following by as".split())
_NOMINATIVE = frozenset("he she it they".split())
_OBJECTS = (["him"], ["her"], ["it"], ["them"])
_JOINING = frozenset("that which who as than and or but if when while because".split())
_DEEDS = ("ion", "ment", "sal", "ance", "ence", "ure", "ery")
_FAMILY = 5
"""Letters that a noun shares with the verb it is of."""
LEAD = 9
"""Within how many words a phrase that leads a sentence in ends."""
_NARROWING = frozenset("of in by from about at on for with to".split())


def speaks_of_nobody(passages: Iterable[Statement], claim: Statement) -> bool:
    """Return whether the first of `passages` lacks its subject, and none of the others begins with one that is neither
    the claim's nor named in the first already."""
    others = iter(passages)
    first = next(others)
    if taken_up(first) is None:
        return False
    stems = {claim.words[at].entry.stem for at in unnamed_subject(claim)} | first.positions.keys()
    return all(_is_of(name, stems) for other in others if (name := _subject_name(other)) is not None)


def _is_of(name: Name, stems: set[str]) -> bool:
    return any(word.entry.stem in stems for word in name.words)


def _subject_name(statement: Statement) -> Name | None:
    start = statement.predicate_start
    if taken_up(statement) is not None:
        return None  # "On Cold Tomatoes, the film has"
    return next((name for name in statement.names if name.first < start and not name.weak), None)


def taken_up(passage: Statement) -> tuple[int, int] | None:
    """Return the word indices `[first, last)` of what a passage takes up without naming it: its open subject, or "the
    film" and the like further on ("Critics praised the film")."""
    return open_subject(passage) or _work(passage)


def stands_for_subject(claim: Statement, passage: Statement) -> bool:
    """Return whether what a passage takes up may be the claim's subject: a pronoun, or a thing that the claim does not
    speak of besides ("the team", where the claim says who coaches the team)."""
    place = taken_up(passage)
    if place is None:
        return False
    noun = passage.words[place[1] - 1].entry
    if noun.lower in THIRD_PERSON:
        return True
    if not may_be_called(claim, noun) or _is_named_behind(claim, passage, place[1]):
        return False
    start = max(claim.predicate_start, 0)
    if claim.predicate >= 0 and _is_deed_of(noun.lower, claim.lowers[claim.predicate]):
        return False  # "the discovery" is what was discovered
    said = (at for at in claim.positions.get(noun.stem, ()) if at >= start)
    return all(claim.is_copular and at == claim.predicate for at in said)


def _is_named_behind(claim: Statement, passage: Statement, end: int) -> bool:
    """Return whether the claim's subject has its name further on, so that this is another: "the lawyer met Hale"."""
    stems = {claim.words[at].entry.stem for at in unnamed_subject(claim) if claim.words[at].entry.capital}
    named = [name for name in passage.names if name.first >= end]
    return bool(stems) and any(stems <= {word.entry.stem for word in name.words} for name in named)


def _is_deed_of(noun: str, verb: str) -> bool:
    """Return whether a noun is for what a verb says: "the discovery", "discovers"."""
    return noun != verb and noun[:_FAMILY] == verb[:_FAMILY] and len(noun) > _FAMILY and noun.endswith(_DEEDS)


def may_be_called(claim: Statement, noun: Entry) -> bool:
    """Return whether the claim's subject may be taken up by "the" and a noun: no bank is "the council", no mayor "the
    mill"."""
    if noun.stem in _WORKS or noun.lower == "band":
        return True  # a title may be of any words
    subject = [claim.words[at].entry for at in unnamed_subject(claim)]
    kinds = {entry.stem for entry in subject} & OUTFITS
    if kinds and noun.stem not in kinds and noun.stem not in _ANY_BODY:
        return False
    if not may_bear(noun, subject):
        return False
    person = any(entry.lower in TITLES or is_person(entry.lower) for entry in subject)
    return not person or is_person(noun.lower) or noun.stem in kinds


def may_bear(noun: Entry, name: Sequence[Entry]) -> bool:
    """Return whether a noun may take up a name: a public body has its noun in its name, unless that is a single word:
    "Ofgem", but not "Norquay Line", is "the authority"."""
    if noun.stem not in _PUBLIC or len(name) < 2 or not all(entry.capital for entry in name):
        return True
    return any(entry.stem in _OF_BODIES for entry in name)


def _work(passage: Statement) -> tuple[int, int] | None:
    """Return where "the film" or "this song" stands alone in a sentence, without its title or what tells it apart."""
    words = passage.words
    if _WORKS.isdisjoint(passage.positions):
        return None
    for at in range(len(words) - 1):
        work = words[at + 1].entry
        if words[at].entry.lower not in _DEFINITE or work.stem not in _WORKS or work.capital or work.possessive:
            continue
        following = words[at + 2].entry if at + 2 < len(words) else None
        named = following is not None and (following.capital or following.lower in ('"', "'", "of", "version"))
        if not named and not (following is not None and following.weight >= 1 and following.stem in _WORKS):
            return at, at + 2
    return None


def open_subject(passage: Statement) -> tuple[int, int] | None:
    """Return the word indices `[first, last)` of a pronoun, or of "the film" and the like, that stands where the
    subject does with nobody named before it; `None` where the sentence has a subject of its own."""
    words = passage.words
    if not words:
        return None
    opening = words[0].entry.lower
    if opening in THIRD_PERSON:
        return None if _is_expletive(passage) else (0, 1)
    if opening in _LEADING_IN:
        at = _led_in(passage)
        if at:
            return at, at + 1
    if opening not in _DEFINITE and "," not in passage.lowers:
        return None  # as most do: the verb need not be looked for
    start = passage.predicate_start
    comma = max((word.index for word in words[: max(start, 0)] if word.entry.lower == ","), default=-1)
    if comma > 0 and words[comma + 1].entry.lower in THIRD_PERSON and not _is_said_behind(words, comma + 2):
        named = any(name.last <= comma and not _is_object(words, name.first) for name in passage.names)
        return None if named else (comma + 1, comma + 2)
    if not _is_definite(words, comma + 1, start) or (comma > 0 and credit_start(passage) <= comma):
        return None  # "the mill closed, the gazette reported"
    return comma + 1, comma + 3


def _is_said_behind(words: list[Word], at: int) -> bool:
    """Return whether a pronoun only says who said it, behind what was said: "the mill closed, it said"."""
    return at < len(words) and words[at].entry.lower in SAYING


def _is_expletive(passage: Statement) -> bool:
    """Return whether "it" only leads to a clause with a subject of its own: "it is true that the mill closed"."""
    lowers = passage.lowers
    if lowers[:1] != ["it"] or lowers[1:2] not in (["is"], ["was"]) or "that" not in lowers[2:5]:
        return False
    return not DETERMINERS & set(lowers[2 : lowers.index("that")])


def _led_in(passage: Statement) -> int:
    """Return where a pronoun is the subject behind a few words that lead it in without a comma ("in 2013 she was"); 0
    where none is, or somebody is named before it."""
    words = passage.words
    for at in range(2, min(len(words), LEAD)):
        if words[at].entry.lower in _NOMINATIVE:
            named = any(name.first < at and not _is_object(words, name.first) for name in passage.names)
            return 0 if named or words[at - 1].entry.lower in _JOINING else at
        if words[at].entry.lower == "," or (is_verb(words, at) and words[at].entry.lower in AUXILIARIES):
            break
    return 0


def _is_object(words: list[Word], at: int) -> bool:
    """Return whether a name stands behind a preposition or a participle ("upon joining Norfisk, he")."""
    at -= 1
    while at > 0 and (words[at].entry.lower == "the" or words[at].entry.capital):
        at -= 1
    return at >= 0 and (words[at].entry.lower in _BEFORE_OBJECT or words[at].entry.lower.endswith("ing"))


def _is_definite(words: list[Word], first: int, verb: int) -> bool:
    """Return whether the noun phrase at `first` is "the film" or "this agency" and no more."""
    if len(words) < first + 3 or words[first].entry.lower not in _DEFINITE:
        return False
    noun, following = words[first + 1].entry, words[first + 2].entry
    if noun.capital or not noun.weight or not noun.is_word or noun.lower in CARDINALS:
        return False
    if verb == first + 2:
        return True
    told = following.stop or following.lower in THIRDS or following.lower.endswith("ly") or is_verb(words, first + 2)
    return noun.stem in KINDS and following.is_word and told and following.lower not in _NARROWING


def has_pronoun(statement: Statement, verb: int) -> bool:
    """Return whether what a verb does is done to a pronoun: "and fined *it*", "barred *him* from"."""
    return statement.lowers[verb + 1 : verb + 2] in _OBJECTS


def takes_up_object(claim: Statement, passage: Statement) -> bool:
    """Return whether the passage does to a pronoun what the claim says was done to its subject."""
    verb = claim.predicate
    if verb < 0 or not is_passive(claim.words, verb):
        return False
    return any(has_pronoun(passage, at) for at in passage.positions.get(claim.words[verb].entry.stem, ()))


def unnamed_subject(claim: Statement) -> frozenset[int]:
    """Return the indices of the words that name the claim's subject, where it begins with a name: a whole title ("To
    Kill a Mockingbird"), or the name that the first noun goes with ("Adler's father": Adler)."""
    start = claim.predicate_start
    comma = max((word.index for word in claim.words[: max(start, 0)] if word.entry.lower == ","), default=-1)
    subject = [name for name in claim.names if start < 0 or name.first < start]
    first = next((name for name in subject if name.first > comma), subject[0] if subject else None)
    if first is None:
        return frozenset()
    before = claim.words[comma + 1 : first.first]
    if any(w.entry.weight and w.entry.is_word and w.entry.stem not in KINDS for w in before):
        # "The strike at Brandt": not Brandt is spoken of.
        return frozenset()
    if (
        first.weak
        and first.last < len(claim.words)
        and claim.words[first.last].entry.lower in ("by", "from", "against")
    ):
        # "Speeches by Adler": whether that is a title nobody can tell.
        return frozenset()
    indices = frozenset(word.index for word in first.words)
    phrase = [word for word in claim.words[comma + 1 : max(start, 0)] if word.entry.weight or word.entry.capital]
    if any(word.entry.possessive for word in phrase) and not all(word.entry.capital for word in phrase):
        return indices
    if all(word.entry.capital or word.entry.stem in KINDS or not word.entry.is_word for word in phrase):
        return indices | {word.index for word in phrase}
    return indices
