"""Hold what a passage denies, or leaves open, against what a claim asserts."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.expressions.clauses import doer_of_gerund, subject_of
from factcheck.expressions.names import is_title_case
from factcheck.expressions.noun_phrases import is_saying_of_its_own, phrase_start
from factcheck.expressions.polarity import FUTURE, NEGATION, NEGATIVE_STEMS, UNSURE, polarity_of
from factcheck.expressions.predicate import is_verb, predicate_of
from factcheck.expressions.quantities import QuantityKind
from factcheck.expressions.statement import Statement
from factcheck.judging.comparison import Comparison
from factcheck.lexicon.verbs import BASES, THIRDS
from factcheck.matching.alignment import GROUP, Alignment, weight_of
from factcheck.text.words import Word, stem_of

OPPOSED, MIXED = 0.5, 0.2
"""Shares of the predicate under another polarity: from OPPOSED on the passage says the opposite, from MIXED on it is
unclear and decides nothing."""
AGREED_VERB = 0.8
"""What a negation counts that does not reach the verb."""
PHRASE_SLACK = 4
"""How many words more than the matched ones a stretch may have to be one noun phrase."""
_AGENT_ENDINGS = ("er", "or", "ist", "re")
_FINDING = frozenset(map(stem_of, "find show conclude reveal suggest rule".split()))
_ALLEGING = frozenset(map(stem_of, "allege claim say state find conclude argue assert suggest admit confirm".split()))
_EVIDENCE = frozenset("evidence proof signs sign indication indications".split())
_TIED = frozenset("in at by from to on for of with".split())
_CLOSING = frozenset((".", ",", ";", ":", "", "as", "where", "which", "who", "but", "the", "after", "when"))
_JUDGING = frozenset(map(stem_of, "find found declare rule pronounce".split()))
_JOINS = frozenset((",", ";", "and", "but"))
_AFTER = frozenset("after since following despite".split())
_FACTIVE = frozenset(
    map(
        stem_of,
        "mark mourn commemorate remember honour honor lament regret investigate lead cause blame survive".split(),
    )
)
"""What is marked, mourned or looked into has happened."""
_MODAL_NEAR = 4
"""Within how many words before its verb a "would" stands."""
_AS_MUCH = 8
"""Within how many words behind a "not" an "as" stands."""
_SOME = frozenset("some half many several".split())
_OF_BOTH = frozenset("neither nor nobody none no".split())
_EVERY = frozenset("all every each".split())
_NONE = frozenset("none no nobody neither never".split())
_NOT_ANY = frozenset((("not", "one"), ("not", "a"), ("not", "any"), ("not", "true")))
_WHO = frozenset("who that which".split())
_WILL = frozenset(("would", "will"))
_NEW_CLAUSE = frozenset("but although though while whereas and because ; .".split())
_BE_OR_HAVE = frozenset("is are was were has have had".split())


def compare_polarity(
    claim: Statement, passage: Statement, alignment: Alignment, numbers: Sequence[Comparison], predicate: int | None
) -> tuple[float, bool]:
    """Return the share of the claim's predicate that the passage negates, and whether it is left unasserted.

    The main verb decides where the passage has it; without one, the words that are no names do.
    """
    claim_flags, flags = _less_modal(claim, passage, predicate)
    if not any(claim_flags) and not any(flags):
        return 0.0, False
    if _denies_evidence(claim, passage, alignment) or _denies_saying(claim, passage, alignment):
        return 1.0, False
    if _is_set_right(claim, passage, alignment) or is_not_the_one(claim, passage, alignment):
        return 1.0, False
    if _denies_as_much(claim, passage):
        return MIXED, False
    if not any(claim_flags) and _negates_by_own_word(claim, passage, alignment):
        return MIXED, False
    if predicate is not None and predicate >= 0 and flags[predicate] & NEGATION:
        if is_saying_of_its_own(passage, predicate) and not is_verb(passage.words, predicate):
            # "Dismissed Besk's warning that the dam would burst": Besk warned, whatever came of it.
            flags = _less_outer_denial(passage, flags, predicate)
    named = claim.named
    if predicate is None and any(match.word.index < claim.predicate_start for match in alignment.matches):
        # "Got the Orsa Prize" says something of the prize only.
        named = frozenset(at for at in named if at < claim.predicate)
    total = negated = unsure = 0.0
    places = [match.at for match in alignment.matches if match.at >= 0]
    # Only what something is or has can stand in a phrase of its own ("Interpol's 13-member committee").
    noun = claim.predicate_start >= 0 and claim.words[claim.predicate_start].entry.lower in _BE_OR_HAVE
    in_phrase = noun and max(places) - min(places) <= len(places) + PHRASE_SLACK
    both = [m.at for m in alignment.matches if m.at >= 0 and claim_flags[m.word.index] & flags[m.at] & NEGATION]
    for match in alignment.matches:
        if match.at < 0 or match.word.index in named:
            continue
        weight = weight_of(match.word)
        total += weight
        ours, theirs = claim_flags[match.word.index], flags[match.at]
        if predicate is None and any(at < match.at and all(f & NEGATION for f in flags[at : match.at]) for at in both):
            # "Asked about it, they gave no reply", "did not respond when asked about it".
            theirs &= ~NEGATION | (ours & NEGATION)
        if theirs and in_phrase and _is_given(passage, match.at):
            theirs = 0
        if theirs == ours:
            continue
        if (ours ^ theirs) & NEGATION:
            negated += weight
        if _is_open(ours, theirs):
            unsure += weight
    valued = False
    for number in numbers:
        if number.first >= 0 and not _is_given(passage, number.first):
            total += 1.0
            if flags[number.first] & UNSURE:
                unsure += 1.0
                valued = True
    share = negated / total if total else 0.0
    doubt = unsure / total if total else 0.0
    if predicate is not None and predicate >= 0:
        verb, predicate = found_out(claim, passage, alignment) or (claim.predicate, predicate)
        ours, theirs = claim_flags[verb], flags[predicate]
        if theirs and in_phrase and _is_given(passage, predicate):
            theirs = 0
        done = bool(theirs & (UNSURE | FUTURE)) and _is_taken_as_done(passage, predicate)
        if done:
            theirs &= NEGATION
        if theirs & NEGATION and not ours & NEGATION and _denies_another(claim, alignment, predicate):
            theirs ^= NEGATION
        if (ours ^ theirs) & NEGATION and _denies_object_alike(claim, passage, alignment, verb, predicate):
            theirs ^= NEGATION
        if theirs & NEGATION and _keeps_another(claim, passage, alignment, predicate):
            return MIXED, False
        if theirs & UNSURE and _is_told_again(passage, predicate):
            # "Was chosen to host the games and hosted them."
            return share if share >= OPPOSED else 0.0, False
        if (ours ^ theirs) & NEGATION:
            # A related word negated is not yet the claim's own denied.
            strength = next(match.strength for match in alignment.matches if match.word.index == verb)
            sure = strength > GROUP or (bool(ours & NEGATION) and _does(claim.words[verb], passage.words[predicate]))
            share = max(share, OPPOSED) if sure else max(min(share, OPPOSED - 0.01), MIXED)
        else:
            # The verbs agree; what only lies in the scope of one of them ("rejected the bid to ...") says less.
            denies = claim.words[verb].entry.stem in NEGATIVE_STEMS
            share = 0.0 if denies or ours & theirs & NEGATION else min(share * AGREED_VERB, OPPOSED - 0.01)
            if share and _says_not_before_end(claim, passage, alignment):
                share = OPPOSED
            elif share and not denies and _denies_verb(claim, passage, alignment):
                share = max(share, MIXED)
        if _is_open(ours, theirs):
            return share, not _says_never(claim, ours, theirs)
        behind = [match for match in alignment.matches if match.at > predicate]
        if done:
            return share, False
        if not valued and not any(_is_open(claim_flags[match.word.index], flags[match.at]) for match in behind):
            # "Wants to extend the benefits, which *expired*": only what it is said of stands in what is wanted.
            return share, False
    elif _denies_the_end(claim, passage, alignment) or _denies_what_follows(claim, passage, places):
        share = max(share, MIXED)
    # Of what a light verb says only the number may be open: "wants to have 300 members".
    opened = valued and predicate is None and not any(flags & UNSURE for flags in claim_flags)
    return share, doubt >= 0.4 or opened


def _less_outer_denial(passage: Statement, flags: list[int], said: int) -> list[int]:
    """Return the bits without those of the word that denies what was said at `said`, as far as it reaches; as they are
    where something else negates behind."""
    if any(word.entry.negator for word in passage.words[said:]):
        return flags
    reach = said
    while reach < len(flags) and flags[reach] & NEGATION:
        reach += 1
    return [flag & ~NEGATION if said - 1 <= at < reach else flag for at, flag in enumerate(flags)]


def _negates_by_own_word(claim: Statement, passage: Statement, alignment: Alignment) -> bool:
    """Return whether what negates in the passage is a word the claim says too, as a noun: "was given a *ban*" against
    "was *banned* for three matches"."""
    if any(word.entry.negator for word in passage.words):
        return False
    for ours, theirs in alignment.here.items():
        entry = claim.words[ours].entry
        if len(passage.positions.get(entry.stem, ())) != 1 or ours == claim.predicate:
            continue
        if entry.stem in NEGATIVE_STEMS and passage.words[theirs].entry.stem == entry.stem:
            return theirs == passage.predicate or is_verb(passage.words, theirs)
    return False


def _is_set_right(claim: Statement, passage: Statement, alignment: Alignment) -> bool:
    """Return whether the passage says of the claim's last words that it was "not" they: "was caused by speed and not by
    a broken rail", "was found in Orsa, not in Besk", "found him not guilty". All the claim's words must be there, and
    its verb undenied."""
    verb = alignment.here.get(claim.predicate, -1)
    if verb < 0 or claim.flags[claim.predicate] & NEGATION or passage.flags[verb] & (NEGATION | UNSURE | FUTURE):
        return False
    if any(word.entry.weight >= 1 for word in alignment.missing) or any(flag & NEGATION for flag in claim.flags):
        return False
    last = max((index for index in alignment.here if claim.words[index].entry.weight >= 1), default=-1)
    place = alignment.here.get(last, -1)
    if last <= claim.predicate or place <= verb:
        return False
    start = phrase_start(passage, place)
    start -= passage.lowers[start - 1] in _TIED
    cue = start - 1
    if cue < 2 or passage.lowers[cue] != "not":
        return False
    if passage.lower_at(place + 1) == "but":
        return True  # "was signed not in Quito but in Lima"
    if passage.lowers[cue - 1] in (",", "and", "but"):
        return passage.lower_at(place + 1) in _CLOSING
    return claim.words[claim.predicate].entry.stem in _JUDGING and passage.lowers[place] == "guilty"


def is_not_the_one(claim: Statement, passage: Statement, alignment: Alignment) -> bool:
    """Return whether the passage says that it was not who or what the claim says: "it was not Ito who resigned"."""
    lowers = passage.lowers
    for at in range(1, len(lowers) - 3):
        if lowers[at] != "not" or lowers[at - 1] not in _BE_OR_HAVE or lowers[at - 2 : at - 1] != ["it"]:
            continue
        who = next((p for p in range(at + 1, min(len(lowers), at + _MODAL_NEAR * 2)) if lowers[p] in _WHO), -1)
        verb = alignment.here.get(claim.predicate, -1)
        if any(lower in (":", ";", ".") for lower in lowers[at : max(who, at)]):
            continue  # "it was not strange: Meng, who had served"
        if who > 0 and verb > who and not any(flag & NEGATION for flag in claim.flags):
            but = next((p for p in range(at, who) if lowers[p] == "but"), who)  # "not Sato but Ito who resigned"
            named = [i for i, place in alignment.here.items() if at < place < but and claim.words[i].entry.weight >= 1]
            return bool(named)
    return False


def _denies_as_much(claim: Statement, passage: Statement) -> bool:
    """Return whether what is denied is only that it is as much as another: "does not earn *as* much *as*" and "earns
    less than", "no other is *as* large *as*" and "is the largest"."""
    if "as" in claim.lowers or "as" not in passage.lowers:
        return False
    lowers = passage.lowers
    for at, word in enumerate(passage.words):
        if word.entry.negator:
            near = [p for p in range(at + 1, min(len(lowers), at + _AS_MUCH)) if lowers[p] in ("as", "so")]
            if near and near[0] + 2 < len(lowers) and "as" in lowers[near[0] + 2 : near[0] + 5]:
                return True
    return False


