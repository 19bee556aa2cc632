"""See that each noun of the claim hangs on the same word in the passage: on its verb as what does it, or what it is
done to, or on the preposition behind the same noun."""

from __future__ import annotations

from factcheck.expressions.clauses import is_done_to, object_of, subject_of
from factcheck.expressions.noun_phrases import SPECIFIERS, end_of_phrase, is_noun, phrase_start
from factcheck.expressions.polarity import FUTURE, UNSURE
from factcheck.expressions.predicate import AUXILIARIES, BE, is_participle, is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.contraries import contraries_of
from factcheck.judging.structure.linking import Linking, is_content
from factcheck.judging.structure.senses import OF_ITSELF
from factcheck.lexicon.function_words import THIRD_PERSON
from factcheck.lexicon.inflection import is_superlative
from factcheck.lexicon.persons import is_person
from factcheck.lexicon.verbs import BASES, THIRDS
from factcheck.matching.kinds import BODIES, KINDS
from factcheck.text.words import LIGHT_WEIGHT, stem_of

_LISTING = frozenset((",", "and", "or", "including", "like", "as", "plus"))
_TIES = frozenset("of at in from for with by near on against about to after before around behind beside among".split())
_RELATIVES = frozenset(("who", "which", "that"))
_CLAUSES = frozenset("while when after before because although as who which whom where if whose since until".split())
_MEASURES = frozenset(
    "group number bulk series handful lot lots share part parts majority half rest remainder amount quantity tonnes "
    "tons line lines kind kinds form forms progress hundreds thousands millions billions dozens tens city town "
    "village state post title office role job process practice idea plan".split()
)
_TO_BE_TIED = frozenset("at in on from to with for of near against".split())
_TOPICS = frozenset("subject issue question topic matter theme".split())
_OVER = frozenset("over about after despite for against amid following because".split())
_ANY = frozenset("any every all other others else no never".split())
_BESIDE = frozenset("before after behind ahead unlike than".split())
_OF_VERBS = frozenset("to from against with by for of at".split())
_AROUND = frozenset("before after during near outside at about against for without despite behind beside".split())
_NEAR = 6
"""Within how many words behind a verb what goes with it is looked for."""
_PLACES = frozenset("opposite beside behind below above under over alongside beyond".split())
_RELATED = frozenset("who which that whom where when".split())
_SOMEBODY = frozenset("somebody someone others another nobody everybody everyone".split())
_CLAUSE = 12
"""Within how many words before its verb a clause opens."""
_ASKED = frozenset(("which", "whether", "if", "how"))
_DECIDING = frozenset(map(stem_of, "decide consider discuss debate study ask wonder examine determine".split()))
_ARTICLES = frozenset("a an the its his her their".split())
_PARTICLES = frozenset("up off out down of only also just even".split())
_TAKING = frozenset(map(stem_of, "take took hold held have give gave".split()))


def acts_here(statement: Statement, at: int) -> bool:
    """Return whether a word is a verb of a clause, in the past or the present, and no auxiliary."""
    words = statement.words
    entry = words[at].entry
    if not at or entry.lower in AUXILIARIES or entry.capital or entry.possessive:
        return False
    if is_verb(words, at):
        return True
    if at == statement.predicate and not statement.is_copular:
        return True
    before = words[at - 1].entry
    if entry.lower in BASES and before.lower in ("to", "will", "would", "can", "could", "may", "might", "must", "not"):
        return True
    if entry.lower not in THIRDS:
        return False
    following = statement.lowers[at + 1] if at + 1 < len(words) else ""
    opens = following in SPECIFIERS or at + 1 in statement.value_words or following in ("to", "that", "in", "at", "for")
    opens = opens or (at + 1 < len(words) and words[at + 1].entry.capital)
    return (before.lower in _RELATIVES or before.lower in (",", "and", "but") or is_noun(statement, at - 1)) and opens


def governor_of(statement: Statement, head: int) -> int:
    """Return the word that a noun phrase stands right behind, a verb or a preposition; -1 for none."""
    start = phrase_start(statement, head)
    verb = next((at for at in range(head - 1, start - 1, -1) if acts_here(statement, at)), -1)
    return verb if verb >= 0 else start - 1


