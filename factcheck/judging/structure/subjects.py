"""See that the claim's subject does in the passage what the claim says, and not something else in a clause of its
own."""

from __future__ import annotations

from collections.abc import Set

from factcheck.expressions.clauses import is_done_to, object_of, subject_of
from factcheck.expressions.noun_phrases import end_of_phrase, is_noun, phrase_start
from factcheck.expressions.predicate import AUXILIARIES, is_verb
from factcheck.judging.structure.belonging import head_of_subject
from factcheck.judging.structure.governing import (
    CLAUSES,
    NEAR,
    RELATIVES,
    TIES,
    acts_here,
    first_verb,
    governor_of,
    subject_of_clause,
    takes_up,
    tied_phrases,
)
from factcheck.judging.structure.linking import Linking, is_content
from factcheck.judging.structure.senses import OF_ITSELF
from factcheck.lexicon.function_words import THIRD_PERSON
from factcheck.lexicon.persons import is_person
from factcheck.matching.kinds import BODIES, KINDS, OUTFITS
from factcheck.text.words import LIGHT_WEIGHT, stem_of

_TWO = 2
_ACTING = (BODIES | frozenset(map(stem_of, "official authority police court army military media".split()))) - frozenset(
    map(stem_of, "city town village region province district island state port".split())
)
"""Who acts for a country; a town of it does not."""
_BEFORE_OWNER = frozenset("of to for with by against".split())
_BESIDE = frozenset("before after behind ahead unlike than".split())


def another_of_a_kind(link: Linking) -> str:
    """Find "12 died in the Hale flood" against "the deaths of 12 in another flood closed the Hale dam"."""
    claim, passage = link.claim, link.passage
    if "another" in claim.lowers:
        return ""
    for index, at in link.matched.items():
        noun = is_content(claim, index) and is_noun(claim, index) and is_noun(passage, at)
        first = phrase_start(passage, at)
        if noun and passage.lowers[first] == "another" and end_of_phrase(passage, first) == at:
            if any(place in passage.value_words for place in range(first, at)):
                continue  # "another 1,800 refugees"
            if is_person(passage.lowers[at]):
                continue
            if len(passage.positions.get(passage.words[at].entry.stem, ())) == 1 and claim.lower_at(index - 1) != "a":
                return f"another {passage.words[at].entry.surface}"
    return ""


def another_does_it(link: Linking) -> str:
    """Find "nurses went on strike" against "nurses cared for more after drivers went on strike", "pensioners pay $1"
    against "pensioners ride for nothing, while students pay $1"."""
    claim, passage = link.claim, link.passage
    index = claim.predicate_start if claim.predicate_start >= 0 else first_verb(claim)
    verb = link.verb
    if verb < 0 and index >= 0:
        stem = claim.words[index].entry.stem
        verb = next((at for at, word in enumerate(passage.words) if word.entry.stem == stem and at > 1), -1)
    if verb < 2 or index < 1 or claim.is_copular or is_done_to(claim, max(claim.predicate, index)):
        return ""
    if is_done_to(passage, verb) or not (acts_here(passage, verb) or is_verb(passage.words, verb)):
        return ""
    first, last = subject_of_clause(passage, verb)
    if last < 0 or any(map(link.is_known, range(first, last + 1))) or takes_up(passage, last):
        return ""
    if passage.words[last].entry.stem in OUTFITS and passage.lowers[first] not in ("a", "an"):
        return ""
    subject = subject_of(claim, index) or {at for at in range(index) if is_content(claim, at)}
    ours = link.places_of(subject)
    if not ours or max(ours) >= first - 1:
        return ""
    return passage.written(passage.words[first].start, passage.words[verb].end)


def only_of_the_place(link: Linking) -> str:
    """Find "Dravia asked for it" against "the agency, in a Dravian city, was asked for it": a word for those of a place
    stands for the place only before those who act for it."""
    claim, passage = link.claim, link.passage
    if claim.is_copular or claim.predicate < 0 or len(link.subject) != 1:
        return ""
    [ours] = link.subject
    at = link.matched.get(ours, -1)
    entry = claim.words[ours].entry
    if at < 0 or not entry.key or entry.lower == passage.lowers[at] or passage.words[at].entry.possessive:
        return ""
    head = end_of_phrase(passage, at)
    noun = passage.words[head].entry if head > at else None
    if noun is None or noun.capital or is_person(noun.lower) or noun.stem in _ACTING:
        return ""
    return passage.written(passage.words[at].start, passage.words[head].end)


def lost_head(link: Linking) -> str:
    """Find "revenue from exports fell" against "exports earned more, though the volume shipped fell": the passage lacks
    what the claim speaks of, and has something else before its verb."""
    claim, passage, verb = link.claim, link.passage, link.verb
    head = head_of_subject(claim)
    if verb < 2 or head < 0 or head in link.matched or claim.words[head].entry.capital or claim.is_copular:
        return ""
    if not link.is_active or head in claim.value_words or is_person(claim.lowers[head]):
        return ""
    noun = verb - 1
    while noun > 0 and (passage.lowers[noun] in AUXILIARIES or passage.words[noun].entry.past):
        noun -= 1
    if not is_content(passage, noun) or link.is_known(noun) or passage.words[noun].entry.capital:
        return ""
    if passage.words[noun].entry.stem in OUTFITS or passage.lowers[noun].endswith("ly"):
        return ""
    return passage.written(passage.words[noun].start, passage.words[verb].end)


