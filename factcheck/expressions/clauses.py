"""Find the nouns that do what a verb says and those it is done to, from the order of words alone.

No parser is used: a noun phrase is a run of words that tell something, what stands before a preposition heads what
stands behind it, and a "who" speaks of the noun before it. Where the order does not tell, nothing is returned.
"""

from __future__ import annotations

from factcheck.expressions.noun_phrases import JOINS, SPECIFIERS, heads_of, is_adverb, is_date, is_noun, phrase_start
from factcheck.expressions.predicate import AUXILIARIES, BE, is_participle, is_passive, is_verb
from factcheck.expressions.quantity import QuantityKind
from factcheck.expressions.statement import Statement
from factcheck.lexicon.function_words import DETERMINERS, SAYING
from factcheck.lexicon.verbs import BASES, THIRDS
from factcheck.matching.kinds import KINDS
from factcheck.text.words import LIGHT_WEIGHT, stem_of

_PASSED = frozenset(
    "also still already then now later ever just both all first last long since only even again soon once itself "
    "himself herself themselves so far together".split()
)
_RELATIVES = frozenset("who which that".split())
_HOLDING = frozenset(
    "of in at from to for with on near behind outside inside under over against between among around about by along "
    "beside beneath below above opposite beyond aboard into through across within without".split()
)
_BOUNDS = frozenset(
    ", ; : . and but that who which when while after before as because where why how if whether".split()
)
_MEASURES = frozenset(
    "haul batch shipment load cargo series string handful set pile consignment field cluster group row herd flock "
    "chain pair bunch crowd swarm".split()
)
_PAST_ONLY = frozenset(
    "was were ran took gave went fell began wrote broke chose drove ate flew froze grew knew rose sang sank saw shook "
    "spoke stole swam threw wore drank rang tore swore did forgot drew blew arose awoke bore hid bit".split()
)
"""Irregular forms of the past that are no participles."""
_MODALS = frozenset("would will could can may might should must".split())
_OPENING = frozenset("before after during since until like unlike despite".split())
_OWNING = frozenset(("of", "to"))
_FORMER = frozenset("former late ex future then".split())
_SAYING_STEMS = frozenset(map(stem_of, SAYING | {"claim", "allege", "tell"}))
_MARGINS = frozenset("vote votes ballot ballots percent per % point points seats".split())
_SOME = frozenset("some many most all several few both half part one".split())
_STEPS = 5
"""How many phrases a subject may be built of, and how many verbs one after another may share it."""
_SHORT = 3
"""Letters of an abbreviation that a full stop stands behind."""
_INSERTION = 16
"""Within how many words the comma is looked for that opens an insertion, and the "by" of a passive."""


