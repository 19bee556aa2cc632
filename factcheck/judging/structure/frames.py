"""See that each verb has the same doer, and the same thing it is done to, on both sides."""

from __future__ import annotations

from collections.abc import Set

from factcheck.expressions.clauses import (
    agent_of,
    antecedent_of,
    doer_of_gerund,
    is_done_to,
    is_particle,
    object_of,
    subject_of,
)
from factcheck.expressions.noun_phrases import phrase_start
from factcheck.expressions.predicate import AUXILIARIES, BE, is_participle, is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.structure.apart import clause_of
from factcheck.judging.structure.linking import Linking, is_content, takes_up_vessel, tells_apart
from factcheck.lexicon.function_words import DETERMINERS, SAYING, THIRD_PERSON
from factcheck.lexicon.numerals import CURRENCY_SIGNS
from factcheck.lexicon.persons import is_person
from factcheck.lexicon.verbs import SAME_PAST, THIRDS
from factcheck.matching.kinds import BODIES, KINDS
from factcheck.matching.unnamed import has_pronoun
from factcheck.text.words import LIGHT_WEIGHT, stem_of

_OPENING = frozenset("when after because before while which that where whose whom how whether if why".split())
_SAYING_STEMS = frozenset(map(stem_of, (SAYING - {"show", "find", "point", "conclude", "write"}) | {"claim", "tell"}))
TIES = frozenset("of about for with by against from to in on at into".split())
_CLAUSES = frozenset("while when after before because although as who which whom where if".split())
_OBJECTS = DETERMINERS | frozenset("him them it by".split())
_BEFORE_GERUND = BE | frozenset("after before by while without for of from".split())
_PERSONS = frozenset(
    map(
        stem_of,
        "spokesman spokeswoman official minister president leader chief director player actor actress singer writer "
        "suspect man woman couple pair victim".split(),
    )
)
_MODALS = frozenset("will would can could may might must should did does do cannot".split())
_LIGHT_DEEDS = frozenset(map(stem_of, "attend hold make take give gave keep put let".split()))
_RENAMING = frozenset("known called named as or along together like including formerly alias".split())
_HAVING = frozenset(("has", "have", "had"))
_CONTAINING = frozenset("includes include included contains contain contained".split())
_REJECTING = {stem_of("reject"), stem_of("dismiss")}
_NOBODY = frozenset("latter former whose one others".split())
_INSIDE = frozenset("patients residents people passengers guests inhabitants villagers".split())
"""Who is in a place: what happens to all of them happens to it ("the ward was evacuated")."""


class Frame:
    """Who does what a verb says and whom it is done to, by the indices of the words for them. `lone`: it is done to
    somebody, and by nobody the sentence names."""

    __slots__ = ("doer", "done_to", "lone", "passive")

    def __init__(self, statement: Statement, verb: int) -> None:
        self.passive = is_done_to(statement, verb)
        self.lone = False
        if self.passive:
            by, self.doer = agent_of(statement, verb)
            self.lone = by < 0
            self.done_to = subject_of(statement, verb)
        else:
            ing = statement.words[verb].entry.lower.endswith("ing")
            self.doer = doer_of_gerund(statement, verb) if ing else set()
            self.doer = self.doer or subject_of(statement, verb)
            self.done_to = object_of(statement, verb) or antecedent_of(statement, self.doer)


