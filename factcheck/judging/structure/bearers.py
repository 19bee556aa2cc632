"""See that a thing belongs to the same owner, and a surname to the same bearer, on both sides."""

from __future__ import annotations

from factcheck.expressions.clauses import object_of, subject_of
from factcheck.expressions.noun_phrases import end_of_phrase, heads_of, is_noun, phrase_start
from factcheck.expressions.predicate import is_verb
from factcheck.judging.structure.linking import Linking, is_content

_ITS = frozenset("its his her their".split())
_DATELINE = frozenset((":", "\u2014", "-", "(", "/"))
"""What stands behind the place that a dispatch opens with."""
_COMPARING = frozenset("to than from with like beside near".split())
_WITHIN = 8
_NEAR = 4
"""Within how many words behind a noun what goes with it is looked for."""

_FEMALE = frozenset("woman women girl girls".split())
_MALE = frozenset("man men boy boys".split())
_TOLD_FEMALE = _FEMALE | frozenset(
    "she her hers herself female mrs ms mother wife daughter sister actress lady".split()
)
_TOLD_MALE = _MALE | frozenset("he his him himself male mr father husband son brother gunman gentleman".split())


def other_owner(link: Linking) -> str:
    """Find "the mayor's office" against "the office of the mayor's brother": it belongs to somebody else of theirs."""
    claim, passage = link.claim, link.passage
    for index in range(len(claim.words)):
        at = link.matched.get(index, -1)
        if not claim.words[index].entry.possessive:
            continue
        if at < 0 or not passage.words[at].entry.possessive or not is_noun(passage, at + 1):
            found = _owned_by_another(link, index)
            if found:
                return found
            continue
        owned = index + 1
        while is_content(claim, owned + 1) and not (
            claim.words[owned].entry.possessive or is_verb(claim.words, owned + 1)
        ):
            owned += 1
        theirs = at + 1
        while is_content(passage, theirs + 1) and not is_verb(passage.words, theirs + 1):
            theirs += 1
        if owned not in link.matched or not is_content(passage, theirs) or is_verb(passage.words, theirs):
            continue
        if passage.lowers[link.matched[owned] - 1] in _ITS and link.matched[owned] > at:
            continue  # "the union's secretary, who led *its* negotiators"
        if passage.words[theirs].entry.capital or theirs < link.matched[owned] <= theirs + _NEAR:
            # "The mayor's plan for the office" may be no other than the mayor's office.
            continue
        if not any(link.is_known(place) for place in range(at + 1, theirs + 1)):
            return passage.written(passage.words[at].start, passage.words[theirs].end)
    return ""


def _owned_by_another(link: Linking, index: int) -> str:
    """Return the owner of what the claim says is owned by the word at `index`, where the passage names another."""
    passage = link.passage
    owned = index + 1
    while is_content(link.claim, owned + 1) and not is_verb(link.claim.words, owned + 1):
        owned += 1
    place = link.matched.get(owned, -1)
    if place < 1:
        return ""
    first = phrase_start(link.claim, index) if link.claim.is_copular else 0
    stems = {word.entry.stem for word in link.claim.words[first:owned]}
    if passage.lower_at(place + 1) in ("from", "by"):
        theirs = object_of(passage, place + 1)
        if theirs and not any(map(link.is_known, theirs)) and not theirs & passage.value_words:
            return passage.written(passage.words[place].start, passage.words[max(theirs)].end)
    if place + 1 < len(passage.words) and passage.words[place + 1].entry.lower == "of":
        owners = object_of(passage, place + 1)
        if owners and not any(map(link.is_known, owners)):
            return passage.written(passage.words[place].start, passage.words[max(owners)].end)
    first = phrase_start(passage, place)
    if first > 1 and passage.words[first - 1].entry.lower == "whose":
        owner = first - 2 - (passage.words[first - 2].entry.lower == ",")
        heads = heads_of(passage, owner)
        if not any(map(link.is_known, heads)) or (
            index in link.matched
            and passage.words[link.matched[index]].entry.capital
            and not heads & {link.matched[index]}
        ):
            return passage.written(passage.words[owner].start, passage.words[place].end)
    if _is_its(link, index, place, first):
        return passage.written(passage.words[first].start, passage.words[place].end)
    for owner in range(place - 1, max(-1, phrase_start(passage, place) - 1), -1):
        entry = passage.words[owner].entry
        if entry.possessive:
            first = phrase_start(passage, owner)
            if stems & {word.entry.stem for word in passage.words[first : owner + 1]}:
                return ""
            return passage.written(passage.words[owner].start, passage.words[place].end)
    return ""


def _is_its(link: Linking, index: int, place: int, first: int) -> bool:
    """Return whether a phrase begins with "its" or "his" for another than the claim's owner, who stands further on in
    the sentence: "Skarn, which tried to buy Brand, has gained: *its* share"."""
    passage = link.passage
    owner = link.matched.get(index, -1)
    if passage.lowers[first] not in _ITS or not 0 <= owner < first or not passage.names:
        return False
    opening = passage.names[0]
    if opening.first > 1 or opening.first <= owner < opening.last or passage.lowers[opening.last] in _DATELINE:
        return False
    return not any(word.entry.stem in link.claim.positions for word in opening.words)


def whose_other(link: Linking) -> str:
    """Find "workers at the Marl plant voted" against "the plant at Pennick, whose workers voted": whose they are has
    another name."""
    claim, passage = link.claim, link.passage
    for index, place in link.matched.items():
        if place < 2 or passage.lowers[place - 1] != "whose" or index + 2 >= len(claim.words):
            continue
        name = next((name for name in claim.names if index < name.first <= index + _NEAR), None)
        if claim.lowers[index + 1] not in ("at", "of", "in", "from") or name is None:
            continue
        owner = place - 2 - (passage.lowers[place - 2] == ",")
        theirs = next((other for other in reversed(passage.names) if other.first <= owner), None)
        if theirs is None or owner - theirs.last > 1:
            continue
        if not any(word.entry.stem in claim.positions for word in theirs.words):
            return passage.written(theirs.words[0].start, passage.words[place].end)
    return ""


