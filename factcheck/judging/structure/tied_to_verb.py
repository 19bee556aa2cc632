"""See that what the claim ties to its verb, the passage ties to it too: the place, the day, whom it was done to, in
the voice it was said in."""

from __future__ import annotations

from factcheck.expressions.clauses import object_of, subject_of
from factcheck.expressions.date_expression import DateExpression, relate_dates
from factcheck.expressions.noun_phrases import end_of_phrase, is_noun, phrase_start
from factcheck.expressions.polarity import NEGATION
from factcheck.expressions.predicate import is_passive, is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.structure.governing import CLAUSES, RELATIVES, TIES, acts_here, is_when, tied_phrases
from factcheck.judging.structure.linking import Linking, is_content
from factcheck.records import Relation
from factcheck.text.words import stem_of

_TIES = TIES | {"to", "as"}
_STOPS = frozenset((",", ";", ".", ":", "(", ")", "and", "but", "or"))
_TELLING_MORE = frozenset("a an the who whose his her their its".split())
_BESIDE = frozenset("behind opposite near outside beside above below under against for".split())
_BECAUSE = frozenset("for because that what about after before when while over".split())
_PLACES = frozenset("in at near outside".split())
_LISTS = frozenset((",", "and", "or", "the"))
_AFTER = frozenset("after before of than since".split())
_OF_RECEIVERS = frozenset(map(stem_of, "pay ask tell give send show teach grant promise offer lend owe".split()))
_OF_ITSELF = frozenset(
    map(
        stem_of,
        "close open start begin begun stop change move break sink burn end double increase drop grow collapse shut "
        "halt oppose finish complete reduce return settle resume spread expand marry divorce base locate situate know "
        "call name agree interest involve".split(),
    )
)
"""Verbs that say the same in the passive: "the mill closed", "the mill was closed"."""


def other_filler(link: Linking) -> str:
    """Find "was born in Lorne" against "grew up in Lorne but was born in Besk", "apologised to Ito" against "stood
    beside Ito and apologised to Sato": the same preposition behind the same verb has another noun."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if verb < 1 or claim.is_copular or not (acts_here(passage, verb) or is_verb(passage.words, verb)):
        return ""
    for tie, head, at in tied_phrases(link, _TIES, claim.predicate + 1):
        stem = passage.words[at].entry.stem
        if len(passage.positions.get(stem, ())) > 1 or claim.words[head].entry.stem != stem:
            continue
        if claim.lowers[tie + 1] in ("a", "an") or not _is_of_verb(claim, tie):
            continue
        theirs = _filler(link, verb, claim.lowers[tie])
        if theirs < 0 or at in range(phrase_start(passage, theirs), theirs + 1):
            continue
        if at < verb and _is_elsewhere(link, at, verb):
            return passage.written(passage.words[verb].start, passage.words[theirs].end)
        beside = passage.lower_at(theirs + 1) in _BESIDE and phrase_start(passage, at) == theirs + 2
        if at > theirs and beside and not passage.words[theirs].entry.capital:
            return passage.written(passage.words[verb].start, passage.words[at].end)
        if at > theirs and _named(passage, at) and _named(passage, theirs) and _is_told_more(passage, theirs + 1):
            return passage.written(passage.words[verb].start, passage.words[theirs].end)
    return ""


def _filler(link: Linking, verb: int, tie: str) -> int:
    """Return the noun that a preposition ties to a verb of the passage, in its own clause; -1 where it is the claim's,
    or none."""
    passage = link.passage
    for at in range(verb + 1, len(passage.words) - 1):
        lower = passage.lowers[at]
        if lower in _STOPS or lower in RELATIVES or lower in CLAUSES - {"before", "after", "since"}:
            break
        if is_verb(passage.words, at):
            break
        if lower == tie:
            head = end_of_phrase(passage, at + 1)
            if head < 0 or is_when(passage, head) or not is_content(passage, head) or link.is_known(head):
                return -1
            if passage.flags[head] & NEGATION:
                return -1  # "signed not in Besk but in Tern"
            return head
    return -1


def _is_elsewhere(link: Linking, at: int, verb: int) -> bool:
    """Return whether a noun before the claim's verb hangs on another verb, or describes somebody in an insertion."""
    passage = link.passage
    start = phrase_start(passage, at) - 1
    if start < 1:
        return False
    between = [place for place in range(start, -1, -1) if acts_here(passage, place) and place != verb]
    if between and not link.is_known(between[0]):
        return not any(passage.lowers[place] in (";", ".") for place in range(at, verb))
    tied = passage.lowers[start] in _TIES or passage.lowers[start] == ","
    return "," in passage.lowers[1 : start + 1] and "," in passage.lowers[at:verb] and tied


