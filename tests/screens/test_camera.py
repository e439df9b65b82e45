"""Codes by camera: pictures of a folder stand for one; each code is read once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtGui import QImage, QPainter, QTransform
from PySide6.QtTest import QTest
from tests.screens.conftest import PATIENCE, PEOPLE, Book, Door, Tablet, assemble, customer

from aisleside.device.ui import camera as cameras
from aisleside.device.ui.camera import FolderCamera, camera_of, codes_in

PASS = "M1MARCHETTI/ELENA     EK4RT9B LISMUCMD 0482 326Y012C0025 100"
CARD = "4006381333931"


def drawn(code: str, kind: zxingcpp.BarcodeFormat, *, tilt: float = 0) -> QImage:
    """A code on grey, as a camera sees it."""
    made = zxingcpp.write_barcode_to_image(zxingcpp.create_barcode(code, kind), scale=4)
    height, width = made.shape
    bars = QImage(bytes(made), width, height, width, QImage.Format.Format_Grayscale8).copy()
    bars = bars.transformed(QTransform().rotate(tilt))
    seen = QImage(800, 600, QImage.Format.Format_RGB32)
    seen.fill("#b0b0a8")
    painter = QPainter(seen)
    painter.drawImage((800 - bars.width()) // 2, (600 - bars.height()) // 2, bars)
    painter.end()
    return seen


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    seen = tmp_path / "seen"
    seen.mkdir()
    return seen


@pytest.fixture
def tablet(dressed, folder: Path) -> Iterator[Tablet]:
    book = Book((customer(1, "Elena Marchetti"),))
    made = assemble(book, Door(PEOPLE), camera=FolderCamera(folder))
    yield made
    made.tasks.close()
    made.window.close()
    QTest.qWait(0)
    assert made.window.problems == []


@pytest.mark.parametrize(
    ("kind", "code", "tilt"),
    [
        (zxingcpp.BarcodeFormat.Aztec, PASS, 31),
        (zxingcpp.BarcodeFormat.PDF417, PASS, 8),
        (zxingcpp.BarcodeFormat.QRCode, PASS, -12),
        (zxingcpp.BarcodeFormat.EAN13, CARD, 4),
        (zxingcpp.BarcodeFormat.DataMatrix, "STFG1", 0),
    ],
)
def test_passes_cards_and_badges_are_read_as_they_are_held(kind, code, tilt):
    assert codes_in(drawn(code, kind, tilt=tilt)) == [code]


def test_a_picture_without_a_code_says_nothing():
    empty = QImage(640, 480, QImage.Format.Format_RGB32)
    empty.fill("#808080")

    assert codes_in(empty) == []


def test_a_code_before_the_camera_goes_where_a_scanners_goes_and_the_camera_is_let_go(
    tablet, folder
):
    drawn(CARD, zxingcpp.BarcodeFormat.EAN13).save(str(folder / "1.png"))
    tablet.sign_in()
    screen, camera = tablet.screen, tablet.session.scanner.camera

    screen.click("Scan with the camera")
    screen.until(
        lambda: screen.says("No product and no card here has the number"), patience=PATIENCE
    )

    assert not camera.isOpen
    assert camera.seen.picture.isNull()  # nothing it saw is kept


def test_a_code_that_is_held_still_counts_once_and_another_at_once(qtbot, folder, monkeypatch):
    monkeypatch.setattr(cameras, "EVERY_MS", 1)
    drawn(CARD, zxingcpp.BarcodeFormat.EAN13).save(str(folder / "1.png"))
    view = cameras.CameraView(FolderCamera(folder), again_seconds=60)
    read, looked = [], []
    view.read.connect(read.append)
    view.moved.connect(lambda: looked.append(1))
    view.begin()
    qtbot.waitUntil(lambda: len(read) == 1 and len(looked) > 5, timeout=PATIENCE)
    drawn(PASS, zxingcpp.BarcodeFormat.Aztec).save(str(folder / "2.png"))  # both, in turn
    qtbot.waitUntil(lambda: len(read) == 2, timeout=PATIENCE)
    seen = len(looked)
    qtbot.waitUntil(lambda: len(looked) > seen + 40, timeout=PATIENCE)
    view.end()

    assert read == [CARD, PASS]


def test_without_a_picture_the_pane_says_what_to_do_and_leaves(tablet, faults):
    tablet.sign_in()
    screen = tablet.screen

    screen.click("Scan with the camera")
    screen.until(lambda: screen.says("No camera was found."), patience=PATIENCE)

    assert faults(screen) == []
    screen.click("Close the camera")
    assert not tablet.session.scanner.camera.isOpen


def test_who_leaves_leaves_no_camera_running(tablet, folder):
    drawn("nothing", zxingcpp.BarcodeFormat.Code39).save(str(folder / "1.png"))
    tablet.sign_in()
    tablet.session.scanner.camera.begin()

    tablet.session.signIn.lock()

    assert not tablet.session.scanner.camera.isOpen


def test_the_settings_say_which_camera(tmp_path):
    assert camera_of("none") is None
    assert isinstance(camera_of(f"folder:{tmp_path}"), FolderCamera)
