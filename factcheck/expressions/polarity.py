"""What a sentence says is not so, and what it does not assert: scopes of negation, modality and allegation.

A scope runs forward from its cue to the end of the clause (after the cue-and-scope rules of Chapman's NegEx, 2001,
widened to modals and reporting verbs). Two negations cancel.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from factcheck.lexicon.function_words import NEGATIVE_VERBS, SAYING, UNASSERTED
from factcheck.lexicon.verbs import IRREGULAR_PAST
from factcheck.text.words import Entry, Word, stem_of

_REACH = 14
"""How many words a cue governs at most."""

NEGATION, UNSURE, FUTURE = 1, 2, 4
"""Bits of a word's polarity: an odd number of negations; not asserted as fact; still to come."""

NEGATIVE_STEMS = frozenset(stem_of(word) for word in NEGATIVE_VERBS)
_ALLEGING_STEMS = frozenset(stem_of(word) for word in "allege claim contend suspect speculate believe".split())
_SAYING_STEMS = frozenset(stem_of(word) for word in SAYING | {"prove", "demonstrate", "claim", "allege"})
_MISTAKENLY = frozenset(
    "wrongly falsely mistakenly incorrectly erroneously lawsuit complaint indictment rumour rumor hoax".split()
)
_UNASSERTED_STEMS = frozenset(stem_of(word) for word in UNASSERTED) - {stem_of("report")}
_BE = frozenset("is are was were be".split())
_FINITE = frozenset("have has had was were is are will did does do".split())
_STOPS = frozenset(".;:!?")
_ENDERS = frozenset("but although though however because unless who whom whose which whereas while when after".split())
# "not only", "no doubt": a negator that negates nothing.
_HARMLESS = {
    "not": frozenset(
        "only just merely simply exclusively solely least to_mention surprisingly counting including mentioning".split()
    ),
    "no": frozenset("doubt wonder longer_ matter surprise secret stranger fewer less more later sooner".split()),
    "without": frozenset("doubt question".split()),
    "none": frozenset("other".split()),
    "nothing": frozenset("short".split()),
}
_NOT_QUITE = frozenset("nearly almost but as".split())
_LORE = frozenset("legend tradition rumour rumor myth folklore lore story gossip".split())
_COMPARED = frozenset("fewer less more later sooner".split())
_MERELY = frozenset("merely only just simply solely exclusively".split())
_ANNOUNCED = 9
"""Within how many words before "would" it is said who announces it."""
_ANNOUNCING_STEMS = frozenset(map(stem_of, "say announce confirm add tell declare state".split()))
_CONDITIONS = frozenset("if unless whether provided otherwise could might may".split())
_OPTIONS = frozenset("options alternatives possibilities scenarios".split())
_LISTING = frozenset("among including such like ranging from to of".split()) | {":"}
_WHEN_AND_WHERE = frozenset(
    "that on in at this last earlier late early yesterday today tonight repeatedly publicly falsely again".split()
) | {","}
_TRUTH = frozenset("true case evidence proof sign indication suggestion truth".split())
_SAID = frozenset("said reported rumoured rumored understood".split())
_ASKING = frozenset("ask asked request requested requests demand offer offered offers think feel".split())
_MODALS = frozenset("may might could would should if whether unless".split())
_PUTS_OFF = frozenset("delay delays before".split())
_MULTIPLYING_STEMS = frozenset(
    map(stem_of, "double triple treble quadruple quintuple halve reach hit match equal fill complete".split())
)
_ENABLED = frozenset(
    "chosen picked selected invited commissioned permission licence license clearance leave chance opportunity meant "
    "running attributed qualified eligible".split()
)
_FEARED_STEMS = frozenset(
    map(stem_of, "fear rumour rumor speculation concern suspicion worry apologise apologize retract".split())
)
_INSERTED = 7
"""Within how many words a name put in between ends."""
_CHARGE = stem_of("charge")
_HELD_STEMS = frozenset(map(stem_of, "arrest detain charge indict investigate question sue prosecute probe".split()))
_READY = frozenset(
    "ready prepared willing scheduled set due poised free obliged required supposed agreed about".split()
)
"""Before "to", what says that something may be done, or shall be, not that it is."""
_HINDRANCES = frozenset("delay delays failure failures refusal inability reluctance".split())
_ENDING_STEMS = frozenset(
    map(
        stem_of,
        "die leave quit resign withdraw kill sink collapse flee turn crash drown halt fail faint surrender".split(),
    )
)
_FANCY_STEMS = frozenset(
    stem_of(word)
    for word in "myth misconception fallacy falsehood fiction theory idea notion dream joke lie pretend imagine charge "
    "fantasy hallucinate".split()
)
_FEIGNING_STEMS = frozenset(stem_of(word) for word in "pretend dream".split())
_PROVING_STEMS = frozenset(stem_of(word) for word in "prove show confirm establish demonstrate".split())
_DETERMINERS = frozenset("the a an its their his her this that these those such any no".split())
_INVERTED = frozenset("were had should".split())
_UNPROVEN = frozenset("earlier early initial unconfirmed some".split())
_TO_COME = frozenset(("will", "won't", "shall", "must", "can't", "cannot"))
_MUSING_STEMS = frozenset(stem_of(word) for word in "joke talk think dream fantasise fantasize muse".split())
_BEFORE_VERSION = frozenset(("earlier", "previous"))
_OF_DEEDS = ("tion", "tions", "sal", "sals", "ance", "ment", "ure", "ures")
_LEADS_TO = frozenset("by to from".split())
_NOUN_NEGATORS = frozenset("no none nobody nothing neither zero 0".split())


