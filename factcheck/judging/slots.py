"""What can have one filler only: where somebody was born, who wrote a book, whose national one is.

A claim that agrees with a passage in all but such a slot, where the passage names another filler, is refuted. Only
predicates that allow a single filler count: a firm has offices in many cities, but is based in one.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.expressions.clauses import subject_of
from factcheck.expressions.names import Name
from factcheck.expressions.polarity import NEGATION
from factcheck.expressions.predicate import is_passive, is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.comparison import SlotDifference
from factcheck.judging.complements import ONLY, find_complement_difference
from factcheck.judging.posts import find_other_post
from factcheck.judging.structure.makers import find_other_maker
from factcheck.lexicon.places import CITIES, country_of, may_be_one_country
from factcheck.lexicon.verbs import THIRDS
from factcheck.matching.alignment import Alignment
from factcheck.records import Reason, ReasonKind, Relation
from factcheck.text.words import Word, stem_of

_PLACED = frozenset(
    stem_of(w) for w in "base headquarter headquartered locate situate bear born die bury grow live reside".split()
)
_LIVING = frozenset(map(stem_of, "live reside".split()))
_STILL = frozenset("lives live living resides reside residing".split())
_MADE = frozenset(
    stem_of(w)
    for w in "write direct founded establish compose invent discover paint design author kill assassinate create "
    "produce develop publish portray play own narrate win lead head chair album film novel book song "
    "series opera poem painting symphony".split()
)
_SENTENCING = frozenset(map(stem_of, "sentence condemn".split()))
_IMPRISONED = frozenset("imprisonment prison jail".split())
_AT_FIRST = frozenset("first initially originally earlier previously".split())
_REACH = 9
_NEAR = 4
"""Within how many words behind "-based" stands what is."""
_PARTICLES = frozenset("over up out down off".split())
_OTHER_ONES = frozenset("old new first second third former original improved rebuilt earlier later previous".split())
"""What makes another of the thing behind it."""
_LISTING = frozenset((",", "and", "the", "both", "alongside", "with"))


def find_slot_difference(claim: Statement, passage: Statement, alignment: Alignment) -> SlotDifference | None:
    """Return the first slot the claim and the passage fill differently, or `None`. `words` are the claim's filler."""
    matched = alignment.here
    found = (
        _other_place_or_maker(claim, passage, matched)
        or _not_only_object(claim, passage, matched)
        or find_other_maker(claim, passage, matched)
        or _other_term(claim, passage, matched)
        or find_other_post(claim, passage, matched)
        or find_complement_difference(claim, passage, matched)
    )
    if found is not None and any(claim.flags[at] & NEGATION for at in found.words):
        # "Is not by Ito" and "is by Sato" go together.
        return None
    return found


def lacks_filler_only(claim: Statement, alignment: Alignment) -> bool:
    """Return whether a passage has the claim's subject and verb, and lacks only names behind them: a name may be longer
    than all the rest ("is based in Fort Buckner")."""
    start, verb = claim.predicate_start, claim.predicate
    missing = {word.index for word in alignment.missing}
    if start < 1 or not missing or (verb in missing and not claim.words[verb].entry.capital):
        return False
    return all(at > start and claim.words[at].entry.capital for at in missing)


def _not_only_object(claim: Statement, passage: Statement, matched: dict[int, int]) -> SlotDifference | None:
    """Find "only stars Ito" against "stars Sato and Ito": somebody else is named right behind the same verb."""
    verb = claim.predicate
    at = matched.get(verb, -1)
    name = next((name for name in claim.names if name.first > verb), None)
    if at < 0 or name is None or claim.is_copular or is_passive(claim.words, verb):
        return None
    between = claim.words[verb + 1 : name.first]
    only = next((word for word in (*claim.words[max(0, verb - 2) : verb], *between) if word.entry.lower in ONLY), None)
    if only is None or any(word is not only for word in between):
        return None
    ours = {word.entry.stem for word in name.words}
    other = next((n for n in _listed_behind(passage, at) if not ours & {word.entry.stem for word in n.words}), None)
    if other is None:
        return None
    message = f"{only.entry.surface} {name.text} in the claim, {other.text} in the source"
    reason = Reason(
        kind=ReasonKind.NAME, relation=Relation.DISJOINT, claim=name.text, source=other.text, message=message
    )
    return SlotDifference(
        other.first, other.last, frozenset((only.index, *(word.index for word in name.words))), reason
    )


