"""Contact points as a list may show them: enough to tell people apart, not to be copied."""

from __future__ import annotations

import re

from aisleside.insight.search.words import digits

GAP = "···"

# Calling codes of three digits begin with these; +1 and +7 have one, the others two.
_THREE_DIGIT = re.compile(r"2[1-689]|35|37|38|42|50|59|6[7-9]|80|8[57-8]|96|97|99")

# Addresses that name a desk rather than a person.
_DESKS = frozenset(
    {"office", "info", "contact", "sales", "hello", "mail", "team", "shop", "service", "admin"}
)


def mask_phone(number: str) -> str:
    """``+39 333 123 4471`` becomes ``+39 ··· 44 71``."""
    all_digits = digits(number)
    if len(all_digits) < 7:
        return f"{GAP} {all_digits[-2:]}" if all_digits else GAP
    tail = f"{GAP} {all_digits[-4:-2]} {all_digits[-2:]}"
    if not number.lstrip().startswith("+"):
        return tail
    width = 1 if all_digits[0] in "17" else 3 if _THREE_DIGIT.match(all_digits) else 2
    return f"+{all_digits[:width]} {tail}"


def mask_email(address: str, *, matched: str | None = None) -> str:
    """``elena.marchetti@mail.example`` becomes ``elena.m@···.example``.

    The side of the "@" that holds *matched* is shown in full, since the reader
    must see why she was found; the other stays masked unless it is a desk's.
    """
    local, at, domain = address.rpartition("@")
    if not at:
        return GAP
    show_local = matched is not None and matched in local.casefold()
    show_domain = matched is not None and not show_local and matched in domain.casefold()
    left = local if show_local or (show_domain and local.casefold() in _DESKS) else _local(local)
    return f"{left}@{domain if show_domain else _domain(domain)}"


def _local(local: str) -> str:
    parts = [part for part in re.split(r"([._+-])", local) if part]
    if len(parts) >= 3 and len(parts[0]) <= 12:
        return "".join(parts[:2]) + parts[2][0]
    return local[: min(3, max(1, len(local) - 2))] + GAP


def _domain(domain: str) -> str:
    _, dot, last = domain.rpartition(".")
    return f"{GAP}.{last}" if dot else GAP
