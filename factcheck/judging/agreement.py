"""What a passage must have to support a claim besides its words: what the claim ends on, what it says something is."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, pairwise

from factcheck.expressions.clauses import is_done_to
from factcheck.expressions.noun_phrases import phrase_start
from factcheck.expressions.polarity import NEGATION
from factcheck.expressions.predicate import BE, SAYING_STEMS, is_participle, is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.bearing import stands_in_other_clause
from factcheck.judging.categories import is_of_another_kind
from factcheck.judging.comparing import Comparing
from factcheck.judging.comparison import Outcome
from factcheck.judging.locations import is_part_of
from factcheck.judging.structure.linking import is_content
from factcheck.lexicon.function_words import DETERMINERS
from factcheck.lexicon.inflection import is_superlative
from factcheck.lexicon.numerals import ORDINALS
from factcheck.lexicon.persons import is_person
from factcheck.lexicon.verbs import BASES
from factcheck.matching.kinds import BODIES, KINDS
from factcheck.text.words import LIGHT_WEIGHT, Word, stem_of

LINKED = 24
"""How many words may stand between a subject and what it is said to be."""
_LEAVE = stem_of("leave")
_BEST = frozenset("best worst most least top".split())
_CLOSING = frozenset((",", ".", ";", ")", ""))
_LEADING_ON = frozenset(
    map(
        stem_of,
        "urge ask oblige force order tell require compel want refuse agree promise plan vow permit expect persuade "
        "encourage demand advise instruct pressure beg invite warn press call".split(),
    )
)
"""Verbs that leave it to another what it is that is asked, tried or due."""
_FORMS = ("ably", "ibly", "ly", "able", "ible")
_LEADS_AWAY = frozenset("of to from near with by beside behind opposite for against about off outside".split())
_ONE_OF = frozenset("one some many all most any type kind form sort species genre example variety class piece".split())
_EXTENTS = frozenset("distance length height depth width breadth altitude elevation diameter weight age".split())
_STATES = frozenset("for in on at under out off".split())
"""Before a noun without an article these say in what state something is: "for sale", "in debt"."""
_NEVER = frozenset(("never", "not"))
_WITH_ANOTHER = frozenset("with by from for near beside against to under about than".split())
_LYING = frozenset(
    map(
        stem_of,
        "lie locate situate base live stand find born come hail bury settle build found open stay live resident native "
        "work hold place headquarter station".split(),
    )
)
"""Words that say where something is, or where somebody comes from, together with "in" and "from"."""
_PLACING = frozenset("in at from near of to".split())
_DEPENDS = frozenset("of for against about from with than".split())


def denies(seen: Comparing) -> bool:
    """Return whether a matched word stands under a negation in the passage: "no lorries" for "zero lorries"."""
    return any(at >= 0 and seen.passage.flags[at] & NEGATION for at in seen.matched.values())


def lacks_deed(seen: Comparing) -> bool:
    """Return whether the passage lacks what somebody did: "a film written by Ito", "a film directed by Ito". "A
    novel by Ito" says which."""
    words, given = seen.claim.words, seen.passage.words
    if seen.claim.predicate >= 0 and words[seen.claim.predicate].entry.stem == _LEAVE:
        if words[seen.claim.predicate] in seen.alignment.missing:
            return True  # who heads a body has not left it
    if seen.claim.predicate < 0 and any(_is_of_two(seen.claim, word.index) for word in seen.alignment.missing):
        return True  # "took part in the coup", where only the coup is spoken of
    lost = any(word.index == seen.claim.predicate and word.entry.weight >= 1 for word in seen.alignment.missing)
    if lost and not seen.headline:
        return True  # what it is all about
    if seen.claim.predicate >= 0 and words[seen.claim.predicate].entry.stem in SAYING_STEMS:
        told = (at for at in range(seen.claim.predicate + 1, len(words)) if is_verb(words, at))
        if any(words[at] in seen.alignment.missing and words[at].entry.weight >= 1 for at in islice(told, 1)):
            return True  # nor is it said of them
    if any(_is_half_other(seen, word) for word in seen.alignment.missing):
        return True
    if ("did", "so") in pairwise(seen.claim.lowers) and any(is_verb(words, w.index) for w in seen.alignment.missing):
        return True  # "those who returned did so against their will"
    for word in seen.alignment.missing:
        by = word.index + 1
        if by + 1 >= len(words) or words[by].entry.lower != "by" or not is_participle(words, word.index):
            continue
        maker = [seen.matched.get(i, -1) for i in range(by + 1, min(by + 4, len(words)))]
        if word.entry.weight <= LIGHT_WEIGHT and any(at >= 0 and given[at].entry.possessive for at in maker):
            continue  # "the report made by the panel", "the panel's report"
        at = seen.matched.get(word.index - 1, -1)
        if at < 0 or at + 1 >= len(given) or given[at + 1].entry.lower != "by":
            return True
    return False


