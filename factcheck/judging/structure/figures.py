"""See that a figure both sides give is given of the same: "12 cows" are no people, "to 3 percent" is not by 3 percent,
and what cost 5 million more than planned did not cost 5 million."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from factcheck.expressions.clauses import subject_of
from factcheck.expressions.noun_phrases import phrase_start
from factcheck.expressions.predicate import AUXILIARIES, SAYING_STEMS, is_participle, is_verb
from factcheck.expressions.quantity import Quantity, QuantityKind
from factcheck.expressions.statement import Statement
from factcheck.judging.structure.belonging import head_of_subject
from factcheck.judging.structure.linking import Linking, is_content
from factcheck.lexicon.function_words import DETERMINERS
from factcheck.lexicon.persons import is_person
from factcheck.lexicon.verbs import THIRDS
from factcheck.matching.kinds import KINDS
from factcheck.text.words import kin_of, stem_of

CHANGING = frozenset(
    map(
        stem_of,
        "rise rose risen fall fell fallen grow grew grown increase decrease decline drop climb jump surge slump shrink "
        "shrank plunge soar gain".split(),
    )
)
_ADDING = frozenset(map(stem_of, "add cut lose shed create raise lower reduce boost swell".split()))
_MORE = frozenset(
    "more less fewer slower faster later earlier higher lower longer shorter cheaper dearer over under above below "
    "short".split()
)
_ADDED = frozenset("more fewer less".split())
_THAN = 10
"""Within how many words behind a figure the "than" stands that it is more by."""
_TOLD = 4
"""Within how many words of a figure it is said of what each it is, or beside what it is given."""
_PARTED_BY = frozenset("from in on at to of by after before for with than".split())
_PERIODS = frozenset("day week month year night season minute second quarter decade head person household".split())
_RELATIVES = frozenset(("which", "who"))
_TIMES = frozenset("twice times half".split())
_CLAUSE = 8
"""Within how many words before a figure the clause opens that it stands in."""
_GOVERNED = 3
"""Within how many words behind a figure stands what it counts."""
_REACH = 6
"""How many words behind those counted may say who they are."""
_STOPS = frozenset(",;.:()")
_OTHER_SIDES = frozenset(
    map(frozenset, (("until", "from"), ("until", "at"), ("till", "from"), ("before", "after"), ("since", "until")))
)
_DIMENSIONS = {
    word: dimension
    for dimension, said in {
        "distance": "from away off outside north south east west apart",
        "height": "high tall into above",
        "depth": "deep below underground beneath",
        "length": "long",
        "breadth": "wide broad across",
    }.items()
    for word in said.split()
}
"""What a length is of, by the word right behind it."""
_COUNTED = (QuantityKind.COUNT, QuantityKind.MEASURE, QuantityKind.MONEY, QuantityKind.SHARE)


def shared_figures(link: Linking) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield each figure of the claim with the passage's one of that value, where it has just one."""
    for quantity in link.claim.quantities:
        if quantity.kind not in _COUNTED:
            continue
        same = [
            stated
            for stated in link.passage.quantities
            if stated.kind is quantity.kind and stated.interval.centre == quantity.interval.centre
        ]
        if len(same) == 1:
            yield quantity, same[0]