def _named(passage: Statement, at: int) -> bool:
    """Return whether a noun phrase has a name in it: "Orsa", "the Harlow mill"."""
    return any(passage.words[place].entry.capital for place in range(phrase_start(passage, at), at + 1) if place)


def _is_told_more(passage: Statement, at: int) -> bool:
    """Return whether what stands at `at` only tells more of the name before it: "to Sato, *a friend of Ito*", "to Sato
    *for* what Ito did"."""
    if passage.lower_at(at) == ",":
        return passage.lower_at(at + 1) in _TELLING_MORE
    return passage.lower_at(at) in _BECAUSE


def _is_of_verb(claim: Statement, tie: int) -> bool:
    """Return whether a preposition of the claim hangs on its verb, and on no participle behind it."""
    between = range(claim.predicate + 1, tie)
    return not any(is_verb(claim.words, at) or claim.lowers[at].endswith("ing") for at in between)


def other_date(link: Linking) -> str:
    """Find "met Ito in 1998" against "came in 1998 and met Ito in 2007": the verb has a date of its own."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if verb < 0 or len(claim.dates) != 1 or len(passage.dates) < 2 or claim.is_copular:
        return ""
    ours = claim.dates[0]
    if any(is_verb(claim.words, at) for at in range(claim.predicate + 1, ours.first)):
        return ""
    own = _own_date(passage, verb) if verb not in passage.value_words else None
    if own is None or ours.direction or own.direction or relate_dates(ours, own) is not Relation.DISJOINT:
        return ""
    shared = next((d for d in passage.dates if relate_dates(ours, d) in (Relation.EQUAL, Relation.WITHIN)), None)
    if shared is None:
        return ""
    between = range(own.last, shared.first)
    told = any(is_verb(passage.words, at) or passage.lowers[at] in _AFTER for at in between)
    if shared.first > own.first and not told:
        return ""  # "won in 2006 and again in 2014"
    return passage.written(passage.words[verb].start, own.end)


def _own_date(passage: Statement, verb: int) -> DateExpression | None:
    """Return the first date behind a verb in its own clause."""
    found = next((date for date in passage.dates if date.first > verb), None)
    if found is None:
        return None
    between = range(verb + 1, found.first)
    if any(passage.lowers[at] in _STOPS or is_verb(passage.words, at) for at in between):
        return None
    if any(passage.lowers[at] in RELATIVES or passage.lowers[at] in CLAUSES for at in between):
        return None
    return found


def other_voice(link: Linking) -> str:
    """Find "paid for the repair" against "was paid for the repair": who does it, and whom it is done to."""
    claim, passage = link.claim, link.passage
    index = claim.predicate
    verb = link.matched.get(index, -1)
    if verb < 1 or claim.is_copular or is_passive(claim.words, index) or not is_passive(passage.words, verb):
        return ""
    stem = claim.words[index].entry.stem
    if stem not in _OF_RECEIVERS and not {at for at in object_of(claim, index) if at not in claim.value_words}:
        return ""
    if stem in _OF_ITSELF or passage.words[verb].entry.stem != stem or "by" in passage.lowers[verb:]:
        return ""
    doer = link.doers
    if not doer or not doer <= subject_of(passage, verb):
        return ""
    return passage.written(passage.words[verb - 1].start, passage.words[verb].end)


def of_other_name(link: Linking) -> str:
    """Find "the fire at the mill was caused by a cable" against "the fire at the bank was caused by a cable, and the
    fire at the mill is unexplained": of two of a kind it is said of the other."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if verb < 1:
        return ""
    theirs = subject_of(passage, verb)
    mine = link.subject
    nouns = [at for at in link.matched if is_content(claim, at) and is_noun(claim, at) and at != claim.predicate]
    nouns = [at for at in nouns if not at or not claim.words[at].entry.capital]
    for noun in (*mine, *(at for at in nouns if at not in mine)):
        tie = noun + 1
        head = end_of_phrase(claim, tie + 1) if claim.lower_at(tie) in _TIES else -1
        if noun < claim.predicate_start <= head:
            head = claim.predicate_start - 1  # "patients in Lorne wait"
        place = link.matched.get(head, -1)
        stem = claim.words[noun].entry.stem
        if place < 0 or not _named(claim, head):
            continue
        if len(passage.positions.get(stem, ())) < 2:
            found = _placed_otherwise(link, noun, place)
            if found:
                return found
            continue
        same = [at for at in passage.positions[stem] if at in theirs]
        other = end_of_phrase(passage, same[0] + 2) if same and passage.lower_at(same[0] + 1) in _TIES else -1
        if other >= 0 and other != place and _named(passage, other) and not link.is_known(other):
            return passage.written(passage.words[same[0]].start, passage.words[other].end)
    return ""


