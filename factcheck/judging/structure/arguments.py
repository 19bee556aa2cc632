"""See that a verb has the same doer and the same object on both sides."""

from __future__ import annotations

from collections.abc import Set

from factcheck.expressions.clauses import is_done_to, object_of, subject_of
from factcheck.expressions.noun_phrases import phrase_start
from factcheck.expressions.predicate import AUXILIARIES, BE, is_participle, is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.structure.linking import CLAUSE, Linking, after, is_content, takes_up_vessel, tells_apart
from factcheck.lexicon.converses import MUTUAL
from factcheck.lexicon.function_words import DETERMINERS, SAYING, THIRD_PERSON
from factcheck.lexicon.persons import is_person
from factcheck.lexicon.verbs import BASES
from factcheck.matching.kinds import BODIES, KINDS, OUTFITS
from factcheck.matching.unnamed import may_be_called
from factcheck.text.words import stem_of

_GROUPS = frozenset("group number handful series pair couple crowd dozens hundreds thousands team bunch".split())
_MUTUAL = frozenset(map(stem_of, MUTUAL.split()))
_LEADING = frozenset("of about for with by against to from in on at that who which because after before".split())
_LINKING = frozenset("of about for with by against from".split())
_LISTS = frozenset((",", "and", "or", "but", "including", "like", "such", "as"))
_HOLDING = frozenset("of from outside for with near on about".split())
_LYING = _HOLDING | frozenset("below above beside behind opposite beyond".split())
_MANY = frozenset("many some several few all most more no any both".split())
_OWNED = frozenset("its his her their".split())
_ASKING = frozenset(
    map(stem_of, "ask tell urge order force invite persuade require instruct advise warn press".split())
)
_WATCHING = frozenset(map(stem_of, "see saw watch hear heard let help make made".split()))
"""Behind these and a noun stands what that noun does: "happy to see Orsa win"."""
_PASSED = frozenset("who which that also still already then now later ever just re".split()) | {'"', "'", "-"}
_RELATIVES = frozenset("who which that".split())
_SAYING_STEMS = frozenset(map(stem_of, SAYING - {"show", "find", "point", "conclude"}))


def other_holder(link: Linking) -> str:
    """Find "Taber voted" against "Taber's harbour master voted", "students from Taber voted"."""
    claim, passage, matched = link.claim, link.passage, link.matched
    subject = _head_of_subject(claim)
    verb = matched.get(claim.predicate, -1)
    if subject < 0 or verb < 0 or subject not in matched or claim.is_copular:
        return ""
    if claim.words[claim.predicate].entry.stem in _SAYING_STEMS:
        # A body speaks through those who speak for it.
        return ""
    word = claim.words[subject]
    if word.entry.possessive:
        return ""
    found = ""
    for at in passage.positions.get(word.entry.stem, ()):
        held = _holder(link, at) if verb - CLAUSE < at < verb else ""
        named = [i for i in range(subject) if claim.words[i].entry.stem in BODIES and not claim.words[i].entry.capital]
        if held and any(link.matched.get(i, -1) in subject_of(passage, verb) for i in named):
            return ""  # "the chairman of Skyfern as the airline apologised"
        if held and passage.lowers[verb - 1] in _RELATIVES and at in subject_of(passage, verb):
            return ""  # "on Argo-2, a study that enrolled"
        if not held:
            return ""
        found = found or held
    return found


def _head_of_subject(claim: Statement) -> int:
    """Return the index of the noun that the claim's subject ends in, before any phrase that goes with it; else -1."""
    head = -1
    for at in range(max(0, claim.predicate_start)):
        entry = claim.words[at].entry
        if is_content(claim, at):
            head = at
        elif head >= 0 and entry.lower not in ("-", "'", '"', "&"):
            break
    return head


