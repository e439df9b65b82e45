"""A list for QML over frozen values: each field of the value is a role.

The values are decided by plain functions elsewhere; a listing only shows them.
It changes in place, so rows that stay keep their delegates while one types. While
it is covered, only what a customer may see of its rows is in the model at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from itertools import groupby
from typing import Any

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtQml import QmlElement

from aisleside.device.ui.disclosure import empty, safe_rows, spelt, unclassified

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1

Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()


@QmlElement
class Listing(QAbstractListModel):
    """Show the rows it was last given; *row_type* is their dataclass.

    Field names become roles in Qt's spelling: ``customer_id`` is ``customerId``. A role
    without a class in ``disclosure`` is always empty.
    """

    countChanged = Signal()

    def __init__(self, row_type: type, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._given: tuple[Any, ...] = ()
        self._safe: tuple[Any, ...] | None = None
        self._rows: tuple[Any, ...] = ()
        self._covered = False
        self._unclassified = unclassified(row_type)
        names = [field.name for field in fields(row_type)]
        first = int(Qt.ItemDataRole.UserRole) + 1
        self._fields = dict(enumerate(names, start=first))
        self._roles = {
            role: QByteArray(spelt(name).encode()) for role, name in self._fields.items()
        }

    @property
    def rows(self) -> tuple[Any, ...]:
        """What is shown now."""
        return self._rows

    def show(self, rows: Sequence[Any], safe: Sequence[Any] | None = None) -> None:
        """Show these rows instead of the ones before.

        *safe* is what ``safe_rows`` leaves of them, where there are too many to sift here.
        """
        self._given = tuple(rows)
        self._safe = None if safe is None else tuple(safe)
        self._lay_given()

    def cover(self, covered: bool) -> None:
        """Whether a customer can see the screen: show only what she may."""
        if covered != self._covered:
            self._covered = covered
            self._lay_given()

    def _lay_given(self) -> None:
        if not self._covered:
            self._lay(self._given)
        else:
            self._lay(safe_rows(self._given) if self._safe is None else self._safe)

    def _lay(self, new: tuple[Any, ...]) -> None:
        old = self._rows
        kept = min(len(old), len(new))
        if len(new) > len(old):
            self.beginInsertRows(_NOWHERE, len(old), len(new) - 1)
            self._rows = old + new[kept:]
            self.endInsertRows()
        elif len(new) < len(old):
            self.beginRemoveRows(_NOWHERE, len(new), len(old) - 1)
            self._rows = old[:kept]
            self.endRemoveRows()
        self._rows = new
        others = [row for row in range(kept) if old[row] is not new[row] and old[row] != new[row]]
        for _, run in groupby(enumerate(others), key=lambda pair: pair[1] - pair[0]):
            rows = [row for _, row in run]
            self.dataChanged.emit(self.index(rows[0], 0), self.index(rows[-1], 0))
        if len(old) != len(new):
            self.countChanged.emit()

    def get_count(self) -> int:
        return len(self._rows)

    count = Property(int, get_count, notify=countChanged)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        field = self._fields.get(role)
        if field is None or not index.isValid() or index.row() >= len(self._rows):
            return None
        value = getattr(self._rows[index.row()], field)
        if field in self._unclassified:
            value = empty(value)
        return list(value) if isinstance(value, tuple) else value

    def roleNames(self) -> dict[int, QByteArray]:
        return self._roles
