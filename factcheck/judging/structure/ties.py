"""See that what the claim's words are tied with is the same preposition, or one that says the same: who flew "with"
somebody did not fly "without" him, nor "to meet" him."""

from __future__ import annotations

from factcheck.expressions.clauses import is_done_to, object_of, subject_of
from factcheck.expressions.noun_phrases import end_of_phrase, is_noun, phrase_start
from factcheck.expressions.predicate import is_participle, is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.structure.governing import (
    NEAR,
    RELATIVES,
    TIES,
    acts_here,
    crosses,
    governor_of,
    head_of_part,
    is_other_verb,
    is_when,
    tied_phrases,
)
from factcheck.judging.structure.linking import Linking, is_content
from factcheck.lexicon.persons import is_person
from factcheck.lexicon.verbs import BASES
from factcheck.matching.kinds import KINDS
from factcheck.text.words import stem_of

_LISTING = frozenset((",", "and", "or"))
_TO_BE_TIED = frozenset("at in on from to with for of near against into over outside".split())
_MOVING = frozenset(map(stem_of, "move relocate transfer shift withdraw flee evict evacuate".split()))
_FAR = 5
_IN = frozenset(("in", "at"))
_INSIDE = frozenset(("in", "at", "inside", "on"))
_OVER = frozenset("over about after despite for against amid following because".split())
_OF_VERBS = frozenset("to from against with by for of at into outside".split())

_APART = frozenset(
    map(
        frozenset,
        (
            ("with", "without"), ("with", "about"), ("with", "against"), ("for", "against"), ("for", "about"),
            ("for", "from"), ("to", "from"), ("to", "about"), ("to", "against"), ("for", "without"),
            ("from", "without"),
            
            ("with", "after"), ("with", "before"), ("for", "after"), ("for", "before"), ("by", "after"),
            ("by", "without"), ("by", "for"), ("from", "about"), ("by", "about"),
        ),
    )
)  # fmt: skip
"""Prepositions that never say the same of a name."""
_OF_SPEECH_AND_WORK = frozenset(map(stem_of, "speak work write talk read sing".split()))
_WITH_VERBS = frozenset(("to", "for", "with"))
_TIES = frozenset().union(*_APART)
_PLACING_TIES = _TIES | _IN | {"into"}
_BEFORE_ING = frozenset("after before for without while by from of despite".split())
_APART_FROM = frozenset("against despite without before after on following over under".split())


def other_preposition(link: Linking) -> str:
    """Find "flew with Hale" against "flew without Hale", "flew to meet Hale", "spoke to Holm" against "spoke about
    Holm"."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if verb < 0:
        return ""
    for tie, _, at in tied_phrases(link, _PLACING_TIES, _behind_verb(claim)):
        if at <= verb or len(passage.positions.get(passage.words[at].entry.stem, ())) > 1:
            continue
        before = phrase_start(passage, at) - 1
        ours, theirs = claim.lowers[tie], passage.lowers[before]
        if theirs == "of" and passage.lower_at(before - 1) == "out" and ours in ("to", "into"):
            return passage.written(passage.words[before - 1].start, passage.words[at].end)
        if {ours, theirs} == {"for", "from"} and claim.is_copular:
            continue  # "a song from, for her third album"
        if ours in _TIES and theirs in _TIES and _differ(link, ours, theirs):
            return passage.written(passage.words[verb].start, passage.words[at].end)
        met = before + 1
        while passage.lowers[met] in BASES and passage.lowers[met - 1] != "to":
            met -= 1
        met -= passage.lowers[met] not in BASES
        if ours == "with" and met > verb + 1 and passage.lowers[met] in BASES and passage.lowers[met - 1] == "to":
            if not link.is_known(met):
                return passage.written(passage.words[met - 1].start, passage.words[at].end)
    return ""


def lost_before_object(link: Linking) -> str:
    """Find "are searching for Ito" against "are searching the offices of Ito": the passage's verb has an object, where
    the claim's has a preposition."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if verb < 0 or claim.is_copular or is_done_to(passage, verb):
        return ""
    for tie, _, at in tied_phrases(link, _OF_VERBS, claim.predicate + 1):
        theirs = object_of(passage, verb)
        before = phrase_start(passage, at) - 1
        if tie != claim.predicate + 1 or not theirs or theirs & link.taken or before <= max(theirs):
            continue
        if passage.lowers[before] == "of" and before == max(theirs) + 1 and passage.words[at].entry.capital:
            return passage.written(passage.words[verb].start, passage.words[at].end)
    return ""


