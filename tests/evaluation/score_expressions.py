"""Score the reading of numbers and dates on public sets: F1 of values.

usage: python -m tests.evaluation.score_expressions FOLDER [--misses N]

FOLDER holds cqe_quantities, recognizers_text and tempeval3_timex, each with a dev.jsonl. A number is right
when its value is, in the unit it is written in; a date when it overlaps the labelled words and means the same
days, strictly taken or with what is allowed for loose words ("two years ago" is a day in one set and a year in the
other; we keep both). Sets ("every Monday"), holidays, clock times, durations and "now" are neither asked for nor
counted.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from math import inf, isclose
from pathlib import Path
from typing import Any

from factcheck.expressions.dates import DateExpression, find_dates
from factcheck.expressions.quantities import Quantity, QuantityKind, find_quantities
from factcheck.text.folding import fold

Row = dict[str, Any]
Days = tuple[int, int]
"""First and last day of a date as ordinals, both inclusive."""
COUNTED_KINDS = {
    "NumberModel": {QuantityKind.COUNT, QuantityKind.SHARE, QuantityKind.MULTIPLE, QuantityKind.LABEL},
    "NumberRangeModel": {QuantityKind.COUNT, QuantityKind.SHARE},
    "OrdinalModel": {QuantityKind.ORDINAL},
    "PercentModel": {QuantityKind.SHARE},
    "CurrencyModel": {QuantityKind.MONEY},
    "AgeModel": {QuantityKind.AGE},
    "DimensionModel": {QuantityKind.MEASURE},
    "TemperatureModel": {QuantityKind.MEASURE},
}
"""What each kind of Recognizers-Text rows labels; numbers of other kinds in them are not labelled."""
UNCOUNTED_BY_CQE = {QuantityKind.LABEL, QuantityKind.ORDINAL, QuantityKind.SCORE}
HOLIDAY = re.compile(
    r"christmas|thanksgiving|easter|halloween|new year|valentine|hallow|ramadan|holiday|"
    r"(labou?r|memorial|independence|mother.?s|father.?s|columbus|martin|king|veterans?|president.?s?) day|"
    r"(earth|fool.?s) day",
    re.I,
)
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


@dataclass(slots=True)
class Tally:
    """What was labelled, what was found, what of both agrees, and what was missed or made up."""

    labelled: int = 0
    found: int = 0
    right: int = 0
    misses: list[str] = field(default_factory=list)

    def line(self, name: str) -> str:
        """Return the set's line of the table."""
        precision, recall = self.right / (self.found or 1), self.right / (self.labelled or 1)
        f1 = 2 * precision * recall / (precision + recall) if self.right else 0.0
        return f"{name:34}{self.labelled:>9}{self.found:>7}{precision:>8.3f}{recall:>8.3f}{f1:>8.3f}"


def score_numbers(tally: Tally, text: str, labels: Iterable[Sequence[float]], found: Iterable[Quantity]) -> None:
    """Count one text. A label lists the right values (as written, in base units), or is a range's ends."""
    left = list(found)
    tally.found += len(left)
    for label in labels:
        tally.labelled += 1
        match = next((q for q in left if _has_value(q, label)), None)
        if match is None:
            tally.misses.append(f"no {label} in: {text}")
        else:
            left.remove(match)
            tally.right += 1
    tally.misses.extend(f"made up {text[q.start : q.end]!r} in: {text}" for q in left)


def _has_value(quantity: Quantity, label: Sequence[float]) -> bool:
    if isinstance(label, tuple):
        return _same(quantity.interval.low, label[0]) and _same(quantity.interval.high, label[1])
    values = [quantity.interval.centre]
    if quantity.kind is QuantityKind.SHARE:
        values.append(quantity.interval.centre * 100)
    return any(_same(value, wanted) for value in values for wanted in label)


def _same(one: float, other: float) -> bool:
    return one == other or isclose(abs(one), abs(other), rel_tol=1e-4)


def _in_base_units(written: str) -> Iterator[Quantity]:
    """Yield how we read a label's own words: what is scored is finding the number, not converting it."""
    yield from find_quantities(fold(written).text)[:1]


def _cqe_labels(row: Row) -> Iterator[Sequence[float]]:
    for quantity in row["quantities"]:
        unit = quantity.get("unit", quantity["normalized_unit"]).strip("-")
        ends = re.fullmatch(r"(-?[\d.]+)-([\d.]+)", quantity["value"])
        if ends:
            reread = list(_in_base_units(f"{ends[1]} to {ends[2]} {unit}"))
            pairs = [(q.interval.low, q.interval.high) for q in reread]
            yield pairs[0] if pairs else (float(ends[1]), float(ends[2]))
        else:
            value = float(quantity["value"])
            yield [value, *(q.interval.centre for q in _in_base_units(f"{abs(value):.10g} {unit}"))]


