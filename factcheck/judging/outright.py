"""Find what a passage denies outright: at any time, or of every one of those a claim speaks of.

"Was never closed" excludes "was closed in 2007", and "none of the 60 was hurt" excludes "60 were hurt": it need not
give the year or the number again. Nothing else may limit the denial, and nothing of the claim may be missing.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import pairwise

from factcheck.expressions.clauses import is_done_to, subject_of
from factcheck.expressions.noun_phrases import end_of_phrase, is_adverb, phrase_start
from factcheck.expressions.polarity import DECIDING_STEMS, FUTURE, NEGATION, UNSURE
from factcheck.expressions.predicate import AUXILIARIES, BE, is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.comparison import Comparison, Outcome
from factcheck.judging.structure.linking import Linking, is_content, tells_apart
from factcheck.lexicon.function_words import DETERMINERS, THIRD_PERSON, WEEKDAYS
from factcheck.lexicon.verbs import BASES, THIRDS
from factcheck.matching.kinds import KINDS
from factcheck.records import ReasonKind
from factcheck.text.words import stem_of

_NONE = frozenset("none nobody neither".split())
_NO_ONE = frozenset((("no", "one"), ("not", "one"), ("not", "a"), ("hardly", "any")))
_NO_OBJECT = frozenset(("no", "none"))
_ENDS = frozenset(", ; . : but although though while and as because until unless if before after when".split())
_LIMITS = frozenset("until unless if before after when without except only again yet".split())
_CLOSING = _ENDS - {"as"}
_OPENING = _CLOSING - {"and"}
_BETWEEN = AUXILIARIES | DETERMINERS | {"yet"}
_PARTED = (_ENDS | frozenset("who which that".split())) - {"and"}
_FILLING = frozenset("in at of to from as near against with".split())
_ANYBODY = frozenset("nobody none neither nothing no-one".split())
_AT_ALL = frozenset("any anyone anybody anywhere else single ever whatsoever altogether such".split())
_PLACING = frozenset("in at near from to".split())
_TURNING_DOWN = DECIDING_STEMS | frozenset(map(stem_of, "refuse decline".split()))
_AHEAD = 8
"""Within how many words before its "to" a verb of refusing stands."""
_SOME = frozenset("some several many few".split())
_WITHIN = 5
"""Within how many words before its verb "never" stands, and within how many of "none" its "of" ends."""


def denied_outright(link: Linking, values: Sequence[Comparison]) -> str:
    """Return the passage's words that exclude the claim whatever its year or number is; "" for none.

    `values` are the comparisons of the claim's values with the passage's.
    """
    claim, passage, verb = link.claim, link.passage, link.verb
    if verb < 1 or claim.flags[claim.predicate] or not _SOME.isdisjoint(claim.lowers[:1]):
        return ""
    lost = {index for index in link.missing if claim.words[index].entry.weight >= 1}
    if lost and not (lost <= _placed(claim) and "never" in passage.lowers[:verb]):
        return ""
    if len(passage.positions.get(passage.words[verb].entry.stem, ())) > 1 or passage.flags[verb] & (UNSURE | FUTURE):
        return ""
    if _may_be_of_another_time(passage, values):
        return ""
    found = _far_from(link)
    if found < 0 and not claim.is_copular and not _is_limited(link):
        ways = (_never, _no_longer, _decided_against, _by_none, _none_of_it)
        found = next((at for at in (find(link) for find in ways) if at >= 0), -1)
    if found < 0:
        return ""
    return passage.written(passage.words[min(found, verb)].start, passage.words[max(found, verb)].end)


def limits_denial(claim: Statement, passage: Statement, verb: int) -> bool:
    """Return whether the passage denies it only of a day or a year of its own, or only so often ("never on a Sunday",
    "in 1998 it did not", "not more than once"), and the claim gives none."""
    if not _has_negator(passage, verb) or claim.flags[claim.predicate] & NEGATION:
        return False
    if any((one, two) == ("more", "than") for one, two in pairwise(passage.lowers[verb:])):
        return "than" not in claim.lowers
    if claim.dates:
        return False
    for date in passage.dates:
        of_news = passage.lowers[date.first] in WEEKDAYS and "never" not in passage.lowers[:verb]
        between = passage.lowers[min(verb, date.last) : max(verb, date.first)]
        if not of_news and _ENDS.isdisjoint(between):
            return True
        if passage.lower_at(date.first - 1) == "before" or date.direction == "before":
            return True  # "did not export any before 1998"
    return False


def denies_of_another(link: Linking) -> bool:
    """Return whether what a passage denies of the claim's verb is said of another doer ("the train does not run on
    Sundays, and the bus is slow"), of another place or with another role ("no snow fell in Besk, forecasters in Lorne
    said"). A claim that denies is of nobody in particular."""
    claim = link.claim
    if any(word.entry.negator for word in claim.words) or any(flag & NEGATION for flag in claim.flags):
        return False
    return _has_another_doer(link) or fills_otherwise(link, link.verb)


