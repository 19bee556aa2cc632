"""Find a word of the passage that says the opposite of one in the claim, about the same thing."""

from __future__ import annotations

from itertools import pairwise

from factcheck.expressions.clauses import object_of, subject_of
from factcheck.expressions.date_expression import DateExpression, relate_dates
from factcheck.expressions.noun_phrases import end_of_phrase
from factcheck.expressions.polarity import NEGATION, NEGATIVE_STEMS
from factcheck.expressions.polarity_cues import tells
from factcheck.expressions.predicate import OPERATORS, is_passive, is_verb
from factcheck.expressions.quantity import QuantityKind
from factcheck.expressions.statement import Statement
from factcheck.judging.contraries import COMPLEMENTARY, at_times, contraries_of, in_turn, is_plainly_turned
from factcheck.judging.structure.degrees import turned_degree
from factcheck.lexicon.function_words import DETERMINERS, THIRD_PERSON
from factcheck.lexicon.numerals import ORDINALS
from factcheck.matching.alignment import Alignment
from factcheck.records import Reason, ReasonKind, Relation
from factcheck.text.words import LIGHT_WEIGHT, Word, stem_of


class Opposite:
    """A word of the passage opposed to one of the claim; `ours` and `at` are their indices in claim and passage.

    `negates`: it is itself what negates the words behind it ("rejected"), so that the two are one opposition.
    `shared`: both are said of one thing. `agrees`: one of the two is denied, so that both say the same ("not safe",
    "unsafe").
    """

    __slots__ = ("agrees", "at", "negates", "ours", "reason", "shared")

    def __init__(
        self, ours: int, at: int, negates: bool, reason: Reason, *, shared: bool = True, agrees: bool = False
    ) -> None:
        self.shared = shared
        self.agrees = agrees
        self.ours = ours
        self.at = at
        self.negates = negates
        self.reason = reason


_CONVERSES = frozenset(
    frozenset(map(stem_of, pair.split("/")))
    for pair in "buy/sell lend/borrow import/export win/lose victory/defeat teach/learn attack/defend husband/wife "
    "predecessor/successor ancestor/descendant employer/employee sender/recipient donor/recipient".split()
)
_PARTNERS = frozenset(("from", "to"))
_FAR = 8
"""How far from the words around the claim's own its opposite may stand."""
_BESIDE = 3
"""How many content words on one side of an opposite are looked at."""
_TO_SIDE = 7
"""How many words behind a verb of taking sides "for" or "against" may stand."""
_SIDING = frozenset(map(stem_of, "vote argue campaign speak rule decide testify rally lobby protest come".split()))
_RANKED = 7
"""How many words from a superlative on tell what it is the highest of."""
_NO_MEMBER = frozenset("no none nobody neither never nothing nor".split())
_EVERY_MEMBER = frozenset("all every everyone everybody each both always".split())
_DEGREES = frozenset(
    "very too so quite entirely fully completely always all yet particularly especially known declared proved proven "
    "shown found every once".split()
)
_EXTENTS = frozenset("thickness width length depth height breadth warmth strength hardness loudness".split())
"""How much of it there is, not that there is much: what lost 12 metres in thickness has thinned."""
_LEFT = frozenset(("unchanged",))
"""What stands behind the thing it is said of: "left the fee unchanged"."""
_QUANTIFIERS = frozenset(("all", "none"))
_REPORTED = frozenset(
    "reports report claims claim allegations suggestions rumours rumors accusations charges speculation".split()
)
_GRADED = frozenset("more less most least all none".split())
_KILL, _SURVIVE = stem_of("kill"), stem_of("survive")
_HARDLY = frozenset("no few little neither hardly not only".split())
_JOINED = frozenset("and or the a an her his".split())
_KIN = frozenset("brother sister sibling son daughter cousin twin half".split())
_HAVING = frozenset(("having", "been"))
_RELATIVE = frozenset("behind ahead after besides except".split())


