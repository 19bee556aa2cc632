"""See that what the claim states as done the passage does not only speak of doing: "agreed to buy", "kept from
leaving", "will leave if the tax is raised"."""

from __future__ import annotations

from itertools import pairwise

from factcheck.expressions.clauses import object_of, subject_of
from factcheck.expressions.noun_phrases import is_saying_of_its_own, phrase_start
from factcheck.expressions.polarity import FUTURE, NEGATION, UNSURE
from factcheck.expressions.predicate import AUXILIARIES, is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.structure.governing import (
    NEAR,
    led_to,
)
from factcheck.judging.structure.linking import Linking, is_content
from factcheck.lexicon.function_words import DETERMINERS
from factcheck.lexicon.verbs import BASES, IRREGULAR_PAST
from factcheck.text.words import Word, stem_of

_WHERE = frozenset("where when how whether which whom".split())
_CHARGES = frozenset(map(stem_of, "charge claim allegation accusation assertion suggestion account version".split()))
_ALLEGING = frozenset(map(stem_of, "claim allege assert contend insist maintain suspect".split()))
_SELVES = frozenset("himself herself itself themselves".split())
_POSING = frozenset(map(stem_of, "introduce present describe style pass identify".split()))
_FEIGNING = frozenset(map(stem_of, "pose masquerade".split()))
_ABLE = frozenset("can could cannot able ability capable may might power possible possibly capacity".split())
_DENYING = frozenset(map(stem_of, "deny reject dispute dismiss contest refute challenge contradict".split()))
_CHARGED = 16
"""Within how many words behind "a charge" it stands that somebody denies it."""
_WHO = frozenset(("who", "what"))
_WONDERING = frozenset(map(stem_of, "ask wonder inquire enquire".split()))
_SOME = 2
_ASKED = frozenset(("which", "whether", "if", "how"))
_DECIDING = frozenset(map(stem_of, "decide consider discuss debate study ask wonder examine determine".split()))

_CAME_TO = frozenset(
    map(
        stem_of,
        "able manage happen begin start continue come tend use get have choose vote succeed proceed dare bother prove "
        "live grow rise fall return remain enough on turn see know find lose seem appear serve act combine".split(),
    )
)
"""Behind these what stands with "to" did come about: "managed to sell", "forced him to leave", "went on to win"."""
_MAKING = frozenset(
    map(stem_of, "help force compel oblige lead cause prompt get bring require drive inspire induce".split())
)
"""The same with a noun between: "forced the mayor to leave"."""
_RANKS = frozenset("first second third last latest next only".split())
_AWAY = frozenset("of from on about against to towards toward near than".split())
_TOLD = frozenset(
    map(
        stem_of,
        "guilty convict act crime result process way addition admit confess lead contribute benefit profit return "
        "retire stem come range accustom use respond resort turn".split(),
    )
)
"""Before a preposition these tell of what was done: "guilty of killing", "admitted to selling", "led to closing"."""
_SPARED = frozenset(map(stem_of, "escape risk miss delay postpone consider deny fear resist imagine".split()))
_MODALS = frozenset("can could will would may might must should".split())
_MEANT = frozenset("for on about towards toward".split())
_SEEKING = frozenset(map(stem_of, "seek sought request demand want".split()))
_CLOSES = frozenset((",", ".", ";"))
_SELF = frozenset("himself herself itself themselves".split())
_DECLARING = frozenset(map(stem_of, "declare proclaim call name".split()))
_NEEDING = frozenset("need needs needed must".split())
_GETTING = frozenset(map(stem_of, "get got receive accept take took win won obtain gain".split()))
_OFFERED = frozenset("offered promised refused denied demanded sought requested".split())
_IF = frozenset(("if", "unless"))
_ASKING = frozenset(
    map(stem_of, "ask wonder see know decide determine check question tell say consider even as test learn".split())
)
_NEARLY = frozenset("nearly almost close verge brink virtually narrowly".split())
_STORIES = frozenset("novel film movie play book story series sketch opera dream legend myth tale".split())
_SENTENCE = frozenset(".;!?:")
_PLANNED = frozenset(
    "planned proposed attempted threatened possible potential prospective intended promised failed abortive aborted "
    "cancelled canceled scrapped abandoned would-be".split()
)
_TO_NOTHING = frozenset(
    map(
        stem_of,
        "collapse fail reject cancel drop abandon scrap block postpone delay suspend stall veto shelve halt thwart "
        "foil avert prevent avoid stop plan propose discuss consider expect threaten oppose refuse dismiss resist "
        "withdraw withdrew fear".split(),
    )
)
"""What is said of a deed that did not come about."""
_ASKED_FOR = frozenset(
    map(stem_of, "include recommend urge propose plan require demand want suggest discuss envisage".split())
)
"""What is done with a deed that has not come about yet."""

