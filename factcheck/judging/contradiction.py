"""What a passage must share with a claim before what differs is called a contradiction: one event of one subject."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import pairwise

from factcheck.expressions.clauses import agent_of, object_of, only_describes, subject_of
from factcheck.expressions.names import Name, is_title_case
from factcheck.expressions.noun_phrases import phrase_start
from factcheck.expressions.polarity import FUTURE, NEGATION, UNSURE
from factcheck.expressions.polarity_cues import is_only
from factcheck.expressions.predicate import AUXILIARIES, LEADS_ON, is_participle, is_passive, is_verb
from factcheck.expressions.quantity import QuantityKind
from factcheck.expressions.statement import Statement
from factcheck.judging.agreement import ends_alike, is_complement
from factcheck.judging.comparing import Comparing
from factcheck.judging.comparison import Comparison, Outcome
from factcheck.judging.denial import found_out
from factcheck.judging.occasions import (
    at_another_time,
    counts_how_many_more,
    counts_other_doers,
    gives_level,
    is_given_nearer,
    is_margin_of,
    is_number_it_is_of,
    is_of_another_time,
    is_of_stock,
    is_put_in,
    is_to_come,
    is_whole_of_another,
    may_recur,
)
from factcheck.judging.opposites import Opposite, object_behind
from factcheck.judging.outright import denies_of_another, fills_otherwise, limits_denial
from factcheck.judging.own_words import own_share, takes_up
from factcheck.judging.qualifiers import is_of_another
from factcheck.judging.sameness import denies_same_object, is_of_another_thing
from factcheck.judging.structure.apart import clause_of, stands_apart
from factcheck.judging.structure.belonging import head_of_subject
from factcheck.judging.structure.checks import done_otherwise
from factcheck.judging.structure.deeds import is_among
from factcheck.judging.structure.frames import other_frame
from factcheck.judging.structure.governing import past_particle
from factcheck.judging.structure.linking import is_content
from factcheck.judging.structure.phrases import other_modifier
from factcheck.lexicon.function_words import DETERMINERS, THIRD_PERSON, WEEKDAYS
from factcheck.lexicon.places import country_of
from factcheck.matching.alignment import weight_of
from factcheck.matching.kinds import BODIES
from factcheck.matching.unnamed import open_subject
from factcheck.records import ReasonKind, Relation
from factcheck.text.words import LIGHT_WEIGHT, stem_of

SAME_EVENT = 0.66
"""A refuting passage must share this much with the claim, the differing value apart."""
ANCHORED = 0.5
"""The same where another value of the claim agrees: an equal count of one thing ties two reports to one event."""
WHOLE, SURELY_BOUND = 0.95, 0.75
"""From this share of the claim, and this sure of what each value is of, two crossed values contradict."""
SAME_WORDS = 0.85
"""From this share of the claim on, several values that all differ are of one event, where its day is the same."""
OWN_WORDS, OWN_EVENT = 0.5, 0.6
"""And this much of it the passage must say itself, not only its context: more where a date alone differs,
since every event has one."""
COVERS_WITHOUT_VERB = 0.9
"""A passage without the claim's verb must say it in other words, and cover at least this share of the rest."""
REACH = 12
"""How far from the verb that is denied another word of the claim must stand."""
_LEAD = 6
"""Within how many words a phrase that leads in, or the subject behind it, ends."""
_BEFORE_NOUN = DETERMINERS | frozenset("of without for in with no".split())
_TIES = frozenset("of in at from for on by with near".split())
_OCCASIONS = frozenset(("at", "during"))
_PHRASE = 3
"""Within how many words behind a preposition its noun stands."""
_ANY_AT_ALL = frozenset((("a", "single"), ("at", "all"), ("not", "any"), ("not", "one")))
_HAVING = frozenset(
    map(stem_of, "have hold take accept assume bear get receive gain own possess show give offer sign make".split())
)
"""Verbs for somebody and what he has, or comes to have."""
_ONCE = frozenset(
    map(
        stem_of,
        "open close die kill crash collapse resign arrest dismiss sack fire appoint strike hit sink derail explode "
        "escape quit sign rule convict sentence acquit bury bear marry elect launch publish inaugurate demolish reopen "
        "found abolish merge begin start end finish".split(),
    )
)
"""Verbs for what happens to one and the same thing once, or hardly again within weeks."""
_DUE = frozenset(("should", "ought"))
"""What is due, whatever was done."""
_BEFORE = frozenset("previously formerly former once until ex erstwhile".split())
_UNSETTLED = (Outcome.OPEN, Outcome.ABSENT)
_TAKING_UP = frozenset("the these those".split())
_TELLING = frozenset(map(stem_of, "say tell state".split()))


