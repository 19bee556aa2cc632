"""See that what the claim's words are tied with is the same preposition, or one that says the same: who flew "with"
somebody did not fly "without" him, nor "to meet" him."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.expressions.clauses import is_done_to
from factcheck.expressions.noun_phrases import end_of_phrase, phrase_start
from factcheck.expressions.predicate import is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.structure.linking import Linking, is_content
from factcheck.lexicon.verbs import BASES
from factcheck.matching.kinds import KINDS
from factcheck.text.words import stem_of

_APART = frozenset(
    map(
        frozenset,
        (
            ("with", "without"), ("with", "about"), ("with", "against"), ("for", "against"), ("for", "about"),
            ("for", "from"), ("to", "from"), ("to", "about"), ("to", "against"), ("for", "without"),
            ("from", "without"),
            
            ("with", "after"), ("with", "before"), ("for", "after"), ("for", "before"), ("by", "after"),
            ("by", "without"), ("by", "for"), ("from", "about"), ("by", "about"),
        ),
    )
)  # fmt: skip
"""Prepositions that never say the same of a name."""
_OF_SPEECH_AND_WORK = frozenset(map(stem_of, "speak work write talk read sing".split()))
_WITH_VERBS = frozenset(("to", "for", "with"))
_TIES = frozenset().union(*_APART)
_MANY = frozenset("hundreds thousands millions billions dozens tens scores".split())
_TIED = frozenset("for to with by from against about of".split())
_BEFORE_ING = frozenset("after before for without while by from of despite".split())
_APART_FROM = frozenset("against despite without before after on following over under".split())


def other_preposition(link: Linking) -> str:
    """Find "flew with Hale" against "flew without Hale", "flew to meet Hale", "spoke to Holm" against "spoke about
    Holm"."""
    claim, passage = link.claim, link.passage
    verb = link.matched.get(claim.predicate, -1)
    if verb < 0:
        return ""
    for tie, head in _tied(claim):
        at = link.matched.get(head, -1)
        if at <= verb or len(passage.positions.get(passage.words[at].entry.stem, ())) > 1:
            continue
        before = phrase_start(passage, at) - 1
        ours, theirs = claim.lowers[tie], passage.lowers[before]
        if {ours, theirs} == {"for", "from"} and claim.is_copular:
            continue  # "a song from, for her third album"
        if ours in _TIES and theirs in _TIES and _differ(link, ours, theirs):
            return passage.written(passage.words[verb].start, passage.words[at].end)
        met = before + 1
        while passage.lowers[met] in BASES and passage.lowers[met - 1] != "to":
            met -= 1
        met -= passage.lowers[met] not in BASES
        if ours == "with" and met > verb + 1 and passage.lowers[met] in BASES and passage.lowers[met - 1] == "to":
            if not link.is_known(met):
                return passage.written(passage.words[met - 1].start, passage.words[at].end)
    return ""


def _tied(claim: Statement) -> Iterator[tuple[int, int]]:
    """Yield each preposition behind the claim's verb with the last word of the noun phrase right behind it."""
    for tie in range(max(claim.predicate, claim.predicate_start) + 1, len(claim.words) - 1):
        if claim.lowers[tie] not in _TIES or tie in claim.value_words:
            continue
        head = end_of_phrase(claim, tie + 1)
        if head >= 0 and head not in claim.value_words:
            yield tie, head


def under_a_verb(link: Linking) -> str:
    """Find "was jailed for theft" against "was jailed after reporting a theft", "sold it to Ito" against "sold it
    against the advice of Ito": what the claim's verb is tied to hangs on another verb or noun."""
    claim, passage = link.claim, link.passage
    verb = link.matched.get(claim.predicate, -1)
    if verb < 0 or claim.is_copular:
        return ""
    for place, last in _tied(claim):
        at = link.matched.get(last, -1)
        if at <= verb:
            continue
        if len(passage.positions.get(passage.words[at].entry.stem, ())) > 1:
            continue
        before = phrase_start(passage, at) - 1
        lower = passage.lowers[before] if before > verb else ""
        if lower.endswith("ing") and passage.lowers[before - 1] in _BEFORE_ING and not link.is_known(before):
            return passage.written(passage.words[before - 1].start, passage.words[at].end)
        named = passage.words[at].entry.capital
        noun = before - 1
        if lower == "of" and named and claim.lowers[place] != "of" and is_content(passage, noun):
            if not link.is_known(noun) and passage.words[noun].entry.stem not in KINDS and noun > verb:
                if passage.lowers[phrase_start(passage, noun) - 1] in _APART_FROM:
                    return passage.written(passage.words[noun].start, passage.words[at].end)
    return ""


def _differ(link: Linking, ours: str, theirs: str) -> bool:
    if frozenset((ours, theirs)) in _APART:
        return True
    if ours == theirs or not {ours, theirs} <= _WITH_VERBS:
        return False
    return link.claim.words[link.claim.predicate].entry.stem in _OF_SPEECH_AND_WORK


def only_beside(link: Linking) -> str:
    """Find "sued the Tarn museum" against "sued Orsa Steel, a rival of the Tarn museum", "gave the museum a painting"
    against "gave the bank a painting of the museum"."""
    claim, passage = link.claim, link.passage
    verb = link.matched.get(claim.predicate, -1)
    if verb < 0 or claim.is_copular or is_done_to(claim, claim.predicate) or is_done_to(passage, verb):
        return ""
    if not is_verb(passage.words, verb):
        return ""
    ours, other = end_of_phrase(claim, claim.predicate + 1), end_of_phrase(passage, verb + 1)
    at = link.matched.get(ours, -1)
    if ours < 0 or other < 0 or at <= other or len(passage.positions.get(passage.words[at].entry.stem, ())) > 1:
        return ""
    if (
        any(map(link.is_known, range(verb + 1, other + 1)))
        or other in passage.value_words
        or passage.lowers[other] in _MANY
    ):
        return ""
    start = phrase_start(passage, at)
    if passage.lowers[start - 1] not in ("of", "to", "for", "with", "against", "from", "about", "near"):
        return ""
    noun = start - 2
    if not is_content(passage, noun) or noun <= other:
        return ""
    return passage.written(passage.words[other].start, passage.words[at].end)
