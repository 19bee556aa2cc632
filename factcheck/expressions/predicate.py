"""Find what a sentence says of its subject: the main verb, or what follows "is".

No parser is used. An auxiliary points at the verb or complement behind it; without one, the first word in a past form
is taken. Where neither is there, the sentence has no predicate that can be relied on.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.lexicon.numerals import CARDINALS, CURRENCY_SIGNS
from factcheck.lexicon.verbs import BASES, IRREGULAR_PAST, IRREGULAR_VERBS, SAME_PAST, THIRDS
from factcheck.text.words import LIGHT_WEIGHT, Word, stem_of

BE = frozenset("be is are was were been being".split())
"""Without "am": what is told of a morning ("at 5.42 am") is told far more often than what somebody says of himself."""
_HAVE = frozenset("have has had".split())
AUXILIARIES = BE | _HAVE | frozenset("do does did will would can could may might shall should must cannot".split())
_RELATIVE = frozenset("who which that whom whose where when as if because since while although though after".split())
_VERB_STEMS = frozenset(map(stem_of, IRREGULAR_VERBS))
SAYING_STEMS = frozenset(
    stem_of(word) for word in "say tell add state explain announce declare insist note argue confirm report".split()
)
_TELLING = _RELATIVE | AUXILIARIES | frozenset((",", ";", "("))
"""Besides verbs, what tells where the predicate begins."""
_INSIST = stem_of("insist")
"""What somebody insists on may be a demand: "cannot insist that a country makes an arrest"."""
_NO_CLAUSE = frozenset("in on at to of by for from with about as after before during yesterday today so not".split())
_AFTER_SHORT = frozenset("it them on at up out".split())
_AFTER_VERB = frozenset("the a an to for with its his her their that no every".split())
_BEHIND_NOUN = frozenset(("of", ".", "and", "or"))
_BEHIND_SAME = frozenset("of that which was were is are has had will would".split())
"""Behind "bid" or "cut" these show a noun: "the bid that failed"."""
_TIES = frozenset("of in for with on by from to against at".split())
_CLOSING = frozenset((")", '"'))
_NOMINATIVE = frozenset("he she they it we i".split())
_SPEAKERS = frozenset("they we you i these those people men women children police".split())
"""Behind them a verb in the present has no "s"."""
OPERATORS = frozenset(stem_of(word) for word in "incapable unable refuse fail decline manage able capable".split())
_SHORT_OF = frozenset((("close", "to"), ("short", "of")))
_WITH_VERB = frozenset("for to at on with of".split())
_NAMING = frozenset("also better often then once".split())
_BEFORE_VALUE = frozenset(",$£€¥")
_INSIDE_PHRASE = frozenset(("-", "/", '"'))
_BEFORE_NOUN = frozenset("the a an - its their his her of by most for in".split())
_ARTICLES = frozenset(("a", "an", "the"))
_DETERMINED = _ARTICLES | frozenset("its his her their this these".split())
_OF_CHANGE = frozenset("% percent cent percentage point points half third quarter".split())
LEADS_ON = frozenset("due set scheduled expected about able going likely supposed bound".split())
RECURRING = frozenset(
    map(
        stem_of,
        "win lose play visit meet host perform tour compete score attend vote award nominate raise cut strike protest "
        "travel speak sing rain snow fall train sail trade donate vacation".split(),
    )
)
"""Verbs of what somebody does again."""
_LIKE_ITS_BASE = frozenset(("run", "overrun"))
"""Participles like the verb itself, which only a form of "be" shows to be one: "the camp is run by the army"."""
_ADVERBS = frozenset("still also now never often always sometimes already".split())


def predicate_of(words: Sequence[Word]) -> tuple[int, int]:
    """Return where what is said of the subject begins, and the index of its main verb or complement; -1, -1 for none.

    Behind a form of "be" or "have" that is the noun the complement ends in ("is an American adventure *film*"). Of what
    somebody is said to say, it is the verb of what is said ("Ito said that the dam *broke*").
    """
    start, at = _predicate_from(words, 0)
    if at < 0:
        start = at = _present_verb(words)
    clause = _said_from(words, at) if at >= 0 else -1
    if clause < 0:
        return start, at
    said = _predicate_from(words, clause)
    if said[0] < 0 and words[at].entry.stem != _INSIST and (present := _present_verb(words[clause:])) > 0:
        said = (clause + present, clause + present)
    return said if said[0] > clause else (start, at)


def _present_verb(words: Sequence[Word]) -> int:
    """Return the index of the first word that may be a verb in the present tense where a sentence has no surer one
    ("early screening *decreases* mortality", "storms *threaten* the coast"), -1 for none."""
    for at in range(1, len(words) - 1):
        entry = words[at].entry
        third = entry.lower in THIRDS
        owns = entry.lower == "own" and words[at - 1].entry.weight and not words[at - 1].entry.possessive
        if entry.capital or (entry.stop and not owns) or not (third or entry.lower in BASES):
            continue
        following = words[at + 1].entry.lower
        if following in _BEHIND_NOUN or (third and at == 1 and following in BASES):
            continue  # "Red notices bind nobody."
        doer = at - 1
        while doer > 0 and (words[doer].entry.lower.endswith("ly") or words[doer].entry.lower in _ADVERBS):
            doer -= 1
        before = words[doer].entry
        if before.lower == "," and third:
            opening = next((p for p in range(doer - 1, 0, -1) if words[p].entry.lower == ","), 0)
            if opening and (words[opening - 1].entry.capital or not words[opening - 1].entry.lower.endswith("s")):
                return at  # "Orsk, a partner town of Besk, bans cars"
        if doer and (before.lower in _CLOSING or (before.is_number and words[doer].start == words[doer - 1].end)):
            return at
        if not before.is_word or before.possessive or (before.stop and before.lower not in _SPEAKERS):
            continue
        several = before.lower in _SPEAKERS or (before.lower.endswith("s") and not before.lower.endswith("ss"))
        if several and third:
            # "Use of these drugs *increases* the risk."
            several = not any(words[i].entry.lower in _TIES for i in range(max(1, doer - 4), doer))
        if before.capital or several is not third:
            return at
    return -1


def _said_from(words: Sequence[Word], verb: int) -> int:
    """Return where the clause begins that a verb of saying leads to ("said that the dam", "told reporters that she",
    "said he"), -1 for none."""
    if words[verb].entry.stem not in SAYING_STEMS:
        return -1
    for at in range(verb + 1, min(len(words), verb + 5)):
        lower = words[at].entry.lower
        if lower == "that":
            return at + 1
        if lower in _NOMINATIVE and at > verb + 1:
            return at  # "told the judges he would"
        if not words[at].entry.is_word or lower in AUXILIARIES:
            break
    bare = words[verb].entry.lower in ("said", "says", "say") and verb + 1 < len(words)
    following = words[verb + 1].entry if bare else None
    if following is None or not following.is_word or following.lower in _NO_CLAUSE:
        return -1
    return verb + 1


def _predicate_from(words: Sequence[Word], first: int) -> tuple[int, int]:
    at = first
    count = len(words)
    relative = False
    while at < count:
        entry = words[at].entry
        lower = entry.lower
        if not (entry.past or lower in _TELLING or lower.endswith("s")):
            at += 1  # as most words, which neither are a verb nor say where it is
            continue
        if lower in _RELATIVE and at > first:
            relative = True
        elif lower in (",", ";"):
            relative = False
        elif lower == "(" and at:
            at = _past_bracket(words, at)
        elif lower in AUXILIARIES and not (entry.capital and at):
            found = _behind(words, at + 1)
            if relative:
                relative = False
                at = max(at, found) + 1
                continue
            if found >= 0:
                return at, _head(words, found) if lower in BE or lower in _HAVE else found
        elif relative and lower in THIRDS and words[at - 1].entry.lower in _RELATIVE:
            relative = False  # "the firm that supplies the bank bought"
        elif at and (_is_past(words, at) or _is_present(words, at)):
            if relative:
                relative = False
            elif _opens_insertion(words, at) and (closing := _closes(words, at)) > 0:
                # "The guard, known only as Ito, resigned": what stands between commas only describes.
                at = closing
            elif (led := _led_from(words, at)) > 0 and (found := _behind(words, led)) >= 0:
                return at, found
            elif not _describes(words, at):
                return at, at
        at += 1
    return -1, -1


def _led_from(words: Sequence[Word], at: int) -> int:
    """Return where what a verb leads on to begins ("failed to *win*", "came close to *winning*"); -1 for nowhere."""
    if at + 1 < len(words) and words[at].entry.stem in OPERATORS and words[at + 1].entry.lower in ("to", "of", "from"):
        return at + 2
    for place in range(at + 1, min(len(words) - 2, at + 3)):
        led = (words[place].entry.lower, words[place + 1].entry.lower) in _SHORT_OF
        if led and words[place + 2].entry.lower.endswith("ing"):
            return place + 2
    return -1


def _behind(words: Sequence[Word], start: int) -> int:
    """Return the first word that says something behind an auxiliary, adverbs passed over."""
    adverb = -1
    for at in range(start, min(len(words), start + 8)):
        entry = words[at].entry
        if entry.lower in ("-", '"', "'"):
            continue
        if not entry.is_word:
            if entry.is_number or entry.lower in _BEFORE_VALUE:
                continue
            return -1
        if entry.stop or entry.lower in AUXILIARIES:
            continue
        if entry.stem in OPERATORS and at + 1 < len(words) and words[at + 1].entry.lower in ("to", "of", "from"):
            continue
        if entry.lower in LEADS_ON and at + 1 < len(words) and words[at + 1].entry.lower == "to":
            continue
        if entry.lower.endswith("ly") and entry.lower not in BASES and adverb < 0:
            adverb = at
            continue
        following = words[at + 1].entry if at + 1 < len(words) else entry
        if entry.weight <= LIGHT_WEIGHT and following.weight >= 1 and following.is_word and not following.capital:
            # "made public", "taken ill": the verb says nothing, its complement does.
            return at + 1
        return at
    return adverb


def _head(words: Sequence[Word], start: int) -> int:
    """Return the noun a complement ends in ("an American adventure film"), or `start` where it is a participle."""
    lower = words[start].entry.lower
    if (lower.endswith(("ed", "ing")) or lower in IRREGULAR_PAST) and words[start - 1].entry.lower not in _ARTICLES:
        # "Had a lasting effect" ends in the noun.
        return start
    head = start
    for at in range(start + 1, min(len(words), start + 10)):
        entry = words[at].entry
        if entry.lower in _INSIDE_PHRASE:
            continue
        if not entry.is_word or entry.stop or entry.lower.endswith(("ly", "ed")):
            break
        if entry.lower in IRREGULAR_PAST and at + 1 < len(words) and words[at + 1].entry.stop:
            # "a film *written* by", "a house *built* in"
            break
        head = at
    return head


def _past_bracket(words: Sequence[Word], at: int) -> int:
    """Return the index of the bracket that closes the one at `at`, or `at` where none does."""
    return next((end for end in range(at + 1, min(len(words), at + 80)) if words[end].entry.lower == ")"), at)


def _opens_insertion(words: Sequence[Word], at: int) -> bool:
    """Return whether the participle at `at` comes first behind a comma, adverbs passed over (", *also* known as")."""
    before = at - 1
    while before > 0 and (words[before].entry.lower in _NAMING or words[before].entry.lower.endswith("ly")):
        before -= 1
    return words[before].entry.lower == ","


def _closes(words: Sequence[Word], at: int) -> int:
    """Return the index of the comma that closes an insertion which opens with the participle at `at`, where a verb
    follows it; -1 where it is none."""
    for comma in range(at + 1, min(len(words) - 1, at + 12)):
        lower = words[comma].entry.lower
        if lower in (".", ";", "and"):
            return -1
        if lower == ",":
            following = words[comma + 1].entry.lower
            return comma if following in AUXILIARIES or _is_past(words, comma + 1) or following.endswith("s") else -1
    return -1


def _describes(words: Sequence[Word], at: int) -> bool:
    """Return whether a participle only describes ("the man accused of theft was freed"): the verb is still to come."""
    following = words[at + 1].entry.lower if at + 1 < len(words) else ""
    if following not in ("of", "by", "in", "at", "from", "with", "on", "for"):
        return False
    for index in range(at + 2, min(len(words), at + 9)):
        lower = words[index].entry.lower
        if lower in (",", ".", ";", "and", "who", "which", "that", "when"):
            return False
        if lower in AUXILIARIES and not words[index].entry.capital:
            # Not "May", the month.
            return True
        if words[index].entry.past and _is_past(words, index):
            return _tells_on(words, at, index)
    return False


def _tells_on(words: Sequence[Word], at: int, later: int) -> bool:
    """Return whether of two forms of the past only the second is the verb: "the man arrested in Paris *worked*", "the
    firm owned by Ito *said*"; but not "the train left for Paris packed with"."""
    if later + 1 < len(words) and words[later + 1].entry.lower in ("by", "with", "in", "."):
        return False
    if words[at + 1].entry.lower == "by":
        return True
    before = words[at - 1].entry
    if before.capital or not before.is_word or not _has_article(words, at - 1):
        return False
    return all(
        word.entry.capital or word.entry.is_number or word.entry.stop or not word.entry.is_word
        for word in words[at + 2 : later]
    )


