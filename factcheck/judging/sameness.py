"""See that what differs is said of one and the same thing: not of another event of its kind, of a part of it or of what
belongs to it, not at another rate or age, and not by somebody else. Where it may be, nothing is contradicted."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.expressions.polarity import FUTURE
from factcheck.expressions.predicate import SAYING_STEMS, is_participle, is_verb
from factcheck.expressions.quantities import Quantity, QuantityKind
from factcheck.expressions.statement import Statement
from factcheck.judging.comparing import Comparing
from factcheck.judging.comparison import Comparison, Outcome
from factcheck.judging.contraries import in_turn
from factcheck.judging.opposites import object_behind
from factcheck.judging.structure.belonging import head_of_subject, is_spoken_of
from factcheck.judging.structure.linking import Linking, is_content
from factcheck.judging.structure.phrases import other_modifier
from factcheck.judging.values.binding import share_of_words
from factcheck.lexicon.function_words import DETERMINERS, SAYING, THIRD_PERSON
from factcheck.lexicon.inflection import is_superlative
from factcheck.lexicon.numerals import ORDINALS
from factcheck.lexicon.places import PARTS_OF_PLACES
from factcheck.matching.lending import takes_up_subject
from factcheck.records import ReasonKind, Relation
from factcheck.text.words import stem_of

_ANOTHER = frozenset(
    "second third fourth another earlier previous later supplementary further additional separate".split()
)
_SAYING = frozenset(map(stem_of, SAYING))
_PREFIXES = frozenset("re co semi quarter ex sub pre mid".split())
_QUALIFIERS = frozenset(
    "average mean maximum minimum lowest highest record median peak gross net annual monthly daily weekly".split()
)
_AVERAGE = frozenset(
    "average averages averaged averaging mean median typical typically usual usually normal normally".split()
)
_PERIODS = frozenset("second minute hour day night week month quarter season year decade head person".split())
_PER = frozenset("a an per each every".split())
_NARROWING = frozenset("by of among amongst in on at for with under over aged from through between within".split())
_PAST, _NOW = frozenset("was were had".split()), frozenset("is are has have".split())
_WHEN = frozenset("in at during for on".split())
_TIMES = frozenset("half quarter round leg set season inning game match stage period".split())
_SAYS_LITTLE = frozenset("people person persons total confirmed reported official known other men own country".split())
_ENDING = frozenset(map(stem_of, "leave resign retire quit end lose die step stop close complete finish".split()))
_BECOMING = frozenset(map(stem_of, "become take start begin join".split()))
_TELLING = frozenset(map(stem_of, "announce declare propose reveal disclose report say unveil present".split()))
_STATES = frozenset(map(stem_of, "kingdom republic monarchy democracy dictatorship colony empire capital".split()))
_REACH = 8
_STOPS = frozenset((",", ".", ";", ":", "(", ")"))
_FAVOUR = frozenset(("favour", "favor", "for"))
_GENERATIONS = frozenset("jr sr junior senior ii iii".split())
_TIES_OF = {
    QuantityKind.MEASURE: frozenset(("through", "of", "between")),
    QuantityKind.MONEY: frozenset(("of", "among")),
    QuantityKind.SCORE: frozenset[str](),
    QuantityKind.SHARE: frozenset("by of among amongst in for with under over aged between".split()),
    QuantityKind.COUNT: frozenset("by of among amongst in on from with under over aged between".split()),
}
"""Prepositions that tell of which part a number is, where others tell how it came about."""
_OPEN = (Relation.UNPARSED, Relation.OVERLAPS, Relation.DIFFERENT_HEAD)


def is_of_another_thing(seen: Comparing, differing: Sequence[Comparison], predicate: int | None) -> bool:
    """Return whether what differs may be said of another thing, event, time or part than the claim's."""
    link = seen.link
    if seen.slot is not None and seen.slot.of_bearer and not differing:
        return False
    if _has_another_subject(link) or _is_said_by_another(link) or _has_prefix(link) or _is_namesake(link):
        return True
    if seen.slot is None and _is_another_event(link):
        return True
    if seen.opposite is not None and any(
        ("all", "but") in pairwise(side.lowers) for side in (seen.claim, seen.passage)
    ):
        return True  # "All but two died": two survived.
    if seen.slot is not None and head_of_subject(seen.claim) in set(link.missing) - seen.slot.words:
        return True  # "Holm's coach is Italian", "Holm is Swedish"
    if seen.opposite is not None and (_is_of_part(link) or _is_of_any(link, seen.opposite.at)):
        return True
    if seen.opposite is not None and not any(value.outcome is Outcome.AGREES for value in seen.values):
        head = head_of_subject(seen.claim)
        if head in link.missing and head != seen.opposite.ours:
            return True  # "house prices", "house sales"
        if _has_other_modifier(link, seen.passage.words[seen.opposite.at].entry.surface):
            return True
    if seen.opposite is not None and not differing and bool(seen.claim.dates) != bool(seen.passage.dates):
        stems = {
            seen.claim.words[seen.opposite.ours].entry.stem,
            seen.passage.words[seen.opposite.at].entry.stem,
        }
        if stems <= in_turn():
            return True
    if _has_passed(seen, differing):
        return True
    return any(_is_other_value(link, seen, value) for value in differing) or _is_other_deed(seen, differing, predicate)


