"""Somebody looked at a customer's profile, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Opening:
    """One look. *staff* and *device* are names, *title* the work of who did, *place* a store."""

    at: datetime
    staff: str
    title: str
    place: str
    device: str
    reason: str
