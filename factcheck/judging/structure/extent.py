"""See that the passage says it of as many, as much and as long as the claim: not of large dogs only, of mice, once."""

from __future__ import annotations

from factcheck.expressions.noun_phrases import end_of_phrase, is_noun, phrase_start
from factcheck.expressions.predicate import is_verb
from factcheck.expressions.quantity import QuantityKind
from factcheck.expressions.statement import Statement
from factcheck.judging.structure.linking import Linking, is_content
from factcheck.judging.structure.restrictions import quantified
from factcheck.judging.values.binding import speaks_of
from factcheck.lexicon.function_words import DETERMINERS
from factcheck.lexicon.persons import is_person
from factcheck.lexicon.verbs import BASES, IRREGULAR_PAST, THIRDS
from factcheck.text.words import stem_of

_AMOUNTS = frozenset("several some many few most two three four five six seven eight nine ten dozens scores".split())
_RULING = frozenset(map(stem_of, "ban forbid prohibit outlaw allow permit require oblige exempt".split()))
_MODALS = frozenset("can could may must cannot should shall".split())
_WHOLES = frozenset("all every each none no any nobody everyone".split())
_WHOLE = frozenset(
    "all every each whole entire both unanimous unanimously throughout nationwide none no nobody".split()
)
_TWO = frozenset("two 2 and each all neither either pair couple duo twins parents".split())
_MANY = frozenset("all several many numerous various multiple both".split())
_EACH = frozenset("every each any no per".split())
_ONE = frozenset("the a an one its his her their this that first last opening final only".split())
_RESTRICTING = frozenset("in on at over under above below aged from with without of outside inside among".split())
_SUBJECTS_OF_TESTS = frozenset(
    "mice mouse rats rat monkeys animals cells vitro pigs rabbits yeast flies worms zebrafish primates hamsters".split()
)
_TERMED = frozenset(("for", "to"))
_TERMS = frozenset("imprisonment sentence sentences term terms in behind".split())
_MADE_WHOLE = frozenset("build construct make buy produce complete erect create develop design".split())


def only_some(link: Linking) -> str:
    """Find "dogs are banned" against "large dogs are banned", "the shops close" against "five shops close": what the
    claim says of all, as a rule."""
    claim, passage = link.claim, link.passage
    words = claim.words
    start = claim.predicate_start
    definite = words[0].entry.lower == "the"
    head = int(definite)
    if start == 0 or head >= len(words) or head not in link.matched:
        return ""
    if any(quantity.first <= head for quantity in claim.quantities):
        return ""
    noun = words[head].entry
    if (noun.capital and head) or not (
        noun.lower.endswith("s") or noun.lower in ("men", "women", "people", "children")
    ):
        return ""
    if not _is_rule(claim, start) or _AMOUNTS & set(claim.lowers[:head]):
        return ""
    verb = link.verb
    if claim.lower_at(start + 1) == "the" and verb >= 0 and passage.words[verb].entry.past:
        return ""  # "students occupy the office"
    at = link.matched[head]
    if not at or passage.words[at].entry.stem != noun.stem or len(passage.positions[noun.stem]) > 1:
        return ""
    before = passage.words[at - 1].entry
    counted = at - 1 in passage.value_words or before.lower in _AMOUNTS
    described = (
        not definite
        and is_content(passage, at - 1)
        and not link.is_known(at - 1)
        and not is_verb(passage.words, at - 1)
        and not before.lower.endswith("ly")
        and not (before.capital and at > 1)
    )
    return passage.written(passage.words[at - 1].start, passage.words[at].end) if counted or described else ""


def _is_rule(claim: Statement, start: int) -> bool:
    """Return whether a claim says what holds as a rule: in the present, by a modal, or of what is banned or allowed."""
    words = claim.words
    if start < 0:
        # A verb in the present that may be a noun: "the shops close at noon".
        return not any(word.entry.lower.endswith("ed") or word.entry.lower in IRREGULAR_PAST for word in words)
    verb = words[start].entry.lower
    if verb in _MODALS or verb in ("is", "are", "do", "does") or words[claim.predicate].entry.stem in _RULING:
        return True
    return start == claim.predicate and (verb in BASES or verb in THIRDS) and not verb.endswith("ed")