def may_be_cue(entry: Entry) -> bool:
    """Return whether a word may set a bit, or a sign end a sentence: most words are passed over at one look."""
    if not entry.is_word:
        return entry.lower in (".", "!", "?", "0")
    # No word ends in the "i" of a stem: "Tri-Gas" tries nothing.
    return entry.negator or entry.lower in _CUE_WORDS or (entry.stem in _CUE_STEMS and entry.lower[-1] != "i")


def polarity_of(words: Sequence[Word], cues: Iterable[int]) -> list[int]:
    """Return for each word its bits: NEGATION where it lies in an odd number of negations, UNSURE where the sentence
    does not assert it (modal, conditional, alleged, planned, asked). `cues`: the indices of the words that may be cues,
    in order."""
    flags = [0] * len(words)
    question_from = 0
    for at in cues:
        entry = words[at].entry
        if entry.is_word:
            _apply(words, flags, at)
        elif entry.lower == "0":
            # "0 deaths", but not "2-0", "0.5" or "0 %".
            if at + 1 < len(words) and words[at + 1].entry.is_word:
                if at == 0 or words[at - 1].end < words[at].start:
                    _apply(words, flags, at)
        else:
            if entry.lower == "?":
                for index in range(question_from, at):
                    flags[index] |= UNSURE
            question_from = at + 1
    return flags


