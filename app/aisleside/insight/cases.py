"""One apology for one failure, whether it was said by a claim or by an older answer.

A store says "I've apologised" as an answer to ``trouble:17``, gates and cabins by a claim
and its outcome. Here, and nowhere else, each counts as the other, on hub and tablet: an
answer that it is done is an accepted apology, and what was said by a claim answers the
trouble. Which of several claims counts, ``alerts.ledger`` settles.
"""

from __future__ import annotations

from collections.abc import Iterable

from aisleside.domain.claim import Claim, Outcome, Part
from aisleside.domain.moment import Answer, MomentKind, Reply
from aisleside.insight.alerts import ledger
from aisleside.insight.alerts.ledger import CaseState, Concluded, PartState

BEFORE_ALL = 0  # the number of an answer that the hub has: a later claim was told of it


def state_of(case: str, claims: Iterable[Claim], answers: Iterable[Answer] = ()) -> CaseState:
    """How far the parts of one case have come; claims and answers of others are passed over."""
    hers = [one for one in claims if one.case == case]
    made = [_claim(one) for one in hers]
    came = [outcome for one in hers if (outcome := _outcome(one)) is not None]
    for answer in answers:
        if answer.moment != case or not is_trouble(case) or answer.reply is not Reply.DONE:
            continue
        own = next((one for one in hers if _may_be_of(answer, one)), None)
        if own is None:
            said = _said(answer)
            made.append(said)
            came.append(Concluded(said.id, said.id, Outcome.ACCEPTED, answer.at, said.received))
        elif own.result is None:
            came.append(Concluded(own.id, own.id, Outcome.ACCEPTED, answer.at, own.received))
    return ledger.settle(made, came)


def answered(answers: Iterable[Answer], claims: Iterable[Claim]) -> tuple[Answer, ...]:
    """*answers*, and those that claims stand for: an apology was said, whatever she made of it."""
    found = {(one.customer, one.moment): one for one in answers}
    cases: dict[tuple[int, str], list[Claim]] = {}
    for claim in claims:
        if is_trouble(claim.case):
            cases.setdefault((claim.customer, claim.case), []).append(claim)
    for (customer, case), hers in cases.items():
        present = found.get((customer, case))
        said = _said_in(state_of(case, hers)[Part.APOLOGY])
        if said is None or (present is not None and present.reply is not Reply.LATER):
            continue
        by, outcome = said
        reply = Reply.DONE if outcome.result is Outcome.ACCEPTED else Reply.NEVER
        found[customer, case] = Answer(customer, case, reply, None, by.by, by.by_name, outcome.at)
    return tuple(found.values())


def is_trouble(case: str) -> bool:
    """Whether a case is something that went wrong, which a store answers by itself."""
    return case.partition(":")[0] == MomentKind.TROUBLE


def _claim(one: Claim) -> ledger.Claim:
    return ledger.Claim(
        id=one.id,
        case=one.case,
        part=one.part,
        by=one.by,
        by_name=one.by_name,
        place=one.place or "",
        at=one.at,
        received=one.received,
        instead_of=one.instead_of,
    )


def _outcome(one: Claim) -> Concluded | None:
    if one.result is None:
        return None
    return Concluded(
        id=one.id,
        claim=one.id,
        result=one.result,
        at=one.result_at or one.at,
        received=one.received,
        gesture=one.gesture,
        amount=one.amount,
    )


def _said(answer: Answer) -> ledger.Claim:
    """An answer as the claim that it would have been."""
    return ledger.Claim(
        id=f"{answer.moment}/{answer.staff}",
        case=answer.moment,
        part=Part.APOLOGY,
        by=answer.staff,
        by_name=answer.staff_name,
        place="",
        at=answer.at,
        received=BEFORE_ALL if answer.sent else None,
    )


def _may_be_of(answer: Answer, claim: Claim) -> bool:
    """Whether an answer says again what its author's own claim says."""
    is_hers = claim.part is Part.APOLOGY and claim.by == answer.staff
    return is_hers and claim.result is not Outcome.NOT_NOW


def _said_in(part: PartState) -> tuple[ledger.Claim, Concluded] | None:
    if part.counts is not None and part.concluded is not None:
        return part.counts, part.concluded
    return next(((one.claim, one.said) for one in part.seconds if one.said is not None), None)
