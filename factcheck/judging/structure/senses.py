"""See that a word the two sides share is the same word: "is closed" is not "is close to", "the injured" are not who was
injured, and what "was sold out" was not sold."""

from __future__ import annotations

from collections.abc import Set

from factcheck.expressions.clauses import is_done_to, object_of, subject_of
from factcheck.expressions.noun_phrases import phrase_start
from factcheck.expressions.predicate import BE, is_participle, is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.structure.linking import Linking, is_content
from factcheck.lexicon.function_words import DETERMINERS
from factcheck.lexicon.persons import is_person
from factcheck.lexicon.verbs import THIRDS
from factcheck.matching.kinds import KINDS
from factcheck.text.words import LIGHT_WEIGHT, stem_of

_BEING_PART = frozenset(map(stem_of, "form make become remain stay constitute".split()))
OF_ITSELF = frozenset(
    map(
        stem_of,
        "open close reopen sell move start begin end stop change grow break burn sink run miss turn drop shut expand "
        "shrink dissolve split merge crash land explode collapse develop improve spread retire "
        "withdraw transfer march settle surrender return".split(),
    )
)
"""Verbs that say one thing of what does it and another of what it is done to: "the mill closed", "closed a branch"."""
_OWN = frozenset("door doors gates itself themselves himself herself business trading trade".split())
"""What is opened or closed with the whole of it."""
_NOT_DONE_TO = frozenset(map(stem_of, "survive lie vote succeed precede outlive".split()))
"""Verbs that say another thing of whom they are done to: "survived", "is survived by"."""
_PARTICLES = {
    stem_of(verb): frozenset(particles.split())
    for verb, particles in {
        "sell": "out", "call": "off up out for", "hold": "back up off out", "take": "over off on up after",
        "turn": "down out away", "give": "up in away back", "put": "off out up aside", "break": "down up out into",
        "set": "off out aside", "look": "after into for like", "run": "over out", "carry": "out on", "drop": "out off",
        "knock": "out down", "let": "down off", "lay": "off", "rule": "out", "stand": "down by up",
        "strike": "down off",
        "throw": "out away", "work": "out", "pass": "away over out", "make": "up out off", "bring": "up down back",
        "hand": "over back", "pull": "out off", "back": "out down off", "play": "down", "vote": "down out",
        "lock": "out",
        "settle": "down", "fall": "apart out through", "find": "out", "cut": "off", "write": "off down", "pay": "back",
        "draw": "up out", "point": "out", "leave": "out behind", "see": "off through", "head": "for off",
    }.items()
}  # fmt: skip
"""Second words that make another verb of one."""
_ARTICLES = frozenset(("a", "an", "the"))
_IS = BE | {"not", "still", "now"}
_NEAR = 3
"""Within how many words behind what describes it a noun may stand."""
_SECOND = frozenset("up off out down in on over away back into".split())
_PARTED = 6
"""Within how many words behind a verb its second word stands: "called the whole thing off"."""
_AMONG = frozenset("among amongst of".split())


def other_sense(link: Linking) -> str:
    """Find "is closed" against "is close to", "was fined" against "it was fine", "is part of" against "bought part
    of"."""
    claim, passage = link.claim, link.passage
    at = link.verb
    if at < 1:
        return ""
    mine, theirs = claim.lowers[claim.predicate], passage.lowers[at]
    if mine.endswith("ed") and theirs in (mine[:-1], mine[:-2]) and not is_verb(passage.words, at):
        told = passage.lowers[at - 1] in BE
        return passage.written(passage.words[at - 1].start, passage.words[at].end) if told else ""
    entry = passage.words[at - 1].entry
    if not (claim.is_copular and mine == "part" and entry.weight and is_verb(passage.words, at - 1)):
        return ""
    if entry.stem in _BEING_PART or is_done_to(passage, at - 1):
        return ""
    return passage.written(passage.words[at - 1].start, passage.words[at].end)


def does_it_to_another(link: Linking) -> str:
    """Find "the mill opened in 2009" against "the mill opened a branch in 2009", "is missing" against "is missing her
    children"."""
    claim, passage = link.claim, link.passage
    at = link.verb
    if at < 0 or claim.words[claim.predicate].entry.stem not in OF_ITSELF:
        return ""
    if passage.words[at].entry.stem not in OF_ITSELF or object_of(claim, claim.predicate):
        return ""
    if is_done_to(passage, at) or not (is_verb(passage.words, at) or passage.lowers[at].endswith("ing")):
        return ""
    ours = {link.matched.get(index, -1) for index in link.subject}
    theirs = object_of(passage, at)
    if not theirs or theirs & (passage.value_words | ours) or any(passage.lowers[place] in _OWN for place in theirs):
        return ""
    if phrase_start(passage, max(theirs)) != at + 1 or not ours & subject_of(passage, at):
        return ""
    if passage.lower_at(at + 1) not in DETERMINERS:
        return ""
    return passage.written(passage.words[at].start, passage.words[max(theirs)].end)


