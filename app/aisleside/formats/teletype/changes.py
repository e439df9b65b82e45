"""Changes applied to a list: pure, strict about identity, never to a wrong person.

A name is found by surname, given names and locator, all three. What cannot be found, or
found twice, changes nothing and is told. A changed name comes with all its elements: what it
no longer has is gone, and services that go that way are told, since some systems send less.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from aisleside.formats.finding import Finding
from aisleside.formats.teletype.lists import Action, Change, Group, ListChange, PassengerList
from aisleside.formats.teletype.message import Kind, Notes
from aisleside.formats.teletype.names import Identity, Name

CHANGES = {Kind.PNL: Kind.ADL, Kind.PAL: Kind.CAL}
_Key = tuple[str, str]


def apply(known: PassengerList, change: ListChange) -> tuple[PassengerList, tuple[Finding, ...]]:
    """The list after *change*, and what did not fit.

    Deletions come first, whatever the order, since a new class is a deletion and an
    addition. A change for another flight, day or airport leaves the list as it is.
    """
    notes = Notes()
    if not known.header.is_for(change.header) or (
        CHANGES.get(known.header.kind) is not change.header.kind
    ):
        notes.refused("other-list", "The change is for another list than this one.")
        return known, notes.found()
    names = _Names(known)
    order = {Action.DEL: 0, Action.ADD: 1, Action.CHG: 2}
    for one in sorted(change.changes, key=lambda one: order[one.action]):
        names.take(one, notes)
    return replace(known, groups=names.groups(change, notes)), notes.found()


class _Names:
    """The names of a list by identity, each in the group where it stands."""

    def __init__(self, known: PassengerList) -> None:
        self._groups: dict[_Key, Group] = {}
        self._held: dict[_Key, list[Name | None]] = {}
        self._places: dict[Identity, list[tuple[_Key, int]]] = {}
        for group in known.groups:
            key = group.dest, group.cls
            self._groups.setdefault(key, group)
            for name in group.names:
                self._put(key, name)

    def take(self, change: Change, notes: Notes) -> None:
        """Apply one change, or tell why not."""
        key, name = (change.dest, change.cls), change.name
        if change.action is Action.ADD:
            if self._places.get(name.identity):
                notes.left_out("add-known", "A name to add is on the list.", change.line)
                return
            self._groups.setdefault(key, Group(key[0], None, key[1]))
            self._put(key, name)
            return
        found = self._place(key, name.identity)
        doing = change.action.lower()
        if found is None:
            many = len(self._places.get(name.identity, ()))
            told = "is on the list twice" if many else "is not on the list"
            code = f"{doing}-{'ambiguous' if many else 'unknown'}"
            notes.left_out(code, f"A name to {_DOES[change.action]} {told}.", change.line)
            return
        at, place = found
        if change.action is Action.DEL:
            self._held[at][place] = None
            self._places[name.identity].remove(found)
        elif self._held[at][place] == name:
            notes.noted("chg-nothing", "A name to change is already like that.", change.line)
        else:
            before = self._held[at][place]
            if before and _codes(before) - _codes(name):
                notes.noted("chg-takes-away", "A change takes services away.", change.line)
            self._held[at][place] = name

    def groups(self, change: ListChange, notes: Notes) -> tuple[Group, ...]:
        """The groups now, with the counts that were declared where they agree."""
        declared = {(total.dest, total.cls): total.count for total in change.totals}
        touched = Counter((one.dest, one.cls) for one in change.changes)
        found = []
        for key, group in self._groups.items():
            now = replace(group, names=tuple(one for one in self._held.get(key, ()) if one))
            count, people = declared.get(key), now.people
            if not now.names and not touched[key]:
                now = replace(now, count=declared.get(key, group.count))  # of counts alone
            elif key in declared or touched[key]:
                if count is not None and count != people:
                    told = f"After it {count} are declared and {people} are named."
                    notes.noted("count-differs", told)
                now = replace(now, count=people)
            found.append(now)
        return tuple(found)

    def _put(self, key: _Key, name: Name) -> None:
        held = self._held.setdefault(key, [])
        self._places.setdefault(name.identity, []).append((key, len(held)))
        held.append(name)

    def _place(self, key: _Key, identity: Identity) -> tuple[_Key, int] | None:
        """The one place of an identity: in the group named, else where it stands alone."""
        places = self._places.get(identity, [])
        here = [place for place in places if place[0] == key] or places
        return here[0] if len(here) == 1 else None


_DOES = {Action.DEL: "delete", Action.ADD: "add", Action.CHG: "change"}


def _codes(name: Name) -> set[str]:
    return {service.code for service in name.services}
