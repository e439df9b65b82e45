"""The briefing of a flight as one page to print: always one, however much there is to say.

Words are drawn as they are and never interpreted (P5). What does not fit in letters that
can be read is counted at the foot instead, so that nobody takes the page for all of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSaveFile, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter

from aisleside.device.ui.language import tr
from aisleside.device.ui.report import BriefRow
from aisleside.domain.errors import ExpectedError

DOTS = 144  # to the inch: fine enough for letters, which stay letters in the file
HEAD, LINE = 15.0, 10.5  # points
EACH = 34  # dots from line to line
SEAT = 90  # dots for the seat before a line
MARGIN = 18.0  # millimetres


class PageNotSavedError(ExpectedError):
    """The briefing could not be written where it was to go."""

    def __init__(self) -> None:
        super().__init__(
            "The page could not be saved in that folder. Nothing is lost. "
            "Check that the stick is in and has room, or choose another folder."
        )


def save_page(
    title: str, under: str, rows: Sequence[BriefRow], folder: Path, *, now: datetime
) -> Path:
    """Save the page under a name of its own; none that is there is replaced.

    Raises:
        PageNotSavedError: nothing was saved.
    """
    path = folder / f"Briefing {now:%Y-%m-%d %H%M%S}.pdf"
    file = QSaveFile(str(path))
    if path.exists() or not file.open(QSaveFile.OpenModeFlag.WriteOnly):
        raise PageNotSavedError
    writer = QPdfWriter(file)
    writer.setResolution(DOTS)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN),
            QPageLayout.Unit.Millimeter,
        )
    )
    painter = QPainter(writer)
    try:
        _draw(painter, QRectF(0, 0, writer.width(), writer.height()), title, under, rows)
    finally:
        painter.end()
    if not file.commit():
        raise PageNotSavedError
    return path


def lines_of(rows: Sequence[BriefRow], room: int) -> tuple[list[tuple[str, str]], int]:
    """What fits into *room* lines, a seat and its words each, and how many rows do not.

    A heading has no seat, and is not left alone at the foot.
    """
    lines: list[tuple[str, str]] = []
    for at, row in enumerate(rows):
        more = 2 if row.heading else 1
        spare = 0 if at == len(rows) - 1 else 1  # for the line that counts the rest
        if len(lines) + more + spare > room:
            return lines, len(rows) - at
        if row.heading:
            lines.append(("", row.heading))
        lines.append((row.seat, f"{row.person}. {row.text}"))
    return lines, 0


def _draw(
    painter: QPainter, page: QRectF, title: str, under: str, rows: Sequence[BriefRow]
) -> None:
    head, plain, strong = QFont("Inter"), QFont("Inter"), QFont("Inter")
    head.setPointSizeF(HEAD)
    plain.setPointSizeF(LINE)
    strong.setPointSizeF(LINE)
    head.setWeight(QFont.Weight.DemiBold)
    strong.setWeight(QFont.Weight.DemiBold)
    top = 2.0 * EACH
    _line(painter, page, 0, 0, head, title)
    _line(painter, page, 0, EACH, plain, under)
    lines, left = lines_of(rows, int((page.height() - top) / EACH) - 1)
    for seat, words in lines:
        top += EACH
        if seat:
            _line(painter, page, 0, top, strong, seat)
        _line(painter, page, SEAT if seat else 0, top, plain if seat else strong, words)
    if left:
        more = tr("%n more on the tablet", "", left)
        _line(painter, page, 0, top + EACH, strong, more)


def _line(
    painter: QPainter, page: QRectF, indent: float, top: float, font: QFont, words: str
) -> None:
    """One line, cut at the edge of the page with dots."""
    painter.setFont(font)
    wide = page.width() - indent
    fits = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(wide))
    across = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
    painter.drawText(QRectF(indent, top, wide, EACH), across, fits)
