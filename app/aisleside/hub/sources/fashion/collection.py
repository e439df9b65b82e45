"""The collection of the generated department store, as tables.

Groups of styles with their colours, sizes and prices, and the looks that are
bought together. Whatever a story or a look speaks of has a fixed brand, price and
colour here; ``goods`` draws the rest.
"""

from __future__ import annotations

from dataclasses import dataclass

CURRENCY = "EUR"

TINTS = {
    "black": "#26282B",
    "blush": "#DDB5AC",
    "camel": "#B98D5A",
    "charcoal": "#4A4D52",
    "chestnut": "#7B4B2E",
    "chocolate": "#5A4034",
    "cobalt": "#2F4FA0",
    "forest": "#2F5141",
    "gold": "#C6A24E",
    "grey": "#8A8D91",
    "indigo": "#33456B",
    "ivory": "#EBE2CF",
    "lilac": "#A79BC2",
    "mustard": "#C79A3B",
    "navy": "#2F3E5C",
    "oat": "#D9CBB0",
    "olive": "#6B6B3F",
    "red": "#B23A3A",
    "rust": "#A9532F",
    "sand": "#D0BC98",
    "silver": "#B4B8BC",
    "sky": "#8FB0D0",
    "stone": "#BDB5A6",
    "tan": "#B07B4A",
    "teal": "#2E6B6E",
    "white": "#EDECE8",
    "wine": "#7A2E3E",
}

# The sizes of each scale, from small to large; the same place in two scales fits one person.
SCALES: dict[str, tuple[str | None, ...]] = {
    "one size": (None,),
    "women": ("XS", "S", "M", "L", "XL"),
    "dress": ("36 IT", "38 IT", "40 IT", "42 IT", "44 IT"),
    "women's trousers": ("25 / 32", "26 / 32", "27 / 32", "28 / 32", "30 / 32"),
    "women's shoes": ("36", "37", "38", "39", "40"),
    "men": ("S", "M", "L", "XL", "XXL"),
    "suit": ("46", "48", "50", "52", "54"),
    "men's trousers": ("30 / 32", "31 / 32", "32 / 32", "33 / 34", "34 / 34"),
    "men's shoes": ("41", "42", "43", "44", "45"),
    "gloves": ("S", "M", "L"),
    "flask": ("30 ml", "50 ml", "100 ml"),
}

WOMEN, MEN, ANYONE = "women", "men", "anyone"

_WOMEN_BRANDS = (
    *("Aldersey", "Brunn & Vale", "Casa Orsenna", "Delmire", "Elise Harrow", "Fjellro"),
    *("Galatee Noir", "Hestia Row", "Ilmarine", "Jorunn", "Kessler Lind", "Lune d'Avril"),
    *("Marisetta", "Norrabel", "Ostwick", "Palazzone", "Quillford", "Rivenna"),
)
_MEN_BRANDS = (
    *("Ashgrove & Pell", "Brannock", "Corvin Hale", "Drummley", "Eastmoor", "Fenwright"),
    *("Garrick Lowe", "Hollins Mill", "Isarwerk", "Jarrow Street", "Kirkhaven", "Lanfranchi"),
    *("Mossop & Sons", "Northcote Yard"),
)
_SHOE_BRANDS = (
    *("Stolperegg", "Tannhof", "Ulmstead", "Vettoriale", "Walkenried", "Calzamare"),
    *("Old Last", "Pavé & Fils", "Drift North"),
)
_LEATHER_BRANDS = (
    *("Arcangeli Pelle", "Bridlewick", "Cordwain", "Maison Tessier", "Selleria Nova"),
    *("Wexcombe", "Hart & Heron", "Strandgut", "Zephyrine"),
)
_JEWEL_BRANDS = ("Auberlin", "Corona Minor", "Eon & Ember", "Stella Vesper", "Tidewatch")
_BEAUTY_BRANDS = ("Botaniek", "Eau Claire No. 9", "Fleurine", "Herbarium 12", "Saltmeadow")
_HOME_BRANDS = (
    *("Claywell", "Duskwood", "Hearth & Hide", "Kestrel Kitchen", "Lumenhus", "Papierhof"),
)

