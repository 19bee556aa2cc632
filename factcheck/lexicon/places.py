"""Countries and other places with the words made from them: "French" and "France" are one key.

Drawn up from the ISO 3166 list of countries and common demonyms, with cities that news uses for their government left
out: "Beijing" may stand for China in a sentence, but a place claim about Beijing is not one about China.
"""

from __future__ import annotations

_ROWS = """afghanistan afghan afghans|albania albanian|algeria algerian|angola angolan|argentina argentine argentinian
armenia armenian|australia australian australians aussie|austria austrian|azerbaijan azerbaijani|bahrain bahraini
bangladesh bangladeshi|belarus belarusian|belgium belgian|bolivia bolivian|bosnia bosnian|brazil brazilian
britain british uk briton britons|bulgaria bulgarian|cambodia cambodian|cameroon cameroonian|canada canadian
chad chadian|chile chilean|china chinese prc|colombia colombian|congo congolese|croatia croatian|cuba cuban
cyprus cypriot|czechia czech|denmark danish dane|ecuador ecuadorian|egypt egyptian|england english
eritrea eritrean|estonia estonian|ethiopia ethiopian|europe european eu|finland finnish finn|france french frenchman
gaza gazan|georgia georgian|germany german germans|ghana ghanaian|greece greek|guatemala guatemalan|haiti haitian
honduras honduran|hungary hungarian|iceland icelandic|india indian|indonesia indonesian|iran iranian|iraq iraqi
ireland irish|israel israeli|italy italian|jamaica jamaican|japan japanese|jordan jordanian|kazakhstan kazakh
kenya kenyan|kosovo kosovan kosovar|kuwait kuwaiti|kyrgyzstan kyrgyz|laos laotian|latvia latvian|lebanon lebanese
liberia liberian|libya libyan|lithuania lithuanian|malaysia malaysian|mali malian|malta maltese|mexico mexican
moldova moldovan|mongolia mongolian|montenegro montenegrin|morocco moroccan|mozambique mozambican
myanmar burma burmese|namibia namibian|nepal nepali nepalese|netherlands dutch holland|nicaragua nicaraguan
niger nigerien|nigeria nigerian|norway norwegian|oman omani|pakistan pakistani|palestine palestinian
panama panamanian|paraguay paraguayan|peru peruvian|philippines philippine filipino|poland polish|portugal portuguese
qatar qatari|romania romanian|russia russian|rwanda rwandan|scotland scottish scot|senegal senegalese
serbia serbian serb|singapore singaporean|slovakia slovak slovakian|slovenia slovenian slovene|somalia somali
spain spanish spaniard|sudan sudanese|sweden swedish swede|switzerland swiss|syria syrian|taiwan taiwanese
tajikistan tajik|tanzania tanzanian|thailand thai|tibet tibetan|tunisia tunisian|turkey turkish turk turkiye
turkmenistan turkmen|uganda ugandan|ukraine ukrainian|uruguay uruguayan|us usa america american americans
uzbekistan uzbek|venezuela venezuelan|vietnam vietnamese|wales welsh|yemen yemeni|zambia zambian
zimbabwe zimbabwean|africa african|asia asian|xinjiang uyghur|chechnya chechen|catalonia catalan|kashmir kashmiri
texas texan|california californian|florida floridian|paris parisian|london londoner|berlin berliner
antarctica antarctic|latin|arab arabia arabian saudi""".replace("\n", "|")

PLACE_KEYS: dict[str, str] = {}
NATIONALITIES: frozenset[str]
_adjectives: set[str] = set()
for _row in _ROWS.split("|"):
    _first, *_others = _row.split()
    for _word in (_first, *_others):
        PLACE_KEYS[_word] = _first
    if _others:
        _adjectives.add(_others[0])
for _word in list(PLACE_KEYS):
    if not _word.endswith(("s", "sh", "se", "ch")):
        PLACE_KEYS.setdefault(_word + "s", PLACE_KEYS[_word])
NATIONALITIES = frozenset(_adjectives - {"uk", "usa", "european", "african", "asian"} | {"american", "british"})

CITIES: dict[str, str] = {}
"""A city or region of world renown -> the key of its country: enough to see that two places cannot be one."""
for _row in """us=washington york angeles chicago houston boston miami seattle dallas detroit atlanta philadelphia
britain=london manchester liverpool birmingham leeds bristol|france=paris lyon marseille nice strasbourg toulouse
germany=berlin munich hamburg frankfurt cologne|italy=rome milan naples venice turin|spain=madrid barcelona seville
russia=moscow petersburg|china=beijing shanghai guangzhou shenzhen wuhan xinjiang|japan=tokyo osaka kyoto
india=delhi mumbai kolkata chennai bangalore|pakistan=islamabad karachi lahore|australia=sydney melbourne brisbane
canada=toronto montreal vancouver ottawa|brazil=brasilia|egypt=cairo|turkey=istanbul ankara|iran=tehran|iraq=baghdad
israel=jerusalem aviv|ukraine=kyiv kiev|poland=warsaw|austria=vienna|belgium=brussels|netherlands=amsterdam hague
switzerland=geneva zurich|sweden=stockholm|norway=oslo|denmark=copenhagen|finland=helsinki|greece=athens
portugal=lisbon|ireland=dublin|scotland=edinburgh glasgow|kenya=nairobi|nigeria=lagos abuja|syria=damascus aleppo
lebanon=beirut|thailand=bangkok|vietnam=hanoi|indonesia=jakarta|philippines=manila|malaysia=lumpur|taiwan=taipei
mexico=cancun tijuana|argentina=aires|chile=santiago|colombia=bogota|venezuela=caracas|peru=lima|cuba=havana
afghanistan=kabul|bangladesh=dhaka|hungary=budapest|romania=bucharest|serbia=belgrade|czechia=prague""".replace(
    "\n", "|"
).split("|"):
    _country, _, _names = _row.partition("=")
    CITIES.update(dict.fromkeys(_names.split(), _country))
