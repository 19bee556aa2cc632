"""Irregular forms, spelling variants and groups of words that news texts use for one another.

The groups are ours, drawn up from what English-language reports swap freely (buy/acquire, film/movie); a group
says that two words may stand for one event, never that a claim holds.
"""

from __future__ import annotations

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
life lives
mouse mice
crisis crises
medium media
datum data
criterion criteria
analysis analyses
shoplift shoplifted
dead deadly
dead death deaths
""".splitlines():
    _base, *_forms = _row.split()
    for _form in _forms:
        IRREGULAR.setdefault(_form, _base)

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

# Words of one group may stand for one another. Forms are dictionary forms; inflection is taken off before.
GROUPS = """buy purchase acquire acquisition takeover
sell sale vend
kill slay murder die death dead decease perish fatal fatality casualty toll assassinate lives
injure hurt wound injury
elect choose select pick appoint name nominate designate election appointment vote
resign quit resignation
become elect appoint name inaugurate
answer respond response reply
rise raise increase grow climb soar jump surge gain rocket expand growth swell up
fall decrease drop decline plunge plummet sink slump shrink reduce reduction dip slide tumble lower diminish
cut reduce slash trim lower
begin start launch commence open initiate inaugurate onset kickoff
end finish conclude close terminate complete completion
film movie picture
car vehicle automobile auto
firm company corporation business enterprise
country nation state
city town
member membership
attack assault strike raid
arrest detain apprehend detention capture custody nab
jail prison imprison incarcerate imprisonment jailed
accuse charge allege indict accusation indictment
convict guilty conviction
trial court hearing prosecution prosecute
law legislation act statute bill
child kid youngster youth minor
doctor physician medic
money fund cash funding finance
help aid assist assistance support
big large huge giant massive major
small little tiny minor
important significant key crucial vital
repatriate repatriation return bring-back
escape flee abscond fugitive
vanish disappear missing
leave depart departure quit
arrive arrival come reach
meet meeting summit conference gathering assembly
talk discuss discussion negotiate negotiation dialog
fight battle combat struggle
war conflict
show display exhibit
build construct construction building erect
destroy destruction demolish ruin wreck
damage harm
find discover discovery detect
make produce production manufacture create
write author pen written writer
direct director
play perform star portray act role
actor actress star performer
sing singer vocalist song
win victory triumph winner defeat beat
lose loss defeat
job work employment post position
worker employee staff
boss chief head leader chairman chairwoman chair
president presidency
wealthy rich affluent
poor poverty
ill sick illness sickness disease ailment
marry wed marriage wedding spouse husband wife
bear birth born
live reside inhabit resident residence dwell
locate situated base located
headquarters headquarter base
teach teacher instruct instructor
study research investigate investigation probe inquiry enquiry
scientist researcher
report document
agree agreement deal accord pact treaty
demand request call urge ask
permit allow let authorise authorize permission enable
forbid ban prohibit outlaw bar prohibition
reject refuse turn-down rejection decline rebuff
approve approval pass endorse adopt ratify
uphold confirm affirm sustain
support back endorse favor
clear acquit exonerate acquittal
lawful legal legitimate permitted
improve better improvement
worsen deteriorate deterioration
end close
unlock open
conduct hold
rule judge decide
finish come place
oppose opposition against object
criticise criticize criticism condemn denounce slam blast
praise commend hail laud
warn warning caution alert
threat threaten menace
plan scheme project
try attempt
aim goal objective purpose target
want wish desire
need require necessity requirement
cost price worth value expense
pay payment paid
earn income salary wage
tax levy duty tariff
house home residence
award prize honour honor
album record
book novel
team squad side club
game match contest
race contest
player footballer athlete
coach manager trainer
fire blaze inferno
flood flooding inundate
storm hurricane cyclone typhoon
quake earthquake tremor
crash collision collide smash
ship vessel boat
plane airplane aircraft jet
bomb explosive device
blast explosion explode detonate
gun weapon firearm
gunman shooter attacker
soldier troop serviceman
army military
police cop officer
rebel insurgent militant
protest demonstrate demonstration rally
refugee migrant
immigrant migrant
voter electorate
poll survey
percent percentage
official officer
spokesman spokeswoman spokesperson
publish release issue publication issuance
air broadcast
receive get obtain
remove withdraw expel
replace substitute succeed
join enter
host stage
involve participate participation
use utilise utilize usage employ
enforce enforcement implement
binding compulsory mandatory obligatory
voluntary voluntarily willingly
famous renowned celebrated
annual yearly
hit strike
recover retrieve recovery
rescue save
near close
fast quick rapid
vote ballot
delay postpone
cancel scrap
own possess ownership owner
found establish set-up founder foundation
divide split
expensive costly
lawyer attorney counsel barrister solicitor
abroad overseas
foreign overseas
whole entire
fugitive runaway
graft corruption
terrorism terrorist
citizen national
global international worldwide
organisation organization agency body
sick ill
spouse partner
drug medicine medication
vaccine vaccination
virus coronavirus covid
infect infection case
university college
student pupil
musician artist
comedian comic
author novelist writer
series show programme program
channel network
debut premiere
firm company
dispute row feud
border frontier
ruling decision verdict judgment
ally allied
secret covert clandestine
""".splitlines()
