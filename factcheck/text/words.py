"""Cut a folded text into words, each with its dictionary entry.

An entry is computed once for each written form and shared, so that reading a word costs a look-up. Stems come from
the Snowball English stemmer; irregular forms and spelling variants are brought together before it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise

import Stemmer

from factcheck.lexicon.function_words import DETERMINERS, LIGHT_WORDS, NEGATORS, SAYS_MORE, STOP_WORDS
from factcheck.lexicon.inflection import IRREGULAR, OWN_STEMS, SPELLINGS
from factcheck.lexicon.numerals import CARDINALS, SCALES
from factcheck.lexicon.phrases import FAR_PHRASES, LACKING, PARTICLES, PHRASES, PLACE_PHRASES, POWERS
from factcheck.lexicon.places import PLACE_KEYS
from factcheck.lexicon.support_verbs import DEEDS, FREE, Deed
from factcheck.lexicon.synonyms import GROUPS
from factcheck.lexicon.verbs import NO_PAST, PAST_FORMS

# A dotted abbreviation (U.S.), a word with its apostrophes, a number with its separators, a
# spelled-out bracket, or one sign. The first
# branch is the second once more for what most words are: it takes a quarter off the time.
_WORD = re.compile(
    r"[A-Za-z]+(?=[ ,\n])|[A-Z](?:\.[A-Z])+(?![\w.])|"
    r"[^\W\d_](?:\.(?:[^\W\d_]\.)+|[^\W\d_]*(?:'[^\W\d_]+)*)|\d+(?:[.,]\d+)*|-[LR][RSC]B-|[^\s\w]|_"
)

_stemmer = Stemmer.Stemmer("english", maxCacheSize=0)

NAME_WEIGHT = 1.4
CONTENT_WEIGHT = 1.0
ADVERB_WEIGHT = 0.6
LIGHT_WEIGHT = 0.3
"""How much of a claim a word carries: a name tells an event apart, a light word ("become", "say") hardly does."""


_BRACKETS = {"R": "()", "S": "[]", "C": "{}"}
"""How tokenised texts spell brackets: "-LRB-" is a left round one."""


UNREAD = -1
"""What an entry begins before it was asked for."""

_SURNAME = "He"
"""A pronoun that is a surname before a name: "He Guoqiang"."""


_JOINING = PARTICLES | DEEDS.keys() | LACKING.keys() | POWERS.keys()
"""Words that may be read with one before them, or behind them, as one."""


class Entry:
    """What is known of a written form, apart from where it stands. Shared and never changed, but for `begins`: what may
    begin at it, bits that `expressions.beginnings` fills in when it first meets it. `past`: it has the form of a verb
    in the past, and may be one where the words beside it allow it."""

    __slots__ = ("begins", "capital", "groups", "is_number", "is_word", "key", "light", "lower", "negator", "particle",
                 "past", "possessive", "stem", "stop", "surface", "upper", "weight")  # fmt: skip

    def __init__(self, surface: str) -> None:
        self.surface = surface
        self.begins = UNREAD
        first = surface[0]
        self.is_number = first.isdigit()
        if self.is_number:
            # Most figures are met once: nothing else is asked of one.
            self.lower = self.stem = surface
            self.is_word = self.negator = self.possessive = self.capital = self.upper = False
            self.stop = self.light = self.past = self.particle = False
            self.groups = GROUP_OF.get(surface, _NO_GROUPS)
            self.key = ""
            self.weight = CONTENT_WEIGHT
            return
        self.is_word = first.isalpha()
        lower = surface.lower()
        self.negator = lower in NEGATORS or lower.endswith("n't")
        self.possessive = lower.endswith(("'s", "s'"))
        if "'" in lower:
            lower = _without_apostrophe(lower) or lower
        if "." in lower and self.is_word:
            lower = lower.replace(".", "")
        elif first == "-" and len(surface) > 1:
            lower = _BRACKETS[surface[2]][surface[1] == "R"]
        self.lower = lower
        self.capital = self.is_word and first.isupper()
        self.upper = self.capital and len(lower) > 1 and surface.replace(".", "").replace("'s", "").isupper()
        # "US" is a country, "us" is us; likewise "IT", "WHO", "May".
        self.stop = lower in STOP_WORDS and not (self.upper and len(lower) > 1)
        self.light = lower in LIGHT_WORDS
        past = lower.endswith("ed") or lower in PAST_FORMS
        self.past = past and not (self.capital or self.stop or lower in NO_PAST)
        self.particle = lower in _JOINING or surface == _SURNAME
        self.stem = (stem_of(lower) or lower) if self.is_word else lower
        self.groups = GROUP_OF.get(self.stem, _NO_GROUPS)
        self.key = PLACE_KEYS.get(lower, "") if self.capital else ""
        if self.stop or not (self.is_word or self.is_number):
            self.weight = 0.0
        elif self.light or (self.stem in _LIGHT_STEMS and lower not in SAYS_MORE):
            self.weight = LIGHT_WEIGHT
        elif lower.endswith("ly") and len(lower) > 5 and not self.capital:
            self.weight = ADVERB_WEIGHT
        else:
            self.weight = CONTENT_WEIGHT


class Word:
    """One word of a text: its entry, its place in the word list and its offsets in the folded text."""

    __slots__ = ("end", "entry", "index", "start")

    def __init__(self, entry: Entry, index: int, start: int, end: int) -> None:
        self.entry = entry
        self.index = index
        self.start = start
        self.end = end

    def __repr__(self) -> str:
        return f"Word({self.entry.surface!r}, {self.start})"


def entry_of(surface: str) -> Entry:
    """Return the entry of a written form."""
    entry = _entries.get(surface)
    if entry is None:
        if len(_entries) >= _MOST_ENTRIES:
            # To keep those used last would cost every look-up more than to make some of them anew.
            _entries.clear()
        entry = _entries[surface] = Entry(surface)
    return entry


_MOST_ENTRIES = 65_536
_entries: dict[str, Entry] = {}
"""The entries of the words and signs met so far."""


@lru_cache(maxsize=65536)
def stem_of(lower: str) -> str:
    """Return what the inflected and spelling forms of a lower-case word have in common."""
    own = OWN_STEMS.get(lower)
    if own is not None:
        return own
    lower = SPELLINGS.get(lower, lower)
    lower = IRREGULAR.get(lower, lower)
    if len(lower) > 4:
        lower = _american(lower)
    stem: str = _stemmer.stemWord(lower)
    return stem[:-1] if stem.endswith("ll") and len(stem) > 4 else stem


def _american(lower: str) -> str:
    """Return the American spelling of British endings.

    Applied to every word on both sides, it needs no list of exceptions: "promise" may become "promize", for both.
    """
    tail = lower[2:]
    for british, american in _ENDINGS:
        if british in tail:
            tail = tail.replace(british, american)
    lower = lower[:2] + tail
    if lower.endswith("tre"):
        lower = lower[:-2] + "er"
    return lower


_BRITISH = re.compile("ise|isa|isi|our|yse|aem|aed|oeu|tre$")
_ENDINGS = (("isation", "ization"), ("ise", "ize"), ("ising", "izing"), ("our", "or"), ("yse", "yze"), ("aem", "em"),
            ("aed", "ed"), ("oeu", "eu"))  # fmt: skip


def _without_apostrophe(lower: str) -> str:
    if lower.endswith("n't"):
        return {"can't": "can", "won't": "will", "shan't": "shall"}.get(lower, lower[:-3])
    head, _, tail = lower.partition("'")
    # "O'Brien", "d'Ivoire" stay whole; "China's", "we'll", "they've" lose their tail.
    return head if tail in ("s", "ll", "ve", "re", "d", "m", "") else lower.replace("'", "")


def read_words(folded: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Return the words and signs of `folded[start:end]` in order, with offsets in `folded`."""
    words: list[Word] = []
    particles: list[Word] = []
    known = _entries.get
    index = 0
    at = start
    for chunk in folded[start:end].split(" "):
        behind = at + len(chunk)
        # Most of what stands between two spaces is one word, met before: it need not be cut.
        entry = known(chunk)
        if entry is not None:
            word = _new(Word)
            word.entry = entry
            word.index = index
            word.start = at
            word.end = behind
            index += 1
            words.append(word)
            if entry.particle:
                particles.append(word)
        elif chunk:
            for first, last, entry in _pieces_of(chunk) if behind - at <= _SHORT else _pieces(chunk):
                word = Word(entry, index, at + first, at + last)
                index += 1
                words.append(word)
                if entry.particle:
                    particles.append(word)
        at = behind + 1
    if particles:
        _join_phrases(words, particles)
    return words


