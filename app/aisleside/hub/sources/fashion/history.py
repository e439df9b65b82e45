"""Two years of every client: receipts, returns, deliveries, repairs, appointments.

A client's history is drawn from her own key, so nobody's depends on another's. A
line's *reason* says why a thing was brought back or, rarely, why it was bought.
Web orders are charged when they are handed over, which is when a late one is known.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field

from aisleside.domain.purchase import LineKind
from aisleside.domain.service import ServiceKind
from aisleside.hub.sources.fashion import houses, story
from aisleside.hub.sources.fashion.cast import LEAD
from aisleside.hub.sources.fashion.clients import Client
from aisleside.hub.sources.fashion.collection import ANYONE, MEN, WOMEN, Look
from aisleside.hub.sources.fashion.goods import Article, Assortment, Style
from aisleside.hub.sources.fashion.houses import Calendar

OPEN_TROUBLE_DAYS = 21  # older trouble was made good with the client
LATE_SHARE = 0.06  # of web orders
LOOK_SHARE = 0.5  # of purchases follow a look
WHOLE_LOOK = 0.7  # how surely each further piece of it is taken too
RETURN_SHARE = 0.09  # of clothes and shoes
SALE_MONTHS = (1, 7)
READY = "Ready to collect"

_COLD = {"Coats", "Knitwear", "Scarves", "Gloves", "Boots"}
_WARM = {"Swimwear", "Sandals", "Sunglasses"}
# How busy a month is, January first; no unit.
_MONTHS = (1.2, 0.7, 0.9, 1.0, 1.0, 0.9, 1.1, 0.7, 1.0, 1.1, 1.3, 1.9)

_REASONS = ("Too small", "Too big", "Changed mind", "Faulty seam", "Too long")
_REASONS_ONLINE = (*_REASONS, "Not as pictured")
_ALTERED = {
    "Trousers": ("Trousers shortened", "Waist taken in"),
    "Jeans": ("Jeans shortened",),
    "Suits": ("Suit trousers shortened", "Jacket sleeves shortened"),
    "Dresses": ("Dress hem taken up",),
    "Skirts": ("Skirt hem taken up",),
    "Coats": ("Coat sleeves shortened",),
}
_REPAIRED = {
    "Boots": ("Boots resoled", "€38"),
    "Shoes": ("Heels renewed", "€18"),
    "Bags": ("Bag clasp repaired", "Free, in warranty"),
    "Watches": ("Watch battery changed", "€12"),
    "Coats": ("Coat lining repaired", "Free, in warranty"),
    "Knitwear": ("Moth hole mended", "€15"),
}
_MEETINGS = (
    *(("Styling", "45 min"), ("Suit fitting", "Room 2"), ("Boot fitting", "Room 2")),
    *(("Coat fitting", "Room 1"), ("Wedding guest", "60 min"), ("Season preview", "30 min")),
    *(("Gift advice", "20 min"), ("Wardrobe check", "60 min")),
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a receipt; money in cents, negative on a return."""

    article: Article
    quantity: int
    paid_minor: int
    before_minor: int
    kind: LineKind
    reason: str | None = None


@dataclass(slots=True)
class Visit:
    """A receipt before it has its number. *late* is set for a web order, in days."""

    client: str
    nth: str
    ago: int
    at: int
    place: str
    staff: str | None
    lines: list[Line] = field(default_factory=list)
    late: int | None = None


@dataclass(frozen=True, slots=True)
class Service:
    """A service; a delivery belongs to a *visit*, whose number completes *detail*."""

    client: str
    nth: str
    at: int
    kind: ServiceKind
    title: str
    detail: str | None
    place: str
    staff: str | None
    visit: Visit | None = None
    trouble: bool = False


@dataclass(slots=True)
class History:
    """What happened with one client."""

    visits: list[Visit] = field(default_factory=list)
    services: list[Service] = field(default_factory=list)


def history(seed: int, client: Client, goods: Assortment, calendar: Calendar) -> History:
    """One client's history, newest or oldest first by no rule."""
    draw = random.Random(f"fashion/{seed}/{client.key}")  # noqa: S311  not a secret
    told = _told(client, goods, calendar)
    if client.key == LEAD:
        _deliveries(told, calendar)
        return told
    drawn = _Drawn(draw, client, goods, calendar)
    lived = drawn.live()
    lived.services += told.services
    _deliveries(lived, calendar)
    return lived


