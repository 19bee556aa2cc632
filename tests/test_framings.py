"""No stance that only a frame makes: see `evaluation/framings.py`."""

from __future__ import annotations

from evaluation import framings

STEP = 16
"""Every sixteenth pair: all of them take minutes."""


def test_a_frame_bears_nothing_out() -> None:
    tried = list(framings.answers(framings.rows(STEP)))
    wrong = [(each.pair.id, each.frame) for each in tried if each.is_wrong]
    assert len(wrong) * 500 <= len(tried), wrong
    # Silence would be right everywhere: what is borne out must mostly be found in a frame too.
    told = [each for each in tried if each.pair.stance == each.plain == "supports"]
    assert sum(each.framed == "supports" for each in told) > 0.9 * len(told)
