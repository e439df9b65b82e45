"""What a service code asks of us, said as an instruction; the code itself goes no further.

Whoever serves somebody reads what to do, not what is written about her. What is about health
or belief leaves every device sooner than the rest. A code that is not known here is left out,
since nobody can tell what it would give away.
"""

from __future__ import annotations

from dataclasses import dataclass

from aisleside.domain.flight import NeedKind


@dataclass(frozen=True, slots=True)
class Instruction:
    """*is_sensitive*: about health or belief, or about a child who travels alone."""

    kind: NeedKind
    words: str
    is_sensitive: bool = False


def _help(words: str) -> Instruction:
    return Instruction(NeedKind.ASSISTANCE, words, is_sensitive=True)


def _meal(words: str, *, is_sensitive: bool = True) -> Instruction:
    return Instruction(NeedKind.MEAL, words, is_sensitive=is_sensitive)


def _medical(words: str) -> Instruction:
    return Instruction(NeedKind.MEDICAL, words, is_sensitive=True)


def _other(words: str) -> Instruction:
    return Instruction(NeedKind.OTHER, words)


_CHILD = Instruction(NeedKind.CHILD, "Travels as a child: say hello, offer the children's kit.")
_INFANT = Instruction(NeedKind.INFANT, "Has an infant on the lap: bring the infant belt.")

INSTRUCTIONS = {
    "WCHR": _help("Wheelchair to the aircraft door; manages steps and the aisle."),
    "WCHS": _help("Wheelchair and a lift or a carried step; walks in the cabin."),
    "WCHC": _help("Wheelchair to the seat: aisle chair, and help with every move."),
    "WCOB": _help("Needs the aisle wheelchair on board during the flight."),
    "WCBD": _help("Own wheelchair with a dry battery: return it at the aircraft door."),
    "WCBW": _help("Own wheelchair with a wet battery: loaded upright, return it at the door."),
    "WCLB": _help("Own wheelchair with a lithium battery: check that it is made safe."),
    "WCMP": _help("Own folding wheelchair: return it at the aircraft door."),
    "BLND": _help("Does not see, or little: say who you are, guide by the arm, brief in person."),
    "DEAF": _help("Does not hear, or little: face to face, announcements in writing."),
    "DPNA": _help("Needs more explaining: calm, short sentences, brief in person."),
    "MAAS": _help("Meet and assist: walk along from door to door."),
    "SVAN": _help("Assistance dog stays with its owner: floor space at the seat."),
    "ESAN": _help("Assistance animal stays with its owner: floor space at the seat."),
    "UMNR": Instruction(
        NeedKind.ALONE,
        "Child travelling alone: hand over by name and signature, seat near the crew.",
        is_sensitive=True,
    ),
    "CHLD": _CHILD,
    "INFT": _INFANT,
    "BSCT": Instruction(NeedKind.INFANT, "Bassinet wanted: fit it after take-off."),
    "MEDA": _medical("Cleared by the medical desk: ask quietly what helps."),
    "STCR": _medical("Travels on a stretcher: the ambulance team boards first."),
    "OXYG": _medical("Oxygen ordered: check the bottle before boarding."),
    "POXY": _medical("Brings an own oxygen device: check that it may be used."),
    "PPOC": _medical("Brings an own oxygen device: check that it may be used."),
    "LEGL": _medical("Left leg cannot be bent: leg room on that side."),
    "LEGR": _medical("Right leg cannot be bent: leg room on that side."),
    "PETC": Instruction(NeedKind.PET, "Pet in the cabin: stays in its carrier under the seat."),
    "AVIH": Instruction(NeedKind.PET, "Animal in the hold: tell its owner once it is loaded."),
    "AVML": _meal("Vegetarian meal, Asian style"),
    "BBML": _meal("Baby meal", is_sensitive=False),
    "BLML": _meal("Bland meal"),
    "CHML": _meal("Children's meal", is_sensitive=False),
    "DBML": _meal("Meal low in sugar"),
    "FPML": _meal("Fruit platter", is_sensitive=False),
    "GFML": _meal("Gluten-free meal: check the seal"),
    "HNML": _meal("Meal without beef, Indian style"),
    "KSML": _meal("Kosher meal: show the seal before opening"),
    "LCML": _meal("Low-calorie meal"),
    "LFML": _meal("Low-fat meal"),
    "LSML": _meal("Low-salt meal"),
    "MOML": _meal("Halal meal"),
    "NLML": _meal("Lactose-free meal"),
    "PFML": _meal("Meal without peanuts: check the label"),
    "RVML": _meal("Vegetarian meal, raw"),
    "SFML": _meal("Seafood meal", is_sensitive=False),
    "VGML": _meal("Vegan meal", is_sensitive=False),
    "VJML": _meal("Vegetarian meal without roots, Jain style"),
    "VLML": _meal("Vegetarian meal with milk and egg", is_sensitive=False),
    "VOML": _meal("Vegetarian meal, Chinese style"),
    "EXST": _other("An extra seat is hers: leave it free."),
    "CBBG": _other("Baggage on its own seat: check that it is strapped in."),
    "LANG": _other("Asked for help in another language."),
}

# Codes that ask nothing of whoever serves: booking, payment, hold baggage, contacts.
NO_NEED = frozenset(
    code
    for group in (
        ("ADTK", "BIKE", "BULK", "CKIN", "CLID", "FRAV", "GPST", "GRPF", "GRPS", "INF", "ORML"),
        ("OSI", "OTHS", "SEMN", "SPEQ", "TWOV", "UPGD", "XBAG"),
        ("CTCE", "CTCH", "CTCM", "CTCR", "CTCT", "PCTC", "FQTR", "FQTS", "FQTU", "FQTV"),
        ("DOCA", "DOCO", "DOCS", "FOID", "PSPT", "TKNA", "TKNE", "TKNM", "TKNO", "TKTL"),
        ("NSSA", "NSSB", "NSST", "NSSW", "RQST", "SEAT", "SMSA", "SMST", "SMSW"),
    )
    for code in group
)

# What a title says where no service does.
BY_TITLE = {"CHD": "CHLD", "MSTR": "CHLD", "INF": "INFT"}
