"""What single lines around an article say about it: byline, credit to another outlet, author's note, wire."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from factcheck.text.lines import phrases_in, words_in

_WIRES = {
    "ap": "Associated Press",
    "associated press": "Associated Press",
    "the associated press": "Associated Press",
    "reuters": "Reuters",
    "thomson reuters": "Reuters",
    "afp": "Agence France-Presse",
    "agence france-presse": "Agence France-Presse",
    "agence france presse": "Agence France-Presse",
    "xinhua": "Xinhua",
    "xinhua news agency": "Xinhua",
    "tass": "TASS",
    "interfax": "Interfax",
    "upi": "UPI",
    "united press international": "UPI",
    "dpa": "dpa",
    "pti": "Press Trust of India",
    "press trust of india": "Press Trust of India",
    "ani": "ANI",
    "ians": "IANS",
    "pa": "PA Media",
    "pa media": "PA Media",
    "press association": "PA Media",
    "aap": "AAP",
    "cp": "The Canadian Press",
    "the canadian press": "The Canadian Press",
    "kyodo": "Kyodo News",
    "kyodo news": "Kyodo News",
    "yonhap": "Yonhap",
    "anadolu": "Anadolu Agency",
    "anadolu agency": "Anadolu Agency",
    "efe": "EFE",
    "ansa": "ANSA",
    "bloomberg": "Bloomberg",
    "bloomberg news": "Bloomberg",
    "bernama": "Bernama",
}

_PARTICLES = words_in("de la le van von der den del da di bin al el ibn ter ten dos du")
_NAME_SUFFIXES = words_in("phd md jr sr ii iii esq mp mep cfa obe mbe ph.d m.d")
_NOT_NAMES = words_in(
    """
    the a an this that these those our my your his her its monday tuesday wednesday thursday friday saturday
    sunday january february march april may june july august september october november december early late
    mid then now all any each every no not and or in on at for with popular invitation
    """
)
_ROLES = phrases_in(
    """
    staff writer | staff reporter | senior writer | correspondent | reporter | editor | writer | columnist |
    fellow | professor | analyst | researcher | producer | journalist | contributor | bureau chief | director
    | lecturer | intern | photographer | associate
    """
)
_JOURNALISTS = phrases_in(
    "editor | reporter | correspondent | staff writer | senior writer | bureau chief | journalist"
)
_LONGEST_NAME = 60
_NOT_STAFF = words_in("contributing contributor former freelance guest independent")
_REPRINTS = phrases_in(
    """
    republished from | republished with permission from | republished with permission of | reprinted from |
    reprinted with permission from | reprinted with permission of | reproduced from | syndicated from |
    courtesy of | cross-posted from | reposted from
    """
)
_CREDIT_HINTS = ("originally", "first ", "printed", "publish", "produced", "syndicat", "courtesy", "posted")
_CREDIT_HINT = re.compile("|".join(_CREDIT_HINTS))
_KINDS = words_in("article piece story column essay commentary report post op-ed interview version text content")
_CREDIT_OPENERS = words_in("this a an the note article story copyright")
_JOINERS = words_in("of the for and & de in la le du")
_CITIES = phrases_in("london | new york | paris | washington | berlin | geneva | brussels | delhi | beijing")
_OUTLET_WORDS = words_in(
    """
    news post times press herald daily journal agency tribune gazette service magazine radio weekly observer
    chronicle guardian telegraph mail express standard bbc cnn npr abc cbs nbc bulletin
    """
)


@cache
def _credit_phrases() -> tuple[str, ...]:
    verbs = ("appeared", "published", "ran", "aired", "posted")
    told = (
        f"{how} {verb} {where} "
        for how in ("originally", "first")
        for verb in verbs
        for where in ("in", "on", "by", "at", "with")
    )
    return (*told, *(f"{phrase} " for phrase in _REPRINTS))


class Byline(NamedTuple):
    """Who wrote a text, and the outlet or wire the byline adds, if any."""

    author: str | None
    outlet: str | None


def wire_name(text: str) -> str | None:
    """Return the full name of a news agency written any usual way, else `None`."""
    return _WIRES.get(text.strip(" ().,-–—[]:").lower())


def is_name(text: str) -> bool:
    """Say whether `text` has the shape of a person's name: two to five capitalised words, none of them a word
    that names never have."""
    words: list[str] = []
    for word in text.replace(",", " ").split():
        if word.lower().strip(".") not in _NAME_SUFFIXES:
            words.append(word)
            # Most lines are prose: a sixth word is enough to know.
            if len(words) > 5:
                return False
    if len(words) < 2:
        return False
    for word in words:
        low = word.lower().strip(".")
        if low in _PARTICLES and word is not words[0] and word is not words[-1]:
            continue
        letters = word.replace("-", "").replace("'", "").replace("’", "").replace(".", "")
        if low in _NOT_NAMES or not letters.isalpha() or not word[0].isupper():
            return False
    return not has_role(text)


def has_role(text: str) -> bool:
    """Say whether a line names an occupation that bylines name."""
    low = f" {text.lower()} "
    return any(f" {role}" in low for role in _ROLES)


def byline(line: str) -> Byline | None:
    """Return the byline a line consists of: "By Jane Doe", "BY JANE DOE AND JOHN ROE, The Associated
    Press"."""
    if len(line) > 120:
        return None
    head = line.lstrip("-–—• ")
    low = head.lower()
    for opening in (
        "by ",
        "by: ",
        "written by ",
        "words by ",
        "story by ",
        "reported by ",
        "author: ",
        "authors: ",
    ):
        if low.startswith(opening):
            rest = head[len(opening) :].strip(" :")
            break
    else:
        return None
    for bar in ("|", "•", "·", " - ", " – ", " — ", "/"):
        rest = rest.replace(bar, ",")
    if rest.endswith((".", "!", "?")) and rest[-3:-1].islower():
        return None
    parts = [part.strip() for part in rest.split(",") if part.strip()]
    # "Jane Doe, PhD": the title belongs to the name.
    parts = [part for part in parts if part.lower().strip(".") not in _NAME_SUFFIXES]
    if not parts:
        return None
    names: list[str] = []
    outlet = None
    for place, part in enumerate(parts):
        people = [person.strip() for person in part.replace(" AND ", " and ").replace(" & ", " and ").split(" and ")]
        people = [person for person in people if person]
        wire = wire_name(part)
        if wire:
            outlet = wire
        elif people and all(is_name(person) for person in people) and (place == 0 or len(parts[0].split()) > 1):
            if place and _is_outlet(part):
                outlet = outlet or part
            else:
                names += people
        elif place == 0:
            return None
        elif _is_outlet(part) and not has_role(part):
            outlet = outlet or part
    if not names:
        return Byline(None, outlet) if outlet else None
    return Byline(" and ".join(tidy_name(name) for name in names), outlet)


