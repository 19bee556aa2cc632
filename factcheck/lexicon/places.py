"""Countries and other places with the words made from them: "French" and "France" are one key.

Drawn up from the ISO 3166 list of countries and common demonyms. Cities that news uses for their government have no key
of its country: "Beijing" may stand for China where it acts, but a place claim about Beijing is not one about China.
"""

from __future__ import annotations

_ROWS = """afghanistan afghan afghans|albania albanian|algeria algerian|angola angolan|argentina argentine argentinian
armenia armenian|australia australian australians aussie|austria austrian|azerbaijan azerbaijani
bahrain bahraini|bangladesh bangladeshi|belarus belarusian|belgium belgian|bolivia bolivian|bosnia bosnian
brazil brazilian|britain british uk briton britons|bulgaria bulgarian|cambodia cambodian|cameroon cameroonian
canada canadian|chad chadian|chile chilean|china chinese prc|colombia colombian|congo congolese|croatia croatian
cuba cuban|cyprus cypriot|czechia czech|denmark danish dane|ecuador ecuadorian|egypt egyptian|england english
eritrea eritrean|estonia estonian|ethiopia ethiopian|europe european eu|finland finnish finn
france french frenchman|gaza gazan|georgia georgian|germany german germans|ghana ghanaian|greece greek
guatemala guatemalan|haiti haitian|honduras honduran|hungary hungarian|iceland icelandic|india indian
indonesia indonesian|iran iranian|iraq iraqi|ireland irish|israel israeli|italy italian|jamaica jamaican
japan japanese|jordan jordanian|kazakhstan kazakh|kenya kenyan|korea korean koreans|kosovo kosovan kosovar|kuwait kuwaiti
kyrgyzstan kyrgyz|laos laotian|latvia latvian|lebanon lebanese|liberia liberian|libya libyan
lithuania lithuanian|malaysia malaysian|mali malian|malta maltese|mexico mexican|moldova moldovan
mongolia mongolian|montenegro montenegrin|morocco moroccan|mozambique mozambican|myanmar burma burmese
namibia namibian|nepal nepali nepalese|netherlands dutch holland|nicaragua nicaraguan|niger nigerien
nigeria nigerian|norway norwegian|oman omani|pakistan pakistani|palestine palestinian|panama panamanian
paraguay paraguayan|peru peruvian|philippines philippine filipino|poland polish|portugal portuguese|qatar qatari
romania romanian|russia russian|rwanda rwandan|scotland scottish scot|senegal senegalese|serbia serbian serb
singapore singaporean|slovakia slovak slovakian|slovenia slovenian slovene|somalia somali|spain spanish spaniard
sudan sudanese|sweden swedish swede|switzerland swiss|syria syrian|taiwan taiwanese|tajikistan tajik
tanzania tanzanian|thailand thai|tibet tibetan|tunisia tunisian|turkey turkish turk turkiye|turkmenistan turkmen
uganda ugandan|ukraine ukrainian|uruguay uruguayan|us usa america american americans|uzbekistan uzbek
venezuela venezuelan|vietnam vietnamese|wales welsh|yemen yemeni|zambia zambian|zimbabwe zimbabwean
africa african|asia asian|xinjiang uyghur|chechnya chechen|catalonia catalan|kashmir kashmiri
antarctica antarctic|latin|andorra andorran|barbados barbadian bajan|bahamas bahamian|belize belizean
benin beninese|bhutan bhutanese|botswana botswanan|brunei bruneian|burundi burundian|djibouti djiboutian
eswatini swazi swaziland|fiji fijian|gabon gabonese|gambia gambian|grenada grenadian|guyana guyanese|kiribati
lesotho basotho|liechtenstein|luxembourg luxembourger luxembourgish|madagascar malagasy|malawi malawian
maldives maldivian|mauritania mauritanian|mauritius mauritian|micronesia micronesian|monaco monegasque
nauru nauruan|palau palauan|samoa samoan|seychelles seychellois|suriname surinamese|togo togolese|tonga tongan
tuvalu tuvaluan|vanuatu|greenland greenlandic greenlander|bermuda bermudian|macau macanese macao
arab arabia arabian saudi""".replace("\n", "|")

# Parts of a country: a Texan is an American, so these tell no nationality.
_REGIONS = """texas texan|california californian|florida floridian|paris parisian|london londoner|berlin berliner
crimea crimean|bavaria bavarian|sicily sicilian|sardinia sardinian|corsica corsican|quebec quebecois quebecer
ontario ontarian|alaska alaskan|hawaii hawaiian|arizona arizonan|chicago chicagoan|boston bostonian
moscow muscovite|sydney sydneysider|milan milanese|naples neapolitan|venice venetian|vienna viennese
tuscany tuscan|flanders flemish|wallonia walloon""".replace("\n", "|")