_CLOTH = ("navy", "black", "oat", "grey", "camel", "forest", "wine", "rust", "ivory", "teal")
_MEN_CLOTH = ("navy", "charcoal", "grey", "olive", "black", "oat", "wine", "camel", "forest")
_LIGHT = ("white", "ivory", "sky", "blush", "navy", "lilac", "black", "stone", "teal")
_DENIM = ("indigo", "black", "sky", "white")
_HIDE = ("black", "chestnut", "tan", "navy", "wine", "chocolate", "olive")
_BRIGHT = ("navy", "wine", "rust", "camel", "oat", "grey", "forest", "mustard", "cobalt")
_SEA = ("navy", "black", "red", "teal", "cobalt")
_METAL = ("gold", "silver")
_POTS = ("white", "sky", "forest", "charcoal", "rust")


@dataclass(frozen=True, slots=True)
class Group:
    """Styles of one kind. *price* is from and to, in whole euros; *often* has no unit."""

    number: int
    department: str
    category: str
    picture: str
    wearer: str
    scale: str
    price: tuple[int, int]
    brands: tuple[str, ...]
    colours: tuple[str, ...]
    often: float
    names: tuple[str, ...]
    repeatable: bool = False


def _group(
    number: int,
    department: str,
    category: str,
    picture: str,
    wearer: str,
    scale: str,
    price: tuple[int, int],
    brands: tuple[str, ...],
    colours: tuple[str, ...],
    often: float,
    *names: str,
) -> Group:
    return Group(
        number, department, category, picture, wearer, scale, price, brands, colours, often,
        names, repeatable=department == "Beauty",
    )  # fmt: skip