_new = Word.__new__
_SHORT = 24
"""Characters between two spaces up to which their words are kept: those of "2014." or "Tuesday," come again."""


def _pieces(chunk: str) -> tuple[tuple[int, int, Entry], ...]:
    """Return the words and signs of what stands between two spaces, with where each begins and ends in it."""
    return tuple((*found.span(), entry_of(found.group())) for found in _WORD.finditer(chunk))


_pieces_of = lru_cache(maxsize=8192)(_pieces)


def stems_in(folded: str, start: int, end: int) -> set[str]:
    """Return the stems that a stretch of text can be found by, and the keys of its places after an "@"."""
    surfaces = _WORD.findall(folded, start, end)
    known = _findable
    stems: set[str] = set()
    try:
        stems.update(*[known[surface] for surface in surfaces])
    except KeyError:
        if len(known) > _MOST_FORMS:
            known.clear()
        for surface in surfaces:
            if surface not in known:
                known[surface] = _findable_by(entry_of(surface))
        stems.update(*[known[surface] for surface in surfaces])
    if _PARTICLE not in stems:
        return stems
    stems.discard(_PARTICLE)
    if any(
        (before == _SURNAME and _is_name(entry_of(after)))
        or (
            _PARTICLE in known[after]
            and (
                _meant(entry_of(before), entry_of(after))
                or entry_of(after).lower in FAR_PHRASES
                or after.lower() in _READ_OTHERWISE
                or (entry_of(after).lower in DEEDS and _is_carried(surfaces, place))
                or before.lower() in _BETWEEN
                or (after in _PARTING and _is_parted(surfaces, place))
            )
        )
        for place, (before, after) in enumerate(pairwise(surfaces), 1)
    ):
        # A verb of two words has the stem of another.
        stems.clear()
        for word in read_words(folded, start, end):
            stems.update(_findable_by(word.entry))
        stems.discard(_PARTICLE)
    return stems