_CALLING = _ASKED_FOR | frozenset(map(stem_of, "call announce schedule threaten promise request order approve".split()))
"""The same of what is held, had or gone on: "called a strike"."""


def only_spoken_of(link: Linking) -> str:
    """Find "bought" against "agreed to buy", "left" against "kept it from leaving"."""
    claim, passage = link.claim, link.passage
    for index, at in link.matched.items():
        word = claim.words[index]
        if word.entry.stem != passage.words[at].entry.stem:
            continue
        modal = index > 0 and claim.words[index - 1].entry.lower in _MODALS
        if not modal and claim.flags[index] & (NEGATION | UNSURE | FUTURE):
            continue
        if not modal and not _is_told(claim.words, index):
            continue
        found = ""
        for place in passage.positions.get(word.entry.stem, ()):
            cue = _cue(passage, place)
            if cue < 0 or (modal and not _is_strange(link, cue)):
                found = ""
                break
            found = found or passage.written(passage.words[cue].start, passage.words[place].end)
        if found:
            return found
    return ""


_CALLED_OFF = frozenset(map(stem_of, "cancel scrap abandon shelve drop postpone block halt thwart avert foil".split()))
_DEATHS = frozenset(map(stem_of, "death killing murder injury loss".split()))
"""What has happened, whatever is said of it."""


def came_to_nothing(link: Linking) -> str:
    """Find "merged with Orsa" against "a planned merger with Orsa", "the merger with Orsa fell through": the noun of a
    deed does not say that it was done."""
    claim, passage = link.claim, link.passage
    at = link.verb
    if at < 1 or claim.is_copular or is_verb(passage.words, at) or claim.flags[claim.predicate] & (UNSURE | FUTURE):
        return ""
    words, verb = passage.words, passage.predicate
    if passage.words[at].entry.stem in _DEATHS:
        return ""  # "the deaths of 12 people could have been avoided"
    if is_saying_of_its_own(passage, at):
        return ""  # "Besk's warning that ... was ignored"
    if passage.lowers[at - 1] in _PLANNED:
        return passage.written(words[at - 1].start, words[at].end)
    gerund = passage.lowers[at].endswith("ing") and passage.lowers[at - 1] == "the"  # "the fitting of alarms"
    if 0 <= verb < at and words[verb].entry.stem in _ASKED_FOR and (gerund or at in object_of(passage, verb)):
        return passage.written(words[verb].start, words[at].end)
    opening = phrase_start(passage, at) == 0
    for place in range(at + 1, len(words) if opening else 0):
        start = place
        while start > at and words[start - 1].entry.lower in AUXILIARIES:
            start -= 1
        # "The strike planned for May was cancelled": of the verbs behind a noun those without another subject are its.
        if words[place].entry.stem in _CALLED_OFF and at < start < place and not subject_of(passage, start) - {at}:
            return passage.written(words[at].start, words[place].end)
    if passage.predicate_start <= at or at not in subject_of(passage, passage.predicate_start):
        return ""
    through = passage.lowers[verb] == "fell" and passage.lowers[verb + 1 : verb + 2] == ["through"]
    if through or words[verb].entry.stem in _TO_NOTHING or passage.flags[verb] & (UNSURE | FUTURE | NEGATION):
        return passage.written(words[at].start, words[verb].end)
    return ""