def subject_of(statement: Statement, verb: int, steps: int = _STEPS) -> set[int]:
    """Return the words that the subject of a verb goes by, every member of a list; none where it cannot be told."""
    words = statement.words
    at = verb - 1
    while at >= 0:
        entry = words[at].entry
        if entry.lower in (")", "rrb"):
            at = next((p for p in range(at, -1, -1) if words[p].entry.lower in ("(", "lrb")), 0) - 1
            continue
        if not (
            entry.lower in JOINS
            or is_date(statement, at)
            or (
                not entry.capital
                and (entry.lower in AUXILIARIES or entry.negator or entry.lower in _PASSED or is_adverb(entry.lower))
            )
            or (entry.lower == "on" and at and is_date(statement, at + 1) and words[at - 1].entry.capital)
        ):
            break
        at -= 1
    if at < 0 or not steps:
        return set()
    lower = words[at].entry.lower
    if lower in _RELATIVES:
        at -= 1 + (at > 0 and words[at - 1].entry.lower == ",")
        if at > 2 and is_date(statement, at) and words[at - 1].entry.lower in ("of", "in", "from"):
            at -= 2  # "its class of 2005, which"
        # "The letter of Hale, who": the last noun, or the one that it goes with.
        if not is_noun(statement, at):
            return set()
        return heads_of(statement, at) | _climb(statement, at, steps, whole=True) | _apposed_to(statement, at)
    if lower in ("and", "but", "or"):
        earlier = next((place for place in range(at - 1, 0, -1) if _is_full(statement, place)), -1)
        found = subject_of(statement, earlier, steps - 1) if earlier > 0 else set()
        outer = phrase_start(statement, min(found)) - 1 if found else 0
        outer -= outer > 0 and words[outer].entry.lower == "that"
        if outer > 0 and words[outer].entry.stem in _SAYING_STEMS:
            # "Said the damage was great and asked for help": either may share its subject.
            found = found | subject_of(statement, outer, steps - 1)
        return found
    beside: set[int] = set()
    if lower == "," and at == verb - 1 and is_passive(words, verb) and is_noun(statement, at - 1):
        # "The study, paid for by the firm"; "a film directed by Ito, written by Sato".
        by = phrase_start(statement, at - 1) - 1
        while by > 1 and words[by].entry.capital:
            by -= 1
        if by > 1 and words[by].entry.lower == "by" and is_participle(words, by - 1):
            return subject_of(statement, by - 1, steps - 1)
        return _climb(statement, at - 1, steps)
    if lower == ",":
        opening = next((p for p in range(at - 1, max(-1, at - _INSERTION), -1) if words[p].entry.lower == ","), -1)
        if opening < 1:
            return set()
        place = opening + 1
        while place < at and (words[place].entry.lower in DETERMINERS or is_noun(statement, place)):
            if words[place].entry.lower not in DETERMINERS:
                beside.add(place)
            place += 1
        at = opening - 1
    return beside | _climb(statement, at, steps)


def doer_of_gerund(statement: Statement, at: int) -> set[int]:
    """Return the words that the doer of a gerund goes by ("was held after failing a test", "fined the bank for hiding
    losses"): the subject of the verb before it, or the object behind "for" and "of"; none where it cannot be told."""
    words = statement.words
    tie = words[at - 1].entry.lower if at else ""
    if tie not in ("after", "before", "by", "while", "without", "for", "of", "from"):
        return set()
    for verb in range(at - 2, 0, -1):
        if words[verb].entry.lower in (";", "."):
            break
        if words[verb].entry.lower in _MODALS:
            return subject_of(statement, verb)  # "said that it would rise, after falling"
        if is_participle(words, verb) and words[verb - 1].entry.lower in DETERMINERS:
            continue  # "with a suspected fracture after falling"
        if is_verb(words, verb) and words[verb].entry.lower not in AUXILIARIES:
            if tie in ("for", "of", "from") and not is_done_to(statement, verb):
                return object_of(statement, verb)
            return subject_of(statement, verb)
    return set()


def antecedent_of(statement: Statement, subject: set[int]) -> set[int]:
    """Return the words of what a clause describes whose subject is given ("the school that *volunteers* built"); none
    where it describes nothing."""
    words = statement.words
    relative = phrase_start(statement, min(subject)) if subject else 0
    relative -= words[relative].entry.lower != "that"
    if relative < 1 or words[relative].entry.lower not in ("that", "which", "whom", "who"):
        return set()
    noun = relative - 1 - (relative > 1 and words[relative - 1].entry.lower == ",")
    return heads_of(statement, noun) if is_noun(statement, noun) else set()


def _apposed_to(statement: Statement, at: int) -> set[int]:
    """Return the words of the noun phrase that opens the sentence, where the one that ends at `at` stands behind it
    between commas: "the union, *a group* that lost"."""
    comma = phrase_start(statement, at) - 1
    if comma < 1 or statement.lowers[comma] != "," or statement.lowers[comma + 1] not in ("a", "an", "the"):
        return set()
    if not is_noun(statement, comma - 1) or phrase_start(statement, comma - 1) > 0:
        return set()
    return heads_of(statement, comma - 1)


_ACROSS = frozenset("across around over among inside within outside near under".split())


