"""See that nobody else by name does in the passage what the claim says, or has it done to him there."""

from __future__ import annotations

from collections.abc import Set

from factcheck.expressions.clauses import agent_of, is_done_to, object_of, subject_of
from factcheck.expressions.names import Name
from factcheck.expressions.noun_phrases import phrase_start
from factcheck.expressions.predicate import BE, is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.structure.apart import clause_of
from factcheck.judging.structure.frames import is_stranger
from factcheck.judging.structure.governing import acts_here
from factcheck.judging.structure.linking import Linking
from factcheck.lexicon.function_words import THIRD_PERSON

_SHORT = 6
"""Within how many words before a name the "now at" stands that it belongs to."""
_FROM = frozenset(("from", "by"))


def strange_doer(link: Linking) -> str:
    """Find "Canada barred them" against "the United States barred them; Canada may"."""
    passage, verb = link.passage, link.verb
    if verb < 1 or not link.is_active or not (is_verb(passage.words, verb) or acts_here(passage, verb)):
        return ""
    theirs = subject_of(passage, verb)
    if not is_stranger(link, link.subject, theirs):
        return ""
    return passage.written(passage.words[min(theirs)].start, passage.words[verb].end)


def by_another(link: Linking) -> str:
    """Find "Norway hosted the talks" against "the talks, brokered by a Norwegian and hosted by Switzerland"."""
    claim, passage, verb = link.claim, link.passage, link.verb
    if verb < 1 or is_done_to(claim, claim.predicate) or not is_done_to(passage, verb):
        return ""
    if not (claim.is_copular or object_of(claim, claim.predicate)):
        return ""  # "opened in March", "was opened by Holm in March"
    by, theirs = agent_of(passage, verb)
    other = _stranger_among(link, theirs)
    if by != verb + 1 or other is None or link.doers & theirs:
        return ""
    return passage.written(passage.words[verb].start, other.words[-1].end)


def noun_of_another(link: Linking) -> str:
    """Find "Keita objected to it" against "after objections from Brazil, Keita left": whose deed a noun tells, the
    passage says right behind it."""
    claim, passage, verb = link.claim, link.passage, link.verb
    if verb < 0 or claim.is_copular or is_done_to(claim, claim.predicate) or is_verb(passage.words, verb):
        return ""
    if passage.lower_at(verb + 1) not in _FROM or passage.words[verb].entry.capital:
        return ""
    theirs = object_of(passage, verb + 1)
    other = _stranger_among(link, theirs)
    if other is None or link.doers & theirs or not link.doers:
        return ""
    return passage.written(passage.words[verb].start, other.words[-1].end)


def done_to_stranger(link: Linking) -> str:
    """Find "the indictment names Paz as the leader" against "the indictment names Roca as the leader, and Paz": the
    claim's verb has a name behind it, and in the passage another."""
    claim, passage = link.claim, link.passage
    verb = claim.predicate
    if verb < 0:
        verb = _maybe_verb(claim)
    if verb < 0 or claim.is_copular or is_done_to(claim, verb):
        return ""
    ours = object_of(claim, verb)
    named = claim.named
    if not ours or not ours <= named or not ours <= link.matched.keys():
        return ""
    places = link.places_of(ours)
    same = passage.positions.get(claim.words[verb].entry.stem, ())
    found = [at for at in same if acts_here(passage, at) or passage.lowers[at] == claim.lowers[verb]]
    if len(found) != 1 or is_done_to(passage, found[0]):
        return ""
    theirs = object_of(passage, found[0])
    other = _stranger_among(link, theirs)
    if other is None or places & theirs or other.first > found[0] + 2:
        return ""
    if max(places) > other.last and not any(is_verb(passage.words, at) for at in range(other.last, max(places))):
        return ""  # one of a list
    return passage.written(passage.words[found[0]].start, other.words[-1].end)


def _maybe_verb(claim: Statement) -> int:
    """Return a word that may be a verb or a noun, with a name behind it: "the indictment *names* Paz"; -1 for none."""
    for at in range(1, len(claim.words) - 1):
        entry, behind = claim.words[at].entry, claim.words[at + 1].entry
        if not entry.capital and entry.lower.endswith("s") and entry.weight and behind.capital:
            return at
    return -1