def other_frame(link: Linking) -> str:
    """Find "the storm injured nine" against "the storm killed five and the fire injured nine": the verb's doer, or what
    it is done to, is somebody else, and the claim's own stands elsewhere in the passage."""
    claim, passage = link.claim, link.passage
    for index, verb in link.matched.items():
        if index == claim.predicate and any(at == verb and i > index for i, at in link.matched.items()):
            # "Underwent a renovation", "was renovated": one word for the verb and its noun.
            continue
        if not (acts(claim, index) and acts(passage, verb)) and not _act_now(link, index, verb):
            if index == claim.predicate and is_verb(claim.words, index) and is_verb(passage.words, verb):
                # A light verb tells only who it is.
                theirs_light = subject_of(passage, verb)
                if not claim.is_copular and _is_stranger(link, subject_of(claim, index), theirs_light):
                    return _phrase(link, theirs_light, verb)
            continue
        ours, theirs = Frame(claim, index), Frame(passage, verb)
        if not ours.doer and not ours.passive:
            ours.doer = _antecedent(claim, index)
        if ours.passive and not ours.done_to:
            ours.done_to = _antecedent(claim, index)
        # What something was done to behind a verb of two words ("shut off") is not read.
        nothing = not theirs.done_to and not is_particle(passage, verb + 1)
        if ours.passive and not theirs.passive and nothing and not has_pronoun(passage, verb):
            # "A lighthouse built around 280 BC".
            theirs.done_to, theirs.doer = theirs.doer, set()
        if ours.doer and ours.passive and theirs.lone:
            # "Robbed by two officers", "robbed".
            return passage.words[verb].entry.surface
        if (
            ours.doer
            and ours.done_to
            and not ours.passive
            and theirs.lone
            and (
                _is_unsaid(link, ours.doer)
                or _stands_behind(link, ours.doer, verb)
                or _does_something_else(link, ours.doer, verb)
                or (passage.lowers[verb - 1] == "," and is_participle(passage.words, verb))
            )
        ):
            # "The firm dismissed Holm", "Holm was dismissed".
            return passage.words[verb].entry.surface
        for mine, other in ((ours.doer, theirs.doer), (ours.done_to, theirs.done_to)):
            if _is_stranger(link, mine, other):
                return _phrase(link, other, verb)
        if theirs.passive and not ours.passive and _is_unsaid(link, ours.doer) and _is_by_another(link, theirs.doer):
            return _phrase(link, theirs.doer, verb)
        behind = _behind_preposition(link, ours.doer, verb)
        if behind and not theirs.passive and not ours.passive:
            return behind
        if differ(link, ours.doer, theirs.doer):
            if not (theirs.done_to and not ours.done_to and _correspond(link, ours.doer, theirs.done_to)):
                # Not "the line opened" for "they opened the line".
                return _phrase(link, theirs.doer, verb)
        counted = ours.done_to & claim.value_words and theirs.done_to & passage.value_words
        if (
            not counted
            and differ(link, ours.done_to, theirs.done_to)
            and (theirs.passive or not _listed(link, ours.done_to, verb))
        ):
            return _phrase(link, theirs.done_to, verb)
    return ""


def other_subject_of_is(link: Linking) -> str:
    """Find "Holm said she was eligible" against "Holm said her son was eligible", "Holm was calm" against "Holm's
    sister was calm": another noun is what the claim says its subject is."""
    claim, passage = link.claim, link.passage
    if any(word.entry.lower == ":" for word in passage.words):
        # "Cold Rim: A Life is a film".
        return ""
    for index, place in link.matched.items():
        if not is_content(claim, index) or (is_participle(claim.words, index) and claim.words[index].entry.past):
            continue
        ours, theirs = _copula(claim, index), _copula(passage, place)
        if ours > 0 and theirs > 0 and passage.words[theirs - 1].entry.lower != ")" and not _renames(passage, theirs):
            found = _subject_differs(link, ours, theirs)
            if found:
                return found
    return ""


def _renames(passage: Statement, be: int) -> bool:
    """Return whether what stands in commas before a form of "be" gives another name or others like it: "Ana Holm, known
    as Rill, is", "the drug, along with aspirin, is"."""
    if passage.lowers[be - 1] != ",":
        return False
    opening = next((at for at in range(be - 2, -1, -1) if passage.lowers[at] == ","), -1)
    return opening < 0 or not _RENAMING.isdisjoint(passage.lowers[opening + 1 : be])


def _copula(statement: Statement, at: int) -> int:
    """Return the form of "be" that a complement stands behind; -1 for none."""
    words = statement.words
    for be in range(at - 1, max(0, at - 6), -1):
        if words[be].entry.lower in BE:
            return be
        if _breaks(words[be].entry.lower):
            break
    return -1


def _subject_differs(link: Linking, here: int, be: int) -> str:
    """Return the subject of a form of "be" in the passage, with it, where the claim's is another."""
    claim, passage = link.claim, link.passage
    words = passage.words
    theirs = subject_of(passage, be)
    ours = subject_of(claim, here) or _antecedent(claim, here)
    if not ours and here > 1 and claim.lowers[here - 2 : here] == ["used", "to"]:
        ours = subject_of(claim, here - 2)
    before = {link.matched.get(at, -1) for at in range(here)}
    if theirs and ours and ours <= set(link.missing) and not (before & theirs or _correspond(link, ours, theirs)):
        # "The seas are calm", "the weather is calm".
        if any(map(link.is_known, theirs)) and not any(words[at].entry.capital for at in theirs):
            return f"{words[max(theirs)].entry.surface} {words[be].entry.surface}"
    if is_stranger(link, ours, theirs):
        return f"{words[min(theirs)].entry.surface} {words[be].entry.surface}"
    if not theirs or any(map(link.is_known, theirs)) or not differ(link, ours, theirs):
        return ""
    return f"{words[max(theirs)].entry.surface} {words[be].entry.surface}"


