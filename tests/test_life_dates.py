"""Dates of birth and death in brackets behind a name."""

from __future__ import annotations

import pytest

from factcheck.expressions.dates import find_dates_in
from factcheck.expressions.life_dates import BORN, DIED, find_life_dates
from factcheck.text.folding import fold
from factcheck.text.words import read_words


def life(text: str) -> tuple[str, str] | None:
    words = read_words(fold(text).text)
    found = find_life_dates(words, find_dates_in(words, None)).dates
    born, died = found.get(BORN), found.get(DIED)
    return (str(born or ""), str(died or "")) if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ada Finch (4 May 1906 – 1 June 1971) was a painter.", ("1906-05-04", "1971-06-01"), id="days-and-a-dash"
        ),
        pytest.param(
            "Ada Finch (4 May 1906 -- 1 June 1971) was a painter.", ("1906-05-04", "1971-06-01"), id="two-hyphens"
        ),
        pytest.param(
            "Ada Finch (born Ada Morr; May 4, 1906 – June 1, 1971) was a painter.",
            ("1906-05-04", "1971-06-01"),
            id="behind-another-name",
        ),
        pytest.param("Ada Finch (1906 – 1971) was a painter.", ("1906", "1971"), id="years"),
        pytest.param("Ada Finch (born 4 May 1906) is a painter.", ("1906-05-04", ""), id="born"),
        pytest.param("Ada Finch (born Ada Morr; 4 May 1906) is a painter.", ("1906-05-04", ""), id="born-another-name"),
        pytest.param(
            "Ada Finch -LRB- born Ada Morr ; May 4 , 1906 -RRB- is a painter .", ("1906-05-04", ""), id="tokenised"
        ),
        pytest.param("Ada Finch (b. 1906) is a painter.", ("1906", ""), id="b"),
        pytest.param("Ada Finch (d. 1971) was a painter.", ("", "1971"), id="d"),
        pytest.param("Ada Finch (born 1906, died 1971) was a painter.", ("1906", "1971"), id="born-and-died"),
        pytest.param(
            "Ada Finch, 2nd Lady of Orsa, (4 May 1906 – 1 June 1971) was a painter.",
            ("1906-05-04", "1971-06-01"),
            id="behind-a-title",
        ),
        pytest.param("Ada Finch (born to a family that fled in 1906) was a painter.", None, id="not-when-born"),
        pytest.param("Ada Finch (4 May 1906) painted it.", None, id="one-date"),
        pytest.param("Ada Finch was a painter (4 May 1906 – 1 June 1971).", None, id="not-behind-a-name"),
        pytest.param("Ada Finch (1906 – 2071) was a painter.", None, id="longer-than-a-life"),
        pytest.param("Ada Finch painted from 1926 to 1971.", None, id="no-brackets"),
    ],
)
def test_life(text: str, expected: tuple[str, str] | None) -> None:
    assert life(text) == expected
