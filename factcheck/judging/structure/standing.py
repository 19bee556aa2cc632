"""See that what the claim ties to its verb does not stand with something else in the passage: in an insertion about
somebody, behind another noun, as what a participle describes."""

from __future__ import annotations

from factcheck.expressions.clauses import is_done_to, object_of, subject_of
from factcheck.expressions.noun_phrases import end_of_phrase, is_noun, phrase_start
from factcheck.expressions.predicate import AUXILIARIES, BE, SAYING_STEMS, is_passive, is_verb
from factcheck.judging.contraries import contraries_of
from factcheck.judging.structure.governing import CLAUSES, NEAR, RELATIVES, TIES, acts_here, tied_phrases
from factcheck.judging.structure.linking import Linking, is_content, tells_apart
from factcheck.lexicon.function_words import DETERMINERS, THIRD_PERSON
from factcheck.lexicon.persons import is_person
from factcheck.lexicon.verbs import BASES
from factcheck.matching.kinds import KINDS
from factcheck.text.words import stem_of

_TIES = TIES | {"to"}
_OF_WHOM = frozenset("of for who with to".split())
_ANOTHER = frozenset("another different earlier previous separate later".split())
_OTHERS = frozenset("others rest".split())
_IN = frozenset(("in", "at"))
_AS = frozenset(("as",))
_OPENING = RELATIVES | {"whose", "where", "whom"}
_NOTHING = frozenset("nothing none nobody little".split())
_BECOMING = frozenset(map(stem_of, "become became remain stay make made name elect appoint choose chose pick".split()))
_SINCE = frozenset("now again since".split())
_EMBEDDING = frozenset("why how that whether".split())
_BEFORE_NOUN = frozenset("about on with for from over to by".split())
_BOUNDS = frozenset((",", ";", ".", "and", "but"))


def in_an_insertion(link: Linking) -> str:
    """Find "married in Lorne" against "Ito, who grew up in Lorne, married": what is put in about somebody has a verb of
    its own."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if verb < 0 or claim.is_copular:
        return ""
    for _, head, at in tied_phrases(link, _TIES, claim.predicate + 1):
        if at > verb or passage.words[at].entry.stem != claim.words[head].entry.stem:
            continue
        opening = next((p for p in range(at, 0, -1) if passage.lowers[p] == ","), -1)
        closing = next((p for p in range(at, verb) if passage.lowers[p] == ","), -1)
        if opening < 1 or closing < 0 or passage.lowers[opening + 1] not in _OPENING:
            continue
        own = next((p for p in range(opening + 2, at) if is_verb(passage.words, p) or acts_here(passage, p)), -1)
        if own > 0 and not link.is_known(own) and _OPENING.isdisjoint(passage.lowers[closing:verb]):
            return passage.written(passage.words[own].start, passage.words[at].end)
    return ""


def of_a_noun(link: Linking) -> str:
    """Find "was arrested in Lorne" against "was arrested in Besk on a warrant from a court in Lorne": the verb has a
    place of its own, and the claim's goes with a noun."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if verb < 0 or claim.is_copular:
        return ""
    for tie, head, at in tied_phrases(link, _IN, claim.predicate + 1):
        if not claim.words[head].entry.capital or is_noun(claim, tie - 1):
            continue
        start = phrase_start(passage, at) - 1
        own = next((p for p in range(verb + 1, start) if passage.lowers[p] == claim.lowers[tie]), -1)
        place = end_of_phrase(passage, own + 1) if own > 0 else -1
        if place < 0 or not passage.words[place].entry.capital or link.is_known(place) or place >= start - 1:
            continue
        if (
            passage.lowers[start] == claim.lowers[tie]
            and is_content(passage, start - 1)
            and is_noun(passage, start - 1)
        ):
            if not passage.words[start - 1].entry.capital and not link.is_known(start - 1):
                return passage.written(passage.words[own].start, passage.words[at].end)
    return ""


