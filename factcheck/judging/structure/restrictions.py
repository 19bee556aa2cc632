"""See that the passage says it of no less than the claim does: not of all but one, only of men under 50, only since
2009, only on Sundays."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from factcheck.expressions.clauses import object_of, subject_of
from factcheck.expressions.noun_phrases import end_of_phrase, is_noun, phrase_start
from factcheck.expressions.polarity import NEGATION
from factcheck.expressions.predicate import AUXILIARIES, is_verb
from factcheck.expressions.quantity import Quantity, QuantityKind
from factcheck.expressions.statement import Statement
from factcheck.judging.structure.belonging import head_of_subject
from factcheck.judging.structure.figures import CHANGING
from factcheck.judging.structure.linking import CLAUSE, Linking, is_content
from factcheck.lexicon.function_words import DETERMINERS, EXCEPTS, WEEKDAYS
from factcheck.lexicon.inflection import is_superlative
from factcheck.lexicon.persons import is_person
from factcheck.matching.kinds import KINDS
from factcheck.text.words import stem_of

_ALL = frozenset("all every each everyone everybody always whole entire any no".split())
_EVERYONE = frozenset("everyone everybody anyone anybody nobody".split())
_TIMES = frozenset("years decades months weeks days good ever life now".split())
_RULING = frozenset(map(stem_of, "ban forbid prohibit outlaw require permit allow oblige".split()))
_PARTS = frozenset("part parts most some much many one half several few two three four five".split())
WITH_BAR = EXCEPTS | {"bar"}
_RELATIONS = frozenset("in among amongst for under over near at aged between from with within on outside to".split())
_CLAUSE_ENDS = frozenset(", ; : . ( ) who which that when while where".split())
_SEASONS = frozenset("summer winter spring autumn holidays weekends weekdays night nights season".split())
_WHEN = frozenset("when whenever while during".split())
_DAYS = frozenset(f"{day}s" for day in WEEKDAYS if day.endswith("day"))
_OVERALL = frozenset("overall total annual average combined global worldwide yearly quarterly monthly all".split())
_THE = frozenset("the its their his her all both".split())
_SHARES = (QuantityKind.SHARE, QuantityKind.MULTIPLE)


def all_but_some(link: Linking) -> str:
    """Find "signed by all the states" against "signed by all the states but Morvenia"."""
    claim, passage = link.claim, link.passage
    if not any(word.entry.lower in _ALL for word in claim.words):
        return ""
    words = passage.words
    ours = {word.entry.lower for word in claim.words}
    for at in range(len(words) - 1):
        lower, following = words[at].entry.lower, words[at + 1].entry.lower
        if lower in ours:
            continue
        if at and words[at - 1].entry.lower == "none":
            continue
        if (
            lower in WITH_BAR
            or (lower, following) in (("apart", "from"), ("other", "than"), ("with", "exception"))
            or (lower == "but" and at > 0 and is_noun(passage, at - 1) and _ends_behind(passage, at + 1))
            or (lower == "but" and at > 0 and (following == "one" or at + 1 in passage.value_words))
        ):
            return passage.written(words[at].start, words[min(at + 2, len(words) - 1)].end)
    return ""


def _ends_behind(passage: Statement, at: int) -> bool:
    """Return whether a noun phrase and nothing else stands from `at` to the end of its clause."""
    words = passage.words
    if any(words[place].entry.lower in AUXILIARIES for place in range(at, min(len(words), at + 6))):
        return False
    last = max(object_of(passage, at - 1), default=-1) + 1
    return last > 0 and (last >= len(words) or words[last].entry.lower in (".", ",", ";"))


def part_of_it(link: Linking) -> str:
    """Find "the island was sold" against "most of the island was sold", "no members" against "not all members"."""
    claim, passage = link.claim, link.passage
    words, ours = passage.words, set(claim.lowers)
    for index, at in link.matched.items():
        if not index or claim.words[index - 1].entry.lower not in _THE or not is_noun(passage, at):
            continue
        of = at - 1
        while of > 0 and (words[of].entry.lower in DETERMINERS or link.is_known(of)):
            of -= 1
        if of < 1 or words[of].entry.lower != "of":
            continue
        part = words[of - 1].entry.lower
        if of - 1 in passage.value_words and any(q.kind is QuantityKind.SHARE for q in claim.quantities):
            continue  # "50 percent of the power", "half of the power": the figures are compared
        if part in _PARTS and part not in ours and words[of - 2].entry.lower not in AUXILIARIES:
            return passage.written(words[of - 1].start, words[at].end)
    if ours & {"no", "none", "nobody"} and not ours & _ALL - {"no", "any"}:
        for first, second in pairwise(words):
            if first.entry.lower == "not" and second.entry.lower in ("all", "every", "everyone", "everybody"):
                return passage.written(first.start, second.end)
    return ""


def each_of_fewer(link: Linking) -> str:
    """Find "every school" against "every primary school": all of fewer."""
    claim, passage = link.claim, link.passage
    for index, at in link.matched.items():
        if claim.words[index].entry.stem != passage.words[at].entry.stem or not is_noun(passage, at):
            continue
        ours, theirs = quantified(claim, index), quantified(passage, at)
        if ours < 0 or theirs < 0:
            continue
        who = at + 1 + (at + 1 in passage.value_words)
        while who in passage.value_words:
            who += 1
        if _opens_new_clause(link, who):
            return passage.written(passage.words[at].start, passage.words[who + 1].end)
        for between in range(theirs + 1, at):
            if is_content(passage, between) and not link.is_known(between):
                return passage.written(passage.words[theirs].start, passage.words[at].end)
    return ""


def _opens_new_clause(link: Linking, at: int) -> bool:
    """Return whether a "who" or "that" stands here that the claim lacks."""
    words = link.passage.words
    if at + 1 >= len(words) or words[at].entry.lower not in ("who", "that", "whose"):
        return False
    return not any(word.entry.lower == words[at].entry.lower for word in link.claim.words)


def everyone_who(link: Linking) -> str:
    """Find "everyone over 60" against "everyone over 60 who has paid"."""
    words = link.passage.words
    if not any(word.entry.lower in _EVERYONE for word in link.claim.words):
        return ""
    for at, word in enumerate(words):
        if word.entry.lower in _EVERYONE:
            for place in range(at + 1, min(len(words), at + 5)):
                if _opens_new_clause(link, place):
                    return link.passage.written(word.start, words[place + 1].end)
    return ""


def rule_for_some(link: Linking) -> str:
    """Find "the law bans scarves" against "the law bans scarves in schools": a rule for fewer cases."""
    claim, words = link.claim, link.passage.words
    if claim.predicate >= 0 and claim.words[claim.predicate].entry.stem not in _RULING:
        return ""
    if not any(word.entry.stem in _RULING for word in claim.words):
        return ""
    last = max(link.matched.values())
    if last + 2 >= len(words) or words[last].entry.stem in _RULING:
        return ""
    lower = words[last + 1].entry.lower
    if lower not in ("that", "who", "which") and lower not in _RELATIONS:
        return ""
    end = next((at for at in range(last + 2, len(words)) if words[at].entry.lower in _CLAUSE_ENDS), len(words))
    behind = [at for at in range(last + 2, end) if is_content(link.passage, at)]
    if not behind or any(map(link.is_known, behind)) or last + 2 in link.passage.value_words:
        return ""
    if words[last + 2].entry.lower in _TIMES:
        return ""
    return link.passage.written(words[last].start, words[behind[0]].end)


def figure_of_some(link: Linking) -> str:
    """Find "the average salary is 2,400 crowns" against "the average salary of a teacher is 2,400 crowns"."""
    claim, passage = link.claim, link.passage
    if not claim.is_copular or not claim.quantities or claim.predicate_start < 1:
        return ""
    head = head_of_subject(claim)
    at = link.matched.get(head, -1)
    if at < 0 or claim.lower_at(head + 1) == "of" or passage.lower_at(at + 1) not in ("of", "for", "among"):
        return ""
    last = end_of_phrase(passage, at + 2)
    if last < 0 or any(map(link.is_known, range(at + 2, last + 1))) or passage.words[last].entry.capital:
        return ""
    return passage.written(passage.words[at].start, passage.words[last].end)


def rule_in_some(link: Linking) -> str:
    """Find "smoking is banned in Orsa" against "smoking is banned in schools in Orsa"."""
    claim, passage = link.claim, link.passage
    if not any(word.entry.stem in _RULING for word in claim.words):
        return ""
    for name in claim.names:
        at = link.matched.get(name.first, -1)
        if at < 3 or not name.first or claim.lowers[name.first - 1] not in ("in", "at"):
            continue
        if passage.lowers[at - 1] not in ("in", "at", "of") or not is_content(passage, at - 2) or link.is_known(at - 2):
            continue
        first = phrase_start(passage, at - 2)
        if (
            passage.lowers[first - 1] in ("in", "at", "on", "near", "outside")
            and passage.words[at - 2].entry.stem not in KINDS
        ):
            return passage.written(passage.words[first - 1].start, passage.words[at].end)
    return ""


def rose_of_a_kind(link: Linking) -> str:
    """Find "prices rose" against "house prices rose", "unemployment is lower" against "youth unemployment"."""
    claim = link.claim
    changes = claim.predicate > 0 and claim.words[claim.predicate].entry.stem in CHANGING
    held = claim.is_copular and any(claim.lowers[at] == "than" for at in range(claim.predicate, len(claim.lowers)))
    if not (changes or held):
        return ""
    head = head_of_subject(claim)
    if head < 0 or phrase_start(claim, head) != head or head not in link.matched or claim.words[head].entry.possessive:
        return ""
    return _modified(link, (link.matched[head],))


def quantified(statement: Statement, at: int, quantifiers: frozenset[str] = _ALL) -> int:
    """Return where "all" or "every" stands before a noun in its phrase, but not the "no" of "no fewer than"; -1 for
    nowhere."""
    values = statement.value_words
    for place in range(at - 1, max(-1, at - 5), -1):
        lower = statement.words[place].entry.lower
        if lower in quantifiers and not (lower == "no" and place in values):
            return place
        if not (lower in DETERMINERS or lower == "of" or place in values or is_noun(statement, place)):
            break
    return -1


def since_then(link: Linking) -> str:
    """Find "the worst flood" against "the worst flood since 1962", "in thirty years"."""
    claim, passage = link.claim, link.passage
    ours = {word.entry.lower for word in claim.words}
    if "since" in ours:
        return ""
    words = passage.words
    for word in claim.words:
        lower = word.entry.lower
        if not (lower in ("first", "worst", "best", "last") or is_superlative(lower)):
            continue
        for at in passage.positions.get(word.entry.stem, ()):
            for place in range(at + 1, min(len(words), at + CLAUSE)):
                entry = words[place].entry
                if (
                    (entry.lower in _CLAUSE_ENDS and entry.lower != "that")
                    or entry.lower in ("after", "before")
                    or (place > at + 1 and entry.lower not in AUXILIARIES and is_verb(words, place))
                ):
                    break
                if (
                    entry.lower in ("since", "still")
                    or (entry.lower in ("in", "for") and _is_while(link, place + 1))
                    or (entry.lower in ("for", "among") and _is_strange(link, place + 1))
                ):
                    return passage.written(words[at].start, words[min(place + 2, len(words) - 1)].end)
    return ""


def _is_strange(link: Linking, at: int) -> bool:
    """Return whether a bare noun stands here that the claim lacks."""
    return is_noun(link.passage, at) and not link.is_known(at) and not link.passage.words[at].entry.capital


def _is_while(link: Linking, at: int) -> bool:
    """Return whether a length of time begins here that the claim lacks ("in thirty years", "for decades")."""
    ours = {(quantity.kind, quantity.interval.centre) for quantity in link.claim.quantities}
    return any(
        quantity.first <= at < quantity.last and quantity.unit == "duration"
        for quantity in link.passage.quantities
        if (quantity.kind, quantity.interval.centre) not in ours
    )


def _share_of(link: Linking, quantity: Quantity) -> str:
    """Find "sold the boats" against "sold half of the boats"."""
    claim, passage = link.claim, link.passage
    if quantity.interval.high >= 1 or quantity.last >= len(passage.words):
        return ""
    whole = {link.matched.get(at, -1) for at in link.matched if at and claim.words[at - 1].entry.lower in _THE}
    for at in range(quantity.first, min(len(passage.words), quantity.last + 3)):
        if at in whole and not (
            at == quantity.last and passage.lowers[at] in ("stake", "share", "holding", "interest")
        ):
            return f"{passage.words[quantity.first].entry.surface} of {passage.words[at].entry.surface}"
    return ""


def share_of_part(link: Linking) -> str:
    """Find "deaths fell by a third" against "deaths among men fell by a third": a share or a change of a part."""
    claim, passage = link.claim, link.passage
    words = passage.words
    if not any(word.entry.lower in ("among", "amongst", "of") for word in claim.words):
        last = max(link.matched.values())
        found = _among(link, last + 1) or _among(link, last + 2)
        if found:
            return found
    centres = {quantity.interval.centre for quantity in claim.quantities if quantity.kind in _SHARES}
    for quantity in passage.quantities:
        if quantity.kind in _SHARES and not centres and (found := _share_of(link, quantity)):
            return found
        if quantity.kind not in _SHARES or quantity.interval.centre not in centres:
            continue
        found = _among(link, quantity.last)
        if found:
            return found
        verb = next((p for p in range(quantity.first, max(0, quantity.first - 5), -1) if is_verb(words, p)), -1)
        subject = subject_of(passage, verb) if verb > 0 else set()
        found = _within(link, subject, verb, _RELATIONS | {"of"}) or _modified(link, subject)
        if not found and quantity.last < len(words) and words[quantity.last].entry.lower == "of":
            found = _modified(link, object_of(passage, quantity.last))
        if found:
            return found
    return ""


def _modified(link: Linking, heads: Iterable[int]) -> str:
    """Return the phrase of a noun of the claim where a word before it says of which kind it is."""
    passage = link.passage
    known = [at for at in heads if link.is_known(at)]
    if not known:
        return ""
    last = min(known)
    if passage.words[last].entry.capital and last:
        return ""  # "the retailer Brandt"
    for at in range(last - 1, -1, -1):
        entry = passage.words[at].entry
        if not is_content(passage, at) or (entry.capital and at) or entry.possessive or is_verb(passage.words, at):
            break
        if at > 1 and passage.words[at - 1].entry.lower in DETERMINERS and passage.words[at - 2].entry.stop:
            # "Over the month wheat prices rose".
            break
        if not link.is_known(at) and entry.lower not in _OVERALL and not entry.lower.endswith("ly"):
            return passage.written(passage.words[at].start, passage.words[last].end)
    return ""


def _among(link: Linking, at: int) -> str:
    words = link.passage.words
    if at + 1 < len(words) and words[at].entry.lower == "among" and words[at - 1].entry.lower not in AUXILIARIES:
        members = object_of(link.passage, at)
        if members and not any(link.is_known(member) for member in members):
            return link.passage.written(words[at].start, words[max(members)].end)
    return ""


def _within(link: Linking, subject: Iterable[int], verb: int, relations: frozenset[str] = _RELATIONS) -> str:
    """Return the phrase between a subject the claim has and its verb that says of which part of it is spoken."""
    passage, words = link.passage, link.passage.words
    last = min((at for at in subject if link.is_known(at)), default=-1)
    if last < 0:
        return ""
    for place in range(last + 1, verb):
        lower = words[place].entry.lower
        if lower in _CLAUSE_ENDS:
            break
        if lower in relations:
            end = end_of_phrase(passage, place + 1) + 1 if lower == "among" else verb
            members = [at for at in range(place + 1, end) if is_noun(passage, at)]
            dated = any(date.first <= place + 1 < date.last for date in passage.dates)
            if members and not dated and not any(link.is_known(member) for member in members):
                return passage.written(words[last].start, words[verb - 1].end)
    return ""


def of_some_only(link: Linking) -> str:
    """Find "dogs are banned" against "dogs are banned on Sundays", "women earn more" against "women under 30 earn
    more": what the claim says of all, at all times."""
    claim, passage = link.claim, link.passage
    start, verb = claim.predicate_start, link.verb
    words = passage.words
    if _is_plural(claim.words[0].entry.lower) and 0 in link.matched and not claim.quantities:
        # "Two in five pupils"
        for quantity in passage.quantities:
            if quantity.kind is QuantityKind.SHARE and quantity.last == link.matched[0]:
                return passage.written(quantity.start, words[quantity.last].end)
    if claim.predicate < 0 and _is_plural(claim.words[0].entry.lower) and len(link.matched) > 1:
        # "Doctors recommend it", "doctors at one clinic recommend it".
        first, second = sorted(link.matched)[:2]
        noun, verb = link.matched[first], link.matched[second]
        if first or not is_noun(passage, noun) or noun >= verb or words[noun + 1].entry.lower not in _RELATIONS:
            return ""
        told = any(is_verb(words, at) for at in range(noun, verb + 1))
        return "" if told else _within(link, (noun,), verb)
    if start < 1 or verb < 0 or not _is_general(claim, start):
        return ""
    if claim.lower_at(start + 1) == "the" and words[verb].entry.past:
        return ""  # "councillors approve the park"
    subject = link.places_of(range(start))
    begin = next((at for at in range(max(subject, default=0) + 1, verb + 1) if is_verb(words, at)), verb)
    found = _within(link, subject, begin)
    if found:
        return found
    ours = {word.entry.lower for word in claim.words}
    last = max(link.matched.values())
    for place in range(verb + 1, min(len(words), last + 5)):
        lower = words[place].entry.lower
        if lower in ours:
            continue
        if place > last and lower in (";", ".", "and", "but"):
            break
        if lower in _DAYS or (lower in _SEASONS and words[place - 1].entry.lower not in ("a", "an")) or lower in _WHEN:
            return passage.written(words[place - 1].start, words[place].end)
        if lower == "between" and any(date.first <= place + 1 < date.last for date in passage.dates):
            return passage.written(words[place].start, words[place + 1].end)
    return ""