def other_object_of_verb(link: Linking) -> str:
    """Find "directs the festival" against "directed a film shown at the festival", "teaches chemistry" against "who
    studied chemistry, teaches", "served Hale" against "Hale was there when he served a soldier"."""
    claim, passage = link.claim, link.passage
    for index, verb in link.matched.items():
        if claim.is_copular or not (index == claim.predicate or acts_here(claim, index)):
            continue
        if is_done_to(claim, index) or is_done_to(passage, verb) or not acts_here(passage, verb):
            continue
        if index + 1 in claim.value_words or claim.words[index].entry.weight <= LIGHT_WEIGHT:
            same = claim.lowers[index] == passage.lowers[verb]
            if not same and claim.lower_at(index + 1) not in _PARTICLES:
                continue
        ours = end_of_phrase(claim, _past_particle(claim, index + 1))
        place = link.matched.get(ours, -1)
        if place < 0:
            continue
        behind = _past_place(passage, _past_particle(passage, verb + 1))
        theirs = end_of_phrase(passage, behind)
        before = governor_of(passage, place)
        twice = len(passage.positions.get(passage.words[place].entry.stem, ())) > 1
        if twice and (theirs < 0 or passage.words[theirs].entry.stem != passage.words[place].entry.stem):
            continue
        if theirs < 0:
            aside = index == claim.predicate and 0 <= before < verb - 1 and passage.lowers[before] in _TIES | _PLACES
            if aside and "," in passage.lowers[place:verb] and _RELATED.isdisjoint(passage.lowers[place:verb]):
                return passage.written(passage.words[before].start, passage.words[place].end)
            aside = index == claim.predicate and place < verb and not is_done_to(passage, verb)
            main = next((at for at in range(place + 1, verb) if acts_here(passage, at)), -1) if aside else -1
            if main > 0 and not link.is_known(main) and place in subject_of(passage, main):
                if any(passage.lowers[at] in ("where", "when", "while", "after") for at in range(main, verb)):
                    return passage.written(passage.words[place].start, passage.words[main].end)
            under = 0 <= before < verb and acts_here(passage, before) and not link.is_known(before)
            relative = place + 1 < len(passage.words) and passage.lowers[place + 1] in _RELATIVES
            if under and not relative and passage.lowers[verb - 1] in (*_RELATIVES, ",", "and"):
                return passage.written(passage.words[before].start, passage.words[place].end)
            continue
        if place <= theirs and place > verb:
            continue
        run = range(behind, theirs + 1)
        listed = passage.lowers[phrase_start(passage, place) - 1] in _LISTING or "along" in passage.lowers[theirs:place]
        if listed and not any(acts_here(passage, at) for at in range(theirs + 1, place)):
            continue  # "won the cup and the league"
        if place > theirs and passage.words[theirs].entry.stem == passage.words[place].entry.stem:
            mine = [at for at in range(phrase_start(claim, ours), ours) if is_content(claim, at)]
            other = [at for at in range(behind, theirs) if is_content(passage, at) and not link.is_known(at)]
            if mine and other and not any(link.matched.get(at, -1) in run for at in mine):
                return passage.written(passage.words[verb].start, passage.words[theirs].end)  # "the health committee"
        if any(map(link.is_known, run)) or (theirs in passage.value_words and place > verb):
            continue
        if not (theirs in passage.value_words or is_content(passage, theirs) or is_person(passage.lowers[theirs])):
            continue
        if not THIRD_PERSON.isdisjoint(passage.lowers[behind : theirs + 1]) or _is_measured(passage, theirs, place):
            continue
        if place < verb:
            subject = subject_of(passage, verb)
            if place in subject or passage.lowers[verb - 1] in _RELATIVES or _takes_up(passage, theirs):
                continue
            return passage.written(passage.words[verb].start, passage.words[theirs].end)
        tied = passage.lowers[before] in _TIES or passage.lowers[before] in _RELATIVES
        if before > theirs and (tied or _is_other_verb(link, before)):
            return passage.written(passage.words[verb].start, passage.words[place].end)
        following = place + 1
        if following < len(passage.words) and acts_here(passage, following) and not link.is_known(following):
            return passage.written(passage.words[place].start, passage.words[following].end)
    return ""


def _past_particle(statement: Statement, at: int) -> int:
    """Return where the object begins behind a verb, its second word passed over: "took in *a record sum*"."""
    while at < len(statement.words) and statement.lowers[at] in _PARTICLES:
        at += 1
    return at


def _past_place(statement: Statement, at: int) -> int:
    """Return where the object begins that stands behind a phrase of place or time: "found in Orsa *the van*"."""
    if statement.lower_at(at) not in ("in", "on", "at"):
        return at
    last = end_of_phrase(statement, at + 1)
    return last + 1 if last >= 0 and statement.lower_at(last + 1) in SPECIFIERS else at


def _is_other_verb(link: Linking, at: int) -> bool:
    return acts_here(link.passage, at) and not link.is_known(at)


def _is_measured(passage: Statement, head: int, place: int) -> bool:
    """Return whether the noun right behind a verb only says how much, or which, of what stands behind "of"."""
    entry = passage.words[head].entry
    tie = passage.lowers[head + 1] if head + 1 < len(passage.words) else ""
    if tie != "of" or place < head:
        return False
    light = entry.weight <= LIGHT_WEIGHT and entry.lower not in _TOPICS
    return entry.lower in _MEASURES or entry.stem in KINDS or light


def _takes_up(passage: Statement, head: int) -> bool:
    """Return whether "the company" stands there: it may be another word for what is named before."""
    first = phrase_start(passage, head)
    return passage.words[head].entry.stem in KINDS and passage.lowers[first] in ("the", "this", "that")