def only_called(link: Linking) -> str:
    """Find "went on strike" against "called a strike": the claim says by a verb that says little that it was done, the
    passage what somebody wanted."""
    claim, passage = link.claim, link.passage
    verb = claim.predicate
    if verb < 0 or claim.is_copular or verb in link.matched or claim.flags[verb] & (UNSURE | FUTURE | NEGATION):
        return ""
    noun = verb + 1 + (claim.lowers[verb + 1 : verb + 2] == ["on"])
    while noun < len(claim.words) and claim.lowers[noun] in DETERMINERS:
        noun += 1
    at = link.matched.get(noun, -1)
    if claim.words[verb].entry.weight >= 1 or at < 0:
        return ""
    for word in passage.words[:at]:
        if word.entry.stem in _CALLING and is_verb(passage.words, word.index) and at in object_of(passage, word.index):
            return passage.written(word.start, passage.words[at].end)
    return ""


def _is_if(words: list[Word], at: int) -> bool:
    """Return whether a condition begins here: "if", "provided that", "as long as"."""
    lower = words[at].entry.lower
    following = words[at + 1].entry.lower if at + 1 < len(words) else ""
    if lower == "provided":
        return at > 0 and words[at - 1].entry.lower not in AUXILIARIES and following in (*DETERMINERS, "they", "it")
    if lower in ("as", "so"):
        return following == "long" and at + 2 < len(words) and words[at + 2].entry.lower == "as"
    return lower in _IF


def _is_strange(link: Linking, at: int) -> bool:
    """Return whether the claim lacks the noun before "to": "could enable the crew to land" for "could land"."""
    return is_content(link.passage, at) and not link.is_known(at) and not is_verb(link.passage.words, at)


def _is_told(words: list[Word], at: int) -> bool:
    """Return whether a word has a form of the past or of the third person, which only what is stated has."""
    lower = words[at].entry.lower
    if (
        words[at].entry.capital
        or lower in AUXILIARIES
        or (at and words[at - 1].entry.lower in ("to", "the", "a", "an"))
    ):
        return False
    return lower.endswith("ed") or lower in IRREGULAR_PAST or (lower.endswith("s") and not lower.endswith("ss"))


def _cue(passage: Statement, at: int) -> int:
    """Return the index of the word by which what stands at `at` is only spoken of; -1 where it is told."""
    words = passage.words
    # As it is written: a verb of two words has the entry of another.
    lower = passage.written(words[at].start, words[at].end).lower()
    before = at - 1
    while before > 0 and words[before].entry.lower.endswith("ly"):
        before -= 1
    if before < 1:
        return -1
    tie = words[before].entry.lower
    if lower.endswith("ing"):
        if tie == "being":
            before -= 1
            tie = words[before].entry.lower
        if words[before].entry.stem in _SPARED:
            return before
        if tie not in _AWAY or words[before - 1].entry.stem in _TOLD:
            return -1
        return before
    if lower.endswith("ed") or lower in IRREGULAR_PAST:
        # "Escaped being sold", "cleared of having sold".
        away = tie in ("being", "having") and (
            words[before - 1].entry.lower in _AWAY or words[before - 1].entry.stem in _SPARED
        )
        return before - 1 if away and words[before - 2].entry.stem not in _TOLD else -1
    if tie == "than":
        return before if words[before - 1].entry.lower == "rather" else -1
    if tie != "to":
        return -1
    governor = before - 1
    while governor > 0 and words[governor].entry.lower.endswith("ly"):
        governor -= 1
    if words[governor].entry.stem in _CAME_TO and words[governor - 1].entry.stem != "call":
        return -1
    for place in range(governor, max(-1, governor - 6), -1):
        entry = words[place].entry
        if entry.lower in _SENTENCE:
            break
        if entry.stem in _MAKING or entry.lower in _RANKS or entry.lower.endswith("est"):
            return -1
    return governor


