"""See that a noun or a name refers to the same on both sides: Vesta is not North Vesta, nor is dogs large dogs, and
who stands before "who" did it."""

from __future__ import annotations

from factcheck.expressions.clauses import is_noun, phrase_start
from factcheck.expressions.names import is_title_case
from factcheck.expressions.predicate import is_verb
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

_LEGAL = frozenset(
    "inc ltd limited corp corporation co company group plc ag gmbh sa spa llc nv se jr sr ii iii".split()
)
"""What a firm's or a person's full name ends in, which is left out at will."""
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
_NAMING = frozenset(map(stem_of, "call decide present describe".split()))
_STANDING = frozenset("on beside near above behind under".split())
_LIKENESSES = frozenset(
    "copy replica forgery imitation fake reproduction parody pastiche caricature impression".split()
)
_CHAPTERS = frozenset("chapter scene act episode verse stanza sequel".split())
_OF_CHAPTERS = frozenset("last first final next opening closing second third".split())
_BESIDE = frozenset("with by for from to against beside near".split())
_OF_DEEDS = ("ment", "ion", "sal", "ance", "ence", "ure", "or", "ors", "er", "ers", "ery", "port")


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
    return last > at and words[last].entry.stem in OUTFITS - _HONOURS


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
