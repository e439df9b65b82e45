"""What each kind of event becomes: rows to write, or a sentence that says why not.

Rules are pure: they see one event, what the ``Book`` holds of its customer, and
facts about the batch. Whose word counts is decided here. Of two statements under
one key, and of two answers to one question about consent, the newer counts, by when
it was said. Of two people who took up the same thing the one whose event reached the
hub first did it; the other is told who it was (P3). A customer's "no" stands until
she says yes: "later" never takes its place.

The rules of the apology ledger are in ``claims``, those of flights in ``aboard``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from typing import Any, TypeVar, cast

import msgspec

from aisleside.domain.consent import ConsentAnswer, ConsentPurpose
from aisleside.domain.customer import MayContact
from aisleside.domain.event import NOTE_LIMIT, EventKind
from aisleside.domain.fact import Disclosure, held_for
from aisleside.domain.moment import Reply, offered
from aisleside.domain.task import TaskKind, TaskState
from aisleside.hub.events.aboard import BOARDING, SERVED
from aisleside.hub.events.claims import CLAIM, OUTCOME, check_answer, claims_of
from aisleside.hub.events.occasion import (
    LARGEST,
    NOTHING,
    NOTHING_TO_DO,
    Made,
    Needs,
    NotToBeKeptError,
    Occasion,
    Rule,
    UnusableEventError,
    Written,
    line,
    line_or_none,
    plain,
    senseless,
    was_first,
    zone_of,
)
from aisleside.hub.profiles.survivorship import overrules
from aisleside.hub.store.recorded import FIELDS, Alike, Book, Key, Told, Where
from aisleside.insight.cases import is_trouble
from aisleside.insight.notes.typed import may_be_kept
from aisleside.wire.messages import (
    AnswerBody,
    ConsentBody,
    Event,
    FactBody,
    NoteBody,
    SameBody,
    TaskBody,
    TaskClosedBody,
)
from aisleside.wire.rows import (
    AnswerRow,
    ConsentRow,
    CustomerRow,
    FactRow,
    NoteRow,
    TaskRow,
)

B = TypeVar("B")

KEY = re.compile(r"[a-z][a-z0-9_]{0,39}(\.[a-z0-9_]{1,40}){1,3}")
MOMENT = re.compile(r"[a-z_]{1,40}:\S{1,150}")
REASON = re.compile(r"[a-z_]{1,40}")  # of this version or a newer one
DERIVED = "value."  # keys the hub works out by itself
OF_STAFF = {TaskKind.PROMISE, TaskKind.FOLLOW_UP, TaskKind.APPOINTMENT}
CHANNELS = (ConsentPurpose.EMAIL, ConsentPurpose.PHONE, ConsentPurpose.TEXT)

DAY = 86_400  # seconds
EARLIEST = 2 * DAY  # before it was written: a due day may have begun in another zone
LATEST = 5 * 366 * DAY  # after it was written
LONGEST = 24 * 60  # minutes of an appointment

_MAY = "contact.may"


def becomes(occasion: Occasion, book: Book, *, known: bool, minded: bool) -> Written | None:
    """The rows of an event; None for a kind that stays an event.

    Args:
        known: whether the hub knows its customer.
        minded: what ``minds`` said; then the *book* holds what she is called.

    Raises:
        UnusableEventError: it cannot become state.
    """
    rule = _RULES.get(occasion.event.kind)
    if rule is None:
        return None
    body = _read(occasion.event, rule.body, rule.what)
    if minded:
        customer = cast("CustomerRow | None", book.row("customer", occasion.subject or 0))
        if not may_be_kept(occasion.event.kind, body, names=_names(customer)):
            raise NotToBeKeptError
    made = rule.check(occasion, body)
    if made is None:
        return None
    if not known:
        raise UnusableEventError(
            f"The hub does not know this customer any more, so {rule.what} was not added. "
            "The hub keeps its words; tell a manager."
        )
    return made(book)


def minds(event: Event) -> bool:
    """Whether it says what must not be kept, as long as none of it is the customer's own name."""
    rule = _RULES.get(event.kind)
    if rule is None:
        return False
    try:
        body = msgspec.msgpack.decode(event.body, type=rule.body)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return False
    return not may_be_kept(event.kind, body, names=())


