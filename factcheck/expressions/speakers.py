"""The people and bodies a text names: full names for surnames, the person a pronoun means, same or
another."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

PERSONS_PRONOUNS = frozenset(("he", "she"))
PRONOUNS = PERSONS_PRONOUNS | {"it", "they", "i", "we"}
CONNECTORS = frozenset(("of", "the", "for", "and", "de", "al", "bin", "van", "von", "der", "la", "del", "di"))
PERSON_NOUNS = frozenset(
    """spokesman spokeswoman spokesperson spokespeople official officials diplomat diplomats director
    source sources adviser advisor aide aides analyst analysts lawyer attorney minister president chairman
    chairwoman chair professor expert experts senator governor mayor judge secretary leader leaders
    officer officers police critic critics supporter supporters woman man mother father brother sister son
    daughter businessman candidate nominee reporter journalist author editor editors person people
    campaign statement report letter owner manager doctor head chief executive member members resident
    residents witness witnesses teacher student students worker workers historian economist scientist
    researcher researchers activist activists lawmaker lawmakers congressman congresswoman ambassador
    strategist pollster coach player neighbour neighbor friend employee employees""".split()
)
_TITLES = frozenset(
    """mr mrs ms miss dr sir lord lady sen senator rep representative gov governor president prime
    minister chancellor secretary general attorney mayor judge justice professor prof rev reverend col
    colonel capt captain lt sgt vice deputy chief foreign former state chairman chairwoman director king
    queen prince princess pope ambassador congressman congresswoman speaker house white press republican
    democratic democrat democrats presidential candidate nominee first lady del""".split()
)
_BODY_WORDS = frozenset(
    """news times post journal university institute council committee commission ministry department
    agency association organisation organization group watch international company corporation inc ltd
    bank union party court police office bureau federation foundation centre center government house
    senate congress interpol press tribune herald guardian reuters network campaign service authority
    administration army society league union embassy parliament board trust church""".split()
)
NOT_NAMES = frozenset(
    """the a an in on at but and or if when while as it he she they we i you his her their its this that
    these those there what who how why where which with for from to of by not no yes after before during
    since until although though because so then now also even still just like one some many most all both
    each every another other monday tuesday wednesday thursday friday saturday sunday january february
    march april may june july august september october november december americans american chinese
    british french russian german united states china america russia britain europe washington beijing
    london moscow white black according meanwhile however republicans democrats republican democrat last
    next earlier later here updated published""".split()
)
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_MONTHS = frozenset("""january february march april may june july august september october november december""".split())
# What opens a sentence with a capital and is nobody.
_OPENERS = frozenset("only even partial more most yes no not never still just here there updated".split())
# In the middle of a name these are written small: with a capital they make it a headline.
_HEADLINE_WORDS = frozenset(
    """To In On At By With From Against After Before Over Under About Into As Is Are Was Were Has Have Had Will Can
    His Her Their Its Him Them Not But And Or That This""".split()
)
_FEMALE_TITLES = frozenset(("ms", "mrs", "miss", "lady", "queen", "princess", "congresswoman", "sister"))
_MALE_TITLES = frozenset(("mr", "lord", "sir", "king", "prince", "congressman", "brother"))
# Given names common enough in news to decide between two people a pronoun could mean; others count for
# neither.
_FEMALE = frozenset(
    """hillary mary sarah michelle melania ivanka elizabeth jennifer nancy susan loretta chelsea kellyanne
    sophie theresa angela maria anna anne laura linda karen lisa julia julie katie kate amy emily jane
    janet jessica rachel rebecca ruth sandra barbara carol christine claire diana donna emma helen joan
    judith kathleen margaret marine megyn monica olivia patricia samantha sharon stephanie susana victoria
    wendy alicia ava gina tammy debbie marcia condoleezza madeleine kamala""".split()
)
_MALE = frozenset(
    """donald bill barack george john james michael mike robert bob joe joseph david paul peter mark marco
    ted jeb bernie tim thomas tom william richard rick chris christopher daniel dan kevin steve steven
    stephen brian eric edward andrew anthony ben benjamin charles chuck frank gary gregory greg harry
    henry jack jason jeff jeffrey jim justin kenneth larry lindsey martin matthew matt mitch newt nicholas
    nick patrick pat philip ronald rudy roger ryan scott sean vladimir xi boris tony victor walter wayne
    alexander alex adam aaron al carl josh""".split()
)
_SAME_GIVEN = (
    ("bill", "william"), ("bob", "robert"), ("dick", "richard"), ("jim", "james"), ("ted", "edward"),
    ("ted", "theodore"), ("tony", "anthony"), ("liz", "elizabeth"), ("beth", "elizabeth"), ("jack", "john"),
    ("peggy", "margaret"), ("chuck", "charles"), ("hank", "henry"), ("rafael", "ted"),
)  # fmt: skip


@cache
def _run_pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Prof|Rev)\.? )?[A-Z][\w'’-]*(?:\.(?= [A-Z]))?"
        r"(?:[ \u00a0](?:(?:de|al|bin|van|von|der|la|del|di|of the|of|for)[ \u00a0])?"
        r"[A-Z][\w'’-]*(?:\.(?= [A-Z]))?)*"
    )


def _words(name: str) -> list[str]:
    return [w for w in re.findall(r"\w+(?:[-]\w+)*", name.lower().replace("’s", "").replace("'s", "")) if w]


def strip_titles(name: str) -> str:
    """Return a name without titles and offices before it; the name itself where nothing else would be
    left."""
    parts = name.split()
    while len(parts) > 1 and parts[-1].lower() in _DAYS:
        parts.pop()
    # The last office in it counts: "Volturnan President Ana Ruiz" is Ana Ruiz.
    at = max((i + 1 for i, part in enumerate(parts[:-1]) if part.strip(".,").lower() in _TITLES), default=0)
    return " ".join(parts[at:]).strip(" ,.’'") or name


def name_words(name: str) -> tuple[str, ...]:
    """Return the words that make up a name: lower case, titles, initials and connectors left out."""
    words = [w for w in _words(name) if w not in CONNECTORS]
    kept = [w for w in words if w not in _TITLES and len(w) > 1]
    return tuple(kept or words)


def same_speaker(one: str, other: str) -> bool:
    """Return whether two ways of naming a speaker can mean the same: titles, initials and short forms aside.

    "Meng" is any Meng; "Meng Hongwei" is not "Meng Wanzhou".
    """
    first, second = name_words(one), name_words(other)
    if not first or not second:
        return True
    if set(first) <= set(second) or set(second) <= set(first):
        return True
    if _acronym(one) == other.replace(".", "").strip() or _acronym(other) == one.replace(".", "").strip():
        return True
    if first[-1] == second[-1] and len(first) > 1 and len(second) > 1:
        given, other_given = sorted((first[0], second[0]))
        return (
            given[:2] == other_given[:2] or (given, other_given) in _SAME_GIVEN or ((other_given, given) in _SAME_GIVEN)
        )
    return False


def is_person(name: str) -> bool:
    """Return whether a name can be a person's: no word of an organisation in it, not more than four words."""
    words = _words(name)
    return bool(words) and len(words) <= 4 and not any(w in _BODY_WORDS for w in words) and not name.isupper()


