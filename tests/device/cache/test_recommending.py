"""What is suggested is of who she is now, heeds what was said a second ago, and is true."""

from __future__ import annotations

import base64
import logging
from dataclasses import replace
from datetime import timedelta

import msgspec
import pytest

from aisleside.device.cache.answers import Offers
from aisleside.device.cache.book import Book
from aisleside.device.cache.library import Library
from aisleside.device.cache.overlay import Own
from aisleside.device.cache.recommending import LOOKED_BACK, MOST_ALIKE, StoreShelf
from aisleside.device.ui.retention import HELD, MONTH, Kind
from aisleside.domain.consent import ConsentAnswer, ConsentPurpose
from aisleside.domain.event import EventKind, EventState, PendingEvent
from aisleside.domain.moment import MomentKind, Reply, WhyNot, moment_key, offered
from aisleside.domain.recorded import ConsentTold, FactTold, MomentAnswered, Recorded
from aisleside.domain.staff import Role, StaffMember
from aisleside.insight.recommend.model import Model
from aisleside.insight.recommend.reasons import GoesWith, Popular, SuggestionKind
from aisleside.wire.messages import Gone, Rows
from aisleside.wire.rows import AnswerRow, ModelRow
from aisleside.wire.streams import ARTEFACTS, CATALOGUE

MAYA = StaffMember("S1", "Maya Lindqvist", "Stylist", Role.ASSOCIATE, "367")
ELENA, JONAS, NEW_FACE = 1, 2, 3
MILK, BREAD, COAT, WINE, BISCUITS, HONEY, TEA = range(1, 8)
COATS = range(100, 200)


@pytest.fixture
def store(shop) -> Rows:
    """Elena, who buys milk every week and rye bread lately; and Jonas with his honey."""
    milk = [shop.line(ELENA, 10 + n, MILK, days_ago=8 + 7 * n) for n in range(4)]
    honey = [shop.line(JONAS, 20 + n, HONEY, days_ago=8 + 7 * n) for n in range(4)]
    return Rows(
        customer=[shop.customer(ELENA, "Elena", tier="Gold"), shop.customer(JONAS, "Jonas")],
        line=[*milk, *honey, shop.line(ELENA, 15, BREAD, days_ago=8)],
        fact=[shop.fact(ELENA, "size.coat_knit", "M"), shop.fact(ELENA, "size.shoe", "38, wide")],
        answer=[
            AnswerRow(
                *(ELENA, "offer:7", "never", None, "S2", "Tom"),
                *(shop.seconds(days_ago=3), "style", 1),
            )
        ],
        stock=[
            shop.stock(MILK, "367", 2),
            shop.stock(MILK, "400", 5),
            shop.stock(MILK, "web", 9),
            shop.stock(BISCUITS, "400", 3),
        ],
    )


@pytest.fixture
def catalogue(shop) -> Rows:
    womens = {"department": "Womenswear", "category": "Coats", "repeatable": 0}
    return Rows(
        place=[
            shop.place("367", "Kings Arcade", near="400,web"),
            shop.place("400", "Riverside"),
            shop.place("web", "Online")._replace(kind="web"),
        ],
        product=[
            shop.product(MILK, "Whole milk"),
            shop.product(BREAD, "Rye bread", category="Bakery"),
            shop.product(COAT, "Wool coat", style="wool", size="M", price_minor=30_000, **womens),
            shop.product(WINE, "Red wine", category="Wine", sensitive=1),
            shop.product(BISCUITS, "Oat biscuits", category="Sweets"),
            shop.product(HONEY, "Honey", category="Spreads"),
            shop.product(TEA, "Tea", category="Drinks"),
            *(
                shop.product(
                    n,
                    "Coat",
                    size="L" if n < 103 else "M",
                    style="wool" if n < 103 else f"style-{n}",
                    price_minor=90_000 if n < 103 else n * 250,
                    **womens,
                )
                for n in COATS
            ),
            shop.product(300, "Suitcase", department="Travel", category="Suitcases"),
            shop.product(301, "Loafer", department="Shoes", category="Flats"),
            shop.product(302, "Jumper", department="Menswear", category="Knitwear"),
        ],
    )


@pytest.fixture
def counted(shop) -> Rows:
    return Rows(
        link=[
            shop.link(BREAD, 1, BISCUITS, together=41, base=210),
            shop.link(BREAD, 2, WINE, together=99, base=210),
            shop.link(HONEY, 1, TEA, together=80, base=90),
            shop.link(COAT, 1, 301, together=30, base=90),
        ]
    )


