"""Make an archive of invented news: any number of articles, the same for the same numbers, and claims about them.

    python benchmarks/corpus.py SENTENCES FILE.jsonl

The words are drawn with the frequencies that English words have (package wordfreq, extra `bench`), into the sentences
of news: who did what to how many, where and when. An article of some twenty sentences is about one event; what it says
of it is stated nowhere else, so that what a claim should find is known.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import NamedTuple

SENTENCES_IN_ARTICLE = 20

_FIRST = (
    "Ada Bela Cora Dario Edda Falk Greta Hanno Ida Jorn Kaja Lev Mira Nils Olga Piet Quinn Rasa Sven Tilda Ugo Vera "
    "Wim Xenia Yuri Zora"
).split()
_SYLLABLES = "bar cal den fer gal hol kin lor mas nev ost pel quil ros sten tor ul ven wick yar zan".split()
_VERBS = (
    "opened closed bought sold rejected approved visited rebuilt flooded cleared searched surveyed inspected repaired "
    "defended praised condemned delayed cancelled funded"
).split()
_THINGS = (
    "bridges schools factories harbours stations clinics ships mines farms markets archives libraries tunnels towers "
    "depots mills theatres barracks gardens courts"
).split()
_MONTHS = "January February March April May June July August September October November December".split()
_OUTLETS = ("Northern Herald", "Harbour Gazette", "Evening Courier", "Island Mercury", "Daily Lantern")
_BODIES = ("council", "ministry", "company", "union", "court", "agency", "committee", "board")


class Event(NamedTuple):
    """What one article reports: a claim about it can be borne out or contradicted by that article alone."""

    person: str
    body: str
    place: str
    verb: str
    thing: str
    number: int
    day: int
    month: str
    year: int


class Article(NamedTuple):
    """One article with its event and its sentences."""

    number: int
    event: Event
    title: str
    outlet: str
    published: str
    sentences: tuple[str, ...]

    @property
    def text(self) -> str:
        """The article as it is read: a paragraph for two sentences."""
        paired = (" ".join(self.sentences[at : at + 2]) for at in range(0, len(self.sentences), 2))
        return "\n\n".join(paired)


@cache
def vocabulary() -> tuple[list[str], list[float]]:
    """Return English words and their cumulated frequencies."""
    import wordfreq

    found = wordfreq.get_frequency_dict("en", "large")
    words = sorted(word for word in found if word.isascii() and word.isalpha() and len(word) > 2)
    return words, list(accumulate(found[word] for word in words))


def articles(sentences: int, seed: int = 1) -> Iterator[Article]:
    """Yield articles of so many sentences in all."""
    for number in range(-(-sentences // SENTENCES_IN_ARTICLE)):
        yield article(number, seed)


def article(number: int, seed: int = 1) -> Article:
    """Return one article: always the same for the same number and seed."""
    chance = random.Random(seed * 1_000_003 + number)
    event = Event(
        person=f"{chance.choice(_FIRST)} {_name(chance, 3)}",
        body=f"{_name(chance, 2)} {chance.choice(_BODIES)}",
        place=_name(chance, 3),
        verb=chance.choice(_VERBS),
        thing=chance.choice(_THINGS),
        number=chance.randint(11, 9_899),
        day=chance.randint(1, 28),
        month=chance.choice(_MONTHS),
        year=chance.randint(1990, 2024),
    )
    told = [
        f"{event.person} of the {event.body} {event.verb} {event.number:,} {event.thing} in {event.place} "
        f"on {event.day} {event.month} {event.year}.",
        f"The {event.thing} in {event.place} had been discussed by the {event.body} for {chance.randint(2, 9)} years.",
        f"“We {event.verb} what we promised,” {event.person} told reporters in {event.place}.",
    ]
    rest = [_filler(chance) for _ in range(SENTENCES_IN_ARTICLE - len(told))]
    places = sorted(chance.sample(range(SENTENCES_IN_ARTICLE), len(told)))
    for place, sentence in zip(places, told, strict=True):
        rest.insert(place, sentence)
    return Article(
        number=number,
        event=event,
        title=f"{event.body} {event.verb} {event.thing} in {event.place}",
        outlet=chance.choice(_OUTLETS),
        published=f"{event.year}-{_MONTHS.index(event.month) + 1:02}-{event.day:02}",
        sentences=tuple(rest),
    )


def claims(count: int, sentences: int, seed: int = 1) -> list[tuple[str, str]]:
    """Return (claim, "supports" or "refutes") about articles spread over an archive of so many sentences."""
    chance = random.Random(seed + 17)
    there = -(-sentences // SENTENCES_IN_ARTICLE)
    found = []
    for at in range(count):
        event = article(chance.randrange(there), seed).event
        wrong = at % 2 == 1
        number = event.number + (chance.randint(1, 9) * 100 if wrong else 0)
        text = f"{event.person} of the {event.body} {event.verb} {number:,} {event.thing} in {event.place}."
        found.append((text, "refutes" if wrong else "supports"))
    return found


def _name(chance: random.Random, syllables: int) -> str:
    return "".join(chance.choices(_SYLLABLES, k=syllables)).capitalize()


def _filler(chance: random.Random) -> str:
    words, frequencies = vocabulary()
    drawn = chance.choices(words, cum_weights=frequencies, k=chance.randint(9, 22))
    chance_of = chance.random()
    if chance_of < 0.3:
        drawn.insert(len(drawn) // 2, str(chance.randint(2, 5_000)))
    if chance_of > 0.7:
        drawn.insert(3, f"{chance.choice(_FIRST)} {_name(chance, 2)}")
    for place in range(2, len(drawn), 5):
        drawn[place] = chance.choice(("of the", "to", "and the", "in", "with a", "that", "for the", "was"))
    return f"The {' '.join(drawn)}."


def main(arguments: Sequence[str]) -> None:
    """Write an archive as JSON Lines."""
    with open(arguments[1], "w", encoding="utf-8") as file:
        for each in articles(int(arguments[0])):
            record = {"title": each.title, "outlet": each.outlet, "published": each.published, "text": each.text}
            file.write(json.dumps(record) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
