"""Golden pictures: how a screen looked when somebody last looked at it, in little.

Letters are drawn a little differently by each FreeType, so a picture is compared a
quarter as wide and high, in three ways: over all of it, in squares, and along strips as
thin as an edge that has moved by four pixels. ``test_golden.py`` proves what the bounds
see. ``packaging/develop.py golden`` takes the pictures anew; look at them before you
keep them.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter

FOLDER = Path(__file__).parent / "golden"
SMALLER = 4  # times: an edge of four pixels is one, and most of a letter's grain is gone
STEP = 4  # between two levels of a colour that is kept: it halves the files

SQUARE = 4  # small pixels
STRIP = 24  # small pixels

# Of 255. Letters without any hinting are 0.03, 1 and 1 away from those with some.
MEAN = 0.4
IN_A_SQUARE = 8
ALONG_A_STRIP = 4


@dataclass(frozen=True, slots=True)
class Difference:
    """How far two pictures are apart: over all, in the worst square, along the worst strip."""

    mean: float
    square: int
    strip: int

    @property
    def is_seen(self) -> bool:
        """Whether it is more than the letters of another machine."""
        return self.mean > MEAN or self.square > IN_A_SQUARE or self.strip > ALONG_A_STRIP


def changed(picture: QImage, name: str, *, keep: bool, aside: Path) -> str:
    """Say how a picture differs from the golden one; nothing where it does not.

    With *keep* it becomes the golden one. One that differs is put *aside* for looking at.
    """
    here, golden = reduced(picture), FOLDER / f"{name}.png"
    if keep:
        if difference_to(golden, here) != Difference(0, 0, 0):
            FOLDER.mkdir(exist_ok=True)
            here.save(str(golden))
        return ""
    found = difference_to(golden, here)
    if found is not None and not found.is_seen:
        return ""
    picture.save(str(aside / f"{name}.png"))
    how = "there is no golden picture" if found is None else str(found)
    return f"{how}; it looks like {aside / name}.png; develop.py golden keeps what is right"


def difference_to(golden: Path, here: QImage) -> Difference | None:
    """How far a reduced picture is from a golden one; None where that has another size."""
    kept = QImage(str(golden))
    return difference(kept, here) if kept.size() == here.size() else None


def reduced(picture: QImage) -> QImage:
    """A picture as it is kept: each pixel the mean of sixteen, in fewer levels."""
    small = _scaled(picture, picture.width() // SMALLER, picture.height() // SMALLER)
    levels = bytes(min(255, round(value / STEP) * STEP) for value in range(256))
    values = bytes(small.constBits()).translate(levels)
    return QImage(values, small.width(), small.height(), QImage.Format.Format_RGB32).copy()


def difference(one: QImage, other: QImage) -> Difference:
    """How far two reduced pictures of one size are apart."""
    across, down = one.width(), one.height()
    squares = max(1, across // SQUARE), max(1, down // SQUARE)
    strips = (across, max(1, down // STRIP)), (max(1, across // STRIP), down)
    apart = _apart(one, other)
    return Difference(
        mean=sum(apart) / len(apart),
        square=max(_apart(_scaled(one, *squares), _scaled(other, *squares))),
        strip=max(max(_apart(_scaled(one, *size), _scaled(other, *size))) for size in strips),
    )


def _apart(one: QImage, other: QImage) -> bytes:
    """How far apart each blue, green and red of two pictures are."""
    both = one.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(both)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, other)
    painter.end()
    values = bytes(both.constBits())
    return values[0::4] + values[1::4] + values[2::4]


def _scaled(picture: QImage, across: int, down: int) -> QImage:
    return picture.convertToFormat(QImage.Format.Format_RGB32).scaled(
        QSize(across, down),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
