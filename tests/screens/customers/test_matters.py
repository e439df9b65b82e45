"""What the rules say in a store: beside what is owed, opened to its evidence, answered once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from tests.screens.customers.conftest import ELENA, at, book_of, store, waiting

from aisleside.domain.claim import Outcome, Part
from aisleside.domain.moment import Reply
from aisleside.domain.recorded import ClaimMade, MomentAnswered, OutcomeTold, ProfileOpened
from aisleside.wire.rows import ServiceRow

ORDER = "Day tote, wine waits at Online."
WISH = "Asked for Cashmere scarf, navy: it is here now."
PRAISE = "Praised one of us on Friday."


@pytest.fixture
def book(tmp_path):
    """Elena, of whom much is to be said."""
    rows = store()
    rows.task.append(waiting(ELENA, "t8", "order", "Day tote, wine", place="web"))
    rows.task.append(waiting(ELENA, "t9", "wish", "Cashmere scarf, navy", product=8))
    rows.service.append(
        ServiceRow(
            *(ELENA, at(days=6), 31, "appointment", "Praised Maya", None, "kings-arcade"),
            *(None, None, 0, "compliment", None, 1),
        )
    )
    return book_of(tmp_path, rows)


def recorded(tablet):
    return [e.body for e in tablet.outbox.events if not isinstance(e.body, ProfileOpened)]


def test_an_alert_opens_to_its_words_and_evidence_and_is_answered_once_for_everybody(at_elena):
    screen, matters = at_elena.screen, at_elena.session.profile.matters
    assert [row.title for row in matters.rows.rows] == [ORDER, WISH, PRAISE]
    # Nothing stands twice: what a row says is not among what is open, nor is the apology a row.
    assert {row.task_id for row in at_elena.session.profile.tasks.rows} == {"t1", "t2"}

    screen.choose(matters.rows.rows[0].spoken)
    screen.until(lambda: screen.has("Done"))
    screen.rest(260)
    for words in (
        "“Your order waits at Online. Shall I have it brought here?”",
        "Rule “order-elsewhere” of Store service, version shipped",
        "Whether an order of hers lies at another place",
        "the shop · 4 min ago",
        "Goes once it was said, or when the facts above have changed.",
    ):
        assert screen.says(words), words
    screen.click("Done")
    screen.until(lambda: len(recorded(at_elena)) == 1)
    screen.until(lambda: not matters.opened)

    assert recorded(at_elena) == [MomentAnswered("ready:t8", Reply.DONE)]  # as Today answers it
    assert [row.title for row in matters.rows.rows] == [WISH, PRAISE]
    matters.open(matters.rows.rows[1].key)
    matters.answer(False)
    screen.until(lambda: len(recorded(at_elena)) == 2)
    put_off = recorded(at_elena)[1]
    assert (put_off.moment, put_off.reply) == ("alert:compliment:trouble:31", Reply.LATER)
    screen.until(lambda: [row.title for row in matters.rows.rows] == [WISH])


def test_an_apology_has_its_rule_and_its_parts_close_for_everybody(at_elena):
    screen, profile = at_elena.screen, at_elena.session.profile
    assert screen.says("“I’m sorry about your delivery. Is everything as it should be now?”")

    screen.click("See why")
    screen.until(lambda: screen.says("Rule “order-late” of Store service, version shipped"))
    assert screen.says("service records · 4 days ago")
    assert not screen.has("Done")
    screen.press(Qt.Key.Key_Escape)
    screen.rest(260)
    screen.click("I’ll say it")
    screen.until(lambda: screen.has("Not welcome"))
    screen.click("Not welcome")
    screen.until(lambda: profile.handledTitle != "")

    claimed, outcome = recorded(at_elena)
    assert claimed == ClaimMade("trouble:1", Part.APOLOGY)
    assert isinstance(outcome, OutcomeTold)
    assert outcome.result is Outcome.DECLINED
    assert profile.handledTitle == "You said sorry at 13:52"


def test_shoulder_safe_leaves_nothing_of_it_in_the_scene_and_closes_what_was_opened(at_elena):
    screen, session = at_elena.screen, at_elena.session
    screen.choose(session.profile.matters.rows.rows[0].spoken)
    screen.until(lambda: screen.has("Done"))

    session.shoulder.toggle()
    screen.until(lambda: not screen.has("Done"))
    screen.rest(260)

    assert session.profile.matters.rows.count == 0
    assert not any(screen.says(words) for words in (ORDER, WISH, PRAISE, "Rule “"))


@pytest.mark.parametrize("size", [(420, 900), (1180, 820)])
def test_rows_and_sheet_have_whole_words_and_large_targets(at_elena, size, faults):
    screen = at_elena.screen
    screen.resize(*size)
    at_elena.session.shell.textScale = 1.5
    screen.rest()
    wrong = [*faults(screen)]
    screen.choose(at_elena.session.profile.matters.rows.rows[0].spoken)
    screen.until(lambda: screen.has("Done"))
    screen.rest(260)

    assert [*wrong, *faults(screen)] == []
