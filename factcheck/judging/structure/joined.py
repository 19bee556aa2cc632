"""See that "and" joins the same words on both sides, and that the passage does not go on where the claim stops."""

from __future__ import annotations

from factcheck.expressions.clauses import subject_of
from factcheck.expressions.noun_phrases import phrase_start
from factcheck.expressions.predicate import AUXILIARIES, is_verb
from factcheck.judging.structure.frames import TIES, acts
from factcheck.judging.structure.linking import Linking, is_content
from factcheck.lexicon.function_words import DETERMINERS
from factcheck.lexicon.verbs import IRREGULAR_PAST
from factcheck.text.words import LIGHT_WEIGHT

_NEAR = 5
"""How many words further on the other of two words stands."""


def split_list(link: Linking) -> str:
    """Find "a painting and a clock" against "a painting and left a clock": "and" joins two verbs, not two things."""
    claim, passage = link.claim, link.passage
    words = passage.words
    for at in range(1, len(claim.words) - 1):
        if claim.words[at].entry.lower != "and":
            continue
        first = link.matched.get(at - 1, -1)
        joined = first + 1
        if first < 0 or joined + 1 >= len(words) or words[joined].entry.lower != "and":
            continue
        second = at + 1
        while second < len(claim.words) and (
            claim.words[second].entry.lower in DETERMINERS or second in claim.value_words
        ):
            second += 1
        place = link.matched.get(second, -1)
        verb = joined + 1
        if place <= verb or link.is_known(verb) or not is_content(passage, verb):
            continue
        lower = words[verb].entry.lower
        said = (lower.endswith(("ed", "s")) or lower in IRREGULAR_PAST) and place == verb + 1
        between = range(verb + 1, place)
        if said or any(words[p].entry.lower in DETERMINERS or words[p].entry.lower in TIES for p in between):
            return passage.written(words[verb].start, words[place].end)
        if is_verb(words, verb) and all(p in passage.value_words for p in between):
            return passage.written(words[verb].start, words[place].end)
    return ""


def cut_short(link: Linking) -> str:
    """Find "he knew the mayor" against "he knew the mayor had resigned": what the claim ends on begins a clause."""
    claim, passage = link.claim, link.passage
    last = next((word.index for word in reversed(claim.words) if word.entry.is_word or word.entry.is_number), -1)
    at = link.matched.get(last, -1)
    words = passage.words
    if at < 0 or at + 1 >= len(words) or claim.is_copular or last <= claim.predicate:
        return ""
    following = words[at + 1].entry.lower
    if claim.words[last].entry.weight <= LIGHT_WEIGHT or claim.words[last].entry.stop:
        tied = words[phrase_start(passage, at) - 1].entry.lower in ("in", "at", "on")  # "beat her in the final to win"
        return words[at].entry.surface + " " + following if following == "to" and not tied else ""
    if following in AUXILIARIES and is_content(claim, last) and not is_verb(claim.words, last):
        ours, theirs = phrase_start(claim, last) - 1, phrase_start(passage, at) - 1
        if theirs < 1 or ours < 1 or at not in subject_of(passage, at + 1):
            return ""
        asked = words[theirs].entry.lower in ("that", "why", "how", "whether")
        theirs -= asked
        same = claim.words[ours].entry.stem == words[theirs].entry.stem
        if same and (asked or is_verb(words, theirs)):
            return passage.written(words[at].start, words[at + 1].end)
    return ""


def said_twice(link: Linking) -> str:
    """Find "the first set of glass glass users": the claim has a word twice, close together, that the passage has
    once."""
    claim, passage = link.claim, link.passage
    for index, at in link.matched.items():
        entry = claim.words[index].entry
        places = claim.positions.get(entry.stem, ())
        if len(places) < 2 or not is_content(claim, index) or claim.words[places[1]].entry.lower != entry.lower:
            continue
        if len(passage.positions.get(entry.stem, ())) > 1 or claim.words[places[0]].entry.possessive:
            continue
        first, second = places[0], places[1]
        same = claim.words[first].entry.lower == claim.words[second].entry.lower
        listed = first and claim.words[first - 1].entry.lower == claim.words[second - 1].entry.lower
        if same and (second == first + 1 or (listed and second - first <= 3)):
            return passage.words[at].entry.surface
    return ""


def listed_apart(link: Linking) -> str:
    """Find "a Castor attack" against "attack helicopters, Castors": two words that the claim has as one noun are of two
    members of a list."""
    claim, passage = link.claim, link.passage
    for index, at in link.matched.items():
        behind = link.matched.get(index + 1, -1)
        if not 0 <= behind < at <= behind + _NEAR or is_verb(claim.words, index) or is_verb(claim.words, index + 1):
            continue
        if not (is_content(claim, index) and is_content(claim, index + 1)) or claim.words[index].entry.possessive:
            continue
        between = passage.lowers[behind + 1 : at]
        if "," in between and is_content(passage, behind + 1) and not link.is_known(behind + 1):
            if not any(is_verb(passage.words, place) for place in range(behind + 1, at)):
                return passage.written(passage.words[behind].start, passage.words[at].end)
    return ""


def torn_apart(link: Linking) -> str:
    """Find "praise from his rivals" against "praise, but angered his rivals": another verb stands between two words
    that the claim joins by a preposition."""
    claim, passage = link.claim, link.passage
    words = passage.words
    for index, at in link.matched.items():
        tie = index + 1
        if tie >= len(claim.words) or claim.words[tie].entry.lower not in TIES:
            continue
        if not is_content(claim, index) or is_verb(claim.words, index):
            continue
        second = tie + 1
        while second < len(claim.words) and claim.words[second].entry.lower in DETERMINERS:
            second += 1
        place = link.matched.get(second, -1)
        if place <= at or not is_content(claim, second):
            continue
        between = range(at + 1, phrase_start(passage, place))
        if any(words[p].entry.lower in ("who", "which", "that", "whose") for p in between):
            continue
        for verb in between:
            if acts(passage, verb) and not link.is_known(verb) and words[verb - 1].entry.lower in ("and", "but", "or"):
                return passage.written(words[verb].start, words[place].end)
    return ""
