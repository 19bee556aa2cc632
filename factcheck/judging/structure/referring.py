"""See that a noun or a name refers to the same on both sides: Vesta is not North Vesta, nor is dogs large dogs, and
who stands before "who" did it."""

from __future__ import annotations

from itertools import pairwise

from factcheck.expressions.clauses import is_done_to, is_noun, object_of, phrase_start
from factcheck.expressions.names import is_title_case
from factcheck.expressions.predicate import AUXILIARIES, BE, is_participle, is_verb
from factcheck.expressions.quantities import QuantityKind
from factcheck.expressions.statement import Statement
from factcheck.judging.structure.belonging import OUTFITS
from factcheck.judging.structure.deeds import CARRIED_OUT, OF_OWN_DEEDS
from factcheck.judging.structure.linking import CLAUSE, Linking, is_content
from factcheck.lexicon.function_words import DETERMINERS, TITLES
from factcheck.lexicon.inflection import is_superlative
from factcheck.lexicon.places import APART, NATIONALITIES
from factcheck.lexicon.verbs import BASES, IRREGULAR_PAST, THIRDS
from factcheck.matching.kinds import KINDS
from factcheck.text.words import LIGHT_WEIGHT, stem_of

_LEGAL = frozenset("inc ltd limited corp corporation co company group plc ag gmbh sa spa llc nv se".split())
"""What a firm's or a person's full name ends in, which is left out at will."""
_ANOTHER = frozenset(
    "services trading holdings foods maritime industries energy media systems partners records pictures studios motors "
    "airlines insurance logistics chemicals rising nights returns jr sr junior senior".split()
)
"""What ends the name of another firm, work or person than the one without it."""
_HONOURS = frozenset(map(stem_of, "award prize river lake mountain island".split()))
"""What a name has with or without the word: the Golden Globe Award, Lake Tarn."""
_COMPASS = frozenset("north south east west".split())
_RELATIVES = frozenset("whom which that who".split())
_AMOUNTS = frozenset("several some many few most two three four five six seven eight nine ten dozens scores".split())
_RULING = frozenset(map(stem_of, "ban forbid prohibit outlaw allow permit require oblige exempt".split()))
_MODALS = frozenset("can could may must cannot should shall".split())
_WHOLES = frozenset("all every each none no any nobody everyone".split())
_RESTRICTING = frozenset("in on at over under above below aged from with without of outside inside among".split())
_SUBJECTS_OF_TESTS = frozenset(
    "mice mouse rats rat monkeys animals cells vitro pigs rabbits yeast flies worms zebrafish primates hamsters".split()
)
_WHITHER = frozenset("to from of for towards toward".split())
_WAYS = frozenset(
    "way road route path flight train journey trip voyage far outside north south east west kilometres kilometers "
    "miles bound heading headed en".split()
)
_ENDED = frozenset(
    map(
        stem_of,
        "repeal abolish demolish close dissolve disband scrap sell fill destroy lose tear end expire abandon".split(),
    )
)
_SAME_ROLE = frozenset("current new present longtime longstanding outgoing incoming veteran current official".split())
_HOLDING = frozenset("of in at beside near behind outside opposite".split())
_PLACE_KINDS = frozenset(
    "republic kingdom region community city state province county town village municipality island country".split()
)
"""Of a place these are the place itself: "the republic of Dravia"."""
_MADE_WHOLE = frozenset("build construct make buy produce complete erect create develop design".split())
_NAMING = frozenset(map(stem_of, "call decide describe".split()))
_STANDING = frozenset("on beside near above behind under".split())
_LIKENESSES = frozenset(
    "copy replica forgery imitation fake reproduction parody pastiche caricature impression".split()
)
_CHAPTERS = frozenset("chapter scene act episode verse stanza sequel".split())
_OF_CHAPTERS = frozenset("last first final next opening closing second third".split())
_BESIDE = frozenset("with by for from to against beside near".split())
_OF_DEEDS = ("ment", "ion", "sal", "ance", "ence", "ure", "or", "ors", "er", "ers", "ery", "port")
_DESCRIBING = ("ed", "al", "ic", "ous", "ive", "able", "ful", "an", "ish", "ese")
_MISSING_IT = frozenset("at over past near around towards toward".split())
_AGAINST = frozenset("against about from over near on for to with".split())


