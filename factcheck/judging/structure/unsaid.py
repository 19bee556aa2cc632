"""See that the passage says what the claim says of its subject at all, and of it: not only has its names, nor another
thing in the place of the claim's."""

from __future__ import annotations

from itertools import pairwise

from factcheck.expressions.clauses import agent_of, is_done_to, object_of, subject_of
from factcheck.expressions.noun_phrases import end_of_phrase, is_noun, phrase_start
from factcheck.expressions.polarity import NEGATION
from factcheck.expressions.predicate import BE, is_participle, is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.structure.belonging import head_of_subject
from factcheck.judging.structure.linking import Linking, is_content
from factcheck.lexicon.function_words import DETERMINERS, THIRD_PERSON
from factcheck.lexicon.verbs import THIRDS
from factcheck.matching.kinds import KINDS
from factcheck.text.words import LIGHT_WEIGHT, stem_of

_ROOT = 3
_REACH = 16
_BESIDE = 4
"""Further than this from its adjective an adverb is of another word."""
_MOVING = frozenset(map(stem_of, "take go come put make turn bring send get move".split()))
_WHITHER = frozenset(("to", "into"))
_TIES = frozenset("in on at of for from to into with by about against over under".split())
_THINGS = frozenset("report note call account accounts case name".split())
"""What is a thing as an object, little as it says as a verb: "published the report"."""
_PERIODS = frozenset("day week weekend month quarter season year decade century".split())
_CAUSING = frozenset("because due owing after as so thus thanks therefore hence amid citing".split())
_CAUSED = frozenset(map(stem_of, "cause result blame attribute stem prompt trigger explain reason".split()))
_CARRYING = frozenset(
    map(
        stem_of,
        "transport move rush airlift fly drive evacuate transfer ship carry admit deliver escort lead travel walk "
        "sail cycle ride march journey".split(),
    )
)
_EMPTY = frozenset("position post office role job place title name part".split())
"""Nouns that say no more than the verb they stand behind: "holds the position of", "took place"."""
_HAD = frozenset(
    map(
        stem_of,
        "own hold keep run operate get receive include contain employ hire buy bought feature boast offer maintain "
        "carry stand stood bear possess retain gain win won acquire open build built enjoy show display comprise use "
        "wear leave left found establish develop manage launch make made suffer sustain face see draw attract".split(),
    )
)
"""Verbs after which one has a thing, or has had it."""
_BELONGING = frozenset(
    "member members belongs belonged joined division subsidiary unit branch province region district wing arm partner "
    "inside within".split()
)
_ANYBODY = frozenset(map(stem_of, "person human people individual".split()))
_TOLD_OF_ONE = frozenset("he she his her him who whose born mr mrs ms".split())
_HAVE = frozenset("has have had having suffers suffered".split())
_BEGINNING = frozenset(map(stem_of, "begin began start end finish open close".split()))
_BECOME = stem_of("become")
_HOW = frozenset("well badly poorly hard fast early late alone abroad free".split())
_TIMELY = frozenset("time schedule punctually planned".split())
_OFTEN = frozenset(
    "commonly widely usually generally originally quickly significantly mainly mostly largely officially currently "
    "recently formally finally initially eventually previously formerly typically frequently regularly normally "
    "primarily chiefly famously notably especially particularly essentially basically actually really early family "
    "reportedly allegedly apparently presumably probably possibly only completely totally fully extremely highly "
    "greatly strongly heavily slightly roughly nearly exactly simply merely newly publicly".split()
)
_FOR_THE_MOST_PART = frozenset("mostly mainly largely chiefly primarily predominantly overwhelmingly".split())
_STOCK = frozenset(map(stem_of, "open close lose add buy sell build hire cut recall order launch shut gain".split()))


_TIMES = frozenset(("before", "after"))
_ORDERING = _TIMES | frozenset(
    "earlier later then first since following followed until successor predecessor succeeded preceded when".split()
)