def contradicts(
    seen: Comparing, differing: Sequence[Comparison], agreeing: int, unsettled: bool, predicate: int | None
) -> bool:
    """Return whether what differs is said of the same subject, so that both cannot hold."""
    if seen.opposite is not None and not differing and not _is_stated(seen, seen.opposite):
        return False
    if not differing and unsettled and not _denies_any(seen):
        return False
    if seen.opposite is not None and _before_and_after(seen):
        return False
    if seen.opposite is not None and not differing and _opposes_another(seen, seen.opposite):
        return False
    if seen.opposite is not None and "than" in seen.claim.lowers and "than" not in seen.passage.lowers:
        if seen.opposite.ours == seen.claim.predicate and not differing:
            return False  # "refused more than it approved", "granted 8,214"
    coverage, own = seen.alignment.coverage, own_share(seen)
    if seen.slot is not None:
        # The filler is what differs: leave it out of what must be shared.
        lost = sum(weight_of(seen.claim.words[at]) for at in seen.slot.words if at not in seen.matched)
        rest = seen.alignment.total - lost
        share = seen.alignment.total / rest if rest else 0.0
        coverage, own = coverage * share, own * share
    if seen.opposite is not None and seen.opposite.ours not in seen.matched:
        # The opposite stands where the claim's word would.
        replaced = weight_of(seen.claim.words[seen.opposite.ours]) / (seen.alignment.total or 1.0)
        coverage, own = coverage + replaced, own + replaced
    if not differing and own < OWN_WORDS:
        return False
    ties = any(value.outcome is Outcome.AGREES and value.ties for value in seen.values)
    # "More than 32 reviews and 43 %" is shut out by 31 and 42 %: several values so close are of one thing.
    close = len(differing) > 1 and all(value.near for value in differing)
    anchored = close or (bool(differing) and ties)
    dated = any(value.reason.kind is ReasonKind.DATE for value in differing)
    if dated and not anchored:
        if own < OWN_EVENT or may_recur(seen, differing):
            return False
        if seen.claim.is_copular and not _has_complement(seen):
            # "Is due on 3 May" is not of when it was sent.
            return False
        if is_to_come(seen):
            return False
    if seen.opposite is not None and stands_apart(seen.link, seen.opposite.at):
        return False
    if seen.opposite is not None and not differing and _has_subject_behind(seen, seen.opposite.at):
        return False
    numbers = (value.first for value in differing if value.reason.kind is ReasonKind.NUMBER)
    if any(_has_subject_behind(seen, at) for at in numbers):
        return False
    if dated and (_lacks_numbers(seen) or (not anchored and any(n.outcome is Outcome.OPEN for n in seen.numbers))):
        return False  # "sank to 11 per cent in August", "to 16 per cent in July"
    if dated and (gives_level(seen, differing) or _is_of_another_week(seen, differing)):
        return False
    if dated and is_of_another_time(seen, predicate):
        return False
    if dated and predicate is None and not anchored and _lacks_deed(seen):
        return False
    denied = not differing and seen.slot is None and seen.opposite is None
    if differing and not _DUE.isdisjoint(seen.claim.lowers) and _DUE.isdisjoint(seen.passage.lowers):
        return False  # "should have driven no more than nine hours", "drove for 13"
    if differing and not anchored and _stands_in_other_clause(seen, differing):
        return False
    if differing and _counts_the_rest(seen, differing):
        return False
    if denied and any(pair in _BUT_NOT for pair in pairwise(seen.claim.lowers)):
        return False  # "is issued by the office, not by its head", "its head cannot issue it"
    if denied and _denies_what_else_they_did(seen, predicate):
        return False
    if denied and _denies_other_kind(seen, predicate):
        return False
    if denied and _denies_as_often(seen):
        return False
    if denied and _is_of_a_while(seen):
        return False
    if denied and (_says_it_is_over(seen.claim, seen.passage) or _says_it_is_over(seen.passage, seen.claim)):
        return False
    if denied and predicate is not None and predicate >= 0 and is_among(seen.passage, predicate):
        return False
    at = seen.matched.get(seen.claim.predicate, -1)
    if denied and _denies_something_else(seen, at):
        return False
    if seen.opposite is not None and not differing and seen.opposite.ours == seen.claim.predicate:
        if fills_otherwise(seen.link, seen.opposite.at):
            return False
    counted = next((value.first for value in differing if value.reason.kind is ReasonKind.NUMBER), -1)
    if counted >= 0 and not anchored and fills_otherwise(seen.link, counted):
        return False
    if denied and at > 0 and seen.passage.lowers[at - 1] in ("who", "which"):
        if other_frame(seen.link):
            return False  # "never married", "never met Ito, who married"
    if denied and not (ends_alike(seen) and is_complement(seen, predicate) and _denies_it(seen, predicate)):
        return False
    if coverage < (ANCHORED if anchored else SAME_EVENT):
        return False
    if differing and seen.opposite is not None and not anchored and seen.opposite.ours != seen.claim.predicate:
        # "Two with serious injuries", "100 with minor ones": two counts of two things.
        return False
    # Several values that all differ are of another event, unless they are the same ones, crossed.
    ours = sorted(value.reason.claim_value for value in differing)
    theirs = sorted(value.reason.source_value for value in differing)
    crossed = ours == theirs and coverage >= WHOLE and all(value.binding >= SURELY_BOUND for value in differing)
    if len(differing) > max(1, agreeing) and not crossed and not close:
        # But of one day, of one deed, and nearly word for word, they are the same ones.
        of_day = any(v.outcome is Outcome.AGREES and v.reason.kind is ReasonKind.DATE for v in seen.values)
        if not of_day or coverage < SAME_WORDS or predicate is None or predicate < 0:
            return False
    if any(value.earlier for value in seen.values):
        return False  # what was counted earlier may have grown by the claim's day
    if at_another_time(seen, differing):
        return False
    if differing and not (anchored or dated) and _is_of_relative(seen, predicate):
        return False
    if any(name.conflicts for name in seen.names) or is_of_another(seen.claim, seen.passage, seen.matched):
        return False
    if not anchored and not all(name.holds for name in seen.names):
        return False
    if anchored and _is_done_by_other_name(seen, predicate):
        return False
    if predicate == -1 and seen.slot is not None and not seen.claim.is_copular:
        # "The Swiss firm withdrew", "the Swedish firm made an offer": two events.
        return False
    if seen.opposite is not None and not differing and not ends_alike(seen, seen.opposite.ours):
        return False
    if seen.opposite is not None and not differing and _says_verb_itself(seen, seen.opposite):
        return False
    if seen.opposite is not None and not differing and _lacks_occasion(seen, seen.opposite.ours):
        return False
    if names_another_place(seen) or (differing and not anchored and _lacks_subject(seen)):
        return False
    if predicate == -1 and seen.opposite is None and seen.slot is None and not (denied and _has_none(seen)):
        # A day in common ties no two deeds together.
        if not anchored or not (close or any(n.outcome is Outcome.AGREES and n.ties for n in seen.numbers)):
            return False
    if any(is_whole_of_another(seen, value) or is_given_nearer(seen, value) for value in differing):
        return False
    if any(is_number_it_is_of(seen, value) or counts_how_many_more(seen, value) for value in differing):
        return False
    if any(is_margin_of(seen, value) or is_put_in(seen, value) for value in differing):
        return False
    if differing and "outside" in seen.claim.lowers and "outside" not in seen.passage.lowers:
        return False
    stated = seen.claim.predicate in seen.skip
    if predicate is None and seen.matched.get(seen.claim.predicate, -1) < 0 <= seen.claim.predicate and not stated:
        # A light verb that is missing may hide another event; a name at least must tie the two together.
        if not anchored and not _shares_name(seen) and not _says_by_noun(seen):
            return False
    if differing and not anchored and _lacks_object(seen):
        return False
    if any(counts_other_doers(seen, value, predicate) or is_of_stock(seen, value, predicate) for value in differing):
        return False
    if not all(value.binding >= 0.4 for value in differing):
        return False
    if dated and anchored and other_modifier(seen.link):
        return False  # "the regular election", "the snap election"
    # These two look at every word of both: they come last, when little else is left.
    if dated and not anchored:
        if _stands_elsewhere(seen, predicate):
            return False
        if done_otherwise(seen.link):
            return False
        link = seen.link
        if other_modifier(link) or other_frame(link):
            return False  # "an extradition treaty", "a police treaty"
    return not is_of_another_thing(seen, differing, predicate)


