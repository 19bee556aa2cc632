"""See that a passage's parts stand to each other as the claim's do: which verb goes with which noun, what came before
what, for whom and by whom it was done, and whether it still holds."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from factcheck.expressions.clauses import is_done_to
from factcheck.expressions.date_expression import DateExpression
from factcheck.expressions.noun_phrases import end_of_phrase, is_noun, phrase_start
from factcheck.expressions.polarity import FUTURE, NEGATION, UNSURE
from factcheck.expressions.predicate import is_participle, is_passive, is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.structure.linking import Linking, is_content
from factcheck.lexicon.function_words import DETERMINERS
from factcheck.lexicon.verbs import BASES, IRREGULAR_PAST, SAME_PAST, THIRDS
from factcheck.matching.kinds import BODIES
from factcheck.text.words import stem_of

_ORDERING = frozenset(("before", "after"))
_SIDES = frozenset("for to against of with after from behind near".split())
_AGAINST = frozenset(("against", "without"))
_WITH = frozenset(("of", "in", "for"))
_FORMERLY = frozenset("once formerly previously originally initially".split())
_ENDED = frozenset("until once formerly".split())
_CEASED = frozenset(
    map(
        stem_of,
        "repeal abolish demolish close dissolve disband scrap sell fill destroy lose tear end expire abandon".split(),
    )
)
_LASTING = frozenset(
    map(stem_of, "own base locate run lead head chair manage employ control use marry close block ban".split())
)
"""What goes on as long as nothing ends it: "is owned by"."""
_LONG = 366
"""Days from which on a date says for how long something held, rather than when it happened."""
_LONGEST = 100 * _LONG
_PRESENT = frozenset(("is", "are", "has", "have"))
_TILL = frozenset("was were had".split())
_LOST = frozenset("lost sold demolished abolished scrapped".split())
_KEPT = frozenset("has have".split())
_PARTING = frozenset(", ; : that who which when while after before because although".split())
_BREAKS = frozenset((".", ";", ":"))


def crossed(link: Linking) -> str:
    """Find "was born in Lorne and died in Besk" against "was born in Besk and died in Lorne": nouns that have changed
    their verbs."""
    claim, passage = link.claim, link.passage
    ours = {index: _verb_before(claim, index) for index in link.matched if _is_thing(claim, index)}
    verbs = {verb for verb in ours.values() if verb in link.matched}
    if len(verbs) < 2:
        return ""
    back = {at: index for index, at in link.matched.items()}
    changed = []
    for index, verb in ours.items():
        if verb not in link.matched:
            continue
        other = back.get(_verb_before(passage, link.matched[index]), -1)
        alike = all(
            is_passive(claim.words, place) == is_passive(passage.words, link.matched[place])
            for place in (verb, other)
            if place in link.matched
        )
        if other in verbs and other != verb and alike:
            changed.append(index)
    if len({ours[index] for index in changed}) < 2:
        return ""
    first = link.matched[changed[0]]
    return passage.written(passage.words[first].start, passage.words[first].end)


def _is_thing(claim: Statement, at: int) -> bool:
    return is_content(claim, at) and not is_verb(claim.words, at)


def _verb_before(statement: Statement, at: int) -> int:
    """Return the index of the nearest full verb before a word in its sentence, -1 for none."""
    for place in range(at - 1, -1, -1):
        entry = statement.words[place].entry
        if entry.lower in _BREAKS:
            return -1
        if is_verb(statement.words, place) and entry.weight:
            return place
    return -1


def other_order(link: Linking) -> str:
    """Find "acted before she studied law" against "studied law before she acted"."""
    claim, passage = link.claim, link.passage
    for word in _ORDERING:
        if claim.lowers.count(word) != 1 or passage.lowers.count(word) != 1:
            continue
        ours, theirs = claim.lowers.index(word), passage.lowers.index(word)
        if {(True, False), (False, True)} <= _sides(link, ours, theirs):
            return word
    ours, theirs = _ordering_word(claim), _ordering_word(passage)
    if ours >= 0 and theirs >= 0 and claim.words[ours].entry.lower != passage.words[theirs].entry.lower:
        # "After studying law", "before studying law": the same sides of opposed words.
        if _sides(link, ours, theirs) == {(True, True), (False, False)}:
            return passage.words[theirs].entry.surface
    return ""


def _ordering_word(statement: Statement) -> int:
    """Return the index of the only "before" or "after"; -1 where there is none or several."""
    places = [word.index for word in statement.words if word.entry.lower in _ORDERING]
    return places[0] if len(places) == 1 else -1


def _sides(link: Linking, ours: int, theirs: int) -> set[tuple[bool, bool]]:
    """Return, for what is said of the subject, on which sides of two words its words stand."""
    return {
        (index < ours, at < theirs)
        for index, at in link.matched.items()
        if index >= link.claim.predicate_start and is_content(link.claim, index)
    }


def not_by_them(link: Linking) -> str:
    """Find "Riis wrote the song" against "the song was written for Riis", "after the death of Riis"."""
    claim, passage = link.claim, link.passage
    words = passage.words
    verb = link.verb
    if verb < 0 or claim.is_copular or is_passive(claim.words, claim.predicate) or not is_passive(words, verb):
        return ""
    places = [at for index, at in link.matched.items() if index < claim.predicate_start and is_content(claim, index)]
    if not places or min(places) < verb:
        return ""
    first = min(places)
    between = [words[at].entry.lower for at in range(verb + 1, first)]
    if "by" in between or not any(lower in _SIDES for lower in between):
        return ""
    if between[-1:] == ["in"] and passage.words[first].entry.stem in BODIES and set(between) & _SIDES <= {"of", "with"}:
        return ""  # "was voted down in parliament"
    return passage.written(words[verb].start, words[first].end)


def lost_preposition(link: Linking) -> str:
    """Find "fought for the rebels" against "fought the rebels"."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    tie = claim.predicate + 1
    if verb < 0 or claim.is_copular or tie >= len(claim.words):
        return ""
    if claim.words[tie].entry.lower not in ("for", "against", "with"):
        return ""
    if is_passive(claim.words, claim.predicate) or is_passive(passage.words, verb):
        return ""
    noun = next((index for index in range(tie + 1, len(claim.words)) if is_content(claim, index)), -1)
    at = link.matched.get(noun, -1)
    if at <= verb or any(word.entry.lower not in DETERMINERS for word in passage.words[verb + 1 : at]):
        return ""
    return passage.written(passage.words[verb].start, passage.words[at].end)


