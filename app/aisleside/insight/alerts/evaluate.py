"""Ask the rules about one person, and say of each why it does or does not speak.

A rule speaks where it is for this place, this purpose and this day, where she allows it,
where its condition is true, and where nobody has done yet what it asks for. The hub asks
at night and the tablet in the air, on the same facts with the same answer: nothing here
reads a clock or draws a number.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property
from hashlib import blake2b
from operator import itemgetter

from aisleside.domain.claim import Outcome
from aisleside.domain.fact import Purpose
from aisleside.domain.moment import MomentKind, moment_key
from aisleside.insight.alerts.answers import Answer, Engine, Expressions, Trouble, Value
from aisleside.insight.alerts.asked import (
    Act,
    ActKind,
    Context,
    HappeningKind,
    History,
    Need,
    Occasion,
)
from aisleside.insight.alerts.expressions import best
from aisleside.insight.alerts.facts import Facts, Known, look
from aisleside.insight.alerts.grammar import UnfitConditionError, read
from aisleside.insight.alerts.rules import Finding, Rule, Rules, UnreadableAlertRulesError
from aisleside.insight.alerts.vocabulary import KINDS
from aisleside.insight.alerts.wording import filled

SNOOZE = timedelta(minutes=20)  # after "not now"
DAY = timedelta(days=1)
# Acts that settle nothing unless they say what they were about.
VAGUE = frozenset({ActKind.HELPED, ActKind.TOLD})
_TIMED = ("trip.minutes_to_connection", "trip.minutes_to_departure")


class Why(StrEnum):
    """Why a rule says nothing about somebody."""

    ELSEWHERE = "elsewhere"  # it is for other places or another purpose
    OUT_OF_DATE = "out_of_date"
    NOT_TRUE = "not_true"
    NO_ANSWER = "no_answer"  # its condition could not be worked out
    NO_LEAVE = "no_leave"
    DONE = "done"
    RESTING = "resting"
    HELD_OUT = "held_out"
    OUTDONE = "outdone"  # by another of its group


@dataclass(frozen=True, slots=True)
class Alert:
    """One thing to do for one person, with all that led to it.

    Args:
        case: the key of what it is about, the same on every tablet; see ``ledger``.
        say: words that may be said to her; None where it is used silently.
        evidence: each fact the rule asked for, with source and age.
        clauses: what holds; it goes when one of them does not hold any more.
        minutes_left: until it is too late; endless where that says nothing.
        need: why it goes before status, if it does.
    """

    customer: int
    rule: Rule
    version: str
    case: str
    reason: str
    say: str | None
    staff: str
    evidence: tuple[Known, ...]
    clauses: tuple[str, ...]
    minutes_left: float
    need: Need | None
    tier: int

    @property
    def goes_when(self) -> tuple[ActKind, ...]:
        """What one of us does to make it go."""
        return self.rule.done_by


@dataclass(frozen=True, slots=True)
class Withheld:
    """A rule that says nothing, with the *act* that did what it asks, or its *clauses*."""

    rule: Rule
    why: Why
    act: Act | None = None
    clauses: tuple[tuple[str, Answer], ...] = ()


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the rules say about somebody, and which are *kept* back though they are true of her."""

    alerts: list[Alert]
    kept: list[Withheld]