def only_if(link: Linking) -> str:
    """Find "will leave" against "will leave if the tax is raised"."""
    claim, passage = link.claim, link.passage
    words = passage.words
    if any(word.entry.lower in _IF for word in claim.words):
        return ""
    strict = ("only", "if") in pairwise(passage.lowers)
    if not strict and any(word.entry.lower in ("would", "could", "should") for word in claim.words):
        return ""
    places = link.matched.values()
    verb = link.verb if claim.predicate >= 0 else max(places)
    if verb < 0:
        return ""
    for at, word in enumerate(words):
        if not _is_if(words, at) or (at and words[at - 1].entry.stem in _ASKING):
            continue
        if at == 0 or words[at - 1].entry.lower in _SENTENCE or (at == 1 and words[0].entry.lower in ("but", "and")):
            # "If the tax is raised, the company will leave."
            if any(place > at for place in places):
                return word.entry.surface
            continue
        last = max(places)
        between = words[last + 1 : at]
        if verb < at > last and len(between) <= 3 and not any(w.entry.lower in (",", '"') for w in between):
            end = min(len(words), at + 4)
            return passage.written(word.start, words[end - 1].end)
    return ""


def still_under_way(link: Linking) -> str:
    """Find "has been repaired" against "is being repaired"."""
    claim, words = link.claim, link.passage.words
    at = link.verb
    ours = claim.lowers[: max(0, claim.predicate)]
    if at < 2 or words[at - 1].entry.lower != "being" or "been" not in ours or "being" in ours:
        return ""
    return link.passage.written(words[at - 2].start, words[at].end)


def only_nearly(link: Linking) -> str:
    """Find "nearly fell" against "fell", "came close to winning" against "won"."""
    claim = link.claim
    nearly = next((at for at in range(len(claim.words) - 1) if _is_nearly(claim, at)), -1)
    if nearly < 0 or not _NEARLY.isdisjoint(link.passage.lowers):
        return ""
    return claim.written(claim.words[nearly].start, claim.words[nearly + 1].end)


def _is_nearly(statement: Statement, at: int) -> bool:
    """Return whether a word takes back what stands behind it: "nearly fell", but not "nearly 50"."""
    words = statement.words
    lower, following = words[at].entry.lower, words[at + 1].entry.lower
    if lower in ("nearly", "almost"):
        return at not in statement.value_words and is_verb(words, at + 1)
    if lower == "close":
        return following == "to" and at + 2 < len(words) and words[at + 2].entry.lower.endswith("ing")
    return lower in ("verge", "brink") and following == "of"


def only_told(link: Linking) -> str:
    """Find "the king abdicated" against "in the novel the king abdicated"."""
    words = link.passage.words
    if len(words) < 4 or words[0].entry.lower != "in" or words[1].entry.lower not in DETERMINERS:
        return ""
    if words[2].entry.lower in _STORIES and not link.is_known(2):
        return link.passage.written(words[0].start, words[2].end)
    return ""


def only_needed(link: Linking) -> str:
    """Find "beat Orsa" against "need to beat Orsa", "got a raise" against "were offered a raise"."""
    claim, passage = link.claim, link.passage
    if not _NEEDING.isdisjoint(claim.lowers) or any(flag & (UNSURE | FUTURE) for flag in claim.flags):
        return ""
    at = link.verb
    if at > 1 and passage.lowers[at - 1] == "to" and passage.lowers[at - 2] in _NEEDING:
        return passage.written(passage.words[at - 2].start, passage.words[at].end)
    lowers = passage.lowers
    unable = "unable" in lowers and any(
        lowers[place : place + 3] in (["unable", "to", "confirm"], ["unable", "to", "verify"])
        for place in range(len(lowers))
    )
    if unable or "unconfirmed" in lowers or "unverified" in lowers:
        return "unconfirmed"
    if at >= 0 and not claim.is_copular and "unless" in passage.lowers[at:] and "unless" not in claim.lowers:
        return "unless"
    could = at > 0 and passage.lowers[at - 1] in ("can", "could") and claim.words[claim.predicate].entry.past
    if could and _MODALS.isdisjoint(claim.lowers):
        return passage.written(passage.words[at - 1].start, passage.words[at].end)  # "can carry", "carried"
    start = next((at for at, word in enumerate(claim.words) if word.entry.stem in _GETTING and at), -1)
    if start < 0 or claim.lowers[start] in passage.lowers:
        return ""
    done_to = link.places_of(object_of(claim, start))
    for offered, lower in enumerate(passage.lowers):
        if lower in _OFFERED and done_to and offered < min(done_to) and set(done_to) <= object_of(passage, offered):
            return passage.written(passage.words[offered].start, passage.words[max(done_to)].end)
    return ""