def set_against(link: Linking) -> str:
    """Find "was part of the industry" against "was against the industry"."""
    claim, passage = link.claim, link.passage
    if not _AGAINST.isdisjoint(claim.lowers) or _AGAINST.isdisjoint(passage.lowers):
        return ""
    for index, at in link.matched.items():
        if not is_content(claim, index) or len(passage.positions.get(passage.words[at].entry.stem, ())) > 1:
            continue
        ours, theirs = phrase_start(claim, index) - 1, phrase_start(passage, at) - 1
        if ours > 0 and theirs > 0 and claim.lowers[ours] in _WITH and passage.lowers[theirs] in _AGAINST:
            return passage.written(passage.words[theirs].start, passage.words[at].end)
    return ""


def no_longer(link: Linking) -> str:
    """Find "is the mayor of Besk" against "was the mayor of Besk until 1998", "makes boots" against "made boots in the
    1920s"."""
    claim, passage = link.claim, link.passage
    start = claim.predicate_start
    if start < 0 or claim.dates:
        return ""
    words = passage.words
    ours = claim.words[start].entry.lower
    if ours in ("has", "have") and not _LOST.isdisjoint(passage.lowers) and _LOST.isdisjoint(claim.lowers):
        if _KEPT.isdisjoint(passage.lowers):
            return next(word.entry.surface for word in words if word.entry.lower in _LOST)
    if ours in _PRESENT:
        if not claim.is_copular and ours in ("is", "are") and claim.words[claim.predicate].entry.past:
            plain = not {"the", "a", "an"} & set(claim.lowers)
            if plain and claim.words[claim.predicate].entry.stem not in _LASTING:
                return ""  # a headline's passive: "Holm is arrested"
        at = passage.predicate_start
        past = at >= 0 and words[at].entry.lower in _TILL
    else:
        at = link.verb
        lower = words[at].entry.lower if at >= 0 else ""
        past = (
            (ours in THIRDS or ours in BASES)
            and ours != lower
            and (lower.endswith("ed") or lower in IRREGULAR_PAST or lower in SAME_PAST)
        )
        be = passage.predicate_start
        if at > be >= 0 and ours in THIRDS and words[be].entry.lower in _TILL and is_noun(passage, at):
            at, past = be, True  # "leads the bank", "was the leader of the bank until 1998"
    now = ours in THIRDS or (ours in BASES and start == claim.predicate)
    words_of = passage.lowers[max(0, at - 3) : at + 3]
    if (now or ours in _KEPT) and at >= 0 and ("used", "to") in pairwise(words_of):
        return " ".join(words_of)  # "used to work for"
    place = link.verb
    if ours in _PRESENT and passage.lower_at(place - 1) == "been" and passage.lower_at(place - 2) == "having":
        return passage.written(words[place - 2].start, words[place].end)  # "open again after having been closed"
    behind = range(start + 1, min(start + 3, len(claim.words)))
    perfect = ours in _KEPT and any(is_participle(claim.words, at) for at in behind)
    formerly = passage.lower_at(place - 1) in _FORMERLY and _FORMERLY.isdisjoint(claim.lowers)
    if ours in _PRESENT and formerly and not perfect:
        return passage.written(words[place - 1].start, words[place].end)
    if not past:
        return ""
    if "still" in claim.lowers and "still" not in passage.lowers:
        return words[at].entry.surface
    if any(lower in _FORMERLY for lower in passage.lowers[max(0, at - 2) : at + 3]):
        return next(lower for lower in passage.lowers[max(0, at - 2) : at + 3] if lower in _FORMERLY)
    then = not perfect and ours not in passage.lowers
    for found in passage.dates:
        if found.resolved and not found.direction and _LONG < found.high - found.low < _LONGEST:
            return passage.written(found.start, found.end)
        if found.resolved and then and _is_of_then(passage, found, at):
            return passage.written(found.start, found.end)
    for word, following in pairwise(words):
        lower = word.entry.lower
        aside = lower == "," and following.entry.stem in _CEASED and following.index < at
        if aside:
            return following.entry.surface  # "the law, repealed in 2012, banned"
        if lower in _ENDED or (lower == "before" and word.index > at and following.entry.lower in ("it", "the")):
            return word.entry.surface
    return ""


