"""See that a figure counts on the passage's side what it counts on the claim's, and no more than a part of it."""

from __future__ import annotations

from factcheck.expressions.clauses import object_of, subject_of
from factcheck.expressions.noun_phrases import SPECIFIERS, end_of_phrase, is_noun, phrase_start
from factcheck.expressions.polarity import FUTURE, UNSURE
from factcheck.expressions.predicate import AUXILIARIES, BE, is_verb
from factcheck.expressions.quantity import Quantity, QuantityKind
from factcheck.expressions.statement import Statement
from factcheck.judging.structure.figures import noun_behind, shared_figures
from factcheck.judging.structure.governing import acts_here
from factcheck.judging.structure.linking import Linking, is_content
from factcheck.lexicon.function_words import DETERMINERS
from factcheck.matching.kinds import OUTFITS
from factcheck.text.words import LIGHT_WEIGHT, stem_of

_RELATIVES = frozenset(("who", "which", "that"))
_TWO = 2
_PEOPLE = frozenset("people persons person".split())
_BEASTS = frozenset(
    "animal animals dog dogs cat cats cow cows cattle sheep horse horses pig pigs chicken chickens bird birds fish "
    "goats goat camels whales seals house houses home homes building buildings car cars truck trucks vehicle vehicles "
    "ship ships boat boats plane planes aircraft tonnes tons crowns dollars euros pounds shops schools trees".split()
)
"""What is no person, and so no instance of people."""
_OWNING = frozenset(
    map(stem_of, "has have had own run operate employ comprise include count boast keep contain number".split())
)
_WANTING = frozenset(
    map(stem_of, "need want seek lack lose lost require request demand miss order await expect".split())
)
_HEDGES = frozenset("some about around just now".split())
_LEADING = frozenset("by in at to for of with from on that".split())
_HOLDING = frozenset(("in", "at", "from", "across", "on"))


def beside_the_figure(link: Linking) -> str:
    """Find "40 people died" against "40 people watched as 3 people died", "1,900 animals died", "a crowd of 40 people
    mourned those who died"."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    for quantity, stated in shared_figures(link):
        if quantity.kind is not QuantityKind.COUNT:
            continue
        noun, other = noun_behind(claim, quantity.last), noun_behind(passage, stated.last)
        if stated.last >= len(passage.words):
            continue
        start = stated.first - (passage.lowers[stated.first - 1] in DETERMINERS)
        one = passage.lowers[max(0, start - 2) : start] == ["one", "of"] and "of" not in claim.lowers[: quantity.first]
        if one and verb != other + 1:  # not "one of three people arrested"
            return passage.written(passage.words[start - 2].start, stated.end)
        if noun < 0:
            continue
        if other < 0:
            other = stated.last
        if claim.lowers[noun] in _PEOPLE and passage.lowers[other] in _BEASTS:
            return passage.written(stated.start, passage.words[other].end)
        at = link.matched.get(noun, -1)
        alike = sum(noun_behind(claim, q.last) in _alike(claim, noun) for q in claim.quantities)
        if alike < _TWO and 0 <= at != other and passage.words[at].entry.stem == passage.words[other].entry.stem:
            counted = (q for q in passage.quantities if q is not stated and q.kind is QuantityKind.COUNT)
            if any(noun_behind(passage, q.last) == at for q in counted):  # not "most notices"
                return passage.written(stated.start, passage.words[other].end)
        if (
            at >= 0
            and stated.last < at
            and passage.lowers[stated.last] == "of"
            and passage.lower_at(at + 1) in ("who", "that")
        ):
            if at < verb and any(is_verb(passage.words, place) for place in range(verb + 1, len(passage.words))):
                return passage.written(stated.start, passage.words[at].end)
        if verb > other and noun < claim.predicate and noun in link.subject:
            told = _other_clause(passage, other, verb)
            if told and other not in subject_of(passage, verb):
                return passage.written(stated.start, passage.words[verb].end)
    return ""


def _alike(claim: Statement, noun: int) -> list[int]:
    return claim.positions.get(claim.words[noun].entry.stem, [noun])


def _other_clause(passage: Statement, noun: int, verb: int) -> bool:
    """Return whether "those who" or the like stands between a noun and a verb: its subject is another."""
    between = passage.lowers[noun + 1 : verb]
    return any(word in ("those", "that", "how", "would", "could", "might") for word in between)


def not_the_stock(link: Linking) -> str:
    """Find "has 40 members" against "needs 40 members", "has 40 new members", "has 40 members in Besk", "40 members of
    it left", "room for 40 members"."""
    claim = link.claim
    verb = claim.predicate_start
    if verb < 1 or claim.words[verb].entry.stem not in _OWNING:
        return ""
    for quantity, stated in shared_figures(link):
        if quantity.kind is not QuantityKind.COUNT or not verb < quantity.first <= verb + 3:
            continue
        noun = noun_behind(claim, quantity.last)
        if noun < 0 or link.matched.get(noun, -1) < 0:
            continue
        found = _is_other_stock(link, noun, stated)
        if found:
            return found
    return ""


