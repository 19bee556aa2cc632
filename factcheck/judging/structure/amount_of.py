"""See that "every", "most" and "only" are of the same noun on both sides, and that the passage says it of all of them,
not of those who."""

from __future__ import annotations

from factcheck.expressions.clauses import subject_of
from factcheck.expressions.noun_phrases import end_of_phrase, is_noun, phrase_start
from factcheck.expressions.predicate import BE, is_participle, is_passive, is_verb
from factcheck.expressions.quantity import QuantityKind
from factcheck.expressions.statement import Statement
from factcheck.judging.structure.governing import CLAUSES, RELATIVES, acts_here
from factcheck.judging.structure.linking import Linking, is_content

_ALL = frozenset("all every each both everyone everybody".split())
_MOST = frozenset(("most", "majority"))
_NO = frozenset(("no",))
_KINDS = (_ALL, _MOST, _NO)
_ONE = frozenset("a an one another only".split())
_PASSED = frozenset("of the its his her their these those our".split())
_MAY = frozenset("may must can cannot shall".split())
_MODALS = _MAY | frozenset("could should might will would able allowed permitted required obliged need".split())
_ONLY = 4
"""Within how many words behind "only" that stands which it is of."""
_SHARES = (QuantityKind.SHARE, QuantityKind.COUNT)
_PROPORTIONS = frozenset("share proportion percentage number".split())
_STOPS = frozenset((",", ";", ".", ":"))


def other_noun(link: Linking) -> str:
    """Find "most farmers own land" against "farmers own most of the land", "every pupil got a book" against "Ito, a
    pupil, got a book"."""
    claim, passage = link.claim, link.passage
    lead = claim.lower_at(0)
    kind = next((kind for kind in _KINDS if lead in kind), None)
    if kind is None:
        return ""
    place = link.matched.get(_noun(claim, 0), -1)
    if place < 0:
        return ""
    there = [at for at, lower in enumerate(passage.lowers) if lower in kind]
    nouns = [_noun(passage, at) for at in there]
    if any(at < place <= noun for at, noun in zip(there, nouns, strict=True)):
        return ""
    if there and place not in nouns and not any(at in nouns for at in link.taken & set(nouns)):
        if all(noun >= 0 and is_content(passage, noun) for noun in nouns):
            return passage.written(passage.words[there[0]].start, passage.words[max(nouns[0], there[0])].end)
    elif there and place not in nouns:
        return passage.written(passage.words[there[0]].start, passage.words[max(nouns[0], there[0])].end)
    first = phrase_start(passage, place)
    if not there and kind is _ALL and passage.lower_at(first) in _ONE:
        return passage.written(passage.words[first].start, passage.words[place].end)
    return ""


def _noun(statement: Statement, at: int) -> int:
    """Return the noun that a quantifier is of: "most of the *farmers*"; -1 for none."""
    at += 1
    while statement.lower_at(at) in _PASSED:
        at += 1
    return end_of_phrase(statement, at)


def those_who(link: Linking) -> str:
    """Find "50 percent of the pupils failed" against "50 percent of the pupils who failed were boys", "most farmers own
    land" against "most farmers who own land keep sheep": the claim's verb only tells of whom something else is said."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if (
        not _PROPORTIONS.isdisjoint(passage.lowers)
        or verb < 3
        or claim.is_copular
        or not RELATIVES.isdisjoint(claim.lowers)
    ):
        return ""
    counted = claim.lower_at(0) in _ALL | _MOST | {"half", "some", "many", "no", "none", "few", "several"} or any(
        quantity.first <= 1 and quantity.kind in _SHARES for quantity in claim.quantities
    )
    who = verb - 1
    while who > 0 and passage.lowers[who] in ("also", "still", "had", "have", "has", "were", "was", "are"):
        who -= 1
    if any(q.first and passage.lowers[q.first - 1] == "the" for q in passage.quantities if q.last < verb):
        return ""  # "the 50 users who lost their photos": they did
    behind = passage.lower_at(verb + 1) == "by" and passage.lowers[verb - 1] not in BE
    participle = counted and behind and is_participle(passage.words, verb)
    if participle and is_passive(claim.words, claim.predicate) and is_noun(passage, verb - 1):
        later = next((p for p in range(verb + 1, len(passage.words)) if is_verb(passage.words, p)), -1)
        opened = any(passage.lowers[p] in CLAUSES or passage.lowers[p] == "as" for p in range(verb, max(later, verb)))
        if later > 0 and later not in link.taken and not opened:
            return passage.written(passage.words[verb].start, passage.words[later].end)
    if not counted or passage.lowers[who] not in ("who", "that") or passage.lower_at(who - 1) in _STOPS:
        return ""
    goes_on = next((at for at in range(verb + 1, len(passage.words)) if passage.lowers[at] in _STOPS), None)
    for at in range(verb + 1, goes_on or len(passage.words)):
        if (is_verb(passage.words, at) or acts_here(passage, at)) and at not in link.taken:
            return passage.written(passage.words[who].start, passage.words[at].end)
    return ""


def restricted(link: Linking) -> str:
    """Find "every pupil got a book" against "every pupil who passed the test got a book"."""
    claim, passage = link.claim, link.passage
    if claim.lower_at(0) not in _ALL | _MOST | {"no", "none"} or not RELATIVES.isdisjoint(claim.lowers):
        return ""
    verb = link.verb
    place = link.matched.get(_noun(claim, 0), -1)
    for who in range(place + 1, verb):
        if passage.lowers[who] in ("who", "that") and passage.lowers[who - 1] != "," and place >= 0:
            behind = range(who + 1, verb)
            if any(is_content(passage, at) and not link.is_known(at) for at in behind):
                return passage.written(passage.words[place].start, passage.words[verb - 1].end)
    return ""


def only_other(link: Linking) -> str:
    """Find "only members may vote" against "members may vote only by post", "only members may speak"."""
    claim, passage = link.claim, link.passage
    if claim.lower_at(0) != "only" or "only" not in passage.lowers:
        return ""
    ours = next((at for at in range(1, 1 + _ONLY) if at in link.matched), -1)
    only = passage.lowers.index("only")
    if only + 1 in passage.value_words or 1 in claim.value_words:
        return ""
    if ours < 0 or not only < link.matched[ours] <= only + _ONLY:
        return passage.written(passage.words[only].start, passage.words[min(only + 1, len(passage.words) - 1)].end)
    return ""


def is_no_rule(link: Linking) -> str:
    """Find "only members may vote" against "only members voted last night": what may be done, and what was."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if verb < 1 or claim.lower_at(claim.predicate_start) not in _MAY or not _MODALS.isdisjoint(passage.lowers):
        return ""
    if not is_verb(passage.words, verb) or not subject_of(passage, verb):
        return ""
    return passage.words[verb].entry.surface