def wanted(event: Event, subject: int) -> tuple[list[Where], list[tuple[int, str]], list[Alike]]:
    """The rows and statements that have to be looked up before an event is judged.

    *subject* is who the customer is now.
    """
    rule = _RULES.get(event.kind)
    if rule is None or rule.needs is None:
        return [], [], []
    try:
        body = msgspec.msgpack.decode(event.body, type=rule.body)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return [], [], []
    keys, told = rule.needs(event, body)
    rows = [(table, (subject, *key)) for table, key in keys if _are_short(key)]
    alike = [] if rule.looks is None else rule.looks(subject, body)
    return (
        rows,
        [(subject, key) for key in told if _are_short((key,))],
        [one for one in alike if _are_short(one.values)],
    )


def staff_named(events: Iterable[Event]) -> set[str]:
    """The members of staff whose names these events need."""
    named = set()
    for event in events:
        named.add(event.author)
        if event.kind == EventKind.TASK:
            try:
                staff = msgspec.msgpack.decode(event.body, type=TaskBody).staff
            except (msgspec.MsgspecError, ValueError, RecursionError):
                continue
            if staff and _are_short((staff,)):
                named.add(staff)
    return named


def _names(customer: CustomerRow | None) -> tuple[str, ...]:
    return () if customer is None else (customer.said, customer.given, customer.family)


def _note(occasion: Occasion, body: NoteBody) -> Made:
    text = plain(body.text)
    if not text:
        raise UnusableEventError("The note was empty, so it was not added. Write it again.")
    if len(text) > NOTE_LIMIT:
        raise UnusableEventError(
            f"The note has {len(text)} characters and {NOTE_LIMIT} are the most, so it was not "
            "added. The hub keeps it; write it again, shorter."
        )
    event = occasion.event
    row = NoteRow(
        customer=occasion.subject or 0,
        id=event.id,
        at=occasion.at,
        text=text,
        author=event.author,
        author_name=occasion.author_name,
        place=occasion.place,
        version=occasion.version,
    )
    return lambda _book: Written((row,))


def _fact(occasion: Occasion, body: FactBody) -> Made:
    key, subject, at = body.key, occasion.subject or 0, occasion.at
    if not KEY.fullmatch(key):
        raise senseless("This is none of the things the hub knows of customers")
    if key.startswith(DERIVED) or key == _MAY:
        raise senseless("The hub works this out by itself")
    value = None if body.value is None else line(body.value, "What you recorded")
    if key == "name.said" and value is None:
        raise senseless("A customer cannot be without a name")
    line_or_none(body.words, "What the customer said")

    def made(book: Book) -> Written:
        told = Told(subject, key, value, at)
        before = book.told(subject, key)
        if before is not None and before.at > at:
            return NOTHING
        if key in FIELDS:
            customer = cast(CustomerRow, book.row("customer", subject))
            fields: dict[str, Any] = {FIELDS[key]: value, "version": occasion.version}
            changed = customer._replace(**fields)
            return Written((changed,), told=(told,))
        present = cast("FactRow | None", book.row("fact", subject, key))
        if before is None and present is not None and present.observed_at > at:
            return NOTHING
        if value is None:
            gone = (("fact", (subject, key)),) if present is not None else ()
            return Written(gone=gone, told=(told,))
        disclosure, purpose = held_for(key)
        if present is not None and present.disclosure == Disclosure.NEVER:
            disclosure = Disclosure.NEVER  # saying it again does not show it to more people
        source = f"Told to {occasion.author_name}"
        row = FactRow(subject, key, value, source, at, purpose, disclosure, occasion.version)
        return Written((row,), told=(told,))

    return made


def _fact_needs(_event: Event, body: FactBody) -> Needs:
    row: Where = ("customer", ()) if body.key in FIELDS else ("fact", (body.key,))
    return [row], [body.key]