def other_counted(link: Linking) -> str:
    """Find "killed 12 people" against "killed 12 cows and injured people": the noun the claim counts stands elsewhere,
    and another behind the figure."""
    claim, passage = link.claim, link.passage
    words = passage.words
    for quantity, stated in shared_figures(link):
        if quantity.kind is QuantityKind.SHARE:
            whole, other = (_whole(side, figure) for side, figure in ((claim, quantity), (passage, stated)))
            at = link.matched.get(whole, -1)
            if other >= 0 <= at != other and words[other].entry.stem not in kin_of(words[at].entry.stem):
                return passage.written(stated.start, words[other].end)
            continue
        if quantity.kind is not QuantityKind.COUNT:
            continue
        noun, other = noun_behind(claim, quantity.last), noun_behind(passage, stated.last)
        there = link.matched.get(noun, -1)
        if other >= 0 and not is_content(passage, other):
            if there > other + _REACH and is_person(claim.words[noun].entry.lower):
                return passage.written(stated.start, words[other].end)  # "900 people", "a shortage of welders"
            continue  # "77 people" were the arrests
        at = link.matched.get(noun, -1)
        of = claim.lowers[noun + 1 : noun + 2] == ["of"] and claim.words[noun].entry.weight >= 1
        if noun in link.missing and other >= 0 and of and other in link.taken:
            return passage.written(stated.start, words[other].end)  # "200 kinds of plants", "200 plants"
        if noun < 0 or other < 0 or at < 0 or link.is_known(other) or words[other].entry.stem in KINDS:
            continue
        if stated.last <= at <= other or stated.first <= at < stated.last or words[other].entry.lower.endswith("ed"):
            continue
        near = {words[place].entry.lower for place in range(min(at, other), max(at, other))}
        if at < stated.first and not (near & {"in", "for", "of", "per", "a", "an"}) and abs(at - other) < 4:
            continue  # "of the crew 12 sailors"
        if at > other and near <= {"of", words[other].entry.lower}:
            continue  # "12 members of staff"
        return passage.written(stated.start, words[other].end)
    return ""


def counts_the_doer(link: Linking) -> str:
    """Find "officers seized 50 passports" against "50 officers seized passports": the figure counts another noun of the
    claim than it does there."""
    claim, passage = link.claim, link.passage
    for quantity, stated in shared_figures(link):
        if quantity.kind is not QuantityKind.COUNT or not quantity.heads or not stated.heads or stated.part:
            continue
        near = range(quantity.last, min(len(claim.words), quantity.last + _REACH))
        noun = next((at for at in near if claim.words[at].entry.stem == quantity.heads[-1]), -1)
        other = noun_behind(passage, stated.last)
        index = next((index for index, at in link.matched.items() if at == other), -1)
        if noun < 0 or index < 0 or link.matched.get(noun, -1) < 0 or claim.words[noun].entry.stem in stated.heads:
            continue
        if index in link.subject and noun not in link.subject:
            return passage.written(stated.start, passage.words[other].end)
    return ""


def of_another_verb(link: Linking) -> str:
    """Find "employs 40 engineers" against "which employs 75 people, lost 40 engineers", "employs 75 people" against
    "lost 75 employees": another verb stands right before the figure, and the claim's elsewhere."""
    claim, passage = link.claim, link.passage
    said = link.verb
    if said < 0:
        return ""
    for quantity, stated in shared_figures(link):
        verb = stated.first - 1
        if quantity.kind is not QuantityKind.COUNT or claim.predicate != quantity.first - 1 or verb < 0:
            continue
        counted = stated.last <= said < stated.last + _GOVERNED
        told = is_verb(passage.words, said) or passage.lowers[said] in THIRDS
        if verb == said or not (counted or told):
            continue
        verbs = (at for at in range(stated.last, said + 1) if is_verb(passage.words, at))
        behind = next((at for at in verbs if passage.lowers[at] not in AUXILIARIES), -1)
        if passage.words[verb].entry.stem in SAYING_STEMS and said == behind:
            continue  # "said three of its inspectors had been sent"
        if is_verb(passage.words, verb) and passage.words[verb].entry.past and not link.is_known(verb):
            return passage.written(passage.words[verb].start, stated.end)
    return ""


def _whole(statement: Statement, share: Quantity) -> int:
    """Return the index of what a share is one of: the "homes" of "two-thirds of the homes"; -1 where none is named."""
    words = statement.words
    at = share.last
    if at + 1 >= len(words) or words[at].entry.lower != "of":
        return -1
    at += 1 + (words[at + 1].entry.lower in DETERMINERS)
    while is_content(statement, at) and words[at].entry.capital:
        at += 1
    return noun_behind(statement, at)


def other_dimension(link: Linking) -> str:
    """Find "seven kilometres from the mountain" against "seven kilometres into the air": a length in another
    direction."""
    claim, passage = link.claim, link.passage
    for quantity, stated in shared_figures(link):
        if quantity.unit != "length":
            continue
        ours, theirs = _dimension(claim, quantity), _dimension(passage, stated)
        if ours and theirs and ours != theirs:
            return passage.written(stated.start, passage.words[stated.last].end)
    return ""


