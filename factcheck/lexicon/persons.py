"""Nouns for people, by their endings and a list: who may be added up as people."""

from __future__ import annotations

_PERSONS = frozenset(
    "people persons person men man women woman children child boy boys girl girls baby babies infant infants toddler "
    "toddlers adult adults teenager teenagers youth youths student students pupil pupils civilian civilians police "
    "policeman policemen policewoman soldier soldiers sailor sailors guard guards medic medics nurse nurses doctor "
    "doctors judge judges justice justices president presidents monk monks priest priests nun nuns pilot pilots cook "
    "cooks chef chefs clerk clerks crew passenger passengers pedestrian pedestrians cyclist cyclists motorist motorists "
    "refugee refugees migrant migrants tourist tourists resident residents villager villagers hostage hostages victim "
    "victims suspect suspects militant militants rebel rebels insurgent insurgents terrorist terrorists gunman gunmen "
    "attacker attackers bomber bombers assailant assailants shooter shooters diplomat diplomats employee employees "
    "servant servants mp mps son sons daughter daughters brother brothers sister sisters wife wives husband "
    "husbands parent parents mother mothers father fathers friend friends relative relatives bystander bystanders "
    "american americans national nationals troop troops marine marines officer officers inmate inmates prisoner "
    "prisoners patient patients expert experts aide aides".split()
)
_THINGS = frozenset(
    "amber anchor barrier boiler border bunker burner butter cancer carrier center chapter cluster color computer "
    "container cooker copper corner corridor counter cover cruiser dinner disaster error filter floor flower folder "
    "freezer freighter hamster harbor heater helicopter ladder layer leather letter liter lobster locker manor "
    "matter member meter mirror motor newspaper number order otter oyster panther paper pepper poster powder power "
    "printer quarter reactor river router rubber scooter sector server shelter silver spider summer tanker tenor "
    "theater tiger timber tower tractor trailer tumor vector water weather winter".split()
)
"""What ends as a word for a person does, and is none."""
_ENDINGS = ("er", "or", "ist", "man", "men", "woman", "women", "ian", "eer", "ee")


def is_person(lower: str) -> bool:
    """Return whether a noun, in small letters, stands for a person or for several."""
    if lower in _PERSONS:
        return True
    single = lower[:-1] if lower.endswith("s") else lower
    return len(single) > 4 and single.endswith(_ENDINGS) and single not in _THINGS