def _holder(link: Linking, at: int) -> str:
    """Return the noun that a word only goes with, as its possessor or behind a preposition; "" where there is none."""
    passage, words = link.passage, link.passage.words
    if any(word.entry.lower in _RELATIVES for word in words[at + 1 : at + 3]):
        # "The letter of Hale, who resigned": the verb is said of the nearest noun.
        return ""
    if words[at].entry.possessive:
        behind = at + 1
        while is_content(passage, behind + 1):
            behind += 1
        if is_content(passage, behind) and not link.is_known(behind):
            return f"{words[at].entry.surface} {words[behind].entry.surface}"
        return ""
    first = at
    while first > 0 and (is_content(passage, first - 1) or words[first - 1].entry.lower in DETERMINERS):
        if words[first].entry.lower in DETERMINERS and words[first - 1].entry.lower not in DETERMINERS:
            break  # "on the last day of registration *the* council"
        first -= 1
    before = first - 1
    if before < 1 or words[before].entry.lower not in _LYING:
        return ""
    noun = before - 1 - (words[before - 1].entry.lower in _HOLDING)
    if not is_content(passage, noun) or link.is_known(noun):
        return ""
    entry = words[noun].entry
    kind = entry.stem in KINDS and not (words[before].entry.lower == "of" and tells_apart(link, noun))
    if kind or is_verb(words, noun) or entry.lower.endswith(("ed", "ing")):
        return ""
    return f"{entry.surface} {words[before].entry.surface} {words[at].entry.surface}"


def other_subject(link: Linking) -> str:
    """Find "the mayor resigned" against "the mayor said the clerk resigned": another noun stands before the verb, and
    between it and the claim's there is a verb of its own."""
    claim, passage, matched = link.claim, link.passage, link.matched
    for index, verb in matched.items():
        if not _are_verbs(link, index, verb):
            continue
        ours, theirs = _noun_before(claim, index), _noun_before(passage, verb)
        if ours not in matched or theirs < 0 or link.is_known(theirs):
            continue
        places = [at for at in passage.positions.get(claim.words[ours].entry.stem, ()) if at < verb]
        if not places:
            continue
        subject = subject_of(passage, verb)
        if subject and any(link.is_known(at) for at in subject):
            # "A farmer who stayed behind to save his cattle drowned."
            continue
        if any(takes_up_vessel(passage, theirs, at) for at in places):
            continue
        if passage.words[theirs].entry.stem in KINDS and passage.lowers[theirs - 1] in _OWNED:
            continue  # "Hale, director of the Drivers' Union, said her group had passed"
        between = passage.words[max(places) + 1 : theirs]
        told = any(word.entry.lower in ("that", "whose") for word in between)
        if told or _clauses_between(passage, max(places), theirs) > 0:
            return f"{passage.words[theirs].entry.surface} {passage.words[verb].entry.surface}"
    return ""


def _are_verbs(link: Linking, ours: int, theirs: int) -> bool:
    """Return whether two matched words are verbs: by their form, or the claim's predicate and the very same word."""
    claim, passage = link.claim, link.passage
    if is_verb(claim.words, ours) and is_verb(passage.words, theirs):
        return True
    same = claim.words[ours].entry.lower == passage.words[theirs].entry.lower
    return same and ours == claim.predicate and not claim.is_copular


def _noun_before(statement: Statement, verb: int) -> int:
    """Return the noun right before a verb, its auxiliaries, adverbs and relative passed over; -1 for none."""
    at = verb - 1
    while at >= 0:
        entry = statement.words[at].entry
        if entry.lower in AUXILIARIES or entry.negator or entry.lower.endswith("ly") or entry.lower in _PASSED:
            at -= 1
            continue
        return at if is_content(statement, at) and not is_verb(statement.words, at) else -1
    return -1


def _clauses_between(passage: Statement, start: int, end: int) -> int:
    """Return how many verbs stand between two words that no "who" or "which" opens; 0 where one is a form of "be" that
    says what the first is ("the film is a story written by")."""
    verbs = 0
    for at in range(start + 1, end):
        lower = passage.words[at].entry.lower
        if lower in _RELATIVES:
            verbs -= 1
        elif _is_finite(passage, at):
            if lower in BE and not is_participle(passage.words, after(passage, at)):
                return 0
            verbs += 1
    return verbs


def _is_finite(statement: Statement, at: int) -> bool:
    """Return whether a verb stands here that is no participle describing a noun ("the man accused of theft")."""
    words = statement.words
    if not is_verb(words, at):
        return False
    if words[at].entry.lower in AUXILIARIES:
        return not (at and words[at - 1].entry.lower in AUXILIARIES)
    following = words[at + 1].entry.lower if at + 1 < len(words) else ""
    said = words[at].entry.stem in _SAYING_STEMS and words[at].entry.past  # "Ito, 44, of Orsa, said his wife"
    return (
        (words[at - 1].entry.lower not in (",", "and") or said)
        and following not in _HOLDING
        and following not in ("by", "to", "as")
    )


