"""Does a line read as a title? By its shape: newspapers' titles drop articles, auxiliaries and full stops."""

from __future__ import annotations

from itertools import pairwise

from factcheck.text.lines import ends_sentence, words_in

_ARTICLES = words_in("the a an")
_SENTENCE_OPENERS = words_in(
    "the a an it he she they we i this these that those there in on at by after before since but and"
)
_SUBJECTS = words_in("the a an it he she they we there")
_FINITE = words_in(
    "was were is are has have had said told will would did does do can could cannot may must should says"
)
_WEEKDAYS = words_in("monday tuesday wednesday thursday friday saturday sunday")
_TEASER_OPENERS = words_in(
    """
    why how what who when where watch opinion analysis explainer explained video podcast live exclusive here's
    here’s what's what’s in-depth interactive
    """
)
_LONGEST = 160


def is_titlelike(text: str) -> bool:
    """Say whether a line could be a title: short, no full stop, one sentence, not begun in lower case."""
    if len(text) > _LONGEST or text[0].islower():
        return False
    if ends_sentence(text) and not _is_question(text):
        return False
    if text[-1] in ":;,":
        return False
    return not _has_sentence_end_inside(text)


def reads_as_sentence(text: str) -> bool:
    """Say whether a line without a full stop is a sentence all the same: "The bridge was closed in 2016".

    Asks for an opening that titles avoid and a finite verb, or for words only reports use ("said").
    """
    words = [word.strip("\"'“”‘’,.;:()").lower() for word in text.split()]
    if is_title_case(text):
        return False
    if " said" in text or any(b in _WEEKDAYS and a == "on" for a, b in pairwise(words)):
        return True
    if len(words) >= 5 and words[0] in _SUBJECTS:
        return True
    return bool(words) and words[0] in _SENTENCE_OPENERS and any(word in _FINITE for word in words)


def is_title_case(text: str) -> bool:
    """Say whether nearly all the longer words are capitalised, in a line of at least three of them."""
    longer = [word for word in (w.strip("\"'“”‘’,.;:()") for w in text.split()) if len(word) >= 4 and word[0].isalpha()]
    return len(longer) >= 3 and sum(word[0].isupper() for word in longer) >= 0.8 * len(longer)


def is_teaser(text: str, *, lenient: bool) -> bool:
    """Say whether a line between paragraphs reads as another story's title.

    Strictly: no article at all, or title case, or an opening that only titles have. `lenient`, for a text
    that is known to have teasers: any title-like line, and a question of eight words or more.
    """
    words = text.split()
    if not 4 <= len(words) <= 24 or reads_as_sentence(text):
        return False
    if _is_question(text):
        return lenient and len(words) >= 8
    if lenient:
        return len(words) <= 20
    if words[0].strip("\"'“”‘’:,|").lower() in _TEASER_OPENERS or is_title_case(text):
        return True
    return len(words) >= 6 and not any(word.strip("\"'“”‘’,").lower() in _ARTICLES for word in words)


def _is_question(text: str) -> bool:
    return text.rstrip("\"'”’)").endswith("?")


def _has_sentence_end_inside(text: str) -> bool:
    at = text.find(". ")
    while at >= 0:
        word = text[:at].rsplit(None, 1)[-1] if text[:at].strip() else ""
        # An initial, "U.S." or "Dr." ends no sentence.
        if len(word) > 3 and "." not in word and text[at + 2 : at + 3].isupper():
            return True
        at = text.find(". ", at + 1)
    return any(mark in text[:-1] for mark in ("! ", "? ", ".” ", '." '))