def _is_other_stock(link: Linking, noun: int, stated: Quantity) -> str:
    passage = link.passage
    words, lowers = passage.words, passage.lowers
    at = link.matched[noun]
    if at < stated.first:
        return ""
    for between in range(stated.last, at):
        entry = words[between].entry
        if entry.is_word and not (link.is_known(between) or entry.capital or entry.lower in DETERMINERS | {"of"}):
            return passage.written(stated.start, words[at].end)
        if lowers[between] in ("more", "other", "fewer", "additional"):
            return passage.written(stated.start, words[at].end)
    before = stated.first - 1
    while before > 0 and (lowers[before].endswith("ly") or lowers[before] in _HEDGES):
        before -= 1
    governor = words[before].entry if before >= 0 else None
    if governor is not None and governor.stem in _WANTING:
        return passage.written(words[before].start, words[at].end)
    if governor is not None and governor.lower == "for" and before and words[before - 1].entry.weight:
        return passage.written(words[before - 1].start, words[at].end)
    if governor is not None and governor.lower == "of" and before and lowers[before - 1] == "one":
        return passage.written(words[before - 1].start, words[at].end)
    behind = at + 1
    if governor is None or governor.lower == ".":
        end = next((p for p in range(behind, len(words)) if lowers[p] in (",", ";")), len(words))
        verbs = [p for p in range(behind, end) if is_verb(words, p) and lowers[p] not in AUXILIARIES]
        verb = verbs[0] if verbs else -1
        if verb > 0 and words[verb].entry.weight > LIGHT_WEIGHT and at in subject_of(passage, verb):
            return passage.written(stated.start, words[verb].end)
    if behind + 1 < len(words) and lowers[behind] in _HOLDING and words[behind + 1].entry.capital:
        if not link.is_known(behind + 1):
            return passage.written(stated.start, words[behind + 1].end)
    if behind + 1 < len(words) and lowers[behind] == "of" and is_content(passage, behind + 1):
        if not link.is_known(behind + 1):
            return passage.written(stated.start, words[behind + 1].end)
    return ""


def figure_of_another(link: Linking) -> str:
    """Find "cut 40 jobs" against "cut jobs in 40 towns": what the claim counts stands before the figure, tied to
    another noun with a preposition."""
    claim, passage = link.claim, link.passage
    for quantity, stated in shared_figures(link):
        if quantity.kind is not QuantityKind.COUNT:
            continue
        noun, other = noun_behind(claim, quantity.last), noun_behind(passage, stated.last)
        at = link.matched.get(noun, -1)
        if noun < 0 or other < 0 or at < 0 or at >= stated.first or link.is_known(other):
            continue
        tie = stated.first - 1
        while tie > at and passage.lowers[tie] in DETERMINERS:
            tie -= 1
        if tie == at + 1 and passage.lowers[tie] in ("in", "at", "from", "for", "on", "with", "across", "to"):
            return passage.written(passage.words[at].start, passage.words[other].end)
    return ""


def shared_out(link: Linking) -> str:
    """Find "prices rose by 4 percent" against "prices rose, and wages by 4 percent", "4 percent of prices rose"."""
    claim, passage = link.claim, link.passage
    for quantity, stated in shared_figures(link):
        tie = quantity.first - 1
        if tie < 1 or claim.lowers[tie] not in ("by", "to"):
            continue
        if stated.kind is QuantityKind.SHARE and passage.lowers[stated.last : stated.last + 1] == ["of"]:
            if passage.lowers[stated.first - 1] != claim.lowers[tie]:
                return passage.written(stated.start, passage.words[stated.last].end)
        theirs = stated.first - 1
        if theirs < 2 or passage.lowers[theirs] != claim.lowers[tie] or not is_content(passage, theirs - 1):
            continue
        noun = theirs - 1
        first = phrase_start(passage, noun)
        listed = passage.lowers[first - 1] in ("and", "but", ";", ",", "while")
        if listed and not is_verb(passage.words, noun) and not any(map(link.is_known, range(first, noun + 1))):
            if is_noun(passage, noun) and not passage.lowers[noun].endswith("ly"):
                return passage.written(passage.words[first].start, stated.end)
    return ""