def _has_article(words: Sequence[Word], at: int) -> bool:
    """Return whether the noun at `at` stands behind an article or a number, with one word between at most."""
    return any(words[i].entry.lower in _ARTICLES or words[i].entry.is_number for i in range(max(0, at - 2), at))


def _is_past(words: Sequence[Word], at: int) -> bool:
    entry = words[at].entry
    if not entry.past:
        return False
    lower = entry.lower
    before = words[at - 1].entry
    sit_in = before.lower == "in" and at > 1 and words[at - 2].entry.lower == "-"
    if before.lower in _BEFORE_NOUN and not sit_in:
        # "the accused", "state-owned": a participle that describes.
        return False
    if lower == "born" and (before.lower == "(" or (at + 1 < len(words) and words[at + 1].entry.capital)):
        return False  # "(born Ada Morr; 1906)"
    if lower == "left" and not _has_left(words, at):
        return False
    if lower in SAME_PAST and before.lower in (",", "and", "but", "then"):
        return _has_object(words, at)  # "the bank, founded in 1990, cut its forecast"
    if lower in SAME_PAST:
        return (
            before.weight > 0
            and not before.possessive
            and at + 1 < len(words)
            and words[at + 1].entry.lower not in _BEHIND_SAME
        )
    if lower in IRREGULAR_PAST:
        return not lower.endswith(("ing", "ies"))
    return lower.endswith("ed") and len(lower) > 3