def _told(client: Client, goods: Assortment, calendar: Calendar) -> History:
    """What the story says of a client."""
    out = History()
    for nth, served in enumerate(story.SERVICES):
        if served.client == client.key:
            out.services.append(
                Service(
                    client.key, f"told-{nth}", calendar.at(served.ago, served.minute), served.kind,
                    served.title, served.detail, served.place, served.staff,
                )
            )  # fmt: skip
    if client.key != LEAD:
        return out
    for nth, act in enumerate(story.STORY):
        visit = Visit(
            client.key, f"told-{nth}", act.ago, calendar.at(act.ago, act.minute), act.place,
            act.staff,
        )  # fmt: skip
        if isinstance(act, story.Returned):
            article = _sized(goods, client, goods.styles[act.piece[0]], act.piece[1])
            price = article.price_minor
            visit.lines = [Line(article, -1, -price, -price, LineKind.RETURN, act.reason)]
        else:
            visit.late = act.late
            for name, colour in act.pieces:
                article = _sized(goods, client, goods.styles[name], colour)
                price = article.price_minor
                visit.lines.append(Line(article, 1, price, price, LineKind.SALE, act.reason))
        out.visits.append(visit)
    return out


def _sized(goods: Assortment, client: Client, style: Style, colour: str | None) -> Article:
    return goods.article(style.name, colour, client.size(style.group.scale))


def _deliveries(told: History, calendar: Calendar) -> None:
    """Say of every web order how it arrived."""
    for visit in told.visits:
        if visit.late is None:
            continue
        open_trouble = visit.late > 0 and visit.ago <= OPEN_TROUBLE_DAYS
        days = f"{visit.late} day{'s' if visit.late > 1 else ''}"
        title = f"Arrived {days} late" if visit.late else "Delivered on time"
        if visit.late and not open_trouble:
            title += ", apologised"
        detail = "Order {receipt}"
        if visit.late:
            detail += f" was promised for {calendar.words(visit.ago + visit.late)}."
        told.services.append(
            Service(
                visit.client, f"{visit.nth}-delivery", visit.at, ServiceKind.DELIVERY, title,
                detail, visit.place, None, visit, open_trouble,
            )
        )  # fmt: skip