def under_a_verb(link: Linking) -> str:
    """Find "was jailed for theft" against "was jailed after reporting a theft", "sold it to Ito" against "sold it
    against the advice of Ito": what the claim's verb is tied to hangs on another verb or noun."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if verb < 0 or claim.is_copular:
        return ""
    for place, _, at in tied_phrases(link, _PLACING_TIES, _behind_verb(claim)):
        if at <= verb:
            continue
        if len(passage.positions.get(passage.words[at].entry.stem, ())) > 1:
            continue
        before = phrase_start(passage, at) - 1
        lower = passage.lowers[before] if before > verb else ""
        if lower.endswith("ing") and passage.lowers[before - 1] in _BEFORE_ING and not link.is_known(before):
            return passage.written(passage.words[before - 1].start, passage.words[at].end)
        named = passage.words[at].entry.capital
        noun = before - 1
        if lower == "of" and named and claim.lowers[place] != "of" and is_content(passage, noun):
            if not link.is_known(noun) and passage.words[noun].entry.stem not in KINDS and noun > verb:
                if passage.lowers[phrase_start(passage, noun) - 1] in _APART_FROM:
                    return passage.written(passage.words[noun].start, passage.words[at].end)
    return ""


def _differ(link: Linking, ours: str, theirs: str) -> bool:
    if frozenset((ours, theirs)) in _APART:
        return True
    if ours == theirs or not {ours, theirs} <= _WITH_VERBS:
        return False
    return link.claim.words[link.claim.predicate].entry.stem in _OF_SPEECH_AND_WORK


def other_tied(link: Linking) -> str:
    """Find "the murder of the jeweller" against "the murder of a diplomat, the killer of the jeweller", "attendance at
    the park" against "attendance at away matches": another noun is tied to the same word by the same preposition."""
    claim, passage = link.claim, link.passage
    for index, at in link.matched.items():
        tie = index + 1
        if tie + 1 >= len(claim.words) or claim.lowers[tie] not in _TO_BE_TIED:
            continue
        entry = claim.words[index].entry
        if not (entry.weight and entry.is_word) or index in claim.value_words:
            continue
        if claim.words[index].entry.stem != passage.words[at].entry.stem or at + 1 >= len(passage.words):
            continue
        if passage.lowers[at + 1] != claim.lowers[tie] or tie in claim.value_words or at + 1 in passage.value_words:
            continue
        ours, theirs = end_of_phrase(claim, tie + 1), head_of_part(passage, end_of_phrase(passage, at + 2))
        place = link.matched.get(ours, -1)
        if ours < 0 or theirs < 0 or not place >= 0 or at < place <= theirs or ours in claim.value_words:
            continue
        if any(link.is_known(p) and is_content(passage, p) for p in range(at + 2, theirs + 1)):
            continue
        if theirs in passage.value_words or passage.lowers[theirs].endswith("ly"):
            continue
        own = passage.lowers[at + 2] in ("its", "his", "her", "their")
        another = is_person(passage.lowers[theirs]) or (place < at and passage.lowers[at + 2] in ("his", "her"))
        if own and not (another and claim.words[ours].entry.capital):
            continue  # "to its neighbour" may be to the one named
        if passage.words[theirs].entry.stem in KINDS or not is_content(passage, theirs) or is_when(passage, theirs):
            continue
        before = phrase_start(passage, place) - 1
        of_another = before > 0 and is_noun(passage, before - 1) and not link.is_known(before - 1)
        capital = passage.words[theirs].entry.capital and claim.lowers[tie] != "of"
        if (capital and not (of_another and place < at)) or claim.lowers[index].endswith("ly"):
            continue  # "in Laos", "in Asia"
        if place < at and passage.lowers[before] == claim.lowers[tie] and not of_another:
            continue  # "for a second time it was fined for"
        if len(passage.positions.get(passage.words[at].entry.stem, ())) > 1:
            continue
        between = range(theirs, max(place, theirs))
        listed = [p for p in between if passage.lowers[p] in _LISTING]
        if listed and all(p in listed or is_content(passage, p) for p in between):
            continue  # "activities of a political, military or religious kind"
        if place > theirs and passage.lowers[phrase_start(passage, place) - 1] in (claim.lowers[tie], ",", "and", "of"):
            acts = place + 1 < len(passage.words) and acts_here(passage, place + 1) and not link.is_known(place + 1)
            if not crosses(passage, theirs, place) and not (acts and passage.lowers[theirs + 1] != "of"):
                continue  # "in Besk and Orsa", "at a hall in Orsa"
        return passage.written(passage.words[at].start, passage.words[theirs].end)
    return ""


