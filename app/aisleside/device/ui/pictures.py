"""Drawings for the window: signs in any colour, and products on their tiles.

Both are SVG files whose colours are chosen at the moment of drawing, because a
shader that tints them would vanish on machines without a graphics card.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

KEPT = 512  # pictures drawn once and kept: some screens full, about 10 MB
THICK = 2.0  # stroke of a sign when nobody says how fine
NATURAL = 24  # pixels when nobody says how large

# The tones every drawing uses for what the goods are made of: plain, shaded, lit.
GOODS = {"#5B6B8C": 0, "#48566F": -1, "#7A89A8": 1}
SHADED = 126  # per cent, as QColor.darker takes it
LIT = 130  # per cent, as QColor.lighter takes it
DARKEST = 0.16  # lightness below which a drawing's folds could not be told apart

_NAME = re.compile(r"[a-z0-9-]+")
_COLOUR = re.compile(r"#?([0-9a-fA-F]{6}|[0-9a-fA-F]{8})")
_STROKE = re.compile(r"\d(\.\d{1,2})?")
_SPARE_PICTURE = "parcel"


class Icons(QQuickImageProvider):
    """``image://icon/search/0a5c6a/1.75``: a sign's name, colour and stroke."""

    def __init__(self, folder: Path) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._folder = folder

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # Qt's name
        image = draw_icon(self._folder, id, _wanted(requestedSize))
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image


class Products(QQuickImageProvider):
    """``image://product/coat/2f3e5c``: a drawing's name and the colour of the goods."""

    def __init__(self, folder: Path) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._folder = folder

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # Qt's name
        image = draw_product(self._folder, id, _wanted(requestedSize))
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image


@lru_cache(maxsize=KEPT)
def draw_icon(folder: Path, wish: str, pixels: int) -> QImage:
    """Draw the sign *wish* names, square; nothing is drawn for an unknown name."""
    name, _, rest = wish.partition("/")
    colour, _, stroke = rest.partition("/")
    svg = drawing(folder, name)
    width = float(stroke) if _STROKE.fullmatch(stroke) else THICK
    if _COLOUR.fullmatch(stroke):  # the sign of the house has a second colour, no stroke
        svg = svg.replace("#FFFFFF", f"#{stroke[-6:]}")
    else:
        svg = re.sub(r'stroke-width="[^"]*"', f'stroke-width="{width}"', svg)
    tint = QColor.fromString(f"#{colour}") if _COLOUR.fullmatch(colour) else QColor("black")
    svg = svg.replace("currentColor", tint.name(QColor.NameFormat.HexRgb))
    return _drawn(svg, pixels, opacity=tint.alphaF())


@lru_cache(maxsize=KEPT)
def draw_product(folder: Path, wish: str, pixels: int) -> QImage:
    """Draw the product *wish* names; a parcel where we have no drawing of it."""
    name, _, tint = wish.partition("/")
    svg = drawing(folder, name) or drawing(folder, _SPARE_PICTURE)
    return _drawn(tinted(svg, tint), pixels, opacity=1)


def tinted(svg: str, tint: str) -> str:
    """Give the goods in a drawing the colour *tint*; any other text changes nothing."""
    if not _COLOUR.fullmatch(tint):
        return svg
    plain = QColor.fromString(f"#{tint.removeprefix('#')[-6:]}")
    if plain.lightnessF() < DARKEST:
        plain = QColor.fromHslF(plain.hslHueF() % 1, plain.hslSaturationF(), DARKEST)
    tones = {-1: plain.darker(SHADED), 0: plain, 1: plain.lighter(LIT)}
    for goods, step in GOODS.items():
        svg = svg.replace(goods, tones[step].name())
    return svg


@cache
def drawing(folder: Path, name: str) -> str:
    """Return a drawing's SVG text, empty where there is none by that name."""
    path = folder / f"{name}.svg"
    if not _NAME.fullmatch(name) or not path.is_file():
        return ""
    return path.read_text("utf-8")


def _wanted(size: QSize) -> int:
    return max(size.width(), size.height(), 0) or NATURAL


def _drawn(svg: str, pixels: int, *, opacity: float) -> QImage:
    image = QImage(pixels, pixels, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    if svg:
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(opacity)
        QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, pixels, pixels))
        painter.end()
    return image
