"""How a name sounds, so that it is found by whoever only heard it.

The same letters are said differently from language to language: the *ch* of
Marchetti is a k to an Italian and a hiss to the English. So a word has a sound for
each of six readings, and two words sound alike when any of theirs are the same:
whoever types "marketi" reads as she writes, the name was written by somebody else.

A sound is a string of sixteen-odd phones: consonants in coarse classes (P F T K S L
R M N H) and vowels in three (A, E for e and i, O for o and u). Without its vowels it
is the *outline*, by which words are looked up; with them it tells how near two words
of one outline are. Names in Cyrillic, Greek, Arabic, kana and Hangul are read
through the usual Latin letters first; ideographs have no sound of their own.

Rules are plain replacements on many words at once, a line each, since a tablet reads
some 100,000 distinct words in the moment before the first key. Considered: jellyfish
(kept and typed, but Metaphone, NYSIIS and match rating know English alone: Marchetti
and marketi differ), abydos (Beider-Morse and Daitch-Mokotoff; no release since 2020),
Daitch-Mokotoff by hand (without vowels Margot is as near to marketi as Marchetti).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence

Rules = tuple[tuple[str, str], ...]

_CONSONANTS = "PFTKSLRMNH"
_BATCH = 4_000  # words read at a time; longer texts would keep other threads waiting

_OF_VOWELS = frozenset("AEO")
_VOWELS_OUT = str.maketrans("", "", "AEO")


def sounds(word: str) -> frozenset[str]:
    """How a folded word may sound; empty where its script says nothing about that."""
    said = {sound for (sound,) in readings([word])}
    return frozenset(one for one in said if len(one) > 1 and not _OF_VOWELS.issuperset(one))


def readings(words: Sequence[str]) -> list[list[str]]:
    """The sounds of folded words: a list for each reading, in the order of the words."""
    return _each_reading(words, _heard)


def outlines(words: Sequence[str]) -> list[list[str]]:
    """By what words are looked up: their consonants, and whether a vowel begins them.

    Of folded words, a list for each reading, in the order of the words.
    """
    return _each_reading(words, _outlined)


def without_vowels(word: str) -> bool:
    """Whether a word's script leaves most vowels out, so that only its outline says anything."""
    return any("\u0590" <= letter <= "\u06ff" for letter in word)


def _each_reading(words: Sequence[str], made: Callable[[str], str]) -> list[list[str]]:
    found: list[list[str]] = [[] for _ in _READINGS]
    for at in range(0, len(words), _BATCH):
        text = f" {'  '.join(words[at : at + _BATCH])} "  # each between spaces of its own
        if not text.isascii():
            text = text.translate(_LATIN)
        for reading, rules in enumerate(_READINGS):
            said = text
            for spelling, phones in rules:
                said = said.replace(spelling, phones)
            found[reading] += made(said)[1:-1].split("  ")
    return found


def _heard(text: str) -> str:
    """What a reading has begun, to the end."""
    for spelling, phones in _VOWELS:
        text = text.replace(spelling, phones)
    return _once(text.translate(_SINGLE), _CONSONANTS + "AEO")


def _outlined(text: str) -> str:
    """The same without vowels, but for the mark that one begins a word."""
    text = text.translate(_SINGLE)
    for vowel in "AEO":
        text = text.replace(" " + vowel, " a")
    return _once(text.translate(_VOWELS_OUT), _CONSONANTS).replace(" a", " A")


def _once(text: str, phones: str) -> str:
    """Each run of one phone as one phone."""
    for phone in phones:
        twice = phone + phone
        while twice in text:
            text = text.replace(twice, phone)
    return text


def _before(letters: str, spelling: str, said: str) -> Rules:
    """A spelling that is said so before certain letters, which stay."""
    return tuple((spelling + letter, said + letter) for letter in letters)