_W, _M = "Womenswear", "Menswear"
GROUPS = (
    _group(10, _W, "Coats", "coat", WOMEN, "women", (290, 690), _WOMEN_BRANDS, _CLOTH, 4,
           "Wool coat", "Belted coat", "Trench coat", "Cocoon coat", "Quilted coat", "Duffle coat"),
    _group(11, _W, "Jackets", "jacket", WOMEN, "women", (180, 420), _WOMEN_BRANDS, _CLOTH, 4,
           "Tailored blazer", "Bouclé jacket", "Leather jacket", "Field jacket", "Cropped jacket"),
    _group(20, _W, "Knitwear", "knit", WOMEN, "women", (85, 260), _WOMEN_BRANDS, _CLOTH, 9,
           "Roll-neck", "Merino crew-neck", "Cable jumper", "Cashmere cardigan", "Ribbed vest",
           "Mohair jumper", "Fine-knit polo", "Striped jumper"),
    _group(21, _W, "Shirts and blouses", "shirt", WOMEN, "women", (75, 190), _WOMEN_BRANDS, _LIGHT,
           7, "Silk shirt", "Poplin shirt", "Linen shirt", "Oxford shirt", "Flannel shirt"),
    _group(22, _W, "Shirts and blouses", "blouse", WOMEN, "women", (79, 230), _WOMEN_BRANDS, _LIGHT,
           6, "Silk blouse", "Bow blouse", "Crêpe blouse", "Broderie blouse", "Georgette blouse"),
    _group(23, _W, "T-shirts", "tshirt", WOMEN, "women", (29, 69), _WOMEN_BRANDS, _LIGHT, 6,
           "Cotton T-shirt", "Long-sleeved T-shirt", "Striped T-shirt"),
    _group(24, _W, "Dresses", "dress", WOMEN, "dress", (145, 460), _WOMEN_BRANDS, _CLOTH, 6,
           "Wool-crêpe dress", "Silk dress", "Shirt dress", "Knitted dress", "Wrap dress",
           "Pleated dress", "Linen dress"),
    _group(25, _W, "Skirts", "skirt", WOMEN, "dress", (95, 220), _WOMEN_BRANDS, _CLOTH, 4,
           "Flannel skirt", "Pleated skirt", "Denim skirt", "Silk midi skirt", "Pencil skirt"),
    _group(26, _W, "Trousers", "trousers", WOMEN, "women's trousers", (110, 260), _WOMEN_BRANDS,
           _CLOTH, 6, "Flannel trousers", "Wide trousers", "Cigarette trousers", "Linen trousers",
           "Corduroy trousers", "Pleated trousers"),
    _group(27, _W, "Jeans", "jeans", WOMEN, "women's trousers", (89, 190), _WOMEN_BRANDS, _DENIM, 4,
           "Straight jeans", "Slim jeans", "Wide-leg jeans", "Cropped jeans"),
    _group(28, _W, "Underwear", "underwear", WOMEN, "women", (19, 79), _WOMEN_BRANDS, _LIGHT, 3,
           "Cotton briefs", "Silk camisole", "Bralette"),
    _group(29, _W, "Swimwear", "swimwear", WOMEN, "women", (59, 140), _WOMEN_BRANDS, _SEA, 2,
           "Swimsuit", "Bikini", "Beach dress"),
    _group(31, "Shoes", "Boots", "boot", WOMEN, "women's shoes", (190, 420), _SHOE_BRANDS, _HIDE, 5,
           "Chelsea boots", "Ankle boots", "Riding boots", "Lace-up boots"),
    _group(32, "Shoes", "Shoes", "shoe", WOMEN, "women's shoes", (120, 290), _SHOE_BRANDS, _HIDE, 4,
           "Wide loafer", "Derby shoes", "Ballet flats", "Block-heel pumps", "Brogues"),
    _group(33, "Shoes", "Sneakers", "sneaker", WOMEN, "women's shoes", (95, 210), _SHOE_BRANDS,
           _LIGHT, 4, "Leather sneakers", "Running shoes", "Canvas sneakers"),
    _group(34, "Shoes", "Sandals", "sandal", WOMEN, "women's shoes", (79, 190), _SHOE_BRANDS, _HIDE,
           2, "Strappy sandals", "Espadrilles", "Slides"),
    _group(50, _M, "Coats", "coat", MEN, "men", (320, 720), _MEN_BRANDS, _MEN_CLOTH, 3,
           "Overcoat", "Pea coat", "Mac", "Down coat"),
    _group(51, _M, "Jackets", "jacket", MEN, "men", (190, 460), _MEN_BRANDS, _MEN_CLOTH, 4,
           "Waxed jacket", "Bomber jacket", "Chore jacket", "Suede jacket"),
    _group(52, _M, "Suits", "suit", MEN, "suit", (390, 890), _MEN_BRANDS, ("navy", "charcoal",
           "grey", "black"), 3, "Wool suit", "Flannel suit", "Linen suit", "Dinner suit"),
    _group(53, _M, "Knitwear", "knit", MEN, "men", (95, 280), _MEN_BRANDS, _MEN_CLOTH, 6,
           "Lambswool jumper", "Merino polo", "Cashmere V-neck", "Shawl cardigan",
           "Fisherman's jumper", "Half-zip jumper"),
    _group(54, _M, "Shirts", "shirt", MEN, "men", (69, 170), _MEN_BRANDS, _LIGHT, 8,
           "White-collar shirt", "Twill shirt", "Button-down shirt", "Checked shirt",
           "Linen summer shirt", "Denim shirt", "Dress shirt"),
    _group(55, _M, "T-shirts", "tshirt", MEN, "men", (29, 69), _MEN_BRANDS, _LIGHT, 4,
           "Heavy T-shirt", "Piqué polo shirt", "Henley"),
    _group(56, _M, "Trousers", "trousers", MEN, "men's trousers", (95, 240), _MEN_BRANDS,
           _MEN_CLOTH, 5, "Chinos", "Wool trousers", "Cords", "Drawstring trousers",
           "Moleskin trousers"),
    _group(57, _M, "Jeans", "jeans", MEN, "men's trousers", (95, 210), _MEN_BRANDS, _DENIM, 4,
           "Selvedge jeans", "Tapered jeans", "Regular jeans", "Relaxed jeans"),
    _group(58, _M, "Underwear", "underwear", MEN, "men", (25, 69), _MEN_BRANDS, _LIGHT, 2,
           "Cotton boxers", "Thermal vest"),
    _group(59, _M, "Swimwear", "swimwear", MEN, "men", (49, 110), _MEN_BRANDS, _SEA, 1,
           "Swim shorts"),
    _group(61, "Shoes", "Boots", "boot", MEN, "men's shoes", (220, 460), _SHOE_BRANDS, _HIDE, 3,
           "Desert boots", "Jodhpur boots", "Hiking boots"),
    _group(62, "Shoes", "Shoes", "shoe", MEN, "men's shoes", (160, 390), _SHOE_BRANDS, _HIDE, 4,
           "Oxford shoes", "Penny loafer", "Monk shoes", "Deck shoes"),
    _group(63, "Shoes", "Sneakers", "sneaker", MEN, "men's shoes", (110, 240), _SHOE_BRANDS, _LIGHT,
           3, "Court sneakers", "Suede sneakers", "Trail shoes"),
    _group(40, "Accessories", "Scarves", "scarf", ANYONE, "one size", (59, 180), _LEATHER_BRANDS,
           _BRIGHT, 6, "Cashmere scarf", "Merino scarf", "Silk scarf", "Lambswool scarf",
           "Linen scarf"),
    _group(41, "Accessories", "Bags", "bag", WOMEN, "one size", (140, 520), _LEATHER_BRANDS,
           (*_HIDE, "rust", "oat"), 5, "Day tote", "Market tote", "Shoulder bag", "Crossbody bag",
           "Evening clutch", "Bucket bag"),
    _group(42, "Accessories", "Bags", "bag", MEN, "one size", (160, 480), _LEATHER_BRANDS, _HIDE, 2,
           "Briefcase", "Weekend bag", "Leather rucksack"),
    _group(43, "Accessories", "Hats", "hat", ANYONE, "one size", (39, 120), _LEATHER_BRANDS,
           _BRIGHT, 2, "Felt hat", "Ribbed beanie", "Straw hat", "Wool cap"),
    _group(44, "Accessories", "Gloves", "glove", ANYONE, "gloves", (45, 130), _LEATHER_BRANDS,
           _HIDE, 3, "Leather gloves", "Cashmere gloves", "Driving gloves"),
    _group(45, "Accessories", "Belts", "belt", ANYONE, "gloves", (49, 130), _LEATHER_BRANDS, _HIDE,
           3, "Leather belt", "Woven belt", "Narrow belt"),
    _group(46, "Accessories", "Sunglasses", "sunglasses", ANYONE, "one size", (89, 240),
           _LEATHER_BRANDS, ("black", "chestnut", "gold", "navy"), 2, "Round sunglasses",
           "Square sunglasses", "Aviator sunglasses"),
    _group(47, "Accessories", "Umbrellas", "umbrella", ANYONE, "one size", (35, 95),
           _LEATHER_BRANDS, _BRIGHT, 1, "Folding umbrella", "Stick umbrella"),
    _group(70, "Jewellery and watches", "Jewellery", "jewellery", ANYONE, "one size", (69, 690),
           _JEWEL_BRANDS, _METAL, 3, "Hoop earrings", "Pearl studs", "Chain necklace",
           "Signet ring", "Charm bracelet", "Cufflinks", "Pendant necklace"),
    _group(71, "Jewellery and watches", "Watches", "watch", ANYONE, "one size", (160, 890),
           _JEWEL_BRANDS, ("silver", "gold", "navy", "black", "chestnut"), 2, "Dress watch",
           "Field watch", "Diver's watch", "Automatic watch"),
    _group(80, "Beauty", "Perfume", "perfume", ANYONE, "flask", (49, 160), _BEAUTY_BRANDS, (), 4,
           "Fig perfume", "Vetiver perfume", "Neroli perfume", "Amber perfume", "Rose perfume"),
    _group(81, "Beauty", "Make-up", "cosmetics", WOMEN, "one size", (19, 59), _BEAUTY_BRANDS,
           ("red", "rust", "blush", "wine"), 4, "Matt lipstick", "Cream blush", "Nail colour",
           "Lip balm"),
    _group(82, "Beauty", "Bath", "soap", ANYONE, "one size", (9, 29), _BEAUTY_BRANDS, (), 3,
           "Olive soap", "Lavender soap", "Hand cream"),
    _group(83, "Beauty", "Hair", "shampoo", ANYONE, "one size", (14, 36), _BEAUTY_BRANDS, (), 3,
           "Nettle shampoo", "Oat shampoo", "Repair conditioner"),
    _group(90, "Home", "Tableware", "mug", ANYONE, "one size", (12, 32), _HOME_BRANDS, _POTS, 2,
           "Stoneware mug", "Espresso cup", "Enamel mug"),
    _group(91, "Home", "Kitchen", "kitchen-pan", ANYONE, "one size", (49, 240), _HOME_BRANDS,
           ("charcoal", "red", "forest"), 2, "Iron casserole", "Frying pan", "Copper saucepan"),
    _group(92, "Home", "Candles", "candle", ANYONE, "one size", (19, 69), _HOME_BRANDS, (), 3,
           "Beeswax candle", "Fig-leaf candle", "Cedar candle"),
    _group(93, "Home", "Glass", "glass", ANYONE, "one size", (15, 59), _HOME_BRANDS, (), 1,
           "Water glass", "Wine glass", "Carafe"),
    _group(94, "Home", "Clocks", "clock", ANYONE, "one size", (49, 180), _HOME_BRANDS,
           ("black", "white", "rust"), 1, "Wall clock", "Alarm clock"),
    _group(95, "Home", "Paper", "book", ANYONE, "one size", (14, 45), _HOME_BRANDS, _BRIGHT, 1,
           "Linen notebook", "Sketchbook", "Photo album"),
    _group(96, "Home", "Gifts", "gift-box", ANYONE, "one size", (19, 79), _HOME_BRANDS, (), 2,
           "Gift box", "Ornament set"),
)  # fmt: skip