@pytest.fixture
def model(shop) -> Model:
    """Nothing but what is popular: tea here, honey everywhere."""
    until = shop.noon.date()

    def popular(group: str, *products: int) -> dict[int, Popular]:
        since = until - timedelta(days=6)
        return {
            product: Popular(group, rank, 40 - rank, since, until)
            for rank, product in enumerate(products, start=1)
        }

    groups = {"place:367": popular("place:367", TEA, MILK), "": popular("", HONEY)}
    about = msgspec.structs.replace(Model.empty().about, trained_at=shop.seconds(days_ago=1))
    return replace(Model.empty(), about=about, groups=groups)


@pytest.fixture
def addresses(stocked, store, catalogue, counted, model):
    counted.model.extend(rows_of(model.parts()))
    return [
        stocked(store),
        stocked(catalogue, stream=CATALOGUE),
        stocked(counted, stream=ARTEFACTS),
    ]


@pytest.fixture
def book(reading, addresses):
    return reading(*addresses)


@pytest.fixture
def recorded(shop):
    """What Maya has just written, about Elena unless it says otherwise."""

    def make(*bodies: Recorded, about: int = ELENA) -> Own:
        return Own(
            MAYA,
            [
                PendingEvent(
                    id=f"e-{n}",
                    kind=EventKind.ANSWER,
                    subject=about,
                    author="S1",
                    text="",
                    written_at=shop.noon,
                    state=EventState.WAITING,
                    reason=None,
                    sent_at=None,
                    body=body,
                )
                for n, body in enumerate(bodies)
            ],
        )

    return make


def rows_of(parts: dict[str, list[bytes]]) -> list[ModelRow]:
    return [
        ModelRow(name, number, base64.b64encode(part).decode(), 1)
        for name, some in parts.items()
        for number, part in enumerate(some)
    ]


def shown(offers: Offers) -> set[int]:
    """The products of all groups."""
    return {offer.product.id for group in offers.groups for offer in group.offers}


def named(offers: Offers) -> set[int]:
    return {product for offer in offers.best for product in offer.named}


def not_for_her(product: int, why: WhyNot | None = None) -> MomentAnswered:
    return MomentAnswered(moment_key(MomentKind.OFFER, product), Reply.NEVER, reason=why)


def test_an_offer_brings_what_its_evidence_names_and_where_it_lies(book, shop):
    offers = book.profile(ELENA, receipts=4, offers=6, now=shop.noon).offers

    by_kind = {group.kind: group for group in offers.groups}
    milk = by_kind[SuggestionKind.BUY_AGAIN].offers[0]
    (biscuits,) = by_kind[SuggestionKind.GOES_WITH].offers
    assert (milk.product.name, milk.suggestion.evidence.times) == ("Whole milk", 4)
    assert (milk.here.on_hand, [one.place for one in milk.elsewhere]) == (2, ["400", "web"])
    assert by_kind[SuggestionKind.GOES_WITH].about.name == "Rye bread"
    assert [one.name for one in biscuits.named.values()] == ["Rye bread"]
    evidence = biscuits.suggestion.evidence
    assert (evidence.together, evidence.base) == (41, 210)
    assert biscuits.here is None
    assert {offer.product.id for offer in offers.best} <= shown(offers)
    assert offers.is_personal
    assert offers.is_known
    assert offers.learned_at == shop.noon - timedelta(days=1)


def test_a_profile_has_every_product_and_place_that_its_offers_name(book, shop):
    profile = book.profile(ELENA, receipts=0, offers=6, now=shop.noon)

    assert shown(profile.offers) | named(profile.offers) <= profile.products.keys()
    assert {"400", "web"} <= profile.places.keys()
    assert profile.products[TEA].name == "Tea"  # something was said of it
    assert book.profile(ELENA, receipts=0, offers=0, now=shop.noon).offers == Offers()


def test_offers_asked_for_again_are_those_of_the_profile(book, shop):
    profile = book.profile(ELENA, receipts=4, offers=6, now=shop.noon)

    assert book.offers(ELENA, now=shop.noon) == profile.offers


def test_nothing_of_anybody_else_is_suggested_or_named(book, shop):
    hers, his = (book.offers(one, now=shop.noon) for one in (ELENA, JONAS))

    assert named(hers) <= {MILK, BREAD}
    assert named(his) <= {HONEY}
    assert all(
        because.bought is not None and because.product in (MILK, BREAD)
        for offer in hers.best
        if isinstance(offer.suggestion.evidence, GoesWith)
        for because in offer.suggestion.evidence.because
    )


