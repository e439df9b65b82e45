"""Which alert rules a tablet goes by: the newest published ones that this app can read.

Until a hub has published any, they are those that came with the program. What is published
and cannot be read changes nothing: the last good rules go on, also after a restart, and the
tablet's sheet says so. Read and made ready by whoever reads the cache, never by the window.
"""

from __future__ import annotations

import logging
from collections.abc import Hashable
from contextlib import suppress
from pathlib import Path

from aisleside.device.cache import model_parts
from aisleside.device.cache.answers import RulesHeld, Unread
from aisleside.device.cache.recommending import File
from aisleside.insight.alerts.evaluate import Ready
from aisleside.insight.alerts.rules import (
    AlertRulesTooNewError,
    Rules,
    UnreadableAlertRulesError,
    decode,
    issued_in,
)

SHIPPED = "shipped"  # the version that an alert of the program's own rules names
PART = "alerts"  # of what the hub publishes; see ``insight.recommend.model``

log = logging.getLogger(__name__)


def read_alert_rules(path: Path) -> Ready:
    """Read the file; every condition is checked, and made ready when it is first asked.

    Raises:
        UnreadableAlertRulesError, AlertRulesTooNewError: with the line that is wrong.
    """
    return Ready(decode(path.read_text("utf-8")), version=SHIPPED)


class HouseRules:
    """Hold the rules in use, and follow what the tablet's file says is published.

    Args:
        shipped: the program's own rules; None where there are none.
        kept: where the last good published ones lie, for the next start.
    """

    def __init__(self, shipped: Path | None = None, *, kept: Path | None = None) -> None:
        self._shipped = shipped
        self._kept = kept
        self._stamp: Hashable = None
        self._written = b""  # what is in use, as it came; empty: the program's own
        self._ready: Ready | None = None
        self._unread: Unread | None = None

    def follow(self, file: File | None) -> Ready:
        """The rules in use, after a look at what *file* holds now; without one as before.

        Raises:
            CacheDamagedError: of that file.
        """
        if file is not None:
            stamp = model_parts.stamp(file.connection, file.address)
            if stamp != self._stamp:
                self._take(model_parts.part(file.connection, file.address, PART))
                self._stamp = stamp
        return self._in_use()

    @property
    def held(self) -> RulesHeld:
        """Which rules are in use, and why no newer ones are."""
        return RulesHeld("" if not self._written else self._in_use().version, self._unread)

    def _in_use(self) -> Ready:
        if self._ready is None:
            shipped = self._shipped
            self._ready = (
                Ready(Rules(), version=SHIPPED) if shipped is None else read_alert_rules(shipped)
            )
        return self._ready

    def _take(self, written: bytes) -> None:
        if written == self._written:
            self._unread = None
            return
        if not written:
            self._ready, self._written, self._unread = None, b"", None
            self._keep(b"")
            return
        try:
            ready = _made_ready(written)
        except (UnreadableAlertRulesError, AlertRulesTooNewError) as error:
            log.warning("published alert rules cannot be used: %s", type(error).__name__)
            is_newer = isinstance(error, AlertRulesTooNewError)
            self._unread = Unread.NEWER if is_newer else Unread.DAMAGED
            if not self._written:
                self._take_up_kept()
            return
        self._ready, self._written, self._unread = ready, written, None
        self._keep(written)

    def _take_up_kept(self) -> None:
        """Go on with those of before the restart, where there are any."""
        if self._kept is None:
            return
        with suppress(OSError, UnreadableAlertRulesError, AlertRulesTooNewError):
            written = self._kept.read_bytes()
            self._ready, self._written = _made_ready(written), written

    def _keep(self, written: bytes) -> None:
        """Whether they could be kept changes nothing now."""
        if self._kept is None:
            return
        beside = self._kept.with_suffix(".new")
        try:
            if written:
                beside.write_bytes(written)
                beside.replace(self._kept)
            else:
                self._kept.unlink(missing_ok=True)
        except OSError as error:
            log.warning("the alert rules were not kept: %s", type(error).__name__)


def _made_ready(written: bytes) -> Ready:
    """Raises UnreadableAlertRulesError, AlertRulesTooNewError."""
    issued = issued_in(written)
    ready = Ready(decode(issued.text), version=issued.version)
    ready.prepare()
    return ready
