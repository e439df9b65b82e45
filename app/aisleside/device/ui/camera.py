"""The camera as a scanner: pictures are looked at for codes, and none of them is kept.

Pictures come from Qt's camera, which needs QtMultimedia and is an extra of its own, or from
a folder, which stands for a camera where there is none. They are read off the window's
thread, one at a time; those that come meanwhile are only shown. A code counts again when it
has been out of sight for a while, so a pass that is held still is scanned once.
"""

from __future__ import annotations

import importlib
import math
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path
from time import monotonic
from typing import Any, Protocol

from PySide6.QtCore import Property, QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QImageReader, QTransform
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickImageProvider

from aisleside.device.ui.language import told
from aisleside.device.ui.tasks import GuiThread
from aisleside.domain.errors import ExpectedError

QML_IMPORT_NAME = "Aisleside.Device"
QML_IMPORT_MAJOR_VERSION = 1

FOLDER = "folder:"
NEVER = "none"
EVERY_MS = 100  # between two pictures of a folder
QUIET_SECONDS = 60  # without a code, until a camera is let go
LARGEST = 1280  # pixels of a picture's longer side, as it is read
# What lies before a front-line camera; fewer kinds are read faster, and mistaken less.
KINDS = "Aztec,PDF417,QRCode,DataMatrix,EANUPC,Code128,Code39"
TILTS = (0, 8, -8)  # degrees: stacked codes are read when they lie nearly level
ENDINGS = ("*.png", "*.jpg", "*.jpeg")

Give = Callable[[QImage], None]


class NoCameraError(ExpectedError):
    """There is none, or none with the name that the settings give."""

    def __init__(self) -> None:
        super().__init__(
            "No camera was found. Plug one in, or look at its name in the settings. "
            "A hand scanner and the keyboard go on working."
        )


class CameraRefusedError(ExpectedError):
    """The system, or whoever asked before, does not let us have it."""

    def __init__(self) -> None:
        super().__init__(
            "The camera cannot be used now: another program has it, or the system does not "
            "allow it. Nothing was scanned. Close the other program, or allow it in the "
            "system's settings, and open the camera again."
        )


class CameraPartsError(ExpectedError):
    """QtMultimedia is installed, and the system lacks what it needs."""

    def __init__(self, *, said: str) -> None:
        super().__init__(
            "The camera cannot be used: this system lacks a part it needs ({said}). A hand "
            "scanner and the keyboard go on working. Tell whoever looks after this tablet.",
            said=said,
        )


class Camera(Protocol):
    """Gives picture after picture, on the window's thread, until it is stopped."""

    def start(self, give: Give, failed: Callable[[ExpectedError], None]) -> None:
        """Begin.

        Raises:
            NoCameraError, CameraPartsError: there is nothing to begin with.
        """
        ...

    def stop(self) -> None:
        """Let the camera go; no picture comes after this."""
        ...


class FolderCamera(QObject):
    """The pictures of a folder, one after the other and round again."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._turn = 0
        self._give: Give | None = None
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._next)

    def start(self, give: Give, failed: Callable[[ExpectedError], None]) -> None:  # noqa: ARG002  # fails at once or never
        if not self._pictures():
            raise NoCameraError
        self._give, self._turn = give, 0
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()
        self._give = None

    def _pictures(self) -> list[Path]:
        return sorted(path for ending in ENDINGS for path in self._folder.glob(ending))

    def _next(self) -> None:
        paths = self._pictures()
        if paths and self._give is not None:
            picture = QImageReader(str(paths[self._turn % len(paths)])).read()
            self._turn += 1
            if not picture.isNull():
                self._give(picture)


class QtCamera(QObject):
    """A camera of this machine, the first or the one with *name* in its own."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._parts: tuple[Any, ...] = ()

    def start(self, give: Give, failed: Callable[[ExpectedError], None]) -> None:
        try:
            media = importlib.import_module("PySide6.QtMultimedia")  # slow, and rarely there
        except ImportError as error:
            raise CameraPartsError(said=str(error)) from error
        wanted = self._name.casefold()
        found = [
            one
            for one in media.QMediaDevices.videoInputs()
            if wanted in one.description().casefold()
        ]
        if not found:
            raise NoCameraError
        camera, sink = media.QCamera(found[0], self), media.QVideoSink(self)
        capture = media.QMediaCaptureSession(self)
        capture.setCamera(camera)
        capture.setVideoSink(sink)

        def came(frame: Any) -> None:
            picture = frame.toImage()
            if self._parts and not picture.isNull():
                give(picture)

        sink.videoFrameChanged.connect(came)
        camera.errorOccurred.connect(lambda *_told: failed(CameraRefusedError()))
        self._parts = (camera, sink, capture)
        camera.start()

    def stop(self) -> None:
        parts, self._parts = self._parts, ()
        if parts:
            parts[0].stop()
            for part in parts:
                part.deleteLater()


