"""Photograph every screen on a practice office into ``build/screens``, without a display.

Run: ``make screens``. Look at the pictures after every change of a screen.
"""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_SCALE_FACTOR", "1.25")

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget  # noqa: TID251  # a script about widgets

from cje_desktop.application.program import Credentials
from cje_desktop.application.services import Services
from cje_desktop.bootstrap import Desktop
from cje_desktop.ui.app import install_translation, translations_folder
from cje_desktop.ui.jobs import ImmediateRunner
from cje_desktop.ui.main_window import MainWindow
from cje_desktop.ui.widgets.theme import Scheme, ThemeManager
from tests.screens.walk import STOPS, Stop
from tests.ui.support import ScriptedDesk

OUT = Path(__file__).resolve().parents[2] / "build" / "screens"
HOME = OUT.parent / "screens-home"
CASES = 60
SIZES = {"nho": (1093, 534), "vua": (1366, 768)}
SCHEMES = (Scheme.LIGHT, Scheme.DARK)


def settle() -> None:
    """Let the application do all that waits."""
    for _ in range(5):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def photograph(widget: QWidget, name: str) -> None:
    settle()
    widget.grab().save(str(OUT / f"{name}.png"))


def walk(services: Services, theme: ThemeManager, size: str, scheme: Scheme, only: str) -> None:
    theme.apply(scheme)
    window = MainWindow(services, ImmediateRunner(), ScriptedDesk())
    window.resize(*SIZES[size])
    window.show()
    window.start()
    for stop in STOPS:
        if only in stop.name:
            stop.go(window, services)
            photograph(window, f"{stop.name}-{scheme.value}-{size}")
    window.close()
    window.deleteLater()
    settle()


def main() -> int:
    OUT.mkdir(parents=True, exist_ok=True)
    only = sys.argv[1] if len(sys.argv) > 1 else ""
    program = Desktop()
    made = program.create_practice(HOME, CASES, seed=1)
    application = QApplication(sys.argv[:1])
    theme = ThemeManager(application, Scheme.LIGHT)
    install_translation(application, translations_folder(), "vi")
    with program.open(made.office, Credentials("minh", made.password)) as office:
        for scheme in SCHEMES:
            for size in SIZES:
                walk(office.services, theme, size, scheme, only)
    sys.stdout.write(f"{OUT}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
