"""What golden pictures see and what they do not, and the controls beside their golden picture."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from tests.screens.golden import FOLDER, changed, difference, reduced
from tests.screens.test_theme import luminance

from aisleside.device.ui.preferences import Scheme

ALL_OF_THEM = 3_000_000  # bytes
ROOT = Path(__file__).resolve().parents[2]
COMPONENTS = (Path(__file__).parent / "components.qml").read_text("utf-8")
WIDTHS = [420, 1180, 1920]

Draw = Callable[[QPainter], None]


HINTED, PLAIN = (
    QFont.HintingPreference.PreferVerticalHinting,
    QFont.HintingPreference.PreferNoHinting,
)


def card(
    painter: QPainter,
    *,
    at: int = 40,
    fill: str = "#FFFFFF",
    ink: str = "#63666C",
    hinting: QFont.HintingPreference = HINTED,
) -> None:
    """A card as the screens have them, with a line of words on it."""
    painter.fillRect(0, 0, 480, 360, QColor("#F6F5F1"))
    painter.fillRect(at, 40, 400, 280, QColor("#E4E1D9"))
    painter.fillRect(at + 1, 41, 398, 278, QColor(fill))
    painter.setPen(QColor(ink))
    font = QFont("Inter")
    font.setPixelSize(14)
    font.setHintingPreference(hinting)
    painter.setFont(font)
    painter.drawText(QRect(60, 60, 300, 40), "Arrived 4 days late, on 13 November.")
    painter.fillRect(60, 240, 60, 24, QColor("#F4EBD3"))


def drawn(draw: Draw) -> QImage:
    picture = QImage(480, 360, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    draw(painter)
    painter.end()
    return reduced(picture)


def without_tag(painter: QPainter) -> None:
    card(painter)
    painter.fillRect(60, 240, 60, 24, QColor("#DDECEE"))


@pytest.mark.parametrize(
    "draw",
    [
        pytest.param(lambda painter: card(painter, at=44), id="an edge moved by four pixels"),
        pytest.param(lambda painter: card(painter, fill="#FAFAF7"), id="another white"),
        pytest.param(lambda painter: card(painter, ink="#1A1C1E"), id="words in another ink"),
        pytest.param(without_tag, id="a tag of another kind"),
    ],
)
def test_a_golden_picture_sees(dressed, draw):
    assert difference(drawn(card), drawn(draw)).is_seen


def test_a_golden_picture_does_not_see_letters_drawn_a_little_differently(dressed):
    hinted, plain = drawn(card), drawn(lambda painter: card(painter, hinting=PLAIN))

    assert not difference(hinted, plain).is_seen


def test_a_picture_that_differs_is_put_aside_and_named(dressed, tmp_path):
    picture = QImage(480, 360, QImage.Format.Format_RGB32)
    picture.fill(QColor("#F6F5F1"))

    said = changed(picture, "never-seen", keep=False, aside=tmp_path)

    assert "there is no golden picture" in said
    assert (tmp_path / "never-seen.png").exists()


def test_golden_pictures_are_small_files():
    assert 0 < sum(file.stat().st_size for file in FOLDER.glob("*.png")) < ALL_OF_THEM


@pytest.mark.parametrize("width", WIDTHS)
def test_every_control_looks_in_every_state_as_when_it_was_last_looked_at(stage, golden, width):
    screen = stage(COMPONENTS)
    screen.resize(width, 400)
    screen.resize(width, round(screen.window.property("tall")))
    found = []

    for scheme in (Scheme.LIGHT, Scheme.DARK):
        screen.window.setProperty("scheme", int(scheme))
        screen.rest()
        found.append(golden(screen, f"components-{width}-{scheme.name.lower()}"))

    assert [said for said in found if said] == []


def test_at_night_the_controls_give_little_light(stage):
    """Source of the luminance: WCAG 2.2, definition of relative luminance."""
    budget = json.loads((ROOT / "resources/design/tokens.json").read_text("utf-8"))["night_budget"]
    screen = stage(COMPONENTS)
    screen.resize(1180, 820)
    screen.window.setProperty("scheme", int(Scheme.NIGHT))
    screen.rest()

    small = reduced(screen.picture())
    pixels = [small.pixelColor(x, y) for x in range(small.width()) for y in range(small.height())]
    light = [luminance(pixel.name()) for pixel in pixels]

    assert sum(light) / len(light) <= budget["mean_relative_luminance_max"]
    assert max(light) <= budget["pixel_relative_luminance_max"]