def turned_round(link: Linking) -> str:
    """Find "workers struck" against "a crane struck three workers", "the court let off the driver" against "the driver
    let off two passengers in front of the court"."""
    claim, passage = link.claim, link.passage
    index = claim.predicate
    verb = link.matched.get(index, -1)
    if verb < 1 or claim.is_copular or is_done_to(claim, index) or is_done_to(passage, verb):
        return ""
    if claim.words[index].entry.stem in OF_ITSELF or not (is_verb(passage.words, verb) or acts_here(passage, verb)):
        return ""
    if passage.words[verb].entry.stem != claim.words[index].entry.stem:
        return ""
    ours = {link.matched.get(at, -1) for at in subject_of(claim, claim.predicate_start)} - {-1}
    head = end_of_phrase(claim, _past_particle(claim, index + 1))
    done_to = link.matched.get(head, -1) if head >= 0 else -1
    theirs = object_of(passage, verb)
    doer = subject_of(passage, verb)
    if not ours or not doer or ours & doer or any(passage.words[at].entry.stem in KINDS | BODIES for at in doer):
        return ""
    if ours <= theirs and min(ours) > verb and not any(map(link.is_known, doer)):
        return passage.written(passage.words[min(doer)].start, passage.words[max(ours)].end)
    if done_to in doer and min(ours) > verb:
        return passage.written(passage.words[min(doer)].start, passage.words[max(ours)].end)
    return ""


def other_tied(link: Linking) -> str:
    """Find "the murder of the jeweller" against "the murder of a diplomat, the killer of the jeweller", "attendance at
    the park" against "attendance at away matches": another noun is tied to the same word by the same preposition."""
    claim, passage = link.claim, link.passage
    for index, at in link.matched.items():
        tie = index + 1
        if tie + 1 >= len(claim.words) or claim.lowers[tie] not in _TO_BE_TIED:
            continue
        entry = claim.words[index].entry
        if not (entry.weight and entry.is_word) or index in claim.value_words:
            continue
        if claim.words[index].entry.stem != passage.words[at].entry.stem or at + 1 >= len(passage.words):
            continue
        if passage.lowers[at + 1] != claim.lowers[tie] or tie in claim.value_words or at + 1 in passage.value_words:
            continue
        ours, theirs = end_of_phrase(claim, tie + 1), _head_of_part(passage, end_of_phrase(passage, at + 2))
        place = link.matched.get(ours, -1)
        if ours < 0 or theirs < 0 or not place >= 0 or at < place <= theirs or ours in claim.value_words:
            continue
        if any(map(link.is_known, range(at + 2, theirs + 1))) or theirs in passage.value_words:
            continue
        if passage.lowers[at + 2] in ("its", "his", "her", "their"):
            continue  # "to its neighbour" may be to the one named
        if passage.words[theirs].entry.stem in KINDS or not is_content(passage, theirs) or _is_when(passage, theirs):
            continue
        before = phrase_start(passage, place) - 1
        of_another = before > 0 and is_noun(passage, before - 1) and not link.is_known(before - 1)
        capital = passage.words[theirs].entry.capital and claim.lowers[tie] != "of"
        if (capital and not (of_another and place < at)) or claim.lowers[index].endswith("ly"):
            continue  # "in Laos", "in Asia"
        if place < at and passage.lowers[before] == claim.lowers[tie] and not of_another:
            continue  # "for a second time it was fined for"
        if len(passage.positions.get(passage.words[at].entry.stem, ())) > 1:
            continue
        if place > theirs and passage.lowers[phrase_start(passage, place) - 1] in (claim.lowers[tie], ",", "and", "of"):
            if not _crosses(passage, theirs, place):
                continue  # "in Besk and Orsa", "at a hall in Orsa"
        return passage.written(passage.words[at].start, passage.words[theirs].end)
    return ""


def _head_of_part(passage: Statement, head: int) -> int:
    """Return the noun that a part or a number is said to be of: "part of the *furniture*"."""
    if head >= 0 and passage.lowers[head] in _MEASURES and passage.lower_at(head + 1) == "of":
        return max(head, end_of_phrase(passage, head + 2))
    return head


def _is_when(passage: Statement, at: int) -> bool:
    return any(date.first <= at < date.last for date in passage.dates)


def _crosses(passage: Statement, first: int, last: int) -> bool:
    """Return whether a clause ends between two words: a verb, or what opens another clause, stands between them."""
    for at in range(first + 1, last):
        if passage.lowers[at] in _CLAUSES:
            return True
        if acts_here(passage, at) and (not is_done_to(passage, at) or passage.lowers[at - 1] in AUXILIARIES):
            return True
    return False


def only_its_subject(link: Linking) -> str:
    """Find "took office on 1 January" against "the office moved on 1 January"."""
    claim, passage = link.claim, link.passage
    index = claim.predicate
    if index < 0 or index in link.matched or claim.words[index].entry.stem not in _TAKING:
        return ""
    head = end_of_phrase(claim, index + 1)
    place = link.matched.get(head, -1)
    if place < 0:
        return ""
    verb = next((at for at in range(place + 1, len(passage.words)) if acts_here(passage, at)), -1)
    if verb < 0 or link.is_known(verb) or is_done_to(passage, verb) or place not in subject_of(passage, verb):
        return ""
    return passage.written(passage.words[place].start, passage.words[verb].end)