def _is_outlet(part: str) -> bool:
    words = part.split()
    if not words or not all(word[0].isupper() or word.lower() in _JOINERS for word in words):
        return False
    return any(word.lower() in _OUTLET_WORDS for word in words)


def tidy_name(name: str) -> str:
    """Return a name in ordinary case: "JANE DOE" becomes "Jane Doe". Other names are left as they are."""
    if not name.isupper() or len(name) < 5:
        return name
    return " ".join("-".join(part.capitalize() for part in word.split("-")) for word in name.split())


def credit(line: str) -> str | None:
    """Return the outlet a line credits: "This piece originally appeared in Forbes", "Reprinted from The
    Bugle"."""
    if len(line) > 240:
        return None
    low = line.lower()
    if _CREDIT_HINT.search(low) is None:
        return None
    for phrase in _credit_phrases():
        at = low.find(phrase)
        # A credit is about this text, so it opens the line or has "this article", "the story" before it.
        if at >= 0 and _about_this_text(low[:at]):
            return _outlet_at(line[at + len(phrase) :])
    return None


def _about_this_text(before: str) -> bool:
    words = before.replace("(", " ").replace("*", " ").replace("_", " ").replace(":", " ").split()
    if words and words[0] == "the" and not any(word in _KINDS for word in words):
        return False
    opens = not words or words[0] in _CREDIT_OPENERS
    return opens and len(words) <= 10 and (not words or any(word in _KINDS for word in words))


