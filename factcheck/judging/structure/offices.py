"""See that an office is the same one's on both sides."""

from __future__ import annotations

from factcheck.expressions.noun_phrases import phrase_start
from factcheck.expressions.predicate import AUXILIARIES, is_passive, is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.posts import serves_another
from factcheck.judging.structure.linking import Linking, is_content
from factcheck.lexicon.function_words import DETERMINERS, TITLES
from factcheck.lexicon.verbs import THIRDS
from factcheck.text.words import stem_of

_THEIR = frozenset("their its his her whose".split())
_PARTING = frozenset((".", ";", ":", "and", "but", "who", "which", "while", "when"))
_LEADING = frozenset("to for from in at on with by about against".split())
_BECOMING = frozenset(map(stem_of, "become remain stay turn constitute represent form play portray prove make".split()))
"""Behind these stands what somebody is, not whom it is done to."""
_SERVING = frozenset(("to", "for", "at", "with"))
_ONCE = frozenset("former formerly ex once onetime previously past served retired erstwhile".split())
_HEADS = frozenset("head boss chief member partner clerk aide envoy".split())
_AT_A_TIME = frozenset("previously formerly once currently now then later until recently".split())
_LEAVING = frozenset(
    map(
        stem_of,
        "resign quit retire step stand replace succeed remove oust sack dismiss fire suspend depose drop relieve leave "
        "left".split(),
    )
)
_OFFICES = ("er", "or", "man", "woman", "person", "ist", "ian")


def other_bearer(link: Linking) -> str:
    """Find "Riis chairs the committee" against "Riis told Holm, the chairman of the committee", "Riis is president"
    against "what President Holm said"."""
    claim, passage = link.claim, link.passage
    at = link.verb
    if at < 0 or is_verb(passage.words, at) or not is_office(passage, at):
        return ""
    subject = [i for i in range(claim.predicate_start) if claim.words[i].entry.capital and is_content(claim, i)]
    if not subject:
        return ""
    words = passage.words
    behind = at + 1
    if is_content(passage, behind) and words[behind].entry.capital and not words[at].entry.possessive:
        while is_content(passage, behind + 1) and words[behind + 1].entry.capital:
            behind += 1
        run = range(at + 1, behind + 1)
        if words[at].entry.capital and not any(link.is_known(i) for i in run):
            return passage.written(words[at].start, words[behind].end)
    first = at
    while first > 0 and (
        is_content(passage, first - 1)
        or words[first - 1].entry.lower in DETERMINERS
        or words[first - 1].entry.lower in _AT_A_TIME
    ):
        first -= 1
    if first < 2 or words[first - 1].entry.lower != "," or not is_content(passage, first - 2):
        return ""
    name = first - 2
    if not words[name].entry.capital or words[first].entry.capital:
        return ""
    start = name
    while start > 0 and is_content(passage, start - 1) and words[start - 1].entry.capital:
        start -= 1
    if any(link.is_known(i) for i in range(start, name + 1)):
        return ""
    return passage.written(words[start].start, words[at].end)


def of_another(link: Linking) -> str:
    """Find "is the president of Dravia" against "the president left for Dravia": what the claim says its subject is
    one of must be tied to that in the passage too."""
    claim, passage = link.claim, link.passage
    at = link.verb
    of = claim.predicate + 1
    if not claim.is_copular or at < 0 or of >= len(claim.words):
        return ""
    tie = claim.words[of].entry.lower
    if tie != "of" and not (tie in _SERVING and is_office(claim, claim.predicate)):
        return ""
    if is_verb(passage.words, at) or passage.words[at].entry.lower in THIRDS or _is_their_own(passage, at):
        return ""
    behind = range(of + 1, len(claim.words))
    whose = [link.matched[index] for index in behind if index in link.matched and _is_one(claim, of, index)]
    if not whose or any(_are_tied(passage, at, place) for place in whose):
        return ""
    first, last = sorted((at, whose[0]))
    return passage.written(passage.words[first].start, passage.words[last].end)


