"""The camera: every stop is taken in each look and size, with what stands over the window."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget  # noqa: TID251  # a script about widgets

from cje_desktop.ui.widgets.theme import Scheme, ThemeManager

OUT = Path(__file__).resolve().parents[2] / "build" / "screens"
SIZES = {"nho": (1093, 534), "vua": (1366, 768)}


def settle() -> None:
    """Let the application do all that waits."""
    for _ in range(4):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@dataclass(frozen=True)
class Camera:
    """Takes pictures into one folder; ``only`` is part of the names that are wanted."""

    theme: ThemeManager
    schemes: tuple[Scheme, ...] = (Scheme.LIGHT, Scheme.DARK)
    only: str = ""
    suffix: str = ""

    def wants(self, name: str) -> bool:
        """Tell whether a picture is asked for."""
        return self.only in name

    def take(self, window: QWidget, name: str) -> None:
        """Take a window, and the dialog over it, in all looks and sizes."""
        for scheme in self.schemes:
            self.theme.apply(scheme)
            for size, (width, height) in SIZES.items():
                window.resize(width, height)
                settle()
                target = OUT / f"{name}-{scheme.value}-{size}{self.suffix}.png"
                picture(window).save(str(target))
        self.theme.apply(self.schemes[0])


def picture(window: QWidget) -> QPixmap:
    """Grab a window and, in its middle, the dialog that is open over it."""
    taken = window.grab()
    dialog = QApplication.activeModalWidget()
    if dialog is None or dialog is window:
        return taken
    over = dialog.grab()
    ratio = taken.devicePixelRatio()
    free = (taken.size() - over.size()) / (2 * ratio)
    place = QPoint(free.width(), free.height())
    painter = QPainter(taken)
    painter.drawPixmap(place, over)
    painter.end()
    return taken