def _is_of_then(passage: Statement, found: DateExpression, verb: int) -> bool:
    """Return whether a date says of which year the verb at `verb` tells: "employed 50 people *in 1998*". What is so
    since then is so still, and the year in which a text was published is its present."""
    if found.direction or found.relative or not any(passage.words[at].entry.is_number for at in _of(found)):
        return False
    inside = passage.lowers[verb : found.first] if found.first > verb else passage.lowers[: found.first]
    if not _PARTING.isdisjoint(inside) or (found.first < verb and found.first > 2):
        return False
    return passage.published is None or date.fromordinal(found.high).year < passage.published.year


def _of(found: DateExpression) -> range:
    return range(found.first, found.last)


def not_without(link: Linking) -> str:
    """Find "was cleared without arrests" against "they arrested 44 people when it was cleared"."""
    claim, passage = link.claim, link.passage
    for at in range(1, len(claim.words) - 1):
        if claim.lowers[at] != "without":
            continue
        head = end_of_phrase(claim, at + 1)
        place = link.matched.get(head, -1)
        if place >= 0 and not passage.flags[place] & NEGATION:
            return passage.words[place].entry.surface
    return ""


def long_past(link: Linking) -> str:
    """Find "will hold its congress in Orsa" against "held its congress in Orsa ten years ago"."""
    claim, passage = link.claim, link.passage
    at = link.verb
    if at < 0 or not claim.flags[claim.predicate] & FUTURE or passage.flags[at] & (FUTURE | UNSURE):
        return ""
    if not is_verb(passage.words, at) or is_done_to(passage, at) or claim.dates:
        return ""
    ago = next((place for place, lower in enumerate(passage.lowers) if lower in ("ago", "last")), -1)
    return passage.written(passage.words[at].start, passage.words[ago].end) if ago > at else ""
