"""Number words, scales, units and hedges, with what each does to a value."""

from __future__ import annotations

CARDINALS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
} | {word: 20 + 10 * at for at, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split())}

ORDINALS = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        start=1,
    )
} | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100}

SCALES = {
    "hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "mil": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12, "trn": 1e12, "lakh": 1e5, "crore": 1e7,
    "dozen": 12.0, "score": 20.0,
}  # fmt: skip
LETTER_SCALES = frozenset(("k", "m", "b", "mn", "mln", "bn", "tn", "trn"))

# Plural scales state no number, only a floor: "dozens", "hundreds of thousands".
VAGUE_SCALES = {
    "dozens": 24.0, "scores": 40.0, "hundreds": 200.0, "thousands": 2000.0, "millions": 2e6, "billions": 2e9,
    "trillions": 2e12, "tens": 20.0,
}  # fmt: skip

DENOMINATORS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10, "twentieth": 20, "twentieths": 20, "hundredth": 100,
    "hundredths": 100, "thousandth": 1000, "thousandths": 1000,
}  # fmt: skip

MULTIPLIERS = {
    "double": 2.0, "doubled": 2.0, "doubles": 2.0, "doubling": 2.0, "twice": 2.0, "twofold": 2.0, "triple": 3.0,
    "tripled": 3.0, "triples": 3.0, "tripling": 3.0, "treble": 3.0, "trebled": 3.0, "thrice": 3.0, "threefold": 3.0,
    "quadruple": 4.0, "quadrupled": 4.0, "quadrupling": 4.0, "fourfold": 4.0, "quintupled": 5.0, "fivefold": 5.0,
    "sixfold": 6.0, "sevenfold": 7.0, "eightfold": 8.0, "ninefold": 9.0, "tenfold": 10.0, "halved": 0.5,
    "halve": 0.5, "halves": 0.5, "halving": 0.5,
}  # fmt: skip

CURRENCIES = {
    "$": "dollar", "dollar": "dollar", "dollars": "dollar", "usd": "dollar", "buck": "dollar", "bucks": "dollar",
    "£": "pound sterling", "gbp": "pound sterling", "sterling": "pound sterling",
    "€": "euro", "euro": "euro", "euros": "euro", "eur": "euro",
    "¥": "yen", "yen": "yen", "yuan": "yuan", "renminbi": "yuan", "rmb": "yuan", "cny": "yuan",
    "₹": "rupee", "rupee": "rupee", "rupees": "rupee", "rs": "rupee", "ruble": "ruble", "rubles": "ruble",
    "rouble": "ruble", "roubles": "ruble", "franc": "franc", "francs": "franc", "peso": "peso", "pesos": "peso",
    "won": "won", "lira": "lira", "krona": "krona", "kronor": "krona", "cent": "cent", "cents": "cent",
    "pence": "penny", "inr": "rupee", "jpy": "yen", "crown": "crown", "crowns": "crown", "krone": "krone",
    "kroner": "krone", "zloty": "zloty", "zlotys": "zloty", "forint": "forint", "forints": "forint", "dinar": "dinar",
    "dinars": "dinar", "dirham": "dirham", "dirhams": "dirham", "riyal": "riyal", "riyals": "riyal", "shilling":
    "shilling", "shillings": "shilling", "naira": "naira", "baht": "baht", "rupiah": "rupiah", "hryvnia": "hryvnia",
    "hryvnias": "hryvnia", "shekel": "shekel", "shekels": "shekel",
    "aud": "australian dollar", "cad": "canadian dollar", "chf": "franc", "a$": "australian dollar", "c$": "canadian dollar", "hk$": "hong kong dollar",
}  # fmt: skip
CURRENCY_SIGNS = frozenset("$£€¥₹")
CURRENCY_CODES = frozenset(("usd", "eur", "gbp", "cny", "rmb", "rs", "inr", "euro", "jpy", "aud", "cad", "chf"))
"""What stands before a number as its currency: "EUR 125", "Rs 250"."""
COST_WORDS = frozenset(
    "cost costs costing pay pays paid paying price prices priced fine fined fines worth spend spends spent "
    "fee fees tax bill salary wage".split()
)
"""Beside one of these, pounds are money."""

