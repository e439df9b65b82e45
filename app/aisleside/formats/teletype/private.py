"""What must never be kept: documents, and numbers that could be a card's.

A text is dropped as a whole when a part of it looks like either: what stands around a
number is often its date, its holder or its check digits.
"""

from __future__ import annotations

import re

DOCUMENT_CODES = frozenset({"DOCS", "DOCO", "DOCA", "PSPT", "FOID", "APIS", "PASP", "CCRD"})

_DOCUMENT = re.compile(
    r"(?<![^\W\d_])(?:"
    r"(?:DOC[SOA]|APIS|CCRD|PPT|PASP|KTN|REDRESS|VISA|IDENTITY|AUSWEIS|CVV|CVC"
    r"|PASS ?NO|ID ?NO|ID ?CARD|NATIONAL ID|CREDIT ?CARD|CARD ?NO)(?![^\W\d_])"
    r"|DOC[SOA] ?[A-Z]{2}\d|FOID|PSPT|PASS ?PORT|REISEPASS|PERSONALAUSWEIS|PASSEPORT|PASAPORTE)"
    r"|\bP/[A-Z]{3}/|\bP<[A-Z]{3}"
)
_LONG_NUMBER = re.compile(r"(?:\d[ ./-]{0,2}){12}\d")
_TICKET = re.compile(r"(?:INF)?\d{3}-?\d{10}\d?(?:(?:C|/C?)\d{1,2})?(?:-\d{2,3})?")
_TAG = re.compile(r"\d{10}(?:\d{3})?(?:/[A-Z]{3})?")
_SHORTEST, _CERTAIN = 13, 16  # digits: a card may have the first, nothing else the second


def is_document(code: str) -> bool:
    """Whether a service of this code is about a document alone."""
    return code in DOCUMENT_CODES


def must_go(text: str, code: str = "") -> bool:
    """Whether *text*, which stands after *code*, may not be kept.

    Tickets, bag tags, loyalty and telephone numbers are long as well; after their own
    codes they stay, unless they are numbers of cards.
    """
    if _DOCUMENT.search(f"{code}/{text}"):
        return True
    if len(text) < _SHORTEST or not _LONG_NUMBER.search(text):
        return False
    if code.startswith("TKN"):
        return not _TICKET.fullmatch(text)
    if code == "N":
        return not _TAG.fullmatch(text)
    if code in {"F", "FQTV", "FQTS", "FQTU", "FQTR"} or code.startswith("CTC"):
        return _is_card("".join(sign for sign in text if sign.isdecimal()))
    return True


def _is_card(digits: str) -> bool:
    """Whether it has a card's check digit, or more digits than any other number."""
    if not _SHORTEST <= len(digits) < _CERTAIN:
        return len(digits) >= _CERTAIN
    total = 0
    for place, sign in enumerate(reversed(digits)):
        total += sum(divmod(int(sign) * (1 + place % 2), 10))
    return digits[0] in "3456" and total % 10 == 0
