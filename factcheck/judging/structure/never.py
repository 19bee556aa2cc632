"""See that what the claim says was never so, the passage says was never so, up to now and of the same."""

from __future__ import annotations

from factcheck.expressions.clauses import subject_of
from factcheck.expressions.polarity import NEGATION
from factcheck.expressions.polarity_cues import tells
from factcheck.judging.structure.linking import Linking, is_content

_UNTIL_THEN = frozenset(("before", "until", "till"))
_OPENING = frozenset(("when", "before", "until", "by"))
_OF_THEM = frozenset("in at among of on from".split())
_NOBODY = frozenset(("nobody", "none", "no"))


def only_then(link: Linking) -> str:
    """Find "has never won the race" against "did not win the race in 1998", "who had never won the race before, won
    it", "when he left in 1998, she had never won the race"."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if verb < 0 or "never" not in claim.lowers or claim.dates:
        return ""
    if "never" not in passage.lowers and not {"ever", "yet"} & set(passage.lowers) and passage.dates:
        return passage.words[verb].entry.surface
    if "had" in passage.lowers[max(0, verb - 3) : verb] and "had" not in claim.lowers:
        if passage.lowers[0] in _OPENING or not _UNTIL_THEN.isdisjoint(passage.lowers[verb:]):
            return passage.written(passage.words[verb - 1].start, passage.words[verb].end)
    stem = passage.words[verb].entry.stem
    for at in passage.positions.get(stem, ()):
        if at != verb and tells(passage.words, at) and not passage.flags[at] & NEGATION:
            return passage.words[at].entry.surface
    never = passage.lowers.index("never") if "never" in passage.lowers else verb
    if any(tells(passage.words, at) and at != verb for at in range(never + 1, verb)):
        other = next(at for at in range(never + 1, verb) if tells(passage.words, at))
        if is_content(passage, other) and not link.is_known(other):
            return passage.written(passage.words[never].start, passage.words[verb].end)  # "never regretted winning"
    doer = subject_of(passage, verb)
    mine = link.doers
    named = any(passage.words[at].entry.capital for at in doer)
    if named and mine and not doer & mine and not any(map(link.is_known, doer)):
        return passage.words[max(doer)].entry.surface  # "coaches Sato, who has never won"
    return ""


def nobody_of(link: Linking) -> str:
    """Find "nobody was hurt" against "nobody in his family was hurt"."""
    claim, passage = link.claim, link.passage
    if claim.lower_at(0) not in _NOBODY:
        return ""
    for at, lower in enumerate(passage.lowers[:-2]):
        if lower not in _NOBODY or passage.lowers[at + 1] not in _OF_THEM or claim.lower_at(1) in _OF_THEM:
            continue
        behind = range(at + 2, min(len(passage.words), at + 6))
        first = next((place for place in behind if is_content(passage, place)), -1)
        if first > 0 and not link.is_known(first) and first < link.verb:
            return passage.written(passage.words[at].start, passage.words[first].end)
    return ""