def score_cqe(rows: Iterable[Row]) -> Iterator[tuple[str, Tally]]:
    """Yield the tally of CQE's sentences."""
    tally = Tally()
    for row in rows:
        try:
            labels = list(_cqe_labels(row))
        except ValueError:
            continue
        found = (q for q in find_quantities(fold(row["text"]).text) if q.kind not in UNCOUNTED_BY_CQE)
        score_numbers(tally, row["text"], labels, found)
    yield "cqe_quantities", tally


def _recognizers_labels(row: Row) -> Iterator[Sequence[float]]:
    for result in row["results"]:
        value = str((result.get("Resolution") or {}).get("value"))
        ends = re.fullmatch(r"[\[(](-?[\d.E+]*),(-?[\d.E+]*)[\])]", value)
        if ends:
            yield (float(ends[1] or -inf), float(ends[2] or inf))
        elif re.fullmatch(r"-?[\d.]+(E[-+]?\d+)?%?", value):
            number = float(value.rstrip("%"))
            yield [number, *(q.interval.centre for q in _in_base_units(result["Text"]))]


def score_recognizers_numbers(rows: Iterable[Row]) -> Iterator[tuple[str, Tally]]:
    """Yield a tally for each kind of number, and one for all."""
    tallies: dict[str, Tally] = {}
    for row in rows:
        kinds = COUNTED_KINDS.get(row["model"])
        if kinds is None:
            continue
        found = [q for q in find_quantities(fold(row["input"]).text) if q.kind in kinds]
        if row["model"] in ("TemperatureModel", "DimensionModel"):
            degrees = row["model"] == "TemperatureModel"
            # "98 degrees" may be of heat or of a turn.
            units = ("temperature", "degrees") if degrees else ()
            other = ("duration",) if degrees else ("duration", "temperature")
            found = [q for q in found if q.unit not in other and (not degrees or q.unit in units)]
        if row["model"] == "NumberRangeModel":
            found = [q for q in found if q.interval.low < q.interval.high]
        for name in (row["model"], "all numbers"):
            tally = tallies.setdefault(name, Tally())
            score_numbers(tally, row["input"], list(_recognizers_labels(row)), found)
    for name, tally in sorted(tallies.items()):
        yield f"recognizers_text {name}", tally


def timex_days(value: str) -> Days | None:
    """Return the days a TimeML value means, or None where it is not a date on the calendar."""
    year = r"(\d{4})"
    if match := re.fullmatch(year + r"-(\d\d)-(\d\d)", value):
        day = date(int(match[1]), int(match[2]), int(match[3])).toordinal()
        return day, day
    if match := re.fullmatch(year + r"-(\d\d)", value):
        return _months(int(match[1]), int(match[2]), 1)
    if match := re.fullmatch(year, value):
        return _months(int(match[1]), 1, 12)
    if match := re.fullmatch(r"(\d{3})X?", value):
        return _months(int(match[1]) * 10, 1, 120)
    if match := re.fullmatch(year + r"-([QH])(\d)", value):
        length = 3 if match[2] == "Q" else 6
        return _months(int(match[1]), (int(match[3]) - 1) * length + 1, length)
    if match := re.fullmatch(year + r"-(SP|SU|FA|WI)", value):
        return _months(int(match[1]), SEASONS[match[2]], 3)
    if match := re.fullmatch(year + r"-W(\d\d)(-WE)?", value):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1).toordinal()
        return (monday + 5, monday + 6) if match[3] else (monday, monday + 6)
    return None