def longer_name(link: Linking) -> str:
    """Find "the president of Medra" against "the president of the Medra Chess Federation", "Vesta" against "North
    Vesta"."""
    claim, passage = link.claim, link.passage
    words = passage.words
    if is_title_case(words) or is_title_case(claim.words):
        return ""
    for name in claim.names:
        first, last = name.words[0].index, name.words[-1].index
        start, at = link.matched.get(first, -1), link.matched.get(last, -1)
        if at < 0 or start < 0 or words[at].entry.stem != claim.words[last].entry.stem:
            continue
        if claim.words[last].entry.lower in NATIONALITIES:
            continue
        places = passage.positions.get(words[at].entry.stem, ())
        if all(_is_longer(link, place) for place in places):
            return passage.written(words[start].start, words[at + 1].end)
        if is_content(claim, last + 1) and not claim.words[last + 1].entry.capital:
            continue  # "Slavic languages"
        within = first > 0 and claim.words[first - 1].entry.lower in ("in", "at")
        if all(_is_apart(link, place, within=within) for place in passage.positions.get(words[start].entry.stem, ())):
            return passage.written(words[start - 1].start, words[at].end)
    return ""


def _is_longer(link: Linking, at: int) -> bool:
    """Return whether the name that ends at a word of the passage goes on to be that of a body or a building."""
    words = link.passage.words
    if words[at].entry.possessive:
        return False
    last = at
    while last + 1 < len(words) and words[last + 1].entry.capital and not words[last + 1].entry.stop:
        last += 1
        if link.is_known(last) or words[last].entry.lower in _LEGAL or words[last].entry.lower in TITLES:
            return False
        if words[last].entry.possessive:
            break
    return last > at and (words[last].entry.stem in OUTFITS - _HONOURS or words[last].entry.lower in _ANOTHER)


def _is_apart(link: Linking, at: int, *, within: bool) -> bool:
    """Return whether the name that begins at a word is that of another place: "North Vesta". What is `within` the north
    of a place is in it."""
    if not at:
        return False
    before = link.passage.words[at - 1].entry
    if within and before.lower.removesuffix("ern") in _COMPASS:
        return False
    return before.capital and before.lower in APART and not link.is_known(at - 1)


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
        if not _is_whole(claim, index):
            continue
        if at - 1 in passage.value_words and not _is_whole(passage, at):
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


def _counts_apart(link: Linking, at: int) -> bool:
    """Return whether a limit of age or size stands right behind a noun, which the claim lacks: "residents over 70"."""
    words, values = link.passage.words, link.passage.value_words
    if at + 2 >= len(words) or not (at + 1 in values or at + 2 in values):
        return False
    if words[at + 1].entry.lower not in ("over", "under", "aged", "above", "below"):
        return False
    return not link.claim.quantities and not (words[at].entry.capital and at)


def _is_whole(statement: Statement, at: int) -> bool:
    """Return whether "every", "none of the" and the like stand before a noun."""
    for place in range(at - 1, max(-1, at - 5), -1):
        lower = statement.words[place].entry.lower
        if lower in _WHOLES and not (lower == "no" and place in statement.value_words):
            return True
        if not (lower in DETERMINERS or lower == "of" or place in statement.value_words or is_noun(statement, place)):
            break
    return False


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


def inside_relative(link: Linking) -> str:
    """Find "Koll retired" against "the judge whom Koll replaced retired", "the yard that Koll sold built it": the
    claim's subject has a verb of its own before the claim's."""
    claim, passage = link.claim, link.passage
    words = passage.words
    verb = link.matched.get(claim.predicate, -1)
    subject = [at for index, at in link.matched.items() if index < claim.predicate_start]
    if verb < 0 or not subject or claim.is_copular:
        return ""
    first, last = min(subject), max(subject)
    while first > 0 and words[first - 1].entry.lower in DETERMINERS:
        first -= 1
    if not 1 < first <= last < verb or words[first - 1].entry.lower not in _RELATIVES:
        return ""
    own = next((at for at in range(last + 1, verb) if is_verb(words, at) and words[at].entry.weight), -1)
    if own < 0 or words[own - 1].entry.lower in ("to", "and") or link.is_known(own):
        return ""
    if any(words[at].entry.lower in ("and", ",", *_RELATIVES) for at in range(own + 1, verb)):
        return ""
    if not is_noun(passage, first - 2):
        return ""
    return passage.written(words[first - 2].start, words[verb].end)


