"""Messages and values that hypothesis draws: as a real airline's would be, made up."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st

from aisleside.formats.teletype import (
    Action,
    Arriving,
    Assistance,
    Assisted,
    Cabin,
    CabinList,
    Change,
    Connection,
    Element,
    FinalSales,
    Group,
    Header,
    Kind,
    ListChange,
    Membership,
    Name,
    Outcome,
    PassengerList,
    Seated,
    Service,
    Teletype,
    Transfer,
    Transfers,
    assemble,
    read,
)

WORDS = [
    "NEEDS",
    "A",
    "LONGER",
    "SEATBELT",
    "AND",
    "HELP",
    "WITH",
    "THE",
    "STEPS",
    "BY",
    "TRAVELLING",
]
LETTERS = "ABCDEFGHIKLMNOPRSTUVWYZ"


def words(least: int = 1, most: int = 12) -> st.SearchStrategy[str]:
    return st.text(LETTERS, min_size=least, max_size=most)


surnames = st.one_of(
    words(2), st.sampled_from(["VAN DER BERG", "O'NEILL", "SMITH-JONES", "MÜLLER"])
)
given = st.one_of(
    words(2).map(lambda one: f"{one}MR"), words(2), words(3).map(lambda n: f"{n} MRS")
)
airports = st.sampled_from(["JFK", "OSL", "AMS", "CPH", "NRT"])
classes = st.sampled_from("FJCYM")
seats = st.builds("{}{}".format, st.integers(1, 80), st.sampled_from("ABCDEFHK"))
flights = st.sampled_from(["BA0117", "SK4780", "9W123", "U22", "DY1256A"])
texts = st.one_of(
    st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join),
    words(1, 150).map("X".__add__),
)
codes = st.sampled_from(["WCHR", "VGML", "CHLD", "UMNR", "OTHS", "XBAG", "MAAS"])
abouts = st.sampled_from(["", "1SMITH/ANNMRS", "2BAKER/TOM/TIMMSTR"])
services = st.builds(
    Service, codes, texts, st.sampled_from(["", "HK1", "NN2"]), st.just(""), abouts
) | st.builds(
    Service, st.just("FQTV"), st.integers(10**7, 10**9).map(str), st.just("HK1"), st.just("BA")
)
plain_services = st.builds(Service, codes, texts)
connections = st.builds(
    lambda flight, cls, day, at: f"{flight}{cls}{day:02}{at}",
    flights,
    classes,
    st.integers(1, 31),
    airports,
)


def ordered(many: list[str]) -> tuple[Connection, ...]:
    return tuple(Connection(text, order) for order, text in enumerate(many, 1))


@st.composite
def names(draw: st.DrawFn, *, is_rich: bool = True) -> Name:
    people = tuple(draw(st.lists(given, min_size=1, max_size=6)))
    name = Name(len(people), draw(surnames), people)
    if not is_rich:
        return name
    return Name(
        name.party,
        name.surname,
        name.given,
        draw(st.text("ABCDEF234567", min_size=5, max_size=6)),
        draw(st.sampled_from(["", "BA", "U2"])),
        draw(st.sampled_from(["", "A2", "C12", "C2-1"])),
        draw(st.sampled_from(["", "SUNSHINE TOURS"])),
        draw(st.one_of(st.just(""), seats)),
        tuple(draw(st.lists(services, max_size=4))),
        ordered(draw(st.lists(connections, max_size=2))),
        ordered(draw(st.lists(connections, max_size=2))),
        tuple(draw(st.lists(st.just(Membership("LH", "992200123456789", "SEN")), max_size=1))),
        tuple(draw(st.lists(st.just(Element("ID1", "N2 STAFF")), max_size=1))),
    )


def header(kind: Kind, dest: str = "") -> Header:
    return Header(kind, "BA0117", "16DEC", "LHR", dest=dest)


def distinct(groups: list[Group]) -> tuple[Group, ...]:
    return tuple({(group.dest, group.cls): group for group in groups}.values())


groups = st.builds(
    Group,
    airports,
    st.integers(0, 999),
    classes,
    st.lists(names(), max_size=4).map(tuple),
    st.integers(0, 9),
)
lists = st.builds(
    PassengerList,
    st.sampled_from([Kind.PNL, Kind.PAL, Kind.PRL]).map(header),
    st.lists(groups, min_size=1, max_size=3).map(distinct),
    st.sampled_from([(), (("C", 12), ("Y", 150))]),
)


@st.composite
def changes(draw: st.DrawFn) -> ListChange:
    totals = distinct(
        draw(st.lists(st.builds(Group, airports, st.integers(0, 99), classes), min_size=1))
    )
    found = [
        Change(action, total.dest, total.cls, name)
        for total in totals
        for action, name in draw(st.lists(st.tuples(st.sampled_from(Action), names()), max_size=3))
    ]
    return ListChange(header(draw(st.sampled_from([Kind.ADL, Kind.CAL]))), tuple(found), totals)


@st.composite
def seated(draw: st.DrawFn, inside: st.SearchStrategy[Service]) -> Name:
    name = draw(names(is_rich=False))
    more = tuple(draw(st.lists(inside, max_size=3)))
    return Name(
        name.party,
        name.surname,
        name.given,
        seat=draw(seats),
        services=more,
        onward=ordered(draw(st.lists(connections, max_size=2))),
    )


@st.composite
def assistances(draw: st.DrawFn) -> Assistance:
    found = []
    for dest in draw(st.lists(airports, unique=True, max_size=3)):
        people = sorted(
            draw(st.lists(st.builds(Assisted, classes, seated(plain_services)), max_size=4)),
            key=lambda one: one.cabin,
        )
        pax = sum(one.name.party for one in people)
        ssrs = sum(len(one.name.services) for one in people)
        totals = draw(st.sampled_from([(), (("WCHR", (("C", 0), ("Y", 2))),)]))
        found.append(Arriving(dest, pax, ssrs, totals, tuple(people)))
    return Assistance(header(Kind.PSM), tuple(found))


transfers = st.builds(
    Transfers,
    st.just(header(Kind.PTM, "OSL")),
    st.lists(
        st.builds(
            Transfer,
            flights,
            st.sampled_from(["14", "03AUG"]),
            airports,
            st.integers(1, 99),
            st.sampled_from("BFCY"),
            st.integers(0, 20),
            st.sampled_from([None, 45]),
            st.lists(names(is_rich=False), max_size=3).map(tuple),
        ),
        max_size=5,
    ).map(tuple),
)


@st.composite
def cabins(draw: st.DrawFn) -> CabinList:
    found = []
    for cls in draw(st.lists(classes, unique=True, max_size=3)):
        people = []
        for name in draw(st.lists(seated(plain_services), max_size=4)):
            one = Name(1, name.surname, name.given[:1], seat=name.seat, services=name.services)
            people.append(Seated(draw(airports), one))
        found.append(Cabin(cls, tuple(people)))
    return CabinList(header(Kind.PIL), tuple(found))


sales = st.builds(
    FinalSales,
    st.just(header(Kind.PFS)),
    st.lists(
        st.builds(
            Outcome,
            airports,
            st.sampled_from(["NOSHO", "GOSHO", "OFFLD", "NOREC"]),
            st.sampled_from(["", "Y"]),
            names(),
        ),
        max_size=5,
    ).map(tuple),
    st.sampled_from([(), (("JFK", (10, 120)), ("BOS", (0,)))]),
)
everything: st.SearchStrategy[Teletype] = st.one_of(
    lists, changes(), assistances(), transfers, cabins(), sales
)


def read_back(texts: list[str]) -> Teletype:
    """What the parts of one message say, read one by one."""
    parts = [read(text).value for text in texts]
    together = assemble(part for part in parts if part is not None)
    assert together.value is not None
    return together.value


Write = Callable[..., list[str]]
