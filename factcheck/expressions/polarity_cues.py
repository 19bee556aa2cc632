"""What may turn or loosen a statement: the words behind which something is denied, to come, or not asserted.

Each function looks at one word and those beside it, and says whether it is such a cue here. What the cue reaches to is
for `polarity` to say.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.lexicon.function_words import NEGATIVE_VERBS
from factcheck.lexicon.numerals import CARDINALS
from factcheck.lexicon.verbs import BASES, IRREGULAR_PAST
from factcheck.text.words import Word, stem_of

REACH = 14
"""How many words a cue governs at most."""
NEGATION, UNSURE, FUTURE = 1, 2, 4
"""Bits of a word's polarity: an odd number of negations; not asserted as fact; still to come."""
NEGATIVE_STEMS = frozenset(stem_of(word) for word in NEGATIVE_VERBS)
_BE = frozenset("is are was were be".split())
FINITE = frozenset("have has had was were is are will did does do".split())
STOPS = frozenset(".;:!?")
ENDERS = frozenset("but although though however because unless who whom whose which whereas while when after".split())
# "not only", "no doubt": a negator that negates nothing.
_HARMLESS = {
    "not": frozenset(
        "only just merely simply exclusively solely least to_mention surprisingly counting including mentioning "
        "hesitate flinch forget neglect omit shrink shy tire".split()
    ),
    "no": frozenset(
        "doubt wonder longer_ matter surprise secret stranger fewer less more later sooner trouble difficulty "
        "difficulties problem problems qualms choice alternative hesitation".split()
    ),
    "without": frozenset("doubt question".split()),
    "none": frozenset("other".split()),
    "nothing": frozenset("short more better less".split()),
}
EXCEPTS = frozenset("except excluding excepting barring bar but besides save".split())
"""What sets one apart from all the others, or from none of them."""
FORGETTING = frozenset("forgot forgets forget forgotten forgetting neglected neglects omitted omits".split())
_NOT_ONE = frozenset((("not", "one"), ("not", "a"), ("not", "any")))
ESCAPING = frozenset(("escape", "escapes", "escaped"))
KEEPING = frozenset(
    "keep keeps kept keeping save saves saved saving spare spared deter deters deterred discourage discouraged".split()
)
_UNFIT = frozenset(
    "ill sick weak tired young old late small busy frightened scared poor drunk injured hurt expensive costly "
    "dangerous risky heavy short slow damaged exhausted ashamed afraid far narrow low cold wet shy proud".split()
)
FIRST = frozenset(("first", "initially", "originally"))
_TELLING_STEMS = frozenset(map(stem_of, "ask urge tell order warn advise beg implore instruct call plead".split()))
_RELATIVE = 6
"""Within how many words before "who" the noun stands that it speaks of."""
_NOBODY = frozenset("nobody no none nothing neither".split())
EXCEPTED = 4
"""Within how many words behind a negation it is said who is set apart."""
_ANY = frozenset("anything anyone anybody anywhere".split())
STORIES = frozenset(
    "novel novels film films movie play plays story stories dream dreams painting poem opera drama comedy thriller "
    "musical cartoon sketch parody satire fantasy fable myth legend".split()
)
_TELLING = frozenset("opens begins ends imagines".split())
_STORY = 4
"""Within how many words of its beginning a sentence says in which story it happens."""
_LORE = frozenset("legend tradition rumour rumor myth folklore lore story gossip".split())
_COMPARED = frozenset("fewer less more later sooner".split())
_MERELY = frozenset("merely only just simply solely exclusively".split())
_ANNOUNCED = 12
"""Within how many words before "would" it is said who announces it."""
_ANNOUNCING_STEMS = frozenset(map(stem_of, "say announce confirm add tell declare state".split()))
_CONDITIONS = frozenset("if unless whether provided otherwise could might may".split())
_WHEN_AND_WHERE = frozenset(
    "that on in at this last earlier late early yesterday today tonight repeatedly publicly falsely again".split()
) | {","}
_ASKING = frozenset("ask asked request requested requests demand offer offered offers think feel".split())
MODALS = frozenset("may might could would should if whether unless".split())
_MULTIPLYING_STEMS = frozenset(
    map(stem_of, "double triple treble quadruple quintuple halve reach hit match equal fill complete".split())
)
ENABLED = frozenset(
    "chosen picked selected invited commissioned permission licence license clearance leave chance opportunity meant "
    "running attributed qualified licensed eligible right option power authority".split()
)
FEARED_STEMS = frozenset(
    map(stem_of, "fear rumour rumor speculation concern suspicion worry apologise apologize retract".split())
)
_COURTS = frozenset("court courts judge judges panel tribunal chamber".split())
_ASIDE = 14
"""Within how many words an insertion behind a noun ends."""
_INSERTED = 10
"""Within how many words a name put in between ends."""
_CHARGE = stem_of("charge")
_DURING = frozenset("day days week weeks weekend month months year years decade decades".split())
READY = frozenset("ready prepared willing scheduled set due poised free obliged required supposed agreed about".split())
"""Before "to", what says that something may be done, or shall be, not that it is."""
HINDRANCES = frozenset("delay delays failure failures refusal inability reluctance".split())
ENDING_STEMS = frozenset(
    map(
        stem_of,
        "die leave quit resign step stand withdraw kill sink collapse flee turn crash drown halt fail faint "
        "surrender".split(),
    )
)
FANCY_STEMS = frozenset(
    stem_of(word)
    for word in "assume presume guess suppose myth misconception fallacy falsehood fiction theory idea notion dream "
    "joke lie pretend imagine charge fantasy hallucinate".split()
)
_FEIGNING_STEMS = frozenset(stem_of(word) for word in "pretend dream".split())
PROVING_STEMS = frozenset(stem_of(word) for word in "prove show confirm establish demonstrate".split())
_DETERMINERS = frozenset("the a an its their his her this that these those such any no".split())
_UNPROVEN = frozenset("earlier early initial unconfirmed some".split())
_TO_COME = frozenset(("will", "won't", "shall", "must", "can't", "cannot"))
DEBATING_STEMS = frozenset(map(stem_of, "debate discuss imagine mull weigh contemplate ponder deliberate vote".split()))
CALLS = frozenset("calls pressure pleas orders".split())
_DEBATED_OVER = frozenset("on over about whether".split())
ASKING_STEMS = frozenset(
    map(stem_of, "ask order tell urge request instruct direct command advise encourage beg implore lobby press".split())
)
_MUSING_STEMS = frozenset(stem_of(word) for word in "joke talk think dream fantasise fantasize muse".split())