def _apply(words: Sequence[Word], flags: list[int], at: int) -> None:
    """Set the bits of the words that the cue at `at` governs."""
    entry = words[at].entry
    lower = entry.lower
    inside_name = entry.capital and at > 0
    if lower == "nor" and flags[at] & NEGATION:
        # "neither safe nor clean": one negation, said twice.
        return
    if (entry.negator and not (inside_name and lower == "zero")) or lower == "0" or _denies_by_phrase(words, at, lower):
        if not _is_harmless(words, at, lower) and not _only_until(words, at):
            of = at + 1 < len(words) and words[at + 1].entry.lower == "of"
            noun = lower in _NOUN_NEGATORS or (lower == "lack" and of)
            _mark(words, flags, at + 1, NEGATION, noun=noun, verb=lower.startswith("lack") and not of)
            if lower.startswith(("should", "would", "might")):
                _mark(words, flags, at + 1, UNSURE, noun=False)
            verb = at - 1
            if verb > 0 and words[verb].entry.lower == "of" and words[verb].end - words[verb].start > 2:
                verb -= 1  # the particle of a verb of two words
            if noun and verb > 0 and words[verb].entry.lower in _LEADS_TO:
                verb -= 1  # "known to nobody"
            if noun and at and words[verb].entry.weight and not words[verb].entry.capital:
                # "found no trace" is "did not find a trace".
                flags[verb] ^= NEGATION
    elif lower in _MISTAKENLY and at + 1 < len(words) and words[at + 1].entry.stem in _SAYING_STEMS:
        # "wrongly reported that", "a lawsuit says"
        _mark(words, flags, at + 2, UNSURE, noun=False)
    elif lower.startswith("doubt"):
        if not (at and words[at - 1].entry.lower == "no"):
            _mark(words, flags, at + 1, UNSURE, noun=False)
    elif entry.stem in NEGATIVE_STEMS:
        # "The clerk whom she dismissed resigned": the next verb has a subject of its own.
        if not inside_name and not (at + 1 < len(words) and words[at + 1].entry.past and _tells(words, at + 1)):
            _mark(words, flags, at + 1, NEGATION, noun=False, verb=True, deed=lower.endswith(_OF_DEEDS))
    elif _fell_short(words, at, lower):
        # Who came close to winning a prize may have won another.
        any_one = any(word.entry.lower in ("a", "an", "any") for word in words[at + 1 : at + 4])
        _mark(words, flags, at + 1, UNSURE if any_one else NEGATION, noun=False, verb=True)
    elif _is_undone(words, at, lower):
        # "will sign", "is to be signed", "nearly collapsed": not yet, or not quite.
        _mark(words, flags, at + 1, UNSURE if lower in _NOT_QUITE else FUTURE, noun=False)
    elif lower in _INVERTED and at == 0 and any(word.entry.lower == "," for word in words[2:_REACH]):
        # "Were it to fall, the bank would close."
        _mark(words, flags, at + 1, UNSURE, noun=False)
    elif _is_enabled(words, at, lower):
        _mark(words, flags, at + 2, UNSURE, noun=False)
    elif (that := _feared(words, at)) > 0:
        _mark(words, flags, that + 1, UNSURE, noun=False)
    elif _is_awaited(words, at, lower) or _is_talked_about(words, at, lower):
        _mark(words, flags, at + 1, UNSURE, noun=False)
    elif entry.stem in _HELD_STEMS and (over := _over_what(words, at)):
        _mark(words, flags, over, UNSURE, noun=False)
    elif lower in _OPTIONS:
        _mark_options(words, flags, at)
    elif lower == "version" and at and words[at - 1].entry.lower in _BEFORE_VERSION:
        # "An earlier version of this article said": a paper corrects itself.
        said = next((i for i in range(at + 1, min(len(words), at + _REACH)) if words[i].entry.lower == "that"), at)
        _mark(words, flags, said + 1, UNSURE, noun=False)
    elif _is_fancied(words, flags, at, lower):
        told = at + 1 < len(words) and words[at + 1].entry.lower == "that"
        _mark(words, flags, at + 2 if told else at + 1, UNSURE, noun=False)
    elif _hinders(words, at, lower):
        _mark(words, flags, at + 1, UNSURE if lower in _PUTS_OFF else NEGATION, noun=False)
    elif _is_hearsay(words, at, lower) or (
        entry.stem in _UNASSERTED_STEMS and not inside_name and _is_cue(words, at, lower)
    ):
        # "rejected the bid to join": what is refused did not happen, however it was asked for. But of what there are
        # "no plans to" join nothing is said.
        that = _that_behind(words, at)
        if not flags[at] & NEGATION or lower in _MODALS or that or _leads_past(words, flags, at):
            _mark(words, flags, max(at + 1, that), FUTURE if _is_announced(words, at) else UNSURE, noun=False)
    if lower in _SAID and at and words[at - 1].entry.lower in _FINITE and _leads_to(words, at):
        _mark(words, flags, at + 1, UNSURE, noun=False)
    if entry.stem in _ALLEGING_STEMS and at and _closes(words, at) and not _is_noun(words, at):
        _mark_back(words, flags, at)


def _denies_by_phrase(words: Sequence[Word], at: int, lower: str) -> bool:
    """Return whether this is "anything *but* safe", "far *from* safe", "has *yet* to"."""
    before = words[at - 1].entry.lower if at else ""
    following = words[at + 1].entry.lower if at + 1 < len(words) else ""
    return (lower, before) in (("but", "anything"), ("from", "far")) or (lower == "yet" and following == "to")


