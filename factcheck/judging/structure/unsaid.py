"""See that the passage says what the claim says of its subject at all, and of it: not only has its names, nor another
thing in the place of the claim's."""

from __future__ import annotations

from factcheck.expressions.clauses import is_noun, object_of, subject_of
from factcheck.expressions.predicate import is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.structure.linking import Linking, is_content
from factcheck.lexicon.function_words import DETERMINERS, THIRD_PERSON
from factcheck.lexicon.places import NATIONALITIES
from factcheck.matching.kinds import KINDS
from factcheck.text.words import LIGHT_WEIGHT, stem_of

_BEAR = stem_of("born")
_ROOT = 3
_MOVING = frozenset(map(stem_of, "take go come put make turn bring send get move".split()))
_WHITHER = frozenset(("to", "into"))
_TIES = frozenset("in on at of for from to into with by about against over under".split())
_PLACING = frozenset("in from at to near of".split())
_PERIODS = frozenset("day week weekend month quarter season year decade century".split())
_CONTRASTING = frozenset("while whereas but although though".split())
_ORDER = frozenset(
    "before until till ahead prior previously earlier formerly already then later after following subsequently "
    "since once preceded followed succeeded predecessor previous former by".split()
)
_CARRYING = frozenset(
    map(stem_of, "transport move rush airlift fly drive evacuate transfer ship carry admit deliver escort lead".split())
)
_EMPTY = frozenset("position post office role job place title name part".split())
"""Nouns that say no more than the verb they stand behind: "holds the position of", "took place"."""
_NOBODY = frozenset("latter former one others".split())


def names_only(link: Linking) -> str:
    """Find "A and B went to war over C" against a passage that only names the three: neither the claim's verb, which
    says little, nor the noun it goes with is there."""
    claim = link.claim
    verb = claim.predicate
    if verb < 0 or verb in link.matched or claim.words[verb].entry.weight > LIGHT_WEIGHT:
        return ""
    if claim.is_copular or verb in claim.value_words:
        return ""
    if claim.quantities or any(not claim.words[at].entry.capital for at in link.matched):
        return ""
    lost = (claim.words[at].entry for at in link.missing)
    return next((e.surface for e in lost if e.weight >= 1 and not e.capital and e.lower not in _EMPTY), "")


def taken_there(link: Linking) -> str:
    """Find "was made into a film" against "the screen rights were bought": a verb that says little says more before
    "to" and "into"."""
    claim = link.claim
    verb = claim.predicate
    if verb < 0 or verb in link.matched or claim.words[verb].entry.stem not in _MOVING or claim.is_copular:
        return ""
    if not _CARRYING.isdisjoint(link.passage.positions):
        return ""
    if verb + 2 >= len(claim.words) or claim.words[verb + 1].entry.lower not in _WHITHER:
        return ""
    noun = claim.words[verb + 2].entry
    idiom = verb + 2 in link.matched and not noun.capital and noun.stem in link.passage.positions
    return "" if idiom else claim.words[verb].entry.surface  # "came to power"


def other_filler(link: Linking) -> str:
    """Find "taught physics" against "taught history", "depend on lakes" against "depend on the sea": where the claim
    has a noun that the passage lacks, the passage has another, tied to the same word."""
    claim, passage = link.claim, link.passage
    words = claim.words
    for index in link.missing:
        entry = words[index].entry
        if entry.weight < 1 or entry.capital or not is_noun(claim, index) or is_content(claim, index + 1):
            continue
        first = index
        while first > 0 and (is_noun(claim, first - 1) or words[first - 1].entry.lower in DETERMINERS):
            if first - 1 in link.matched or words[first - 1].entry.capital:
                break
            first -= 1
        tie = first - 1
        if tie < 1 or tie + 1 in claim.value_words:
            continue
        tied = words[tie].entry.lower in _TIES
        governor = tie - 1 if tied else tie
        at = link.matched.get(governor, -1)
        if at < 0 or not (tied or is_verb(words, governor)):
            continue
        found = _filler(passage, at, words[tie].entry.lower if tied else "")
        if found and not any(map(link.is_known, found)) and not found & passage.value_words:
            last = max(found)
            if passage.words[last].entry.capital or passage.words[last].entry.stem in KINDS:
                continue
            if any(passage.words[place].entry.lower[:_ROOT] == entry.lower[:_ROOT] for place in found):
                continue  # "payout", "payments"
            return passage.written(passage.words[at].start, passage.words[last].end)
    return ""


def _filler(passage: Statement, at: int, tie: str) -> set[int]:
    """Return the words of what stands behind a word, with a preposition between or as its object."""
    words = passage.words
    if not tie:
        return object_of(passage, at) if is_verb(words, at) else set()
    if at + 1 < len(words) and words[at + 1].entry.lower == tie:
        return object_of(passage, at + 1)
    return set()


