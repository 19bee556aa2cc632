"""Closed-class words, and verbs too light to tell one event from another."""

from __future__ import annotations

STOP_WORDS = frozenset(
    """a an the this that these those some any each every either such same own another other others
    i me my myself we us our ours ourselves you your yours yourself he him his himself she her hers herself it its
    itself they them their theirs themselves one who whom whose which what where when why how whoever whatever
    and or but nor so yet if then than as because while although though whereas unless until since once whether
    of in on at by for with from to into onto upon over under about above below between among amongst against during
    before after through throughout across along around near off out up down within toward towards via per amid amidst
    despite behind beyond beside besides inside outside
    be am is are was were been being do does did done doing have has had having will would shall should can could may
    might must ought need dare used get gets got gotten getting
    there here also too very just still even ever already now again only rather quite more most much many less least
    few fewer several all both no not never none neither yes well really indeed however therefore thus hence meanwhile
    moreover furthermore additionally together else etc s t re ve ll d m
    mr mrs ms dr sir
    """.split()
)

# Verbs and nouns that carry little of their own: a claim is not unsupported for want of one of these.
LIGHT_WORDS = frozenset(
    """become make take give come go keep put set let seem appear remain include involve consist happen occur hold comprise attend aged old
    say tell state note add explain announce report declare mention describe call name known see show reveal
    begin start continue use accord
    thing way part kind sort type number amount total lot case time fact
    people person man woman someone somebody anyone everyone everybody
    currently recently previously formerly originally initially eventually finally later earlier ago today
    new old first last next main certain various different several
    """.split()
)

SAYS_MORE = frozenset("know knows knew knowing".split())
"""Forms of a light word that are none: what is known as something is it, who knew of something knew."""

NEGATORS = frozenset(
    "not no never none neither nor nobody nothing nowhere without cannot hardly scarcely barely rarely seldom absence n't lacks lack lacking "
    "lacked zero non isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't couldn't shouldn't hasn't "
    "haven't hadn't mustn't needn't ain't shan't mightn't".split()
)

EXCEPTS = frozenset("except excluding excepting barring".split())
"""What sets some apart from all the others."""

# What narrows a claim: a passage that does not narrow as much does not bear it out.
RESTRICTORS = frozenset("only sole solely exclusively merely outside".split())

# Verbs and adjectives whose complement is said not to be so.
NEGATIVE_VERBS = frozenset(
    "refuse reject fail decline unable incapable impossible prevent avoid stop cease forbid prohibit ban bar "
    "block refute dismiss halt abandon cancel scrap oppose false untrue unlikely disprove doubt exclude "
    "refrain impede lack".split()
)

# What follows is not stated as fact by the source itself.
UNASSERTED = frozenset(
    """may might could would should if whether unless whoever perhaps possibly probably maybe likely potential potentially
    allege allegedly alleged claim accuse suspect suspected suspicion rumour rumor rumored purported purportedly
    supposedly reportedly apparent
    plan hope want wish seek aim intend try attempt propose proposal consider threaten offer urge demand request ask
    vow pledge promise fear worry warn expect predict forecast suggest believe think feel bid effort appeal petition suppose
    mull ponder contemplate plead advocate recommend envisage envision foresee anticipate
    deny denial accusation allegation speculate contend chant shout joke candidate candidacy contender applicant application
    """.split()
)

# Attribution of a statement the source passes on as said, not as doubtful.
SAYING = frozenset(
    "say tell state add note explain announce report declare confirm write comment remark stress emphasise emphasize "
    "point argue assert insist acknowledge admit reveal observe testify conclude find show accord boast".split()
)

TITLES = frozenset(
    """president prime minister chancellor king queen prince princess senator sen representative rep governor gov
    mayor judge justice general gen colonel col captain capt lieutenant lt sergeant sgt major admiral secretary deputy
    vice attorney professor prof dr doctor mr mrs ms miss sir lord lady dame pope bishop archbishop cardinal father
    rev reverend chairman chairwoman chair chief director coach detective officer inspector ambassador minister
    congressman congresswoman spokesman spokeswoman spokesperson former ex
    """.split()
)

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thurs", "friday fri", "saturday sat",
         "sunday sun")
    )
    for name in names.split()
}  # fmt: skip

THIRD_PERSON = frozenset("they he she it their its his her".split())
DETERMINERS = frozenset("a an the its his her their our my your this that these those".split())