def as_other(link: Linking) -> str:
    """Find "resigned as head of the bank" against "resigned as an adviser to the head of the bank", "works as a
    surgeon" against "worked as a nurse before training as a surgeon"."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if verb < 0 or claim.is_copular or passage.words[verb].entry.stem != claim.words[claim.predicate].entry.stem:
        return ""
    for tie, head, at in tied_phrases(link, _AS, claim.predicate + 1):
        if claim.lower_at(tie - 2) == "as" or passage.words[at].entry.stem != claim.words[head].entry.stem:
            continue
        near = range(verb + 1, min(len(passage.words) - 1, verb + NEAR))
        own = next((p for p in near if passage.lowers[p] == "as"), -1)
        theirs = end_of_phrase(passage, own + 1) if own > 0 else -1
        if theirs < 0 or passage.words[theirs].entry.capital or phrase_start(passage, theirs) <= at <= theirs:
            continue
        if at < verb and "," not in (passage.lower_at(phrase_start(passage, at) - 1), passage.lowers[at + 1]):
            continue
        joined = "and" in passage.lowers[min(theirs, at) : max(theirs, at)]
        if passage.words[theirs].entry.stem not in claim.positions and is_content(passage, theirs) and not joined:
            return passage.written(passage.words[verb].start, passage.words[theirs].end)
    return ""


def _another_before(link: Linking) -> set[int]:
    """Return what the verb has for its subject in the passage, where that is none of the claim's words and the claim's
    subject stands in the passage whole; nothing where the verb is done to it on either side."""
    passage, verb = link.passage, link.verb
    if not link.is_active or not acts_here(passage, verb) or not link.doers or len(link.doers) < len(link.subject):
        return set()
    theirs = subject_of(passage, verb)
    return set() if any(map(link.is_known, theirs)) else theirs


def is_its_object(link: Linking) -> str:
    """Find "Ito supplies Orsa" against "Sato supplies both Orsa and Ito": whom it is done to by another."""
    claim, passage = link.claim, link.passage
    verb, mine = link.verb, link.doers
    theirs = _another_before(link)
    if not theirs or passage.words[verb].entry.stem != claim.words[claim.predicate].entry.stem:
        return ""
    tied = phrase_start(passage, max(mine)) - 1
    led = tied > verb and passage.lowers[tied] in ("to", "from", "with")
    if not (mine <= object_of(passage, verb) or led):
        return ""
    if "itself" in passage.lowers[verb:] or theirs & passage.value_words:
        return ""
    told = not _OPENING.isdisjoint(passage.lowers[max(theirs) : verb])
    if told or any(claim.lowers[at] in THIRD_PERSON for at in link.subject):
        return ""
    if any(passage.lowers[at] in THIRD_PERSON or passage.words[at].entry.stem in KINDS for at in theirs):
        return ""
    return passage.written(passage.words[min(theirs)].start, passage.words[verb].end)


def does_something_else(link: Linking) -> str:
    """Find "a court ordered it" against "a minister ordered it while a court was hearing the case": the claim's subject
    has another verb, and the claim's verb another subject."""
    passage = link.passage
    verb, mine = link.verb, link.doers
    theirs = _another_before(link)
    if not theirs or min(mine) < verb:
        return ""
    for at in theirs:
        entry = passage.words[at].entry
        new = passage.lower_at(phrase_start(passage, at)) in ("a", "an")
        taken_up = entry.stem in KINDS and not new
        if entry.lower in THIRD_PERSON or taken_up or entry.capital or not is_content(passage, at):
            return ""
    opening = next((at for at in range(min(mine), verb, -1) if passage.lowers[at] in CLAUSES), -1)
    own = next((at for at in range(max(mine) + 1, len(passage.words)) if is_verb(passage.words, at)), -1)
    return passage.written(passage.words[min(theirs)].start, passage.words[verb].end) if 0 < opening < own else ""