def _listed_behind(passage: Statement, verb: int) -> Iterator[Name]:
    """Yield the names that stand right behind a verb, with nothing between them but commas and "and"."""
    at = verb + 1
    for name in passage.names:
        if name.first < at:
            continue
        if any(word.entry.lower not in _LISTING for word in passage.words[at : name.first]):
            return
        yield name
        at = name.last


def _other_place_or_maker(claim: Statement, passage: Statement, matched: dict[int, int]) -> SlotDifference | None:
    for name in claim.names:
        if not name.first:
            continue
        preposition = claim.words[name.first - 1].entry.lower
        if any(word.index in matched for word in name.words) and not _is_elsewhere(name, claim, passage, matched):
            continue
        if preposition == "from" and name.first > 1 and claim.words[name.first - 2].entry.lower in ("is", "was", "are"):
            found = _other_home(name, claim, passage, matched)
            if found is not None:
                return found
        if preposition not in ("in", "by", "at"):
            continue
        verb = _predicate_before(claim, name.first - 1, _PLACED if preposition != "by" else _MADE)
        if verb is None and _is_only(claim, name.first - 1):
            # What was sold only in Orsa was not sold in Taber.
            verb = claim.words[claim.predicate]
        if verb is None or verb.index not in matched:
            continue
        at = matched[verb.index]
        if verb.entry.stem in _LIVING and not _lives_still(claim, verb.index, passage, at):
            continue
        if preposition != "by" and _is_of_a_name_between(claim, passage, at, matched):
            continue
        if preposition == "by" and (
            _is_of_another(claim, passage, at, matched) or _is_done_to_another(claim, passage, at, matched)
        ):
            continue
        filler = _filler(passage, at, preposition) or _joined_before(passage, at, matched)
        if filler is None or _may_be_one(name, filler, passage):
            continue
        if verb.entry.stem in _LIVING and not (_is_known_place(name) and _is_known_place(filler)):
            continue
        if any(place in matched.values() for place in range(filler.first, filler.last)):
            continue
        kind = ReasonKind.PLACE if preposition != "by" else ReasonKind.NAME
        reason = Reason(
            kind=kind,
            relation=Relation.DISJOINT,
            claim=name.text,
            source=filler.text,
            message=f"{verb.entry.surface} {preposition} {name.text} in the claim, {filler.text} in the source",
        )
        return SlotDifference(filler.first, filler.last, _with_region(name, claim), reason)
    return None


def _is_of_a_name_between(claim: Statement, passage: Statement, at: int, matched: dict[int, int]) -> bool:
    """Return whether what is placed is a noun in the passage that stands with another name than the claim's: "Peltra is
    owned by Nordane, a group with its headquarters in Selm"."""
    if is_verb(passage.words, at) or passage.lowers[at] in _STILL or passage.lowers[at - 1] == "-":
        return False
    ours = [matched[index] for index in range(claim.predicate_start) if index in matched]
    if not ours:
        return False
    stems = set(claim.positions)
    return any(
        max(ours) < name.first and name.last <= at and not stems & {word.entry.stem for word in name.words}
        for name in passage.names
    )


def _is_done_to_another(claim: Statement, passage: Statement, at: int, matched: dict[int, int]) -> bool:
    """Return whether the passage's passive verb is done to what only belongs to the claim's subject: "the foundation
    that owns the team was set up by Ito"."""
    ours = {matched[index] for index in subject_of(claim, claim.predicate_start) if index in matched}
    theirs = subject_of(passage, at) if is_passive(passage.words, at) else set()
    return bool(ours and theirs) and ours.isdisjoint(theirs) and min(ours) < at