def described_by_it(link: Linking) -> str:
    """Find "suspended the teacher" against "gave the teacher a suspended sentence"."""
    claim, passage = link.claim, link.passage
    index = claim.predicate
    at = link.matched.get(index, -1)
    if at < 1 or claim.is_copular or not is_verb(claim.words, index) or is_done_to(claim, index):
        return ""
    noun = end_of_phrase(passage, at + 1)
    if noun < 0 or passage.lowers[at - 1] not in _ARTICLES or not is_participle(passage.words, at):
        return ""
    if noun != at + 1 or noun in link.taken or passage.lowers[at - 1] in BE:
        return ""
    return passage.written(passage.words[at].start, passage.words[noun].end)


def twice_told(link: Linking) -> str:
    """Find "scored two goals" against "set up two goals": only the noun stands for the claim's verb, and another verb
    stands before it."""
    claim, passage = link.claim, link.passage
    place = link.matched.get(claim.predicate, -1)
    if place < 1 or claim.is_copular or sum(at == place for at in link.matched.values()) < 2:
        return ""
    before = phrase_start(passage, place) - 1
    before -= before > 0 and passage.lowers[before] in _PARTICLES
    if before < 1 or not acts_here(passage, before) or link.is_known(before):
        return ""
    light = passage.words[before].entry.weight <= LIGHT_WEIGHT or is_done_to(passage, before)
    return "" if light else passage.written(passage.words[before].start, passage.words[place].end)


def under_other_verb(link: Linking) -> str:
    """Find "imports gas from Urland" against "through a pipe that crosses Urland", "paid it for Hale" against "for a
    stand named after Hale", "fired on the village" against "fired a man who had defended the village"."""
    claim, passage = link.claim, link.passage
    verb = link.matched.get(claim.predicate, -1)
    for tie in range(max(claim.predicate, claim.predicate_start) + 1, len(claim.words) - 1):
        if claim.lowers[tie] not in _TO_BE_TIED or tie in claim.value_words:
            continue
        place = link.matched.get(end_of_phrase(claim, tie + 1), -1)
        if place <= verb or len(passage.positions.get(passage.words[place].entry.stem, ())) > 1:
            continue
        before = governor_of(passage, place)
        if passage.lowers[before] == claim.lowers[tie]:
            continue
        other = before
        if passage.lowers[before] in _TIES - {"by"} and is_participle(passage.words, before - 1):
            other = before - 1
        if other <= verb or link.is_known(other) or not acts_here(passage, other):
            continue
        inside = any(passage.lowers[at] in _RELATIVES for at in range(verb, other))
        described = other != before and is_noun(passage, other - 1)
        if inside or described:
            return passage.written(passage.words[other].start, passage.words[place].end)
    return ""


def another_does_it(link: Linking) -> str:
    """Find "nurses went on strike" against "nurses cared for more after drivers went on strike", "pensioners pay $1"
    against "pensioners ride for nothing, while students pay $1"."""
    claim, passage = link.claim, link.passage
    index = claim.predicate_start if claim.predicate_start >= 0 else _first_verb(claim)
    verb = link.matched.get(claim.predicate, -1)
    if verb < 0 and index >= 0:
        stem = claim.words[index].entry.stem
        verb = next((at for at, word in enumerate(passage.words) if word.entry.stem == stem and at > 1), -1)
    if verb < 2 or index < 1 or claim.is_copular or is_done_to(claim, max(claim.predicate, index)):
        return ""
    if is_done_to(passage, verb) or not (acts_here(passage, verb) or is_verb(passage.words, verb)):
        return ""
    first, last = _subject_of_clause(passage, verb)
    if last < 0 or any(map(link.is_known, range(first, last + 1))) or _takes_up(passage, last):
        return ""
    if passage.words[last].entry.stem in KINDS | BODIES and passage.lowers[first] not in ("a", "an"):
        return ""
    subject = subject_of(claim, index) or {at for at in range(index) if is_content(claim, at)}
    ours = [link.matched[at] for at in subject if at in link.matched]
    if not ours or max(ours) >= first - 1:
        return ""
    return passage.written(passage.words[first].start, passage.words[verb].end)


def _first_verb(claim: Statement) -> int:
    """Return the first word behind a claim's first that has the form of a verb in the past; -1 for none."""
    return next((at for at in range(1, len(claim.words)) if claim.words[at].entry.past), -1)


def _subject_of_clause(passage: Statement, verb: int) -> tuple[int, int]:
    """Return the first and the last word of the noun phrase that a clause opens with whose only verb this is: "when
    *the two riders* ahead of him crashed"; -1 for both where there is none."""
    for at in range(verb - 1, max(0, verb - _CLAUSE), -1):
        lower = passage.lowers[at]
        if lower in (",", ";", "."):
            return -1, -1
        if lower in _CLAUSES or lower in ("and", "but", "that"):
            last = end_of_phrase(passage, at + 1)
            if lower == "and" and is_noun(passage, at - 1):
                return -1, -1  # "the university and its library closed"
            if passage.lowers[at + 1] in _SOMEBODY:
                return at + 1, at + 1
            named = 0 <= last < verb and (is_content(passage, last) or last in passage.value_words)
            return (at + 1, last) if named and lower != "who" else (-1, -1)
        if acts_here(passage, at) and not (is_participle(passage.words, at) and is_noun(passage, at - 1)):
            return -1, -1
    return -1, -1