def _is_of_another_week(seen: Comparing, differing: Sequence[Comparison]) -> bool:
    """Return whether a weekday stands against another of what may have been in two weeks: as many may have come on
    both, and who met on Monday may have met on Thursday."""
    dates = [value.reason for value in differing if value.reason.kind is ReasonKind.DATE]
    if not any(date.claim.lower() in WEEKDAYS for date in dates):
        return False
    counted = any(value.reason.kind is ReasonKind.NUMBER for value in seen.values)
    verb = seen.claim.words[seen.claim.predicate].entry.stem if seen.claim.predicate >= 0 else ""
    return counted or verb not in _ONCE


def _denies_other_kind(seen: Comparing, predicate: int | None) -> bool:
    """Return whether it is another kind of what the claim says its subject is that the passage denies: "the largest
    house", "not an ordinary house"."""
    claim, passage = seen.claim, seen.passage
    if predicate is None or predicate < 1 or not claim.is_copular or any(word.entry.negator for word in claim.words):
        return False
    ours = range(phrase_start(claim, claim.predicate), claim.predicate)
    theirs = range(phrase_start(passage, predicate), predicate)
    lost = any(is_content(claim, at) and at not in seen.matched and not claim.lowers[at].endswith("ly") for at in ours)
    return lost and any(is_content(passage, at) and not seen.link.is_known(at) for at in theirs)


def _opposes_another(seen: Comparing, opposite: Opposite) -> bool:
    """Return whether the passage says the opposite of something else, and has what the claim says it of behind another
    verb: "accepted his resignation", "rejected the ceasefire, and Holm offered his resignation"."""
    claim, passage = seen.claim, seen.passage
    if opposite.ours != claim.predicate or claim.is_copular or not is_verb(passage.words, opposite.at):
        return False
    ours = {seen.matched.get(at, -1) for at in object_of(claim, claim.predicate)}
    theirs = object_of(passage, past_particle(passage, opposite.at + 1) - 1)
    if not ours or not theirs or min(ours) <= max(theirs) or any(map(seen.link.is_known, theirs)):
        return False
    return any(is_verb(passage.words, at) for at in range(max(theirs) + 1, min(ours)))


