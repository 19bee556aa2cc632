"""Words for a kind of thing that take up a name given before: "the agency", "the film"."""

from __future__ import annotations

from factcheck.text.words import stem_of

BODIES = frozenset(
    stem_of(word)
    for word in "agency body organisation group company firm team club party government ministry department country "
    "nation city town authority committee council union association institution airline carrier bank hospital "
    "university school college airport port museum newspaper broadcaster retailer manufacturer supplier "
    "utility insurer charity foundation federation league bureau commission tribunal board fund regulator "
    "operator developer brewery builder publisher corporation bloc province region state district island republic "
    "kingdom village alliance movement force brand chain maker giant lender producer".split()
)
"""Words for a body or a place that take up its name: "the airline"."""

KINDS = frozenset(
    stem_of(word)
    for word in "agency body organisation group company firm team club party government ministry department country "
    "nation city town film movie series show album song book novel report study law bill court police authority "
    "operation campaign system programme project network committee council union association institution regime "
    "website site spokesman spokeswoman official minister president leader chief director player actor actress singer "
    "writer suspect man woman couple pair victim".split()
)
"""Words for whoever or whatever was named."""

OUTFITS = BODIES | KINDS
"""Either."""