# What a story or a look needs to be so: a brand, a price in whole euros.
FIXED = {
    "Ankle boots": ("Tannhof", 260),
    "Belted coat": ("Casa Orsenna", 459),
    "Cashmere scarf": ("Hart & Heron", 129),
    "Chelsea boots": ("Old Last", 320),
    "Cotton T-shirt": ("Hestia Row", 45),
    "Day tote": ("Arcangeli Pelle", 340),
    "Flannel skirt": ("Norrabel", 145),
    "Flannel trousers": ("Norrabel", 175),
    "Leather belt": ("Cordwain", 85),
    "Linen shirt": ("Rivenna", 110),
    "Market tote": ("Wexcombe", 165),
    "Merino crew-neck": ("Fjellro", 119),
    "Merino scarf": ("Fjellro", 89),
    "Narrow belt": ("Cordwain", 79),
    "Roll-neck": ("Fjellro", 149),
    "Round sunglasses": ("Zephyrine", 124),
    "Shoulder bag": ("Maison Tessier", 399),
    "Silk blouse": ("Lune d'Avril", 187),
    "Silk dress": ("Palazzone", 420),
    "Silk shirt": ("Marisetta", 145),
    "Strappy sandals": ("Calzamare", 145),
    "Swimsuit": ("Ilmarine", 95),
    "Tailored blazer": ("Delmire", 349),
    "Trench coat": ("Aldersey", 420),
    "Wide loafer": ("Old Last", 219),
    "Wool coat": ("Casa Orsenna", 489),
    "Wool-crêpe dress": ("Delmire", 289),
}