def _lives_still(claim: Statement, verb: int, passage: Statement, at: int) -> bool:
    """Return whether both sides say where somebody lives, not where he lived."""
    return {claim.lowers[verb], passage.lowers[at]} <= _STILL


def _is_known_place(name: Name) -> bool:
    return any(country_of(word.entry.lower, word.entry.key) for word in name.words)


def _joined_before(passage: Statement, at: int, matched: dict[int, int]) -> Name | None:
    """Return the name that "based" is joined to, where what is based is the claim's: "the *Lorne*-based bank"."""
    words = passage.words
    if at < 2 or passage.lowers[at - 1] != "-" or words[at - 1].end != words[at].start:
        return None
    if not set(matched.values()).intersection(range(at + 1, at + _NEAR)):
        return None
    return next((name for name in passage.names if name.last == at - 1), None)


def _other_term(claim: Statement, passage: Statement, matched: dict[int, int]) -> SlotDifference | None:
    """Find "was sentenced to life imprisonment" against "was sentenced to 14 years in prison"."""
    at = next((place for place, lower in enumerate(claim.lowers) if lower == "life"), -1)
    verb = matched.get(claim.predicate, -1)
    if at < 1 or verb < 0 or claim.words[claim.predicate].entry.stem not in _SENTENCING or "life" in passage.lowers:
        return None
    if passage.lowers[verb + 1 : verb + 2] != ["to"] or _IMPRISONED.isdisjoint(claim.lowers[at + 1 : at + 4]):
        return None
    term = next((q for q in passage.quantities if verb < q.first <= verb + 3), None)
    subject = subject_of(passage, verb)
    ours = {matched[place] for place in range(claim.predicate_start) if place in matched}
    crime = [
        place
        for place in range(at + 1, len(claim.words))
        if claim.words[place].entry.weight >= 1 and claim.lowers[place] not in _IMPRISONED
    ]
    if not crime or any(place not in matched for place in crime) or not _AT_FIRST.isdisjoint(passage.lowers[:verb]):
        return None  # it may be another trial
    if term is None or not ours or not ours <= subject or passage.lower_at(term.last) not in _IMPRISONED | {"in"}:
        return None
    stated = passage.written(term.start, term.end)
    reason = Reason(
        kind=ReasonKind.NUMBER,
        relation=Relation.DISJOINT,
        claim="life",
        source=stated,
        message=f"{claim.words[claim.predicate].entry.surface} to life in the claim, to {stated} in the source",
    )
    return SlotDifference(term.first, term.last, frozenset((at,)), reason)


def _is_elsewhere(name: Name, claim: Statement, passage: Statement, matched: dict[int, int]) -> bool:
    """Return whether the passage has the place where the claim says somebody was born only behind another verb: "was
    born in Tolm and grew up in Rena"."""
    born = matched.get(name.first - 2, -1)
    at = matched.get(name.words[0].index, -1)
    if born > 1 and passage.lowers[born] == "born" and passage.lowers[born - 1] == "-" and at != born - 2:
        return True  # "the Russian government and the American-born Ito"
    if born < 0 or claim.words[name.first - 2].entry.lower not in ("born", "buried") or at < born + 3:
        return False
    return passage.words[born + 1].entry.lower == "in" and any(
        is_verb(passage.words, place) or passage.lowers[place] in THIRDS for place in range(born + 2, at)
    )


def _is_of_another(claim: Statement, passage: Statement, verb: int, matched: dict[int, int]) -> bool:
    """Return whether the passage speaks of the maker of another thing: of the old hall, an improved engine, a second
    part."""
    lowers = passage.lowers
    subject = [matched[at] for at in range(max(claim.predicate_start, 0)) if at in matched]
    if not subject or not _PARTICLES.isdisjoint(lowers[verb + 1 : verb + 2]):
        return bool(subject)
    before, behind = lowers[max(0, min(subject) - 1)], lowers[max(subject) + 1 : max(subject) + 2]
    return before in _OTHER_ONES or behind in (["ii"], ["iii"], ["iv"])


