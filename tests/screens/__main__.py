"""Photograph every screen on a practice office into ``build/screens``, without a display.

Run: ``make screens``. Look at the pictures after every change of a screen.
"""

import os
import shutil
import sys
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_SCALE_FACTOR", "1.25")

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget  # noqa: TID251  # a script about widgets

from cje_desktop.application.program import Created, Credentials
from cje_desktop.application.services import Services
from cje_desktop.bootstrap import Desktop
from cje_desktop.ui.app import install_translation, translations_folder
from cje_desktop.ui.jobs import ImmediateRunner
from cje_desktop.ui.main_window import MainWindow
from cje_desktop.ui.presenters.first_run import FirstRunPresenter
from cje_desktop.ui.presenters.sign_in import SignInPresenter
from cje_desktop.ui.screens.first_run import FirstRunScreen
from cje_desktop.ui.screens.sign_in import Cover, SignInScreen
from cje_desktop.ui.widgets.theme import Scheme, ThemeManager
from tests.screens.walk import STOPS, Walker, fullest_case
from tests.ui.support import ScriptedDesk

OUT = Path(__file__).resolve().parents[2] / "build" / "screens"
HOME = OUT.parent / "screens-home"
CASES = 60
PRACTICE_DAY = date(2026, 11, 23)
SIZES = {"nho": (1093, 534), "vua": (1366, 768)}
SCHEMES = (Scheme.LIGHT, Scheme.DARK)


def settle() -> None:
    """Let the application do all that waits."""
    for _ in range(5):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def photograph(widget: QWidget, name: str) -> None:
    """Take the window, or the dialog over it, which is then closed."""
    settle()
    dialog = QApplication.activeModalWidget()
    (dialog or widget).grab().save(str(OUT / f"{name}.png"))
    if dialog is not None:
        dialog.close()
        settle()
        widget.activateWindow()
    settle()


def walk(services: Services, theme: ThemeManager, size: str, scheme: Scheme, only: str) -> None:
    theme.apply(scheme)
    window = MainWindow(services, ImmediateRunner(), ScriptedDesk())
    window.resize(*SIZES[size])
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    window.start()
    window.show_backup("07:45, 23/11/2026")
    walker = Walker(window, fullest_case(services))
    for stop in STOPS:
        if only in stop.name:
            stop.go(walker)
            photograph(window, f"{stop.name}-{scheme.value}-{size}")
    window.close()
    window.deleteLater()
    settle()


def before_opening(program: Desktop, folder: Path, size: str, scheme: Scheme, only: str) -> None:
    """Photograph what is seen while nothing is open."""
    pages: list[tuple[str, QWidget]] = []
    runner = ImmediateRunner()
    door = SignInPresenter(program, folder, "vi", runner)
    sign_in = SignInScreen(
        door, PRACTICE_DAY, Cover("Phòng THADS khu vực 2 - Lạng Sơn", "THADS tỉnh Lạng Sơn", practice=True)
    )
    sign_in.ask(program.logins(folder), "minh")
    pages.append(("08-dang-nhap", sign_in))
    first = FirstRunPresenter(program, folder, program.messages("vi"), runner)
    for step, name in enumerate(("muc-dich", "co-quan", "phong", "nguoi")):
        screen = FirstRunScreen(first, ScriptedDesk())
        screen.show_step(step)
        pages.append((f"00-lan-dau-{name}", screen))
    made = FirstRunScreen(first, ScriptedDesk())
    made.show_code(Created("minh", "7Q4K-2M9X-PLW3-8HDT-V6RA"))
    pages.append(("00-lan-dau-ma", made))
    for name, page in pages:
        if only in name:
            page.resize(*SIZES[size])
            page.show()
            photograph(page, f"{name}-{scheme.value}-{size}")
        page.close()
        page.deleteLater()
    settle()


def main() -> int:
    OUT.mkdir(parents=True, exist_ok=True)
    only = sys.argv[1] if len(sys.argv) > 1 else ""
    shutil.rmtree(HOME, ignore_errors=True)
    program = Desktop()
    made = program.create_practice(HOME, CASES, seed=1)
    application = QApplication(sys.argv[:1])
    theme = ThemeManager(application, Scheme.LIGHT)
    install_translation(application, translations_folder(), "vi")
    for scheme in SCHEMES:
        theme.apply(scheme)
        for size in SIZES:
            before_opening(program, made.office, size, scheme, only)
    with program.open(made.office, Credentials("minh", made.password)) as office:
        for scheme in SCHEMES:
            for size in SIZES:
                walk(office.services, theme, size, scheme, only)
    sys.stdout.write(f"{OUT}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
