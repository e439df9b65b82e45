"""Which language the screens speak: chosen on the sign-in screen, kept on the tablet.

Until somebody chooses it is the one the settings name, then the system's, then English.
A change is at once everywhere: Qt puts the words of the screens in again, and whoever
said something says it anew when it hears *changed*.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from aisleside.device.ui.language import LANGUAGES, Interpreter, language_of, locale_of
from aisleside.device.ui.listing import Listing
from aisleside.device.ui.manner import Manner
from aisleside.device.ui.preferences import Preferences

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class LanguageRow:
    """A language to choose, in its own name."""

    code: str
    name: str
    chosen: bool


@QmlElement
class LanguageChoice(QObject):
    """Speak the chosen language and remember it.

    Args:
        manner: the tablet's one manner, whose locale follows the language.
        wishes: codes or locales by default, the most wanted first.
    """

    changed = Signal()

    def __init__(
        self, preferences: Preferences, manner: Manner, *, wishes: Sequence[str] = ()
    ) -> None:
        super().__init__()
        self._preferences = preferences
        self._manner = manner
        self._wishes = tuple(wishes)
        self._interpreter = Interpreter()
        self._language = language_of(preferences.language, *wishes)
        self._languages = Listing(LanguageRow, self)
        self._speak()

    @Slot(str)
    def choose(self, code: str) -> None:
        """Speak this language from now on, after the next start too."""
        self._preferences.language = code
        language = language_of(code)
        if language != self._language:
            self._language = language
            self._speak()
            self.changed.emit()

    def _speak(self) -> None:
        self._interpreter.speak(self._language)
        self._manner.locale = locale_of(self._language, *self._wishes)
        self._languages.show(
            [LanguageRow(one.code, one.name, one == self._language) for one in LANGUAGES]
        )

    def get_code(self) -> str:
        return self._language.code

    def get_name(self) -> str:
        return self._language.name

    def get_languages(self) -> Listing:
        return self._languages

    code = Property(str, get_code, notify=changed)
    name = Property(str, get_name, notify=changed)
    languages = Property(Listing, get_languages, constant=True)