def _noun_of_deed(link: Linking) -> int:
    """Return where the passage has as a noun what the claim says was done ("extradited", "extradition"); -1 for
    nowhere."""
    claim = link.claim
    at = link.verb
    if at < 0 or claim.is_copular or is_verb(link.passage.words, at):
        return -1
    return -1 if any(flag & (UNSURE | FUTURE) for flag in claim.flags) else at


def still_sought(link: Linking) -> str:
    """Find "extradited them" against "whose extradition it is seeking", "won" against "declared herself the winner"."""
    claim, passage = link.claim, link.passage
    at = _noun_of_deed(link)
    if at < 0:
        return ""
    for place in range(max(0, at - NEAR), min(len(passage.words), at + NEAR)):
        together = _CLOSES.isdisjoint(passage.lowers[min(at, place) : max(at, place)])
        sought = passage.words[place].entry.stem in _SEEKING and place != at and not link.is_known(place)
        if sought and together and is_verb(claim.words, claim.predicate):
            return passage.written(passage.words[min(at, place)].start, passage.words[max(at, place)].end)
        if passage.lowers[place] in _SELF and passage.words[place - 1].entry.stem in _DECLARING and place < at:
            return passage.written(passage.words[place - 1].start, passage.words[at].end)
    return ""


def only_meant_for(link: Linking) -> str:
    """Find "have been resettled" against "put their names down for resettlement"."""
    claim, passage = link.claim, link.passage
    at = _noun_of_deed(link)
    if at <= 1:
        return ""
    lower, mine = passage.lowers[at], claim.words[claim.predicate].entry
    if not mine.past or passage.lowers[at - 1] not in _MEANT or not lower.endswith(("ment", "ion", "al", "ance")):
        return ""
    before = passage.words[at - 2].entry
    return (
        ""
        if link.is_known(at - 2) or not before.is_word
        else passage.written(passage.words[at - 2].start, passage.words[at].end)
    )


def leaves_or_stays(link: Linking) -> str:
    """Find "decided to leave the coalition" against "decided to remain in the coalition"."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if verb < 0 or object_of(claim, claim.predicate):
        return ""  # "declined requests to speak", "declined requests to respond"
    ours = led_to(claim, claim.predicate)
    theirs = led_to(passage, verb)
    if ours < 0 or theirs < 0 or ours in link.matched or link.is_known(theirs) or theirs in link.taken:
        return ""
    return passage.written(passage.words[verb].start, passage.words[theirs].end)


def which_of_them(link: Linking) -> str:
    """Find "will close the plant" against "will decide which of two plants it is to close"."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if verb < 2 or not _ASKED.isdisjoint(claim.lowers):
        return ""
    for at in range(1, verb):
        if passage.words[at].entry.stem in _DECIDING:
            asked = next((p for p in range(at + 1, min(verb, at + NEAR)) if passage.lowers[p] in _ASKED), -1)
            if asked > 0:
                return passage.written(passage.words[at].start, passage.words[asked].end)
    return ""


def where_to_do_it(link: Linking) -> str:
    """Find "will be held in Orsa" against "put off a decision on where to hold it"."""
    passage, verb = link.passage, link.verb
    if verb < 2 or passage.lowers[verb - 1] != "to" or passage.lowers[verb - 2] not in _WHERE:
        return ""
    if passage.lowers[verb - 2] in link.claim.lowers:
        return ""
    return passage.written(passage.words[verb - 2].start, passage.words[verb].end)