def _fell_short(words: Sequence[Word], at: int, lower: str) -> bool:
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
    return _tells(words, at + 1) and before not in _FINITE | {"be", "been", "being"}


def _is_enabled(words: Sequence[Word], at: int, lower: str) -> bool:
    """Return whether this is "was *chosen* to host", "got *permission* to open", "is *running* to be", "is *attributed*
    to": what it leads to may not have come about."""
    if lower not in _ENABLED or at + 2 >= len(words) or words[at + 1].entry.lower != "to":
        return False
    return lower == "attributed" or words[at + 2].entry.is_word


def _feared(words: Sequence[Word], at: int) -> int:
    """Return where the "that" stands which "fears grow", "rumours spread" or "apologised for writing" lead to; -1 for
    nowhere."""
    if words[at].entry.stem not in _FEARED_STEMS:
        return -1
    reach = range(at + 1, min(len(words), at + 5))
    return next((place for place in reach if words[place].entry.lower == "that" and place > at + 1), -1)


def _hinders(words: Sequence[Word], at: int, lower: str) -> bool:
    """Return whether this is "delay in reaching", "failure to agree", or "died before finishing"."""
    following = words[at + 1].entry.lower if at + 1 < len(words) else ""
    if lower == "before":
        goes_on = following.endswith("ing") or following in ("it", "he", "she", "they")
        return goes_on and any(word.entry.stem in _ENDING_STEMS for word in words[max(0, at - _REACH) : at])
    return lower in _HINDRANCES and following in ("in", "to", "of")


def _is_fancied(words: Sequence[Word], flags: Sequence[int], at: int, lower: str) -> bool:
    """Return whether this leads to what is only fancied or not shown: "a myth that", "dreamed that", "pretended to",
    "no one has proved that"."""
    following = words[at + 1].entry.lower if at + 1 < len(words) else ""
    stem = words[at].entry.stem
    if stem in _FANCY_STEMS:
        return following == "that" or (following == "to" and stem in _FEIGNING_STEMS)
    if stem in _PROVING_STEMS:
        denied = bool(flags[at] & NEGATION) or any(word.entry.negator for word in words[max(0, at - 4) : at])
        return following == "that" and denied
    if lower == "has":
        return following == "it" and at > 0 and words[at - 1].entry.lower in _LORE
    return lower == "only" and following == "if"


def _is_awaited(words: Sequence[Word], at: int, lower: str) -> bool:
    """Return whether this is the "until" or "once" of what is yet to come: "will not be published until the board
    approves it"."""
    if lower not in ("until", "once") or at + 1 >= len(words) or words[at + 1].entry.is_number:
        return False
    clause = words[max(0, at - _REACH) : at]
    return any(word.entry.lower in _TO_COME for word in clause)


def _is_talked_about(words: Sequence[Word], at: int, lower: str) -> bool:
    """Return whether this is "joked *about* leaving": what is only in somebody's mind."""
    if lower != "about" or at + 1 >= len(words) or not words[at + 1].entry.lower.endswith("ing"):
        return False
    return any(word.entry.stem in _MUSING_STEMS for word in words[max(0, at - 3) : at])


def _is_hearsay(words: Sequence[Word], at: int, lower: str) -> bool:
    """Return whether this is "reportedly", or "reports of" what need not be so."""
    following = words[at + 1].entry.lower if at + 1 < len(words) else ""
    if lower in ("report", "reports"):
        return following in ("of", "that") or (at > 0 and words[at - 1].entry.lower in _UNPROVEN)
    return lower == "reportedly"


def _came_true(words: Sequence[Word], at: int, lower: str) -> bool:
    """Return whether "would" looks ahead from the past ("who would later die there") and tells what happened."""
    if lower != "would" or not at or words[at - 1].entry.lower not in ("who", "which", "she", "he", "it"):
        return False
    following = {word.entry.lower for word in words[at + 1 : at + 3]}
    return bool(following & {"later", "eventually", "become", "die", "go"})