def _stands_in_other_clause(seen: Comparing, differing: Sequence[Comparison]) -> bool:
    """Return whether a figure that differs is of another verb in a clause of its own: "nine died", "displaced 15,000
    people, but caused fewer than ten deaths"."""
    passage, said = seen.passage, seen.matched.get(seen.claim.predicate, -1)
    if said < 0:
        return False
    for value in differing:
        first, last = clause_of(passage, value.first) if value.first >= 0 else (0, len(passage.words))
        if first <= said < last or value.says:
            continue
        own = [at for at in range(first, value.first) if is_verb(passage.words, at) and is_content(passage, at)]
        if own and not seen.link.is_known(own[-1]):
            return True
    return False


def _counts_the_rest(seen: Comparing, differing: Sequence[Comparison]) -> bool:
    """Return whether one side counts those who did and the other those who did not: "ten of the twelve make no profit",
    "two of the twelve make a profit"."""

    claim, passage = seen.claim, seen.passage
    at = seen.matched.get(claim.predicate, -1)
    if at < 0:
        first = differing[0].first
        at = next((place for place in range(first, len(passage.words)) if is_verb(passage.words, place)), first)
    if claim.predicate < 0 or at < 0 or not (claim.flags[claim.predicate] ^ passage.flags[at]) & NEGATION:
        return False
    wholes = {value.reason.claim_value for value in seen.numbers if value.outcome is Outcome.AGREES}
    return bool(wholes) and all(value.reason.kind is ReasonKind.NUMBER for value in differing)


def _denies_what_else_they_did(seen: Comparing, predicate: int | None) -> bool:
    """Return whether the claim's verb only tells in the passage of whom something else is denied: "none of those
    *detained* has been charged"."""
    if predicate is None or predicate < 2:
        return False
    passage = seen.passage
    if not only_describes(passage, predicate):
        return False
    opening = phrase_start(passage, predicate - 1)
    before = passage.lowers[max(0, opening - 2) : opening + 1]
    if _NONE.isdisjoint(before):
        return False
    return any(is_verb(passage.words, at) for at in range(predicate + 1, len(passage.words)))


_BUT_NOT = frozenset(((",", "not"), ("and", "not")))
_NONE = frozenset("none no neither few".split())


def _is_of_a_while(seen: Comparing) -> bool:
    """Return whether the claim denies it for a length of time only: "had not erupted for 80 years"."""
    claim = seen.claim
    if not any(word.entry.negator for word in claim.words[: claim.predicate + 1]):
        return False
    lengths = (q for q in claim.quantities if q.first > claim.predicate and q.kind is QuantityKind.MEASURE)
    return any(claim.lowers[q.first - 1] in ("for", "in") and q.unit == "duration" for q in lengths)


def _has_subject_behind(seen: Comparing, at: int) -> bool:
    """Return whether what heads the claim's subject stands only in a clause behind the one with a value: "burglaries
    fell by 12 per cent, whereas robberies rose"."""
    head = seen.matched.get(head_of_subject(seen.claim), -1)
    return 0 <= at < head and head >= clause_of(seen.passage, at)[1]


def _says_it_is_over(side: Statement, other: Statement) -> bool:
    """Return whether one side says that it is no longer so, and the other that it was so before: "was no longer a
    minister", "had previously served as a minister"."""
    over = ("no", "longer") in pairwise(side.lowers) or ("any", "longer") in pairwise(side.lowers)
    return over and not _BEFORE.isdisjoint(other.lowers)


def _denies_any(seen: Comparing) -> bool:
    """Return whether a passage denies any number of what the claim counts: "did not cut a single job", "did not reduce
    it at all"."""
    dates = [value for value in seen.values if value.reason.kind is ReasonKind.DATE]
    if seen.opposite is not None or any(date.outcome in _UNSETTLED for date in dates):
        return False
    if "until" in seen.passage.lowers:
        return False  # "until 1998 did not employ a single welder"
    return any(flag & NEGATION for flag in seen.passage.flags) and any(
        pair in _ANY_AT_ALL for pair in pairwise(seen.passage.lowers)
    )


def _denies_something_else(seen: Comparing, at: int) -> bool:
    """Return whether what a passage denies is of another time, thing, doer or place than the claim's; `at` is where it
    has the claim's verb."""
    if at < 0:
        start = seen.passage.predicate_start
        return start > 0 and limits_denial(seen.claim, seen.passage, start)  # "did not yet have 50"
    return limits_denial(seen.claim, seen.passage, at) or _has_other_object(seen, at) or denies_of_another(seen.link)


