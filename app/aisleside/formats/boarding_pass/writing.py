"""Writes a boarding pass as the text of its bar code: reading it gives the pass back.

Blocks end after their last field that is not blank, as the standard allows.
"""

from __future__ import annotations

from aisleside.domain.errors import DefectError
from aisleside.formats.boarding_pass.values import (
    MANDATORY,
    NAME_WIDTH,
    ONCE_ONLY,
    PER_LEG,
    BoardingPass,
    Leg,
)


class UnwritablePassError(DefectError):
    """A field or a block has no room for its value."""

    def __init__(self, *, field: str) -> None:
        super().__init__(f"{field} does not fit into a boarding pass")
        self.field = field


def write_bcbp(boarding_pass: BoardingPass) -> str:
    """The text for the bar code of this pass; names longer than their field are cut.

    Raises:
        UnwritablePassError: a value does not fit into its field or is no printable ASCII,
            or there is a field of the standard's blocks though the pass has no version.
    """
    if not 1 <= len(boarding_pass.legs) <= 9:
        raise UnwritablePassError(field="legs")
    parts = [
        f"M{len(boarding_pass.legs)}",
        boarding_pass.passenger_name[:NAME_WIDTH].ljust(NAME_WIDTH),
        boarding_pass.eticket.ljust(1),
    ]
    for number, leg in enumerate(boarding_pass.legs):
        block = _block(boarding_pass, leg, first=number == 0)
        parts += [_fixed(leg), _size(block, "block"), block]
    if (security := boarding_pass.security) is not None:
        parts += ["^", security.kind.ljust(1), _size(security.data, "security"), security.data]
    text = "".join(parts)
    if not (text.isascii() and text.isprintable()):
        raise UnwritablePassError(field="text")
    return text


def _block(boarding_pass: BoardingPass, leg: Leg, *, first: bool) -> str:
    once = _fields(boarding_pass, ONCE_ONLY)
    of_leg = _fields(leg, PER_LEG)
    if boarding_pass.version is None:
        if once or of_leg or leg.airline_use.startswith(">"):
            raise UnwritablePassError(field="version")
        return leg.airline_use
    head = ""
    if first:
        head = f">{boarding_pass.version}{_size(once, 'once_only')}{once}"
    if not of_leg and not leg.airline_use:
        return head
    return f"{head}{_size(of_leg, 'per_leg')}{of_leg}{leg.airline_use}"


def _fixed(leg: Leg) -> str:
    values = {name: getattr(leg, name) for name, _ in MANDATORY}
    if leg.day_of_year is not None:
        values["day_of_year"] = f"{leg.day_of_year:03}"
    else:
        values["day_of_year"] = ""
    return "".join(_padded(name, values[name], width) for name, width in MANDATORY)


def _fields(source: BoardingPass | Leg, table: tuple[tuple[str, int], ...]) -> str:
    """The fields of a block, up to the last that is not blank."""
    values = [(name, getattr(source, name), width) for name, width in table]
    while values and not values[-1][1]:
        values.pop()
    return "".join(_padded(*value) for value in values)


def _padded(name: str, value: str, width: int) -> str:
    if len(value) > width:
        raise UnwritablePassError(field=name)
    return value.ljust(width)


def _size(block: str, name: str) -> str:
    if len(block) > 0xFF:
        raise UnwritablePassError(field=name)
    return f"{len(block):02X}"