def of_year_before(link: Linking) -> str:
    """Find "waited 11 hours in 2018" against "11 hours in 2019, up from seven the year before": that year has a figure
    of its own."""
    claim, passage = link.claim, link.passage
    centres = {quantity.interval.centre for quantity in claim.quantities}
    for date in passage.dates:
        if not date.relative or passage.lowers[date.last - 1] not in ("before", "earlier", "previous", "year"):
            continue
        if not any(ours.low <= date.low and date.high <= ours.high for ours in claim.dates if not ours.relative):
            continue
        own = next((quantity for quantity in passage.quantities if quantity.last == date.first), None)
        if own is not None and own.interval.centre not in centres and centres:
            return passage.written(own.start, passage.words[date.last - 1].end)
    return ""


def names_only(link: Linking) -> str:
    """Find "A and B went to war over C" against a passage that only names the three: neither the claim's verb, which
    says little, nor the noun it goes with is there."""
    claim = link.claim
    verb = claim.predicate
    if verb < 0 or verb in link.matched or claim.words[verb].entry.weight > LIGHT_WEIGHT:
        return ""
    if claim.is_copular or verb in claim.value_words:
        return ""
    head = head_of_subject(claim)
    if head in link.missing and not claim.words[head].entry.capital and claim.words[head].entry.weight >= 1:
        if not any(at in link.matched for at in range(head)):
            return claim.words[head].entry.surface  # nor what does it
    if claim.quantities or any(not claim.words[at].entry.capital for at in link.matched):
        return ""
    if not _TIMES.isdisjoint(claim.lowers) and _ORDERING.isdisjoint(link.passage.lowers):
        return next(lower for lower in claim.lowers if lower in _TIMES)  # "Ibex came before Lynx"
    known = {*link.matched, *claim.value_words}  # and not what is lent
    lost = (word.entry for word in claim.words if word.index not in known)
    return next((e.surface for e in lost if e.weight >= 1 and not e.capital and e.lower not in _EMPTY), "")


def says_nothing(link: Linking) -> str:
    """Find "Orsa was a person", "Orsa has no other name" against a passage that only has the claim's subject: nothing
    that the claim says of it is there, however little it says."""
    claim = link.claim
    start = claim.predicate_start
    if start < 1 or claim.value_words:
        return ""
    named = claim.predicate  # "is part of", "competes with"
    if claim.is_copular and named not in link.matched and claim.lowers[named + 1 : named + 2] == ["of"]:
        belongs = not _BELONGING.isdisjoint(link.passage.lowers) or claim.lowers[named] in link.passage.lowers
        if claim.words[named].entry.weight <= LIGHT_WEIGHT and named == start + 1 and not belongs:
            return claim.words[named].entry.surface
    told = [word for word in claim.words[start:] if word.entry.weight and word.entry.is_word]
    if not told or any(word.index in link.matched for word in told):
        return ""
    if told[-1].entry.stem in _ANYBODY and not _TOLD_OF_ONE.isdisjoint(link.passage.lowers):
        return ""
    return told[-1].entry.surface


def not_had(link: Linking) -> str:
    """Find "has a lawyer" against "is looking for a lawyer", "sued a lawyer": the passage has it of something else that
    is done with one."""
    claim, passage = link.claim, link.passage
    start = claim.predicate_start
    if start < 1 or claim.lowers[start] not in ("has", "have", "had") or claim.lower_at(start + 1) not in ("a", "an"):
        return ""
    head = start + 2
    while is_content(claim, head + 1):
        head += 1
    at = link.matched.get(head, -1)
    before = phrase_start(passage, at) - 1 if at > 0 else -1
    subject = {link.matched.get(index, -1) for index in range(start)}
    if before > 0 and passage.lowers[before] in BE and before - 1 in subject and passage.lower_at(at + 1) == "of":
        return passage.written(passage.words[before].start, passage.words[at].end)  # "has a sister", "is the sister of"
    having = next((p for p in range(at) if passage.lowers[p] in ("has", "have", "had")), -1)
    having = -1 if having >= 0 and is_participle(passage.words, having + 1) else having
    if having >= 0 and before > having + 1 and passage.lowers[before] in ("to", "for", "near", "from", "with"):
        if not any(map(link.is_known, object_of(passage, having))):
            return passage.written(passage.words[having].start, passage.words[at].end)  # "has a road to the hospital"
    if before < 1 or passage.lowers[phrase_start(passage, at)] not in ("a", "an"):
        return ""
    entry = passage.words[before].entry
    done = (is_verb(passage.words, before) or entry.lower in THIRDS) and entry.stem not in _HAD
    if (done and entry.weight > LIGHT_WEIGHT) or entry.lower in ("for", "against", "from", "near"):
        return passage.written(passage.words[before].start, passage.words[at].end)
    return ""