def author_note(line: str) -> tuple[str, str | None] | None:
    """Return (author, outlet) of a note about who wrote the text: "Jane Doe is a reporter at the Evening
    Post".

    The outlet is given only for staff journalists: a professor's university did not report the story.
    """
    text = line.lstrip("-–—•* _").strip("*_ ")
    # Only what begins within a name's length counts: the rest of a paragraph is not searched.
    beginning = text[: _LONGEST_NAME + len(" is the ")]
    if " is " not in beginning and " was a " not in beginning:
        return None
    for verb in (" is a ", " is an ", " is the ", " is ", " was a "):
        at = beginning.find(verb)
        if 0 < at < _LONGEST_NAME:
            break
    else:
        return None
    name = text[:at].strip(" ,")
    if not is_name(name):
        return None
    sentence = text[at + len(verb) :].split(". ")[0]
    low = sentence.lower()
    role_end = min((low.find(word) for word in (" at ", " for ", " with ", " of ") if word in low), default=-1)
    role = low[:role_end] if role_end >= 0 else low
    if not has_role(role) and not any(possessive in sentence for possessive in ("’s ", "'s ")):
        return None
    if not has_role(low):
        return None
    staff = any(word in role for word in _JOURNALISTS) and not any(word in role for word in _NOT_STAFF)
    outlet = None
    if staff and role_end >= 0:
        outlet = _outlet_at(sentence[role_end:].strip().split(" ", 1)[1])
    return tidy_name(name), outlet


def _outlet_at(text: str) -> str | None:
    """Return the name a text begins with: its run of capitalised words and the small words inside it."""
    words: list[str] = []
    for raw in text.strip(" \"'“”‘’*_([").split():
        word = raw.strip("\"'“”‘’*_()[]")
        bare = word.rstrip(".,;:")
        if not bare or not (bare[0].isupper() or (bare[0].isdigit() and words) or bare.lower() in _JOINERS):
            break
        words.append(bare)
        if bare != word or raw != raw.rstrip(')]"”'):
            break
    while words and words[-1].lower() in _JOINERS:
        words.pop()
    if words and words[0] == "the":
        words = words[1:]
    name = " ".join(words)
    return (_WIRES.get(name.lower()) or name) if name and any(map(str.isalpha, name)) else None


def outlet_line(line: str) -> str | None:
    """Return the outlet of "Published in Dawn, September 27th, 2017" or "© 2020 The Daily Bugle"."""
    if len(line) > 120:
        return None
    low = line.lower()
    for opening in (
        "published in ",
        "published by ",
        "publication: ",
        "publisher: ",
        "newspaper: ",
        "outlet: ",
    ):
        if low.startswith(opening):
            found = _outlet_at(line[len(opening) :])
            # "Published in London" and "Published in May" name no outlet unless a date follows as in a print
            # credit.
            if opening == "published in " and "," not in line:
                return None
            if found is None or found.lower() in _CITIES or found.split()[0].lower() in _NOT_NAMES - {"the"}:
                return None
            return found
    if low.startswith(("©", "copyright", "(c)")):
        rest = line
        for opening in ("copyright", "Copyright", "COPYRIGHT", "©", "(c)", "(C)", "by "):
            rest = rest.replace(opening, " ")
        words = rest.replace(",", " ").split()
        while words and (words[0].strip("-–").isdigit() or not words[0][0].isalnum()):
            words.pop(0)
        found = _outlet_at(" ".join(words))
        if found is None:
            return None
        for tail in (" All", " Ltd", " Inc", " LLC", " Limited"):
            found = found.removesuffix(tail)
        return found if found.lower() not in ("all", "all rights", "all rights reserved") else None
    return None


def dateline_wire(paragraph: str) -> str | None:
    """Return the agency of a dateline: "LONDON (Reuters) - ", "BEIJING, Sept 26 (Xinhua) -- ", "(AP) - "."""
    head = paragraph[:90]
    opened = head.find("(")
    closed = head.find(")", opened)
    if opened < 0 or closed < 0:
        return None
    wire = wire_name(head[opened + 1 : closed])
    place = head[:opened].strip()
    after = head[closed + 1 :].lstrip()
    if wire is None or not after.startswith(("-", "–", "—", ":")):
        return None
    first = place.split(",")[0].split(" ")[0] if place else ""
    return wire if not place or first.isupper() or first[:1].isupper() else None


def closing_wire(paragraph: str) -> str | None:
    """Return the agency that signs off a paragraph: "… he said. — Reuters", "… on Monday. (AFP)",
    "Reuters"."""
    tail = paragraph[-60:].strip()
    if len(paragraph) <= 40 and wire_name(tail):
        return wire_name(tail)
    for mark in ("—", "–", "--", " - ", "("):
        before, found, after = tail.rpartition(mark)
        # Behind a full stop only: a dash inside a sentence may well be followed by a name.
        if found and before.rstrip(' -–—"”’')[-1:] in (".", "!", "?") and wire_name(after):
            return wire_name(after)
    return None
