"""What the user has just recorded, laid over what the hub has told so far.

The same event becomes a row at the hub and comes back; until then these pure functions
show what it will be. They are given the events that the outbox says lie over the hub's
data, oldest first. What the hub refused is not among what is known, and what it told
that is newer than an event stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from aisleside.device.cache.answers import Profile, TodayInput
from aisleside.domain.consent import Consent, ConsentAnswer, ConsentPurpose
from aisleside.domain.customer import Customer, MayContact
from aisleside.domain.event import EventState, PendingEvent
from aisleside.domain.fact import Fact, held_for
from aisleside.domain.moment import Answer, Reply, offered
from aisleside.domain.recorded import (
    ConsentTold,
    FactTold,
    MomentAnswered,
    Recorded,
    TaskClosed,
    TaskMade,
)
from aisleside.domain.staff import StaffMember
from aisleside.domain.task import Task, TaskState

CHANNELS = (ConsentPurpose.EMAIL, ConsentPurpose.PHONE, ConsentPurpose.TEXT)

# Under which keys staff change the customer herself, and the field each means.
_FIELDS = {"name.said": "said", "name.sounds": "sounds", "contact.by": "contact_by"}


@dataclass(frozen=True, slots=True)
class Own:
    """What *me* recorded and the hub's data does not hold yet, in the order it was written."""

    me: StaffMember
    events: Sequence[PendingEvent]


def profile_with(profile: Profile, events: Iterable[PendingEvent], *, me: StaffMember) -> Profile:
    """A profile with what *me* recorded about this customer, under whichever of her ids."""
    customer = profile.customer
    facts = {fact.key: fact for fact in profile.facts}
    tasks = {task.id: task for task in profile.tasks}
    consents = {consent.purpose: consent for consent in profile.consents}
    answers = {answer.moment: answer for answer in profile.answers}
    for event, body in _told(events):
        match body:
            case FactTold():
                customer = _renamed(customer, body)
                _lay_fact(facts, event, body, customer.id, me)
            case TaskMade():
                tasks.setdefault(event.id, _task(event, body, customer.id, me))
            case TaskClosed():
                _lay_state(tasks, event, body, me)
            case ConsentTold():
                _lay_consent(consents, event, body, customer.id, me)
                customer = replace(customer, may_contact=_may_contact(customer, consents, body))
            case MomentAnswered():
                _lay_answer(answers, event, body, customer.id, me)
            case _:
                pass
    return replace(
        profile,
        customer=customer,
        facts=tuple(facts[key] for key in sorted(facts)),
        tasks=tuple(tasks.values()),
        consents=tuple(consents.values()),
        answers=tuple(answers.values()),
    )


def today_with(
    today: TodayInput,
    events: Iterable[PendingEvent],
    *,
    me: StaffMember,
    joined: Mapping[int, int] | None = None,
) -> TodayInput:
    """A day with what *me* recorded; *joined* says who of those written about is who now."""
    waiting = today.waiting
    tasks = {task.id: task for task in (*waiting.tasks, *today.done)}
    answers = {(answer.customer, answer.moment): answer for answer in waiting.answers}
    silent, wished_no = set(waiting.silent), set[int]()
    channels: dict[int, dict[ConsentPurpose, ConsentAnswer]] = {}
    for event, body in _told(events):
        customer = (joined or {}).get(event.subject or 0, event.subject or 0)
        match body:
            case TaskMade(staff=staff) if staff in (None, me.id):
                tasks.setdefault(event.id, _task(event, body, customer, me))
            case TaskClosed():
                _lay_state(tasks, event, body, me)
            case MomentAnswered():
                hers = {m: a for (whose, m), a in answers.items() if whose == customer}
                _lay_answer(hers, event, body, customer, me)
                answers.pop((customer, body.moment), None)
                if body.moment in hers:
                    answers[customer, body.moment] = hers[body.moment]
            case ConsentTold(ConsentPurpose.BIRTHDAY, answer):
                (wished_no.discard if answer is ConsentAnswer.YES else wished_no.add)(customer)
            case ConsentTold(purpose, answer) if purpose in CHANNELS:
                if answer is not ConsentAnswer.LATER:
                    channels.setdefault(customer, {})[purpose] = answer
            case _:
                pass
    for customer, told in channels.items():  # what she said of other channels is not known here
        (silent.discard if ConsentAnswer.YES in told.values() else silent.add)(customer)
    return replace(
        today,
        waiting=replace(
            waiting,
            tasks=tuple(task for task in tasks.values() if task.state is TaskState.OPEN),
            answers=tuple(answers.values()),
            silent=frozenset(silent),
            birthdays=tuple(b for b in waiting.birthdays if b.customer not in wished_no),
        ),
        done=tuple(task for task in tasks.values() if task.state is TaskState.DONE),
    )


