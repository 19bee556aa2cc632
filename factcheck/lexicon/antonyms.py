"""Pairs that cannot both be said of the same thing at the same time. Forms are dictionary forms.

Drawn up by hand from the oppositions that change a news fact; among the candidates read through were the antonyms of
WordNet 3.0 (Princeton University, WordNet licence), of which those stayed whose words exclude one another.
Near-opposites that often hold together (old/new, good/bad), and states that follow one another in one report
(arrested and released, at war and at peace), are left out on purpose: a false alarm costs more than a miss.
"""

from __future__ import annotations

PAIRS = """comedy tragedy|uphold overturn|confirm overturn|support contradict|confirm contradict|back contradict
higher lower|wetter drier|hotter colder|better worse|warmer cooler|tallest smallest|tallest shortest
longest shortest|fastest slowest|strongest weakest|older younger|wet dry|extend lift|impose lift|keep lift
uphold dismiss|uphold reject|uphold quash|uphold annul|clear block|clear prohibit|clear ban|approve prohibit
approve ban|approve forbid|raise unchanged|lower unchanged|cut unchanged|increase unchanged|reduce unchanged|rise unchanged|fall unchanged
change unchanged|raise halve|double halve|increase decrease|increase fall|increase drop|increase decline|increase reduce
increase cut|increase shrink|rise fall|rise drop|rise decline|rise decrease|rise plunge|rise plummet
rise sink|rise slump|rise dip|grow shrink|grow decline|grow fall|gain lose|gain fall|climb fall|climb drop
soar plunge|soar fall|surge plunge|jump fall|jump drop|expand shrink|expand contract|strengthen weaken
raise lower|raise cut|raise reduce|win lose|victory defeat|victory loss|winner loser|accept reject
accept refuse|approve reject|approve block|approve veto|agree refuse|allow forbid|allow ban|allow prohibit
allow block|allow prevent|permit forbid|permit ban|permit prohibit|lawful unlawful
legalise ban|guilty innocent|convict acquit|guilty acquit|conviction acquittal|confirm deny|admit deny
acknowledge deny|support oppose|back oppose|endorse oppose|favour oppose|open close|reopen close|open shut
begin end|start end|start stop|start finish|begin finish|begin stop|continue stop|continue end
arrive depart|arrive leave|enter leave|enter exit|join leave|join quit|import export|buy sell|hire fire
hire dismiss|appoint dismiss|appoint fire|alive dead|alive die|gain slide|recover decline|keep lose|living dead|survive die|survivor dead|safe dangerous|safe unsafe
major minor|maximum minimum|most least
best worst|greatest worst|finest worst|poorest best|largest smallest|biggest smallest|highest lowest|oldest youngest|always never|all none
northern southern|eastern western|north south|east west|male female|husband wife|brother sister|son daughter|father mother
hot cold|warm cool|rich poor|wealthy poor|present absent|presence absence|success failure|succeed fail
pass fail|true false|voluntary involuntary
voluntarily involuntarily|voluntary compulsory|voluntary mandatory|voluntary forced|independent dependent
healthy sick|married single
domestic foreign|internal external|civilian military
urban rural|positive negative|favourable negative|favourable hostile|glowing scathing|optimistic pessimistic|profit loss|surplus deficit|lender borrower
attack defend|attacker victim|ally enemy|friend enemy|vacant occupied|full empty|complete incomplete
permanent temporary|include exclude|remember forget|create destroy|build demolish
advance retreat|attract repel|encourage discourage|praise criticise|praise condemn|hail condemn|love hate
democrat republican|communist capitalist|upgrade downgrade|promote demote
inflate deflate|push pull|lend borrow|teach learn|add remove|add subtract|insert remove|same different
similar different|identical different|alone together|amateur professional|morning evening
vertical horizontal|tall short|long short|thick thin|wide narrow|deep shallow|fast slow|rapid slow
quickly slowly|strong weak|hard soft|transparent opaque|lenient harsh|guilty cleared
convict clear|suspend reinstate|elderly young|tighten loosen|tighten relax|tighten ease|ease worsen
improve worsen|improve deteriorate|recover deteriorate|withdraw deploy|invade withdraw|ratify reject
uphold reverse|uphold strike|affirm overturn|land takeoff|ascend descend|lengthen shorten|widen narrow
accelerate slow|accelerate decelerate|hero villain|protagonist antagonist|fictional real
indoor outdoor|freshwater saltwater|overestimate underestimate|exceed undershoot|outnumber trail
plaintiff defendant|prosecutor defendant|employer employee|landlord tenant|incumbent challenger
predecessor successor|ancestor descendant|sender recipient|donor recipient|ceasefire offensive|hawkish dovish
partial full|overt covert|secret public|legal outlawed|free captive|exonerate convict|unanimous divided
bipartisan partisan|mandatory optional|compulsory optional|required optional|deposit withdraw
ignite extinguish|maximize minimize|conserve waste|persuade dissuade|resist surrender|fight surrender
survive perish|survive succumb|recover succumb|disable enable|invest divest|brighten darken
centralize decentralize|converge diverge|sharpen soften|thicken thin|toughen soften|harden soften
soothe inflame|calm inflame|unite divide|nationalize privatize|overstate understate|overvalue undervalue
overweight underweight|outperform underperform|heat cool|freeze thaw|freeze melt|abolish establish
abolish introduce|abolish retain|abolish keep|scrap keep|scrap retain|scrap introduce|repeal enact
repeal retain|repeal pass|revoke grant|grant deny|grant refuse|grant reject|reward punish|praise blame
applaud boo|applaud condemn|welcome condemn|welcome criticise|welcome reject|welcome oppose|embrace reject
embrace shun|endorse reject|endorse condemn|hail criticise|defend condemn|obey defy|obey violate
comply violate|comply defy|prolong shorten|extend curtail|extend shorten|speed slow|hasten delay
hasten postpone|accelerate delay|retain lose|regain lose|gain forfeit|save spend|rescue abandon
build destroy|construct demolish|construct destroy|erect demolish|preserve destroy|preserve abandon
protect endanger|protect harm|heal injure|recover worsen|hide reveal|conceal reveal|conceal disclose
hide disclose|stay leave|stay depart|stay quit|stay resign|cheap expensive|affordable expensive
heavy light|loud quiet|noisy quiet|clean dirty|clean polluted|fresh stale|solid liquid
smooth rough|sharp blunt|tame wild|brave cowardly|generous stingy|polite rude|innocent culpable
natural artificial|genuine fake|genuine counterfeit|genuine forged|authentic fake|authentic forged
permanent interim|permanent provisional|temporary lasting|public private|simple complex|simple complicated
easy difficult|easy hard|junior senior|inner outer|upper lower|leftist rightist|conservative liberal
conservative progressive|pro anti|secular religious|atheist believer|acute chronic|benign malignant
fatal minor|deadly harmless|lethal harmless|toxic harmless|poisonous harmless|poisonous edible
harmful harmless|harmful beneficial|extinct living|extinct alive|extinct thriving|abundant scarce
abundant rare|common rare|frequent rare|often rarely|often seldom|usually rarely|widespread rare
widespread isolated|famous obscure|modern ancient|ancient recent|preliminary final|explicit implicit
active dormant|active retired|calm stormy|mild severe|minor severe|minor serious|minor critical
slight severe|slight serious|trivial serious|superficial serious|lightly heavily|slightly sharply
slightly significantly|slightly dramatically|slightly considerably|slightly steeply|gradually suddenly
slowly rapidly|slowly swiftly|partially fully|partly fully|partly wholly|partially completely|partly entirely
partial total|temporarily permanently|peaceful violent|drunk sober|rich impoverished|affluent poor
prosperous poor|solvent bankrupt|fertile barren|humid dry|humid arid|rainy dry|sunny rainy|tropical polar
coastal inland|coastal landlocked|offshore onshore|upstream downstream|uphill downhill|upward downward
inward outward|clockwise anticlockwise|clockwise counterclockwise|forward backward|upstairs downstairs
domestic overseas|domestic international|northward southward|eastward westward|northwest southeast
northeast southwest|northeast northwest|southeast southwest|northwest southwest|northeast southeast|gain loss
asset liability|inflow outflow|buyer seller|king queen|prince princess|nephew niece|uncle aunt
grandfather grandmother|grandson granddaughter|bride groom|dawn dusk|sunrise sunset|noon midnight
morning afternoon|afternoon evening|childhood adulthood|adult juvenile|optimism pessimism|guilt innocence
truth falsehood|fact fiction|fact myth|success flop|boom bust|boom slump|boom recession|growth recession
growth contraction|growth decline|expansion contraction|upturn downturn|bullish bearish|appreciate depreciate
appreciate weaken|depreciate strengthen|surplus shortage|surplus shortfall|shortage glut|scarcity abundance
excess shortage|consent refusal|permission prohibition|rebel loyalist|veteran newcomer|veteran rookie
veteran novice|expert novice|carnivore herbivore|predator prey|viral bacterial|sequel prequel|debut farewell
debut finale|premiere finale|opener finale|acoustic electric|vocal instrumental|unicameral bicameral
republic monarchy|republic kingdom|democracy dictatorship|democratic authoritarian|democratic autocratic
unilateral bilateral|unilateral multilateral|unilateral joint|individually jointly|separately jointly
unanimously narrowly|narrowly overwhelmingly|narrow overwhelming|narrow landslide|narrowly comfortably
correctly wrongly|rightly wrongly|truly falsely|accidentally deliberately
accidentally intentionally|automatic manual|solo jointly|current former|incumbent former|sitting former
upcoming past|richer poorer|cheaper costlier|bigger smaller|larger smaller|greater smaller|greater lesser
taller shorter|longer shorter|faster slower|stronger weaker|heavier lighter|closer farther|closer further
nearer farther|deeper shallower|wider narrower|harder easier|safer riskier|richest poorest|cheapest costliest
deepest shallowest|heaviest lightest|hottest coldest|warmest coldest|warmest coolest|wettest driest
youngest eldest|earliest latest|widest narrowest|closest farthest|nearest farthest|nearest furthest
safest deadliest|hardest easiest|busiest quietest|greatest smallest|triple halve|treble halve|double fall
triple fall|double shrink|quadruple fall|raise drop|raise slash|hike cut|hike slash|hike reduce|boost cut
boost reduce|boost slash|boost weaken|boost hurt|rise tumble|rise shrink|rise slide|climb slip|climb slide
climb decline|climb tumble|climb plunge|soar slump|soar drop|soar tumble|soar plummet|surge fall|surge drop
surge decline|surge slump|surge tumble|jump plunge|jump decline|jump tumble|jump slump|gain drop|gain slump
gain slip|gain decline|grow drop|grow contract|grow slump|grow dwindle|expand reduce|rebound fall
rebound drop|swell shrink|swell dwindle|escalate ease|escalate subside|intensify ease|intensify weaken
intensify subside|bolster weaken|bolster undermine|reinforce undermine|support undermine|help hinder
help hurt|help harm|facilitate hinder|facilitate obstruct|promote hinder|promote suppress|encourage deter
encourage dissuade|stimulate suppress|stimulate inhibit|enable prevent|cause prevent|trigger prevent
cause cure|provoke prevent|impose remove|impose relax|impose waive|impose scrap|introduce remove
lift reimpose|lift maintain|lift tighten|keep drop|maintain abandon|adopt abandon|adopt reject|adopt scrap
resume suspend|resume halt|resume stop|resume cancel|resume abandon|continue halt|continue cease
continue suspend|continue abandon|proceed halt|proceed cancel|restart halt|restart stop|start halt
start cease|begin cease|begin halt|reopen shut|accept decline|accept spurn|accept rebuff|accept dismiss
approve refuse|approve oppose|authorise forbid|authorise ban|authorise block|authorise refuse|allow bar
allow refuse|allow stop|allow outlaw|permit prevent|permit bar|permit block|permit outlaw|permit refuse
ratify refuse|enact veto|pass block|vote abstain|sign veto|sign reject|agree decline|agree reject
concede deny|concede refuse|confess deny|confirm refute|confirm dispute|confirm reject|acknowledge dispute
acknowledge reject|verify refute|prove refute|prove debunk|support reject|support condemn
support block|back reject|back block|favour reject|advocate oppose|backer opponent|supporter opponent
supporter critic|proponent opponent|reinstate dismiss|reinstate sack|reinstate fire|attend boycott
attend skip|attend miss|participate boycott|join boycott|join shun|advance withdraw|attack retreat
deepen narrow|lead trail|lead lag|gainer loser|lender debtor|creditor debtor|vendor buyer|emigrate immigrate
ascent descent|arrival departure|entrance exit|opening closure|construction demolition|creation destruction
legalisation prohibition|strength weakness|wealth poverty|safety danger
quantity quality|hope despair|joy grief|love hatred|ally foe|friend foe|hostile friendly|amicable hostile
loyal treacherous|humble arrogant|modest lavish|frugal lavish|wet arid|sterile fertile|alkaline acidic
soluble insoluble|nocturnal diurnal|evergreen deciduous|monogamous polygamous|vegetarian carnivorous
organic synthetic|natural synthetic|voluntary enforced|dormant erupting|outgoing incoming|prewar postwar
wartime peacetime|interim lasting|relieve worsen|relieve aggravate|alleviate worsen|alleviate aggravate|soothe aggravate
mitigate worsen|mitigate aggravate|exacerbate alleviate|exacerbate ease|exacerbate relieve|exacerbate rescue
exacerbate improve|exacerbate mitigate|exacerbate reduce|exacerbate prevent|worsen prevent
pass reject|pass defeat|enact reject|adopt defeat|carry defeat|receive decline|receive refuse|get decline
accept forgo|inhibit promote|inhibit enhance|inhibit activate|suppress enhance|suppress activate|activate deactivate
impair improve|impair enhance|reduce enhance|decrease enhance|attenuate enhance|attenuate increase
upregulate downregulate|underpay overpay|overcharge undercharge|import produce|hire sack|recruit sack
open shutter|reopen shutter|expand downsize|inbound outbound|overland overseas|daytime nighttime""".replace("\n", "|")

# What "in-" negates though its ending does not show it; see `judging/opposites.py`.
TURNED_BY_IN = (
    "action balance complete correct decent discreet exact experience hospitable human humane justice licit mature "
    "opportune plausible proper pure sane secure sincere solvent valid voluntary"
)
# What a negating prefix does not turn into its opposite: "charge" and "discharge", "migrant" and "immigrant".
NOT_TURNED = (
    "aster charge close cord count course cover different ease earth famous flammable fold habitant leash less loose "
    "mediate migrant migrate migration miss patch pertinent place plant play pose prison ravel sect section solution "
    "solve tort tract tribute valuable veil vestment"
)
# What one does after the other: both may be so, at their times.
IN_TURN = (
    "join leave begin end start finish arrive depart enter hire dismiss appoint build demolish create destroy marry "
    "divorce found dissolve reopen shut close"
)
# What the same one may do besides, of another thing or at another time: who closed a door need not have left it shut.
AT_TIMES = "open close shut buy sell lend borrow import export teach learn push pull add remove deposit withdraw lock"
