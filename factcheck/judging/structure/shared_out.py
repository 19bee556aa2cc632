"""See that what is shared is given to the same ones ("won gold and silver", "won gold and her brother silver"), and
what two share to both."""

from __future__ import annotations

from itertools import pairwise

from factcheck.expressions.clauses import subject_of
from factcheck.expressions.noun_phrases import end_of_phrase, is_noun
from factcheck.expressions.predicate import is_verb
from factcheck.expressions.quantity import QuantityKind
from factcheck.expressions.statement import Statement
from factcheck.judging.structure.linking import CLAUSE, Linking, is_content
from factcheck.lexicon.function_words import DETERMINERS
from factcheck.lexicon.verbs import IRREGULAR_PAST, THIRDS
from factcheck.text.words import LIGHT_WEIGHT

_PAIR = 4
"""Within how many words before "and" a "between" joins the two."""
_POSSESSIVE = frozenset("his her their its".split())


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
            if entry.lower in _POSSESSIVE and _is_named_next(passage, place, two):
                break  # "Ito and her deputy, Sato"
            named = entry.capital and is_content(passage, place) and words[place + 1].entry.lower not in (",", "and")
            if (named or entry.lower in _POSSESSIVE) and not link.is_known(place):
                if place + 1 < two or named:
                    return passage.written(words[joined].start, words[two].end)
    return ""


def _is_named_next(passage: Statement, at: int, name: int) -> bool:
    """Return whether a noun phrase that begins at `at` tells who is named right behind it, or behind a comma."""
    last = end_of_phrase(passage, at)
    behind = last + 1 + (passage.lower_at(last + 1) == ",")
    return last >= 0 and (behind <= name <= behind + 2 or name == last) and passage.words[name].entry.capital


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


def of_both(link: Linking) -> str:
    """Find "sold 40 buses" against "sold 40 buses and trams", "the tunnel cost 90 million" against "the tunnel and the
    station cost 90 million": one of two is given what both share."""
    claim, passage = link.claim, link.passage
    words = passage.words
    if any(word.entry.lower == "each" for word in words):
        return ""
    centres = {quantity.interval.centre for quantity in claim.quantities}
    for quantity in passage.quantities:
        if quantity.interval.centre not in centres or quantity.kind in (QuantityKind.ORDINAL, QuantityKind.LABEL):
            continue
        noun = quantity.last
        while is_noun(passage, noun + 1) and noun + 1 not in passage.value_words:
            noun += 1
        if noun + 2 < len(words) and words[noun + 1].entry.lower == "of" and is_noun(passage, noun + 2):
            # "40 pairs of shoes and boots"
            noun += 2
            while is_noun(passage, noun + 1) and noun + 1 not in passage.value_words:
                noun += 1
        if noun + 2 < len(words) and link.is_known(noun) and words[noun + 1].entry.lower == "and":
            other = noun + 2
            if is_content(passage, other) and not link.is_known(other) and _is_thing(passage, other):
                if not words[noun].entry.capital:
                    return passage.written(words[noun].start, words[other].end)
        if quantity.kind in (QuantityKind.COUNT, QuantityKind.MONEY, QuantityKind.MEASURE):
            verb = quantity.first - 1
            members = subject_of(passage, verb) if verb > 0 and link.is_known(verb) else set()
            strange = [at for at in members if not link.is_known(at) and words[at - 1].entry.lower != "-"]
            if members and any(map(link.is_known, members)) and strange:
                joined = [at for at in range(min(members), max(members)) if _joins_another(passage, at)]
                for at in joined:
                    sides = (
                        [link.is_known(m) for m in members if m < at],
                        [link.is_known(m) for m in members if m > at],
                    )
                    if any(any(side) for side in sides) and any(side and not any(side) for side in sides):
                        return passage.written(words[min(members)].start, words[max(members)].end)
    return ""


def _is_thing(passage: Statement, at: int) -> bool:
    """Return whether a word behind "and" is one more thing, rather than a verb or what describes one."""
    words = passage.words
    lower = words[at].entry.lower
    if words[at].entry.capital or lower.endswith(("ing", "ed")) or lower in IRREGULAR_PAST or lower in THIRDS:
        return False
    return at + 1 >= len(words) or not (at + 1 in passage.value_words or words[at + 1].entry.lower in DETERMINERS)


def _joins_another(passage: Statement, at: int) -> bool:
    """Return whether "and" joins somebody else, not one more word for the same ("millionaire and artist Ito")."""
    words = passage.words
    if words[at].entry.lower not in ("and", "&") or "between" in passage.lowers[max(0, at - _PAIR) : at]:
        return False  # "the fighting between Karvia and Dronia"
    following = words[at + 1].entry
    return following.capital or following.lower in DETERMINERS or at + 1 in passage.value_words