def founded_by_nobody(link: Linking) -> str:
    """Find "Hale founded Brightline" against "Hale invested in Brightline, founded in 2004": nobody is said to have
    done it."""
    claim, passage = link.claim, link.passage
    verb = link.matched.get(claim.predicate, -1)
    if verb < 2 or claim.is_copular or is_done_to(claim, claim.predicate) or passage.lowers[verb - 1] != ",":
        return ""
    done_to = {link.matched.get(at, -1) for at in object_of(claim, claim.predicate)} - {-1}
    if verb - 2 not in done_to or object_of(passage, verb) or not is_participle(passage.words, verb):
        return ""
    if "by" in passage.lowers[verb + 1 : verb + 6]:
        return ""
    doer = {link.matched.get(at, -1) for at in subject_of(claim, claim.predicate_start)}
    if doer & set(range(phrase_start(passage, verb - 2), verb)):
        return ""  # "a Daily Ledger report, published"
    return passage.written(passage.words[verb - 2].start, passage.words[verb].end)


def other_main_subject(link: Linking) -> str:
    """Find "the blackout lasted until three" against "pubs stayed open until three on the night of the blackout"."""
    claim, passage = link.claim, link.passage
    start, verb = claim.predicate_start, passage.predicate
    said = link.matched.get(claim.predicate, -1)
    start = claim.predicate if start < 1 and said >= 0 else start
    if start < 1 or verb < 1 or not acts_here(passage, verb) or (said < 0 and link.is_known(verb)):
        return ""
    turned = is_done_to(claim, claim.predicate) or claim.words[claim.predicate].entry.stem in OF_ITSELF
    if said >= 0 and (said != verb or turned):
        return ""
    if claim.is_copular or claim.flags[start] != passage.flags[verb]:
        return ""
    ours = [link.matched[at] for at in subject_of(claim, start) if at in link.matched]
    doer = subject_of(passage, verb)
    if is_done_to(passage, verb) or not ours or min(ours) < verb or not doer or any(map(link.is_known, doer)):
        return ""
    if any(passage.words[at].entry.stem in KINDS | BODIES or passage.lowers[at] in THIRD_PERSON for at in doer):
        return ""
    first = phrase_start(passage, min(ours)) - 1
    if passage.lowers[first] not in _TIES or "," in passage.lowers[verb : min(ours)]:
        return ""
    return passage.written(passage.words[min(doer)].start, passage.words[verb].end)


def near_its_contrary(link: Linking) -> str:
    """Find "opens at nine on Sundays" against "is shut on Sundays and opens at nine on the other days": what the claim
    ends on stands beside the opposite of its verb."""
    claim, passage = link.claim, link.passage
    verb = link.matched.get(claim.predicate, -1)
    if verb < 0 or claim.is_copular:
        return ""
    contraries = contraries_of(claim.words[claim.predicate].entry.stem, claim.lowers[claim.predicate])
    last = next((at for at in range(len(claim.words) - 1, claim.predicate, -1) if is_content(claim, at)), -1)
    place = link.matched.get(last, -1)
    if place < 0:
        return ""
    for stem in contraries - claim.positions.keys():
        for at in passage.positions.get(stem, ()):
            if 0 < place - at < abs(place - verb) and not any(
                passage.lowers[between] in ("and", ",", "but") for between in range(at, place)
            ):
                return passage.written(passage.words[at].start, passage.words[place].end)
    return ""


def by_in_a_noun(link: Linking) -> str:
    """Find "was sued by its founder" against "was sued over remarks by its founder"."""
    claim, passage = link.claim, link.passage
    verb = link.matched.get(claim.predicate, -1)
    by = claim.predicate + 1
    if verb < 0 or not is_done_to(claim, claim.predicate) or claim.lowers[by : by + 1] != ["by"]:
        return ""
    place = link.matched.get(end_of_phrase(claim, by + 1), -1)
    theirs = phrase_start(passage, place) - 1 if place > verb else -1
    if theirs <= verb + 1 or passage.lowers[theirs] != "by" or not is_content(passage, theirs - 1):
        return ""
    noun = theirs - 1
    tie = phrase_start(passage, noun) - 1
    if is_verb(passage.words, noun) or link.is_known(noun) or tie <= verb - 1 or passage.lowers[tie] not in _OVER:
        return ""
    return passage.written(passage.words[tie].start, passage.words[place].end)


def one_of_two_objects(link: Linking) -> str:
    """Find "sentenced Hale and his son" against "sentenced the son of Hale"."""
    claim, passage = link.claim, link.passage
    verb = link.matched.get(claim.predicate, -1)
    if verb < 0 or claim.is_copular or is_done_to(claim, claim.predicate) or is_done_to(passage, verb):
        return ""
    ours, theirs = object_of(claim, claim.predicate), object_of(passage, verb)
    if not ours or not theirs or "and" not in claim.lowers[min(ours) : max(ours)]:
        return ""
    if "and" in passage.lowers[min(theirs) : max(theirs)]:
        return ""
    places = [link.matched[at] for at in ours if at in link.matched]
    left = [at for at in places if at not in theirs and passage.lowers[phrase_start(passage, at) - 1] == "of"]
    if not left or not any(at in theirs for at in places):
        return ""
    return passage.written(passage.words[min(theirs)].start, passage.words[max(left)].end)