def is_group(description: str) -> bool:
    """Return whether a description is of several: "the signatories", "two officials at the ministry"."""
    words = re.split(r"\b(?:of|for|at|in|from|with|who|to|on)\b|,", description.lower())[0].split()
    if not words or words[0] in ("a", "an", "one", "another", "this", "that"):
        return False
    return words[-1] in ("people", "police") or (words[-1].endswith("s") and not words[-1].endswith(("ss", "'s", "’s")))


def keeps_unnamed(clause: str) -> bool:
    """Return whether an attribution says that the speaker is not to be named."""
    return bool(_unnamed_pattern().search(clause))


@cache
def _unnamed_pattern() -> re.Pattern[str]:
    return re.compile(
        r"anonym|\b(?:declin|refus|ask|request|insist|prefer|want)\w* (?:\w+ ){0,3}not (?:to )?be (?:named|identified)"
        r"|\b(?:declin|refus)\w* to (?:be (?:named|identified)|give (?:his|her|their|a) name)",
        re.IGNORECASE,
    )


def cannot_speak(name: str) -> bool:
    """Return whether a run of capitalised words is no speaker: a weekday or month, an address in a letter, a
    headline."""
    words = name.replace("’", "'").split()
    lowered = [word.lower().strip(".,") for word in words]
    if all(word in _DAYS or word in _MONTHS or word in _OPENERS for word in lowered):
        return True
    if lowered[0] == "dear" or (lowered[0] in _DAYS and len(words) > 1):
        return True
    if len(words) < 3:
        return False
    if any(word in _HEADLINE_WORDS for word in words[1:-1]) or (name.isupper() and len(words) > 3):
        return True
    return len(words) > 4 and all(w[0].isupper() for w in words) and not any(w in _BODY_WORDS for w in lowered)


