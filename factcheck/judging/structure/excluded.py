"""See that the passage does not take out what the claim speaks of, or leave it to choose: all but one, in one town and
none in the other, either of two."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from factcheck.expressions.noun_phrases import end_of_phrase, is_noun
from factcheck.expressions.polarity import NEGATION
from factcheck.expressions.predicate import AUXILIARIES, BE, is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.structure.governing import acts_here, is_when
from factcheck.judging.structure.linking import Linking, is_content
from factcheck.lexicon.function_words import EXCEPTS
from factcheck.lexicon.verbs import BASES
from factcheck.text.words import stem_of

_EXEMPTING = frozenset(map(stem_of, "exempt exclude omit spare".split()))
_CLOSES = frozenset((";", ".", "but", "while", "who", "which"))
_OF_TWO = frozenset((("apart", "from"), ("other", "than"), ("aside", "from"), ("exception", "of"), ("but", "for")))
_NOBODY = frozenset("nobody none no nothing never not nor neither hardly few".split())
_NOT = frozenset("not none nor neither never".split())
_MOST = frozenset("all every everyone everybody everything any each most always everywhere".split())
_TIES = frozenset("in at on by from to of for with about".split())
_CLAUSE_ENDS = frozenset((",", ";", ".", ":", "and", "who", "which", "that", "when", "while"))
_BEFORE = 8
"""Within how many words before "except" that is said which it sets one apart from."""
_INSTEAD = frozenset(
    (
        ("rather", "than"),
        ("instead", "of"),
        ("and", "not"),
        (",", "not"),
        ("but", "not"),
        ("least", "of"),
        ("as", "opposed"),
    )
)
_TOLD_OF = 4
"""Within how many words behind one set apart "who" tells of him."""
_NEARLY = frozenset("far only least long just merely".split())
_PASSING = frozenset((",", ";", ".", ":", "but", "who", "which", "that", "when", "while"))
_BEING = frozenset(("being", "be", "having"))
_MEMBER = 12
"""Within how many words of an "or" what it leaves to choose stands."""


def excepted(link: Linking) -> str:
    """Find "Ito voted" against "everyone except Ito voted", "the bank fined the port" against "the bank fined every
    firm but the port"."""
    return next((_shown(link, at, place) for at, _, place in _set_apart(link)), "")


def exempted(link: Linking) -> str:
    """Find "medicine is covered by the sanctions" against "the sanctions cover 43 firms, but they exempt medicine"."""
    claim, passage = link.claim, link.passage
    if any(word.entry.stem in _EXEMPTING for word in claim.words):
        return ""
    for stem in _EXEMPTING:
        for at in passage.positions.get(stem, ()):
            if at in link.taken or passage.lower_at(at + 1) == "from" or passage.lower_at(at - 1) in BE:
                continue
            end = next(
                (p for p in range(at + 1, len(passage.words)) if passage.lowers[p] in _CLOSES), len(passage.words)
            )
            place = next((p for p in sorted(link.taken) if at < p < end and is_noun(passage, p)), -1)
            if place > 0:
                return _shown(link, at, place)
    return ""


def plainly_excepted(link: Linking) -> str:
    """Find the same where what is set apart is what the claim says: not "everyone except the owner of the port"."""
    return next((_shown(link, at, place) for at, start, place in _set_apart(link) if _is_all(link, start, place)), "")


def _shown(link: Linking, first: int, last: int) -> str:
    return link.passage.written(link.passage.words[first].start, link.passage.words[last].end)


def _is_all(link: Linking, start: int, place: int) -> bool:
    """Return whether all that stands from `start` to `place` is the claim's, and it does not end in a number."""
    passage = link.passage
    if place in passage.value_words and not is_when(passage, place):
        return False  # "all but 60 of the errors"
    between = (at for at in range(start, place) if is_content(passage, at) and passage.lowers[at] != "one")
    return all(link.is_known(at) or at in passage.value_words for at in between)