def only_a_doer(link: Linking) -> str:
    """Find "won the medal" against "the daughter of a medal winner": who does such things, and not that it was done."""
    claim, passage = link.claim, link.passage
    at = link.matched.get(claim.predicate, -1)
    if at < 2 or claim.is_copular or not is_verb(claim.words, claim.predicate) or is_verb(passage.words, at):
        return ""
    entry = passage.words[at].entry
    first = phrase_start(passage, at)
    if not entry.lower.endswith(("er", "or", "ers", "ors")) or passage.lowers[first] not in ("a", "an"):
        return ""
    return (
        passage.written(passage.words[first].start, passage.words[at].end) if passage.lowers[first - 1] in _TIES else ""
    )


def long_past(link: Linking) -> str:
    """Find "will hold its congress in Orsa" against "held its congress in Orsa ten years ago"."""
    claim, passage = link.claim, link.passage
    at = link.matched.get(claim.predicate, -1)
    if at < 0 or not claim.flags[claim.predicate] & FUTURE or passage.flags[at] & (FUTURE | UNSURE):
        return ""
    if not is_verb(passage.words, at) or is_done_to(passage, at) or claim.dates:
        return ""
    ago = next((place for place, lower in enumerate(passage.lowers) if lower in ("ago", "last")), -1)
    return passage.written(passage.words[at].start, passage.words[ago].end) if ago > at else ""


def younger_than_most(link: Linking) -> str:
    """Find "is the youngest member" against "two members are younger"."""
    claim, passage = link.claim, link.passage
    for index, at in link.matched.items():
        if not is_superlative(claim.lowers[index]) or is_superlative(passage.lowers[at]):
            continue
        than = passage.lowers[at + 1 : at + 3]
        if passage.lowers[at].endswith("er") and "than" in than:
            if _ANY.isdisjoint(passage.lowers):
                return passage.written(passage.words[at].start, passage.words[at + 1].end)
    return ""


def does_it_himself(link: Linking) -> str:
    """Find "the judge was sentenced" against "the judge sentenced a banker": what is done to the claim's subject it
    does itself in the passage."""
    claim, passage = link.claim, link.passage
    verb = link.matched.get(claim.predicate, -1)
    if verb < 1 or not is_done_to(claim, claim.predicate) or is_done_to(passage, verb):
        return ""
    if claim.words[claim.predicate].entry.stem in OF_ITSELF or not acts_here(passage, verb):
        return ""
    if passage.words[verb].entry.stem != claim.words[claim.predicate].entry.stem:
        return ""
    ours = {link.matched.get(at, -1) for at in subject_of(claim, claim.predicate)} - {-1}
    behind = _past_place(passage, verb + 1)
    if not ours or not ours <= subject_of(passage, verb) or passage.lowers[verb - 1] in AUXILIARIES:
        return ""
    if end_of_phrase(passage, behind) < 0 or _is_when(passage, end_of_phrase(passage, behind)):
        return ""
    return passage.written(passage.words[min(ours)].start, passage.words[verb].end)


def only_founded(link: Linking) -> str:
    """Find "Hale founded the club" against "Hale heads the club, which was founded in 1996", "Hale took pictures of the
    comet after it was discovered": nobody is said to have done it, and the claim's doer does something else."""
    claim, passage = link.claim, link.passage
    verb = link.matched.get(claim.predicate, -1)
    if verb < 3 or claim.is_copular or is_done_to(claim, claim.predicate) or not is_done_to(passage, verb):
        return ""
    if not object_of(claim, claim.predicate) or "by" in passage.lowers[verb + 1 : verb + _NEAR]:
        return ""
    ours = {link.matched.get(at, -1) for at in subject_of(claim, claim.predicate_start)} - {-1}
    opening = verb - 1
    while opening > 0 and passage.lowers[opening] in (*AUXILIARIES, "later", "first", "also"):
        opening -= 1
    pronoun = passage.lowers[opening] in THIRD_PERSON and passage.lowers[opening - 1] in _CLAUSES
    if not ours or max(ours) > opening or not (passage.lowers[opening] in _RELATIVES or pronoun):
        return ""
    return passage.written(passage.words[opening].start, passage.words[verb].end)


def told_that(link: Linking) -> str:
    """Find "the union admitted Keshar" against "the union admitted that it had misjudged Keshar"."""
    claim, passage = link.claim, link.passage
    verb = link.matched.get(claim.predicate, -1)
    if verb < 1 or claim.is_copular or "that" in claim.lowers or is_done_to(claim, claim.predicate):
        return ""
    head = end_of_phrase(claim, claim.predicate + 1)
    place = link.matched.get(head, -1)
    if head >= 0 and head + 1 < len(claim.words) and is_verb(claim.words, head + 1):
        return ""  # "claimed the plant leaked"
    that = next(
        (at for at in range(verb + 1, min(verb + _NEAR, len(passage.words))) if passage.lowers[at] == "that"), -1
    )
    if place < 0 or not verb < that < place or end_of_phrase(passage, verb + 1) >= 0:
        return ""
    if any(is_content(passage, at) and at not in passage.value_words for at in range(verb + 1, that)):
        return ""
    return passage.written(passage.words[verb].start, passage.words[place].end)