def other_who(link: Linking) -> str:
    """Find "Marr studied law" against "Marr and his wife, who studied law": the noun right before "who" did it."""
    claim, passage = link.claim, link.passage
    words = passage.words
    verb = link.matched.get(claim.predicate, -1)
    if verb < 3 or claim.is_copular or words[verb - 1].entry.lower not in ("who", "which"):
        return ""
    comma = verb - 2
    if words[comma].entry.lower != "," or not is_noun(passage, comma - 1) or link.is_known(comma - 1):
        return ""
    for at in range(comma - 1, max(0, comma - 6), -1):
        if words[at].entry.lower == "and":
            return passage.written(words[at + 1].start, words[verb].end)
        if link.is_known(at) or words[at].entry.lower in ("of", ","):
            return ""
    return ""


def other_sharer(link: Linking) -> str:
    """Find "won gold and silver" against "won gold and her brother silver", "Besk won in 1990 and 1994" against "Besk
    won in 1990 and Lorne in 1994": somebody else stands between two that the claim joins."""
    claim, passage = link.claim, link.passage
    words = passage.words
    for at in range(1, len(claim.words) - 1):
        if claim.words[at].entry.lower != "and":
            continue
        one, two = _place(link, at - 1, -1), _place(link, at + 1, 1)
        if one < 0 or not one < two < one + CLAUSE:
            continue
        joined = next((p for p in range(one + 1, two) if words[p].entry.lower in ("and", ",", "while", "but")), -1)
        if joined < 0:
            continue
        for place in range(joined + 1, two):
            entry = words[place].entry
            named = entry.capital and is_content(passage, place) and words[place + 1].entry.lower not in (",", "and")
            if (named or entry.lower in ("his", "her", "their", "its")) and not link.is_known(place):
                if place + 1 < two or named:
                    return passage.written(words[joined].start, words[two].end)
    return ""


def _place(link: Linking, index: int, step: int) -> int:
    """Return where the passage has the claim's word at `index` or the next one on, a value or a matched word."""
    claim, passage = link.claim, link.passage
    for place in range(index, max(-1, min(len(claim.words), index + 3 * step)), step):
        if place in link.matched:
            return link.matched[place]
        if place in claim.value_words:
            entry = claim.words[place].entry
            return next((word.index for word in passage.words if word.entry.lower == entry.lower), -1)
        if not claim.words[place].entry.stop:
            break
    return -1


def on_the_way(link: Linking) -> str:
    """Find "was killed in Lorne" against "was killed on her way to Lorne", "lives in Tolm" against "not far from
    Tolm"."""
    claim, passage = link.claim, link.passage
    words = passage.words
    for index, at in link.matched.items():
        if not index or at < 2 or not claim.words[index].entry.capital:
            continue
        if claim.words[index - 1].entry.lower not in ("in", "at") or words[at - 1].entry.lower not in _WHITHER:
            continue
        before = words[at - 2].entry.lower
        if before in _COMPASS and words[at - 3].entry.lower == "the":
            continue  # "in the west of Kenya"
        if before in _WAYS and before not in claim.lowers:
            return passage.written(words[at - 2].start, words[at].end)
    return ""


def another_phase(link: Linking) -> str:
    """Find "employs 800 people" against "once employed 800 people", "bans smoking" against "the law, repealed in 2012,
    banned smoking"."""
    claim, passage = link.claim, link.passage
    start = claim.predicate_start
    at = link.matched.get(claim.predicate, -1)
    if start < 0 or at < 1 or claim.dates:
        return ""
    words = passage.words
    ours = claim.words[start].entry.lower
    if ours not in THIRDS and ours not in ("is", "are", "has", "have"):
        return ""
    verb = passage.predicate_start if ours in ("is", "are", "has", "have") else at
    if verb < 0 or not (words[verb].entry.lower in ("was", "were", "had") or words[verb].entry.lower.endswith("ed")):
        return ""
    if words[verb - 1].entry.lower in ("once", "formerly", "previously") or words[verb + 1].entry.lower == "once":
        return passage.written(words[verb - 1].start, words[verb].end)
    for place in range(1, verb):
        if words[place].entry.stem in _ENDED and words[place - 1].entry.lower == ",":
            return words[place].entry.surface
    return ""


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
        if "alone" in lowers and "alone" not in claim.lowers:
            return passage.written(quantity.start, words[behind + lowers.index("alone")].end)
        if lowers[:1] == ["to"] and behind + 1 < len(words) and "to" not in claim.lowers:
            verb = words[behind + 1].entry
            if verb.lower in BASES and verb.lower not in _MADE_WHOLE and not link.is_known(behind + 1):
                return passage.written(quantity.start, words[behind + 1].end)
    return ""