def other_doer(link: Linking) -> str:
    """Find "the minister signed" against "the ministry signed": the claim's subject is missing, and a noun that the
    claim lacks stands before the verb."""
    claim, passage, matched = link.claim, link.passage, link.matched
    subject, verb = _head_of_subject(claim), matched.get(claim.predicate, -1)
    if subject not in link.missing or verb < 0:
        return ""
    if claim.is_copular:
        if passage.predicate != verb:
            return ""
        verb = passage.predicate_start
    elif (
        not is_verb(passage.words, verb)
        and not _are_verbs(link, claim.predicate, verb)
        and verb != passage.predicate  # "loses"
    ):
        return ""
    theirs = _noun_before(passage, verb)
    if theirs < 0 or link.is_known(theirs):
        return ""
    noun = passage.words[theirs].entry
    takes_up = noun.stem in KINDS and may_be_called(claim, noun)
    if noun.capital or (takes_up and not _is_introduced(passage, theirs)):
        # "The site", "Fellini": may be another word for the subject; but "a group" is somebody new.
        return ""
    return f"{passage.words[theirs].entry.surface} {passage.words[verb].entry.surface}"


def _is_introduced(statement: Statement, noun: int) -> bool:
    """Return whether a noun phrase opens with "a": what it speaks of was not named before."""
    at = noun
    while at > 0 and is_content(statement, at - 1):
        at -= 1
    return at > 0 and statement.words[at - 1].entry.lower in ("a", "an")


def other_object(link: Linking) -> str:
    """Find "the law closes women's wards" against "the law closes shops to women": another noun stands right behind the
    verb or the preposition, and the claim's only further on."""
    claim, passage, matched = link.claim, link.passage, link.matched
    for index, at in matched.items():
        tie, object_at = _object_behind(claim, index)
        if object_at not in matched or not (tie or _are_verbs(link, index, at)):
            continue
        there, other = _object_behind(passage, at)
        place = matched[object_at]
        if other < 0 or there != tie or place <= other or link.is_known(other):
            continue
        if passage.words[other].entry.capital:
            continue
        if passage.words[other].entry.stem in KINDS and passage.words[other - 1].entry.lower not in ("a", "an"):
            continue
        behind = [word.entry.lower for word in passage.words[other + 1 : place]]
        if _LISTS & set(behind) or not any(word in _LEADING for word in behind):
            # One of a list is named, or an apposition.
            continue
        if behind[0] == "of" and (passage.words[place].entry.capital or passage.lowers[other] in _GROUPS):
            continue  # "attacked a group of hikers"
        return f"{passage.words[at].entry.surface} {there} {passage.words[other].entry.surface}".replace("  ", " ")
    return ""


def other_patient(link: Linking) -> str:
    """Find "Brandt was taken off duty" against "took Kallan off duty, as Brandt said": whom it is done to has a name in
    the claim, and another right behind the verb."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if verb < 0 or not is_done_to(claim, claim.predicate) or is_done_to(passage, verb):
        return ""
    told = is_verb(passage.words, verb) or passage.lowers[verb - 1] == "to"
    if not told or passage.words[verb].entry.lower in BE:
        return ""
    theirs = object_of(passage, verb)
    ours = subject_of(claim, claim.predicate)
    if _stands_outside(link, ours, verb) and not theirs & link.places_of(ours):
        return passage.written(passage.words[verb - 1].start, passage.words[verb].end)
    if not theirs or any(map(link.is_known, theirs)) or not ours:
        return ""
    owned = passage.words[phrase_start(passage, max(theirs))].entry.lower in _OWNED  # "built its detector"
    led = passage.lowers[verb - 1] == "to" and not theirs & link.places_of(ours)
    if led and _is_named(claim, ours) and link.places_of(ours) & subject_of(passage, passage.predicate):
        return f"{passage.words[verb].entry.surface} {passage.words[max(theirs)].entry.surface}"
    if not _is_named(claim, ours) and not owned:
        return ""
    if not _is_named(passage, theirs) and not owned:
        return ""
    return f"{passage.words[verb].entry.surface} {passage.words[max(theirs)].entry.surface}"


def _stands_outside(link: Linking, ours: Set[int], verb: int) -> bool:
    """Return whether the claim's subject only stands before a "that" in whose clause the verb is with another subject:
    "Brandt said that the people turned out to vote"."""
    passage = link.passage
    places = link.places_of(ours)
    told = next((at for at in range(verb, 0, -1) if passage.lowers[at] == "that"), -1)
    if not places or told < 0 or max(places) > told or passage.words[told - 1].entry.stem not in _SAYING_STEMS:
        return False
    behind = range(told + 1, verb)
    return not any(passage.lowers[at] in THIRD_PERSON or link.is_known(at) for at in behind) and any(
        is_content(passage, at) for at in behind
    )


def other_asked(link: Linking) -> str:
    """Find "Brandt will meet the presidents" against "the presidents were asked to meet", "asked the presidents to
    meet": those who are asked are who would do it."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if verb < 3 or is_done_to(claim, claim.predicate):
        return ""
    watched = passage.lowers[verb - 1] != "to"
    asked = _governor(passage, verb, _WATCHING if watched else _ASKING)
    if asked < 0 or is_done_to(passage, asked):
        return ""
    theirs, ours = object_of(passage, asked), link.subject
    if watched:
        before = passage.words[verb - 1].entry
        named = before.capital or is_person(before.lower) or before.stem in OUTFITS
        if passage.lowers[verb] not in BASES or (passage.lowers[asked] in ("make", "made") and not named):
            return ""
        theirs = {at for at in range(asked + 1, verb) if is_content(passage, at)}
    if (
        not theirs
        or not ours
        or theirs & link.places_of(ours)
        or any(passage.lowers[at] in THIRD_PERSON for at in theirs)
    ):
        return ""
    if any(passage.words[at].entry.stem in KINDS for at in theirs) and not link.places_of(ours):
        return ""
    return passage.written(passage.words[asked].start, passage.words[verb].end)