def in_its_report(link: Linking) -> str:
    """Find "raised its rate in 1998" against "in 1998, Ito wrote a report on why it had raised its rate": the date that
    the sentence opens with goes with its own verb."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if verb < 0 or not claim.dates or not passage.dates or "had" not in passage.lowers[max(0, verb - 3) : verb]:
        return ""
    opening = next((p for p in range(verb, 0, -1) if passage.lowers[p] in _EMBEDDING), -1)
    date = passage.dates[0]
    if opening < 0 or date.first > 1 or len(passage.dates) > 1:
        return ""
    own = next((p for p in range(date.last, opening) if acts_here(passage, p)), -1)
    return passage.written(date.start, passage.words[own].end) if own > 0 and not link.is_known(own) else ""


def of_theirs(link: Linking) -> str:
    """Find "a notice for Ito" against "a notice for the brother of Ito": somebody of his."""
    claim, passage = link.claim, link.passage
    for tie, head, at in tied_phrases(link, TIES - {"of"}, 1):
        start = phrase_start(passage, at) - 1
        noun = start - 1
        if not claim.words[head].entry.capital or passage.lower_at(start) != "of" or link.is_known(noun):
            continue
        before = phrase_start(passage, noun) - 1 if noun > 0 and is_person(passage.lowers[noun]) else -1
        if before > 0 and passage.lowers[before] == claim.lowers[tie]:
            return passage.written(passage.words[noun].start, passage.words[at].end)
    return ""


def only_alike(link: Linking) -> str:
    """Find "owes the museum 60 pounds" against "like the museum, the mill owes the tax office 60 pounds"."""
    claim, passage = link.claim, link.passage
    if "like" in claim.lowers or not passage.words or passage.lowers[0] != "like":
        return ""
    head = end_of_phrase(passage, 1)
    ours = [index for index, at in link.matched.items() if at == head]
    if head < 0 or not ours or not claim.predicate < ours[0] or claim.predicate < 0:
        return ""
    return passage.written(passage.words[0].start, passage.words[head].end)


def describes_its_object(link: Linking) -> str:
    """Find "Ito found a dog" against "Ito read about a dog found in Lorne": a participle behind what it was done to."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if verb < 3 or claim.is_copular or is_passive(claim.words, claim.predicate) or passage.is_copular:
        return ""
    ours = link.places_of(object_of(claim, claim.predicate))
    if verb - 1 not in ours or "by" in passage.lowers[verb : verb + 2] or object_of(passage, verb):
        return ""
    if not passage.words[verb].entry.past or passage.words[verb - 1].entry.capital:
        return ""
    before = phrase_start(passage, verb - 1) - 1
    mine = link.doers
    if mine and max(mine) < before and passage.lowers[before] in _BEFORE_NOUN:
        return passage.written(passage.words[before].start, passage.words[verb].end)
    return ""