def _has_object(words: Sequence[Word], at: int) -> bool:
    """Return whether an object stands right behind a verb, as its article, its number or what follows it shows."""
    if at + 2 >= len(words):
        return False
    following, behind = words[at + 1].entry, words[at + 2].entry.lower
    if following.lower in _DETERMINED or following.is_number:
        return True
    if not (following.is_word and following.weight >= 1):
        return False
    # "Raised wages and cut prices": two verbs of one form.
    both = words[at - 1].entry.lower == "and" and any(word.entry.past for word in words[max(0, at - 4) : at - 2])
    return behind in ("by", "to", "from", "in") or (both and behind in (".", ","))


def _has_left(words: Sequence[Word], at: int) -> bool:
    """Return whether "left" is a verb, as what stands behind it shows: "left the party", "left in May", "left 12 dead";
    but not "the left wing"."""
    if at + 1 >= len(words):
        return True
    following = words[at + 1].entry
    return (
        following.stop
        or following.capital
        or following.is_number
        or not following.is_word
        or following.lower in CARDINALS
    )


def _is_present(words: Sequence[Word], at: int) -> bool:
    """Return whether a word is a verb in the third person: an "s" right behind a name ("Interpol issues")."""
    entry, before = words[at].entry, words[at - 1].entry
    if entry.capital or entry.stop or not entry.is_word or len(entry.lower) < 4:
        return False
    if not entry.lower.endswith("s") or entry.lower.endswith(("ss", "us", "is")) or entry.possessive:
        return False
    following = words[at + 1].entry.lower if at + 1 < len(words) else ""
    if following in AUXILIARIES or entry.lower.endswith("ists"):
        return False
    if at + 2 < len(words) and words[at + 1].entry.weight >= 1 and following not in SAME_PAST:
        if words[at + 2].entry.past and _is_past(words, at + 2) and not words[at + 1].entry.capital:
            return False  # "the Ulmen fireworks plant killed"
    if at + 1 < len(words) and before.capital and _is_past(words, at + 1) and following not in SAME_PAST:
        # "Dock Party activists *spat*": what comes before the verb is who did it.
        return False
    if before.weight and not before.capital and entry.stem in _VERB_STEMS:
        # "The law makes it legal": a noun, then a verb everybody knows.
        priced = following in CURRENCY_SIGNS and entry.lower in ("costs", "pays", "earns", "owes")
        return following in _AFTER_VERB or following in _AFTER_SHORT or following.endswith("ing") or priced
    if not before.capital or not before.is_word or before.possessive or before.key:
        return False
    if at == 1 and not before.upper:
        # "Red notices are", "Interpol issues the": behind the first word only what follows tells.
        names = at + 1 < len(words) and words[at + 1].entry.capital
        return following in _AFTER_VERB or (entry.stem in _VERB_STEMS and names)
    return True