def _placed_otherwise(link: Linking, noun: int, place: int) -> str:
    """Return the words by which a noun of the passage is of another place or body than the claim's, which only stands
    in what is put in behind: "the shops in Besk, a short drive from Orsa"."""
    passage = link.passage
    at = link.matched.get(noun, -1)
    tie = passage.lower_at(at + 1)
    ours = link.claim.lower_at(noun + 1)
    if at < 0 or not at < place or not (tie == ours or {tie, ours} <= _PLACES):
        return ""
    other = end_of_phrase(passage, at + 2)
    if at < passage.predicate_start <= other:
        other = passage.predicate_start - 1
    if passage.lower_at(phrase_start(passage, place) - 1) == "and":
        return ""  # "the use of buses rose five-fold, and trains ten-fold"
    if other < 0 or place <= other or not _named(passage, other) or link.is_known(other):
        return ""
    between = passage.words[other + 1 : place]
    if all(word.entry.capital or word.entry.lower in _LISTS | _TIES for word in between):
        return ""  # "in Besk and Orsa", "in Besk, in the north of Orsa"
    if "like" in passage.lowers[other + 1 : place] or passage.lowers[other + 1 : place] == ["("]:
        return ""  # "at the Marun Electricity Corporation (MEC)"
    return passage.written(passage.words[at].start, passage.words[other].end)


def had_been(link: Linking) -> str:
    """Find "has chaired the bank since 1998" against "who had chaired the bank since 1998, stepped down"."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if verb < 2 or claim.lower_at(claim.predicate_start) not in ("has", "have"):
        return ""
    if passage.lowers[verb - 1] != "had" or passage.lowers[verb - 2] not in RELATIVES:
        return ""
    return passage.written(passage.words[verb - 1].start, passage.words[verb].end)


def respectively(link: Linking) -> str:
    """Find "Ito was born in Besk" against "Sato and Ito were born in Besk and Lorne respectively"."""
    lowers = link.passage.lowers
    if link.claim.quantities:
        return ""  # of those, their own comparison tells
    return "respectively" if "respectively" in lowers and "respectively" not in link.claim.lowers else ""