def not_that(link: Linking) -> str:
    """Find "neither brother attended the funeral" against "neither brother spoke at the funeral": what the claim denies
    the passage does not speak of."""
    claim, passage = link.claim, link.passage
    verb, theirs = claim.predicate, passage.predicate
    if verb < 0 or verb in link.matched or claim.is_copular or theirs < 0 or link.is_known(theirs):
        return ""
    if not claim.flags[verb] & NEGATION or not passage.flags[theirs] & NEGATION or theirs in link.taken:
        return ""
    return passage.words[theirs].entry.surface if passage.words[theirs].entry.weight > LIGHT_WEIGHT else ""


def taken_there(link: Linking) -> str:
    """Find "was made into a film" against "the screen rights were bought": a verb that says little says more before
    "to" and "into"."""
    claim = link.claim
    verb = claim.predicate
    if verb < 0 or verb in link.matched or claim.words[verb].entry.stem not in _MOVING or claim.is_copular:
        return ""
    if not _CARRYING.isdisjoint(link.passage.positions):
        return ""
    if verb + 2 >= len(claim.words) or claim.words[verb + 1].entry.lower not in _WHITHER:
        return ""
    noun = claim.words[verb + 2].entry
    idiom = verb + 2 in link.matched and not noun.capital and noun.stem in link.passage.positions
    return "" if idiom else claim.words[verb].entry.surface  # "came to power"


def other_filler(link: Linking) -> str:
    """Find "taught physics" against "taught history", "depend on lakes" against "depend on the sea": where the claim
    has a noun that the passage lacks, the passage has another, tied to the same word."""
    claim, passage = link.claim, link.passage
    words = claim.words
    for index in link.missing:
        entry = words[index].entry
        if entry.weight < 1 or entry.capital or not is_noun(claim, index) or is_content(claim, index + 1):
            continue
        first = index
        while first > 0 and (is_noun(claim, first - 1) or words[first - 1].entry.lower in DETERMINERS):
            known = first - 1 in link.matched or words[first - 1].entry.capital
            if known and not words[first - 1].entry.possessive:
                break
            first -= 1
        tie = first - 1
        if tie < 1 or tie + 1 in claim.value_words:
            continue
        tied = words[tie].entry.lower in _TIES
        governor = tie - 1 if tied else tie
        at = link.matched.get(governor, -1)
        if at < 0 or not (tied or is_verb(words, governor)):
            continue
        found = _filler(passage, at, words[tie].entry.lower if tied else "")
        if not found and words[tie].entry.lower == "to" and words[tie + 1].entry.lower in DETERMINERS:
            found = _receiver(link)
        if found and not any(map(link.is_known, found)) and not found & passage.value_words:
            last = max(found)
            if passage.words[last].entry.capital or passage.words[last].entry.stem in KINDS:
                continue
            if any(passage.words[place].entry.lower[:_ROOT] == entry.lower[:_ROOT] for place in found):
                continue  # "payout", "payments"
            return passage.written(passage.words[at].start, passage.words[last].end)
    return ""


def _receiver(link: Linking) -> set[int]:
    """Return the words behind the first "to" after the claim's verb: to whom a thing is sold or given."""
    verb = link.verb
    lowers = link.passage.lowers
    if verb < 0 or not is_verb(link.passage.words, verb):
        return set()
    to = next((at for at in range(verb + 1, min(len(lowers), verb + _REACH)) if lowers[at] == "to"), -1)
    return object_of(link.passage, to) if to > 0 else set()


def _filler(passage: Statement, at: int, tie: str) -> set[int]:
    """Return the words of what stands behind a word, with a preposition between or as its object."""
    words = passage.words
    if not tie:
        return object_of(passage, at) if is_verb(words, at) else set()
    if at + 1 < len(words) and words[at + 1].entry.lower == tie:
        return object_of(passage, at + 1)
    return set()


