"""The Qt window: fonts, drawings, screens, and locking up when nobody touches it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, QUrl
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QIcon, QPixmap
from PySide6.QtQml import QQmlApplicationEngine, QQmlError
from PySide6.QtQuick import QQuickWindow

from aisleside.device.ui.pictures import Icons, Products, draw_icon
from aisleside.device.ui.resources import ResourcesMissingError, resources
from aisleside.device.ui.scanner import ScannerKeys
from aisleside.device.ui.session import Session
from aisleside.device.ui.shoulder import ShoulderKeys
from aisleside.domain.errors import DefectError

FAMILY = "Inter"
_TOUCHES = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.KeyPress,
    QEvent.Type.TouchBegin,
    QEvent.Type.Wheel,
)


class ScreenBrokenError(DefectError):
    """The screens could not be loaded; *problems* are what the engine said."""

    def __init__(self, *, problems: tuple[str, ...]) -> None:
        super().__init__("the screens could not be loaded: " + "; ".join(problems))
        self.problems = problems


class Window:
    """One window on one session, and the engine that draws it.

    Warnings of the screens are defects: they go to *warned*, one text each.
    """

    def __init__(self, session: Session, *, warned: Callable[[str], None]) -> None:
        self.session = session
        self.problems: list[str] = []
        self._warned = warned
        self.engine = QQmlApplicationEngine()
        self.engine.setOutputWarningsToStandardError(False)
        self.engine.warnings.connect(self._warn)
        self.engine.addImportPath(str(resources() / "qml"))
        self.engine.addImageProvider("icon", Icons(resources() / "icons"))
        self.engine.addImageProvider("product", Products(resources() / "products"))
        self.engine.addImageProvider("camera", session.get_scanner().get_camera().seen)
        self.engine.setInitialProperties({"session": session})
        session.get_language().changed.connect(self.engine.retranslate)
        self.engine.load(QUrl.fromLocalFile(str(resources() / "qml/Aisleside/Screens/Main.qml")))
        roots = self.engine.rootObjects()
        if not roots:
            raise ScreenBrokenError(problems=tuple(self.problems))
        root = roots[0]
        if not isinstance(root, QQuickWindow):
            raise ScreenBrokenError(problems=("Main.qml is no window",))
        self.root: QQuickWindow = root
        self._scans = ScannerKeys(root, session.get_scanner())  # the last to see a key
        self._keys = ShoulderKeys(root, session.get_shoulder())

    def close(self) -> None:
        """Take the window away, and then the session it showed."""
        self.root.close()
        for ending in (self.engine, self.session):  # at once, and in this order
            ending.deleteLater()
            QCoreApplication.sendPostedEvents(ending, QEvent.Type.DeferredDelete)

    def _warn(self, warnings: list[QQmlError]) -> None:
        for warning in warnings:
            self.problems.append(warning.toString())
            self._warned(warning.toString())


class IdleLock(QObject):
    """Calls *touched* at each touch, and *lock* after a while without one.

    *warn* hears True so many seconds of *notice* before that, and False at the next touch.
    With 0 *seconds* it never locks.
    """

    def __init__(
        self,
        window: QQuickWindow,
        lock: Callable[[], None],
        *,
        seconds: float,
        notice: float,
        warn: Callable[[bool], None],
        touched: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self._touched = touched
        self._warn = warn
        self._timers = []
        for after, work in ((seconds - notice, lambda: warn(True)), (seconds, lock)):
            timer = QTimer(self)
            timer.setSingleShot(True)
            timer.setInterval(round(max(0, after) * 1000))
            timer.timeout.connect(work)
            self._timers.append(timer)
        self._locks = seconds > 0
        self._wait()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002  # Qt's signature
        if event.type() in _TOUCHES:
            self._wait()
            self._warn(False)
            self._touched()
        return False

    def _wait(self) -> None:
        if self._locks:
            for timer in self._timers:
                timer.start()


def dress(app: QGuiApplication) -> None:
    """Give the application its name, its sign and the bundled letters.

    Raises:
        ResourcesMissingError: the letters were not installed with the program.
    """
    app.setApplicationName("Aisleside")
    app.setApplicationDisplayName("Aisleside")
    for file in sorted((resources() / "fonts").glob("*.[ot]tf")):
        _load_font(file)
    font = QFont(FAMILY)
    font.setPixelSize(15)
    app.setFont(font)
    sign = draw_icon(resources() / "icons", "logo/0a5c6a/ffffff", 256)
    app.setWindowIcon(QIcon(QPixmap.fromImage(sign)))


def wants_stillness() -> bool:
    """Whether the platform asks for less motion. Qt tells from 6.12 on; before, nobody does."""
    hints = QGuiApplication.styleHints()  # kept: the wrapper of what it gives dies with it
    return asks_for_stillness(hints.accessibility())


def asks_for_stillness(hints: QObject) -> bool:
    """Read it by its name, since the hints of an older Qt have no such property."""
    preference = hints.property("motionPreference")
    return getattr(preference, "name", "") == "ReducedMotion"


def _load_font(file: Path) -> None:
    if QFontDatabase.addApplicationFont(str(file)) < 0:
        raise ResourcesMissingError