def other_main_subject(link: Linking) -> str:
    """Find "the blackout lasted until three" against "pubs stayed open until three on the night of the blackout"."""
    claim, passage = link.claim, link.passage
    start, verb = claim.predicate_start, passage.predicate
    said = link.verb
    start = claim.predicate if start < 1 and said >= 0 else start
    if start < 1 or verb < 1 or not acts_here(passage, verb) or (said < 0 and link.is_known(verb)):
        return ""
    turned = is_done_to(claim, claim.predicate) or claim.words[claim.predicate].entry.stem in OF_ITSELF
    if said >= 0 and (said != verb or turned):
        return ""
    if claim.is_copular or claim.flags[start] != passage.flags[verb]:
        return ""
    ours = link.places_of(subject_of(claim, start))
    doer = subject_of(passage, verb)
    if is_done_to(passage, verb) or not ours or min(ours) < verb or not doer or any(map(link.is_known, doer)):
        return ""
    if any(passage.words[at].entry.stem in OUTFITS or passage.lowers[at] in THIRD_PERSON for at in doer):
        return ""
    first = phrase_start(passage, min(ours)) - 1
    if passage.lowers[first] not in TIES or "," in passage.lowers[verb : min(ours)]:
        return ""
    return passage.written(passage.words[min(doer)].start, passage.words[verb].end)