def test_what_she_declined_a_second_ago_is_gone_and_comes_back_when_taken_back(
    book, shop, recorded
):
    no = not_for_her(BISCUITS, WhyNot.TOO_DEAR)

    before = book.offers(ELENA, now=shop.noon)
    declined = book.offers(ELENA, now=shop.noon, own=recorded(no))
    undone = recorded(no, MomentAnswered(no.moment, Reply.OPEN))

    assert BISCUITS in shown(before)
    assert BISCUITS not in shown(declined)
    assert (declined.tried[BISCUITS].reason, declined.tried[BISCUITS].at) == (no.reason, shop.noon)
    assert declined.tried[TEA].staff_name == "Tom"  # the hub's
    assert book.offers(ELENA, now=shop.noon, own=undone) == before
    opened = book.profile(ELENA, receipts=4, offers=6, now=shop.noon, own=recorded(no))
    assert opened.offers == declined
    assert BISCUITS not in {offered(one.moment) for one in opened.answers}  # the hub's alone


def test_what_a_colleague_heard_later_stays_though_ones_own_word_waits(book, shop, recorded):
    mine = recorded(MomentAnswered(moment_key(MomentKind.OFFER, TEA), Reply.OPEN))
    (event,) = mine.events
    before = replace(mine, events=[replace(event, written_at=shop.noon - timedelta(days=4))])

    asked = {"receipts": 1, "offers": 6, "now": shop.noon}

    assert TEA in book.profile(ELENA, own=before, **asked).offers.tried
    assert TEA not in book.profile(ELENA, own=mine, **asked).offers.tried


def test_what_was_recorded_about_somebody_else_changes_nothing(book, shop, recorded):
    about_jonas = recorded(not_for_her(BISCUITS), about=JONAS)

    assert book.offers(ELENA, now=shop.noon, own=about_jonas) == book.offers(ELENA, now=shop.noon)


def test_what_lies_in_her_basket_is_not_suggested_and_leads_to_other_goods(book, shop):
    with_honey = book.offers(JONAS, now=shop.noon, basket=[BREAD])

    assert BISCUITS in shown(with_honey)
    assert BREAD in named(with_honey)
    assert MILK not in shown(book.offers(ELENA, now=shop.noon, basket=[MILK]))


def test_whoever_asked_for_no_tips_a_second_ago_sees_only_what_is_popular(book, shop, recorded):
    no_tips = ConsentTold(ConsentPurpose.PERSONALISATION, ConsentAnswer.NO, None)

    offers = book.offers(JONAS, now=shop.noon, own=recorded(no_tips, about=JONAS))

    assert not offers.is_personal
    assert {group.kind for group in offers.groups} == {SuggestionKind.POPULAR}
    assert {TEA, MILK} <= shown(offers)
    assert named(offers) == set()


def test_two_customers_who_are_one_get_the_offers_of_who_she_is_now(
    shop, opened, addresses, reading, store, recorded
):
    file = opened(store)
    book = reading(file.address, *addresses[1:])
    before = book.offers(ELENA, now=shop.noon)
    moved = [
        line._replace(customer=ELENA, version=2) for line in store.line if line.product == HONEY
    ]

    file.apply(
        shop.page(
            since=1,
            to=3,
            puts=Rows(line=moved),
            gone=[Gone("customer", [JONAS], 2, merged_into=ELENA)],
        )
    )

    joined = book.offers(JONAS, now=shop.noon)
    assert joined == book.offers(ELENA, now=shop.noon)
    assert HONEY in shown(joined)
    assert HONEY not in shown(before)
    said_of_him = recorded(not_for_her(HONEY), about=JONAS)
    assert HONEY not in shown(book.offers(ELENA, now=shop.noon, own=said_of_him))

    back = [line._replace(version=4) for line in store.line if line.product == HONEY]
    gone = [Gone("line", [ELENA, line.at, line.id], 4) for line in moved]
    jonas = shop.customer(JONAS, "Jonas", version=4)
    file.apply(shop.page(since=3, to=4, puts=Rows(customer=[jonas], line=back), gone=gone))

    assert book.offers(ELENA, now=shop.noon, own=said_of_him) == before
    assert HONEY in shown(book.offers(JONAS, now=shop.noon))


def test_her_days_are_those_of_the_place_and_not_of_greenwich(
    reading, stocked, store, catalogue, shop
):
    catalogue.place[0] = catalogue.place[0]._replace(zone="Pacific/Auckland")  # 13 hours ahead
    book = reading(stocked(store), stocked(catalogue, stream=CATALOGUE))

    offers = book.offers(JONAS, now=shop.noon)

    (honey,) = (one for one in offers.best if one.product.id == HONEY)
    days = honey.suggestion.evidence.days
    assert days[0] == (shop.noon - timedelta(days=7)).date()