def is_stranger(link: Linking, ours: Set[int], theirs: Set[int]) -> bool:
    """Return whether the passage says it of somebody by another name, and has all of the claim's own elsewhere:
    "Holm, a police officer who is a vice president, was beaten by Lund"."""
    claim, passage = link.claim, link.passage
    places = link.places_of(ours)
    named = claim.named
    if not ours or len(places) < len(ours) or places & theirs or not ours <= named:
        return False
    names = [name for name in passage.names if theirs & set(range(name.first, name.last)) and not name.weak]
    if not names or any(link.is_known(word.index) for name in names for word in name.words):
        return False
    return not any(name.first <= at < name.last for name in names for at in places)


def _breaks(lower: str) -> bool:
    return lower in (",", ";", ".", "and", "but", "who", "which", "that")


def other_deed(link: Linking) -> str:
    """Find "attended the ceremony" against "boycotted the ceremony": the claim's verb is too light to be missed, and
    the passage has another for the same object."""
    claim, passage = link.claim, link.passage
    verb = claim.predicate
    if verb < 0 or verb in link.matched or claim.words[verb].entry.stem not in _LIGHT_DEEDS:
        return ""
    ours = object_of(claim, verb)
    theirs = passage.predicate
    if not ours or theirs < 0 or not acts(passage, theirs) or link.is_known(theirs):
        return ""
    doer = {link.matched.get(at, -1) for at in link.subject}
    counted = any(at in claim.value_words for at in range(claim.predicate_start))
    if not counted and doer & object_of(passage, theirs) and not is_done_to(passage, theirs):
        return _phrase(link, object_of(passage, theirs), theirs)  # "delegates attended", "invited delegates"
    if not {link.matched.get(at, -1) for at in ours} & object_of(passage, theirs):
        return ""
    return _phrase(link, object_of(passage, theirs), theirs)


def other_haver(link: Linking) -> str:
    """Find "the bank had 40 branches" against "the mill, a rival of the bank, had 40 branches": another has it."""
    claim, passage = link.claim, link.passage
    if claim.predicate < 0 or claim.lowers[claim.predicate_start] not in _HAVING:
        return ""
    if is_participle(claim.words, claim.predicate) and claim.predicate != claim.predicate_start:
        return ""  # "have been found"
    behind = [at for index, at in link.matched.items() if index > claim.predicate_start]
    verb = next(
        (
            at
            for at in range(min(behind, default=0) - 1, 0, -1)
            if is_verb(passage.words, at) or passage.lowers[at] in _CONTAINING
        ),
        -1,
    )
    if verb < 0 or passage.lowers[verb] not in _HAVING | _CONTAINING:
        return ""
    ours, theirs = link.subject, subject_of(passage, verb)
    return _phrase(link, theirs, verb) if differ(link, ours, theirs) else ""


def verb_again(link: Linking) -> str:
    """Find "the raid left two dead and nine injured" against "the raid left two dead, and a crash left nine injured":
    the claim's verb comes twice, the second time with another subject and what the claim goes on with."""
    passage = link.passage
    verb = link.verb
    if verb < 0 or not is_verb(passage.words, verb):
        return ""
    again = next((at for at in passage.positions.get(passage.words[verb].entry.stem, ()) if at > verb), -1)
    if again < 0 or not is_verb(passage.words, again) or max(link.taken) < again:
        return ""
    doer = subject_of(passage, again)
    if (
        doer <= passage.value_words
        or any(map(link.is_known, doer))
        or any(passage.lowers[at] in THIRD_PERSON for at in doer)
    ):
        return ""
    return _phrase(link, doer, again)


def dismissed(link: Linking) -> str:
    """Find "the party rejected its leader" against "the party dismissed its leader": an appeal that is dismissed is
    rejected, but nobody is."""
    claim, passage = link.claim, link.passage
    at = link.verb
    if at < 0 or {claim.words[claim.predicate].entry.stem, passage.words[at].entry.stem} != _REJECTING:
        return ""
    done_to = subject_of(passage, at) if is_done_to(passage, at) else object_of(passage, at)
    words = passage.words
    persons = {p for p in done_to if words[p].entry.capital or is_person(words[p].entry.lower)}
    return _phrase(link, persons, at) if persons else ""


