"""How this tablet likes to look: kept beside its data, worth nothing if lost."""

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
    """Remember the colours and the text size; without a file, for this run only."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        kept = _read(path)
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

    def wear(self, scheme: Scheme) -> None:
        """Use these colours for this run alone."""
        self._scheme = scheme

    def _keep(self) -> None:
        if self._path is None:
            return
        text = json.dumps({"scheme": self._scheme.name.lower(), "text_scale": self._text_scale})
        try:
            self._path.write_text(text, "utf-8")
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