def find_opposite(claim: Statement, passage: Statement, alignment: Alignment) -> Opposite | None:
    """Return the first opposite, or `None`. A claim's word that the passage also has, as near to the words around it,
    has no opposite there."""
    positions = passage.positions
    stems = positions.keys()
    matched = alignment.places
    special = (
        _ranked(claim, passage, matched)
        or _outside(claim, passage, matched)
        or _for_against(claim, passage, matched)
        or _more_or_less(claim, passage, matched)
        or _killed_or_survived(claim, passage, matched)
        or _all_but(claim, passage, matched)
        or _with_or_without(claim, passage, matched)
    )
    if special is not None:
        return special
    words = claim.words
    if not _QUANTIFIERS.isdisjoint(claim.lowers):
        words = sorted(words, key=lambda word: word.entry.lower in _QUANTIFIERS)
    for word in words:
        entry = word.entry
        if not entry.is_word or (entry.capital and word.index):
            continue
        if entry.lower == "dead" and word.index and claim.lowers[word.index - 1] == "the":
            continue  # "among the dead", "the survivors": there are both
        if entry.stem in OPERATORS and claim.lowers[word.index + 1 : word.index + 2] == ["to"]:
            continue  # "declined to say" is not opposed to "received"
        contraries = contraries_of(entry.stem, entry.lower if entry.weight else "")
        if not contraries or stems.isdisjoint(contraries):
            continue
        candidates = [at for stem in contraries if stem in positions for at in positions[stem]]
        candidates = [
            at
            for at in candidates
            if passage.words[at].entry.lower not in _EXTENTS
            # "Refused to pay for the bridge" is not opposed to "approved the bridge".
            and not (passage.words[at].entry.stem in OPERATORS and passage.lower_at(at + 1) == "to")
        ]
        if not candidates:
            continue
        if passage.words[candidates[0]].entry.capital:
            # "North Dravia" says nothing of the north.
            candidates = [at for at in candidates if not _in_name(passage, at)]
        if word.index == claim.predicate and not claim.is_copular:
            # "Found new caves", "an undiscovered cave": what is not done yet may be done.
            candidates = [at for at in candidates if not _is_undone_thing(passage, at)]
        if entry.lower in _QUANTIFIERS and any(w.entry.stem in NEGATIVE_STEMS for w in passage.words):
            continue  # "none of them failed to": all did
        if not candidates or any(passage.words[at].entry.stem in claim.positions for at in candidates[:1]):
            # "Joined the team and left it": the claim has both.
            continue
        near = _neighbours(word, matched)
        if not near:
            continue
        centre = sum(near) / len(near)
        at = min(candidates, key=lambda p: (abs(p - centre), p))
        own = matched.get(word.index, -1)
        if word.index == claim.predicate or word.index in claim.value_words:
            if not claim.is_copular and _says_itself(claim, word.index, passage, matched):
                continue  # "joined in 1998 and left in 2007", "signed the contract, after rejecting an offer"
        alike = own >= 0 and passage.words[own].entry.stem == entry.stem
        if alike and word.index == claim.predicate and not (claim.is_copular or claim.dates):
            if _said_of_same(claim, word.index, passage, own, matched):
                continue
        if own >= 0 and abs(own - centre) <= abs(at - centre):
            continue
        together = _JOINED.issuperset(passage.lowers[min(own, at) + 1 : max(own, at)])
        if alike and together and word.index != claim.predicate:
            continue  # "the prince and the princess together"
        if alike and {entry.stem, passage.words[at].entry.stem} <= in_turn() and is_verb(passage.words, own):
            continue  # "left the museum and joined the mill"
        if own > at and passage.words[own].entry.stem == entry.stem and _is_put_in(passage, at, own):
            continue  # "the toll, unchanged for nine years, rises"
        kin = passage.lowers[at + 1] if at + 1 < len(passage.words) else ""
        if kin in _KIN and claim.lowers[word.index + 1 : word.index + 2] != [kin]:
            continue  # "is her younger brother": she is older
        if _is_told_from_other_side(claim, word.index, passage, at, matched):
            continue
        if abs(at - centre) > _FAR and min(abs(at - place) for place in near) > _BESIDE:
            continue
        if frozenset((entry.stem, passage.words[at].entry.stem)) in _CONVERSES and (
            (len(claim.names) > 1 and not _is_by_same(claim, word.index, passage, at, matched))
            or not _PARTNERS.isdisjoint(claim.lowers[word.index :])
        ):
            # "A sold it to B" and "B bought it from A" are one event seen from two sides.
            continue
        shared = _said_of_same(claim, word.index, passage, at, matched)
        stated = passage.words[at].entry.surface
        if (claim.flags[word.index] ^ passage.flags[at]) & NEGATION:
            if shared and _is_denied_contrary(claim, word.index, passage, at):
                return _agreement(claim, word.index, passage, at)
            continue
        if claim.flags[word.index] & NEGATION and frozenset((entry.stem, passage.words[at].entry.stem)) not in (
            COMPLEMENTARY
        ):
            continue  # "did not rise", "did not fall"
        message = f"{entry.surface} in the claim, {stated} in the source: opposites"
        reason = Reason(
            kind=ReasonKind.ANTONYM,
            relation=Relation.OPPOSITE if shared else Relation.DIFFERENT_HEAD,
            claim=entry.surface,
            source=stated,
            message=message if shared else f"{message}, but said of different things",
        )
        negates = (
            passage.words[at].entry.stem in NEGATIVE_STEMS
            or entry.stem in NEGATIVE_STEMS
            or entry.lower in _QUANTIFIERS
        )
        return Opposite(word.index, at, negates, reason, shared=shared)
    return None