def test_what_is_popular_with_her_tier_is_personal_and_a_new_face_is_not_known(
    reading, stocked, store, catalogue, model, shop, recorded
):
    everywhere = model.groups[""]
    gold = {"tier:Gold": {n: replace(one, group="tier:Gold") for n, one in everywhere.items()}}
    store.customer.append(shop.customer(NEW_FACE, "Nora", tier="Gold"))
    learned = Rows(model=rows_of(replace(model, groups=gold).parts()))
    book = reading(
        stocked(store), stocked(catalogue, stream=CATALOGUE), stocked(learned, stream=ARTEFACTS)
    )
    no_tips = ConsentTold(ConsentPurpose.PERSONALISATION, ConsentAnswer.NO, None)

    nora = book.offers(NEW_FACE, now=shop.noon)
    without = book.offers(NEW_FACE, now=shop.noon, own=recorded(no_tips, about=NEW_FACE))

    assert (shown(nora), nora.is_personal, nora.is_known) == ({HONEY}, True, False)
    assert shown(without) == set()


def test_purchases_that_a_profile_does_not_show_are_no_evidence_either(book, shop):
    assert HELD[Kind.PURCHASES].months * MONTH == LOOKED_BACK

    later = book.offers(JONAS, now=shop.noon + LOOKED_BACK)

    assert HONEY not in named(later)
    assert SuggestionKind.BUY_AGAIN not in {group.kind for group in later.groups}


def test_with_a_product_in_hand_nobody_needs_to_be_known(book, shop):
    offers = book.goes_with(COAT, None, now=shop.noon)

    kinds = {group.kind: group for group in offers.groups}
    assert {one.product.id for one in kinds[SuggestionKind.GOES_WITH].offers} == {301}
    assert kinds[SuggestionKind.GOES_WITH].about.id == COAT
    assert kinds[SuggestionKind.INSTEAD_OF].offers
    assert named(offers) == {COAT}
    assert offers.is_personal
    assert offers.tried == {}


def test_with_a_product_in_hand_her_size_and_her_answers_count(book, shop, recorded):
    hers = book.goes_with(COAT, ELENA, now=shop.noon)
    sizes = {
        offer.product.size
        for group in hers.groups
        if group.kind is SuggestionKind.INSTEAD_OF
        for offer in group.offers
    }
    no = recorded(not_for_her(301))

    assert sizes == {"M"}
    assert 301 in shown(hers)
    assert 301 not in shown(book.goes_with(COAT, ELENA, [], now=shop.noon, own=no))


def test_a_product_nobody_here_knows_goes_with_nothing(book, shop):
    offers = book.goes_with(999_999, ELENA, now=shop.noon)

    assert offers.groups == ()
    assert offers.silence is not None


# The shelf


@pytest.fixture
def shelf(book, shop) -> StoreShelf:
    book.holdings()  # opens the files
    return StoreShelf(
        catalogue=book._catalogue,
        artefacts=book._artefacts,
        products=book.products,
        stock=book._stock,
        places=book._places(),
        here="367",
    )


def test_the_shelf_says_what_is_here_near_and_online(shelf):
    held = shelf.held([MILK, BISCUITS, TEA])

    milk, biscuits = held[MILK], held[BISCUITS]
    assert (milk.here.on_hand, [one.place for one in milk.near]) == (2, ["400"])
    assert milk.online.on_hand == 9
    assert (biscuits.here, biscuits.online) == (None, None)
    assert TEA not in held


def test_alike_are_the_other_sizes_first_and_then_the_nearest_in_price(shelf):
    (coat,) = shelf.products([COAT]).values()

    alike = shelf.alike(coat)

    assert {one.size for one in alike[:3]} == {"L"}
    assert [one.id for one in alike[3 : 3 + 4]] == [120, 119, 118, 117]
    dearer = [one for one in alike[3:] if one.price.minor > coat.price.minor]
    assert [one.id for one in dearer[:2]] == [121, 122]
    assert len(dearer) == MOST_ALIKE
    assert COAT not in {one.id for one in alike}
    assert len({one.id for one in alike}) == len(alike)


def test_the_index_that_finds_what_is_alike_is_used(book):
    book.holdings()
    plan = book._catalogue.read(
        "EXPLAIN QUERY PLAN SELECT * FROM product WHERE department = '' AND category = ''"
        " AND price_minor <= 1 ORDER BY price_minor DESC LIMIT 1"
    )

    assert [row[3] for row in plan] == [
        "SEARCH product USING INDEX product_kind (department=? AND category=? AND price_minor<?)"
    ]