_PARTICLE = "\0"
_MOST_FORMS = 1_000_000
_findable: dict[str, tuple[str, ...]] = {}


def _findable_by(entry: Entry) -> tuple[str, ...]:
    stems: tuple[str, ...] = (entry.stem,) if entry.weight or entry.capital else ()
    if entry.key:
        stems += ("@" + entry.key,)
    return (*stems, _PARTICLE) if entry.particle else stems


def _join_phrases(words: list[Word], particles: Sequence[Word]) -> None:
    """Give the verb of "turned down" the entry of "rejected", and take the particle's weight away."""
    silent: set[int] = set()
    for after in particles:
        if after.entry.lower in LACKING:
            silent.update(_join_lack(words, after))
            continue
        if after.entry.lower in POWERS:
            silent.update(_join_power(words, after))
            continue
        far = FAR_PHRASES.get(after.entry.lower)
        if after.entry.surface == _SURNAME:
            if after.index + 1 < len(words) and _is_name(words[after.index + 1].entry):
                after.entry = _surname()
        elif far is not None:
            _join_far(words, after, far)
        elif after.entry.lower in DEEDS:
            silent.update(_join_deed(words, after))
        elif after.index:
            before = words[after.index - 1]
            near = after.start - before.end == 1
            if before.index and before.entry.lower in _BETWEEN:
                before = words[before.index - 1]  # "called it off"
            meant = _meant(before.entry, after.entry) if near else None
            if meant is None and near and after.entry.lower in _PARTING:
                first = max(0, after.index - _PARTED)
                verb = _parted_verb([word.entry for word in words[first : after.index + 2]], after.index - first)
                before = words[first + verb]
                meant = _meant(before.entry, after.entry) if verb >= 0 else None
            if meant is not None:
                before.entry = entry_of(meant)
                if after.entry.capital:
                    before.end = after.end
                    silent.add(after.index)
                else:
                    after.entry = entry_of("of")
    if silent:
        words[:] = [word for word in words if word.index not in silent]
        for index, word in enumerate(words):
            word.index = index


def _join_lack(words: Sequence[Word], verb: Word) -> tuple[int, ...]:
    """Read "lacks a treaty" as "has no treaty"."""
    behind = words[verb.index + 1] if verb.index + 1 < len(words) else None
    if behind is not None and behind.entry.lower in ("a", "an", "any", "the"):
        verb.entry = entry_of(LACKING[verb.entry.lower])
        behind.entry = entry_of("no")
    return ()