def denies_by_phrase(words: Sequence[Word], at: int, lower: str) -> bool:
    """Return whether this is "anything *but* safe", "far *from* safe", "has *yet* to"."""
    before = words[at - 1].entry.lower if at else ""
    following = words[at + 1].entry.lower if at + 1 < len(words) else ""
    return (lower, before) in (("but", "anything"), ("from", "far")) or (lower == "yet" and following == "to")


def fell_short(words: Sequence[Word], at: int, lower: str) -> bool:
    """Return whether this is "*nearly* fell", "came *close* to winning" or "fell *short* of winning": it was not done.
    What "was nearly finished" may be taken for finished, and what "nearly doubled" came near enough."""
    following = words[at + 1].entry if at + 1 < len(words) else None
    if following is None:
        return False
    if lower in ("close", "short"):
        if at and words[at - 1].entry.stem in NEGATIVE_STEMS:
            return False  # "stopped short of": said once
        led = following.lower == ("to" if lower == "close" else "of")
        return led and at + 2 < len(words) and words[at + 2].entry.lower.endswith("ing")
    if lower not in ("nearly", "almost") or following.stem in _MULTIPLYING_STEMS:
        return False
    before = words[at - 1].entry.lower if at else ""
    return tells(words, at + 1) and before not in FINITE | {"be", "been", "being"}