def _is_undone(words: Sequence[Word], at: int, lower: str) -> bool:
    behind = words[at + 1].entry.lower if at + 1 < len(words) else ""
    if lower in ("will", "shall"):
        return True
    if lower == "must":
        # What must be is not yet; what must have been is what one makes of it.
        return behind != "have"
    if lower in _READY:
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


def _only_until(words: Sequence[Word], at: int) -> bool:
    """Return whether "not" only delays: "was not signed until Friday"."""
    return any(word.entry.lower == "until" for word in words[at + 1 : at + 6])


def _leads_to(words: Sequence[Word], at: int) -> bool:
    """Return whether "is said" goes on with "to", or "it is said" with "that": then others say it, not the text."""
    if at > 1 and words[at - 2].entry.lower == "it" and words[at + 1 : at + 2]:
        return words[at + 1].entry.lower == "that"
    return any(word.entry.lower == "to" for word in words[at + 1 : at + 6])


def _over_what(words: Sequence[Word], at: int) -> int:
    """Return where that begins which somebody is held or sued for: "arrested three men over *the theft*"; 0 for
    nowhere. Nobody has shown yet that they did it."""
    for place in range(at + 1, min(len(words), at + _REACH)):
        lower = words[place].entry.lower
        if lower in ("over", "suspicion") or (lower == "connection" and words[place - 1].entry.lower == "in"):
            return place + 1
        if lower == "with" and lower and words[at].entry.stem == _CHARGE:
            return place + 1
        if lower in _STOPS or lower in _ENDERS or lower == ",":
            break
    return 0


def _mark_options(words: Sequence[Word], flags: list[int], at: int) -> None:
    """Mark as unsure what may be chosen: "several options for the mill, *among them* a sale and its closure"."""
    listed = False
    for index in range(at + 1, len(words)):
        lower = words[index].entry.lower
        if lower in _STOPS - {":"} or lower in _ENDERS:
            return
        listed = listed or lower in _LISTING
        if listed:
            flags[index] |= UNSURE


def _that_behind(words: Sequence[Word], at: int) -> int:
    """Return where the "that" stands which a word of saying or thinking leads to, right behind it or behind what only
    tells when and where: "claimed on Sunday, in a letter, *that*"; 0 for nowhere."""
    if at + 1 >= len(words) or words[at + 1].entry.lower not in _WHEN_AND_WHERE:
        return 0
    for place in range(at + 1, min(len(words), at + _REACH)):
        lower = words[place].entry.lower
        if lower == "that":
            return place
        if lower in _STOPS or lower in _ENDERS or lower in _FINITE:
            break
    return 0


def _is_announced(words: Sequence[Word], at: int) -> bool:
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
            return _tells(words, place)  # who "says" what would be speaks of what might
        if entry.lower in _STOPS or entry.lower in (",", "and", "but"):
            break
    return False


def _leads_past(words: Sequence[Word], flags: Sequence[int], at: int) -> bool:
    """Return whether a negated "plan" goes on with a "to" that its negation does not reach."""
    return at + 2 < len(words) and words[at + 1].entry.lower == "to" and not flags[at + 2] & NEGATION


def _closes(words: Sequence[Word], at: int) -> bool:
    """Return whether an alleging verb ends its sentence or clause: "..., prosecutors allege."."""
    following = words[at + 1].entry.lower if at + 1 < len(words) else "."
    return following in (".", ";", ",", '"')


def _is_noun(words: Sequence[Word], at: int) -> bool:
    """Return whether an alleging word is a noun: "disputed *the* allegations", "rejects the claim"."""
    return words[at].entry.lower.endswith(("ion", "ions")) or words[at - 1].entry.lower in _DETERMINERS


def _mark_back(words: Sequence[Word], flags: list[int], at: int) -> None:
    """Mark as unsure what stands before the comma in front of a trailing "X alleged"."""
    comma = next((i for i in range(at - 1, max(-1, at - 9), -1) if words[i].entry.lower == ","), -1)
    for index in range(comma - 1, -1, -1):
        if words[index].entry.lower in (".", ";", "!", "?") and words[index].start != words[index - 1].end - 1:
            if words[index].entry.lower != "." or index + 1 >= len(words) or words[index + 1].entry.capital:
                return
        flags[index] |= UNSURE


