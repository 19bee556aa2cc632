"""Rings of kinds: a thing is of one kind in each row, never of two. Drawn up by hand; only nouns that exclude each other.

Occupations are left out on purpose: a singer may act.
"""

from __future__ import annotations

EXCLUSIVE_KINDS = (
    "song album film novel opera painting sculpture magazine newspaper website podcast musical symphony poem play ballet",
    "song album series novel painting sculpture magazine newspaper website restaurant company school",
    "painting photo sculpture drawing",
    "footballer cricketer boxer swimmer cyclist golfer",
    "city river mountain lake island desert ocean sea volcano glacier",
    "country city river mountain lake",
    "dog cat horse bird fish snake whale bear wolf elephant tiger lion monkey",
    "disease vaccine drug",
    "airline airport railway bank newspaper university hospital",
    "democracy monarchy dictatorship theocracy",
    "planet star moon comet asteroid galaxy",
    "metal gas liquid",
    "virus bacterium fungus parasite",
    "city county country continent",
    "film series",
    "bridge tunnel dam canal lighthouse harbour",
    "car aircraft ship train bicycle",
    "hurricane earthquake flood drought wildfire tsunami",
)

EXCLUSIVE_ATTRIBUTES = (
    "football cricket baseball basketball hockey rugby tennis golf volleyball badminton handball chess",
    "red green blue yellow white black orange purple pink brown grey",
    "hindi telugu tamil malayalam kannada bengali marathi punjabi urdu gujarati",
    "board card video",
)
"""Rings of words that describe: before one noun, or behind one verb, each excludes the others."""
