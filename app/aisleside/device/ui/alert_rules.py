"""The alert rules that came with the program, ready to be asked."""

from __future__ import annotations

from pathlib import Path

from aisleside.insight.alerts.evaluate import Ready
from aisleside.insight.alerts.rules import decode

SHIPPED = "shipped"  # the version that an alert of these rules names


def read_alert_rules(path: Path) -> Ready:
    """Read the file; every condition is checked, and made ready when it is first asked.

    Raises:
        UnreadableAlertRulesError, AlertRulesTooNewError: with the line that is wrong.
    """
    return Ready(decode(path.read_text("utf-8")), version=SHIPPED)