def acting_noun(link: Linking) -> str:
    """Find "Ito is suing the bank" against "Ito is a lawyer for the couple suing the bank"."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    noun = verb - 1
    if verb < 3 or claim.is_copular or is_done_to(claim, claim.predicate) or link.is_known(noun):
        return ""
    entry = passage.words[noun].entry
    if not passage.lowers[verb].endswith("ing") or entry.capital or not is_content(passage, noun):
        return ""
    before = phrase_start(passage, noun) - 1
    if before < 1 or not is_noun(passage, noun) or is_verb(passage.words, noun):
        return ""
    mine = link.doers
    person = is_person(passage.lowers[noun])
    if mine and max(mine) < before and passage.lowers[before] in _BEFORE_NOUN and (person or entry.stem in KINDS):
        return passage.written(passage.words[before + 1].start, passage.words[verb].end)
    return ""


def done_to_them(link: Linking) -> str:
    """Find "Ito is the president" against "Ito thanked Sato and congratulated the president"."""
    claim, passage = link.claim, link.passage
    at = link.verb
    if not claim.is_copular or at < 2 or not is_person(claim.lowers[claim.predicate]):
        return ""
    verb = phrase_start(passage, at) - 1
    mine = link.doers
    if verb < 1 or not mine or max(mine) > verb or not acts_here(passage, verb) or passage.lowers[verb] in AUXILIARIES:
        return ""
    if passage.words[verb].entry.stem in _BECOMING or not mine & subject_of(passage, verb):
        return ""
    return passage.written(passage.words[verb].start, passage.words[at].end)


def turned_since(link: Linking) -> str:
    """Find "is closed" against "closed since March, is now open again"."""
    claim, passage = link.claim, link.passage
    start = claim.predicate_start
    if start < 0 or claim.lowers[start] not in BE or not _SINCE.isdisjoint(claim.lowers):
        return ""
    entry = claim.words[claim.predicate].entry
    for stem in contraries_of(entry.stem, entry.lower if entry.weight else ""):
        for at in passage.positions.get(stem, ()):
            near = set(passage.lowers[max(0, at - 2) : at + 2])
            if near & {"now", "again"} and near & BE and stem not in claim.positions:
                return passage.written(passage.words[at - 1].start, passage.words[at].end)
    return ""


def to_do_other(link: Linking) -> str:
    """Find "granted Ito a permit" against "granted Ito more time to apply for a permit": what was given is another
    thing, and the claim's hangs on a verb behind "to"."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if verb < 1 or claim.is_copular or is_done_to(claim, claim.predicate) or not is_verb(passage.words, verb):
        return ""
    ours = {at for at in object_of(claim, claim.predicate) if not claim.words[at].entry.capital} - claim.value_words
    if any(
        claim.lowers[at] == "to" and claim.lower_at(at + 1) in BASES
        for at in range(claim.predicate, max(ours, default=0))
    ):
        return ""
    places = link.places_of(ours)
    if not places or min(places) < verb:
        return ""
    for at in range(verb + 2, min(places)):
        if passage.lowers[at] in _BOUNDS or passage.lowers[at] in CLAUSES:
            break
        led = passage.lowers[at] == "to" and passage.lower_at(at + 1) in BASES and not link.is_known(at + 1)
        if led and is_noun(passage, at - 1) and not link.is_known(at - 1) and not passage.words[at - 1].entry.capital:
            return passage.written(passage.words[verb].start, passage.words[at + 1].end)
    return ""


def nothing_of_it(link: Linking) -> str:
    """Find "spent 60 pounds on repairs" against "spent 60 pounds on a statue but nothing on repairs"."""
    claim, passage = link.claim, link.passage
    if not _NOTHING.isdisjoint(claim.lowers):
        return ""
    for tie, _, at in tied_phrases(link, _TIES, claim.predicate + 1):
        before = phrase_start(passage, at) - 1
        if before > 0 and passage.lowers[before] == claim.lowers[tie] and passage.lowers[before - 1] in _NOTHING:
            return passage.written(passage.words[before - 1].start, passage.words[at].end)
    return ""


def other_in_clause(link: Linking) -> str:
    """Find "predicted that the tax would rise" against "predicted that the price would rise": within what is said,
    another noun does it."""
    claim, passage = link.claim, link.passage
    that = next((at for at in range(max(claim.predicate, 0), len(claim.words)) if claim.lowers[at] == "that"), -1)
    if that < 0:
        return ""
    for index in range(that + 2, len(claim.words)):
        verb = link.matched.get(index, -1)
        if verb < 1 or not acts_here(claim, index) or not acts_here(passage, verb):
            continue
        ours, theirs = subject_of(claim, index), subject_of(passage, verb)
        if not ours or not theirs or not all(at in link.missing for at in ours):
            continue
        strange = not any(map(link.is_known, theirs)) and not any(
            passage.words[at].entry.capital or passage.words[at].entry.stem in KINDS for at in theirs
        )
        if strange and all(is_content(passage, at) for at in theirs) and not claim.words[max(ours)].entry.capital:
            return passage.written(passage.words[min(theirs)].start, passage.words[verb].end)
    return ""