class Ready:
    """Rules made ready to be asked about many people.

    *version* says which rules these are, on every alert.
    """

    def __init__(self, rules: Rules, *, version: str, engine: Engine | None = None) -> None:
        self.rules = rules
        self.version = version
        self._given = engine
        self._tiers = {name: rank for rank, name in enumerate(rules.tiers, start=1)}
        self._in_force: dict[tuple[date, Context, frozenset[Purpose]], _InForce] = {}
        self._latest: tuple[Occasion | None, _InForce] = (None, {})
        self._together: dict[tuple[str, ...], Expressions] = {}  # most days have the same rules

    @cached_property
    def _engine(self) -> Engine:
        return self._given or best(KINDS)

    def prepare(self) -> None:
        """Have the library read every condition now.

        Raises:
            UnreadableAlertRulesError: it refuses one that ``grammar`` lets through.
        """
        for rule in self.rules.rule:
            try:
                self._engine.together([self.rules.conditions[rule.id]])
            except UnfitConditionError as error:
                finding = Finding(error.why, None, rule.id)
                raise UnreadableAlertRulesError(findings=(finding,)) from error

    def warm(self, occasion: Occasion) -> None:
        """Have ready what such an occasion will ask, off the thread that cannot wait."""
        self._on(occasion)

    def alerts(self, history: History, occasion: Occasion) -> list[Alert]:
        """What the rules say about somebody, in the order of the file; see ``arbitrate``."""
        return self.judge(history, occasion).alerts

    def judge(self, history: History, occasion: Occasion) -> Judgement:
        """What the rules say, and which are kept back although their conditions are true."""
        facts = look(history, occasion.now, occasion.zone, place=occasion.place)
        found = Judgement([], [])
        for rule in self._true_of(facts, occasion):
            names = self.rules.conditions[rule.id].names
            kept = _kept_back(rule, names, facts, occasion)
            if kept is None:
                found.alerts.append(self._alert(rule, facts, occasion))
            else:
                found.kept.append(kept)
        return found

    def withheld(self, history: History, occasion: Occasion) -> Iterator[Withheld]:
        """Of each rule that says nothing about somebody: why."""
        facts = look(history, occasion.now, occasion.zone, place=occasion.place)
        for rule in self.rules.rule:
            if not _is_for(rule, occasion):
                yield Withheld(rule, Why.ELSEWHERE)
            elif not rule.holds_on(occasion.today):
                yield Withheld(rule, Why.OUT_OF_DATE)
            elif (clauses := self._unmet(rule, facts)) is not None:
                troubled = any(isinstance(answer, Trouble) for _, answer in clauses)
                yield Withheld(rule, Why.NO_ANSWER if troubled else Why.NOT_TRUE, clauses=clauses)
            else:
                names = self.rules.conditions[rule.id].names
                if (kept := _kept_back(rule, names, facts, occasion)) is not None:
                    yield kept

    def _true_of(self, facts: Facts, occasion: Occasion) -> list[Rule]:
        """The rules whose conditions are true, in the order of the file.

        A rule about a failure says nothing to whom it did not happen, so only what somebody
        lived through is asked about: of most people that is little.
        """
        found: list[tuple[int, Rule]] = []
        for about, part in self._on(occasion).items():
            if about is None or facts.looked.last(about) is not None:
                answers = part.hold(facts)
                rules = zip(part.rules, answers, strict=True)
                found += [placed for placed, holds in rules if holds is True]
        return [rule for _, rule in sorted(found, key=itemgetter(0))]

    def _on(self, occasion: Occasion) -> _InForce:
        if occasion is self._latest[0]:  # everybody on a flight is looked at on one occasion
            return self._latest[1]
        purposes = frozenset(one for one in Purpose if occasion.is_for(one))
        key = (occasion.today, occasion.context, purposes)
        if key not in self._in_force:
            about: dict[HappeningKind | None, list[tuple[int, Rule]]] = defaultdict(list)
            for placed in enumerate(self.rules.rule):
                if _is_for(placed[1], occasion) and placed[1].holds_on(occasion.today):
                    about[placed[1].about].append(placed)
            self._in_force[key] = {kind: self._part(rules) for kind, rules in about.items()}
        for part in self._in_force[key].values():
            part.answers.clear()  # what was true a moment ago is of no use, and would be kept
        self._latest = occasion, self._in_force[key]
        return self._in_force[key]

    def _part(self, rules: list[tuple[int, Rule]]) -> _Part:
        ids = tuple(rule.id for _, rule in rules)
        conditions = [self.rules.conditions[id] for id in ids]
        if ids not in self._together:
            self._together[ids] = self._engine.together(conditions)
        names = frozenset().union(*(one.names for one in conditions))
        return _Part(rules, self._together[ids], sorted(names))

    def _unmet(self, rule: Rule, facts: Facts) -> tuple[tuple[str, Answer], ...] | None:
        """The clauses with their answers where the condition is not true."""
        condition = self.rules.conditions[rule.id]
        if self._engine.together([condition]).hold(facts)[0] is True:
            return None
        clauses = [read(clause, KINDS) for clause in condition.clauses]
        answers = self._engine.together(clauses).hold(facts)
        return tuple(zip(condition.clauses, answers, strict=True))

    def _alert(self, rule: Rule, facts: Facts, occasion: Occasion) -> Alert:
        condition = self.rules.conditions[rule.id]
        person = facts.looked.history.person
        left = (facts[name] for name in _TIMED if name in condition.names)
        return Alert(
            customer=person.id,
            rule=rule,
            version=self.version,
            case=_case(rule, condition.names, facts),
            reason=filled(rule.reason, facts),
            say=filled(rule.say, facts) if rule.say else None,
            staff=filled(rule.staff, facts),
            evidence=tuple(facts.known(name) for name in sorted(condition.names)),
            clauses=condition.clauses,
            minutes_left=min((one for one in left if isinstance(one, float)), default=math.inf),
            need=_need(rule, person.needs, occasion),
            tier=self._tiers.get(person.tier, 0),
        )