def _months(year: int, month: int, count: int) -> Days:
    last = year * 12 + month - 1 + count - 1
    last_year, last_month = last // 12, last % 12 + 1
    return (
        date(year, month, 1).toordinal(),
        date(last_year, last_month, monthrange(last_year, last_month)[1]).toordinal(),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class DateLabel:
    """A labelled stretch of text and the days it may mean; none, where it is not asked for.

    `loose` labels ("late November", labelled as November) are also met by a reading inside them.
    """

    start: int
    end: int
    meanings: tuple[Days, ...]
    loose: bool = False


def score_dates(tally: Tally, text: str, labels: Sequence[DateLabel], published: date) -> None:
    """Count one text. Dates found in stretches that are not asked for are passed over."""
    asked = [label for label in labels if label.meanings]
    passed_over = [label for label in labels if not label.meanings]
    found = [d for d in find_dates(text, published) if not any(_overlap(d, label) for label in passed_over)]
    tally.labelled += len(asked)
    tally.found += len(found)
    for label in asked:
        near = [d for d in found if _overlap(d, label)]
        spans = [d for d in near if sum(_overlap(d, other) for other in asked) > 1]
        if any(_means(text, d, label, published) for d in near) or any(_ends(d, label) for d in spans):
            tally.right += 1
        else:
            read = ", ".join(map(str, near)) or "nothing"
            want = " or ".join(f"{date.fromordinal(low)}..{date.fromordinal(high)}" for low, high in label.meanings)
            words = " ".join(text[label.start : label.end].split())
            tally.misses.append(f"{words!r}: want {want}, read as {read}, published {published}")
    made_up = [d for d in found if not any(_overlap(d, label) for label in asked)]
    tally.misses.extend(f"made up {text[d.start : d.end]!r}" for d in made_up)


def _overlap(found: DateExpression, label: DateLabel) -> bool:
    return found.start < label.end and label.start < found.end


def _ends(found: DateExpression, label: DateLabel) -> bool:
    """Tell whether a range we read as one ("from 1985 to 1987") has this label as its first or last part."""
    return any(found.low == low or found.high == high for low, high in label.meanings)


def _means(text: str, found: DateExpression, label: DateLabel, published: date) -> bool:
    if found.direction:
        # "after 7 August" is read as an open interval; the label is the day itself.
        again = find_dates(text[found.start : found.end], published)
        found = again[0] if again else found
    if found.resolved:
        if found.strict is not None and found.strict in label.meanings:
            return True
        if label.loose and any(low <= found.low and found.high <= high for low, high in label.meanings):
            return True
        return (found.low, found.high) in label.meanings
    days = (date.fromordinal(low) for low, _ in label.meanings)
    return found.month > 0 and any((day.month, day.day) == (found.month, found.day or day.day) for day in days)


def score_tempeval(rows: Iterable[Row]) -> Iterator[tuple[str, Tally]]:
    """Yield the tally of the TempEval-3 news."""
    tally = Tally()
    for row in rows:
        labels = []
        for timex in row["timex"]:
            days = timex_days(timex["value"] or "") if timex["type"] == "DATE" else None
            loose = timex["mod"] in ("START", "MID", "END")
            meanings = (days,) if days else ()
            labels.append(DateLabel(start=timex["start"], end=timex["end"], meanings=meanings, loose=loose))
        score_dates(tally, row["text"], labels, date.fromisoformat(row["dct"][:10]))
    yield "tempeval3_timex", tally


def _recognizers_meanings(result: Row) -> Iterator[Days]:
    """Yield the readings: an end may be meant exclusively, or as the whole period that begins with it."""
    kind = (result.get("Type") or result.get("TypeName") or "").removeprefix("datetimeV2.")
    if kind not in ("date", "daterange") or HOLIDAY.search(result["Text"]):
        return
    value = result.get("Value") or {}
    options = [value.get("PastResolution"), value.get("FutureResolution")]
    options += (result.get("Resolution") or {}).get("values") or []
    for option in filter(None, options):
        day = option.get("date") or option.get("value")
        start, end = (
            option.get("startDate") or option.get("start"),
            option.get("endDate") or option.get("end"),
        )
        if day and re.fullmatch(r"\d{4}-\d\d-\d\d", day):
            ordinal = date.fromisoformat(day).toordinal()
            yield ordinal, ordinal
        elif start and end:
            first, last = date.fromisoformat(start[:10]).toordinal(), date.fromisoformat(end[:10])
            ends = {last - timedelta(days=1), last}
            if last.day == 1:
                ends.add(date(last.year, last.month, monthrange(last.year, last.month)[1]))
            if (last.month, last.day) == (1, 1):
                ends.add(date(last.year, 12, 31))
            yield from ((first, end_day.toordinal()) for end_day in sorted(ends))


def score_recognizers_dates(rows: Iterable[Row]) -> Iterator[tuple[str, Tally]]:
    """Yield the tally of the rows on dates and ranges of dates."""
    tally = Tally()
    for row in rows:
        if row["model"] not in ("DateTimeModel", "DateParser", "DatePeriodParser") or not row["reference_date"]:
            continue
        labels = []
        for result in row["results"]:
            if result.get("Start") is None:
                continue
            end = result["Start"] + len(result["Text"])
            meanings = tuple(dict.fromkeys(_recognizers_meanings(result)))
            labels.append(DateLabel(start=result["Start"], end=end, meanings=meanings))
        score_dates(tally, row["input"], labels, date.fromisoformat(row["reference_date"][:10]))
    yield "recognizers_text dates", tally


SETS = (
    ("cqe_quantities", score_cqe),
    ("recognizers_text", score_recognizers_numbers),
    ("recognizers_text", score_recognizers_dates),
    ("tempeval3_timex", score_tempeval),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a line for every set in the folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--misses", type=int, default=0, help="misses to print of each line, evenly over the set")
    options = parser.parse_args(arguments)
    print(f"{'set':34}{'labelled':>9}{'found':>7}{'prec':>8}{'rec':>8}{'F1':>8}")
    for name, score in SETS:
        path = options.folder / name / "dev.jsonl"
        if not path.exists():
            continue
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        for title, tally in score(rows):
            print(tally.line(title))
            step = max(1, len(tally.misses) // max(1, options.misses))
            for miss in tally.misses[::step][: options.misses]:
                print(f"    {miss}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
