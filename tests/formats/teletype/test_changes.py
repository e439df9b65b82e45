"""ADL and CAL: applied to the right person or to nobody."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.formats.teletype.messages import distinct, groups, header

from aisleside.formats.teletype import (
    Action,
    Change,
    Group,
    Kind,
    ListChange,
    Name,
    PassengerList,
    Service,
    apply,
    assemble,
    read_adl,
    write_adl,
)

EVA = Name(1, "NOVAK", ("EVAMS",), "PLM8K2")
OTHER_EVA = replace(EVA, locator="QQQ777")
JAN = Name(1, "HORAK", ("JANMR",), "ABCDE2")
KNOWN = PassengerList(header(Kind.PNL), (Group("JFK", 2, "Y", (EVA, JAN)), Group("JFK", 0, "C")))


def adl(*changes: tuple[Action, str, Name], **counts: int) -> ListChange:
    """Changes to Kennedy, each in its class; with the counts after them."""
    return ListChange(
        header(Kind.ADL),
        tuple(Change(action, "JFK", cls, name) for action, cls, name in changes),
        tuple(Group("JFK", count, cls) for cls, count in counts.items()),
    )


def applied(change: ListChange, known: PassengerList = KNOWN) -> tuple[list[Name], list[str]]:
    after, findings = apply(known, change)
    return list(after.names()), [finding.code for finding in findings]


def test_a_change_feed_is_read_by_destination_and_heading() -> None:
    found = read_adl(
        "ADL\nBA0117/16DEC LHR PART1\n-JFK002Y\nDEL\n1HORAK/JANMR .L/ABCDE2\nADD\n"
        "1NOVAK/IDAMRS .L/PLM8K2\n-JFK001C\nCHG\n1NOVAK/EVAMS .L/PLM8K2\n .R/WCHR HK1\nENDADL"
    )

    assert found.findings == ()
    assert found.value is not None
    assert [(one.action, one.cls, one.name.given[0], one.line) for one in found.value.changes] == [
        (Action.DEL, "Y", "JANMR", 5),
        (Action.ADD, "Y", "IDAMRS", 7),
        (Action.CHG, "C", "EVAMS", 10),
    ]


def test_a_heading_above_the_destinations_holds_for_all() -> None:
    found = read_adl(
        "ADL\nBA0117/16DEC LHR PART1\nADD\n-JFK001Y\n1NOVAK/EVAMS\n-BOS001Y\n1HORAK/JANMR\nENDADL"
    )

    assert found.value is not None
    assert [(one.action, one.dest) for one in found.value.changes] == [
        (Action.ADD, "JFK"),
        (Action.ADD, "BOS"),
    ]


def test_a_name_under_no_heading_changes_nothing() -> None:
    found = read_adl("ADL\nBA0117/16DEC LHR PART1\n-JFK001Y\n1NOVAK/EVAMS\nENDADL")

    assert found.value is not None
    assert found.value.changes == ()
    assert [(one.code, one.line) for one in found.findings] == [("no-action", 4)]


def test_people_go_come_and_change() -> None:
    helped = replace(EVA, services=(Service("WCHR", "", "HK1"),))

    after, findings = apply(
        KNOWN,
        adl((Action.CHG, "Y", helped), (Action.DEL, "Y", JAN), (Action.ADD, "C", JAN), Y=1, C=1),
    )

    assert findings == ()
    assert after.groups == (Group("JFK", 1, "Y", (helped,)), Group("JFK", 1, "C", (JAN,)))


def test_changes_for_names_never_seen_touch_nobody() -> None:
    names, codes = applied(
        adl((Action.DEL, "Y", OTHER_EVA), (Action.CHG, "Y", replace(OTHER_EVA, seat="1A")))
    )

    assert names == [EVA, JAN]
    assert codes == ["del-unknown", "chg-unknown"]


def test_a_name_without_locator_is_not_the_one_with_it() -> None:
    names, codes = applied(adl((Action.DEL, "Y", replace(EVA, locator=""))))

    assert (names, codes) == ([EVA, JAN], ["del-unknown"])


def test_an_addition_of_someone_known_does_not_double_her() -> None:
    names, codes = applied(adl((Action.ADD, "C", EVA)))

    assert (names, codes) == ([EVA, JAN], ["add-known"])


def test_a_change_that_changes_nothing_is_told() -> None:
    assert applied(adl((Action.CHG, "Y", EVA))) == ([EVA, JAN], ["chg-nothing"])


def test_services_that_a_change_takes_away_are_told() -> None:
    helped = replace(EVA, services=(Service("WCHR"),))
    known = replace(KNOWN, groups=(Group("JFK", 1, "Y", (helped,)),))

    assert applied(adl((Action.CHG, "Y", EVA)), known) == ([EVA], ["chg-takes-away"])


def test_of_two_alike_neither_is_deleted_unless_the_class_tells() -> None:
    twice = replace(KNOWN, groups=(Group("JFK", 2, "Y", (EVA, EVA)), Group("JFK", 1, "C", (EVA,))))

    assert applied(adl((Action.DEL, "Y", EVA)), twice) == ([EVA] * 3, ["del-ambiguous"])
    assert applied(adl((Action.DEL, "C", EVA)), twice)[0] == [EVA] * 2


def test_counts_that_disagree_after_a_change_are_told_and_counted() -> None:
    after, findings = apply(KNOWN, adl((Action.DEL, "Y", JAN), Y=7))

    assert after.groups[0].count == 1
    assert [finding.code for finding in findings] == ["count-differs"]


def test_a_change_for_another_flight_or_day_leaves_the_list_alone() -> None:
    change = adl((Action.DEL, "Y", JAN))
    for other in ({"flight": "BA0118"}, {"date": "17DEC"}, {"board": "LGW"}, {"kind": Kind.CAL}):
        strange = replace(change, header=replace(change.header, **other))

        after, findings = apply(KNOWN, strange)

        assert after == KNOWN
        assert [finding.code for finding in findings] == ["other-list"]
    padded = replace(change, header=replace(change.header, flight="BA117"))
    assert list(apply(KNOWN, padded)[0].names()) == [EVA]


@settings(max_examples=60)
@given(st.lists(groups, min_size=1, max_size=3).map(distinct), st.data())
def test_a_change_feed_from_one_list_to_another_makes_it_the_other(
    before: tuple[Group, ...], data: st.DataObject
) -> None:
    every = {name.identity: (group, name) for group in before for name in group.names}
    kept = data.draw(st.sets(st.sampled_from(sorted(every)))) if every else set()
    first = [Change(Action.ADD, g.dest, g.cls, n) for g, n in every.values()]
    gone = [replace(one, action=Action.DEL) for one in first if one.name.identity not in kept]
    empty = PassengerList(
        header(Kind.PNL), tuple(replace(group, names=(), count=0) for group in before)
    )

    full, added = apply(empty, ListChange(header(Kind.ADL), tuple(first)))
    feed = ListChange(header(Kind.ADL), tuple(gone))
    read = assemble([found.value for text in write_adl(feed) if (found := read_adl(text)).value])
    assert read.value is not None
    after, findings = apply(full, read.value)
    again, unknown = apply(after, read.value)

    assert added == findings == ()
    assert {name.identity for name in after.names()} == kept
    assert again == after
    assert [one.code for one in unknown] == ["del-unknown"] * len(gone)