def _set_apart(link: Linking) -> Iterator[tuple[int, int, int]]:
    """Yield where each "except" stands, where what it sets apart begins, and the first word of the claim in that."""
    claim, passage = link.claim, link.passage
    for at, behind in _exceptions(passage):
        if passage.lowers[at] in claim.lowers:
            continue
        near = passage.lowers[max(0, at - _BEFORE) : at]
        if (
            "than" in near
            or not _NOBODY.isdisjoint(near)
            or (passage.words[at].entry.lower not in EXCEPTS and _MOST.isdisjoint(near))
        ):
            continue
        for place in range(behind, min(len(passage.words), behind + _MEMBER)):
            lower = passage.lowers[place]
            if lower in _CLAUSE_ENDS or lower in AUXILIARIES or is_verb(passage.words, place):
                break
            if "who" in passage.lowers[place + 1 : place + _TOLD_OF]:
                break  # "all the hikers except Ito, who is still missing"
            known = place in link.taken and is_content(passage, place)
            if known or (passage.words[place].entry.is_number and passage.words[place].entry.stem in claim.positions):
                yield at, behind, place
                break


def only_these(link: Linking) -> str:
    """Find "sold 60 boats" against "apart from 60 boats, it sold nothing": what is denied is all but what the claim
    says."""
    passage = link.passage
    if _NOBODY.isdisjoint(passage.lowers):
        return ""
    for at, behind in _exceptions(passage):
        if passage.lowers[at] == "but":
            continue
        known = [p for p in range(behind, min(len(passage.words), behind + _TOLD_OF)) if p in link.taken]
        if known or any(behind <= p < behind + _TOLD_OF for p in link.passage.value_words):
            return passage.written(passage.words[at].start, passage.words[behind].end)
    return ""


def _exceptions(passage: Statement) -> Iterator[tuple[int, int]]:
    """Yield where each "except" or "all but" of a sentence stands, and where what it sets apart begins."""
    lowers = passage.lowers
    for at in range(len(lowers) - 1):
        if lowers[at] in EXCEPTS:
            yield at, at + 1 + (lowers[at + 1] == "for")
        elif lowers[at] == "bar" and not _MOST.isdisjoint(lowers[max(0, at - _TOLD_OF) : at]):
            yield at, at + 1  # "every town bar Lorne"
        elif (lowers[at], lowers[at + 1]) in _OF_TWO:
            yield at, at + 2
        elif (
            lowers[at] == "but"
            and lowers[at + 1] not in ("not", "no")
            and (lowers[at - 1] in _MOST or is_noun(passage, at - 1))
        ):
            yield at, at + 1


def taken_out(link: Linking) -> str:
    """Find "cut 50 jobs in Lorne" against "cut 50 jobs in Besk but none in Lorne", "withdrew the report" against
    "withdrew the plan but not the report": a "not" stands between the claim's verb and what it says of it."""
    passage = link.passage
    found = next(_denied_behind(link), None)
    return passage.written(passage.words[found[0]].start, passage.words[found[1]].end) if found else ""


def plainly_taken_out(link: Linking) -> str:
    """Find the same where no other verb comes in between: not "cleared it, and its rival has never sold the cheese"."""
    passage = link.passage
    for cue, at in _denied_behind(link):
        between = range(link.verb + 1, at + 1)
        parted = ";" in passage.lowers[link.verb : cue] or "," in passage.lowers[cue:at]
        if not parted and not any(is_verb(passage.words, p) or acts_here(passage, p) for p in between):
            return passage.written(passage.words[cue].start, passage.words[at].end)
    return ""