def _has_another_doer(link: Linking) -> bool:
    claim, passage, verb = link.claim, link.passage, link.verb
    start = verb
    if passage.lowers[verb - 1] in ("to", "-") or passage.lowers[verb].endswith("ing"):
        return False  # "rejected Orsa's bid to take part", "non-fiction", "without ever seeing it"
    if claim.is_copular:
        start = next((at for at in range(verb, max(0, verb - _WITHIN), -1) if passage.lowers[at] in BE), verb)
    if passage.lowers[max(0, start - 2) : start] == ["no", "longer"]:
        start -= 2
    subject = subject_of(passage, start) if start > 0 else set()
    same_voice = claim.is_copular or is_done_to(claim, claim.predicate) == is_done_to(passage, verb)
    if not subject or not same_voice or any(map(link.is_known, subject)) or subject <= passage.value_words:
        return False
    first, head = min(subject), max(subject)
    words = [passage.words[at].entry for at in subject]
    if any(entry.lower in THIRD_PERSON or entry.lower in _ANYBODY for entry in words):
        return False
    if "neither" in passage.lowers[:first] or passage.lowers[phrase_start(passage, first)] == "no":
        return False
    if any(passage.lowers[at] in BE for at in range(max(link.doers, default=first), first)):
        return False  # "Ito was the only one who did not"
    return passage.words[head].entry.stem not in KINDS or tells_apart(link, head)


def fills_otherwise(link: Linking, verb: int) -> bool:
    """Return whether in the clause of a verb another name stands behind a preposition than the claim's, which is not in
    that clause: "in Besk", "in Lorne"; or another role behind "as"."""
    claim, passage = link.claim, link.passage
    first, last = _clause(passage, verb)
    for tie in range(first, last - 1):
        lower = passage.lowers[tie]
        theirs = end_of_phrase(passage, tie + 1) if lower in _FILLING else -1
        if theirs < 0 or theirs >= last or link.is_known(theirs) or theirs in passage.value_words:
            continue
        for ours in range(1, len(claim.words) - 1):
            if claim.lowers[ours] != lower:
                continue
            head = end_of_phrase(claim, ours + 1)
            if head < 0 or head in claim.value_words or first <= link.matched.get(head, -1) < last:
                continue
            named = claim.words[head].entry.capital == passage.words[theirs].entry.capital
            if named and (lower == "as" or claim.words[head].entry.capital):
                return True
    return False


def _clause(passage: Statement, verb: int) -> tuple[int, int]:
    """Return the stretch between commas and what opens a clause around a verb, half open."""
    first = next((at + 1 for at in range(verb - 1, -1, -1) if passage.lowers[at] in _OPENING), 0)
    last = next((at for at in range(verb + 1, len(passage.words)) if passage.lowers[at] in _CLOSING), -1)
    return first, last if last > 0 else len(passage.words)


def _has_negator(passage: Statement, verb: int) -> bool:
    """Return whether a "not" or "never" stands right before a verb, or behind the auxiliary that it is."""
    at = _before_auxiliaries(passage, verb, _BETWEEN)
    return passage.lower_at(at) in ("not", "never") or passage.lower_at(verb + 1) == "not"


def _before_auxiliaries(passage: Statement, verb: int, passed: Set[str]) -> int:
    """Return the index before a verb, adverbs and the words in `passed` left out."""
    at = verb - 1
    while at > verb - _WITHIN and (passage.lower_at(at) in passed or is_adverb(passage.lower_at(at))):
        at -= 1
    return at


def _placed(claim: Statement) -> set[int]:
    """Return the words of the places that a claim names behind its verb: what was never done was done nowhere."""
    return {
        word.index
        for name in claim.names
        if name.first > claim.predicate and claim.lowers[name.first - 1] in _PLACING
        for word in name.words
    }


def _may_be_of_another_time(passage: Statement, values: Sequence[Comparison]) -> bool:
    """Return whether the passage denies it of a time of its own, or was written before the time of the claim."""
    told = 0
    for value in values:
        if value.reason.kind is not ReasonKind.DATE:
            continue
        reason = value.reason
        if value.outcome is Outcome.AGREES or (reason.claim_value and reason.claim_value == reason.source_value):
            told += 1  # "refused in June to", "in June"
        elif value.outcome is not Outcome.ABSENT:
            return True
    return len(passage.dates) > told


def _is_limited(link: Linking) -> bool:
    """Return whether behind the verb more is said than the claim says: "never closed its shop *on a Sunday*"."""
    passage = link.passage
    for at in range(link.verb + 1, len(passage.words)):
        lower = passage.lowers[at]
        if lower in _LIMITS or lower == "but":
            return True  # "no longer costs 50 but 63"
        if lower in _ENDS:
            return not _LIMITS.isdisjoint(passage.lowers[at:])
        if (lower, passage.lower_at(at + 1)) == ("more", "than"):
            return True  # "has never won it more than once"
        known = at in link.taken or at in passage.value_words or lower in _AT_ALL or is_adverb(lower)
        if is_content(passage, at) and not known:
            return True
    return False


