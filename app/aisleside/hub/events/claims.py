"""Claims of the apology ledger: which of two counts, and what the other is told (P3).

The order in which they reach the hub decides, as ``insight.cases`` settles it everywhere.
Whoever comes second is told who was first; her claim stays in the ledger, so that what she
said is known too. An answer that a store's trouble is done is judged here as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import cast

from aisleside.domain.claim import Claim, Outcome, Part
from aisleside.domain.moment import Answer, Reply
from aisleside.hub.events.occasion import (
    LARGEST,
    NOTHING_TO_DO,
    Made,
    Needs,
    Occasion,
    Rule,
    UnusableEventError,
    Written,
    clock,
    senseless,
)
from aisleside.hub.store.recorded import Alike, Book
from aisleside.insight import cases
from aisleside.insight.alerts import ledger
from aisleside.wire.messages import AnswerBody, ClaimBody, Event, OutcomeBody
from aisleside.wire.rows import AnswerRow, ClaimRow

CASE = re.compile(r"[a-z_]{1,40}:\S{1,150}")
GESTURE = re.compile(r"[a-z][a-z0-9_-]{0,39}")  # the id of one, of these rules or newer ones
LONGEST_ID = 200  # characters

_SAID = {
    Part.APOLOGY: "said sorry",
    Part.GESTURE: "gave something for it",
    Part.UPGRADE: "saw to the upgrade",
}


def claims_of(customer: int) -> Alike:
    """All claims about a customer: few, and of a case they are only known by looking."""
    return Alike("claim", ("customer",), (customer,))


def next_claim(
    occasion: Occasion, book: Book, case: str, part: str, *, instead_of: str | None = None
) -> ClaimRow:
    """What an event claims, after all claims of the case that are there."""
    last = max((row.received for row in _rows(occasion, book) if row.case == case), default=0)
    return ClaimRow(
        customer=occasion.subject or 0,
        id=occasion.event.id,
        case=case,
        part=part,
        by=occasion.event.author,
        by_name=occasion.author_name,
        place=occasion.place,
        at=occasion.at,
        received=max(occasion.version, last + 1),  # a version is shared by a whole batch
        instead_of=instead_of,
        result=None,
        result_at=None,
        gesture=None,
        amount=0,
        version=occasion.version,
    )


def check_answer(occasion: Occasion, body: AnswerBody, book: Book) -> None:
    """Whether a trouble may be answered, as far as claims go.

    Raises:
        UnusableEventError: somebody else's claim counts. That it was said is kept.
    """
    if not cases.is_trouble(body.moment) or body.answer == Reply.OPEN:
        return
    state = cases.state_of(body.moment, _claims(_rows(occasion, book)))[Part.APOLOGY]
    if state.counts is None or state.counts.by == occasion.event.author:
        return
    kept = Written()
    if body.answer == Reply.DONE:
        second = next_claim(occasion, book, body.moment, Part.APOLOGY)
        kept = Written((second._replace(result=Outcome.ACCEPTED, result_at=occasion.at),))
    raise UnusableEventError(_first(Part.APOLOGY, state, occasion), written=kept)


def _claim(occasion: Occasion, body: ClaimBody) -> Made | None:
    if not CASE.fullmatch(body.case) or len(body.instead_of or "") > LONGEST_ID:
        raise senseless("This claims nothing the hub knows")
    if body.part not in set(Part):
        return None

    def made(book: Book) -> Written:
        fresh = next_claim(occasion, book, body.case, body.part, instead_of=body.instead_of)
        answer = cast("AnswerRow | None", book.row("answer", occasion.subject or 0, body.case))
        part = Part(body.part)
        state = cases.state_of(
            body.case,
            _claims([*_rows(occasion, book), fresh]),
            () if answer is None else _answers([answer]),
        )[part]
        if state.counts is None or state.counts.by == fresh.by:
            return Written((fresh,))
        raise UnusableEventError(_first(part, state, occasion), written=Written((fresh,)))

    return made


def _claim_needs(_event: Event, body: ClaimBody) -> Needs:
    return [("answer", (body.case,))], []


def _outcome(occasion: Occasion, body: OutcomeBody) -> Made | None:
    if not 0 <= body.amount <= LARGEST:
        raise senseless("Nobody can give this much")
    if body.gesture is not None and not GESTURE.fullmatch(body.gesture):
        raise senseless("This is none of the gestures the hub knows")
    if body.result not in set(Outcome):
        return None

    def made(book: Book) -> Written:
        row = cast("ClaimRow | None", book.row("claim", occasion.subject or 0, body.claim))
        if row is None:
            raise UnusableEventError(
                "The hub does not know what this came of, so nothing was changed. "
                "The hub keeps what was sent; enter both again."
            )
        return Written(
            (
                row._replace(
                    result=body.result,
                    result_at=occasion.at,
                    gesture=body.gesture,
                    amount=body.amount,
                    version=occasion.version,
                ),
            )
        )

    return made


CLAIM = Rule(
    "what you took on",
    ClaimBody,
    _claim,
    _claim_needs,
    lambda customer, _body: [claims_of(customer)],
)
OUTCOME = Rule(
    "what came of it",
    OutcomeBody,
    _outcome,
    lambda _event, body: ([("claim", (body.claim,))], []),
)


def _rows(occasion: Occasion, book: Book) -> list[ClaimRow]:
    return cast("list[ClaimRow]", book.alike(claims_of(occasion.subject or 0)))


def _claims(rows: Iterable[ClaimRow]) -> list[Claim]:
    """Rows as values; the hub writes none of a part or result it does not know."""
    return [
        Claim(
            customer=row.customer,
            id=row.id,
            case=row.case,
            part=Part(row.part),
            by=row.by,
            by_name=row.by_name,
            place=row.place,
            at=_when(row.at),
            received=row.received,
            instead_of=row.instead_of,
            result=None if row.result is None else Outcome(row.result),
            result_at=None if row.result_at is None else _when(row.result_at),
            gesture=row.gesture,
            amount=row.amount,
        )
        for row in rows
    ]


def _answers(rows: Iterable[AnswerRow]) -> list[Answer]:
    return [
        Answer(
            row.customer,
            row.moment,
            Reply(row.answer),
            None,
            row.staff,
            row.staff_name,
            _when(row.at),
        )
        for row in rows
    ]


def _first(part: Part, state: ledger.PartState, occasion: Occasion) -> str:
    """Who was first, where and when: "The lounge was first: Sofia said sorry at 13:05."."""
    counts = state.counts
    assert counts is not None
    at, did = counts.at, "took this on"
    if state.concluded is not None:
        at, did = state.concluded.at, _SAID[part]
    where = occasion.places.get(counts.place)
    is_elsewhere = where is not None and counts.place != occasion.place
    before = f"{where.name} was first: " if where is not None and is_elsewhere else ""
    when = clock(int(at.timestamp()), occasion)
    return f"{before}{counts.by_name} {did}{when}. {NOTHING_TO_DO}"


def _when(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
