"""See that a verb has the claim's object in the passage, and not another: a film shown at the festival is no festival,
and whom a judge sentenced was not the judge."""

from __future__ import annotations

from factcheck.expressions.clauses import is_done_to, object_of, subject_of
from factcheck.expressions.noun_phrases import end_of_phrase, is_noun, phrase_start
from factcheck.expressions.predicate import BE, is_participle, is_verb
from factcheck.judging.structure.governing import (
    NEAR,
    PARTICLES,
    RELATIVES,
    TIES,
    acts_here,
    governor_of,
    is_measured,
    is_other_verb,
    is_when,
    past_particle,
    past_place,
    takes_up,
)
from factcheck.judging.structure.linking import Linking, is_content
from factcheck.judging.structure.senses import OF_ITSELF
from factcheck.lexicon.function_words import THIRD_PERSON
from factcheck.lexicon.persons import is_person
from factcheck.matching.kinds import KINDS, OUTFITS
from factcheck.text.words import LIGHT_WEIGHT, stem_of

_TAKING_PART = frozenset("with against alongside beside under".split())
_LISTING = frozenset((",", "and", "or", "including", "like", "as", "plus"))
_AROUND = frozenset("before after during near outside at about against for without despite behind beside".split())
_PLACES = frozenset("opposite beside behind below above under over alongside beyond".split())
_RELATED = frozenset("who which that whom where when".split())
_ARTICLES = frozenset("a an the its his her their".split())
_TAKING = frozenset(map(stem_of, "take took hold held have give gave".split()))


def other_object_of_verb(link: Linking) -> str:
    """Find "directs the festival" against "directed a film shown at the festival", "teaches chemistry" against "who
    studied chemistry, teaches", "served Hale" against "Hale was there when he served a soldier"."""
    claim, passage = link.claim, link.passage
    for index, verb in link.matched.items():
        if claim.is_copular or not (index == claim.predicate or acts_here(claim, index)):
            continue
        if is_done_to(claim, index) or is_done_to(passage, verb) or not acts_here(passage, verb):
            continue
        if index + 1 in claim.value_words or claim.words[index].entry.weight <= LIGHT_WEIGHT:
            same = claim.lowers[index] == passage.lowers[verb]
            if not same and claim.lower_at(index + 1) not in PARTICLES:
                continue
        ours = end_of_phrase(claim, past_particle(claim, index + 1))
        place = link.matched.get(ours, -1)
        if place < 0:
            continue
        behind = past_place(passage, past_particle(passage, verb + 1))
        theirs = end_of_phrase(passage, behind)
        before = governor_of(passage, place)
        twice = len(passage.positions.get(passage.words[place].entry.stem, ())) > 1
        if twice and (theirs < 0 or passage.words[theirs].entry.stem != passage.words[place].entry.stem):
            continue
        if theirs < 0:
            aside = index == claim.predicate and 0 <= before < verb - 1 and passage.lowers[before] in TIES | _PLACES
            if aside and "," in passage.lowers[place:verb] and _RELATED.isdisjoint(passage.lowers[place:verb]):
                return passage.written(passage.words[before].start, passage.words[place].end)
            aside = index == claim.predicate and place < verb and not is_done_to(passage, verb)
            main = next((at for at in range(place + 1, verb) if acts_here(passage, at)), -1) if aside else -1
            if main > 0 and not link.is_known(main) and place in subject_of(passage, main):
                if any(passage.lowers[at] in ("where", "when", "while", "after") for at in range(main, verb)):
                    return passage.written(passage.words[place].start, passage.words[main].end)
            under = 0 <= before < verb and acts_here(passage, before) and not link.is_known(before)
            relative = place + 1 < len(passage.words) and passage.lowers[place + 1] in RELATIVES
            if under and not relative and passage.lowers[verb - 1] in (*RELATIVES, ",", "and"):
                return passage.written(passage.words[before].start, passage.words[place].end)
            continue
        if place <= theirs and place > verb:
            continue
        run = range(behind, theirs + 1)
        listed = passage.lowers[phrase_start(passage, place) - 1] in _LISTING or "along" in passage.lowers[theirs:place]
        if listed and not any(acts_here(passage, at) for at in range(theirs + 1, place)):
            continue  # "won the cup and the league"
        if place > theirs and passage.words[theirs].entry.stem == passage.words[place].entry.stem:
            mine = [at for at in range(phrase_start(claim, ours), ours) if is_content(claim, at)]
            other = [at for at in range(behind, theirs) if is_content(passage, at) and not link.is_known(at)]
            if mine and other and not any(link.matched.get(at, -1) in run for at in mine):
                return passage.written(passage.words[verb].start, passage.words[theirs].end)  # "the health committee"
        if theirs == verb + 1 and passage.lowers[theirs] == "one" and place < verb:
            last = end_of_phrase(passage, theirs + 2)
            if passage.lower_at(theirs + 1) in TIES and last >= 0 and not link.is_known(last):
                return passage.written(passage.words[verb].start, passage.words[last].end)  # "blocked one on Serbia"
        if any(map(link.is_known, run)) or (theirs in passage.value_words and place > verb):
            continue
        if not (theirs in passage.value_words or is_content(passage, theirs) or is_person(passage.lowers[theirs])):
            continue
        if not THIRD_PERSON.isdisjoint(passage.lowers[behind : theirs + 1]) or is_measured(passage, theirs, place):
            continue
        if place < verb:
            subject = subject_of(passage, verb)
            if place in subject or passage.lowers[verb - 1] in RELATIVES or takes_up(passage, theirs):
                continue
            if claim.words[ours].entry.capital and theirs == behind + 1 and passage.lowers[behind] == "the":
                continue  # "used Palvexa", "said that it was reviewing the drug"
            return passage.written(passage.words[verb].start, passage.words[theirs].end)
        tied = passage.lowers[before] in TIES or passage.lowers[before] in RELATIVES
        if before > theirs and (tied or is_other_verb(link, before)):
            return passage.written(passage.words[verb].start, passage.words[place].end)
        following = place + 1
        if following < len(passage.words) and acts_here(passage, following) and not link.is_known(following):
            return passage.written(passage.words[place].start, passage.words[following].end)
    return ""