def _has_other_object(seen: Comparing, verb: int) -> bool:
    """Return whether what is denied is done to something else, with the claim's own object further on: "found no owner
    for the coins", "no longer employs the foreman who trained the welders"."""
    claim, passage = seen.claim, seen.passage
    if claim.is_copular or is_passive(claim.words, claim.predicate) or is_passive(passage.words, verb):
        return False
    ours = {seen.matched.get(at, -1) for at in object_of(claim, claim.predicate)} - {-1}
    theirs = object_of(passage, verb)
    if not ours or not theirs or ours & theirs or min(ours) < max(theirs):
        return False
    if "single" in passage.lowers[verb : min(ours)]:
        return False  # "failed to seize a single forged permit"
    return not theirs & seen.link.taken and not any(passage.words[at].entry.capital for at in theirs)


def _before_and_after(seen: Comparing) -> bool:
    """Return whether one side says what was before, and the other what was after: "closed before the war", "reopened
    after it"."""
    ours, theirs = seen.claim.lowers, seen.passage.lowers
    return ("before" in ours and "after" in theirs) or ("after" in ours and "before" in theirs)


def _denies_as_often(seen: Comparing) -> bool:
    """Return whether two sentences of about one length both deny something, and as often: where each "not" reaches to
    is too unsure to tell two wordings of one utterance apart by it."""
    claim, passage = seen.claim, seen.passage
    if len(passage.words) > len(claim.words) * 1.5:
        return False
    return _denials(claim) == _denials(passage) > 0


def _denials(side: Statement) -> int:
    """Return how often a sentence says "not", but for what it only puts off ("not until")."""
    return sum(word.entry.negator and not is_only(side.words, word.index) for word in side.words)


def _lacks_numbers(seen: Comparing) -> bool:
    """Return whether the passage has none of the claim's numbers: "25 % more in 2017", "returned in 2014"."""
    if any(number.outcome is Outcome.AGREES for number in seen.numbers):
        return False
    return any(n.outcome is Outcome.ABSENT and n.reason.relation is Relation.UNPARSED for n in seen.numbers)


def _stands_elsewhere(seen: Comparing, predicate: int | None) -> bool:
    """Return whether the claim's subject stands only behind the verb in the passage, and is not what is done to: "the
    crossing was opened", "the fighting broke out when shells landed near the crossing"."""
    claim, passage = seen.claim, seen.passage
    if predicate is None or predicate < 0 or claim.is_copular or not is_verb(passage.words, predicate):
        return False
    subject = [at for index, at in seen.matched.items() if index < claim.predicate_start and at >= 0]
    if subject and max(subject) < predicate and is_passive(claim.words, claim.predicate):
        return _is_done_by_another(passage, max(subject), predicate)
    if not subject or min(subject) < predicate or not THIRD_PERSON.isdisjoint(passage.lowers[:predicate]):
        return False
    if agent_of(passage, predicate)[1] & set(subject):
        return False  # "was founded by Lenk"
    return not object_of(passage, predicate) & set(subject)


def _is_done_by_another(passage: Statement, subject: int, verb: int) -> bool:
    """Return whether a verb in the active goes on from one before what stands as the claim's subject: "the town sold
    the mill and *began* to repair the road" begins no mill."""
    words = passage.words
    if is_passive(words, verb) or not any(passage.lowers[at] in ("and", "then") for at in range(subject, verb)):
        return False
    return any(is_verb(words, at) for at in range(subject))


def _has_complement(seen: Comparing) -> bool:
    """Return whether the passage has what the claim says its subject is, or is due or set to."""
    claim = seen.claim
    if claim.predicate not in seen.skip:
        return claim.predicate in seen.matched
    theirs = {word.entry.lower for word in seen.passage.words}
    led = {word.entry.lower for word in claim.words[claim.predicate_start : claim.predicate]} & LEADS_ON
    return led <= theirs


def _is_stated(seen: Comparing, opposite: Opposite) -> bool:
    """Return whether an opposite is said of the same thing, and as firmly: "I hope that the court will uphold it" does
    not say that it did not strike it down."""
    opposed, stated = seen.passage.flags[opposite.at], seen.claim.flags[opposite.ours]
    if stated & UNSURE and opposite.ours != seen.claim.predicate and 0 < (seen.predicate() or -1) < opposite.at:
        return opposite.shared  # "wants to build it on the western side", "wants to build it on the eastern side"
    if stated & UNSURE and opposed & UNSURE and _is_led_alike(seen, opposite):
        return opposite.shared
    return opposite.shared and not stated & UNSURE and not opposed & ~stated & (UNSURE | FUTURE)


def _is_led_alike(seen: Comparing, opposite: Opposite) -> bool:
    """Return whether the verb before the opposed words is the same on both sides: "called for it to be accepted",
    "called for its rejection"."""
    led = [(index, at) for index, at in seen.matched.items() if index < opposite.ours and 0 <= at < opposite.at]
    verbs = [(index, at) for index, at in led if is_verb(seen.claim.words, index) and is_verb(seen.passage.words, at)]
    if not verbs:
        return False
    _, at = max(verbs)
    between = range(at + 1, opposite.at)
    return not any(is_verb(seen.passage.words, place) for place in between)


