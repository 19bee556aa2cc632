"""Short forms of first names with the long ones they stand for: Tim Roe and Timothy Roe may be one person."""

from __future__ import annotations

_ROWS = """abigail abby|abraham abe|albert bert al|alexander alex sandy|alfred fred alf|andrew andy drew|anthony tony
antonio tony|arthur art|barbara barb|benjamin ben|bernard bernie|catherine cathy kate|charles charlie chuck|christina tina
christopher chris|daniel dan danny|david dave|deborah deb debbie|donald don|dorothy dot|edward ed eddie ted ned
elizabeth liz beth betty eliza|eugene gene|frances fran|francis frank|franklin frank|frederick fred freddie
gabriel gabe|geoffrey geoff|gerald jerry|gregory greg|harold harry hal|henry harry hank|herbert bert|isaac ike
jacob jake|james jim jimmy jamie|jeffrey jeff|jennifer jen jenny|jeremy jerry|jessica jess|john jack johnny
jonathan jon|joseph joe|joshua josh|judith judy|katherine kate kathy katie|kathleen kathy|kenneth ken kenny
lawrence larry|leonard len leo|louis lou|madeleine maddie|margaret maggie meg peggy|martin marty|matthew matt
maximilian max|melanie mel|michael mike mick micky|mitchell mitch|nathaniel nate nat|nicholas nick|nicola nicky
oliver ollie|pamela pam|patricia pat patty trish|patrick pat paddy|peter pete|philip phil|phillip phil|raymond ray
rebecca becky|richard rick dick rich|robert rob bob bobby|ronald ron ronnie|russell russ|samuel sam|samantha sam
sebastian seb|solomon sol|stanley stan|stephen steve|steven steve|stewart stew|susan sue susie|terence terry
theodore ted theo|thomas tom tommy|timothy tim|tobias toby|valerie val|victor vic|victoria vicky|vincent vince
virginia ginny|walter walt|wilfred wilf|william bill will billy willie|zachary zach""".replace("\n", "|")

_FORMS: dict[str, frozenset[str]] = {}
for _row in _ROWS.split("|"):
    _names = frozenset(_row.split())
    for _name in _names:
        _FORMS[_name] = _FORMS.get(_name, frozenset()) | {_row.split()[0]}


def is_first_name(lower: str) -> bool:
    """Return whether a word in small letters is one of the first names listed here."""
    return lower in _FORMS


def may_be_one_first_name(one: str, other: str) -> bool:
    """Return whether two first names in small letters are the same, or a short and a long form of one."""
    if one == other:
        return True
    ours, theirs = _FORMS.get(one, frozenset((one,))), _FORMS.get(other, frozenset((other,)))
    # Two long names that share a short form ("Francis", "Franklin") are two.
    return bool(ours & theirs) and not (one in ours and other in theirs)
