"""Values as plain fields, for whoever checks a message: support staff and scorers.

The lists within keep to the shortest form, and a field that would be empty is absent; more
about each name stands beside them, under ``details``.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from aisleside.formats.teletype.assistance import Assistance
from aisleside.formats.teletype.cabin import CabinList
from aisleside.formats.teletype.lists import Action, Group, ListChange, PassengerList
from aisleside.formats.teletype.message import Header, Kind
from aisleside.formats.teletype.names import Name, Service
from aisleside.formats.teletype.sales import FinalSales
from aisleside.formats.teletype.transfers import Transfers

Teletype = PassengerList | ListChange | Assistance | Transfers | CabinList | FinalSales
Fields = dict[str, Any]


def as_fields(message: Teletype) -> Fields:
    """The fields of any message; a field that is not there was not in the text."""
    fields = _of_header(message.header)
    match message:
        case PassengerList():
            fields["groups"] = [_of_group(group, message.header.kind) for group in message.groups]
            fields["cfg"] = dict(message.cabins)
            fields["details"] = _details(message.names())
        case ListChange():
            fields["groups"] = _of_changes(message)
            fields["details"] = _details(change.name for change in message.changes)
        case Assistance():
            fields["groups"] = [
                {
                    "dest": group.dest,
                    "pax": group.pax,
                    "ssrs": group.ssrs,
                    "passengers": [
                        _some(
                            surname=one.name.surname,
                            seat=one.name.seat,
                            cabin=one.cabin,
                            onward=", ".join(flight.text for flight in one.name.onward),
                            services=_services(one.name.services),
                        )
                        for one in group.passengers
                    ],
                }
                for group in message.groups
            ]
            fields["totals"] = {
                group.dest: {code: dict(counts) for code, counts in group.totals}
                for group in message.groups
                if group.totals
            }
            fields["details"] = _details(
                one.name for group in message.groups for one in group.passengers
            )
        case Transfers():
            fields["transfers"] = [
                [one.flight, one.dest, one.count, one.cls, one.bags] for one in message.transfers
            ]
            fields["days"] = [one.day for one in message.transfers]
            fields["names"] = [
                [[name.surname, list(name.given)] for name in one.names]
                for one in message.transfers
            ]
        case CabinList():
            fields["classes"] = [
                {
                    "class": cabin.cls,
                    "passengers": [
                        _some(
                            seat=one.name.seat,
                            dest=one.dest,
                            surname=one.name.surname,
                            given=list(one.name.given),
                            services=_services(one.name.services),
                        )
                        for one in cabin.passengers
                    ],
                }
                for cabin in message.cabins
            ]
        case FinalSales():
            fields["items"] = [
                [one.dest, one.what, one.name.surname, list(one.name.given), one.name.party]
                for one in message.outcomes
            ]
            fields["boarded"] = {dest: list(many) for dest, many in message.boarded}
            fields["details"] = _details(one.name for one in message.outcomes)
    if message.header.remarks:
        fields["si"] = list(message.header.remarks)
    return {key: value for key, value in fields.items() if value not in ("", {})}


def _of_header(header: Header) -> Fields:
    return {
        "type": str(header.kind),
        "flight": header.flight,
        "date": header.date,
        "day": header.day.isoformat() if header.day else "",
        "board": header.board,
        "dest": header.dest,
        "part": header.part,
        "final": header.is_last,
    }


def _of_group(group: Group, kind: Kind) -> Fields:
    fields = _some(dest=group.dest, count=group.count, **{"class": group.cls})
    if group.padded:
        fields["pad"] = group.padded
    return fields | {"names": [_of_name(name, kind) for name in group.names]}


def _of_name(name: Name, kind: Kind) -> Fields:
    fields = _some(
        party=name.party, surname=name.surname, given=list(name.given), locator=name.locator
    )
    if kind in {Kind.PAL, Kind.CAL}:
        fields["services"] = _services(name.services)
    elif kind is Kind.PRL and name.seat:
        fields["seat"] = name.seat
    return fields


def _of_changes(message: ListChange) -> list[Fields]:
    """A group for each destination and class, with what was deleted, added and changed."""
    groups: dict[tuple[str, str], Fields] = {}
    for total in message.totals:
        groups[total.dest, total.cls] = _of_total(total)
    for change in message.changes:
        key = change.dest, change.cls
        group = groups.setdefault(key, _of_total(Group(change.dest, None, change.cls)))
        group[change.action.lower()].append(_of_name(change.name, message.header.kind))
    return list(groups.values())


def _of_total(total: Group) -> Fields:
    about = _some(dest=total.dest, count=total.count, **{"class": total.cls})
    return about | {action.lower(): [] for action in Action}


def _details(names: Iterable[Name]) -> list[Fields]:
    """What else is known of each name, in the order of the message."""
    found = []
    for name in names:
        more = _some(
            given=list(name.given),
            link=name.link,
            group=name.group,
            seat=name.seat,
            services=[
                [*said, one.about] if one.about else said
                for one, said in zip(name.services, _services(name.services), strict=True)
            ],
            onward=[flight.text for flight in name.onward],
            inbound=[flight.text for flight in name.inbound],
            tickets=[ticket.number for ticket in name.tickets],
            frequent_flyers=[list(one[:2]) for one in name.frequent_flyers],
            elements=[list(element) for element in name.elements],
        )
        if name.extra_seats:
            more["extra_seats"] = name.extra_seats
        found.append({"surname": name.surname} | more)
    return found


def _services(services: Iterable[Service]) -> list[list[str]]:
    """Code, and what stands behind it."""
    return [
        [one.code, " ".join(part for part in (one.airline, one.status, one.text) if part)]
        for one in services
    ]


def _some(**fields: Any) -> Fields:
    """Without those that are empty; nought is something."""
    return {key: value for key, value in fields.items() if value not in ("", None, [])}