def _says_itself(claim: Statement, ours: int, passage: Statement, matched: dict[int, int]) -> bool:
    """Return whether the passage says of the claim's subject, as a verb, what the claim says of it."""
    mine = {matched[at] for at in subject_of(claim, claim.predicate_start) if matched.get(at, -1) >= 0}
    done_to = {matched[at] for at in object_of(claim, ours) if matched.get(at, -1) >= 0}
    for at in passage.positions.get(claim.words[ours].entry.stem, ()):
        if passage.flags[at] != claim.flags[ours] or not tells(passage.words, at):
            continue
        doer = subject_of(passage, at)
        same = bool(doer & mine) or passage.lower_at(at - 1) in THIRD_PERSON | _HAVING
        if not same or not mine:
            continue
        if claim.dates and not any(_is_of_date(date, other) for date in claim.dates for other in passage.dates):
            continue
        theirs = object_of(passage, at)
        if not done_to or done_to & theirs or any(passage.lowers[p] in THIRD_PERSON for p in theirs):
            return True
        if passage.lower_at(at + 1) in THIRD_PERSON:
            return True  # "left it"
    return False


def _is_of_date(date: DateExpression, other: DateExpression) -> bool:
    if not date.resolved or not other.resolved:
        return True
    return relate_dates(date, other) in (Relation.EQUAL, Relation.WITHIN, Relation.CONTAINS)


def _is_put_in(passage: Statement, at: int, own: int) -> bool:
    """Return whether a word stands in an insertion that ends before the claim's own word."""
    return passage.lowers[at - 1] == "," and "," in passage.lowers[at + 1 : own]


def _with_or_without(claim: Statement, passage: Statement, matched: dict[int, int]) -> Opposite | None:
    """Find "ended with an agreement" against "ended without an agreement"."""
    verb = claim.predicate
    at = matched.get(verb, -1)
    if at < 0 or claim.is_copular or (claim.flags[verb] | passage.flags[at]) & NEGATION:
        return None
    for tie in range(verb + 1, len(claim.words) - 1):
        other = {"with": "without", "without": "with"}.get(claim.lowers[tie], "")
        head = end_of_phrase(claim, tie + 1) if other else -1
        place = matched.get(head, -1)
        if place <= at or claim.words[head].entry.lower != passage.words[place].entry.lower:
            continue
        there = next((p for p in range(place - 1, at, -1) if passage.lowers[p] in ("with", "without")), -1)
        if {claim.lower_at(tie + 1), passage.lower_at(there + 1)} & _HARDLY:
            continue  # "with no inspector", "without an inspector"
        if there < 0 or passage.lowers[there] != other or end_of_phrase(passage, there + 1) != place:
            continue
        return _opposite(claim, tie, there, passage.words[there].entry.surface)
    return None


def _is_by_same(claim: Statement, ours: int, passage: Statement, at: int, matched: dict[int, int]) -> bool:
    """Return whether two verbs in the active have the same subject: "Vickery won it", "Vickery lost it"."""
    if ours != claim.predicate or is_passive(claim.words, ours) or is_passive(passage.words, at):
        return False
    mine = {matched.get(place, -1) for place in subject_of(claim, claim.predicate_start)}
    return bool(mine) and -1 not in mine and mine <= subject_of(passage, at)