def as_they_claim(link: Linking) -> str:
    """Find "the firm neglected the machines" against "not, as the union had claimed, from machines that the firm
    neglected": only somebody's claim is told of there."""
    passage, verb = link.passage, link.verb
    if verb < 4 or any(word.entry.stem in _ALLEGING for word in link.claim.words):
        return ""
    for at in range(verb - 1, 2, -1):
        if passage.lowers[at] in (";", "."):
            break
        if passage.lowers[at] == "," and passage.words[at - 1].entry.stem in _ALLEGING:
            opening = next((p for p in range(at - 1, max(0, at - _CHARGED), -1) if passage.lowers[p] == ","), -1)
            if opening >= 0 and passage.lowers[opening + 1] == "as":
                return passage.written(passage.words[opening + 1].start, passage.words[at - 1].end)
    return ""


def only_posed(link: Linking) -> str:
    """Find "two men employed by the embassy" against "two men who introduced themselves as embassy staff"."""
    passage = link.passage
    for at in range(2, len(passage.words) - 1):
        if passage.lowers[at] != "as" or "as" in link.claim.lowers:
            continue
        posing = passage.lowers[at - 1] in _SELVES and passage.words[at - 2].entry.stem in _POSING
        if posing or passage.words[at - 1].entry.stem in _FEIGNING:
            place = next((p for p in range(at + 1, min(len(passage.words), at + NEAR)) if p in link.taken), -1)
            if place > 0:
                return passage.written(passage.words[at - 1].start, passage.words[place].end)
    return ""


def only_can(link: Linking) -> str:
    """Find "the council blocks it" against "the council can block it"."""
    claim, passage, verb = link.claim, link.passage, link.verb
    at = verb - 1 - (verb > 1 and passage.lowers[verb - 1].endswith("ly"))
    if at < 1 or passage.lowers[at] != "can" or not _ABLE.isdisjoint(claim.lowers) or claim.is_copular:
        return ""
    return passage.written(passage.words[at].start, passage.words[verb].end)


def denied_charge(link: Linking) -> str:
    """Find "the state ignored warnings" against "he said that the state had ignored warnings, a charge the minister
    denied"."""
    passage, verb = link.passage, link.verb
    if any(word.entry.stem in _CHARGES for word in link.claim.words):
        return ""
    for at in range(max(verb, 0) + 1, len(passage.words) - 2):
        if passage.lowers[at] != "," or passage.words[at + 2].entry.stem not in _CHARGES:
            continue
        if passage.lowers[at + 1] in ("a", "an"):
            behind = range(at + 3, min(len(passage.words), at + _CHARGED))
            denied = next((p for p in behind if passage.words[p].entry.stem in _DENYING), -1)
            if denied > 0:
                return passage.written(passage.words[at + 1].start, passage.words[denied].end)
    return ""


def only_commanded(link: Linking) -> str:
    """Find "Ito was arrested" against "“If this is a crime, arrest me too”"."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if verb < 1 or claim.is_copular or not is_verb(claim.words, claim.predicate):
        return ""
    if passage.lowers[verb] not in BASES or passage.lowers[verb - 1] not in (",", ".", '"', ":"):
        return ""
    if passage.lowers[verb] in IRREGULAR_PAST or is_verb(passage.words, verb):
        return ""
    near = passage.lowers[verb + 1 : verb + 2]
    return passage.lowers[verb] if near and (near[0] in ("me", "us", "it", "them", "him", "her", "the", "your")) else ""


def only_asked(link: Linking) -> str:
    """Find "leaked it" against "asked the adviser who had leaked it", "explosives were found" against "to see whether
    there were explosives"."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    for at in range(max(1, verb - NEAR), verb):
        if passage.words[at].entry.stem in _WONDERING and not link.is_known(at):
            asked = next((p for p in range(at + 1, verb) if passage.lowers[p] in _WHO), -1)
            if asked > 0 and all(passage.lowers[p] in AUXILIARIES for p in range(asked + 1, verb)):
                return passage.written(passage.words[at].start, passage.words[verb].end)
    for index in range(max(claim.predicate_start, 0)):
        place = link.matched.get(index, -1)
        if place > _SOME and passage.lowers[place - 2] == "there" and passage.lowers[place - 3] in ("whether", "if"):
            return passage.written(passage.words[place - 3].start, passage.words[place].end)
    return ""