PLACE_KEYS: dict[str, str] = {}
COUNTRIES = frozenset(_row.split()[0] for _row in _ROWS.split("|"))
"""The keys of countries and continents, without regions and cities."""
NATIONALITIES: frozenset[str]
_adjectives: set[str] = set()
for _row in _ROWS.split("|"):
    _adjectives.update(_row.split()[1:2])
for _row in f"{_ROWS}|{_REGIONS}".split("|"):
    _first, *_others = _row.split()
    for _word in (_first, *_others):
        PLACE_KEYS[_word] = _first
for _word in list(PLACE_KEYS):
    if not _word.endswith(("s", "sh", "se", "ch")):
        PLACE_KEYS.setdefault(_word + "s", PLACE_KEYS[_word])
NATIONALITIES = frozenset(_adjectives - {"uk", "usa", "european", "african", "asian"} | {"american", "british"})

CITIES: dict[str, str] = {}
"""A city or region of world renown -> the key of its country: enough to see that two places cannot be one."""
for _row in """us=washington york angeles chicago houston boston miami seattle dallas detroit atlanta philadelphia
us=baltimore denver minneapolis cleveland cincinnati sacramento memphis nashville omaha tulsa honolulu milwaukee
us=pittsburgh texas california florida alaska hawaii arizona
britain=london manchester liverpool birmingham leeds bristol sheffield nottingham southampton brighton
france=corsica paris lyon marseille nice strasbourg toulouse nantes bordeaux lille montpellier rennes grenoble calais
germany=bavaria berlin munich hamburg frankfurt cologne stuttgart dusseldorf leipzig dresden hanover nuremberg bonn dortmund
italy=sicily sardinia tuscany rome milan naples venice turin genoa bologna palermo verona
spain=madrid barcelona seville malaga bilbao zaragoza
russia=moscow petersburg vladivostok novosibirsk yekaterinburg kazan volgograd sochi grozny
china=beijing shanghai guangzhou shenzhen wuhan xinjiang chengdu chongqing tianjin nanjing hangzhou harbin lhasa urumqi
korea=seoul pyongyang busan incheon daegu
japan=tokyo osaka kyoto nagoya yokohama hiroshima nagasaki fukuoka sapporo kobe fukushima
india=delhi mumbai kolkata chennai bangalore bengaluru ahmedabad lucknow jaipur bhopal bombay calcutta
pakistan=islamabad karachi lahore peshawar rawalpindi quetta
australia=sydney melbourne brisbane adelaide canberra
canada=toronto montreal vancouver ottawa calgary edmonton winnipeg quebec ontario|brazil=brasilia paulo
egypt=cairo alexandria luxor|turkey=istanbul ankara izmir diyarbakir|iran=tehran isfahan mashhad shiraz tabriz
iraq=baghdad mosul basra fallujah kirkuk|israel=jerusalem aviv haifa|palestine=ramallah|gaza=rafah
ukraine=kyiv kiev kharkiv odesa odessa mariupol donetsk lviv|poland=warsaw krakow gdansk wroclaw
austria=vienna salzburg graz|belgium=flanders wallonia brussels antwerp ghent bruges
netherlands=amsterdam hague rotterdam utrecht eindhoven|switzerland=geneva zurich bern basel lausanne davos
sweden=stockholm gothenburg malmo|norway=oslo bergen|denmark=copenhagen aarhus|finland=helsinki tampere
greece=athens thessaloniki|portugal=lisbon porto|ireland=dublin cork galway
scotland=edinburgh glasgow aberdeen dundee|wales=cardiff swansea|kenya=nairobi mombasa|nigeria=lagos abuja kano
syria=damascus aleppo homs raqqa idlib|lebanon=beirut|thailand=bangkok phuket|vietnam=hanoi saigon
indonesia=jakarta surabaya bandung|philippines=manila davao cebu|malaysia=lumpur penang|taiwan=taipei kaohsiung
mexico=cancun tijuana guadalajara monterrey acapulco|argentina=aires|chile=santiago valparaiso
colombia=bogota medellin cali|venezuela=caracas maracaibo|peru=lima cusco|cuba=havana
afghanistan=kabul kandahar herat jalalabad|bangladesh=dhaka chittagong|hungary=budapest
romania=bucharest timisoara|serbia=belgrade|czechia=prague brno|albania=tirana|algeria=algiers oran
angola=luanda|armenia=yerevan|azerbaijan=baku|bahrain=manama|belarus=minsk|bolivia=sucre
bosnia=sarajevo mostar srebrenica|bulgaria=sofia plovdiv|cambodia=phnom|cameroon=yaounde douala
croatia=zagreb dubrovnik|cyprus=nicosia limassol|ecuador=quito guayaquil|estonia=tallinn|ethiopia=addis
eritrea=asmara|georgia=tbilisi batumi|ghana=accra kumasi|honduras=tegucigalpa|iceland=reykjavik|jordan=amman
kazakhstan=astana almaty|kosovo=pristina|kyrgyzstan=bishkek|laos=vientiane|latvia=riga|liberia=monrovia
libya=tripoli benghazi misrata|lithuania=vilnius kaunas|mali=bamako timbuktu|malta=valletta|moldova=chisinau
mongolia=ulaanbaatar|montenegro=podgorica|morocco=rabat casablanca marrakesh marrakech|mozambique=maputo
myanmar=yangon rangoon naypyidaw mandalay|namibia=windhoek|nepal=kathmandu|nicaragua=managua|niger=niamey
oman=muscat|paraguay=asuncion|qatar=doha|rwanda=kigali|senegal=dakar|slovakia=bratislava|slovenia=ljubljana
somalia=mogadishu|sudan=khartoum|tajikistan=dushanbe|tanzania=dodoma|tunisia=tunis|turkmenistan=ashgabat
uganda=kampala entebbe|uruguay=montevideo|uzbekistan=tashkent samarkand|yemen=sanaa aden|zambia=lusaka
zimbabwe=harare bulawayo|madagascar=antananarivo|malawi=lilongwe|mauritania=nouakchott|togo=lome
botswana=gaborone|burundi=bujumbura|fiji=suva|gambia=banjul|gabon=libreville|guyana=|bhutan=thimphu
suriname=paramaribo|arab=riyadh jeddah mecca """.replace("\n", "|").split("|"):
    _country, _, _names = _row.partition("=")
    CITIES.update(dict.fromkeys(_names.split(), _country))