def _killed_or_survived(claim: Statement, passage: Statement, matched: dict[int, int]) -> Opposite | None:
    """Find "was killed by the bomb" against "survived the bomb"."""
    for said, stated, (one, other) in ((claim, passage, (_KILL, _SURVIVE)), (claim, passage, (_SURVIVE, _KILL))):
        verb = said.predicate
        if verb < 0 or said.words[verb].entry.stem != one or said.flags[verb]:
            continue
        for at in stated.positions.get(other, ()):
            killed, lived = (is_passive(said.words, verb), is_verb(stated.words, at))
            if one == _SURVIVE:
                killed, lived = is_passive(stated.words, at), is_verb(said.words, verb)
            mine = {matched.get(place, -1) for place in subject_of(said, said.predicate_start)}
            if killed and lived and not stated.flags[at] and -1 not in mine and mine and mine <= subject_of(stated, at):
                return _opposite(claim, verb, at, stated.words[at].entry.surface)
    return None


def _all_but(claim: Statement, passage: Statement, matched: dict[int, int]) -> Opposite | None:
    """Find "all the hostages" against "all but two of the hostages"."""
    at = next((at for at, lower in enumerate(claim.lowers[:2]) if lower == "all"), -1)
    if at < 0 or "but" in claim.lowers or claim.predicate not in matched:
        return None
    for place, (one, two) in enumerate(pairwise(passage.lowers)):
        left = place + 2 in passage.value_words or place + 2 in matched.values()
        if left and (one, two) in (("all", "but"), ("all", "except"), ("not", "all")):
            return _opposite(claim, at, place, f"{one} {two}")
    return None


def _is_told_from_other_side(claim: Statement, ours: int, passage: Statement, at: int, matched: dict[int, int]) -> bool:
    """Return whether "was sold to the council" says of the claim's subject that it bought."""
    if frozenset((claim.words[ours].entry.stem, passage.words[at].entry.stem)) not in _CONVERSES:
        return False
    subject = {matched.get(place, -1) for place in range(claim.predicate_start)} - {-1}
    tied = [place for place in subject if place > at]
    return bool(tied) and any(lower in ("to", "from") for lower in passage.lowers[at + 1 : min(tied)])


def _is_denied_contrary(claim: Statement, ours: int, passage: Statement, at: int) -> bool:
    """Return whether of two opposed words one is denied, and the other follows from it: what "fell" did "not rise", but
    what did "not rise" need not have fallen. What is "not safe" is "unsafe", and who did "not survive" died."""
    mine, stated = claim.words[ours].entry, passage.words[at].entry
    cues = _NO_MEMBER & set(claim.lowers if claim.flags[ours] & NEGATION else passage.lowers)
    if cues and _EVERY_MEMBER.isdisjoint(passage.lowers if claim.flags[ours] & NEGATION else claim.lowers):
        # "None survived" does not follow from "people died".
        return False
    if claim.flags[ours] & NEGATION:
        if not claim.is_copular and {mine.stem, stated.stem} <= in_turn() | at_times():
            return False  # "did not open it", "closed it"
        return mine.lower not in _GRADED
    around = (*passage.lowers[max(0, at - 5) : at], *passage.lowers[at + 1 : at + 4])
    if not _DEGREES.isdisjoint(around):
        return False  # "not very safe", "not yet known to be safe", "did not succeed in every respect"
    if frozenset((mine.stem, stated.stem)) in COMPLEMENTARY:
        return True
    return is_plainly_turned(mine.lower, stated.lower)


def _agreement(claim: Statement, ours: int, passage: Statement, at: int) -> Opposite:
    mine, stated = claim.words[ours].entry.surface, passage.words[at].entry.surface
    denied = f"not {mine}" if claim.flags[ours] & NEGATION else mine
    said = f"not {stated}" if passage.flags[at] & NEGATION else stated
    reason = Reason(
        kind=ReasonKind.ANTONYM,
        relation=Relation.EQUAL,
        claim=mine,
        source=stated,
        message=f"{denied} in the claim, {said} in the source: the same",
    )
    return Opposite(ours, at, False, reason, agrees=True)


def _opposite(claim: Statement, ours: int, at: int, stated: str) -> Opposite:
    written = claim.words[ours].entry.surface
    message = f"{written} in the claim, {stated} in the source: one excludes the other"
    reason = Reason(kind=ReasonKind.ANTONYM, relation=Relation.OPPOSITE, claim=written, source=stated, message=message)
    return Opposite(ours, at, False, reason)