def _is_of_two(claim: Statement, at: int) -> bool:
    """Return whether a verb is one of two words that are read as one: "took part"."""
    if claim.lowers[at] not in BASES or claim.lower_at(at + 1) != "of":
        return False
    return claim.written(claim.words[at + 1].start, claim.words[at + 1].end) != "of"


def _is_half_other(seen: Comparing, word: Word) -> bool:
    """Return whether a missing word is one of two that a hyphen joins, and the passage joins the second to another:
    "part-time", "full-time"."""
    second = word.index + 2
    if word.entry.lower == "co" or not word.entry.is_word or seen.claim.lower_at(word.index + 1) != "-":
        return False
    at = seen.matched.get(second, -1)
    return at > 1 and seen.passage.lowers[at - 1] == "-"


def lacks_infinitive(seen: Comparing) -> bool:
    """Return whether the passage lacks the verb of what the claim says was asked, tried or due: "urged them *to back*
    Holm", "are obliged *to act*"."""
    claim = seen.claim
    if claim.predicate < 0 or claim.words[claim.predicate].entry.stem not in _LEADING_ON:
        return False
    return any(
        word.index > claim.predicate
        and claim.lowers[word.index - 1] == "to"
        and ((word.entry.lower in BASES and word.entry.weight > LIGHT_WEIGHT) or word.entry.lower == "back")
        for word in seen.alignment.missing
    )


def ends_alike(seen: Comparing, replaced: int = -1) -> bool:
    """Return whether the passage has what the claim ends on, where English puts the news of a sentence: the word at
    `replaced` has its opposite there."""
    for word in reversed(seen.claim.words):
        if word.index in seen.skip:
            return True
        if word.entry.negator and word.entry.lower in ("nothing", "nobody", "none"):
            continue  # "inherited nothing"
        if word.entry.weight >= 1 and word.index not in seen.credit:
            return word.index in seen.matched or (replaced >= 0 and word.index in (replaced, replaced + 1))
    return True


def lacks_rank(seen: Comparing) -> bool:
    """Return whether the passage has nothing like the claim's superlative or rank: the largest city, a city."""

    def ranks(word: Word) -> bool:
        lower = word.entry.lower
        return lower in ORDINALS or lower in _BEST or is_superlative(lower)

    return any(map(ranks, seen.alignment.missing)) and not any(map(ranks, seen.passage.words))


def _is_one_of(seen: Comparing, tie: int) -> bool:
    """Return whether a preposition ties what the subject is said to be to a word that only says one of which it is
    ("one of the largest", "a kind of"), or the claim has a preposition too."""
    words = seen.passage.words
    governor = words[tie - 1].entry
    if governor.lower in _ONE_OF or governor.stem in KINDS or governor.lower.endswith("most"):
        return True
    if governor.is_number or is_superlative(governor.lower) or governor.lower in ORDINALS:
        return True
    claim = seen.claim
    before = claim.predicate - 1
    while before > 0 and (claim.words[before].entry.weight or claim.words[before].entry.lower in DETERMINERS):
        before -= 1
    return claim.words[before].entry.lower in _LEADS_AWAY | {"in", "on", "at"}


def _form(lower: str) -> str:
    """Return the ending that makes an adverb, or says what can be done, of a word; "" for none."""
    return next((ending for ending in _FORMS if lower.endswith(ending) and len(lower) > len(ending) + 3), "")


