"""What waits on the store for each client, what she said we may do, and whom she comes with.

Told for the cast by ``story``, drawn for everybody else, from dice of their own: so
nothing drawn elsewhere changes. Appointments and alterations are those of the
client's history; nothing here contradicts it.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from aisleside.domain.consent import ConsentAnswer, ConsentPurpose
from aisleside.domain.service import ServiceKind
from aisleside.domain.task import TaskKind, TaskState
from aisleside.hub.sources.fashion import houses, story
from aisleside.hub.sources.fashion.clients import Client
from aisleside.hub.sources.fashion.collection import WOMEN
from aisleside.hub.sources.fashion.goods import Article, Assortment
from aisleside.hub.sources.fashion.history import READY, History, Service
from aisleside.hub.sources.fashion.houses import Calendar

PROMISES = (
    *("Send photos of the new coats", "Call when the hem is done", "Ask Riverside for her size"),
    *("Put two dresses aside", "Look for the scarf in another colour", "Send the care advice"),
)
FOLLOW_UPS = (
    *("Ask how the shoes wear", "Ask whether the gift was liked", "Show the new season"),
    *("Ask how the alteration fits", "Offer a fitting before the holidays"),
)
PROMISED, FOLLOWED, ORDERED, WISHED = 0.07, 0.06, 0.03, 0.05  # shares of clients
_ASKED = 4  # articles tried until one is in stock
KEPT = 0.35  # of promises and follow-ups are done already

_YES = {
    ConsentPurpose.EMAIL: ("Yes, e-mail is fine.", "Write to me, but not every week."),
    ConsentPurpose.PHONE: ("You may call me after work.", "Yes, call me."),
    ConsentPurpose.TEXT: ("A text is best.", "Yes, text me when it is ready."),
    ConsentPurpose.PERSONALISATION: (
        *("Yes, suggest things, that saves me time.", "If it is about my size, yes."),
    ),
    ConsentPurpose.BIRTHDAY: ("Oh, how nice, yes.", "Yes, but no presents."),
}
_NO = ("No, thank you.", "Please don't.", "I would rather come in myself.")
_LATER = ("Ask me another time.", "I have no time for that now.")
_WITH = (
    *(("Her mother", "Mother"), ("Her sister", "Sister"), ("A friend", "Friend")),
    *(("Her daughter", "Daughter"), ("A colleague", "Colleague")),
)
_HIS = {"Her": "His"}


@dataclass(frozen=True, slots=True)
class Waiting:
    """A task before it has the hub's numbers; times are seconds UTC."""

    client: str
    nth: str
    kind: TaskKind
    title: str
    detail: str | None
    due_at: int | None
    all_day: bool
    minutes: int | None
    article: Article | None
    place: str
    staff: str | None
    made_at: int
    made_by: str
    made_by_name: str
    closed_at: int | None = None
    closed_by_name: str | None = None

    @property
    def state(self) -> TaskState:
        return TaskState.OPEN if self.closed_at is None else TaskState.DONE


@dataclass(frozen=True, slots=True)
class Said:
    """What a client answered; *ago* is in days."""

    purpose: ConsentPurpose
    answer: ConsentAnswer
    words: str
    source: str
    ago: int


@dataclass(frozen=True, slots=True)
class Company:
    """Whom a client comes with; *other* is a client's key."""

    other: str | None
    name: str
    relation: str
    source: str
    ago: int


def dice(seed: int, client: Client, what: str) -> random.Random:
    """A random source for one part of one client."""
    return random.Random(f"fashion/{seed}/{client.key}/{what}")  # noqa: S311  not a secret


def tasks(
    seed: int,
    client: Client,
    lived: History,
    goods: Assortment,
    calendar: Calendar,
    here: Collection[tuple[int, str]],
) -> Iterator[Waiting]:
    """What waits on us for one client, and what of it was done.

    *here* says which articles are in stock in which house.
    """
    yield from _met(client, lived, calendar)
    for nth, told in enumerate(story.WAITS):
        if told.client == client.key:
            yield _told(f"told-{nth}", told, goods, calendar)
    if not client.is_cast and client.home != houses.ONLINE:
        yield from _drawn(dice(seed, client, "waiting"), client, goods, calendar, here)