def _ranked(claim: Statement, passage: Statement, matched: dict[int, int]) -> Opposite | None:
    """Find "the largest" or "the second largest" against "the fourth largest": another rank of the same order."""
    if not _RELATIVE.isdisjoint(claim.lowers):
        return None  # "the highest behind Ito"
    for word in claim.superlatives:
        if matched.get(word.index, -1) < 1:
            continue
        following = {later.entry.stem for later in claim.words[word.index + 1 : word.index + _RANKED]}

        def likeness(at: int, following: set[str] = following) -> int:
            return len(following & {later.entry.stem for later in passage.words[at + 1 : at + _RANKED]})

        places = [at for at in passage.positions.get(word.entry.stem, ()) if at]
        at = max(places, key=lambda at: (likeness(at), -at), default=-1)
        if at < 1 or not passage.words[at].entry.lower.endswith("est"):
            continue
        if following and not likeness(at):
            continue
        ours, theirs = _rank(claim, word.index), _rank(passage, at)
        compared = word.index - 1 in claim.value_words or word.index - 2 in claim.value_words
        if theirs > 1 and ours != theirs and ours >= 0 and not (compared and ours > 1):
            return _opposite(claim, word.index, at, f"{_before(passage, at)} {passage.words[at].entry.surface}")
    return None


def _before(statement: Statement, at: int) -> str:
    """Return the word before `at`, a hyphen passed over."""
    at -= 1
    if at > 0 and statement.words[at].entry.lower == "-":
        at -= 1
    return statement.words[at].entry.surface if at >= 0 else ""


def _rank(statement: Statement, at: int) -> int:
    """Return the rank before a superlative: 1 for none, -1 where it cannot be told."""
    for quantity in statement.quantities:
        if quantity.kind is QuantityKind.ORDINAL and quantity.last == at:
            return int(quantity.interval.centre)
    before = _before(statement, at).lower()
    return -1 if before == "hundredth" or before[:1].isdigit() else ORDINALS.get(before, 1)


def _outside(claim: Statement, passage: Statement, matched: dict[int, int]) -> Opposite | None:
    """Find "outside (of) Wisconsin" against "in Wisconsin"."""
    if "outside" not in claim.lowers or "outside" in passage.lowers:
        return None
    for word in claim.words:
        if word.entry.lower != "outside":
            continue
        place = next((w for w in claim.words[word.index + 1 : word.index + 4] if w.entry.capital), None)
        behind = claim.words[place.index + 1 : place.index + 2] if place is not None else []
        if any(w.entry.weight >= 1 and not w.entry.capital for w in behind):
            # "Outside the Taber museum"
            continue
        at = matched.get(place.index, -1) if place is not None else -1
        inside = range(max(0, at - 4), at)
        if at >= 0 and any(passage.words[i].entry.lower in ("in", "inside", "within") for i in inside):
            return _opposite(claim, word.index, at, "in " + passage.words[at].entry.surface)
    return None


def _for_against(claim: Statement, passage: Statement, matched: dict[int, int]) -> Opposite | None:
    """Find "voted for the deal" against "voted 35 to 23 against the deal": the same verb of taking sides, and the same
    thing behind both."""
    verb = claim.predicate
    at = matched.get(verb, -1)
    if at < 0 or claim.words[verb].entry.stem not in _SIDING or (claim.flags[verb] ^ passage.flags[at]) & NEGATION:
        return None
    ours, theirs = _side(claim, verb), _side(passage, at)
    if ours < 0 or theirs < 0:
        return None
    mine, other = claim.words[ours].entry.lower, passage.words[theirs].entry.lower
    if (mine == "against") == (other == "against"):
        return None
    behind = [matched.get(index, -1) for index in _content_from(claim, ours, 1)[:_BESIDE]]
    if not any(place in _content_from(passage, theirs, 1)[:_BESIDE] for place in behind):
        return None
    return _opposite(claim, ours, theirs, passage.words[theirs].entry.surface)


def _more_or_less(claim: Statement, passage: Statement, matched: dict[int, int]) -> Opposite | None:
    """Find "less likely to fall ill" against "more likely to fall ill"."""
    found = turned_degree(claim, passage, matched)
    verb = claim.predicate
    if found is None:
        return None
    if verb >= 0 and claim.words[verb].entry.weight > LIGHT_WEIGHT:
        at = matched.get(verb, -1)
        if at < 0 or not (passage.words[at].entry.stem == claim.words[verb].entry.stem or is_verb(passage.words, at)):
            return None  # "scored more goals", "conceded fewer goals"
    ours, theirs = found
    return _opposite(claim, ours, theirs, passage.words[theirs].entry.surface)


