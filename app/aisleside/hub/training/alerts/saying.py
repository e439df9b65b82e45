"""Alert rules and what came of asking them, as lines for whoever writes rules."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from aisleside.insight.alerts.answers import Trouble, Value
from aisleside.insight.alerts.arbitrate import arrange, rank
from aisleside.insight.alerts.asked import History, Occasion
from aisleside.insight.alerts.evaluate import Alert, Ready, Why, Withheld
from aisleside.insight.alerts.facts import Known
from aisleside.insight.alerts.grammar import MOST_TERMS, MOST_TEXT
from aisleside.insight.alerts.replay import Replayed, Tally
from aisleside.insight.alerts.rules import Issued, Rules
from aisleside.insight.alerts.vocabulary import VOCABULARY

_WHYS = {
    Why.ELSEWHERE: "is for other places or another purpose",
    Why.OUT_OF_DATE: "does not hold today",
    Why.NOT_TRUE: "is not true",
    Why.NO_ANSWER: "could not be worked out",
    Why.NO_LEAVE: "needs her leave",
    Why.DONE: "is done",
    Why.RESTING: "rests for now",
    Why.HELD_OUT: "is held back from her, to measure its worth",
    Why.OUTDONE: "waits for another of its group",
}


def checked(rules: Rules) -> Iterator[str]:
    """What was read: each rule with the size of its condition."""
    for rule in rules.rule:
        condition = rules.conditions[rule.id]
        yield (
            f"{rule.id}: yes or no; {len(condition.names)} facts, {condition.terms} of "
            f"{MOST_TERMS} terms, {len(rule.when)} of {MOST_TEXT:,} characters; {rule.owner}"
        )
    yield f"{len(rules.rule)} rules and {len(rules.gesture)} gestures can be published."


def vocabulary() -> Iterator[str]:
    """The words a rule may use."""
    for name, fact in VOCABULARY.items():
        where = f", in {', '.join(sorted(fact.contexts))} alone" if fact.contexts else ""
        purposes = ", ".join(sorted(fact.purposes))
        yield f"{name}  ({fact.kind}; {fact.sensitivity}; for {purposes}{where}): {fact.meaning}"


def tried(ready: Ready, history: History, occasion: Occasion) -> Iterator[str]:
    """Which alerts somebody would be shown, with evidence, and why no others."""
    alerts = ready.alerts(history, occasion)
    shown = arrange(alerts)
    kept = [one for one in (shown.first, *shown.others) if one is not None]
    for ranked in rank(kept):
        interrupts = ranked.alert is shown.first
        yield from _alert(ranked.alert, occasion.now, interrupts=interrupts)
    if not kept:
        yield "Nothing is shown."
    for withheld in (*shown.outdone, *ready.withheld(history, occasion)):
        yield _withheld(withheld)


def _alert(alert: Alert, now: datetime, *, interrupts: bool) -> Iterator[str]:
    yield f"{alert.rule.id}{' (interrupts)' if interrupts else ''}: {alert.reason}"
    yield f"  say: {alert.say}" if alert.say else "  say nothing; act upon it"
    yield f"  do: {alert.staff}"
    for known in alert.evidence:
        yield f"  because {_known(known, now)}"
    yield f"  gone when {' or '.join(alert.goes_when)} is recorded, or when not: " + "; ".join(
        " ".join(clause.split()) for clause in alert.clauses
    )


def _known(known: Known, now: datetime) -> str:
    age = ""
    if known.observed_at is not None:
        age = f", {max(0, (now - known.observed_at).days)} days old"
    return f"{known.name} is {_value(known.value)} ({known.source}{age})"


def _value(value: Value) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.1f}" if math.isfinite(value) else "endless"
    return f"“{value}”" if isinstance(value, str) else str(value)


def _withheld(one: Withheld) -> str:
    line = f"- {one.rule.id} {_WHYS[one.why]}"
    if one.act is not None:
        line += f": {one.act.kind} by {one.act.by}"
    unmet = [" ".join(text.split()) for text, answer in one.clauses if answer is not True]
    troubles = [answer.why for _, answer in one.clauses if isinstance(answer, Trouble)]
    return line + (f": {'; '.join(unmet)}" if unmet else "") + "".join(f" ({t})" for t in troubles)


def replayed(found: Replayed, *, days: int) -> Iterator[str]:
    """Who would have been alerted, how often, and who not any more."""
    yield f"{found.people:,} customers came {found.looks:,} times in {days} days."
    yield (
        f"The draft would have alerted about {len(found.alerted):,} of them: "
        f"{len(found.anew):,} are new, and about {len(found.no_more):,} nobody is alerted any more."
    )
    yield (
        "A flight counts at its gate and on board. Once its list is gone, what went wrong on it "
        "is all that is known of it; meals, milestones and seats apart are never replayed."
    )
    for rule in sorted({*found.draft, *found.in_use}):
        new, old = found.draft.get(rule, Tally()), found.in_use.get(rule, Tally())
        yield (
            f"{rule}: {new.times:,} times about {len(new.customers):,} people"
            f"{_busiest(new)}; in use {old.times:,} times about {len(old.customers):,}"
        )
    yield from _numbers("not any more", found.no_more)
    yield from _numbers("new", found.anew)


def _busiest(tally: Tally) -> str:
    if not tally.days:
        return ""
    day, times = max(tally.days.items(), key=lambda one: (one[1], one[0]))
    return f", most on {day} ({times:,})"


def _numbers(what: str, customers: Iterable[int]) -> Iterator[str]:
    listed = sorted(customers)
    if listed:
        more = f" and {len(listed) - 20:,} more" if len(listed) > 20 else ""
        yield f"{what}: customers {', '.join(map(str, listed[:20]))}{more}"


def versions(kept: Iterable[Issued], in_use: Issued | None) -> Iterator[str]:
    """All rules that were published, the newest last."""
    for one in kept:
        at = datetime.fromtimestamp(one.at, UTC)
        line = f"{one.number}  {at:%Y-%m-%d %H:%M} UTC"
        line += "" if one.undoes is None else f"  (as number {one.undoes})"
        line += f"  {one.why}" if one.why else ""
        yield line + ("  in use" if in_use is not None and in_use.number == one.number else "")