def compared_by_another(link: Linking) -> str:
    """Find "tested it on more women than men" against "tested it because the disease kills more women than men"."""
    claim, passage = link.claim, link.passage
    for word in ("more", "fewer", "less"):
        if word not in claim.lowers or word not in passage.lowers or "than" not in claim.lowers:
            continue
        ours, theirs = claim.lowers.index(word) - 1, passage.lowers.index(word) - 1
        if ours < 1 or theirs < 1 or claim.lowers[ours] in DETERMINERS or link.is_known(theirs):
            continue
        if acts_here(passage, theirs) and passage.lowers[theirs] not in AUXILIARIES and not passage.is_copular:
            if claim.lowers[ours] in _TIES:
                return passage.written(passage.words[theirs].start, passage.words[theirs + 1].end)
    return ""


def somebody_of(link: Linking) -> str:
    """Find "the bank is on the list" against "a former director of the bank is on the list", "Ito resigned" against "a
    lawyer who had worked for Ito resigned"."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if claim.is_copular or (verb > 0 and claim.predicate_start < claim.predicate and passage.predicate_start >= 0):
        verb = passage.predicate_start
    mine = link.doers
    theirs = subject_of(passage, verb) if verb > 1 else set()
    if not mine or not max(mine) < verb:
        return ""
    persons = (at for at in sorted(theirs) if is_person(passage.lowers[at]) and passage.lowers[at + 1] in _OF_WHOM)
    head = next((at for at in persons if not link.is_known(at)), -1)
    first = phrase_start(passage, head) if head > 0 else 0
    if head < 0 or passage.lowers[first] not in ("a", "an") or not head < min(mine):
        return ""
    if claim.words[claim.predicate].entry.stem in SAYING_STEMS or "," in passage.lowers[head : min(mine)]:
        return ""
    return passage.written(passage.words[first].start, passage.words[verb].end)


def another_of_them(link: Linking) -> str:
    """Find "the trial in Orsa" against "an earlier trial in Orsa": the claim's thing, told apart as another."""
    claim, passage = link.claim, link.passage
    for index, at in link.matched.items():
        if not index or claim.lowers[index - 1] != "the" or passage.lower_at(at - 1) not in _ANOTHER:
            continue
        if is_noun(passage, at) and _ANOTHER.isdisjoint(claim.lowers) and not passage.words[at].entry.capital:
            if passage.lower_at(at - 1) == "another" or passage.lower_at(at - 2) in ("a", "an"):
                return passage.written(passage.words[at - 1].start, passage.words[at].end)
    return ""


