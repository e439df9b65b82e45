"""Service codes in use everywhere, and where a line below a name begins one.

A line begins a service with a known code, or one that the message counts, and with any
other code of four letters unless that word had no room behind the line before: then it is
the rest of a text.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from aisleside.formats.teletype.message import WIDTH, Line

# fmt: off
KNOWN = frozenset({
    "AVIH", "AVML", "BBML", "BIKE", "BLML", "BLND", "BSCT", "BULK", "CBBG", "CHLD", "CHML",
    "CTCM", "DBML", "DEAF", "DPNA", "ESAN", "EXST", "FPML", "FQTR", "FQTS", "FQTU", "FQTV",
    "FRAV", "GFML", "GPST", "GRPF", "GRPS", "HNML", "INFT", "KSML", "LANG", "LCML", "LFML",
    "LPML", "LSML", "MAAS", "MEDA", "MOML", "NLML", "NSML", "NSSA", "NSST", "NSSW", "ORML",
    "OTHS", "OXYG", "PETC", "POXY", "PPOC", "PRML", "RQST", "RVML", "SEAT", "SEMN", "SFML",
    "SLPR", "SMSA", "SPEQ", "SPML", "STCR", "SVAN", "TKNA", "TKNE", "TWOV", "UMNR", "UPGD",
    "VGML", "VJML", "VLML", "VOML", "WCBD", "WCBW", "WCHC", "WCHR", "WCHS", "WCLB", "WCMP",
    "WCOB", "XBAG",
})
# fmt: on

_CODE = re.compile(r"[A-Z][A-Z0-9]{3}")


def begins_service(text: str, before: Line, counted: Collection[str] = ()) -> bool:
    """Whether *text* begins a service; *before* is the line before it.

    *counted* are codes that the message itself declares, such as VIP.
    """
    first = re.split("[ /-]", text, maxsplit=1)[0]
    had_room = len(before.text) + 1 + len(first) <= WIDTH
    return first in KNOWN or first in counted or (had_room and _CODE.fullmatch(first) is not None)