class _Drawn:
    """Draws one client's life in the store."""

    def __init__(
        self, draw: random.Random, client: Client, goods: Assortment, calendar: Calendar
    ) -> None:
        self._draw = draw
        self._client = client
        self._goods = goods
        self._calendar = calendar
        self._owned: set[tuple[str, str | None]] = set()
        self._history = History()

    def live(self) -> History:
        for nth, ago in enumerate(self._days()):
            visit = self._visit(f"{nth:03d}", ago)
            articles = list(self._chosen(ago))
            if not articles:
                continue
            for article in articles:
                visit.lines.append(self._sold(article, ago))
                self._owned.add((article.style.name, article.colour))
            self._history.visits.append(visit)
            for article in articles:
                self._aftermath(visit, article)
        self._appointments()
        return self._history

    def _days(self) -> list[int]:
        """Days with a visit, oldest first; the last is yesterday at the latest."""
        pool = range(1, self._client.since + 1)
        weights = [_MONTHS[self._calendar.day(ago).month - 1] for ago in pool]
        days = self._draw.choices(pool, weights, k=self._client.visits)
        return sorted(set(days), reverse=True)

    def _visit(self, nth: str, ago: int) -> Visit:
        draw, client = self._draw, self._client
        place = client.home
        luck = draw.random()
        if luck < 0.16:
            place = houses.ONLINE
        elif luck < 0.28:
            place = draw.choice(houses.STORES)
        staff = None
        late = None
        if place == houses.ONLINE:
            late = draw.randint(1, 6) if draw.random() < LATE_SHARE else 0
        elif client.client_of and place == client.home and draw.random() < 0.7:
            staff = client.client_of
        elif draw.random() < 0.8:
            staff = draw.choice(houses.sellers(place))
        return Visit(client.key, nth, ago, self._moment(ago), place, staff, late=late)

    def _moment(self, ago: int) -> int:
        """Some minute of a day's opening hours; of the last day only what is past by now."""
        return self._calendar.at(ago, self._draw.randint(605, 1_165 if ago > 1 else 955))

    def _chosen(self, ago: int) -> Iterator[Article]:
        """What she takes on one day: a look, or one to three things."""
        draw, client = self._draw, self._client
        wearer = client.wearer
        if draw.random() < 0.08:  # for somebody else
            wearer = MEN if wearer == WOMEN else WOMEN
        if draw.random() < LOOK_SHARE:
            look = self._fitting_look(wearer, ago)
            if look is not None:
                for nth, (name, colour) in enumerate(look.pieces):
                    if nth == 0 or draw.random() < WHOLE_LOOK:
                        yield self._in_size(self._goods.styles[name], colour)
                return
        taken: set[str] = set()
        for _ in range(draw.choice((1, 1, 1, 2, 2, 3))):
            style = self._goods.draw_style(draw, wearer)
            colour = self._colour(style)
            if style.name in taken or self._has(style, colour) or not self._in_season(style, ago):
                continue
            taken.add(style.name)
            yield self._in_size(style, colour)

    def _fitting_look(self, wearer: str, ago: int) -> Look | None:
        for _ in range(4):
            look = self._goods.draw_look(self._draw, wearer)
            styles = [(self._goods.styles[name], colour) for name, colour in look.pieces]
            fresh = not any(self._has(style, colour) for style, colour in styles)
            if fresh and all(self._in_season(style, ago) for style, _ in styles):
                return look
        return None

    def _has(self, style: Style, colour: str | None) -> bool:
        return not style.group.repeatable and (style.name, colour) in self._owned

    def _in_season(self, style: Style, ago: int) -> bool:
        """Nothing is impossible out of its season, only rare."""
        cold = self._calendar.day(ago).month in (1, 2, 3, 9, 10, 11, 12)
        wrong = _WARM if cold else _COLD
        return style.group.category not in wrong or self._draw.random() < 0.15

    def _colour(self, style: Style) -> str | None:
        liked = [colour for colour in style.colours if colour in self._client.colours]
        return self._draw.choice(liked if liked and self._draw.random() < 0.7 else style.colours)

    def _in_size(self, style: Style, colour: str | None) -> Article:
        draw, client = self._draw, self._client
        size = client.size(style.group.scale)
        if style.group.scale == "flask" or style.group.wearer not in (client.wearer, ANYONE):
            size = draw.choice(style.sizes)  # a gift, or as much as she needs
        elif draw.random() < 0.02:
            size = draw.choice(style.sizes)  # tries another size
        return self._goods.article(style.name, colour, size)

    def _sold(self, article: Article, ago: int) -> Line:
        price = article.price_minor
        reduced = self._calendar.day(ago).month in SALE_MONTHS and self._draw.random() < 0.45
        paid = price * self._draw.choice((50, 70, 70)) // 10_000 * 100 if reduced else price
        return Line(article, 1, paid, price, LineKind.SALE)

    def _aftermath(self, visit: Visit, article: Article) -> None:
        """What becomes of a thing after it was bought."""
        draw = self._draw
        category = article.style.group.category
        worn = article.style.group.department in ("Womenswear", "Menswear", "Shoes")
        if worn and draw.random() < RETURN_SHARE:
            self._bring_back(visit, article)
        elif category in _ALTERED and draw.random() < 0.12:
            self._alter(visit, draw.choice(_ALTERED[category]))
        elif category in _REPAIRED and draw.random() < 0.05:
            self._repair(visit, category)

    def _bring_back(self, visit: Visit, article: Article) -> None:
        draw = self._draw
        ago = visit.ago - draw.randint(2, 25)
        if ago < 1:
            return
        nth = f"{visit.nth}-back-{article.place}"
        place = visit.place if draw.random() < 0.8 else draw.choice(houses.STORES)
        sold = next(line for line in visit.lines if line.article is article)
        at = self._moment(ago)
        staff = draw.choice(houses.sellers(place)) if place != houses.ONLINE else None
        reasons = _REASONS_ONLINE if visit.place == houses.ONLINE else _REASONS
        line = Line(
            article, -1, -sold.paid_minor, -sold.paid_minor, LineKind.RETURN, draw.choice(reasons)
        )
        self._history.visits.append(Visit(visit.client, nth, ago, at, place, staff, [line]))
        self._owned.discard((article.style.name, article.colour))

    def _alter(self, visit: Visit, title: str) -> None:
        ago = visit.ago - self._draw.randint(4, 9)
        if ago < 1:
            return
        detail = READY if ago < 6 else "Collected"
        self._serve(visit, "alter", ago, ServiceKind.ALTERATION, title, detail)

    def _repair(self, visit: Visit, category: str) -> None:
        ago = visit.ago - self._draw.randint(60, 500)
        if ago >= 1:
            title, detail = _REPAIRED[category]
            self._serve(visit, "repair", ago, ServiceKind.REPAIR, title, detail)

    def _serve(
        self, visit: Visit, what: str, ago: int, kind: ServiceKind, title: str, detail: str
    ) -> None:
        place = visit.place if visit.place != houses.ONLINE else houses.KINGS
        nth = f"{visit.nth}-{what}-{len(self._history.services)}"
        at = self._moment(ago)
        self._history.services.append(
            Service(visit.client, nth, at, kind, title, detail, place, None)
        )

    def _appointments(self) -> None:
        """Meetings with her own seller: some that were, and for some clients one to come."""
        draw, client = self._draw, self._client
        if client.client_of is None or client.is_cast:
            return
        days = [draw.randint(3, client.since) for _ in range(draw.choice((0, 0, 1, 2)))]
        if draw.random() < 0.16:
            days.append(-draw.randint(0, 13))
        for nth, ago in enumerate(days):
            title, detail = draw.choice(_MEETINGS)
            at = self._calendar.at(ago, 30 * draw.randint(20, 37))
            self._history.services.append(
                Service(
                    client.key, f"meeting-{nth}", at, ServiceKind.APPOINTMENT, title, detail,
                    client.home, client.client_of,
                )
            )  # fmt: skip