def of_all_of_it(link: Linking) -> str:
    """Find "youth unemployment was 6.7 percent" against "unemployment was 6.7 percent": the figure of a part."""
    claim = link.claim
    head = head_of_subject(claim)
    before = head - 1
    if head not in link.matched or before not in link.missing or not any(shared_figures(link)):
        return ""
    entry = claim.words[before].entry
    if entry.weight < 1 or (entry.capital and before) or not is_content(claim, before):
        return ""
    return claim.written(claim.words[before].start, claim.words[head].end)


def _dimension(statement: Statement, quantity: Quantity) -> str:
    following = statement.lowers[quantity.last : quantity.last + 1]
    return _DIMENSIONS.get(following[0], "") if following else ""


def noun_behind(statement: Statement, at: int) -> int:
    """Return the index of the last word of the noun phrase behind a figure; -1 where none stands there."""
    last = -1
    words = statement.words
    while at < len(words) and words[at].entry.weight and words[at].entry.is_word and at not in statement.value_words:
        if is_verb(words, at) or words[at].entry.capital:
            break
        lower = statement.words[at].entry.lower
        if lower.endswith("ly") or (lower.endswith("ing") and last >= 0):
            break
        last = at
        at += 1
    return last


def other_end(link: Linking) -> str:
    """Find "fell 3 percent" against "fell to 3 percent", "rose to 90 crowns" against "rose from 90 crowns"."""
    claim, passage = link.claim, link.passage
    if not any(word.entry.stem in CHANGING for word in claim.words):
        return ""
    for quantity, stated in shared_figures(link):
        if len(passage.quantities) > len(claim.quantities):
            continue
        ours, theirs = _tie(claim, quantity), _tie(passage, stated)
        if "" in (ours, theirs) or ours == theirs:
            continue
        return passage.written(passage.words[max(0, stated.first - 2)].start, stated.end)
    return ""


def changed_by(link: Linking) -> str:
    """Find "made a profit of 3 million crowns" against "its profit fell by 3 million crowns"."""
    claim, passage = link.claim, link.passage
    if any(word.entry.stem in CHANGING | _ADDING for word in claim.words):
        return ""
    for _, stated in shared_figures(link):
        if _tie(passage, stated) == "by" and (stated.kind is not QuantityKind.SHARE or stated.link == "by"):
            return passage.written(passage.words[max(0, stated.first - 2)].start, stated.end)
    return ""


def per_period(link: Linking) -> str:
    """Find "sold 50 boats in 1998" against "sold 50 boats a month in 1998"."""
    claim, passage = link.claim, link.passage
    for quantity, stated in shared_figures(link):
        theirs = _period(passage, stated)
        if theirs and not _period(claim, quantity) and theirs not in claim.lowers:
            return passage.written(stated.start, passage.words[min(stated.last + _TOLD, len(passage.words)) - 1].end)
    return ""


def _period(statement: Statement, quantity: Quantity) -> str:
    """Return the time or the thing that each of which a figure is of: "50 boats *a month*"; "" for none."""
    if statement.lower_at(quantity.first - 1) == "at":
        return ""  # "opens at nine every day"
    for at in range(quantity.last, min(len(statement.words) - 1, quantity.last + _TOLD)):
        lower = statement.lowers[at]
        if lower in _STOPS or lower in _PARTED_BY or (at > quantity.last and is_verb(statement.words, at)):
            break
        if lower in ("a", "an", "per", "each", "every") and statement.lowers[at + 1] in _PERIODS:
            return statement.lowers[at + 1]
    return ""


