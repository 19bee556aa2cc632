"""Verbs of news and of studies: what may be the verb of a sentence in the present tense ("the drug reduces the risk").

Many are nouns too; whoever asks must know that the sentence has no surer verb. Drawn up by hand.
"""

from __future__ import annotations

from factcheck.lexicon.inflection import IRREGULAR, IRREGULAR_NOUNS

_REGULAR = (
    "abandon abolish absorb accelerate accept accompany account accuse achieve acknowledge acquire activate adapt add "
    "address admit adopt advance advise advocate affect affirm afford agree aid aim allege allow alter amount analyse "
    "announce answer anticipate apologise appeal appear applaud apply appoint approach approve argue arrange arrest "
    "arrive ask assault assemble assert assess assign assist associate assume assure attach attack attain attempt "
    "attend attract attribute authorise avoid await award "
    "backfire ban bar base battle batter belong benefit besiege blame bless block boast bolster bomb boost border "
    "borrow boycott brand breach broaden bypass "
    "calculate call campaign cancel capture carry cater cause cease celebrate challenge champion change charge chase "
    "cheat check cite claim clarify clash clear climb coincide collaborate collapse collect collide combat combine "
    "command commemorate comment commit compare compete compile complain complete complicate comply comprise conceal "
    "concede concern conclude condemn conduct confer confess confirm conflict confront confuse connect conquer consider "
    "consist constitute consult consume contact contain continue contract contradict contribute control convert convict "
    "convince cooperate coordinate cope correct correlate cover crash create criticise cross cure cultivate curb "
    "damage date deactivate debate decide declare decline decrease dedicate defeat defend define defy degrade delay "
    "delete deliver demand demonstrate denounce deny depart depend depict deploy deport deprive derive descend describe "
    "deserve design destroy detain detect deter deteriorate determine develop deviate devote diagnose dictate differ "
    "diminish direct disagree disappear disclose discourage discover discuss dismiss display dispute disrupt dissolve "
    "distinguish distribute disturb dominate donate double downplay dump "
    "earn ease educate elaborate elect elevate eliminate embarrass embrace emerge emit emphasise employ empower enable "
    "encounter encourage end endanger endorse enforce engage enhance enjoy ensure enter entitle erupt escape establish "
    "estimate evacuate evade evaluate evolve exaggerate examine exceed exchange exclude execute exempt exercise exert "
    "exhibit exist exit expand expect expel experience expire explain exploit explode explore export expose express "
    "extend extract "
    "face facilitate fail fear feature file fill finance finish fire focus force forecast foster fuel fulfil function "
    "gain gather generate govern grab graduate grant guarantee guide "
    "halt hamper handle happen harass harm haunt head heal help highlight hinder hire honour host hunt "
    "identify ignore illustrate impact impair implement imply import impose impress imprison improve include "
    "incorporate increase indicate induce influence inform infect inherit inhibit initiate injure insert insist inspect "
    "inspire install insult insure integrate intend intensify interfere interpret interrupt intervene interview "
    "introduce invade invent invest investigate invite involve isolate "
    "jail join judge jump justify "
    "kick kidnap kill knock "
    "lack land last laud launch lease lecture legalise lessen license lift limit link list live load lobby locate look "
    "loot love lower lure "
    "maintain manage manufacture mark marry match matter mature maximise measure mediate melt mention merge migrate "
    "minimise mislead monitor motivate mourn move murder "
    "narrow necessitate need negotiate nominate notice notify "
    "obey object oblige observe obtain occupy occur offend offer open operate oppose order organise originate oust "
    "outlaw outline outnumber overestimate override oversee overturn owe own "
    "participate pass pause perform permit persist persuade phosphorylate pick plague plan plant play plead please "
    "pledge plunge portray pose possess postpone pour praise precede predict prefer prepare prescribe present preserve "
    "press pressure prevail prevent proceed process proclaim produce profit prohibit project prolong promise promote "
    "prompt propose prosecute protect protest provide provoke publish pull punish purchase pursue push "
    "quadruple qualify question quote "
    "raid raise range rank rate ratify reach react reaffirm realise reap reassure rebuild recall receive recognise "
    "recommend reconsider record recover recruit recur reduce refer reflect refuse refute regain regard register regret "
    "regulate reinforce reiterate reject relate relax release relieve rely remain remember remind remove render renew "
    "renounce repair repeal repeat replace replicate reply report represent reproduce request require rescue resemble "
    "resign resist resolve respect respond restore restrict result resume retain retire retreat return reveal reverse "
    "review revise revive revoke reward rob rule ruin rush "
    "sabotage sack salute sanction satisfy save schedule score secure seem seize select separate serve settle shape "
    "share shelter shield shift shorten showcase sign signal simplify slash slow smuggle soar solve sound spark "
    "specialise specify speculate split sponsor stabilise stage star start state stay stem step stimulate stop store "
    "storm strengthen stress stretch struggle study submit succeed sue suffer suggest suit supervise supply support "
    "suppose suppress surge surpass surprise surrender surround survive suspect suspend sustain sweep switch symbolise "
    "sympathise "
    "tackle target tax tend terminate terrorise test testify thank threaten thrive thwart tighten tolerate top torture "
    "touch tour toughen trace track trade train transfer transform translate transmit transport travel treat trigger "
    "triple triumph trust try turn "
    "undergo underestimate undermine unite unleash unveil update uphold urge use utilise "
    "vaccinate value vanish vary veto view violate visit voice vote vow "
    "wait walk want warn warrant waste watch weaken weigh welcome widen wish witness work worry worsen wound wrap "
    "yield"
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