def _told(events: Iterable[PendingEvent]) -> Iterator[tuple[PendingEvent, Recorded]]:
    for event in events:
        if event.body is not None and event.state is not EventState.REJECTED:
            yield event, event.body


def _renamed(customer: Customer, body: FactTold) -> Customer:
    field = _FIELDS.get(body.key)
    if field is None or (field == "said" and body.value is None):
        return customer
    changes: dict[str, str | None] = {field: body.value}
    return replace(customer, **changes)  # type: ignore[arg-type]  # said is never None here


def _lay_fact(
    facts: dict[str, Fact], event: PendingEvent, body: FactTold, customer: int, me: StaffMember
) -> None:
    present = facts.get(body.key)
    if body.key in _FIELDS or (present is not None and present.observed_at > event.written_at):
        return
    if body.value is None:
        facts.pop(body.key, None)
        return
    disclosure, purpose = held_for(body.key)
    facts[body.key] = Fact(
        customer, body.key, body.value, _source(me), event.written_at, purpose, disclosure
    )


def _task(event: PendingEvent, body: TaskMade, customer: int, me: StaffMember) -> Task:
    return Task(
        customer=customer,
        id=event.id,
        kind=body.kind,
        title=body.title,
        detail=body.detail,
        due_at=body.due_at,
        all_day=body.all_day,
        minutes=body.minutes,
        product=body.product,
        place=me.place,
        staff=body.staff,
        made_at=event.written_at,
        made_by=me.id,
        made_by_name=me.name,
        state=TaskState.OPEN,
        closed_at=None,
        closed_by_name=None,
    )


def _lay_state(
    tasks: dict[str, Task], event: PendingEvent, body: TaskClosed, me: StaffMember
) -> None:
    task = tasks.get(body.task)
    if task is None or (task.state is TaskState.OPEN) == (body.state is TaskState.OPEN):
        return  # whoever closed it first did
    is_open = body.state is TaskState.OPEN
    tasks[body.task] = replace(
        task,
        state=body.state,
        closed_at=None if is_open else event.written_at,
        closed_by_name=None if is_open else me.name,
    )


def _lay_consent(
    consents: dict[ConsentPurpose, Consent],
    event: PendingEvent,
    body: ConsentTold,
    customer: int,
    me: StaffMember,
) -> None:
    present = consents.get(body.purpose)
    if present is None or present.observed_at <= event.written_at:
        consents[body.purpose] = Consent(
            customer, body.purpose, body.answer, body.words, _source(me), event.written_at
        )


def _may_contact(
    customer: Customer, consents: Mapping[ConsentPurpose, Consent], body: ConsentTold
) -> MayContact:
    """As the hub will work it out: yes when one channel is allowed, else no."""
    if body.purpose not in CHANNELS or body.answer is ConsentAnswer.LATER:
        return customer.may_contact
    answers = {consents[channel].answer for channel in CHANNELS if channel in consents}
    return MayContact.YES if ConsentAnswer.YES in answers else MayContact.NO


def _lay_answer(
    answers: dict[str, Answer],
    event: PendingEvent,
    body: MomentAnswered,
    customer: int,
    me: StaffMember,
) -> None:
    present = answers.get(body.moment)
    is_others = present is not None and present.staff != me.id and present.at > event.written_at
    if is_others and offered(body.moment) is not None:
        return  # of a suggestion her newest word counts, whoever heard it
    if body.reply is Reply.OPEN:
        answers.pop(body.moment, None)
    else:
        answers[body.moment] = Answer(
            customer,
            body.moment,
            body.reply,
            body.until,
            me.id,
            me.name,
            event.written_at,
            body.reason,
        )


def _source(me: StaffMember) -> str:
    return f"Told to {me.name}"