def no_duration(link: Linking) -> str:
    """Find "was jailed for two years" against "was jailed two years ago", "waited for two years and was jailed"."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    for quantity, stated in shared_figures(link):
        if quantity.unit != "duration" or not quantity.first or claim.lowers[quantity.first - 1] != "for":
            continue
        since = "since" in passage.lowers
        if not since and passage.lowers[stated.last : stated.last + 1] in (["ago"], ["earlier"], ["later"]):
            return passage.written(stated.start, passage.words[stated.last].end)
        if not since and passage.lower_at(stated.first - 1) == "after" and passage.lower_at(stated.last) == "of":
            return passage.written(passage.words[stated.first - 1].start, stated.end)  # "after 50 days of talks"
        acting = (p for p in range(verb + 1, stated.first) if is_verb(passage.words, p) and not link.is_known(p))
        held = next((p for p in acting if passage.lowers[p - 1] in BE), -1)
        if 0 < verb < held and passage.lowers[stated.first - 1] == "for":
            return passage.written(passage.words[held - 1].start, stated.end)  # "those who had waited were held for"
        other = stated.first - 2
        if quantity.first - 2 == claim.predicate and 0 < other < verb and passage.lowers[stated.first - 1] == "for":
            if is_verb(passage.words, other) and not link.is_known(other):
                return passage.written(passage.words[other].start, stated.end)
    return ""


def other_aged(link: Linking) -> str:
    """Find "Hale is 40" against "Hale is married to Ito, 40": the age of the one named right before it."""
    claim, passage = link.claim, link.passage
    for quantity in claim.quantities:
        if quantity.kind is not QuantityKind.AGE:
            continue
        for stated in passage.quantities:
            if stated.kind is not quantity.kind or stated.interval.centre != quantity.interval.centre:
                continue
            name = stated.first - 2
            apposed = name >= 0 and passage.lowers[stated.first - 1] in (",", "(") and passage.words[name].entry.capital
            if apposed and not link.is_known(name) and link.taken and min(link.taken) < name:
                return passage.written(passage.words[name].start, stated.end)
    return ""


def other_object(link: Linking) -> str:
    """Find "killed 40 people" against "40 people fought the fire that killed 12", "killed Holm, one of 40 people"."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if not link.is_active:
        return ""
    if not is_verb(passage.words, verb):
        return ""
    for quantity, stated in shared_figures(link):
        if quantity.kind is not QuantityKind.COUNT or not claim.predicate < quantity.first <= claim.predicate + 3:
            continue
        if any(claim.lowers[at] in _LEADING for at in range(claim.predicate + 1, quantity.first)):
            continue
        theirs = object_of(passage, verb)
        figure = set(range(stated.first, stated.last + 1))
        if not theirs or theirs & figure or figure & set(range(verb, max(theirs) + 1)):
            continue
        person = any(passage.words[at].entry.capital or at in passage.value_words for at in theirs)
        listed = passage.lowers[stated.first - 1] in ("and", "or", "including", "plus", "with") and stated.first > verb
        if person and not listed:
            return passage.written(passage.words[verb].start, passage.words[max(theirs)].end)
    return ""


def multiplied_other(link: Linking) -> str:
    """Find "prices doubled" against "the number of shops doubled, and prices rose"."""
    claim, passage = link.claim, link.passage
    for quantity in claim.quantities:
        if quantity.kind is not QuantityKind.MULTIPLE or not claim.words[quantity.first].entry.past:
            continue
        if object_of(claim, quantity.last - 1):
            continue
        for stated in passage.quantities:
            if stated.kind is not quantity.kind or stated.interval.centre != quantity.interval.centre:
                continue
            ours, theirs = subject_of(claim, quantity.first), subject_of(passage, stated.first)
            places = link.places_of(ours)
            if any(passage.words[at].entry.stem in OUTFITS for at in theirs):
                continue
            if theirs and places and max(ours) in link.matched and not link.is_known(max(theirs)):
                return passage.written(passage.words[min(theirs)].start, stated.end)
    return ""


def under_other_verb(link: Linking) -> str:
    """Find "tested it on 600 patients" against "the pill tested by them could help 600 patients", "spilled 500 tonnes"
    against "was carrying 500 tonnes when it struck a rock, and there are signs of a spill", "walked 400 kilometres"
    against "walked on a road that is 400 kilometres long"."""
    claim, passage = link.claim, link.passage
    said = link.verb
    if said < 0 or claim.is_copular:
        return ""
    for quantity, stated in shared_figures(link):
        if not claim.predicate < quantity.first or quantity.kind is QuantityKind.SHARE:
            continue
        verb = _before_figure(passage, stated)
        mine = _before_figure(claim, quantity)
        if quantity.unit == "duration" or (acts_here(claim, mine) and mine not in link.matched):
            continue
        if verb < 1 or verb == said or stated.first <= said < stated.last + 3:
            continue
        if passage.lowers[verb] in BE:
            doer = subject_of(passage, verb)
            relative = next((at for at in range(verb - 1, said, -1) if passage.lowers[at] in _RELATIVES), -1)
            if relative > 0 and not doer and is_noun(passage, relative - 1):
                doer = {relative - 1}
            inside = relative > 0
            if inside and doer and not any(map(link.is_known, doer)) and "than" not in passage.lowers:
                return passage.written(passage.words[verb].start, stated.end)
            continue
        tie = claim.lowers[mine] if mine > claim.predicate else ""
        if tie in _LEADING and passage.lowers[verb] == tie:
            verb -= 1  # "had lived in 14 countries"
        if not acts_here(passage, verb) and not _goes_on(passage, verb):
            continue
        if link.is_known(verb) or passage.words[verb].entry.weight <= LIGHT_WEIGHT:
            continue
        if is_verb(passage.words, said) and _share_object(passage, said, verb):
            continue
        return passage.written(passage.words[verb].start, stated.end)
    return ""