def _is_harmless(words: Sequence[Word], at: int, lower: str) -> bool:
    following = words[at + 1].entry.lower if at + 1 < len(words) else ""
    if lower == "no" and following in (".", ",", ")"):
        return True
    if lower == "no" and following in _COMPARED:
        # "No more than five", but "no more closures are planned".
        return at + 2 < len(words) and words[at + 2].entry.lower in ("than", ",")
    if lower in ("not", "n't") or lower.endswith("n't"):
        # "Does not apply merely to firms", "did not win only because of her": it did.
        behind = [word.entry.lower for word in words[at + 1 : at + 6]]
        for one, two in pairwise(behind):
            if one in _MERELY and (two in ("to", "because", "for", "in", "on", "by", "with", "as", "when")):
                return True
    return following in _HARMLESS.get(lower, ())


def _is_cue(words: Sequence[Word], at: int, lower: str) -> bool:
    """Return whether an unasserting word governs what follows: a modal always, a verb or noun with its complement."""
    if lower in _MODALS:
        return not _came_true(words, at, lower)
    before = words[at - 1].entry.lower if at else ""
    following = words[at + 1].entry.lower if at + 1 < len(words) else ""
    if lower.endswith("ed") and before in ("most", "the", "a", "its", "an"):
        # "the most wanted suspects", "the suspected cause": it describes.
        return lower == "alleged"
    if lower in ("suspect", "suspects") and (before in _DETERMINERS or following in _FINITE):
        # "The suspect confessed": a person, not what is thought of one.
        return False
    if lower == "considered" and before in _FINITE and following not in ("to", "that"):
        # "is considered a woman": the passive of thinking is no plan.
        return False
    if following in _FINITE:
        # "The plan was dropped" tells of the plan; "the plan was to drop it", "his claim is that", of what it says.
        return at + 2 < len(words) and words[at + 2].entry.lower in ("to", "that")
    if lower in _ASKING or lower == "bidding":
        return following in ("to", "that", "for", "whether", "if")
    return following not in (".", ",", "")


def _tells(words: Sequence[Word], at: int) -> bool:
    """Return whether a form of the past stands here."""
    lower = words[at].entry.lower if at < len(words) else ""
    return (lower.endswith("ed") and not lower.endswith("eed")) or lower in IRREGULAR_PAST or lower in _FINITE


def _is_done(words: Sequence[Word], start: int, end: int) -> bool:
    """Return whether the words governed have a form of the past themselves, which another may go on ("allegedly took
    the car and fled", "may have been hurt and killed")."""
    return any(
        word.entry.lower in ("be", "been", "have", "get", "being") or _tells(words, word.index)
        for word in words[start:end]
    )


