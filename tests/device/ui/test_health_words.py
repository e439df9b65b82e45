"""What the tablet's sheet says, from plain facts."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from aisleside.device.sync.puller import Removal
from aisleside.device.sync.status import Closed, Loading, Reach, SyncStatus
from aisleside.device.ui.health_words import (
    LATELY,
    MOST_ROWS,
    attention_rows,
    headline,
    large_rows,
    more_waiting,
    next_try,
    others_refused,
    receipt_rows,
    time_left,
    waiting_rows,
)
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.pace import STEADY, Pace
from aisleside.device.ui.tone import Tone
from aisleside.device.ui.words import event_state, loaded_so_far, percent, storage
from aisleside.domain.event import EventKind, EventState, PendingEvent, Queued, Turn

NOW = datetime(2026, 3, 12, 13, 52, tzinfo=UTC)
MANNER = Manner(QLocale("en_GB"), ZoneInfo("UTC"))
ONLINE = SyncStatus(Reach.ONLINE, False, NOW, None, None, 0, 0, None)
LOADING = Loading("store:kings/associate", 329_000, 482_100, 32_900, 48_210, usable=True)
NAMES = {1: "Elena Marchetti", 2: "Luc Bernard"}


def note(number: int, state: EventState, **more: object) -> PendingEvent:
    plain = PendingEvent(
        id=f"n{number}",
        kind=EventKind.NOTE,
        subject=number,
        author="ml",
        text="Prefers navy",
        written_at=NOW - timedelta(minutes=number),
        state=state,
        reason=None,
        sent_at=None,
    )
    return replace(plain, **more)


def queued(number: int, author: str, turn: Turn, kind: str = "note") -> Queued:
    return Queued(f"n{number}", kind, author, number, NOW - timedelta(minutes=number), turn)


def says(status: SyncStatus, *, searchable: bool = True) -> tuple[str, str]:
    said = headline(status, searchable=searchable, manner=MANNER, now=NOW)
    return said.title, said.text


def test_what_matters_most_is_the_headline():
    worst = replace(
        ONLINE,
        reach=Reach.OFFLINE,
        offline_since=NOW,
        loading=LOADING,
        closed=Closed.LEASE,
        dark=True,
    )

    assert says(worst)[0] == "Rehearsal: the network is blocked"
    assert says(replace(worst, dark=False))[0] == "Too long without the hub"
    assert says(replace(worst, dark=False, closed=None))[0] == "Loading this store’s customers"
    assert says(replace(worst, dark=False, closed=None, loading=None))[0] == "Offline since 13:52"


@pytest.mark.parametrize("closed", list(Closed))
def test_a_closed_tablet_says_what_is_safe_and_what_to_do(closed):
    _, text = says(replace(ONLINE, closed=closed))

    assert "Nothing is lost" in text or "kept and still sent" in text
    assert "Sync now" in text or "Ask a manager" in text


@pytest.mark.parametrize(
    ("usable", "searchable", "said"),
    [
        (True, False, "You can start now."),
        (False, True, "You can start now."),
        (False, False, "They can be searched as soon as the first are in."),
    ],
)
def test_one_can_start_when_there_is_somebody_to_find(usable, searchable, said):
    loading = replace(LOADING, usable=usable)

    assert says(replace(ONLINE, loading=loading), searchable=searchable)[1] == said


def test_a_trouble_is_said_in_its_own_words():
    refused = replace(ONLINE, reach=Reach.REFUSED, trouble="Ask a manager.")

    assert says(refused) == ("Not syncing", "Ask a manager.")
    assert says(replace(ONLINE, trouble="It is full."))[1] == "It is full."


def test_data_that_is_hours_old_is_not_called_up_to_date():
    old = headline(
        replace(ONLINE, as_of=NOW - timedelta(hours=4)), searchable=True, manner=MANNER, now=NOW
    )

    assert (old.title, old.tone) == ("May be old", Tone.ATTENTION)


def test_a_load_counts_customers_and_goods_count_records():
    goods = Loading("catalogue:main", 10_000, 92_331, 0, 0, usable=False)

    assert loaded_so_far(LOADING, manner=MANNER) == "32,900 of 48,210 customers"
    assert loaded_so_far(goods, manner=MANNER) == "10,000 of 92,331 records"
    assert says(replace(ONLINE, loading=goods))[0] == "Loading the goods"
    assert percent(LOADING) == 68
    assert percent(replace(LOADING, rows=482_100)) == 99


def looks(*rows: tuple[float, int]) -> Pace:
    pace = Pace()
    for second, count in rows:
        pace = pace.after(replace(LOADING, rows=count), now=NOW + timedelta(seconds=second))
    return pace


def test_time_left_follows_the_rate_and_waits_until_it_is_steady():
    early = looks((0, 0), (2, 20_000))
    steady = looks((0, 0), (3, 3_000), (10, 10_000))
    loading = replace(LOADING, rows=10_000, rows_expected=250_000)

    assert early.left(loading) is None
    assert steady.left(loading) == timedelta(seconds=240)
    assert time_left(steady.left(loading)) == "About 4 min left"


def test_another_load_or_one_that_began_again_starts_a_new_guess():
    pace = looks((0, 0), (10, 10_000))
    other = replace(LOADING, stream="catalogue:main", rows=5)

    assert pace.after(other, now=NOW + timedelta(seconds=11)).left(other) is None
    assert looks((0, 0), (10, 10_000), (11, 50)).left(LOADING) is None
    assert pace.after(None, now=NOW) == Pace()


@given(st.lists(st.tuples(st.floats(0, 9), st.integers(0, 20_000)), max_size=60))
def test_a_guess_is_never_negative_and_its_memory_is_bounded(steps):
    second, rows, pace = 0.0, 0, Pace()
    for apart, more in steps:
        second, rows = second + apart, rows + more
        loading = replace(LOADING, rows=rows)
        pace = pace.after(loading, now=NOW + timedelta(seconds=second))
        left = pace.left(loading)

        assert left is None or left >= timedelta(0)
        assert len(pace.marks) <= 40
        assert left is None or pace.marks[-1][0] - pace.marks[0][0] >= STEADY


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(4, "A few seconds left"), (42, "About 40 s left"), (61, "About 1 min left"),
     (239, "About 4 min left"), (8_000, "More than an hour left")],
)  # fmt: skip
def test_time_left_is_said_roughly(seconds, said):
    assert time_left(timedelta(seconds=seconds)) == said


@pytest.mark.parametrize(
    ("changes", "waiting", "said"),
    [
        ({"next_try": NOW + timedelta(seconds=20)}, 1, "Next try in 20 s"),
        ({"next_try": NOW + timedelta(seconds=119)}, 1, "Next try in 2 min"),
        ({"next_try": NOW - timedelta(seconds=9)}, 1, "Next try now"),
        ({"next_try": NOW + timedelta(seconds=20)}, 0, ""),
        ({"reach": Reach.OFFLINE, "next_try": NOW + timedelta(seconds=20)}, 0, "Next try in 20 s"),
        ({"syncing": True}, 1, "Syncing"),
        ({"dark": True, "next_try": NOW}, 1, ""),
        ({}, 1, ""),
    ],
)
def test_the_next_try_is_said_when_something_waits_for_it(changes, waiting, said):
    assert next_try(replace(ONLINE, **changes), waiting=waiting, now=NOW) == said


def test_the_queue_names_a_customer_only_with_ones_own_work():
    queue = [
        queued(1, "ml", Turn.SENDING),
        queued(2, "tf", Turn.NEXT),
        queued(3, "ml", Turn.WAITING),
        queued(2, "ml", Turn.WAITING, kind="promise"),
    ]

    rows = waiting_rows(queue, me="ml", names=NAMES, manner=MANNER, now=NOW)

    assert [(row.title, row.progress) for row in rows] == [
        ("Note about Elena Marchetti", "Sending"),
        ("A colleague’s note", "Next"),
        ("Note about a customer", "Queued"),
        ("Record about Luc Bernard", "Queued"),
    ]
    assert rows[0].detail == "13:51"


def test_everything_staff_record_has_a_noun_of_its_own():
    queue = [queued(1, who, Turn.WAITING, kind=kind) for kind in EventKind for who in ("ml", "tf")]
    titles = [
        waiting_rows([one], me="ml", names=NAMES, manner=MANNER, now=NOW)[0].title for one in queue
    ]

    assert len(set(titles)) == len(queue)
    assert not any("record" in title.casefold() for title in titles)
    assert [("Elena" in title) for title in titles] == [True, False] * len(EventKind)


def test_a_refusal_of_what_was_no_note_is_not_called_one():
    refused = replace(note(1, EventState.REJECTED, reason=None), kind=EventKind.FACT)

    (row,) = attention_rows([refused], names=NAMES, joined={}, manner=MANNER, now=NOW)

    assert "note" not in f"{row.title} {row.text}".casefold()
    assert row.text == "The hub did not take it. What you wrote is safe."


def test_a_long_queue_is_cut_and_the_rest_counted():
    queue = [queued(n, "ml", Turn.WAITING) for n in range(20)]

    assert len(waiting_rows(queue, me="ml", names={}, manner=MANNER, now=NOW)) == MOST_ROWS
    assert more_waiting(20) == "And 12 more. They leave by themselves."
    assert more_waiting(MOST_ROWS) == ""


def test_receipts_of_the_last_hours_come_last_first():
    sent = [
        note(1, EventState.APPLIED, sent_at=NOW - timedelta(hours=1)),
        note(2, EventState.APPLIED, sent_at=NOW - timedelta(minutes=5)),
        note(3, EventState.APPLIED, sent_at=NOW - LATELY - timedelta(seconds=1)),
        note(4, EventState.REJECTED, sent_at=NOW),
        note(5, EventState.WAITING),
    ]

    rows = receipt_rows(sent, names=NAMES, manner=MANNER, now=NOW)

    assert [(row.title, row.progress) for row in rows] == [
        ("Note about Luc Bernard", "Sent 13:47"),
        ("Note about Elena Marchetti", "Sent 12:52"),
    ]


def test_a_note_about_somebody_joined_can_go_to_whom_she_is_now():
    refused = [note(7, EventState.REJECTED, reason="Not known.")]

    (row,) = attention_rows(refused, names=NAMES, joined={7: 1}, manner=MANNER, now=NOW)

    assert (row.send_to, row.send) == ("1", "Send it to Elena")
    assert row.text == "The customer was joined with Elena Marchetti. Your note is safe."


@pytest.mark.parametrize("joined", [{}, {7: 99}])
def test_a_note_that_can_go_nowhere_else_gives_the_hubs_reason(joined):
    refused = [note(7, EventState.REJECTED, reason="Not known. Nothing is lost.")]

    (row,) = attention_rows(refused, names=NAMES, joined=joined, manner=MANNER, now=NOW)

    assert (row.send_to, row.send, row.text) == ("", "", "Not known. Nothing is lost.")


def test_what_colleagues_have_to_settle_is_counted():
    assert others_refused(2, 2) == ""
    assert others_refused(2, 1).startswith("One thing a colleague wrote")
    assert others_refused(4, 1).startswith("Three things colleagues wrote")


@pytest.mark.parametrize(
    ("is_manager", "words"), [(True, "tell support"), (False, "Ask a manager")]
)
def test_a_large_removal_says_how_large_and_whom_to_ask(is_manager, words):
    (row,) = large_rows([Removal("s", 4_000, 800)], is_manager=is_manager, manner=MANNER)

    assert "800 of the 4,000 records" in row.text
    assert words in row.text
    assert row.may_confirm is is_manager


@pytest.mark.parametrize(
    ("state", "online", "said"),
    [
        (EventState.WAITING, False, "Saved here, sends later"),
        (EventState.WAITING, True, "Sending"),
        (EventState.APPLIED, True, "Sent 13:52"),
        (EventState.REJECTED, True, "Needs you"),
    ],
)
def test_a_write_passes_through_four_states(state, online, said):
    sent_at = NOW if state is EventState.APPLIED else None

    assert event_state(note(1, state, sent_at=sent_at), online=online, manner=MANNER) == said


def test_room_is_said_in_sizes_people_know():
    assert storage(412_000_000, 12_400_000_000, manner=MANNER) == "412 MB, 12.4 GB free"