def _climb(statement: Statement, at: int, steps: int, *, whole: bool = False) -> set[int]:
    """Return the words a subject goes by whose last phrase ends at `at`; `whole`: and all that lie between."""
    words = statement.words
    found: set[int] = set()
    members: set[int] = set()
    before = at
    for _ in range(_STEPS):
        if not is_noun(statement, at):
            if found and not members and not is_verb(words, at):
                # "Accused of killing her and her sister": where the list begins cannot be told; but "sold the mill in
                # 2019, and the bank" begins behind the date.
                return found if is_date(statement, at) and _relative_before(statement, at) < 0 else set()
            break
        members |= heads_of(statement, at)
        before = phrase_start(statement, at) - 1
        if before < 1:
            return found | members
        lower = words[before].entry.lower
        if lower in ("who", "which") and not found and not members - {at} and not words[at].entry.capital:
            # "The pupils who took part in the study slept": "took part" is one word for the reader.
            return subject_of(statement, before + 1, steps - 1)
        if lower == "as" and before > 2 and words[before - 1].entry.lower == "well":
            # "Eight people as well as the pilot died".
            before -= 2
            lower = "and"
        if lower in ("and", "or", "&"):
            found |= members
            members = set()
            if words[before - 1].entry.lower == "," and _opens_clause(statement, before - 1):
                return found
            at = before - 1 - (words[before - 1].entry.lower == ",")
            other = phrase_start(statement, at) - 1 if is_noun(statement, at) else 0
            if other > 0 and not whole and is_verb(words, other) and _relative_before(statement, other) < 0:
                if words[other].entry.lower not in AUXILIARIES:
                    # "Killed five and the smoke injured nine": a clause of its own.
                    return found
            continue
        if lower == "," and not found and words[phrase_start(statement, before - 1) - 1].entry.lower in ("and", "or"):
            break  # "its rivals, Sato and Ito, Koll": the list before the comma is closed
        if lower == "," and (found or (_ends_name(statement, before - 1) and not _opens_sentence(statement, before))):
            # "An author, attorney, and diplomat"; "Diana, Princess of Wales died".
            found |= members
            members = set()
            at = before - 1
            continue
        if lower in BASES and before > 2 and words[before - 1].entry.lower == "to" and is_noun(statement, before - 2):
            at, members = before - 2, set()  # "a treaty to protect the stocks was signed"
            continue
        gerund = lower.endswith("ing") and before > 2 and words[before - 1].entry.lower in ("on", "for", "about", "in")
        if gerund and is_noun(statement, before - 2):
            at, members = before - 2, set()  # "a treaty on sharing the water was signed"
            continue
        going_on = lower.endswith("ing") and not words[before].entry.capital and words[before + 1].entry.lower != "that"
        if going_on and is_noun(statement, before - 1):
            at, members = before - 1, set()  # "a laptop holding the names was lost"
            continue
        if lower not in _HOLDING:
            break
        noun = before - 1
        noun -= noun > 1 and words[noun].entry.lower == "from" and lower in _ACROSS  # "MPs from across the world met"
        of_two = False
        if (
            noun > 1
            and words[noun].entry.lower == "of"
            and statement.written(words[noun].start, words[noun].end) != "of"
        ):
            # The second word of a phrase read as one ("take part").
            noun -= 1
            of_two = True
        if noun > 1 and is_date(statement, noun):
            # "Climbers missing since Thursday on the mountain".
            while noun > 0 and is_date(statement, noun):
                noun -= 1
            noun -= noun > 0 and (words[noun].entry.lower in _HOLDING or words[noun].entry.lower == "since")
        if noun > 1 and words[noun - 1].entry.lower == "-" and not is_noun(statement, noun):
            # "The clean-up in Brevik".
            noun -= 2
        if noun > 0 and not is_noun(statement, noun) and is_verb(words, noun) and not of_two and lower != "to":
            place = _relative_before(statement, noun)
            if place >= 0:
                return subject_of(statement, place + 1, steps - 1)  # "a lawyer who worked for Ito resigned"
        main = noun in (statement.predicate, statement.predicate_start) and words[noun - 1].entry.capital
        if noun > 0 and not is_noun(statement, noun) and is_participle(words, noun) and not of_two and not main:
            # "A ban ordered by the court", "a box found in Lund and sent to the court".
            noun -= 1
            if words[noun].entry.lower == "and" and is_noun(statement, noun - 1):
                noun -= 1
        elif noun > 1 and words[noun].entry.lower.endswith("ing") and is_noun(statement, noun - 1):
            # "A ramp leading to the bridge".
            noun -= 1
        if not is_noun(statement, noun):
            break
        entry = words[noun].entry
        counted = lower == "of" and (
            noun in statement.value_words
            or entry.weight <= LIGHT_WEIGHT
            or entry.stem in KINDS
            or entry.lower in _MEASURES
        )
        if not (counted or whole) and not (words[before + 1].entry.capital and not words[at].entry.capital):
            members = set()
        at = noun
    found |= members
    if before < 1:
        return found
    if words[before].entry.lower in BE:
        # "Is a band formed in 2004": what is said of the band is said of its subject.
        return found | subject_of(statement, before, steps - 1)
    if words[before].entry.lower in THIRDS and words[before - 1].entry.lower in _RELATIVES and before > 1:
        return subject_of(statement, before, steps - 1)  # "the firm that supplies the bank closed"
    if is_verb(words, before) or words[before - 1].entry.lower == "to":
        # "A man who held a knife was shot", "a farmer who stayed behind to save his cattle drowned".
        place = _relative_before(statement, before)
        if place >= 0:
            return subject_of(statement, place + 1, steps - 1)
    return found