def other_role(link: Linking) -> str:
    """Find "the capital of Vesta" against "the cultural capital of Vesta": another word before what there is one of."""
    claim, passage = link.claim, link.passage
    at = link.matched.get(claim.predicate, -1)
    if at < 1 or not claim.is_copular or claim.words[claim.predicate - 1].entry.lower != "the":
        return ""
    following = [side.words[place + 1 : place + 2] for side, place in ((claim, claim.predicate), (passage, at))]
    if not all(words and words[0].entry.lower == "of" for words in following):
        return ""
    before = passage.words[at - 1].entry
    if not is_content(passage, at - 1) or link.is_known(at - 1) or before.capital or before.lower in _SAME_ROLE:
        return ""
    if before.possessive or before.lower.endswith("ly") or is_superlative(before.lower):
        return ""
    return passage.written(passage.words[at - 1].start, passage.words[at].end)


def of_something_of(link: Linking) -> str:
    """Find "the director of the museum" against "the director of the shop of the museum", "larger than Lorne" against
    "than the old town of Lorne": another noun between the two."""
    claim, passage = link.claim, link.passage
    words = passage.words
    for index, at in link.matched.items():
        tie = _tie_before(claim, index)
        if tie < 1 or claim.words[tie].entry.lower not in ("of", "than"):
            continue
        theirs = _tie_before(passage, at)
        if theirs < 2 or words[theirs].entry.lower not in _HOLDING:
            continue
        noun = theirs - 1
        if (
            not is_noun(passage, noun)
            or link.is_known(noun)
            or words[noun].entry.stem in KINDS
            or noun in (passage.value_words)
        ):
            continue
        if is_verb(words, noun) or words[noun].entry.weight <= LIGHT_WEIGHT or words[noun].entry.lower in _PLACE_KINDS:
            continue
        outer = _tie_before(passage, noun)
        if outer < 1 or words[outer].entry.lower != claim.words[tie].entry.lower:
            continue
        head = link.matched.get(tie - 1, -1)
        if claim.words[tie].entry.lower == "than" or head == outer - 1:
            return passage.written(words[noun].start, words[at].end)
    return ""


def _tie_before(statement: Statement, at: int) -> int:
    """Return the index of the preposition before the noun phrase that ends at a word; -1 for none."""
    first = at
    while (
        first > 0
        and (is_content(statement, first - 1) or statement.words[first - 1].entry.lower in DETERMINERS)
        and not is_verb(statement.words, first - 1)
    ):
        first -= 1
    lower = statement.words[first - 1].entry.lower if first else ""
    return first - 1 if lower in _HOLDING or lower == "than" else -1


def of_its_place(link: Linking) -> str:
    """Find "the tower is 90 metres tall" against "the tower stands on a hill 90 metres tall": the noun right before the
    measure has it."""
    claim, passage = link.claim, link.passage
    words = passage.words
    centres = {quantity.interval.centre for quantity in claim.quantities if quantity.kind is QuantityKind.MEASURE}
    for quantity in passage.quantities if centres else ():
        if quantity.interval.centre not in centres or quantity.kind is not QuantityKind.MEASURE:
            continue
        noun = quantity.first - 1
        if noun < 2 or not is_content(passage, noun) or link.is_known(noun) or is_verb(words, noun):
            continue
        if words[noun - 1].entry.lower in ("a", "an") and words[noun - 2].entry.lower in _STANDING:
            return passage.written(words[noun].start, quantity.end)
    return ""


