"""Verbs that only carry the noun that tells what is done: "paid a visit to", "made an attempt to".

One row for each: the nouns, the verbs that may carry them, then the verb that says it alone with its past tense, and
behind a dash the prepositions that it does without. A row belongs here only where both say the same of the same doer:
"opened an investigation" tells when it began, "played a role" not which.
"""

from __future__ import annotations

from typing import NamedTuple

_ROWS = """
attempt: make > try tried
visit: pay make > visit visited - to
lawsuit suit: file bring lodge launch > sue sued - against
complaint: file lodge make submit bring > complain complained
appeal: file lodge launch > appeal appealed
evidence testimony: give > testify testified
speech: give deliver make > speak spoke
interview: give grant > talk talked
decision choice: make take reach > decide decided
agreement accord deal: reach strike make conclude > agree agreed
meeting: hold have > meet met
vote ballot: hold take > vote voted
apology: issue make offer > apologize apologized
warning: issue give sound > warn warned - to
offer: make > offer offered - of
answer: give > answer answered - to
reply response: give > answer answered
promise pledge vow commitment: make give > promise promised
denial: issue > deny denied - of
contribution: make > contribute contributed
donation: make > donate donated - of
payment: make > pay paid - of
request: make submit file lodge > request requested - for
application: file submit make lodge > request requested - for
confession: make > confess confessed
proposal: make submit table > propose proposed
recommendation: make issue > recommend recommended
announcement: make > announce announced
criticism: voice express > criticize criticized - of
support backing: express voice give offer lend pledge > support supported - for to
opposition: express voice > oppose opposed - to
regret: express voice > regret regretted
doubt: express voice > doubt doubted
hope: express voice > hope hoped
search: conduct make > search searched - of
inspection: conduct make > inspect inspected - of
examination: conduct make > examine examined - of
review: conduct make > review reviewed - of
analysis: conduct make > analyze analyzed - of
study: conduct > study studied - of
survey: conduct > survey surveyed - of
investigation inquiry probe: conduct > investigate investigated - into of
test: conduct > test tested
raid: conduct stage make > raid raided - on
attack assault: conduct launch mount make stage > attack attacked - on against
protest: hold stage > protest protested
demonstration: hold stage > demonstrate demonstrated
ban: impose place put > ban banned - on
charge: bring file lay press > charge charged - against
sanction: impose place > sanction sanctioned - on against
restriction limit: impose place put > restrict restricted - on
approval consent: give grant > approve approved - to for
blessing: give > approve approved - to
effect force: come go enter entry bring put > take took into effect
end: put > end ended - to
stop halt: put > stop stopped - to
use: make > use used - of
advantage: take > exploit exploited - of
influence: exert > influence influenced - over on
refuge shelter: take seek > shelter sheltered
"""
FREE = frozenset("a an its his her their".split())
"""What may stand between the two besides one adjective; "the attempt" is one that was spoken of."""
_MASS = frozenset("evidence testimony support backing opposition approval consent effect force use advantage refuge "
                  "shelter criticism regret hope".split())  # fmt: skip
"""Nouns that stand without an article."""
_PLURALS = frozenset("charges sanctions restrictions limits doubts complaints".split())


class Deed(NamedTuple):
    """What a noun tells is done: the verb for it, present and past, and the prepositions it does without. `bare`: the
    noun needs no article. `into`: the noun that stands for it behind "into"."""

    base: str
    past: str
    without: frozenset[str]
    bare: bool
    into: str

    def form(self, lower: str, *, past: bool) -> str:
        """Return the verb in the form of the one that carries the noun: "making" has "trying"."""
        if lower.endswith("ing"):
            stem = self.base[:-1] if self.base[-1] == "e" else self.base
            return stem + stem[-1] * (stem == "ban") + "ing"
        if past:
            return self.past
        if not lower.endswith("s"):
            return self.base
        if self.base[-1] == "y" and self.base[-2] not in "aeiou":
            return self.base[:-1] + "ies"
        return self.base + ("es" if self.base.endswith(("ch", "sh", "ss", "x")) else "s")


def _deeds() -> dict[str, dict[str, Deed]]:
    table: dict[str, dict[str, Deed]] = {}
    for row in _ROWS.strip().splitlines():
        nouns, rest = row.split(":")
        verbs, said = rest.split(">")
        said, _, without = said.partition(" - ")
        said, _, into = said.partition(" into ")
        base, past = said.split()
        for noun in nouns.split():
            forms = {noun: noun in _MASS} | {form: True for form in (noun + "s",) if form in _PLURALS}
            for form, bare in forms.items():
                deeds = table.setdefault(form, {})
                for verb in verbs.split():
                    deeds[verb] = Deed(base, past, frozenset(without.split()), bare, into.strip())
    return table


DEEDS = _deeds()
"""noun -> verb that carries it (dictionary form) -> what is done."""
