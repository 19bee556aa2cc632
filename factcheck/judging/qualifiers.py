"""Words that change what a matched word stands for: a former mayor is no mayor, a brother's win is not one's own."""

from __future__ import annotations

from itertools import pairwise

from factcheck.expressions.statement import Statement
from factcheck.lexicon.function_words import RESTRICTORS
from factcheck.lexicon.persons import is_person
from factcheck.text.words import stem_of

_APART = frozenset((("other", "than"), ("rather", "than"), ("instead", "of"), ("different", "from"), ("apart", "from")))
_UNMADE = frozenset(
    "former ex deputy vice acting assistant interim ousted aspiring potential future fake mock failed nearly almost "
    "past onetime honorary shadow disputed titular nominal unofficial styled proclaimed pretended alleged".split()
)
"""Before an office or a thing, these say that it is not, or not fully, one."""
_NEARLY_ALL = frozenset("almost nearly virtually practically".split())
_REFLEXIVE = frozenset("himself herself itself themselves myself ourselves".split())
_SOLE = frozenset("alone solo sole solely single unaided own only handed handedly unassisted".split())
_ALL = frozenset("all every each everyone everybody always entire whole".split())
_SOME = frozenset("most some many several few majority half sometimes often part".split())
_OPPOSED = ({"before", "after"}, {"to", "from"}, {"with", "without"}, {"for", "against"}, {"above", "below"},
            {"over", "under"}, {"except", "including"}, {"except", "with"}, {"before", "during"}, {"after", "during"},
            {"in", "near"}, {"in", "outside"}, {"in", "beside"}, {"at", "near"}, {"at", "outside"}, {"on", "off"},
            {"about", "to"}, {"until", "from"}, {"until", "since"}, {"over", "with"})  # fmt: skip
_AGAINST_BY = frozenset("to for against from".split())
_CONTRARY = frozenset("against versus vs v anti counter contrary over".split())
_CONTRARY_STEMS = frozenset(
    map(
        stem_of,
        "oppose opposition opponent reject beat defeat win lose fight resist condemn criticise protest attack sue "
        "accuse charge target play face meet host draw thrash victory match prevent protect guard combat".split(),
    )
)
"""Words that say in their own way that something is against something."""
_DESPITE = frozenset("despite although though notwithstanding".split())
_LEAVING = frozenset(map(stem_of, "leave depart flee quit exit abandon evacuate".split()))
_DETERMINERS = frozenset("the a an its their his her this that".split())


def weakens(claim: Statement, passage: Statement, matched: dict[int, int]) -> bool:
    """Return whether the passage says something less, or of somebody else, with the claim's own words.

    `matched` has the passage's index for each of the claim's matched words.
    """
    return (
        _narrower(claim, passage)
        or _lacks_against(claim, passage)
        or _other_kin(claim, passage, matched)
        or _despite(claim, passage)
        or _compound(claim, matched)
        or _all_against_some(claim, passage)
        or any(
            _is_unmade(claim, index, passage, at)
            or _one_of(claim, index, passage, at)
            or _other_side(claim, index, passage, at)
            for index, at in matched.items()
            if at >= 0
        )
        or is_of_another(claim, passage, matched)
    )


def _narrower(claim: Statement, passage: Statement) -> bool:
    """Return whether the claim says "only", "outside" or "other than" and the passage does not."""
    wanted = {word.entry.lower for word in claim.words if word.entry.lower in RESTRICTORS}
    if wanted and not wanted <= {word.entry.lower for word in passage.words}:
        return True
    if _is_alone(claim) and not _is_alone(passage) and _SOLE.isdisjoint(passage.lowers):
        return True
    return _sets_apart(claim) and not _sets_apart(passage)


def _is_alone(statement: Statement) -> bool:
    """Return whether a sentence says that somebody did it "by herself", "on his own", "single-handedly"."""
    lowers = statement.lowers
    return any(one == "by" and two in _REFLEXIVE for one, two in pairwise(lowers)) or "handedly" in lowers


