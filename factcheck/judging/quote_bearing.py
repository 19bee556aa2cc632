"""What a difference between a quotation and its source bears on: its meaning, or only how it is written and tidied."""

from __future__ import annotations

from factcheck.lexicon.function_words import NEGATORS, STOP_WORDS
from factcheck.matching.quote_words import compared_words
from factcheck.records import Edit

_FILLERS = frozenset("um uh er erm ah eh hmm mm uhm".split())
_FILLERS_ALONE = ("well", "like")
_FILLER_PHRASES = (("you", "know"), ("i", "mean"), ("sort", "of"), ("kind", "of"))
_CONTRACTED = {
    "won't": "will not", "can't": "can not", "cannot": "can not", "shan't": "shall not", "ain't": "is not",
    "let's": "let us", "gonna": "going to", "wanna": "want to", "gotta": "got to", "em": "them", "cause":
    "because", "cos": "because", "y'all": "you all", "ma'am": "madam", "i'm": "i am", "kinda": "kind of",
    "'em": "them", "dunno": "do not know", "lemme": "let me", "gimme": "give me",
}  # fmt: skip
_ENDINGS = (("n't", "not"), ("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'d", "would"))
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_MODALS = frozenset("can could may might must shall should will would ought 'll 'd".split())


def number_of(words: list[str]) -> float | None:
    """Return the number that figures and number words spell, or `None`."""
    total = current = 0.0
    seen = False
    for word in words:
        if word in _SCALES:
            scale = _SCALES[word]
            if scale == 100:
                current = (current or 1) * 100
            else:
                total += (current or 1) * scale
                current = 0
        elif word == "and" and seen:
            continue
        elif word.replace(".", "", 1).isdigit() and word.isascii():
            value = float(word)
            # "twenty one" and "two hundred and five" add up; "two, three" does not.
            room = current % 100 == 0 or (current % 100 >= 20 and current % 10 == 0 and value < 10)
            if (current or (total and not value < 1000)) and not (room and value < 100):
                return None
            current += value
        else:
            return None
        seen = True
    return total + current if seen else None


def tidied(words: list[str]) -> list[str]:
    """Return words without fillers and stutters, contractions and spellings brought together."""
    from factcheck.lexicon.inflection import SPELLINGS

    spelled: list[str] = []
    for word in words:
        full = _CONTRACTED.get(word)
        if full is None:
            full = word
            for ending, expansion in _ENDINGS:
                if word.endswith(ending) and len(word) > len(ending):
                    full = f"{word[: -len(ending)]} {expansion}"
                    break
            else:
                if word.endswith("'s") and word[:-2] in (
                    "it",
                    "he",
                    "she",
                    "that",
                    "there",
                    "what",
                    "who",
                    "here",
                ):
                    full = f"{word[:-2]} is"
        spelled.extend(SPELLINGS.get(part, part) for part in full.split())
    kept: list[str] = []
    at = 0
    while at < len(spelled):
        if spelled[at] in _FILLERS or (spelled[at] in _FILLERS_ALONE and len(spelled) == 1):
            at += 1
        elif tuple(spelled[at : at + 2]) in _FILLER_PHRASES:
            at += 2
        elif kept and kept[-1] == spelled[at]:
            at += 1
        else:
            kept.append(spelled[at])
            at += 1
    return kept


_NUMBER_WORDS = frozenset(_SCALES) | frozenset(
    """half third quarter dozen dozens hundreds thousands millions billions trillions zero double twice triple
    second fourth fifth sixth tenth once""".split()
)
_NOT_NAMED = STOP_WORDS | frozenset(("i", "we", "the", "a", "an"))


def edit_of(kind: str, quote: str, source: str, bearing: str = "") -> Edit:
    """Return an edit with what it bears on, as `bearing` has it or as its words tell."""
    return Edit(kind=kind, quote=quote, source=source, bearing=bearing or _bearing(quote, source))


def same_words(one: str, other: str) -> bool:
    """Return whether two stretches have the same words, in whatever order."""
    return sorted(compared_words(one)) == sorted(compared_words(other))


def _bearing(quote: str, source: str) -> str:
    """Return which kind of meaning a difference touches, "spelling" or "tidy" where none, "words" for any other."""
    said, stated = list(compared_words(quote)), list(compared_words(source))
    if tidied(said) == tidied(stated):
        from factcheck.lexicon.inflection import SPELLINGS

        spelled = [[SPELLINGS.get(word, word) for word in words] for words in (said, stated)]
        return "spelling" if spelled[0] == spelled[1] else "tidy"
    one, other = set(said), set(stated)
    if _negates(one) != _negates(other):
        return "negation"
    if any(_is_number(word) for word in one ^ other):
        return "number"
    if _modals(one) != _modals(other):
        return "modal"
    capitals = {form for word in _capitals(quote, source) for form in compared_words(word)}
    if (capitals & (one ^ other)) - _NOT_NAMED:
        return "name"
    return "words"


def _negates(words: set[str]) -> bool:
    return any(word in NEGATORS or word.endswith("n't") for word in words)


def _is_number(word: str) -> bool:
    # A bare one is far more often a pronoun than a count.
    return (word[0].isdigit() and word != "1") or word in _NUMBER_WORDS


def _modals(words: set[str]) -> set[str]:
    full = {part for word in words for part in tidied([word])}
    return full & _MODALS


def _capitals(*texts: str) -> list[str]:
    words = [word.lstrip("\"'([-—") for text in texts for word in text.split()]
    return [word for word in words if word[:1].isupper()]