# What is left when a reading has said its own: one phone a letter, none for a mute one.
_SINGLE = str.maketrans(
    {
        **dict.fromkeys("a", "A"),
        **dict.fromkeys("eiy", "E"),
        **dict.fromkeys("ou", "O"),
        **dict.fromkeys("bp", "P"),
        **dict.fromkeys("fvw", "F"),
        **dict.fromkeys("dt", "T"),
        **dict.fromkeys("cgkq", "K"),
        **dict.fromkeys("sz", "S"),
        **dict.fromkeys("jh", ""),
        **{letter: letter.upper() for letter in "lrmn"},
        "x": "KS",
        **dict.fromkeys("0123456789", ""),
    }
)

_VOWELS: Rules = (  # in every reading, after its own
    *(("ou", "O"), ("ea", "E"), ("ai", "E"), ("ay", "E"), ("ei", "E"), ("ey", "E"), ("ie", "E")),
    *(("oe", "O"), ("ue", "O"), ("ae", "A"), ("au", "A"), ("eu", "O")),
)
_START: Rules = ((" h", " H"), (" j", " S"), (" y", " E"))
_ANY: Rules = (("ph", "F"), ("th", "T"), ("dt", "T"), ("ck", "K"), ("kh", "K"), ("sh", "S"))

_ENGLISH: Rules = (
    *((" kn", " N"), (" gn", " N"), (" wr", " R"), (" ps", " S"), (" pf", " F"), (" x", " S")),
    *((" mc", " mac"), (" rh", " R"), ("mps", "MS"), ("ght", "T"), ("tsch", "S"), ("tch", "S")),
    *(("sch", "S"), ("dge", "Se"), ("wh", "F"), ("ch", "S"), ("tz", "S"), ("ts", "S")),
    *(("lm ", "M "), ("mb ", "M ")),
    *_START,
    *_ANY,
    *_before("eiy", "sc", "S"),
    *_before("eiy", "cc", "S"),
    *_before("eiy", "c", "S"),
    *_before("eiy", "g", "S"),
    *(
        ("eigh", "E"),
        ("igh", "E"),
        ("gh", ""),
        ("j", "S"),
        ("qu", "KF"),
        ("ow", "O"),
        ("aw", "A"),
        ("ew", "O"),
        ("e ", " "),
    ),
)
_GERMAN: Rules = (
    *(("tzsch", "S"), ("tsch", "S"), ("dsch", "S"), ("sch", "S"), ("chs", "KS"), ("ch", "K")),
    *(("tz", "S"), ("ts", "S"), ("pf", "F"), ("rh", "R"), ("qu", "KF"), ("sz", "S")),
    *((" h", " H"), (" j", " E"), (" y", " E"), ("j", "E")),
    *_ANY,
    *_before("eiy", "c", "S"),
)
_ITALIAN: Rules = (
    *(("sch", "SK"), ("cch", "K"), ("ch", "K"), ("ggh", "K"), ("gh", "K"), ("gn", "N")),
    *(("gli", "LE"), ("qu", "KF"), ("cq", "K"), ("zz", "S"), (" h", " "), ("j", "E")),
    *_ANY,
    *_before("ei", "sc", "S"),
    *_before("ei", "cc", "S"),
    *_before("ei", "c", "S"),
    *_before("ei", "gg", "S"),
    *_before("ei", "g", "S"),
)
_FRENCH: Rules = (
    *(("eaux ", "O "), ("eau", "O"), ("ault ", "O "), ("aults ", "O "), ("aud ", "O ")),
    *(("aux ", "O "), ("aut ", "O "), ("oux ", "O "), ("ot ", "O "), ("et ", "E "), ("ez ", "E ")),
    *(("er ", "E "), ("nt ", "N "), ("nd ", "N "), ("rd ", "R "), ("rt ", "R "), ("as ", "A ")),
    *(("is ", "E "), ("es ", "E "), ("os ", "O "), ("ois ", "OE "), ("it ", "E "), ("at ", "A ")),
    *(("ch", "S"), ("gn", "N"), ("gue", "Ke"), ("gui", "Ki"), ("que", "Ke"), ("qui", "Ki")),
    *(("qu", "K"), ("j", "S"), ("y", "E"), ("au", "O")),
    *_ANY,
    *_before("ei", "sc", "S"),
    *_before("ei", "c", "S"),
    *_before("ei", "g", "S"),
)
_SPANISH: Rules = (  # and Portuguese
    *(("ch", "S"), ("gue", "Ke"), ("gui", "Ki"), ("que", "Ke"), ("qui", "Ki"), ("qu", "KF")),
    *(("lh", "L"), ("nh", "N"), (" h", " "), (" x", " H"), (" y", " E"), (" j", " H")),
    *_before("ei", "c", "S"),
    *_before("ei", " g", " H"),
    *_before("ei", "g", "K"),
    *(("j", "K"), ("ll", "L")),
    *_ANY,
)
_EASTERN: Rules = (  # Slavic, Hungarian, Turkish; pinyin, Wade-Giles and Latin Arabic
    *(("shch", "S"), ("szcz", "S"), ("cz", "S"), ("cs", "S"), ("sz", "S"), ("zs", "S")),
    *(("rz", "S"), ("dzh", "S"), ("dz", "S"), ("dj", "S"), (" kh", " H"), ("zh", "S")),
    *(("sh", "S"), ("ch", "S"), (" hs", " S"), ("tz", "S"), ("ts", "S"), ("ck", "K")),
    *((" x", " S"), ("ng ", "N "), ("dh", "T"), ("gh", "K"), (" h", " H"), (" y", " E")),
    *(("qi", "Si"), ("qu", "Su"), (" c", " S"), ("c", "S"), (" j", " E"), ("j", "E")),
    *_ANY,
)
_READINGS: tuple[Rules, ...] = (_ENGLISH, _GERMAN, _ITALIAN, _FRENCH, _SPANISH, _EASTERN)