Piece = tuple[str, str | None]  # a style's name and a colour


@dataclass(frozen=True, slots=True)
class Look:
    """Pieces that are often bought together, and how often this look is chosen."""

    wearer: str
    often: float
    pieces: tuple[Piece, ...]


def _look(wearer: str, often: float, *pieces: Piece) -> Look:
    return Look(wearer, often, pieces)


LOOKS = (
    _look(WOMEN, 9, ("Wool coat", "navy"), ("Cashmere scarf", "navy")),
    _look(WOMEN, 5, ("Wool coat", "camel"), ("Silk scarf", "rust")),
    _look(WOMEN, 9, ("Chelsea boots", "black"), ("Wide loafer", "black")),
    _look(WOMEN, 4, ("Chelsea boots", "chestnut"), ("Straight jeans", "indigo")),
    _look(WOMEN, 9, ("Roll-neck", "oat"), ("Flannel trousers", "grey")),
    _look(WOMEN, 5, ("Roll-neck", "black"), ("Pleated skirt", "camel")),
    _look(WOMEN, 8, ("Merino scarf", "wine"), ("Day tote", "wine")),
    _look(WOMEN, 5, ("Silk blouse", "sky"), ("Flannel skirt", "grey")),
    _look(WOMEN, 5, ("Silk shirt", "ivory"), ("Wide trousers", "navy")),
    _look(WOMEN, 4, ("Wool-crêpe dress", "navy"), ("Narrow belt", "black")),
    _look(
        WOMEN, 4, ("Silk dress", "forest"), ("Evening clutch", "black"), ("Hoop earrings", "gold")
    ),
    _look(WOMEN, 4, ("Tailored blazer", "navy"), ("Cotton T-shirt", "white")),
    _look(WOMEN, 4, ("Trench coat", "camel"), ("Striped T-shirt", "navy")),
    _look(WOMEN, 4, ("Linen shirt", "white"), ("Strappy sandals", "tan")),
    _look(WOMEN, 3, ("Swimsuit", "navy"), ("Straw hat", "camel"), ("Round sunglasses", "black")),
    _look(WOMEN, 4, ("Cashmere cardigan", "grey"), ("Leather gloves", "wine")),
    _look(WOMEN, 3, ("Linen dress", "ivory"), ("Espadrilles", "navy")),
    _look(WOMEN, 3, ("Leather sneakers", "white"), ("Slim jeans", "black")),
    _look(WOMEN, 3, ("Wrap dress", "teal"), ("Pearl studs", "silver")),
    _look(WOMEN, 3, ("Matt lipstick", "red"), ("Rose perfume", None)),
    _look(MEN, 7, ("Wool suit", "navy"), ("Dress shirt", "white"), ("Oxford shoes", "black")),
    _look(MEN, 5, ("Flannel suit", "charcoal"), ("Twill shirt", "sky")),
    _look(MEN, 6, ("Overcoat", "navy"), ("Lambswool scarf", "grey")),
    _look(MEN, 6, ("Chinos", "olive"), ("Button-down shirt", "sky"), ("Leather belt", "chestnut")),
    _look(MEN, 5, ("Lambswool jumper", "forest"), ("Selvedge jeans", "indigo")),
    _look(MEN, 4, ("Desert boots", "tan"), ("Cords", "camel")),
    _look(MEN, 4, ("Merino polo", "navy"), ("Wool trousers", "grey")),
    _look(MEN, 4, ("Waxed jacket", "olive"), ("Wool cap", "forest")),
    _look(MEN, 3, ("Linen summer shirt", "white"), ("Deck shoes", "navy")),
    _look(MEN, 3, ("Court sneakers", "white"), ("Heavy T-shirt", "white")),
    _look(MEN, 3, ("Vetiver perfume", None), ("Oat shampoo", None)),
    _look(MEN, 3, ("Briefcase", "chestnut"), ("Cufflinks", "silver")),
    _look(ANYONE, 1.5, ("Beeswax candle", None), ("Gift box", None)),
    _look(ANYONE, 1.5, ("Olive soap", None), ("Hand cream", None)),
    _look(ANYONE, 1, ("Iron casserole", "red"), ("Stoneware mug", "white")),
    _look(ANYONE, 1, ("Linen notebook", "navy"), ("Espresso cup", "sky")),
)

# Colours that occur in the story and in no look.
STORY_COLOURS = {
    "Ankle boots": ("tan",),
    "Belted coat": ("camel",),
    "Market tote": ("rust",),
    "Leather belt": ("black",),
    "Merino crew-neck": ("navy",),
    "Shoulder bag": ("navy",),
    "Silk dress": ("wine",),
}