def is_of_stranger(claim: Statement, passage: Statement, verb: int | None) -> bool:
    """Return whether what is denied is what somebody of another name did: "stopped Sato from selling it", "which Sato
    passed"."""
    if verb is None or verb < 2 or claim.is_copular or not _OF_BOTH.isdisjoint(passage.lowers):
        return False
    doer = subject_of(passage, verb)
    if passage.lowers[verb - 1] == "from":
        doer = {verb - 2} - {0}
    if not doer or not all(passage.words[at].entry.capital for at in doer):
        return False
    return not any(passage.words[at].entry.stem in claim.positions or passage.words[at].entry.key for at in doer)


def is_of_some(claim: Statement, passage: Statement) -> bool:
    """Return whether a claim is of some only: of half of them, of many, of 60, the contrary may be true as well, but
    where the passage says that of none."""
    if claim.lower_at(0) in _EVERY or any(pair in _NOT_ANY for pair in pairwise(passage.lowers)):
        return False
    counted = any(
        quantity.first == 0 and quantity.kind is QuantityKind.COUNT and quantity.interval.low > 1
        for quantity in claim.quantities
    )
    if not (counted or claim.lower_at(0) in _SOME) or not _NONE.isdisjoint(passage.lowers) or "even" in passage.lowers:
        return False
    return _EVERY.isdisjoint(passage.lowers)


