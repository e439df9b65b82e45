"""The clients of the generated department store: who they are and what is known of them."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace

from aisleside.domain.fact import Disclosure, Purpose
from aisleside.hub.sources import names
from aisleside.hub.sources.fashion import houses
from aisleside.hub.sources.fashion.collection import MEN, SCALES, WOMEN
from aisleside.hub.sources.people import MAIL_DOMAINS

GENERATED = 1_150  # beside the cast and the doubles
HOUSEHOLDS = 90  # pairs that share a family name and a telephone
DOUBLES = 26  # people entered twice, the second time with a slip
PAST_DAYS = 730  # that receipts go back

# Nations with long lists of rare words are left out: these clients are looked at.
_NATIONS = [
    nation
    for nation in names.NATIONS
    if nation.locale not in {"en", "ga_IE", "ta_IN", "th_TH", "ka_GE", "hy_AM", "is_IS", "hi_IN"}
]

_MATERIALS = ("wool", "cashmere", "linen", "silk", "cotton", "denim", "leather", "organic cotton")
_MANNERS = (
    *("clean lines", "wide cuts", "slim cuts", "bold patterns", "small patterns", "soft colours"),
    *("classic cuts", "long coats", "high waists", "stripes", "layers", "strong colours"),
)
_COLOURS = (
    *("navy", "black", "camel", "grey", "wine", "forest", "ivory", "sky", "rust", "oat"),
    *("white", "olive", "teal", "charcoal"),
)
_AVOIDED = (
    *("Fur, visible logos", "Synthetic fibres", "Scratchy wool", "High heels", "Leather"),
    *("Black", "Tight collars", "Short sleeves", "Zips", "Strong perfume", "Large prints"),
)
_REMEMBERED = (
    *("Tries shoes in the afternoon", "Wants a seat while trying shoes", "Shops with a pushchair"),
    *("Buys gifts in autumn", "Asks for the invoice by e-mail", "Likes to be left to look first"),
    *("Walks with a stick, use the lift", "Brings the dog", "Wears hearing aids, face the light"),
    *("Compares online before buying", "Sleeves often need shortening", "Pays with gift cards"),
    *("Collects orders on Saturdays", "Prefers fitting room 1", "Plans outfits for the season"),
    *("Needs trousers for cycling", "Takes photos to decide at home", "Reads care labels"),
)
_MAIL_WORDS = ("maple", "river", "harbour", "lantern", "orchard", "swallow", "violet", "meadow")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)


@dataclass(frozen=True, slots=True)
class Known:
    """Something known of a client; *ago* is days before the business day."""

    key: str
    value: str
    source: str
    ago: int
    purpose: Purpose = Purpose.SERVICE
    disclosure: Disclosure = Disclosure.OPEN


@dataclass(slots=True)
class Client:
    """One person. *build* and *foot* are places in the scales of sizes, 0 is smallest.

    *visits* is how often she came in the time receipts go back; *since* the days
    ago she first came. Years count back from the business day's.
    """

    key: str
    said: str
    given: str
    family: str
    wearer: str
    home: str
    languages: tuple[str, ...]
    build: int = 2
    foot: int = 2
    sounds: str | None = None
    tier: str | None = None
    tier_years: int = 1
    card: int | None = None
    contact_by: str | None = None
    may_contact: str = "unknown"
    client_of: str | None = None
    client_years: int = 1
    visits: int = 10
    since: int = PAST_DAYS
    colours: tuple[str, ...] = ()
    contacts: list[tuple[str, str]] = field(default_factory=list)
    known: list[Known] = field(default_factory=list)
    household: list[tuple[str, str]] = field(default_factory=list)  # other clients' keys and names
    is_cast: bool = False

    def size(self, scale: str) -> str | None:
        """Her size in a scale."""
        sizes = SCALES[scale]
        at = self.foot if scale.endswith("shoes") else self.build
        return sizes[at * len(sizes) // 5]


def generated(seed: int) -> list[Client]:
    """Everybody but the cast: clients, households and doubles, in a fixed order."""
    draw = random.Random(f"fashion/{seed}/clients")  # noqa: S311  not a secret
    taken: set[str] = set()
    people = [_client(draw, number, taken) for number in range(1, GENERATED + 1)]
    for one, other in zip(people[:HOUSEHOLDS], people[HOUSEHOLDS : 2 * HOUSEHOLDS], strict=True):
        _join(draw, one, other)
    doubled = draw.sample([p for p in people if p.contacts and p.family.isascii()], DOUBLES)
    return people + [_double(draw, person) for person in doubled]


def _client(draw: random.Random, number: int, taken: set[str]) -> Client:
    nation = draw.choices(_NATIONS, [nation.share for nation in _NATIONS])[0]
    words = names.lexicon(nation)
    wearer = draw.choices((WOMEN, MEN), (58, 42))[0]
    side = words.women if wearer == WOMEN else words.men
    given, family = draw.choice(side.given), draw.choice(side.family)
    home = draw.choices(list(houses.SHARES), list(houses.SHARES.values()))[0]
    build = draw.choices(range(5), (12, 26, 33, 20, 9))[0]
    visits = max(1, min(60, round(draw.lognormvariate(2.3, 0.8))))
    regular = visits >= 8 and home != houses.ONLINE and draw.random() < 0.6
    languages = [nation.language]
    if nation.language != "en" and draw.random() < 0.8:
        languages.append(draw.choices(("en", "fr", "de"), (6, 2, 2))[0])
    client = Client(
        key=f"c{number:04d}",
        said=words.full(given, family),
        given=given,
        family=family,
        wearer=wearer,
        home=home,
        languages=tuple(dict.fromkeys(languages)),
        build=build,
        foot=min(4, max(0, build + draw.choice((-1, 0, 0, 0, 1)))),
        card=number if draw.random() < 0.9 else None,
        contact_by=draw.choices((None, "text", "email", "phone"), (45, 25, 20, 10))[0],
        may_contact=draw.choices(("yes", "no", "unknown"), (55, 12, 33))[0],
        client_of=draw.choice(houses.sellers(home)) if regular else None,
        client_years=draw.randint(1, 7),
        visits=visits,
        since=draw.choice((PAST_DAYS, PAST_DAYS, PAST_DAYS, draw.randint(20, PAST_DAYS))),
        colours=tuple(draw.sample(_COLOURS, 3)),
    )
    if draw.random() < 0.93:
        client.contacts.append(("phone", names.phone(nation, draw.randrange(10_000_000))))
    if draw.random() < 0.82:
        client.contacts.append(("email", _address(draw, given, family, taken)))
    client.known += _sizes(draw, client) + _tastes(draw, client)
    return client


def _address(draw: random.Random, given: str, family: str, taken: set[str]) -> str:
    first, last = names.latin(given), names.latin(family)
    if first and last:
        local = draw.choice(
            (f"{first}.{last}", f"{first[0]}.{last}", f"{first}{last}", f"{last}.{first}")
        )
    else:  # no letters of the address in her name
        local = f"{draw.choice(_MAIL_WORDS)}.{draw.choice(_MAIL_WORDS)}"
    domain = draw.choice(MAIL_DOMAINS)
    while f"{local}@{domain}" in taken:
        local += str(draw.randint(2, 9))
    taken.add(f"{local}@{domain}")
    return f"{local}@{domain}"


def _sizes(draw: random.Random, client: Client) -> list[Known]:
    if draw.random() < 0.3:
        return []
    women = client.wearer == WOMEN
    kinds = {
        "size.coat_knit": "women" if women else "men",
        "size.dress" if women else "size.suit": "dress" if women else "suit",
        "size.trousers": "women's trousers" if women else "men's trousers",
        "size.shoe": "women's shoes" if women else "men's shoes",
    }
    ago = draw.randint(5, min(client.since, 500))
    where = client.home if client.home != houses.ONLINE else houses.KINGS
    source = f"Fitting at {houses.NAMES[where]}"
    out = []
    for key, scale in kinds.items():
        if draw.random() < 0.8:
            value = client.size(scale) or ""
            if key == "size.shoe" and draw.random() < 0.2:
                value += draw.choice((", wide", ", narrow", ", high instep"))
            out.append(Known(key, value, source, ago))
    return out


def _tastes(draw: random.Random, client: Client) -> list[Known]:
    who = houses.FIRST_NAMES.get(client.client_of or "")
    source = f"Conversation with {who}" if who else "Conversation"
    ago = draw.randint(3, min(client.since, 450))
    taste = Purpose.RECOMMENDATION
    out = []
    if draw.random() < 0.6:
        likes = [client.colours[0].capitalize(), draw.choice(_MATERIALS), draw.choice(_MANNERS)]
        out.append(Known("taste.likes", ", ".join(likes), source, ago, taste))
    if draw.random() < 0.3:
        out.append(Known("taste.avoids", draw.choice(_AVOIDED), source, ago, taste))
    if draw.random() < 0.3:
        # What staff keep in mind is not said back to the client.
        out.append(
            Known(
                "taste.remember",
                draw.choice(_REMEMBERED),
                source,
                ago,
                disclosure=Disclosure.STAFF,
            )
        )
    if draw.random() < 0.18:
        birthday = f"{draw.randint(1, 28)} {draw.choice(_MONTHS)}"
        since = draw.randint(client.since // 2, client.since)
        out.append(
            Known("occasion.birthday", birthday, "Loyalty programme", since, Purpose.MARKETING)
        )
    return out


def _join(draw: random.Random, one: Client, other: Client) -> None:
    """Make *other* live with *one*: one telephone, and one family name in one script."""
    if names.latin(one.family) and names.latin(other.given):
        other.said = other.said.replace(other.family, one.family)
        other.family = one.family
    other.home = one.home
    other.client_of = None
    phones = [contact for contact in one.contacts if contact[0] == "phone"]
    other.contacts = phones + [contact for contact in other.contacts if contact[0] != "phone"]
    for person, partner in ((one, other), (other, one)):
        person.household.append((partner.key, partner.said))
        person.known.append(
            Known(
                "household.members",
                f"Shares a telephone with {partner.said}",
                "Loyalty programme",
                draw.randint(30, PAST_DAYS),
                disclosure=Disclosure.STAFF,
            )
        )


def _double(draw: random.Random, person: Client) -> Client:
    """The same person entered once more: a slip in the name, one contact point, no card."""
    family = misspelt(draw, person.family)
    given = draw.choice((person.given, f"{person.given[0]}."))
    return replace(
        person,
        key=f"{person.key}-again",
        said=f"{given} {family}",
        given=given,
        family=family,
        sounds=None,
        card=None,
        contact_by=None,
        may_contact="unknown",
        client_of=None,
        visits=draw.randint(1, 3),
        since=draw.randint(40, 400),
        contacts=person.contacts[:1],
        known=[],
        household=[],
    )


def misspelt(draw: random.Random, name: str) -> str:
    """The name with one slip of the typing finger in it, never at its beginning."""
    if len(name) < 4:
        return f"{name}{name[-1]}"
    at = draw.randint(1, len(name) - 3)
    slip = draw.choice(("swap", "drop", "double"))
    if slip == "swap" and name[at] != name[at + 1]:
        return name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    if slip == "drop":
        return name[:at] + name[at + 1 :]
    return name[:at] + name[at] + name[at:]
