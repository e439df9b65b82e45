"""What is put aside for a customer before it is rung up: a tray, not a sale.

Each customer has a tray of her own; opening another customer shows another tray and takes
nothing out of this one. A tray outlives locking the tablet and ends when somebody else
signs in. It is kept in memory alone: nothing here has left the shelf for good.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from aisleside.device.ui.customer_list import seed
from aisleside.device.ui.listing import Listing
from aisleside.device.ui.manner import Manner, shows_cents
from aisleside.device.ui.timeline import full_name
from aisleside.domain.product import Product
from aisleside.domain.staff import StaffMember

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class BasketRow:
    """One thing in the tray."""

    product_id: str
    seed: int
    picture: str
    tint: str
    name: str
    price: str
    spoken: str


@QmlElement
class Basket(QObject):
    """Hold what is put aside for whoever's profile is open.

    ``changed`` says that another tray is shown, or that something was put in or taken out.
    Without a customer there is no tray, and nothing can be put in.
    """

    changed = Signal()

    def __init__(self, *, manner: Manner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._manner = manner
        self._me = ""
        self._customer: int | None = None
        self._trays: dict[int, dict[int, Product]] = {}
        self._out: dict[tuple[int, int], Product] = {}  # customer, product: may be put back
        self._rows = Listing(BasketRow, self)

    def sign_in(self, staff: StaffMember | None) -> None:
        """Begin anew for another person; the trays of the same one are kept while it is locked."""
        self._customer = None
        if staff is not None and staff.id != self._me:
            self._me = staff.id
            self._trays.clear()
            self._out.clear()
        self._say()

    def open(self, customer: int | None) -> None:
        """Show the tray of this customer, or of nobody."""
        if customer != self._customer:
            self._customer = customer
            self._say()

    def add(self, product: Product) -> bool:
        """Put one in; False where it lies there already or nobody's profile is open."""
        if self._customer is None or product.id in self.products:
            return False
        self._trays.setdefault(self._customer, {})[product.id] = product
        self._say()
        return True

    def remove(self, product: int, *, of: int | None = None) -> bool:
        """Take one out, of the tray that is shown or of that *of* a customer.

        False where it does not lie there.
        """
        customer = of or self._customer or 0
        goods = self._trays.get(customer, {}).pop(product, None)
        if goods is None:
            return False
        self._out[customer, product] = goods
        self._say()
        return True

    def put_back(self, product: int, *, of: int) -> None:
        """Put into the tray of a customer what was taken out of it; nothing else."""
        goods = self._out.pop((of, product), None)
        if goods is not None:
            self._trays.setdefault(of, {})[product] = goods
            self._say()

    def join(self, customers: Collection[int], *, into: int) -> None:
        """These were found to be one person: what is put aside for any of them is hers."""
        others = [one for one in self._trays if one in customers and one != into]
        for one in others:
            self._trays[into] = self._trays.pop(one) | self._trays.get(into, {})
        if others:
            self._say()

    def forget(self, customer: int) -> None:
        """Somebody left the tablet for good: her tray goes with her."""
        self._trays.pop(customer, None)
        self._out = {key: goods for key, goods in self._out.items() if key[0] != customer}
        self._say()

    def restate(self) -> None:
        """Say the same again, in another language."""
        goods, manner = self.goods, self._manner
        cents = shows_cents([product.price for product in goods if product.price])
        self._rows.show([_row(product, manner=manner, cents=cents) for product in goods])

    @property
    def customer(self) -> int | None:
        """Whose tray is shown."""
        return self._customer

    @property
    def goods(self) -> tuple[Product, ...]:
        """What lies in it, in the order in which it was put there."""
        return tuple(self._tray.values())

    @property
    def products(self) -> tuple[int, ...]:
        """The ids of that."""
        return tuple(self._tray)

    @property
    def _tray(self) -> dict[int, Product]:
        return {} if self._customer is None else self._trays.get(self._customer, {})

    def _say(self) -> None:
        self.restate()
        self.changed.emit()

    def get_count(self) -> int:
        return len(self._tray)

    def get_rows(self) -> Listing:
        return self._rows

    count = Property(int, get_count, notify=changed)
    rows = Property(Listing, get_rows, constant=True)


def _row(product: Product, *, manner: Manner, cents: bool) -> BasketRow:
    name = full_name(product)
    price = "" if product.price is None else manner.money(product.price, cents=cents)
    return BasketRow(
        product_id=str(product.id),
        seed=seed(product.id),
        picture=product.picture,
        tint=product.tint or "",
        name=name,
        price=price,
        spoken=", ".join(part for part in (name, price) if part),
    )