def _less_modal(claim: Statement, passage: Statement, predicate: int | None) -> tuple[list[int], list[int]]:
    """Return the flags of both sides; where both say what would or will be, those without that word, so that what else
    the passage makes of it is seen: "denied that fares *would* rise"."""
    if predicate is None or predicate < 0 or not claim.flags[claim.predicate] & (UNSURE | FUTURE):
        return claim.flags, passage.flags
    ours, theirs = _modal_before(claim, claim.predicate), _modal_before(passage, predicate)
    if ours < 0 or theirs < 0:
        return claim.flags, passage.flags
    if claim.lowers[ours] != passage.lowers[theirs] and not {claim.lowers[ours], passage.lowers[theirs]} <= _WILL:
        return claim.flags, passage.flags
    return (
        polarity_of(claim.words, [at for at in claim.beginnings.cues if at != ours]),
        polarity_of(passage.words, [at for at in passage.beginnings.cues if at != theirs]),
    )


def _modal_before(statement: Statement, verb: int) -> int:
    near = range(verb - 1, max(-1, verb - _MODAL_NEAR), -1)
    return next((at for at in near if statement.lowers[at] in _WILL | {"may", "must", "can"}), -1)


def _denies_verb(claim: Statement, passage: Statement, alignment: Alignment) -> bool:
    """Return whether another verb of the claim than its main one is denied on one side only: "held that it had been
    proved", "held that it had not been proved"."""
    return any(
        match.at >= 0
        and (claim.flags[match.word.index] ^ passage.flags[match.at]) & NEGATION
        and match.word.index > claim.predicate
        and is_verb(claim.words, match.word.index)
        and is_verb(passage.words, match.at)
        for match in alignment.matches
    )


