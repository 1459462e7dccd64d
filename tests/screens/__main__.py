"""Photograph every screen on a practice office into ``build/screens``, without a display.

Run: ``make screens``. Look at the pictures after every change of a screen.
``python -m tests.screens 05-cuong-che --lang en`` takes some of them, in English.
"""

import argparse
import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_SCALE_FACTOR", "1.25")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStackedWidget  # noqa: TID251  # a script about widgets

from cje_desktop.application.commands.office import FirstUser, UnitInput
from cje_desktop.application.program import Credentials, OfficeSetup
from cje_desktop.application.services import Services
from cje_desktop.bootstrap import Desktop
from cje_desktop.ui.app import install_translation, translations_folder
from cje_desktop.ui.jobs import ImmediateRunner
from cje_desktop.ui.main_window import MainWindow
from cje_desktop.ui.widgets.theme import Scheme, ThemeManager
from tests.screens.busy import take_in
from tests.screens.camera import OUT, Camera, settle
from tests.screens.finds import Finds
from tests.screens.outside import before_opening
from tests.screens.walk import EMPTY_STOPS, PROVINCE_STOPS, STOPS, Stop, Walker, photograph
from tests.ui.support import ScriptedDesk

HOME = OUT.parent / "screens-home"
CASES = 60
EMPTY_PASSWORD = "mot-hai-ba-bon"


def walk(camera: Camera, services: Services, stops: Sequence[Stop]) -> None:
    """Go through the stops in one window."""
    desk = ScriptedDesk()
    window = MainWindow(services, ImmediateRunner(), desk)
    frame = QStackedWidget()
    frame.setMinimumSize(1024, 500)
    frame.addWidget(window)
    frame.resize(1093, 534)
    frame.show()
    frame.activateWindow()
    QTest.qWaitForWindowActive(frame)
    window.start()
    window.show_backup("07:45, 23/11/2026")
    walker = Walker(window, desk, Finds(services), OUT.parent / "screens-bundles")
    walker.folder.mkdir(exist_ok=True)
    for stop in stops:
        photograph(camera, walker, stop)
    frame.close()
    frame.deleteLater()
    settle()


def empty_office(program: Desktop, folder: Path) -> Credentials:
    """Found an office without any case."""
    province = UnitInput(
        code="LS",
        name="Thi hành án dân sự tỉnh Lạng Sơn",
        superior_line="BỘ TƯ PHÁP",
        body_line="THI HÀNH ÁN DÂN SỰ TỈNH LẠNG SƠN",
        place="Lạng Sơn",
    )
    office = UnitInput(
        code="LS-KV9",
        name="Phòng Thi hành án dân sự khu vực 9 - Lạng Sơn",
        superior_line="THI HÀNH ÁN DÂN SỰ TỈNH LẠNG SƠN",
        body_line="PHÒNG THI HÀNH ÁN DÂN SỰ KHU VỰC 9",
        place="Lạng Sơn",
    )
    user = FirstUser(login="hoa", full_name="Lương Thị Hòa", roles=("officer", "chief"))
    setup = OfficeSetup(issuing=province, working=office, user=user, practice=True)
    program.create_office(folder, setup, EMPTY_PASSWORD)
    return Credentials("hoa", EMPTY_PASSWORD)


def main() -> int:
    """Take the pictures that are asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.screens")
    parser.add_argument("only", nargs="?", default="", help="part of the names of the pictures")
    parser.add_argument("--lang", default="vi", choices=("vi", "en"))
    given = parser.parse_args()
    OUT.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(HOME, ignore_errors=True)
    program = Desktop()
    made = program.create_practice(HOME, CASES, seed=1)
    empty = HOME / "empty"
    application = QApplication(sys.argv[:1])
    camera = Camera(
        ThemeManager(application, Scheme.LIGHT),
        only=given.only,
        suffix="" if given.lang == "vi" else f"-{given.lang}",
    )
    install_translation(application, translations_folder(), given.lang)
    before_opening(camera, program, made.office, given.lang)
    chief = Credentials("minh", made.password)
    with program.open(made.office, chief, given.lang) as office:
        take_in(office.services)
        walk(camera, office.services, STOPS)
    with program.open(empty, empty_office(program, empty), given.lang) as office:
        walk(camera, office.services, EMPTY_STOPS)
    province = Credentials(made.province.logins[0], made.password)
    with program.open(made.province.folder, province, given.lang) as office:
        walk(camera, office.services, PROVINCE_STOPS)
    sys.stdout.write(f"{OUT}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
