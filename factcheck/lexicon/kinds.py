"""Rings of kinds: a thing is of one kind in each row, never of two. Drawn up by hand; only nouns that exclude each other.

Occupations are left out on purpose: a singer may act.
"""

from __future__ import annotations

EXCLUSIVE_KINDS = (
    "song album film novel opera painting sculpture magazine newspaper website podcast musical symphony poem play ballet",
    "song album series novel painting sculpture magazine newspaper website restaurant company school",
    "painting photo sculpture drawing",
    "city river mountain lake desert ocean sea glacier",
    "city river lake desert ocean sea glacier volcano",
    "river lake island desert ocean sea",
    "country river mountain lake",
    "dog cat horse bird fish snake whale bear wolf elephant tiger lion monkey",
    "disease vaccine drug",
    "airline airport railway bank newspaper university hospital",
    "democracy monarchy dictatorship theocracy",
    "planet star moon comet asteroid galaxy",
    "metal gas liquid",
    "virus bacterium fungus parasite",
    "film series",
    "bridge tunnel dam canal lighthouse harbour",
    "car aircraft ship train bicycle",
    "hurricane earthquake flood drought wildfire tsunami",
)

CATEGORIES = (
    "film movie",
    "series sitcom telenovela miniseries show",
    "song single ballad anthem",
    "album ep mixtape",
    "book novel novella memoir",
    "poem",
    "podcast",
    "painting sculpture fresco statue",
    "game videogame",
    "band trio quartet orchestra choir",
    "city town village suburb country county continent capital",
    "river lake mountain volcano glacier ocean sea desert",
    "bridge tunnel dam lighthouse skyscraper",
    "park zoo",
    "actor actress singer politician footballer painter writer novelist musician director lawyer scientist physicist "
    "boxer swimmer cricketer poet journalist composer dancer comedian screenwriter producer economist priest nurse "
    "philosopher historian astronaut rapper guitarist drummer chef soldier king queen author filmmaker songwriter "
    "entertainer wrestler golfer cyclist racer skater gymnast quarterback goalkeeper coach teacher professor educator "
    "biologist chemist mathematician engineer architect inventor physician surgeon dentist midwife banker businessman "
    "businesswoman entrepreneur farmer carpenter plumber baker butcher tailor sailor fisherman pilot driver mechanic "
    "judge attorney prosecutor senator congressman congresswoman governor mayor minister diplomat ambassador president "
    "chancellor emperor empress prince princess duke duchess bishop archbishop monk nun rabbi imam pope saint "
    "general admiral colonel sergeant policeman policewoman detective spy criminal murderer terrorist robber thief "
    "blogger presenter broadcaster editor columnist cartoonist illustrator photographer sculptor designer librarian "
    "psychologist statesman stateswoman sociologist linguist astronomer geologist explorer mountaineer pianist violinist soprano tenor "
    "conductor playwright essayist translator activist",
    "dog cat horse bird fish snake whale bear wolf elephant tiger lion monkey insect reptile squid octopus shark "
    "crocodile spider rat mouse rabbit goat sheep cow pig camel frog lizard turtle penguin dolphin donkey rattlesnake "
    "butterfly",
    "tree flower shrub grass fern moss fungus mushroom",
    "disease disorder syndrome infection",
    "vaccine drug antibiotic",
    "war battle siege",
    "company firm airline bank newspaper magazine website network channel publisher studio university school college "
    "restaurant hotel hospital museum charity",
    "car truck lorry bus aircraft airplane ship train tram bicycle motorcycle helicopter submarine tractor",
    "mineral metal gas",
    "planet comet asteroid galaxy",
    "language dialect",
    "dish cuisine soup cake cheese bread sandwich sausage dessert beverage beer wine food",
    "shirt dress hat shoe jacket",
    "festival",
)
"""Kinds of things: what is of one row is of no other. A word of two rows, or of none, decides nothing."""

EXCLUSIVE_ATTRIBUTES = (
    "football cricket baseball basketball hockey rugby tennis golf volleyball badminton handball chess poker snooker darts",
    "red green blue yellow white black orange purple pink brown grey",
    "hindi telugu tamil malayalam kannada bengali marathi punjabi urdu gujarati",
    "board card video",
    "daily weekly fortnightly monthly quarterly annual",
)
"""Rings of words that describe: before one noun, or behind one verb, each excludes the others."""