def _goes_on(passage: Statement, at: int) -> bool:
    """Return whether a verb in "-ing" stands behind a form of "be": "was carrying"."""
    return passage.lowers[at].endswith("ing") and passage.lowers[at - 1] in BE


def _share_object(passage: Statement, one: int, other: int) -> bool:
    """Return whether two verbs stand side by side before one object: "planned and built 40 flats"."""
    first, last = sorted((one, other))
    return all(
        passage.lowers[at] in (",", "and", "or", "to") or passage.lowers[at].endswith("ly")
        for at in range(first + 1, last)
    )


def only_hoped(link: Linking) -> str:
    """Find "sold it for 1.1 million" against "hopes to get 1.1 million for it"."""
    claim, passage = link.claim, link.passage
    for _, stated in shared_figures(link):
        verb = _before_figure(passage, stated)
        if not passage.flags[verb] & (UNSURE | FUTURE) or link.is_known(verb) or not acts_here(passage, verb):
            continue
        if not any(claim.flags[at] & (UNSURE | FUTURE) for at in range(len(claim.words))):
            return passage.written(passage.words[verb].start, stated.end)
    return ""


def _before_figure(statement: Statement, figure: Quantity) -> int:
    """Return the word that a figure stands behind, articles and hedges passed over."""
    at = figure.first - 1
    while at > 0 and (statement.lowers[at] in SPECIFIERS or statement.lowers[at] in _HEDGES):
        at -= 1
    return max(at, 0)


def tied_elsewhere(link: Linking) -> str:
    """Find "has 12,000 members at Stellan" against "has 12,000 members, among them most welders at Stellan"."""
    claim, passage = link.claim, link.passage
    for quantity, _ in shared_figures(link):
        noun = noun_behind(claim, quantity.last)
        tie = noun + 1
        at = link.matched.get(noun, -1)
        if at < 0 or tie + 1 >= len(claim.words) or claim.lowers[tie] not in _HOLDING or claim.is_copular:
            continue
        place = link.matched.get(end_of_phrase(claim, tie + 1), -1)
        before = phrase_start(passage, place) - 1 if place > at else -1
        if before <= at + 1 or passage.lowers[before] != claim.lowers[tie]:
            continue
        other = before - 1
        apart = "," in passage.lowers[at:other] and is_noun(passage, other) and is_content(passage, other)
        if apart and not link.is_known(other):
            return passage.written(passage.words[other].start, passage.words[place].end)
    return ""


def not_yet_multiplied(link: Linking) -> str:
    """Find "the judge doubled the sentence" against "asked the judge to double the sentence"."""
    claim, passage = link.claim, link.passage
    for quantity in claim.quantities:
        if quantity.kind is not QuantityKind.MULTIPLE or not claim.words[quantity.first].entry.past:
            continue
        for stated in passage.quantities:
            if stated.kind is quantity.kind and stated.interval.centre == quantity.interval.centre:
                if passage.lowers[stated.first - 1] in ("to", "will", "would", "could", "may", "might", "can"):
                    return passage.written(passage.words[stated.first - 1].start, stated.end)
    return ""


def does_something(link: Linking) -> str:
    """Find "led by three shots" against "three shots ran into the lake"."""
    claim, passage = link.claim, link.passage
    for quantity, stated in shared_figures(link):
        tie = quantity.first - 1
        if tie < 1 or claim.lowers[tie] not in _LEADING or quantity.kind is not QuantityKind.COUNT:
            continue
        noun = noun_behind(passage, stated.last)
        before = _before_figure(passage, stated)
        if noun < 0 or passage.lowers[before] in _LEADING or "-" in passage.lowers[stated.first : noun]:
            continue
        for verb in range(noun + 1, min(len(passage.words), noun + 6)):
            if acts_here(passage, verb):
                if noun in subject_of(passage, verb) and not link.is_known(verb):
                    return passage.written(stated.start, passage.words[verb].end)
                break
    return ""