def year_of(link: Linking) -> str:
    """Find "in the year of the fire" against a passage that names no such year."""
    lowers = link.claim.lowers
    for at in range(2, len(lowers) - 1):
        if lowers[at - 1] not in _PERIODS or at in link.claim.value_words:
            continue
        if lowers[at - 2] == "the" and lowers[at] == "of":
            if not any(a in _PERIODS and b == "of" for a, b in pairwise(link.passage.lowers)):
                return link.claim.written(link.claim.words[at - 2].start, link.claim.words[at + 1].end)
    return ""


def other_dated(link: Linking) -> str:
    """Find "based on a 1996 film" against "based on the 1996 novel": the year is of another thing."""
    claim, passage = link.claim, link.passage
    for date in claim.dates:
        head, at = date.last, link.matched.get(date.last, -1)
        if date.last - date.first != 1 or at < 0 or claim.lowers[date.first - 1] not in DETERMINERS:
            continue
        for other in passage.dates:
            noun = last = other.last
            while is_content(passage, last + 1):
                last += 1
            same = (other.low, other.high) == (date.low, date.high) and other.last - other.first == 1
            if same and not noun <= at <= last and is_content(passage, noun) and is_content(claim, head):
                if passage.lowers[other.first - 1] in DETERMINERS and not link.is_known(last):
                    return passage.written(other.start, passage.words[noun].end)
    return ""


def other_period(link: Linking) -> str:
    """Find "the rain of the year" against "the rain of the month"."""
    claim, lowers = link.claim, link.passage.lowers
    for index in link.missing:
        lower = claim.words[index].entry.lower
        if lower not in _PERIODS or index in claim.value_words or lower in lowers or lower + "s" in lowers:
            continue
        other = next((at for at, theirs in enumerate(lowers) if theirs in _PERIODS), -1)
        if other >= 0 and other not in link.passage.value_words:
            return link.passage.words[other].entry.surface
    return ""


def no_cause(link: Linking) -> str:
    """Find "died because he was refused care" against "died, and had been refused care"."""
    if "because" not in link.claim.lowers or not _CAUSING.isdisjoint(link.passage.lowers):
        return ""
    caused = any(
        word.entry.stem in _CAUSED and link.passage.lowers[word.index - 1] not in ("no", "any")
        for word in link.passage.words
    )
    return "" if caused else "because"


def lacks_object(link: Linking) -> str:
    """Find "scored the winning goal" against "scored twice": neither what the claim's verb is done to nor another word
    for it is there."""
    claim = link.claim
    verb = claim.predicate
    if verb not in link.matched or claim.is_copular or is_done_to(claim, verb) or verb in claim.value_words:
        return ""
    heads = {at for at in object_of(claim, verb) if at > verb and at not in claim.value_words}
    if link.passage.lowers[link.matched[verb] + 1 : link.matched[verb] + 2] in (["it"], ["them"], ["him"], ["her"]):
        return ""
    head = max(heads, default=-1)
    at = link.matched.get(head, link.matched[verb])
    if head < 0 or at != link.matched[verb]:
        return ""
    if claim.words[head].entry.weight < 1 and claim.lowers[head] not in _THINGS:
        return ""
    if head not in link.missing and head not in link.matched:
        return ""  # said before: "owns 71 per cent of the company"
    if claim.lowers[head + 1 : head + 2] == ["of"] or (head in link.matched and not heads & set(link.missing)):
        return ""  # "reduces the incidence of fever", "scored a goal"
    return claim.words[head].entry.surface