def others_did(link: Linking) -> str:
    """Find "50 members backed it" against "50 members were away when the others backed it", "Ito teaches physics"
    against "those who teach physics invited Ito", "built it" against "was to build it, but Sato built it instead"."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if verb < 2 or claim.is_copular or not _OTHERS.isdisjoint(claim.lowers):
        return ""
    if passage.lowers[verb - 1] in _OTHERS and passage.lowers[verb - 2] == "the":
        return passage.written(passage.words[verb - 1].start, passage.words[verb].end)
    if passage.lowers[verb - 1] == "who" and passage.lowers[verb - 2] == "those":
        return passage.written(passage.words[verb - 2].start, passage.words[verb].end)
    theirs = subject_of(passage, verb)
    if "instead" in passage.lowers[verb : verb + 4] and theirs and not any(map(link.is_known, theirs)):
        return passage.written(passage.words[min(theirs)].start, passage.words[verb].end)
    return ""


def from_there(link: Linking) -> str:
    """Find "was signed in Lorne" against "was signed by a minister from Lorne": where somebody comes from."""
    claim, passage = link.claim, link.passage
    for _, head, at in tied_phrases(link, _IN, claim.predicate + 1):
        if not claim.words[head].entry.capital:
            continue
        tie = phrase_start(passage, at) - 1
        if tie < 1 or passage.lowers[tie] != "from" or "to" in passage.lowers[at : at + 3]:
            continue
        person = passage.words[tie - 1].entry
        if is_person(person.lower) and not link.is_known(tie - 1):
            return passage.written(passage.words[tie - 1].start, passage.words[at].end)
    return ""


def done_by_another(link: Linking) -> str:
    """Find "Ito runs the museum" against "the museum is run by Sato without help from Ito", "Ito criticised the way the
    museum is run"."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if verb < 2 or claim.is_copular or is_done_to(claim, claim.predicate) or passage.lowers[verb - 1] not in BE:
        return ""
    relative = passage.lowers[verb - 2] in RELATIVES
    if passage.lowers[verb].endswith("ing") or not (relative or is_noun(passage, verb - 2)):
        return ""
    mine = link.doers
    if not mine or mine & subject_of(passage, verb):
        return ""
    if relative:
        agent = end_of_phrase(passage, verb + 2) if passage.lower_at(verb + 1) == "by" else -1
        other = agent > 0 and not link.is_known(agent) and passage.words[agent].entry.stem not in KINDS
        if not other or not THIRD_PERSON.isdisjoint(passage.lowers[verb:agent]):
            return ""
        return passage.written(passage.words[verb].start, passage.words[agent].end)
    if passage.lower_at(verb + 1) == "by":
        agent = end_of_phrase(passage, verb + 2)
        if agent > 0 and passage.words[agent].entry.capital and not link.is_known(agent) and min(mine) > agent:
            listed = "and" in passage.lowers[agent : min(mine)]
            return "" if listed else passage.written(passage.words[verb].start, passage.words[agent].end)
    elif "by" not in passage.lowers[verb:]:
        own = next((at for at in range(max(mine) + 1, verb - 1) if is_verb(passage.words, at)), -1)
        if own > 0 and not link.is_known(own) and mine & subject_of(passage, own):
            return passage.written(passage.words[own].start, passage.words[verb].end)
    return ""


def which_another_does(link: Linking) -> str:
    """Find "the church runs a food bank" against "the church gives to a food bank, which the council runs"."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if verb < 3 or not link.is_active:
        return ""
    theirs = subject_of(passage, verb)
    if not link.doers or not theirs or theirs & link.taken or any(passage.lowers[at] in THIRD_PERSON for at in theirs):
        return ""
    relative = phrase_start(passage, min(theirs)) - 1
    noun = relative - 1 - (passage.lower_at(relative - 1) == ",")
    head = max(theirs)
    if passage.words[head].entry.stem in KINDS and not tells_apart(link, head):
        return ""
    if noun < 1 or passage.lowers[relative] not in ("which", "that", "whom"):
        return ""
    if noun in link.places_of(object_of(claim, claim.predicate)):
        return passage.written(passage.words[relative].start, passage.words[verb].end)
    return ""


def of_another_kind(link: Linking) -> str:
    """Find "the fishing treaty was signed" against "the trade treaty was signed a year after the fishing treaty"."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    ours = link.subject
    if verb < 1 or len(ours) < 2 or claim.is_copular:
        return ""
    theirs = subject_of(passage, verb)
    head = max(ours)
    own = next((at for at in theirs if passage.words[at].entry.stem == claim.words[head].entry.stem), -1)
    kind = passage.words[own - 1].entry if own > 0 else None
    mine = link.places_of(ours - {head})
    if kind is None or not mine or any(at in theirs for at in mine) or link.is_known(own - 1) or kind.capital:
        return ""
    if not any(passage.lower_at(at + 1) == passage.lowers[own] for at in mine):
        return ""
    if any(passage.lower_at(phrase_start(passage, at) - 1) == "and" for at in mine):
        return ""  # "wheat prices rose 12 percent and barley prices 7"
    if not is_content(passage, own - 1) or not is_noun(passage, own - 1) or "and" in passage.lowers[own : own + 2]:
        return ""
    return passage.written(passage.words[own - 1].start, passage.words[verb].end)