def only_its_owner(link: Linking) -> str:
    """Find "the president of Orsa died" against "the president of Orsa's football federation died"."""
    claim, passage = link.claim, link.passage
    for tie in range(1, len(claim.words) - 1):
        if claim.lowers[tie] not in ("of", "to", "for", "with", "by", "against") or tie in claim.value_words:
            continue
        head = end_of_phrase(claim, tie + 1)
        at = link.matched.get(head, -1)
        if at < 0 or claim.words[head].entry.possessive or not passage.words[at].entry.possessive:
            continue
        owned = end_of_phrase(passage, at + 1)
        if owned < 0 or any(map(link.is_known, range(at + 1, owned + 1))) or passage.words[owned].entry.stem in KINDS:
            continue
        if passage.lowers[phrase_start(passage, at) - 1] == claim.lowers[tie]:
            return passage.written(passage.words[at].start, passage.words[owned].end)
    return ""


def leaves_or_stays(link: Linking) -> str:
    """Find "decided to leave the coalition" against "decided to remain in the coalition"."""
    claim, passage = link.claim, link.passage
    verb = link.matched.get(claim.predicate, -1)
    if verb < 0:
        return ""
    ours = _led_to(claim, claim.predicate)
    theirs = _led_to(passage, verb)
    if ours < 0 or theirs < 0 or ours in link.matched or link.is_known(theirs) or theirs in link.taken:
        return ""
    return passage.written(passage.words[verb].start, passage.words[theirs].end)


def _led_to(statement: Statement, verb: int) -> int:
    """Return the verb that another leads to: "decided on Sunday to *leave*"; -1 for none."""
    for at in range(verb + 1, min(len(statement.words) - 1, verb + _NEAR + _NEAR)):
        if statement.lowers[at] == "to" and statement.lowers[at + 1] in BASES:
            return at + 1
        if statement.lowers[at] in _RELATIVES or statement.lowers[at] in (".", ";"):
            break
    return -1


def before_the_other(link: Linking) -> str:
    """Find "Hale was the first" against "the first was Ito, eleven years before Hale"."""
    claim, passage = link.claim, link.passage
    start = claim.predicate_start
    if start < 1 or not claim.is_copular:
        return ""
    ours = [link.matched[at] for at in range(start) if at in link.matched and is_content(claim, at)]
    if not ours or not any(at < min(ours) for at in link.matched.values()):
        return ""
    tie = governor_of(passage, min(ours))
    if tie > 0 and passage.lowers[tie] in _BESIDE and passage.lowers[tie] not in claim.lowers:
        return passage.written(passage.words[tie].start, passage.words[max(ours)].end)
    return ""


def another_tied_to_verb(link: Linking) -> str:
    """Find "scored against Orsa" against "scored against Besk last week, came on against Orsa", "sold to Meridian"
    against "sold to Ito, who outbid Meridian"."""
    claim, passage = link.claim, link.passage
    verb = link.matched.get(claim.predicate, -1)
    if verb < 0 or claim.is_copular:
        return ""
    for tie in range(claim.predicate + 1, len(claim.words) - 1):
        if claim.lowers[tie] not in _OF_VERBS or tie in claim.value_words:
            continue
        ours = end_of_phrase(claim, tie + 1)
        place = link.matched.get(ours, -1)
        if place < 0 or ours in claim.value_words:
            continue
        there = -1
        for at in range(verb + 1, place if place > verb else min(len(passage.words), verb + _NEAR)):
            if passage.lowers[at] in (";", ".") or acts_here(passage, at):
                break
            if passage.lowers[at] == claim.lowers[tie] and at not in passage.value_words:
                there = at
                break
        theirs = end_of_phrase(passage, there + 1) if there > 0 else -1
        if theirs < 0 or (place > verb and (theirs >= place or not _crosses(passage, theirs, place))):
            continue
        led = governor_of(passage, place)
        if place < verb and (passage.lowers[led] != claim.lowers[tie] or led < 1):
            continue  # "from Orsa he escaped"
        if claim.lowers[phrase_start(claim, ours)] in ("a", "an"):
            continue
        run = range(there + 1, theirs + 1)
        if any(map(link.is_known, run)) or theirs in passage.value_words or _is_when(passage, theirs):
            continue
        if passage.words[theirs].entry.stem in KINDS or not is_content(passage, theirs):
            continue
        return passage.written(passage.words[verb].start, passage.words[theirs].end)
    return ""


def stopped_before(link: Linking) -> str:
    """Find "rain stopped the final" against "rain stopped just before the final"."""
    claim, passage = link.claim, link.passage
    verb = link.matched.get(claim.predicate, -1)
    if verb < 0 or claim.is_copular or is_done_to(claim, claim.predicate) or is_done_to(passage, verb):
        return ""
    head = end_of_phrase(claim, claim.predicate + 1)
    place = link.matched.get(head, -1)
    if place <= verb or len(passage.positions.get(passage.words[place].entry.stem, ())) > 1:
        return ""
    tie = governor_of(passage, place)
    if not acts_here(passage, verb) or tie <= verb or passage.lowers[tie] not in _AROUND or object_of(passage, verb):
        return ""
    if claim.words[claim.predicate].entry.stem != passage.words[verb].entry.stem or tie > verb + _NEAR:
        return ""
    if any(is_content(passage, at) and not passage.lowers[at].endswith("ly") for at in range(verb + 1, tie)):
        return ""
    return passage.written(passage.words[verb].start, passage.words[place].end)