def only_with_it(link: Linking) -> str:
    """Find "trained Ito as a pilot" against "trained as a pilot with Ito": whom it is done to only takes part."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if not link.is_active:
        return ""
    ours = object_of(claim, claim.predicate)
    head = max(ours, default=-1)
    at = link.matched.get(head, -1)
    if at < verb or not claim.words[head].entry.capital or object_of(passage, verb):
        return ""
    before = phrase_start(passage, at) - 1
    if before > verb + 1 and passage.lowers[before] in _TAKING_PART and passage.lowers[before] not in claim.lowers:
        return passage.written(passage.words[verb].start, passage.words[at].end)
    return ""


def turned_round(link: Linking) -> str:
    """Find "workers struck" against "a crane struck three workers", "the court let off the driver" against "the driver
    let off two passengers in front of the court"."""
    claim, passage = link.claim, link.passage
    index = claim.predicate
    verb = link.matched.get(index, -1)
    if verb < 1 or claim.is_copular or is_done_to(claim, index) or is_done_to(passage, verb):
        return ""
    if claim.words[index].entry.stem in OF_ITSELF or not (is_verb(passage.words, verb) or acts_here(passage, verb)):
        return ""
    if passage.words[verb].entry.stem != claim.words[index].entry.stem:
        return ""
    ours = {link.matched.get(at, -1) for at in link.subject} - {-1}
    head = end_of_phrase(claim, past_particle(claim, index + 1))
    done_to = link.matched.get(head, -1) if head >= 0 else -1
    theirs = object_of(passage, verb)
    doer = subject_of(passage, verb)
    if not ours or not doer or ours & doer or any(passage.words[at].entry.stem in OUTFITS for at in doer):
        return ""
    if ours <= theirs and min(ours) > verb and not any(map(link.is_known, doer)):
        return passage.written(passage.words[min(doer)].start, passage.words[max(ours)].end)
    if done_to in doer and min(ours) > verb:
        return passage.written(passage.words[min(doer)].start, passage.words[max(ours)].end)
    return ""


def described_by_it(link: Linking) -> str:
    """Find "suspended the teacher" against "gave the teacher a suspended sentence"."""
    claim, passage = link.claim, link.passage
    index = claim.predicate
    at = link.matched.get(index, -1)
    if at < 1 or claim.is_copular or not is_verb(claim.words, index) or is_done_to(claim, index):
        return ""
    noun = end_of_phrase(passage, at + 1)
    if noun < 0 or passage.lowers[at - 1] not in _ARTICLES or not is_participle(passage.words, at):
        return ""
    if noun != at + 1 or noun in link.taken or passage.lowers[at - 1] in BE:
        return ""
    return passage.written(passage.words[at].start, passage.words[noun].end)


def twice_told(link: Linking) -> str:
    """Find "scored two goals" against "set up two goals": only the noun stands for the claim's verb, and another verb
    stands before it."""
    claim, passage = link.claim, link.passage
    place = link.verb
    if place < 1 or claim.is_copular or sum(at == place for at in link.matched.values()) < 2:
        return ""
    before = phrase_start(passage, place) - 1
    before -= before > 0 and passage.lowers[before] in PARTICLES
    if before < 1 or not acts_here(passage, before) or link.is_known(before):
        return ""
    light = passage.words[before].entry.weight <= LIGHT_WEIGHT or is_done_to(passage, before)
    return "" if light else passage.written(passage.words[before].start, passage.words[place].end)


