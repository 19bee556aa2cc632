"""Dates as mastheads write them: a whole line about when a text was published, or the place and day before a
story's first sentence. Dates in prose are not read here."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from factcheck.text.lines import words_in
from factcheck.text.mastheads import credit

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_WEEKDAYS = words_in(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"
)
_LABELS = {
    **dict.fromkeys(words_in("updated modified edited revised corrected amended"), "updated"),
    **dict.fromkeys(words_in("published publication date dated issued released publish pub"), "published"),
    **dict.fromkeys(words_in("posted added uploaded shared"), "posted"),
    **dict.fromkeys(words_in("retrieved accessed archived printed downloaded"), "accessed"),
    **dict.fromkeys(words_in("originally first"), "original"),
}
_ZONES = words_in("gmt utc bst cet cest est edt cst cdt mst mdt pst pdt et ct pt ist hkt sgt jst aest am pm")
_FILLERS = words_in("on at in by the last time of a.m p.m read reading min mins minute minutes appeared was")
_SEPARATORS = words_in("| · • - – — / : , ; *")

_DATELINE = 100
"""Characters in which a dateline ends."""

_PLACE_WORDS = 6

_LONGEST = 140
"""Characters: a longer line with a date in it is prose."""
_YEARS = range(1700, 2101)


class MastheadDate(NamedTuple):
    """A date a masthead line gives. `day` is `None` for one that cannot be or is ambiguous. `label` is
    "published", "updated", "posted", "accessed", "original" or "". `alone`: the line says nothing else."""

    day: date | None
    label: str
    alone: bool


def masthead_dates(line: str) -> tuple[MastheadDate, ...]:
    """Return the dates of a line that is about its text's date ("PUBLISHED : Sunday, 24 September, 2017,
    12:19pm").

    A line of prose that mentions a date gives none. Day, month and year must all be there; 03/04/2025 is
    ambiguous and read as no day.
    """
    if len(line) > _LONGEST or not any(map(str.isdigit, line)):
        return ()
    tokens = _tokens(line)
    plain = [token.lower().strip(".()[]") for token in tokens]
    found: list[tuple[int, int, date | None]] = []
    at = 0
    while at < len(plain):
        hit = _date_at(plain, at)
        if hit is None:
            at += 1
            continue
        found.append((at, hit[0], hit[1]))
        at = hit[0]
    if not found:
        return ()
    rest = list(plain)
    for start, end, _ in found:
        rest[start:end] = [""] * (end - start)
    left = [token for token, word in zip(tokens, rest, strict=True) if word and not _says_when(word)]
    if left and not _is_masthead(line, tokens, plain, found, left):
        return ()
    dates = []
    before = 0
    for start, end, day in found:
        words = [_LABELS[word] for word in plain[before:start] if word in _LABELS]
        label = "original" if "original" in words else words[0] if words else ""
        dates.append(MastheadDate(day, label, not left))
        before = end
    return tuple(dates)


def dateline_date(paragraph: str) -> date | None:
    """Return the day of the dateline a paragraph begins with ("LISBON, Portugal, Friday 3 May 2019 (PA) - "),
    else `None`.

    The place opens it in capitals, and place, day and agency are all that stands before the dash.
    """
    head = paragraph[:_DATELINE]
    dash = min((at for mark in (" -", " –", " —", "—") if (at := head.find(mark)) > 0), default=0)
    before, _, agency = head[:dash].partition("(")
    between, closed, after = agency.partition(")")
    if not dash or bool(agency) != bool(closed) or len(between) > 40:
        return None
    words = _tokens(f"{before}{after}")
    plain = [word.lower().strip(".") for word in words]
    dated = next(((start, *hit) for start in range(1, len(plain)) if (hit := _date_at(plain, start))), None)
    if dated is None or not words[0].isupper() or len(words[0]) < 2:
        return None
    start, end, day = dated
    place = [word for word, low in zip(words[:start], plain, strict=False) if word != "," and low not in _WEEKDAYS]
    if any(word != "," for word in words[end:]) or len(place) > _PLACE_WORDS:
        return None
    return day if all(word[0].isupper() for word in place) else None


def _tokens(line: str) -> list[str]:
    for mark in ",|·•;":
        line = line.replace(mark, f" {mark} ")
    tokens = []
    for token in line.split():
        # "PUBLISHED:" and "Date:" carry their colon; "12:19pm" keeps its own.
        if token[-1] == ":" and len(token) > 1:
            tokens += [token[:-1], ":"]
        else:
            tokens.append(token)
    return tokens


def _says_when(word: str) -> bool:
    if word in _WEEKDAYS or word in _LABELS or word in _ZONES or word in _FILLERS or word in _SEPARATORS:
        return True
    return word[0].isdigit() and (word.rstrip("apm.").replace(":", "").replace(".", "").isdigit())


def _is_masthead(
    line: str,
    tokens: list[str],
    plain: list[str],
    found: list[tuple[int, int, date | None]],
    left: list[str],
) -> bool:
    """Say whether a line with a date and other words is about the text: labelled, parted by bars, or a list
    of names with the date at its end ("Jane Doe, Evening Post, 3 May 2019")."""
    ends_as_sentence = line[-1] in ".!?" and plain[-1] not in _ZONES
    if plain[0] in _LABELS or plain[0] == "written":
        return len(left) <= 8 and not (ends_as_sentence and len(left) > 4)
    if credit(line):
        return True
    if ends_as_sentence or len(left) > 10:
        return False
    if any(token in ("|", "·", "•", "—", "–", "-") for token in tokens):
        return True
    names = all(token[0].isupper() for token in left)
    if plain[0] == "by" and names:
        return True
    start, end, _ = found[-1]
    if start > 1 and plain[start - 1] in _WEEKDAYS:
        start -= 1
    return names and len(left) <= 8 and end == len(tokens) and start > 0 and tokens[start - 1] == ","


def _date_at(words: list[str], at: int) -> tuple[int, date | None] | None:
    """Return (where it ends, the day) of a date that begins at word `at`, or `None`."""
    word = words[at]
    if word in _MONTHS:
        day_at = at + 1
        day = _day(words[day_at]) if day_at < len(words) else None
        if day is not None:
            year_at = _skip(words, day_at + 1)
            if year_at < len(words) and _is_year(words[year_at]):
                return year_at + 1, _real(int(words[year_at]), _MONTHS[word], day)
        return None
    day = _day(word)
    if day is not None:
        month_at = at + 1
        if month_at < len(words) and words[month_at] == "of":
            month_at += 1
        if month_at < len(words) and words[month_at] in _MONTHS:
            year_at = _skip(words, month_at + 1)
            if year_at < len(words) and _is_year(words[year_at]):
                return year_at + 1, _real(int(words[year_at]), _MONTHS[words[month_at]], day)
        return None
    return _figures(word, at)


def _figures(word: str, at: int) -> tuple[int, date | None] | None:
    """Read 2019-06-27, 27.06.2019, 27-Jun-2019; 03/04/2025 has two readings, so none."""
    word = word.split("t")[0] if word[:4].isdigit() and "t" in word else word
    for mark in "-/.":
        parts = word.split(mark)
        if len(parts) != 3:
            continue
        if parts[1] in _MONTHS and _is_year(parts[2]):
            day = _day(parts[0])
            return (at + 1, _real(int(parts[2]), _MONTHS[parts[1]], day)) if day else None
        if not all(part.isdecimal() and part.isascii() and len(part) <= 4 for part in parts):
            return None
        first, second, third = map(int, parts)
        if _is_year(parts[0]):
            return at + 1, _real(first, second, third)
        if _is_year(parts[2]):
            if first == second or second > 12:
                return at + 1, _real(third, first, second)
            if first > 12:
                return at + 1, _real(third, second, first)
            return at + 1, None
    return None


def _skip(words: list[str], at: int) -> int:
    return at + 1 if at < len(words) and words[at] == "," else at


def _day(word: str) -> int | None:
    if word[-2:] in ("st", "nd", "rd", "th"):
        word = word[:-2]
    if 1 <= len(word) <= 2 and word.isascii() and word.isdecimal() and 1 <= int(word) <= 31:
        return int(word)
    return None


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isascii() and word.isdecimal() and int(word) in _YEARS


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