def whole_of_part(link: Linking) -> str:
    """Find "none of the passengers" against "none of the passengers in the front car", "every member" against "nine
    members", "free for residents" against "for residents over 70"."""
    claim, passage = link.claim, link.passage
    words = passage.words
    for index, at in link.matched.items():
        if not (is_noun(claim, index) and is_noun(passage, at)) or claim.words[index].entry.capital:
            continue
        if _counts_apart(link, at):
            return passage.written(words[at].start, words[at + 2].end)
        if quantified(claim, index, _WHOLES) < 0:
            continue
        if at - 1 in passage.value_words and quantified(passage, at, _WHOLES) < 0:
            return passage.written(words[at - 1].start, words[at].end)
        tie = at + 1
        following = claim.words[index + 1].entry.lower if index + 1 < len(claim.words) else ""
        if tie + 1 >= len(words) or words[tie].entry.lower not in _RESTRICTING or words[tie].entry.lower == following:
            continue
        inside = [place for place in range(tie + 1, min(len(words), tie + 4)) if is_content(passage, place)]
        dated = any(date.first <= tie + 1 < date.last for date in passage.dates)
        if inside and not dated and not any(map(link.is_known, inside)) and not is_verb(words, inside[0]):
            return passage.written(words[at].start, words[inside[0]].end)
    return ""


def share_of_all(link: Linking) -> str:
    """Find "all of the houses" against "at least 75 per cent of the houses": a share that need not be the whole."""
    claim, passage = link.claim, link.passage
    if _EVERY.isdisjoint(claim.lowers) or not _EVERY.isdisjoint(passage.lowers):
        return ""
    if any(quantity.kind is QuantityKind.SHARE for quantity in claim.quantities):
        return ""
    for quantity in passage.quantities:
        known = any(speaks_of(claim, head) for head in quantity.heads) or _PEOPLE.intersection(quantity.heads)
        if quantity.kind is QuantityKind.SHARE and quantity.interval.low < 1 and known:
            return passage.written(quantity.start, quantity.end)
    return ""


def other_number(link: Linking) -> str:
    """Find "both bridges" against "all three bridges", "several people" against "two men", "a man": a number that the
    claim's word for it rules out."""
    claim, passage = link.claim, link.passage
    for index, lower in enumerate(claim.lowers):
        least = _LEAST.get(lower, 0)
        if least and claim.lower_at(index + 1) == "people" and index + 1 not in link.matched:
            people = [q for q in passage.quantities if q.kind is QuantityKind.COUNT and q.heads and not q.part]
            few = [q for q in people if 0 < q.interval.high < least]
            one = next((word for word in passage.words[1:] if is_person(word.entry.lower)), None)
            if few and len(few) == len(passage.quantities):
                return passage.written(few[0].start, few[0].end)
            if one is not None and not passage.quantities and passage.lowers[one.index - 1] in ("a", "an"):
                return passage.written(passage.words[one.index - 1].start, one.end)
        noun = end_of_phrase(claim, index + 1) if least else -1
        if noun not in link.matched or any(at in claim.value_words for at in range(index, noun)):
            continue
        place = link.matched[noun]
        if not _LEAST.keys().isdisjoint(passage.lowers) or (lower == "both" and "two" in passage.lowers):
            continue
        if len(passage.positions.get(passage.words[place].entry.stem, ())) > 1:
            continue  # "wrote a biography, and other biographies later"
        if passage.lower_at(place - 1) in ("a", "an"):
            return passage.written(passage.words[place - 1].start, passage.words[place].end)
        for quantity in passage.quantities:
            counts = quantity.kind is QuantityKind.COUNT and quantity.last <= place <= quantity.last + 2
            fits = quantity.interval.high >= least and (lower != "both" or quantity.interval.low <= least)
            if counts and not (fits or quantity.part):
                return passage.written(quantity.start, passage.words[place].end)
    return ""