def beside_the_place(link: Linking) -> str:
    """Find "found in the bakery" against "found in the house next to the bakery"."""
    claim, passage = link.claim, link.passage
    for tie in range(1, len(claim.words) - 1):
        if claim.lowers[tie] not in ("in", "at", "inside", "on") or tie in claim.value_words:
            continue
        head = end_of_phrase(claim, tie + 1)
        at = link.matched.get(head, -1)
        if at < 2 or head in claim.value_words or len(passage.positions.get(passage.words[at].entry.stem, ())) > 1:
            continue
        before = governor_of(passage, at)
        lower = passage.lowers[before] if before > 0 else ""
        if end_of_phrase(passage, at) != at:
            continue  # "near the Rwandan border"
        near = lower in ("near", "outside", "behind", "beside", "opposite", "beyond")
        if near or (lower == "to" and passage.lowers[before - 1] in ("next", "close")):
            return passage.written(passage.words[before].start, passage.words[at].end)
    return ""


def of_other_part(link: Linking) -> str:
    """Find "was written in a prison" against "the play, set in a prison, was written": a word between commas has it."""
    claim, passage = link.claim, link.passage
    verb = link.matched.get(claim.predicate, -1)
    if verb < 0 or claim.is_copular:
        return ""
    for tie in range(claim.predicate + 1, len(claim.words) - 1):
        if claim.lowers[tie] not in _TO_BE_TIED or tie in claim.value_words:
            continue
        place = link.matched.get(end_of_phrase(claim, tie + 1), -1)
        before = governor_of(passage, place) if place > 0 else -1
        if before < 2 or passage.lowers[before] != claim.lowers[tie] or place > verb:
            continue
        other = before - 1
        if is_participle(passage.words, other) and passage.lowers[other - 1] == "," and not link.is_known(other):
            if "," in passage.lowers[place:verb]:
                return passage.written(passage.words[other].start, passage.words[place].end)
    return ""


def chosen_as_other(link: Linking) -> str:
    """Find "was elected party leader" against "was elected in May and is secretary to the party leader"."""
    claim, passage = link.claim, link.passage
    index = claim.predicate
    verb = link.matched.get(index, -1)
    if verb < 0 or not is_done_to(claim, index):
        return ""
    place = link.matched.get(end_of_phrase(claim, index + 1), -1)
    before = governor_of(passage, place) if place > verb else -1
    if before <= verb or passage.lowers[before] not in ("to", "of", "for", "with", "by", "about"):
        return ""
    noun = before - 1
    if not is_noun(passage, noun) or not is_content(passage, noun) or link.is_known(noun):
        return ""
    return passage.written(passage.words[noun].start, passage.words[place].end)


def done_to_another(link: Linking) -> str:
    """Find "the fire was started" against "the fire broke out after a man started a quarrel"."""
    claim, passage = link.claim, link.passage
    verb = link.matched.get(claim.predicate, -1)
    if verb < 1 or not is_done_to(claim, claim.predicate) or is_done_to(passage, verb):
        return ""
    if not is_verb(passage.words, verb) or passage.words[verb].entry.stem != claim.words[claim.predicate].entry.stem:
        return ""
    theirs = end_of_phrase(passage, _past_place(passage, verb + 1))
    ours = {link.matched.get(at, -1) for at in subject_of(claim, claim.predicate)} - {-1}
    if theirs < 0 or not ours or theirs in passage.value_words or _is_when(passage, theirs):
        return ""
    run = range(verb + 1, theirs + 1)
    if any(map(link.is_known, run)) or not is_content(passage, theirs) or passage.words[theirs].entry.stem in KINDS:
        return ""
    tied = passage.lowers[governor_of(passage, max(ours))] if max(ours) > theirs else ""
    if passage.words[theirs].entry.capital or max(ours) > theirs:
        return passage.written(passage.words[verb].start, passage.words[theirs].end) if tied == "of" else ""
    if ours & object_of(passage, verb):
        return ""
    return passage.written(passage.words[verb].start, passage.words[theirs].end)


def which_of_them(link: Linking) -> str:
    """Find "will close the plant" against "will decide which of two plants it is to close"."""
    claim, passage = link.claim, link.passage
    verb = link.matched.get(claim.predicate, -1)
    if verb < 2 or not _ASKED.isdisjoint(claim.lowers):
        return ""
    for at in range(1, verb):
        if passage.words[at].entry.stem in _DECIDING:
            asked = next((p for p in range(at + 1, min(verb, at + _NEAR)) if passage.lowers[p] in _ASKED), -1)
            if asked > 0:
                return passage.written(passage.words[at].start, passage.words[asked].end)
    return ""