def only_like(link: Linking) -> str:
    """Find "the painting is by Moe" against "the painting is a copy of one by Moe"."""
    passage = link.passage
    ours = set(link.claim.lowers)
    for at, lower in enumerate(passage.lowers[:-1]):
        if lower in _LIKENESSES and lower not in ours and passage.lowers[at + 1] == "of":
            return passage.written(passage.words[at].start, passage.words[at + 1].end)
    return ""


def in_a_story(link: Linking) -> str:
    """Find "the prince drowned" against "the prince drowns in the last chapter"."""
    passage = link.passage
    if not _CHAPTERS.isdisjoint(link.claim.lowers):
        return ""
    for at in range(2, len(passage.words)):
        if passage.lowers[at] in _CHAPTERS and passage.lowers[at - 1] in _OF_CHAPTERS:
            return passage.written(passage.words[at - 1].start, passage.words[at].end)
    return ""


def beside_it(link: Linking) -> str:
    """Find "Roth, a chemist, lives in Lorne" against "Roth lives with a chemist": what the claim says its subject is
    stands behind a preposition."""
    claim, passage = link.claim, link.passage
    words = passage.words
    for index, at in link.matched.items():
        first = index - 1
        if first < 2 or claim.words[first].entry.lower not in ("a", "an") or claim.words[first - 1].entry.lower != ",":
            continue
        if at > 1 and words[at - 1].entry.lower in ("a", "an") and words[at - 2].entry.lower in _BESIDE:
            return passage.written(words[at - 2].start, words[at].end)
    return ""


def not_the_one(link: Linking) -> str:
    """Find "visited the White House" against "visited a white house"."""
    claim, passage = link.claim, link.passage
    for name in claim.names:
        first, last = name.words[0].index, name.words[-1].index
        at = link.matched.get(last, -1)
        if first == last or at < 2 or not first or claim.words[first - 1].entry.lower in ("a", "an"):
            continue
        start = phrase_start(passage, at)
        if passage.words[start].entry.lower not in ("a", "an"):
            continue
        if not any(passage.words[place].entry.capital for place in range(start + 1, at + 1)):
            return passage.written(passage.words[start].start, passage.words[at].end)
    return ""


def is_turned_to_noun(link: Linking) -> str:
    """Find "supports the strike" against "ended its support for the strike": the passage's own verb does something else
    with what the claim's verb says."""
    claim, passage = link.claim, link.passage
    words = passage.words
    at = link.matched.get(claim.predicate, -1)
    verb = passage.predicate
    if at < 2 or claim.is_copular or passage.is_copular or not 0 < verb < at:
        return ""
    mine, noun = claim.words[claim.predicate].entry, words[at].entry
    if not (is_verb(claim.words, claim.predicate) or mine.lower in THIRDS):
        return ""
    if is_verb(words, at) or noun.lower == mine.lower or link.is_known(verb) or not is_verb(words, verb):
        return ""
    if words[verb].entry.weight <= LIGHT_WEIGHT or words[verb].entry.stem in CARRIED_OUT | OF_OWN_DEEDS | _NAMING:
        return ""
    subject = [place for index, place in link.matched.items() if index < claim.predicate_start]
    if not subject or min(subject) > verb or not noun.lower.endswith(_OF_DEEDS):
        return ""
    return passage.written(words[verb].start, words[at].end)


def met_the_one(link: Linking) -> str:
    """Find "Kast is the founder of Pello" against "the founder of Pello met Kast", "Kast and the founder of Pello"."""
    claim, passage = link.claim, link.passage
    words = passage.words
    at = link.matched.get(claim.predicate, -1)
    subject = [place for index, place in link.matched.items() if index < claim.predicate_start]
    if at < 1 or not claim.is_copular or not subject or claim.words[claim.predicate - 1].entry.lower != "the":
        return ""
    first = phrase_start(passage, at)
    if words[at - 1].entry.lower in ("its", "their") and at + 1 not in subject:
        return passage.written(words[at - 1].start, words[at].end)
    if first > 1 and words[first - 1].entry.lower == "and" and first - 2 in subject:
        return passage.written(words[first - 1].start, words[at].end)
    if min(subject) < at:
        return ""
    for place in range(at + 1, min(subject)):
        entry = words[place].entry
        if entry.lower in BE or entry.lower in (",", "as", "(", ":"):
            return ""
        if is_verb(words, place) and entry.lower not in AUXILIARIES:
            return passage.written(words[first].start, words[place].end)
    return ""


