"""Claims held against sentences made from them by a change whose effect on the stance is known.

    python -m tests.evaluation.rewordings [ROUNDS]

A clause put in between changes nothing, a "not" turns the sentence round, another doer, object or number makes it
another. Each round draws words from the tables below and tries every change on them; what must not come out does so
however the words fall. It is no measure of how much is found: neutral is hardly ever wrong here.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import factcheck

BODIES = (
    "the Harlow mill", "the Orsa council", "Northgate Bank", "the Tarn museum", "Castor Airlines",
    "the fisheries agency", "Volta Motors",
)  # fmt: skip
PERSONS = ("Ines Calder", "Tomas Hale", "Olaf Brenn")
# Base, past, participle, -ing, and what it is done to.
DEEDS = (
    ("close", "closed", "closed", "closing", ("two branches", "the northern depot", "three schools")),
    ("sell", "sold", "sold", "selling", ("40 buses", "the castle", "a stake of 12 percent")),
    ("buy", "bought", "bought", "buying", ("the shipyard", "two ferries", "600 computers")),
    ("approve", "approved", "approved", "approving", ("the new bridge", "a loan of 3 million crowns", "the plan")),
    ("publish", "published", "published", "publishing", ("the report", "a list of 85 names", "the accounts")),
    ("build", "built", "built", "building", ("a stadium", "120 flats", "the eastern line")),
    ("cut", "cut", "cut", "cutting", ("200 jobs", "fares by 5 percent", "the forecast")),
    ("reject", "rejected", "rejected", "rejecting", ("the offer", "the appeal")),
    ("hire", "hired", "hired", "hiring", ("120 nurses", "a new manager", "Pell Partners")),
    ("fine", "fined", "fined", "fining", ("the port", "nine firms", "Lorne Shipping")),
    ("evacuate", "evacuated", "evacuated", "evacuating", ("the hospital", "300 residents")),
)  # fmt: skip
WHEN = (" in May 2014", " on 3 March 2016", " last year", "", " in 2019", " on Tuesday")
BETWEEN = (
    "", ", whose workers were not asked,", ", where nobody was hurt,", ", which had denied any wrongdoing,",
    ", founded in 1988,", ", according to the Daily Ledger,", ", none of whose members voted,",
    ", despite protests by 900 residents,", ", which employs 64 people,", ", never short of money,",
    ", without giving a reason,", ", the largest of 17 in the country,", ", which lost 8 million crowns in 2010,",
)  # fmt: skip
BEFORE = (
    "", "on Monday, ", "according to police, ", "in a statement that denied nothing, ", "as 30 people watched, ",
    "it is true that ", "nobody disputes that ",
)  # fmt: skip
BEHIND = (
    "", " after a long dispute", " although critics had not been heard", ", and nobody complained",
    ", but not before 2010", ", it said", " without asking the 500 members", ", saying that no jobs would be lost",
    ", as 7 of its rivals had done", ", a decision that was not popular",
)  # fmt: skip
NOT_DONE = (
    "plans to {base}", "may {base}", "could {base}", "wants to {base}", "was accused of {ing}", "was urged to {base}",
    "threatened to {base}", "promised to {base}", "considered {ing}", "was asked to {base}", "had hoped to {base}",
    "is expected to {base}", "will {base}", "would have {part}", "is said to have {part}", "allegedly {past}",
    "offered to {base}", "was about to {base}",
)  # fmt: skip
"""What leaves open whether it was done."""
REFUSED = ("agreed not to {base}", "stopped short of {ing}", "was barred from {ing}", "almost {past}")
BY_ANOTHER = (
    "{other}, a rival of {who}, {past} {what}{when}{behind}.",
    "{other}, which sued {who}, {past} {what}{when}{behind}.",
    "{who} said that {other} {past} {what}{when}{behind}.",
    "{other} {past} {what}{when}, unlike {who}.",
    "the head of {who} {past} {what}{when}{behind}.",
    "{who} waited while {other} {past} {what}{when}{behind}.",
    "{who} learned in June that {other} {past} {what}{when}{behind}.",
    "after {who} refused, {other}{between} {past} {what}{when}{behind}.",
    "{other} beat {who} and {past} {what}{when}{behind}.",
    "{other}'s talks with {who} failed, and it {past} {what}{when}.",
    "{who}{between} {past} {else}{when}, and {other} {past} {what}{when}.",
    "{who} {past} {else}{when}; {other} {past} {what}{when}.",
    '"We {past} {what}{when}," said {other}, which owns {who}.',
    "before {who} was founded, {other} {past} {what}{when}.",
    "{other} {past} {what}{when} when {who} was closed.",
    "{who} asked {other}, which {past} {what}{when}, for help.",
    "{who} praised {other}, which had {part} {what}{when}.",
    "the decision of {other}, which {past} {what}{when}, pleased {who}.",
)
"""Who did it is another, and the claim's own doer stands elsewhere in the sentence."""
NUMBERS = ((12, "twelve"), (40, "forty"), (75, "75"), (120, "120"), (300, "300"), (1450, "1,450"))
COUNTED = ("branches", "patients", "farms", "members", "schools")
HAVING = (("has", "had", "have"), ("employs", "employed", "employ"), ("runs", "ran", "run"), ("owns", "owned", "own"))
OTHERWISE = (
    "{who}{between} {has} at least {n} {things}{when}.",
    "{who}{between} {has} {m} {things} and {n} {others}{when}.",
    "{who}{between} {has} half of the {n} {things} of {other}{when}.",
    "{who}{between} {has} two sites with {n} {things} each{when}.",
    "{who}{between} {has} {m} {things}{when}, and {other} {n}.",
    "{other}{between} {has} {n} {things}{when}.",
    "{other}, a rival of {who}, {has} {n} {things}{when}.",
    "{who}{between} lost {n} {things}{when}.",
    "{who}{between} wants to {have} {n} {things}{when}.",
)
STATES = (
    ("is based in Tarnfield", "is not based in Tarnfield"),
    ("is based in Tarnfield", "was once based in Tarnfield"),
    ("is based in Tarnfield", "is based in Orsk"),
    ("is the largest employer in Tarnfield", "is the second-largest employer in Tarnfield"),
    ("is the largest employer in Tarnfield", "is one of the largest employers in Tarnfield"),
    ("is the largest employer in Tarnfield", "is the largest private employer in Tarnfield"),
    ("is the largest employer in Tarnfield", "may be the largest employer in Tarnfield"),
)