def _task(occasion: Occasion, body: TaskBody) -> Made:
    event = occasion.event
    if body.kind not in OF_STAFF:
        raise senseless("This is no promise, follow-up or appointment")
    title = line(body.title, "The title")
    detail = line_or_none(body.detail, "The detail", limit=NOTE_LIMIT)
    if body.kind == TaskKind.APPOINTMENT and body.due_at is None:
        raise senseless("An appointment needs a time")
    if body.due_at is not None:
        _check_date(body.due_at, occasion)
    if body.minutes is not None and not 1 <= body.minutes <= LONGEST:
        raise senseless("This is too short or too long for an appointment")
    if body.product is not None and not 0 < body.product <= LARGEST:
        raise senseless("The hub does not know this product")
    if body.staff is not None and body.staff not in occasion.staff:
        raise senseless("The hub does not know the colleague this is for")
    due_at = body.due_at
    if due_at is not None and body.all_day:
        due_at = _begin_of_day(due_at, occasion.zone)
    row = TaskRow(
        customer=occasion.subject or 0,
        id=event.id,
        kind=body.kind,
        title=title,
        detail=detail,
        due_at=due_at,
        all_day=int(body.all_day),
        minutes=body.minutes,
        product=body.product,
        place=occasion.place,
        staff=body.staff,
        made_at=occasion.at,
        made_by=event.author,
        made_by_name=occasion.author_name,
        state=TaskState.OPEN,
        closed_at=None,
        closed_by_name=None,
        version=occasion.version,
    )

    def made(book: Book) -> Written:
        if book.row("task", row.customer, row.id) is not None:
            raise senseless("There is one of this number already")
        return Written((row,))

    return made


def _task_closed(occasion: Occasion, body: TaskClosedBody) -> Made:
    if body.state not in set(TaskState):
        raise senseless("This is nothing that can become of a task")

    def made(book: Book) -> Written:
        task = cast("TaskRow | None", book.row("task", occasion.subject or 0, body.task))
        if task is None:
            raise UnusableEventError(
                f"The hub does not know this task any more, so nothing was changed. {NOTHING_TO_DO}"
            )
        is_hers = task.closed_by_name == occasion.author_name
        if body.state == task.state and (task.state == TaskState.OPEN or is_hers):
            return NOTHING
        if task.state == TaskState.OPEN:
            closed = task._replace(
                state=body.state,
                closed_at=occasion.at,
                closed_by_name=occasion.author_name,
                version=occasion.version,
            )
            return Written((closed,))
        if body.state == TaskState.OPEN and is_hers:
            opened = task._replace(
                state=TaskState.OPEN, closed_at=None, closed_by_name=None, version=occasion.version
            )
            return Written((opened,))
        did = "did this" if task.state == TaskState.DONE else "put this away"
        raise was_first(task.closed_by_name, did, task.closed_at or 0, occasion)

    return made


def _consent(occasion: Occasion, body: ConsentBody) -> Made:
    if body.purpose not in set(ConsentPurpose) or body.answer not in set(ConsentAnswer):
        raise senseless("This is no answer to a question the hub knows")
    words = line_or_none(body.words, "What the customer said")
    subject, at = occasion.subject or 0, occasion.at
    row = ConsentRow(
        subject,
        body.purpose,
        body.answer,
        words,
        f"Told to {occasion.author_name}",
        at,
        occasion.version,
    )

    def made(book: Book) -> Written:
        present = cast("ConsentRow | None", book.row("consent", subject, body.purpose))
        if present is not None and not overrules(row, present):
            return NOTHING
        customer = cast(CustomerRow, book.row("customer", subject))
        if body.purpose not in CHANNELS or body.answer == ConsentAnswer.LATER:
            return Written((row,))
        answers = {body.answer} | {
            other.answer
            for channel in CHANNELS
            if channel != body.purpose
            and (other := cast("ConsentRow | None", book.row("consent", subject, channel)))
        }
        may = MayContact.YES if ConsentAnswer.YES in answers else MayContact.NO
        told = (Told(subject, _MAY, may, at),)
        if customer.may_contact == may:
            return Written((row,), told=told)
        changed = customer._replace(may_contact=may, version=occasion.version)
        return Written((row, changed), told=told)

    return made


def _consent_needs(_event: Event, body: ConsentBody) -> Needs:
    purposes = {body.purpose, *CHANNELS}
    return [("customer", ()), *(("consent", (purpose,)) for purpose in sorted(purposes))], []