def _denies_it(seen: Comparing, predicate: int | None) -> bool:
    """Return whether a negation on one side denies what the other says: the same deed of the same doer. A claim of
    what should be or is planned is denied by nothing that is, nor is a headline, whose verb is hard to tell."""
    claim, passage = seen.claim, seen.passage
    if is_title_case(claim.words) or is_title_case(passage.words):
        return False
    if predicate is None or predicate < 0:
        # Without the verb all the rest must be there.
        return seen.alignment.coverage >= COVERS_WITHOUT_VERB or _has_none(seen)
    behind = min((index for index, at in seen.matched.items() if at >= 0 and index > claim.predicate), default=-1)
    start = claim.predicate_start
    subject = [at for index, at in seen.matched.items() if index < start and claim.words[index].entry.weight >= 1]
    near = is_passive(claim.words, claim.predicate) and any(0 < predicate - at <= _LEAD for at in subject if at >= 0)
    if behind >= 0 and not near and abs(seen.matched[behind] - predicate) > REACH:
        # "Did not mention Orsa": what was mentioned is something else.
        return False
    if claim.flags[claim.predicate] & UNSURE and not passage.flags[predicate] & UNSURE:
        return False
    if claim.words[claim.predicate].entry.stem in _TELLING:
        # What is not said of one matter may be said of another.
        return False
    if found_out(claim, passage, seen.alignment) is None and not denies_same_object(
        claim, passage, predicate, seen.matched
    ):
        return False
    here = [at for at in subject if at >= 0]
    if _is_of_another_noun(seen, predicate):
        return False
    taken_up = takes_up(seen)
    lost = any(w.entry.weight >= 1 and not w.entry.negator and w.index < start for w in seen.alignment.missing)
    if lost and not subject and not taken_up and open_subject(passage) is None:
        return False
    if claim.is_copular and _is_led_in(seen, predicate, here):
        return False
    named = {word.index for name in claim.names for word in name.words if word.index < start and not name.weak}
    lent = named and not any(seen.matched.get(index, -1) >= 0 for index in named)
    # "The patients" takes up those of the sentence before.
    lent = lent and not any(passage.lowers[at - 1] in _TAKING_UP for at in here if at)
    if subject and (lent or not here) and not taken_up and open_subject(passage) is None:
        # "Holm's plan", where the passage has "a plan" and Holm stands sentences before.
        return False
    if here and not taken_up:
        words = passage.words
        passive = is_passive(words, predicate)
        if words[predicate - 1].entry.lower in _BEFORE_NOUN:
            # "Went without *pay*" has no doer of its own.
            return True
        if not (claim.is_copular or seen.link.is_mutual) and (passive or not is_participle(words, predicate)):
            turned = is_passive(claim.words, claim.predicate) != passive
            if not any((at < predicate) != turned for at in here):
                return False
    return not done_otherwise(seen.link)


def _has_none(seen: Comparing) -> bool:
    """Return whether the passage says with "no" that the claim's doer has none of what he is said to have: "took no
    responsibility for it", "accepted responsibility for it". All but the claim's verb must be there."""
    claim, passage = seen.claim, seen.passage
    verb = claim.predicate
    if verb < 0 or claim.is_copular or claim.words[verb].entry.stem not in _HAVING or is_passive(claim.words, verb):
        return False
    if any(word.entry.weight > LIGHT_WEIGHT and word.index != verb for word in seen.alignment.missing):
        return False
    had = {seen.matched.get(at, -1) for at in object_of(claim, verb)}
    if not had or min(had) < 1:
        return False
    first = phrase_start(passage, max(had))
    theirs = first - 1
    if passage.lowers[first] not in ("no", "any") and passage.lowers[theirs] != "no":
        return False
    theirs -= passage.lowers[theirs] == "no"
    doer = {seen.matched.get(at, -1) for at in seen.link.subject}
    return passage.words[theirs].entry.stem in _HAVING and bool(doer & subject_of(passage, theirs))


def _is_of_another_noun(seen: Comparing, predicate: int) -> bool:
    """Return whether the passage says it of what a "which" stands for, and that is in the claim only what its subject
    is tied to: "the chest, which was found", "none of the coins from the chest has been found"."""
    claim, passage = seen.claim, seen.passage
    at = predicate - 1
    while at > 1 and (passage.lowers[at] in AUXILIARIES or passage.lowers[at].endswith("ly")):
        at -= 1
    if at < 1 or passage.lowers[at] not in ("which", "who", "that"):
        return False
    noun = at - 1 - (passage.lowers[at - 1] == ",")
    index = next((index for index, place in seen.matched.items() if place == noun), -1)
    if not 0 < index < claim.predicate_start:
        return False
    nouns = [place for place in range(index) if is_content(claim, place)]
    return bool(nouns) and any(claim.lowers[place] in _TIES for place in range(nouns[0], index))


def _is_led_in(seen: Comparing, predicate: int, here: Sequence[int]) -> bool:
    """Return whether what is denied leads a sentence in whose subject is not the claim's: "No longer the largest, the
    mill is still open"."""
    passage = seen.passage
    comma = next((at for at in range(predicate, len(passage.words)) if passage.lowers[at] == ","), -1)
    if predicate > _LEAD or comma < 0 or any(at < predicate for at in here):
        return False
    if any(is_verb(passage.words, at) for at in range(predicate)):
        return False
    return not any(comma < at <= comma + _LEAD for at in here)


