"""Verbs of news and of studies: what may be the verb of a sentence in the present tense ("the drug reduces the risk").

Many are nouns too; whoever asks must know that the sentence has no surer verb. Drawn up by hand.
"""

from __future__ import annotations

from factcheck.lexicon.inflection import IRREGULAR, IRREGULAR_NOUNS

_REGULAR = (
    "abandon abolish absorb accelerate accept accompany account accuse achieve acknowledge acquire activate adapt "
    "add address adjust administer admire admit adopt advance advise advocate affect affirm afford agree aid aim "
    "allege allocate allow alter amend amount amuse analyse annex announce annoy answer anticipate apologise appeal "
    "appear applaud apply appoint apprehend approach approve argue arrange arrest arrive ask assassinate assault "
    "assemble assert assess assign assist associate assume assure attach attack attain attempt attend attract "
    "attribute authorise avoid await award "
    "backfire bake ban bar bargain base batter battle behave belong benefit besiege blackmail blame bless block "
    "boast bolster bomb boost border borrow bother boycott brand breach breathe bribe broaden bury bypass "
    "calculate call campaign cancel capture carry carve cater cause cease celebrate challenge champion change "
    "charge chase cheat check chew cite claim clarify clash clean clear climb coincide collaborate collapse collect "
    "collide combat combine command commemorate comment commit compare compensate compete compile complain complete "
    "complicate comply compose comprise conceal concede conceive concern conclude condemn conduct confer confess "
    "confirm confiscate conflict confront confuse connect conquer conserve consider consist consolidate constitute "
    "consult consume contact contain continue contract contradict contribute control convene convert convict "
    "convince cooperate coordinate cope correct correlate cough cover crash create criticise cross crush cry "
    "cultivate curb cure "
    "damage dare date deactivate debate decide declare decline decorate decrease dedicate defeat defend define defy "
    "degrade delay delete deliver demand demonstrate denounce deny depart depend depict deploy deport deprive "
    "derive descend describe deserve design designate destroy detain detect deter deteriorate determine develop "
    "deviate devise devote diagnose dictate differ diminish dine direct disable disagree disappear disclose "
    "discourage discover discuss dismantle dismiss display dispute disrupt dissolve distinguish distribute disturb "
    "dive dominate donate double downplay dump "
    "earn ease edit educate eject elaborate elect elevate eliminate embark embarrass embrace emerge emit emphasise "
    "employ empower enable enact enclose encounter encourage end endanger endorse endure enforce engage enhance "
    "enjoy enlist enrol ensure enter entertain entitle erupt escape establish estimate evacuate evade evaluate "
    "evict evolve exaggerate examine exceed exchange exclude execute exempt exercise exert exhibit exist exit "
    "expand expect expel experience expire explain explode exploit explore export expose express extend extract "
    "extradite "
    "face facilitate fade fail fear feature file fill finance finish fire focus force forecast forge foster fuel "
    "fulfil function "
    "gain gather generate govern grab graduate grant guarantee guide "
    "hack halt hamper handle happen harass harm hate haunt head heal help hesitate highlight hijack hinder hire "
    "honour host hunt "
    "identify ignore illustrate impact impair impersonate implement imply import impose impress imprison improve "
    "include incorporate increase indicate induce infect infiltrate influence inform inherit inhibit initiate "
    "injure insert insist inspect inspire install instruct insulate insult insure integrate intend intensify "
    "interfere interpret interrogate interrupt intervene interview introduce invade invent invest investigate "
    "invite involve irritate isolate "
    "jail join judge jump justify "
    "kick kidnap kill kiss knit knock "
    "lack land last laud laugh launch lease lecture legalise lessen license lift limit link list listen live load "
    "lobby locate look loot love lower lure "
    "maintain manage manufacture mark marry match matter mature maximise measure mediate melt mend mention merge "
    "migrate minimise mislead modify monitor motivate mourn move multiply murder "
    "narrow necessitate need negotiate nod nominate notice notify "
    "obey object oblige observe obtain occupy occur offend offer open operate oppose order organise originate oust "
    "outlaw outline outnumber outperform overestimate override oversee overturn owe own "
    "participate pass patrol pause perform permit persist persuade phosphorylate pick plague plan plant play plead "
    "please pledge plunge poison pollute portray pose possess postpone pour practise praise pray preach precede "
    "predict prefer prepare prescribe present preserve press pressure prevail prevent privatise proceed process "
    "proclaim produce profit prohibit project prolong promise promote prompt propose prosecute protect protest "
    "provide provoke prune publicise publish pull punish purchase pursue push "
    "quadruple qualify question quote "
    "raid raise range rank rape rate ratify reach react reaffirm realise reap reassure rebuild recall receive "
    "reclaim recognise recommend reconsider record recover recruit recur recycle reduce refer refill reflect refuse "
    "refute regain regard register regret regulate rehearse reinforce reinstate reiterate reject rejoice relate "
    "relax release relieve relocate rely remain remember remind remove render renew renounce repair repeal repeat "
    "replace replant replicate reply report represent reproduce request require rescind rescue resemble reside "
    "resign resist resolve respect respond restore restrict result resume retain retire retrain retreat return "
    "reunite reveal reverse review revise revive revoke reward rob ruin rule rush "
    "sabotage sack safeguard salute sanction satisfy save scan scatter schedule scold score scrape scream screw "
    "scrub secure seem seize select separate serve settle sew shape share shave shelter shield shift shorten shout "
    "showcase sign signal simplify slash slow smash smuggle snatch sneeze sniff snore soar solicit solve sound "
    "spark specialise specify speculate split sponsor sprout squash squeak squeeze stabilise stage star start state "
    "stay steer stem step stimulate stir stitch stop store storm strengthen stress stretch stroke struggle study "
    "submit subtract succeed suck sue suffer suggest suit supervise supply support suppose suppress surge surpass "
    "surprise surrender surround survive suspect suspend sustain sweep switch symbolise sympathise "
    "tackle target tax tease telephone tempt tend terminate terrorise test testify thank threaten thrive thwart "
    "tighten tolerate top torture touch toughen tour tow trace track trade train transfer transform translate "
    "transmit transport travel treat trigger triple triumph trust try turn "
    "underestimate undergo undermine unfasten unite unleash unlock unpack unveil update uphold urge use utilise "
    "vaccinate value vanish vary veto view violate visit voice volunteer vote vow "
    "wait walk wander want warn warrant wash waste watch weaken weigh welcome whisper whistle widen wipe wish "
    "witness wobble work worry worsen wound wrap wrestle "
    "yawn yield"
).split()
_AMERICAN = (("ise", "ize"), ("yse", "yze"), ("our", "or"), ("fulfil", "fulfill"))
IRREGULAR_VERBS = frozenset(IRREGULAR.values()) - IRREGULAR_NOUNS - {"dead"}
IRREGULAR_PAST = frozenset(form for form, base in IRREGULAR.items() if form != base and base in IRREGULAR_VERBS) | {
    "born"
}
"""Their other forms: "went", "gone", "goes"."""
_NO_PRESENT = frozenset("be do have".split())


def _third(base: str) -> str:
    """Return the form behind "she": "carries", "reaches", "rises"."""
    if base.endswith("y") and base[-2] not in "aeou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def _bases() -> frozenset[str]:
    regular = set(_REGULAR)
    for british, american in _AMERICAN:
        regular.update(base.replace(british, american) for base in _REGULAR if base.endswith(british))
    return frozenset(regular) | (IRREGULAR_VERBS - _NO_PRESENT)


SAME_PAST = frozenset("beat hit cut put set shut hurt cost quit split cast shed burst spread bid overcome".split())
"""Verbs whose past is written as the infinitive is."""
PAST_FORMS = SAME_PAST | IRREGULAR_PAST
NO_PAST = frozenset(
    "red shed sled bred need speed hundred bed seed deed feed breed indeed unwanted wanted alleged suspected "
    "so-called armed united based".split()
)
"""What looks like the past of a verb, and mostly is none."""
BASES = _bases()
"""Verbs as they stand behind "they"."""
THIRDS = frozenset(map(_third, BASES)) | {"costs"}
"""And as they stand behind "she"."""