def counts_elsewhere(seen: Comparing, predicate: int | None) -> bool:
    """Return whether a value of the claim is one of another verb in the passage: "the economy shrank by 1.2 per cent,
    although exports grew"."""
    if predicate is None or predicate < 0:
        return False
    passage = seen.passage
    for value in seen.numbers:
        if value.outcome is not Outcome.AGREES or value.first < 0:
            continue
        tied = passage.lower_at(value.first - 1) == "by" and is_verb(passage.words, value.first - 2)
        if tied and not seen.link.is_known(value.first - 2) and not value.says:
            return True  # "where fees rose, fell by 12 per cent"
        if stands_in_other_clause(seen, value, predicate):
            return True
    return False


def is_complement(seen: Comparing, predicate: int | None) -> bool:
    """Return whether what the claim says its subject *is* stands as such in the passage.

    "A notice is a warrant" is not borne out by "a notification of a warrant", nor by a warrant far from any notice.
    """
    if predicate is None or predicate < 0 or not seen.claim.is_copular:
        return True
    words = seen.passage.words
    if is_apposed(seen, predicate):
        return True
    if _form(words[predicate].entry.lower) != _form(seen.claim.words[seen.claim.predicate].entry.lower):
        # "Was private" is not borne out by "privately suggested", nor "is debatable" by a debate.
        return False
    if words[predicate].entry.stem in BODIES and seen.claim.words[seen.claim.predicate].entry.stem not in BODIES:
        return False  # a ministry is no minister
    if _counts_others(seen, predicate):
        return False
    if is_of_another_kind(seen.claim, seen.passage, seen.matched):
        return False
    mine = seen.claim.words[seen.claim.predicate].entry
    if _is_inside_name(seen, predicate) or (mine.capital and not _is_place_of(seen, predicate)):
        return False
    if _is_a_thing(seen, predicate) or not _is_said_to_be(seen, predicate) or not _is_placed_there(seen, predicate):
        return False
    at = predicate
    while at > 0 and (
        words[at - 1].entry.weight or words[at - 1].entry.lower in ("-", '"') or _is_joined(words, at - 1)
    ):
        at -= 1
    before = words[at - 1].entry.lower if at else ""
    mine_be = seen.claim.lowers[seen.claim.predicate - 1] in BE
    if mine_be and before in ("has", "have", "had") and not is_participle(words, predicate):
        return False  # "were children", "had children"
    if at - 1 in seen.passage.value_words:
        # "About 12 miles", "more than 150 million": a hedge.
        before = ""
    led = at > 1 and before in DETERMINERS and words[at - 2].entry.lower in _LEADS_AWAY
    if led and predicate not in seen.passage.value_words and not _is_one_of(seen, at - 2):
        # "A critic of the bishop", "married to a dentist", "40 kilometres from the capital".
        return False
    if before in ("a", "an") and at > 1 and words[at - 2].entry.lower == "for":
        # "It is for a warrant" does not say that it is one.
        return False
    if before == "of" and words[at - 2].entry.lower in _EXTENTS and at in seen.passage.value_words:
        return True  # "at a distance of 41 miles"
    if before in _DEPENDS and seen.claim.words[seen.claim.predicate - 1].entry.lower not in _DEPENDS:
        return is_part_of(seen.passage, at - 1)
    verb = seen.passage.predicate
    object_of_verb = 0 <= verb == at - 1 - (before in DETERMINERS) and not seen.passage.is_copular
    start, mine_at = seen.claim.predicate_start, seen.claim.predicate
    owned = any(word.entry.possessive for word in seen.claim.words[start + 1 : mine_at])
    one = owned or seen.claim.lower_at(start + 1) in DETERMINERS  # "is a dog", but not "was in a war"
    one = one or (mine_at == start + 1 and seen.claim.lowers[mine_at + 1 : mine_at + 2] == ["of"])  # "is part of"
    if object_of_verb and not (is_done_to(seen.passage, verb) if one else is_participle(words, verb)):
        # "Owns a dog" does not say that somebody is one.
        return words[verb].entry.weight <= LIGHT_WEIGHT
    subject: set[int] = set()
    for word in seen.claim.words[: seen.claim.predicate_start]:
        subject.update(seen.passage.positions.get(word.entry.stem, ()))
    return not subject or any(_words_between(words, place, predicate) <= LINKED for place in subject)


