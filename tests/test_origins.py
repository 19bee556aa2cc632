"""Copies and credits make one origin; two reports of one event stay two."""

from __future__ import annotations

import random

import pytest

from factcheck.judging.origins import Origins, group_origins
from factcheck.records import Source
from factcheck.text.document import Document, read_document

NOUNS = (
    "bridge",
    "ferry",
    "harbour",
    "tunnel",
    "mayor",
    "council",
    "engineer",
    "pier",
    "lorry",
    "barge",
    "river",
)
VERBS = (
    "closed",
    "opened",
    "crossed",
    "repaired",
    "watched",
    "measured",
    "painted",
    "counted",
    "moved",
    "weighed",
)


def story(seed: int, sentences: int = 30) -> str:
    """Return an invented story; two seeds share words, but hardly ever five in a row."""
    pick = random.Random(seed)
    made = []
    for _ in range(sentences):
        first, second, third = pick.sample(NOUNS, 3)
        verb, other = pick.sample(VERBS, 2)
        made.append(f"The {first} {verb} near the {second} and {other} {pick.randint(2, 99)} times by the {third}.")
    return "\n\n".join(made)


def document(id: str, text: str, outlet: str | None = None, origin: str | None = None) -> Document:
    return read_document(Source(id=id, path=f"seeds/{id}.txt", text=text, outlet=outlet, origin=origin))


ONE, TWO, THREE = story(1), story(2), story(3)
CUT = "\n\n".join(ONE.split("\n\n")[:14])
EDITED = ONE.replace("mayor", "chairman").upper().replace("\n\n", "\n")
LONG = story(4, 300)
FRAMED = "Our correspondent writes from the harbour today.\n\n" + LONG + "\n\nNothing more is known this evening."


@pytest.mark.parametrize(
    ("documents", "groups"),
    [
        pytest.param(
            [document("a", ONE), document("b", TWO)], (("a", ("a",)), ("b", ("b",))), id="unknown-is-its-own"
        ),
        pytest.param([document("b", ONE), document("a", ONE)], (("a", ("a", "b")),), id="the-same-text"),
        pytest.param([document("a", ONE), document("b", CUT)], (("a", ("a", "b")),), id="a-shortened-copy"),
        pytest.param(
            [document("a", ONE), document("b", EDITED)], (("a", ("a", "b")),), id="case-and-a-word-changed"
        ),
        pytest.param([document("a", LONG), document("b", FRAMED)], (("a", ("a", "b")),), id="framed"),
        pytest.param(
            [document("a", LONG), document("b", "\n\n".join(LONG.split("\n\n")[100:130]))],
            (("a", ("a", "b")),),
            id="a-short-extract-of-a-long-text",
        ),
        pytest.param(
            [document("a", ONE), document("b", TWO + "\n\n" + ONE.split("\n\n")[0])],
            (("a", ("a",)), ("b", ("b",))),
            id="one-shared-sentence-is-a-quotation",
        ),
        pytest.param(
            [document("a", ONE, origin="Reuters"), document("b", TWO, origin="reuters.")],
            (("a", ("a", "b")),),
            id="one-agency",
        ),
        pytest.param(
            [document("a", ONE, origin="AP"), document("b", TWO, origin="The Associated Press")],
            (("a", ("a", "b")),),
            id="an-agency-s-short-name",
        ),
        pytest.param(
            [document("a", ONE, origin="Forbes"), document("b", TWO, outlet="Forbes")],
            (("a", ("a", "b")),),
            id="the-origin-is-there-itself",
        ),
        pytest.param(
            [document("a", ONE, outlet="The Gazette"), document("b", TWO, outlet="The Gazette")],
            (("a", ("a",)), ("b", ("b",))),
            id="an-outlet-reports-more-than-once",
        ),
        pytest.param(
            [document("a", ONE, origin="AP"), document("b", TWO, outlet="Gazette", origin="AFP"),
             document("c", THREE, origin="Gazette")],
            (("a", ("a",)), ("b", ("b",)), ("c", ("c",))),
            id="an-outlet-that-copied-is-no-origin",
        ),
        pytest.param(
            [document("a", ONE, origin="AFP"), document("b", ONE), document("c", TWO, origin="AFP")],
            (("a", ("a", "b", "c")),),
            id="groups-join",
        ),
        pytest.param(
            [document("a", "It rained."), document("b", "IT RAINED!"), document("c", "It rained a lot.")],
            (("a", ("a", "b")), ("c", ("c",))),
            id="a-short-text-is-a-copy-when-the-same",
        ),
        pytest.param([], (), id="nothing"),
    ],
)  # fmt: skip
def test_groups(documents: list[Document], groups: tuple[tuple[str, tuple[str, ...]], ...]) -> None:
    assert group_origins(documents) == Origins(groups)
    assert group_origins(documents[::-1]) == Origins(groups)


def test_adding_a_copy_never_adds_an_origin() -> None:
    before = [document("a", ONE), document("b", TWO, origin="AFP")]
    after = [*before, document("c", CUT), document("d", THREE, origin="AFP")]
    assert len(group_origins(after).groups) == len(group_origins(before).groups)


def test_a_story_in_very_many_copies_is_one_origin() -> None:
    copies = [document(f"a{number:03}", f"{ONE}\n\nPaper {number} adds this.") for number in range(120)]
    assert len(group_origins([*copies, document("b", TWO)]).groups) == 2


def test_lookups() -> None:
    origins = group_origins([document("a", ONE), document("b", CUT), document("c", TWO)])
    assert [origins.of(id) for id in ("a", "b", "c", "z")] == ["a", "a", "c", "z"]
    assert [origins.syndicated_with(id) for id in ("a", "b", "c", "z")] == [("b",), ("a",), (), ()]
