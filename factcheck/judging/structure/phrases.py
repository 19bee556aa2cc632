"""See that a noun stands in the same phrase on both sides: a cricket club is no football club, the crowd's noise no
crowd, and the largest wooden bridge need not be the largest."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.expressions.noun_phrases import is_noun
from factcheck.expressions.predicate import is_participle, is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.structure.linking import CLAUSE, Linking, after, before, is_content
from factcheck.lexicon.function_words import DETERMINERS
from factcheck.lexicon.inflection import is_superlative
from factcheck.lexicon.numerals import ORDINALS
from factcheck.lexicon.places import NATIONALITIES
from factcheck.lexicon.verbs import BASES, THIRDS
from factcheck.matching.kinds import KINDS
from factcheck.text.words import LIGHT_WEIGHT, Entry

_AMONG = frozenset("from of in among outside to for".split())
_DEGREES = frozenset(
    "major heavy significant considerable serious severe leading large big huge great strong powerful important main "
    "key small little slight minor real true whole straight different similar".split()
)
"""What only says how much of a thing there is: many words do for one degree."""
_SAYS_NOTHING = frozenset("full own new current certain various different total overall whole motion very such".split())
_PREFIXES = frozenset("semi quarter ex vice deputy half".split())
_NEAR = 4
"""How far before its noun a rank may stand."""
_BEHIND_VERB = tuple([word] for word in "in at on to a an the its his her their near with from".split())
_OF_ADJECTIVES = tuple("ed ing al ous ful ive ic ent ant less able ible ary ern ish ly est er".split())
_BEFORE_IT = frozenset("previous earlier next preceding".split())
_NO_NOUNS = frozenset(
    "due enough worldwide nearby abroad alone online overnight early late aboard home alive dead free open shut".split()
)


def other_modifier(link: Linking) -> str:
    """Find "a cricket club" against "a football club": another word where the claim's stands before its noun."""
    claim, passage, matched = link.claim, link.passage, link.matched
    doubled = [index for index, at in matched.items() if matched.get(index + 1) == at]  # "football player": "player"
    for index in (*link.missing, *doubled):
        head = after(claim, index)
        at = matched.get(head, -1)
        if at < 1 or index == claim.predicate or not (is_content(claim, index) and is_content(claim, head)):
            continue
        word, noun = claim.words[index].entry, claim.words[head].entry
        if word.capital or noun.capital or noun.stem != passage.words[at].entry.stem:
            continue
        if word.lower.endswith(("ly", "est")) or word.lower in _DEGREES:
            continue
        if is_verb(claim.words, index) or is_participle(claim.words, head):
            continue
        other = before(passage, at)
        if is_content(passage, other) and not link.is_known(other):
            stated = passage.words[other].entry
            if not (is_verb(passage.words, other) or stated.capital or stated.lower.endswith(("ly", "est"))):
                return f"{stated.surface} {passage.words[at].entry.surface}"
    return ""


def own(link: Linking) -> str:
    """Find "under his own name" against "under the pen name"."""
    claim, passage = link.claim, link.passage
    for at in range(1, len(claim.words) - 1):
        if claim.lowers[at] == "own" and claim.words[at - 1].entry.lower in ("his", "her", "its", "their"):
            place = link.matched.get(at + 1, -1)
            if place > 0 and "own" not in passage.lowers[max(0, place - 3) : place]:
                return passage.written(passage.words[place - 1].start, passage.words[place].end)
    return ""


def added_modifier(link: Linking) -> str:
    """Find "a psychological horror film" against "a horror film": a word before a noun which the passage gives without
    any. What only says how much of a thing there is adds nothing ("a major fire")."""
    claim, passage, matched = link.claim, link.passage, link.matched
    for index in link.missing:
        head = index + 1
        at = matched.get(head, -1)
        if at < 0 or not (is_content(claim, index) and is_content(claim, head)):
            continue
        if claim.predicate == index or claim.predicate_start == head:
            continue
        word, noun = claim.words[index].entry, claim.words[head].entry
        if noun.stem != passage.words[at].entry.stem or not (_describes(word) and _describes(noun)):
            continue
        if is_verb(claim.words, index) or is_participle(claim.words, head):
            continue
        other = before(passage, at)
        if is_superlative(word.lower):
            near = range(max(0, at - _NEAR), at)
            ranked = next((place for place in near if ORDINALS.get(passage.words[place].entry.lower, 1) > 1), -1)
            if ranked >= 0:
                return passage.written(passage.words[ranked].start, passage.words[at].end)
        elif noun.lower.rstrip("s") == passage.words[at].entry.lower.rstrip("s") and not _is_other(link, other):
            return f"no {word.surface} {noun.surface}"
    return ""