# unit word -> (dimension, factor to the dimension's base unit, offset). Exact definitions (NIST SP 811).
UNITS: dict[str, tuple[str, float]] = {}
for _dimension, _rows in {
    "length": "metre metres meter meters m=1 kilometre kilometres kilometer kilometers km kms=1000 "
    "centimetre centimetres centimeter centimeters cm=0.01 millimetre millimetres millimeter millimeters mm=0.001 "
    "decimetre decimetres decimeter decimeters dm=0.1 micrometre micrometres micrometer micrometers=1e-6 "
    "nanometre nanometres nanometer nanometers nm=1e-9 "
    "mile miles mi=1609.344 yard yards yd=0.9144 foot feet ft=0.3048 inch inches=0.0254",
    "mass": "gram grams gramme grammes g=0.001 kilogram kilograms kilo kilos kg kgs=1 tonne tonnes t=1000 "
    "ton tons=907.18474 pound pounds lb lbs=0.45359237 ounce ounces oz=0.028349523125 stone=6.35029318 "
    "milligram milligrams milligramme milligrammes mg=1e-6 microgram micrograms microgramme microgrammes mcg=1e-9",
    "area": "hectare hectares ha=10000 acre acres=4046.8564224",
    "volume": "litre litres liter liters=1 gallon gallons=3.785411784 barrel barrels=158.987294928 "
    "millilitre millilitres milliliter milliliters ml=0.001",
    "duration": "second seconds sec secs=1 minute minutes min mins=60 hour hours hr hrs=3600 day days=86400 "
    "week weeks=604800 fortnight=1209600 month months=2629746 year years yr yrs=31556952 "
    "decade decades=315569520 century centuries=3155695200",
    "speed": "mph=0.44704 kph kmh kmph=0.2777777777777778 knots=0.5144444444444445",
    "power": "watt watts=1 kilowatt kilowatts kw=1e3 megawatt megawatts mw=1e6 gigawatt gigawatts gw=1e9",
    "data": "kilobyte kilobytes kb=1e3 gigabyte gigabytes gb=1e9 megabyte megabytes mb=1e6 terabyte terabytes tb=1e12",
}.items():
    _words: list[str] = []
    for _item in _rows.split():
        _name, _, _factor = _item.partition("=")
        _words.append(_name)
        if _factor:
            UNITS.update(dict.fromkeys(_words, (_dimension, float(_factor))))
            _words = []

BASE_UNITS = {
    "length": "m", "mass": "kg", "area": "m2", "volume": "litres", "speed": "m/s", "power": "W", "data": "bytes",
    "temperature": "degrees Celsius",
}  # fmt: skip
"""What the values of a dimension are given in."""

# hedge phrase -> what it does to the interval. Longest first where one begins with another.
HEDGES: dict[tuple[str, ...], str] = {}
for _effect, _phrases in {
    "at_least": "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|upwards of|"
    "upward of|as few as|no lower than|no smaller than|no shorter than|not lower than|no younger than|not younger than",
    "over": "more than|over|greater than|above|in excess of|exceeding|exceeds|exceeded|exceed|larger than|better than|"
    "surpassing|surpassed|topped|topping|beyond|bigger than|longer than|higher than|well over|just over|older than|>",
    "at_most": "within|at most|up to|as many as|as much as|no more than|not more than|a maximum of|maximum of|"
    "no higher than|no larger than|no greater than|no bigger than|no longer than|not higher than|not exceeding|no older than|"
    "not older than",
    "under": "less than|fewer than|under|below|smaller than|lower than|short of|shorter than|just under|well under|younger than|<",
    "nearly": "nearly|almost|close to|just short of|approaching|just shy of|not quite|virtually",
    "about": "about|around|approximately|roughly|some|an estimated|estimated|circa|approx|more or less|or so|"
    "in the region of|somewhere around|an average of|average|averaging|~",
    "only": "only|just|exactly|precisely|a total of|total of|a full|all",
}.items():
    for _phrase in _phrases.split("|"):
        HEDGES[tuple(_phrase.split())] = _effect
LONGEST_HEDGE = max(map(len, HEDGES))
HEDGE_LAST_WORDS = frozenset(phrase[-1] for phrase in HEDGES)

# A number right after one of these words is a name, not a count: "Article 3", "page 12", "Flight 370".
LABEL_WORDS = frozenset(
    "article page pages chapter section no number room gate flight route highway interstate boeing airbus windows "
    "version type phase level season episode volume vol part apollo title class category grade group unit lot step "
    "figure table line channel area zone district ward precinct division formula proposition resolution super bowl "
    "model game nasdaq ftse stoxx p iphone playstation covid "
    "paragraph clause rule act schedule appendix amendment note verse psalm sector".split()
)