def of_its_people(link: Linking) -> str:
    """Find "was born in Dravia" against "was born to Dravian parents": a nation tells where something is only before a
    noun for a place."""
    claim, passage = link.claim, link.passage
    words = passage.words
    for index, at in link.matched.items():
        ours, theirs = claim.words[index].entry, words[at].entry
        if not theirs.key or ours.stem == theirs.stem or theirs.lower not in NATIONALITIES:
            continue
        if ours.lower in NATIONALITIES or not index or claim.words[index - 1].entry.lower not in ("in", "at", "from"):
            continue
        noun = at + 1
        while is_content(passage, noun + 1) and not is_verb(words, noun + 1):
            noun += 1
        if claim.words[claim.predicate].entry.stem != _BEAR or noun >= len(words):
            continue
        if is_content(passage, noun) and words[noun].entry.stem not in KINDS and not link.is_known(noun):
            return passage.written(words[at].start, words[noun].end)
    return ""


def other_period(link: Linking) -> str:
    """Find "the rain of the year" against "the rain of the month"."""
    claim, lowers = link.claim, link.passage.lowers
    for index in link.missing:
        lower = claim.words[index].entry.lower
        if lower not in _PERIODS or index in claim.value_words or lower in lowers or lower + "s" in lowers:
            continue
        other = next((at for at, theirs in enumerate(lowers) if theirs in _PERIODS), -1)
        if other >= 0 and other not in link.passage.value_words:
            return link.passage.words[other].entry.surface
    return ""


def before_what(link: Linking) -> str:
    """Find "acted before she joined" against "acted and joined": the passage tells no order."""
    claim = link.claim
    if "before" not in claim.lowers or not _ORDER.isdisjoint(link.passage.lowers):
        return ""
    at = claim.lowers.index("before")
    behind = next((place for place in range(at + 1, len(claim.words)) if is_content(claim, place)), -1)
    if behind < 0 or behind not in link.matched or len(link.passage.dates) > 1:
        return ""
    return claim.written(claim.words[at].start, claim.words[behind].end)


def in_another_clause(link: Linking) -> str:
    """Find "Orsa have one point" against "Besk drew with Orsa; Lorne have one point", "Holm cut it" against "Sato cut
    it, while Holm fell": the claim's subject stands in another clause than what is said, which has its own."""
    found = other_clause(link, _said_at(link))
    return (
        link.passage.written(link.passage.words[min(found)].start, link.passage.words[max(found)].end) if found else ""
    )


def _said_at(link: Linking) -> int:
    """Return where the passage says what the claim says: its verb, or the first noun behind a verb that says little."""
    claim = link.claim
    at = link.matched.get(claim.predicate, -1)
    if at >= 0 or claim.predicate < 0:
        return at
    return next((link.matched[i] for i in sorted(link.matched) if i > claim.predicate), -1)


def other_clause(link: Linking, said: int) -> set[int]:
    """Return the subject that the clause at `said` has in the passage, where the claim's own stands in another only;
    none where it may be the same."""
    claim, passage = link.claim, link.passage
    words = passage.words
    subject = [at for index, at in link.matched.items() if index < claim.predicate_start]
    if said < 0 or not subject:
        return set()
    first, last = _clause(passage, said)
    if any(first <= at < last for at in subject) or not THIRD_PERSON.isdisjoint(passage.lowers[first:said]):
        return set()
    verb = next((at for at in range(said, first, -1) if is_verb(words, at)), -1)
    verb = verb if verb >= 0 else next((at for at in range(said, last) if is_verb(words, at)), -1)
    if verb < 0:
        return set()
    doer = {at for at in subject_of(passage, verb) if first <= at < last}
    own = {at for at in doer if words[at].entry.lower not in _NOBODY}
    return own if own and not any(map(link.is_known, own)) else set()


def stands_apart(link: Linking, said: int) -> bool:
    """Return whether the claim's subject stands in a clause of its own behind the one at `said`, which speaks of
    another: "Sato cut it, while Holm fell"."""
    subject = [at for index, at in link.matched.items() if index < link.claim.predicate_start]
    _, last = _clause(link.passage, said)
    return bool(subject) and said >= 0 and min(subject) >= last


def _clause(passage: Statement, at: int) -> tuple[int, int]:
    """Return the indices `[first, last)` of the stretch in which a word stands between semicolons, and between
    conjunctions that set one clause against another."""
    lowers = passage.lowers
    first = next((place + 1 for place in range(at - 1, -1, -1) if _parts(lowers, place)), 0)
    return first, next((place for place in range(at + 1, len(lowers)) if _parts(lowers, place)), len(lowers))


def _parts(lowers: list[str], at: int) -> bool:
    if lowers[at] == ";":
        return lowers[:at].count("(") <= lowers[:at].count(")")
    return lowers[at] in _CONTRASTING and at > 0 and lowers[at - 1] == ","