def longer_role(link: Linking) -> str:
    """Find "is the largest city" against "has the largest city park"."""
    claim, passage = link.claim, link.passage
    at = link.matched.get(claim.predicate, -1)
    if at < 0 or not claim.is_copular or not is_content(passage, at + 1) or link.is_known(at + 1):
        return ""
    if at < passage.predicate_start or not DETERMINERS.intersection(
        claim.lowers[claim.predicate_start : claim.predicate]
    ):
        return ""
    last = at + 1
    while is_content(passage, last + 1):
        last += 1
    if passage.words[last].entry.stem in KINDS or passage.lowers[at + 2 : at + 3] == ["-"]:
        return ""
    mine, following = claim.words[claim.predicate].entry, passage.words[at + 1].entry
    if following.capital or following.stem in KINDS or mine.lower != passage.words[at].entry.lower:
        return ""
    if is_verb(passage.words, at + 1) or following.lower.endswith(("ed", "ing", "ly")) or following.lower in THIRDS:
        return ""
    if not is_noun(claim, claim.predicate) or mine.lower.endswith(_DESCRIBING):
        return ""
    return passage.written(passage.words[at].start, passage.words[at + 1].end)


def owner_only(link: Linking) -> str:
    """Find "freed the prisoners" against "freed the prisoners' lawyer", "the mayor was arrested" against "the mayor of
    Trall's son was arrested"."""
    claim, passage = link.claim, link.passage
    words = passage.words
    for index, at in link.matched.items():
        if claim.words[index].entry.possessive or not is_noun(claim, index) or claim.words[index].entry.capital:
            continue
        end = at + 1
        if end + 1 < len(words) and words[end].entry.lower == "'" and words[end].start == words[at].end:
            if is_content(passage, end + 1) and not link.is_known(end + 1):
                return passage.written(words[at].start, words[end + 1].end)
        if end + 2 < len(words) and words[end].entry.lower == "of" and index < claim.predicate_start:
            near = range(end + 1, min(len(words), end + 4))
            owner = next((place for place in near if words[place].entry.possessive), -1)
            if owner > 0 and not link.is_known(owner) and is_content(passage, owner + 1):
                if not link.is_known(owner + 1):
                    return passage.written(words[at].start, words[owner + 1].end)
    return ""


def not_its_object(link: Linking) -> str:
    """Find "leads the Green Party" against "leads the campaign against the Green Party"."""
    claim, passage = link.claim, link.passage
    verb = link.matched.get(claim.predicate, -1)
    if verb < 0 or claim.is_copular or is_done_to(claim, claim.predicate) or is_done_to(passage, verb):
        return ""
    ours = {link.matched[at] for at in object_of(claim, claim.predicate) if at in link.matched}
    theirs = object_of(passage, verb)
    if not ours or not theirs or ours & theirs or min(ours) < verb or any(map(link.is_known, theirs)):
        return ""
    if min(ours) < max(theirs) or theirs & passage.value_words:
        return ""
    if passage.words[max(theirs) + 1].entry.lower not in _AGAINST:
        return ""
    return passage.written(passage.words[verb].start, passage.words[min(ours)].end)


def describes_another(link: Linking) -> str:
    """Find "Sol was jailed for fraud" against "Sol wrote about a banker jailed for fraud"."""
    claim, passage = link.claim, link.passage
    words = passage.words
    at = link.matched.get(claim.predicate, -1)
    start = passage.predicate_start
    if claim.is_copular or not is_done_to(claim, claim.predicate):
        return ""
    if at < 2 or not 0 < start < at or not is_participle(words, at) or at == passage.predicate or passage.is_copular:
        return ""
    noun = at - 1
    if not is_noun(passage, noun) and words[noun].entry.lower != "those":
        return ""
    if link.is_known(noun) or words[noun].entry.capital or words[noun].entry.lower.endswith("ly"):
        return ""
    if words[noun].entry.weight <= LIGHT_WEIGHT and words[noun].entry.lower != "those":
        return ""
    if is_verb(words, noun) or noun in passage.value_words or link.is_known(passage.predicate):
        return ""
    return passage.written(words[noun].start, words[at].end)