def one_of_two_objects(link: Linking) -> str:
    """Find "sentenced Hale and his son" against "sentenced the son of Hale"."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if not link.is_active:
        return ""
    ours, theirs = object_of(claim, claim.predicate), object_of(passage, verb)
    if not ours or not theirs or "and" not in claim.lowers[min(ours) : max(ours)]:
        return ""
    if "and" in passage.lowers[min(theirs) : max(theirs)]:
        return ""
    places = link.places_of(ours)
    left = [at for at in places if at not in theirs and passage.lowers[phrase_start(passage, at) - 1] == "of"]
    if not left or not any(at in theirs for at in places):
        return ""
    return passage.written(passage.words[min(theirs)].start, passage.words[max(left)].end)


def told_that(link: Linking) -> str:
    """Find "the union admitted Keshar" against "the union admitted that it had misjudged Keshar"."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if verb < 1 or claim.is_copular or "that" in claim.lowers or is_done_to(claim, claim.predicate):
        return ""
    head = end_of_phrase(claim, claim.predicate + 1)
    place = link.matched.get(head, -1)
    if head >= 0 and head + 1 < len(claim.words) and is_verb(claim.words, head + 1):
        return ""  # "claimed the plant leaked"
    that = next(
        (at for at in range(verb + 1, min(verb + NEAR, len(passage.words))) if passage.lowers[at] == "that"), -1
    )
    if place < 0 or not verb < that < place or end_of_phrase(passage, verb + 1) >= 0:
        return ""
    if any(is_content(passage, at) and at not in passage.value_words for at in range(verb + 1, that)):
        return ""
    return passage.written(passage.words[verb].start, passage.words[place].end)


def stopped_before(link: Linking) -> str:
    """Find "rain stopped the final" against "rain stopped just before the final"."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if not link.is_active:
        return ""
    head = end_of_phrase(claim, claim.predicate + 1)
    place = link.matched.get(head, -1)
    if place <= verb or len(passage.positions.get(passage.words[place].entry.stem, ())) > 1:
        return ""
    tie = governor_of(passage, place)
    if not acts_here(passage, verb) or tie <= verb or passage.lowers[tie] not in _AROUND or object_of(passage, verb):
        return ""
    if claim.words[claim.predicate].entry.stem != passage.words[verb].entry.stem or tie > verb + NEAR:
        return ""
    if any(is_content(passage, at) and not passage.lowers[at].endswith("ly") for at in range(verb + 1, tie)):
        return ""
    return passage.written(passage.words[verb].start, passage.words[place].end)


def chosen_as_other(link: Linking) -> str:
    """Find "was elected party leader" against "was elected in May and is secretary to the party leader"."""
    claim, passage = link.claim, link.passage
    index = claim.predicate
    verb = link.matched.get(index, -1)
    if verb < 0 or not is_done_to(claim, index):
        return ""
    place = link.matched.get(end_of_phrase(claim, index + 1), -1)
    before = governor_of(passage, place) if place > verb else -1
    if 0 <= place < verb and passage.lower_at(verb + 1) in ("to", "as") and "," in passage.lowers[place:verb]:
        theirs = end_of_phrase(passage, verb + 2)
        if theirs > 0 and not any(map(link.is_known, range(verb + 2, theirs + 1))):
            return passage.written(passage.words[verb].start, passage.words[theirs].end)
    if before <= verb or passage.lowers[before] not in ("to", "of", "for", "with", "by", "about"):
        return ""
    noun = before - 1
    if not is_noun(passage, noun) or not is_content(passage, noun) or link.is_known(noun):
        return ""
    return passage.written(passage.words[noun].start, passage.words[place].end)


def done_to_another(link: Linking) -> str:
    """Find "the fire was started" against "the fire broke out after a man started a quarrel"."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if verb < 1 or not is_done_to(claim, claim.predicate) or is_done_to(passage, verb):
        return ""
    if not is_verb(passage.words, verb) or passage.words[verb].entry.stem != claim.words[claim.predicate].entry.stem:
        return ""
    theirs = end_of_phrase(passage, past_place(passage, verb + 1))
    ours = {link.matched.get(at, -1) for at in subject_of(claim, claim.predicate)} - {-1}
    if theirs < 0 or not ours or theirs in passage.value_words or is_when(passage, theirs):
        return ""
    run = range(verb + 1, theirs + 1)
    if any(map(link.is_known, run)) or not is_content(passage, theirs) or passage.words[theirs].entry.stem in KINDS:
        return ""
    tied = passage.lowers[governor_of(passage, max(ours))] if max(ours) > theirs else ""
    if passage.words[theirs].entry.capital or max(ours) > theirs:
        return passage.written(passage.words[verb].start, passage.words[theirs].end) if tied == "of" else ""
    if ours & object_of(passage, verb):
        return ""
    return passage.written(passage.words[verb].start, passage.words[theirs].end)


def only_its_subject(link: Linking) -> str:
    """Find "took office on 1 January" against "the office moved on 1 January"."""
    claim, passage = link.claim, link.passage
    index = claim.predicate
    if index < 0 or index in link.matched or claim.words[index].entry.stem not in _TAKING:
        return ""
    head = end_of_phrase(claim, index + 1)
    place = link.matched.get(head, -1)
    if place < 0:
        return ""
    verb = next((at for at in range(place + 1, len(passage.words)) if acts_here(passage, at)), -1)
    if verb < 0 or link.is_known(verb) or is_done_to(passage, verb) or place not in subject_of(passage, verb):
        return ""
    return passage.written(passage.words[place].start, passage.words[verb].end)