def _denies_what_follows(claim: Statement, passage: Statement, places: Sequence[int]) -> bool:
    """Return whether a passage that lacks the claim's verb denies another of what it has: "an exchange of prisoners,
    which they had asked for, *is not* part of the text"."""
    if not any(passage.flags) or any(flags & NEGATION for flags in claim.flags):
        return False
    words = passage.words
    for at in range(min(places, default=len(words)) + 1, len(words) - 1):
        if words[at].entry.lower in _NEW_CLAUSE:
            return False
        if words[at].entry.lower in _BE_OR_HAVE and words[at + 1].entry.lower in ("not", "never"):
            return True
        if words[at].entry.lower.endswith("n't"):
            return True
    return False


def found_out(claim: Statement, passage: Statement, alignment: Alignment) -> tuple[int, int] | None:
    """Return the verb of what the claim says was found or shown, with the passage's word for it: of "the study found
    that it raises the risk" that of "raises"; `None` for other claims."""
    start = claim.predicate
    if claim.words[start].entry.stem not in _FINDING or claim.lowers[start + 1 : start + 2] != ["that"]:
        return None
    verb = start + 2 + max(predicate_of(claim.words[start + 2 :])[1], 0)
    at = next((m.at for m in alignment.matches if m.word.index == verb), -1)
    doer = next((m.at for m in reversed(alignment.matches) if start + 1 < m.word.index < verb), -1)
    if not 0 <= doer < at <= doer + PHRASE_SLACK or _JOINS.intersection(passage.lowers[doer:at]):
        return None
    return verb, at