def camera_of(wish: str) -> Camera | None:
    """The camera that the settings mean; None where there can be none.

    *wish* is empty for the first camera, part of a name, ``none``, or ``folder:PATH``.
    """
    if wish == NEVER or find_spec("zxingcpp") is None:
        return None
    if wish.startswith(FOLDER):
        return FolderCamera(Path(wish.removeprefix(FOLDER)).expanduser())
    return QtCamera(wish) if find_spec("PySide6.QtMultimedia") is not None else None


def codes_in(picture: QImage) -> list[str]:
    """What the codes of a picture say, as a hand scanner would type it; takes milliseconds."""
    import zxingcpp  # for the few who scan by camera

    kinds = zxingcpp.barcode_formats_from_str(KINDS)
    plain = zxingcpp.TextMode.Plain
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    if max(grey.width(), grey.height()) > LARGEST:
        whole = QSize(LARGEST, LARGEST)
        grey = grey.scaled(whole, Qt.AspectRatioMode.KeepAspectRatio)
    for tilt in TILTS:
        turned = grey.transformed(QTransform().rotate(tilt)) if tilt else grey
        level = turned.convertToFormat(QImage.Format.Format_Grayscale8)
        found = zxingcpp.read_barcodes(level, formats=kinds, text_mode=plain)
        if found:
            return [one.text for one in found if one.text]
    return []


class Seen(QQuickImageProvider):
    """``image://camera/7``: the newest picture, whatever its number."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self.picture = QImage()

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: ARG002  # Qt's signature
        picture = self.picture
        if picture.isNull():
            picture = QImage(1, 1, QImage.Format.Format_RGB32)
            picture.fill(Qt.GlobalColor.black)
        size.setWidth(picture.width())
        size.setHeight(picture.height())
        return picture


@QmlElement
class CameraView(QObject):
    """A pane with what the camera sees, and each code in it once.

    Args:
        camera: where pictures come from; None: there is none, and nothing offers it.
        again_seconds: how long a code must be out of sight until it counts again.
    """

    read = Signal(str, arguments=["code"])
    changed = Signal()
    moved = Signal()

    def __init__(
        self, camera: Camera | None, *, again_seconds: float, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.seen = Seen()
        self._camera = camera
        self._again = again_seconds
        self._gui = GuiThread()
        self._gui.setParent(self)
        self._worker: ThreadPoolExecutor | None = None
        self._busy = False
        self._is_open = False
        self._trouble = ""
        self._number = 0
        self._last_seen: dict[str, float] = {}
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_SECONDS * 1000)
        self._quiet.timeout.connect(self.end)

    @Slot()
    def begin(self) -> None:
        """Look through the camera; what is wrong with it stands in the pane."""
        if self._camera is None or self._is_open:
            return
        self._is_open, self._trouble = True, ""
        self._last_seen.clear()
        self._quiet.start()
        try:
            self._camera.start(self._came, self._failed)
        except (NoCameraError, CameraPartsError) as error:
            self._trouble = told(error)
        self.changed.emit()

    @Slot()
    def end(self) -> None:
        """Let the camera go; nothing of what it saw stays."""
        if not self._is_open:
            return
        assert self._camera is not None
        self._camera.stop()
        self._quiet.stop()
        self._is_open, self._busy = False, False
        if self._worker is not None:
            self._worker.shutdown(wait=False, cancel_futures=True)
            self._worker = None
        self.seen.picture = QImage()
        self.changed.emit()

    def _came(self, picture: QImage) -> None:
        self.seen.picture = picture
        self._number += 1
        self.moved.emit()
        if self._busy:
            return
        self._busy = True
        if self._worker is None:
            self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="codes")
        looking = self._worker.submit(codes_in, picture.copy())
        by = self._worker
        looking.add_done_callback(lambda done: self._gui.call(lambda: self._looked(done, by)))

    def _looked(self, done: Future[list[str]], by: ThreadPoolExecutor) -> None:
        if by is not self._worker or done.cancelled():
            return  # the camera was let go of since, and perhaps opened by somebody else
        self._busy = False
        now = monotonic()
        for code in done.result():
            is_again = now - self._last_seen.get(code, -math.inf) < self._again
            self._last_seen[code] = now
            if self._is_open and not is_again:  # the one before may have ended it
                self._quiet.start()
                self.read.emit(code)

    def _failed(self, error: ExpectedError) -> None:
        self._trouble = told(error)
        self.changed.emit()

    def get_available(self) -> bool:
        return self._camera is not None

    def get_is_open(self) -> bool:
        return self._is_open

    def get_trouble(self) -> str:
        return self._trouble

    def get_source(self) -> str:
        return f"image://camera/{self._number}" if self._number else ""

    available = Property(bool, get_available, constant=True)
    isOpen = Property(bool, get_is_open, notify=changed)
    trouble = Property(str, get_trouble, notify=changed)
    source = Property(str, get_source, notify=moved)