def _governor(passage: Statement, verb: int, stems: frozenset[str]) -> int:
    """Return the verb of some that "to" or the bare form at `verb` hangs on, with a noun between; -1 for none."""
    for at in range(verb - 2, max(-1, verb - CLAUSE), -1):
        if passage.words[at].entry.stem in stems:
            return at
        if is_verb(passage.words, at) and passage.lowers[at] not in AUXILIARIES:
            return -1
        if passage.words[at].entry.lower in (",", ";", "that", "who", "which"):
            return -1
    return -1


def told_of_himself(link: Linking) -> str:
    """Find "Merka and Babush were hurt" against "he told Merka and Babush he had been hurt", "Ito is ill" against
    "Holm said that Ito was there, but admitted that he was ill": a pronoun need not stand for the one named last."""
    passage = link.passage
    verb = link.verb
    at = verb - 1
    while at > 0 and (passage.lowers[at] in (*AUXILIARIES, "to") or passage.lowers[at].endswith("ly")):
        at -= 1
    if at < 2 or passage.lowers[at] not in ("he", "she", "it", "they"):
        return ""
    if passage.lowers[at] in ("it", "they"):
        said = at - 1 - (passage.lowers[at - 1] == "that")
        relative = (
            passage.lowers[said - 1] in ("that", "which", "who") and passage.words[said].entry.stem in _SAYING_STEMS
        )
        if relative and is_content(passage, said - 2) and not link.is_known(said - 2):
            return passage.written(passage.words[said - 2].start, passage.words[verb].end)
        return ""
    ours = link.doers
    if not ours or max(ours) > at:
        return ""
    said = at - 1 - (passage.lowers[at - 1] == "that")
    if said == max(ours) and len(ours) > 1 and any(passage.lowers[p] == "and" for p in range(min(ours), max(ours))):
        return passage.written(passage.words[at].start, passage.words[verb].end)
    if passage.words[said].entry.stem not in _SAYING_STEMS:
        return ""
    sayer = subject_of(passage, said)
    named = any(name.first <= p < name.last for name in passage.names for p in sayer)
    return passage.written(passage.words[said].start, passage.words[verb].end) if named and not sayer & ours else ""


