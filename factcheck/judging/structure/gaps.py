"""See that what the claim says of its subject is not said of another in a clause behind, whose verb may be left out:
"Ito wrote a novel, and Sato a biography of Hale"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.expressions.clauses import object_of, subject_of
from factcheck.expressions.date_expression import relate_dates
from factcheck.expressions.noun_phrases import end_of_phrase, phrase_start
from factcheck.expressions.predicate import SAYING_STEMS, is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.structure.governing import CLAUSES, RELATIVES, acts_here
from factcheck.judging.structure.linking import Linking, is_content
from factcheck.lexicon.function_words import DETERMINERS, THIRD_PERSON
from factcheck.matching.kinds import BODIES
from factcheck.records import Relation
from factcheck.text.words import stem_of

_JOINS = frozenset(("and", "but", "while", "whereas"))
_JOINING = _JOINS | {"because", "although", "though", ";"}
_TIES = frozenset("in at on by to from of for with about against as".split())
_UNDER = frozenset("of around about along near on in at against for with behind beside between over under".split())
_MEASURES = frozenset(
    "number part parts most half rest lot group groups pair series kind kinds city town village district province "
    "state port capital all some many each one majority capacity site whole".split()
)
_ENDING = frozenset(map(stem_of, "finish complete begin start stop continue keep resume".split()))


def gapped(link: Linking) -> str:
    """Find "Ito finished a biography" against "Ito finished a novel, and Sato a biography", "Ito lives in Besk" against
    "Ito lives in Orsa, Sato in Besk"."""
    passage = link.passage
    for verb, at in _said_behind(link):
        if passage.words[verb + 1].entry.capital:
            continue  # "played Ito in one film, Sato in another"
        for start in range(verb + 1, at):
            if passage.lowers[start] not in (",", ";", "while", "whereas"):
                continue
            first = start + 1 + (passage.lowers[start + 1] in _JOINS)
            last = first
            while last < at and passage.words[last].entry.capital and last not in link.taken:
                last += 1
            if last == first or last > at or passage.lowers[last] not in DETERMINERS | _TIES:
                continue
            if any(_is_verb(passage, place) for place in range(last, at)):
                continue
            return passage.written(passage.words[first].start, passage.words[at].end)
    return ""


def later_clause(link: Linking) -> str:
    """Find "Ito warned Sato about the side effects" against "Ito warned Sato about the price, and Hale described the
    side effects", "was born in Besk in 1998" against "was born in Besk, and Sato was born in 1998"."""
    claim, passage = link.claim, link.passage
    mine = {link.matched[at] for at in subject_of(claim, claim.predicate_start) if at in link.matched}
    for verb, at in _said_behind(link):
        for start in range(verb + 1, at):
            if passage.lowers[start] not in (",", ";") and passage.lowers[start] not in ("while", "whereas"):
                continue
            first = start + 1 + (passage.lower_at(start + 1) in _JOINS)
            if passage.lowers[start] == "," and first == start + 1:
                continue
            other = next((place for place in range(first, len(passage.words)) if _is_verb(passage, place)), -1)
            doer = subject_of(passage, other) if other > first else set()
            if not doer or doer & mine or min(doer) < first or any(map(link.is_known, doer)):
                continue
            if any(passage.lowers[place] in THIRD_PERSON for place in doer):
                continue
            named = passage.words[at].entry.capital
            if named and any(word.entry.stem in BODIES for word in passage.words[:start]):
                continue  # "sent to the company, but the sum was cut because Kestrix"
            return passage.written(passage.words[first].start, passage.words[max(at, other)].end)
    return ""


def _said_behind(link: Linking) -> Iterator[tuple[int, int]]:
    """Yield where the passage has the claim's verb, and each word or date behind it that the claim says of it and that
    the passage has only there."""
    claim, passage = link.claim, link.passage
    verb = link.matched.get(claim.predicate, -1)
    if verb < 0 or claim.is_copular or not _JOINING.isdisjoint(claim.lowers):
        return
    for index, at in link.matched.items():
        credited = any(word.entry.stem in SAYING_STEMS for word in claim.words[index + 1 : index + 4])
        if index > claim.predicate and at > verb and is_content(claim, index) and not credited:
            if len(passage.positions.get(passage.words[at].entry.stem, ())) == 1:
                yield verb, at
    for ours in claim.dates:
        same = [d for d in passage.dates if relate_dates(ours, d) in (Relation.EQUAL, Relation.WITHIN)]
        if (
            len(same) == 1
            and same[0].first > verb
            and not any(
                word.entry.stem in SAYING_STEMS for word in passage.words[max(0, same[0].first - 2) : same[0].first]
            )
        ):
            yield verb, same[0].first


def _is_verb(passage: Statement, at: int) -> bool:
    return is_verb(passage.words, at) or acts_here(passage, at)


def object_of_other(link: Linking) -> str:
    """Find "captured Besk" against "captured the villages around Besk", "lent the bank 50 million" against "lent Ito,
    the owner of the bank, 50 million": what the claim's verb is done to only goes with another noun."""
    claim, passage = link.claim, link.passage
    index = claim.predicate
    verb = link.matched.get(index, -1)
    if verb < 0 or claim.is_copular or not _is_verb(passage, verb):
        return ""
    head = end_of_phrase(claim, index + 1)
    place = link.matched.get(head, -1)
    if head < 0 or place <= verb or head in claim.value_words or not is_content(claim, head):
        return ""
    if len(passage.positions.get(passage.words[place].entry.stem, ())) > 1:
        return ""
    before = phrase_start(passage, place) - 1
    other = before - 1
    if before <= verb + 1 or passage.lowers[before] not in _UNDER or not is_content(passage, other):
        return ""
    entry = passage.words[other].entry
    if link.is_known(other) or entry.lower in _MEASURES or entry.capital or other in passage.value_words:
        return ""
    if passage.lowers[before] == "of" and any(p in passage.value_words for p in range(verb + 1, other)):
        return ""  # "thousands of gallons of waste water"
    between = range(verb + 1, other)
    if any(_is_verb(passage, at) or passage.lowers[at] in RELATIVES or passage.lowers[at] in CLAUSES for at in between):
        return ""
    if not {other} & object_of(passage, verb) and "," not in passage.lowers[verb:other]:
        if passage.lower_at(verb + 1) not in ("some", "all", "most", "many", "several", "one", "part"):
            return ""
    return passage.written(passage.words[verb].start, passage.words[place].end)


def only_reading(link: Linking) -> str:
    """Find "finished a biography" against "finished reading a biography"."""
    claim, passage = link.claim, link.passage
    verb = link.matched.get(claim.predicate, -1)
    if verb < 0 or claim.words[claim.predicate].entry.stem not in _ENDING:
        return ""
    following = passage.lower_at(verb + 1)
    if (
        following.endswith("ing")
        and not link.is_known(verb + 1)
        and not claim.lower_at(claim.predicate + 1).endswith("ing")
    ):
        return passage.written(passage.words[verb].start, passage.words[verb + 1].end)
    return ""