def done_to_instead(link: Linking) -> str:
    """Find "Hale survived" against "Hale is survived by a son", "voted" against "was voted best pilot"."""
    claim, passage = link.claim, link.passage
    at = link.verb
    if at < 1 or is_done_to(claim, claim.predicate) or not is_done_to(passage, at):
        return ""
    present = claim.lowers[claim.predicate] in THIRDS and claim.words[claim.predicate].entry.stem not in OF_ITSELF
    if not present and (passage.words[at].entry.stem not in _NOT_DONE_TO or object_of(claim, claim.predicate)):
        return ""
    subject = {link.matched.get(index, -1) for index in link.subject}
    if present and (not subject & subject_of(passage, at) or passage.lowers[at + 1 : at + 2] == ["to"]):
        return ""  # "is opposed to"
    if claim.words[claim.predicate].entry.stem != passage.words[at].entry.stem:
        return ""
    if not BE & {*passage.lowers[max(0, at - 2) : at]}:
        return ""
    return passage.written(passage.words[at - 1].start, passage.words[at].end)


def only_describes_another(link: Linking) -> str:
    """Find "Orsa Steel is small" against "Orsa Steel has a small office", "Hale was injured" against "Hale helped the
    injured"."""
    claim, passage = link.claim, link.passage
    index = claim.predicate
    at = link.matched.get(index, -1)
    if at < 1 or index < 1 or index in claim.value_words or is_content(claim, index + 1):
        return ""
    said = claim.is_copular or is_done_to(claim, index) or claim.lowers[index].endswith("ing")
    if not said or claim.lowers[index - 1] not in _IS:
        return ""
    words, lowers = passage.words, passage.lowers
    if lowers[at - 1] in BE or words[at].entry.capital or lowers[at] != claim.lowers[index]:
        return ""
    if lowers[at] == "born" or claim.lower_at(index + 1) == "of":
        return ""
    subject = {link.matched.get(place, -1) for place in range(claim.predicate_start)} - {-1}
    if not subject or min(subject) > at + _NEAR:
        return ""
    first = phrase_start(passage, at)
    first = next((place + 1 for place in range(at - 1, first, -1) if lowers[place] in THIRDS), first)
    before = lowers[first - 1] if first else ""
    if is_content(passage, at + 1) and not is_verb(words, at + 1):
        last = at + 1
        while is_content(passage, last + 1) and not is_verb(words, last + 1):
            last += 1
        if {last, last + 1, last + 2} & subject or any(first <= place <= last for place in subject):
            return ""  # "the injured striker Hale"
        be = passage.predicate_start
        told = passage.is_copular and be < at <= passage.predicate + 1
        told = told and all(
            lower in _ARTICLES or is_content(passage, p) or lower == ","
            for p, lower in enumerate(lowers[be + 1 : at], be + 1)
        )
        if told or before in BE or before in ("as", "among") or (before == "," and first - 2 in subject):
            return ""  # "is a small firm", "Orsa Steel, a small firm,"
        if words[last].entry.stem in KINDS and lowers[first] in ("the", "this") and is_verb(words, last + 1):
            return ""  # "the ailing bank said"
        return passage.written(words[at].start, words[last].end)
    if lowers[at - 1] == "the" and _is_somebody(passage, subject):
        if lowers[at - 2] in _AMONG or at + 1 in subject or passage.lower_at(at + 1) == "of":
            return ""
        if passage.lower_at(at + 1) == "to" and not is_participle(words, at):
            return ""
        return passage.written(words[at - 1].start, words[at].end)
    return ""


def _is_somebody(passage: Statement, subject: Set[int]) -> bool:
    return any(passage.words[at].entry.capital or is_person(passage.lowers[at]) for at in subject)


def other_verb_of_two(link: Linking) -> str:
    """Find "was sold" against "was sold out", "called the vote" against "called off the vote"."""
    claim, passage = link.claim, link.passage
    for index, at in link.matched.items():
        particles = _PARTICLES.get(passage.words[at].entry.stem)
        if particles is None or at + 1 >= len(passage.words) or claim.words[index].entry.weight < LIGHT_WEIGHT:
            continue
        behind = passage.written(passage.words[at + 1].start, passage.words[at + 1].end).lower()
        if behind not in particles or claim.words[index].entry.stem != passage.words[at].entry.stem:
            continue
        ours = {claim.written(word.start, word.end).lower() for word in claim.words[index + 1 :]}
        verb = is_verb(passage.words, at) or index == claim.predicate
        if verb and behind not in ours and index == claim.predicate:
            return passage.written(passage.words[at].start, passage.words[at + 1].end)
    return ""


def lost_particle(link: Linking) -> str:
    """Find "covered up the scandal" against "covered the scandal", "gave in to them" against "gave food to them"."""
    claim, passage = link.claim, link.passage
    at = link.verb
    if at < 0 or claim.is_copular or claim.predicate + 1 >= len(claim.words):
        return ""
    word = claim.words[claim.predicate + 1]
    particle = claim.written(word.start, word.end).lower()
    if particle not in _SECOND or word.index in claim.value_words:
        return ""
    verbs = claim.words[claim.predicate], passage.words[at]
    if stem_of(claim.written(verbs[0].start, verbs[0].end).lower()) != stem_of(
        passage.written(verbs[1].start, verbs[1].end).lower()
    ):
        return ""  # "turned down", "rejecting"
    if particle == "off" and claim.lowers[claim.predicate + 2 : claim.predicate + 3] == ["of"]:
        return ""  # "based off of"
    if particle in ("in", "on", "over") and claim.predicate + 2 < len(claim.words):
        if claim.lowers[claim.predicate + 2] not in ("to", "by", "for", "."):
            return ""
    near = {passage.written(w.start, w.end).lower() for w in passage.words[at + 1 : at + 1 + _PARTED]}
    return "" if particle in near else passage.words[at].entry.surface