def in_a_relative(link: Linking) -> str:
    """Find "the bank employs 50 people" against "the bank employs more people than the port, which employs 50": the
    figure is of whoever the clause it stands in describes."""
    claim, passage = link.claim, link.passage
    if not _RELATIVES.isdisjoint(claim.lowers):
        return ""
    mine = link.doers
    for _, stated in shared_figures(link):
        near = range(stated.first - 1, max(0, stated.first - _CLAUSE), -1)
        opens = next((at for at in near if passage.lowers[at] in ("which", "who")), -1)
        if opens < 1 or any(passage.lowers[at] in (",", ";", "and") for at in range(opens, stated.first)):
            continue
        doer = subject_of(passage, opens + 1)
        if any(pair in (("as", "many"), ("as", "much")) for pair in pairwise(passage.lowers[:opens])):
            if _TIMES.isdisjoint(passage.lowers[:opens]):
                continue  # "as many people as the port, which employs 50"
        if mine and doer and mine.isdisjoint(doer) and not any(map(link.is_known, doer)) and max(mine) < opens:
            return passage.written(passage.words[opens].start, stated.end)
    return ""


def other_side(link: Linking) -> str:
    """Find "is open until nine" against "is open from nine"."""
    claim, passage = link.claim, link.passage
    for quantity, stated in shared_figures(link):
        ours = claim.words[quantity.first - 1].entry.lower if quantity.first else ""
        theirs = passage.words[stated.first - 1].entry.lower if stated.first else ""
        if frozenset((ours, theirs)) in _OTHER_SIDES:
            return passage.written(passage.words[stated.first - 1].start, stated.end)
    return ""


def _tie(statement: Statement, quantity: Quantity) -> str:
    """Return "to", "from" or "by", as a figure tells where a change ends, begins, or how great it is; "" where no
    change is told of right before it."""
    at = quantity.first - 1
    if at < 1:
        return ""
    lower = statement.words[at].entry.lower
    if lower in ("to", "from", "by") and _tells_change(statement, at):
        return lower
    return "by" if statement.words[at].entry.stem in CHANGING else ""


def _tells_change(statement: Statement, at: int) -> bool:
    return any(statement.words[place].entry.stem in CHANGING for place in range(max(0, at - 3), at))


def only_difference(link: Linking) -> str:
    """Find "cost 5 million crowns" against "cost 5 million crowns more than planned": how much more, not how much."""
    ours, passage = set(link.claim.lowers), link.passage
    for _, stated in shared_figures(link):
        than = range(stated.last, min(len(passage.words), stated.last + _THAN))
        more = stated.last if passage.lower_at(stated.last) in _ADDED else stated.last + 1
        if passage.lower_at(more) in _ADDED and ours.isdisjoint(_ADDED) and "than" in (passage.lowers[p] for p in than):
            return passage.written(stated.start, passage.words[more].end)  # "killed 50 more people than in 2015"
        for at in range(stated.last, min(len(passage.words), stated.last + 2)):
            lower = passage.words[at].entry.lower
            if lower in _STOPS:
                break
            if lower in _MORE and lower not in ours and _compares(passage, at):
                return passage.written(stated.start, passage.words[at].end)
    return ""


def _compares(passage: Statement, at: int) -> bool:
    """Return whether "more", "over" stands here with what it compares: "more than planned", "slower in 2018"."""
    words = passage.words
    following = words[at + 1].entry.lower if at + 1 < len(words) else ""
    if words[at].entry.lower in ("over", "under", "above", "below", "short"):
        return following in ("budget", "plan", "target", "estimate", "average", "forecast", "of")
    return following == "than" or words[at].entry.lower.endswith("er")


