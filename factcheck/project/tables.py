"""Read the values of one TOML table with their types checked, each problem noted at its line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time

from factcheck.project.problems import ProblemList, nearest, shown
from factcheck.project.toml_places import TomlPath, TomlPlaces
from factcheck.project.toml_strings import toml_string
from factcheck.records import Place


class Table:
    """One table of the file. Every method returns the checked value, or nothing after noting what is wrong
    with it.

    `label` names the table in messages, such as "claim 'bridge-toll'".
    """

    def __init__(
        self,
        values: Mapping[str, object],
        path: TomlPath,
        places: TomlPlaces,
        problems: ProblemList,
        label: str,
    ) -> None:
        self.values = values
        self.path = path
        self.label = label
        self._places = places
        self._problems = problems

    def line(self, key: str | None = None) -> int:
        """Return the line of `key`, or of the table."""
        return self.place(key).line

    def place(self, key: str | None = None) -> Place:
        """Return the place of `key` with its value, or of the table's header."""
        return self._places.of(*self.path) if key is None else self._places.of(*self.path, key)

    def problem(self, key: str | None, message: str, remedy: str) -> None:
        """Note a problem at `key`, or at the table."""
        self._problems.add(self.line(key), message, remedy)

    def only(self, known: tuple[str, ...]) -> None:
        """Note every key that is not one of `known`."""
        for key in self.values:
            if key not in known:
                close = nearest(key, known)
                remedy = f"did you mean {close}?" if close else "known keys: " + ", ".join(known)
                self.problem(key, f"unknown key {shown(key)} in {self.label}", remedy)

    def text(self, key: str, *, strip: bool = False) -> str | None:
        """Return a string that has at least one visible character."""
        value = self.values.get(key)
        if value is None:
            return None
        if not isinstance(value, str):
            remedy = f'write {key} = "…"'
            if not isinstance(value, dict | list):
                remedy = f"put it in quotation marks: {key} = {toml_string(_as_written(value))}"
            self._wrong_type(key, value, "a string", remedy)
            return None
        if not has_content(value):
            self.problem(key, f"{key} of {self.label} is empty", f'write {key} = "…" or remove the line')
            return None
        return value.strip() if strip else value

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of strings, none empty; an empty list is noted, for it can be read in two ways."""
        value = self.values.get(key)
        if value is None:
            return ()
        if not isinstance(value, list):
            remedy = f"put it in brackets: {key} = [{toml_string(value)}]" if isinstance(value, str) else ""
            self._wrong_type(key, value, "a list of strings", remedy or f'write {key} = ["…"]')
            return ()
        if not value:
            self.problem(key, f"{key} of {self.label} is an empty list", "name at least one, or remove the line")
        found: list[str] = []
        for index, item in enumerate(value):
            line = self._places.line(*self.path, key, index)
            if not isinstance(item, str):
                message = f"{key} of {self.label} must be a list of strings, but holds {_kind(item)}"
                self._problems.add(line, message, f'write {key} = ["…"]')
            elif not has_content(item):
                self._problems.add(line, f"{key} of {self.label} holds an empty string", "remove it")
            else:
                found.append(item)
        return tuple(found)

    def day(self, key: str) -> date | None:
        """Return a TOML date. A string, or a date with a time of day, is noted with the date to write
        instead."""
        value = self.values.get(key)
        if value is None:
            return None
        if isinstance(value, datetime):
            remedy = f"keep only the day: {key} = {value.date().isoformat()}"
            self._wrong_type(key, value, "a date", remedy)
            return None
        if not isinstance(value, date):
            remedy = f"write year, month and day without quotation marks, such as {key} = 2017-09-24"
            if isinstance(value, str) and (day := _iso_day(value)) is not None:
                remedy = f"remove the quotation marks: {key} = {day.isoformat()}"
            self._wrong_type(key, value, "a date", remedy)
            return None
        return value

    def count(self, key: str) -> int | None:
        """Return a whole number of at least 1."""
        value = self.values.get(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int):
            self._wrong_type(key, value, "a whole number", f"write {key} = 1 or more")
            return None
        if value < 1:
            self.problem(key, f"{key} of {self.label} is {value}, which is too few", f"write {key} = 1 or more")
            return None
        return value

    def choice(self, key: str, known: tuple[str, ...]) -> str | None:
        """Return a string that is one of `known`."""
        value = self.values.get(key)
        if value is None:
            return None
        if not isinstance(value, str):
            self._wrong_type(key, value, "a string", "one of: " + ", ".join(known))
            return None
        if value in known:
            return value
        close = nearest(value.replace("-", "_"), known) or nearest(value, known)
        remedy = f'did you mean "{close}"?' if close else "one of: " + ", ".join(known)
        self.problem(key, f"{key} of {self.label} cannot be {shown(value)}", remedy)
        return None

    def identifier(self, key: str, allowed: str, example: str) -> str | None:
        """Return a string made of the characters `allowed`; `example` says in words what these are."""
        value = self.text(key)
        if value is None or all(character in allowed for character in value):
            return value
        first = next(character for character in value if character not in allowed)
        message = f"{key} {shown(value)} may not have {shown(first)} in it"
        self.problem(key, message, f"use only {example}")
        return None

    def _wrong_type(self, key: str, value: object, wanted: str, remedy: str) -> None:
        self.problem(key, f"{key} of {self.label} must be {wanted}, not {_kind(value)}", remedy)


def tables_in(document: Mapping[str, object], name: str, places: TomlPlaces, problems: ProblemList) -> Iterator[Table]:
    """Yield the `[[name]]` tables of a document in order, noting a value of another type."""
    value = document.get(name)
    if value is None:
        return
    if not isinstance(value, list):
        found = f"[{name}]" if isinstance(value, dict) else f"{name} = …"
        problems.add(places.line(name), f"{found} must be a list of tables", f"write [[{name}]] with two brackets")
        return
    for index, item in enumerate(value):
        if isinstance(item, dict):
            yield Table(item, (name, index), places, problems, f"[[{name}]]")
        else:
            message = f"{name} must be a list of tables, but holds {_kind(item)}"
            problems.add(places.line(name, index), message, f"write [[{name}]] with its keys below")


def has_content(text: str) -> bool:
    """Return whether a text has anything to read: blanks, controls and invisible characters are nothing."""
    return any(not character.isspace() and character.isprintable() for character in text)


def _iso_day(value: str) -> date | None:
    try:
        return date.fromisoformat(value.strip()[:10])
    except ValueError:
        return None


def _kind(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f"the string {shown(value)}"
    if isinstance(value, int):
        return "a whole number"
    if isinstance(value, float):
        return "a number with a fraction"
    if isinstance(value, datetime):
        return "a date with a time of day"
    if isinstance(value, date):
        return "a date"
    if isinstance(value, time):
        return "a time of day"
    return "a list" if isinstance(value, list) else "a table"


def _as_written(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date | time):
        return value.isoformat()
    # An int this large cannot be printed (sys.set_int_max_str_digits); nobody meant it as a name.
    return "…" if isinstance(value, int) and abs(value) >= 10**20 else str(value)