def _is_of_part(link: Linking) -> bool:
    """Return whether the passage's subject is narrowed by what the claim lacks: "prices", "prices of flour"."""
    passage, words = link.passage, link.passage.words
    head = head_of_subject(link.claim)
    at = link.matched.get(head, -1)
    if head and link.claim.words[head - 1].entry.lower in DETERMINERS | {"of", "in"}:
        return False
    if at < 0 or at + 2 >= len(words) or words[at + 1].entry.lower not in ("of", "for", "among", "between"):
        return False
    following = link.claim.words[head + 1].entry.lower if head + 1 < len(link.claim.words) else ""
    inside = at + 2 + (words[at + 2].entry.lower in DETERMINERS)
    return following != words[at + 1].entry.lower and is_content(passage, inside) and not link.is_known(inside)


def _is_of_any(link: Linking, verb: int) -> bool:
    """Return whether the claim speaks of one thing and the passage of any: "the offer", "a first offer"."""
    for at in object_behind(link.passage, verb):
        index = next((index for index, place in link.matched.items() if place == at), -1)
        if index < 1 or verb + 1 >= at or link.claim.words[index - 1].entry.lower != "the":
            continue
        return link.passage.words[verb + 1].entry.lower in ("a", "an", "another")
    return False


def _has_other_modifier(link: Linking, opposed: str) -> bool:
    """Return whether another word than the opposed one stands before a noun of the claim: "bans plastic bags", "allows
    paper bags"."""
    found = other_modifier(link)
    return bool(found) and opposed not in found.split()


def _has_another_subject(link: Linking) -> bool:
    """Return whether the claim's subject stands in the passage only beside another: "the king's son", "Velden
    University", "the capital of Ostia"."""
    claim, passage = link.claim, link.passage
    head = head_of_subject(claim)
    if (
        link.is_mutual
        or head < 0
        or head not in link.matched
        or claim.words[head].entry.possessive
        or takes_up_subject(passage)
    ):
        return False
    if any(word.entry.lower in THIRD_PERSON for word in passage.words):
        return False
    places = {link.matched[head], *passage.positions.get(claim.words[head].entry.stem, ())}
    return not any(is_spoken_of(passage, at, link.taken) for at in places)


def _is_another_event(link: Linking) -> bool:
    """Return whether a matched noun is of a second or earlier one: "a second earthquake"."""
    claim, words = link.claim, link.passage.words
    ours = set(claim.lowers)
    ranked = any(quantity.kind is QuantityKind.ORDINAL for quantity in claim.quantities)
    for at in link.matched.values():
        if at < 1 or not is_content(link.passage, at):
            continue
        before = words[at - 1].entry.lower
        another = before in _ANOTHER and before not in ours and not is_superlative(words[at].entry.lower)
        if another and not (ranked and before in ORDINALS) and not is_verb(words, at):
            return True
    return False


