"""The colours and sizes of the window come from the design's tokens, and can be read."""

from __future__ import annotations

import importlib.util
import json
import re
import sys
from enum import Enum
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

from aisleside.device.ui.preferences import Preferences, Scheme
from aisleside.device.ui.tone import Tone
from aisleside.device.ui.window import asks_for_stillness

ROOT = Path(__file__).resolve().parents[2]
TOKENS = json.loads((ROOT / "resources/design/tokens.json").read_text("utf-8"))
THEME = ROOT / "resources/qml/Aisleside/Theme/Theme.qml"

PAIRS = [
    pytest.param(
        scheme, pair["fg"], pair["bg"], pair["min"], id=f"{scheme}-{pair['fg']}-{pair['bg']}"
    )
    for scheme in ("light", "dark", "night")
    for pair in TOKENS["contrast"]
]


@pytest.fixture(scope="module")
def make_theme() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_theme", ROOT / "packaging/make_theme.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["make_theme"] = module
    spec.loader.exec_module(module)
    return module


def luminance(colour: str) -> float:
    """Relative luminance of ``#RRGGBB``. Source: WCAG 2.2, definition of that name."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours. Source: WCAG 2.2, definition of that name."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize(("scheme", "fore", "back", "least"), PAIRS)
def test_every_pair_of_colours_can_be_read(scheme, fore, back, least):
    colours = TOKENS["color"][scheme]

    assert contrast(colours[fore], colours[back]) >= least


def test_the_theme_is_what_the_tokens_say(make_theme):
    assert THEME.read_text("utf-8") == make_theme.theme(TOKENS)


def test_a_changed_token_changes_the_theme(make_theme):
    changed = json.loads(json.dumps(TOKENS))
    changed["color"]["dark"]["accent"] = "#123456"

    assert '"#123456"' in make_theme.theme(changed)


def test_a_colour_with_alpha_is_written_in_the_order_of_qt(make_theme):
    assert make_theme.qt_colour("#1A1C1E66") == "#661A1C1E"


def test_python_and_the_screens_count_tones_and_schemes_alike():
    text = THEME.read_text("utf-8")

    def enumeration(name: str) -> list[str]:
        found = re.search(rf"enum {name} \{{([^}}]*)\}}", text)
        assert found is not None
        return [word.strip().removesuffix("Tone").upper() for word in found[1].split(",")]

    assert enumeration("Tone") == [tone.name for tone in Tone]
    assert enumeration("Scheme") == [scheme.name for scheme in Scheme]


def test_no_text_style_is_smaller_than_the_design_allows():
    assert min(style["px"] for style in TOKENS["type"].values()) >= TOKENS["font"]["min_px"]


def test_the_bundled_letters_come_in_the_weights_of_the_design(dressed):
    families = QFontDatabase.families()

    widths = []
    for weight in (QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold):
        font = QFont("Inter")
        font.setPixelSize(200)
        font.setWeight(weight)
        assert QFontInfo(font).family() == "Inter"
        widths.append(QFontInfo(font).weight())

    assert "Inter" in families
    assert "Inter Display" in families
    assert all(lighter < heavier for lighter, heavier in pairwise(widths))


def test_how_the_window_looks_is_remembered(tmp_path):
    file = tmp_path / "look.json"
    chosen = Preferences(file)
    chosen.scheme = Scheme.DARK
    chosen.text_scale = 1.25

    again = Preferences(file)

    assert (again.scheme, again.text_scale) == (Scheme.DARK, 1.25)


@pytest.mark.parametrize("platform", [True, False])
def test_motion_is_as_the_platform_asks_until_somebody_chooses(tmp_path, platform):
    file = tmp_path / "look.json"
    fresh = Preferences(file, still=platform)
    asked = fresh.calm
    fresh.calm = not platform

    assert asked is platform
    assert Preferences(file, still=platform).calm is not platform


def test_what_qt_tells_of_motion_is_read_and_an_older_qt_tells_nothing():
    class Motion(Enum):
        NoPreference = 0
        ReducedMotion = 1

    hints = QObject()
    hints.setProperty("motionPreference", Motion.ReducedMotion)

    assert asks_for_stillness(hints)
    assert not asks_for_stillness(QObject())


@pytest.mark.parametrize("kept", ["", "[]", '{"scheme": "pink", "text_scale": "huge"}', "\x00"])
def test_a_spoilt_file_of_preferences_means_the_usual_look(tmp_path, kept):
    file = tmp_path / "look.json"
    file.write_text(kept, "utf-8")

    chosen = Preferences(file)

    assert (chosen.scheme, chosen.text_scale) == (Scheme.LIGHT, 1.0)
