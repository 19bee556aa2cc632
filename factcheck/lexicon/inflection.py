"""Irregular forms and spelling variants: what the stemmer cannot bring together."""

from __future__ import annotations

_SHORTEST = 5
_NO_SUPERLATIVES = frozenset(
    "arrest interest forest protest request conquest contest harvest suggest invest digest manifest honest modest "
    "earnest tempest behest inquest bequest midwest everest southwest northwest".split()
)
IRREGULAR: dict[str, str] = {}
for _row in """be was were been am is are
become became
begin began begun
break broke broken
bring brought
build built
buy bought
catch caught
choose chose chosen
come came
cut cuts
deal dealt
die died dying dies
do did done does
draw drew drawn
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feel felt
fight fought
find found
flee fled fleeing flees
fly flew flown flies
forbid forbade forbidden
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
get got gotten
give gave given
go went gone
grow grew grown
hang hung
have had has
hear heard
hide hid hidden
hold held
keep kept
know knew known
lay laid
lead led
leave left
lend lent
lie lay lain lying
light lit
lose lost losing
make made
mean meant
meet met
overcome overcame
overthrow overthrew overthrown
pay paid
prove proven
ride rode ridden
ring rang rung
rise rose risen
run ran
say said
see saw seen
seek sought
sell sold
send sent
shake shook shaken
shoot shot
show showed shown
shrink shrank shrunk
sing sang sung
sink sank sunk
sit sat
sleep slept
speak spoke spoken
spend spent
spread spreads
stand stood
steal stole stolen
stick stuck
strike struck stricken
swear swore sworn
swim swam swum
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
understand understood
undertake undertook undertaken
wake woke woken
wear wore worn
win won winning
withdraw withdrew withdrawn
write wrote written
man men
woman women
child children
foot feet
person people persons
wife wives
mouse mice
crisis crises
medium media
datum data
criterion criteria
analysis analyses
shoplift shoplifted
dead deadly
dead death deaths
arise arose arisen
awake awoke awoken
bear borne
beat beaten
befall befell befallen
behold beheld
bend bent
bereave bereft
beset besetting
bid bade bidden bidding
bind bound
bite bit bitten
bleed bled
blow blew blown
breed bred
broadcast broadcasted
burn burnt
cast casting
cling clung
creep crept
dig dug
dream dreamt
dwell dwelt
feed fed
fling flung
forecast forecasted forecasting
forego forewent foregone
foresee foresaw foreseen
forsake forsook forsaken
kneel knelt
leap leapt
lean leant
learn learnt
mislead misled
mistake mistook mistaken
misunderstand misunderstood
mow mown
outdo outdid outdone
outgrow outgrew outgrown
overhear overheard
override overrode overridden
oversee oversaw overseen
overtake overtook overtaken
plead pled
rebuild rebuilt
redo redid redone
remake remade
repay repaid
resell resold
retake retook retaken
rethink rethought
rewrite rewrote rewritten
sew sewn
shear shorn
shine shone
shut shutting
slay slew slain
slide slid
sling slung
smell smelt
sow sown
speed sped
spell spelt
spill spilt
spin spun
spit spat
split splitting
spoil spoilt
spring sprang sprung
sting stung
stink stank stunk
stride strode stridden
string strung
strive strove striven
sweep swept
swell swollen
swing swung
undergo underwent undergone
undo undid undone
uphold upheld
weave wove woven
weep wept
withhold withheld
withstand withstood
wring wrung
goose geese
tooth teeth
ox oxen
louse lice
knife knives
half halves
shelf shelves
thief thieves
calf calves
wolf wolves
loaf loaves
self selves
scarf scarves
hoof hooves
phenomenon phenomena
bacterium bacteria
curriculum curricula
memorandum memoranda
referendum referenda
stadium stadia
syllabus syllabi
stimulus stimuli
nucleus nuclei
fungus fungi
alumnus alumni alumna
cactus cacti
thesis theses
hypothesis hypotheses
emphasis emphases
diagnosis diagnoses
synthesis syntheses
parenthesis parentheses
oasis oases
index indices
appendix appendices
vertex vertices
matrix matrices
""".splitlines():
    _base, *_forms = _row.split()
    for _form in _forms:
        IRREGULAR.setdefault(_form, _base)

IRREGULAR_NOUNS = frozenset(
    "alumnus analysis appendix bacterium cactus calf child crisis criterion curriculum datum diagnosis emphasis foot "
    "fungus goose half hoof hypothesis index knife life loaf louse man matrix medium memorandum mouse nucleus oasis ox "
    "parenthesis person phenomenon referendum scarf self shelf stadium stimulus syllabus synthesis thesis thief tooth "
    "vertex wife wolf woman".split()
)
"""Those of them that are no verbs."""

SPELLINGS = {
    "grey": "gray", "programme": "program", "programmes": "program", "tyre": "tire", "tyres": "tire",
    "cheque": "check", "cheques": "check", "aeroplane": "airplane", "aeroplanes": "airplane", "plane": "airplane",
    "planes": "airplane", "aluminium": "aluminum", "jewellery": "jewelry", "mum": "mom", "storey": "story",
    "kerb": "curb", "sceptical": "skeptical", "sceptic": "skeptic", "defence": "defense", "offence": "offense",
    "licence": "license", "pretence": "pretense", "practise": "practice", "judgement": "judgment", "gaol": "jail",
    "cosy": "cozy", "draught": "draft", "moustache": "mustache", "plough": "plow", "pyjamas": "pajamas",
    "uygur": "uyghur", "uygurs": "uyghur", "uighur": "uyghur", "uighurs": "uyghur", "koran": "quran",
    "moslem": "muslim", "moslems": "muslim", "adviser": "advisor", "advisers": "advisor", "analyse": "analyze",
    "analysed": "analyze", "paralysed": "paralyze", "catalogue": "catalog", "dialogue": "dialog",
    "manoeuvre": "maneuver", "manoeuvres": "maneuver", "policeman": "police", "policemen": "police",
    "policewoman": "police", "percent": "percent", "cannot": "can", "television": "tv", "telly": "tv",
    "telephone": "phone", "photograph": "photo", "photographs": "photo", "thru": "through", "ok": "okay",
    "movie": "film", "movies": "film", "cinema": "film", "automobile": "car", "automobiles": "car",
}  # fmt: skip


def is_superlative(lower: str) -> bool:
    """Return whether a word is the superlative of an adjective: "oldest", but not "arrest"."""
    return lower.endswith("est") and len(lower) > _SHORTEST and lower not in _NO_SUPERLATIVES


OWN_STEMS = {
    form: stem
    for stem, forms in {
        "several": "several",
        "severe": "severe severely severity severest",
        "important": "important importantly importance",
        "executive": "executive executives",
        "authority": "authority authorities",
        "business": "business businesses",
        "experiment": "experiment experiments experimental experimentally",
        "positive": "positive positively positives",
        "critical": "critical critically",
        "department": "department departments departmental",
        "apartment": "apartment apartments",
        "customs": "customs",
        "objective": "objective objectives objectively",
        "publish": "publication publications",
        "security": "security",
        "conservative": "conservative conservatives",
        "liberal": "liberal liberals",
        "coroner": "coroner coroners",
        "emergency": "emergency emergencies",
        "terminal": "terminal terminals",
        "utility": "utility utilities",
        "defendant": "defendant defendants",
        "quite": "quite",
    }.items()
    for form in forms.split()
}
"""Words that a stemmer takes for others: several for severe, an executive for somebody executed, a position for what is
positive, security for what was secured. Each keeps a stem of its own."""