def _side(statement: Statement, verb: int) -> int:
    """Return the index of the "for", "against" or "in favour of" behind a verb of taking sides, -1 for none."""
    words = statement.words
    for at in range(verb + 1, min(len(words), verb + _TO_SIDE)):
        lower = words[at].entry.lower
        if lower in ("for", "against") or lower in ("favour", "favor"):
            return at
        if lower in (",", ";", ".", "and", "but") or is_verb(words, at):
            return -1
    return -1


def _said_of_same(claim: Statement, ours: int, passage: Statement, theirs: int, matched: dict[int, int]) -> bool:
    """Return whether two opposed words stand beside the same word: "drop the bid" is not opposed to "raise rates".

    A content word next to it in the claim must be one of the next in the passage, on the same side of it; on the other,
    where one of the two verbs is in the passive.
    """
    turned = is_passive(claim.words, ours) != is_passive(passage.words, theirs)
    turned = turned or passage.words[theirs].entry.lower in _LEFT
    if not turned and not (claim.is_copular and passage.is_copular):
        object_ours, object_theirs = object_behind(claim, ours), object_behind(passage, theirs)
        if set(object_ours) <= claim.value_words or set(object_theirs) <= passage.value_words:
            object_ours = []  # "rose nine percent", "fell nine percent": the figures are compared
        alike = any(matched.get(at, -1) in object_theirs for at in object_ours)
        if object_ours and object_theirs and not alike:
            # "Raised the fee", "cut the staff": but what is a real person is no fictional character.
            return False
    # "Larger than Rena": what follows is only what it is held against.
    compared = "than" in claim.lowers[ours + 1 : ours + _BESIDE]
    for step in (-1,) if compared else (-1, 1):
        # What a verb does comes right behind it; before it there may be more of the subject.
        for beside in _content_from(claim, ours, step)[: 1 if step > 0 else 2]:
            at = matched.get(beside, -1)
            if at in _content_from(passage, theirs, step) or (turned and at in _content_from(passage, theirs, -step)):
                return True
    return False


def object_behind(statement: Statement, at: int) -> list[int]:
    """Return the indices of the noun phrase right behind a word, its determiner passed over."""
    words = statement.words
    at += 1
    while at < len(words) and words[at].entry.lower in DETERMINERS:
        at += 1
    found: list[int] = []
    while at < len(words) and words[at].entry.is_word and not words[at].entry.stop:
        if words[at].entry.lower.endswith("ly"):
            break
        found.append(at)
        at += 1
    if found and at < len(words) and words[at].entry.lower == "that" and words[at - 1].entry.lower in _REPORTED:
        return []  # "denied reports that the bank would close"
    return found


def _content_from(statement: Statement, at: int, step: int) -> list[int]:
    """Return the indices of the words with weight of their own on one side of a word, the nearest first."""
    words = statement.words
    values = statement.value_words
    found: list[int] = []
    for index in range(at + step, len(words) if step > 0 else -1, step):
        if words[index].entry.weight < 1 or index in values:
            continue
        if step > 0 or not _is_owner(statement, index):
            found.append(index)
            if len(found) == _BESIDE:
                break
    return found


def _is_owner(statement: Statement, at: int) -> bool:
    """Return whether a word, or the name that it is a part of, owns what stands behind it: "Rena Park's lake"."""
    words = statement.words
    while words[at].entry.capital and not words[at].entry.possessive and at + 1 < len(words):
        if not words[at + 1].entry.capital:
            return False
        at += 1
    return words[at].entry.possessive


def _is_undone_thing(passage: Statement, at: int) -> bool:
    """Return whether a participle with "un-" says of a noun behind it what was not done to it."""
    entry = passage.words[at].entry
    following = passage.words[at + 1].entry if at + 1 < len(passage.words) else entry
    return entry.lower.startswith("un") and entry.lower.endswith("ed") and following.weight > 0 and following.is_word


def _in_name(statement: Statement, at: int) -> bool:
    return any(name.first <= at < name.last for name in statement.names if not name.weak)


def _neighbours(word: Word, matched: dict[int, int]) -> list[int]:
    """Return where in the passage the words around a word of the claim lie."""
    return [at for index, at in matched.items() if at >= 0 and index != word.index and abs(index - word.index) <= 4]


def has_contrary(claim: Statement, passage: Statement) -> bool:
    """Return whether the passage has a word opposed to the claim's verb, of whatever it is said."""
    if claim.predicate < 0:
        return False
    entry = claim.words[claim.predicate].entry
    contraries = contraries_of(entry.stem, entry.lower if entry.weight else "")
    return not passage.positions.keys().isdisjoint(contraries)
