"""GS1 Digital Link: the same facts in a web address.

One key and its qualifiers stand in the path, in their order, everything else in the query.
biip reads such links too, but lets keys, orders and repetitions pass that the standard
forbids, and an address is easily written by anybody: so it is read here, strictly. Names in
place of numbers, and GTINs without their leading noughts, are old forms: used, and noted.
"""

from __future__ import annotations

import re

from aisleside.formats.finding import Finding, Weight
from aisleside.formats.gs1.messages import is_identifier, read_element
from aisleside.formats.gs1.values import Element, NotACodeError

START = re.compile(r"(https?)://([^/?#]+)(/[^?#]*)(?:\?([^#]*))?(?:#.*)?", re.IGNORECASE)
ADDRESS = re.compile(r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]*")
HOST = re.compile(r"[A-Za-z0-9\-.:\[\]]+")
ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})")
# Keys with the sequences of qualifiers that may follow them; each qualifier may be absent.
ITEM = ("22", "10", "21")
KEYS: dict[str, tuple[tuple[str, ...], ...]] = {
    "00": (),
    "01": (ITEM, ("235",)),
    "253": (),
    "255": (),
    "401": (),
    "402": (),
    "414": (("254",), ("7040",)),
    "415": (("8020",),),
    "417": (("7040",),),
    "8003": (),
    "8004": (("7040",),),
    "8006": (ITEM,),
    "8010": (("8011",),),
    "8013": (),
    "8017": (("8019",),),
    "8018": (("8019",),),
}
ONLY_IN_PATHS = {"21", "22", "235", "254", "7040", "8011", "8019", "8020"}
NEVER_IN_LINKS = {"03", "7041", "8014", "8200"}
NAMES = {
    "cpid": "8010",
    "cpsn": "8011",
    "cpv": "22",
    "gcn": "255",
    "gdti": "253",
    "giai": "8004",
    "ginc": "401",
    "gln": "414",
    "glnx": "254",
    "gmn": "8013",
    "grai": "8003",
    "gsin": "402",
    "gsrn": "8018",
    "gsrnp": "8017",
    "gtin": "01",
    "itip": "8006",
    "lot": "10",
    "party": "417",
    "payto": "415",
    "refno": "8020",
    "ser": "21",
    "srin": "8019",
    "sscc": "00",
}


def is_link(text: str) -> bool:
    """Whether this is a web address at all."""
    return text[:8].lower().startswith(("http://", "https://"))


def read_link(text: str) -> tuple[tuple[Element, ...], list[Finding]]:
    """The facts of a link, the key first, and what was not as it should be.

    Raises:
        NotACodeError: this is no GS1 link, or one that contradicts itself.
    """
    parts = START.fullmatch(text)
    if parts is None or not ADDRESS.fullmatch(text) or not HOST.fullmatch(parts[2]):
        raise NotACodeError("address", "This is no web address with a path.")
    findings: list[Finding] = []
    if parts[1] not in ("http", "https", "HTTP", "HTTPS"):
        findings.append(_note("scheme", "The address starts in mixed letters."))
    in_path = _path(parts[3].split("/")[1:], findings)
    path = [(key, _decoded(value)) for key, value in in_path]
    query = _query(parts[4] or "", [key for key, _ in path])
    pairs = [(key, _whole(key, value, findings)) for key, value in [*path, *query]]
    return tuple(read_element(key, value, findings) for key, value in pairs), findings


def _path(segments: list[str], findings: list[Finding]) -> list[tuple[str, str]]:
    """The key nearest to the end and its qualifiers; what is before it is the site's own."""
    pairs: list[tuple[str, str]] = []
    named = False
    for start in range(len(segments) - 2, -1, -2):
        key = NAMES.get(segments[start], segments[start])
        if not is_identifier(key):
            break
        named |= key != segments[start]
        pairs.insert(0, (key, segments[start + 1]))
        if key in KEYS:
            break
    if not pairs or pairs[0][0] not in KEYS:
        raise NotACodeError("no_key", "The path names no good, parcel, place or person.")
    if not all(value for _, value in pairs):
        raise NotACodeError("empty_value", "An identifier in the path has no value.")
    if not _in_order(pairs[0][0], [key for key, _ in pairs[1:]]):
        raise NotACodeError("qualifiers", "The qualifiers do not belong to the key in this order.")
    if named:
        findings.append(_note("names", "Names stand in place of identifiers, an old form."))
    return pairs


def _in_order(key: str, qualifiers: list[str]) -> bool:
    """Whether the qualifiers are some of one sequence of the key, in its order, each once."""
    return not qualifiers or any(
        qualifiers == [one for one in sequence if one in qualifiers] for sequence in KEYS[key]
    )


def _query(text: str, path: list[str]) -> list[tuple[str, str]]:
    """The attributes among the parameters; parameters with other names are the site's own."""
    pairs: list[tuple[str, str]] = []
    seen = set(path)
    for parameter in text.split("&"):
        key, equals, value = parameter.partition("=")
        if not equals or not key.isdecimal():
            continue
        if not is_identifier(key):
            raise NotACodeError("identifier", "A parameter is a number but no identifier.")
        if not value:
            raise NotACodeError("empty_value", "An identifier in the query has no value.")
        if key in seen:
            raise NotACodeError("twice", "An identifier stands in the address twice.")
        of_path = any({*path[1:], key} <= set(sequence) for sequence in KEYS[path[0]])
        if of_path or key in ONLY_IN_PATHS or key in NEVER_IN_LINKS:
            raise NotACodeError("place", "An identifier in the query belongs into the path.")
        seen.add(key)
        pairs.append((key, _decoded(value.replace("+", " "))))
    return pairs


def _decoded(value: str) -> str:
    """The value without percent signs; what is no escape stays as it is."""
    return ESCAPE.sub(lambda found: chr(int(found[1], 16)), value)


def _whole(key: str, value: str, findings: list[Finding]) -> str:
    """A GTIN with the noughts that old links leave out."""
    if key != "01" or len(value) not in (8, 12, 13):
        return value
    findings.append(_note("short_gtin", "The GTIN has less than 14 digits, an old form."))
    return value.zfill(14)


def _note(code: str, reason: str) -> Finding:
    return Finding(Weight.NOTED, code, reason, 1)