def only_around(link: Linking) -> str:
    """Find "Falk took bribes" against a sentence on Falk behind one on bribes: a light verb says nothing, and what it
    is done to only the sentences around have."""
    claim = link.claim
    if claim.predicate < 0 or claim.is_copular or claim.words[claim.predicate].entry.weight > LIGHT_WEIGHT:
        return ""
    objects = object_of(claim, claim.predicate)
    if any(at in link.matched or at in claim.value_words or at in link.missing for at in objects):
        return ""
    objects = {at for at in objects if claim.words[at].entry.weight > LIGHT_WEIGHT}
    if not objects or claim.words[claim.predicate + 1].entry.lower in ("place", "part"):
        return ""
    return claim.words[max(objects)].entry.surface


def borrowed_verb(link: Linking) -> str:
    """Find "was awarded the prize" against "presented the prize": only the prize stands for the awarding."""
    claim, passage = link.claim, link.passage
    place = link.verb
    theirs = passage.predicate
    if place < 0 or theirs < 0 or claim.is_copular or not acts(claim, claim.predicate):
        return ""
    twice = any(at == place for index, at in link.matched.items() if index != claim.predicate)
    if not twice or link.is_known(theirs) or not (acts(passage, theirs) and is_verb(passage.words, theirs)):
        return ""
    return f"{passage.words[theirs].entry.surface} {passage.words[place].entry.surface}"


def _antecedent(claim: Statement, verb: int) -> set[int]:
    """Return the words of whoever a pronoun before a verb takes up ("Holm said she had won"): the claim's subject."""
    words = claim.words
    at = verb - 1
    while at > 0 and (words[at].entry.lower in AUXILIARIES or words[at].entry.lower.endswith("ly")):
        at -= 1
    if at < 1 or words[at].entry.lower not in ("he", "she", "they", "it"):
        return set()
    at -= 1 + (words[at - 1].entry.lower == "that")
    return subject_of(claim, at) if at > 0 and words[at].entry.stem in _SAYING_STEMS else set()


def acts(statement: Statement, at: int) -> bool:
    """Return whether a word is a verb that tells what is done."""
    words = statement.words
    entry = words[at].entry
    if entry.past and at and at - 1 in statement.value_words and is_content(statement, at + 1):
        return False  # "nine carved masks"
    going_on = entry.lower.endswith("ing") and at > 0 and words[at - 1].entry.lower in _BEFORE_GERUND
    ruled = at > 0 and words[at - 1].entry.lower in _MODALS
    return (
        (going_on or ruled or is_verb(words, at))
        and entry.lower not in AUXILIARIES
        and (entry.stem not in SAME_PAST or _takes_object(statement, at))
        and entry.weight > LIGHT_WEIGHT
        and (entry.stem not in _SAYING_STEMS or _takes_thing(statement, at))
    )


def _takes_thing(statement: Statement, at: int) -> bool:
    """Return whether what is said is a thing: "confirmed the sale", but not "confirmed that"."""
    return at + 2 < len(statement.words) and statement.lowers[at + 1] in ("the", "a", "an", "its", "his", "her")


def _takes_object(statement: Statement, at: int) -> bool:
    """Return whether a verb whose past is like its noun has an object right behind it: "cut its forecast", "hit 40"."""
    if at + 1 >= len(statement.words):
        return False
    if at and statement.words[at - 1].entry.capital:
        return True  # "which Tomas Hale beat on Monday"
    following = statement.words[at + 1].entry
    if following.lower in DETERMINERS or following.is_number:
        return True
    behind = statement.lowers[at + 2] if at + 2 < len(statement.words) else ""
    return is_content(statement, at + 1) and behind in ("by", "to", "in", "for", ".")


def _act_now(link: Linking, ours: int, theirs: int) -> bool:
    """Return whether two words of one stem are verbs of the present, as their places show: "Orsk owes the bank", "those
    who support it", "she beat Holm"."""
    claim, passage = link.claim.words, link.passage.words
    if claim[ours].entry.stem != passage[theirs].entry.stem or claim[ours].entry.weight <= LIGHT_WEIGHT:
        return False
    if passage[theirs - 1].entry.lower in ("who", "which") and claim[ours].entry.lower == passage[theirs].entry.lower:
        # "The man appears in it", "the guard who appears in it".
        return ours > 0 and claim[ours - 1].entry.lower not in _OBJECTS
    for words, at in ((claim, ours), (passage, theirs)):
        entry = words[at].entry
        if entry.capital or at < 1 or at + 1 >= len(words) or entry.stem in _SAYING_STEMS:
            return False
        now = entry.lower.endswith("s") and len(entry.lower) > 3
        if not (now or entry.lower in SAME_PAST or words[at - 1].entry.lower in ("who", "which")):
            return False
        following = words[at + 1].entry
        if not (following.capital or following.is_number or following.lower in _OBJECTS | CURRENCY_SIGNS):
            return False
    return True


