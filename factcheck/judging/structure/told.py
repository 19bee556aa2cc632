"""See that who said it, or is it, on both sides is the same: not who was told, nor who stands beside one who is."""

from __future__ import annotations

from factcheck.expressions.clauses import object_of, subject_of
from factcheck.expressions.noun_phrases import is_noun, phrase_start
from factcheck.expressions.predicate import BE, SAYING_STEMS, is_passive, is_verb
from factcheck.judging.structure.apart import clause_of
from factcheck.judging.structure.governing import CLAUSES, RELATIVES, acts_here, tied_phrases
from factcheck.judging.structure.linking import Linking, is_content
from factcheck.lexicon.function_words import THIRD_PERSON
from factcheck.lexicon.persons import is_person

_TOLD = frozenset("told informed assured notified reminded".split())
_ABOUT = frozenset("about with by for against to from under than before after near over on".split())
_TO_BE = frozenset(("be", "become"))
_APPLYING = frozenset("applied applies applying application interviewed trained trains training".split())
_BECAME = frozenset("went came grew goes continued continues continue managed began named elected chosen".split())
_RECEIVING = frozenset(("to", "for", "with", "against", "by"))
_NEAR = 4
"""Within how many words before "to be" it is said that it came about."""


def other_sayer(link: Linking) -> str:
    """Find "Ito said that it was safe" against "Ito was told that it was", "Ito disagreed with Sato, who said that"."""
    claim, passage = link.claim, link.passage
    words = claim.words
    said = next((at for at in range(1, len(words)) if words[at].entry.stem in SAYING_STEMS and is_verb(words, at)), -1)
    if said > 0 and is_passive(words, said):
        return ""
    mine = link.places_of(subject_of(claim, said)) if said > 0 else set()
    if not mine:
        return ""
    others: list[set[int]] = []
    for at in range(1, len(passage.words)):
        lower = passage.lowers[at]
        if lower in _TOLD and is_passive(passage.words, at) and mine & subject_of(passage, at):
            return passage.written(passage.words[at - 1].start, passage.words[at].end)
        if passage.words[at].entry.stem in SAYING_STEMS and is_verb(passage.words, at):
            if passage.lowers[at - 1] in BE and passage.lower_at(at + 1) == "to":
                return passage.written(passage.words[at - 1].start, passage.words[at + 1].end)
            others.append(subject_of(passage, at))
    strange = [doer for doer in others if doer and not doer & mine and not any(map(link.is_known, doer))]
    if not others or len(strange) < len(others):
        return ""
    if any(passage.lowers[at] in THIRD_PERSON for doer in others for at in doer):
        return ""
    head = max(strange[0])
    return passage.words[head].entry.surface if passage.words[head].entry.capital else ""


def according_to_others(link: Linking) -> str:
    """Find "the panel says that Ito is in prison" against "500 are in prison, the panel says, yet Ito is free,
    according to Sato": somebody else's word for it stands in its clause."""
    claim, passage, verb = link.claim, link.passage, link.verb
    words = claim.words
    said = next(
        (at for at in range(1, len(words)) if words[at].entry.stem in SAYING_STEMS and acts_here(claim, at)), -1
    )
    if said < 1 or "according" in claim.lowers or is_passive(words, said):
        return ""
    place = verb
    if verb < 0 or said == claim.predicate:
        place = max(link.places_of(range(said + 1, len(words))), default=-1)
    _, last = clause_of(passage, place) if place >= 0 else (0, 0)
    for at in range(max(place, 0), last - 2):
        if passage.lowers[at : at + 2] == ["according", "to"]:
            theirs = object_of(passage, at + 1)
            if theirs and not any(map(link.is_known, theirs)):
                return passage.written(passage.words[at].start, passage.words[max(theirs)].end)
    return ""


def about_the_one(link: Linking) -> str:
    """Find "Ito is the mayor of Besk" against "Ito wrote a novel about the mayor of Besk", "was a surgeon" against "was
    advised to become a surgeon"."""
    claim, passage = link.claim, link.passage
    place = link.verb
    if not claim.is_copular or place < 2 or not is_person(claim.lowers[claim.predicate]):
        return ""
    mine = link.doers
    first = phrase_start(passage, place)
    before = passage.lower_at(first - 1)
    if not mine or max(mine) > first:
        return ""
    if before in _TO_BE and passage.lower_at(first - 2) == "to":
        led = passage.lowers[max(0, first - 2 - _NEAR) : first - 2]
        return (
            ""
            if not _BECAME.isdisjoint(led)
            else passage.written(passage.words[first - 2].start, passage.words[place].end)
        )
    applied = not _APPLYING.isdisjoint(passage.lowers[max(mine) : first])
    if applied and before in ("as", "be", "become"):
        return passage.written(passage.words[first - 1].start, passage.words[place].end)
    if before in ("as", "than") and passage.lowers[first] in ("any", "most", "every", "many"):
        return passage.written(passage.words[first - 1].start, passage.words[place].end)
    if before not in _ABOUT or (before == "as" and max(mine) < first):
        return ""
    between = range(max(mine) + 1, first - 1)
    if any(is_verb(passage.words, at) or acts_here(passage, at) for at in between):
        return passage.written(passage.words[first - 1].start, passage.words[place].end)
    return ""


def only_present(link: Linking) -> str:
    """Find "the prize was awarded to Ito" against "Ito was among the guests when the prize was awarded"."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if verb < 0 or claim.is_copular:
        return ""
    for _, head, at in tied_phrases(link, _RECEIVING, claim.predicate + 1):
        if at > verb or not claim.words[head].entry.capital:
            continue
        acts = next((p for p in range(at + 1, verb) if is_verb(passage.words, p) or acts_here(passage, p)), -1)
        clause = next((p for p in range(at + 1, verb) if passage.lowers[p] in CLAUSES), -1)
        if 0 < acts < clause and at in subject_of(passage, acts) and not link.is_known(acts):
            return passage.written(passage.words[clause].start, passage.words[verb].end)
    return ""


def whose_it_was(link: Linking) -> str:
    """Find "the jury acquitted Ito" against "Ito, whose sister the jury acquitted, thanked it"."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    whose = next((at for at in range(1, max(verb, 1)) if passage.lowers[at] == "whose"), -1)
    if whose < 1 or "whose" in claim.lowers or claim.is_copular:
        return ""
    objects = [at for i, at in link.matched.items() if i > claim.predicate and claim.words[i].entry.capital]
    owned = whose + 1
    if not is_noun(passage, owned) or link.is_known(owned) or not is_content(passage, owned):
        return ""
    before = whose - 1 - (passage.lowers[whose - 1] == ",")
    closed = any(passage.lowers[at] == "," for at in range(whose + 1, verb))
    if before in objects and not closed and not any(passage.lowers[at] in RELATIVES for at in range(whose + 1, verb)):
        return passage.written(passage.words[whose].start, passage.words[verb].end)
    return ""
