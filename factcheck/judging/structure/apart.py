"""See that one clause of the passage says all of it: not half of it one clause, and half another that sets something
else against it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.expressions.clauses import subject_of
from factcheck.expressions.noun_phrases import is_noun
from factcheck.expressions.predicate import AUXILIARIES, is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.structure.belonging import head_of_subject
from factcheck.judging.structure.linking import Linking, is_content
from factcheck.lexicon.function_words import DETERMINERS, THIRD_PERSON
from factcheck.lexicon.places import COMPASS
from factcheck.lexicon.verbs import THIRDS
from factcheck.text.words import Word

_CONTRASTING = frozenset("while whereas but although though when where".split())
_PLACING = frozenset("in from at to near of".split())
_NOBODY = frozenset("latter former one others".split())


def in_another_clause(link: Linking) -> str:
    """Find "Orsa have one point" against "Besk drew with Orsa; Lorne have one point", "Holm cut it" against "Sato cut
    it, while Holm fell": the claim's subject stands in another clause than what is said, which has its own."""
    found = other_clause(link, _said_at(link))
    return (
        link.passage.written(link.passage.words[min(found)].start, link.passage.words[max(found)].end) if found else ""
    )


def _names_of_subject(link: Linking) -> list[int]:
    """Return where the passage has the names that the claim's subject has; none where it lacks one of them."""
    claim = link.claim
    names = [n for n in claim.names if n.last <= claim.predicate_start and not n.words[0].entry.key]
    names = [name for name in names if not name.weak] or names  # "Waiting times at Orsa General"
    places = [link.matched.get(word.index, -1) for name in names for word in name.words]
    return places if places and min(places) >= 0 else []


def _named_instead(link: Linking, first: int, said: int) -> set[int]:
    """Return the words of a name before what is said in a clause, that is none of the claim's, where the claim's
    subject has a name too: "the chain Kvarn", "the chain Storhall"."""
    if not _names_of_subject(link):
        return set()
    for name in link.passage.names:
        if (
            first <= name.first < said
            and not name.words[0].entry.key
            and not any(link.is_known(word.index) for word in name.words)
        ):
            return {word.index for word in name.words}
    return set()


def _said_at(link: Linking) -> int:
    """Return where the passage says what the claim says: its verb, or the first noun behind a verb that says little."""
    claim = link.claim
    at = link.verb
    if at >= 0 or claim.predicate < 0:
        return at
    return next((link.matched[i] for i in sorted(link.matched) if i > claim.predicate), -1)


def other_clause(link: Linking, said: int) -> set[int]:
    """Return the subject that the clause at `said` has in the passage, where the claim's own stands in another only;
    none where it may be the same."""
    claim, passage = link.claim, link.passage
    words = passage.words
    subject = [at for index, at in link.matched.items() if index < claim.predicate_start]
    if said < 0 or not subject:
        return set()
    first, last = clause_of(passage, said)
    head = link.matched.get(_head(claim), -1)
    stranger = _named_instead(link, first, said)
    if stranger and all(not first <= at < last for at in _names_of_subject(link)):
        return stranger
    if not THIRD_PERSON.isdisjoint(passage.lowers[first:said]):
        return set()
    plain = (at for i, at in link.matched.items() if i < claim.predicate_start and not claim.words[i].entry.capital)
    elsewhere = head >= 0 and not first <= head < last and not any(first <= at < last for at in plain)
    if elsewhere and _is_only_there(passage, head) and _has_verb(passage, head):
        # "Online sales rose, though total sales fell".
        return {head} if not passage.words[head].entry.capital else set()
    inside = [at for at in subject if first <= at < last]
    noun = claim.words[_head(claim)].entry.stem
    of_another = {at for at in subject if _of_another(passage, at, noun, first, last)}
    if of_another or (inside and len(inside) < len(subject)):
        # "The rate in Orsa", "the rate in Besk fell, while Orsa's rose": what tells the two apart.
        return of_another or {at for at in subject if _tells_apart(link, at, first, last)}
    if inside:
        return set()
    verb = next((at for at in range(said, first, -1) if _is_verb(words, at)), -1)
    verb = verb if verb >= 0 else next((at for at in range(said, last) if is_verb(words, at)), -1)
    if verb < 0:
        return set()
    doer = {at for at in subject_of(passage, verb) if first <= at < last}
    own = {at for at in doer if words[at].entry.lower not in _NOBODY}
    return own if own and not any(map(link.is_known, own)) else set()