def is_apposed(seen: Comparing, at: int) -> bool:
    """Return whether the passage, with the claim's complement at `at`, names the claim's subject right behind it:
    "received its first Dravian president, Holt"."""
    claim, passage = seen.claim, seen.passage
    named = {word.index for name in claim.names if name.last <= claim.predicate_start for word in name.words}
    places = {seen.matched.get(index, -1) for index in named}
    if not places or max(places) - min(places) >= len(places) + 1:
        return False
    if min(places) == at + 1:
        return not (passage.words[at].entry.possessive or is_verb(passage.words, at))  # "spokeswoman Ada Lund"
    if min(places) != at + 2:
        return False
    return passage.lowers[at + 1] == "," and passage.lower_at(max(places) + 1) in _CLOSING


def _is_a_thing(seen: Comparing, at: int) -> bool:
    """Return whether the passage has as a thing what the claim's subject is or is in: "is safe", "has a safe"; "is for
    sale", "has a sale"."""
    claim, passage = seen.claim, seen.passage
    mine, theirs = claim.words[claim.predicate].entry.lower, passage.words[at].entry.lower
    before = claim.lowers[claim.predicate - 1] if claim.predicate else ""
    if at < 2:
        return False
    if before in BE or before in ("not", "still", "now"):
        thing = passage.lowers[at - 1] in ("a", "an") and not is_content(passage, at + 1) and mine == theirs
        said = passage.lowers[at - 2] in BE or passage.lowers[at - 2] == "as"
        return thing and not said and passage.lower_at(at + 1) not in (",", "and", "-")
    capital = claim.words[claim.predicate].entry.capital
    if before in _STATES and claim.lowers[claim.predicate - 2] in BE and not capital:
        return passage.lowers[phrase_start(passage, at)] in ("a", "an") or is_verb(passage.words, at)
    return False


def _is_said_to_be(seen: Comparing, at: int) -> bool:
    """Return whether the passage says that the subject is a thing of the kind the claim says, and does not only have
    both: "is a lawyer", "Hale, a lawyer,", "the lawyer Hale", "works as a lawyer", but not "Hale's lawyer", "sued a
    lawyer", "Holm, a lawyer, met Hale"."""
    claim, passage = seen.claim, seen.passage
    start = claim.predicate_start + 1
    owned = any(word.entry.possessive for word in claim.words[start : claim.predicate])
    if not (claim.lower_at(start) in ("a", "an") or owned) or claim.predicate in claim.value_words:
        return True
    named = [name for name in claim.names if name.last <= claim.predicate_start and not name.weak]
    places = {seen.matched.get(word.index, -1) for name in named for word in name.words}
    if not places or min(places) < 0 or max(places) - min(places) > 2 * len(places) + 1:
        return True
    first = phrase_start(passage, at)
    before = passage.lowers[first - 1] if first else ""
    owner = next((w.index for w in passage.words[first:at] if w.entry.possessive), -1)
    if owner in places:
        return False
    end = at + 1
    while is_content(passage, end) and not (passage.words[end].entry.capital or is_verb(passage.words, end)):
        end += 1
    close = {end, end + 1} if passage.lowers[end : end + 1] == [","] else {end}
    if close & places:
        return True  # "the lawyer Hale"
    if before != "," and passage.lowers[first] in ("her", "his", "their"):
        return False
    if min(places) > at and BE.isdisjoint(passage.lowers[at : min(places)]):
        # "The largest mill in Orsa, Tarn Steel, closed"; but "a lawyer for Hale said", "the lawyer met Hale".
        told = any(is_verb(passage.words, place) for place in range(end, min(places)))
        return passage.lowers[min(places) - 1] == "," and not told
    if before == ",":
        last = first - 2
        if passage.is_copular and passage.predicate < last:
            return True  # one of a list
        return last in places or not passage.words[last].entry.capital
    if (
        owned
        and first
        and is_verb(passage.words, first - 1)
        and before not in BE
        and not is_done_to(passage, first - 1)
    ):
        return passage.words[first - 1].entry.weight <= LIGHT_WEIGHT  # "became Hale's lawyer", "sued Hale's lawyer"
    if before == "as":
        return passage.words[first - 2].entry.lower not in ("good", "well", "much") and _NEVER.isdisjoint(
            passage.lowers
        )
    if before == "and":
        return passage.words[first - 2].entry.lower not in ("her", "his") and first not in (1,)
    return before not in _WITH_ANOTHER