def told_by_another(link: Linking) -> str:
    """Find "50 families were evacuated" against "of the families evacuated, 50 have lost everything", "was sentenced to
    50 months" against "spent 50 months in prison before being sentenced": another verb tells the figure."""
    claim, passage = link.claim, link.passage
    said = link.verb
    for quantity, stated in shared_figures(link):
        if passage.lower_at(stated.first - 1) in (",", "where") and quantity.heads and not stated.heads:
            at = stated.last
            told = passage.lower_at(at) in AUXILIARIES or (at < len(passage.words) and is_verb(passage.words, at))
            if told and "of" in passage.lowers[: stated.first] and not at <= said < at + _TOLD:
                return passage.written(passage.words[stated.first].start, passage.words[at].end)
        verb = stated.first - 1
        tied = claim.lower_at(quantity.first - 1) in ("to", "of", "for", "by")
        if claim.is_copular and passage.lower_at(verb) == "spent":
            continue  # "was in a cabin for 11 hours", "spent 11 hours in a cabin"
        if tied and verb > 0 and verb != said and is_verb(passage.words, verb) and not link.is_known(verb):
            if passage.lowers[verb] not in AUXILIARIES:
                return passage.written(passage.words[verb].start, stated.end)
        direct = said >= 0 and claim.predicate == quantity.first - 1
        inside = passage.lowers[said:verb] if direct and verb > said else []
        if "for" in inside and any(lower.endswith("ing") for lower in inside):
            return passage.written(passage.words[said].start, stated.end)  # "fined for hiding a loss of 50 million"
        later = passage.lower_at(stated.last)
        if later == "times" and claim.lower_at(quantity.last) != "times":
            return passage.written(stated.start, passage.words[stated.last].end)
        waited = verb - 1
        lasting = passage.lower_at(verb) == claim.lower_at(quantity.first - 1) == "for" and waited > 0 and said >= 0
        if lasting and is_verb(passage.words, waited) and waited != said and not link.is_known(waited):
            return passage.written(passage.words[waited].start, stated.end)
        lasting = passage.lower_at(stated.first - 1) in ("for", "in", "over", "during", "since")
        if (
            later in _LATER
            and not lasting
            and not (later == "ago" and claim.lower_at(quantity.first - 1) == "for")
            and quantity.unit == "duration"
            and claim.lower_at(quantity.last) not in _LATER | {"late"}
        ):
            return passage.written(stated.start, passage.words[stated.last].end)
        if later == "of" and passage.lower_at(stated.last + 1) in _THE and claim.lower_at(quantity.last) != "of":
            helps = is_participle(claim.words, claim.predicate) and claim.predicate != claim.predicate_start
            if (
                claim.lower_at(claim.predicate_start) in _HAVING
                and not helps
                and said not in (stated.first - 1, stated.first - 2)
            ):
                return passage.written(stated.start, passage.words[stated.last + 1].end)
    return ""


def times_of_another(link: Linking) -> str:
    """Find "derailed twice" against "was hit twice, two years after it had derailed": how often something else was."""
    claim, passage = link.claim, link.passage
    said = link.verb
    if said < 0 or claim.is_copular or not is_verb(passage.words, said):
        return ""
    for quantity, stated in shared_figures(link):
        if quantity.heads != (_TIME,) or stated.heads != (_TIME,) or quantity.first < claim.predicate:
            continue
        if any(is_verb(claim.words, at) for at in range(claim.predicate + 1, quantity.first)):
            continue  # "was arrested after he had fled twice"
        if said in range(stated.last, stated.last + _TOLD):
            continue  # "twice it derailed"
        before = next((at for at in range(stated.first - 1, 0, -1) if is_verb(passage.words, at)), said)
        if before != said and passage.words[before].entry.lower not in AUXILIARIES and not link.is_known(before):
            return passage.written(passage.words[before].start, stated.end)
    return ""


def not_a_single(link: Linking) -> str:
    """Find "a single house" against "12 houses", "the houses"."""
    claim, passage = link.claim, link.passage
    for index, (one, single) in enumerate(pairwise(claim.lowers)):
        if one != "a" or single != "single":
            continue
        place = link.matched.get(index + 2, -1)
        if place < 1 or not is_content(claim, index + 2):
            continue
        first = phrase_start(passage, place)
        counted = any(q.heads and q.heads[-1] == passage.words[place].entry.stem for q in passage.quantities)
        ones = any(q.interval.centre == 1 for q in passage.quantities)
        if (counted and not ones) or _SINGLE.isdisjoint(passage.lowers[max(0, first - 1) : place]):
            return passage.written(passage.words[first].start, passage.words[place].end)
    return ""


_SINGLE = frozenset("a an single one lone sole only 1 no any each every".split())
_TIME = stem_of("time")
_LATER = frozenset("after before later earlier ago".split())
_THE = frozenset(("the", "its", "their", "his", "her"))
_HAVING = frozenset("has have had employs employed holds held owns owned contains includes".split())
