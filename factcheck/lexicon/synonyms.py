"""Groups of words that news reports use for one another, by subject. Forms are dictionary forms, American spelling.

Drawn up by hand. A member must be safe to put for another in most sentences, in either direction, because a match of
two group words counts towards support: so no general term with its special cases ("weapon" for "gun"), no stage of a
process with the next (accuse, charge, convict; propose, pass), no verb with one that turns its parts round (win, lose
to). A word may stand in several groups; only words of one group stand for one another. Words that share a stem
or a plain derivation ("employ", "employer") are matched without a group.
"""

from __future__ import annotations

_SUBJECTS = {
    "change": """
    rise raise increase grow climb soar jump surge gain rocket expand growth swell escalate skyrocket hike upturn
    fall decrease drop decline plunge plummet sink slump shrink reduce reduction dip slide slip tumble lower diminish
    cut reduce slash trim lower reduction curb cutback
    begin start launch commence open initiate inaugurate onset kickoff beginning
    end finish conclude close terminate complete completion conclusion expire ending
    stop halt cease discontinue stoppage | stop prevent block thwart foil avert | continue persist proceed
    resume restart resumption | improve better improvement enhance
    worsen deteriorate deterioration aggravate exacerbate | change alter modify alteration modification amend
    amend amendment revise revision | adjust adjustment modify | double twofold twice | triple treble threefold
    quadruple fourfold | halve half | strengthen reinforce bolster boost | boost increase raise
    weaken undermine erode | stabilize steady | rebound recover recovery recuperate | accelerate hasten quicken speed
    slow decelerate slowdown | remain stay | maintain keep preserve retain | preserve conserve conservation protect
    protect guard defend protection | extend prolong extension lengthen | widen broaden expand
    expand expansion enlarge extend | narrow shrink | shift switch move | transfer relocate move relocation
    convert transform conversion transformation turn | vary differ | distribute distribution dispense
    exceed surpass top | surpass overtake eclipse outstrip | reach attain achieve
    achieve accomplish achievement attain | appear emerge emergence | vanish disappear missing disappearance
    develop evolve development evolution | restore reinstate restoration | reverse overturn reversal
    overturn quash annul void nullify | revoke rescind repeal withdraw | lift scrap rescind | abolish abolition scrap eliminate
    eliminate eradicate remove elimination eradication | remove removal oust
    replace substitute succeed replacement successor | join enter merge | merge merger amalgamate combine unite
    divide split separate division separation | collapse crumble | close shut closure shutter | open unlock
    delay postpone defer postponement | cancel scrap abandon cancellation axe | suspend suspension halt
    renew renewal extend | renovate refurbish renovation refurbishment restore | repair fix mend | upgrade modernize
    separate detach | attach fasten | release free liberate liberation | free release freedom liberty | add addition
    complement supplement | cause trigger spark provoke prompt | result outcome consequence | affect influence impact
    effect impact influence
    connect link join | bind tie link | stage conduct | cover span | rebuild reconstruct reconstruction
    ease relax loosen | tighten toughen | assemble build
    surface emerge | arise emerge | dwindle decrease shrink
    """,
    "power": """
    become elect | become appoint | become inaugurate | elect election vote | elect choose pick
    choose select pick opt choice selection | appoint name designate appointment | appoint pick choose select
    nominate nomination nominee | nominate propose | candidate contender nominee | resign quit resignation
    oust depose topple overthrow felled | overthrow coup putsch | inaugurate inauguration swear
    monarch king monarchy sovereign | monarch queen | crown coronation throne | reign rule | govern rule administer
    government administration regime | parliament legislature | congress lawmaker
    lawmaker legislator parliamentarian | lawmaker mp mps | legislator parliamentarian mp mps | lawmaker congressman congresswoman | governor gubernatorial
    premier pm | country nation state | voter electorate | vote ballot poll | poll survey | referendum plebiscite
    campaign canvass | politician statesman stateswoman | ally allied alliance coalition partner
    coalition alliance bloc | opponent rival adversary foe | enemy foe adversary | oppose opposition object resist
    support back endorse favor advocate | support help aid assist | supporter backer follower fan advocate proponent
    opponent critic detractor | agree agreement deal accord pact treaty consent | treaty pact convention
    truce ceasefire armistice | sign signature | negotiate negotiation talk discuss discussion dialog
    bargain negotiate | mediate mediation mediator broker | diplomat envoy ambassador emissary
    summit meeting conference | meet meeting encounter | meeting conference gathering convention | conduct hold
    meeting assembly | visit trip tour | rally demonstration protest | protest demonstrate demonstration
    protester demonstrator | riot unrest disturbance | unrest turmoil upheaval turbulence
    revolt rebellion uprising insurrection | revolution uprising | insurgent militant | guerrilla insurgent rebel
    boycott shun | sanction embargo | embargo blockade | policy strategy | reform overhaul | plan scheme
    scheme program initiative project | plan intend intention | aim goal objective purpose target
    propose proposal suggest suggestion | recommend recommendation advise suggest | law legislation statute
    bill legislation | regulation rule | regulator watchdog | decree edict order | pass approve adopt enact
    approve approval authorize endorse | ratify ratification approve | enact enactment legislate
    reject refuse rebuff rejection decline refusal spurn | reject dismiss | approve license | veto block
    permit allow let authorize permission enable license | forbid ban prohibit outlaw bar prohibition disallow
    restrict restriction limit curb | limit cap ceiling | enforce enforcement implement implementation
    impose imposition | compel force oblige coerce | binding compulsory mandatory obligatory
    require necessity requirement necessitate | exempt exemption immune
    independence independent sovereignty autonomy secede secession | autonomy autonomous | border frontier boundary
    bureaucrat official | official officer | spokesman spokeswoman spokesperson
    adviser advisor aide counselor consultant | deputy vice | minister ministry | secretary ministry
    department ministry | committee panel commission | council assembly | organization agency | organization group
    foreign overseas abroad | global worldwide | citizen national citizenship nationality
    immigrant migrant immigration | refugee asylum | deport expel deportation expulsion eject
    repatriate repatriation return | exile banish | settle settlement settler | occupy occupation
    nationalist nationalism patriot | bribe bribery kickback | graft corruption corrupt
    land win | clinch win secure | bag win | unveil present introduce | lead head chair
    recognize acknowledge | lobby urge | sanction penalize | ratify pass | summon call
    dissolve disband | evict expel | shelve postpone suspend | freeze suspend | back finance fund
    """,
    "speech": """
    answer respond response reply | ask inquire query question | demand request call urge ask | urge exhort encourage
    urge call appeal plead | beg plead implore
    criticize criticism condemn denounce slam blast condemnation lambaste rebuke censure | blame fault
    blame responsible | praise commend hail laud acclaim applaud compliment | thank gratitude grateful
    warn warning caution alert | threat threaten menace | promise pledge vow | swear oath | deny denial refute
    admit acknowledge concede confess admission confession | confirm verify affirm corroborate confirmation
    uphold confirm affirm sustain | prove demonstrate proof | disprove refute debunk | claim assert contend allege
    accuse allege accusation allegation | argue argument contend | argue quarrel bicker
    dispute row feud quarrel disagreement | dispute challenge | disagree disagreement differ
    debate discuss discussion | announce declare proclaim announcement unveil | announce reveal disclose
    reveal disclose divulge expose disclosure revelation | leak disclose | conceal hide
    describe depict portray description | explain explanation clarify | mention cite refer | quote quotation
    tell inform notify notification | notify alert | speech address | speak talk | speak address | lecture speech | joke jest
    predict forecast prediction projection anticipate | expect anticipate expectation
    estimate reckon calculate estimation | calculate compute calculation | believe think belief
    doubt question skeptic | suspect suspicion | apologize apology regret sorry | complain complaint gripe grievance
    insult offend | mock ridicule | lie falsehood | deceive mislead trick fool deception
    fake forge counterfeit bogus forgery | false untrue wrong incorrect | true correct accurate | rumor hearsay gossip
    conversation talk chat | statement remark comment | message note | letter epistle
    publish release issue publication issuance | print publish | broadcast air televise
    translate translation interpreter | famous renowned celebrated noted | fame renown celebrity
    symbol symbolize emblem represent | represent representation stand
    insist maintain stress | stress emphasize underline highlight | note observe remark | voice express
    swear testify | dub call | dub name | label call
    urge recommend | question challenge | interview talk
    """,
    "justice": """
    arrest detain apprehend detention capture custody nab | capture seize catch | seize confiscate seizure impound
    jail prison imprison incarcerate imprisonment jailed incarceration | prisoner inmate detainee captive
    charge indict indictment | trial prosecution prosecute | court tribunal | convict guilty conviction
    sentence punish punishment | acquit clear exonerate acquittal | acquit innocent | pardon amnesty clemency
    appeal appellate | lawsuit suit sue litigation | judge magistrate | rule ruling decide decision verdict judgment
    decide decision determine resolve | jury juror | lawyer attorney counsel barrister solicitor | testify testimony
    witness onlooker bystander | evidence proof | investigate investigation probe inquiry inquest
    investigator detective | police cop officer constable | sheriff deputy | crime offense criminal
    criminal felon crook | fraud swindle scam defraud embezzle fraudulent | steal theft thief rob robbery
    burglary burgle | thief robber burglar | robbery heist holdup | loot plunder pillage | smuggle smuggler traffic
    kidnap abduct kidnapping abduction | hostage captive | rape rapist | abuse mistreat maltreatment mistreatment
    torture torment | bully bullying intimidate | stab knife stabbing | shoot shooting gunfire | gunman shooter
    gunman attacker | attacker assailant | murder slay assassinate homicide murderer assassination assassin
    murderer killer | kill slay slain assassinate | execute execution executioner | escape flee abscond fugitive
    fugitive runaway | flee escape fled | lawful legal legitimate | illegal unlawful illicit | legalize decriminalize
    violate breach violation infringe contravene | obey comply compliance adhere observe | fine penalty
    compensate compensation damages redress | parole probation | terrorism terrorist terror
    extremist extremism radical | spy espionage
    nab catch arrest capture | raid search | jail detain | extradite surrender
    dump discard | shoplift steal
    """,
    "violence": """
    attack assault strike raid onslaught offensive | attack ambush
    kill die death dead decease perish fatal fatality deceased | death toll fatality dead
    injure hurt wound injury wounded | victim sufferer | survive survival survivor | bury burial funeral
    fight battle combat struggle clash | clash skirmish confrontation | war conflict warfare
    invade invasion incursion | withdraw withdrawal pullout retreat | deploy deployment station
    soldier troop serviceman | army military | navy naval | force troop | fighter combatant | weapon arms armament
    gun firearm | missile rocket | bomb explosive | bomb bombard bombardment shell | bombing blast explosion
    blast explosion explode detonate detonation | destroy destruction demolish ruin wreck raze devastate devastation
    damage harm | damage ruin wreck | surrender capitulate | defend defense | besiege siege | conquer conquest
    massacre slaughter carnage | threaten endanger imperil | danger peril hazard risk threat
    dangerous hazardous perilous risky unsafe | safe secure | safety security | violent violence | disarm disarmament
    nuclear atomic | crash collision collide smash | crash accident | accident mishap | ram collide
    capsize overturn sink | strike hit | hit batter slam | fire blaze inferno | burn blaze | arson arsonist
    wildfire bushfire | extinguish douse | flood flooding inundate deluge | storm hurricane cyclone typhoon
    tornado twister | quake earthquake tremor temblor | landslide mudslide | famine starvation hunger
    starve starvation | disaster catastrophe calamity | tragedy disaster tragic | rescue save | shelter refuge
    strand trap | wreckage debris rubble
    evacuate displace | topple overturn | pound batter lash
    lash batter hit strike | rock shake hit strike | ravage devastate destroy | engulf burn | maim injure
    """,
    "business": """
    buy purchase acquire acquisition takeover | buyer purchaser | sell sale vend | seller vendor
    possess ownership owner belong | firm company corporation business enterprise | store shop outlet retailer
    shopper customer | customer client consumer | consume consumption | commercial business | industry sector
    factory plant mill | make produce production manufacture create | manufacturer maker producer
    product good goods merchandise | supply provide provision furnish | supplier provider
    workforce employee staff worker labor | job work employment | job post position | hire employ recruit
    dismiss fire sack dismissal | layoff redundancy | unemployed jobless unemployment | strike walkout
    boss chief head leader | head lead leader | chairman chairwoman chair chairperson | executive manager
    manage run operate | operate operation run | headquarters headquarter base | branch subsidiary unit
    partner partnership | spouse partner | investor shareholder stockholder | share stock equity
    money fund cash funding finance | currency money | bank banking lender | lend loan | loan credit
    debt owe liability | bankrupt bankruptcy insolvent insolvency | cost price expense | worth value
    expensive costly pricey | cheap inexpensive affordable | pay payment paid | salary wage pay | earn income
    earnings profit | revenue turnover sales | loss deficit | donate donation contribute give contribution
    donor contributor benefactor | charity charitable philanthropy | tax levy duty tariff | trade commerce
    merchant trader | market marketplace | advertise advertisement ad advertising | brand trademark
    spend spending expenditure | expenditure outlay | economy economic | recession slump downturn | rent lease rental
    tenant renter lodger | house home residence dwelling | apartment flat | property estate | bid offer tender
    contract deal | cooperate cooperation collaborate collaboration | collaborate partner
    compete competition competitor rival | rich wealthy affluent | wealth fortune riches | poor impoverished needy
    poverty poor | billionaire tycoon magnate mogul | entrepreneur businessman businesswoman | crop harvest
    farm farmer agriculture | farming agriculture agricultural | fee charge | ticket fare | prize award | reward award
    subsidy subsidize grant | grant award | audit auditor | stake share holding | customer user | user use
    use utilize usage employ | reuse recycle
    earn gross | gross make | recall withdraw | trial test | pledge donate | unveil launch introduce | debut launch
    axe cut | recoup recover | fetch sell
    assemble manufacture | staff employ | rent hire
    """,
    "life": """
    child kid youngster | youth teenager youngster teen adolescent | baby infant newborn | adult grownup
    marry wed marriage wedding | marry husband spouse | marry wife spouse | betroth fiance | mother mom | father dad
    parent mother | parent father | sibling brother | sibling sister | relative kin family relation
    grandparent grandmother | grandparent grandfather | ancestor forebear forefather ancestry | offspring descendant
    bear birth born | raise rear | life lives | supervise supervision oversee oversight | live reside inhabit resident residence dwell | resident inhabitant
    population inhabitant | man male | woman female | friend pal buddy friendship | colleague coworker
    neighbor neighborhood neighboring | guest visitor | tourist visitor | visit visitor | nickname dub | age old
    elderly old aged | young youthful | homosexual gay lesbian | pregnant pregnancy | sleep asleep | eat consume
    drink beverage | meal dinner lunch | smoke smoker cigarette tobacco | drunk intoxicated | alcohol liquor
    hungry hunger | want wish desire | like enjoy | love adore | hate loathe detest | fear afraid scared
    anger angry furious outrage irate | happy glad pleased delighted | sad unhappy | worry concern anxious anxiety
    surprise astonish amaze | shock stun | brave courageous courage | try attempt effort | succeed success successful
    fail failure | help aid assist assistance | involve participate participation
    participant contestant competitor | join participate | belong member | member membership | gather assemble
    arrive arrival come reach | leave depart departure quit exit | travel journey trip voyage | drive driver motorist
    pilot fly | flight fly | cross traverse | enter entry entrance | climb ascend ascent climber scale
    send dispatch | carry transport | deliver delivery | bring fetch | throw hurl toss | walk stroll | run sprint
    swim swimmer | receive obtain | obtain acquire secure | obtain procure | lose loss | find discover discovery locate
    find detect uncover unearth | discover discovery detect | recover retrieve recovery | search hunt seek
    seek pursue | chase pursue pursuit | avoid evade dodge | choose prefer | begin originate origin | origin source
    original initial | latest newest recent | former previous ex | big large huge giant massive enormous vast immense
    major important significant key | important significant key crucial vital essential | small little tiny
    fast quick rapid swift | slow sluggish | annual yearly | daily everyday | entire whole complete full
    main principal chief primary | beautiful attractive | difficult hard tough | easy simple
    strange odd unusual weird | rare uncommon scarce | common widespread frequent | usual customary
    usually normally typically | often frequently | rarely seldom | quickly rapidly swiftly | immediately instantly
    nearly almost | approximately roughly | mainly mostly primarily chiefly principally largely | probably likely
    separately individually | wrong mistaken error mistake | mistake error blunder | strong powerful
    weak feeble frail | modern contemporary | empty vacant | secret covert clandestine | secretly covertly
    private personal | hidden secret | visible seen | voluntary voluntarily willingly
    deliberate intentional deliberately intentionally purposely | car vehicle automobile auto | truck lorry
    motorcycle motorbike | bicycle bike cycle | ship vessel boat | ferry boat | airplane aircraft jet
    helicopter chopper | train railway railroad rail | subway underground metro | airport airfield
    road street highway | highway motorway freeway | sidewalk pavement | city town | town village
    locate situated base located location | place site location | area region | zone area | island isle | sea ocean
    shore coast seashore | mountain peak mount | forest woodland wood | river stream | stone rock
    building structure edifice | build construct construction erect | castle palace | cemetery graveyard | grave tomb
    prayer pray | priest clergyman cleric clergy | preacher pastor | pope pontiff | pope papal papacy | holy sacred
    religion religious faith | muslim islamic islam | jewish jew judaism | hindu hinduism | buddhist buddhism
    catholic catholicism
    attend visit | attend participate | settle move | house accommodate
    host accommodate | feed nourish | drown die | flock gather | await wait | sight spot see
    witness see | tall high | elder old
    """,
    "science": """
    scientist researcher | study research | study survey | research investigate | investigate examine study
    examine inspect examination inspection | analyze analysis | test experiment | invent invention inventor devise
    develop design | idea concept notion | theory hypothesis | method technique | computer pc | internet web online
    website site | software program | app application | phone telephone mobile cellphone | smartphone phone
    hack hacker | satellite spacecraft | spacecraft spaceship probe | astronaut cosmonaut | launch liftoff
    orbit circle | moon lunar | sun solar | star stellar | universe cosmos | warm heat | emission emit discharge
    pollute pollution contaminate contamination | environment environmental ecological | electricity power electric
    oil petroleum crude | gasoline petrol | waste garbage trash rubbish | rain rainfall | snow snowfall | hot heat
    wind windy | animal creature | endangered threatened | insect bug | bird avian | doctor physician medic
    body corpse remains | surgeon surgery | operation surgery | hospital clinic | ill sick unwell
    disease illness sickness ailment | disorder condition | heart cardiac | brain cerebral | kidney renal
    lung pulmonary | obese obesity overweight | medicine drug medication | drug narcotic | pill tablet | dose dosage
    vaccine vaccination inoculate vaccinate immunize immunization jab | coronavirus covid | infect infection contagion
    infectious contagious | epidemic outbreak | flu influenza | quarantine isolate isolation
    treat treatment therapy | therapy therapist | cure heal remedy | diagnose diagnosis
    mental psychological psychiatric | gene genetic genetically | drug pharmaceutical | healthy health
    poison poisonous toxic venom | radiation radioactive radioactivity | percent percentage | figure statistic data
    amount quantity | teach teacher instruct instructor educator | student pupil | university college
    graduate graduation alumnus alumni | degree diploma | educate education schooling | exam examination test
    principal headteacher headmaster | scholar academic | library librarian | map chart | history historical
    spot discover | detect spot find | reveal show | show demonstrate indicate | link associate relate connect
    induce cause trigger | inhibit suppress block prevent | enhance improve increase boost | promote stimulate enhance
    attenuate reduce weaken | elevate increase raise | impair damage weaken
    essential necessary required crucial vital | regulate control | mediate regulate | activate trigger
    neoplasm tumor cancer | risk likelihood probability chance | mortality death
    efficacy effectiveness effective | cell cellular
    """,
    "culture": """
    film movie picture flick | film shoot | filmmaker director | direct director helm | actor actress | actor star performer
    perform star portray play | play act role portray | role part character | perform act | star appear feature cast
    performance show concert gig | musician artist | singer vocalist sing | sing song | song track single
    band group | songwriter composer | compose composer composition | guitarist guitar | drummer drum | pianist piano
    violinist violin | bassist bass | sculptor sculpture | statue sculpture | painter paint painting
    painter artist | artwork painting | photo picture image photographer | drawing sketch | museum gallery
    exhibit exhibition display show | dancer dance ballet | comedian comic humorist | comedy comic
    novelist author writer | author writer write | write pen written author | book novel | novel novelist
    poet poetry poem | poem verse | playwright dramatist | biography memoir autobiography | editor edit
    journalist reporter correspondent newsman | journalism journalist | newspaper daily paper
    magazine periodical journal | press media | host presenter anchor | host stage | host present
    series show program | episode instalment installment | debut premiere | channel network | tv broadcaster
    remake adaptation | adapt base | hero protagonist | villain antagonist | award prize honor | honor tribute
    medal medalist | win victory triumph winner victorious | win earn | winner champion | champion title championship
    draw tie | score goal | match game | tournament championship competition | race contest | competition contest
    team squad side club | player footballer | athlete sportsman sportswoman | coach manager | trainer coach
    captain skipper captaincy | goalkeeper goalie keeper | striker forward | soccer football | referee umpire
    league division | stadium arena ground venue | spectator audience crowd | season campaign | trophy cup
    rank place | rank position | leader frontrunner | contest compete | injury injured | olympian olympic
    golf golfer | boxer boxing | wrestler wrestling | cyclist cycling | skier skiing | racer racing
    celebrate celebration commemorate | festival fest fair | birthday birth | clothes clothing garment apparel dress
    chef cook | restaurant diner eatery | hotel inn | tourism tourist | holiday vacation | recognize recognition
    founded establish founder create | foundation establishment | founded start form | commission order | form establish formation | create creator creation
    creator maker inventor | create develop | build make | writer screenwriter scriptwriter | script screenplay
    include comprise contain consist | consist comprise compose | feature include | similar alike | equal equivalent
    copy imitate replicate | example instance | type kind sort | part portion section | list roster
    helm lead | film record | premiere release debut | appear release
    receive win | finalist final | thrash beat | edge beat
    """,
}  # fmt: skip
GROUPS: tuple[str, ...] = tuple(
    row for text in _SUBJECTS.values() for line in text.strip().splitlines() for row in line.strip().split(" | ")
)
