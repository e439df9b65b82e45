"""What the words of a type say beyond its name: sensitive, a fee, another drawing."""

from __future__ import annotations

import re

# Words in a type that make its article sensitive whatever the category says. Food for a
# religion or a diet is among them: it tells of the person.
SENSITIVE = re.compile(
    # drink and tobacco
    r"BEERALE|\bBEER\b|LIQUOR|^(?!.*VINEGAR).*\bWINES?\b|\bRUMS?\b|VODKA|WHISKE?Y|\bGIN\b|TEQUILA"
    r"|BRANDY|COGNAC|SCOTCH|SCHNAPPS|LIQUEUR|VERMOUTH|CKTL|RTD COCKTAIL|COCKTAIL MIX|MARGARITA"
    r"|\bCIG|TOBACCO|SNUFF|SMOKING|AGE RESTRICTED|LOTTO|GAMBL"
    # the body
    r"|PREGNAN|OVULATION|CONDOM|PROPHYLACTIC|CONTRACEPT|FAMILY PLAN|INCONTIN|FEM\b|FEMALE|FEMININE"
    r"|MENSTRUAL|DENTURE|HEARING|ACNE|DANDRUFF|DEPILAT|DIPILAT|HEMORR|\bLICE\b"
    # medicine
    r"|DIABET|GLUCOSE|BLOOD|LAXATIV|ANALGES|ANTACID|ANTI-ACID|MEDIC(AT|AL|INE)|ANTIBIOTIC"
    r"|OINTMENT|HYDROCORT|FIRST AID|VITAMIN|HOMEOPATH|SLEEPING|STIMULANT|SINUS|ALLERG|COLD AND FLU"
    r"|COUGH|\bEAR CARE|FOOT CARE|\bRX\b|\bOTC\b|CONVALESCENT|\(SUPPLEMEN"
    # weight, diet, belief and descent
    r"|DIETARY|DIET (CNTRL|CONTROL|PILL|BARS)|MISC DIET|WEIGHT (LOSS|CONTROL)|FITNESS ?& ?DIET"
    r"|NTRTNL|NUTRITION FOR ADULTS|NUT SUPP|KOSHER|ETHNIC (HAIR|SKIN|SHAVE)|ETHNIC-"
)
FEES = re.compile(
    r"^GASOLINE|MISC SALES TRANS|COUPON|BOTTLE DEPOSIT|DONATION|EXPENSE ITEM|DEPT KEY RING"
    r"|ELECTRONIC GIFT CARDS|PREPAID WIRELESS CARDS"
)


def _drawings(*rules: tuple[str, str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(words), picture) for words, picture in rules)