def _answer(occasion: Occasion, body: AnswerBody) -> Made:
    if not MOMENT.fullmatch(body.moment) or body.answer not in set(Reply):
        raise senseless("This answers nothing the hub knows")
    if body.until is not None:
        _check_date(body.until, occasion)
    event, subject = occasion.event, occasion.subject or 0
    is_reason = body.answer == Reply.NEVER and REASON.fullmatch(body.reason or "")
    row = AnswerRow(
        subject,
        body.moment,
        body.answer,
        body.until,
        event.author,
        occasion.author_name,
        occasion.at,
        body.reason if is_reason else None,
        occasion.version,
    )

    def made(book: Book) -> Written:
        check_answer(occasion, body, book)
        present = cast("AnswerRow | None", book.row("answer", subject, body.moment))
        if present is not None and offered(body.moment) is not None:
            if present.at > row.at:
                return NOTHING  # her newest word counts, whoever heard it
        elif present is not None and _stands(present, row):
            raise was_first(present.staff_name, _DID[Reply(present.answer)], present.at, occasion)
        if body.answer != Reply.OPEN:
            return Written((row,))
        return Written(gone=(("answer", (subject, body.moment)),) if present else ())

    return made


def _same(occasion: Occasion, body: SameBody) -> Made:
    """Nothing changes: the event itself is what ``profiles.suggested`` lists."""
    if not 0 < body.other <= LARGEST or body.other == occasion.subject:
        raise senseless("This says of nobody else that it is the same person")
    return lambda _book: NOTHING


_DID = {
    Reply.DONE: "did this",
    Reply.LATER: "put this off",
    Reply.NEVER: "put this away",
    Reply.OPEN: "took this back",
}


def _stands(present: AnswerRow, fresh: AnswerRow) -> bool:
    """Whether somebody else was first."""
    return present.staff != fresh.staff and not _is_over(present, fresh.at)


def _is_over(answer: AnswerRow, at: int) -> bool:
    """Whether what was put off may be taken up by anybody again."""
    return answer.answer == Reply.LATER and (answer.until is None or answer.until <= at)


_RULES: dict[str, Rule] = {
    EventKind.NOTE: Rule("the note", NoteBody, _note),
    EventKind.FACT: Rule("what you recorded", FactBody, _fact, _fact_needs),
    EventKind.TASK: Rule(
        "what you planned", TaskBody, _task, lambda event, _body: ([("task", (event.id,))], [])
    ),
    EventKind.TASK_CLOSED: Rule(
        "what you did",
        TaskClosedBody,
        _task_closed,
        lambda _event, body: ([("task", (body.task,))], []),
    ),
    EventKind.CONSENT: Rule("the answer", ConsentBody, _consent, _consent_needs),
    EventKind.ANSWER: Rule(
        "what you did",
        AnswerBody,
        _answer,
        lambda _event, body: ([("answer", (body.moment,))], []),
        lambda customer, body: [claims_of(customer)] if is_trouble(body.moment) else [],
    ),
    EventKind.SAME: Rule("what you said", SameBody, _same),
    EventKind.CLAIM: CLAIM,
    EventKind.OUTCOME: OUTCOME,
    EventKind.BOARDING: BOARDING,
    EventKind.SERVED: SERVED,
}


def _read(event: Event, kind: type[B], what: str) -> B:
    try:
        return msgspec.msgpack.decode(event.body, type=kind)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        words = "The note's words" if kind is NoteBody else f"{what[:1].upper()}{what[1:]}"
        again = "write the note again" if kind is NoteBody else "enter it again"
        raise UnusableEventError(
            f"{words} could not be read, so it was not added. The hub keeps what was sent; {again}."
        ) from error


def _check_date(moment: int, occasion: Occasion) -> None:
    if not occasion.at - EARLIEST <= moment <= occasion.at + LATEST:
        raise senseless("This date is long past or too far ahead")


def _begin_of_day(moment: int, zone: str) -> int:
    day = datetime.fromtimestamp(moment, zone_of(zone))
    return int(day.replace(hour=0, minute=0, second=0, microsecond=0).timestamp())


def _are_short(key: Key) -> bool:
    """Whether a row can have this key: nothing is asked for by what no column holds."""
    return all(isinstance(part, int) or (len(part) <= 400 and "\0" not in part) for part in key)