def _acronym(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())


class Mentions:
    """The capitalised names of one text, in order, read once and only when a speaker has to be traced."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._read = False
        self._names: list[tuple[int, str]] = []
        self._full: dict[str, str] = {}
        self._gender: dict[str, str] = {}

    def _load(self) -> None:
        if self._read:
            return
        self._read = True
        for found in _run_pattern().finditer(self._text):
            raw = found.group()
            start = found.start()
            parts = raw.replace("\u00a0", " ").split(" ")
            title = ""
            while parts and (parts[0].strip(".").lower() in _TITLES or parts[0].lower() in NOT_NAMES):
                title = parts[0].strip(".").lower()
                start += len(parts[0]) + 1
                parts = parts[1:]
            name = strip_titles(" ".join(parts)) if parts else ""
            for mark in ("'s", "’s"):
                if mark + " " in name:
                    name = name.split(mark + " ")[-1]
                name = name.removesuffix(mark)
            if not name or name.lower() in NOT_NAMES or cannot_speak(name):
                continue
            if re.search(r"['’](?:re|ve|ll|m|d)\b", name):
                continue
            self._names.append((start, name))
            words = name_words(name)
            if title in _FEMALE_TITLES:
                self._gender[words[-1]] = "she"
            elif title in _MALE_TITLES:
                self._gender[words[-1]] = "he"
            if len(words) > 1 and self.is_person(name):
                self._full.setdefault(words[-1], name)
                # Where the family name stands first, later mentions use the first word.
                self._full.setdefault(words[0], name)

    def full_name(self, stated: str) -> str:
        """Return the full name a surname was introduced with, or the name itself."""
        self._load()
        words = name_words(stated)
        if len(words) == 1:
            return self._full.get(words[0], stated)
        return stated

    def is_person(self, name: str) -> bool:
        """Return whether a name can be a person's."""
        return is_person(name)

    def gender(self, name: str) -> str:
        """Return "he", "she", or "" where nothing tells."""
        words = name_words(name)
        if not words:
            return ""
        known = self._gender.get(words[-1])
        if known:
            return known
        given = name_words(self._full.get(words[-1], name))[0]
        return "she" if given in _FEMALE else "he" if given in _MALE else ""

    def person_before(self, at: int, pronoun: str, last: tuple[str, int]) -> str:
        """Return the full name of the person `pronoun` means at offset `at`, or "".

        The last speaker holds unless somebody else has been the subject of a sentence since.
        """
        self._load()
        name, since = last
        if name and self._clashes(name, pronoun):
            name, since = "", -1
        index = bisect_left(self._names, (at, ""))
        best = ""
        for where, candidate in reversed(self._names[max(0, index - 40) : index]):
            if name and where <= since:
                break
            words = name_words(candidate)
            full = self._full.get(words[-1]) if words else None
            if full is None or not self.is_person(candidate) or self._clashes(full, pronoun):
                continue
            if self._opens_sentence(where):
                return full
            best = best or full
        return name or best

    def body_before(self, at: int, last: tuple[str, int]) -> str:
        """Return the organisation or country "it" means at offset `at`, or ""."""
        self._load()
        index = bisect_left(self._names, (at, ""))
        for where, candidate in reversed(self._names[max(0, index - 40) : index]):
            if where <= last[1]:
                break
            if self._opens_sentence(where) and not (self._full.get(name_words(candidate)[-1])):
                return candidate
        return last[0]

    def _clashes(self, name: str, pronoun: str) -> bool:
        gender = self.gender(name)
        return bool(gender) and gender != pronoun

    def _opens_sentence(self, at: int) -> bool:
        """Return whether a name heads its sentence, but for a title or a lead-in and comma."""
        before = self._text[max(0, at - 80) : at]
        cut = max(before.rfind(". "), before.rfind("\n"), before.rfind("” "), before.rfind('" '))
        if cut < 0 and at >= 80:
            return False
        lead = before[cut + 1 :].split()
        return len(lead) <= 2 or (lead[-1].endswith(",") and len(lead) <= 5)
