"""What is told of the cast: the leading client's two years, and everybody's today.

Tables only: what stands here takes the same road into the hub as everything
that is drawn. Days count back from the business day, so that the story is always
as old as it should be.
"""

from __future__ import annotations

from dataclasses import dataclass

from aisleside.domain.consent import ConsentAnswer, ConsentPurpose
from aisleside.domain.service import ServiceKind
from aisleside.domain.task import TaskKind
from aisleside.hub.sources.fashion.cast import FREYA, JUN, LEAD, MAYA, TOMAS
from aisleside.hub.sources.fashion.collection import Piece
from aisleside.hub.sources.fashion.houses import KINGS, NORTHGATE, ONLINE, RIVERSIDE

LATE_ORDER = 58213  # the number of her late order; all other orders count from it


@dataclass(frozen=True, slots=True)
class Bought:
    """A receipt. *late* is by how many days an order came late, None in a store."""

    ago: int
    minute: int
    place: str
    staff: str | None
    pieces: tuple[Piece, ...]
    late: int | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Returned:
    """A piece brought back; it is the one bought last before."""

    ago: int
    minute: int
    place: str
    staff: str | None
    piece: Piece
    reason: str


@dataclass(frozen=True, slots=True)
class Served:
    """A service; days to come are negative."""

    client: str
    ago: int
    minute: int
    kind: ServiceKind
    title: str
    detail: str | None
    place: str
    staff: str | None = None


@dataclass(frozen=True, slots=True)
class Waits:
    """Something to do; *staff* made it and does it, None is the web shop's for anybody.

    *due*, *made* and *done* are days before the business day.
    """

    client: str
    kind: TaskKind
    title: str
    detail: str | None
    place: str
    staff: str | None
    made: int
    due: int | None = None
    done: int | None = None
    piece: tuple[str, str | None, str | None] | None = None


@dataclass(frozen=True, slots=True)
class Met:
    """Today's appointment that was kept, in minutes from midnight."""

    from_minute: int
    to_minute: int


STORY: tuple[Bought | Returned, ...] = (
    Bought(9, 677, ONLINE, None, (("Wool coat", "navy"),), late=4),
    Bought(26, 990, KINGS, MAYA, (("Chelsea boots", "black"), ("Roll-neck", "oat"))),
    Returned(26, 984, KINGS, MAYA, ("Silk shirt", "ivory"), "Too long in the sleeve"),
    Bought(41, 1104, ONLINE, None, (("Silk shirt", "ivory"),), late=0),
    Bought(84, 1050, KINGS, MAYA, (("Merino scarf", "wine"),), reason="Gift for her mother"),
    Bought(123, 905, RIVERSIDE, "1501", (("Silk blouse", "sky"), ("Flannel skirt", "grey"))),
    Bought(141, 1012, KINGS, MAYA, (("Wool-crêpe dress", "navy"), ("Narrow belt", "black"))),
    Bought(168, 1088, KINGS, MAYA, (("Silk dress", "wine"),)),
    Bought(181, 822, ONLINE, None, (("Merino crew-neck", "navy"),), late=0),
    Bought(199, 1133, KINGS, MAYA, (("Ankle boots", "tan"),)),
    Bought(214, 741, RIVERSIDE, "1504", (("Linen shirt", "white"), ("Strappy sandals", "tan"))),
    Bought(236, 608, ONLINE, None, (("Swimsuit", "navy"),), late=0),
    Bought(255, 988, KINGS, MAYA, (("Trench coat", "camel"),)),
    Bought(273, 1025, KINGS, MAYA, (("Tailored blazer", "navy"), ("Cotton T-shirt", "white"))),
    Bought(301, 936, NORTHGATE, "1601", (("Leather belt", "black"),)),
    Bought(318, 1075, KINGS, MAYA, (("Shoulder bag", "navy"), ("Round sunglasses", "black"))),
    Bought(392, 1090, KINGS, MAYA, (("Cashmere cardigan", "grey"),)),
    Bought(431, 1002, KINGS, MAYA, (("Belted coat", "camel"),)),
    Bought(468, 870, RIVERSIDE, "1501", (("Straight jeans", "indigo"),)),
    Bought(540, 1120, KINGS, MAYA, (("Linen dress", "ivory"), ("Espadrilles", "navy"))),
    Bought(611, 767, ONLINE, None, (("Leather sneakers", "white"),), late=0),
    Bought(688, 1015, KINGS, JUN, (("Wide trousers", "navy"), ("Silk blouse", "ivory"))),
)

_FIT, _FIX, _ALTER = ServiceKind.APPOINTMENT, ServiceKind.REPAIR, ServiceKind.ALTERATION
SERVICES = (
    Served(LEAD, 0, 990, _FIT, "Coat fitting", "Room 1", KINGS, MAYA),
    Served(LEAD, 100, 1020, _FIX, "Coat lining repaired", "Free, in warranty", KINGS),
    Served("ingrid-solberg", 0, 810, _FIT, "Styling", "45 min", KINGS, JUN),
    Served("luc-bernard", 0, 870, _FIT, "Boot fitting", "Room 2", KINGS, MAYA),
    Served("mei-chen", 0, 915, _FIT, "Wedding guest", "60 min", KINGS, MAYA),
    Served("samuel-osei", 1, 940, _ALTER, "Suit trousers shortened", "Ready to collect", KINGS),
    Served("yuki-tanabe", -3, 690, _FIT, "Coat fitting", "Room 1", KINGS, MAYA),
    Served("anna-mueller-riverside", 30, 905, _FIX, "Handle of a bag sewn", "Collected", KINGS),
)