def in_part(link: Linking) -> str:
    """Find "closed the mill" against "partly closed the mill"."""
    lowers, said = link.passage.lowers, link.verb
    if said < 1 or not _PARTLY.isdisjoint(link.claim.lowers):
        return ""
    partly = lowers[said - 1] in _PARTLY or link.passage.lower_at(said + 1) in _PARTLY
    return link.passage.written(link.passage.words[said - 1].start, link.passage.words[said].end) if partly else ""


_PARTLY = frozenset("partly partially".split())
_LEAST = {"both": 2, "several": 3, "numerous": 3, "many": 3, "multiple": 2}
"""How many there are at least."""
_EVERY = frozenset("all every each everyone everybody everything entire whole".split())
_PEOPLE = frozenset(map(stem_of, "people person residents inhabitants".split()))


def _counts_apart(link: Linking, at: int) -> bool:
    """Return whether a limit of age or size stands right behind a noun, which the claim lacks: "residents over 70"."""
    words, values = link.passage.words, link.passage.value_words
    if at + 2 >= len(words) or not (at + 1 in values or at + 2 in values):
        return False
    if words[at + 1].entry.lower not in ("over", "under", "aged", "above", "below"):
        return False
    return not link.claim.quantities and not (words[at].entry.capital and at)


def tried_on_others(link: Linking) -> str:
    """Find "the drug cures malaria" against "the drug cures malaria in mice"."""
    claim, passage = link.claim, link.passage
    if not _SUBJECTS_OF_TESTS.isdisjoint(claim.lowers):
        return ""
    start = claim.predicate_start
    if start < 0 or not _is_rule(claim, start):
        return ""
    for at in range(1, len(passage.words)):
        lower = passage.words[at].entry.lower
        if lower in _SUBJECTS_OF_TESTS and passage.words[at - 1].entry.lower in ("in", "of", "on", "among", "for"):
            return passage.written(passage.words[at - 1].start, passage.words[at].end)
    return ""


def few_or_all(link: Linking) -> str:
    """Find "few of the houses" against "nearly all of the houses"."""
    ours, theirs = link.claim.lowers, link.passage.lowers
    few = next((at for at, lower in enumerate(ours) if lower in ("few", "hardly") and ours[at - 1] != "a"), -1)
    if few < 0 or not {"few", "hardly", "little"}.isdisjoint(theirs):
        return ""
    return next((lower for lower in theirs if lower in ("all", "most", "every", "many", "majority")), "")


def most_not_all(link: Linking) -> str:
    """Find "no house has water" against "most houses have no water"."""
    ours, theirs = link.claim.lowers, link.passage.lowers
    if ours[0] not in ("no", "none", "nobody", "neither") or not {"none", "nobody", "neither"}.isdisjoint(theirs):
        return ""
    at = next((at for at, lower in enumerate(theirs) if lower in ("most", "many", "some", "several", "half")), -1)
    if (
        at < 0
        or at in link.passage.value_words
        or (at and theirs[at - 1] == "how")
        or not any(at < place <= at + 4 for place in link.taken)
    ):
        return ""
    return theirs[at]


def not_all(link: Linking) -> str:
    """Find "all schools closed" against "schools closed": the passage has the bare noun, and nothing that says of how
    many of them."""
    claim, passage = link.claim, link.passage
    if claim.lowers[0] not in _WHOLE or not _WHOLE.isdisjoint(passage.lowers):
        return ""
    noun = next((at for at in range(1, len(claim.words)) if at in link.matched and is_noun(claim, at)), -1)
    at = link.matched.get(noun, -1)
    if at < 0 or claim.predicate < noun or not passage.lowers[at].endswith("s"):
        return ""
    first = phrase_start(passage, at)
    bare = passage.lowers[first] not in DETERMINERS and not any(w.entry.possessive for w in passage.words[first:at])
    return passage.words[at].entry.surface if bare and first == at and at not in passage.value_words else ""