@dataclass(frozen=True, slots=True)
class _Part:
    """Rules with their places in the file, ready together, over facts of these *names*.

    Most people on a flight are alike to the rules: of whom all facts are the same, the
    answers are, as long as one looks on the same occasion.
    """

    rules: list[tuple[int, Rule]]
    expressions: Expressions
    names: Sequence[str]
    answers: dict[tuple[Value | None, ...], list[Answer]] = field(default_factory=dict)

    def hold(self, facts: Facts) -> list[Answer]:
        """Whether each condition holds."""
        values = tuple(_value(facts, name) for name in self.names)
        if values not in self.answers:
            self.answers[values] = self.expressions.hold(facts)
        return self.answers[values]


_InForce = Mapping[HappeningKind | None, _Part]  # of one kind of occasion on one day, by failure


def _value(facts: Facts, name: str) -> Value | None:
    try:
        return facts[name]
    except KeyError:  # what is asked of it has no answer
        return None


def is_held_out(rule: Rule, customer: int) -> bool:
    """Whether she is among the part of all customers who never see this rule."""
    if not rule.holdout:
        return False
    drawn = blake2b(f"{rule.id}:{customer}".encode(), digest_size=8).digest()
    return int.from_bytes(drawn, "big") / 2**64 < rule.holdout


def _is_for(rule: Rule, occasion: Occasion) -> bool:
    return occasion.context in rule.contexts and occasion.is_for(rule.purpose)


def _need(rule: Rule, needs: Iterable[Need], occasion: Occasion) -> Need | None:
    """What puts an alert before others: the need it is about; in disruption, any of hers."""
    if rule.need is not None:
        return rule.need
    order = list(Need)
    return min(needs, key=order.index, default=None) if occasion.disrupted else None


def _case(rule: Rule, names: frozenset[str], facts: Facts) -> str:
    """What an alert is about: the failure, what waits for her, the flight, or else the day."""
    looked = facts.looked
    last = None if rule.about is None else looked.last(rule.about)
    if last is not None:
        return last.id
    wish = looked.history.wish
    for key, word in ((wish.wish_key, "shop.wish"), (wish.order_key, "shop.order")):
        if key and any(name.startswith(word) for name in names):
            return key
    trip, day = looked.history.trip, looked.now.astimezone(looked.zone)
    if trip is not None:
        day = trip.departs_at.astimezone(looked.zone)
        return f"{rule.id}:{trip.flight.replace(' ', '')}-{day:%Y%m%d}"
    if "person.birthday_today" in names:
        return moment_key(MomentKind.BIRTHDAY, day.year)
    return f"{rule.id}:{day:%Y%m%d}"


def _kept_back(
    rule: Rule, names: frozenset[str], facts: Facts, occasion: Occasion
) -> Withheld | None:
    """Why a rule whose condition is true says nothing; None where it speaks."""
    person, now = facts.looked.history.person, occasion.now
    if not person.allows(rule.purpose):
        return Withheld(rule, Why.NO_LEAVE)
    happened = None if rule.about is None else facts.looked.last(rule.about)
    if rule.about is not None and happened is None:
        return Withheld(rule, Why.NOT_TRUE)
    case = _case(rule, names, facts)
    cooldown = rule.cooldown_days * DAY
    since = happened.at if happened is not None else now - max(cooldown, DAY)
    known = (act for act in facts.looked.history.acts if act.at <= now)
    acts = sorted(known, key=lambda act: (act.at, act.by))
    for act in acts:
        is_plain = not act.about and act.kind not in VAGUE and act.at >= since
        is_about = act.about == case or is_plain
        if act.kind in rule.done_by and act.outcome is not Outcome.NOT_NOW and is_about:
            return Withheld(rule, Why.DONE, act)
    for act in reversed(acts):
        rests = act.at + cooldown
        if act.outcome is Outcome.NOT_NOW:
            rests = act.until or act.at + SNOOZE
        is_ours = act.about == case or act.about.startswith(f"{rule.id}:")
        if is_ours and rests > now:
            return Withheld(rule, Why.RESTING, act)
    if is_held_out(rule, person.id):
        return Withheld(rule, Why.HELD_OUT)
    return None