def _is_unsaid(link: Linking, ours: Set[int]) -> bool:
    """Return whether the sentence has none of the claim's words for somebody: only its context has, if anything."""
    return bool(ours) and not any(at in link.matched for at in ours)


def _is_by_another(link: Linking, theirs: Set[int]) -> bool:
    """Return whether somebody the claim does not speak of is named as who did it: "closed by the fisheries agency"."""
    words = link.passage.words
    if not theirs or any(map(link.is_known, theirs)) or any(words[at].entry.lower in THIRD_PERSON for at in theirs):
        return False
    head = max(theirs)
    kind = words[head].entry.stem in KINDS or words[head].entry.stem in BODIES
    return not kind or tells_apart(link, head)


def _stands_behind(link: Linking, ours: Set[int], verb: int) -> bool:
    """Return whether the claim's doer only stands behind a comma that ends what the passage says was done: "was
    photographed in May, according to a paper by Ito"."""
    places = link.places_of(ours)
    first, last = clause_of(link.passage, verb)
    if places and not any(first <= at < last for at in places):
        return True  # "Ito wrote it in 2009; its core was rewritten in 2018"
    if not places or min(places) < verb:
        return False
    return "," in link.passage.lowers[verb : min(places)]


def _does_something_else(link: Linking, ours: Set[int], verb: int) -> bool:
    """Return whether the claim's doer only owns what it is done to, or does something else: "Holm's car was stolen",
    "the bank protested when prices were raised"."""
    passage = link.passage
    places = link.places_of(ours)
    if not places or max(places) > verb:
        return False
    if passage.words[max(places)].entry.possessive and max(places) + 1 in subject_of(passage, verb):
        return True
    others = [at for at in range(max(places) + 1, verb) if _is_its_verb(passage, at) and not link.is_known(at)]
    told = any(passage.lowers[at] in _OPENING for at in range(max(places), verb))
    return told and any(places & subject_of(passage, at) for at in others)


def _is_its_verb(passage: Statement, at: int) -> bool:
    """Return whether a verb of the past or the present stands here that is no auxiliary."""
    lower = passage.lowers[at]
    if lower in AUXILIARIES:
        return False
    return is_verb(passage.words, at) or (at == passage.predicate and lower in THIRDS)


def _is_stranger(link: Linking, ours: Set[int], theirs: Set[int]) -> bool:
    """Return whether somebody of another name does it, and the claim's own doer is not in the sentence."""
    if not ours or not theirs or not _is_unsaid(link, ours) or any(map(link.is_known, theirs)):
        return False
    if ours & link.claim.value_words:
        return False
    return _are_named(link.claim, ours) and _are_named(link.passage, theirs)


def _are_named(statement: Statement, heads: Set[int]) -> bool:
    return any(name.first <= at < name.last for name in statement.names if not name.weak for at in heads)


def _behind_preposition(link: Linking, ours: Set[int], verb: int) -> str:
    """Return the phrase of the claim's doer where it stands only behind a preposition that follows the verb: "bought
    the land from the church" for "the church bought the land"."""
    passage = link.passage
    places = link.places_of(ours)
    if not places or min(places) < verb:
        return ""
    before = phrase_start(passage, min(places)) - 1
    tie = passage.words[before].entry.lower if before > verb else ""
    if tie not in ("from", "to", "with", "against", "for", "in", "on"):
        return ""
    if any(passage.words[at].entry.lower in (",", ";", "who", "which", "that") for at in range(verb, before)):
        return ""
    return passage.written(passage.words[before].start, passage.words[max(places)].end)


def _phrase(link: Linking, theirs: Set[int], verb: int) -> str:
    words = link.passage.words
    return f"{words[max(theirs)].entry.surface} {words[verb].entry.surface}"


def differ(link: Linking, ours: Set[int], theirs: Set[int]) -> bool:
    """Return whether the claim's words for somebody stand in the passage, and others in their place."""
    if not ours or not theirs:
        return False
    if _heads_differ(link, ours, theirs):
        return True
    if _correspond(link, ours, theirs):
        return False
    return any(at in link.matched and link.matched[at] not in theirs for at in ours)