def only_owner(link: Linking) -> str:
    """Find "Calder is able to pay" against "he is able to pay, a thorn in Calder's side": a pronoun before the name
    stands for somebody else where the name is only an owner's."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    ours = {at for at in link.subject if not claim.words[at].entry.possessive}
    places = link.places_of(ours)
    if verb < 0 or not places or len(places) < len(ours) or min(places) < verb:
        return ""
    if not all(passage.words[at].entry.possessive for at in places if at == max(places)):
        return ""
    if THIRD_PERSON.isdisjoint(passage.lowers[:verb]):
        return ""
    return passage.words[max(places)].entry.surface


def _is_named(statement: Statement, heads: Set[int]) -> bool:
    """Return whether a noun phrase is a name: no "Brandt's clerk"."""
    return any(name.first <= max(heads) < name.last for name in statement.names)


def _object_behind(statement: Statement, at: int) -> tuple[str, int]:
    """Return the preposition behind a word, "" for none, and the noun that ends the phrase there, -1 for none."""
    words = statement.words
    tie = ""
    at += 1
    if at < len(words) and words[at].entry.lower in _LINKING:
        tie = words[at].entry.lower
        at += 1
    while at < len(words) and (words[at].entry.lower in DETERMINERS or words[at].entry.lower in _MANY):
        at += 1
    head = -1
    while is_content(statement, at) and not is_verb(words, at):
        head = at
        at += 1
    return tie, head if head < 0 or not words[head].entry.lower.endswith("ly") else -1


def only_about(link: Linking) -> str:
    """Find "wrote the report" against "wrote to Ito about the report": what the claim's verb is done to is only spoken
    of behind a preposition."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    done_to = object_of(claim, claim.predicate) if claim.predicate >= 0 else set()
    noun = max(done_to, default=-1)
    at = link.matched.get(noun, -1)
    if (
        noun < 0
        or phrase_start(claim, noun) != claim.predicate + 1
        or claim.is_copular
        or at <= verb
        or verb < 0
        or is_done_to(claim, claim.predicate)
    ):
        return ""
    if not is_verb(passage.words, verb):
        return ""  # "announced its support for the ban"
    if claim.words[claim.predicate].entry.stem != passage.words[verb].entry.stem or is_done_to(passage, verb):
        return ""
    before = phrase_start(passage, at) - 1
    if before <= verb or passage.lowers[before] not in ("about", "against", "without", "for"):
        return ""
    if len(passage.positions.get(passage.words[at].entry.stem, ())) > 1:
        return ""
    return passage.written(passage.words[before].start, passage.words[at].end)


def said_once(link: Linking) -> str:
    """Find "Orsa and Taber track Taber" against "Orsa and Ulland track Taber": one word of the passage cannot be both
    who does it and whom it is done to."""
    claim, passage, matched = link.claim, link.passage, link.matched
    if claim.is_copular or claim.predicate not in matched:
        return ""
    for at in range(claim.predicate_start):
        entry = claim.words[at].entry
        following = after(claim, at)
        if at not in matched or entry.possessive or is_content(claim, following):
            continue
        if following != claim.predicate_start and claim.words[following].entry.lower != "and":
            continue
        if any(claim.words[before].entry.lower in ("of", "by") for before in range(max(0, at - 3), at)):
            continue
        twice = any(
            claim.words[place].entry.lower == entry.lower
            for place in claim.positions.get(entry.stem, ())
            if place > claim.predicate
        )
        if twice and len(passage.positions.get(entry.stem, ())) == 1:
            return entry.surface
    return ""


def asked_for(link: Linking) -> str:
    """Find "the museum was fined" against "the museum asked for the bank to be fined", "Hale killed Ito" against "Hale
    saw Ito killed", "Hale and Ito were killed"."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if verb < 2 or claim.is_copular:
        return ""
    ours = link.doers
    if not ours:
        return ""
    if is_done_to(claim, claim.predicate):
        if passage.lowers[verb - 2 : verb] != ["to", "be"] or verb < 4:
            return ""
        start = phrase_start(passage, verb - 3)
        if ours & set(range(start, verb - 2)) or passage.lowers[start - 1] not in ("for", "that", "want", "wanted"):
            return ""
        return passage.written(passage.words[start].start, passage.words[verb].end)
    done_to = link.places_of(object_of(claim, claim.predicate))
    if not done_to:
        return ""
    theirs = subject_of(passage, verb)
    mutual = claim.words[claim.predicate].entry.stem in _MUTUAL
    if is_done_to(passage, verb) and ours <= theirs and done_to <= theirs and not mutual:
        return passage.written(passage.words[min(theirs)].start, passage.words[verb].end)
    watched = phrase_start(passage, verb - 1) - 1
    if watched > 0 and passage.words[watched].entry.stem in _WATCHING and done_to & set(range(watched, verb)):
        if max(ours) < watched:
            return passage.written(passage.words[watched].start, passage.words[verb].end)
    return ""