def _has_prefix(link: Linking) -> bool:
    """Return whether a matched word has a prefix that makes another of it: "re-elected", "the semi-final"."""
    claim, words = link.claim, link.passage.words
    return any(
        at > 1
        and words[at - 1].entry.lower == "-"
        and words[at - 2].entry.lower in _PREFIXES
        and not (index > 1 and claim.words[index - 1].entry.lower == "-")
        for index, at in link.matched.items()
    )


def _is_namesake(link: Linking) -> bool:
    """Return whether a passage speaks of something "of the same name", or of the father or son of one name."""
    claim, lowers = link.claim, link.passage.lowers
    said = claim.words[claim.predicate].entry.lower if claim.predicate >= 0 else ""
    for at, pair in enumerate(pairwise(lowers)):
        if pair == ("same", "name") and said in lowers[max(0, at - 4) : at]:
            return True  # "a song from the album of the same name" for "is an album"
    return bool((set(claim.lowers) - set(lowers)) & _GENERATIONS)


def _is_said_by_another(link: Linking) -> bool:
    """Return whether both give what somebody said, and the passage has somebody else say it."""
    ours, theirs = _speaker(link.claim), _speaker(link.passage)
    if not ours or not theirs:
        return False
    return not any(index in link.matched for index in ours) and not any(link.is_known(at) for at in theirs)


def _speaker(statement: Statement) -> list[int]:
    """Return the words before a verb of saying that opens a statement, without any other verb before it."""
    words = statement.words
    for at in range(1, min(len(words), _REACH)):
        if words[at].entry.stem in SAYING_STEMS and not words[at].entry.capital:
            return [place for place in range(at) if is_content(statement, place)]
        if is_verb(words, at):
            return []
    return []


def _has_passed(seen: Comparing, differing: Sequence[Comparison]) -> bool:
    """Return whether the claim tells what was, and the passage what is now, with no date that both have."""
    claim, passage = seen.claim, seen.passage
    if claim.predicate_start < 0 or passage.predicate_start < 0:
        return False
    if all(any(word.entry.stem in _SAYING for word in side.words) for side in (claim, passage)):
        return False  # "said that it was", "it is, he said"
    ours, theirs = (side.words[side.predicate_start].entry.lower for side in (claim, passage))
    if not (ours in _PAST and theirs in _NOW and claim.is_copular and passage.is_copular):
        if not (ours == "had" and theirs in ("has", "have")):
            return False
    if any(value.reason.kind is ReasonKind.DATE and value.outcome is Outcome.AGREES for value in seen.values):
        return False
    if seen.slot is not None:
        return claim.words[claim.predicate].entry.stem in _STATES
    return seen.opposite is not None or any(value.reason.kind is ReasonKind.NUMBER for value in differing)


def _is_other_deed(seen: Comparing, differing: Sequence[Comparison], predicate: int | None) -> bool:
    """Return whether two dates that differ are of two deeds: began and completed, joined and left, announced and
    done."""
    if not any(value.reason.kind is ReasonKind.DATE for value in differing):
        return False
    if seen.opposite is not None:
        return True
    claim, passage = seen.claim, seen.passage
    if predicate is not None and predicate >= 0:
        word = passage.words[predicate].entry
        # "The founder was born in 1911" does not say when it was founded.
        doer = word.lower.endswith(("er", "or", "ers", "ors")) and predicate not in passage.value_words
        return doer and is_verb(claim.words, claim.predicate)
    if claim.predicate < 0 or passage.predicate < 0:
        return False
    ours, theirs = claim.words[claim.predicate].entry.stem, passage.words[passage.predicate].entry.stem
    if ours == theirs:
        return False
    return (ours in _TELLING) != (theirs in _TELLING) or (ours in _BECOMING and theirs in _ENDING)