def other_verb(link: Linking) -> str:
    """Find "was born in Marn" against "was born in Tolle and grew up in Marn": the place goes with another verb."""
    claim, passage = link.claim, link.passage
    words = passage.words
    verb = claim.predicate
    at = link.matched.get(verb, -1)
    if at < 0 or claim.is_copular or verb + 2 >= len(claim.words):
        return ""
    tie = claim.words[verb + 1].entry.lower
    place = link.matched.get(verb + 2, -1)
    if tie not in ("in", "at", "from", "to") or not claim.words[verb + 2].entry.capital or place <= at + 2:
        return ""
    if words[at + 1].entry.lower != tie or words[place - 1].entry.lower not in ("in", "at", "from", "to"):
        return ""
    for between in range(at + 2, place - 1):
        if words[between].entry.lower in ("and", "but") and is_verb(words, between + 1):
            return passage.written(words[between + 1].start, words[place].end)
    return ""


def few_or_all(link: Linking) -> str:
    """Find "few of the houses" against "nearly all of the houses"."""
    ours, theirs = link.claim.lowers, link.passage.lowers
    few = next((at for at, lower in enumerate(ours) if lower in ("few", "hardly") and ours[at - 1] != "a"), -1)
    if few < 0 or not {"few", "hardly", "little"}.isdisjoint(theirs):
        return ""
    return next((lower for lower in theirs if lower in ("all", "most", "every", "many", "majority")), "")


def changed_places(link: Linking) -> str:
    """Find "Ruano won gold and Brandt silver" against "Brandt won gold and Ruano silver": two who have changed what is
    said of each."""
    claim, passage = link.claim, link.passage
    if "and" not in claim.lowers or len(claim.names) < 2:
        return ""
    names = [name for name in claim.names if all(word.index in link.matched for word in name.words)]
    for one, two in pairwise(names):
        if "and" not in claim.lowers[one.last : two.first]:
            continue
        here = (link.matched[one.words[-1].index], link.matched[two.words[-1].index])
        if here[0] < here[1]:
            continue
        mine = _stated(claim, one.last, two.first), _stated(claim, two.last, len(claim.words))
        other = _stated(passage, here[0] + 1, len(passage.words)), _stated(passage, here[1] + 1, here[0])
        if mine[0] & other[1] and mine[1] & other[0] and not (mine[0] & other[0] or mine[1] & other[1]):
            return passage.written(passage.words[here[1]].start, passage.words[here[0]].end)
    return ""


def _stated(statement: Statement, first: int, last: int) -> set[str]:
    """Return the stems of the nouns and numbers between two words."""
    words = statement.words
    return {
        words[at].entry.stem
        for at in range(first, last)
        if (words[at].entry.weight > LIGHT_WEIGHT or words[at].entry.is_number) and not is_verb(words, at)
    }


def other_tie(link: Linking) -> str:
    """Find "shot a guard" against "shot at a guard", "withdrew from Marn" against "withdrew its envoy from Marn"."""
    claim, passage = link.claim, link.passage
    words = passage.words
    verb, mine = link.matched.get(claim.predicate, -1), claim.predicate + 1
    if verb < 0 or claim.is_copular or mine >= len(claim.words) or verb + 2 >= len(words):
        return ""
    if is_done_to(claim, claim.predicate) or is_done_to(passage, verb) or not is_verb(words, verb):
        return ""
    ours, theirs = claim.words[mine].entry.lower, words[verb + 1].entry.lower
    if theirs in _MISSING_IT and ours not in _MISSING_IT | {"of"}:
        behind = object_of(claim, claim.predicate)
        place = next((at for at in object_of(passage, verb + 1) if at in link.taken), -1)
        if place >= 0 and any(link.matched.get(at, -1) == place for at in behind):
            return passage.written(words[verb].start, words[place].end)
    if ours == "from":
        taken = object_of(passage, verb)
        if taken and not taken & passage.value_words and not any(map(link.is_known, taken)):
            if words[min(max(taken) + 1, len(words) - 1)].entry.lower in ("from", "about"):
                return passage.written(words[verb].start, words[max(taken)].end)
    return ""
