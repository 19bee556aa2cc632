"""Who the text says spoke: the words around a quotation read for a verb of saying and its subject."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from factcheck.expressions.saying import (
    AFTER_SUBJECT,
    AUXILIARIES,
    CLAUSE_STARTERS,
    CUES,
    DETERMINERS,
    ENDS,
    How,
    Token,
    read_noun_phrase,
    read_tokens,
)
from factcheck.expressions.speakers import (
    NOT_NAMES,
    PERSONS_PRONOUNS,
    PRONOUNS,
    Mentions,
)
from factcheck.records import Span


class Attribution(NamedTuple):
    """A speaker: `stated` as the words next to the quotation have it, `speaker` traced to the full name.

    `clause` is the text the attribution was read from, so that an organisation named in it is known too.
    """

    speaker: str
    stated: str
    how: How
    clause: str


_DASHES = "—–―-"


class Attributor:
    """Reads the attributions of one text. Quotations are asked for in order, since pronouns look back."""

    def __init__(
        self,
        text: str,
        paragraphs: tuple[Span, ...],
        quoted: tuple[Span, ...],
        runs_on: tuple[bool, ...] = (),
    ) -> None:
        self._text = text
        self._runs_on = runs_on
        self._paragraphs = paragraphs
        self._quoted = quoted
        self._mentions = Mentions(text)
        self._last: Attribution | None = None
        self._last_paragraph = -2
        self._last_person: tuple[str, int] = ("", -1)
        self._last_body: tuple[str, int] = ("", -1)

    def of_quotation(self, index: int, paragraph: int, *, continued: bool) -> Attribution | None:
        """Return who speaks quotation `index`, which stands in `paragraph`, or `None` where the text is
        silent."""
        quoted = self._quoted[index]
        bounds = self._paragraphs[paragraph]
        previous_end = self._quoted[index - 1].end if index else 0
        next_start = self._quoted[index + 1].start if index + 1 < len(self._quoted) else len(self._text)
        after_limit = min(bounds.end, next_start)
        before_limit = max(bounds.start, previous_end)
        found: tuple[str, How, str] | None = None
        if continued and self._last is not None:
            found = self._after(quoted, after_limit)
            if found is None:
                return self._continue(paragraph, quoted.start)
        if self._is_insertion(quoted.end, next_start, bounds.end):
            after_limit = quoted.end
        if index and self._is_insertion(previous_end, quoted.start, bounds.end) and previous_end > bounds.start:
            before_limit = quoted.start
        whole = self._is_whole(quoted, before_limit)
        if found is None and after_limit > quoted.end:
            found = self._after(quoted, after_limit)
        if found is None and before_limit < quoted.start:
            found = self._before(before_limit, quoted.start)
        found = found or self._further_on(index)
        same_paragraph = self._last is not None and self._last_paragraph == paragraph
        if found is None and same_paragraph and self._last is not None:
            return self._continue(paragraph, quoted.start)
        if found is None and not whole:
            found = self._subject(before_limit, quoted.start)
        if found is None and whole:
            found = self._ahead(index, paragraph) or self._lead_in(paragraph)
        if found is None and self._last is not None and 0 <= paragraph - self._last_paragraph <= 1:
            return self._continue(paragraph, quoted.start)
        if found is None:
            return None
        stated, how, clause = found
        return self._remember(self._resolve(stated, how, clause, quoted.start), paragraph, quoted.start)

    def of_prose(self, start: int, end: int) -> Attribution | None:
        """Return who the sentence around a span outside quotation marks gives its words to, or `None`."""
        index = max(0, bisect_left(self._paragraphs, start, key=lambda span: span.start + 1) - 1)
        if not self._paragraphs:
            return None
        bounds = self._paragraphs[index]
        found = self._before(bounds.start, start)
        if found is None:
            found = self._after(Span(start, end), min(bounds.end, end + 200))
        if found is None or found[1] is How.SUBJECT:
            return None
        return self._resolve(*found, start)

    def _further_on(self, index: int) -> tuple[str, How, str] | None:
        """Read what stands behind the last paragraph of a quotation that runs on over a break."""
        end = index
        while end + 1 < len(self._quoted) and self._runs_on[end + 1]:
            end += 1
        if end == index:
            return None
        following = self._quoted[end + 1].start if end + 1 < len(self._quoted) else len(self._text)
        break_at = self._text.find("\n", self._quoted[end].end)
        return self._after(self._quoted[end], min(following, break_at if break_at >= 0 else len(self._text)))

    def _continue(self, paragraph: int, at: int) -> Attribution:
        assert self._last is not None
        return self._remember(
            Attribution(
                speaker=self._last.speaker,
                stated=self._last.stated,
                how=How.CONTINUED,
                clause=self._last.clause,
            ),
            paragraph,
            at,
        )

    def _remember(self, attribution: Attribution, paragraph: int, at: int) -> Attribution:
        self._last = attribution
        self._last_paragraph = paragraph
        if attribution.how is not How.DESCRIBED:
            if self._mentions.is_person(attribution.speaker):
                self._last_person = (attribution.speaker, at)
            else:
                self._last_body = (attribution.speaker, at)
        return attribution

    def _resolve(self, stated: str, how: How, clause: str, at: int) -> Attribution:
        """Return the attribution with a surname completed and a pronoun followed back."""
        lower = stated.lower()
        if lower in PRONOUNS:
            speaker = stated
            if lower in PERSONS_PRONOUNS:
                speaker = self._mentions.person_before(at, lower, self._last_person) or stated
            elif lower == "it":
                speaker = self._mentions.body_before(at, self._last_body) or stated
            elif lower == "they" and self._last is not None:
                speaker = self._last.speaker
            return Attribution(speaker=speaker, stated=stated, how=How.PRONOUN, clause=clause)
        if how is How.NAMED:
            return Attribution(speaker=self._mentions.full_name(stated), stated=stated, how=how, clause=clause)
        return Attribution(speaker=stated, stated=stated, how=how, clause=clause)

    def _is_insertion(self, end: int, start: int, limit: int) -> bool:
        """Return whether the author only explains something between two pieces of a quotation, in dashes:
        “the mill” — a works Cole once mentioned — “is old.”"""
        if start >= limit:
            return False
        between = self._text[end:start].strip(" \u00a0\"'“”„‟«»‘’")
        if len(between) < 3 or between[0] not in _DASHES or between[-1] not in _DASHES:
            return False
        tokens = read_tokens(between, 0, len(between))
        words = [token for token in tokens if token.is_word]
        if not words or words[0].capital or words[0].lower in PRONOUNS or words[0].lower in ("according", *CUES):
            return False
        return words[-1].lower not in CUES

    def _is_whole(self, quoted: Span, limit: int) -> bool:
        """Return whether nothing but marks stands between the paragraph's start and the quotation."""
        return not any(c.isalnum() for c in self._text[limit : quoted.start])

    def _sentence_end(self, tokens: list[Token]) -> int:
        for index, token in enumerate(tokens):
            if token.text in ENDS and index:
                return index
        return len(tokens)

    def _after(self, quoted: Span, limit: int) -> tuple[str, How, str] | None:
        """Read `said X`, `X said`, `according to X`, `— X` behind the quotation."""
        text = self._text
        last = text[quoted.end - 1] if quoted.end else ""
        tokens = read_tokens(text, quoted.end, min(limit, quoted.end + 260))
        lead = 0
        while lead < len(tokens) and not tokens[lead].is_word:
            lead += 1
        dash = any(token.text in "—–―" for token in tokens[:lead]) or any(token.text == "-" for token in tokens[:lead])
        stops = any(token.text == "." for token in tokens[:lead])
        tokens = tokens[lead:]
        if not tokens:
            return None
        first = tokens[0]
        if stops or (last in ".…" and first.capital and not dash and not self._cue_near(tokens)):
            return None
        tokens = tokens[: self._sentence_end(tokens)]
        clause = text[tokens[0].start : tokens[-1].end] if tokens else ""
        if not tokens:
            return None
        if first.lower == "according" and len(tokens) > 2:
            return _named(self._forward(tokens, 2), clause)
        if first.lower in CUES and not (last in ".…" and not dash):
            if len(tokens) > 1 and tokens[1].lower in ("to", "in", "on", "at", "that", "of"):
                return None
            return _named(self._forward(tokens, 1), clause)
        limit_words = 22
        for index, token in enumerate(tokens[:limit_words]):
            if token.lower in CUES and index and not token.capital:
                starts = tokens[0].capital or tokens[0].lower in PRONOUNS or tokens[0].lower in DETERMINERS
                if not starts or tokens[0].lower in CLAUSE_STARTERS:
                    return None
                return _named(self._forward(tokens[:index], 0), clause)
        if dash and first.capital and len(tokens) <= 8:
            return _named(self._forward(tokens, 0), clause)
        return None

    def _cue_near(self, tokens: list[Token]) -> bool:
        """Return whether a verb of saying follows a subject that opens at once: `X said.`"""
        for token in tokens[:5]:
            if token.text in ENDS or token.text == ",":
                return False
            if token.lower in CUES:
                return True
        return False

    def _before(self, limit: int, start: int) -> tuple[str, How, str] | None:
        """Read `X said`, `X told Y that`, `said X:`, `according to X` ahead of the quotation, in its
        sentence."""
        tokens = self._clause_before(limit, start)
        if not tokens:
            return None
        clause = self._text[tokens[0].start : tokens[-1].end]
        for index in range(len(tokens) - 1, -1, -1):
            token = tokens[index]
            lower = token.lower
            if lower == "to" and index and tokens[index - 1].lower == "according":
                return _named(self._forward(tokens, index + 1), clause)
            if lower not in CUES:
                continue
            inverted = index == 0 or tokens[index - 1].text == ","
            named = index + 1 < len(tokens) and tokens[index + 1].capital
            if inverted and named and (index == 0 or lower in ("said", "says", "wrote", "added")):
                return _named(self._forward(tokens, index + 1), clause)
            subject = self._backward(tokens, index)
            if subject is not None:
                return _named(subject, clause)
        if tokens[-1].text == ":" or (len(tokens) <= 6 and tokens[-1].is_word is False):
            return _named(self._forward(tokens, 0), clause)
        return None

    def _clause_before(self, limit: int, start: int) -> list[Token]:
        """Return the tokens of the sentence that runs up to `start`, no further back than `limit`."""
        tokens = read_tokens(self._text, max(limit, start - 500), start)
        while tokens and tokens[-1].text in "“„\"«‘'([":
            tokens.pop()
        for index in range(len(tokens) - 1, -1, -1):
            token = tokens[index]
            if token.text in ENDS and index + 1 < len(tokens):
                tokens = tokens[index + 1 :]
                break
        while tokens and tokens[0].text in "”\"»’',":
            tokens = tokens[1:]
        if tokens and tokens[-1].text in ENDS:
            return []
        return tokens

    def _subject(self, limit: int, start: int) -> tuple[str, How, str] | None:
        """Take the subject of the sentence a few quoted words stand in: `Trump went on about “…”`."""
        tokens = self._clause_before(limit, start)
        run = -2  # the last word of capitalised ones that are no speaker: nor is a part of them
        for index, token in enumerate(tokens[:25]):
            if index - 1 == run and token.capital:
                run = index
                continue
            if token.lower in PRONOUNS:
                return token.text, How.SUBJECT, ""
            if token.capital and not (index == 0 and token.lower in CLAUSE_STARTERS | DETERMINERS | NOT_NAMES):
                found = self._forward(tokens, index)
                if found:
                    return found[0], How.NAMED if found[1] is How.NAMED else How.SUBJECT, ""
                run = index
        return None

    def _ahead(self, index: int, paragraph: int) -> tuple[str, How, str] | None:
        """Read the attribution of a later piece of the same paragraph: “A. … B,” she said."""
        if index + 1 >= len(self._quoted):
            return None
        following = self._quoted[index + 1]
        bounds = self._paragraphs[paragraph]
        if following.start >= bounds.end:
            return None
        between = self._text[self._quoted[index].end : following.start]
        explained = self._is_insertion(self._quoted[index].end, following.start, bounds.end)
        if not explained and any(c.isalnum() for c in between):
            return None
        limit = self._quoted[index + 2].start if index + 2 < len(self._quoted) else bounds.end
        return self._after(following, min(limit, bounds.end))

    def _lead_in(self, paragraph: int) -> tuple[str, How, str] | None:
        """Read a paragraph before that ends in a colon: `Caddell continued:`"""
        if paragraph == 0:
            return None
        before = self._paragraphs[paragraph - 1]
        if not self._text[before.start : before.end].rstrip().endswith(":"):
            return None
        return self._before(before.start, before.end) or self._subject(before.start, before.end)

    def _forward(self, tokens: list[Token], at: int) -> tuple[str, How] | None:
        """Read the noun phrase that starts at `at`: its name where it has one, else the whole description."""
        if at >= len(tokens):
            return None
        if tokens[at].lower in PRONOUNS:
            return tokens[at].text, How.PRONOUN
        end = at
        while end < len(tokens) and end - at < 14:
            token = tokens[end]
            if not token.is_word and token.text not in "’'":
                break
            lower = token.lower
            if lower in ("of", "for", "the", "and", "de", "al", "from") and end > at:
                following = tokens[end + 1] if end + 1 < len(tokens) else None
                if following is None or not (following.capital or following.lower == "the"):
                    break
                if lower in ("and", "from"):
                    break
            elif end > at and lower in AFTER_SUBJECT | AUXILIARIES | CUES and not token.capital:
                break
            end += 1
        return read_noun_phrase(self._text, tokens[at:end])

    def _backward(self, tokens: list[Token], cue: int) -> tuple[str, How] | None:
        """Read the subject that ends just before the verb at `cue`, over adverbs and an apposition."""
        at = cue - 1
        while at >= 0 and (tokens[at].lower in AUXILIARIES or tokens[at].lower.endswith("ly")):
            at -= 1
        if at < 0:
            return None
        if tokens[at].text in (",", ")"):
            # "Jones, the group's director, said" and "Jones (R-Ohio) said": step over what stands between.
            opening = "(" if tokens[at].text == ")" else ","
            back = at - 1
            while back >= 0 and tokens[back].text != opening and at - back < 25:
                back -= 1
            if back <= 0 or tokens[back].text != opening:
                # "In a statement, said" has no subject before the comma; "Jones went on, adding" has one
                # far back.
                return self._forward(tokens, 0) if tokens[0].capital or tokens[0].lower in PRONOUNS else None
            at = back - 1
        if at < 0:
            return None
        if tokens[at].lower in PRONOUNS:
            return tokens[at].text, How.PRONOUN
        start = at
        while start >= 0 and at - start < 12:
            token = tokens[start]
            if not token.is_word:
                break
            lower = token.lower
            if (
                start < at
                and not token.capital
                and (
                    lower in CUES
                    or lower in PRONOUNS
                    or (lower in CLAUSE_STARTERS and lower not in ("for", "of", "in", "from", "with", "at"))
                )
            ):
                break
            start -= 1
        return read_noun_phrase(self._text, tokens[start + 1 : at + 1])


def _named(found: tuple[str, How] | None, clause: str) -> tuple[str, How, str] | None:
    return (found[0], found[1], clause) if found else None