def _is_other_value(link: Linking, seen: Comparing, value: Comparison) -> bool:
    """Return whether a number that differs is of a part, at another rate, age or time, or of another measure."""
    if value.reason.kind is not ReasonKind.NUMBER:
        return False
    claim, passage = seen.claim, seen.passage
    ours = next((q for q in claim.quantities if claim.written(q.start, q.end) == value.reason.claim), None)
    theirs = next((q for q in passage.quantities if q.first == value.first), None)
    if ours is None or theirs is None:
        return False
    dates = [found for found in seen.values if found.reason.kind is ReasonKind.DATE]
    unsure = any(found.outcome is Outcome.OPEN and found.reason.relation in _OPEN for found in dates)
    if unsure and not any(found.outcome is Outcome.AGREES for found in dates):
        return True
    if _period(ours, claim) != _period(theirs, passage):
        return True
    if ours.kind is QuantityKind.AGE:
        return bool(passage.dates) and not claim.dates
    if ours.kind is QuantityKind.ORDINAL:
        return _says_when(ours, claim)
    if "still" in passage.lowers and "still" not in claim.lowers:
        return True
    mine, other = _qualifiers(ours, claim), _qualifiers(theirs, passage)
    if mine and other and mine.isdisjoint(other):
        return True
    if _is_average(ours, theirs, claim, passage):
        return True
    held, holds = _holder(ours, claim), _holder(theirs, passage)
    if held and holds and not share_of_words((held,), (holds,)):
        return True
    if "against" in passage.lowers and _FAVOUR & set(claim.lowers) and "against" not in claim.lowers:
        return True
    larger = ours.interval.low > theirs.interval.high
    if ours.kind in (QuantityKind.COUNT, QuantityKind.MONEY) and not larger:
        return False
    if _has_narrower_subject(link, theirs):
        return True
    # An equal value ties both to one event.
    tied = any(found.outcome is Outcome.AGREES and found.ties for found in seen.values)
    return not tied and _is_narrowed(link, theirs)


def _is_average(ours: Quantity, theirs: Quantity, claim: Statement, passage: Statement) -> bool:
    """Return whether one figure is an average and the other is none: "a typical December has 80 millimetres", "212 fell
    in December"."""
    if len(claim.quantities) > 1:
        return False  # of which of them the average is spoken cannot be told
    mine, stated = _AVERAGE & _around(ours, claim), _AVERAGE & _around(theirs, passage)
    return bool((mine and not stated) or (stated and _AVERAGE.isdisjoint(claim.lowers)))


def _period(quantity: Quantity, statement: Statement) -> str:
    """Return the time for which a number is given as a rate: "month" of "300 cars a month"; "" for none."""
    words = statement.words
    for at in range(quantity.last, min(len(words) - 1, quantity.last + len(quantity.heads) + 3)):
        if words[at].entry.lower in _PER and words[at + 1].entry.lower in _PERIODS:
            return words[at + 1].entry.lower
    return ""


def _says_when(quantity: Quantity, statement: Statement) -> bool:
    """Return whether an ordinal only says when: "in the second half"."""
    at = quantity.first - 1
    while at > 0 and statement.words[at].entry.lower in DETERMINERS:
        at -= 1
    behind = statement.words[quantity.last : quantity.last + 2]
    return statement.words[at].entry.lower in _WHEN and any(word.entry.lower in _TIMES for word in behind)


def _qualifiers(quantity: Quantity, statement: Statement) -> set[str]:
    return _around(quantity, statement) & _QUALIFIERS


def _around(quantity: Quantity, statement: Statement) -> set[str]:
    """Return the words on either side of a number in its own stretch of the sentence."""
    words = statement.words
    found: set[str] = set()
    for step, start in ((-1, quantity.first - 1), (1, quantity.last)):
        at = start
        while 0 <= at < len(words) and abs(at - start) < _REACH and words[at].entry.lower not in _STOPS:
            found.add(words[at].entry.lower)
            at += step
    return found


def _holder(quantity: Quantity, statement: Statement) -> str:
    """Return the stem of what a number is the amount of: "profit" of "a profit of 40 million"."""
    words, at = statement.words, quantity.first
    if at < 2 or words[at - 1].entry.lower != "of" or not is_content(statement, at - 2):
        return ""
    return words[at - 2].entry.stem