MET = {"ingrid-solberg": Met(810, 855)}
ALTERED = {"samuel-osei": "He flies early on Saturday."}

_PROMISE, _FOLLOW = TaskKind.PROMISE, TaskKind.FOLLOW_UP
_CAMEL = ("Belted coat", "camel", "S")
WAITS = (
    Waits(
        "yuki-tanabe", TaskKind.WISH, "Camel coat, S", "She asked for it twice.", KINGS, MAYA,
        33, piece=_CAMEL,
    ),
    Waits(
        "yuki-tanabe", _PROMISE, "Send Yuki photos of the camel coat", None, KINGS, MAYA, 2,
        due=0, piece=_CAMEL,
    ),
    Waits(LEAD, _PROMISE, "Ask Riverside for boots, 38", None, KINGS, MAYA, 3, due=0),
    Waits("hanna-dahl", _PROMISE, "Call Hanna about hem", None, KINGS, MAYA, 4, due=1, done=1),
    Waits(
        "priya-nair", TaskKind.ORDER, "Order 58377", "Two items. Shelf B at the till.", KINGS,
        None, 2, due=0,
    ),
    Waits("mei-chen", _PROMISE, "Put two teal dresses in room 1", None, KINGS, MAYA, 1, due=0),
    Waits("luc-bernard", _FOLLOW, "Ask how the tan boots wear", None, KINGS, MAYA, 20, due=-4),
    Waits("amara-keita", _FOLLOW, "Ask how the shoes wear", None, KINGS, FREYA, 8, due=-2),
    Waits("owen-walsh", _FOLLOW, "Show him the new boots", None, KINGS, TOMAS, 9, due=3),
)  # fmt: skip

_YES, _NO = ConsentAnswer.YES, ConsentAnswer.NO
_TO_MAYA = "Told to Maya"
# What the cast answered: purpose, answer, words, source, days ago.
SAID: dict[str, tuple[tuple[ConsentPurpose, ConsentAnswer, str, str, int], ...]] = {
    LEAD: (
        (ConsentPurpose.TEXT, _YES, "Text me, I never hear the phone.", _TO_MAYA, 123),
        (ConsentPurpose.PERSONALISATION, _YES, "Yes, you know what I like.", _TO_MAYA, 123),
    ),
    "clara-bauer": tuple(
        (purpose, _NO, "I come when I need something.", _TO_MAYA, 118)
        for purpose in (ConsentPurpose.EMAIL, ConsentPurpose.PHONE, ConsentPurpose.TEXT)
    ),
    "hanna-dahl": (
        (ConsentPurpose.PHONE, _YES, "Call me when the hem is done.", _TO_MAYA, 14),
        (ConsentPurpose.BIRTHDAY, _YES, "Oh, how nice, yes.", _TO_MAYA, 14),
    ),
    "anna-mueller-silver": (
        (ConsentPurpose.TEXT, _YES, "Text me, please.", _TO_MAYA, 47),
        (ConsentPurpose.PERSONALISATION, _YES, "Yes, show me what suits me.", _TO_MAYA, 47),
    ),
    "yuki-tanabe": (
        (ConsentPurpose.EMAIL, _YES, "E-mail is best, with pictures.", _TO_MAYA, 33),
        (ConsentPurpose.PERSONALISATION, ConsentAnswer.LATER, "Let me think.", _TO_MAYA, 33),
    ),
}

# Whom the cast comes with: another client's key, name, relation, source, days ago.
COMPANY: dict[str, tuple[tuple[str | None, str, str, str, int], ...]] = {
    LEAD: (
        ("priya-nair", "Priya Nair", "Friend", "Conversation with Maya", 141),
        (None, "Lucia Marchetti", "Mother", "Conversation with Maya", 84),
    ),
    "priya-nair": ((LEAD, "Elena Marchetti", "Friend", "Conversation with Maya", 141),),
}

# Whose birthday is near, in days before the business day.
BIRTHDAYS = {"hanna-dahl": -2}

# What is where, of the things likely to be offered to the lead: style, colour, size.
COUNTED: dict[tuple[str, str | None, str | None], dict[str, tuple[int, str | None]]] = {
    ("Cashmere scarf", "navy", None): {
        KINGS: (2, "Level 1"),
        RIVERSIDE: (3, "Level 0"),
        ONLINE: (14, None),
    },
    ("Wide loafer", "black", "38"): {
        KINGS: (0, "Level 0"),
        RIVERSIDE: (5, "Level 1"),
        ONLINE: (9, None),
    },
    _CAMEL: {KINGS: (1, "Level 1"), NORTHGATE: (2, "Level 1"), ONLINE: (3, None)},
    ("Flannel trousers", "grey", "27 / 32"): {KINGS: (1, "Stockroom B"), ONLINE: (6, None)},
    ("Day tote", "wine", None): {KINGS: (0, "Level 0"), ONLINE: (7, None)},
    ("Market tote", "rust", None): {KINGS: (3, "Level 0"), ONLINE: (11, None)},
}