def _met(client: Client, lived: History, calendar: Calendar) -> Iterator[Waiting]:
    """Appointments from today on, and alterations nobody has collected."""
    for service in lived.services:
        if service.kind is ServiceKind.APPOINTMENT and service.at >= calendar.at(0, 0):
            yield _appointment(client, service, calendar)
        elif service.kind is ServiceKind.ALTERATION and service.detail == READY:
            detail = story.ALTERED.get(client.key, READY)
            yield Waiting(
                client.key, f"{service.nth}-ready", TaskKind.ALTERATION, service.title, detail,
                None, True, None, None, service.place, None, service.at, "workroom", "Workroom",
            )  # fmt: skip


def _appointment(client: Client, service: Service, calendar: Calendar) -> Waiting:
    long = re.fullmatch(r"(\d+) min", service.detail or "")
    done = story.MET.get(client.key)
    by = service.staff or client.client_of or ""
    is_done = done is not None and service.at == calendar.at(0, done.from_minute)
    return Waiting(
        client.key,
        f"{service.nth}-meeting",
        TaskKind.APPOINTMENT,
        service.title,
        None if long else service.detail,
        service.at,
        False,
        int(long[1]) if long else None,
        None,
        service.place,
        service.staff,
        calendar.at(2, 700),
        by or "booking",
        houses.FULL_NAMES.get(by, "Booking"),
        calendar.at(0, done.to_minute) if done is not None and is_done else None,
        houses.FULL_NAMES.get(by) if is_done else None,
    )


def _told(nth: str, told: story.Waits, goods: Assortment, calendar: Calendar) -> Waiting:
    due_at = None if told.due is None else calendar.at(told.due, 0)
    return Waiting(
        told.client,
        nth,
        told.kind,
        told.title,
        told.detail,
        due_at,
        True,
        None,
        goods.article(*told.piece) if told.piece else None,
        told.place,
        told.staff,
        calendar.at(told.made, 930),
        told.staff or "shop",
        houses.FULL_NAMES.get(told.staff or "", "Web shop"),
        calendar.at(told.done, 640) if told.done is not None else None,
        houses.FULL_NAMES.get(told.staff or "") if told.done is not None else None,
    )


def _drawn(
    draw: random.Random,
    client: Client,
    goods: Assortment,
    calendar: Calendar,
    here: Collection[tuple[int, str]],
) -> Iterator[Waiting]:
    place = client.home
    seller = client.client_of or draw.choice(houses.sellers(place))
    for kind, share, titles in (
        (TaskKind.PROMISE, PROMISED, PROMISES),
        (TaskKind.FOLLOW_UP, FOLLOWED, FOLLOW_UPS),
    ):
        if draw.random() < share:
            made, title = draw.randint(3, 12), _addressed(client, draw.choice(titles))
            done = draw.randint(1, made - 1) if draw.random() < KEPT else None
            due = draw.randint(0, made - 1) if done is not None else draw.randint(-6, 2)
            name = houses.FULL_NAMES[seller]
            yield Waiting(
                client.key, kind, kind, title, None, calendar.at(due, 0), True, None, None,
                place, seller, calendar.at(made, draw.randint(610, 1100)), seller, name,
                calendar.at(done, draw.randint(610, 950)) if done is not None else None,
                name if done is not None else None,
            )  # fmt: skip
    if draw.random() < ORDERED:
        pieces, shelf = draw.randint(1, 4), draw.choice("ABCD")
        count = "one item" if pieces == 1 else f"{pieces} items"
        arrived = draw.randint(1, 5)
        yield Waiting(
            client.key, "order", TaskKind.ORDER, "Order to collect",
            f"{count.capitalize()}. Shelf {shelf} at the till.",
            calendar.at(arrived - 7, 0), True, None, None, place, None,
            calendar.at(arrived, 560), "shop", "Web shop",
        )  # fmt: skip
    if draw.random() < WISHED:
        article = _wished(draw, client, goods, lambda one: (one.place, place) in here)
        title = ", ".join(filter(None, (article.style.name, article.colour, article.size)))
        yield Waiting(
            client.key, "wish", TaskKind.WISH, title, None, None, True, None, article, place,
            client.client_of, calendar.at(draw.randint(8, 60), draw.randint(610, 1100)), seller,
            houses.FULL_NAMES[seller],
        )  # fmt: skip


