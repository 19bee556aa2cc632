"""Who made a thing, and what is the only one of its kind: "was written by Ito" against "Sato wrote it", "Orsa is the
capital" against "the capital is Taber".

Each is read from whichever way it is put (active, passive, "the author of", "Ito's novel"), and only names are held
against names: "was founded by two brothers" excludes nobody.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.expressions.clauses import agent_of, bearer_of, is_done_to, object_of, subject_of
from factcheck.expressions.noun_phrases import phrase_start
from factcheck.expressions.polarity import NEGATION
from factcheck.expressions.predicate import BE, is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.comparison import SlotDifference
from factcheck.lexicon.function_words import DETERMINERS
from factcheck.lexicon.inflection import is_superlative
from factcheck.lexicon.places import SETS_APART
from factcheck.matching.kinds import KINDS
from factcheck.records import Reason, ReasonKind, Relation
from factcheck.text.words import stem_of

_MAKING = """
write: write author pen / author writer / novel book poem story memoir biography play
compose: compose / composer / symphony opera
found: founded establish / founder /
discover: discover / discoverer /
invent: invent devise / inventor /
design: design / designer architect /
direct: direct helm / / film movie
paint: paint / painter / painting
sculpt: sculpt / sculptor / sculpture
kill: kill murder assassinate slay / killer murderer assassin /
"""
"""Of each kind of making the verbs, the nouns for who does it, and the things that "by" or a possessive ties to one."""
_ONLY_ONES = frozenset("official national".split())
_UNIQUE = frozenset(("capital",))
_OF = frozenset(("of", "in"))
_SHARING = frozenset("with co and alongside together among others partly".split())
_THEN = frozenset(("was", "were"))
_INDEFINITE = frozenset("a an another some one".split())


def _rows() -> Iterator[tuple[str, list[frozenset[str]]]]:
    for row in _MAKING.strip().splitlines():
        kind, _, rest = row.partition(":")
        yield kind, [frozenset(map(stem_of, column.split())) for column in rest.split("/")]


_VERBS = {stem: kind for kind, (verbs, _, _) in _rows() for stem in verbs}
_NOUNS = {stem: kind for kind, (_, nouns, _) in _rows() for stem in nouns}
_WORKS = {stem: kind for kind, (_, _, works) in _rows() for stem in works}
_SIGNS = frozenset((*_VERBS, *_NOUNS, *_WORKS, *map(stem_of, _UNIQUE | _ONLY_ONES)))


class _Made:
    """Who made what, or is the only one of something: the kind, the words of the maker and of the thing."""

    __slots__ = ("at", "kind", "maker", "thing")

    def __init__(self, kind: str, at: int, maker: set[int], thing: set[int]) -> None:
        self.kind = kind
        self.at = at
        self.maker = maker
        self.thing = thing


def find_other_maker(claim: Statement, passage: Statement, matched: dict[int, int]) -> SlotDifference | None:
    """Return the maker that a passage names of a thing whose maker the claim names otherwise; `None` for none."""
    if not (_may_tell(claim) and _may_tell(passage)):
        return None
    given = list(_made(passage))
    for ours in _made(claim) if given else ():
        if not _is_named(claim, ours.maker) or claim.flags[ours.at] & NEGATION or not _is_definite(claim, ours.thing):
            continue
        if not any(claim.words[at].entry.capital for at in ours.thing):
            continue  # "the company" may be another in the next article
        thing = _matched_thing(claim, ours, matched)
        for theirs in given:
            if (
                theirs.kind == ours.kind
                and thing
                and thing <= theirs.thing
                and _is_another(claim, passage, ours, theirs)
            ):
                return _difference(claim, passage, ours, theirs)
    return None


def said_by_maker(claim: Statement, passage: Statement, matched: dict[int, int]) -> tuple[int, int]:
    """Return the claim's word for making something that a passage says in another way, and where: "Holm wrote the novel
    Ash" by "Ash, a novel by Holm"; twice -1 for none."""
    if not (_may_tell(claim) and _may_tell(passage)):
        return -1, -1
    given = list(_made(passage))
    for ours in _made(claim) if given else ():
        thing = _matched_thing(claim, ours, matched)
        maker = {matched[at] for at in ours.maker if at in matched}
        if ours.at in matched or not thing or not maker or " " in ours.kind or passage.flags[given[0].at]:
            continue
        for theirs in given:
            if theirs.kind == ours.kind and thing <= theirs.thing and maker & theirs.maker:
                return ours.at, theirs.at
    return -1, -1


def _matched_thing(claim: Statement, made: _Made, matched: dict[int, int]) -> set[int]:
    """Return where the passage has the thing made: nothing where it lacks a part of it."""
    title = {at for at in made.thing if claim.words[at].entry.stem not in KINDS} or made.thing
    return {matched[at] for at in title} if all(at in matched for at in title) else set()


def _may_tell(statement: Statement) -> bool:
    if not _SIGNS.isdisjoint(statement.positions):
        return True
    # Most sentences have no superlative, and one look for its ending says so.
    return "est" in statement.text[statement.start : statement.end] and any(map(is_superlative, statement.lowers))


