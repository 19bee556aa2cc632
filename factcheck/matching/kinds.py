"""Words for a kind of thing that take up a name given before: "the agency", "the film"."""

from __future__ import annotations

from factcheck.text.words import stem_of

KINDS = frozenset(
    stem_of(word)
    for word in "agency body organisation group company firm team club party government ministry department country "
    "nation city town film movie series show album song book novel report study law bill court police authority "
    "operation campaign system programme project network committee council union association institution regime "
    "website site spokesman spokeswoman official minister president leader chief director player actor actress singer "
    "writer suspect man woman couple pair victim".split()
)
