"""Verbs of two words that mean one: "turn down" is "reject". Keyed by the verb's stem and the word behind it."""

from __future__ import annotations

PHRASES = {
    ("rule", "out"): "rejected", ("call", "for"): "demanded",
    ("turn", "down"): "rejected", ("take", "part"): "participate",
    ("bring", "back"): "returned", ("come", "back"): "return", ("go", "back"): "return", ("send", "back"): "return",
    ("appeal", "for"): "demanded", ("run", "counter"): "contradicted", ("push", "for"): "demanded", ("look", "into"): "investigated",
    ("write", "down"): "reduced", ("mark", "down"): "reduced", ("call", "off"): "cancelled", ("put", "off"): "postponed", ("step", "down"): "resigned",
    ("stand", "down"): "resigned", ("go", "up"): "rise", ("go", "down"): "fall", ("come", "down"): "fall",
    ("pass", "away"): "died", ("go", "missing"): "vanished", ("set", "up"): "established", ("shut", "down"): "closed",
    ("close", "down"): "closed", ("lay", "off"): "dismissed", ("lie", "off"): "dismissed", ("take", "over"): "acquired", ("carri", "out"): "conducted",
    ("blow", "up"): "exploded", ("break", "out"): "began", ("kick", "off"): "began", ("wipe", "out"): "destroyed",
    ("strike", "down"): "overturned", ("vote", "down"): "rejected", ("knock", "down"): "demolished",
    ("tear", "down"): "demolished", ("hold", "up"): "delayed", ("give", "up"): "abandoned", ("run", "away"): "fled",
    ("make", "up"): "comprised", ("free", "up"): "released", ("let", "go"): "released", ("work", "out"): "calculated",
    ("point", "out"): "noted", ("turn", "out"): "proved", ("speed", "up"): "accelerated", ("slow", "down"): "slowed",
    ("cut", "back"): "reduced", ("scale", "back"): "reduced", ("sell", "off"): "sold", ("buy", "out"): "acquired",
    ("sign", "off"): "approved", ("give", "birth"): "bore", ("set", "off"): "triggered", ("pull", "out"): "withdrew",
    ("back", "down"): "yielded", ("wind", "up"): "closed", ("throw", "out"): "rejected", ("hand", "out"): "distributed",
    ("set", "out"): "began", ("bring", "down"): "toppled", ("make", "off"): "fled", ("get", "away"): "escaped",
    ("cut", "down"): "reduced", ("drop", "off"): "fell", ("pay", "off"): "repaid", ("pull", "down"): "demolished",
    ("call", "up"): "summoned", ("hand", "over"): "surrendered", ("hold", "back"): "withheld", ("pick", "out"): "chose",
    ("phase", "out"): "abolished", ("scale", "down"): "reduced", ("shut", "off"): "closed", ("bail", "out"): "rescued",
    ("take", "away"): "removed", ("team", "up"): "cooperated", ("push", "back"): "postponed", ("beef", "up"): "strengthened",
    ("break", "up"): "split", ("fight", "off"): "repelled", ("find", "out"): "discovered", ("bow", "out"): "withdrew",
    ("track", "down"): "found", ("lock", "up"): "jailed", ("do", "away"): "abolished",
    ("leav", "out"): "excluded", ("give", "way"): "collapsed", ("break", "down"): "collapsed",
    ("fall", "through"): "failed", ("own", "up"): "confessed", ("open", "up"): "opened",
    ("a", "bit"): "somewhat", ("go", "ahead"): "proceeded", ("break", "off"): "severed", ("give", "back"): "returned", ("put", "back"): "postponed", ("stay", "away"): "skipped", ("set", "free"): "freed", ("no", "one"): "nobody", ("under", "way"): "ongoing",
}  # fmt: skip
# Places of two words, with the word that `places` knows them by.
PLACE_PHRASES = {
    ("united", "states"): "U.S.", ("united", "kingdom"): "UK", ("great", "britain"): "Britain",
    ("european", "union"): "EU",
}  # fmt: skip

# Verbs that say with a noun further on what another says alone: "claimed 44 lives" is "killed 44 people". Keyed by the
# noun, then by the verb's stem; with the noun that stands for it, "" for none.
FAR_PHRASES = {
    "lives": {
        "claim": ("killed", "people"),
        "cost": ("killed", "people"),
        "lose": ("died", ""),
        "take": ("killed", "people"),
    },
    "life": {"claim": ("killed", "person"), "lose": ("died", "")},
    "custody": {"take": ("arrested", "")},
    "prison": {"send": ("jailed", "")},
    "arrests": {"make": ("arrested", "people")},
    "dead": {"leav": ("killed", "")},
}
# What "lacks a treaty" and "has no power to" say with a word of their own.
LACKING = {"lacks": "has", "lack": "have", "lacked": "had"}
POWERS = {noun: {"no": "cannot", "the": "can"} for noun in ("power", "authority", "right")}
PARTICLES = frozenset(particle for _, particle in (*PHRASES, *PLACE_PHRASES)) | frozenset(FAR_PHRASES)