def _join_power(words: Sequence[Word], noun: Word) -> tuple[int, ...]:
    """Read "has no power to" as "cannot", "has the power to" as "can"; return the indices of the words that say nothing
    then."""
    at = noun.index
    if at < 2 or at + 1 >= len(words) or words[at + 1].entry.lower != "to":
        return ()
    said = POWERS[noun.entry.lower].get(words[at - 1].entry.lower)
    if said is None or words[at - 2].entry.lower not in ("has", "have"):
        return ()
    words[at - 2].entry = entry_of(said)
    return (at - 1, at, at + 1)


def _join_deed(words: Sequence[Word], noun: Word) -> tuple[int, ...]:
    """Give the verb of "paid a visit to" the entry of "visited"; return the indices of the words that say nothing
    then."""
    at = noun.index
    first = max(0, at - _CARRIED)
    verb, deed = _carrier([word.entry for word in words[first : at + 2]], at - first)
    if deed is None:
        return ()
    carrier = words[first + verb].entry
    words[first + verb].entry = entry_of(deed.form(carrier.lower, past=carrier.past or carrier.lower in PAST_FORMS))
    little = [place for place in range(first + verb + 1, at) if not words[place].entry.weight]
    if deed.into:
        noun.entry = entry_of(deed.into)
        return tuple(little)
    if len(little) == at - first - verb - 1:
        words[first + verb].end = noun.end  # the two are quoted together
    without = at + 1 < len(words) and words[at + 1].entry.lower in deed.without
    return (*little, at, at + 1) if without else (*little, at)


def _carrier(entries: Sequence[Entry], at: int) -> tuple[int, Deed | None]:
    """Return the verb that carries the noun at `at`, and what is done by it. Between the two an article may stand, and
    before a noun whose deed is done to nothing one adjective. `entries` has at most one word behind the noun."""
    deeds = _carried().get(entries[at].lower)
    behind = entries[at + 1].lower if at + 1 < len(entries) else ""
    if deeds is None or entries[at].capital:
        return -1, None
    article = adjective = False
    for place in range(at - 1, -1, -1):
        entry = entries[place]
        if not article and (entry.lower in FREE or (entry.lower == "the" and behind == "to")):
            article = True
            continue
        if entry.lower in ("of", "into"):
            continue  # "of" is left by "carried out"
        deed = deeds.get(entry.stem)
        if deed is not None:
            known = (article or deed.bare) and not (
                adjective and (deed.without or entries[at].stem == stem_of(deed.base))
            )
            if deed.into:
                known = [between.lower for between in entries[place + 1 : at]] == ["into"]
            return (place, deed) if known and entry.is_word and not entry.capital else (-1, None)
        if article or adjective or not entry.weight or entry.capital or entry.past or not entry.is_word:
            break
        adjective = True
    return -1, None


def _is_carried(surfaces: Sequence[str], at: int) -> bool:
    first = max(0, at - _CARRIED)
    return _carrier([entry_of(surface) for surface in surfaces[first : at + 2]], at - first)[1] is not None


_READ_OTHERWISE = frozenset((*LACKING, *POWERS))
_CARRIED = 4
"""Within how many words before its noun the verb stands that carries it."""


@cache
def _carried() -> dict[str, dict[str, Deed]]:
    """Return what is done by noun and stem of the verb."""
    return {noun: {stem_of(verb): deed for verb, deed in deeds.items()} for noun, deeds in DEEDS.items()}


def _is_name(entry: Entry) -> bool:
    return entry.capital and not entry.stop


@cache
def _surname() -> Entry:
    """Return the entry of "He" where it is no pronoun."""
    entry = Entry(_SURNAME)
    entry.lower = entry.stem = "he'"
    entry.stop = entry.particle = False
    entry.weight = CONTENT_WEIGHT
    return entry


def _parted_verb(entries: Sequence[Entry], at: int) -> int:
    """Return the verb whose second word stands at `at`, with what it is done to between ("*turned* the plan down"); -1
    where there is none: only a short noun phrase may stand between, and none may follow."""
    behind = entries[at + 1] if at + 1 < len(entries) else None
    if entries[at].capital:
        return -1
    if behind is not None and behind.is_word and not (behind.lower in _BEHIND_PARTED or behind.lower.endswith("ly")):
        return -1
    for place in range(at - 2, 0, -1):
        entry = entries[place]
        if entry.lower in DETERMINERS:
            return place - 1 if (entries[place - 1].stem, entries[at].lower) in PHRASES else -1
        if not entry.is_word or not entry.weight:
            return -1
    return -1