def _is_other(link: Linking, at: int) -> bool:
    """Return whether a word of the passage may stand for one that the claim has before its noun, in its own way."""
    if at in link.passage.value_words:
        return True
    return is_content(link.passage, at) and not (link.passage.words[at].entry.capital or link.is_known(at))


def _describes(entry: Entry) -> bool:
    """Return whether a word may stand before a noun, or be one, and is no name, degree, adverb or verb."""
    if entry.capital or entry.lower in _DEGREES or entry.lower in _SAYS_NOTHING or entry.lower.endswith("ly"):
        return False
    return entry.lower not in THIRDS and entry.lower not in BASES


def prefixed(link: Linking) -> str:
    """Find "the final" against "the semi-finals", "the minister" against "the ex-minister"."""
    for index, at in link.matched.items():
        lowers = link.passage.lowers
        if at > 1 and lowers[at - 1] == "-" and lowers[at - 2] in _PREFIXES:
            if lowers[at - 2] not in link.claim.lowers[max(0, index - 2) : index]:
                return link.passage.written(link.passage.words[at - 2].start, link.passage.words[at].end)
    return ""


def narrower_rank(link: Linking) -> str:
    """Find "the largest bridge" against "the largest wooden bridge", "the first to win" against "the first Dravian to
    win": a rank among fewer than the claim says."""
    claim, passage, matched = link.claim, link.passage, link.matched
    for index in range(len(claim.words)):
        if not _ranks(claim, index):
            continue
        word = claim.words[index].entry
        head = after(claim, index)
        while head < len(claim.words) and is_content(claim, head) and head not in matched:
            head += 1
        place = _place_of(claim, head, passage, matched)
        at = max((at for at in passage.positions.get(word.stem, ()) if at < place), default=-1)
        if at < 0 or place > at + 6:
            continue
        for between in range(at + 1, place):
            if is_content(passage, between) and not link.is_known(between):
                return f"{word.surface} {passage.words[between].entry.surface} {passage.words[place].entry.surface}"
        behind = place + 1
        if behind + 1 >= len(passage.words) or passage.words[behind].entry.lower not in _AMONG:
            continue
        behind += 1 + (passage.words[behind + 1].entry.lower in DETERMINERS)
        if is_content(passage, behind) and not is_verb(passage.words, behind):
            last = behind
            while is_content(passage, last + 1) and not is_verb(passage.words, last + 1):
                last += 1
            if not any(link.is_known(at) for at in range(behind, last + 1)):
                return f"{word.surface} {passage.words[place].entry.surface} of {passage.words[behind].entry.surface}"
    return ""


def _place_of(claim: Statement, index: int, passage: Statement, matched: Mapping[int, int]) -> int:
    """Return where the passage has a word of the claim, a light one or one counted too; -1 for nowhere."""
    if index in matched or index >= len(claim.words):
        return matched.get(index, -1)
    return next(iter(passage.positions.get(claim.words[index].entry.stem, ())), -1)


def _ranks(statement: Statement, at: int) -> bool:
    lower = statement.words[at].entry.lower
    return is_superlative(lower) or lower in ("best", "worst", "first", "only", "last")


def longer_phrase(link: Linking) -> str:
    """Find "fined for its crowd" against "for its crowd noise": the claim's last noun only describes another."""
    claim, passage, matched = link.claim, link.passage, link.matched
    for index, at in matched.items():
        entry, stated = claim.words[index].entry, passage.words[at].entry
        if index < claim.predicate_start or entry.lower != stated.lower or entry.capital or stated.capital:
            continue
        if index == claim.predicate or not is_content(claim, index) or entry.possessive or stated.possessive:
            continue
        following = after(claim, index)
        if following < len(claim.words) and claim.words[following].entry.is_word:
            if not claim.words[following].entry.stop:
                continue
        if is_verb(claim.words, index) or is_verb(passage.words, at) or stated.lower in ORDINALS:
            continue
        if stated.lower.endswith(("ed", "ly")):
            continue
        last = at + 1
        if not is_content(passage, last) or passage.words[last].entry.capital:
            continue
        while is_content(passage, last + 1):
            last += 1
        nouns = range(at + 1, last + 1)
        if any(link.is_known(noun) or _is_no_noun(passage, noun) for noun in nouns):
            continue
        return f"{stated.surface} {passage.words[at + 1].entry.surface}"
    return ""