def _is_narrowed(link: Linking, quantity: Quantity) -> bool:
    """Return whether the passage counts or measures only some: "400 paintings by Velden artists", "22 women members",
    "turnout was 41 per cent in the capital", "food prices rose by 8 per cent"."""
    passage, words = link.passage, link.passage.words
    at = quantity.last
    while at < len(words) and (words[at].entry.weight or words[at].entry.lower == "-") and not is_verb(words, at):
        if _is_strange(link, at) and is_content(passage, at + 1) and words[at].entry.is_word:
            return True
        at += 1
    if at + 2 < len(words) and is_participle(words, at) and words[at + 1].entry.lower in ("by", "in", "at", "on"):
        return not link.is_known(at)  # "five songs written by Holm"
    if at + 1 < len(words) and words[at].entry.lower in _TIES_OF.get(quantity.kind, _NARROWING):
        head = _head_behind(passage, at)
        if head >= 0 and _is_strange(link, head) and not _is_strange_event(passage, at):
            return True
    return False


def _has_narrower_subject(link: Linking, quantity: Quantity) -> bool:
    """Return whether the passage's subject is a kind or a part of the claim's: "food prices", "the western Alps",
    "unemployment among the young"."""
    passage, words = link.passage, link.passage.words
    start = passage.predicate_start
    bare = link.claim.words[0].entry.lower not in DETERMINERS
    opens = words[0].entry.lower in _NARROWING or words[0].entry.lower in ("after", "before", "during", "since")
    place = link.matched.get(head_of_subject(link.claim), -1)
    while place > 0 and words[place].entry.capital and words[place - 1].entry.capital:
        place -= 1
    if 0 < place < start and is_content(passage, place - 1) and not opens:
        before = words[place - 1].entry
        if (bare or before.lower in PARTS_OF_PLACES) and _is_strange(link, place - 1) and before.surface[0].islower():
            return True
    if any(word.entry.lower in ("among", "amongst") for word in words) and "among" not in link.claim.lowers:
        return quantity.kind is QuantityKind.SHARE
    tied = next((place for place in range(1, max(start, 0)) if words[place].entry.lower in _NARROWING), -1)
    # "Went up 90 per cent in a year, the council said": what follows the comma narrows nothing.
    comma = next((place for place in range(tied, start) if words[place].entry.lower == ","), start)
    inside = [place for place in range(tied + 1, comma) if is_content(passage, place)] if tied > 0 else []
    return bool(inside) and quantity.kind is QuantityKind.SHARE and all(_is_strange(link, place) for place in inside)


def _head_behind(passage: Statement, tie: int) -> int:
    """Return the index of the noun that the phrase behind a preposition ends in, -1 for none."""
    head = -1
    for at in range(tie + 1, min(len(passage.words), tie + _REACH)):
        if is_content(passage, at) and not is_verb(passage.words, at):
            head = at
        elif head >= 0 or passage.words[at].entry.lower not in DETERMINERS:
            break
    return head


def _is_strange(link: Linking, at: int) -> bool:
    """Return whether a word tells something that the claim does not speak of at all."""
    entry = link.passage.words[at].entry
    dated = any(found.first <= at < found.last for found in link.passage.dates)
    return not (link.is_known(at) or dated or entry.lower in _SAYS_LITTLE or entry.lower.endswith("ly"))


def _is_strange_event(passage: Statement, tie: int) -> bool:
    """Return whether a phrase says where or when it all happened, behind a verb of what befell: "killed 12 people in
    Harn"."""
    return passage.words[tie].entry.lower in ("in", "on", "at", "near") and passage.words[tie + 1].entry.capital


def denies_same_object(claim: Statement, passage: Statement, verb: int, matched: dict[int, int]) -> bool:
    """Return whether what a passage denies is done to what the claim says: not "did not sign the annex to the treaty"
    for "signed the treaty"."""
    ours, theirs = object_behind(claim, claim.predicate), object_behind(passage, verb)
    if ours and theirs and matched.get(ours[-1], -1) not in theirs:
        return False
    if ("against" in claim.lowers) != ("against" in passage.lowers):
        return False
    if {"will", "shall"} & set(claim.lowers) and not passage.flags[verb] & FUTURE:
        return False
    near = passage.lowers[max(0, verb - 4) : verb]
    return "had" not in near or "had" in claim.lowers