_LETTERS = (
    # Cyrillic; the folded form has neither й nor ё.
    ("абвгґдеєжзиіїйклмнопрстуўфх", "a b v g g d e ye zh z i i yi y k l m n o p r s t u u f kh"),
    ("цчшщъыьэюяђљњћџѓќѕј", "ts ch sh shch - y - e yu ya dj l n c dz g k dz y"),
    # Greek.
    ("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o"),
    # Arabic, with Persian and Urdu letters.
    ("ابتثجحخدذرزسشصضطظعغفقكلمن", "a b t th j h kh d dh r z s sh s d t z - gh f q k l m n"),
    ("هويءىةپچژگکیےہ", "h u i - a a p ch zh g k i i h"),
    # Hebrew.
    ("אבגדהוזחטיכךלמםנןסעפףצץקרשת", "- b g d h v z h t y k k l m m n n s - p p ts ts k r sh t"),
    # Hangul, taken apart: beginnings, vowels, ends.
    ("ᄀᄁᄂᄃᄄᄅᄆᄇᄈᄉᄊᄋᄌᄍᄎᄏᄐᄑᄒ", "g k n d t r m b p s s - j j ch k t p h"),
    ("ᅡᅢᅣᅤᅥᅦᅧᅨᅩᅪᅫᅬ", "a ae ya yae o e yo ye o wa wae oe"),
    ("ᅭᅮᅯᅰᅱᅲᅳᅴᅵ", "yo u wo we wi yu u ui i"),
    ("ᆨᆫᆮᆯᆷᆸᆺᆼᆽᆾᆿᇀᇁᇂ", "k n t l m p t ng t t k t p -"),
)


class _Latin(dict[int, str]):
    """For ``str.translate``: other scripts as they are usually written in Latin letters.

    What nobody reads like that is left out, so that the rest is plain.
    """

    def __missing__(self, code: int) -> str:
        self[code] = written = chr(code) if code < 128 else _kana(code)
        return written


def _kana(code: int) -> str:
    name = unicodedata.name(chr(code), "")
    sounded = name.startswith(("HIRAGANA LETTER ", "KATAKANA LETTER "))
    return name.rpartition(" ")[2].lower() if sounded else ""


_LATIN = _Latin(
    {
        ord(letter): "" if written == "-" else written
        for letters, latin in _LETTERS
        for letter, written in zip(letters, latin.split(), strict=True)
    }
)
