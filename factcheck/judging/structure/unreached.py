"""See that a verb reaches what the claim says it reaches: its object, not what stands behind a preposition or in the
next clause; its figure, not that of what somebody was punished for; the place a thing is of, not a part of it."""

from __future__ import annotations

from factcheck.expressions.clauses import subject_of
from factcheck.expressions.noun_phrases import end_of_phrase, phrase_start
from factcheck.expressions.predicate import AUXILIARIES, BE, SAYING_STEMS, is_passive, is_verb
from factcheck.judging.structure.belonging import head_of_subject
from factcheck.judging.structure.figures import shared_figures
from factcheck.judging.structure.linking import Linking, is_content
from factcheck.matching.unnamed import has_pronoun

_AROUND = frozenset("in on at for as before after during under over near behind like without about along".split())
"""Prepositions of which none leads to what a verb is done to."""
_TIES = _AROUND | {"of", "to", "from", "by", "with", "against"}
_RELATIVES = frozenset("who which that whom whose".split())
_PARTS = frozenset((",", ";"))
_ONE = frozenset(("a", "an", "one", "each", "every", "another"))


def only_around(link: Linking) -> str:
    """Find "sued Lorne" against "sued in the same court as Lorne", "sued on behalf of Lorne": behind the same verb
    without an object stands only a phrase in which the claim's object is."""
    passage, verb = link.passage, link.verb
    place = _object_place(link)
    if place <= verb or passage.lower_at(verb + 1) not in _AROUND:
        return ""
    first = phrase_start(passage, place)
    if first <= verb + 2 or passage.lowers[first - 1] not in _TIES:
        return ""
    if not _PARTS.isdisjoint(passage.lowers[verb:place]) or any(
        is_verb(passage.words, at) for at in range(verb + 1, place)
    ):
        return ""
    return passage.written(passage.words[verb].start, passage.words[place].end)


def doer_of_its_own(link: Linking) -> str:
    """Find "Norfisk sued Lorne" against "Lorne asked why Norfisk sued": the object stands before the verb's own doer,
    as the doer of another verb."""
    passage, verb = link.passage, link.verb
    place = _object_place(link)
    doer = [at for index, at in link.matched.items() if index < link.claim.predicate_start and at < verb]
    if has_pronoun(passage, verb):
        return ""  # "praised the coach who had dropped him"
    if not doer or not 0 <= place < min(doer) - 1 or passage.lowers[min(doer) - 1] in _RELATIVES:
        return ""
    between = [at for at in range(place + 1, min(doer)) if is_verb(passage.words, at)]
    if not between or passage.lowers[between[0]] in AUXILIARIES or link.is_known(between[0]):
        return ""
    if place not in subject_of(passage, between[0]) or not _RELATIVES.isdisjoint(passage.lowers[place : min(doer)]):
        return ""
    return passage.written(passage.words[place].start, passage.words[verb].end)


def subject_behind(link: Linking) -> str:
    """Find "the drug cut deaths from malaria" against "malaria cut deaths from the drug", "the nets cut deaths, and the
    drug costs": the claim's subject stands behind the verb, which has a doer before it."""
    claim, passage, verb = link.claim, link.passage, link.verb
    if verb < 1 or claim.is_copular or claim.words[claim.predicate].entry.stem != passage.words[verb].entry.stem:
        return ""
    if is_passive(claim.words, claim.predicate) or is_passive(passage.words, verb) or not is_verb(passage.words, verb):
        return ""
    if passage.words[verb].entry.stem in SAYING_STEMS or passage.lowers[verb - 1] in _RELATIVES:
        return ""
    head = head_of_subject(claim)
    place = link.matched.get(head, -1)
    if place < 0 or claim.words[head].entry.stem != passage.words[place].entry.stem:
        return ""  # "a plane came close", "a flight came close to another aircraft"
    own = {at for at in subject_of(passage, verb) if at < verb}
    if place <= verb or not own or len(passage.positions.get(passage.words[place].entry.stem, ())) > 1:
        return ""
    behind = {at for index, at in link.matched.items() if index > claim.predicate}
    if own <= behind or not any(map(link.is_known, own)):
        figures = [stated for _, stated in shared_figures(link) if stated.first > place]
        return "" if figures else passage.written(passage.words[min(own)].start, passage.words[place].end)
    return ""