def _opens_sentence(statement: Statement, comma: int) -> bool:
    """Return whether a comma closes a phrase with a preposition that the sentence opens with: "Before the fair in
    Orsa, a concert was held"."""
    lowers = statement.lowers
    if lowers[0] not in _HOLDING and lowers[0] not in _OPENING:
        return False
    return "," not in lowers[:comma] and not any(is_verb(statement.words, at) for at in range(1, comma))


def _opens_clause(statement: Statement, comma: int) -> bool:
    """Return whether a comma before an "and" ends a clause with a verb of its own, rather than goes on with a list: two
    of a list have no comma between them."""
    for at in range(comma - 1, -1, -1):
        if statement.words[at].entry.lower == ",":
            return False
        if is_verb(statement.words, at):
            return not any(word.entry.lower in _RELATIVES for word in statement.words[max(0, at - 3) : at])
    return False


def _ends_name(statement: Statement, at: int) -> bool:
    """Return whether a name ends here, or a number that goes with one ("Flight 412", "Argo-2")."""
    words = statement.words
    if not words[at].entry.is_number:
        return words[at].entry.capital
    before = at - 1 - (words[at - 1].entry.lower == "-")
    return before >= 0 and words[before].entry.capital


def _relative_before(statement: Statement, at: int) -> int:
    """Return where a "who" or "that" opens the clause a word stands in; -1 for nowhere."""
    for place in range(at, max(0, at - _INSERTION), -1):
        lower = statement.words[place].entry.lower
        if lower in (",", ";", "."):
            break
        if lower in _RELATIVES:
            return place
    return -1


def _is_full(statement: Statement, at: int) -> bool:
    """Return whether a verb of an earlier clause stands here, which the one behind "and" shares its subject with."""
    words = statement.words
    return is_verb(words, at) and words[at - 1].entry.lower not in (",", "-", "to")


