"""How this tablet likes to look and move: kept beside its data, worth nothing if lost."""

from __future__ import annotations

import json
import logging
from enum import IntEnum
from pathlib import Path

log = logging.getLogger(__name__)

SMALLEST, LARGEST = 1.0, 1.5  # of the text; beyond, three panes become unreadable


class Scheme(IntEnum):
    """The same numbers as ``Theme.Scheme`` in QML."""

    LIGHT = 0
    DARK = 1
    NIGHT = 2


class Preferences:
    """Remember colours, text size, motion, sound, language; without a file, for this run only.

    Args:
        still: whether the platform asks for less motion; holds until somebody chooses.
    """

    def __init__(self, path: Path | None = None, *, still: bool = False) -> None:
        self._path = path
        self._still = still
        kept = _read(path)
        chosen = kept.get("calm")
        self._calm = chosen if isinstance(chosen, bool) else None
        self._letter_keys = kept.get("letter_keys") is not False
        self._sounds = kept.get("sounds") is not False
        language = kept.get("language")
        self._language = language if isinstance(language, str) else ""
        self._scheme = Scheme.LIGHT
        self._text_scale = SMALLEST
        if kept.get("scheme") in {scheme.name.lower() for scheme in Scheme}:
            self._scheme = Scheme[str(kept["scheme"]).upper()]
        scale = kept.get("text_scale")
        if isinstance(scale, int | float):
            self._text_scale = min(LARGEST, max(SMALLEST, float(scale)))

    @property
    def scheme(self) -> Scheme:
        """Light, dark or night."""
        return self._scheme

    @scheme.setter
    def scheme(self, scheme: Scheme) -> None:
        self._scheme = scheme
        self._keep()

    @property
    def text_scale(self) -> float:
        """1 to 1.5 times the designed size."""
        return self._text_scale

    @text_scale.setter
    def text_scale(self, scale: float) -> None:
        self._text_scale = min(LARGEST, max(SMALLEST, scale))
        self._keep()

    @property
    def calm(self) -> bool:
        """Whether nothing slides: each change is there at once."""
        return self._still if self._calm is None else self._calm

    @calm.setter
    def calm(self, calm: bool) -> None:
        self._calm = calm
        self._keep()

    @property
    def letter_keys(self) -> bool:
        """Whether keys without Ctrl or Alt do something."""
        return self._letter_keys

    @letter_keys.setter
    def letter_keys(self, letter_keys: bool) -> None:
        self._letter_keys = letter_keys
        self._keep()

    @property
    def sounds(self) -> bool:
        """Whether a scan is heard."""
        return self._sounds

    @sounds.setter
    def sounds(self, sounds: bool) -> None:
        self._sounds = sounds
        self._keep()

    @property
    def language(self) -> str:
        """The code of the chosen language; empty until somebody chooses."""
        return self._language

    @language.setter
    def language(self, code: str) -> None:
        self._language = code
        self._keep()

    def wear(self, scheme: Scheme) -> None:
        """Use these colours for this run alone."""
        self._scheme = scheme

    def _keep(self) -> None:
        if self._path is None:
            return
        kept = {"scheme": self._scheme.name.lower(), "text_scale": self._text_scale}
        if self._calm is not None:
            kept["calm"] = self._calm
        if not self._letter_keys:
            kept["letter_keys"] = False
        if not self._sounds:
            kept["sounds"] = False
        if self._language:
            kept["language"] = self._language
        try:
            self._path.write_text(json.dumps(kept), "utf-8")
        except OSError as error:
            log.warning("the look of the window could not be kept: %s", type(error).__name__)


def _read(path: Path | None) -> dict[str, object]:
    if path is None:
        return {}
    try:
        kept = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return kept if isinstance(kept, dict) else {}
