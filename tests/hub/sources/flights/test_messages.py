"""An airline's messages in any order, with everything that real ones have wrong."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.hub.sources.flights.conftest import PNL, read

from aisleside.domain.flight import Boarding
from aisleside.hub.sources.flights.manifest import Heard, Manifest, Passenger

Reader = Callable[[dict[str, str]], Heard]


def only(heard: Heard) -> Manifest:
    (manifest,) = heard.manifests.values()
    return manifest


def person(manifest: Manifest, given: str, locator: str = "") -> Passenger:
    (found,) = (
        one for one in manifest.people if one.given == given and locator in ("", one.locator)
    )
    return found


def codes(heard: Heard) -> list[tuple[str, str, int]]:
    return [(one.file, one.finding.code, one.finding.line) for one in heard.findings]


def test_a_list_gives_people_seats_needs_and_connections(
    reader: Reader, airline: dict[str, str]
) -> None:
    heard = reader(airline)

    flight = only(heard)
    assert flight.key.id == "ZX482/2026-11-22/LIS"
    assert (len(flight.people), flight.declared) == (6, 7)
    ana, rui = person(flight, "ANA"), person(flight, "RUI")
    assert (ana.seat, rui.seat, ana.party) == ("6A", "6B", 2)
    assert (ana.services, rui.services) == ({"WCHR": None}, {"CHLD": None})
    assert ana.onward == ("ZX 17", "MAD", datetime(2026, 11, 23, 9, 15, tzinfo=UTC))
    assert person(flight, "INES", "AB2CDE").key == "fqtv/ZX123456789"
    assert person(flight, "INES", "XY9ZZZ").key == "name/FARIA/INES/XY9ZZZ"
    eva = person(flight, "EVA")
    assert (eva.state, eva.phones, eva.emails) == (
        Boarding.STANDBY, ("351000111",), ("eva_c@post.example",),
    )  # fmt: skip
    assert person(flight, "JO").services == {"VGML": None}
    assert ("list.txt", "service-unknown", 0) in codes(heard)


def test_documents_and_unknown_codes_are_in_nothing_that_was_read(
    reader: Reader, airline: dict[str, str]
) -> None:
    heard = reader(airline)

    everything = repr(heard)
    assert "CE123456" not in everything
    assert "SECRET" not in everything
    assert ("list.txt", "private", 10) in codes(heard)


def test_messages_say_the_same_in_any_order(days: Any, reader: Reader) -> None:
    names = list(days.texts)
    random.Random(3).shuffle(names)

    heard = reader({name: days.texts[name] for name in names})

    assert heard.manifests == days.heard.manifests
    assert heard.members == days.heard.members
    assert sorted(map(repr, heard.findings)) == sorted(map(repr, days.heard.findings))


def test_changes_are_applied_and_what_they_cannot_mean_is_told(
    reader: Reader, airline: dict[str, str]
) -> None:
    change = """ADL