def under_other_verb(link: Linking) -> str:
    """Find "imports gas from Urland" against "through a pipe that crosses Urland", "paid it for Hale" against "for a
    stand named after Hale", "fired on the village" against "fired a man who had defended the village"."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    for tie, _, place in tied_phrases(link, _TO_BE_TIED, _behind_verb(claim)):
        if place <= verb or len(passage.positions.get(passage.words[place].entry.stem, ())) > 1:
            continue
        before = governor_of(passage, place)
        if passage.lowers[before] == claim.lowers[tie]:
            continue
        other = before
        if passage.lowers[before] in TIES - {"by"} and is_participle(passage.words, before - 1):
            other = before - 1
        if other <= verb or link.is_known(other) or not acts_here(passage, other):
            continue
        inside = any(passage.lowers[at] in RELATIVES for at in range(verb, other))
        described = other != before and is_noun(passage, other - 1)
        if inside or described:
            return passage.written(passage.words[other].start, passage.words[place].end)
    return ""


def another_tied_to_verb(link: Linking) -> str:
    """Find "scored against Orsa" against "scored against Besk last week, came on against Orsa", "sold to Meridian"
    against "sold to Ito, who outbid Meridian"."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if verb < 0 or claim.is_copular:
        return ""
    for tie, ours, place in tied_phrases(link, _OF_VERBS, claim.predicate + 1):
        there = -1
        for at in range(verb + 1, place if place > verb else min(len(passage.words), verb + NEAR)):
            if passage.lowers[at] in (";", ".") or acts_here(passage, at):
                break
            if passage.lowers[at] == claim.lowers[tie] and at not in passage.value_words:
                there = at
                break
        theirs = end_of_phrase(passage, there + 1) if there > 0 else -1
        if theirs < 0 or (place > verb and (theirs >= place or not crosses(passage, theirs, place))):
            continue
        led = governor_of(passage, place)
        if place < verb and (passage.lowers[led] != claim.lowers[tie] or led < 1):
            doing = any(is_other_verb(link, at) and place in subject_of(passage, at) for at in range(place + 1, verb))
            if not doing:
                continue  # "from Orsa he escaped", but not "Orsa asked why he had escaped from Besk"
        if claim.lowers[phrase_start(claim, ours)] in ("a", "an"):
            continue
        run = range(there + 1, theirs + 1)
        if any(map(link.is_known, run)) or theirs in passage.value_words or is_when(passage, theirs):
            continue
        if passage.words[theirs].entry.stem in KINDS or not is_content(passage, theirs):
            continue
        return passage.written(passage.words[verb].start, passage.words[theirs].end)
    return ""


def beside_the_place(link: Linking) -> str:
    """Find "found in the bakery" against "found in the house next to the bakery"."""
    passage = link.passage
    for _, _, at in tied_phrases(link, _INSIDE, 1):
        if at <= 1 or len(passage.positions.get(passage.words[at].entry.stem, ())) > 1:
            continue
        before = governor_of(passage, at)
        lower = passage.lowers[before] if before > 0 else ""
        if end_of_phrase(passage, at) != at:
            continue  # "near the Rwandan border"
        near = lower in ("near", "outside", "behind", "beside", "opposite", "beyond")
        if near or (lower == "to" and passage.lowers[before - 1] in ("next", "close")):
            return passage.written(passage.words[before].start, passage.words[at].end)
    return ""


def of_other_part(link: Linking) -> str:
    """Find "was written in a prison" against "the play, set in a prison, was written": a word between commas has it."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if verb < 0 or claim.is_copular:
        return ""
    for tie, _, place in tied_phrases(link, _TO_BE_TIED, claim.predicate + 1):
        before = governor_of(passage, place) if place > 0 else -1
        if before < 2 or passage.lowers[before] != claim.lowers[tie] or place > verb:
            continue
        other = before - 1
        if is_participle(passage.words, other) and passage.lowers[other - 1] == "," and not link.is_known(other):
            if "," in passage.lowers[place:verb]:
                return passage.written(passage.words[other].start, passage.words[place].end)
    return ""


def by_in_a_noun(link: Linking) -> str:
    """Find "was sued by its founder" against "was sued over remarks by its founder"."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    by = claim.predicate + 1
    if verb < 0 or not is_done_to(claim, claim.predicate) or claim.lowers[by : by + 1] != ["by"]:
        return ""
    place = link.matched.get(end_of_phrase(claim, by + 1), -1)
    theirs = phrase_start(passage, place) - 1 if place > verb else -1
    if theirs <= verb + 1 or passage.lowers[theirs] != "by" or not is_content(passage, theirs - 1):
        return ""
    noun = theirs - 1
    tie = phrase_start(passage, noun) - 1
    if is_verb(passage.words, noun) or link.is_known(noun) or tie <= verb - 1 or passage.lowers[tie] not in _OVER:
        return ""
    return passage.written(passage.words[tie].start, passage.words[place].end)


def moved_from_there(link: Linking) -> str:
    """Find "has its seat in Orsa" against "moved its seat from Orsa"."""
    claim, passage = link.claim, link.passage
    for _, _, at in tied_phrases(link, _IN, _behind_verb(claim)):
        start = phrase_start(passage, at)
        if passage.lowers[start - 1] != "from" or len(passage.positions.get(passage.words[at].entry.stem, ())) > 1:
            continue
        for place in range(max(0, start - _FAR), start):
            if passage.words[place].entry.stem in _MOVING and not link.is_known(place):
                return passage.written(passage.words[place].start, passage.words[at].end)
    return ""


def _behind_verb(claim: Statement) -> int:
    return max(claim.predicate, claim.predicate_start) + 1