def is_done_to(statement: Statement, verb: int) -> bool:
    """Return whether a verb stands in the passive, or only describes the noun before it ("the man accused of")."""
    words = statement.words
    if not is_participle(words, verb) or words[verb].entry.lower in _PAST_ONLY:
        return False
    if verb + 2 < len(words) and words[verb + 1].entry.lower == "by" and verb + 2 in statement.value_words:
        # "Fell by 12 %"; but "was backed by 56 % of the voters".
        return any(words[at].entry.lower in BE for at in range(max(0, verb - 3), verb))
    if is_passive(words, verb):
        return True
    following = words[verb + 1].entry.lower if verb + 1 < len(words) else ""
    for at in range(verb - 1, -1, -1):
        entry = words[at].entry
        if entry.lower in _BOUNDS:
            return following in AUXILIARIES and entry.lower not in _RELATIVES
        if is_verb(words, at) and not only_describes(statement, at):
            return (entry.lower not in AUXILIARIES or entry.lower in BE) and entry.stem not in _SAYING_STEMS
    return following in AUXILIARIES


def only_describes(statement: Statement, at: int) -> bool:
    """Return whether a participle describes the noun before it ("a ferry owned by the bank caught fire")."""
    words = statement.words
    if not is_participle(words, at) or words[at].entry.lower in _PAST_ONLY or not is_noun(statement, at - 1):
        return False
    return at + 1 < len(words) and words[at + 1].entry.lower in _HOLDING


def agent_of(statement: Statement, verb: int) -> tuple[int, set[int]]:
    """Return where the "by" of a passive stands, -1 for nowhere, and the words that the doer behind it goes by."""
    words = statement.words
    for by in range(verb + 1, min(len(words), verb + _INSERTION)):
        if words[by].entry.lower == "according":
            break  # "was seen in May, according to a paper by Ito"
        if words[by].entry.lower == "by":
            other = by - 1 > verb and is_participle(words, by - 1)
            if is_margin(statement, by + 1) or _is_measure(statement, by + 1):
                return -1, set()
            if other and any(is_noun(statement, at) for at in range(verb + 1, by - 1)):
                break  # "opened in 1904, with shells collected by Ito"
            return by, object_of(statement, by)
    return -1, set()


def _is_measure(statement: Statement, at: int) -> bool:
    """Return whether a length or a time says by how much something was done: "was extended by 30 days"."""
    return any(
        quantity.first <= at < quantity.last
        and quantity.kind in (QuantityKind.MEASURE, QuantityKind.SHARE)
        and statement.lower_at(quantity.last) != "of"
        and not is_noun(statement, quantity.last)
        for quantity in statement.quantities
    )


def is_margin(statement: Statement, at: int) -> bool:
    """Return whether a number says how much something was done by, and not by whom: "passed by 84 votes"."""
    if at not in statement.value_words:
        return False
    behind = next((q.last for q in statement.quantities if q.first <= at < q.last), len(statement.words))
    return behind < len(statement.words) and statement.lowers[behind] in _MARGINS


