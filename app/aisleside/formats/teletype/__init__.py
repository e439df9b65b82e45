"""Airline teletype: lists of names, assistance, transfers, crew lists and who boarded.

Readers give a value and findings and raise for nothing that stands in a text; ``read``
takes any of the nine kinds. Writers take the same values and give the texts of all parts.
Documents and numbers of cards are dropped while reading. Written after the public
descriptions of IATA RP 1708, 1708a and 1715; it has not met a real airline's feed yet.
"""

from aisleside.formats.teletype.assistance import Arriving, Assistance, Assisted, write_psm
from aisleside.formats.teletype.cabin import Cabin, CabinList, Seated, write_pil
from aisleside.formats.teletype.changes import apply
from aisleside.formats.teletype.fields import Fields, Teletype, as_fields
from aisleside.formats.teletype.list_writing import write_changes, write_list
from aisleside.formats.teletype.lists import Action, Change, Group, ListChange, PassengerList
from aisleside.formats.teletype.message import Header, Kind, Read, day_of
from aisleside.formats.teletype.names import (
    Connection,
    Element,
    Identity,
    Membership,
    Name,
    Person,
    Service,
    Ticket,
)
from aisleside.formats.teletype.reading import (
    assemble,
    parse_fields,
    read,
    read_adl,
    read_cal,
    read_pal,
    read_pfs,
    read_pil,
    read_pnl,
    read_prl,
    read_psm,
    read_ptm,
    write,
)
from aisleside.formats.teletype.sales import FinalSales, Outcome, write_pfs
from aisleside.formats.teletype.transfers import Transfer, Transfers, write_ptm

write_pnl = write_pal = write_prl = write_list
write_adl = write_cal = write_changes

__all__ = [
    "Action",
    "Arriving",
    "Assistance",
    "Assisted",
    "Cabin",
    "CabinList",
    "Change",
    "Connection",
    "Element",
    "Fields",
    "FinalSales",
    "Group",
    "Header",
    "Identity",
    "Kind",
    "ListChange",
    "Membership",
    "Name",
    "Outcome",
    "PassengerList",
    "Person",
    "Read",
    "Seated",
    "Service",
    "Teletype",
    "Ticket",
    "Transfer",
    "Transfers",
    "apply",
    "as_fields",
    "assemble",
    "day_of",
    "parse_fields",
    "read",
    "read_adl",
    "read_cal",
    "read_pal",
    "read_pfs",
    "read_pil",
    "read_pnl",
    "read_prl",
    "read_psm",
    "read_ptm",
    "write",
    "write_adl",
    "write_cal",
    "write_pal",
    "write_pfs",
    "write_pil",
    "write_pnl",
    "write_prl",
    "write_psm",
    "write_ptm",
]