def namesake(link: Linking) -> str:
    """Find "Petra Holm was fined" against "Klara Holm was fined; her sister Petra Holm was not": the verb is said of
    another bearer of the surname, and the claim's own stands elsewhere."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if verb < 0:
        return ""
    for name in claim.names:
        if len(name.words) < 2 or name.last > claim.predicate_start:
            continue
        first = link.matched.get(name.words[0].index, -1)
        theirs = subject_of(passage, verb)
        if first < 0 or not theirs.isdisjoint(passage.positions.get(name.words[0].entry.stem, ())):
            continue
        surname = name.words[-1].entry.stem
        for at in theirs:
            given = at - 1
            if (
                passage.words[at].entry.stem == surname
                and given in theirs
                and passage.words[given].entry.capital
                and not link.is_known(given)
            ):
                return passage.written(passage.words[given].start, passage.words[at].end)
    return ""


def unknown_sex(link: Linking) -> str:
    """Find "a woman was arrested" against "Hale was arrested": a name does not tell."""
    lowers = link.claim.lowers
    for at in link.missing:
        if lowers[at] in _FEMALE | _MALE and at and lowers[at - 1] in ("a", "an"):
            told = _TOLD_FEMALE if lowers[at] in _FEMALE else _TOLD_MALE
            if told.isdisjoint(link.passage.lowers):
                return lowers[at]
    return ""


def no_owner(link: Linking) -> str:
    """Find "is Holm's lawyer" against "Hale, a lawyer, has known Holm": what the claim says belongs to somebody is only
    near him."""
    claim, passage = link.claim, link.passage
    owner = claim.predicate - 1
    at, place = link.verb, link.matched.get(owner, -1)
    if not claim.is_copular or at < 0 or place < 0 or not claim.words[owner].entry.possessive:
        return ""
    if passage.words[place].entry.possessive or passage.lowers[phrase_start(passage, at)] in _ITS | {"whose"}:
        return ""
    tie = phrase_start(passage, place) - 1
    if tie == at + 1 and passage.lowers[tie] in ("of", "for", "to", "at", "in", "with", "from", "by"):
        return ""
    if place < at and all(passage.lowers[p] not in (",", ".") for p in range(place, at)):
        return ""  # "the Holm lawyer"
    first, last = sorted((at, place))
    return passage.written(passage.words[first].start, passage.words[last].end)


def of_another_than_his(link: Linking) -> str:
    """Find "sold his house" against "sold his neighbour's house"."""
    claim, passage = link.claim, link.passage
    for index in range(1, len(claim.words) - 1):
        if claim.lowers[index] not in _ITS:
            continue
        last = end_of_phrase(claim, index + 1)
        at = link.matched.get(last, -1)
        if at < 1:
            continue
        first = phrase_start(passage, at)
        for owner in range(first, at):
            entry = passage.words[owner].entry
            if entry.possessive and not entry.capital and not link.is_known(owner):
                return passage.written(passage.words[first].start, passage.words[at].end)
    return ""


def only_whose(link: Linking) -> str:
    """Find "they charged the manager" against "the manager, whose predecessor they charged", "the novel was banned"
    against "a writer whose book was banned"."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if verb < 3 or claim.is_copular:
        return ""
    whose = next((at for at in range(verb - 1, max(0, verb - _WITHIN), -1) if passage.lowers[at] == "whose"), -1)
    if whose < 1 or "whose" in claim.lowers or any(lower in (",", ".", ";") for lower in passage.lowers[whose:verb]):
        return ""
    if link.is_known(whose + 1) and whose + 1 in link.taken:
        return ""
    before = whose - 1 - (passage.lowers[whose - 1] == ",")
    if (
        (any(word.entry.possessive for word in claim.words) or "of" in claim.lowers)
        and is_noun(passage, before)
        and link.is_known(before)
    ):
        return ""
    return passage.written(passage.words[whose].start, passage.words[verb].end)


def that_of(link: Linking) -> str:
    """Find "searched the villa of Holm" against "searched a villa next to that of Holm"."""
    passage = link.passage
    for at in range(1, len(passage.words) - 2):
        if passage.lowers[at] in ("that", "those") and passage.lowers[at + 1] == "of" and "of" in link.claim.lowers:
            last = end_of_phrase(passage, at + 2)
            if last in link.taken and passage.lowers[at - 1] in _COMPARING:
                return passage.written(passage.words[at].start, passage.words[last].end)
    return ""


def title_of_another(link: Linking) -> str:
    """Find "chief executive Hale stepped down" against "Hale, driver to the chief executive who stepped down"."""
    claim, passage = link.claim, link.passage
    for name in claim.names:
        if name.weak or name.first < 1 or name.last > max(claim.predicate_start, 1):
            continue
        title, first = name.first - 1, link.matched.get(name.first, -1)
        at = link.matched.get(title, -1)
        if (
            at < 2
            or first < 0
            or (claim.words[title].entry.capital and title)
            or abs(first - at) <= len(name.words) + 1
        ):
            continue
        tie = phrase_start(passage, at) - 1
        if tie > 0 and passage.lowers[tie] in ("to", "of", "for", "with", "by") and not link.is_known(tie - 1):
            return passage.written(passage.words[tie - 1].start, passage.words[at].end)
    return ""
