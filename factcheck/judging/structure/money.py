"""See that a sum of money is paid for the same on both sides, by the same verb, and is the whole of what was paid."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.expressions.noun_phrases import end_of_phrase
from factcheck.expressions.predicate import AUXILIARIES, is_verb
from factcheck.expressions.quantity import Quantity, QuantityKind
from factcheck.judging.structure.figures import shared_figures
from factcheck.judging.structure.linking import Linking, is_content
from factcheck.matching.kinds import KINDS
from factcheck.text.words import kin_of, stem_of

_TIES = frozenset("for in on to from into towards".split())
_LEADING = frozenset("of about for with by against to from in on at that who which because after before".split())
_LISTING = frozenset((",", "and", "or", "but", "including", "like", "such", "as"))
_BUYING = frozenset(map(stem_of, "purchase acquisition takeover buying".split()))
"""What a sum is for where it is for the thing itself."""
_WHOLE = frozenset("sum total amount price figure cost bill ransom record minimum maximum average value".split())
_BEFORE_SUM = frozenset(("for", "at", "with"))


def for_another(link: Linking) -> str:
    """Find "paid 5 million for the castle" against "paid 5 million for the repair of the castle"."""
    claim, passage = link.claim, link.passage
    for quantity, stated in _sums(link):
        tie = claim.lower_at(quantity.last)
        if tie not in _TIES or passage.lower_at(stated.last) != tie:
            continue
        ours, theirs = end_of_phrase(claim, quantity.last + 1), end_of_phrase(passage, stated.last + 1)
        place = link.matched.get(ours, -1)
        if ours < 0 or not 0 <= theirs < place or not is_content(passage, theirs) or link.is_known(theirs):
            continue
        noun = passage.words[theirs].entry
        if noun.capital or noun.stem in KINDS or noun.stem in _BUYING:
            continue
        behind = passage.lowers[theirs + 1 : place]
        if _LISTING.isdisjoint(behind) and not _LEADING.isdisjoint(behind):
            return passage.written(stated.start, passage.words[theirs].end)
    return ""


def only_a_part(link: Linking) -> str:
    """Find "paid 5 million for the castle" against "paid a deposit of 5 million for the castle"."""
    claim, passage = link.claim, link.passage
    for quantity, stated in _sums(link):
        noun = stated.first - 2
        if claim.predicate != quantity.first - 1 or claim.lower_at(quantity.last) not in _TIES or noun < 1:
            continue
        if passage.lowers[noun + 1] != "of" or not is_content(passage, noun) or link.is_known(noun):
            continue
        if passage.lowers[noun] not in _WHOLE:
            return passage.written(passage.words[noun].start, stated.end)
    return ""


def told_by_other_verb(link: Linking) -> str:
    """Find "Ito paid 5 million" against "what Ito paid so dearly for is insured for 5 million"."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if verb < 0 or claim.is_copular or claim.words[claim.predicate].entry.stem != passage.words[verb].entry.stem:
        return ""
    for quantity, stated in _sums(link):
        tie = stated.first - 1
        if claim.predicate != quantity.first - 1 or tie <= verb or passage.lowers[tie] not in _BEFORE_SUM:
            continue
        told = next((at for at in range(tie - 1, verb, -1) if is_verb(passage.words, at)), -1)
        if told < 0 or passage.lowers[told] in AUXILIARIES or link.is_known(told):
            continue
        if passage.words[told].entry.stem not in kin_of(passage.words[verb].entry.stem):
            return passage.written(passage.words[told].start, stated.end)
    return ""


def _sums(link: Linking) -> Iterator[tuple[Quantity, Quantity]]:
    return ((ours, theirs) for ours, theirs in shared_figures(link) if ours.kind is QuantityKind.MONEY)
