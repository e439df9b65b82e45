"""GS1 codes: numbers of goods and parcels, messages, links and scans, read through biip.

biip judges what a number or a fact is; what a scan holds, how a link is built and what may
be believed without knowing the region is decided here.
"""

from aisleside.formats.gs1.fields import parse_fields
from aisleside.formats.gs1.reading import Kind, read_gs1
from aisleside.formats.gs1.values import (
    Element,
    Gs1Code,
    Measure,
    ParcelNumber,
    ReadCode,
    TradeNumber,
)

__all__ = [
    "Element",
    "Gs1Code",
    "Kind",
    "Measure",
    "ParcelNumber",
    "ReadCode",
    "TradeNumber",
    "parse_fields",
    "read_gs1",
]