def _head(claim: Statement) -> int:
    """Return the noun that heads the claim's subject: behind the possessive, where there is one."""
    head = head_of_subject(claim)
    if head >= 0 and claim.words[head].entry.possessive:
        while head + 1 < claim.predicate_start and is_content(claim, head + 1):
            head += 1
    return head


def _of_another(passage: Statement, at: int, noun: str, first: int, last: int) -> bool:
    """Return whether a word outside a stretch tells one of two things of one name apart: "the red finch is common,
    whereas the *dusky* finch is rare"."""
    if first <= at < last or at + 1 >= len(passage.words) or passage.words[at + 1].entry.stem != noun:
        return False
    return any(first <= place < last for place in passage.positions.get(noun, ()))


def _has_verb(passage: Statement, at: int) -> bool:
    """Return whether a verb stands behind a word in its own stretch, so that it is a subject there."""
    _, last = clause_of(passage, at)
    return any(_is_verb(passage.words, place) for place in range(at + 1, min(last, at + 6)))


def _tells_apart(link: Linking, at: int, first: int, last: int) -> bool:
    """Return whether a name, or a word for a quarter of the sky, stands outside the stretch `[first, last)`, and
    another of its kind inside it."""
    passage = link.passage
    entry = passage.words[at].entry
    if first <= at < last or any(first <= place < last for place in passage.positions.get(entry.stem, ())):
        return False
    inside = passage.words[first:last]
    if entry.lower in COMPASS:
        return any(word.entry.lower.removesuffix("ern") in COMPASS for word in inside)
    named = next((name for name in passage.names if name.first <= at < name.last), None)
    if named is None or named.weak:
        return False
    return _tie(passage, named.first) in _PLACING and any(
        first <= name.first < last
        and _tie(passage, name.first) in _PLACING
        and not any(map(link.is_known, range(name.first, name.last)))
        for name in passage.names
    )


def _tie(passage: Statement, first: int) -> str:
    """Return the word before a name, what describes it passed over: the "in" of "in neighbouring Orsa"."""
    at = first - 1
    while at > 0 and is_content(passage, at) and not passage.words[at].entry.capital:
        at -= 1
    return passage.lowers[at] if at >= 0 else ""


def stands_apart(link: Linking, said: int) -> bool:
    """Return whether the claim's subject stands in a clause of its own behind the one at `said`, which speaks of
    another: "Sato cut it, while Holm fell"."""
    subject = [at for index, at in link.matched.items() if index < link.claim.predicate_start]
    if said < 0 or not subject:
        return False
    _, last = clause_of(link.passage, said)
    return min(subject) >= last or link.matched.get(head_of_subject(link.claim), -1) >= last


_BEFORE_WHICH = frozenset("from in at on by for to with under".split())


def clause_of(passage: Statement, at: int) -> tuple[int, int]:
    """Return the indices `[first, last)` of the stretch in which a word stands between semicolons, and between
    conjunctions that set one clause against another."""
    lowers = passage.lowers
    first = next((place + 1 for place in range(at - 1, -1, -1) if _parts(lowers, place)), 0)
    return first, next((place for place in range(at + 1, len(lowers)) if _parts(lowers, place)), len(lowers))


def _parts(lowers: list[str], at: int) -> bool:
    if lowers[at] == ";":
        return lowers[:at].count("(") <= lowers[:at].count(")")
    if lowers[at] in ("which", "whom") and at > 1 and lowers[at - 2] == "," and lowers[at - 1] in _BEFORE_WHICH:
        return True  # "the party, from which Ito was expelled"
    return lowers[at] in _CONTRASTING and at > 0 and lowers[at - 1] == ","


def beyond_its_clause(link: Linking) -> str:
    """Find "lost users in Orsa" against "lost users in Besk but won some in Orsa", "landed in Orsa" against "landed in
    Besk and later moved to Orsa": what the claim has behind its verb stands behind another verb."""
    claim, passage = link.claim, link.passage
    said = link.verb
    if said < 0:
        return ""
    if any(
        is_verb(claim.words, at) or claim.lowers[at] in THIRDS for at in range(claim.predicate + 1, len(claim.words))
    ):
        return ""
    end = _end_of_clause(link, said)
    if end < 0:
        return ""
    for at in _places_behind(link, said):
        if at > end:
            return passage.written(passage.words[end].start, passage.words[at].end)
    return ""


def _is_verb(words: Sequence[Word], at: int) -> bool:
    """Return whether a verb stands here, one in the present too ("it flows west")."""
    entry = words[at].entry
    if is_verb(words, at) or entry.lower in ("is", "are", "was", "were"):
        return True
    return at > 0 and entry.lower in THIRDS and not entry.capital and words[at - 1].entry.lower not in DETERMINERS