def _object_place(link: Linking) -> int:
    """Return where the passage has what the claim's verb is done to, -1 where either is in the passive, or the passage
    has another verb."""
    claim, passage, verb = link.claim, link.passage, link.verb
    if verb < 1 or claim.is_copular or claim.words[claim.predicate].entry.stem != passage.words[verb].entry.stem:
        return -1
    if is_passive(claim.words, claim.predicate) or is_passive(passage.words, verb) or not is_verb(passage.words, verb):
        return -1
    if claim.lower_at(claim.predicate + 1) in _TIES or claim.predicate + 1 in claim.value_words:
        return -1
    return link.matched.get(end_of_phrase(claim, claim.predicate + 1), -1)


def doer_of_next_clause(link: Linking) -> str:
    """Find "Calder resigned" against "the minister resigned, and Calder took over": the name is the doer of the next
    clause."""
    claim, passage, verb = link.claim, link.passage, link.verb
    names = [n for n in claim.names if n.last <= claim.predicate_start and not n.words[0].entry.key]
    places = [link.matched.get(word.index, -1) for name in names for word in name.words]
    if verb < 1 or claim.is_copular or not places or min(places) <= verb or is_passive(passage.words, verb):
        return ""
    first, last = min(places), max(places)
    joined = passage.lowers[first - 1] == ";" or (
        passage.lowers[first - 1] in ("and", "but", "while", "whereas") and passage.lowers[first - 2] in _PARTS
    )
    if not joined or last + 1 >= len(passage.words) or not is_verb(passage.words, last + 1):
        return ""
    own = {at for at in subject_of(passage, verb) if at < verb}
    return passage.written(passage.words[min(own)].start, passage.words[last].end) if own else ""


def figure_of_offence(link: Linking) -> str:
    """Find "fined the bank 40 million" against "was fined for hiding losses of 40 million"."""
    claim, passage, verb = link.claim, link.passage, link.verb
    for quantity, stated in shared_figures(link):
        if verb < 0 or stated.first <= verb or passage.lower_at(stated.first - 1) != "of":
            continue
        if claim.lower_at(quantity.first - 1) == "of" or quantity.first <= claim.predicate:
            continue
        cause = next((at for at in range(verb + 1, stated.first - 1) if passage.lowers[at] == "for"), -1)
        if cause > 0 and passage.lowers[cause + 1].endswith("ing") and "for" not in claim.lowers[: quantity.first]:
            return passage.written(passage.words[cause].start, stated.end)
    return ""


def of_one_part(link: Linking) -> str:
    """Find "the capital of Dravia" against "the capital of a province of Dravia", "a city of Dravia, whose capital
    is"."""
    claim, passage = link.claim, link.passage
    for index in range(1, len(claim.words) - 1):
        noun, name = link.matched.get(index - 1, -1), link.matched.get(index + 1, -1)
        if claim.lowers[index] != "of" or noun < 1 or name < 0 or not claim.words[index + 1].entry.capital:
            continue
        if passage.lowers[noun - 1] == "whose" and passage.lower_at(noun + 1) in BE:
            if not link.is_known(end_of_phrase(passage, noun + 2)):
                return passage.written(passage.words[noun - 1].start, passage.words[noun].end)
        if passage.lower_at(noun + 1) == "of" and passage.lower_at(noun + 2) in _ONE and name > noun + 4:
            part = end_of_phrase(passage, noun + 2)
            if is_content(passage, part) and not link.is_known(part) and passage.lower_at(part + 1) in ("of", "in"):
                return passage.written(passage.words[noun].start, passage.words[part].end)
    return ""
