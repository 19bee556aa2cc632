"""Relations of two that can be said from either side: "Ito beat Sato" and "Sato lost to Ito", "older than" and "younger
than", "north of" and "south of". Forms are dictionary forms.

Of each relation a row has the words that put the one first, then, behind a slash, those that put the other first; a
word in brackets ties the second to the verb ("lose(to)"). Rows of one relation begin with its name and a colon. Drawn up by hand: a word stands here only if what it says of
two follows from nothing but turning them round.
"""

from __future__ import annotations

STATES = """
own: own / belong(to)
employ / work(for)
predate | outnumber | outweigh | outlive | outsell | outrank | exceed
"""
"""Verbs of what holds once or for good: turned round, it is false."""

EVENTS = """
precede: precede come(before) / succeed come(after)
beat defeat thrash outplay overcome trounce win(against) / lose(to)
sell(to) / buy(from) purchase(from) acquire(from)
lend(to) / borrow(from)
teach / learn(from) study(under)
sue | invade | attack
"""
"""Verbs of what may happen the other way round as well, another time."""

MUTUAL = "marry wed divorce meet border adjoin resemble"
"""Verbs that say the same turned round."""

NOUNS = """
precede: predecessor / successor
mother father parent / son daughter child
grandmother grandfather grandparent / grandson granddaughter grandchild
uncle aunt / nephew niece
teacher mentor tutor / student pupil protégé
employer / employee
own: parent owner / subsidiary
husband / wife
"""
"""What one is to another: "the mother of", "his son"."""

MUTUAL_NOUNS = "brother sister sibling cousin neighbour neighbor rival spouse twin"

COMPARATIVES = """
older / younger newer
larger bigger greater / smaller lesser
higher taller / lower shorter
longer / shorter
heavier / lighter
richer wealthier / poorer
faster quicker / slower
stronger / weaker
hotter warmer / colder cooler
wider broader / narrower
deeper / shallower
nearer closer / farther further
cheaper / dearer costlier
earlier / later
better / worse
safer / riskier
harder / easier softer
busier / quieter
wetter / drier
thicker / thinner
"""
"""Before "than"; besides them "more" and "less" or "fewer" of anything."""

SIDES = """
north / south
east / west
northeast / southwest
northwest / southeast
"""
"""Before "of"."""