def _denies_saying(claim: Statement, passage: Statement, alignment: Alignment) -> bool:
    """Return whether the passage says that who says it in the claim did not: "the auditors alleged that", "the auditors
    did not allege that"."""
    if any(flag & NEGATION for flag in claim.flags):
        return False
    for index, at in alignment.here.items():
        entry = claim.words[index].entry
        if entry.stem not in _ALLEGING or not index or claim.lower_at(index + 1) != "that":
            continue
        if passage.words[at].entry.stem == entry.stem and passage.lower_at(at + 1) == "that":
            return any(word.entry.negator for word in passage.words[max(0, at - 2) : at])
    return False


def _denies_object_alike(claim: Statement, passage: Statement, alignment: Alignment, verb: int, at: int) -> bool:
    """Return whether one side denies the verb and the other, with "no", what it is done to: "did not find any proof",
    "found no proof"."""
    return any(
        match.word.index > verb
        and match.at > at
        and claim.flags[match.word.index] & passage.flags[match.at] & NEGATION
        and "no" in (claim.lower_at(match.word.index - 1), passage.lower_at(match.at - 1))
        for match in alignment.matches
    )


def _denies_evidence(claim: Statement, passage: Statement, alignment: Alignment) -> bool:
    """Return whether the passage says that there is no evidence of what the claim says that there is evidence of."""
    for match in alignment.matches:
        index, at = match.word.index, match.at
        if at < 1 or not index or match.word.entry.lower not in _EVIDENCE:
            continue
        alike = claim.lowers[index + 1 : index + 2] == passage.lowers[at + 1 : at + 2]
        if claim.flags[index] & NEGATION:
            continue  # "did not find any evidence"
        if alike and passage.lowers[at - 1] == "no" and claim.lowers[index - 1] != "no":
            return True
    return False


def _is_told_again(passage: Statement, at: int) -> bool:
    """Return whether a verb of the passage that is left open stands there once more as a fact."""
    places = passage.positions.get(passage.words[at].entry.stem, ())
    return any(place != at and not passage.flags[place] and is_verb(passage.words, place) for place in places)


def _is_taken_as_done(passage: Statement, at: int) -> bool:
    """Return whether a noun names a deed that is taken for done, whatever is to come of it: "will mark *the death* of",
    "may learn what led to *the sinking*"."""
    words = passage.words
    if at < 2 or words[at - 1].entry.lower not in ("the", "his", "her", "their", "its") or is_verb(words, at):
        return False
    near = [word.entry for word in words[max(0, at - 4) : at - 1]]
    return near[-1].lower in _AFTER or any(entry.stem in _FACTIVE for entry in near)


