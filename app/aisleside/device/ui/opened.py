"""Why a profile is opened (P6): a reason found by itself, so that nobody has to make one up.

How one came to her counts first, then what she is here for, then whose client she is.
When nothing speaks for it that is what is written down, and nobody is asked to lie.
"""

from __future__ import annotations

from datetime import datetime

from aisleside.device.cache.answers import Profile
from aisleside.device.ui.language import QT_TR_NOOP
from aisleside.device.ui.manner import Manner
from aisleside.domain.service import ServiceKind
from aisleside.domain.task import TaskKind, TaskState

BY_NAME = QT_TR_NOOP("Searched by name")
ON_TODAY = QT_TR_NOOP("On Today’s list")
NO_VISIT = QT_TR_NOOP("No visit found")


def reason_found(profile: Profile, *, because: str, me: str, manner: Manner, now: datetime) -> str:
    """The reason to write down; *because* is how one came to her, where the way says it.

    A name typed in is the weakest of them: it gives way to anything she is here for.
    """
    if because and because != BY_NAME:
        return because
    appointment = _appointment(profile, manner=manner, now=now)
    if appointment:
        return f"{appointment} today"
    if profile.customer.client_of == me:
        return QT_TR_NOOP("My client")
    return because or NO_VISIT


def _appointment(profile: Profile, *, manner: Manner, now: datetime) -> str:
    """What she is expected for today."""
    today = now.astimezone(manner.zone).date()
    meetings = [
        (service.at, service.title)
        for service in profile.services
        if service.kind is ServiceKind.APPOINTMENT
    ]
    meetings += [
        (task.due_at, task.title)
        for task in profile.tasks
        if task.kind is TaskKind.APPOINTMENT
        and task.state is TaskState.OPEN
        and task.due_at is not None
    ]
    titles = [title for at, title in sorted(meetings) if at.astimezone(manner.zone).date() == today]
    return titles[0] if titles else ""