def object_of(statement: Statement, at: int) -> set[int]:
    """Return the words that the noun phrase right behind a verb or a preposition goes by, every member of a list."""
    words, values = statement.words, statement.value_words
    count = len(words)
    found: set[int] = set()
    counted = parted = False
    at += 1
    if at < count and words[at].entry.lower == "that" and at + 1 < count and words[at + 1].entry.lower in SPECIFIERS:
        return found
    while at < count:
        run: set[int] = set()
        while at < count and (at in values or words[at].entry.lower in SPECIFIERS or words[at].entry.lower in JOINS):
            if at in values:
                if is_date(statement, at):
                    return found
                run.add(at)
            at += 1
        if (
            at + 2 < count
            and words[at + 1].entry.lower == "-"
            and words[at].entry.stop
            and words[at].end == words[at + 1].start
        ):
            at += 2  # "two *off*-duty guards"
        if at < count and words[at].entry.lower == "of" and words[at - 1].entry.lower in _SOME and not run:
            at += 1  # "moved some of its clerks"
            continue
        counted = at - 1 in values or (counted and at < count and words[at - 1].entry.lower == "of")
        if counted and at < count and words[at].entry.lower == "of":
            found |= run
            at += 1
            continue
        while at < count and (words[at].entry.lower in JOINS or is_noun(statement, at)):
            entry = words[at].entry
            if not run <= values and entry.lower.endswith("ing") and not entry.capital:
                break
            if entry.possessive:
                run.clear()
            elif entry.is_word:
                run.add(at)
            at += 1
            if entry.capital and at + 1 < count and words[at].entry.lower == "." and len(entry.lower) <= _SHORT:
                # "H. van Aalst", "Gov. Ito".
                at += words[at + 1].entry.capital or len(entry.lower) == 1
        told = at < count and (
            words[at].entry.lower in AUXILIARIES or (parted and (is_verb(words, at) or words[at].entry.lower == "by"))
        )
        if not run or (found and told):
            # "Killed a colonel, and nine soldiers were hurt", "was written by Ito, and Sato sang it".
            break
        found |= run
        if at + 1 >= count:
            break
        lower, head = words[at].entry.lower, words[max(run)].entry
        if lower == "but":
            described = len(run) == 1 and words[min(run) - 1].entry.lower in ("a", "an")
            if not (described and at + 2 < count and is_noun(statement, at + 2)):
                return set()  # where the phrase ends cannot be told
            found -= run
            at += 2  # "a large but hidden stake"
            continue
        if lower in DETERMINERS and lower != "that":
            # "Shot dead a man", "gave the boy a coat".
            continue
        if not (
            (lower == "of" and (counted or head.weight <= LIGHT_WEIGHT or head.stem in KINDS))
            or (lower in ("and", "or") and not is_verb(words, at + 1))
            or (lower == "," and (is_noun(statement, at + 1) or words[at + 1].entry.lower in ("and", *DETERMINERS)))
        ):
            break
        parted = lower == "," and words[at + 1].entry.lower == "and"
        at += 1 + (words[at + 1].entry.lower in ("and", "by"))
    return found


def is_particle(statement: Statement, at: int) -> bool:
    """Return whether a word is the second of a verb of two, which is read as one ("shut *off*")."""
    words = statement.words
    return (
        at < len(words) and words[at].entry.lower == "of" and statement.written(words[at].start, words[at].end) != "of"
    )


def bearer_of(statement: Statement, at: int, ties: frozenset[str] = _OWNING) -> tuple[set[int], set[int]]:
    """Return who is said to be what a noun says, and whose: of "A is the mother of B", "A is B's mother", "B's mother,
    A," and "the mother of B is A" the words of A and those of B; nothing where either cannot be told."""
    words = statement.words
    nobody: tuple[set[int], set[int]] = (set(), set())
    if at and (words[at - 1].entry.lower in _FORMER or (at > 1 and words[at - 1].entry.lower == "-")):
        return nobody  # "his ex-wife"
    if is_noun(statement, at + 1) and not words[at + 1].entry.capital:
        return nobody
    start = phrase_start(statement, at)
    owner: set[int] = set()
    behind = at
    possessive = next((p for p in range(at - 1, start - 1, -1) if words[p].entry.possessive), -1)
    if possessive >= 0:
        owner = heads_of(statement, possessive)
    elif at + 1 < len(words) and words[at + 1].entry.lower in ties:
        owner = object_of(statement, at + 1)
        if start and words[start - 1].entry.lower == ",":
            # "Orsa, a subsidiary of Taber Foods, makes bread."
            comma = next((p for p in range(at + 1, len(words)) if words[p].entry.lower == ","), len(words))
            owner = {place for place in owner if place < comma}
        behind = max(owner, default=at)
    if not owner:
        return nobody
    if start > 0 and words[start - 1].entry.lower in BE:
        return subject_of(statement, start - 1), owner
    if start > 1 and words[start - 1].entry.lower == "," and is_noun(statement, start - 2):
        return heads_of(statement, start - 2), owner
    following = behind + 1 + (behind + 1 < len(words) and words[behind + 1].entry.lower in (",", *BE))
    if following < len(words) and words[following].entry.lower == "the" and following + 1 < len(words):
        following += 1
    if following < len(words) and words[following].entry.capital:
        return object_of(statement, following - 1), owner
    return nobody