def _denies_the_end(claim: Statement, passage: Statement, alignment: Alignment) -> bool:
    """Return whether a passage without the claim's verb denies what the claim ends on, and the claim nothing: "is not
    in the *Edda*" for "comes from the *Edda*". Headlines leave out too many verbs to tell."""
    last = next((match for match in reversed(alignment.matches) if match.word.entry.weight >= 1), None)
    if last is None or last.at < 0 or not passage.flags[last.at] & NEGATION:
        return False
    return not any(flag & NEGATION for flag in claim.flags) and not is_title_case(claim.words)


def _says_not_before_end(claim: Statement, passage: Statement, alignment: Alignment) -> bool:
    """Return whether a "not" stands right before what follows the claim's verb, or what the claim ends on, on one side
    only: "pleaded not guilty to the charge"."""
    behind = [match for match in alignment.matches if match.word.index > claim.predicate and match.at > 0]
    for match in behind[:1] + behind[-1:]:
        ours, theirs = claim.words[match.word.index - 1].entry, passage.words[match.at - 1].entry
        if (ours.lower == "not") != (theirs.lower == "not"):
            return True
    return False


def _denies_another(claim: Statement, alignment: Alignment, at: int) -> bool:
    """Return whether the passage's word at `at` answers another word of the claim, which the claim denies too: of
    "eight reported hurt, but no reports of deaths" the second half."""
    return any(
        match.at == at and match.word.index != claim.predicate and claim.flags[match.word.index] & NEGATION
        for match in alignment.matches
    )


def _keeps_another(claim: Statement, passage: Statement, alignment: Alignment, at: int) -> bool:
    """Return whether another than the claim's subject is kept from it: "stopped *a nurse* from giving it"."""
    doer = doer_of_gerund(passage, at) if passage.lower_at(at - 1) == "from" else set()
    ours = subject_of(claim, claim.predicate_start) if doer else set()
    return bool(ours and doer) and not any(match.at in doer and match.word.index in ours for match in alignment.matches)


def _is_given(passage: Statement, at: int) -> bool:
    """Return whether a word stands in a phrase that is taken as given ("its 190 members", "Interpol's 13-member
    committee"): no "no" or "may" outside reaches it."""
    if passage.words[at].entry.possessive:
        return passage.lower_at(at - 1) != "no"
    for index in range(at - 1, max(-1, at - 6), -1):
        entry = passage.words[index].entry
        if entry.possessive:
            return passage.lower_at(index - 1) != "no"  # "has no children's ward"
        if entry.lower in ("its", "their", "his", "her", "our"):
            return True
        if entry.stop or not (entry.is_word or entry.is_number or entry.lower == "-"):
            return entry.lower == "the" and at - index <= 2 and passage.words[at].entry.is_number
    return False


def _says_never(claim: Statement, ours: int, theirs: int) -> bool:
    """Return whether the passage says that what the claim tells in the present will not be: "accepts foreign cards",
    "will not accept foreign cards"."""
    verb = claim.words[claim.predicate].entry.lower
    present = claim.predicate_start == claim.predicate and (verb in THIRDS or verb in BASES)
    return present and not ours and theirs == NEGATION | FUTURE


def _is_open(ours: int, theirs: int) -> bool:
    """Return whether the passage leaves open, or to come, what the claim states."""
    if theirs & UNSURE:
        return not ours & UNSURE
    return bool(theirs & FUTURE) and not ours & (FUTURE | UNSURE)


def _does(verb: Word, noun: Word) -> bool:
    """Return whether a noun names those who do what a verb says: a singer sings, and an actress acts."""
    ours, theirs = verb.entry.stem, noun.entry.lower.rstrip("s")
    return ours[:3] == theirs[:3] and theirs.endswith(_AGENT_ENDINGS)