def _first_head(statement: Statement, phrase: Set[int]) -> int:
    """Return the noun that the first of one or more phrases ends in: "crashes" of "crashes on rural roads"; -1 for a
    list."""
    if not {"and", "or", ","}.isdisjoint(statement.lowers[min(phrase) : max(phrase)]):
        return -1
    head = min(phrase)
    while head + 1 in phrase:
        head += 1
    return head


def _heads_differ(link: Linking, ours: Set[int], theirs: Set[int]) -> bool:
    """Return whether two phrases end in two nouns, of which the claim's stands elsewhere: "bus ridership", "bus fares";
    what stands before may be the same."""
    claim, passage = link.claim, link.passage
    mine, stated = _first_head(claim, ours), _first_head(passage, theirs)
    place = link.matched.get(mine, -1)
    if place < 0 or place in theirs or stated < 0 or link.is_known(stated):
        return False
    entry, other = claim.words[mine].entry, passage.words[stated].entry
    if (entry.capital and mine) or (other.capital and stated) or not is_content(passage, stated):
        return False
    return not (other.stem in KINDS or other.lower in _NOBODY or other.lower in _INSIDE)


def _correspond(link: Linking, ours: Set[int], theirs: Set[int]) -> bool:
    """Return whether one of the claim's words for somebody may be one of the passage's: the same, of one group, or one
    that takes somebody up."""
    claim, passage = link.claim, link.passage
    stems = {claim.words[at].entry.stem for at in ours}
    for at in ours:
        if claim.words[at].entry.stem in KINDS and (
            at not in link.matched
            or (len(ours) == 1 and claim.words[phrase_start(claim, at)].entry.lower in ("a", "an"))
        ):
            return True
    for at in theirs:
        entry = passage.words[at].entry
        if any(takes_up_vessel(passage, at, link.matched[index]) for index in ours if index in link.matched):
            return True
        foreign = entry.lower == "one" and at - 1 in theirs and not link.is_known(at - 1)
        if (
            entry.stem in stems
            or (entry.lower in _NOBODY and not foreign)
            or any(link.matched.get(index) == at for index in ours)
        ):
            return True
        if entry.lower in _INSIDE and any(at < link.matched.get(index, -1) <= at + 5 for index in ours):
            return True
        if entry.stem in KINDS and entry.stem not in claim.positions and not tells_apart(link, at):
            phrase = passage.words[phrase_start(passage, at) : at]
            if entry.stem not in _PERSONS and any(w.entry.possessive and w.entry.stem in stems for w in phrase):
                # "Dravia's law requires it": so does Dravia.
                return True
            named = link.places_of(ours)
            if named and min(named) > at and passage.lowers[at + 1] in ("who", "that", "which"):
                continue  # "the man who robbed Hale"
            if named and min(named) > at and not any(claim.words[index].entry.capital for index in ours):
                continue
            if not any(word.entry.possessive or word.entry.lower in ("a", "an") for word in phrase):
                return True
        listed = claim.positions.get(entry.stem, ())
        if entry.capital and any(place and claim.words[place - 1].entry.lower in ("and", ",") for place in listed):
            # "Tolland voted on 3 May and Rusk on 10 May."
            return True
    return False


def passage_tie(statement: Statement, at: int) -> str:
    """Return the word right before a noun phrase that ends at `at`; "" for none."""
    first = phrase_start(statement, at)
    return statement.lowers[first - 1] if first else ""


def _listed(link: Linking, ours: Set[int], verb: int) -> bool:
    """Return whether the claim's object stands further down a list behind the verb."""
    words = link.passage.words
    last = min((link.matched[at] for at in ours if at in link.matched), default=-1)
    if last < verb:
        return False
    end = max((link.matched[at] for at in ours if at in link.matched), default=-1)
    if end + 1 < len(words) and (words[end + 1].entry.lower in AUXILIARIES or is_verb(words, end + 1)):
        return False  # "criticised the mill in May, and the bank helped"
    between = range(verb + 1, last)
    if passage_tie(link.passage, last) in ("at", "in", "from", "for", "with", "by", "near", "on"):
        return False  # "hit a depot, and guards at the silos said"
    if any(words[at].entry.lower in _CLAUSES and not words[at].entry.capital for at in between):
        return False
    if any(is_verb(words, at) and words[at].entry.lower not in AUXILIARIES for at in between):
        return False
    return any(words[at].entry.lower in (",", "including", "like") for at in between)
