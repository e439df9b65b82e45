"""How a view-model reaches the cache, the outbox and the hub, off the GUI thread.

It says by a protocol of its own what it needs of them, and is given an ``Asking`` or a
``Changing`` of that; ``tasks`` is all of these. The answer arrives on the GUI thread.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

from aisleside.domain.errors import ExpectedError

T = TypeVar("T")
Store_co = TypeVar("Store_co", covariant=True)


class Reading(Protocol[Store_co]):
    """A way to ask the cache."""

    def read(
        self,
        work: Callable[[Store_co], T],
        then: Callable[[T], None],
        failed: Callable[[ExpectedError], None],
    ) -> None: ...


class Asking(Reading[Store_co], Protocol[Store_co]):
    """A way to ask the cache where only the newest question counts."""

    def forget(self) -> None: ...


class Changing(Protocol[Store_co]):
    """A way to the outbox, in the order of what is recorded."""

    def change(
        self,
        work: Callable[[Store_co], T],
        then: Callable[[T], None],
        failed: Callable[[ExpectedError], None],
    ) -> None: ...


class AskingFar(Protocol):
    """A way to ask the hub, which may take its time."""

    def far(
        self,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[ExpectedError], None],
    ) -> None: ...