def _lacks_against(claim: Statement, passage: Statement) -> bool:
    """Return whether the claim says "against" and nothing in the passage is against anything."""
    if "against" not in claim.lowers:
        return False
    return _CONTRARY.isdisjoint(passage.lowers) and _CONTRARY_STEMS.isdisjoint(passage.positions)


def _other_kin(claim: Statement, passage: Statement, matched: dict[int, int]) -> bool:
    """Return whether the claim speaks of somebody's cousin and the passage, of the same, of a daughter only."""
    theirs = {word.entry.lower for word in passage.words}
    for word in claim.words[1:]:
        owner = matched.get(word.index - 1, -1)
        if word.entry.lower not in _KIN or word.index in matched or owner < 0:
            continue
        if claim.words[word.index - 1].entry.possessive and theirs & _KIN:
            return True
    return False


def _sets_apart(statement: Statement) -> bool:
    """Return whether a sentence speaks of what something is not: "a firm other than Brandt", "instead of"."""
    lowers = [word.entry.lower for word in statement.words]
    if any(pair in _APART for pair in pairwise(lowers)):
        return True
    return any(lower == "different" and "than" in lowers[at + 1 : at + 4] for at, lower in enumerate(lowers))


def _despite(claim: Statement, passage: Statement) -> bool:
    """Return whether one says that something happened "despite" what the other says it happened because of."""
    ours = {word.entry.lower for word in claim.words}
    theirs = {word.entry.lower for word in passage.words}
    return bool((ours & _DESPITE and "because" in theirs - ours) or (theirs & _DESPITE and "because" in ours - theirs))


def _compound(claim: Statement, matched: dict[int, int]) -> bool:
    """Return whether the passage lacks the noun of a preposition of three words ("in favour of", "in front of")."""
    words = claim.words
    return any(
        words[at - 1].entry.lower == "in"
        and words[at + 1].entry.lower == "of"
        and words[at].entry.weight >= 1
        and not words[at].entry.capital
        and at not in matched
        for at in range(1, len(words) - 1)
    )


def _all_against_some(claim: Statement, passage: Statement) -> bool:
    ours = {word.entry.lower for word in claim.words}
    if not ours & _ALL or ours & _SOME:
        return False
    lowers = passage.lowers
    theirs = set(lowers)
    if any(one in _NEARLY_ALL and two in _ALL for one, two in pairwise(lowers)) and not _NEARLY_ALL & ours:
        return True
    return bool(theirs & _SOME) and not theirs & _ALL


def _before(statement: Statement, at: int) -> str:
    """Return the word before `at`, a hyphen passed over."""
    at -= 1
    if at >= 0 and statement.words[at].entry.lower == "-":
        at -= 1
    return statement.words[at].entry.lower if at >= 0 else ""


def _is_unmade(claim: Statement, index: int, passage: Statement, at: int) -> bool:
    behind = [word.entry.lower for word in passage.words[at + 1 : at + 3]]
    if behind[:1] == ["-"] and behind[1:] in (["elect"], ["designate"]) and "elect" not in claim.positions:
        return True
    unmade = _before(passage, at)
    return unmade in _UNMADE and _before(claim, index) not in _UNMADE and at not in passage.value_words


def _one_of(claim: Statement, index: int, passage: Statement, at: int) -> bool:
    """Return whether the passage says "one of the largest" where the claim says "the largest"."""

    def one_of(statement: Statement, end: int) -> bool:
        lowers = [word.entry.lower for word in statement.words[max(0, end - 5) : end]]
        return "one" in lowers and "of" in lowers

    if not claim.words[index].entry.lower.endswith("est"):
        return False
    return one_of(passage, at) and not one_of(claim, index)


def _preposition(statement: Statement, at: int) -> str:
    at -= 1
    while at >= 0 and statement.words[at].entry.lower in _DETERMINERS:
        at -= 1
    if at > 0 and statement.lowers[at] == "with" and statement.lowers[at - 1] == "connection":
        return "over"
    return statement.words[at].entry.lower if at >= 0 else ""


