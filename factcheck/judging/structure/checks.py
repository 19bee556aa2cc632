"""See that the claim's words hang together in the passage as they do in the claim.

Words in common do not say who did it, which thing is meant, of how much of it, or whether it was done at all: "the mill
and the city buy the dam" has every word of "the mill buys the city". What is checked is read from the order of words
alone, and only ever withholds support.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from factcheck.expressions.statement import Statement
from factcheck.judging.structure import (
    amount_of,
    apart,
    arguments,
    attached,
    bare,
    bearers,
    belonging,
    compared,
    counted,
    degrees,
    excluded,
    extent,
    figures,
    frames,
    gaps,
    governors,
    joined,
    naming,
    never,
    objects,
    offices,
    phrases,
    restrictions,
    said_to_be,
    senses,
    shared_out,
    standing,
    subjects,
    tied_to_verb,
    ties,
    told,
    turned,
    undone,
    unsaid,
)
from factcheck.judging.structure.linking import Linking
from factcheck.judging.structure.speaking import other_speaker, we_others
from factcheck.matching.alignment import Alignment
from factcheck.records import Reason, ReasonKind, Relation

_ELSE = "the passage speaks of something else"
_LESS = "the passage says it of a part, or under a condition"
_BOTH = "the passage says it of several together"
_SPOKEN = "the passage does not say that it was done"
_DONE = "the claim says that it nearly was, the passage that it was"
_AROUND = "only another sentence of the passage speaks of it"
_SILENT = "the passage does not say so much"
_OVER = "the passage says it of the past"
_WHOLE = "the passage goes on where the claim stops"

_CHECKS: tuple[tuple[Callable[[Linking], str], str], ...] = (
    (phrases.other_modifier, _ELSE),
    (phrases.added_modifier, _SILENT),
    (phrases.prefixed, _ELSE),
    (phrases.narrower_rank, _LESS),
    (phrases.longer_phrase, _ELSE),
    (phrases.other_compound, _ELSE),
    (phrases.shared_value, _BOTH),
    (phrases.missing_member, _ELSE),
    (phrases.other_place, _ELSE),
    (phrases.moved_modifier, _ELSE),
    (phrases.other_before_it, _ELSE),
    (compared.rank_but, _LESS),
    (compared.other_side, _ELSE),
    (degrees.not_so_much_less, _ELSE),
    (figures.other_counted, _ELSE),
    (figures.counts_the_doer, _ELSE),
    (figures.of_another_verb, _ELSE),
    (figures.other_end, _ELSE),
    (figures.only_difference, _ELSE),
    (figures.changed_by, _ELSE),
    (figures.other_side, _ELSE),
    (figures.per_period, _LESS),
    (figures.in_a_relative, _ELSE),
    (figures.told_by_another, _ELSE),
    (gaps.gapped, _ELSE),
    (gaps.later_clause, _ELSE),
    (gaps.object_of_other, _ELSE),
    (gaps.only_reading, _ELSE),
    (gaps.other_infinitive, _ELSE),
    (gaps.only_some_of_them, _LESS),
    (gaps.did_not, _ELSE),
    (gaps.owner_there, _ELSE),
    (gaps.some_of_them_were, _LESS),
    (gaps.together, _BOTH),
    (standing.in_an_insertion, _ELSE),
    (standing.of_a_noun, _ELSE),
    (standing.as_other, _ELSE),
    (standing.is_its_object, _ELSE),
    (standing.does_something_else, _ELSE),
    (standing.in_its_report, _ELSE),
    (standing.of_theirs, _ELSE),
    (standing.only_alike, _ELSE),
    (standing.describes_its_object, _ELSE),
    (standing.acting_noun, _ELSE),
    (standing.done_to_them, _ELSE),
    (standing.turned_since, _ELSE),
    (standing.to_do_other, _ELSE),
    (standing.nothing_of_it, _ELSE),
    (standing.other_in_clause, _ELSE),
    (standing.compared_by_another, _ELSE),
    (standing.somebody_of, _ELSE),
    (standing.another_of_them, _ELSE),
    (standing.others_did, _ELSE),
    (standing.from_there, _ELSE),
    (standing.done_by_another, _ELSE),
    (standing.which_another_does, _ELSE),
    (standing.of_another_kind, _ELSE),
    (naming.longer_name, _ELSE),
    (unsaid.names_only, _SILENT),
    (unsaid.says_nothing, _SILENT),
    (unsaid.not_had, _ELSE),
    (unsaid.not_that, _SILENT),
    (senses.other_sense, _ELSE),
    (senses.does_it_to_another, _ELSE),
    (senses.done_to_instead, _ELSE),
    (senses.only_describes_another, _ELSE),
    (senses.other_verb_of_two, _ELSE),
    (senses.lost_particle, _ELSE),
    (ties.other_preposition, _ELSE),
    (ties.lost_before_object, _ELSE),
    (ties.under_a_verb, _ELSE),
    (objects.other_object_of_verb, _ELSE),
    (objects.only_with_it, _ELSE),
    (objects.turned_round, _ELSE),
    (ties.other_tied, _ELSE),
    (objects.only_its_subject, _ELSE),
    (objects.described_by_it, _ELSE),
    (objects.twice_told, _ELSE),
    (ties.under_other_verb, _ELSE),
    (subjects.another_does_it, _ELSE),
    (subjects.other_main_subject, _ELSE),
    (ties.by_in_a_noun, _ELSE),
    (objects.chosen_as_other, _ELSE),
    (objects.done_to_another, _ELSE),
    (undone.which_of_them, _SPOKEN),
    (bearers.title_of_another, _ELSE),
    (phrases.torn_compound, _ELSE),
    (counted.does_something, _ELSE),
    (subjects.only_founded, _ELSE),
    (objects.told_that, _ELSE),
    (subjects.only_its_owner, _ELSE),
    (undone.leaves_or_stays, _ELSE),
    (subjects.before_the_other, _ELSE),
    (ties.another_tied_to_verb, _ELSE),
    (objects.stopped_before, _ELSE),
    (ties.beside_the_place, _ELSE),
    (ties.of_other_part, _ELSE),
    (counted.not_yet_multiplied, _SPOKEN),
    (unsaid.had_by_others, _ELSE),
    (unsaid.other_time_of_day, _SILENT),
    (unsaid.new_or_old, _ELSE),
    (unsaid.other_beginning, _SILENT),
    (unsaid.chosen_by, _ELSE),
    (objects.one_of_two_objects, _ELSE),
    (subjects.only_a_doer, _SPOKEN),
    (turned.long_past, _OVER),
    (counted.under_other_verb, _ELSE),
    (counted.only_hoped, _SPOKEN),
    (counted.tied_elsewhere, _ELSE),
    (counted.beside_the_figure, _ELSE),
    (counted.not_the_stock, _ELSE),
    (counted.figure_of_another, _ELSE),
    (counted.shared_out, _ELSE),
    (counted.no_duration, _ELSE),
    (counted.other_aged, _ELSE),
    (counted.other_object, _ELSE),
    (counted.multiplied_other, _ELSE),
    (unsaid.taken_there, _SILENT),
    (unsaid.other_filler, _ELSE),
    (unsaid.other_period, _ELSE),
    (unsaid.year_of, _ELSE),
    (unsaid.other_dated, _ELSE),
    (apart.in_another_clause, _ELSE),
    (unsaid.no_cause, _SILENT),
    (unsaid.lacks_object, _SILENT),
    (compared.ever_before, _SILENT),
    (unsaid.how_done, _SILENT),
    (unsaid.opened_not_has, _ELSE),
    (apart.beyond_its_clause, _ELSE),
    (apart.ahead_of_its_clause, _ELSE),
    (unsaid.only_its_object, _ELSE),
    (unsaid.one_for_two, _SILENT),
    (unsaid.other_head, _ELSE),
    (compared.others_most, _ELSE),
    (compared.more_than_them, _ELSE),
    (extent.only_one, _LESS),
    (figures.other_dimension, _ELSE),
    (figures.of_all_of_it, _SILENT),
    (extent.only_some, _LESS),
    (extent.whole_of_part, _LESS),
    (extent.tried_on_others, _LESS),
    (arguments.other_patient, _ELSE),
    (arguments.other_asked, _ELSE),
    (arguments.only_owner, _ELSE),
    (arguments.told_of_himself, _ELSE),
    (joined.listed_apart, _ELSE),
    (turned.set_against, _ELSE),
    (attached.inside_relative, _ELSE),
    (attached.in_a_clause_of_its_own, _ELSE),
    (attached.other_who, _ELSE),
    (shared_out.other_sharer, _ELSE),
    (attached.on_the_way, _ELSE),
    (extent.still_to_run, _LESS),
    (said_to_be.other_role, _ELSE),
    (said_to_be.of_its_place, _ELSE),
    (said_to_be.only_like, _ELSE),
    (said_to_be.in_a_story, _SPOKEN),
    (said_to_be.beside_it, _ELSE),
    (naming.not_the_one, _ELSE),
    (attached.is_turned_to_noun, _SPOKEN),
    (said_to_be.met_the_one, _ELSE),
    (said_to_be.longer_role, _ELSE),
    (said_to_be.owner_only, _ELSE),
    (extent.few_or_all, _LESS),
    (extent.not_all, _SILENT),
    (extent.not_alone, _SILENT),
    (extent.not_both, _LESS),
    (attached.other_tie, _ELSE),
    (shared_out.changed_places, _ELSE),
    (other_speaker, _ELSE),
    (we_others, _ELSE),
    (belonging.no_subject, _ELSE),
    (belonging.of_another_head, _ELSE),
    (belonging.other_antecedent, _ELSE),
    (offices.other_bearer, _ELSE),
    (offices.of_another, _ELSE),
    (offices.gave_it_up, _OVER),
    (offices.only_its_object, _ELSE),
    (arguments.other_holder, _ELSE),
    (arguments.other_subject, _ELSE),
    (arguments.other_doer, _ELSE),
    (arguments.other_object, _ELSE),
    (arguments.said_once, _ELSE),
    (arguments.only_about, _ELSE),
    (arguments.asked_for, _ELSE),
    (undone.only_spoken_of, _SPOKEN),
    (undone.came_to_nothing, _SPOKEN),
    (undone.only_called, _SPOKEN),
    (undone.only_needed, _SPOKEN),
    (undone.only_meant_for, _SPOKEN),
    (undone.still_sought, _SPOKEN),
    (undone.only_if, _LESS),
    (undone.only_told, _SPOKEN),
    (undone.only_nearly, _DONE),
    (undone.still_under_way, _SPOKEN),
    (compared.other_measure, _ELSE),
    (compared.other_than, _ELSE),
    (told.other_sayer, _ELSE),
    (told.about_the_one, _ELSE),
    (told.only_present, _ELSE),
    (told.whose_it_was, _ELSE),
    (never.only_then, _LESS),
    (never.nobody_of, _LESS),
    (amount_of.other_noun, _ELSE),
    (amount_of.those_who, _LESS),
    (amount_of.restricted, _LESS),
    (amount_of.only_other, _ELSE),
    (amount_of.is_no_rule, _ELSE),
    (bare.other_doer, _ELSE),
    (bare.other_object, _ELSE),
    (bare.caught_doing, _ELSE),
    (tied_to_verb.other_filler, _ELSE),
    (tied_to_verb.other_date, _ELSE),
    (tied_to_verb.other_voice, _ELSE),
    (tied_to_verb.of_other_name, _ELSE),
    (tied_to_verb.had_been, _OVER),
    (tied_to_verb.respectively, _ELSE),
    (subjects.under_other_head, _ELSE),
    (subjects.named_other_does, _ELSE),
    (excluded.passed_over, _ELSE),
    (excluded.excepted, _LESS),
    (excluded.taken_out, _LESS),
    (excluded.either_of, _LESS),
    (turned.crossed, _ELSE),
    (turned.other_order, _ELSE),
    (turned.not_by_them, _ELSE),
    (turned.lost_preposition, _ELSE),
    (turned.no_longer, _OVER),
    (turned.not_without, _ELSE),
    (subjects.one_of_two, _LESS),
    (subjects.the_other_one, _ELSE),
    (undone.only_asked, _SPOKEN),
    (ties.moved_from_there, _ELSE),
    (restrictions.only_others, _ELSE),
    (unsaid.second_deed, _LESS),
    (extent.not_for_life, _LESS),
    (phrases.the_one_before, _ELSE),
    (restrictions.all_but_some, _LESS),
    (restrictions.part_of_it, _LESS),
    (restrictions.each_of_fewer, _LESS),
    (restrictions.everyone_who, _LESS),
    (restrictions.rule_for_some, _LESS),
    (restrictions.rule_in_some, _LESS),
    (restrictions.figure_of_some, _LESS),
    (restrictions.rose_of_a_kind, _LESS),
    (restrictions.since_then, _LESS),
    (restrictions.share_of_part, _LESS),
    (restrictions.of_some_only, _LESS),
    (shared_out.of_both, _BOTH),
    (frames.other_frame, _ELSE),
    (frames.borrowed_verb, _ELSE),
    (frames.other_deed, _ELSE),
    (frames.dismissed, _ELSE),
    (frames.verb_again, _ELSE),
    (frames.other_haver, _ELSE),
    (frames.only_around, _AROUND),
    (frames.other_subject_of_is, _ELSE),
    (governors.other_governor, _ELSE),
    (bearers.other_owner, _ELSE),
    (bearers.whose_other, _ELSE),
    (bearers.no_owner, _ELSE),
    (bearers.of_another_than_his, _ELSE),
    (bearers.only_whose, _ELSE),
    (bearers.that_of, _ELSE),
    (bearers.unknown_sex, _SILENT),
    (joined.split_list, _ELSE),
    (joined.torn_apart, _ELSE),
    (bearers.namesake, _ELSE),
    (joined.cut_short, _WHOLE),
    (joined.said_twice, _ELSE),
)
_OF_EXTENT = tuple(check for check, _ in _CHECKS if check.__module__ in (undone.__name__, restrictions.__name__))
_OF_EXTENT += (
    excluded.either_of,
    excluded.excepted,
    turned.no_longer,
    naming.longer_name,
    apart.in_another_clause,
    apart.beyond_its_clause,
)
_COUNTED_OUT = re.compile(r"\bbut \d")
"""All but 60 of the errors: how many there are is another question."""
_OF_DEEDS = (
    arguments.other_holder,
    arguments.other_subject,
    arguments.other_doer,
    arguments.other_object,
    arguments.said_once,
)
_TAKES_OUT = (
    excluded.plainly_taken_out,
    excluded.excepted,
    excluded.passed_over,
    gaps.did_not,
    standing.nothing_of_it,
)


def takes_out(claim: Statement, passage: Statement, alignment: Alignment) -> str:
    """Return the passage's words that say of what the claim speaks of that it is not so, while they say it of something
    else: "everyone except Ito voted", "a bomb, not a leak, caused it"; "" for none."""
    if "than" in claim.lowers or any(word.entry.negator for word in claim.words):
        return ""
    link = Linking(claim, passage, alignment)
    found = next(filter(None, (check(link) for check in _TAKES_OUT)), "")
    return "" if _COUNTED_OUT.search(found) else found


def hangs_otherwise(claim: Statement, passage: Statement, alignment: Alignment) -> Reason | None:
    """Return why the passage's words do not say of the same what the claim's do; `None` where they do."""
    link = Linking(claim, passage, alignment)
    for check, message in _CHECKS:
        found = check(link)
        if found:
            kind, relation = ReasonKind.NAME, Relation.DIFFERENT_HEAD
            if message is _SPOKEN:
                kind, relation = ReasonKind.ATTRIBUTION, Relation.UNPARSED
            return Reason(kind=kind, relation=relation, claim="", source="", message=f"{message}: {found}")
    return None


def done_otherwise(claim: Statement, passage: Statement, alignment: Alignment) -> bool:
    """Return whether the claim's verb has another doer or another object in the passage."""
    link = Linking(claim, passage, alignment)
    return any(check(link) for check in _OF_DEEDS)


def sets_apart(claim: Statement, passage: Statement, alignment: Alignment) -> bool:
    """Return whether the passage takes out what the claim speaks of: "in every town except Lorne", "apart from Lorne,
    in no town"."""
    link = Linking(claim, passage, alignment)
    return bool(excluded.excepted(link) or excluded.only_these(link))


def says_less(claim: Statement, passage: Statement, alignment: Alignment) -> bool:
    """Return whether the passage does not say that it was done, or says it of a part or under a condition."""
    link = Linking(claim, passage, alignment)
    return any(check(link) for check in _OF_EXTENT)
