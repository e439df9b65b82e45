"""What a reader noticed while it read: a line, a place in it and a plain reason.

Strict where it protects, lenient where real systems deviate: what could not be read is
told in a finding, what could be read is used. No finding quotes what it stumbled over,
because that may be a name or the number of a document.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Weight(StrEnum):
    """How much a finding costs.

    REFUSED: nothing of the message is to be believed. LEFT_OUT: a part of it was not used.
    NOTED: all of it was used, though it was not written as the standard says.
    """

    REFUSED = "refused"
    LEFT_OUT = "left_out"
    NOTED = "noted"


@dataclass(frozen=True, slots=True)
class Finding:
    """*code* is for machines and tests, *reason* a sentence for support staff.

    *line* and *at* count from 1 in the text as it came; 0 where there is no such place.
    """

    weight: Weight
    code: str
    reason: str
    line: int = 0
    at: int = 0