def how_done(link: Linking) -> str:
    """Find "was started deliberately" against "was started": how it was done, not how often or how much; and "mostly
    Swiss" against "mostly French, but also Swiss"."""
    for index, at in link.matched.items():
        lower = link.claim.lowers[index]
        if lower in _FOR_THE_MOST_PART and at + 1 not in link.taken and is_content(link.passage, at + 1):
            if link.matched.get(index + 1, -1) > at + 1:
                return link.passage.written(link.passage.words[at].start, link.passage.words[at + 1].end)
        beside = link.matched.get(index + 1, -1)
        if lower.endswith("ly") and lower not in _OFTEN and beside >= 0 and abs(beside - at) > _BESIDE:
            if not is_verb(link.passage.words, beside):
                return link.passage.words[at].entry.surface  # "negligent", if not "grossly so"
    for at in link.missing:
        entry = link.claim.words[at].entry
        if not (0 < entry.weight < 1 and entry.lower.endswith("ly")) or entry.light or entry.lower in _OFTEN:
            continue
        if at + 1 not in link.matched or link.claim.words[at + 1].entry.past:
            return entry.surface  # not the "legally" of "legally binding"
    last = len(link.claim.words) - 1 - (link.claim.lowers[-1] == ".")
    if last > 1 and link.claim.lowers[last] in _HOW - {*link.passage.lowers} and link.claim.lowers[last - 1] != "as":
        return link.claim.words[last].entry.surface
    for one, two in pairwise(link.claim.lowers):
        if one == "on" and two in ("time", "schedule") and _TIMELY.isdisjoint(link.passage.lowers):
            return f"{one} {two}"
    return ""


def opened_not_has(link: Linking) -> str:
    """Find "has 18 shops" against "opened 18 shops": how many there are more or fewer, not how many there are."""
    claim, passage = link.claim, link.passage
    start = claim.predicate_start
    if start < 0 or claim.lowers[start] not in ("has", "have", "had") or not claim.quantities:
        return ""
    centres = {quantity.interval.centre for quantity in claim.quantities}
    for quantity in passage.quantities:
        at = quantity.first - 1
        if quantity.interval.centre in centres and at >= 0 and passage.words[at].entry.stem in _STOCK:
            if not link.is_known(at):
                return passage.written(passage.words[at].start, quantity.end)
    return ""


def only_its_object(link: Linking) -> str:
    """Find "the ferry cost 5 million" against "the bridge cost 5 million, replacing the ferry": the claim's subject is
    what something else is done to."""
    claim, passage = link.claim, link.passage
    head = head_of_subject(claim)
    at = link.matched.get(head, -1)
    if at < 1 or claim.is_copular or is_done_to(claim, claim.predicate) or claim.words[head].entry.possessive:
        return ""
    verb = phrase_start(passage, at) - 1
    if passage.lowers[verb + 1] == "that":
        return ""  # "learning that Ito will come"
    if verb < 1 or not passage.lowers[verb].endswith("ing") or link.is_known(verb) or is_noun(passage, verb - 1):
        return ""
    doer = subject_of(passage, passage.predicate_start) if passage.predicate_start > 0 else set()
    if not doer or any(map(link.is_known, doer)) or passage.predicate_start > verb:
        return ""
    return passage.written(passage.words[verb].start, passage.words[at].end)


def one_for_two(link: Linking) -> str:
    """Find "a goods train hit a passenger train" against "two goods trains collided": two nouns of the claim find the
    same word, and what tells one of them apart is not there."""
    claim = link.claim
    seen: dict[int, int] = {}
    for index, at in sorted(link.matched.items()):
        first = seen.setdefault(at, index)
        if first == index or claim.words[first].entry.stem != claim.words[index].entry.stem:
            continue
        for noun in (first, index):
            if noun and noun - 1 in link.missing and is_content(claim, noun - 1):
                return claim.written(claim.words[noun - 1].start, claim.words[noun].end)
    return ""


def other_head(link: Linking) -> str:
    """Find "the driver of the bus was killed" against "23 people in the bus were killed", "the army ordered" against
    "ordered by the navy": the noun that does it is not there, and another does."""
    claim, passage = link.claim, link.passage
    head = head_of_subject(claim)
    said = link.verb
    if head not in link.missing or said < 0 or claim.is_copular or claim.words[head].entry.weight < 1:
        return ""
    if claim.words[head].entry.capital or head in claim.value_words:
        return ""
    if not is_verb(passage.words, said):
        # "The panel was chaired by Ito", "the council's chair, Ito": the noun of the deed is of something else.
        owned = is_done_to(claim, claim.predicate) and passage.words[said - 1].entry.possessive
        return passage.words[said].entry.surface if owned else ""
    doer = agent_of(passage, said)[1] if is_done_to(passage, said) and not is_done_to(claim, claim.predicate) else set()
    doer = doer or subject_of(passage, said)
    if not doer or max(doer) in link.taken or passage.words[max(doer)].entry.lower in THIRD_PERSON:
        return ""
    if passage.words[max(doer)].entry.stem in KINDS or passage.words[max(doer)].entry.capital:
        return ""
    if any(at in link.taken for at in range(phrase_start(passage, min(doer)), max(doer) + 1)):
        return ""  # "the Danish-flagged ship", "the Danish-flagged carrier"
    return passage.written(passage.words[min(doer)].start, passage.words[max(doer)].end)


