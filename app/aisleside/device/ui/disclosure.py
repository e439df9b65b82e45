"""What may stand on the screen while a customer can see it.

One table gives every property of a view-model, and every field of the values and
rows behind them, its class: *open* may be seen by anybody, *staff* leaves the scene
while shoulder-safe mode is on. What has no class shows nothing, ever, and is logged:
forgetting it must not be the way in which something private gets out.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from functools import cache
from typing import Any, TypeVar

from aisleside.domain.fact import Disclosure, Fact

log = logging.getLogger(__name__)

Value = TypeVar("Value")

_HER_NAME = "customerId seed name letters"


def _classed(seen: str = "", staff: str = "") -> Mapping[str, Disclosure]:
    return dict.fromkeys(seen.split(), Disclosure.OPEN) | dict.fromkeys(
        staff.split(), Disclosure.STAFF
    )


# Names as QML spells them. A staff field with a twin (``reason`` and ``safeReason``) gives
# way to the twin, any other to nothing; of a row that is ``private`` or ``silent`` nothing
# is left.
TABLE: Mapping[str, Mapping[str, Disclosure]] = {
    # The profile of one customer.
    "ProfileState": _classed(
        "seed name letters sounds line tags receipts more", "trouble handled spend"
    ),
    "ProfileView": _classed(
        f"{_HER_NAME} sounds line receipts more loading ready whole covered"
        " note notice tags facts sizes notes timeline offers value check tasks capture recorder"
        " matters toldText toldSign toldTone",
        "troubleTitle troubleText troubleSay troubleBusy troubleStep handledTitle handledText"
        " handledProgress putOff paid bars spendSpoken",
    ),
    "TagRow": _classed("sign text tone opens"),
    "FactRow": _classed(
        "key opens group heading label value caption stale silent marked wide progress"
        " progressSign progressTone spoken"
    ),
    "TaskEntry": _classed(
        "taskId title detail late done progress progressSign progressTone spoken private"
    ),
    "CaptureView": _classed(
        "part name first correcting subject value valueLeft valueTooLong canSaveValue words"
        " wordsLeft wordsTooLong title titleLeft titleTooLong canPlan picking day time question"
        " mayAnswer said saidLeft saidTooLong canSaveSaid sounds soundsLeft soundsTooLong"
        " canSaveSounds saving trouble parts subjects values kinds titles people days lengths"
        " purposes ways valueCheck wordsCheck titleCheck saidCheck soundsCheck",
        "nowKnown answered contact",
    ),
    "Chip": _classed("key text chosen spoken"),
    "PairRow": _classed("label value"),
    "NoteRow": _classed("", "noteId text by progress progressSign progressTone spoken"),
    "TimelineRow": _classed(
        "sign title safeDetail pictureNames pictureTints pictureSeeds more safeSpoken private"
        " goods",
        "critical detail amount spoken",
    ),
    "OffersView": _classed(
        "forWhom picked said choosing more basketWords question whyProduct whyName whyPrice"
        " whyPicture whyTint whySeed whyChange whyTaken basket rows strips beside evidence choices"
    ),
    "OfferRow": _classed(
        "productId seed picture tint name shortName price safeTitle safeReason availability"
        " nearest here taken safeSpoken",
        "title reason spoken",
    ),
    "StripRow": _classed("safeTitle goods", "title"),
    "Basket": _classed("count rows"),
    "BasketRow": _classed("productId seed picture tint name price spoken"),
    "TrolleyView": _classed(
        "said question whyProduct whyName whyPrice whyPicture whySeed whyChange rows evidence"
        " choices"
    ),
    "EvidenceRow": _classed("sign safeText caption private", "text"),
    "ValueView": _classed("reasons seconds", "instruction bars foot"),
    "ReasonRow": _classed("", "text against"),
    "NoteView": _classed("name text left tooLong canSave saving trouble beginnings check"),
    "NoteCheck": _classed("marks blocking why instead"),
    # Finding a customer.
    "SearchView": _classed(
        "text selected heading foot strip loading people notice preview everyone asking among"
        " mine today all"
    ),
    "PersonRow": _classed(
        "customerId seed name letters tier detail nameMarks soundMarks detailMarks reason"
        " reasonIcon twin twinId section spoken namesake"
    ),
    "PreviewCard": _classed(f"{_HER_NAME} line tags pairs bought away", "trouble"),
    "PreviewView": _classed(
        f"{_HER_NAME} line loading notice tags pairs bought away", "troubleTitle troubleText"
    ),
    "BoughtRow": _classed("seed picture tint name day"),
    # Two who may be one person: of customers who are not asked for, so for staff alone.
    "CompareView": _classed(
        "present loading rows notice",
        "oneName oneLetters oneSeed otherName otherLetters otherSeed summary said saidSign"
        " saidTone mayUndo",
    ),
    "CompareRow": _classed("", "label one oneWhence other otherWhence sign tone verdict spoken"),
    # Today: who else waits on us, and for what, is between staff.
    "TodayView": _classed(
        "date place fresh stripTitle stripText loading ready covered moreAppointments"
        " listTitle listCaption question rows people appointments promises choices notice recorder",
        "due morePromises done doneLine",
    ),
    "DoneRow": _classed(
        "",
        "eventId customerId sign title at detail progress progressSign progressTone undo spoken",
    ),
    "TodayRow": _classed("name title brief people", "caption more"),
    "TodayPerson": _classed(
        "", f"{_HER_NAME} moment relation sign tone tag reason also act actSign first spoken"
    ),
    "AppointmentRow": _classed("", "customerId time name detail present over spoken"),
    "PromiseRow": _classed("", "task customerId title detail done late spoken"),
    "ChoiceRow": _classed("choice sign text"),
    # The item in hand.
    "ProductState": _classed(
        "name detail numbers price picture tint seed forWhom safeHers sizes unplaced alone", "hers"
    ),
    "ProductView": _classed(
        "productId name detail numbers price picture tint seed forWhom sizeWords unplaced alone"
        " ready loading cameFrom hasBasket inBasket notice beside besideWords sizes stock goods"
        " hers"
    ),
    "GoodsTile": _classed("productId name picture tint seed chosen spoken"),
    "StockLine": _classed("sign name detail held here old spoken"),
    # The gate: its screen stands towards the queue.
    "GateView": _classed(""),
    "GateShown": _classed(
        "used ready lounge covered flight to line flightStatus statusTone time fresh freshText"
        " freshSign freshTone boarded expected share"
        " closes left foot warning changeWords handOver several answered resultTitle resultSign"
        " resultTone seat advice action counted known queue coming people tabs choices matter"
        " notice recorder",
        "name detail",
    ),
    "GateMatter": _classed(
        "offers step points why",
        "tag tagSign tagTone caption handled handledText busy busyText toDo say note question"
        " beside rule",
    ),
    "QueueRow": _classed("", "customerId seat name sign tone done here spoken"),
    "GateRow": _classed("", "customerId seat name text sign tone spoken"),
    "MattersView": _classed("opened explained mine rows why", "title say note rule goes"),
    "MatterRow": _classed("", "key sign tone title detail spoken"),
    "CasePoint": _classed("", "when text tone"),
    "WhyLine": _classed("", "label value source"),
    "ListTab": _classed("key text chosen"),
    "FlightChoice": _classed("flightId title detail"),
    # On board: who sits where may be seen, what anybody waits for is between the crew.
    "FlightView": _classed(
        "used present loading choosing several name route line sign tone ageTitle ageText"
        " ageShort opened folder trouble flights notice seats people passenger galley report"
        " fault recorder"
    ),
    "FlightRow": _classed("flight title route detail chosen spoken"),
    "SeatMap": _classed("lines legend across aisles rows cabins small"),
    "SeatLine": _classed("number opens aisles seats"),
    "SeatCell": _classed(
        "seat letter aisle customerId free tiered selected safeSpoken",
        "mark tone handled spoken",
    ),
    "Legend": _classed("", "sign tone text"),
    "CabinList": _classed("covered part everyone rows handled notice sought", "toDo done"),
    "CabinRow": _classed(
        "customerId seat person selected safeReason safeSpoken",
        "sign tone tag reason done undone spoken",
    ),
    "HandledRow": _classed("", "customerId seat title did spoken"),
    "PassengerState": _classed(
        "customerId seat name sounds before after",
        "wordsTitle words wordsCaption wordsSign wordsTone handled lastTime lastText whence",
    ),
    "PassengerView": _classed(
        "customerId seat name sounds before after foot tooLong tags pairs dos donts mention"
        " gestures whats seats trolley",
        "wordsTitle words wordsCaption wordsSign wordsTone handled lastTime lastText whence"
        " what takesWords detail canConclude",
    ),
    "LineRow": _classed("", "text"),
    "GestureRow": _classed("", "sign title reason spoken"),
    "WhatRow": _classed("", "what sign text chosen"),
    "FreeSeat": _classed("", "seat chosen"),
    "GalleyView": _classed("meals services counts notice"),
    "GalleyRow": _classed("", "customerId seat person text where missing sign tone heading spoken"),
    "CountRow": _classed("", "count text where missing spoken"),
    "ReportView": _classed(
        "covered percent isReady readyWords people checks happened briefing notice"
    ),
    "ReportRow": _classed("", "sign tone title text progress progressSign spoken"),
    "FaultView": _classed(
        "where whereLeft whereTooLong words wordsLeft wordsTooLong canSave missing saving"
        " trouble kinds whereCheck wordsCheck"
    ),
    "BriefRow": _classed("", "heading seat person text spoken"),
    # Privacy.
    "PrivacyView": _classed(
        "shown name title role notShown note tipsOff reported folder saving trouble kinds openings"
    ),
    "HeldRow": _classed("sign what source why until private"),
    "OpeningRow": _classed("when who where reason unexplained spoken"),
    # The tablet and whoever holds it: what waits says something about other customers.
    "Health": _classed(
        "lastSync sign tone title text loading share loaded left syncing mayRehearse nextTry"
        " attention putRight othersRefused large aside rules waiting waitingTitle moreWaiting"
        " receipts connection online storage customers products said"
    ),
    "WaitingRow": _classed("", "sign title detail progress done"),
    "AttentionRow": _classed("", "eventId title text words sendTo send mayMend"),
    "PutRight": _classed("words why left tooLong canSave saving trouble check"),
    "LargeRow": _classed("stream title text mayConfirm"),
    "Ready": _classed("score share sign tone title text rows"),
    "Rehearsal": _classed("running over share sign tone title text rows"),
    "CheckRow": _classed("sign tone title text"),
    "Shell": _classed(
        "ageIcon ageTone age ageSpoken stripTitle stripText tabletLine name title letters seed"
        " scheme textScale calm letterKeys sounds kiosk toastTime"
    ),
    "SignIn": _classed(
        "people open loaded chosen greeting letters seed stranger number digits checking"
        " message prompt locking lockNotice badges lately tries stripTitle stripText pinDigits"
    ),
    "LanguageChoice": _classed("code name languages"),
    "LanguageRow": _classed("code name chosen"),
    "PersonTile": _classed("staffId seed name title letters"),
    "Notice": _classed("title text sign tone action"),
    "Listing": _classed("count"),
    "Recorder": _classed("covered"),
    "Scanner": _classed("camera"),
    "CameraView": _classed("available isOpen trouble source"),
    "Shoulder": _classed("on peeking covering text peekWords hides"),
    "Session": _classed(
        "signIn shell health ready rehearsal search compare profile today shoulder privacy"
        " recorder scanner language product gate flight"
    ),
}


def safe(value: Value) -> Value | None:
    """*value* without what is not for a customer's eyes; None where nothing of it is.

    *value* is a frozen dataclass; what it becomes depends on nothing but the table.
    """
    kind = type(value)
    if getattr(value, "private", False) or getattr(value, "silent", False):
        return None
    names = _names(kind)
    closed = [name for name in names if not _is_open(kind, name)]
    if len(closed) == len(names):
        return None
    hidden = {name: _instead(value, name) for name in closed}
    return replace(value, **hidden) if hidden else value  # type: ignore[type-var]  # a dataclass


def safe_rows(rows: Iterable[Value]) -> tuple[Value, ...]:
    """The rows that are left of *rows*: they close up, so that nothing hints at a secret."""
    return tuple(row for row in map(safe, rows) if row is not None)


def open_facts(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Facts that may be said aloud."""
    return tuple(fact for fact in facts if fact.disclosure is Disclosure.OPEN)


def unclassified(kind: type[Any]) -> frozenset[str]:
    """Fields of a row that have no class, and so are never shown; logged."""
    missing = frozenset(name for name in _names(kind) if spelt(name) not in _classes(kind))
    if missing:
        log.error(
            "%s of %s have no class in device/ui/disclosure.py, so they are not shown",
            sorted(missing),
            kind.__name__,
        )
    return missing


@cache
def spelt(field: str) -> str:
    """The name of a field as QML spells it: ``customer_id`` is ``customerId``."""
    return re.sub(r"_(\w)", lambda match: match[1].upper(), field)


def empty(value: Any) -> Any:
    """Nothing, of the same type as *value*."""
    return type(value)() if value is not None else None


def _instead(value: object, name: str) -> Any:
    twin = f"safe_{name}"
    return getattr(value, twin) if hasattr(value, twin) else empty(getattr(value, name))


def _is_open(kind: type, field: str) -> bool:
    return _classes(kind).get(spelt(field)) is Disclosure.OPEN


def _classes(kind: type) -> Mapping[str, Disclosure]:
    return TABLE.get(kind.__name__, {})


def _names(kind: type[Any]) -> Sequence[str]:
    return tuple(field.name for field in fields(kind))
