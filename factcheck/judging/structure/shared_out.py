"""See that what is shared is given to the same ones: "won gold and silver" is not "won gold and her brother silver"."""

from __future__ import annotations

from itertools import pairwise

from factcheck.expressions.predicate import is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.structure.linking import CLAUSE, Linking, is_content
from factcheck.text.words import LIGHT_WEIGHT


def other_sharer(link: Linking) -> str:
    """Find "won gold and silver" against "won gold and her brother silver", "Besk won in 1990 and 1994" against "Besk
    won in 1990 and Lorne in 1994": somebody else stands between two that the claim joins."""
    claim, passage = link.claim, link.passage
    words = passage.words
    for at in range(1, len(claim.words) - 1):
        if claim.words[at].entry.lower != "and":
            continue
        one, two = _place(link, at - 1, -1), _place(link, at + 1, 1)
        if one < 0 or not one < two < one + CLAUSE:
            continue
        joined = next((p for p in range(one + 1, two) if words[p].entry.lower in ("and", ",", "while", "but")), -1)
        if joined < 0:
            continue
        for place in range(joined + 1, two):
            entry = words[place].entry
            named = entry.capital and is_content(passage, place) and words[place + 1].entry.lower not in (",", "and")
            if (named or entry.lower in ("his", "her", "their", "its")) and not link.is_known(place):
                if place + 1 < two or named:
                    return passage.written(words[joined].start, words[two].end)
    return ""


def _place(link: Linking, index: int, step: int) -> int:
    """Return where the passage has the claim's word at `index` or the next one on, a value or a matched word."""
    claim, passage = link.claim, link.passage
    for place in range(index, max(-1, min(len(claim.words), index + 3 * step)), step):
        if place in link.matched:
            return link.matched[place]
        if place in claim.value_words:
            entry = claim.words[place].entry
            return next((word.index for word in passage.words if word.entry.lower == entry.lower), -1)
        if not claim.words[place].entry.stop:
            break
    return -1


def changed_places(link: Linking) -> str:
    """Find "Ruano won gold and Brandt silver" against "Brandt won gold and Ruano silver": two who have changed what is
    said of each."""
    claim, passage = link.claim, link.passage
    if "and" not in claim.lowers or len(claim.names) < 2:
        return ""
    names = [name for name in claim.names if all(word.index in link.matched for word in name.words)]
    for one, two in pairwise(names):
        if "and" not in claim.lowers[one.last : two.first]:
            continue
        here = (link.matched[one.words[-1].index], link.matched[two.words[-1].index])
        if here[0] < here[1]:
            continue
        mine = _stated(claim, one.last, two.first), _stated(claim, two.last, len(claim.words))
        other = _stated(passage, here[0] + 1, len(passage.words)), _stated(passage, here[1] + 1, here[0])
        if mine[0] & other[1] and mine[1] & other[0] and not (mine[0] & other[0] or mine[1] & other[1]):
            return passage.written(passage.words[here[1]].start, passage.words[here[0]].end)
    return ""


def _stated(statement: Statement, first: int, last: int) -> set[str]:
    """Return the stems of the nouns and numbers between two words."""
    words = statement.words
    return {
        words[at].entry.stem
        for at in range(first, last)
        if (words[at].entry.weight > LIGHT_WEIGHT or words[at].entry.is_number) and not is_verb(words, at)
    }