def _with_region(name: Name, claim: Statement) -> frozenset[int]:
    """Return the words of a place with those that say where it lies: "San Diego, California"."""
    words = {word.index for word in name.words}
    last = name.last
    for other in claim.names:
        if other.first == last + 1 and claim.words[last].entry.lower == ",":
            words.update(word.index for word in other.words)
            last = other.last
    return frozenset(words)


def _other_home(name: Name, claim: Statement, passage: Statement, matched: dict[int, int]) -> SlotDifference | None:
    """Find "is from San Diego" against "a producer from Fort Erie"."""
    words = passage.words
    for other in passage.names:
        if not other.first or words[other.first - 1].entry.lower != "from" or _may_be_one(name, other, passage):
            continue
        if any(place in matched.values() for place in range(other.first, other.last)):
            continue
        reason = Reason(
            kind=ReasonKind.PLACE,
            relation=Relation.DISJOINT,
            claim=name.text,
            source=other.text,
            message=f"from {name.text} in the claim, from {other.text} in the source",
        )
        return SlotDifference(other.first, other.last, _with_region(name, claim), reason)
    return None


def _is_only(claim: Statement, preposition: int) -> bool:
    """Return whether the claim says "only" of the place or doer behind its verb ("was only sold in Rena")."""
    verb = claim.predicate
    if not 0 <= verb < preposition <= verb + 3 or claim.is_copular:
        return False
    return any(word.entry.lower in ONLY for word in claim.words[max(0, verb - 2) : preposition])


def _predicate_before(claim: Statement, at: int, predicates: frozenset[str]) -> Word | None:
    for index in range(at - 1, max(-1, at - 4), -1):
        if claim.words[index].entry.stem in predicates:
            return claim.words[index]
    return None


def _filler(passage: Statement, verb: int, preposition: str) -> Name | None:
    """Return the name the passage puts into the slot: behind the verb and the same preposition."""
    words = passage.words
    for at in range(verb + 1, min(len(words), verb + _REACH)):
        lower = words[at].entry.lower
        if lower in (".", ";", "but", "and", "who", "which"):
            return None
        if lower == preposition:
            found = next((n for n in passage.names if at < n.first <= at + 5), None)
            return found and _named_of(found, passage)
    return None


def _named_of(name: Name, passage: Statement) -> Name:
    """Return the name a place goes by where an adjective comes first: Lyon of "the French city of Lyon"."""
    behind = passage.words[name.last : name.last + 2]
    if [word.entry.lower for word in behind[1:]] != ["of"] or behind[0].entry.capital:
        return name
    return next((other for other in passage.names if other.first == name.last + 2), name)


def _may_be_one(name: Name, filler: Name, passage: Statement) -> bool:
    """Return whether two place names may be one place, one inside the other: "Lyon" and "the French city of Lyon"."""
    ours = {country_of(word.entry.lower, word.entry.key) for word in name.words} - {""}
    near = passage.words[max(0, filler.first - 4) : filler.last + 4]
    if passage.lower_at(filler.last) == "-":
        near = list(filler.words)  # "harassed by the Russian state, the American-born Ito"
    theirs = {country_of(word.entry.lower, word.entry.key) for word in near} - {""}
    city = any(word.entry.lower in CITIES for word in name.words)
    if city and _is_other_city(name, filler, passage):
        return False
    if any(may_be_one_country(one, other) for one in ours for other in theirs):
        # A country and a city in it may be one; two cities of one country are not.
        return not (city and not any(word.entry.key for word in filler.words))
    return len(name.words) == 1 and len(filler.words) == 1 and not ours and not theirs and _near_same(name, filler)


def _is_other_city(name: Name, filler: Name, passage: Statement) -> bool:
    """Return whether the place is given as a city of another name ("the French city of Lyon")."""
    for word in passage.words[filler.first : filler.last + 4]:
        lower = word.entry.lower
        if lower in (",", "and", "or", "."):
            return False
        if lower in CITIES and word.entry.capital:
            return all(lower != ours.entry.lower for ours in name.words)
    return False


def _near_same(name: Name, filler: Name) -> bool:
    return name.words[0].entry.lower[:4] == filler.words[0].entry.lower[:4]
