"""The generated department store's houses, their teams and their clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from aisleside.domain.staff import Role
from aisleside.hub.sources.fashion.collection import CURRENCY
from aisleside.wire.rows import PlaceRow, StaffRow

ZONE = "Europe/Brussels"
KINGS, RIVERSIDE, NORTHGATE, HARBOUR, ONLINE = (
    "kings-arcade",
    "riverside",
    "northgate",
    "harbour-row",
    "online",
)

# Name, what its receipts begin with, how many clients call it theirs (in a hundred), its team.
_HOUSES = {
    KINGS: (
        *("Kings Arcade", "09-", 42),
        (
            ("1401", "Maya Lindqvist", "Sales associate"),
            ("1402", "Tomás Ferreira", "Sales associate"),
            ("1403", "Aisha Bello", "Floor manager"),
            ("1404", "Jun Watanabe", "Stylist"),
            ("1405", "Freya Olsen", "Sales associate"),
            ("1406", "Daniel Cruz", "Stock lead"),
        ),
    ),
    RIVERSIDE: (
        *("Riverside", "05-", 25),
        (
            ("1501", "Noor Haddad", "Sales associate"),
            ("1502", "Piotr Zieliński", "Sales associate"),
            ("1503", "Helena Sørensen", "Floor manager"),
            ("1504", "Camille Auclair", "Stylist"),
            ("1505", "Emeka Obi", "Sales associate"),
            ("1506", "Lotte Vermeer", "Stock lead"),
        ),
    ),
    NORTHGATE: (
        *("Northgate", "11-", 17),
        (
            ("1601", "Rhys Morgan", "Sales associate"),
            ("1602", "Sofía Ibarra", "Sales associate"),
            ("1603", "Anneke de Wit", "Floor manager"),
            ("1604", "Haruka Mori", "Stylist"),
            ("1605", "Marek Dvořák", "Sales associate"),
            ("1606", "Ines Caldeira", "Stock lead"),
        ),
    ),
    HARBOUR: (
        *("Harbour Row", "07-", 10),
        (
            ("1701", "Oona Lehtinen", "Sales associate"),
            ("1702", "Yusuf Kaya", "Sales associate"),
            ("1703", "Grace Adeyemi", "Floor manager"),
            ("1704", "Léa Fontaine", "Stylist"),
            ("1705", "Viktor Hruby", "Sales associate"),
            ("1706", "Mina Petrov", "Stock lead"),
        ),
    ),
    ONLINE: (
        *("Online", "", 6),
        (
            ("1901", "Zoë Martens", "Client adviser"),
            ("1902", "Karim Benali", "Client adviser"),
            ("1903", "Ulrike Sommer", "Team lead"),
        ),
    ),
}
_MANAGES = ("Floor manager", "Team lead")

STORES = (KINGS, RIVERSIDE, NORTHGATE, HARBOUR)
SHARES = {place: house[2] for place, house in _HOUSES.items()}
RECEIPT_PREFIX = {place: house[1] for place, house in _HOUSES.items()}
TEAMS = {place: house[3] for place, house in _HOUSES.items()}
FIRST_NAMES = {number: name.split()[0] for team in TEAMS.values() for number, name, _ in team}
FULL_NAMES = {number: name for team in TEAMS.values() for number, name, _ in team}
NAMES = {place: house[0] for place, house in _HOUSES.items()}

EVENING = time(16)  # loaded after this, a shop is made ready for tomorrow


def places() -> list[PlaceRow]:
    """The houses; each asks all others when it has none."""
    return [
        PlaceRow(
            id=place,
            name=name,
            kind="web" if place == ONLINE else "store",
            city=None,
            currency=CURRENCY,
            zone=ZONE,
            near=",".join(other for other in NAMES if other != place),
            version=0,
        )
        for place, name in NAMES.items()
    ]


def staff() -> list[StaffRow]:
    return [
        StaffRow(number, name, title, _role(title), place, 0)
        for place, team in TEAMS.items()
        for number, name, title in team
    ]


def sellers(place: str) -> list[str]:
    """Who stands on the floor of a store; nobody does online."""
    if place == ONLINE:
        return []
    return [number for number, _, title in TEAMS[place] if title in ("Sales associate", "Stylist")]


def _role(title: str) -> Role:
    return Role.MANAGER if title in _MANAGES else Role.ASSOCIATE


def business_day(now: datetime) -> date:
    """The day a shop loaded at *now* is made ready for: today, or in the evening tomorrow."""
    here = now.astimezone(ZoneInfo(ZONE))
    return here.date() + timedelta(days=here.time() >= EVENING)


class Calendar:
    """Moments told as days before (positive) or after the business day, in the shop's time."""

    def __init__(self, today: date) -> None:
        self.today = today
        self._zone = ZoneInfo(ZONE)

    def day(self, ago: int) -> date:
        return self.today - timedelta(days=ago)

    def at(self, ago: int, minute: int) -> int:
        """Seconds UTC; *minute* counts from midnight."""
        wall = time(minute // 60, minute % 60)
        return int(datetime.combine(self.day(ago), wall, self._zone).astimezone(UTC).timestamp())

    def words(self, ago: int) -> str:
        """A day in words, as it stands in a letter: "27 February"."""
        day = self.day(ago)
        return f"{day.day} {day:%B}"