def test_sizes_are_those_of_the_departments_and_categories_that_facts_name(book, shelf, shop):
    facts = book.header(ELENA, services=0).facts

    assert shelf.sizes(facts) == {"Coats": "M", "Knitwear": "M", "Shoes": "38"}
    assert shelf.sizes([replace(facts[0], key="size.suit")]) == {}  # not of suitcases
    assert shelf.sizes([]) == {}


def test_a_size_told_a_second_ago_counts(book, shop, recorded):
    told = recorded(FactTold("size.coat_knit", "L"))

    offers = book.goes_with(COAT, ELENA, now=shop.noon, own=told)

    kinds = {group.kind: group for group in offers.groups}
    sizes = {one.product.size for one in kinds[SuggestionKind.INSTEAD_OF].offers}
    assert sizes == {"L"}


# What the hub learned


@pytest.fixture
def learned(opened, addresses, reading, shop):
    """A book, and the way in which another model comes to it."""

    class Learning:
        file = opened(Rows(), stream=ARTEFACTS)
        book = reading(*addresses[:2], file.address)
        at = 1

        def comes(self, rows: list[ModelRow], *without: ModelRow) -> Offers:
            since, self.at = self.at, self.at + 1
            puts = Rows(model=[row._replace(version=self.at) for row in rows])
            gone = [Gone("model", [row.name, row.part], self.at) for row in without]
            self.file.apply(
                shop.page(since=since, to=self.at, puts=puts, gone=gone, stream=ARTEFACTS)
            )
            return self.offers()

        def offers(self) -> Offers:
            return self.book.offers(JONAS, now=shop.noon)

    return Learning()


def test_without_a_model_there_is_no_day_it_was_learned_on(learned):
    assert learned.offers().learned_at is None


def test_a_model_that_has_come_half_leaves_the_one_before_in_use(learned, model):
    before = learned.comes(rows_of(model.parts()))
    later = msgspec.structs.replace(model.about, trained_at=model.about.trained_at + 60)
    groups = {"place:367": dict(list(model.groups["place:367"].items())[:1])}
    fresh = rows_of(replace(model, about=later, groups=groups).parts())

    halfway = learned.comes([row for row in fresh if row.name == "about"])
    whole = learned.comes([row for row in fresh if row.name != "about"])

    assert {TEA, MILK} <= shown(before)
    assert halfway == before
    assert whole.learned_at - before.learned_at == timedelta(seconds=60)
    assert MILK not in shown(whole)


@pytest.mark.parametrize("content", [b'{"version": 99}', b'{"version": 1}', b"", b"\xff"], ids=repr)
def test_a_model_that_cannot_be_used_is_nothing_learned_and_one_line_in_the_log(
    learned, model, content, caplog
):
    learned.comes(rows_of(model.parts()))
    caplog.set_level(logging.WARNING)

    offers = learned.comes(rows_of({"about": [content]}))
    again = learned.offers()

    assert offers.learned_at is None
    assert SuggestionKind.POPULAR not in {group.kind for group in offers.groups}
    assert again == offers
    assert [record.name for record in caplog.records] == ["aisleside.device.cache.recommending"]


def test_rules_come_with_the_model_and_broken_ones_leave_those_before(learned, model, caplog):
    barred = b"""version = 1
[[barred]]
name = "No drinks"
owner = "Store"
categories = ["Drinks"]
"""
    caplog.set_level(logging.WARNING)

    ruled = learned.comes(rows_of(replace(model, rules=barred).parts()))
    broken = learned.comes(rows_of(replace(model, rules=b"version = ").parts()))
    without = learned.comes(rows_of(model.parts()), ModelRow("rules", 0, "", 1))

    assert TEA not in shown(ruled)
    assert TEA not in shown(broken)
    assert len(caplog.records) == 1
    assert TEA in shown(without)


def test_a_damaged_file_of_what_was_learned_leaves_what_is_her_own(addresses, shop):
    *others, artefacts = addresses
    content = bytearray(artefacts.path.read_bytes())
    for at in range(4096, len(content), 4096):
        content[at + 50] ^= 1
    artefacts.path.write_bytes(content)
    library = Library([*others, artefacts])
    book = Book(library)

    offers = book.offers(ELENA, now=shop.noon)

    assert MILK in shown(offers)
    assert offers.learned_at is None
    assert library.damaged() == {ARTEFACTS}
    book.close()


def test_only_a_key_of_a_suggestion_is_about_a_product():
    assert offered(moment_key(MomentKind.OFFER, 88)) == 88
    others = ("offer:", "offer:x", "offer:-1", "wish:88", "offer:²", f"offer:{'9' * 5000}")
    assert [offered(key) for key in others] == [None] * 6
