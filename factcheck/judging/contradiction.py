"""What a passage must share with a claim before what differs is called a contradiction: one event of one subject."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.expressions.clauses import agent_of, object_of, subject_of
from factcheck.expressions.names import is_title_case
from factcheck.expressions.noun_phrases import phrase_start
from factcheck.expressions.polarity import FUTURE, NEGATION, UNSURE
from factcheck.expressions.polarity_cues import is_only
from factcheck.expressions.predicate import AUXILIARIES, LEADS_ON, is_participle, is_passive, is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.agreement import ends_alike, is_complement
from factcheck.judging.bearing import (
    counts_the_rest,
    denies_other_kind,
    denies_what_else_they_did,
    is_of_a_while,
    opposes_another,
    stands_in_other_clause,
)
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
from factcheck.judging.placing import names_another_place
from factcheck.judging.qualifiers import is_of_another
from factcheck.judging.sameness import denies_same_object, is_of_another_thing
from factcheck.judging.structure.apart import stands_apart
from factcheck.judging.structure.belonging import head_of_subject
from factcheck.judging.structure.checks import done_otherwise
from factcheck.judging.structure.deeds import is_among
from factcheck.judging.structure.frames import other_frame
from factcheck.judging.structure.linking import is_content
from factcheck.judging.structure.phrases import other_modifier
from factcheck.lexicon.function_words import DETERMINERS, THIRD_PERSON, WEEKDAYS
from factcheck.matching.alignment import weight_of
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
_BUT_NOT = frozenset(((",", "not"), ("and", "not")))
_FORMERLY = frozenset(("from", "with", "against"))
"""Before what a value was: "up from", "compared with"."""
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
    if seen.opposite is not None and not differing and opposes_another(seen, seen.opposite):
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
    numbers = (value.first for value in differing if value.reason.kind is ReasonKind.NUMBER)
    if any(stands_apart(seen.link, at) for at in numbers):
        return False
    if dated and (_lacks_numbers(seen) or (not anchored and any(n.outcome is Outcome.OPEN for n in seen.numbers))):
        return False  # "sank to 11 per cent in August", "to 16 per cent in July"
    if differing and _was_so_then(seen):
        return False
    if dated and (gives_level(seen, differing) or _is_of_another_week(seen, differing)):
        return False
    if dated and is_of_another_time(seen, predicate):
        return False
    if dated and predicate is None and not anchored and _lacks_deed(seen):
        return False
    denied = not differing and seen.slot is None and seen.opposite is None
    if differing and not _DUE.isdisjoint(seen.claim.lowers) and _DUE.isdisjoint(seen.passage.lowers):
        return False  # "should have driven no more than nine hours", "drove for 13"
    said = seen.matched.get(seen.claim.predicate, -1)
    if not anchored and any(stands_in_other_clause(seen, value, said) for value in differing):
        return False
    if differing and counts_the_rest(seen, differing):
        return False
    if denied and any(pair in _BUT_NOT for pair in pairwise(seen.claim.lowers)):
        return False  # "is issued by the office, not by its head", "its head cannot issue it"
    if denied and denies_what_else_they_did(seen, predicate):
        return False
    if denied and denies_other_kind(seen, predicate):
        return False
    if denied and _denies_as_often(seen):
        return False
    if denied and is_of_a_while(seen):
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
    """Return whether the passage has none of the claim's numbers: "25 % more in 2017", "returned in 2014"; "a body of
    61 members issued a circular", "3,200 circulars". One that it has of something else may still be of the event."""
    if any(number.outcome is Outcome.AGREES for number in seen.numbers):
        return False
    absent = [n.reason for n in seen.numbers if n.outcome is Outcome.ABSENT]
    return any(r.relation is Relation.UNPARSED or r.claim.lower() != r.source.lower() for r in absent)


def _was_so_then(seen: Comparing) -> bool:
    """Return whether the passage gives the claim's value beside its date as what it was before: "34 percent in 2022",
    "41 percent in 2023, up from 34 percent a year earlier"."""
    dates = {v.first for v in seen.values if v.outcome is Outcome.AGREES and v.reason.kind is ReasonKind.DATE}
    ours = [(quantity.kind, quantity.interval.centre) for quantity in seen.claim.quantities]
    return any(
        (value.kind, value.interval.centre) in ours
        and seen.passage.lower_at(value.first - 1) in _FORMERLY
        and not dates.isdisjoint((value.last, value.last + 1))
        for value in seen.passage.quantities
    )


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


def _says_by_noun(seen: Comparing) -> bool:
    """Return whether the passage's verb says what the claim says with a light verb and a noun: "gave its approval"."""
    passage = seen.passage
    noun = next((index for index, at in seen.matched.items() if at == passage.predicate), -1)
    return noun > seen.claim.predicate and is_verb(passage.words, passage.predicate)


def _shares_name(seen: Comparing) -> bool:
    """Return whether a word that both sides write with a capital is matched."""
    words = seen.passage.words
    return any(m.at >= 0 and m.word.entry.capital and words[m.at].entry.capital for m in seen.alignment.matches)