def _never(link: Linking) -> int:
    """Return where "never" denies the verb with nothing but auxiliaries between ("has never been closed"); else -1."""
    at = _before_auxiliaries(link.passage, link.verb, AUXILIARIES)
    if link.passage.lower_at(at) != "never":
        return -1
    subject = subject_of(link.passage, link.verb)
    return at if not subject or subject & link.taken else -1


def _no_longer(link: Linking) -> int:
    """Return where a "no longer" stands before the verb of a claim in the present; else -1."""
    claim, passage, verb = link.claim, link.passage, link.verb
    lower = claim.lowers[claim.predicate]
    told = claim.predicate_start == claim.predicate and (lower in BASES or lower in THIRDS)
    if not told or passage.lowers[max(0, verb - 2) : verb] != ["no", "longer"]:
        return -1
    subject = subject_of(passage, verb - 2)
    return verb - 2 if not subject or subject & link.taken else -1


def _decided_against(link: Linking) -> int:
    """Return where the verb stands that turns the claim's down ("decided against closing it", "refused in June to close
    it", "decided not to"), with the claim's subject before it; else -1."""
    passage, verb = link.passage, link.verb
    lowers = passage.lowers
    at = -1
    if lowers[verb - 1] == "against" and passage.words[verb - 2].entry.stem in DECIDING_STEMS:
        at = verb - 2
    elif lowers[verb - 1] == "to":
        start = max(0, verb - _AHEAD)
        governing = [p for p in range(start, verb - 1) if passage.words[p].entry.stem in _TURNING_DOWN]
        at = governing[-1] if governing else -1
        if at >= 0 and passage.words[at].entry.stem in DECIDING_STEMS and lowers[verb - 2] != "not":
            return -1
        if at >= 0 and not _ENDS.isdisjoint(lowers[at:verb]):
            return -1
    if at < 1 or passage.flags[at] & (NEGATION | UNSURE | FUTURE):
        return -1
    return at if subject_of(passage, at) & link.doers else -1


def _far_from(link: Linking) -> int:
    """Return where "far from" stands before what the claim says ("far from closing it", "far from safe"); else -1."""
    passage, verb, ours = link.passage, link.verb, link.doers
    if passage.lowers[max(0, verb - 2) : verb] != ["far", "from"] or not ours:
        return -1
    if verb > 2:
        return verb - 2 if max(ours) < verb else -1
    comma = next((at for at in range(verb, len(passage.words)) if passage.lowers[at] == ","), -1)
    start = next((at for at in range(comma + 1, len(passage.words)) if is_content(passage, at)), -1)
    return 0 if comma > 0 and start in ours | {at - 1 for at in ours} else -1


def _by_none(link: Linking) -> int:
    """Return where "none of", "nobody" or "neither" opens the subject of the verb; else -1."""
    passage, verb = link.passage, link.verb
    if not passage.flags[verb] & NEGATION:
        return -1
    for at in range(min(verb, _WITHIN)):
        pair = (passage.lowers[at], passage.lower_at(at + 1))
        if passage.lowers[at] not in _NONE and pair not in _NO_ONE:
            continue
        between = passage.lowers[at:verb]
        if not _PARTED.isdisjoint(between) or not _NO_OBJECT.isdisjoint(between[1:]):
            return -1
        others = (p for p in range(at + 1, verb) if is_verb(passage.words, p) and passage.lowers[p] not in AUXILIARIES)
        if next(others, -1) >= 0:
            return -1  # "not one painting escaped damage"
        named = any(place in link.taken for place in range(at, verb)) or passage.lowers[at] == "nobody"
        return at if named or pair == ("no", "one") else -1
    return -1


def _none_of_it(link: Linking) -> int:
    """Return where "no" or "none of" opens the object of the verb, and the claim has as its object so many of the same
    ("cut none of its 60 jobs", "found no false invoices"); else -1."""
    claim, passage = link.claim, link.passage
    at = link.verb + 1
    if passage.lower_at(at) not in _NO_OBJECT or not claim.quantities:
        return -1
    head = at + 1
    if passage.lowers[at] == "none":
        if passage.lower_at(head) != "of":
            return -1
        head += 1
    while head < len(passage.words) and (head in passage.value_words or not is_content(passage, head)):
        head += 1
    last = max(end_of_phrase(passage, head), end_of_phrase(passage, head + 1))  # "no forged receipts"
    ours = next((index for index, place in link.matched.items() if place == last), -1)
    if ours <= claim.predicate:
        return -1
    counted = any(
        quantity.last <= ours and phrase_start(claim, ours) <= quantity.first for quantity in claim.quantities
    )
    return at if counted else -1