# A drawing by the words of a type, where the category alone would show the wrong thing.
PICTURES = _drawings(
    (r"MAGAZINE|BINDERS", "book"),
    (r"BEERALE", "beer-bottle"),
    (r"VINEGAR", "oil-bottle"),
    (r"\bWINES?\b|VODKA|WHISKE?Y|LIQUEUR|COCKTAIL MIX|RTD COCKTAIL", "wine-bottle"),
    (r"\b(PIZZA|TOMATO|PASTA|CHILI|MEAT|HOT DOG CHILI|REFRIGERATED PASTA) SAUCE", "sauce-jar"),
    (r"CREAMER|SOY/RICE MILK|SOY BEVERAGE|BUTTERMILK|FLUID MILK|ASEPTIC MILK|KEFIR", "milk-carton"),
    (r"^TEA [A-Z]|\bICED TEA|WITH SUGAR", "tea"),
    (r"^ICE CREAM TOPPING", "sauce-jar"),
    (r"ICE CREAM|SHERBET|WATER ICE|^CONES$", "ice-cream"),
    (r"PIZZA", "pizza"),
    (r"YOGURT", "yoghurt"),
    (r"MACARONI|NOODLE|SPAGHETTI|PASTA(?!.*(SAUCE|SALAD))|RAMEN", "pasta"),
    (r"PASTA/GRAIN SALAD|SALAD MIX$", "salad"),
    (r"CHICKEN|CHICK\b|CHIX|TURKEY|POULTRY|(BREAST|WINGS|DRUMS|THIGHS).*IQF", "poultry"),
    (r"SHRIMP|\bFISH(?!ER|ING)|TUNA|SALMON|SEAFOOD", "fish"),
    (r"SAUSAGE|BOLOGNA|PEPPERONI|SALAMI|CORN DOGS", "sausage"),
    (r"^SANDWICHES/BISCUITS|TORTILLAS|^PITA", "bread"),
    (r"TACO|TOSTAD", "crackers"),
    (r"CROUTON", "crackers"),
    (r"PRETZEL|CHIPS\b", "snack-bag"),
    (r"^FRUIT SNACKS|^TREATS$", "candy"),
    (r"PANCAKE MIX", "baking"),
    (r"\bTEA\b|TEA BAGS", "tea"),
    (r"COFFEE CAKES|COFFEE SHOP SWEET", "cookies"),
    (r"COFFEE(?! FILTER)", "coffee"),
    (r"CANDLE|CNDLES", "candle"),
    (r"CHOCOLATE MILK", "milk-carton"),
    (r"NON.CHOCOL", "candy"),
    (r"CHOCOLATE|CHOCOCLATE|CANDY BARS", "chocolate"),
    (r"GUM\b|MINTS", "candy"),
    (r"BULBS?\b", "light-bulb"),
    (r"BATTER(Y|IES)", "battery"),
    (r"^EGGS\b", "eggs"),
    (r"^TOFU|VEGETARIAN MEAT", "frozen-box"),
    (r"SAUERKRAUT|^PICKLE", "sauce-jar"),
    (r"^SALADS$", "salad"),
    (r"SNACKS/APPET|BURRITO|HANDHELD", "frozen-box"),
    (r"^ORGANIC POTATO", "potato"),
    (r"^CRACKERS", "crackers"),
    (r"TOYS$", "toy"),
    (r"\bJUICE|^NON-CARB JCE|CARBONATED BEVERAGE|^CIDER", "juice"),
    (r"CHEESE\b(?!.*(CRACK|SNACK|CAKE|MIX))", "cheese"),
    (r"FRESH FRUIT|ORGANIC .*(FRUIT|APPLES|BERRIES|GRAPES|CITRUS|PEARS)|^APPLES", "fruit"),
    (r"CARROTS|MUSHROOM|^ORGANIC ONION|SQUASH|^POTATO(ES)? PROC", "vegetable"),
    (r"CUT VEGETABLES|VEGETABLE PARTY", "salad"),
    (r"^HERBS|PARSLEY", "salad"),
    (r"GLOVE", "glove"),
    (r"BANDANA|SCARVES", "scarf"),
    (r"UMBRELLA", "umbrella"),
    (r"LEGGS|SOCKS|HOSIERY|UNDERWEAR", "underwear"),
    (r"MUGS?\b", "mug"),
    (r"SANDALS", "sandal"),
    (r"\bSHOES\b", "shoe"),
    (r"HANDBAG|^PURSES(?! BOOK)", "bag"),
    (r"\bCLOCKS?\b", "clock"),
    (r"JEWELRY", "jewellery"),
    (r"^SUNGLASSES", "sunglasses"),
    (r"CASUAL HATS", "hat"),
    (r"BELTS$", "belt"),
    (r"FRAMES|DECOR\b", "ornament"),
    (r"^CARD GAMES|PLAY CARDS", "toy"),
    (r"ANNUALS|PLANTERS|HANGING BASKETS", "garden"),
    (r"FLATWARE", "kitchen-pan"),
    (r"LIPCARE", "cosmetics"),
    (r"COTTON SWABS", "soap"),
)
# Categories whose drawing is right for all of them, whatever a type says.
FIXED = frozenset(
    {
        "Baby food",
        "Biscuits",
        "Breakfast cereals",
        "Carrots",
        "Cat food",
        "Cold cuts",
        "Corn",
        "Crackers",
        "Cream and cottage cheese",
        "Dog food",
        "Frozen meals",
        "Frozen vegetables",
        "Hot dogs",
        "Ice cream",
        "Lollies and cones",
        "Milk",
        "Pet care",
        "Puddings and jelly",
        "Sliced meat",
        "Tinned fish",
        "Tinned fruit",
        "Tinned meals",
        "Tinned vegetables",
    }
)
# Where the category is missing or says nothing, the type alone decides.
BY_TYPE = _drawings(
    (r"VEGETABLE|PEPPERS|TOMATO", "salad"),
    (r"\bCORN\b|MUSHROOM|ONION", "vegetable"),
    (r"PEARS|FRUIT|APPLES|BANANAS|MELON|BERR", "fruit"),
    (r"BREAD|ROLLS", "bread"),
    (r"SALAD", "salad"),
    (r"JUICE|DRINK", "juice"),
    (r"MEAT|BEEF|PORK", "meat"),
    (r"ROSE|BOUQUET|STEMS|BLOOMING", "flowers"),
    (r"CANDY", "candy"),
    (r"VIDEO|FILM", "gift-box"),
    (r"POTTING SOIL|GARDEN", "garden"),
)
