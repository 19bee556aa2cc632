"""In a long sentence what the claim says must hang together through the claim's own words."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.records import Stance

SAYS = "only other words tie the rest of it to this: "

ASYLUM = (
    "The police agency, which is based in Orsk, has withdrawn a notice against the exiled preacher Anton Ruel, who was "
    "granted asylum in Dravia last year, after a review found that the request was political."
)
BANK = (
    "Ines Calder, deputy governor of the central bank since 2018, will succeed Per Holm as governor in September, the "
    "ministry said, ending weeks in which the former trade minister Jonas Lind, who withdrew on Friday, had been the "
    "favourite."
)
BREWERY = (
    "The Lorne Group, which is listed in Orsk, has bought Hart Brewing, a family firm founded in 1868, for 640 million "
    "crowns, the two sides said on Friday after talks of three months."
)
SOLOISTS = (
    "The conductor Olaf Brenn, 78, and the soprano Ada Holm, 31, who caused an uproar in Orsk last summer, will "
    "perform in May, said the director of the festival, Marta Quill, who added that neither had asked for a fee."
)
COACH = (
    "To loud applause the film, shot in eleven days on a borrowed camera by the former coach Piet Landry, won the "
    "jury prize at the festival in Orsk on Sunday."
)


@pytest.mark.parametrize(
    ("claim", "passage", "loose"),
    [
        pytest.param("Dravia asked the police agency to withdraw the notice.", ASYLUM, "Dravia", id="place-of-another"),
        pytest.param("The police agency withdrew a notice against Anton Ruel.", ASYLUM, "", id="verb-and-object"),
        pytest.param("Anton Ruel was given asylum in Dravia.", ASYLUM, "", id="light-verb-of-the-claim"),
        pytest.param("Jonas Lind will become governor of the central bank.", BANK, "Jonas", id="the-one-who-lost"),
        pytest.param("The Lorne Group bought Hart Brewing for 640 million crowns.", BREWERY, "", id="insertions"),
        pytest.param("Marta Quill is the director of the festival.", SOLOISTS, "", id="apposition"),
        pytest.param(
            "The film won the jury prize at the festival in Orsk.", COACH, "", id="participle-before-the-verb"
        ),
    ],
)
def test_what_a_claim_says_hangs_together_through_its_own_words(claim: str, passage: str, loose: str) -> None:
    evidence = factcheck.assess(claim, passage)
    said = [reason.message.removeprefix(SAYS) for reason in evidence.reasons if reason.message.startswith(SAYS)]
    assert (said, evidence.stance) == (([loose], Stance.NEUTRAL) if loose else ([], Stance.SUPPORTS))