def ahead_of_its_clause(link: Linking) -> str:
    """Find "was performed in Orsa" against "was written in Orsa, but not performed until 1951": what the claim has
    behind its verb stands in a clause before the passage's."""
    claim, passage = link.claim, link.passage
    said = link.verb
    if said < 0 or claim.is_copular:
        return ""
    first, _ = clause_of(passage, said)
    first = max(first, _reason_before(passage, said))
    if not first or passage.lowers[first - 1] in ("when", "where"):
        return ""
    for index, at in link.matched.items():
        if index > claim.predicate and at < first and claim.words[index].entry.capital and _is_only_there(passage, at):
            if claim.lowers[index - 1] == "near" and "nearby" in passage.lowers[said:]:
                continue
            if claim.lowers[index - 1] in (*_PLACING, "on") and any(_is_verb(passage.words, p) for p in range(at)):
                return passage.written(passage.words[at].start, passage.words[at].end)
    return ""


def _reason_before(passage: Statement, said: int) -> int:
    """Return where the clause of a verb begins that only gives a reason with a pronoun: ", as he *lives* nearby"; 0 for
    none."""
    at = said - 1
    while at > 0 and (passage.lowers[at] in AUXILIARIES or passage.lowers[at].endswith("ly")):
        at -= 1
    told = at > 1 and passage.lowers[at] in ("he", "she", "it", "they") and passage.lowers[at - 2] == ","
    return at if told and passage.lowers[at - 1] in ("as", "because", "since", "for") else 0


def _places_behind(link: Linking, said: int) -> list[int]:
    """Return where the passage has what the claim has behind its verb, words and values, each only there."""
    claim, passage = link.claim, link.passage
    places = [
        at
        for index, at in link.matched.items()
        if index > claim.predicate
        and (_ends_phrase(link, index) or _replaced(link, index))
        and _is_only_there(passage, at)
    ]
    for quantity in claim.quantities:
        centre = quantity.interval.centre
        same = [q for q in passage.quantities if q.kind is quantity.kind and q.interval.centre == centre]
        if quantity.first > claim.predicate and len(same) == 1:
            places.append(same[0].first)
    for date in claim.dates:
        within = [d for d in passage.dates if d.resolved and date.low <= d.low and d.high <= date.high]
        if date.first > claim.predicate and len(within) == 1:
            places.append(within[0].first)
    return [at for at in places if at > said]


def _replaced(link: Linking, index: int) -> bool:
    """Return whether another word stands where a word of the claim describes its noun: "the perjury charge", "the fraud
    charge"."""
    passage = link.passage
    noun = link.matched.get(index + 1, -1)
    if noun < 1 or not is_content(link.claim, index) or link.matched[index] == noun - 1:
        return False
    return is_content(passage, noun - 1) and not link.is_known(noun - 1) and not is_verb(passage.words, noun - 1)


def _ends_phrase(link: Linking, index: int) -> bool:
    """Return whether a word of the claim is the last of its phrase, and the passage has that very word for it."""
    claim = link.claim
    if not is_content(claim, index) or (is_content(claim, index + 1) and not claim.words[index + 1].entry.capital):
        return False
    return claim.words[index].entry.stem == link.passage.words[link.matched[index]].entry.stem


def _is_only_there(passage: Statement, at: int) -> bool:
    return len(passage.positions.get(passage.words[at].entry.stem, ())) == 1


def _end_of_clause(link: Linking, said: int) -> int:
    """Return where behind a verb another clause begins that has a verb of its own, none of the claim's; -1 for
    nowhere. Verbs that share their object ("planned and executed acts") are of one clause."""
    passage = link.passage
    words, lowers = passage.words, passage.lowers
    for at in range(said + 1, len(words) - 1):
        verb = -1
        if _parts(lowers, at):
            following = next((p for p in range(at + 1, len(words)) if _parts(lowers, p)), len(words))
            verb = next((p for p in range(at + 1, following) if _is_verb(words, p)), -1)
        elif lowers[at] in ("and", "but"):
            verb = at + 1
            while verb < len(words) - 1 and (lowers[verb].endswith("ly") or lowers[verb] in ("later", "then", "also")):
                verb += 1
            told = any(is_noun(passage, place) for place in range(said + 1, at))
            verb = verb if told and _is_verb(words, verb) and lowers[at - 1] != "-" else -1
        if verb > 0:
            head = next((p for p in range(verb, min(len(words), verb + 4)) if lowers[p] not in AUXILIARIES), verb)
            if not link.is_known(head) and not link.is_known(verb):
                return at
    return -1
