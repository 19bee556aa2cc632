"""What a sentence says is not so, and what it does not assert: scopes of negation, modality and allegation.

A scope runs forward from its cue to the end of the clause (after the cue-and-scope rules of Chapman's NegEx, 2001,
widened to modals and reporting verbs). Two negations cancel.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

from factcheck.expressions.polarity_cues import (
    ASKING_STEMS,
    CALLS,
    DEBATING_STEMS,
    ENABLED,
    ENDERS,
    ENDING_STEMS,
    ESCAPING,
    FANCY_STEMS,
    FEARED_STEMS,
    FINITE,
    FIRST,
    FORGETTING,
    FUTURE,
    HINDRANCES,
    KEEPING,
    MODALS,
    NEGATION,
    NEGATIVE_STEMS,
    PROVING_STEMS,
    REACH,
    READY,
    STOPS,
    STORIES,
    UNSURE,
    asks_for,
    closes,
    denies_by_phrase,
    falls_short,
    feared,
    fell_short,
    hinders,
    insertion_end,
    is_announced,
    is_awaited,
    is_cue,
    is_enabled,
    is_every,
    is_fancied,
    is_harmless,
    is_hearsay,
    is_noun,
    is_only,
    is_talked_about,
    is_told_not_to,
    is_undone,
    leads_past,
    leads_to,
    not_yet_known,
    over_what,
    tells,
    tells_story,
    that_behind,
)
from factcheck.lexicon.function_words import DETERMINERS, SAYING, THIRD_PERSON, UNASSERTED
from factcheck.lexicon.verbs import SAME_PAST, THIRDS
from factcheck.text.words import Entry, Word, stem_of

__all__ = ["FUTURE", "NEGATION", "NEGATIVE_STEMS", "UNSURE", "may_be_cue", "polarity_of"]

_ALLEGING_STEMS = frozenset(stem_of(word) for word in "allege claim contend suspect speculate believe".split())
_SAYING_STEMS = frozenset(stem_of(word) for word in SAYING | {"prove", "demonstrate", "claim", "allege"})
_MISTAKENLY = frozenset(
    "wrongly falsely mistakenly incorrectly erroneously lawsuit complaint indictment rumour rumor hoax".split()
)
_SAID_NOUNS = frozenset(map(stem_of, "message report claim rumour rumor statement story news post alarm".split()))
_UNTRUE = frozenset("false untrue".split())
_BLAMED = frozenset("blamed accused convicted charged credited jailed imprisoned suspected linked sentenced".split())
_UNASSERTED_STEMS = frozenset(stem_of(word) for word in UNASSERTED) - {stem_of("report")}
_NOT_QUITE = frozenset("nearly almost but as".split())
_PENDING = frozenset("subject pending awaiting awaits await conditional".split())
_OPTIONS = frozenset("options alternatives possibilities scenarios".split())
_LISTING = frozenset("among including such like ranging from to of".split()) | {":"}
_TRUTH = frozenset("true case evidence proof sign indication suggestion truth".split())
_SAID = frozenset("said reported rumoured rumored understood".split())
_PUTS_OFF = frozenset("delay delays before".split())
_HELD_STEMS = frozenset(map(stem_of, "arrest detain charge indict investigate question sue prosecute probe".split()))
_INVERTED = frozenset("were had should".split())
_BEFORE_VERSION = frozenset(("earlier", "previous"))
_SUBJECT = 4
"""Within how many words of a negator the subject that it negates ends."""
_BEHIND_NOUN = frozenset("of in by for about against over on".split())
_OF_DEEDS = ("tion", "tions", "sal", "sals", "ance", "ment", "ure", "ures")
_LEADS_TO = frozenset("by to from".split())
_RELATIVES = frozenset("where who which whose whom when".split())
_LISTED = 5
"""Within how many words behind a comma an "or" shows that a list goes on."""
_WISHING_STEMS = frozenset(map(stem_of, "want expect wish intend".split()))
"""Whether what somebody does not want or expect is so, nobody says."""
_FACTIVE_STEMS = frozenset(map(stem_of, "regret forget lament resent".split()))
"""What is regretted has happened, whoever does not."""
DECIDING_STEMS = frozenset(map(stem_of, "decide rule vote choose chose opt".split()))
"""Who does so against a deed, or not to do it, turns it down."""
_WANTING_STEMS = frozenset(map(stem_of, "want need propose demand seek plan promise".split()))
_QUOTED_CUES = MODALS | {"whoever"}
"""Cues that are no name where a quotation opens with them."""
_AUXILIARY_CUES = MODALS | {"will", "shall"}
_RANKS = frozenset("first last only one".split())
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
    inside_name = entry.capital and at > 0 and not (lower in _QUOTED_CUES and words[at - 1].entry.lower == '"')
    if lower == "nor" and flags[at] & NEGATION:
        # "neither safe nor clean": one negation, said twice.
        return
    if (entry.negator and not (inside_name and lower == "zero")) or lower == "0" or denies_by_phrase(words, at, lower):
        if not is_harmless(words, at, lower) and not is_only(words, at) and not is_every(words, at):
            if lower == "from" and at <= 1:
                _mark(words, flags, at + 1, NEGATION, noun=False, verb=True)  # "Far from being released, he was"
                return
            if lower == "never" and at + 1 < len(words) and words[at + 1].entry.lower == "before":
                _mark(words, flags, at + 2, UNSURE, noun=False)  # "never before had so many come": now they had
                return
            if lower == "not" and at + 1 < len(words) and words[at + 1].entry.lower == ",":
                # "was not, as some books say, born there"
                reach = range(at + 2, min(len(words), at + REACH))
                comma = next((place for place in reach if words[place].entry.lower == ","), at)
                _mark(words, flags, comma + 1, NEGATION, noun=False)
                return
            if is_told_not_to(words, at):
                _mark(words, flags, at + 1, UNSURE, noun=False)
            of = at + 1 < len(words) and words[at + 1].entry.lower == "of"
            noun = lower in _NOUN_NEGATORS or (lower == "lack" and of)
            behind = words[at + 1].entry.lower if at + 1 < len(words) else ""
            if noun and behind in ("that", "who") and (verb := _second_verb(words, at + 1)) > 0:
                _mark(words, flags, verb, NEGATION, noun=False)  # "nothing that the bank did polluted the river"
                return
            if lower == "nothing" and behind == "to" and at + 3 < len(words) and words[at + 3].entry.lower == "with":
                _mark(words, flags, at + 4, NEGATION, noun=False)  # "had nothing to do with the theft"
                return
            if noun and _is_object(words, at):
                flags[at - 1] ^= NEGATION  # "a statement that denied nothing, the mill closed"
                return
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
    elif lower in _MISTAKENLY and at + 1 < len(words) and words[at + 1].entry.lower in _BLAMED:
        _mark(words, flags, at + 2, NEGATION, noun=False, verb=True)  # "wrongly convicted of stealing it"
    elif lower in _MISTAKENLY and at + 1 < len(words) and words[at + 1].entry.stem in _SAYING_STEMS:
        # "wrongly reported that", "a lawsuit says"
        _mark(words, flags, at + 2, UNSURE, noun=False)
    elif lower.startswith("doubt"):
        spoken = at + 1 < len(words) and words[at + 1].entry.lower not in (",", ".")
        if spoken and not (at and words[at - 1].entry.lower == "no"):
            _mark(words, flags, at + 1, UNSURE, noun=False)
    elif lower == "rather":
        if at + 2 < len(words) and words[at + 1].entry.lower == "than" and tells(words, at + 2):
            _mark(words, flags, at + 2, NEGATION, noun=False, verb=True)  # "bought, rather than sold, the shares"
    elif lower == "against":
        if at and at + 1 < len(words) and words[at + 1].entry.lower.endswith("ing"):
            chosen = words[at - 1].entry.stem in DECIDING_STEMS
            _mark(words, flags, at + 1, NEGATION if chosen else UNSURE, noun=False, verb=True)
    elif (unknown := not_yet_known(words, at, lower)) > 0:
        _mark(words, flags, unknown, UNSURE, noun=False)
    elif (undone := falls_short(words, at, lower)) > 0:
        _mark(words, flags, undone, NEGATION, noun=False, verb=True)
    elif lower in _UNTRUE and at + 1 < len(words) and _only_describes(words[at + 1].entry):
        pass  # "50 false invoices were found"
    elif entry.stem in NEGATIVE_STEMS and _is_denied_to(words, flags, at):
        pass  # "no pupil failed to pass": every one did
    elif entry.stem in NEGATIVE_STEMS:
        # "The clerk whom she dismissed resigned": the next verb has a subject of its own.
        by = at + 1 < len(words) and words[at + 1].entry.lower == "by"  # "was dismissed by the club"
        if not (inside_name or by) and not (at + 1 < len(words) and words[at + 1].entry.past and tells(words, at + 1)):
            deed = lower.endswith(_OF_DEEDS) or (at > 0 and words[at - 1].entry.lower in DETERMINERS)
            that = next((p for p in (at + 1, at + 2) if words[p : p + 1] and words[p].entry.lower == "that"), 0)
            if at + 2 < len(words) and words[at + 1].entry.lower == "to" and words[at + 2].entry.stem in ENDING_STEMS:
                flags[at + 2] ^= NEGATION  # "refused to step down as coach": still is one
                return
            if that and flags[at] & NEGATION:
                _mark(words, flags, that + 1, UNSURE, noun=False)  # "have not ruled out that": it may be so
            else:
                _mark(words, flags, at + 1, NEGATION, noun=False, verb=True, deed=deed)
    elif fell_short(words, at, lower):
        # Who came close to winning a prize may have won another.
        any_one = any(word.entry.lower in ("a", "an", "any") for word in words[at + 1 : at + 4])
        _mark(words, flags, at + 1, UNSURE if any_one else NEGATION, noun=False, verb=True)
    elif is_undone(words, at, lower):
        # "will sign", "is to be signed", "nearly collapsed": not yet, or not quite.
        never = lower in _NOT_QUITE or lower == "should" or _was_to_have(words, at)
        _mark(words, flags, at + 1, UNSURE if never else FUTURE, noun=False)
    elif lower in _INVERTED and at == 0 and any(word.entry.lower == "," for word in words[2:REACH]):
        # "Were it to fall, the bank would close."
        _mark(words, flags, at + 1, UNSURE, noun=False)
    elif is_enabled(words, at, lower):
        _mark(words, flags, at + 2, UNSURE, noun=False)
    elif (that := feared(words, at)) > 0:
        _mark(words, flags, that + 1, UNSURE, noun=False)
    elif (told := tells_story(words, at, lower)) > 0:
        _mark(words, flags, told, UNSURE, noun=False)
    elif is_awaited(words, at, lower) or is_talked_about(words, at, lower):
        _mark(words, flags, at + 1, UNSURE, noun=False)
    elif (asked := asks_for(words, at)) > 0:
        _mark(words, flags, asked, UNSURE, noun=False)
    elif entry.stem in _HELD_STEMS and (over := over_what(words, at)):
        _mark(words, flags, over, UNSURE, noun=False)
    elif lower in _PENDING and (lower != "subject" or (at + 1 < len(words) and words[at + 1].entry.lower == "to")):
        _mark(words, flags, at + 1, UNSURE, noun=False)
    elif lower in _OPTIONS:
        _mark_options(words, flags, at)
    elif lower == "version" and at and words[at - 1].entry.lower in _BEFORE_VERSION:
        # "An earlier version of this article said": a paper corrects itself.
        said = next((i for i in range(at + 1, min(len(words), at + REACH)) if words[i].entry.lower == "that"), at)
        _mark(words, flags, said + 1, UNSURE, noun=False)
    elif is_fancied(words, flags, at, lower):
        told = at + 1 < len(words) and words[at + 1].entry.lower == "that"
        _mark(words, flags, at + 2 if told else at + 1, UNSURE, noun=False)
    elif hinders(words, at, lower):
        _mark(words, flags, at + 1, UNSURE if lower in _PUTS_OFF else NEGATION, noun=False)
    elif is_hearsay(words, at, lower) or (
        entry.stem in _UNASSERTED_STEMS and not inside_name and is_cue(words, at, lower)
    ):
        # "rejected the bid to join": what is refused did not happen, however it was asked for. But of what there are
        # "no plans to" join nothing is said.
        that = that_behind(words, at)
        if not flags[at] & NEGATION or lower in MODALS or that or leads_past(words, flags, at):
            _mark(words, flags, max(at + 1, that), FUTURE if is_announced(words, at) else UNSURE, noun=False)
    if lower in _SAID and at and words[at - 1].entry.lower in FINITE and leads_to(words, at):
        _mark(words, flags, at + 1, UNSURE, noun=False)
    if entry.stem in _ALLEGING_STEMS and at and closes(words, at) and not is_noun(words, at):
        _mark_back(words, flags, at)


def _only_describes(noun: Entry) -> bool:
    """Return whether "false" before a noun says of what kind a thing is, and nothing of what somebody said."""
    return bool(noun.weight) and noun.is_word and noun.stem not in _SAID_NOUNS and noun.stem not in _UNASSERTED_STEMS


def _is_denied_to(words: Sequence[Word], flags: Sequence[int], at: int) -> bool:
    """Return whether a verb that denies is denied, and its "to" leads past what denies it: "*no* pupil failed *to*"."""
    led = at + 2 < len(words) and words[at + 1].entry.lower == "to"
    return led and bool(flags[at] & NEGATION) and not flags[at + 2] & NEGATION


def _second_verb(words: Sequence[Word], who: int) -> int:
    """Return the verb behind the one of the clause that a "that" or "who" opens; 0 for none."""
    verbs = [at for at in range(who + 1, min(len(words), who + REACH)) if tells(words, at)]
    return next((at for at in verbs[1:] if at > verbs[0] + 1), 0)


def _was_to_have(words: Sequence[Word], at: int) -> bool:
    """Return whether this is "was *to* have closed", which did not come about."""
    return words[at].entry.lower == "to" and at + 1 < len(words) and words[at + 1].entry.lower == "have"


def _mark_options(words: Sequence[Word], flags: list[int], at: int) -> None:
    """Mark as unsure what may be chosen: "several options for the mill, *among them* a sale and its closure"."""
    listed = False
    for index in range(at + 1, len(words)):
        lower = words[index].entry.lower
        if lower in STOPS - {":"} or lower in ENDERS:
            return
        listed = listed or lower in _LISTING
        if listed:
            flags[index] |= UNSURE


def _mark_back(words: Sequence[Word], flags: list[int], at: int) -> None:
    """Mark as unsure what stands before the comma in front of a trailing "X alleged"."""
    comma = next((i for i in range(at - 1, max(-1, at - 9), -1) if words[i].entry.lower == ","), -1)
    if comma > 0 and words[comma - 1].entry.lower == "not" and words[comma + 1].entry.lower == "as":
        return  # "by drainage and not, as the firm had claimed, by an earthquake"
    for index in range(comma - 1, -1, -1):
        if words[index].entry.lower in (".", ";", "!", "?") and words[index].start != words[index - 1].end - 1:
            if words[index].entry.lower != "." or index + 1 >= len(words) or words[index + 1].entry.capital:
                return
        flags[index] |= UNSURE


def _is_done(words: Sequence[Word], start: int, end: int) -> bool:
    """Return whether the words governed have a form of the past themselves, which another may go on ("allegedly took
    the car and fled", "may have been hurt and killed")."""
    return any(
        word.entry.lower in ("be", "been", "have", "get", "being") or tells(words, word.index)
        for word in words[start:end]
    )


def _opens_clause(words: Sequence[Word], at: int) -> bool:
    """Return whether a verb stands within a few words, and no comma before it: "since *the bank repaired* the wall"."""
    for place in range(at + 1, min(len(words), at + REACH)):
        if words[place].entry.lower in STOPS or words[place].entry.lower == ",":
            return False
        if tells(words, place):
            return True
    return False


def _takes_for_so(words: Sequence[Word], at: int) -> bool:
    """Return whether "why" at `at` asks for the cause of what is so: not "why he should resign", "why not"."""
    near = [word.entry.lower for word in words[at + 1 : at + REACH]]
    end = next((place for place, lower in enumerate(near) if lower in STOPS or lower == ","), len(near))
    return end > 1 and near[0] != "not" and MODALS.isdisjoint(near[:end])


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
    passed = closed = inserted = 0
    relative = bit != NEGATION and _is_of_noun(words, start - 1)
    reported = False
    of_noun = start < len(words) and words[start].entry.lower in _BEHIND_NOUN
    if of_noun and start and words[start].entry.lower != "of" and tells(words, start - 1):
        of_noun = False  # "claimed on Thursday to have taken it"
    if start < len(words) and words[start].entry.lower == "-" and words[start - 1].entry.lower == "non":
        # "non-binding" negates the one word it is joined to.
        if start + 1 < len(words):
            flags[start + 1] ^= bit
        return
    for at in range(start, min(len(words), start + REACH * 2)):
        entry = words[at].entry
        lower = entry.lower
        if at < inserted:
            continue
        if lower in STOPS and not (lower == "." and _joins_on(words, at)):
            return
        if lower in ENDERS or (noun and lower in ("to", "that")) or (lower == "that" and passed):
            before = words[at - 1 - (words[at - 1].entry.lower in ("yet", "so"))].entry.lower
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
            wanted = words[start].entry.lower in ("a", "an") and words[start - 1].entry.stem in _WANTING_STEMS
            if lower == "that" and bit == UNSURE and start and wanted:
                continue  # "wants a law that bans it"
            if lower == "that" and bit == UNSURE and words[at - 1].entry.stem in _SAYING_STEMS:
                # "will try to prove that": what it leads to is as unsure.
                continue
            return
        if lower == "before" and bit == NEGATION and passed and _has_subject(words, at + 1):
            return  # "did not wait before it closed"
        if lower == "since" and bit == NEGATION and passed and _opens_clause(words, at + 1):
            return  # "not a stone has moved since the bank repaired the wall"
        if bit == NEGATION and entry.stem in _WISHING_STEMS and not entry.capital:
            near = [word.entry.lower for word in words[at + 1 : at + 5]]
            if "to" in near and "that" not in near:
                flags[at] ^= bit
                _mark(words, flags, at + 2 + near.index("to"), UNSURE, noun=False)
                return  # "did not expect snow to fall": it may have
        if bit == NEGATION and entry.stem in _FACTIVE_STEMS and at + 1 < len(words):
            if words[at + 1].entry.lower in ("having", "that") or words[at + 1].entry.lower.endswith("ing"):
                return  # "never regretted having resigned"
        if lower == "," and bit == NEGATION and passed and _behind_comma(words, start - 1) in _RELATIVES:
            return  # "unlike Ito, who has never been there, Sato has seen it"
        if lower == "and" and noun and bit == NEGATION and start > 1 and tells(words, start - 2):
            if at + 1 < len(words) and tells(words, at + 1):
                return  # "lost no time and sent 60 tents"
        if lower == "why" and passed and _takes_for_so(words, at):
            return  # "wants to find out why it was closed": it was
        if lower in ("how", "whether", "why") and bit == NEGATION and passed:
            # "did not say how many it sells" denies none of what is asked.
            _mark(words, flags, at + 1, UNSURE, noun=False)
            return
        if deed and lower in FINITE:
            return
        if lower == "to" and bit == NEGATION and words[at - 1].entry.lower in _RANKS and passed:
            # "was not the first to resign": who else did is not said, nor that this one did not.
            _mark(words, flags, at + 1, UNSURE, noun=False)
            return
        told = lower in FINITE or (entry.past and tells(words, at) and words[at - 1].entry.lower not in ("be", "to"))
        if bit != NEGATION and passed and of_noun and told:
            # "nationals suspected of crimes have been brought back": the main verb is out of reach.
            return
        if bit != NEGATION and passed and told and relative and lower in FINITE and not reported:
            return  # "a portrait that was expected to fetch two million was sold"
        reported = reported or entry.stem in _SAYING_STEMS or entry.stem in _UNASSERTED_STEMS
        if bit != NEGATION and lower in (",", "(", ")", "\u2014") and passed and not _lists_deeds(words, at):
            if at >= closed:
                closed = insertion_end(words, at) if lower == "," else 0
                if (
                    not closed
                    and at + 1 < len(words)
                    and words[at + 1].entry.lower in ("where", "which", "who", "whose")
                ):
                    closed = _insertion_before_verb(words, at, _AUXILIARY_CUES)
                    inserted = closed  # "allege that Holm, who lives in Orsa, took": where he lives is told
            if at >= closed:
                return
            continue
        if lower == "," and noun and bit == NEGATION and at < start + _SUBJECT and not _is_inside(words, start - 1):
            opening = words[at + 1].entry.lower if at + 1 < len(words) else ""
            inserted = 0 if opening in ENDERS - _RELATIVES else _insertion_before_verb(words, at)
            if inserted:
                continue  # "neither driver, according to the report, was"
        if lower in (",", "\u2014", ")", "(") and (passed >= 2 or verb):
            return
        if lower == "," and passed and bit == NEGATION and _goes_on(words, start, at, noun=noun):
            return
        if lower == "," and passed and bit == NEGATION and not noun and at + 1 < len(words):
            # "has never been ratified, and in March the Senate shelved it"; "without their consent, violated"
            if words[at + 1].entry.lower == "and" or words[start - 1].entry.lower == "without":
                return
        if lower == "and" and bit != NEGATION and tells(words, at + 1) and not _is_done(words, start, at):
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
            if passed >= REACH:
                return


def _is_of_noun(words: Sequence[Word], cue: int) -> bool:
    """Return whether a cue stands in what only describes a noun: "a portrait *that was expected* to fetch"."""
    at = cue - 1
    while at > 0 and (
        words[at].entry.lower in FINITE or words[at].entry.lower in ("be", "been") or words[at].entry.negator
    ):
        at -= 1
    if at < 1 or at == cue - 1 or words[at].entry.lower not in ("that", "who", "which"):
        return False
    return bool(words[at - 1].entry.weight) and words[at - 1].entry.stem not in _SAYING_STEMS


def _insertion_before_verb(words: Sequence[Word], at: int, auxiliaries: Set[str] = FINITE) -> int:
    """Return the index behind the comma that closes an insertion between a subject and its verb; 0 where the comma at
    `at` opens none."""
    for end in range(at + 2, min(len(words) - 1, at + REACH)):
        lower = words[end].entry.lower
        if lower in STOPS:
            return 0
        goes_on = end + 1 + (words[end + 1].entry.lower in ("ever", "even") and end + 2 < len(words))
        if lower == "," and (words[goes_on].entry.lower in auxiliaries or tells(words, goes_on)):
            return end + 1
        if lower == "," and not words[end + 1].entry.capital:
            return 0
    return 0


def _has_subject(words: Sequence[Word], at: int) -> bool:
    """Return whether a clause opens here with a pronoun and a verb of the past: "before *it closed*"."""
    return at + 1 < len(words) and words[at].entry.lower in THIRD_PERSON and tells(words, at + 1)


def _goes_on(words: Sequence[Word], start: int, at: int, *, noun: bool) -> bool:
    """Return whether behind the comma at `at` a verb goes on with what stood before a negation, which ends there: "the
    mill, whose workers were *not* asked, *was* closed", "six cases, *none* of them fatal, *were* found". A negated noun
    reaches past an insertion of its own ("nobody, said Ito, was hurt")."""
    if at + 1 >= len(words) or (noun and not _is_inside(words, start - 1)):
        return False
    if any(word.entry.lower in ("or", "nor") for word in words[at + 1 : at + _LISTED]):
        return False  # "was not seen, heard or felt"
    verb = at + 1 + (at + 2 < len(words) and words[at + 1].entry.lower.endswith("ly"))
    lower = words[verb].entry.lower
    if lower in THIRDS and verb + 1 < len(words):
        behind = words[verb + 1].entry
        return behind.is_number or behind.lower in ("to", "that", "a", "an", "the", "its", "his", "her", "their")
    return lower in FINITE or lower in SAME_PAST or tells(words, verb)


def _is_object(words: Sequence[Word], at: int) -> bool:
    """Return whether "nothing" or "nobody" is what the verb right before it is done to, and ends its clause."""
    if words[at].entry.lower not in ("nothing", "nobody", "none") or at < 2 or at + 1 >= len(words):
        return False
    return words[at + 1].entry.lower in (",", ".", ";") and tells(words, at - 1)


def _is_inside(words: Sequence[Word], negator: int) -> bool:
    """Return whether a negated noun stands in an insertion: "six cases, none of them", "the hall, where nobody"."""
    opening = _behind_comma(words, negator)
    return opening == words[negator].entry.lower or opening in _RELATIVES or opening.endswith("ing")


def _behind_comma(words: Sequence[Word], at: int) -> str:
    """Return the word behind the last comma before `at`, in small letters; "" where none is near."""
    near = range(at - 1, max(0, at - REACH), -1)
    return next((words[place + 1].entry.lower for place in near if words[place].entry.lower == ","), "")


def _lists_deeds(words: Sequence[Word], at: int) -> bool:
    """Return whether a comma leads to another of several deeds: "accused of shouting, and in one case, *spitting*"."""
    if at + 2 >= len(words) or words[at].entry.lower != "," or words[at + 1].entry.lower not in ("and", "or"):
        return False
    near = [word.entry.lower for word in words[at + 2 : at + 7]]
    deed = next((i for i, lower in enumerate(near) if lower.endswith("ing")), -1)
    return deed >= 0 and FINITE.isdisjoint(near[:deed])


def _opens_verb(words: Sequence[Word], at: int) -> bool:
    """Return whether a verb with an auxiliary or a negation of its own begins here: "was not asked and *did not*"."""
    return at < len(words) and (words[at].entry.lower in FINITE or words[at].entry.negator)


def _joins_on(words: Sequence[Word], at: int) -> bool:
    """Return whether a word goes on right behind the full stop at `at` ("U.S.A", "St.Gall")."""
    if at + 1 >= len(words) or words[at + 1].start != words[at].end:
        return False
    return words[at + 1].entry.is_word or words[at + 1].entry.is_number


_CUE_WORDS = (
    frozenset(
        "though once how who rumour rumor rumours rumors legend myth gossip nor but from yet will shall must "
        "to nearly almost close short reportedly report reports about version until once only has as too rather "
        "against".split()
    )
    | (_SAID | _OPTIONS | _PENDING | _PUTS_OFF | HINDRANCES | _INVERTED | _MISTAKENLY)
    | (READY | ENABLED | CALLS | STORIES | FORGETTING | ESCAPING | KEEPING | FIRST)
)
_CUE_STEMS = (
    NEGATIVE_STEMS
    | FEARED_STEMS
    | _UNASSERTED_STEMS
    | _ALLEGING_STEMS
    | FANCY_STEMS
    | PROVING_STEMS
    | _HELD_STEMS
    | DEBATING_STEMS
    | ASKING_STEMS
    | frozenset((stem_of("doubt"), stem_of("doubtful")))
)