def _is_placed_there(seen: Comparing, at: int) -> bool:
    """Return whether a place is said to be where the subject is or comes from, and not only something of the subject's:
    "is in Orsa", "the mill in Orsa", but not "has a house in Orsa", "flew from Orsa"."""
    claim, passage = seen.claim, seen.passage
    tie = claim.lowers[claim.predicate - 1]
    if tie not in ("in", "from") or not claim.words[claim.predicate].entry.capital or claim.predicate < 2:
        return True
    if claim.lowers[claim.predicate - 2] not in BE or passage.lowers[at - 1] != tie or at < 2:
        return True
    if passage.lowers[at] != claim.lowers[claim.predicate]:
        return True  # "known in Chinese as", "a Chinese mill": told apart elsewhere
    before = passage.words[at - 2]
    known = {seen.matched.get(index, -1) for index in range(claim.predicate_start)}
    if before.index in known or before.entry.lower in BE or before.entry.lower == ",":
        return True
    opening = phrase_start(passage, at - 2) - 1
    if is_person(before.entry.lower) and opening > 0 and passage.lowers[opening] == "," and opening - 1 in known:
        return True  # "Hale, a lawyer from Orsa,"
    return before.entry.stem in _LYING or before.entry.stem in KINDS


def _is_inside_name(seen: Comparing, at: int) -> bool:
    """Return whether the claim's noun is only part of a longer name, which something else bears: "is a county", "in
    Yavapai County"."""
    entry = seen.passage.words[at].entry
    if not entry.capital or seen.claim.words[seen.claim.predicate].entry.capital or seen.headline:
        return False
    before = seen.passage.words[at - 1].entry if at else entry
    if not (at and before.capital) or before.stem in seen.claim.positions:
        return False
    first = at - 1
    while first > 0 and seen.passage.words[first - 1].entry.capital:
        first -= 1
    return first > 0 and seen.passage.lowers[first - 1] in _PLACING


def _is_place_of(seen: Comparing, at: int) -> bool:
    """Return whether a word for those of a place says where something is: "is in Dravia", "a Dravian mill", but not
    "known in Dravian as"."""
    claim, passage = seen.claim, seen.passage
    mine, entry = claim.words[claim.predicate].entry, passage.words[at].entry
    if claim.lowers[claim.predicate - 1] != "in" or entry.lower == mine.lower or not entry.capital:
        return True
    places = {at, *passage.positions.get(entry.stem, ()), *passage.positions.get("@" + mine.key, ())}
    return any(is_content(passage, place + 1) for place in places)


def _counts_others(seen: Comparing, at: int) -> bool:
    """Return whether the passage only counts several of what the claim says its subject is: "served under two prime
    ministers", but not "one of two prime ministers", nor "Ito and Sato, ministers"."""
    words = seen.passage.words
    mine, stated = seen.claim.words[seen.claim.predicate].entry.lower, words[at].entry.lower
    if mine == stated or not is_person(mine) or stated not in (mine + "s", mine[:-2] + "men"):
        return False
    quantity = next((q for q in seen.passage.quantities if q.first < at and at - q.last < LINKED and q.heads), None)
    if quantity is None or words[at].entry.stem not in quantity.heads:
        return False
    before = words[quantity.number_at - 1].entry.lower if quantity.number_at else ""
    return before in _LEADS_AWAY | {"under", "by"} and before != "of"


def _is_joined(words: Sequence[Word], at: int) -> bool:
    """Return whether a small word stands between hyphens: "a coming-*of*-age film"."""
    return 0 < at < len(words) - 1 and words[at - 1].entry.lower == "-" == words[at + 1].entry.lower


def _words_between(words: Sequence[Word], one: int, other: int) -> int:
    """Return how far apart two words are, what stands in brackets not counted."""
    distance, depth = 0, 0
    for word in words[min(one, other) : max(one, other)]:
        if word.entry.lower in ("(", "["):
            depth += 1
        elif word.entry.lower in (")", "]"):
            depth = max(0, depth - 1)
        elif not depth:
            distance += 1
    return distance