def _wished(
    draw: random.Random,
    client: Client,
    goods: Assortment,
    here: Callable[[Article], bool],
) -> Article:
    """What she asked for in her size: mostly something that has come in since."""
    for _ in range(_ASKED):
        style = goods.draw_style(draw, client.wearer)
        colour = draw.choice(style.colours)
        size = client.size(style.group.scale) if style.group.scale != "flask" else style.sizes[0]
        article = goods.article(style.name, colour, size)
        if here(article):
            break
    return article


def _addressed(client: Client, title: str) -> str:
    return title.replace(" her ", " his ") if client.wearer != WOMEN else title


def consents(seed: int, client: Client) -> Iterator[Said]:
    """What she answered when she was asked; who was never asked is not in it."""
    told = story.SAID.get(client.key)
    if told is not None:
        yield from (Said(*answer) for answer in told)
        return
    draw = dice(seed, client, "consent")
    ago = draw.randint(1, max(2, client.since // 2))
    source = f"Told to {houses.FIRST_NAMES[client.client_of]}" if client.client_of else _SOURCE
    if client.may_contact == "yes":
        yield _yes(draw, _channel(client), source, ago)
    elif client.may_contact == "no":
        for purpose in (ConsentPurpose.EMAIL, ConsentPurpose.PHONE, ConsentPurpose.TEXT):
            yield Said(purpose, ConsentAnswer.NO, draw.choice(_NO), source, ago)
    luck = draw.random()
    if luck < 0.5:
        yield _yes(draw, ConsentPurpose.PERSONALISATION, source, ago)
    elif luck < 0.7:
        answer, words = (ConsentAnswer.NO, _NO) if luck < 0.62 else (ConsentAnswer.LATER, _LATER)
        yield Said(ConsentPurpose.PERSONALISATION, answer, draw.choice(words), source, ago)
    if any(known.key == "occasion.birthday" for known in client.known):
        if draw.random() < 0.7:
            yield _yes(draw, ConsentPurpose.BIRTHDAY, _SOURCE, ago)
        else:
            yield Said(ConsentPurpose.BIRTHDAY, ConsentAnswer.NO, draw.choice(_NO), _SOURCE, ago)


_SOURCE = "Loyalty programme"


def _yes(draw: random.Random, purpose: ConsentPurpose, source: str, ago: int) -> Said:
    return Said(purpose, ConsentAnswer.YES, draw.choice(_YES[purpose]), source, ago)


def _channel(client: Client) -> ConsentPurpose:
    if client.contact_by:
        return ConsentPurpose(client.contact_by)
    has_mail = any(kind == "email" for kind, _ in client.contacts)
    return ConsentPurpose.EMAIL if has_mail else ConsentPurpose.PHONE


def company(seed: int, client: Client) -> Iterator[Company]:
    """Whom she comes with: her household first, then people who are no clients."""
    yield from (Company(*told) for told in story.COMPANY.get(client.key, ()))
    for key, name in client.household:
        yield Company(key, name, "Household", _SOURCE, min(client.since, 365))
    if client.is_cast:
        return
    draw = dice(seed, client, "company")
    if draw.random() < 0.12:
        name, relation = draw.choice(_WITH)
        if client.wearer != WOMEN:
            name = " ".join(_HIS.get(word, word) for word in name.split())
        ago = draw.randint(1, max(2, client.since))
        yield Company(None, name, relation, "Seen in the store", ago)
