"""Rings of kinds: a thing is of one kind in each row, never of two. Drawn up by hand; only nouns that exclude each other.

Occupations are left out on purpose: a singer may act.
"""

from __future__ import annotations

EXCLUSIVE_KINDS = (
    "song album film novel opera painting sculpture magazine newspaper website podcast musical symphony poem play ballet",
    "song album series novel painting sculpture magazine newspaper website restaurant company school",
    "painting photo sculpture drawing",
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

CATEGORIES = (
    "film movie",
    "series sitcom telenovela miniseries",
    "song single ballad anthem",
    "album ep mixtape",
    "novel novella memoir",
    "poem",
    "painting sculpture fresco",
    "videogame",
    "band trio quartet orchestra choir",
    "city town village suburb",
    "country county continent",
    "river lake mountain volcano glacier",
    "bridge tunnel dam lighthouse skyscraper palace",
    "actor actress singer politician footballer painter writer novelist musician director lawyer scientist physicist "
    "boxer swimmer cricketer poet journalist composer dancer comedian screenwriter producer economist priest nurse "
    "philosopher historian astronaut rapper guitarist drummer chef soldier king queen",
    "dog cat horse bird fish snake whale bear wolf elephant tiger lion monkey insect reptile",
    "tree flower shrub grass fern moss fungus mushroom",
    "disease disorder syndrome infection",
    "vaccine drug antibiotic",
    "war battle siege",
    "company firm airline bank newspaper magazine website network channel publisher studio university school college "
    "restaurant hotel hospital museum charity",
    "car aircraft ship train bicycle helicopter submarine",
    "mineral metal gas",
    "dish cuisine soup cake cheese bread",
)
"""Kinds of things: what is of one row is of no other. A word of two rows, or of none, decides nothing."""

EXCLUSIVE_ATTRIBUTES = (
    "football cricket baseball basketball hockey rugby tennis golf volleyball badminton handball chess",
    "red green blue yellow white black orange purple pink brown grey",
    "hindi telugu tamil malayalam kannada bengali marathi punjabi urdu gujarati",
    "board card video",
)
"""Rings of words that describe: before one noun, or behind one verb, each excludes the others."""
