"""What stands on the screen of a desk, decided from all that the desk knows at a moment.

Plain functions from one frozen value to the state and the lists that ``GateShown`` shows.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from aisleside.device.cache.aboard import Aboard, Passenger
from aisleside.device.sync.status import SyncStatus
from aisleside.device.ui import gate_lists
from aisleside.device.ui.flight_words import board_manner
from aisleside.device.ui.gate_lists import Change, Shown, Unfinished
from aisleside.device.ui.gate_look import Looked
from aisleside.device.ui.gate_pass import Checked, Verdict
from aisleside.device.ui.gate_rows import GateRow, coming_up, queue
from aisleside.device.ui.gate_shown import GateLists, GateState
from aisleside.device.ui.gate_words import age, choices, count, head, result
from aisleside.device.ui.language import tr
from aisleside.device.ui.manner import Manner
from aisleside.domain.staff import StaffMember

_TWO_FACTS = frozenset(
    {Verdict.ALREADY, Verdict.NOT_LISTED, Verdict.ASK, Verdict.UNREADABLE, Verdict.PICKED}
)


@dataclass(frozen=True, slots=True)
class Stands:
    """A desk at one moment.

    Args:
        checked: who stands here, as far as is known; *came* whether she was let through.
        manner: of the tablet; a flight has the clock of its own airport.
        found: what changed since somebody looked.
        listed: which list is open.
        has_taken_over: *me* has read what those before her left open.
    """

    me: StaffMember | None
    looked: Looked
    checked: Checked | None
    came: bool
    covered: bool
    status: SyncStatus | None
    now: datetime
    manner: Manner
    found: tuple[Change, ...]
    listed: Shown | None
    has_taken_over: bool

    @property
    def known(self) -> Aboard | None:
        """The list, while people may be shown."""
        return None if self.me is None or self.covered else self.looked.aboard

    @property
    def her(self) -> Passenger | None:
        """Whoever it is sure stands here."""
        checked = self.checked
        if self.known is None or checked is None or checked.proof is None:
            return None
        return None if checked.customer is None else self.known.of(checked.customer)

    @property
    def here(self) -> Manner:
        """The manner of speaking with the clock of this airport."""
        aboard = self.looked.aboard
        return self.manner if aboard is None else board_manner(aboard.flight, self.manner)

    @property
    def time(self) -> str:
        return self.here.clock(self.now)

    @property
    def left(self) -> tuple[Unfinished, ...]:
        """What those before *me* left open at this desk."""
        looked, me = self.looked, self.me
        if looked.aboard is None or me is None or self.has_taken_over:
            return ()
        return gate_lists.unfinished(looked.aboard, looked.claimed, me=me.id)


def state(stands: Stands) -> GateState:
    """All that stands there but the lists."""
    looked, checked = stands.looked, stands.checked
    found = GateState(
        used=stands.me is not None,
        lounge=stands.me is not None and not looked.boards,
        covered=stands.covered,
        several=len(looked.flights) > 1,
        answered=checked is not None,
        known=checked is not None and checked.proof is not None and not stands.covered,
    )
    if looked.aboard is None:
        return found
    aboard, now, here = looked.aboard, stands.now, stands.here
    counted = count(aboard, now=now, manner=here)
    found = replace(
        found,
        ready=True,
        head=head(aboard.flight, now=now, manner=here),
        age=age(aboard, stands.status, now=now, manner=here),
        count=counted,
        boarded=here.number(counted.boarded),
        expected=tr("of {count}", count=here.number(counted.expected)),
        changes=len(stands.found),
        hand_over=gate_lists.hand_over(stands.left),
    )
    if checked is None:
        return found
    return replace(
        found,
        result=result(checked, aboard, manner=here, context=looked.context),
        action=_action(checked, stands),
        counted=checked.verdict is Verdict.GOOD and stands.came,
    )


def lists(stands: Stands) -> GateLists:
    """The lists beside it; nobody is in them while nobody may be shown."""
    looked, known = stands.looked, stands.known
    several = looked.flights if looked.aboard is None else ()
    found = GateLists(choices=choices(several, manner=stands.manner))
    if looked.aboard is not None and stands.listed is not None:
        changes, left = len(stands.found), stands.left
        tabs = gate_lists.tabs(looked.aboard, stands.listed, changes=changes, left=left)
        found = replace(found, tabs=tabs)
    if known is None:
        return found
    customer = stands.checked.customer if stands.checked is not None else None
    return replace(
        found,
        queue=queue(known, here=customer, ranked=looked.ranked, context=looked.context),
        coming=coming_up(looked.ranked, known),
        people=_people(known, stands),
    )


def asks_for_facts(checked: Checked) -> bool:
    """Whether two facts are to be asked for before anything else."""
    return checked.verdict in _TWO_FACTS and checked.proof is None


def _action(checked: Checked, stands: Stands) -> str:
    """The one thing to do about a verdict; in a lounge nobody is boarded or taken off."""
    if asks_for_facts(checked):
        return tr("Ask for two facts")
    if not stands.looked.boards:
        return ""
    if checked.verdict is Verdict.ALREADY:
        return tr("Not on board")
    if checked.verdict is not Verdict.GOOD:
        return ""
    return tr("Take back") if stands.came else tr("Board by hand")


def _people(aboard: Aboard, stands: Stands) -> tuple[GateRow, ...]:
    match stands.listed:
        case Shown.MISSING:
            return gate_lists.missing(aboard)
        case Shown.STANDBY:
            assert stands.looked.ready is not None
            rules = stands.looked.ready.rules
            return gate_lists.standby(aboard, rules, now=stands.now, manner=stands.here)
        case Shown.CHANGES:
            return gate_lists.changed(aboard, stands.found, manner=stands.here)
        case Shown.EVERYONE:
            return gate_lists.everyone(aboard)
        case Shown.UNFINISHED:
            return gate_lists.left_open(stands.left)
    return ()
