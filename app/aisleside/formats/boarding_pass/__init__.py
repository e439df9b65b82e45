"""Bar coded boarding passes, IATA Resolution 792: read, written and dated."""

from aisleside.formats.boarding_pass.fields import parse_fields
from aisleside.formats.boarding_pass.reading import ReadPass, read_bcbp
from aisleside.formats.boarding_pass.values import BoardingPass, Leg, Security
from aisleside.formats.boarding_pass.writing import UnwritablePassError, write_bcbp

__all__ = [
    "BoardingPass",
    "Leg",
    "ReadPass",
    "Security",
    "UnwritablePassError",
    "parse_fields",
    "read_bcbp",
    "write_bcbp",
]