def _is_done_by_other_name(seen: Comparing, predicate: int | None) -> bool:
    """Return whether the passage says it of somebody or something else by name, and has the claim's subject only from
    before, if at all: "Lisk peaked at 43 degrees on 12 July" contradicts nothing about Orsa."""
    claim, passage = seen.claim, seen.passage
    subject = {word.index for name in claim.names for word in name.words if word.index < claim.predicate_start}
    if predicate is None or predicate < 0 or not subject or not is_verb(passage.words, predicate):
        return False
    if is_passive(claim.words, claim.predicate):
        return False  # the subject is what it was done to
    if any(seen.matched.get(index, -1) >= 0 for index in subject):
        return False
    doer = subject_of(passage, predicate)
    named = any(doer & set(range(name.first, name.last)) for name in passage.names)
    return named and not doer & {at for at in seen.matched.values() if at >= 0}


def _is_of_relative(seen: Comparing, predicate: int | None) -> bool:
    """Return whether the passage says it of what a "which" stands for, and has the claim's subject only from before:
    "the outbreak in Malawi, which killed 21"."""
    if predicate is None or predicate < 1 or seen.passage.lowers[predicate - 1] not in ("which", "that", "who"):
        return False
    head = head_of_subject(seen.claim)
    return head >= 0 and seen.matched.get(head, -1) < 0


def _lacks_deed(seen: Comparing) -> bool:
    """Return whether a passage lacks what a light verb of the claim is said with: "went into orbit on 3 May"."""
    start = seen.claim.predicate
    dated = max((found.first for found in seen.claim.dates), default=-1)
    return any(word.entry.weight >= 1 and 0 <= start < word.index < dated for word in seen.alignment.missing)


def _lacks_object(seen: Comparing) -> bool:
    """Return whether a passage has neither the claim's verb nor what it ends its object on: "attended the assembly"."""
    claim = seen.claim
    if claim.is_copular or claim.predicate in seen.skip or seen.matched.get(claim.predicate, -1) >= 0:
        return False
    object_ = [at for at in object_behind(claim, claim.predicate) if at not in seen.skip]
    return bool(object_) and object_[-1] not in seen.matched


def _says_verb_itself(seen: Comparing, opposite: Opposite) -> bool:
    """Return whether the passage has the claim's verb too, beside the opposite: "after the council refused, the bank
    approved it"."""
    at = seen.matched.get(opposite.ours, -1)
    words = seen.passage.words
    if at < 0 or at == opposite.at or opposite.ours != seen.claim.predicate or seen.claim.is_copular:
        return False
    if not is_verb(words, at) or words[at].entry.stem != seen.claim.words[opposite.ours].entry.stem:
        return False
    return any(index > opposite.ours and at < place <= at + _LEAD for index, place in seen.matched.items())


def _lacks_occasion(seen: Comparing, opposite: int) -> bool:
    """Return whether a passage does not say itself at what the claim says it was ("at the retrial"), the word apart of
    which it has the opposite."""
    lowers = seen.claim.lowers
    lent = (match.word for match in seen.alignment.matches if match.at < 0)
    return any(
        word.entry.weight >= 1
        and word.index != opposite
        and not word.entry.capital
        and not _OCCASIONS.isdisjoint(lowers[max(0, word.index - _PHRASE) : word.index])
        for word in (*seen.alignment.missing, *lent)
    )


def _lacks_subject(seen: Comparing) -> bool:
    """Return whether a word that tells the claim's subject apart is missing: the northern line, the eastern."""
    start = seen.claim.predicate_start
    known = {word.index for name in seen.names if name.holds for word in name.name.words}
    return any(
        word.entry.weight >= 1 and word.index < start and word.index not in known for word in seen.alignment.missing
    )


def names_another_place(seen: Comparing) -> bool:
    """Return whether the passage has another name where the claim has one that it lacks, whatever stood before: the
    festival in A, in B."""
    taken = {at for at in seen.matched.values() if at >= 0}
    for finding in seen.names:
        first = finding.name.first
        if not first or any(seen.matched.get(word.index, -1) >= 0 for word in finding.name.words):
            continue
        preposition = seen.claim.words[first - 1].entry.lower
        if preposition not in ("in", "of", "at", "from", "near") or (finding.holds and preposition == "of"):
            continue
        if _is_described_otherwise(seen, first - 2, taken):
            return True
        for other in seen.passage.names:
            if other.first and _is_placed(seen.passage, other.first, preposition):
                if not taken & set(range(other.first, other.last)):
                    return True
    return False


def _is_described_otherwise(seen: Comparing, noun: int, taken: Set[int]) -> bool:
    """Return whether the passage has another name before the noun that the claim ties one to: "a farmer from Orsa", "a
    Lisk fruit farmer"."""
    at = seen.matched.get(noun, -1)
    if at < 1 or not is_content(seen.claim, noun) or seen.claim.words[noun].entry.capital:
        return False
    words = seen.passage.words
    before = (words[place].entry for place in range(max(1, phrase_start(seen.passage, at)), at) if place not in taken)
    # "An American band" may be from California.
    return any(e.capital and not e.possessive and not country_of(e.lower, e.key) for e in before)