def other_compound(link: Linking) -> str:
    """Find "the school has 12 rooms" against "the school board counts 12 rooms": the claim's subject only describes
    another noun."""
    claim, passage = link.claim, link.passage
    start = claim.predicate_start
    head = start - 1
    if head < 0 or not is_content(claim, head) or claim.words[head].entry.capital or head not in link.matched:
        return ""
    at = link.matched[head]
    other = at + 1
    if claim.words[head].entry.possessive or passage.words[at].entry.possessive or not is_content(passage, other):
        return ""
    entry = passage.words[other].entry
    place = entry.stem in KINDS and passage.lower_at(other + 1) == "of"  # "the festival town of Loam"
    if entry.past or entry.lower.endswith(("ing", "ed")):
        return ""
    if entry.capital or link.is_known(other) or entry.lower in THIRDS or (_is_no_noun(passage, other) and not place):
        return ""
    if place:
        return f"{passage.words[at].entry.surface} {entry.surface}"
    if entry.lower in BASES and entry.lower not in ("board", "head", "guard", "play"):
        return ""
    following = passage.lowers[other + 1 : other + 2]
    if not following or not (is_verb(passage.words, other + 1) or following[0] in THIRDS):
        return ""
    return f"{passage.words[at].entry.surface} {entry.surface}"


def _is_no_noun(statement: Statement, at: int) -> bool:
    """Return whether a word behind a noun is another part of the sentence, or only says what kind of thing it is."""
    entry = statement.words[at].entry
    return (
        entry.stem in KINDS
        or entry.lower in _NO_NOUNS
        or entry.lower.endswith(("ly", "ing", "ed"))
        or is_verb(statement.words, at)
        or (entry.lower in THIRDS and statement.lowers[at + 1 : at + 2] in _BEHIND_VERB)
    )


def missing_member(link: Linking) -> str:
    """Find "schools, hospitals and the metro" against "schools and the metro": one of what is listed is not there."""
    claim = link.claim
    for index in link.missing:
        if index <= claim.predicate or not is_content(claim, index) or is_verb(claim.words, index):
            continue
        first = index - 1
        while first >= 0 and claim.words[first].entry.lower in DETERMINERS:
            first -= 1
        joined = first > 0 and claim.words[first].entry.lower in (",", "and", "or")
        listed = index + 1 < len(claim.words) and claim.words[index + 1].entry.lower in (",", "and", ".", "or")
        if joined and (listed or index + 1 == len(claim.words)) and first - 1 in link.matched:
            return claim.words[index].entry.surface
    return ""


def shared_value(link: Linking) -> str:
    """Find "10 copies of A were sold" against "10 copies of A and B were sold": one of two is given what both share."""
    claim, passage = link.claim, link.passage
    if any(word.entry.lower in ("and", "each") for word in claim.words):
        return ""
    words = passage.words
    centres = {quantity.interval.centre for quantity in claim.quantities}
    for quantity in passage.quantities:
        if quantity.interval.centre not in centres:
            continue
        reach = range(quantity.last, min(len(words), quantity.last + CLAUSE))
        of = next((at for at in reach if words[at].entry.lower in ("of", "in", "from", "for")), -1)
        joined = next((at for at in reach if words[at].entry.lower == "and"), -1)
        if not 0 <= of < joined or any(
            is_verb(words, at) or words[at].entry.lower in ",;." for at in range(of, joined)
        ):
            continue
        named = before(passage, joined)
        if named <= of or not link.is_known(named):
            continue
        for at in range(joined + 1, min(len(words), joined + 5)):
            entry = words[at].entry
            if is_verb(words, at) or entry.lower in (",", ".", ";") or at in passage.value_words:
                break
            if entry.capital and entry.stem not in claim.positions:
                return passage.written(words[of + 1].start, words[at].end)
    return ""


def other_place(link: Linking) -> str:
    """Find "works in people" against "works in mice": another noun where the claim's is too light to be missed."""
    claim, passage = link.claim, link.passage
    words = passage.words
    for index in link.missing:
        tie = index - 1
        while tie > 0 and claim.words[tie].entry.lower in DETERMINERS:
            tie -= 1
        at = link.matched.get(tie - 1, -1)
        if at < 0 or claim.words[index].entry.weight > LIGHT_WEIGHT or claim.words[tie].entry.lower not in _AMONG:
            continue
        if at + 2 >= len(words) or words[at + 1].entry.lower != claim.words[tie].entry.lower:
            continue
        place = at + 2 + (words[at + 2].entry.lower in DETERMINERS)
        if is_content(passage, place) and not words[place].entry.capital and not link.is_known(place):
            return passage.written(words[at].start, words[place].end)
    return ""


