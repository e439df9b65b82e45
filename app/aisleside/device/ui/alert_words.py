"""An alert opened: its rule, the facts it rests on, and what would make it go away."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from aisleside.device.ui.language import QT_TR_NOOP, dotted, sentence, tr
from aisleside.device.ui.manner import Manner
from aisleside.insight.alerts.asked import ActKind
from aisleside.insight.alerts.evaluate import Alert
from aisleside.insight.alerts.facts import Known

_GONE = {
    ActKind.APOLOGISED: QT_TR_NOOP("somebody has said sorry"),
    ActKind.GESTURE: QT_TR_NOOP("something was given"),
    ActKind.TOLD_MILESTONE: QT_TR_NOOP("it was said"),
    ActKind.CONGRATULATED: QT_TR_NOOP("somebody has congratulated"),
    ActKind.WELCOMED: QT_TR_NOOP("somebody has said welcome"),
    ActKind.THANKED: QT_TR_NOOP("somebody has said thank you"),
    ActKind.HELPED: QT_TR_NOOP("somebody has seen to it"),
    ActKind.TOLD: QT_TR_NOOP("it was said"),
}


@dataclass(frozen=True, slots=True)
class WhyLine:
    """A fact that a rule asked for, its value, and whence it is known."""

    label: str
    value: str
    source: str


def why_lines(known: Iterable[Known], *, manner: Manner, now: datetime) -> tuple[WhyLine, ...]:
    """Everything the rule asks for, as it is now (P4)."""
    return tuple(
        WhyLine(
            label=sentence(one.meaning),
            value=_plain(one.value),
            source=dotted(
                one.source, "" if one.observed_at is None else manner.age(one.observed_at, now=now)
            ),
        )
        for one in known
    )


def rule_words(alert: Alert) -> str:
    """Whose rule it is, and of which version."""
    return tr(
        "Rule “{rule}” of {owner}, version {version}",
        rule=alert.rule.id,
        owner=alert.rule.owner,
        version=alert.version,
    )


def goes_words(alert: Alert) -> str:
    """What would make it go away."""
    return tr(
        "Goes once {what}, or when the facts above have changed.",
        what=tr(_GONE[alert.goes_when[0]]),
    )


def _plain(value: object) -> str:
    match value:
        case bool():
            return tr("yes") if value else tr("no")
        case float() if math.isinf(value):
            return tr("never")
        case float():
            return f"{value:.0f}" if value >= 10 else f"{value:.1f}"
        case _:
            return str(value) or "–"
