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
from aisleside.domain.claim import Claim, Outcome, Part, flight_case
from aisleside.domain.consent import Consent, ConsentAnswer, ConsentPurpose
from aisleside.domain.customer import Customer, MayContact
from aisleside.domain.event import EventState, PendingEvent
from aisleside.domain.fact import Fact, held_for
from aisleside.domain.flight import CabinRows, Traveller, cabin_at
from aisleside.domain.moment import Answer, MomentKind, Reply, moment_key, offered
from aisleside.domain.recorded import (
    BoardingTold,
    ClaimMade,
    ConsentTold,
    FactTold,
    MomentAnswered,
    MomentServed,
    OutcomeTold,
    Recorded,
    TaskClosed,
    TaskMade,
)
from aisleside.domain.served import (
    GIFT,
    TROUBLES,
    Served,
    service_code,
    service_id,
    service_title,
)
from aisleside.domain.service import ServiceKind, ServiceRecord
from aisleside.domain.staff import StaffMember
from aisleside.domain.task import Task, TaskState
from aisleside.insight.cases import answered

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
    claims = {claim.id: claim for claim in profile.claims}
    services = list(profile.services)
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
            case ClaimMade() | OutcomeTold():
                _lay_claim(claims, event, body, customer.id, me)
            case MomentServed():
                if body.what is Served.OFFER and body.product is not None:
                    taken = MomentAnswered(moment_key(MomentKind.OFFER, body.product), Reply.DONE)
                    _lay_answer(answers, event, taken, customer.id, me)
                else:
                    _lay_served(services, claims, event, body, customer.id, me)
            case _:
                pass
    return replace(
        profile,
        customer=customer,
        facts=tuple(facts[key] for key in sorted(facts)),
        tasks=tuple(tasks.values()),
        consents=tuple(consents.values()),
        answers=tuple(answers.values()),
        claims=tuple(claims.values()),
        services=tuple(sorted(services, key=lambda one: one.at, reverse=True)),
    )


def traveller_with(
    traveller: Traveller, events: Iterable[PendingEvent], *, cabins: tuple[CabinRows, ...]
) -> Traveller:
    """Somebody on a flight with what was recorded about where she stands and sits."""
    for event, body in _told(events):
        match body:
            case BoardingTold(flight, state) if flight == traveller.flight:
                if state is not traveller.state:
                    traveller = replace(traveller, state=state, state_at=event.written_at)
            case MomentServed(flight, Served.MOVED, to_seat=str(seat)):
                if flight == traveller.flight:
                    cabin = cabin_at(seat, cabins) or traveller.cabin
                    traveller = replace(traveller, seat=seat, cabin=cabin)
            case _:
                pass
    return traveller


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
    claims = {claim.id: claim for claim in today.claims}
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
            case ClaimMade() | OutcomeTold():
                _lay_claim(claims, event, body, customer, me)
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
            answers=answered(answers.values(), claims.values()),
            silent=frozenset(silent),
            birthdays=tuple(b for b in waiting.birthdays if b.customer not in wished_no),
        ),
        done=tuple(task for task in tasks.values() if task.state is TaskState.DONE),
        claims=tuple(claims.values()),
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
            sent=False,
        )


def _lay_claim(
    claims: dict[str, Claim],
    event: PendingEvent,
    body: ClaimMade | OutcomeTold,
    customer: int,
    me: StaffMember,
) -> None:
    """A claim of one's own, or the last word on anybody's."""
    if isinstance(body, ClaimMade):
        claims.setdefault(event.id, _claim(event, body, customer, me))
    elif body.claim in claims:
        claims[body.claim] = replace(
            claims[body.claim],
            result=body.result,
            result_at=event.written_at,
            gesture=body.gesture,
            amount=body.amount,
        )


def _claim(event: PendingEvent, body: ClaimMade, customer: int, me: StaffMember) -> Claim:
    return Claim(
        customer=customer,
        id=event.id,
        case=body.case,
        part=body.part,
        by=me.id,
        by_name=me.name,
        place=me.place,
        at=event.written_at,
        instead_of=body.instead_of,
    )


def _lay_served(
    services: list[ServiceRecord],
    claims: dict[str, Claim],
    event: PendingEvent,
    body: MomentServed,
    customer: int,
    me: StaffMember,
) -> None:
    """The service record that the hub will make of it, and of a gift an accepted gesture."""
    code = service_code(body.what, body.seat)
    if code is None:
        return
    record = ServiceRecord(
        customer=customer,
        at=event.written_at,
        id=service_id(event.id),
        kind=ServiceKind.FLIGHT,
        title=service_title(body.what, body.seat, body.flight),
        detail=body.detail,
        place=me.place,
        staff=me.id,
        receipt=None,
        trouble=code in TROUBLES,
        code=code,
        flight=body.flight,
    )
    if all(one.id != record.id for one in services):
        services.append(record)
    if body.what is Served.GIFT:
        made = ClaimMade(flight_case(body.flight), Part.GESTURE)
        given = OutcomeTold(event.id, Outcome.ACCEPTED, GIFT)
        for said in (made, given):
            _lay_claim(claims, event, said, customer, me)


def _source(me: StaffMember) -> str:
    return f"Told to {me.name}"