def is_verb(words: Sequence[Word], at: int) -> bool:
    """Return whether a word is an auxiliary or has the form of a verb in the past."""
    entry = words[at].entry
    return entry.lower in AUXILIARIES or (entry.past and at > 0 and _is_past(words, at))


def is_participle(words: Sequence[Word], at: int) -> bool:
    """Return whether a word has the form of a past participle."""
    lower = words[at].entry.lower
    if lower in _LIKE_ITS_BASE:
        return at > 0 and words[at - 1].entry.lower in BE
    return lower in IRREGULAR_PAST or lower.endswith("ed") or lower in SAME_PAST


def is_complement(words: Sequence[Word], start: int, at: int) -> bool:
    """Return whether `at` is what the subject is, behind a form of "be" at `start`, rather than a participle."""
    verbal = words[at].entry.lower.endswith("ing") or is_participle(words, at)
    if verbal and words[at].entry.lower.endswith("ing"):
        # "is a 1973 painting": a noun, as its article says.
        verbal = not any(word.entry.lower in ("a", "an", "the") for word in words[start + 1 : at])
    return words[start].entry.lower in BE and not verbal


def is_passive(words: Sequence[Word], at: int) -> bool:
    """Return whether the verb at `at` stands in the passive: a participle shortly behind a form of "be", or one right
    before "by" ("a film directed by")."""
    if not is_participle(words, at):
        return False
    if at + 1 < len(words) and words[at + 1].entry.lower == "by":
        # "Rose by 6 percent" names no doer, "is backed by 6 percent of voters" does.
        near = [word.entry.lower for word in words[at + 2 : at + 7]]
        return not any(one in _OF_CHANGE and two not in ("of", "cent") for one, two in pairwise((*near[:4], "")))
    if at + 2 < len(words) and words[at + 1].entry.lower in _WITH_VERB and words[at + 2].entry.lower == "by":
        # "Paid for by the bank".
        return True
    if at + 1 < len(words) and words[at + 1].entry.lower in ("in", "on", "at"):
        # "a label founded in 1971 by Ada Finch"
        for by in range(at + 2, min(len(words) - 1, at + 6)):
            if words[by].entry.lower == "by" and words[by + 1].entry.capital:
                return True
    for before in range(at - 1, max(-1, at - 4), -1):
        lower = words[before].entry.lower
        if lower in BE:
            return True
        if lower == "," and before and is_participle(words, before - 1):
            return False  # "in which one was expelled, adopted a law"
    return False