CAPITALS = dict(
    row.split("=")
    for row in (
        "beijing=china washington=us moscow=russia london=britain paris=france berlin=germany tokyo=japan kyiv=ukraine "
        "tehran=iran ankara=turkey islamabad=pakistan ottawa=canada canberra=australia warsaw=poland rome=italy "
        "madrid=spain athens=greece cairo=egypt baghdad=iraq kabul=afghanistan hanoi=vietnam jakarta=indonesia "
        "manila=philippines bangkok=thailand taipei=taiwan caracas=venezuela havana=cuba lisbon=portugal vienna=austria "
        "stockholm=sweden oslo=norway copenhagen=denmark helsinki=finland dublin=ireland budapest=hungary"
    ).split()
)
"""Capitals that news uses for their government, where they stand behind no preposition: "Beijing has pursued"."""

_PARTS = {"england": "britain", "scotland": "britain", "wales": "britain", "chechnya": "russia", "xinjiang": "china",
          "tibet": "china", "macau": "china", "catalonia": "spain", "greenland": "denmark", "bermuda": "britain",
          "gaza": "palestine"}  # fmt: skip
PARTS_OF_PLACES = frozenset(
    "western eastern northern southern central upper lower inner outer mainland metropolitan rural urban coastal north "
    "south east west".split()
)
"""Words before a place that leave a part of it."""
_UNCLEAR = frozenset("europe africa asia antarctica latin arab kashmir taiwan palestine israel micronesia".split())
"""Continents and parts of the world that hold countries, and places whose country is in dispute."""
_APART = frozenset(map(frozenset, (("europe", "africa"), ("europe", "antarctica"), ("africa", "antarctica"))))
"""Continents that share no country."""


def country_of(lower: str, key: str) -> str:
    """Return the key of the country that a word names or lies in, "" for none: `key` is the word's own."""
    return key if key in COUNTRIES else CITIES.get(key or lower, "")


def may_be_one_country(one: str, other: str) -> bool:
    """Return whether two keys may stand for one place, one a part of the other: England and Britain."""
    if frozenset((one, other)) in _APART:
        return False
    if one == other or one in _UNCLEAR or other in _UNCLEAR:
        return True
    return _PARTS.get(one) == other or _PARTS.get(other) == one


COMPASS = frozenset("north south east west".split())
SETS_APART = frozenset(
    "north south east west northern southern eastern western new upper lower inner outer central greater little saint "
    "st mount fort lake port san santa".split()
)
"""Before a place these make another place of it."""