def _is_plural(lower: str) -> bool:
    return lower in ("men", "women", "children", "people") or (lower.endswith("s") and not lower.endswith(("ss", "us")))


def _is_general(claim: Statement, start: int) -> bool:
    """Return whether a claim says what holds in general: bare nouns before a verb in the present."""
    words = claim.words
    verb = words[start].entry.lower
    if verb not in ("is", "are", "can", "must", "may") and is_verb(words, start):
        return False
    if claim.dates or claim.quantities:
        return False
    if words[0].entry.lower == "the" and not _is_plural(words[start - 1].entry.lower):
        return False  # "The plant makes batteries."
    if is_person(words[start - 1].entry.lower) and not _is_plural(words[start - 1].entry.lower):
        return False  # "teacher resigns"
    if claim.lower_at(start + 1) == "on":
        return False  # "workers are on strike"
    first = words[words[0].entry.lower == "the"].entry
    return first.weight > 0 and not any(word.entry.capital or word.entry.possessive for word in words[1:start])


def only_others(link: Linking) -> str:
    """Find "holds only women" against "holds only men"."""
    claim, passage = link.claim, link.passage
    if any(flag & NEGATION for flag in claim.flags):
        return ""
    for only in range(max(claim.predicate_start, 0), len(claim.words) - 1):
        ours = end_of_phrase(claim, only + 1)
        if claim.lowers[only] != "only" or ours < 0 or ours in claim.value_words:
            continue
        for at, lower in enumerate(passage.lowers):
            theirs = end_of_phrase(passage, at + 1) if lower == "only" else -1
            if theirs < 0 or theirs in passage.value_words or passage.lowers[at - 1] == "not":
                continue
            if link.taken.isdisjoint(range(at + 1, theirs + 1)) and ours in link.matched:
                return passage.written(passage.words[at].start, passage.words[theirs].end)
    return ""
