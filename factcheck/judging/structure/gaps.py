"""See that what the claim says of its subject is not said of another in a clause behind, whose verb may be left out:
"Ito wrote a novel, and Sato a biography of Hale"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from factcheck.expressions.clauses import object_of, subject_of
from factcheck.expressions.date_expression import relate_dates
from factcheck.expressions.noun_phrases import end_of_phrase, phrase_start
from factcheck.expressions.predicate import AUXILIARIES, SAYING_STEMS, is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.structure.governing import CLAUSES, RELATIVES, acts_here
from factcheck.judging.structure.linking import Linking, is_content
from factcheck.lexicon.function_words import DETERMINERS, THIRD_PERSON
from factcheck.lexicon.verbs import BASES
from factcheck.matching.kinds import BODIES
from factcheck.records import Relation
from factcheck.text.words import stem_of

_JOINS = frozenset(("and", "but", "while", "whereas"))
_JOINING = _JOINS | {"because", "although", "though", ";"}
_TIES = frozenset("in at on by to from of for with about against as".split())
_UNDER = frozenset(
    "opposite outside above below of around about along near on in at against for with behind beside between over "
    "under".split()
)
_MEASURES = frozenset(
    "number part parts most half rest lot group groups pair series kind kinds city town village district province "
    "state port capital all some many each one majority capacity site whole".split()
)
_IN_ORDER_TO = frozenset("ensure determine avoid prevent check verify make help protect establish".split())
_TOGETHER = frozenset("together between jointly combined both".split())
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
    passage = link.passage
    mine = link.doers
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
    verb = link.verb
    if verb < 0 or claim.is_copular or not _JOINING.isdisjoint(claim.lowers):
        return
    for index, at in link.matched.items():
        credited = any(word.entry.stem in SAYING_STEMS for word in claim.words[index + 1 : index + 4])
        if index > claim.predicate and at > verb and is_content(claim, index) and not credited:
            if len(passage.positions.get(passage.words[at].entry.stem, ())) == 1:
                yield verb, at
    for quantity in claim.quantities if len(claim.quantities) == 1 else ():
        alike = [q for q in passage.quantities if q.interval.centre == quantity.interval.centre]
        if len(alike) == 1 and alike[0].first > verb and quantity.first > claim.predicate:
            yield verb, alike[0].first
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
    """Find "finished a biography" against "finished reading a biography", "demands an apology" against "demands to know
    why he got an apology"."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if verb < 0 or claim.is_copular:
        return ""
    ours, following = claim.lower_at(claim.predicate + 1), passage.lower_at(verb + 1)
    ending = claim.words[claim.predicate].entry.stem in _ENDING and following.endswith("ing")
    other = not ours.endswith("ing") or claim.predicate + 1 in link.matched
    if ending and not link.is_known(verb + 1) and other:
        return passage.written(passage.words[verb].start, passage.words[verb + 1].end)
    if passage.lower_at(verb + 2) in _IN_ORDER_TO:
        return ""  # "is examined to ensure that"
    leads = following == "to" and passage.lower_at(verb + 2) in BASES and object_of(claim, claim.predicate)
    if leads and ours != "to" and _is_verb(passage, verb) and not link.is_known(verb + 2):
        return passage.written(passage.words[verb].start, passage.words[verb + 2].end)
    return ""


def other_infinitive(link: Linking) -> str:
    """Find "taught Ito to play the cello" against "taught Ito to repair the cello"."""
    claim, passage = link.claim, link.passage
    for index in link.missing:
        if index < 2 or claim.lowers[index - 1] != "to" or claim.lowers[index] not in BASES:
            continue
        head = end_of_phrase(claim, index + 1)
        place = link.matched.get(head, -1)
        other = phrase_start(passage, place) - 1 if place > 0 else -1
        if other > 0 and passage.lowers[other] in BASES and passage.lowers[other - 1] == "to":
            if not link.is_known(other):
                return passage.written(passage.words[other - 1].start, passage.words[place].end)
    return ""


def only_some_of_them(link: Linking) -> str:
    """Find "published 50 letters from Ito" against "published 50 letters, only one of them from Ito"."""
    claim, passage = link.claim, link.passage
    for verb, at in _said_behind(link):
        for place in range(verb + 1, at - 1):
            if passage.lowers[place] == "of" and passage.lowers[place + 1] in ("them", "which", "whom", "those"):
                if passage.lowers[place - 1] in ("all", "both", "each", "most"):
                    continue
                if "them" not in claim.lowers and passage.lower_at(phrase_start(passage, at) - 1) in _TIES:
                    return passage.written(passage.words[place].start, passage.words[at].end)
    return ""


def did_not(link: Linking) -> str:
    """Find "the porters went on strike" against "the nurses went on strike, but the porters did not"."""
    claim, passage = link.claim, link.passage
    if any(word.entry.negator for word in claim.words):
        return ""
    mine = link.doers
    for at in mine:
        short = passage.lower_at(at + 1) in AUXILIARIES and passage.lower_at(at + 2) == "not"
        if short and passage.lower_at(at + 3) in (".", ",", ";", ""):
            return passage.written(passage.words[at].start, passage.words[at + 2].end)
    return ""


def owner_there(link: Linking) -> str:
    """Find "demands an apology from Ito" against "demands an apology from Ito's newspaper"."""
    claim, passage = link.claim, link.passage
    for index, at in link.matched.items():
        entry = claim.words[index].entry
        if index <= claim.predicate or not entry.capital or entry.possessive or not passage.words[at].entry.possessive:
            continue
        given = phrase_start(claim, index) - 1 == claim.predicate and is_content(passage, at + 1)
        if given and phrase_start(passage, at) - 1 == link.verb >= 0:
            return passage.written(passage.words[at].start, passage.words[at + 1].end)  # "sold Ito's car"
        ours, theirs = phrase_start(claim, index) - 1, phrase_start(passage, at) - 1
        if entry.key or ours < 0 or theirs < 0 or claim.words[ours].entry.stem != passage.words[theirs].entry.stem:
            continue
        if is_content(passage, at + 1) and not link.is_known(at + 1) and len(passage.positions[entry.stem]) == 1:
            return passage.written(passage.words[at].start, passage.words[at + 1].end)
    return ""


def some_of_them_were(link: Linking) -> str:
    """Find "50 officers were injured" against "50 officers were called, and some of them were injured"."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if verb < 4 or not claim.quantities or "them" in claim.lowers:
        return ""
    near = passage.lowers[verb - 4 : verb]
    for one, two in pairwise(near):
        if (one, two) == ("of", "them") and passage.lower_at(verb - 1) in AUXILIARIES:
            return passage.written(passage.words[verb - 4].start, passage.words[verb].end)
    return ""


def together(link: Linking) -> str:
    """Find "Orsa spends 50 million" against "Orsa and Besk between them spend 50 million", "lives with Ito" against
    "Ito and he live in Orsa, but not together"."""
    lowers = link.passage.lowers
    if "with" in link.claim.lowers and ("not", "together") in pairwise(lowers):
        return "not together"
    if not link.claim.quantities or _TOGETHER & set(link.claim.lowers):
        return ""
    for one, two in pairwise(lowers):
        named = link.passage.words[max(lowers.index(one) - 1, 0)].entry.capital
        if (one, two) == ("between", "them") and named:
            return f"{one} {two}"
    return ""
