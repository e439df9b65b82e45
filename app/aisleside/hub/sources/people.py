"""Generated people: no real person's name, number or address enters the hub.

Everything is drawn from the source's name and the customer's key in it, so the
same input gives the same person, whatever else was loaded and in which order.
Telephone numbers are from ranges kept free for fiction, e-mail addresses from
domains that can never be reached (RFC 2606).
"""

from __future__ import annotations

import random
import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from faker import Faker

# How often a household's names come from which of Faker's vocabularies.
US_MIX = (("en_US", 76), ("es_MX", 12), ("en_IN", 4), ("de_DE", 3), ("it_IT", 3), ("pl_PL", 2))
GB_MIX = (("en_GB", 84), ("en_IN", 6), ("pl_PL", 3), ("fr_FR", 4), ("de_DE", 3))

_US_AREAS = (
    "201 203 206 210 212 213 214 215 216 219 224 234 239 240 248 251 253 256 260 262 267 269 270 "
    "281 301 302 303 304 305 307 308 309 312 313 314 315 316 317 318 319 320 330 334 360 386 402 "
    "404 405 406 407 408 410 412 413 414 417 419 423 425 432 434 440 443 469 478 480 484 501 502 "
    "503 504 505 507 508 509 513"
)
US_AREAS = _US_AREAS.split()

MAIL_DOMAINS = ("example.com", "example.net", "example.org", "post.example", "mail.example")


@dataclass(frozen=True, slots=True)
class Person:
    """A generated person's name."""

    given: str
    family: str

    @property
    def said(self) -> str:
        return f"{self.given} {self.family}"


@cache
def _names(locale: str) -> Faker:
    return Faker(locale)


def dice(source: str, key: str) -> random.Random:
    """A random source that depends on nothing but these two."""
    return random.Random(f"{source}/{key}")  # noqa: S311 not a secret


def person(draw: random.Random, mix: tuple[tuple[str, int], ...]) -> Person:
    """Draw a name; *mix* says how often from which of Faker's locales."""
    locale = draw.choices([name for name, _ in mix], [weight for _, weight in mix])[0]
    fake = _names(locale)
    fake.seed_instance(draw.getrandbits(64))
    return Person(fake.first_name(), fake.last_name())


def email(draw: random.Random, who: Person) -> str:
    """An address as that person might have chosen it, under a domain nobody has."""
    given, family = _plain(who.given) or "post", _plain(who.family) or "box"
    local = draw.choice(
        (
            f"{given}.{family}",
            f"{given[0]}.{family}",
            f"{given}{family}",
            f"{given}.{family}{draw.randint(1, 99)}",
            f"{family}{draw.randint(50, 99)}",
        )
    )
    return f"{local}@{draw.choice(MAIL_DOMAINS)}"


def us_phone(number: int) -> str:
    """The *number*-th telephone number of the range 555-01xx, different for each below 7,500."""
    area = US_AREAS[number % len(US_AREAS)]
    return f"+1 {area} 555 01{number // len(US_AREAS) % 100:02d}"


def loyalty_number(prefix: str, number: int) -> str:
    """A card number of twelve digits: *prefix*, a number spread out, a check digit (Luhn).

    Different numbers below a thousand million give different cards.
    """
    spread = number * 387_420_489 % 1_000_000_000  # 3**18: no common factor with 10**9
    body = f"{prefix}{spread:0{11 - len(prefix)}d}"[:11]
    return body + luhn(body)


def luhn(digits: str) -> str:
    """The check digit of ISO/IEC 7812-1 for *digits*."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return str(-total % 10)


def _plain(name: str) -> str:
    bare = unicodedata.normalize("NFKD", name)
    return re.sub(r"[^a-z]", "", bare.encode("ascii", "ignore").decode().lower())