def moved_modifier(link: Linking) -> str:
    """Find "the missing diary" against "the diary of the missing girl": the word before the claim's noun stands before
    another."""
    claim, passage, matched = link.claim, link.passage, link.matched
    for index, at in matched.items():
        noun = matched.get(index + 1, -1)
        if noun < 0 or not (is_content(claim, index) and is_content(claim, index + 1)) or index + 1 == claim.predicate:
            continue
        if claim.words[index].entry.capital or claim.words[index].entry.possessive or is_verb(claim.words, index):
            continue
        if (
            claim.lowers[index] != passage.lowers[at]
            or len(passage.positions.get(passage.words[at].entry.stem, ())) > 1
        ):
            continue
        other = at + 1
        if not is_content(passage, other) or link.is_known(other) or is_verb(passage.words, other):
            continue
        if noun > at or passage.words[other].entry.lower.endswith("ly"):
            continue
        if passage.lowers[at - 1] in DETERMINERS:
            return f"{passage.words[at].entry.surface} {passage.words[other].entry.surface}"
    return ""


def other_before_it(link: Linking) -> str:
    """Find "wheat prices" against "bread prices, although wheat was plentiful"."""
    claim, passage, matched = link.claim, link.passage, link.matched
    for index, at in matched.items():
        noun = matched.get(index + 1, -1)
        if noun < 1 or not (is_content(claim, index) and is_content(claim, index + 1)) or index + 1 == claim.predicate:
            continue
        entry = claim.words[index].entry
        if (entry.capital and index) or entry.possessive or is_verb(claim.words, index) or at in (noun - 1, noun):
            continue
        if any(name.first <= index < name.last for name in claim.names if not name.weak) or (
            claim.lowers[index + 1] in _NO_NOUNS
        ):
            continue
        if entry.key or entry.lower in NATIONALITIES or claim.lowers[index + 1] != passage.lowers[noun]:
            continue
        if is_verb(claim.words, index + 1) or is_verb(passage.words, noun) or not is_noun(claim, index + 1):
            continue
        if any(abs(place - noun) < _NEAR for place in passage.positions.get(entry.stem, ())):
            continue
        other = noun - 1
        stated = passage.words[other].entry
        if not is_content(passage, other) or link.is_known(other) or (stated.capital and other) or stated.possessive:
            continue
        if is_verb(passage.words, other) or stated.lower.endswith(("ly", "est", "ed", "ing")) or abs(at - noun) < _NEAR:
            continue
        if len(passage.positions.get(passage.words[noun].entry.stem, ())) == 1:
            return f"{stated.surface} {passage.words[noun].entry.surface}"
    return ""


def torn_compound(link: Linking) -> str:
    """Find "the museum robbery" against "outside the museum, which was the target of a robbery"."""
    claim, passage, matched = link.claim, link.passage, link.matched
    for index, at in matched.items():
        noun = matched.get(index + 1, -1)
        if noun < 0 or index + 1 in (claim.predicate, claim.predicate_start) or not is_noun(claim, index + 1):
            continue
        if not (is_content(claim, index) and is_content(claim, index + 1)) or claim.words[index].entry.possessive:
            continue
        if claim.words[index].entry.capital or claim.words[index + 1].entry.capital or is_verb(claim.words, index):
            continue
        if claim.lowers[index].endswith(_OF_ADJECTIVES) or abs(at - noun) < _NEAR:
            continue
        first, last = sorted((at, noun))
        if any(passage.lowers[p] in ("which", "who", "where", "while", "when") for p in range(first, last)):
            return passage.written(passage.words[first].start, passage.words[last].end)
    return ""


def the_one_before(link: Linking) -> str:
    """Find "the summit in Orsa" against "the previous summit, in Besk"."""
    claim, passage = link.claim, link.passage
    for index in range(max(claim.predicate_start, 0)):
        at = link.matched.get(index, -1)
        if at < 1 or claim.words[index].entry.capital or not is_noun(claim, index):
            continue
        if passage.lowers[at - 1] in _BEFORE_IT and not _BEFORE_IT & {*claim.lowers}:
            return passage.written(passage.words[at - 1].start, passage.words[at].end)
    return ""