def _is_another(claim: Statement, passage: Statement, ours: _Made, theirs: _Made) -> bool:
    """Return whether another one alone is named: not "by Sato with Ito", nor "co-written by Sato"."""
    words = passage.words
    if not _is_named(passage, theirs.maker) or passage.flags[theirs.at] & NEGATION:
        return False
    if not _is_definite(passage, theirs.thing):
        return False
    if _title(claim, ours.thing) != _title(passage, theirs.thing):
        return False  # "the letter", "the letters"; "northern Dravia", "Dravia"
    mine = {claim.words[at].entry.stem for at in ours.maker if claim.words[at].entry.lower not in SETS_APART}
    if mine & {words[at].entry.stem for at in theirs.maker}:
        return False
    if any(at > theirs.at for stem in mine for at in passage.positions.get(stem, ())):
        return False
    if passage.lowers[theirs.at + 1 : theirs.at + 2] in (["over"], ["up"], ["out"]):
        return False  # "was painted over by"
    if " " in theirs.kind and "by" in passage.lowers and "by" not in claim.lowers:
        return False  # "the largest city by area"
    behind = max(theirs.maker) + 1
    near = (*passage.lowers[max(0, theirs.at - 2) : theirs.at], *passage.lowers[behind : behind + 2])
    return _SHARING.isdisjoint(near)


def _title(statement: Statement, thing: set[int]) -> set[str]:
    """Return the words of a thing, without what only says of which kind it is ("the film Night Boat")."""
    return {statement.words[at].entry.lower for at in thing if statement.words[at].entry.stem not in KINDS}


def _is_named(statement: Statement, maker: set[int]) -> bool:
    return bool(maker) and all(statement.words[at].entry.capital for at in maker)


def _is_definite(statement: Statement, thing: set[int]) -> bool:
    if not thing:
        return False
    first = phrase_start(statement, max(thing))
    return statement.words[first].entry.lower not in _INDEFINITE


def _difference(claim: Statement, passage: Statement, ours: _Made, theirs: _Made) -> SlotDifference:
    mine, stated = _written(claim, ours.maker), _written(passage, theirs.maker)
    reason = Reason(
        kind=ReasonKind.NAME,
        relation=Relation.DISJOINT,
        claim=mine,
        source=stated,
        message=f"{mine} in the claim, {stated} in the source",
    )
    says = (ours.at,) if claim.predicate < 0 else (ours.at, claim.predicate)
    return SlotDifference(
        min(theirs.maker), max(theirs.maker) + 1, frozenset(ours.maker), reason, says=says, at=theirs.at
    )


def _written(statement: Statement, places: set[int]) -> str:
    return statement.written(statement.words[min(places)].start, statement.words[max(places)].end)


def _made(statement: Statement) -> Iterator[_Made]:
    """Yield what a statement says was made by whom, and what it says is the only one."""
    words = statement.words
    for at, word in enumerate(words):
        stem = word.entry.stem
        if stem in _VERBS and (is_verb(words, at) or at == statement.predicate):
            if is_done_to(statement, at):
                yield _Made(_VERBS[stem], at, agent_of(statement, at)[1], subject_of(statement, at))
            else:
                yield _Made(_VERBS[stem], at, subject_of(statement, at), object_of(statement, at))
        elif stem in _NOUNS:
            maker, thing = bearer_of(statement, at)
            yield _Made(_NOUNS[stem], at, maker, thing)
        if stem in _WORKS:
            yield from _by_name(statement, at, _WORKS[stem])
        kind = _only_kind(statement, at)
        if kind:
            maker, thing = bearer_of(statement, at, _OF)
            around = {words[phrase_start(statement, at) - 1].entry.lower}
            around.update(word.entry.lower for word in words[max(thing, default=at) + 1 :][:1])
            yield _Made(f"{kind} then" if _THEN & around else kind, at, maker, thing)


def _by_name(statement: Statement, at: int, kind: str) -> Iterator[_Made]:
    """Yield "The Weir is a novel by Ito", "the play is by Ito", "Ito's novel The Weir"."""
    words = statement.words
    behind = [word.entry.lower for word in words[at + 1 : at + 3]]
    start = phrase_start(statement, at)
    if behind[:1] == ["by"]:
        thing = {at}
        if start and words[start - 1].entry.lower in BE:
            thing = subject_of(statement, start - 1)
        elif start > 1 and words[start - 1].entry.lower == ",":
            thing = subject_of(statement, start - 1) or thing
        yield _Made(kind, at, object_of(statement, at + 1), thing)
    elif len(behind) > 1 and behind[0] in BE and behind[1] == "by":
        yield _Made(kind, at, object_of(statement, at + 2), {at})
    elif at and words[at - 1].entry.possessive and words[at - 1].entry.capital:
        first = at + 1 + (behind[:1] == [","])
        if first < len(words) and (words[first].entry.capital or words[first].entry.lower in ('"', "the")):
            maker = {p for p in range(start, at) if words[p].entry.capital}
            yield _Made(kind, at, maker, object_of(statement, first - 1))


def _only_kind(statement: Statement, at: int) -> str:
    """Return what a noun says that there is one of only: "capital", "largest city"; "" for none."""
    words = statement.words
    entry = words[at].entry
    if not entry.is_word or entry.stop or entry.capital:
        return ""
    first = at
    while first and not (words[first - 1].entry.stop or words[first - 1].entry.possessive):
        first -= 1
        if not words[first].entry.is_word:
            return ""
    described = [word.entry.lower for word in words[first:at]]
    one = entry.lower in _UNIQUE or any(lower in _ONLY_ONES or is_superlative(lower) for lower in described)
    definite = first > 0 and (words[first - 1].entry.possessive or words[first - 1].entry.lower in DETERMINERS)
    if not one or not definite or words[first - 1].entry.lower in _INDEFINITE:
        return ""
    return " ".join((*sorted(described), entry.lower))