def object_in_another_clause(link: Linking) -> str:
    """Find "Labour controls Harwick" against "Harwick voted for it, while in Eastley Labour took control": whom the
    claim names behind its verb stands only in a clause that is set against the verb's."""
    claim, passage, verb = link.claim, link.passage, link.verb
    if verb < 0 or claim.is_copular:
        return ""
    first, last = clause_of(passage, verb)
    if not (THIRD_PERSON - _OWNING).isdisjoint(passage.lowers[first:last]):
        return ""
    ours = object_of(claim, claim.predicate)
    places = link.places_of(ours)
    if not places or len(places) < len(ours) or not all(claim.words[at].entry.capital for at in ours):
        return ""
    if any(first <= at < last for at in places) or not any(first <= at < last for at in link.doers):
        return ""
    return passage.written(passage.words[min(places)].start, passage.words[max(places)].end)


def done_to_him(link: Linking) -> str:
    """Find "Grau was sentenced" against "acquitted Grau, but found his brother-in-law, Renz, guilty and sentenced him":
    the pronoun stands for whoever was named last."""
    claim, passage, verb = link.claim, link.passage, link.verb
    if verb < 1 or not is_done_to(claim, claim.predicate) or is_done_to(passage, verb):
        return ""
    if passage.lower_at(verb + 1) not in ("him", "her") or not link.doers:
        return ""
    named = [name for name in passage.names if name.last <= verb and not name.words[0].entry.key and not name.weak]
    if not named or any(link.is_known(word.index) for word in named[-1].words):
        return ""
    return passage.written(passage.words[named[-1].first].start, passage.words[verb + 1].end)


def only_receives(link: Linking) -> str:
    """Find "Olmara will return the vessels to Serrano" against "Serrano will return the vessels to Olmara": the claim's
    doer is whom it is given to."""
    claim, passage, verb = link.claim, link.passage, link.verb
    if verb < 0 or not link.is_active or "to" not in claim.lowers[claim.predicate :]:
        return ""
    places = link.doers
    if not places or min(places) < verb or len(places) < len(link.subject):
        return ""
    first = phrase_start(passage, max(places))
    if not first or passage.lowers[first - 1] != "to" or passage.words[min(places)].entry.possessive:
        return ""
    return passage.written(passage.words[first - 1].start, passage.words[max(places)].end)


def now_elsewhere(link: Linking) -> str:
    """Find "Vennemo kept two sets at Kastrand" against "Vennemo, now at Kastrand, kept two sets elsewhere"."""
    claim, passage = link.claim, link.passage
    if "now" in claim.lowers or claim.is_copular:
        return ""
    for name in claim.names:
        at = link.matched.get(name.first, -1)
        if at < 0 or not 0 <= claim.predicate < name.first:
            continue
        now = next((p for p in range(at - 1, max(0, at - _SHORT), -1) if passage.lowers[p] == "now"), -1)
        if now > 0 and passage.lowers[now - 1] == "," and passage.lowers[now + 1] in ("at", "in", "with", "of"):
            return passage.written(passage.words[now].start, passage.words[at].end)
    return ""


def but_he_does_not(link: Linking) -> str:
    """Find "Kratz thinks so" against "she thinks so, Kratz does not", "she thinks so, he does not"."""
    claim, passage, verb = link.claim, link.passage, link.verb
    if verb < 0 or any(word.entry.negator for word in claim.words):
        return ""
    for at in range(verb + 1, len(passage.words) - 1):
        ends = passage.lower_at(at + 2) in (".", ",", ";", "")
        if not (passage.lowers[at] in _PRO_VERBS and passage.words[at + 1].entry.negator and ends):
            continue
        theirs = {place for place in range(max(verb, at - 3), at) if passage.lowers[place] != ","}
        if link.doers & theirs or (link.doers and not link.doers & subject_of(passage, verb)):
            return passage.written(passage.words[min(theirs, default=at)].start, passage.words[at + 1].end)
    return ""


_OWNING = frozenset(("its", "his", "their"))
_PRO_VERBS = frozenset("does do did has have had would will can could".split()) | BE


def _stranger_among(link: Linking, heads: Set[int]) -> Name | None:
    """Return a name that some words belong to, of which the claim has nothing."""
    for name in link.passage.names:
        if heads & set(range(name.first, name.last)) and not name.weak:
            if not any(link.is_known(word.index) for word in name.words):
                return name
    return None