def only_founded(link: Linking) -> str:
    """Find "Hale founded the club" against "Hale heads the club, which was founded in 1996", "Hale took pictures of the
    comet after it was discovered": nobody is said to have done it, and the claim's doer does something else."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if verb < 3 or claim.is_copular or is_done_to(claim, claim.predicate) or not is_done_to(passage, verb):
        return ""
    if not object_of(claim, claim.predicate) or "by" in passage.lowers[verb + 1 : verb + NEAR]:
        return ""
    ours = {link.matched.get(at, -1) for at in link.subject} - {-1}
    opening = verb - 1
    while opening > 0 and passage.lowers[opening] in (*AUXILIARIES, "later", "first", "also"):
        opening -= 1
    pronoun = passage.lowers[opening] in THIRD_PERSON and passage.lowers[opening - 1] in CLAUSES
    if not ours or max(ours) > opening or not (passage.lowers[opening] in RELATIVES or pronoun):
        return ""
    return passage.written(passage.words[opening].start, passage.words[verb].end)


def only_a_doer(link: Linking) -> str:
    """Find "won the medal" against "the daughter of a medal winner": who does such things, and not that it was done."""
    claim, passage = link.claim, link.passage
    at = link.verb
    if at < 2 or claim.is_copular or not is_verb(claim.words, claim.predicate) or is_verb(passage.words, at):
        return ""
    entry = passage.words[at].entry
    first = phrase_start(passage, at)
    if not entry.lower.endswith(("er", "or", "ers", "ors")) or passage.lowers[first] not in ("a", "an"):
        return ""
    return (
        passage.written(passage.words[first].start, passage.words[at].end) if passage.lowers[first - 1] in TIES else ""
    )


def before_the_other(link: Linking) -> str:
    """Find "Hale was the first" against "the first was Ito, eleven years before Hale"."""
    claim, passage = link.claim, link.passage
    start = claim.predicate_start
    if start < 1 or not claim.is_copular:
        return ""
    ours = [link.matched[at] for at in range(start) if at in link.matched and is_content(claim, at)]
    if not ours or not any(at < min(ours) for at in link.matched.values()):
        return ""
    tie = governor_of(passage, min(ours))
    if tie > 0 and passage.lowers[tie] in _BESIDE and passage.lowers[tie] not in claim.lowers:
        return passage.written(passage.words[tie].start, passage.words[max(ours)].end)
    return ""


def only_its_owner(link: Linking) -> str:
    """Find "the president of Orsa died" against "the president of Orsa's football federation died"."""
    claim, passage = link.claim, link.passage
    for tie, head, at in tied_phrases(link, _BEFORE_OWNER, 1):
        if claim.words[head].entry.possessive or not passage.words[at].entry.possessive:
            continue
        owned = end_of_phrase(passage, at + 1)
        if owned < 0 or any(map(link.is_known, range(at + 1, owned + 1))) or passage.words[owned].entry.stem in KINDS:
            continue
        if passage.lowers[phrase_start(passage, at) - 1] == claim.lowers[tie]:
            return passage.written(passage.words[at].start, passage.words[owned].end)
    return ""


def one_of_two(link: Linking) -> str:
    """Find "Japan and Ulland will hold drills" against "Japan will hold drills, and Ulland was invited"."""
    claim, passage = link.claim, link.passage
    start = claim.predicate_start
    if claim.is_copular or "and" not in claim.lowers[: max(start, 0)]:
        return ""
    names = [name for name in claim.names if name.last <= start]
    places = [link.matched.get(name.first, -1) for name in names]
    verbs = (link.matched.get(at, -1) for at in range(start, claim.predicate + 1))
    doer: Set[int] = next((found for verb in verbs if verb >= 0 and (found := subject_of(passage, verb))), frozenset())
    if len(names) != _TWO or min(places) < 0 or not doer or sum(place in doer for place in places) != 1:
        return ""
    other = next(place for place in places if place not in doer)
    for at in range(other + 1, len(passage.words)):
        if acts_here(passage, at):
            alone = other in subject_of(passage, at) and not link.is_known(at)
            return passage.written(passage.words[other].start, passage.words[at].end) if alone else ""
    return ""


def the_other_one(link: Linking) -> str:
    """Find "the new hall has 300 seats" against "the new hall stands beside the old one, which has 300 seats"."""
    claim, passage = link.claim, link.passage
    start = claim.predicate_start
    ours = link.places_of(range(max(start, 0)))
    behind = link.places_of(range(max(start, 0), len(claim.words)))
    if not ours or not behind:
        return ""
    for at in range(max(ours) + 1, min(behind)):
        if passage.lowers[at] != "one" or link.is_known(at - 1) or passage.lower_at(at + 2) not in ("which", "that"):
            continue
        if passage.lowers[at - 1] in ("old", "new", "other", "second", "first", "larger", "smaller", "older", "newer"):
            return passage.written(passage.words[at - 1].start, passage.words[at + 2].end)
    return ""


def under_other_head(link: Linking) -> str:
    """Find "the trial began" against "protests against the trial began", "the fire was caused by a cable" against "the
    delay in fighting the fire was caused by a cable"."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if verb < 1 or passage.words[verb].entry.stem != claim.words[claim.predicate].entry.stem:
        return ""
    ours = head_of_subject(claim)
    place = link.matched.get(ours, -1)
    theirs = {at for at in subject_of(passage, verb) if is_content(passage, at)}
    named = place >= 0 and claim.words[ours].entry.capital and not claim.is_copular
    if named and (is_verb(passage.words, verb) or acts_here(passage, verb)):
        for at in theirs:
            of_ours = passage.lower_at(at + 1) in ("of", "for", "at", "from") and at < place < verb
            of_ours = of_ours and phrase_start(passage, place) == at + 2 and "," not in passage.lowers[at:verb]
            if of_ours and is_person(passage.lowers[at]) and not link.is_known(at):
                return passage.written(passage.words[at].start, passage.words[place].end)  # "a director of the bank"
    if ours < 0 or not theirs or not max(theirs) < place < verb or any(map(link.is_known, theirs)):
        return ""
    head = passage.words[max(theirs)].entry
    before = passage.lower_at(phrase_start(passage, place) - 1)
    inside = range(max(theirs) + 1, place)
    if any(passage.lowers[at] in ("that", "who", "which") and passage.lowers[at - 1] != "," for at in inside):
        return passage.written(passage.words[max(theirs)].start, passage.words[place].end)
    if (
        before == "of"
        and is_person(head.lower)
        and not any(passage.lowers[at] in (",", ";") for at in range(place, verb))
    ):
        return passage.written(passage.words[max(theirs)].start, passage.words[place].end)
    if (
        (head.capital and max(theirs))
        or head.lower in _OF_IT
        or head.stem in KINDS
        or not (before in _UNDER or before.endswith("ing"))
    ):
        return ""
    if any(passage.lowers[at] in (",", ";") for at in range(max(theirs), verb)):
        return ""
    return passage.written(passage.words[max(theirs)].start, passage.words[place].end)


_UNDER = frozenset("of against in at for with about on before after from by over into".split())
_OF_IT = frozenset(
    "price prices cost costs value number level rate amount share shares total group majority rest part half members "
    "use sale sales production patients residents people passengers guests inhabitants villagers".split()
)


def named_other_does(link: Linking) -> str:
    """Find "the bank made a profit" against "the port, which owns half of the bank, made a profit": somebody else by
    name does it, and the claim's subject stands in what is put in between."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if (claim.predicate >= 0 and claim.words[claim.predicate].entry.weight <= LIGHT_WEIGHT) or verb < 0:
        places = [at for at, lower in enumerate(passage.lowers) if lower == claim.lower_at(claim.predicate_start)]
        verb = places[0] if len(places) == 1 else -1
    ours = link.subject if claim.predicate_start > 0 else set()
    mine = link.places_of(ours)
    theirs = subject_of(passage, verb) if verb > 0 else set()
    if not mine or not theirs or mine & theirs or any(map(link.is_known, theirs)) or is_done_to(passage, verb):
        return ""
    inside = max(theirs) < min(mine) and max(mine) < verb and not claim.is_copular
    if not inside or not any(claim.words[at].entry.capital for at in ours):
        return ""
    if "," not in passage.lowers[max(theirs) : min(mine)] or "," not in passage.lowers[max(mine) : verb]:
        return ""
    return f"{passage.words[max(theirs)].entry.surface} {passage.words[verb].entry.surface}"