def _is_parted(surfaces: Sequence[str], at: int) -> bool:
    first = max(0, at - _PARTED)
    return _parted_verb([entry_of(surface) for surface in surfaces[first : at + 2]], at - first) >= 0


_PARTING = frozenset("off up out down back over away".split())
"""Second words of verbs that what it is done to may stand before."""
_PARTED = 6
"""Within how many words before its second word a verb of two words stands."""
_BEHIND_PARTED = frozenset(
    "on in at by after before for when because while until during since with to without late early last yesterday "
    "today and but as following despite amid that from over".split()
)


def _join_far(words: Sequence[Word], noun: Word, meant: Mapping[str, tuple[str, str]]) -> None:
    """Give the verb of "claimed 44 lives", "lost their lives" the entry of "killed", "died", and the noun that of what
    it stands for. Between the two only numbers and little words may stand."""
    behind = [word.entry.lower for word in words[noun.index + 1 : noun.index + 3]]
    if "and" in behind[: 1 + (behind[:1] == [","])]:
        return  # "left two dead and nine injured"
    for at in range(noun.index - 1, max(-1, noun.index - _FAR), -1):
        entry = words[at].entry
        verb, stands_for = meant.get(entry.stem, ("", ""))
        if verb and not (at and words[at - 1].entry.lower in ("the", "a", "of", "no")):
            words[at].entry = entry_of(verb)
            noun.entry = entry_of(stands_for or "of")
            return
        if entry.weight and not entry.is_number and entry.lower not in _COUNTING:
            return


_BETWEEN = frozenset("it him her them".split())
_FAR = 6
"""Within how many words before its noun such a verb stands."""
_COUNTING = (
    frozenset(
        "people persons others men women children more dozens hundreds thousands scores several many passengers".split()
    )
    | frozenset(CARDINALS)
    | frozenset(SCALES)
)


def _meant(before: Entry, after: Entry) -> str | None:
    """Return the one word that two of them stand for, the second a particle: "rejected" for "turned down"."""
    return PHRASES.get((before.stem, after.lower)) or (
        PLACE_PHRASES.get((before.lower, after.lower)) if after.capital else None
    )


def _groups() -> dict[str, frozenset[int]]:
    rows = [row.split() for row in GROUPS]
    words = list(dict.fromkeys(word for row in rows for word in row))
    stems = dict(zip(words, _stemmer.stemWords(words), strict=True))
    for word, stem in stems.items():
        # Most words are stemmed as they stand, thousands in one call; only the others need `stem_of`.
        if word in SPELLINGS or word in IRREGULAR or word in OWN_STEMS or stem.endswith("ll") or _BRITISH.search(word):
            stems[word] = stem_of(word)
    table: dict[str, tuple[int, ...]] = {}
    for number, row in enumerate(rows):
        for word in row:
            stem = stems[word]
            numbers = table.get(stem, ())
            if not numbers or numbers[-1] != number:
                table[stem] = (*numbers, number)
    return {stem: frozenset(numbers) for stem, numbers in table.items()}


_NO_GROUPS: frozenset[int] = frozenset()
_LIGHT_STEMS: frozenset[str] = frozenset(stem_of(word) for word in LIGHT_WORDS)
GROUP_OF: dict[str, frozenset[int]] = _groups()
"""stem -> the numbers of the groups it belongs to; words of one group may stand for one another."""


@cache
def group_members() -> dict[int, tuple[str, ...]]:
    """Return the stems of each group."""
    table: dict[int, list[str]] = {}
    for stem, numbers in GROUP_OF.items():
        for number in numbers:
            table.setdefault(number, []).append(stem)
    return {number: tuple(stems) for number, stems in table.items()}


@lru_cache(maxsize=8192)
def kin_of(stem: str) -> frozenset[str]:
    """Return the stems that a stem shares a group with; itself is one of them where it is in any."""
    members = group_members()
    return frozenset(other for number in GROUP_OF.get(stem, _NO_GROUPS) for other in members[number])