CALLINGS = ("lawyer", "banker", "teacher", "novelist", "pilot", "surgeon")
TOWNS = ("Marn", "Besk", "Tarnfield", "Lorne")
FIGURES = ("12", "40", "250", "1,900")
YEARS = ("2009", "2012", "2014", "2017")
FEW_WORDS_EVERY = 5
"""In which of the rounds the short claims take part: they are many, and little is drawn for each."""
SHORT_CLAIMS = Path(__file__).with_name("short_claims.txt")

SAME, OTHER, OPEN = frozenset(("supports", "neutral")), frozenset(("refutes", "neutral")), frozenset(("neutral",))


_BY_MARK = {"+": SAME, "s": SAME, "r": OTHER, "-": OPEN, "sr": SAME | OTHER}


class Rewording(NamedTuple):
    """A claim, a sentence made from it by one `change`, and the stances that are not wrong."""

    change: str
    claim: str
    passage: str
    allowed: frozenset[str]


def rewordings(seed: int) -> Iterator[Rewording]:
    """Yield every change of the words drawn for one round: the same for the same `seed`."""
    draw = random.Random(seed)
    yield from _of_deeds(draw)
    yield from _of_counts(draw)
    yield from _of_states(draw)
    if seed % FEW_WORDS_EVERY == 0:
        yield from _of_few_words(draw)


def _of_deeds(draw: random.Random) -> Iterator[Rewording]:
    who, other = draw.sample(BODIES, 2)
    if draw.random() < 0.3:
        who = draw.choice(PERSONS)
    base, past, part, ing, things = draw.choice(DEEDS)
    what, other_thing = draw.sample(things, 2)
    words = {"who": who, "other": other, "base": base, "past": past, "part": part, "ing": ing, "what": what,
             "else": other_thing, "when": draw.choice(WHEN), "between": draw.choice(BETWEEN),
             "before": draw.choice(BEFORE), "behind": draw.choice(BEHIND)}  # fmt: skip
    claim, denial = "{who} {past} {what}{when}.", "{who} did not {base} {what}{when}."

    def made(change: str, one: str, two: str, allowed: frozenset[str]) -> Rewording:
        return Rewording(change, _sentence(one, words), _sentence(two, words), allowed)

    long = "{before}{who}{between} {past} {what}{when}{behind}."
    long_denial = "{before}{who}{between} did not {base} {what}{when}{behind}."
    yield made("more said", claim, long, SAME)
    yield made("denied", claim, long_denial, OTHER)
    yield made("claim denied", denial, long, OTHER)
    yield made("both denied", denial, long_denial, SAME)
    yield made("another doer", claim, "{before}{other}{between} {past} {what}{when}{behind}.", OPEN)
    yield made("another thing", claim, "{before}{who}{between} {past} {else}{when}{behind}.", OTHER)
    yield made("passive", claim, "{what} was {part} by {who}{when}{behind}.", SAME)
    yield made("passive of another", claim, "{what} was {part} by {other}{when}{behind}.", OTHER)
    for form in BY_ANOTHER:
        yield made("by another", claim, form, OTHER if "unlike" in form else OPEN)
    for form in NOT_DONE:
        yield made("left open", claim, "{who}{between} " + form + " {what}{when}{behind}.", OPEN)
    for form in REFUSED:
        yield made("not done", claim, "{who}{between} " + form + " {what}{when}{behind}.", OTHER)


