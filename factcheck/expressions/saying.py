"""The words that give a quotation to its speaker, and text cut into tokens to look for them in."""

from __future__ import annotations

import re
from enum import Enum
from functools import cache
from typing import NamedTuple

from factcheck.expressions.speakers import CONNECTORS, PERSON_NOUNS, cannot_speak, strip_titles


class How(str, Enum):
    """How the text points at a speaker. Only a NAMED or traced speaker can show a misattribution."""

    NAMED = "named"
    DESCRIBED = "described"
    PRONOUN = "pronoun"
    CONTINUED = "continued"
    SUBJECT = "subject"


CUES = frozenset(
    """said say says saying told tell tells telling added add adds adding called call calls calling warned
    warn warns warning wrote write writes writing commented comment comments commenting asserted
    assert asserts asserting stated state states stating claimed claim claims claiming argued argue
    argues arguing explained explain explains explaining insisted insist insists insisting noted
    note notes noting asked ask asks asking replied replies responded responds answered answers
    continued continues concluded concludes declared declares declaring announced announces
    announcing admitted admits admitting acknowledged acknowledges conceded concedes denied denies
    suggested suggests suggesting observed observes remarked remarks recalled recalls tweeted tweets
    posted shouted shouts urged urges urging vowed vows promised promises promising pledged
    described describes describing labeled labelled dubbed denounced denounces denouncing condemned
    condemns criticized criticised criticizes criticises blasted slammed accused accuses accusing
    praised praises dismissed predicted predicts quipped joked jokes boasted complained complains
    cautioned cautions contended contends maintained maintains mused testified tells reported
    reports reporting reads reiterated stressed stresses emphasized emphasised emphasizes demanded
    demands believes believe believed thinks thought refers referred referring put quoted cited
    characterized characterised compared likened mentioned proclaimed repeated retorted ruled rated
    found sings sang sing chanted lamented laments revealed reveals disclosed confirmed confirms
    signaled signalled tweeting yelled cried whispered exclaimed interjected countered echoed opined
    ventured marveled marvelled hailed lauded decried ridiculed mocked touted defended argues
    pleaded begged begs hopes hoped wondered wonders credited attacked attacks bragged lashed tore
    wants deemed""".split()
)
AUXILIARIES = frozenset(
    """has had have was is are were be been being also later then further recently once repeatedly often
    simply even still just previously again now always never did does do would will could may might
    should can must flatly bluntly who that which to not actually himself herself themselves itself
    reportedly both all famously since both""".split()
)
ENDS = frozenset(".!?;")
CLAUSE_STARTERS = frozenset(
    """but and while when as if because after before although though since until where whereas so that how
    why what which who whom whose in on at during with by from for to than yet or nor meanwhile
    however into about against over under through amid among like""".split()
)
DETERMINERS = frozenset(
    """the a an one another some two three four several many his her their its our my this that these those
    other both most no""".split()
)
AFTER_SUBJECT = frozenset("in on at during to of with by from about that as while when after".split())


class Token(NamedTuple):
    text: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        return self.text.lower()

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum()


@cache
def _token_pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Rev|Prof|St|Jr|Sr|Del|Capt|No)\.|(?:\w\.){2,}"
        r"|[A-Z]\.(?=\s[A-Z])|\w+(?:[-'’&]\w+)*|[^\w\s]"
    )


def read_tokens(text: str, start: int, end: int) -> list[Token]:
    """Return the tokens of a stretch, what stands in short round brackets left out: "Moore (D-Wis.) said"."""
    tokens = [Token(m.group(), m.start(), m.end()) for m in _token_pattern().finditer(text, start, end)]
    if not any(token.text == "(" for token in tokens):
        return tokens
    kept: list[Token] = []
    at = 0
    while at < len(tokens):
        if tokens[at].text == "(":
            close = next((i for i in range(at + 1, min(at + 12, len(tokens))) if tokens[i].text == ")"), -1)
            if close > 0:
                at = close + 1
                continue
        kept.append(tokens[at])
        at += 1
    return kept


def read_noun_phrase(source: str, tokens: list[Token]) -> tuple[str, How] | None:
    """Return the name in a noun phrase, else the whole description, or `None` for neither, and for what cannot
    speak."""
    found = _noun_phrase(source, tokens)
    return None if found is None or cannot_speak(found[0]) else found


def _noun_phrase(source: str, tokens: list[Token]) -> tuple[str, How] | None:
    """Return the name in a noun phrase, else the whole description, or `None` for neither."""
    while tokens and not tokens[-1].is_word:
        tokens = tokens[:-1]
    if not tokens:
        return None
    runs: list[tuple[int, int]] = []
    at = 0
    while at < len(tokens):
        if tokens[at].capital and not (at == 0 and tokens[at].lower in DETERMINERS | CLAUSE_STARTERS):
            end = at + 1
            while end < len(tokens) and (
                tokens[end].capital
                or (tokens[end].lower in CONNECTORS and end + 1 < len(tokens) and tokens[end + 1].capital)
            ):
                end += 1
            runs.append((at, end))
            at = end
        else:
            at += 1
    text = source[tokens[0].start : tokens[-1].end]
    if not runs:
        words = [token.lower for token in tokens]
        described = words[0] in DETERMINERS or any(word in PERSON_NOUNS for word in words)
        sound = words[0] not in CLAUSE_STARTERS and not any(word in CUES for word in words)
        return (text, How.DESCRIBED) if described and sound else None
    # "a spokesman for the Kremlin" is not the Kremlin's own name; "spokesman Dmitry Volkov" is a
    # person's.
    first, last = runs[-1]
    for start, end in runs:
        before = tokens[start - 1].lower if start else ""
        if before == "the" and start > 1:
            before = tokens[start - 2].lower
        if before in ("of", "for", "at", "with", "from", "in") and start:
            return (text, How.DESCRIBED) if (start, end) == runs[0] else _run(source, tokens, runs[0])
    if last < len(tokens) and any(t.lower in PERSON_NOUNS for t in tokens[last:]):
        return text, How.DESCRIBED
    return _run(source, tokens, (first, last))


def _run(source: str, tokens: list[Token], run: tuple[int, int]) -> tuple[str, How]:
    first, last = run
    name = source[tokens[first].start : tokens[last - 1].end]
    for mark in ("'s ", "’s "):
        if mark in name:
            name = name.split(mark)[-1]
    return strip_titles(name.removesuffix("'s").removesuffix("’s")), How.NAMED