def _is_their_own(statement: Statement, at: int) -> bool:
    """Return whether "their", "its" or "his" stands before an office: whose it is was said before."""
    while at > 0 and (is_content(statement, at - 1) or at - 1 in statement.value_words):
        at -= 1
    return at > 0 and statement.words[at - 1].entry.lower in _THEIR


def _is_one(claim: Statement, of: int, at: int) -> bool:
    """Return whether a word stands in the first noun phrase behind "of"."""
    return all(is_content(claim, i) or claim.words[i].entry.lower in DETERMINERS for i in range(of + 1, at + 1))


def _are_tied(passage: Statement, office: int, whose: int) -> bool:
    """Return whether no verb, and nothing that leads elsewhere, parts an office from whose it is."""
    words = passage.words
    first, last = sorted((office, whose))
    between = [words[i].entry for i in range(first + 1, last)]
    if any(entry.lower in _PARTING for entry in between) or any(is_verb(words, i) for i in range(first + 1, last)):
        return False
    return whose > office or not any(entry.lower in _LEADING for entry in between)


def no_former(link: Linking) -> str:
    """Find "is a former adviser" against "is an adviser"."""
    claim, passage = link.claim, link.passage
    if not claim.is_copular:
        return ""
    before = range(claim.predicate_start + 1, claim.predicate)
    former = next((at for at in before if claim.lowers[at] in ("former", "ex", "onetime")), -1)
    past = passage.is_copular and passage.lower_at(passage.predicate_start) in ("was", "were", "had")
    if former < 0 or past or not _ONCE.isdisjoint(passage.lowers):
        return ""
    return "" if former in link.matched else claim.words[former].entry.surface


def other_body(link: Linking) -> str:
    """Find "is a former aide to the finance minister" against "the justice minister's aide Lund", whatever the rank."""
    return serves_another(link.claim, link.passage, link.matched)


def only_its_object(link: Linking) -> str:
    """Find "Holm is a member of the board" against "Holm met the clerk who named a member of the board": somebody else
    is one, to whom something is done."""
    claim, passage = link.claim, link.passage
    at = link.verb
    if not claim.is_copular or at < 0 or claim.words[claim.predicate - 1].entry.lower not in ("a", "an", "the"):
        return ""
    words = passage.words
    first = at
    while first > 0 and is_content(passage, first - 1) and not is_verb(words, first - 1):
        first -= 1
    verb = first - 1 - (first > 0 and words[first - 1].entry.lower in DETERMINERS)
    if verb < 2 or not is_verb(words, verb) or words[verb].entry.lower in AUXILIARIES or is_passive(words, verb):
        return ""
    if words[verb].entry.stem in _BECOMING or words[verb - 1].entry.lower in (",", "and", "-"):
        return ""
    return passage.written(words[verb].start, words[at].end)


def is_office(statement: Statement, at: int) -> bool:
    """Return whether a word says what somebody is: an office, an occupation."""
    entry = statement.words[at].entry
    return entry.lower in TITLES or entry.lower in _HEADS or (not entry.key and entry.lower.endswith(_OFFICES))


def gave_it_up(link: Linking) -> str:
    """Find "Holm is the head of the bank" against "Holm resigned as head of the bank", "was replaced as head"."""
    claim, passage = link.claim, link.passage
    at = link.verb
    if not claim.is_copular or at < 2 or claim.lowers[claim.predicate_start] not in ("is", "are"):
        return ""
    tie = phrase_start(passage, at) - 1
    if tie < 1 or passage.lowers[tie] != "as":
        return ""
    left = next((p for p in range(tie - 1, max(-1, tie - 4), -1) if passage.words[p].entry.stem in _LEAVING), -1)
    return passage.written(passage.words[left].start, passage.words[at].end) if left >= 0 else ""