def _denied_behind(link: Linking) -> Iterator[tuple[int, int]]:
    """Yield where each "not" stands behind the claim's verb, and the word of the claim that it denies."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if _NOT.isdisjoint(passage.lowers) or any(word.entry.negator for word in claim.words):
        return
    if verb < 0 or passage.flags[verb] & ~claim.flags[claim.predicate] & NEGATION:
        return
    for index, at in link.matched.items():
        if at <= verb or not claim.words[index].entry.weight:
            continue
        if not passage.flags[at] & ~claim.flags[index] & NEGATION:
            continue
        if len(passage.positions.get(passage.words[at].entry.stem, ())) > 1:
            continue
        cue = next((place for place in range(at - 1, verb, -1) if passage.lowers[place] in _NOT), -1)
        if cue > 0 and passage.lowers[cue + 1] not in _NEARLY:
            yield cue, at


def either_of(link: Linking) -> str:
    """Find "cleared Ito" against "cleared either Ito or Sato", "rejected the offer" against "has to accept or reject
    the offer": one of two, and nobody says which."""
    claim, passage = link.claim, link.passage
    lowers = passage.lowers
    if "or" not in lowers or "or" in claim.lowers or any(word.entry.negator for word in claim.words):
        return ""
    for at, lower in enumerate(lowers):
        if lower != "or" or not 0 < at < len(lowers) - 1 or passage.flags[at - 1] & NEGATION:
            continue
        verb = link.verb
        done = claim.lower_at(claim.predicate) not in BASES
        if done and verb in (at - 1, at + 1) and lowers[at - 1] in BASES and lowers[at + 1] in BASES:
            return passage.written(passage.words[at - 1].start, passage.words[at + 1].end)
        near = range(at - 1, max(-1, at - _MEMBER), -1)
        start = next((place for place in near if lowers[place] == "either"), -1)
        if passage.lower_at(start - 1) == "in" and "than" in lowers[max(0, start - 2) : start]:
            continue  # "higher than in either Orsa or Besk"
        if start >= 0 and verb == start + 1 and is_verb(passage.words, verb):
            return passage.written(passage.words[start].start, passage.words[at].end)  # "either resigned or retired"
        if start < 0 or is_verb(passage.words, start + 1):
            continue
        behind = at + 1 + (lowers[at + 1] in _TIES)
        end = max(end_of_phrase(passage, behind), behind)
        sides = [_named_once(link, range(start + 1, at)), _named_once(link, range(at + 1, end + 1))]
        if sides[0] is not sides[1]:
            return passage.written(passage.words[start].start, passage.words[at].end)
    return ""


def _named_once(link: Linking, places: range) -> bool:
    """Return whether a word of the claim stands at one of `places` that the passage has nowhere else."""
    words, positions = link.passage.words, link.passage.positions
    return any(
        place in link.taken and is_content(link.passage, place) and len(positions[words[place].entry.stem]) == 1
        for place in places
    )


def passed_over(link: Linking) -> str:
    """Find "the cable caused the fire" against "a cigarette rather than the cable caused the fire", "it was Sato, and
    not Ito, that left"."""
    return next((_shown(link, at, place) for at, _, place in _passed(link)), "")


def plainly_passed_over(link: Linking) -> str:
    """Find the same where it is what the claim says that is passed over: not "rather than sell the mill, built it"."""
    return next((_shown(link, at, place) for at, start, place in _passed(link) if _is_all(link, start, place)), "")


def _passed(link: Linking) -> Iterator[tuple[int, int, int]]:
    """Yield where each "rather than" stands, where what it passes over begins, and the first word of the claim in that,
    where the passage has it only there."""
    claim, passage = link.claim, link.passage
    for at, (one, two) in enumerate(pairwise(passage.lowers)):
        if (one, two) not in _INSTEAD and one != "unlike":
            continue
        if two in claim.lowers and one != "unlike":
            continue
        if passage.lower_at(at + 2) in _NEARLY:
            continue  # "was buried near Orsa, not far from the mill"
        start = at + 2 + (two == "opposed") - (one == "unlike")
        start += passage.lower_at(start) in _BEING
        for place in range(start, len(passage.words)):
            lower = passage.lowers[place]
            if lower in _PASSING or lower in AUXILIARIES or is_verb(passage.words, place):
                break
            if place in link.taken and is_content(passage, place):
                if len(passage.positions[passage.words[place].entry.stem]) == 1:
                    yield at, start, place
                    break