def _of_counts(draw: random.Random) -> Iterator[Rewording]:
    who, other = draw.sample(BODIES, 2)
    (number, written), (more, _) = draw.sample(NUMBERS, 2)
    things, others = draw.sample(COUNTED, 2)
    present, past, have = draw.choice(HAVING)
    when = draw.choice(("", " in 2014", " last year", " on 3 March 2016"))
    words = {"who": who, "other": other, "n": f"{number:,}", "m": f"{more:,}", "written": written, "things": things,
             "others": others, "has": past if when else present, "have": have, "when": when,
             "between": draw.choice(BETWEEN)}  # fmt: skip
    claim = _sentence("{who} {has} {written} {things}{when}.", words)
    same = _sentence("{who}{between} {has} {n} {things}{when}.", words)
    yield Rewording("the same count", claim, same, SAME)
    yield Rewording("another count", claim, _sentence("{who}{between} {has} {m} {things}{when}.", words), OTHER)
    for form in OTHERWISE:
        yield Rewording("count of another", claim, _sentence(form, words), OTHER)


def _of_states(draw: random.Random) -> Iterator[Rewording]:
    who, other = draw.sample(BODIES, 2)
    words = {"who": who, "other": other, "between": draw.choice(BETWEEN)}
    for state, changed in STATES:
        claim = _sentence("{who} " + state + ".", words)
        yield Rewording("same state", claim, _sentence("{who}{between} " + state + ".", words), SAME)
        yield Rewording("another state", claim, _sentence("{who}{between} " + changed + ".", words), OTHER)
        about = "{other}, which has an office at {who}, " + state + "."
        yield Rewording("state of another", claim, _sentence(about, words), OPEN)


@cache
def short_claims() -> tuple[tuple[str, str, str], ...]:
    """Return the rows of `short_claims.txt`: the mark, the claim and the passage, with their places to be filled."""
    rows, claim = [], ""
    for line in SHORT_CLAIMS.read_text(encoding="utf-8").splitlines():
        mark, _, rest = line.partition(" ")
        if mark == "=":
            claim = rest
        elif mark and mark != "#":
            rows.append((mark, claim, rest))
    return tuple(rows)


def _of_few_words(draw: random.Random) -> Iterator[Rewording]:
    places = (("pq", PERSONS), ("bc", BODIES), ("tu", TOWNS), ("nm", CALLINGS), ("kl", FIGURES), ("yz", YEARS))
    words = {place: word for names, table in places for place, word in zip(names, draw.sample(table, 2), strict=True)}
    for mark, claim, passage in short_claims():
        change = "few words, the same" if mark == "+" else "few words"
        yield Rewording(change, _sentence(claim, words), _sentence(passage, words), _BY_MARK[mark])


def _sentence(form: str, words: dict[str, str]) -> str:
    written = form.format(**words)
    return written[0].upper() + written[1:]


def answers(rounds: int) -> Iterator[tuple[Rewording, str]]:
    """Yield each rewording of the first `rounds` with the stance that `factcheck.assess` gives it."""
    for seed in range(rounds):
        for made in rewordings(seed):
            yield made, str(factcheck.assess(made.claim, made.passage).stance.value)


def main() -> int:
    """Print how often each change comes to which stance; return 1 where one is wrong."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    given: Counter[tuple[str, str]] = Counter()
    wrong: list[tuple[Rewording, str]] = []
    for made, stance in answers(rounds):
        given[made.change, stance] += 1
        if stance not in made.allowed:
            wrong.append((made, stance))
    print(f"{'change':20} supports  neutral  refutes")
    for change in dict.fromkeys(change for change, _ in given):
        print(f"{change:20} " + " ".join(f"{given[change, s]:8}" for s in ("supports", "neutral", "refutes")))
    for made, stance in wrong:
        print(f"wrong: {made.change}: {stance}\n  {made.claim}\n  {made.passage}")
    print(f"{sum(given.values()):,} sentences, {len(wrong)} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
