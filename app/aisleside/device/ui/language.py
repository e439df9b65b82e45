"""The languages of the screens, and the one call that puts a sentence into the chosen one.

``tr`` takes a literal with facts in {braces}, never an f-string, so that
``develop.py translate`` finds it. A table made while a module loads holds its words as
``QT_TR_NOOP`` and passes them through ``tr`` where they are shown: the language may
change in between. Where a number decides the words, give it as *count*: English then
needs a sentence of its own for one, the other languages have their forms in the file.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication

from aisleside.device.ui.resources import ResourcesMissingError, resources
from aisleside.domain.errors import ExpectedError

CONTEXT = ""  # what lupdate gives to a sentence outside a QML file
SOURCE = "en"  # what the sentences are written in

DOT = " · "
MARK = "\N{RIGHT-TO-LEFT MARK}"
ISOLATE, POP_ISOLATE = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


@dataclass(frozen=True, slots=True)
class Language:
    """A language by its code, its own name, and where it is at home by default."""

    code: str
    name: str
    home: str


# Arabic of the Emirates has the digits that stand on cards, seats and the PIN pad.
LANGUAGES = (
    Language("en", "English", "en_GB"),
    Language("de", "Deutsch", "de_DE"),
    Language("fr", "Français", "fr_FR"),
    Language("zh", "简体中文", "zh_CN"),
    Language("ar", "العربية", "ar_AE"),
)


def QT_TR_NOOP(text: str) -> str:
    """Mark a sentence to be found now and translated later; typed, unlike Qt's own."""
    return text


def tr(text: str, note: str = "", count: int | None = None, /, **facts: object) -> str:
    """A sentence in the language of the screens, with its facts put in.

    *note* tells two English words apart that are spelt alike; *count* chooses the plural
    and stands in for ``%n``. In a line from right to left each fact keeps its own direction.
    """
    said = QCoreApplication.translate(CONTEXT, text, note, -1 if count is None else count)
    if not facts:
        return said
    if QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        facts = {name: f"{ISOLATE}{fact}{POP_ISOLATE}" for name, fact in facts.items()}
    return said.format(**facts)


def dotted(*parts: str) -> str:
    """The *parts* that say something as one line, from the side where lines begin."""
    said = [part for part in parts if part]
    if QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        return MARK + DOT.join(f"{ISOLATE}{part}{POP_ISOLATE}" for part in said)
    return DOT.join(said)


def told(error: ExpectedError) -> str:
    """What an error of any layer says, in the language of the screens."""
    return tr(error.sentence, **error.facts)


def language_of(*wishes: str) -> Language:
    """The first of the languages *wished* for, as codes or locales, that there is; else English."""
    known = {language.code: language for language in LANGUAGES}
    for wish in wishes:
        found = known.get(wish.replace("-", "_").split("_")[0].lower())
        if found is not None:
            return found
    return known[SOURCE]


def locale_of(language: Language, *wishes: str) -> QLocale:
    """How numbers and days are written: as the first *wish* in this language, or as at home."""
    for wish in wishes:
        locale = QLocale(wish)
        if wish.startswith((f"{language.code}_", f"{language.code}-")) and (
            locale.zeroDigit() == "0"
        ):
            return locale
    return QLocale(language.home)


class Interpreter:
    """Put the application into a language: its words, and which side its lines begin.

    An application has one language, however many windows; what was installed is found as
    a child of it, so that the next interpreter takes over from the last.
    """

    def speak(self, language: Language) -> None:
        """Say everything in this language from now on.

        Raises:
            ResourcesMissingError: its words were not installed with the program.
        """
        self.silence()
        app = QCoreApplication.instance()
        if language.code != SOURCE:
            translator = QTranslator(app)
            if not translator.load(str(resources() / f"i18n/aisleside_{language.code}.qm")):
                raise ResourcesMissingError
            QCoreApplication.installTranslator(translator)
        if isinstance(app, QGuiApplication):
            app.setLayoutDirection(QLocale(language.home).textDirection())

    @staticmethod
    def silence() -> None:
        """Speak the language of the source, from left to right."""
        app = QCoreApplication.instance()
        if app is None:
            return
        for translator in app.findChildren(QTranslator):
            QCoreApplication.removeTranslator(translator)
            translator.setParent(None)
        if isinstance(app, QGuiApplication):
            app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def spoken() -> str:
    """The code of the language the screens speak now."""
    app = QCoreApplication.instance()
    translators = app.findChildren(QTranslator) if app is not None else []
    return language_of(*(one.language() for one in translators if one.language())).code


def sentence(text: str) -> str:
    """*text* as a line begins, whatever it began with; its other letters stay."""
    return text[:1].upper() + text[1:]