def _is_placed(passage: Statement, first: int, preposition: str) -> bool:
    """Return whether a name stands behind a preposition, or behind what is "of" it there: "in the hills of Brenna"."""
    if passage.lowers[first - 1] == preposition:
        return True
    return (
        first > 3
        and preposition == "in"
        and passage.lowers[first - 1] == "of"
        and passage.lowers[first - 3] == "the"
        and passage.lowers[first - 4] == preposition
    )


def ties_to_another(seen: Comparing) -> bool:
    """Return whether the noun that a preposition ties a name of the claim to is tied to another in the passage, which
    has the claim's further on: "shares in Eldhem", "shares in Norvane fell, like those of a rival, Eldhem"."""
    return (
        any(_ties_to_another(seen, finding.name) for finding in seen.names)
        or _is_at_another(seen)
        or _is_placed_otherwise(seen)
    )


def _is_placed_otherwise(seen: Comparing) -> bool:
    """Return whether the place that the claim has behind "in" stands elsewhere in the passage, and another behind "in":
    "the bank of Orsa opened an office in Lisk"."""
    claim, passage = seen.claim, seen.passage
    for finding in seen.names:
        first = finding.name.first
        places = [seen.matched.get(word.index, -1) for word in finding.name.words]
        if first <= max(claim.predicate, 0) or claim.lowers[first - 1] not in ("in", "at") or min(places) < 0:
            continue
        stems = finding.name.words[0].entry.stem
        if any(passage.lowers[at - 1] == claim.lowers[first - 1] for at in passage.positions.get(stems, ()) if at):
            continue
        inside = any(name.first <= places[0] < name.last and len(name.words) > len(places) for name in passage.names)
        if not inside and passage.lowers[places[0] - 1] not in ("of", "from"):
            continue
        for other in passage.names:
            strange = not any(word.entry.stem in claim.positions for word in other.words)
            strange = strange and not 0 <= other.first - places[-1] <= _PHRASE  # "the state of Lisk in Soria"
            if strange and other.first and passage.lowers[other.first - 1] == claim.lowers[first - 1]:
                return True
    return False


def _is_at_another(seen: Comparing) -> bool:
    """Return whether only the text around has where the claim says it was, and the passage another place that it names
    by a noun: "at the Brunst factory", "at the farm of a supplier"."""
    claim, passage = seen.claim, seen.passage
    for at in range(max(claim.predicate, 0) + 1, len(claim.words) - 1):
        if claim.lowers[at] != "at" or claim.lowers[at + 1] not in DETERMINERS:
            continue
        phrase = [word for word in claim.words[at + 2 : at + 2 + _PHRASE] if is_content(claim, word.index)]
        if not phrase or any(seen.matched.get(word.index, -1) >= 0 for word in phrase):
            continue
        for other in range(1, len(passage.words) - 2):
            if passage.lowers[other] == "at" and passage.lowers[other + 1] in DETERMINERS:
                noun = passage.words[other + 2].entry
                if is_content(passage, other + 2) and noun.stem not in claim.positions and noun.stem not in BODIES:
                    return True
    return False


def _ties_to_another(seen: Comparing, name: Name) -> bool:
    claim, passage = seen.claim, seen.passage
    tie = name.first - 1
    while tie > 1 and (is_content(claim, tie) or claim.lowers[tie] in DETERMINERS):
        tie -= 1
    noun = seen.matched.get(tie - 1, -1)
    if tie < 1 or noun < 0 or claim.lowers[tie] not in ("in", "of", "at", "against"):
        return False
    other = next((found for found in passage.names if found.first > noun), None)
    if other is None or other.first - noun > _PHRASE or passage.lowers[noun + 1] != claim.lowers[tie]:
        return False
    if any(word.entry.stem in claim.positions for word in other.words):
        return False
    ours = seen.matched.get(name.words[0].index, -1)
    if ours < 0:
        return True  # only the text around has it
    if passage.lowers[ours - 1] in ("and", "while"):
        return False  # "use of notices rose ten-fold, and alerts five-fold"
    if not any(is_verb(passage.words, at) for at in range(other.last, ours)):
        return False  # "based in Rena, Soria", "roles in The Weir, Cold Rim and Tarn"
    return all(seen.matched.get(word.index, -1) >= other.last for word in name.words)


def _says_by_noun(seen: Comparing) -> bool:
    """Return whether the passage's verb says what the claim says with a light verb and a noun: "gave its approval"."""
    passage = seen.passage
    noun = next((index for index, at in seen.matched.items() if at == passage.predicate), -1)
    return noun > seen.claim.predicate and is_verb(passage.words, passage.predicate)


def _shares_name(seen: Comparing) -> bool:
    """Return whether a word that both sides write with a capital is matched."""
    words = seen.passage.words
    return any(m.at >= 0 and m.word.entry.capital and words[m.at].entry.capital for m in seen.alignment.matches)
