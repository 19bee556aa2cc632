"""Pairs that cannot both be said of the same thing at the same time. Forms are dictionary forms.

Drawn up by hand from the oppositions that change a news fact; near-opposites that often hold together (old/new,
good/bad) are left out on purpose, because a false alarm costs more than a miss.
"""

from __future__ import annotations

PAIRS = """comedy tragedy|uphold overturn|confirm overturn|support contradict|confirm contradict|back contradict|higher lower|wetter drier|hotter colder|better worse|warmer cooler|tallest smallest|tallest shortest|longest shortest|fastest slowest|strongest weakest|older younger|wet dry|extend lift|impose lift|keep lift|raise halve|double halve
increase decrease|increase fall|increase drop|increase decline|increase reduce|increase cut|increase shrink
rise fall|rise drop|rise decline|rise decrease|rise plunge|rise plummet|rise sink|rise slump|rise dip
grow shrink|grow decline|grow fall|gain lose|gain fall|climb fall|climb drop|soar plunge|soar fall
surge plunge|jump fall|jump drop|expand shrink|expand contract|strengthen weaken|raise lower|raise cut
raise reduce|win lose|victory defeat|victory loss|winner loser|accept reject|accept refuse|approve reject
approve block|approve veto|agree refuse|allow forbid|allow ban|allow prohibit|allow block|allow prevent
permit forbid|permit ban|permit prohibit|legal illegal|lawful unlawful|legalise ban|guilty innocent
convict acquit|guilty acquit|conviction acquittal|confirm deny|admit deny|acknowledge deny|support oppose
back oppose|endorse oppose|favour oppose|open close|reopen close|open shut|begin end|start end|start stop
start finish|begin finish|begin stop|continue stop|continue end|arrive depart|arrive leave|enter leave
enter exit|join leave|join quit|import export|importer exporter|buy sell|hire fire|hire dismiss
appoint dismiss|appoint fire|release arrest|free imprison|release detain|free jail|alive dead|live die
survive die|survivor dead|safe dangerous|safe unsafe|likely unlikely|able unable|capable incapable
possible impossible|major minor|majority minority|maximum minimum|most least|best worst|largest smallest
biggest smallest|highest lowest|oldest youngest|always never|all none|northern southern|eastern western
male female|husband wife|brother sister|son daughter|father mother|hot cold|warm cool|rich poor|wealthy poor
present absent|presence absence|success failure|succeed fail|successful unsuccessful|pass fail|true false
correct incorrect|accurate inaccurate|voluntary involuntary|voluntarily involuntarily|voluntary compulsory
voluntary mandatory|voluntary forced|independent dependent|stable unstable|legitimate illegitimate
constitutional unconstitutional|healthy sick|married single|married unmarried|employed unemployed
known unknown|domestic foreign|internal external|civilian military|urban rural|positive negative
optimistic pessimistic|profit loss|surplus deficit|lender borrower|attack defend|attacker victim|ally enemy
friend enemy|peace war|ban legalise|banned legal|vacant occupied|full empty|complete incomplete
finished unfinished|permanent temporary|include exclude|remember forget|create destroy|build demolish
advance retreat|attract repel|encourage discourage|praise criticise|praise condemn|hail condemn|love hate
like dislike|trust distrust|democrat republican|democratic republican|communist capitalist|upgrade downgrade
promote demote|inflate deflate|push pull|lend borrow|teach learn|add remove|add subtract|insert remove
same different|similar different|identical different|equal unequal|alone together|amateur professional
morning evening|vertical horizontal|tall short|long short|thick thin|wide narrow|deep shallow|fast slow
rapid slow|quickly slowly|strong weak|hard soft|wet dry|transparent opaque|visible invisible|lenient harsh
guilty cleared|convict clear|suspend reinstate|elderly young|tighten loosen|tighten relax|tighten ease
ease worsen|improve worsen|improve deteriorate|recover deteriorate|withdraw deploy|invade withdraw
ratify reject|uphold overturn|uphold reverse|uphold strike|affirm overturn|land takeoff|ascend descend
lengthen shorten|widen narrow|accelerate slow|accelerate decelerate|hero villain|protagonist antagonist
fiction nonfiction|fictional real|indoor outdoor|freshwater saltwater|overestimate underestimate
exceed undershoot|outnumber trail|plaintiff defendant|prosecutor defendant|employer employee|landlord tenant
incumbent challenger|predecessor successor|ancestor descendant|sender recipient|donor recipient
ceasefire offensive|hawkish dovish|partial full|overt covert|secret public|legal outlawed|free captive
acquit convict|exonerate convict|unanimous divided|bipartisan partisan|mandatory optional
compulsory optional|required optional""".replace("\n", "|")