def not_both(link: Linking) -> str:
    """Find "both pilots survived" against "one pilot survived", "only one of the two survived"."""
    lowers = link.passage.lowers
    if "both" not in link.claim.lowers or "both" in lowers:
        return ""
    if "one" in lowers and ("only" in lowers or "other" in lowers):
        return "one"
    for at in range(1, len(lowers) - 2):
        if (
            lowers[at] == "of"
            and lowers[at + 1] in DETERMINERS
            and lowers[at + 2] == "two"
            and lowers[at - 1] not in ("all", "each")
        ):
            return " ".join(lowers[at - 1 : at + 3])  # "the older of its two"
    return "" if not _TWO.isdisjoint(lowers) else "both"


def not_alone(link: Linking) -> str:
    """Find "Hale alone voted" against "Hale voted, and so did Ito"."""
    claim, passage = link.claim, link.passage
    at = next((at for at in range(1, claim.predicate_start + 1) if claim.lowers[at] == "alone"), -1)
    if at < 1 or not claim.words[at - 1].entry.capital or not {"alone", "only", "solely"}.isdisjoint(passage.lowers):
        return ""
    return claim.written(claim.words[at - 1].start, claim.words[at].end)


def still_to_run(link: Linking) -> str:
    """Find "cost 5 million" against "cost 5 million to repair", "employs 200 people" against "employs 200 people in
    Tarn alone"."""
    claim, passage = link.claim, link.passage
    words = passage.words
    centres = {quantity.interval.centre for quantity in claim.quantities}
    for quantity in passage.quantities:
        if quantity.interval.centre not in centres:
            continue
        behind = quantity.last
        while is_content(passage, behind) and behind < quantity.last + 2:
            behind += 1  # "9 million crowns"
        lowers = passage.lowers[behind : behind + 6]
        alone = behind + lowers.index("alone") if "alone" in lowers else -1
        dated = any(date.last == alone for date in passage.dates)
        if alone >= 0 and not dated and "alone" not in claim.lowers:
            return passage.written(quantity.start, words[behind + lowers.index("alone")].end)
        if lowers[:1] == ["to"] and behind + 1 < len(words) and "to" not in claim.lowers:
            verb = words[behind + 1].entry
            if verb.lower in BASES and verb.lower not in _MADE_WHOLE and not link.is_known(behind + 1):
                return passage.written(quantity.start, words[behind + 1].end)
    return ""


def only_one(link: Linking) -> str:
    """Find "misses all of its matches" against "misses its opening match", "several islands" against "only on the
    island": the claim speaks of more than one."""
    claim, passage = link.claim, link.passage
    for index, at in link.matched.items():
        ours, theirs = claim.words[index].entry.lower, passage.words[at].entry.lower
        if ours == theirs or ours not in (theirs + "s", theirs + "es", theirs[:-1] + "ies"):
            continue
        if _MANY.isdisjoint(claim.lowers[max(0, index - 5) : index]) or at in passage.value_words:
            continue
        if len(passage.positions.get(passage.words[at].entry.stem, ())) > 1:
            continue
        first = max(0, at - 4)
        if not _EACH.isdisjoint(passage.lowers[first:at]) or any(p in passage.value_words for p in range(first, at)):
            continue
        if not _ONE.isdisjoint(passage.lowers[first:at]):
            return passage.written(passage.words[first].start, passage.words[at].end)
    return ""


def not_for_life(link: Linking) -> str:
    """Find "was jailed for life", "is serving a life sentence" against "was jailed for 12 years"."""
    claim = link.claim
    for at in link.missing:
        if claim.lowers[at] == "life" and at:
            if claim.lowers[at - 1] in _TERMED or claim.lower_at(at + 1) in _TERMS:
                return claim.words[at].entry.surface
    return ""