def _mark(
    words: Sequence[Word],
    flags: list[int],
    start: int,
    bit: int,
    *,
    noun: bool,
    verb: bool = False,
    deed: bool = False,
) -> None:
    """Set `bit` on the words a cue governs; a negation toggles, so that two of them cancel. `deed`: the cue is the noun
    of a verb ("the cancellation of the fair was announced"), which reaches no further than to the verb."""
    passed = closed = 0
    of_noun = start < len(words) and words[start].entry.lower in ("of", "in", "by", "for")
    if start < len(words) and words[start].entry.lower == "-" and words[start - 1].entry.lower == "non":
        # "non-binding" negates the one word it is joined to.
        if start + 1 < len(words):
            flags[start + 1] ^= bit
        return
    for at in range(start, min(len(words), start + _REACH * 2)):
        entry = words[at].entry
        lower = entry.lower
        if lower in _STOPS and not (lower == "." and _joins_on(words, at)):
            return
        if lower in _ENDERS or (noun and lower in ("to", "that")) or (lower == "that" and passed):
            before = words[at - 1].entry.lower
            if lower == "that" and bit == NEGATION and before in _TRUTH:
                # "it is not true that ..." denies what follows; "no evidence that ..." leaves it open.
                if before not in ("true", "case"):
                    _mark(words, flags, at + 1, UNSURE, noun=False)
                    return
                continue
            if lower == "that" and bit == NEGATION and words[at - 1].entry.stem in _SAYING_STEMS:
                # What nobody said may be so.
                _mark(words, flags, at + 1, UNSURE, noun=False)
                return
            if lower == "that" and bit == UNSURE and words[at - 1].entry.stem in _SAYING_STEMS:
                # "will try to prove that": what it leads to is as unsure.
                continue
            return
        if lower in ("how", "whether", "why") and bit == NEGATION and passed:
            # "did not say how many it sells" denies none of what is asked.
            _mark(words, flags, at + 1, UNSURE, noun=False)
            return
        if deed and lower in _FINITE:
            return
        if bit != NEGATION and passed and of_noun and lower in _FINITE:
            # "nationals suspected of crimes have been brought back": the main verb is out of reach.
            return
        if bit != NEGATION and lower in (",", "(", ")", "\u2014") and passed and not _lists_deeds(words, at):
            if at >= closed:
                closed = _insertion_end(words, at) if lower == "," else 0
            if at >= closed:
                return
            continue
        if lower in (",", "\u2014", ")", "(") and (passed >= 2 or verb):
            return
        if lower == "and" and bit != NEGATION and _tells(words, at + 1) and not _is_done(words, start, at):
            # "Could cost millions and appealed for help": a verb of the past tells of its own.
            return
        if lower == "and" and bit == NEGATION and (passed >= 4 or verb or _opens_verb(words, at + 1)):
            # "did not resign and fled": what a second verb says is its own clause.
            return
        if not entry.is_word and not entry.is_number:
            continue
        if bit == NEGATION:
            flags[at] ^= NEGATION
        else:
            flags[at] |= bit
        if not entry.stop:
            passed += 1
            if passed >= _REACH:
                return


def _insertion_end(words: Sequence[Word], at: int) -> int:
    """Return the index behind the comma that closes a name put in between: "alleged that the owner, Victor Lamb, *used*
    the money"; 0 where the comma at `at` opens none."""
    end = next((p for p in range(at + 1, min(len(words), at + _INSERTED)) if words[p].entry.lower == ","), 0)
    if not end or end + 1 >= len(words) or not all(w.entry.capital or w.entry.stop for w in words[at + 1 : end]):
        return 0
    return end + 1 if _tells(words, end + 1) or words[end + 1].entry.lower in _MODALS else 0


def _lists_deeds(words: Sequence[Word], at: int) -> bool:
    """Return whether a comma leads to another of several deeds: "accused of shouting, and in one case, *spitting*"."""
    if at + 2 >= len(words) or words[at].entry.lower != "," or words[at + 1].entry.lower not in ("and", "or"):
        return False
    near = [word.entry.lower for word in words[at + 2 : at + 7]]
    deed = next((i for i, lower in enumerate(near) if lower.endswith("ing")), -1)
    return deed >= 0 and _FINITE.isdisjoint(near[:deed])


def _opens_verb(words: Sequence[Word], at: int) -> bool:
    """Return whether a verb with an auxiliary or a negation of its own begins here: "was not asked and *did not*"."""
    return at < len(words) and (words[at].entry.lower in _FINITE or words[at].entry.negator)


def _joins_on(words: Sequence[Word], at: int) -> bool:
    """Return whether a word goes on right behind the full stop at `at` ("U.S.A", "St.Gall")."""
    if at + 1 >= len(words) or words[at + 1].start != words[at].end:
        return False
    return words[at + 1].entry.is_word or words[at + 1].entry.is_number


_CUE_WORDS = frozenset(
    "nor but from yet will shall must to nearly almost close short reportedly report reports about version until once "
    "only has as".split()
) | (_SAID | _OPTIONS | _PUTS_OFF | _HINDRANCES | _INVERTED | _MISTAKENLY | _READY | _ENABLED)
_CUE_STEMS = (
    NEGATIVE_STEMS
    | _FEARED_STEMS
    | _UNASSERTED_STEMS
    | _ALLEGING_STEMS
    | _FANCY_STEMS
    | _PROVING_STEMS
    | _HELD_STEMS
    | frozenset((stem_of("doubt"), stem_of("doubtful")))
)