def falls_short(words: Sequence[Word], at: int, lower: str) -> int:
    """Return where that begins which was not done: behind "to" in "*too* ill to sign", "*forgot* to sign", behind
    "from" in "*kept* the crew from leaving"; 0 for nowhere."""
    following = words[at + 1].entry.lower if at + 1 < len(words) else ""
    if lower in FORGETTING:
        denied = at > 0 and words[at - 1].entry.negator
        return at + 2 if following == "to" and not denied else 0
    if lower == "to" and not at:
        return 0
    if lower == "too":
        to = at + 2 < len(words) and words[at + 2].entry.lower == "to" and following in _UNFIT
        return at + 3 if to else 0
    if lower in ESCAPING:
        return at + 1 if following.endswith("ing") else 0
    if lower in KEEPING:
        for place in range(at + 2, min(len(words) - 1, at + REACH)):
            if words[place].entry.lower == "from":
                return place + 1 if words[place + 1].entry.lower.endswith("ing") else 0
            if words[place].entry.lower in STOPS or words[place].entry.lower in (",", "and"):
                break
    return 0


def not_yet_known(words: Sequence[Word], at: int, lower: str) -> int:
    """Return where that begins which it is "*too* early to say", or which is to be reached: "*To* win it, she must";
    0 for nowhere."""
    if lower == "too":
        near = [word.entry.lower for word in words[at + 1 : at + 4]]
        return at + 4 if near[:1] in (["early"], ["soon"]) and near[1:2] == ["to"] else 0
    if lower == "how" and len(words) > at + 1:
        taught = any(word.entry.lower in _TEACHING for word in words[max(0, at - REACH // 2) : at])
        return at + 1 if taught and words[at + 1].entry.lower in ("to", "not") else 0
    if lower == "who" and at and words[at - 1].entry.lower in _FINDING:
        return at + 1  # "to find out who had hacked the site"
    if lower in _RUMOURS and at > 1 and "according" in (word.entry.lower for word in words[max(0, at - 4) : at]):
        return at + 1
    if lower == "though":
        return at + 1 if at and words[at - 1].entry.lower == "as" else 0
    if lower == "once":
        near = [word.entry.lower for word in words[at + 1 : at + REACH // 2 + 2]]
        return at + 1 if "have" in near or "has" in near else 0
    if lower == "until" and at == 0:
        return 1 if any(word.entry.lower == "will" for word in words) else 0
    if lower == "to" and at == 0 and len(words) > 1 and words[1].entry.lower in BASES:
        return 1 if any(word.entry.lower == "," for word in words[2:REACH]) else 0
    return 0


_TEACHING = frozenset("show shows showed taught teach teaches explain explained explains learn learned".split())
_FINDING = frozenset("out know knows knew learn learned establish determine discover ask asked wonder".split())
_RUMOURS = frozenset("rumour rumor rumours rumors legend myth gossip".split())


def is_every(words: Sequence[Word], at: int) -> bool:
    """Return whether a "not" stands in what is said of a denied noun: "there is *no* pupil who did *not* pass"."""
    near = range(at - 1, max(-1, at - 4), -1)
    who = next((place for place in near if words[place].entry.lower in ("who", "that", "which")), -1)
    before = [word.entry.lower for word in words[max(0, who - _RELATIVE) : max(who, 0)]]
    return not _NOBODY.isdisjoint(before) or any(pair in _NOT_ONE for pair in pairwise(before))


def is_told_not_to(words: Sequence[Word], at: int) -> bool:
    """Return whether this is "asked the bank *not* to sell": what it did is not said."""
    if at + 1 >= len(words) or words[at + 1].entry.lower != "to":
        return False
    return any(word.entry.stem in _TELLING_STEMS for word in words[max(0, at - 6) : at])


def is_enabled(words: Sequence[Word], at: int, lower: str) -> bool:
    """Return whether this is "was *chosen* to host", "got *permission* to open", "is *running* to be", "is *attributed*
    to": what it leads to may not have come about."""
    if lower not in ENABLED or at + 2 >= len(words) or words[at + 1].entry.lower != "to":
        return False
    return lower == "attributed" or words[at + 2].entry.is_word


def feared(words: Sequence[Word], at: int) -> int:
    """Return where the "that" stands which "fears grow", "rumours spread" or "apologised for writing" lead to; -1 for
    nowhere."""
    if words[at].entry.stem not in FEARED_STEMS:
        return -1
    reach = range(at + 1, min(len(words), at + 5))
    return next((place for place in reach if words[place].entry.lower == "that" and place > at + 1), -1)


def hinders(words: Sequence[Word], at: int, lower: str) -> bool:
    """Return whether this is "delay in reaching", "failure to agree", or "died before finishing"."""
    following = words[at + 1].entry.lower if at + 1 < len(words) else ""
    if lower == "before":
        goes_on = following.endswith("ing") or following in ("it", "he", "she", "they")
        return goes_on and any(word.entry.stem in ENDING_STEMS for word in words[max(0, at - REACH) : at])
    return lower in HINDRANCES and following in ("in", "to", "of")


def is_fancied(words: Sequence[Word], flags: Sequence[int], at: int, lower: str) -> bool:
    """Return whether this leads to what is only fancied or not shown: "a myth that", "dreamed that", "pretended to",
    "no one has proved that"."""
    following = words[at + 1].entry.lower if at + 1 < len(words) else ""
    stem = words[at].entry.stem
    if stem in FANCY_STEMS:
        return following == "that" or (following in ("to", "of") and stem in _FEIGNING_STEMS)
    if stem in PROVING_STEMS:
        denied = bool(flags[at] & NEGATION) or any(word.entry.negator for word in words[max(0, at - 4) : at])
        return following == "that" and denied
    if lower == "has":
        return following == "it" and at > 0 and words[at - 1].entry.lower in _LORE
    if lower in FIRST:
        # "First said that it had sold 73, but"
        return stem in _ANNOUNCING_STEMS or (at + 1 < len(words) and words[at + 1].entry.stem in _ANNOUNCING_STEMS)
    return lower == "only" and following == "if"


def tells_story(words: Sequence[Word], at: int, lower: str) -> int:
    """Return where that begins which only happens in a story: behind "in which" in "a *novel* in which", "a dream in
    which"; 0 for nowhere."""
    if lower not in STORIES or at + 2 >= len(words):
        return 0
    if lower in _LORE and words[at + 1].entry.lower == "that":
        return at + 2  # "the story that Ito drowned"
    if words[at + 1].entry.lower in _TELLING:
        return at + 2
    if words[at + 1].entry.lower == "," and any(word.entry.lower == "in" for word in words[: min(at, _STORY)]):
        return at + 2  # "In Ito's novel, the prince drowns"
    return at + 3 if words[at + 1].entry.lower == "in" and words[at + 2].entry.lower == "which" else 0


def is_awaited(words: Sequence[Word], at: int, lower: str) -> bool:
    """Return whether this is the "until" or "once" of what is yet to come: "will not be published until the board
    approves it"."""
    if lower not in ("until", "once") or at + 1 >= len(words) or words[at + 1].entry.is_number:
        return False
    clause = words[max(0, at - REACH) : at]
    return any(word.entry.lower in _TO_COME for word in clause)


def is_talked_about(words: Sequence[Word], at: int, lower: str) -> bool:
    """Return whether this is "joked *about* leaving": what is only in somebody's mind."""
    if lower != "about" or at + 1 >= len(words) or not words[at + 1].entry.lower.endswith("ing"):
        return False
    return any(word.entry.stem in _MUSING_STEMS for word in words[max(0, at - 3) : at])


def asks_for(words: Sequence[Word], at: int) -> int:
    """Return where that begins which somebody is asked to do, or which is only debated: "asked the council *to* close
    it", "voted on *closing* it"; 0 for nowhere."""
    stem = words[at].entry.stem
    if stem in DEBATING_STEMS:
        place = at + 1 + (at + 1 < len(words) and words[at + 1].entry.lower in _DEBATED_OVER)
        gerund = place < len(words) and words[place].entry.lower.endswith("ing") and not words[place].entry.capital
        return place if gerund else 0
    if words[at].entry.lower in CALLS:
        return (
            at + 2 if at + 2 < len(words) and words[at + 1].entry.lower == "to" else 0
        )  # "resisted calls to close it"
    if stem not in ASKING_STEMS or at == 0:
        return 0
    for place in range(at + (1 if words[at].entry.past else 2), min(len(words) - 1, at + REACH)):
        entry = words[place].entry
        if entry.lower == "to" and words[place - 1].entry.is_word and not words[place - 1].entry.stop:
            following = words[place + 1].entry
            acts = following.is_word and following.weight and not following.capital
            return place + 1 if acts and not following.lower.endswith("ing") else 0
        if entry.lower in STOPS or entry.lower in (",", "that") or tells(words, place):
            return 0
    return 0


def is_hearsay(words: Sequence[Word], at: int, lower: str) -> bool:
    """Return whether this is "reportedly", or "reports of" what need not be so."""
    following = words[at + 1].entry.lower if at + 1 < len(words) else ""
    if lower in ("report", "reports"):
        if following in ("of", "that") or (at > 0 and words[at - 1].entry.lower in _UNPROVEN):
            return True
        return lower == "reports" and that_behind(words, at) > 0  # "reports in the press that"
    return lower == "reportedly"


def came_true(words: Sequence[Word], at: int, lower: str) -> bool:
    """Return whether "would" looks ahead from the past ("who would later die there") and tells what happened."""
    if lower != "would" or not at or words[at - 1].entry.lower not in ("who", "which", "she", "he", "it"):
        return False
    following = {word.entry.lower for word in words[at + 1 : at + 3]}
    return bool(following & {"later", "eventually", "become", "die", "go"})


def is_undone(words: Sequence[Word], at: int, lower: str) -> bool:
    behind = words[at + 1].entry.lower if at + 1 < len(words) else ""
    if lower in ("will", "shall"):
        return True
    if lower == "must":
        # What must be is not yet; what must have been is what one makes of it.
        return behind != "have"
    if lower == "should":
        return behind == "have"
    if lower in READY:
        return at > 0 and behind == "to" and (lower != "due" or words[at - 1].entry.lower in _BE)
    if lower == "to":
        return at > 0 and words[at - 1].entry.lower in _BE and not (at > 1 and words[at - 2].entry.negator)
    if lower in ("but", "as"):
        # "all but completed", "as good as finished"
        before = words[at - 1].entry.lower if at else ""
        return before == ("all" if lower == "but" else "good") and behind.endswith("ed")
    if lower not in ("nearly", "almost") or not behind.endswith("ed"):
        return False
    return words[at + 1].entry.stem not in _MULTIPLYING_STEMS  # "nearly doubled" is a figure


_NARROWED = 6
"""Within how many words behind a "not" a "but" narrows it."""


def is_only(words: Sequence[Word], at: int) -> bool:
    """Return whether a negation only delays or narrows: "was *not* signed until Friday", "has *not* lived anywhere but
    in Orsa", "did not eat anything *but* bread"."""
    if words[at].entry.lower == "but":
        return any(word.entry.negator for word in words[max(0, at - EXCEPTED) : at])
    for word in words[at + 1 : at + REACH]:
        lower = word.entry.lower
        if lower == "until":
            return True
        if lower == "but" and words[word.index - 1].entry.lower in _ANY and word.index < at + _NARROWED:
            return True
        if lower in STOPS or lower in (",", "and", "but"):
            break
    return False


def leads_to(words: Sequence[Word], at: int) -> bool:
    """Return whether "is said" goes on with "to", or "it is said" with "that": then others say it, not the text."""
    if at > 1 and words[at - 2].entry.lower == "it" and words[at + 1 : at + 2]:
        return words[at + 1].entry.lower == "that"
    return any(word.entry.lower == "to" for word in words[at + 1 : at + 6])


def over_what(words: Sequence[Word], at: int) -> int:
    """Return where that begins which somebody is held or sued for: "arrested three men over *the theft*"; 0 for
    nowhere. Nobody has shown yet that they did it."""
    if at and words[at - 1].entry.lower in _DETERMINERS:
        return 0  # "the probe looks at its growth over two decades"
    for place in range(at + 1, min(len(words), at + REACH)):
        lower = words[place].entry.lower
        if lower == "over" and not _DURING.isdisjoint(w.entry.lower for w in words[place + 1 : place + 5]):
            return 0
        if lower in ("over", "suspicion") or (lower == "connection" and words[place - 1].entry.lower == "in"):
            return place + 1
        if lower == "with" and words[at].entry.stem == _CHARGE:
            return place + 1
        if lower in STOPS or lower in ENDERS or lower == ",":
            break
    return 0


_TOLD = frozenset(
    "claim claims allegation allegations suggestion suggestions rumour rumor rumours rumors accusation accusations "
    "assertion assertions".split()
)


def that_behind(words: Sequence[Word], at: int) -> int:
    """Return where the "that" stands which a word of saying or thinking leads to, right behind it or behind what only
    tells when and where: "claimed on Sunday, in a letter, *that*"; 0 for nowhere."""
    if at + 2 < len(words) and words[at + 1].entry.lower in ("seem", "appear") and words[at + 2].entry.lower == "that":
        return at + 2  # "it may seem that"
    noun = at + 2 if at + 1 < len(words) and words[at + 1].entry.lower in ("a", "an", "the") else at
    if noun + 1 < len(words) and words[noun].entry.lower in _TOLD and words[noun + 1].entry.lower == ",":
        # "Denied a claim, made by a councillor, *that*".
        closing = next((p for p in range(noun + 2, min(len(words), noun + _ASIDE)) if words[p].entry.lower == ","), 0)
        return closing + 1 if closing and closing + 1 < len(words) and words[closing + 1].entry.lower == "that" else 0
    if at + 1 >= len(words) or words[at + 1].entry.lower not in _WHEN_AND_WHERE:
        return 0
    for place in range(at + 1, min(len(words), at + REACH)):
        lower = words[place].entry.lower
        if lower == "that":
            return place
        if lower in STOPS or lower in ENDERS or lower in FINITE:
            break
    return 0


def is_announced(words: Sequence[Word], at: int) -> bool:
    """Return whether "would" tells what somebody says will be ("said that it *would* buy the mill"), and no condition
    goes with it."""
    following = words[at + 1].entry if at + 1 < len(words) else None
    if words[at].entry.lower not in ("would", "wouldn't") or following is None:
        return False
    if following.lower in ("have", "like", "be"):
        return False
    if any(word.entry.lower in _CONDITIONS for word in words):
        return False
    for place in range(at - 1, max(-1, at - _ANNOUNCED), -1):
        entry = words[place].entry
        if entry.stem in _ANNOUNCING_STEMS:
            return tells(words, place)  # who "says" what would be speaks of what might
        if entry.lower in STOPS or entry.lower in (",", "and", "but"):
            break
    return False


def leads_past(words: Sequence[Word], flags: Sequence[int], at: int) -> bool:
    """Return whether a negated "plan" goes on with a "to" that its negation does not reach."""
    return at + 2 < len(words) and words[at + 1].entry.lower == "to" and not flags[at + 2] & NEGATION


def closes(words: Sequence[Word], at: int) -> bool:
    """Return whether an alleging verb ends its sentence or clause: "..., prosecutors allege."."""
    following = words[at + 1].entry.lower if at + 1 < len(words) else "."
    return following in (".", ";", ",", '"')


def is_noun(words: Sequence[Word], at: int) -> bool:
    """Return whether an alleging word is a noun: "disputed *the* allegations", "rejects the claim"."""
    return words[at].entry.lower.endswith(("ion", "ions")) or words[at - 1].entry.lower in _DETERMINERS


def is_harmless(words: Sequence[Word], at: int, lower: str) -> bool:
    following = words[at + 1].entry.lower if at + 1 < len(words) else ""
    if lower == "no" and following in (".", ",", ")"):
        return True
    if lower == "no" and following in _COMPARED:
        # "No more than five", but "no more closures are planned".
        return at + 2 < len(words) and words[at + 2].entry.lower in ("than", ",")
    if lower == "not" and following in _COMPARED and at + 3 < len(words) and words[at + 2].entry.lower == "than":
        number = words[at + 3].entry
        return number.is_number or number.lower in CARDINALS or number.lower == "a"  # "damaged not more than 12 houses"
    if lower in _NOBODY and _sets_apart(words, at):
        return True
    if lower in ("not", "n't") or lower.endswith("n't"):
        lower = "not"
        # "Does not apply merely to firms", "did not win only because of her": it did.
        behind = [word.entry.lower for word in words[at + 1 : at + 6]]
        for one, two in pairwise(behind):
            if one in _MERELY and (two in ("to", "because", "for", "in", "on", "by", "with", "as", "when")):
                return True
    return following in _HARMLESS.get(lower, ())


def _sets_apart(words: Sequence[Word], at: int) -> bool:
    """Return whether somebody is set apart from "nobody" before the verb: "nobody except Ito voted", where Ito did."""
    for place in range(at + 1, min(len(words), at + EXCEPTED)):
        lower = words[place].entry.lower
        if lower in EXCEPTS:
            return True
        following = words[place + 1].entry.lower if place + 1 < len(words) else ""
        if (lower, following) in (("other", "than"), ("apart", "from")):
            return True
        if tells(words, place) or lower in STOPS or lower == ",":
            return False
    return False


_BEHIND_SUSPECTS = frozenset("that a an the him her it them this these they he she foul".split())


def is_cue(words: Sequence[Word], at: int, lower: str) -> bool:
    """Return whether an unasserting word governs what follows: a modal always, a verb or noun with its complement."""
    if lower in MODALS:
        return not came_true(words, at, lower)
    if lower in ("appeal", "appeals") and at + 1 < len(words) and words[at + 1].entry.lower in _COURTS:
        return False
    before = words[at - 1].entry.lower if at else ""
    following = words[at + 1].entry.lower if at + 1 < len(words) else ""
    if lower.endswith("ed") and before in ("most", "the", "a", "its", "an"):
        # "the most wanted suspects", "the suspected cause": it describes.
        return lower == "alleged"
    if lower in ("suspect", "suspects") and (before in _DETERMINERS or following not in _BEHIND_SUSPECTS):
        # "The suspect confessed": a person, not what is thought of one.
        return False
    if lower == "considered" and before in FINITE and following not in ("to", "that"):
        # "is considered a woman": the passive of thinking is no plan.
        return False
    if following in FINITE:
        # "The plan was dropped" tells of the plan; "the plan was to drop it", "his claim is that", of what it says.
        return at + 2 < len(words) and words[at + 2].entry.lower in ("to", "that")
    if lower in _ASKING or lower == "bidding":
        return following in ("to", "that", "for", "whether", "if")
    return following not in (".", ",", "")


def tells(words: Sequence[Word], at: int) -> bool:
    """Return whether a form of the past stands here."""
    lower = words[at].entry.lower if at < len(words) else ""
    return (lower.endswith("ed") and _ends_past(lower)) or lower in IRREGULAR_PAST or lower in FINITE


def _ends_past(lower: str) -> bool:
    """Return whether "-ed" makes a past form, as in "agreed", but not in "need" or "exceed"."""
    return not lower.endswith("eed") or lower.endswith(("greed", "teed", "freed"))


def insertion_end(words: Sequence[Word], at: int) -> int:
    """Return the index behind the comma that closes a name put in between: "alleged that the owner, Victor Lamb, *used*
    the money"; 0 where the comma at `at` opens none."""
    end = next((p for p in range(at + 1, min(len(words), at + _INSERTED)) if words[p].entry.lower == ","), 0)
    if not end or end + 1 >= len(words):
        return 0
    # "The owner, the Swiss investor Victor Lamb, used": a name, with what it is.
    told = any(tells(words, p) for p in range(at + 1, end))
    named = words[end - 1].entry.capital and words[at + 1].entry.lower in ("the", "a", "an") and not told
    if not named and not all(w.entry.capital or w.entry.stop for w in words[at + 1 : end]):
        return 0
    return end + 1 if tells(words, end + 1) or words[end + 1].entry.lower in MODALS else 0