def _other_side(claim: Statement, index: int, passage: Statement, at: int) -> bool:
    """Return whether opposed prepositions stand before a word: before the vote, after the vote."""
    ours, theirs = _preposition(claim, index), _preposition(passage, at)
    if (_away_from(claim, index, ours) and _bound_for(passage, at, theirs)) or (
        _bound_for(claim, index, ours) and _away_from(passage, at, theirs)
    ):
        # "Left Orsa", "left for Orsa": whence, and whither.
        return True
    if "by" in (ours, theirs) and _AGAINST_BY & {ours, theirs} and _governs(claim, index) == _governs(passage, at):
        # "Sent by the ministry", "sent to the ministry".
        return True
    if ours == theirs or not any(ours in pair and theirs in pair for pair in _OPPOSED):
        return False
    # "Outside the Taber museum" is no word about Taber.
    behind = (*claim.words[index + 1 : index + 2], *passage.words[at + 1 : at + 2])
    return not any(word.entry.is_word and word.entry.weight >= 1 for word in behind)


def _governs(statement: Statement, at: int) -> str:
    """Return the word before the preposition before a word."""
    at -= 1
    while at > 0 and statement.words[at].entry.lower in _DETERMINERS:
        at -= 1
    return statement.words[at - 1].entry.lower if at > 0 else ""


def _away_from(statement: Statement, at: int, preposition: str) -> bool:
    """Return whether a place is one that is left ("left Orsa", "departed from Orsa")."""
    return preposition == "from" or _leaves(statement, at)


def _bound_for(statement: Statement, at: int, preposition: str) -> bool:
    """Return whether a place is one that is made for ("left for Orsa", "departing for Orsa")."""
    if preposition not in ("for", "to"):
        return False
    return _leaves(statement, next(i for i in range(at - 1, -1, -1) if statement.words[i].entry.lower == preposition))


def _leaves(statement: Statement, at: int) -> bool:
    """Return whether a verb of leaving stands right before."""
    at -= 1
    while at >= 0 and statement.words[at].entry.lower in _DETERMINERS:
        at -= 1
    return at >= 0 and statement.words[at].entry.stem in _LEAVING


def is_of_another(claim: Statement, passage: Statement, matched: dict[int, int]) -> bool:
    """Return whether the claim's subject only belongs to the passage's: "Ada Finch's brother won", "the rival of"."""
    start = claim.predicate_start
    taken = set(matched.values())
    for name in claim.names:
        last = name.words[-1]
        if start < 0 or name.last > start or last.entry.possessive or last.index not in matched:
            continue
        if name.last < start and claim.words[name.last].entry.weight >= 1:
            # The name only describes the claim's own subject ("the Interpol president").
            continue
        at = matched[last.index]
        words = passage.words
        if at < 0:
            continue
        if words[at].entry.possessive and at + 1 < len(words):
            following = words[at + 1]
            if following.entry.weight >= 1 and following.index not in taken and not following.entry.capital:
                return following.entry.lower in _KIN
        first = matched.get(name.words[0].index, at) - 1
        while first > 0 and (words[first].entry.lower in _BEFORE_NAME or is_person(words[first].entry.lower)):
            first -= 1
        if first >= 1 and words[first].entry.lower in ("of", "to", "with") and words[first - 1].entry.lower in _KIN:
            said = matched.get(claim.predicate, -1)
            if claim.is_copular and passage.lower_at(at + 1) == "," and at + 1 < said <= at + _APPOSED:
                continue  # "the family of Ito, a member of the council"
            return words[first - 1].index not in taken
    return False


_APPOSED = 5
"""Within how many words behind a name stands what an apposition says of it."""
_BEFORE_NAME = frozenset("the a an late former then mr mrs ms dr sir president minister general".split())
_KIN = frozenset(
    "brother sister son daughter father mother wife husband uncle aunt cousin nephew niece parent child family friend "
    "rival opponent ally lawyer spokesman spokeswoman aide adviser advisor deputy predecessor successor colleague "
    "partner boss doctor coach neighbour neighbor critic supporter victim killer agent widow".split()
)
"""Somebody else, named by whose they are."""