def had_by_others(link: Linking) -> str:
    """Find "has diabetes" against "runs a clinic for people with diabetes"."""
    claim, passage = link.claim, link.passage
    start = claim.predicate_start
    if start < 1 or claim.lowers[start] not in ("has", "have", "had") or claim.lower_at(start + 1) in DETERMINERS:
        return ""
    at = link.matched.get(end_of_phrase(claim, start + 1), -1)
    if at < 2 or claim.value_words or not _HAVE.isdisjoint(passage.lowers):
        return ""
    tie = phrase_start(passage, at) - 1
    if tie < 1 or passage.lowers[tie] not in ("with", "for", "about", "against", "of") or link.is_known(tie - 1):
        return ""
    noun = passage.words[tie - 1].entry
    return passage.written(passage.words[tie - 1].start, passage.words[at].end) if noun.weight and noun.is_word else ""


def other_time_of_day(link: Linking) -> str:
    """Find "at noon" against "at six in the evening"."""
    for at in range(1, len(link.claim.words)):
        if link.claim.lowers[at] in ("noon", "midnight", "dawn", "dusk") and at not in link.matched:
            return link.claim.lowers[at]
    return ""


def new_or_old(link: Linking) -> str:
    """Find "the new vaccine" against "the old vaccine"."""
    claim, passage = link.claim, link.passage
    for index, at in link.matched.items():
        pair = {claim.lower_at(index - 1), passage.lower_at(at - 1)}
        if pair in ({"new", "old"}, {"first", "last"}, {"former", "new"}, {"upper", "lower"}):
            return passage.written(passage.words[at - 1].start, passage.words[at].end)
    return ""


def other_beginning(link: Linking) -> str:
    """Find "the fire began on 2 August" against "the fire reached the first houses on 2 August"."""
    claim, passage = link.claim, link.passage
    verb, theirs = claim.predicate, passage.predicate
    if verb < 0 or verb in link.matched or claim.words[verb].entry.stem not in _BEGINNING or not claim.dates:
        return ""
    if theirs < 0 or link.is_known(theirs) or passage.words[theirs].entry.weight <= LIGHT_WEIGHT:
        return ""
    return passage.words[theirs].entry.surface if is_verb(passage.words, theirs) else ""


def chosen_by(link: Linking) -> str:
    """Find "became chief executive" against "voted on the choice of a chief executive"."""
    claim, passage = link.claim, link.passage
    start = claim.predicate_start
    start = start if start >= 0 else next((at for at, word in enumerate(claim.words) if word.entry.stem == _BECOME), -1)
    if start < 1 or claim.words[start].entry.stem != _BECOME:
        return ""
    at = link.matched.get(end_of_phrase(claim, start + 1), -1)
    tie = phrase_start(passage, at) - 1 if at > 1 else -1
    if tie < 1 or passage.lowers[tie] not in ("of", "for", "to", "with", "by", "about"):
        return ""
    return passage.written(passage.words[tie - 1].start, passage.words[at].end)


def second_deed(link: Linking) -> str:
    """Find "destroyed the hall and killed two" against "destroyed the hall, and two are missing": what the claim says
    beside its first verb is not said."""
    claim = link.claim
    for at in link.missing:
        entry = claim.words[at].entry
        if at <= claim.predicate or claim.lowers[at - 1] != "and" or not entry.past or entry.weight <= LIGHT_WEIGHT:
            continue
        if not claim.is_copular and is_verb(claim.words, at) and at + 1 < len(claim.words):
            return claim.written(claim.words[at].start, claim.words[at + 1].end)
    return ""
