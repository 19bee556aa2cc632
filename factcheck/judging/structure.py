"""See that the claim's words hang together in the passage as they do in the claim.

Words in common do not say who did it, or which thing is meant: "the mill and the city buy the dam" has every word of
"the mill buys the city". What is checked is read from the order of words alone, and only ever withholds support.
"""

from __future__ import annotations

from factcheck.expressions.statement import Statement
from factcheck.judging import arguments, phrases
from factcheck.judging.linking import Linking
from factcheck.matching.alignment import Alignment

_OF_DEEDS = (
    arguments.other_holder,
    arguments.other_subject,
    arguments.other_doer,
    arguments.other_object,
    arguments.said_once,
)
_CHECKS = (
    phrases.other_modifier,
    phrases.narrower_rank,
    phrases.longer_phrase,
    phrases.shared_value,
    phrases.missing_member,
    *_OF_DEEDS,
)


def hangs_otherwise(claim: Statement, passage: Statement, alignment: Alignment) -> str:
    """Return the passage's words that tie the claim's to something else, for a reason; "" where there are none."""
    link = Linking(claim, passage, alignment)
    return next(filter(None, (check(link) for check in _CHECKS)), "")


def done_otherwise(claim: Statement, passage: Statement, alignment: Alignment) -> bool:
    """Return whether the claim's verb has another doer or another object in the passage."""
    link = Linking(claim, passage, alignment)
    return any(check(link) for check in _OF_DEEDS)