ZX482/22NOV LIS PART1
-OPO001C
DEL
1FARIA/INESMRS .L/AB2CDE/ZX
1NOBODY/ATALLMR .L/AAAAAA/ZX
-OPO006Y
ADD
1ROCHA/LUISMR .L/PP5QQQ/ZX .R/SEAT HK1 9C
CHG
1LEE/JOMR .L/NN4MMM/ZX .R/SEAT HK1 8A .R/VGML HK1
ENDADL
"""

    heard = reader(airline | {"change.txt": change})

    flight = only(heard)
    assert [one.locator for one in flight.people if one.given == "INES"] == ["XY9ZZZ"]
    assert (person(flight, "JO").seat, person(flight, "LUIS").seat) == ("8A", "9C")
    assert ("change.txt", "del-unknown", 6) in codes(heard)


def test_what_comes_without_its_list_is_told_and_makes_nobody(
    reader: Reader, airline: dict[str, str]
) -> None:
    names = airline.pop("list.txt").replace("PNL", "ADL").replace("CFG/004C036Y\n", "ADD\n")

    heard = reader(airline | {"change.txt": names})

    assert only(heard).people == []
    assert ("change.txt", "no-list", 0) in codes(heard)


def test_a_part_that_is_missing_or_came_twice_is_told(
    reader: Reader, airline: dict[str, str]
) -> None:
    head, tail = airline["list.txt"].split("-OPO005Y\n")
    first = f"{head}ENDPART1\n"
    third = f"PNL\nZX482/22NOV LIS PART3\n-OPO005Y\n{tail}"

    heard = reader(airline | {"list.txt": first, "again.txt": first, "third.txt": third})

    assert len(only(heard).people) == 6
    assert {"part-missing", "part-repeated"} <= {code for _, code, _ in codes(heard)}


def test_what_other_messages_say_goes_to_whoever_is_meant_and_to_nobody_else(
    reader: Reader, airline: dict[str, str]
) -> None:
    more = {
        "psm.txt": "PSM\nZX482/22NOV LIS PART1\n-OPO 2PAX/2SSR\nY CLASS 1PAX/1SSR\n"
        "1LEE/JOMR 7A\n BLND\nC CLASS 1PAX/1SSR\n1STRANGER/ADAMR 2A\n WCHC\nENDPSM\n",
        "ptm.txt": "PTM\nZX482/22NOV LISOPO PART1\nZX99/22 FAO 1C 1B FARIA/INESMRS\nENDPTM\n",
        "pil.txt": "PIL\nZX482/22NOV LIS\nYCLASS\n7A OPO LEE/JOMR VGML AFT GALLEY CART 2\nENDPIL\n",
    }

    heard = reader(airline | more)

    flight = only(heard)
    assert person(flight, "JO").services == {"BLND": None, "VGML": "Aft galley cart 2"}
    assert [one.onward for one in flight.people if one.given == "INES"] == [None, None]
    found = {(file, code) for file, code, _ in codes(heard)}
    assert {("psm.txt", "name-unknown"), ("ptm.txt", "name-ambiguous")} <= found


def test_who_boarded_is_boarded_and_who_did_not_is_not(
    reader: Reader, airline: dict[str, str]
) -> None:
    boarded = "PRL\nZX482/22NOV LIS PART1\n-OPO001Y\n1LEE/JOMR .L/NN4MMM/ZX\nENDPRL\n"
    sales = "PFS\nZX482/22NOV LIS PART1\n-OPO\nOFFLD Y\n1SANTOS/ANAMRS .L/QW3ERT/ZX\nENDPFS\n"

    flight = only(reader(airline | {"prl.txt": boarded, "pfs.txt": sales}))

    states = {one.given: one.state for one in flight.people if one.given != "INES"}
    assert states == {
        "JO": Boarding.BOARDED, "ANA": Boarding.OFFLOADED, "RUI": Boarding.NO_SHOW,
        "EVA": Boarding.STANDBY,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "locator", "seat", "code"),
    [
        ("LEE/JOMR", "NN4MMM", "007B", None),
        ("LEE/JO MR", "NN4MMM", "007A", None),
        ("LEE/JOMR", "WRONG1", "007A", "pass-unknown"),
        ("LEE/JOMR", "NN4MMM", "006A", "seat-twice"),
    ],
)
def test_a_pass_checks_in_its_holder_alone(
    reader: Reader, airline: dict[str, str], name: str, locator: str, seat: str, code: str | None
) -> None:
    scanned = f"M1{name:<20}E{locator:<7}LISOPOZX 0482 326Y{seat}0012 100\n"

    heard = reader(airline | {"passes.txt": scanned})

    jo = person(only(heard), "JO")
    told = {one for file, one, line in codes(heard) if (file, line) == ("passes.txt", 1)}
    if code == "pass-unknown":
        assert (jo.state, jo.seat, jo.sequence) == (Boarding.BOOKED, "7A", None)
    else:
        assert (jo.state, jo.sequence) == (Boarding.CHECKED_IN, 12)
        assert jo.seat == ("7A" if code else seat.lstrip("0"))
    assert (code in told) if code else not told


def test_a_seat_that_is_given_twice_or_is_in_no_plan_misleads_nobody(
    reader: Reader, airline: dict[str, str]
) -> None:
    twice = airline["list.txt"].replace("HK1 7A", "HK1 6B")
    beyond = airline["list.txt"].replace("HK1 7A", "HK1 71K")

    heard, far = reader(airline | {"list.txt": twice}), reader(airline | {"list.txt": beyond})

    assert (person(only(heard), "RUI").seat, person(only(heard), "JO").seat) == ("6B", "")
    assert ("list.txt", "seat-twice", 0) in codes(heard)
    assert (person(only(far), "JO").seat, only(far).plan) == ("71K", ())


def test_nothing_that_is_no_message_is_believed(reader: Reader) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'
    files = {
        "bomb.xml": bomb, "noise.txt": "HELLO\nWORLD", "empty.txt": "",
        "loyalty.jsonl": '{"airline": "ZX"}\nno json\n',
        "events.jsonl": '{"flight": "?", "at": "2026-11-22T10:00:00"}\n',
        "airports.csv": "faa,name,tzone\nLIS,Lisbon,Nowhere/Land\n",
    }  # fmt: skip

    heard = reader(files)

    assert (heard.manifests, heard.members, heard.events, heard.airports) == ({}, {}, [], {})
    assert {file for file, _, _ in codes(heard)} == set(files)
    assert {line for file, _, line in codes(heard) if file == "loyalty.jsonl"} == {1, 2}


LINES = st.sampled_from(PNL.splitlines()) | st.sampled_from(
    ["ADL", "PSM", "PRL", "PTM", "DEL", "ENDPRL", "<x/>", "M1", "C CLASS", "ZX17/23 MAD 1Y 1B A/B"]
)


@settings(deadline=None, max_examples=150)
@given(
    name=st.sampled_from(["a.txt", "loyalty.jsonl", "events.jsonl", "airports.csv"]),
    text=st.lists(LINES | st.text(max_size=40), max_size=30).map("\n".join),
)
def test_any_text_gives_what_can_be_read_and_never_a_failure(name: str, text: str) -> None:
    heard = read({"list.txt": PNL, name: text, "again.txt": text})

    for manifest in heard.manifests.values():
        seats = [one.seat for one in manifest.people if one.seat]
        assert len(seats) == len(set(seats))
