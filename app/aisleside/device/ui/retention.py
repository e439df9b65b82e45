"""What a profile shows, why, and until when: one table that the screens keep to.

The privacy screen says what stands here, and ``within_time`` leaves out of a profile
what is past its time, so that what is said is also what is done.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from aisleside.device.cache.answers import Profile
from aisleside.device.ui.language import QT_TR_NOOP

MONTH = timedelta(days=30.5)


class Kind(StrEnum):
    """What a profile consists of, in the order in which it is explained."""

    CONTACT = "contact"
    SIZES = "sizes"
    TASTES = "tastes"
    HABITS = "habits"
    PURCHASES = "purchases"
    TROUBLE = "trouble"
    APPOINTMENTS = "appointments"
    TASKS = "tasks"
    NOTES = "notes"
    CONSENTS = "consents"
    COMPANIONS = "companions"
    VALUE = "value"


@dataclass(frozen=True, slots=True)
class Held:
    """Why a kind is shown and until when; *name* stands for whom it is about.

    What has *months* is shown so long, else *until* says what ends it. *private* kinds are
    not for the customer's eyes: that there are any is part of the secret.
    """

    sign: str
    title: str
    why: str
    until: str = ""
    months: int = 0
    private: bool = False


ASKED = QT_TR_NOOP("{name} asks")

HELD = {
    Kind.CONTACT: Held(
        "phone", QT_TR_NOOP("Phone and email"), QT_TR_NOOP("To reach {name} as agreed"), ASKED
    ),
    Kind.SIZES: Held(
        "ruler", QT_TR_NOOP("Sizes"), QT_TR_NOOP("Given to save time in the fitting room"), ASKED
    ),
    Kind.TASTES: Held(
        "bookmark", QT_TR_NOOP("Tastes"), QT_TR_NOOP("To show {name} what suits"), ASKED
    ),
    Kind.HABITS: Held(
        "mouse-pointer-click",
        QT_TR_NOOP("Habits"),
        QT_TR_NOOP("To see what {name} may need"),
        QT_TR_NOOP("Next count"),
        private=True,
    ),
    Kind.PURCHASES: Held(
        "history",
        QT_TR_NOOP("Purchases"),
        QT_TR_NOOP("To help with fit, care and returns"),
        months=24,
    ),
    Kind.TROUBLE: Held(
        "truck",
        QT_TR_NOOP("What went wrong"),
        QT_TR_NOOP("So someone says sorry, once"),
        QT_TR_NOOP("An apology"),
        private=True,
    ),
    Kind.APPOINTMENTS: Held(
        "calendar-clock",
        QT_TR_NOOP("Appointments"),
        QT_TR_NOOP("To be ready when {name} comes"),
        months=24,
    ),
    Kind.TASKS: Held(
        "check",
        QT_TR_NOOP("Promises"),
        QT_TR_NOOP("So nothing promised is forgotten"),
        QT_TR_NOOP("Done"),
        private=True,
    ),
    Kind.NOTES: Held(
        "pencil",
        QT_TR_NOOP("Notes"),
        QT_TR_NOOP("Written by colleagues, for service only"),
        months=12,
        private=True,
    ),
    Kind.CONSENTS: Held(
        "shield-check",
        QT_TR_NOOP("What we may do"),
        QT_TR_NOOP("So nobody asks twice"),
        QT_TR_NOOP("Another answer"),
    ),
    Kind.COMPANIONS: Held(
        "users-round",
        QT_TR_NOOP("Companions"),
        QT_TR_NOOP("To know who comes along"),
        ASKED,
        private=True,
    ),
    Kind.VALUE: Held(
        "chart-no-axes-column",
        QT_TR_NOOP("Value"),
        QT_TR_NOOP("To decide whom to look after first"),
        QT_TR_NOOP("Next version"),
        private=True,
    ),
}


def within_time(profile: Profile, *, now: datetime) -> Profile:
    """*profile* without what is past its time."""
    bought, met, noted = (
        now - HELD[kind].months * MONTH for kind in (Kind.PURCHASES, Kind.APPOINTMENTS, Kind.NOTES)
    )
    receipts = tuple(receipt for receipt in profile.receipts if receipt.at >= bought)
    ended = len(receipts) < len(profile.receipts)  # newest first: none is left behind these
    return replace(
        profile,
        receipts=receipts,
        receipt_count=len(receipts) if ended else profile.receipt_count,
        services=tuple(service for service in profile.services if service.at >= met),
        notes=tuple(note for note in profile.notes if note.at >= noted),
        came=None
        if profile.came is None
        else replace(
            profile.came,
            visits=tuple(at for at in profile.came.visits if at >= bought),
            returned=tuple(one for one in profile.came.returned if one[0] >= bought),
        ),
    )
